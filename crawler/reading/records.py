"""Records: every mapping with a title in data, whatever file or page holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from crawler.reading.document import DataRecord, Heading
from crawler.reading.plain import plain_fields

_TITLES: Final = (
    "title", "paper", "paper_title", "name", "citation", "headline",
    "award", "honor", "honour", "prize", "scholarship", "fellowship", "society",
)  # fmt: skip
#: What a bare list of names may be called in whose group they stand: {awards: ["Spinning Prize, 2020"]}.
_HONOURS: Final = re.compile(r"award|honou?r|prize|scholarship|fellowship|distinction|recognition", re.I)
#: "title1", "authors_2", "paper3_title".
_NUMBERED: Final = re.compile(
    r"([A-Za-z]{3,20})[_-]?(\d{1,3})|[A-Za-z]{3,20}[_-]?(\d{1,3})[_-]([A-Za-z]{3,20})"
)
_OF_A_WORK: Final = frozenset(("authors", "author", "venue", "journal", "releasedate"))
_NAMES_A_WORK: Final = frozenset(("title", "paper", "papertitle"))
_GROUP_NAMES: Final = ("year", "title", "name", "heading", "section", "category", "type", "label")
#: What the directory of people is called that works name their authors by.
_PEOPLE: Final = ("authors", "people", "members", "team", "coauthors", "collaborators")
#: More records than this are not one person's.
MOST_RECORDS: Final = 5_000
_MOST_DEPTH: Final = 6


def records_in(data: object, source: str) -> tuple[DataRecord, ...]:
    """Return every mapping with a title in data of a format, under the names of the groups it stands in."""
    records: list[DataRecord] = []
    people = _people(data)
    for item, headings in islice(_items(data, (), 0), MOST_RECORDS):
        if fields := _with_people(plain_fields(item), people):
            records.append(
                DataRecord(source=source, fields=fields, headings=headings, printed=_printed(fields))
            )
    return tuple(records)


def _people(data: object) -> Mapping[str, str]:
    """Return who is meant by the keys that works name their authors by, where the data say so."""
    if not isinstance(data, Mapping):
        return {}
    listed = next((v for k, v in data.items() if str(k).lower() in _PEOPLE and isinstance(v, Mapping)), {})
    return {
        str(key): str(person["name"])
        for key, person in islice(listed.items(), MOST_RECORDS)
        if isinstance(person, Mapping) and isinstance(person.get("name"), str)
    }


def _with_people(fields: dict[str, object], people: Mapping[str, str]) -> dict[str, object]:
    """Put names in the place of their keys: authors: [byron, somerville]."""
    if not people:
        return fields
    return {
        name: [people.get(str(key).strip(), key) for key in value]
        if "author" in name and isinstance(value, list)
        else value
        for name, value in fields.items()
    }


def _items(
    data: object, above: tuple[Heading, ...], depth: int
) -> Iterator[tuple[Mapping[str, object], tuple[Heading, ...]]]:
    """Give every mapping with a title, with the names of the groups it stands in as headings."""
    if depth > _MOST_DEPTH:
        return
    if isinstance(data, list):
        if not depth and all(isinstance(item, str) for item in data):
            # A bare list of names: what they name, the file's own name says.
            yield from (({"title": item}, above) for item in data)
        for item in _table(data) or data:
            yield from _items(item, above, depth + 1)
    elif isinstance(data, Mapping):
        if numbered := _numbered(data):
            yield from ((item, above) for item in numbered)
            return
        names = {str(name).lower() for name in data}
        # What has a title and authors is a work, whatever its links are called.
        work = "title" in names and not names.isdisjoint(("authors", "author"))
        groups = {name: value for name, value in data.items() if not work and _is_group(value)}
        if "title" not in names and not (depth and "name" in names):
            yield from _bare_honours(data, above)
        if not groups and ("title" in names or (depth and any(name in names for name in _TITLES))):
            yield data, above
        elif groups:
            inside = _under(above, _group_name(data)) if depth else above
            for name, value in groups.items():
                # "papers: […]" names nothing that the group's own name does not.
                yield from _items(value, inside if inside != above else _under(above, str(name)), depth + 1)


def _bare_honours(
    data: Mapping[str, object], above: tuple[Heading, ...]
) -> Iterator[tuple[Mapping[str, object], tuple[Heading, ...]]]:
    """Give the names of honours that stand in a list below no names of fields, under the list's name."""
    for name, value in data.items():
        if isinstance(value, list) and _HONOURS.search(str(name)):
            yield from (
                ({"title": item}, _under(above, str(name))) for item in value if isinstance(item, str)
            )


def _numbered(data: Mapping[str, object]) -> list[dict[str, object]]:
    """
    Return the records whose fields bear their number: title1, authors1, title2, …; [] for all else.

    >>> _numbered({"title1": "On Wool", "year1": 2020, "title_2": "On Felt", "year_2": 2021})
    [{'title': 'On Wool', 'year': 2020}, {'title': 'On Felt', 'year': 2021}]
    """
    items: dict[str, dict[str, object]] = {}
    for name, value in data.items():
        if found := _NUMBERED.fullmatch(str(name)):
            items.setdefault(found[2] or found[3], {})[(found[1] or found[4]).lower()] = value
    return [item for item in items.values() if len(item) > 1 and not _NAMES_A_WORK.isdisjoint(item)]


def _table(rows: object) -> list[dict[str, object]]:
    """Return the records of a table: rows of texts, the first of which names the columns; [] for all else."""
    if not isinstance(rows, list) or len(rows) < 2:
        return []
    cells = [next(iter(row.values())) if isinstance(row, Mapping) and len(row) == 1 else row for row in rows]
    if not all(isinstance(row, list) and all(isinstance(c, str | int) for c in row) for row in cells):
        return []
    names = [str(name).strip().lower() for name in cells[0]]
    return [dict(zip(names, row, strict=False)) for row in cells[1:]] if "title" in names else []


def _is_group(value: object) -> bool:
    """Return whether a value holds records: a list or mapping of mappings that have titles, at any depth."""
    if isinstance(value, list):
        return bool(_table(value)) or any(
            _has_title(item) or (isinstance(item, Mapping) and _holds_groups(item)) for item in value[:50]
        )
    return isinstance(value, Mapping) and (
        _has_title(value) or _holds_groups(value) or bool(_numbered(value)) or _holds_sections(value)
    )


def _has_title(item: object) -> bool:
    if not isinstance(item, Mapping):
        return False
    names = {str(name).lower() for name in item}
    return "title" in names or ("name" in names and bool(names & _OF_A_WORK))


def _holds_groups(item: Mapping[str, object]) -> bool:
    return any(isinstance(v, list) and any(_has_title(i) for i in v[:50]) for v in item.values())


def _holds_sections(item: Mapping[str, object]) -> bool:
    """Return whether a mapping holds the sections of a CV: {sections: {publications: [{title: On Wool}]}}."""
    return any(isinstance(v, Mapping) and _holds_groups(v) for v in item.values())


def _group_name(data: Mapping[str, object]) -> str:
    scalars = {
        str(k).lower(): v for k, v in data.items() if isinstance(v, str | int) and not isinstance(v, bool)
    }
    return next((str(scalars[name]) for name in _GROUP_NAMES if name in scalars), "")


def _under(above: tuple[Heading, ...], name: str) -> tuple[Heading, ...]:
    # "working_papers", "workingPapers"
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ").strip()
    return (*above, Heading(text=words, level=len(above) + 1)) if words else above


def _printed(fields: Mapping[str, object]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in fields.items())[:4000]
