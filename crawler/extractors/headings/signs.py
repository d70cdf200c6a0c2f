"""What tells of a line whether it is a heading: its words, its look, where it stands."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extractors.headings.sections import read_heading
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Line, Mark

YEAR_ONLY = re.compile(
    r"[\s\W]*(?:(?:before|until|prior to|up to) )?(?:19[5-9]\d|20[0-4]\d)(?:\s?[-–—/]\s?(?:(?:19|20)?\d\d|present|now))?"
    r"(?: (?:and|or|&) (?:earlier|before|older|prior))?(?:\s\(\d{1,3}\)){0,2}[\s\W]*",
    re.IGNORECASE,
)
#: What themes call an element that stands over a list.
_HEADING_ROLE = re.compile(
    r"(?:\w+[-_])*(?:section|list|group|year|pub|category)[-_]?(?:title|header|heading|name)"
    r"|(?:\w+[-_])*section[-_]?label|heading|(?:\w+[-_])*separator(?:[-_]bar)?"
)
#: "Submitted (2)": how many works stand below.
_COUNTED = re.compile(r"\S \(\d{1,3}\)$")
#: Chinese and Japanese are written without spaces.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def count_words(text: str) -> int:
    """How many words a text has; two signs of a script without spaces are one."""
    signs = len(_UNSPACED.findall(text))
    return len(_UNSPACED.sub(" ", text).split()) + (signs + 1) // 2


def says_nothing(text: str) -> bool:
    """Whether words are no kind of list, no year and no state."""
    section = read_heading(text, inside=True)
    return section.kind is SectionKind.OTHER and section.year is None and section.status is None


Dress = tuple[tuple[str, ...], frozenset[Mark], tuple[str, ...]]
#: Its dress, and whether a link begins it.
Look = tuple[Dress, bool]


def dress_of(line: Line) -> Dress:
    """How a line is set: the elements around it, the marks and names of its first words."""
    first = next(s for s in line.spans if s.text.strip())
    return tuple(part.split(":")[0] for part in line.path), first.marks, first.roles


def look_of(line: Line) -> Look | None:
    """How a line is set, and whether its first words lead elsewhere; None for one without words."""
    first = next((s for s in line.spans if s.text.strip()), None)
    return None if first is None else (dress_of(line), first.href is not None)


def tag_of(line: Line) -> str:
    """The tag of the innermost element that a line stands in; "" where there is none."""
    return line.path[-1].split(":")[0] if line.path else ""


_ITEMS = frozenset(("li", "td", "dd"))


def in_item(line: Line) -> bool:
    """Whether a line stands in an item of a list or a cell of a table."""
    return any(part.split(":")[0] in _ITEMS for part in line.path)


def item_of(line: Line) -> tuple[str, ...]:
    """The innermost item of a list or cell of a table that a line stands in; () where there is none."""
    return _item_of(line.path)


# Neighbouring lines stand in the same elements.
@lru_cache(maxsize=256)
def _item_of(path: tuple[str, ...]) -> tuple[str, ...]:
    depth = next((n for n in range(len(path), 0, -1) if path[n - 1].split(":")[0] in _ITEMS), 0)
    return path[:depth]


def is_beside_rows(line: Line) -> bool:
    """Whether a line stands in a cell beside several rows."""
    return any("rowspan" in s.roles for s in line.spans)


def is_special(line: Line) -> bool:
    """Whether a line stands in an element that is there to stand over others."""
    return tag_of(line) in ("dt", "summary", "caption", "th", "legend")


def is_strong(line: Line) -> bool:
    """Whether anything sets a line off as a heading might be."""
    text = line.text.rstrip()
    named = any(_HEADING_ROLE.fullmatch(role) for s in line.spans[:1] for role in s.roles[-2:])
    set_off = (
        named or is_bold(line) or text.endswith(":") or (text.isupper() and len(text) > 4) or is_special(line)
    )
    return set_off or (text.endswith(")") and _COUNTED.search(text) is not None)


def is_bold(line: Line) -> bool:
    """Whether all of a line is bold, underlined or set in a face of its own."""
    shown = [s for s in line.spans if s.text.strip(" :")]
    return bool(shown) and all(
        Mark.BOLD in s.marks or Mark.UNDERLINE in s.marks or "font" in s.roles for s in shown
    )
