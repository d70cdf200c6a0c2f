"""
Data files → Document: YAML, JSON and TOML lists of publications, CSL-JSON too, each item a record.

So are tables, CSV or TSV, and the lists that a site's program spells out.
"""

from __future__ import annotations

import csv
import html
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Final

from crawler.reading.broken import in_pieces
from crawler.reading.columns import role_of
from crawler.reading.decode import decode, is_binary
from crawler.reading.document import Document
from crawler.reading.html import read_html
from crawler.reading.literals import literals, shown
from crawler.reading.markdown import read as read_markdown
from crawler.reading.plain import load_yaml
from crawler.reading.records import MOST_RECORDS, records_in
from crawler.reading.source import Source
from snapshots.errors import ReadingError

_MOST_DEPTH: Final = 6
#: Mark-up with a program at its front or in it.
_COMPONENTS: Final = (".astro", ".vue", ".svelte")
_FRONT: Final = re.compile(r"\s*---\n.*?\n---", re.S)
_SUFFIXES: Final = {
    **dict.fromkeys((".yml", ".yaml"), "yaml"),
    ".json": "json",
    ".toml": "toml",
    **dict.fromkeys((".csv", ".tsv"), "csv"),
    **dict.fromkeys((".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".tsx", *_COMPONENTS), "javascript"),
}
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
    "text/csv": "csv",
    "text/tab-separated-values": "csv",
    "text/javascript": "javascript",
    "application/javascript": "javascript",
}
#: What a field is called that holds a whole reference, and a list of them; and how such a reference looks.
_WHOLE: Final = ("citation", "full_citation", "reference", "apa")
_WHOLE_AMONG_WORKS: Final = ("content", "text", "entry")
_TITLED: Final = ("title", "authors", "author")
#: What is said of a work beside its title, where that is no more.
_SAID_BESIDE: Final = frozenset(
    ("authors", "author", "journal", "venue", "booktitle", "conference", "year", "date", "publication")
)
_SENTENCE: Final = re.compile(r"\w{3}\. (?=[A-Z])")
_OF_WORKS: Final = re.compile(r"publi|paper|article|chapter|book|preprint|proceeding|biblio")
_DATED: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ADDRESS: Final = re.compile(r"https?://\S{4,1000}|[\w./~%-]{1,300}\.(?:pdf|ps|html?)")
_SHORTEST_REFERENCE: Final = 50
#: What shows that bars part the cells of a text's rows.
_FEWEST_BARS: Final = 3
_FEWEST_ROWS: Final = 3
MOST_CITATIONS: Final = 2_000


def likely(source: Source) -> float:
    """Whether the bytes are a data file: by ending or type, or because they begin as JSON does."""
    if is_binary(source.body):
        return 0.0
    if _kind(source):
        return 0.95
    start = source.body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if source.suffix in ("", ".txt") and start[:1] in (b"{", b"[") and b'"' in start:
        return 0.6
    return 0.6 if _is_barred(source) else 0.0


def read(source: Source) -> Document:
    """Read a data file; one that holds no publications gives a document without records."""
    kind = _kind(source) or ("csv" if _is_barred(source) else "json")
    text = decode(source)
    notes: tuple[str, ...] = ()
    lost = 0
    try:
        data = _loaded(text, kind)
    except (ValueError, RecursionError, csv.Error) as error:
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
    page = Document(url=source.url, base=source.url, format="data")
    if cited:
        text = "# Publications\n\n" + "".join(f"- {words}\n\n" for words in cited)
        page = read_markdown(replace(source, body=text.encode(), file_name="", content_type="text/markdown"))
    elif markup := _markup(text, kind, data, source):
        page = read_html(markup, url=source.url)
    return replace(page, format="data", records=records, complete=not lost, notes=(*notes, *page.notes))


def _markup(text: str, kind: str, data: object, source: Source) -> str:
    """Return what is shown of a program as it stands, and of a table whose columns have no names."""
    if source.suffix in _COMPONENTS:
        # HTML knows a template as what is not shown.
        return re.sub(r"</?template\b[^<>]{0,500}>", "", shown(_FRONT.sub("", text, count=1)))
    if kind == "javascript" and isinstance(data, list):
        return "\n".join(value for value in data if isinstance(value, str))
    if kind == "csv" and not data and _OF_WORKS.search(_named(source)):
        cells = ("".join(f"<td>{_cell(words)}</td>" for words in row) for row in _cells(text))
        return f"<h1>Publications</h1><table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"
    return ""


def _cell(words: str) -> str:
    """Return a cell as HTML has it; an address is a link, that of a file too: "/papers/wool.pdf"."""
    escaped = html.escape(words)
    return f'<a href="{escaped}">[link]</a>' if _ADDRESS.fullmatch(words) else escaped


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
        whole: tuple[str, ...] = _WHOLE + _WHOLE_AMONG_WORKS if _OF_WORKS.search(name) else _WHOLE
        if _OF_WORKS.search(name) and _is_whole(fields):
            whole = ("title",)
        words = next((fields[key] for key in whole if isinstance(fields.get(key), str)), None)
        if words is None or (whole != ("title",) and any(fields.get(key) for key in _TITLED)):
            for key, value in data.items():
                inside = isinstance(value, list | Mapping)
                yield from _citations(value, str(key).lower(), depth + 1) if inside else ()
            return
        address = next(
            (fields[key] for key in ("url", "link", "doi") if isinstance(fields.get(key), str)), ""
        )
        link = f" [link]({address.strip()})" if re.match(r"https?://\S+$", address.strip()) else ""
        yield from (f"{found}{link}" for found in _citations(words, "publications", depth + 1))


def _is_whole(fields: Mapping[str, object]) -> bool:
    """Whether what is called a work's title is all of its reference, nothing else being said of it."""
    title = fields.get("title")
    return (
        isinstance(title, str)
        and not fields.keys() & _SAID_BESIDE
        and len(title) > _SHORTEST_REFERENCE
        and _DATED.search(title) is not None
        and len(_SENTENCE.findall(title)) > 1
    )


def _named(source: Source) -> str:
    """Return what a file is called, without its folders."""
    return (source.file_name or source.url).rstrip("/").rpartition("/")[2].lower()


def _kind(source: Source) -> str:
    named = _TYPES.get(source.media_type, "") if not source.suffix else ""
    return _SUFFIXES.get(source.suffix, named)


def _is_barred(source: Source) -> bool:
    """Whether a text file is a table whose cells are parted by bars: "2021 | On Wool | A. Byron | …"."""
    if source.suffix != ".txt" or source.body.count(b" | ") < _FEWEST_BARS * _FEWEST_ROWS:
        return False
    lines = source.body[:60_000].splitlines()[:50]
    rows = [line for line in lines if line.strip() and not line.startswith(b"# ")]
    return len(rows) >= _FEWEST_ROWS and all(row.count(b" | ") >= _FEWEST_BARS for row in rows)


def _loaded(text: str, kind: str) -> object:
    if kind == "json":
        return json.loads(text)
    if kind == "toml":
        return tomllib.loads(text)
    if kind == "javascript":
        return literals(text)
    if kind == "csv":
        return _rows(text)
    # A front-matter fence around or before the data, as Jekyll's files have it.
    documents = [part for part in text.replace("\r\n", "\n").split("\n---\n") if part.strip(" -\n")]
    loaded = [load_yaml(part.removeprefix("---\n")) for part in documents]
    return loaded[0] if len(loaded) == 1 else loaded


def _rows(text: str) -> list[dict[str, str]]:
    r"""
    Return the rows of a table under the names its first row gives them; what parts cells, that row tells.

    >>> _rows('Titel;Jahr\n"On Wool; again";1843\n'), _rows("On Wool;1843\nOn Felt;1844\n")
    ([{'title': 'On Wool; again', 'year': '1843'}], [])
    """
    heads, *rows = _cells(text) or [[]]
    names = [head.lower() for head in heads]
    if "title" not in names:
        names = [role_of(head) or head for head in heads]
    return [dict(zip(names, row, strict=False)) for row in rows] if "title" in names else []


def _cells(text: str) -> list[list[str]]:
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("# ")]
    parted = max("\t;,|", key=lines[0].count) if lines else ","
    rows = csv.reader(lines, delimiter=parted, skipinitialspace=True)
    return [[cell.strip() for cell in row] for row in rows if any(row)]
