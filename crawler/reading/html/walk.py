"""The walk through a page's elements: tolerant where they are nested deeply, refused where that does harm."""

from __future__ import annotations

import re

from lxml import etree

from crawler.reading.html.lines import LineBuilder
from crawler.reading.html.look import VOID
from snapshots.errors import ReadingError

#: libxml2 drops whatever is nested deeper than this, without a word.
LXML_DEPTH = 254
#: Beyond these a page is made to harm, or broken beyond reading.
MOST_DEPTH, MOST_TAGS, MOST_ATTRIBUTES = 1_000, 200_000, 500
#: As many tags as the tolerant parser is given.
MOST_TOLERATED = 60_000
_TAG = re.compile(r"<(/?)([A-Za-z][\w:-]{0,30})")
#: A mark of a few words that begins before the item they are the first of.
_AROUND_ITEM = re.compile(
    r"<(u|b|i|em|strong|font)\b[^<>]{0,80}>\s{0,9}<li\b([^<>]{0,80})>([^<>]{0,200}(?:</?(?:u|b|i|font)\b[^<>]{0,80}>[^<>]{0,200}){0,3}?)</\1>",
    re.IGNORECASE,
)
#: An address whose quotation mark or tag was never closed: <a href="https://wool.example.org</a>.
_UNCLOSED_ADDRESS = re.compile(
    r"""(<a\s[^<>"']{0,80}\bhref\s{0,3}=\s{0,3}"[^<>"\s]{0,2000}+)"?(?=</?[A-Za-z])""", re.IGNORECASE
)


def refuse_hostile(markup: str) -> None:
    """Refuse what no person's page has, before anything slow begins."""
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
        elif tag.group(2).lower() not in VOID:
            depth += 1
            if depth > MOST_DEPTH:
                raise ReadingError(f"the page is nested more than {MOST_DEPTH:,} deep")


def parsed(markup: str) -> etree._Element | None:
    """The elements of a page, mended where libxml2 drops what browsers show; None where there are none."""
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


def walk(root: etree._Element, builder: LineBuilder) -> int:
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


def walk_tolerant(markup: str, builder: LineBuilder) -> None:
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
