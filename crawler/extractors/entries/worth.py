"""How well a way to cut lines makes entries: one list of authors each, a title each, nothing left over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from crawler.extractors.entries.line_signs import YEAR, Signs, is_called_title
from crawler.extractors.entries.pieces import (
    Group,
    fills_box,
    is_listed_work,
    is_own_item,
    marked_above,
    marked_once,
)
from crawler.extractors.headings.outline import Outlined
from crawler.extractors.headings.signs import look_of
from crawler.extractors.names.words import JOINTLY
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Break, Line, Mark, shared_depth
from snapshots.venues.words import has_venue_word

#: A number typed before an entry, no more than a list has.
_TYPED = re.compile(r"\s*(\d{1,3})\.\s(?=\D)")
_COUNTER = re.compile(r"[\[(]?[A-Z]{0,2}\d{1,3}[.)\]]{0,2}")
#: A line of nothing but where a work appeared: the slanted name of a series, then its number and date.
_SERIES = re.compile(
    r"\b(?:Papers?|Notes?|Reports?|Series|Journal|Review|Letters|Studies|Bulletin|Transactions|Proceedings|Annals|Working Paper)\b"
)
_OF_SERIES = re.compile(
    r"[,.;:\s]*(?:(?:[A-Z]{1,4}\.?\s?)?(?:[Nn]o\.?\s?|[Vv]ol\.?\s?|#)?[\d/.()–-]+[,.;:\s]*|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[,\s]*)+$"
)


@dataclass(frozen=True, slots=True)
class Weights:
    """What is weighed once for all ways to cut a stretch."""

    #: How strongly each line is parted from the one before.
    strengths: Sequence[int]
    #: The lines that count on typed numbers: "2. On Felt" behind "1. On Wool".
    counted: frozenset[int] = frozenset()
    #: The worths of pieces met before: the ways to cut share most of theirs.
    worths: dict[Group, float] = field(default_factory=dict)


#: Beyond the depth of any page.
_STRONGEST = 2_000


def parting_strength(run: Sequence[Outlined], n: int) -> int:
    """How strongly a line is parted from the one before: the fewer elements hold both, the more."""
    line = run[n].line
    if line.after is Break.LINE:
        return 0
    if n == 0:
        return _STRONGEST
    before = run[n - 1].line.path
    shared = shared_depth(before, line.path)
    if shared == len(before) == len(line.path):
        return 1
    return _STRONGEST - 1 - shared


def counted_on(run: Sequence[Outlined]) -> frozenset[int]:
    """The lines that begin a block with the number behind that of the last one that did."""
    found: set[int] = set()
    last = None
    for n, o in enumerate(run):
        typed = _TYPED.match(o.line.text) if o.line.after is not Break.LINE else None
        if typed and last is not None and int(typed[1]) == last + 1:
            found.add(n)
        last = int(typed[1]) if typed else last
    return frozenset(found)


def _cut_in_two(group: Group, after: Group, signs: Sequence[Signs], strengths: Sequence[int]) -> bool:
    """Whether only a line break parts two pieces, the first of which begins a block, and one has authors."""
    if strengths[after[0]] or not strengths[group[0]]:
        return False
    labels = all(signs[n].labels for n in group)
    one, other = (any(signs[n].authors for n in piece) for piece in (group, after))
    titled = any(signs[n].title for n in after)
    return not labels and ((other and not one and len(group) == 1) or (one and not other and not titled))


def _leaves_names(group: Group, after: Group, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """
    Whether a piece is a title alone, and the next begins with names.

    They are no more than names and a slanted venue, or stand behind venue, year and "with", but for where the
    title is a heading.
    """
    title, names = signs[group[-1]], signs[after[0]]
    headed = len(group) == 1 and run[group[0]].titles
    if headed and len(after) > 1 and not (names.authors or names.title):
        names = signs[after[1]]  # where it appeared stands between
    if names.title or not names.authors or any(signs[n].authors for n in group):
        return False
    called = (len(group) == 1 and _all_called_title(run[group[0]].line)) or (
        len(group) <= _TAG_AND_TITLE and _is_slanted_in_item(run[group[-1]].line)
    )
    return (title.title or headed or called) and (
        headed
        or called
        or not names.more
        or _ends_with_venue(run[after[0]].line)
        or _fills_item(group[-1], after, run)
        or _DATED_AND_WITH.search(run[after[0]].line.text) is not None
    )


#: Lines of an item down to its title: "[WOOL'24] [pdf]" stands over it.
_TAG_AND_TITLE = 2


def _is_slanted_in_item(line: Line) -> bool:
    """Whether a line in an element of its own within a list's item is all slanted, and no date: "*Felt at Night*"."""
    shown = [s for s in line.spans if s.text.strip()]
    within = any(part.startswith("li:") for part in line.path[:-1])
    slanted = within and all(Mark.ITALIC in s.marks for s in shown)
    return slanted and line.text.count(" ") > 1 and not YEAR.search(line.text)


def _fills_item(number: int, after: Group, run: Sequence[Outlined]) -> bool:
    """Whether an item of a list is its own line and a piece in an element below that, to its end."""
    item = run[number].line.path
    if not is_own_item(run[number].line) or run[after[-1]].line.path[: len(item)] != item:
        return False
    below = run[after[-1] + 1].line.path if after[-1] + 1 < len(run) else ()
    return run[after[0]].line.path != item and below[: len(item)] != item


#: "Wool Analysis, 2017, with A. Byron".
_DATED_AND_WITH = re.compile(rf"[,.(] ?(?:19|20)\d\d[,.)]+ {JOINTLY} [A-Z]")


def _all_called_title(line: Line) -> bool:
    """Whether the page's author called a line the title, all of it."""
    shown = [s for s in line.spans if s.text.strip(" ,.")]
    return bool(shown) and all(is_called_title(s.roles) for s in shown)


def _ends_with_venue(line: Line) -> bool:
    """Whether the last words of a line are set in italics and name a venue."""
    shown = [s for s in line.spans if len(s.text.strip()) > 1]
    return bool(shown) and Mark.ITALIC in shown[-1].marks and has_venue_word(shown[-1].text)


def _is_drafts_item(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether a line is one whole item of a list of drafts, be its title three words: "Bundling under Influence"."""
    o = run[group[0]]
    return (
        len(group) == 1
        and o.section.status is not None
        and is_listed_work(group, run)
        and o.line.after is not Break.LINE
        and o.line.text.count(" ") > 1
    )


def _is_dated_item(group: Group, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """Whether an item of a list of works is a title of few words over its year: "Stable skeins / Preprint, 2023"."""
    first = run[group[0]].line
    return (
        len(group) > 1
        and is_listed_work(group, run)
        and first.after is not Break.LINE
        and all(run[n].line.path == first.path for n in group[1:])
        and not signs[group[0]].year
        and " " in first.text
    )


def _inside_item(run: Sequence[Outlined], number: int) -> bool:
    """Whether a line goes on with an item of a list behind a break."""
    before, line = run[number - 1].line, run[number].line
    if line.after is not Break.LINE or line.path != before.path:
        return False
    return any(part.startswith("li:") for part in line.path) or marked_above(run, number) is not None


def _has_both(number: int, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """Whether an item has its title, on the line with its number or bullet, and its authors above a line."""
    above = marked_above(run, number - 1)
    return above is not None and signs[above].title and any(signs[n].authors for n in range(above, number))


def worth_of(
    groups: Sequence[Group], signs: Sequence[Signs], run: Sequence[Outlined], known: Weights
) -> float:
    """How well a partition makes entries: one list of authors each, a title each, nothing left over."""
    worth = 0.0
    starts = [known.strengths[group[0]] for group in groups[1:]]
    soft = starts.count(0)
    if 0 < soft < len(starts) / 2:
        worth -= 0.3 * soft  # among entries that begin a block, some that only begin a line
    for group, after in zip(groups, [*groups[1:], None], strict=True):
        if after and _cut_in_two(group, after, signs, known.strengths):
            worth -= 0.3
        if after and _leaves_names(group, after, signs, run):
            worth -= 0.4
        one = known.worths.get(group)
        if one is None:
            one = known.worths[group] = _worth_of_one(group, signs, run, known)
        worth += one
    return worth


def _is_tags(line: Line) -> bool:
    """Whether a line is nothing but small boxes, as topics are set below a summary."""
    shown = [s for s in line.spans if s.text.strip()]
    return bool(shown) and all(Mark.BUTTON in s.marks and s.href is None for s in shown)


def _is_dated_at_right(line: Line) -> bool:
    """Whether a date stands in a column of its own at the right of a line."""
    return any("right" in s.roles and YEAR.search(s.text) for s in line.spans)


def _tells_where(line: Line) -> bool:
    """Whether a line holds only where a work appeared: "*Felt Institute Working Paper*, WP 31/04, June 2019"."""
    shown = [s for s in line.spans if s.text.strip()]
    slanted = [s for s in shown if Mark.ITALIC in s.marks]
    if not slanted or shown[0] is not slanted[0] or len(slanted) == len(shown):
        return False
    name = " ".join(s.text for s in slanted).strip()
    rest = " ".join(s.text for s in shown[len(slanted) :])
    return _SERIES.search(name) is not None and _OF_SERIES.match(rest) is not None


def _is_draft(group: Group, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """
    Whether a block may be a title and little more: nothing over it goes on in it.

    So it is below "Work in progress", and where an item of a list begins with words set in italics.
    """
    number = group[0]
    line = run[number].line
    goes_on = number > 0 and (signs[number - 1].authors or signs[number - 1].title or run[number - 1].titles)
    if len(group) > 1 or line.after is Break.LINE or (goes_on and not _is_set_as_above(run, number)):
        return False
    first = next((s for s in line.spans if s.text.strip()), None)
    slanted = first is not None and Mark.ITALIC in first.marks and len(first.text.split()) > 3
    return run[number].section.status is not None or (
        slanted and any(part.startswith("li:") for part in line.path)
    )


def _goes_on_behind_abstract(group: Group, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """Whether more than labels and topics stands behind an abstract, which ends its entry."""
    told = [n for n in group if signs[n].prose or not (signs[n].labels or _is_tags(run[n].line))]
    return any(
        signs[a].prose and not signs[b].prose and (not run[a].line.folded or _begins_draft(run[b]))
        for a, b in pairwise(told)
    )


def _begins_draft(o: Outlined) -> bool:
    """Whether a line may begin a draft behind the last one's folded abstract: a block below "Work in progress"."""
    return o.section.status is not None and o.line.after is not Break.LINE


def _is_set_as_above(run: Sequence[Outlined], number: int) -> bool:
    """Whether a line begins with a link or in bold, as the one above it does: each is a title."""
    line, above = run[number].line, run[number - 1].line
    first = next((s for s in line.spans if s.text.strip()), None)
    set_off = first is not None and (first.href is not None or Mark.BOLD in first.marks)
    return set_off and look_of(line) == look_of(above)


def _is_slanted_over_venue(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether a block begins with a title in italics, and what follows it names a venue: "*On Felt* / Wool Review"."""
    line = run[group[0]].line
    shown = [s for n in group for s in run[n].line.spans if s.text.strip()]
    if line.after is Break.LINE or not shown or Mark.ITALIC not in shown[0].marks:
        return False
    behind = " ".join(s.text for s in shown[1:] if Mark.ITALIC not in s.marks)
    return len(shown[0].text.split()) > 3 and (has_venue_word(behind) or _OFFERED.match(behind) is not None)


#: "Revise & Resubmit at Wool Politics"
_OFFERED = re.compile(
    r"\W*(?:submitted|revise (?:and|&) resubmit|r ?& ?r|under (?:review|revision)|forthcoming|accepted) (?:at|to|in|by|for) ",
    re.IGNORECASE,
)


def _is_bare_title(first: Outlined, headed: int) -> bool:
    """Whether a piece is a title's heading and what stands below it, where no heading names a list."""
    return headed == 1 and first.titles and first.section.kind is SectionKind.OTHER


#: "Felted (with": so many letters in front of names are a title, however short.
_SHORTEST_TITLE = 8


def _has_title(shown: Signs) -> bool:
    """Whether a short title stands on the line of its authors: "Felted (with A. Byron)"."""
    return shown.names is not None and shown.names.start > _SHORTEST_TITLE


#: "9 November 2018", "May 2020": it says when, not where.
_DATE_ALONE = re.compile(r"\W*(?:\d{1,2}\.? )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?,? (?:19|20)\d\d\W*")


def _worth_of_one(group: Group, signs: Sequence[Signs], run: Sequence[Outlined], known: Weights) -> float:
    worth, strengths = 0.0, known.strengths
    if len(group) > 1 and group[0] > 0:
        # What parts an entry from the one before parts more strongly than anything inside it.
        inside = max(strengths[n] for n in group[1:])
        outside = strengths[group[0]]
        worth -= 0.6 if inside > outside else 0.05 if inside == outside else 0.0
    own = [signs[n] for n in group]
    authors = sum([s.authors for s in own])
    titles = sum([s.title for s in own])
    beside = sum([not (s.authors or s.labels) for s in own])
    year, more = any(s.year for s in own), any(s.more for s in own)
    if authors == 2 and marked_once(group, signs, run):
        authors = 1  # "Taylor and Francis" are none
    if not more and year and beside + any(_has_title(s) for s in own) > 1:
        # "Felted / with A. Byron / Wool, 2020": beside the names a short title and where it appeared.
        more = any(signs[n].year and not _DATE_ALONE.fullmatch(run[n].line.text) for n in group)
    if group[0] and _inside_item(run, group[0]) and (not authors or _has_both(group[0], signs, run)):
        worth -= 0.5  # what an item says behind a break is no entry
    # "[12]" begins an entry wherever it stands.
    markers = [marker for n in group[1:] if (marker := run[n].line.marker)]
    worth -= 0.3 * sum(_COUNTER.fullmatch(marker) is not None for marker in markers)
    worth -= 0.3 * len(known.counted.intersection(group[1:]))
    # So does a title with its date at the right edge, what stands over it being no names.
    worth -= 0.2 * sum(
        signs[n].title and not signs[n - 1].authors and _is_dated_at_right(run[n].line) for n in group[1:]
    )
    headed = sum([run[n].titles for n in group])
    if headed > 1 or (headed and not (run[group[0]].titles or fills_box(group, run))):
        worth -= 0.3  # a title's heading begins its entry
    if group[0] and run[group[0] - 1].titles and not authors:
        worth -= 0.5  # what stands below a title is of its entry
    if (
        group[0]
        and not (authors or titles)
        and signs[group[0] - 1].authors
        and _tells_where(run[group[0]].line)
    ):
        worth -= 0.5  # the series and its number below the authors
    if (
        len(group) == 1
        and group[0]
        and not strengths[group[0]]
        and signs[group[0] - 1].authors
        and not authors
    ):
        slanted = all(Mark.ITALIC in s.marks for s in run[group[0]].line.spans if s.text.strip())
        worth -= 0.5 * (slanted and has_venue_word(run[group[0]].line.text))
    if len(group) > 1 and any(s.prose for s in own) and _goes_on_behind_abstract(group, signs, run):
        worth -= 0.3
    if all(s.labels for s in own):
        worth -= 0.5
    elif authors == 1 and (more or titles):
        worth += 1.0 + (0.1 if titles else 0.0) + (0.1 if year else 0.0)
    elif authors == 0 and titles >= 1:
        worth += 0.55 if titles == 1 else 0.35
        worth += 0.1 if year else 0.0
    elif authors == 0:
        first = run[group[0]]
        told = more or _is_drafts_item(group, run) or (year and _is_dated_item(group, signs, run))
        alone = told and (year or first.section.lists_works)
        whole = year or _is_draft(group, signs, run) or _is_slanted_over_venue(group, run)
        worth += (0.5 if whole else 0.42) if alone else 0.3 if _is_bare_title(first, headed) else -0.35
    elif authors == 1:
        worth -= 0.35
    else:
        # Several entries in one piece: cut again below, worth nothing by itself.
        worth += 0.5 if authors == 2 else 0.45
    worth -= 0.45
    return worth
