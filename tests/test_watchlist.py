"""The watchlist: read with all its faults at once, edited without touching what its owner wrote."""

from __future__ import annotations

import errno
import os
import tomllib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from crawler.decisions.people import names_of
from crawler.watchlist import Researcher, Watchlist, address_fault, load
from crawler.watchlist.tracking import add, remove, remove_page
from snapshots.errors import ConfigError, DiskError, UsageError

BY_HAND = """\
# People I read.

# my first adviser
[[researchers]]
name = "Ada Wolle"            # since 2019
aliases = ["A. Wolle"]
pages = [
  "https://example.edu/~ada/",   # home
  "https://example.edu/~ada/cv.pdf",
]
tags = ["wool"]
every = "12h"

# a friend
[[researchers]]
id = "garn-b"
name = "Ben Garn"
pages = ["https://example.org/garn"]

[alerts]
to = ["json://127.0.0.1:9/"]   # the lab's hook
"""


def a_file(folder: Path, text: str = BY_HAND) -> Path:
    """Return a watchlist with this text."""
    path = folder / "researchers.toml"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o600)
    return path


def faults(folder: Path, text: str) -> list[str]:
    """Return the lines of what is told of a faulty file, without its name."""
    path = a_file(folder, text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    return [line.replace(str(path), "FILE") for line in str(caught.value).split("\n")]


def a_person(name: str = "Cem Faden", *pages: str, **fields: object) -> Researcher:
    """Return someone new to follow."""
    return Researcher(key=name, name=name, pages=pages or ("https://example.net/cem",), **fields)  # type: ignore[arg-type]


def test_file_is_read(tmp_path: Path) -> None:
    """Every key of the file arrives where it belongs; what is left out has its default."""
    found = load(a_file(tmp_path))

    assert found.researchers == (
        Researcher(
            key="Ada Wolle",
            name="Ada Wolle",
            aliases=("A. Wolle",),
            pages=("https://example.edu/~ada/", "https://example.edu/~ada/cv.pdf"),
            tags=("wool",),
            every=timedelta(hours=12),
        ),
        Researcher(key="garn-b", name="Ben Garn", pages=("https://example.org/garn",)),
    )
    assert found.alerts == ("json://127.0.0.1:9/",)


def test_all_faults_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    """A file with many faults is told once, each fault with the line it stands on."""
    told = faults(
        tmp_path,
        'tpo = 1\n[[researchers]]\nname = "Ada"\npages = [\n  "https://ok.example/",\n  "ftp://bad.example/",\n]\n'
        'evry = "1d"\n\n[[researchers]]\nevery = "soon"\n[[researchers]]\nname = "Ada"\npages = "https://x.example"\n'
        '[alerts]\nto = ["nonsense"]\n',
    )

    assert [line.split(":")[0] for line in told] == [f"FILE, line {n}" for n in (1, 6, 8, 10, 10, 11, 12, 16)]
    assert "'ftp://bad.example/' is not fetched; only http and https are" in told[1]
    assert "'evry' is not known" in told[2]
    assert "twice" in told[6]


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("[[researchers]\n", 1, "not TOML"),
        ('a = 1\nb = "x\n', 2, "not TOML"),
        ("researchers = 3\n", 1, "[[researchers]]"),
        ('[[researchers]]\nname = ""\npages = ["https://x.example"]\n', 2, "needs a name"),
        ('[[researchers]]\nname = "Ada"\n', 1, "no start page"),
        ('[[researchers]]\nname = "Ada"\npages = []\n', 3, "no start page"),
        ('[[researchers]]\nname = "Ada"\npages = [1]\n', 3, "list of texts"),
        ('[[researchers]]\nname = "Ada"\npages = ["https://x.example"]\nevery = "0d"\n', 4, "once a minute"),
        ('[[researchers]]\nname = "Ada"\npages = ["https://x.example"]\nid = 3\n', 4, "id must be a text"),
        ('[alerts]\nto = ["$NOT_SET_ANYWHERE"]\n', 2, "NOT_SET_ANYWHERE is not set"),
        ("[alerts]\nat = []\n", 2, "'at' is not known"),
    ],
)
def test_each_fault_has_its_line_and_a_word_of_help(tmp_path: Path, text: str, line: int, word: str) -> None:
    """A fault is told with its line and with what to do."""
    (told,) = faults(tmp_path, text)

    assert told.startswith(f"FILE, line {line}: ")
    assert word in told


def test_text_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    """A file in another encoding is told with the line of its first foreign byte."""
    path = tmp_path / "researchers.toml"
    path.write_bytes(b'[[researchers]]\nname = "Jos\xe9"\n')

    with pytest.raises(ConfigError, match="line 2: not UTF-8"):
        load(path)


@pytest.mark.parametrize("mode", [0o666, 0o622, 0o620])
def test_file_that_others_may_write_is_refused(tmp_path: Path, mode: int) -> None:
    """A watchlist that others may write could send our alerts anywhere: it is not read."""
    path = a_file(tmp_path)
    path.chmod(mode)

    with pytest.raises(ConfigError, match="chmod go-w"):
        load(path)


def test_secret_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An alert address may be named by a variable, so that the file holds no secret."""
    monkeypatch.setenv("LAB_HOOK", "json://user:secret@127.0.0.1:9/")

    assert load(a_file(tmp_path, '[alerts]\nto = ["$LAB_HOOK"]\n')).alerts == (
        "json://user:secret@127.0.0.1:9/",
    )


def test_secret_is_never_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a variable holds is not repeated in what is told of a fault."""
    monkeypatch.setenv("LAB_HOOK", "hunter2")

    (told,) = faults(tmp_path, '[alerts]\nto = ["${LAB_HOOK}"]\n')

    assert "hunter2" not in told


@pytest.mark.parametrize(
    "address",
    [
        "https://example.edu/~ada/", "http://example.edu:8080/a?b=c#d", "http://[2001:db8::1]/", "https://bücher.example/",
        "http://127.0.0.1:9/",
    ],
)  # fmt: skip
def test_web_addresses_are_taken(address: str) -> None:
    """Every http and https address of a host is taken; which hosts may be asked is the guard's matter."""
    assert address_fault(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.edu",
        "//example.edu/",
        "file:///etc/passwd",
        "ftp://example.edu/",
        "javascript:alert(1)",
        "data:,x",
        "gopher://example.edu/",
        "source:file:///etc/passwd",
        "https://",
        "https:///path",
        "http://user:pw@example.edu/",
        "https://example.edu\\@evil.example/",
        "http://exa mple.edu/",
        "http://example.edu/\n",
        "http://example.edu:x/",
        "http://[::1",
        "https://example.edu/" + "a" * 2000,
    ],
)  # fmt: skip
def test_other_addresses_are_refused(address: str) -> None:
    """What is no web address, or could be read in two ways, is refused with a sentence."""
    assert address_fault(address)


def test_first_addition_makes_a_private_file(tmp_path: Path) -> None:
    """The file is made where there is none, for its user alone, in a folder for its user alone."""
    path = tmp_path / "config" / "paperwatch" / "researchers.toml"

    add(path, a_person())

    assert load(path).researchers == (a_person(),)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_addition_keeps_every_line(tmp_path: Path) -> None:
    """A new researcher is put behind what is there; no line and no comment changes."""
    path = a_file(tmp_path)

    add(path, a_person())

    assert path.read_text().startswith(BY_HAND)
    assert [r.name for r in load(path).researchers] == ["Ada Wolle", "Ben Garn", "Cem Faden"]


def test_addition_to_someone_known_adds_what_is_new(tmp_path: Path) -> None:
    """For a researcher who is there, new pages, aliases and tags join the old ones, comments stay."""
    path = a_file(tmp_path)

    _, person = add(
        path, a_person("Ada Wolle", "https://example.edu/~ada/", "https://wolle.example/", tags=("loom",))
    )

    assert person.pages == (
        "https://example.edu/~ada/",
        "https://example.edu/~ada/cv.pdf",
        "https://wolle.example/",
    )
    assert person.tags == ("wool", "loom")
    for comment in ("# my first adviser", "# since 2019", "# home", "# a friend", "# the lab's hook"):
        assert comment in path.read_text()


@pytest.mark.parametrize(
    "name", ['Ada "the Weaver" Wolle', "Ædå \\ Wölle", "C:\\x", "../../etc/passwd", "李 明"]
)
def test_any_name_survives_the_file(tmp_path: Path, name: str) -> None:
    """Quotes, backslashes and every script come back as they were given."""
    path = tmp_path / "researchers.toml"

    add(path, a_person(name))

    assert [r.name for r in load(path).researchers] == [name]


def test_removal_takes_one_researcher_and_their_comments(tmp_path: Path) -> None:
    """The researcher's lines and the comments right above go; all others stay as they were."""
    path = a_file(tmp_path)

    remove(path, "garn-b")

    text = path.read_text()
    assert text == BY_HAND[: BY_HAND.index("# a friend")] + BY_HAND[BY_HAND.index("[alerts]") :]
    assert [r.key for r in load(path).researchers] == ["Ada Wolle"]


def test_removal_of_the_first_keeps_the_rest(tmp_path: Path) -> None:
    """What speaks of the whole file, and what speaks of others, stays when the first goes."""
    path = a_file(tmp_path)

    remove(path, "Ada Wolle")

    text = path.read_text()
    assert "# People I read." in text
    assert "# a friend" in text
    assert "# my first adviser" not in text


def test_removal_from_a_list_in_one_line(tmp_path: Path) -> None:
    """Researchers written as inline tables can be removed too."""
    path = a_file(
        tmp_path,
        'researchers = [{name = "A", pages = ["https://a.example"]}, {name = "B", pages = ["https://b.example"]}]\n',
    )

    remove(path, "A")

    assert [r.name for r in load(path).researchers] == ["B"]


def test_page_is_removed(tmp_path: Path) -> None:
    """One start page can go; the last cannot."""
    path = a_file(tmp_path)

    remove_page(path, "Ada Wolle", "https://example.edu/~ada/cv.pdf")

    assert load(path).researchers[0].pages == ("https://example.edu/~ada/",)
    with pytest.raises(UsageError, match="only page"):
        remove_page(path, "Ada Wolle", "https://example.edu/~ada/")


def test_file_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk is full the watchlist stands as it was, and is told by its name."""
    path = a_file(tmp_path)
    before = path.read_bytes()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskError, match=rf"{path}: cannot be written \(No space left on device\)"):
        add(path, a_person("Carl Hanf"))

    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_faulty_file_is_not_edited(tmp_path: Path) -> None:
    """A file with a fault is told, and left as it is."""
    path = a_file(tmp_path, "[[researchers]]\n")

    with pytest.raises(ConfigError):
        add(path, a_person())

    assert path.read_text() == "[[researchers]]\n"


def test_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    """A watchlist that is a link into somebody's dotfiles is edited where it lies."""
    real = a_file(tmp_path)
    link = tmp_path / "link.toml"
    link.symlink_to(real)

    add(link, a_person())

    assert link.is_symlink()
    assert "Cem Faden" in real.read_text()


def test_edit_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    """The file is replaced in one step, and no draft is left."""
    path = a_file(tmp_path)

    add(path, a_person())

    assert [p.name for p in tmp_path.iterdir()] == ["researchers.toml"]
    assert tomllib.loads(path.read_text())["researchers"][2]["name"] == "Cem Faden"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ada Wolle", "Ada Wolle"),
        ("ada wolle", "Ada Wolle"),
        ("A. Wolle", "Ada Wolle"),
        ("wolle", "Ada Wolle"),
        ("Ben Garn", "garn-b"),
        ("garn-b", "garn-b"),
        ("BEN", "garn-b"),
    ],
)
def test_people_are_found_by_what_they_are_called(tmp_path: Path, name: str, key: str) -> None:
    """A key, a name, an alias or a part of one finds its researcher, in any case."""
    assert load(a_file(tmp_path)).find(name).key == key


@pytest.mark.parametrize(("name", "word"), [("Zoe", "nobody called"), ("a", "may be"), (" ", "empty name")])
def test_unclear_names_are_told(tmp_path: Path, name: str, word: str) -> None:
    """A name that is nobody's, or more than one's, is told with what would do."""
    with pytest.raises(UsageError, match=word):
        load(a_file(tmp_path)).find(name)


def test_two_of_one_name_are_told_apart() -> None:
    """The name is the key of whoever has no id; the other is called by it, in reports as well."""
    one, other = a_person("Ann Li"), replace(a_person("Ann Li"), key="li-2")
    watchlist = Watchlist(path=Path("x"), researchers=(one, other))

    assert (watchlist.find("Ann Li"), watchlist.find("li-2")) == (one, other)
    assert names_of(watchlist) == {"Ann Li": "Ann Li", "li-2": "Ann Li (li-2)"}
    with pytest.raises(UsageError, match=r"'Ann' may be 'Ann Li' or 'li-2' \(Ann Li\); give more"):
        watchlist.find("Ann")


def test_exact_name_wins_over_a_part() -> None:
    """Someone whose whole name is part of another's can be named."""
    short, long = a_person("Ann Li"), a_person("Joann Lind")

    assert Watchlist(path=Path("x"), researchers=(long, short)).find("ann li") == short
