"""Where a page lists honours, and where one entry of such a list ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from crawler.extractors.award_entry import names_giver, names_honour, take_date, tidy
from crawler.extractors.sections import Section, SectionKind, read_heading, section_of
from crawler.reading.document import Break, Document, Line, Mark

_BULLET = re.compile(r"^\s*[•·◦▪▫■□●○◆◇⋄►▸▶➢✓✔★☆❖*–—-]\s+")
#: A line of its own that says where one is, not what was won.
_NOISE = re.compile(
    r"(?:last\s)?(?:updated?|modified)\b|page\s\d|\d\s?/\s?\d{1,3}$|^\W{0,9}\d{0,9}\W{0,9}$"
    r"|back to top|read more|show (?:all|more|less)|^https?://"
    r"|^(?:duration|gpa|grade|institution|advis[eo]r|supervisor|thesis|thesis title|location|role)\s?:",
    re.IGNORECASE,
)
_COLUMN = {
    "title": re.compile(
        r"awards?|honou?rs?|prizes?|title|name|fellowships?|scholarships?|achievements?|distinction"
    ),
    "giver": re.compile(
        r"organi[sz]ation|institution|given by|awarded by|giver|from|awarding (?:body|institution)|by|agency"
    ),
    "year": re.compile(r"years?|dates?|when|period|term"),
}


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
    parent: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.cells)


@dataclass(slots=True)
class _Run:
    """Neighbouring lines below the same headings."""

    section: Section
    mixed: bool
    giver: str | None = None
    under: str = ""
    #: Whether a line that merely stands like a heading began it.
    labelled: bool = False
    lines: list[Line] = field(default_factory=list)


def entries_of(document: Document) -> Iterator[Entry]:
    """All entries of the page's honours lists, in order."""
    for run in _runs(document):
        yield from _entries(run)


def _runs(document: Document) -> Iterator[_Run]:
    """The parts of the page that stand below a heading, or a line like one, that names honours."""
    run: _Run | None = None
    chain: object = None
    label: SectionKind | None = None
    for line in document.lines:
        text = line.text
        if not text:
            continue
        if line.heading or line.headings != chain:
            if run and run.lines:
                yield run
            run, label, chain = None, None, line.headings
            run = _run_below(line)
        if line.heading:
            continue
        named = None if run and not run.labelled and _in_table(line.path) else _label(text)
        if named:
            if run and run.lines:
                yield run
            label = named.kind
            run = _Run(named, mixed=True, labelled=True) if named.lists_awards else None
            continue
        if run is None and label is None and (labelled := _leading_label(text)):
            run = _Run(labelled[0], mixed=True, labelled=True, lines=[_cut(line, labelled[1])])
            continue
        if run is not None:
            run.lines.append(line)
    if run and run.lines:
        yield run


def _run_below(line: Line) -> _Run | None:
    """A run for what stands below the line's headings; None where they name no honours."""
    section = section_of(line.headings)
    if not section.lists_awards or not line.headings:
        return None
    last = line.headings[-1].text
    own = read_heading(last)
    silent = own.kind is SectionKind.OTHER and not own.year and not own.span
    giver = (
        tidy(take_date(last, 2100).text) if silent and names_giver(last) and not names_honour(last) else None
    )
    mixed = len(section.kinds) > 1 or (silent and giver is None)
    return _Run(section, mixed=mixed, giver=giver, under=last if _is_honour_heading(last) else "")


def _is_honour_heading(text: str) -> bool:
    """
    Whether a heading names one honour rather than honours at large.

    >>> _is_honour_heading("Outstanding paper awards:"), _is_honour_heading("Honors and awards")
    (True, False)
    """
    return re.search(r"(?i)\b(?:best|outstanding|distinguished)\b.{1,40}\bawards?\b", text[:200]) is not None


def _label(text: str) -> Section | None:
    """What a short line names that stands like a heading without being set as one; None for other lines."""
    if len(text) > 60 or len(text.split()) > 5 or text[-1:] in ".;,":
        return None
    section = read_heading(text, inside=True)
    if section.kind is SectionKind.OTHER or (section.year or section.span) or text[:1].islower():
        return None
    return None if _ONE_HONOUR.search(text) else section


#: One honour, where several would head a list: "University award".
_ONE_HONOUR = re.compile(r"(?i)(?:award|prize|fellowship|scholarship|medal|distinction|grant)\W{0,3}$")


def _leading_label(text: str) -> tuple[Section, str] | None:
    """
    An honours label in the margin and the first entry behind it: "Fellowships 2006-2009 Dean's list".

    >>> _leading_label("Awards 2019 Spinning Prize")[1], _leading_label("Awards and prizes are vain")
    ('2019 Spinning Prize', None)
    """
    words = text.split(" ", 5)[:5]
    for count in range(len(words) - 1, 0, -1):
        head, rest = " ".join(words[:count]), text[len(" ".join(words[:count])) :].strip()
        section = read_heading(head)
        if section.lists_awards and take_date(rest, 2100).place == "start" and names_honour(rest):
            return section, rest
    return None


def _cut(line: Line, text: str) -> Line:
    """The line with only its last words left."""
    return replace(line, spans=(replace(line.spans[-1], text=text),))


# --- units ---


def _entries(run: _Run) -> Iterator[Entry]:
    units = _with_parents(_units(run.lines))
    units = _without_header(units)
    year: int | None = run.section.year
    giver = run.giver
    for index, unit in enumerate(units):
        if _NOISE.search(unit.text) and not names_honour(unit.text):
            continue
        bare = take_date(unit.text, 2100)
        if bare.year and not tidy(bare.text):
            year = bare.year
            continue
        if _introduces(unit, units[index + 1 :]):
            giver = tidy(bare.text) if names_giver(bare.text) else None
            continue
        if not (unit.bullet or unit.key) and giver != run.giver:
            giver = run.giver
        yield Entry(
            cells=tuple(unit.cells),
            marked=unit.marked,
            year=year,
            giver=unit.parent or giver,
            under=run.under,
            mixed=run.mixed,
        )


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


def _units(lines: Sequence[Line]) -> list[_Unit]:
    """Rows and items as the page has them; free lines by what their dates say."""
    units: list[_Unit] = []
    free: list[_Unit] = []
    for line in lines:
        key = _row(line.path)
        if key and units and not free and units[-1].key == key:
            units[-1].lines.append(line)
            units[-1].cells.append(line.text)
            continue
        text = _BULLET.sub("", line.text)
        unit = _Unit(
            lines=[line],
            cells=[text],
            key=key,
            marked=_bold(line),
            bullet=bool(line.marker) or text != line.text,
            hangs=line.after is Break.LINE,
        )
        if key:
            units.extend(_joined(free))
            free = []
            units.append(unit)
        else:
            free.append(unit)
    units.extend(_joined(free))
    return [part for unit in units for part in _parted(unit)]


def _row(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path of the innermost row or item that holds a line; () where there is none."""
    for at in range(len(path) - 1, -1, -1):
        if path[at].partition(":")[0] in ("tr", "li"):
            return path[: at + 1]
    return ()


def _in_table(path: tuple[str, ...]) -> bool:
    return any(part.startswith("tr:") for part in path)


def _bold(line: Line) -> str:
    """The bold words a line begins with, where others follow."""
    spans = [s for s in line.spans if s.text.strip()]
    bold = ""
    for span in spans:
        if Mark.BOLD not in span.marks:
            return re.sub(r"\s+", " ", bold).strip()
        bold += span.text
    return ""


def _with_parents(units: list[_Unit]) -> list[_Unit]:
    """The units, each nested item with the name of the school whose item it stands in."""
    holders: dict[tuple[str, ...], str] = {}
    for unit in units:
        above = next((unit.key[:n] for n in range(len(unit.key) - 1, 0, -1) if unit.key[:n] in holders), None)
        if above is not None:
            unit.parent = holders[above]
        text = tidy(take_date(unit.text, 2100).text)
        if unit.key and names_giver(text) and not names_honour(text):
            holders[unit.key] = text
    return units


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
    if "title" in roles:
        column = roles.index("title")
        for row in rows:
            if len(row.cells) == len(roles):
                row.marked = row.cells[column]
    return rows


def _parted(unit: _Unit) -> list[_Unit]:
    """One unit, or several where an item holds several honours, each with its date."""
    if len(unit.cells) > 1 and not (unit.key and unit.key[-1].startswith("tr")):
        dated = [take_date(c, 2100).place in ("start", "end", "brackets") for c in unit.cells]
        honours = [names_honour(c) for c in unit.cells]
        if all(honours) and (all(dated) or not any(dated)):
            return [_replaced(unit, [cell]) for cell in unit.cells]
        return [unit]
    pieces = _run_together(unit.text)
    return [_replaced(unit, [piece]) for piece in pieces] if len(pieces) > 1 else [unit]


def _replaced(unit: _Unit, cells: list[str]) -> _Unit:
    """The unit with other words."""
    return _Unit(lines=unit.lines, cells=cells, key=unit.key, bullet=unit.bullet, parent=unit.parent)


_AFTER_DATE = re.compile(
    r"(?<=\d\))[.;]?\s+(?=[A-Z“\"])|(?<=\d)\s?;\s+(?=[A-Z“\"])|(?<=\s(?:19|20)\d\d)\s+(?=[A-Z“\"])"
)
_BEFORE_DATE = re.compile(
    r"(?<=[^\d\s(,–—-])\s+(?=(?:19|20)\d\d(?:\s?[–-]\s?(?:\d{2,4}|present))?:?\s+[A-Z“\"])"
)


def _run_together(text: str) -> list[str]:
    """
    The honours of a line that holds several, each with its date.

    >>> _run_together("Spinning Prize, KU (1998) Carding Fellowship, MIT (1997)")
    ['Spinning Prize, KU (1998)', 'Carding Fellowship, MIT (1997)']
    >>> _run_together("2019 Spinning Prize 2018 Carding Fellowship")
    ['2019 Spinning Prize', '2018 Carding Fellowship']
    """
    starts = take_date(text, 2100).place == "start"
    pieces = (_BEFORE_DATE if starts else _AFTER_DATE).split(text)
    whole = all(names_honour(p) and take_date(p, 2100).place in ("start", "end", "brackets") for p in pieces)
    return pieces if len(pieces) > 1 and whole else [text]


# --- free lines ---


def _joined(units: list[_Unit]) -> list[_Unit]:
    """Free lines as entries: what the majority does with bullets and dates says where one begins and ends."""
    if len(units) < 2:
        return units
    places = [take_date(u.text, 2100).place for u in units]
    if sum(u.bullet for u in units) * 2 >= len(units):
        return _begin_at(units, [u.bullet for u in units])
    if places.count("start") * 2 >= len(units):
        return _begin_at(units, [p == "start" for p in places])
    if (places.count("end") + places.count("brackets")) * 2 >= len(units):
        return _end_at(units, [p in ("end", "brackets") for p in places])
    return _begin_at(units, [True] * len(units))


#: The end of a span of years whose beginning stands on the line before.
_REST_OF_SPAN = re.compile(r"(?i)[-–—]\s?(?:present|now|current|(?:19|20)\d\d)\W{0,3}$")


def _begin_at(units: list[_Unit], begins: list[bool]) -> list[_Unit]:
    out: list[_Unit] = []
    for unit, begin in zip(units, begins, strict=True):
        if out and not begin and _goes_on(out[-1], unit):
            out[-1].lines.extend(unit.lines)
            out[-1].cells[-1] = f"{out[-1].cells[-1]} {unit.text}"
        else:
            out.append(unit)
    return out


def _goes_on(before: _Unit, unit: _Unit) -> bool:
    """Whether a line that begins nothing itself continues the one before it."""
    if _REST_OF_SPAN.match(unit.lines[0].text):
        return True
    if re.match(r"[a-z(&]", unit.text) or re.search(
        r"(?:[,;–-]|\b(?:of|the|and|for|in|at|by|from))$", before.text
    ):
        return True
    return unit.hangs and not names_honour(unit.text)


def _end_at(units: list[_Unit], ends: list[bool]) -> list[_Unit]:
    out: list[_Unit] = []
    waiting: _Unit | None = None
    for line, end in zip(units, ends, strict=True):
        unit = line
        if out and waiting is None and _REST_OF_SPAN.match(line.lines[0].text):
            continue
        if waiting is not None and (
            re.match(r"[a-z(&“]", line.text) or not (end and names_honour(line.text))
        ):
            unit = _replaced(waiting, [f"{waiting.text} {line.text}"])
        elif waiting is not None:
            out.append(waiting)
        waiting = None
        if end or not names_honour(unit.text) or unit.text.endswith(":"):
            out.append(unit)
        else:
            waiting = unit
    return [*out, waiting] if waiting else out
