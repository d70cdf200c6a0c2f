"""Lines of an honours list put in order before they are read: sums off, rows joined or cut where siblings agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from crawler.extractors.awards.lines import (
    at_right,
    bold_words,
    is_bold_but_right,
    is_date,
    is_dated,
    is_paged,
    runs_on,
)
from crawler.extractors.awards.phrases import is_town_or_country, names_giver, names_honour
from crawler.extractors.links import label_kind
from crawler.reading.document import Break, Line, Span


def in_order(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a list, each with what belongs to one part of an honour."""
    return _without_sums(_without_second_rows(_cut_where_called_alike(lines)))


#: "2025.09 – 2026.08 · KRW 8,000,000": the date, and the money that came with an honour.
_WITH_SUM = re.compile(
    r"(.*\b(?:19|20)\d\d[\d./–— -]{0,24})\s[·•|]\s(?:[A-Z]{3}\s?|[A-Z]{0,2}[$€£¥₩₹]\s?)\d[\d.,]*\s?[kKM]?"
)


def _without_sums(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, without the money that stands behind their dates."""
    told = ((line, _WITH_SUM.fullmatch(line.text)) for line in lines)
    return [replace(line, spans=(Span(m[1]),)) if m else line for line, m in told]


def _without_second_rows(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, with honours in one where each has its giver at the right edge, and below that its date."""
    out: list[Line] = []
    at = squares = 0
    while at < len(lines):
        square = _square(lines[at : at + 3])
        out.append(square[0] if square else lines[at])
        at += square[1] if square else 1
        squares += square is not None
    return out if squares > 1 else lines


def _square(lines: Sequence[Line]) -> tuple[Line, int] | None:
    """A bold name, its giver at the right and the date below that as one line, and how many lines it was."""
    first = lines[0]
    giver, name = at_right(first), bold_words(first)
    if not (giver and name and is_paged(first) and is_bold_but_right(first)) or is_dated(first.text):
        return None
    for number, line in enumerate(lines[1:], start=2):
        date = at_right(line)
        if line.marker or line.path != first.path or bold_words(line):
            return None
        if is_date(date):
            said = line.text.removesuffix(date)
            if not names_giver(giver) or is_town_or_country(giver) or names_giver(said) or names_honour(said):
                return None
            parts = (*first.spans[:-1], Span(f" {giver} ", roles=("middle",)), Span(date, roles=("right",)))
            return replace(first, spans=parts), number
        if date:
            return None
        giver += f" {line.text}"
    return None


def _cut_where_called_alike(lines: Sequence[Line]) -> Sequence[Line]:
    """
    The lines, cut between parts that the page's author called by names of their own, where most lines are so.

    "<li><span class=name>Loom Prize</span> <span class=by>Wool Union</span></li>", several times.
    """
    several = [line for line in lines if len(line.spans) > 1 and not is_paged(line)]
    if len(several) < _ALIKE:
        return lines
    named = Counter(called for line in several if len(called := _called(line)) > 1)
    called, count = next(iter(named.most_common(1)), ((), 0))
    if count < _ALIKE or 3 * count < len(lines):
        return lines
    out: list[Line] = []
    for line in lines:
        out.extend(_cut(line) if _called(line) == called else (line,))
    return out


#: So many lines with the same parts make it the list's form.
_ALIKE = 2


def _called(line: Line) -> tuple[str, ...]:
    """What each part of a line is called, in order; () where two have one name, or words run on from one to the next."""
    parts = list(_parts(line))
    names = tuple(name for name, _ in parts)
    texts = ["".join(span.text for span in spans).strip() for _, spans in parts]
    if len(set(names)) < len(names) or "" in names:
        return ()
    if any(map(label_kind, texts)):
        return ()
    on = any(runs_on(above.rstrip(" ,"), text) for above, text in pairwise(texts) if not _CAMEL.match(text))
    return () if on else names


#: A name that begins small: "iWool Union".
_CAMEL = re.compile(r"[a-z]{1,3}[A-Z]")


def _parts(line: Line) -> Iterator[tuple[str, list[Span]]]:
    """The worded spans of a line by the name that their author called them by, neighbours of one name together."""
    name, spans = "", list[Span]()
    for span in line.spans:
        if not any(c.isalnum() for c in span.text):
            continue
        own = span.roles[-1] if span.roles else ""
        if spans and own != name:
            yield name, spans
            spans = []
        name = own
        spans.append(span)
    if spans:
        yield name, spans


def _cut(line: Line) -> Iterator[Line]:
    """A line's parts, each as a line of the same element."""
    for number, (_, spans) in enumerate(_parts(line)):
        yield replace(line, spans=tuple(spans), after=Break.LINE if number else line.after)
