"""Events in SQLite, and the letters that carry them to each sink."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from snapshots.events import FOUND_LATER, WITHDRAWN, Told
from snapshots.shapes import event_as_json, event_as_plain
from snapshots.sqlite.file import SqliteFile
from snapshots.sqlite.rows import (
    as_json,
    as_run,
    as_text,
    as_told,
    sayable,
)
from snapshots.store import Letter, Revision, Run

#: Tries of a letter at run after run before pauses begin.
_EAGER_TRIES = 3
_FIRST_PAUSE = timedelta(minutes=15)
_LONGEST_PAUSE = timedelta(hours=24)


class Outbox(SqliteFile):
    """The events and letters of a store."""

    def _keep_events(
        self,
        connection: sqlite3.Connection,
        events: Iterable[tuple[str, str, Any]],
        *,
        at: datetime,
        run: int,
        sinks: Sequence[str],
    ) -> tuple[Told, ...]:
        told = []
        for researcher, page, event in events:
            shape = event_as_json(event)
            values = (researcher, run, as_text(at), page, shape["kind"], sayable(shape.get("title", "")))
            number = connection.execute(
                "insert into events (researcher, run, at, page, kind, title, event)"
                " values (?, ?, ?, ?, ?, ?, ?)",
                (*values, as_json(event_as_plain(event))),
            ).lastrowid
            told.append(Told(id=f"e{number}", researcher=researcher, at=at, page=page, event=event))
            connection.executemany(
                "insert into letters (event, sink) values (?, ?)",
                [(number, sink) for sink in dict.fromkeys(sinks)],
            )
        return tuple(told)

    def _revise(self, connection: sqlite3.Connection, researcher: str, revision: Revision) -> None:
        number = _number(revision.id) if revision.id else None
        if revision.event is None:
            connection.execute("update events set standing = ? where id = ?", (WITHDRAWN, number))
            connection.execute("delete from letters where event = ? and state != 'sent'", (number,))
            return
        shape = event_as_json(revision.event)
        what = (shape["kind"], sayable(shape.get("title", "")), as_json(event_as_plain(revision.event)))
        if number is not None:
            connection.execute(
                "update events set kind = ?, title = ?, event = ?,"
                " standing = case standing when ? then '' else standing end where id = ?",
                (*what, WITHDRAWN, number),
            )
            return
        connection.execute(
            "insert into events (researcher, run, at, page, kind, title, event, standing)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            (researcher, revision.run, as_text(revision.at), revision.page, *what, FOUND_LATER),
        )

    def told(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        researcher: str | None = None,
        withdrawn: bool = False,
    ) -> tuple[Told, ...]:
        rows = self._rows(
            "select * from events where at >= ?1 and (?2 is null or at < ?2)"
            " and (?3 is null or researcher = ?3) and (?4 or standing != ?5) order by run desc, id",
            as_text(since) if since else "",
            as_text(until) if until else None,
            researcher,
            withdrawn,
            WITHDRAWN,
        )
        return tuple(as_told(row) for row in rows)

    def told_by(self, run: int) -> tuple[Told, ...]:
        rows = self._rows(
            "select * from events where run = ? and standing = '' order by id",
            run,
        )
        return tuple(as_told(row) for row in rows)

    def event(self, id: str) -> Told | None:
        row = self._row("select * from events where id = ?", _number(id))
        return as_told(row) if row else None

    def run_of(self, id: str) -> Run | None:
        number = _number(id)
        row = self._row(
            "select runs.* from runs join events on events.run = runs.id where events.id = ?", number
        )
        return as_run(row) if row else None

    def pending(self, sink: str, *, now: datetime) -> tuple[Letter, ...]:
        rows = self._rows(
            "select letters.id as letter, letters.sink, letters.attempts, letters.last_error, events.*"
            " from letters join events on events.id = letters.event"
            " where letters.sink = ? and letters.state in ('pending', 'sending') and letters.due <= ?"
            " order by letters.id",
            sink,
            as_text(now),
        )
        return tuple(
            Letter(
                id=row["letter"],
                sink=row["sink"],
                told=as_told(row),
                attempts=row["attempts"],
                last_error=row["last_error"],
            )
            for row in rows
        )

    def sending(self, letters: Sequence[Letter]) -> None:
        self._mark("update letters set state = 'sending', attempts = attempts + 1 where id = ?", letters)

    def sent(self, letters: Sequence[Letter]) -> None:
        self._mark("update letters set state = 'sent', last_error = '' where id = ?", letters)

    def _mark(self, sql: str, letters: Sequence[Letter]) -> None:
        with self._writing() as connection:
            connection.executemany(sql, [(letter.id,) for letter in letters])

    def failed(self, letters: Sequence[Letter], reason: str, *, now: datetime) -> None:
        with self._writing() as connection:
            for letter in letters:
                row = self._row("select attempts from letters where id = ?", letter.id)
                attempts = max(1, row["attempts"] if row else 1)
                due = as_text(now + _pause(attempts)) if attempts > _EAGER_TRIES else ""
                connection.execute(
                    "update letters set state = 'pending', due = ?, last_error = ?, attempts = ?"
                    " where id = ?",
                    (due, reason, attempts, letter.id),
                )

    def failing_sinks(self) -> tuple[tuple[str, int, str], ...]:
        rows = self._rows(
            "select sink, count(*) as waiting, max(last_error) as reason from letters"
            " where state != 'sent' and last_error != '' group by sink order by sink"
        )
        return tuple((row["sink"], row["waiting"], row["reason"]) for row in rows)


def _number(id: str) -> int | None:
    """Return the number of an event's id; None for what is no id."""
    number = id.strip().lower().removeprefix("e")
    return int(number) if number.isascii() and number.isdigit() and len(number) <= 18 else None


def _pause(attempts: int) -> timedelta:
    """Return how long to wait after so many tries that failed."""
    doublings = min(max(attempts - _EAGER_TRIES - 1, 0), 10)
    return min(_LONGEST_PAUSE, _FIRST_PAUSE * (1 << doublings))
