"""Boxes of a list of honours: neighbouring elements that hold one heading each, which is the name of an honour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.entry import tidy
from crawler.extractors.headings.sections import read_heading
from crawler.reading.document import Line

_Path = tuple[str, ...]
#: Elements that a page's author may make a box of.
_BOXES = frozenset("div section article li td tr a".split())
#: A box that holds one honour has no more lines.
_LONGEST_BOX = 8
#: No date is longer.
_LONGEST_DATE = 100
#: So many boxes are headed by an honour to each that is headed by other words.
_HONOURS_TO_ANOTHER = 3


def boxes_of(
    lines: Sequence[Line], is_honour: Callable[[str], bool], may_be_one: Callable[[str], bool]
) -> Mapping[_Path, _Path]:
    """
    The path of the box that a heading stands in, by the heading's own path, for boxes that hold an honour each: side
    by side, built alike, most headed by an honour and none by a date or by what a list is called.

    ``is_honour`` tells whether a heading is an honour, ``may_be_one`` whether another may be one among several.
    """
    #: Boxes and their headings, by where they stand and where in each its heading does.
    groups: dict[tuple[_Path, _Path, int], dict[_Path, str]] = {}
    for above, below in pairwise(line for line in lines if line.heading):
        if depth := _depth_of_boxes(above, below):
            key = (above.path[: depth - 1], above.path[depth:], above.heading)
            group = groups.setdefault(key, {})
            group |= {above.path[:depth]: above.text, below.path[:depth]: below.text}
    headed = [
        (key, group) for key, group in groups.items() if _are_headed_by_honours([*group.values()], is_honour)
    ]
    if not headed:
        return {}
    depths = {len(box) for _, group in headed for box in group}
    held: dict[_Path, list[Line]] = defaultdict(list)
    for line in lines:
        for depth in depths:
            held[line.path[:depth]].append(line)
    return {
        box + key[1]: box
        for key, group in headed
        for box in _boxes_of_honours(group, held, is_honour, may_be_one)
        if 1 < len(held[box]) <= _LONGEST_BOX
    }


def _boxes_of_honours(
    group: Mapping[_Path, str],
    held: Mapping[_Path, Sequence[Line]],
    is_honour: Callable[[str], bool],
    may_be_one: Callable[[str], bool],
) -> Iterator[_Path]:
    """The boxes of a group that an honour heads, and those dated like them, where such are few."""
    sure = {box for box, text in group.items() if is_honour(text)}
    yield from sure
    if len(sure) < _HONOURS_TO_ANOTHER * (len(group) - len(sure)):
        return
    dated = {_place_of_date(held[box]) for box in sure}
    for box, text in group.items():
        if box not in sure and may_be_one(text) and _place_of_date(held[box]) in dated:
            yield box


def _place_of_date(box: Sequence[Line]) -> str:
    """Where the date of a box stands; "" where it has none."""
    if len(box) > _LONGEST_BOX:
        return ""
    if any(is_date_alone(line.text) for line in box):
        return "alone"
    places = ((n, take_date(line.text, EVER).place) for n, line in enumerate(box))
    return next((f"{n} {place}" for n, place in places if place), "")


def _depth_of_boxes(above: Line, below: Line) -> int:
    """How long the paths are of the boxes that two headings of one level stand in at the same place; 0 for others."""
    if above.heading != below.heading or len(above.path) != len(below.path):
        return 0
    at = next((n for n, (a, b) in enumerate(zip(above.path, below.path, strict=True)) if a != b), None)
    if at is None or above.path[at + 1 :] != below.path[at + 1 :] or at + 1 == len(above.path):
        return 0
    tags = {path[at].partition(":")[0] for path in (above.path, below.path)}
    return at + 1 if len(tags) == 1 and tags <= _BOXES else 0


def _are_headed_by_honours(headings: Sequence[str], is_honour: Callable[[str], bool]) -> bool:
    """Whether most of the headings are honours, and none a date or the name of a list."""
    honours = [is_honour(text) for text in headings]
    if 2 * sum(honours) <= len(headings):
        return False
    others = [text for text, honour in zip(headings, honours, strict=True) if not honour]
    return not any(
        read_heading(text).lists_awards or read_heading(text).lists_works or is_date_alone(text)
        for text in others
    )


def box_below_date(before: Line | None, over: Line | None, heading: Line) -> _Path:
    """The path of the box that begins with a date, the line before a heading; () where there is none."""
    if before is None or not is_date_alone(before.text):
        return ()
    # The heading may have a box of its own beside the date.
    box = heading.path[:-1] if before.path != heading.path[:-2] else heading.path[:-2]
    if before.path[: len(box)] != box:
        return ()
    return box if over is None or over.path[: len(box)] != box else ()


def is_date_alone(text: str) -> bool:
    """Whether a line is a date and no more."""
    return len(text) <= _LONGEST_DATE and not tidy(take_date(text, EVER).text)
