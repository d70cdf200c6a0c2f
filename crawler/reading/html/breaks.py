"""
Line breaks that a page's source has and its reader does not see: "Felt at Night", below "Ada Byron (2015)".

Who writes paragraphs in Markdown, a field on each line, and forgets what breaks a line there, gets fields
that run on. Lines that are broken for their width break anywhere; these break before a capital, always.
"""

from __future__ import annotations

import re
from itertools import pairwise

_PARAGRAPH = re.compile(
    r"(<p>)((?:[^<>]|</?(?:a|b|i|em|strong|br|span|u|code|del|sup)\b[^<>]{0,400}>){20,3000})(?=</p>)",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[^<>]{0,400}>")
_BREAK = re.compile(r"(?<![ \t])[ \t]*\n")
_BY_HAND = re.compile(r"<br ?/?>[ \t]{0,9}\n", re.IGNORECASE)
#: A field begins: a word in capitals, a number, a mark that opens.
_BEGINS = re.compile(r"[A-ZÀ-ÖØ-Þ\d(\[“\"]")
#: A line that goes on behind its end.
_GOES_ON = re.compile(
    r"(?:[,:;&-]|\b(?:of|and|the|in|a|an|for|to|on|with|by|from|de|und|et|y))$", re.IGNORECASE
)
#: So many paragraphs tell a habit, and none has more lines.
_FEWEST_PARAGRAPHS, _MOST_LINES = 5, 5
#: One paragraph in so many may have a line as wide as the widest.
_FULL_AT_MOST = 2
#: One paragraph in so many may break a line itself: its author forgot to elsewhere.
_BY_HAND_AT_MOST = 4


def with_breaks(markup: str) -> str:
    """Break the lines of a page's paragraphs where its source does, if each of them begins a field."""
    if "\n" not in markup:
        return markup
    paragraphs = [m[2] for m in _PARAGRAPH.finditer(markup)]
    if _BY_HAND_AT_MOST * sum("<br" in p.lower() for p in paragraphs) > len(paragraphs):
        return markup
    broken = [lines for p in paragraphs if len(lines := _lines(p)) > 1]
    if len(broken) < _FEWEST_PARAGRAPHS or not all(_of_fields(lines) for lines in broken):
        return markup
    # A width that lines are broken at leaves no room for the next word.
    widest = max(len(line) for lines in broken for line in lines)
    full = sum(len(a) + 1 + len(b.split()[0]) > widest for lines in broken for a, b in pairwise(lines))
    if _FULL_AT_MOST * full > len(broken):
        return markup
    return _PARAGRAPH.sub(lambda m: m[1] + _BREAK.sub("<br>", _BY_HAND.sub("\n", m[2].strip())), markup)


def _lines(text: str) -> list[str]:
    return [line for line in _BREAK.split(_TAG.sub("", text).strip()) if line.strip()]


def _of_fields(lines: list[str]) -> bool:
    return len(lines) <= _MOST_LINES and not any(
        _GOES_ON.search(a) or not _BEGINS.match(b) for a, b in pairwise(lines)
    )
