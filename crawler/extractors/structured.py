"""Records that a page gives as data → Publications. Nothing is added that the record does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final
from urllib.parse import urljoin, urlsplit

from crawler.extractors.awards.prizes import find_prizes
from crawler.extractors.awards.records import is_honour
from crawler.extractors.evidence import Trace
from crawler.extractors.headings.sections import Section, read_heading, section_of
from crawler.extractors.headings.vocabulary import WORKS, SectionKind
from crawler.extractors.links import (
    arxiv_number,
    doi_in,
    is_address,
    is_preprint_address,
    label_kind,
    link_kind,
)
from crawler.extractors.names.finder import find_names
from crawler.extractors.names.owner import Owner, OwnerNames
from crawler.extractors.names.words import clean_name
from crawler.extractors.structured_fields import (
    AUTHORS,
    BIBTEX,
    DETAILS,
    HINTS,
    LINES,
    PRIZES,
    REMARKS,
    SENT_TO,
    SERVERS,
    STATES,
    TITLES,
    VENUES,
    Fields,
    authors_of,
    cited,
    venue_words,
)
from crawler.extractors.sureness import sure_of_data
from crawler.reading.document import DataRecord, Document
from snapshots.model import Link, Publication, Status
from snapshots.state_words import find_states
from snapshots.venues.phrase import Venue, read_venue
from snapshots.venues.words import PREPRINT, has_preprint_word
from snapshots.years import find_year

#: Where records come from that themes lay out, each in its own names for the fields.
_DATA: Final = ("yaml", "json", "toml", "csv", "javascript")
_NO_WORK: Final = re.compile(
    r"\b(?:proceedings|talks?|presentation|slides|software|post|blog|news|project|course|teaching|event|person|"
    r"website|webpage|organization|breadcrumblist|searchaction|comment|set|online resource|imageobject)\b"
)
_WORK: Final = re.compile(
    r"article|paper|chapter|book|thesis|report|inproceedings|conference|journal|preprint|patent|dataset|publication"
)
#: What a page's JSON-LD calls the page itself.
_OF_THE_PAGE: Final = re.compile(r"webpage|\b(?:news|tech|blog)?article\b|posting|review")
#: What is set of a site and not of a work; what was only spoken: "Talk, Wool Days".
_OF_THE_SITE: Final = ("base_url", "baseurl", "tagline", "site_url", "site_name", "favicon")
_SPOKEN: Final = re.compile(
    r"(?:(?:guest|invited|keynote|plenary) )?(?:talk|lecture|keynote)\b(?=,| at\b| in\b)", re.I
)
_THESIS: Final = re.compile(r"thesis|dissertation|\b7\b")
_REPORT: Final = re.compile(
    r"techreport|tech report|technical report|\breport\b|working[ _-]?papers?\b|manuscript|preprint|\b[34]\b"
)
_BOOK: Final = re.compile(r"\bbook\b|\bpatent\b|\bdataset\b|\b5\b|\b8\b")
#: BibLaTeX's words of a work's state, and other bare ones, which are no phrase of a page.
_PUBSTATES: Final = {
    "inpress": Status.TO_APPEAR,
    "inpreparation": Status.IN_PREPARATION,
    "prepublished": Status.PREPRINT,
    "review": Status.UNDER_REVIEW,
}
_ARXIV_EPRINT: Final = re.compile(r"\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7}")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BARE_DOI: Final = re.compile(r"10\.\d{4,9}/\S{1,300}")
#: "Best Paper, Workshop on Wool": the prize before the venue.
_PRIZE_FIRST: Final = re.compile(
    r"((?:best|distinguished|outstanding)\s[\w -]{0,40}?(?:paper|poster|thesis)(?: award| prize)?(?: runner-?\s?up)?)"
    r"(?:,|:| at| of| in| –)\s+(?=\S)",
    re.I,
)
_SINGLE_QUOTED: Final = re.compile(r"'[^']+'|‘[^‘’]+’")
#: "(Under review) On Wool", "On Wool [to appear]".
_STATED: Final = re.compile(r"^[(\[][^()\[\]]{3,50}[)\]]\s+|\s+[(\[][^()\[\]]{3,50}[)\]]$")
_QUOTES: Final = '“”„"«» \t'


#: What a file that is named for it holds instead of works; a list of projects may well be one of papers.
_OTHER_LISTS: Final = frozenset(
    {
        SectionKind.AWARDS,
        SectionKind.TALKS,
        SectionKind.TEACHING,
        SectionKind.NEWS,
        SectionKind.PRESS,
        SectionKind.GRANTS,
        SectionKind.SERVICE,
        SectionKind.STUDENTS,
        SectionKind.SOFTWARE,
        SectionKind.EXPERIENCE,
        SectionKind.EDUCATION,
    }
)

#: More works than the longest file of a group has; what lies beyond is left out, and said.
MOST_RECORDS: Final = 5_000
TOO_MANY_RECORDS: Final = (
    f"the page gives more than {MOST_RECORDS:,} records as data; only the first are read"
)


def from_records(
    document: Document, owner: Owner, on: date, trace: Trace | None = None
) -> tuple[Publication, ...]:
    """
    Return the publications that the document gives as data, in its order; ``on`` bounds their years.

    ``trace`` is told what was gone by.
    """
    names = OwnerNames(owner.names)
    found: list[Publication] = []
    if len(document.records) > MOST_RECORDS and trace is not None:
        trace.notes.append(TOO_MANY_RECORDS)
    no_works = _holds_no_works(document)
    for record in document.records[:MOST_RECORDS]:
        if is_honour(record) or (no_works and section_of(record.headings).kind is SectionKind.OTHER):
            continue
        for fields in _works(record):
            publication = _publication(
                record, fields, document=document, owner=owner, names=names, latest=on.year + 5
            )
            if publication is not None:
                confidence, sure = sure_of_data(publication, record)
                found.append(replace(publication, confidence=confidence, sure=sure))
                if trace is not None:
                    trace.data.append((found[-1], record, None))
    return tuple(found)


def _holds_no_works(document: Document) -> bool:
    """Whether a data file's name says that it holds talks, courses, honours, and no works: "talks.yml"."""
    if document.format != "data":
        return False
    stem = urlsplit(document.url).path.rpartition("/")[2].partition(".")[0]
    kinds = set(read_heading(re.sub(r"[_-]", " ", stem), inside=True).kinds)
    return not kinds.isdisjoint(_OTHER_LISTS) and kinds.isdisjoint(WORKS)


def _works(record: DataRecord) -> Iterator[Fields]:
    """Give the record's fields, or those of the works listed in it (JSON-LD's ItemList)."""
    listed = record.fields.get("itemlistelement") if record.source == "json-ld" else None
    if isinstance(listed, list):
        for entry in listed[:2000]:
            item = entry.get("item", entry) if isinstance(entry, Mapping) else None
            if isinstance(item, Mapping):
                yield Fields({str(name).lower(): value for name, value in item.items()})
    else:
        yield Fields(record.fields)


def _publication(
    record: DataRecord, fields: Fields, *, document: Document, owner: Owner, names: OwnerNames, latest: int
) -> Publication | None:
    section = section_of(record.headings)
    title = _title(fields)
    if not title or not _is_work(record, fields, section):
        return None
    authors, marks, rest = authors_of(fields, names, owner.name, as_printed=record.source == "shortcode")
    behind = ""
    if not authors and record.source in ("front-matter", "csv") and fields.has("citation"):
        people, behind = cited(fields, title, names)
        authors = tuple(people)
    if not authors and record.source == "front-matter":
        authors, marks = _names_below(record.printed, names)
    if not authors and record.source in _DATA:
        authors, marks = _names_below(fields.first(LINES), names)
    shown = Fields({}) if authors else fields.in_bibtex()
    if not authors:
        authors, marks, _ = authors_of(shown, names, owner.name)
    phrase, won = _without_prizes(venue_words(fields) or rest or behind or venue_words(shown))
    phrase = _DOTTED.sub(", ", phrase)
    venue = read_venue(phrase) if phrase else Venue()
    links = tuple(_links(fields, document.base)) + _inner_links(fields, document.base)
    arxiv = _arxiv(fields, links)
    venue = _named(fields, venue, phrase, arxiv)
    prizes = tuple(dict.fromkeys((*_prizes(fields), *won)))
    doi = doi_in(fields.first(("doi", "citation_doi")))
    doi = doi or next(filter(None, (doi_in(k.url) for k in links)), None)
    return Publication(
        title=title,
        authors=authors,
        venue=venue.name,
        year=_year(fields, venue, section, latest) or _year(shown, venue, section, latest),
        status=_status(
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


def _names_below(text: str, owner: OwnerNames) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return the authors that a page about one work names at its beginning, and the marks beside them."""
    for row in text.split("\n")[:_FIRST_LINES]:
        line = _BY.sub("", row.strip())
        run = find_names(line, 0, owner) if line else None
        if run is not None and run.owner and not _LETTERS.search(line[: run.start] + line[run.end :]):
            told = tuple((clean_name(name), mark) for name, mark in run.marks)
            return tuple(filter(None, map(clean_name, run.names))), told
    return (), ()


_BY = re.compile(r"^(?:authors?|by)\b\s*:?\s*", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_FIRST_LINES: Final = 3
_INNER_LINK = re.compile(r"\[([^\[\]]{1,80})\]\(([^()\s]{1,500})\)")


def _inner_links(fields: Fields, base: str) -> tuple[Link, ...]:
    """Return the links that stand among a shortcode's inner words: "Ada Byron [slides](a.pdf)"."""
    found = _INNER_LINK.findall(" ".join(fields.raw(("inner",))))
    return tuple(
        Link(url=urljoin(base, href), kind=link_kind(label, href), label=label)
        for label, href in found
        if is_address(href) and label_kind(label) is not None
    )


def _title(fields: Fields) -> str:
    title = fields.first(TITLES).strip(" \t")
    bare = title.strip(_QUOTES)
    # “On Wool” is set in quotes; in “Wool” and “Felt”, or Looms, “so called”, they are the title's own.
    title = title if any(mark in bare for mark in _QUOTES.strip()) else bare
    if _SINGLE_QUOTED.fullmatch(title):
        title = title[1:-1].strip()
    title = _STATED.sub(lambda m: "" if find_states(m[0]) else m[0], title).strip()
    return title[:-1] if title.endswith(".") and not title.endswith("..") else title


def _is_work(record: DataRecord, fields: Fields, section: Section) -> bool:
    """Return whether a record is of a work, and not of a talk, a project or the page itself."""
    kinds = fields.kinds()
    if record.source == "json-ld":
        if _OF_THE_PAGE.search(kinds) and "scholarly" not in kinds:
            return False
        return _WORK.search(kinds) is not None and fields.has("author", "creator")
    if record.source == "shortcode":
        # A tag that is called a publication is one, whatever heading it strayed under.
        return True
    # CSL data keep works as "references", with their authors.
    cited = record.source in _DATA and _is_cited(record) and fields.has("author", "authors")
    if not cited and section.kind not in WORKS and section.kind is not SectionKind.OTHER:
        return False
    if record.source == "bibtex":
        return _NO_WORK.search(fields.words("type").lower()) is None
    if record.source == "front-matter":
        named = f"{fields.words('collection')} {fields.words('type')}".lower()
        return _NO_WORK.search(named) is None or _WORK.search(named) is not None
    if record.source in _DATA:
        other = _NO_WORK.search(kinds)
        # A volume of proceedings has editors; with authors it is a paper's kind.
        paper = other is not None and other[0] == "proceedings" and fields.has("author", "authors")
        if other and not paper and not _WORK.search(kinds):
            return False
        if fields.has(*_OF_THE_SITE) or _SPOKEN.match(venue_words(fields)):
            return False
        if section.kind in WORKS and fields.has("doi", "arxiv", "arxiv_id", "eprint"):
            return True  # whose they are, the page says but once
        # Lists of talks, courses and links have titles too: a work has authors or a venue.
        return fields.has(*AUTHORS) or fields.has(*VENUES) or fields.has("releasedate", *BIBTEX)
    return True


def _is_cited(record: DataRecord) -> bool:
    return bool(record.headings) and record.headings[-1].text.casefold() == "references"


def _without_prizes(phrase: str) -> tuple[str, tuple[str, ...]]:
    """
    Return the words that name a venue, and the prizes told among them.

    >>> _without_prizes("WOOL 2020 (Best Paper Award)"), _without_prizes("Best Paper at WOOL 2020")
    (('WOOL 2020', ('Best Paper Award',)), ('WOOL 2020', ('Best Paper',)))
    """
    first = _PRIZE_FIRST.match(phrase)
    if first:
        return phrase[first.end() :], (first[1],)
    found = find_prizes(phrase[:600])
    left = phrase
    for start, end, _ in sorted(found, reverse=True):
        left = left[:start] + left[end:]
    left = re.sub(r"\(\s*\)|\[\s*\]", "", left).strip(" ,;:–—-")
    return (left, tuple(words for *_, words in found)) if re.search(r"[^\W\d_]{2}", left) else (phrase, ())


#: "Wool Letters · 2024 · Session 2"
_DOTTED = re.compile(r"\s+[·•|]\s+")


def _named(fields: Fields, venue: Venue, phrase: str, arxiv: str | None) -> Venue:
    """Return the venue, or what stands for it in theses, reports and preprints."""
    if venue.name is not None or phrase:
        return venue
    kinds = fields.kinds()
    hint = fields.first(HINTS)
    if hint and "://" not in hint:
        read = read_venue(hint)
        if read.name or read.status:
            return Venue(name=read.name, year=venue.year or read.year, status=read.status)
    if arxiv and (fields.has("eprint") or "arxiv" in fields.first(("archiveprefix", "eprinttype")).lower()):
        return Venue(name="arXiv", year=venue.year, status=Status.PREPRINT)
    sent = read_venue(fields.first(SENT_TO))
    if sent.name is not None:
        return Venue(name=sent.name, year=sent.year, status=sent.status or Status.UNDER_REVIEW)
    server = read_venue(fields.first(SERVERS))
    if server.name is not None:
        return Venue(name=server.name, year=venue.year or server.year, status=Status.PREPRINT)
    if "patent" in kinds and fields.has("number"):
        return Venue(name=fields.words("number"), year=venue.year)
    return venue


def _year(fields: Fields, venue: Venue, section: Section, latest: int) -> int | None:
    for text in fields.dates():
        found = _YEAR.search(text)
        if found and int(found[0]) <= latest:
            return int(found[0])
    if venue.year is not None:
        return venue.year
    told = (find_year(words, latest=latest) for words in _details(fields, 160) if venue.name)
    return next((year for year in told if year is not None), section.year)


def _details(fields: Fields, longest: int) -> Iterator[str]:
    """Give what is told in few words beside a venue."""
    for name in fields.given(DETAILS):
        words = fields.words(name)
        if words and len(words) <= longest:
            yield words


def _status(
    fields: Fields, venue: Venue, section: Section, links: tuple[Link, ...], number: str | None
) -> Status | None:
    """Return the state: by the record's own words, by its venue, the headings, the sort of work, a server's number."""
    for name in fields.given(STATES):
        words = fields.words(name)
        bare = words.lower().replace(" ", "")
        if bare in _PUBSTATES:
            return _PUBSTATES[bare]
        states = find_states(words[:300]) if words else ()
        if states:
            return states[0].status
    told_beside = [state for words in _details(fields, 80) for state in find_states(words)]
    if told_beside:
        return told_beside[0].status
    house = read_venue(fields.words("publisher")[:300])
    if house.status is not None and house.name is None and house.status is not Status.PREPRINT:
        return house.status  # publisher: "Under review"
    told = [state for m in _STATED.finditer(fields.first(TITLES)) for state in find_states(m[0])]
    if told:
        return told[0].status
    # year: "forthcoming", date: "In progress"
    dated = [state for text in fields.dates() for state in find_states(text)]
    if dated:
        return dated[0].status
    if venue.status is not None and not (
        venue.status is Status.PREPRINT and venue.name and not _early(venue.name)
    ):
        return venue.status
    if section.status is Status.IN_PREPARATION and PREPRINT.fullmatch(fields.first(VENUES).strip()):
        return Status.PREPRINT  # venue: "Preprint", under a heading of drafts
    if section.status is not None and (section.status is not Status.PREPRINT or venue.name is None):
        return section.status
    kinds = fields.kinds()
    if venue.name is not None:
        return Status.PREPRINT if _early(venue.name) and not _THESIS.search(kinds) else Status.PUBLISHED
    if _THESIS.search(kinds) or _BOOK.search(kinds):
        return Status.PUBLISHED
    flagged = fields.words("preprint").lower() in ("true", "yes")
    on_server = number or any(is_preprint_address(link.url) for link in links)
    if _REPORT.search(kinds) or flagged or on_server:
        return Status.PREPRINT
    return None


def _early(name: str) -> bool:
    return has_preprint_word(name)


def _arxiv(fields: Fields, links: tuple[Link, ...]) -> str | None:
    eprint = fields.first(("arxiv", "eprint", "arxiv_id", "arxivid", "citation_arxiv_id"))
    found = _ARXIV_EPRINT.search(eprint[:80])
    if found:
        return re.sub(r"v\d+$", "", found[0])
    return next(filter(None, (arxiv_number(link.url) for link in links)), None)


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


def _links(fields: Fields, base: str) -> Iterator[Link]:
    seen: set[str] = set()
    for label, printed in fields.addresses():
        address = f"https://doi.org/{printed}" if _BARE_DOI.fullmatch(printed) else printed
        if "github" in label and _OWNED.fullmatch(address):
            address = f"https://github.com/{address}"
        if not is_address(address) or address in seen:
            continue
        seen.add(address)
        name = re.sub(r"^url[_-]?|[_-]?(?:url|link)$", "", label).replace("_", " ").strip()
        yield Link(url=_absolute(base, address), kind=link_kind(name, address), label=name[:80])


#: "ada/looms": what code hosts call a repository; no file.
_OWNED = re.compile(r"[A-Za-z\d][\w-]{0,60}/(?![\w.-]*\.(?:pdf|html?|zip|gz|tar|md|txt)$)[\w.-]{1,100}")


def _absolute(base: str, address: str) -> str:
    address = address.replace(" ", "%20")
    if address.startswith("www."):
        return f"https://{address}"
    try:
        return urljoin(base, address)
    except ValueError:
        return address
