"""Small made-up pages through the real reader and extractor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crawler.extractors import Owner, extract
from crawler.reading import Document, Source, read
from snapshots.model import Publication

#: Whose pages these are.
OWNER = "Ada Byron"
#: The day on which they are read.
TODAY = date(2025, 12, 15)
PAGE = "https://byron.example/papers/"


def a_document(markup: str, *, url: str = PAGE) -> Document:
    """Read HTML as a server would send it."""
    return read(Source(body=markup.encode(), url=url, content_type="text/html; charset=utf-8"))


def works(markup: str, *, url: str = PAGE) -> tuple[Publication, ...]:
    """Return the owner's works that a page lists."""
    return extract(a_document(markup, url=url), Owner(name=OWNER), TODAY).publications


def titles(markup: str) -> list[str]:
    """Return the titles of the works that a page lists."""
    return [p.title for p in works(markup)]


def a_list(*items: str, heading: str = "Publications") -> str:
    """Set entries as the items of a list below a heading."""
    entries = "".join(f"<li>{item}</li>\n" for item in items)
    return f"<h1>{OWNER}</h1>\n<h2>{heading}</h2>\n<ul>\n{entries}</ul>"


def the_work(item: str, *, heading: str = "Publications") -> Publication:
    """
    Read one entry, which stands in a list above another.

    The other tells the list's habits no more than it must: title in bold, authors in front.
    """
    found = works(a_list(item, "Ada Byron. <b>Looms and Labour Markets</b>. Science, 2001.", heading=heading))
    others: Sequence[Publication] = [p for p in found if p.title != "Looms and Labour Markets"]
    assert len(others) == 1, [p.title for p in found]
    return others[0]


def shown(work: Publication) -> tuple[str, tuple[str, ...], str | None, int | None]:
    """What most tests look at."""
    return work.title, work.authors, work.venue, work.year
