"""Document: a page as a reader sees it, in one form for every format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from operator import attrgetter


class Mark(Enum):
    """How a run of text is set off from its neighbours."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    #: Superscript or subscript.
    RAISED = "raised"
    #: Set as a button, badge, label or folded block's handle.
    BUTTON = "button"
    #: Struck through.
    STRUCK = "struck"
    #: Fixed width.
    CODE = "code"

    # Each is there once; Enum's own hash is a function in Python, and marks are asked about everywhere.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text of one look."""

    #: White space folded to single spaces, a space kept at either end where the page has one.
    text: str
    marks: frozenset[Mark] = frozenset()
    #: Address of the link it is in, as in ``href``; None outside links; "" for an empty ``href``.
    href: str | None = None
    #: Words the page's author named this part by: class, id, itemprop, tag ("papertitle"), below the entry's
    #: block; lower case, nearest last.
    roles: tuple[str, ...] = ()


class Break(Enum):
    """What parts a line from the one before it."""

    #: A ``<br>``, or a line break of the source that counts.
    LINE = 1
    #: Two ``<br>`` or an empty line inside one block.
    BLANK = 2
    #: A new block element, table cell, or paragraph.
    BLOCK = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line that names what follows."""

    text: str
    #: 1 for the strongest; look-alikes (bold lines, ``<font size>``) come after real ones.
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the page as a reader sees it."""

    spans: tuple[Span, ...]
    #: The headings above it, outermost first.
    headings: tuple[Heading, ...] = ()
    #: Path of block elements from the root, each as "tag:index among its parent's children"; none in PDFs,
    #: where a page's turn parts nothing.
    path: tuple[str, ...] = ()
    after: Break = Break.BLOCK
    #: Level where this line is itself a heading; 0 elsewhere.
    heading: int = 0
    #: The list marker in front ("1.", "[J12]", "•"), where the format sets it apart; "" elsewhere.
    marker: str = ""
    #: Folded away in the page (accordion, abstract, BibTeX block, tab that is not open).
    folded: bool = False
    #: PDF only: left, top, right, bottom in points from the page's upper left corner.
    box: tuple[float, float, float, float] | None = None
    #: PDF only: the prevailing font size in points.
    size: float = 0.0
    #: PDF and text: where in its words further printed rows begin; a break set by hand may hide among them.
    rows: tuple[int, ...] = ()
    #: Line of the source it begins on, 1-based; 0 where that is unknown.
    source: int = 0
    #: ``text``, once it was asked for: every rule asks.
    _text: str | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The line's words, white space folded."""
        text = self._text
        if text is None:
            text = " ".join("".join([s.text for s in self.spans]).split())
            object.__setattr__(self, "_text", text)
        return text

    def under(self, headings: tuple[Heading, ...]) -> Line:
        """Return the line as it stands below some headings."""
        # Every line is copied so: twice as fast as ``replace``.
        line = object.__new__(Line)
        for put, value in zip(_PUT_INTO_LINE, _all_of_a_line(self), strict=True):
            put(line, value)
        object.__setattr__(line, "headings", headings)
        return line


_all_of_a_line = attrgetter(*Line.__slots__)
_PUT_INTO_LINE = tuple(getattr(Line, name).__set__ for name in Line.__slots__)


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRecord:
    """
    One record that the page gives as data: a BibTeX entry, an item of a data file, a shortcode, JSON-LD.

    Field names are those of the source, lower case; values are text or lists of text (lists of mappings of
    text for nested data), mark-up still in.
    """

    #: "bibtex", "yaml", "json", "toml", "csv", "javascript", "shortcode", "front-matter", "json-ld",
    #: "citation-meta".
    source: str
    fields: Mapping[str, object]
    headings: tuple[Heading, ...] = ()
    #: The source's own words.
    printed: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A page in one form, whatever its format."""

    #: Address of the page; relative links are relative to ``base``.
    url: str
    base: str
    #: "html", "markdown", "pdf", "bibtex", "data", "latex", "org", "rst", "text".
    format: str
    lines: tuple[Line, ...] = ()
    records: tuple[DataRecord, ...] = ()
    title: str = ""
    #: Whether the body ended as its format should; None where that cannot be told.
    complete: bool | None = None
    #: What the reader had to leave out or mend, in sentences.
    notes: tuple[str, ...] = ()
    #: Addresses of frames and includes that hold more of the page, and of where it sends its visitors on to.
    frames: tuple[str, ...] = ()
    #: Front matter and meta elements, as text.
    meta: Mapping[str, str] = field(default_factory=dict)

    @property
    def spans(self) -> Iterator[Span]:
        """The runs of all lines in order."""
        return (span for line in self.lines for span in line.spans)

    @property
    def text(self) -> str:
        """All words of the page in order, one line a line."""
        return "\n".join(line.text for line in self.lines)


def shared_depth(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many elements two places stand in together."""
    depth = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        depth += 1
    return depth
