"""Serves the bundled pages on loopback, in one state after the other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from threading import Thread
from urllib.parse import urlsplit

_TYPES = {"html": "text/html; charset=utf-8", "md": "text/markdown; charset=utf-8", "pdf": "application/pdf"}

#: Papers that were taken from the site between the states.
_GONE = {"2023": frozenset[str](), "2024": frozenset({"/ada/files/stitches.pdf"})}

#: Stands for every paper; nobody reads it.
_PAPER = b"%PDF-1.4\n%%EOF\n"


class Site(ThreadingHTTPServer):
    """The site; ``state`` says as of which year its pages are."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.state = "2023"

    @property
    def address(self) -> str:
        """Where it is served, with a slash at the end."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def page(self, path: str) -> bytes | None:
        """Return what stands at a path in the present state; None where nothing does."""
        if path.endswith(".pdf"):
            return None if path in _GONE[self.state] else _PAPER
        folder = files(__package__).joinpath("pages", self.state)
        parts = (path + "index.html" if path.endswith("/") else path).strip("/").split("/")
        # Two parts at most, and never upwards: the folder holds nothing deeper.
        if len(parts) != 2 or ".." in parts:
            return None
        file = folder.joinpath(*parts)
        return file.read_bytes() if file.is_file() else None


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Site

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        body = self.server.page(path)
        if body is None:
            self._send(404, b"not here", "text/plain", "")
            return
        tag = f'"{sha256(body).hexdigest()[:16]}"'
        if self.headers.get("If-None-Match") == tag:
            self._send(304, b"", "", tag)
            return
        self._send(200, body, _TYPES[path.rpartition(".")[2] if "." in path else "html"], tag)

    do_HEAD = do_GET  # noqa: N815 - http.server's name

    def _send(self, code: int, body: bytes, content_type: str, tag: str) -> None:
        self.send_response(code)
        if content_type:
            self.send_header("Content-Type", content_type)
        if tag:
            self.send_header("ETag", tag)
        if code != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served() -> Iterator[Site]:
    """Serve the site as long as the context lasts."""
    with Site() as site:
        thread = Thread(target=site.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield site
        finally:
            site.shutdown()
            thread.join()
