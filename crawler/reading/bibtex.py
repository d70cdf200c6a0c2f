"""BibTeX → Document: each entry a record, strings and cross-references resolved, LaTeX read."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING, Final

from crawler.reading.decode import decode, is_binary
from crawler.reading.document import DataRecord, Document
from crawler.reading.latex import plain
from crawler.reading.records import MOST_RECORDS
from crawler.reading.source import Source

if TYPE_CHECKING:
    from bibtexparser.library import Library

_TYPES: Final = ("application/x-bibtex", "text/x-bibtex", "application/x-bibtex-text-file")
_START: Final = re.compile(rb"(?:^|\n)[ \t]{0,20}@[A-Za-z]{3,20}[ \t]{0,9}[{(]")
#: What an entry takes over from the volume it names, and under which name.
_INHERITED: Final = {
    "title": "booktitle",
    "year": "year",
    "date": "date",
    "publisher": "publisher",
    "series": "series",
}
#: Journals as astronomers' databases name them in BibTeX, by macros of their journals' styles.
_MACROS: Final = {
    "aap": "A&A", "aapr": "A&AR", "aaps": "A&AS", "aj": "AJ", "apj": "ApJ", "apjl": "ApJL", "apjs": "ApJS",
    "aplett": "ApL", "apss": "Ap&SS", "araa": "ARA&A", "baas": "BAAS", "gca": "GeCoA", "grl": "GeoRL",
    "icarus": "Icarus", "jcap": "JCAP", "jgr": "JGR", "jqsrt": "JQSRT", "memras": "MmRAS", "memsai": "MmSAI",
    "mnras": "MNRAS", "na": "New Astronomy", "nar": "New Astronomy Reviews", "nat": "Nature", "pasa": "PASA",
    "pasj": "PASJ", "pasp": "PASP", "physrep": "Physics Reports", "planss": "Planetary and Space Science",
    "pra": "Physical Review A", "prb": "Physical Review B", "prc": "Physical Review C",
    "prd": "Physical Review D", "pre": "Physical Review E", "prl": "Physical Review Letters",
    "procspie": "Proceedings of SPIE", "psj": "PSJ",
    "qjras": "QJRAS", "rmxaa": "RMxAA", "solphys": "Solar Physics", "ssr": "Space Science Reviews",
}  # fmt: skip
_MACRO: Final = re.compile(r"\\([a-z]{2,9})(?:\{\}|\b)\s*")
#: Where a field ends and the next begins, with no comma between them.
_NO_COMMA: Final = re.compile(r"(?<=[}\"\w])[ \t]*\n(?=[ \t]*[A-Za-z][\w-]{1,40}[ \t]*=[ \t]*[{\"\w])")
#: journal = jow # " Letters": texts and names of texts put together.
_PART: Final = r"(?:\"[^\"{}]{0,300}\"|\{[^{}]{0,300}\}|[A-Za-z][\w:.-]{0,60})"
_JOINED: Final = re.compile(rf"(?<==)[ \t]*{_PART}(?:\s{{0,9}}#\s{{0,9}}{_PART})++(?=\s{{0,9}}[,}})\n])")
_STRING: Final = re.compile(
    r"@string\s{0,9}[{(]\s{0,9}([A-Za-z][\w:.-]{0,60})\s{0,9}=\s{0,9}(?:\"([^\"{}]*)\"|\{([^{}]*)\})",
    re.IGNORECASE,
)
#: An entry, a string or a comment begins; what lies behind so many is left out.
_BEGINNING: Final = re.compile(r"@[A-Za-z]{3,20}\s{0,9}[{(]")
_MOST_BEGINNINGS: Final = 2 * MOST_RECORDS
#: A longer text is no single entry, abstract and all.
_LONGEST_ENTRY: Final = 20_000
#: Fields whose text is an address or a file, not LaTeX.
_VERBATIM: Final = re.compile(
    r"url|doi|eprint|pdf|html|code|slides|video|poster|website|link|file|preview|arxiv"
)


def likely(source: Source) -> float:
    """Whether the bytes are BibTeX: by ending, by type, by an entry at their beginning."""
    if is_binary(source.body):
        return 0.0
    if source.suffix == ".bib" or source.media_type in _TYPES:
        return 0.95
    if source.suffix not in ("", ".txt", ".bibtex") or source.media_type not in ("", "text/plain"):
        return 0.0
    start = source.body[:2048].lstrip(b"\xef\xbb\xbf-\r\n \t")
    return 0.9 if _START.match(start) else 0.0


def read(source: Source) -> Document:
    """Read a bibliography; entries too broken to read are left out and told in the notes."""
    printed = decode(source)
    text = _cut_short(printed)
    library = _parsed(_NO_COMMA.sub(",\n", _put_together(text)))
    entries = {entry.key: entry for entry in library.entries}
    broken = 0
    for failed in library.failed_blocks:
        entry = getattr(failed, "ignore_error_block", None)
        if entry is not None and hasattr(entry, "fields_dict"):
            # A key or a field given twice: the entry itself is whole.
            entries.setdefault(f"{entry.key}#{failed.start_line}", entry)
        else:
            broken += 1
    fields = {key: _fields(entry) for key, entry in entries.items()}
    records = tuple(
        DataRecord(
            source="bibtex",
            fields=_with_volume(fields[key], fields),
            printed=(entry.raw or "")[:4000],
            line=(entry.start_line or 0) + 1,
        )
        for key, entry in sorted(entries.items(), key=lambda item: item[1].start_line or 0)
    )
    notes: tuple[str, ...] = ()
    if len(text) < len(printed):
        notes += (f"only the first {_MOST_BEGINNINGS:,} entries of the bibliography were read",)
    if broken:
        notes += (f"{broken} entries of the bibliography are broken and were left out",)
    return Document(
        url=source.url,
        base=source.url,
        format="bibtex",
        records=records,
        complete=not broken,
        notes=notes,
    )


def _cut_short(text: str) -> str:
    """A bibliography as far as its first so many entries: no scholar has more."""
    beyond = next(islice(_BEGINNING.finditer(text), _MOST_BEGINNINGS, None), None)
    return text[: beyond.start()] if beyond else text


def fields_in(text: str) -> dict[str, object]:
    r"""
    Return the fields of the entry that a text holds; {} where it holds none.

    >>> fields_in("@article{a, author = {Byron, Ada}, year = 1843}")["author"], fields_in("On Wool")
    (['Ada Byron'], {})
    """
    if not text.lstrip().startswith("@") or len(text) > _LONGEST_ENTRY:
        return {}
    return next((_fields(entry) for entry in _parsed(_NO_COMMA.sub(",\n", text)).entries), {})


def _put_together(text: str) -> str:
    """
    Return a bibliography whose texts put together of several are one each.

    >>> _put_together('@string{jow = "Journal of Wool"}\\n@article{a, journal = jow # " Letters", year=1}')
    '@string{jow = "Journal of Wool"}\\n@article{a, journal ={Journal of Wool Letters}, year=1}'
    """
    if "#" not in text:
        return text
    named = {m[1].lower(): m[2] or m[3] or "" for m in _STRING.finditer(text)}

    def whole(found: re.Match[str]) -> str:
        parts = [p[1:-1] if p[0] in '{"' else named.get(p.lower(), p) for p in re.findall(_PART, found[0])]
        return "{" + "".join(parts) + "}"

    return _JOINED.sub(whole, text)


def _parsed(text: str) -> Library:
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import RemoveEnclosingMiddleware, ResolveStringReferencesMiddleware

    # What it logs of broken entries is told in the notes; a file made of them would be logged for seconds.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    stack = [ResolveStringReferencesMiddleware(), RemoveEnclosingMiddleware()]
    return parse_string(text, parse_stack=stack)


def _fields(entry: object) -> dict[str, object]:
    """Return the entry's fields as text; authors and editors as lists of names in their natural order."""
    fields: dict[str, object] = {"type": str(entry.entry_type).lower(), "key": str(entry.key)}  # type: ignore[attr-defined]
    for printed, field in entry.fields_dict.items():  # type: ignore[attr-defined]
        value = str(field.value)
        # "type" names the entry's own kind; the field of that name says which thesis or report.
        name = "kind" if printed.lower() == "type" else printed.lower()
        if name in ("author", "editor", "authors"):
            names = [person for person in map(natural_order, split_names(value)) if person]
            if names:
                fields[name] = names
        elif _VERBATIM.search(name):
            fields[name] = value.strip().strip("{}")
        elif name == "journal" and (macro := _MACRO.fullmatch(value.strip())):
            fields[name] = _MACROS.get(macro[1], macro[1].upper())
        else:
            fields[name] = plain(value)
    return fields


def split_names(text: str) -> list[str]:
    """
    Part names at the word "and" outside braces.

    >>> split_names("Ada Byron and {Wool and Sons} AND Babbage, C.")
    ['Ada Byron', '{Wool and Sons}', 'Babbage, C.']
    """
    names: list[str] = []
    words: list[str] = []
    depth = 0
    for word in text.split():
        if depth == 0 and word.lower() == "and":
            names.append(" ".join(words))
            words = []
            continue
        words.append(word)
        depth = max(0, depth + word.count("{") - word.count("}"))
    names.append(" ".join(words))
    return [name for told in names if told for name in _parted_by_commas(told)]


def _parted_by_commas(name: str) -> list[str]:
    """
    Part several persons whom an author parted by commas, as BibTeX does not.

    >>> _parted_by_commas("Ada Byron, Charles Babbage, Per Lund"), _parted_by_commas("Byron, Jr., A.")
    (['Ada Byron', 'Charles Babbage', 'Per Lund'], ['Byron, Jr., A.'])
    """
    parts = [part.strip() for part in name.split(",")]
    return parts if len(parts) > 2 and all(" " in part for part in parts) and "{" not in name else [name]


def natural_order(name: str) -> str:
    r"""
    Return a name as it is spoken: "van Beek, Jr., J." is "J. van Beek Jr."; "" for "others".

    >>> natural_order("G{\\\"o}del, Kurt,"), natural_order("{Wool, Inc.}"), natural_order("others")
    ('Kurt Gödel', 'Wool, Inc.', '')
    """
    if name.strip().lower() in ("others", "et al.", "et al"):
        return ""
    if name.startswith("{") and name.endswith("}") and name.count("{") == 1:
        return plain(name)
    # "Byron, Ada, and Babbage, Charles": a comma before the "and" parts nothing.
    parts = [part.strip() for part in plain(name).rstrip(", ").split(",")]
    if len(parts) == 2:
        return " ".join(part for part in (parts[1], parts[0]) if part)
    if len(parts) == 3:
        return " ".join(part for part in (parts[2], parts[0], parts[1]) if part)
    return " ".join(part for part in parts if part)


def _with_volume(entry: dict[str, object], entries: Mapping[str, dict[str, object]]) -> dict[str, object]:
    """Return the entry with what it takes over from the volume it names as its cross-reference."""
    volume = entries.get(str(entry.get("crossref", "")))
    if volume is None or volume is entry:
        return entry
    inherited = {mine: volume[theirs] for theirs, mine in _INHERITED.items() if theirs in volume}
    return {**inherited, **entry}
