"""Retries: what failed by accident is asked again, and the host has longer peace before each new try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.retry import RetryMiddleware

from crawler.wire.patience import rest

if TYPE_CHECKING:
    from scrapy import Request

#: The pause before a new try, in pauses between requests; it doubles with each try.
_PAUSES = 2


class BackingOff(RetryMiddleware):
    """Scrapy's retries, which it would send at once."""

    def _retry(self, request: Request, reason: str | Exception | type[Exception]) -> Request | None:
        again = super()._retry(request, reason)
        slot = self.crawler.engine.downloader.slots.get(request.meta.get("download_slot", ""))
        if again is not None and slot is not None:
            pause = self.crawler.settings.getfloat("DOWNLOAD_DELAY")
            rest(slot, pause * _PAUSES ** again.meta["retry_times"])
        return again
