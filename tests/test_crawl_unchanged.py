"""A crawl of pages that did not change: almost nothing goes over the wire, and almost nothing is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import crawler.reading
from tests.commanding import User
from tests.crawling import Watch, a_list, a_researcher
from tests.fakesite import Site, a_page

TITLES = tuple(f"On the Twist of Woollen Threads, Part {part}" for part in "ABCDEFGH")
MENU = "<a href=/pubs.html>Publications</a> <a href=/cv.html>CV</a> <a href=/no>Papers</a>"


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a start page and a list with validators, a CV without, and a link that leads nowhere."""
    with Site() as served:
        served.robots("User-agent: *\nDisallow: /private/\n")
        served.page("/", a_page(f"<h1>Ada Wolle</h1>{MENU}"))
        served.page("/pubs.html", a_page(a_list(*TITLES)), last_modified="Mon, 01 Jan 2024 00:00:00 GMT")
        served.page("/cv.html", a_page("<h1>Ada Wolle</h1>" + a_list(*TITLES[:3])), etag=None)
        yield served


def rows(db: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all tables."""
    connection = sqlite3.connect(db)
    tables = [row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")]
    found = {table: connection.execute(f'select * from "{table}"').fetchall() for table in tables}
    connection.close()
    return found


def test_only_the_run_is_written(tmp_path: Path, site: Site) -> None:
    """Nothing is printed; of the store only the run's own row and the time of the last check change."""
    user = User(tmp_path)
    user.follows(site.url("/"))
    # A link that leads nowhere is counted for three runs; then there is nothing more to note.
    for day in (1, 2, 3):
        user.types("crawl", at=f"2024-03-0{day}")
    before = rows(user.db)

    said = user.types("crawl", at="2024-03-04")

    assert (said.code, said.out, said.err) == (0, "", "")
    after = rows(user.db)
    assert {table for table in after if after[table] != before[table]} == {"runs", "researchers"}
    assert len(after["runs"]) == len(before["runs"]) + 1
    (person,) = after["researchers"]
    assert (person[0], person[2]) == ("Ada Wolle", "2024-03-04T00:00:00Z")


def test_nothing_is_read_again(tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a 304 nor the same bytes once more are read, and no record is loaded or compared."""
    watch = Watch(tmp_path, a_researcher(site.url("/")))
    watch.crawl()

    def forbidden(*_: Any, **__: Any) -> None:
        raise AssertionError("nothing changed, and yet something was looked at")

    monkeypatch.setattr(crawler.reading, "read", forbidden)
    monkeypatch.setattr(watch.store, "snapshot", forbidden)
    result = watch.crawl(day=1)

    assert (result.told, result.pages_failed, result.pages) == ((), (), 4)
    monkeypatch.undo()
    assert watch.titles() == set(TITLES)
    assert watch.outcomes()["/cv.html"] == "not-modified"
    watch.store.close()


def test_little_comes_over_the_wire(tmp_path: Path, site: Site) -> None:
    """An unchanged page with validators costs no more than 250 bytes of answer."""
    watch = Watch(tmp_path, a_researcher(site.url("/pubs.html")))
    watch.crawl()
    site.forget()
    watch.crawl(day=1)
    watch.store.close()

    ((status, size),) = [(status, size) for path, status, size in site.sent if path == "/pubs.html"]
    assert status == 304
    assert size <= 250


def test_a_change_is_told_after_quiet_days(tmp_path: Path, site: Site) -> None:
    """Days in which nothing was loaded or written hide nothing of what comes after them."""
    watch = Watch(tmp_path, a_researcher(site.url("/")))
    for day in range(5):
        watch.crawl(day=day)
    site.page("/cv.html", a_page("<h1>Ada Wolle</h1>" + a_list(*TITLES[:3], "Felt, Reconsidered")), etag=None)
    told = watch.crawl(day=5).told
    watch.store.close()

    assert [t.event.publication.title for t in told] == ["Felt, Reconsidered"]  # type: ignore[union-attr]
