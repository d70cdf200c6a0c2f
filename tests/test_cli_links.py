"""``paperwatch links``: each rule of the links' health, over a site on loopback, by commands alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.commanding import Said, User
from tests.fakesite import Hit, Reply, Site, a_page

WOOL, LOOMS = "On the Strength of Wet Wool", "Looms That Learn to Weave"
GOATS = "Why Goats Climb: Evidence from Trees"
HTML = [("Content-Type", "text/html; charset=utf-8")]
PDF = Reply(body=b"%PDF-1.5 wool %%EOF", headers=[("Content-Type", "application/pdf")])


def an_entry(
    title: str, *links: str, venue: str = "Journal of Yarn", authors: str = "Ada Wolle, Ben Garn"
) -> str:
    """Return an entry with these links, each as label=address."""
    made = " ".join('[<a href="{1}">{0}</a>]'.format(*link.split("=", 1)) for link in links)
    return f"<li>{authors}. <b>{title}</b>. <i>{venue}</i>, 2021. {made}</li>"


def a_list(*entries: str) -> str:
    """Return a page of these entries, and of one without links."""
    rest = an_entry("Knots and Their Keepers")
    return a_page(f"<h1>Ada Wolle</h1><h2>Publications</h2><ul>{''.join(entries)}{rest}</ul>")


def html(body: str = "", *, title: str = "", paper: str = "", by: str = "") -> Reply:
    """Return a web page that says so of itself."""
    head = f'<meta name="citation_title" content="{paper}">' if paper else ""
    head += f'<meta name="citation_author" content="{by}">' if by else ""
    page = f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return Reply(body=page.encode(), headers=HTML)


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve a list with one PDF."""
    with Site() as served:
        served.robots("")
        served.page("/", a_list(an_entry(WOOL, "pdf=/wool.pdf")))
        served.on("/wool.pdf", PDF)
        yield served


@pytest.fixture
def user(tmp_path: Path, site: Site) -> User:
    """Return someone who has crawled it."""
    person = User(tmp_path)
    person.follows(site.url("/"))
    person.types("crawl", at="2024-03-01")
    return person


def lists(user: User, site: Site, *entries: str) -> None:
    """Let the page list these entries, and crawl it."""
    site.page("/", a_list(*entries))
    assert user.types("crawl", "--all", at="2024-03-01").code == 0


def asks(user: User, day: int, *words: str) -> Said:
    """Ask the links that are due on that day of March."""
    return user.types("links", *words, at=f"2024-03-{day:02}")


def news(user: User, *days: int) -> list[str]:
    """Return what is told on these days."""
    return [asks(user, day, "--news", "--all").out for day in days]


def kinds(user: User) -> list[str]:
    """Return the kinds of what was told of links, oldest first."""
    return [one["kind"] for one in user.types("report", "--format", "json").json["links"]][::-1]


def state(user: User, day: int = 28) -> dict[str, object]:
    """Return what is known of the only link."""
    (one,) = asks(user, day, "--known", "--record", "--format", "json").json["links"]
    return dict(one)


def slips(user: User, day: int = 28) -> list[tuple[str, str]]:
    """Return the works and kinds of the slips that are listed."""
    shapes = asks(user, day, "--known", "--format", "json").json["slips"]
    return [(shape["title"], shape["kind"]) for shape in shapes]


# -- asking -------------------------------------------------------------------------------------


def test_head_is_asked_before_get(user: User, site: Site) -> None:
    """A HEAD that settles it is all; where a server knows no HEAD, a GET follows."""
    site.forget()
    asks(user, 1)
    assert [h.method for h in site.hits if h.path == "/wool.pdf"] == ["HEAD"]

    site.on("/wool.pdf", lambda hit: Reply(status=405) if hit.method == "HEAD" else PDF)
    site.forget()
    assert asks(user, 2, "--all").out == ""
    assert [h.method for h in site.hits if h.path == "/wool.pdf"] == ["HEAD", "GET"]


def test_what_fails_by_accident_is_tried_again_after_longer_pauses(user: User, site: Site) -> None:
    """An error of the server is tried two more times, and the host has peace before, each time longer."""
    site.on("/wool.pdf", Reply(status=500))
    site.forget()
    assert "HTTP 500" in asks(user, 1, "--delay", "0.1").out

    hits = [hit for hit in site.hits if hit.path == "/wool.pdf"]
    assert [hit.method for hit in hits] == ["HEAD", "GET", "GET", "GET"]
    pauses = [later.at - sooner.at for sooner, later in pairwise(hits)]
    assert pauses[1] >= 0.19
    assert pauses[2] >= 0.39


def test_a_server_that_recovers_meanwhile_is_well(user: User, site: Site) -> None:
    """What the second try gets counts."""
    tries: list[Hit] = []

    def shaky(hit: Hit) -> Reply:
        tries.append(hit)
        return PDF if len(tries) > 2 else Reply(status=502)

    site.on("/wool.pdf", shaky)
    assert asks(user, 1).out == ""
    assert state(user)["failures"] == 0


def test_a_host_is_asked_one_link_at_a_time(user: User, site: Site) -> None:
    """Between two requests to one host lies the delay, however many links lead there."""
    lists(user, site, an_entry(WOOL, *(f"pdf=/{n}.pdf" for n in range(4))))
    for n in range(4):
        site.on(f"/{n}.pdf", PDF)
    site.forget()
    asks(user, 1, "--delay", "0.15")

    times = [hit.at for hit in site.hits if hit.path.endswith(".pdf")]
    assert len(times) == 4
    assert min(later - sooner for sooner, later in pairwise(times)) >= 0.14


def test_a_link_that_fails_is_asked_daily_then_less_often(user: User, site: Site) -> None:
    """Daily for a week, then after pauses that double, but once a week at least."""
    site.off("/wool.pdf")
    asked = []
    for day in range(1, 32):
        site.forget()
        asks(user, day, "--news")
        if "/wool.pdf" in site.paths():
            asked.append(day)

    assert asked == [1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 21, 28]


# -- broken, recovered, moved -------------------------------------------------------------------


def test_broken_after_three_days_and_recovered_once(user: User, site: Site) -> None:
    """Failures on three different days are told once; so is the return."""
    asks(user, 1)
    site.off("/wool.pdf")
    told = news(user, 2, 2, 2, 3, 4, 5)
    assert [bool(words) for words in told] == [False] * 4 + [True, False]

    site.on("/wool.pdf", PDF)
    assert [bool(words) for words in news(user, 6, 7)] == [True, False]
    assert kinds(user) == ["link_broken", "link_recovered"]


@pytest.mark.parametrize("status", [401, 403, 429, 503, 999])
def test_walls_are_unsure(user: User, site: Site, status: int) -> None:
    """Who is not let in knows nothing, however long it lasts."""
    site.on("/wool.pdf", Reply(status=status, headers=[("Retry-After", "3600")]))
    assert news(user, 1, 2, 3, 4) == [""] * 4
    assert asks(user, 5, "--known").out == ""
    assert "unsure" in asks(user, 5, "--known", "--record").out


@pytest.mark.parametrize("title", ["Just a moment...", "Verify you are human", "Sign in to continue"])
def test_walls_that_say_200_are_unsure(user: User, site: Site, title: str) -> None:
    """A page that asks who we are, where a PDF was, tells nothing of the PDF."""
    asks(user, 1)
    site.on("/wool.pdf", html(title=title))
    assert news(user, 2, 3, 4) == [""] * 3
    assert state(user)["failures"] == 0


def test_a_permanent_redirect_is_told_once(user: User, site: Site) -> None:
    """Also where a day without an answer lies between; a temporary one is not told."""
    site.redirect("/wool.pdf", "/new/wool.pdf", status=302)
    site.on("/new/wool.pdf", PDF)
    assert news(user, 1) == [""]
    site.redirect("/wool.pdf", "/new/wool.pdf")
    told = news(user, 2, 3)
    site.on("/wool.pdf", Reply(status=403))
    told += news(user, 4)
    site.redirect("/wool.pdf", "/new/wool.pdf")
    told += news(user, 5)

    assert [bool(words) for words in told] == [True, False, False, False]
    assert state(user)["moved_to"] == site.url("/new/wool.pdf")


def test_a_lost_ending_is_no_move(user: User, site: Site) -> None:
    """An address that only loses its file's ending stays what it is."""
    site.redirect("/wool.pdf", "/wool")
    site.on("/wool", PDF)
    assert news(user, 1) == [""]


def test_nobody_answers(user: User, site: Site) -> None:
    """Where no host of several answers at all, the fault may be ours: nothing counts as failed."""
    dead = ("http://127.0.0.1:9/a.pdf", "http://127.0.0.2:9/b.pdf")
    lists(user, site, an_entry(WOOL, *(f"pdf={url}" for url in dead)))
    assert news(user, 1, 2, 3) == [""] * 3
    assert asks(user, 4, "--known").out == ""

    lists(user, site, an_entry(WOOL, "pdf=/wool.pdf", *(f"pdf={url}" for url in dead)))
    assert len([words for words in news(user, 5, 6, 7) if words]) == 1


def test_a_link_that_was_put_right_is_listed_no_more(user: User, site: Site) -> None:
    """What is listed are the links that stand on the pages now."""
    site.off("/wool.pdf")
    news(user, 1, 2, 3)
    assert "/wool.pdf" in asks(user, 3, "--known").out
    lists(user, site, an_entry(WOOL, "pdf=/right.pdf"))
    assert asks(user, 3, "--known").out == ""


# -- the record over time -----------------------------------------------------------------------


def test_a_link_has_a_record_over_time(user: User, site: Site) -> None:
    """Each answer that differs from the one before is kept with its day, and shown."""
    asks(user, 1, "--all")
    asks(user, 2, "--all")
    site.off("/wool.pdf")
    news(user, 3, 4)
    site.on("/wool.pdf", Reply(status=403))
    news(user, 5)
    site.on("/wool.pdf", PDF)
    news(user, 6)

    url = site.url("/wool.pdf")
    assert asks(user, 7, "--known", "--record").out == (
        f"{WOOL} (Ada Wolle)\n  {url}\n    well since 2024-03-06\n"
        "    2024-03-01  alive\n"
        "    2024-03-03  failed · HTTP 404\n"
        "    2024-03-05  unsure · HTTP 403\n"
        "    2024-03-06  alive\n"
    )
    record = state(user)["record"]
    assert isinstance(record, list)
    assert [turn["health"] for turn in record] == ["alive", "failed", "unsure", "alive"]


# -- what stands in a paper's place -------------------------------------------------------------


def test_a_soft_404_is_seen_through(user: User, site: Site) -> None:
    """A site that answers the same for a made-up address beside the paper's has lost it."""
    same = html("Welcome to our lab. " * 20, title="Our lab")
    site.on("*", same)
    site.on("/wool.pdf", same)
    site.forget()
    assert [bool(words) for words in news(user, 1, 2, 3)] == [False, False, True]
    made_up = [path for path in site.paths() if path not in ("/", "/wool.pdf")]
    assert made_up
    assert all(path.endswith(".pdf") for path in made_up)


def test_a_pdf_that_became_a_web_page_fails(user: User, site: Site) -> None:
    """Also where the site can say 404: it gave a PDF, and gives something else now."""
    asks(user, 1)
    site.on("/wool.pdf", html("The lab moved.", title="Welcome to the Weaving Lab"))
    told = news(user, 2, 3, 4)
    assert [bool(words) for words in told] == [False, False, True]
    assert "a web page ('Welcome to the Weaving Lab') where a PDF was" in told[2].replace("\n    ", " ")


def test_a_pdf_that_became_its_landing_page_is_well(user: User, site: Site) -> None:
    """A page that names the paper is the paper's."""
    asks(user, 1)
    site.on("/wool.pdf", html(title=f"{WOOL} | Weaving Library"))
    assert news(user, 2, 3, 4) == [""] * 3
    assert slips(user) == []


def test_a_web_page_where_a_pdf_is_promised_is_shown(user: User, site: Site) -> None:
    """Where nobody knows of a PDF, the page is not called broken, but listed."""
    site.on("/wool.pdf", html(title="My files"))
    assert news(user, 1, 2, 3) == [""] * 3
    assert "shows a web page, 'My files', where a PDF is promised" in asks(user, 3, "--known").out.replace(
        "\n    ", " "
    )


# -- slips of the page --------------------------------------------------------------------------


def test_an_empty_address_is_told_as_such(user: User, site: Site) -> None:
    """With the link's words; a place on the page and a script are no empty address."""
    lists(user, site, an_entry(WOOL, "pdf=", "slides= ", "bib=#", "abstract=javascript:x()"))
    assert asks(user, 1).out == (
        f"{WOOL} (Ada Wolle)\n"
        f"  the link 'pdf' has an empty address\n    on {site.url('/')}\n"
        f"  the link 'slides' has an empty address\n    on {site.url('/')}\n"
    )
    assert "links        ok    Ada Wolle: 2 links with an empty address; see: paperwatch links --known" in (
        user.types("check").out
    )


@pytest.mark.parametrize(
    "link", ["pdf=/same.pdf", "arXiv=https://arxiv.org/abs/2101.00001", "doi=https://doi.org/10.9999/w.1"]
)
def test_an_address_of_two_papers_is_a_slip(user: User, site: Site, link: str) -> None:
    """A file or number that two different works of one page give belongs to one of them at most."""
    lists(user, site, an_entry(WOOL, link), an_entry(GOATS, link))
    assert slips(user) == [(WOOL, "address of two papers"), (GOATS, "address of two papers")]
    assert f"stands at another paper too: {GOATS}" in asks(user, 1, "--known").out.replace("\n    ", " ")


@pytest.mark.parametrize(
    "entries",
    [
        [
            an_entry(t, "code=https://github.com/lab/tools", "bib=/all.bib", "slides=/day.pdf")
            for t in (WOOL, GOATS)
        ],
        [an_entry(t, "pdf=/volume.pdf") for t in (WOOL, GOATS, LOOMS)],
        [an_entry(t, "proceedings=https://doi.org/10.9999/vol") for t in (WOOL, GOATS)],
        [an_entry(WOOL, "pdf=/volume.pdf#page=3"), an_entry(GOATS, "pdf=/volume.pdf#page=90")],
        [
            an_entry(WOOL, "pdf=/w.pdf"),
            an_entry(f"{WOOL} (Extended Abstract)", "pdf=/w.pdf", venue="Wool Workshop"),
        ],
    ],
    ids=["code, bib and slides", "a volume", "proceedings", "places in a volume", "two versions"],
)
def test_what_papers_may_share_is_no_slip(user: User, site: Site, entries: list[str]) -> None:
    """The lab's code, a volume, two versions of one work."""
    lists(user, site, *entries)
    assert slips(user) == []


def test_a_number_that_leads_to_another_paper_is_a_slip(user: User, site: Site) -> None:
    """The landing page names another paper: one of the same list, or one by none of these authors."""
    doi = site.url("/doi/10.9999/w.1")
    lists(user, site, an_entry(WOOL, f"doi={doi}"), an_entry(GOATS))
    asks(user, 1)
    assert slips(user) == []
    for landing in (html(title=f"{GOATS} | Library"), html(paper="A Theory of Fences", by="Cy Zaun")):
        site.on("/doi/10.9999/w.1", landing)
        assert news(user, 2, 3, 4) == [""] * 3
        assert slips(user) == [(WOOL, "leads to another paper")]
    assert f"{doi} leads to another paper: A Theory of Fences" in asks(user, 5, "--known").out.replace(
        "\n    ", " "
    )


@pytest.mark.parametrize(
    "landing",
    [
        html(title=WOOL),
        html(paper="On the strength of wet wool"),
        html(title="Redirecting"),
        html(paper="Wet Yarn and How Strong It Is", by="Wolle, Ada"),
        html(paper="Strength of Wool, when Wet: a Journal Version", by="Cy Zaun"),
        Reply(status=403),
    ],
    ids=["the same", "another case", "says nothing", "by the same", "like words", "not let in"],
)
def test_a_doubtful_landing_page_is_no_slip(user: User, site: Site, landing: Reply) -> None:
    """What may be this paper under an earlier title, or says nothing, is never told."""
    lists(user, site, an_entry(WOOL, f"doi={site.url('/doi/10.9999/w.1')}"))
    site.on("/doi/10.9999/w.1", landing)
    asks(user, 1)
    assert slips(user) == []


def test_a_number_of_another_publisher_is_a_slip(user: User, site: Site) -> None:
    """A journal of one publisher has no number of another; of conferences nobody can say."""
    doi = "doi=https://doi.org/10.1145/1.2"
    lists(user, site, an_entry(WOOL, doi, venue="IEEE Transactions on Looms"))
    assert slips(user) == [(WOOL, "number of another publisher")]
    for venue in ("ACM Transactions on Looms", "IEEE/ACM Transactions on Looms", "IEEE Symposium on Looms"):
        lists(user, site, an_entry(WOOL, doi, venue=venue))
        assert slips(user) == []


def test_slips_are_no_news(user: User, site: Site) -> None:
    """They are shown to who asks, and told to nobody."""
    entries = [an_entry(title, "pdf=/same.pdf", "slides=") for title in (WOOL, GOATS)]
    site.on("/same.pdf", PDF)
    lists(user, site, *entries)
    user.types("report", "--all")
    assert news(user, 1, 2, 3) == [""] * 3
    assert kinds(user) == []
    assert user.types("check").code == 0


# -- where else ---------------------------------------------------------------------------------


def test_a_broken_link_comes_with_other_copies(user: User, site: Site) -> None:
    """The archive's address for the day it was last well, and the work's other addresses that do not fail."""
    links = ("pdf=/wool.pdf", "paper=/gone.pdf", "slides=/slides.pdf", "arXiv=/arxiv/wool")
    lists(user, site, an_entry(WOOL, *links), an_entry(GOATS, "pdf=/goats.pdf"))
    for path in ("/goats.pdf", "/slides.pdf", "/arxiv/wool"):
        site.on(path, PDF)
    asks(user, 2)
    site.off("/wool.pdf")
    assert news(user, 3, 4, 5)[2]

    url, copy = site.url("/wool.pdf"), site.url("/arxiv/wool")
    archived = f"https://web.archive.org/web/20240302000000/{url}"
    event = next(e for e in user.types("report", "--format", "json").json["links"] if e["url"] == url)
    assert (event["archived"], event["copies"]) == (archived, [copy])
    report = user.types("report").out
    assert f"    other copy: {copy}\n    perhaps archived:\n      {archived}\n" in report
    listed = asks(user, 6, "--known", "--broken").out
    assert f"    other copy: {copy}\n    perhaps archived:\n      {archived}\n" in listed
    for form in ("html", "markdown"):
        assert archived in user.types("report", "--format", form).out


def test_a_co_authors_page_knows_other_copies(tmp_path: Path, user: User, site: Site) -> None:
    """Copies are looked for on the pages of everyone who is followed."""
    site.page("/ben", a_list(an_entry(WOOL, "pdf=/ben/wool.pdf")).replace("<h1>Ada Wolle", "<h1>Ben Garn"))
    site.on("/ben/wool.pdf", PDF)
    site.off("/wool.pdf")
    people = "".join(
        f'[[researchers]]\nname = "{name}"\npages = ["{site.url(page)}"]\n'
        for name, page in (("Ada Wolle", "/"), ("Ben Garn", "/ben"))
    )
    user.writes(people)
    user.types("crawl", "--all", at="2024-03-01")
    news(user, 1, 2, 3)
    (link,) = asks(user, 3, "--known", "--format", "json").json["links"]
    assert link["copies"] == [site.url("/ben/wool.pdf")]


def test_a_number_without_a_link_is_a_copy_too(user: User, site: Site) -> None:
    """A printed arXiv number leads to the paper."""
    lists(user, site, an_entry(WOOL, "pdf=/wool.pdf", venue="arXiv:2101.00001"))
    site.off("/wool.pdf")
    news(user, 1, 2, 3)
    assert state(user)["copies"] == ["https://arxiv.org/abs/2101.00001"]
