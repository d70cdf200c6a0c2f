"""In which ways lines may be cut into entries: by elements, breaks, numbers, titles, names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crawler.extractors.entries.line_signs import NUMBERED, Signs, is_called_title
from crawler.extractors.entries.pieces import BULLETS, Group
from crawler.extractors.headings.outline import Outlined
from crawler.extractors.headings.signs import look_of
from crawler.reading.document import Break, Line, Mark


def ways_to_cut(
    numbers: list[int], run: Sequence[Outlined], signs: Sequence[Signs]
) -> list[tuple[list[Group], bool]]:
    """Cut in every way that makes sense; true with those that follow the elements of the page."""
    lines = [run[n].line for n in numbers]
    shallow = min(len(line.path) for line in lines)
    common = 0
    while common < shallow and all(line.path[common] == lines[0].path[common] for line in lines):
        common += 1
    deepest = max(len(line.path) for line in lines)
    found = [
        (_parted(numbers, _elsewhere(lines, d)), True)
        for d in range(common + 1, min(deepest, common + 8) + 1)
    ]
    shown = [signs[n] for n in numbers]
    last = len(signs) - 1
    begins: list[list[bool]] = [
        [line.after is not Break.LINE for line in lines],
        [
            run[n].line.after is Break.BLANK or run[n].line.path != run[max(0, n - 1)].line.path
            for n in numbers
        ],
        [True] * len(numbers),
        [bool(line.marker) or bool(NUMBERED.match(line.text)) for line in lines],
        [s.title for s in shown],
        [
            signs[n].title and not (n and signs[n - 1].title and run[n].line.after is Break.LINE)
            for n in numbers
        ],
        [run[n].titles for n in numbers],
        [_first_bold(line) for line in lines],
        [_first_link(line) for line in lines],
        [s.authors for s in shown],
        [n > 0 and signs[n - 1].authors for n in numbers],
        [n < last and signs[n + 1].authors and not signs[n].authors for n in numbers],
        [n + 1 < last and signs[n + 2].authors and not signs[n].authors for n in numbers],
        [any(is_called_title(s.roles) for s in line.spans[:1]) for line in lines],
    ]
    looks = [look_of(line) for line in lines]
    for look in dict.fromkeys(looks[:_FIRST_LINES]):
        alike = [other == look for other in looks]
        begins += [alike, [after and not here for here, after in pairwise([*alike, False])]]
    found += [(_parted(numbers, begin), False) for begin in begins]
    if any(s.prose for s in shown):
        behind = _parted(numbers, _behind_abstracts(numbers, run, signs))
        if len(behind[0]) <= max((len(group) for group in behind[1:]), default=0):
            found.append((behind, False))  # else the first holds what stands over the list
    if _are_bulleted(lines):
        found.append((_parted(numbers, [bool(line.marker) for line in lines]), True))
    tags = [line.path[common].split(":")[0] if len(line.path) > common else "" for line in lines]
    # <dt> and its <dd>s, <h4> and its <ul>: elements of the first kind begin the entries.
    if tags[0]:
        starts = [
            elsewhere and tag == tags[0]
            for elsewhere, tag in zip(_elsewhere(lines, common + 1), tags, strict=True)
        ]
        found.append((_parted(numbers, starts), len(set(tags)) > 1))
    terms = [_is_term(line) for line in lines]
    if sum(terms) > 1:
        found.append((_parted(numbers, [term and not terms[n - 1] for n, term in enumerate(terms)]), True))
    return found


def _elsewhere(lines: Sequence[Line], depth: int) -> list[bool]:
    """Which lines stand in other elements than the line before, as far down as a depth."""
    places = [line.path[:depth] for line in lines]
    return [True, *(one != other for one, other in pairwise(places))]


def _are_bulleted(lines: Sequence[Line]) -> bool:
    """Whether one bullet begins every block of a page of lines."""
    bullets = {line.marker for line in lines if line.after is not Break.LINE}
    return len(bullets) == 1 and bullets < BULLETS


def _behind_abstracts(numbers: list[int], run: Sequence[Outlined], signs: Sequence[Signs]) -> list[bool]:
    """Which lines begin a block behind an abstract and the labels below that."""
    found: list[bool] = []
    ended = False
    for n in numbers:
        begins = ended and not (signs[n].labels or signs[n].prose) and run[n].line.after is not Break.LINE
        found.append(begins)
        ended = signs[n].prose or (ended and signs[n].labels)
    return found


def _is_term(line: Line) -> bool:
    """Whether a line stands in the term of a definition list."""
    return any(part.startswith("dt:") for part in line.path)


#: One of so many lines is the first of an entry, set as the first lines of the others are.
_FIRST_LINES = 3


def _first_bold(line: Line) -> bool:
    for span in line.spans:
        if span.text.strip():
            return Mark.BOLD in span.marks and len(span.text.split()) > 2
    return False


def _first_link(line: Line) -> bool:
    for span in line.spans:
        if span.text.strip():
            return span.href is not None and len(span.text.split()) > 2
    return False


def _parted(numbers: list[int], begins: Sequence[bool]) -> list[Group]:
    """Cut numbers into groups, one from each that begins one; the first begins the first."""
    cuts = [0, *(at for at, begin in enumerate(begins) if begin and at), len(numbers)]
    return [tuple(numbers[a:b]) for a, b in pairwise(cuts)]
