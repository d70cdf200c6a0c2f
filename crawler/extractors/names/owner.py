"""Whose page it is, and by which names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose page it is: the one thing a reader knows before reading."""

    name: str
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """
    Return a name in lower case without accents and signs.

    >>> fold_name("Łukasz Ødegård-Müller"), fold_name("小羊 愛")
    ('lukasz odegard muller', '小羊愛')
    """
    if name.isascii():
        return " ".join(_WORD.findall(name.lower()))
    text = unicodedata.normalize("NFKD", name.translate(_STROKES))
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return _HAN_SPACE.sub("", " ".join(_WORD.findall(text)))


_WORD = re.compile(r"[^\W_]+")


#: A space inside a name that is printed with and without one.
_HAN_SPACE = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]) (?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)
_STROKES = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "AE"}
)


#: What stands between two authors, or before the first of a line.
_BEFORE_SIGN = r"(?:\w\.?\s[\w'’-]+[*∗†‡\d]*,\s?[*∗†‡]?\s?(?:and\s|&\s)?|[\w*∗]\s(?:and|&)\s|^)"
_BEHIND_SIGN = r"(?=\.?(?:[*∗†‡\d]*,|[*∗†‡\d]+$|\s(?:and|&)\s|[\s\d]*\n|\.\s|\s\())"
_LEAST_SIGNED = 3


def _initials_of(name: str) -> set[str]:
    """The initials of a name, with those of middle names and without: of Ada King Byron, AKB and AB."""
    capitals = [part[0] for part in name.split() if part[0].isupper()]
    return {"".join(capitals), capitals[0] + capitals[-1]} if len(capitals) > 1 else set()


def _signs(initials: str, page: str) -> bool:
    """
    Whether a page prints initials where other lists have an author's name.

    >>> _signs("AB", "R. Felt and AB, 1844\\nT. Loom, R. Felt, and AB, 1843\\nAB, C. Wool, 1841"), _signs("AB", "AB")
    (True, False)
    """
    if not re.search(r"\.?".join(initials), page):
        return False
    sign = _BEFORE_SIGN + r"\.?".join(initials) + _BEHIND_SIGN
    return sum(1 for _ in re.finditer(sign, page, re.MULTILINE)) >= _LEAST_SIGNED


class OwnerNames:
    """The names a page's owner goes by."""

    def __init__(self, names: Sequence[str], page: str = "") -> None:
        """``page`` is a text that may name them by their initials among its authors, time and again."""
        #: Such initials: "AB" of Ada Byron's.
        self.initials = frozenset(sign for name in names for sign in _initials_of(name) if _signs(sign, page))
        self._forms: set[str] = set()
        self._surnames: set[str] = set()
        #: Names that were asked about; a list is asked about many times over.
        self._asked: dict[str, bool] = {}
        for name in names:
            parts = fold_name(name).split()
            if not parts:
                continue
            self._forms.add(" ".join(parts))
            if len(parts) > 1:
                # "Soto", "Pérez y Soto", "van den Berg"
                self._surnames |= {" ".join(parts[n:]) for n in range(1, len(parts))}
                self._add_forms(parts)
            if len(parts) > 2:
                # A middle name may be left out, or a surname may have several words.
                self._add_forms([parts[0], parts[-1]])
                for n in range(max(1, len(parts) - 3), len(parts) - 1):
                    self._add_forms([*parts[:n], " ".join(parts[n:])])

    def _add_forms(self, parts: list[str]) -> None:
        *given, surname = parts
        for forms in ([*given], [g[0] for g in given], [given[0], *(g[0] for g in given[1:])], [given[0][0]]):
            self._forms.add(" ".join([*forms, surname]))
            self._forms.add(" ".join([surname, *forms]))
        self._forms.add(surname + " " + "".join(g[0] for g in given))

    def __contains__(self, name: str) -> bool:
        known = self._asked.get(name)
        if known is None:
            known = self._asked[name] = self._is_owner(name)
        return known

    def _is_owner(self, name: str) -> bool:
        folded = fold_name(name)
        if folded in self._forms or (self.initials and name.replace(".", "") in self.initials):
            return True
        parts = folded.split()
        if not 2 <= len(parts) <= 4:
            return False
        # A middle name or initial more than we know of.
        for ordered in (parts, [*parts[1:], parts[0]]):
            if f"{ordered[0]} {ordered[-1]}" in self._forms:
                return True
        return False

    def exactly(self, name: str) -> bool:
        """Whether this is a known form of the owner's name, to the letter."""
        return fold_name(name) in self._forms

    def stands_alone(self, name: str) -> bool:
        """Whether a single word is the owner's surname."""
        return fold_name(name) in self._surnames
