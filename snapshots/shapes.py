"""
Records and events as JSON, and back: one shape for the command line, the reports and the store.

Publications, honours and changes have the shapes that ``docs/records.md`` tells; further keys stand beside
them. Every dataclass of this floor becomes one mapping with its fields' names where no shape is given.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from snapshots import events as happened
from snapshots.events import (
    AwardAdded,
    AwardRemoved,
    Event,
    PublicationAdded,
    PublicationChanged,
    PublicationRemoved,
    Told,
)
from snapshots.fields import links_gone
from snapshots.model import Award, Publication

Json = dict[str, Any]

#: The word for each kind of event, and back.
KINDS: Mapping[type[Any], str] = {
    happened.PublicationAdded: "added",
    happened.PublicationRemoved: "removed",
    happened.PublicationChanged: "changed",
    happened.AwardAdded: "award_added",
    happened.AwardRemoved: "award_removed",
    happened.PageGone: "page_gone",
    happened.PageReturned: "page_returned",
    happened.PageMoved: "page_moved",
    happened.PageFailing: "page_failing",
    happened.PageHeld: "page_held",
    happened.ExtractorLost: "extractor_lost",
    happened.LinkBroken: "link_broken",
    happened.LinkRecovered: "link_recovered",
    happened.LinkMoved: "link_moved",
}
_BY_KIND = {kind: event for event, kind in KINDS.items()}


def publication_as_json(publication: Publication) -> Json:
    """Return a publication in the shape of the labels, with what is known besides behind it."""
    return {
        "title": publication.title,
        "authors": list(publication.authors),
        "venue": publication.venue,
        "year": publication.year,
        "status": publication.status.value if publication.status else None,
        "links": [link.url for link in publication.links],
        "awards": list(publication.awards),
        "doi": publication.doi,
        "arxiv": publication.arxiv,
        "link_kinds": {link.url: link.kind.value for link in publication.links},
        "link_labels": {link.url: link.label for link in publication.links if link.label},
        "empty_links": list(publication.empty_links),
        "marks": [list(mark) for mark in publication.marks],
        "printed": publication.printed,
        "page": publication.page,
        "section": list(publication.section),
        "confidence": publication.confidence,
        "sure": dict(publication.sure),
    }


def award_as_json(award: Award) -> Json:
    """Return an honour in the shape of the labels."""
    return {
        "title": award.title,
        "year": award.year,
        "organization": award.organization,
        "printed": award.printed,
        "page": award.page,
        "confidence": award.confidence,
    }


def event_as_json(event: Event) -> Json:
    """Return an event: of records in the shape of the labels' changes, of pages and links with its fields."""
    kind = KINDS[type(event)]
    match event:
        case PublicationAdded(publication=publication) | PublicationRemoved(publication=publication):
            return {
                "kind": kind,
                "title": publication.title,
                "publication": publication_as_json(publication),
            }
        case PublicationChanged(before=before, after=after, fields=names):
            return {
                "kind": kind,
                "title": after.title,
                "fields": {name: sides(before, after, name) for name in names},
                "publication": publication_as_json(after),
            }
        case AwardAdded(award=award) | AwardRemoved(award=award):
            return {"kind": kind, "title": award.title, "award": award_as_json(award)}
        case _:
            return {"kind": kind, **as_plain(event)}


def sides(before: Publication, after: Publication, field: str) -> list[Any]:
    """Return what a field was and is; for links the addresses gone and the addresses new."""
    if field == "links":
        return [list(links_gone(before, after)), list(links_gone(after, before))]
    return [publication_as_json(before)[field], publication_as_json(after)[field]]


def told_as_json(told: Told) -> Json:
    """Return a told event: the event's shape with its id, researcher, time and page before it."""
    shape = event_as_json(told.event)
    return {
        "id": told.id,
        "researcher": told.researcher,
        "at": time_as_text(told.at),
        "page": told.page,
        **shape,
        **({"standing": told.standing} if told.standing else {}),
        **({"again": True} if told.again else {}),
    }


def kind_of(event: Event) -> str:
    """Return the word for the kind of an event."""
    return KINDS[type(event)]


def time_as_text(at: datetime) -> str:
    """
    Return a moment in UTC, to the second, as ISO 8601.

    >>> time_as_text(datetime(2026, 2, 3, 4, 5, 6, 7, tzinfo=UTC))
    '2026-02-03T04:05:06Z'
    """
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def as_plain(thing: object) -> Any:
    """
    Return frozen data as JSON can hold it, field by field; defaults are left out.

    >>> as_plain(Award(title="Golden Fleece", year=2020))
    {'title': 'Golden Fleece', 'year': 2020}
    """
    kind = type(thing)
    if kind in _AS_THEY_ARE:
        return thing
    if kind is tuple or kind is list:
        return [as_plain(item) for item in thing]  # type: ignore[attr-defined]
    if is_dataclass(kind):
        return {
            name: as_plain(value)
            for name, default in _fields(kind)
            if (value := getattr(thing, name)) != default
        }
    match thing:
        case Enum():
            return thing.value
        case datetime():
            return thing.astimezone(UTC).isoformat()
        case bytes():
            return base64.b64encode(thing).decode("ascii")
        case _:
            return thing


# Thousands of small values make up one researcher's records: the commonest kinds are told apart first.
_AS_THEY_ARE = frozenset((str, int, float, bool, NoneType))


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(kind))


def from_plain(kind: Any, plain: Any) -> Any:
    """
    Return frozen data of a kind, read back from what ``as_plain`` made of it.

    >>> from_plain(Award, {"title": "Golden Fleece", "year": 2020}).year
    2020
    """
    if isinstance(kind, UnionType):
        if plain is None:
            return None
        return from_plain(next(part for part in get_args(kind) if part is not NoneType), plain)
    if get_origin(kind) is tuple:
        parts = get_args(kind)
        if len(parts) == 2 and parts[1] is Ellipsis:
            return tuple(from_plain(parts[0], item) for item in plain)
        return tuple(from_plain(part, item) for part, item in zip(parts, plain, strict=True))
    if isinstance(kind, type) and hasattr(kind, "__dataclass_fields__"):
        hints = _hints(kind)
        # A field this version does not know was written by a newer one.
        known = {name: from_plain(hints[name], value) for name, value in plain.items() if name in hints}
        return kind(**known)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    if kind is datetime:
        return datetime.fromisoformat(plain)
    if kind is bytes:
        return base64.b64decode(plain)
    if kind is float:
        return float(plain)
    return plain


@cache
def _hints(kind: type[Any]) -> Mapping[str, Any]:
    return get_type_hints(kind)


def event_as_plain(event: Event) -> Json:
    """Return an event as the store keeps it."""
    return {"kind": KINDS[type(event)], **as_plain(event)}


def event_from_plain(plain: Json) -> Event:
    """Return the event that ``event_as_plain`` made this of."""
    rest = {name: value for name, value in plain.items() if name != "kind"}
    event: Event = from_plain(_BY_KIND[plain["kind"]], rest)
    return event
