"""One bibliography in many layouts: what is told when a page is redesigned and nothing else happened."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from crawler.extractors.links import arxiv_number
from crawler.page import Page
from crawler.pipelines import read_page
from crawler.reading import Source, read
from snapshots.advance import advance
from snapshots.events import Event
from snapshots.model import Award, Link, Outcome, PageReading, Publication, Snapshot, Status, Visit
from tests.bibliographies.layouts import LAYOUTS, render
from tests.bibliographies.pages import Rendered
from tests.bibliographies.reading import TODAY
from tests.bibliographies.works import Scholar, State

_FIRST = datetime(TODAY.year, TODAY.month, TODAY.day, 6, tzinfo=UTC)
#: Days after the first crawl on which the new layout is seen: long enough for removals and holds to be told.
_DAYS = (1, 2, 9)


def renderings(scholar: Scholar, style: str, layouts: Sequence[str] = LAYOUTS) -> dict[str, Rendered]:
    """
    The scholar's whole page in each layout, all under one address and without slips of the pen.

    Works that only a link to arXiv dates are left out: in plain text the link is a printed address, which is a
    venue, and the layouts would not say the same.
    """
    told_by_words = replace(scholar, works=tuple(w for w in scholar.works if w.state is not State.BUTTON))
    return {layout: render(told_by_words, layout, style, blemishes=0.0, whole=True) for layout in layouts}


def visit_of(page: Rendered, at: datetime) -> Visit:
    """A request for the page that went well."""
    return Visit(
        url=page.url,
        at=at,
        outcome=Outcome.OK,
        status_code=200,
        body=hashlib.sha256(page.body).hexdigest(),
        size=len(page.body),
        content_type=f"{page.media_type}; charset=utf-8",
    )


def really_read(page: Rendered) -> PageReading:
    """The page through the real reader and extractor."""
    whole = Page(researcher="scholar", visit=visit_of(page, _FIRST), body=page.body)
    return read_page(whole, names=(page.researcher,), on=TODAY)


def rightly_read(page: Rendered) -> PageReading:
    """The page as an extractor without fault would read it: the truth, and the reader's text."""
    document = read(Source(body=page.body, url=page.url, content_type=page.media_type))
    publications = tuple(
        Publication(
            title=str(record["title"]),
            authors=tuple(map(str, record["authors"])),  # type: ignore[call-overload]
            venue=record["venue"],  # type: ignore[arg-type]
            year=record["year"],  # type: ignore[arg-type]
            status=Status(record["status"]) if record["status"] else None,
            links=tuple(Link(url=str(url)) for url in record["links"]),  # type: ignore[attr-defined]
            arxiv=next(filter(None, map(arxiv_number, map(str, record["links"]))), None),  # type: ignore[call-overload]
            awards=tuple(map(str, record["awards"])),  # type: ignore[call-overload]
            printed=printed,
            page=page.url,
        )
        for record, printed in zip(page.truth["publications"], page.printed, strict=True)
    )
    awards = tuple(
        Award(title=str(a["title"]), year=a["year"], organization=a["organization"], page=page.url)  # type: ignore[arg-type]
        for a in page.truth["awards"]
    )
    return PageReading(
        visit=visit_of(page, _FIRST),
        publications=publications,
        awards=awards,
        text=" ".join(document.text.split()),
        complete=document.complete,
    )


def told(before: PageReading, after: PageReading, *, name: str) -> tuple[Event, ...]:
    """What a reader who follows the researcher is told when the one page becomes the other and stays so."""
    snapshot: Snapshot | None = None
    events: list[Event] = []
    for days, reading in ((0, before), *((days, after) for days in _DAYS)):
        at = _FIRST + timedelta(days=days)
        step = advance(
            snapshot,
            [replace(reading, visit=replace(reading.visit, at=at))],
            researcher="scholar",
            at=at,
            names=(name,),
            anew=lambda visit: before if visit.body == before.visit.body else after,
        )
        snapshot = step.snapshot
        events += [event for _, event in step.events]
    return tuple(events)
