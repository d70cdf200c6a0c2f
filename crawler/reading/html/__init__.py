"""HTML → Document: lines as a reader sees them, with what the mark-up says of each run of words."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urljoin

from crawler.reading import front_matter, liquid
from crawler.reading.columns import with_columns
from crawler.reading.document import Document, Heading, Line
from crawler.reading.html.breaks import with_breaks
from crawler.reading.html.data import records_of
from crawler.reading.html.lines import LineBuilder
from crawler.reading.html.page_cells import without_page_cells
from crawler.reading.html.side_years import with_side_years
from crawler.reading.html.walk import LXML_DEPTH, parsed, refuse_hostile, walk, walk_tolerant
from crawler.reading.source import Source

_FRAGMENT = re.compile(rb"<(?:div|ul|ol|p|table|section|article|main|h[1-6])[ \t\r\n>]")


def likely(source: Source) -> float:
    """Whether the bytes are HTML: by the server's word, the ending, the first tags."""
    if source.media_type in ("text/html", "application/xhtml+xml") and source.suffix not in (".md", ".bib"):
        return 0.9
    if source.suffix in (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp"):
        return 0.85
    start = source.body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head")):
        return 0.8
    if _FRAGMENT.match(start) and b"</" in start:
        # Part of a page, which a script puts in its place, whatever its file is called.
        return 0.5
    return 0.3 if b"<body" in source.body[:20000].lower() or b"<li" in start or b"<p>" in start else 0.0


def read(source: Source) -> Document:
    """Read an HTML page."""
    from crawler.reading.decode import decode

    markup = decode(source)
    data, body, _ = front_matter.split(markup)
    if data or len(body) < len(markup) < len(body) + 16:
        # A page as the generator of a site has it, not as it is shown: its tags and outputs say nothing.
        markup = liquid.give_back(*liquid.hold_outputs(liquid.without_tags(body)))
    document = read_html(markup, url=source.url)
    title = data.get("title")
    return replace(document, title=title) if isinstance(title, str) and not document.title else document


def read_html(markup: str, *, url: str, format: str = "html") -> Document:
    """
    Read HTML text.

    ``format`` is the name of the format it was rendered from. Raises ReadingError for mark-up made to harm.
    """
    refuse_hostile(markup)
    markup = with_breaks(markup) if format == "html" else markup
    builder = LineBuilder()
    root = parsed(markup)
    depth = walk(root, builder) if root is not None else 0
    if depth >= LXML_DEPTH - 2:
        builder = LineBuilder()
        walk_tolerant(markup, builder)
    lines = with_side_years(without_page_cells(with_columns(builder.finish())))
    head = builder.head
    base = urljoin(url, head.base) if head.base else url
    return Document(
        url=url,
        base=base,
        format=format,
        lines=_hand_down_headings(lines),
        records=records_of(builder),
        title=head.title,
        complete=_complete(markup) if format == "html" else None,
        notes=("nested too deeply for the fast parser; read by the tolerant one",)
        if depth >= LXML_DEPTH - 2
        else (),
        frames=tuple(urljoin(base, f) for f in head.frames),
        meta={k: v[0] for k, v in head.meta.items()},
    )


def _complete(markup: str) -> bool | None:
    """Whether the page ends as it should; None for fragments, which never say."""
    if "<html" not in markup[:5000].lower():
        return None
    return "</html" in markup[-5000:].lower() or "</body" in markup[-5000:].lower()


def _hand_down_headings(lines: list[Line]) -> tuple[Line, ...]:
    """Give every line the headings above it."""
    above: tuple[Heading, ...] = ()
    out: list[Line] = []
    for line in lines:
        if line.heading:
            above = tuple(h for h in above if h.level < line.heading)
        # One tuple for all lines below the same headings, who look at it line by line.
        out.append(line.under(above) if above else line)
        if line.heading:
            above = (*above, Heading(text=line.text, level=line.heading))
    return tuple(out)
