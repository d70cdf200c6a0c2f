"""From each researcher's start pages to the pages where records stand: publication lists, CVs, honours."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, cast
from urllib.parse import urlsplit

import scrapy
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.errand import Errand, Finished
from crawler.page import Page
from crawler.watchlist import Researcher
from crawler.wire.conditional import KNOWN
from crawler.wire.download import BUDGET
from crawler.wire.visits import failed_visit, may_ask_conditionally, visit_of
from snapshots.model import Outcome, Visit
from spiders.following import Candidate, worth_following
from spiders.scope import Scope, asked_url, key_of, scope_of

logger = logging.getLogger(__name__)

Output = Page | Finished | scrapy.Request


class Walk:
    """One researcher's walk: what was asked, what is still out, what may still be spent."""

    def __init__(self, errand: Errand, *, pages: int, size: int, depth: int) -> None:
        self.errand = errand
        self.scopes: list[Scope] = []
        self.asked: set[str] = set()
        self.depth = depth
        #: Pages that may still be asked for.
        self.pages_left = pages
        #: Bytes that may still be fetched; read by the download handler.
        self.left = size
        #: Requests whose answer is still out.
        self.out = 0
        #: Pages yielded.
        self.pages = 0
        self.visits = {visit.url: visit for visit in errand.visits}

    @property
    def key(self) -> str:
        """The researcher's key."""
        return self.errand.researcher.key

    def claim(self, url: str) -> bool:
        """Tell whether a page may be asked for, and count it as asked."""
        key = key_of(url)
        if key in self.asked or self.pages_left <= 0:
            return False
        self.asked.add(key)
        self.pages_left -= 1
        return True


class HomepagesSpider(scrapy.Spider):
    """
    Walks researchers' pages in breadth, and yields a ``Page`` for every outcome.

    By hand: ``scrapy crawl homepages -a page=https://… -a name="Jane Doe"``; a crawl gives errands.
    """

    name = "homepages"

    def __init__(self, errands: Iterable[Errand] = (), page: str = "", **kwargs: Any) -> None:
        who = str(kwargs.pop("name", "") or page)
        super().__init__(**kwargs)
        self.errands = errands
        if page:
            one = Researcher(key=who, name=who, pages=(page,))
            self.errands = (Errand(researcher=one, now=datetime.now(UTC)),)
        #: Pages whose links could not be looked at, by our own fault.
        self.faults: list[str] = []
        #: Walks that have begun and not ended.
        self._open = 0
        self._ended = asyncio.Event()

    def closed(self, reason: str) -> None:
        """Say how many requests went out; called by Scrapy at the end."""
        tally = getattr(self, "tally", None)
        if tally is not None:
            tally.requests = self.crawler.stats.get_value("downloader/request_count", 0)

    async def start(self) -> AsyncIterator[Output]:
        """
        Begin all walks, no more of them at once than are needed to keep the wire busy.

        What was read of a researcher is held until the last page has come: all at once, that would be the
        memory of the whole watchlist.
        """
        settings = self.settings
        for errand in self.errands:
            while self._open >= settings.getint("WALKS_AT_ONCE"):
                self._ended.clear()
                await self._ended.wait()
            self._open += 1
            walk = Walk(
                errand,
                pages=settings.getint("WALK_PAGES"),
                size=settings.getint("WALK_BYTES"),
                depth=settings.getint("WALK_DEPTH"),
            )
            for output in self._begin(walk):
                yield output

    def _begin(self, walk: Walk) -> Iterator[Output]:
        walk.scopes += [scope_of(url) for url in walk.errand.researcher.pages if asked_url(url)]
        # Held open until all first requests are out, so that the walk cannot end between two of them.
        walk.out += 1
        for url in dict.fromkeys((*walk.errand.researcher.pages, *walk.errand.known)):
            if walk.claim(url):
                yield self._ask(walk, url, depth=0, found_on=None, priority=10)
        yield from self._end(walk)

    def _ask(self, walk: Walk, url: str, *, depth: int, found_on: str | None, priority: int) -> Output:
        asked = asked_url(url)
        visit: Visit | None = None
        if asked is None:
            words = "only http and https addresses are asked"
            visit = Visit(url=url, at=walk.errand.now, outcome=Outcome.BLOCKED_ADDRESS, detail=words)
            walk.pages += 1
            return Page(researcher=walk.key, visit=visit, found_on=found_on)
        limit = self.settings.getint("DOWNLOAD_MAXSIZE")
        if urlsplit(asked).path.lower().endswith(".pdf"):
            limit *= 2
        meta: dict[str, Any] = {"download_maxsize": limit, BUDGET: walk}
        known = walk.visits.get(url)
        if may_ask_conditionally(known, walk.errand.now):
            meta[KNOWN] = known
        walk.out += 1
        return scrapy.Request(
            asked,
            callback=self.answered,
            errback=self.failed,
            meta=meta,
            cb_kwargs={"walk": walk, "url": url, "depth": depth, "found_on": found_on},
            dont_filter=True,
            priority=priority,
        )

    def answered(
        self, response: Response, walk: Walk, url: str, depth: int, found_on: str | None
    ) -> Iterator[Output]:
        """Yield the page, and requests for what it leads to."""
        known = walk.visits.get(url)
        visit = visit_of(response, url=url, at=walk.errand.now, known=known)
        body = response.body if visit.outcome is Outcome.OK else None
        walk.left -= len(response.body)
        walk.pages += 1
        yield Page(researcher=walk.key, visit=visit, body=body, found_on=found_on)
        try:
            yield from self._follow(walk, visit, body, depth, start=found_on is None)
        except Exception:
            # The page itself is safe; only its links are lost, and the run says so.
            logger.exception("links of %s", url)
            self.faults.append(url)
        yield from self._end(walk)

    def failed(self, failure: Failure) -> Iterator[Output]:
        """Yield the page that was not had, with the reason."""
        request = failure.request  # type: ignore[attr-defined]
        walk, url = request.cb_kwargs["walk"], request.cb_kwargs["url"]
        visit = failed_visit(cast("Exception", failure.value), request, url=url, at=walk.errand.now)
        walk.pages += 1
        yield Page(researcher=walk.key, visit=visit, found_on=request.cb_kwargs["found_on"])
        yield from self._end(walk)

    def _follow(
        self, walk: Walk, visit: Visit, body: bytes | None, depth: int, *, start: bool
    ) -> Iterator[Output]:
        if visit.outcome is Outcome.NOT_MODIFIED and visit.body is not None:
            body = walk.errand.body_of(visit.body)
        if not body:
            return
        address = visit.final_url or visit.url
        if start and visit.final_url is not None and _stays(visit):
            walk.scopes.append(scope_of(visit.final_url))
        walk.asked.add(key_of(address))
        names = (walk.errand.researcher.name, *walk.errand.researcher.aliases)
        for candidate in worth_following(
            body, address=address, content_type=visit.content_type, scopes=tuple(walk.scopes), names=names
        ):
            deeper = depth if candidate.part else depth + 1
            if deeper <= walk.depth and walk.claim(candidate.url):
                yield self._ask(
                    walk,
                    candidate.url,
                    depth=deeper,
                    found_on=visit.url,
                    priority=_priority(candidate, deeper),
                )

    def _end(self, walk: Walk) -> Iterator[Output]:
        walk.out -= 1
        if walk.out == 0:
            self._open -= 1
            self._ended.set()
            yield Finished(researcher=walk.key, pages=walk.pages)


def _priority(candidate: Candidate, depth: int) -> int:
    """Near pages before far ones, so that the same budget buys the same pages every time."""
    return (9 if candidate.part else candidate.kind.value) - 5 * (depth - 1)


def _stays(visit: Visit) -> bool:
    """Tell whether a start page's redirect leads to its new home: for good, or within its host."""
    assert visit.final_url is not None
    return visit.moved or urlsplit(visit.final_url).hostname == urlsplit(visit.url).hostname
