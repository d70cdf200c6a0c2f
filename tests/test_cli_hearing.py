"""mute, confirm, and one piece of news for a paper of several people who are followed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commanding import User
from tests.crawling import a_list
from tests.fakesite import Hit, Reply, Site, a_page

TITLES = ("On Wool", "Looms That Learn", "Spinning in Public")
FELT, KNOTS = "Felt, Reconsidered", "Knots and Their Keepers"


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve the pages of two people who write together."""
    with Site() as served:
        served.page("/ada", a_page(a_list(*TITLES)))
        served.page("/ben", bens("Ropes of Sand", "Sails of Silk"))
        yield served


@pytest.fixture
def user(tmp_path: Path, site: Site) -> User:
    """Return someone who follows both, and has crawled both once."""
    person = User(tmp_path)
    person.writes(
        f'[[researchers]]\nname = "Ada Wolle"\npages = ["{site.url("/ada")}"]\n'
        f'[[researchers]]\nname = "Ben Garn"\npages = ["{site.url("/ben")}"]\n'
    )
    assert person.types("crawl", at="2024-03-01").code == 0
    return person


def bens(*titles: str) -> str:
    """Return Ben's page."""
    return a_page(a_list(*titles).replace("<h1>Ada Wolle", "<h1>Ben Garn"))


def grow(site: Site) -> None:
    """Let Ada list two more papers."""
    site.page("/ada", a_page(a_list(FELT, KNOTS, *TITLES)))


def test_muted_paper(user: User, site: Site) -> None:
    """A muted paper is told neither by the crawl nor by the report, but by ``report --all``; undo ends it."""
    grow(site)
    user.types("crawl", at="2024-03-02T12:00")
    said = user.types("mute", "felt", at="2024-03-03")

    assert (said.code, said.out) == (0, f"muted: the paper '{FELT}'\n")
    report = user.types("report").out
    assert FELT not in report
    assert KNOTS in report
    assert FELT in user.types("report", "--all").out
    site.page(
        "/ada", a_page(a_list(FELT, KNOTS, *TITLES).replace(f"{FELT}</b>", f'{FELT}</b> <a href="/f">x</a>'))
    )
    assert user.types("crawl", "--all", "--exit-code", at="2024-03-04").code == 0
    assert user.types("mute", "--undo", "felt").out == f"no longer muted: the paper '{FELT}'\n"
    assert FELT in user.types("report").out


def test_mute_outlives_a_new_title(user: User, site: Site) -> None:
    """A muted paper stays muted when it changes its title, before and after."""
    old, new = "Weaving Large Graphs with Small Looms", "Weaving Large Graphs on Small Looms by Night"
    entry = "<li>Ada Wolle, Ben Garn, Cy Tuft. <b>{}</b>. Under review, 2024.</li>"
    site.page("/ada", a_page(a_list(*TITLES).replace("<ul>", "<ul>" + entry.format(old))))
    user.types("crawl", "--all", at="2024-03-02")
    user.types("mute", "large graphs")
    site.page("/ada", a_page(a_list(*TITLES).replace("<ul>", "<ul>" + entry.format(new))))
    retitled = user.types("crawl", "--all", at="2024-03-03")
    accepted = entry.format(new).replace("Under review", "To appear in <i>Weaving Conference</i>")
    site.page("/ada", a_page(a_list(*TITLES).replace("<ul>", "<ul>" + accepted)))
    moved_on = user.types("crawl", "--all", at="2024-03-04")

    assert (retitled.out, moved_on.out) == ("", "")
    kinds = [c["kind"] for c in user.types("report", "--all", "--format", "json").json["changes"]]
    assert kinds == ["changed", "changed", "added"]


def test_muted_kind_and_confirmed_paper(user: User, site: Site) -> None:
    """A kind is muted for everyone or for one; a confirmed paper is told all the same."""
    user.types("mute", "added", "--researcher", "ada")
    user.types("confirm", "looms that learn")
    grow(site)
    site.page("/ben", bens("Ropes of Sand", "Sails of Silk", "Nets of Nylon"))
    told = user.types("crawl", "--all", at="2024-03-02").out

    assert FELT not in told
    assert "Nets of Nylon" in told
    listed = user.types("mute").out.splitlines()
    assert [line.split()[0] for line in listed] == ["confirmed", "muted"]
    assert listed[0].endswith("the paper 'Looms That Learn'")
    assert listed[1].endswith("added of Ada Wolle")


def test_confirmed_paper_of_a_muted_researcher(user: User, site: Site) -> None:
    """Of a muted researcher only what is confirmed is told."""
    user.types("mute", "Ada Wolle")
    user.types("confirm", "looms")
    text = a_list(FELT, *TITLES)
    published = "<b>Looms That Learn</b>. <i>Journal of Yarn</i>, 2021"
    site.page("/ada", a_page(text.replace(published, published.replace("Yarn", "Knitting"))))
    told = user.types("crawl", "--all", at="2024-03-02").out

    assert "Looms That Learn" in told
    assert FELT not in told


def test_muted_event(user: User, site: Site) -> None:
    """One event is muted by its id; a word that is nothing is told with what can be named."""
    grow(site)
    changes = user.types("crawl", "--all", "--format", "json", at="2024-03-02").json["changes"]
    felt = next(c["id"] for c in changes if c["title"] == FELT)

    assert user.types("mute", felt).out == f"muted: event {felt}\n"
    assert FELT not in user.types("report").out
    assert KNOTS in user.types("report").out
    wrong = user.types("mute", "no such thing")
    assert wrong.code == 2
    assert "page_moved" in wrong.err
    assert user.types("mute", "e999").code == 2
    assert user.types("mute", "--undo", "removed").code == 2


def test_muted_news_leave_by_no_sink(user: User, site: Site) -> None:
    """What is muted is not sent, and does not wait to be sent either."""
    posts: list[Hit] = []

    def sink(hit: Hit) -> Reply:
        posts.append(hit)
        return Reply(status=200)

    site.on("/hook", sink)
    hook = f"json://127.0.0.1:{site.port}/hook"
    user.writes(user.watchlist.read_text() + f"[alerts]\nto = {json.dumps([hook])}\n")
    user.types("mute", "Ada Wolle")
    grow(site)
    user.types("crawl", "--all", at="2024-03-02")

    assert posts == []
    user.types("mute", "--undo", "Ada Wolle")
    assert user.types("alert").code == 0
    assert posts == []


def test_one_paper_of_two_on_one_day(user: User, site: Site) -> None:
    """A paper that appears on both pages at once is one piece of news that names both."""
    site.page("/ada", a_page(a_list(FELT, *TITLES)))
    site.page("/ben", bens(FELT, "Ropes of Sand", "Sails of Silk"))
    said = user.types("crawl", "--all", at="2024-03-02")

    assert (
        said.out
        == f"Ada Wolle\n=========\n\nNew publications\n  * {FELT}\n    followed: Ada Wolle, Ben Garn\n"
    )
    (change,) = user.types("report", "--format", "json").json["changes"]
    assert change["researchers"] == ["Ada Wolle", "Ben Garn"]
    assert len(change["ids"]) == 2
    for form in ("markdown", "html"):
        assert user.types("report", "--format", form).out.count("Felt") == 1
    assert not any("Not told" in user.types("explain", id).out for id in change["ids"])


def test_page_that_two_share(user: User, site: Site) -> None:
    """A paper on a group's page is news of the one who wrote it, not of all who are followed there."""
    user.writes(
        "".join(
            f'[[researchers]]\nname = "{name}"\npages = ["{site.url("/group")}"]\n'
            for name in ("Ada Wolle", "Cy Tuft")
        )
    )
    items = "".join(f"<li>C. Tuft, B. Garn. <b>{title}</b>. <i>Ropes</i>, 2021.</li>" for title in TITLES)
    page = "<h1>Textile Group</h1><p>Ada Wolle, Cy Tuft</p><h2>Publications</h2><ul>{}</ul>"
    site.page("/group", a_page(page.format(items)))
    user.types("crawl", "--all", at="2024-03-02")
    new = f"<li>D. Rolle, A. Wolle. <b>{FELT}</b>. <i>Ropes</i>, 2024.</li>"
    site.page("/group", a_page(page.format(new + items)))
    said = user.types("crawl", "--all", at="2024-03-03").out

    assert said == f"Ada Wolle\n=========\n\nNew publications\n  * {FELT}\n"


def test_one_paper_of_two_on_different_days(user: User, site: Site) -> None:
    """The page that lists it later is no second alert; the first one named its author already."""
    site.page("/ada", a_page(a_list(FELT, *TITLES)))
    first = user.types("crawl", "--all", at="2024-03-02")
    site.page("/ben", bens(FELT, "Ropes of Sand", "Sails of Silk"))
    second = user.types("crawl", "--all", "--exit-code", at="2024-03-09")

    assert "followed: Ada Wolle, Ben Garn" in first.out
    assert (second.code, second.out) == (0, "")
    assert user.types("report").out.count(FELT) == 1
    assert ["Not told" in user.types("explain", id).out for id in ("e1", "e2")] == [False, True]


def test_news_of_a_muted_author_do_not_hide_the_others(user: User, site: Site) -> None:
    """What nobody heard, because its researcher is muted, is told when the other's page shows it."""
    user.types("mute", "Ada Wolle")
    site.page("/ada", a_page(a_list(FELT, *TITLES)))
    assert user.types("crawl", "--all", at="2024-03-02").out == ""
    site.page("/ben", bens(FELT, "Ropes of Sand", "Sails of Silk"))

    assert FELT in user.types("crawl", "--all", at="2024-03-09").out


def test_page_of_a_group_tells_each_of_their_own(tmp_path: Path, site: Site) -> None:
    """On a page followed for two people, a paper is told of those it names; by others, of nobody."""
    user = User(tmp_path)
    page = site.url("/loft")
    user.writes(
        f'[[researchers]]\nname = "Ada Wolle"\npages = ["{page}"]\n'
        f'[[researchers]]\nname = "Ben Garn"\npages = ["{page}"]\n'
    )
    old = [("A. Wolle, B. Garn", title) for title in TITLES]
    new = [("Cy Hede", "Ropes of Sand"), ("Ada Wolle, Cy Hede", FELT), ("B. Garn, A. Wolle", KNOTS)]
    site.page("/loft", group_page(old))
    user.types("crawl", at="2024-03-01")
    site.page("/loft", group_page([*new, *old]))
    told = user.types("crawl", "--all", "--format", "json", at="2024-03-02").json

    assert {
        (one["publication"]["title"], *one.get("researchers", (one["researcher"],)))
        for one in told["changes"]
    } == {
        (FELT, "Ada Wolle"),
        (KNOTS, "Ada Wolle", "Ben Garn"),
    }
    known = user.types("publications", "Ben").out
    assert KNOTS in known
    assert FELT not in known


def group_page(entries: list[tuple[str, str]]) -> str:
    """Return the page of a group."""
    items = "".join(
        f"<li>{who}. <b>{title}</b>. <i>Journal of Yarn</i>, 2021.</li>" for who, title in entries
    )
    return a_page(f"<h1>The Loft</h1><h2>Publications</h2><ul>{items}</ul>")


def test_nothing_muted_is_said(user: User) -> None:
    """A list of what is muted that is empty says so on standard error: what is printed stays empty."""
    for words in (("mute",), ("confirm", "--list")):
        said = user.types(*words)
        assert (said.code, said.out, said.err) == (0, "", "paperwatch: nothing is muted or confirmed\n")
