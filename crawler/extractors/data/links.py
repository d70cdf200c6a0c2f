"""The links of a work that is given as data, and its number on arXiv."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin

from crawler.extractors.data.fields import Fields
from crawler.extractors.links import (
    arxiv_number,
    is_address,
    label_kind,
    link_kind,
)
from snapshots.model import Link

_ARXIV_EPRINT: Final = re.compile(r"\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7}")
_BARE_DOI: Final = re.compile(r"10\.\d{4,9}/\S{1,300}")
_INNER_LINK = re.compile(r"\[([^\[\]]{1,80})\]\(([^()\s]{1,500})\)")


def inner_links(fields: Fields, base: str) -> tuple[Link, ...]:
    """Return the links that stand among a shortcode's inner words: "Ada Byron [slides](a.pdf)"."""
    found = _INNER_LINK.findall(" ".join(fields.raw(("inner",))))
    return tuple(
        Link(url=urljoin(base, href), kind=link_kind(label, href), label=label)
        for label, href in found
        if is_address(href) and label_kind(label) is not None
    )


def arxiv_of(fields: Fields, links: tuple[Link, ...]) -> str | None:
    """Return the work's number on arXiv, as the record gives it or an address shows it."""
    eprint = fields.first(("arxiv", "eprint", "arxiv_id", "arxivid", "citation_arxiv_id"))
    found = _ARXIV_EPRINT.search(eprint[:80])
    if found:
        return re.sub(r"v\d+$", "", found[0])
    return next(filter(None, (arxiv_number(link.url) for link in links)), None)


def links_of(fields: Fields, base: str) -> Iterator[Link]:
    """Give the links of a record's fields, each address once, made whole by ``base``."""
    seen: set[str] = set()
    for label, printed in fields.addresses():
        address = f"https://doi.org/{printed}" if _BARE_DOI.fullmatch(printed) else printed
        if "github" in label and _OWNED.fullmatch(address):
            address = f"https://github.com/{address}"
        if not is_address(address) or address in seen:
            continue
        seen.add(address)
        name = re.sub(r"^url[_-]?|[_-]?(?:url|link)$", "", label).replace("_", " ").strip()
        yield Link(url=_absolute(base, address), kind=link_kind(name, address), label=name[:80])


#: "ada/looms": what code hosts call a repository; no file.
_OWNED = re.compile(r"[A-Za-z\d][\w-]{0,60}/(?![\w.-]*\.(?:pdf|html?|zip|gz|tar|md|txt)$)[\w.-]{1,100}")


def _absolute(base: str, address: str) -> str:
    address = address.replace(" ", "%20")
    if address.startswith("www."):
        return f"https://{address}"
    try:
        return urljoin(base, address)
    except ValueError:
        return address
