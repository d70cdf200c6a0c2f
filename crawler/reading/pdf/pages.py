"""Pages of pieces → rows in the order in which they are read, running heads and page numbers left out."""

from __future__ import annotations

from collections.abc import Sequence

from crawler.reading.pdf.gutters import find_gutter, in_columns
from crawler.reading.pdf.pieces import Row, Sheet, cleaned, with_small_capitals
from crawler.reading.pdf.rows import clustered
from crawler.reading.pdf.running import running_rows


def rows_of(sheets: Sequence[Sheet]) -> list[Row]:
    """Return all rows of all pages in reading order, without running heads, feet and page numbers."""
    pages = [_page_rows(sheet) for sheet in sheets]
    dropped = running_rows(sheets, pages)
    return [row for rows in pages for row in rows if id(row) not in dropped]


def _page_rows(sheet: Sheet) -> list[Row]:
    pieces = [
        p for p in map(cleaned, sheet.pieces) if p.text.strip(" _") and 0 <= p.baseline <= sheet.height + 5
    ]
    if not pieces:
        return []
    pieces = with_small_capitals(pieces)
    whole = clustered(sheet.number, 0, pieces)
    gutter = find_gutter(whole)
    return whole if gutter is None else in_columns(sheet.number, whole, gutter)
