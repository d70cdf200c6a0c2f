"""Labels that name the field behind them: "Authors: …", "Year: …", "Journal: …"."""

from __future__ import annotations

import re
from dataclasses import replace

from crawler.reading.document import Line, Mark, Span

#: What a label says of the words behind it, by the role they get; "" for links, whose words are labels too.
_LABELS = {
    "title": r"(?:paper )?title",
    "authors": r"(?:co-?)?authors?|author\(s\)|author list",
    "venue": r"journal|venue|conference|published in|publication|appeared in|book(?: title)?",
    "year": r"year|date|published|(?:publication|published) (?:year|date)",
    "": r"doi|links?|url|pdf|paper|code",
}
_LABEL = re.compile(
    r"\s*(?:" + "|".join(f"({words})" for words in _LABELS.values()) + r")\s*[:：]\s*", re.IGNORECASE
)


def without_label(line: Line) -> Line:
    """
    Take the label from the front of a line and give the words behind it the role that it names.

    A label is set off from its field, by a look of its own: "**Year:** 2023".
    """
    shown = next((n for n, span in enumerate(line.spans) if span.text.strip()), None)
    if shown is None or not line.spans[shown].marks & {Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE}:
        return line
    found = _LABEL.match(line.text)
    rest = _after(line.spans, line.spans[shown].text.strip()) if found else ()
    if found is None or not found.group().strip().startswith(line.spans[shown].text.strip()) or not rest:
        return line
    role = list(_LABELS)[(found.lastindex or 1) - 1]
    return replace(line, spans=tuple(replace(s, roles=(*s.roles, role)) if role else s for s in rest))


def _after(spans: tuple[Span, ...], label: str) -> tuple[Span, ...]:
    """Return what stands behind the span of a label, a colon left out; nothing where that says nothing."""
    at = next(n for n, span in enumerate(spans) if span.text.strip() == label) + 1
    rest = list(spans[at:])
    while rest and not rest[0].text.strip(" :："):
        rest.pop(0)
    if not any(re.search(r"\w", span.text) for span in rest):
        return ()
    return (replace(rest[0], text=rest[0].text.lstrip(" :：")), *rest[1:])
