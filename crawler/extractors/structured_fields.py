"""What the fields of data records are called, and their values as plain words, names and addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crawler.extractors.links import label_kind
from crawler.extractors.names.finder import find_names
from crawler.extractors.names.owner import OwnerNames, fold_name
from crawler.extractors.names.words import clean_name
from crawler.reading.bibtex import fields_in, natural_order, split_names
from crawler.reading.latex import plain
from snapshots.venues.places import is_place

TITLES: Final = (
    "title", "paper_title", "papertitle", "headline", "citation_title", "paper", "name",
)  # fmt: skip
AUTHORS: Final = (
    "authors", "author", "author_list", "authorlist", "authors_list", "author_names", "citation_author",
    "citation_authors", "by", "creator", "creators", "contributors", "people", "names", "coauthors", "coauthor",
    "co_authors", "co-authors", "with", "inner", "editor", "a",
)  # fmt: skip
#: Where themes that know no authors have them: a line of words below the title.
LINES: Final = ("description", "subtitle", "text", "details", "info")
#: What stands behind the venue: "12(3), 41-52. 2014", "chapter 7. To appear."
DETAILS: Final = ("info", "details", "note", "notes")
#: Where a work appears: the fields that name it in full stand before those that hint at it.
VENUES: Final = (
    "journal", "booktitle", "container-title", "journaltitle", "journal_title", "citation_journal_title",
    "citation_conference_title", "citation_book_title", "journal-ref", "publication", "venue", "conference",
    "proceedings", "pubinfo", "published_in", "publishedin", "publication_venue", "ispartof", "where", "venues",
    "appeared", "appears", "event", "conf", "workshop", "publication_short", "series_title", "pub",
    "publication_title", "source_title", "journal_name", "conference_name", "information", "v",
)  # fmt: skip
HINTS: Final = (
    "howpublished",
    "school",
    "institution",
    "institute",
    "university",
    "ref",
    "citation_dissertation_institution",
    "abbr",
)
#: Where a draft was sent, and the series it stands in.
SENT_TO: Final = ("submission_to", "submitted_to", "under_review_at", "in_review_at", "target_journal")
SERVERS: Final = ("preprint_server", "preprint_repository", "preprint_venue", "server")
YEARS: Final = (
    "year", "years", "issued", "date", "pubdate", "pub_date", "published", "publication_date", "datepublished",
    "citation_publication_date", "citation_date", "citation_year", "pubyear", "pub_year", "publication_year",
    "publicationyear", "year_published", "published_year", "publicationdate", "date_published", "published_date",
    "published_at", "copyright_year", "releasedate", "y",
)  # fmt: skip
BIBTEX: Final = ("bibtex", "bib", "bibtex_entry", "bib_entry", "bibentry")
STATES: Final = (
    "status",
    "pubstate",
    "publication_status",
    "state",
    "note",
    "notes",
    "remark",
    "addendum",
    "comment",
)
PRIZES: Final = (
    "award", "awards", "award_name", "honor", "honors", "honour", "honours", "prize", "prizes", "distinction",
)  # fmt: skip
REMARKS: Final = ("note", "notes", "remark", "addendum", "comment", "annotation", "extra", "special")
KINDS: Final = (
    "type", "@type", "entrytype", "publication_types", "publication_type", "pub_type", "paper-type",
    "category", "kind", "collection", "layout",
)  # fmt: skip

_NO_LINK: Final = re.compile(
    r"image|img|thumb|preview|teaser|photo|picture|snap|cover|icon|logo|avatar|banner|permalink|slug|layout|"
    r"citation_(?!pdf|fulltext|abstract_html)|@|^id$|^key$|license|orcid|crossref|background|figure|gif|color|"
    r"abstract$|bibtex_show|redirect|template|author|css|script|header|timestamp|biburl|bibsource|issn|isbn"
)
_ADDRESS: Final = re.compile(
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
_ON_LINE: Final = ("online", "virtual", "hybrid")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_RAISED: Final = re.compile(r"<sup>([^<>]{0,40})</sup>|\^\{?([*†‡§\d,]{1,9})\}?", re.I)
_HREF: Final = re.compile(r"<a\s[^<>]{0,200}?href\s?=\s?[\"']?([^\"'\s<>]{1,1000})", re.I)
_MARKDOWN_LINK: Final = re.compile(r"(?<!!)\[([^\[\]]{1,500})\]\(([^()\s]{1,1000})(?:\s[^()]{0,200})?\)")
# A star right behind a word is a mark of its name: "Byron*, Babbage*" holds no emphasis.
_EMPHASIS: Final = re.compile(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]{0,500}[^\s*])\1(?!\*)|(?<!\w)(_{1,2})(?=[^\s_])([^_]{0,500}[^\s_])\3(?!\w)"
)
_DASHED: Final = re.compile(r"\s+")
_PARTS: Final = re.compile(
    r" ?(?:;|, ?(?:and|&) |,|\band\b|(?<= )(?:und|et|y|e|og|och|en|ja|и)(?= )|&(?!\w{2,6};)| \| ) ?", re.I
)
_SENTENCE: Final = re.compile(r"[a-z]{2}\.\s|[A-Z]\.\s\w{4,}\s\w{2,}$")
# "…, C. Babbage. <i>Nature</i>": what is set off after the names is where the work appeared.
_SET_OFF: Final = re.compile(r"(?<=\w)[.,;]?\s*(?=<(?:i|em)\b[^<>]{0,99}>\s*[A-Z])", re.I)
_GENERIC: Final = re.compile(
    r"(?:conference|journal|workshop|preprint|article|book|paper|misc|true|false|proceedings|publications?)",
    re.I,
)


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
                if words and not (whole or _ADDRESS.fullmatch(words)):
                    yield words

    def addresses(self) -> Iterator[tuple[str, str]]:
        """Give (label, address) of every field that is one, in the record's order."""
        for name, value in self._fields.items():
            if not _NO_LINK.search(name):
                yield from _addresses(name, value, 0)
        for name in self.given(TITLES):
            for text in texts(self._fields[name]):
                yield from (("", href) for href in _HREF.findall(text))
                yield from (("", href) for _, href in _MARKDOWN_LINK.findall(text))


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
        if len(words) < 2000 and not in_words and (is_file or _ADDRESS.fullmatch(words)):
            yield label, words
        elif label in ("links", "link", "urls", "resources", "buttons"):
            yield from (("", href) for href in _HREF.findall(words))
            yield from ((text, href) for text, href in _MARKDOWN_LINK.findall(words))
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


def unmarked(text: str) -> str:
    r"""
    Return the words of a field without HTML, Markdown and LaTeX.

    >>> unmarked("<b>On</b> **Wool** &amp; [Yarn](a.pdf)"), unmarked(r"G\"odel's {DNA}")
    ('On Wool & Yarn', "Gödel's DNA")
    """
    if "[" in text:
        text = _MARKDOWN_LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", text)
    if "&" in text:
        text = html.unescape(text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(lambda found: found[2] or found[4], text) if "$" not in text else text
    if "\\" in text or "{" in text:
        text = plain(text)
    return _DASHED.sub(" ", text).strip()


#: "Ada Byron (joint first author with Mill)": a note of three words or more is no name.
_NOTE_BEHIND = re.compile(r"(?<=\w)\s*\((?:[^()\s]+\s+){2,}[^()\s]+\)$")
_LABELLED = re.compile(r"\[([^\[\]]{1,80})\]\([^()\s]{0,500}\)")


def authors_of(
    fields: Fields, owner: OwnerNames, name: str, *, as_printed: bool = False
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...], str]:
    """
    Return the authors, the marks beside their names, and what the field says after the last of them.

    ``name`` is the owner's: themes write "admin" or "me" for the page's own person. ``as_printed``: the field
    is shown as it stands, "Byron, A." too.
    """
    raw = fields.raw(AUTHORS)
    rest = ""
    if len(raw) == 1:
        text = raw[0].splitlines()[0] if "\n\n" in raw[0] else raw[0]
        text = _LABELLED.sub(lambda found: " " if label_kind(found[1]) is not None else found[1], text)
        set_off = _SET_OFF.search(text)
        people, rest = _parted(text[: set_off.start()] if set_off else text, owner, as_printed)
        rest = rest or (unmarked(text[set_off.end() :]) if set_off else "")
    else:
        people = [natural_order(_marks_kept(text)) for text in raw]
    people = [_NOTE_BEHIND.sub("", person) for person in people]
    named = [
        name if person.lower() in ("admin", "me") or _is_slug(person, name) else person for person in people
    ]
    clean = [(clean_name(person), _marks_of(person)) for person in named]
    kept = [
        (person, marks)
        for person, marks in clean
        if person and person.lower() not in ("others", "et al.", "et al")
    ]
    return (
        tuple(person for person, _ in kept),
        tuple((person, marks) for person, marks in kept if marks),
        rest,
    )


def _is_slug(person: str, name: str) -> bool:
    """
    Whether an author is given by the folder of a person of this name.

    >>> _is_slug("abyron", "Ada Byron"), _is_slug("ada-byron", "Ada Byron"), _is_slug("cbabbage", "Ada Byron")
    (True, True, False)
    """
    if " " in person or not person.islower():
        return False
    first, *others = fold_name(name).split() or [""]
    last = "".join(others[-1:])
    return re.sub(r"[\W_]", "", fold_name(person)) in {first[:1] + last, first + last, last + first}


#: Where the names in a citation end: at the year, or at the title's quotes.
_BEHIND_CITED: Final = re.compile(r"\s*(?:\(\s*(?:19|20)\d\d|[\"“„«]|\b(?:19|20)\d\d\b)")


def cited(fields: Fields, title: str, owner: OwnerNames) -> tuple[list[str], str]:
    """
    Return the authors and what stands behind the title in the reference that a record gives whole.

    >>> record = Fields({"citation": "Byron, A., & Mill, J. (1843). “On Wool.” <i>Wool Letters</i>, 7."})
    >>> cited(record, "On wool", OwnerNames(["Ada Byron"]))
    (['Byron, A.', 'Mill, J.'], 'Wool Letters, 7.')
    """
    words = unmarked(fields.words("citation")).strip("'‘’ ")
    at = words.lower().find(title.lower())
    head = words[: at if at >= 0 else len(words)]
    end = _BEHIND_CITED.search(head)
    if (end is None and at < 0) or "your name" in head.lower():
        return [], ""
    head = (head[: end.start()] if end else head).strip(" ,")
    people, _ = _parted(head, owner, as_printed=True)
    names = [name for person in people if (name := clean_name(person))]
    if names and head.endswith(".") and re.search(r"\b[A-Z]$", names[-1]):
        names[-1] += "."  # the stop of "Byron, A.", not of the list
    return names, words[at + len(title) :].lstrip(" .,;:\"”“»’'?!") if at >= 0 else ""


def _marks_kept(text: str) -> str:
    """Return a text's words with raised marks set as they stand: "Byron<sup>*</sup>" is "Byron*"."""
    return unmarked(_RAISED.sub(lambda found: (found[1] or found[2] or "") if _is_mark(found) else "", text))


def _is_mark(found: re.Match[str]) -> bool:
    return not any(c.isalnum() for c in (found[1] or found[2] or ""))


def _marks_of(person: str) -> str:
    return "".join(c for c in person if c in "*†‡§¶#∗⋆★☆✉⁎")


def _parted(text: str, owner: OwnerNames, as_printed: bool) -> tuple[list[str], str]:
    """Part one text of several names; return them and the words after them."""
    # "**Ada Byron**" is set bold; "Ada Byron*, Charles Babbage*" carries marks.
    words = _marks_kept(text.replace("\\*", "*"))
    if (
        re.search(r"\sand\s", words)
        and "," in words
        and all(part.strip(" ,").count(",") == 1 for part in split_names(words))
    ):
        people = split_names(words)
        return people if as_printed else [natural_order(part) for part in people], ""
    parts = [part.lstrip(".… ") for part in _PARTS.split(words.strip(" .")) if part.strip(".… ")]
    if all(_is_name(part) for part in parts):
        return parts, ""
    run = find_names(words, 0, owner)
    if run is None:
        return [part for part in parts if _is_name(part)], ""
    marks = dict(run.marks)
    people = [person + marks.get(person, "") for person in run.names]
    if run.inverted and not as_printed:
        people = [natural_order(person) for person in people]
    tail = words[run.end :].lstrip(" *†")
    # What follows without a stop is a name not understood, no venue.
    closed = tail.startswith((".", ";")) or words[run.end - 1] == "."
    return people, tail.strip(" .,;:") if closed else ""


def _is_name(part: str) -> bool:
    bare = clean_name(part)
    if bare.lower() in ("admin", "me", "others", "et al.", "et al"):
        return True
    count = len(bare.split())
    # "Byron. Nature Wool" is a name and what follows it.
    return 2 <= count <= 6 and not _SENTENCE.search(bare) and not any(c.isdigit() for c in bare)


def venue_words(fields: Fields) -> str:
    """
    Return the words that name the venue; "" where the record has none.

    >>> venue_words(Fields({"workshop": "Felt Days", "conference": "WOOL 2026"}))
    'Felt Days @ WOOL 2026'
    >>> venue_words(Fields({"conference": "Felt Days", "venue": "Tokyo, Japan"}))
    'Felt Days'
    """
    part, whole = fields.words("workshop"), fields.words("conference")
    if part and whole and not (_GENERIC.fullmatch(part) or part in whole or fields.has("venue", "journal")):
        return f"{part} @ {whole}"
    for name in fields.given(VENUES):
        # Of several places the first counts.
        told = fields.raw((name,))
        words = unmarked(told[0]) if told else ""
        if words and not _GENERIC.fullmatch(words) and not _ADDRESS.fullmatch(words):
            # Some call the meeting's place its venue.
            at = name == "venue" and whole and (is_place(words) or words.lower() in _ON_LINE)
            return whole if at else words
    own = next((words for words in fields.of_place() if not _GENERIC.fullmatch(words)), "")
    # The works of a JSON Résumé, which have no other field for it.
    return own or (fields.words("publisher") if fields.has("releasedate") else "")
