"""Builders for the ground floor's tests: records, readings, snapshots and a researcher's site day by day."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from snapshots.advance import Step, advance
from snapshots.draft import Anew
from snapshots.events import Event
from snapshots.model import Award, Link, Outcome, PageReading, Publication, Snapshot, Status, Visit
from snapshots.patience import CRAWL, Patience

HOME = "https://lamb.example/"
CV = "https://lamb.example/cv.pdf"
NAMES = ("Ada Lamb",)
MONDAY = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)


def a_paper(title: str, /, **fields: Any) -> Publication:
    """Return a published paper by two people, printed in one line."""
    record: dict[str, Any] = {
        "title": title,
        "authors": ("Ada Lamb", "Bo Ram"),
        "venue": "COW",
        "year": 2025,
        "status": Status.PUBLISHED,
        "page": HOME,
        **fields,
    }
    venue = f" {record['venue']}." if record["venue"] else ""
    year = f" {record['year']}." if record["year"] else ""
    prizes = "".join(f" {prize}!" for prize in record.get("awards", ()))
    record.setdefault("printed", f"{', '.join(record['authors'])}. {title}.{venue}{year}{prizes}")
    return Publication(**record)


def links(*urls: str) -> tuple[Link, ...]:
    """Return links to addresses."""
    return tuple(Link(url=url) for url in urls)


TITLES = (
    "On the Strength of Wet Wool",
    "Grazing at Scale: a Study of Pastures",
    "Counting Sheep Without Falling Asleep",
    "The Golden Fleece Revisited",
    "Shepherding Distributed Flocks",
    "A Theory of Fences",
    "Milk, Cheese and Concurrency",
    "Why Goats Climb: Evidence from Trees",
    "Bells that Nobody Hears",
    "Transhumance in the Time of Maps",
)


def papers(count: int = len(TITLES), **fields: Any) -> tuple[Publication, ...]:
    """Return that many papers."""
    return tuple(a_paper(title, **fields) for title in TITLES[:count])


def a_snapshot(records: Sequence[Publication] = (), awards: Sequence[Award] = ()) -> Snapshot:
    """Return a snapshot that holds these records and no page states."""
    return Snapshot(researcher="ada", at=MONDAY, publications=tuple(records), awards=tuple(awards))


def page_text(records: Sequence[Publication], awards: Sequence[Award] = ()) -> str:
    """Return what a page that lists these records says."""
    lines = ["Ada Lamb, Professor of Sheep.", "I study wool, flocks and fences at the University of Meadows."]
    lines += [record.printed or record.title for record in records]
    lines += [award.printed or award.title for award in awards]
    return " ".join(lines)


def a_reading(
    records: Sequence[Publication] = (),
    *,
    at: datetime = MONDAY,
    url: str = HOME,
    text: str | None = None,
    awards: Sequence[Award] = (),
    complete: bool | None = True,
    **visit: Any,
) -> PageReading:
    """Return a good answer that lists these records."""
    words = page_text(records, awards) if text is None else text
    said: dict[str, Any] = {
        "url": url,
        "at": at,
        "outcome": Outcome.OK,
        "status_code": 200,
        "body": hashlib.sha256(words.encode()).hexdigest(),
        "size": len(words),
        **visit,
    }
    return PageReading(
        visit=Visit(**said),
        publications=tuple(records),
        awards=tuple(awards),
        text=words,
        complete=complete,
    )


def a_failure(outcome: Outcome, *, at: datetime = MONDAY, url: str = HOME, **visit: Any) -> PageReading:
    """Return an answer without a body."""
    return PageReading(visit=Visit(url=url, at=at, outcome=outcome, **visit))


@dataclass
class Watch:
    """A researcher watched day by day."""

    patience: Patience = CRAWL
    snapshot: Snapshot | None = None
    now: datetime = MONDAY
    anew: Anew | None = None
    steps: list[Step] = field(default_factory=list)

    def crawl(self, *readings: PageReading, days: int = 1) -> list[Event]:
        """Crawl the pages as they answer, a day (or more) after the last crawl; return what is told."""
        if self.snapshot is not None:
            self.now += timedelta(days=days)
        step = advance(
            self.snapshot,
            readings,
            researcher="ada",
            at=self.now,
            names=NAMES,
            patience=self.patience,
            anew=self.anew,
        )
        self.snapshot = step.snapshot
        self.steps.append(step)
        return [event for _, event in step.events]
