"""Tables that only lay out a page: what stands in a cell with a page's parts in it is no cell of a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from crawler.reading.document import Line

_CELLS = ("td:", "th:")
_ROWS = ("td:", "th:", "tr:")
#: A cell of an entry has fewer lines, and fewer headings.
_FEW_LINES, _FEW_HEADINGS = 15, 1


def without_page_cells(lines: Sequence[Line]) -> list[Line]:
    """
    Return the lines, the rows and cells in their paths called boxes where they hold parts of a page.

    Such a cell holds half of the page's lines, or several headings over more lines than an entry has.
    """
    sizes: Counter[tuple[str, ...]] = Counter()
    headings: Counter[tuple[str, ...]] = Counter()
    for line in lines:
        for depth, part in enumerate(line.path, 1):
            if part.startswith(_CELLS):
                cell = line.path[:depth]
                sizes[cell] += 1
                headings[cell] += line.heading > 0
    laid = {
        cell
        for cell, size in sizes.items()
        if size > _FEW_LINES and (2 * size > len(lines) or headings[cell] > _FEW_HEADINGS)
    }
    if not laid:
        return list(lines)
    renamed: dict[tuple[str, ...], tuple[str, ...]] = {}
    for path in {line.path for line in lines}:
        deepest = max((depth for depth in range(len(path), 0, -1) if path[:depth] in laid), default=0)
        front = (f"div:{p.partition(':')[2]}" if p.startswith(_ROWS) else p for p in path[:deepest])
        renamed[path] = (*front, *path[deepest:])
    return [replace(line, path=renamed[line.path]) for line in lines]
