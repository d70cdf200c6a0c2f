"""Evidence: what each field of a record rests on, noted by the extractor itself while it reads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from crawler.extractors.headings.outline import Outlined
from crawler.extractors.headings.sections import Section
from crawler.extractors.passage import Passage
from crawler.extractors.venue_scores import Remainder
from crawler.extractors.ways.habits import Bonuses, Way
from crawler.extractors.ways.reading import Entry
from crawler.reading.document import DataRecord
from snapshots.model import Publication

_Value = TypeVar("_Value")

#: How far from the best a rival may lie and still be shown.
_NEAR = 2.5
_MOST_RIVALS = 3


class Ground(NamedTuple):
    """What decided one field."""

    #: The rule, in words; each field has a fixed few.
    why: str
    #: The words of the page it went by, white space folded; "" where there were none.
    words: str = ""


_NO_VENUE = Ground("no words that name one")
_NO_YEAR = Ground("no words that give one")
_NO_STATUS = Ground("no venue and no words that tell it")


@dataclass(slots=True)
class Grounds:
    """What the fields of one record rest on, noted while it is made."""

    venue: Ground = _NO_VENUE
    year: Ground = _NO_YEAR
    status: Ground = _NO_STATUS
    #: What is left beside title, authors and prizes, and which of it names the venue.
    stretches: Sequence[Remainder] = ()
    chosen: Remainder | None = None
    #: Where prizes stand: (start, end, as printed).
    prizes: Sequence[tuple[int, int, str]] = ()

    def of(self, name: str, value: _Value, why: str, words: str = "") -> _Value:
        """Note why a field has its value, and return the value."""
        setattr(self, name, Ground(why, words))
        return value


@dataclass(slots=True, kw_only=True)
class Evidence:
    """How one entry became a record, or why it did not."""

    entry: Entry
    section: Section
    #: Number of the stretch between two headings it is in.
    stretch: int
    #: None where no sensible way was found.
    way: Way | None = None
    grounds: Grounds | None = None
    #: What was read, before it was asked whether it is a work of the owner's.
    publication: Publication | None = None
    #: What speaks for and against the reading (see ``sureness``); of works taken only.
    signs: Sequence[str] = ()
    #: Whether it was taken for a work of the owner's.
    taken: bool = False
    #: Its number among the page's publications, from 0; None where it is none of them.
    number: int | None = None

    @property
    def passage(self) -> Passage:
        """The entry's words."""
        return self.entry.passage


@dataclass(slots=True)
class Trace:
    """Everything one reading went by; filled where a caller asks for it."""

    lines: list[Outlined] = field(default_factory=list)
    entries: list[Evidence] = field(default_factory=list)
    #: How often each habit (the title's cue, the order) read an entry best.
    habit: Counter[tuple[str, str]] = field(default_factory=Counter)
    #: Records that the page gives as data: what was read, from what, its number among the publications.
    data: list[tuple[Publication, DataRecord, int | None]] = field(default_factory=list)
    #: What was left out, in sentences.
    notes: list[str] = field(default_factory=list)

    def settle(self, publications: Sequence[Publication]) -> None:
        """Note which readings became the page's publications."""
        numbers = {id(p): n for n, p in enumerate(publications)}
        for evidence in self.entries:
            evidence.number = numbers.get(id(evidence.publication))
        self.data = [(p, record, numbers.get(id(p))) for p, record, _ in self.data]


class Rival(NamedTuple):
    """Another way to read an entry."""

    way: Way
    #: How far its worth under the list's habit lies below that of the way taken.
    behind: float


def rivals(evidence: Evidence, habit: Counter[tuple[str, str]]) -> list[Rival]:
    """Return the best other titles of an entry, nearest first."""
    way = evidence.way
    if way is None:
        return []
    bonus = Bonuses(habit)
    best = way.score + bonus(way)
    found: dict[tuple[int, int], Rival] = {}
    for other in evidence.entry.ways.above(best - _NEAR, bonus):
        place = (other.start, other.end)
        behind = best - other.score - bonus(other)
        if place == (way.start, way.end):
            continue
        if place not in found or behind < found[place].behind:
            found[place] = Rival(other, behind)
    return sorted(found.values(), key=lambda r: r.behind)[:_MOST_RIVALS]


class Mark(NamedTuple):
    """A stretch of an entry's text that a field was read from."""

    start: int
    end: int
    #: title, authors, venue, year, status, link, award, marker.
    field: str


def marks(evidence: Evidence) -> list[Mark]:
    """Return where an entry's fields stand in its text, left to right, none over another."""
    way, grounds, passage = evidence.way, evidence.grounds, evidence.passage
    if way is None or grounds is None:
        return []
    # A prize may be set in the title's own element.
    prizes = [Mark(start, end, "award") for start, end, _ in grounds.prizes if start < end]
    inside = min((mark.start for mark in prizes if way.start < mark.start < way.end), default=None)
    end = (
        way.end if inside is None else way.start + len(passage.text[way.start : inside].rstrip(_BEFORE_PRIZE))
    )
    found = [Mark(way.start, end, "title")]
    if way.run is not None:
        found.append(Mark(way.run.start, way.run.end, "authors"))
    found += prizes
    title_and_authors = list(found)
    publication = evidence.publication
    within = [(s.start, s.end) for s in grounds.stretches]
    if grounds.chosen is not None:
        within.insert(0, (grounds.chosen.start, grounds.chosen.end))
    # The strongest first: what is marked once is not marked again.
    found += _placed(passage.text, grounds.status.words, "status", within)
    if publication is not None and publication.year is not None and grounds.year.words:
        places = [*within, (0, len(passage.text))]
        found += _placed(passage.text, grounds.year.words, "year", places) or _placed(
            passage.text, f"’{publication.year % 100:02}", "year", places
        )
    if publication is not None and publication.venue:
        words = grounds.venue.words or publication.venue
        found += _placed(passage.text, words, "venue", within) or _placed(
            passage.text, words, "venue", within, around=_YEAR
        )
    found += [Mark(k.start, k.end, "link") for k in passage.links if k.end > k.start]
    return _parted(passage.text, title_and_authors, found)


#: What stands between a title and the prize in its element.
_BEFORE_PRIZE = " \n([【–—-🏆🥇🥈🥉🏅🎖\ufe0f"

# A year that was cut out of a venue's name, as in "(ICWL 2022)".
_YEAR = r"(?:\b\d{4}\b|[’'‘]\d{2}\b)"


def _placed(
    text: str, words: str, name: str, within: Iterable[tuple[int, int]], *, around: str = ""
) -> list[Mark]:
    """Find words, white space and what ``around`` matches aside, in the first of some stretches that holds them."""
    if not words:
        return []
    if around:
        parts = re.findall(r"[^\s)\]]+|[)\]]", words)
        between = rf"[\s\x1f]*(?:{around}[\s\x1f]*)?"
    else:
        parts, between = words.split(), r"[\s\x1f]+"
    pattern = re.compile(between.join(re.escape(w).replace("’", "[’'‘]") for w in parts[:60]))
    for start, end in within:
        m = pattern.search(text, start, end)
        if m:
            return [Mark(m.start(), m.end(), name)]
    return []


def _parted(text: str, first: Sequence[Mark], rest: Sequence[Mark]) -> list[Mark]:
    """Cut marks so that none lies over another: earlier ones of the list win."""
    taken: list[Mark] = []
    for mark in [*first, *(m for m in rest if m not in first)]:
        pieces = [(mark.start, mark.end)]
        for other in taken:
            pieces = [
                piece
                for a, b in pieces
                for piece in ((a, min(b, other.start)), (max(a, other.end), b))
                if piece[0] < piece[1]
            ]
        taken += [Mark(a, b, mark.field) for a, b in pieces]
    return sorted(m for m in (_trimmed(text, m) for m in taken) if m.start < m.end)


def _trimmed(text: str, mark: Mark) -> Mark:
    """Leave white space, and the stop behind a list of names, out of a mark."""
    start, end, name = mark
    signs = " \n\t\x1f" + (".,;" if name == "authors" else "")
    while start < end and text[start] in signs:
        start += 1
    while end > start and text[end - 1] in signs:
        end -= 1
    return Mark(start, end, name)
