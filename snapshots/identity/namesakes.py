"""
Whose paper is it? Records of shared pages that may be a namesake's. Pure.

A page of one's own lists one's own papers. An index of authors (a profile made by a machine, an author page
of a library) lists what bears one's name: what there shares no co-author with the known papers, and no
subject with them in the same years, is doubted, and told only once somebody has said whose it is.
On a page that is followed for several people, what names others only is none of theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from snapshots.identity.matching import pairs
from snapshots.model import Publication
from snapshots.text import fold, same_person, title_key

#: Segments of a path that stand before an author's name or number in indexes of authors.
_SEGMENTS = re.compile(
    r"/(?:authors?|pid|citations|profiles?|creators?|persons?|contributors?)(?:[/?;]|$)", re.I
)

#: Hosts (and those below them) that are indexes of authors throughout.
_HOSTS = frozenset(
    (
        "dblp.org dblp.uni-trier.de scholar.google.com semanticscholar.org openreview.net researchgate.net"
        " orcid.org aminer.org aminer.cn openalex.org inspirehep.net ideas.repec.org scopus.com arxiv.org"
        " dl.acm.org ieeexplore.ieee.org mathscinet.ams.org zbmath.org researchr.org academia.edu"
        " connectedpapers.com paperswithcode.com"
    ).split()
)

#: Records that make a page's largest circle of co-authors its owner's, where no page of their own is known.
_LEAST_CIRCLE = 3

#: Years before the first and after the last known paper in which the same subject speaks for the same person.
_BEFORE, _AFTER = 2, 4

# A list of authors that is not whole.
_OPEN_ENDED = re.compile(r"\bet al\b|\band others\b|…|\.\.\.", re.I)

# Words that say nothing of a subject.
_EMPTY = frozenset(
    (
        "a an and are as at based beyond by can do does for from how in into is it its new not of on or over"
        " study approach method methods system systems the their to toward towards under using via what when"
        " why with without case analysis efficient fast"
    ).split()
)


def is_shared(url: str) -> bool:
    """
    Whether a page is an index of authors, not a page of the researcher's own.

    >>> is_shared("https://papers.example/author/ada-lamb"), is_shared("https://lamb.example/publications")
    (True, False)
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    return any(host == known or host.endswith(f".{known}") for known in _HOSTS) or bool(
        _SEGMENTS.search(parts.path)
    )


def doubtful(publications: Iterable[Publication], names: Sequence[str]) -> tuple[Publication, ...]:
    """
    Return the records that stand on shared pages only and may be a namesake's.

    ``names`` are the researcher's. Where nothing is known to hold them against, nothing is doubted.
    """
    records = tuple(publications)
    own = [record for record in records if not is_shared(record.page)]
    shared = [record for record in records if is_shared(record.page)]
    if not shared:
        return ()
    vouched = {j for _, j, _, _ in pairs(own, shared, retitled=False)}
    circles = _circles([r for j, r in enumerate(shared) if j not in vouched], names)
    trusted = [*own, *(shared[j] for j in sorted(vouched))]
    if not trusted:
        largest = max(circles, key=len, default=[])
        if len(largest) < _LEAST_CIRCLE:
            return ()
        trusted = largest
        circles = [circle for circle in circles if circle is not largest]
    strangers = circles
    while True:
        company = {name for record in trusted for name in _company(record, names)}
        joined = [circle for circle in strangers if _belongs(circle, trusted, company, names)]
        if not joined:
            return tuple(record for circle in strangers for record in circle)
        trusted += [record for circle in joined for record in circle]
        strangers = [circle for circle in strangers if circle not in joined]


def of_others(
    publications: Iterable[Publication], names: Sequence[str], common: frozenset[str]
) -> tuple[Publication, ...]:
    """
    Return the records that name nobody but others, and stand on ``common`` pages of several people only.

    A page that never names the researcher in a list of authors says nothing of whose its works are.
    """
    records = tuple(publications)
    hers = [record for record in records if any(same_person(a, n) for a in record.authors for n in names)]
    naming = {record.page for record in hers}
    own = {title_key(record.title) for record in (*hers, *(r for r in records if r.page not in common))}
    return tuple(
        record
        for record in records
        if record.page in naming
        and record.authors
        and title_key(record.title) not in own
        and not _OPEN_ENDED.search(record.printed)
    )


def _belongs(
    circle: Sequence[Publication], trusted: Sequence[Publication], company: set[str], names: Sequence[str]
) -> bool:
    if any(company & _company(record, names) for record in circle):
        return True
    years = [record.year for record in trusted if record.year]
    subjects = Counter(subject for record in trusted for subject in set(_subjects(record)))
    return any(
        any(subjects[subject] for subject in _subjects(record))
        and (not years or record.year is None or min(years) - _BEFORE <= record.year <= max(years) + _AFTER)
        for record in circle
    )


def _circles(records: Sequence[Publication], names: Sequence[str]) -> list[list[Publication]]:
    """Return the records by circles of people who wrote together, the researcher left out."""
    circles: list[tuple[set[str], list[Publication]]] = []
    for record in records:
        people, members = _company(record, names), [record]
        apart = []
        for others, theirs in circles:
            if others & people:
                people, members = people | others, theirs + members
            else:
                apart.append((others, theirs))
        circles = [*apart, (people, members)]
    return [members for _, members in circles]


def _company(record: Publication, names: Sequence[str]) -> set[str]:
    """Return the co-authors of a record, whatever the order of their names' parts."""
    return {
        " ".join(sorted(fold(author).split()))
        for author in record.authors
        if not any(same_person(author, name) for name in names)
    }


def _subjects(record: Publication) -> tuple[str, ...]:
    """Return the pairs of telling words that stand beside each other in a title."""
    words = [word.rstrip("s") for word in fold(record.title).split() if word not in _EMPTY]
    return tuple(f"{one} {other}" for one, other in pairwise(words))
