"""
A crawl in which no page brought anything new: the records that stand are neither read nor compared. Pure.

Most crawls are of this kind, and most of what they would cost is to load and compare what did not change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from snapshots.advance import Step, advance
from snapshots.model import Outcome, PageReading, Snapshot, Visit
from snapshots.patience import CRAWL, Patience


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The latest snapshot without its records, and what there is to know of those."""

    snapshot: Snapshot
    #: Pages that list records.
    listed: frozenset[str]
    #: Whether records wait for a second crawl that misses them.
    waiting: bool


def confirmed(visit: Visit, good: Visit | None) -> Visit:
    """Return a visit that brought the last good body once more as what it is: not modified."""
    if good is None or visit.outcome is not Outcome.OK or visit.body != good.body:
        return visit
    return replace(visit, outcome=Outcome.NOT_MODIFIED)


def still(
    standing: Standing,
    readings: Sequence[PageReading],
    *,
    researcher: str,
    at: datetime,
    names: tuple[str, ...] = (),
    patience: Patience = CRAWL,
) -> Step | None:
    """
    Take a crawl into account that brought no new body; None where the records must be looked at.

    What comes of it is what ``advance`` makes of the whole snapshot, but that the records are left out.
    """
    if standing.waiting or any(reading.visit.outcome is Outcome.OK for reading in readings):
        return None
    step = advance(standing.snapshot, readings, researcher=researcher, at=at, names=names, patience=patience)
    gone = {state.url for state in step.snapshot.pages if state.said == Outcome.NOT_FOUND.value}
    return None if gone & standing.listed else replace(step, still=True)
