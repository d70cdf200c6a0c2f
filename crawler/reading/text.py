"""Plain text → Document: paragraphs, headings, list markers; lines wrapped at a fixed width are joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from crawler.reading.decode import decode, is_binary
from crawler.reading.document import Break, Document, Heading, Line, Span
from crawler.reading.source import Source

_RULE: Final = re.compile(r"[ \t]{0,20}([=\-~*_#])\1{3,200}[ \t]{0,99}")
#: What underlines a word of two or three signs: "業績".
_SHORT_RULE: Final = re.compile(r"[ \t]{0,20}([=\-~])\1{1,2}[ \t]{0,99}")
_MARKER: Final = re.compile(r"([•‣⁃∙·▪■●○◦*+–-]|\[\w{1,6}\]|\(\d{1,3}\)|\d{1,3}[.)])[ \t]+(?=\S)")
_CAPITALS: Final = re.compile(r"[^a-zß-öø-ÿ\d]{0,80}")
_ORDINAL: Final = re.compile(r"\d{1,2}[.)]")
#: No heading is longer, nor has it figures or a stop.
_LONGEST_HEADING: Final = 50
_WORDS: Final = re.compile(r"[^\d.:;“”\"]+")
#: So many rows that run on show how a text is indented.
_TELLING: Final = 3
_FORM_FEED: Final = re.compile(r"[\f\v]")


def likely(source: Source) -> float:
    """Whether the bytes are text at all: the reader of last resort."""
    if is_binary(source.body):
        return 0.0
    if source.suffix in (".txt", ".text") or source.media_type == "text/plain":
        return 0.4
    if source.media_type and not source.media_type.startswith("text/"):
        return 0.0
    return 0.05 if source.body.strip() else 0.0


def read(source: Source) -> Document:
    """Read plain text."""
    rows = _rows(decode(source))
    lines: list[Line] = []
    above: tuple[Heading, ...] = ()
    for row in rows:
        level = row.level
        headings = tuple(h for h in above if not level or h.level < level)
        lines.append(
            Line(
                spans=(Span(row.text),),
                headings=headings,
                path=("text:0",),
                after=row.after,
                heading=level,
                marker=row.marker,
                source=row.number,
                rows=tuple(row.rows),
            )
        )
        if level:
            above = (*headings, Heading(text=row.text, level=level))
    return Document(url=source.url, base=source.url, format="text", lines=tuple(lines), title=_title(lines))


@dataclass(slots=True, kw_only=True)
class _Row:
    text: str
    number: int
    indent: int
    width: int
    after: Break
    marker: str = ""
    level: int = 0
    #: Where in the text the rows begin that were joined to it.
    rows: list[int] = field(default_factory=list)


def _rows(text: str) -> Iterator[_Row]:
    """Give the lines of the text with what parts them, wrapped ones joined, underlined ones as headings."""
    printed = _FORM_FEED.sub("\n", text.expandtabs(8)).splitlines()
    found = _printed_rows(printed)
    widest = _wrap_width(printed, found)
    hanging = _hangs(found, widest)
    kept: list[_Row] = []
    marked = False
    for row in found:
        before = kept[-1] if kept else None
        marked = bool(row.marker) or (marked and row.after is Break.LINE)
        begins = hanging and not marked and before is not None and row.indent <= before.indent
        if before is not None and not begins and _runs_on(before, row, widest):
            before.rows.append(len(before.text) + 1)
            before.text = f"{before.text} {row.text}"
            before.width = row.width
        else:
            kept.append(row)
    for number in _numbered_headings(kept):
        kept[number].level, kept[number].marker = 3, ""
    for i, row in enumerate(kept):
        alone = row.after is Break.BLOCK and (i + 1 == len(kept) or kept[i + 1].after is Break.BLOCK)
        letters = sum(c.isalpha() for c in row.text)
        if not row.level and alone and not row.marker and letters >= 4 and _CAPITALS.fullmatch(row.text):
            row.level = 2
        yield row


def _numbered_headings(rows: list[_Row]) -> list[int]:
    """Find short rows numbered from 1 on, each over an item marked otherwise: "2. Preprints", "[4] …"."""
    found = [
        number
        for number, (row, below) in enumerate(pairwise(rows))
        if _ORDINAL.fullmatch(row.marker)
        and below.after is Break.BLOCK
        and len(row.text) <= _LONGEST_HEADING
        and _WORDS.fullmatch(row.text)
        and below.marker
        and not _ORDINAL.fullmatch(below.marker)
    ]
    counted = [int(rows[number].marker[:-1]) for number in found]
    ordinals = sum(_ORDINAL.fullmatch(row.marker) is not None for row in rows)
    return found if len(found) > 1 and counted == list(range(1, ordinals + 1)) else []


def _printed_rows(printed: list[str]) -> list[_Row]:
    """The rows as they stand there."""
    found: list[_Row] = []
    after = Break.BLOCK
    for number, raw in enumerate(printed, start=1):
        words = re.sub(r"\s+", " ", raw).strip()
        if not words:
            after = Break.BLOCK
            continue
        underlined = bool(found) and _SHORT_RULE.fullmatch(raw) and len(words) >= len(found[-1].text)
        if _RULE.fullmatch(raw) or underlined:
            if found and after is Break.LINE and len(found[-1].text) < 80:
                found[-1].level = 1 if raw.strip()[0] in "=#*" else 2
            after = Break.BLOCK
            continue
        marked = _MARKER.match(words)
        found.append(
            _Row(
                text=words[marked.end() :] if marked else words,
                number=number,
                indent=len(raw) - len(raw.lstrip()),
                width=len(raw.rstrip()),
                after=Break.BLOCK if marked else after,
                marker=marked[1] if marked else "",
            )
        )
        after = Break.LINE
    return found


def _wrap_width(printed: list[str], found: list[_Row]) -> int:
    """
    Return the width at which the text is wrapped; 0 where it is not. One long word wraps nowhere.

    Where few rows are full, it is if no row is indented below another but for want of room there.
    """
    widths = [len(raw.rstrip()) for raw in printed if len(raw.split(None, 1)) > 1]
    widest = max(widths, default=0)
    if not 50 <= widest <= 110:
        return 0
    full = sum(1 for width in widths if width > 0.82 * widest)
    return widest if full >= 0.25 * len(widths) or _wanted_room(found, widest) else 0


def _wanted_room(found: list[_Row], widest: int) -> bool:
    """Whether the rows that are indented below another, some at least, all had no room on it."""
    deeper = [
        _runs_on(before, row, widest)
        for before, row in pairwise(found)
        if row.after is Break.LINE and row.indent > before.indent and not before.marker
    ]
    return len(deeper) >= _TELLING and all(deeper)


def _hangs(found: list[_Row], widest: int) -> bool:
    """Whether rows that run on are indented: one that is not begins a line, however full the one before."""
    deeper: list[bool] = []
    first: _Row | None = None
    for before, row in pairwise(found):
        first = before if before.after is Break.BLOCK or first is None else first
        if not first.marker and _runs_on(before, row, widest):
            deeper.append(row.indent > first.indent)
    return len(deeper) >= _TELLING and sum(deeper) >= 0.7 * len(deeper)


def _runs_on(before: _Row, row: _Row, widest: int) -> bool:
    """Whether a row's first word had no room on the row before."""
    if not widest or before.level or row.after is not Break.LINE:
        return False
    first = row.text.split(" ", 1)[0]
    return before.width + 1 + len(first) > widest


def _title(lines: list[Line]) -> str:
    return lines[0].text if lines and len(lines[0].text) < 80 else ""
