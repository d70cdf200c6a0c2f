"""What was seen of a researcher: records, visits, snapshots. Plain frozen data, no behaviour that decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Status(Enum):
    """How far a work has come, by the words of the page."""

    IN_PREPARATION = "in_preparation"
    UNDER_REVIEW = "under_review"
    PREPRINT = "preprint"
    TO_APPEAR = "to_appear"
    PUBLISHED = "published"


class LinkKind(Enum):
    """What a link of an entry leads to, by its label, icon or address."""

    PDF = "pdf"
    DOI = "doi"
    ARXIV = "arxiv"
    CODE = "code"
    SLIDES = "slides"
    VIDEO = "video"
    POSTER = "poster"
    DATA = "data"
    PROJECT = "project"
    BIBTEX = "bibtex"
    PRESS = "press"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One address an entry offers."""

    #: Absolute, as the page gives it (not canonicalised).
    url: str
    kind: LinkKind = LinkKind.OTHER
    #: The words of the link, "" for an icon.
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """
    One work as one page lists it.

    The meaning of each field is that of ``docs/records.md``.
    """

    title: str
    #: In printed order, as printed, without marks of equal contribution and the like.
    authors: tuple[str, ...] = ()
    #: As printed, without year, pages, place. None where the page prints none.
    venue: str | None = None
    #: None where neither the entry nor its heading gives one.
    year: int | None = None
    #: None where there is no venue and no word of the work's state.
    status: Status | None = None
    links: tuple[Link, ...] = ()
    #: Labels of links that lead nowhere, because their ``href`` is empty; "" for an icon.
    empty_links: tuple[str, ...] = ()
    #: Prizes of this work, as printed.
    awards: tuple[str, ...] = ()
    #: Lower case, without resolver: "10.1145/3620678.3624783".
    doi: str | None = None
    #: Number without version: "2401.09670" or "math/0211159".
    arxiv: str | None = None
    #: Marks beside names, as (name, marks): equal contribution, corresponding, …
    marks: tuple[tuple[str, str], ...] = ()
    #: The words the record came from, white space folded.
    printed: str = ""
    #: Address of the page it stands on.
    page: str = ""
    #: The headings above it, outermost first.
    section: tuple[str, ...] = ()
    #: How sure the reading of the whole record is, 0 to 1.
    confidence: float = 1.0
    #: How sure each field is, as (field name, 0 to 1); a field left out is as sure as the record.
    sure: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """One honour of the person."""

    title: str
    year: int | None = None
    #: Who gave it, where the page says so.
    organization: str | None = None
    printed: str = ""
    page: str = ""
    confidence: float = 1.0


class Outcome(Enum):
    """How one request for a page ended."""

    OK = "ok"
    NOT_MODIFIED = "not-modified"
    #: 404 or 410.
    NOT_FOUND = "not-found"
    #: Any other status that is not 2xx; 429 and 503 with Retry-After are RETRY_LATER.
    HTTP_ERROR = "http-error"
    RETRY_LATER = "retry-later"
    #: Name not resolved, connection refused or lost.
    UNREACHABLE = "unreachable"
    TIMEOUT = "timeout"
    TLS_ERROR = "tls-error"
    #: The address guard forbade it.
    BLOCKED_ADDRESS = "blocked-address"
    BLOCKED_ROBOTS = "blocked-robots"
    TOO_LARGE = "too-large"
    #: The body ended before its time.
    PARTIAL = "partial"
    REDIRECT_LIMIT = "redirect-limit"
    #: A body that no reader understands, or that is made to harm.
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request for one page (or one link), and how it ended."""

    #: The address asked for.
    url: str
    #: UTC.
    at: datetime
    outcome: Outcome
    #: HTTP status of the last answer; None where there was no answer.
    status_code: int | None = None
    #: Where it ended after redirects; None where it ended where it began.
    final_url: str | None = None
    #: True where every redirect on the way was permanent (301, 308).
    moved: bool = False
    #: sha256 of the decoded body; for NOT_MODIFIED the body it confirms. None where there is none.
    body: str | None = None
    #: Length of the decoded body in bytes.
    size: int = 0
    #: As the server names it, with charset.
    content_type: str = ""
    #: Validators byte for byte as sent; None where not sent.
    etag: bytes | None = None
    last_modified: bytes | None = None
    #: When the body was last sent in full; None where that is ``at`` (or there is no body).
    full_at: datetime | None = None
    #: The server answered "unchanged" to a body that had changed: it is never asked conditionally again.
    unconditional: bool = False
    #: Seconds the server asked us to wait; None where it did not.
    retry_after: int | None = None
    #: One sentence for the operator where the outcome alone does not say enough.
    detail: str = ""

    @property
    def answered(self) -> bool:
        """Whether the page was seen, now or unchanged."""
        return self.outcome in (Outcome.OK, Outcome.NOT_MODIFIED)


class Health(Enum):
    """What one check says of a link."""

    ALIVE = "alive"
    FAILED = "failed"
    #: Nobody can tell: neither a failure nor a sign of life.
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """What a web page behind a link says it is; all "" where it does not say."""

    #: Of the page: its ``<title>``, or its first heading.
    title: str = ""
    #: Of the paper that the page is about (``citation_title``).
    paper: str = ""
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """One visit and what was read out of its body: what the crawler hands to this floor."""

    visit: Visit
    publications: tuple[Publication, ...] = ()
    awards: tuple[Award, ...] = ()
    #: All text of the page, white space folded; "" where there is no new body.
    text: str = ""
    #: What the page is called in its head; "" where it is not.
    title: str = ""
    #: Where the links of the page lead, in the form of ``text.address``.
    addresses: frozenset[str] = frozenset()
    #: Whether the body ended as its format should (``</html>``, ``%%EOF``); None where that cannot be told.
    complete: bool | None = None
    #: A page that no watchlist names: it was linked from another when it was found.
    found: bool = False
    #: A page that nobody promised, behind a link we followed: that it was never there is no news.
    guessed: bool = False


class Doubt(Enum):
    """Why a page that answered is not believed."""

    #: Something else answers: an error page, a login, a parked domain, a bot check, an empty page …
    WRONG_PAGE = "wrong-page"
    #: A page of someone else.
    STRANGER = "stranger"
    #: The body ends before its end.
    CUT = "cut"
    #: Most of the known records are gone.
    SHRUNK = "shrunk"
    #: The known titles stand in the text, but were not read out of it: our fault.
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageState:
    """What is remembered of one page of a researcher between crawls."""

    #: The address it is asked for by.
    url: str
    #: The last visit of whatever outcome; of visits that differ in nothing but their time, an earlier one.
    last: Visit
    #: The last visit that was believed; None where there never was one.
    good: Visit | None = None
    #: Facts of the last believed body, to hold the next against.
    text_length: int = 0
    complete: bool | None = None
    #: Runs in a row that ended as ``last`` did, this one included; counted no further than anyone waits.
    runs: int = 1
    #: When the present run of equal outcomes (or the present hold) began.
    since: datetime
    #: Crawls in a row that brought nothing to believe, for whatever reasons, and since when.
    failures: int = 0
    failing_since: datetime | None = None
    #: Why the last body was not believed; "" where it was.
    held: str = ""
    #: The kind of ``held``; None where the last body was believed.
    doubt: Doubt | None = None
    #: Whether the reader has been told that the page is gone, moved or failing.
    told: bool = False
    #: What was told last, by outcome or doubt, so that it is told once; "" where all is well.
    said: str = ""
    #: Whether the operator accepts what the page shows: the next answer is believed as it comes.
    accepted: bool = False
    #: Whether the operator rejects what the page shows: it never counts, however long it stays.
    rejected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A record that a healthy crawl did not show any more, waiting for a second one to agree."""

    #: Exactly one of the two is set.
    publication: Publication | None = None
    award: Award | None = None
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBack:
    """A page that says less of a work than was known, "submitted" of a published paper: doubted, not told."""

    #: As the page lists it now. The snapshot's own record keeps the state, venue and year known before.
    publication: Publication
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One researcher at one time: what each page answered, and all records believed to stand."""

    #: The researcher's key in the watchlist.
    researcher: str
    #: UTC.
    at: datetime
    pages: tuple[PageState, ...] = ()
    #: As each page lists them; ``snapshots.identity.works.merge`` makes works of them.
    publications: tuple[Publication, ...] = ()
    awards: tuple[Award, ...] = ()
    #: Still counted as standing above; told as removed when the next healthy crawl agrees.
    missing: tuple[Missing, ...] = ()
    #: Records above whose state is kept against what their page says now.
    steps_back: tuple[StepBack, ...] = ()
