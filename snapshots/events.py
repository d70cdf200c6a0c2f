"""Everything that can happen, one frozen dataclass each, in the past tense; ``Event`` is their union."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from snapshots.model import Award, Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationAdded:
    """A work appeared that was not listed before."""

    publication: Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationRemoved:
    """A work is listed no more, on two healthy crawls in a row."""

    publication: Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationChanged:
    """A work is listed otherwise than before, in a way a reader wants to be told."""

    before: Publication
    after: Publication
    #: Which of title, authors, venue, year, status, awards, links; in that order, never empty.
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardAdded:
    """An honour of the person appeared."""

    award: Award


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardRemoved:
    """An honour is listed no more, on two healthy crawls in a row."""

    award: Award


@dataclass(frozen=True, slots=True, kw_only=True)
class PageGone:
    """A page answered 404 or 410 often and long enough to believe it."""

    url: str
    #: The HTTP status.
    status_code: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReturned:
    """A page told as gone or failing answers again."""

    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMoved:
    """A page sends its visitors elsewhere for good."""

    url: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFailing:
    """A page could not be read for long enough to say so (for the operator)."""

    url: str
    #: The outcome and its sentence.
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHeld:
    """A page answered, but with something that is not believed; its records stay (for the operator)."""

    url: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractorLost:
    """Known titles stand in the page's text, but were not read out of it: our fault (for the operator)."""

    url: str
    #: How many known works stand in the text unread.
    unread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkBroken:
    """A link of a work did not answer, on three days."""

    #: The work's title.
    title: str
    url: str
    reason: str
    #: Where the Wayback Machine shows what stood there, if it has it.
    archived: str = ""
    #: Other addresses known of the same work, none of which fails.
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRecovered:
    """A link told as broken answers again."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkMoved:
    """A link of a work is redirected for good."""

    title: str
    url: str
    to: str


PublicationEvent = PublicationAdded | PublicationRemoved | PublicationChanged
AwardEvent = AwardAdded | AwardRemoved
PageEvent = PageGone | PageReturned | PageMoved | PageFailing | PageHeld | ExtractorLost
LinkEvent = LinkBroken | LinkRecovered | LinkMoved
Event = PublicationEvent | AwardEvent | PageEvent | LinkEvent

#: Events that concern who runs the watch, not who follows the researcher.
OPERATOR_EVENTS = (PageFailing, PageHeld, ExtractorLost)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An event as the store keeps it."""

    #: Stable, short, shown to people: "e" and a number.
    id: str
    researcher: str
    #: UTC; of the crawl that saw it.
    at: datetime
    #: The page it was seen on; "" where it is of no one page.
    page: str
    event: Event
    #: What a later reading of the same bodies says of it: "" where it stands as it was told, WITHDRAWN, or
    #: FOUND_LATER where it was never told.
    standing: str = ""
    #: Whether the work, or the honour, was told as gone before and is back.
    again: bool = False


WITHDRAWN = "withdrawn"
FOUND_LATER = "found later"


def publication_of(event: Event) -> Publication | None:
    """Return the work an event is about, as it stood last; None where the event is about none."""
    match event:
        case PublicationAdded(publication=record) | PublicationRemoved(publication=record):
            return record
        case PublicationChanged(after=record):
            return record
        case _:
            return None
