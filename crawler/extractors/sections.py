"""What the headings over a line say of it: the kind of list, the works' state, the year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from crawler.extractors.letters import LONGEST, fold
from crawler.extractors.section_words import (
    ATTRIBUTES,
    FILLERS,
    MONTHS,
    NEUTRAL,
    PARTING,
    PREPOSITIONS,
    SELECTED,
    SINCE,
    STATES,
    STRONG,
    UNTIL,
    WEAK,
    SectionKind,
)
from crawler.reading.document import Heading
from snapshots.model import Status

#: Kinds whose lines are the owner's works.
WORKS = frozenset(
    {
        SectionKind.PUBLICATIONS,
        SectionKind.SELECTED_PUBLICATIONS,
        SectionKind.PREPRINTS,
        SectionKind.WORKING_PAPERS,
        SectionKind.BOOKS,
        SectionKind.CHAPTERS,
        SectionKind.THESES,
        SectionKind.PATENTS,
        SectionKind.REPORTS,
    }
)

#: A line of more words is a sentence or a paper's title, no heading of a list.
_MOST_WORDS = 14


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
    #: Whether it is all words such as headings are made of, without figures.
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


# Neighbouring lines stand below the same headings.
#: "Google Scholar profile": a link set as a heading, over a list that goes on.
_PROFILES = re.compile(
    r"\W*(?:(?:my|see|also|visit|view|on|the|full|complete|list|links?|to|at)\b\W*){0,6}"
    r"(?:(?:google scholar|semantic scholar|dblp|orcid|research ?gate|scopus|publons|mathscinet|web of science|inspire(?:-?hep)?)\b"
    r"\W*(?:(?:profile|page|links?|account|listing|citations?|and|or|id)\b\W*){0,3}){1,4}",
    re.IGNORECASE,
)


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
    for heading in headings:
        if section.lists_works and _PROFILES.fullmatch(heading.text):
            continue
        section = _within(section, _unmixed(read_heading(heading.text, inside=section.lists_works)))
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
    said = fold(inner.words)
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
        reviews = inner.kind in WORKS and not inner.status and "review" in fold(inner.words)
        if outer.kind in _AMONG_PLACES and (inner.places or reviews):
            inner = replace(inner, kind=outer.kind, also=(), status=None)  # served, spoken at
        bare = outer.kind is SectionKind.OTHER
        keeps = inner.kind in WORKS and (outer.lists_works or bare) and inner.status is None
        if outer.status is Status.PREPRINT and _PUBLISHED_KIND.search(said):
            keeps = False  # a new list, set smaller: "Preprints", then "Conference papers"
        listing, status = inner, outer.status if keeps else inner.status
    if listing.kind is not SectionKind.OTHER and not listing.lists_works:
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
    return tokens[0] in _MEETINGS and tokens[1] in _SEPARATORS


#: What stands before "contact" over an address.
_BEFORE_CONTACT = frozenset(
    "my our the get in how to a and for main quick more office address cv bio about links".split()
)


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


# Several rounds ask about each line of a page, and the longest has 5,000.
@lru_cache(maxsize=16384)
def _read_heading(text: str, inside: bool) -> Section:
    said = _said(text[:LONGEST])
    tokens = said.tokens
    if not tokens or len(tokens) > _MOST_WORDS:
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
    if not kinds and said.strangers > (1 if len(tokens) == 2 else 0):
        return _NO_SECTION
    aside = _tokens(said.asides)
    year, span = _years(tokens)
    if year is None and span is None and kinds:
        year, span = _years(aside)
    status = _status(tokens, said.hits) or _status(aside, _hits(aside))
    if SectionKind.TALKS in kinds and kinds[0] is SectionKind.PUBLICATIONS and not _lists_papers(segments):
        kinds = [SectionKind.TALKS]
    if kinds and not set(kinds) & (WORKS | {SectionKind.PROJECTS}):
        status = None
    kind = kinds[0] if kinds else SectionKind.OTHER
    if kind is SectionKind.AWARDS and _OF_OTHERS.search(fold(said.bare)):
        return Section(kind=SectionKind.STUDENTS, words=said.printed)
    if kind is SectionKind.PUBLICATIONS and any(t in _SELECTED for t in tokens):
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
        whole=bool(words) and not said.strangers and not any(t.isdigit() for t in tokens),
    )


class _Said(NamedTuple):
    """What a heading says, wherever it stands."""

    printed: str
    #: Without what stands in brackets, and that.
    bare: str
    asides: str
    tokens: tuple[str, ...]
    hits: tuple[_Hit, ...] = ()
    segments: Sequence[_Segment] = ()
    #: How many of its words are no vocabulary.
    strangers: int = 0


# Most are asked about twice: by themselves, and below a heading of works.
@lru_cache(maxsize=8192)
def _said(text: str) -> _Said:
    printed = " ".join(text.split())
    bare, asides = _without_asides(printed)
    tokens = _tokens(bare)
    if len(tokens) > _MOST_WORDS:
        return _Said(printed, bare, asides, tokens)
    hits = _hits(tokens)
    segments = tuple(_segments(tokens, hits)) if hits else ()
    return _Said(printed, bare, asides, tokens, hits, segments, _unknown(tokens, hits, 0, len(tokens)))


def _without_asides(text: str) -> tuple[str, str]:
    """
    The text without what stands in brackets, and what stands there.

    >>> _without_asides("Papers (12) [Google Scholar]:")
    ('Papers', '(12) [Google Scholar]')
    >>> _without_asides("(2024)")
    ('(2024)', '')
    """
    bare = " ".join(_ASIDE.sub(" ", text).split()).strip(" :：.#*_|•·")
    return (bare, " ".join(_ASIDE.findall(text))) if bare else (text, "")


_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|【[^【】]*】")
#: Counters before a heading: "3.", "II.", "A)".
_COUNTER = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[ivx]{1,5}[.)]|[a-z][.)])\s+(?=\D)")
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[&/,;+|•·・、:]|[–—]|(?<=\d)-(?=\d)|(?<=\d)-\s*$|^-(?=\d)|(?<=\s)-(?=\s)")


def _tokens(text: str) -> tuple[str, ...]:
    """
    Words, numbers and parting signs, folded.

    >>> _tokens("2.1 P U B L I C A T I O N S"), _tokens("Peer-reviewed papers, 2019–20")
    (('publications',), ('peer', 'reviewed', 'papers', ',', '2019', '–', '20'))
    """
    folded = _JOINING.sub(" & ", _COUNTER.sub("", fold(text)))
    tokens = _glued_together(_TOKEN.findall(folded))
    if len(tokens) > 3 and all(len(t) == 1 and t.isalpha() for t in tokens):
        return ("".join(tokens),)
    return tokens


_SEPARATORS = frozenset(PARTING.split())
#: "和" and its like between two words of a script without spaces.
_JOINING = re.compile(r"(?<=[\u2e80-\u9fff])[与與及和](?=[\u2e80-\u9fff])")
_RANGE = frozenset("–—-/")


def _glued_together(tokens: list[str]) -> tuple[str, ...]:
    """
    The tokens, with neighbours of a script without spaces as one: "수상 경력" is "수상경력".

    >>> _glued_together(["논문", "및", "수상", "경력", "2020"])
    ('논문', '및', '수상경력', '2020')
    """
    out: list[str] = []
    for token in tokens:
        joins = out and _spaceless(token) and _spaceless(out[-1])
        if joins and token not in _SEPARATORS and out[-1] not in _SEPARATORS:
            out[-1] += token
        else:
            out.append(token)
    return tuple(out)


def _phrases(listing: str) -> Iterator[str]:
    for line in listing.strip().splitlines():
        yield from (p.strip().casefold() for p in line.split("|") if p.strip())


def _spaceless(phrase: str) -> bool:
    """Whether it is of a script that sets no spaces between words, or glues endings to them."""
    return not phrase.isascii() and any(
        "\u2e80" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in phrase
    )


class _Hit(NamedTuple):
    """A phrase of the vocabulary in a heading's tokens."""

    start: int
    end: int
    #: None for words of a work's state, which name no kind of list.
    kind: SectionKind | None
    strong: bool
    #: None for words that say nothing of the works' state.
    status: Status | None = None


#: Nouns that make a list of works of words of a state.
_NOUNS = frozenset("papers articles manuscripts publications preprints work works".split())
_Meaning = tuple[SectionKind | None, bool, Status | None]
_Index = Mapping[str, tuple[tuple[tuple[str, ...], _Meaning], ...]]


def _index(pairs: Iterable[tuple[str, _Meaning]]) -> _Index:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], _Meaning]]] = {}
    for phrase, value in pairs:
        words = tuple(_TOKEN.findall(phrase))
        found.setdefault(words[0], []).append((words, value))
    return {k: tuple(sorted(v, key=lambda pair: -len(pair[0]))) for k, v in found.items()}


def _vocabulary() -> Iterator[tuple[str, _Meaning]]:
    states = {phrase: status for status, words in STATES.items() for phrase in _phrases(words)}
    for strong, listing in ((True, STRONG), (False, WEAK)):
        for kind, words in listing.items():
            yield from ((p, (kind, strong, states.pop(p, None))) for p in _phrases(words))
    for phrase, status in states.items():
        # "Submitted papers" is a list of works wherever it stands, "submitted" the state of what is listed.
        named = not _NOUNS.isdisjoint(phrase.split())
        yield phrase, (SectionKind.PUBLICATIONS if named else None, True, status)
    yield from ((phrase, (None, True, None)) for phrase in _phrases(NEUTRAL))


_WORDS = _index((p, m) for p, m in _vocabulary() if not _spaceless(p))
#: Longest first: "学术报告" before "报告".
_GLUED = sorted(
    ((p.replace(" ", ""), m) for p, m in _vocabulary() if _spaceless(p)), key=lambda pair: -len(pair[0])
)
_SELECTED = frozenset(_phrases(SELECTED))
_FILLERS = frozenset(FILLERS.split()) | _SELECTED
_PREPOSITIONS = frozenset(PREPOSITIONS.split())
_UNTIL = frozenset(UNTIL.split())
_SINCE = frozenset(SINCE.split())
_KNOWN = _FILLERS | _PREPOSITIONS | _UNTIL | _SINCE | frozenset(MONTHS.split())


def _hits(tokens: tuple[str, ...]) -> tuple[_Hit, ...]:
    """The vocabulary's phrases in the tokens, left to right, the longest at each place."""
    hits = []
    at = 0
    while at < len(tokens):
        if _spaceless(tokens[at]):
            hits.extend(_glued_hits(tokens[at], at))
            at += 1
            continue
        for words, meaning in _WORDS.get(tokens[at], ()):
            if tokens[at : at + len(words)] == words:
                hits.append(_Hit(at, at + len(words), *meaning))
                at += len(words)
                break
        else:
            at += 1
    return tuple(hits)


def _glued_hits(token: str, at: int) -> list[_Hit]:
    """The phrases within one token of a script without spaces, in their order."""
    found: list[tuple[int, _Hit]] = []
    left = token
    for phrase, meaning in _GLUED:
        place = left.find(phrase)
        if place >= 0:
            found.append((place, _Hit(at, at + 1, *meaning)))
            left = left.replace(phrase, "\0" * len(phrase))
    return [hit for _, hit in sorted(found, key=lambda pair: pair[0])]


class _Segment(NamedTuple):
    """One part of a heading between parting signs: "Honors" and "Awards" of "Honors and Awards"."""

    head: SectionKind
    strong: bool
    #: Whether the head is all there is, and may describe a later noun: "Teaching" and service awards.
    attribute: bool
    #: Whether an attribute stands before the head: "service awards".
    compound: bool
    #: How many words are no vocabulary, before and after the head.
    before: int
    after: int
    #: Whether it is one work in the singular and no more, as honours are named by: "Paper" and poster awards.
    single: bool = False
    #: Whether words stand before the head: "poster awards".
    led: bool = False


def _segments(tokens: tuple[str, ...], hits: tuple[_Hit, ...]) -> Iterator[_Segment]:
    """The parts of a heading that name a kind; phrases that hold a parting word stay whole."""
    start = 0
    stray = 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and (tokens[at] not in _SEPARATORS or _in(at, hits)):
            continue
        if any(h.kind and start <= h.start < at for h in hits):
            yield _segment(tokens, hits, start, at, stray=stray)
            stray = 0
        else:
            stray += _unknown(tokens, hits, start, at)
        start = at + 1


def _segment(
    tokens: tuple[str, ...], hits: tuple[_Hit, ...], start: int, end: int, *, stray: int
) -> _Segment:
    named = [h for h in hits if h.kind and start <= h.start < end]
    # What follows a preposition only describes: "Prix de thèse" are prizes, "Papers by Ada" papers.
    stop = next((i for i in range(named[0].end, end) if tokens[i] in _PREPOSITIONS and not _in(i, hits)), end)
    heads = [h for h in named if h.end <= stop]
    head = ([h for h in heads if h.strong] or heads)[-1]
    assert head.kind is not None
    return _Segment(
        head=head.kind,
        strong=head.strong,
        attribute=len(named) == 1 and head.kind in ATTRIBUTES and not (head.strong and head.kind in WORKS),
        compound=any(h.kind in ATTRIBUTES and h.end <= head.start for h in named),
        before=stray + _unknown(tokens, hits, start, head.start),
        after=_unknown(tokens, hits, head.end, end),
        single=end == start + 1 and tokens[start] in _ONE_WORK,
        led=head.start > start,
    )


#: A work in the singular.
_ONE_WORK = frozenset("paper article thesis dissertation poster presentation book publication".split())


def _in(at: int, hits: Iterable[_Hit]) -> bool:
    return any(h.start <= at < h.end for h in hits)


def _unknown(tokens: tuple[str, ...], hits: tuple[_Hit, ...], start: int, end: int) -> int:
    """How many words between two places say nothing that is known."""
    return sum(
        len(word) > 1 and not word.isdigit() and word not in _KNOWN and not _in(i, hits)
        for i, word in enumerate(tokens[start:end], start)
    )


def _kinds(segments: Sequence[_Segment], *, inside: bool) -> list[SectionKind]:
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


def _lists_papers(segments: Sequence[_Segment]) -> bool:
    """Whether works are named by more than where they were shown: "Posters and presentations" are talks."""
    return any(segment.strong for segment in segments if segment.head is SectionKind.PUBLICATIONS)


def _foreign(segments: Sequence[_Segment], *, inside: bool) -> bool:
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


def _status(tokens: tuple[str, ...], hits: tuple[_Hit, ...]) -> Status | None:
    """The state a heading names; the first of several, None where published works stand among others."""
    named = [h.status for h in hits if h.status]
    if len(named) > 1 and named[0] is Status.PREPRINT and not set(tokens) & _SEPARATORS:
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
    if (first > 0 and tokens[first - 1] in _RANGE) or set(tokens) & _UNTIL:
        return None, (None, years[0])
    if (following[:1] and following[0] in _RANGE | {"+"}) or set(tokens) & _SINCE:
        return None, (years[0], None)
    return years[0], None
