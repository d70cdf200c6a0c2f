"""What every run that fetches does around the fetching: the lock, the store, what is said, what is sent."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from crawler.answers.paragraphs import counted
from crawler.answers.standing import visit_words
from crawler.decisions.people import names_of, spellings_of
from crawler.locking import one_run
from crawler.opening import opened
from crawler.options import Options
from crawler.reports import render
from crawler.reports.digest import Digest
from crawler.shown import shown
from crawler.watchlist import Watchlist
from snapshots.errors import LockedError, UsageError
from snapshots.events import Told
from snapshots.store import Run, Store

if TYPE_CHECKING:
    from crawler.runs.crawl import CrawlResult

#: Lines on pages that failed are no more than this many.
_MOST_NAMED = 10

_A_DAY = 24 * 60 * 60


@contextmanager
def store_of_run(options: Options, *, dry_run: bool) -> Iterator[Store]:
    """
    Hold the lock and open the store; a dry run needs no lock, and no store where there is none.

    Raises LockedError where another run is at work.
    """
    with ExitStack() as stack:
        if not dry_run:
            stack.enter_context(one_run(options.db))
            yield stack.enter_context(opened(options.db))
        elif options.db.exists():
            yield stack.enter_context(opened(options.db))
        else:
            folder = stack.enter_context(TemporaryDirectory(prefix="paperwatch-"))
            yield stack.enter_context(opened(Path(folder) / "nothing.sqlite"))


@contextmanager
def giving_way(*, silently: bool) -> Iterator[None]:
    """
    Leave without a word, but with the exit code, where another run is at work: cron would mail each word.

    One that has been at work for a day is told all the same: it may hang.
    """
    try:
        yield
    except LockedError as e:
        if not silently or e.held_for is None or e.held_for > _A_DAY:
            raise
        raise click.exceptions.Exit(e.exit_code) from e


@contextmanager
def store_free(options: Options) -> Iterator[None]:
    """
    Hold the lock while decisions that a crawl would overwrite are made.

    Raises LockedError where a run is at work, and makes nothing where nothing has been crawled.
    """
    if not options.db.exists():
        raise UsageError(f"nothing has been crawled yet ({options.db}); run: paperwatch crawl")
    with one_run(options.db):
        yield


#: What a run that was killed longer ago found has been in the reports since.
_NEWS_FOR = timedelta(days=7)


def unheard(store: Store, now: datetime) -> tuple[tuple[Run, ...], tuple[Told, ...]]:
    """
    Return the runs that were killed, or found the disk full, and what those of a week found: unheard yet.

    Only for whoever holds the lock: a run that is at work has not ended either.
    """
    runs = store.broken_off()
    fresh = [run for run in runs if run.began > now - _NEWS_FOR]
    return runs, tuple(told for run in fresh for told in store.told_by(run.id))


def send_alerts(store: Store, watchlist: Watchlist, options: Options) -> None:
    """Send what waits to be sent; a sink that fails is tried again by the next run, and told by ``check``."""
    if not watchlist.alerts:
        return
    from crawler.alerts import deliver

    for failure in deliver(store, watchlist, options):
        if sys.stderr.isatty():
            click.echo(f"paperwatch: {shown(failure.sink)} took no alert ({shown(failure.reason)})", err=True)


def tell(told: tuple[Told, ...], options: Options, watchlist: Watchlist, form: str) -> None:
    """Print what a run found: nothing for nothing, but for JSON, which is always whole."""
    if told or form == "json":
        digest = Digest(
            told=told,
            now=options.now,
            names=names_of(watchlist),
            spellings=spellings_of(watchlist),
            brief=True,
        )
        click.echo(render(digest, form), nl=False)


def tell_terminal(result: CrawlResult, news: int) -> None:
    """Say on a terminal what a crawl looked at: silence there would leave a person wondering."""
    if not sys.stderr.isatty():
        return
    if not result.researchers:
        click.echo("paperwatch: nobody is due yet; paperwatch crawl --all looks at everyone now", err=True)
        return
    what = counted(news, "change") if news else "nothing new"
    if result.first == result.researchers and not news:
        what = "seen for the first time; what changes from now on is told"
    elif result.first:
        what += f"; {result.first} seen for the first time"
    looked_at = f"{counted(result.researchers, 'researcher')}, {counted(result.pages, 'page')}"
    click.echo(f"paperwatch: looked at {looked_at}: {what}", err=True)


def tell_unread(result: CrawlResult) -> None:
    """
    Name on a terminal the pages that did not answer, or are not believed, and those who seem to have none.

    Not to cron: a page may fail for a day, and what lasts is told as an event.
    """
    if not sys.stderr.isatty():
        return
    lines = [f"{visit.url}: {visit_words(visit)}" for visit in result.pages_failed]
    lines += [f"{state.url}: not believed, as {state.held}" for state in result.held]
    lines += result.odd
    for line in lines[:_MOST_NAMED]:
        click.echo(f"paperwatch: {shown(line)}", err=True)
    if len(lines) > _MOST_NAMED:
        click.echo(f"paperwatch: … and {len(lines) - _MOST_NAMED} more; see paperwatch status", err=True)


def tell_ahead(last: datetime | None, options: Options) -> None:
    """Say, to cron as well, that the clock keeps a crawl from looking: nothing else would ever show it."""
    if last is not None:
        click.echo(
            f"paperwatch: the last crawl was at {last:%Y-%m-%d %H:%M} UTC, and now it is "
            f"{options.now:%Y-%m-%d %H:%M} UTC; set the clock right, or run: paperwatch crawl --all",
            err=True,
        )
