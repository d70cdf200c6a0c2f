"""The next snapshot of a researcher while it is put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from snapshots.events import Event
from snapshots.model import (
    Award,
    Missing,
    PageReading,
    PageState,
    Publication,
    Snapshot,
    StepBack,
    Visit,
)
from snapshots.patience import Patience

#: Gives the body of a past visit as today's code reads it; None where the body is not kept.
Anew = Callable[[Visit], PageReading | None]


@dataclass(slots=True, kw_only=True)
class Draft:
    """The next snapshot while it is put together."""

    at: datetime
    #: When the crawl before was.
    last_at: datetime
    patience: Patience
    names: tuple[str, ...]
    anew: Anew | None
    states: dict[str, PageState]
    publications: dict[str, tuple[Publication, ...]]
    awards: dict[str, tuple[Award, ...]]
    missing: list[Missing]
    steps_back: list[StepBack]
    #: What stood before, as today's code reads it: what the new records are held against.
    old_publications: dict[str, tuple[Publication, ...]]
    old_awards: dict[str, tuple[Award, ...]]
    #: Words and links of the last believed bodies, where the caller could give them, and of the new ones.
    old_words: dict[str, str] = field(default_factory=dict)
    old_addresses: dict[str, frozenset[str]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, frozenset[str]] = field(default_factory=dict)
    #: Pages believed for the first time in this crawl.
    first_seen: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    #: Pages that no watchlist names.
    found: set[str] = field(default_factory=set)
    events: list[tuple[str, Event]] = field(default_factory=list)


def begin_draft(
    before: Snapshot | None, *, at: datetime, names: tuple[str, ...], patience: Patience, anew: Anew | None
) -> Draft:
    """Return a draft that holds what stood before."""
    publications: dict[str, tuple[Publication, ...]] = defaultdict(tuple)
    awards: dict[str, tuple[Award, ...]] = defaultdict(tuple)
    for record in before.publications if before else ():
        publications[record.page] += (record,)
    for award in before.awards if before else ():
        awards[award.page] += (award,)
    return Draft(
        at=at,
        last_at=before.at if before else at,
        patience=patience,
        names=names,
        anew=anew,
        old_publications=dict(publications),
        old_awards=dict(awards),
        states={state.url: state for state in before.pages} if before else {},
        publications=dict(publications),
        awards=dict(awards),
        missing=list(before.missing) if before else [],
        steps_back=list(before.steps_back) if before else [],
    )
