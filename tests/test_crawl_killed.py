"""Runs that are killed, and runs that start at the same moment: every event is told, each exactly once."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commanding import User
from tests.crawling import a_list
from tests.fakesite import Site, a_page

#: Hosts of loopback, so that many are asked at once.
HOSTS = tuple(f"127.0.4.{n}" for n in range(1, 11))
SINK = "json://127.0.0.1:9/never"
#: What differs between two runs over the same pages, and means nothing.
MEANINGLESS = {
    "id",
    "run",
    "first_run",
    "last_run",
    "work",
    "letter",
    "event",
    "place",
    "base",
    "depth",
    "packed",
}


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve forty researchers' pages."""
    with Site(*HOSTS) as served:
        served.robots("")
        write(served, day=0)
        yield served


def write(site: Site, *, day: int) -> None:
    """Write all pages as they are on a day: every third has a new paper then."""
    for number in range(40):
        titles = [f"Wool of Flock {number}, Volume {'ABCDEFGHIJKL'[k]}" for k in range(8)]
        news = [f"Spinning Report {number} of Day {d}" for d in range(day, 0, -1) if (number + d) % 3 == 0]
        site.page(f"/{number}/", a_page(a_list(*news, *titles)), host=HOSTS[number % len(HOSTS)])


def follow(home: Path, site: Site) -> User:
    """Return someone who follows all forty, and has crawled them once."""
    home.mkdir()
    user = User(home)
    urls = [site.url(f"/{n}/", host=HOSTS[n % 10]) for n in range(40)]
    entries = [
        f'[[researchers]]\nid = "r{n}"\nname = "Ada Wolle"\npages = ["{url}"]\n' for n, url in enumerate(urls)
    ]
    user.writes("\n".join([*entries, f'[alerts]\nto = ["{SINK}"]\n']))
    return user


def words(user: User, at: str) -> list[str]:
    """Return the words of a crawl in a process of its own; nobody hears its alerts."""
    files = ["--watchlist", str(user.watchlist), "--db", str(user.db), "--at", at]
    return [sys.executable, "-P", "-m", "crawler", *files, "crawl"]


def environment(user: User) -> dict[str, str]:
    """Return an environment with loopback open and nearly no delay."""
    return user.environment(PAPERWATCH_ALLOW_NET="127.0.0.0/8", PAPERWATCH_DELAY="0.02")


def crawl(user: User, at: str) -> int:
    """Crawl to the end; return the exit code."""
    done = subprocess.run(
        words(user, at), env=environment(user), capture_output=True, timeout=120, check=False
    )
    return done.returncode


def killed(user: User, at: str, site: Site, rng: random.Random) -> bool:
    """Crawl and kill somewhere on the way; return whether there was anything left to kill."""
    site.forget()
    hits, moment = rng.randint(1, 50), rng.uniform(0, 0.1)
    with subprocess.Popen(
        words(user, at), env=environment(user), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None and len(site.hits) < hits:
            time.sleep(0.002)
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        return process.wait() == -signal.SIGKILL


def meaning(db: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return what a store says, without the numbers of rows, runs and attempts."""
    connection = sqlite3.connect(db)
    connection.row_factory = sqlite3.Row
    found = {}
    for table in (
        "researchers",
        "pages",
        "records",
        "works",
        "steps",
        "events",
        "visits",
        "bodies",
        "waiting",
    ):
        rows = connection.execute(f"select * from {table}").fetchall()
        found[table] = sorted(
            repr([(k, v) for k, v in dict(row).items() if k not in MEANINGLESS]) for row in rows
        )
    letters = connection.execute("select event, sink from letters").fetchall()
    found["letters"] = [len(letters), len({tuple(letter) for letter in letters})]  # type: ignore[list-item]
    connection.close()
    return found


@pytest.mark.parametrize(
    ("seed", "days", "times"),
    [(1, 1, 3), *(pytest.param(n, 3, 5, marks=pytest.mark.slow) for n in (2, 3, 4))],
)
def test_killed_at_any_time(tmp_path: Path, site: Site, seed: int, days: int, times: int) -> None:
    """A crawl killed again and again, then finished, leaves the store of one that was never killed."""
    calm, hunted = follow(tmp_path / "calm", site), follow(tmp_path / "hunted", site)
    rng = random.Random(seed)
    for user in (calm, hunted):
        assert crawl(user, "2024-03-01") == 0
    kills = 0
    for day in range(1, days + 1):
        write(site, day=day)
        at = f"2024-03-0{day + 1}"
        assert crawl(calm, at) == 0
        kills += sum(killed(hunted, at, site, rng) for _ in range(times))
        assert crawl(hunted, at) == 0

    assert kills >= days
    one, other = meaning(calm.db), meaning(hunted.db)
    assert {table: other[table] for table in other if other[table] != one[table]} == {}
    assert len(one["events"]) == sum((n + day) % 3 == 0 for n in range(40) for day in range(1, days + 1))


@pytest.mark.parametrize("times", [1, pytest.param(8, marks=pytest.mark.slow)])
def test_five_at_the_same_moment(tmp_path: Path, site: Site, times: int) -> None:
    """Of five runs started at once one crawls, four leave with 75 and a word; nothing is told twice."""
    user = follow(tmp_path / "home", site)
    assert crawl(user, "2024-03-01") == 0
    for day in range(1, times + 1):
        write(site, day=day)
        runs = [
            subprocess.Popen(
                words(user, f"2024-03-{day + 1:02}"),
                env=environment(user),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(5)
        ]
        said = [run.communicate(timeout=120) for run in runs]
        assert sorted(run.returncode for run in runs) == [0, 75, 75, 75, 75], said
        assert sum("another run" in err for _, err in said) == 4
        assert not any("locked" in err for _, err in said)
        assert sum(bool(out) for out, _ in said) == 1

    found = meaning(user.db)
    assert len(found["events"]) == sum((n + d) % 3 == 0 for n in range(40) for d in range(1, times + 1))
    assert found["letters"] == [len(found["events"])] * 2
