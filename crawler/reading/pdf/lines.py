"""Paragraphs and entries → lines with headings, marks and links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.reading.document import Break, Heading, Line, Mark, Span
from crawler.reading.pdf.blocks import Block
from crawler.reading.pdf.edges import Entry
from crawler.reading.pdf.hyphens import joint_of, whole_words
from crawler.reading.pdf.neighbours import are_aligned
from crawler.reading.pdf.pieces import BOLD, FIXED, ITALIC, Piece, Row, parted, words_of
from crawler.reading.pdf.sections import names_section, names_state


def _levels(blocks: Sequence[Block]) -> dict[tuple[float, int, bool], int]:
    """Return the level of each kind of heading: larger first, then capitals, bold, the rest."""
    styles = {block.heading for block in blocks if block.heading is not None}
    ordered = sorted(styles, key=lambda s: (-s[0], not s[2], not s[1] & BOLD, bool(s[1] & ITALIC)))
    return {style: min(level, 9) for level, style in enumerate(ordered, start=1)}


#: Sections of a life, which schools and firms part.
_LIFE = re.compile(r"\b(?:education|employment|experience|positions?|appointments?)\b", re.IGNORECASE)


#: "Manuscripts in preparation", "Papers under review"
_IN_WORK = re.compile(r"^(?:works?|papers?|manuscripts?|articles?)\s(?=in |under )", re.IGNORECASE)


def into_lines(blocks: Sequence[Block], hyphenated: bool) -> tuple[Line, ...]:
    """Return the lines of all blocks, each below its headings."""
    levels = _levels(blocks)
    known_words = whole_words([entry for block in blocks for entry in block.entries]) if hyphenated else None
    above: list[Heading] = []
    lines: list[Line] = []
    life = 0  # level of "Education", where schools right below it are set like it
    years = 9
    for block in blocks:
        level = levels[block.heading] if block.heading is not None else 0
        if level and (names_section(block.entries[0].text) or level < life):
            life = 0
        elif level and not life and lines and lines[-1].heading == level and _LIFE.search(lines[-1].text):
            life = level
        if level and level == life:
            level += 1
        if level and not block.entries[0].text.isdigit():
            years = 9
        elif level and above and not lines[-1].heading and names_state(_IN_WORK.sub("", above[-1].text)):
            years = above[-1].level  # works in preparation are of no year: those behind head others
        level = min(level, years)
        headings = tuple(h for h in above if not level or h.level < level)
        made = _block_lines(block, headings, level, known_words)
        lines.extend(made)
        if level and made:
            above = [*headings, Heading(text=made[0].text, level=level)]
    return tuple(lines)


def _block_lines(
    block: Block, headings: tuple[Heading, ...], level: int, known_words: set[str] | None
) -> list[Line]:
    runs: list[list[Entry]] = []
    for entry, runs_on in zip(block.entries, block.runs_on, strict=True):
        if runs_on and runs:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    lines: list[Line] = []
    for run in runs:
        pieces = [p for entry in run for p in (*entry.label, *entry.body, *entry.middle, *entry.aside)]
        spans, rows = _spans(run, known_words)
        if not spans:
            continue
        lines.append(
            Line(
                spans=spans,
                headings=headings,
                path=(),
                after=Break.LINE if lines else Break.BLOCK,
                heading=level,
                marker=run[0].marker,
                box=(
                    min(p.left for p in pieces),
                    min(p.top for p in pieces),
                    max(p.right for p in pieces),
                    max(p.bottom for p in pieces),
                ),
                size=run[0].row.size,
                rows=rows,
            )
        )
    return lines


def _spans(run: Sequence[Entry], known_words: set[str] | None) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """Join the rows of a running line to spans of one look and link each; tell where rows begin."""
    made: list[tuple[str, frozenset[Mark], str | None, tuple[str, ...]]] = []

    def add(text: str, marks: frozenset[Mark], href: str | None, roles: tuple[str, ...]) -> None:
        if made and made[-1][1:] == (marks, href, roles):
            made[-1] = (made[-1][0] + text, marks, href, roles)
        elif made and not text.strip():
            made[-1] = (made[-1][0] + text, *made[-1][1:])
        else:
            made.append((text, marks, href, roles))

    def add_pieces(pieces: Sequence[Piece], row: Row, roles: tuple[str, ...]) -> None:
        before: Piece | None = None
        for piece in pieces:
            if before is not None and parted(before, piece):
                add(" ", frozenset(), None, ())
            add(piece.text, _marks(piece, row), piece.href, roles)
            before = piece

    middle: list[tuple[list[Piece], Row]] = []
    asides: list[Entry] = []
    rows: list[int] = []
    for number, entry in enumerate(run):
        if number:
            joint = joint_of("".join(part[0] for part in made), entry.text, known_words)
            if joint is None:
                add(" ", frozenset(), None, ())
            elif made:
                made[-1] = (made[-1][0].rstrip("\u00ad-") + joint, *made[-1][1:])
            if joint is None:
                rows.append(sum(len(_folded(part[0])) for part in made))
        if entry.label:
            add_pieces(entry.label, entry.row, ("left",))
            add(" ", frozenset(), None, ())
        add_pieces(entry.body, entry.row, ())
        if entry.middle:
            middle.append((entry.middle, entry.row))
        if entry.aside and middle and are_aligned(entry.aside[0].left, middle[0][0][0].left, entry.row.size):
            middle.append((entry.aside, entry.row))  # a further row of the middle cell
        elif entry.aside:
            asides.append(entry)
    cell = ""
    for pieces, row in middle:
        joint = joint_of(cell, words_of(pieces), known_words)
        if joint is None:
            add(" ", frozenset(), None, ())
        else:
            made[-1] = (made[-1][0].rstrip("\u00ad-") + joint, *made[-1][1:])
        add_pieces(pieces, row, ("middle",))
        cell = words_of(pieces)
    for entry in asides:
        add(" ", frozenset(), None, ())
        add_pieces(entry.aside, entry.row, ("right",))
    spans = tuple(
        Span(_folded(text).replace("\u00ad", "-"), marks, href, roles)
        for text, marks, href, roles in made
        if text
    )
    return spans, tuple(rows)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _marks(piece: Piece, row: Row) -> frozenset[Mark]:
    marks = set()
    if piece.look & BOLD:
        marks.add(Mark.BOLD)
    if piece.look & ITALIC:
        marks.add(Mark.ITALIC)
    if piece.look & FIXED:
        marks.add(Mark.CODE)
    if piece.size < 0.85 * row.size and abs(piece.baseline - row.baseline) > 0.08 * row.size:
        marks.add(Mark.RAISED)
    return frozenset(marks)
