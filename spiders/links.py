"""Asks the links of the last snapshots whether they still answer."""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, cast
from urllib.parse import unquote, urlsplit, urlunsplit

import scrapy
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    DownloadConnectionRefusedError,
    DownloadFailedError,
    ResponseDataLossError,
    StopDownload,
)
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.errand import LinkErrand, LinkVisit
from crawler.reading.decode import decode
from crawler.reading.html import read_html
from crawler.reading.source import Source
from crawler.wire.faults import outcome_of
from crawler.wire.visits import failed_visit, visit_of
from snapshots.errors import ReadingError
from snapshots.model import Landing, Outcome, Visit
from spiders.scope import asked_url

#: As much of a page as its title needs.
_ENOUGH = 64 * 1024

#: Of what a page says of itself as much as is kept.
_LONGEST_TITLE, _MOST_AUTHORS = 300, 30

#: Titles and first headings of pages that say they are not there, whatever their status says.
_NOT_THERE = re.compile(
    r"\b(?:404|page not found|not found|no longer (?:available|exists?)|does(?: not|n't) exist"
    r"|seite nicht gefunden|page introuvable|p[aá]gina no encontrada|pagina non trovata"
    r"|страница не найдена)\b"
    r"|找不到|不存在|見つかりません",
    re.IGNORECASE,
)

#: Failures at a HEAD that a GET may not meet.
_BROKE_OFF = (DownloadConnectionRefusedError, DownloadFailedError, ResponseDataLossError)

Output = LinkVisit | scrapy.Request


@dataclass(frozen=True, slots=True)
class _Face:
    """What a page looks like, to tell whether two are the same."""

    final_url: str
    title: str
    size: int
    there: bool

    def resembles(self, other: _Face) -> bool:
        """Tell whether a page is what the site shows for any address that does not exist."""
        if not self.there or not other.there:
            return False
        close = abs(self.size - other.size) <= 0.1 * max(self.size, other.size)
        return self.final_url == other.final_url or (self.title == other.title and close)


class LinksSpider(scrapy.Spider):
    """Asks each address by HEAD, or by a small GET where that settles nothing; yields ``LinkVisit``s."""

    name = "links"

    def __init__(self, errands: Iterable[LinkErrand] = (), **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.errands = errands
        #: Folder → what its site shows for an address that cannot exist; None while it is being asked.
        self._nowhere: dict[str, _Face | None] = {}
        self._waiting: dict[str, list[tuple[LinkErrand, Visit, _Face, Landing]]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> LinksSpider:
        """Build, and listen to what comes in: a link needs no whole body."""
        self = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(self.received, signals.bytes_received)
        return self

    def closed(self, reason: str) -> None:
        """Say how many requests went out; called by Scrapy at the end."""
        tally = getattr(self, "tally", None)
        if tally is not None:
            tally.requests = self.crawler.stats.get_value("downloader/request_count", 0)

    def received(self, data: bytes, request: scrapy.Request) -> None:
        """Stop a body once enough of it is there."""
        if "enough" in request.meta:
            request.meta["enough"] -= len(data)
            if request.meta["enough"] <= 0:
                raise StopDownload(fail=False)

    async def start(self) -> AsyncIterator[Output]:
        """Ask all links."""
        for errand in self.errands:
            asked = asked_url(errand.url)
            if asked is None:
                words = "only http and https addresses are asked"
                visit = Visit(url=errand.url, at=errand.now, outcome=Outcome.BLOCKED_ADDRESS, detail=words)
                yield LinkVisit(researcher=errand.researcher, visit=visit)
            else:
                yield self._ask(asked, errand, method="HEAD", callback=self.head)

    def head(self, response: Response, errand: LinkErrand) -> Iterator[Output]:
        """Believe a HEAD that says yes to what is no web page; ask again for the rest."""
        visit = visit_of(response, url=errand.url, at=errand.now)
        if visit.outcome is Outcome.RETRY_LATER or (visit.outcome is Outcome.OK and not _is_html(visit)):
            yield self._said(errand, replace(visit, body=None))
        else:
            yield self._ask(response.url, errand, method="GET", callback=self.got, hops=response.request)

    def got(self, response: Response, errand: LinkErrand) -> Iterator[Output]:
        """Judge a page by its beginning; a suspect one against an address that cannot exist."""
        visit = replace(visit_of(response, url=errand.url, at=errand.now), body=None)
        if visit.outcome is not Outcome.OK or not _is_html(visit):
            yield self._said(errand, visit)
            return
        face, landing = _face(response), _landing(response, visit)
        if _NOT_THERE.search(face.title):
            yield self._said(errand, _soft(visit, f"HTTP 200, but the page says {face.title[:80]!r}"))
        elif _is_suspect(visit):
            yield from self._probe(errand, visit, face, landing)
        else:
            yield self._said(errand, visit, landing)

    def failed(self, failure: Failure) -> Iterator[Output]:
        """Ask by GET where a HEAD failed otherwise than by name or deadline; else say what went wrong."""
        request = failure.request  # type: ignore[attr-defined]
        errand = request.cb_kwargs["errand"]
        error = cast("Exception", failure.value)
        broke_off = isinstance(error, _BROKE_OFF) or outcome_of(error)[0] is Outcome.UNREADABLE
        if request.method == "HEAD" and broke_off:
            yield self._ask(request.url, errand, method="GET", callback=self.got, hops=request)
            return
        yield self._said(errand, failed_visit(error, request, url=errand.url, at=errand.now))

    def _ask(
        self, url: str, errand: LinkErrand, *, method: str, callback: Any, hops: scrapy.Request | None = None
    ) -> scrapy.Request:
        # A HEAD that fails is followed by a GET, which is tried again.
        meta: dict[str, Any] = {"enough": _ENOUGH} if method == "GET" else {"dont_retry": True}
        if hops is not None:
            # The GET goes to where the HEAD ended; how it got there still counts.
            kept = ("redirect_urls", "redirect_reasons")
            meta |= {name: hops.meta[name] for name in kept if name in hops.meta}
        return scrapy.Request(
            url,
            method=method,
            callback=callback,
            errback=self.failed,
            meta=meta,
            headers={"Accept": "*/*", "Accept-Encoding": "identity"},
            cb_kwargs={"errand": errand},
            dont_filter=True,
        )

    def _probe(self, errand: LinkErrand, visit: Visit, face: _Face, landing: Landing) -> Iterator[Output]:
        sibling = _sibling(errand)
        folder = sibling.rpartition("/")[0] + PurePosixPath(sibling).suffix
        if folder in self._nowhere and folder not in self._waiting:
            yield self._said(errand, _judged(visit, face, self._nowhere[folder]), landing)
            return
        first = folder not in self._waiting
        self._waiting.setdefault(folder, []).append((errand, visit, face, landing))
        if first:
            self._nowhere[folder] = None
            yield scrapy.Request(
                sibling,
                callback=self.probed,
                errback=self.probe_failed,
                meta={"enough": _ENOUGH},
                headers={"Accept": "*/*", "Accept-Encoding": "identity"},
                cb_kwargs={"folder": folder},
                dont_filter=True,
                priority=5,
            )

    def probed(self, response: Response, folder: str) -> Iterator[Output]:
        """Compare all that waited with what this site shows for an address that cannot exist."""
        yield from self._settle(folder, _face(response))

    def probe_failed(self, failure: Failure) -> Iterator[Output]:
        """Give those that waited the benefit of the doubt."""
        yield from self._settle(failure.request.cb_kwargs["folder"], None)  # type: ignore[attr-defined]

    def _settle(self, folder: str, nowhere: _Face | None) -> Iterator[Output]:
        self._nowhere[folder] = nowhere
        for errand, visit, face, landing in self._waiting.pop(folder, ()):
            yield self._said(errand, _judged(visit, face, nowhere), landing)

    @staticmethod
    def _said(errand: LinkErrand, visit: Visit, landing: Landing | None = None) -> LinkVisit:
        shown = landing if visit.outcome is Outcome.OK else None
        return LinkVisit(researcher=errand.researcher, visit=visit, landing=shown)


def _is_html(visit: Visit) -> bool:
    return "html" in visit.content_type.lower()


def _is_suspect(visit: Visit) -> bool:
    """Tell whether a web page stands where something else is expected: for a PDF, or a site's front page."""
    asked = unquote(urlsplit(visit.url).path)
    if PurePosixPath(asked).suffix.lower() in (".pdf", ".ps", ".zip", ".gz", ".bib", ".pptx", ".ppt"):
        return True
    return (
        visit.final_url is not None and urlsplit(visit.final_url).path in ("", "/") and asked not in ("", "/")
    )


def _judged(visit: Visit, face: _Face, nowhere: _Face | None) -> Visit:
    if nowhere is None or not face.resembles(nowhere):
        return visit
    return _soft(visit, "HTTP 200, but the site shows the same for an address that cannot exist")


def _soft(visit: Visit, words: str) -> Visit:
    return replace(visit, outcome=Outcome.NOT_FOUND, moved=False, detail=words)


def _face(response: Response) -> _Face:
    body = response.body[:_ENOUGH].decode("utf-8", "replace")
    found = re.search(r"<title[^>]{0,200}>([^<]{0,300})", body, re.IGNORECASE)
    if found is None or not found[1].strip():
        found = re.search(r"<h1[^>]{0,300}>([^<]{0,300})", body, re.IGNORECASE)
    title = " ".join(found[1].split()) if found else ""
    return _Face(response.url, title, len(response.body), 200 <= response.status < 300)


def _landing(response: Response, visit: Visit) -> Landing:
    """Return what a page says of itself by its title and by the meta elements that indexes read."""
    source = Source(body=response.body[:_ENOUGH], url=response.url, content_type=visit.content_type)
    try:
        page = read_html(decode(source), url=response.url)
    except ReadingError:
        return Landing()
    cited = next((r.fields for r in page.records if r.source == "citation-meta"), {})
    heading = next((line.text for line in page.lines if line.heading), "")
    return Landing(
        title=(page.title or heading)[:_LONGEST_TITLE],
        paper=" ".join(_texts(cited.get("citation_title"))[:1])[:_LONGEST_TITLE],
        authors=tuple(name[:100] for name in _texts(cited.get("citation_author"))[:_MOST_AUTHORS]),
    )


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value] if value else []
    return [" ".join(str(v).split()) for v in values]


def _sibling(errand: LinkErrand) -> str:
    """Return an address beside a link that cannot exist; the same one for the same link and day."""
    parts = urlsplit(errand.url)
    folder, _, last = parts.path.rpartition("/")
    token = hashlib.sha256(f"{errand.url} {errand.now:%Y-%m-%d}".encode()).hexdigest()[:16]
    return urlunsplit((parts.scheme, parts.netloc, f"{folder}/{token}{PurePosixPath(last).suffix}", "", ""))
