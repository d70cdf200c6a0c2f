"""Honours of the person: out of data, out of honours lists, and out of sentences that tell of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from crawler.extractors.awards.counters import without_counters
from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.entry import LEAST_SURE, Honour, read_entry, tidy
from crawler.extractors.awards.givers import giver_told
from crawler.extractors.awards.habit import givers_by_habit
from crawler.extractors.awards.han import honours_of_sentences
from crawler.extractors.awards.lists import Entry, entries_of
from crawler.extractors.awards.phrases import begins_with_rank, is_named, names_honour
from crawler.extractors.awards.prose import honours_told
from crawler.extractors.awards.records import honours_of_records
from crawler.extractors.headings.sections import section_of
from crawler.extractors.hints import is_stamp
from crawler.extractors.names.likeness import word_odds
from crawler.extractors.names.owner import Owner, OwnerNames
from crawler.headings.letters import plain_letters
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Document
from snapshots.model import Award

#: Where sentences of a life may stand; elsewhere they tell of papers, talks, students.
_TOLD_IN = frozenset({SectionKind.OTHER, SectionKind.ABOUT, SectionKind.AWARDS})
#: More honours than anybody has; what lies beyond is left out, and said.
MOST_HONOURS = 1_000
TOO_MANY_HONOURS = f"the page tells of more than {MOST_HONOURS:,} honours; only the first are read"
#: The longest life told in one paragraph has fewer letters.
_LONGEST_LINE = 20_000
TOO_LONG = f"a line of more than {_LONGEST_LINE:,} letters is not searched for honours"
#: A sentence has at least so many words.
_SENTENCE = 6


def find_awards(
    document: Document, owner: Owner, on: date, notes: list[str] | None = None
) -> tuple[Award, ...]:
    """
    Honours of the page's owner, in page order; () where the page lists and tells none.

    A paper's prize counts only where an honours list has it. ``on`` is the day the page was read: years
    after the next one are no dates. ``notes`` is told what was left out.
    """
    latest = on.year + 1
    notes = notes if notes is not None else []
    document = _without_asides(document, notes)
    everything = chain(
        honours_of_records(document, latest),
        givers_by_habit(islice(_from_lists(document, owner, latest, notes), MOST_HONOURS + 1)),
        _beside_degrees(document, latest),
        _told(document, owner, latest),
    )
    found = list(islice(everything, MOST_HONOURS + 1))
    if len(found) > MOST_HONOURS:
        notes.append(TOO_MANY_HONOURS)
    return tuple(
        Award(
            title=honour.title,
            year=honour.year,
            organization=honour.organization,
            printed=printed,
            page=document.url,
            confidence=honour.sure,
        )
        for honour, printed in _once(found[:MOST_HONOURS])
    )


def _without_asides(document: Document, notes: list[str]) -> Document:
    """Leave out lines without end, and those on how the page was made: a row without a year would go on with one."""
    short = [x for x in document.lines if sum(len(s.text) for s in x.spans) <= _LONGEST_LINE]
    if len(short) < len(document.lines):
        notes.append(TOO_LONG)
    return replace(document, lines=tuple(without_counters([x for x in short if not is_stamp(x.text)])))


def _from_lists(
    document: Document, owner: Owner, latest: int, notes: list[str]
) -> Iterator[tuple[Honour, str]]:
    known = OwnerNames(owner.names)
    for listed in entries_of(document, notes):
        if _is_footer(listed.printed, owner) or _is_label(listed):
            continue
        if owner.names and _is_someone_elses(listed, known):
            continue
        entry = _without_owner(listed, known)
        if _is_sentence(entry):
            year = _year_in_front(entry.printed, latest)
            for own, said in honours_told(entry.printed, owner.names, latest):
                yield replace(own, year=own.year or year), said
            continue
        honour = _read(entry, latest)
        if honour and entry.funded and not (honour.year and _STUDIED_ON.fullmatch(honour.title)):
            continue
        if honour and _is_likely(honour, entry) and (not entry.mixed or _names_one(entry)):
            told = giver_told(entry.about) if entry.about and not honour.organization else None
            yield (replace(honour, organization=told) if told else honour), listed.printed


def _is_likely(honour: Honour, entry: Entry) -> bool:
    """Whether what an entry was read as is an honour: by its words and date, or by where and how it stands."""
    if honour.sure >= LEAST_SURE:
        return True
    named = entry.listed and not entry.mixed and is_named(honour.title) and honour.title[:1].isupper()
    return honour.organization is not None and (entry.labelled or named)


def _names_one(entry: Entry) -> bool:
    """Whether an entry says itself that it is an honour, or how one fared."""
    return names_honour(entry.printed + entry.told) or begins_with_rank(entry.cells[0])


#: "A. Byron, Fellow of …", "Ada Byron received …", "A. Byron, W. King et al. were awarded …".
_PERSON_IN_FRONT = re.compile(
    r"(?:(?:Professor|Prof\.?|Dr\.?)\s)?([^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3})"
    r"(?:[,:]\s+|\s+(?=(?:was|is|received|won|has)\b))"
)
#: "Byron, A.K. Wool Fellowship", as lists of works begin.
_PERSON_TURNED = re.compile(r"([^\W\d_a-z][\w’'-]+,\s(?:[A-Z]\.[\s-]?){1,3})(?<=\s)(?=[A-Z“\"])")
_HAS_WON = re.compile(
    r"(?:.{0,90}?\b(?:is|are|was|were|been)\s+(?:awarded|honou?red)|received|won)\s+(?:with\s+)?(?:the\s+)?|the\s+"
)


def _without_owner(entry: Entry, known: OwnerNames) -> Entry:
    """The entry without the owner's name in front of the honour."""
    person = _PERSON_IN_FRONT.match(entry.cells[0]) or _PERSON_TURNED.match(entry.cells[0])
    if person is None or person[1].strip() not in known:
        return entry
    rest = entry.cells[0][person.end() :]
    won = _HAS_WON.match(rest)
    rest = rest[won.end() :] if won else rest
    return replace(entry, cells=(rest, *entry.cells[1:])) if names_honour(rest) else entry


#: "Ada Byron received", "Ada Byron has won": whose the honour behind is.
_WON_BY = re.compile(
    r"\s+(?:(?:has|have|had|was|were|is|are)\s+(?:been\s+)?(?:awarded|won|received|named)|received|won)\b"
)


#: "Ada Byron and " before another's name.
_ANOTHER_IN_FRONT = re.compile(r"([^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,2})\s(?:and|&)\s(?=[A-Z])")


def _is_someone_elses(entry: Entry, known: OwnerNames) -> bool:
    """
    Whether an entry names another person in front, and what that person won: "Ada Byron received the Wool Prize".

    Below a heading of students' honours a comma is enough.
    """
    first = _ANOTHER_IN_FRONT.match(entry.cells[0])
    person = _PERSON_IN_FRONT.match(entry.cells[0], first.end() if first else 0)
    if person is None or person[1].strip() in known or (first and first[1] in known):
        return False
    words = person[1].split()
    if len(words) < 2 or names_honour(person[1]) or sum(map(word_odds, words)) < 0:
        return False
    return entry.of_students or _WON_BY.match(entry.cells[0], person.end(1)) is not None


#: What one is given to study or live on, as its name ends: "Loom Fellowship for Young Weavers".
_STUDIED_ON = re.compile(
    r".{0,120}\b(?:[Ff]ellowship|[Ss]cholarship|[Ss]tudentship|[Bb]ursary)(?:\s[Pp]rogram(?:me)?)?(?:\s(?:for|of|in|at|to|from)\s.{1,80}|\s\([^()]{1,40}\))?"
)


def _read(entry: Entry, latest: int) -> Honour | None:
    if entry.under and not names_honour(entry.printed):
        # "Outstanding paper awards:" above "ICWS 2020: On Wool".
        where, colon, _ = entry.printed.partition(": ")
        dated = take_date(where, latest)
        if colon and dated.year:
            return Honour(
                title=tidy(entry.under), year=dated.year, organization=tidy(dated.text) or None, sure=0.8
            )
    return read_entry(entry.cells, latest=latest, marked=entry.marked, year=entry.year, giver=entry.giver)


#: Words by which a line is a sentence: who begins it, or, where it has a period and no date, what is done in it.
_SUBJECTS = frozenset("i he she they my his her in".split())
_TITLES = frozenset({"dr", "prof", "professor"})
_HAS_GOT = re.compile(r"\b(?:is|was|has|holds?|received|won|earned)\b")
_SPEAKS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|will|my|our|your|we|i|me|these|this|awarded to)\b"
)


#: What is told of an honour in brackets makes no sentence of it: "Loom Prize. (Awarded to the best two.)".
_IN_BRACKETS = re.compile(r"\([^()]*\)")


def _is_sentence(entry: Entry) -> bool:
    words = entry.printed.split()
    if len(words) <= _SENTENCE:
        return False
    text = plain_letters(_IN_BRACKETS.sub("", entry.printed))
    first = (text.split() or [""])[0].strip(".,")
    if " I " in entry.printed and _year_in_front(entry.printed, EVER):
        first = plain_letters(take_date(entry.printed, EVER).text.split()[0])  # "Sept 2016, I received"
    if first in _SUBJECTS or (first in _TITLES and _HAS_GOT.search(text)):
        return True
    undated = take_date(entry.printed, EVER).year is None
    return undated and re.search(r"[.!](?:\s|$)", text) is not None and _SPEAKS.search(text) is not None


def _year_in_front(text: str, latest: int) -> int | None:
    """The year that a sentence begins with; None where it does not."""
    dated = take_date(text, latest)
    return dated.year if dated.place == "start" and dated.text else None


def _is_label(entry: Entry) -> bool:
    """Whether an undated entry names honours at large: a menu's "Honors", "Awards recognizing service"."""
    if take_date(entry.printed, EVER).year:
        return False
    if entry.printed.strip(" :").lower() == "scholarship":
        return True  # what one writes, not what one is given
    # Perhaps behind whose they are: "Ada Byron – Honours and Awards".
    said = _BEHIND_DASH.sub("", next((c for c in entry.cells if names_honour(c)), ""))
    return _AT_LARGE.match(said) is not None


_BEHIND_DASH = re.compile(r"^(?:(?:Dr|Prof)\.?\s)?(?:[^\W\d_a-z][\w.’'-]*\s){2,4}[–—|-]\s")


_AT_LARGE = re.compile(
    r"(?i)(?:(?:see|view|show)\s)?(?:(?:selected|recent|other|some|all|more|full|major)\s)?(?:awards|certificates|certifications|honou?rs|prizes|fellowships|scholarships|recognitions"
    r"|distinctions|accolades|recognition(?=\s))(?:\s?(?:&|and|,|/)\s?\w+)*"
    # "Recognition in weaving, spinning, and life at the mill."
    r"(?:\W*$|\s(?:that|which|recogni[sz]ing)\b|\s(?:in|for|from|across|received|won)\s(?-i:(?:[^A-Z\d]|\b[A-Z]{2,3}\b){4,})$)"
    # "Loom scholarships, weaving awards, and training."
    r"|(?-i:[A-Z])?(?:[a-z-]+\s){0,3}(?:scholarships|awards|recognitions|fellowships|prizes|honou?rs),\s(?-i:[a-z][a-z, -]{3,200})\W*$"
)


_FRAME = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|[Pp]owered by|[Ll]ast (?:updated|modified)|[Pp]age (?:generated|last)|\b[Vv]isitors?:? \d|[Rr]eport abuse|[Tt]heme by|[Bb]uilt with"
)


def _is_footer(text: str, owner: Owner) -> bool:
    """Whether a line is of a page's frame: the owner's name and little else, who made the page, and when."""
    if frame := _FRAME.search(text):
        return frame[0].lower() != "powered by" or not names_honour(text)
    if names_honour(text) or len(text.split()) > 8:
        return False
    words = set(plain_letters(text).replace(".", " ").replace(",", " ").split())
    return any(
        len(name.split()) > 1 and {plain_letters(name.split()[0]), plain_letters(name.split()[-1])} <= words
        for name in owner.names
    )


def _told(document: Document, owner: Owner, latest: int) -> Iterator[tuple[Honour, str]]:
    """Honours in the running text of the page, outside its lists."""
    chain, telling = None, False
    for line in document.lines:
        if line.headings is not chain:
            chain, section = line.headings, section_of(line.headings)
            telling = section.kind in _TOLD_IN and not section.lists_works and not section.lists_awards
        if not telling or line.heading:
            continue
        text = line.text
        if len(text.split()) > _SENTENCE:
            yield from honours_told(text, owner.names, latest)
        if "获" in text and "奖" in text:
            yield from honours_of_sentences(text, latest)


#: An honour by its noun, and no training or post: "Wool Merit Scholarship", "Loom Fellowship for Weavers".
_HONOUR_ALONE = re.compile(
    r"(?!.*\b(?i:ph\.?d|m\.?sc?|b\.?[as]|degree|bachelor|master|minor|major|thesis|advis[eo]r|supervis\w+|committee|program(?:me)?"
    r"|residency|clinical|post-?doc\w*|(?:research|visiting|teaching) (?:fellow|scholar)s?|students?|apply|applied)\b)"
    r"(?!Fellowship\b|Scholar\b|Fellow\b)[A-Z][^.:;!?]{4,80}?\b(?:Award|Prize|Fellowship|Scholarship|Medal|Scholar)"
    r"(?:\s(?:for|of|from)\s[^.:;!?,]{3,60})?(?:,[^.:;!?]{2,60}|\s?\([^()]{2,40}\))?[.\s]*"
)
_HONOURS_LABEL = re.compile(
    r"(?i)(?:honou?rs?|awards?|scholarships?|fellowships?)(?: (?:and|&) (?:honou?rs?|awards?))?: "
)


def _beside_degrees(document: Document, latest: int) -> Iterator[tuple[Honour, str]]:
    """Honours that stand by themselves on a line below a degree, in the list of one's education."""
    chain, telling = None, False
    for line in document.lines:
        if line.headings is not chain:
            chain = line.headings
            telling = section_of(line.headings).kinds == {SectionKind.EDUCATION}
        if not telling or line.heading or len(line.text) > _LONGEST_DETAIL:
            continue
        for said in _PARTED.split(line.text):
            part = _HONOURS_LABEL.sub("", said.strip(), count=1)
            labelled = len(part) < len(said.strip()) and len(part.split()) < _SENTENCE
            if _HONOUR_ALONE.fullmatch(part) or (labelled and names_honour(part)):
                honour = read_entry((part.strip(),), latest=latest)
                if honour and names_honour(honour.title):
                    yield replace(honour, sure=0.75), part.strip()


#: "Wool Scholarship (2014), Loom Prize (2015)", "GPA: 3.5 | Award: Best Thesis"
_PARTED = re.compile(r";\s|(?<=\d\)),\s|\s\|\s")
#: A line of more letters below a degree is no honour by itself.
_LONGEST_DETAIL = 200


def _once(found: list[tuple[Honour, str]]) -> list[tuple[Honour, str]]:
    """Each honour once: a list's entry before a sentence on the same."""
    dated = {
        (plain_letters(honour.title), giver)
        for honour, _ in found
        if honour.year
        for giver in (honour.organization, None)
    }
    kept: list[tuple[Honour, str]] = []
    known: set[tuple[frozenset[str], int | None, str | None]] = set()
    listed: list[tuple[frozenset[str], int | None]] = []
    for honour, printed in found:
        if honour.year is None and (plain_letters(honour.title), honour.organization) in dated:
            # A page's margin names without its year what the list dates.
            continue
        words = frozenset(plain_letters(honour.title).split())
        one = (words, honour.year, honour.organization)
        if one in known or (honour.sure < _LISTED and any(_tells(words, honour.year, *x) for x in listed)):
            continue
        kept.append((honour, printed))
        known.add(one)
        if honour.sure >= _LISTED:
            listed.append((words, honour.year))
    return kept


#: As sure is an honour out of a list; one told in a sentence is less so.
_LISTED = 0.85


def _tells(words: frozenset[str], year: int | None, listed: frozenset[str], dated: int | None) -> bool:
    """Whether a sentence tells what a list has, in fewer or more words."""
    return (year == dated or not (year and dated)) and (words <= listed or listed <= words)
