"""Entries: which lines belong together as one entry of a list. The best partition of the stream is taken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import replace
from itertools import takewhile

from crawler.extractors.awards.prizes import may_tell_prize
from crawler.extractors.entries.cuts import ways_to_cut
from crawler.extractors.entries.line_signs import Signs
from crawler.extractors.entries.pieces import (
    Group,
    is_listed_work,
    is_one_row,
    is_own_item,
    marked_once,
    piece_shape,
    shape_of_most,
)
from crawler.extractors.entries.worth import Weights, counted_on, parting_strength, worth_of
from crawler.extractors.headings.outline import Outlined
from crawler.extractors.headings.signs import dress_of, item_of, look_of
from crawler.extractors.names.owner import OwnerNames
from crawler.reading.document import Break, Line, Mark
from snapshots.venues.words import has_venue_word

_DIGIT = re.compile(r"\d")
_ALPHANUMERIC = re.compile(r"[^\W_]+")
_WORD = re.compile(r"\w{2,}")


def partition(run: Sequence[Outlined], signs: Sequence[Signs], owner: OwnerNames) -> list[Group]:
    """Cut the lines of one stretch into entries."""
    numbers = list(range(len(run)))
    weights = Weights([parting_strength(run, n) for n in numbers], counted_on(run))
    beside = _notes(run, signs)
    numbers = [n for n in numbers if n not in beside] if beside else numbers
    own = _without_unfolded(run, _without_citations(run, _with_short_titles(run, signs)))
    shown = _without_third_rows(run, own)
    return _partition(numbers, run, shown, weights, 0)


def _with_short_titles(run: Sequence[Outlined], signs: Sequence[Signs]) -> Sequence[Signs]:
    """Take for a title what is set in bold as most titles are, each in a block of its own: "**Felt, revisited**"."""
    titles: Counter[Hashable] = Counter()
    short: dict[int, Hashable] = {}
    for n, (o, shown) in enumerate(zip(run, signs, strict=True)):
        if o.line.after is Break.LINE or shown.authors or shown.labels or not _is_bold(o.line):
            continue
        if n + 1 == len(run) or _is_bold(run[n + 1].line):
            continue
        look = dress_of(o.line)
        if shown.title:
            titles[look] += 1
        elif _WORD.search(o.line.text):
            short[n] = look
    looks = Counter(short.values())
    taken = {n for n, look in short.items() if 1 < titles[look] >= looks[look]} | _terms(run, signs)
    return [replace(x, title=True) if n in taken else x for n, x in enumerate(signs)] if taken else signs


def _terms(run: Sequence[Outlined], signs: Sequence[Signs]) -> set[int]:
    """The terms of a definition list of works, each over what defines it: they begin entries as titles do."""
    terms = {
        n
        for n, (o, shown) in enumerate(zip(run, signs, strict=True))
        if o.line.path[-1:] and o.line.path[-1].startswith("dt:")
        and not (shown.authors or shown.labels)
        and _WORD.search(o.line.text)
        and n + 1 < len(run)
        and any(part.startswith("dd:") for part in run[n + 1].line.path)
    }  # fmt: skip
    return terms if len(terms) > 1 and run[0].section.lists_works else set()


def _is_bold(line: Line) -> bool:
    """Whether all words of a line are set in bold."""
    return all(Mark.BOLD in s.marks for s in line.spans if s.text.strip())


def _without_third_rows(run: Sequence[Outlined], signs: Sequence[Signs]) -> Sequence[Signs]:
    """
    Take no bold row behind the names for a title, where titles stand over names: "**On Wool**", "A. Byron", "**Felt**".

    Where it is one, its own names follow it.
    """
    named = [n for n in range(1, len(signs)) if signs[n].authors and not signs[n].more]
    over = {n for n in named if n + 1 < len(signs) and signs[n - 1].title and signs[n + 1].title}
    if not over:
        return signs
    titled = {n for n in named if signs[n - 1].title and run[n].line.after is Break.LINE}
    habit = len(titled) >= max(_A_FEW, _MOST_NAMED * len(named))
    third = {
        n + 1
        for n in over
        if (habit and n in titled and run[n + 1].line.after is Break.LINE) or _fill_item(n, run, signs)
        if not (n + 2 < len(signs) and signs[n + 2].authors)
    }
    return [replace(shown, title=False) if n in third else shown for n, shown in enumerate(signs)]


def _fill_item(names: int, run: Sequence[Outlined], signs: Sequence[Signs]) -> bool:
    """Whether a title, names and a dated row or a venue begin one item, and nobody else is named in it."""
    item = item_of(run[names - 1].line)
    told = signs[names + 1].year or has_venue_word(run[names + 1].line.text)
    if not (item and item[-1].startswith("li:") and told):
        return False

    def inside(number: int) -> bool:
        return run[number].line.path[: len(item)] == item

    if (names > 1 and inside(names - 2)) or not (inside(names) and inside(names + 1)):
        return False
    below = takewhile(inside, range(names + 1, len(run)))
    return not any(signs[n].authors for n in below)


#: So many titles stand over names in a list of such rows, and such a share of all names stands below one.
_A_FEW, _MOST_NAMED = 3, 0.7


def _notes(run: Sequence[Outlined], signs: Sequence[Signs]) -> set[int]:
    """The sentences that a list within an item has, where the item is an entry by itself: what its work found."""
    found: set[int] = set()
    whole: tuple[str, ...] = ()
    inner: list[int] = []
    # The last round only looks over what the last item held.
    for number in range(len(run) + 1):
        path = run[number].line.path if number < len(run) else ()
        if whole and path[: len(whole)] == whole:
            if any(part.startswith("li:") for part in path[len(whole) :]):
                inner.append(number)
            continue
        if inner and not any(signs[n].authors or signs[n].title or run[n].titles for n in inner):
            found.update(n for n in inner if _is_note(run[n].line.text))
        at = max((k for k, part in enumerate(path) if part.startswith("li:")), default=0)
        whole = path[: at + 1] if at and _is_entry(signs[number]) else ()
        inner = []
    return found


def _is_entry(shown: Signs) -> bool:
    return (shown.authors and shown.more and shown.year) or (shown.title and (shown.authors or shown.year))


def _is_note(text: str) -> bool:
    """Whether most words of a line are plain ones, and none tells of a prize."""
    words = _WORD.findall(text)
    return len(words) > 5 and sum(w.islower() for w in words) > 0.6 * len(words) and not may_tell_prize(text)


def _without_citations(run: Sequence[Outlined], signs: Sequence[Signs]) -> list[Signs]:
    """Take for a label what cites the work whose title stands in a heading above: its reference in full."""
    found: list[Signs] = []
    title = ""
    for o, shown in zip(run, signs, strict=True):
        if not (title or o.titles):
            found.append(shown)
            continue
        words = "".join(_ALPHANUMERIC.findall(o.line.text.lower()))
        if o.titles:
            title = words if len(words) > 15 else ""
        cites = title and not o.titles and title in words and len(words) > 1.3 * len(title)
        if not (cites or o.titles) and _is_entry(shown):
            title = ""  # another work's reference: a list of its own begins
        found.append(Signs(False, False, False, False, shown.year, True) if cites else shown)
    return found


def _without_unfolded(run: Sequence[Outlined], signs: Sequence[Signs]) -> Sequence[Signs]:
    """Take for labels what a work's handle opens, if nobody is named there: its links, over what it is about."""
    opened: dict[tuple[str, ...], list[int]] = {}
    handles: set[tuple[str, ...]] = set()
    for n, o in enumerate(run):
        path = o.line.path
        at = next((k for k, part in enumerate(path) if part.startswith("details:")), None)
        if at is None:
            continue
        if path[at + 1 :][:1] != ("summary:0",):
            opened.setdefault(path[: at + 1], []).append(n)
        elif signs[n].title or signs[n].authors:
            handles.add(path[: at + 1])
    aside = {
        n
        for whole, inner in opened.items()
        if whole in handles and not any(signs[k].authors or run[k].titles for k in inner)
        for n in inner
    }
    if not aside:
        return signs
    label = Signs(False, False, False, False, False, True)
    return [label if n in aside else shown for n, shown in enumerate(signs)]


def _partition(
    numbers: list[int],
    run: Sequence[Outlined],
    signs: Sequence[Signs],
    known: Weights,
    depth: int,
) -> list[Group]:
    if len(numbers) <= 1 or depth > 12:
        return [tuple(numbers)] if numbers else []
    best = [tuple(numbers)]
    # What is one piece already is cut again only where that is clearly better.
    best_worth = worth_of(best, signs, run, known) + (0.25 if depth else 0.0)
    best_worth += _ONE_ITEM if not depth and _is_one_item(numbers, run, signs) else 0.0
    tried: set[tuple[bool, tuple[Group, ...]]] = set()
    for groups, structural in ways_to_cut(numbers, run, signs):
        cut = structural, tuple(groups)
        if len(groups) < 2 or cut in tried:
            continue
        tried.add(cut)
        worth = worth_of(groups, signs, run, known)
        if _begin_alike(groups, signs, run):
            worth += _ALIKE * sum(any(signs[n].authors or signs[n].title for n in g) for g in groups)
        if structural:
            # Elements are what the page's author made of the list; other cuts must do clearly better.
            worth += 0.1 * sum(any(signs[n].authors or signs[n].title for n in g) for g in groups)
            worth += 0.05 * sum(is_listed_work(g, run) and any(signs[n].more for n in g) for g in groups)
            worth += _AMONG_ENTRIES * _items_among_entries(groups, signs, run)
            usual_shape = shape_of_most(groups, run)
            worth += (
                _OF_SHAPE * sum(piece_shape(g, run) == usual_shape for g in groups) if usual_shape else 0.0
            )
        if worth > best_worth + 1e-9:
            best, best_worth = groups, worth
    if len(best) < 2:
        return best
    out: list[Group] = []
    shown = [g for g in best if any(signs[n].authors or signs[n].title for n in g)]
    single = [g for g in shown if sum(signs[n].authors for n in g) <= 1]
    # Where most pieces are one entry each, a longer piece is a longer entry, unless it is very much longer.
    fits = len(shown) > 2 and len(single) >= 0.7 * len(shown)
    usual = sorted(len(g) for g in shown)[len(shown) // 2] if shown else 1
    usual_shape = shape_of_most(best, run)
    for group in best:
        authors = sum(signs[n].authors for n in group)
        titles = sum(signs[n].title for n in group)
        headed = [n for n in group if run[n].titles] == [group[0]]
        if (
            ((headed or is_one_row(group, run)) and authors <= 1 and titles <= 2)
            or (marked_once(group, signs, run) and authors <= 2 and titles <= 2)
            or (headed and authors <= 1)
            or (fits and len(group) <= 3 * usual + 2 and authors <= 2 and titles <= 1)
            or (usual_shape and piece_shape(group, run) == usual_shape and authors <= 2 and titles <= 2)
        ):
            out.append(group)
        elif len(group) > 1 and (authors > 1 or titles > 1):
            inner = _partition(list(group), run, signs, known, depth + 1)
            out += inner
        else:
            out.append(group)
    return out


#: What an entry gains where all begin alike.
_ALIKE = 0.1


def _begin_alike(groups: Sequence[Group], signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """
    Whether pieces of several lines begin with a line set in one way, and no other of their lines is set so.

    Or the line below is set so, where a slanted venue stands below a plain title. Names begin all of them or none.
    """
    named = sum(begun.names is not None and not begun.names.start for begun in (signs[g[0]] for g in groups))
    if 0 < named < len(groups):
        return False
    lengths = [len(group) for group in groups]
    if 2 * sum(length > 1 for length in lengths) < len(groups) or lengths[-1] > max(lengths[:-1]):
        return False  # and what stands below the list is of its last entry
    looks = [[look_of(run[n].line) for n in group] for group in groups]
    return any(
        all((look == told) is (at == place) for each in looks for at, look in enumerate(each))
        for place in (0, 1)
        if len(looks[0]) > place and (told := looks[0][place]) and all(len(each) > place for each in looks)
    )


#: What a stretch gains as one piece that is one item of a list.
_ONE_ITEM = 0.8


def _is_one_item(numbers: Sequence[int], run: Sequence[Outlined], signs: Sequence[Signs]) -> bool:
    """Whether all lines stand in one item that names authors once, first or below the one title: below its year, one work."""
    items = {item_of(run[n].line) for n in numbers}
    (item,) = items if len(items) == 1 else ((),)
    if not item or not item[-1].startswith("li:"):
        return False
    named = [n for n in numbers if signs[n].authors]
    titled = [n for n in numbers if signs[n].title]
    return len(named) == 1 and (named[0] == numbers[0] or titled == [numbers[0]])


#: What a card gains by others of its shape.
_OF_SHAPE = 0.2
#: What an item gains by its sisters: as much as below a heading of works.
_AMONG_ENTRIES = 0.8


def _items_among_entries(groups: Sequence[Group], signs: Sequence[Signs], run: Sequence[Outlined]) -> int:
    """
    Count the items of a list that show neither authors nor a year, where most of their sisters show authors or a title.

    So the owner's own works stand among those with others, below a heading that says nothing.
    """
    items = [g for g in groups if len(g) == 1 and is_own_item(run[g[0]].line)]
    if len(items) < 2 or run[items[0][0]].section.lists_works:
        return 0
    shown = sum(signs[g[0]].authors or signs[g[0]].title for g in items)
    if shown < 0.5 * len(items):
        return 0
    bare = [
        n for (n,) in items if signs[n].more and not (signs[n].authors or signs[n].title or signs[n].year)
    ]
    return sum(
        any(s.href for s in run[n].line.spans) or _DIGIT.search(run[n].line.text) is not None for n in bare
    )
