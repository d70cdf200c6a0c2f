"""Lists of honours as entries: what stands under which heading, house, table's head or item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.entry import is_task, tidy
from crawler.extractors.awards.habit import mark_names_by_look, mark_names_by_place, take_labels_off
from crawler.extractors.awards.lines import (
    LONGEST_DETAIL,
    NOISE,
    OF_LIST,
    bold_words,
    is_dated,
    is_detail,
    is_told,
    is_won,
    row_of,
    without_label,
)
from crawler.extractors.awards.phrases import is_named, names_contest, names_giver, names_grant, names_honour
from crawler.extractors.awards.pieces import Unit
from crawler.extractors.awards.runs import Run, runs_of
from crawler.extractors.awards.units import units_of
from crawler.extractors.headings.signs import is_beside_rows
from crawler.reading.document import Document

#: More lines than anybody's honours take; what lies beyond is left out, and said.
MOST_LINES = 3_000
TOO_MANY_LINES = f"the page lists honours on more than {MOST_LINES:,} lines; only the first are read"
_COLUMN = {
    "title": re.compile(
        r"(?:awards?|honou?rs?|prizes?|fellowships?|scholarships?|achievements?|distinction)(?: (?:name|title))?"
        r"|title|name"
    ),
    "giver": re.compile(
        r"organi[sz]ation|institution|given by|awarded by|(?:offered|issued|granted|conferred) by|giver|from|awarding (?:body|institution)|by|agency"
    ),
    "year": re.compile(r"(?:(?:academic|school) )?years?|dates?|when|period|term|session"),
}
#: What heads a column that only counts.
_COUNTER = re.compile(r"#|(?:s|sl|sr)?[. ]{0,2}(?:no|nr|n°|№)\.?|serial(?: number)?|序号")


_OF_STUDENTS = re.compile(
    r"\b(?:students|mentees?|advisees?|alumni|group|lab|team)\b|\bstudent (?:awards|honou?rs|prizes)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of an honours list, still in the page's words."""

    #: What the page sets apart, in order: cells of a row, lines of an item; one where it sets nothing apart.
    cells: tuple[str, ...]
    #: The part that the page sets as the name of the honour: bold words at the beginning, a column's cell.
    marked: str = ""
    #: Year of the heading or the line above; None where there is none.
    year: int | None = None
    #: The school or firm whose honours stand below it; None where the list is not so ordered.
    giver: str | None = None
    #: The heading right above, where that is an honour itself: "Outstanding paper awards".
    under: str = ""
    #: Whether a part says of itself that it is the giver or the date.
    labelled: bool = False
    #: What further rows tell of it: "Awarded for felts".
    told: str = ""
    #: Remarks about it, which may say who gave it.
    about: str = ""
    #: Whether it is an item or row of a list.
    listed: bool = False
    #: Whether other things than honours may stand here, so that only words of honours decide.
    mixed: bool = False
    #: Whether it stands in a list of money, where only what one studies or lives on is an honour.
    funded: bool = False
    #: Whether honours of a whole group may stand here, or of students.
    of_students: bool = False

    @property
    def printed(self) -> str:
        """The entry's words."""
        return " ".join(self.cells)


def entries_of(document: Document, notes: list[str] | None = None) -> Iterator[Entry]:
    """All entries of the page's honours lists, in order; ``notes`` is told where they are too long."""
    left = MOST_LINES
    for run in runs_of(document):
        if len(run.lines) > left:
            if notes is not None:
                notes.append(TOO_MANY_LINES)
            del run.lines[left:]
        left -= len(run.lines)
        yield from _titled_entry(run) if run.titled and not _heads_honours(run) else _entries(run)


def _heads_honours(run: Run) -> bool:
    """Whether a heading with a word of honours stands over items that are all honours with their dates."""
    if run.item or not run.lines or is_dated(run.titled):
        return False
    items = all(line.marker or row_of(line.path) for line in run.lines)
    return items and all(is_dated(line.text) and is_won(line.text) for line in run.lines)


def _titled_entry(run: Run) -> Iterator[Entry]:
    """A heading that is itself the honour, with the giver and date from the short lines below it."""
    details = [
        line.text
        for line in run.lines[:2]
        if len(line.text.split()) <= LONGEST_DETAIL
        and (is_dated(line.text) or not is_told(line.text))
        and not OF_LIST.fullmatch(line.text)
    ]
    if not any(map(is_dated, (run.titled, *details))):
        # "Ranked first among all weavers (2013)": of a line that tells more, its date.
        last = (take_date(line.text, EVER) for line in run.lines[:2])
        details += [str(dated.year) for dated in last if dated.year and dated.place in ("end", "brackets")][
            :1
        ]
    cells = (run.titled, *(without_label(d) for d in details))
    yield Entry(
        cells=cells,
        marked=run.titled,
        about=" ".join(line.text for line in run.lines[:2]),
        year=run.section.year,
        giver=run.giver,
        listed=bool(run.item),
        mixed=run.mixed,
        funded=run.funded,
        of_students=_OF_STUDENTS.search(run.section.words) is not None,
    )


def _entries(run: Run) -> Iterator[Entry]:
    units = _without_header(_nested(units_of(run.lines)))
    of_students = _OF_STUDENTS.search(run.section.words) is not None
    take_labels_off(units)
    mark_names_by_look(units)
    mark_names_by_place(units)
    year: int | None = run.section.year
    giver = run.giver
    mixed = run.mixed and not (run.silent and _are_mostly_honours(units))
    grouped = _is_by_houses(units)
    outer = ""
    over: tuple[str, ...] = ()
    for index, unit in enumerate(units):
        bare = take_date(unit.text, EVER)
        if over and not _is_inside(unit.key, over):
            giver, over = run.giver, ()
        if outer and unit.sign == outer:
            year, giver, outer = run.section.year, run.giver, ""
        if _heads_inner_bullets(unit, units[index + 1 :]):
            year, giver, outer = bare.year or run.section.year, _house(bare.text), unit.sign
            continue
        if bare.year and not tidy(bare.text):
            year = bare.year
            continue
        if is_beside_rows(unit.lines[0]):
            year = take_date(unit.lines[0].text, EVER).year
        if (NOISE.search(unit.text) and not names_honour(unit.text)) or _is_drawn(unit.text):
            continue
        if OF_LIST.fullmatch(unit.text):
            continue
        if _introduces(unit, units[index + 1 :]) or (grouped and _is_bare_house(unit)):
            giver, over = _house(bare.text) or None, unit.key
            continue
        if _DEGREE.match(bare.text) and not (names_honour(unit.text) or _HONORARY.search(unit.text)):
            continue
        if (unit.text.endswith((":", "：")) and not bare.year) or (not index and _leads_in(unit, units)):
            continue
        if not (unit.bullet or unit.key or grouped) and giver != run.giver:
            giver = run.giver
        yield Entry(
            cells=tuple(unit.cells),
            marked=unit.marked,
            year=year,
            giver=unit.parent or giver,
            under=run.under,
            labelled=unit.labelled,
            told=unit.told,
            about=f"{unit.told} {unit.about}".strip(),
            listed=bool(unit.key) or unit.bullet,
            mixed=mixed,
            funded=run.funded,
            of_students=of_students,
        )


def _are_mostly_honours(units: Sequence[Unit]) -> bool:
    """Whether so many of a list are honours by their words that what stands among them is one too."""
    named = sum(names_honour(unit.text) for unit in units)
    return named >= _SEVERAL and 3 * named >= 2 * len(units)


_SEVERAL = 3


def _leads_in(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a sentence without a date above items, of which the first has one, says what is listed."""
    if unit.key or unit.bullet or not unit.text.endswith(".") or is_named(unit.text):
        return False
    return len(units) > 1 and bool(units[1].key) and is_dated(units[1].text) and not is_dated(unit.text)


def _is_drawn(text: str) -> bool:
    """Whether a line is a picture made of signs, with a few words in it."""
    return len(text) > 80 and 3 * sum(c.isalpha() for c in text) < len(text)


def _is_by_houses(units: Sequence[Unit]) -> bool:
    """Whether a list is ordered by who gave: it begins with a house by itself, and goes on to others."""
    if not units or not _is_bare_house(units[0]):
        return False
    heads = [i for i, unit in enumerate(units) if _is_bare_house(unit)]
    return len(heads) > 1 and all(below - above > 1 for above, below in pairwise([*heads, len(units)]))


def _is_bare_house(unit: Unit) -> bool:
    """Whether a line in no list names a school or firm, and no more: those below were got there."""
    if unit.key or unit.bullet or is_dated(unit.text) or unit.text[-1:] in ".?!:":
        return False
    return len(unit.text.split()) < 12 and bool(_house(unit.text)) and not names_grant(unit.text)


def _introduces(unit: Unit, following: Sequence[Unit]) -> bool:
    """Whether a unit is the name over the bullets below it: "Wool University", "Others:"."""
    if names_honour(unit.text) or len(unit.text.split()) > 12 or not following:
        return False
    below = following[0]
    if unit.key:
        return len(below.key) > len(unit.key) and below.key[: len(unit.key)] == unit.key
    if unit.bullet or ": " in unit.text or unit.text[-1:] in ".?!":
        return False
    return below.bullet or bool(below.key) or unit.text.endswith(":")


def _heads_inner_bullets(unit: Unit, following: Sequence[Unit]) -> bool:
    """Whether a line names the house over bullets of another kind, which name what was got there."""
    if not (unit.sign and following and following[0].sign) or following[0].sign == unit.sign:
        return False
    told = names_honour(unit.text) or names_grant(unit.text) or len(unit.text.split()) > LONGEST_DETAIL
    return not told and bool(_house(take_date(unit.text, EVER).text))


def _nested(units: list[Unit]) -> list[Unit]:
    """The units, with items inside items as what they are: honours of a school, or details of an honour."""
    out: list[Unit] = []
    outer = next((unit.sign for unit in units if unit.sign), "")
    at = 0
    while at < len(units):
        unit = units[at]
        below = at + 1
        while below < len(units) and unit.key and _is_inside(units[below].key, unit.key):
            below += 1
        if unit.sign == outer and not (unit.key or _house(take_date(unit.text, EVER).text)):
            while below < len(units) and units[below].sign not in ("", outer):
                below += 1
        if _is_bold_honour(unit):
            while below < len(units) and units[below].key and _FIELD_OF.match(units[below].text):
                below += 1
        inner = units[at + 1 : below]
        if not inner:
            out.append(unit)
        elif unit.sign != inner[0].sign and not names_honour(unit.text):
            out.extend((unit, *(u for u in inner if names_honour(u.text))))
        elif _is_bold_honour(unit) or (names_honour(unit.text) and not _is_group(unit, inner)):
            unit.cells.extend(
                without_label(c) for u in inner for c in u.cells if is_detail(c) and c[0].isupper()
            )
            out.append(unit)
        elif _is_contest(unit) and not any(is_dated(u.text) or names_honour(u.text) for u in inner):
            out.append(unit)
        else:
            house = _house(take_date(unit.text, EVER).text)
            for part in inner:
                part.parent = house
            out.extend((*([] if names_honour(unit.text) else [unit]), *_nested(inner)))
        at = below
    return out


#: A field of what stands above it: "Impact: felts", no honour by its sort.
_FIELD_OF = re.compile(
    r"(?!(?i:awards?|prizes?|medals?|fellowships?|scholarships?|honou?rs?)\b)[A-Z][a-z]+(?:\s[a-z&]+){0,2}:\s\S"
)


def _is_bold_honour(unit: Unit) -> bool:
    """Whether a line in no list, bold as a whole, names an honour: what is listed below it may be its fields."""
    free = not (unit.key or unit.bullet) and len(unit.lines) == 1
    return free and names_honour(unit.text) and bool(bold_words(unit.lines[0], whole=True))


_DEGREE = re.compile(
    r"(?i)^\W{0,3}(?:doctor|master|bachelor|diploma?|ph\.?\s?d|d\.?phil|[bm]\.?\s?(?:sc|a|s|tech|eng|phil))\b"
)


#: A degree that is one's honour: "Doctor honoris causa".
_HONORARY = re.compile(
    r"(?i)\b(?:honoris causa|h\. ?c\.|hon\.|honorary)|^\W*(?:\d{4}\W+)?(?:diploma of|master (?!of\b|in\b|thesis))"
)


def _house(text: str) -> str:
    """The school or firm that a line over several honours names; "" for a degree, an honour, or neither."""
    text = tidy(text)
    if len(text.split()) > 2 * LONGEST_DETAIL:
        return ""  # a sentence
    other = names_honour(text) or is_task(text) or _DEGREE.match(text)
    return text if names_giver(text) and not other else ""


def _is_contest(unit: Unit) -> bool:
    """Whether a unit names what one competed in, over what tells of it: "Final Round of the Weaving Society, 2012"."""
    return is_dated(unit.text) and names_contest(unit.text)


def _is_inside(key: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    return len(key) > len(outer) and key[: len(outer)] == outer


def _is_group(unit: Unit, inner: Sequence[Unit]) -> bool:
    """Whether an item with a word of honours heads several honours: "Scholarships of Wool University"."""
    honours = [u.text for u in inner if names_honour(u.text)]
    if len(honours) > 1 and all(is_dated(text) for text in honours):
        return True
    return not is_dated(unit.text) and len(inner) > 1 and len(honours) == len(inner)


def _role_of(head: str) -> str:
    """
    What stands below a column's head, "title", "giver" or "year"; "" where it does not say.

    >>> _role_of("Award / Honor"), _role_of("Organization & Details"), _role_of("Looms")
    ('title', 'giver', '')
    """
    words = (word.strip().lower() for word in _AND_SO_ON.split(head))
    return next((role for word in words for role, said in _COLUMN.items() if said.fullmatch(word)), "")


#: What parts the words of a column's head: "Year / Timeline".
_AND_SO_ON = re.compile(r"\s?[/&,]\s|\s[/&]\s?")


def _without_header(units: list[Unit]) -> list[Unit]:
    """The units without a table's head; its words tell which column is the honour's name."""
    at = next((n for n, unit in enumerate(units[:2]) if len(unit.cells) > 1), 0)
    if not units or len(units[at].cells) < 2:
        return units
    cells = units[at].cells
    roles = [_role_of(cell) for cell in cells]
    if "year" not in roles and "giver" not in roles:
        return units
    rows = units[at + 1 :]
    if _COUNTER.fullmatch(cells[0].strip().lower()):
        del roles[0]
        for row in rows:
            row.cells = row.cells[1:] if len(row.cells) > 1 and row.cells[0].isdecimal() else row.cells
    if "title" in roles:
        column = roles.index("title")
        for row in rows:
            if len(row.cells) == len(roles):
                row.marked = row.cells[column]
                if "giver" in roles:
                    row.parent, row.labelled = row.cells[roles.index("giver")], True
    return units[:at] + rows
