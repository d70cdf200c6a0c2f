"""Twelve pages that stand in a list's place and answer 200: nobody's papers vanish, one note is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commanding import User
from tests.crawling import a_list
from tests.fakesite import Reply, Site, a_page

TITLES = (
    "On the Strength of Wet Wool",
    "Looms That Learn",
    "Spinning in Public: a Field Study",
    "Knots and Their Keepers",
    "Felt and Its Discontents in Cold Climates",
    "Dyeing without Regret",
    "A Calculus of Looms",
    "Counting Threads in Linear Time",
)
GOOD = a_page(a_list(*TITLES), title="Ada Wolle")
#: Long enough that no rule about short pages sees it through.
FILLING = "<p>We keep sheep, we shear them, and we sell what comes of it to whoever asks for it.</p>" * 12

WRONG = {
    "soft 404": a_page(
        "<h1>Page not found</h1><p>The page you asked for is not here.</p>" + FILLING, title="Oops"
    ),
    "login": a_page("<h1>Sign in</h1><form>User name <input> Password <input></form><p>Intranet</p>"),
    "captive portal": a_page("<h1>Guest Wi-Fi</h1><p>Accept the terms to connect to the Internet.</p>"),
    "parked": a_page(
        "<h1>wolle.example</h1><p>This domain is for sale. Related searches: wool, yarn, looms</p>"
    ),
    "maintenance": a_page(
        "<h1>We will be back soon</h1><p>The server is down for scheduled maintenance.</p>"
    ),
    "bot check": a_page(
        "<h1>Just a moment...</h1><p>Checking your browser before you go on. Ray ID: 7a9</p>"
    ),
    "empty": "",
    "half a page": GOOD[: int(len(GOOD) * 0.45)],
    "other language's front page": a_page(
        "<h1>Ada Wolle</h1><h2>Willkommen</h2><p>Professorin für Garnkunde. Meine Sprechstunde ist am Montag "
        "von zehn bis zwölf Uhr. Die Veröffentlichungen stehen auf der englischen Seite.</p>" + FILLING
    ),
    "directory listing": a_page(
        "<h1>Index of /~ada</h1><pre>Name Last modified Size\n<a href='/'>Parent Directory</a>\n"
        "<a href='old.html'>old.html</a> 2021-01-01 10:00 3K</pre>",
        title="Index of /~ada",
    ),
    "script shell": "<!doctype html><html><head><title>Ada Wolle</title><script src=/app.js></script></head>"
    "<body><div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript></body>"
    "</html>",
    "someone else's page": a_page(
        a_list("Bridges of Rope", "Ferries of Reed", "Rafts of Bark", "Tunnels of Clay").replace(
            "Ada Wolle", "Dora Steg"
        ),
        title="Dora Steg",
    ),
}


@pytest.fixture
def user(tmp_path: Path) -> User:
    """Return a reader."""
    return User(tmp_path)


@pytest.mark.parametrize("name", WRONG)
def test_wrong_page_with_a_200(user: User, name: str) -> None:
    """Five days of it: no change is told, one note says that the page is not believed, and the list stays."""
    with Site() as site:
        user.follows(site.url("/~ada/"))
        site.page("/~ada/", GOOD)
        user.types("crawl", at="2024-03-01")
        headers = [("Content-Type", "text/html; charset=utf-8")]
        site.on("/~ada/", Reply(body=WRONG[name].encode(), headers=headers))
        told = [user.types("crawl", "--format", "json", at=f"2024-03-{day:02}").json for day in range(2, 7)]
        status = user.types("status", at="2024-03-06")
        site.page("/~ada/", GOOD)
        back = user.types("crawl", "--format", "json", at="2024-03-07").json

    assert [change for day in told for change in day["changes"]] == []
    (note,) = [page for day in told for page in day["pages"]]
    assert note["kind"] == "page_held"
    assert note["url"] == site.url("/~ada/")
    assert note["reason"]
    assert status.code == 1
    assert status.out.startswith("Ada Wolle  held since 2024-03-02")
    assert f"{len(TITLES)} publications" in status.out
    assert back["changes"] == []
    assert [page["kind"] for page in back["pages"]] == ["page_returned"]
