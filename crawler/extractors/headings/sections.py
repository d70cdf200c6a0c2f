"""What the headings over a line say of it: the kind of list, the works' state, the year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.headings.letters import LONGEST, plain_letters
from crawler.headings.vocabulary import WORKS, SectionKind
from crawler.headings.words import (
    MOST_WORDS,
    SELECTED_PHRASES,
    SEPARATORS,
    SINCE_WORDS,
    UNTIL_WORDS,
    Hit,
    Segment,
    hits_in,
    says_rest,
    tokens_of,
    words_said,
)
from crawler.reading.document import Heading
from snapshots.model import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What the headings over a line say of it."""

    kind: SectionKind = SectionKind.OTHER
    #: Further kinds where one heading names several: "Publications and talks".
    also: tuple[SectionKind, ...] = ()
    #: None where no heading speaks of the works' state.
    status: Status | None = None
    #: None where no heading names one single year.
    year: int | None = None
    #: First and last year of a heading that names a span, None for an open end: "2014–2016", "Before 2018".
    span: tuple[int | None, int | None] | None = None
    #: The heading that decided the kind, as printed; "" where none did.
    words: str = ""
    #: Whether it names no more than where works appear: "Journals", "Workshops", "Posters".
    places: bool = False
    #: Whether it is all words such as headings are made of, without figures but those of a span.
    whole: bool = False

    @property
    def kinds(self) -> frozenset[SectionKind]:
        """The kind and its companions."""
        return frozenset({self.kind, *self.also})

    @property
    def lists_works(self) -> bool:
        """Whether the owner's works stand here, alone or among other things."""
        return self.kind in WORKS or (bool(self.also) and not WORKS.isdisjoint(self.also))

    @property
    def lists_awards(self) -> bool:
        """Whether the owner's honours stand here, alone or among other things."""
        return self.kind is SectionKind.AWARDS or SectionKind.AWARDS in self.also


#: "Google Scholar profile": a link set as a heading, over a list that goes on.
_PROFILES = re.compile(
    r"\W*(?:(?:my|see|also|visit|view|on|the|full|complete|list|links?|to|at)\b\W*){0,6}"
    r"(?:(?:google scholar|semantic scholar|dblp|orcid|research ?gate|scopus|publons|mathscinet|web of science|inspire(?:-?hep)?)\b"
    r"\W*(?:(?:profile|page|links?|account|listing|citations?|and|or|id)\b\W*){0,3}){1,4}",
    re.IGNORECASE,
)


#: Below "Research", words of these lists end the names of topics: "Compiler updates", "Legacy code".
_ALSO_TOPICS = frozenset({SectionKind.NEWS, SectionKind.SOFTWARE, SectionKind.DATA})


# Neighbouring lines stand below the same headings.
@lru_cache(maxsize=256)
def section_of(headings: tuple[Heading, ...]) -> Section:
    """
    Read the headings over a line, outermost first.

    The innermost heading that says something decides; one that says nothing (a topic, a name) inherits.

    >>> def under(*texts: str) -> Section:
    ...     return section_of(tuple(Heading(text=t, level=i) for i, t in enumerate(texts, 1)))
    >>> inner = under("Ada Wong", "Publications", "Under review", "2024")
    >>> inner.kind.value, inner.status.value, inner.year, inner.words
    ('publications', 'under_review', 2024, 'Under review')
    >>> under("Publications", "Program analysis").kind.value
    'publications'
    >>> under("Publications", "Invited talks").kind.value
    'talks'
    >>> under("Service", "Journals").kind.value, under("Presentations", "Posters").kind.value
    ('service', 'talks')
    >>> under("Publications", "Google Scholar profile").kind.value
    'publications'
    >>> under("Publications", "References").kind.value
    'publications'
    >>> under("Ada Wong's homepage").kind.value
    'other'
    """
    section = Section()
    researched = False
    for heading in headings:
        if section.lists_works and _PROFILES.fullmatch(heading.text):
            continue
        said = read_heading(heading.text, inside=section.lists_works)
        if researched and said.kind in _ALSO_TOPICS:
            said = read_heading(heading.text, inside=True)
        researched = researched or (says_rest(heading.text) and "research" in tokens_of(heading.text))
        section = _within(section, _unmixed(said))
    if section.kind is SectionKind.OTHER and section.status:
        return replace(section, kind=SectionKind.PUBLICATIONS)
    return section


def _unmixed(section: Section) -> Section:
    """Take back a state that holds for a part of the list only: "Publications and preprints"."""
    if section.status and SectionKind.PUBLICATIONS in section.kinds and section.also:
        return replace(section, status=None)
    return section


#: "International conferences": below talks a kind of them, elsewhere papers.
_CONFERENCES = re.compile(
    r"\b(?:conferences?|congress\w*)\b(?!.*\b(?:papers?|articles?|publications?|proceedings)\b)"
)
_PUBLISHED_KIND = re.compile(r"\b(?:conferences?|journals?|proceedings|workshops?|book chapters?)\b")
#: The owner's own, wherever it is named.
_ONE_THESIS = re.compile(r"\b(?:thesis|dissertation|proefschrift|habilitation)\b|ph\.? ?d")
#: "Students' awards", "Prizes won by my advisees": honours of others.
_OF_OTHERS = re.compile(
    r"\b(?:students'|(?:advisee|mentee|alumn)\w*'?s?\b|(?:group|lab|team)(?:'s| members?'?))"
    r"|\b(?:of|to|for|(?:won|received|earned) by) (?:(?:my|our|the|current|former|past|phd|graduate|doctoral|undergraduate|mentored|advised) )*"
    r"(?:students|advisees|mentees|group|lab|team|alumni|postdocs)\b"
)
#: Below these, the kinds of venues are where one served or spoke.
_AMONG_PLACES = frozenset({SectionKind.SERVICE, SectionKind.TALKS})


def _within(outer: Section, inner: Section) -> Section:
    """What holds below ``inner`` where ``outer`` holds around it."""
    dated = inner if inner.year or inner.span else outer
    said = plain_letters(inner.words)
    # News are "New publication (May)", talks are "International conferences".
    held = (outer.kind is SectionKind.NEWS and re.match(r"\W*new ", said) is not None) or (
        outer.kind is SectionKind.TALKS and _CONFERENCES.search(said) is not None
    )
    cited = outer.lists_works and said == "references"  # no referees
    if (
        inner.kind is SectionKind.OTHER
        or held
        or cited
        or (inner.kind is SectionKind.PROJECTS and outer.lists_works)
    ):
        # A topic, a year, or the works' state alone: "Under review".
        listing, status = outer, inner.status or outer.status
        if inner.status and outer.kind is SectionKind.CONTACT:
            listing = replace(inner, kind=SectionKind.PUBLICATIONS)  # an address is in no state
    else:
        taught = outer.kind is SectionKind.TEACHING and _ONE_THESIS.search(said) is None
        if (outer.kind is SectionKind.STUDENTS or taught) and inner.kind is SectionKind.THESES:
            inner = replace(inner, kind=SectionKind.STUDENTS, status=None)  # theses of others
        reviews = inner.kind in WORKS and not inner.status and "review" in plain_letters(inner.words)
        if (outer.kind in _AMONG_PLACES and (inner.places or reviews)) or (taught and reviews):
            inner = replace(inner, kind=outer.kind, also=(), status=None)  # served, spoken at
        bare = outer.kind is SectionKind.OTHER
        keeps = inner.kind in WORKS and (outer.lists_works or bare) and inner.status is None
        if outer.status is Status.PREPRINT and _PUBLISHED_KIND.search(said):
            keeps = False  # a new list, set smaller: "Preprints", then "Conference papers"
        listing, status = inner, outer.status if keeps else inner.status
    if listing.kind not in (SectionKind.OTHER, SectionKind.PROJECTS) and not listing.lists_works:
        status = None
    return Section(
        kind=listing.kind,
        also=listing.also,
        status=status,
        year=dated.year,
        span=dated.span,
        words=inner.words or outer.words,
    )


#: What most lines say that are asked whether they are headings.
_NO_SECTION = Section()
#: What a list of talks is called by as well as one of papers.
_MEETINGS = frozenset(
    "conference conferences workshop workshops symposia colloques congresos tagungen".split()
)


def _is_of_meetings(tokens: tuple[str, ...]) -> bool:
    return tokens[0] in _MEETINGS and tokens[1] in SEPARATORS


#: What stands before "contact" over an address.
_BEFORE_CONTACT = frozenset(
    "my our the get in how to a and for main quick more office address cv bio about links".split()
)


#: Who may recognize somebody; words before "recognition" that are no heading's else are of what machines do.
_RECOGNIZE = frozenset("industry community society city government alumni press media".split())


def _recognizes(tokens: tuple[str, ...]) -> bool:
    """Whether a heading is of what is recognized, not of who is: "Speech recognition"."""
    at = tokens.index("recognition") if "recognition" in tokens else 0
    return at > 0 and words_said(tokens[at - 1]).strangers > 0 and tokens[at - 1] not in _RECOGNIZE


def read_heading(text: str, *, inside: bool = False) -> Section:
    """
    Read one heading by itself.

    ``inside`` says that it stands below a heading of works, where a line such as "Teaching machines to read"
    is a paper's title and no list of courses.

    >>> read_heading("3. Honors, Awards & Fellowships (selected)").kind.value
    'awards'
    >>> read_heading("Teaching and service awards").kind.value
    'awards'
    >>> mix = read_heading("Publications and Talks"); mix.kind.value, [k.value for k in mix.also]
    ('publications', ['talks'])
    >>> read_heading("Travaux en cours").status.value
    'in_preparation'
    >>> read_heading("获奖情况").kind.value, read_heading("Награды и премии").kind.value
    ('awards', 'awards')
    >>> [read_heading(h).year for h in ("Publikationen 2019", "In 2021", "Before 2010")]
    [2019, 2021, None]
    >>> read_heading("2019–2020").year, read_heading("2019–2020").span
    (None, (2019, 2020))
    >>> read_heading("Teaching machines to read").kind.value
    'other'
    """
    return _read_heading(text, inside)


#: Beside the words of such lists, as many others make a title: "Sparse Data: Models, Methods and Limits".
_OF_A_TITLE = 3


# Several rounds ask about each line of a page, and the longest has 5,000.
@lru_cache(maxsize=16384)
def _read_heading(text: str, inside: bool) -> Section:
    said = words_said(text[:LONGEST])
    tokens = said.tokens
    if not tokens or len(tokens) > MOST_WORDS:
        return _NO_SECTION
    segments = said.segments
    if len(segments) > 1 and segments[-1].head is SectionKind.TALKS and _is_of_meetings(tokens):
        segments = tuple(s for s in segments if s.strong)  # "Conferences and seminars": where one spoke
    kinds = _kinds(segments, inside=inside)
    if (
        kinds == [SectionKind.CONTACT]
        and tokens[-1] == "contact"
        and not _BEFORE_CONTACT.issuperset(tokens[:-1])
    ):
        return _NO_SECTION  # "Language contact" is a topic
    if kinds == [SectionKind.AWARDS] and said.strangers and _recognizes(tokens):
        return _NO_SECTION  # so is "Speech recognition"
    if not kinds and said.strangers > (1 if len(tokens) == 2 else 0):
        return _NO_SECTION
    if kinds and _ALSO_TOPICS.issuperset(kinds) and said.strangers >= _OF_A_TITLE:
        return _NO_SECTION
    aside = tokens_of(said.asides)
    year, span = _years(tokens)
    if year is None and span is None and kinds:
        year, span = _years(aside)
    status = _status(tokens, said.hits) or _status(aside, hits_in(aside))
    if SectionKind.TALKS in kinds and kinds[0] is SectionKind.PUBLICATIONS and not _lists_papers(segments):
        kinds = [SectionKind.TALKS]
    if kinds and not set(kinds) & (WORKS | {SectionKind.PROJECTS}):
        status = None
    kind = kinds[0] if kinds else SectionKind.OTHER
    if kind is SectionKind.AWARDS and _OF_OTHERS.search(plain_letters(said.bare)):
        return Section(kind=SectionKind.STUDENTS, words=said.printed)
    if kind is SectionKind.PUBLICATIONS and any(t in SELECTED_PHRASES for t in tokens):
        kind = SectionKind.SELECTED_PUBLICATIONS
    words = said.printed if kinds or status else ""
    return Section(
        kind=kind,
        also=tuple(kinds[1:]),
        status=status,
        year=year,
        span=span,
        words=words,
        places=kind is SectionKind.PUBLICATIONS and not any(s.strong for s in segments),
        whole=bool(words)
        and not said.strangers
        and (span is not None or not any(t.isdigit() for t in tokens)),
    )


_RANGE = frozenset("–—-/")


def _kinds(segments: Sequence[Segment], *, inside: bool) -> list[SectionKind]:
    """The kinds a heading names, in order; [] where it is rather a title, a name or a sentence."""
    if not segments or _foreign(segments, inside=inside):
        return []
    *earlier, last = segments
    if earlier and last.compound and all(s.attribute for s in earlier):
        return [last.head]
    if earlier and last.led and last.head is SectionKind.AWARDS and all(s.single for s in earlier):
        return [last.head]
    kinds: list[SectionKind] = []
    for segment in segments:
        if segment.head not in kinds and (segment.strong or not kinds):
            kinds.append(segment.head)
    return kinds


def _lists_papers(segments: Sequence[Segment]) -> bool:
    """Whether works are named by more than where they were shown: "Posters and presentations" are talks."""
    return any(segment.strong for segment in segments if segment.head is SectionKind.PUBLICATIONS)


def _foreign(segments: Sequence[Segment], *, inside: bool) -> bool:
    """
    Whether too many words beside the vocabulary make it no heading of a list.

    "Robotics papers" and "Papers by Ada Wong" are lists; "Teaching machines to read" is a title.
    """
    before = sum(s.before for s in segments)
    after = sum(s.after for s in segments)
    if all(s.head in WORKS for s in segments):
        return before > 2 or after > 3 or (not segments[-1].strong and before + after > 0)
    return before + after > (0 if inside or not segments[-1].strong else 1)


#: "Articles (including those in press)": most are not.
_INCLUDING = frozenset(("including", "incl", "includes"))


def _status(tokens: tuple[str, ...], hits: tuple[Hit, ...]) -> Status | None:
    """The state a heading names; the first of several, None where published works stand among others."""
    named = [h.status for h in hits if h.status]
    if len(named) > 1 and named[0] is Status.PREPRINT and not set(tokens) & SEPARATORS:
        del named[0]  # "Manuscripts in submission"
    if (Status.PUBLISHED in named and len(set(named)) > 1) or _INCLUDING & set(tokens):
        return None
    return named[0] if named else None


def _years(tokens: tuple[str, ...]) -> tuple[int | None, tuple[int | None, int | None] | None]:
    """
    The one year that tokens name, else the span.

    >>> _years(("2024",)), _years(("march", "2024"))
    ((2024, None), (2024, None))
    >>> _years(("before", "2010")), _years(("2015", "–")), _years(("2019", "–", "20"))
    ((None, (None, 2010)), (None, (2015, None)), (None, (2019, 2020)))
    """
    places = [i for i, t in enumerate(tokens) if len(t) == 4 and t.isdecimal() and 1900 <= int(t) <= 2100]
    if not places:
        return None, None
    years = [int(tokens[i]) for i in places]
    first, last = places[0], places[-1]
    if len(years) > 1:
        return (years[0], None) if len(set(years)) == 1 else (None, (min(years), max(years)))
    following = tokens[last + 1 : last + 3]
    if len(following) == 2 and following[0] in _RANGE and len(following[1]) == 2 and following[1].isdecimal():
        return None, (years[0], years[0] // 100 * 100 + int(following[1]))
    if (first > 0 and tokens[first - 1] in _RANGE) or set(tokens) & UNTIL_WORDS:
        return None, (None, years[0])
    if (following[:1] and following[0] in _RANGE | {"+"}) or set(tokens) & SINCE_WORDS:
        return None, (years[0], None)
    return years[0], None
