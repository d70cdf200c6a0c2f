"""Elements of one line that only the page's looks part: signs are set between them."""

from __future__ import annotations

import re
from itertools import pairwise

from crawler.reading.document import Mark, Span

#: A name, or a term: what an element of its own may hold that only the page's looks part from the next.
_TERM = re.compile(r"[^\W\d_a-zß-ÿ][\w.'’-]{0,30}(?: [\w.'’-]{1,30}){0,3} [^\W\d_a-zß-ÿ][\w.'’-]{0,30}")
#: A year among such elements makes them fields: "<b>2016</b> <span>Felt Letters</span> <span>Looms</span>".
_YEAR_FIELD = re.compile(r"(?:19|20)\d\d")
_FIELD = re.compile(r"[^\W_a-zß-ÿ].{0,60}[\w)]")


def _are_named(spans: list[Span]) -> bool:
    """Whether all elements that make a line are links, or authors by what the page calls them."""
    shown = [span for span in spans if span.text.strip()]
    return all(span.href or any("author" in role for role in span.roles[-1:]) for span in shown)


def parted(spans: list[Span], inline: list[tuple[int, int]]) -> list[Span]:
    """Set signs between the elements that make a line: "<span>A. Byron</span> <span>C. Mill</span> …"."""
    if len(inline) < (2 if _are_named(spans) else 3) or any(Mark.BUTTON in span.marks for span in spans):
        return spans
    text = "".join(span.text for span in spans)
    gaps = [(a[1], b[0]) for a, b in pairwise(inline)]
    ends = (text[: inline[0][0]], text[inline[-1][1] :], *(text[a:b] for a, b in gaps))
    if any(end.strip() for end in ends):
        return spans
    said = [text[a:b].strip() for a, b in inline]
    fields = any(map(_YEAR_FIELD.fullmatch, said)) and all(map(_FIELD.fullmatch, said))
    if not fields and not all(map(_TERM.fullmatch, said)):
        return spans
    sign = " ·" if fields else ","
    marks = {a + len(text[a:b].rstrip()) for a, b in inline[:-1]}
    found: list[Span] = []
    at = 0
    for span in spans:
        words, begin = "", 0
        for end in (n - at for n in sorted(marks) if at < n <= at + len(span.text)):
            words += span.text[begin:end] + (sign if text[at + end : at + end + 1].isspace() else f"{sign} ")
            begin = end
        words += span.text[begin:]
        found.append(Span(words, span.marks, span.href, span.roles))
        at += len(span.text)
    return found
