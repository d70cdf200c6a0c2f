"""Data files → Document: YAML, JSON and TOML lists of publications, CSL-JSON too, each item a record."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Final

from crawler.reading.broken import in_pieces
from crawler.reading.decode import decode, is_binary
from crawler.reading.document import DataRecord, Document, Heading
from crawler.reading.plain import load_yaml, plain_fields
from crawler.reading.source import Source
from snapshots.errors import ReadingError

_YAML: Final = (".yml", ".yaml")
_TYPES: Final = {
    "application/json": "json",
    "text/json": "json",
    "application/ld+json": "json",
    "application/vnd.citationstyles.csl+json": "json",
    "application/yaml": "yaml",
    "text/yaml": "yaml",
    "application/x-yaml": "yaml",
    "text/x-yaml": "yaml",
    "application/toml": "toml",
}
_TITLES: Final = ("title", "paper", "paper_title", "name", "citation", "headline")
#: "title1", "authors_2", "paper3_title".
_NUMBERED: Final = re.compile(
    r"([A-Za-z]{3,20})[_-]?(\d{1,3})|[A-Za-z]{3,20}[_-]?(\d{1,3})[_-]([A-Za-z]{3,20})"
)
_OF_A_WORK: Final = frozenset(("authors", "author", "venue", "journal", "releasedate"))
_NAMES_A_WORK: Final = frozenset(("title", "paper", "papertitle"))
_GROUP_NAMES: Final = ("year", "title", "name", "heading", "section", "category", "type", "label")
#: What the directory of people is called that works name their authors by.
_PEOPLE: Final = ("authors", "people", "members", "team", "coauthors", "collaborators")
#: What a field is called that holds a whole reference, and a list of them; and how such a reference looks.
_WHOLE: Final = ("citation", "full_citation", "reference", "apa")
_WHOLE_AMONG_WORKS: Final = ("content", "text", "entry")
_OF_WORKS: Final = re.compile(r"publi|paper|article|chapter|book|preprint|proceeding|biblio")
_DATED: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORTEST_REFERENCE: Final = 50
MOST_CITATIONS: Final = 2_000
#: More records than this are not one person's (threat 39).
MOST_RECORDS: Final = 5_000
_MOST_DEPTH: Final = 6


def likely(source: Source) -> float:
    """Whether the bytes are a data file: by ending or type, or because they begin as JSON does."""
    if is_binary(source.body):
        return 0.0
    if _kind(source):
        return 0.95
    start = source.body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if source.suffix in ("", ".txt") and start[:1] in (b"{", b"[") and b'"' in start:
        return 0.6
    return 0.0


def read(source: Source) -> Document:
    """Read a data file; one that holds no publications gives a document without records."""
    kind = _kind(source) or "json"
    text = decode(source)
    notes: tuple[str, ...] = ()
    lost = 0
    try:
        data = _loaded(text, kind)
    except (ValueError, RecursionError) as error:
        words = str(error).splitlines()[0] if str(error) else "it is nested too deep"
        notes = (f"the {kind.upper()} is broken: {words}",)
        data, lost = in_pieces(text, kind)
        if not data:
            raise ReadingError(f"{source.url}: {notes[0]}") from error
        notes += (f"{lost} parts of it cannot be read",) if lost else ()
    records = records_in(data, kind)
    if len(records) >= MOST_RECORDS:
        notes += (f"only the first {MOST_RECORDS} records were read",)
    cited = list(islice(_citations(data, _named(source), 0), MOST_CITATIONS))
    if cited:
        from crawler.reading.markdown import read as read_markdown

        text = "# Publications\n\n" + "".join(f"- {words}\n\n" for words in cited)
        page = read_markdown(replace(source, body=text.encode(), file_name="", content_type="text/markdown"))
        return replace(page, format="data", records=records, complete=not lost, notes=(*notes, *page.notes))
    return Document(
        url=source.url, base=source.url, format="data", records=records, complete=not lost, notes=notes
    )


def _citations(data: object, name: str, depth: int) -> Iterator[str]:
    """Give the references that data hold as one text each, with their addresses; ``name`` is the group's."""
    if depth > _MOST_DEPTH:
        return
    if isinstance(data, list):
        for item in data:
            yield from _citations(item, name, depth + 1)
    elif isinstance(data, str):
        if _OF_WORKS.search(name) and _DATED.search(data) and len(data) > _SHORTEST_REFERENCE:
            yield " ".join(data.split())
    elif isinstance(data, Mapping):
        fields = {str(key).lower(): value for key, value in data.items()}
        whole = _WHOLE + _WHOLE_AMONG_WORKS if _OF_WORKS.search(name) else _WHOLE
        words = next((fields[key] for key in whole if isinstance(fields.get(key), str)), None)
        if words is None or any(fields.get(key) for key in ("title", "authors", "author")):
            for key, value in data.items():
                inside = isinstance(value, list | Mapping)
                yield from _citations(value, str(key).lower(), depth + 1) if inside else ()
            return
        address = next(
            (fields[key] for key in ("url", "link", "doi") if isinstance(fields.get(key), str)), ""
        )
        link = f" [link]({address.strip()})" if re.match(r"https?://\S+$", address.strip()) else ""
        yield from (f"{found}{link}" for found in _citations(words, "publications", depth + 1))


def records_in(data: object, source: str) -> tuple[DataRecord, ...]:
    """Return every mapping with a title in data of a format, under the names of the groups it stands in."""
    records: list[DataRecord] = []
    people = _people(data)
    for item, headings in islice(_items(data, (), 0), MOST_RECORDS):
        fields = _with_people(plain_fields(item), people)
        records.append(DataRecord(source=source, fields=fields, headings=headings, printed=_printed(fields)))
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


def _named(source: Source) -> str:
    """Return what a file is called, without its folders."""
    return (source.file_name or source.url).rstrip("/").rpartition("/")[2].lower()


def _kind(source: Source) -> str:
    if source.suffix in _YAML:
        return "yaml"
    if source.suffix in (".json", ".toml"):
        return source.suffix[1:]
    return _TYPES.get(source.media_type, "") if source.suffix in ("", ".json") else ""


def _loaded(text: str, kind: str) -> object:
    if kind == "json":
        return json.loads(text)
    if kind == "toml":
        return tomllib.loads(text)
    # A front-matter fence around or before the data, as Jekyll's files have it.
    documents = [part for part in text.replace("\r\n", "\n").split("\n---\n") if part.strip(" -\n")]
    loaded = [load_yaml(part.removeprefix("---\n")) for part in documents]
    return loaded[0] if len(loaded) == 1 else loaded


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
        if not groups and ("title" in names or (depth and any(name in names for name in _TITLES))):
            yield data, above
        elif groups:
            inside = _under(above, _group_name(data)) if depth else above
            for name, value in groups.items():
                # "papers: […]" names nothing that the group's own name does not.
                yield from _items(value, inside if inside != above else _under(above, str(name)), depth + 1)


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
