"""Read the kept bodies again with today's code, and make the past what it should have been."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from crawler.extractors import Memory
from crawler.page import Page
from crawler.pipelines import read_page
from crawler.watchlist import Researcher
from snapshots.advance import accept, advance, reject
from snapshots.hearing import ACCEPT, REJECT, About
from snapshots.model import Outcome, PageReading, PageState, Snapshot, Visit
from snapshots.moving import move
from snapshots.revising import OF_RECORDS, revise
from snapshots.store import Decision, PastVisit, Revision, Store

#: Crawls that are played again after a change, for what waits for further ones to agree.
_MOST_REPEATS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What reading one researcher's bodies again came to."""

    researcher: Researcher
    #: How many bodies were read.
    bodies: int = 0
    #: How many are no longer kept; their pages stand as they did.
    lost: int = 0
    history: tuple[tuple[int, Snapshot], ...] = ()
    revisions: tuple[Revision, ...] = ()
    #: Records that are read otherwise now, of those that stand.
    differing: int = 0


@dataclass(slots=True, kw_only=True)
class _Replay:
    """A researcher's past, played through again."""

    store: Store
    person: Researcher
    snapshot: Snapshot | None
    #: Pages that are asked again later, or stand to this day.
    lasting: Mapping[str, datetime]
    decisions: list[Decision]
    history: list[tuple[int, Snapshot]] = field(default_factory=list)
    found: list[Revision] = field(default_factory=list)
    readings: dict[tuple[str, str], PageReading | None] = field(default_factory=dict)
    #: Most of a body stood in the one before it.
    memory: Memory = field(default_factory=Memory)
    lost: set[str] = field(default_factory=set)

    def crawl(self, run: int, at: datetime, visits: Sequence[Visit]) -> None:
        """Play one crawl: what changed in it, and all else as it stood."""
        self._decide(at)
        read = [reading for visit in visits if (reading := self._read(visit)) is not None]
        read += self._others(at, {v.url for v in visits})
        if not read:
            return
        step = advance(
            self.snapshot,
            read,
            researcher=self.person.key,
            at=at,
            names=self.person.names,
            anew=self._read,
        )
        self.snapshot = step.snapshot
        self.history.append((run, step.snapshot))
        self.found += [
            Revision(id=None, event=event, run=run, at=at, page=page)
            for page, event in step.events
            if isinstance(event, OF_RECORDS)
        ]

    def wait(self, run: int, until: datetime) -> None:
        """Play the crawls that brought nothing new, as long as anything waits for them."""
        for _ in range(_MOST_REPEATS):
            if self.snapshot is None or not _waits(self.snapshot):
                return
            at = self.snapshot.at + self.person.every
            if at >= until:
                return
            self.crawl(run, at, [])

    def _read(self, visit: Visit) -> PageReading | None:
        """Read a visit's body; None where it is no longer kept."""
        if visit.outcome is not Outcome.OK or visit.body is None:
            return PageReading(visit=visit)
        key = (visit.url, visit.body)
        if key not in self.readings:
            body = self.store.body(visit.body)
            if body is None:
                self.lost.add(visit.body)
                self.readings[key] = None
            else:
                page = Page(researcher=self.person.key, visit=visit, body=body)
                self.readings[key] = read_page(
                    page, names=self.person.names, on=visit.at.date(), memory=self.memory
                )
        reading = self.readings[key]
        return replace(reading, visit=visit) if reading and reading.visit.answered else reading

    def _others(self, at: datetime, asked: set[str]) -> Iterable[PageReading]:
        """Return what the pages brought that answered as they did before."""
        for state in self.snapshot.pages if self.snapshot else ():
            if state.url in asked or self.lasting.get(state.url, at) <= at:
                continue
            last = replace(state.last, at=at)
            if last.outcome is Outcome.OK and not state.held:
                last = replace(last, outcome=Outcome.NOT_MODIFIED)
            if (reading := self._read(last)) is not None:
                yield reading

    def _decide(self, at: datetime) -> None:
        """Take the operator's decisions up to a moment into account."""
        while self.decisions and self.decisions[0].at <= at:
            one = self.decisions.pop(0)
            if self.snapshot is None:
                continue
            if one.about == About.PAGE.value:
                judge = accept if one.verdict == ACCEPT else reject
                self.snapshot = judge(self.snapshot, one.subject)
            elif one.about == About.MOVE.value and one.verdict == ACCEPT:
                old, _, new = one.subject.partition(" ")
                self.snapshot = move(self.snapshot, old, new)


def reread(store: Store, person: Researcher, *, since: datetime | None = None) -> Reread | None:
    """Read a researcher's bodies again, all or those since a moment; None where nothing is kept of them."""
    current = store.snapshot(person.key)
    if current is None:
        return None
    visits = store.visits(person.key)
    before = [v for v in visits if since is not None and v.visit.at < since]
    begin = since or current.at
    past = store.past(person.key, begin) if before else ()
    fresh = visits[len(before) :]
    replay = _Replay(
        store=store,
        person=person,
        snapshot=replace(past[-1][1], pages=_states(before)) if past else None,
        lasting=_lasting(visits, current),
        decisions=sorted(
            (
                d
                for d in store.decisions(person.key)
                if d.verdict in (ACCEPT, REJECT) and (not before or d.at >= begin)
            ),
            key=lambda d: d.at,
        ),
    )
    runs = list(dict.fromkeys(past_visit.run for past_visit in fresh))
    for number, run in enumerate(runs):
        asked = [v.visit for v in fresh if v.run == run]
        replay.crawl(run, max(v.at for v in asked), asked)
        later = runs[number + 1] if number + 1 < len(runs) else None
        until = min((v.visit.at for v in fresh if v.run == later), default=current.at)
        replay.wait(run, until)
    told = store.told(researcher=person.key, since=since, withdrawn=True)
    last = replay.snapshot
    standing = {*current.publications, *current.awards}
    now = {*last.publications, *last.awards} if last else standing
    return Reread(
        researcher=person,
        bodies=len(replay.readings) - len(replay.lost),
        lost=len(replay.lost),
        history=(*past, *replay.history),
        revisions=revise(told, replay.found),
        differing=len(now - standing),
    )


def _waits(snapshot: Snapshot) -> bool:
    """Whether a crawl that brings nothing new may still change the records."""
    return bool(snapshot.missing) or any(
        (state.held or not state.last.answered) and not state.said for state in snapshot.pages
    )


def _lasting(visits: Sequence[PastVisit], current: Snapshot) -> dict[str, datetime]:
    """Return until when each page was asked, as far as is known."""
    until = {past.visit.url: past.visit.at for past in visits}
    return until | {state.url: datetime.max.replace(tzinfo=current.at.tzinfo) for state in current.pages}


def _states(before: Iterable[PastVisit]) -> tuple[PageState, ...]:
    """Return how the pages stood, as far as their visits tell."""
    good: dict[str, Visit] = {}
    for past in before:
        if past.visit.outcome is Outcome.OK:
            good[past.visit.url] = past.visit
    return tuple(
        PageState(url=url, last=good[url], good=good[url], since=good[url].at) for url in sorted(good)
    )
