"""Lines that look like headings and are parts of an entry: a year, a state, a tag."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from crawler.extractors.headings.sections import read_heading
from crawler.extractors.headings.signs import (
    YEAR_ONLY,
    is_beside_rows,
    is_special,
    is_strong,
    item_of,
    says_nothing,
)
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Break, Line, shared_depth

#: An entry has no more lines, as a rule.
_FEW_LINES = 9
#: What holds the boxes of a list.
_HOLDERS = ("table", "tbody", "ul", "ol", "dl", "section")


def parts_of_entries(lines: Sequence[Line], titles: set[int]) -> set[int]:
    """Find the lines that look like headings and are parts of an entry; ``titles`` are headings that are titles."""
    inner = _inner_years(lines) | _inner_states(lines) | _below_titles(lines, titles) | _years_beside(lines)
    inner |= set(_closing_states(lines)) | set(_opening_venues(lines))
    return inner | _over_titles(lines, titles)


def _inner_years(lines: Sequence[Line]) -> set[int]:
    """Find years that are a part of their entry: in a small element, after other lines of it."""
    if not any(not line.heading and YEAR_ONLY.fullmatch(line.text) for line in lines):
        return set()
    sizes: Counter[tuple[str, ...]] = Counter()
    years: Counter[tuple[str, ...]] = Counter()
    for line in lines:
        dated = YEAR_ONLY.fullmatch(line.text) is not None
        for depth in range(1, len(line.path) + 1):
            sizes[line.path[:depth]] += 1
            years[line.path[:depth]] += dated
    found = _closing_years(lines)
    for number in range(1, len(lines)):
        line, before = lines[number], lines[number - 1]
        if line.heading or before.heading or not YEAR_ONLY.fullmatch(line.text):
            continue
        if is_special(line) or is_beside_rows(line):
            continue
        around = (line.path[: len(line.path) - up] for up in range(min(4, len(line.path) - 2)))
        # What holds two years is a list, no entry.
        if any(
            sizes[box] <= _FEW_LINES and years[box] < 2 and before.path[: len(box)] == box for box in around
        ):
            found.add(number)
    return found


def _years_beside(lines: Sequence[Line]) -> set[int]:
    """
    Find years each in a box of its own beside its entry's: "2018" stands there twice on end.

    Such boxes are alike, and hold one year and few lines; no list has two headings of one year.
    """
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if not line.heading and YEAR_ONLY.fullmatch(line.text):
            alike[tuple(part.split(":")[0] for part in line.path)].append(number)
    found: set[int] = set()
    for years in (run for numbers in alike.values() for run in _runs_of_sisters(lines, numbers)):
        twice = any(lines[a].text == lines[b].text and b - a <= _FEW_LINES for a, b in pairwise(years))
        if twice and _few_between(lines, years):
            found.update(years)
    return found


def _runs_of_sisters(lines: Sequence[Line], numbers: Sequence[int]) -> Iterator[list[int]]:
    """Lines of which each stands in a box of the parent that the box of the one before has."""
    run: list[int] = []
    for number in numbers:
        path = lines[number].path
        shared = shared_depth(lines[run[-1]].path, path) if run else 0
        if not len(path) - 3 <= shared < len(path) or path[shared].split(":")[0] in _HOLDERS:
            yield run
            run = []
        run.append(number)
    yield run


def _few_between(lines: Sequence[Line], years: Sequence[int]) -> bool:
    """Whether most of these years have few lines to the next, none of them a heading."""
    between = [(a, b) for a, b in pairwise(years) if not any(line.heading for line in lines[a:b])]
    short = [b - a <= _FEW_LINES for a, b in between]
    return len(short) > 1 and sum(short) >= 0.9 * len(short)


def _closing_years(lines: Sequence[Line]) -> set[int]:
    """Find the years that end a paragraph's rows, in elements where each year does: no heading stands so."""
    ends: dict[tuple[str, ...], list[tuple[int, bool]]] = defaultdict(list)
    for number, line in enumerate(lines):
        if not line.heading and YEAR_ONLY.fullmatch(line.text):
            last = number + 1 == len(lines) or lines[number + 1].after is not Break.LINE
            closing = last and number > 0 and line.after is Break.LINE and not lines[number - 1].heading
            ends[line.path].append((number, closing and not is_special(line)))
    return {n for years in ends.values() if all(closing for _, closing in years) for n, _ in years}


def _inner_states(lines: Sequence[Line]) -> set[int]:
    """Find plain words such as "Manuscript" that are a part of their entry: a small element, one of several."""
    said = [
        number
        for number, line in enumerate(lines)
        if number
        and not (line.heading or lines[number - 1].heading or is_strong(line))
        and 0 < len(line.text.split()) <= 3
        and not (says_nothing(line.text) or YEAR_ONLY.fullmatch(line.text))
    ]
    if not said:
        return set()
    is_entry = _small_sisters(lines)
    found: set[int] = set()
    for number in said:
        path, before = lines[number].path, lines[number - 1].path
        boxes = (path[: len(path) - up] for up in range(1, min(4, len(path) - 2)))
        if any(before[: len(box)] == box and is_entry(box) for box in boxes):
            found.add(number)
    return found


def _small_sisters(lines: Sequence[Line]) -> Callable[[tuple[str, ...]], bool]:
    """Give what tells whether an element holds few lines, and stands among others of its kind."""
    sizes = Counter(line.path[:depth] for line in lines for depth in range(1, len(line.path) + 1))
    sisters = Counter((box[:-1], box[-1].split(":")[0]) for box, size in sizes.items() if size > 1)
    return lambda box: sizes[box] <= _FEW_LINES and sisters[box[:-1], box[-1].split(":")[0]] > 1


def _closing_states(lines: Sequence[Line]) -> Iterator[int]:
    """
    Find words set off that end an item, behind other lines of it: nothing but its links stands below them.

    So they do in an entry's box, behind an element of its own in it.
    """
    is_entry: Callable[[tuple[str, ...]], bool] | None = None
    for number in range(1, len(lines)):
        line, before = lines[number], lines[number - 1]
        item = item_of(line)
        listed = bool(item) and item[-1].startswith("li:")
        item = item if listed else line.path
        depth = len(item)
        if before.path[:depth] != item or not (listed or (depth > 2 and len(before.path) > depth)):
            continue
        if line.heading or before.heading or not is_strong(line) or YEAR_ONLY.fullmatch(line.text):
            continue
        said = read_heading(line.text)
        if said.kind is SectionKind.OTHER and said.status is None:
            continue
        if not listed:
            is_entry = is_entry or _small_sisters(lines)
            if not is_entry(item):
                continue
        below = [one for one in lines[number + 1 : number + 5] if one.path[:depth] == item]
        if all(
            one.folded or all(s.href is not None for s in one.spans if s.text.strip(_SIGNS)) for one in below
        ):
            yield number


#: What stands between links: "PDF | Code".
_SIGNS = " |/,·•–—[]()"


def _opening_venues(lines: Sequence[Line]) -> Iterator[int]:
    """Find words set off that begin an item, where most items of the list begin so: "Submitted to Wool Letters"."""
    firsts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    holding: set[tuple[str, ...]] = set()
    seen: set[tuple[str, ...]] = set()
    for number, line in enumerate(lines):
        item = item_of(line)
        if item and item not in seen:
            seen.add(item)
            firsts[item[:-1]].append(number)
            if any(s.href is None and s.text.strip() for s in line.spans):  # no list of links
                holding.update(item[:depth] for depth in range(1, len(item)))
    for numbers in firsts.values():
        begun = [n for n in numbers if item_of(lines[n]) not in holding and not lines[n].heading]
        strong = [n for n in begun if is_strong(lines[n]) and not YEAR_ONLY.fullmatch(lines[n].text)]
        alone = [n for n in strong if item_of(lines[n]) == item_of(lines[min(n + 1, len(lines) - 1)])]
        if len(alone) > 2 and len(alone) >= 0.8 * len(numbers):
            yield from alone


def is_over_names(lines: Sequence[Line], number: int, only_names: Callable[[Line], bool]) -> bool:
    """Whether a line is a title with a word of headings among others, names below it: "Missing Data in Looms"."""
    line = lines[number]
    if line.heading or number + 1 == len(lines) or not 2 < len(line.text.split()) <= 9:
        return False
    below = lines[number + 1]
    # A title and its names are one item.
    apart = any(part.startswith("li:") for part in below.path[shared_depth(line.path, below.path) :])
    return not apart and not read_heading(line.text).whole and only_names(below)


def _below_titles(lines: Sequence[Line], titles: set[int]) -> set[int]:
    """
    Find lines that are parts of the entry whose title stands in a heading over them: "Work in progress".

    All that share an element with the title alone; without such elements those that nothing sets off.
    """
    found: set[int] = set()
    ordered = sorted(titles)
    for at, title in enumerate(ordered):
        path = lines[title].path
        sisters = [*ordered[max(0, at - 1) : at], *ordered[at + 1 : at + 2]]
        shared = max((shared_depth(path, lines[s].path) for s in sisters), default=len(path))
        boxed = title + 1 < len(lines) and shared_depth(path, lines[title + 1].path) > shared
        for number in range(title + 1, ordered[at + 1] if at + 1 < len(ordered) else len(lines)):
            line = lines[number]
            if line.heading > lines[title].heading and shared_depth(path, line.path) > shared:
                found.add(number)  # "Code", over the links of one work
                continue
            if line.heading:
                break
            plain = not (boxed or is_strong(line) or YEAR_ONLY.fullmatch(line.text))
            if plain or shared_depth(path, line.path) > shared:
                found.add(number)
    return found


def _over_titles(lines: Sequence[Line], titles: set[int]) -> set[int]:
    """
    Find lines over a title that are parts of its entry: "PATENT" on a picture, "Conference" as a tag.

    They share an element with the title alone; so is it with most titles of the page.
    """
    found: set[int] = set()
    tagged = 0
    ordered = sorted(titles)
    for at, title in enumerate(ordered):
        path = lines[title].path
        sisters = [*ordered[max(0, at - 1) : at], *ordered[at + 1 : at + 2]]
        shared = max((shared_depth(path, lines[s].path) for s in sisters), default=len(path))
        number = title - 1
        while number >= 0 and not lines[number].heading and shared_depth(path, lines[number].path) > shared:
            number -= 1
        tagged += number < title - 1
        found.update(range(number + 1, title))
    return found if tagged > 1 and tagged >= 0.6 * len(ordered) else set()
