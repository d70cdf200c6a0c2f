"""In which ways lines may be cut into entries: by elements, breaks, numbers, titles, names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from crawler.extractors.entries.line_signs import NUMBERED, Signs, is_called_title
from crawler.extractors.entries.pieces import BULLETS, Group
from crawler.extractors.headings.outline import Outlined
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
        (_runs(numbers, lambda a, b, d=d: run[a].line.path[:d] != run[b].line.path[:d]), True)  # type: ignore[misc]
        for d in range(common + 1, min(deepest, common + 8) + 1)
    ]
    starts: list[Callable[[int], bool]] = [
        lambda n: run[n].line.after is not Break.LINE,
        lambda n: run[n].line.after is Break.BLANK or run[n].line.path != run[max(0, n - 1)].line.path,
        lambda n: True,
        lambda n: bool(run[n].line.marker) or bool(NUMBERED.match(run[n].line.text)),
        lambda n: signs[n].title,
        lambda n: signs[n].title and not (n and signs[n - 1].title and run[n].line.after is Break.LINE),
        lambda n: run[n].titles,
        lambda n: _first_bold(run[n].line),
        lambda n: _first_link(run[n].line),
        lambda n: signs[n].authors,
        lambda n: n > 0 and signs[n - 1].authors,
        lambda n: n + 1 < len(signs) and signs[n + 1].authors and not signs[n].authors,
        lambda n: n + 2 < len(signs) and signs[n + 2].authors and not signs[n].authors,
        lambda n: any(is_called_title(s.roles) for s in run[n].line.spans[:1]),
    ]
    for starts_here in starts:
        found.append((_runs(numbers, lambda _, b, s=starts_here: s(b)), False))  # type: ignore[misc]
    if _are_bulleted(lines):
        found.append((_runs(numbers, lambda _, b: bool(run[b].line.marker)), True))
    tags = [line.path[common].split(":")[0] if len(line.path) > common else "" for line in lines]
    # <dt> and its <dd>s, <h4> and its <ul>: elements of the first kind begin the entries.
    if tags[0]:
        pieces = _runs(numbers, lambda a, b: _begins(run, a, b, common, tags[0]))
        found.append((pieces, len(set(tags)) > 1))
    terms = [n for n in numbers if _is_term(run[n].line)]
    if len(terms) > 1:
        found.append((_runs(numbers, lambda a, b: _is_term(run[b].line) and not _is_term(run[a].line)), True))
    return found


def _are_bulleted(lines: Sequence[Line]) -> bool:
    """Whether one bullet begins every block of a page of lines."""
    bullets = {line.marker for line in lines if line.after is not Break.LINE}
    return len(bullets) == 1 and bullets < BULLETS


def _is_term(line: Line) -> bool:
    """Whether a line stands in the term of a definition list."""
    return any(part.startswith("dt:") for part in line.path)


def _begins(run: Sequence[Outlined], before: int, number: int, common: int, tag: str) -> bool:
    """Whether an element of a kind begins with a line."""
    path = run[number].line.path
    return (
        len(path) > common
        and path[common].split(":")[0] == tag
        and run[before].line.path[: common + 1] != path[: common + 1]
    )


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


def _runs(numbers: list[int], parts: Callable[[int, int], bool]) -> list[Group]:
    groups: list[list[int]] = [[numbers[0]]]
    for before, after in pairwise(numbers):
        if parts(before, after):
            groups.append([after])
        else:
            groups[-1].append(after)
    return [tuple(g) for g in groups]
