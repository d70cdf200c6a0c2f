"""Bodies in little space: compressed, or as what differs from an earlier body of the same page. Pure."""

from __future__ import annotations

import zstandard


def packed(body: bytes, base: tuple[str, int, bytes] | None) -> tuple[str | None, int, bytes]:
    """Return (base, depth, packed bytes): a difference to the base where that is far smaller."""
    whole = zstandard.ZstdCompressor(level=3).compress(body)
    if base is None:
        return None, 0, whole
    sha256, depth, other = base
    parameters = zstandard.ZstdCompressionParameters.from_level(
        3, source_size=len(body), dict_size=len(other)
    )
    compressor = zstandard.ZstdCompressor(dict_data=_as_dictionary(other), compression_params=parameters)
    difference = compressor.compress(body)
    return (sha256, depth + 1, difference) if len(difference) < len(whole) / 2 else (None, 0, whole)


def unpacked(packed: bytes, size: int, base: bytes | None) -> bytes:
    """Return the body that ``packed`` packed, with the same base."""
    if base is None:
        return zstandard.ZstdDecompressor().decompress(packed, max_output_size=size)
    return zstandard.ZstdDecompressor(dict_data=_as_dictionary(base)).decompress(packed, max_output_size=size)


def _as_dictionary(body: bytes) -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(body, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
