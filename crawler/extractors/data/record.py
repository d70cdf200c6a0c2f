"""A data record → Publication. Nothing is added that the record does not say."""

from __future__ import annotations

import re
from typing import Final

from crawler.extractors.awards.prizes import find_prizes, title_and_prize
from crawler.extractors.data.fields import Fields
from crawler.extractors.data.kinds import is_work
from crawler.extractors.data.links import arxiv_of, inner_links, links_of
from crawler.extractors.data.people import authors_of, cited, names_below
from crawler.extractors.data.status import STATED, details_of, status_of
from crawler.extractors.data.venue import venue_words, with_stand_in, without_prizes
from crawler.extractors.data.vocabulary import LINES, OF_THEMES, PRIZES, REMARKS, TITLES
from crawler.extractors.headings.sections import Section, section_of
from crawler.extractors.links import (
    doi_in,
    is_preprint_address,
)
from crawler.extractors.names.owner import Owner, OwnerNames
from crawler.reading.document import DataRecord, Document
from snapshots.model import Publication
from snapshots.state_words import find_states
from snapshots.venues.phrase import Venue, read_venue
from snapshots.years import find_year

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: A day, which a theme sorts by: it may be that of a draft, years before its venue's.
_DAY: Final = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_SINGLE_QUOTED: Final = re.compile(r"'[^']+'|‘[^‘’]+’")
_QUOTES: Final = '“”„"«» \t'


def publication_of(
    record: DataRecord, fields: Fields, *, document: Document, owner: Owner, names: OwnerNames, latest: int
) -> Publication | None:
    """Return the work that ``fields`` of a record tell; None where they tell of none. ``latest`` bounds the year."""
    section = section_of(record.headings)
    title, told = title_and_prize(_title(fields))
    if not title or not is_work(record, fields, section):
        return None
    authors, marks, rest = authors_of(fields, names, owner.name, as_printed=record.source == "shortcode")
    behind = ""
    if not authors and record.source in ("front-matter", "csv") and fields.has("citation"):
        people, behind = cited(fields, title, names)
        authors = tuple(people)
    if not authors and record.source == "front-matter":
        authors, marks = names_below(record.printed, names)
    if not authors and record.source in OF_THEMES:
        authors, marks = names_below(fields.first(LINES), names)
    shown = Fields({}) if authors else fields.in_bibtex()
    if not authors:
        authors, marks, _ = authors_of(shown, names, owner.name)
    phrase, won = without_prizes(venue_words(fields) or rest or behind or venue_words(shown))
    phrase = _DOTTED.sub(", ", phrase)
    venue = read_venue(phrase) if phrase else Venue()
    links = tuple(links_of(fields, document.base)) + inner_links(fields, document.base)
    arxiv = arxiv_of(fields, links)
    venue = with_stand_in(fields, venue, phrase, arxiv)
    prizes = tuple(dict.fromkeys((*_prizes(fields), *filter(None, (told,)), *won)))
    doi = doi_in(fields.first(("doi", "citation_doi")))
    doi = doi or next(filter(None, (doi_in(k.url) for k in links)), None)
    return Publication(
        title=title,
        authors=authors,
        venue=venue.name,
        year=_year(fields, venue, section, latest) or _year(shown, venue, section, latest),
        status=status_of(
            fields, venue, section, links, arxiv or (doi if is_preprint_address(doi or "") else None)
        ),
        links=links,
        awards=prizes,
        doi=doi,
        arxiv=arxiv,
        marks=marks,
        printed=re.sub(r"\s+", " ", record.printed).strip()[:4000],
        page=document.url,
        section=tuple(heading.text for heading in record.headings),
    )


def _title(fields: Fields) -> str:
    title = fields.first(TITLES).strip(" \t")
    bare = title.strip(_QUOTES)
    # “On Wool” is set in quotes; in “Wool” and “Felt”, or Looms, “so called”, they are the title's own.
    title = title if any(mark in bare for mark in _QUOTES.strip()) else bare
    if _SINGLE_QUOTED.fullmatch(title):
        title = title[1:-1].strip()
    title = STATED.sub(lambda m: "" if find_states(m[0]) else m[0], title).strip()
    return title[:-1] if title.endswith(".") and not title.endswith("..") else title


#: "Wool Letters · 2024 · Session 2"
_DOTTED = re.compile(r"\s+[·•|]\s+")


def _year(fields: Fields, venue: Venue, section: Section, latest: int) -> int | None:
    for text in fields.dates():
        found = _YEAR.search(text)
        if found and int(found[0]) <= latest and not (venue.year and _DAY.match(text)):
            return int(found[0])
    if venue.year is not None:
        return venue.year
    told = (find_year(words, latest=latest) for words in details_of(fields, 160) if venue.name)
    return next((year for year in told if year is not None), section.year)


def _prizes(fields: Fields) -> tuple[str, ...]:
    named = [
        words
        for name in fields.given(PRIZES)
        for words in fields.several(name)
        if words and words.lower() not in ("true", "false")
    ]
    said = [
        words for name in fields.given(REMARKS) for start, end, words in find_prizes(fields.words(name)[:600])
    ]
    sure = [words for words in named if find_prizes(words) or not _is_remark(words)]
    return tuple(dict.fromkeys((*sure, *said)))


def _is_remark(words: str) -> bool:
    """Return whether an award field holds what is no prize: "oral", "top 25%", an address."""
    return (
        re.search(r"^https?:|\b(?:oral|spotlight|notable|top[- ]?\d|acceptance|highlight)\b", words, re.I)
        is not None
    )
