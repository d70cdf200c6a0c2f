"""
Two snapshots → what happened. Pure: the same two always give the same events, in the same order.

What counts as a change is ruled in ``docs/records.md``: what a reader who follows the researcher would
want to be told, and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from rapidfuzz import fuzz

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
from snapshots.fields import changed_fields, unpaired
from snapshots.identity.assignment import best_pairing
from snapshots.identity.likeness import title_likeness
from snapshots.identity.matching import pairs
from snapshots.identity.works import RANK, merge
from snapshots.model import Award, Publication, Snapshot, Status
from snapshots.text import address, fold, name_words
from snapshots.wording import states_said


def diff(before: Snapshot, after: Snapshot) -> tuple[Event, ...]:
    """Return what happened between two snapshots of one researcher."""
    return (
        *publication_events(before.publications, after.publications),
        *award_events(before.awards, after.awards),
    )


def publication_events(
    before: Sequence[Publication], after: Sequence[Publication]
) -> tuple[PublicationEvent, ...]:
    """Return the works that came, went and changed; sorted, so that order on the page decides nothing."""
    olds = tuple(work.publication for work in merge(before))
    news = tuple(work.publication for work in merge(after))
    matched = pairs(olds, news)
    left = set(range(len(olds))) - {i for i, _, _, _ in matched}
    right = set(range(len(news))) - {j for _, j, _, _ in matched}
    added = tuple(PublicationAdded(publication=news[j]) for j in sorted(right))
    removed = tuple(PublicationRemoved(publication=olds[i]) for i in sorted(left))
    changed = [
        PublicationChanged(before=olds[i], after=news[j], fields=fields)
        for i, j, _, _ in matched
        if (fields := changed_fields(olds[i], news[j]))
    ]
    changed = _without_moved_links(_without_list_wide(changed, len(olds)), olds, news)
    return (*added, *removed, *_without_habits(changed))


def _without_list_wide(changed: Sequence[PublicationChanged], known: int) -> list[PublicationChanged]:
    """
    Take out what befell a whole list on one day, and so no one work.

    All titles are others now, word for word: the page speaks another language. All years are one: it prints
    that of the day.
    """
    retitled = [
        e for e in changed if "title" in e.fields and title_likeness(e.before.title, e.after.title) < _OTHER
    ]
    dated = [e for e in changed if e.fields == ("year",) and e.after.year == changed[0].after.year]
    many = max(_A_HABIT, known * _MOST_OF_A_LIST)
    left = list(changed)
    if len(retitled) >= many:
        left = [_but(event, "title") if event in retitled else event for event in left]
    if len(dated) >= many:
        left = [_but(event, "year") if event in dated else event for event in left]
    return [event for event in left if event.fields]


def _but(event: PublicationChanged, field: str) -> PublicationChanged:
    return replace(event, fields=tuple(other for other in event.fields if other != field))


def _without_moved_links(
    changed: Sequence[PublicationChanged], olds: Sequence[Publication], news: Sequence[Publication]
) -> list[PublicationChanged]:
    """
    Take out links that are no news of any one work.

    One that only went from one entry to another did so because we drew the line between them elsewhere; and a
    list that keeps none of its addresses, or has its first ones now, was made anew: there only the
    first links of a work, where others had some, are its own.
    """
    offered, offers = _addresses(olds), _addresses(news)
    relinked = sum("links" in event.fields for event in changed)
    anew = not offered & offers and relinked >= max(_A_HABIT, len(olds) / 2)

    def is_told(event: PublicationChanged) -> bool:
        if anew and (event.before.links or not offered):
            return False
        return bool(_addresses([event.after]) - offered or _addresses([event.before]) - offers)

    return [event if is_told(event) else _but(event, "links") for event in changed]


def _addresses(records: Sequence[Publication]) -> frozenset[str]:
    return frozenset(address(link.url, record.page) for record in records for link in record.links)


#: Share of a list's works that do not change in one way on one day, if they are no fewer than ``_A_HABIT``.
_MOST_OF_A_LIST = 0.7
#: Titles less alike have other words.
_OTHER = 0.6


#: Works that change in one way at once: it is a habit of the list, or ours, and no news of any of them.
_A_HABIT = 3


def _without_habits(changed: Sequence[PublicationChanged]) -> list[PublicationChanged]:
    """
    Take out what only tells of a list's habit.

    A list now prints its owner among the authors, or does so no more; it prints now where works appeared; all
    that stands below a heading seems to take one step, in the venues where it stood before; or all files have
    moved together.
    """
    alike = [
        {
            "authors": _one_apart(event),
            "venue": _first_placed(event),
            "status": _by_heading(event) or _first_placed(event),
            "links": _one_move(event),
        }
        for event in changed
    ]
    times = Counter(habit for one in alike for habit in one.items() if habit[1])
    told = []
    for event, one in zip(changed, alike, strict=True):
        left = tuple(f for f in event.fields if f not in one or times[f, one[f]] < _A_HABIT)
        if left:
            told.append(replace(event, fields=left))
    return told


def _first_placed(event: PublicationChanged) -> str | None:
    """Return a word for a work of which nothing was said, and which is said to have appeared long since."""
    before, after = event.before, event.after
    if "venue" not in event.fields or before.venue or before.status is not None:
        return None
    return "placed" if after.status is Status.PUBLISHED else None


def _by_heading(event: PublicationChanged) -> tuple[str, str] | None:
    """Return the step of a work that says nothing of its state itself and keeps its venue."""
    before, after = event.before, event.after
    if "status" not in event.fields or "venue" in event.fields or not (before.venue and after.venue):
        return None
    if before.status is None or after.status is None or RANK[before.status] >= RANK[Status.TO_APPEAR]:
        return None
    return None if states_said(replace(before, section=())) else (before.status.value, after.status.value)


def _one_apart(event: PublicationChanged) -> tuple[str, str] | None:
    """Return the family name of the one person by whom the authors differ, and which way."""
    if "authors" not in event.fields:
        return None
    new, gone = unpaired(event.before.authors, event.after.authors)
    if len(new) + len(gone) != 1:
        return None
    words = name_words((new or gone)[0])
    return ("joined" if new else "left", words[-1]) if words else None


def _one_move(event: PublicationChanged) -> tuple[str, str] | None:
    """Return the one way in which all links of a work that changed were rewritten."""
    if "links" not in event.fields:
        return None
    gone = sorted(_addresses([event.before]) - _addresses([event.after]))
    new = sorted(_addresses([event.after]) - _addresses([event.before]))
    ways = {_rewritten(one, other) for one, other in zip(gone, new, strict=False)}
    return ways.pop() if len(gone) == len(new) and len(ways) == 1 else None


def _rewritten(one: str, other: str) -> tuple[str, str] | None:
    """
    Return what stands before one file in two addresses, or the parameters of which only the values differ.

    >>> _rewritten("//x.example/papers/wool.pdf", "//y.example/wool.pdf")
    ('//x.example/papers/', '//y.example/')
    >>> _rewritten("//x.example/get?id=3&pass=17", "//x.example/get?id=3&pass=23")
    ('//x.example/', '?pass')
    >>> _rewritten("//x.example/wool.pdf", "//x.example/felt.pdf")
    """
    (path, _, query), (other_path, _, other_query) = one.partition("?"), other.partition("?")
    (folder, _, file), (other_folder, _, other_file) = path.rpartition("/"), other_path.rpartition("/")
    if path == other_path:
        values, others = dict(parse_qsl(query)), dict(parse_qsl(other_query))
        differ = sorted(key for key in values if values[key] != others.get(key))
        return (f"{folder}/", f"?{'&'.join(differ)}") if values.keys() == others.keys() else None
    return (f"{folder}/", f"{other_folder}/") if (file, query) == (other_file, other_query) else None


def award_events(before: Sequence[Award], after: Sequence[Award]) -> tuple[AwardEvent, ...]:
    """Return the honours that came and went; the same honour on two pages is one."""
    olds, news = _distinct(before), _distinct(after)
    candidates = [
        (i, j, score) for i, a in enumerate(olds) for j, b in enumerate(news) if (score := same_award(a, b))
    ]
    matched = best_pairing(candidates)
    left = set(range(len(olds))) - {i for i, _, _ in matched}
    right = set(range(len(news))) - {j for _, j, _ in matched}
    return (
        *(AwardAdded(award=news[j]) for j in sorted(right)),
        *(AwardRemoved(award=olds[i]) for i in sorted(left)),
    )


def same_award(one: Award, other: Award) -> float:
    """
    Return how surely two printed honours are one, 0 to 1; an honour in other words is another.

    A year that is off by one is a year read from the other end of a term, where there is no better partner.
    """
    same = one.title == other.title
    likeness = 1.0 if same else fuzz.token_sort_ratio(fold(one.title), fold(other.title)) / 100
    if likeness < 0.9:
        # "Wool Medal" of the "Felt Society", "Wool Medal of the Felt Society": the same words, cut otherwise.
        return 0.9 if one.year == other.year and _award_words(one) == _award_words(other) else 0.0
    if one.year and other.year and one.year != other.year:
        return 0.2 if same and abs(one.year - other.year) == 1 and _same_giver(one, other) else 0.0
    return likeness - (0.05 if one.year != other.year else 0.0)


def _award_words(award: Award) -> frozenset[str]:
    """The words of an honour and its giver, without those that join them."""
    words = fold(f"{award.title} {award.organization or ''}").split()
    return frozenset(words) - {"of", "the", "from", "by", "for", "in", "at"}


def _same_giver(one: Award, other: Award) -> bool:
    return (
        not one.organization or not other.organization or fold(one.organization) == fold(other.organization)
    )


def _distinct(awards: Sequence[Award]) -> tuple[Award, ...]:
    found: list[Award] = []
    for award in sorted(awards, key=_award_order):
        twin = next((f for f in found if f.page != award.page and same_award(f, award)), None)
        if twin is None:
            found.append(award)
    return tuple(found)


def _award_order(award: Award) -> tuple[str | int, ...]:
    return (fold(award.title), award.year or 0, award.page, repr(award))
