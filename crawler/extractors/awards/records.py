"""Honours that a page or file gives as data: a list of them, a person's, a time table's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import urlsplit

from crawler.extractors.awards.dates import take_date
from crawler.extractors.awards.entry import LEAST_SURE, Honour, is_learnt, read_entry, received, tidy
from crawler.extractors.awards.phrases import names_giver, names_grant, names_honour
from crawler.extractors.headings.sections import Section, read_heading, section_of
from crawler.extractors.unmarked import unmarked
from crawler.headings.letters import plain_letters
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import DataRecord, Document

_TITLE_FIELDS = (
    "title", "name", "award", "honor", "honour", "prize", "scholarship", "fellowship", "society"
)  # fmt: skip
_GIVER_FIELDS = (
    "awarder", "granter", "grantor", "organization", "organisation", "institution", "issuer", "by", "from", "agency",
    "awarded_by", "given_by", "presenter", "sponsor", "department", "university", "school", "institute", "event",
)  # fmt: skip
#: What only an honour is called by.
_SURE_FIELDS = ("awarder", "granter", "grantor")
#: A giver's name has no more words.
_LONGEST_GIVER = 6
_DATE_FIELDS = ("date", "year", "time", "when", "date_start", "start_date", "startdate")
#: "Loom Prize, awarded by the Wool Society"
_GIVEN_BY = re.compile(
    r"(?<=[\w)]),?\s(?:awarded|given|presented|sponsored|granted|conferred|bestowed)\sby\s(?:the\s)?(?=[A-Z])"
)
#: Words about an honour that may end with its date.
_TELLING_FIELDS = ("description", "summary", "note", "details", "detail", "info")
#: "awarded by the Wool Society at Yarn Days"
_TOLD_GIVER = re.compile(
    r"(?:awarded|given|presented|sponsored|granted|conferred|bestowed)\sby\s(?:the\s)?(.{3,100}?)(?=\s(?:at|for|to|in)\s|[,;.(]|$)",
    re.IGNORECASE,
)

#: "Yarn Days, Woolton: “Songs of the sheep”": where what won was given, then its title.
_BEFORE_TALK = re.compile(r"([^\W\d_a-z][^:“”\"]{3,90}):\s[“\"]")


def honours_of_records(document: Document, latest: int) -> Iterator[tuple[Honour, str]]:
    """Honours that the page gives as data: a list of awards, or the award property of a person."""
    page = _section_of_page(document)
    for record in document.records:
        section = section_of(record.headings)
        if record.source == "json-ld":
            yield from _of_person(record, latest)
        elif _is_of_work(record):
            continue
        elif read_heading(str(record.fields.get("title", "")), inside=True).lists_awards and (
            contents := record.fields.get("contents")
        ):
            yield from _of_time_table(contents, latest)
        elif section.lists_awards or is_honour(record):
            yield from _of_fields(record.fields, record.printed, latest)
        elif page and section.kind is SectionKind.OTHER:
            for honour, printed in _of_fields(record.fields, record.printed, latest):
                if names_honour(honour.title) or (page.lists_awards and len(page.kinds) == 1):
                    yield honour, printed


def is_honour(record: DataRecord) -> bool:
    """Whether a record has a field that only honours have."""
    return any(record.fields.get(name) for name in _SURE_FIELDS)


def _is_of_work(record: DataRecord) -> bool:
    """Whether a record is a publication's, whatever heading it stands below."""
    if record.source == "shortcode":
        return any(record.fields.get(name) for name in ("inner", "authors", "author", "venue", "journal"))
    return record.source in ("bibtex", "citation-meta")


def _section_of_page(document: Document) -> Section | None:
    """What the name of a page or file says of its data: "Awards" of awards.yml; None where that is no honours."""
    stem = urlsplit(document.url).path.rpartition("/")[2].partition(".")[0]
    for name in (
        unescape(document.title).replace("\xad", ""),
        stem.replace("_", " ") if document.format == "data" else "",
    ):
        section = read_heading(name, inside=True)
        if section.lists_awards or plain_letters(name) == "accomplishments":
            return section
    return None


def _of_person(record: DataRecord, latest: int) -> Iterator[tuple[Honour, str]]:
    if str(record.fields.get("@type", record.fields.get("type", ""))).lower() != "person":
        return
    awards = record.fields.get("award") or record.fields.get("awards") or []
    for award in awards if isinstance(awards, list) else [awards]:
        honour = read_entry((str(award),), latest=latest)
        if honour:
            yield honour, str(award)


def _of_time_table(contents: object, latest: int) -> Iterator[tuple[Honour, str]]:
    """Honours ordered by year: [{year: 2021, items: ["Spinning Prize, Wool University"]}]."""
    for part in contents if isinstance(contents, list) else []:
        block = {"items": [part]} if isinstance(part, str) else part
        year = take_date(str(block.get("year", "")), latest).year
        items = block.get("items") or []
        for item in items if isinstance(items, list) else [items]:
            honour = read_entry((unmarked(str(item)),), latest=latest, year=year)
            if honour and honour.sure >= LEAST_SURE:
                yield honour, str(item)
        if not items:
            yield from _of_fields(block, "", latest)


def _of_fields(fields: Mapping[str, object], printed: str, latest: int) -> Iterator[tuple[Honour, str]]:
    title, giver, when = (_first(fields, names) for names in (_TITLE_FIELDS, _GIVER_FIELDS, _DATE_FIELDS))
    if not title or names_grant(title) or is_learnt(title, title):
        return
    if not giver and (by := _GIVEN_BY.search(title)):
        title, giver = title[: by.start()], title[by.end() :]
    if not giver and not when and (told := read_entry((title,), latest=latest)):
        title, giver = told.title, told.organization or ""
        year = told.year or _year_told(_first(fields, _TELLING_FIELDS), latest)
    else:
        year = take_date(when, latest).year
        title, told_giver = received(title)
        giver = giver or tidy(told_giver or "").rstrip(".")
    giver = giver or _giver_told(_first(fields, _TELLING_FIELDS))
    yield Honour(title=tidy(title), year=year, organization=giver or None, sure=0.95), printed or title


def _first(fields: Mapping[str, object], names: tuple[str, ...]) -> str:
    return next((unmarked(str(fields[name])) for name in names if fields.get(name)), "")


def _giver_told(text: str) -> str:
    """
    The giver with which the words about an honour begin; "" where they begin otherwise.

    >>> _giver_told("Wool College, both years"), _giver_told("for the best loom"), _giver_told("Given by Yarn Inc.")
    ('Wool College', '', 'Yarn Inc')
    >>> _giver_told("Yarn Days, Woolton: “Songs of the sheep”")
    'Yarn Days'
    """
    if told := _TOLD_GIVER.match(text):
        return told[1]
    if told := _BEFORE_TALK.match(text):
        return told[1].partition(",")[0]
    head = text.partition(",")[0].strip()
    short = 0 < len(head.split()) <= _LONGEST_GIVER
    return head if short and head[:1].isupper() and names_giver(head) and not names_honour(head) else ""


def _year_told(text: str, latest: int) -> int | None:
    """The year with which the words about an honour end; None where they end otherwise."""
    dated = take_date(text, latest)
    return dated.year if dated.place == "end" else None
