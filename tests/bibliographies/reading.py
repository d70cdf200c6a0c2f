"""A made-up page through the real reader and extractor, in the shapes of the truth."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from crawler.extractors import Owner, extract
from crawler.extractors.reading import Reading
from crawler.reading import Source, read
from tests.bibliographies.compare import Record, Tally, compare, fold
from tests.bibliographies.honours import HonoursPage
from tests.bibliographies.pages import Rendered

#: The day on which every made-up page is read.
TODAY = date(2025, 12, 15)


def reading_of(page: Rendered) -> Reading:
    """What the extractor makes of the page."""
    document = read(Source(body=page.body, url=page.url, content_type=f"{page.media_type}; charset=utf-8"))
    return extract(document, Owner(name=page.researcher), TODAY)


def as_records(reading: Reading) -> dict[str, list[Record]]:
    """A reading in the shapes of the truth."""
    return {
        "publications": [
            {
                "title": p.title,
                "authors": list(p.authors),
                "venue": p.venue,
                "year": p.year,
                "status": p.status.value if p.status else None,
                "links": [link.url for link in p.links],
                "awards": list(p.awards),
            }
            for p in reading.publications
        ],
        "awards": [
            {"title": a.title, "year": a.year, "organization": a.organization} for a in reading.awards
        ],
    }


def measured(page: Rendered) -> Tally:
    """How right the extractor reads the page."""
    return compare(page.truth, as_records(reading_of(page)), page.url)


class HonoursRead(NamedTuple):
    """How the honours of a page were read."""

    tally: Tally
    #: How many have title and year to the letter, and how many of these their giver too, or none where there is none.
    whole: int
    given: int
    #: How much was taken for works.
    works: int


def honours_read(page: HonoursPage) -> HonoursRead:
    """Read a page and compare its honours with what was put there."""
    source = Source(
        body=page.body.encode(),
        url="https://example.edu/~a/",
        content_type="text/html; charset=utf-8",
    )
    reading = extract(read(source), Owner(name=page.owner), TODAY)
    got = [{"title": a.title, "year": a.year, "organization": a.organization} for a in reading.awards]
    truth = [{"title": t, "year": y, "organization": g} for t, y, g in page.truth]
    tally = compare({"publications": [], "awards": truth}, {"publications": [], "awards": got}, source.url)
    said = {(fold(a.title), a.year): fold(a.organization or "") for a in reading.awards}
    whole = [(fold(t), y, fold(g or "")) for t, y, g in page.truth if (fold(t), y) in said]
    given = [(t, y) for t, y, g in whole if said[t, y] == g]
    works = sum(not ("Weaving" in p.title or "Slow Looms" in p.title) for p in reading.publications)
    missing = [f"read: {g}" for g in got if not any(fold(str(g["title"])) == fold(t) for t, *_ in page.truth)]
    tally.wrong += missing + [
        f"work: {p.title}" for p in reading.publications if p.title[:7] not in ("Weaving", "A Study")
    ]
    tally.wrong += [f"giver of {t}: {said[t, y]}, not {g}" for t, y, g in whole if said[t, y] != g]
    return HonoursRead(tally, len(whole), len(given), works)
