"""
What Scrapy costs by itself: a spider that asks addresses, obeys robots.txt, and looks at each page's title.

    python -m benchmarks.bare FILE        a JSON list of addresses; prints its own CPU seconds and pages

One request at a time for each host, as ours.
"""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import scrapy
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response


class BareSpider(scrapy.Spider):
    """Asks, and yields a title."""

    name = "bare"
    handle_httpstatus_list = (404,)

    def __init__(self, urls: tuple[str, ...] = (), **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.urls = urls

    async def start(self) -> AsyncIterator[Any]:
        """Ask all."""
        for url in self.urls:
            yield scrapy.Request(url, dont_filter=True)

    def parse(self, response: Response) -> Iterator[dict[str, str | None]]:
        """Yield the title."""
        yield {"title": response.css("title::text").get()}


def main(path: str) -> None:
    """Crawl the addresses of a file."""
    settings = {
        "ROBOTSTXT_OBEY": True,
        "LOG_LEVEL": "ERROR",
        "CONCURRENT_REQUESTS": 128,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": 0.001,
        "DOWNLOAD_DELAY_JITTER": 0,
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "STATS_DUMP": False,
    }
    process = AsyncCrawlerProcess(settings)
    process.crawl(BareSpider, urls=tuple(json.loads(Path(path).read_text())))
    process.start()


if __name__ == "__main__":
    main(sys.argv[1])
