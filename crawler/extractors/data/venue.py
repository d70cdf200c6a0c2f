"""Where a work that is given as data appears."""

from __future__ import annotations

import re
from typing import Final

from crawler.extractors.awards.prizes import find_prizes
from crawler.extractors.data.fields import ADDRESS, Fields
from crawler.extractors.data.vocabulary import HINTS, SENT_TO, SERVERS, VENUES
from crawler.extractors.unmarked import unmarked
from snapshots.model import Status
from snapshots.venues.phrase import Venue, read_venue
from snapshots.venues.places import is_place

_ON_LINE: Final = ("online", "virtual", "hybrid")
_GENERIC: Final = re.compile(
    r"(?:conference|journal|workshop|preprint|article|book|paper|misc|true|false|proceedings|publications?)",
    re.I,
)


def venue_words(fields: Fields) -> str:
    """
    Return the words that name the venue; "" where the record has none.

    >>> venue_words(Fields({"workshop": "Felt Days", "conference": "WOOL 2026"}))
    'Felt Days @ WOOL 2026'
    >>> venue_words(Fields({"conference": "Felt Days", "venue": "Tokyo, Japan"}))
    'Felt Days'
    """
    part, whole = fields.words("workshop"), fields.words("conference")
    if part and whole and not (_GENERIC.fullmatch(part) or part in whole or fields.has("venue", "journal")):
        return f"{part} @ {whole}"
    for name in fields.given(VENUES):
        # Of several places the first counts.
        told = fields.raw((name,))
        words = unmarked(told[0]) if told else ""
        if words and not _GENERIC.fullmatch(words) and not ADDRESS.fullmatch(words):
            # Some call the meeting's place its venue.
            at = name == "venue" and whole and (is_place(words) or words.lower() in _ON_LINE)
            return whole if at else words
    own = next((words for words in fields.of_place() if not _GENERIC.fullmatch(words)), "")
    # The works of a JSON Résumé, which have no other field for it.
    return own or (fields.words("publisher") if fields.has("releasedate") else "")


#: "Best Paper, Workshop on Wool": the prize before the venue.
_PRIZE_FIRST: Final = re.compile(
    r"((?:best|distinguished|outstanding)\s[\w -]{0,40}?(?:paper|poster|thesis)(?: award| prize)?(?: runner-?\s?up)?)"
    r"(?:,|:| at| of| in| –)\s+(?=\S)",
    re.I,
)


def without_prizes(phrase: str) -> tuple[str, tuple[str, ...]]:
    """
    Return the words that name a venue, and the prizes told among them.

    >>> without_prizes("WOOL 2020 (Best Paper Award)"), without_prizes("Best Paper at WOOL 2020")
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


def with_stand_in(fields: Fields, venue: Venue, phrase: str, arxiv: str | None) -> Venue:
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
