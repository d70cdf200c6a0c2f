"""Builders of what was told, for tests of reports and alerts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from crawler.reports.digest import Digest
from snapshots.events import Event, PublicationAdded, PublicationChanged, Told
from snapshots.model import Publication, Status

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)

#: What a page may print to do harm; all of it must be shown, none of it may work.
HOSTILE = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "</title><img src=x onerror=alert(1)>",
    "{{7*7}} {% raw %} ${7*7}",
    "\x1b]0;pwn\x07\x1b[31m",
    "\x9b31m \x85 \x00",
    "\u202egpj.exe\u2066 \u200b",
    "![x](http://127.0.0.77/p)",
    "[a](javascript:alert(1))",
    "@everyone <@U123> `code` **bold** # head",
    "<http://127.0.0.77/p> http://127.0.0.77/p www.evil.example",
    "two\nlines\r\n\r\n# and a heading\n- and an item",
    "lone \ud800 surrogate",
)


def a_publication(title: str = "On Wool", **fields: Any) -> Publication:
    """Return a work."""
    known = {"authors": ("Ada Wolle", "Ben Garn"), "venue": "Journal of Yarn", "year": 2024}
    return Publication(title=title, **{**known, "status": Status.PUBLISHED, **fields})


def a_told(
    event: Event | None = None,
    *,
    number: int = 1,
    days: int = 0,
    researcher: str = "Ada Wolle",
    page: str = "https://example.edu/~ada/",
) -> Told:
    """Return an event as the store keeps it."""
    at = NOON + timedelta(days=days)
    event = event or PublicationAdded(publication=a_publication())
    return Told(id=f"e{number}", researcher=researcher, at=at, page=page, event=event)


def a_change(before: Publication, after: Publication, *fields: str) -> PublicationChanged:
    """Return a change of a work."""
    return PublicationChanged(before=before, after=after, fields=fields)


def a_digest(*told: Told, **fields: Any) -> Digest:
    """Return a digest."""
    return Digest(told=told, now=NOON, **fields)
