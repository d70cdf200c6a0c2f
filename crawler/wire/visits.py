"""From an answer or a failure to a ``Visit``."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from crawler.wire.conditional import KNOWN
from crawler.wire.faults import WireError, outcome_of, outcome_of_status
from crawler.wire.patience import retry_after
from crawler.wire.redirects import PERMANENT
from snapshots.model import Outcome, Visit

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

#: However unchanged a page says it is, it is fetched in full this often.
FULL_FETCH = timedelta(days=30)


def may_ask_conditionally(known: Visit | None, now: datetime) -> bool:
    """Tell whether a page may be asked whether it changed, instead of for itself."""
    if known is None or known.body is None or known.unconditional:
        return False
    if not (known.etag or known.last_modified):
        return False
    return now - (known.full_at or known.at) < FULL_FETCH


def visit_of(response: Response, *, url: str, at: datetime, known: Visit | None = None) -> Visit:
    """
    Return the visit an answer makes. ``known`` is the last believed one, for a 304 and for comparison.

    ``url`` is the address as it was asked for, before any escaping or redirect.
    """
    request = response.request
    assert request is not None
    final, moved = _route(request)
    wait = retry_after(response.headers)
    if response.status == 304:
        if known is None or request.meta.get(KNOWN) is None:
            words = "HTTP 304 to a question that was none"
            return Visit(url=url, at=at, outcome=Outcome.HTTP_ERROR, status_code=304, detail=words)
        return replace(
            known,
            url=url,
            at=at,
            outcome=Outcome.NOT_MODIFIED,
            status_code=304,
            final_url=final,
            moved=moved,
            full_at=known.full_at or known.at,
            etag=_header(response, b"ETag") or known.etag,
            last_modified=_header(response, b"Last-Modified") or known.last_modified,
            retry_after=None,
            detail="",
        )
    outcome, detail = outcome_of_status(response.status, retry_after=wait)
    has_body = outcome is Outcome.OK
    visit = Visit(
        url=url,
        at=at,
        outcome=outcome,
        status_code=response.status,
        final_url=final,
        moved=moved,
        body=hashlib.sha256(response.body).hexdigest() if has_body else None,
        size=len(response.body) if has_body else 0,
        content_type=(_header(response, b"Content-Type") or b"").decode("latin-1")[:200],
        etag=_header(response, b"ETag"),
        last_modified=_header(response, b"Last-Modified"),
        retry_after=wait if outcome is Outcome.RETRY_LATER else None,
        detail=detail,
    )
    if known is not None and has_body and (known.unconditional or _lied(known, visit)):
        return replace(visit, unconditional=True)
    return visit


def failed_visit(error: BaseException, request: Request, *, url: str, at: datetime) -> Visit:
    """Return the visit a failure makes."""
    outcome, detail = outcome_of(error)
    final, moved = _route(request)
    if final is not None:
        detail = f"{detail} (on the way, at {final})"
    wait = error.retry_after if isinstance(error, WireError) else None
    return Visit(
        url=url, at=at, outcome=outcome, final_url=final, moved=moved, retry_after=wait, detail=detail
    )


def _route(request: Request) -> tuple[str | None, bool]:
    """Return where a chain of redirects ended, None where there was none, and whether all were for good."""
    hops = request.meta.get("redirect_reasons", ())
    if not hops or request.url == request.meta["redirect_urls"][0]:
        return None, False
    return request.url, all(hop in PERMANENT for hop in hops)


def _lied(known: Visit, visit: Visit) -> bool:
    """Tell whether the server gives another body under the very validators of the last one."""
    if visit.body == known.body or known.body is None:
        return False
    if known.etag is not None or visit.etag is not None:
        return known.etag == visit.etag
    return known.last_modified is not None and known.last_modified == visit.last_modified


def _header(response: Response, name: bytes) -> bytes | None:
    value = response.headers.get(name)
    return value if isinstance(value, bytes) and value else None
