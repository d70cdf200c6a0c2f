"""Bytes of a text → its characters: BOM, then proof (valid UTF-8), then header, then meta, then a guess."""

from __future__ import annotations

import re
from typing import Final

from w3lib.encoding import (
    html_body_declared_encoding,
    http_content_type_encoding,
    read_bom,
    resolve_encoding,
)

from crawler.reading.source import Source
from snapshots.errors import ReadingError

#: Bytes that begin what is no text: images, archives, programs, fonts, films, old office files, PDF.
BINARY_STARTS: Final = (
    b"%PDF-",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90",
    b"RIFF",
    b"\x00\x00\x01\x00",
    b"\xd0\xcf\x11\xe0",
    b"wOFF",
    b"wOF2",
    b"OggS",
    b"ID3",
    b"SQLite format 3",
)

# Encodings that look like plain ASCII until they are decoded: a proof by valid UTF-8 says nothing of them.
_ESCAPED: Final = ("iso2022", "hz")
_ONE_BYTE: Final = (
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1254",
    "cp1257",
    "iso8859-2",
    "iso8859-15",
    "mac-roman",
    "koi8-r",
)
# Never believed, whoever says it: utf-7 hides mark-up, the wide ones prove themselves by a BOM or by NULs.
_UNBELIEVED: Final = ("utf-7", "utf_7", "utf-16", "utf-32", "utf_16", "utf_32")
# A text with more unreadable characters than this is no text (threat 17).
_MOST_UNREADABLE: Final = 0.01
# What "surrogateescape" makes of bytes that break UTF-8, read as Windows-1252: pasted text in old pages.
_ESCAPED_CP1252: Final = {
    0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(128, 256)
}
# What a byte becomes where UTF-8 is taken for Windows-1252 or Latin-1, and back.
_AS_BYTE: Final = {chr(byte): byte for byte in range(128, 256)} | {
    char: byte for byte in range(128, 256) if (char := bytes([byte]).decode("cp1252", "replace")) != "\ufffd"
}
_HIGH: Final = re.compile(f"[{re.escape(''.join(_AS_BYTE))}]+")
_LATIN: Final = re.compile("[\u00a0-\u024f\u2010-\u203a]+")
# As many stretches look encoded twice by no accident where others do not.
_FEWEST_TWICE: Final = 3
_CONTROLS: Final = re.compile(r"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\ufffd]")


def decode(source: Source) -> str:
    r"""
    Return the characters of a text, NULs left out.

    Non-ASCII bytes that are valid UTF-8 are UTF-8 whatever the header says, so that a server that
    begins to name another charset changes nothing. Raises ReadingError where the bytes are no text.

    >>> decode(Source(body="José".encode(), url="", content_type="text/html; charset=latin-1"))
    'José'
    >>> decode(Source(body="José".encode("latin-1"), url="", content_type="text/html; charset=latin-1"))
    'José'

    A page whose text was encoded twice, on its way through a database, is decoded twice.

    >>> decode(Source(body="JosÃ©, FranÃ§ois".encode(), url="", content_type="text/html"))
    'José, François'
    """
    if is_binary(source.body):
        raise ReadingError(f"{source.url}: the body is binary, not text; it cannot be read as a page")
    text = _once(_decoded(source).replace("\0", ""))
    unreadable = len(_CONTROLS.findall(text))
    if unreadable > max(3, len(text) * _MOST_UNREADABLE):
        raise ReadingError(
            f"{source.url}: {unreadable} of {len(text)} characters cannot be decoded; "
            f"the server names the encoding wrongly ({source.content_type or 'none'}) or the body is damaged"
        )
    return text


def _once(text: str) -> str:
    """Return a text that was encoded once: all of it, or what is Latin letters and signs beneath."""
    if text.isascii():
        return text
    runs = _HIGH.findall(text)
    beneath = {run: _beneath(run) for run in runs}
    latin = {run: found for run, found in beneath.items() if _LATIN.fullmatch(found)}
    if all(beneath.values()) and (len(runs) >= _FEWEST_TWICE or len(latin) == len(beneath)):
        return _HIGH.sub(lambda run: beneath[run[0]], text)
    if sum(run in latin for run in runs) < _FEWEST_TWICE:
        return text
    return _HIGH.sub(lambda run: latin.get(run[0], run[0]), text)


def _beneath(run: str) -> str:
    """Return what characters say whose bytes are UTF-8 once more; "" where they are not."""
    try:
        return bytes(_AS_BYTE[c] for c in run).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return ""


def is_binary(body: bytes) -> bool:
    r"""
    Return whether the bytes begin as an image, an archive, a program or a PDF does, or are full of NULs.

    >>> is_binary(b"\x89PNG\r\n"), is_binary(b"<html>"), is_binary("Łódź".encode("utf-16"))
    (True, False, False)
    """
    if body.startswith(BINARY_STARTS):
        return True
    start = body[:4096]
    return start.count(0) > len(start) // 50 and read_bom(body)[0] is None and _wide(body) is None


def _decoded(source: Source) -> str:
    body = source.body
    by_bom, bom = read_bom(body)
    if by_bom is not None and bom is not None:
        return body[len(bom) :].decode(by_bom, "replace")
    wide = _wide(body)
    if wide is not None:
        return body.decode(wide, "replace")
    declared = _declared(source)
    if declared is None or not declared.startswith(_ESCAPED):
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError:
            pass
    # Encodings of one byte a character read anything, so they are no proof against a text of mixed origin.
    if (declared is None or declared in _ONE_BYTE or declared == "utf-8") and _mostly_utf8(body):
        return body.decode("utf-8", "surrogateescape").translate(_ESCAPED_CP1252)
    if declared is not None and declared != "utf-8":
        try:
            return body.decode(declared)
        except (UnicodeDecodeError, LookupError):
            pass
    return _guessed(body, declared)


def _declared(source: Source) -> str | None:
    """Return Python's name of the encoding that the header, else the page's own meta element, names."""
    named = http_content_type_encoding(source.content_type)
    for name in (named, html_body_declared_encoding(source.body[:4096])):
        if name and not name.replace("-", "_").startswith(_UNBELIEVED) and not name.startswith(_UNBELIEVED):
            return resolve_encoding(name)
    return None


def _wide(body: bytes) -> str | None:
    """Return the UTF-16 that bytes without a BOM are in: every other byte of western text is then NUL."""
    start = body[:2048]
    half = len(start) // 2
    if half < 2:
        return None
    if start[1::2].count(0) > 0.7 * half and start[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if start[::2].count(0) > 0.7 * half and start[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _mostly_utf8(body: bytes) -> bool:
    """Return whether more bytes belong to whole UTF-8 sequences than stand alone: a text of mixed origin."""
    whole = sum(len(m) for m in re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}", body))
    high = len(body) - len(body.translate(None, bytes(range(128, 256))))
    return whole > high - whole


def _guessed(body: bytes, declared: str | None) -> str:
    """Guess by statistics where the script is not Latin; a Latin one is Windows-1252, as browsers take it."""
    high = len(body) - len(body.translate(None, bytes(range(128, 256))))
    if high > 0.12 * len(body):
        from charset_normalizer import from_bytes

        best = from_bytes(body[:65536]).best()
        for name in (best.encoding if best is not None else None, declared):
            if name is not None and not name.startswith(_UNBELIEVED):
                try:
                    return body.decode(name)
                except (UnicodeDecodeError, LookupError):
                    continue
    return body.decode("cp1252", "replace")
