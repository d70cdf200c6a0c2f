"""The documents say what the program does: their commands are run, their pictures are compared."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path

import pytest

from crawler.cli import paperwatch
from tests.commanding import ROOT, Said, User
from tests.fakesite import Site, a_page

README = (ROOT / "README.md").read_text(encoding="utf-8")
HOME = "https://people.example.edu/~ada/"

BEFORE = """\
<h1>Ada Wolle</h1><h2>Publications</h2><ul>
<li>Ada Wolle, Ben Garn. <b>Looms That Learn</b>. <i>Weaving Conference</i>, 2022 (to appear).</li>
<li>Ada Wolle, Ben Garn. <b>On Wool</b>. <i>Journal of Yarn</i>, 2021. [<a href="wool.pdf">pdf</a>]</li>
</ul>
"""
AFTER = BEFORE.replace(" (to appear)", "").replace(
    "<ul>",
    "<ul>\n<li>Ada Wolle. <b>Felt, Reconsidered</b>. <i>Journal of Yarn</i>, 2023 (under review).</li>",
)


def blocks(kind: str) -> list[str]:
    """Return the README's blocks of a kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def steps(block: str) -> list[tuple[str, str]]:
    """Return a block's commands, each with what it prints."""
    return [
        (command, printed)
        for command, printed in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    ]


def test_readme_story_happens_as_told(tmp_path: Path) -> None:
    """Every command of the first five minutes prints exactly what the README shows, and exits 0."""
    user = User(tmp_path)
    story = blocks("console")
    assert len(story) == 2
    with Site() as site:
        site.page("/~ada/wool.pdf", b"%PDF-1.4\n%%EOF\n", kind="application/pdf")
        for block, page, at in zip(story, (BEFORE, AFTER), ("2026-03-02", "2026-03-09"), strict=True):
            site.page("/~ada/", a_page(page))
            for command, printed in steps(block):
                words = shlex.split(command.replace(HOME, site.url("/~ada/")))
                assert words[0] == "paperwatch"
                said = user.types(*words[1:], at=at)
                assert (said.code, said.err) == (0, ""), command
                assert " ".join(said.out.replace(site.url("/~ada/"), HOME).split()) == " ".join(
                    printed.split()
                ), command


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Said:
    """Run the demonstration once, in an empty home that it must leave empty."""
    home = tmp_path_factory.mktemp("demo")
    said = User(home).types_alone("demo")
    assert (said.code, said.err) == (0, ""), said
    assert list(home.iterdir()) == []
    return said


def test_picture_of_a_report_is_real(demo: Said) -> None:
    """Each line of the README's picture is a line of the report that the demonstration prints."""
    report = re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1:8000", demo.out.partition("$ paperwatch report")[2])

    # The numbers of events depend on how many there are before.
    lines, picture = (
        re.sub(r" · e\d+$", " · e", text, flags=re.MULTILINE) for text in (report, blocks("text")[0])
    )
    missing = [line for line in picture.splitlines() if line not in lines.splitlines()]
    assert missing == []


@pytest.mark.parametrize(
    "words",
    [
        "DyeServe: Parting Soaking and Rinsing",
        "status: to appear → published",
        "status: preprint → published",
        "Rector’s Scholarship",
        "Links that do not answer",
    ],
)
def test_demo_tells_the_whole_story(demo: Said, words: str) -> None:
    """New papers of 2024, states that moved, honours won, a link that died."""
    assert words in demo.out.partition("$ paperwatch report")[2]


def test_demo_tells_of_no_loss(demo: Said) -> None:
    """Nothing is taken back in the story, and so nothing is told as gone."""
    assert "no longer listed" not in demo.out


def test_help_texts_are_up_to_date() -> None:
    """docs/commands.md is what docs/commands.py writes of the program as it is; ``make docs`` mends it."""
    spec = importlib.util.spec_from_file_location("write_commands", ROOT / "docs" / "commands.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)

    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == module.document()


def test_every_verb_of_the_readme_exists() -> None:
    """The README names no verb that is not there."""
    named = set(re.findall(r"`?paperwatch ([a-z]+)", README)) - {"follows", "on"}

    assert named <= set(paperwatch.list_commands(None)), named  # type: ignore[arg-type]


def test_exit_codes_are_told_alike() -> None:
    """README, help and errors know the same codes."""
    from snapshots.errors import PaperwatchError

    readme = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    of_help = {
        int(code) for code in re.findall(r"(?:^|  )(\d+) {2,}\w", str(paperwatch.epilog), re.MULTILINE)
    }
    of_errors = {PaperwatchError.exit_code, *(kind.exit_code for kind in PaperwatchError.__subclasses__())}

    assert readme == of_help
    assert of_errors <= readme


@pytest.mark.parametrize("name", ["docs/commands.md", "docs/design.md", "docs/records.md", "CHANGELOG.md"])
def test_documents_that_the_readme_names_exist(name: str) -> None:
    """No link of the README leads nowhere."""
    assert f"({name})" in README
    assert (ROOT / name).exists()
