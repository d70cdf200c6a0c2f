"""Cards of an honours list: neighbouring elements that hold one honour each, with its parts in elements of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.lines import (
    bold_words,
    is_date,
    is_dated,
    is_house_alone,
    is_paged,
    is_won,
)
from crawler.extractors.awards.phrases import is_named, names_honour
from crawler.reading.document import Line

_Cards = dict[tuple[str, ...], list[Line]]
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
#: Elements that hold an honour each, with its parts in elements of their own.
_CARDS = frozenset("div section article p a".split())


def card_depth(lines: Sequence[Line]) -> int:
    """How long the paths are of neighbouring elements that hold one honour each; 0 where there are none."""
    worded = [line for line in lines if any(c.isalnum() for c in line.text)]
    if len(worded) < 4 or any(is_paged(line) for line in worded):
        return 0
    depth, beside = _first_fork(worded)
    rows = [row_depth(line) for line in worded]
    if any(0 < row <= depth for row in rows):
        return 0
    if not beside or _are_cards(beside):
        return depth
    if any(rows):
        return 0
    if not is_dated(worded[0].text):
        return _depth_below(worded, beside)
    # Above the cards of each year may stand that year.
    years = [n for n, line in enumerate(worded) if _BARE_YEAR.fullmatch(line.text)]
    if years[:1] != [0]:
        return 0
    parts = [worded[at + 1 : below] for at, below in pairwise([*years, len(worded)])]
    if not all(parts):
        return 0
    depth = min(_first_fork(part)[0] for part in parts)
    below = [line for part in parts for line in part]
    # Where no year has more than one, they part within the cards.
    found = (d for d in (depth, depth - 1) if d > 0 and _are_cards(_by_path(below, d), alike=False))
    return next(found, 0)


def _depth_below(lines: Sequence[Line], beside: _Cards) -> int:
    """How long the paths of cards are below lines about the list, and figures that tell of it."""
    for _ in range(_MOST_BOXES):
        first = next(iter(beside.values()))
        lines = lines[len(first) :]
        if len(lines) < 2 or any(is_dated(line.text) for line in first):
            return 0
        depth, beside = _first_fork(lines)
        if beside and _are_cards(beside):
            return depth
        if not beside:
            return 0
    return 0


#: So many boxes may stand above the cards.
_MOST_BOXES = 3


def _first_fork(lines: Sequence[Line]) -> tuple[int, _Cards]:
    """How long the paths are where lines first part, and the lines of each; 0 where they never do."""
    for depth in range(1, min(len(line.path) for line in lines) + 1):
        if len(cards := _by_path(lines, depth)) > 1:
            return depth, cards
    return 0, {}


def _by_path(lines: Sequence[Line], depth: int) -> _Cards:
    cards: _Cards = {}
    for line in lines:
        cards.setdefault(line.path[:depth], []).append(line)
    return cards


def _are_cards(cards: _Cards, *, alike: bool = True) -> bool:
    """Whether each element is an honour in its parts; ``alike`` asks that all stand in one."""
    if (alike and len({path[:-1] for path in cards}) > 1) or any(
        path[-1].partition(":")[0] not in _CARDS for path in cards
    ):
        return False
    several = sum(len(card) > 1 for card in cards.values())
    parts = (
        [line for n, line in enumerate(card) if not (n and _tells_of_card(line, len(path)))]
        for path, card in cards.items()
    )
    return several >= (2 if len(cards) == 2 else 1) and all(map(_is_card, parts))


def row_depth(line: Line) -> int:
    """How long the path is of the outermost row or item that holds a line; 0 where none does."""
    return next((at + 1 for at, part in enumerate(line.path) if part.partition(":")[0] in ("tr", "li")), 0)


def _tells_of_card(line: Line, depth: int) -> bool:
    """Whether a line of a card tells of its honour: a bullet within, or a sentence."""
    sentence = line.text.endswith(".") and len(line.text.split()) > _SENTENCE and not is_dated(line.text)
    return row_depth(line) > depth or sentence


#: A giver's name with its full stop has no more words.
_SENTENCE = 6


def _is_card(lines: Sequence[Line]) -> bool:
    """
    Whether lines are an honour in its parts: one date, and besides that what it was and who gave it.

    The date may stand behind who gave it, or beside the name: "Wool Society · May 2020", "2019 Wool Prize". Among
    cards of several parts, name and date alone are one too.
    """
    if len(lines) > _MOST_PARTS:
        return False
    dates = [is_date(line.text) for line in lines]
    if dates.count(True) == 1 or (dates == [False, True, True]):
        return len(lines) > 1
    dated = [line.text for line in lines if is_dated(line.text)]
    if dated[:1] == [lines[0].text] and len(lines) == 3 and _closes_card(lines[2]):
        return names_honour(dated[0])  # what for, then who gave it
    if dated[:1] == [lines[0].text] and names_honour(lines[0].text):
        found = take_date(lines[0].text, EVER)
        below = [line.text.partition("(")[0] for line in lines[1:]]
        others = {take_date(text, EVER).year for text in dated[1:]}
        return found.place in ("start", "end") and others <= {found.year} and not any(map(is_won, below))
    if dated == [lines[0].text] and len(lines) == 2 and is_house_alone(lines[1].text):
        return take_date(dated[0], EVER).place == "start"
    behind = len(lines) > 1 and dated == [lines[1].text] and not names_honour(dated[0])
    return behind and take_date(dated[0], EVER).place == "end"


_MOST_PARTS = 4


def _closes_card(line: Line) -> bool:
    """Whether a card's last line names who gave the honour: a house, or a name in bold."""
    named = is_house_alone(line.text) or (is_named(line.text) and bool(bold_words(line, whole=True)))
    return named and not (is_dated(line.text) or is_won(line.text))
