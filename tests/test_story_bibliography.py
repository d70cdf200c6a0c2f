"""What a bibliography goes through in years, by the real command line: titles, states, moves, faults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import crawler.extractors
from tests.commanding import User
from tests.crawling import a_list
from tests.fakesite import Reply, Site, a_page

TITLES = ("On the Strength of Wet Wool", "Spinning in Public: a Field Study", "Knots and Their Keepers")
NEW = "A Calculus of Looms"
OLD_TITLE = "Felting: Efficient Production of Large Carpets with Inter- and Intra-Layer Fusion"
NEW_TITLE = "Optimizing the Production of Large Carpets with Layer Fusion"


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a site."""
    with Site() as served:
        yield served


@pytest.fixture
def user(tmp_path: Path, site: Site) -> User:
    """Return a reader who follows it."""
    person = User(tmp_path)
    person.follows(site.url("/"))
    return person


def with_entry(entry: str) -> str:
    """Return her page with one more entry on top."""
    return a_page(a_list(*TITLES).replace("<ul>", f"<ul><li>{entry}</li>"))


def crawl(user: User, day: str) -> list[dict[str, Any]]:
    """Crawl on a day; return what is told."""
    said = user.types("crawl", "--all", "--format", "json", at=day).json
    return [one for group in said.values() for one in group]


def test_retitled_work_stays_one(user: User, site: Site) -> None:
    """A preprint that is accepted under another title is told as changed, and has one life."""
    people = "Ada Wolle, Ben Garn, Cy Tuft, Di Rolle"
    site.page("/", with_entry(f"{people}. <b>{OLD_TITLE}</b>. arXiv preprint arXiv:2409.13221, 2024."))
    crawl(user, "2024-03-01")
    site.page("/", with_entry(f"{people}. <b>{NEW_TITLE}</b>. To appear in <i>Weaving Conference</i>, 2025."))
    (told,) = crawl(user, "2024-09-01")

    assert told["kind"] == "changed"
    assert told["fields"]["title"] == [OLD_TITLE, NEW_TITLE]
    assert told["fields"]["status"] == ["preprint", "to_appear"]
    (life,) = user.types("history", "layer fusion", "--format", "json").json["papers"]
    assert [step["what"] for step in life["steps"]] == ["first seen", "changed"]


def test_two_versions_of_one_title_stay_two(user: User, site: Site) -> None:
    """A journal version beside the workshop's is told as new, and the old one stays."""
    workshop = f"Ada Wolle. <b>{NEW}</b>. <i>Workshop on Looms</i>, 2022."
    site.page("/", with_entry(workshop))
    crawl(user, "2024-03-01")
    site.page("/", with_entry(f"Ada Wolle. <b>{NEW}</b>. <i>Journal of Yarn</i>, 2024.</li><li>{workshop}"))

    assert [(t["kind"], t["publication"]["venue"]) for t in crawl(user, "2024-03-02")] == [
        ("added", "Journal of Yarn")
    ]


def test_line_of_life(user: User, site: Site) -> None:
    """Each step from preparation to print is told once, and stands in the history with its day and page."""
    entry = f"Ada Wolle, Ben Garn. <b>{NEW}</b>. {{}}"
    states = (
        ("2024-01-01", "In preparation.", "in_preparation"),
        ("2024-02-01", "Under review.", "under_review"),
        ("2024-03-01", "arXiv preprint arXiv:2402.01234, 2024.", "preprint"),
        ("2024-04-01", "To appear in <i>Weaving Conference</i>, 2024.", "to_appear"),
        ("2024-05-01", "In <i>Weaving Conference</i>, 2024.", "published"),
    )
    told = []
    for day, words, _ in states:
        site.page("/", with_entry(entry.format(words)))
        told += [one["fields"]["status"][1] for one in crawl(user, day)]
    site.page("/", with_entry(entry.format("Submitted to <i>Weaving Conference</i>.")))

    assert crawl(user, "2024-06-01") == []
    assert told == [status for _, _, status in states[1:]]
    (life,) = user.types("history", NEW, "--format", "json").json["papers"]
    assert [(step["at"][:10], step["status"]) for step in life["steps"]] == [(d, s) for d, _, s in states]
    assert {step["page"] for step in life["steps"]} == {site.url("/")}


def test_page_that_goes_and_returns(user: User, site: Site) -> None:
    """A page that is gone is told once, after three crawls and seven days; so is its return. No paper is."""
    site.page("/", a_page(a_list(*TITLES)))
    crawl(user, "2024-03-01")
    site.on("/", Reply(status=410))
    told = [(day, one["kind"]) for day in range(2, 16) for one in crawl(user, f"2024-03-{day:02}")]
    site.page("/", a_page(a_list(*TITLES)))
    told += [(day, one["kind"]) for day in (16, 17) for one in crawl(user, f"2024-03-{day:02}")]

    assert told == [(9, "page_gone"), (16, "page_returned")]


def test_list_that_moves_to_another_page(user: User, site: Site) -> None:
    """A list that leaves the front page for one of its own is followed there without a word."""
    site.page("/", a_page(a_list(*TITLES)))
    crawl(user, "2024-03-01")
    site.page(
        "/",
        a_page(
            "<h1>Ada Wolle</h1><p>Welcome. I teach weaving at the University of Meadows.</p>"
            '<a href="/publications">Publications</a>'
        ),
    )
    site.page("/publications", a_page(a_list(*TITLES)))
    quiet = [one["kind"] for day in range(2, 12) for one in crawl(user, f"2024-03-{day:02}")]
    site.page("/publications", a_page(a_list(NEW, *TITLES)))

    assert quiet == []
    assert [one["title"] for one in crawl(user, "2024-03-12")] == [NEW]


def test_list_that_stays_short(user: User, site: Site) -> None:
    """A list that shrank is held, and after a week believed as it is; nobody says that the page is back."""
    site.page("/", a_page(a_list(*TITLES)))
    crawl(user, "2024-03-01")
    site.page("/", a_page(a_list(TITLES[0])))
    told = [(day, one["kind"]) for day in range(2, 14) for one in crawl(user, f"2024-03-{day:02}")]

    assert told == [(4, "page_held"), (10, "removed"), (10, "removed")]


@pytest.mark.parametrize("left", [1, 2])
def test_list_that_becomes_a_selection(user: User, site: Site, left: int) -> None:
    """A page that says it shows selected works drops none; works that leave such a selection are told."""
    site.page("/", a_page(a_list(*TITLES)))
    crawl(user, "2024-03-01")
    site.page("/", a_page(a_list(*TITLES[:left], heading="Selected Publications")))
    less = [one["kind"] for day in range(2, 14) for one in crawl(user, f"2024-03-{day:02}")]
    site.page("/", a_page(a_list(NEW, *TITLES[:left], heading="Selected Publications")))
    more = [one["kind"] for day in (14, 15) for one in crawl(user, f"2024-03-{day}")]

    assert (less, more) == ([], ["added"])
    assert len(user.types("publications", "Ada", "--format", "json").json["publications"]) == len(TITLES) + 1
    site.page("/", a_page(a_list(*TITLES[:left], heading="Selected Publications")))
    assert [one["kind"] for day in (16, 17) for one in crawl(user, f"2024-03-{day}")] == ["removed"]


def test_one_part_of_a_list_becomes_a_selection(user: User, site: Site) -> None:
    """Where articles are a choice by now and drafts are all there are, only a draft that goes is told."""
    site.page("/", a_page(a_list(*TITLES, heading="Articles") + a_list(NEW, NEW_TITLE, heading="Drafts")))
    crawl(user, "2024-03-01")
    site.page("/", a_page(a_list(*TITLES[:2], heading="Selected articles") + a_list(NEW, heading="Drafts")))
    told = [one for day in range(2, 14) for one in crawl(user, f"2024-03-{day:02}")]

    assert [(one["kind"], one["publication"]["title"]) for one in told] == [("removed", NEW_TITLE)]


def test_list_that_shrinks_and_grows_again(user: User, site: Site) -> None:
    """Works that stood in the CV while their list was short bring no links as news when it is whole again."""

    def listed(*titles: str) -> str:
        items = (
            f"<li>Ada Wolle. <b>{t}</b>. Yarn, 2021. <a href='{n}.pdf'>pdf</a></li>"
            for n, t in enumerate(titles)
        )
        return a_page(
            f"<h1>Ada Wolle</h1><a href=/cv.html>CV</a><h2>Publications</h2><ul>{''.join(items)}</ul>"
        )

    works = (*TITLES, NEW, OLD_TITLE)
    site.page("/cv.html", a_page(a_list(*works)))
    site.page("/", listed(*works))
    crawl(user, "2024-03-01")
    site.page("/", listed(*works[:1]))
    told = [one for day in range(2, 8) for one in crawl(user, f"2024-03-{day:02}")]
    site.page("/", listed(*works))
    told += [one for day in range(8, 11) for one in crawl(user, f"2024-03-{day:02}")]

    assert told == []


def test_work_that_comes_back(user: User, site: Site) -> None:
    """What was told as listed no more and returns is told as that; a new work beside it is new."""
    site.page("/", a_page(a_list(*TITLES)))
    crawl(user, "2024-03-01")
    site.page("/", a_page(a_list(*TITLES[1:])))
    gone = [one["kind"] for day in (2, 3) for one in crawl(user, f"2024-03-{day:02}")]
    site.page("/", a_page(a_list(NEW, *TITLES)))
    told = user.types("crawl", "--all", at="2024-05-04").out

    assert gone == ["removed"]
    assert "New publications\n  * A Calculus of Looms\n" in told
    assert "Publications listed again\n  * On the Strength of Wet Wool\n" in told
    report = user.types("report", "--format", "json", "--since", "7d", at="2024-05-04").json["changes"]
    assert {one["title"]: one.get("again") for one in report} == {NEW: None, TITLES[0]: True}


def test_work_that_comes_back_retitled(user: User, site: Site) -> None:
    """A paper taken off the list that returns with its number and a longer title is listed again."""
    preprint = 'Ada Wolle. <a href="https://arxiv.org/abs/2209.12715">Drying Wool by Low-Rank Combing</a>.'
    longer = 'Ada Wolle. <a href="https://arxiv.org/abs/2209.12715">Drying Wet Wool by Low-Rank Combing</a>.'
    site.page("/", with_entry(f"{preprint} arXiv, 2023."))
    crawl(user, "2024-03-01")
    site.page("/", a_page(a_list(*TITLES)))
    gone = [one["kind"] for day in (2, 3) for one in crawl(user, f"2024-03-{day:02}")]
    site.page("/", with_entry(f"{longer} <i>Journal of Yarn</i>, to appear."))
    (told,) = crawl(user, "2024-05-04")

    assert gone == ["removed"]
    assert told["kind"] == "added"
    assert told["again"] is True


def test_list_that_is_left_to_the_cv(user: User, site: Site) -> None:
    """A list that goes from the front page, and stands in a CV that has not changed, has only moved."""
    cv = '<a href="/cv.html">CV</a>'
    site.page("/cv.html", a_page(a_list(*TITLES)))
    site.page("/", a_page(cv + a_list(*TITLES)))
    crawl(user, "2024-03-01")
    site.page("/", a_page(f"<h1>Ada Wolle</h1><p>I am a professor.</p>{cv}"))
    told = [one for day in range(2, 14) for one in crawl(user, f"2024-03-{day:02}")]

    assert told == []
    assert user.types("status", at="2024-03-13").code == 0


def test_cv_under_another_name(user: User, site: Site) -> None:
    """Where a CV is linked under this year's name, last year's is not missed; what is new in it is told."""

    def put(name: str, *titles: str) -> None:
        site.page("/", a_page(f'<h1>Ada Wolle</h1><p>I weave. <a href="/{name}">Curriculum vitae</a></p>'))
        site.page(f"/{name}", a_page(a_list(*titles)))

    put("cv-2023.html", *TITLES)
    crawl(user, "2024-03-01")
    site.off("/cv-2023.html")
    put("cv-2024.html", *TITLES)
    codes = [user.types("crawl", "--all", at=f"2024-03-{day:02}").code for day in range(2, 12)]
    put("cv-2024.html", NEW, *TITLES)

    assert set(codes) == {0}
    assert [one["kind"] for one in crawl(user, "2024-03-12")] == ["added"]
    assert "cv-2023" not in user.types("status", at="2024-03-12").out
    assert user.types("report", "--format", "json", at="2024-03-12").json["pages"] == []


@pytest.mark.parametrize("words", ["This page is under construction.", "Publications: see below. " * 200])
def test_first_list_of_a_page_is_no_news(user: User, site: Site, words: str) -> None:
    """A list that comes where none stood is where the watch begins; what is added to it then is news."""
    site.page("/", a_page(f"<h1>Ada Wolle</h1><p>{words}</p>"))
    crawl(user, "2024-03-01")
    site.page("/", a_page(a_list(*TITLES)))
    first = crawl(user, "2024-03-02")
    site.page("/", a_page(a_list(NEW, *TITLES)))

    assert first == []
    assert [one["title"] for one in crawl(user, "2024-03-03")] == [NEW]


def test_first_paper_is_news(user: User, site: Site) -> None:
    """Someone whose page listed nothing has written something."""
    site.page("/", a_page("<h1>Ada Wolle</h1><p>I am a student of weaving at the University of Meadows.</p>"))
    crawl(user, "2024-03-01")
    site.page("/", a_page(a_list(NEW)))

    assert [one["title"] for one in crawl(user, "2024-03-02")] == [NEW]


def test_titles_that_are_no_longer_read_are_our_fault(
    user: User, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the page still names its papers but we read none, the operator hears of it; none is gone."""
    site.page("/", a_page(a_list(*TITLES)))
    crawl(user, "2024-03-01")
    extract = crawler.extractors.extract
    with monkeypatch.context() as today:
        today.setattr(
            "crawler.extractors.extract", lambda *a, **more: replace(extract(*a, **more), publications=())
        )
        site.page("/", a_page("<p>New colours!</p>" + a_list(*TITLES)))
        told = [one["kind"] for day in (2, 3, 4) for one in crawl(user, f"2024-03-{day:02}")]

    assert told == ["extractor_lost"]
    assert len(user.types("publications", "Ada", "--format", "json").json["publications"]) == len(TITLES)
    assert "held since 2024-03-02" in user.types("status", at="2024-03-04").out


def test_one_fault_before_many_pages_is_one_note(tmp_path: Path) -> None:
    """The sign-in page of our own network, in place of everyone's page: one note that names all, no event."""
    hosts = [f"127.0.3.{number}" for number in range(1, 9)]
    user = User(tmp_path)
    with Site(*hosts) as site:
        for number, host in enumerate(hosts):
            titles = [f"{title}, Part {number}" for title in TITLES]
            site.page("/", a_page(a_list(*titles).replace("Ada Wolle", f"Ada Wolle{number}")), host=host)
        user.writes(
            "".join(
                f'[[researchers]]\nname = "Ada Wolle{number}"\npages = ["{site.url("/", host=host)}"]\n'
                for number, host in enumerate(hosts)
            )
        )
        user.types("crawl", at="2024-03-01")
        portal = a_page("<h1>Guest Wi-Fi</h1><p>Accept the terms to connect to the Internet.</p>")
        for host in hosts:
            site.on("/", Reply(body=portal.encode(), headers=[("Content-Type", "text/html")]), host=host)
        told = [one for day in range(2, 8) for one in crawl(user, f"2024-03-0{day}")]

    assert [one["kind"] for one in told] == ["page_held"]
    assert len(told[0]["researchers"]) == len(hosts)
