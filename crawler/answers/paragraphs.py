"""Lines for a terminal: paragraphs no wider than a page, and tables."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

#: Columns of a line: no more, as long lines read badly, and no fewer, as words need some room.
_WIDEST, _NARROWEST = 92, 40


def page_width() -> int:
    """Return the columns of a line: the terminal's where one is written to, within bounds."""
    if not sys.stdout.isatty():
        return _WIDEST
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def table(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Return rows as lines with their columns under each other; cells are shown as they are."""
    cells = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def counted(number: int, what: str) -> str:
    """
    Return how many there are of something.

    >>> counted(1, "page"), counted(2, "page")
    ('1 page', '2 pages')
    """
    return f"{number} {what}{'' if number == 1 else 's'}"


def paragraph(words: str, first: str, rest: str) -> list[str]:
    """Return words as lines no wider than a page; none for no words."""
    return wrap(
        words,
        page_width(),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
