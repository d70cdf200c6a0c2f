"""How like two records are, by title, authors and what else is told; what says that they are two works."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz

from snapshots.model import Publication, Status
from snapshots.text import fold, same_person

#: Share of the shorter list of authors that stands in the other where one team wrote both.
SAME_TEAM = 0.75
#: Comparisons of titles for one list; beyond it only exact keys count.
_MOST_COMPARISONS = 400_000


def circumstances(one: Publication, other: Publication) -> float:
    """Score what sets two versions of one work apart: venue, year, status, links; at most 0.2."""
    points = 0.0
    if one.venue and other.venue:
        points += 0.08 * fuzz.token_set_ratio(fold(one.venue), fold(other.venue)) / 100
    elif one.venue == other.venue:
        points += 0.06
    points += 0.04 if one.year == other.year else 0.0
    points += 0.03 if one.status == other.status else 0.0
    points += 0.03 if one.page == other.page else 0.0
    points += 0.02 if {link.url for link in one.links} & {link.url for link in other.links} else 0.0
    return points


def title_likeness(one: str, other: str) -> float:
    """
    Return how like two titles are, 0 to 1: by letters or by words, whichever sees more.

    >>> title_likeness("Goats and Sheep", "Sheep and Goats"), title_likeness("Sheep", "")
    (1.0, 0.0)
    """
    a, b = fold(one), fold(other)
    if not a or not b:
        return 0.0
    return max(fuzz.ratio(a, b), fuzz.token_sort_ratio(a, b)) / 100


def share_authors(one: Publication, other: Publication) -> bool:
    """Whether any person is among the authors of both."""
    return author_overlap(one, other) > 0


def author_overlap(one: Publication, other: Publication) -> float:
    """Return the share of the shorter author list that stands in the longer, 0 to 1; 0 where one is empty."""
    shorter, longer = sorted((one.authors, other.authors), key=len)
    if not shorter:
        return 0.0
    rest = list(longer[:200])
    hits = 0
    for name in shorter[:200]:
        partner = next((o for o in rest if same_person(name, o)), None)
        if partner is not None:
            rest.remove(partner)
            hits += 1
    return hits / min(len(shorter), 200)


# Registrants of preprints and data: a work has such a number beside its own.
_PREPRINT_DOI = (
    *("10.48550/", "10.17605/", "10.31219/", "10.31234/", "10.31235/", "10.2139/", "10.1101/", "10.21203/"),
    *("10.5281/", "10.20944/", "10.36227/", "10.26434/", "10.3386/"),
    *("10.31223/", "10.32942/", "10.22541/", "10.33774/", "10.1002/essoar", "10.7287/", "10.35542/"),
)


def _of_preprint(doi: str) -> bool:
    return doi.startswith(_PREPRINT_DOI) or _UNDER_DISCUSSION.fullmatch(doi) is not None


#: "10.5194/wool-2023-109": a journal's preprint, numbered by its year before it has a volume.
_UNDER_DISCUSSION = re.compile(r"10\.5194/[a-z-]+-(?:19|20)\d\d-\d+")


def vetoed(one: Publication, other: Publication) -> bool:
    """Whether authors, years or numbers say that two like titles are two works."""
    if one.authors and other.authors and author_overlap(one, other) < 0.5:
        return True
    if one.year and other.year and abs(one.year - other.year) > 4:
        return True
    if (
        one.doi
        and other.doi
        and one.doi != other.doi
        and not (_of_preprint(one.doi) or _of_preprint(other.doi))
    ):
        return True
    return bool(one.arxiv and other.arxiv and one.arxiv != other.arxiv)


def numbered_apart(one: Publication, other: Publication) -> bool:
    """
    Whether two titles differ in a number: "… Part I" and "… Part II", "… 2019" and "… 2020".

    "… 1992 to 2016" that becomes "… 1992 to 2017" goes on.
    """
    a, b = (_SPAN.sub(r"\1", fold(record.title)).split() for record in (one, other))
    marks = ({w for w in words if w.isdigit() or w in _ROMAN} for words in (a, b))
    x, y = marks
    return x != y


#: The years of a span, in the form of ``fold``.
_SPAN = re.compile(r"\b((?:1[5-9]|20)\d\d) (?:to |and )?(?:1[5-9]|20)\d\d\b")
_ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))


def published_apart(one: Publication, other: Publication) -> bool:
    """Whether two like titles were published in different years and places: a paper and its sequel."""
    if one.status is not Status.PUBLISHED or other.status is not Status.PUBLISHED or one.year == other.year:
        return False
    return fuzz.token_set_ratio(fold(one.venue or ""), fold(other.venue or "")) < 60


def may_retitle(one: Publication, other: Publication) -> bool:
    """Whether titles still change in the older state: before it is published, or in one place."""
    if one.year and other.year and other.year < one.year - 1:
        return False
    if one.status is not Status.PUBLISHED:
        return True
    venues = fold(one.venue or ""), fold(other.venue or "")
    return one.year == other.year and (venues[0] == venues[1] or fuzz.ratio(*venues) >= 90)


def telling_words(title: str) -> frozenset[str]:
    """Return the words of a title that tell works apart, in the singular."""
    words = fold(title).split()
    return frozenset(w.removesuffix("s") for w in words if len(w) > 3 or (w.isalpha() and not w.isascii()))


def sharing_words(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int]]:
    """Return the pairs worth comparing: few as a rule, bounded always."""
    if len(left) * len(right) <= _MOST_COMPARISONS:
        return [(i, j) for i in sorted(left) for j in sorted(right)]
    by_word: dict[str, list[int]] = defaultdict(list)
    for i in sorted(left):
        for word in set(fold(olds[i].title).split()):
            by_word[word].append(i)
    found: set[tuple[int, int]] = set()
    for j in sorted(right):
        words = sorted(set(fold(news[j].title).split()) & by_word.keys(), key=lambda w: (len(by_word[w]), w))
        for word in words[:3]:
            found.update((i, j) for i in by_word[word][:20])
        if len(found) > _MOST_COMPARISONS:
            break
    return sorted(found)
