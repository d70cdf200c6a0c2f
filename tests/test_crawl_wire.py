"""How one page is fetched: limits, deadlines, redirects, validators, robots, patience, certificates."""

import gzip
import re
import ssl
import time
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from itertools import pairwise
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from OpenSSL.SSL import Error as OpenSslError
from service_identity import VerificationError

from crawler.page import Page
from crawler.runs.crawl import fetch
from crawler.wire.faults import outcome_of
from snapshots.model import Outcome
from tests.crawling import some_options
from tests.fakesite import Hit, Reply, Site, a_page

HTML = [("Content-Type", "text/html")]
LONG = a_page("".join(f"<li>Paper {n} on wool and yarn</li>" for n in range(400))).encode()
SECURE_FAILED = "the certificate or the secure connection failed: "
#: Short of the end of a whole answer, in hundredths.
CUTS = range(5, 100, 5)


def ask(site: Site, path: str = "/", **settings: object) -> Page:
    """Fetch one page of a site, once."""
    return fetch(site.url(path), some_options(), settings={"RETRY_TIMES": 0, **settings})


def test_a_page_comes_with_all_that_is_known_of_it():
    """Body, size, type and validators are those of the server, byte for byte."""
    with Site() as site:
        site.page(
            "/",
            a_page("hello"),
            etag='W/"5e-ü"',
            last_modified="Tue, 02 Jan 2024 03:04:05 GMT",
            compressed=True,
        )
        page = ask(site)
    assert page.visit.outcome is Outcome.OK
    assert page.body == a_page("hello").encode()
    assert page.visit.size == len(page.body)
    assert page.visit.content_type == "text/html; charset=utf-8"
    assert page.visit.etag == 'W/"5e-ü"'.encode("latin-1")
    assert page.visit.last_modified == b"Tue, 02 Jan 2024 03:04:05 GMT"


def test_who_we_are_is_said_and_nothing_else():
    """The user agent names the project; no cookie, referer or credentials go out, ever."""
    with Site("127.0.0.1", "127.0.0.2") as site:
        site.on(
            "/",
            Reply(
                status=302, headers=[("Location", site.url("/b", host="127.0.0.2")), ("Set-Cookie", "a=b")]
            ),
        )
        site.page("/b", a_page("hello"))
        ask(site)
    for hit in site.hits:
        assert re.match(r"paperwatch/\S+ \(\+https://", hit.headers["user-agent"])
        assert not {"cookie", "referer", "authorization", "proxy-authorization", "from"} & set(hit.headers)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (404, "not-found"),
        (410, "not-found"),
        (403, "http-error"),
        (500, "http-error"),
        (204, "ok"),
        (206, "partial"),
    ],
)
def test_statuses(status, outcome):
    """Each status is told as what it means."""
    with Site() as site:
        site.on("/", Reply(status=status, body=b"" if status == 204 else b"x", headers=HTML))
        page = ask(site)
    assert page.visit.outcome.value == outcome
    assert page.visit.status_code == status
    assert (page.body is None) == (outcome != "ok")


# --- limits ------------------------------------------------------------------------------------


def test_an_endless_body_is_stopped():
    """A body without end is dropped at the limit."""
    with Site() as site:
        site.on("/", Reply(headers=HTML, endless=b"x" * 65536))
        page = ask(site, DOWNLOAD_MAXSIZE=1 << 20)
    assert page.visit.outcome is Outcome.TOO_LARGE
    assert page.body is None


@pytest.mark.parametrize("length", ["99999999999", "11000000"])
def test_an_announced_giant_is_not_begun(length):
    """A length beyond the limit is believed, true or not."""
    with Site() as site:
        site.on("/", Reply(headers=[*HTML, ("Content-Length", length)], body=b"x", length=False))
        assert ask(site).visit.outcome is Outcome.TOO_LARGE


def test_a_bomb_is_stopped():
    """A page that unpacks to more than is allowed is none."""
    with Site() as site:
        bomb = gzip.compress(b"\0" * (64 << 20))
        site.on("/", Reply(headers=[*HTML, ("Content-Encoding", "gzip")], body=bomb))
        assert ask(site).visit.outcome is Outcome.TOO_LARGE


@pytest.mark.parametrize(
    "slow", [Reply(hang=True), Reply(drip_head=0.05), Reply(body=b"x" * 1000, headers=HTML, drip=0.05)]
)
def test_the_deadline_is_for_the_whole_page(slow):
    """A server that drips, or never answers, is left when the time for one page is over."""
    with Site() as site:
        site.robots("")
        site.on("/", slow)
        began = time.monotonic()
        page = ask(site, DOWNLOAD_TIMEOUT=0.5)
    assert page.visit.outcome is Outcome.TIMEOUT
    assert time.monotonic() - began < 2


def test_redirects_share_one_deadline():
    """Five hops get no five deadlines."""

    def slowly(to: str) -> object:
        def answer(hit: Hit) -> Reply:
            return Reply(status=302, headers=[("Location", to)], drip_head=0.004)

        return answer

    with Site() as site:
        site.robots("")
        for n in range(5):
            site.on(f"/{n}", slowly(f"/{n + 1}"))
        site.page("/5", a_page("late"))
        assert ask(site, "/0", DOWNLOAD_TIMEOUT=0.6).visit.outcome is Outcome.TIMEOUT
        assert ask(site, "/0", DOWNLOAD_TIMEOUT=30).visit.outcome is Outcome.OK


# --- completeness ------------------------------------------------------------------------------


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize("form", ["length", "chunked", "gzip", "gzip to the close", "chunked without end"])
def test_a_body_cut_off_is_partial(form, cut):
    """Wherever the wire breaks, half a page is not taken for a page."""
    packed = gzip.compress(LONG, mtime=0)
    zipped = [*HTML, ("Content-Encoding", "gzip")]
    reply = {
        "length": Reply(body=LONG, headers=HTML, cut=len(LONG) * cut // 100),
        "chunked": Reply(body=LONG, headers=HTML, chunked=True, cut=len(LONG) * cut // 100),
        "gzip": Reply(body=packed, headers=zipped, cut=len(packed) * cut // 100),
        "gzip to the close": Reply(body=packed[: len(packed) * cut // 100], headers=zipped, length=False),
        "chunked without end": Reply(body=LONG[: len(LONG) * cut // 100], headers=HTML, chunked=False),
    }[form]
    with Site() as site:
        site.on("/", reply)
        page = ask(site)
    assert page.visit.outcome is Outcome.PARTIAL
    assert page.body is None


def test_a_body_that_was_cut_off_once_is_asked_for_again():
    """One broken answer is no news: the page is asked for a second time."""
    count = iter(range(10))

    def answer(hit: Hit) -> Reply:
        packed = gzip.compress(LONG)
        return Reply(
            body=packed if next(count) else packed[:-20], headers=[*HTML, ("Content-Encoding", "gzip")]
        )

    with Site() as site:
        site.on("/", answer)
        page = fetch(site.url("/"), some_options())
    assert page.visit.outcome is Outcome.OK
    assert page.body == LONG


# --- redirects ---------------------------------------------------------------------------------


def test_a_redirect_for_good_is_told():
    """Where a page moved for good, the visit says where it is now."""
    with Site() as site:
        site.redirect("/", "/b", status=301)
        site.redirect("/b", "/c", status=308)
        site.page("/c", a_page("here"))
        visit = ask(site).visit
        assert (visit.final_url, visit.moved) == (site.url("/c"), True)


def test_a_redirect_for_now_is_no_move():
    """One hop for now among hops for good is no move."""
    with Site() as site:
        site.redirect("/", "/b", status=301)
        site.redirect("/b", "/c", status=302)
        site.page("/c", a_page("here"))
        visit = ask(site).visit
        assert (visit.final_url, visit.moved) == (site.url("/c"), False)


@pytest.mark.parametrize(("hops", "outcome"), [(5, "ok"), (6, "redirect-limit")])
def test_five_hops_are_followed(hops, outcome):
    """The sixth hop is not followed."""
    with Site() as site:
        for n in range(hops):
            site.redirect(f"/{n}", f"/{n + 1}")
        site.page(f"/{hops}", a_page("here"))
        assert ask(site, "/0").visit.outcome.value == outcome


def test_a_loop_ends():
    """A page that redirects to itself is given up."""
    with Site() as site:
        site.redirect("/", "/")
        assert ask(site).visit.outcome is Outcome.REDIRECT_LIMIT
        assert len(site.paths()) == 6


# --- robots ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("robots", "outcome"),
    [
        (Reply(status=404), "ok"),
        (Reply(status=403), "ok"),
        (Reply(status=500), "blocked-robots"),
        (Reply(status=503), "blocked-robots"),
        (Reply(status=429), "blocked-robots"),
        (Reply(body=b"User-agent: *\nDisallow: /"), "blocked-robots"),
        (Reply(body=b"User-agent: *\nDisallow: /private/"), "ok"),
        (Reply(body=b"User-agent: Paperwatch\nDisallow: /\n\nUser-agent: *\nAllow: /"), "blocked-robots"),
        (Reply(body=b"User-agent: other\nDisallow: /"), "ok"),
        (Reply(body=b"# " + b"x" * 600_000 + b"\nUser-agent: *\nDisallow: /"), "ok"),
        (Reply(body=b"User-agent: *\nDisallow: /\n# " + b"x" * 600_000), "blocked-robots"),
        (Reply(endless=b"#" * 65536), "blocked-robots"),
        (Reply(hang=True), "timeout"),
        (Reply(status=302, headers=[("Location", "/robots.txt")]), "ok"),
        (Reply(body=b"\xff\xfe\0garbage"), "ok"),
    ],
)
def test_robots_by_the_rfc(robots, outcome):
    """RFC 9309: what is forbidden is not asked; 5xx and silence forbid all, 4xx allows all."""
    with Site() as site:
        site.on("/robots.txt", robots)
        site.page("/", a_page("hello"))
        page = ask(site, DOWNLOAD_TIMEOUT=0.7, DOWNLOAD_MAXSIZE=2 << 20)
        assert page.visit.outcome.value == outcome
        assert ("/" in site.paths()) == (outcome == "ok")


def test_robots_of_a_redirect_passes_the_guard():
    """A robots.txt that leads to a private place leads nowhere."""
    with Site("127.0.0.1", "127.0.0.77") as site:
        site.redirect("/robots.txt", site.url("/robots.txt", host="127.0.0.77"), host="127.0.0.1")
        site.page("/", a_page("hello"))
        page = fetch(site.url("/"), some_options(allow=("127.0.0.1",)))
        assert not page.visit.answered
        assert site.paths(host="127.0.0.77", robots=True) == []


def test_crawl_delay_is_kept():
    """The delay a robots.txt asks for is kept where it is longer than ours."""
    with Site() as site:
        site.robots("User-agent: *\nCrawl-delay: 0.4")
        site.redirect("/", "/b")
        site.page("/b", a_page("hello"))
        assert ask(site).visit.outcome is Outcome.OK
        asked = [hit.at for hit in site.hits]
    assert len(asked) == 3
    assert min(b - a for a, b in pairwise(asked)) >= 0.35


# --- patience ----------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [429, 503])
def test_a_short_retry_after_is_waited_for(status):
    """A host that asks for a second gets it, and the page is had."""
    count = iter(range(10))

    def answer(hit: Hit) -> Reply:
        if next(count) == 0:
            return Reply(status=status, headers=[("Retry-After", "1")])
        return Reply(body=a_page("hello").encode(), headers=HTML)

    with Site() as site:
        site.on("/", answer)
        assert ask(site).visit.outcome is Outcome.OK
        first, second = (hit.at for hit in site.hits if hit.path == "/")
    assert second - first >= 0.99


@pytest.mark.parametrize("after", ["3600", "Wed, 01 Jan 2020 13:00:00 GMT"])
def test_a_long_retry_after_is_not_waited_for(after):
    """A host that asks for an hour is left alone, by seconds or by its own clock."""
    with Site() as site:
        date = ("Date", "Wed, 01 Jan 2020 12:00:00 GMT")
        site.on("/", Reply(status=503, headers=[("Retry-After", after), date]))
        visit = ask(site).visit
        assert visit.outcome is Outcome.RETRY_LATER
        assert visit.retry_after == 3600
        assert site.paths() == ["/"]


# --- certificates and doors --------------------------------------------------------------------


def a_certificate(folder: Path, *, expired: bool) -> ssl.SSLContext:
    """Return a server's side of TLS under a certificate that nobody signed."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    end = now - timedelta(days=1) if expired else now + timedelta(days=10)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=30))
        .not_valid_after(end)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{'expired' if expired else 'fresh'}.pem"
    plain = serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    file.write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain) + signed.public_bytes(pem)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


@pytest.mark.parametrize("expired", [False, True])
def test_a_bad_certificate_is_no_page(tmp_path, expired):
    """Certificates are verified: one that nobody signed, or that is over, is no certificate."""
    with Site(tls=a_certificate(tmp_path, expired=expired)) as site:
        site.page("/", a_page("hello"))
        page = ask(site)
        assert page.visit.outcome is Outcome.TLS_ERROR
        assert page.visit.detail == SECURE_FAILED + "certificate verify failed"
        assert site.paths(robots=True) == []


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OpenSslError([("SSL routines", "", "wrong version number")]), "wrong version number"),
        (OpenSslError(), "Error"),
        (VerificationError(errors=[]), "it is made out to another name"),
    ],
)
def test_a_bad_certificate_is_told_in_words(error, words):
    """What is wrong with a secure connection is told as a sentence, not as a program spells it."""
    assert outcome_of(error) == (Outcome.TLS_ERROR, SECURE_FAILED + words)


def test_nobody_there():
    """A refused connection and an unknown name are told as unreachable."""
    with Site() as site:
        url = site.url("/")
    options = some_options()
    assert fetch(url, options, settings={"RETRY_TIMES": 0}).visit.outcome is Outcome.UNREACHABLE
    assert fetch("http://nobody.invalid/", options).visit.outcome is Outcome.UNREACHABLE


def test_no_door_is_open_while_it_runs():
    """While a page is fetched the process listens on nothing: no telnet, no remote control."""
    listening: list[set[str]] = []

    def sockets() -> set[str]:
        rows = (Path("/proc/net/tcp").read_text() + Path("/proc/net/tcp6").read_text()).splitlines()
        return {
            row.split()[1] + row.split()[9] for row in rows if len(row.split()) > 9 and row.split()[3] == "0A"
        }

    def answer(hit: Hit) -> Reply:
        own = {f"socket:[{row}]" for row in _own_sockets()}
        listening.append({s for s in sockets() if any(s.endswith(o[8:-1]) for o in own)})
        return Reply(body=a_page("hello").encode(), headers=HTML)

    with Site() as site:
        site.on("/", answer)
        assert ask(site).visit.outcome is Outcome.OK
        assert len(listening[0]) == 1  # the fake site itself


def _own_sockets() -> set[str]:
    names = set()
    for entry in Path("/proc/self/fd").iterdir():
        try:
            target = str(entry.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            names.add(target[8:-1])
    return names


def test_a_researcher_is_not_needed_for_a_page():
    """A page on its own is followed nowhere."""
    with Site() as site:
        site.page("/", a_page("<a href=/publications>Publications</a>"))
        page = ask(site)
        assert page.found_on is None
        assert site.paths() == ["/"]
