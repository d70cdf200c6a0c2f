"""Where one entry of a list of honours ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from crawler.extractors.award_dates import take_date
from crawler.extractors.award_entry import tells_about, tidy
from crawler.extractors.award_givers import comma_parts
from crawler.extractors.award_phrases import (
    is_named,
    is_rank,
    is_town_or_country,
    names_giver,
    names_grant,
    names_honour,
)
from crawler.extractors.award_runs import Run, runs_of
from crawler.extractors.links import label_kind
from crawler.reading.document import Break, Document, Line, Mark, Span

#: More lines than anybody's honours take; what lies beyond is left out, and said.
MOST_LINES = 3_000
TOO_MANY_LINES = f"the page lists honours on more than {MOST_LINES:,} lines; only the first are read"

#: Above every year an honour can have.
_EVER = 2100

_BULLET = re.compile(r"^\s*[•·◦▪▫■□●○◆◇⋄►▸▶➢✓✔★☆❖*‐–—-]\s+")
#: The dots between an honour and its date at the right edge.
_LEADERS = re.compile(r"(?:\s?\.){4,}\s?")
#: A line of its own that says where one is, not what was won.
_NOISE = re.compile(
    r"(?:last\s)?(?:updated?|modified)\b|page\s\d|\d\s?/\s?\d{1,3}$|^\W{0,9}\d{0,9}\W{0,9}$"
    r"|back to top|read more|show (?:all|more|less)|^https?://"
    r"|^(?:duration|gpa|grade|institution|advis[eo]r|supervisor|committee|(?:thesis|paper)(?: title| committee)?"
    r"|location|role|authors?|title|project|topic)(?:/\w+)?\s?:",
    re.IGNORECASE,
)
_COLUMN = {
    "title": re.compile(
        r"(?:awards?|honou?rs?|prizes?|fellowships?|scholarships?|achievements?|distinction)(?: (?:name|title))?"
        r"|title|name"
    ),
    "giver": re.compile(
        r"organi[sz]ation|institution|given by|awarded by|(?:offered|issued|granted|conferred) by|giver|from|awarding (?:body|institution)|by|agency"
    ),
    "year": re.compile(r"years?|dates?|when|period|term"),
}

#: What heads a column that only counts.
_COUNTER = re.compile(r"#|(?:s|sl|sr)?[. ]{0,2}(?:no|nr|n°|№)\.?|serial(?: number)?|序号")

_CONTEST = re.compile(r"(?i)\b(?:competition|contest|challenge|hackathon|olympiad)\b")

#: A date or a giver has at most so many words.
_DETAIL = 12


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
    #: Whether other things than honours may stand here, so that only words of honours decide.
    mixed: bool = False

    @property
    def printed(self) -> str:
        """The entry's words."""
        return " ".join(self.cells)


@dataclass(slots=True)
class _Unit:
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

    @property
    def text(self) -> str:
        return " ".join(self.cells)

    @property
    def sign(self) -> str:
        """The bullet of a free line; "" for a number, and where there is none."""
        marker = "" if self.key else self.lines[0].marker
        return "" if any(c.isalnum() for c in marker) else marker


def entries_of(document: Document, notes: list[str] | None = None) -> Iterator[Entry]:
    """All entries of the page's honours lists, in order; ``notes`` is told where they are too long."""
    left = MOST_LINES
    for run in runs_of(document):
        if len(run.lines) > left:
            if notes is not None:
                notes.append(TOO_MANY_LINES)
            del run.lines[left:]
        left -= len(run.lines)
        yield from _titled_entry(run) if run.titled else _entries(run)


def _titled_entry(run: Run) -> Iterator[Entry]:
    """A heading that is itself the honour, with the giver and date from the short lines below it."""
    details = [
        line.text
        for line in run.lines[:2]
        if len(line.text.split()) <= _DETAIL and (_is_dated(line.text) or not _is_told(line.text))
    ]
    cells = (run.titled, *(_without_label(d) for d in details))
    yield Entry(cells=cells, marked=run.titled, year=run.section.year, giver=run.giver, mixed=run.mixed)


def _is_told(text: str) -> bool:
    return text.endswith(".") or _NOISE.search(text) is not None


#: The name of a field before its value: "Awarder: Wool Society".
_FIELD = re.compile(
    r"(?i)^(?:(?:awarder|organi[sz]ation|institution|(?:award\s)?date|date of award|year|when|from|duration|period)\s?:"
    r"|(?:fund|organi[sz]|sponsor|offer|host)ed by\s?:"
    r"|(?:award(?:ed)?|given|presented|issued|conferred) by\b(?: the\b)?\s?:?)\s*"
)


def _without_label(text: str) -> str:
    return _FIELD.sub("", text).strip()


def _entries(run: Run) -> Iterator[Entry]:
    units = _without_header(_nested(_units(run.lines)))
    year: int | None = run.section.year
    giver = run.giver
    grouped = _is_by_houses(units)
    outer = ""
    for index, unit in enumerate(units):
        bare = take_date(unit.text, _EVER)
        if outer and unit.sign == outer:
            year, giver, outer = run.section.year, run.giver, ""
        if _heads_inner_bullets(unit, units[index + 1 :]):
            year, giver, outer = bare.year or run.section.year, _house(bare.text), unit.sign
            continue
        if bare.year and not tidy(bare.text):
            year = bare.year
            continue
        if (_NOISE.search(unit.text) and not names_honour(unit.text)) or _is_drawn(unit.text):
            continue
        if _introduces(unit, units[index + 1 :]) or (grouped and _is_bare_house(unit)):
            giver = _house(bare.text) or None
            continue
        if unit.text.endswith((":", "：")) and not bare.year:
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
            mixed=run.mixed,
        )


def _is_drawn(text: str) -> bool:
    """Whether a line is a picture made of signs, with a few words in it."""
    return len(text) > 80 and 3 * sum(c.isalpha() for c in text) < len(text)


def _is_by_houses(units: Sequence[_Unit]) -> bool:
    """Whether a list is ordered by who gave: it begins with a house by itself, and goes on to others."""
    if not units or not _is_bare_house(units[0]):
        return False
    heads = [i for i, unit in enumerate(units) if _is_bare_house(unit)]
    return len(heads) > 1 and all(below - above > 1 for above, below in pairwise([*heads, len(units)]))


def _is_bare_house(unit: _Unit) -> bool:
    """Whether a line in no list names a school or firm, and no more: those below were got there."""
    if unit.key or unit.bullet or _is_dated(unit.text) or unit.text[-1:] in ".?!:":
        return False
    return len(unit.text.split()) < 12 and bool(_house(unit.text)) and not names_grant(unit.text)


def _introduces(unit: _Unit, following: Sequence[_Unit]) -> bool:
    """Whether a unit is the name over the bullets below it: "Wool University", "Others:"."""
    if names_honour(unit.text) or len(unit.text.split()) > 12 or not following:
        return False
    below = following[0]
    if unit.key:
        return len(below.key) > len(unit.key) and below.key[: len(unit.key)] == unit.key
    if unit.bullet or ": " in unit.text or unit.text[-1:] in ".?!":
        return False
    return below.bullet or bool(below.key) or unit.text.endswith(":")


def _heads_inner_bullets(unit: _Unit, following: Sequence[_Unit]) -> bool:
    """Whether a line names the house over bullets of another kind, which name what was got there."""
    if not (unit.sign and following and following[0].sign) or following[0].sign == unit.sign:
        return False
    told = names_honour(unit.text) or names_grant(unit.text) or len(unit.text.split()) > _DETAIL
    return not told and bool(_house(take_date(unit.text, _EVER).text))


def _units(lines: Sequence[Line]) -> list[_Unit]:
    """Rows and items as the page has them; free lines by what their dates say."""
    units: list[_Unit] = []
    free: list[_Unit] = []
    label = ""
    cards = _card_depth(lines)
    apart = _set_apart(lines)
    # A column of years at the left prints each but once, whatever else was won then.
    by_years = sum(1 for line in lines if _date_beside(line)) * 2 >= len(lines) > 3
    for number, line in enumerate(lines):
        key = _row(line.path) or line.path[:cards] or apart.get(number, ())
        if cards and not any(c.isalnum() for c in line.text):
            continue
        anew = by_years and line.after is Break.BLOCK and not line.marker
        label = _date_beside(line) or (label if line.after is Break.LINE or anew else "")
        if key and units and not free and units[-1].key == key:
            units[-1].lines.append(line)
            if number in apart:
                for cell in _columns(line):
                    _add_row(units[-1], cell)
                continue
            # The date of a card stands anywhere in it.
            units[-1].cells.insert(0 if cards and _is_date(line.text) else len(units[-1].cells), line.text)
            units[-1].marked = units[-1].marked or _bold(line)
            continue
        if free and _WITHOUT_YEAR.search(free[-1].text) and _BARE_YEAR.fullmatch(line.text):
            free[-1].cells[0] += f" {line.text}"  # of a date at the right edge, no room for its year
            continue
        text, *beside = _columns(line)
        text = _LEADERS.sub(" ", _BULLET.sub("", text))
        below_date = label and free and (anew or names_honour(free[-1].text)) and not _date_beside(line)
        own = anew and (tells_about(text) or text[-1:] == ":" or _SEMESTERS.search(text))
        won = (names_honour(text) or anew) and not own
        unit = _Unit(
            lines=[line],
            cells=[
                f"{label} {text}" if below_date and won and not _is_dated(text) else text,
                *beside,
            ],
            key=key,
            marked=_bold(line),
            bullet=bool(line.marker) or _BULLET.match(line.text) is not None,
            hangs=line.after is Break.LINE,
        )
        if free and (_is_small_print(line, free[-1]) or _is_sentence_below(line, free[-1])):
            continue
        if key:
            units.extend(_joined(free))
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
            if _is_detail(unit.text):
                free[-1].cells.append(_without_label(unit.text))
                free[-1].labelled = free[-1].labelled or _FIELD.match(unit.text) is not None
        else:
            free.append(unit)
    units.extend(_joined(free))
    return [part for unit in units for part in _parted(unit)]


#: "Dean's List, 5 of 6 semesters": no year above says when.
_SEMESTERS = re.compile(r"(?i)\bsemesters\b")
#: A month that wants its year, and the year.
_WITHOUT_YEAR = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|[JF]\w{3,5}ary|March|April|August|\w{3,6}ember|October)\.?$"
)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")

#: Elements that hold an honour each, with its parts in elements of their own.
_CARDS = frozenset("div section article p a".split())


def _card_depth(lines: Sequence[Line]) -> int:
    """How long the paths are of neighbouring elements that hold one honour each; 0 where there are none."""
    worded = [line for line in lines if any(c.isalnum() for c in line.text)]
    if len(worded) < 4 or any(_row(line.path) or _is_paged(line) for line in worded):
        return 0
    for depth in range(1, min(len(line.path) for line in worded) + 1):
        cards: dict[tuple[str, ...], list[Line]] = {}
        for line in worded:
            cards.setdefault(line.path[:depth], []).append(line)
        if len(cards) > 1:
            alike = len({path[:-1] for path in cards}) == 1
            whole = alike and all(path[-1].partition(":")[0] in _CARDS for path in cards)
            return depth if whole and all(_is_card(card) for card in cards.values()) else 0
    return 0


def _set_apart(lines: Sequence[Line]) -> dict[int, tuple[str, ...]]:
    """Which item each line is of where a paged list sets its items apart, each over several rows with one date."""
    if not lines or not _is_paged(lines[0]):
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
    alone = [item for item in items if len(item) == 1 and _is_bold_over_row(lines[item[0]])]
    return {n: (f"item:{item[0]}",) for item in [*several, *alone] for n in item}


def _is_one_item(lines: Sequence[Line]) -> bool:
    """Whether rows that stand together are one honour: one date, and below the name only what tells of it."""
    first, *below = lines
    at_edge = _is_bold_over_row(first)
    dated = [_is_dated(first.text)]
    dated += [_is_dated_at_edge(line) if at_edge else _is_dated(line.text) for line in below]
    if len(lines) > 5 or dated.count(True) != 1:
        return False
    bold = [line.text for line in below if _bold(line, whole=True)]
    if bold and not (len(bold) == 1 and names_honour(first.text) and _is_house_alone(bold[0])):
        return False
    if first.marker or _bold(first, whole=True):
        return True
    return dated[0] and not any(_is_won(line.text) for line in below)


def _is_bold_over_row(line: Line) -> bool:
    """Whether all of a line is bold but its date, at the right edge."""
    return _is_bold_but_right(line) and _is_dated_at_edge(line)


def _is_dated_at_edge(line: Line) -> bool:
    return any("right" in s.roles and _is_dated(s.text) for s in line.spans)


def _add_row(unit: _Unit, text: str) -> None:
    """Add a further row of an honour that stands apart: who gave it or when; else it only tells of it."""
    if text[:1] != "(" and _runs_on(unit.cells[-1], text):
        unit.cells[-1] += f" {text}"
    elif _FIELD.match(text):
        unit.cells.append(_without_label(text))
    elif (
        (_is_dated(text) and not _is_dated(unit.text))
        or (_is_house_alone(text) and not _SEVERAL.search(text))
        or (len(unit.lines) == 2 and _is_bold_over_row(unit.lines[0]) and _is_detail(text) and is_named(text))
        or (_is_won(text) and not (text.endswith(".") or names_honour(unit.text)))
    ):
        unit.cells.append(text)
    else:
        unit.told += f" {text}"


def _is_won(text: str) -> bool:
    return names_honour(text) and not tells_about(text)


#: What heads several honours: "Wool College Scholarships".
_SEVERAL = re.compile(r"(?i)\b(?:awards|prizes|fellowships|scholarships|honou?rs)\W*$")


def _is_house_alone(text: str) -> bool:
    """Whether all of a row is the name of a school, society or firm, and no sentence with such a name in it."""
    return names_giver(text) and not tells_about(text) and is_named(_MEETING.sub("", text))


_MEETING = re.compile(r"\b(?:conference|symposium|workshop|congress|meeting)\b")


def _runs_on(above: str, text: str) -> bool:
    """Whether a row goes on with the words of the one above it."""
    return re.match(r"[a-z(&]", text) is not None or _UNFINISHED.search(above) is not None


def _is_card(lines: Sequence[Line]) -> bool:
    """
    Whether lines are an honour in its parts: one date, and besides that what it was and who gave it.

    The date may stand behind who gave it: "Wool Society · May 2020".
    """
    if not 2 <= len(lines) <= _MOST_PARTS:
        return False
    dated = [line.text for line in lines if _is_dated(line.text)]
    behind = len(dated) == 1 and dated[0] == lines[1].text and not names_honour(dated[0])
    return sum(_is_date(line.text) for line in lines) == 1 or (
        behind and take_date(dated[0], _EVER).place == "end"
    )


_MOST_PARTS = 4


def _is_date(text: str) -> bool:
    return _is_dated(text) and not tidy(take_date(text, _EVER).text)


def _columns(line: Line) -> list[str]:
    """The words of a line, and apart from them what a column at the right or between says of who gave it."""
    spans = _without_links(line.spans)
    whole = line.text if spans is line.spans else _words(spans)
    words, between, aside = (
        _words([s for s in spans if _column_of(s) == column]) for column in ("", "middle", "right")
    )
    if not words or not (between or aside):
        return [whole]
    if between:
        return [words, between, aside] if _is_dated(aside) else [whole]
    if label_kind(aside) or is_town_or_country(aside) or _SEE.fullmatch(aside):
        return [words]
    apart = not _is_dated(aside) and names_giver(aside) and not names_honour(aside)
    return [words, aside] if apart else [whole]


def _words(spans: Sequence[Span]) -> str:
    return " ".join("".join(span.text for span in spans).split())


def _without_links(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans but links behind the sentence that lead to more about it: "…, 2020. News, Award"."""
    last = len(spans)
    while last > 1:
        text = spans[last - 1].text
        if any(c.isalnum() for c in text) and not (spans[last - 1].href and label_kind(text)):
            break
        last -= 1
    for end in range(last, len(spans)):
        if spans[end].href and _words(spans[:end])[-1:] in _ENDS:
            return spans[:end]
    return spans


_ENDS = frozenset(".,;:|–—-")


def _column_of(span: Span) -> str:
    return next((role for role in ("middle", "right") if role in span.roles), "")


#: Where one reads more, set against the right edge: "see wool.example".
_SEE = re.compile(r"(?:see:?\s)?(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?")


def _date_beside(line: Line) -> str:
    """The date in a column of its own at the left of a line, which holds for the lines below it too."""
    label = "".join(s.text for s in line.spans if "left" in s.roles).strip()
    return label if label and _is_dated(label) else ""


def _row(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path of the innermost row or item that holds a line; () where there is none."""
    for at in range(len(path) - 1, -1, -1):
        if path[at].partition(":")[0] in ("tr", "li"):
            return path[: at + 1]
    return ()


def _bold(line: Line, *, whole: bool = False) -> str:
    """The bold words a line begins with, its date aside, where others follow or ``whole`` asks for all."""
    bold = ""
    for span in line.spans:
        if Mark.BOLD in span.marks or (bold and not span.text.strip()):
            bold += span.text
        elif tidy(bold) or tidy(take_date(span.text, _EVER).text):
            break
    else:
        bold = bold if whole else ""
    return re.sub(r"\s+", " ", bold).strip()


def _is_small_print(line: Line, above: _Unit) -> bool:
    """Whether a line without a date stands in smaller letters below a dated honour, and so tells about it."""
    if not 0 < line.size < 0.92 * above.lines[0].size or len(line.text.split()) < _DETAIL:
        return False
    return _is_dated(above.text) and not _is_dated(line.text)


def _is_sentence_below(line: Line, above: _Unit) -> bool:
    """Whether a long sentence without a date stands below a dated honour in bold, and so tells about it."""
    if not line.text.endswith(".") or len(line.text.split()) <= _DETAIL or _bold(line, whole=True):
        return False
    return bool(above.marked) and _is_dated(above.text) and not (line.marker or _is_dated(line.text))


def _hangs_below_name(unit: _Unit, above: _Unit) -> bool:
    """Whether a line stands by a mere break below the bold name of an honour and is none itself."""
    first, line = above.lines[0], unit.lines[0]
    if not unit.hangs or first.path != line.path or _bold(line, whole=True):
        return False
    if _is_paged(line):
        other = names_honour(unit.text)
        beside = _is_bold_beside_date(first) and (names_honour(above.cells[0]) or not other)
        known = names_honour(above.text) or not _is_dated(above.text)
        labelled = known and _FIELD.match(unit.text) is not None
        dated = _is_dated(above.text) or _WITHOUT_YEAR.search(above.text)
        below = bool(dated) and not _is_dated(unit.text) and _is_bold_but_right(first)
        plain = below and (not other or 0 < line.size < 0.95 * first.size)
        late = not _is_dated(above.text) and _is_date(unit.text) and bool(_bold(first, whole=True))
        return beside or labelled or bool(plain) or late or (not other and _is_bold_over_date(first, line))
    if _FIELD.match(unit.text):
        return bool(_bold(first, whole=True))
    if not _bold(first, whole=True) or (names_honour(unit.text) and _is_dated(unit.text)):
        return False
    return names_honour(above.cells[0]) or _is_dated(above.cells[0])


def _is_won_at_house(unit: _Unit, above: _Unit) -> bool:
    """Whether a plain line names what was won at the house in bold above it, beside its date."""
    first, line = above.lines[0], unit.lines[0]
    won = names_honour(unit.text) and not names_honour(above.text) and len(above.cells) == 1
    if not (won and unit.hangs and _is_paged(line)) or _is_dated(unit.text) or _bold(line, whole=True):
        return False
    return _is_bold_beside_date(first) and names_giver(above.text) and not tells_about(unit.text)


def _slanted_house(unit: _Unit, above: _Unit) -> str:
    """Who gave the upright honour with its date above: what a row begins with in italics; else ""."""
    first, line = above.lines[0], unit.lines[0]
    if not (unit.hangs and _is_paged(line) and len(above.cells) == 1) or unit.bullet or _is_dated(unit.text):
        return ""
    words = takewhile(lambda s: Mark.ITALIC in s.marks and "right" not in s.roles, line.spans)
    slanted = "".join(s.text for s in words).strip()
    upright = not any(Mark.ITALIC in s.marks for s in above.lines[-1].spans)
    known = upright and first.path == line.path and names_honour(above.text) and _is_dated(above.text)
    house = slanted and known and names_giver(slanted) and not names_honour(slanted)
    return slanted if house and not tells_about(slanted) else ""


def _is_bold_beside_date(line: Line) -> bool:
    """Whether all of a line is bold but the date in the column at its left."""
    said = [s for s in line.spans if "left" not in s.roles and s.text.strip()]
    return bool(_date_beside(line)) and all(Mark.BOLD in s.marks for s in said)


def _is_bold_but_right(line: Line) -> bool:
    """Whether all of a line is bold but what stands at its right edge."""
    said = [s for s in line.spans if s.text.strip() and "right" not in s.roles]
    return bool(said) and all(Mark.BOLD in s.marks for s in said)


def _is_bold_over_date(line: Line, below: Line) -> bool:
    """Whether all of a line is bold, and the one below has the date, at its right edge."""
    said = [
        s for s in line.spans if s.text.strip() and not ("right" in s.roles and is_town_or_country(s.text))
    ]
    bold = bool(said) and all(Mark.BOLD in s.marks for s in said)
    return (
        bold
        and len(line.text.split()) > 2
        and not _is_dated(line.text)
        and any("right" in s.roles and _is_date(s.text) for s in below.spans)
    )


def _is_paged(line: Line) -> bool:
    """Whether the line is of a document that knows no elements, only lines."""
    return not line.path or line.path[-1].startswith("page:")


def _is_dated(text: str) -> bool:
    return take_date(text, _EVER).year is not None


def _nested(units: list[_Unit]) -> list[_Unit]:
    """The units, with items inside items as what they are: honours of a school, or details of an honour."""
    out: list[_Unit] = []
    at = 0
    while at < len(units):
        unit = units[at]
        below = at + 1
        while below < len(units) and unit.key and _is_inside(units[below].key, unit.key):
            below += 1
        inner = units[at + 1 : below]
        if not inner:
            out.append(unit)
        elif names_honour(unit.text) and not _is_group(unit, inner):
            unit.cells.extend(_without_label(c) for u in inner for c in u.cells if _is_detail(c))
            out.append(unit)
        else:
            house = _house(take_date(unit.text, _EVER).text)
            for part in inner:
                part.parent = house
            out.extend((*([] if names_honour(unit.text) else [unit]), *_nested(inner)))
        at = below
    return out


_DEGREE = re.compile(
    r"(?i)^\W{0,3}(?:doctor|master|bachelor|diploma?|ph\.?\s?d|d\.?phil|[bm]\.?\s?(?:sc|a|s|tech|eng|phil))\b"
)


def _house(text: str) -> str:
    """The school or firm that a line over several honours names; "" for a degree, an honour, or neither."""
    text = tidy(text)
    return text if names_giver(text) and not names_honour(text) and not _DEGREE.match(text) else ""


def _is_inside(key: tuple[str, ...], outer: tuple[str, ...]) -> bool:
    return len(key) > len(outer) and key[: len(outer)] == outer


def _is_group(unit: _Unit, inner: Sequence[_Unit]) -> bool:
    """Whether an item with a word of honours heads several honours: "Scholarships of Wool University"."""
    honours = [u.text for u in inner if names_honour(u.text)]
    if len(honours) > 1 and all(_is_dated(text) for text in honours):
        return True
    return not _is_dated(unit.text) and len(inner) > 1 and len(honours) == len(inner)


def _is_detail(text: str) -> bool:
    """Whether a line inside an honour's item gives its date or giver, rather than tells about it."""
    if len(text.split()) > _DETAIL or _is_told(text):
        return False
    return _FIELD.match(text) is not None or not (names_honour(text) or tells_about(text))


def _without_header(units: list[_Unit]) -> list[_Unit]:
    """The units without a table's head; its words tell which column is the honour's name."""
    if not units or len(units[0].cells) < 2:
        return units
    roles = [
        next((r for r, p in _COLUMN.items() if p.fullmatch(c.strip().lower())), "") for c in units[0].cells
    ]
    if "year" not in roles and "giver" not in roles:
        return units
    rows = units[1:]
    if _COUNTER.fullmatch(units[0].cells[0].strip().lower()):
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
    return rows


def _parted(unit: _Unit) -> list[_Unit]:
    """One unit, or several where an item holds several honours, each with its date."""
    if len(unit.cells) > 1 and unit.key and unit.key[-1].startswith("tr"):
        return [unit]
    if len(unit.cells) > 1:
        dated = [take_date(c, _EVER).place in ("start", "end", "brackets") for c in unit.cells]
        honours = [names_honour(c) for c in unit.cells]
        alike = all(honours) and (all(dated) or not any(dated))
        if alike and not is_rank(unit.cells[0]) and not unit.labelled:
            return [_replaced(unit, [cell]) for cell in unit.cells]
        if unit.key and honours[0]:
            first, *others = unit.cells
            unit.cells = [first, *(_without_label(c) for c in others if not _is_remark(c))]
        return [unit]
    pieces = _run_together(unit.text)
    if len(pieces) < 2:
        pieces = _enumerated(unit.text)
    return [_replaced(unit, [piece]) for piece in pieces] if len(pieces) > 1 else [unit]


def _is_remark(cell: str) -> bool:
    """Whether a line below the honour's own only tells about it, and gives no date."""
    if _FIELD.match(cell) or _is_date(cell):
        return False
    if _NOISE.search(cell):
        return not names_honour(cell)
    if _is_dated(cell):
        return False
    told = _is_told(cell) and (not names_giver(cell) or ". " in cell)
    return told or len(cell.split()) > _DETAIL or tells_about(cell)


def _replaced(unit: _Unit, cells: list[str]) -> _Unit:
    """The unit with other words."""
    return _Unit(lines=unit.lines, cells=cells, key=unit.key, bullet=unit.bullet, parent=unit.parent)


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
    starts = take_date(text, _EVER).place == "start"
    pieces = (_BEFORE_DATE if starts else _AFTER_DATE).split(text)
    whole = all(
        names_honour(p)
        and take_date(p, _EVER).place in ("start", "end", "brackets")
        and not _UNDONE.search(p)
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
    >>> _enumerated("2014 Wool Scholar, Winner of the Carding Prize, Dean's List (top 5%)")
    ['Wool Scholar (2014)', 'Winner of the Carding Prize (2014)', "Dean's List (top 5%) (2014)"]
    >>> _enumerated("2014 Carding Prize, First Place, Wool Society Award")
    ['2014 Carding Prize, First Place, Wool Society Award']
    """
    dated = take_date(text, _EVER)
    if dated.place not in ("start", "end"):
        return [text]
    pieces = re.split(r";\s+|、", dated.text)
    whole = all(names_honour(p) and p[:1].upper() == p[:1] and len(p.split()) <= _DETAIL for p in pieces)
    if len(pieces) == 1:
        pieces = comma_parts(dated.text)
        whole = len(pieces) > 2 and _are_honours(pieces)
    return [f"{p.strip()} ({dated.year})" for p in pieces] if len(pieces) > 1 and whole else [text]


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


# --- free lines ---


def _joined(units: list[_Unit]) -> list[_Unit]:
    """Free lines as entries: what the majority does with bullets and dates says where one begins and ends."""
    if len(units) < 2:
        return units
    places = [_place_of_date(unit) for unit in units]
    if _bullets_tell(units, places):
        return _with_details(units)
    if sum(u.bullet for u in units) * 2 >= len(units):
        return _begin_at(units, [u.bullet for u in units])
    if places.count("start") * 2 >= len(units):
        return _begin_at(units, [p == "start" for p in places])
    if (places.count("end") + places.count("brackets")) * 2 >= len(units):
        return _end_at(units, [p in ("end", "brackets") for p in places])
    return _begin_at(units, [True] * len(units))


def _place_of_date(unit: _Unit) -> str:
    """Where the date of an entry stands in it; that of its own words, where others follow apart."""
    place = take_date(unit.text, _EVER).place
    return take_date(unit.cells[0], _EVER).place if place == "inside" and len(unit.cells) > 1 else place


#: The end of a span of years whose beginning stands on the line before.
_REST_OF_SPAN = re.compile(r"(?i)[-–—]\s?(?:present|now|current|(?:19|20)\d\d)\W{0,3}$")


def _bullets_tell(units: list[_Unit], places: list[str]) -> bool:
    """Whether the bullets only tell about the dated honours above them."""
    dated = [u.bullet for u, place in zip(units, places, strict=True) if place and place != "inside"]
    return len(dated) > 1 and not any(dated) and not units[0].bullet and any(u.bullet for u in units)


def _with_details(units: list[_Unit]) -> list[_Unit]:
    out: list[_Unit] = []
    for unit in units:
        if not unit.bullet:
            out.append(unit)
        elif names_honour(unit.text) and _CONTEST.search(out[-1].text) and not names_honour(out[-1].text):
            # "Weaving Contest, 2020" over "– Second Prize": what was won, then where.
            out[-1].cells[0] = f"{unit.text.rstrip(' .')}, {out[-1].cells[0]}"
        elif _is_detail(unit.text) and not _REST_OF_SPAN.match(unit.lines[0].text):
            out[-1].cells.append(_without_label(unit.text))
    return out


def _begin_at(units: list[_Unit], begins: list[bool]) -> list[_Unit]:
    out: list[_Unit] = []
    for unit, begin in zip(units, begins, strict=True):
        if out and not begin and _goes_on(out[-1], unit):
            out[-1].lines.extend(unit.lines)
            if out[-1].marked and unit.text[:1].isupper() and _GIVEN.search(out[-1].text):
                continue  # "**Loom Prize**, Wool College" over what it paid for
            out[-1].cells[-1] = f"{out[-1].cells[-1]} {unit.text}"
        else:
            out.append(unit)
    return out


#: The end of a line that wants its continuation, and of one that has named who gave the honour before it.
_UNFINISHED = re.compile(r"(?:[,;–-]|\b(?:of|the|and|for|in|at|by|from))$")
_GIVEN = re.compile(
    r", [A-Z][\w.&’' -]+(?:, [A-Z][\w.&’' -]+)*(?<!\bof)(?<!\bthe)(?<!\band)(?<!\bfor)(?<!\bat)$"
)


def _goes_on(before: _Unit, unit: _Unit) -> bool:
    """Whether a line that begins nothing itself continues the one before it."""
    if _REST_OF_SPAN.match(unit.lines[0].text):
        return True
    if _runs_on(before.text, unit.text):
        return True
    return unit.hangs and not names_honour(unit.text)


def _end_at(units: list[_Unit], ends: list[bool]) -> list[_Unit]:
    out: list[_Unit] = []
    waiting: _Unit | None = None
    for line, end in zip(units, ends, strict=True):
        unit = line
        if out and waiting is None and _REST_OF_SPAN.match(line.lines[0].text):
            continue
        begins = names_honour(line.text) and (end or not (line.hangs or _is_paged(line.lines[0])))
        # Behind lines that only a break parts, an empty one ends what went before.
        begins = begins or (waiting is not None and waiting.hangs and line.lines[0].after is Break.BLANK)
        if waiting is not None and (re.match(r"[a-z(&“]", line.text) or not begins):
            unit = _replaced(waiting, [f"{waiting.text} {line.text}"])
        elif waiting is not None:
            out.append(waiting)
        waiting = None
        if end or not names_honour(unit.text) or unit.text.endswith(":"):
            out.append(unit)
        else:
            waiting = unit
    return [*out, waiting] if waiting else out
