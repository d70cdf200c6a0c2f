"""
Citation styles drawn at random: orders, signs and looks that nobody wrote a rule for.

The styles with names are those that people write down in manuals; pages are full of others. ``drawn(17)`` is
the same style each time, and most of its habits are its own: where the year stands, what parts the title from
the names, whether the venue is led to by a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from random import Random
from typing import Literal, TypeVar

from tests.bibliographies.citing import MONTHS
from tests.bibliographies.people import Form
from tests.bibliographies.phrases import Line, Parts
from tests.bibliographies.runs import Run, Runs, glue, plain
from tests.bibliographies.style import Style
from tests.bibliographies.works import Kind, State, Work

_Weighed = dict[str, int]
_Choice = TypeVar("_Choice")
#: T is the title, A the authors, (A) the coauthors in brackets, V the venue with its year, Y a year of its own.
_ORDERS: _Weighed = {"TAV": 30, "ATV": 30, "AYTV": 14, "TVA": 7, "T(A)V": 5, "VTA": 4, "YTAV": 3, "YATV": 3, "TV(A)": 2, "TYAV": 2}  # fmt: skip
#: Venue and year, and the same where no year is printed.
_PLACES: dict[tuple[str, str], int] = {
    ("{v}, {y}", "{v}"): 26, ("{v} {y}", "{v}"): 18, ("{v} ({y})", "{v}"): 16, ("{v}, {month} {y}", "{v}"): 7, ("{v}. {y}", "{v}"): 5,
    ("{v}, {town}, {y}", "{v}, {town}"): 5, ("({v}, {y})", "({v})"): 4, ("({v} {y})", "({v})"): 4, ("[{v} {y}]", "[{v}]"): 3,
    ("{y}, {v}", "{v}"): 2, ("{v} - {y}", "{v}"): 2, ("{y}. {v}", "{v}"): 1, ("{v}; {y}", "{v}"): 1,
}  # fmt: skip
_JOURNALS_NUMBERS: _Weighed = {
    "": 40, ", vol. {volume}, no. {number}, pp. {a}{dash}{b}": 12, " {volume}({number}): {a}{dash}{b}": 12, " {volume}({number})": 8,
    ", {volume}, {a}{dash}{b}": 8, ", {volume} ({number}), {a}{dash}{b}": 6, " {volume}, pp. {a}{dash}{b}": 5, " {volume}, {a}": 4,
    ", Vol. {volume}, Issue {number}, pages {a}{dash}{b}": 4,
}  # fmt: skip
_PAGES: _Weighed = {
    "": 50,
    ", pp. {a}{dash}{b}": 30,
    ", pages {a}{dash}{b}": 10,
    ": {a}{dash}{b}": 5,
    " (pp. {a}{dash}{b})": 5,
}
#: How names are printed, and the signs between the last of three, between two, and elsewhere.
_NAMES: dict[tuple[Form, tuple[str, str, str]], int] = {
    (Form.FULL, (", ", ", ", ", ")): 22, (Form.FULL, (", and ", " and ", ", ")): 20, (Form.FULL, (" and ", " and ", ", ")): 12,
    (Form.FULL, (", & ", " & ", ", ")): 4, (Form.FULL, (" & ", " & ", ", ")): 3, (Form.FULL, ("; ", "; ", "; ")): 3,
    (Form.FULL, (" and ", " and ", " and ")): 1, (Form.FULL, (" · ", " · ", " · ")): 1,
    (Form.INITIALS, (", and ", " and ", ", ")): 8, (Form.INITIALS, (", ", ", ", ", ")): 6, (Form.INITIALS, (" and ", " and ", ", ")): 4,
    (Form.TIGHT, (", ", ", ", ", ")): 4, (Form.TIGHT, (" and ", " and ", ", ")): 3,
    (Form.INVERTED_INITIALS, (", & ", ", & ", ", ")): 8, (Form.INVERTED_INITIALS, (", ", ", ", ", ")): 4,
    (Form.INVERTED_INITIALS, (" and ", " and ", ", ")): 4, (Form.INVERTED_INITIALS, ("; ", "; ", "; ")): 3,
    (Form.VANCOUVER, (", ", ", ", ", ")): 6, (Form.VANCOUVER, (" and ", " and ", ", ")): 2, (Form.INVERTED, ("; ", "; ", "; ")): 2,
    (Form.SURNAME, (", ", ", ", ", ")): 1, (Form.SURNAME, (" and ", " and ", ", ")): 1,
}  # fmt: skip
_QUOTES = {("", ""): 60, ("“", "”"): 14, ('"', '"'): 12, ("‘", "’"): 5, ("'", "'"): 3, ("«", "»"): 2}
_STATE_FIRST = re.compile(
    r"to appear|accepted|under|submitted|r&r|revis|conditionally|in (?:prep|sub|progress)|2nd|minor", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Habits:
    """How the parts of an entry are put together."""

    order: str
    quotes: tuple[str, str]
    #: The comma or stop behind a title in quotes stands within them.
    inside: bool
    behind_authors: str
    behind_title: str
    behind_year: str
    #: All on one line, each part on its own, or only title or venue.
    lines: Literal["one", "each", "title", "venue"]
    #: Before the names, and before the venue.
    along: str
    led: str
    place: tuple[str, str]
    numbers: str
    pages: str
    #: The numbers stand before the year.
    numbers_first: bool
    #: How a year is set that follows the names.
    year: tuple[str, str]
    stop: bool
    dash: str


def order_of(number: int) -> str:
    """The order of a drawn style: "ATV" is authors, title, venue."""
    return _one(_ORDERS, Random(f"drawn {number}"))


def _one(weighed: dict[_Choice, int], random: Random) -> _Choice:
    return random.choices(list(weighed), list(weighed.values()))[0]


def drawn(number: int) -> Style:
    """Draw a style; the same for the same number."""
    random = Random(f"drawn {number}")
    one = partial(_one, random=random)
    order = one(_ORDERS)
    look = one(
        {"": 28, "link": 22, "bold": 20, "bold-link": 12, "italic": 10, "underline": 3, "bold italic": 3}
    )
    quotes = one(_QUOTES)
    form, lasts = one(_NAMES)
    along = ""
    if "(A)" in order:
        along = one({"with ": 60, "joint with ": 20, "jointly with ": 20})
    elif order.index("T") < order.index("A"):
        along = one({"": 84, "with ": 6, "by ": 3, "Authors: ": 3, "By ": 2, "Joint with ": 2})
    told = {
        ". ": 46,
        ", ": 24,
        " – ": 5,
        " - ": 4,
        " | ": 2,
        ": ": 1,
        **({" ": 4} if look or quotes[0] else {}),
    }
    habits = _Habits(
        order=order,
        quotes=quotes,
        inside=bool(quotes[0]) and random.random() < 0.5,
        behind_authors=one({". ": 40, ", ": 30, ": ": 12, " – ": 4, " - ": 4, " | ": 2, "; ": 1}),
        behind_title=one(told),
        behind_year=random.choice((". ", ": ", " – ", " ", ", ")),
        lines=one({"one": 50, "each": 24, "title": 10, "venue": 10}),
        along=along,
        led=one({"": 86, "In ": 5, "Published in ": 4, "In: ": 3, "Venue: ": 2}),
        place=one(_PLACES),
        numbers=one(_JOURNALS_NUMBERS),
        pages=one(_PAGES),
        numbers_first=random.random() < 0.7,
        year=one({(" (", ")"): 60, (". ", ""): 10, (", ", ""): 10, (" [", "]"): 6, (" (", "):"): 4}),
        stop=random.random() < 0.6,
        dash=random.choice(("–", "-", "--")),
    )
    return Style(
        name=f"drawn-{number}",
        compose=partial(_compose, habits),
        forms=(form,),
        lasts=(lasts,),
        titles=(look,),
        conferences=(one({"acronym": 30, "both": 25, "full": 18, "proceedings-both": 15, "proceedings": 8}),),
        venues=(one({"": 38, "italic": 36, "bold": 12, "bold italic": 4, "underline": 3}),),
        in_words=(one({"In ": 40, "": 35, "in ": 12, "In: ": 8, "Proc. of ": 3, "in: ": 2}),),
        omit_owner=along.lower().endswith("with "),
        below=random.random() < 0.5,
        numbers=(False,),
        abbreviated=random.random() < 0.25,
    )


def _filled(template: str, **parts: Runs) -> list[Run]:
    """Put runs into the places of a template."""
    return [
        run
        for piece in re.split(r"(\{\w+\})", template)
        for run in (parts[piece[1:-1]] if piece.startswith("{") else (glue(piece),))
        if run.text
    ]


def _numbers(habits: _Habits, work: Work) -> str:
    if work.state is not State.PUBLISHED or work.kind in (Kind.BOOK, Kind.THESIS, Kind.PATENT, Kind.PAPER):
        return ""
    template = habits.numbers if work.kind is Kind.JOURNAL else habits.pages
    first, last = work.pages
    return template.format(volume=work.volume, number=work.number, a=first, b=last, dash=habits.dash)


def _venue(habits: _Habits, parts: Parts) -> list[Run]:
    """The venue, its numbers and its year, where the order gives the year no place of its own."""
    own = "Y" in habits.order
    year: Runs = (Run(parts.year, role="year"),) if parts.year and not own else ()
    if not parts.where:
        return list(year)
    led = habits.led and not parts.bare and not re.match(r"(?i)in\b|proc", plain(parts.where))
    led = led and not _STATE_FIRST.match(plain(parts.where))
    numbers = _numbers(habits, parts.work)
    venue = (*((glue(habits.led),) if led else ()), *parts.where)
    with_year, without = habits.place
    held = with_year.startswith(("(", "["))  # brackets have no room for numbers
    if numbers and (habits.numbers_first or not year) and not held:
        venue = (*venue, glue(numbers))
    in_town = parts.work.kind is Kind.CONFERENCE and parts.work.state is State.PUBLISHED
    template = with_year if year else without
    template = template if in_town else template.replace(", {town}", "")
    found = _filled(
        template, v=venue, y=year, month=(glue(MONTHS[parts.work.month - 1]),), town=(glue(parts.work.place),)
    )
    if numbers and year and not habits.numbers_first and not held:
        found.append(glue(numbers))
    return found


def _title(habits: _Habits, parts: Parts) -> tuple[list[Run], str]:
    """The title in its quotes, and what parts it from what follows."""
    opening, closing = habits.quotes
    behind = habits.behind_title
    if parts.work.title[-1] in "?!" and behind[0] in ".,":
        behind = " "
    if not opening:
        return list(parts.title), behind
    inner = [replace(run, text=run.text.replace("“", "‘").replace("”", "’")) for run in parts.title]
    if habits.inside and behind[0] in ".,":
        return [glue(opening), *inner, glue(behind[0] + closing)], " "
    return [glue(opening), *inner, glue(closing)], behind


def _segments(habits: _Habits, parts: Parts) -> list[tuple[str, list[Run], str]]:
    """The parts that this entry has, in their order: what each is, its runs, and what stands behind it."""
    names = [glue(habits.along), *parts.authors] if parts.authors else []
    title, behind = _title(habits, parts)
    made: dict[str, Callable[[], tuple[list[Run], str]]] = {
        "T": lambda: (title, behind),
        "A": lambda: (names, habits.behind_authors),
        "(A)": lambda: ([glue("("), *names, glue(")")] if names else [], ". " if behind == ". " else ", "),
        "V": lambda: (_venue(habits, parts), ". "),
        "Y": lambda: ([Run(parts.year, role="year")] if parts.year else [], habits.behind_year),
    }
    found = [(which, *made[which]()) for which in re.findall(r"\(A\)|[TAVY]", habits.order)]
    return [segment for segment in found if plain(segment[1])]


def _breaks(habits: _Habits, which: str, following: str) -> bool:
    """Whether a line ends between two parts."""
    if "Y" in (which, following) or following == "(A)":
        return False
    match habits.lines:
        case "each":
            return True
        case "title":
            return "T" in (which, following)
        case "venue":
            return "V" in (which, following)
        case _:
            return False


def _compose(habits: _Habits, parts: Parts) -> list[Line]:
    """Set the parts one behind the other."""
    lines: list[list[Run]] = [[]]
    segments: Sequence[tuple[str, list[Run], str]] = _segments(habits, parts)
    for at, (which, runs, behind) in enumerate(segments):
        following = segments[at + 1][0] if at + 1 < len(segments) else ""
        if which == "Y" and at and segments[at - 1][0] == "A":
            before, after = habits.year
            lines[-1] += [glue(before), *runs, glue(after)]
            sign = " " if after.endswith(":") else habits.behind_authors if after else ". "
        else:
            lines[-1] += runs
            sign = behind
        if not following:
            break
        if _breaks(habits, which, following):
            if habits.stop and sign[0] in ".,":
                lines[-1].append(glue(sign[0]))
            lines.append([])
        elif following == "(A)":
            lines[-1].append(glue(" "))
        elif not (which == "A" and following == "Y"):
            lines[-1].append(glue(sign))
    if habits.stop and habits.lines != "each":
        lines[-1].append(glue("."))
    return [tuple(line) for line in lines if plain(line).strip(" .")]
