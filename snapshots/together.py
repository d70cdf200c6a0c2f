"""One thing that happened to several people who are followed is one piece of news, not one for each. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from snapshots.events import PageHeld, PublicationChanged, Told, publication_of
from snapshots.identity.matching import pairs
from snapshots.identity.works import RANK
from snapshots.shapes import kind_of
from snapshots.text import title_key

#: Titles of one work begin or end alike, whatever slips a page makes between.
_ENDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that happened, and everyone it was told of."""

    #: The fullest telling.
    told: Told
    #: The same of other researchers; empty as a rule.
    others: tuple[Told, ...] = ()

    @property
    def researchers(self) -> tuple[str, ...]:
        """All whose page shows it, each once."""
        return tuple(dict.fromkeys(told.researcher for told in (self.told, *self.others)))


def together(told: Iterable[Told]) -> tuple[News, ...]:
    """
    Bring together what was told of one work for several researchers, in the order of the first telling.

    Only events of one kind, each of another researcher, come together; changes only of the same fields, or
    of the same step along the line of life.
    """
    groups: list[list[Told]] = []
    places: dict[Hashable, list[int]] = defaultdict(list)
    for telling in told:
        keys = _keys(telling)
        near = dict.fromkeys(place for key in keys for place in places[key])
        place = next((n for n in near if _joins(telling, groups[n])), None)
        if place is None:
            place = len(groups)
            groups.append([])
        groups[place].append(telling)
        for key in keys:
            if place not in places[key]:
                places[key].append(place)
    return tuple(_as_news(group) for group in groups)


def echoes(told: Iterable[Told], past: Iterable[Told]) -> frozenset[str]:
    """
    Return the ids of what was already told of another researcher: the same work, the same thing.

    ``past`` may hold ``told`` itself; of those told by one crawl none is an echo, they come together.
    """
    fresh = {one.id for one in told}
    older = {one.id for one in past} - fresh
    news = together(sorted((*told, *(p for p in past if p.id in older)), key=lambda t: t.at))
    found = set()
    for one in news:
        ids = {telling.id for telling in (one.told, *one.others)}
        if ids & older:
            found |= ids & fresh
    return frozenset(found)


def _keys(told: Told) -> tuple[Hashable, ...]:
    """Return what two tellings of one thing have in common; none where nothing else can be the same."""
    record = publication_of(told.event)
    if isinstance(told.event, PageHeld):
        # One fault between us and many sites (a sign-in page of our own network) is one note.
        return (("held", told.event.reason, told.at),)
    if record is None:
        return ()
    kind, title = _kind(told), title_key(record.title)
    words = {title[:_ENDS], title[-_ENDS:], record.doi, record.arxiv} - {None, ""}
    return tuple((kind, word) for word in sorted(str(word) for word in words))


def _kind(told: Told) -> Hashable:
    match told.event:
        case PublicationChanged(after=after, fields=fields) if "status" in fields:
            return (PublicationChanged, after.status)
        case PublicationChanged(fields=fields):
            # Links are each page's own.
            return (PublicationChanged, tuple(field for field in fields if field != "links") or fields)
        case event:
            return kind_of(event)


def _joins(telling: Told, group: list[Told]) -> bool:
    record, other = publication_of(telling.event), publication_of(group[0].event)
    if isinstance(telling.event, PageHeld):
        return telling.researcher not in {told.researcher for told in group}
    if record is None or other is None or telling.researcher in {told.researcher for told in group}:
        return False
    return bool(pairs((record,), (other,), retitled=False))


def _as_news(group: list[Told]) -> News:
    best = max(group, key=_fullness)
    return News(told=best, others=tuple(told for told in group if told is not best))


def _fullness(told: Told) -> tuple[int, int, int]:
    record = publication_of(told.event)
    if record is None:
        return (0, 0, 0)
    return (RANK[record.status], bool(record.venue) + bool(record.year), len("".join(record.authors)))
