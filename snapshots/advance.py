"""
One crawl onward: the last snapshot and what the pages answered now → the next snapshot, and what happened.

Pure: the store writes what comes out, the clock is an argument.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from snapshots.believing import believe, followed, not_back, stands
from snapshots.diff import same_award
from snapshots.draft import Anew, Draft, begin_draft
from snapshots.events import Event
from snapshots.health import Verdict, judge, stands_in
from snapshots.holding import hold, lasting
from snapshots.identity.matching import pairs
from snapshots.model import (
    Outcome,
    PageReading,
    PageState,
    Publication,
    Snapshot,
    Visit,
)
from snapshots.news import Sides, news
from snapshots.partial import unshown_works
from snapshots.patience import AT_ONCE, CRAWL, Patience
from snapshots.text import page_key, page_words, title_key

#: Records of one page that are looked at; a page with more is hostile or no list.
MOST_RECORDS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One crawl of one researcher."""

    snapshot: Snapshot
    #: (address of the page, event); "" where it is of no one page.
    events: tuple[tuple[str, Event], ...] = ()
    #: No record changed, and the snapshot holds none of them: those that are kept stand (see ``still``).
    still: bool = False


def advance(
    before: Snapshot | None,
    readings: Sequence[PageReading],
    *,
    researcher: str,
    at: datetime,
    names: tuple[str, ...] = (),
    patience: Patience = CRAWL,
    anew: Anew | None = None,
) -> Step:
    """
    Take one crawl into account.

    The first crawl is a baseline: it tells nothing. A page that did not answer, or is not believed, keeps its
    records; so does a page that was not asked. With ``anew`` the old bodies of changed pages are read again
    by today's code, so that what our code now reads otherwise is not told as the researcher's change.
    """
    draft = begin_draft(before, at=at, names=names, patience=patience, anew=anew)
    ordered = sorted(readings, key=lambda reading: reading.visit.url)
    for reading in ordered:
        others = [record for other in ordered if other is not reading for record in _shown(draft, other)]
        _take(draft, reading, others)
    _follow_moved_lists(draft)
    after = Snapshot(
        researcher=researcher,
        at=at,
        pages=tuple(draft.states[url] for url in sorted(draft.states)),
        publications=tuple(
            record for url in sorted(draft.publications) for record in draft.publications[url]
        ),
        awards=tuple(award for url in sorted(draft.awards) for award in draft.awards[url]),
        missing=tuple(draft.missing),
        steps_back=tuple(draft.steps_back),
    )
    if before is None or not any(state.good for state in before.pages):
        return Step(snapshot=after, events=tuple(draft.events))
    return Step(snapshot=after, events=(*_record_events(draft), *draft.events))


def accept(snapshot: Snapshot, page: str | None = None) -> Snapshot:
    """Return the snapshot with its held pages (or one of them) marked to be believed as they come."""
    return replace(
        snapshot,
        pages=tuple(
            replace(state, accepted=True, rejected=False)
            if state.held and page in (None, state.url)
            else state
            for state in snapshot.pages
        ),
    )


def reject(snapshot: Snapshot, page: str | None = None) -> Snapshot:
    """Return the snapshot with its held pages (or one of them) marked never to count as they are."""
    return replace(
        snapshot,
        pages=tuple(
            replace(state, accepted=False, rejected=True)
            if state.held and page in (None, state.url)
            else state
            for state in snapshot.pages
        ),
    )


def _shown(draft: Draft, reading: PageReading) -> Sequence[Publication]:
    """Return what a page lists in this crawl: what was read, or what stands where it is not modified."""
    state = draft.states.get(reading.visit.url)
    if reading.visit.outcome is Outcome.NOT_MODIFIED and state is not None and not state.held:
        return draft.publications.get(reading.visit.url, ())
    return reading.publications[:MOST_RECORDS]


def _take(draft: Draft, reading: PageReading, elsewhere: Sequence[Publication]) -> None:
    """Take one page's answer into the draft."""
    url = reading.visit.url
    reading = _as_asked(reading)
    state = draft.states.get(url)
    if state is not None and state.good is not None and reading.visit.outcome is Outcome.OK:
        _read_anew(draft, reading, state.good)
    missing = {m.publication for m in draft.missing}
    known = tuple(record for record in draft.publications.get(url, ()) if record not in missing)
    left_out = unshown_works(known, reading.publications, reading.text)
    known = tuple(record for record in known if record not in left_out)
    verdict = judge(
        state,
        reading,
        known,
        draft.names,
        elsewhere=elsewhere,
        old_words=draft.old_words.get(url, ""),
    )
    draft.asked.add(url)
    if reading.found:
        draft.found.add(url)
    if state is not None and state.rejected and not _as_rejected(draft, state, reading, verdict):
        # What was rejected is gone: its hold, and what was said of it, with it.
        state = replace(
            state, rejected=False, runs=0, since=draft.at, failures=0, failing_since=None, said=""
        )
    runs, since = lasting(draft, state, reading, verdict)
    counts = (
        verdict.may_count
        and not (state is not None and state.rejected)
        and runs >= draft.patience.runs
        and draft.at - since >= draft.patience.lasting
    )
    accepted = state is not None and state.accepted and verdict.doubt is not None
    agreed = reading.visit.outcome is Outcome.OK and (counts or accepted)
    if verdict.believed or agreed:
        believe(draft, reading, state, well=not agreed)
    else:
        hold(draft, reading, state, verdict, (runs, since))


def _as_rejected(draft: Draft, state: PageState, reading: PageReading, verdict: Verdict) -> bool:
    """Whether a page shows what was rejected, the same works for the same reason, or nothing at all."""
    if verdict.doubt is None or reading.visit.outcome is Outcome.NOT_MODIFIED:
        return True
    past = draft.anew(state.last) if draft.anew is not None else None
    titles = [{title_key(record.title) for record in one.publications} for one in (past, reading) if one]
    return verdict.reason == state.held and titles[0] == titles[-1]


def _read_anew(draft: Draft, reading: PageReading, good: Visit) -> None:
    """Replace what is known of a page by what today's code reads out of its last believed body."""
    url = reading.visit.url
    if good.body is not None and good.body == reading.visit.body:
        past: PageReading | None = reading
    else:
        past = draft.anew(good) if draft.anew is not None else None
    if past is None or not past.visit.answered:
        return
    past = _as_asked(replace(past, visit=replace(past.visit, url=url)))
    draft.old_words[url] = page_words(past.text)
    draft.old_addresses[url] = past.addresses
    key = page_key(past.text)
    waiting = {m.publication for m in draft.missing if m.publication}
    known = draft.publications.get(url, ())
    matched = followed(known, past.publications, key)
    records = [
        not_back(known[matched[j]], record) if j in matched else record
        for j, record in enumerate(past.publications)
    ]
    seen = set(matched.values())
    held = waiting | unshown_works(known, past.publications, past.text)
    for i, old in enumerate(known):
        if i not in seen and (old in held or stands(old, key, draft.old_words[url])):
            records.append(old)
    draft.publications[url] = draft.old_publications[url] = tuple(records)
    awards = list(past.awards)
    for award in draft.awards.get(url, ()):
        kept = award in {m.award for m in draft.missing} or stands_in(award.title, key)
        if kept and not any(same_award(award, other) for other in past.awards):
            awards.append(award)
    draft.awards[url] = draft.old_awards[url] = tuple(awards)


def _as_asked(reading: PageReading) -> PageReading:
    """Return a reading whose records stand under the address asked for, no more than are looked at."""
    url = reading.visit.url
    return replace(
        reading,
        publications=tuple(
            record if record.page == url else replace(record, page=url)
            for record in reading.publications[:MOST_RECORDS]
        ),
        awards=tuple(
            award if award.page == url else replace(award, page=url)
            for award in reading.awards[:MOST_RECORDS]
        ),
    )


def _follow_moved_lists(draft: Draft) -> None:
    """
    Let go of the records of pages that are gone or no longer found, where a live page lists the same works.

    A list that moves from one page of a researcher to another is no news, and its old copy must not speak on.
    """
    live = [record for url in sorted(draft.answered) for record in draft.publications.get(url, ())]
    found = [record for url in sorted(draft.first_seen) for record in draft.publications.get(url, ())]
    for url, state in sorted(draft.states.items()):
        gone = state.said == Outcome.NOT_FOUND.value
        renamed = url in draft.found and state.last.outcome is Outcome.NOT_FOUND and bool(found)
        left_behind = renamed or (url not in draft.asked and bool(draft.first_seen))
        if not (gone or left_behind) or not draft.publications.get(url):
            continue
        records = draft.publications[url]
        covered = {i for i, _, _, _ in pairs(records, found if renamed else live, retitled=False)}
        if left_behind and len(covered) < 0.8 * len(records):
            continue
        draft.publications[url] = tuple(r for i, r in enumerate(records) if i not in covered)
        draft.missing = [m for m in draft.missing if m.publication not in records]
        if left_behind and not draft.publications[url] and not draft.awards.get(url):
            del draft.states[url]


def _of_all(addresses: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*addresses.values())


def _record_events(draft: Draft) -> list[tuple[str, Event]]:
    if draft.publications == draft.old_publications and draft.awards == draft.old_awards:
        return []
    sides = Sides(
        at=draft.at,
        old_publications=draft.old_publications,
        old_awards=draft.old_awards,
        publications=draft.publications,
        awards=draft.awards,
        old_words=draft.old_words,
        words=draft.words,
        old_addresses=_of_all(draft.old_addresses),
        addresses=_of_all(draft.addresses),
        first_seen=draft.first_seen,
        once=draft.patience == AT_ONCE,
    )
    return news(sides)
