"""A unit of an honours list, and whether it holds several honours, each with its date or all with one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.extractors.awards.commas import comma_parts
from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.entry import tells_about
from crawler.extractors.awards.lines import (
    FIELD,
    LONGEST_DETAIL,
    NOISE,
    is_date,
    is_dated,
    is_told,
    without_label,
)
from crawler.extractors.awards.phrases import is_named, is_rank, is_town_or_country, names_giver, names_honour
from crawler.extractors.names.words import HAN
from crawler.reading.document import Line


@dataclass(slots=True)
class Unit:
    """Lines that belong together by the page's own structure."""

    lines: list[Line]
    cells: list[str]
    #: Path of the row or item; () for free lines.
    key: tuple[str, ...] = ()
    marked: str = ""
    bullet: bool = False
    #: Whether the line hangs on the one before (a line break, no new block).
    hangs: bool = False
    #: Whether a part says of itself that it is the giver or the date: "Issued by Wool Society".
    labelled: bool = False
    parent: str = ""
    #: What further rows tell of the honour, which is none of its parts.
    told: str = ""
    #: Remarks about it that stood among its parts.
    about: str = ""
    #: The date that a column at the left prints beside the line its block begins with.
    under: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.cells)

    @property
    def sign(self) -> str:
        """The bullet of a free line; "" for a number, and where there is none."""
        marker = "" if self.key else self.lines[0].marker
        return "" if any(c.isalnum() for c in marker) else marker


def parted(unit: Unit) -> list[Unit]:
    """One unit, or several where an item holds several honours, each with its date."""
    if len(unit.cells) > 1 and unit.key and unit.key[-1].startswith("tr"):
        return [unit]
    if len(unit.cells) > 1 and names_honour(unit.cells[0]) and not _in_han(unit.cells[0]):
        # "Loom Prize, Wool College", and below that the same once more in Chinese.
        unit.cells = [c for c in unit.cells if not (_in_han(c) and names_honour(c))]
    if len(unit.cells) > 1:
        dated = [take_date(c, EVER).place in ("start", "end", "brackets") for c in unit.cells]
        honours = [names_honour(c) for c in unit.cells]
        alike = all(honours) and (all(dated) or not any(dated))
        if alike and not is_rank(unit.cells[0]) and not unit.labelled:
            return [replaced(unit, [cell]) for cell in unit.cells]
        if unit.key and honours[0]:
            first, *others = unit.cells
            unit.cells = [first, *(without_label(c) for c in others if not _is_remark(c))]
            unit.about = " ".join(c for c in others if _is_remark(c))
        return [unit]
    pieces = _run_together(unit.text)
    if len(pieces) < 2:
        pieces = _enumerated(unit.text)
    if len(pieces) < 2:
        pieces = _bulleted(unit.text)
    return [replaced(unit, [piece]) for piece in pieces] if len(pieces) > 1 else [unit]


def _in_han(text: str) -> bool:
    """Whether most letters of a text are of a script without spaces."""
    return not text.isascii() and 2 * len(HAN.findall(text)) > sum(c.isalpha() for c in text)


#: The signs that part honours in one line.
_BETWEEN = re.compile(r"\s[•∙◦⋄⋅]\s")
#: A name that cannot be a house: "Wool Research Fellowship, KU", "Dean's List 2024".
_NAME_OF_HONOUR = re.compile(
    r"[^,(]+ (?:[Ss]cholarship|[Ff]ellowship|[Pp]rize|[Aa]ward|[Mm]edal|[Ll]ist|[Hh]onou?rs?)(?= \d| \(|,|$)"
)


def _bulleted(text: str) -> list[str]:
    """
    The honours of a line, each behind a bullet but the first.

    >>> _bulleted("Loom Prize, KU • Wool Fellowship ($50) • Dean's List 2024")
    ['Loom Prize, KU', 'Wool Fellowship ($50)', "Dean's List 2024"]
    >>> _bulleted("Carding Scholarship • Wool Research Fellowship, KU")
    ['Carding Scholarship', 'Wool Research Fellowship, KU']
    >>> _bulleted("Best Poster • Loom Prize Foundation")
    ['Best Poster • Loom Prize Foundation']
    >>> _bulleted("Awardee • Loom Prize • Wool College")
    ['Awardee • Loom Prize • Wool College']
    """
    pieces = _BETWEEN.split(text)
    if len(pieces) == 2 and any(is_rank(p) or not _NAME_OF_HONOUR.match(p) for p in pieces):
        return [text]
    whole = len(pieces) > 1 and all(names_honour(p) and len(p.split()) <= LONGEST_DETAIL for p in pieces)
    return pieces if whole else [text]


def _is_remark(cell: str) -> bool:
    """Whether a line below the honour's own only tells about it, and gives no date."""
    if FIELD.match(cell) or is_date(cell):
        return False
    if NOISE.search(cell):
        return not names_honour(cell)
    if is_dated(cell):
        return False
    told = is_told(cell) and (not names_giver(cell) or ". " in cell)
    long = len(cell.split()) > LONGEST_DETAIL and not (is_named(cell) and names_giver(cell))
    return told or long or tells_about(cell)


def replaced(unit: Unit, cells: list[str]) -> Unit:
    """The unit with other words."""
    return Unit(lines=unit.lines, cells=cells, key=unit.key, bullet=unit.bullet, parent=unit.parent)


_AFTER_DATE = re.compile(
    r"(?<=\d\))(?:[.;,]|\s?[·•|])?\s+(?=[A-Z“\"])|(?<=\d)\s?[;·•|]\s+(?=[A-Z“\"])|(?<=\s(?:19|20)\d\d)\s+(?=[A-Z“\"])"
)
_BEFORE_DATE = re.compile(
    r"(?<=[^\d\s(,–—-])\s+(?=(?:19|20)\d\d(?:\s?[–-]\s?(?:\d{2,4}|present))?:?\s+[A-Z“\"])"
)
#: The end of a piece that wants its continuation.
_UNDONE = re.compile(r"(?i)\b(?:the|in|of|at|for|and|by|an?|on|to)$")
#: "the First Prize of 2022 | Wool Award": a year that begins the honour's name.
_UNDONE_YEAR = re.compile(r"(?i)\b(?:the|of|an?)\s(?:19|20)\d\d$")


def _run_together(text: str) -> list[str]:
    """
    The honours of a line that holds several, each with its date.

    >>> _run_together("Spinning Prize, KU (1998) Carding Fellowship, MIT (1997)")
    ['Spinning Prize, KU (1998)', 'Carding Fellowship, MIT (1997)']
    >>> _run_together("2019 Spinning Prize 2018 Carding Fellowship")
    ['2019 Spinning Prize', '2018 Carding Fellowship']
    """
    starts = take_date(text, EVER).place == "start"
    pieces = (_BEFORE_DATE if starts else _AFTER_DATE).split(text)
    whole = all(
        names_honour(p) and take_date(p, EVER).place in ("start", "end", "brackets") and not _UNDONE.search(p)
        for p in pieces
    )
    whole = whole and not any(_UNDONE_YEAR.search(p) for p in pieces[:-1])
    return pieces if len(pieces) > 1 and whole else [text]


def _enumerated(text: str) -> list[str]:
    """
    The honours that one entry enumerates under one date.

    >>> _enumerated("KU Top Graduate; KU Wool Scholarship; Carding Prize, 2014")
    ['KU Top Graduate (2014)', 'KU Wool Scholarship (2014)', 'Carding Prize (2014)']
    >>> _enumerated("Carding Prize; with a medal of the KU, 2014")
    ['Carding Prize; with a medal of the KU, 2014']
    >>> _enumerated("Best Thesis, WOOL-22; Best Paper, FELT-20")
    ['Best Thesis, WOOL-22', 'Best Paper, FELT-20']
    >>> _enumerated("2014 Wool Scholar, Winner of the Carding Prize, Dean's List (top 5%)")
    ['Wool Scholar (2014)', 'Winner of the Carding Prize (2014)', "Dean's List (top 5%) (2014)"]
    >>> _enumerated("2014 Carding Prize, First Place, Wool Society Award")
    ['2014 Carding Prize, First Place, Wool Society Award']
    """
    dated = take_date(text, EVER)
    if not dated.year and "; " in text:
        pieces = text.rstrip(".").split("; ")
        apart = all(_SET_APART.match(p) and names_honour(p.partition(",")[0]) for p in pieces)
        return pieces if apart else [text]
    if dated.place not in ("start", "end"):
        return [text]
    pieces = re.split(r";\s+|、", dated.text)
    whole = all(
        names_honour(p) and p[:1].upper() == p[:1] and len(p.split()) <= LONGEST_DETAIL for p in pieces
    )
    if len(pieces) == 1:
        pieces = comma_parts(dated.text)
        whole = len(pieces) > 2 and _are_honours(pieces)
    return [f"{p.strip()} ({dated.year})" for p in pieces] if len(pieces) > 1 and whole else [text]


#: A name of several words, and perhaps who gave it.
_SET_APART = re.compile(r"[A-Z][^,;]*\s[^,;]+(?:,\s[^;]{2,60})?$")
#: An honour by its noun: what one is given, not how one fared.
_NOUN = re.compile(
    r"(?i)\b(?:awards?|prizes?|medals?|fellow(?:ship)?s?|scholar(?:ship)?s?|grants?|dean[’']?s[’']? list|honou?rs?"
    r"|stipend|bursary|studentship|best [a-z]+|outstanding [a-z]+)\b|(?i:\bfund)(?:\s\(|$)"
)


def _are_honours(parts: Sequence[str]) -> bool:
    """Whether most of the parts between commas name honours, and none a rank, a place or who gave them."""
    named = [_NOUN.search(part) is not None for part in parts]
    others = [part for part, own in zip(parts, named, strict=True) if not own]
    return (
        named.count(True) * 3 >= len(parts) * 2
        and not any(is_rank(part) or is_town_or_country(part) or not part[:1].isupper() for part in parts)
        and not any(names_giver(part) or len(part.split()) < 2 for part in others)
    )
