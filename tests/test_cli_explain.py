"""explain: what an event rests on."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.commanding import User
from tests.fakesite import Site, a_page

WOOL = "<li>Ada Wolle, Ben Garn. <b>On the Strength of Wet Wool</b>. <i>Journal of Yarn</i>, 2021.</li>"
LOOMS = "<li>Ada Wolle, Cy Tuft. <b>Looms That Learn</b>. Submitted to <i>Weaving Conference</i>, 2024.</li>"
ACCEPTED = LOOMS.replace("Submitted to", "To appear in")
FELT = "<li>Ada Wolle. <b>Felt, Reconsidered</b>. <i>Journal of Yarn</i>, 2024.</li>"


def the_page(*entries: str) -> str:
    """Return her page."""
    return a_page(f"<h1>Ada Wolle</h1><h2>Publications</h2><ul>{''.join(entries)}</ul>")


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve her page."""
    with Site() as served:
        served.page("/", the_page(LOOMS, WOOL))
        yield served


@pytest.fixture
def user(tmp_path: Path, site: Site) -> User:
    """Return a reader who crawled before and after a paper was accepted and another one added."""
    person = User(tmp_path)
    person.follows(site.url("/"))
    person.types("crawl", at="2024-03-01T06:00Z")
    site.page("/", the_page(FELT, ACCEPTED, WOOL))
    person.types("crawl", at="2024-03-04T06:00Z")
    return person


def event(user: User, kind: str) -> str:
    """Return the id of the one event of a kind."""
    report = user.types("report", "--all", "--format", "json").json
    (found,) = [one["id"] for group in report.values() for one in group if one["kind"] == kind]
    return str(found)


def test_change_is_explained(user: User, site: Site) -> None:
    """Both sides' words stand side by side, the changed ones marked; visits, match and reader follow."""
    said = user.types("explain", event(user, "changed"))
    text = " ".join(said.out.replace("|", " ").split())

    assert said.code == 0
    assert said.out.splitlines()[0].endswith("· Changed publications · Ada Wolle")
    assert "status: under review → to appear" in said.out
    for line in ("before", "[-Submitted to-]", "{+To", "appear in+}", "the same title, 1.00 of 1"):
        assert line in said.out
    assert f"Visits of {site.url('/')} 2024-03-01 06:00 UTC ok 200 sha256" in text
    assert sha256(the_page(FELT, ACCEPTED, WOOL).encode()).hexdigest()[:16] in said.out
    assert "Read by paperwatch " in text
    assert ", reading " in text


def test_new_paper_is_explained(user: User) -> None:
    """Of a new paper one side is empty, and the nearest known title says how far off it is."""
    one = user.types("explain", event(user, "added"), "--format", "json").json

    assert (one["before"], one["after"]["printed"][:9]) == (None, "Ada Wolle")
    assert "the nearest known title is" in one["match"]["why"]
    assert 0 < one["match"]["score"] < 0.72
    assert [visit["at"] for visit in one["visits"]] == ["2024-03-01T06:00:00Z", "2024-03-04T06:00:00Z"]
    assert all(len(visit["body"]) == 64 for visit in one["visits"])


def test_removed_paper_is_explained(user: User, site: Site) -> None:
    """Of a paper listed no more the other side is empty."""
    site.page("/", the_page(FELT, ACCEPTED))
    user.types("crawl", at="2024-03-05T06:00Z")
    user.types("crawl", at="2024-03-06T06:00Z")

    assert "(listed no more)" in user.types("explain", event(user, "removed")).out


def test_silence_is_explained(user: User) -> None:
    """Of what nobody was told it says why."""
    id = event(user, "added")
    user.types("mute", "felt")

    assert "Not told\n  muted: the paper 'Felt, Reconsidered'\n" in user.types("explain", id).out


def test_move_is_explained(user: User, site: Site) -> None:
    """A page that moved is shown with the visits, and where they ended."""
    site.redirect("/", "/people/ada")
    site.page("/people/ada", the_page(FELT, ACCEPTED, WOOL))
    user.types("crawl", at="2024-03-05T06:00Z")

    said = user.types("explain", event(user, "page_moved")).out

    assert "Pages that moved" in said
    assert f"at {site.url('/people/ada')}" in said


def test_unknown_event(user: User) -> None:
    """An id that is none is a mistake of the call."""
    assert user.types("explain", "e99").code == 2
    assert user.types("explain", "wool").code == 2
    assert (
        user.types("explain", "e99").err
        == "paperwatch: there is no event 'e99'; paperwatch report shows the ids\n"
    )


def test_report_shows_the_ids(user: User) -> None:
    """The ids that explain asks for stand in the report, whatever its format."""
    id = event(user, "added")

    for form in ("text", "markdown", "html"):
        assert f"· {id}\n" in user.types("report", "--format", form).out
