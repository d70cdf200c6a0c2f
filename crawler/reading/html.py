"""HTML → Document: lines as a reader sees them, with what the mark-up says of each run of words."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urljoin

from lxml import etree

from crawler.reading import front_matter, liquid
from crawler.reading.columns import with_columns
from crawler.reading.document import Break, DataRecord, Document, Heading, Line, Mark, Span
from crawler.reading.latex import accented
from crawler.reading.literals import literals
from crawler.reading.records import records_in
from crawler.reading.source import Source
from snapshots.errors import ReadingError

_Path = tuple[str, ...]

#: libxml2 drops whatever is nested deeper than this, without a word.
LXML_DEPTH = 254
#: Beyond these a page is made to harm, or broken beyond reading.
MOST_DEPTH, MOST_TAGS, MOST_ATTRIBUTES = 1_000, 200_000, 500
#: Lines that a document has at most: twice what is read of one, as what is folded shows by what follows.
MOST_LINES = 10_000

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header heading hgroup hr html legend li main menu nav ol p pre"
    " section summary table tbody td tfoot th thead tr ul".split()
)
_SKIPPED = frozenset(
    "script style noscript template svg math select datalist object canvas audio title".split()
)
_BOLD = frozenset("b strong th".split())
_ITALIC = frozenset("i em cite var dfn".split())
_NUMBERED = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "heading": 2, "legend": 5, "caption": 6}
_FOLDED_CLASS = re.compile(
    r"(?:^|\s)(?:hidden|collapse|d-none|accordion-(?:body|content)|popup|popover|tooltip|modal|visually-hidden|sr-only"
    r"|toggle-content)(?:\s|$)"
)
#: What parts that are folded away hold; but whole lists, and each entry of one, are called so too.
_FOLDED_BY_NAME = re.compile(
    r"(?:^|\s)(?:abstract-?(?:text|content|panel)?|bibtex-?(?:text|content)?|bib|panel)(?:\s|$)"
)
_LISTS = frozenset("ul ol dl table tbody".split())
_FOLDED_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
#: Set where no visitor looks, as only what is meant for machines is.
_OFF_SCREEN = re.compile(
    r"(?:left|right|top|text-indent|margin-left)\s*:\s*-\d{4,}(?:px|pt)?\b", re.IGNORECASE
)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.I)
#: Looks by the names that style sheets of utilities have for them.
_BOLD_CLASS = re.compile(
    r"(?<![\w:-])(?:font-(?:semi|extra)?bold|fw-(?:semi)?bold(?:er)?|font-weight-bold)(?![\w-])"
)
_ITALIC_CLASS = re.compile(r"(?<![\w:-])(?:font-italic|fst-italic|italic)(?![\w-])")
_BUTTON_CLASS = re.compile(
    r"(?<!section)(?:^|[\s_-])(?:btn|button|badge|label|chip|tag|pill|icon)(?:$|[\s_-])", re.I
)
#: Faces in which a letter is a picture, and those letters that word processors set before a list's items.
_PICTURE_FACE = re.compile(r"Wingdings|Webdings|Courier New", re.IGNORECASE)
_PICTURED = frozenset("o§Øüvqnlu")
#: As many tags as the tolerant parser is given.
MOST_TOLERATED = 60_000
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]{0,30})")
#: Inline elements that hold a name or a term each.
_WORDED = frozenset(("span", "a"))
#: How pages mark words of which a visitor sees one language: "lang-en", "en lang_zh".
_LANGUAGE = re.compile(r"(?:^|\s)lang(?:uage)?[-_]([a-z]{2})(?:\s|$)", re.IGNORECASE)
#: Elements of running words, in which a script writes a name: <script>ada()</script><noscript>Ada</noscript>.
_OF_WORDS = frozenset("p li td dd dt h1 h2 h3 h4 h5 h6 span a b strong i em font".split())
#: A tag escaped by mistake, which the page shows: "On <i>wool</i>".
_TAG_SHOWN = re.compile(r"</?(?:i|b|em|strong|u|sub|sup|span|a|br|p)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
#: Elements that hold nothing, and are never closed.
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Marks an element that is folded away by its name alone.
_BY_NAME = "~"
#: A folded part of this many blocks is a tab or an accordion of the page, no abstract.
_LIST_BLOCKS = 4
#: "… ? 'Ada Byron, Charles Babbage' : '2 more authors'": what a click on "2 more authors" shows.
_SHOWN_BY_CLICK = re.compile(r"\?\s?(['\"])((?:\\.|(?!\1)[^\\]){3,5000})\1\s?:\s?\1\d{1,4} more authors?\1")
#: A mark of a few words that begins before the item they are the first of.
_AROUND_ITEM = re.compile(
    r"<(u|b|i|em|strong|font)\b[^<>]{0,80}>\s{0,9}<li\b([^<>]{0,80})>([^<>]{0,200}(?:</?(?:u|b|i|font)\b[^<>]{0,80}>[^<>]{0,200}){0,3}?)</\1>",
    re.IGNORECASE,
)
#: An address whose quotation mark or tag was never closed: <a href="https://wool.example.org</a>.
_UNCLOSED_ADDRESS = re.compile(
    r"""(<a\s[^<>"']{0,80}\bhref\s{0,3}=\s{0,3}"[^<>"\s]{0,2000}+)"?(?=</?[A-Za-z])""", re.IGNORECASE
)
#: What opens a part of the list or a work: a year, a list's name, a state, three words that ask no click.
_LIST_HANDLE = re.compile(
    r"^\W*(?:(?:19|20)\d\d\b(?:\W*(?:19|20)\d\d\b)?(?:\W*\(\d+\))?\W*$"
    r"|(?:\S+ ){0,3}(?:papers?|articles?|publications?|books?|chapters?|preprints?|reports?|theses"
    r"|drafts?|works?)\W*$"
    r"|(?:(?:in|under) (?:press|preparation|progress|review|submission)|forthcoming|ongoing|submitted"
    r"|to appear)\W*$"
    r"|(?!(?:show|hide|click|view|see|read|toggle|expand|open|abstract|summary|bibtex|cite|citation|details)\b)"
    r"(?!.{0,40}\b(?:abstract|bibtex|citation)\W*$)\S+ \S+ \S)",
    re.IGNORECASE,
)
#: What opens a part of an entry, unfolded though it be.
_LABEL_HANDLE = re.compile(
    r"^\W*(?:(?:show|hide|click|view|see|read|toggle|expand|open|abs|summary|bib|cite|details|tl;?dr|keywords)\b"
    r"|\W*$)|\b(?:abstract|bibtex|citation)\W*$",
    re.IGNORECASE,
)
#: What opens a part folded away within an entry, where nothing sets it off: "Simply put", "More".
_INVITES = re.compile(r"\W*(?:[^\W\d]+\W+){0,2}[^\W\d]+\W*")
#: Where a page sends its visitors on by itself.
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\">]{1,2000})", re.IGNORECASE)
_SPACE = re.compile(r"[\s\u00a0\u200b\ufeff]+")
_ROLE_WORD = re.compile(r"[A-Za-z][\w:-]*")
_FRAGMENT = re.compile(rb"<(?:div|ul|ol|p|table|section|article|main|h[1-6])[ \t\r\n>]")


def likely(source: Source) -> float:
    """Whether the bytes are HTML: by the server's word, the ending, the first tags."""
    if source.media_type in ("text/html", "application/xhtml+xml") and source.suffix not in (".md", ".bib"):
        return 0.9
    if source.suffix in (".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp"):
        return 0.85
    start = source.body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head")):
        return 0.8
    if _FRAGMENT.match(start) and b"</" in start:
        # Part of a page, which a script puts in its place, whatever its file is called.
        return 0.5
    return 0.3 if b"<body" in source.body[:20000].lower() or b"<li" in start or b"<p>" in start else 0.0


def read(source: Source) -> Document:
    """Read an HTML page."""
    from crawler.reading.decode import decode

    markup = decode(source)
    data, body, _ = front_matter.split(markup)
    if data or len(body) < len(markup) < len(body) + 16:
        # A page as the generator of a site has it, not as it is shown: its tags and outputs say nothing.
        markup = liquid.give_back(*liquid.hold_outputs(liquid.without_tags(body)))
    document = read_html(markup, url=source.url)
    title = data.get("title")
    return replace(document, title=title) if isinstance(title, str) and not document.title else document


def read_html(markup: str, *, url: str, format: str = "html") -> Document:
    """
    Read HTML text.

    ``format`` is the name of the format it was rendered from. Raises ReadingError for mark-up made to harm.
    """
    _refuse_hostile(markup)
    builder = _Builder()
    root = _parse(markup)
    depth = _walk(root, builder) if root is not None else 0
    if depth >= LXML_DEPTH - 2:
        builder = _Builder()
        _walk_tolerant(markup, builder)
    lines = with_columns(builder.finish())
    base = urljoin(url, builder.base) if builder.base else url
    return Document(
        url=url,
        base=base,
        format=format,
        lines=_hand_down_headings(lines),
        records=_records(builder),
        title=builder.title,
        complete=_complete(markup) if format == "html" else None,
        notes=("nested too deeply for the fast parser; read by the tolerant one",)
        if depth >= LXML_DEPTH - 2
        else (),
        frames=tuple(urljoin(base, f) for f in builder.frames),
        meta={k: v[0] for k, v in builder.meta.items()},
    )


def _complete(markup: str) -> bool | None:
    """Whether the page ends as it should; None for fragments, which never say."""
    if "<html" not in markup[:5000].lower():
        return None
    return "</html" in markup[-5000:].lower() or "</body" in markup[-5000:].lower()


def _refuse_hostile(markup: str) -> None:
    if markup.count("<") > MOST_TAGS:
        raise ReadingError(f"the page has more than {MOST_TAGS:,} tags; nobody's list is that long")
    for long_tag in re.finditer(r"<[A-Za-z][^<>]{3000,}", markup):
        if long_tag.group().count("=") > MOST_ATTRIBUTES and "base64" not in long_tag.group():
            raise ReadingError(f"the page has a tag with more than {MOST_ATTRIBUTES} attributes")


def _refuse_towers(markup: str) -> None:
    """Refuse what the tolerant parser would take too long over, before it begins."""
    if markup.count("<") > MOST_TOLERATED:
        raise ReadingError(f"the page is nested deeply and has more than {MOST_TOLERATED:,} tags")
    depth = 0
    for tag in _TAG.finditer(markup):
        if tag.group(1):
            depth = max(0, depth - 1)
        elif tag.group(2).lower() not in _VOID:
            depth += 1
            if depth > MOST_DEPTH:
                raise ReadingError(f"the page is nested more than {MOST_DEPTH:,} deep")


def _parse(markup: str) -> etree._Element | None:
    # A NUL ends the text for libxml2; control characters are never words.
    markup = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", " ", markup)
    markup = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", markup)
    # What stands behind the page's end is shown by browsers and dropped by libxml2.
    markup = re.sub(r"</(?:body|html)\s*>", "", markup, flags=re.IGNORECASE)
    # "</br>" breaks a line in browsers; libxml2 drops it.
    markup = re.sub(r"</br\s*>", "<br>", markup, flags=re.IGNORECASE)
    # "<u><li>Ada Byron</u>, Charles …": for libxml2 the underline's end is the item's.
    markup = _AROUND_ITEM.sub(r"<li\2><\1>\3</\1>", markup)
    markup = _UNCLOSED_ADDRESS.sub(r'\1">', markup)
    if not markup.strip():
        return None
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    return etree.fromstring(markup.encode("utf-8", "replace"), parser=parser)


def _walk(root: etree._Element, builder: _Builder) -> int:
    """Walk through the elements and their words; return how deep they are nested."""
    depth = deepest = 0
    for action, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if action == "start":
            depth += 1
            deepest = max(deepest, depth)
            builder.start(tag, dict(element.items()), element.sourceline or 0)
            if text := element.text:
                builder.text(text)
        else:
            depth -= 1
            builder.end(tag)
            if text := element.tail:
                builder.text(text)
    return deepest


def _walk_tolerant(markup: str, builder: _Builder) -> None:
    """Walk with BeautifulSoup, 25 times slower, which keeps what is nested deeply."""
    _refuse_towers(markup)
    from bs4 import BeautifulSoup
    from bs4.element import NavigableString, PreformattedString, Tag

    stack: list[tuple[str, object]] = [("node", BeautifulSoup(markup, "html.parser"))]
    depth = 0
    while stack:
        action, node = stack.pop()
        if action == "end":
            depth -= 1
            builder.end(str(node))
        elif isinstance(node, Tag):
            depth += 1
            if depth > MOST_DEPTH:
                raise ReadingError(f"the page is nested more than {MOST_DEPTH:,} deep")
            attributes = {k: " ".join(v) if isinstance(v, list) else str(v) for k, v in node.attrs.items()}
            builder.start(node.name, attributes, node.sourceline or 0)
            stack.append(("end", node.name))
            stack.extend(("node", child) for child in reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            builder.text(str(node))


@dataclass(slots=True)
class _Open:
    """An element that is open during the walk."""

    tag: str
    marks: frozenset[Mark]
    href: str | None
    roles: tuple[str, ...]
    #: Paths of the elements around it that the page folds away.
    folds: tuple[_Path, ...]
    path: _Path
    children: int = 0
    heading: int = 0
    preformatted: bool = False
    #: Whether any words stand in it.
    worded: bool = False
    #: What its pictures say where they are not shown: a link's label, if it has no words.
    alternative: str = ""
    #: The words that a click puts in place of its own; "" for none.
    instead: str = ""
    #: Whether it is set in a face of pictures.
    pictures: bool = False
    #: For ``details``: whether a visitor sees it unfolded.
    unfolded: bool = False
    #: For ``details``, once it was asked for: whether its handle is a label and the rest folded away.
    hides: bool | None = None
    #: Where in its line it began.
    begun: int = 0
    #: The language it is in, and its part that just closed, where a visitor chooses one; "" for none.
    language: str = ""
    said: str = ""


#: "Cover of Looms": what a picture shows, and no label of what its link leads to.
_PICTURE_OF = re.compile(
    r"\W*(?:(?:book|front) ?)?(?:cover|thumbnail|teaser|screenshot|photo|portrait|portada|cubierta|couverture"
    r"|copertina|capa|titelbild|umschlag|buchcover)\b|(?:\S+ ){7}",
    re.IGNORECASE,
)


#: Words of two elements without a space between, which only the page's looks part: "Wool Prize", "Looms".
_GLUED_END = re.compile(r"(?:^|\s)[A-Z][\w'’-]{0,40}\s(?:[^\s]{1,40}\s){0,40}[^\s]{0,40}[a-z)]$")
_GLUED_START = re.compile(r"[A-Z][a-z]{1,40}[\s,]|[A-Z]{2,10}\s[A-Z]")
#: "On Felt", "with A. Byron": the looks begin a line.
_COAUTHORS_START = re.compile(r"(?:with|by|joint with)\s[^\W\d_a-zß-ÿ]")


class _Builder:
    """Gathers the walk into lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.base = ""
        self.title = ""
        self.frames: list[str] = []
        self.meta: dict[str, list[str]] = {}
        self.json_ld: list[str] = []
        #: The programs that stand in the page, and whether what is being read is data.
        self.programs: list[str] = []
        self._is_data = False
        self._open: list[_Open] = [_Open("", frozenset(), None, (), (), ())]
        self._skip = 0
        #: The words of a title or of JSON-LD while one is open.
        self._raw: list[str] | None = None
        self._spans: list[Span] = []
        self._break = Break.BLOCK
        self._line_break = Break.BLOCK
        self._line_path: _Path = ()
        self._line_heading = 0
        self._line_folds: tuple[_Path, ...] = ()
        self._fold_number = 0
        self._line_fold_roots: list[tuple[_Path, ...]] = []
        self._line_source = 0
        self._source = 0
        #: Whether a script just closed: what stands behind it may be what it writes, for those without.
        self._script_closed = False
        #: Whether an element of a line just closed, and whether the next opened right behind it.
        self._closed = self._beside_closed = False
        #: How long the line is by now, and where the inline elements that its block holds begin and end.
        self._length = 0
        self._inline: list[tuple[int, int]] = []
        #: Whether there are all the lines that a document may have: of the rest, only data is taken.
        self._full = False

    def finish(self) -> list[Line]:
        """Close the last line and return all; what is folded but holds a whole list counts as shown."""
        self._flush()
        self._line_fold_roots = self._without_named_lists()
        blocks: dict[_Path, set[_Path]] = {}
        for line, folds in zip(self.lines, self._line_fold_roots, strict=True):
            for fold in folds:
                blocks.setdefault(fold, set()).add(line.path)
                if line.heading:
                    blocks[fold] |= {(str(n),) for n in range(_LIST_BLOCKS)}
        return [
            replace(line, folded=any(len(blocks[f]) < _LIST_BLOCKS for f in folds)) if line.folded else line
            for line, folds in zip(self.lines, self._line_fold_roots, strict=True)
        ]

    # -- walking ------------------------------------------------------------------------------

    def start(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        """Take a tag that opens, on a line of the source."""
        if self._skip:
            if self._note_head(tag, attributes):
                return
            self._skip += 1
            return
        if self._note_head(tag, attributes):
            return
        instead = tag == "noscript" and self._script_closed and self._open[-1].tag in _OF_WORDS
        self._script_closed = False
        said = self._open[-1].said
        elsewhere = "style" in attributes and _OFF_SCREEN.search(attributes["style"]) and tag not in _VOID
        translated = said and _language(tag, attributes) not in ("", said)
        if (tag in _SKIPPED and not instead) or elsewhere or translated:
            self._skip = 1
            kind = attributes.get("type", "")
            self._is_data = "ld+json" in kind or attributes.get("id") == "__NEXT_DATA__"
            if tag == "title" or (tag == "script" and (self._is_data or _PROGRAM.search(kind) is not None)):
                self._raw = []
            return
        if self._full:
            return
        self._source = line
        parent = self._open[-1]
        self._beside_closed = self._closed and tag not in _BLOCKS
        if tag == "br":
            self._hard_break()
            return
        opened = self._opened(parent, tag, attributes)
        self._open.append(opened)
        if tag in _BLOCKS:
            self._flush()
            self._break = Break.BLOCK
        elif tag in _WORDED:
            opened.begun = self._length
        elif tag == "img" and parent.href is not None:
            link = next((o for o in reversed(self._open) if o.tag == "a"), None)
            if link is not None:
                words = _SPACE.sub(" ", attributes.get("alt", ""))
                link.alternative += "" if _PICTURE_OF.match(words) else words

    def _without_named_lists(self) -> list[tuple[_Path, ...]]:
        """The folds of each line without entries: named as such, which stand beside nothing."""
        named = {fold for folds in self._line_fold_roots for fold in folds if fold[-1].startswith(_BY_NAME)}
        if len(named) < 2:
            return self._line_fold_roots
        among = Counter(fold[:-2] for fold in named)
        shown = {
            line.path[:depth]
            for line, folds in zip(self.lines, self._line_fold_roots, strict=True)
            if not folds and not line.heading
            for depth in range(len(line.path) + 1)
        }
        entries = {fold for fold in named if among[fold[:-2]] > 1 and fold[:-2] not in shown}
        return [tuple(f for f in folds if f not in entries) for folds in self._line_fold_roots]

    def _opened(self, parent: _Open, tag: str, attributes: Mapping[str, str]) -> _Open:
        parent_block = tag in _BLOCKS
        path = parent.path
        if parent_block:
            path = (*parent.path, f"{tag}:{parent.children}")
            parent.children += 1
        names = attributes.get("class", "")
        style = attributes.get("style", "")
        own_marks = _marks(tag, names, style)
        marks = parent.marks | own_marks if own_marks else parent.marks
        own_roles = _roles(tag, names, attributes)
        href = parent.href
        if tag in ("li", "tr", "dt", "dd"):
            # A link that was never closed ends with its entry, as browsers have it.
            href = None
        if tag == "a" and "href" in attributes:
            href = attributes["href"].strip()
        folds = parent.folds
        hidden = (
            "hidden" in attributes
            or (names and _FOLDED_CLASS.search(names.lower()))
            or (style and _FOLDED_STYLE.search(style))
            or (parent.tag == "details" and tag != "summary" and self._hides(parent))
        )
        if hidden or (names and tag not in _LISTS and _FOLDED_BY_NAME.search(names.lower())):
            self._fold_number += 1
            sign = "#" if hidden or not parent_block else _BY_NAME
            folds = (*folds, (*path, f"{sign}{self._fold_number}"))
        if tag in _NUMBERED and parent.tag in _NUMBERED:
            parent.heading = 0  # a heading never closed ends where the next begins, as browsers have it
        heading = parent.heading or _HEADINGS.get(tag, 0)
        if parent.heading and folds is not parent.folds and self._spans:
            heading = 0  # what is hidden behind a heading's words: "2020", and a link for editors
        return _Open(
            tag=tag,
            marks=marks,
            href=href,
            roles=(*parent.roles, *own_roles)[-8:] if own_roles else parent.roles,
            folds=folds,
            path=path,
            # An inline element hands its parent's count on, so that blocks inside keep their places.
            children=0 if parent_block else parent.children,
            heading=heading,
            preformatted=parent.preformatted or tag == "pre",
            instead=_shown_by_click(attributes["onclick"]) if "onclick" in attributes else "",
            pictures=bool(attributes)
            and _PICTURE_FACE.search(style or attributes.get("face", "")) is not None,
            unfolded="open" in attributes,
            language=_language(tag, attributes) if names else "",
        )

    def _hides(self, details: _Open) -> bool:
        """Whether what a handle opens is beside an entry: below a year, a heading or a title stands more."""
        if details.hides is None:
            place = len(details.path)
            told = [
                line
                for line in self.lines[-3:]
                if line.path[:place] == details.path and line.path[place:][:1] == ("summary:0",)
            ]
            handle = " ".join(line.text for line in told)
            shown = details.unfolded and _LABEL_HANDLE.search(handle) is None
            details.hides = not shown and _LIST_HANDLE.search(handle) is None
            plain = not any(span.marks or span.href for line in told for span in line.spans)
            within = 0 < len(told) < len(self.lines) and self.lines[-len(told) - 1].path == details.path[:-1]
            if details.hides and plain and within and _INVITES.fullmatch(handle):
                # Within an entry it says no more than that there is more.
                del self.lines[-len(told) :], self._line_fold_roots[-len(told) :]
        return details.hides

    def end(self, tag: str) -> None:
        """Take a tag that closes."""
        if self._skip:
            self._skip -= 1
            if not self._skip and self._raw is not None:
                if tag != "title":
                    (self.json_ld if self._is_data else self.programs).append("".join(self._raw))
                elif not self.title:
                    self.title = _SPACE.sub(" ", "".join(self._raw)).strip()
                self._raw = None
            self._script_closed = not self._skip and tag == "script"
            return
        if self._full or len(self._open) < 2 or tag in ("br", "meta", "base", "link", "iframe", "frame"):
            return
        closed = self._open.pop()
        self._open[-1].said = closed.language
        if tag in _BLOCKS:
            self._flush()
            self._break = Break.BLOCK
        else:
            self._closed = True
            if tag in _WORDED and self._length > closed.begun and self._open[-1].tag in _BLOCKS:
                self._inline.append((closed.begun, self._length))
            self._open[-1].children = max(self._open[-1].children, closed.children)
            if tag == "a" and closed.href is not None and not closed.worded:
                self._add(closed.alternative, closed)
            elif not closed.worded and self._open[-1].href is not None:
                # An icon tells its link what it leads to.
                self._open[-1].roles = closed.roles

    def _note_head(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Whether the element only says something of the page."""
        if tag == "meta":
            name = (attributes.get("name") or attributes.get("property") or "").lower()
            if name and "content" in attributes:
                self.meta.setdefault(name, []).append(attributes["content"])
            if attributes.get("http-equiv", "").lower() == "refresh":
                onward = _REFRESH.search(attributes.get("content", "")[:2100])
                self.frames += [onward[1].strip()] if onward else []
            return self._skip == 0
        if tag == "base" and attributes.get("href") and not self.base:
            self.base = attributes["href"].strip()
        if tag in ("iframe", "frame") and attributes.get("src"):
            self.frames.append(attributes["src"].strip())
        return tag in ("base", "link", "iframe", "frame") and self._skip == 0

    def text(self, text: str) -> None:
        """Take words."""
        if self._skip:
            if self._raw is not None:
                self._raw.append(text)
            return
        if self._full:
            return
        top = self._open[-1]
        if not text.isspace():
            self._script_closed, top.said = False, ""
        if top.tag == "noscript" and "javascript" in text.lower():
            return
        if top.instead:
            text, top.instead = top.instead, ""
        if top.pictures and not self._spans and text.strip() in _PICTURED:
            text = "•"
        if top.preformatted and "\n" in text:
            for number, part in enumerate(text.split("\n")):
                if number:
                    self._hard_break()
                if self._full:
                    return
                self._add(_SPACE.sub(" ", part), top)
            return
        if "<" in text:
            text = _TAG_SHOWN.sub("", text)
        self._add(" " if text.isspace() else accented(_spaced(text)), top)

    def _add(self, text: str, opened: _Open) -> None:
        blank = not text.strip()
        if blank and opened.href is None and not self._spans:
            return
        if not blank:
            for open_element in reversed(self._open):
                if open_element.worded:
                    break  # and so are those around it
                open_element.worded = True
        if not self._spans:
            self._line_break, self._break = self._break, Break.LINE
            self._line_path, self._line_heading = opened.path, opened.heading
            self._line_folds, self._line_source = opened.folds, self._source
        elif opened.folds != self._line_folds and not blank:
            self._flush()
            self._break = Break.LINE
            self._add(text, opened)
            return
        beside, self._closed, self._beside_closed = self._beside_closed, False, False
        if self._spans and text:
            last = self._spans[-1]
            if beside and Mark.BUTTON in last.marks & opened.marks and text[:1].isalnum():
                text = " " + text  # two labels side by side
            if beside and _GLUED_END.search(last.text):
                if _COAUTHORS_START.match(text):
                    self._hard_break()
                    self._add(text, opened)
                    return
                if _GLUED_START.match(text):
                    text = " " + text
            if last.text.endswith(" ") and text.startswith(" "):
                text = text[1:]
            if (last.marks, last.href, last.roles) == (opened.marks, opened.href, opened.roles):
                self._spans[-1] = Span(last.text + text, last.marks, last.href, last.roles)
                self._length += len(text)
                return
        if text or opened.href is not None:
            self._spans.append(Span(text, opened.marks, opened.href, opened.roles))
            self._length += len(text)

    def _hard_break(self) -> None:
        if self._spans:
            self._flush()
            self._break = Break.LINE
        elif self._break is Break.LINE:
            self._break = Break.BLANK

    def _flush(self) -> None:
        if self._spans and any(s.text.strip() or s.href is not None for s in self._spans):
            self.lines.append(
                Line(
                    spans=tuple(_parted(self._spans, self._inline)),
                    path=self._line_path,
                    after=self._line_break,
                    heading=self._line_heading,
                    folded=bool(self._line_folds),
                    source=self._line_source,
                )
            )
            self._line_fold_roots.append(self._line_folds)
            self._full = len(self.lines) >= MOST_LINES
        elif self._spans:
            # Blank words never were a line; what parted it still parts the next.
            self._break = max(self._break, self._line_break, key=lambda b: b.value)
        self._spans = []
        self._length, self._inline = 0, []


def _spaced(text: str) -> str:
    """Return words with single spaces between, and one at either end where there was any."""
    if "\u200b" in text or "\ufeff" in text:
        return _SPACE.sub(" ", text)
    # Three times as fast as the pattern, which looks at every space.
    before, behind = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{before}{' '.join(text.split())}{behind}"


#: A name, or a term: what an element of its own may hold that only the page's looks part from the next.
_TERM = re.compile(r"[^\W\d_a-zß-ÿ][\w.'’-]{0,30}(?: [\w.'’-]{1,30}){0,3} [^\W\d_a-zß-ÿ][\w.'’-]{0,30}")


def _parted(spans: list[Span], inline: list[tuple[int, int]]) -> list[Span]:
    """Set commas between the elements that make a line: "<span>A. Byron</span> <span>C. Mill</span> …"."""
    if len(inline) < 3 or any(Mark.BUTTON in span.marks for span in spans):
        return spans
    text = "".join(span.text for span in spans)
    gaps = [(a[1], b[0]) for a, b in pairwise(inline)]
    ends = (text[: inline[0][0]], text[inline[-1][1] :], *(text[a:b] for a, b in gaps))
    if any(end.strip() for end in ends) or not all(_TERM.fullmatch(text[a:b].strip()) for a, b in inline):
        return spans
    marks = {a + len(text[a:b].rstrip()) for a, b in inline[:-1]}
    found: list[Span] = []
    at = 0
    for span in spans:
        words, begin = "", 0
        for end in (n - at for n in sorted(marks) if at < n <= at + len(span.text)):
            words += span.text[begin:end] + ("," if text[at + end : at + end + 1].isspace() else ", ")
            begin = end
        words += span.text[begin:]
        found.append(Span(words, span.marks, span.href, span.roles))
        at += len(span.text)
    return found


# The same few tags, classes and styles are set over and over.
@lru_cache(maxsize=2048)
def _marks(tag: str, names: str, style: str) -> frozenset[Mark]:
    found: set[Mark] = set()
    if tag in _BOLD or (style and _BOLD_STYLE.search(style)) or (names and _BOLD_CLASS.search(names)):
        found.add(Mark.BOLD)
    if tag in _ITALIC or (style and _ITALIC_STYLE.search(style)) or (names and _ITALIC_CLASS.search(names)):
        found.add(Mark.ITALIC)
    if tag in ("u", "ins"):
        found.add(Mark.UNDERLINE)
    if tag in ("sup", "sub"):
        found.add(Mark.RAISED)
    if tag in ("s", "del", "strike"):
        found.add(Mark.STRUCK)
    if tag in ("code", "tt", "kbd", "samp"):
        found.add(Mark.CODE)
    if tag == "button" or (names and _BUTTON_CLASS.search(names)):
        found.add(Mark.BUTTON)
    return frozenset(found)


#: Tags that say nothing of the words inside.
_PLAIN_TAGS = frozenset(
    "span div p a b i em strong u font br td tr li ul ol sup sub small big center table noscript".split()
)


def _roles(tag: str, names: str, attributes: Mapping[str, str]) -> tuple[str, ...]:
    words: list[str] = []
    if tag not in _PLAIN_TAGS and tag not in _BLOCKS:
        words.append(tag)
    if not attributes:
        return tuple(words)
    if attributes.get("rowspan", "1") != "1" or attributes.keys() & {"rowspan", "colspan"} == {"rowspan"}:
        words.append("rowspan")
    for value in (names, attributes.get("id", ""), attributes.get("itemprop", "")):
        if value:
            words += _ROLE_WORD.findall(value[:200].lower())[:6]
    return tuple(words)


def _language(tag: str, attributes: Mapping[str, str]) -> str:
    """Return the language of words that a visitor sees or not, as he chose; "" where none is named."""
    names = attributes.get("class", "")
    chosen = _LANGUAGE.search(names) if "lang" in names and tag in _WORDED else None
    return chosen[1].lower() if chosen else ""


def _shown_by_click(script: str) -> str:
    """The names that a click puts in place of "2 more authors"; "" for none."""
    m = _SHOWN_BY_CLICK.search(script) if "more author" in script else None
    return re.sub(r"\\(.)", r"\1", m[2]) if m else ""


def _hand_down_headings(lines: list[Line]) -> tuple[Line, ...]:
    """Give every line the headings above it."""
    above: tuple[Heading, ...] = ()
    out: list[Line] = []
    for line in lines:
        if line.heading:
            above = tuple(h for h in above if h.level < line.heading)
        # One tuple for all lines below the same headings, who look at it line by line.
        out.append(line.under(above) if above else line)
        if line.heading:
            above = (*above, Heading(text=line.text, level=line.heading))
    return tuple(out)


#: A page of fewer letters shows nothing before a program fills it in.
_EMPTY_PAGE = 400


_PROGRAM = re.compile(r"\A\Z|javascript|module|babel|jsx", re.I)
#: What a program has where it spells out works.
_TITLES_WORKS = re.compile(r"\btitle[\"']?\s{0,9}:\s{0,99}[\"'`]")
_NAMES_WORKS = re.compile(
    r"\b(?:authors?|venue|journal|booktitle|conference)[\"']?\s{0,9}:\s{0,99}[\"'`\[]", re.I
)


def _records(builder: _Builder) -> tuple[DataRecord, ...]:
    """Data that the page carries beside its words: JSON-LD, citation_* meta, what a program is to show."""
    records: list[DataRecord] = []
    for raw in builder.json_ld:
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
    for program in builder.programs:
        if _NAMES_WORKS.search(program) is not None and _TITLES_WORKS.search(program) is not None:
            shown_words = shown_words or " ".join([line.text for line in builder.lines])
            # What a program puts in its place, once the page is open; what stands there already is said once.
            records += [
                record
                for record in records_in(literals(program), "javascript")
                if str(record.fields.get("title", "")) not in shown_words
            ]
    citation = {k: (v if len(v) > 1 else v[0]) for k, v in builder.meta.items() if k.startswith("citation_")}
    if "citation_title" in citation:
        records.append(DataRecord(source="citation-meta", fields=citation))
    return tuple(records)
