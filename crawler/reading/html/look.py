"""What a tag says of the words inside: how they look, what the page calls them, which language they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from crawler.reading.document import Mark

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header heading hgroup hr html legend li main menu nav ol p pre"
    " section summary table tbody td tfoot th thead tr ul".split()
)
_BOLD = frozenset("b strong th".split())
_ITALIC = frozenset("i em cite var dfn".split())
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.I)
#: Looks by the names that style sheets of utilities have for them.
_BOLD_CLASS = re.compile(
    r"(?<![\w:-])(?:font-(?:semi|extra)?bold|fw-(?:semi)?bold(?:er)?|font-weight-bold|bold)(?![\w-])"
)
_ITALIC_CLASS = re.compile(r"(?<![\w:-])(?:font-italic|fst-italic|italics?)(?![\w-])")
_BUTTON_CLASS = re.compile(
    r"(?<!section)(?:^|[\s_-])(?:btn|button|badge|label|chip|tag|pill|icon)(?:$|[\s_-])", re.I
)
#: A "label" that is a block of its own stands over what follows, "2024", and is no button.
_BLOCK_BUTTON_CLASS = re.compile(r"(?:^|[\s_-])(?:btn|button|badge|chip|tag|pill|icon)(?:$|[\s_-])", re.I)
#: What stands at the right edge, behind the words of its line: "float: right", and what style sheets call it.
_RIGHT_STYLE = re.compile(r"float\s*:\s*(?:right|inline-end)|margin-left\s*:\s*auto", re.I)
_RIGHT_CLASS = re.compile(
    r"(?<![\w:-])(?:(?:pull|float|align)-?(?:right|end)|m[ls]-auto|right)(?![\w-])", re.IGNORECASE
)
#: Inline elements that hold a name or a term each.
WORDED = frozenset(("span", "a"))
#: How pages mark words of which a visitor sees one language: "lang-en", "en lang_zh".
_LANGUAGE = re.compile(r"(?:^|\s)lang(?:uage)?[-_]([a-z]{2})(?:\s|$)", re.IGNORECASE)
#: Elements that hold nothing, and are never closed.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: "… ? 'Ada Byron, Charles Babbage' : '2 more authors'": what a click on "2 more authors" shows.
_SHOWN_BY_CLICK = re.compile(r"\?\s?(['\"])((?:\\.|(?!\1)[^\\]){3,5000})\1\s?:\s?\1\d{1,4} more authors?\1")
_ROLE_WORD = re.compile(r"[A-Za-z][\w:-]*")


# The same few tags, classes and styles are set over and over.
@lru_cache(maxsize=2048)
def marks_of(tag: str, names: str, style: str) -> frozenset[Mark]:
    """How a tag makes the words inside look."""
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
    named = _BLOCK_BUTTON_CLASS if tag in BLOCKS else _BUTTON_CLASS
    if tag == "button" or (names and named.search(names)):
        found.add(Mark.BUTTON)
    return frozenset(found)


@lru_cache(maxsize=2048)
def stands_at_right(names: str, style: str) -> bool:
    """Whether an element is set at the right edge of what it stands in, wherever in it its words come."""
    return bool((style and _RIGHT_STYLE.search(style)) or (names and _RIGHT_CLASS.search(names)))


#: Tags that say nothing of the words inside.
_PLAIN_TAGS = frozenset(
    "span div p a b i em strong u font br td tr li ul ol sup sub small big center table noscript".split()
)


def roles_of(tag: str, names: str, attributes: Mapping[str, str]) -> tuple[str, ...]:
    """What a tag calls the words inside: itself where it says something, its classes, its id."""
    words: list[str] = []
    if tag not in _PLAIN_TAGS and tag not in BLOCKS:
        words.append(tag)
    if not attributes:
        return tuple(words)
    if attributes.get("rowspan", "1") != "1" or attributes.keys() & {"rowspan", "colspan"} == {"rowspan"}:
        words.append("rowspan")
    for value in (names, attributes.get("id", ""), attributes.get("itemprop", "")):
        if value:
            words += _names_in(value)
    if stands_at_right(names, attributes.get("style", "")):
        words.append("right")
    return tuple(words)


@lru_cache(maxsize=2048)
def _names_in(value: str) -> tuple[str, ...]:
    """The names that an attribute gives an element, the first few of them."""
    return tuple(_ROLE_WORD.findall(value[:200].lower())[:6])


def language_of(tag: str, attributes: Mapping[str, str]) -> str:
    """Return the language of words that a visitor sees or not, as he chose; "" where none is named."""
    names = attributes.get("class", "")
    chosen = _LANGUAGE.search(names) if "lang" in names and tag in WORDED else None
    return chosen[1].lower() if chosen else ""


def shown_by_click(script: str) -> str:
    """The names that a click puts in place of "2 more authors"; "" for none."""
    m = _SHOWN_BY_CLICK.search(script) if "more author" in script else None
    return re.sub(r"\\(.)", r"\1", m[2]) if m else ""
