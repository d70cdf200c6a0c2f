"""Outline: which lines are headings, real ones and look-alikes, and what stands under which."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from crawler.extractors.headings.false_ones import authors_in_headings, without_false_headings
from crawler.extractors.headings.inner import is_over_names, parts_of_entries
from crawler.extractors.headings.levels import (
    LIKE_KIND,
    LIKE_STATE,
    dressed_alike,
    is_state_dressed_alike,
    level_of,
)
from crawler.extractors.headings.of_works import titles_of_works
from crawler.extractors.headings.sections import Section, read_heading, section_of
from crawler.extractors.headings.signs import YEAR_ONLY, Dress, dress_of, item_of
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Heading, Line

_LETTER = re.compile(r"[^\W\d_]")


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
    authors = authors_in_headings(lines, has_authors, only_names)
    lines = without_false_headings(lines, has_authors, authors)
    titles = titles_of_works(lines, has_authors, inside=bool(authors))
    titles = {n for n in titles if not is_owner(lines[n].text)}
    inner = parts_of_entries(lines, titles)
    above: list[Heading] = []
    stretch = 0
    section = Section()
    direct: tuple[Heading, ...] = ()
    dresses: set[Dress] = set()
    dressed: set[tuple[Dress, tuple[str, ...]]] = set()
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
        part = number in titles or number in inner or (number - 1 in titles and not line.heading)
        level = 0 if part else level_of(lines, number, section, above)
        if level and is_over_names(lines, number, only_names):
            level = 0
        if level == LIKE_KIND:
            dresses.add(dress_of(line))
            dressed.add((dress_of(line), item_of(line)))
        elif not level and number not in inner and is_state_dressed_alike(lines, number, dresses):
            level = LIKE_STATE
        elif (
            not level
            and dressed_alike(lines, number, section, dressed)
            # Among honours a line of this look may be one; over authors it is none.
            and (not section.lists_awards or any(has_authors(b) for b in lines[number + 1 : number + 4]))
        ):
            level = LIKE_KIND
        if level:
            if YEAR_ONLY.fullmatch(line.text):
                above = _over_year(above, line, direct, out[-1].line.headings if out else ())
            direct = ()
            if number in parts and not (items and items[-1][0] == parts[number]):
                items.append((parts[number], above))
            above = [h for h in above if h.level < level]
            above.append(Heading(text=line.text, level=level))
            section = _section(above, is_owner)
            stretch += 1
            # A column with an address ends with its element.
            aside = section.kind is SectionKind.CONTACT or (level >= LIKE_KIND and _foreign(line.text))
            box = _Box(above[-1], line.path[:-1]) if aside else _Box()
            continue
        direct = tuple(above)
        out.append(Outlined(line.under(direct), section, stretch, number in titles))
    return _years_beside_states(out)


def _over_year(
    above: list[Heading], line: Line, direct: Sequence[Heading], last: Sequence[Heading]
) -> list[Heading]:
    """
    The headings that stand over a year; ``last`` are those over the last line that was none.

    At a heading element ends what only looked like a heading, be it a part of an entry.
    """
    if not line.heading:
        return _without_sister(above, line, direct)
    return _without_sister(
        [h for h in above if h.level < LIKE_KIND], line, [h for h in last if h.level < LIKE_KIND]
    )


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


def _foreign(text: str) -> bool:
    """Whether a heading names a list of what is neither work nor honour."""
    section = read_heading(text)
    return section.kind is not SectionKind.OTHER and not (section.lists_works or section.lists_awards)


def _without_sister(above: list[Heading], line: Line, direct: Sequence[Heading]) -> list[Heading]:
    """
    Leave out a heading that a year is a sister of, not a part: "Preprints", its entries, then "2024".

    So is "Tutorial", where "Publications" stands over it. ``direct`` are the headings over the line just before,
    none where that was a heading itself.
    """
    kept = [h for h in above if not YEAR_ONLY.fullmatch(h.text)]
    if not kept or not direct or direct[-1] is not kept[-1]:
        return above
    among_works = line.heading and any(read_heading(h.text).lists_works for h in kept[:-1])
    if read_heading(kept[-1].text).status is None and not (among_works and _foreign(kept[-1].text)):
        return above
    deeper = line.heading and 2 * line.heading > kept[-1].level
    return above if deeper else kept[:-1]
