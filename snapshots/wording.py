"""
Whether two readings of one entry differ in the entry's words, or only in how we cut them.

A layout can make us take a venue for a part of the title, or a year in a venue's name for the year of the
work. The words tell: what a reader would call changed is worded otherwise, on one of the two sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from snapshots.model import Publication, Status
from snapshots.state_words import find_states
from snapshots.text import fold, name_words

#: A title shorter than this may stand anywhere by accident.
SHORTEST = 12

#: Characters around a title in which its entry stands where it is listed: some, some for each author, and the
#: venue's.
_AROUND = 40
_AROUND_EACH = 14

#: Words of an entry before or behind its title that do not stand there by accident.
_NO_ACCIDENT = 7

#: Words behind a title among which the rest of its entry may stand, where no other title comes before.
_TAIL = 40

#: And some for each name.
_EACH = 3

#: As many names behind a title are its authors'.
_A_TEAM = 3

#: What a field has become is told where the reading is as sure as this.
LEAST_SURE = 0.6


def doubtful(record: Publication, field: str) -> bool:
    """Whether a field is read too unsurely to be told."""
    return dict(record.sure).get(field, record.confidence) < LEAST_SURE


def stood(words: str, record: Publication) -> bool:
    """Whether words stand one after another in an entry as it was printed."""
    return bool(record.printed) and f" {fold(words)} " in f" {fold(record.printed)} "


def beside_title(record: Publication, title: str = "") -> str:
    """
    Return the words of an entry without its title: a journal's name can stand in a title.

    ``title`` is what the title may be as well, where a part of the entry was taken into it.
    """
    words = f" {fold(record.printed)} "
    other = f" {fold(title)} "
    return words.replace(other if other.strip() and other in words else f" {fold(record.title)} ", " ")


def words_of(record: Publication) -> frozenset[str]:
    """Return the words of an entry and of the headings above it."""
    return frozenset(fold(record.printed).split()).union(*(fold(h).split() for h in record.section))


def worded_in(record: Publication, words: frozenset[str], title: str = "") -> bool:
    """Whether all words stand in an entry, wherever, but in its title (see ``beside_title``)."""
    return bool(words) and words.issubset(beside_title(record, title).split())


def lengthened(before: Publication, after: Publication) -> bool:
    """Whether a new title is the old one with more of the entry, or of its headings, taken into it."""
    head, there, tail = f" {fold(after.title)} ".partition(f" {fold(before.title)} ")
    if not there:
        return False
    rest, headings = beside_title(before), words_of(replace(before, printed=""))
    return all(f" {more.strip()} " in rest or headings.issuperset(more.split()) for more in (head, tail))


def states_said(record: Publication) -> frozenset[Status]:
    """Return the states that an entry and the headings above it have words of."""
    return frozenset(
        state.status for text in (record.printed, *record.section) for state in find_states(text)
    )


def places(title: str, words: str) -> list[int]:
    """Return where a title begins in the words of a page (see ``text.page_words``)."""
    return [found.start() for found in re.finditer(f"(?<!\\S){re.escape(fold(title))}(?!\\S)", words)]


def around(words: str, at: int, reach: int) -> frozenset[str]:
    """Return the words of a page that begin so many characters from a place."""
    return frozenset(words[max(0, at - reach) : at + reach].split())


def listed_in(record: Publication, words: str) -> bool:
    """Whether an entry stands in a page's words: its title among its authors, or in words of its own."""
    return any(_entry_around(record, at, words) for at in places(record.title, words))


def _entry_around(record: Publication, at: int, words: str) -> bool:
    title = fold(record.title)
    names = {name_words(name)[-1] for name in record.authors if name_words(name)}
    far = _TAIL + _EACH * len(names)
    left, right = words[:at].split()[-_NO_ACCIDENT:], words[at + len(title) :].split(None, far)[:far]
    head, _, tail = f" {fold(record.printed)} ".partition(f" {title} ")
    before, behind = head.split()[-_NO_ACCIDENT:], tail.split()[:_NO_ACCIDENT]
    if len(before) == _NO_ACCIDENT and before == left:
        return True
    if len(behind) == _NO_ACCIDENT and behind == right[:_NO_ACCIDENT]:
        return True
    if len(names) >= _A_TEAM and names.issubset(right):
        return True
    if len(title) < SHORTEST:
        return False
    venue = fold(record.venue or "").split()
    reach = len(title) + _AROUND + _AROUND_EACH * len(names) + len(" ".join(venue))
    near = around(words, at, reach)
    if len(names) >= 2:
        return len(names & near) >= 0.8 * len(names)
    # Where an entry names nobody, its title is all that tells it: it stood there if that did.
    return bool(venue or not names) and near.issuperset((*names, *venue))


def with_tail(record: Publication, words: str, others: Iterable[str]) -> Publication:
    """Return a record with the words behind its title on the page, as far as another title."""
    title = fold(record.title)
    if len(title) < SHORTEST:
        return record
    ends = {f" {fold(other)} " for other in others} - {f" {title} "}
    tails = [
        f" {' '.join(words[at + len(title) :].split(None, _TAIL)[:_TAIL])} " for at in places(title, words)
    ]
    own = [tail[: min((tail.find(end) for end in ends if end in tail), default=None)] for tail in tails]
    return replace(record, printed=" ".join((record.printed, *own)))
