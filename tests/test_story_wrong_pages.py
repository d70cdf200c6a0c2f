"""Pages that stand in a list's place and answer 200: nobody's papers vanish, one note is written."""

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
    "consent wall": a_page(
        "<h1>Ada Wolle</h1><h2>Nous respectons votre vie privée</h2><p>Avec nos partenaires, nous gardons des"
        " informations sur votre appareil. <button>Tout accepter</button> <button>Tout refuser</button></p>"
    ),
    "unfilled template": a_page(
        "<h1>Ada Wolle</h1><h2>Publications</h2><ul>"
        + "<li>{{ paper.authors }}. <b>{{ paper.title }}</b>. <i>{{ paper.venue }}</i>.</li>" * 8
        + "</ul>",
        title="Ada Wolle",
    ),
    "namesake's page": a_page(
        a_list("Bridges of Rope", "Ferries of Reed", "Rafts of Bark", "Tunnels of Clay"), title="Ada Wolle"
    ),
    "page sold": a_page(
        "<h1>Ada Wolle</h1><h2>Publications</h2><ul>"
        "<li><b>Replica Watches at Low Prices</b>. Store of Watches, 2024. <a href=a>Buy now</a></li>"
        "<li><b>Best Casino Bonus of the Year</b>. Store of Luck, 2024. <a href=b>Play now</a></li></ul>",
        title="Ada Wolle",
    ),
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
    assert status.out.endswith("waits for a word of yours: paperwatch accept --list\n")
    assert f"{len(TITLES)} publications" in status.out
    assert back["changes"] == []
    assert [page["kind"] for page in back["pages"]] == ["page_returned"]


def _told(user: User, *days: int) -> list[str]:
    """Return the kinds of what is told by the crawls of these days of March."""
    said = [user.types("crawl", "--all", "--format", "json", at=f"2024-03-{day:02}").json for day in days]
    return [one["kind"] for day in said for group in day.values() for one in group]


#: Links that a break-in leaves in a page, where no visitor sees them.
_ADVERTS = (
    "<div style='position:absolute; left:-9999px'><ul><li><a href=https://a.example/>Play Wool Slots Online"
    " for a Casino Bonus</a>, 2024</li><li><a href=https://b.example/>Best Betting Sites of the North</a>,"
    " 2024</li><li><a href=https://c.example/>Cheap Watches for Sale Online</a>, 2024</li></ul></div>"
)

FAULTS = {
    "adverts behind the list": a_list(*TITLES) + _ADVERTS,
    "adverts before the list": _ADVERTS + a_list(*TITLES),
    "nothing set": a_list(*TITLES).replace("Journal of Yarn", "undefined").replace("2021", "NaN"),
    "year of the day": a_list(*TITLES).replace("2021", "2024"),
    "no values": a_list(*TITLES).replace("<i>Journal of Yarn</i>, 2021", "<i></i>, "),
    "unfilled fields": a_list(*TITLES).replace("Journal of Yarn", "{{ paper.venue }}"),
    "tags shown": a_list(*TITLES).replace("<i>", "&lt;i&gt;").replace("</i>", "&lt;/i&gt;"),
    "more behind a button": a_list(*TITLES[:5]) + "<button>Load more</button>",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_of_a_page_that_lists_its_works(user: User, fault: str) -> None:
    """What a template or a break-in does to a list is no news, while it stands and when it is mended."""
    with Site() as site:
        user.follows(site.url("/~ada/"))
        site.page("/~ada/", GOOD)
        user.types("crawl", at="2024-03-01")
        site.page("/~ada/", a_page(FAULTS[fault], title="Ada Wolle"))
        faulty = _told(user, 2, 3, 10, 11)
        site.page("/~ada/", GOOD)
        mended = _told(user, 12, 13)

    assert (faulty, mended) == ([], [])


@pytest.mark.parametrize("share", [0.45, 0.8])
@pytest.mark.parametrize("error", ["", "<b>Fatal error</b>: Uncaught Error in /srv/www/list.php on line 88"])
def test_page_that_breaks_off_for_weeks(user: User, share: float, error: str) -> None:
    """A page that stops within its list for a fortnight drops no paper, and brings none when it is mended."""
    with Site() as site:
        user.follows(site.url("/~ada/"))
        site.page("/~ada/", GOOD)
        user.types("crawl", at="2024-03-01")
        site.page("/~ada/", GOOD[: int(len(GOOD) * share)] + error)
        broken = _told(user, *range(2, 16))
        site.page("/~ada/", GOOD)
        mended = _told(user, 16, 17)

    assert (broken, mended) == (["page_held"], ["page_returned"])


def test_error_within_a_whole_page(user: User) -> None:
    """So it is where the template closes the page around the error, and most of the list still stands."""
    with Site() as site:
        user.follows(site.url("/~ada/"))
        site.page("/~ada/", GOOD)
        user.types("crawl", at="2024-03-01")
        error = "<b>Warning</b>: mysqli_fetch_row() failed in /srv/www/list.php on line 88"
        site.page("/~ada/", a_page(a_list(*TITLES[:6]) + error))
        broken = _told(user, *range(2, 16))
        site.page("/~ada/", GOOD)
        mended = _told(user, 16, 17)

    assert (broken, mended) == (["page_held"], ["page_returned"])


def test_page_found_on_the_way_that_lists_nothing(user: User) -> None:
    """A linked page on which her name does not stand, and a word of a login does, is nobody's trouble."""
    with Site() as site:
        user.follows(site.url("/~ada/"))
        site.page("/~ada/", GOOD.replace("<h2>", '<p><a href="research.html">Research</a></p><h2>'))
        site.page("/~ada/research.html", a_page("<p>We study how looms authenticate their weavers.</p>"))

        assert _told(user, *range(1, 6)) == []


@pytest.mark.parametrize("words", ["", "<p>One moment</p>"])
def test_page_that_only_sends_on(user: User, words: str) -> None:
    """Of a page that does nothing but send its visitors to another site, the note says where to."""
    with Site() as site:
        user.follows(site.url("/~ada/"))
        site.page("/~ada/", GOOD)
        user.types("crawl", at="2024-03-01")
        onward = "<meta http-equiv=refresh content='0; url=https://wolle.example/ada'>"
        site.page("/~ada/", f"<html><head>{onward}</head><body>{words}</body></html>")
        told = [user.types("crawl", "--format", "json", at=f"2024-03-{day:02}").json for day in range(2, 7)]

    (note,) = [page for day in told for page in day["pages"]]
    assert note["reason"].endswith(" stands in its place and leads to wolle.example/ada")
