"""Rehearsals: a page from a file or an address, read as a crawl would read it, and nothing stored."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from crawler.options import Options
from crawler.page import Page
from crawler.pipelines import read_page
from snapshots.advance import advance
from snapshots.errors import ReadingError, UsageError
from snapshots.events import Told
from snapshots.model import Outcome, PageReading, Visit
from snapshots.patience import AT_ONCE

if TYPE_CHECKING:
    from crawler.extractors.evidence import Trace

#: As much as a crawl would take of one page.
_LARGEST = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """Whose page it is thought to be, where it is thought to stand, and when it was read."""

    #: The researcher and aliases; empty where nobody says whose page it is.
    names: tuple[str, ...]
    #: Address of the page; None to take the place it really came from.
    url: str | None
    on: date
    options: Options

    @property
    def researcher(self) -> str:
        """The name that events are told under."""
        return self.names[0] if self.names else ""

    @property
    def at(self) -> datetime:
        """The moment of the visit."""
        return datetime.combine(self.on, time(), UTC)

    def read(self, where: str, trace: Trace | None = None) -> PageReading:
        """
        Read a file, an address, or "-" for standard input; ``trace`` is told what was gone by.

        Raises UsageError where there is nothing to read, ReadingError where it cannot be understood.
        """
        page = self._fetch(where) if is_address(where) else self._open(where)
        reading = read_page(page, names=self.names, on=self.on, trace=trace)
        if not reading.visit.answered:
            raise ReadingError(f"{where}: {reading.visit.detail or reading.visit.outcome.value}")
        return reading

    def _open(self, where: str) -> Page:
        name, body, address = _read_file(where)
        visit = Visit(
            url=self.url or address,
            at=self.at,
            outcome=Outcome.OK,
            status_code=200,
            body=sha256(body).hexdigest(),
            size=len(body),
        )
        return Page(researcher=self.researcher, visit=visit, body=body, file_name=name)

    def _fetch(self, where: str) -> Page:
        from crawler.runs.crawl import fetch

        page = fetch(where, self.options)
        if page.body is None:
            visit = page.visit
            raise ReadingError(f"{where}: {visit.outcome.value}{visit.detail and f' ({visit.detail})'}")
        return replace(page, visit=replace(page.visit, url=self.url)) if self.url else page


def changes_between(old: tuple[Rehearsal, str], new: tuple[Rehearsal, str]) -> tuple[Told, ...]:
    """
    Tell what a crawl would tell between two versions of a page, removals at once.

    Both versions are taken for one page, that of the newer one.
    """
    rehearsal = new[0]
    after = rehearsal.read(new[1])
    before = replace(old[0], url=after.visit.url).read(old[1])
    first = advance(
        None,
        [before],
        researcher=rehearsal.researcher,
        at=before.visit.at,
        names=rehearsal.names,
        patience=AT_ONCE,
    )
    then = advance(
        first.snapshot,
        [after],
        researcher=rehearsal.researcher,
        at=after.visit.at,
        names=rehearsal.names,
        patience=AT_ONCE,
        anew=lambda _visit: before,
    )
    return tuple(
        Told(id=f"e{n}", researcher=rehearsal.researcher, at=after.visit.at, page=page, event=event)
        for n, (page, event) in enumerate(then.events, 1)
    )


def is_address(where: str) -> bool:
    """
    Tell an address from the name of a file.

    >>> is_address("https://example.edu/~ada/"), is_address("old.html")
    (True, False)
    """
    return re.match(r"https?://", where, re.IGNORECASE) is not None


def _read_file(where: str) -> tuple[str, bytes, str]:
    """Return a file's name, its bytes, and an address to stand for it."""
    if where == "-":
        return "", sys.stdin.buffer.read(_LARGEST + 1), "file:///dev/stdin"
    if re.match(r"[a-z][a-z0-9+.-]*://", where, re.IGNORECASE):
        raise UsageError(f"{where}: only http and https addresses are fetched")
    path = Path(where).expanduser()
    try:
        with path.open("rb") as file:
            body = file.read(_LARGEST + 1)
    except OSError as e:
        raise UsageError(f"{where}: cannot be read ({e.strerror})") from e
    except ValueError as e:
        raise UsageError(f"{where!r} is no file's name") from e
    if len(body) > _LARGEST:
        raise ReadingError(
            f"{where}: larger than {_LARGEST // 2**20} MiB, more than a crawl would take of one page"
        )
    return path.name, body, path.resolve().as_uri()
