"""Records and the works they tell of, in SQLite: what stands, what stood, each work's life."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from snapshots.fields import changed_fields
from snapshots.identity.matching import pairs
from snapshots.identity.works import Work, merge
from snapshots.model import Award, Publication, Snapshot
from snapshots.shapes import Json
from snapshots.sqlite.file import SqliteFile
from snapshots.sqlite.rows import (
    as_life_step,
    as_moment,
    as_record,
    as_text,
    digest_of,
    holds,
    record_row,
    sayable,
    step_row,
    waiting_rows,
)
from snapshots.store import Life
from snapshots.text import fold, title_key

#: What makes another step of a life.
_TELLING = frozenset(("title", "venue", "status", "year"))


class Works(SqliteFile):
    """The records and works of a store."""

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
