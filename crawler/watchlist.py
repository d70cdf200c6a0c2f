"""researchers.toml → Watchlist. All faults of the file are told at once, each with its line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Researcher:
    """One person who is followed."""

    #: Unique in the file: ``id`` where given, else the name.
    key: str
    name: str
    aliases: tuple[str, ...] = ()
    #: Start pages, at least one.
    pages: tuple[str, ...]
    tags: tuple[str, ...] = ()
    #: How often to look.
    every: timedelta = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watchlist:
    """The whole file."""

    path: Path
    researchers: tuple[Researcher, ...] = ()
    #: Apprise addresses.
    alerts: tuple[str, ...] = ()


def load(path: Path) -> Watchlist:
    """
    Read a watchlist.

    Raises ConfigError with every fault of the file, one a line with its line number.
    """
    raise NotImplementedError
