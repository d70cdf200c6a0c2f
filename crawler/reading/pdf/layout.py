"""
Printed rows of a PDF → lines as a reader sees them.

A row that ran to the right edge and goes on below is one line with what follows, hyphens undone, as in any
other format; ``Break.LINE`` is a break the author set inside a paragraph or an entry, ``Break.BLOCK`` begins
a new one: after a gap, at a marker, where a hanging indent returns to the edge.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crawler.reading.document import Line
from crawler.reading.pdf.blocks import into_blocks, with_heading, without_bold_items
from crawler.reading.pdf.edges import entry_of
from crawler.reading.pdf.lines import into_lines
from crawler.reading.pdf.margin import (
    join_labels,
    set_limits,
    with_dates_beside,
    with_whole_side_headings,
)
from crawler.reading.pdf.measures import Measures
from crawler.reading.pdf.numbers import take_numbers
from crawler.reading.pdf.pages import rows_of
from crawler.reading.pdf.pieces import Row, Sheet
from crawler.reading.pdf.repeats import with_years_repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """The lines of a PDF, and what seems to be its title."""

    lines: tuple[Line, ...]
    title: str


def lay_out(sheets: Sequence[Sheet], *, hyphenated: bool = True) -> LaidOut:
    """
    Return the lines of a PDF in reading order.

    ``hyphenated`` says whether the program that set it cuts words at a row's end, as TeX does.
    """
    rows = rows_of(sheets)
    if not rows:
        return LaidOut(lines=(), title="")
    measures = Measures(rows, max(sheet.width for sheet in sheets))
    entries = [entry for row in rows for entry in (entry_of(row, measures),) if entry.body]
    entries = with_whole_side_headings(with_dates_beside(entries, measures))
    take_numbers(entries)
    set_limits(entries, measures)
    join_labels(entries, measures)
    blocks = into_blocks(entries, measures)
    blocks = [part for block in blocks for part in with_heading(block, measures)]
    without_bold_items(blocks, measures)
    blocks = with_years_repeated(blocks)
    return LaidOut(lines=into_lines(blocks, hyphenated), title=_title(rows, measures))


def _title(rows: Sequence[Row], measures: Measures) -> str:
    head = [row for row in rows[:8] if row.page == 1 and row.size > 1.25 * measures.size]
    return max(head, key=lambda row: row.size).text if head else ""
