"""
The one tree of exceptions. Each says what it is about and what to do.

    PaperwatchError                 exit code
    ├── UsageError                  2    the call's words are off
    ├── ConfigError                 78   watchlist or settings are wrong
    ├── StoreError                  65   the database cannot be used
    ├── LockedError                 75   another run holds the lock
    ├── DiskError                   74   the disk is full or read-only
    └── ReadingError                1    one page cannot be read
"""

from __future__ import annotations


class PaperwatchError(Exception):
    """Something a user can understand and mend; its text is one or more clear sentences."""

    exit_code = 70


class UsageError(PaperwatchError):
    """The call's words are off."""

    exit_code = 2


class ConfigError(PaperwatchError):
    """The watchlist or a setting is wrong."""

    exit_code = 78


class StoreError(PaperwatchError):
    """The database cannot be used: corrupt, newer than the program, or no database at all."""

    exit_code = 65


class LockedError(PaperwatchError):
    """Another run holds the lock."""

    exit_code = 75

    def __init__(self, words: str, *, held_for: float | None = None) -> None:
        super().__init__(words)
        #: For how many seconds; None where that is not known.
        self.held_for = held_for


class DiskError(PaperwatchError):
    """The disk is full or read-only."""

    exit_code = 74


class ReadingError(PaperwatchError):
    """One page cannot be read: binary, hostile or cut off. Never ends a crawl."""

    exit_code = 1
