"""Which links of an entry are the work's own: none of persons, of the venue, of the event where it was shown."""

from __future__ import annotations

import re

from crawler.extractors.links import arxiv_number, doi_in, link_kind
from crawler.extractors.passage import Passage, PassageLink
from crawler.extractors.venue_scores import Remainder
from crawler.extractors.ways.habits import Way
from snapshots.model import LinkKind
from snapshots.patterns import Seldom
from snapshots.venues.phrase import read_venue
from snapshots.venues.words import ACRONYM, PREPRINT

#: What one may do with the work, behind a badge.
_LICENCE = re.compile(r"//creativecommons\.org/(?:licenses|publicdomain)/")
#: A person's page in an index, no work's there.
_PROFILE = Seldom(
    r"scholar\.google\.[\w.]+/citations\?(?!.*citation_for_view)|researchgate\.net/profile/[^/]+/?$|//orcid\.org/\d{4}-"
    r"|//dblp\.(?:org|uni-trier\.de)/(?:pid|pers)/|semanticscholar\.org/author/|dl\.acm\.org/(?:author|profile)",
    ("scholar", "researchgate", "orcid", "dblp", "dl.acm.org"),
    re.IGNORECASE,
)
#: A link called by the work's DOI.
_DOI_SAID = re.compile(r"\W*(?:https?://)?(?:dx\.)?doi\b|\W*10\.\d{4}", re.IGNORECASE)


def one_line(text: str) -> str:
    """Return words on one line; what was taken out of them is white space."""
    return " ".join(text.split())


def own_links(passage: Passage, way: Way, venue: Remainder | None) -> list[PassageLink]:
    """The entry's own links: not those of persons and of events."""
    own: list[PassageLink] = []
    seen: set[str] = set()
    for link in passage.links:
        if _LICENCE.search(link.href) or _PROFILE.search(link.href):
            continue
        if _of_person(link, way) or _of_event(passage, link, way, venue):
            continue
        if link.href not in seen:
            seen.add(link.href)
            own.append(link)
    return own


def empty_links(passage: Passage, way: Way, venue: Remainder | None) -> tuple[str, ...]:
    """The labels of the entry's own links that lead nowhere, the word for its kind for an icon."""
    own = [k for k in passage.dead if not (_of_person(k, way) or _of_event(passage, k, way, venue))]
    labels = (one_line(k.label)[:80] or _kind_word(k) for k in own)
    return tuple(dict.fromkeys(labels))


def _kind_word(link: PassageLink) -> str:
    kind = link_kind("", "", link.roles)
    return "" if kind is LinkKind.OTHER else kind.value


def _of_person(link: PassageLink, way: Way) -> bool:
    return (
        way.run is not None
        and way.run.start <= link.start
        and link.end <= way.run.end + 2
        and bool(link.label)
    )


#: "Article at Wool Letters": the work's own page.
_OF_ARTICLE = re.compile(r"(?:article|paper|chapter|preprint) (?:at|in|on)\b", re.IGNORECASE)


#: "Covered in ", "featured in the ": who tells of the work, no event.
_TOLD_OF = re.compile(
    r"\b(?:cover(?:ed|age)?|featur(?:ed?|ing)|highlight(?:s|ed)?|report(?:s|ed)|mention(?:s|ed)"
    r"|interview(?:s|ed)?|press|media|news)\b[^.\n]*$",
    re.IGNORECASE,
)
#: "presented at ", "also appeared in non-archival ".
_WHERE = re.compile(r"(?:\bat|\bin|\bof|@|\bthe)(?: (?:the |a )?non-archival)?\W*$", re.IGNORECASE)


def _of_event(passage: Passage, link: PassageLink, way: Way, venue: Remainder | None) -> bool:
    if (
        link.button
        or not link.label
        or _DOI_SAID.match(link.label)
        or _OF_ARTICLE.match(link.label)
        or doi_in(link.href)  # "Wool Letters", but the work's number behind it
        # "Wool Working Paper 12", "Wool Letters, 11, 177": the work's place, not the venue's page.
        or (re.search(r"\d", link.label) and (PREPRINT.search(link.label) or arxiv_number(link.href)))
        or (way.start < link.end and link.start < way.end)
    ):
        return False
    if re.search(r"\.(?:pdf|ps|gz|z|docx?|pptx?)$", link.href, re.IGNORECASE):
        return False
    if venue is not None and venue.start <= link.start < venue.end:
        return True
    lead = passage.text[max(0, link.start - 24) : link.start]
    return bool(
        _WHERE.search(lead)
        and not _TOLD_OF.search(passage.text, max(0, link.start - 60), link.start)
        and len(link.label.split()) <= 12
        and (ACRONYM.search(link.label) or read_venue(link.label).name)
    )
