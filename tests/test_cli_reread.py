"""reread: what our own code changed corrects the past, and is told to nobody."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import crawler.extractors
from snapshots.model import Publication
from tests.commanding import User
from tests.crawling import a_list
from tests.fakesite import Hit, Reply, Site, a_page

TITLES = (
    "On the Strength of Wet Wool",
    "Looms That Learn",
    "Spinning in Public: a Field Study",
    "Knots and Their Keepers",
    "Felt and Its Discontents",
    "Dyeing without Regret",
)
NEW, NEWER = "A Calculus of Looms", "Counting Threads in Linear Time"
GHOST = Publication(
    title="Office Hours on Monday and Thursday", printed="Office Hours on Monday and Thursday"
)


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve her page."""
    with Site() as served:
        served.page("/", a_page(a_list(*TITLES)))
        yield served


@pytest.fixture
def user(tmp_path: Path, site: Site) -> User:
    """Return a reader."""
    person = User(tmp_path)
    person.follows(site.url("/"))
    return person


def code_of_old(monkeypatch: pytest.MonkeyPatch, change: Any) -> None:
    """Let pages be read as an older program read them: ``change`` spoils the list of publications."""
    extract = crawler.extractors.extract

    def extract_as_then(*given: Any, **more: Any) -> Any:
        reading = extract(*given, **more)
        return replace(reading, publications=tuple(change(reading.publications)))

    monkeypatch.setattr("crawler.extractors.extract", extract_as_then)


def crawl(user: User, day: int) -> list[str]:
    """Crawl on a day; return the kinds of what is told."""
    said = user.types("crawl", "--all", "--format", "json", at=f"2024-03-{day:02}").json
    return [one["kind"] for group in said.values() for one in group]


def changes(user: User, *words: str) -> list[tuple[str, str]]:
    """Return what the report holds, oldest first."""
    told = user.types("report", *words, "--format", "json").json["changes"]
    return [(one["kind"], one["title"]) for one in told][::-1]


def life(user: User, title: str) -> list[tuple[str, str]]:
    """Return a paper's steps, each as its day and what happened."""
    (paper,) = user.types("history", title, "--format", "json").json["papers"]
    return [(step["at"], step["what"]) for step in paper["steps"]]


def test_misread_paper_is_corrected(user: User, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A title that was cut short is whole in report and history, from the first day on, under the old id."""
    with monkeypatch.context() as then:
        code_of_old(then, lambda records: [replace(r, title=" ".join(r.title.split()[:3])) for r in records])
        crawl(user, 1)
        site.page("/", a_page(a_list(NEW, *TITLES)))
        assert crawl(user, 2) == ["added"]
    assert changes(user) == [("added", "A Calculus of")]

    said = user.types("reread", at="2024-03-03")

    assert said.out.startswith(
        "Ada Wolle: 2 pages read again; 5 records differ; 0 events withdrawn, 1 corrected"
    )
    assert changes(user) == [("added", NEW)]
    assert user.types("history", "Spinning in Public: a Field").out.count("2024-03-01  first seen") == 1
    assert crawl(user, 4) == []


def test_false_event_is_withdrawn(user: User, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What never was a paper leaves report, history and letters; report --all and explain still know it."""
    posts: list[Hit] = []

    def sink(hit: Hit) -> Reply:
        posts.append(hit)
        return Reply(status=500)

    site.on("/hook", sink)
    user.follows(site.url("/"), alerts=(f"json://127.0.0.1:{site.port}/hook",))
    crawl(user, 1)
    with monkeypatch.context() as then:
        code_of_old(then, lambda records: [GHOST, *records] if len(records) > len(TITLES) else records)
        site.page("/", a_page(a_list(NEW, *TITLES)))
        assert crawl(user, 2) == ["added", "added"]
    sent = len(posts)
    site.on("/hook", Reply(status=200))

    user.types("reread", at="2024-03-03")

    assert changes(user) == [("added", NEW)]
    assert ("added", GHOST.title) in changes(user, "--all")
    assert user.types("history", "office hours").code == 2
    said = user.types("report", "--all", "--format", "json").json["changes"]
    (ghost,) = [one for one in said if one["title"] == GHOST.title]
    assert ghost["standing"] == "withdrawn"
    assert "withdrawn: read again" in user.types("explain", ghost["id"]).out
    assert sent == 1
    with sqlite3.connect(user.db) as store:
        waiting = store.execute("select count(*) from letters where state != 'sent'").fetchone()
    assert waiting == (1,)
    assert crawl(user, 4) == []


def test_missed_paper_is_found(user: User, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A paper that was overlooked stands in the report on its day, and no alert goes out for it."""
    with monkeypatch.context() as then:
        code_of_old(then, lambda records: [r for r in records if r.title != NEW])
        crawl(user, 1)
        site.page("/", a_page(a_list(NEW, *TITLES)))
        assert crawl(user, 2) == []
    said = user.types("reread", at="2024-03-03")

    assert "1 found" in said.out
    assert changes(user) == [("added", NEW)]
    assert "2024-03-02  first seen" in user.types("history", NEW).out
    assert crawl(user, 4) == []


def test_same_code_changes_nothing(user: User, site: Site) -> None:
    """Read again by the code that read it, a past with all that can happen stays what it was."""
    shrunk = a_page(a_list(*TITLES[:2]))
    crawl(user, 1)
    site.page("/", a_page(a_list(NEW, *TITLES)))
    crawl(user, 2)
    site.page("/", a_page(a_list(NEW, *TITLES[1:])))
    crawl(user, 3)
    assert crawl(user, 4) == ["removed"]
    site.on("/", Reply(status=404))
    crawl(user, 5)
    site.on("/", Reply(body=a_page("<h1>Sign in</h1>Password").encode()))
    crawl(user, 6)
    site.page("/", shrunk)
    crawl(user, 7)
    user.types("accept", "Ada", at="2024-03-07T12:00")
    crawl(user, 8)
    assert crawl(user, 9).count("removed") == 5
    site.redirect("/", "/people/ada")
    site.page("/people/ada", shrunk)
    crawl(user, 10)
    user.types("accept", "Ada", at="2024-03-10T12:00")
    site.page("/people/ada", a_page(a_list(NEWER, *TITLES[:2])))
    assert crawl(user, 11) == ["added"]
    before, lives = changes(user), [life(user, title) for title in (TITLES[0], TITLES[4], NEWER)]

    said = user.types("reread", at="2024-03-12")

    assert said.out.endswith("0 records differ; 0 events withdrawn, 0 corrected, 0 found\n")
    assert changes(user) == before
    assert [life(user, title) for title in (TITLES[0], TITLES[4], NEWER)] == lives
    assert crawl(user, 13) == []


def test_those_of_whom_nothing_differs_are_one_line(user: User, site: Site) -> None:
    """With many researchers only those are named whose past is another now."""
    names = ("Ada Wolle", "Ben Garn", "Carl Hanf")
    user.writes("".join(f'[[researchers]]\nname = "{n}"\npages = ["{site.url("/")}"]\n' for n in names))
    crawl(user, 2)

    said = user.types("reread", at="2024-03-03")

    nothing = "0 records differ; 0 events withdrawn, 0 corrected, 0 found"
    assert said.out == f"3 researchers: 3 pages read again; {nothing}\n"


def test_since_leaves_the_older_past(user: User, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --since only younger pages are read again; what was told before stays as it was told."""
    with monkeypatch.context() as then:
        code_of_old(then, lambda records: [replace(r, title=r.title.upper() + " ETC") for r in records])
        crawl(user, 1)
        site.page("/", a_page(a_list(NEW, *TITLES)))
        crawl(user, 2)
        site.page("/", a_page(a_list(NEWER, NEW, *TITLES)))
        crawl(user, 9)

    said = user.types("reread", "--since", "2024-03-05", at="2024-03-10")

    assert said.out.startswith("Ada Wolle: ")
    assert changes(user)[0] == ("added", NEW.upper() + " ETC")
    assert changes(user)[-1] == ("added", NEWER)
    assert "2024-03-01  first seen" in user.types("history", TITLES[3]).out


def test_rehearsal_changes_nothing(user: User, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """--dry-run says what would come of it."""
    with monkeypatch.context() as then:
        code_of_old(then, lambda records: [replace(r, title=" ".join(r.title.split()[:3])) for r in records])
        crawl(user, 1)
        site.page("/", a_page(a_list(NEW, *TITLES)))
        crawl(user, 2)

    assert "1 corrected" in user.types("reread", "--dry-run", at="2024-03-03").out
    assert changes(user) == [("added", "A Calculus of")]
