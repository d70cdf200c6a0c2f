"""Venues told elsewhere than beside the authors: in a tag, in a heading, by where a thesis was written or a paper read."""

from __future__ import annotations

import re

from crawler.extractors.evidence import Grounds
from crawler.extractors.passage import CUT, Passage, PassageLink
from crawler.extractors.states import THESIS
from crawler.extractors.venue_scores import Remainder
from crawler.extractors.ways.habits import Way
from crawler.extractors.ways.reading import Entry
from snapshots.model import Status
from snapshots.venues.phrase import Venue, read_venue
from snapshots.venues.words import ACRONYM, has_venue_word

#: "Looms that Learn (Doctoral dissertation, Woolton University)": as the style of psychologists has it.
_THESIS_BEHIND = re.compile(r"(.{12,300}?)[\s,]*\(([^()]{0,80}(?i:thesis|dissertation)\b[^()]{0,80})\)")
_TAG_BEHIND = re.compile(r"(.{12,300}?) ?\[([^\[\]\d]{2,40}(?:19|20)\d\d)\]")
#: "ICSE 2024", "USENIX Security '23": a conference and its year.
_EVENT_HEADING = re.compile(
    r"(?=[A-Z]+[a-z]*[A-Z])[A-Z][\w&/+-]{2,12}(?: [A-Z]\w{2,12})? ?(?:(?:19|20)\d\d|[’']\d\d)"
)
#: "API misuse": a topic's short form, and what of it.
_ABOUT = re.compile(r" [a-z]{4,}\b")
_TAG = re.compile(r"^\s*[\[(【]([^\[\]()【】]{2,40})[\])】]")
_ARXIV_PRINTED = re.compile(
    r"\barxiv\s?[:.]?\s?(?:abs/)?\d{4}\.\d{4,5}|\barxiv (?:preprint|e-print)|arxiv\.org/|\barxiv:[a-z-]+/\d{7}",
    re.IGNORECASE,
)
DAY = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?!\d)")
_THESIS_ALONE = re.compile(rf"[\[(]?(?:{THESIS.pattern}|thesis)[\])]?", re.IGNORECASE)
_SCHOOL = re.compile(r"\b(?:Univ(?:ersi|\b)|Institut|College|School|Polytechni|Hochschule|École|Escuela)")
_PRESENTED = re.compile(r"[\s,.;:”\"’\x1f]{0,8}(?:[Pp]aper )?[Pp]resented at (?:the )?([^\n\x1f]{5,250})")


def in_series(
    passage: Passage,
    way: Way,
    venue: Venue,
    stretches: list[Remainder],
    links: list[PassageLink],
    *,
    grounds: Grounds,
) -> Venue:
    """A printed arXiv number is a venue where no other is."""
    if venue.name is not None:
        return venue
    rest = " ".join(s.text for s in stretches)
    if passage.printed_arxiv or _ARXIV_PRINTED.search(rest):
        arxiv = Venue(name="arXiv", year=venue.year, status=Status.PREPRINT)
        return grounds.of("venue", arxiv, "a printed arXiv number")
    return venue


def at_school(chosen: Remainder | None, stretches: list[Remainder], venue: Venue, grounds: Grounds) -> Venue:
    """The university behind the bare words "PhD thesis", which a stop parts from it."""
    if chosen is None or venue.name is None or not _THESIS_ALONE.fullmatch(venue.name):
        return venue
    behind = next((s for s in stretches if s.start >= chosen.end), None)
    told = read_venue(behind.words) if behind is not None and _SCHOOL.search(behind.text) else Venue()
    if told.name is None:
        return venue
    school = Venue(name=told.name, year=venue.year or told.year, status=venue.status)
    return grounds.of("venue", school, "the school behind the word thesis")


def presented_at(passage: Passage, way: Way, venue: Venue, grounds: Grounds) -> Venue:
    """Where a work was presented, told right behind its title or names, where nothing else is said of it."""
    if venue != Venue():
        return venue
    for end in sorted({way.end, way.run.end if way.run else way.end}):
        m = _PRESENTED.match(passage.work, end)
        if m is not None and has_venue_word(m[1]):
            return grounds.of("venue", read_venue(m[1]), "where it was presented", m[1])
    return venue


def in_tag(passage: Passage, way: Way, venue: Venue, grounds: Grounds) -> Venue:
    """A venue that stands only in a tag before the title: "[C12] ICSE", "[NSDI'24] Title"."""
    if venue.name is not None:
        return venue
    head = passage.work[: min(way.start, way.run.start if way.run else way.start)]
    m = _TAG.match(head.replace(CUT, " "))
    words = m.group(1) if m else head.replace(CUT, " ").strip(" \n[]().,:")
    if words and len(words) <= 40 and ACRONYM.search(words) and not DAY.search(words):
        tagged = read_venue(words)
        if tagged.name and (m or has_venue_word(words) or not _ABOUT.search(tagged.name)):
            return grounds.of("venue", tagged, "a tag before the title", words)
    return venue


def in_tag_behind(title: str, venue: Venue, grounds: Grounds) -> tuple[str, Venue]:
    """A title without the venue and year that stand in square brackets at its end, and that venue."""
    if venue.name is not None:
        return title, venue
    thesis = _THESIS_BEHIND.fullmatch(title)
    if thesis and (told := read_venue(thesis[2])).name:
        return thesis[1], grounds.of("venue", told, "in brackets behind the title", thesis[2])
    m = _TAG_BEHIND.fullmatch(title)
    if m is None or not ACRONYM.search(m[2]):
        return title, venue
    tagged = read_venue(m[2])
    if not tagged.name:
        return title, venue
    return m[1], grounds.of("venue", tagged, "a tag behind the title", m[2])


def in_heading(entry: Entry, venue: Venue, grounds: Grounds) -> Venue:
    """The venue and year that are all of the heading over an entry without any: "ICSE 2024"."""
    if venue != Venue() or not entry.headings:
        return venue
    words = entry.headings[-1].text
    if _EVENT_HEADING.fullmatch(words) is None:
        return venue
    return grounds.of("venue", read_venue(words), "the heading", words)
