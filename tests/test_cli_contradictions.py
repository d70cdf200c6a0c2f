"""report --contradictions and check: where two pages of one researcher disagree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commanding import User
from tests.fakesite import Site, a_page

LOOMS = "<li>Ada Wolle, Cy Tuft. <b>Looms That Learn</b>. {} <i>Weaving Conference</i>, 2024.</li>"
WOOL = "<li>Ada Wolle, Ben Garn. <b>On the Strength of Wet Wool</b>. <i>{}</i>, 2021.</li>"
KNOTS = "<li>Ada Wolle. <b>Knots and Their Keepers</b>. <i>Ropes and Cords</i>, 2020.</li>"


def a_list(*entries: str) -> str:
    """Return a page with these entries."""
    menu = '<nav><a href="/cv">CV</a></nav>'
    return a_page(f"{menu}<h1>Ada Wolle</h1><h2>Publications</h2><ul>{''.join(entries)}</ul>")


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a list and a CV that contradict each other."""
    with Site() as served:
        served.page("/", a_list(LOOMS.format("Submitted to"), WOOL.format("Journal of Yarn")))
        served.page("/cv", a_list(LOOMS.format("To appear in"), WOOL.format("Journal of Yarn"), KNOTS))
        yield served


@pytest.fixture
def user(tmp_path: Path, site: Site) -> User:
    """Return a reader who has crawled both."""
    person = User(tmp_path)
    person.follows(site.url("/"))
    person.types("crawl", at="2024-03-01")
    return person


def test_contradictions_are_reported(user: User, site: Site) -> None:
    """What two pages say of one work stands side by side; what only one page lists is counted."""
    said = user.types("report", "--contradictions", "--exit-code")

    assert said.code == 10
    assert said.out == (
        "Ada Wolle\n=========\n\n"
        "  * Looms That Learn\n"
        f"    status: to appear · {site.url('/cv')}\n"
        f"    status: under review · {site.url('/')}\n"
        f"  1 paper only on {site.url('/cv')}\n"
        "    - Knots and Their Keepers\n\n"
    )
    shapes = user.types("report", "--contradictions", "--format", "json").json["contradictions"]
    assert [(s["title"], s["field"]) for s in shapes] == [
        ("Looms That Learn", "status"),
        ("Knots and Their Keepers", "listed"),
    ]


def test_check_tells_of_contradictions(user: User, site: Site) -> None:
    """``check`` says how many there are, which is no fault."""
    said = user.types("check")

    assert said.code == 0
    assert "records      ok    Ada Wolle: 1 paper told of otherwise by two pages, 1 paper only on" in said.out


def test_contradictions_are_no_news(user: User, site: Site) -> None:
    """Crawl after crawl nothing is told of them; the page that catches up tells nothing new either."""
    told = [user.types("crawl", "--all", at=f"2024-03-0{day}").out for day in (2, 3)]
    site.page("/", a_list(LOOMS.format("To appear in"), WOOL.format("Journal of Yarn"), KNOTS))
    told += [user.types("crawl", "--all", at=f"2024-03-0{day}").out for day in (4, 5)]

    assert [words for words in told if "Knots" in words or "→" in words] == []
    assert user.types("report", "--contradictions").out == ""


def test_other_words_are_no_contradiction(user: User, site: Site) -> None:
    """The same venue in other words is the same venue."""
    site.page(
        "/", a_list(LOOMS.format("To appear in"), WOOL.format("Proceedings of the Journal of Yarn"), KNOTS)
    )
    user.types("crawl", "--all", at="2024-03-02")

    assert user.types("report", "--contradictions").out == ""


def test_steps_back_are_shown(user: User, site: Site) -> None:
    """A page that falls behind what it said is doubted: told to nobody, shown here."""
    site.page("/", a_list(LOOMS.format("To appear in"), WOOL.format("Journal of Yarn"), KNOTS))
    site.page("/cv", a_list(LOOMS.format("In"), WOOL.format("Journal of Yarn"), KNOTS))
    user.types("crawl", "--all", at="2024-03-02")
    site.page("/cv", a_list(LOOMS.format("Submitted to"), WOOL.format("Journal of Yarn"), KNOTS))
    told = user.types("crawl", "--all", at="2024-03-03")

    assert told.out == ""
    assert "said to be under review since 2024-03-03, which is doubted" in user.types(
        "report", "--contradictions"
    ).out.replace("\n      ", " ")


def test_other_formats_are_refused(user: User) -> None:
    """They come as text or JSON."""
    assert user.types("report", "--contradictions", "--format", "html").code == 2
