"""The middleware that undoes content encodings, by the rules of ``crawler.wire.bodies``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.downloadermiddlewares.retry import get_retry_request

from crawler.wire.bodies import CutOffError, TooLargeError, decode, encodings_of
from crawler.wire.faults import WireError
from snapshots.errors import ReadingError
from snapshots.model import Outcome

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

_ACCEPTED = b"gzip, deflate, br, zstd"


class Decoding:
    """Ask for compressed bodies, and hand on whole ones only."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._limit = crawler.settings.getint("DOWNLOAD_MAXSIZE")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Decoding:
        """Build from settings."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Say what we can decode."""
        request.headers.setdefault(b"Accept-Encoding", _ACCEPTED)

    def process_response(self, request: Request, response: Response) -> Response | Request:
        """Decode; a body that was cut off is asked for once more, then given up as partial."""
        encodings = encodings_of(response.headers.getlist(b"Content-Encoding"))
        if not encodings or request.method == "HEAD" or "download_stopped" in response.flags:
            return response
        limit = int(request.meta.get("download_maxsize", self._limit))
        try:
            body = decode(response.body, encodings, limit)
        except CutOffError as e:
            assert self._crawler.spider is not None
            again = get_retry_request(request, spider=self._crawler.spider, reason="cut off")
            if again is not None:
                return again
            raise WireError(Outcome.PARTIAL, str(e)) from e
        except TooLargeError as e:
            raise WireError(Outcome.TOO_LARGE, str(e)) from e
        except ReadingError as e:
            raise WireError(Outcome.UNREADABLE, str(e)) from e
        headers = response.headers.copy()
        del headers[b"Content-Encoding"]
        return response.replace(body=body, headers=headers)
