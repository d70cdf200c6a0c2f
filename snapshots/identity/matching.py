"""
Which old record is which new record: one-to-one, the best over the whole list.

Surest ground first: the title's key, then a DOI or arXiv number, then likeness of titles with a veto by
authors and years. What is left at each ground is paired so that the sum of likeness is greatest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import product

from snapshots.identity.assignment import best_pairing
from snapshots.identity.likeness import (
    SAME_TEAM,
    author_overlap,
    circumstances,
    may_retitle,
    numbered_apart,
    published_apart,
    share_authors,
    sharing_words,
    title_likeness,
    vetoed,
)
from snapshots.identity.retitling import by_authors, by_file, by_head, by_line, by_team
from snapshots.model import Publication
from snapshots.text import fold, title_key

#: Records of one key that are weighed against each other; beyond it they are paired by place.
_MOST_TWINS = 60
#: Titles from here on may be one title; from the second on they differ by slips only.
_LIKE = 0.72
_NEARLY_SAME = 0.92


class Why(Enum):
    """What a match rests on."""

    EQUAL = "the same words throughout"
    IDENTIFIER = "the same DOI or arXiv number"
    TITLE = "the same title"
    LIKENESS = "a like title"
    RETITLED = "the same authors under a changed title"
    LINK = "the same file under a changed title"
    LINE = "the same authors, venue and year under a changed title"
    HEAD = "the same title as far as its colon"
    TEAM = "the one draft of its authors under a changed title"


#: What joins works whose titles have little or nothing in common.
RETITLES = frozenset((Why.RETITLED, Why.LINK, Why.LINE, Why.HEAD, Why.TEAM))


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One old record and the new record it became."""

    before: Publication
    after: Publication
    #: 0 to 1.
    score: float
    why: Why


def match(before: Sequence[Publication], after: Sequence[Publication]) -> tuple[Match, ...]:
    """Pair old with new records, in the order of ``after``; records without a partner are left out."""
    olds, news = tuple(before), tuple(after)
    return tuple(
        Match(before=olds[i], after=news[j], score=score, why=why) for i, j, score, why in pairs(olds, news)
    )


def pairs(
    olds: Sequence[Publication], news: Sequence[Publication], *, retitled: bool = True
) -> list[tuple[int, int, float, Why]]:
    """
    Return the match by places: (place in olds, place in news, score, why), in the order of ``news``.

    Without ``retitled``, titles must be alike: two lists of one day do not hold an old and a new title.
    """
    found: list[tuple[int, int, float, Why]] = []
    left, right = set(range(len(olds))), set(range(len(news)))

    def take(candidates: Iterable[tuple[int, int, float]], why: Why) -> None:
        for i, j, score in best_pairing(candidates):
            found.append((i, j, min(1.0, score), why))
            left.discard(i)
            right.discard(j)

    take(_equal(olds, news), Why.EQUAL)
    take(_by_key(olds, news, (left, right), _title_keys, score=_titled), Why.TITLE)
    take(_by_key(olds, news, (left, right), _identifiers, score=_identified), Why.IDENTIFIER)
    take(_by_likeness(olds, news, left, right), Why.LIKENESS)
    if retitled:
        take(by_authors(olds, news, left, right), Why.RETITLED)
        take(by_file(olds, news, left, right), Why.LINK)
        take(by_line(olds, news, left, right), Why.LINE)
        take(by_head(olds, news, left, right), Why.HEAD)
        take(by_team(olds, news, left, right), Why.TEAM)
    return sorted(found, key=lambda pair: pair[1])


def _equal(olds: Sequence[Publication], news: Sequence[Publication]) -> list[tuple[int, int, float]]:
    """Pair records that did not change at all, twins in their order: most of a list, most of the time."""
    places: dict[Publication, list[int]] = defaultdict(list)
    for i, old in enumerate(olds):
        places[old].append(i)
    found = []
    for j, new in enumerate(news):
        if places.get(new):
            found.append((places[new].pop(0), j, 1.0))
    return found


def _by_key(
    olds: Sequence[Publication],
    news: Sequence[Publication],
    rests: tuple[set[int], set[int]],
    keys: Callable[[Publication], tuple[str, ...]],
    *,
    score: Callable[[Publication, Publication], float],
) -> list[tuple[int, int, float]]:
    before: dict[str, list[int]] = defaultdict(list)
    after: dict[str, list[int]] = defaultdict(list)
    for places, records, rest in ((before, olds, rests[0]), (after, news, rests[1])):
        for place in sorted(rest):
            for key in keys(records[place]):
                places[key].append(place)
    found: dict[tuple[int, int], float] = {}
    for key in before.keys() & after.keys():
        twins = max(len(before[key]), len(after[key]))
        both = (
            zip(before[key], after[key], strict=False)
            if twins > _MOST_TWINS
            else product(before[key], after[key])
        )
        found.update({(i, j): score(olds[i], news[j]) for i, j in both})
    return [(i, j, points) for (i, j), points in sorted(found.items()) if points > 0]


def _identifiers(publication: Publication) -> tuple[str, ...]:
    doi, arxiv = publication.doi, publication.arxiv
    return (*((f"doi:{doi.lower()}",) if doi else ()), *((f"arxiv:{arxiv.lower()}",) if arxiv else ()))


def _title_keys(publication: Publication) -> tuple[str, ...]:
    key = title_key(publication.title)
    return (key,) if key else ()


def _identified(one: Publication, other: Publication) -> float:
    """Score two records of one number: 0 where the titles say that the page repeats a number by a slip."""
    likeness = title_likeness(one.title, other.title)
    # Numbers copied from the entry above are common: one with nothing else in common is no proof.
    if likeness < 0.5 and author_overlap(one, other) < SAME_TEAM:
        return 0.0
    return 0.5 + likeness / 2 + circumstances(one, other)


def _titled(one: Publication, other: Publication) -> float:
    if one.authors and other.authors and not share_authors(one, other) and len(fold(one.title).split()) < 4:
        return 0.0  # "Introduction" by others
    numbered = bool(set(_identifiers(one)) & set(_identifiers(other)))
    return 1.0 + circumstances(one, other) + (0.3 if numbered else 0.0)


def _by_likeness(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    found = []
    for i, j in sharing_words(olds, news, left, right):
        one, other = olds[i], news[j]
        likeness = title_likeness(one.title, other.title)
        if likeness < _LIKE or vetoed(one, other) or numbered_apart(one, other):
            continue
        # Follow-up papers have titles as like as these; of what is published, only slips are mended.
        if (likeness >= _NEARLY_SAME and not published_apart(one, other)) or may_retitle(one, other):
            found.append((i, j, likeness + circumstances(one, other)))
    return found
