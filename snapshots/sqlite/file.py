"""One SQLite file: opened, migrated, written as a whole or not at all, its faults said in sentences."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from snapshots.errors import DiskError, LockedError, StoreError
from snapshots.sqlite import migrations

#: Seconds to wait for another writer.
_BUSY = 30.0
#: Seconds between two tries where SQLite itself does not wait.
_ASK_AGAIN = 0.05


class SqliteFile:
    """A database of ours, open."""

    def __init__(self, path: Path, *, create: bool = True) -> None:
        self._path = path
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
    _turn_to_log(connection)
    # Full: an alert that went out must not be forgotten by a power cut.
    connection.execute("pragma synchronous = full")
    return Database(connection, execute_plugins=False)


def _turn_to_log(connection: sqlite3.Connection) -> None:
    """
    Let SQLite write ahead into a log, so that readers and a writer do not keep each other waiting.

    While another program sets up the same new file, SQLite answers "locked" at once, whatever its timeout:
    so it is asked again.
    """
    until = time.monotonic() + _BUSY
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as e:
            if e.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_ASK_AGAIN)


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
