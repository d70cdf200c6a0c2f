"""The store in one SQLite file: the only module that runs SQL; ``store`` tells what each method means."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import zstandard
from sqlite_utils import Database

from snapshots import migrations
from snapshots.advance import Step
from snapshots.errors import DiskError, LockedError, StoreError
from snapshots.events import FOUND_LATER, WITHDRAWN, LinkEvent, Told
from snapshots.fields import changed_fields
from snapshots.matching import pairs
from snapshots.model import Award, Missing, PageState, Publication, Snapshot, StepBack, Visit
from snapshots.moving import move
from snapshots.packing import packed, unpacked
from snapshots.rows import (
    as_json,
    as_life_step,
    as_moment,
    as_record,
    as_run,
    as_text,
    as_told,
    brings_something,
    digest_of,
    holds,
    only_later,
    read,
    record_row,
    sayable,
    step_row,
    visit_row,
    waiting_rows,
    written,
)
from snapshots.shapes import Json, event_as_json, event_as_plain
from snapshots.still import Standing
from snapshots.store import Decision, Letter, Life, LinkState, PastVisit, Revision, Run, Store
from snapshots.text import fold, title_key
from snapshots.works import Work, merge

#: Seconds to wait for another writer.
_BUSY = 30.0

#: A body kept as a difference may rest on another, this often.
_DEEPEST = 8

#: Largest body that another is kept as a difference to.
_LARGEST_BASE = 4 * 2**20

#: Snapshots kept in memory between reading and writing them.
_MOST_KEPT = 256

#: Tries of a letter at run after run before pauses begin.
_EAGER_TRIES = 3
_FIRST_PAUSE = timedelta(minutes=15)
_LONGEST_PAUSE = timedelta(hours=24)

#: What makes another step of a life.
_TELLING = frozenset(("title", "venue", "status", "year"))


def open_store(path: Path, *, create: bool = True) -> Store:
    """
    Open the store, made where there is none.

    Raises StoreError where the file is damaged, no store, or of a newer program, DiskError where it cannot
    be written.
    """
    return SqliteStore(path, create=create)


class SqliteStore:
    """A ``Store`` in one SQLite file."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        self._path = path
        #: Snapshots as they were read, with the file's version then; a write of ours drops its researcher's.
        self._read_before: dict[str, tuple[int, Snapshot]] = {}
        with self._faults():
            _make_file(path, create=create)
            connection = _connect(path)
        try:
            with self._faults():
                self._db = _prepared(path, connection)
                self._update_schema()
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        self._db.conn.close()

    def _update_schema(self) -> None:
        _refuse_strangers(self._path, self._db)
        if not migrations.migrations.pending(self._db):
            return
        with self._writing():
            migrations.migrations.apply(self._db)
            self._db.conn.execute(f"pragma user_version = {migrations.schema_version()}")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """
        Write all of a block, or nothing of it.

        ``begin immediate``: a plain ``begin`` takes the write lock only at the first write, and of two runs
        that overlap one then fails at once instead of waiting.
        """
        connection: sqlite3.Connection = self._db.conn
        with self._faults():
            connection.execute("begin immediate")
            try:
                with self._db.atomic():
                    yield connection
                connection.execute("commit")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("rollback")
                raise

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Turn SQLite's faults into sentences."""
        try:
            yield
        except sqlite3.DatabaseError as e:
            raise _explained(self._path, e) from e
        except OSError as e:
            raise DiskError(f"{self._path}: {e.strerror or e}; free space or mend the permissions") from e

    def _rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        with self._faults():
            return self._db.conn.execute(sql, values).fetchall()

    def _row(self, sql: str, *values: object) -> sqlite3.Row | None:
        rows = self._rows(sql, *values)
        return rows[0] if rows else None

    # Runs

    def begin_run(self, at: datetime, *, program: str = "") -> int:
        with self._writing() as connection:
            values = (as_text(at), program)
            return (
                connection.execute("insert into runs (began, program) values (?, ?)", values).lastrowid or 0
            )

    def end_run(self, run: int, at: datetime, detail: str = "") -> None:
        with self._writing() as connection:
            connection.execute(
                "update runs set ended = ?, detail = ? where id = ?", (as_text(at), detail, run)
            )

    def last_run(self) -> Run | None:
        row = self._row("select * from runs order by id desc limit 1")
        return as_run(row) if row else None

    def run_of(self, id: str) -> Run | None:
        number = _number(id)
        row = self._row(
            "select runs.* from runs join events on events.run = runs.id where events.id = ?", number
        )
        return as_run(row) if row else None

    # Snapshots

    def snapshot(self, researcher: str) -> Snapshot | None:
        snapshot = self._read_snapshot(researcher)
        if snapshot is not None:
            # What a crawl reads it writes again soon: kept for that, but never past another program's change.
            self._read_before[researcher] = (self._version(), snapshot)
            if len(self._read_before) > _MOST_KEPT:
                self._read_before.pop(next(iter(self._read_before)))
        return snapshot

    def standing(self, researcher: str) -> Standing | None:
        snapshot = self._read_snapshot(researcher, records=False)
        if snapshot is None:
            return None
        pages = self._rows(
            "select distinct page from records where researcher = ? and ended_at is null", researcher
        )
        return Standing(
            snapshot=snapshot,
            listed=frozenset(row["page"] for row in pages),
            waiting=self._row(
                "select 1 from waiting where researcher = ? and what = 'missing' limit 1", researcher
            )
            is not None,
        )

    def _known(self, researcher: str) -> Snapshot | None:
        """Return the latest snapshot: the one read before, where nobody wrote since."""
        version, snapshot = self._read_before.pop(researcher, (None, None))
        return snapshot if version == self._version() else self._read_snapshot(researcher)

    def _version(self) -> int:
        """Return a number that changes when another program writes."""
        row = self._row("pragma data_version")
        return int(row[0]) if row else 0

    def _read_snapshot(self, researcher: str, *, records: bool = True) -> Snapshot | None:
        row = self._row("select last_checked from researchers where key = ?", researcher)
        if row is None:
            return None
        pages = self._rows("select state from pages where researcher = ? order by url", researcher)
        states = tuple(read(PageState, p["state"]) for p in pages)
        at = as_moment(row["last_checked"])
        if not records:
            return Snapshot(researcher=researcher, at=at, pages=states)
        rows = self._rows(
            "select * from records where researcher = ? and ended_at is null order by page, place",
            researcher,
        )
        listed = [as_record(row) for row in rows]
        waiting = self._rows("select what, waiting from waiting where researcher = ? order by id", researcher)
        return Snapshot(
            researcher=researcher,
            at=at,
            pages=states,
            publications=tuple(r for r in listed if isinstance(r, Publication)),
            awards=tuple(r for r in listed if isinstance(r, Award)),
            missing=tuple(read(Missing, w["waiting"]) for w in waiting if w["what"] == "missing"),
            steps_back=tuple(read(StepBack, w["waiting"]) for w in waiting if w["what"] == "step back"),
        )

    def save(
        self, step: Step, *, run: int, bodies: Mapping[str, bytes], sinks: Sequence[str]
    ) -> tuple[Told, ...]:
        snapshot = step.snapshot
        with self._writing() as connection:
            if step.still:
                before = self._read_snapshot(snapshot.researcher, records=False)
            else:
                before = self._known(snapshot.researcher)
            self._check_in(connection, snapshot, run)
            self._keep_bodies(connection, snapshot, bodies)
            self._keep_pages(connection, before, snapshot, run)
            if not step.still:
                self._keep_records(connection, before, snapshot, run)
            at = snapshot.at
            events = [(snapshot.researcher, page, event) for page, event in step.events]
            return self._keep_events(connection, events, at=at, run=run, sinks=sinks)

    def replace_snapshot(self, snapshot: Snapshot) -> None:
        if self._known(snapshot.researcher) is None:
            raise StoreError(f"{snapshot.researcher}: nothing is known yet; run paperwatch crawl first")
        with self._writing() as connection:
            for state in snapshot.pages:
                _keep_page(connection, snapshot.researcher, state)

    def move_page(self, researcher: str, old: str, new: str) -> None:
        before = self._read_snapshot(researcher)
        self._read_before.pop(researcher, None)
        if before is None:
            raise StoreError(f"{researcher}: nothing is known yet; run paperwatch crawl first")
        after = move(before, old, new)
        come = _listed_on(new, after) - _listed_on(new, before)
        with self._writing() as connection:
            connection.execute("delete from pages where researcher = ? and url = ?", (researcher, old))
            for state in after.pages:
                if state.url == new:
                    _keep_page(connection, researcher, state)
            for row in self._rows(
                "select * from records where researcher = ? and page = ? and ended_at is null",
                researcher,
                old,
            ):
                record = replace(as_record(row), page=new)
                if come[digest_of(record)] > 0:
                    come[digest_of(record)] -= 1
                    fresh = record_row(researcher, record, place=row["place"], run=0, at="")
                    connection.execute(
                        "update records set page = ?, rest = ?, digest = ? where id = ?",
                        (new, fresh["rest"], fresh["digest"], row["id"]),
                    )
                else:
                    connection.execute(
                        "update records set (ended_at, last_run) ="
                        " (select last_checked, last_run from researchers where key = ?) where id = ?",
                        (researcher, row["id"]),
                    )
            connection.execute("delete from waiting where researcher = ?", (researcher,))
            if rows := waiting_rows(after):
                self._db.table("waiting").insert_all(rows)

    def rewrite(
        self,
        researcher: str,
        history: Sequence[tuple[int, Snapshot]],
        revisions: Sequence[Revision] = (),
    ) -> None:
        self._read_before.pop(researcher, None)
        with self._writing() as connection:
            connection.execute("delete from records where researcher = ?", (researcher,))
            connection.execute("delete from works where researcher = ?", (researcher,))
            connection.execute("delete from waiting where researcher = ?", (researcher,))
            before = None
            for run, snapshot in history:
                self._keep_records(connection, before, snapshot, run)
                before = snapshot
            for revision in revisions:
                self._revise(connection, researcher, revision)

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

    def past(self, researcher: str, until: datetime) -> tuple[tuple[int, Snapshot], ...]:
        rows = self._rows("select * from records where researcher = ? order by page, place", researcher)
        records = [(row, as_record(row)) for row in rows]
        moments = {(row["first_at"], row["first_run"]) for row in rows}
        moments |= {(row["ended_at"], row["last_run"]) for row in rows if row["ended_at"]}
        history = []
        for at, run in sorted(moments):
            if at >= as_text(until):
                break
            standing = [
                record
                for row, record in records
                if row["first_at"] <= at and (row["ended_at"] is None or row["ended_at"] > at)
            ]
            snapshot = Snapshot(
                researcher=researcher,
                at=as_moment(at),
                publications=tuple(r for r in standing if isinstance(r, Publication)),
                awards=tuple(r for r in standing if isinstance(r, Award)),
            )
            history.append((run, snapshot))
        return tuple(history)

    def _check_in(self, connection: sqlite3.Connection, snapshot: Snapshot, run: int) -> None:
        connection.execute(
            "insert into researchers (key, first_checked, last_checked, last_run) values (?, ?, ?, ?)"
            " on conflict (key) do update set"
            " last_checked = excluded.last_checked, last_run = excluded.last_run",
            (snapshot.researcher, as_text(snapshot.at), as_text(snapshot.at), run),
        )

    def _keep_pages(
        self, connection: sqlite3.Connection, before: Snapshot | None, snapshot: Snapshot, run: int
    ) -> None:
        known = {state.url: state for state in before.pages} if before else {}
        visits = []
        for state in snapshot.pages:
            old = known.pop(state.url, None)
            if old is not None and only_later(old, state):
                continue
            _keep_page(connection, snapshot.researcher, state)
            if old is None or brings_something(old, state):
                visits.append(visit_row(snapshot.researcher, run, state.last))
        if visits:
            self._db.table("visits").insert_all(visits)
        for url in known:
            connection.execute(
                "delete from pages where researcher = ? and url = ?", (snapshot.researcher, url)
            )

    # Records and works

    def _keep_records(
        self, connection: sqlite3.Connection, before: Snapshot | None, snapshot: Snapshot, run: int
    ) -> None:
        if before is not None and _same_records(before, snapshot):
            return
        researcher, at = snapshot.researcher, as_text(snapshot.at)
        waiting = waiting_rows(snapshot)
        if waiting != (waiting_rows(before) if before else []):
            connection.execute("delete from waiting where researcher = ?", (researcher,))
            self._db.table("waiting").insert_all(waiting)
        open_rows: dict[bytes, list[tuple[int, int]]] = defaultdict(list)
        for row in self._rows(
            "select id, digest, place from records where researcher = ? and ended_at is null order by id",
            researcher,
        ):
            open_rows[row["digest"]].append((row["id"], row["place"]))
        new, moved = [], []
        records: tuple[Publication | Award, ...] = (*snapshot.publications, *snapshot.awards)
        for place, record in enumerate(records):
            mark = digest_of(record)
            if open_rows.get(mark):
                id, old_place = open_rows[mark].pop(0)
                if place != old_place:
                    moved.append((place, id))
            else:
                new.append(record_row(researcher, record, place=place, run=run, at=at))
        gone = [id for rows in open_rows.values() for id, _ in rows]
        if not new and not gone:
            return
        known = self._known_works(researcher, before) if before else []
        connection.executemany(
            "update records set ended_at = ?, last_run = ? where id = ?", [(at, run, id) for id in gone]
        )
        connection.executemany("update records set place = ? where id = ?", moved)
        if new:
            self._db.table("records").insert_all(new)
        self._keep_works(connection, known, snapshot, run)

    def _known_works(self, researcher: str, before: Snapshot) -> list[tuple[int, Work]]:
        """Return the works that stood before, with their numbers."""
        numbers = {
            row["digest"]: row["work"]
            for row in self._rows(
                "select digest, work from records"
                " where researcher = ? and ended_at is null and work is not null order by work desc",
                researcher,
            )
        }
        known = []
        for work in merge(before.publications):
            ids = [numbers[d] for record in work.sightings if (d := digest_of(record)) in numbers]
            if ids:
                known.append((min(ids), work))
        return known

    def _keep_works(
        self, connection: sqlite3.Connection, known: list[tuple[int, Work]], snapshot: Snapshot, run: int
    ) -> None:
        """Give every record the number of its work, and every work the steps it took."""
        researcher, at = snapshot.researcher, as_text(snapshot.at)
        works = merge(snapshot.publications)
        olds, news = [w.publication for _, w in known], [w.publication for w in works]
        followed = {j: i for i, j, _, _ in pairs(olds, news)}
        buried = self._buried_works(researcher, {id for id, _ in known})
        steps: list[Json] = []
        numbers: dict[bytes, int] = {}
        for j, work in enumerate(works):
            if j in followed:
                id, old = known[followed[j]]
                what = "changed" if _TELLING & set(changed_fields(old.publication, work.publication)) else ""
            elif title_key(work.publication.title) in buried:
                id, what = buried.pop(title_key(work.publication.title)), "listed again"
            else:
                values = (researcher, sayable(work.publication.title))
                id = (
                    connection.execute(
                        "insert into works (researcher, title) values (?, ?)", values
                    ).lastrowid
                    or 0
                )
                what = "first seen"
            if what:
                steps.append(step_row(id, work.publication, what, run=run, at=at))
            if what == "changed":
                self._retitle(connection, id, work.publication.title)
            numbers.update({digest_of(record): id for record in work.sightings})
        kept = set(followed.values())
        steps += [
            step_row(id, work.publication, "removed", run=run, at=at)
            for i, (id, work) in enumerate(known)
            if i not in kept
        ]
        if steps:
            self._db.table("steps").insert_all(steps)
        connection.executemany(
            "update records set work = ?"
            " where researcher = ? and digest = ? and ended_at is null and work is not ?",
            [(id, researcher, digest, id) for digest, id in numbers.items()],
        )

    def _retitle(self, connection: sqlite3.Connection, work: int, title: str) -> None:
        """Give a work another title; the steps before keep the one they had."""
        connection.execute(
            "update steps set title = (select title from works where id = ?1)"
            " where work = ?1 and title is null",
            (work,),
        )
        connection.execute("update works set title = ? where id = ?", (sayable(title), work))

    def _buried_works(self, researcher: str, standing: set[int]) -> dict[str, int]:
        rows = self._rows("select id, title from works where researcher = ? order by id", researcher)
        return {title_key(row["title"]): row["id"] for row in rows if row["id"] not in standing}

    def lives(self, words: str, *, researcher: str | None = None) -> tuple[Life, ...]:
        wanted = fold(words).split()
        rows = self._rows(
            "select steps.id, steps.work, steps.run, steps.at, steps.what, steps.status, steps.venue,"
            " steps.year, coalesce(steps.title, works.title) as title, works.researcher"
            " from steps join works on works.id = steps.work"
            " where ?1 is null or works.researcher = ?1"
            " order by works.researcher, steps.work, steps.id",
            researcher,
        )
        by_work: dict[int, list[sqlite3.Row]] = defaultdict(list)
        for row in rows:
            by_work[row["work"]].append(row)
        return tuple(
            self._life(id, steps)
            for id, steps in by_work.items()
            if any(holds(step["title"], wanted) for step in steps)
        )

    def _life(self, work: int, steps: Sequence[sqlite3.Row]) -> Life:
        rows = self._rows(
            "select * from records where work = ? order by ended_at is not null, ended_at desc, id", work
        )
        records = [(row, record) for row in rows if isinstance(record := as_record(row), Publication)]
        merged = merge(record for row, record in records if row["ended_at"] == rows[0]["ended_at"])
        return Life(
            researcher=steps[0]["researcher"],
            publication=merged[0].publication if merged else Publication(title=steps[-1]["title"]),
            steps=tuple(as_life_step(step, _source(step, records)) for step in steps),
        )

    def listed(self, researcher: str, at: datetime) -> tuple[Publication | Award, ...]:
        rows = self._rows(
            "select * from records where researcher = ?1 and first_at < ?2"
            " and (ended_at is null or ended_at >= ?2) order by page, place",
            researcher,
            as_text(at),
        )
        return tuple(as_record(row) for row in rows)

    # Bodies

    def _keep_bodies(
        self, connection: sqlite3.Connection, snapshot: Snapshot, bodies: Mapping[str, bytes]
    ) -> None:
        urls = {state.last.body: state.url for state in snapshot.pages if state.last.body}
        for sha256, body in bodies.items():
            if hashlib.sha256(body).hexdigest() != sha256:
                raise ValueError(f"body {sha256} does not have this sum")
            if self._row("select 1 from bodies where sha256 = ?", sha256):
                continue
            base = self._base_for(snapshot.researcher, urls.get(sha256))
            connection.execute(
                "insert into bodies (sha256, size, base, depth, packed) values (?, ?, ?, ?, ?)",
                (sha256, len(body), *packed(body, base)),
            )

    def _base_for(self, researcher: str, url: str | None) -> tuple[str, int, bytes] | None:
        """Return the last kept body of a page, for the next to be kept as a difference to it."""
        row = self._row(
            "select bodies.sha256, bodies.depth from visits join bodies on bodies.sha256 = visits.body"
            " where visits.researcher = ? and visits.url = ? and bodies.size <= ?"
            " order by visits.id desc limit 1",
            researcher,
            url,
            _LARGEST_BASE,
        )
        if row is None or row["depth"] >= _DEEPEST:
            return None
        body = self.body(row["sha256"])
        return (row["sha256"], row["depth"], body) if body else None

    def body(self, sha256: str) -> bytes | None:
        row = self._row("select size, base, packed from bodies where sha256 = ?", sha256)
        if row is None:
            return None
        base = self.body(row["base"]) if row["base"] else None
        try:
            return unpacked(row["packed"], row["size"], base)
        except zstandard.ZstdError as e:
            raise StoreError(f"{self._path}: the kept body {sha256} is damaged; restore a backup") from e

    def visits(self, researcher: str, *, since: datetime | None = None) -> tuple[PastVisit, ...]:
        rows = self._rows(
            "select run, visit from visits where researcher = ? and at >= ? order by id",
            researcher,
            as_text(since) if since else "",
        )
        return tuple(
            PastVisit(researcher=researcher, run=row["run"], visit=read(Visit, row["visit"])) for row in rows
        )

    # Events and letters

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

    def event(self, id: str) -> Told | None:
        row = self._row("select * from events where id = ?", _number(id))
        return as_told(row) if row else None

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

    # Researchers

    def researchers(self) -> tuple[str, ...]:
        return tuple(row["key"] for row in self._rows("select key from researchers order by key"))

    def last_checked(self, researcher: str) -> datetime | None:
        row = self._row("select last_checked from researchers where key = ?", researcher)
        return as_moment(row["last_checked"]) if row else None

    def forget(self, researcher: str) -> None:
        self._read_before.pop(researcher, None)
        with self._writing() as connection:
            connection.execute("delete from events where researcher = ?", (researcher,))
            connection.execute("delete from links where researcher = ?", (researcher,))
            connection.execute("delete from decisions where researcher = ?", (researcher,))
            connection.execute("delete from researchers where key = ?", (researcher,))

    # Decisions

    def decide(self, decision: Decision) -> None:
        with self._writing() as connection:
            connection.execute(
                "insert or replace into decisions (researcher, about, subject, verdict, at)"
                " values (?, ?, ?, ?, ?)",
                (*_subject(decision), decision.verdict, as_text(decision.at)),
            )

    def undecide(self, decision: Decision) -> None:
        with self._writing() as connection:
            connection.execute(
                "delete from decisions where researcher = ? and about = ? and subject = ?", _subject(decision)
            )

    def decisions(self, researcher: str | None = None) -> tuple[Decision, ...]:
        rows = self._rows(
            "select * from decisions where ?1 is null or researcher in (?1, '')"
            " order by researcher, about, subject",
            researcher,
        )
        return tuple(
            Decision(
                researcher=row["researcher"],
                about=row["about"],
                subject=row["subject"],
                verdict=row["verdict"],
                at=as_moment(row["at"]),
            )
            for row in rows
        )

    # Links

    def links(self, researcher: str | None = None) -> tuple[LinkState, ...]:
        rows = self._rows(
            "select state from links where ?1 is null or researcher = ?1 order by researcher, title, url",
            researcher,
        )
        return tuple(read(LinkState, row["state"]) for row in rows)

    def save_links(
        self,
        states: Sequence[LinkState],
        events: Sequence[tuple[str, str, LinkEvent]],
        *,
        run: int,
        sinks: Sequence[str],
        at: datetime | None = None,
    ) -> tuple[Told, ...]:
        with self._writing() as connection:
            connection.executemany(
                "insert into links (researcher, title, url, failures, broken, state)"
                " values (?, ?, ?, ?, ?, ?)"
                " on conflict (researcher, title, url) do update set"
                " failures = excluded.failures, broken = excluded.broken, state = excluded.state",
                [(s.researcher, s.title, s.url, s.failures, int(s.broken), written(s)) for s in states],
            )
            began = self._row("select began from runs where id = ?", run)
            moment = at or (as_moment(began["began"]) if began else datetime.now(UTC))
            return self._keep_events(connection, events, at=moment, run=run, sinks=sinks)


def _same_records(one: Snapshot, other: Snapshot) -> bool:
    return (one.publications, one.awards, one.missing, one.steps_back) == (
        other.publications,
        other.awards,
        other.missing,
        other.steps_back,
    )


def _source(step: sqlite3.Row, records: Sequence[tuple[sqlite3.Row, Publication]]) -> Publication | None:
    """Return the record that told of a step: one that began then, or for a removal ended then."""
    edge = "last_run" if step["what"] == "removed" else "first_run"
    told = [record for row, record in records if row[edge] == step["run"]]
    best = [r for r in told if (r.status.value if r.status else None) == step["status"]]
    return next(iter((*best, *told)), None)


def _listed_on(page: str, snapshot: Snapshot) -> Counter[bytes]:
    records: tuple[Publication | Award, ...] = (*snapshot.publications, *snapshot.awards)
    return Counter(digest_of(record) for record in records if record.page == page)


def _number(id: str) -> int | None:
    """Return the number of an event's id; None for what is no id."""
    number = id.strip().lower().removeprefix("e")
    return int(number) if number.isascii() and number.isdigit() and len(number) <= 18 else None


def _subject(decision: Decision) -> tuple[str, str, str]:
    return decision.researcher, decision.about, sayable(decision.subject)


def _connect(path: Path) -> sqlite3.Connection:
    """Connect; a file on a medium that cannot be written is read as it lies there."""
    if os.access(path, os.W_OK):
        return sqlite3.connect(path, timeout=_BUSY)
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, timeout=_BUSY)


def _make_file(path: Path, *, create: bool) -> None:
    """Make an empty file that only its owner may read, before SQLite can make one that all may."""
    if path.is_dir():
        raise StoreError(f"{path}: a folder, not a database; name a file")
    if path.exists():
        return
    if not create:
        raise StoreError(f"{path}: no database here yet; run paperwatch crawl first")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _prepared(path: Path, connection: sqlite3.Connection) -> Database:
    """Set up a connection; raise StoreError where the file is damaged."""
    connection.row_factory = sqlite3.Row
    connection.execute("pragma foreign_keys = on")
    faults = [row[0] for row in connection.execute("pragma quick_check(3)")]
    if faults != ["ok"]:
        raise StoreError(_damaged(path, "; ".join(str(fault) for fault in faults).replace("\n", " ")))
    connection.execute("pragma journal_mode = wal")
    # Full: an alert that went out must not be forgotten by a power cut.
    connection.execute("pragma synchronous = full")
    return Database(connection, execute_plugins=False)


def _refuse_strangers(path: Path, db: Database) -> None:
    """Raise StoreError where the file is a database of another program, or of a newer paperwatch."""
    version = db.conn.execute("pragma user_version").fetchone()[0]
    tables = set(db.table_names())
    if tables and "_sqlite_migrations" not in tables:
        raise StoreError(f"{path}: a database of another program; name another file with --db")
    unknown = {step.name for step in migrations.migrations.applied(db)} - set(migrations.names())
    if unknown or version > migrations.schema_version():
        raise StoreError(
            f"{path}: written by a newer paperwatch (schema {version}, this program knows"
            f" {migrations.schema_version()}); update the program. Nothing was changed."
        )


def _explained(path: Path, error: sqlite3.DatabaseError) -> Exception:
    """Return the error of ours that says what an error of SQLite means, and what to do."""
    words = str(error)
    if "locked" in words or "busy" in words:
        return LockedError(f"{path}: another program keeps writing to the database; try again later")
    if any(
        part in words for part in ("full", "readonly", "read-only", "disk I/O", "unable to open", "too big")
    ):
        return DiskError(f"{path}: {words}; free space or mend the permissions, then run again")
    if "malformed" in words or "not a database" in words or "corrupt" in words:
        return StoreError(_damaged(path, words))
    return StoreError(f"{path}: {words}")


def _damaged(path: Path, what: str) -> str:
    return (
        f"{path}: the database is damaged ({what}). Nothing was written. Restore a backup, or save what can"
        f' be read with: sqlite3 "{path}" .recover | sqlite3 "{path}.recovered"'
    )


def _keep_page(connection: sqlite3.Connection, researcher: str, state: PageState) -> None:
    connection.execute(
        "insert into pages (researcher, url, outcome, held, state) values (?, ?, ?, ?, ?)"
        " on conflict (researcher, url) do update set"
        " outcome = excluded.outcome, held = excluded.held, state = excluded.state",
        (researcher, state.url, state.last.outcome.value, state.held, written(state)),
    )


def _pause(attempts: int) -> timedelta:
    """Return how long to wait after so many tries that failed."""
    doublings = min(max(attempts - _EAGER_TRIES - 1, 0), 10)
    return min(_LONGEST_PAUSE, _FIRST_PAUSE * (1 << doublings))
