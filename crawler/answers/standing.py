"""How the watch over each researcher stands: so that no news is known to be no news. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from crawler.watchlist import Researcher
from snapshots.model import Outcome, PageState, Snapshot, Visit

#: News younger than this make a list live.
_LIVELY = timedelta(days=90)


class Stand(Enum):
    """One word for how it stands, as it is shown."""

    LIVE = "live"
    UNCHANGED = "unchanged"
    UNREACHABLE = "unreachable"
    BLOCKED = "blocked"
    HELD = "held"
    NOTHING = "nothing readable"
    OVERDUE = "overdue"
    NEW = "not crawled yet"


#: A clock that is set back by less is no fault.
_AHEAD = timedelta(hours=1)

#: Stands in which news could be missed.
_FAILING = {Stand.UNREACHABLE, Stand.BLOCKED, Stand.HELD, Stand.NOTHING, Stand.OVERDUE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the watch over one researcher stands."""

    researcher: Researcher
    stand: Stand
    #: Since when it stands so; None where that is not known.
    since: datetime | None = None
    #: Why, in a sentence; "" where the stand says enough.
    why: str = ""
    #: When the pages were last believed; None where they never were.
    last_good: datetime | None = None
    publications: int = 0
    #: Pages that did not answer or are not believed, where others of the researcher are fine.
    trouble: tuple[PageState, ...] = ()

    @property
    def failing(self) -> bool:
        """Whether news could be missed."""
        return self.stand in _FAILING


def judge_standing(
    researcher: Researcher,
    snapshot: Snapshot | None,
    *,
    works: int,
    last_news: datetime | None,
    last_checked: datetime | None,
    first_listed: datetime | None = None,
    now: datetime,
) -> Standing:
    """
    Say how the watch over a researcher stands.

    ``last_news`` is the time of the last change told, ``works`` the number of works known, ``first_listed``
    the time when the first of them was seen.
    """
    if snapshot is None or not snapshot.pages:
        return Standing(researcher=researcher, stand=Stand.NEW)
    main = _main_page(researcher, snapshot)
    good = [page.good.at for page in snapshot.pages if page.good]
    # An answer that brings nothing new leaves the last good visit as it is.
    last_good = last_checked if is_fine(main) and last_checked else max(good, default=None)

    def standing(stand: Stand, since: datetime | None, why: str = "") -> Standing:
        return Standing(
            researcher=researcher,
            stand=stand,
            since=since,
            why=why,
            last_good=last_good,
            publications=works,
            trouble=tuple(
                page
                for page in snapshot.pages
                if not is_fine(page) and not (page.url not in researcher.pages and _never_was(page))
            ),
        )

    if last_checked is not None and last_checked - now > _AHEAD:
        when = f"{last_checked:%Y-%m-%d %H:%M} UTC"
        why = f"the last crawl was at {when}, which is still to come; is the clock right?"
        return standing(Stand.OVERDUE, None, why)
    limit = 2 * researcher.every + timedelta(days=1)
    if last_checked is not None and now - last_checked > limit:
        return standing(Stand.OVERDUE, last_checked, "no crawl has looked since; is cron still at work?")
    if not is_fine(main):
        return standing(stand_of(main), main.failing_since or main.since, page_trouble(main))
    if not works:
        return standing(
            Stand.NOTHING, main.since, "the pages answer, but no publication was read out of them"
        )
    first = first_listed or min((page.since for page in snapshot.pages), default=None)
    last = last_news or first
    lively = last_news is not None and now - last_news <= _LIVELY
    return standing(Stand.LIVE if lively else Stand.UNCHANGED, last)


def is_fine(page: PageState) -> bool:
    """Tell whether a page answered with what is believed."""
    return page.last.answered and not page.held


def _never_was(page: PageState) -> bool:
    """Tell whether a page is only somebody's dead link: nothing ever stood there."""
    return page.good is None and page.last.outcome is Outcome.NOT_FOUND


def stand_of(page: PageState) -> Stand:
    """Return the word for a page that is not fine."""
    if page.held:
        return Stand.HELD
    match page.last.outcome:
        case Outcome.BLOCKED_ROBOTS | Outcome.BLOCKED_ADDRESS:
            return Stand.BLOCKED
        case Outcome.UNREADABLE | Outcome.TOO_LARGE:
            return Stand.NOTHING
    return Stand.UNREACHABLE


def page_trouble(page: PageState) -> str:
    """Say what is wrong with a page."""
    return f"{page.url}: {page.held or visit_words(page.last)}"


def visit_words(visit: Visit) -> str:
    """
    Say how a visit ended.

    >>> visit_words(Visit(url="", at=datetime(2024, 1, 1), outcome=Outcome.NOT_FOUND, status_code=404))
    'not-found 404'
    """
    if visit.detail and not visit.answered:
        return visit.detail
    code = f" {visit.status_code}" if visit.status_code else ""
    return f"{visit.outcome.value}{code}" + (f" ({visit.detail})" if visit.detail else "")


def _main_page(researcher: Researcher, snapshot: Snapshot) -> PageState:
    """Return the page that most works stand on; before any were read, the first start page."""
    listed = Counter(work.page for work in snapshot.publications)
    return max(snapshot.pages, key=lambda page: (listed[page.url], page.url in researcher.pages))
