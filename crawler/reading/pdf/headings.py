"""Which rows are headings, each seen alone, and of which kind."""

from __future__ import annotations

import re
from typing import Final

from crawler.reading.pdf.edges import Entry, is_late_date
from crawler.reading.pdf.measures import DATE, Measures
from crawler.reading.pdf.pieces import BOLD, ITALIC, SMALL_CAPS
from crawler.reading.pdf.sections import names_section, names_state

#: "3." numbers sections as well as entries; "[3]" and "C3." number entries alone.
_SECTION_NUMBER: Final = re.compile(r"\d{1,3}[.)]|[A-Z]{1,3}[.)]?")
#: "FELT 2025", and no part of a year: a venue's letters.
_TAG: Final = re.compile(
    r"(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|SPRING|SUMMER|FALL|AUTUMN|WINTER|YEAR|SINCE)"
    r"[A-Z]{3,9} [12]\d{3}"
)


def looks_like_heading(entry: Entry, measures: Measures) -> bool:
    """Return whether a row, seen alone, is set as headings are."""
    text = entry.text
    if entry.aside or entry.label or not any(c.isalnum() for c in text) or len(text) > 75:
        return False
    named = names_section(text) or (names_state(text) and measures.heads_in_italics(entry.row))
    if entry.marker and not _may_stand_before_heading(entry, measures, named=named):
        return False
    if text.endswith((".", ",", ";")) or "@" in text or "“" in text or "http" in text:
        return False
    if is_late_date(entry, measures):
        return False
    # Numbers and years are what headings are poor in, but for a year that is one.
    numbered = sum(c.isdigit() for c in text) > 0.25 * len(text)
    if numbered and (not DATE.fullmatch(text) or _TAG.fullmatch(text)):
        return False
    if measures.is_year_over_works(entry.row):
        return True
    return (is_loud(entry, measures) or named) and not is_state(entry, measures)


def _may_stand_before_heading(entry: Entry, measures: Measures, *, named: bool) -> bool:
    """Return whether a row's marker may be a heading's: a number, or an ornament before larger words."""
    if any(c.isalnum() for c in entry.marker):
        numbers = _SECTION_NUMBER.fullmatch(entry.marker) is not None
        return numbers and (named or is_loud(entry, measures))
    return entry.row.size > 1.08 * measures.size or (named and is_loud(entry, measures))


def is_state(entry: Entry, measures: Measures) -> bool:
    """Return whether a row, in slanted letters or close below it, tells how far the work above is."""
    return measures.ends_entry(entry.row) or (
        entry.row.size < 1.15 * measures.size
        and all(p.look & ITALIC and not p.look & (BOLD | SMALL_CAPS) for p in entry.body)
        and names_state(entry.text)
        and not measures.heads_in_italics(entry.row)
    )


def is_loud(entry: Entry, measures: Measures) -> bool:
    """Return whether a row is set larger or stronger than plain text."""
    text = entry.text
    letters = [c for c in text if c.isalpha()]
    capitals = len(letters) >= 4 and all(not c.islower() for c in letters)
    small_caps = all(p.look & SMALL_CAPS for p in entry.body)
    bold = all(p.look & BOLD for p in entry.body if any(c.isalnum() for c in p.text))
    return entry.row.size > 1.08 * measures.size or capitals or small_caps or bold


def style_of(entry: Entry) -> tuple[float, int, bool]:
    """Return what tells one kind of heading from another: size, look, capitals."""
    look = BOLD if all(p.look & BOLD for p in entry.body) else 0
    look |= ITALIC if all(p.look & ITALIC for p in entry.body) else 0
    capitals = entry.text.isupper() or all(p.look & SMALL_CAPS for p in entry.body)
    return round(entry.row.size * 2) / 2, look, capitals
