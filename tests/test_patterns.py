"""Patterns that are asked only of texts with a hint: whatever one finds has a hint in it."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from itertools import product
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import crawler.extractors
import crawler.reading
import snapshots
from snapshots.patterns import Seldom

#: Stands for any sign, so that no hint reaches across it.
_ANY = "\0"
#: A set of more signs than this stands for any.
_FEW = 8


def _patterns() -> Iterator[tuple[str, Seldom]]:
    """Give every such pattern of the house by its name."""
    for package in (crawler.extractors, crawler.reading, snapshots):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            yield from (
                (f"{found.name}.{name}", x) for name, x in vars(module).items() if isinstance(x, Seldom)
            )


def _said(parts: Sequence[Any]) -> set[str]:
    """All that a pattern may find, signs it leaves open as one that is no letter."""
    return {"".join(words) for words in product(*(_said_by(op, argument) for op, argument in parts))}


def _said_by(op: Any, argument: Any) -> set[str]:
    if op is code.LITERAL:
        return {chr(argument)}
    if op is code.IN:
        known = [range(sign, sign + 1) for kind, sign in argument if kind is code.LITERAL]
        known += [range(span[0], span[1] + 1) for kind, span in argument if kind is code.RANGE]
        few = len(known) == len(argument) and sum(map(len, known)) <= _FEW
        return {chr(sign) for signs in known for sign in signs} if few else {_ANY}
    if op is code.BRANCH:
        return set().union(*(_said(branch) for branch in argument[1]))
    if op is code.SUBPATTERN:
        return _said(argument[-1])
    if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        least, most, inner = argument
        if most == 1:
            return _said(inner) | ({""} if not least else set())
        return {"".join(said) + _ANY for said in product(_said(inner), repeat=least)} if least else {"", _ANY}
    if op is code.ASSERT:
        return {f"{_ANY}{said}{_ANY}" for said in _said(argument[1])}  # it stands in the text too
    return {""} if op in (code.AT, code.ASSERT_NOT) else {_ANY}


@pytest.mark.parametrize(("name", "seldom"), [pytest.param(n, s, id=n) for n, s in _patterns()])
def test_hints_stand_in_whatever_is_found(name: str, seldom: Seldom) -> None:
    """Nothing that such a pattern can find is without a hint."""
    folds = bool(seldom.pattern.flags & re.IGNORECASE)
    said = _said(parser.parse(seldom.pattern.pattern, seldom.pattern.flags))
    said = {words.lower() for words in said} if folds else said

    assert [words for words in said if not any(hint in words for hint in seldom.hints)] == [], name


def test_text_without_a_hint_is_left_as_it_is() -> None:
    """Without a hint nothing is found, with one what the pattern finds."""
    cited = Seldom(r"ET AL\W", ("et al",), re.IGNORECASE)

    assert cited.search("Byron Et al.") is not None
    assert [*cited.finditer("A. Byron")] == []
    assert cited.sub("", "Byron et al. on wool") == "Byron  on wool"
    assert cited.sub("", "Byron on wool") == "Byron on wool"
