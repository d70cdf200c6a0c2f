"""status, links, check, cron: how the watch itself stands."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commanding import ROOT, User
from tests.crawling import a_list
from tests.fakesite import Reply, Site, a_page

PAGE = a_page(a_list("On Wool", "Looms That Learn", "Spinning in Public"))
LINKED = PAGE.replace("On Wool</b>", 'On Wool</b> [<a href="/wool.pdf">pdf</a>]')


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a site."""
    with Site() as served:
        served.page("/", LINKED)
        served.page("/wool.pdf", b"%PDF-1.4\n%%EOF\n", kind="application/pdf")
        yield served


@pytest.fixture
def user(tmp_path: Path, site: Site) -> User:
    """Return someone who follows it."""
    person = User(tmp_path)
    person.follows(site.url("/"))
    return person


def test_status_before_the_first_crawl(user: User) -> None:
    """Nothing is wrong yet, and what to do is said."""
    said = user.types("status")

    assert said.code == 0
    assert said.out.startswith("Ada Wolle  not crawled yet")
    assert "run: paperwatch crawl" in said.err


def test_status_when_all_is_well(user: User) -> None:
    """A list that answers stands as unchanged, with the age of the last good crawl."""
    user.types("crawl", at="2024-03-01")

    said = user.types("status", at="2024-03-02")

    assert said.code == 0
    assert said.out == ("Ada Wolle  unchanged since 2024-03-01  last good crawl 24 h ago  3 publications\n")


def test_status_of_a_list_that_stays_as_it_is(user: User, site: Site) -> None:
    """Each crawl that finds nothing new is a good one; when the page fails, the last of them counts."""
    for day in range(1, 10):
        user.types("crawl", at=f"2024-03-{day:02}")
    quiet = user.types("status", at="2024-03-09T05:00Z")
    site.on("/", Reply(status=500))
    for day in (10, 11):
        user.types("crawl", at=f"2024-03-{day}")
    failing = user.types("status", at="2024-03-12")

    assert "unchanged since 2024-03-01  last good crawl 5 h ago" in quiet.out
    assert "unreachable since 2024-03-10  last good crawl 3 days ago" in failing.out


def test_status_of_a_list_that_was_away(user: User, site: Site) -> None:
    """Faults of many kinds are one time of trouble, told after three; it makes the list no younger."""
    user.types("crawl", at="2024-03-01")
    answers = (Reply(status=500), Reply(body=a_page("Please sign in").encode()), Reply(status=404))
    told = []
    for day in range(2, 11):
        site.on("/", answers[day % 3])
        said = user.types("crawl", "--format", "json", at=f"2024-03-{day:02}").json
        told += [(day, one["kind"]) for one in said["pages"]]
    failing = user.types("status", at="2024-03-11").out
    site.page("/", LINKED)
    user.types("crawl", at="2024-03-11")

    assert told == [(4, "page_held")]
    assert " since 2024-03-02  last good crawl 10 days ago" in failing
    assert user.types("status", at="2024-03-12").out.startswith("Ada Wolle  unchanged since 2024-03-01")


def test_status_after_news(user: User, site: Site) -> None:
    """A list with recent news is live."""
    user.types("crawl", at="2024-03-01")
    site.page("/", a_page(a_list("Felt", "On Wool", "Looms That Learn", "Spinning in Public")))
    user.types("crawl", at="2024-03-03")

    assert user.types("status", at="2024-03-04").out.startswith("Ada Wolle  live since 2024-03-03")


@pytest.mark.parametrize(
    ("answer", "stand"),
    [
        (Reply(status=500), "unreachable since 2024-03-02"),
        (Reply(status=404), "unreachable since 2024-03-02"),
        (Reply(body=a_page("Please sign in to continue").encode()), "held since 2024-03-02"),
    ],
    ids=["500", "404", "login"],
)
def test_status_tells_why_nothing_is_heard(user: User, site: Site, answer: Reply, stand: str) -> None:
    """A page that fails or is not believed is told with its reason, and the exit code is 1."""
    user.types("crawl", at="2024-03-01")
    site.on("/", answer)
    user.types("crawl", at="2024-03-02")

    said = user.types("status", at="2024-03-02T05:00Z")

    assert said.code == 1
    assert stand in said.out
    assert "last good crawl 29 h ago  3 publications" in said.out
    assert site.url("/") in said.out


def test_status_looks_at_the_page_with_the_list(user: User, site: Site) -> None:
    """A homepage that answers is no comfort when the list behind it does not; other pages are only noted."""
    site.page("/", a_page('<h1>Ada Wolle</h1><a href="/papers">Publications</a> <a href="/cv">CV</a>'))
    site.page("/papers", PAGE)
    site.page("/cv", a_page("<h1>Ada Wolle</h1><h2>Education</h2><p>Weaving school</p>"))
    user.types("crawl", at="2024-03-01")
    site.on("/cv", Reply(status=500))
    user.types("crawl", at="2024-03-02")
    noted = user.types("status", at="2024-03-02")
    site.on("/papers", Reply(status=500))
    user.types("crawl", at="2024-03-03")
    failing = user.types("status", at="2024-03-03")

    assert (noted.code, failing.code) == (0, 1)
    assert noted.out.startswith("Ada Wolle  unchanged")
    assert "/cv: HTTP 500" in noted.out
    assert "Ada Wolle  unreachable since 2024-03-03" in failing.out


def test_status_tells_of_robots(user: User, site: Site) -> None:
    """A site that forbids us is told as blocked."""
    site.robots("User-agent: *\nDisallow: /\n")
    user.types("crawl", at="2024-03-01")

    said = user.types("status", at="2024-03-01")

    assert said.code == 1
    assert "Ada Wolle  blocked since 2024-03-01  last good crawl never" in said.out


def test_status_tells_of_a_page_without_a_list(user: User, site: Site) -> None:
    """A page out of which nothing can be read is told: no news would be no news."""
    site.page("/", a_page("<p>Ada Wolle weaves. This page is about the weather and nothing else.</p>"))
    user.types("crawl", at="2024-03-01")

    said = user.types("status", at="2024-03-01")

    assert said.code == 1
    assert "nothing readable" in said.out


def test_status_tells_when_cron_has_stopped(user: User) -> None:
    """When no crawl has looked for far longer than it should, the watch is failing."""
    user.types("crawl", at="2024-03-01")

    assert user.types("status", at="2024-03-03").code == 0
    said = user.types("status", at="2024-03-09")
    assert said.code == 1
    assert "overdue since 2024-03-01" in said.out


def test_status_speaks_json(user: User) -> None:
    """The same as data."""
    user.types("crawl", at="2024-03-01")

    (one,) = user.types("status", "--format", "json", at="2024-03-02").json["researchers"]

    assert (one["name"], one["state"], one["failing"]) == ("Ada Wolle", "unchanged", False)
    assert one["last_good"] == "2024-03-01T00:00:00Z"


def test_link_is_broken_after_three_days(user: User, site: Site) -> None:
    """A link that fails on three days is told once as broken, and once when it is back."""
    user.types("crawl", at="2024-01-30")
    user.types("links", at="2024-01-30")
    site.off("/wool.pdf")

    told = [user.types("links", "--news", at=f"2024-03-0{day}").out for day in (2, 3, 4, 5)]

    assert [bool(words) for words in told] == [False, False, True, False]
    assert "Links that do not answer\n  * On Wool\n" in told[2]
    listed = user.types("links", "--broken", "--known", at="2024-03-05").out
    assert site.url("/wool.pdf") in listed
    assert "broken · failed on " in listed
    site.page("/wool.pdf", b"%PDF-1.4\n%%EOF\n", kind="application/pdf")
    assert "Links that answer again" in user.types("links", "--news", at="2024-03-06").out


def test_links_lists_those_that_fail(user: User, site: Site) -> None:
    """Without --broken a link that failed once is listed too, per paper, with why."""
    user.types("crawl", at="2024-03-01")
    site.off("/wool.pdf")

    said = user.types("links", at="2024-03-01")

    assert said.out.startswith(f"On Wool (Ada Wolle)\n  {site.url('/wool.pdf')}\n")
    assert "not believed broken yet · failed on 1 day since 2024-03-01" in said.out
    assert "404" in said.out
    assert user.types("links", "--broken", "--known").out == ""
    (link,) = user.types("links", "--known", "--format", "json").json["links"]
    assert (link["title"], link["failures"], link["broken"]) == ("On Wool", 1, False)
    assert link["since"] == link["record"][0]["at"] == "2024-03-01T00:00:00Z"


def test_known_links_ask_nobody(user: User, site: Site) -> None:
    """--known lists what is known and sends nothing."""
    user.types("crawl", at="2024-03-01")
    user.types("links", at="2024-03-01")
    site.forget()

    assert user.types("links", "--known").code == 0
    assert site.connections == 0


def test_check_of_a_sound_installation(user: User) -> None:
    """All four matters are looked at, and all is well."""
    user.types("crawl")

    said = user.types("check")

    assert said.code == 0, said.out
    assert [line.split()[:2] for line in said.out.splitlines()] == [
        [matter, "ok"] for matter in ("watchlist", "database", "alerts", "installation")
    ]
    assert user.types("check", "--quiet").out == ""


def test_check_tells_all_that_is_wrong(user: User) -> None:
    """Each fault is a line with what to do; the code is that of the first."""
    user.writes('[[researchers]]\nname = "Ada"\n')
    user.db.parent.mkdir()
    user.db.write_bytes(b"no database at all" * 99)

    said = user.types("check", "--quiet")

    assert said.code == 78
    assert [line.split()[:2] for line in said.out.splitlines()] == [
        ["watchlist", "FAULT"],
        ["database", "FAULT"],
    ]


def test_check_tells_of_a_sink_that_fails(user: User, site: Site) -> None:
    """A sink that took nothing is told with how much waits, until it works again."""
    site.on("/hook", Reply(status=500))
    user.follows(site.url("/"), alerts=(f"json://127.0.0.1:{site.port}/hook",))
    user.types("crawl", at="2024-03-01")
    site.page(
        "/", LINKED.replace("<ul>", "<ul><li>Ada Wolle. <b>Felt</b>. <i>Journal of Yarn</i>, 2022.</li>")
    )

    assert user.types("crawl", at="2024-03-03").code == 0
    said = user.types("check")

    assert said.code == 1
    assert "1 alert waits, the last try failed" in said.out
    site.on("/hook", Reply(status=200))
    user.types("crawl", "--all", at="2024-03-05")
    assert user.types("check").code == 0


def test_check_tells_of_others_who_may_read(user: User) -> None:
    """A database that others may read is told, with the command that mends it."""
    user.types("crawl")
    user.db.chmod(0o644)

    said = user.types("check")

    assert said.code == 1
    assert f"chmod 600 {user.db}" in said.out


@pytest.mark.parametrize("name", ["paperwatch.sqlite", "data"])
def test_check_tells_of_a_database_that_cannot_be_written(
    user: User, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A database that no crawl could write to, its file or its folder, is a fault of the disk."""
    user.types("crawl")
    # Root may write anywhere, and tests may be run by root.
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != name)

    said = user.types("check", "--quiet")

    assert said.code == 74
    assert "cannot be written" in said.out


@pytest.mark.parametrize("name", ["crawler", "spiders", "snapshots"])
def test_check_tells_of_a_stranger_with_our_name(user: User, name: str) -> None:
    """Another package of one of our names, first on the path, is told with its place."""
    stranger = user.home / "elsewhere" / name
    stranger.mkdir(parents=True)
    (stranger / "__init__.py").write_text("")
    code = (
        "import sys; from crawler.cli import run; "
        f"sys.path.insert(0, {str(stranger.parent)!r}); sys.exit(run(['check']))"
    )

    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env=user.environment(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert f"another package called {name} stands before ours: {stranger}" in done.stdout
    assert done.returncode != 0


def test_check_tells_of_a_distribution_with_our_name(user: User) -> None:
    """A distribution installed beside us that holds one of our packages' names is told."""
    folder = user.home / "site"
    (folder / "strangers_crawler-1.0.dist-info").mkdir(parents=True)
    (folder / "strangers_crawler-1.0.dist-info" / "METADATA").write_text(
        "Name: strangers-crawler\nVersion: 1.0\n"
    )
    (folder / "strangers_crawler-1.0.dist-info" / "RECORD").write_text("crawler/__init__.py,,\n")

    said = user.types_alone("check", PYTHONPATH=f"{ROOT}{os.pathsep}{folder}")

    assert "the distribution strangers-crawler also has a package called crawler" in said.out


def test_cron_lines_call_this_installation(user: User) -> None:
    """The lines hold the very files and ranges that this call was given, and run as they stand."""
    (user.home / "with 100% space").mkdir()
    user.db = user.home / "with 100% space" / "d.sqlite"
    user.follows("http://127.0.0.1:9/")

    lines = user.types("cron").out.splitlines()

    times, commands = zip(
        *((line.split(None, 5)[:5], line.split(None, 5)[5]) for line in lines[1:]), strict=True
    )
    assert all(0 <= int(minute) < 60 for minute, *_ in times)
    words = shlex.split(commands[0].replace("\\%", "%"))
    assert words[-2:] == ["crawl", "--give-way"]
    assert words[words.index("--db") + 1] == str(user.db)
    assert words[words.index("--allow-net") + 1] == "127.0.0.0/8"
    assert commands[0].count("\\%") == 1
    assert shlex.split(commands[1].replace("\\%", "%"))[-2:] == ["links", "--news"]
    done = subprocess.run(
        [*words[:-2], "check"], env=user.environment(), cwd="/", capture_output=True, text=True, check=False
    )
    assert "watchlist    ok" in done.stdout


def test_cron_names_the_variables_that_it_must_be_given(user: User) -> None:
    """An alert's address in the environment is not cron's to know: that is said where the lines are made."""
    assert "shell's" not in user.types("cron").out
    user.follows("http://127.0.0.1:9/", alerts=("mailto://ada@example.edu", "$TEAM_CHAT"))

    lines = user.types("cron").out.splitlines()
    units = user.types("cron", "--systemd").out

    assert "# cron does not know your shell's variables: set TEAM_CHAT=… above" in lines
    assert ">/dev/null" in lines[1]
    assert units.count("Environment=TEAM_CHAT=…") == 2


def test_systemd_units_are_whole(user: User) -> None:
    """Each service has its timer, and quotes what needs quoting."""
    user.db = user.home / "with 100% space" / "d.sqlite"

    text = user.types("cron", "--systemd").out

    assert text.count("[Service]") == text.count("[Timer]") == 2
    assert f'"{str(user.db).replace("%", "%%")}"' in text
    assert "RandomizedDelaySec" in text
