"""``extract`` and ``diff``: the shapes they print, and that nothing is stored."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commanding import User
from tests.fakesite import Site, a_page

LIST = """\
<h2>Publications</h2>
<ul>
<li><b>On Wool</b>. Ada Wolle and Ben Garn. <i>Journal of Yarn</i>, 2021. [<a href="wool.pdf">pdf</a>]</li>
<li><b>Looms That Learn</b>. Ada Wolle, Cem Faden. <i>Weaving Conference</i>, 2022 (to appear).</li>
<li><b>Spinning in Public</b>. Ben Garn and Ada Wolle. <i>Journal of Yarn</i>, 2020.</li>
<li><b>Knots and Their Keepers</b>. Ada Wolle. <i>Annals of Rope</i>, 2019.</li>
{more}
</ul>
<h2>Awards</h2>
<ul><li>Golden Fleece Award, 2020</li></ul>
"""
NEW = "<li><b>Felt, Reconsidered</b>. Ada Wolle. <i>Journal of Yarn</i>, 2023.</li>"
WHERE = ("--url", "https://example.edu/~ada/", "--researcher", "Ada Wolle")


@pytest.fixture
def user(tmp_path: Path) -> User:
    """Return someone with two versions of a page."""
    person = User(tmp_path)
    (tmp_path / "old.html").write_text(a_page(LIST.format(more="")))
    (tmp_path / "new.html").write_text(a_page(LIST.format(more=NEW).replace(" (to appear)", "")))
    return person


def test_extract_prints_the_shape_of_the_labels(user: User) -> None:
    """Each publication and each honour has the keys of the labels, and their values."""
    found = user.types(
        "extract", str(user.home / "old.html"), *WHERE, "--date", "2024-01-01", "--format", "json"
    ).json

    wool = next(p for p in found["publications"] if p["title"] == "On Wool")
    assert wool["authors"] == ["Ada Wolle", "Ben Garn"]
    assert (wool["venue"], wool["year"], wool["status"]) == ("Journal of Yarn", 2021, "published")
    assert wool["awards"] == []
    assert [link.rpartition("/")[2] for link in wool["links"]] == ["wool.pdf"]
    assert len(found["publications"]) == 4
    (award,) = found["awards"]
    assert (award["title"], award["year"]) == ("Golden Fleece Award", 2020)
    assert "organization" in award


def test_extract_prints_lines_for_people(user: User) -> None:
    """Without --format the works are listed by year, newest first."""
    said = user.types("extract", str(user.home / "old.html"), *WHERE)

    assert said.code == 0
    assert said.out.index("2022 (1)") < said.out.index("2021 (1)") < said.out.index("2019 (1)")
    assert "to appear" in said.out


def test_extract_parts_works_from_honours(user: User) -> None:
    """Honours stand under the works, a blank line between."""
    said = user.types("extract", str(user.home / "old.html"), *WHERE)

    assert said.out.splitlines()[-2:] == ["", "2020 Golden Fleece Award"]


def test_extract_says_that_it_found_nothing(user: User) -> None:
    """A page without works and honours is told in a sentence, and is no error."""
    (user.home / "bare.html").write_text(a_page("<p>Back soon.</p>"))
    said = user.types("extract", str(user.home / "bare.html"), *WHERE)

    assert (said.code, said.out) == (0, "")
    assert said.err.endswith("bare.html: neither a publication nor an honour was read\n")


def test_extract_says_what_it_left_out(user: User) -> None:
    """What a crawl notes of a page, such as the end of a list too long, is told."""
    works = "".join(
        f"<li>Ada Wolle. <b>Wool of Sort {n}</b>. Journal of Yarn, 2020.</li>" for n in range(2100)
    )
    (user.home / "long.html").write_text(a_page(f"<h2>Publications</h2><ul>{works}</ul>"))
    said = user.types("extract", str(user.home / "long.html"), *WHERE)

    assert said.code == 0
    assert "long.html: the page lists more than 2,000 entries; only the first are read" in said.err


def test_unreadable_file_is_named_once(user: User) -> None:
    """A file that cannot be read is told by the name it was given, not by an address too."""
    (user.home / "old.pdf").write_bytes(b"")
    said = user.types("extract", str(user.home / "old.pdf"))

    assert said.code == 1
    assert said.err.count("old.pdf") == 1


def test_extract_reads_standard_input(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page may come through a pipe."""
    body = (user.home / "old.html").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(body)))

    assert len(user.types("extract", "-", *WHERE, "--format", "json").json["publications"]) == 4


def test_extract_fetches_an_address(user: User) -> None:
    """An address is fetched as a crawl would, and nothing else of its site but robots.txt."""
    with Site() as site:
        site.page("/", a_page(LIST.format(more='<li><a href="/more">More</a></li>')))
        found = user.types("extract", site.url("/"), "--researcher", "Ada Wolle", "--format", "json").json
        assert site.paths() == ["/"]

    assert len(found["publications"]) >= 4


def test_extract_tells_of_an_address_that_does_not_answer(user: User) -> None:
    """A page that is not there is one sentence and exit code 1."""
    with Site() as site:
        said = user.types("extract", site.url("/nothing"))

    assert (said.code, said.out) == (1, "")
    assert "not-found" in said.err


def test_diff_prints_the_shape_of_the_labels(user: User) -> None:
    """Changes are added, removed and changed works, with the fields before and after."""
    said = user.types(
        "diff", str(user.home / "old.html"), str(user.home / "new.html"), *WHERE,
        "--old-date", "2024-01-01", "--new-date", "2024-02-01", "--format", "json",
    )  # fmt: skip

    by_kind = {change["kind"]: change for change in said.json["changes"]}
    assert said.code == 0
    assert set(by_kind) == {"added", "changed"}
    assert by_kind["added"]["title"] == "Felt, Reconsidered"
    assert by_kind["changed"]["title"] == "Looms That Learn"
    assert by_kind["changed"]["fields"] == {"status": ["to_appear", "published"]}


def test_diff_tells_removals_at_once(user: User) -> None:
    """Two files are all there is to see: what is not in the second is gone."""
    said = user.types(
        "diff", str(user.home / "new.html"), str(user.home / "old.html"), *WHERE, "--format", "json"
    )

    assert ("removed", "Felt, Reconsidered") in [(c["kind"], c["title"]) for c in said.json["changes"]]


def test_diff_tells_a_whole_list_that_came(user: User) -> None:
    """Beside a version that listed nothing every work is new; only a beginning watch leaves old ones out."""
    (user.home / "bare.html").write_text(a_page("<p>I study wool, and have since I was a child.</p>"))
    told = user.types(
        "diff", str(user.home / "bare.html"), str(user.home / "old.html"), *WHERE, "--format", "json"
    ).json

    assert [change["kind"] for change in told["changes"]].count("added") == 4


def test_diff_of_a_page_with_itself_is_nothing(user: User) -> None:
    """Equal versions print nothing, and an empty list as JSON."""
    old = str(user.home / "old.html")

    assert user.types("diff", old, old, *WHERE).out == ""
    assert user.types("diff", old, old, *WHERE, "--format", "json").json == {
        "changes": [],
        "pages": [],
        "links": [],
    }


def test_exit_code_tells_of_changes(user: User) -> None:
    """With --exit-code changes are exit code 10, and none is 0."""
    old, new = str(user.home / "old.html"), str(user.home / "new.html")

    assert user.types("diff", old, new, *WHERE, "--exit-code").code == 10
    assert user.types("diff", old, old, *WHERE, "--exit-code").code == 0


def test_diff_prints_lines_for_people(user: User) -> None:
    """Without --format the changes read as in a report, old and new side by side."""
    said = user.types("diff", str(user.home / "old.html"), str(user.home / "new.html"), *WHERE)

    assert "New publications\n  * Felt, Reconsidered\n" in said.out
    assert "status: to appear → published" in said.out


def test_rehearsals_store_nothing(user: User) -> None:
    """Neither makes a watchlist, a database or a folder."""
    before = sorted(user.home.rglob("*"))

    user.types("extract", str(user.home / "old.html"), *WHERE)
    user.types("diff", str(user.home / "old.html"), str(user.home / "new.html"), *WHERE)

    assert sorted(user.home.rglob("*")) == before


def test_extract_loads_no_machinery(user: User) -> None:
    """Reading one file needs no crawler, no template engine, no alerts: it starts quickly."""
    code = (
        "import sys; from crawler.cli import run; "
        f"run(['extract', {str(user.home / 'old.html')!r}, '--format', 'json']); "
        "heavy = {'scrapy', 'twisted', 'jinja2', 'apprise', 'rich', 'tomlkit', 'sqlite_utils', 'asyncio'}; "
        "sys.exit(' '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env=user.environment(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
