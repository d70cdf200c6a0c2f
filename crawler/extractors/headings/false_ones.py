"""Heading elements that head nothing: items of a menu, summaries and authors set large."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from crawler.extractors.headings.of_works import is_citation
from crawler.extractors.headings.sections import read_heading
from crawler.extractors.headings.signs import YEAR_ONLY, count_words, in_item, item_of, says_nothing
from crawler.extractors.links import label_kind
from crawler.extractors.names.words import JOINTLY
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Line

#: A heading of more words is a paragraph set in large letters.
_LONGEST_TITLE = 35
#: ", with ", as it stands before coauthors.
_COMPANY = re.compile(rf"[,(;]\s*{JOINTLY}\s")


def _is_long(text: str) -> bool:
    """Whether a heading is too long for a title, those left out with whom the work was done."""
    return len(text.split()) > _LONGEST_TITLE and len(_COMPANY.split(text, 1)[0].split()) > _LONGEST_TITLE


def authors_in_headings(
    lines: Sequence[Line], has_authors: Callable[[Line], bool], only_names: Callable[[Line], bool]
) -> set[int]:
    """
    Find authors set as headings: several right below higher ones, and no other headings of their level.

    But for what stands right behind them in their element, and tells where the work appeared. So are names
    alone, wherever they stand, that are all the headings of their level.
    """
    below: dict[int, list[int]] = {}
    for number, (above, line) in enumerate(pairwise(lines), 1):
        titled = 0 < above.heading < line.heading and count_words(above.text) > 2 and says_nothing(above.text)
        if titled and has_authors(line) and says_nothing(line.text):
            below.setdefault(line.heading, []).append(number)
    levels = Counter(line.heading for line in lines if line.text)
    found: set[int] = set()
    for level, names in below.items():
        places = [n + 1 for n in names if n + 1 < len(lines) and _is_sister(lines[n], lines[n + 1])]
        if len(names) > 2 and len(names) + len(places) >= 0.8 * levels[level]:
            found.update(names, places)
    named: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.heading and only_names(line):
            named[line.heading].append(number)
    for level, numbers in named.items():
        if len(numbers) > 2 and len(numbers) >= 0.8 * levels[level]:
            found.update(numbers)
    return found


def _is_sister(line: Line, below: Line) -> bool:
    """Whether a heading stands right behind another of its level in one element, and is no year."""
    alike = below.heading == line.heading and below.path[:-1] == line.path[:-1]
    return alike and not YEAR_ONLY.fullmatch(below.text)


def without_false_headings(
    lines: Sequence[Line], has_authors: Callable[[Line], bool], authors: set[int]
) -> list[Line]:
    """Take for common lines what stands in a heading's element for its size: a summary, a title's authors."""
    found: list[Line] = []
    inside = common = False
    before: Line | None = None
    menu = _menu_headings(lines) | _over_nothing(lines) | _behind_others(lines, has_authors)
    entries = _entries_in_headings(lines, has_authors) | _authors_and_sisters(lines, has_authors)
    for number, line in enumerate(lines):
        if number in entries:
            found.append(replace(line, heading=0, path=(*line.path[:-1], f"p:{number}")))
            continue
        if number in menu or number in authors:
            found.append(replace(line, heading=0))
            continue
        if line.heading:
            inside = inside or read_heading(line.text).lists_works
            goes_on = common and before is not None and before.heading > 0 and before.path == line.path
            below_title = before is not None and before.heading > 0 and says_nothing(before.text)
            common = (
                goes_on
                or (_is_long(line.text) and not is_citation(line, has_authors))
                or (inside and below_title and says_nothing(line.text) and has_authors(line))
                or (inside and _beside_title(line))
            )
        found.append(replace(line, heading=0) if line.heading and common else line)
        before = line
    return found


def _menu_headings(lines: Sequence[Line]) -> set[int]:
    """Find headings that are the items of a menu: three and more on end, each a link to another page."""
    found: set[int] = set()
    begun = 0
    for number in range(len(lines) + 1):
        if number < len(lines) and _leads_away(lines[number]):
            continue
        if number - begun > 2:
            found.update(range(begun, number))
        begun = number + 1
    return found


def _over_nothing(lines: Sequence[Line]) -> set[int]:
    """
    Find headings of a level that stand over nothing but each other, below titles: "<h2>Names</h2><h2>Venue, 2020</h2>".

    Where most of a page is set so, the element tells the size of its words.
    """
    if 2 * sum(line.heading > 0 for line in lines) < len(lines):
        return set()
    levels: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.heading:
            levels[line.heading].append(number)
    found: set[int] = set()
    for level, numbers in levels.items():
        bare = sum(n + 1 == len(lines) or 0 < lines[n + 1].heading <= level for n in numbers)
        unknown = sum(says_nothing(lines[n].text) for n in numbers)
        above = sum(n > 0 and 0 < lines[n - 1].heading < level for n in numbers)
        if len(numbers) > 3 and bare >= 0.9 * len(numbers) and unknown > 0.5 * len(numbers) and above > 1:
            found.update(numbers)
    return found


def _behind_others(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> set[int]:
    """Find headings of a level that stand in items each behind other words of its item: a venue, names."""
    levels = Counter(line.heading for line in lines if line.heading and line.text)
    behind: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines[2:], 2):
        item = _box_of(line) if line.heading else ()
        named = bool(item) and has_authors(line) and not is_citation(line, has_authors)
        above = lines[number - 1 if named else number - 2 : number]
        if item and all(x.path[: len(item)] == item and x.text and not x.heading for x in above):
            behind[line.heading].append(number)
    return {
        n
        for level, numbers in behind.items()
        if len(numbers) > 2
        and len(numbers) >= 0.8 * levels[level]
        and len({_box_of(lines[n]) for n in numbers}) == len(numbers)
        and sum(any(map(has_authors, lines[n - 2 : n + 1])) for n in numbers) >= 0.8 * len(numbers)
        for n in numbers
    }


def _box_of(line: Line) -> tuple[str, ...]:
    """The item a heading stands in, or the element right around it."""
    return item_of(line) or line.path[:-1]


def _entries_in_headings(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> set[int]:
    """Find the lines of whole entries set as headings, the authors first: "Byron A, Finch R. (2013)", "Looms"."""
    found: set[int] = set()
    for heads, run in groupby(
        range(len(lines)), key=lambda n: lines[n].heading and says_nothing(lines[n].text)
    ):
        numbers = list(run)
        authors = [n for n in numbers if heads and has_authors(lines[n])]
        if len(authors) > 1 and authors[0] == numbers[0] and len(numbers) >= 2 * len(authors):
            found.update(numbers)
    return found


def _authors_and_sisters(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> set[int]:
    """Find entries whose authors, title and venue are headings of one level, summaries below: most of that level."""
    levels = Counter(line.heading for line in lines if line.text)
    found: dict[int, list[set[int]]] = defaultdict(list)
    for number, line in enumerate(lines):
        if (
            not line.heading
            or number in set().union(*found[line.heading][-1:])
            or not says_nothing(line.text)
        ):
            continue
        sisters = {number}
        while number + len(sisters) < len(lines) and _is_sister(line, lines[number + len(sisters)]):
            sisters.add(number + len(sisters))
        if len(sisters) > 1 and has_authors(line):
            found[line.heading].append(sisters)
    return {
        number
        for level, entries in found.items()
        if len(entries) > 2 and sum(map(len, entries)) >= 0.8 * levels[level]
        for entry in entries
        for number in entry
    }


def _leads_away(line: Line) -> bool:
    """Whether a line is a heading in an item of a list, and no more than a link to another page."""
    shown = [s for s in line.spans if s.text.strip()]
    return (
        line.heading > 0
        and in_item(line)
        and bool(shown)
        and all(s.href and not s.href.startswith("#") for s in shown)
        and count_words(line.text) < 4
    )


def _beside_title(line: Line) -> bool:
    """Whether a heading's element holds no more than labels and a word on them: "(more here)", "[Paper], accepted"."""
    if read_heading(line.text).kind is not SectionKind.OTHER:
        return False
    others = [s.text for s in line.spans if s.href is None or label_kind(s.text) is None]
    labels = len(others) < len(line.spans)
    words = re.findall(r"[^\W\d_]{2,}", " ".join(others))
    return (labels and len(words) <= 4) or re.fullmatch(r"[(\[][^()\[\]]{1,40}[)\]]", line.text) is not None
