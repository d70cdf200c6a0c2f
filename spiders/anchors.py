"""The links of a page, as they stand there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree, html

#: Links of one page that are looked at.
_MOST_LINKS = 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """One link of a page, as it stands there."""

    href: str
    #: Its words, or those of its picture.
    text: str = ""
    #: In a navigation bar.
    menu: bool = False
    #: A frame, or a page that sends its readers on: part of the page itself.
    part: bool = False


def anchors_of(body: bytes, content_type: str, *, wanted: Callable[[str, str], bool]) -> Iterator[Anchor]:
    """
    Yield the links of an HTML page, in order; ``href`` is relative to what ``<base>`` says, if it says.

    ``wanted`` is asked of each link, by its address and words, before its place is looked at.
    """
    if not _is_html(body, content_type):
        return
    try:
        tree = html.document_fromstring(body, parser=html.HTMLParser(no_network=True, remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return
    base = next((b.get("href", "") for b in tree.iter("base") if b.get("href")), "")
    for count, element in enumerate(tree.iter("a", "area", "frame", "iframe", "meta", "object")):
        if count > _MOST_LINKS:
            return
        anchor = _anchor(element, wanted)
        if anchor is not None:
            href = joined(base, anchor.href)
            yield Anchor(href=href, text=anchor.text, menu=anchor.menu, part=anchor.part)


def _anchor(element: html.HtmlElement, wanted: Callable[[str, str], bool]) -> Anchor | None:
    match element.tag:
        case "a" | "area":
            href, text = element.get("href", ""), _words_on(element)
            if not wanted(href, text):
                return None
            return Anchor(href=href, text=text, menu=_in_menu(element))
        case "frame" | "iframe":
            return Anchor(href=element.get("src", ""), text=element.get("title", ""), part=True)
        case "object":
            return Anchor(href=element.get("data", ""), part=True)
        case "meta" if element.get("http-equiv", "").lower() == "refresh":
            target = re.search(r"url\s*=\s*['\"]?([^'\">]{1,2000})", element.get("content", "")[:2100], re.I)
            return None if target is None else Anchor(href=target[1].strip(), part=True)
    return None


def _words_on(element: html.HtmlElement) -> str:
    """Return what a reader sees on a link: its text, else what its picture or its title says."""
    text = element.text if len(element) == 0 else "".join(element.itertext())
    text = " ".join((text or "").split())
    if text:
        return text[:300]
    pictures = (i.get("alt") or i.get("title") or "" for i in element.iter("img", "svg", "i", "span"))
    said = (
        element.get("aria-label")
        or element.get("title")
        or element.get("alt")
        or next(filter(None, pictures), "")
    )
    return said[:300]


def _in_menu(element: html.HtmlElement) -> bool:
    for above, _ in zip(element.iterancestors(), range(8), strict=False):
        names = f"{above.get('class', '')} {above.get('id', '')} {above.get('role', '')}".lower()
        if above.tag in ("nav", "header", "menu") or re.search(r"\b(?:nav|menu|tabs?|sidebar)", names[:300]):
            return True
    return False


def _is_html(body: bytes, content_type: str) -> bool:
    kind = content_type.partition(";")[0].strip().lower()
    if kind in ("text/html", "application/xhtml+xml"):
        return True
    head = body[:2000].lower()
    return kind in ("", "text/plain", "application/xml", "text/xml") and (
        b"<html" in head or b"<!doctype html" in head
    )


def joined(base: str, href: str) -> str:
    """Return an address made whole by that of its page; "" where it cannot be."""
    try:
        return urljoin(base, href) if base else href
    except ValueError:
        return ""
