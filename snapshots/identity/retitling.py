"""Works that got another title: what they kept tells which old record is which new one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from snapshots.identity.likeness import (
    SAME_TEAM,
    author_overlap,
    circumstances,
    may_retitle,
    numbered_apart,
    sharing_words,
    telling_words,
    title_likeness,
    vetoed,
)
from snapshots.model import Link, LinkKind, Publication, Status
from snapshots.text import address, fold, in_other_letters, same_person, title_key

#: As many authors in one order are no accident.
_A_TEAM = 3
#: As many are one team where one joins them, in whatever order.
_MANY = 4


def by_authors(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find works that got another title: the same authors in the same order, and some of the words."""
    found = []
    for i, j in sharing_words(olds, news, left, right):
        one, other = olds[i], news[j]
        likeness = _shared_words(one.title, other.title)
        if not likeness or not (_same_list(one, other) or _carried_on(one, other) or _sent_there(one, other)):
            continue
        if not vetoed(one, other) and may_retitle(one, other):
            found.append((i, j, 0.3 + likeness / 2 + circumstances(one, other)))
    return found


def _sent_there(one: Publication, other: Publication) -> bool:
    """Whether a draft was sent where a work appears, in a list that names nobody: the owner's own."""
    if one.authors or other.authors or not one.venue or one.status in (None, Status.PUBLISHED):
        return False
    return fold(one.venue) == fold(other.venue or "")


#: Words of titles that tell no subject.
_OF_NO_SUBJECT = frozenset(
    "about analysis case does evidence from into over some study that their theory this toward under using"
    " what when with".split()
)
#: As many words in common are no accident, and such a share of the shorter title where more than one goes on.
_A_SUBJECT = 3
_MOST_WORDS = 0.75


def _carried_on(one: Publication, other: Publication) -> bool:
    """Whether a draft's words go on, all or most of a team's, by all of its people and maybe others."""
    if one.status is Status.PUBLISHED or not one.authors or len(one.authors) > len(other.authors):
        return False
    a, b = _subject(one), _subject(other)
    share = len(a & b) / min(len(a), len(b)) if len(a & b) >= _A_SUBJECT else 0.0
    return share >= (_MOST_WORDS if len(one.authors) > 1 else 1.0) and author_overlap(one, other) == 1.0


def by_file(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find works that got another title by what they alone offer on either side: a file, code or data."""
    found = set()
    for kinds, fits in ((_FILES, _one_team), (_BESIDE, _goes_on)):
        before, after = _only_files(olds, left, kinds), _only_files(news, right, kinds)
        found |= {
            (before[file], after[file])
            for file in before.keys() & after.keys()
            if fits(olds[before[file]], news[after[file]])
        }
    return [(i, j, 0.5) for i, j in sorted(found) if not numbered_apart(olds[i], news[j])]


def _file(link: Link, page: str) -> str:
    """Return a link's address; a preprint's without its version: "/preprints/wool/ab1cd_v2"."""
    there = address(link.url, page)
    return _VERSION.sub("", there) if link.kind is LinkKind.ARXIV else there


_VERSION = re.compile(r"(?<=\w)_?v\d{1,2}(?=/?(?:\.full)?$)")
_FILES = frozenset((LinkKind.PDF, LinkKind.ARXIV))
_BESIDE = frozenset((LinkKind.CODE, LinkKind.DATA))
#: Code and data may serve a sequel too: so like must the titles be at least.
_GOING_ON = 0.6


def _only_files(records: Sequence[Publication], rest: set[int], kinds: frozenset[LinkKind]) -> dict[str, int]:
    """Return the files that one record alone offers, with its place, for those that are left."""
    offered: dict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        for file in {_file(link, record.page) for link in record.links if link.kind in kinds}:
            offered[file].append(place)
    return {file: places[0] for file, places in offered.items() if len(places) == 1 and places[0] in rest}


def _one_team(one: Publication, other: Publication) -> bool:
    """Whether one team can have written both: where a side names nobody too, or as many in other letters."""
    unknown = not one.authors or not other.authors or in_other_letters(one.authors, other.authors)
    return unknown or author_overlap(one, other) >= SAME_TEAM


def _goes_on(one: Publication, other: Publication) -> bool:
    """Whether one team's work may stand there under a changed title, by how like it is."""
    alike = title_likeness(one.title, other.title) >= _GOING_ON
    return alike and author_overlap(one, other) >= SAME_TEAM


def by_line(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find works that kept all but their title: the team in its order, venue, year, state."""
    before, after = (
        _alone([(place, records[place]) for place in sorted(rest)])
        for records, rest in ((olds, left), (news, right))
    )
    return [
        (before[line], after[line], 0.4)
        for line in sorted(before.keys() & after.keys())
        if not numbered_apart(olds[before[line]], news[after[line]])
    ]


def _alone(records: Sequence[tuple[int, Publication]]) -> dict[tuple[str, ...], int]:
    """Return the lines of records but their titles, with their places, where a line stands once."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, record in records:
        if len(record.authors) >= _A_TEAM and record.venue and record.year:
            said = (fold(record.venue), str(record.year), str(record.status))
            places[*map(fold, record.authors), *said].append(place)
    return {line: found[0] for line, found in places.items() if len(found) == 1}


def by_head(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find works not yet published that kept their title as far as a colon or question mark, and no more."""
    before, after = _heads(olds), _heads(news)
    return [
        (before[head], after[head], 0.35)
        for head in sorted(before.keys() & after.keys())
        if before[head] in left
        and after[head] in right
        and _kept_head(olds[before[head]], news[after[head]], coined=" " not in head)
    ]


def _heads(records: Sequence[Publication]) -> dict[str, int]:
    """Return what stands before a title's colon or question mark, with its place, where one record has it."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        head = _HEAD.split(record.title, maxsplit=1)[0]
        if len(title_key(head)) >= _SHORTEST_HEAD:
            places[fold(head)].append(place)
    return {head: found[0] for head, found in places.items() if len(found) == 1}


def _kept_head(one: Publication, other: Publication, *, coined: bool) -> bool:
    if vetoed(one, other) or numbered_apart(one, other) or not may_retitle(one, other):
        return False
    # One word alone ("Position: …") heads many works; a name that was coined for one is its team's.
    name = _HEAD.split(one.title, maxsplit=1)[0]
    return not coined or (
        sum(sign.isupper() for sign in name) >= 2 and author_overlap(one, other) >= SAME_TEAM
    )


#: Where a title's head ends.
_HEAD = re.compile(r"\s*(?:[:?？：]|\s[–—-]\s)")
_SHORTEST_HEAD = 4


def by_team(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find drafts that kept little but their team and subject, where the team has one on either side."""
    before, after = _only_drafts(olds), _only_drafts(news)
    found = ((before[team], after[team]) for team in sorted(before.keys() & after.keys()))
    return [
        (i, j, 0.3)
        for i, j in found
        if i in left and j in right and len(_subject(olds[i]) & _subject(news[j])) > 1
        if not vetoed(olds[i], news[j]) and not numbered_apart(olds[i], news[j])
    ]


def _only_drafts(records: Sequence[Publication]) -> dict[tuple[str, ...], int]:
    """Return the teams that have one draft, with its place; who is named alone may have many."""
    drafts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        if len(record.authors) > 1 and record.status not in (Status.PUBLISHED, Status.TO_APPEAR):
            drafts[tuple(map(fold, record.authors))].append(place)
    return {team: places[0] for team, places in drafts.items() if len(places) == 1}


def _subject(record: Publication) -> frozenset[str]:
    return telling_words(record.title) - _OF_NO_SUBJECT


def _same_list(one: Publication, other: Publication) -> bool:
    """Whether the same people stand in one order, or one more beside many of a draft: whose list it is."""
    fewer, more = sorted((one.authors, other.authors), key=len)
    if len(fewer) >= _MANY and len(more) == len(fewer) + 1 and one.status is not Status.PUBLISHED:
        return author_overlap(one, other) == 1.0
    return len(one.authors) == len(other.authors) >= 2 and all(
        same_person(a, b) for a, b in zip(one.authors, other.authors, strict=True)
    )


def _shared_words(one: str, other: str) -> float:
    """Return the share of telling words in common, of the shorter title; 0 where it is no ground."""
    a, b = telling_words(one), telling_words(other)
    both = len(a & b)
    return both / min(len(a), len(b)) if both >= 3 and 2 * both >= min(len(a), len(b)) else 0.0
