"""Pieces of text on a PDF page → printed rows in reading order, running heads and page numbers left out."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from statistics import median
from typing import Final

BOLD, ITALIC, FIXED, SMALL_CAPS = 1, 2, 4, 8

_PAGE_NUMBER: Final = re.compile(
    r"(?:page|p\.|seite)?\s?[-–—|(\[]{0,2}\s?\d{1,3}\s?(?:(?:of|/|\|)\s?\d{1,3})?\s?[-–—|)\]]{0,2}", re.I
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
_YEAR_LAST: Final = re.compile(r"\b(?:19|20)\d{2}\W{0,2}$")
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
#: How many letters a row of text has at least, in the mean.
_LENGTH_OF_TEXT: Final = 40
#: What a running head says beside a name and a number.
_OF_HEADS: Final = re.compile(r"\b(?:curriculum vitae|r[ée]sum[ée]|vitae?|cv|page|of)\b")
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
_GRAVE: Final = re.compile(r"(?<=[A-Za-z])`([aeiouAEIOU])")
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


def words_of(pieces: Iterable[Piece]) -> str:
    """Return the pieces' words as one text."""
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


def rows_of(sheets: Sequence[Sheet]) -> list[Row]:
    """Return all rows of all pages in reading order, without running heads, feet and page numbers."""
    pages = [_page_rows(sheet) for sheet in sheets]
    dropped = _running(sheets, pages)
    return [row for rows in pages for row in rows if id(row) not in dropped]


def _page_rows(sheet: Sheet) -> list[Row]:
    pieces = [
        p for p in map(_cleaned, sheet.pieces) if p.text.strip(" _") and 0 <= p.baseline <= sheet.height + 5
    ]
    if not pieces:
        return []
    pieces = _with_small_capitals(pieces)
    whole = _clustered(sheet.number, 0, pieces)
    gutter = _gutter(whole)
    return whole if gutter is None else _in_columns(sheet.number, whole, gutter)


def _with_small_capitals(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with smaller capitals behind a large one as what they stand for: small letters."""
    read = list(pieces)
    for at in range(1, len(read)):
        before, rest = pieces[at - 1], pieces[at]
        if rest.text != rest.text.upper() or abs(before.baseline - rest.baseline) > 0.05 * rest.size:
            continue
        begun = (
            before.text[-1].isupper()
            and not before.text[-2:-1].isalpha()
            and rest.text.isupper()
            and not parted(before, rest)
        )
        goes_on = read[at - 1] is not pieces[at - 1] and before.size == rest.size
        if goes_on or (begun and 0.6 < rest.size / before.size < 0.9):
            look, size = SMALL_CAPS, read[at - 1].size
            read[at - 1] = replace(read[at - 1], look=read[at - 1].look | look)
            read[at] = replace(rest, text=rest.text.lower(), size=size, look=rest.look | look)
    return read


def _cleaned(piece: Piece) -> Piece:
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
    text = _HOOK.sub("˛", text)
    text = _ACCENT.sub(lambda found: _DOTLESS.get(found[2], found[2]) + _ACCENTED[found[1]], text)
    text = _GRAVE.sub("\\1\u0300", text)
    return replace(piece, text=unicodedata.normalize("NFC", text))


def _clustered(page: int, column: int, pieces: Sequence[Piece]) -> list[Row]:
    """Gather pieces of one baseline to rows, top to bottom; small raised ones go to the row they hang on."""
    weights: Counter[float] = Counter()
    for piece in pieces:
        weights[piece.size] += min(len(piece.text), 40)
    usual = _middle(weights)
    large = [p for p in pieces if p.size >= 0.8 * usual]
    rows: list[Row] = []
    for piece in sorted(large, key=lambda p: p.baseline):
        for row in reversed(rows[-4:]):
            if abs(row.baseline - piece.baseline) <= 0.28 * min(row.size, piece.size):
                row.pieces.append(piece)
                break
        else:
            rows.append(
                Row(page=page, column=column, pieces=[piece], baseline=piece.baseline, size=piece.size)
            )
    small: list[Piece] = []
    for piece in (p for p in pieces if p.size < 0.8 * usual):
        home = next((row for row in rows if _hangs_on(piece, row)), None)
        if home is None:
            small.append(piece)
        else:
            home.pieces.append(piece)
    for piece in sorted(small, key=lambda p: p.baseline):
        near = [
            r for r in rows if abs(r.baseline - piece.baseline) <= 0.4 * piece.size and r.size < 0.8 * usual
        ]
        if near:
            near[-1].pieces.append(piece)
        else:
            rows.append(
                Row(page=page, column=column, pieces=[piece], baseline=piece.baseline, size=piece.size)
            )
    for row in rows:
        row.pieces.sort(key=lambda p: p.left)
        weights = Counter()
        for piece in row.pieces:
            weights[piece.size] += len(piece.text)
        row.size = weights.most_common(1)[0][0]
        main = [p.baseline for p in row.pieces if p.size == row.size]
        row.baseline = median(main)
    rows.sort(key=lambda r: r.baseline)
    return rows


def _middle(weights: Counter[float]) -> float:
    """
    Return the median of numbers, each of which stands for as many as its weight.

    >>> _middle(Counter({9.0: 1, 10.0: 3})), _middle(Counter({9.0: 2, 10.0: 2}))
    (10.0, 9.5)
    """
    numbers = sorted(weights)
    ends = list(accumulate(weights[number] for number in numbers))
    below, above = (ends[-1] - 1) // 2, ends[-1] // 2
    return (numbers[bisect_right(ends, below)] + numbers[bisect_right(ends, above)]) / 2


def _hangs_on(piece: Piece, row: Row) -> bool:
    if not -0.35 * row.size <= row.baseline - piece.baseline <= 0.65 * row.size:
        return False
    return (
        any(
            -0.5 * row.size <= piece.left - p.right <= row.size
            or -0.5 * row.size <= p.left - piece.right <= row.size
            for p in row.pieces
        )
        or abs(row.baseline - piece.baseline) <= 0.1 * row.size
    )


def grouped(row: Row, gap: float) -> list[list[Piece]]:
    """Return the row's pieces parted where more than ``gap`` times its size stays white."""
    groups: list[list[Piece]] = []
    for piece in row.pieces:
        if groups and piece.left - max(p.right for p in groups[-1]) <= gap * row.size:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _gutter(rows: Sequence[Row]) -> float | None:
    """Return where a page set in two columns parts; None where it is set in one."""
    if len(rows) < 12:
        return None
    left = min(row.left for row in rows)
    width = max(row.right for row in rows) - left
    if width <= 0:
        return None
    parts = [grouped(row, 0.9) for row in rows]
    reaches = [[(group[0].left, max(p.right for p in group)) for group in groups] for groups in parts]
    # Most rows are not parted at all.
    whole = [reach[0] for reach in reaches if len(reach) == 1]
    cut = [reach for reach in reaches if len(reach) > 1]
    best: tuple[float, float] | None = None
    for step in range(22, 79, 2):
        x = left + width * step / 100
        across = sum([begins < x < ends for begins, ends in whole])
        across += sum(any(begins < x < ends for begins, ends in reach) for reach in cut)
        if across > 0.25 * len(rows):
            continue
        lefts = [g for groups in parts for g in groups if max(p.right for p in g) <= x]
        rights = [g for groups in parts for g in groups if g[0].left >= x]
        if min(len(lefts), len(rights)) < 10:
            continue
        left_words = [words_of(g) for g in lefts]
        right_words = [words_of(g) for g in rights]
        beside = sum(1 for groups in parts if groups[0][0].left < x <= groups[-1][0].left)
        if not _are_columns(left_words, right_words, beside, 22) or _is_dated_table(rows, x):
            continue
        if _mean_length(left_words) < 22 and _are_strong(lefts):
            continue
        if best is None or across < best[0]:
            best = (across, x)
    return best[1] if best is not None else None


def _are_columns(lefts: Sequence[str], rights: Sequence[str], beside: int, usual: int) -> bool:
    """
    Return whether both sides of a gutter are text, ``usual`` letters to a row in the mean.

    A column of dates or labels belongs to the rows it stands beside. Short rows that stand at heights of
    their own, as those of a bar at the side do, are text too.
    """
    if min(_mean_length(lefts), _mean_length(rights)) >= usual:
        return True
    dated = max(sum(1 for text in side if _YEAR.search(text)) / len(side) for side in (lefts, rights))
    shared = beside / min(len(lefts), len(rights))
    # A menu's words are fewer than a bar's.
    least = 12 if shared >= 0.5 else 9
    return shared < 0.75 and dated < 0.5 and min(_mean_length(lefts), _mean_length(rights)) >= least


def _are_strong(groups: Sequence[Sequence[Piece]]) -> bool:
    """Return whether all rows at the left are set as headings are: they head what stands beside them."""
    strong = BOLD | SMALL_CAPS
    return all(all(p.look & strong for p in group) or words_of(group).isupper() for group in groups)


def _is_dated_table(rows: Sequence[Row], gutter: float) -> bool:
    """Return whether right of a gutter stand cells of rows that begin or end with their date, and no text."""
    cells = [words for row in rows if (words := _words_behind(row, gutter))]
    if _mean_length(cells) >= _LENGTH_OF_TEXT or any(_YEAR.match(words) for words in cells):
        return False
    dated = sum(
        1
        for row in rows
        if _words_behind(row, gutter)
        and (_YEAR.match(row.text) or (row.left < gutter and _YEAR_LAST.search(row.text)))
    )
    return dated >= 0.75 * len(cells)


def _words_behind(row: Row, gutter: float) -> str:
    """Return the words of a row right of a gutter."""
    return words_of([piece for piece in row.pieces if piece.left >= gutter])


def _mean_length(words: Sequence[str]) -> float:
    """Return how long they are in the mean, bullets apart."""
    lengths = [len(text) for text in words if len(text) > 2]
    return sum(lengths) / max(1, len(lengths))


def _in_columns(page: int, rows: Sequence[Row], gutter: float) -> list[Row]:
    """Read band by band: what goes across the page parts bands; within one, left before right."""
    usual = median(row.size for row in rows)
    ordered: list[Row] = []
    band: list[Row] = []
    for row in rows:
        if any(p.left < gutter - 1 and p.right > gutter + 1 for p in row.pieces):
            ordered += [*_parted_band(page, band, gutter), row]
            band = []
            continue
        if row.size > 1.08 * usual and row.left < gutter and _has_room(row, rows, gutter):
            ordered += _parted_band(page, band, gutter)
            band = []
        band.append(row)
    return ordered + _parted_band(page, band, gutter)


def _has_room(heading: Row, rows: Sequence[Row], gutter: float) -> bool:
    """Return whether the right column leaves room for a large row of the left one, which then heads both."""
    heights = [row.baseline for row in rows if row.pieces[-1].left >= gutter]
    above = max((h for h in heights if h <= heading.baseline), default=None)
    below = min((h for h in heights if h > heading.baseline), default=None)
    return above is None or below is None or below - above > 2 * heading.size


def _parted_band(page: int, band: Sequence[Row], gutter: float) -> list[Row]:
    """Return the rows left of the gutter, then those right; or all as they are where one side is labels."""
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for row in band:
        for piece in row.pieces:
            sides[0 if piece.left < gutter else 1].append(piece)
    columns = [_clustered(page, column, side) for column, side in enumerate(sides, start=1) if side]
    if len(columns) < 2:
        return list(band)
    beside = sum(1 for row in band if row.left < gutter <= row.pieces[-1].left)
    left_words, right_words = ([row.text for row in rows] for rows in columns)
    if not _are_columns(left_words, right_words, beside, 25) or _is_dated_table(band, gutter):
        return list(band)
    return [row for rows in columns for row in rows]


def _counts(text: str, number: int) -> bool:
    """Return whether a row at the edge of a page says which page it is: "Curriculum Vitae, Page 2"."""
    return len(text) < 80 and re.search(rf"\b(?:page|seite)\s{number}(?!\d)", text, re.I) is not None


def _names_page(text: str, title: str, number: int) -> bool:
    """Return whether a row is the name that the first page begins with, and a number: "Ada Byron – CV, 2"."""
    if str(number) not in re.findall(r"\d+", text):
        return False
    name = re.sub(r"[\W\d_]", "", _OF_HEADS.sub("", text.lower()))
    return len(name) > 4 and re.sub(r"[\W\d_]", "", title.lower()).startswith(name)


def _running(sheets: Sequence[Sheet], pages: Sequence[Sequence[Row]]) -> set[int]:
    """Return the ids of rows that are page numbers, or stand at the same place of several pages."""
    dropped: set[int] = set()
    title = max(pages[0][:4], key=lambda row: row.size).text if pages and pages[0] else ""
    places: dict[tuple[str, int], list[int]] = {}
    for sheet, rows in zip(sheets, pages, strict=True):
        for row in {id(r): r for r in (*rows[:3], *rows[-3:])}.values():
            edge = min(row.baseline, sheet.height - row.baseline)
            text = row.text
            if edge > 0.13 * sheet.height:
                # Below all, the page's own number may stand higher: set for shorter paper than it is on.
                if row is rows[-1] and text == str(sheet.number) and edge < 0.2 * sheet.height:
                    dropped.add(id(row))
                continue
            counts = _PAGE_NUMBER.fullmatch(text) or _counts(text, sheet.number)
            named = sheet.number > 1 and _names_page(text, title, sheet.number)
            if row in (rows[0], rows[-1]) and (counts or named):
                dropped.add(id(row))
            if len(text) < 120:
                # A year is no page's number: it heads works that happen to begin a page.
                said = text if _YEAR.fullmatch(text) else re.sub(r"\d+", "#", text.lower())
                key = (said, round(row.baseline / 4))
                places.setdefault(key, []).append(id(row))
    for ids in places.values():
        if len(ids) >= 2 and len(ids) >= 0.4 * len(sheets):
            dropped.update(ids)
    return dropped
