"""The entries that a page lists: each stretch that may list works, cut, and each entry read in every way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby, islice, takewhile
from typing import Protocol

from crawler.extractors.awards.phrases import is_town_or_country
from crawler.extractors.entries.line_signs import Signs
from crawler.extractors.entries.partition import partition
from crawler.extractors.evidence import Trace
from crawler.extractors.headings.of_works import is_citation
from crawler.extractors.headings.outline import Outlined
from crawler.extractors.headings.sections import Section, read_heading
from crawler.extractors.laying import make_passage
from crawler.extractors.memory import Memory
from crawler.extractors.names.owner import OwnerNames
from crawler.extractors.passage import Passage
from crawler.extractors.ways.reading import Entry, habit_of, read_ways
from crawler.headings.vocabulary import WORKS, SectionKind
from crawler.reading.document import Break, Line
from snapshots.months import ENGLISH
from snapshots.years import find_year

#: Kinds of sections that never list the owner's works.
_REJECTED = frozenset(SectionKind) - WORKS - {SectionKind.OTHER, SectionKind.PROJECTS}
#: What one did for journals, or what they printed.
_PEER_REVIEW = re.compile(r"peer[ -]reviews?", re.IGNORECASE)
#: What is said of works in print, and what of talks and posters; where one was held, there is a day.
_PRINTED = re.compile(
    r"\bProc(?:eedings\b|\.)|\bpp?\.\s?\d|\b\d+ pages\b|\b[Aa]cceptance rate\b|\bdoi\b|\b10\.\d{4,9}/"
)
_HELD = re.compile(
    r"\((?:invited |contributed )?(?:oral|poster|talk|seminar|keynote|invited)(?: (?:presentation|talk|communication|contribution))?\)\W*$",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:{ENGLISH})\b")
_WORD = re.compile(r"\w{2,}")
#: No single year is as long: "2019–21".
_SPAN = 7
#: No page lists more works than this, no entry runs to more letters or lines; what lies beyond is left out, and said.
MOST_ENTRIES = 2_000
_LONGEST_ENTRY, _MOST_LINES_IN_ENTRY = 20_000, 300
#: Said where a page was cut short.
TOO_LONG = f"an entry of more than {_LONGEST_ENTRY:,} letters or {_MOST_LINES_IN_ENTRY} lines is left out"
CUT_SHORT = f"the page lists more than {MOST_ENTRIES:,} entries; only the first are read"
_NONE_KNOWN: Mapping[tuple[int, ...], Entry] = {}


@dataclass(slots=True)
class Listed:
    """An entry in its place."""

    entry: Entry
    section: Section
    stretch: int
    signs: tuple[Signs, ...]
    #: Whether it leads to a list of its own: a topic, an introduction.
    leads: bool


def list_entries(
    outlined: Sequence[Outlined],
    owner: OwnerNames,
    look: Callable[[Line], Signs],
    trace: Trace,
    *,
    read_entry: ReadEntry,
    known: Mapping[tuple[int, ...], Entry] = _NONE_KNOWN,
) -> list[Listed]:
    """Cut every stretch that may list works into entries; ``known`` are those read before, by their lines."""
    listed: list[Listed] = []
    for _, group in groupby(outlined, key=lambda o: o.stretch):
        run = list(group)
        section = run[0].section
        unsure = section.kind is SectionKind.TALKS or _PEER_REVIEW.fullmatch(section.words)
        rejected = section.kind in _REJECTED and not section.lists_works
        if rejected and not unsure:
            continue  # nobody looks at what its lines show
        signs = [look(o.line) for o in run]
        if unsure and _in_print(run, signs):
            section = replace(section, kind=SectionKind.PUBLICATIONS)
        elif rejected:
            continue
        if _were_held(run, signs) or _were_events(run, signs):
            continue
        listed += _entries(
            run,
            section,
            owner,
            signs,
            trace.notes,
            read_entry=read_entry,
            known=known,
            most=MOST_ENTRIES - len(listed),
        )
        if len(listed) >= MOST_ENTRIES:
            trace.notes.append(CUT_SHORT)
            break
    trace.lines, trace.habit = list(outlined), habit_of(x.entry for x in listed)
    return listed


def _in_print(run: Sequence[Outlined], signs: Sequence[Signs]) -> bool:
    """Whether most of what stands below "Conference presentations", or "Peer Review", appeared in print."""
    works = sum(s.authors for s in signs)
    printed = sum(
        _PRINTED.search(o.line.text) is not None or any("doi.org/" in (s.href or "") for s in o.line.spans)
        for o in run
    )
    return works > 1 and printed >= 0.6 * works


def _were_held(run: Sequence[Outlined], signs: Sequence[Signs]) -> bool:
    """Whether most of what stands below "Conferences" was held on a day, and ends with "(Oral)" or "(Poster)"."""
    words = run[0].section.words
    if not read_heading(words).places:
        return False
    if _ONLY_POSTERS.fullmatch(words.strip()):
        dated = [bool(_DAYS.search(o.line.text) or not s.authors) for o, s in zip(run, signs, strict=True)]
        return all(dated) and any(s.authors for s in signs)
    works = sum(s.authors for s in signs)
    works = works if works > 2 else len(run)
    held = [o for o in run if _HELD.search(o.line.text)]
    return (
        works > 2
        and len(held) >= 0.7 * works
        and sum(bool(_MONTH.search(o.line.text)) for o in held) > 0.7 * len(held)
    )


def _were_events(run: Sequence[Outlined], signs: Sequence[Signs]) -> bool:
    """Whether what stands below "Conferences and posters" names hardly anybody, but when or where each was held."""
    if len(run) < 3 or 3 * sum(s.authors for s in signs) > len(run):
        return False
    words = run[0].section.words
    posters = _POSTERS.search(words) is not None
    if not posters and not (read_heading(words).places and _MEETINGS.search(words)):
        return False
    held = 0
    for o in run:
        end = ", ".join(o.line.text.strip(" .").split(", ")[-2:])
        on_day = not posters and _DAY_LAST.search(end) is not None
        held += on_day or _ONLINE.search(end) is not None or is_town_or_country(end)
    return held > 0.6 * len(run)


_ONLY_POSTERS = re.compile(r"(?i)(?:conference |selected )?posters")
#: "May 3–5, 2011", "3-5 May 2011", "May 30 - June 2, 2011": from day to day.
_DAYS = re.compile(
    rf"\b(?:{ENGLISH})\.? \d{{1,2}}\s?[-–—]\s?(?:(?:{ENGLISH})\.? )?\d{{1,2}},? (?:19|20)\d\d"
    rf"|\b\d{{1,2}}\s?[-–—]\s?\d{{1,2}} (?:{ENGLISH})\.?,? (?:19|20)\d\d"
)
_POSTERS = re.compile(r"(?i)\bposters\b")
_MEETINGS = re.compile(r"(?i)\b(?:conferences|workshops|symposia)\b")
_DAY_LAST = re.compile(rf"\b(?:{ENGLISH})\.? (?:19|20)\d\d\W*$")
_ONLINE = re.compile(r"(?i)\b(?:virtual(?:ly)?|online|remote)$")


def _entries(
    run: list[Outlined],
    section: Section,
    owner: OwnerNames,
    signs: list[Signs],
    notes: list[str],
    *,
    read_entry: ReadEntry,
    known: Mapping[tuple[int, ...], Entry],
    most: int,
) -> list[Listed]:
    listed: list[Listed] = []
    pieces = partition(run, signs, owner)
    holder = _holder(pieces, run)
    beside = _years_beside(run)
    for piece in pieces:
        group = _inside(_from_list(piece, run, signs, holder), run)
        if len(listed) >= most:
            break
        lines = [run[n].line for n in group]
        if (
            len(group) > _MOST_LINES_IN_ENTRY
            or sum(len(s.text) for x in lines for s in x.spans) > _LONGEST_ENTRY
        ):
            if section.lists_works:
                notes.append(TOO_LONG)
            continue
        entry = known.get(lines_of(lines)) or read_entry(
            [run[n] for n in group], section, [signs[n] for n in group]
        )
        if entry is None:
            continue
        leads = group[-1] + 1 < len(run) and _is_under(run[group[-1] + 1].line, lines[0])
        within = section if group[0] not in beside else replace(section, year=beside[group[0]])
        listed.append(Listed(entry, within, run[0].stretch, tuple(signs[n] for n in group), leads))
    return listed


def _years_beside(run: Sequence[Outlined]) -> dict[int, int]:
    """The years, in a column at the left, beside the first line of several that no gap parts: of each of them."""
    years: dict[int, int] = {}
    year = None
    for n, o in enumerate(run):
        if o.line.after is not Break.LINE:
            first = o.line.spans[0] if o.line.spans else None
            year = (
                find_year(first.text) if first and "left" in first.roles and len(first.text) < _SPAN else None
            )
        elif year:
            years[n] = year
    return years


def lines_of(lines: Sequence[Line]) -> tuple[int, ...]:
    """Which lines of the page an entry is made of."""
    return tuple(map(id, lines))


class ReadEntry(Protocol):
    """Reads lines as one entry; None where they hold no two words."""

    def __call__(self, group: Sequence[Outlined], section: Section, signs: Sequence[Signs]) -> Entry | None:
        """``signs`` are what each of them shows."""


def entry_reader(owner: OwnerNames, memory: Memory, whose: Hashable, *, soft: bool) -> ReadEntry:
    """Return what reads lines as one entry, those that stand unchanged once."""

    def read(group: Sequence[Outlined], section: Section, signs: Sequence[Signs]) -> Entry | None:
        volume = section.kind is SectionKind.BOOKS
        return memory.entry(
            whose,
            group,
            (soft, volume, signs[0].authors),
            lambda: _read_entry(group, owner, signs, volume=volume, soft=soft),
        )

    return read


def _read_entry(
    group: Sequence[Outlined], owner: OwnerNames, signs: Sequence[Signs], *, volume: bool, soft: bool
) -> Entry | None:
    """Read lines as one entry, every way that makes sense; None where they hold no two words."""
    lines = [o.line for o in group]
    passage = make_passage(lines, soft=soft)
    passage.volume = volume
    if len(list(islice(_WORD.finditer(passage.work), 2))) < 2:
        return None
    heading = _heading_of(passage, group)
    whole = heading and is_citation(lines[0], lambda _: signs[0].authors)
    seen = [(line.text, s.names) for line, s in zip(lines, signs, strict=True) if s.names is not None]
    ways = (
        read_ways(passage, owner, seen, until=passage.line_range(0)[1])
        if whole
        else read_ways(passage, owner, seen, heading)
    )
    return Entry(passage, lines[0].headings, ways)


def _heading_of(passage: Passage, group: Sequence[Outlined]) -> tuple[int, int] | None:
    """Where the heading that names an entry stands in it, under a picture's words or a tag; None for none."""
    shown = [o for o in group if not o.line.folded]
    titles = [at for at, o in enumerate(shown) if o.titles]
    place = next((p.start for p in passage.pieces if [p.line] == titles), None)
    return passage.line_range(passage.line_of(place)) if place is not None and len(group) > 1 else None


def _holder(pieces: Sequence[Sequence[int]], run: list[Outlined]) -> tuple[str, ...]:
    """The list that most pieces have items of; empty where there is none."""
    lists = Counter(at for piece in pieces for at in {_list_of(run[n].line.path) for n in piece})
    found, count = lists.most_common(1)[0] if lists else ((), 0)
    return found if count > 1 else ()


# Neighbouring lines stand in the same elements.
@lru_cache(maxsize=256)
def _list_of(path: tuple[str, ...]) -> tuple[str, ...]:
    """The list or table that a place is in an item of; empty for one outside of any."""
    for k in range(len(path) - 1, -1, -1):
        if path[k].partition(":")[0] in ("li", "tr", "dt", "dd"):
            return path[:k]
    return ()


def _from_list(
    group: Sequence[int], run: list[Outlined], signs: list[Signs], holder: tuple[str, ...]
) -> Sequence[int]:
    """Leave out what stands before the list that an entry is the first item of: a menu, a sentence on it."""
    inside = [n for n, at in enumerate(group) if holder and run[at].line.path[: len(holder)] == holder]
    if not inside or any(signs[at].authors or signs[at].title for at in group[: inside[0]]):
        return group
    return group[inside[0] :]


def _inside(group: Sequence[int], run: Sequence[Outlined]) -> tuple[int, ...]:
    """Leave out what stands behind the list an entry is an item of: a lone link to the CV."""
    holder = _list_of(run[group[0]].line.path)
    if not holder:
        return tuple(group)
    return tuple(takewhile(lambda n: run[n].line.path[: len(holder)] == holder, group))


def _is_under(line: Line, item: Line) -> bool:
    """Whether a line stands in the same item of a list as another."""
    depth = max((n for n, part in enumerate(item.path, 1) if part.startswith("li:")), default=0)
    return depth > 0 and line.path[:depth] == item.path[:depth]
