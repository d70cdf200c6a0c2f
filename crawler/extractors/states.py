"""How far a work is, by the words of its entry, of its heading and of where it stands."""

from __future__ import annotations

import re

from crawler.extractors.evidence import Grounds
from crawler.extractors.headings.sections import Section
from crawler.extractors.hints import is_prose
from crawler.extractors.links import is_preprint_address
from crawler.extractors.passage import PassageLink
from crawler.extractors.stretches import ASIDE
from crawler.extractors.venue_scores import Remainder
from crawler.headings.vocabulary import SectionKind
from snapshots.model import Status
from snapshots.state_words import find_states
from snapshots.venues.phrase import Venue
from snapshots.venues.words import PREPRINT, has_preprint_word
from snapshots.years import find_year

THESIS = re.compile(
    r"\b(?:ph\.?\s?d\.?|doctoral|master'?s?|m\.?sc\.?|bachelor'?s?|b\.?sc\.?|licentiate|habilitation|diploma|undergraduate|honou?rs) ?(?:of \w+ )?(?:thesis|dissertation)|\b(?:dissertation|diplomarbeit|masterarbeit|doktorarbeit|thèse|these (?=d(?:e |[’']))|tesis|tesi (?:di|doctoral)|tese de|disserta[çc][ãa]o de|habilitationsschrift|proefschrift|doktorsavhandling|väitöskirja|rozprawa doktorska|praca magisterska|disertační práce|(?:doktora|lisans) tezi|(?:кандидатская|докторская) диссертация)\b|[博修]士論文|(?:박사|석사)(?:학위)?논문",
    re.IGNORECASE,
)
#: "Dissertation", "My PhD Dissertation": one without a year or a file below it may not be finished.
_IN_WRITING = re.compile(r"\W*(?:[\w.'’]+ ){0,2}dissertation(?: research)?\W*", re.IGNORECASE)
#: "Master's thesis, submitted to the University of Woolton".
_HANDED_IN = re.compile(
    rf"(?:{THESIS.pattern}|\bthesis\b)[^.]{{0,60}}\bsubmitted (?:to|at|in|for)\b[^.]*\b(?:universit|college|fellowship|examination|degree|institute|school)",
    re.IGNORECASE,
)
#: Where a report was written is no venue that makes it more.
_INSTITUTION = re.compile(
    r"(?:Department|Dept\.|Faculty|School|Institute|Laboratory|University) of (?!.*\b(?:Press|[Tt]hesis|[Dd]issertation)\b)"
)
#: "Libro · 2020"
_BOOK = re.compile(r"Book|Libro|Livre|Livro|Buch")
_PATENT = re.compile(r"\bpatent\b", re.IGNORECASE)


def _is_written(stretches: list[Remainder], before: Remainder) -> bool:
    """Whether words of a preprint stand behind others by themselves: "Ongoing", the work, "Manuscript"."""
    return any(s.start > before.end and PREPRINT.fullmatch(s.words.strip(" .")) for s in stretches)


#: "A longer form is accepted by Wool 2025"
_ELSEWHERE = re.compile(r"\b[Aa]ccepted (?:by|at|to|in) (?:the )?[A-Z]")
_PAGES = re.compile(r"\b(?:pp?|pages)\b[.:]?\s?\d+\s?[-–—]{1,2}\s?\d")


def _is_in_print(stretches: list[Remainder], chosen: Remainder | None, stretch: Remainder) -> bool:
    """Whether the pages a work has in its venue stand before other words: where else it is accepted, no more."""
    return chosen is not None and any(
        chosen.start <= s.start < stretch.start and _PAGES.search(s.text) for s in stretches
    )


def status_of(
    stretches: list[Remainder],
    chosen: Remainder | None,
    venue: Venue,
    section: Section,
    links: list[PassageLink],
    *,
    grounds: Grounds,
) -> Status | None:
    """
    The nearest words win: those of the venue's own stretch, then of the rest, then the heading's; then the venue.
    """
    if venue.status is not None and venue.status is not Status.PREPRINT:
        words = _state_words(chosen, venue.status)
        return grounds.of("status", _granted(stretches, venue.status), "words beside the venue", words)
    for stretch in stretches:
        aside = len(stretch.text) > 160 or is_prose(stretch.text) or ASIDE.match(stretch.text.lstrip())
        if stretch is chosen or aside:
            continue
        states = find_states(stretch.words)
        if states and states[0].status is Status.IN_PREPARATION and _is_written(stretches, stretch):
            continue
        if states and _ELSEWHERE.search(stretch.text) and _is_in_print(stretches, chosen, stretch):
            continue
        if states:
            words = _state_words(stretch, states[0].status)
            return grounds.of(
                "status", _granted(stretches, states[0].status), "words elsewhere in the entry", words
            )
    if section.status is Status.IN_PREPARATION and (
        venue.status is Status.PREPRINT or any(has_preprint_word(s.words) for s in stretches)
    ):
        return grounds.of("status", Status.PREPRINT, "a preprint series, under a heading of drafts")
    if section.status is Status.PUBLISHED and venue.status is Status.PREPRINT:
        return grounds.of("status", Status.PREPRINT, "a preprint series, whatever the heading")
    if section.status is not None and not (
        section.status is Status.PREPRINT
        and venue.name
        and venue.status is None
        and not _early(chosen)
        and not _INSTITUTION.match(venue.name)
    ):
        return grounds.of("status", section.status, "the heading")
    if venue.name is not None:
        return grounds.of(
            "status",
            venue.status or _granted(stretches, _kind_status(venue.name)),
            "the venue, and nothing against it",
        )
    if venue.status is not None:
        return grounds.of(
            "status", venue.status, "words beside the venue", _state_words(chosen, venue.status)
        )
    words = " ".join(s.words for s in stretches)
    done = bool(links) or section.year is not None or _IN_WRITING.fullmatch(section.words) is None
    if THESIS.search(words) or (
        section.kind is SectionKind.THESES and (done or find_year(words) is not None)
    ):
        return grounds.of("status", Status.PUBLISHED, "a thesis")
    if any(_BOOK.fullmatch(s.words.strip(" .")) for s in stretches):
        return grounds.of("status", Status.PUBLISHED, "a book")
    if has_preprint_word(words):
        return grounds.of("status", Status.PREPRINT, "words of a preprint")
    if section.kind in (SectionKind.PREPRINTS, SectionKind.WORKING_PAPERS):
        return grounds.of("status", Status.PREPRINT, "the heading's kind")
    if section.kind is SectionKind.PATENTS or section.kind is SectionKind.BOOKS:
        return grounds.of("status", Status.PUBLISHED, "the heading's kind")
    if any(is_preprint_address(k.href) for k in links):
        return grounds.of("status", Status.PREPRINT, "a link to a preprint server, and nothing else")
    return None


def _state_words(stretch: Remainder | None, status: Status) -> str:
    """The words of a stretch that tell a state."""
    words = stretch.words if stretch is not None else ""
    return next((words[s.start : s.end] for s in find_states(words) if s.status is status), "")


def _early(chosen: Remainder | None) -> bool:
    return bool(
        chosen and re.search(r"preliminary|workshop|oral|spotlight|presented", chosen.text, re.IGNORECASE)
    )


def _granted(stretches: list[Remainder], status: Status) -> Status:
    """A patent that was granted is no application any more, a thesis submitted to its university is done."""
    words = " ".join(s.words for s in stretches)
    if status is Status.UNDER_REVIEW and _HANDED_IN.search(words):
        return Status.PUBLISHED
    if (
        status is Status.UNDER_REVIEW
        and _PATENT.search(words)
        and re.search(r"\b(?:granted|issued)\b", words, re.I)
    ):
        return Status.PUBLISHED
    return status


#: Numbers of what is applied for, and of what was not granted yet: of the international treaty, "US 2016/0123456".
_APPLICATION = re.compile(
    r"(?:\b(?:PCT|WO)\W{0,2}|\bU\.?S\.? ?(?:Pat(?:ent|\.)? ?(?:App\w*\.? ?)?)?(?:No\.? ?)?)(?:[A-Z]{2})?(?:19|20)\d\d\W{0,2}\d{5,7}\b"
)


#: "ES2954611 B2", "US 9,123,456 B1": the letter behind a number says that it was granted.
_GRANT = re.compile(r"\b[A-Z]{2} ?\d[\d,]{5,} ?[BC]\d\b")


def _kind_status(name: str) -> Status:
    if _APPLICATION.search(name) and not _GRANT.search(name):
        return Status.UNDER_REVIEW
    if has_preprint_word(name) and not THESIS.search(name):
        return Status.PREPRINT
    return Status.PUBLISHED
