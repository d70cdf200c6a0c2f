"""Dates of honours: parted from the entry that they stand before, behind or in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crawler.extractors.awards.phrases import (
    CLOSING,
    OPENING,
    is_named,
    is_town_or_country,
    names_honour,
    names_house,
)
from snapshots.months import ENGLISH_SEASONS, FRENCH, FULL, GERMAN, RUSSIAN, SHORT, SPANISH

_YEAR = r"(?:19[4-9]\d|20\d\d)"
_MONTHS = "|".join(
    dict.fromkeys(f"{SHORT} {FULL} {ENGLISH_SEASONS} {GERMAN} marz {FRENCH} {RUSSIAN} {SPANISH}".split())
)
_MONTH = rf"(?:{_MONTHS})\.?"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?)"
_POINT = (
    rf"(?:(?:(?:{_DAY}\s?[-–—,&]\s?)?{_DAY}\.?\s)?(?:{_MONTH}\s?(?:-|–|—|/|to)\s?)?{_MONTH},?\s(?:{_DAY},?\s)?|\d{{1,2}}[./]\d{{1,2}}[./]|\d{{1,2}}[./])?"
    rf"(?<![\w'’]){_YEAR}(?!\d)(?:\s?(?:学年度?|學年度?|[年년]度?(?:\s?\d{{1,2}}\s?[月월](?:\s?\d{{1,2}}\s?[日일])?)?|(?:гг?|r)\.|(?:г|год[ау]?|roku|yılı)(?!\w)))?(?:[-./]\d{{1,2}}(?!\d)){{0,2}}"
    # "2018 June": at the end, or before the dash of a span; "2018 Mar."
    rf"(?:\s{_MONTH}(?=\s?(?:$|[-–—)]))|\s(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.(?=\s(?!\d)))?"
)
_OPEN = r"(?:present|now|current|currently|today|ongoing|date|heute|aujourd'hui|presente|至今)"
_TO = r"\s?(?:-{1,3}|~|–|—|−|/|,\sand|,|;|&|to|until|through|and|bis)\s?"
_SPAN = rf"{_POINT}(?:{_TO}(?:{_POINT}|\d\d(?!\d)|{_OPEN}(?!\w))){{0,12}}(?:\s?[-–—](?=\s|\W*$))?"
#: A date begins with a figure or with a month, told by three letters: most places of a text have neither.
_LETTERS = ("".join(sorted({*letters})) for letters in zip(*_MONTHS.split("|"), strict=False))
_FRONT = rf"(?=\d|{''.join(f'[{letters}]' for letters in _LETTERS)})"
#: A year tied to a name is of the name: "IMP-2021".
_DATE = re.compile(rf"{_FRONT}(?<![\w'’]-)(?<![\w'’]–)(?<![$€£¥₹]){_SPAN}", re.IGNORECASE)
#: The year for which an honour was given, where the date of giving stands before it.
_SECOND_DATE = re.compile(rf"(?i)(?:,|\s\(|(?=\s{_MONTH}\s))\s?(?:{_SPAN})(?:\sacademic year)?[\s.;)]*$")
_LONGEST_DATE = 120
_ANY_YEAR = re.compile(_YEAR)
#: No day and months before a year are longer: "31st. September to September, 31st, 2020".
_LONGEST_FRONT = 48
#: Words that lead up to a year, and nothing else.
_BEFORE_YEAR = re.compile(
    r"(?i)\s(?:in|since|from|of|for|(?<!of the )(?<!of )year|academic year|\(?(?:elected|inducted|awarded|received))$"
)


#: Above every year an honour can have.
EVER = 2100


@dataclass(frozen=True, slots=True)
class Dated:
    """A text without its date."""

    text: str
    #: First year of the date; None where there is none.
    year: int | None
    #: "start", "end", "brackets", "inside" (left standing), or "" where there is none.
    place: str


_DATE_IN_FRONT = re.compile(rf"\W*(?:in\W+)?(?:\d|{_MONTH})", re.IGNORECASE)


def may_begin_with_date(text: str) -> bool:
    """Whether it is worth the while to look for a date at the front of a text."""
    return _DATE_IN_FRONT.match(text) is not None


@lru_cache(maxsize=4096)
def take_date(text: str, latest: int) -> Dated:
    """
    Part the date from an entry: before it, behind it, in brackets, else only read.

    ``latest`` is the last year that can have honours: a greater number is none.

    >>> take_date("2015-present Fellow, Institute of Wool", 2026)
    Dated(text='Fellow, Institute of Wool', year=2015, place='start')
    >>> take_date("Best Essay in Writing Competition. - June, 2016", 2026)
    Dated(text='Best Essay in Writing Competition', year=2016, place='end')
    >>> take_date("Carding fellowship, 2018 October - present", 2026)
    Dated(text='Carding fellowship', year=2018, place='end')
    >>> take_date("Best Paper Award (2023) – Wool Conference", 2026)
    Dated(text='Best Paper Award – Wool Conference', year=2023, place='brackets')
    >>> take_date("2019 Outstanding Weaver Award (May 2019)", 2026)
    Dated(text='Outstanding Weaver Award', year=2019, place='start')
    >>> take_date("Loom Contest (2023-9, First Prize)", 2026)
    Dated(text='Loom Contest (First Prize)', year=2023, place='brackets')
    >>> take_date("Loom Contest · 24.08~", 2026)
    Dated(text='Loom Contest', year=2024, place='end')
    >>> take_date("Winner of the 2019 Wool Cup", 2026)
    Dated(text='Winner of the 2019 Wool Cup', year=2019, place='inside')
    """
    text = _SHORT_MONTH.sub(r"20\1.\2", text)
    year = _ANY_YEAR.search(text)
    found = _DATE.finditer(text, max(0, year.start() - _LONGEST_FRONT)) if year else ()
    dates = [m for m in found if int(_first_year(m[0])) <= latest]
    if not dates:
        return Dated(text, None, "")
    first, last = dates[0], dates[-1]
    if text[: first.start()].strip(OPENING).lower() in ("", "in", "inducted", "elected", "awarded"):
        rest = text[first.end() :].lstrip(CLOSING)
        if second := _SECOND_DATE.search(rest, max(0, len(rest) - _LONGEST_DATE)):
            rest = rest[: second.start()]
        return Dated(rest, int(_first_year(first[0])), "start")
    if not text[last.end() :].strip(CLOSING + "*†"):
        before = text[: last.start()].rstrip(OPENING)
        before = _BEFORE_YEAR.sub("", before).rstrip(OPENING)
        if before.count('"') % 2 and text[len(before)] == '"':
            before += '"'
        return Dated(close_bracket(before), int(_first_year(last[0])), "end")
    told = next((d for d in dates if re.match(r"\)?[.;]\s+[A-Z“\"$€£]", text[d.end() :])), None)
    if told and names_honour(text[: told.start()]) and not _is_house_alone(text[told.end() :]):
        # What follows the honour's own sentence tells of it: "…, 2020. Paper: On Wool".
        return take_date(text[: told.end()], latest)
    for date in dates:
        around = text[: date.start()].rstrip()[-1:] + text[date.end() :].lstrip()[:1]
        if around in ("()", "[]"):
            left, right = text[: date.start()].rstrip()[:-1], text[date.end() :].lstrip()[1:]
            space = "" if right[:1] in (":", ",", ";", ".") else " "
            if left.endswith(". ") and right[:1] == ".":
                right, space = right[1:], " "  # "Loom Prize. (2021). Wool Society"
            return Dated(
                f"{left.rstrip()}{space}{right.lstrip(' ')}".strip(), int(_first_year(date[0])), "brackets"
            )
        won = _WON_IN_BRACKETS.match(text, date.end()) if around == "(," else None
        if won and names_honour(won[1]):
            return Dated(text[: date.start()] + text[won.start(1) :], int(_first_year(date[0])), "brackets")
    text = _BETWEEN_COMMAS.sub("", text, count=1)
    return Dated(text, int(_first_year(first[0])), "inside")


#: "Loom Contest · 24.08": year and month in two figures each, at the very end.
_SHORT_MONTH = re.compile(r"(?<=\s[·|–—-]\s)(\d\d)\.(0[1-9]|1[0-2])(?:\s?~)?(?=\W*$)")
#: "(2023, First Prize)": behind the date, what was won.
_WON_IN_BRACKETS = re.compile(r",\s([^()\d]{3,60})\)")
#: "Spinning Prize, 08/2022, Wool Society"
_BETWEEN_COMMAS = re.compile(rf", \d{{1,2}}/{_YEAR}(?=, )")


def _is_house_alone(text: str) -> bool:
    """Whether what follows a date is who gave the honour, and no more."""
    house = text.strip(OPENING + CLOSING)
    return len(house.split()) <= _LONGEST_HOUSE and names_house(house) and is_named(house)


_LONGEST_HOUSE = 14


def _first_year(date: str) -> str:
    found = _ANY_YEAR.search(date)
    assert found is not None
    return found[0]


def close_bracket(text: str) -> str:
    """The text with its last bracket closed again where the date took the closing one."""
    return text + ")" if text.count("(") > text.count(")") else text


#: When what an honour was won at was held, and what follows it.
_HELD_ON = re.compile(
    rf",?\s(?:held\s)?on\s(?:the\s)?(?:{_DAY}(?:\s?[-–—]\s?{_DAY})?\s(?:of\s)?{_MONTH}"
    rf"|{_MONTH}\s{_DAY}(?:\s?[-–—]\s?(?:{_MONTH}\s)?{_DAY})?),?\s({_YEAR})\b([^()]{{0,80}})$",
    re.IGNORECASE,
)


def without_occasion_date(text: str) -> str:
    """
    The text with the year alone of the days on which an honour was given, without the place.

    >>> without_occasion_date("Best Paper Award at Loom Days on 3–5 May 2020, Hotel Wool, Weaverton")
    'Best Paper Award at Loom Days, 2020'
    """
    held = _HELD_ON.search(text) if " on " in text else None
    if not held or not names_honour(text[: held.start()]):
        return text
    place = held[2].strip(OPENING + CLOSING)
    house = names_house(place) and not is_town_or_country(place.rpartition(", ")[2])
    return text if house or names_honour(place) else f"{text[: held.start()]}, {held[1]}"
