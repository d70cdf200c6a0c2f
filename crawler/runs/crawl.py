"""A crawl: everyone who is due is visited, and what changed is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Any
from urllib.parse import urlsplit

from crawler.answers.linking import link_states, name_of, other_copies
from crawler.errand import Errand, Finished, LinkErrand, LinkVisit
from crawler.installation import program_version
from crawler.options import Options
from crawler.page import Page
from crawler.pipelines import Keeper, LinkLedger, Progress
from crawler.runs.engine import run_spider
from crawler.watchlist import Researcher, Watchlist
from snapshots.errors import PaperwatchError
from snapshots.events import LinkBroken, LinkEvent, Told
from snapshots.links.health import check, health_of, nobody_answered
from snapshots.links.health import is_due as is_link_due
from snapshots.model import Health, Outcome, PageState, Visit
from snapshots.store import LinkState, Store

#: How often a link that fails by accident is tried again, each time after a longer pause.
_LINK_RETRIES = 2

#: A daily crawl that began a little later yesterday is due all the same.
_SLACK = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlResult:
    """What a crawl came to."""

    told: tuple[Told, ...] = ()
    #: Pages that should have answered and did not.
    pages_failed: tuple[Visit, ...] = ()
    #: Pages that answered and are not believed.
    held: tuple[PageState, ...] = ()
    #: What is odd of some who were seen for the first time, in words.
    odd: tuple[str, ...] = ()
    #: How many were visited, and how many of them for the first time.
    researchers: int = 0
    first: int = 0
    pages: int = 0
    #: Requests sent, robots.txt and redirects included.
    requests: int = 0
    #: The last crawl that lies ahead of the clock, so that someone was left out; None where none does.
    ahead: datetime | None = None


def is_due(researcher: Researcher, last: datetime | None, now: datetime) -> bool:
    """Tell whether it is time to look at a researcher's pages again."""
    if last is None:
        return True
    return now - last >= researcher.every - min(_SLACK, researcher.every / 10)


def is_ahead(last: datetime | None, now: datetime) -> bool:
    """Tell whether a last crawl is still to come: the clock was wrong then, or is now."""
    return last is not None and last - now > _SLACK


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
    people, ahead = _due(watchlist, store, options.now, everyone=everyone, only=only)
    if not people:
        return CrawlResult(ahead=ahead)
    run = None if dry_run else store.begin_run(options.now, program=program_version())
    keeper = Keeper(
        store=store,
        run=run,
        now=options.now,
        sinks=watchlist.alerts,
        researchers=people,
        progress=progress,
    )
    tally = Tally()
    run_spider(
        "homepages",
        {**wire_settings(options), **(settings or {})},
        errands=_errands(people, keeper, options.now),
        keeper=keeper,
        tally=tally,
    )
    _raise_fault(keeper)
    # A run that is broken off on the way never ends: the next one tells what it found.
    if run is not None:
        detail = f"{keeper.done} researchers, {keeper.pages} pages, {len(keeper.failed)} failed"
        store.end_run(run, options.now, detail)
    return CrawlResult(
        told=tuple(keeper.told),
        pages_failed=tuple(keeper.failed),
        held=tuple(keeper.held),
        odd=tuple(keeper.odd),
        researchers=keeper.done,
        first=keeper.first,
        pages=keeper.pages,
        requests=tally.requests,
        ahead=ahead,
    )


def _due(
    watchlist: Watchlist, store: Store, now: datetime, *, everyone: bool, only: Sequence[str]
) -> tuple[list[Researcher], datetime | None]:
    """Return whom to look at, and the last crawl of those left out because it lies ahead of the clock."""
    wanted = [person for person in watchlist.researchers if not only or person.key in only]
    if everyone:
        return wanted, None
    last = {person.key: store.last_checked(person.key) for person in wanted}
    ahead = [at for at in last.values() if at is not None and is_ahead(at, now)]
    return [person for person in wanted if is_due(person, last[person.key], now)], max(ahead, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkResult:
    """What a check of links came to."""

    told: tuple[Told, ...] = ()
    #: Links asked; one address of several works counts once for each.
    links: int = 0
    #: Links that failed this time, whether told as broken or not.
    failed: tuple[LinkState, ...] = ()
    requests: int = 0


def check_links(
    watchlist: Watchlist,
    store: Store,
    options: Options,
    *,
    only: Sequence[str] = (),
    everyone: bool = False,
    limit: int | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
    settings: Mapping[str, Any] | None = None,
) -> LinkResult:
    """
    Ask the links that are due of the last works (or of ``only`` those keys'), and tell what came of it.

    ``everyone`` asks all links, due or not; ``limit`` asks no more addresses than that, those first that were
    not asked for longest. An address is asked and told once, however many works link to it. ``dry_run``
    stores nothing.
    """
    states: dict[str, list[LinkState]] = {}
    for person in watchlist.researchers:
        if not only or person.key in only:
            for state in link_states(store, person.key):
                states.setdefault(state.url, []).append(state)
    chosen = _chosen_links(states, options.now, everyone=everyone)[:limit]
    if not chosen:
        return LinkResult()
    ledger = LinkLedger(expected=len(chosen), progress=progress)
    tally = Tally()
    errands = [LinkErrand(researcher=states[url][0].researcher, url=url, now=options.now) for url in chosen]
    run_spider(
        "links",
        {**wire_settings(options), "RETRY_TIMES": _LINK_RETRIES, **(settings or {})},
        errands=errands,
        keeper=ledger,
        tally=tally,
    )
    after: list[LinkState] = []
    news: list[tuple[LinkState, LinkEvent]] = []
    for url, said in _believed(ledger.said).items():
        checked = [check(state, said.visit, said.landing) for state in states[url]]
        after += [state for state, _ in checked]
        news += [(state, event) for state, event in checked if event is not None][:1]
    events = [(state.researcher, "", event) for state, event in _with_copies(store, news)]
    told: tuple[Told, ...] = ()
    if not dry_run:
        run = store.begin_run(options.now, program=program_version())
        told = store.save_links(after, events, run=run, sinks=watchlist.alerts, at=options.now)
        store.end_run(run, options.now, f"{len(after)} links, {len(events)} events")
    failed = tuple(s for s in after if s.last is not None and health_of(s.last) is Health.FAILED)
    return LinkResult(told=told, links=len(after), failed=failed, requests=tally.requests)


def _believed(said: Mapping[str, LinkVisit]) -> Mapping[str, LinkVisit]:
    """Return what was said, but for a run in which no host said anything: that settles nothing."""
    if not nobody_answered(one.visit for one in said.values()):
        return said
    words = "no host answered; the fault may be in our own network"
    return {
        url: replace(one, visit=replace(one.visit, outcome=Outcome.RETRY_LATER, detail=words))
        for url, one in said.items()
    }


def _with_copies(
    store: Store, news: Sequence[tuple[LinkState, LinkEvent]]
) -> list[tuple[LinkState, LinkEvent]]:
    """Return the news with the other copies known of each work whose link broke."""
    known = other_copies(store, [state for state, event in news if isinstance(event, LinkBroken)])
    return [
        (state, replace(event, copies=known[name_of(state)]))
        if isinstance(event, LinkBroken)
        else (state, event)
        for state, event in news
    ]


def _chosen_links(states: Mapping[str, Sequence[LinkState]], now: datetime, *, everyone: bool) -> list[str]:
    """Return the addresses to ask, the one that was not asked for longest first."""
    asked = {url: min((s.last.at.isoformat() if s.last else "") for s in of) for url, of in states.items()}
    due = [url for url, of in states.items() if everyone or any(is_link_due(state, now) for state in of)]
    return sorted(due, key=lambda url: (asked[url], url))


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
        # Without any delay Scrapy 2.19 sends a host's whole queue at once, however few are allowed: a request
        # counts as running only when its task has begun.
        "DOWNLOAD_DELAY": max(options.delay, 0.001),
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

    def read(self, page: Page) -> None:
        pass

    def take(self, page: Page, reading: None) -> None:
        self.pages.append(page)

    def finish(self, said: Finished) -> None:
        pass


def _errands(people: Sequence[Researcher], keeper: Keeper, now: datetime) -> Iterator[Errand]:
    """Yield the walks one by one: a last snapshot is read when its turn comes."""
    for person in _spread(people):
        before = keeper.before(person.key)
        if before is None:
            yield Errand(researcher=person, now=now)
            continue
        pages = before.snapshot.pages
        yield Errand(
            researcher=person,
            now=now,
            known=tuple(state.url for state in pages if state.url in before.listed),
            visits=tuple(state.good for state in pages if state.good is not None),
            body_of=keeper.body,
        )


def _spread(people: Sequence[Researcher]) -> list[Researcher]:
    """Return people with those of one host far apart: a large department shall not hold up everyone else."""
    hosts: dict[str, list[Researcher]] = {}
    for person in people:
        hosts.setdefault(urlsplit(person.pages[0]).netloc, []).append(person)
    return [person for row in zip_longest(*hosts.values()) for person in row if person is not None]


def _raise_fault(keeper: Keeper) -> None:
    if keeper.fault is not None:
        raise keeper.fault
