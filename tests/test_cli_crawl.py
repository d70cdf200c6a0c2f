"""track → crawl → report, as a user types it, against a site on loopback."""

from __future__ import annotations

import contextlib
import os
import pty
import signal
import sqlite3
import stat
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commanding import User
from tests.crawling import a_list
from tests.fakesite import Reply, Site, a_page

TITLES = ("On Wool", "Looms That Learn", "Spinning in Public", "Knots and Their Keepers")
NEW = "Felt, Reconsidered"


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve one researcher's page."""
    with Site() as served:
        served.page("/", a_page(a_list(*TITLES)))
        yield served


@pytest.fixture
def user(tmp_path: Path, site: Site) -> User:
    """Return someone who follows that page, and has crawled it once."""
    person = User(tmp_path)
    person.types("track", site.url("/"), "--name", "Ada Wolle", "--alias", "A. Wolle", "--tag", "wool")
    assert person.types("crawl", at="2024-03-01").code == 0
    return person


def test_first_crawl_tells_nothing(tmp_path: Path, site: Site) -> None:
    """The first crawl is the baseline: nothing is printed, and all is known."""
    user = User(tmp_path)
    user.types("track", site.url("/"), "--name", "Ada Wolle")

    said = user.types("crawl")

    assert (said.code, said.out, said.err) == (0, "", "")
    known = user.types("publications", "Ada", "--format", "json").json["publications"]
    assert sorted(p["title"] for p in known) == sorted(TITLES)


def test_unchanged_page_is_not_sent_again(user: User, site: Site) -> None:
    """A second crawl of an unchanged site is answered 304 and prints nothing."""
    site.forget()

    said = user.types("crawl", at="2024-03-02T01:00Z")

    assert (said.code, said.out, said.err) == (0, "", "")
    assert [hit.headers.get("if-none-match", "")[:1] for hit in site.hits if hit.path == "/"] == ['"']


def test_new_paper_is_told(user: User, site: Site) -> None:
    """A paper that appears is told by the crawl, and by the report with its page."""
    site.page("/", a_page(a_list(NEW, *TITLES)))

    said = user.types("crawl", at="2024-03-03")

    assert (said.code, said.out) == (0, f"Ada Wolle\n=========\n\nNew publications\n  * {NEW}\n")
    report = user.types("report", at="2024-03-04").out
    assert report.startswith("paperwatch report, 2024-03-04\n")
    assert (
        f"  * {NEW}\n    Ada Wolle, Ben Garn · Journal of Yarn · 2021\n"
        f"    2024-03-03 · {site.url('/')} · e1\n" in report
    )


def test_crawl_speaks_json(user: User, site: Site) -> None:
    """With --format json the lists are there whether anything happened or not."""
    nothing = user.types("crawl", "--all", "--format", "json", at="2024-03-02").json
    site.page("/", a_page(a_list(NEW, *TITLES)))
    something = user.types("crawl", "--all", "--format", "json", at="2024-03-03").json

    assert nothing == {"changes": [], "pages": [], "links": []}
    (change,) = something["changes"]
    assert (change["kind"], change["title"]) == ("added", NEW)
    assert (change["researcher"], change["at"], change["page"]) == (
        "Ada Wolle",
        "2024-03-03T00:00:00Z",
        site.url("/"),
    )
    assert change["id"]


def test_only_those_due_are_asked(user: User, site: Site) -> None:
    """Someone crawled an hour ago is not asked again, unless all are, or they are named."""
    site.forget()

    user.types("crawl", at="2024-03-01T01:00Z")
    assert site.hits == []
    user.types("crawl", "--all", at="2024-03-01T01:00Z")
    assert site.paths() == ["/"]
    user.types("crawl", "wolle", at="2024-03-01T02:00Z")
    assert site.paths() == ["/", "/"]


def test_clock_that_was_wrong_stops_nobody_in_silence(user: User, site: Site) -> None:
    """A crawl under a clock years ahead is said by every crawl after it and by status, until one looks."""
    user.types("crawl", at="2099-01-01")
    site.forget()

    said = user.types("crawl", at="2024-03-05")

    assert (said.code, said.out, site.hits) == (1, "", [])
    assert "the last crawl was at 2099-01-01 00:00 UTC, and now it is 2024-03-05 00:00 UTC" in said.err
    assert "is the clock right?" in user.types("status", at="2024-03-05").out
    assert user.types("crawl", "--all", at="2024-03-05").code == 0
    assert user.types("status", at="2024-03-05").code == 0
    assert user.types("crawl", at="2024-03-06").code == 0
    assert site.paths() == ["/", "/"]


def test_news_of_a_killed_crawl_are_printed_by_the_next(user: User, site: Site) -> None:
    """What a crawl had kept when it was killed is said by the next whole one, and only by that."""
    site.page("/", a_page(a_list(NEW, *TITLES)))
    told = user.types("crawl", at="2024-03-03").out
    with contextlib.closing(sqlite3.connect(user.db)) as database, database:
        database.execute("update runs set ended = null where id = (select max(id) from runs)")

    rehearsed = user.types("crawl", "--all", "--dry-run", at="2024-03-03T01:00Z")
    one_of_them = user.types("crawl", "wolle", at="2024-03-03T01:00Z")
    then = [user.types("crawl", at="2024-03-03T02:00Z") for _ in range(2)]

    assert NEW in told
    assert (rehearsed.out, one_of_them.out) == ("", "")
    assert [(said.code, said.out) for said in then] == [(0, told), (0, "")]


def test_exit_code_tells_of_changes(user: User, site: Site) -> None:
    """With --exit-code news are exit code 10, none is 0."""
    assert user.types("crawl", "--all", "--exit-code", at="2024-03-02").code == 0
    site.page("/", a_page(a_list(NEW, *TITLES)))

    assert user.types("crawl", "--all", "--exit-code", at="2024-03-03").code == 10
    assert user.types("report", "--exit-code", at="2024-03-03").code == 10
    assert user.types("report", "--exit-code", "--since", "2024-04-01", at="2024-03-03").code == 0


def test_dry_run_tells_and_stores_nothing(user: User, site: Site) -> None:
    """A rehearsal tells what would be told; the next crawl tells it again."""
    site.page("/", a_page(a_list(NEW, *TITLES)))
    before = user.db.read_bytes()

    rehearsed = user.types("crawl", "--all", "--dry-run", at="2024-03-03")

    assert NEW in rehearsed.out
    assert user.db.read_bytes() == before
    assert user.types("report").out.endswith("Nothing changed.\n")
    assert NEW in user.types("crawl", "--all", at="2024-03-03").out


def test_dry_run_before_the_first_crawl_makes_no_file(tmp_path: Path, site: Site) -> None:
    """Nothing is made where nothing was."""
    user = User(tmp_path)
    user.types("track", site.url("/"), "--name", "Ada Wolle")

    assert user.types("crawl", "--dry-run").code == 0
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["researchers.toml"]


@pytest.mark.parametrize(
    "answer",
    [
        Reply(status=404, body=a_page("Not found").encode()),
        Reply(status=500),
        Reply(body=b""),
        Reply(body=a_page("").encode(), headers=[("Content-Type", "text/html")]),
        Reply(cut=0),
    ],
    ids=["404", "500", "empty", "blank", "cut"],
)
def test_page_that_breaks_tells_no_removals(user: User, site: Site, answer: Reply) -> None:
    """Unreachable is not empty: whatever breaks, the papers stay known, and nothing is told of them."""
    for day in (2, 3, 4):
        site.on("/", answer)
        said = user.types("crawl", "--all", "--format", "json", at=f"2024-03-0{day}")
        assert said.json["changes"] == []

    assert len(user.types("publications", "Ada", "--format", "json").json["publications"]) == len(TITLES)
    site.page("/", a_page(a_list(*TITLES)))
    back = user.types("crawl", "--all", "--format", "json", at="2024-03-05")
    assert (back.code, back.json["changes"]) == (0, [])


def test_page_that_fails_is_exit_code_1(user: User, site: Site) -> None:
    """Some page failed: exit code 1, and no mail from cron on the first day."""
    site.on("/", Reply(status=500))

    said = user.types("crawl", "--all", at="2024-03-02")

    assert (said.code, said.out, said.err) == (1, "", "")


def test_report_can_be_narrowed(user: User, site: Site) -> None:
    """By time, by researcher, by tag."""
    site.page("/", a_page(a_list(NEW, *TITLES)))
    user.types("crawl", "--all", at="2024-03-03")

    for words, told in (
        (("--since", "7d"), True),
        (("--since", "2024-03-04"), False),
        (("--researcher", "wolle"), True),
        (("--tag", "wool"), True),
    ):
        assert (NEW in user.types("report", *words, at="2024-03-05").out) is told
    assert user.types("report", "--tag", "silk").code == 2


def test_paper_has_a_life(user: User, site: Site) -> None:
    """``history`` tells when a paper was first seen, and each step since."""
    said = user.types("history", "looms that")

    assert said.code == 0
    assert said.out.startswith("Looms That Learn\n  Ada Wolle\n  2024-03-01  first seen · ")
    assert user.types("history", "no such words").code == 2
    (paper,) = user.types("history", "looms that", "--format", "json").json["papers"]
    assert [(step["what"], step["at"]) for step in paper["steps"]] == [("first seen", "2024-03-01T00:00:00Z")]


def test_untracked_researcher_stays_readable(user: User) -> None:
    """What was seen of someone no longer followed can still be listed, and is not crawled."""
    user.types("untrack", "Ada")

    assert "On Wool" in user.types("publications", "Ada Wolle").out
    assert user.types("crawl").code == 78


def test_tracking_again_adds_pages(user: User, site: Site) -> None:
    """``track`` for someone followed adds the page; ``untrack --page`` takes it away."""
    said = user.types("track", site.url("/more"), "--name", "Ada Wolle")

    assert said.out == "following Ada Wolle from 2 pages; next: paperwatch crawl\n"
    assert user.types("untrack", "Ada", "--page", site.url("/more")).code == 0
    assert user.types("untrack", "Ada", "--page", site.url("/")).code == 2


def test_page_taken_away_is_let_go(user: User, site: Site) -> None:
    """A page that is untracked is asked no more; its trouble, and what only it lists, are let go."""
    site.page("/more", a_page(a_list("On Wool", "Only Here")))
    user.types("track", site.url("/more"), "--name", "Ada Wolle")
    user.types("crawl", "--all", at="2024-03-02")
    site.on("/more", Reply(status=500))
    user.types("crawl", "--all", at="2024-03-03")
    assert user.types("untrack", "Ada", "--page", site.url("/more")).code == 0
    site.forget()
    said = [user.types("crawl", "--all", at=f"2024-03-{day:02}") for day in range(4, 9)]

    assert {(one.code, one.out) for one in said} == {(0, "")}
    assert "/more" not in site.paths()
    assert "Only Here" not in user.types("publications", "Ada").out
    assert "/more" not in user.types("status", at="2024-03-08").out


def test_files_are_the_users_alone(tmp_path: Path, site: Site) -> None:
    """Whatever the umask, files are 0600 and folders 0700."""
    user = User(tmp_path)
    environment = {"PAPERWATCH_ALLOW_NET": "127.0.0.0/8", "PAPERWATCH_DELAY": "0"}
    user.types_alone("track", site.url("/"), "--name", "Ada Wolle", umask=0, **environment)
    said = user.types_alone("crawl", umask=0, **environment)

    assert (said.code, said.out, said.err) == (0, "", "")
    made = [path for path in tmp_path.rglob("*") if "paperwatch" in str(path.relative_to(tmp_path))]
    assert {"researchers.toml", "paperwatch.sqlite"} <= {path.name for path in made}
    open_to_others = [path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077]
    assert open_to_others == []
    assert (tmp_path / ".config" / "paperwatch" / "researchers.toml").exists()
    assert (tmp_path / ".local" / "share" / "paperwatch" / "paperwatch.sqlite").exists()


def seen_on_a_terminal(user: User, *words: str) -> tuple[bytes, str]:
    """Run a command whose standard error is a terminal; return what it printed, and what stood there."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "crawler", "--watchlist", str(user.watchlist), *words],
        env=user.environment(PAPERWATCH_ALLOW_NET="127.0.0.0/8", PAPERWATCH_DELAY="0", TERM="xterm"),
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(ours)
    out, _ = process.communicate(timeout=30)
    return out, shown.decode()


def test_progress_is_for_terminals_only(tmp_path: Path, site: Site) -> None:
    """On a terminal the crawl shows how far it is; the bar is gone when it ends."""
    user = User(tmp_path)
    user.types("track", site.url("/"), "--name", "Ada Wolle")

    out, shown = seen_on_a_terminal(user, "crawl")

    assert out == b""
    assert "looking at pages" in shown


def test_first_crawl_names_on_a_terminal_whoever_is_not_read(tmp_path: Path, site: Site) -> None:
    """Who tries a wrong page is told at once: it says something else, or nothing of papers."""
    user = User(tmp_path)
    site.page("/away", a_page("<h1>Page not found</h1><p>This page does not exist.</p>"))
    site.page(
        "/bare", a_page("<h1>Carl Hanf</h1><p>I teach weaving on Mondays, and spin the rest of it.</p>")
    )
    user.types("track", site.url("/"), "--name", "Ada Wolle")
    user.types("track", site.url("/away"), "--name", "Ben Garn")
    user.types("track", site.url("/bare"), "--name", "Carl Hanf")
    user.types("track", site.url("/") + "?", "--name", "Ada Wole")

    _, shown = seen_on_a_terminal(user, "crawl")
    _, then = seen_on_a_terminal(user, "crawl", "--all")

    assert (
        "looked at 4 researchers, 4 pages: seen for the first time; what changes from now on is told" in shown
    )
    assert f"{site.url('/away')}: not believed, as an error page stands in its place" in shown
    assert "Carl Hanf: the pages answer, but nothing was read out of them" in shown
    assert "Ada Wole: no page bears this name; is it spelled as the pages print it?" in shown
    assert not any(f"{name}:" in shown for name in ("Ada Wolle", "Ben Garn"))
    assert "looked at 4 researchers, 4 pages: nothing new" in then
    assert "Carl Hanf:" not in then


def test_text_is_no_wider_than_the_terminal(user: User) -> None:
    """Paragraphs end where the terminal does; elsewhere, in a mail or a file, after 92 columns."""
    title = "On the Strength of Wet Wool and Other Matters of Interest to Weavers and Spinners of Each Age"
    page = user.home / "page.html"
    page.write_text(a_page(a_list(title)))
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 60))
    words = ["extract", str(page), "--researcher", "Ada Wolle"]
    subprocess.run(
        [sys.executable, "-P", "-m", "crawler", *words],
        env=user.environment(TERM="xterm"),
        stdout=theirs,
        check=True,
        timeout=60,
    )
    shown = os.read(ours, 4096).decode()
    os.close(theirs)
    os.close(ours)

    assert 50 < max(map(len, shown.splitlines())) <= 60
    assert 60 < max(map(len, user.types(*words).out.splitlines())) <= 92


def test_two_runs_never_overlap(user: User, site: Site) -> None:
    """While one crawls, others leave with 75; when it is killed, the next one crawls."""
    site.on("/", Reply(hang=True))
    site.forget()
    words = ["--watchlist", str(user.watchlist), "--db", str(user.db), "--at", "2024-03-03"]
    environment = user.environment(PAPERWATCH_ALLOW_NET="127.0.0.0/8", PAPERWATCH_DELAY="0")
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "crawler", *words, "crawl"], env=environment, stderr=subprocess.PIPE
    ) as first:
        deadline = time.monotonic() + 30
        while not site.paths() and time.monotonic() < deadline:
            time.sleep(0.05)
        others = [user.types("crawl", at="2024-03-03") for _ in range(3)]
        first.kill()

    assert [said.code for said in others] == [75, 75, 75]
    assert all("another run (process " in said.err for said in others)
    site.page("/", a_page(a_list(NEW, *TITLES)))
    assert NEW in user.types("crawl", at="2024-03-03").out


@pytest.mark.parametrize("blocks", [8, 64, 128])
def test_full_disk_is_told(tmp_path: Path, site: Site, blocks: int) -> None:
    """When the disk is full the run ends with 74 and one sentence; the next, with room again, is whole."""
    user = User(tmp_path)
    user.types("track", site.url("/"), "--name", "Ada Wolle")
    words = ["--watchlist", str(user.watchlist), "--db", str(user.db), "crawl"]
    # Python would keep what it compiled cut off at the limit, and stumble over it for ever after.
    whole = {"PYTHONDONTWRITEBYTECODE": "1", "PAPERWATCH_ALLOW_NET": "127.0.0.0/8", "PAPERWATCH_DELAY": "0"}
    full = subprocess.run(
        ["bash", "-c", f'ulimit -f {blocks}; exec "$@"', "-", sys.executable, "-P", "-m", "crawler", *words],
        env=user.environment(**whole),
        capture_output=True,
        text=True,
        check=False,
    )

    assert full.returncode == 74, full.stderr
    assert full.stderr.count("\n") == 1
    assert user.types("crawl", "--all").code == 0
    assert len(user.types("publications", "Ada", "--format", "json").json["publications"]) == len(TITLES)


def test_crawl_can_be_stopped(user: User, site: Site) -> None:
    """Ctrl-C ends a crawl soon, in one word and without a traceback; the next crawl tells all."""
    site.on("/", Reply(hang=True))
    site.forget()
    words = ["--watchlist", str(user.watchlist), "--db", str(user.db), "--at", "2024-03-03"]
    environment = user.environment(PAPERWATCH_ALLOW_NET="127.0.0.0/8", PAPERWATCH_DELAY="0")
    # What a shell runs in the background is deaf to Ctrl-C, and so would be the crawl.
    heard_before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "crawler", *words, "crawl"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        deadline = time.monotonic() + 30
        while not site.paths() and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    signal.signal(signal.SIGINT, heard_before)

    assert (process.returncode, out, err.strip()) == (130, b"", b"paperwatch: stopped")
    site.page("/", a_page(a_list(NEW, *TITLES)))
    assert NEW in user.types("crawl", at="2024-03-03").out
