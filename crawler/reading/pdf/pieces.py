"""Pieces of text as they stand on a page, and the rows that they make."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Final

BOLD, ITALIC, FIXED, SMALL_CAPS = 1, 2, 4, 8
YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
# Symbol fonts print their bullets from the private area, or as letters that mean nothing.
_UNREADABLE: Final = re.compile("[\ue000-\uf8ff\ufffd\u200b\ufeff]")
_ACCENTED: Final = dict(
    zip(
        "´¨ˆ˜¸ˇ˘˚¯˙˝˛",
        "\u0301\u0308\u0302\u0303\u0327\u030c\u0306\u030a\u0304\u0307\u030b\u0328",
        strict=True,
    )
)
#: The hook below a letter is set so far from it that a space seems to stand between.
_HOOK: Final = re.compile(r"(?<=[a-zà-ž]) ˛(?=[aeiu])")
_GRAVE: Final = re.compile(r"(?<=[A-Za-z])`([aeiouAEIOU])|(?<![^\s(])`([aeoAE])(?=\s)")
#: Before an accent behind an apostrophe a space seems to stand, too.
_ELIDED: Final = re.compile(r"(?<=[A-Za-z]’) (?=[´`¨ˆ][A-Za-zı])")
_BETWEEN: Final = ("-", "–", ",", ";", ":", "&", "/", "’")
_DOTLESS: Final = {"ı": "i", "ȷ": "j"}
_ACCENT: Final = re.compile(f"([{''.join(_ACCENTED)}])([A-Za-zıȷ])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of characters of one font on one baseline; points from the page's upper left corner."""

    text: str
    left: float
    right: float
    baseline: float
    top: float
    bottom: float
    size: float
    #: BOLD | ITALIC | FIXED | SMALL_CAPS.
    look: int = 0
    href: str | None = None
    #: Whether a space stands before it.
    spaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page."""

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]


@dataclass(slots=True, kw_only=True)
class Row:
    """One printed line."""

    page: int
    #: 0 for text across the page, 1 and 2 for the columns of a page set in two.
    column: int
    pieces: list[Piece]
    baseline: float
    #: Size of most of its characters.
    size: float
    groups: list[list[Piece]] = field(default_factory=list)

    @property
    def left(self) -> float:
        return self.pieces[0].left

    @property
    def right(self) -> float:
        return max(piece.right for piece in self.pieces)

    @property
    def text(self) -> str:
        return words_of(self.pieces)


def words_of(pieces: Sequence[Piece]) -> str:
    """Return the pieces' words as one text."""
    if len(pieces) == 1:
        return pieces[0].text.strip()
    parts: list[str] = []
    before: Piece | None = None
    for piece in pieces:
        if before is not None and parted(before, piece):
            parts.append(" ")
        parts.append(piece.text)
        before = piece
    return "".join(parts).strip()


def parted(before: Piece, after: Piece) -> bool:
    """Return whether a space parts two neighbours of a row; slanted words leave room after a bracket."""
    if before.text.endswith(("(", "[")) and not after.spaced:
        return False
    gap = after.left - before.right
    size = max(before.size, after.size)
    if after.text in _ORDINALS and after.size < before.size and before.text[-1:].isdigit():
        return gap > 0.2 * size  # raised, a little apart
    if after.spaced and gap > 0.05 * size:
        return True
    return gap > 0.2 * size


def with_small_capitals(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with smaller capitals behind a large one as what they stand for: small letters."""
    read = list(pieces)
    for at in range(1, len(read)):
        before, rest = pieces[at - 1], pieces[at]
        if rest.text != rest.text.upper() or abs(before.baseline - rest.baseline) > 0.05 * rest.size:
            continue
        # A hyphen or comma between is as large as in any row: "P" "EER" "-" "REVIEWED".
        last = at - 1 if before.text.strip() not in _BETWEEN else max(at - 2, 0)
        begun = (
            before.text[-1].isupper()
            and not before.text[-2:-1].isalpha()
            and rest.text.isupper()
            and not parted(before, rest)
        )
        goes_on = read[last] is not pieces[last] and pieces[last].size == rest.size
        if goes_on or (begun and 0.6 < rest.size / before.size < 0.9):
            look, size = SMALL_CAPS, read[last].size
            read[at - 1] = replace(read[at - 1], look=read[at - 1].look | look)
            read[at] = replace(rest, text=rest.text.lower(), size=size, look=rest.look | look)
    return read


def set_as_around(row: Row) -> None:
    """Give a sign of mathematics, whose font has no bold, the look of the words around it: "**H**∞**s**"."""
    pieces = row.pieces
    for at in range(1, len(pieces) - 1):
        sign, before, after = pieces[at], pieces[at - 1], pieces[at + 1]
        if len(sign.text) > 2 or before.look != after.look or sign.look == before.look:
            continue
        said = sign.text.strip()
        if len(said) != 1 or said in "|∗~":
            continue
        glued = said.isalpha() and not (parted(before, sign) and parted(sign, after))
        if glued or unicodedata.category(said) == "Sm":
            pieces[at] = replace(sign, look=before.look)


def cleaned(piece: Piece) -> Piece:
    """Return the piece with ligatures and compatibility forms written out, unreadable symbols left out."""
    text = piece.text
    if text.isascii() and "`" not in text:
        return piece
    if len(text.strip()) == 1 and _UNREADABLE.search(text):
        # A lone symbol before text is a bullet as often as an icon; as a bullet it does no harm.
        text = "•" if text.strip() in ("\uf0b7", "\uf0a7", "\uf076", "\uf0d8", "\uf0fc") else ""
    text = _UNREADABLE.sub("", text)
    # Some fonts' one glyph for all hyphens is told to be the one at which no row ends.
    text = text.replace("\u2010", "-").replace("\u2011", "-")
    text = "".join(unicodedata.normalize("NFKC", c) if 0xFB00 <= ord(c) <= 0xFB06 else c for c in text)
    # TeX's old fonts print an accent before its letter, as a character of its own.
    text = _ELIDED.sub("", _HOOK.sub("˛", text))
    text = _ACCENT.sub(lambda found: _DOTLESS.get(found[2], found[2]) + _ACCENTED[found[1]], text)
    text = _GRAVE.sub("\\1\\2\u0300", text)
    return replace(piece, text=unicodedata.normalize("NFC", text))


def middle(weights: Counter[float]) -> float:
    """
    Return the median of numbers, each of which stands for as many as its weight.

    >>> middle(Counter({9.0: 1, 10.0: 3})), middle(Counter({9.0: 2, 10.0: 2}))
    (10.0, 9.5)
    """
    numbers = sorted(weights)
    ends = list(accumulate(weights[number] for number in numbers))
    below, above = (ends[-1] - 1) // 2, ends[-1] // 2
    return (numbers[bisect_right(ends, below)] + numbers[bisect_right(ends, above)]) / 2


def grouped(row: Row, gap: float) -> list[list[Piece]]:
    """Return the row's pieces parted where more than ``gap`` times its size stays white."""
    groups: list[list[Piece]] = []
    white, edge = gap * row.size, 0.0
    for piece in row.pieces:
        if groups and piece.left - edge <= white:
            groups[-1].append(piece)
            edge = max(edge, piece.right)
        else:
            groups.append([piece])
            edge = piece.right
    return groups
