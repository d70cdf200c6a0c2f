"""
A site on loopback that behaves as sites do: it changes, breaks, redirects, drips, truncates, lies.

    with Site() as site:
        site.page("/", "<html>…")
        crawl(…, site.url("/"))
        assert site.paths() == ["/robots.txt", "/"]

It runs on an event loop of its own, in a thread; several hosts of 127.0.0.0/8 may be served by one site.
"""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import hashlib
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from email.utils import formatdate
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One request that arrived."""

    host: str
    method: str
    path: str
    headers: dict[str, str]
    #: Monotonic.
    at: float


@dataclass(slots=True, kw_only=True)
class Reply:
    """What to answer; sent as it stands, right or wrong."""

    body: bytes = b""
    status: int = 200
    headers: list[tuple[str, str]] = field(default_factory=list)
    #: Send Content-Length (the true one, unless ``headers`` brings one).
    length: bool = True
    #: Send the body in chunks; False leaves the end mark out.
    chunked: bool | None = None
    #: Bytes of the body after which the connection is dropped.
    cut: int | None = None
    #: Seconds between single bytes of the body (or of the header).
    drip: float = 0.0
    drip_head: float = 0.0
    #: Never answer at all.
    hang: bool = False
    #: Go on for ever with this chunk once the body is sent.
    endless: bytes = b""


Answer = Reply | Callable[[Hit], Reply]

_WORDS = {
    200: "OK",
    301: "Moved Permanently",
    302: "Found",
    304: "Not Modified",
    404: "Not Found",
    429: "Wait",
}


def a_page(body: str, *, title: str = "A page") -> str:
    """Return a whole HTML page."""
    return (
        f"<!doctype html>\n<html><head><meta charset=utf-8><title>{title}</title></head>\n"
        f"<body>{body}</body></html>\n"
    )


class Site:
    """A site with scripted answers; start it with ``with``."""

    def __init__(self, *hosts: str, tls: ssl.SSLContext | None = None) -> None:
        self.hosts = hosts or ("127.0.0.1",)
        self.port = 0
        self.hits: list[Hit] = []
        #: (path, status, bytes of head and body) of each answer.
        self.sent: list[tuple[str, int, int]] = []
        #: Connections accepted, with or without a request.
        self.connections = 0
        self._tls = tls
        self._answers: dict[tuple[str | None, str], Answer] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._ready = threading.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    # --- scripting -------------------------------------------------------------------------------

    def on(self, path: str, answer: Answer, *, host: str | None = None) -> None:
        """Answer a path (with its query) this way from now on; ``host`` for one host only."""
        self._answers[host, path] = answer

    def off(self, path: str, *, host: str | None = None) -> None:
        """Forget a path: 404 from now on."""
        self._answers.pop((host, path), None)

    def page(
        self,
        path: str,
        html: str | bytes,
        *,
        kind: str = "text/html; charset=utf-8",
        host: str | None = None,
        etag: str | None = "",
        last_modified: str | None = None,
        compressed: bool = False,
    ) -> None:
        """
        Serve a page that knows conditional requests, as a static server does.

        ``etag``: "" for one made of the body, None for none, else that very one.
        """
        body = html.encode() if isinstance(html, str) else html
        tag = f'"{hashlib.sha256(body).hexdigest()[:12]}"' if etag == "" else etag

        def answer(hit: Hit) -> Reply:
            headers = [("Content-Type", kind)]
            if tag:
                headers.append(("ETag", tag))
            if last_modified:
                headers.append(("Last-Modified", last_modified))
            asked = hit.headers.get("if-none-match")
            since = hit.headers.get("if-modified-since")
            if asked is not None and tag:
                if tag in [t.strip() for t in asked.split(",")]:
                    return Reply(status=304, headers=headers, length=False)
            elif since is not None and since == last_modified:
                # Equality, as nginx does by default: a client's own clock gets it nowhere.
                return Reply(status=304, headers=headers, length=False)
            if compressed and "gzip" in hit.headers.get("accept-encoding", ""):
                return Reply(
                    body=gzip.compress(body, mtime=0), headers=[*headers, ("Content-Encoding", "gzip")]
                )
            return Reply(body=body, headers=headers)

        self.on(path, answer, host=host)

    def redirect(self, path: str, to: str, *, status: int = 301, host: str | None = None) -> None:
        """Send visitors elsewhere."""
        self.on(path, Reply(status=status, headers=[("Location", to)]), host=host)

    def robots(self, text: str, *, status: int = 200, host: str | None = None) -> None:
        """Serve a robots.txt; without one it is 404, which allows all."""
        self.on(
            "/robots.txt",
            Reply(body=text.encode(), status=status, headers=[("Content-Type", "text/plain")]),
            host=host,
        )

    # --- looking ---------------------------------------------------------------------------------

    def url(self, path: str = "/", *, host: str | None = None) -> str:
        """Return the address of a path."""
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{host or self.hosts[0]}:{self.port}{path}"

    def paths(self, *, host: str | None = None, robots: bool = False) -> list[str]:
        """Return the paths asked for, in order; robots.txt only where wanted."""
        return [
            hit.path
            for hit in self.hits
            if (host is None or hit.host == host) and (robots or hit.path != "/robots.txt")
        ]

    def forget(self) -> None:
        """Forget what was asked so far."""
        self.hits.clear()
        self.sent.clear()
        self.connections = 0

    # --- running ---------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(10):
            raise RuntimeError("the fake site did not come up")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._shut(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._open())
        self._ready.set()
        self._loop.run_forever()

    async def _open(self) -> None:
        self._servers = []
        for host in self.hosts:
            server = await asyncio.start_server(
                lambda r, w, host=host: self._connected(host, r, w), host, self.port, ssl=self._tls
            )
            self.port = server.sockets[0].getsockname()[1]
            self._servers.append(server)

    async def _shut(self) -> None:
        for server in self._servers:
            server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _connected(self, host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        try:
            while await self._one(host, reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ssl.SSLError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()
            with contextlib.suppress(Exception, asyncio.CancelledError):
                await writer.wait_closed()

    async def _one(self, host: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *lines = head.split("\r\n")
        method, path, _ = first.split(" ", 2)
        headers = {
            k.strip().lower(): v.strip() for k, _, v in (line.partition(":") for line in lines if line)
        }
        hit = Hit(host=host, method=method, path=path, headers=headers, at=time.monotonic())
        self.hits.append(hit)
        answer = (
            self._answers.get((host, path))
            or self._answers.get((None, path))
            or self._answers.get((host, "*"))
        )
        answer = answer or self._answers.get((None, "*"))
        if answer is None:
            answer = Reply(
                status=404, body=a_page("Not here").encode(), headers=[("Content-Type", "text/html")]
            )
        reply = answer(hit) if callable(answer) else answer
        return await self._send(reply, hit, writer)

    async def _send(self, reply: Reply, hit: Hit, writer: asyncio.StreamWriter) -> bool:
        if reply.hang:
            await asyncio.sleep(3600)
        names = {name.lower() for name, _ in reply.headers}
        lines = [f"HTTP/1.1 {reply.status} {_WORDS.get(reply.status, 'Something')}"]
        lines += [f"{name}: {value}" for name, value in reply.headers]
        if "date" not in names:
            lines.append(f"Date: {formatdate(usegmt=True)}")
        if reply.chunked is not None or reply.endless:
            lines.append("Transfer-Encoding: chunked")
        elif reply.length and "content-length" not in names:
            lines.append(f"Content-Length: {len(reply.body)}")
        marked = reply.chunked if reply.chunked is not None else reply.length or reply.status == 304
        keep = bool(marked) and reply.cut is None and not reply.endless
        if not keep:
            lines.append("Connection: close")
        head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
        body = b"" if hit.method == "HEAD" or reply.status == 304 else _framed(reply)
        self.sent.append((hit.path, reply.status, len(head) + len(body)))
        await self._write(writer, head, reply.drip_head)
        if hit.method == "HEAD" or reply.status == 304:
            return keep
        await self._write(writer, body, reply.drip)
        while reply.endless:
            await self._write(writer, b"%x\r\n%b\r\n" % (len(reply.endless), reply.endless), 0)
        return keep

    @staticmethod
    async def _write(writer: asyncio.StreamWriter, data: bytes, drip: float) -> None:
        for piece in (data,) if not drip else _bytes(data):
            writer.write(piece)
            await writer.drain()
            if drip:
                await asyncio.sleep(drip)


def _framed(reply: Reply) -> bytes:
    if reply.chunked is None and not reply.endless:
        return reply.body[: reply.cut]
    data = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in _parts(reply.body))
    if reply.chunked:
        data += b"0\r\n\r\n"
    return data[: reply.cut]


def _parts(body: bytes, size: int = 512) -> Sequence[bytes]:
    return [body[i : i + size] for i in range(0, len(body), size)]


def _bytes(data: bytes) -> Iterator[bytes]:
    return (data[i : i + 1] for i in range(len(data)))
