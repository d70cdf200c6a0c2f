"""A folder as a site on many loopback hosts, as a stock static server gives it: validators, gzip, 404."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import threading
from collections import Counter
from collections.abc import Iterable
from email.utils import formatdate
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import unquote, urlsplit

_KINDS = {".html": "text/html; charset=utf-8", ".txt": "text/plain", ".css": "text/css"}
_WORDS = {200: "OK", 304: "Not Modified", 404: "Not Found"}


class FolderSite:
    """Serves a folder while it is open; counts what it sends."""

    def __init__(self, folder: Path, hosts: Iterable[str]) -> None:
        self.folder = folder.resolve()
        self.hosts = tuple(dict.fromkeys(hosts))
        self.port = 0
        #: Status → answers, and status → bytes with their heads, since ``forget``.
        self.answers: Counter[int] = Counter()
        self.bytes: Counter[int] = Counter()
        #: Addresses asked, robots.txt left out.
        self.asked: list[str] = []
        self._tags: dict[tuple[Path, int, int], str] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def forget(self) -> None:
        """Count from nothing again."""
        self.answers.clear()
        self.bytes.clear()
        self.asked.clear()

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(30)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    async def _open(self) -> None:
        for host in self.hosts:
            server = await asyncio.start_server(
                lambda r, w, host=host: self._connected(host, r, w), host, self.port
            )
            self.port = server.sockets[0].getsockname()[1]

    async def _connected(self, host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                writer.write(self._answer(host, head))
                await writer.drain()
        writer.close()

    def _answer(self, host: str, head: str) -> bytes:
        first, *lines = head.split("\r\n")
        method, path, _ = first.split(" ", 2)
        asked = {k.strip().lower(): v.strip() for k, _, v in (line.partition(":") for line in lines if line)}
        if path != "/robots.txt":
            self.asked.append(f"http://{host}:{self.port}{path}")
        status, headers, body = self._found(unquote(urlsplit(path).path), asked)
        headers += [("Date", formatdate(usegmt=True)), ("Server", "folder")]
        if status != 304:
            headers.append(("Content-Length", str(len(body))))
        text = "\r\n".join(
            [f"HTTP/1.1 {status} {_WORDS[status]}", *(f"{name}: {value}" for name, value in headers)]
        )
        data = f"{text}\r\n\r\n".encode("latin-1") + (b"" if method == "HEAD" else body)
        self.answers[status] += 1
        self.bytes[status] += len(data)
        return data

    def _found(self, path: str, asked: dict[str, str]) -> tuple[int, list[tuple[str, str]], bytes]:
        file = (self.folder / path.lstrip("/")).resolve()
        if file.is_dir():
            file = file / "index.html"
        if not file.is_relative_to(self.folder) or not file.is_file():
            return 404, [("Content-Type", "text/html")], b"<html><title>404 Not Found</title></html>\n"
        facts = file.stat()
        tag = self._tag(file, facts.st_mtime_ns, facts.st_size)
        headers = [("ETag", tag), ("Last-Modified", formatdate(facts.st_mtime, usegmt=True))]
        if tag in asked.get("if-none-match", ""):
            return 304, headers, b""
        headers.append(("Content-Type", _KINDS.get(file.suffix, "application/octet-stream")))
        packed = file.with_name(file.name + ".gz")
        if "gzip" in asked.get("accept-encoding", "") and packed.is_file():
            return 200, [*headers, ("Content-Encoding", "gzip")], packed.read_bytes()
        return 200, headers, file.read_bytes()

    def _tag(self, file: Path, changed: int, size: int) -> str:
        key = (file, changed, size)
        if key not in self._tags:
            self._tags[key] = f'"{hashlib.sha256(file.read_bytes()).hexdigest()[:16]}"'
        return self._tags[key]
