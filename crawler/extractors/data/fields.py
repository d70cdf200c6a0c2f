"""The fields of data records: their values as plain words, names and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crawler.extractors.data.vocabulary import AUTHORS, BIBTEX, KINDS, TITLES, YEARS
from crawler.extractors.unmarked import MARKDOWN_LINK, unmarked
from crawler.reading.bibtex import fields_in

_NO_LINK: Final = re.compile(
    r"image|img|thumb|preview|teaser|photo|picture|snap|cover|icon|logo|avatar|banner|permalink|slug|layout|"
    r"citation_(?!pdf|fulltext|abstract_html)|@|^id$|^key$|license|orcid|crossref|background|figure|gif|color|"
    r"abstract$|bibtex_show|redirect|template|author|css|script|header|timestamp|biburl|bibsource|issn|isbn"
)
ADDRESS: Final = re.compile(
    r"(?:https?://|//|www\.|\{\{)\S+|(?:\.{0,2}/|[\w.~-]{1,150}/)\S*"
    r"|[\w.~%-]{1,150}\.(?:pdf|ps|gz|html?|pptx?|key|zip|bib|mp4|txt)"
    # A file's name may hold spaces: "/papers/On Wool.pdf".
    r"|(?:https?://|\.{0,2}/|[\w.~-]{1,150}/)[^\n\"<>]{1,300}\.(?:pdf|pptx?|docx?|zip|bib)",
    re.I,
)
#: A name alone, of words: "Byron 2024 - On Wool.pdf"; an address only where the field is named for a file.
_FILE_NAME: Final = re.compile(r"[^\n\"<>/:]{1,150}\.(?:pdf|pptx?|docx?|zip|bib)", re.I)
_OF_FILE: Final = re.compile(r"(?:^|_)(?:file|pdf|slides|poster)$")
#: Names that a site's author gave what tells where a work appeared, and those that only look like it.
_OF_PLACE: Final = re.compile(
    r"(?<!bib)cite$|^reference$|(?:^|_)(?:details?|info|outlet|forum|appear\w{0,9})$|(?:^|_)(?:journal|conference|venue|proceedings)(?:_|$)|[a-z]venue$"
)
_NO_PLACE: Final = re.compile(
    r"(?:^|_)(?:location|place|city|country|dates?|year|url|link|rank\w*|impact|type|id|logo|pages|volume|number|issue|abbr\w*|short)(?:_|$)"
)
_HREF: Final = re.compile(r"<a\s[^<>]{0,200}?href\s?=\s?[\"']?([^\"'\s<>]{1,1000})", re.I)


class Fields:
    """The fields of one record, read by meaning."""

    def __init__(self, fields: Mapping[str, object]) -> None:
        # "author-list" is "author_list".
        dashed = {name.lower().replace("-", "_"): value for name, value in fields.items() if "-" in name}
        self._fields = {**dashed, **{name.lower(): value for name, value in fields.items()}}
        #: The words of those asked for before.
        self._words: dict[str, str] = {}

    def first(self, names: Sequence[str]) -> str:
        """Return the text of the first field that has any, mark-up taken out; "" where none has."""
        return next((words for name in names if name in self._fields and (words := self.words(name))), "")

    def words(self, name: str) -> str:
        """Return the words of one field; of several values, parted by commas."""
        if name not in self._fields:
            return ""  # as most of those asked for
        words = self._words.get(name)
        if words is None:
            told = [bare for text in texts(self._fields[name]) if (bare := unmarked(text))]
            words = self._words[name] = ", ".join(told)
        return words

    def several(self, name: str) -> list[str]:
        """Return the words of a field, of each value where it is a list."""
        value = self._fields.get(name)
        if not isinstance(value, list):
            return [self.words(name)]
        return [words for item in value if (words := ", ".join(map(unmarked, texts(item))))]

    def raw(self, names: Sequence[str]) -> list[str]:
        """Return the texts of the first field that has any, mark-up still in."""
        return next((found for name in self.given(names) if (found := texts(self._fields[name]))), [])

    def given(self, names: Sequence[str]) -> list[str]:
        """Return which of some fields the record has, in their order."""
        return [name for name in names if name in self._fields]

    def has(self, *names: str) -> bool:
        """Return whether any of the fields is there."""
        return any(self._fields.get(name) for name in names)

    def in_bibtex(self) -> Fields:
        """Return what the record's BibTeX says, which pages show for copying; no fields where it has none."""
        text = next(iter(self.raw(BIBTEX)), "")
        return Fields(fields_in(text) if "@" in text[:20] else {})

    def kinds(self) -> str:
        """Return all words on the sort of work, lower case."""
        return " ".join(self.words(name) for name in KINDS).lower()

    def dates(self) -> Iterator[str]:
        """Give the texts that may hold the year, the surest first."""
        for name in self.given(YEARS):
            value = self._fields[name]
            if isinstance(value, Mapping):
                value = [value]
            if isinstance(value, list):
                # CSL: "issued": {"date-parts": [[2024, 5]]}
                yield " ".join(map(str, texts(value, numbers=True)))[:60]
            elif value not in (None, "", []):
                yield str(value)[:60]

    def of_place(self) -> Iterator[str]:
        """
        Give the short texts under names of one's own that tell where a work appeared: "othercite".

        One that tells the title too is the whole citation.
        """
        title = self.first(TITLES).lower()
        for name, value in self._fields.items():
            own = _OF_PLACE.search(name) and not _NO_PLACE.search(name)
            if own and isinstance(value, str) and "\n" not in value and len(value) <= 200:
                words = unmarked(value)
                whole = bool(title) and title in words.lower()
                if words and not (whole or ADDRESS.fullmatch(words)):
                    yield words

    def addresses(self) -> Iterator[tuple[str, str]]:
        """Give (label, address) of every field that is one, in the record's order."""
        for name, value in self._fields.items():
            if not _NO_LINK.search(name):
                yield from _addresses(name, value, 0)
        for name in self.given(TITLES):
            for text in texts(self._fields[name]):
                yield from (("", href) for href in _HREF.findall(text))
                yield from (("", href) for _, href in MARKDOWN_LINK.findall(text))


def texts(value: object, *, numbers: bool = False) -> list[str]:
    """Return the texts of a value: itself, its items, the names in its mappings."""
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, int | float):
        return [str(value)]
    if isinstance(value, Mapping):
        lowered = {str(k).lower(): v for k, v in value.items()}
        if numbers:
            return [t for v in lowered.values() for t in texts(v, numbers=True)]
        return _names_in(lowered)
    if isinstance(value, list | tuple):
        return [text for item in value[:500] for text in texts(item, numbers=numbers)]
    return []


def _names_in(mapping: Mapping[str, object]) -> list[str]:
    family = (
        mapping.get("family") or mapping.get("familyname") or mapping.get("last") or mapping.get("lastname")
    )
    given = (
        mapping.get("given") or mapping.get("givenname") or mapping.get("first") or mapping.get("firstname")
    )
    if isinstance(family, str):
        return [f"{given} {family}" if isinstance(given, str) else family]
    for name in ("name", "title", "literal", "text", "full", "author", "label"):
        found = texts(mapping.get(name))
        if found:
            return found
    # {"Ada Byron": "https://…"}: the names are the keys.
    keys = [key for key, v in mapping.items() if " " in key and isinstance(v, str)]
    return [key.title() for key in keys]


def _addresses(label: str, value: object, depth: int) -> Iterator[tuple[str, str]]:
    if depth > 3:
        return
    if isinstance(value, str):
        words = value.strip()
        in_words = label in AUTHORS or (label in TITLES and "://" not in words)
        is_file = len(words) < 160 and _OF_FILE.search(label) and _FILE_NAME.fullmatch(words)
        if len(words) < 2000 and not in_words and (is_file or ADDRESS.fullmatch(words)):
            yield label, words
        elif label in ("links", "link", "urls", "resources", "buttons"):
            yield from (("", href) for href in _HREF.findall(words))
            yield from ((text, href) for text, href in MARKDOWN_LINK.findall(words))
    elif isinstance(value, Mapping):
        lowered = {str(k).lower(): v for k, v in value.items()}
        named = next(
            (str(lowered[n]) for n in ("name", "label", "title", "text", "type") if lowered.get(n)), ""
        )
        for name, item in lowered.items():
            if not _NO_LINK.search(name):
                yield from _addresses(
                    named if named and name in ("url", "link", "href", "src", "file", "path") else name,
                    item,
                    depth + 1,
                )
    elif isinstance(value, list):
        for item in value[:100]:
            yield from _addresses(label, item, depth + 1)
