"""What is kept between crawls, in one SQLite file, by ``sqlite_utils``."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from snapshots.advance import Step
from snapshots.errors import StoreError
from snapshots.events import LinkEvent, Told
from snapshots.model import Award, Missing, PageState, Publication, Snapshot, StepBack
from snapshots.moving import move
from snapshots.sqlite.bodies import Bodies
from snapshots.sqlite.outbox import Outbox
from snapshots.sqlite.rows import (
    as_moment,
    as_record,
    as_run,
    as_text,
    brings_something,
    digest_of,
    only_later,
    read,
    record_row,
    sayable,
    visit_row,
    waiting_rows,
    written,
)
from snapshots.sqlite.works import Works
from snapshots.still import Standing
from snapshots.store import Decision, LinkState, Revision, Run, Store

#: Snapshots kept in memory between reading and writing them.
_MOST_KEPT = 256


def open_store(path: Path, *, create: bool = True) -> Store:
    """
    Open the store, made where there is none.

    Raises StoreError where the file is damaged, no store, or of a newer program, DiskError where it cannot
    be written.
    """
    return SqliteStore(path, create=create)


class SqliteStore(Works, Bodies, Outbox):
    """A ``Store`` in one SQLite file."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        #: Snapshots as they were read, with the file's version then; a write of ours drops its researcher's.
        self._read_before: dict[str, tuple[int, Snapshot]] = {}
        super().__init__(path, create=create)

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

    def broken_off(self) -> tuple[Run, ...]:
        return tuple(as_run(row) for row in self._rows("select * from runs where ended is null order by id"))

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

    def researchers(self) -> tuple[str, ...]:
        return tuple(row["key"] for row in self._rows("select key from researchers order by key"))

    def common_pages(self, researcher: str) -> frozenset[str]:
        rows = self._rows(
            "select url from pages where researcher = ?"
            " and url in (select url from pages where researcher != ?)",
            researcher,
            researcher,
        )
        return frozenset(row["url"] for row in rows)

    def last_checked(self, researcher: str) -> datetime | None:
        row = self._row("select last_checked from researchers where key = ?", researcher)
        return as_moment(row["last_checked"]) if row else None

    def first_listed(self, researcher: str) -> datetime | None:
        row = self._row("select min(first_at) as at from records where researcher = ?", researcher)
        return as_moment(row["at"]) if row and row["at"] else None

    def forget_page(self, researcher: str, url: str) -> None:
        before = self._read_snapshot(researcher)
        self._read_before.pop(researcher, None)
        if before is None:
            return
        left = replace(
            before,
            missing=tuple(m for m in before.missing if (m.publication or m.award).page != url),  # type: ignore[union-attr]
            steps_back=tuple(step for step in before.steps_back if step.publication.page != url),
        )
        with self._writing() as connection:
            connection.execute("delete from pages where researcher = ? and url = ?", (researcher, url))
            connection.execute(
                "update records set (ended_at, last_run) ="
                " (select last_checked, last_run from researchers where key = ?)"
                " where researcher = ? and page = ? and ended_at is null",
                (researcher, researcher, url),
            )
            connection.execute("delete from waiting where researcher = ?", (researcher,))
            self._db.table("waiting").insert_all(waiting_rows(left))

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


def _listed_on(page: str, snapshot: Snapshot) -> Counter[bytes]:
    records: tuple[Publication | Award, ...] = (*snapshot.publications, *snapshot.awards)
    return Counter(digest_of(record) for record in records if record.page == page)


def _subject(decision: Decision) -> tuple[str, str, str]:
    return decision.researcher, decision.about, sayable(decision.subject)


def _keep_page(connection: sqlite3.Connection, researcher: str, state: PageState) -> None:
    connection.execute(
        "insert into pages (researcher, url, outcome, held, state) values (?, ?, ?, ?, ?)"
        " on conflict (researcher, url) do update set"
        " outcome = excluded.outcome, held = excluded.held, state = excluded.state",
        (researcher, state.url, state.last.outcome.value, state.held, written(state)),
    )
