"""Two readings of one work → the fields in which they differ as a reader would say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from snapshots.identity.assignment import best_pairing
from snapshots.identity.works import RANK
from snapshots.model import Publication, Status
from snapshots.text import address, fold, in_other_letters, name_words, same_person, title_key
from snapshots.venues.names import is_of_thesis, same_venue, telling_words
from snapshots.wording import beside_title, doubtful, lengthened, states_said, stood, worded_in, words_of

#: The fields a change can be of, in the order they are told.
FIELDS = ("title", "authors", "venue", "year", "status", "awards", "links")


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
    if not before.authors or not after.authors or in_other_letters(before.authors, after.authors):
        return False
    # "Lamb, Ada" taken for two people: the same words are the same people.
    if sorted(fold(" ".join(before.authors)).split()) == sorted(fold(" ".join(after.authors)).split()):
        return False
    new, gone = unpaired(before.authors, after.authors)
    if len(new) == len(gone) and all(
        _respelt(*names, before, after) for names in zip(gone, new, strict=True)
    ):
        return False
    # "with Bo Ram" leaves one out, the owner, who stands in the whole list.
    if len(new) + len(gone) == 1 and _with_others(before) - _with_others(after) == len(new) - len(gone):
        return False
    # "Ada Lamb, et al.", "Ada Lamb, ..., Bo Ram" leave names out, and say so.
    shorter, short = _abridged(after), _abridged(before)
    if short or shorter:
        mended = [name for name in gone if any(_is_slip(name, other) for other in new)]
        new = [] if short else [name for name in new if not any(_is_slip(name, other) for other in gone)]
        gone = [] if shorter else [name for name in gone if name not in mended]
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


def _with_others(record: Publication) -> bool:
    """Whether an entry names only those with whom the work was done: "joint with Bo Ram"."""
    words = f" {fold(record.printed)} "
    return any(f" {word} {fold(record.authors[0])} " in words for word in ("with", "w", "avec", "con", "mit"))


def _is_slip(name: str, other: str) -> bool:
    """Whether two names are one but for a letter or two."""
    return fuzz.ratio(fold(name), fold(other)) >= 85


#: "A. Byron, ..., C. Mill", "A. Byron; … C. Mill": names that are left out.
_LEFT_OUT = re.compile(r"[,;.]\s*(?:\.\s?\.\s?\.|…)[,;]?\s*(?:(?:and|&)\s)?[^\W\d_]")


def _abridged(record: Publication) -> bool:
    """Whether an entry says that its list of authors is not whole."""
    if _LEFT_OUT.search(record.printed.replace(record.title, " ")):
        return True
    return " et al " in f" {beside_title(record)} " or " and others " in f" {beside_title(record)} "


def unpaired(before: Sequence[str], after: Sequence[str]) -> tuple[list[str], list[str]]:
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
        # Where its words stood in the entry, or its link led there, it was we who did not read it.
        telling = telling_words(after.venue)
        return not worded_in(before, telling, after.title) and not (before.arxiv and "arxiv" in telling)
    # A thesis has one university, by whatever name.
    if same_venue(before.venue, after.venue) or (is_of_thesis(before.venue) and is_of_thesis(after.venue)):
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
    new, old = telling_words(after.venue or ""), telling_words(before.venue or "")
    return worded_in(after, old) and worded_in(before, new, after.title)


def _year_differs(before: Publication, after: Publication) -> bool:
    if not before.year or not after.year or before.year == after.year:
        return False
    if str(before.year) in fold(after.printed).split() and _same_place(before, after):
        return False  # another year stands beside it now
    # "2019. In COW 2023 Workshop": both stood and stand there, and we took the other.
    return str(after.year) not in words_of(before) or str(before.year) not in words_of(after)


def _same_place(before: Publication, after: Publication) -> bool:
    """Whether a work is where it was."""
    if before.status != after.status:
        return False
    return before.venue == after.venue or same_venue(before.venue or "", after.venue or "")


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
    """Return the addresses of ``before`` that ``after`` does not offer, as printed; a DOI is one page."""
    kept = {address(link.url, after.page) for link in after.links}
    return tuple(
        link.url
        for link in before.links
        if address(link.url, before.page) not in kept and not _ends_in(link.url, after.doi)
    )


def _ends_in(url: str, doi: str | None) -> bool:
    """Whether an address is of the page that a DOI leads to: the publisher's, or the number's own."""
    return doi is not None and url.lower().rstrip("/").endswith(f"/{doi.lower()}")


def is_forward(before: Status | None, after: Status | None) -> bool:
    """Whether a state is further along than another."""
    return RANK[after] > RANK[before]
