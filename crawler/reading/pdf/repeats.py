"""
Years that a column prints once for several entries.

"2019" beside the first of three works and white beside the others says 2019 of all three. So it is read where
the years of a section go down, or up, without a repeat, and what stands beside no year is set as the rest.
Works without a gap between them are lines of one block until their year tells them apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from crawler.reading.pdf.blocks import Block
from crawler.reading.pdf.edges import YEAR, Entry
from crawler.reading.pdf.neighbours import are_aligned
from crawler.reading.pdf.pieces import Piece, words_of

#: The end of an entry in pages or a number, but for a year: "14(2).", "pp. 3–14."
_PAGES: Final = re.compile(r"(?<!\b(?:19|20)\d)\d\)?\.$")
#: Years that a title tells of, and numbers like years in an address.
_TOLD: Final = re.compile(r"\d{2,4}\s?[-–—]\s?\d{2,4}|\b(?:doi:|https?:|10\.\d{4}/)\S+")


def with_years_repeated(blocks: Sequence[Block]) -> list[Block]:
    """Give entries without a year of their own the one printed beside an entry above them."""
    kept: list[Block] = []
    for heads, group in groupby(blocks, key=lambda block: block.heading is not None):
        section = list(group)
        if not heads:
            section = _parted(section)
            _repeat(section, lambda block: block.entries[0].label)
            _repeat(section, _aside_of)
        kept += section
    return kept


def _aside_of(block: Block) -> list[Piece]:
    """Return what stands at the right of a block, beside its first row or where that had no room below."""
    return next((entry.aside for entry in block.entries if entry.aside), block.entries[0].aside)


def _parted(section: Sequence[Block]) -> list[Block]:
    """
    Begin a block with each line that is set as the first one beside a year, where years stand once each.

    One line beside a year shows that an entry is one; where nearly all years have as many, these are the
    lines of an entry.
    """
    begin = next((n for n, block in enumerate(section) if block.entries[0].label), len(section))
    lines = _cut_behind_pages([_lines(block) for block in section[begin:]])
    beside = [parts for parts in lines if parts[0].entries[0].label]
    counts = Counter(map(len, beside))
    if len(counts) < 2 or 1 not in counts:
        return list(section)
    usual, often = counts.most_common(1)[0]
    years = [words_of(part.entries[0].label) for parts in lines for part in parts]
    if (usual > 1 and often > 0.6 * len(beside)) or not _stand_once(years):
        return list(section)
    firsts = [parts[0] for parts in beside]
    further = [pair for parts in lines for pair in pairwise(parts)]
    unlike = {id(part) for above, part in further if _ends_open(above) or not _is_as(part, firsts)}
    if len(unlike) > 0.25 * len(further):
        return list(section)
    kept = list(section[:begin])
    for part in (part for parts in lines for part in parts):
        if id(part) in unlike:
            kept[-1].entries += part.entries  # a remark below a work
            kept[-1].runs_on += part.runs_on
        else:
            kept.append(part)
    return kept


def _ends_open(block: Block) -> bool:
    return block.entries[-1].text.endswith((",", ";", ":"))


def _cut_behind_pages(lines: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """Cut lines behind a row that ends as most lines do, in pages, and is full by chance."""
    ends = [_PAGES.search(part.entries[-1].text) is not None for parts in lines for part in parts]
    if sum(ends) < 0.6 * len(ends):
        return [list(parts) for parts in lines]
    return [[rows for part in parts for rows in _lines(part, _ends_in_pages)] for parts in lines]


def _ends_in_pages(above: Entry, below: Entry) -> bool:
    return _PAGES.search(above.text) is not None and not below.text[:1].islower()


def _lines(block: Block, ends: Callable[[Entry, Entry], bool] = lambda *_: False) -> list[Block]:
    """Return a block's running lines, each as one; rows between which one ``ends`` run on no more."""
    rows = enumerate(pairwise(block.entries), 1)
    starts = [0, *(n for n, (above, below) in rows if not block.runs_on[n] or ends(above, below))]
    return [
        Block(entries=block.entries[start:end], runs_on=[False, *block.runs_on[start + 1 : end]])
        for start, end in pairwise([*starts, len(block.entries)])
    ]


def _repeat(section: Sequence[Block], of: Callable[[Block], list[Piece]]) -> None:
    """Repeat the years of one column, where they stand once each."""
    begin = next((n for n, block in enumerate(section) if of(block)), len(section))
    dated = [block for block in section[begin:] if of(block)]
    bare = [block for block in section[begin:] if not of(block)]
    if not bare or not _stand_once([words_of(of(block)) for block in section[begin:]]):
        return
    alike = [block for block in bare if _is_as(block, dated)]
    if len(alike) < 0.75 * len(bare):
        return
    year: list[Piece] = []
    for n, block in enumerate(section[begin:], begin):
        row = block.entries[0].row
        if of(block):
            year = [] if _is_said_again(section, n, of) else of(block)
        elif block in alike and _is_silent(block, words_of(year)):
            of(block).extend(
                replace(p, baseline=row.baseline, top=row.baseline - p.size, bottom=row.baseline)
                for p in year
            )


def _stand_once(years: Sequence[str]) -> bool:
    """Return whether these are years that only fall, or only rise, and none stands below itself."""
    said = [year for year in years if year]
    if len(set(said)) < 2 or not all(YEAR.fullmatch(year) for year in said):
        return False
    one_way = sorted(said) in (said, said[::-1])
    return one_way and not any(above == below != "" for above, below in pairwise(years))


def _is_said_again(section: Sequence[Block], n: int, of: Callable[[Block], list[Piece]]) -> bool:
    """Return whether a year is printed anew behind entries without one, on its page: these are of none."""
    below = next((block for block in section[n + 1 :] if of(block)), None)
    if below is None or words_of(of(below)) != words_of(of(section[n])):
        return False
    return below.entries[0].row.page == section[n].entries[0].row.page


def _is_silent(block: Block, year: str) -> bool:
    """Return whether an entry says no other year than this one."""
    said = {found for entry in block.entries for found in YEAR.findall(_TOLD.sub("", entry.text))}
    return not said or year in said


def _is_as(block: Block, dated: Sequence[Block]) -> bool:
    """Return whether an entry begins where one with a year does, in its look, and is about as long."""
    first = block.entries[0]
    # The one name that is set off may stand behind others: "**Byron**, Wool" and "Garn and **Byron**, Yarn".
    looks = {piece.look for piece in first.body}
    alike = [d.entries[0] for d in dated if d.entries[0].body[0].look in looks]
    length = sum(len(entry.text) for entry in block.entries)
    usual = median(sum(len(entry.text) for entry in d.entries) for d in dated)
    bare = not (first.label or first.marker or first.side_heading)
    return (
        bare
        and any(are_aligned(first.left, entry.left, first.row.size) for entry in alike)
        and not first.text[:1].islower()
        and length > 0.4 * usual
    )
