"""``extract --explain``: where each field came from, in words, in colour and as data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commanding import Said, User
from tests.fakesite import a_page

LIST = """\
<h2>News</h2><p>May 2022: Our paper on looms was accepted to the Weaving Conference.</p>
<h2>Publications</h2><h3>2022</h3>
<ul>
<li>[2] <b>On Wool &lt;script&gt;alert(1)&lt;/script&gt; and Linen</b>. Ada Wolle and Ben Garn.
 <i>Journal of Yarn</i>. [<a href="wool.pdf">pdf</a>]</li>
<li>[1] <b>Looms That Learn</b>. Ada Wolle, Cem Faden. <i>Weaving Conference</i>, to appear.</li>
</ul>
<h2>Working notes</h2>
<p><b>A long note about nothing in particular.</b></p>
"""
WHERE = ("--url", "https://example.edu/~ada/", "--researcher", "Ada Wolle")


@pytest.fixture
def user(tmp_path: Path) -> User:
    """Return someone with a page."""
    person = User(tmp_path)
    (tmp_path / "page.html").write_text(a_page(LIST))
    return person


def explained(user: User, *words: str) -> Said:
    """What ``extract --explain`` says of the page."""
    said = user.types("extract", str(user.home / "page.html"), *WHERE, "--explain", *words)
    assert (said.code, said.err) == (0, "")
    return said


def test_every_field_is_told_with_its_ground(user: User) -> None:
    """Each field of a record stands with its value, how sure it is, and why; plain where no terminal is."""
    text = " ".join(explained(user).out.split())

    assert "title 0.9" in text and "Looms That Learn (set in bold" in text
    assert re.search(
        r"authors 0\.\d\d Ada Wolle, Cem Faden \(2 names after the title, the owner among them", text
    )
    assert re.search(r"year 0\.\d\d 2022 \(the heading\)", text)
    assert re.search(r"status 0\.\d\d to appear \(words beside the venue: “to appear”\)", text)
    assert "marked [1]" in text
    assert "\x1b" not in text


def test_sections_that_list_nothing_are_told(user: User) -> None:
    """A heading says what it was taken to mean, and that nothing is taken from under it."""
    assert "News  [news; nothing taken from here]" in explained(user).out
    assert "2022  [publications, year 2022]" in explained(user).out


def test_the_html_page_marks_fields_in_the_text(user: User) -> None:
    """Each field's words stand marked where they stand on the page."""
    page = explained(user, "--format", "html").out

    assert '<mark class="title">Looms That Learn</mark>' in page
    assert '<mark class="authors">Ada Wolle, Cem Faden</mark>' in page
    assert '<mark class="venue">Weaving Conference</mark>' in page
    assert '<mark class="status">to appear</mark>' in page
    assert "Our paper on looms was accepted" in page


def test_the_html_page_runs_nothing(user: User) -> None:
    """What the page prints is text there, under a policy that forbids all but the page's own style."""
    page = explained(user, "--format", "html").out

    assert "<script" not in page and "&lt;script&gt;alert(1)" in page
    assert "default-src &#39;none&#39;" in page or "default-src 'none'" in page


def test_the_html_page_can_go_to_a_file(user: User) -> None:
    """-o writes the explanation, and nothing is printed."""
    target = user.home / "why.html"

    assert explained(user, "--format", "html", "-o", str(target)).out == ""
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_data_tell_grounds_beside_the_records(user: User) -> None:
    """As JSON each publication has the ground of each field."""
    first, second = explained(user, "--format", "json").json["publications"]

    assert first["why"]["venue"]["value"] == first["venue"] == "Journal of Yarn"
    assert second["why"]["status"]["why"].startswith("words beside the venue")


@pytest.mark.parametrize("words", [("--format", "html"), ("-o", "why.txt")])
def test_html_and_files_are_for_explanations(user: User, words: tuple[str, ...]) -> None:
    """Without --explain there is no HTML and no file."""
    said = user.types("extract", str(user.home / "page.html"), *WHERE, *words)

    assert said.code == 2 and "--explain" in said.err


def test_explaining_changes_nothing(user: User) -> None:
    """The records are the same with and without the explanation."""
    plain = user.types("extract", str(user.home / "page.html"), *WHERE, "--format", "json").json
    told = explained(user, "--format", "json").json

    assert [{k: v for k, v in p.items() if k != "why"} for p in told["publications"]] == plain["publications"]


def test_venue_is_marked_around_its_year(user: User) -> None:
    """A venue that is cut around a year within it is marked on either side of the year."""
    page = user.home / "page.html"
    page.write_text(page.read_text().replace("Weaving Conference<", "Weaving Conference (WEAVE 2022)<"))
    shown = explained(user, "--format", "html").out

    assert '<mark class="venue">Weaving Conference (WEAVE</mark>' in shown
