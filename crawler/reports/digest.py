"""Digest: what was told, ordered and worded for a reader; every format shows the same one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from typing import assert_never

from snapshots.events import (
    AwardAdded,
    AwardRemoved,
    Event,
    ExtractorLost,
    LinkBroken,
    LinkMoved,
    LinkRecovered,
    PageFailing,
    PageGone,
    PageHeld,
    PageMoved,
    PageReturned,
    PublicationAdded,
    PublicationChanged,
    PublicationRemoved,
    Told,
)
from snapshots.model import Link, Publication, Status
from snapshots.shapes import sides
from snapshots.text import fold, same_person
from snapshots.together import News, together

#: As many further pages as one note names.
_MOST_ALSO = 10

#: As many items as one kind of news of one researcher shows; how many more there are is said.
MOST = 100

_STATUS = {
    Status.IN_PREPARATION: "in preparation",
    Status.UNDER_REVIEW: "under review",
    Status.PREPRINT: "preprint",
    Status.TO_APPEAR: "to appear",
    Status.PUBLISHED: "published",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Some of what was told, for a person to read."""

    told: tuple[Told, ...]
    #: What the reader takes for now, UTC.
    now: datetime
    #: From when on; None for all there ever was.
    since: datetime | None = None
    #: Names to show for researchers' keys; a key that is not there is shown itself.
    names: Mapping[str, str] = field(default_factory=dict)
    #: All names of everyone who is followed, by key: authors of a work who are followed are named.
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: A line over it all; "" for none.
    title: str = ""
    #: Only what happened to what, without whose and where: for those who will look it up.
    brief: bool = False

    @property
    def groups(self) -> tuple[Group, ...]:
        """What was told by researcher, the one with the newest news first; a work of several once."""
        by_key: dict[str, list[News]] = {}
        for news in self.news:
            by_key.setdefault(news.told.researcher, []).append(news)
        return tuple(
            Group(
                researcher=self.names.get(key, key),
                sections=_sections([(one.told, self._item(one)) for one in news]),
            )
            for key, news in by_key.items()
        )

    @property
    def news(self) -> tuple[News, ...]:
        """What was told, newest first, with what was told of one work for several researchers made one."""
        told = sorted(self.told, key=lambda t: t.at, reverse=True)
        return tuple(self._of_its_authors(one) for one in together(told))

    def _of_its_authors(self, news: News) -> News:
        """Leave out those whose page, a group's say, shows a work that others who are followed wrote."""
        authors = authors_of(news.told.event)
        theirs = tuple(
            told
            for told in (news.told, *news.others)
            if any(same_person(a, n) for a in authors for n in self.spellings.get(told.researcher, ()))
        )
        return News(told=theirs[0], others=theirs[1:]) if theirs else news

    def _item(self, news: News) -> Item:
        others = [told for told in news.others if _page_of(told) != _page_of(news.told)]
        also = [f"{self.names.get(told.researcher, told.researcher)}: {_page_of(told)}" for told in others]
        if len(also) > _MOST_ALSO:
            also[_MOST_ALSO:] = [f"{len(also) - _MOST_ALSO} more"]
        return replace(make_item(news.told), followed=self.followed(news), also=tuple(also))

    def followed(self, news: News) -> tuple[str, ...]:
        """Return the names of all whom a work or page concerns, where they are several who are followed."""
        page = _page_of(news.told)
        keys = [told.researcher for told in (news.told, *news.others) if _page_of(told) == page]
        authors = {fold(author) for author in authors_of(news.told.event)}
        keys += [key for key, names in self.spellings.items() if authors & {fold(name) for name in names}]
        keys = list(dict.fromkeys(keys))
        return tuple(self.names.get(key, key) for key in keys) if len(keys) > 1 else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """All news of one researcher."""

    researcher: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """All news of one kind."""

    title: str
    #: Newest first.
    items: tuple[Item, ...]
    #: How many more there are than are shown.
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One field, before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One piece of news in a reader's words; all text is the page's own, nothing is escaped yet."""

    id: str
    at: datetime
    #: The work, the honour or the page that it is about.
    title: str
    #: Authors, venue, year and the like, each a part of one line.
    details: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    links: tuple[Link, ...] = ()
    #: Where else it can be had, as (what that is, address).
    elsewhere: tuple[tuple[str, str], ...] = ()
    #: Why, where it needs saying.
    reason: str = ""
    #: Address of the page it was seen on; "" where it is of no one page.
    page: str = ""
    #: Whom it concerns, where they are several who are followed.
    followed: tuple[str, ...] = ()
    #: Whose further pages it is true of as well, and which.
    also: tuple[str, ...] = ()


_TITLES: dict[type, str] = {
    PublicationAdded: "New publications",
    PublicationChanged: "Changed publications",
    PublicationRemoved: "Publications no longer listed",
    AwardAdded: "New honours",
    AwardRemoved: "Honours no longer listed",
    LinkBroken: "Links that do not answer",
    LinkRecovered: "Links that answer again",
    LinkMoved: "Links that moved",
    PageMoved: "Pages that moved",
    PageGone: "Pages that are gone",
    PageReturned: "Pages that are back",
    PageFailing: "Pages that cannot be read",
    PageHeld: "Pages that are not believed",
    ExtractorLost: "Pages that paperwatch no longer understands",
}
_ORDER = list(_TITLES)


_AGAIN: dict[type, str] = {
    PublicationAdded: "Publications listed again",
    AwardAdded: "Honours listed again",
}


def title_of_kind(told: Told) -> str:
    """Return the heading that an event stands under."""
    kind = type(told.event)
    return _AGAIN[kind] if told.again and kind in _AGAIN else _TITLES[kind]


def _sections(told: Iterable[tuple[Told, Item]]) -> tuple[Section, ...]:
    def place(one: tuple[Told, Item]) -> tuple[int, bool]:
        return _ORDER.index(type(one[0].event)), one[0].again

    sections = []
    for _, group in groupby(sorted(told, key=place), key=place):
        members = list(group)
        title = title_of_kind(members[0][0])
        items = [item for _, item in members]
        sections.append(Section(title=title, items=tuple(items[:MOST]), more=max(0, len(items) - MOST)))
    return tuple(sections)


def _page_of(told: Told) -> str:
    """Return the page that a note is about; "" where it is about a work."""
    return told.event.url if isinstance(told.event, PageHeld) else ""


def make_item(told: Told) -> Item:
    """Put one event into words."""

    def item(title: str, **more: object) -> Item:
        return Item(id=told.id, at=told.at, title=title, **{"page": told.page, **more})  # type: ignore[arg-type]

    event: Event = told.event
    match event:
        case PublicationAdded(publication=work) | PublicationRemoved(publication=work):
            return item(work.title, details=details(work), links=work.links)
        case PublicationChanged(before=before, after=after, fields=fields):
            changes = tuple(change(name, before, after) for name in fields)
            return item(after.title, details=_unchanged(after, fields), changes=changes)
        case AwardAdded(award=award) | AwardRemoved(award=award):
            parts = (award.organization or "", str(award.year or ""))
            return item(award.title, details=tuple(p for p in parts if p))
        case LinkBroken(title=title, url=url, reason=reason, archived=archived, copies=copies):
            return item(title, details=(url,), reason=reason, elsewhere=elsewhere(archived, copies))
        case LinkRecovered(title=title, url=url):
            return item(title, details=(url,))
        case LinkMoved(title=title, url=url, to=to):
            return item(title, changes=(Change(field="address", before=url, after=to),))
        case PageGone(url=url, status_code=code):
            return item(url, reason=f"answers {code}", page="")
        case PageReturned(url=url):
            return item(url, page="")
        case PageMoved(url=url, to=to):
            return item(url, changes=(Change(field="address", before=url, after=to),), page="")
        case PageFailing(url=url, reason=reason) | PageHeld(url=url, reason=reason):
            return item(url, reason=reason, page="")
        case ExtractorLost(url=url, unread=unread):
            return item(
                url, reason=f"{unread} known works stand on the page but are not read out of it", page=""
            )
        case _:
            assert_never(event)


def elsewhere(archived: str, copies: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return where what stood behind a dead link can be had, each with what that is."""
    others = tuple(("other copy", url) for url in copies)
    return (*others, ("perhaps archived", archived)) if archived else others


def authors_of(event: Event) -> tuple[str, ...]:
    """Return the authors of the work that an event is about; () where it is about none."""
    match event:
        case PublicationAdded(publication=work) | PublicationRemoved(publication=work):
            return work.authors
        case PublicationChanged(after=work):
            return work.authors
        case _:
            return ()


def details(work: Publication) -> tuple[str, ...]:
    """Return what a reader wants to know of a work beside its title, as parts of a line."""
    parts = (
        ", ".join(work.authors),
        work.venue or "",
        str(work.year or ""),
        status_words(work.status) if work.status is not Status.PUBLISHED else "",
        *work.awards,
    )
    return tuple(part for part in parts if part)


def status_words(status: Status | None) -> str:
    """Return how far a work has come; "" where nobody says."""
    return "" if status is None else _STATUS[status]


def change(name: str, before: Publication, after: Publication) -> Change:
    """Return one field of a work before and after; of links and prizes only those that went and came."""
    if name == "links":
        old, new = sides(before, after, name)
    elif name == "awards":
        old, new = (list(work.awards) for work in (before, after))
    else:
        return Change(field=name, before=_words(name, before), after=_words(name, after))
    return Change(
        field=name,
        before=", ".join(value for value in old if value not in new),
        after=", ".join(value for value in new if value not in old),
    )


def _unchanged(work: Publication, fields: tuple[str, ...]) -> tuple[str, ...]:
    """Return enough of a changed work to know it by, without what is shown as changed."""
    parts = [_words(name, work) for name in ("authors", "venue", "year") if name not in fields]
    return tuple(part for part in parts if part)


def _words(name: str, work: Publication) -> str:
    value = getattr(work, name)
    match value:
        case None:
            return ""
        case Status():
            return status_words(value)
        case tuple():
            return ", ".join(value)
    return str(value)
