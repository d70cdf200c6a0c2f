"""Pieces: lines taken together, and what the elements of the page make of them: an item, a row, a card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crawler.extractors.entries.line_signs import Signs
from crawler.extractors.headings.outline import Outlined
from crawler.reading.document import Break, Line, shared_depth

#: What begins each item of a list that does not count.
BULLETS = frozenset("•◦▪■●○‣⋄–")
Group = tuple[int, ...]
PieceShape = tuple[tuple[str, ...], ...]


def piece_shape(group: Group, run: Sequence[Outlined]) -> PieceShape:
    """What elements each line of a piece stands in below the one that holds them all."""
    first = run[group[0]].line.path
    depth = min(shared_depth(first, run[n].line.path) for n in group)
    return tuple(
        tuple(part.partition(":")[0] for part in run[n].line.path[depth:]) + run[n].line.spans[0].roles[-1:]
        for n in group
        if run[n].line.spans
    )


def shape_of_most(groups: Sequence[Group], run: Sequence[Outlined]) -> PieceShape:
    """The shape that most pieces have, each an element of its own with several called by their parts; () for none."""
    shapes = Counter(piece_shape(g, run) for g in groups if len(g) > 2)
    if not shapes:
        return ()
    shape, times = shapes.most_common(1)[0]
    parted = len(set(shape)) == len(shape) and all(shape)
    return shape if parted and times >= max(4, 0.4 * len(groups)) else ()


def marked_once(group: Group, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """Whether lines are one item of a list on a page of lines: its number and title, and what breaks part."""
    first, *others = (run[n].line for n in group)
    parted = all(not line.marker and line.after is Break.LINE for line in others)
    return bool(first.marker) and signs[group[0]].title and parted


def is_one_row(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether lines are the cells of one row of a table, one line or two each."""
    paths = [run[n].line.path for n in group]
    rows = {
        path[: max(k for k, part in enumerate(path) if part.startswith("tr:")) + 1]
        for path in paths
        if any(part.startswith("tr:") for part in path)
    }
    return len(rows) == 1 and all(path[: len(next(iter(rows)))] in rows for path in paths) and len(paths) <= 6


def fills_box(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether lines are all of one element, a card with its date over its title."""
    first, last = run[group[0]].line.path, run[group[-1]].line.path
    depth = shared_depth(first, last)
    before = run[group[0] - 1].line.path if group[0] else ()
    after = run[group[-1] + 1].line.path if group[-1] + 1 < len(run) else ()
    return depth > max(shared_depth(before, first), shared_depth(last, after))


def is_listed_work(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether lines are one item, whole, of a list of works."""
    return run[group[0]].section.lists_works and is_own_item(run[group[0]].line)


def is_own_item(line: Line) -> bool:
    """Whether a line is an item's own, in no element within it; on a page of lines, one with a bullet."""
    own = line.path[-1] if line.path else ""
    return own.startswith("li:") or (not line.path and line.marker in BULLETS)


#: No entry has more lines below its number or bullet.
_MOST_LINES = 30


def marked_above(run: Sequence[Outlined], number: int) -> int | None:
    """The line with a number or bullet that nothing but breaks part from a line, as far up as an entry reaches."""
    for above in range(number, max(-1, number - _MOST_LINES), -1):
        if run[above].line.marker:
            return above
        if run[above].line.after is not Break.LINE:
            return None
    return None
