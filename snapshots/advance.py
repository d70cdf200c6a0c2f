"""
One crawl onward: the last snapshot and what the pages answered now → the next snapshot, and what happened.

Pure: the store writes what comes out, the clock is an argument.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache

from snapshots.assignment import best_pairing
from snapshots.diff import same_award
from snapshots.events import Event, ExtractorLost, PageFailing, PageGone, PageHeld, PageMoved, PageReturned
from snapshots.fields import goes_back
from snapshots.health import Verdict, judge, stands_in
from snapshots.matching import RETITLES, pairs
from snapshots.model import (
    Award,
    Doubt,
    Missing,
    Outcome,
    PageReading,
    PageState,
    Publication,
    Snapshot,
    StepBack,
    Visit,
)
from snapshots.news import Sides, news
from snapshots.text import address, fold, page_key, page_words, title_key
from snapshots.wording import listed_in

#: Records of one page that are looked at; a page with more is hostile or no list.
MOST_RECORDS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait before something is believed."""

    #: Healthy crawls in a row that must miss a record before it is told as removed.
    removal_crawls: int
    #: Crawls in a row, and time, before a page that is gone or held counts.
    runs: int
    lasting: timedelta
    #: Crawls in a row before the operator hears of a page that fails or is held.
    operator_runs: int


#: For crawls day by day.
CRAWL = Patience(removal_crawls=2, runs=3, lasting=timedelta(days=7), operator_runs=3)

#: For two files side by side: what is not in the second is gone.
AT_ONCE = Patience(removal_crawls=1, runs=1, lasting=timedelta(0), operator_runs=1)


# Words, folded, by which a heading says that not all works stand below it.
_A_CHOICE = re.compile(
    r"\b(?:selected|selection|representative|recent|latest|highlights?|highlighted|featured|main|key)\b"
    r"|\b(?:ausgewahlte|aktuelle|choisies|recentes|principales|seleccionad[ao]s|selecionad[ao]s|selezionat[ei])\b"
    r"|\b(?:geselecteerde|recente|utvalda|utvalgte|wybrane|vybrane|izbrannye|избранные|основные)\b"
    r"|代表|精选|精選|主要|主な"
)


# Words by which a list says that it goes on behind a click.
_GOES_ON = re.compile(
    r"\b(?:load|show|view|see|display) (?:more|all|older)\b|\bnext page\b|\bpage 1 (?:of|/) \d"
    r"|\bolder (?:posts|entries|papers|publications)\b|\bmehr (?:laden|anzeigen)\b"
    r"|\b(?:voir|afficher|charger) plus\b|\b(?:ver|cargar|mostrar) m[aá]s\b|\bmostra altr[oi]\b"
    r"|もっと見る|加载更多|查看更多|더 보기",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One crawl of one researcher."""

    snapshot: Snapshot
    #: (address of the page, event); "" where it is of no one page.
    events: tuple[tuple[str, Event], ...] = ()
    #: No record changed, and the snapshot holds none of them: those that are kept stand (see ``still``).
    still: bool = False


#: Gives the body of a past visit as today's code reads it; None where the body is not kept.
Anew = Callable[[Visit], PageReading | None]


@dataclass(slots=True, kw_only=True)
class _Draft:
    """The next snapshot while it is put together."""

    at: datetime
    #: When the crawl before was.
    last_at: datetime
    patience: Patience
    names: tuple[str, ...]
    anew: Anew | None
    states: dict[str, PageState]
    publications: dict[str, tuple[Publication, ...]]
    awards: dict[str, tuple[Award, ...]]
    missing: list[Missing]
    steps_back: list[StepBack]
    #: What stood before, as today's code reads it: what the new records are held against.
    old_publications: dict[str, tuple[Publication, ...]]
    old_awards: dict[str, tuple[Award, ...]]
    #: Words and links of the last believed bodies, where the caller could give them, and of the new ones.
    old_words: dict[str, str] = field(default_factory=dict)
    old_addresses: dict[str, frozenset[str]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, frozenset[str]] = field(default_factory=dict)
    #: Pages believed for the first time in this crawl.
    first_seen: set[str] = field(default_factory=set)
    answered: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    #: Pages that no watchlist names.
    found: set[str] = field(default_factory=set)
    events: list[tuple[str, Event]] = field(default_factory=list)


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
    draft = _draft(before, at=at, names=names, patience=patience, anew=anew)
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


def _draft(
    before: Snapshot | None, *, at: datetime, names: tuple[str, ...], patience: Patience, anew: Anew | None
) -> _Draft:
    publications: dict[str, tuple[Publication, ...]] = defaultdict(tuple)
    awards: dict[str, tuple[Award, ...]] = defaultdict(tuple)
    for record in before.publications if before else ():
        publications[record.page] += (record,)
    for award in before.awards if before else ():
        awards[award.page] += (award,)
    return _Draft(
        at=at,
        last_at=before.at if before else at,
        patience=patience,
        names=names,
        anew=anew,
        old_publications=dict(publications),
        old_awards=dict(awards),
        states={state.url: state for state in before.pages} if before else {},
        publications=dict(publications),
        awards=dict(awards),
        missing=list(before.missing) if before else [],
        steps_back=list(before.steps_back) if before else [],
    )


def _shown(draft: _Draft, reading: PageReading) -> Sequence[Publication]:
    """Return what a page lists in this crawl: what was read, or what stands where it is not modified."""
    state = draft.states.get(reading.visit.url)
    if reading.visit.outcome is Outcome.NOT_MODIFIED and state is not None and not state.held:
        return draft.publications.get(reading.visit.url, ())
    return reading.publications[:MOST_RECORDS]


def _take(draft: _Draft, reading: PageReading, elsewhere: Sequence[Publication]) -> None:
    """Take one page's answer into the draft."""
    url = reading.visit.url
    reading = _as_asked(reading)
    state = draft.states.get(url)
    if state is not None and state.good is not None and reading.visit.outcome is Outcome.OK:
        _read_anew(draft, reading, state.good)
    missing = {m.publication for m in draft.missing}
    known = tuple(record for record in draft.publications.get(url, ()) if record not in missing)
    left_out = _left_out(known, reading.publications, reading.text)
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
    runs, since = _lasting(draft, state, reading, verdict)
    counts = (
        verdict.may_count
        and not (state is not None and state.rejected)
        and runs >= draft.patience.runs
        and draft.at - since >= draft.patience.lasting
    )
    accepted = state is not None and state.accepted and verdict.doubt is not None
    agreed = reading.visit.outcome is Outcome.OK and (counts or accepted)
    if verdict.believed or agreed:
        _believe(draft, reading, state, well=not agreed)
    else:
        _hold(draft, reading, state, verdict, (runs, since))


def _as_rejected(draft: _Draft, state: PageState, reading: PageReading, verdict: Verdict) -> bool:
    """Whether a page shows what was rejected, the same works for the same reason, or nothing at all."""
    if verdict.doubt is None or reading.visit.outcome is Outcome.NOT_MODIFIED:
        return True
    past = draft.anew(state.last) if draft.anew is not None else None
    titles = [{title_key(record.title) for record in one.publications} for one in (past, reading) if one]
    return verdict.reason == state.held and titles[0] == titles[-1]


def _read_anew(draft: _Draft, reading: PageReading, good: Visit) -> None:
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
    matched = _followed(known, past.publications, key)
    records = [
        _not_back(known[matched[j]], record) if j in matched else record
        for j, record in enumerate(past.publications)
    ]
    seen = set(matched.values())
    held = waiting | _left_out(known, past.publications, past.text)
    for i, old in enumerate(known):
        if i not in seen and (old in held or _stands(old, key, draft.old_words[url])):
            records.append(old)
    draft.publications[url] = draft.old_publications[url] = tuple(records)
    awards = list(past.awards)
    for award in draft.awards.get(url, ()):
        kept = award in {m.award for m in draft.missing} or stands_in(award.title, key)
        if kept and not any(same_award(award, other) for other in past.awards):
            awards.append(award)
    draft.awards[url] = draft.old_awards[url] = tuple(awards)


def _followed(known: Sequence[Publication], read: Sequence[Publication], text: str) -> dict[int, int]:
    """Return which known record each reading is; one that still stands under its old title got no new one."""
    return {
        j: i
        for i, j, _, why in pairs(known, read)
        if why not in RETITLES
        or not stands_in(known[i].title, text)
        or title_key(known[i].title) in title_key(f"{read[j].title} {read[j].printed}")
    }


def _stands(record: Publication, text: str, words: str) -> bool:
    """Whether a work stands in a page that we did not read it out of."""
    return stands_in(record.title, text) or listed_in(record, words)


def _not_back(old: Publication, new: Publication) -> Publication:
    """Return a new reading that keeps the state, venue and year known before where it falls behind them."""
    if not goes_back(old, new):
        return new
    return replace(new, status=old.status, venue=old.venue, year=old.year)


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


def _lasting(
    draft: _Draft, state: PageState | None, reading: PageReading, verdict: Verdict
) -> tuple[int, datetime]:
    """Return how many crawls in a row ended like this one, it included, and since when."""
    if state is not None and _ending(state) == _key(reading.visit.outcome, verdict.doubt):
        # Counted as far as anyone waits: a page that stays as it is gives nothing more to note.
        most = max(draft.patience.runs, draft.patience.operator_runs)
        return min(state.runs + 1, max(most, state.runs)), state.since
    return 1, draft.at


def _ending(state: PageState) -> str:
    return _key(state.last.outcome, state.doubt)


def _key(outcome: Outcome, doubt: Doubt | None) -> str:
    if doubt is not None:
        return f"held: {doubt.value}"
    return "ok" if outcome in (Outcome.OK, Outcome.NOT_MODIFIED) else outcome.value


def _believe(draft: _Draft, reading: PageReading, state: PageState | None, *, well: bool) -> None:
    """Take over what a page shows; it is ``well`` where nothing spoke against it."""
    visit = reading.visit
    url = visit.url
    if state is None or state.good is None:
        draft.first_seen.add(url)
    draft.answered.add(url)
    if state is not None and state.said and well:
        draft.events.append((url, PageReturned(url=url)))
    if state is not None and _newly_moved(state, reading):
        draft.events.append((url, PageMoved(url=url, to=visit.final_url or url)))
    runs, since = _lasting(draft, state, reading, Verdict(believed=True))
    changed = visit.outcome is Outcome.OK
    draft.states[url] = PageState(
        url=url,
        last=visit,
        good=visit if changed or state is None or state.good is None else _renewed(state.good, visit),
        text_length=len(reading.text) if changed else (state.text_length if state else 0),
        complete=reading.complete if changed else (state.complete if state else None),
        runs=runs,
        since=since,
    )
    if changed:
        draft.words[url] = page_words(reading.text)
        draft.addresses[url] = reading.addresses
        text = page_key(reading.text)
        _replace_publications(draft, reading, text)
        _replace_awards(draft, reading, text)
    else:
        _confirm_missing(draft, url)


def _renewed(good: Visit, visit: Visit) -> Visit:
    """
    Return the last good visit after one that brought no other body.

    A 304 confirms it, and leaves it its validators. The same body sent once more renews it; where there is
    nothing to ask by the next time, nothing needs to be noted.
    """
    if visit.status_code == 304 or visit.body != good.body:
        return good
    renewed = replace(visit, outcome=Outcome.OK)
    if renewed.etag or renewed.last_modified or replace(renewed, at=good.at, full_at=good.full_at) != good:
        return renewed
    return good


def _newly_moved(state: PageState, reading: PageReading) -> bool:
    visit = reading.visit
    if not visit.moved or not visit.final_url or address(visit.final_url) == address(visit.url):
        return False
    return not (state.last.moved and state.last.final_url == visit.final_url)


def _replace_publications(draft: _Draft, reading: PageReading, text: str) -> None:
    url = reading.visit.url
    known = draft.publications.get(url, ())
    matched = _followed(known, reading.publications, text)
    records = []
    stepped = {step.publication: step.since for step in draft.steps_back}
    draft.steps_back = [step for step in draft.steps_back if step.publication.page != url]
    for j, record in enumerate(reading.publications):
        old = known[matched[j]] if j in matched else None
        if old is not None and goes_back(old, record):
            since = stepped.get(record, draft.at)
            draft.steps_back.append(StepBack(publication=record, since=since))
        records.append(_not_back(old, record) if old is not None else record)
    waiting = {m.publication: m.since for m in draft.missing if m.publication and m.publication.page == url}
    draft.missing = [m for m in draft.missing if not (m.publication and m.publication.page == url)]
    seen = set(matched.values())
    left_out = _left_out(known, reading.publications, reading.text)
    for i, old in enumerate(known):
        if i in seen:
            continue
        if old in left_out or _stands(old, text, draft.words[url]):
            records.append(old)  # the page says that it is not whole, or our reading missed it
        elif old not in waiting and draft.patience.removal_crawls > 1:
            records.append(old)
            draft.missing.append(Missing(publication=old, since=draft.at))
    draft.publications[url] = tuple(records)


def _left_out(known: Sequence[Publication], read: Sequence[Publication], text: str) -> frozenset[Publication]:
    """Return the known works that a page does not show because it shows a choice or a part of them by now."""
    if read and _goes_on(text):
        shown = {i for i, _, _, _ in pairs(known, read)}
        last = max(shown, default=-1)
        return frozenset(known[last + 1 :]) if shown and _goes_on_behind(known[last], text) else frozenset()
    if not read or not all(_is_chosen(record) for record in read):
        return frozenset()
    shown = {i for i, _, _, _ in pairs(known, read)}
    others = (record for i, record in enumerate(known) if i not in shown and not _is_chosen(record))
    return frozenset(others) if shown else frozenset()


# The text of a page is asked about with each of its works.
@lru_cache(maxsize=8)
def _goes_on(text: str) -> bool:
    return _GOES_ON.search(text) is not None


def _goes_on_behind(last: Publication, text: str) -> bool:
    """Whether a button behind the last work shown, and no more than that one, says that there are more."""
    at = page_words(text).rfind(page_words(last.title))
    found = [m.start() for m in _GOES_ON.finditer(page_words(text))]
    return len(found) == 1 and 0 <= at < found[0]


def _is_chosen(record: Publication) -> bool:
    """Whether a work stands below a heading that promises no whole list."""
    return any(_A_CHOICE.search(fold(heading)) for heading in record.section)


def _replace_awards(draft: _Draft, reading: PageReading, text: str) -> None:
    url = reading.visit.url
    known = draft.awards.get(url, ())
    likeness = [
        (i, j, score)
        for i, old in enumerate(known)
        for j, new in enumerate(reading.awards)
        if (score := same_award(old, new))
    ]
    seen = {i for i, _, _ in best_pairing(likeness)}
    records = list(reading.awards)
    waiting = {m.award for m in draft.missing if m.award and m.award.page == url}
    draft.missing = [m for m in draft.missing if not (m.award and m.award.page == url)]
    for i, old in enumerate(known):
        if i in seen:
            continue
        if stands_in(old.title, text):
            records.append(old)
        elif old not in waiting and draft.patience.removal_crawls > 1:
            records.append(old)
            draft.missing.append(Missing(award=old, since=draft.at))
    draft.awards[url] = tuple(records)


def _confirm_missing(draft: _Draft, url: str) -> None:
    """Take an unchanged page as the second crawl that misses what the first one missed."""
    gone = [m for m in draft.missing if (m.publication or m.award).page == url]  # type: ignore[union-attr]
    if not gone:
        return
    draft.missing = [m for m in draft.missing if m not in gone]
    lost = {m.publication for m in gone if m.publication}
    draft.publications[url] = tuple(r for r in draft.publications.get(url, ()) if r not in lost)
    unhonoured = {m.award for m in gone if m.award}
    draft.awards[url] = tuple(a for a in draft.awards.get(url, ()) if a not in unhonoured)


def _hold(
    draft: _Draft,
    reading: PageReading,
    state: PageState | None,
    verdict: Verdict,
    lasting: tuple[int, datetime],
) -> None:
    """Keep what is known of a page that did not answer, or is not believed; tell of it when it is time."""
    visit, url = reading.visit, reading.visit.url
    runs, since = lasting
    key = _key(visit.outcome, verdict.doubt)
    said = state.said if state is not None else ""
    never_there = reading.guessed and (state is None or state.good is None)
    rejected = state is not None and state.rejected and verdict.doubt is not None
    failures = min((state.failures if state else 0) + 1, draft.patience.operator_runs)
    # Before anything is told of a page, any fault counts; after that, each kind for itself.
    counted = runs if said else max(runs, failures)
    event = (
        None if never_there or rejected or key == said else _notice(draft, reading, verdict, lasting, counted)
    )
    if event is not None:
        draft.events.append((url, event))
        said = key
    draft.states[url] = PageState(
        url=url,
        last=visit,
        good=_good_until_now(draft, state),
        text_length=state.text_length if state else 0,
        complete=state.complete if state else None,
        runs=runs,
        since=since,
        failures=failures,
        failing_since=(state.failing_since if state else None) or draft.at,
        held=verdict.reason if verdict.doubt is not None else "",
        doubt=verdict.doubt,
        told=bool(said),
        said=said,
        accepted=state.accepted if state else False,
        rejected=state.rejected if state else False,
    )


def _good_until_now(draft: _Draft, state: PageState | None) -> Visit | None:
    """Return the last good visit of a page that fails now, as late as the last crawl that confirmed it."""
    if state is None or state.good is None or not state.last.answered or state.held:
        return state.good if state else None
    return replace(state.good, at=draft.last_at, full_at=state.good.full_at or state.good.at)


def _notice(
    draft: _Draft, reading: PageReading, verdict: Verdict, lasting: tuple[int, datetime], counted: int
) -> Event | None:
    """Return what to say of a page that fails, None while it is too early; ``counted`` are its failures."""
    visit, (runs, since) = reading.visit, lasting
    if verdict.doubt is Doubt.LOST:
        return ExtractorLost(url=visit.url, unread=verdict.unread)
    if visit.outcome is Outcome.NOT_FOUND:
        if runs < draft.patience.runs or draft.at - since < draft.patience.lasting:
            return None
        return PageGone(url=visit.url, status_code=visit.status_code or 404)
    if counted < draft.patience.operator_runs:
        return None
    if verdict.doubt is not None:
        return PageHeld(url=visit.url, reason=verdict.reason)
    return PageFailing(url=visit.url, reason=verdict.reason)


def _follow_moved_lists(draft: _Draft) -> None:
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


def _record_events(draft: _Draft) -> list[tuple[str, Event]]:
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
