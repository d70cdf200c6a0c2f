"""Free lines of an honours list as entries: what most do with bullets and dates tells where one begins and ends."""

from __future__ import annotations

import re

from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.lines import is_dated, is_detail, is_paged, runs_on, without_label
from crawler.extractors.awards.phrases import names_contest, names_giver, names_honour
from crawler.extractors.awards.pieces import Unit, replaced
from crawler.reading.document import Break


def joined(units: list[Unit]) -> list[Unit]:
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


def _place_of_date(unit: Unit) -> str:
    """Where the date of an entry stands in it; that of its own words, where others follow apart."""
    place = take_date(unit.text, EVER).place
    return take_date(unit.cells[0], EVER).place if place == "inside" and len(unit.cells) > 1 else place


#: The end of a span of years whose beginning stands on the line before.
_REST_OF_SPAN = re.compile(r"(?i)[-–—]\s?(?:present|now|current|(?:19|20)\d\d)\W{0,3}$")


def _bullets_tell(units: list[Unit], places: list[str]) -> bool:
    """Whether the bullets only tell about the dated honours above them."""
    dated = [u.bullet for u, place in zip(units, places, strict=True) if place and place != "inside"]
    return len(dated) > 1 and not any(dated) and not units[0].bullet and any(u.bullet for u in units)


def _with_details(units: list[Unit]) -> list[Unit]:
    out: list[Unit] = []
    for unit in units:
        if not unit.bullet:
            out.append(unit)
        elif names_honour(unit.text) and names_contest(out[-1].text) and not names_honour(out[-1].text):
            # "Weaving Contest, 2020" over "– Second Prize": what was won, then where, but behind its date.
            where = take_date(out[-1].cells[0], EVER)
            date = f"{where.year} " if where.place == "start" else ""
            contest = where.text if date else out[-1].cells[0]
            out[-1].cells[0] = f"{date}{unit.text.rstrip(' .')}, {contest}"
        elif is_detail(unit.text) and not _REST_OF_SPAN.match(unit.lines[0].text):
            out[-1].cells.append(without_label(unit.text))
    return out


def _begin_at(units: list[Unit], begins: list[bool]) -> list[Unit]:
    out: list[Unit] = []
    for unit, begin in zip(units, begins, strict=True):
        if out and not begin and _goes_on(out[-1], unit):
            out[-1].lines.extend(unit.lines)
            given = _GIVEN.search(out[-1].text) if out[-1].marked and unit.text[:1].isupper() else None
            if given and names_giver(given[0]) and not runs_on(out[-1].text, unit.text):
                continue  # "**Loom Prize**, Wool College" over what it paid for
            out[-1].cells[-1] = f"{out[-1].cells[-1]} {unit.text}"
        else:
            out.append(unit)
    return out


_GIVEN = re.compile(
    r", [A-Z][\w.&’' -]+(?:, [A-Z][\w.&’' -]+)*(?<!\bof)(?<!\bthe)(?<!\band)(?<!\bfor)(?<!\bat)$"
)


def _goes_on(before: Unit, unit: Unit) -> bool:
    """Whether a line that begins nothing itself continues the one before it."""
    if _REST_OF_SPAN.match(unit.lines[0].text):
        return True
    if runs_on(before.text, unit.text):
        return True
    return unit.hangs and not names_honour(unit.text)


def _is_whole(before: Unit, unit: Unit) -> bool:
    """Whether a line with its year within wants no other: "Best Paper, WOOL 2014 Track on Felt"."""
    return is_dated(before.text) and not runs_on(before.text, unit.text)


def _end_at(units: list[Unit], ends: list[bool]) -> list[Unit]:
    out: list[Unit] = []
    waiting: Unit | None = None
    for line, end in zip(units, ends, strict=True):
        unit = line
        if out and waiting is None and _REST_OF_SPAN.match(line.lines[0].text):
            continue
        begins = names_honour(line.text) and (end or not (line.hangs or is_paged(line.lines[0])))
        # Behind lines that only a break parts, an empty one ends what went before.
        begins = begins or (waiting is not None and waiting.hangs and line.lines[0].after is Break.BLANK)
        begins = begins or (waiting is not None and _is_whole(waiting, line))
        if waiting is not None and (re.match(r"[a-z(&“]", line.text) or not begins):
            unit = replaced(waiting, [f"{waiting.text} {line.text}"])
        elif waiting is not None:
            out.append(waiting)
        waiting = None
        if end or not names_honour(unit.text) or unit.text.endswith(":"):
            out.append(unit)
        else:
            waiting = unit
    return [*out, waiting] if waiting else out
