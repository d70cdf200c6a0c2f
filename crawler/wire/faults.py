"""Every way a request can fail on the wire, as an ``Outcome`` and a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from OpenSSL.SSL import Error as OpenSslError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from service_identity import VerificationError
from service_identity.exceptions import CertificateError
from twisted.internet.error import ConnectError
from twisted.web.client import ResponseFailed, ResponseNeverReceived

from snapshots.model import Outcome

#: Statuses by which a server asks for patience.
ASKS_FOR_PATIENCE = frozenset({429, 503})


class WireError(IgnoreRequest):
    """A request that ended without a page, with the outcome it stands for."""

    def __init__(self, outcome: Outcome, detail: str, *, retry_after: int | None = None) -> None:
        super().__init__(detail)
        self.outcome = outcome
        self.detail = detail
        self.retry_after = retry_after


def outcome_of(error: BaseException) -> tuple[Outcome, str]:
    """Return what an exception of the downloader means, and one sentence for the operator."""
    match error:
        case WireError():
            return error.outcome, error.detail
        case CannotResolveHostError():
            return Outcome.UNREACHABLE, "the host's name is not known"
        case DownloadTimeoutError():
            return Outcome.TIMEOUT, "no whole answer within the time allowed"
        case ResponseDataLossError():
            return Outcome.PARTIAL, "the connection ended before the body did"
        case UnsupportedURLSchemeError():
            return Outcome.BLOCKED_ADDRESS, "only http and https are asked"
        case DownloadCancelledError():
            return Outcome.TOO_LARGE, "the body is larger than allowed"
        case DownloadConnectionRefusedError():
            return Outcome.UNREACHABLE, "the connection was refused"
    causes = tuple(_causes(error))
    for cause in causes:
        if isinstance(cause, (OpenSslError, VerificationError, CertificateError)):
            return Outcome.TLS_ERROR, f"the certificate or the secure connection failed: {_words(cause)}"
    if isinstance(error, (DownloadFailedError, ConnectError, OSError, ResponseNeverReceived)):
        return Outcome.UNREACHABLE, f"the connection failed: {_words(causes[-1])}"
    return Outcome.UNREACHABLE, f"{type(error).__name__}: {_words(error)}"


def outcome_of_status(status: int, *, retry_after: int | None = None) -> tuple[Outcome, str]:
    """
    Return what an HTTP status means.

    >>> outcome_of_status(200)
    (<Outcome.OK: 'ok'>, '')
    >>> outcome_of_status(410)
    (<Outcome.NOT_FOUND: 'not-found'>, 'HTTP 410')
    >>> outcome_of_status(503, retry_after=60)[0], outcome_of_status(503)[0]
    (<Outcome.RETRY_LATER: 'retry-later'>, <Outcome.HTTP_ERROR: 'http-error'>)
    """
    if status == 206:
        return Outcome.PARTIAL, "HTTP 206 that nobody asked for"
    if 200 <= status < 300:
        return Outcome.OK, ""
    if status in (404, 410):
        return Outcome.NOT_FOUND, f"HTTP {status}"
    if status == 429 or (status == 503 and retry_after is not None):
        when = "later" if retry_after is None else f"in {retry_after} s"
        return Outcome.RETRY_LATER, f"HTTP {status}, asks to come back {when}"
    return Outcome.HTTP_ERROR, f"HTTP {status}"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and all it was raised from, Twisted's bundles opened, nearest first."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        cause = waiting.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        if isinstance(cause, ResponseFailed):
            waiting += [failure.value for failure in cause.reasons]
        waiting += [c for c in (cause.__cause__, cause.__context__) if c is not None]


def _words(error: BaseException) -> str:
    if isinstance(error, VerificationError):
        return "it is made out to another name"
    if isinstance(error, OpenSslError) and error.args and isinstance(error.args[0], list):
        # [(library, function, reason), …], of which only the reasons are for a reader.
        return "; ".join(dict.fromkeys(reason for _, _, reason in error.args[0])) or "no reason given"
    return " ".join(str(error).split())[:200] or type(error).__name__
