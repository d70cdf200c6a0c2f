"""
Which old record is which new record: one-to-one, the best over the whole list.

Surest ground first: the title's key, then a DOI or arXiv number, then likeness of titles with a veto by
authors and years. What is left at each ground is paired so that the sum of likeness is greatest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import product

from rapidfuzz import fuzz

from snapshots.assignment import best_pairing
from snapshots.model import Link, LinkKind, Publication, Status
from snapshots.text import address, fold, same_person, title_key

#: Records of one key that are weighed against each other; beyond it they are paired by place.
_MOST_TWINS = 60

#: Titles from here on may be one title; from the second on they differ by slips only.
_LIKE = 0.72
_NEARLY_SAME = 0.92

#: As many authors in one order are no accident.
_A_TEAM = 3

#: As many are one team where one joins them, in whatever order.
_MANY = 4

#: Share of the shorter list of authors that stands in the other where one team wrote both.
_SAME_TEAM = 0.75

#: Comparisons of titles for one list; beyond it only exact keys count.
_MOST_COMPARISONS = 400_000


class Why(Enum):
    """What a match rests on."""

    EQUAL = "the same words throughout"
    IDENTIFIER = "the same DOI or arXiv number"
    TITLE = "the same title"
    LIKENESS = "a like title"
    RETITLED = "the same authors under a changed title"
    LINK = "the same file under a changed title"
    LINE = "the same authors, venue and year under a changed title"
    HEAD = "the same title as far as its colon"
    TEAM = "the one draft of its authors under a changed title"


#: What joins works whose titles have little or nothing in common.
RETITLES = frozenset((Why.RETITLED, Why.LINK, Why.LINE, Why.HEAD, Why.TEAM))


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One old record and the new record it became."""

    before: Publication
    after: Publication
    #: 0 to 1.
    score: float
    why: Why


def match(before: Sequence[Publication], after: Sequence[Publication]) -> tuple[Match, ...]:
    """Pair old with new records, in the order of ``after``; records without a partner are left out."""
    olds, news = tuple(before), tuple(after)
    return tuple(
        Match(before=olds[i], after=news[j], score=score, why=why) for i, j, score, why in pairs(olds, news)
    )


def pairs(
    olds: Sequence[Publication], news: Sequence[Publication], *, retitled: bool = True
) -> list[tuple[int, int, float, Why]]:
    """
    Return the match by places: (place in olds, place in news, score, why), in the order of ``news``.

    Without ``retitled``, titles must be alike: two lists of one day do not hold an old and a new title.
    """
    found: list[tuple[int, int, float, Why]] = []
    left, right = set(range(len(olds))), set(range(len(news)))

    def take(candidates: Iterable[tuple[int, int, float]], why: Why) -> None:
        for i, j, score in best_pairing(candidates):
            found.append((i, j, min(1.0, score), why))
            left.discard(i)
            right.discard(j)

    take(_equal(olds, news), Why.EQUAL)
    take(_by_key(olds, news, (left, right), _title_keys, score=_titled), Why.TITLE)
    take(_by_key(olds, news, (left, right), _identifiers, score=_identified), Why.IDENTIFIER)
    take(_by_likeness(olds, news, left, right), Why.LIKENESS)
    if retitled:
        take(_by_authors(olds, news, left, right), Why.RETITLED)
        take(_by_file(olds, news, left, right), Why.LINK)
        take(_by_line(olds, news, left, right), Why.LINE)
        take(_by_head(olds, news, left, right), Why.HEAD)
        take(_by_team(olds, news, left, right), Why.TEAM)
    return sorted(found, key=lambda pair: pair[1])


def _equal(olds: Sequence[Publication], news: Sequence[Publication]) -> list[tuple[int, int, float]]:
    """Pair records that did not change at all, twins in their order: most of a list, most of the time."""
    places: dict[Publication, list[int]] = defaultdict(list)
    for i, old in enumerate(olds):
        places[old].append(i)
    found = []
    for j, new in enumerate(news):
        if places.get(new):
            found.append((places[new].pop(0), j, 1.0))
    return found


def _by_key(
    olds: Sequence[Publication],
    news: Sequence[Publication],
    rests: tuple[set[int], set[int]],
    keys: Callable[[Publication], tuple[str, ...]],
    *,
    score: Callable[[Publication, Publication], float],
) -> list[tuple[int, int, float]]:
    before: dict[str, list[int]] = defaultdict(list)
    after: dict[str, list[int]] = defaultdict(list)
    for places, records, rest in ((before, olds, rests[0]), (after, news, rests[1])):
        for place in sorted(rest):
            for key in keys(records[place]):
                places[key].append(place)
    found: dict[tuple[int, int], float] = {}
    for key in before.keys() & after.keys():
        twins = max(len(before[key]), len(after[key]))
        both = (
            zip(before[key], after[key], strict=False)
            if twins > _MOST_TWINS
            else product(before[key], after[key])
        )
        found.update({(i, j): score(olds[i], news[j]) for i, j in both})
    return [(i, j, points) for (i, j), points in sorted(found.items()) if points > 0]


def _identifiers(publication: Publication) -> tuple[str, ...]:
    doi, arxiv = publication.doi, publication.arxiv
    return (*((f"doi:{doi.lower()}",) if doi else ()), *((f"arxiv:{arxiv.lower()}",) if arxiv else ()))


def _title_keys(publication: Publication) -> tuple[str, ...]:
    key = title_key(publication.title)
    return (key,) if key else ()


def _identified(one: Publication, other: Publication) -> float:
    """Score two records of one number: 0 where the titles say that the page repeats a number by a slip."""
    likeness = title_likeness(one.title, other.title)
    # Numbers copied from the entry above are common: one with nothing else in common is no proof.
    if likeness < 0.5 and author_overlap(one, other) < _SAME_TEAM:
        return 0.0
    return 0.5 + likeness / 2 + circumstances(one, other)


def _titled(one: Publication, other: Publication) -> float:
    if one.authors and other.authors and not share_authors(one, other) and len(fold(one.title).split()) < 4:
        return 0.0  # "Introduction" by others
    numbered = bool(set(_identifiers(one)) & set(_identifiers(other)))
    return 1.0 + circumstances(one, other) + (0.3 if numbered else 0.0)


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


def _by_likeness(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    found = []
    for i, j in _sharing_words(olds, news, left, right):
        one, other = olds[i], news[j]
        likeness = title_likeness(one.title, other.title)
        if likeness < _LIKE or vetoed(one, other) or _numbered_apart(one, other):
            continue
        # Follow-up papers have titles as like as these; of what is published, only slips are mended.
        if (likeness >= _NEARLY_SAME and not _published_apart(one, other)) or _may_retitle(one, other):
            found.append((i, j, likeness + circumstances(one, other)))
    return found


def _numbered_apart(one: Publication, other: Publication) -> bool:
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


def _by_authors(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find works that got another title: the same authors in the same order, and some of the words."""
    found = []
    for i, j in _sharing_words(olds, news, left, right):
        one, other = olds[i], news[j]
        likeness = _shared_words(one.title, other.title)
        if not likeness or not (_same_list(one, other) or _carried_on(one, other)):
            continue
        if not vetoed(one, other) and _may_retitle(one, other):
            found.append((i, j, 0.3 + likeness / 2 + circumstances(one, other)))
    return found


#: Words of titles that tell no subject.
_OF_NO_SUBJECT = frozenset(
    "about analysis case does evidence from into over some study that their theory this toward under using"
    " what when with".split()
)
#: As many words in common are no accident, and such a share of the shorter title where more than one goes on.
_A_SUBJECT = 3
_MOST_WORDS = 0.75


def _carried_on(one: Publication, other: Publication) -> bool:
    """Whether a draft's words go on, all or most of a team's, by all of its people and maybe others."""
    if one.status is Status.PUBLISHED or not one.authors or len(one.authors) > len(other.authors):
        return False
    a, b = _subject(one), _subject(other)
    share = len(a & b) / min(len(a), len(b)) if len(a & b) >= _A_SUBJECT else 0.0
    return share >= (_MOST_WORDS if len(one.authors) > 1 else 1.0) and author_overlap(one, other) == 1.0


def _by_file(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find works that got another title by what they alone offer on either side: a file, code or data."""
    found = set()
    for kinds, fits in ((_FILES, _one_team), (_BESIDE, _goes_on)):
        before, after = _only_files(olds, left, kinds), _only_files(news, right, kinds)
        found |= {
            (before[file], after[file])
            for file in before.keys() & after.keys()
            if fits(olds[before[file]], news[after[file]])
        }
    return [(i, j, 0.5) for i, j in sorted(found) if not _numbered_apart(olds[i], news[j])]


def _file(link: Link, page: str) -> str:
    """Return a link's address; a preprint's without its version: "/preprints/wool/ab1cd_v2"."""
    there = address(link.url, page)
    return _VERSION.sub("", there) if link.kind is LinkKind.ARXIV else there


_VERSION = re.compile(r"(?<=\w)_?v\d{1,2}(?=/?(?:\.full)?$)")
_FILES = frozenset((LinkKind.PDF, LinkKind.ARXIV))
_BESIDE = frozenset((LinkKind.CODE, LinkKind.DATA))
#: Code and data may serve a sequel too: so like must the titles be at least.
_GOING_ON = 0.6


def _only_files(records: Sequence[Publication], rest: set[int], kinds: frozenset[LinkKind]) -> dict[str, int]:
    """Return the files that one record alone offers, with its place, for those that are left."""
    offered: dict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        for file in {_file(link, record.page) for link in record.links if link.kind in kinds}:
            offered[file].append(place)
    return {file: places[0] for file, places in offered.items() if len(places) == 1 and places[0] in rest}


def _one_team(one: Publication, other: Publication) -> bool:
    """Whether one team can have written both; where a side names nobody, it can."""
    return not one.authors or not other.authors or author_overlap(one, other) >= _SAME_TEAM


def _goes_on(one: Publication, other: Publication) -> bool:
    """Whether one team's work may stand there under a changed title, by how like it is."""
    alike = title_likeness(one.title, other.title) >= _GOING_ON
    return alike and author_overlap(one, other) >= _SAME_TEAM


def _by_line(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find works that kept all but their title: the team in its order, venue, year, state."""
    before, after = (
        _alone([(place, records[place]) for place in sorted(rest)])
        for records, rest in ((olds, left), (news, right))
    )
    return [
        (before[line], after[line], 0.4)
        for line in sorted(before.keys() & after.keys())
        if not _numbered_apart(olds[before[line]], news[after[line]])
    ]


def _alone(records: Sequence[tuple[int, Publication]]) -> dict[tuple[str, ...], int]:
    """Return the lines of records but their titles, with their places, where a line stands once."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, record in records:
        if len(record.authors) >= _A_TEAM and record.venue and record.year:
            said = (fold(record.venue), str(record.year), str(record.status))
            places[*map(fold, record.authors), *said].append(place)
    return {line: found[0] for line, found in places.items() if len(found) == 1}


def _by_head(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find works not yet published that kept their title as far as a colon or question mark, and no more."""
    before, after = _heads(olds), _heads(news)
    return [
        (before[head], after[head], 0.35)
        for head in sorted(before.keys() & after.keys())
        if before[head] in left
        and after[head] in right
        and _kept_head(olds[before[head]], news[after[head]], coined=" " not in head)
    ]


def _heads(records: Sequence[Publication]) -> dict[str, int]:
    """Return what stands before a title's colon or question mark, with its place, where one record has it."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        head = _HEAD.split(record.title, maxsplit=1)[0]
        if len(title_key(head)) >= _SHORTEST_HEAD:
            places[fold(head)].append(place)
    return {head: found[0] for head, found in places.items() if len(found) == 1}


def _kept_head(one: Publication, other: Publication, *, coined: bool) -> bool:
    if vetoed(one, other) or _numbered_apart(one, other) or not _may_retitle(one, other):
        return False
    # One word alone ("Position: …") heads many works; a name that was coined for one is its team's.
    name = _HEAD.split(one.title, maxsplit=1)[0]
    return not coined or (
        sum(sign.isupper() for sign in name) >= 2 and author_overlap(one, other) >= _SAME_TEAM
    )


#: Where a title's head ends.
_HEAD = re.compile(r"\s*(?:[:?？：]|\s[–—-]\s)")
_SHORTEST_HEAD = 4


def _by_team(
    olds: Sequence[Publication], news: Sequence[Publication], left: set[int], right: set[int]
) -> list[tuple[int, int, float]]:
    """Find drafts that kept little but their team and subject, where the team has one on either side."""
    before, after = _only_drafts(olds), _only_drafts(news)
    found = ((before[team], after[team]) for team in sorted(before.keys() & after.keys()))
    return [
        (i, j, 0.3)
        for i, j in found
        if i in left and j in right and len(_subject(olds[i]) & _subject(news[j])) > 1
        if not vetoed(olds[i], news[j]) and not _numbered_apart(olds[i], news[j])
    ]


def _only_drafts(records: Sequence[Publication]) -> dict[tuple[str, ...], int]:
    """Return the teams that have one draft, with its place; who is named alone may have many."""
    drafts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, record in enumerate(records):
        if len(record.authors) > 1 and record.status not in (Status.PUBLISHED, Status.TO_APPEAR):
            drafts[tuple(map(fold, record.authors))].append(place)
    return {team: places[0] for team, places in drafts.items() if len(places) == 1}


def _subject(record: Publication) -> frozenset[str]:
    return _telling(record.title) - _OF_NO_SUBJECT


def _published_apart(one: Publication, other: Publication) -> bool:
    """Whether two like titles were published in different years and places: a paper and its sequel."""
    if one.status is not Status.PUBLISHED or other.status is not Status.PUBLISHED or one.year == other.year:
        return False
    return fuzz.token_set_ratio(fold(one.venue or ""), fold(other.venue or "")) < 60


def _may_retitle(one: Publication, other: Publication) -> bool:
    """Whether titles still change in the older state: before it is published, or in one place."""
    if one.year and other.year and other.year < one.year - 1:
        return False
    if one.status is not Status.PUBLISHED:
        return True
    venues = fold(one.venue or ""), fold(other.venue or "")
    return one.year == other.year and (venues[0] == venues[1] or fuzz.ratio(*venues) >= 90)


def _same_list(one: Publication, other: Publication) -> bool:
    """Whether the same people stand in one order, or one more beside many of a draft: whose list it is."""
    fewer, more = sorted((one.authors, other.authors), key=len)
    if len(fewer) >= _MANY and len(more) == len(fewer) + 1 and one.status is not Status.PUBLISHED:
        return author_overlap(one, other) == 1.0
    return len(one.authors) == len(other.authors) >= 2 and all(
        same_person(a, b) for a, b in zip(one.authors, other.authors, strict=True)
    )


def _shared_words(one: str, other: str) -> float:
    """Return the share of telling words in common, of the shorter title; 0 where it is no ground."""
    a, b = _telling(one), _telling(other)
    both = len(a & b)
    return both / min(len(a), len(b)) if both >= 3 and 2 * both >= min(len(a), len(b)) else 0.0


def _telling(title: str) -> frozenset[str]:
    """Return the words of a title that tell works apart, in the singular."""
    words = fold(title).split()
    return frozenset(w.removesuffix("s") for w in words if len(w) > 3 or (w.isalpha() and not w.isascii()))


def _sharing_words(
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
