"""
Years that the first column of a table prints once for several rows.

"2019" beside the first of three rows, and an empty cell beside the others, says 2019 of all three, as a cell
does that spans them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from crawler.reading.document import Line
from crawler.reading.html.folds import Place

_YEAR = re.compile(r"\W{0,2}((?:19|20)\d\d)\W{0,2}")
_FIRST = ("td:0", "th:0")


def with_side_years(lines: list[Line]) -> list[Line]:
    """Return the lines with such years marked as cells beside several rows are."""
    tables: dict[Place, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        cell = _cell_of(line.path) if _year_of(line) else ()
        if cell[-1:] and cell[-1] in _FIRST:
            tables[cell[:-2]].append(n)
    beside = [n for table, years in tables.items() if _stand_for_more(table, years, lines) for n in years]
    for n in beside:
        spans = [replace(s, roles=(*s.roles, "rowspan")) for s in lines[n].spans]
        lines[n] = replace(lines[n], spans=tuple(spans))
    return lines


def _year_of(line: Line) -> int:
    """The year that a line is, 0 where it is something else."""
    found = _YEAR.fullmatch(line.text) if len(line.text) < 9 else None
    return int(found[1]) if found else 0


def _cell_of(path: Place) -> Place:
    """The innermost cell that a path leads into; () where there is none."""
    return next((path[:n] for n in range(len(path), 0, -1) if path[n - 1].startswith(("td:", "th:"))), ())


def _stand_for_more(table: Place, years: Sequence[int], lines: Sequence[Line]) -> bool:
    """
    Whether the years of a table only fall, or only rise, and rows between them have an empty cell there.

    Rows below the last year may have none of their own.
    """
    if len(years) < 2 or not _go_one_way([_year_of(lines[n]) for n in years]):
        return False
    depth = len(table)
    labelled: dict[str, bool] = {}
    for line in lines[years[0] : years[-1] + 1]:
        if line.path[:depth] == table and len(line.path) > depth + 1:
            row, cell = line.path[depth : depth + 2]
            labelled[row] = labelled.get(row, False) or cell in _FIRST
    return len(labelled) > sum(labelled.values()) == len(years)


def _go_one_way(years: Iterable[int]) -> bool:
    steps = [b - a for a, b in pairwise(years)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)
