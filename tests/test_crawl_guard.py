"""The address guard: private places are never connected to, unless a test opens them."""

import os
from ipaddress import ip_address, ip_network

import pytest

from crawler.runs.crawl import fetch
from crawler.wire.guard import Guard, is_public_ip, is_refused_name
from snapshots.model import Outcome
from tests.crawling import Watch, a_researcher, some_options
from tests.fakesite import Site, a_page

PRIVATE = """
    0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.254 100.100.100.200 127.0.0.1 127.255.255.254
    168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255
    192.0.0.1 192.0.0.170 192.0.2.1
    192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.7
    203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
    :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.1.2.3 ::ffff:169.254.169.254 64:ff9b::7f00:1 64:ff9b::808:808
    64:ff9b:1::1 100::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:10::1 2001:20::1 2001:db8::1
    2002:7f00:1:: 2002:0808:0808::1 3fff::1 5f00::1 fc00::1 fd00:ec2::254 fdff::1 fe80::1 fe80::1%eth0 fec0::1
    ff02::1 ff0e::1
""".split()


@pytest.mark.parametrize("address", PRIVATE)
def test_private_and_reserved_addresses_are_refused(address):
    """Private, shared, local, reserved, documentary, translated: none of them is public."""
    assert not is_public_ip(ip_address(address))


@pytest.mark.parametrize(
    "address",
    ["1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8"],
)
def test_public_addresses_pass(address):
    """Addresses of the public web pass."""
    assert is_public_ip(ip_address(address))


def test_an_opened_range_opens_no_other():
    """A range that the user opened is open, in its mapped form too, and nothing else is."""
    opened = (ip_network("127.0.0.0/8"), ip_network("fd12::/16"))
    assert is_public_ip(ip_address("127.0.0.77"), opened)
    assert is_public_ip(ip_address("::ffff:127.0.0.77"), opened)
    assert is_public_ip(ip_address("fd12::1"), opened)
    assert not is_public_ip(ip_address("10.0.0.1"), opened)
    assert not is_public_ip(ip_address("169.254.169.254"), opened)


@pytest.mark.parametrize(
    "name", ["localhost", "LOCALHOST.", "a.localhost", "metadata.google.internal", "printer.local"]
)
def test_names_of_the_machine_are_refused(name):
    """Names that can only mean this machine or its network are not looked up."""
    assert is_refused_name(name)


SPELLINGS = (
    "127.0.0.77", "2130706509", "0x7f00004d", "127.77", "0177.0.0.0115", "[::ffff:127.0.0.77]",
    "[::ffff:7f00:4d]",
)  # fmt: skip


@pytest.mark.parametrize("host", SPELLINGS)
def test_every_spelling_of_a_private_address_is_refused(host):
    """However a literal address is written, nothing is connected to it."""
    with Site("127.0.0.77") as hidden:
        hidden.page("/", a_page("secret"))
        page = fetch(f"http://{host}:{hidden.port}/", some_options(allow=()))
        assert page.visit.outcome is Outcome.BLOCKED_ADDRESS
        assert hidden.connections == 0


def test_a_final_dot_opens_no_door():
    """A literal address with a dot behind it is no address."""
    with Site("127.0.0.77") as hidden:
        page = fetch(f"http://127.0.0.77.:{hidden.port}/", some_options(allow=()))
        assert not page.visit.answered
        assert hidden.connections == 0


def test_links_to_private_places_are_never_connected_to(tmp_path):
    """A private place may be a link in any spelling, a base or a frame: no connection."""
    with Site("127.0.0.1", "127.0.0.77") as site:
        port = site.port
        links = "".join(f"<a href='http://{host}:{port}/publications'>Publications</a>" for host in SPELLINGS)
        frames = f"<iframe src='http://127.0.0.77:{port}/'></iframe>"
        site.page(
            "/", a_page(f"<base href='http://127.0.0.77:{port}/'><a href=cv.html>CV</a>{links}{frames}")
        )
        site.robots(f"Sitemap: http://127.0.0.77:{port}/sitemap.xml")
        watch = Watch(tmp_path, a_researcher(site.url("/")))
        watch.crawl(allow=("127.0.0.1",))
        assert "/" in site.paths(host="127.0.0.1")
        assert site.paths(host="127.0.0.77", robots=True) == []


@pytest.mark.parametrize("status", [301, 302, 307, 308])
@pytest.mark.parametrize("host", ["127.0.0.77", "2130706509", "[::ffff:127.0.0.77]"])
def test_a_redirect_passes_the_same_gate(status, host):
    """A chain that ends in a private place stops before its last hop."""
    with Site("127.0.0.1", "127.0.0.77") as site:
        site.redirect("/", "/two", status=status)
        site.redirect("/two", f"http://{host}:{site.port}/", status=status)
        page = fetch(site.url("/"), some_options(allow=("127.0.0.1",)))
        assert page.visit.outcome is Outcome.BLOCKED_ADDRESS
        assert site.paths(host="127.0.0.77", robots=True) == []


def test_meta_refresh_leads_to_no_private_place(tmp_path):
    """A page that sends its readers on by mark-up sends us nowhere else than a link would."""
    with Site("127.0.0.1", "127.0.0.77") as site:
        refresh = f"<meta http-equiv=refresh content='0; url=http://127.0.0.77:{site.port}/publications'>"
        site.page("/", f"<html><head>{refresh}</head><body>wait</body></html>")
        Watch(tmp_path, a_researcher(site.url("/"))).crawl(allow=("127.0.0.1",))
        assert site.paths(host="127.0.0.77", robots=True) == []


@pytest.mark.parametrize(
    "to",
    [
        "file:///etc/hostname",
        "data:text/html,secret",
        "ftp://127.0.0.1/x",
        "gopher://127.0.0.1/",
        "javascript:1",
    ],
)
def test_a_redirect_to_another_scheme_is_refused(to):
    """Only http and https are followed, by redirects too."""
    with Site() as site:
        site.redirect("/", to)
        page = fetch(site.url("/"), some_options())
        assert page.visit.outcome is Outcome.BLOCKED_ADDRESS
        assert page.body is None


@pytest.mark.parametrize(
    "url",
    ["file:///etc/hostname", "data:text/html,x", "ftp://example.org/", "s3://bucket/x", "javascript:1", "gopher://x/",
     "source:file:///etc/hostname", "http:\\\\127.0.0.77\\", "/etc/hostname", "about:blank", ""],
)  # fmt: skip
def test_other_schemes_are_not_asked(url):
    """What is no web address is refused before anything is opened."""
    assert fetch(url, some_options()).visit.outcome is Outcome.BLOCKED_ADDRESS


def test_what_was_checked_is_what_is_connected_to():
    """A name that changes its address between two questions (DNS rebinding) is asked once a run."""
    answers = iter([("127.0.0.1",), ("127.0.0.77",), ("127.0.0.77",)])
    asked: list[str] = []

    async def lookup(host: str, port: int) -> tuple[str, ...]:
        asked.append(host)
        return next(answers)

    with Site("127.0.0.1", "127.0.0.77") as site:
        site.page("/", a_page("<a href=/publications>Publications</a>"))
        site.page("/publications", a_page("none yet"))
        url = f"http://jane.example.org:{site.port}/"
        page = fetch(url, some_options(allow=("127.0.0.1",)), settings={"ADDRESS_LOOKUP": lookup})
        assert page.visit.outcome is Outcome.OK
        assert asked == ["jane.example.org"]
        assert site.paths(host="127.0.0.77", robots=True) == []


@pytest.mark.parametrize(
    ("host", "told"),
    [("inside.example", "inside.example is at 10.0.0.1, a private"), ("10.0.0.1", "10.0.0.1 is a private")],
)
def test_a_refusal_names_each_address_once(host, told):
    """Why a host is refused is said with its address, where that is not its name already."""
    guard = Guard()

    assert guard.judge(host, ["10.0.0.1"]) == ()
    assert guard.refused[host].startswith(told)


def test_of_several_addresses_only_public_ones_are_used():
    """A name with one open and one private address is asked at the open one."""

    async def lookup(host: str, port: int) -> tuple[str, ...]:
        return ("127.0.0.77", "127.0.0.1")

    with Site("127.0.0.1", "127.0.0.77") as site:
        site.page("/", a_page("hello"))
        url = f"http://jane.example.org:{site.port}/"
        page = fetch(url, some_options(allow=("127.0.0.1",)), settings={"ADDRESS_LOOKUP": lookup})
        assert page.visit.outcome is Outcome.OK
        assert site.paths(host="127.0.0.77", robots=True) == []


def test_cloud_metadata_is_refused_before_a_socket(monkeypatch):
    """A name that leads to a cloud's metadata address opens no socket at all."""
    import socket

    async def lookup(host: str, port: int) -> tuple[str, ...]:
        return ("169.254.169.254",)

    def never(self: socket.socket, address: object) -> None:
        raise AssertionError(f"connected to {address}")

    monkeypatch.setattr(socket.socket, "connect", never)
    monkeypatch.setattr(socket.socket, "connect_ex", never)
    page = fetch("http://jane.example.org/", some_options(allow=()), settings={"ADDRESS_LOOKUP": lookup})
    assert page.visit.outcome is Outcome.BLOCKED_ADDRESS


def test_proxies_of_the_environment_are_ignored(monkeypatch):
    """http_proxy would connect for us, past the guard: it is not used."""
    with Site("127.0.0.1", "127.0.0.77") as site:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"):
            monkeypatch.setitem(os.environ, name, f"http://127.0.0.77:{site.port}")
        site.page("/", a_page("hello"))
        assert fetch(site.url("/"), some_options(allow=("127.0.0.1",))).visit.outcome is Outcome.OK
        assert site.paths(host="127.0.0.77", robots=True) == []
