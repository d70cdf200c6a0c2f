"""
Works: the records of several pages that are one work, made one.

A researcher's list, CV and .bib file tell of the same works in different words. What one page keeps apart
(a workshop paper and its journal version under one title) stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from snapshots.identity.likeness import author_overlap
from snapshots.identity.matching import pairs
from snapshots.model import Link, Publication, Status
from snapshots.text import address, fold, title_key

#: How far along the line of life each state is.
RANK = {
    None: 0,
    Status.IN_PREPARATION: 1,
    Status.UNDER_REVIEW: 2,
    Status.PREPRINT: 2,
    Status.TO_APPEAR: 3,
    Status.PUBLISHED: 4,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One work, wherever it is listed."""

    #: The title's key, with a number behind it where one page lists several of one title.
    key: str
    #: The best reading: the furthest state with its venue, what others print besides filled in.
    publication: Publication
    #: The records it is made of, best first.
    sightings: tuple[Publication, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two pages that say different things of one work."""

    work: Publication
    #: "status", "venue" or "year"; "listed" where only one of several pages lists the work.
    field: str
    #: (page, what it says), the best sighting first.
    said: tuple[tuple[str, str], ...]


def merge(publications: Iterable[Publication]) -> tuple[Work, ...]:
    """Make works of records; the order of the records does not matter, the works come sorted by key."""
    by_page: dict[str, list[Publication]] = defaultdict(list)
    for publication in sorted(publications, key=canonical):
        by_page[publication.page].append(publication)
    groups: list[list[Publication]] = []
    # The longest list first: it is likeliest to be the researcher's full one.
    for page in sorted(by_page, key=lambda page: (-len(by_page[page]), page)):
        own = _without_twins(by_page[page])
        heads = [_best(group) for group in groups]
        taken = dict[int, int]()
        for i, j, _score, _why in pairs(heads, [_best(twins) for twins in own], retitled=False):
            taken[j] = i
        for j, twins in enumerate(own):
            if j in taken:
                groups[taken[j]] += twins
            else:
                groups.append(twins)
    return _named(groups)


def canonical(publication: Publication) -> tuple[str, ...]:
    """Return what records are sorted by, so that their order on a page decides nothing."""
    return (
        title_key(publication.title),
        publication.venue or "",
        str(publication.year or ""),
        publication.status.value if publication.status else "",
        publication.page,
        "|".join(publication.authors),
        "|".join(f"{link.url} {link.label} {link.kind.value}" for link in publication.links),
        "|".join(publication.awards),
        publication.doi or "",
        publication.arxiv or "",
        publication.printed,
        str(publication.confidence),
    )


def _named(groups: list[list[Publication]]) -> tuple[Work, ...]:
    works, seen = [], dict[str, int]()
    for group in sorted(groups, key=lambda group: canonical(_best(group))):
        key = title_key(_best(group).title)
        seen[key] = seen.get(key, 0) + 1
        name = key if seen[key] == 1 else f"{key}#{seen[key]}"
        works.append(Work(key=name, publication=_best(group), sightings=tuple(sorted(group, key=_worth))))
    return tuple(works)


def _without_twins(records: Sequence[Publication]) -> list[list[Publication]]:
    """Group the records of one page that are one entry printed twice ("Selected" and the full list)."""
    groups: dict[str, list[list[Publication]]] = defaultdict(list)
    for record in records:
        alike = groups[title_key(record.title)]
        twins = next((group for group in alike if all(_twins(record, other) for other in group)), None)
        if twins is None:
            alike.append([record])
        else:
            twins.append(record)
    return [group for alike in groups.values() for group in alike]


def _twins(one: Publication, other: Publication) -> bool:
    return (
        (not one.venue or not other.venue or fold(one.venue) == fold(other.venue))
        and (not one.year or not other.year or one.year == other.year)
        and (one.status is None or other.status is None or one.status == other.status)
        and (not one.authors or not other.authors or author_overlap(one, other) > 0)
    )


def _worth(record: Publication) -> tuple[object, ...]:
    """Sort the best reading first: furthest along, fullest, surest; the rest only makes the order firm."""
    return (
        -RANK[record.status],
        record.venue is None,
        record.year is None,
        -len(record.authors),
        -sum(len(name) for name in record.authors),
        canonical(record),
    )


def _best(group: Sequence[Publication]) -> Publication:
    """Return the best record of a group, with what it lacks filled in from the others."""
    ordered = sorted(group, key=_worth)
    best = ordered[0]
    if len(ordered) == 1:
        return best
    return replace(
        best,
        authors=best.authors or next((r.authors for r in ordered if r.authors), ()),
        venue=best.venue or next((r.venue for r in ordered if r.venue and r.status == best.status), None),
        year=best.year or next((r.year for r in ordered if r.year and r.status == best.status), None),
        links=_all_links(ordered),
        awards=_all_awards(ordered),
        doi=best.doi or next((r.doi for r in ordered if r.doi), None),
        arxiv=best.arxiv or next((r.arxiv for r in ordered if r.arxiv), None),
    )


def _all_links(records: Sequence[Publication]) -> tuple[Link, ...]:
    found: dict[str, Link] = {}
    for record in records:
        for link in record.links:
            found.setdefault(address(link.url, record.page), link)
    return tuple(found.values())


def _all_awards(records: Sequence[Publication]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for record in records:
        for award in record.awards:
            found.setdefault(fold(award), award)
    return tuple(found.values())


def contradictions(publications: Iterable[Publication]) -> tuple[Contradiction, ...]:
    """Return where pages of one researcher disagree; for a report, never for an alert."""
    records = tuple(publications)
    pages = {record.page for record in records}
    found = []
    for work in merge(records):
        for field in ("status", "venue", "year"):
            said = _said(work.sightings, field)
            if len({fold(words) for _, words in said}) > 1:
                found.append(Contradiction(work=work.publication, field=field, said=said))
        listed = {record.page for record in work.sightings}
        if len(pages) > 1 and len(listed) == 1:
            found.append(
                Contradiction(
                    work=work.publication, field="listed", said=((next(iter(listed)), "only here"),)
                )
            )
    return tuple(found)


def _said(records: Sequence[Publication], field: str) -> tuple[tuple[str, str], ...]:
    said: dict[str, str] = {}
    for record in records:
        if field == "status":
            words = record.status.value if record.status else ""
        elif field == "venue":
            words = record.venue or ""
        else:
            words = str(record.year or "")
        if words:
            said.setdefault(record.page, words)
    return tuple(said.items())
