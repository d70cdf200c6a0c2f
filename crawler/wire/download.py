"""
The one way out: http and https, guarded, never through a proxy, one deadline for a whole page.

Scrapy keeps the requests to one name apart; here those to one address are, whatever its names. Thousands of
names can stand for one machine.
"""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import TYPE_CHECKING

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.exceptions import CannotResolveHostError
from scrapy.utils.httpobj import urlparse_cached

from crawler.wire.faults import WireError
from crawler.wire.guard import GuardedResolver
from snapshots.model import Outcome

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

#: Request.meta: an object whose ``left`` tells how many bytes may still be fetched for whom this is.
BUDGET = "wire_budget"
#: Request.meta: seconds this page has cost on the wire so far, redirects and retries included.
SPENT = "wire_spent"

#: Seconds; a delay below is none to speak of.
_NO_DELAY = 0.01


class GuardedDownloadHandler(HTTP11DownloadHandler):
    """Scrapy's HTTP/1.1 handler, with a deadline over all hops and the guard's refusals told by name."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._limit: float = crawler.settings.getfloat("DOWNLOAD_TIMEOUT")
        self._delay: float = crawler.settings.getfloat("DOWNLOAD_DELAY")

    async def download_request(self, request: Request) -> Response:
        """Fetch one hop; what it cost is taken from what its page has left."""
        self._keep_to_budget(request)
        left = self._limit - request.meta.get(SPENT, 0.0)
        if left <= 0:
            raise WireError(Outcome.TIMEOUT, f"no whole answer within {self._limit:g} s")
        request.meta.pop("proxy", None)
        request.meta["download_timeout"] = left
        await self._wait_for_turn(urlparse_cached(request).hostname or "")
        began = monotonic()
        try:
            return await super().download_request(request)
        except CannotResolveHostError as e:
            refusal = _refusal(urlparse_cached(request).hostname or "")
            if refusal is None:
                raise
            raise WireError(Outcome.BLOCKED_ADDRESS, refusal) from e
        except ValueError as e:
            # Twisted's word for a host name that cannot be one.
            words = f"{urlparse_cached(request).hostname!r} is no host name"
            raise WireError(Outcome.UNREACHABLE, words) from e
        finally:
            request.meta[SPENT] = request.meta.get(SPENT, 0.0) + monotonic() - began

    async def _wait_for_turn(self, host: str) -> None:
        """Wait until the host's address was left alone for long enough; no part of the page's own time."""
        resolver = _resolver()
        if resolver is None or self._delay < _NO_DELAY:
            return
        pause = resolver.reserve(await resolver.addresses(host, 0), self._delay)
        if pause > 0:
            await asyncio.sleep(pause)

    def _keep_to_budget(self, request: Request) -> None:
        budget = request.meta.get(BUDGET)
        if budget is None:
            return
        if budget.left <= 0:
            raise WireError(Outcome.TOO_LARGE, "the bytes allowed for one researcher in one run are used up")
        wanted = request.meta.get("download_maxsize") or self._default_maxsize
        request.meta["download_maxsize"] = min(wanted, budget.left)


def _refusal(host: str) -> str | None:
    """Ask the resolver of this reactor whether it was its guard that gave no address."""
    resolver = _resolver()
    return resolver.refusal(host) if resolver is not None else None


def _resolver() -> GuardedResolver | None:
    from twisted.internet import reactor

    resolver = getattr(reactor, "nameResolver", None)
    return resolver if isinstance(resolver, GuardedResolver) else None
