"""
How right a reading of a page is: entries, fields and whole records against the truth.

Titles are alike by the words they share; a record is right where title, authors, venue, year and status are.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urldefrag, urljoin

Record = Mapping[str, object]

FIELDS = ("title", "authors", "venue", "year", "status", "links", "awards")
_RECORD = FIELDS[:5]


def fold(text: object) -> str:
    """
    Words alone: lower case, no accents, no punctuation.

    >>> fold("Über “Größe”: a  study")
    'uber große a study'
    """
    decomposed = unicodedata.normalize("NFKD", html.unescape(str(text or "")))
    return " ".join(
        re.findall(r"[^\W_]+", "".join(c for c in decomposed if not unicodedata.combining(c)).lower())
    )


def alike(a: object, b: object) -> float:
    """1.0 for the same words, else the share of words in common."""
    first, second = fold(a), fold(b)
    if first.replace(" ", "") == second.replace(" ", ""):
        return 1.0
    one, other = Counter(first.split()), Counter(second.split())
    return sum((one & other).values()) / max(1, sum((one | other).values()))


def pair_up(
    truth: Sequence[Record],
    found: Sequence[Record],
    likeness: Callable[[Record, Record], float],
    least: float,
) -> list[tuple[int, int]]:
    """One-to-one pairs, most alike first; equal likeness falls to the nearer in page order."""
    grid = [(likeness(t, f), -abs(i - j), i, j) for i, t in enumerate(truth) for j, f in enumerate(found)]
    pairs: list[tuple[int, int]] = []
    taken_truth: set[int] = set()
    taken_found: set[int] = set()
    for score, _, i, j in sorted(grid, reverse=True):
        if score >= least and i not in taken_truth and j not in taken_found:
            taken_truth.add(i)
            taken_found.add(j)
            pairs.append((i, j))
    return pairs


def entries_alike(truth: Record, found: Record) -> float:
    """How alike two publications are: by title, then by venue and year; 0 where they are two works."""
    title = alike(truth["title"], found.get("title"))
    if title < 0.75:
        return 0.0
    return (
        title
        + 0.05 * alike(truth.get("venue"), found.get("venue"))
        + 0.02 * (truth.get("year") == found.get("year"))
    )


def _awards_alike(truth: Record, found: Record) -> float:
    return alike(truth["title"], found.get("title")) if truth.get("year") == found.get("year") else 0.0


def _address(link: object, base: str) -> str:
    address = link.get("url") if isinstance(link, Mapping) else link
    return re.sub("^https?:", "", urldefrag(urljoin(base, str(address or "").strip()))[0]).rstrip("/")


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def field_right(name: str, truth: Record, found: Record, base: str) -> bool:
    """Whether one field says what the page says."""
    a, b = truth.get(name), found.get(name)
    match name:
        case "title":
            return alike(a, b) >= 0.95
        case "authors":
            return [fold(x).replace(" ", "") for x in _listed(a)] == [
                fold(x).replace(" ", "") for x in _listed(b)
            ]
        case "venue":
            if not a or not b:
                return not a and not b
            x, y = fold(a), fold(b)
            return alike(a, b) >= 0.6 or f" {x} " in f" {y} " or (len(y) > 2 and f" {y} " in f" {x} ")
        case "links":
            return {_address(x, base) for x in _listed(a)} == {_address(x, base) for x in _listed(b)}
        case "awards":
            return len(_listed(a)) == len(_listed(b)) and all(
                any(alike(x, y) >= 0.5 for y in _listed(b)) for x in _listed(a)
            )
        case _:
            return a == b


@dataclass(slots=True)
class Tally:
    """Counts over one page or many."""

    truth: int = 0
    found: int = 0
    matched: int = 0
    records: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    awards_truth: int = 0
    awards_found: int = 0
    awards_right: int = 0
    #: What was wrong, in sentences.
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Count another page in."""
        for name in ("truth", "found", "matched", "records", "awards_truth", "awards_found", "awards_right"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.fields += other.fields
        self.wrong += other.wrong

    @property
    def entries_f1(self) -> float:
        return _f1(self.matched, self.found, self.truth)

    @property
    def records_f1(self) -> float:
        return _f1(self.records, self.found, self.truth)

    @property
    def awards_f1(self) -> float:
        return _f1(self.awards_right, self.awards_found, self.awards_truth)

    def share(self, name: str) -> float:
        """Of the matched entries, those with this field right."""
        return self.fields[name] / self.matched if self.matched else 1.0


def _f1(right: int, found: int, truth: int) -> float:
    return 2 * right / (found + truth) if found + truth else 1.0


def compare(truth: Mapping[str, Sequence[Record]], found: Mapping[str, Sequence[Record]], base: str) -> Tally:
    """Hold what was found against the truth."""
    gold, got = truth["publications"], found["publications"]
    pairs = pair_up(gold, got, entries_alike, 0.75)
    tally = Tally(truth=len(gold), found=len(got), matched=len(pairs))
    for i, j in pairs:
        right = {name: field_right(name, gold[i], got[j], base) for name in FIELDS}
        tally.fields.update(name for name, ok in right.items() if ok)
        tally.records += all(right[name] for name in _RECORD)
        tally.wrong += [
            f"{name} of {str(gold[i]['title'])[:50]!r}: is {gold[i].get(name)!r}, read as {got[j].get(name)!r}"
            for name, ok in right.items()
            if not ok
        ]
    tally.wrong += [
        f"missed: {gold[i]['title']!r}" for i in sorted(set(range(len(gold))) - {i for i, _ in pairs})
    ]
    tally.wrong += [
        f"no publication: {got[j].get('title')!r}"
        for j in sorted(set(range(len(got))) - {j for _, j in pairs})
    ]
    honours, read = truth["awards"], found["awards"]
    awards = pair_up(honours, read, _awards_alike, 0.6)
    tally.awards_truth, tally.awards_found, tally.awards_right = len(honours), len(read), len(awards)
    tally.wrong += [
        f"missed award: {dict(honours[i])!r}"
        for i in sorted(set(range(len(honours))) - {i for i, _ in awards})
    ]
    tally.wrong += [
        f"no award: {dict(read[j])!r}" for j in sorted(set(range(len(read))) - {j for _, j in awards})
    ]
    return tally
