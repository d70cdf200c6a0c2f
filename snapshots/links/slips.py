"""
Slips of a page with its links: empty addresses, an address that is another paper's. Pure.

Shown to who asks, told to nobody: a slip stands for years, and is no news. What could be meant so is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from urllib.parse import unquote, urldefrag, urlsplit

from snapshots.links.copies import OF_THE_WORK
from snapshots.links.health import health_of
from snapshots.links.landing import is_of, is_of_another, is_unlike
from snapshots.model import Health, Landing, Link, LinkKind, Publication
from snapshots.store import LinkState
from snapshots.text import address, fold, same_person, title_key


class SlipKind(Enum):
    """What is wrong with a link that a page gives."""

    EMPTY = "empty address"
    SHARED = "address of two papers"
    OTHER_PAPER = "leads to another paper"
    OTHER_PUBLISHER = "number of another publisher"
    NO_PDF = "no PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One slip of one page with a link of one work."""

    #: The work's title.
    title: str
    page: str
    kind: SlipKind
    #: "" where the address is empty.
    url: str = ""
    #: The link's label, the other paper's title, the two publishers, or the web page's title.
    words: str = ""


_ARXIV = re.compile(
    r"arxiv\.org/(?:abs|pdf|html)/((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[a-z]{2})?/\d{7}))", re.I
)
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s?#&]+", re.I)
_FILE = re.compile(r"\.(?:pdf|ps|ps\.gz)$", re.I)
_VOLUME = re.compile(r"proceedings|volume|book|issue", re.I)

# Registrants whose journals bear their name, so that a number of one cannot be a journal's of another.
# A conference can have two publishers over the years, and is left out.
_JOURNALS = tuple(
    (prefix, name, re.compile(words))
    for prefix, name, words in (
        ("10.1109", "IEEE", r"ieee (?:transactions|journal|access|letters)\b"),
        (
            "10.1145",
            "ACM",
            r"(?:acm (?:transactions|computing surveys)|(?:journal|communications) of the acm)\b",
        ),
        ("10.1103", "the American Physical Society", r"physical review\b"),
        ("10.1137", "SIAM", r"siam (?:journal|review)\b"),
        ("10.1371", "PLOS", r"plos "),
        ("10.7554", "eLife", r"elife$"),
        ("10.1038", "Nature", r"nature(?:$| communications\b)"),
        ("10.1126", "Science", r"science(?:$| advances\b)"),
        ("10.1073", "PNAS", r"(?:proceedings of the national academy of sciences|pnas)\b"),
    )
)
_PREFIXES = {prefix: name for prefix, name, _ in _JOURNALS}


def slips(records: Iterable[Publication], states: Iterable[LinkState] = ()) -> tuple[Slip, ...]:
    """Return the slips of these records' pages, by title; ``states`` are what is known of their links."""
    records = tuple(records)
    titles = {title_key(record.title): record.title for record in records}
    landings = {
        state.url: state.landing
        for state in states
        if state.landing is not None and state.last is not None and health_of(state.last) is Health.ALIVE
    }
    found = [slip for record in records for slip in _of_record(record, tuple(titles.values()), landings)]
    found += _shared(records)
    return tuple(sorted(dict.fromkeys(found), key=lambda s: (fold(s.title), s.page, s.kind.value, s.url)))


def _of_record(record: Publication, titles: Sequence[str], landings: Mapping[str, Landing]) -> Iterator[Slip]:
    for label in record.empty_links:
        yield Slip(title=record.title, page=record.page, kind=SlipKind.EMPTY, words=label)
    if words := other_publisher(record):
        kind = SlipKind.OTHER_PUBLISHER
        yield Slip(title=record.title, page=record.page, kind=kind, url=_doi_address(record), words=words)
    for link in record.links:
        landing = landings.get(link.url)
        if landing is None or link.kind not in OF_THE_WORK or is_of(landing, record.title):
            continue
        other = _other_paper(landing, record, titles)
        if other:
            kind = SlipKind.OTHER_PAPER
            yield Slip(title=record.title, page=record.page, kind=kind, url=link.url, words=other)
        elif _FILE.search(urlsplit(link.url).path):
            kind = SlipKind.NO_PDF
            yield Slip(title=record.title, page=record.page, kind=kind, url=link.url, words=landing.title)


def _other_paper(landing: Landing, record: Publication, titles: Sequence[str]) -> str:
    """
    Return the title of the paper that a page behind a link of this record is about; "" where that is unsure.

    Sure is another paper of the same person, and a paper of none of the record's authors: a paper of theirs
    under a title nobody knows may be this one under an earlier title.
    """
    listed = next((t for t in titles if is_unlike(t, record.title) and is_of(landing, t)), "")
    if listed:
        return listed
    strangers = landing.authors and record.authors and not _share_authors(landing.authors, record.authors)
    return landing.paper if strangers and is_of_another(landing, record.title) else ""


def _share_authors(ones: Sequence[str], others: Sequence[str]) -> bool:
    return any(same_person(one, other) for one in ones[:50] for other in others[:50])


def other_publisher(record: Publication) -> str:
    """
    Say whose number a work bears that appeared in a journal of somebody else; "" where that is unsure.

    >>> other_publisher(Publication(title="", doi="10.1145/1.2", venue="IEEE Transactions on Looms"))
    'a number of ACM (10.1145), a journal of IEEE (10.1109)'
    >>> other_publisher(Publication(title="", doi="10.1145/1.2", venue="IEEE/ACM Transactions on Looms"))
    ''
    """
    prefix = (record.doi or "").partition("/")[0]
    venue = fold(record.venue or "").removeprefix("the ")
    if prefix not in _PREFIXES or "/" in (record.venue or ""):
        return ""
    journal = next(((p, name) for p, name, words in _JOURNALS if words.match(venue)), None)
    if journal is None or journal[0] == prefix:
        return ""
    return f"a number of {_PREFIXES[prefix]} ({prefix}), a journal of {journal[1]} ({journal[0]})"


def _doi_address(record: Publication) -> str:
    found = (link.url for link in record.links if record.doi and record.doi in unquote(link.url).lower())
    return next(found, f"https://doi.org/{record.doi}")


def _shared(records: Sequence[Publication]) -> Iterator[Slip]:
    """
    Find addresses that two works of one page share though one paper alone can have them.

    What three share is a volume, or the page's habit.
    """
    bearers: dict[tuple[str, str], dict[str, tuple[Publication, str]]] = defaultdict(dict)
    for record in records:
        for link in record.links:
            if mark := _mark(link, record.page):
                bearers[record.page, mark].setdefault(title_key(record.title), (record, link.url))
    for both in bearers.values():
        if len(both) != 2:
            continue
        (one, one_url), (other, other_url) = both.values()
        if is_unlike(one.title, other.title):
            for record, url, twin in ((one, one_url, other), (other, other_url, one)):
                kind = SlipKind.SHARED
                yield Slip(title=record.title, page=record.page, kind=kind, url=url, words=twin.title)


def _mark(link: Link, page: str) -> str:
    """Return what tells a link's paper from every other: a number, or a file; "" where nothing does."""
    url = unquote(link.url)
    if link.kind not in OF_THE_WORK or _VOLUME.search(link.label):
        return ""
    if found := _ARXIV.search(url):
        return f"arxiv:{found[1].lower()}"
    if found := _DOI.search(url):
        return f"doi:{found[0].lower()}"
    if link.kind is LinkKind.PDF and _FILE.search(urlsplit(url).path):
        # "volume.pdf#page=12" is a place in a volume.
        return f"{address(link.url, page)}#{urldefrag(url).fragment}"
    return ""
