"""Lines that look like headings, and the level that each has as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extractors.headings.sections import Section, read_heading, section_of
from crawler.extractors.headings.signs import (
    YEAR_ONLY,
    Dress,
    count_words,
    dress_of,
    in_item,
    is_beside_rows,
    is_bold,
    is_strong,
    item_of,
    tag_of,
)
from crawler.extractors.links import label_kind
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Break, Heading, Line, Mark
from crawler.reading.html.folds import is_opener

_LETTER = re.compile(r"[^\W\d_]")
#: "[7] ", how the next entry begins.
_NUMBERED = re.compile(r"\[[A-Z]{0,3}\d{1,3}\]\s")
#: "5. Under review", over entries that are numbered so.
_ORDINAL = re.compile(r"\d{1,2}[.)] ")
#: "May 2021", over what came out then.
_MONTH_AND_YEAR = re.compile(
    r"\W*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?,? (?:19[5-9]\d|20[0-4]\d)\W*",
    re.IGNORECASE,
)
_FIELD_ROLE = re.compile(r"(?:\w+[-_])?(?:venue|booktitle|authors?)")
#: Such an element stands over a part of the list, whatever its words: "gallery-section-title".
_SECTION_ROLE = re.compile(r"(?:\w*[-_])*\w*section[-_]?(?:title|heading|header|label)")
#: So does what is called a heading by its look, and says a state: "smallhdr".
_HEAD_ROLE = re.compile(r"(?:\w*[-_])*\w*(?:hdr|head(?:ing|er)?)\d?")
#: "This page is a work in progress", "Page in progress": what it says of itself is no state of works.
_OF_PAGE = re.compile(
    r"\W*(?:(?:this|the|my|our) )?(?:web ?)?(?:page|site|list)\b[^:]{0,40}\b(?:in progress|construction|updated?)\b",
    re.IGNORECASE,
)
#: "arXiv:2401.00001 · 2024": one work's place, however set.
_OF_ONE_WORK = re.compile(r"\d{4}\.\d{4,5}\b")
#: What stands over a part of an entry.
_OVER_SUMMARY = re.compile(r"(?:abstract|summary|key ?words)\W*", re.IGNORECASE)
#: "Best Paper Award": one work's, and no list of honours.
_ONE_PRIZE = re.compile(
    r"\W*(?:best|outstanding|distinguished|exceptional)\s[^,;:]{0,40}\b(?:award|prize|runner-?up)\W*",
    re.IGNORECASE,
)
#: Look-alikes stand below all real headings: first those that name a kind, then states and years.
LIKE_KIND, LIKE_STATE, LIKE_YEAR = 20, 22, 24


def _like(above: Sequence[Heading], line: Line) -> bool:
    """Whether the innermost heading is a line of this kind too: no heading element, ending in a colon."""
    named = [h for h in above if not YEAR_ONLY.fullmatch(h.text)]
    return bool(named) and named[-1].level == LIKE_KIND and named[-1].text.endswith(":") and not line.marker


def level_of(lines: Sequence[Line], number: int, section: Section, above: Sequence[Heading]) -> int:
    """Return the level a line has as a heading, twice the printed one; 0 where it is none."""
    line = lines[number]
    text = _own_words(line)
    if line.heading:
        # A year stands below the list's name even where the mark-up makes them equals.
        return 2 * line.heading + (1 if YEAR_ONLY.fullmatch(text) else 0)
    if (
        line.folded
        or not text
        or len(text) > 90
        or (
            all(Mark.BUTTON in s.marks for s in line.spans if s.text.strip())
            and not _opens_part(line, lines[number + 1 :][:1])
        )
        or _FIELD_ROLE.fullmatch(_role(line))
        or _OF_PAGE.match(text)
        or _OF_ONE_WORK.search(text)
    ):
        return 0
    if line.after is Break.LINE and not YEAR_ONLY.fullmatch(text):
        return 0
    following = lines[number + 1] if number + 1 < len(lines) else None
    if following is None or (
        # A handle heads what it opens, and no more.
        tag_of(line) == "summary" and following.path[: len(line.path) - 1] != line.path[:-1]
    ):
        return 0
    if is_beside_rows(line) and YEAR_ONLY.fullmatch(text):
        return LIKE_YEAR  # one cell beside the rows of a year
    if is_beside_rows(line):
        beside = read_heading(text, inside=section.lists_works)
        if beside.status is not None or (beside.whole and beside.lists_works):
            return LIKE_STATE
    if _in_same_row(line, following):
        return 0
    if number and _in_same_row(line, lines[number - 1]) and not _over_list(line, following):
        return 0
    apart = not any(part.startswith("li:") for part in line.path)
    if YEAR_ONLY.fullmatch(text) or (apart and _MONTH_AND_YEAR.fullmatch(text)):
        return LIKE_YEAR if _stands_alone(line, following) or is_bold(line) else 0
    words = text.split()
    if (
        count_words(text) > 9
        or text.startswith("[")
        or any(s.href is not None and label_kind(s.text) is not None for s in line.spans)
        or all(s.href is not None for s in line.spans if s.text.strip(" []|,/·"))
    ):
        return 0
    said = read_heading(text.rstrip(": "), inside=section.lists_works)
    if _OVER_SUMMARY.fullmatch(text) or (said.lists_awards and not said.whole and _ONE_PRIZE.fullmatch(text)):
        return 0
    if text.endswith(":") and _like(above, line) and _stands_alone(line, following):
        return LIKE_KIND  # "Papers:" … "Recent engagements:"
    if said.kind is SectionKind.OTHER and said.status is None:
        topic = section.lists_works and _SECTION_ROLE.fullmatch(_role(line)) is not None
        level = LIKE_KIND if _ends_state(above) else LIKE_STATE
        return level if topic and _stands_alone(line, following) else 0
    if section.lists_works and not said.whole and _goes_on(line, following):
        return 0  # "**New Media & Soc.**", over the title in its block
    if is_strong(line) and (_stands_alone(line, following) or is_bold(line)):
        return LIKE_KIND if said.kind is not SectionKind.OTHER else LIKE_STATE
    if said.whole and in_item(line) and _over_list(line, following) and _begins_item(lines, number):
        return LIKE_KIND  # an item that says "preprints", over a list of its own
    if said.whole and said.status is not None and _HEAD_ROLE.fullmatch(_role(line)):
        return LIKE_STATE if _stands_alone(line, following) else 0
    first = text[_after_ordinal(text, following) if _in_text(line) else 0 :][:1]
    counted = _in_text(line) and said.whole and not following.marker and _ORDINAL.match(f"{line.marker} ")
    plain = first.isalpha() and not first.islower() and not in_item(line) and (not line.marker or counted)
    if not plain or not _stands_alone(line, following):
        return 0
    if said.kind is not SectionKind.OTHER:
        return LIKE_KIND if said.whole or (len(words) <= 3 and words[0].lower() != "in") else 0
    return LIKE_STATE if said.whole and _in_text(line) else 0


def _after_ordinal(text: str, following: Line) -> int:
    """Where a heading's words begin behind its number, over an entry that is numbered otherwise."""
    counted = _ORDINAL.match(text) if _NUMBERED.match(following.text) else None
    return counted.end() if counted else 0


def _opens_part(line: Line, following: Sequence[Line]) -> bool:
    """Whether a button stands beside what it opens, and in no item of a list."""
    beside = following and following[0].path[: len(line.path)] == line.path
    return bool(beside) and is_opener(line) and not in_item(line)


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a line in bold goes on with another behind a break."""
    lettered = [s for s in following.spans if _LETTER.search(s.text)]
    return (
        following.after is Break.LINE
        and following.path == line.path
        and is_bold(line)
        and all(Mark.BOLD in s.marks for s in lettered)
    )


def _role(line: Line) -> str:
    """What the page's author calls the element of a line's first words."""
    first = next((s for s in line.spans if s.text.strip()), None)
    return first.roles[-1] if first is not None and first.roles else ""


def _own_words(line: Line) -> str:
    """What a heading says where a link to elsewhere stands behind it: "Journal articles   Articles in Welsh"."""
    if line.heading or len(line.text) < 24 or len(line.spans) > 12 or line.marker or in_item(line):
        return line.text
    own = ""
    for number, span in enumerate(line.spans):
        if span.href is not None and span.text.strip():
            last = all(s.href is not None or not s.text.strip() for s in line.spans[number:])
            own = " ".join(own.split())
            said = read_heading(own)
            return own if last and said.whole and said.lists_works and len(own) > 8 else line.text
        own += span.text
    return line.text


def is_state_dressed_alike(lines: Sequence[Line], number: int, dresses: set[Dress]) -> bool:
    """
    Whether a state alone is set as headings before it are: "Under review" as "Preprints".

    The mark-up calls it by a name, or the next line begins an entry with its number.
    """
    line = lines[number]
    if line.heading or line.folded or line.after is Break.LINE or number + 1 == len(lines):
        return False
    if not _role(line) and not _NUMBERED.match(lines[number + 1].text):
        return False  # an entry's last line may say so, too
    if len(line.text.split()) > 3 or in_item(line) or dress_of(line) not in dresses:
        return False
    said = read_heading(line.text)
    return said.whole and said.status is not None and _stands_alone(line, lines[number + 1])


def dressed_alike(
    lines: Sequence[Line], number: int, section: Section, dresses: set[tuple[Dress, tuple[str, ...]]]
) -> bool:
    """
    Whether a line of words we do not know is set as headings of this page are: "Research" behind "News".

    Only where no works are listed: there it may be a title. ``dresses`` are those of headings, each with the
    item or cell it stands in: in another they are no headings.
    """
    line = lines[number]
    if section.lists_works or line.folded:
        return False
    if not is_bold(line) and not _SECTION_ROLE.fullmatch(_role(line)):
        return False
    if line.heading or line.after is Break.LINE or number + 1 == len(lines) or len(line.text.split()) > 3:
        return False
    return (
        bool(re.fullmatch(r"[^\W\d_][^\d.,]*", line.text))
        and not any(s.href for s in line.spans)
        and _stands_alone(line, lines[number + 1])
        and (dress_of(line), item_of(line)) in dresses
    )


def _ends_state(above: Sequence[Heading]) -> bool:
    """Whether a topic is no part of the state it stands below: "Papers", "Work in Progress" …, "Current" …"""
    state = bool(above) and above[-1].level == LIKE_KIND and read_heading(above[-1].text).status is not None
    return state and section_of(tuple(above[:-1])).lists_works


def _stands_alone(line: Line, following: Line) -> bool:
    return following.after is not Break.LINE or following.path != line.path


def _in_same_row(line: Line, other: Line) -> bool:
    """Whether two lines are cells of one row of a table; a picture beside a line is none."""
    if not other.text:
        return False
    for depth, (a, b) in enumerate(zip(line.path, other.path, strict=False)):
        if a != b:
            return depth > 0 and line.path[depth - 1].startswith("tr:")
    return False


def _in_text(line: Line) -> bool:
    """Whether a line is of words set as they were typed, where nothing but empty lines around it tells a heading."""
    return tag_of(line) in ("text", "pre")


def _begins_item(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is the first of its item: behind a title and names "Submitted" is that work's state."""
    item = item_of(lines[number])
    return not number or lines[number - 1].path[: len(item)] != item


def _over_list(line: Line, following: Line) -> bool:
    """Whether a line stands in one cell with a list below it: the table only lays out the page."""
    inner = following.path[len(line.path) :]
    return following.path[: len(line.path)] == line.path and any(part.startswith("li:") for part in inner)
