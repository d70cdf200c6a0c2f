"""The demonstration's story: the commands that a user would type, run as a user would run them."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from crawler.demo.site import Site, served

#: When the two states of the pages were looked at.
_BEFORE, _AFTER = "2023-07-25", "2024-10-10"
_LATER = ("2024-10-11", "2024-10-12")


def tell() -> int:
    """Run the whole job over the bundled pages; return 0, or the code of the first command that failed."""
    with served() as site, TemporaryDirectory(prefix="paperwatch-demo-") as folder:
        user = _User(site, Path(folder))
        _say("Two researchers' pages, as they stood in July 2023, are served on this machine.")
        user.types("track", f"{site.address}ada/", "--name", "Ada Wolle")
        user.types("track", f"{site.address}ben/publications.md", "--name", "Ben Garn")
        _say(f"The first crawl is the baseline, and tells nothing. (As of {_BEFORE}.)")
        user.types("crawl", at=_BEFORE)
        user.types("links", "--news", at=_BEFORE)
        user.types("status", at=_BEFORE)
        site.state = "2024"
        _say(f"Fifteen months later. (As of {_AFTER}.)")
        user.types("crawl", at=_AFTER)
        _say("Once more: nothing has changed since, so nothing is printed.")
        user.types("crawl", "--all", at=_AFTER)
        _say("A link counts as broken when it has failed on three days.")
        for day in (_AFTER, *_LATER):
            user.types("links", "--news", at=day)
        _say("One paper's life, and the honours known now:")
        user.types("history", "Bobbin", at=_LATER[-1])
        user.types("awards", "Ada Wolle", at=_LATER[-1])
        _say("And the whole report:")
        user.types("report", "--since", _AFTER, at=_LATER[-1])
        return user.code


class _User:
    """Types commands, with files of their own in a folder that is thrown away."""

    def __init__(self, site: Site, folder: Path) -> None:
        self.code = 0
        self._environment = {
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PAPERWATCH_WATCHLIST": str(folder / "researchers.toml"),
            "PAPERWATCH_DB": str(folder / "paperwatch.sqlite"),
            "PAPERWATCH_ALLOW_NET": "127.0.0.1/32",
            "PAPERWATCH_DELAY": "0",
        }

    def types(self, *words: str, at: str = _BEFORE) -> None:
        """Show a command, run it, show what it prints."""
        click.secho(f"$ paperwatch {shlex.join(words)}", bold=True)
        sys.stdout.flush()
        # -P: a folder called "crawler" where one happens to stand must not be taken for ours.
        call = [sys.executable, "-P", "-m", "crawler", *words]
        done = subprocess.run(call, env={**self._environment, "PAPERWATCH_AT": at}, check=False)  # noqa: S603
        self.code = self.code or done.returncode


def _say(words: str) -> None:
    click.echo(f"\n# {words}")
