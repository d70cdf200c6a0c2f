"""The links of papers: asked by HEAD, then GET; broken on three days; soft 404s seen through."""

import pytest

from crawler.runs.crawl import LinkResult, check_links
from snapshots.events import LinkBroken, LinkMoved, LinkRecovered
from snapshots.links.copies import archived
from tests.crawling import DAY, NOON, Watch, a_researcher, some_options
from tests.fakesite import Hit, Reply, Site, a_page

HTML = [("Content-Type", "text/html")]
PDF = Reply(body=b"%PDF-1.5 wool %%EOF", headers=[("Content-Type", "application/pdf")])
TITLE = "On the Twist of Woollen Threads"
#: What a site shows in a page's place, with status 200.
SOFT = Reply(body=a_page("<h1>Welcome to our lab</h1>" + "wool " * 50, title="Lab").encode(), headers=HTML)


@pytest.fixture
def site():
    """Serve a list of publications whose first entry has one link."""
    with Site() as site:
        site.robots("")
        entry = "<li>Ada Wolle and Ben Garn. <b>{}</b>. <i>Journal of Yarn</i>, 2021. {}</li>"
        items = entry.format(TITLE, "[<a href=/wool.pdf>pdf</a>]") + entry.format(
            "Knitting Graphs in Linear Time", ""
        )
        site.page("/", a_page(f"<h1>Ada Wolle</h1><h2>Publications</h2><ul>{items}</ul>"))
        site.on("/wool.pdf", PDF)
        yield site


@pytest.fixture
def watch(tmp_path, site):
    """Follow the owner of the site; the list has been crawled."""
    watch = Watch(tmp_path, a_researcher(site.url("/")))
    watch.crawl()
    assert TITLE in watch.titles()
    site.forget()
    yield watch
    watch.store.close()


def ask(
    watch: Watch, day: int = 0, *, everyone: bool = True, limit: int | None = None, **settings: object
) -> LinkResult:
    """Ask all links on that day, or those that are due."""
    options = some_options(at=NOON + day * DAY)
    settings = {"RETRY_TIMES": 0, **settings}
    return check_links(
        watch.watchlist, watch.store, options, everyone=everyone, limit=limit, settings=settings
    )


def events(watch: Watch, *days: int) -> list[object]:
    """Return what is told on these days."""
    return [told.event for day in days for told in ask(watch, day).told]


def broken(site: Site) -> LinkBroken:
    """Return what is told of the link that never answered."""
    url = site.url("/wool.pdf")
    return LinkBroken(title=TITLE, url=url, reason="HTTP 404", archived=archived(url, None))


def test_a_pdf_is_settled_by_one_head(site, watch):
    """A PDF that answers HEAD is well; its body is not fetched."""
    result = ask(watch)
    assert (result.links, result.failed, result.told) == (1, (), ())
    assert [(h.method, h.path) for h in site.hits if h.path != "/robots.txt"] == [("HEAD", "/wool.pdf")]
    (state,) = watch.store.links()
    assert (state.title, state.url, state.failures, state.broken) == (TITLE, site.url("/wool.pdf"), 0, False)


def test_a_link_that_died_is_told_on_the_third_day(site, watch):
    """A 404 on three days is a broken link, and its return is told."""
    site.off("/wool.pdf")
    assert events(watch, 1, 1, 2) == []
    (event,) = events(watch, 3)
    assert event == broken(site)
    assert events(watch, 4) == []
    site.on("/wool.pdf", PDF)
    assert events(watch, 5) == [LinkRecovered(title=TITLE, url=site.url("/wool.pdf"))]


@pytest.mark.parametrize("status", [403, 404, 405, 500, 501])
def test_a_server_that_knows_no_head_is_asked_by_get(site, watch, status):
    """What HEAD refuses, GET may give."""
    site.on("/wool.pdf", lambda hit: Reply(status=status) if hit.method == "HEAD" else PDF)
    assert ask(watch).failed == ()
    assert watch.store.links()[0].last.outcome.value == "ok"


@pytest.mark.parametrize("status", [401, 403, 429, 999])
def test_a_shy_server_breaks_no_link(site, watch, status):
    """Forbidden, too many requests and the like are never told as broken."""
    site.on("/wool.pdf", Reply(status=status))
    assert events(watch, 1, 2, 3, 4) == []


def test_a_soft_404_is_seen_through(site, watch):
    """A PDF that became the page the site shows for anything at all is broken."""
    site.on("*", SOFT)
    site.on("/wool.pdf", SOFT)
    assert [type(e) for e in events(watch, 1, 2, 3)] == [LinkBroken]


def test_a_page_that_says_it_is_not_there_is_believed(site, watch):
    """A 200 whose title says 404 is a failure."""
    site.on("/wool.pdf", Reply(body=a_page("x", title="404 Not Found").encode(), headers=HTML))
    (failed,) = ask(watch).failed
    assert "404 Not Found" in failed.last.detail


def test_a_landing_page_in_a_pdfs_place_is_no_failure(site, watch):
    """Where the site can say 404 but gives a page, the page is meant."""
    site.on("/wool.pdf", SOFT)
    assert ask(watch).failed == ()


def test_a_redirect_to_the_front_page_is_a_soft_404(site, watch):
    """A site that sends whatever is missing to its front page has lost the paper."""
    site.on("*", Reply(status=302, headers=[("Location", "/front/")]))
    site.on("/front/", SOFT)
    site.redirect("/wool.pdf", "/front/", status=302)
    (failed,) = ask(watch).failed
    assert failed.last.outcome.value == "not-found"


def test_a_link_that_moved_is_told(site, watch):
    """A permanent redirect to another address is told once."""
    site.redirect("/wool.pdf", "/new/wool.pdf")
    site.on("/new/wool.pdf", PDF)
    assert events(watch, 1, 2) == [
        LinkMoved(title=TITLE, url=site.url("/wool.pdf"), to=site.url("/new/wool.pdf"))
    ]


def test_a_long_page_is_not_read_to_its_end(site, watch):
    """Of a page as much is fetched as its title needs."""
    site.on(
        "/wool.pdf", Reply(body=a_page("hello", title="Wool").encode(), headers=HTML, endless=b"x" * 65536)
    )
    site.on("*", Reply(status=404))
    assert ask(watch, DOWNLOAD_TIMEOUT=5).failed == ()


def test_robots_are_obeyed_by_links_too(site, watch):
    """A link that robots.txt forbids is not asked, and not called broken."""
    site.robots("User-agent: *\nDisallow: /wool")
    assert events(watch, 1, 2, 3) == []
    assert "/wool.pdf" not in site.paths()


def test_links_to_private_places_are_not_asked(tmp_path, site, watch):
    """The guard stands before links as before pages."""
    result = check_links(watch.watchlist, watch.store, some_options(allow=()))
    assert result.told == ()
    assert site.hits == []


def test_a_dead_host_is_a_failure(site, watch):
    """A host that refuses connections has failed, not frightened the crawl."""

    def dead(hit: Hit) -> Reply:
        return Reply(hang=True)

    site.on("/wool.pdf", dead)
    (failed,) = ask(watch, DOWNLOAD_TIMEOUT=0.4).failed
    assert failed.last.outcome.value == "timeout"


def test_links_are_asked_when_they_are_due(site, watch):
    """A link that is well rests for a month, then is asked daily while it fails."""
    asked = [ask(watch, day, everyone=False).links for day in range(32)]
    assert [day for day, links in enumerate(asked) if links] == [0, 30]
    site.off("/wool.pdf")
    asked = [ask(watch, day, everyone=False).links for day in range(60, 64)]
    assert asked == [1, 1, 1, 1]


def test_the_longest_not_asked_come_first(tmp_path, site):
    """With a limit every link has its turn, whatever its address; nobody's turn comes twice before."""
    entry = (
        "<li>Ada Wolle and Ben Garn. <b>On Wool, Part {0}</b>. <i>Yarn</i>, 2021. <a href=/{0}.pdf>pdf</a>"
    )
    site.page("/", a_page("<h2>Publications</h2><ul>" + "".join(entry.format(n) for n in "ABCDE") + "</ul>"))
    site.on("*", PDF)
    watch = Watch(tmp_path, a_researcher(site.url("/")))
    watch.crawl()
    rounds = []
    for day in range(5):
        site.forget()
        assert ask(watch, day, limit=2).links == 2
        rounds.append({path for path in site.paths() if path.endswith(".pdf")})
    watch.store.close()
    assert [sorted(one) for one in rounds] == [
        ["/A.pdf", "/B.pdf"],
        ["/C.pdf", "/D.pdf"],
        ["/A.pdf", "/E.pdf"],
        ["/B.pdf", "/C.pdf"],
        ["/A.pdf", "/D.pdf"],
    ]


def test_an_address_of_several_works_is_asked_and_told_once(tmp_path, site):
    """Two co-authors list one paper: its address is asked once a day, and its death is one alert."""
    people = [a_researcher(site.url("/")), a_researcher(site.url("/"), name="Ben Garn")]
    watch = Watch(tmp_path, *people)
    watch.crawl()
    site.off("/wool.pdf")
    site.forget()
    told = [told.event for day in (1, 2, 3) for told in ask(watch, day, everyone=False).told]
    assert told == [broken(site)]
    assert [h.method for h in site.hits if h.path == "/wool.pdf"] == ["HEAD", "GET"] * 3
    assert {(s.researcher, s.broken) for s in watch.store.links()} == {
        ("Ada Wolle", True),
        ("Ben Garn", True),
    }
    watch.store.close()
