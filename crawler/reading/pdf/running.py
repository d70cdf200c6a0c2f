"""Running heads and page numbers, which are no part of any list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from crawler.reading.pdf.pieces import YEAR, Row, Sheet

_PAGE_NUMBER: Final = re.compile(
    r"(?:page|p\.|seite)?\s?[-–—|(\[]{0,2}\s?\d{1,3}\s?(?:(?:of|/|\|)\s?\d{1,3})?\s?[-–—|)\]]{0,2}", re.I
)
#: What a running head says beside a name and a number.
_OF_HEADS: Final = re.compile(r"\b(?:curriculum vitae|r[ée]sum[ée]|vitae?|cv|page|of)\b")


def _counts(text: str, number: int) -> bool:
    """Return whether a row at the edge of a page says which page it is: "Curriculum Vitae, Page 2"."""
    return len(text) < 80 and re.search(rf"\b(?:page|seite)\s{number}(?!\d)", text, re.I) is not None


def _names_page(text: str, title: str, number: int) -> bool:
    """Return whether a row is the name that the first page begins with, and a number: "Ada Byron – CV, 2"."""
    if str(number) not in re.findall(r"\d+", text):
        return False
    name = re.sub(r"[\W\d_]", "", _OF_HEADS.sub("", text.lower()))
    return len(name) > 4 and re.sub(r"[\W\d_]", "", title.lower()).startswith(name)


def running_rows(sheets: Sequence[Sheet], pages: Sequence[Sequence[Row]]) -> set[int]:
    """Return the ids of rows that are page numbers, or stand at the same place of several pages."""
    dropped: set[int] = set()
    title = max(pages[0][:4], key=lambda row: row.size).text if pages and pages[0] else ""
    places: dict[tuple[str, int], list[int]] = {}
    for sheet, rows in zip(sheets, pages, strict=True):
        for row in {id(r): r for r in (*rows[:3], *rows[-3:])}.values():
            edge = min(row.baseline, sheet.height - row.baseline)
            text = row.text
            if edge > 0.13 * sheet.height:
                # Below all, the page's own number may stand higher: set for shorter paper than it is on.
                if row is rows[-1] and text == str(sheet.number) and edge < 0.2 * sheet.height:
                    dropped.add(id(row))
                continue
            counts = _PAGE_NUMBER.fullmatch(text) or _counts(text, sheet.number)
            named = sheet.number > 1 and _names_page(text, title, sheet.number)
            if row in (rows[0], rows[-1]) and (counts or named):
                dropped.add(id(row))
            if len(text) < 120:
                # A year is no page's number: it heads works that happen to begin a page.
                said = text if YEAR.fullmatch(text) else re.sub(r"\d+", "#", text.lower())
                key = (said, round(row.baseline / 4))
                places.setdefault(key, []).append(id(row))
    for ids in places.values():
        if len(ids) >= 2 and len(ids) >= 0.4 * len(sheets):
            dropped.update(ids)
    return dropped
