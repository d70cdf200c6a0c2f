"""Helpers for tests of honours: what is found on a page of HTML or Markdown, and in printed lines."""

from __future__ import annotations

from datetime import date

from crawler.extractors.awards.finder import find_awards
from crawler.extractors.names.owner import Owner
from crawler.reading import read
from crawler.reading.document import Break, Document, Heading, Line, Mark, Span
from crawler.reading.source import Source

OWNER = Owner(name="Ada Q. Wong", aliases=("A. Wong",))
ON = date(2026, 5, 1)

Told = tuple[str, int | None, str | None]


def awards_of(document: Document) -> list[Told]:
    """Title, year and giver of each honour found."""
    return [(a.title, a.year, a.organization) for a in find_awards(document, OWNER, ON)]


def html(body: str) -> list[Told]:
    """The honours of an HTML page with this body."""
    page = f"<!doctype html><html><head><title>Ada Wong</title></head><body>{body}</body></html>"
    return awards_of(read(Source(body=page.encode(), url="https://ada.example/", content_type="text/html")))


def markdown(text: str) -> list[Told]:
    """The honours of a Markdown page."""
    return awards_of(read(Source(body=text.encode(), url="https://ada.example/cv.md", file_name="cv.md")))


def printed(*texts: str, heading: str = "Honors and Awards", after: Break = Break.LINE) -> Document:
    """A document as a PDF gives it: lines below one heading, without elements."""
    above = (Heading(text=heading, level=1),)
    lines = [Line(spans=(Span(heading),), heading=1, path=())]
    for text in texts:
        marker, bullet, rest = text.partition("\t")
        spans = (Span(rest if bullet else text),)
        lines.append(
            Line(
                spans=spans,
                headings=above,
                path=(),
                after=after,
                marker=marker if bullet else "",
                box=(1, 2, 3, 4),
            )
        )
    return Document(
        url="https://ada.example/cv.pdf", base="https://ada.example/", format="pdf", lines=tuple(lines)
    )


def with_margin(*rows: tuple[str, str]) -> Document:
    """Lines of a PDF below one heading, each with the date beside it; between asterisks bold."""

    def line(date: str, text: str) -> Line:
        plain, _, strong = text.rpartition("*")[::-1]
        said = [Span(strong.strip("*"), marks=frozenset({Mark.BOLD})), Span(plain)]
        said = [span for span in said if span.text]
        spans = (Span(date, roles=("left",)), Span(" "), *said) if date else tuple(said)
        after = Break.BLOCK if date else Break.LINE
        return Line(spans=spans, headings=heading, path=(), after=after)

    heading = (Heading(text="Awards and fellowships", level=1),)
    lines = tuple(line(*row) for row in rows)
    return Document(
        url="https://ada.example/cv.pdf", base="https://ada.example/cv.pdf", format="pdf", lines=lines
    )


def in_blocks(*items: tuple[str, ...]) -> Document:
    """Lines of a PDF below one heading, bold between asterisks, the edges set off by bars."""

    def line(text: str, first: bool) -> Line:
        left, beside, text = text.rpartition(" || ")
        text, _, edge = text.partition(" | ")
        marker, bullet, rest = text.partition("\t")
        strong = (rest if bullet else text).split("*")
        spans = [Span(x, marks=frozenset({Mark.BOLD} if n % 2 else ())) for n, x in enumerate(strong) if x]
        spans += [Span(" " + edge, roles=("right",))] if edge else []
        spans = [Span(left + " ", roles=("left",)), *spans] if beside else spans
        after = Break.BLOCK if first else Break.LINE
        return Line(
            spans=tuple(spans),
            headings=heading,
            path=(),
            after=after,
            marker=marker if bullet else "",
        )

    heading = (Heading(text="Awards and fellowships", level=1),)
    lines = tuple(line(text, not n) for item in items for n, text in enumerate(item))
    return Document(url="https://ada.example/cv.pdf", base="", format="pdf", lines=lines)
