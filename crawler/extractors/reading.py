"""From a document to its records: the order in which the extractors look."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from crawler.extractors.awards.finder import find_awards
from crawler.extractors.belonging import are_others, is_research, of_one_life
from crawler.extractors.data import from_records
from crawler.extractors.evidence import Trace
from crawler.extractors.headings.sections import read_heading
from crawler.extractors.memory import Memory
from crawler.extractors.names.owner import Owner
from crawler.extractors.publications import find_publications
from crawler.extractors.repeats import once
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Document, Line, Span
from snapshots.model import Award, Publication

#: Formats that a site makes its pages of.
_SOURCES = frozenset(("markdown", "org", "rst"))
#: "Ada Byron | Preprints"
_PARTED = re.compile(r"\s+[|·•–—-]+\s+|\s*[|:]\s+")
#: The levels of headings that stand over a page and its lists.
_TOP = (1, 2)
#: More lines than the longest list has; what lies beyond is left out, and said.
MOST_LINES = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one page says."""

    publications: tuple[Publication, ...] = ()
    awards: tuple[Award, ...] = ()
    #: What was left out or mended, in sentences.
    notes: tuple[str, ...] = ()


def extract(
    document: Document,
    owner: Owner,
    on: date,
    trace: Trace | None = None,
    memory: Memory | None = None,
) -> Reading:
    """
    Read the publications and honours out of a page.

    ``on`` is the day the page was read: "Jun 2" without a year is of that year. ``trace`` is told what was
    gone by. ``memory`` knows what was read of this person's pages before; it changes nothing but the cost.
    """
    trace = trace if trace is not None else Trace()
    if len(document.lines) > MOST_LINES:
        trace.notes.append(f"the page has more than {MOST_LINES:,} lines; only the first are read")
        document = replace(document, lines=document.lines[:MOST_LINES])
    document = _under_its_title(document)
    listed = find_publications(document, owner.names, on, trace, memory)
    given = from_records(document, owner, on, trace)
    publications = of_one_life(once([*given, *listed]) if given else listed, owner)
    if publications and are_others(publications, document.lines, owner):
        trace.notes.append("the page says that it lists what its owner read")
        publications = ()
    trace.settle(publications)
    awards = find_awards(document, owner, on, trace.notes)
    notes = tuple(dict.fromkeys((*document.notes, *trace.notes)))
    return Reading(publications=publications, awards=awards, notes=notes)


def _under_its_title(document: Document) -> Document:
    """
    Set the title of a Markdown file over its lines, as its site does, where that names a list.

    A source without title and great headings has its file's name for one: "papers.md"; a page of HTML without
    headings the part of its title that names a list, where its address names none of another kind.
    """
    headed = any(line.heading for line in document.lines)
    if document.format == "html" and not headed:
        words = _list_named(document.title) if _of_works(_stem(document.url)) else ""
    elif document.format not in _SOURCES:
        return document
    else:
        words = document.title if document.format == "markdown" else ""
        topped = any(line.heading in _TOP for line in document.lines)
        if not (words or document.title or topped):
            words = _stem(document.url).capitalize()
    section = read_heading(words)
    if not (section.lists_works or section.lists_awards or is_research([words])):
        return document
    title = Line(spans=(Span(words),), heading=1)
    return replace(document, lines=(title, *document.lines))


def _stem(url: str) -> str:
    """
    Return the words of an address's last part.

    >>> _stem("https://byron.example/old/my-papers.html"), _stem("https://byron.example/papers/")
    ('my papers', 'papers')
    """
    return re.sub(r"[_-]", " ", urlsplit(url).path.rstrip("/").rpartition("/")[2].partition(".")[0])


def _list_named(title: str) -> str:
    """
    Return the part of a page's title that names a list of works.

    >>> _list_named("Ada Byron | Preprints"), _list_named("Ada Byron: looms")
    ('Preprints', '')
    """
    return next((part for part in reversed(_PARTED.split(title)) if read_heading(part).lists_works), "")


def _of_works(words: str) -> bool:
    """Whether words name a list of works, or none of another kind."""
    section = read_heading(words)
    return section.lists_works or section.kind is SectionKind.OTHER
