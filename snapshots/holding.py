"""Pages that fail or are not believed: their records stay, and the operator hears of them in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from snapshots.draft import Draft
from snapshots.events import Event, ExtractorLost, PageFailing, PageGone, PageHeld
from snapshots.health import Verdict
from snapshots.model import (
    Doubt,
    Outcome,
    PageReading,
    PageState,
    Visit,
)


def lasting(
    draft: Draft, state: PageState | None, reading: PageReading, verdict: Verdict
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


def hold(
    draft: Draft,
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


def _good_until_now(draft: Draft, state: PageState | None) -> Visit | None:
    """Return the last good visit of a page that fails now, as late as the last crawl that confirmed it."""
    if state is None or state.good is None or not state.last.answered or state.held:
        return state.good if state else None
    return replace(state.good, at=draft.last_at, full_at=state.good.full_at or state.good.at)


def _notice(
    draft: Draft, reading: PageReading, verdict: Verdict, lasting: tuple[int, datetime], counted: int
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
