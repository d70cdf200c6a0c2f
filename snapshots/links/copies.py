"""Where else a work can be read when a link to it is dead: archived, and in other copies known. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from snapshots.model import Link, LinkKind, Publication
from snapshots.text import address

#: Kinds of links that lead to the work itself, the nearest to its text first.
OF_THE_WORK = (LinkKind.PDF, LinkKind.ARXIV, LinkKind.DOI)

_MOST = 5


def archived(url: str, at: datetime | None) -> str:
    """
    Return where the Wayback Machine shows an address as it was at that time, or all it has of it.

    Nobody is asked whether it has any.

    >>> archived("https://example.edu/wool.pdf", datetime(2024, 3, 1, 12))
    'https://web.archive.org/web/20240301120000/https://example.edu/wool.pdf'
    >>> archived("https://example.edu/wool.pdf", None)
    'https://web.archive.org/web/*/https://example.edu/wool.pdf'
    """
    return f"https://web.archive.org/web/{f'{at:%Y%m%d%H%M%S}' if at else '*'}/{url}"


def copies(records: Iterable[Publication], *, beside: str, failing: Iterable[str] = ()) -> tuple[str, ...]:
    """
    Return other addresses of a work than ``beside``, out of all records of it, the nearest to its text first.

    For a link that does not lead to the work itself (slides, code) only others of its kind are copies.
    """
    records = tuple(records)
    dead = {address(url) for url in (beside, *failing)}
    found: dict[str, Link] = {}
    for record in records:
        for link in (*record.links, *_numbers(record)):
            found.setdefault(address(link.url, record.page), link)
    kinds = {link.kind for link in found.values() if address(link.url) == address(beside)} or {LinkKind.OTHER}
    wanted = OF_THE_WORK if kinds & set(OF_THE_WORK) else tuple(kinds - {LinkKind.OTHER})
    others = [
        link
        for key, link in found.items()
        if key not in dead and link.kind in wanted and link.url.lower().startswith(("http://", "https://"))
    ]
    return tuple(link.url for link in sorted(others, key=lambda link: wanted.index(link.kind)))[:_MOST]


def _numbers(record: Publication) -> Iterable[Link]:
    """Return the addresses of the numbers that a work bears, where no link of it leads there."""
    linked = " ".join(link.url.lower() for link in record.links)
    if record.arxiv and record.arxiv.lower() not in linked:
        yield Link(url=f"https://arxiv.org/abs/{record.arxiv}", kind=LinkKind.ARXIV)
    if record.doi and record.doi not in linked:
        yield Link(url=f"https://doi.org/{record.doi}", kind=LinkKind.DOI)
