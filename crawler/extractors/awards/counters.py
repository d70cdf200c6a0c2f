"""Counters before honours that a page types by hand: "1. Wool Prize", "（2）Loom Medal"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crawler.reading.document import Line

#: A counter; but a rank is told by the word behind it: "1. Preis", "2. Platz".
_COUNTER = re.compile(
    r"\s*(?:[（(\[](\d{1,2})[）)\]]|(\d{1,2})(?:[.)](?=\s|[\u3400-\u9fff])|[、．]))\s*(?=\S)"
    r"(?!(?i:preis|platz|rang|prize|place|prix|premio|prêmio|nagroda|miejsce|místo|cena|место|премия|等|位)\b)"
)


def without_counters(lines: Sequence[Line]) -> list[Line]:
    """Take counters off the front of lines, where at least two lines in a row count on from one."""
    counted = {at: (m, int(m[1] or m[2])) for at, x in enumerate(lines) if (m := _COUNTER.match(x.text))}
    found = list(lines)
    for at, (counter, number) in counted.items():
        beside = (
            counted.get(at + 1, (None, 0))[1] == number + 1 or counted.get(at - 1, (None, 0))[1] == number - 1
        )
        if beside and not lines[at].heading:
            found[at] = _cut(lines[at], counter.end())
    return found


def _cut(line: Line, letters: int) -> Line:
    """A line without its first letters, which may be of several spans."""
    spans = list(line.spans)
    left = len("".join(s.text for s in spans)) - len("".join(s.text for s in spans).lstrip()) + letters
    while spans and left >= len(spans[0].text):
        left -= len(spans.pop(0).text)
    if spans and left:
        spans[0] = replace(spans[0], text=spans[0].text[left:])
    return replace(line, spans=tuple(spans))
