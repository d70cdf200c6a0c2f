"""
Two snapshots → what happened. Pure: the same two always give the same events, in the same order.

What counts as a change is ruled in ``docs/records.md``: what a reader who follows the researcher would
want to be told, and nothing else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

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
from snapshots.matching import best_pairing, pairs
from snapshots.model import Award, Publication, Snapshot, Status
from snapshots.text import address, fold, name_words, same_person, title_key
from snapshots.wording import beside_title, doubtful, lengthened, states_said, stood, worded_in, words_of
from snapshots.works import RANK, merge

#: The fields a change can be of, in the order they are told.
FIELDS = ("title", "authors", "venue", "year", "status", "awards", "links")


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
    return (*added, *removed, *_without_habits(_without_moved_links(changed, olds, news)))


def _without_moved_links(
    changed: Sequence[PublicationChanged], olds: Sequence[Publication], news: Sequence[Publication]
) -> list[PublicationChanged]:
    """Take out links that only went from one entry to another: we drew the line between them elsewhere."""
    offered, offers = _addresses(olds), _addresses(news)
    return [
        event
        if _addresses([event.after]) - offered or _addresses([event.before]) - offers
        else replace(event, fields=tuple(field for field in event.fields if field != "links"))
        for event in changed
    ]


def _addresses(records: Sequence[Publication]) -> frozenset[str]:
    return frozenset(address(link.url, record.page) for record in records for link in record.links)


#: Works that change in one way at once: it is a habit of the list, or ours, and no news of any of them.
_A_HABIT = 3


def _without_habits(changed: Sequence[PublicationChanged]) -> list[PublicationChanged]:
    """
    Take out what only tells of a list's habit.

    A list now prints its owner among the authors, or does so no more; or all that stands below a heading
    seems to take one step, in the venues where it stood before.
    """
    alike = [{"authors": _one_apart(event), "status": _by_heading(event)} for event in changed]
    times = Counter(habit for one in alike for habit in one.items() if habit[1])
    told = []
    for event, one in zip(changed, alike, strict=True):
        left = tuple(f for f in event.fields if f not in one or times[f, one[f]] < _A_HABIT)
        if left:
            told.append(replace(event, fields=left))
    return told


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
    new, gone = _unpaired(event.before.authors, event.after.authors)
    if len(new) + len(gone) != 1:
        return None
    words = name_words((new or gone)[0])
    return ("joined" if new else "left", words[-1]) if words else None


def changed_fields(before: Publication, after: Publication) -> tuple[str, ...]:
    """Return the fields in which two readings of one work differ as a reader would say."""
    back = goes_back(before, after)
    # The same words cut otherwise are our reading, not the researcher's change.
    reworded = not before.printed or fold(before.printed) != fold(after.printed)
    differs = {
        "title": reworded and _title_differs(before, after),
        "authors": reworded and _authors_differ(before, after),
        "venue": not back and reworded and _venue_differs(before, after),
        "year": not back and _year_differs(before, after),
        "status": not back and _status_differs(before, after),
        "awards": reworded and _awards_differ(before, after),
        "links": bool(links_gone(before, after) or links_gone(after, before)),
    }
    return tuple(field for field in FIELDS if differs[field] and not doubtful(after, field))


def goes_back(before: Publication, after: Publication) -> bool:
    """
    Whether a work seems to fall behind what it had reached.

    Papers do not: a list that says "submitted" of a paper that was published is older than what is known,
    or was misread. Such a step is doubted, not told.
    """
    if before.status is None or after.status is None:
        return False
    if before.status is Status.UNDER_REVIEW and after.status is Status.PREPRINT:
        # The word "submitted" only ceases to be printed, unless a preprint server takes its place.
        return not after.venue or bool(before.venue and same_venue(before.venue, after.venue))
    return RANK[after.status] < RANK[before.status]


def _named_in(name: str, record: Publication) -> bool:
    """Whether a person's name stands in an entry's words, in whatever order."""
    words = set(fold(record.printed).split())
    return bool(words) and words.issuperset(fold(name).split())


def _title_differs(before: Publication, after: Publication) -> bool:
    a, b = title_key(before.title), title_key(after.title)
    if a == b:
        return False
    # A slip of one letter repaired, a plural: not another title.
    return fuzz.ratio(a, b) < 95 and not stood(after.title, before) and not lengthened(before, after)


def _authors_differ(before: Publication, after: Publication) -> bool:
    # A list that is only begun or ceased to be printed says nothing of who wrote the work.
    if not before.authors or not after.authors:
        return False
    # "Lamb, Ada" taken for two people: the same words are the same people.
    if sorted(fold(" ".join(before.authors)).split()) == sorted(fold(" ".join(after.authors)).split()):
        return False
    new, gone = _unpaired(before.authors, after.authors)
    if len(new) == len(gone) and all(
        _respelt(*names, before, after) for names in zip(gone, new, strict=True)
    ):
        return False
    # "Ada Lamb, et al." leaves names out, and says so.
    if (not gone and _abridged(before)) or (not new and _abridged(after)):
        return False
    return any(not _named_in(name, before) for name in new) or any(
        not _named_in(name, after) for name in gone
    )


def _respelt(old: str, new: str, before: Publication, after: Publication) -> bool:
    """Whether two names in one place of two lists are one: mended by a letter, or turned round."""
    if before.authors.index(old) != after.authors.index(new):
        return False
    initials = (sorted(word[0] for word in name_words(name)) for name in (old, new))
    same, as_well = initials
    return fuzz.ratio(fold(old), fold(new)) >= 90 or (same == as_well and len(same) >= 3)


def _abridged(record: Publication) -> bool:
    """Whether an entry says that its list of authors is not whole."""
    return " et al " in f" {beside_title(record)} " or " and others " in f" {beside_title(record)} "


def _unpaired(before: Sequence[str], after: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the people only in the second list, and those only in the first."""
    new, gone = list(after), []
    for name in before:
        partner = next((other for other in new if same_person(name, other)), None)
        if partner is None:
            gone.append(name)
        else:
            new.remove(partner)
    return new, gone


def _venue_differs(before: Publication, after: Publication) -> bool:
    # A venue that ceases to be printed is no news; one that begins is.
    if not after.venue:
        return False
    if not before.venue:
        # Where its words stood in the entry, it was we who did not read it.
        return not worded_in(before, _telling(after.venue), after.title)
    if same_venue(before.venue, after.venue):
        return False
    if _names_both(before, after):
        return is_forward(before.status, after.status) and bool(states_said(before) | states_said(after))
    if is_forward(before.status, after.status):
        return True
    if before.status != after.status:
        return True
    other = f" {beside_title(after)} ".replace(f" {fold(after.venue)} ", " ")
    kept = before.year == after.year and f" {fold(before.venue)} " in other
    return not kept and f" {fold(after.venue)} " not in beside_title(before)


def _names_both(before: Publication, after: Publication) -> bool:
    """Whether two venues stood and stand there: the entry was cut otherwise, or names two."""
    new, old = _telling(after.venue or ""), _telling(before.venue or "")
    return worded_in(after, old) and worded_in(before, new, after.title)


def _telling(venue: str) -> frozenset[str]:
    """Return the words of a venue that tell which it is."""
    return frozenset(_venue_words(venue)) - _EMPTY_WORDS - _TIMES


# Words that say nothing of which venue it is.
_EMPTY_WORDS = frozenset(
    (
        *("the", "of", "on", "in", "and", "for", "a", "an", "at", "to", "annual", "ieee", "acm", "usenix"),
        *("international", "intl", "int", "conference", "conf", "symposium", "symp", "proceedings", "proc"),
        *("journal", "j", "transactions", "trans"),
    )
)

# Words that stand beside a venue's name and tell when.
_TIMES = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
        *("october", "november", "december", "forthcoming", "accepted", "appear"),
    )
)

# Words that say what kind of venue it is; a kind that only one side names is left open.
_KINDS = {
    **dict.fromkeys(("journal", "transactions", "trans", "annals", "magazine"), "journal"),
    **dict.fromkeys(("conference", "conf", "symposium", "symp", "proceedings", "proc", "meeting"), "meeting"),
}

# Parts of a venue that are not the venue.
_PARTS = frozenset(("workshop", "workshops", "findings", "companion", "doctoral", "tutorial"))


def same_venue(one: str, other: str) -> bool:
    """
    Whether two printed venues are one venue in other words.

    >>> same_venue("Proceedings of the Conference on Wool (COW)", "COW")
    True
    >>> same_venue("Nature", "Nature Wool"), same_venue("COW", "COW Workshop on Milk")
    (False, False)
    """
    a, b = (_venue_words(venue) for venue in (one, other))
    if "".join(a) == "".join(b):
        return True
    if _PARTS & set(a) != _PARTS & set(b):
        return False
    if "".join(b) in _initials(a) or "".join(a) in _initials(b):
        return True
    kinds = ({_KINDS[word] for word in words if word in _KINDS} for words in (a, b))
    x, y = kinds
    if x and y and not x & y:
        return False
    telling_a, telling_b = (frozenset(words) - _EMPTY_WORDS for words in (a, b))
    if not telling_a or not telling_b:
        return fuzz.token_sort_ratio(" ".join(a), " ".join(b)) >= 80
    if telling_a == telling_b:
        return True
    fewer, printed = min((telling_a, one), (telling_b, other), key=lambda side: len(side[0]))
    if fewer <= telling_a and fewer <= telling_b and (len(fewer) > 1 or _acronym(printed)):
        return True
    return fuzz.token_sort_ratio(" ".join(sorted(telling_a)), " ".join(sorted(telling_b))) >= 85


def _venue_words(venue: str) -> list[str]:
    """Return a venue's words without numbers and ordinals, which tell the time and not the place."""
    words = fold(_GLUED_YEAR.sub("", venue)).split()
    return [word for word in words if not word[0].isdigit()]


#: "COW2019": the year behind an acronym.
_GLUED_YEAR = re.compile(r"(?<=[A-Z])(?:19|20)\d\d\b")


def _acronym(venue: str) -> bool:
    return any(sum(letter.isupper() for letter in word) >= 2 for word in venue.split())


def _initials(words: Sequence[str]) -> tuple[str, str]:
    """Return the first letters of all words, and of those that are no small ones."""
    small = {"of", "the", "on", "in", "and", "for", "proceedings", "proc", "annual"}
    return "".join(word[0] for word in words), "".join(word[0] for word in words if word not in small)


def _year_differs(before: Publication, after: Publication) -> bool:
    if not before.year or not after.year or before.year == after.year:
        return False
    # "2019. In COW 2023 Workshop": both stood and stand there, and we took the other.
    return str(after.year) not in words_of(before) or str(before.year) not in words_of(after)


def _status_differs(before: Publication, after: Publication) -> bool:
    if before.status == after.status:
        return False
    # A word of state that only begins or ceases to be printed is no change of state, but for an accepted
    # paper whose "to appear" goes: then it has a status again, published.
    if before.status is None:
        return not before.venue and _venue_differs(before, after)
    if after.status is None:
        return False
    said, says = states_said(before), states_said(after)
    if before.status not in said:
        # Words of its new state stood there, or a venue; we only took it for what stands below the heading.
        stood_there = _was_placed(before, after) and after.status is Status.PUBLISHED
        return after.status not in said and not stood_there
    return not (after.status in said and before.status in says)


def _was_placed(before: Publication, after: Publication) -> bool:
    """Whether a venue stood in the entry, which we did not read, or took for a preprint's."""
    if not after.venue or (before.venue and before.status is not Status.PREPRINT):
        return False
    if not before.venue or not same_venue(before.venue, after.venue):
        return not _venue_differs(before, after)
    return bool(before.section)


def _awards_differ(before: Publication, after: Publication) -> bool:
    likeness = [
        (i, j, 1.0)
        for i, a in enumerate(before.awards)
        for j, b in enumerate(after.awards)
        if a == b or fuzz.token_set_ratio(fold(a), fold(b)) >= 70
    ]
    paired = best_pairing(likeness)
    kept, known = {i for i, _, _ in paired}, {j for _, j, _ in paired}
    new = [award for j, award in enumerate(after.awards) if j not in known and not stood(award, before)]
    gone = [award for i, award in enumerate(before.awards) if i not in kept and not stood(award, after)]
    return bool(new or gone)


def links_gone(before: Publication, after: Publication) -> tuple[str, ...]:
    """Return the addresses of ``before`` that ``after`` does not offer, as printed."""
    kept = {address(link.url, after.page) for link in after.links}
    return tuple(link.url for link in before.links if address(link.url, before.page) not in kept)


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
        return 0.0
    if one.year and other.year and one.year != other.year:
        return 0.2 if same and abs(one.year - other.year) == 1 and _same_giver(one, other) else 0.0
    return likeness - (0.05 if one.year != other.year else 0.0)


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


def is_forward(before: Status | None, after: Status | None) -> bool:
    """Whether a state is further along than another."""
    return RANK[after] > RANK[before]


def _award_order(award: Award) -> tuple[str | int, ...]:
    return (fold(award.title), award.year or 0, award.page, repr(award))
