"""Whom a command is about: names and tags of a call → researchers' keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from crawler.opening import looked_into, tell_nothing_yet
from crawler.options import Options
from crawler.shown import shown
from crawler.watchlist import Researcher, Watchlist, load
from snapshots.errors import ConfigError, UsageError
from snapshots.model import Snapshot


def load_if_there(path: Path) -> Watchlist:
    """Read a watchlist, or return an empty one where there is none: the store may know people without it."""
    return load(path) if path.exists() else Watchlist(path=path)


def load_with_people(path: Path) -> Watchlist:
    """Read a watchlist; raise ConfigError where it follows nobody."""
    watchlist = load(path)
    if not watchlist.researchers:
        raise ConfigError(f"{path}: nobody is followed yet; begin with: paperwatch track URL --name NAME")
    return watchlist


def chosen(watchlist: Watchlist, names: Iterable[str], tags: Iterable[str] = ()) -> tuple[str, ...]:
    """
    Return the keys of those named and of those with one of the tags; () where neither is given.

    Raises UsageError for a name or a tag that is nobody's.
    """
    keys = [watchlist.find(name).key for name in names]
    for tag in tags:
        tagged = [r.key for r in watchlist.researchers if tag in r.tags]
        if not tagged:
            raise UsageError(f"nobody is tagged {tag!r}")
        keys += tagged
    return tuple(dict.fromkeys(keys))


def known(watchlist: Watchlist, keys: Iterable[str]) -> Watchlist:
    """Return the watchlist with those whom only the store still knows."""
    there = {r.key for r in watchlist.researchers}
    gone = tuple(Researcher(key=key, name=key, pages=()) for key in keys if key not in there)
    return Watchlist(path=watchlist.path, researchers=watchlist.researchers + gone, alerts=watchlist.alerts)


def names_of(watchlist: Watchlist) -> dict[str, str]:
    """Return what to call each researcher by key: of two with one name, the one with an id is told by it."""
    bearers = Counter(r.name for r in watchlist.researchers)
    return {
        r.key: r.name if r.key == r.name or bearers[r.name] == 1 else f"{r.name} ({r.key})"
        for r in watchlist.researchers
    }


def spellings_of(watchlist: Watchlist) -> dict[str, tuple[str, ...]]:
    """Return all names of each researcher by key."""
    return {r.key: r.names for r in watchlist.researchers}


def last_snapshot(options: Options, name: str) -> Snapshot | None:
    """
    Return what is known of a researcher; None, and a word to the user, where nothing is yet.

    Raises UsageError where nobody is called so.
    """
    watchlist = load_if_there(options.watchlist)
    with looked_into(options.db) as store:
        person = known(watchlist, store.researchers() if store else ()).find(name)
        snapshot = store.snapshot(person.key) if store else None
    if store is None:
        tell_nothing_yet(options.db)
    elif snapshot is None:
        click.echo(
            f"paperwatch: {shown(person.name)} has not been crawled yet; run: paperwatch crawl", err=True
        )
    return snapshot
