"""From a read entry to its record: venue, year, status, links, prizes, identifiers, and how sure all that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin

from crawler.extractors.awards.prizes import find_prizes, may_tell_prize, title_and_prize
from crawler.extractors.evidence import Grounds
from crawler.extractors.headings.sections import Section
from crawler.extractors.hints import is_prose
from crawler.extractors.links import arxiv_number, doi_in, link_kind
from crawler.extractors.names.words import clean_name
from crawler.extractors.other_venues import (
    DAY,
    at_school,
    in_heading,
    in_series,
    in_tag,
    in_tag_behind,
    presented_at,
)
from crawler.extractors.own_links import empty_links, one_line, own_links
from crawler.extractors.passage import CUT, Passage, role_test, without
from crawler.extractors.states import status_of
from crawler.extractors.stretches import ASIDE, remainders, venue_stretch
from crawler.extractors.venue_scores import Remainder
from crawler.extractors.ways.habits import Way
from crawler.extractors.ways.reading import Entry
from snapshots.model import Link, Publication, Status
from snapshots.venues.phrase import Venue, read_venue
from snapshots.years import find_year

_ASIDE = re.compile(r"[(\[]([^()\[\]\n]{6,80})[)\]]")
#: Addresses that ``urljoin``, which is slow, gives back as they are.
_WHOLE = re.compile(r"https?://[A-Za-z0-9.-]+/[^\s?#;\\]*(?:\?[^\s#;]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What holds for all entries of a page."""

    #: What relative links are relative to.
    base: str
    page: str
    #: The day the page was read.
    on: date
    #: Whether the page is an index's page about an author.
    aggregator: bool = False


def to_publication(
    entry: Entry, way: Way, section: Section, context: Context, grounds: Grounds | None = None
) -> Publication:
    """Make the record of one entry read one way; ``grounds`` is told what its fields rest on."""
    grounds = grounds if grounds is not None else Grounds()
    passage = entry.passage
    title, won = title_and_prize(one_line(passage.text[way.start : way.end]))
    prizes = [*_in_title(passage, way, won), *_prizes(passage, way)]
    stretches = remainders(passage, way, [(a, b) for a, b, _ in prizes])
    chosen = venue_stretch(stretches)
    grounds.stretches, grounds.chosen, grounds.prizes = stretches, chosen, prizes
    venue = (
        grounds.of("venue", read_venue(chosen.words), "the stretch beside that looks most like one")
        if chosen
        else Venue()
    )
    venue = at_school(chosen, stretches, venue, grounds)
    venue = presented_at(passage, way, venue, grounds)
    links = own_links(passage, way, chosen)
    venue = in_series(passage, way, venue, stretches, links, grounds=grounds)
    venue = in_tag(passage, way, venue, grounds)
    title, venue = in_tag_behind(title, venue, grounds)
    venue = in_heading(entry, venue, grounds)
    status = status_of(stretches, chosen, venue, section, links, grounds=grounds)
    others = [s for s in stretches if s is not chosen]
    year = _year(passage, way, venue, others, grounds)
    if section.year and section.year != year and section.year in [find_year(s.words) for s in others]:
        # "Looms of 2023. Vol. 8. Mill, 2024", under "2024".
        year = None
    if not year and section.year:
        year = grounds.of("year", section.year, "the heading")
    if context.aggregator:
        # An index lists what it has not seen in any venue as a preprint; this year's dates bear no year.
        status = status or grounds.of("status", Status.PREPRINT, "an index's page, and no venue")
        if not year and DAY.search(passage.work[: way.start]):
            year = grounds.of("year", context.on.year, "a day without a year: that of the reading")
    return Publication(
        title=title,
        authors=_authors(way),
        marks=_marks(way),
        venue=venue.name,
        year=year,
        status=status,
        links=tuple(
            Link(
                url=_absolute(context.base, k.href),
                kind=link_kind(k.label, k.href, k.roles),
                label=one_line(k.label)[:80],
            )
            for k in links
        ),
        empty_links=empty_links(passage, way, chosen),
        awards=tuple(dict.fromkeys(words for _, _, words in prizes)),
        doi=_first(doi_in(k.href) for k in links) or doi_in(passage.text),
        arxiv=_first(arxiv_number(k.href) for k in links) or arxiv_number(passage.text),
        printed=one_line(passage.text),
        page=context.page,
        section=tuple(h.text for h in entry.headings),
    )


def _absolute(base: str, href: str) -> str:
    if _WHOLE.fullmatch(href):
        return href
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return href.strip()


def _first(values: object) -> str | None:
    return next((v for v in values if v), None)  # type: ignore[attr-defined]


def _authors(way: Way) -> tuple[str, ...]:
    if way.run is None:
        return ()
    return tuple(n for n in (clean_name(name) for name in way.run.names) if n)


def _marks(way: Way) -> tuple[tuple[str, str], ...]:
    return tuple((clean_name(n), m) for n, m in way.run.marks) if way.run else ()


def _in_title(passage: Passage, way: Way, won: str) -> list[tuple[int, int, str]]:
    """The prize that is set in a title's own element, and where it stands there, line breaks and all."""
    if not won:
        return []
    said = re.compile(r"\s+".join(map(re.escape, won.split()))).search(passage.text, way.start, way.end)
    return [(said.start(), said.end(), won)] if said else [(way.end, way.end, won)]


def _prizes(passage: Passage, way: Way) -> list[tuple[int, int, str]]:
    if not may_tell_prize(passage.text):
        return []
    run = [(way.run.start, way.run.end)] if way.run else []
    work = list(without(passage.work, [(way.start, way.end), *run]))
    if way.run:
        # "…, Ada Wong (Best Paper Award)": a remark behind the last name is no name.
        for aside in _ASIDE.finditer(passage.work, way.run.start, way.run.end):
            if find_prizes(aside[1]):
                work[aside.start() : aside.end()] = aside[0]
    # A stretch of another look is parted from its neighbours: "Nature, *Best Paper Award*".
    for piece in passage.pieces:
        words = passage.text[piece.start : piece.end].strip()
        if (
            piece.start
            and 1 < len(words.split()) <= 14
            and work[piece.start - 1] == " "
            and find_prizes(words)
        ):
            work[piece.start - 1] = CUT
    return list(find_prizes("".join(work)))


# -- venue, year, status ------------------------------------------------------------------------


_YEAR_ALONE = re.compile(r"\W*((?:19|20)\d\d)\W*")
_is_year = role_test(r"(?:^|[-_])(?:year|yr|pubdate|datepublished)(?:$|[-_])")


#: What a stretch is worth at most, and how long it is, that tells of a work in a sentence and names others' years.
_OF_A_SENTENCE, _SHORTEST_SENTENCE = -1.0, 80


#: "Presenting at the Wool Days 2024": of a draft, which is spoken about then.
_PRESENTING = re.compile(r"\W*(?:currently |next )?presenting (?:at|in)\b", re.IGNORECASE)


def _year(passage: Passage, way: Way, venue: Venue, others: list[Remainder], grounds: Grounds) -> int | None:
    """The year beside the authors, of the venue, of the rest; in this order."""
    if way.run is not None and way.run.end <= way.start:
        # "Byron, A. (1843). Notes": the year between authors and title.
        m = re.match(
            r"[\s,.;:)*†\x1f]*[(\[]?\s*((?:19|20)\d\d)[a-z]?(\+?)", passage.work[way.run.end : way.start]
        )
        # "(2025+)" is a guess that a printed venue's year overrules.
        if m and not (m.group(2) and venue.year):
            return grounds.of("year", int(m.group(1)), "between authors and title", m.group(1))
    if way.run is not None and way.run.start >= way.end:
        m = re.match(
            r"[\s,.;:*†]*[(\[]\s*((?:19|20)\d\d)[a-z]?\+?[)\]]", passage.work[way.run.end : way.run.end + 14]
        )
        if m:
            return grounds.of("year", int(m.group(1)), "behind the authors", m.group(1))
    for piece in passage.pieces:
        # "2025 Wool Conference" may have come out in 2026.
        if (
            piece.span.roles
            and _is_year(piece.span.roles[-1:])
            and (said := _YEAR_ALONE.fullmatch(piece.span.text))
        ):
            return grounds.of("year", int(said[1]), "an element of its own", said[1])
    if venue.year is not None and str(venue.year) in passage.work:
        return grounds.of("year", venue.year, "of the venue", str(venue.year))
    first = passage.pieces[0].span if passage.pieces else None
    if first is not None and "left" in first.roles and (label := _YEAR_ALONE.fullmatch(first.text)):
        return grounds.of("year", int(label[1]), "beside the entry", label[1])
    for stretch in sorted(others, key=lambda s: s.start < way.end):
        told = stretch.score < _OF_A_SENTENCE and len(stretch.text) > _SHORTEST_SENTENCE
        if told or ASIDE.match(stretch.text) or _PRESENTING.match(stretch.text) or is_prose(stretch.words):
            continue
        year = find_year(stretch.words)
        if year is not None and (venue.year is None or year == venue.year or str(year) in stretch.words):
            return grounds.of("year", year, "elsewhere in the entry", str(year))
    return None if venue.year is None else grounds.of("year", venue.year, "of the venue", str(venue.year))
