"""How a page writes its honours: where most read "Loom Prize, Wool Union", what follows a comma is the giver."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from crawler.extractors.awards.entry import Honour
from crawler.extractors.awards.phrases import CONTEST, names_honour
from crawler.extractors.headings.letters import plain_letters

_Found = tuple[Honour, str]
#: So many, and such a share of those with one comma, make it the page's habit.
_ENOUGH, _SHARE = 5, 0.7
#: A name: "Woollen Times", "Bank of Wool".
_NAME = re.compile(
    r"[^\W\d_a-z][\w'’.-]*(?:\s(?:of|for|and|the|&|in|de|du|la)(?=\s)|\s[^\W\d_a-z][\w'’.-]*){0,6}"
)
#: What follows a comma and gives nothing: a field, a rank, a level.
_NO_GIVER = re.compile(
    r"(?i)(?:first|second|third|gold|silver|bronze|honou?rable|runner|finalist|winner|category|track|class|team|stage"
    r"|computer|mathematics|physics|chemistry|biology|economics|engineering|statistics|science|ph\.?d|m\.?sc|b\.?sc)\b"
)


def givers_after_comma(found: Iterable[_Found]) -> Iterator[_Found]:
    """
    The honours of a page's lists, with the giver after the comma wherever the page has that habit.

    >>> def listed(title, giver=None): return Honour(title=title, year=2020, organization=giver, sure=0.9), title
    >>> usual = [listed("Prize", union) for union in ("Wool Union", "Loom Union", "Felt Union", "Silk Union", "Yarn Union")]
    >>> usual = [(honour, f"{honour.title}, {honour.organization}") for honour, _ in usual]
    >>> [h.organization for h, _ in givers_after_comma([*usual, listed("Great Weavers, Woollen Times")])][-1]
    'Woollen Times'
    >>> [h.organization for h, _ in givers_after_comma([*usual[:3], listed("Great Weavers, Woollen Times")])][-1]
    """
    honours = list(found)
    parted = sum(1 for honour, printed in honours if f"{honour.title}, {honour.organization}" in printed)
    whole = [honour for honour, _ in honours if honour.organization is None and honour.title.count(",") == 1]
    usual = parted >= _ENOUGH and parted >= _SHARE * (parted + len(whole))
    for honour, printed in honours:
        title, comma, giver = honour.title.partition(", ")
        if usual and honour.organization is None and comma and _is_giver(giver):
            yield replace(honour, title=title, organization=giver), printed
        else:
            yield honour, printed


def _is_giver(words: str) -> bool:
    """Whether words may name who gives honours, no field, no other honour and nothing it was won in."""
    if _NAME.fullmatch(words) is None or _NO_GIVER.match(words) or names_honour(words):
        return False
    return CONTEST.search(plain_letters(words)) is None
