"""
Rows → paragraphs and entries.

A row that ran to the right edge runs on below; a gap, a marker, a date, or a return to the edge of a hanging
indent begins a new one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from crawler.reading.pdf.edges import DASHES, DATED, STARS, YEAR, Entry, has_date, is_late_date
from crawler.reading.pdf.headings import is_loud, is_state, looks_like_heading, style_of
from crawler.reading.pdf.measures import Measures
from crawler.reading.pdf.neighbours import (
    are_aligned,
    are_apart,
    goes_on_in_bold,
    is_bold,
    is_full,
    look_turns,
)
from crawler.reading.pdf.pieces import BOLD, ITALIC, words_of
from crawler.reading.pdf.sections import names_section

_NUMBER: Final = re.compile(r"\d{1,3}[.)]")
#: The first of two pages at the end of a row.
_YEAR_LAST: Final = re.compile(r"\b(?:19|20)\d{2}[.)]?$")
_CUT_PAGES: Final = re.compile(r"\d[-–—]$")


@dataclass(slots=True, kw_only=True)
class Block:
    """A paragraph or entry: rows with how each follows the one before."""

    entries: list[Entry]
    #: One a row: whether it runs on from the row before (the first is False).
    runs_on: list[bool]
    heading: tuple[float, int, bool] | None = None


def into_blocks(entries: Sequence[Entry], measures: Measures) -> list[Block]:
    """Part the rows into paragraphs and entries."""
    forced_lines = _forced_breaks_stay_inside(entries, measures)
    blocks: list[Block] = []
    for i, entry in enumerate(entries):
        follows = _follows(blocks[-1], entry, measures, forced_lines[i]) if blocks else None
        if follows and _is_ended_overleaf(blocks, entry):
            follows = None
        if follows is None and blocks and _is_rest_overleaf(blocks, entry, measures):
            follows = False
        if follows is None:
            blocks.append(Block(entries=[entry], runs_on=[False]))
        else:
            blocks[-1].entries.append(entry)
            blocks[-1].runs_on.append(follows)
    return blocks


def _unmark(entry: Entry) -> None:
    """Give the marker back to the text."""
    first = entry.body[0]
    first = replace(first, text=f"{entry.marker} {first.text}", left=entry.edge)
    entry.body = [first, *entry.body[1:]]
    entry.marker = ""


def _follows(block: Block, entry: Entry, measures: Measures, forced_inside: bool) -> bool | None:
    """Return None where the row begins a new block; else whether it runs on from the row before."""
    above, first = block.entries[-1], block.entries[0]
    if entry.goes_on:
        return True
    size = entry.row.size
    full = is_full(above, entry, measures) or _goes_on_beside_date(above, entry)
    if entry.marker in DASHES and full and _goes_on_behind_dash(above, first, entry):
        _unmark(entry)
    if full and first.marker and _NUMBER.fullmatch(entry.marker) and entry.edge > first.edge + size:
        _unmark(entry)  # "pages 412–" over "420."
    if full and not first.marker and _NUMBER.fullmatch(entry.marker) and _CUT_PAGES.search(above.text):
        _unmark(entry)  # where no entry is numbered
    if full and above.label and entry.marker in STARS and are_aligned(entry.left, above.left, size):
        entry.marker = ""  # of the label above: "WOOL 24" over a star
    if entry.marker or entry.label or entry.side_heading or is_late_date(above, measures):
        return None
    if above.text.endswith("\u00ad") and 0 < entry.row.baseline - above.row.baseline < 2 * size:
        return True  # in the middle of a word
    if (
        above.aside
        and entry.aside
        and YEAR.search(words_of(above.aside))
        and YEAR.search(words_of(entry.aside))
    ):
        return None
    if has_date(first) and has_date(entry):
        return None
    if not forced_inside and not first.marker and above.text.endswith((".", ")", *"0123456789")):
        # In a list of one-row entries, a row that happens to be full ends its entry too.
        full = full and not (entry.text[:1].isupper() and not _is_hanging(first, measures))
    if full and forced_inside and _begins_venue(above, entry):
        full = False
    runs_on = full and not look_turns(above, entry)
    named = names_section(entry.text) and not is_state(entry, measures)
    larger = entry.row.size > above.row.size + 0.5
    if named and is_loud(entry, measures) and not entry.aside and (larger or not full):
        return None
    if (above.row.page, above.row.column) != (entry.row.page, entry.row.column):
        if _is_set_as_first(block, entry):
            return None
        if full and _goes_on_overleaf(block, entry, measures):
            return True
        return False if _under_marker(first, entry, measures) else None
    if entry.row.baseline <= above.row.baseline:
        return None
    if are_apart(above, entry, measures) and not (full and _mid_phrase(above, entry, measures)):
        return False if _under_marker(first, entry, measures) else None
    if are_aligned(entry.left, first.left, size) and DATED.match(first.text) and DATED.match(entry.text):
        return None
    if is_bold(first) and is_bold(entry) and entry.row.size > above.row.size + 0.5 and not is_bold(above):
        return None  # larger and bold as its first row, below smaller ones: the next title
    if above.ragged and full and goes_on_in_bold(above, entry) and are_aligned(entry.left, above.left, size):
        return True
    if are_aligned(entry.left, above.left, size):
        alone = len(block.entries) == 1 and not first.marker
        if alone and full and has_date(entry) and not above.aside:
            return True  # the date had room at the end of the second row alone
        dated = has_date(above) and not entry.aside and forced_inside
        if alone and _is_hanging(first, measures) and not dated:
            return None
        if alone and measures.is_indented(entry.row):
            return None
        if full:
            return runs_on
        if above.left > first.left + size and not first.marker and _is_hanging(first, measures):
            return not above.text.endswith((".", ")"))  # a new entry would begin at the edge
        return False if forced_inside or (first.marker and above is not first) or first.label else None
    if entry.left < first.left - 0.35 * size:
        if forced_inside and first.label and are_aligned(entry.left, first.label[0].left, size):
            return full and not look_turns(above, entry)  # a line set by hand lost the indent
        under_marker = bool(first.marker) and entry.left >= first.edge - 0.35 * size
        # A first line that is indented, or a second one that begins under its marker.
        return runs_on if full and (under_marker or len(block.entries) == 1) else None
    if entry.left > above.left:
        if are_aligned(entry.left, first.left, size) and above.left < first.left and not first.marker:
            return None  # indented as the first row of the paragraph above
        flush = len(block.entries) > 1 and are_aligned(above.left, first.left, size) and not first.marker
        return None if flush and not full else runs_on
    # Back to the left, though not past the first row: a hanging indent ends its entry.
    if first.marker:
        return runs_on
    return None


def _begins_venue(above: Entry, below: Entry) -> bool:
    """Return whether a row leads to a slanted venue behind one that ends without a sign: "In *Wool*"."""
    leads = below.body[0].text.strip() == "In" and len(below.body) > 1 and below.body[1].look & ITALIC
    return bool(leads) and above.text[-1:].isalnum() and not above.body[-1].look & ITALIC


def _goes_on_behind_dash(above: Entry, first: Entry, entry: Entry) -> bool:
    """Return whether a dash below a full row is no marker: "2014 –" over "– 2018", a title over "– Byron"."""
    if first.marker in DASHES or (not first.marker and above.text.endswith((".", ":", ";"))):
        return False
    return are_aligned(entry.edge, above.left, entry.row.size) or (
        not first.marker and above.right > entry.right
    )


def _goes_on_beside_date(above: Entry, below: Entry) -> bool:
    """Return whether a bold row, cut short by the column of dates at its right, goes on in the row below."""
    return (
        bool(above.aside)
        and not below.aside
        and below.text[:1].islower()
        and all(p.look & BOLD for p in (*above.body, *below.body))
        and not above.text.endswith((".", ",", ";"))
    )


def _mid_phrase(above: Entry, below: Entry, measures: Measures) -> bool:
    """Return whether a row set a little further below goes on in the middle of a word or phrase."""
    distance = below.row.baseline - above.row.baseline
    if distance > 1.5 * measures.leading(below.row.size) or abs(above.row.size - below.row.size) > 0.5:
        return False
    return above.text.endswith(("\u00ad", "-")) or below.text[:1].islower()


def _is_hanging(entry: Entry, measures: Measures) -> bool:
    edges = range(round(entry.left) - 1, round(entry.left) + 2)
    return any((page, edge) in measures.hanging for edge in edges for page in (entry.row.page, 0))


def _goes_on_overleaf(block: Block, entry: Entry, measures: Measures) -> bool:
    above, first = block.entries[-1], block.entries[0]
    if abs(above.row.size - entry.row.size) > 0.5:
        return False
    if above.text.endswith((".", ":")) and len(block.entries) > 1:
        return False
    if len(block.entries) > 1:
        return are_aligned(entry.left, above.left, entry.row.size) or above.row.column != entry.row.column
    if first.marker:
        return are_aligned(entry.left, first.left, entry.row.size)
    return not _is_hanging(entry, measures) and not above.text.endswith(".")


def _is_set_as_first(block: Block, entry: Entry) -> bool:
    """Return whether a row overleaf is set as the entry's first, in slanted or bold letters, and no other."""
    look = {p.look for p in block.entries[0].body}
    below = {p.look for p in entry.body}
    return look == below != {0} and len(look) == 1 and block.entries[-1].body[-1].look not in look


def _is_ended_overleaf(blocks: Sequence[Block], entry: Entry) -> bool:
    """Return whether the full row before a new page ends an entry, in a year as those before it do."""
    above = blocks[-1].entries[-1]
    if above.row.page == entry.row.page or not _YEAR_LAST.search(above.text) or len(blocks) < 3:
        return False
    return not entry.text[:1].islower() and all(
        _YEAR_LAST.search(block.entries[-1].text) and len(block.entries) > 1 for block in blocks[-3:]
    )


def _is_rest_overleaf(blocks: Sequence[Block], entry: Entry, measures: Measures) -> bool:
    """Return whether a plain row overleaf is of the entry before, where a bold row begins each entry."""
    above = blocks[-1].entries[-1]
    if (above.row.page, above.row.column) == (entry.row.page, entry.row.column) or len(blocks) < 4:
        return False
    bare = not (entry.marker or entry.label or entry.side_heading)
    firsts = [block.entries[0] for block in blocks[-3:]]
    return (
        bare
        and not entry.body[0].look & BOLD
        and not looks_like_heading(entry, measures)
        and all(is_bold(first) and not names_section(first.text) for first in firsts)
        and any(len(block.entries) > 1 for block in blocks[-3:])
        and are_aligned(entry.left, above.left, entry.row.size)
        and abs(entry.row.size - above.row.size) < 0.5
    )


def _under_marker(first: Entry, entry: Entry, measures: Measures) -> bool:
    """Return whether a row overleaf or behind a gap stands where the text of the marked item does."""
    return (
        bool(first.marker)
        and are_aligned(entry.left, first.left, entry.row.size)
        and first.left > first.edge + 0.5 * entry.row.size
        and not looks_like_heading(entry, measures)
    )


def _forced_breaks_stay_inside(entries: Sequence[Entry], measures: Measures) -> list[bool]:
    """
    Return for each row whether a break set by hand above it parts lines of one entry (True) or entries.

    Where gaps, markers or indents show where entries begin, short rows are lines inside them; in a section
    of short rows at one distance, each row is an entry.
    """
    answers = [False] * len(entries)
    start = 0
    for end in range(1, len(entries) + 1):
        if end < len(entries) and not (entries[end].side_heading or _begins_section(entries, end, measures)):
            continue
        strong = forced = 0
        for above, below in zip(entries[start:end], entries[start + 1 : end], strict=False):
            same = (above.row.page, above.row.column) == (below.row.page, below.row.column)
            if not same:
                continue
            dated = has_date(below) and not above.aside
            if below.marker or below.label or dated or are_apart(above, below, measures):
                strong += 1
            elif are_aligned(above.left, below.left, below.row.size) and not is_full(above, below, measures):
                forced += 1
        for i in range(start, end):
            answers[i] = strong >= 0.2 * forced
        start = end
    return answers


def _begins_section(entries: Sequence[Entry], at: int, measures: Measures) -> bool:
    """Return whether a row is a heading; a bold one close over plain text is an entry's title."""
    entry = entries[at]
    if not looks_like_heading(entry, measures):
        return False
    if at + 1 == len(entries) or entry.row.size > 1.08 * measures.size or names_section(entry.text):
        return True
    below = entries[at + 1]
    close = entry.row.page == below.row.page and not are_apart(entry, below, measures)
    return not (close and not below.marker and are_aligned(entry.left, below.left, entry.row.size))


#: Headings have fewer letters, but for the titles of works that are set like them.
_LONGEST_HEADING, _LONGEST_TITLE = 90, 250


def with_heading(block: Block, measures: Measures) -> list[Block]:
    """Mark a block that is a heading; cut one off that stands close above its text, or beside it."""
    first = block.entries[0]
    if first.side_heading:
        pieces = first.side_heading
        aside = Block(entries=[Entry(row=first.row, body=pieces, edge=pieces[0].left)], runs_on=[False])
        first.side_heading = []
        aside.heading = style_of(aside.entries[0])
        return [aside, *with_heading(block, measures)]
    if not looks_like_heading(first, measures):
        return [block]
    alone = all(block.runs_on[1:])
    larger = first.row.size > 1.08 * measures.size
    named = names_section(first.text) or measures.is_year_over_works(first.row)
    words = " ".join(entry.text for entry in block.entries)
    longest = _LONGEST_TITLE if all(is_bold(entry) for entry in block.entries) else _LONGEST_HEADING
    if len(block.entries) == 1 or (alone and larger and len(words) < longest):
        block.heading = style_of(first)
        return [block]
    letters = [c for c in first.text if c.isalpha()]
    if named or larger or (len(letters) > 4 and first.text.isupper()):
        rows = _rows_of_heading(block)
        head = Block(entries=block.entries[:rows], runs_on=block.runs_on[:rows], heading=style_of(first))
        rest = Block(entries=block.entries[rows:], runs_on=[False, *block.runs_on[rows + 1 :]])
        return [head, *with_heading(rest, measures)]
    return [block]


def _rows_of_heading(block: Block) -> int:
    """Return over how many rows of a block its heading runs: those of one look, but not all."""
    style = style_of(block.entries[0])
    rows = 1
    while rows < len(block.entries) - 1 and block.runs_on[rows] and style_of(block.entries[rows]) == style:
        rows += 1
    return rows


def without_bold_items(blocks: Sequence[Block], measures: Measures) -> None:
    """
    Take for items the bold rows that stand among partly bold ones in their rhythm: "**Loom Prize**, 1843".

    What is no larger than text and as far from the item above as that from its own neighbour heads nothing,
    nor what stands where the text beside a date does.
    """
    for over, above, block in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if block.heading is None or above.heading is not None:
            continue
        first = block.entries[0]
        if first.row.size >= 1.08 * measures.size or not is_bold(first) or first.text.isupper():
            continue
        listed = over.heading is None and _in_rhythm(over, above, block) and _is_partly_bold(above)
        if (listed or _is_beside_dates(above, first)) and not names_section(first.text):
            block.heading = None


def _is_beside_dates(above: Block, first: Entry) -> bool:
    """Return whether a row stands right below the bold text that a date stands beside."""
    over = above.entries[0]
    dated = over.row.page == first.row.page and DATED.match(words_of(over.label)) is not None
    return dated and are_aligned(over.left, first.left, first.row.size) and bool(over.body[0].look & BOLD)


def _in_rhythm(*blocks: Block) -> bool:
    """Return whether blocks begin at one edge of one column, each as far below the one before."""
    firsts = [block.entries[0] for block in blocks]
    gaps = [b.entries[0].row.baseline - a.entries[-1].row.baseline for a, b in pairwise(blocks)]
    return (
        len({(e.row.page, e.row.column) for block in blocks for e in block.entries}) == 1
        and all(are_aligned(e.left, firsts[0].left, e.row.size) for e in firsts)
        and max(gaps) - min(gaps) < 1
    )


def _is_partly_bold(block: Block) -> bool:
    """Return whether a quarter of a block's letters or more is bold."""
    pieces = [p for entry in block.entries for p in entry.body]
    bold = sum(len(p.text) for p in pieces if p.look & BOLD)
    return 4 * bold >= sum(len(p.text) for p in pieces)
