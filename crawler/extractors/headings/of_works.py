"""Headings that are the titles of works, each over its entry."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from crawler.extractors.headings.sections import read_heading
from crawler.extractors.headings.signs import YEAR_ONLY, Dress, count_words, dress_of, is_bold, says_nothing
from crawler.extractors.links import label_kind
from crawler.headings.vocabulary import SectionKind
from crawler.headings.words import says_rest
from crawler.reading.document import Line, shared_depth

_WHERE = re.compile(
    r"In: (?=[A-Z])|(?:H(?:rs)?g\.|Herausgegeben) von |Edited by |[A-Z][\w./-]+(?:[ -][A-Z][\w.]+){0,2}: [A-Z][\w&. -]{2,30},? (?:19|20)\d\d\b"
)
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: What they call the title of one work.
_TITLE_ROLE = re.compile(r"(?:item|entry|paper|pub|publication|article|card|post)[-_]*title|headline")
#: "Click here for my profile": a heading that leads elsewhere, and is no title.
_INVITATION = re.compile(r"\b(?:click|here|profile|scholar)\b", re.IGNORECASE)
#: What stands over one work, not a list.
_ONE_PAPER = re.compile(r"(?:my )?job[ -]market paper(?: \(JMP\))?:?", re.IGNORECASE)
#: "On Wool (Job Market Paper)": said of a title, in its heading.
_SAID_ONE_PAPER = re.compile(r"\(job[ -]market paper\)\W*$", re.IGNORECASE)
#: "B) Looms", "iii. Knots": how topics are counted, and titles are not.
_LETTERED = re.compile(r"(?:[A-Z]\)|(?:[ivx]{1,4}|[IVX]{2,4})[.)])\s")
#: "Lectures and notes - 12 documents": it tells how many works stand below, and is none.
_COUNTS = re.compile(
    r"\S\s*[-–—:(]\s?\d{1,4} (?:documents?|publications?|papers?|articles?|items?|works|entries|results?|r[ée]sultats?|eintr[äa]ge)\)?$",
    re.IGNORECASE,
)


def _parts_works(text: str) -> bool:
    """Whether a heading over authors parts works all the same: a topic's letter, a count, "Others"."""
    return bool(_LETTERED.match(text) or _COUNTS.search(text)) or says_rest(text)


def is_citation(line: Line, has_authors: Callable[[Line], bool]) -> bool:
    """Tell whether a heading's element holds a whole entry: "Byron, A. (2020) "On Wool". Wool Letters 26(4)"."""
    return (
        len(line.text.split()) > 8
        and _DATED.search(line.text) is not None
        and has_authors(line)
        and read_heading(line.text).kind is SectionKind.OTHER
    )


def titles_of_works(lines: Sequence[Line], has_authors: Callable[[Line], bool], *, inside: bool) -> set[int]:
    """Find the headings that are titles of works; ``inside``: a list of works begins with the first line."""
    titles = _title_headings(lines, has_authors) | _headings_over_authors(lines, has_authors, inside=inside)
    titles = {n for n in titles if not _parts_works(lines[n].text)}
    titles |= set(_sister_titles(lines, titles, has_authors))
    cited = {n for n, line in enumerate(lines) if line.heading and is_citation(line, has_authors)}
    return (
        titles
        | cited
        | set(_only_paper(lines, has_authors))
        | set(_linked_titles(lines))
        | set(_card_titles(lines, has_authors))
        | set(_bold_titles(lines, has_authors))
    )


def _title_headings(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> set[int]:
    """Find heading elements that are titles of works: many of one level, long, and of no section's words."""
    by_level: dict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.heading and not YEAR_ONLY.fullmatch(line.text):
            by_level[line.heading].append(number)
    found: set[int] = set()
    for numbers in by_level.values():
        unknown = [n for n in numbers if says_nothing(lines[n].text)]
        if len(unknown) < 2:
            continue
        # A heading printed twice has one vote.
        words = sorted(count_words(text) for text in {lines[n].text for n in unknown})
        following = [_lines_until_heading(lines, n) for n in unknown]
        few = sorted(following)[len(following) // 2] in range(1, 12)
        if words[len(words) // 2] >= 5 and few and not _stand_over_lists(lines, unknown, has_authors):
            found |= {n for n in unknown if count_words(lines[n].text) >= 2}
    return found


#: "Supervisors: A. Byron and C. Mill": a field of one work.
_FIELD = re.compile(r"\W*\w+(?: \w+)?: ")
#: An item of more words than these has more than names.
_MORE_THAN_NAMES = 8


def _stand_over_lists(
    lines: Sequence[Line], headings: Sequence[int], has_authors: Callable[[Line], bool]
) -> bool:
    """Whether headings part a list by topic: items below one name the authors of several works, none has its own."""
    topics = False
    for number in headings:
        named = [line for line in _below(lines, number, 12) if has_authors(line)]
        if any(_item(line) is None for line in named):
            return False
        topics = topics or _are_of_several(named)
    return topics


def _below(lines: Sequence[Line], number: int, most: int) -> Sequence[Line]:
    return lines[number + 1 : number + 1 + min(most, _lines_until_heading(lines, number))]


def _item(line: Line) -> tuple[str, ...] | None:
    """The item of a list that holds a line, the outermost."""
    at = next((k for k, part in enumerate(line.path) if part.startswith("li:")), None)
    return None if at is None else line.path[: at + 1]


def _are_of_several(named: Sequence[Line]) -> bool:
    """Whether lines with authors are items, and more than the fields of one work."""
    whole = [s for s in named if len(s.text.split()) > _MORE_THAN_NAMES and not _FIELD.match(s.text)]
    return len({_item(line) for line in whole} - {None}) > 1


def _sister_titles(
    lines: Sequence[Line], titles: set[int], has_authors: Callable[[Line], bool]
) -> Iterator[int]:
    """
    Find titles that name a section, "Language Contact in Wool", by their look and the authors below them.

    Where each title stands in a box of its own, a heading in such a box is one whatever stands below it.
    """
    dresses = {_own_dress(lines[n]) for n in titles if lines[n].text}
    boxes = Counter(line.path[:-1] for line in lines if line.heading)
    boxed = Counter(_own_dress(lines[n]) for n in titles if lines[n].text and boxes[lines[n].path[:-1]] == 1)
    for number, line in enumerate(lines[:-1]):
        if not line.heading or number in titles or not line.text:
            continue
        dress = _own_dress(line)
        called = any(_TITLE_ROLE.search(role) for role in dress_of(line)[2])
        named = count_words(line.text) > 2 or called
        over_authors = named and bool(dress[2]) and dress in dresses and has_authors(lines[number + 1])
        alone = boxed[dress] > 1 and boxes[line.path[:-1]] == 1 and (count_words(line.text) > 4 or called)
        if over_authors or (alone and not read_heading(line.text).whole):
            yield number


def _own_dress(line: Line) -> Dress:
    """How a heading is dressed itself: what its boxes are called may tell what each work is about."""
    tags, marks, roles = dress_of(line)
    return tags, marks, roles[-1:]


def _headings_over_authors(
    lines: Sequence[Line], has_authors: Callable[[Line], bool], *, inside: bool = False
) -> set[int]:
    """Find headings, of whatever level, that in a section of works stand over one list of authors each, or a volume."""
    found: set[int] = set()
    unknown: list[int] = []
    fitting: list[int] = []
    short: list[int] = []
    unnamed = not any(line.heading and read_heading(line.text).lists_works for line in lines)
    for number, line in enumerate(lines):
        if not line.heading or not line.text:
            continue
        if unnamed and not inside and says_rest(line.text):
            inside = True  # "Selected work", where nothing names a list better
        elif not says_nothing(line.text):
            said = read_heading(line.text, inside=inside)
            # A year or a state parts a list of works.
            inside = said.lists_works or (inside and said.kind is SectionKind.OTHER)
        elif inside:
            below = _below(lines, number, 8)
            named = [b for b in below if has_authors(b)]
            over = (0 < len(named) <= 2 and not _are_of_several(named)) or _tells_where(below)
            if count_words(line.text) < 3:
                short += [number] if over else []
                continue
            unknown.append(number)
            if over:
                fitting.append(number)
    # A page of one work has one such heading.
    alone = len(unknown) == 1 and count_words(lines[unknown[0]].text) > 5
    if fitting and (len(fitting) >= 2 or alone) and len(fitting) >= 0.6 * len(unknown):
        found = {n for n in unknown if n in fitting or count_words(lines[n].text) >= 5}
        # "Sorting Threads": too short to tell by itself, but set like its sisters.
        levels = {lines[n].heading for n in fitting}
        found |= {n for n in short if lines[n].heading in levels}
    return found


#: "Job Market Paper" has so many words.
_WORDS_OF_THAT = 3


def _only_paper(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> Iterator[int]:
    """Find the title right below a heading that announces one work: "Job Market Paper", and what it is called in one."""
    for number, line in enumerate(lines):
        said = (
            line.heading and count_words(line.text) > _WORDS_OF_THAT + 2 and _SAID_ONE_PAPER.search(line.text)
        )
        if said and (_leads_to_file(line) or _tells_of_work(_below(lines, number, 8), has_authors)):
            yield number
    for number, (above, line) in enumerate(pairwise(lines), 1):
        announced = above.heading and _ONE_PAPER.fullmatch(above.text)
        if announced and line.heading and count_words(line.text) > 2 and says_nothing(line.text):
            yield number


#: A file of a work, by its address.
_FILE = re.compile(r"\.(?:pdf|ps|docx?)(?:$|[?#])", re.IGNORECASE)
_ABSTRACT = re.compile(r"\W*(?:abstract|summary)\b", re.IGNORECASE)
#: A paragraph of so many words tells what a work is about.
_WORDS_OF_ABSTRACT = 25


def _leads_to_file(line: Line) -> bool:
    return any(s.href and (_FILE.search(s.href) or label_kind(s.text) is not None) for s in line.spans)


def _tells_of_work(below: Sequence[Line], has_authors: Callable[[Line], bool]) -> bool:
    """Whether lines begin with no other section's label, and hold authors, a place, an abstract or a file."""
    if not below:
        return False
    label, colon, _ = below[0].text.partition(":")
    said = read_heading(label if colon else below[0].text)
    if (colon or said.whole) and said.kind is not SectionKind.OTHER and not said.lists_works:
        return False
    return _tells_where(below) or any(
        _ABSTRACT.match(line.text)
        or len(line.text.split()) >= _WORDS_OF_ABSTRACT
        or has_authors(line)
        or _leads_to_file(line)
        for line in below
    )


def _linked_titles(lines: Sequence[Line]) -> Iterator[int]:
    """Find long headings in a section of works that are links to their papers, be it only one of them."""
    inside = False
    for number, line in enumerate(lines):
        if not line.heading or not line.text:
            continue
        if not says_nothing(line.text):
            said = read_heading(line.text, inside=inside)
            inside = said.lists_works or (inside and said.kind is SectionKind.OTHER)
        elif inside and count_words(line.text) > 5 and not _INVITATION.search(line.text):
            shown = [s for s in line.spans if s.text.strip()]
            if all(s.href and not s.href.startswith("#") for s in shown):
                yield number


def _tells_where(below: Sequence[Line]) -> bool:
    """Whether the words below a heading begin with the volume, its editors or its publisher: "Turin: Loom 2012"."""
    return bool(below) and _WHERE.match(below[0].text) is not None


def _card_titles(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> Iterator[int]:
    """
    Find the headings of cards in a section of works, however short: each alone in an element, three and more alike.

    A part of a list stands in one too: it has items, or the authors of several works.
    """
    boxes: dict[tuple[tuple[str, ...], str], list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    inside = False
    headings = [n for n, line in enumerate(lines) if line.heading and line.text]
    for before, number, after in zip([-1, *headings], headings, [*headings[1:], -1], strict=False):
        line = lines[number]
        if not says_nothing(line.text):
            said = read_heading(line.text, inside=inside)
            inside = said.lists_works or (inside and said.kind is SectionKind.OTHER)
        elif inside:
            shared = max(shared_depth(line.path, lines[n].path) for n in (before, after) if n >= 0)
            if shared + 1 < len(line.path):
                box = line.path[: shared + 1]
                boxes[box[:-1], box[-1].split(":")[0]].append((number, box))
    for found in boxes.values():
        whole = [_is_card(lines, number, box, has_authors) for number, box in found]
        unlike = len({lines[number].text for number, _ in found}) > 0.5 * len(
            found
        )  # no "Click here to read"
        if len(found) > 2 and unlike and sum(whole) >= 0.8 * len(found):
            yield from (number for number, _ in found)


def _bold_titles(lines: Sequence[Line], has_authors: Callable[[Line], bool]) -> Iterator[int]:
    """Find titles in bold that name a section, "Opinion formation", by the cards of one look around theirs."""
    alike: dict[Dress, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if not line.heading and line.text and is_bold(line):
            dress = dress_of(line)
            if dress[2]:
                alike[dress].append(number)
    for numbers in alike.values():
        doubtful = [n for n in numbers if read_heading(lines[n].text).kind is not SectionKind.OTHER]
        if not doubtful or len(numbers) < 4 or len(doubtful) > 0.2 * len(numbers):
            continue
        if sum(YEAR_ONLY.fullmatch(lines[n].text) is not None for n in numbers) > 0.2 * len(numbers):
            continue  # "Current work" among years
        cards: dict[int, tuple[str, ...]] = {}
        for before, number, after in zip([-1, *numbers], numbers, [*numbers[1:], -1], strict=False):
            path = lines[number].path
            shared = max(shared_depth(path, lines[n].path) for n in (before, after) if n >= 0)
            if shared + 1 < len(path):
                cards[number] = path[: shared + 1]
        whole = {n for n, box in cards.items() if _is_card_of_one(lines, n, box, has_authors)}
        if len(whole) > 0.8 * len(numbers):
            yield from (n for n in doubtful if n in whole)


def _is_card_of_one(
    lines: Sequence[Line], number: int, box: tuple[str, ...], has_authors: Callable[[Line], bool]
) -> bool:
    """Whether a card begins with a line and names authors below it."""
    first = number == 0 or lines[number - 1].path[: len(box)] != box
    below = lines[number + 1 : number + 5]
    named = any(has_authors(line) for line in below if line.path[: len(box)] == box)
    return first and named and _is_card(lines, number, box, has_authors)


#: No card has more lines.
_MOST_LINES_IN_CARD = 15


def _is_card(
    lines: Sequence[Line], number: int, box: tuple[str, ...], has_authors: Callable[[Line], bool]
) -> bool:
    """Whether a heading's element tells of one work: some lines below it, the authors once, no list."""
    inside: list[Line] = []
    for line in lines[number + 1 : number + 2 + _MOST_LINES_IN_CARD]:
        if line.path[: len(box)] != box:
            break
        inside.append(line)
    items = sum(any(part.startswith(("li:", "tr:")) for part in line.path[len(box) :]) for line in inside)
    return (
        0 < len(inside) <= _MOST_LINES_IN_CARD and items < 2 and sum(has_authors(line) for line in inside) < 2
    )


def _lines_until_heading(lines: Sequence[Line], number: int) -> int:
    # No slice: a page of ten thousand headings would be copied for each of them.
    following = range(number + 1, len(lines))
    return next((n for n in following if lines[n].heading), len(lines)) - number - 1
