"""Pages in columns: the gutter between them, and the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from crawler.reading.pdf.pieces import BOLD, SMALL_CAPS, YEAR, Piece, Row, grouped, words_of
from crawler.reading.pdf.rows import clustered

_YEAR_LAST: Final = re.compile(r"\b(?:19|20)\d{2}\W{0,2}$")
#: How many letters a row of text has at least, in the mean.
_LENGTH_OF_TEXT: Final = 40


def find_gutter(rows: Sequence[Row]) -> float | None:
    """Return where a page set in two columns parts; None where it is set in one."""
    if len(rows) < 12:
        return None
    left = min(row.left for row in rows)
    width = max(row.right for row in rows) - left
    if width <= 0:
        return None
    parts = [grouped(row, 0.9) for row in rows]
    reaches = [[(group[0].left, max(p.right for p in group)) for group in groups] for groups in parts]
    # Most rows are not parted at all.
    whole = [reach[0] for reach in reaches if len(reach) == 1]
    cut = [reach for reach in reaches if len(reach) > 1]
    best: tuple[float, float] | None = None
    for step in range(22, 79, 2):
        x = left + width * step / 100
        across = sum([begins < x < ends for begins, ends in whole])
        across += sum(any(begins < x < ends for begins, ends in reach) for reach in cut)
        if across > 0.25 * len(rows):
            continue
        lefts = [g for groups in parts for g in groups if max(p.right for p in g) <= x]
        rights = [g for groups in parts for g in groups if g[0].left >= x]
        if min(len(lefts), len(rights)) < 10:
            continue
        left_words = [words_of(g) for g in lefts]
        right_words = [words_of(g) for g in rights]
        beside = sum(1 for groups in parts if groups[0][0].left < x <= groups[-1][0].left)
        if not _are_columns(left_words, right_words, beside, 22) or _is_dated_table(rows, x):
            continue
        if _mean_length(left_words) < 22 and _are_strong(lefts):
            continue
        if best is None or across < best[0]:
            best = (across, x)
    return best[1] if best is not None else None


def _are_columns(lefts: Sequence[str], rights: Sequence[str], beside: int, usual: int) -> bool:
    """
    Return whether both sides of a gutter are text, ``usual`` letters to a row in the mean.

    A column of dates or labels belongs to the rows it stands beside. Short rows that stand at heights of
    their own, as those of a bar at the side do, are text too.
    """
    if min(_mean_length(lefts), _mean_length(rights)) >= usual:
        return True
    dated = max(sum(1 for text in side if YEAR.search(text)) / len(side) for side in (lefts, rights))
    shared = beside / min(len(lefts), len(rights))
    # A menu's words are fewer than a bar's.
    least = 12 if shared >= 0.5 else 9
    return shared < 0.75 and dated < 0.5 and min(_mean_length(lefts), _mean_length(rights)) >= least


def _are_strong(groups: Sequence[Sequence[Piece]]) -> bool:
    """Return whether all rows at the left are set as headings are: they head what stands beside them."""
    strong = BOLD | SMALL_CAPS
    return all(all(p.look & strong for p in group) or words_of(group).isupper() for group in groups)


def _is_dated_table(rows: Sequence[Row], gutter: float) -> bool:
    """Return whether right of a gutter stand cells of rows that begin or end with their date, and no text."""
    cells = [words for row in rows if (words := _words_behind(row, gutter))]
    if _mean_length(cells) >= _LENGTH_OF_TEXT or any(YEAR.match(words) for words in cells):
        return False
    dated = sum(
        1
        for row in rows
        if _words_behind(row, gutter)
        and (YEAR.match(row.text) or (row.left < gutter and _YEAR_LAST.search(row.text)))
    )
    return dated >= 0.75 * len(cells)


def _words_behind(row: Row, gutter: float) -> str:
    """Return the words of a row right of a gutter."""
    return words_of([piece for piece in row.pieces if piece.left >= gutter])


def _mean_length(words: Sequence[str]) -> float:
    """Return how long they are in the mean, bullets apart."""
    lengths = [len(text) for text in words if len(text) > 2]
    return sum(lengths) / max(1, len(lengths))


def in_columns(page: int, rows: Sequence[Row], gutter: float) -> list[Row]:
    """Read band by band: what goes across the page parts bands; within one, left before right."""
    usual = median(row.size for row in rows)
    ordered: list[Row] = []
    band: list[Row] = []
    for row in rows:
        if any(p.left < gutter - 1 and p.right > gutter + 1 for p in row.pieces):
            ordered += [*_parted_band(page, band, gutter), row]
            band = []
            continue
        if row.size > 1.08 * usual and row.left < gutter and _has_room(row, rows, gutter):
            ordered += _parted_band(page, band, gutter)
            band = []
        band.append(row)
    return ordered + _parted_band(page, band, gutter)


def _has_room(heading: Row, rows: Sequence[Row], gutter: float) -> bool:
    """Return whether the right column leaves room for a large row of the left one, which then heads both."""
    heights = [row.baseline for row in rows if row.pieces[-1].left >= gutter]
    above = max((h for h in heights if h <= heading.baseline), default=None)
    below = min((h for h in heights if h > heading.baseline), default=None)
    return above is None or below is None or below - above > 2 * heading.size


def _parted_band(page: int, band: Sequence[Row], gutter: float) -> list[Row]:
    """Return the rows left of the gutter, then those right; or all as they are where one side is labels."""
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for row in band:
        for piece in row.pieces:
            sides[0 if piece.left < gutter else 1].append(piece)
    columns = [clustered(page, column, side) for column, side in enumerate(sides, start=1) if side]
    if len(columns) < 2:
        return list(band)
    beside = sum(1 for row in band if row.left < gutter <= row.pieces[-1].left)
    left_words, right_words = ([row.text for row in rows] for rows in columns)
    if not _are_columns(left_words, right_words, beside, 25) or _is_dated_table(band, gutter):
        return list(band)
    return [row for rows in columns for row in rows]
