"""Pages that are believed: what they show takes the place of what was known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from snapshots.diff import same_award
from snapshots.draft import Draft
from snapshots.events import PageMoved, PageReturned
from snapshots.fields import goes_back
from snapshots.health import Verdict, stands_in
from snapshots.holding import lasting
from snapshots.identity.assignment import best_pairing
from snapshots.identity.matching import RETITLES, pairs
from snapshots.model import (
    Missing,
    Outcome,
    PageReading,
    PageState,
    Publication,
    StepBack,
    Visit,
)
from snapshots.partial import unshown_works
from snapshots.text import address, page_key, page_words, title_key
from snapshots.wording import listed_in


def followed(known: Sequence[Publication], read: Sequence[Publication], text: str) -> dict[int, int]:
    """Return which known record each reading is; one that still stands under its old title got no new one."""
    return {
        j: i
        for i, j, _, why in pairs(known, read)
        if why not in RETITLES
        or not stands_in(known[i].title, text)
        or title_key(known[i].title) in title_key(f"{read[j].title} {read[j].printed}")
    }


def stands(record: Publication, text: str, words: str) -> bool:
    """Whether a work stands in a page that we did not read it out of."""
    return stands_in(record.title, text) or listed_in(record, words)


def not_back(old: Publication, new: Publication) -> Publication:
    """Return a new reading that keeps the state, venue and year known before where it falls behind them."""
    if not goes_back(old, new):
        return new
    return replace(new, status=old.status, venue=old.venue, year=old.year)


def believe(draft: Draft, reading: PageReading, state: PageState | None, *, well: bool) -> None:
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
    runs, since = lasting(draft, state, reading, Verdict(believed=True))
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


def _replace_publications(draft: Draft, reading: PageReading, text: str) -> None:
    url = reading.visit.url
    known = draft.publications.get(url, ())
    matched = followed(known, reading.publications, text)
    records = []
    stepped = {step.publication: step.since for step in draft.steps_back}
    draft.steps_back = [step for step in draft.steps_back if step.publication.page != url]
    for j, record in enumerate(reading.publications):
        old = known[matched[j]] if j in matched else None
        if old is not None and goes_back(old, record):
            since = stepped.get(record, draft.at)
            draft.steps_back.append(StepBack(publication=record, since=since))
        records.append(not_back(old, record) if old is not None else record)
    waiting = {m.publication: m.since for m in draft.missing if m.publication and m.publication.page == url}
    draft.missing = [m for m in draft.missing if not (m.publication and m.publication.page == url)]
    seen = set(matched.values())
    left_out = unshown_works(known, reading.publications, reading.text)
    for i, old in enumerate(known):
        if i in seen:
            continue
        if old in left_out or stands(old, text, draft.words[url]):
            records.append(old)  # the page says that it is not whole, or our reading missed it
        elif old not in waiting and draft.patience.removal_crawls > 1:
            records.append(old)
            draft.missing.append(Missing(publication=old, since=draft.at))
    draft.publications[url] = tuple(records)


def _replace_awards(draft: Draft, reading: PageReading, text: str) -> None:
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


def _confirm_missing(draft: Draft, url: str) -> None:
    """Take an unchanged page as the second crawl that misses what the first one missed."""
    gone = [m for m in draft.missing if (m.publication or m.award).page == url]  # type: ignore[union-attr]
    if not gone:
        return
    draft.missing = [m for m in draft.missing if m not in gone]
    lost = {m.publication for m in gone if m.publication}
    draft.publications[url] = tuple(r for r in draft.publications.get(url, ()) if r not in lost)
    unhonoured = {m.award for m in gone if m.award}
    draft.awards[url] = tuple(a for a in draft.awards.get(url, ()) if a not in unhonoured)
