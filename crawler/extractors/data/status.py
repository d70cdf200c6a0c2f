"""The state of a work that is given as data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crawler.extractors.data.fields import Fields
from crawler.extractors.data.vocabulary import DETAILS, STATES, TAGS, TITLES, VENUES
from crawler.extractors.headings.sections import Section
from crawler.extractors.links import is_preprint_address
from snapshots.model import Link, Status
from snapshots.state_words import StateWord, find_states
from snapshots.venues.phrase import Venue, read_venue
from snapshots.venues.words import PREPRINT, has_preprint_word

_THESIS: Final = re.compile(r"thesis|dissertation|\b7\b")
_REPORT: Final = re.compile(
    r"techreport|tech report|technical report|\breport\b|working[ _-]?papers?\b|manuscript|preprint|\b[34]\b"
)
_BOOK: Final = re.compile(r"\bbook\b|\bpatent\b|\bdataset\b|\b5\b|\b8\b")
#: "(Under review) On Wool", "On Wool [to appear]".
STATED: Final = re.compile(r"^[(\[][^()\[\]]{3,50}[)\]]\s+|\s+[(\[][^()\[\]]{3,50}[)\]]$")
#: BibLaTeX's words of a work's state, and other bare ones, which are no phrase of a page.
_PUBSTATES: Final = {
    "inpress": Status.TO_APPEAR,
    "inpreparation": Status.IN_PREPARATION,
    "prepublished": Status.PREPRINT,
    "review": Status.UNDER_REVIEW,
}


def details_of(fields: Fields, longest: int) -> Iterator[str]:
    """Give what is told in few words beside a venue."""
    for name in fields.given(DETAILS):
        words = fields.words(name)
        if words and len(words) <= longest:
            yield words


def status_of(
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
    told_beside = [state for words in details_of(fields, 80) for state in find_states(words)]
    if told_beside:
        return told_beside[0].status
    tagged = [state for words in _tags(fields) for state in find_states(words) if _is_all(state, words)]
    if tagged:
        return tagged[0].status
    house = read_venue(fields.words("publisher")[:300])
    if house.status is not None and house.name is None and house.status is not Status.PREPRINT:
        return house.status  # publisher: "Under review"
    told = [state for m in STATED.finditer(fields.first(TITLES)) for state in find_states(m[0])]
    if told:
        return told[0].status
    # year: "forthcoming", date: "In progress"
    dated = [state for text in fields.dates() for state in find_states(text)]
    if dated:
        return dated[0].status
    if venue.status is not None and not (
        venue.status is Status.PREPRINT and venue.name and not has_preprint_word(venue.name)
    ):
        return venue.status
    if section.status is Status.IN_PREPARATION and PREPRINT.fullmatch(fields.first(VENUES).strip()):
        return Status.PREPRINT  # venue: "Preprint", under a heading of drafts
    if section.status is not None and (section.status is not Status.PREPRINT or venue.name is None):
        return section.status
    kinds = fields.kinds()
    if venue.name is not None:
        return (
            Status.PREPRINT
            if has_preprint_word(venue.name) and not _THESIS.search(kinds)
            else Status.PUBLISHED
        )
    if _THESIS.search(kinds) or _BOOK.search(kinds):
        return Status.PUBLISHED
    flagged = fields.words("preprint").lower() in ("true", "yes")
    on_server = number or any(is_preprint_address(link.url) for link in links)
    if _REPORT.search(kinds) or flagged or on_server:
        return Status.PREPRINT
    return None


def _tags(fields: Fields) -> Iterator[str]:
    """Give a record's tags, of which one may be its state: [looms, submitted]."""
    for name in fields.given(TAGS):
        yield from (words for words in fields.several(name) if len(words) <= _LONGEST_TAG)


_LONGEST_TAG: Final = 30


def _is_all(state: StateWord, words: str) -> bool:
    return state.start == 0 and state.end == len(words)
