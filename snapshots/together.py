"""One paper of several people who are followed is one piece of news, not one for each. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from snapshots.events import PublicationAdded, PublicationChanged, PublicationRemoved, Told
from snapshots.matching import pairs
from snapshots.model import Publication
from snapshots.works import RANK


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

    Only events of one kind, each of another researcher, come together; changes only of the same fields.
    """
    groups: list[list[Told]] = []
    by_kind: dict[object, list[int]] = defaultdict(list)
    for telling in told:
        place = next((n for n in by_kind[_kind(telling)] if _joins(telling, groups[n])), None)
        if place is None:
            by_kind[_kind(telling)].append(len(groups))
            groups.append([telling])
        else:
            groups[place].append(telling)
    return tuple(_as_news(group) for group in groups)


def _kind(told: Told) -> object:
    match told.event:
        case PublicationChanged(fields=fields):
            # Links are each page's own.
            return (PublicationChanged, tuple(field for field in fields if field != "links") or fields)
        case PublicationAdded() | PublicationRemoved():
            return type(told.event)
        case _:
            return told.id


def _joins(telling: Told, group: list[Told]) -> bool:
    record, other = _record(telling), _record(group[0])
    if record is None or other is None or telling.researcher in {told.researcher for told in group}:
        return False
    return bool(pairs((record,), (other,), retitled=False))


def _record(told: Told) -> Publication | None:
    match told.event:
        case PublicationAdded(publication=record) | PublicationRemoved(publication=record):
            return record
        case PublicationChanged(after=record):
            return record
        case _:
            return None


def _as_news(group: list[Told]) -> News:
    best = max(group, key=_fullness)
    return News(told=best, others=tuple(told for told in group if told is not best))


def _fullness(told: Told) -> tuple[int, int, int]:
    record = _record(told)
    if record is None:
        return (0, 0, 0)
    return (RANK[record.status], bool(record.venue) + bool(record.year), len("".join(record.authors)))
