"""
What one more check of a link means: alive, unsure, failed once more, broken, recovered, moved. Pure.

A link is told as broken only after failures on three different days, and never by an answer that speaks of
the asker rather than of the page (forbidden, too many requests, a robot check).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum

from snapshots.events import LinkBroken, LinkEvent, LinkMoved, LinkRecovered
from snapshots.model import Outcome, Visit
from snapshots.store import LinkState

#: Different days on which a link must fail before it is told as broken.
DAYS = 3

#: How long a link is left in peace after it answered, after what settled nothing, and after it failed.
_AGAIN = {"alive": timedelta(days=30), "unsure": timedelta(days=7), "failed": timedelta(days=1)}

#: A daily check that began a little later yesterday is due all the same.
_SLACK = timedelta(hours=1)

#: Statuses that say "not for you" or "not now", not "not here". 999 is LinkedIn's word for a robot.
_UNSURE = frozenset(
    {401, 402, 403, 405, 406, 407, 408, 412, 418, 421, 423, 425, 429, 430, 451, 503, 520, 521, 999}
)


class Health(Enum):
    """What one check says of a link."""

    ALIVE = "alive"
    FAILED = "failed"
    #: Nobody can tell: neither a failure nor a sign of life.
    UNSURE = "unsure"


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
    """Tell whether it is time to ask a link: after a month if it is well, the next day while it fails."""
    if state.last is None:
        return True
    pause = _AGAIN["failed" if state.failures or state.broken else health_of(state.last).value]
    return now - state.last.at >= pause - _SLACK


def check(before: LinkState, visit: Visit) -> tuple[LinkState, LinkEvent | None]:
    """Take one check into account; return the link's next state, and what there is to tell of it."""
    health = health_of(visit)
    if health is Health.UNSURE:
        return replace(before, last=visit, since=before.since or visit.at), None
    if health is Health.FAILED:
        return _failed(before, visit)
    well = replace(before, last=visit, failures=0, broken=False, since=visit.at)
    if before.broken:
        return well, LinkRecovered(title=before.title, url=before.url)
    well = replace(well, since=before.since if not before.failures and before.since else visit.at)
    if visit.moved and visit.final_url and not _told_moved(before.last, visit):
        return well, LinkMoved(title=before.title, url=before.url, to=visit.final_url)
    return well, None


def _failed(before: LinkState, visit: Visit) -> tuple[LinkState, LinkEvent | None]:
    another_day = not before.failures or before.last is None or before.last.at.date() != visit.at.date()
    failures = before.failures + 1 if another_day else before.failures
    since = before.since if before.failures and before.since else visit.at
    after = replace(before, last=visit, failures=failures, since=since)
    if failures < DAYS or before.broken:
        return after, None
    reason = visit.detail or visit.outcome.value
    return replace(after, broken=True), LinkBroken(title=before.title, url=before.url, reason=reason)


def _told_moved(last: Visit | None, visit: Visit) -> bool:
    """Tell whether the last check saw the same move, or one that differs in nothing a reader would mind."""
    if last is not None and last.moved and last.final_url == visit.final_url:
        return True
    return _bare(visit.url) == _bare(visit.final_url or "")


def _bare(url: str) -> str:
    """Return an address without what differs on every site: http or https, www, the last slash."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/").lower()
