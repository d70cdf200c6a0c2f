"""
How a page writes its honours: where most read "Loom Prize, Wool Union", what follows a comma is a giver; where most
items have the name on their first line, so have all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.entry import Honour, tells_about
from crawler.extractors.awards.lines import NOISE, bold_words, is_date
from crawler.extractors.awards.phrases import (
    is_named,
    is_rank,
    is_sort,
    is_town_or_country,
    names_honour,
    names_what_for,
)
from crawler.extractors.awards.pieces import Unit
from crawler.reading.document import Mark

_Found = tuple[Honour, str]
#: So many, and such a share of those that may be parted so, make it the page's habit.
_ENOUGH, _SHARE = 5, 0.6
#: Where all but so many have the form of a name and a giver behind the sign, fewer givers need be known.
_OTHERS, _KNOWN = 0.15, 0.4
#: A name: "Woollen Times", "Bank of Wool".
_NAME = re.compile(
    r"[^\W\d_a-z][\w'’.-]*(?:\s(?:of|for|on|and|the|&|in|de|du|la)(?=\s)|\s[^\W\d_a-z][\w'’.-]*){0,6}"
)
#: What follows a comma and gives nothing: a field, a rank, a level.
_NO_GIVER = re.compile(
    r"(?i)(?:first|second|third|gold|silver|bronze|honou?rable|runner|finalist|winner|category|track|class|team|stage"
    r"|computer|mathematics|physics|chemistry|biology|economics|engineering|statistics|science|ph\.?d|m\.?sc|b\.?sc)\b"
)


def givers_by_habit(found: Iterable[_Found]) -> Iterator[_Found]:
    """
    The honours of a page's lists, with the giver behind a comma or a full stop wherever the page has that habit.

    >>> def listed(title, giver=None): return Honour(title=title, year=2020, organization=giver, sure=0.9), title
    >>> usual = [listed("Prize", union) for union in ("Wool Union", "Loom Union", "Felt Union", "Silk Union", "Yarn Union")]
    >>> usual = [(honour, f"{honour.title}, {honour.organization}") for honour, _ in usual]
    >>> [h.organization for h, _ in givers_by_habit([*usual, listed("Great Weavers, Woollen Times")])][-1]
    'Woollen Times'
    >>> [h.organization for h, _ in givers_by_habit([*usual[:3], listed("Great Weavers, Woollen Times")])][-1]
    >>> behind = (listed("Top Reviewer")[0], "Top Reviewer, Letters on Felt, 2020")
    >>> [h.organization for h, _ in givers_by_habit([*usual, behind])][-1]
    'Letters on Felt'
    >>> place = (listed("Travel Award")[0], "Travel Award, Wool Orleans, LA")
    >>> [h.organization for h, _ in givers_by_habit([*usual, place])][-1]
    """
    honours = list(found)
    usual = [sign for sign in _SIGNS if _is_usual(sign, honours)]
    led = _is_led(honours)
    for honour, printed in honours:
        if led and (front := _front(honour)):
            yield replace(honour, title=front[1], organization=front[0]), printed
            continue
        parted = next(
            (p for sign in usual if (p := _parted(sign, honour, printed)) and _is_giver(p[1])), None
        )
        if parted:
            yield replace(honour, title=parted[0], organization=parted[1]), printed
        else:
            yield honour, printed


#: What may stand between an honour and its giver.
_SIGNS = (", ", ". ")


def _is_usual(sign: str, honours: Sequence[_Found]) -> bool:
    """Whether most honours of a page have their giver behind this sign."""
    parted = sum(1 for honour, printed in honours if f"{honour.title}{sign}{honour.organization}" in printed)
    if parted < _ENOUGH:
        return False
    whole = [told[1] for honour, printed in honours if (told := _parted(sign, honour, printed))]
    if parted >= _SHARE * (parted + len(whole)):
        return True
    alike = parted + sum(map(_is_giver, whole))
    return parted >= _KNOWN * alike and alike >= (1 - _OTHERS) * len(honours)


def _is_led(honours: Sequence[_Found]) -> bool:
    """Whether most honours of a page have their giver in front: "Wool Days, Best Poster Award"."""
    parted = sum(
        1 for honour, printed in honours if honour.organization and printed.startswith(honour.organization)
    )
    whole = sum(1 for honour, _ in honours if _front(honour))
    return parted > 0 and parted + whole >= max(_ENOUGH - 1, _SHARE * len(honours))


def _front(honour: Honour) -> tuple[str, str] | None:
    """The giver in front of an honour, and its name, where a comma parts two such; None for others."""
    house, comma, title = honour.title.partition(", ")
    if not comma or honour.organization or ", " in title or names_honour(house) or is_rank(title):
        return None
    return (take_date(house, EVER).text, title) if _AWARD.search(title) else None


#: How an honour's name ends, perhaps with the same in another tongue behind it.
_AWARD = re.compile(r"\b(?:Award|Prize|Medal|Fellowship|Scholarship|Mention)\s?(?:[(（][^()（）]+[)）])?$")


def _parted(sign: str, honour: Honour, printed: str) -> tuple[str, str] | None:
    """An honour's name without giver, and the words behind the sign: within it, else behind it in what is printed."""
    if honour.organization is not None:
        return None
    if honour.title.count(sign) == 1:
        title, _, words = honour.title.partition(sign)
        return title, words
    _, found, words = printed.partition(honour.title + sign)
    words = take_date(words, EVER).text.strip(" .,;") if found else ""
    giver, *more = re.split(r"[.,;]\s|\s\(", words, maxsplit=2)
    if not giver or is_town_or_country(", ".join((giver, *more[:1]))):
        return None  # what follows is but where that was
    return honour.title, giver


def _is_giver(words: str) -> bool:
    """Whether words may name who gives honours, no field, no other honour and nothing it was won in."""
    if (
        _NAME.fullmatch(words) is None
        or _NO_GIVER.match(words)
        or names_honour(words)
        or is_town_or_country(words)
    ):
        return False
    return not names_what_for(words)


#: So many items with their name at one place, and so many times as many as with it at another, make that the place.
_ITEMS, _TIMES = 3, 2
#: An item has no more parts that may name it.
_PLACES = 3


def mark_names_by_place(units: Sequence[Unit]) -> None:
    """Mark the name of each item that is parted as its neighbours are, and does not say itself which part it is."""
    rows = [(unit, [cell for cell in unit.cells if not is_date(cell)]) for unit in units if _is_parted(unit)]
    if len(rows) < _ITEMS:
        return
    named = [sum(1 for _, cells in rows if _name_is_at(cells, place)) for place in range(_PLACES)]
    most = max(named)
    if most < _ITEMS or sum(_TIMES * count > most for count in named) > 1:
        return
    place = named.index(most)
    for unit, cells in rows:
        if len(cells) > place:
            unit.marked = cells[place]


def take_labels_off(units: Sequence[Unit]) -> None:
    """Take the name of its field off who gave an honour, where several items have that: "Issuer: Wool Society"."""
    labels = Counter(m[1] for unit in units for cell in unit.cells[1:] if (m := _LABEL.match(cell)))
    usual = {label for label, count in labels.items() if count >= _ITEMS and not names_honour(label)}
    for unit in units if usual else ():
        for at, cell in enumerate(unit.cells):
            label = _LABEL.match(cell) if at else None
            if label and label[1] in usual and not NOISE.match(cell) and is_named(cell[label.end() :]):
                unit.cells[at] = cell[label.end() :]
                unit.labelled = True


#: The name of a field before its value.
_LABEL = re.compile(r"([A-Z][a-z]+(?:\s[a-z]+)?):\s(?=[A-Z])")


def mark_names_by_look(units: Sequence[Unit]) -> None:
    """Mark the words in italics that the items of a list begin with, where most of them name honours."""
    if len(units) < _ITEMS or any(unit.marked for unit in units):
        return
    slanted = [bold_words(unit.lines[0], mark=Mark.ITALIC) for unit in units]
    if sum(map(_is_name, slanted)) < max(_ITEMS, _SHARE * len(units)):
        return
    for unit, words in zip(units, slanted, strict=True):
        if unit.cells[0].startswith(words):
            unit.marked = words


def _is_parted(unit: Unit) -> bool:
    return bool(unit.key) and len(unit.cells) > 1 and not (unit.marked or unit.labelled)


def _name_is_at(cells: Sequence[str], place: int) -> bool:
    """Whether of an item's parts that at one place names an honour, and no other does."""
    named = [at for at, cell in enumerate(cells) if _is_name(cell)]
    return named == [place]


def _is_name(cell: str) -> bool:
    return names_honour(cell) and not (is_rank(cell) or is_sort(cell) or tells_about(cell))
