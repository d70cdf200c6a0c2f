"""A crawl: everyone who is due is visited, and what changed is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from crawler.engine import run_spider
from crawler.errand import Errand, Finished
from crawler.options import Options
from crawler.page import Page
from crawler.pipelines import Keeper, Progress
from crawler.watchlist import Researcher, Watchlist
from snapshots.errors import PaperwatchError
from snapshots.events import Told
from snapshots.model import Visit
from snapshots.store import Store

#: A daily crawl that began a little later yesterday is due all the same.
_SLACK = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlResult:
    """What a crawl came to."""

    told: tuple[Told, ...] = ()
    #: Pages that should have answered and did not.
    pages_failed: tuple[Visit, ...] = ()
    #: How many were visited.
    researchers: int = 0
    pages: int = 0
    #: Requests sent, robots.txt and redirects included.
    requests: int = 0


def is_due(researcher: Researcher, last: datetime | None, now: datetime) -> bool:
    """Tell whether it is time to look at a researcher's pages again."""
    if last is None:
        return True
    return now - last >= researcher.every - min(_SLACK, researcher.every / 10)


def crawl(
    watchlist: Watchlist,
    store: Store,
    options: Options,
    *,
    everyone: bool = False,
    only: Sequence[str] = (),
    dry_run: bool = False,
    progress: Progress | None = None,
    settings: Mapping[str, Any] | None = None,
) -> CrawlResult:
    """
    Visit everyone who is due (or all, or ``only`` those keys), keep a snapshot of each, return what happened.

    ``dry_run`` stores nothing. ``settings`` go over Scrapy's, for tests. Raises what the store raises.
    """
    people = [
        person
        for person in watchlist.researchers
        if (not only or person.key in only)
        and (everyone or is_due(person, store.last_checked(person.key), options.now))
    ]
    if not people:
        return CrawlResult()
    run = None if dry_run else store.begin_run(options.now)
    keeper = Keeper(
        store=store,
        run=run,
        now=options.now,
        sinks=watchlist.alerts,
        researchers=people,
        progress=progress,
    )
    tally = Tally()
    detail = "broken off"
    try:
        run_spider(
            "homepages",
            {**wire_settings(options), **(settings or {})},
            errands=_errands(people, keeper, options.now),
            keeper=keeper,
            tally=tally,
        )
        _raise_fault(keeper)
        detail = f"{keeper.done} researchers, {keeper.pages} pages, {len(keeper.failed)} failed"
    finally:
        if run is not None and keeper.fault is None:
            store.end_run(run, options.now, detail)
    return CrawlResult(
        told=tuple(keeper.told),
        pages_failed=tuple(keeper.failed),
        researchers=keeper.done,
        pages=keeper.pages,
        requests=tally.requests,
    )


def fetch(url: str, options: Options, *, settings: Mapping[str, Any] | None = None) -> Page:
    """Fetch one page as a crawl would, robots.txt and guard included; nothing is stored or followed."""
    basket = _Basket()
    person = Researcher(key=url, name=url, pages=(url,))
    run_spider(
        "homepages",
        {**wire_settings(options), "WALK_PAGES": 1, **(settings or {})},
        errands=(Errand(researcher=person, now=options.now),),
        keeper=basket,
    )
    if not basket.pages:
        raise PaperwatchError(f"{url}: the crawler ended without an answer")
    return basket.pages[0]


def wire_settings(options: Options) -> dict[str, Any]:
    """Return what the common options change in Scrapy's settings."""
    return {
        "ALLOW_NET": [str(network) for network in options.allow_net],
        "DOWNLOAD_DELAY": options.delay,
    }


class Tally:
    """Counts requests as they go out."""

    def __init__(self) -> None:
        self.requests = 0


class _Basket:
    """Stands in the keeper's place where pages are only wanted, not kept."""

    fault: Exception | None = None

    def __init__(self) -> None:
        self.pages: list[Page] = []

    def take(self, page: Page) -> None:
        self.pages.append(page)

    def finish(self, said: Finished) -> None:
        pass


def _errands(people: Sequence[Researcher], keeper: Keeper, now: datetime) -> Iterator[Errand]:
    """Yield the walks one by one: a last snapshot is read when its turn comes."""
    for person in people:
        before = keeper.before(person.key)
        if before is None:
            yield Errand(researcher=person, now=now)
            continue
        listed = {r.page for r in before.publications} | {a.page for a in before.awards}
        yield Errand(
            researcher=person,
            now=now,
            known=tuple(state.url for state in before.pages if state.url in listed),
            visits=tuple(state.good for state in before.pages if state.good is not None),
            body_of=keeper.body,
        )


def _raise_fault(keeper: Keeper) -> None:
    if keeper.fault is not None:
        raise keeper.fault
