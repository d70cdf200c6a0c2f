"""Lines of a page, gathered from the walk through its elements."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from crawler.reading.document import Break, Line, Mark, Span
from crawler.reading.html.folds import (
    BY_NAME,
    Place,
    is_folded,
    is_folded_by_name,
    opens_aside,
    without_lists_folded,
)
from crawler.reading.html.head import Head
from crawler.reading.html.look import BLOCKS, VOID, WORDED, language_of, marks_of, roles_of, shown_by_click
from crawler.reading.html.parted import parted
from crawler.reading.latex import accented

#: Lines that a document has at most: twice what is read of one, as what is folded shows by what follows.
MOST_LINES = 10_000
_SKIPPED = frozenset(
    "script style noscript template svg math select datalist object canvas audio title".split()
)
_NUMBERED = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "heading": 2, "legend": 5, "caption": 6}
#: Set where no visitor looks, as only what is meant for machines is.
_OFF_SCREEN = re.compile(
    r"(?:left|right|top|text-indent|margin-left)\s*:\s*-\d{4,}(?:px|pt)?\b", re.IGNORECASE
)
#: Faces in which a letter is a picture, and those letters that word processors set before a list's items.
_PICTURE_FACE = re.compile(r"Wingdings|Webdings|Courier New", re.IGNORECASE)
_PICTURED = frozenset("o§Øüvqnlu")
#: Elements of running words, in which a script writes a name: <script>ada()</script><noscript>Ada</noscript>.
_OF_WORDS = frozenset("p li td dd dt h1 h2 h3 h4 h5 h6 span a b strong i em font".split())
#: A tag escaped by mistake, which the page shows: "On <i>wool</i>".
_TAG_SHOWN = re.compile(r"</?(?:i|b|em|strong|u|sub|sup|span|a|br|p)(?:\s[^<>]{0,200})?/?>", re.IGNORECASE)
_SPACE = re.compile(r"[\s\u00a0\u200b\ufeff]+")
#: Letters for private use, as which fonts have their icons; the first of them stand in for templates.
_ICON = re.compile("[\ue100-\uf8ff]")


@dataclass(slots=True)
class _Open:
    """An element that is open during the walk."""

    tag: str
    marks: frozenset[Mark]
    href: str | None
    roles: tuple[str, ...]
    #: Paths of the elements around it that the page folds away.
    folds: tuple[Place, ...]
    path: Place
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
#: What stands at the right edge of its line.
_AT_RIGHT = ("right",)
#: Words of two elements without a space between, which only the page's looks part: "Wool Prize", "Looms".
_GLUED_END = re.compile(r"(?:^|\s)[A-Z][\w'’-]{0,40}\s(?:[^\s]{1,40}\s){0,40}[^\s]{0,40}[a-z)]$")
_GLUED_START = re.compile(r"[A-Z][a-z]{1,40}[\s,]|[A-Z]{2,10}\s[A-Z]")
#: So many gaps between words has what is a title rather than a name or a prize.
_TITLE_GAPS = 4
#: "On Felt", "with A. Byron": the looks begin a line.
_COAUTHORS_START = re.compile(r"(?:with|by|joint with)\s[^\W\d_a-zß-ÿ]")


class LineBuilder:
    """Gathers the walk into lines."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.head = Head()
        self._open: list[_Open] = [_Open("", frozenset(), None, (), (), ())]
        self._skip = 0
        self._spans: list[Span] = []
        self._break = Break.BLOCK
        self._line_break = Break.BLOCK
        self._line_path: Place = ()
        self._line_heading = 0
        self._line_folds: tuple[Place, ...] = ()
        self._fold_number = 0
        self._line_fold_roots: list[tuple[Place, ...]] = []
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
        return without_lists_folded(self.lines, self._line_fold_roots)

    def start(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        """Take a tag that opens, on a line of the source."""
        if self.head.note(tag, attributes) and not self._skip:
            return
        if self._skip:
            self._skip += 1
            return
        instead = tag == "noscript" and self._script_closed and self._open[-1].tag in _OF_WORDS
        self._script_closed = False
        said = self._open[-1].said
        elsewhere = "style" in attributes and _OFF_SCREEN.search(attributes["style"]) and tag not in VOID
        translated = said and language_of(tag, attributes) not in ("", said)
        if (tag in _SKIPPED and not instead) or elsewhere or translated:
            self._skip = 1
            self.head.open(tag, attributes)
            return
        if self._full:
            return
        self._source = line
        parent = self._open[-1]
        self._beside_closed = self._closed and tag not in BLOCKS
        if tag == "br":
            self._hard_break()
            return
        opened = self._opened(parent, tag, attributes)
        self._open.append(opened)
        if tag in BLOCKS:
            self._flush()
            self._break = Break.BLOCK
        elif tag in WORDED:
            opened.begun = self._length
        elif tag == "img" and parent.href is not None:
            link = next((o for o in reversed(self._open) if o.tag == "a"), None)
            if link is not None and opened.folds is not parent.folds:
                link.href = None  # what counts visitors
            elif link is not None:
                words = _SPACE.sub(" ", attributes.get("alt", ""))
                link.alternative += "" if _PICTURE_OF.match(words) else words

    def _opened(self, parent: _Open, tag: str, attributes: Mapping[str, str]) -> _Open:
        parent_block = tag in BLOCKS
        path = parent.path
        if parent_block:
            path = (*parent.path, f"{tag}:{parent.children}")
            parent.children += 1
        names = attributes.get("class", "")
        style = attributes.get("style", "")
        own_marks = marks_of(tag, names, style)
        marks = parent.marks | own_marks if own_marks else parent.marks
        own_roles = roles_of(tag, names, attributes)
        href = parent.href
        if tag in ("li", "tr", "dt", "dd"):
            # A link that was never closed ends with its entry, as browsers have it.
            href = None
        if tag == "a" and "href" in attributes:
            href = attributes["href"].strip()
        hidden = "hidden" in attributes or is_folded(names, style)
        if parent.tag == "details" and tag != "summary" and self._hides(parent):
            hidden = hidden or parent_block
            if not parent_block:
                self._fold_words(parent)
        folds = parent.folds
        if hidden or (names and is_folded_by_name(tag, names)):
            self._fold_number += 1
            sign = "#" if hidden or not parent_block else BY_NAME
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
            instead=shown_by_click(attributes["onclick"]) if "onclick" in attributes else "",
            pictures=bool(attributes)
            and _PICTURE_FACE.search(style or attributes.get("face", "")) is not None,
            unfolded="open" in attributes,
            language=language_of(tag, attributes) if names else "",
        )

    def _hides(self, details: _Open) -> bool:
        """Whether what a handle opens is folded away."""
        if details.hides is None:
            details.hides, inviting = opens_aside(details.path, self.lines, unfolded=details.unfolded)
            if inviting:
                del self.lines[-inviting:], self._line_fold_roots[-inviting:]
        return details.hides

    def _fold_words(self, details: _Open) -> None:
        """Fold the words away that stand in a fold itself, in no block of it."""
        if not details.folds[-1:] or details.folds[-1][:-1] != details.path:
            self._fold_number += 1
            details.folds = (*details.folds, (*details.path, f"#{self._fold_number}"))

    def end(self, tag: str) -> None:
        """Take a tag that closes."""
        if self._skip:
            self._skip -= 1
            if not self._skip:
                self.head.close(tag)
            self._script_closed = not self._skip and tag == "script"
            return
        if self._full or len(self._open) < 2 or tag in ("br", "meta", "base", "link", "iframe", "frame"):
            return
        closed = self._open.pop()
        self._open[-1].said = closed.language
        if tag in BLOCKS:
            self._flush()
            self._break = Break.BLOCK
        else:
            self._closed = True
            if tag in WORDED and self._length > closed.begun and self._open[-1].tag in BLOCKS:
                self._inline.append((closed.begun, self._length))
            self._open[-1].children = max(self._open[-1].children, closed.children)
            if tag == "a" and closed.href is not None and not closed.worded:
                self._add(closed.alternative, closed)
            elif not closed.worded and self._open[-1].href is not None:
                # An icon tells its link what it leads to.
                self._open[-1].roles = closed.roles

    def text(self, text: str) -> None:
        """Take words."""
        if self._skip:
            self.head.text(text)
            return
        if self._full:
            return
        top = self._open[-1]
        if not text.isspace():
            self._script_closed, top.said = False, ""
            if top.tag == "details" and top.children and self._hides(top):
                self._fold_words(top)
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
        if not text.isspace():
            self._add(accented(_spaced(text)), top)
        elif self._spans:
            self._add(" ", top)  # what a block within a link begins with is no line

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
        if (
            self._spans
            and text
            and (self._spans[-1].roles[-1:] == _AT_RIGHT) != (opened.roles[-1:] == _AT_RIGHT)
        ):
            text = f" {text}"  # what only the page's looks part: "Wool Prize", "2019" at the right edge
        if self._spans and text:
            last = self._spans[-1]
            if beside and Mark.BUTTON in last.marks & opened.marks and text[:1].isalnum():
                text = " " + text  # two labels side by side
            if beside and _GLUED_END.search(last.text):
                if _COAUTHORS_START.match(text) or (
                    _GLUED_START.match(text) and last.text.count(" ") >= _TITLE_GAPS
                ):
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
                    spans=tuple(parted(self._spans, self._inline)),
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
    if not text.isascii():
        text = _ICON.sub("", text)
        if "\u200b" in text or "\ufeff" in text:
            return _SPACE.sub(" ", text)
    # Three times as fast as the pattern, which looks at every space.
    before, behind = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{before}{' '.join(text.split())}{behind}"
