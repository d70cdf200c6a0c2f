"""Units: lines of an honours list that belong together by the page's own structure, rows, items, cards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from crawler.extractors.awards.cards import card_depth, row_depth
from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.entry import tells_about
from crawler.extractors.awards.free_lines import joined
from crawler.extractors.awards.lines import (
    FIELD,
    LONGEST_DETAIL,
    at_right,
    bold_and_slanted,
    bold_words,
    columns_of,
    date_beside,
    is_bold_beside_date,
    is_bold_but_right,
    is_bold_over_date,
    is_bold_over_row,
    is_date,
    is_dated,
    is_dated_at_edge,
    is_detail,
    is_house_alone,
    is_paged,
    is_won,
    row_of,
    runs_on,
    without_label,
)
from crawler.extractors.awards.phrases import is_named, is_rank, names_giver, names_honour
from crawler.extractors.awards.pieces import Unit, parted
from crawler.extractors.awards.rows import in_order
from crawler.reading.document import Break, Line, Mark

_BULLET = re.compile(r"^\s*[•·⋄\u25a0-\u27bf*‐–—-]\s+")
#: The dots between an honour and its date at the right edge.
_LEADERS = re.compile(r"(?:\s?\.){4,}\s?")


def units_of(lines: Sequence[Line]) -> list[Unit]:
    """Rows and items as the page has them; free lines by what their dates say."""
    return _units(in_order(lines))


def _units(lines: Sequence[Line]) -> list[Unit]:
    units: list[Unit] = []
    free: list[Unit] = []
    label = ""
    cards = card_depth(lines)
    apart = _set_apart(lines)
    # A column of years at the left prints each but once, whatever else was won then.
    by_years = sum(1 for line in lines if date_beside(line)) * 2 >= len(lines) > 3
    for number, line in enumerate(lines):
        key = line.path[:cards] or row_of(line.path) or apart.get(number, ())
        if cards and not any(c.isalnum() for c in line.text):
            continue
        anew = by_years and line.after is Break.BLOCK and not line.marker
        label = date_beside(line) or (label if line.after is Break.LINE or anew else "")
        if key and units and not free and units[-1].key == key:
            _add_line(units[-1], line, cards=cards, apart=number in apart)
            continue
        if free and _WITHOUT_YEAR.search(free[-1].text) and _BARE_YEAR.fullmatch(line.text):
            free[-1].cells[0] += f" {line.text}"  # of a date at the right edge, no room for its year
            continue
        text, *beside = columns_of(line)
        text = _LEADERS.sub(" ", _BULLET.sub("", text))
        new = bool(label and free) and not (date_beside(line) or runs_on(free[-1].text, text))
        below_date = new and (anew or names_honour(free[-1].text))
        own = anew and (tells_about(text) or text[-1:] == ":" or _SEMESTERS.search(text))
        won = (names_honour(text) or anew) and not own
        unit = Unit(
            lines=[line],
            cells=[
                f"{label} {text}" if below_date and won and not is_dated(text) else text,
                *beside,
            ],
            key=key,
            marked=bold_words(line),
            bullet=bool(line.marker) or _BULLET.match(line.text) is not None,
            hangs=line.after is Break.LINE,
            under=label if new and not anew else "",
        )
        if free and (
            _is_small_print(line, free[-1])
            or _is_sentence_below(line, free[-1])
            or _is_rank_below(unit, free[-1])
        ):
            continue
        if key:
            units.extend(joined(free))
            free = []
            units.append(unit)
        elif free and (house := _slanted_house(unit, free[-1])):
            free[-1].lines.append(line)
            free[-1].cells.append(house)
        elif free and _is_won_at_house(unit, free[-1]):
            free[-1].lines.append(line)
            free[-1].cells.append(unit.text)
        elif free and _hangs_below_name(unit, free[-1]):
            free[-1].lines.append(line)
            free[-1].marked = free[-1].marked or free[-1].cells[0]
            if is_detail(unit.text):
                free[-1].cells.append(without_label(unit.text))
                free[-1].labelled = free[-1].labelled or FIELD.match(unit.text) is not None
            elif (told := take_date(unit.text, EVER)).place == "end" and not is_dated(free[-1].text):
                free[-1].cells.append(str(told.year))
        else:
            free.append(unit)
    return [part for unit in (*units, *joined(free)) for part in parted(_with_date_beside(unit))]


def _add_line(unit: Unit, line: Line, *, cards: int, apart: bool) -> None:
    """Add a further line of a row, an item or a card; ``cards`` is how long the paths of cards are, 0 for none."""
    unit.lines.append(line)
    if apart:
        for cell in columns_of(line):
            _add_row(unit, cell)
    elif cards and row_depth(line) > cards:
        unit.told += f" {line.text}"
    else:
        # The date of a card stands anywhere in it.
        at = 0 if cards and is_date(line.text) else len(unit.cells)
        unit.cells[at:at] = bold_and_slanted(line) or [line.text]
        unit.marked = unit.marked or bold_words(line)


def _with_date_beside(unit: Unit) -> Unit:
    """Date an honour that stands alone in the end by what is printed beside the first line of its block."""
    if unit.under and names_honour(unit.text) and not is_dated(unit.text):
        unit.cells[0] = f"{unit.under} {unit.cells[0]}"
    return unit


#: "Dean's List, 5 of 6 semesters": no year above says when.
_SEMESTERS = re.compile(r"(?i)\bsemesters\b")
#: A month that wants its year, and the year.
_WITHOUT_YEAR = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|[JF]\w{3,5}ary|March|April|August|\w{3,6}ember|October)\.?$"
)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")


def _set_apart(lines: Sequence[Line]) -> dict[int, tuple[str, ...]]:
    """Which item each line is of where a paged list sets its items apart, each over several rows with one date."""
    if not lines or not is_paged(lines[0]):
        return {}
    items: list[list[int]] = []
    for number, line in enumerate(lines):
        if items and line.after is Break.LINE and not line.marker:
            items[-1].append(number)
        else:
            items.append([number])
    several = [item for item in items if len(item) > 1]
    if len(several) < 2 or not all(_is_one_item([lines[n] for n in item]) for item in several):
        return {}
    # A name by itself with its date at the same edge is one as well.
    alone = [item for item in items if len(item) == 1 and is_bold_over_row(lines[item[0]])]
    return {n: (f"item:{item[0]}",) for item in [*several, *alone] for n in item}


def _is_one_item(lines: Sequence[Line]) -> bool:
    """Whether rows that stand together are one honour: one date, and below the name only what tells of it."""
    first, *below = lines
    at_edge = is_bold_over_row(first)
    dated = [is_dated(first.text)]
    dated += [is_dated_at_edge(line) if at_edge else is_dated(line.text) for line in below]
    if len(lines) > 5 or dated.count(True) != 1:
        return False
    bold = [line.text for line in below if bold_words(line, whole=True)]
    if bold and not (len(bold) == 1 and names_honour(first.text) and is_house_alone(bold[0])):
        return False
    if first.marker or bold_words(first, whole=True):
        return True
    return dated[0] and not any(is_won(line.text) for line in below)


def _add_row(unit: Unit, text: str) -> None:
    """Add a further row of an honour that stands apart: who gave it or when; else it only tells of it."""
    cut = len(unit.lines) == 2 and len(unit.cells) == 1 and _is_cut(unit, text)
    if cut or (text[:1] != "(" and runs_on(unit.cells[-1], text)):
        unit.cells[-1] += f" {text}"
    elif FIELD.match(text):
        unit.cells.append(without_label(text))
    elif (
        (is_dated(text) and not is_dated(unit.text))
        or (is_house_alone(text) and not _SEVERAL.search(text))
        or (len(unit.lines) == 2 and is_bold_over_row(unit.lines[0]) and is_detail(text) and is_named(text))
        or (is_won(text) and not (text.endswith(".") or names_honour(unit.text)))
    ):
        unit.cells.append(text)
    else:
        unit.told += f" {text}"


def _is_cut(unit: Unit, text: str) -> bool:
    """Whether few words are the rest of those behind a bold name, which had no room beside what is at the right."""
    first = unit.lines[0]
    if not (unit.marked and at_right(first)) or is_bold_but_right(first) or len(text.split()) > 3:
        return False
    behind = unit.cells[0].partition(unit.marked)[2]
    return not (
        names_giver(behind) or is_dated(text) or (names_giver(text) and is_named(text) and " " in text)
    )


#: What heads several honours: "Wool College Scholarships".
_SEVERAL = re.compile(r"(?i)\b(?:awards|prizes|fellowships|scholarships|honou?rs)\W*$")


def _is_small_print(line: Line, above: Unit) -> bool:
    """Whether a line without a date stands in smaller letters below a dated honour, and so tells about it."""
    if not 0 < line.size < 0.92 * above.lines[0].size or len(line.text.split()) < LONGEST_DETAIL:
        return False
    return is_dated(above.text) and not is_dated(line.text)


def _is_sentence_below(line: Line, above: Unit) -> bool:
    """Whether a long sentence without a date stands below a dated honour in bold, and so tells about it."""
    if (
        not line.text.endswith(".")
        or len(line.text.split()) <= LONGEST_DETAIL
        or bold_words(line, whole=True)
    ):
        return False
    return bool(above.marked) and is_dated(above.text) and not (line.marker or is_dated(line.text))


def _is_rank_below(unit: Unit, above: Unit) -> bool:
    """Whether a line by a mere break below a dated honour is the rank got there: "Winner"."""
    beside = is_paged(unit.lines[0]) and unit.lines[0].path == above.lines[0].path
    rank = unit.hangs and beside and is_rank(unit.lines[0].text)
    return rank and names_honour(above.text) and is_dated(above.text)


def _hangs_below_name(unit: Unit, above: Unit) -> bool:
    """Whether a line stands by a mere break below the bold name of an honour and is none itself."""
    first, line = above.lines[0], unit.lines[0]
    if not unit.hangs or first.path != line.path or bold_words(line, whole=True):
        return False
    if is_paged(line):
        other = names_honour(unit.text)
        beside = is_bold_beside_date(first) and (names_honour(above.cells[0]) or not other)
        known = names_honour(above.text) or not is_dated(above.text)
        labelled = known and FIELD.match(unit.text) is not None
        dated = is_dated(above.text) or _WITHOUT_YEAR.search(above.text)
        below = bool(dated) and not is_dated(unit.text) and is_bold_but_right(first)
        plain = below and (not other or 0 < line.size < 0.95 * first.size)
        late = not is_dated(above.text) and is_date(unit.text) and bool(bold_words(first, whole=True))
        return beside or labelled or bool(plain) or late or (not other and is_bold_over_date(first, line))
    if FIELD.match(unit.text):
        return bool(bold_words(first, whole=True))
    if not bold_words(first, whole=True) or (is_won(unit.text) and is_dated(unit.text)):
        return False
    return names_honour(above.cells[0]) or is_dated(above.cells[0])


def _is_won_at_house(unit: Unit, above: Unit) -> bool:
    """Whether a plain line names what was won at the house in bold above it, beside its date."""
    first, line = above.lines[0], unit.lines[0]
    won = names_honour(unit.text) and not names_honour(above.text) and len(above.cells) == 1
    if not (won and unit.hangs and is_paged(line)) or is_dated(unit.text) or bold_words(line, whole=True):
        return False
    return is_bold_beside_date(first) and names_giver(above.text) and not tells_about(unit.text)


def _slanted_house(unit: Unit, above: Unit) -> str:
    """Who gave the upright honour with its date above: what a row begins with in italics; else ""."""
    first, line = above.lines[0], unit.lines[0]
    if not (unit.hangs and is_paged(line) and len(above.cells) == 1) or unit.bullet or is_dated(unit.text):
        return ""
    words = takewhile(lambda s: Mark.ITALIC in s.marks and "right" not in s.roles, line.spans)
    slanted = "".join(s.text for s in words).strip()
    upright = not any(Mark.ITALIC in s.marks for s in above.lines[-1].spans)
    known = upright and first.path == line.path and names_honour(above.text) and is_dated(above.text)
    house = slanted and known and names_giver(slanted) and not names_honour(slanted)
    return slanted if house and not tells_about(slanted) else ""
