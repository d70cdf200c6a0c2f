"""Where a page lists honours: below a heading that says so, or below a line that stands like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from urllib.parse import urlsplit

from crawler.extractors.awards.boxes import box_below_date, boxes_of, is_date_alone
from crawler.extractors.awards.dates import EVER, may_begin_with_date, take_date
from crawler.extractors.awards.entry import tidy
from crawler.extractors.awards.levels import honours_below_their_list
from crawler.extractors.awards.phrases import (
    begins_with_rank,
    names_contest,
    names_giver,
    names_honour,
    names_house,
)
from crawler.extractors.headings.sections import Section, read_heading, section_of
from crawler.extractors.headings.signs import Dress, dress_of, is_bold
from crawler.headings.vocabulary import SectionKind
from crawler.headings.words import says_rest, without_counter
from crawler.reading.document import Break, Document, Heading, Line

_SOME_YEAR = re.compile(r"(?:19|20)\d\d")
#: What parts the words of an address: "honors_and_awards.html".
_PARTED = re.compile(r"[_-]+|%20")


@dataclass(slots=True)
class Run:
    """Neighbouring lines below the same headings."""

    section: Section
    #: Whether other things than honours may stand here, so that only words of honours decide.
    mixed: bool
    #: Whether only a heading that we do not know makes it so: it may sort honours, as "International" does.
    silent: bool = False
    #: The school or firm that the heading names.
    giver: str | None = None
    #: The heading, where that names an honour that its lines got: "Outstanding paper awards".
    under: str = ""
    #: The heading, where that is itself the honour: "Spinning Prize".
    titled: str = ""
    #: The list's item that holds that heading; () where it stands in none.
    item: tuple[str, ...] = ()
    #: Whether a line that merely stands like a heading began it.
    labelled: bool = False
    #: How that line is set; None where none did.
    dress: Dress | None = None
    #: Whether it lists money: a fellowship or scholarship is an honour even so, all else is none.
    funded: bool = False
    lines: list[Line] = field(default_factory=list)


def runs_of(document: Document) -> Iterator[Run]:
    """The parts of the page that list honours, in order."""
    run: Run | None = None
    chain: tuple[Heading, ...] | None = None
    elsewhere = False
    #: The last line that is no heading.
    before: Line | None = None
    #: What stood over that, heading or not.
    over: Line | None = None
    #: The line before this one.
    previous: Line | None = None
    above = _title_as_heading(document)
    boxes = boxes_of(document.lines, _is_one_honour, _may_be_one)
    lines = tuple(honours_below_their_list(document.lines, _is_one_honour, boxes))
    levels = cache(partial(_levels_of_honours, lines))
    for line in lines:
        if not (text := line.text) or _in_frame(line.path):
            continue
        if (
            run
            and run.titled
            and not line.heading
            and line.headings[-1:]
            and line.headings[-1].text == run.titled
        ):
            chain = line.headings
            if run.item and line.path[: len(run.item)] != run.item:
                # The date of the next item, above its heading.
                before = line
                over, previous = previous, line
                continue
        elif line.heading or line.headings != chain:
            if run and (run.lines or run.titled):
                yield run
            chain, elsewhere = line.headings, False
            title_only = bool(above) and not line.headings and document.format != "markdown"
            run = _run_below((*above, *line.headings), title_only=title_only)
            if line.heading and run:
                card = boxes.get(line.path) or box_below_date(before, over, line)
                run = _titled(run, line, card, before, levels)
        over, previous = previous, line
        if line.heading:
            continue
        within = before is not None and (
            (line.after is Break.LINE and _item(line) != () and _item(line) == _item(before))
            or _FIGURE.fullmatch(before.text) is not None
        )
        before = line
        held = (
            run is not None
            and not run.labelled
            and (within or _in_table(line.path) or _is_bulleted_honour(line) or _is_item_of_signs(line))
        )
        label = None if held else _label(text)
        if label:
            if run and (run.lines or run.titled):
                yield run
            elsewhere = True
            run = Run(label, mixed=True, labelled=True, dress=dress_of(line)) if label.lists_awards else None
        elif run is not None and _is_next_label(line, run):
            yield run
            run = None
        elif run is not None:
            inline = _inline_label(text)
            run.lines.append(_cut(line, inline[1]) if inline else line)
        elif not elsewhere and (marginal := _inline_label(text) or _leading_label(text)):
            run = Run(marginal[0], mixed=True, labelled=True, lines=[_cut(line, marginal[1])])
    if run and (run.lines or run.titled):
        yield run


def _titled(
    run: Run,
    heading: Line,
    card: tuple[str, ...],
    before: Line | None,
    levels: Callable[[], Container[tuple[Heading | None, int]]],
) -> Run:
    """
    The run below a heading, with the heading as its honour where it is one; ``card`` is the box that holds both.

    Whatever has a date over it in a box of its own is an honour where nothing else stands, and so is what stands
    among headings that are.
    """
    if _is_one_honour(heading.text) or (
        _is_sure(run) and (card or (_may_be_one(heading.text) and _level(heading) in levels()))
    ):
        item = card or _item(heading)
        return replace(run, titled=heading.text, item=item, lines=_date_above(before, heading, item))
    return run


#: "561+", over what it counts.
_FIGURE = re.compile(r"\d[\d.,]*\s?[+kKM%]?")


def _levels_of_honours(lines: Sequence[Line]) -> frozenset[tuple[Heading | None, int]]:
    """How high headings are set that are mostly honours, each with the heading of its list."""
    honours, others = Counter[tuple[Heading | None, int]](), Counter[tuple[Heading | None, int]]()
    for line in lines:
        if line.heading and line.headings:
            # What was won in a contest may stand below its name.
            if _is_one_honour(line.text):
                honours[_level(line)] += 1
            elif not names_contest(line.text):
                others[_level(line)] += 1
    return frozenset(level for level, count in honours.items() if count > 2 and count >= others[level])


def _level(line: Line) -> tuple[Heading | None, int]:
    over = next((heading for heading in line.headings if read_heading(heading.text).lists_awards), None)
    return over, line.heading


def _may_be_one(text: str) -> bool:
    """
    Whether a heading names no list, no date, no house and nothing one does, and so may be an honour by another name.

    >>> [_may_be_one(text) for text in ("Order of the Golden Fleece", "Yarn and Sports", "Coaching Young Weavers")]
    [True, False, False]
    """
    if read_heading(text).kind is not SectionKind.OTHER or is_date_alone(text) or " " not in text:
        return False
    return not _ACTIVITY.search(text) and (names_contest(text) or not names_house(text))


#: What one does or is able to do, where it begins or ends a heading.
_DONE = (
    r"(?:activit(?:y|ies)|boards?|certifi(?:cates?|cations?)|clubs?|coaching|collaborations?|committees?|community"
    r"|consult(?:ing|ancy)|courses?|coursework|editing|engagements?|events?|exhibitions?|experiences?|extracurriculars?"
    r"|hobb(?:y|ies)|interests?|internships?|languages?|leadership|media|memberships?|mentor(?:ing|ship)|organi[sz](?:ing|ation)"
    r"|outreach|programming|reading|refereeing|reviewing|roles?|services?|skills?|sports?|supervision|teaching|training|travels?"
    r"|tutoring|volunteer(?:ing)?|volunteer work|workshops?)"
)
_ACTIVITY = re.compile(rf"(?i)^\W*{_DONE}\b|\b{_DONE}\W*$")


def _title_as_heading(document: Document) -> tuple[Heading, ...]:
    """The page's title as its outermost heading, where it or else the address says that all of the page are honours."""
    if read_heading(document.title, inside=True).lists_awards:
        return (Heading(text=document.title, level=0),)
    stem = urlsplit(document.url).path.rstrip("/").rpartition("/")[2].partition(".")[0]
    named = read_heading(_PARTED.sub(" ", stem), inside=True)
    if not named.lists_awards or len(named.kinds) > 1 or any(_names_section(x) for x in document.lines):
        return ()
    return (Heading(text=named.words, level=0),)


def _names_section(line: Line) -> bool:
    return line.heading > 0 and read_heading(line.text).kind is not SectionKind.OTHER


def _run_below(headings: tuple[Heading, ...], *, title_only: bool) -> Run | None:
    """A run for what stands below the headings; None where they name no honours."""
    section = _dated(section_of(headings), headings)
    if len(headings) > 1 and _IN_ROLE.match(headings[-1].text):
        over = section_of(headings[:-1])
        if over.kinds == {SectionKind.AWARDS}:
            return Run(over, mixed=False)
    if section.kind in _WON_FOR and section_of(headings[:-1]).kinds == {SectionKind.AWARDS}:
        # "Teaching" below "Awards" has those won for it.
        section = replace(section, kind=SectionKind.AWARDS, also=(section.kind, *section.also))
        return Run(section, mixed=True)
    if len(headings) > 1 and not section.lists_awards and _is_one_honour(headings[-1].text):
        over = section_of(headings[:-1])
        if over.kinds == {SectionKind.AWARDS}:
            return Run(over, mixed=False)  # "Notable Reviewer" heads no list of services there
    if section.kinds == {SectionKind.GRANTS}:
        return Run(section, mixed=True, funded=True)
    if not section.lists_awards:
        return None
    last = headings[-1].text
    own = read_heading(last)
    silent = own.kind is SectionKind.OTHER and not own.year and not own.span
    holds = silent and names_giver(last) and not names_honour(last) and ": " not in last
    giver = tidy(take_date(last, EVER).text) if holds else None
    contests = _CONTESTS.search(section.words) and not names_honour(section.words)
    mixed = title_only or bool(contests) or len(section.kinds) > 1
    silent = silent and giver is None and not mixed
    under = last if _is_honour_of_works(last) else ""
    return Run(section, mixed=mixed or silent, silent=silent, giver=giver, under=under)


def _dated(section: Section, headings: tuple[Heading, ...]) -> Section:
    """The section with the first year of a heading that is a span of few years and no more: "2016–17"."""
    if headings and not section.year and _YEARS.fullmatch(headings[-1].text):
        return replace(section, year=int(headings[-1].text.strip()[:4]))
    first, last = section.span or (None, None)
    few = first and last and last - first <= _LONGEST_SPAN
    return replace(section, year=first) if few and is_date_alone(headings[-1].text) else section


#: "2025, 2024 & 2022": the years of one honour.
_YEARS = re.compile(r"\s*(?:19|20)\d\d(?:(?:,|\s?&|\sand)\s?(?:19|20)\d\d)+\s*")
#: An honour lasts as many years as one's studies; a list of more years orders honours of any of them.
_LONGEST_SPAN = 4
#: "As a student", below "Awards": what one was then.
_IN_ROLE = re.compile(r"(?i)as an? [a-z]|作[为為]|als (?=student|lehr)")
#: Where one took part, and won or did not.
_CONTESTS = re.compile(r"(?i)\b(?:competition|contest|hackathon)s\b")
#: What honours are won for, and what a list may be of that stands below them.
_WON_FOR = frozenset({SectionKind.TEACHING, SectionKind.SERVICE})


def _is_honour_of_works(text: str) -> bool:
    """
    Whether a heading names one honour that several got, rather than honours at large.

    >>> _is_honour_of_works("Outstanding paper awards:"), _is_honour_of_works("Honors and awards")
    (True, False)
    """
    return re.search(r"(?i)\b(?:best|outstanding|distinguished)\b.{1,40}\bawards?\b", text[:200]) is not None


def _is_one_honour(text: str) -> bool:
    """
    Whether a heading in a list of honours is itself one of them.

    >>> [_is_one_honour(text) for text in ("Spinning Prize for Young Weavers", "Teaching awards", "2. Scholarship")]
    [True, False, False]
    >>> _is_one_honour("Thesis Fellowship - 2021"), _is_one_honour("Award 2021")
    (True, False)
    """
    dated = take_date(text, EVER)
    text = without_counter(dated.text if dated.place == "end" else text)
    if begins_with_rank(text):
        return True
    if (
        _SORT.fullmatch(text)
        or not (_NOUN.search(text) or _PRAISED.search(text))
        or re.search(r"(?i)\b(?:awards|prizes|fellowships|scholarships|honou?rs|recognitions?)\W{0,3}$", text)
    ):
        return False
    told = _ONE_HONOUR.search(text) or _PRAISED.search(text)
    return told is not None or read_heading(text, inside=True).kind is SectionKind.OTHER


#: Of what sort those below are.
_SORT = re.compile(r"(?i)\W*(?:award|prize|fellowship|scholarship|medal|honou?r)\W*")
#: One honour, where several would head a list: "University award".
_ONE_HONOUR = re.compile(
    r"(?i)(?:award|prize|fellowship|scholarship|medal|distinction|grant)(?:\W{0,3}$| [(\[]|, (?-i:[A-Z])(?!\w+s\b))"
    r"|\bof the year\W*$"
)


#: An honour by its noun, in the singular, or by its rank.
_NOUN = re.compile(
    r"(?i)\b(?:award|prize|fellowship|fellow|scholarship|medal|laureate|beca|bolsa|borsa|bourse|premio|prix|\w*preis"
    r"|\w*stipendium|winner|finalist|mention|runner-?\s?up|doctorate|professorship|valedictorian|cum laude|rising stars?|outstanding graduate"
    r"|(?:elected|senior|distinguished|fellow) member|chair in|travel grant|of the year|dean['’]s list|(?:1st|2nd|3rd|first|second|third)\s(?:place|class|rank))\b"
)


def _label(text: str) -> Section | None:
    """What a short line names that stands like a heading without being set as one; None for other lines."""
    if len(text) > 60 or len(text.split()) > 5 or text[-1:] in ".;," or ": " in text:
        return None
    section = read_heading(text, inside=True)
    if section.kind is SectionKind.OTHER or (section.year or section.span) or text[:1].islower():
        return None
    if text[:1].isdigit() or text.lower().endswith(" of the year"):
        return None  # "137,000 students", "Student of the Year"
    if _UNSPACED.fullmatch(text) and (len(text) > 8 or names_giver(text)):
        return None
    one = _ONE_HONOUR.search(text) or _PRAISED.search(text) or begins_with_rank(text)
    return None if one else section


def _is_next_label(line: Line, run: Run) -> bool:
    """Whether bold words set as those that began a list name what stands next, whatever that is: "Research"."""
    if run.dress is None or not run.lines or not is_bold(line):
        return False
    return says_rest(line.text) and not names_giver(line.text) and dress_of(line) == run.dress


#: One who was praised for a service, where a list of services would only name it: "Top Reviewer".
_PRAISED = re.compile(
    r"(?i)\b(?:top|notable|outstanding|distinguished|best|excellent|exceptional|exemplary|expert|gold|star|highlighted)"
    r"(?: \d+ ?%)?(?: [\w-]+)? (?:reviewer|referee|area chair|meta-reviewer|editor|mentor|teacher|instructor|tutor|lecturer|ta)\b"
)
#: Words of a script without spaces: more of them than a heading has are an honour's name.
_UNSPACED = re.compile(r"[\u3040-\u9fff].*")


def _is_bulleted_honour(line: Line) -> bool:
    """Whether a line names an honour behind a bullet, where a label would stand without: "– Best Thesis"."""
    return bool(line.marker) and names_honour(line.text) and not read_heading(line.text).lists_awards


def _is_item_of_signs(line: Line) -> bool:
    """Whether a line in an item of a list is an honour in a script without spaces: "羊毛大学国家奖学金"."""
    return bool(_item(line)) and _UNSPACED.fullmatch(line.text) is not None and names_honour(line.text)


def _inline_label(text: str) -> tuple[Section, str] | None:
    """
    A label with a colon and the honours behind it.

    >>> _inline_label("Awards: Spinning Prize (2019)")[1], _inline_label("Dec. 2020: Spinning Prize")
    ('Spinning Prize (2019)', None)
    """
    label, colon, rest = text.partition(": ")
    if not colon or len(label) > 40 or not names_honour(rest) or not take_date(rest, EVER).year:
        return None
    section = read_heading(label, inside=True)
    return (section, rest.strip()) if section.lists_awards and not section.year else None


def _leading_label(text: str) -> tuple[Section, str] | None:
    """
    An honours label in the margin and the first entry behind it: "Fellowships 2006-2009 Dean's list".

    >>> _leading_label("Awards 2019 Spinning Prize")[1], _leading_label("Awards and prizes are vain")
    ('2019 Spinning Prize', None)
    """
    if not _SOME_YEAR.search(text[:100]):
        return None
    words = text.split(" ", 5)[:5]
    for count in range(len(words) - 1, 0, -1):
        head, rest = " ".join(words[:count]), text[len(" ".join(words[:count])) :].strip()
        if not may_begin_with_date(rest):
            continue
        section = read_heading(head)
        if section.lists_awards and take_date(rest, EVER).place == "start" and names_honour(rest):
            return section, rest
    return None


def _cut(line: Line, text: str) -> Line:
    """The line with only its last words left."""
    return replace(line, spans=(replace(line.spans[-1], text=text),))


def _item(line: Line) -> tuple[str, ...]:
    """The path of the list's item that a line stands in; () where it stands in none."""
    at = next((at for at, part in enumerate(line.path) if part.startswith("li:")), None)
    return line.path[: at + 1] if at is not None else ()


def _is_sure(run: Run) -> bool:
    return (run.silent or not run.mixed) and run.section.kinds == {SectionKind.AWARDS}


def _date_above(before: Line | None, heading: Line, item: tuple[str, ...]) -> list[Line]:
    """The line before a heading, where it is a date and no more, and stands in the same item of a list or box."""
    within = before is not None and item and before.path[: len(item)] == item
    return [before] if before is not None and within and is_date_alone(before.text) else []


def _in_frame(path: tuple[str, ...]) -> bool:
    """Whether a line stands in the page's menu or foot."""
    return any(part.partition(":")[0] in ("footer", "nav") for part in path)


def _in_table(path: tuple[str, ...]) -> bool:
    return any(part.startswith("tr:") for part in path)
