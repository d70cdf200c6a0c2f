"""
Printed rows of a PDF → lines as a reader sees them.

A row that ran to the right edge and goes on below is one line with what follows, hyphens undone, as in any
other format; ``Break.LINE`` is a break the author set inside a paragraph or an entry, ``Break.BLOCK`` begins
a new one: after a gap, at a marker, where a hanging indent returns to the edge.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile
from typing import Final

from crawler.reading.document import Break, Heading, Line, Mark, Span
from crawler.reading.pdf_rows import (
    BOLD,
    FIXED,
    ITALIC,
    SMALL_CAPS,
    Piece,
    Row,
    Sheet,
    grouped,
    parted,
    rows_of,
    words_of,
)

_MARKER: Final = re.compile(
    r"(?:[•‣⁃∙·◦▪▫■□●○◆◇⋄⬥◾∘▶►▸➢➤✓❖★☆*–—-]|\[[A-Za-z]{0,4}[-.:]?\d{1,3}[a-z]?\]|\(\d{1,3}\)|\d{1,3}[.)]"
    r"|[A-Z]{1,3}[-.]?\d{1,3}[.:)]?|\[[A-Za-z]{1,6}\+?\d{2}[a-z]?\])$"
)
_MARKER_START: Final = re.compile(
    r"([•‣⁃∙◦▪▫■□●○◆◇⋄⬥◾∘▶►▸➢➤✓❖]|[–—∗·*-](?=\s)|\[[A-Za-z]{0,4}[-.:]?\d{1,3}[a-z]?\]"
    r"|\(\d{1,3}\)|\d{1,3}[.)](?=\s))\s*(?=[^\s,.;:])"
)
#: Words one of which a section's name holds, and words that may stand beside it.
_SECTION_NOUNS: Final = frozenset(
    "publication publications paper papers article articles chapter chapters book books preprint"
    " preprints manuscript manuscripts report reports thesis theses patent patents proceedings education"
    " employment appointment appointments position positions experience award awards honor honors honour"
    " honours fellowship fellowships scholarships grant grants funding teaching service talk talks"
    " presentation presentations skills interests students advising mentoring activities references"
    " software review progress preparation press conference conferences journal journals workshop"
    " workshops".split()
)
_SECTION_OTHERS: Final = frozenset(
    "selected recent refereed peer reviewed other additional my full invited academic professional research"
    " working technical published unpublished submitted under in on and the for of work works".split()
)
_SECTION_PARTS: Final = re.compile(r"[\s,&/:-]+")
#: "3." numbers sections as well as entries; "[3]" and "C3." number entries alone.
_SECTION_NUMBER: Final = re.compile(r"\d{1,3}[.)]|[A-Z]{1,3}[.)]?")
_NUMBER: Final = re.compile(r"\d{1,3}[.)]")
_DATE: Final = re.compile(
    r"(?:[A-Za-z]{3,9}\.? )?[12]\d{3}\s?(?:[-–—/]\s?(?:[A-Za-z]{3,9}\.? ?)?(?:[12]\d{3}|\d{2})?)?[.:]?"
)
#: "FELT 2025", and no part of a year: a venue's letters.
_TAG: Final = re.compile(
    r"(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|SPRING|SUMMER|FALL|AUTUMN|WINTER|YEAR|SINCE)"
    r"[A-Z]{3,9} [12]\d{3}"
)
_DATED: Final = re.compile(r"(?:[12]\d{3}\b|\d{1,2}/(?:\d{2}|\d{4})\s)")
_WORD: Final = re.compile(r"[^\W\d_]{3}")
_YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
#: How many rows above and below show where text ends.
_NEAR: Final = 10
_DASHES: Final = ("-", "–", "—")
#: "large-scale", "yarn-based": no word ends so without a hyphen.
_ENDS_OF_COMPOUNDS: Final = frozenset(
    "aided assisted augmented aware based centric dimensional driven efficient free guided informed level"
    " mediated objective oriented related scale sensitive shot source specific supervised term time wide"
    " world".split()
)
_URL: Final = re.compile(r"(?:https?://|www\.|doi\.org/)\S*$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """The lines of a PDF, and what seems to be its title."""

    lines: tuple[Line, ...]
    title: str


@dataclass(slots=True, kw_only=True)
class _Entry:
    """One row, with what stands at its edges told apart from its text."""

    row: Row
    body: list[Piece]
    marker: str = ""
    #: Left edge of the marker, or of the text where there is none.
    edge: float = 0.0
    #: A date or word set in a column at the left.
    label: list[Piece] = field(default_factory=list)
    #: What is set against the right edge.
    aside: list[Piece] = field(default_factory=list)
    #: A heading that stands in a column at the left, before this row.
    side_heading: list[Piece] = field(default_factory=list)
    #: How far right text goes here.
    limit: float = 0.0

    @property
    def left(self) -> float:
        return self.body[0].left

    @property
    def right(self) -> float:
        return max(p.right for p in self.body)

    @property
    def text(self) -> str:
        return words_of(self.body)


@dataclass(slots=True, kw_only=True)
class _Block:
    """A paragraph or entry: rows with how each follows the one before."""

    entries: list[_Entry]
    #: One a row: whether it runs on from the row before (the first is False).
    runs_on: list[bool]
    heading: tuple[float, int, bool] | None = None


def lay_out(sheets: Sequence[Sheet], *, hyphenated: bool = True) -> LaidOut:
    """
    Return the lines of a PDF in reading order.

    ``hyphenated`` says whether the program that set it cuts words at a row's end, as TeX does.
    """
    rows = rows_of(sheets)
    if not rows:
        return LaidOut(lines=(), title="")
    measures = _Measures(rows, max(sheet.width for sheet in sheets))
    entries = [entry for row in rows for entry in (_entry(row, measures),) if entry.body]
    entries = _with_whole_side_headings(entries)
    _set_limits(entries, measures)
    _join_labels(entries, measures)
    blocks = _blocks(entries, measures)
    blocks = [part for block in blocks for part in _with_heading(block, measures)]
    return LaidOut(lines=_lines(blocks, hyphenated), title=_title(rows, measures))


class _Measures:
    """What is usual in this document: size, leading, edges."""

    def __init__(self, rows: Sequence[Row], width: float) -> None:
        sizes: Counter[float] = Counter()
        for row in rows:
            sizes[round(row.size, 1)] += len(row.text)
        self.size = sizes.most_common(1)[0][0]
        self._leadings = self._count_leadings(rows)
        self.rights = {c: self._right_edge([r for r in rows if r.column == c], width) for c in (0, 1, 2)}
        self.lefts: Counter[int] = Counter(round(g[0].left) for row in rows for g in grouped(row, 0.45)[:2])
        self.hanging = self._hanging(rows)

    def leading(self, size: float) -> float:
        """Return the distance of two rows of one paragraph."""
        return self._leadings.get(round(size), 1.2 * size)

    def _right_edge(self, rows: Sequence[Row], width: float) -> float:
        """Return how far right text goes; where too few rows show it, as far from the edge as on the left."""
        if not rows:
            return 0.0
        rights = sorted(row.right for row in rows)
        edge = rights[min(len(rights) - 1, int(0.97 * len(rights)))]
        shown = sum(1 for right in rights if right > edge - 1.5 * self.size)
        if shown < 4 and rows[0].column == 0:
            return max(edge, width - min(row.left for row in rows))
        return edge

    def _count_leadings(self, rows: Sequence[Row]) -> dict[int, float]:
        seen: dict[int, Counter[float]] = {}
        for above, below in pairwise(rows):
            distance = below.baseline - above.baseline
            together = (above.page, above.column) == (below.page, below.column)
            alike = abs(above.size - below.size) < 0.6
            if together and alike and 0.85 * below.size <= distance <= 1.9 * below.size:
                seen.setdefault(round(below.size), Counter())[round(distance * 2) / 2] += 1
        leadings: dict[int, float] = {}
        for size, counts in seen.items():
            most = counts.most_common(1)[0][1]
            # Entries of one row make their own distance the commonest; leading is the smallest common one.
            leadings[size] = (
                min(d for d, n in counts.items() if n >= max(2, 0.2 * most))
                if most >= 2
                else (counts.most_common(1)[0][0])
            )
        return leadings

    def _hanging(self, rows: Sequence[Row]) -> set[tuple[int, int]]:
        """Return the left edges, by page, from which rows go on further right: hanging indents."""
        hang: Counter[tuple[int, int]] = Counter()
        flush: Counter[tuple[int, int]] = Counter()
        for above, below in pairwise(rows):
            distance = below.baseline - above.baseline
            together = (above.page, above.column) == (below.page, below.column)
            if not together or not 0 < distance <= 1.18 * self.leading(below.size):
                continue
            if above.right < self.rights[above.column] - 9 * above.size:
                continue
            starts = [g[0].left for g in grouped(above, 0.9)[:2] if g[0].left < below.left + 1.5]
            indent = below.left - starts[-1] if starts else 0.0
            for page in (above.page, 0):
                if starts and 3 < indent < 6 * above.size:
                    hang[page, round(starts[-1])] += 1
                elif starts and indent < 1.5:
                    flush[page, round(starts[-1])] += 1
        return {key for key, n in hang.items() if n >= 2 and n > 2 * flush[key]}


def _entry(row: Row, measures: _Measures) -> _Entry:
    """Tell marker, label at the left and what is set at the right edge from the row's text."""
    groups = _labelled(grouped(row, 0.9), row, measures)
    entry = _Entry(row=row, body=[], edge=row.left)
    first = words_of(groups[0])
    if len(groups) > 1 and _MARKER.match(first):
        entry.marker = first
        groups = groups[1:]
    else:
        at = _where_text_begins(groups, row, measures)
        beside = [piece for group in groups[:at] for piece in group]
        if at and len(words_of(beside)) <= 30:
            if _is_side_heading(beside, row, measures):
                entry.side_heading = beside
                entry.edge = groups[at][0].left
            else:
                entry.label = beside
            groups = groups[at:]
    last = groups[-1]
    before = max((p.right for g in groups[:-1] for p in g), default=0.0)
    if (
        len(groups) > 1
        and last[0].left - before > 1.4 * row.size
        and len(words_of(last)) <= 48
        and last[-1].right > measures.rights[row.column] - 1.5 * row.size
    ):
        entry.aside = last
        groups = groups[:-1]
    entry.body = [piece for group in groups for piece in group]
    if not entry.marker:
        _take_marker(entry)
    return entry


def _where_text_begins(groups: Sequence[list[Piece]], row: Row, measures: _Measures) -> int:
    """Return the number of the group that begins a column, behind a label; 0 where none does."""
    if len(groups) > 1 and _is_column(groups[1][0].left, row, measures):
        return 1
    # Words of a heading in the left column are often set far apart, to fill it.
    strong = sum(1 for _ in takewhile(lambda g: all(p.look & (BOLD | SMALL_CAPS) for p in g), groups))
    column = strong < len(groups) and strong > 1 and _is_column(groups[strong][0].left, row, measures)
    return strong if column else 0


def _labelled(groups: list[list[Piece]], row: Row, measures: _Measures) -> list[list[Piece]]:
    """Part a date from the text close behind it, where the text begins at the edge of a column."""
    near = grouped(row, 0.45)
    if len(near) < 2 or len(near[0]) == len(groups[0]):
        return groups
    date = words_of(near[0])
    if not (_DATE.fullmatch(date) and _is_column(near[1][0].left, row, measures)):
        return groups
    return [near[0], groups[0][len(near[0]) :], *groups[1:]]


def _take_marker(entry: _Entry) -> None:
    """Cut a marker that is set right before the text, in the same run of characters or in one of its own."""
    piece = entry.body[0]
    if len(entry.body) > 1 and _MARKER.match(piece.text.strip()) and parted(piece, entry.body[1]):
        entry.marker = piece.text.strip()
        entry.body = entry.body[1:]
        return
    found = _MARKER_START.match(piece.text)
    if found is None or (found.end() == len(piece.text) and len(entry.body) == 1):
        return
    entry.marker = found[1]
    if found.end() == len(piece.text):
        entry.body = entry.body[1:]
        return
    share = found.end() / len(piece.text)
    entry.body[0] = Piece(
        text=piece.text[found.end() :],
        left=piece.left + share * (piece.right - piece.left),
        right=piece.right,
        baseline=piece.baseline,
        top=piece.top,
        bottom=piece.bottom,
        size=piece.size,
        look=piece.look,
        href=piece.href,
    )


def _is_column(left: float, row: Row, measures: _Measures) -> bool:
    """Return whether many rows begin where this row's second group does."""
    near = sum(measures.lefts[x] for x in range(round(left) - 2, round(left) + 3))
    if left > 0.5 * measures.rights[row.column]:
        return False
    return left - row.left > 2 * row.size and near >= 4 and near >= 0.04 * measures.lefts.total()


def _is_side_heading(group: Sequence[Piece], row: Row, measures: _Measures) -> bool:
    words = words_of(group)
    if (
        any(c.isdigit() for c in words)
        or not _WORD.search(words)
        or row.left > min(measures.lefts) + 1.5 * row.size
    ):
        return False
    if _names_section(words):
        return True
    strong = all(p.look & (BOLD | SMALL_CAPS) for p in group) or words.isupper()
    return (strong or group[0].size > 1.08 * measures.size) and not words.endswith((":", ","))


def _with_whole_side_headings(entries: Sequence[_Entry]) -> list[_Entry]:
    """
    Give the rows of a heading in the left column to the row it begins beside: "Working" over "papers".

    Some may stand at heights of their own, between the rows of the text.
    """
    margin = _margin(entries)
    head: _Entry | None = None
    last: Piece | None = None
    for entry in entries:
        if margin is not None and _is_alone_in_margin(entry, margin):
            entry.side_heading, entry.body = entry.body, []
        beside = entry.side_heading or entry.label
        if not beside:
            continue
        if head is not None and last is not None and _stands_close_below(beside[0], last, entry, head):
            cut = words_of(head.side_heading).endswith((*_DASHES, "\u00ad"))
            further = beside if cut else [replace(p, text=f" {p.text}") for p in beside]
            head.side_heading = [*head.side_heading, *further]
            entry.side_heading, entry.label = [], []
        else:
            head = entry if entry.side_heading else None
        last = beside[0]
    return _with_headings_beside(entries)


def _margin(entries: Sequence[_Entry]) -> tuple[float, float] | None:
    """Return where headings in a left column begin, and the text beside them; None where rows fill both."""
    heads = [e for e in entries if e.side_heading]
    if len(heads) < 2:
        return None
    left = Counter(round(e.side_heading[0].left) for e in heads).most_common(1)[0][0]
    edge = min(e.edge for e in heads)
    plain = [e for e in entries if not (e.side_heading or e.label)]
    across = sum(1 for e in plain if e.edge < (left + edge) / 2 and e.right > edge + 2)
    return (left, edge) if across <= 0.1 * len(entries) else None


def _is_alone_in_margin(entry: _Entry, margin: tuple[float, float]) -> bool:
    """Return whether a row is one of a heading in the left column, with no text beside it."""
    left, edge = margin
    strong = all(p.look & (BOLD | SMALL_CAPS) for p in entry.body) or entry.text.isupper()
    bare = not (entry.marker or entry.label or entry.aside or entry.side_heading)
    return bare and strong and abs(entry.left - left) < 2 and entry.right < edge - 1


def _stands_close_below(piece: Piece, last: Piece, entry: _Entry, head: _Entry) -> bool:
    """Return whether a piece of the left column is a further row of the heading above it."""
    return (
        entry.row.page == head.row.page
        and abs(piece.size - last.size) < 0.6
        and 0 < piece.baseline - last.baseline < 1.6 * entry.row.size
        and abs(piece.left - head.side_heading[0].left) < 2
    )


def _with_headings_beside(entries: Sequence[_Entry]) -> list[_Entry]:
    """Give headings that stand in the left column alone to the row of text nearest to them."""
    kept: list[_Entry] = []
    for entry in entries:
        waiting = kept[-1] if kept and not kept[-1].body else None
        if not (entry.body or entry.side_heading):
            continue
        if waiting is not None and entry.body and not entry.side_heading:
            entry.side_heading = waiting.side_heading
            kept.pop()
        elif waiting is not None:
            waiting.body, waiting.side_heading = waiting.side_heading, []
        elif not entry.body and kept and not kept[-1].side_heading:
            lower = entry.row.baseline - kept[-1].row.baseline
            if kept[-1].row.page == entry.row.page and 0 <= lower < 0.7 * entry.row.size:
                kept[-1].side_heading = entry.side_heading
                continue
        kept.append(entry)
    if kept and not kept[-1].body:
        kept[-1].body, kept[-1].side_heading = kept[-1].side_heading, []
    return kept


def _set_limits(entries: Sequence[_Entry], measures: _Measures) -> None:
    """
    Say of each row how far right text goes beside it.

    Where dates stand in a column of their own at the right, it ends before them, in rows without one too.
    """
    for i, entry in enumerate(entries):
        entry.limit = measures.rights[entry.row.column]
        near = [
            e
            for e in entries[max(0, i - _NEAR) : i + _NEAR + 1]
            if (e.row.page, e.row.column) == (entry.row.page, entry.row.column)
        ]
        asides = [e.aside[0].left for e in near if _has_date(e)]
        if not asides:
            continue
        rights = [e.right for e in near]
        edge = max(rights, default=0.0)
        if edge < min(asides) and sum(right > edge - 2 for right in rights) >= 3:
            entry.limit = edge


def _join_labels(entries: Sequence[_Entry], measures: _Measures) -> None:
    """Give a label its further row in the left column where the text runs on: "2020–" over "2023"."""
    for above, entry in pairwise(entries):
        if not (above.label and entry.label) or entry.side_heading or entry.marker:
            continue
        said = words_of(above.label)
        whole = _YEAR.search(said) and not said.endswith(_DASHES)
        close = above.row.page == entry.row.page and 0 < entry.row.baseline - above.row.baseline < (
            1.16 * measures.leading(entry.row.size) + 0.3
        )
        beside = _near(entry.left, above.left, entry.row.size)
        if close and beside and not whole and _full(above, entry, measures):
            above.label = [*above.label, *(replace(p, text=f" {p.text}") for p in entry.label)]
            entry.label = []


def _has_date(entry: _Entry) -> bool:
    """Return whether a date is set against the right edge."""
    words = words_of(entry.aside)
    return bool(_DATE.fullmatch(words) or _DATED.match(words))


def _is_late_date(entry: _Entry, measures: _Measures) -> bool:
    """Return whether a row is a date at the right edge and no more: its entry's words left no room for it."""
    at_edge = entry.right > measures.rights[entry.row.column] - 1.5 * entry.row.size
    return at_edge and entry.left > 0.6 * entry.right and _DATE.fullmatch(entry.text) is not None


def _full(above: _Entry, below: _Entry, measures: _Measures) -> bool:
    """Return whether the row above ended because the next word had no room."""
    first = below.body[0]
    word = first.text.split(" ", 1)[0]
    width = (first.right - first.left) * len(word) / max(1, len(first.text))
    if above.text.endswith("\u00ad"):
        return True
    edge = above.limit if not above.aside else min(above.limit, above.aside[0].left - above.row.size)
    if above.right + 0.2 * above.row.size + width > edge - 0.5:
        return True
    # A few rows too long push the edge out; a row nearly full that ends in the middle of a phrase runs on.
    nearly = above.right > above.left + 0.86 * (edge - above.left) and not above.aside
    return (
        nearly and not above.text.endswith((".", ",", ";", ":", ")", "”")) and not _style_turns(above, below)
    )


def _blocks(entries: Sequence[_Entry], measures: _Measures) -> list[_Block]:
    """Part the rows into paragraphs and entries."""
    forced_lines = _forced_breaks_stay_inside(entries, measures)
    blocks: list[_Block] = []
    for i, entry in enumerate(entries):
        follows = _follows(blocks[-1], entry, measures, forced_lines[i]) if blocks else None
        if follows is None:
            blocks.append(_Block(entries=[entry], runs_on=[False]))
        else:
            blocks[-1].entries.append(entry)
            blocks[-1].runs_on.append(follows)
    return blocks


def _unmark(entry: _Entry) -> None:
    """Give the marker back to the text."""
    first = entry.body[0]
    entry.body[0] = replace(first, text=f"{entry.marker} {first.text}", left=entry.edge)
    entry.marker = ""


def _names_section(text: str) -> bool:
    """
    Return whether the words are those of a section's name, numbered or not.

    >>> _names_section("3. Refereed Journal Articles"), _names_section("Papers on wool and yarn")
    (True, False)
    """
    words = [word for word in _SECTION_PARTS.split(text[:100].lower()) if word]
    if words and re.fullmatch(r"(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]?", words[0]):
        words = words[1:]
    known = all(word in _SECTION_NOUNS or word in _SECTION_OTHERS for word in words)
    return known and len(words) <= 8 and any(word in _SECTION_NOUNS for word in words)


def _near(a: float, b: float, size: float) -> bool:
    return abs(a - b) <= 0.35 * size


def _apart(above: _Entry, below: _Entry, measures: _Measures) -> bool:
    """Return whether more than a paragraph's leading lies between two rows of one column."""
    distance = below.row.baseline - above.row.baseline
    leading = max(measures.leading(above.row.size), measures.leading(below.row.size))
    return (
        distance > 1.16 * leading + 0.3 or abs(above.row.size - below.row.size) > 0.12 * below.row.size + 0.5
    )


def _follows(block: _Block, entry: _Entry, measures: _Measures, forced_inside: bool) -> bool | None:
    """Return None where the row begins a new block; else whether it runs on from the row before."""
    above, first = block.entries[-1], block.entries[0]
    size = entry.row.size
    full = _full(above, entry, measures) or _goes_on_beside_date(above, entry)
    if entry.marker in _DASHES and full and not first.marker and above.right > entry.right:
        # "2014 –" over "– 2018": a dash where a full row goes on is no marker.
        _unmark(entry)
    if full and first.marker and _NUMBER.fullmatch(entry.marker) and entry.edge > first.edge + size:
        _unmark(entry)  # "pages 412–" over "420."
    if entry.marker or entry.label or entry.side_heading or _is_late_date(above, measures):
        return None
    if (
        above.aside
        and entry.aside
        and _YEAR.search(words_of(above.aside))
        and _YEAR.search(words_of(entry.aside))
    ):
        return None
    if _has_date(first) and _has_date(entry):
        return None
    if not forced_inside and not first.marker and above.text.endswith((".", ")", *"0123456789")):
        # In a list of one-row entries, a row that happens to be full ends its entry too.
        full = full and not (entry.text[:1].isupper() and not _is_hanging(first, measures))
    runs_on = full and not _style_turns(above, entry)
    if not full and _names_section(entry.text) and _is_loud(entry, measures) and not entry.aside:
        return None
    if (above.row.page, above.row.column) != (entry.row.page, entry.row.column):
        if full and _goes_on_overleaf(block, entry, measures):
            return True
        return False if _under_marker(first, entry, measures) else None
    if entry.row.baseline <= above.row.baseline:
        return None
    if _apart(above, entry, measures) and not (full and _mid_phrase(above, entry, measures)):
        return False if _under_marker(first, entry, measures) else None
    if _near(entry.left, first.left, size) and _DATED.match(first.text) and _DATED.match(entry.text):
        return None
    if _near(entry.left, above.left, size):
        if len(block.entries) == 1 and not first.marker and _is_hanging(first, measures):
            return None
        if full:
            return runs_on
        return False if forced_inside or (first.marker and above is not first) or first.label else None
    if entry.left < first.left - 0.35 * size:
        under_marker = bool(first.marker) and entry.left >= first.edge - 0.35 * size
        # A first line that is indented, or a second one that begins under its marker.
        return runs_on if full and (under_marker or len(block.entries) == 1) else None
    if entry.left > above.left:
        flush = len(block.entries) > 1 and _near(above.left, first.left, size) and not first.marker
        return None if flush and not full else runs_on
    # Back to the left, though not past the first row: a hanging indent ends its entry.
    if first.marker:
        return runs_on
    return None


def _goes_on_beside_date(above: _Entry, below: _Entry) -> bool:
    """Return whether a bold row, cut short by the column of dates at its right, goes on in the row below."""
    return (
        bool(above.aside)
        and not below.aside
        and below.text[:1].islower()
        and all(p.look & BOLD for p in (*above.body, *below.body))
        and not above.text.endswith((".", ",", ";"))
    )


def _mid_phrase(above: _Entry, below: _Entry, measures: _Measures) -> bool:
    """Return whether a row set a little further below goes on in the middle of a word or phrase."""
    distance = below.row.baseline - above.row.baseline
    if distance > 1.5 * measures.leading(below.row.size) or abs(above.row.size - below.row.size) > 0.5:
        return False
    return above.text.endswith(("\u00ad", "-")) or below.text[:1].islower()


def _is_hanging(entry: _Entry, measures: _Measures) -> bool:
    edges = range(round(entry.left) - 1, round(entry.left) + 2)
    return any((page, edge) in measures.hanging for edge in edges for page in (entry.row.page, 0))


def _style_turns(above: _Entry, below: _Entry) -> bool:
    """Return whether one look fills the row above and another begins below: a break set there by hand."""
    looks = {p.look & (BOLD | ITALIC | SMALL_CAPS) for p in above.body}
    return (
        len(looks) == 1
        and below.body[0].look & (BOLD | ITALIC | SMALL_CAPS) not in looks
        and not above.text.endswith((",", "\u00ad", "-"))
        and BOLD in looks
    )


def _goes_on_overleaf(block: _Block, entry: _Entry, measures: _Measures) -> bool:
    above, first = block.entries[-1], block.entries[0]
    if abs(above.row.size - entry.row.size) > 0.5:
        return False
    if above.text.endswith((".", ":")) and len(block.entries) > 1:
        return False
    if len(block.entries) > 1:
        return _near(entry.left, above.left, entry.row.size) or above.row.column != entry.row.column
    if first.marker:
        return _near(entry.left, first.left, entry.row.size)
    return not _is_hanging(entry, measures) and not above.text.endswith(".")


def _under_marker(first: _Entry, entry: _Entry, measures: _Measures) -> bool:
    """Return whether a row overleaf or behind a gap stands where the text of the marked item does."""
    return (
        bool(first.marker)
        and _near(entry.left, first.left, entry.row.size)
        and first.left > first.edge + 0.5 * entry.row.size
        and not _looks_like_heading(entry, measures)
    )


def _forced_breaks_stay_inside(entries: Sequence[_Entry], measures: _Measures) -> list[bool]:
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
            dated = _has_date(below) and not above.aside
            if below.marker or below.label or dated or _apart(above, below, measures):
                strong += 1
            elif _near(above.left, below.left, below.row.size) and not _full(above, below, measures):
                forced += 1
        for i in range(start, end):
            answers[i] = strong >= 0.2 * forced
        start = end
    return answers


def _begins_section(entries: Sequence[_Entry], at: int, measures: _Measures) -> bool:
    """Return whether a row is a heading; a bold one close over plain text is an entry's title."""
    entry = entries[at]
    if not _looks_like_heading(entry, measures):
        return False
    if at + 1 == len(entries) or entry.row.size > 1.08 * measures.size or _names_section(entry.text):
        return True
    below = entries[at + 1]
    close = entry.row.page == below.row.page and not _apart(entry, below, measures)
    return not (close and not below.marker and _near(entry.left, below.left, entry.row.size))


def _looks_like_heading(entry: _Entry, measures: _Measures) -> bool:
    """Return whether a row, seen alone, is set as headings are."""
    text = entry.text
    if entry.aside or entry.label or not any(c.isalnum() for c in text) or len(text) > 75:
        return False
    if entry.marker and not (_SECTION_NUMBER.fullmatch(entry.marker) and _is_loud(entry, measures)):
        return False
    if text.endswith((".", ",", ";")) or "@" in text or "“" in text or "http" in text:
        return False
    # Numbers and years are what headings are poor in, but for a year that is one.
    numbered = sum(c.isdigit() for c in text) > 0.25 * len(text)
    if numbered and (not _DATE.fullmatch(text) or _TAG.fullmatch(text)):
        return False
    return _is_loud(entry, measures) or _names_section(text)


def _is_loud(entry: _Entry, measures: _Measures) -> bool:
    text = entry.text
    letters = [c for c in text if c.isalpha()]
    capitals = len(letters) >= 4 and all(not c.islower() for c in letters)
    small_caps = all(p.look & SMALL_CAPS for p in entry.body)
    bold = all(p.look & BOLD for p in entry.body if any(c.isalnum() for c in p.text))
    return entry.row.size > 1.08 * measures.size or capitals or small_caps or bold


def _with_heading(block: _Block, measures: _Measures) -> list[_Block]:
    """Mark a block that is a heading; cut one off that stands close above its text, or beside it."""
    first = block.entries[0]
    if first.side_heading:
        pieces = first.side_heading
        aside = _Block(entries=[_Entry(row=first.row, body=pieces, edge=pieces[0].left)], runs_on=[False])
        first.side_heading = []
        aside.heading = _style(aside.entries[0])
        return [aside, *_with_heading(block, measures)]
    if not _looks_like_heading(first, measures):
        return [block]
    alone = all(block.runs_on[1:])
    larger = first.row.size > 1.08 * measures.size
    named = _names_section(first.text)
    words = " ".join(entry.text for entry in block.entries)
    if len(block.entries) == 1 or (alone and larger and len(words) < 90):
        block.heading = _style(first)
        return [block]
    letters = [c for c in first.text if c.isalpha()]
    if named or larger or (len(letters) > 4 and first.text.isupper()):
        rows = _rows_of_heading(block)
        head = _Block(entries=block.entries[:rows], runs_on=block.runs_on[:rows], heading=_style(first))
        rest = _Block(entries=block.entries[rows:], runs_on=[False, *block.runs_on[rows + 1 :]])
        return [head, *_with_heading(rest, measures)]
    return [block]


def _rows_of_heading(block: _Block) -> int:
    """Return over how many rows of a block its heading runs: those of one look, but not all."""
    style = _style(block.entries[0])
    rows = 1
    while rows < len(block.entries) - 1 and block.runs_on[rows] and _style(block.entries[rows]) == style:
        rows += 1
    return rows


def _style(entry: _Entry) -> tuple[float, int, bool]:
    """Return what tells one kind of heading from another: size, look, capitals."""
    look = BOLD if all(p.look & BOLD for p in entry.body) else 0
    look |= ITALIC if all(p.look & ITALIC for p in entry.body) else 0
    capitals = entry.text.isupper() or all(p.look & SMALL_CAPS for p in entry.body)
    return round(entry.row.size * 2) / 2, look, capitals


def _levels(blocks: Sequence[_Block]) -> dict[tuple[float, int, bool], int]:
    """Return the level of each kind of heading: larger first, then capitals, bold, the rest."""
    styles = {block.heading for block in blocks if block.heading is not None}
    ordered = sorted(styles, key=lambda s: (-s[0], not s[2], not s[1] & BOLD, bool(s[1] & ITALIC)))
    return {style: min(level, 9) for level, style in enumerate(ordered, start=1)}


def _title(rows: Sequence[Row], measures: _Measures) -> str:
    head = [row for row in rows[:8] if row.page == 1 and row.size > 1.25 * measures.size]
    return max(head, key=lambda row: row.size).text if head else ""


def _lines(blocks: Sequence[_Block], hyphenated: bool) -> tuple[Line, ...]:
    levels = _levels(blocks)
    known_words = _words([entry for block in blocks for entry in block.entries]) if hyphenated else None
    above: list[Heading] = []
    lines: list[Line] = []
    for block in blocks:
        level = levels[block.heading] if block.heading is not None else 0
        headings = tuple(h for h in above if not level or h.level < level)
        made = _block_lines(block, headings, level, known_words)
        lines.extend(made)
        if level and made:
            above = [*headings, Heading(text=made[0].text, level=level)]
    return tuple(lines)


def _words(entries: Sequence[_Entry]) -> set[str]:
    """Return the words that the document prints whole, lower case: they tell which hyphens are real."""
    words: set[str] = set()
    for entry in entries:
        tokens = entry.text.lower().split()
        words.update(token.strip(".,;:()[]“”\"'") for token in tokens[:-1])
    return words


def _block_lines(
    block: _Block, headings: tuple[Heading, ...], level: int, known_words: set[str] | None
) -> list[Line]:
    runs: list[list[_Entry]] = []
    for entry, runs_on in zip(block.entries, block.runs_on, strict=True):
        if runs_on and runs:
            runs[-1].append(entry)
        else:
            runs.append([entry])
    lines: list[Line] = []
    for run in runs:
        pieces = [p for entry in run for p in (*entry.label, *entry.body, *entry.aside)]
        spans, rows = _spans(run, known_words)
        if not spans:
            continue
        lines.append(
            Line(
                spans=spans,
                headings=headings,
                path=(f"page:{run[0].row.page}",),
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


def _spans(run: Sequence[_Entry], known_words: set[str] | None) -> tuple[tuple[Span, ...], tuple[int, ...]]:
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

    asides: list[_Entry] = []
    rows: list[int] = []
    for number, entry in enumerate(run):
        if number:
            joint = _joint("".join(part[0] for part in made), entry.text, known_words)
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
        if entry.aside:
            asides.append(entry)
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


def _joint(before: str, after: str, known_words: set[str] | None) -> str | None:
    """
    Return what takes the place of a row's end: None for a space; at a hyphen "-" or, a word cut, "".

    ``known_words`` is None where no words are cut.
    """
    start = re.match(r"[^\s,.;:)\]”]+", after)
    if start is None:
        return None
    if _URL.search(before) and before.endswith(("/", "_", "=", "?", "&", "%", ".", "-", "\u00ad")):
        return "-" if before.endswith(("-", "\u00ad")) else ""
    if not before.endswith(("\u00ad", "-")) or before.endswith((" -", "--")):
        return None
    head = re.split(r"[\s(“\"/]", before.rstrip("\u00ad-"))[-1].lower()
    tail = start[0].lower()
    if not head:
        return None
    if known_words is None:
        return "-"
    if head + tail in known_words:
        return ""
    # A word cut by the printer goes on in small letters; what has a hyphen already is a compound.
    compound = (
        not (tail[0].isalpha() and head[-1].isalpha())
        or (tail in _ENDS_OF_COMPOUNDS and len(head) > 3)
        or start[0][0].isupper()
        or "-" in head
        or f"{head}-{tail}" in known_words
    )
    return "-" if compound else ""


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
