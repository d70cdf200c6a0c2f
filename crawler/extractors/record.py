"""From a read entry to its record: venue, year, status, links, prizes, identifiers, and how sure all that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin

from crawler.extractors.awards.prizes import find_prizes, may_tell_prize
from crawler.extractors.evidence import Grounds
from crawler.extractors.headings.sections import Section
from crawler.extractors.headings.vocabulary import SectionKind
from crawler.extractors.hints import is_prose
from crawler.extractors.links import arxiv_number, doi_in, is_preprint_address, link_kind
from crawler.extractors.names.words import clean_name
from crawler.extractors.passage import CUT, Passage, PassageLink, role_test, without
from crawler.extractors.stretches import ASIDE, remainders, venue_stretch
from crawler.extractors.venue_scores import Remainder
from crawler.extractors.ways.habits import Way
from crawler.extractors.ways.reading import Entry
from snapshots.model import Link, LinkKind, Publication, Status
from snapshots.state_words import find_states
from snapshots.venue_words import ACRONYM, PREPRINT, has_venue_word
from snapshots.venues import Venue, read_venue
from snapshots.years import find_year

#: "Looms that Learn (Doctoral dissertation, Woolton University)": as the style of psychologists has it.
_THESIS_BEHIND = re.compile(r"(.{12,300}?)[\s,]*\(([^()]{0,80}(?i:thesis|dissertation)\b[^()]{0,80})\)")
_TAG_BEHIND = re.compile(r"(.{12,300}?) ?\[([^\[\]\d]{2,40}(?:19|20)\d\d)\]")
#: "ICSE 2024", "USENIX Security '23": a conference and its year.
_EVENT_HEADING = re.compile(
    r"(?=[A-Z]+[a-z]*[A-Z])[A-Z][\w&/+-]{2,12}(?: [A-Z]\w{2,12})? ?(?:(?:19|20)\d\d|[’']\d\d)"
)
_TAG = re.compile(r"^\s*[\[(【]([^\[\]()【】]{2,40})[\])】]")
_ARXIV_PRINTED = re.compile(
    r"\barxiv\s?[:.]?\s?(?:abs/)?\d{4}\.\d{4,5}|\barxiv (?:preprint|e-print)|arxiv\.org/|\barxiv:[a-z-]+/\d{7}",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?!\d)")
_THESIS = re.compile(
    r"\b(?:ph\.?\s?d\.?|doctoral|master'?s?|m\.?sc\.?|bachelor'?s?|b\.?sc\.?|licentiate|habilitation|diploma|undergraduate|honou?rs) ?(?:of \w+ )?(?:thesis|dissertation)|\b(?:dissertation|diplomarbeit|masterarbeit|doktorarbeit|th[eè]se|tesis|tesi di)\b",
    re.IGNORECASE,
)
_THESIS_ALONE = re.compile(rf"[\[(]?(?:{_THESIS.pattern}|thesis)[\])]?", re.IGNORECASE)
_SCHOOL = re.compile(r"\b(?:Universi|Institut|College|School|Polytechni|Hochschule|École|Escuela)")
_PRESENTED = re.compile(r"[\s,.;:”\"’\x1f]{0,8}(?:[Pp]aper )?[Pp]resented at (?:the )?([^\n\x1f]{5,250})")
#: "Master's thesis, submitted to the University of Woolton".
_HANDED_IN = re.compile(
    rf"(?:{_THESIS.pattern}|\bthesis\b)[^.]{{0,60}}\bsubmitted (?:to|at|in|for)\b[^.]*\b(?:universit|college|fellowship|examination|degree|institute|school)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"[(\[]([^()\[\]\n]{6,80})[)\]]")
#: A link called by the work's DOI.
_DOI_SAID = re.compile(r"\W*(?:https?://)?(?:dx\.)?doi\b|\W*10\.\d{4}", re.IGNORECASE)
#: Addresses that ``urljoin``, which is slow, gives back as they are.
_WHOLE = re.compile(r"https?://[A-Za-z0-9.-]+/[^\s?#;\\]*(?:\?[^\s#;]+)?")
#: Where a report was written is no venue that makes it more.
_INSTITUTION = re.compile(
    r"(?:Department|Dept\.|Faculty|School|Institute|Laboratory|University) of (?!.*\b(?:Press|[Tt]hesis|[Dd]issertation)\b)"
)
#: "Libro · 2020"
_BOOK = re.compile(r"Book|Libro|Livre|Livro|Buch")
_PATENT = re.compile(r"\bpatent\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What holds for all entries of a page."""

    #: What relative links are relative to.
    base: str
    page: str
    #: The day the page was read.
    on: date
    #: Whether the page is an index's page about an author.
    aggregator: bool = False


def to_publication(
    entry: Entry, way: Way, section: Section, context: Context, grounds: Grounds | None = None
) -> Publication:
    """Make the record of one entry read one way; ``grounds`` is told what its fields rest on."""
    grounds = grounds if grounds is not None else Grounds()
    passage = entry.passage
    title = _fold(passage.text[way.start : way.end])
    prizes = _prizes(passage, way)
    stretches = remainders(passage, way, [(a, b) for a, b, _ in prizes])
    chosen = venue_stretch(stretches)
    grounds.stretches, grounds.chosen, grounds.prizes = stretches, chosen, prizes
    venue = (
        grounds.of("venue", read_venue(_words(chosen)), "the stretch beside that looks most like one")
        if chosen
        else Venue()
    )
    venue = _school(chosen, stretches, venue, grounds)
    venue = _presented(passage, way, venue, grounds)
    links = _links(passage, way, chosen)
    venue = _series(passage, way, venue, stretches, links, grounds=grounds)
    venue = _tagged(passage, way, venue, grounds)
    title, venue = _tagged_behind(title, venue, grounds)
    venue = _headed(entry, venue, grounds)
    status = _status(stretches, chosen, venue, section, links, grounds=grounds)
    others = [s for s in stretches if s is not chosen]
    year = _year(passage, way, venue, others, grounds)
    if section.year and section.year != year and section.year in [find_year(_words(s)) for s in others]:
        # "Looms of 2023. Vol. 8. Mill, 2024", under "2024".
        year = None
    if not year and section.year:
        year = grounds.of("year", section.year, "the heading")
    if context.aggregator:
        # An index lists what it has not seen in any venue as a preprint; this year's dates bear no year.
        status = status or grounds.of("status", Status.PREPRINT, "an index's page, and no venue")
        if not year and _DAY.search(passage.work[: way.start]):
            year = grounds.of("year", context.on.year, "a day without a year: that of the reading")
    return Publication(
        title=title,
        authors=_authors(way),
        marks=_marks(way),
        venue=venue.name,
        year=year,
        status=status,
        links=tuple(
            Link(
                url=_absolute(context.base, k.href),
                kind=link_kind(k.label, k.href, k.roles),
                label=_fold(k.label)[:80],
            )
            for k in links
        ),
        empty_links=_empty_links(passage, way, chosen),
        awards=tuple(dict.fromkeys(words for _, _, words in prizes)),
        doi=_first(doi_in(k.href) for k in links) or doi_in(passage.text),
        arxiv=_first(arxiv_number(k.href) for k in links) or arxiv_number(passage.text),
        printed=_fold(passage.text),
        page=context.page,
        section=tuple(h.text for h in entry.headings),
    )


def _fold(text: str) -> str:
    return " ".join(text.split())  # CUT is white space too


def _absolute(base: str, href: str) -> str:
    if _WHOLE.fullmatch(href):
        return href
    try:
        return urljoin(base, href.strip())
    except ValueError:
        return href.strip()


def _first(values: object) -> str | None:
    return next((v for v in values if v), None)  # type: ignore[attr-defined]


def _words(stretch: Remainder) -> str:
    return _fold(stretch.text)


def _authors(way: Way) -> tuple[str, ...]:
    if way.run is None:
        return ()
    return tuple(n for n in (clean_name(name) for name in way.run.names) if n)


def _marks(way: Way) -> tuple[tuple[str, str], ...]:
    return tuple((clean_name(n), m) for n, m in way.run.marks) if way.run else ()


# -- prizes -------------------------------------------------------------------------------------


def _prizes(passage: Passage, way: Way) -> list[tuple[int, int, str]]:
    if not may_tell_prize(passage.text):
        return []
    run = [(way.run.start, way.run.end)] if way.run else []
    work = list(without(passage.work, [(way.start, way.end), *run]))
    if way.run:
        # "…, Ada Wong (Best Paper Award)": a remark behind the last name is no name.
        for aside in _ASIDE.finditer(passage.work, way.run.start, way.run.end):
            if find_prizes(aside[1]):
                work[aside.start() : aside.end()] = aside[0]
    # A stretch of another look is parted from its neighbours: "Nature, *Best Paper Award*".
    for piece in passage.pieces:
        words = passage.text[piece.start : piece.end].strip()
        if (
            piece.start
            and 1 < len(words.split()) <= 14
            and work[piece.start - 1] == " "
            and find_prizes(words)
        ):
            work[piece.start - 1] = CUT
    return list(find_prizes("".join(work)))


# -- links --------------------------------------------------------------------------------------


def _links(passage: Passage, way: Way, venue: Remainder | None) -> list[PassageLink]:
    """The entry's own links: not those of persons and of events."""
    own: list[PassageLink] = []
    seen: set[str] = set()
    for link in passage.links:
        if _of_person(link, way) or _of_event(passage, link, way, venue):
            continue
        if link.href not in seen:
            seen.add(link.href)
            own.append(link)
    return own


def _empty_links(passage: Passage, way: Way, venue: Remainder | None) -> tuple[str, ...]:
    """The labels of the entry's own links that lead nowhere, the word for its kind for an icon."""
    own = [k for k in passage.dead if not (_of_person(k, way) or _of_event(passage, k, way, venue))]
    labels = (_fold(k.label)[:80] or _kind_word(k) for k in own)
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


def _of_event(passage: Passage, link: PassageLink, way: Way, venue: Remainder | None) -> bool:
    if (
        link.button
        or not link.label
        or _DOI_SAID.match(link.label)
        or _OF_ARTICLE.match(link.label)
        # "Wool Working Paper 12", "Wool Letters, 11, 177": the work's place, not the venue's page.
        or (
            re.search(r"\d", link.label)
            and (PREPRINT.search(link.label) or doi_in(link.href) or arxiv_number(link.href))
        )
        or (way.start < link.end and link.start < way.end)
    ):
        return False
    if re.search(r"\.(?:pdf|ps|gz|z|docx?|pptx?)$", link.href, re.IGNORECASE):
        return False
    if venue is not None and venue.start <= link.start < venue.end:
        return True
    lead = passage.text[max(0, link.start - 14) : link.start]
    return bool(
        re.search(r"(?:\bat|\bin|\bof|@|\bthe)\W*$", lead, re.IGNORECASE)
        and len(link.label.split()) <= 12
        and (ACRONYM.search(link.label) or read_venue(link.label).name)
    )


# -- venue, year, status ------------------------------------------------------------------------


def _series(
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


def _school(chosen: Remainder | None, stretches: list[Remainder], venue: Venue, grounds: Grounds) -> Venue:
    """The university behind the bare words "PhD thesis", which a stop parts from it."""
    if chosen is None or venue.name is None or not _THESIS_ALONE.fullmatch(venue.name):
        return venue
    behind = next((s for s in stretches if s.start >= chosen.end), None)
    told = read_venue(_words(behind)) if behind is not None and _SCHOOL.search(behind.text) else Venue()
    if told.name is None:
        return venue
    school = Venue(name=told.name, year=venue.year or told.year, status=venue.status)
    return grounds.of("venue", school, "the school behind the word thesis")


def _presented(passage: Passage, way: Way, venue: Venue, grounds: Grounds) -> Venue:
    """Where a work was presented, told right behind its title or names, where nothing else is said of it."""
    if venue != Venue():
        return venue
    for end in sorted({way.end, way.run.end if way.run else way.end}):
        m = _PRESENTED.match(passage.work, end)
        if m is not None and has_venue_word(m[1]):
            return grounds.of("venue", read_venue(m[1]), "where it was presented", m[1])
    return venue


def _tagged(passage: Passage, way: Way, venue: Venue, grounds: Grounds) -> Venue:
    """A venue that stands only in a tag before the title: "[C12] ICSE", "[NSDI'24] Title"."""
    if venue.name is not None:
        return venue
    head = passage.work[: min(way.start, way.run.start if way.run else way.start)]
    m = _TAG.match(head.replace(CUT, " "))
    words = m.group(1) if m else head.replace(CUT, " ").strip(" \n[]().,:")
    if words and len(words) <= 40 and ACRONYM.search(words) and not _DAY.search(words):
        tagged = read_venue(words)
        if tagged.name:
            return grounds.of("venue", tagged, "a tag before the title", words)
    return venue


def _tagged_behind(title: str, venue: Venue, grounds: Grounds) -> tuple[str, Venue]:
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


def _headed(entry: Entry, venue: Venue, grounds: Grounds) -> Venue:
    """The venue and year that are all of the heading over an entry without any: "ICSE 2024"."""
    if venue != Venue() or not entry.headings:
        return venue
    words = entry.headings[-1].text
    if _EVENT_HEADING.fullmatch(words) is None:
        return venue
    return grounds.of("venue", read_venue(words), "the heading", words)


_YEAR_ALONE = re.compile(r"\W*((?:19|20)\d\d)\W*")
_is_year = role_test(r"(?:^|[-_])(?:year|pubdate|datepublished)(?:$|[-_])")


#: What a stretch is worth at most, and how long it is, that tells of a work in a sentence and names others' years.
_OF_A_SENTENCE, _SHORTEST_SENTENCE = -1.0, 80


def _year(passage: Passage, way: Way, venue: Venue, others: list[Remainder], grounds: Grounds) -> int | None:
    """The year beside the authors, of the venue, of the rest; in this order."""
    if way.run is not None and way.run.end <= way.start:
        # "Byron, A. (1843). Notes": the year between authors and title.
        m = re.match(
            r"[\s,.;:)*†\x1f]*[(\[]?\s*((?:19|20)\d\d)[a-z]?(\+?)", passage.work[way.run.end : way.start]
        )
        # "(2025+)" is a guess that a printed venue's year overrules.
        if m and not (m.group(2) and venue.year):
            return grounds.of("year", int(m.group(1)), "between authors and title", m.group(1))
    if way.run is not None and way.run.start >= way.end:
        m = re.match(
            r"[\s,.;:*†]*[(\[]\s*((?:19|20)\d\d)[a-z]?\+?[)\]]", passage.work[way.run.end : way.run.end + 14]
        )
        if m:
            return grounds.of("year", int(m.group(1)), "behind the authors", m.group(1))
    for piece in passage.pieces:
        # "2025 Wool Conference" may have come out in 2026.
        if (
            piece.span.roles
            and _is_year(piece.span.roles[-1:])
            and (said := _YEAR_ALONE.fullmatch(piece.span.text))
        ):
            return grounds.of("year", int(said[1]), "an element of its own", said[1])
    if venue.year is not None:
        return grounds.of("year", venue.year, "of the venue", str(venue.year))
    first = passage.pieces[0].span if passage.pieces else None
    if first is not None and "left" in first.roles and (label := _YEAR_ALONE.fullmatch(first.text)):
        return grounds.of("year", int(label[1]), "beside the entry", label[1])
    for stretch in sorted(others, key=lambda s: s.start < way.end):
        told = stretch.score < _OF_A_SENTENCE and len(stretch.text) > _SHORTEST_SENTENCE
        if told or ASIDE.match(stretch.text) or is_prose(_words(stretch)):
            continue
        year = find_year(_words(stretch))
        if year is not None:
            return grounds.of("year", year, "elsewhere in the entry", str(year))
    return None


def _is_written(stretches: list[Remainder], before: Remainder) -> bool:
    """Whether words of a preprint stand behind others by themselves: "Ongoing", the work, "Manuscript"."""
    return any(s.start > before.end and PREPRINT.fullmatch(_words(s).strip(" .")) for s in stretches)


#: "A longer form is accepted by Wool 2025"
_ELSEWHERE = re.compile(r"\b[Aa]ccepted (?:by|at|to|in) (?:the )?[A-Z]")
_PAGES = re.compile(r"\b(?:pp?|pages)\b[.:]?\s?\d+\s?[-–—]{1,2}\s?\d")


def _is_in_print(stretches: list[Remainder], chosen: Remainder | None, stretch: Remainder) -> bool:
    """Whether the pages a work has in its venue stand before other words: where else it is accepted, no more."""
    return chosen is not None and any(
        chosen.start <= s.start < stretch.start and _PAGES.search(s.text) for s in stretches
    )


def _status(
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
        states = find_states(_words(stretch))
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
        venue.status is Status.PREPRINT or any(PREPRINT.search(_words(s)) for s in stretches)
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
            "status", venue.status or _kind_status(venue.name), "the venue, and nothing against it"
        )
    if venue.status is not None:
        return grounds.of(
            "status", venue.status, "words beside the venue", _state_words(chosen, venue.status)
        )
    words = " ".join(_words(s) for s in stretches)
    if _THESIS.search(words) or section.kind is SectionKind.THESES:
        return grounds.of("status", Status.PUBLISHED, "a thesis")
    if any(_BOOK.fullmatch(_words(s).strip(" .")) for s in stretches):
        return grounds.of("status", Status.PUBLISHED, "a book")
    if PREPRINT.search(words):
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
    words = _words(stretch) if stretch is not None else ""
    return next((words[s.start : s.end] for s in find_states(words) if s.status is status), "")


def _early(chosen: Remainder | None) -> bool:
    return bool(
        chosen and re.search(r"preliminary|workshop|oral|spotlight|presented", chosen.text, re.IGNORECASE)
    )


def _granted(stretches: list[Remainder], status: Status) -> Status:
    """A patent that was granted is no application any more, a thesis submitted to its university is done."""
    words = " ".join(_words(s) for s in stretches)
    if status is Status.UNDER_REVIEW and _HANDED_IN.search(words):
        return Status.PUBLISHED
    if (
        status is Status.UNDER_REVIEW
        and _PATENT.search(words)
        and re.search(r"\b(?:granted|issued)\b", words, re.I)
    ):
        return Status.PUBLISHED
    return status


def _kind_status(name: str) -> Status:
    if PREPRINT.search(name) and not _THESIS.search(name):
        return Status.PREPRINT
    return Status.PUBLISHED
