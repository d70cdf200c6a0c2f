"""robots.txt by RFC 9309: 5xx and unreachable forbid all, 4xx allows all; Crawl-delay is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy import signals
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware

from crawler.wire.faults import WireError, outcome_of
from snapshots.model import Outcome

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from scrapy.robotstxt import RobotParser

#: RFC 9309, 2.5: at least so much is read.
_MOST_BYTES = 500 * 1024
#: Seconds; a Crawl-delay beyond is taken as this much.
_LONGEST_DELAY = 60.0


class _Shut:
    """Stands in the place of a parser where robots.txt could not be had: nothing is allowed."""

    def __init__(self, outcome: Outcome, detail: str) -> None:
        self.outcome = outcome
        self.detail = detail

    def allowed(self, url: str | bytes, user_agent: str | bytes) -> bool:
        return False


class Robots(RobotsTxtMiddleware):
    """Scrapy's middleware with the RFC's rules for answers that are none."""

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Refuse what robots.txt forbids, or what its silence forbids."""
        if isinstance(rp, _Shut):
            raise WireError(rp.outcome, rp.detail)
        agent = self._robotstxt_useragent or self._default_useragent
        if rp is not None and not rp.allowed(request.url, agent):
            raise WireError(Outcome.BLOCKED_ROBOTS, "robots.txt forbids it")

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500 or response.status == 429:
            words = f"robots.txt answers HTTP {response.status}, which forbids all (RFC 9309)"
            self._settle(netloc, _Shut(Outcome.BLOCKED_ROBOTS, words))
        elif response.status == 200:
            body = response.body[:_MOST_BYTES]
            await super()._parse_robots(response.replace(body=body), netloc, request)
        else:
            self._settle(netloc, None)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        outcome, detail = outcome_of(exc)
        if outcome is Outcome.REDIRECT_LIMIT:
            # RFC 9309, 2.3.1.2: after five hops it may be taken as unavailable.
            self._settle(netloc, None)
            return
        if outcome in (Outcome.TOO_LARGE, Outcome.UNREADABLE, Outcome.PARTIAL):
            outcome = Outcome.BLOCKED_ROBOTS
        if outcome in (Outcome.BLOCKED_ROBOTS, Outcome.TIMEOUT):
            detail = f"robots.txt: {detail}"
        self._settle(netloc, _Shut(outcome, detail))

    def _settle(self, netloc: str, parser: Any) -> None:
        """Give all who wait for this host's robots.txt their answer."""
        waiting: Any = self._parsers[netloc]
        self._parsers[netloc] = parser
        if hasattr(waiting, "callback"):
            waiting.callback(parser)


class CrawlDelay:
    """Keeps the delay a robots.txt asks for, where it is longer than ours."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._agent = crawler.settings["ROBOTSTXT_USER_AGENT"] or crawler.settings["USER_AGENT"]
        crawler.signals.connect(self.parsed, signals.robots_parsed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CrawlDelay:
        """Build and listen."""
        return cls(crawler)

    def parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Slow the host's queue down, now and whenever it is made anew."""
        asked = robotparser.crawl_delay(self._agent)
        downloader = self._crawler.engine.downloader
        ours = self._crawler.settings.getfloat("DOWNLOAD_DELAY")
        if asked is None or asked <= ours:
            return
        delay = min(asked, _LONGEST_DELAY)
        key = downloader.get_slot_key(request)
        downloader.per_slot_settings[key] = {"delay": delay}
        if key in downloader.slots:
            downloader.slots[key].delay = delay
