"""Outline: which lines are headings, real ones and look-alikes, and what stands under which."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from crawler.extractors.links import label_kind
from crawler.extractors.sections import Section, SectionKind, read_heading, section_of
from crawler.reading.document import Break, Heading, Line, Mark

_LETTER = re.compile(r"[^\W\d_]")
YEAR_ONLY = re.compile(
    r"[\s\W]*(?:(?:before|until|prior to|up to) )?(?:19[5-9]\d|20[0-4]\d)(?:\s?[-–—/]\s?(?:(?:19|20)?\d\d|present|now))?"
    r"(?: (?:and|or|&) (?:earlier|before|older|prior))?(?:\s\(\d{1,3}\)){0,2}[\s\W]*",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"In: (?=[A-Z])|(?:H(?:rs)?g\.|Herausgegeben) von |Edited by |[A-Z][\w./-]+(?:[ -][A-Z][\w.]+){0,2}: [A-Z][\w&. -]{2,30},? (?:19|20)\d\d\b"
)
#: A heading of more words is a paragraph set in large letters.
_LONGEST_TITLE = 35
#: "May 2021", over what came out then.
_MONTH_AND_YEAR = re.compile(
    r"\W*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?,? (?:19[5-9]\d|20[0-4]\d)\W*",
    re.IGNORECASE,
)
#: "Submitted (2)": how many works stand below.
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: What themes call an element that stands over a list.
_HEADING_ROLE = re.compile(
    r"(?:\w+[-_])*(?:section|list|group|year|pub|category)[-_]?(?:title|header|heading|name)"
    r"|(?:\w+[-_])*section[-_]?label|heading"
)
#: What they call the title of one work.
_TITLE_ROLE = re.compile(r"(?:item|entry|paper|pub|publication|article|card|post)[-_]*title|headline")
#: Such an element stands over a part of the list, whatever its words: "gallery-section-title".
_FIELD_ROLE = re.compile(r"(?:\w+[-_])?(?:venue|booktitle|authors?)")
_SECTION_ROLE = re.compile(r"(?:\w*[-_])*\w*section[-_]?(?:title|heading|header|label)")
#: "Click here for my profile": a heading that leads elsewhere, and is no title.
_INVITATION = re.compile(r"\b(?:click|here|profile|scholar)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\S \(\d{1,3}\)$")
#: What stands over a part of an entry.
_OVER_SUMMARY = re.compile(r"(?:abstract|summary|key ?words)\W*", re.IGNORECASE)
#: What stands over one work, not a list.
_ONE_PAPER = re.compile(r"(?:my )?job[ -]market paper(?: \(JMP\))?:?", re.IGNORECASE)
#: Chinese and Japanese are written without spaces.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
#: Look-alikes stand below all real headings: first those that name a kind, then states and years.
_LIKE_KIND, _LIKE_STATE, _LIKE_YEAR = 20, 22, 24


#: "B) Looms", "iii. Knots": how topics are counted, and titles are not.
_LETTERED = re.compile(r"(?:[A-Z]\)|(?:[ivx]{1,4}|[IVX]{2,4})[.)])\s")


@dataclass(frozen=True, slots=True)
class Outlined:
    """A line with what stands over it."""

    line: Line
    section: Section
    #: Number of the stretch between two headings it is in.
    stretch: int
    #: Whether a real heading element serves as the title of an entry.
    titles: bool = False


@dataclass(slots=True)
class _Box:
    """The element a look-alike of a heading stands in with lines of its own: no further does it reach."""

    heading: Heading | None = None
    path: tuple[str, ...] = ()
    filled: bool = False

    def left_for(self, line: Line) -> bool:
        """Whether a line stands outside the box, and others stood inside."""
        if not self.path:
            return False
        inside = line.path[: len(self.path)] == self.path
        self.filled = self.filled or inside
        return self.filled and not inside


def outline(
    lines: Sequence[Line],
    has_authors: Callable[[Line], bool] = lambda line: False,
    only_names: Callable[[Line], bool] = lambda line: False,
    is_owner: Callable[[str], bool] = lambda words: False,
) -> list[Outlined]:
    """
    Find the headings and give every other line its section.

    ``has_authors`` tells whether a line holds a list of authors: a heading over one is a work's title.
    ``only_names`` tells whether it holds nothing else, ``is_owner`` whether words are the owner's name: the
    page of Grant Mill is about no grants.
    """
    authors = _authors_in_headings(lines, has_authors)
    lines = _without_false_headings(lines, has_authors, authors)
    titles = _title_headings(lines) | _headings_over_authors(lines, has_authors, inside=bool(authors))
    titles = {n for n in titles if not _LETTERED.match(lines[n].text)}
    titles |= set(_sisters(lines, titles, has_authors))
    cited = {n for n, line in enumerate(lines) if line.heading and is_citation(line, has_authors)}
    titles |= cited | set(_only_paper(lines)) | set(_linked_titles(lines)) | set(_cards(lines, has_authors))
    inner = _inner_years(lines) | _inner_states(lines) | _below_titles(lines, titles)
    inner |= set(_over_names(lines, only_names)) | _over_titles(lines, titles)
    above: list[Heading] = []
    stretch = 0
    section = Section()
    direct: tuple[Heading, ...] = ()
    dresses: set[_Dress] = set()
    box = _Box()
    parts = _over_parts(lines)
    #: Items whose parts have headings, the innermost last, and what stands above each.
    items: list[tuple[tuple[str, ...], list[Heading]]] = []
    out: list[Outlined] = []
    for number, line in enumerate(lines):
        while items and line.path[: len(items[-1][0])] != items[-1][0]:
            above = items.pop()[1]
            section = _section(above, is_owner)
            stretch += 1
        if box.left_for(line) and above[-1:] == [box.heading]:
            above.pop()
            section = _section(above, is_owner)
            stretch += 1
        beneath = number - 1 in titles
        level = (
            _level(lines, number, section, above)
            if number not in titles and number not in inner and not (beneath and not line.heading)
            else 0
        )
        if level == _LIKE_KIND:
            dresses.add(_dress(line))
        elif not level and _dressed_alike(lines, number, section, dresses):
            # Among honours a line of this look may be one; over authors it is none.
            beyond = lines[number + 1 : number + 4]
            if not section.lists_awards or any(has_authors(b) for b in beyond):
                level = _LIKE_KIND
        if level:
            if YEAR_ONLY.fullmatch(line.text):
                above = _without_sister(above, line, direct)
            direct = ()
            if number in parts and not (items and items[-1][0] == parts[number]):
                items.append((parts[number], above))
            above = [h for h in above if h.level < level]
            above.append(Heading(text=line.text, level=level))
            section = _section(above, is_owner)
            stretch += 1
            # A column with an address ends with its element.
            aside = section.kind is SectionKind.CONTACT or (level >= _LIKE_KIND and _foreign(line.text))
            box = _Box(above[-1], line.path[:-1]) if aside else _Box()
            continue
        direct = tuple(above)
        out.append(Outlined(line.under(direct), section, stretch, number in titles))
    return _years_beside_states(out)


def _section(above: Sequence[Heading], is_owner: Callable[[str], bool]) -> Section:
    """What the headings say, but for those that are the owner's name."""
    return section_of(tuple(h for h in above if not is_owner(h.text)))


def _years_beside_states(outlined: list[Outlined]) -> list[Outlined]:
    """
    Take years beside "Preprints and submissions" for lists of works, whatever the heading over both.

    Where works that have not appeared stand apart, those that have stand beside them.
    """
    beside = {o.line.headings[:-1] for o in outlined if o.section.lists_works and o.section.status}

    def lists_works(o: Outlined) -> bool:
        *outer, last = o.line.headings
        return tuple(outer) in beside and not _LETTER.search(last.text)

    return [
        replace(o, section=replace(o.section, kind=SectionKind.PUBLICATIONS))
        if o.section.kind is SectionKind.OTHER and o.section.year and o.line.headings and lists_works(o)
        else o
        for o in outlined
    ]


def _over_parts(lines: Sequence[Line]) -> dict[int, tuple[str, ...]]:
    """Find the headings over a part of an item that began before them, "### Abstract", and the items they end with."""
    begun: set[tuple[str, ...]] = set()
    found: dict[int, tuple[str, ...]] = {}
    for number, line in enumerate(lines):
        items = [line.path[:n] for n, part in enumerate(line.path, 1) if part.startswith("li:")]
        if line.heading and (around := [item for item in items if item in begun]):
            found[number] = around[-1]
        begun.update(items)
    return found


def _authors_in_headings(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> set[int]:
    """
    Find authors set as headings, each right below a higher one: several, and no other headings of their level.

    But for what stands right behind them in their element, and tells where the work appeared.
    """
    below: dict[int, list[int]] = {}
    for number, (above, line) in enumerate(pairwise(lines), 1):
        titled = 0 < above.heading < line.heading and _words(above.text) > 2 and _says_nothing(above.text)
        if titled and has_authors(line) and _says_nothing(line.text):
            below.setdefault(line.heading, []).append(number)
    levels = Counter(line.heading for line in lines if line.text)
    found: set[int] = set()
    for level, names in below.items():
        places = [n + 1 for n in names if n + 1 < len(lines) and _is_sister(lines[n], lines[n + 1])]
        if len(names) > 2 and len(names) + len(places) >= 0.8 * levels[level]:
            found.update(names, places)
    return found


def _is_sister(line: Line, below: Line) -> bool:
    """Whether a heading stands right behind another of its level in one element, and is no year."""
    alike = below.heading == line.heading and below.path[:-1] == line.path[:-1]
    return alike and not YEAR_ONLY.fullmatch(below.text)


def _without_false_headings(
    lines: Sequence[Line], has_authors: Callable[[Line], bool], authors: set[int]
) -> list[Line]:
    """Take for common lines what stands in a heading's element for its size: a summary, a title's authors."""
    found: list[Line] = []
    inside = common = False
    before: Line | None = None
    menu = _menu_headings(lines) | _over_nothing(lines)
    entries = _entries_in_headings(lines, has_authors)
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
            below_title = before is not None and before.heading > 0 and _says_nothing(before.text)
            common = (
                goes_on
                or (len(line.text.split()) > _LONGEST_TITLE and not is_citation(line, has_authors))
                or (inside and below_title and _says_nothing(line.text) and has_authors(line))
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
        unknown = sum(_says_nothing(lines[n].text) for n in numbers)
        above = sum(n > 0 and 0 < lines[n - 1].heading < level for n in numbers)
        if len(numbers) > 3 and bare >= 0.9 * len(numbers) and unknown > 0.5 * len(numbers) and above > 1:
            found.update(numbers)
    return found


def _entries_in_headings(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> set[int]:
    """Find the lines of whole entries set as headings, the authors first: "Byron A, Finch R. (2013)", "Looms"."""
    found: set[int] = set()
    for heads, run in groupby(
        range(len(lines)), key=lambda n: lines[n].heading and _says_nothing(lines[n].text)
    ):
        numbers = list(run)
        authors = [n for n in numbers if heads and has_authors(lines[n])]
        if len(authors) > 1 and authors[0] == numbers[0] and len(numbers) >= 2 * len(authors):
            found.update(numbers)
    return found


def _leads_away(line: Line) -> bool:
    """Whether a line is a heading in an item of a list, and no more than a link to another page."""
    shown = [s for s in line.spans if s.text.strip()]
    return (
        line.heading > 0
        and _in_item(line)
        and bool(shown)
        and all(s.href and not s.href.startswith("#") for s in shown)
        and _words(line.text) < 4
    )


def is_citation(line: Line, has_authors: Callable[[Line], bool]) -> bool:
    """Tell whether a heading's element holds a whole entry: "Byron, A. (2020) "On Wool". Wool Letters 26(4)"."""
    return (
        len(line.text.split()) > 8
        and _DATED.search(line.text) is not None
        and has_authors(line)
        and read_heading(line.text).kind is SectionKind.OTHER
    )


def _beside_title(line: Line) -> bool:
    """Whether a heading's element holds no more than labels and a word on them: "(more here)", "[Paper], accepted"."""
    if read_heading(line.text).kind is not SectionKind.OTHER:
        return False
    others = [s.text for s in line.spans if s.href is None or label_kind(s.text) is None]
    labels = len(others) < len(line.spans)
    words = re.findall(r"[^\W\d_]{2,}", " ".join(others))
    return (labels and len(words) <= 4) or re.fullmatch(r"[(\[][^()\[\]]{1,40}[)\]]", line.text) is not None


def _title_headings(lines: Sequence[Line]) -> set[int]:
    """Find heading elements that are titles of works: many of one level, long, and of no section's words."""
    by_level: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.heading and not YEAR_ONLY.fullmatch(line.text):
            by_level[line.heading].append(number)
    found: set[int] = set()
    for numbers in by_level.values():
        unknown = [n for n in numbers if _says_nothing(lines[n].text)]
        if len(unknown) < 2:
            continue
        # A heading printed twice has one vote.
        words = sorted(_words(text) for text in {lines[n].text for n in unknown})
        following = [_lines_until_heading(lines, n) for n in unknown]
        if words[len(words) // 2] >= 5 and sorted(following)[len(following) // 2] in range(1, 12):
            found |= {n for n in unknown if _words(lines[n].text) >= 2}
    return found


def _sisters(lines: Sequence[Line], titles: set[int], has_authors: Callable[[Line], bool]) -> Iterator[int]:
    """
    Find titles that name a section, "Language Contact in Wool", by their look and the authors below them.

    Where each title stands in a box of its own, a heading in such a box is one whatever stands below it.
    """
    dresses = {_dress(lines[n]) for n in titles if lines[n].text}
    boxes = Counter(line.path[:-1] for line in lines if line.heading)
    boxed = Counter(_dress(lines[n]) for n in titles if lines[n].text and boxes[lines[n].path[:-1]] == 1)
    for number, line in enumerate(lines[:-1]):
        if not line.heading or number in titles or not line.text:
            continue
        dress = _dress(line)
        named = _words(line.text) > 2 or any(_TITLE_ROLE.search(role) for role in dress[2])
        over_authors = named and bool(dress[2]) and dress in dresses and has_authors(lines[number + 1])
        alone = boxed[dress] > 1 and boxes[line.path[:-1]] == 1 and _words(line.text) > 4
        if over_authors or (alone and not read_heading(line.text).whole):
            yield number


def _headings_over_authors(
    lines: Sequence[Line], has_authors: Callable[[Line], bool], *, inside: bool = False
) -> set[int]:
    """Find headings, of whatever level, that in a section of works stand over one list of authors each, or a volume."""
    found: set[int] = set()
    unknown: list[int] = []
    fitting: list[int] = []
    short: list[int] = []
    for number, line in enumerate(lines):
        if not line.heading or not line.text:
            continue
        if not _says_nothing(line.text):
            said = read_heading(line.text, inside=inside)
            # A year or a state parts a list of works.
            inside = said.lists_works or (inside and said.kind is SectionKind.OTHER)
        elif inside:
            below = lines[number + 1 : number + 1 + min(8, _lines_until_heading(lines, number))]
            over = 0 < sum(has_authors(b) for b in below) <= 2 or _tells_where(below)
            if _words(line.text) < 3:
                short += [number] if over else []
                continue
            unknown.append(number)
            if over:
                fitting.append(number)
    # A page of one work has one such heading.
    alone = len(unknown) == 1 and _words(lines[unknown[0]].text) > 5
    if fitting and (len(fitting) >= 2 or alone) and len(fitting) >= 0.6 * len(unknown):
        found = {n for n in unknown if n in fitting or _words(lines[n].text) >= 5}
        # "Sorting Threads": too short to tell by itself, but set like its sisters.
        levels = {lines[n].heading for n in fitting}
        found |= {n for n in short if lines[n].heading in levels}
    return found


def _only_paper(lines: Sequence[Line]) -> Iterator[int]:
    """Find the title right below a heading that announces one work: "Job Market Paper"."""
    for number, (above, line) in enumerate(pairwise(lines), 1):
        announced = above.heading and _ONE_PAPER.fullmatch(above.text)
        if announced and line.heading and _words(line.text) > 2 and _says_nothing(line.text):
            yield number


def _linked_titles(lines: Sequence[Line]) -> Iterator[int]:
    """Find long headings in a section of works that are links to their papers, be it only one of them."""
    inside = False
    for number, line in enumerate(lines):
        if not line.heading or not line.text:
            continue
        if not _says_nothing(line.text):
            said = read_heading(line.text, inside=inside)
            inside = said.lists_works or (inside and said.kind is SectionKind.OTHER)
        elif inside and _words(line.text) > 5 and not _INVITATION.search(line.text):
            shown = [s for s in line.spans if s.text.strip()]
            if all(s.href and not s.href.startswith("#") for s in shown):
                yield number


def _tells_where(below: Sequence[Line]) -> bool:
    """Whether the words below a heading begin with the volume, its editors or its publisher: "Turin: Loom 2012"."""
    return bool(below) and _WHERE.match(below[0].text) is not None


def _cards(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> Iterator[int]:
    """
    Find the headings of cards in a section of works, however short: each alone in an element, three and more alike.

    A part of a list stands in one too: it has items, or the authors of several works.
    """
    boxes: dict[tuple[tuple[str, ...], str], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    inside = False
    headings = [n for n, line in enumerate(lines) if line.heading and line.text]
    for before, number, after in zip([-1, *headings], headings, [*headings[1:], -1], strict=False):
        line = lines[number]
        if not _says_nothing(line.text):
            said = read_heading(line.text, inside=inside)
            inside = said.lists_works or (inside and said.kind is SectionKind.OTHER)
        elif inside:
            shared = max(_shared(line.path, lines[n].path) for n in (before, after) if n >= 0)
            if shared + 1 < len(line.path):
                box = line.path[: shared + 1]
                boxes[box[:-1], box[-1].split(":")[0]].append((number, box))
    for found in boxes.values():
        whole = [_is_card(lines, number, box, has_authors) for number, box in found]
        unlike = len({lines[number].text for number, _ in found}) > 0.5 * len(
            found
        )  # no "Click here to read"
        if len(found) > 2 and unlike and sum(whole) >= 0.8 * len(found):
            yield from (number for number, _ in found)


#: No card has more lines.
_MOST_LINES_IN_CARD = 15


def _is_card(
    lines: Sequence[Line], number: int, box: tuple[str, ...], has_authors: Callable[[Line], bool]
) -> bool:
    """Whether a heading's element tells of one work: some lines below it, the authors once, no list."""
    inside: list[Line] = []
    for line in lines[number + 1 : number + 2 + _MOST_LINES_IN_CARD]:
        if line.path[: len(box)] != box:
            break
        inside.append(line)
    items = sum(any(part.startswith(("li:", "tr:")) for part in line.path[len(box) :]) for line in inside)
    return (
        0 < len(inside) <= _MOST_LINES_IN_CARD and items < 2 and sum(has_authors(line) for line in inside) < 2
    )


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
    found: set[int] = set()
    for number in range(1, len(lines)):
        line, before = lines[number], lines[number - 1]
        if line.heading or before.heading or not YEAR_ONLY.fullmatch(line.text):
            continue
        if _special(line) or _over_rows(line):
            continue
        around = (line.path[: len(line.path) - up] for up in range(min(4, len(line.path) - 2)))
        # What holds two years is a list, no entry.
        if any(sizes[box] <= 9 and years[box] < 2 and before.path[: len(box)] == box for box in around):
            found.add(number)
    return found


def _inner_states(lines: Sequence[Line]) -> set[int]:
    """Find plain words such as "Manuscript" that are a part of their entry: a small element, one of several."""
    said = [
        number
        for number, line in enumerate(lines)
        if number
        and not (line.heading or lines[number - 1].heading or _strong(line))
        and 0 < len(line.text.split()) <= 3
        and not (_says_nothing(line.text) or YEAR_ONLY.fullmatch(line.text))
    ]
    if not said:
        return set()
    sizes = Counter(line.path[:depth] for line in lines for depth in range(1, len(line.path)))
    sisters = Counter((box[:-1], box[-1].split(":")[0]) for box, size in sizes.items() if size > 1)
    found: set[int] = set()
    for number in said:
        path, before = lines[number].path, lines[number - 1].path
        boxes = (path[: len(path) - up] for up in range(1, min(4, len(path) - 2)))
        if any(
            sizes[box] <= 9 and before[: len(box)] == box and sisters[box[:-1], box[-1].split(":")[0]] > 1
            for box in boxes
        ):
            found.add(number)
    return found


def _over_names(lines: Sequence[Line], only_names: Callable[[Line], bool]) -> Iterator[int]:
    """Find titles with a word of headings among others, by the line of names below: "Missing Data in Looms"."""
    for number, (line, below) in enumerate(pairwise(lines)):
        words = len(line.text.split())
        if not line.heading and 2 < words <= 9 and not read_heading(line.text).whole and only_names(below):
            yield number


def _foreign(text: str) -> bool:
    """Whether a heading names a list of what is neither work nor honour."""
    section = read_heading(text)
    return section.kind is not SectionKind.OTHER and not (section.lists_works or section.lists_awards)


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
        shared = max((_shared(path, lines[s].path) for s in sisters), default=len(path))
        for number in range(title + 1, ordered[at + 1] if at + 1 < len(ordered) else len(lines)):
            line = lines[number]
            if line.heading > lines[title].heading and _shared(path, line.path) > shared:
                found.add(number)  # "Code", over the links of one work
                continue
            if line.heading:
                break
            plain = not (_strong(line) or YEAR_ONLY.fullmatch(line.text))
            if plain or _shared(path, line.path) > shared:
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
        shared = max((_shared(path, lines[s].path) for s in sisters), default=len(path))
        number = title - 1
        while number >= 0 and not lines[number].heading and _shared(path, lines[number].path) > shared:
            number -= 1
        tagged += number < title - 1
        found.update(range(number + 1, title))
    return found if tagged > 1 and tagged >= 0.6 * len(ordered) else set()


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many elements two lines stand in together."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _words(text: str) -> int:
    """How many words a text has; two signs of a script without spaces are one."""
    signs = len(_UNSPACED.findall(text))
    return len(_UNSPACED.sub(" ", text).split()) + (signs + 1) // 2


def _says_nothing(text: str) -> bool:
    section = read_heading(text, inside=True)
    return section.kind is SectionKind.OTHER and section.year is None and section.status is None


def _lines_until_heading(lines: Sequence[Line], number: int) -> int:
    # No slice: a page of ten thousand headings would be copied for each of them.
    following = range(number + 1, len(lines))
    return next((n for n in following if lines[n].heading), len(lines)) - number - 1


def _like(above: Sequence[Heading], line: Line) -> bool:
    """Whether the innermost heading is a line of this kind too: no heading element, ending in a colon."""
    named = [h for h in above if not YEAR_ONLY.fullmatch(h.text)]
    return bool(named) and named[-1].level == _LIKE_KIND and named[-1].text.endswith(":") and not line.marker


def _level(lines: Sequence[Line], number: int, section: Section, above: Sequence[Heading]) -> int:
    """Return the level a line has as a heading, twice the printed one; 0 where it is none."""
    line = lines[number]
    text = _own_words(line)
    if line.heading:
        # A year stands below the list's name even where the mark-up makes them equals.
        return 2 * line.heading + (1 if YEAR_ONLY.fullmatch(text) else 0)
    if (
        line.folded
        or not text
        or len(text) > 90
        or all(Mark.BUTTON in s.marks for s in line.spans if s.text.strip())
        or _FIELD_ROLE.fullmatch(_role(line))
    ):
        return 0
    if line.after is Break.LINE and not YEAR_ONLY.fullmatch(text):
        return 0
    following = lines[number + 1] if number + 1 < len(lines) else None
    if following is None:
        return 0
    if _over_rows(line) and YEAR_ONLY.fullmatch(text):
        return _LIKE_YEAR  # one cell beside the rows of a year
    if _over_rows(line):
        beside = read_heading(text, inside=section.lists_works)
        if beside.status is not None or (beside.whole and beside.lists_works):
            return _LIKE_STATE
    if _in_same_row(line, following):
        return 0
    if number and _in_same_row(line, lines[number - 1]) and not _over_list(line, following):
        return 0
    apart = not any(part.startswith("li:") for part in line.path)
    if YEAR_ONLY.fullmatch(text) or (apart and _MONTH_AND_YEAR.fullmatch(text)):
        return _LIKE_YEAR if _stands_alone(line, following) or _bold(line) else 0
    words = text.split()
    if (
        _words(text) > 9
        or text.startswith("[")
        or any(s.href is not None and label_kind(s.text) is not None for s in line.spans)
        or all(s.href is not None for s in line.spans if s.text.strip(" []|,/·"))
    ):
        return 0
    said = read_heading(text.rstrip(": "), inside=section.lists_works)
    if _OVER_SUMMARY.fullmatch(text):
        return 0
    if text.endswith(":") and _like(above, line) and _stands_alone(line, following):
        return _LIKE_KIND  # "Papers:" … "Recent engagements:"
    if said.kind is SectionKind.OTHER and said.status is None:
        topic = section.lists_works and _SECTION_ROLE.fullmatch(_role(line)) is not None
        level = _LIKE_KIND if _ends_state(above) else _LIKE_STATE
        return level if topic and _stands_alone(line, following) else 0
    if section.lists_works and not said.whole and _goes_on(line, following):
        return 0  # "**New Media & Soc.**", over the title in its block
    if _strong(line) and (_stands_alone(line, following) or _bold(line)):
        return _LIKE_KIND if said.kind is not SectionKind.OTHER else _LIKE_STATE
    if said.whole and _in_item(line) and _over_list(line, following):
        return _LIKE_KIND  # an item that says "preprints", over a list of its own
    plain = not line.marker and text[:1].isalpha() and not text[:1].islower() and not _in_item(line)
    if not plain or not _stands_alone(line, following):
        return 0
    if said.kind is not SectionKind.OTHER:
        return _LIKE_KIND if said.whole or (len(words) <= 3 and words[0].lower() != "in") else 0
    return _LIKE_STATE if said.whole and _in_text(line) else 0


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a line in bold goes on with another behind a break."""
    lettered = [s for s in following.spans if _LETTER.search(s.text)]
    return (
        following.after is Break.LINE
        and following.path == line.path
        and _bold(line)
        and all(Mark.BOLD in s.marks for s in lettered)
    )


def _role(line: Line) -> str:
    """What the page's author calls the element of a line's first words."""
    first = next((s for s in line.spans if s.text.strip()), None)
    return first.roles[-1] if first is not None and first.roles else ""


def _own_words(line: Line) -> str:
    """What a heading says where a link to elsewhere stands behind it: "Journal articles   Articles in Welsh"."""
    if line.heading or len(line.text) < 24 or len(line.spans) > 12 or line.marker or _in_item(line):
        return line.text
    own = ""
    for number, span in enumerate(line.spans):
        if span.href is not None and span.text.strip():
            last = all(s.href is not None or not s.text.strip() for s in line.spans[number:])
            own = " ".join(own.split())
            said = read_heading(own)
            return own if last and said.whole and said.lists_works and len(own) > 8 else line.text
        own += span.text
    return line.text


_Dress = tuple[tuple[str, ...], frozenset[Mark], tuple[str, ...]]


def _dress(line: Line) -> _Dress:
    """How a line is set: the elements around it, the marks and names of its first words."""
    first = next(s for s in line.spans if s.text.strip())
    return tuple(part.split(":")[0] for part in line.path), first.marks, first.roles


def _dressed_alike(lines: Sequence[Line], number: int, section: Section, dresses: set[_Dress]) -> bool:
    """
    Whether a line of words we do not know is set as headings of this page are: "Research" behind "News".

    Only where no works are listed: there it may be a title.
    """
    line = lines[number]
    if section.lists_works or line.folded or not _bold(line):
        return False
    if line.heading or line.after is Break.LINE or number + 1 == len(lines) or len(line.text.split()) > 3:
        return False
    return (
        bool(re.fullmatch(r"[^\W\d_][^\d.,]*", line.text))
        and not any(s.href for s in line.spans)
        and _stands_alone(line, lines[number + 1])
        and _dress(line) in dresses
        and not _in_item(line)
    )


def _ends_state(above: Sequence[Heading]) -> bool:
    """Whether a topic is no part of the state it stands below: "Papers", "Work in Progress" …, "Current" …"""
    state = bool(above) and above[-1].level == _LIKE_KIND and read_heading(above[-1].text).status is not None
    return state and section_of(tuple(above[:-1])).lists_works


def _stands_alone(line: Line, following: Line) -> bool:
    return following.after is not Break.LINE or following.path != line.path


def _without_sister(above: list[Heading], line: Line, direct: tuple[Heading, ...]) -> list[Heading]:
    """
    Leave out a heading that a year is a sister of, not a part: "Preprints", its entries, then "2024".

    ``direct`` are the headings over the line just before, none where that was a heading itself.
    """
    kept = [h for h in above if not YEAR_ONLY.fullmatch(h.text)]
    if not kept or not direct or direct[-1] is not kept[-1] or read_heading(kept[-1].text).status is None:
        return above
    deeper = line.heading and 2 * line.heading > kept[-1].level
    return above if deeper else kept[:-1]


def _tag(line: Line) -> str:
    return line.path[-1].split(":")[0] if line.path else ""


def _in_item(line: Line) -> bool:
    """Whether a line stands in an item of a list or a cell of a table."""
    return any(part.split(":")[0] in ("li", "td", "dd") for part in line.path)


def _in_same_row(line: Line, other: Line) -> bool:
    """Whether two lines are cells of one row of a table; a picture beside a line is none."""
    if not other.text:
        return False
    for depth, (a, b) in enumerate(zip(line.path, other.path, strict=False)):
        if a != b:
            return depth > 0 and line.path[depth - 1].startswith("tr:")
    return False


def _in_text(line: Line) -> bool:
    """Whether a line is of words set as they were typed, where nothing but empty lines around it tells a heading."""
    return _tag(line) in ("text", "pre")


def _over_list(line: Line, following: Line) -> bool:
    """Whether a line stands in one cell with a list below it: the table only lays out the page."""
    inner = following.path[len(line.path) :]
    return following.path[: len(line.path)] == line.path and any(part.startswith("li:") for part in inner)


def _over_rows(line: Line) -> bool:
    """Whether a line stands in a cell beside several rows."""
    return any("rowspan" in s.roles for s in line.spans)


def _special(line: Line) -> bool:
    return _tag(line) in ("dt", "summary", "caption", "th", "legend")


def _strong(line: Line) -> bool:
    """Whether anything sets a line off as a heading might be."""
    text = line.text.rstrip()
    named = any(_HEADING_ROLE.fullmatch(role) for s in line.spans[:1] for role in s.roles[-2:])
    set_off = (
        named or _bold(line) or text.endswith(":") or (text.isupper() and len(text) > 4) or _special(line)
    )
    return set_off or _COUNTED.search(text) is not None


def _bold(line: Line) -> bool:
    shown = [s for s in line.spans if s.text.strip(" :")]
    return bool(shown) and all(
        Mark.BOLD in s.marks or Mark.UNDERLINE in s.marks or "font" in s.roles for s in shown
    )
