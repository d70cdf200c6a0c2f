"""
Runs one spider to its end, as often in one process as wanted.

Scrapy's ``AsyncCrawlerProcess`` runs its reactor once a process, takes the signals and the root logger, and
asks names in threads that keep the process alive. A crawl followed by a check of links, or a rehearsal,
needs none of that: the reactor sits on an asyncio loop, and the loop can be run again.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from twisted.logger import ILogObserver

_LOGGERS = ("scrapy", "twisted", "crawler", "spiders")


def run_spider(name: str, settings: Mapping[str, Any], **arguments: Any) -> None:
    """Run the spider of this name to its end; ``settings`` go over ``crawler.settings``."""
    from scrapy.crawler import AsyncCrawlerRunner
    from scrapy.settings import Settings

    from crawler.wire.guard import GuardedResolver

    all_settings = Settings()
    all_settings.setmodule("crawler.settings", priority="project")
    all_settings.update(dict(settings), priority="cmdline")
    loop, reactor = _started()
    runner = AsyncCrawlerRunner(all_settings)
    # A fresh resolver for each run: what was looked up is remembered for one run, not longer.
    GuardedResolver.from_crawler(runner, reactor).install_on_reactor()
    task = runner.crawl(name, **arguments)
    try:
        loop.run_until_complete(task)
    except BaseException:
        with contextlib.suppress(Exception):
            loop.run_until_complete(asyncio.wait_for(_stopped(runner, task), 5))
        raise


async def _stopped(runner: Any, task: asyncio.Task[None]) -> None:
    """Let go of what is open, for a run that was broken off."""
    task.cancel()
    for crawler in tuple(runner.crawlers):
        crawler.engine.downloader.close()
        for request in tuple(crawler.engine.downloader.active):
            crawler.engine.downloader.active.discard(request)
    await asyncio.wait([task])


def _started() -> tuple[asyncio.AbstractEventLoop, Any]:
    """Return the loop and Twisted's reactor on it, begun on the first call."""
    from scrapy.utils.reactor import install_reactor, is_reactor_installed

    if not is_reactor_installed():
        install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
    from twisted.internet import reactor

    loop: asyncio.AbstractEventLoop = reactor._asyncioEventloop
    if not getattr(reactor, "_started", False):
        reactor.startRunning(installSignalHandlers=False)
        _quiet()
    asyncio.set_event_loop(loop)
    return loop, reactor


def _quiet() -> None:
    """Keep log lines from standard error, where cron would mail them; handlers hear them."""
    from twisted.logger import STDLibLogObserver, globalLogBeginner

    for name in _LOGGERS:
        logging.getLogger(name).addHandler(logging.NullHandler())
    with contextlib.suppress(Exception):
        globalLogBeginner.beginLoggingTo(
            cast("list[ILogObserver]", [STDLibLogObserver("twisted")]),
            discardBuffer=True,
            redirectStandardIO=False,
        )
