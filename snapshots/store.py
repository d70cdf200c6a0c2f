"""
The store: frozen data in, frozen data out. What is kept between crawls, and for how it is asked.

``Store`` is what the rest of the program builds on; ``snapshots.sqlite`` keeps it in one SQLite file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from snapshots.advance import Step
from snapshots.events import Event, LinkEvent, Told
from snapshots.model import Award, Health, Landing, Publication, Snapshot, Status, Visit
from snapshots.still import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeStep:
    """One step in a work's life, as a page told of it."""

    #: UTC, of the crawl that saw it.
    at: datetime
    status: Status | None
    venue: str | None
    #: The words the record came from.
    printed: str
    page: str
    #: "first seen", "changed", "removed", "listed again".
    what: str
    #: The title at that time.
    title: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """One work's life, oldest step first."""

    researcher: str
    #: As it is known now, or was known last.
    publication: Publication
    steps: tuple[LifeStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTurn:
    """A check of a link that said something else than the one before."""

    #: UTC.
    at: datetime
    health: Health
    #: How it failed, or why nobody can tell; "" where it answered.
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkState:
    """What is remembered of one link of one work between checks."""

    researcher: str
    #: The work's title.
    title: str
    url: str
    #: The last check; None where it was never asked.
    last: Visit | None = None
    #: Failures in a row, on different days.
    failures: int = 0
    #: When the present run of failures (or of good answers) began.
    since: datetime | None = None
    #: Whether it was told as broken.
    broken: bool = False
    #: The last check that it answered as it should; None where it never did.
    good: Visit | None = None
    #: Where it was last told to have moved; "" where it never was.
    moved_to: str = ""
    #: What the web page behind it said of itself when it was last seen; None where none stands there.
    landing: Landing | None = None
    #: Its record over time, oldest first: only what changed, and no more than the last of it.
    turns: tuple[LinkTurn, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One event on its way to one sink."""

    id: int
    #: The sink's address.
    sink: str
    told: Told
    #: How often it was tried.
    attempts: int = 0
    #: Why the last try failed; "" where none did.
    last_error: str = ""

    @property
    def key(self) -> str:
        """Stays the same however often the letter is sent: receivers can drop a second copy by it."""
        return f"{self.told.id}-{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of the program over the watchlist."""

    id: int
    began: datetime
    #: None while it runs, or where it was killed.
    ended: datetime | None = None
    detail: str = ""
    #: The version of the program, and of what reads pages; "" where an older program did not say.
    program: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What a later reading of the same bodies says of one event."""

    #: The event's id; None for one that was never told.
    id: str | None
    #: As it should have been told; None where it should not have been.
    event: Event | None
    run: int
    at: datetime
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastVisit:
    """A visit of the past that brought a new body or another outcome."""

    researcher: str
    run: int
    visit: Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the operator decided once and does not want to be asked again."""

    #: "" where it holds for all researchers.
    researcher: str
    #: What it is about: a word of ``snapshots.hearing.About``.
    about: str
    subject: str
    #: "accept", "reject", "mute", "confirm".
    verdict: str
    #: UTC.
    at: datetime


class Store(Protocol):
    """What is kept. Every method that writes is one transaction: all of it is kept, or nothing."""

    def close(self) -> None:
        """Let go of the file."""
        ...

    def begin_run(self, at: datetime, *, program: str = "") -> int:
        """Note that a run (of this version of the program) begins; returns its number."""
        ...

    def end_run(self, run: int, at: datetime, detail: str = "") -> None:
        """Note that a run ended."""
        ...

    def last_run(self) -> Run | None:
        """Return the last run begun."""
        ...

    def broken_off(self) -> tuple[Run, ...]:
        """Return the runs that began and did not end, oldest first."""
        ...

    def told_by(self, run: int) -> tuple[Told, ...]:
        """Return what one run told, without what a later reading took back."""
        ...

    def snapshot(self, researcher: str) -> Snapshot | None:
        """Return the latest snapshot; None before the first crawl."""
        ...

    def standing(self, researcher: str) -> Standing | None:
        """Return the latest snapshot without its records, which is cheap; None before the first crawl."""
        ...

    def save(
        self, step: Step, *, run: int, bodies: Mapping[str, bytes], sinks: Sequence[str]
    ) -> tuple[Told, ...]:
        """
        Keep one crawl of one researcher: snapshot, visits, bodies, events, a letter for each event and sink.

        ``bodies`` are the pages' bodies by their sha256 in hex. A snapshot that differs from the last in
        nothing but times writes no record, and a page that differs in nothing else no page.
        """
        ...

    def replace_snapshot(self, snapshot: Snapshot) -> None:
        """Keep changed page states of a researcher without a crawl (an ``accept``)."""
        ...

    def move_page(self, researcher: str, old: str, new: str) -> None:
        """Let what is known of a page go on under its new address; what it listed in the past stays there."""
        ...

    def rewrite(
        self,
        researcher: str,
        history: Sequence[tuple[int, Snapshot]],
        revisions: Sequence[Revision] = (),
    ) -> None:
        """
        Replace the history of a researcher's records by one read anew out of the kept bodies.

        ``history`` are (run, snapshot), oldest first. Nothing is told: events that are found now have no
        letters, and letters that wait for one that is taken back are dropped.
        """
        ...

    def past(self, researcher: str, until: datetime) -> tuple[tuple[int, Snapshot], ...]:
        """Return (run, snapshot) for each change of the records before a moment, without states of pages."""
        ...

    def body(self, sha256: str) -> bytes | None:
        """Return a kept body; None where it is not kept."""
        ...

    def visits(self, researcher: str, *, since: datetime | None = None) -> tuple[PastVisit, ...]:
        """Return the visits that brought something new, oldest first."""
        ...

    def told(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        researcher: str | None = None,
        withdrawn: bool = False,
    ) -> tuple[Told, ...]:
        """
        Return what was told, newest first; ``since`` is included, ``until`` is not.

        With ``withdrawn`` also what a later reading took back.
        """
        ...

    def event(self, id: str) -> Told | None:
        """Return one event by its id."""
        ...

    def run_of(self, id: str) -> Run | None:
        """Return the run that told an event."""
        ...

    def listed(self, researcher: str, at: datetime) -> tuple[Publication | Award, ...]:
        """Return the records that stood right before a moment."""
        ...

    def researchers(self) -> tuple[str, ...]:
        """Return the keys of all researchers with a snapshot."""
        ...

    def common_pages(self, researcher: str) -> frozenset[str]:
        """Return the pages of a researcher that are pages of another, too."""
        ...

    def last_checked(self, researcher: str) -> datetime | None:
        """Return when a researcher was last crawled."""
        ...

    def first_listed(self, researcher: str) -> datetime | None:
        """Return when the first record of a researcher was seen."""
        ...

    def forget_page(self, researcher: str, url: str) -> None:
        """Let go of a page and of what it lists; the past stays as it was."""
        ...

    def lives(self, words: str, *, researcher: str | None = None) -> tuple[Life, ...]:
        """Return the lives of the works whose title, past or present, holds these words."""
        ...

    def decide(self, decision: Decision) -> None:
        """Keep a decision in place of an earlier one on the same subject."""
        ...

    def undecide(self, decision: Decision) -> None:
        """Take a decision back."""
        ...

    def decisions(self, researcher: str | None = None) -> tuple[Decision, ...]:
        """Return the decisions for one researcher and those for all; or every one."""
        ...

    def links(self, researcher: str | None = None) -> tuple[LinkState, ...]:
        """Return what is known of links."""
        ...

    def save_links(
        self,
        states: Sequence[LinkState],
        events: Sequence[tuple[str, str, LinkEvent]],
        *,
        run: int,
        sinks: Sequence[str],
        at: datetime | None = None,
    ) -> tuple[Told, ...]:
        """Keep checked links and what happened to them, as (researcher, page, event)."""
        ...

    def pending(self, sink: str, *, now: datetime) -> tuple[Letter, ...]:
        """Return the letters due at a sink, oldest first, with those that a killed run was sending."""
        ...

    def sending(self, letters: Sequence[Letter]) -> None:
        """Note that these letters are about to be sent."""
        ...

    def sent(self, letters: Sequence[Letter]) -> None:
        """Note that these letters arrived."""
        ...

    def failed(self, letters: Sequence[Letter], reason: str, *, now: datetime) -> None:
        """Note that these letters did not arrive; after some tries each pause doubles, up to one day."""
        ...

    def failing_sinks(self) -> tuple[tuple[str, int, str], ...]:
        """Return (sink, letters waiting after a failure, the last reason)."""
        ...
