"""Frozen data as rows of the store, and back. Pure; ``store`` writes and reads them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from snapshots.events import Told
from snapshots.model import Award, PageState, Publication, Snapshot, Status, Visit
from snapshots.shapes import Json, as_plain, event_from_plain, from_plain
from snapshots.store import LifeStep, Run
from snapshots.text import fold


def brings_something(old: PageState, new: PageState) -> bool:
    """Whether a visit brought something else than the one before; a 304 of the same body did not."""
    return _essence(old) != _essence(new)


def only_later(old: PageState, new: PageState) -> bool:
    """Whether a page is as it was, and only asked once more."""
    return replace(new, last=replace(new.last, at=old.last.at)) == old


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


#: Fields of a record that have a column of their own, where people who browse can see them.
_COLUMNS = ("title", "authors", "venue", "year", "status", "page")

# What most records have in common, for the rest of a record to be written short.
_COMMON = (
    b'"confidence":0.9,"sure":[["venue",0.9],["authors",0.9]],"kind":"pdf","kind":"code","label":"PDF",'
    b'"label":"Code","doi":"10.1145/","arxiv":"2","section":["Publications","20"],'
    b'"awards":["Best Paper Award"],"links":[{"url":"https://arxiv.org/abs/2{'
    b'"printed":" In Proceedings of the Journal of '
)


def record_row(researcher: str, record: Publication | Award, *, place: int, run: int, at: str) -> Json:
    """Return the row of a record: its telling fields in columns, the rest packed beside them."""
    plain = json.loads(_record_written(record))
    row = {
        "researcher": researcher,
        "kind": "publication" if isinstance(record, Publication) else "award",
        "title": plain.pop("title"),
        "authors": as_json(plain.pop("authors", [])),
        "venue": plain.pop("venue", None),
        "year": plain.pop("year", None),
        "status": plain.pop("status", None),
        "page": plain.pop("page", ""),
        "digest": digest_of(record),
        "place": place,
        "first_run": run,
        "first_at": at,
    }
    # A record is small: a window and a memory of its size are made many times faster than zlib's own.
    packer = zlib.compressobj(level=9, wbits=-13, memLevel=5, zdict=_dictionary(row))
    row["rest"] = packer.compress(as_json(plain).encode()) + packer.flush()
    return row


def as_record(row: sqlite3.Row) -> Publication | Award:
    """Return the record of a row."""
    columns = {name: row[name] for name in _COLUMNS}
    unpacker = zlib.decompressobj(wbits=-15, zdict=_dictionary(columns))
    plain = json.loads(unpacker.decompress(row["rest"]) + unpacker.flush())
    authors = json.loads(columns.pop("authors"))
    plain |= {name: value for name, value in columns.items() if value is not None}
    if row["kind"] == "award":
        award: Award = from_plain(Award, plain)
        return award
    publication: Publication = from_plain(Publication, {**plain, "authors": authors})
    return publication


def _dictionary(row: Mapping[str, Any]) -> bytes:
    """Return what the rest of a record repeats: above all the words it came from."""
    names = " ".join(json.loads(row["authors"]))
    return _COMMON + f"{row['authors']}{names} {row['venue']} {row['year']} {row['title']}".encode()


def step_row(work: int, publication: Publication, what: str, *, run: int, at: str) -> Json:
    """Return the row of a step in a work's life; its words are in the records that began or ended then."""
    return {
        "work": work,
        "run": run,
        "at": at,
        "what": what,
        "title": None,
        "status": publication.status.value if publication.status else None,
        "venue": sayable(publication.venue) if publication.venue else None,
        "year": publication.year,
    }


def as_life_step(row: sqlite3.Row, source: Publication | None) -> LifeStep:
    """Return the step of a row; ``source`` is the record that told of it."""
    return LifeStep(
        at=as_moment(row["at"]),
        status=Status(row["status"]) if row["status"] else None,
        venue=row["venue"],
        printed=source.printed if source else "",
        page=source.page if source else "",
        what=row["what"],
        title=row["title"],
        year=row["year"],
    )


def as_run(row: sqlite3.Row) -> Run:
    """Return the run of a row."""
    return Run(
        id=row["id"],
        began=as_moment(row["began"]),
        ended=as_moment(row["ended"]) if row["ended"] else None,
        detail=row["detail"],
        program=row["program"],
    )


def as_told(row: sqlite3.Row) -> Told:
    """Return the told event of a row."""
    return Told(
        id=f"e{row['id']}",
        researcher=row["researcher"],
        at=as_moment(row["at"]),
        page=row["page"],
        event=event_from_plain(json.loads(row["event"])),
        standing=row["standing"],
    )


def holds(title: str, words: Sequence[str]) -> bool:
    """Whether a title holds all these folded words, or beginnings of words."""
    folded = fold(title)
    return all(word in folded for word in words)


def as_text(at: datetime) -> str:
    """Return a moment as columns hold it: UTC, to the second, so that the order of text is that of time."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


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


def digest_of(record: Publication | Award) -> bytes:
    """Return what two equal records have in common and no others."""
    return hashlib.sha256(f"{type(record).__name__}{_record_written(record)}".encode()).digest()[:16]


# Each record of a changed list is asked for several times while it is kept.
@lru_cache(maxsize=1024)
def _record_written(record: Publication | Award) -> str:
    return written(record)
