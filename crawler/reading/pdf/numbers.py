"""Bare numbers that count the entries of a list: "1", "2", "3" before the text, with no sign behind them."""

from __future__ import annotations

from collections.abc import Sequence

from crawler.reading.pdf.edges import Entry
from crawler.reading.pdf.neighbours import are_aligned
from crawler.reading.pdf.pieces import Piece, words_of

#: So many in a row count for sure.
_FEWEST = 3
_MOST_DIGITS = 3


def take_numbers(entries: Sequence[Entry]) -> None:
    """Take for markers numbers, each one more or one less than the last, before texts of one left edge."""
    run: list[Entry] = []
    step = 0
    for entry in entries:
        number = _number(entry)
        if number is None:
            continue
        further = number - _counted(run[-1]) if run else 0
        on = (
            bool(run)
            and further in ((step,) if step else (1, -1))
            and are_aligned(_text_of(entry)[0].left, _text_of(run[-1])[0].left, entry.row.size)
        )
        if not on:
            _mark(run)
            run, step = [], 0
        step = further if on else 0
        run.append(entry)
    _mark(run)


def _mark(run: Sequence[Entry]) -> None:
    for entry in run if len(run) >= _FEWEST else ():
        text = _text_of(entry)
        entry.marker, entry.label, entry.body = str(_counted(entry)), [], text


def _number(entry: Entry) -> int | None:
    """Return the number that a row begins with, set apart from its text; None where none does."""
    if entry.marker or entry.side_heading or not _text_of(entry):
        return None
    said = words_of(entry.label or entry.body[:1])
    return int(said) if said.isdecimal() and len(said) <= _MOST_DIGITS else None


def _counted(entry: Entry) -> int:
    return int(words_of(entry.label or entry.body[:1]))


def _text_of(entry: Entry) -> list[Piece]:
    return entry.body if entry.label else entry.body[1:]
