"""Bodies: decompression with limits, and whether a body came whole."""

import gzip
import resource
import time
import zlib

import brotli
import pytest
import zstandard

from crawler.wire.bodies import CutOffError, TooLargeError, decode, encodings_of
from snapshots.errors import ReadingError

TEXT = "".join(f"<li>Paper {n} on wool, yarn and felt." for n in range(300)).encode()


def _raw_deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(wbits=-15)
    return engine.compress(data) + engine.flush()


CODECS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "raw deflate": _raw_deflate,
    "br": brotli.compress,
    "zstd": zstandard.compress,
}


@pytest.mark.parametrize("name", CODECS)
def test_whole_bodies_are_decoded(name):
    """Each encoding gives back what went in, and an empty body stays empty."""
    encoding = name.rpartition(" ")[2]
    assert decode(CODECS[name](TEXT), [encoding], 1 << 20) == TEXT
    assert decode(b"", [encoding], 1 << 20) == b""


@pytest.mark.parametrize("name", CODECS)
def test_a_body_cut_anywhere_is_no_body(name):
    """Wherever a compressed body is cut off, it is not taken for a whole one."""
    encoding = name.rpartition(" ")[2]
    whole = CODECS[name](TEXT)
    for cut in range(1, len(whole), max(1, len(whole) // 100)):
        with pytest.raises(ReadingError):
            decode(whole[:cut], [encoding], 1 << 20)


def test_a_wrong_check_sum_is_told():
    """A gzip body that was damaged on the way is as bad as half a body."""
    damaged = bytearray(gzip.compress(TEXT))
    damaged[-6] ^= 1
    with pytest.raises(CutOffError):
        decode(bytes(damaged), ["gzip"], 1 << 20)


def test_gzip_in_members_and_with_padding():
    """Several members are one body, and zeros behind the last one are no fault."""
    assert decode(gzip.compress(b"wool") + gzip.compress(b"yarn") + b"\0" * 8, ["gzip"], 100) == b"woolyarn"


def test_encodings_are_undone_in_reverse():
    """A body that was compressed twice is decompressed twice."""
    body = brotli.compress(gzip.compress(TEXT))
    assert decode(body, encodings_of([b"gzip, br"]), 1 << 20) == TEXT


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "compress"])
def test_what_is_not_what_it_says_is_unreadable(encoding):
    """A body that is not in the encoding its server names is told as such, never half decoded."""
    with pytest.raises(ReadingError):
        decode(b"<html>plain after all</html>", [encoding], 1 << 20)


def _bomb(name: str, megabytes: int = 512) -> bytes:
    zeros = b"\0" * (1 << 20)
    if name == "br":
        engine = brotli.Compressor(quality=5)
        return b"".join(engine.process(zeros) for _ in range(megabytes)) + engine.finish()
    if name == "zstd":
        packer = zstandard.ZstdCompressor(level=3).compressobj()
    else:
        packer = zlib.compressobj(1, wbits=31 if name == "gzip" else 15)
    return b"".join(packer.compress(zeros) for _ in range(megabytes)) + packer.flush()


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_bombs_are_stopped_at_the_limit(encoding):
    """Half a gigabyte in a few kilobytes costs neither the memory nor the time of half a gigabyte."""
    bomb = _bomb(encoding)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    with pytest.raises(TooLargeError):
        decode(bomb, [encoding], 10 << 20)
    assert time.process_time() - began < 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000
