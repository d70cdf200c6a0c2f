"""Crawls from page to snapshot: what is asked, what is kept, what is told."""

import gzip
import sqlite3
import time
from datetime import timedelta
from itertools import pairwise
from statistics import median

import pytest

import crawler.reading
from crawler.page import Page
from crawler.pipelines import read_page
from crawler.runs.crawl import crawl, is_due
from snapshots.errors import DiskError
from snapshots.events import PublicationAdded, PublicationRemoved
from snapshots.model import Outcome, Visit
from tests.crawling import DAY, NOON, Watch, a_list, a_researcher, some_options
from tests.fakesite import Hit, Reply, Site, a_page

TITLES = (
    "On the Twist of Woollen Threads",
    "Knitting Graphs in Linear Time",
    "Dyeing without Regret: A Field Study of Madder",
    "A Calculus of Looms",
    "Felt and Its Discontents in Cold Climates",
)
NEW = "Spinning Wheels for Large Flocks"
HTML = [("Content-Type", "text/html")]
ZIPPED = [*HTML, ("Content-Encoding", "gzip")]
HOME = "<h1>Ada Wolle</h1><nav><a href=/pubs.html>Publications</a> <a href=/cv.html>CV</a></nav>"


@pytest.fixture
def site():
    """Serve a start page, a list and a CV."""
    with Site("127.0.0.1", "127.0.0.2") as site:
        site.page("/", a_page(HOME), host="127.0.0.1")
        site.page("/pubs.html", a_page(a_list(*TITLES)), compressed=True, host="127.0.0.1")
        site.page("/cv.html", a_page("<h1>Ada Wolle</h1><p>Curriculum vitae</p>"), host="127.0.0.1")
        yield site


@pytest.fixture
def watch(tmp_path, site):
    """Follow the owner of the site."""
    watch = Watch(tmp_path, a_researcher(site.url("/")))
    yield watch
    watch.store.close()


def test_the_first_crawl_is_a_baseline(site, watch):
    """Publications are found on the page that the start page links to, and nothing is told."""
    result = watch.crawl()
    assert watch.titles() == set(TITLES)
    assert result.told == ()
    assert (result.researchers, result.pages, result.requests) == (1, 3, 4)
    assert result.pages_failed == ()
    assert site.paths() == ["/", "/pubs.html", "/cv.html"]


def test_a_new_paper_is_told_once(site, watch):
    """What appears between two crawls is told on the second, and not again on the third."""
    watch.crawl()
    site.page("/pubs.html", a_page(a_list(NEW, *TITLES)), host="127.0.0.1")
    told = watch.crawl(day=1).told
    assert [type(t.event) for t in told] == [PublicationAdded]
    assert told[0].event.publication.title == NEW
    assert told[0].page == site.url("/pubs.html")
    assert watch.crawl(day=2).told == ()


def test_an_unchanged_site_answers_304(site, watch):
    """The second crawl of an unchanged site gets 304s, reads no body and writes no record."""
    watch.crawl()
    before = watch.store.snapshot("Ada Wolle")
    site.forget()
    watch.crawl(day=1)
    after = watch.store.snapshot("Ada Wolle")
    assert watch.outcomes() == {"/": "not-modified", "/pubs.html": "not-modified", "/cv.html": "not-modified"}
    assert after.publications == before.publications
    assert [p.good.body for p in after.pages] == [p.good.body for p in before.pages]


@pytest.mark.parametrize("tag", ['"5f3a-gzip"', '"5f3a--gzip"', 'W/"5f3a"', '"5f3a"', "unquoted", '"\xe4"'])
def test_validators_go_back_byte_for_byte(site, watch, tag):
    """The server's tag is sent back as it came; a mark of compression also without it."""
    site.page("/pubs.html", a_page(a_list(*TITLES)), etag=tag, host="127.0.0.1")
    watch.crawl()
    site.forget()
    watch.crawl(day=1)
    (sent,) = [h.headers["if-none-match"] for h in site.hits if h.path == "/pubs.html"]
    assert sent.split(", ")[0] == tag
    assert sent.split(", ")[1:] == ([] if "gzip" not in tag else ['"5f3a"'])


def test_last_modified_goes_back_byte_for_byte(site, watch):
    """A date is the server's own, in the server's own spelling, whatever our clock says."""
    odd = "Tue, 2 Jan 2024 03:04:05 +0000"
    site.page("/pubs.html", a_page(a_list(*TITLES)), etag=None, last_modified=odd, host="127.0.0.1")
    watch.crawl()
    watch.crawl(day=1)
    assert watch.outcomes()["/pubs.html"] == "not-modified"
    assert [h.headers.get("if-modified-since") for h in site.hits if h.path == "/pubs.html"] == [None, odd]


def test_validators_go_to_their_own_address_only(site, watch):
    """A redirect carries no validators to a page they did not come from."""
    watch.crawl()
    site.redirect("/pubs.html", "/elsewhere.html", host="127.0.0.1")
    site.page("/elsewhere.html", a_page(a_list(*TITLES)))
    site.forget()
    watch.crawl(day=1)
    (hit,) = [h for h in site.hits if h.path == "/elsewhere.html"]
    assert "if-none-match" not in hit.headers
    site.forget()
    watch.crawl(day=2)
    hits = {h.path: h.headers.get("if-none-match") for h in site.hits}
    assert hits["/pubs.html"] is None
    assert hits["/elsewhere.html"] is not None
    assert watch.outcomes()["/pubs.html"] == "not-modified"


def test_a_full_fetch_every_thirty_days_finds_a_lying_server(site, watch):
    """A tag that never changes hides a change for thirty days at most, and is then never believed again."""
    site.page("/pubs.html", a_page(a_list(*TITLES)), etag='"1"', host="127.0.0.1")
    watch.crawl()
    site.page("/pubs.html", a_page(a_list(NEW, *TITLES)), etag='"1"', host="127.0.0.1")
    assert watch.crawl(day=1).told == ()
    assert watch.crawl(day=29).told == ()
    assert [t.event.publication.title for t in watch.crawl(day=31).told] == [NEW]
    (state,) = [p for p in watch.store.snapshot("Ada Wolle").pages if p.url.endswith("pubs.html")]
    assert state.good.unconditional
    site.page(
        "/pubs.html", a_page(a_list("Yet Another Look at Looms", NEW, *TITLES)), etag='"1"', host="127.0.0.1"
    )
    assert len(watch.crawl(day=32).told) == 1


def test_a_304_that_was_not_asked_for_is_an_error(site, watch):
    """A server that says "unchanged" to who knows nothing has said nothing."""
    site.on("/pubs.html", Reply(status=304, length=False), host="127.0.0.1")
    watch.crawl()
    assert watch.outcomes()["/pubs.html"] == "http-error"


def test_links_of_an_unchanged_page_are_still_followed(site, watch):
    """A start page that did not change leads to the same pages, by its kept body."""
    watch.crawl()
    site.page("/cv.html", a_page("<h1>Ada Wolle</h1>" + a_list(NEW, *TITLES)), host="127.0.0.1")
    watch.crawl(day=1)
    assert NEW in watch.titles()


def test_pages_with_records_are_asked_though_nothing_links_there(site, watch):
    """A list that the menu no longer names is still visited."""
    watch.crawl()
    site.page("/", a_page("<h1>Ada Wolle</h1>under construction"), host="127.0.0.1")
    site.page("/pubs.html", a_page(a_list(NEW, *TITLES)), host="127.0.0.1")
    told = watch.crawl(day=1).told
    assert [t.event.publication.title for t in told if isinstance(t.event, PublicationAdded)] == [NEW]


FAILURES = {
    "404": Reply(status=404, headers=HTML, body=b"gone"),
    "410": Reply(status=410),
    "403": Reply(status=403),
    "500": Reply(status=500),
    "502": Reply(status=502),
    "503 later": Reply(status=503, headers=[("Retry-After", "7200")]),
    "429": Reply(status=429, headers=[("Retry-After", "7200")]),
    "empty": Reply(body=b"", headers=HTML),
    "cut": Reply(body=a_page(a_list(*TITLES)).encode(), headers=HTML, cut=200),
    "hang": Reply(hang=True),
    "loop": Reply(status=302, headers=[("Location", "/pubs.html")]),
    "huge": Reply(headers=HTML, endless=b"x" * 65536),
    "picture": Reply(headers=[("Content-Type", "image/png")], body=b"\x89PNG\r\n\x1a\n" + b"\0" * 500),
    "garbage": Reply(headers=HTML, body=bytes(range(256)) * 40),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_a_page_that_fails_tells_no_removals(site, watch, failure):
    """However a page fails, once or for three days, its records stay, and its return is no news."""
    watch.crawl()
    site.on("/pubs.html", FAILURES[failure], host="127.0.0.1")
    quick = {"DOWNLOAD_TIMEOUT": 0.4, "DOWNLOAD_MAXSIZE": 1 << 20, "RETRY_TIMES": 0}
    for day in (1, 2, 3):
        told = watch.crawl(day=day, settings=quick).told
        assert not [t for t in told if isinstance(t.event, (PublicationRemoved, PublicationAdded))]
        assert watch.titles() == set(TITLES)
    site.page("/pubs.html", a_page(a_list(*TITLES)), host="127.0.0.1")
    told = watch.crawl(day=4).told
    assert not [t for t in told if isinstance(t.event, (PublicationRemoved, PublicationAdded))]
    assert watch.titles() == set(TITLES)


@pytest.mark.parametrize("cut", range(5, 100, 5))
@pytest.mark.parametrize("form", ["gzip", "close", "chunked"])
def test_half_a_page_tells_no_removals(tmp_path, form, cut):
    """A list cut off anywhere, in two crawls in a row, removes nothing; its return adds nothing."""
    whole = a_page(a_list(*TITLES)).encode()
    part = len(whole) * cut // 100
    packed = gzip.compress(whole)
    broken = {
        "gzip": Reply(body=packed[: len(packed) * cut // 100], headers=ZIPPED, length=False),
        "close": Reply(body=whole[:part], headers=HTML, length=False),
        "chunked": Reply(body=whole[:part], headers=HTML, chunked=False),
    }[form]
    with Site() as site:
        site.robots("")
        watch = Watch(tmp_path, a_researcher(site.url("/")))
        told = []
        for day, reply in enumerate(
            (Reply(body=whole, headers=HTML), broken, broken, Reply(body=whole, headers=HTML))
        ):
            site.on("/", reply)
            told += watch.crawl(day=day, settings={"RETRY_TIMES": 0}).told
            assert watch.titles() == set(TITLES)
        watch.store.close()
    assert told == []


def test_nobody_answers_and_the_visits_are_kept(site, watch):
    """When all pages of a researcher fail, the snapshot says so and keeps the records."""
    watch.crawl()
    site.robots("", status=500, host="127.0.0.1")
    result = watch.crawl(day=1)
    outcomes = watch.outcomes()
    assert (outcomes["/"], outcomes["/pubs.html"]) == ("blocked-robots", "blocked-robots")
    assert watch.titles() == set(TITLES)
    assert len(result.pages_failed) == 2  # the start page and the list; the CV carried nothing


def test_a_dead_link_on_a_page_is_no_failure_of_the_run(site, watch):
    """A page that we only guessed at may be missing."""
    site.off("/cv.html", host="127.0.0.1")
    assert watch.crawl().pages_failed == ()


def test_one_bad_page_does_not_end_the_crawl(site, watch, tmp_path, monkeypatch):
    """A fault of our own reading is caught at its page, counted and told; the others are read."""
    read = crawler.reading.read

    def stumbling(source):
        if source.url.endswith("/cv.html"):
            raise RecursionError("too deep")
        return read(source)

    monkeypatch.setattr("crawler.reading.read", stumbling)
    result = watch.crawl()
    assert watch.titles() == set(TITLES)
    assert watch.outcomes()["/cv.html"] == "unreadable"
    (state,) = [p for p in watch.store.snapshot("Ada Wolle").pages if p.url.endswith("cv.html")]
    assert "RecursionError" in state.last.detail
    assert result.pages == 3


def test_a_store_that_cannot_be_written_ends_the_crawl(site, tmp_path, monkeypatch):
    """A full disk is the store's fault, not a page's: the run ends and says so."""
    watch = Watch(tmp_path, a_researcher(site.url("/")))

    def full(*args, **kwargs):
        raise DiskError("no space left")

    monkeypatch.setattr(watch.store, "save", full)
    with pytest.raises(DiskError):
        watch.crawl()
    watch.store.close()


def test_a_dry_run_stores_nothing(site, watch, tmp_path):
    """A rehearsal tells what it would tell, and leaves the store as it was."""
    watch.crawl()
    dump = list(sqlite3.connect(tmp_path / "store.sqlite").iterdump())
    site.page("/pubs.html", a_page(a_list(NEW, *TITLES)), host="127.0.0.1")
    told = watch.crawl(day=1, dry_run=True).told
    assert [t.event.publication.title for t in told] == [NEW]
    assert list(sqlite3.connect(tmp_path / "store.sqlite").iterdump()) == dump


def test_only_who_is_due_is_asked(site, watch):
    """Whoever was seen a day ago is due, with a little slack; whoever was seen this morning is not."""
    watch.crawl()
    site.forget()
    for hours, asked in ((12, False), (22, False), (23, True)):
        site.forget()
        crawl(watch.watchlist, watch.store, some_options(at=NOON + timedelta(hours=hours)))
        assert bool(site.hits) == asked


def test_due_times():
    """Due is who was never seen, or longer ago than wanted, less an hour or a tenth."""
    weekly, hourly = a_researcher("x", every=7 * DAY), a_researcher("x", every=timedelta(hours=1))
    assert is_due(weekly, None, NOON)
    assert not is_due(weekly, NOON - 6 * DAY, NOON)
    assert is_due(weekly, NOON - 7 * DAY + timedelta(minutes=59), NOON)
    assert is_due(hourly, NOON - timedelta(minutes=55), NOON)
    assert not is_due(hourly, NOON - timedelta(minutes=50), NOON)


def test_only_named_researchers_are_asked(tmp_path, site):
    """``only`` takes keys, and nobody else is asked."""
    site.page("/ben", a_page("<h1>Ben Garn</h1>"), host="127.0.0.2")
    people = (a_researcher(site.url("/")), a_researcher(site.url("/ben", host="127.0.0.2"), name="Ben Garn"))
    watch = Watch(tmp_path, *people)
    assert watch.crawl(only=("Ben Garn",)).researchers == 1
    assert site.paths() == ["/ben"]
    watch.store.close()


def test_progress_is_told(tmp_path, site, watch):
    """Each researcher done is told to whoever wants to show it."""
    seen = []
    watch.crawl(progress=lambda done, of, name: seen.append((done, of, name)))
    assert seen == [(1, 1, "Ada Wolle")]


def test_read_page_never_raises():
    """Bytes that no reader knows become an unreadable visit with a reason."""
    visit = Visit(url="http://x.example/", at=NOON, outcome=Outcome.OK, body="0" * 64, size=4)
    reading = read_page(
        Page(researcher="a", visit=visit, body=b"\x7fELF\0\1\2\3" * 99), names=("Ada",), on=NOON.date()
    )
    assert reading.visit.outcome is Outcome.UNREADABLE
    assert reading.visit.detail
    assert reading.publications == ()


def test_hits_of_one_host_keep_their_distance(tmp_path, site):
    """Two researchers on one host are asked one request at a time, the delay apart."""
    site.page("/b", a_page("<h1>Ben Garn</h1>"))
    watch = Watch(tmp_path, a_researcher(site.url("/")), a_researcher(site.url("/b"), name="Ben Garn"))
    watch.crawl(delay=0.3)
    at = [hit.at for hit in site.hits]
    assert len(at) == 5
    assert min(b - a for a, b in pairwise(at)) >= 0.25
    watch.store.close()


def test_hits_of_one_address_keep_their_distance(tmp_path):
    """Names that stand for one machine are asked as one host; another machine is not held up by them."""
    addresses = {f"{name}.example.org": "127.0.0.1" for name in ("ada", "ben", "cy")}

    async def lookup(host: str, port: int) -> tuple[str, ...]:
        return (addresses.get(host, "127.0.0.2"),)

    with Site("127.0.0.1", "127.0.0.2") as site:
        site.robots("")
        site.page("/", a_page("<h1>Ada Wolle</h1>"))
        names = (*addresses, "dee.example.org")
        watch = Watch(tmp_path, *(a_researcher(f"http://{name}:{site.port}/", name=name) for name in names))
        result = watch.crawl(delay=0.3, settings={"ADDRESS_LOOKUP": lookup})
        watch.store.close()
        one, other = ([hit.at for hit in site.hits if hit.host == host] for host in site.hosts)
    assert (result.pages_failed, len(one), len(other)) == ((), 6, 2)
    # On a busy machine one request may arrive late, and so near the next.
    assert median(b - a for a, b in pairwise(one)) >= 0.25
    assert one[-1] - one[0] >= 1
    assert max(other) < one[3]


def test_few_walks_are_open_at_once(tmp_path):
    """As many researchers as allowed are visited at a time; those of one host take turns with the others."""
    hosts = ("127.0.3.1", "127.0.3.2")
    with Site(*hosts) as site:
        site.robots("")
        for name in "abcd":
            site.page(f"/{name}/", a_page("<h1>Ada Wolle</h1><a href=cv.html>CV</a>"))
        people = [a_researcher(site.url(f"/{n}/", host=hosts[n in "cd"]), name=n) for n in "abcd"]
        watch = Watch(tmp_path, *people)
        result = watch.crawl(settings={"WALKS_AT_ONCE": 1})
        walks = [path.split("/")[1] for path in site.paths()]
        watch.store.close()
    assert result.researchers == 4
    assert walks == ["a", "a", "c", "c", "b", "b", "d", "d"]


def test_slow_hosts_hold_up_nobody_else(tmp_path):
    """Half of the hosts never answer; the other half is done long before their deadline."""
    hosts = [f"127.0.1.{n}" for n in range(1, 21)]
    done: dict[str, float] = {}
    with Site(*hosts) as site:
        site.robots("")
        for n, host in enumerate(hosts):
            reply = Reply(hang=True) if n % 2 else Reply(body=a_page("<h1>Ada</h1>").encode(), headers=HTML)
            site.on("/", reply, host=host)
        people = [a_researcher(site.url("/", host=host), name=host) for host in hosts]
        watch = Watch(tmp_path, *people)
        result = watch.crawl(settings={"DOWNLOAD_TIMEOUT": 1.5})
        began = min(hit.at for hit in site.hits)
        done = {hit.host: hit.at - began for hit in site.hits if hit.path == "/"}
        watch.store.close()
    assert len(result.pages_failed) == 10
    assert max(done.values()) < 1.2


def test_slow_reading_runs_out_nobodys_deadline(tmp_path, monkeypatch):
    """Pages that take long to be read do not make answers late that have already come."""
    hosts = [f"127.0.2.{n}" for n in range(1, 9)]
    read = crawler.reading.read

    def slowly(source):
        began = time.process_time()
        while time.process_time() - began < 0.15:
            pass
        return read(source)

    monkeypatch.setattr("crawler.reading.read", slowly)
    with Site(*hosts) as site:
        site.robots("")
        site.page("/", a_page("<h1>Ada</h1>"))
        watch = Watch(tmp_path, *(a_researcher(site.url("/", host=host), name=host) for host in hosts))
        assert watch.crawl(settings={"DOWNLOAD_TIMEOUT": 0.8}).pages_failed == ()
        watch.store.close()


def test_after_a_long_retry_after_the_host_is_left_alone(tmp_path):
    """Once a host asks for an hour, its other pages of the run are not asked."""
    with Site() as site:
        site.robots("")
        links = "".join(f"<a href=/papers/{n}>Papers</a>" for n in range(8))
        site.page("/", a_page(f"<h1>Ada Wolle</h1>{links}"))
        site.on("*", Reply(status=429, headers=[("Retry-After", "3600")]))
        watch = Watch(tmp_path, a_researcher(site.url("/")))
        watch.crawl(delay=0.1)
        assert len(site.paths()) == 2
        assert sorted(watch.outcomes().values()) == ["ok"] + ["retry-later"] * 8
        watch.store.close()


@pytest.mark.parametrize("kind", ["tree", "calendar", "sessions"])
def test_a_trap_is_left_after_thirty_pages(tmp_path, kind):
    """An endless site costs thirty requests, and the same thirty on the next run."""

    def answer(hit: Hit) -> Reply:
        path = hit.path.rstrip("/").partition("?")[0]
        links = {
            "tree": [f"{path}/publications{n}/" for n in range(5)],
            "calendar": [f"/publications/{2000 + n}/" for n in range(500)],
            "sessions": [f"/publications?sid={len(site.hits)}{n}" for n in range(5)] + ["/cv?list=1"],
        }[kind]
        body = a_page("".join(f"<a href='{link}'>Publications</a>" for link in links))
        return Reply(body=body.encode(), headers=HTML)

    with Site() as site:
        site.robots("")
        site.on("*", answer)
        watch = Watch(tmp_path, a_researcher(site.url("/")))
        watch.crawl()
        first = sorted(h.path.partition("?sid")[0] for h in site.hits)
        assert len(first) <= 31
        site.forget()
        watch.crawl(day=1)
        assert sorted(h.path.partition("?sid")[0] for h in site.hits) == first
        watch.store.close()


def test_bytes_of_one_researcher_are_bounded(tmp_path):
    """When the bytes allowed are used up, no further page is asked."""
    with Site() as site:
        site.robots("")
        links = "".join(f"<a href=/papers/{n}>Papers</a>" for n in range(9))
        site.page("/", a_page(f"<h1>Ada Wolle</h1>{links}"))
        site.on("*", Reply(body=b"<html>" + b"x" * 100_000 + b"</html>", headers=HTML))
        watch = Watch(tmp_path, a_researcher(site.url("/")))
        watch.crawl(settings={"WALK_BYTES": 250_000})
        assert len(site.paths()) <= 5
        assert "too-large" in watch.outcomes().values()
        watch.store.close()
