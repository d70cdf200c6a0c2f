"""
Conditional GET: the server's own validators, sent back byte for byte.

Our clock never takes part: a server that compares dates for equality (nginx does) answers 304 to its own
words only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from snapshots.model import Visit

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler

#: Request.meta: the visit whose body we still have, where the page may be asked conditionally.
KNOWN = "known_visit"

# Apache marks the tag of a compressed answer, then does not know its own mark again; Jetty uses two dashes.
_COMPRESSED = re.compile(rb'-{1,2}(?:gzip|br|zstd)"$')


def tags(etag: bytes) -> bytes:
    """
    Return what to send as If-None-Match for a tag.

    >>> tags(b'"5f-gzip"'), tags(b'W/"5f"')
    (b'"5f-gzip", "5f"', b'W/"5f"')
    """
    plain = _COMPRESSED.sub(b'"', etag)
    return etag if plain == etag else etag + b", " + plain


class Conditional:
    """Adds validators to the one hop they belong to, and takes them off every other."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Conditional:
        """Build; there is nothing to set."""
        return cls()

    def process_request(self, request: Request) -> None:
        """Set or drop the two headers, for this hop."""
        for name in (b"If-None-Match", b"If-Modified-Since"):
            request.headers.pop(name, None)
        known: Visit | None = request.meta.get(KNOWN)
        if known is None or not _same_place(request, known):
            return
        if known.etag:
            request.headers[b"If-None-Match"] = tags(known.etag)
        if known.last_modified:
            request.headers[b"If-Modified-Since"] = known.last_modified


def _same_place(request: Request, known: Visit) -> bool:
    """Tell whether this hop asks the very address that the validators came from."""
    if known.final_url is not None:
        return request.url == known.final_url
    return "redirect_urls" not in request.meta
