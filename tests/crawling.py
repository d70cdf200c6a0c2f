"""Builders for tests that crawl a fake site: options, watchlists, stores."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import Any

from crawler.options import Options
from crawler.runs.crawl import CrawlResult, crawl
from crawler.watchlist import Researcher, Watchlist
from snapshots.sqlite.store import open_store
from snapshots.store import Store

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def some_options(
    *, at: datetime = NOON, delay: float = 0.0, allow: tuple[str, ...] = ("127.0.0.0/8",)
) -> Options:
    """Return options with loopback open and no delay."""
    return Options(
        watchlist=Path("researchers.toml"),
        db=Path("unused.sqlite"),
        allow_net=tuple(ip_network(network) for network in allow),
        delay=delay,
        now=at,
    )


def a_researcher(*pages: str, name: str = "Ada Wolle", **fields: Any) -> Researcher:
    """Return someone to follow."""
    return Researcher(key=name, name=name, pages=pages, **fields)


class Watch:
    """A watchlist and its store, crawled day by day."""

    def __init__(self, folder: Path, *people: Researcher) -> None:
        self.watchlist = Watchlist(path=folder / "researchers.toml", researchers=people)
        self.store: Store = open_store(folder / "store.sqlite")

    def crawl(self, *, day: int = 0, delay: float = 0.0, **more: Any) -> CrawlResult:
        """Crawl everyone on that day; ``settings`` go over Scrapy's."""
        options = some_options(at=NOON + day * DAY, delay=delay, allow=more.pop("allow", ("127.0.0.0/8",)))
        return crawl(self.watchlist, self.store, options, everyone=more.pop("everyone", True), **more)

    def titles(self, name: str = "Ada Wolle") -> set[str]:
        """Return the titles of the last snapshot."""
        snapshot = self.store.snapshot(name)
        return {p.title for p in snapshot.publications} if snapshot else set()

    def outcomes(self, name: str = "Ada Wolle") -> dict[str, str]:
        """Return path → outcome of the last snapshot's pages."""
        snapshot = self.store.snapshot(name)
        pages = snapshot.pages if snapshot else ()
        return {"/" + state.url.split("/", 3)[3]: state.last.outcome.value for state in pages}


def a_list(*titles: str, heading: str = "Publications") -> str:
    """Return a list of publications as many pages print one."""
    items = "".join(
        f"<li>Ada Wolle and Ben Garn. <b>{title}</b>. <i>Journal of Yarn</i>, 2021.</li>" for title in titles
    )
    return f"<h1>Ada Wolle</h1><h2>{heading}</h2><ul>{items}</ul>"
