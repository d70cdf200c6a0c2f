"""Frozen data as rows of the store, and back. Pure; ``sqlite_store`` writes and reads them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from snapshots.events import Told
from snapshots.model import Award, PageState, Publication, Snapshot, Status, Visit
from snapshots.shapes import Json, as_plain, event_from_plain, from_plain
from snapshots.store import LifeStep
from snapshots.text import fold


def brings_something(old: PageState, new: PageState) -> bool:
    """Whether a visit brought something else than the one before; a 304 of the same body did not."""
    return _essence(old) != _essence(new)


def _essence(state: PageState) -> tuple[object, ...]:
    visit = state.last
    if not visit.answered:
        return (visit.outcome, visit.status_code)
    confirmed = state.good.body if state.good is not None and visit.body is None else visit.body
    return (confirmed, visit.final_url, state.held)


def visit_row(researcher: str, run: int, visit: Visit) -> Json:
    """Return the row of a visit."""
    return {
        "researcher": researcher,
        "run": run,
        "url": visit.url,
        "at": as_text(visit.at),
        "outcome": visit.outcome.value,
        "status_code": visit.status_code,
        "body": visit.body,
        "visit": written(visit),
    }


def waiting_rows(snapshot: Snapshot) -> list[Json]:
    """Return the rows of what waits for a second crawl to agree."""
    rows = [("missing", missing) for missing in snapshot.missing]
    rows += [("step back", step) for step in snapshot.steps_back]  # type: ignore[misc]
    return [
        {"researcher": snapshot.researcher, "what": what, "waiting": written(thing)} for what, thing in rows
    ]


def record_row(
    researcher: str, record: Publication | Award, text: str, digest: str, *, place: int, run: int, at: str
) -> Json:
    """Return the row of a record; the columns beside the record itself are for people who browse."""
    paper = record if isinstance(record, Publication) else None
    return {
        "researcher": researcher,
        "page": record.page,
        "kind": "publication" if paper else "award",
        "title": sayable(record.title),
        "authors": sayable("; ".join(paper.authors)) if paper else "",
        "venue": sayable(paper.venue) if paper and paper.venue else None,
        "year": record.year,
        "status": paper.status.value if paper and paper.status else None,
        "record": text,
        "digest": digest,
        "place": place,
        "first_run": run,
        "first_at": at,
    }


def step_row(work: int, publication: Publication, what: str, *, run: int, at: str) -> Json:
    """Return the row of a step in a work's life."""
    return {
        "work": work,
        "run": run,
        "at": at,
        "what": what,
        "title": sayable(publication.title),
        "status": publication.status.value if publication.status else None,
        "venue": sayable(publication.venue) if publication.venue else None,
        "year": publication.year,
        "page": publication.page,
        "printed": sayable(publication.printed),
    }


def as_life_step(row: sqlite3.Row) -> LifeStep:
    """Return the step of a row."""
    return LifeStep(
        at=as_moment(row["at"]),
        status=Status(row["status"]) if row["status"] else None,
        venue=row["venue"],
        printed=row["printed"],
        page=row["page"],
        what=row["what"],
        title=row["title"],
        year=row["year"],
    )


def as_told(row: sqlite3.Row) -> Told:
    """Return the told event of a row."""
    return Told(
        id=f"e{row['id']}",
        researcher=row["researcher"],
        at=as_moment(row["at"]),
        page=row["page"],
        event=event_from_plain(json.loads(row["event"])),
    )


def holds(title: str, words: Sequence[str]) -> bool:
    """Whether a title holds all these folded words, or beginnings of words."""
    folded = fold(title)
    return all(word in folded for word in words)


def as_text(at: datetime) -> str:
    """Return a moment as the store keeps it: UTC, one length, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def as_moment(text: str) -> datetime:
    """Return the moment that ``as_text`` wrote."""
    return datetime.fromisoformat(text)


def written(thing: object) -> str:
    """Return frozen data as text."""
    return as_json(as_plain(thing))


def as_json(plain: object) -> str:
    """Return plain data as JSON."""
    return sayable(json.dumps(plain, ensure_ascii=False, separators=(",", ":")))


def sayable(text: str) -> str:
    """Return a text without halves of characters, which no encoding can write."""
    return text.encode("utf-8", "replace").decode()


def read(kind: type[Any], text: str) -> Any:
    """Return the frozen data of a kind that ``written`` wrote."""
    return from_plain(kind, json.loads(text))


def digest_of(text: str) -> str:
    """Return what two equal records have in common and no others."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]
