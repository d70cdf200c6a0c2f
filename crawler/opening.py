"""The store as a command needs it: opened, closed, and not made by commands that only look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from crawler.locking import make_private_folder
from crawler.shown import shown
from snapshots.errors import StoreError
from snapshots.store import Store


@contextmanager
def opened(db: Path) -> Iterator[Store]:
    """Open the store, making it and its folder where there is none."""
    from snapshots.sqlite.store import open_store

    make_private_folder(db.parent)
    store = open_store(db)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def looked_into(db: Path) -> Iterator[Store | None]:
    """Open the store to read; None where nothing has been crawled yet."""
    if db.is_dir():
        raise StoreError(f"{db}: a folder, no database")
    if not db.exists():
        yield None
        return
    with opened(db) as store:
        yield store


def tell_nothing_yet(db: Path) -> None:
    """Say on standard error that nothing has been crawled yet, and what to do."""
    click.echo(
        f"paperwatch: nothing has been crawled yet ({shown(str(db))}); run: paperwatch crawl", err=True
    )
