"""
How long reading takes: CPU from bytes to records, in a warm process.

    python -m benchmarks.speed [--rounds 5] [--no-hostile]

A page of 60 publications in each layout of the made-up bibliographies, beside one bare lxml parse of the
same bytes; a PDF's pages; a page of 2,000 entries beside one of 60; and inputs of a megabyte that are made to
take long.
PDFs are read in a process of their own, so their figure is wall time, child and all. Exits 1 over a bar.
"""

from __future__ import annotations

import argparse
import gc
import logging
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from statistics import median

from lxml import html

from crawler.cli import SELDOM
from crawler.extractors import Owner, extract
from crawler.extractors.reading import Reading
from crawler.reading import Source, read
from snapshots.errors import ReadingError
from tests.bibliographies import LAYOUTS, STYLES, Rendered, bibliography, render
from tests.pdfs import Run, a_pdf

ON = date(2025, 12, 15)
#: Bars: milliseconds a page of 60 and a PDF's page; times 60 entries that 2,000 may cost; seconds a megabyte.
PAGE, PDF_PAGE, LINEAR, HOSTILE = 10.0, 25.0, 40.0, 2.0
MEGABYTE = 1_000_000

#: Words that are said over and over within one block.
_LINES = {
    "commas": ",",
    "capitals": "A",
    "digits": "7",
    "quotes": '"',
    "quotations": "“a ",
    "brackets": "(",
    "pairs of brackets": "()",
    "square brackets": "[a] ",
    "braces": "{",
    "bars": "|",
    "stops": ". ",
    "dashes": "- ",
    "names": "Ada Wolle, ",
    "initials": "A. B. ",
    "years": "2019 ",
    "states": "submitted to ",
    "words": "wool ",
    "addresses": "http://a.example.org/b ",
    "one address": "http://a.example.org/a/",
    "prizes": "best paper award, ",
    "links": '<a href="x.pdf">pdf</a> ',
}
#: Mark-up that is set over and over.
_BLOCKS = {
    "nested blocks": "<div>",
    "nested lists": "<ul><li>",
    "nested bold": "<b>",
    "nested tables": "<table><tr><td>",
    "towers": "<div>" * 800 + "x" + "</div>" * 800,
    "entries": "<li>Ada Wolle and Ben Garn. On Wool. Journal of Yarn, 2019.</li>",
    "names alone": "<li>Ada Wolle, Ben Garn</li>",
    "breaks": "Ada Wolle<br>",
    "year headings": "<h3>2019</h3>",
    "headings": "<h3>On the Wool of it all and more</h3><p>Ada Wolle</p>",
    "rows": "<tr><td>2019</td><td>Prize of Wool</td></tr>",
    "folded": "<details><summary>a</summary><p>x</p></details>",
    "terms": "<dt>2019</dt><dd>On Wool. Ada Wolle</dd>",
}
#: Honours below their heading; {n} counts them.
_HONOURS = {
    "honours in items": "<li>Wool Prize number {n}, 2019</li>",
    "honours in lines": "Wool Prize number {n}, 2019<br>",
    "honours told": "<p>I received the Wool Prize number {n} in 2019.</p>",
    "one line of honours": "I received the Wool Prize number {n} in 2019. ",
}
#: Files of text, by their ending.
_FILES = {
    ("md", "Markdown: brackets"): "[",
    ("md", "Markdown: pictures"): "![",
    ("md", "Markdown: links that stay open"): "[a](b",
    ("md", "Markdown: emphasis"): "_a*",
    ("md", "Markdown: entries"): "- Ada Wolle and Ben Garn. On Wool. Journal of Yarn, 2019.\n",
    ("md", "Markdown: short items"): "- a\n",
    ("md", "Markdown: rows"): "| a | b |\n|---|---|\n",
    ("bib", "BibTeX: entries that stay open"): "@article{a, title={x}\n",
    ("bib", "BibTeX: beginnings"): "@article{",
    (
        "bib",
        "BibTeX: one entry over and over",
    ): "@article{a, title={On Wool}, author={Ada Wolle}, year=2019}\n",
    ("bib", "BibTeX: braces"): "{",
}


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; exit 1 over a bar."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--no-hostile", action="store_true")
    options = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)
    gc.set_threshold(*SELDOM)  # as every command has it
    over = sixty(options.rounds)
    over += pdf(options.rounds)
    over += linear()
    if not options.no_hostile:
        over += hostile()
    return 1 if over else 0


def sixty(rounds: int) -> int:
    """Measure pages of 60 publications in each layout: none is read twice, as on a crawl."""
    parts: dict[str, list[float]] = {"parse": [], "read": [], "whole": []}
    for n, layout in enumerate(LAYOUTS):
        style = STYLES[n % len(STYLES)]
        pages = [
            render(bibliography(500 + n + 100 * turn, size=60), layout, style) for turn in range(rounds + 1)
        ]
        parts["whole"].append(
            _cpu([lambda page=page: _records(_source(page), page.researcher) for page in pages])
        )
        parts["parse"].append(_cpu([lambda page=page: html.document_fromstring(page.body) for page in pages]))
        parts["read"].append(_cpu([lambda page=page: read(_source(page)) for page in pages]))
    parse, document, whole = (median(parts[name]) * 1e3 for name in ("parse", "read", "whole"))
    print(
        f"page of 60 publications   {whole:7.1f} ms, median of {len(LAYOUTS)} layouts "
        f"({min(parts['whole']) * 1e3:.0f}–{max(parts['whole']) * 1e3:.0f}; document {document:.1f}, "
        f"records {whole - document:.1f}); {whole / parse:.0f} × a bare lxml parse ({parse:.2f} ms)  "
        f"{_held(whole, PAGE)}"
    )
    return whole > PAGE


def pdf(rounds: int) -> int:
    """Measure a CV of ten pages."""
    lines = [
        f"Ada Wolle and Ben Garn. On the Wool of Number {n}. Journal of Yarn, {1990 + n}." for n in range(30)
    ]
    pages: list[list[Run]] = [
        [(line, 72, 72 + 20 * n, 10, "F1") for n, line in enumerate(lines)] for _ in range(10)
    ]
    body = a_pdf(*pages)
    source = Source(body=body, url="https://example.edu/cv.pdf", content_type="application/pdf")
    times = []
    for _ in range(max(3, rounds)):
        began = time.perf_counter()
        _records(source, "Ada Wolle")
        times.append(time.perf_counter() - began)
    each = median(times) * 1e3 / len(pages)
    print(f"PDF, a page of it         {each:7.1f} ms of wall time, of {len(pages)}  {_held(each, PDF_PAGE)}")
    return each > PDF_PAGE


def linear() -> int:
    """Measure a page of 2,000 entries beside one of 60."""
    scholar = bibliography(500, size=60)
    many = tuple(
        replace(work, title=f"{work.title} in Volume {n}") for n in range(34) for work in scholar.works
    )[:2000]
    times = []
    for works in (many[:60], many):
        page = render(replace(scholar, works=works), "reversed", "plain")
        source = _source(page)
        times.append(_cpu([lambda page=page, source=source: _records(source, page.researcher)] * 4))
    ratio = times[1] / times[0]
    print(
        f"2,000 entries beside 60   {ratio:7.1f} times ({times[1] * 1e3:,.0f} ms beside {times[0] * 1e3:.0f})"
        f"  {_held(ratio, LINEAR)}"
    )
    return ratio > LINEAR


def hostile() -> int:
    """Measure inputs of a megabyte that are made to take long."""
    over = 0
    slowest = []
    for name, source in _made_to_harm():
        began = time.process_time()
        outcome = "read"
        try:
            _records(source, "Ada Wolle")
        except ReadingError:
            outcome = "refused"
        took = time.process_time() - began
        slowest.append((took, name, outcome))
        over += took > HOSTILE
    slowest.sort(reverse=True)
    print(f"hostile inputs of 1 MB    {len(slowest)}, {over} over {HOSTILE:.0f} s; the slowest:")
    for took, name, outcome in slowest[:5]:
        print(f"    {name:32} {took:5.2f} s, {outcome}  {_held(took, HOSTILE)}")
    return over


def _made_to_harm() -> Iterator[tuple[str, Source]]:
    """Give the inputs of a megabyte, each with its name."""
    pages = {f"one line of {name}": f"<p>{_much(sign)}</p>" for name, sign in _LINES.items()}
    pages |= {name: _much(markup, most=180_000) for name, markup in _BLOCKS.items()}
    pages = {name: f"<h2>Publications</h2>{markup}" for name, markup in pages.items()}
    for name, markup in _HONOURS.items():
        count = MEGABYTE // len(markup)
        pages[name] = "<h2>Honors and Awards</h2>" + "".join(markup.format(n=n) for n in range(count))
    for name, markup in pages.items():
        body = f"<html><title>Publications</title><body>{markup}".encode()[:MEGABYTE]
        url = "https://example.edu/~ada/papers.html"
        yield name, Source(body=body, url=url, content_type="text/html")
    for (ending, name), text in _FILES.items():
        head = "## Publications\n\n" if ending == "md" else ""
        body = (head + _much(text)).encode()[:MEGABYTE]
        yield name, Source(body=body, url=f"https://example.edu/papers.{ending}")


def _much(text: str, *, most: int = MEGABYTE) -> str:
    """A text over and over: a megabyte of it, and no more tags than a page may have."""
    return text * min(MEGABYTE // len(text), most // max(1, text.count("<")))


def _source(page: Rendered) -> Source:
    return Source(body=page.body, url=page.url, content_type=f"{page.media_type}; charset=utf-8")


def _records(source: Source, name: str) -> Reading:
    return extract(read(source), Owner(name=name), ON)


def _cpu(functions: Sequence[Callable[[], object]]) -> float:
    """Median CPU of some calls, after the first, which warms up."""
    first, *others = functions
    first()
    times = []
    for function in others:
        began = time.process_time()
        function()
        times.append(time.process_time() - began)
    return median(times)


def _held(figure: float, bar: float) -> str:
    return f"≤ {bar:g}" if figure <= bar else f"OVER {bar:g}"


if __name__ == "__main__":
    sys.exit(main())
