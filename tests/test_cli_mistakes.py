"""Every mistake is one clear sentence and its exit code; no traceback without --debug."""

from __future__ import annotations

import fcntl
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commanding import User


@pytest.fixture
def user(tmp_path: Path) -> User:
    """Return someone with an empty home."""
    return User(tmp_path)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["trak"], 2, "there is no verb 'trak'; did you mean track? See: paperwatch --help"),
        (["--colour"], 2, "No such option"),
        (["track"], 2, "Missing argument 'URL'"),
        (["track", "https://example.edu/"], 2, "Missing option '--name'"),
        (["track", "example.edu", "--name", "A"], 2, "write https://example.edu"),
        (["track", "file:///etc/passwd", "--name", "A"], 2, "only http and https"),
        (["track", "https://example.edu/", "--name", " "], 2, "empty name"),
        (["track", "https://example.edu/", "--name", "A", "--every", "soon"], 2, "no span of time"),
        (["track", "https://example.edu/", "--name", "A", "--every", "0d"], 2, "at most once a minute"),
        (["track", "https://example.edu/", "--name", "A", "--page", "x"], 2, "no web address"),
        (["crawl"], 78, "there is no watchlist yet"),
        (["links"], 78, "there is no watchlist yet"),
        (["status"], 78, "there is no watchlist yet"),
        (["untrack", "Ada"], 78, "there is no watchlist yet"),
        (["alert", "--test"], 78, "there is no watchlist yet"),
        (["report", "--since", "soon"], 2, "no span and no time"),
        (["report", "--format", "pdf"], 2, "'pdf' is not one of"),
        (["report", "--researcher", "Nobody"], 2, "nobody called 'Nobody'"),
        (["publications", "Nobody"], 2, "nobody called 'Nobody'"),
        (["history", " "], 2, "some words of the paper's title"),
        (["explain", "e1"], 2, "there is no event 'e1'; nothing has been crawled yet"),
        (["extract", "missing.html"], 2, "missing.html: cannot be read (No such file or directory)"),
        (["extract", "."], 2, "cannot be read (Is a directory)"),
        (["extract", "ftp://example.edu/"], 2, "only http and https"),
        (["diff", "missing.html", "missing.html"], 2, "missing.html: cannot be read"),
    ],
)
def test_mistake_is_one_sentence(user: User, words: list[str], code: int, told: str) -> None:
    """A mistake is told in one line on standard error, with its code, and prints nothing else."""
    said = user.types(*words)

    assert (said.code, said.out) == (code, "")
    assert told in said.err
    assert said.err.startswith("paperwatch: ")
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("verb", ["crawl", "status", "links", "report", "untrack", "track", "alert"])
def test_faulty_watchlist_is_told_by_every_verb(user: User, verb: str) -> None:
    """Bad TOML is exit code 78 and the line it stands on, whoever reads it."""
    user.writes('[[researchers]]\nname = "Ada\n')
    words = {"untrack": ["Ada"], "track": ["https://example.edu/", "--name", "Ada"]}.get(verb, [])

    said = user.types(verb, *words)

    assert said.code == 78
    assert "line 2: not TOML" in said.err


def test_watchlist_that_is_a_folder(user: User) -> None:
    """A folder in the watchlist's place is told."""
    user.watchlist.mkdir()

    assert user.types("crawl").code == 78


def test_binary_file_is_told(user: User) -> None:
    """A file that no reader understands is one sentence and exit code 1."""
    picture = user.home / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)

    said = user.types("extract", str(picture))

    assert said.code == 1
    assert said.err.startswith("paperwatch: ")
    assert "Traceback" not in said.err


def test_file_larger_than_any_page_is_told(user: User) -> None:
    """A file larger than a crawl would take is not read into memory."""
    large = user.home / "large.html"
    with large.open("wb") as file:
        file.truncate(64 * 2**20)

    said = user.types("extract", str(large))

    assert said.code == 1
    assert "larger than 20 MiB" in said.err


@pytest.mark.parametrize("verb", ["report", "crawl", "check"])
def test_file_that_is_no_database_is_told(user: User, verb: str) -> None:
    """A file of another kind in the database's place is exit code 65, and stays as it is."""
    user.follows("http://127.0.0.1:9/")
    user.db.parent.mkdir()
    user.db.write_bytes(b"this is no database, " * 100)

    said = user.types(verb)

    assert said.code == 65
    assert "Traceback" not in said.err
    assert user.db.read_bytes() == b"this is no database, " * 100


def test_second_run_is_told_at_once(user: User) -> None:
    """While one run is at work another exits 75, at once, and changes nothing."""
    user.follows("http://127.0.0.1:9/")
    user.db.parent.mkdir()
    with Path(f"{user.db}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        said = user.types("crawl")

    assert said.code == 75
    assert "another run" in said.err
    assert not user.db.exists()


@pytest.mark.parametrize("words", [("crawl", "--give-way"), ("links", "--news")])
def test_second_run_of_cron_leaves_without_a_word(user: User, words: tuple[str, ...]) -> None:
    """What cron starts while another run is at work says nothing, unless that has been there for a day."""
    user.follows("http://127.0.0.1:9/")
    user.db.parent.mkdir()
    path = Path(f"{user.db}.lock")
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        soon = user.types(*words)
        os.utime(path, (0, 0))
        hanging = user.types(*words)

    assert (soon.code, soon.out, soon.err) == (75, "", "")
    assert hanging.code == 75
    assert "another run" in hanging.err


def test_lock_of_a_dead_run_is_free(user: User) -> None:
    """A lock file that a killed run left does not keep the next one out."""
    user.follows("http://127.0.0.1:9/")
    user.db.parent.mkdir()
    Path(f"{user.db}.lock").write_text("999999\n")

    assert user.types("crawl").code in (0, 1)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_folder_that_cannot_be_written_is_told(user: User) -> None:
    """A data folder that cannot be made is exit code 74."""
    user.follows("http://127.0.0.1:9/")
    user.home.chmod(0o500)
    try:
        assert user.types("crawl").code == 74
    finally:
        user.home.chmod(0o700)


def test_data_folder_that_is_a_file_is_told(user: User) -> None:
    """A file where the data folder should be is exit code 74."""
    user.follows("http://127.0.0.1:9/")
    user.db.parent.write_text("in the way")

    said = user.types("crawl")

    assert said.code == 74
    assert "cannot be made" in said.err


def test_fault_of_our_own_is_one_sentence(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw is exit code 70 and a sentence, not a traceback."""
    user.follows("http://127.0.0.1:9/")
    monkeypatch.setattr("crawler.decisions.people.load_with_people", lambda _: 1 / 0)

    said = user.types("status")

    assert said.code == 70
    assert "a fault of paperwatch itself (ZeroDivisionError" in said.err
    assert said.err.count("\n") == 1


def test_end_of_a_file_is_no_wish_to_stop(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """An EOFError from within is a fault like any other."""
    user.follows("http://127.0.0.1:9/")

    def broken(_: object) -> object:
        raise EOFError("cut off")

    monkeypatch.setattr("crawler.decisions.people.load_with_people", broken)

    said = user.types("status")
    assert said.code == 70
    assert "a fault of paperwatch itself (EOFError: cut off)" in said.err


def test_debug_lets_the_traceback_through(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --debug the error comes through as it is."""
    user.follows("http://127.0.0.1:9/")
    monkeypatch.setattr("crawler.decisions.people.load_with_people", lambda _: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        user.types("status", "--debug")


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("database or disk is full", 74),
        ("attempt to write a readonly database", 74),
        ("database is locked", 75),
    ],
)
def test_faults_of_the_disk_are_told_as_such(
    user: User, monkeypatch: pytest.MonkeyPatch, fault: str, code: int
) -> None:
    """What SQLite says of disk and locks has its own exit codes."""
    user.follows("http://127.0.0.1:9/")

    def broken(_: object) -> object:
        raise sqlite3.OperationalError(fault)

    monkeypatch.setattr("crawler.decisions.people.load_with_people", broken)

    assert user.types("status").code == code


def test_reader_that_leaves_early_is_no_error(user: User) -> None:
    """``paperwatch … | head -1`` ends quietly."""
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "crawler", "crawl", "--help"],
        env=user.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(20) == 0


def test_no_words_show_the_help(user: User) -> None:
    """Without a verb the help is shown, and the code says that a verb is missing."""
    said = user.types_alone()

    assert said.code == 2
    assert "Exit codes:" in said.err
