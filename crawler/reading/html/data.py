"""Data that a page carries beside its words: JSON-LD, citation_* meta, what a program is to show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from crawler.reading.document import DataRecord
from crawler.reading.html.lines import LineBuilder
from crawler.reading.literals import literals
from crawler.reading.records import records_in

#: A page of fewer letters shows nothing before a program fills it in.
_EMPTY_PAGE = 400
#: What a program has where it spells out works.
_TITLES_WORKS = re.compile(r"\btitle[\"']?\s{0,9}:\s{0,99}[\"'`]")
_NAMES_WORKS = re.compile(
    r"\b(?:authors?|venue|journal|booktitle|conference)[\"']?\s{0,9}:\s{0,99}[\"'`\[]", re.I
)


def records_of(builder: LineBuilder) -> tuple[DataRecord, ...]:
    """Data that the page carries beside its words: JSON-LD, citation_* meta, what a program is to show."""
    records: list[DataRecord] = []
    for raw in builder.head.json_ld:
        try:
            found: object = json.loads(raw)
        except ValueError:
            continue
        shown = found.get("props") if isinstance(found, dict) else None
        if isinstance(shown, dict):
            # Of a page that a program fills in; one that came filled in shows it already.
            if sum(len(line.text) for line in builder.lines) < _EMPTY_PAGE:
                records += records_in(shown.get("pageProps", shown), "json")
            continue
        items = found if isinstance(found, list) else [found]
        for item in items:
            graph = item.get("@graph", [item]) if isinstance(item, dict) else []
            records += [
                DataRecord(
                    source="json-ld", fields={str(k).lower(): v for k, v in node.items()}, printed=raw[:500]
                )
                for node in graph
                if isinstance(node, dict)
            ]
    shown_words = ""
    for program in builder.head.programs:
        if _NAMES_WORKS.search(program) is not None and _TITLES_WORKS.search(program) is not None:
            shown_words = shown_words or " ".join([line.text for line in builder.lines])
            # What a program puts in its place, once the page is open; what stands there already is said once.
            records += [
                record
                for record in records_in(literals(program), "javascript")
                if str(record.fields.get("title", "")) not in shown_words
            ]
    return (*records, *_cited(builder.head.citation))


def _cited(elements: Iterable[tuple[str, str]]) -> Iterator[DataRecord]:
    """Give the works that citation_* elements tell of: a further title begins another."""
    works: list[dict[str, list[str]]] = [{}]
    for name, value in elements:
        known = works[-1].get("citation_title", [value])
        if name == "citation_title" and value not in known:
            works.append({})
        works[-1].setdefault(name, []).append(value)
    for work in works:
        if "citation_title" in work:
            fields = {name: values if len(values) > 1 else values[0] for name, values in work.items()}
            yield DataRecord(source="citation-meta", fields=fields)
