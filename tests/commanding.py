"""A user who types commands: in this process where that is enough, in one of their own where it matters."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crawler.cli import run

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed, read as JSON."""
        return json.loads(self.out)


class User:
    """Someone with a home folder, a watchlist and a database of their own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.watchlist = home / "researchers.toml"
        self.db = home / "data" / "paperwatch.sqlite"

    def types(self, *words: str, at: str = "2024-03-01T12:00Z") -> Said:
        """Run a command in this process, with loopback open and no delay."""
        common = ["--watchlist", str(self.watchlist), "--db", str(self.db), "--at", at]
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run([*common, "--allow-net", "127.0.0.0/8", "--delay", "0", *words])
        return Said(code=code, out=out.getvalue(), err=err.getvalue())

    def writes(self, text: str) -> None:
        """Put a text into the watchlist."""
        self.watchlist.write_text(text, encoding="utf-8")
        self.watchlist.chmod(0o600)

    def follows(
        self, *pages: str, name: str = "Ada Wolle", alerts: tuple[str, ...] = (), more: str = ""
    ) -> None:
        """Follow one researcher."""
        text = f"[[researchers]]\nname = {json.dumps(name)}\npages = {json.dumps(pages)}\n{more}\n"
        if alerts:
            text += f"[alerts]\nto = {json.dumps(alerts)}\n"
        self.writes(text)

    def types_alone(
        self, *words: str, umask: int = 0o022, cwd: Path | None = None, **environment: str
    ) -> Said:
        """Run a command in a process of its own, in an empty environment but for what is given."""
        done = subprocess.run(
            [sys.executable, "-P", "-m", "crawler", *words],
            env=self.environment(**environment),
            cwd=cwd or self.home,
            umask=umask,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return Said(code=done.returncode, out=done.stdout, err=done.stderr)

    def environment(self, **more: str) -> dict[str, str]:
        """Return an environment with this user's home and nothing of the one the tests run in."""
        return {
            "HOME": str(self.home),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            "LANG": "C.UTF-8",
            **more,
        }
