"""Front matter: the data at the head of a Markdown file, and the record it may be."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Final

from crawler.reading.broken import in_pieces
from crawler.reading.document import DataRecord
from crawler.reading.plain import load_yaml, plain_fields
from crawler.reading.records import records_in

_FENCED: Final = re.compile(
    r"\A\ufeff?(?:---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
    r"|\+\+\+[ \t]*\r?\n(?P<toml>.*?)^\+\+\+[ \t]*(?:\r?\n|\Z))",
    re.S | re.M,
)
#: Fields at the head of a file without a fence, as Pelican and MultiMarkdown read them: "Title: Wool".
_HEADER: Final = re.compile(r"\A\ufeff?(?:[A-Z][\w -]{1,24}:[ \t][^\n]*\n)+(?=[ \t]*\n)")
# What only a page about one work says of itself; a list of publications has a title and an author too.
_ONE_WORK: Final = (
    "publication_types",
    "publication",
    "publication_short",
    "paperurl",
    "citation",
    "venue",
    "journal",
    "booktitle",
    "doi",
    "conference",
    "arxiv",
    "bibtex",
)


def split(text: str) -> tuple[Mapping[str, object], str, str]:
    r"""
    Return the front matter's data, the text after it, and what could not be read of it, as a sentence or "".

    >>> split("---\ntitle: Wool\n---\nbody")
    ({'title': 'Wool'}, 'body', '')
    >>> split("Title: Wool\nDate: 2020\n\nbody")
    ({'title': 'Wool', 'date': '2020'}, '\nbody', '')
    >>> split("+++\ntitle = 'Wool'\n+++\nbody")
    ({'title': 'Wool'}, 'body', '')
    """
    fenced = _FENCED.match(text)
    if fenced is None:
        return _header(text)
    body = text[fenced.end() :]
    note = ""
    kind = "yaml" if fenced["toml"] is None else "toml"
    try:
        data = load_yaml(fenced[kind]) if kind == "yaml" else tomllib.loads(fenced[kind])
    except ValueError as error:
        data, lost = in_pieces(fenced[kind], kind)
        note = f"the front matter is broken: {str(error).splitlines()[0]}"
        note += f"; {lost} parts of it cannot be read" if lost else ""
    return (data if isinstance(data, Mapping) else {}), body, note


def _header(text: str) -> tuple[Mapping[str, object], str, str]:
    """The fields of a file that has a header without a fence, which gives its title; none of other files."""
    header = _HEADER.match(text)
    fields = [line.partition(":") for line in header[0].splitlines()] if header else []
    data = {name.strip("\ufeff ").lower(): value.strip() for name, _, value in fields}
    if header is None or not data.get("title"):
        return {}, text, ""
    return data, text[header.end() :], ""


def records(data: Mapping[str, object], printed: str) -> tuple[DataRecord, ...]:
    """Return the publication that the front matter describes, else those it lists for the page's layout."""
    about = _record(data, printed)
    if about is not None:
        return (about,)
    return records_in({name: value for name, value in data.items() if isinstance(value, list | dict)}, "yaml")


def _record(data: Mapping[str, object], printed: str) -> DataRecord | None:
    """Return the publication that the front matter describes; None where it describes a page."""
    fields = plain_fields(data)
    if not fields.get("title"):
        return None
    named = (
        str(fields.get("collection", ""))
        + " "
        + str(fields.get("type", ""))
        + " "
        + str(fields.get("layout", ""))
    )
    of_collection = re.search(r"\b(publications?|papers?)\b", named) is not None and bool(
        fields.get("authors") or fields.get("author") or fields.get("date") or fields.get("year")
    )
    if of_collection and not any(fields.get(name) for name in _ONE_WORK):
        # "layout: publications" with a title is as often the list itself.
        of_collection = "collection" in fields
    if any(fields.get(name) for name in _ONE_WORK) or of_collection:
        return DataRecord(source="front-matter", fields=fields, printed=printed, line=1)
    return None
