"""Passage: the words of one entry as one text, with what covers each stretch of it; its links set apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from crawler.reading.document import Line, Mark, Span

#: Stands in the working text where something was taken out: no field reaches across it.
CUT = "\x1f"

#: What a line below a work begins with that sums it up.
ABSTRACT = re.compile(
    r"\W*(?:interviews?|reviews?|rezension(?:en)?|besprechung(?:en)?|reseñas?|recension[ei]|resenhas?|comptes? rendus?)\s?:"
    r"|\W*(?:(?:short|brief|plain[- ]language) )?(?:abstract|summary|keywords|tl;?dr|resumo|resumen|résumé|zusammenfassung|riassunto|sommario|摘要|概要)\s*[:.–—]",
    re.IGNORECASE,
)


RoleTest = Callable[[tuple[str, ...]], bool]


def role_test(pattern: str, but: str = r"(?!)") -> RoleTest:
    """
    Return what tells whether one of a part's names is of a kind.

    >>> test = role_test("title", but="subtitle")
    >>> test(("paper", "title")), test(("subtitle",)), test(())
    (True, False, False)
    """
    wanted, unwanted = re.compile(pattern), re.compile(but)

    # The same few names are given to the parts of every entry.
    @lru_cache(maxsize=1024)
    def plays(roles: tuple[str, ...]) -> bool:
        return any(wanted.search(role) and not unwanted.search(role) for role in roles)

    return plays


@dataclass(slots=True)
class Piece:
    """A stretch of the passage of one look."""

    start: int
    end: int
    span: Span
    #: Number of the line it is on, from 0.
    line: int


_start_of = attrgetter("start")


@dataclass(slots=True)
class PassageLink:
    """A link of the passage."""

    start: int
    end: int
    href: str
    label: str
    roles: tuple[str, ...]
    #: Whether its words are only a label ("PDF"), taken out of the working text.
    button: bool


@dataclass(slots=True)
class Passage:
    """One entry's words."""

    lines: Sequence[Line]
    #: All words, lines parted by "\n".
    text: str = ""
    #: The same length, with labels, markers and the like replaced by CUT.
    work: str = ""
    pieces: list[Piece] = field(default_factory=list)
    #: All marks that some of it bears.
    marks: frozenset[Mark] = frozenset()
    #: Those set in italics, and those of some words set in italics or bold, or linked.
    slanted: list[Piece] = field(default_factory=list)
    set_off: list[Piece] = field(default_factory=list)
    links: list[PassageLink] = field(default_factory=list)
    #: Links whose address is empty.
    dead: list[PassageLink] = field(default_factory=list)
    line_starts: list[int] = field(default_factory=list)
    #: Where printed rows begin that were joined to lines.
    row_starts: list[int] = field(default_factory=list)
    marker: str = ""
    #: Whether its lines are only the width of the paper, as in a PDF, and a title may run over them.
    soft: bool = False
    #: Whether it stands in a list of books and edited volumes.
    volume: bool = False
    #: A series printed as a link's words: "arXiv:2204.10881".
    printed_arxiv: bool = False

    def covered(self, start: int, end: int, mark: Mark) -> float:
        """Share of the letters between two places that bear a mark."""
        if mark not in self.marks:
            return 0.0
        total = marked = 0
        for span, n in self.looks(start, end):
            total += n
            marked += n if mark in span.marks else 0
        return marked / total if total else 0.0

    def role_share(self, start: int, end: int, plays: RoleTest) -> float:
        """Share of the letters between two places whose part the page's author gave such a name."""
        return role_share(self.looks(start, end), plays)

    def looks(self, start: int, end: int) -> list[tuple[Span, int]]:
        """Return the spans between two places, each with how many letters of it are there."""
        pieces = self.pieces
        found: list[tuple[Span, int]] = []
        for i in range(max(0, bisect_right(pieces, start, key=_start_of) - 1), len(pieces)):
            p = pieces[i]
            if p.start >= end:
                break
            a, b = max(start, p.start), min(end, p.end)
            if a < b:
                found.append((p.span, len(self.text[a:b].strip())))
        return found

    def on(self, lines: Sequence[Line]) -> Passage:
        """Return the same words as they stand elsewhere on the page."""
        other = copy(self)
        other.lines = lines
        return other

    def line_of(self, at: int) -> int:
        """Return the number of the line a place is on."""
        return max(0, bisect_right(self.line_starts, at) - 1)

    def line_range(self, number: int) -> tuple[int, int]:
        """Return where a line begins and ends."""
        start = self.line_starts[number]
        end = self.line_starts[number + 1] - 1 if number + 1 < len(self.line_starts) else len(self.text)
        return start, end


def role_share(looks: Sequence[tuple[Span, int]], plays: RoleTest) -> float:
    """Share of the letters of some spans whose part the page's author gave such a name."""
    total = hit = 0
    for span, n in looks if any(span.roles for span, _ in looks) else ():
        total += n
        if span.roles and plays(span.roles[-3:]):
            hit += n
    return hit / total if total else 0.0


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with stretches of it taken out, line ends left in their places."""
    for start, end in spans:
        taken = "\n".join(CUT * len(part) for part in text[start:end].split("\n"))
        text = text[:start] + taken + text[end:]
    return text
