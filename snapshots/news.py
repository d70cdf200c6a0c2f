"""
What of the differences between two snapshots is news.

A difference can be ours: a page found only now, an entry that we did not read before, two pages that
contradict each other. Only what the researcher did is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from snapshots.diff import award_events, publication_events
from snapshots.events import (
    AwardAdded,
    AwardEvent,
    AwardRemoved,
    Event,
    PublicationAdded,
    PublicationChanged,
    PublicationEvent,
    PublicationRemoved,
)
from snapshots.fields import changed_fields
from snapshots.identity.matching import pairs
from snapshots.identity.works import merge
from snapshots.model import Award, Publication
from snapshots.text import address, fold, title_key
from snapshots.wording import SHORTEST, around, listed_in, places, with_tail

#: As many works are not written in a day: what lists them is a list found, not works made.
_SEVERAL = 3

#: What may seem changed of an entry that was cut out of the page otherwise than now.
_OF_NEIGHBOURS = frozenset(("authors", "awards", "links"))


@dataclass(frozen=True, kw_only=True)
class Sides:
    """What stood before and what stands now, page by page."""

    at: datetime
    old_publications: Mapping[str, Sequence[Publication]]
    old_awards: Mapping[str, Sequence[Award]]
    publications: Mapping[str, Sequence[Publication]]
    awards: Mapping[str, Sequence[Award]]
    #: Words of the last believed bodies (see ``text.page_words``), where they are known, and of the new ones.
    old_words: Mapping[str, str]
    words: Mapping[str, str]
    #: Where the links of those pages led, and lead now.
    old_addresses: AbstractSet[str]
    addresses: AbstractSet[str]
    #: Pages believed for the first time now.
    first_seen: AbstractSet[str]
    #: Whether two versions of a page are held against each other once, and no watch begins.
    once: bool = False

    @cached_property
    def new_lists(self) -> AbstractSet[str]:
        """The pages whose list is new to us: new pages, and those that listed nothing and list several."""
        if self.once:
            return self.first_seen
        begun = {
            page
            for page, records in self.publications.items()
            if len(records) >= _SEVERAL and not self.old_publications.get(page)
        }
        return self.first_seen | begun

    @cached_property
    def listing(self) -> Mapping[Publication, tuple[Publication, ...]]:
        """The records that each work of now is made of."""
        works = merge(record for page in sorted(self.publications) for record in self.publications[page])
        return {work.publication: work.sightings for work in works}

    @cached_property
    def made(self) -> Mapping[Publication, tuple[str, ...]]:
        """The fields in which each record of now differs from what its own page said before."""
        fields: dict[Publication, tuple[str, ...]] = {}
        for page, news in self.publications.items():
            olds = self.old_publications.get(page, ())
            for i, j, _, _ in pairs(olds, news):
                fields[news[j]] = changed_fields(olds[i], news[j])
        return fields

    @cached_property
    def grown(self) -> AbstractSet[str]:
        """The pages that list several works again, or only now, which stood elsewhere before."""
        olds = {title_key(record.title) for page in self.old_publications.values() for record in page}
        return {
            page
            for page, records in self.publications.items()
            if sum(r not in self.made and title_key(r.title) in olds for r in records) >= _SEVERAL
        }

    @cached_property
    def titles(self) -> AbstractSet[str]:
        """The titles of all works, old and new."""
        records = (*self.old_publications.values(), *self.publications.values())
        return {title_key(record.title) for page in records for record in page}

    def pages_of(self, record: Publication) -> AbstractSet[str]:
        """Return the pages that list a work now."""
        return {sighting.page for sighting in self.listing.get(record, (record,))}


def news(sides: Sides) -> list[tuple[str, Event]]:
    """Return what happened, as (page, event)."""
    olds = [record for page in sorted(sides.old_publications) for record in sides.old_publications[page]]
    now = [record for page in sorted(sides.publications) for record in sides.publications[page]]
    honours = [award for page in sorted(sides.old_awards) for award in sides.old_awards[page]]
    honours_now = [award for page in sorted(sides.awards) for award in sides.awards[page]]
    told: list[tuple[str, Event]] = []
    happened = publication_events(olds, now)
    come = [event.publication for event in happened if isinstance(event, PublicationAdded)]
    gone = [event.publication for event in happened if isinstance(event, PublicationRemoved)]
    for event in happened:
        if isinstance(event, PublicationChanged) and (
            _swallowed(event.before, come) or _swallowed(event.after, gone)
        ):
            told += _of_cut(event, sides)
        else:
            told += _of_publication(event, sides)
    for honour in award_events(honours, honours_now):
        told += _of_award(honour, sides)
    return told


def _of_publication(event: PublicationEvent, sides: Sides) -> list[tuple[str, Event]]:
    match event:
        case PublicationAdded(publication=record):
            old = _only_found_now(record, sides) or any(
                _stood_listed(record, page, sides) for page in sides.pages_of(record)
            )
            return [] if old else [(record.page, event)]
        case PublicationChanged(after=record, fields=fields):
            ours = _in_the_page(event, sides)
            made = tuple(f for f in fields if f in _made_by_pages(event, sides) and f not in ours)
            return [(record.page, replace(event, fields=made))] if made else []
        case PublicationRemoved(publication=record):
            return [(record.page, event)]


def _of_cut(event: PublicationChanged, sides: Sides) -> list[tuple[str, Event]]:
    fields = tuple(field for field in event.fields if field not in _OF_NEIGHBOURS)
    return _of_publication(replace(event, fields=fields), sides) if fields else []


def _swallowed(record: Publication, others: Sequence[Publication]) -> bool:
    """Whether an entry was read as one with a neighbour: another work's title stands in its words."""
    printed = f" {fold(record.printed)} "
    titles = (fold(other.title) for other in others)
    return any(len(title) >= SHORTEST and f" {title} " in printed for title in titles)


def _of_award(event: AwardEvent, sides: Sides) -> list[tuple[str, Event]]:
    match event:
        case AwardAdded(award=award):
            found = award.page in sides.first_seen and not _recent(award.year, sides)
            ours = title_key(award.title) in sides.titles or _stood_among_honours(award, sides)
            return [] if found or ours else [(award.page, event)]
        case AwardRemoved(award=award):
            return [(award.page, event)]


def _made_by_pages(event: PublicationChanged, sides: Sides) -> AbstractSet[str]:
    """
    Return the fields of a change that some page made: where pages contradict each other, none of them did.

    A page seen for the first time, or grown by a list, speaks only where no page known before lists the work.
    """
    known = [
        s
        for s in sides.listing.get(event.after, (event.after,))
        if s.page not in sides.new_lists and (s in sides.made or s.page not in sides.grown)
    ]
    if not known or any(record not in sides.made for record in known):
        return set(event.fields)
    return {field for record in known for field in sides.made[record]}


def _in_the_page(event: PublicationChanged, sides: Sides) -> AbstractSet[str]:
    """Return the fields of which all stood and stands on the page, outside of the entry as we read it."""
    before, after = event.before, event.after
    new, gone = _addresses(after) - _addresses(before), _addresses(before) - _addresses(after)
    ours = {"links"} if new <= sides.old_addresses and gone <= sides.addresses else set()
    if listed_in(after, sides.old_words.get(after.page, "")) and places(
        before.title, sides.words.get(after.page, "")
    ):
        ours.add("title")  # both stood and stand there: we took the other
    wider = changed_fields(
        _with_tail(before, sides.old_words, sides.old_publications),
        _with_tail(after, sides.words, sides.publications),
    )
    return ours | ({"venue", "status"} - set(wider))


def _addresses(record: Publication) -> AbstractSet[str]:
    return {address(link.url, record.page) for link in record.links}


def _with_tail(
    record: Publication, words: Mapping[str, str], listed: Mapping[str, Sequence[Publication]]
) -> Publication:
    others = (other.title for other in listed.get(record.page, ()))
    return with_tail(record, words.get(record.page, ""), others)


def _only_found_now(record: Publication, sides: Sides) -> bool:
    """
    Whether a work is only new because we never saw its list before.

    A list seen for the first time is a source we found, not news: of what stands only there, recent works are
    told, and on a page without years those of a list that is known for the rest.
    """
    pages = sides.pages_of(record)
    if not pages <= sides.new_lists:
        return False
    if record.year is not None:
        return not _recent(record.year, sides)
    listed = [r for page in sorted(pages) for r in sides.publications.get(page, ())]
    known = [r for page in sorted(sides.old_publications) for r in sides.old_publications[page]]
    return len(pairs(known, listed)) < len(listed) / 2


def _recent(year: int | None, sides: Sides) -> bool:
    return year is not None and year >= sides.at.year - 1


def _stood_listed(record: Publication, page: str, sides: Sides) -> bool:
    """
    Whether a work already stood in a page's list, where we read it as part of its neighbour or not at all.

    Its title alone is no proof: news of a paper come before the paper is listed, but without its authors.
    """
    words = sides.old_words.get(page, "")
    title = f" {fold(record.title)} "
    olds = sides.old_publications.get(page, ())
    if len(places(record.title, words)) <= sum(f" {fold(old.title)} " == title for old in olds):
        # Each time that it stood there it was another version of the work, which is known.
        return False
    if len(title) >= SHORTEST and any(title in f" {fold(old.printed)} " for old in olds):
        return True
    return listed_in(record, words)


def _stood_among_honours(award: Award, sides: Sides) -> bool:
    """Whether an honour already stood on its page in its words, and we did not read it there."""
    words, title = sides.old_words.get(award.page, ""), fold(award.title)
    beside = set(fold(award.printed).split()) - set(title.split())
    known = sum(fold(old.title) == title for old in sides.old_awards.get(award.page, ()))
    stood = places(award.title, words)
    reach = len(fold(award.printed))
    return (
        bool(beside) and len(stood) > known and any(beside.issubset(around(words, at, reach)) for at in stood)
    )
