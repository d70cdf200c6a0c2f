"""
Years that a column prints once for several entries.

"2019" beside the first of three works and white beside the others says 2019 of all three. So it is read where
the years of a section go down, or up, without a repeat, and what stands beside no year is set as the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median

from crawler.reading.pdf.blocks import Block
from crawler.reading.pdf.edges import YEAR
from crawler.reading.pdf.neighbours import are_aligned
from crawler.reading.pdf.pieces import Piece, words_of


def repeat_years(blocks: Sequence[Block]) -> None:
    """Give entries without a year of their own the one printed beside an entry above them."""
    for heads, group in groupby(blocks, key=lambda block: block.heading is not None):
        section = list(group)
        if not heads:
            _repeat(section, lambda block: block.entries[0].label)
            _repeat(section, lambda block: block.entries[0].aside)


def _repeat(section: Sequence[Block], of: Callable[[Block], list[Piece]]) -> None:
    """Repeat the years of one column, where they stand once each."""
    begin = next((n for n, block in enumerate(section) if of(block)), len(section))
    dated = [block for block in section[begin:] if of(block)]
    bare = [block for block in section[begin:] if not of(block)]
    if len(dated) < 2 or not bare or not _go_one_way([words_of(of(block)) for block in dated]):
        return
    alike = [block for block in bare if _is_as(block, dated)]
    if len(alike) < 0.75 * len(bare):
        return
    year: list[Piece] = []
    for block in section[begin:]:
        row = block.entries[0].row
        if of(block):
            year = of(block)
        elif block in alike and _is_silent(block, words_of(year)):
            of(block).extend(
                replace(p, baseline=row.baseline, top=row.baseline - p.size, bottom=row.baseline)
                for p in year
            )


def _go_one_way(years: Sequence[str]) -> bool:
    """Return whether these are years that only fall, or only rise."""
    if not all(YEAR.fullmatch(year) for year in years):
        return False
    return all(a > b for a, b in pairwise(years)) or all(a < b for a, b in pairwise(years))


def _is_silent(block: Block, year: str) -> bool:
    """Return whether an entry says no other year than this one."""
    said = {found for entry in block.entries for found in YEAR.findall(entry.text)}
    return not said or year in said


def _is_as(block: Block, dated: Sequence[Block]) -> bool:
    """Return whether an entry begins where one with a year does, in its look, and is about as long."""
    first = block.entries[0]
    alike = [d.entries[0] for d in dated if d.entries[0].body[0].look == first.body[0].look]
    length = sum(len(entry.text) for entry in block.entries)
    usual = median(sum(len(entry.text) for entry in d.entries) for d in dated)
    bare = not (first.label or first.marker or first.side_heading)
    return (
        bare
        and any(are_aligned(first.left, entry.left, first.row.size) for entry in alike)
        and not first.text[:1].islower()
        and length > 0.4 * usual
    )
