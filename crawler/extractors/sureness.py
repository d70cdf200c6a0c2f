"""
How sure a reading is: from what its fields rest on to a probability, for the record and for each field.

What speaks for and against is told as a few dozen yes-or-no signs (``signs_of_entry``); ``sureness.tsv`` holds what
each sign is worth to each field, fitted by ``benchmarks/fit_sureness.py``. The sum of a reading's signs is the
logarithm of the odds that the field is right.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from math import exp

from crawler.extractors.evidence import Evidence, Grounds, Trace
from crawler.extractors.hints import holds
from crawler.extractors.passage import CUT
from crawler.extractors.ways.habits import Bonuses, Way
from crawler.reading.document import DataRecord
from snapshots.model import Publication
from snapshots.venues.words import ACRONYM, has_venue_word

#: What a probability is given for: the record whole (title, authors, venue, year and status), then its fields.
FIELDS = ("record", "title", "authors", "venue", "year", "status", "links", "awards")
#: Nothing is surer than this, nor less sure than what is left of it.
MOST = 0.99

# It begins with a sign of its own: the search leaps to it.
_YEAR = re.compile(r"1(?<!\d1)9[5-9]\d(?!\d)|2(?<!\d2)0[0-4]\d(?!\d)")
_INITIAL_YEAR = re.compile(r"[’'‘]\d\d\b")
_PRIZE_WORDS = (
    "award",
    "prize",
    "best",
    "honorable",
    "honourable",
    "runner",
    "finalist",
    "nominat",
    "mention",
)
_PRIZE_WORD = re.compile(rf"\b(?:{'|'.join(_PRIZE_WORDS)})", re.IGNORECASE)
_BETWEEN = re.compile(r"[a-z)][.!]\s+[A-Z]")
_LEFT_OVER = re.compile(r"[^\W\d_]{3,}")


class _Scale:
    """Puts a number into one of a few steps, each a sign of its own."""

    def __init__(self, name: str, *cuts: float) -> None:
        self._cuts = cuts
        edges = ["", *(f"{cut:g}" for cut in cuts), ""]
        self._names = [f"{name} {a}..{b}" for a, b in pairwise(edges)]

    def __call__(self, value: float) -> str:
        return self._names[bisect_right(self._cuts, value)]


_SCORE = _Scale("score", 2, 4, 5.5, 7, 9)
#: A way farther behind than the last of these says no more than none.
_MARGINS = (0.3, 0.8, 1.5, 2.5, 4)
_TITLE_MARGIN = _Scale("title ahead by", *_MARGINS)
_AUTHORS_MARGIN = _Scale("authors ahead by", *_MARGINS)
_HABIT = _Scale("habit", 0.05, 0.2, 0.5, 0.8, 0.95)
_RUN = _Scale("names", 0.3, 0.7, 1.1, 1.6)
_NAMES = _Scale("authors", 2, 3, 8, 15)
_TITLE_WORDS = _Scale("title words", 2, 3, 5, 16, 24)
_VENUE_SCORE = _Scale("venue", 1.2, 2, 3, 4.2)
_VENUE_MARGIN = _Scale("venue ahead by", 0.5, 1.5, 3)
_VENUE_WORDS = _Scale("venue words", 2, 4, 9, 14)
_LEFT = _Scale("words left", 1, 3, 6, 12, 30)
_LIST_LEFT = _Scale("words left in the list", 1, 3, 8)
_LINES = _Scale("lines", 2, 3, 5, 8)
_YEARS = _Scale("years", 1, 2, 3)
_LINKS = _Scale("links", 1, 2, 4, 7)
_SHARE = (0.1, 0.5, 0.9)
_WITH_AUTHORS = _Scale("list with authors", *_SHARE)
_WITH_OWNER = _Scale("list with the owner", *_SHARE)
_WITH_VENUE = _Scale("list with venue", *_SHARE)
_WITH_YEAR = _Scale("list with year", *_SHARE)
_WITH_STATUS = _Scale("list with status", *_SHARE)
_WITH_LINKS = _Scale("list with links", *_SHARE)
_SAME_PLACE = _Scale("venue's usual place", *_SHARE)
_SIZE = _Scale("list of", 4, 12, 40)


class Habits:
    """What the entries of one page have in common."""

    def __init__(self, seen: Sequence[Evidence], habit: Counter[tuple[str, str]], form: str) -> None:
        self.form = f"format {form}"
        self.habit = habit
        self.votes = sum(habit.values()) or 1
        self.bonus = Bonuses(habit)
        self.left = {id(e): _left_over(e) for e in seen}
        self.place = {id(e): place_of_venue(e) for e in seen}
        self.places = Counter(self.place.values())
        n = len(seen) or 1
        records = [e.publication for e in seen if e.publication is not None]
        self.with_authors = sum(bool(p.authors) for p in records) / n
        self.with_owner = (
            sum(e.way is not None and e.way.run is not None and e.way.run.owner for e in seen) / n
        )
        self.with_venue = sum(p.venue is not None for p in records) / n
        self.with_year = sum(p.year is not None for p in records) / n
        self.with_status = sum(p.status is not None for p in records) / n
        self.with_links = sum(bool(p.links) for p in records) / n
        ordered = sorted(self.left.values())
        self.common = [
            _SIZE(n),
            _LIST_LEFT(ordered[len(ordered) // 2] if ordered else 0),
            self.form,
        ]
        self.size = n


def judged(trace: Trace, records: Sequence[Publication], form: str) -> list[Publication]:
    """Return records with how sure they are; the trace is told that they were taken."""
    evidence = {id(e.publication): e for e in trace.entries}
    seen = [evidence[id(record)] for record in records]
    habits = Habits(seen, trace.habit, form)
    out: list[Publication] = []
    for one, record in zip(seen, records, strict=True):
        one.signs = signs_of_entry(one, habits)
        confidence, sure = _sure(tuple(one.signs))
        one.publication = replace(record, confidence=confidence, sure=sure)
        one.taken = True
        out.append(one.publication)
    return out


def sure_of_data(publication: Publication, record: DataRecord) -> tuple[float, tuple[tuple[str, float], ...]]:
    """How sure a record is that the page gives as data."""
    return _sure(tuple(signs_of_data(publication, record)))


def shares(signs: Sequence[str], worth: Mapping[str, Sequence[float]]) -> list[float]:
    """Return the probability of each of ``FIELDS``, by a table of what signs are worth."""
    rows = [row for sign in signs if (row := worth.get(sign)) is not None]
    return [_odds_to_share(sum(column)) for column in zip(*rows, strict=True)] or [0.5] * len(FIELDS)


# The entries of one list show the same few signs.
@lru_cache(maxsize=1024)
def _sure(signs: tuple[str, ...]) -> tuple[float, tuple[tuple[str, float], ...]]:
    whole, *fields = shares(signs, weights())
    return whole, tuple(
        (name, share) for name, share in zip(FIELDS[1:], fields, strict=True) if share != whole
    )


def _odds_to_share(logarithm: float) -> float:
    share = 1 / (1 + exp(-max(-30.0, min(30.0, logarithm))))
    return round(min(MOST, max(1 - MOST, share)), 2)


@cache
def weights() -> dict[str, tuple[float, ...]]:
    """What each sign is worth to each of ``FIELDS``, in their order."""
    table: dict[str, tuple[float, ...]] = {}
    for row in files("crawler.extractors").joinpath("sureness.tsv").read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            sign, *worth = row.split("\t")
            table[sign] = tuple(map(float, worth))
    return table


def signs_of_data(publication: Publication, record: DataRecord) -> list[str]:
    """Return the signs of a record that the page gives as data."""
    return [
        "data",
        f"data {record.source}",
        "data with authors" if publication.authors else "data without authors",
        "data with venue" if publication.venue else "data without venue",
        "data with year" if publication.year else "data without year",
        "data with links" if publication.links else "data without links",
    ]


def signs_of_entry(evidence: Evidence, habits: Habits) -> list[str]:
    """Return the signs of an entry that became a record."""
    way, grounds, p = evidence.way, evidence.grounds, evidence.publication
    assert way is not None and grounds is not None and p is not None
    passage = evidence.passage
    signs = ["entry", *habits.common]
    signs += (
        f"cue {way.cue}",
        f"order {way.order}",
        _SCORE(way.score),
        _HABIT(habits.habit[way.habit] / habits.votes),
    )
    signs += _margins(evidence, way, habits)
    signs += _signs_of_title(passage.work[way.start : way.end])
    signs += _signs_of_authors(way, p, habits)
    signs += _signs_of_venue(evidence, grounds, p, habits)
    signs += _signs_of_time(evidence, grounds, p, habits)
    signs.append(_LEFT(habits.left[id(evidence)]))
    signs.append(_LINES(len(passage.line_starts)))
    signs.append(
        "section of works" if evidence.section.lists_works else f"section {evidence.section.kind.value}"
    )
    signs.append(_LINKS(len(p.links)))
    if not p.links:
        signs.append(_WITH_LINKS(habits.with_links))
    if any(not k.button and k.label and not way.start <= k.start < way.end for k in passage.links):
        signs.append("links on words")
    if p.awards:
        signs.append("awards")
    elif holds(passage.text.lower(), _PRIZE_WORDS) and _PRIZE_WORD.search(passage.text):
        signs.append("words of a prize, none read")
    return signs


def _margins(evidence: Evidence, way: Way, habits: Habits) -> tuple[str, str]:
    """How far the way taken lies ahead of the best with another title, and with other authors."""
    bonus = habits.bonus
    best = way.score + bonus(way)
    title = authors = -99.0
    run = way.run
    for other in evidence.entry.ways.above(best - _MARGINS[-1], bonus):
        if other is way:
            continue
        worth = other.score + bonus(other)
        if worth > title and (other.start != way.start or other.end != way.end):
            title = worth
        if worth > authors and other.run is not run:
            authors = worth
    return _TITLE_MARGIN(best - title), _AUTHORS_MARGIN(best - authors)


def _signs_of_title(title: str) -> list[str]:
    signs = [_TITLE_WORDS(len(title.split()))]
    if CUT in title or "\n" in title:
        signs.append("title over a break")
    if title[:1].islower():
        signs.append("title in lower case")
    if title.count("(") != title.count(")") or title.count("“") != title.count("”"):
        signs.append("title with half a bracket")
    if _BETWEEN.search(title):
        signs.append("title of two sentences")
    if _YEAR.search(title) or _INITIAL_YEAR.search(title):
        signs.append("title with a year")
    if has_venue_word(title):
        signs.append("title with a venue's word")
    return signs


def _signs_of_authors(way: Way, p: Publication, habits: Habits) -> list[str]:
    run = way.run
    if run is None:
        return ["no authors", _WITH_AUTHORS(habits.with_authors)]
    signs = [_RUN(run.score), _NAMES(len(run.names))]
    if run.owner:
        signs.append("the owner among the authors")
    else:
        signs += ("authors without the owner", _WITH_OWNER(habits.with_owner))
    if run.open_ended:
        signs.append("et al.")
    if any(" " not in name for name in p.authors):
        signs.append("a name of one word")
    if any(len(name) > 30 or name.count(" ") > 3 for name in p.authors):
        signs.append("a long name")
    return signs


def place_of_venue(evidence: Evidence) -> str:
    """Where the venue stands: before, between or behind title and authors; and on which line."""
    way, grounds = evidence.way, evidence.grounds
    if way is None or grounds is None or grounds.chosen is None:
        return "nowhere"
    start = grounds.chosen.start
    parts = (way.start, way.run.start) if way.run is not None else (way.start,)
    order = "before" if start < min(parts) else "behind" if start > max(parts) else "between"
    return f"{order} {evidence.passage.line_of(start) == evidence.passage.line_of(max(parts))}"


def _signs_of_venue(evidence: Evidence, grounds: Grounds, p: Publication, habits: Habits) -> list[str]:
    if p.venue is None:
        return ["no venue", _WITH_VENUE(habits.with_venue)]
    chosen = grounds.chosen
    signs = [f"venue: {grounds.venue.why}", _VENUE_WORDS(len(p.venue.split()))]
    if chosen is not None:
        signs.append(_VENUE_SCORE(chosen.score))
        others = [s.score for s in grounds.stretches if s is not chosen]
        signs.append(_VENUE_MARGIN(chosen.score - max(others, default=-9.0)))
        signs.append(_SAME_PLACE(habits.places[habits.place[id(evidence)]] / habits.size))
    if has_venue_word(p.venue):
        signs.append("venue with a venue's word")
    elif ACRONYM.search(p.venue):
        signs.append("venue with an acronym")
    else:
        signs.append("venue of other words")
    if any(c.isdigit() for c in p.venue):
        signs.append("venue with digits")
    if ". " in p.venue or ";" in p.venue:
        signs.append("venue of two parts")
    return signs


def _signs_of_time(evidence: Evidence, grounds: Grounds, p: Publication, habits: Habits) -> list[str]:
    signs = [f"year: {grounds.year.why}", f"status: {grounds.status.why}"]
    years = set(_YEAR.findall(evidence.passage.work))
    signs.append(_YEARS(len(years)))
    if p.year is None:
        signs.append(_WITH_YEAR(habits.with_year))
    elif years and str(p.year) not in years:
        signs.append("another year in the entry")
    if evidence.section.year is not None and p.year is not None and p.year != evidence.section.year:
        signs.append("another year in the heading")
    if p.status is None:
        signs.append(_WITH_STATUS(habits.with_status))
    else:
        signs.append(f"status {p.status.value}")
    if evidence.section.status is not None:
        signs.append(
            "status as in the heading"
            if evidence.section.status is p.status
            else "another status in the heading"
        )
    return signs


def _left_over(evidence: Evidence) -> int:
    """How many words of the entry no field accounts for."""
    grounds = evidence.grounds
    if grounds is None:
        return 0
    return sum(len(_LEFT_OVER.findall(s.text)) for s in grounds.stretches if s is not grounds.chosen)
