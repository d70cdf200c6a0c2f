"""Redirects: at most five hops, http and https only, each through the same gates as a first request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.exceptions import IgnoreRequest

from crawler.wire.faults import WireError
from snapshots.model import Outcome

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: Statuses by which a page says that it moved for good.
PERMANENT = frozenset({301, 308})


class BoundedRedirects(RedirectMiddleware):
    """Scrapy's redirects, with each refusal told by its name."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> BoundedRedirects:
        """Build; nothing of the Referer is wanted."""
        self = cls(crawler.settings)
        self.crawler = crawler
        return self

    def handle_referer(self, request: Request, response: Response) -> None:
        """Tell no server where we came from."""
        request.headers.pop("Referer", None)

    def process_response(
        self, request: Request, response: Response, spider: Any = None
    ) -> Request | Response:
        """Follow a redirect to the web; refuse any other."""
        try:
            result = super().process_response(request, response)
        except ValueError as e:
            raise WireError(Outcome.BLOCKED_ADDRESS, "redirects to what is no address of the web") from e
        if result is response and response.status in _REDIRECTS and "Location" in response.headers:
            raise WireError(Outcome.BLOCKED_ADDRESS, "redirects to what is neither http nor https")
        return result

    def _redirect(self, redirected: Request, request: Request, reason: Any) -> Request:
        # Scrapy would queue the next hop in the first host's slot, and wait there by its delay.
        redirected.meta.pop("download_slot", None)
        try:
            return super()._redirect(redirected, request, reason)
        except IgnoreRequest as e:
            hops = self.max_redirect_times
            raise WireError(Outcome.REDIRECT_LIMIT, f"more than {hops} redirects") from e
