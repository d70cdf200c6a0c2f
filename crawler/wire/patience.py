"""
Patience: a host that asks to be left in peace is.

A short wait is waited for and the page asked once more; after a long one the host's other pages of this run
are not asked at all. Either way nobody is asked before the time the server named.
"""

from __future__ import annotations

import math
import re
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import TYPE_CHECKING

from twisted.python.failure import Failure

from crawler.wire.faults import ASKS_FOR_PATIENCE, WireError
from snapshots.model import Outcome

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.core.downloader import Slot
    from scrapy.crawler import Crawler
    from scrapy.http import Headers, Response

_WAITED = "patience_waited"
_WEEK = 7 * 24 * 3600


def retry_after(headers: Headers) -> int | None:
    """
    Return the seconds a server asks us to stay away; None where it names none.

    A date is held against the server's own Date, never against our clock.
    """
    words = (headers.get(b"Retry-After") or b"").decode("latin-1").strip()
    if re.fullmatch(r"\d{1,9}", words):
        return min(int(words), _WEEK)
    try:
        until = parsedate_to_datetime(words)
        now = parsedate_to_datetime((headers.get(b"Date") or b"").decode("latin-1"))
        return min(max(0, math.ceil((until - now).total_seconds())), _WEEK)
    except (ValueError, TypeError):
        return None


class Patience:
    """Middleware for 429 and 503."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._limit = crawler.settings.getfloat("PATIENCE_LIMIT", 30.0)
        self._default = math.ceil(5 * crawler.settings.getfloat("DOWNLOAD_DELAY"))
        #: Slot → monotonic time before which it is not asked again.
        self._until: dict[str, float] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Patience:
        """Build from settings."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse a request to a host that asked for a long peace."""
        key = self._crawler.engine.downloader.get_slot_key(request)
        left = self._until.get(key, 0.0) - monotonic()
        if left > 0:
            raise _later(math.ceil(left))

    def process_response(self, request: Request, response: Response) -> Response | Request:
        """Wait a short while and ask again, or leave the host alone for this run."""
        if response.status not in ASKS_FOR_PATIENCE:
            return response
        wait = retry_after(response.headers)
        if wait is None:
            if response.status == 503:
                return response
            wait = self._default
        slot = self._crawler.engine.downloader.slots.get(request.meta.get("download_slot", ""))
        if wait > self._limit:
            self._until[request.meta["download_slot"]] = monotonic() + wait
            if slot is not None:
                _send_home(slot, wait)
            return response
        if slot is not None:
            rest(slot, wait)
        if request.meta.get(_WAITED):
            return response
        again = request.replace(dont_filter=True, priority=request.priority + 1)
        again.meta[_WAITED] = True
        return again


def rest(slot: Slot, seconds: float) -> None:
    """Let a host's queue sleep. Scrapy looks at the time of the last request only where there is a delay."""
    slot.delay = max(slot.delay, 0.001)
    slot.lastseen = max(slot.lastseen, monotonic() + seconds - slot.delay)


def _send_home(slot: Slot, seconds: int) -> None:
    """Answer all that wait in a host's queue."""
    while slot.queue:
        _, answer = slot.queue.popleft()
        answer.errback(Failure(_later(seconds)))  # type: ignore[no-untyped-call]


def _later(seconds: int) -> WireError:
    words = f"the host asked for peace for another {seconds} s"
    return WireError(Outcome.RETRY_LATER, words, retry_after=seconds)
