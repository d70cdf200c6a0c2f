"""Crawls that bring nothing new: nothing is read or compared, and all comes out as if it had been."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from snapshots.advance import Step, advance
from snapshots.events import PageFailing, PageGone, PageMoved, PageReturned, PublicationRemoved
from snapshots.model import Outcome, PageReading, Visit
from snapshots.sqlite.store import open_store
from snapshots.still import confirmed, still
from snapshots.store import Store
from tests.snapshots_builders import CV, HOME, MONDAY, NAMES, a_failure, a_reading, papers

DAY = timedelta(days=1)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Two stores: one that is told of crawls in full, one that leaves out what it may."""
    both = (open_store(tmp_path / "full.sqlite"), open_store(tmp_path / "still.sqlite"))
    yield both
    for store in both:
        store.close()


def crawl(store: Store, readings: Sequence[PageReading], day: int, *, may: bool) -> Step:
    """Crawl one day; with ``may`` what did not change is left out."""
    at = MONDAY + day * DAY
    run = store.begin_run(at)
    standing = store.standing("ada") if may else None
    step = still(standing, readings, researcher="ada", at=at, names=NAMES) if standing else None
    step = step or advance(store.snapshot("ada"), readings, researcher="ada", at=at, names=NAMES)
    store.save(step, run=run, bodies={}, sinks=["mailto://x"])
    return step


def unchanged(url: str = HOME, **visit: object) -> PageReading:
    """Return a 304 that confirms the first reading."""
    first = a_reading(papers(), url=url).visit
    return PageReading(
        visit=replace(first, outcome=Outcome.NOT_MODIFIED, status_code=304, full_at=MONDAY, **visit)  # type: ignore[arg-type]
    )


STORIES = {
    "unchanged": ([unchanged(), unchanged(CV)], set()),
    "fails": ([unchanged(), a_failure(Outcome.TIMEOUT, url=CV)], {PageFailing}),
    "fails and is well again": (
        [a_failure(Outcome.TIMEOUT)] * 4 + [unchanged()],
        {PageFailing, PageReturned},
    ),
    "gone": ([unchanged(), a_failure(Outcome.NOT_FOUND, url=CV, status_code=404)], {PageGone}),
    "moved": ([unchanged(final_url="https://ada.example/", moved=True)], {PageMoved}),
    "guessed": (
        [unchanged(), replace(a_failure(Outcome.NOT_FOUND, url=HOME + "x", status_code=404), guessed=True)],
        set(),
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_what_is_left_out_changes_nothing(stores: tuple[Store, Store], story: str) -> None:
    """Day by day, events and snapshots are those of a crawl that looks at everything."""
    readings, kinds = STORIES[story]
    told = []
    for store in stores:
        crawl(store, [a_reading(papers()), a_reading(papers(7), url=CV)], 0, may=False)
    pages = {reading.visit.url for reading in readings}
    for day in range(1, 12):
        of_day = readings if len(pages) == len(readings) else [readings[min(day, len(readings)) - 1]]
        full, short = (crawl(store, of_day, day, may=store is stores[1]) for store in stores)
        assert full.events == short.events
        told += [type(event) for _, event in full.events]
        assert stores[0].snapshot("ada") == stores[1].snapshot("ada")

    assert set(told) == kinds


def test_a_waiting_removal_is_looked_at(stores: tuple[Store, Store]) -> None:
    """An unchanged page is the second crawl that misses a paper, so its records are looked at."""
    store = stores[1]
    crawl(store, [a_reading(papers())], 0, may=True)
    crawl(store, [a_reading(papers(9))], 1, may=True)
    step = crawl(store, [PageReading(visit=replace(unchanged().visit, body=None))], 2, may=True)

    assert [type(event) for _, event in step.events] == [PublicationRemoved]


def test_a_new_body_is_looked_at(stores: tuple[Store, Store]) -> None:
    """One page with a new body is enough to look at everything."""
    store = stores[1]
    crawl(store, [a_reading(papers()), a_reading(papers(7), url=CV)], 0, may=True)
    standing = store.standing("ada")
    assert standing is not None
    assert standing.listed == {HOME, CV}

    readings = [a_reading(papers()[1:]), unchanged(CV)]
    assert still(standing, readings, researcher="ada", at=MONDAY, names=NAMES) is None


def test_the_same_body_once_more_is_not_modified() -> None:
    """A server without validators sends the same bytes day by day: that is no other news than a 304."""
    good = a_reading(papers()).visit
    again = replace(good, at=MONDAY + DAY)

    assert confirmed(again, good) == replace(again, outcome=Outcome.NOT_MODIFIED)
    assert confirmed(again, replace(good, body="other")) == again
    assert confirmed(again, None) == again
    gone = Visit(url=HOME, at=MONDAY, outcome=Outcome.NOT_FOUND)
    assert confirmed(gone, good) == gone


def test_a_body_sent_in_full_once_more_renews_its_date(stores: tuple[Store, Store]) -> None:
    """After thirty days a page is fetched in full: if it is the same, the next thirty begin."""
    store = stores[1]
    tagged = a_reading(papers(), etag=b'"1"').visit
    crawl(store, [replace(a_reading(papers()), visit=tagged)], 0, may=True)
    again = confirmed(replace(tagged, at=MONDAY + 31 * DAY), tagged)
    crawl(store, [PageReading(visit=again)], 31, may=True)
    (state,) = store.standing("ada").snapshot.pages  # type: ignore[union-attr]

    assert (state.good, state.last) == (replace(tagged, at=MONDAY + 31 * DAY), again)
