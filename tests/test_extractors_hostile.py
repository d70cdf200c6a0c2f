"""Pages made to harm cost no more than others, and what is left out of a page is said."""

from __future__ import annotations

import time
from datetime import date

import pytest

from crawler.extractors import Owner, extract
from crawler.extractors.awards.finder import MOST_HONOURS
from crawler.extractors.laying import make_passage
from crawler.extractors.listed import MOST_ENTRIES
from crawler.extractors.reading import Reading
from crawler.reading import Source
from crawler.reading import read as read_source
from crawler.reading.document import Line, Span
from crawler.reading.html import read_html
from crawler.reading.html.lines import MOST_LINES
from snapshots.errors import ReadingError
from tests.processor_time import seconds

ENTRY = "<li><b>On the Wool of Number {n}</b>. Ada Wolle and Ben Garn. <i>Journal of Yarn</i>, 2019.</li>"
#: Letters each: a fifth of the megabyte that ``benchmarks/speed.py`` takes.
SIZE = 200_000
LINES = {
    "commas": ",",
    "capitals": "A",
    "digits": "7",
    "quotes": '"',
    "quotations": "“a ",
    "brackets": "(",
    "pairs of brackets": "()",
    "labels in brackets": "[pdf] ",
    "bars": "|",
    "names": "Ada Wolle, ",
    "initials": "A. B. ",
    "addresses": "http://a.example.org/b ",
    "one address": "a/",
    "prizes": "best paper award, ",
    "prizes in brackets": "Best Paper Award (Runner-Up) ",
    "years": "2019 ",
    "states": "submitted to ",
    "stops": ". ",
    "dashes": "– ",
}


def read(markup: str) -> Reading:
    """Read a page of Ada Wolle's."""
    whole = f"<html><head><title>Publications</title></head><body><h2>Publications</h2>{markup}</body></html>"
    document = read_html(whole, url="https://example.edu/~ada/papers.html")
    return extract(document, Owner(name="Ada Wolle"), date(2025, 1, 1))


@pytest.mark.parametrize("name", LINES)
def test_one_giant_line_is_read_in_time(name: str) -> None:
    """A line of one sign over and over costs no more than its length."""
    sign = LINES[name]
    lead = "http://" if name == "one address" else ""

    markup = f"<p>{lead}{sign * (SIZE // len(sign))}</p>"
    assert seconds(lambda: read(markup), under=1.5) < 1.5


def test_long_words_in_capitals_are_read_in_time() -> None:
    """A run of capitals is no row of shortened words, parted in every way there is."""
    shouted = ("A" * 40 + "? ") * 5

    markup = f"<ul><li>Ada Wolle. On Wool and Looms. {shouted} 2019.</li></ul>"
    assert seconds(lambda: read(markup), under=1.5) < 1.5


FILES = {
    "brackets.md": "[",
    "pictures.md": "![",
    "links.md": "[a](b",
    "emphasis.md": "_a*",
    "entries.md": "- Ada Wolle and Ben Garn. On Wool. Journal of Yarn, 2019.\n",
    "items.md": "- a\n",
    "rows.md": "| a | b |\n|---|---|\n",
    "open.bib": "@article{a, title={x}\n",
    "beginnings.bib": "@article{",
    "twins.bib": "@article{a, title={On Wool}, author={Ada Wolle}, year=2019}\n",
}


def read_file(name: str, text: str) -> Reading:
    """Read a file of Ada Wolle's."""
    document = read_source(Source(body=text.encode(), url=f"https://example.edu/~ada/{name}"))
    return extract(document, Owner(name="Ada Wolle"), date(2025, 1, 1))


@pytest.mark.parametrize("name", FILES)
def test_files_of_text_are_read_in_time(name: str) -> None:
    """Markdown and BibTeX made to take long cost no more than HTML."""
    head = "## Publications\n\n" if name.endswith(".md") else ""
    text = head + FILES[name] * (2 * SIZE // len(FILES[name]))
    assert seconds(lambda: read_file(name, text), under=3) < 3


@pytest.mark.parametrize(
    "honour",
    [
        "<li>Wool Prize number {}, 2019</li>",
        "Wool Prize number {}, 2019<br>",
        "<p>I received the Wool Prize number {} in 2019.</p>",
        "I received the Wool Prize number {} in 2019. ",
    ],
)
def test_countless_honours_are_read_in_time(honour: str) -> None:
    """Each is held against all others, and of too many the first are read, which is said."""
    markup = "".join(honour.format(n) for n in range(2 * SIZE // len(honour)))
    page = f"<h2>Honors and Awards</h2>{markup}"

    assert seconds(lambda: read(page), under=3) < 3
    reading = read(page)
    assert len(reading.awards) <= MOST_HONOURS
    assert any("honours" in note for note in reading.notes)


def test_a_long_list_of_honours_is_read_whole() -> None:
    """More honours than anybody has are no reason to leave one out."""
    markup = "".join(f"<li>Wool Prize number {n}, 2019</li>" for n in range(300))
    reading = read(f"<h2>Honors and Awards</h2><ul>{markup}</ul>")

    assert (len(reading.awards), reading.notes) == (300, ())


def test_a_file_of_countless_lines_is_cut_aloud() -> None:
    """Of Markdown with more lines than any list the first are read."""
    entries = "".join(f"- Ada Wolle and Ben Garn. **On Wool {n}**. *Yarn*, 2019.\n" for n in range(30))
    reading = read_file("papers.md", f"## Publications\n\n{entries}\n## Notes\n\n" + "a\n\n" * 15_000)

    assert len(reading.publications) == 30
    assert any("4,000 lines" in note for note in reading.notes)


def test_mark_up_beyond_the_limit_is_plain_words() -> None:
    """Of Markdown with more signs than any list the first are mark-up, the rest words; and that is said."""
    entries = "".join(f"- Ada Wolle and Ben Garn. **On Wool {n}**. *Yarn*, 2019.\n" for n in range(30))
    reading = read_file("papers.md", f"## Publications\n\n{entries}\n\n## Notes\n\n" + "[" * 30_000)

    assert len(reading.publications) == 30
    assert any("more mark-up than any list" in note for note in reading.notes)


def test_a_long_file_of_text_has_all_its_mark_up() -> None:
    """A list of a thousand entries with links in each is far from the limits."""
    entry = "- Ada Wolle and Ben Garn. **On the Wool of {0}**. *Yarn*, 2019. [pdf](/{0}.pdf) [doi](/d/{0})\n"
    reading = read_file("papers.md", "## Publications\n\n" + "".join(entry.format(n) for n in range(1000)))

    assert (len(reading.publications), reading.notes) == (1000, ())
    assert len(reading.publications[-1].links) == 2


@pytest.mark.parametrize("markup", ["<div>", "<ul><li>", "<b>", "<table><tr><td>"])
def test_deep_nesting_is_refused(markup: str) -> None:
    """What is nested tens of thousands deep is refused aloud, not read in part."""
    with pytest.raises(ReadingError, match="nested more than"):
        read(markup * (SIZE // 2 // len(markup)) + "Ada Wolle")


def test_towers_are_refused() -> None:
    """Many deep places in one page are refused before the tolerant parser takes its time over them."""
    with pytest.raises(ReadingError, match="nested deeply"):
        read(("<div>" * 400 + "x" + "</div>" * 400) * 80)


def test_a_deep_page_keeps_its_last_entry() -> None:
    """A list three hundred deep is read to its end."""
    found = read("<div>" * 300 + "<ul>" + "".join(ENTRY.format(n=n) for n in range(4)) + "</ul>")

    assert len(found.publications) == 4


@pytest.mark.parametrize(
    "markup", ["<pre>" + "a\n" * 150_000 + "</pre>", "a<br>" * 90_000, "<p>a</p>" * 50_000]
)
def test_of_countless_lines_the_first_are_read(markup: str) -> None:
    """More lines than any list has are not even made, and the reading says that more were there."""
    page = "<ul>" + "".join(ENTRY.format(n=n) for n in range(4)) + "</ul><h2>Wool</h2>" + markup

    assert len(read_html(page, url="https://example.edu/").lines) == MOST_LINES
    reading = read(page)
    assert len(reading.publications) == 4
    assert any("5,000 lines" in note for note in reading.notes)


def test_data_behind_countless_lines_is_kept() -> None:
    """What a page of countless lines carries as data at its end is taken all the same."""
    data = '<script type="application/ld+json">[{"@type": "Person"}]</script><title>Wool</title>'
    page = read_html("<p>a</p>" * 20_000 + data, url="https://example.edu/")

    assert (len(page.records), page.title) == (1, "Wool")


def test_entries_beyond_the_cap_are_left_out_aloud() -> None:
    """Of a page of too many entries the first are read, and the reading says that more were there."""
    reading = read("<ul>" + "".join(ENTRY.format(n=n) for n in range(MOST_ENTRIES + 100)) + "</ul>")

    assert len(reading.publications) == MOST_ENTRIES
    assert any("2,000 entries" in note for note in reading.notes)


def test_a_usual_page_says_nothing() -> None:
    """A page within the limits has no notes."""
    assert read("<ul>" + "".join(ENTRY.format(n=n) for n in range(30)) + "</ul>").notes == ()


def test_an_endless_entry_hides_no_other() -> None:
    """A line too long for an entry is none, which the reading says; the entries beside it are read."""
    many = "".join(ENTRY.format(n=n) for n in range(5))
    reading = read(f"<ul>{many}<li>{'wool ' * 10_000}</li></ul>")

    assert len(reading.publications) == 5
    assert any("20,000 letters" in note for note in reading.notes)


def test_an_entry_of_many_runs_is_laid_out_in_linear_time() -> None:
    """Ten times as many links and labels in one entry cost about ten times as much."""

    def laid_out(count: int) -> float:
        spans = tuple(
            Span(text, href=href)
            for n in range(count)
            for text, href in ((f"Part {n} ", None), ("[pdf]", f"{n}.pdf"), (" | ", None))
        )
        times = []
        for _ in range(3):
            began = time.process_time()
            make_passage([Line(spans=spans)])
            times.append(time.process_time() - began)
        return min(times)

    assert laid_out(4000) < 30 * max(laid_out(400), 1e-4)
