"""Where Scrapy ends: pages → records → one snapshot a researcher → the store."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from crawler.errand import Finished, LinkVisit
from crawler.page import Page
from crawler.watchlist import Researcher
from snapshots.advance import Step, advance
from snapshots.errors import PaperwatchError, ReadingError
from snapshots.events import Told
from snapshots.health import is_named
from snapshots.model import Outcome, PageReading, PageState, Visit
from snapshots.still import Standing, confirmed, still
from snapshots.store import Store
from snapshots.text import address, page_words

if TYPE_CHECKING:
    from asyncio import Future

    from scrapy.crawler import Crawler

    from crawler.extractors import Memory
    from crawler.extractors.evidence import Trace

logger = logging.getLogger(__name__)

#: (researchers done, researchers in all, what was done last)
Progress = Callable[[int, int, str], None]

#: What a page that we found ourselves may answer without being a failure of this run.
_NO_LOSS = frozenset(
    {
        Outcome.OK,
        Outcome.NOT_FOUND,
        Outcome.HTTP_ERROR,
        Outcome.BLOCKED_ADDRESS,
        Outcome.BLOCKED_ROBOTS,
        Outcome.TOO_LARGE,
        Outcome.UNREADABLE,
        Outcome.REDIRECT_LIMIT,
    }
)


def read_page(
    page: Page,
    *,
    names: tuple[str, ...],
    on: date,
    trace: Trace | None = None,
    memory: Memory | None = None,
) -> PageReading:
    """
    Read the records out of a page; ``names`` are its owner's. ``trace`` is told what was gone by.

    With ``memory``, what stands as it did on a page of the person's read before is not read again.

    Never raises: a body that no reader understands, or that our own code stumbles over, becomes an UNREADABLE
    visit with the reason.
    """
    from crawler.extractors import Owner, extract
    from crawler.reading import Source, read

    visit = page.visit
    if page.body is None or visit.outcome is not Outcome.OK:
        return PageReading(visit=visit)
    try:
        source = Source(
            body=page.body, url=page.address, content_type=visit.content_type, file_name=page.file_name
        )
        document = read(source)
        reading = extract(
            document, Owner(name=names[0] if names else "", aliases=names[1:]), on, trace, memory
        )
        return PageReading(
            visit=replace(visit, detail="; ".join(reading.notes)) if reading.notes else visit,
            publications=tuple(replace(record, page=visit.url) for record in reading.publications),
            awards=tuple(replace(award, page=visit.url) for award in reading.awards),
            text=" ".join(document.text.split()),
            title=document.title,
            addresses=frozenset(
                address(href, document.base)
                for href in (*(span.href for span in document.spans), *document.frames)
                if href
            ),
            complete=document.complete,
        )
    except ReadingError as e:
        # The visit knows its address already.
        words = str(e).removeprefix(f"{page.address}: ")
        return PageReading(visit=replace(visit, outcome=Outcome.UNREADABLE, detail=words))
    except (Exception, RecursionError) as e:
        logger.exception("reading %s", visit.url)
        words = f"our reading failed: {type(e).__name__}: {e}"[:300]
        return PageReading(visit=replace(visit, outcome=Outcome.UNREADABLE, detail=words))


@dataclass(slots=True, kw_only=True)
class _Gathered:
    """What came of one researcher so far."""

    readings: list[PageReading] = field(default_factory=list)
    bodies: dict[str, bytes] = field(default_factory=dict)
    failed: list[Visit] = field(default_factory=list)


class Keeper:
    """Gathers pages by researcher, and keeps each researcher's snapshot as soon as it is whole."""

    def __init__(
        self,
        *,
        store: Store,
        run: int | None,
        now: datetime,
        sinks: Sequence[str],
        researchers: Sequence[Researcher],
        progress: Progress | None = None,
    ) -> None:
        self._store = store
        #: None where nothing is to be stored.
        self._run = run
        self._now = now
        self._sinks = tuple(sinks)
        self._people = {person.key: person for person in researchers}
        self._progress = progress
        self._before: dict[str, Standing | None] = {}
        self._gathered: dict[str, _Gathered] = {}
        self._expected: dict[str, int] = {}
        #: What was read of a researcher's pages in this run: the new body, then the one that was known.
        self._memories: dict[str, Memory] = {}
        self.told: list[Told] = []
        self.failed: list[Visit] = []
        self.pages = 0
        self.done = 0
        #: Pages that answered and are not believed.
        self.held: list[PageState] = []
        #: How many were looked at for the first time, and what is odd of some of them, in words.
        self.first = 0
        self.odd: list[str] = []
        #: What ended the run before its time: the store's fault, not a page's.
        self.fault: Exception | None = None

    def before(self, key: str) -> Standing | None:
        """Return how a researcher stood after the last crawl, read once; records are left out."""
        if key not in self._before:
            self._before[key] = self._store.standing(key)
        return self._before[key]

    def body(self, sha256: str) -> bytes | None:
        """Return a kept body."""
        return self._store.body(sha256)

    def read(self, page: Page) -> PageReading:
        """Read a page that changed; touches nothing else, so that it may run in a thread."""
        before = self._before.get(page.researcher)
        states = before.snapshot.pages if before is not None else ()
        good = next((state.good for state in states if state.url == page.visit.url), None)
        visit = confirmed(page.visit, good)
        if visit.outcome is Outcome.NOT_MODIFIED:
            return PageReading(visit=visit)
        names = self._people[page.researcher].names
        return read_page(page, names=names, on=self._now.date(), memory=self._memory(page.researcher))

    def _memory(self, key: str) -> Memory:
        from crawler.extractors import Memory

        return self._memories.setdefault(key, Memory())

    def take(self, page: Page, reading: PageReading) -> None:
        """Take a page that was read."""
        person = self._people[page.researcher]
        gathered = self._gathered.setdefault(person.key, _Gathered())
        visit = reading.visit
        guessed = page.found_on is not None and visit.outcome in _NO_LOSS
        found = visit.url not in person.pages
        gathered.readings.append(replace(reading, found=found, guessed=guessed))
        if page.body is not None and visit.body is not None and visit.outcome is not Outcome.NOT_MODIFIED:
            gathered.bodies[visit.body] = page.body
        if not visit.answered and not guessed:
            gathered.failed.append(visit)
        self.pages += 1
        self._keep_if_whole(person.key)

    def finish(self, said: Finished) -> None:
        """Take note that a researcher has no more pages."""
        self._expected[said.researcher] = said.pages
        self._keep_if_whole(said.researcher)

    def _keep_if_whole(self, key: str) -> None:
        gathered = self._gathered.get(key) or _Gathered()
        if self.fault is not None or self._expected.get(key) != len(gathered.readings):
            return
        try:
            self._keep(key, gathered)
        except Exception as e:
            self.fault = e
            raise
        finally:
            for kept in (self._gathered, self._expected, self._before, self._memories):
                kept.pop(key, None)

    def _keep(self, key: str, gathered: _Gathered) -> None:
        person = self._people[key]
        readings = gathered.readings
        try:
            step = self._step(person, readings)
        except PaperwatchError:
            raise
        except Exception:
            # Nothing of this crawl can be believed then; the visits still are, so that it shows.
            logger.exception("the next snapshot of %s", key)
            readings = [_unread(reading) for reading in readings]
            before = self._store.snapshot(key)
            step = advance(before, readings, researcher=key, at=self._now, names=person.names)
            gathered.failed += [r.visit for r in readings]
        if self._run is None:
            self.told += _untold(step, self._now)
        else:
            self.told += self._store.save(step, run=self._run, bodies=gathered.bodies, sinks=self._sinks)
        if self.before(key) is None:
            self.first += 1
            self.odd += _oddity(person, step, readings)
        self.held += [state for state in step.snapshot.pages if state.held]
        left = {state.url for state in step.snapshot.pages}
        self.failed += [visit for visit in gathered.failed if visit.url in left]
        self.done += 1
        if self._progress is not None:
            self._progress(self.done, len(self._people), person.name)

    def _step(self, person: Researcher, readings: Sequence[PageReading]) -> Step:
        """Return the next step; records are loaded only where a page brought something new."""
        standing = self.before(person.key)
        if standing is not None:
            step = still(standing, readings, researcher=person.key, at=self._now, names=person.names)
            if step is not None:
                return step
        return advance(
            self._store.snapshot(person.key),
            readings,
            researcher=person.key,
            at=self._now,
            names=person.names,
            anew=lambda visit: self._read_anew(visit, person),
        )

    def _read_anew(self, visit: Visit, person: Researcher) -> PageReading | None:
        """Read a kept body with today's code: what a changed page is held against."""
        body = self._store.body(visit.body) if visit.body else None
        if body is None:
            return None
        page = Page(researcher=person.key, visit=visit, body=body)
        return read_page(page, names=person.names, on=visit.at.date(), memory=self._memory(person.key))


class LinkLedger:
    """Notes how links answered."""

    fault: Exception | None = None

    def __init__(self, *, expected: int, progress: Progress | None = None) -> None:
        self._expected = expected
        self._progress = progress
        #: By address.
        self.said: dict[str, LinkVisit] = {}

    def note(self, said: LinkVisit) -> None:
        """Note one answer."""
        self.said[said.visit.url] = said
        if self._progress is not None:
            self._progress(len(self.said), self._expected, said.visit.url)


class SnapshotPipeline:
    """Scrapy's end of the ``Keeper`` that the spider was sent out with."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._stopping: Future[None] | None = None
        # Reading costs many times what fetching does. In the reactor's own thread it would hold up every
        # other page, until deadlines ran out for answers that had long arrived.
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> SnapshotPipeline:
        """Build."""
        return cls(crawler)

    def close_spider(self) -> None:
        """Let the thread go."""
        self._reader.shutdown(wait=False, cancel_futures=True)

    async def process_item(self, item: Any) -> Any:
        """Hand pages and ends of walks to the keeper; a spider run by hand has none."""
        # Rehearsals read pages without a reactor, and start sooner without asyncio.
        import asyncio

        keeper: Any = getattr(self._crawler.spider, "keeper", None)
        if keeper is None or keeper.fault is not None:
            return item
        try:
            match item:
                case Page():
                    loop = asyncio.get_running_loop()
                    reading = await loop.run_in_executor(self._reader, keeper.read, item)
                    keeper.take(item, reading)
                case Finished():
                    keeper.finish(item)
                case LinkVisit():
                    keeper.note(item)
        except Exception:
            if keeper.fault is None:
                raise
            # The store cannot be written: going on would only ask strangers for nothing.
            self._stopping = asyncio.ensure_future(self._crawler.stop_async())
        return item


def _oddity(person: Researcher, step: Step, readings: Sequence[PageReading]) -> list[str]:
    """Return what is odd of pages that were seen for the first time, all of which answered as they should."""
    failed = any(not (reading.visit.answered or reading.guessed) for reading in readings)
    if failed or any(state.held for state in step.snapshot.pages):
        return []
    if not (step.snapshot.publications or step.snapshot.awards):
        return [f"{person.name}: the pages answer, but nothing was read out of them"]
    words = [page_words(reading.text) for reading in readings]
    if any(is_named(name, page) for name in person.names for page in words):
        return []
    return [f"{person.name}: no page bears this name; is it spelled as the pages print it?"]


def _unread(reading: PageReading) -> PageReading:
    words = "our comparison with the last crawl failed"
    visit = replace(reading.visit, outcome=Outcome.UNREADABLE, detail=words)
    return PageReading(visit=visit)


def _untold(step: Step, at: datetime) -> list[Told]:
    """Return what a rehearsal would have told, under no id."""
    return [
        Told(id=f"e0.{n}", researcher=step.snapshot.researcher, at=at, page=page, event=event)
        for n, (page, event) in enumerate(step.events, 1)
    ]
