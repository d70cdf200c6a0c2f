"""
One printed row → its text, and what stands at its edges.

At the left a marker, a date or a heading in a column of its own; at the right a date or place set against
the edge.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import Final

from crawler.reading.pdf.measures import ASIDE, DATE, Measures
from crawler.reading.pdf.pieces import BOLD, SMALL_CAPS, Piece, Row, grouped, parted, words_of
from crawler.reading.pdf.sections import names_section

_MARKER: Final = re.compile(
    r"(?:[•‣⁃∙·◦▪▫■□●○◆◇⋄⬥◾∘▶▷►▸▹➢➤✓❖★☆⋆✦♦*–—-]|\[[A-Za-z]{0,4}[-.:]?\d{1,3}[a-z]?\]|\(\d{1,3}\)|\d{1,3}[.)]"
    r"|[A-Z]{1,3}[-.]?\d{1,3}[.:)]?|\[[A-Za-z]{1,6}\+?\d{2}[a-z]?\])$"
)
_MARKER_START: Final = re.compile(
    r"([•‣⁃∙◦▪▫■□●○◆◇⋄⬥◾∘▶▷►▸▹➢➤✓❖⋆✦♦]|[–—∗·*-](?=\s)|\[[A-Za-z]{0,4}[-.:]?\d{1,3}[a-z]?\]"
    r"|\(\d{1,3}\)|\d{1,3}[.)](?=\s))\s*(?=[^\s,.;:])"
)
DATED: Final = re.compile(r"(?:[12]\d{3}\b|\d{1,2}/(?:\d{2}|\d{4})\s)")
#: The end of a span in a narrow column: "2020–" over "Present".
_STILL: Final = re.compile(r"(?:present|now|current|today|ongoing)[.:]?", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]{3}")
YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
#: A quotation or bracket that is opened and not closed.
_UNCLOSED: Final = re.compile(r"(?:.*\s)?[“„«\"”(\[]\w[^“”„«»\"()\[\]]*")
DASHES: Final = ("-", "–", "—")
STARS: Final = ("*", "∗", "★", "☆", "⋆", "✦")


@dataclass(slots=True, kw_only=True)
class Entry:
    """One row, with what stands at its edges told apart from its text."""

    row: Row
    #: A list that is replaced as a whole, never changed.
    body: list[Piece]
    marker: str = ""
    #: Left edge of the marker, or of the text where there is none.
    edge: float = 0.0
    #: A date or word set in a column at the left.
    label: list[Piece] = field(default_factory=list)
    #: What is set against the right edge.
    aside: list[Piece] = field(default_factory=list)
    #: What stands in a column of its own between the text and that: who gave a prize.
    middle: list[Piece] = field(default_factory=list)
    #: A heading that stands in a column at the left, before this row.
    side_heading: list[Piece] = field(default_factory=list)
    #: Whether it is the next row of the cell that the row above stands in.
    goes_on: bool = False
    #: How far right text goes here.
    limit: float = 0.0
    #: How far right the rows go that end unevenly before a column of dates or places; 0 where there is none.
    ragged: float = 0.0
    #: The body as it was last asked about, and what it said: many steps ask, of each row and its neighbours.
    _asked: list[Piece] | None = None
    _right: float = 0.0
    _text: str = ""

    @property
    def left(self) -> float:
        return self.body[0].left

    @property
    def right(self) -> float:
        if self._asked is not self.body:
            self._ask()
        return self._right

    @property
    def text(self) -> str:
        if self._asked is not self.body:
            self._ask()
        return self._text

    def _ask(self) -> None:
        self._right = max([p.right for p in self.body])
        self._text = words_of(self.body)
        self._asked = self.body


def entry_of(row: Row, measures: Measures) -> Entry:
    """Tell marker, label at the left and what is set at the right edge from the row's text."""
    groups = _dated(_labelled(grouped(row, 0.9), row, measures), row, measures)
    entry = Entry(row=row, body=[], edge=row.left)
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
                groups = groups[at:]
                beside = groups[0] if _where_text_begins(groups, row, measures) == 1 else []
                at = 1 if beside and DATED.match(words_of(beside)) else 0
            if at:
                entry.label = beside
                groups = groups[at:]
    if len(groups) > 1 and _is_aside(groups, row, measures):
        entry.aside = groups[-1]
        groups = groups[:-1]
        if len(groups) > 1 and measures.begins_middle(row, groups[-1][0].left):
            entry.middle = groups[-1]
            groups = groups[:-1]
    entry.body = [piece for group in groups for piece in group]
    if not entry.marker:
        _take_marker(entry)
    return entry


def _breaks_off(words: str) -> bool:
    """Whether words go on in the row below, so that only a stretched space parts them from those before."""
    return words.endswith(("-", "\u00ad", ":")) or _UNCLOSED.fullmatch(words) is not None


def _is_stretched(row: Row, gap: float) -> bool:
    """Return whether most words of a row stand as far apart as its last ones."""
    gaps = [b.left - a.right for a, b in pairwise(row.pieces)]
    wide = sum(other > 0.6 * gap for other in gaps)
    return wide > 3 and wide > 0.6 * len(gaps)


def _is_aside(groups: Sequence[list[Piece]], row: Row, measures: Measures) -> bool:
    """Return whether a row's last words are set apart, against the right edge or in a column of their own."""
    last = groups[-1]
    before = max(p.right for g in groups[:-1] for p in g)
    beside = words_of(last)
    if len(beside) > 48 or _breaks_off(beside):
        return False
    if last[0].left - before <= ASIDE * row.size:
        dated = DATE.fullmatch(beside) is not None and YEAR.search(beside)
        return bool(dated) and measures.dates_column(row, last[0].left)
    if _is_stretched(row, last[0].left - before):
        return False
    at_edge = last[-1].right > measures.rights[row.column] - 1.5 * row.size
    if at_edge:
        return True
    if last[0].left < 0.45 * measures.rights[row.column]:
        return False
    # Short words before a column of texts may be their label.
    long = len(words_of([p for g in groups[:-1] for p in g])) > 15
    in_column = measures.ends_column(row, last[-1].right) or measures.begins_middle(row, last[0].left)
    return in_column or (long and measures.begins_column(row, last[0].left))


def _where_text_begins(groups: Sequence[list[Piece]], row: Row, measures: Measures) -> int:
    """Return the number of the group that begins a column, behind a label; 0 where none does."""
    if len(groups) > 1 and _is_column(groups[1][0].left, row, measures):
        # What is no date and begins where text begins is text, words set far apart in it.
        dated = DATE.fullmatch(words_of(groups[0])) is not None
        return 1 if dated or not measures.is_text_edge(row.left, groups[1][0].left) else 0
    # Words of a heading in the left column are often set far apart, to fill it.
    strong = sum(1 for _ in takewhile(lambda g: all(p.look & (BOLD | SMALL_CAPS) for p in g), groups))
    strong = strong if strong > 1 else _words_of_heading(groups)
    column = 1 < strong < len(groups) and _is_column(groups[strong][0].left, row, measures)
    return strong if column else 0


def _words_of_heading(groups: Sequence[list[Piece]]) -> int:
    """Return over how many groups a section's name goes that is set smaller than the text: "Honors   and"."""
    small = sum(1 for _ in takewhile(lambda g: all(p.size < 0.95 * groups[-1][0].size for p in g), groups))
    named = small > 1 and names_section(words_of([piece for group in groups[:small] for piece in group]))
    return small if named else 0


def _labelled(groups: list[list[Piece]], row: Row, measures: Measures) -> list[list[Piece]]:
    """Part a date from the text close behind it, where the text begins at the edge of a column."""
    near = grouped(row, 0.45)
    if len(near) < 2 or len(near[0]) == len(groups[0]):
        return groups
    date = words_of(near[0])
    if not ((DATE.fullmatch(date) or _STILL.fullmatch(date)) and _is_column(near[1][0].left, row, measures)):
        return groups
    return [near[0], groups[0][len(near[0]) :], *groups[1:]]


def _dated(groups: list[list[Piece]], row: Row, measures: Measures) -> list[list[Piece]]:
    """Part a date from the text close before it, where it begins the column of dates of rows nearby."""
    near = grouped(row, 0.45)
    if len(near) < 2 or len(near[-1]) == len(groups[-1]):
        return groups
    if not (DATE.fullmatch(words_of(near[-1])) and measures.dates_column(row, near[-1][0].left)):
        return groups
    return [*groups[:-1], groups[-1][: -len(near[-1])], near[-1]]


def _take_marker(entry: Entry) -> None:
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
    first = Piece(
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
    entry.body = [first, *entry.body[1:]]


def _is_column(left: float, row: Row, measures: Measures) -> bool:
    """Return whether many rows begin where this row's second group does."""
    near = sum(measures.lefts[x] for x in range(round(left) - 2, round(left) + 3))
    if left > 0.5 * measures.rights[row.column]:
        return False
    return left - row.left > 2 * row.size and near >= 4 and near >= 0.04 * measures.lefts.total()


def _is_side_heading(group: Sequence[Piece], row: Row, measures: Measures) -> bool:
    words = words_of(group)
    if (
        any(c.isdigit() for c in words)
        or not _WORD.search(words)
        or row.left > min(measures.lefts) + 1.5 * row.size
    ):
        return False
    if names_section(words):
        return True
    strong = all(p.look & (BOLD | SMALL_CAPS) for p in group) or words.isupper()
    return (strong or group[0].size > 1.08 * measures.size) and not words.endswith((":", ","))


def has_date(entry: Entry) -> bool:
    """Return whether a date is set against the right edge."""
    words = words_of(entry.aside)
    return bool(DATE.fullmatch(words) or DATED.match(words))


def is_late_date(entry: Entry, measures: Measures) -> bool:
    """Return whether a row is a date at the right edge and no more: its entry's words left no room for it."""
    at_edge = entry.right > measures.rights[entry.row.column] - 1.5 * entry.row.size
    return at_edge and entry.left > 0.6 * entry.right and DATE.fullmatch(entry.text) is not None
