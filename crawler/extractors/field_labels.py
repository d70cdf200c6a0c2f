"""Labels that name the field behind them: "Authors: …", "Year: …", "Journal: …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from crawler.extractors.passage import role_test
from crawler.reading.document import Break, Line, Mark, Span

#: What a label says of the words behind it, by the role they get; "" for links, whose words are labels too.
_LABELS = {
    "title": r"(?:paper )?title|titre|titel|títulos?|titolo|题目|タイトル",
    "authors": r"(?:co-?)?authors?|author\(s\)|author list|edited by|editors?|(?:co-?)?aut(?:or(?:es|as|en|in(?:nen)?|a)?|eur(?:e|s|es)?|rice|or[ei])"
    r"|herausgeber(?::?in(?:nen)?)?|hrsg\.?|hg\.?|éditeurs?|editor(?:es|as)|curatori|a cura di|作者|著者",
    "venue": r"journal(?:[- ]ref(?:erence)?)?|venue|publisher|conference|published in|publication|appeared in|book(?: title)?"
    r"|publicad[oa] e[mn]|publiée? dans|(?:veröffentlicht|erschienen) in|pubblicat[oa] (?:in|su)|revista|rivista|zeitschrift|revue"
    r"|editora|verlag|editore|发表于|期刊|掲載誌",
    "year": r"year|date|published|(?:publication|published) (?:year|date)|a[ñn]o|année|jahr|anno",
    "": r"doi|links?|url|pdf|paper|code",
}
_LABEL = re.compile(
    r"\s*(?:" + "|".join(f"({words})" for words in _LABELS.values()) + r")\s*[:：]{1,2}\s*", re.IGNORECASE
)
_ALONE = re.compile(rf"(?:{_LABEL.pattern.replace('[:：]{1,2}', '[:：]{0,2}')})", re.IGNORECASE)
_PLAIN = re.compile(
    r"\s*(?:(?P<venue>journal|venue|conference|published in|appeared in|source)|(?:co-?)?authors?|author\(s\))\s*[:：]\s*"
    r"(?=[^\s:：]|$)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: More words behind a plain "Conference:" are a whole entry.
_MOST_OF_VENUE = 24
_TITLE = re.compile(r"(?:thesis )?title\s?:?", re.IGNORECASE)
#: What is said of a work, or said of it once more, behind a label of its own.
_SAID_ONCE = re.compile(
    r"\s*(?:summary|abstract|resumo|resumen|résumé|zusammenfassung|riassunto|摘要|概要|citation|cite(?: as)?|bib(?:tex)?|keywords?|key words|tags|topics?)\s*[:：]?\s*",
    re.IGNORECASE,
)
_is_label = role_test(r"(?:^|[-_])(?:descriptor|label|field-?name)(?:$|[-_])")
#: The elements that hold a label, and what stands beside each.
_BESIDE = {"dt": "dd", "th": "td"}

_Path = tuple[str, ...]


def without_terms(lines: Sequence[Line]) -> list[Line]:
    """
    Take out the labels that are terms of a list, or heads of a table's rows, and mark what stands beside them.

    Beside "Journal" it gets the role that the label names; a summary, and what is said once more, is folded
    away. Only where a list names authors is a term a label: elsewhere it may be a heading.
    """
    naming = {_list_of(term) for line in lines if (term := _term(line)) and _role(line) == "authors"}
    if not naming:
        return list(lines)
    found: list[Line] = []
    beside: tuple[_Path, str | None] | None = None
    for line in lines:
        term = _term(line)
        if (
            term
            and _list_of(term) in naming
            and ((role := _role(line)) is not None or _SAID_ONCE.fullmatch(line.text))
        ):
            beside = term, role
            continue
        if beside and not _stands_beside(beside[0], line.path):
            beside = None
        found.append(_beside_label(line, beside[1]) if beside else line)
    return found


def _beside_label(line: Line, role: str | None) -> Line:
    """Give the words beside a label the role that it names; None for what is folded away."""
    return replace(line, folded=True) if role is None else _with_role(line.spans, line, role)


def _term(line: Line) -> _Path:
    """The path of the term or row's head that a line stands in; empty where it stands in none."""
    at = next((n for n, part in enumerate(line.path) if part.partition(":")[0] in _BESIDE), None)
    return () if at is None else line.path[: at + 1]


def _list_of(term: _Path) -> _Path:
    """The path of the list, or of the table's body, that a term stands in."""
    return term[:-1] if term[-1].startswith("dt:") else term[:-2]


def _stands_beside(term: _Path, path: _Path) -> bool:
    at = len(term) - 1
    kind = _BESIDE[term[at].partition(":")[0]]
    return len(path) > at and path[:at] == term[:at] and path[at].startswith(f"{kind}:")


def _role(line: Line) -> str | None:
    """The role that a line names which is a label and no more; "" for links, None for any other line."""
    found = _ALONE.fullmatch(line.text)
    return list(_LABELS)[(found.lastindex or 1) - 1] if found else None


def _with_role(spans: tuple[Span, ...], line: Line, role: str) -> Line:
    """Give the words of a line a role; "" is none."""
    return replace(line, spans=tuple(replace(s, roles=(*s.roles, role)) if role else s for s in spans))


def parted_at_labels(lines: Sequence[Line]) -> Iterator[Line]:
    """Part a line that runs on from label to label, each in bold: "**Title:** On Wool **Author:** …"."""
    for line in lines:
        bold = [n for n, s in enumerate(line.spans) if Mark.BOLD in s.marks]
        at = [n for n in bold if _LABEL.fullmatch(line.spans[n].text)] if len(bold) > 2 else []
        if len(at) < 3 or any(s.text.strip() for s in line.spans[: at[0]]):
            yield line
            continue
        for n, (start, end) in enumerate(zip_longest(at, at[1:])):
            part = replace(line, spans=line.spans[start:end])
            yield replace(part, after=Break.LINE, marker="", heading=0) if n else part


def without_labels_above(lines: Sequence[Line]) -> list[Line]:
    """
    Take out the labels in bold that stand on a line of their own over their field, "**Editors**", then the names.

    Each entry has them: what stands there once is a heading.
    """
    over = Counter(line.text for line, following in pairwise(lines) if _stands_over(line, following))
    found: list[Line] = []
    role: str | None = None
    for line, following in zip_longest(lines, lines[1:]):
        if role is None and following is not None and over[line.text] > 1 and _stands_over(line, following):
            role = _role(line)
            continue
        found.append(_with_role(line.spans, line, role) if role else line)
        role = None
    return found


def _stands_over(line: Line, following: Line) -> bool:
    """Whether a line is a label in bold, and no more than a break parts it from its field."""
    below = following.after is Break.LINE and following.path == line.path and not line.heading
    return (
        below
        and len(line.text) < _LONGEST_LABEL
        and all(Mark.BOLD in s.marks for s in line.spans if s.text.strip())
        and bool(_role(line))
    )


#: No label is longer.
_LONGEST_LABEL = 24


def without_label(line: Line) -> Line:
    """
    Take the label from the front of a line and give the words behind it the role that it names.

    A label is set off from its field, by a look of its own, "**Year:** 2023", by its element's name, or by a
    column at its left; those of venues and authors need no more than their colon.
    """
    shown = next((n for n, span in enumerate(line.spans) if span.text.strip()), None)
    if shown is not None and "left" in line.spans[shown].roles:
        return _without_left(line, shown)
    if shown is not None and (plain := _PLAIN.match(line.spans[shown].text)):
        return _without_plain(line, shown, plain)
    if shown is None or not (
        line.spans[shown].marks & {Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE}
        or _is_label(line.spans[shown].roles[-1:])
    ):
        return line
    found = _LABEL.match(line.text)
    rest = _after(line.spans, line.spans[shown].text.strip()) if found else ()
    if found is None or not found.group().strip().startswith(line.spans[shown].text.strip()) or not rest:
        return line
    return _with_role(rest, line, list(_LABELS)[(found.lastindex or 1) - 1])


def _without_plain(line: Line, shown: int, label: re.Match[str]) -> Line:
    """Take the label from the front of a line that nothing sets off: "Journal: Wool Letters 12, 2020"."""
    span = line.spans[shown]
    rest = (replace(span, text=span.text[label.end() :]), *line.spans[shown + 1 :])
    words = "".join(s.text for s in rest)
    if not re.search(r"\w", words) or (len(words.split()) > _MOST_OF_VENUE and label["venue"]):
        return line
    if label["venue"] and label["venue"].lower() == "source" and not _YEAR.search(words):
        return line  # a picture's, or a program's
    return _with_role(rest, line, "venue" if label["venue"] else "authors")


def _without_left(line: Line, shown: int) -> Line:
    """Take "Title" out of the column at the left of a line; what else stands there may lead a whole entry."""
    label = line.spans[shown].text.strip()
    rest = _after(line.spans, label) if _TITLE.fullmatch(label) else ()
    return _with_role(rest, line, "title") if rest else line


def _after(spans: tuple[Span, ...], label: str) -> tuple[Span, ...]:
    """Return what stands behind the span of a label, a colon left out; nothing where that says nothing."""
    at = next(n for n, span in enumerate(spans) if span.text.strip() == label) + 1
    rest = list(spans[at:])
    while rest and not rest[0].text.strip(" :："):
        rest.pop(0)
    if not any(re.search(r"\w", span.text) for span in rest):
        return ()
    return (replace(rest[0], text=rest[0].text.lstrip(" :：")), *rest[1:])
