"""What of a page is folded away until a visitor asks for it, and what only seems so."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, takewhile

from crawler.reading.document import Break, Line, Mark

#: Where an element stands: those that hold it, from the outermost in.
Place = tuple[str, ...]
_FOLDED_CLASS = re.compile(
    r"(?:^|\s)(?:hidden|collapse|d-none|accordion-(?:body|content)|popup|popover|tooltip|modal|visually-hidden|sr-only"
    r"|toggle-content)(?:\s|$)"
)
#: What parts that are folded away hold; but whole lists, and each entry of one, are called so too.
_FOLDED_BY_NAME = re.compile(
    r"(?:^|\s)(?:abstract-?(?:text|content|panel)?|bibtex-?(?:text|content)?|bib|panel)(?:\s|$)"
)
_LISTS = frozenset("ul ol dl table tbody".split())
_FOLDED_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
#: What is opened by a handle, and the handle: their parts of a place.
_DETAILS = re.compile(r"details:").match
_HANDLE = "summary:0"
#: Marks an element that is folded away by its name alone.
BY_NAME = "~"
#: A folded part of this many blocks is a tab or an accordion of the page, no abstract.
_LIST_BLOCKS = 4
#: What opens a part of the list or a work: a year, a list's name, a state, three words that ask no click.
_LIST_HANDLE = re.compile(
    r"^\W*(?:(?:(?:before|until|prior to|up to|since|pre|vor|bis|avant|antes de|prima del)\W+)?"
    r"(?:19|20)\d\d\b(?:\W*(?:19|20)\d\d\b)?"
    r"(?:\W*(?:(?:and|or)\W+)?(?:earlier|before|older|prior|present|now|later))?(?:\W*\(\d+\))?\W*$"
    r"|(?:\S+ ){0,3}(?:papers?|articles?|publications?|books?|chapters?|preprints?|reports?|theses"
    r"|drafts?|works?)\W*$"
    r"|(?:(?:in|under) (?:press|preparation|progress|review|submission)|forthcoming|ongoing|submitted"
    r"|to appear)\W*$"
    r"|(?!(?:show|hide|click|view|see|read|toggle|expand|open|abstract|summary|bibtex|cite|citation|details)\b)"
    r"(?!.{0,40}\b(?:abstract|bibtex|citation)\W*$)\S+ \S+ \S)",
    re.IGNORECASE,
)
#: What opens a part of an entry, unfolded though it be.
_LABEL_HANDLE = re.compile(
    r"^\W*(?:(?:show|hide|click|view|see|read|toggle|expand|open|abs|summary|bib|cite|details|tl;?dr|keywords)\b"
    r"|\W*$)|\b(?:abstract|bibtex|citation)\W*$",
    re.IGNORECASE,
)
#: What opens a part folded away within an entry, where nothing sets it off: "Simply put", "More".
_INVITES = re.compile(r"\W*(?:[^\W\d]+\W+){0,2}[^\W\d]+\W*")
#: A section's heading has no more words, or signs of a script without spaces; a work's title has.
_MOST_WORDS_OVER, _MOST_SIGNS_OVER = 3, 12
_SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")

_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: A line of fewer signs says where a work appeared; of more, what it is about.
_A_PARAGRAPH = 240
#: A work's place and year stand within the first lines of what its title opens.
_MOST_FACTS = 3
#: A button over what a work's title opens is a heading like no other on the page.
_LOWEST = 6
_SUMMARY = re.compile(r"\W*(?:abstract|summary|bibtex|tl;?dr)\b|.*\b(?:we|this|I) [a-z]", re.IGNORECASE)

#: What a button is called that opens a part of a page: <button class="accordion">Articles</button>.
_OPENER = re.compile(
    r"(?:[^\W_]*[-_])*(?:accordions?|collaps(?:ible|er?))(?:[-_]?(?:button|btn|header|toggle|trigger))?", re.I
)
#: So does one that names works, whatever it is called.
_NAMES_WORKS = re.compile(
    r"\W*(?:\w+ ){0,2}(?:papers|articles|publications|books|chapters|preprints|reports|theses|drafts)\W*",
    re.I,
)


def is_opener(line: Line) -> bool:
    """Whether a line is a button that opens a part of its page."""
    shown = [span for span in line.spans if span.text.strip()]
    return (
        bool(shown)
        and _LABEL_HANDLE.search(line.text) is None
        and all(Mark.BUTTON in span.marks and span.href is None for span in shown)
        and (any(map(_OPENER.fullmatch, shown[0].roles)) or _NAMES_WORKS.fullmatch(line.text) is not None)
    )


# The same few classes and styles are set over and over.
@lru_cache(maxsize=2048)
def is_folded(names: str, style: str) -> bool:
    """Whether a class or a style folds an element away."""
    return bool((names and _FOLDED_CLASS.search(names.lower())) or (style and _FOLDED_STYLE.search(style)))


@lru_cache(maxsize=2048)
def is_folded_by_name(tag: str, names: str) -> bool:
    """Whether an element is called as parts are that are folded away."""
    return tag not in _LISTS and _FOLDED_BY_NAME.search(names.lower()) is not None


def opens_aside(details: Place, lines: list[Line], *, unfolded: bool) -> tuple[bool, int]:
    """
    Whether what a handle opens is beside an entry: below a year, a heading or a title stands more.

    And how many of the last lines, within an entry, say no more than that there is more.
    """
    place = len(details)
    told = [
        line for line in lines[-3:] if line.path[:place] == details and line.path[place:][:1] == (_HANDLE,)
    ]
    handle = " ".join(line.text for line in told)
    shown = unfolded and _LABEL_HANDLE.search(handle) is None
    if shown or _LIST_HANDLE.search(handle) is not None:
        return False, 0
    plain = not any(span.marks or span.href for line in told for span in line.spans)
    within = 0 < len(told) < len(lines) and lines[-len(told) - 1].path == details[:-1]
    return True, len(told) if plain and within and _INVITES.fullmatch(handle) else 0


def without_lists_folded(lines: list[Line], folded: list[tuple[Place, ...]]) -> list[Line]:
    """What is folded but holds a whole list counts as shown; ``folded`` are the folds around each line."""
    folded = _without_short_handles(lines, _without_named_lists(lines, folded))
    sections = _below_headings(lines, folded)
    blocks: dict[Place, set[Place]] = {}
    for number, (line, folds) in enumerate(zip(lines, folded, strict=True)):
        # What an empty line parts are blocks too: entries in one element.
        block = (*line.path, str(number)) if line.after is Break.BLANK else line.path
        for fold in folds:
            blocks.setdefault(fold, set()).add(block)
            if line.heading or fold in sections:
                blocks[fold] |= {(str(n),) for n in range(_LIST_BLOCKS)}
    told = _below_titles(lines, folded)
    shown = [
        replace(line, folded=n not in told and any(len(blocks[f]) < _LIST_BLOCKS for f in folds))
        if line.folded
        else line
        for n, (line, folds) in enumerate(zip(lines, folded, strict=True))
    ]
    for n in told:
        if n - 1 not in told and not shown[n - 1].heading and is_opener(shown[n - 1]):
            shown[n - 1] = replace(shown[n - 1], heading=_LOWEST)
    return shown


def _below_titles(lines: list[Line], folded: list[tuple[Place, ...]]) -> set[int]:
    """
    The lines, by number, that say where works appeared whose titles alone are shown.

    One line stands over each of several parts alike, and most of these begin with a year's line.
    """
    parts: dict[Place, list[int]] = {}
    for number, folds in enumerate(folded):
        if folds and number and lines[number].folded:
            parts.setdefault(folds[0], []).append(number)
    alike: dict[Place, list[list[int]]] = {}
    for fold, numbers in parts.items():
        alike.setdefault(tuple(part.partition(":")[0] for part in fold[:-1]), []).append(numbers)
    told: set[int] = set()
    for group in alike.values():
        titled = [
            _facts(lines, numbers)
            for before, numbers in pairwise([[], *group])
            if _is_title_over(lines[numbers[0] - 1], before, numbers[0])
        ]
        if len(titled) > 1 and 2 * sum(map(bool, titled)) > len(group):
            told.update(number for facts in titled for number in facts)
    return told


def _is_title_over(handle: Line, before: list[int], first: int) -> bool:
    """Whether a line opens what is folded below it, and alone stands between that and the part before."""
    alone = not before or before[-1] == first - 2 or (handle.heading > 0 and before[-1] < first - 2)
    titled = len(handle.text.split()) > 1 and _A_YEAR.search(handle.text) is None
    return alone and titled and not handle.folded and _LABEL_HANDLE.search(handle.text) is None


def _facts(lines: list[Line], numbers: list[int]) -> list[int]:
    """The lines of a part that say in short where a work appeared, up to its summary; none without a year."""
    short = list(
        takewhile(lambda n: len(lines[n].text) < _A_PARAGRAPH and not _SUMMARY.match(lines[n].text), numbers)
    )
    return short if any(_A_YEAR.search(lines[n].text) for n in short[:_MOST_FACTS]) else []


def _below_headings(lines: list[Line], folded: list[tuple[Place, ...]]) -> set[Place]:
    """
    The folds that headings and buttons open, where most such are a section's: "2023", "Chapters".

    A title's heading opens a summary, and is longer.
    """
    opened: dict[Place, str] = {}
    known: set[Place] = set()
    for number, (line, folds) in enumerate(zip(lines, folded, strict=True)):
        handle = lines[number - 1] if number else None
        if handle and folds and not line.heading and (handle.heading or is_opener(handle)):
            opened.update((fold, handle.text) for fold in folds if fold not in known)
        known.update(folds)
    short = {fold for fold, handle in opened.items() if _opens_section(handle)}
    return short if 2 * len(short) > len(opened) else set()


def _opens_section(handle: str) -> bool:
    """Whether a heading over what is folded away is a section's: short, and no label."""
    short = len(handle.split()) <= _MOST_WORDS_OVER and len(_SIGN.findall(handle)) <= _MOST_SIGNS_OVER
    return short and _LABEL_HANDLE.search(handle) is None


def _without_named_lists(lines: list[Line], folded: list[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """The folds of each line without entries: named as such, which stand beside nothing."""
    named = {fold for folds in folded for fold in folds if fold[-1].startswith(BY_NAME)}
    if len(named) < 2:
        return folded
    among = Counter(fold[:-2] for fold in named)
    shown = {
        line.path[:depth]
        for line, folds in zip(lines, folded, strict=True)
        if not folds and not line.heading
        for depth in range(len(line.path) + 1)
    }
    entries = {fold for fold in named if among[fold[:-2]] > 1 and fold[:-2] not in shown}
    return [tuple(f for f in folds if f not in entries) for folds in folded]


def _without_short_handles(lines: list[Line], folded: list[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """The folds of each line without those that a short title opens: most beside it open what is shown."""
    closed = {
        at for folds in folded for fold in folds for at in (fold[:-1], fold[:-2]) if at and _DETAILS(at[-1])
    }
    if not closed:
        return folded
    handles: dict[Place, str] = {}
    for line in lines:
        if _HANDLE in line.path:
            at = line.path[: line.path.index(_HANDLE)]
            handles[at] = f"{handles.get(at, '')} {line.text}"
    shown = Counter(at[:-1] for at in handles if at not in closed)
    few = Counter(at[:-1] for at in closed)
    opened = {
        at
        for at in closed
        if shown[at[:-1]] > few[at[:-1]] and _LABEL_HANDLE.search(handles.get(at, "")) is None
    }
    return [tuple(f for f in folds if not {f[:-1], f[:-2]} & opened) if folds else folds for folds in folded]
