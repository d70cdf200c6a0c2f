"""Bodies and visits in SQLite: each body once, where it pays as a difference to the one before."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from datetime import datetime

import zstandard

from snapshots.errors import StoreError
from snapshots.model import Snapshot, Visit
from snapshots.sqlite.file import SqliteFile
from snapshots.sqlite.packing import packed, unpacked
from snapshots.sqlite.rows import (
    as_text,
    read,
)
from snapshots.store import PastVisit

#: A body kept as a difference may rest on another, this often.
_DEEPEST = 8

#: Largest body that another is kept as a difference to.
_LARGEST_BASE = 4 * 2**20


class Bodies(SqliteFile):
    """The bodies and visits of a store."""

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
