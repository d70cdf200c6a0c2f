"""Titles in quotation marks: where one begins and ends, and what makes of quoted words none."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extractors.names.words import HAN, JOINTLY
from crawler.extractors.titles.where import names_where

_QUOTES = re.compile(
    r"[“«„‟][^“”«»„]{6,400}?[”»‟“]|“[^“”\"]{6,400}\"(?=[\s,.;)]|$)|(?<![\w])\"[^\"]{6,400}?(?<=[\w.,?!])''(?=[\s,.;)\x1f]|$)|(?<![\w])\"[^\"“”]{6,400}+(?<=[\w.,?!])[”“](?=[\s,.;)\x1f]|$)|(?<![\w])\"[^\"]{6,400}\"|(?<![\w])(?:``|'')(?:[^`']|'(?!')){6,400}''|(?<![\w])[‘‹](?:(?![,.?!][’›]\s)[^‘]){4,400}?[’›](?=[,.;)\x1f]|$)|(?<![\w])[‘‹][^‘]{12,400}?[’›](?=\s)|(?<![^\s(])[`'](?=[A-Z])[^\n]{12,300}?(?:(?<=[\w.?!])'(?=[,.;]|\s[(\[])|(?<=\w[,.?!])'(?=\s))|「(?:[^「」]|「[^「」]{1,60}」){3,200}」|『(?:[^『』]|『[^『』]{1,60}』){3,200}』|《[^》]{3,200}》|(?<![\w.,?!])»(?=[\w„‚›(])[^«»]{6,400}?(?<=[\w.,?!“‘‹)])«"
)
#: Single quotation marks around no more than this stand around a word, unless an entry begins with them.
_SCARE_QUOTES = 13
#: "“Looms that Learn” with A. Byron"
_WITH_FOLLOWS = re.compile(rf"\s+\(?{JOINTLY} [A-Z]")
#: Cues of the page's own structure, and quotations themselves.
_NAMED_CUES = frozenset(("role", "heading", "quoted", "line"))
OPENING = re.compile(r"[“«„‟»\"‘‹「『《`']")
_CURLY = re.compile(r"[“”]")
EASTERN_QUOTES = "「『《"
#: "“Looms That Learn” has been accepted at Wool".
_TOLD_OF_WORK = re.compile(r"\s+(?:has|have|had|was|were|is|will|got|accepted|published|appears?|appeared)\b")
#: "“Looms that Learn” – (Wool 2020)"
_SET_APART = re.compile(r"\s*[–—|-]+\s+[(@\[]")
#: "ApJ, 960, 12: “Looms that Learn”": the title stands behind its place in a volume, or the journal's name.
_PLACE_BEFORE_QUOTATION = re.compile(
    r"[A-Z][^\n\x1f“”\"]{1,60}(?:[\d)][,:]\s+(?:“[^“”]{6,}|\"[^\"]{6,})|,\s“[^“”\"]{12,}[”\"],\s\d)"
)


def breaks_quotation(work: str, start: int, end: int, cue: str) -> bool:
    """Whether a stretch holds a quotation that plainly is the title, and begins or ends elsewhere than it does."""
    if cue in _NAMED_CUES:
        return False
    while start < end and work[start] in " \x1f":
        start += 1
    if not OPENING.match(work, start):
        return _PLACE_BEFORE_QUOTATION.match(work, start, end) is not None
    quotation = next((q for q in quotations(work[start : start + 600]) if q[0] == 0), None)
    if quotation is None:
        return False
    closed = start + quotation[1]
    if work[start] in EASTERN_QUOTES:
        if HAN.match(work, closed):
            return False  # "「羊毛展」の報告"
        return not closed - 3 <= end <= closed + 1
    words = len(work[start:closed].split())
    if words < 4 and not (words > 1 and cue == "sentence" and work[closed - 2] in ".,"):
        return False
    whole = (
        _WITH_FOLLOWS.match(work, closed) is not None
        or _TOLD_OF_WORK.match(work, closed) is not None
        or _SET_APART.match(work, closed) is not None
        or (work.startswith(": ", closed) and names_where(work, closed + 2))
        or (
            cue in ("sentence", "first")
            and (work[closed - 2] in ".,?!" or work[closed : closed + 1] in (".", ","))
        )
    )
    return whole and not closed - 3 <= end <= closed + 1


# The titles of an entry begin at few places.
@lru_cache(maxsize=16)
def quotations(work: str) -> list[tuple[int, int]]:
    """Find what stands in quotes, a quotation inside a quotation being a part of it."""
    if not OPENING.search(work):
        return []
    found = [
        m.span()
        for m in _QUOTES.finditer(work)
        if len(m[0]) > _SCARE_QUOTES
        or m[0][0] not in "‘‹"
        or not re.search(r"[^\s,.()\x1f]\s*$", work[: m.start()])
    ]
    depth = begin = 0
    for m in _CURLY.finditer(work):
        if m.group() == "“":
            depth, begin = depth + 1, begin if depth else m.start()
        elif depth:
            depth -= 1
            if not depth and 8 < m.end() - begin < 500:
                found.append((begin, m.end()))
    # The outermost only.
    return [
        q for q in dict.fromkeys(found) if not any(a <= q[0] and q[1] <= b and (a, b) != q for a, b in found)
    ]
