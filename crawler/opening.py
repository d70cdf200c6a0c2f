"""The store as a command needs it: opened, closed, and not made by commands that only look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from crawler.locking import make_private_folder
from snapshots.errors import StoreError
from snapshots.store import Store, open_store


@contextmanager
def opened(db: Path) -> Iterator[Store]:
    """Open the store, making it and its folder where there is none."""
    make_private_folder(db.parent)
    store = open_store(db)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def looked_into(db: Path) -> Iterator[Store | None]:
    """Open the store to read; None, and a word to the user, where nothing has been crawled yet."""
    if db.is_dir():
        raise StoreError(f"{db}: a folder, no database")
    if not db.exists():
        click.echo(f"paperwatch: nothing has been crawled yet ({db}); run: paperwatch crawl", err=True)
        yield None
        return
    with opened(db) as store:
        yield store
