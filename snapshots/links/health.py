"""
What one more check of a link means: alive, unsure, failed once more, broken, recovered, moved. Pure.

A link is told as broken only after failures on three different days, and never by an answer that speaks of
the asker rather than of the page (forbidden, too many requests, a robot check).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from snapshots.events import LinkBroken, LinkEvent, LinkMoved, LinkRecovered
from snapshots.links.copies import archived
from snapshots.links.landing import is_bot_check, is_of
from snapshots.model import Health, Landing, Outcome, Visit
from snapshots.store import LinkState, LinkTurn
from snapshots.text import site

#: Different days on which a link must fail before it is told as broken.
DAYS = 3

#: How long a link is left in peace after it answered, after what settled nothing, and after it failed.
_AGAIN = {
    Health.ALIVE: timedelta(days=30),
    Health.UNSURE: timedelta(days=7),
    Health.FAILED: timedelta(days=1),
}

#: A link that fails is asked daily for that many days, then less and less often, but at least once in
_DAILY, _LONGEST = 7, timedelta(days=7)

#: A daily check that began a little later yesterday is due all the same.
_SLACK = timedelta(hours=1)

#: Turns of a link's record that are kept.
_MOST_TURNS = 24

#: Statuses that say "not for you" or "not now", not "not here". 999 is LinkedIn's word for a robot.
_UNSURE = frozenset(
    {401, 402, 403, 405, 406, 407, 408, 412, 418, 421, 423, 425, 429, 430, 451, 503, 520, 521, 999}
)


def health_of(visit: Visit) -> Health:
    """Return what one check says."""
    match visit.outcome:
        case Outcome.OK | Outcome.NOT_MODIFIED | Outcome.TOO_LARGE | Outcome.PARTIAL:
            return Health.ALIVE
        case Outcome.NOT_FOUND | Outcome.UNREACHABLE | Outcome.REDIRECT_LIMIT | Outcome.TIMEOUT:
            return Health.FAILED
        case Outcome.HTTP_ERROR:
            return Health.UNSURE if visit.status_code in _UNSURE else Health.FAILED
        case _:
            return Health.UNSURE


def is_due(state: LinkState, now: datetime) -> bool:
    """
    Tell whether it is time to ask a link.

    A link that is well is asked after a month, one that fails the next day; after a week of failures the
    pauses double, up to a week.
    """
    if state.last is None:
        return True
    pause = _AGAIN[Health.FAILED if state.failures or state.broken else health_of(state.last)]
    if state.broken:
        pause = min(_LONGEST, pause * 2 ** min(3, max(0, state.failures - _DAILY)))
    # A check that is still to come was made under a wrong clock.
    return now - state.last.at >= pause - _SLACK or state.last.at - now > _LONGEST


def nobody_answered(visits: Iterable[Visit]) -> bool:
    """Tell whether of several hosts none gave any answer: the fault is likelier in our own network."""
    asked = [visit for visit in visits if visit.outcome is not Outcome.BLOCKED_ADDRESS]
    silent = (Outcome.UNREACHABLE, Outcome.TIMEOUT)
    return len({site(visit.url) for visit in asked}) > 1 and all(v.outcome in silent for v in asked)


def check(
    before: LinkState, visit: Visit, landing: Landing | None = None
) -> tuple[LinkState, LinkEvent | None]:
    """
    Take one check into account; return the link's next state, and what there is to tell of it.

    ``landing`` is what a web page behind the link says of itself.
    """
    visit = _seen_through(before, visit, landing)
    health = health_of(visit)
    before = replace(before, landing=landing or before.landing, turns=_turns(before, visit, health))
    if health is Health.UNSURE:
        return replace(before, last=visit, since=before.since or visit.at), None
    if health is Health.FAILED:
        return _failed(before, visit)
    well = replace(before, last=visit, good=visit, landing=landing, failures=0, broken=False, since=visit.at)
    if before.broken:
        return well, LinkRecovered(title=before.title, url=before.url)
    well = replace(well, since=before.since if not before.failures and before.since else visit.at)
    if visit.moved and visit.final_url and not _told_moved(before, visit):
        moved = LinkMoved(title=before.title, url=before.url, to=visit.final_url)
        return replace(well, moved_to=visit.final_url), moved
    return well, None


def _seen_through(before: LinkState, visit: Visit, landing: Landing | None) -> Visit:
    """Return a visit of a web page that stands in the place of something else as what it is."""
    if visit.outcome is not Outcome.OK or landing is None or is_of(landing, before.title):
        return visit
    shown = f"{landing.title[:80]!r}" if landing.title else "no title"
    if is_bot_check(landing):
        return replace(visit, outcome=Outcome.BLOCKED_ROBOTS, detail=f"a page that asks who we are: {shown}")
    if before.good is not None and is_pdf(before.good):
        words = f"a web page ({shown}) where a PDF was"
        return replace(visit, outcome=Outcome.NOT_FOUND, moved=False, detail=words)
    return visit


def is_pdf(visit: Visit) -> bool:
    """Tell whether a PDF answered."""
    return "pdf" in visit.content_type.lower()


def _turns(before: LinkState, visit: Visit, health: Health) -> tuple[LinkTurn, ...]:
    words = "" if health is Health.ALIVE else (visit.detail or visit.outcome.value)
    turn = LinkTurn(at=visit.at, health=health, words=words)
    last = before.turns[-1] if before.turns else None
    if last is not None and (last.health, last.words) == (turn.health, turn.words):
        return before.turns
    return (*before.turns, turn)[-_MOST_TURNS:]


def _failed(before: LinkState, visit: Visit) -> tuple[LinkState, LinkEvent | None]:
    another_day = not before.failures or before.last is None or before.last.at.date() != visit.at.date()
    failures = before.failures + 1 if another_day else before.failures
    since = before.since if before.failures and before.since else visit.at
    after = replace(before, last=visit, failures=failures, since=since)
    if failures < DAYS or before.broken:
        return after, None
    broken = LinkBroken(
        title=before.title,
        url=before.url,
        reason=visit.detail or visit.outcome.value,
        archived=archived(before.url, before.good.at if before.good else None),
    )
    return replace(after, broken=True), broken


def _told_moved(before: LinkState, visit: Visit) -> bool:
    """Tell whether a move was told already, or differs in nothing a reader would mind."""
    return visit.final_url == before.moved_to or _bare(visit.url) == _bare(visit.final_url or "")


def _bare(url: str) -> str:
    """Return an address without what differs on every site: http or https, www, last slash, ending."""
    bare = url.split("://", 1)[-1].removeprefix("www.").rstrip("/").lower()
    return re.sub(r"\.(?:pdf|html?)$", "", bare)
