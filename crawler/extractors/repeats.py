"""Works that a page prints twice: kept once, the fuller reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from snapshots.model import Publication, Status

#: Words that two venues may share without being one.
_COMMON = frozenset(
    "ieee acm usenix aaai siam proceedings proc conference symposium workshop journal transactions letters international annual"
    " on of the and in for to a an st nd rd th conf symp trans".split()
)
#: States of which a page tells one of a work: the long version is submitted, the short one has appeared.
_OF_TWO_VERSIONS = ({Status.UNDER_REVIEW, Status.PUBLISHED}, {Status.UNDER_REVIEW, Status.TO_APPEAR})


def once(found: Sequence[Publication]) -> tuple[Publication, ...]:
    """Keep a work that the page prints twice (a box of selected ones, the full list) once: the fuller reading."""
    kept: list[Publication] = []
    places: dict[str, list[int]] = {}
    for p in found:
        key = _key(p.title)
        twin = next(
            (
                i
                for i in places.get(key, [])
                if _same_address(kept[i], p)
                or (_same_venue(kept[i], p) and not _other_edition(kept[i], p))
                or not (kept[i].authors and p.authors)
            ),
            None,
        )
        if twin is None:
            places.setdefault(key, []).append(len(kept))
            kept.append(p)
        elif _fullness(p) > _fullness(kept[twin]):
            kept[twin] = p
    return tuple(kept)


def _same_address(a: Publication, b: Publication) -> bool:
    """Whether two works of one title and year are found at one DOI, however their journal is shortened."""
    return a.doi is not None and a.doi == b.doi and a.year == b.year


def _key(title: str) -> str:
    return "".join(_LETTERS.findall(title.lower()))


_LETTERS = re.compile(r"[^\W_]+")


def _other_edition(a: Publication, b: Publication) -> bool:
    """Whether two works of one title are of other years, and of other authors."""
    return None not in (a.year, b.year) and a.year != b.year and len(a.authors) != len(b.authors)


def _same_venue(a: Publication, b: Publication) -> bool:
    if {a.status, b.status} in _OF_TWO_VERSIONS and a.authors and b.authors:
        return False
    if a.year and b.year and abs(a.year - b.year) > 2:
        return False
    if a.venue is None or b.venue is None:
        return True
    words = [Counter(w for w in _LETTERS.findall(v.lower()) if w not in _COMMON) for v in (a.venue, b.venue)]
    both = sum((words[0] & words[1]).values())
    return both >= 0.6 * min(sum(words[0].values()), sum(words[1].values()))


def _fullness(p: Publication) -> tuple[int, int, int]:
    return (
        len(p.authors) > 0,
        (p.venue is not None) + (p.year is not None) + (p.status is not None),
        len(p.links) + len(p.authors),
    )
