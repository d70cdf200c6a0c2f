"""accept and reject: held pages, moved pages, papers of namesakes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commanding import User
from tests.crawling import a_list
from tests.fakesite import Site, a_page

TITLES = (
    "On the Strength of Wet Wool",
    "Looms That Learn",
    "Spinning in Public: a Field Study",
    "Knots and Their Keepers",
    "Felt and Its Discontents",
    "Dyeing without Regret",
)
NEW = "A Calculus of Looms"


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve her page."""
    with Site() as served:
        served.page("/ada", a_page(a_list(*TITLES)))
        yield served


@pytest.fixture
def user(tmp_path: Path, site: Site) -> User:
    """Return a reader who has crawled it once."""
    person = User(tmp_path)
    person.follows(site.url("/ada"))
    person.types("crawl", at="2024-03-01")
    return person


def kinds(user: User, day: int) -> list[str]:
    """Crawl on a day; return what is told, each as its kind."""
    said = user.types("crawl", "--all", "--format", "json", at=f"2024-03-{day:02}").json
    return [one["kind"] for group in said.values() for one in group]


def papers(user: User) -> set[str]:
    """Return the titles that are known."""
    listed = user.types("publications", "Ada", "--format", "json").json["publications"]
    return {work["title"] for work in listed}


def test_accepted_page_counts_from_the_next_crawl_on(user: User, site: Site) -> None:
    """A list that shrank is held and listed as such; once accepted it is believed, and removals are told."""
    site.page("/ada", a_page(a_list(*TITLES[:2])))
    assert kinds(user, 2) == []
    waits = user.types("accept", "--list").out
    said = user.types("accept", "Ada", at="2024-03-02T08:00")

    assert waits == f"Ada Wolle: the page {site.url('/ada')} is held: 4 of its 6 known works are gone\n"
    assert said.code == 0
    assert said.out.startswith("accepted: the page ")
    assert user.types("accept").out == ""
    assert [*kinds(user, 3), *kinds(user, 4)].count("removed") == 4
    assert papers(user) == set(TITLES[:2])


def test_rejected_page_never_counts(user: User, site: Site) -> None:
    """A list that shrank counts after a week, but not where it was rejected; nobody hears of it again."""
    site.page("/ada", a_page(a_list(*TITLES[:2])))
    kinds(user, 2)
    assert user.types("reject", "Ada", site.url("/ada")).code == 0

    assert [kind for day in range(3, 16) for kind in kinds(user, day)] == []
    assert papers(user) == set(TITLES)
    site.page("/ada", a_page(a_list(NEW, *TITLES)))
    assert kinds(user, 16) == ["added"]


def test_rejected_page_that_shows_something_else_is_judged_anew(user: User, site: Site) -> None:
    """Another list than the rejected one is held by its own right: told once, and believed where it lasts."""
    site.page("/ada", a_page(a_list(*TITLES[:2])))
    kinds(user, 2)
    user.types("reject", "Ada")
    assert [kind for day in range(3, 12) for kind in kinds(user, day)] == []

    site.page("/ada", a_page(a_list(*TITLES[3:5])))
    assert [kind for day in (12, 13) for kind in kinds(user, day)] == []
    assert kinds(user, 14) == ["page_held"]
    assert user.types("accept", "--list").out.startswith("Ada Wolle: the page ")
    assert papers(user) == set(TITLES)
    assert [kind for day in range(15, 22) for kind in kinds(user, day)].count("removed") == 4


def test_rejected_page_that_only_changes_its_date_stays_rejected(user: User, site: Site) -> None:
    """What shows the same works is what was rejected, whatever else on it changes."""
    for day in range(2, 16):
        site.page("/ada", a_page(a_list(*TITLES[:2]) + f"<p>Visitors: {400 + day}</p>"))
        assert kinds(user, day) == []
        if day == 2:
            user.types("reject", "Ada")


def test_rejected_page_can_be_accepted_after_all(user: User, site: Site) -> None:
    """Where nothing waits this is said, with what was decided; by its address it can be decided anew."""
    page = site.url("/ada")
    assert user.types("accept", "Ada").out == "nothing of Ada Wolle waits for a decision\n"
    site.page("/ada", a_page(a_list(*TITLES[:2])))
    kinds(user, 2)
    user.types("reject", "Ada")

    assert user.types("accept", "Ada").out == (
        "nothing of Ada Wolle waits for a decision\n"
        f"    rejected before: the page {page} is held: 4 of its 6 known works are gone\n"
    )
    assert user.types("accept", "Ada", page).out.startswith("accepted: the page ")
    assert [*kinds(user, 3), *kinds(user, 4)].count("removed") == 4


def test_accepted_move_rewrites_the_watchlist(user: User, site: Site) -> None:
    """The watchlist names the new address and keeps its comments; the history goes on, nothing is new."""
    file = (
        '# Friends.\n[[researchers]]\nname = "Ada Wolle"  # weaver\npages = [\n  "{}",  # hers\n]\n'
        'tags = ["wool"]\n'
    )
    user.writes(file.format(site.url("/ada")))
    site.redirect("/ada", "/people/ada")
    site.page("/people/ada", a_page(a_list(*TITLES)))
    assert kinds(user, 2) == ["page_moved"]
    said = user.types("accept", "Ada", at="2024-03-02T08:00")

    assert said.out.startswith(
        f"accepted: the page {site.url('/ada')} has moved → {site.url('/people/ada')}\n"
    )
    assert user.watchlist.read_text() == file.format(site.url("/people/ada"))
    site.forget()
    assert kinds(user, 3) == []
    assert site.paths() == ["/people/ada"]
    assert [hit.headers.get("if-none-match", "")[:1] for hit in site.hits if hit.path != "/robots.txt"] == [
        '"'
    ]
    site.page("/people/ada", a_page(a_list(NEW, *TITLES[1:])))
    assert [*kinds(user, 4), *kinds(user, 5)] == ["added", "removed"]
    history = user.types("history", "looms that").out
    assert history.count("first seen") == 1
    assert "2024-03-01  first seen" in history


def test_accepted_move_to_a_page_that_is_known(user: User, site: Site) -> None:
    """Where the new address is followed already, both become one, and nothing is lost or told."""
    user.follows(site.url("/ada"), site.url("/people/ada"))
    site.page("/people/ada", a_page(a_list(*TITLES)))
    kinds(user, 2)
    site.redirect("/ada", "/people/ada")
    kinds(user, 3)
    assert user.types("accept", "Ada").code == 0

    assert user.types("check").out.startswith("watchlist    ok")
    assert site.url("/ada") not in user.watchlist.read_text()
    assert [*kinds(user, 4), *kinds(user, 5)] == []
    assert papers(user) == set(TITLES)
    with sqlite3.connect(user.db) as store:
        pages = store.execute("select distinct page from records where ended_at is null").fetchall()
    assert pages == [(site.url("/people/ada"),)]


def test_rejected_move_leaves_all_as_it_is(user: User, site: Site) -> None:
    """A move that is rejected waits no longer; the watchlist stays."""
    before = user.watchlist.read_text()
    site.redirect("/ada", "/elsewhere")
    site.page("/elsewhere", a_page(a_list(*TITLES)))
    kinds(user, 2)

    assert "has moved" in user.types("accept", "--list").out
    assert user.types("reject", "Ada").code == 0
    assert user.types("accept", "--list").out == ""
    assert user.watchlist.read_text() == before
    assert kinds(user, 3) == []


def index_of_authors(*entries: tuple[str, str, int]) -> str:
    """Return a page that lists all who are called Ada Wolle."""
    items = "".join(
        f"<li>{authors}. <b>{title}</b>. <i>Preprint Server</i>, {year}.</li>"
        for authors, title, year in entries
    )
    return a_page(f"<h1>Ada Wolle</h1><h2>Papers</h2><ul>{items}</ul>")


HERS = ("Ada Wolle, Ben Garn", "Weaving by Candlelight", 2021)
OLD = ("Ada Wolle, Ben Garn", "Looms That Learn", 2021)
STRANGE = ("Ada Wolle, Emil Stein, Greta Kies", "Gravel Roads and Their Drainage", 2021)


@pytest.fixture
def indexed(user: User, site: Site) -> User:
    """Return a reader who follows an index of authors beside her page."""
    user.follows(site.url("/ada"), site.url("/author/ada-wolle"))
    site.page("/author/ada-wolle", index_of_authors(OLD))
    kinds(user, 2)
    return user


def test_namesakes_papers_are_held(indexed: User, site: Site) -> None:
    """On an index of authors, what shares no co-author with her papers is not told, but waits for a word."""
    site.page("/author/ada-wolle", index_of_authors(HERS, OLD, STRANGE))
    told = indexed.types("crawl", "--all", at="2024-03-03").out

    assert HERS[1] in told
    assert STRANGE[1] not in told
    assert STRANGE[1] not in indexed.types("report").out
    assert STRANGE[1] in indexed.types("report", "--all").out
    assert "may be a namesake's" in indexed.types("publications", "Ada").out
    assert indexed.types("accept", "--list").out.startswith(f"Ada Wolle: the paper '{STRANGE[1]}'")


def test_accepted_paper_is_hers(indexed: User, site: Site) -> None:
    """Once accepted it stands in the report, and its changes are told."""
    site.page("/author/ada-wolle", index_of_authors(HERS, OLD, STRANGE))
    kinds(indexed, 3)
    said = indexed.types("accept", "Ada", "gravel")

    assert said.out == f"accepted: the paper '{STRANGE[1]}' is followed\n"
    assert STRANGE[1] in indexed.types("report").out
    assert "namesake" not in indexed.types("publications", "Ada").out


def test_rejected_paper_is_not_hers(indexed: User, site: Site) -> None:
    """Once rejected it is neither told nor listed, nor asked about again; any paper can be rejected."""
    site.page("/author/ada-wolle", index_of_authors(HERS, OLD, STRANGE))
    kinds(indexed, 3)
    assert indexed.types("reject", "Ada").code == 0

    assert indexed.types("accept", "--list").out == ""
    assert STRANGE[1] not in papers(indexed)
    assert indexed.types("reject", "Ada", "candlelight").code == 0
    assert HERS[1] not in papers(indexed)
    assert HERS[1] not in indexed.types("report").out
    assert indexed.types("accept", "Ada", "candlelight").code == 0
    assert HERS[1] in indexed.types("report").out


def test_mistakes(user: User) -> None:
    """What is nobody, or nothing that waits, is told."""
    assert user.types("accept", "Nobody").code == 2
    assert user.types("accept", "Ada", "no such paper").code == 2
    assert user.types("reject", "Ada", "https://nowhere.example/").code == 2
    assert (user.types("accept", "Ada").code, user.types("accept").out) == (0, "")


def test_nothing_that_waits_is_said(user: User) -> None:
    """A list of what waits that is empty says so on standard error: what is printed stays empty."""
    for words in (("accept",), ("reject", "--list"), ("accept", "Ada", "--list")):
        said = user.types(*words)
        assert (said.code, said.out, said.err) == (0, "", "paperwatch: nothing waits for a decision\n")
