"""Errand: what a spider is sent out for, and what it says when it is back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from crawler.watchlist import Researcher
from snapshots.model import Landing, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One researcher's walk."""

    researcher: Researcher
    #: UTC; what this run takes for now.
    now: datetime
    #: Pages of the last snapshot that carried records: asked for again even where no link leads there now.
    known: tuple[str, ...] = ()
    #: Page → the last visit that was believed, for conditional requests.
    visits: tuple[Visit, ...] = ()
    #: sha256 → body, for the links of a page that did not change.
    body_of: Callable[[str], bytes | None] = lambda _: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """Said by a spider when all of a researcher's pages have been yielded."""

    researcher: str
    #: How many there were.
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkErrand:
    """One address that entries of a researcher link to."""

    researcher: str
    url: str
    #: UTC; what this run takes for now.
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkVisit:
    """How one address of a ``LinkErrand`` answered."""

    researcher: str
    visit: Visit
    #: What the web page there says of itself; None where none was looked at.
    landing: Landing | None = None
