"""The formats: what each prints, and that a page's words stay words in all of them."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html
from markdown_it import MarkdownIt

from crawler.reports import formats, render
from crawler.shown import shown, shown_json
from snapshots.events import AwardAdded, LinkBroken, PageGone, PublicationAdded
from snapshots.model import Award, Link, LinkKind, Status
from tests.telling import HOSTILE, a_change, a_digest, a_publication, a_told

#: What no output may hold raw: C0 but the line's end, C1, bidi overrides and isolates.
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def hostile_digest(words: str) -> object:
    """Return a digest with the same strange words in every place a page fills."""
    work = a_publication(
        words, authors=(words, words), venue=words, awards=(words,), links=(Link(url=words),)
    )
    other = a_publication(
        f"{words} ", authors=(), venue=None, links=(Link(url="javascript:alert(2)", label=words),)
    )
    events = (
        PublicationAdded(publication=work),
        a_change(other, work, "title", "authors", "venue", "links", "awards"),
        AwardAdded(award=Award(title=words, organization=words)),
        LinkBroken(title=words, url=words, reason=words),
        PageGone(url=words, status_code=404),
    )
    told = [a_told(event, number=n, researcher=words, page=words) for n, event in enumerate(events)]
    return a_digest(*told, title=words)


@pytest.mark.parametrize("form", formats())
@pytest.mark.parametrize("words", HOSTILE)
def test_no_format_lets_control_characters_through(form: str, words: str) -> None:
    """Terminal escapes, bidi controls and lone surrogates are spelled out everywhere."""
    said = render(hostile_digest(words), form)  # type: ignore[arg-type]

    assert not FORBIDDEN.search(said)
    said.encode("utf-8")


@pytest.mark.parametrize("words", HOSTILE)
def test_html_runs_and_loads_nothing(words: str) -> None:
    """No script, no handler, no picture, no foreign scheme; the page forbids them besides."""
    page = html.document_fromstring(render(hostile_digest(words), "html"))  # type: ignore[arg-type]

    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert not tags & {
        "script",
        "img",
        "iframe",
        "object",
        "embed",
        "link",
        "base",
        "form",
        "svg",
        "audio",
        "video",
    }
    assert not [
        name for element in page.iter() for name in element.attrib if name.startswith("on") or name == "style"
    ]
    assert all(re.match("https?://", a.get("href", "")) for a in page.iter("a"))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_html_links_say_what_they_lead_to() -> None:
    """A page is a link; a link in the words of the title above it is called by its kind."""
    work = a_publication(links=(Link(url="https://example.edu/w.pdf", label="On Wool", kind=LinkKind.PDF),))
    gone = PageGone(url="https://example.edu/~ada/", status_code=404)
    told = (a_told(PublicationAdded(publication=work)), a_told(gone, number=2))

    page = html.fromstring(render(a_digest(*told), "html"))

    links = {(link.get("href"), link.text_content()) for link in page.iter("a")}
    assert ("https://example.edu/w.pdf", "pdf") in links
    assert (gone.url, gone.url) in links
    assert not [link for link in links if link[1] == "On Wool"]


def test_html_links_keep_their_distance() -> None:
    """Links tell the other side nothing, and lend it no weight."""
    work = a_publication(links=(Link(url="https://example.edu/w.pdf", label="PDF"),))
    page = html.document_fromstring(render(a_digest(a_told(PublicationAdded(publication=work))), "html"))

    links = list(page.iter("a"))
    assert [a.text for a in links] == ["https://example.edu/~ada/", "PDF"]
    assert all(set(a.get("rel", "").split()) >= {"noopener", "nofollow"} for a in links)


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_of_a_page_is_no_mark_up(words: str) -> None:
    """Rendered, a page's words bring no link, picture, heading or HTML of their own."""
    source = render(hostile_digest(words), "markdown")  # type: ignore[arg-type]
    page = html.document_fromstring(MarkdownIt("gfm-like", {"linkify": False}).render(source))

    assert not list(page.iter("img", "script", "code", "table"))
    assert len(list(page.iter("h1"))) == 1
    assert all(re.match("https?://", a.get("href", "")) for a in page.iter("a"))
    assert "@everyone" not in source
    assert not re.search(r"(?<![<(])https?://", re.sub(r"<https?://[^>]*>", "", source))


def test_text_reads_well() -> None:
    """The plain report, line by line."""
    change = a_change(a_publication("Looms", status=Status.TO_APPEAR), a_publication("Looms"), "status")
    told = (a_told(), a_told(change, number=2, days=1))

    assert render(a_digest(*told, title="paperwatch report"), "text") == (
        "paperwatch report\n"
        "\n"
        "Ada Wolle\n"
        "=========\n"
        "\n"
        "New publications\n"
        "  * On Wool\n"
        "    Ada Wolle, Ben Garn · Journal of Yarn · 2024\n"
        "    2024-03-01 · https://example.edu/~ada/ · e1\n"
        "\n"
        "Changed publications\n"
        "  * Looms\n"
        "    Ada Wolle, Ben Garn · Journal of Yarn · 2024\n"
        "    status: to appear → published\n"
        "    2024-03-02 · https://example.edu/~ada/ · e2\n"
    )


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_report_of_nothing_says_so(form: str) -> None:
    """A report that was asked for says that there is nothing."""
    assert "Nothing changed." in render(a_digest(title="paperwatch report"), form)


def test_json_sorts_by_what_it_is_about() -> None:
    """Changes of records, of pages and of links stand in lists of their own, newest first."""
    said = json.loads(
        render(
            a_digest(
                a_told(number=1),
                a_told(number=2, days=1),
                a_told(PageGone(url="https://example.edu/", status_code=410), number=3),
                a_told(LinkBroken(title="On Wool", url="https://example.edu/w.pdf", reason="404"), number=4),
            ),
            "json",
        )
    )

    assert [change["id"] for change in said["changes"]] == ["e2", "e1"]
    assert [page["kind"] for page in said["pages"]] == ["page_gone"]
    assert [link["kind"] for link in said["links"]] == ["link_broken"]
    assert {"id", "researcher", "at", "page", "kind", "title"} <= said["changes"][0].keys()


def test_json_of_nothing_has_its_lists() -> None:
    """Where nothing was told the lists are there and empty."""
    assert json.loads(render(a_digest(), "json")) == {"changes": [], "pages": [], "links": []}


@pytest.mark.parametrize("words", HOSTILE)
def test_json_reads_back_the_same(words: str) -> None:
    """What is spelled out for the terminal's sake is the page's own words to a reader of JSON."""
    said = json.loads(render(a_digest(a_told(PublicationAdded(publication=a_publication(words)))), "json"))

    assert said["changes"][0]["title"] == words


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain ünïcode 李明", "plain ünïcode 李明"),
        ("a\tb\n c", "a b c"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\u202eback", "\\u202eback"),
        ("\U000e0041tag", "\\U000e0041tag"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_unseen_characters_are_spelled_out(text: str, seen: str) -> None:
    """What could steer a terminal is shown; what scripts need to be written is left alone."""
    assert shown(text) == seen


def test_json_spelling_is_json() -> None:
    """Characters beyond the first plane are spelled as JSON spells them."""
    assert json.loads(shown_json(json.dumps("\U000e0041", ensure_ascii=False))) == "\U000e0041"


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_report_ends_with_its_last_line(form: str) -> None:
    """A report ends with the end of a line, and with none that is empty: a shell's prompt stands below it."""
    source = render(a_digest(a_told(), title="paperwatch report"), form)

    assert source.endswith("\n")
    assert not source.endswith("\n\n")


def test_hyphens_within_words_are_left_alone() -> None:
    """A hyphen between letters or digits means nothing to Markdown, and is not escaped."""
    title = "paperwatch report, 2024-03-01"
    source = render(
        a_digest(a_told(PublicationAdded(publication=a_publication("Half-Wool - On -Looms-"))), title=title),
        "markdown",
    )

    assert f"# {title}\n" in source
    assert r"**Half-Wool \- On \-Looms\-**" in source
