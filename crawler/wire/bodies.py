"""
Bodies: decompression with limits, and whether a body came whole.

Every client library takes a gzip body that was cut off on the way without a word, and half a publication list
reads as a hundred removed papers. So the decoding is ours, and it insists on each format's own end mark.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence

from snapshots.errors import ReadingError

_CHUNK = 1 << 16


class CutOffError(ReadingError):
    """A body that ended before its time, or whose check sum is wrong."""


class TooLargeError(ReadingError):
    """A body that is larger than allowed once it is decompressed."""


class _Sink:
    """Collects output and stops at the limit."""

    def __init__(self, limit: int) -> None:
        self.parts: list[bytes] = []
        self.size = 0
        self.limit = limit

    def add(self, data: bytes) -> None:
        self.size += len(data)
        if self.size > self.limit:
            raise TooLargeError(f"more than {self.limit} bytes once decompressed")
        self.parts.append(data)


def decode(body: bytes, encodings: Sequence[str], limit: int) -> bytes:
    """
    Undo the content encodings of a body, last one first.

    Raises CutOffError where a stream lacks its end or its check sum is wrong, TooLargeError beyond ``limit``
    bytes, ReadingError where an encoding is unknown or the bytes are not what they are said to be.

    >>> import gzip
    >>> decode(gzip.compress(b"wool"), ["gzip"], 100)
    b'wool'
    >>> decode(gzip.compress(b"wool")[:-3], ["gzip"], 100)
    Traceback (most recent call last):
        ...
    crawler.wire.bodies.CutOffError: the gzip stream ends before its end mark
    """
    for encoding in reversed(encodings):
        if encoding not in _DECODERS:
            raise ReadingError(f"content encoding {encoding[:40]!r} is not known")
        body = _DECODERS[encoding](body, limit)
    return body


def encodings_of(headers: Sequence[bytes]) -> list[str]:
    """
    Return the content encodings a server names, in the order they were applied.

    >>> encodings_of([b"GZIP, identity", b"br"])
    ['gzip', 'br']
    """
    names = [n.strip().lower() for header in headers for n in header.decode("latin-1").split(",")]
    return [n for n in names if n and n not in ("identity", "none", "utf-8")]


def _gunzip(body: bytes, limit: int) -> bytes:
    return _inflate_members(body, limit, wbits=31, name="gzip", many=True)


def _inflate(body: bytes, limit: int) -> bytes:
    # RFC 9110 says zlib; some servers send the bare stream.
    zlib_head = len(body) >= 2 and body[0] & 0x0F == 8 and (body[0] << 8 | body[1]) % 31 == 0
    return _inflate_members(body, limit, wbits=15 if zlib_head else -15, name="deflate", many=False)


def _inflate_members(body: bytes, limit: int, *, wbits: int, name: str, many: bool) -> bytes:
    sink = _Sink(limit)
    rest = body
    while rest:
        engine = zlib.decompressobj(wbits)
        try:
            sink.add(engine.decompress(rest, _CHUNK))
            while not engine.eof and engine.unconsumed_tail:
                sink.add(engine.decompress(engine.unconsumed_tail, _CHUNK))
            while not engine.eof:
                more = engine.decompress(b"", _CHUNK)
                if not more:
                    break
                sink.add(more)
        except zlib.error as e:
            if sink.size == 0 and not (wbits == 15 or rest.startswith(b"\x1f\x8b")):
                raise ReadingError(f"the body is not {name} as the server says") from e
            raise CutOffError(f"the {name} stream is damaged: {e}") from e
        if not engine.eof:
            raise CutOffError(f"the {name} stream ends before its end mark")
        # Another member may follow; padding after the last one is no fault.
        rest = engine.unused_data if many and engine.unused_data.startswith(b"\x1f\x8b") else b""
    return b"".join(sink.parts)


def _unbrotli(body: bytes, limit: int) -> bytes:
    import brotli

    sink = _Sink(limit)
    engine = brotli.Decompressor()
    try:
        sink.add(engine.process(body, output_buffer_limit=_CHUNK))
        while not engine.is_finished():
            more = engine.process(b"", output_buffer_limit=_CHUNK)
            if not more:
                break
            sink.add(more)
    except brotli.error as e:
        if sink.size == 0:
            raise ReadingError("the body is not brotli as the server says") from e
        raise CutOffError("the brotli stream is damaged") from e
    if not engine.is_finished() and body:
        raise CutOffError("the brotli stream ends before its end mark")
    return b"".join(sink.parts)


def _unzstd(body: bytes, limit: int) -> bytes:
    import zstandard

    sink = _Sink(limit)
    rest = body
    while rest:
        # RFC 9659: a window above 8 MiB is nobody's right.
        engine = zstandard.ZstdDecompressor(max_window_size=1 << 23).decompressobj(write_size=_CHUNK)
        try:
            for start in range(0, len(rest), 1024):
                sink.add(engine.decompress(rest[start : start + 1024]))
                if engine.eof:
                    break
        except zstandard.ZstdError as e:
            if sink.size == 0:
                raise ReadingError("the body is not zstd as the server says") from e
            raise CutOffError("the zstd stream is damaged") from e
        if not engine.eof:
            raise CutOffError("the zstd stream ends before its end mark")
        rest = engine.unused_data + rest[start + 1024 :]
    return b"".join(sink.parts)


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}
