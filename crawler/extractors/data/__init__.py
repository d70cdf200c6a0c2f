"""Records that a page gives as data → Publications."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from crawler.extractors.awards.records import is_honour
from crawler.extractors.data.fields import Fields
from crawler.extractors.data.record import publication_of
from crawler.extractors.evidence import Trace
from crawler.extractors.headings.sections import read_heading, section_of
from crawler.extractors.names.owner import Owner, OwnerNames
from crawler.extractors.sureness import sure_of_data
from crawler.headings.vocabulary import WORKS, SectionKind
from crawler.reading.document import DataRecord, Document
from snapshots.model import Publication

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
            publication = publication_of(
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
