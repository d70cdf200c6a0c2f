"""reStructuredText → Document, by way of Markdown: underlined headings, links, substitutions, directives."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crawler.reading.decode import decode, is_binary
from crawler.reading.source import Source

if TYPE_CHECKING:
    from crawler.reading.document import Document

# An explicit block: ".. name:: words" or ".. words", and what is indented below it.
_EXPLICIT: Final = re.compile(r"([ \t]{0,20})\.\.(?:[ \t]+(?P<words>\S.*))?")
_DIRECTIVE: Final = re.compile(r"(?P<name>[\w:-]{1,40})::(?:[ \t]+(?P<words>.*))?")
_SUBSTITUTION: Final = re.compile(
    r"\|(?P<name>[^|\n]{1,40})\|[ \t]+(?P<kind>raw|replace|unicode)::(?:[ \t]+(?P<words>.*))?"
)
_TARGET: Final = re.compile(r"_(?:`([^`\n]{1,200})`|([^:\n]{1,200})):[ \t]*(\S+)")
_OPTION: Final = re.compile(r"[ \t]*:[\w -]{1,40}:(?:[ \t].*)?")
#: Directives of which a reader sees nothing, or nothing of ours.
_UNSEEN: Final = frozenset(
    "toctree contents image figure meta code code-block sourcecode highlight math bibliography include"
    " index title slug date tags category link description type role default-role sectnum target-notes"
    " literalinclude csv-table plot".split()
)
_CODE_POINT: Final = re.compile(r"(?:U\+|0x|\\u|\\x|x|&#x)([0-9a-f]{2,6});?", re.I)
_RULE: Final = re.compile(r"([=\-~^\"'`#*+:.<>_])\1{2,200}[ \t]*")
_REFERENCE: Final = re.compile(r"`(?P<words>[^`<]{0,1000})<(?P<to>[^`<>]{1,1000})>`__?")
_NAMED: Final = re.compile(r"`([^`<>]{1,300})`_(?![_\w])|(?<![\w`_])([A-Za-z][\w.-]{0,80})_(?![\w_])")
_ROLE: Final = re.compile(r":(?P<role>[\w:.+-]{1,40}):`(?P<words>[^`]{1,1000})`")
_TITLED: Final = re.compile(r"([^<>]*\S[^<>]*)<([^<>]+)>")
_CODE: Final = re.compile(r"``([^`\n]{1,300})``")
_CITED: Final = re.compile(r"(?<![\w`])`([^`\n]{1,300})`(?![\w`])")
#: A space behind a backslash only ends mark-up.
_NO_SPACE: Final = re.compile(r"\\[ \n][ ]{0,99}")
_USED: Final = re.compile(r"\|(?! )([^|\n]{1,40})(?<! )\|_{0,2}(?!\w)")
_BULLET: Final = re.compile(r"[ \t]*(?:[-*+•]|#\.|\(?\w{1,4}[.)]|\[\w{1,20}\])[ \t]+")
_COUNTED: Final = re.compile(r"^([ \t]*)#\.[ \t]", re.M)
_LINE_BLOCK: Final = re.compile(
    r"^([ \t]*(?:(?:[-*+]|\d{1,3}\.)[ \t]+)?)\|(?:[ \t]+(.*[^|\s]))?[ \t]*$", re.M
)
#: Blocks within blocks that anyone would write.
_MOST_DEPTH: Final = 8
_SERVERS: Final = {"doi": "https://doi.org/", "arxiv": "https://arxiv.org/abs/"}


def likely(source: Source) -> float:
    """Whether the bytes are reStructuredText, by ending or type; Sphinx serves sources as ".rst.txt"."""
    if is_binary(source.body):
        return 0.0
    if source.media_type in ("text/x-rst", "text/prs.fallenstein.rst"):
        return 0.95
    if source.media_type not in ("", "text/plain", "application/octet-stream"):
        return 0.0
    named = (source.file_name or source.url.partition("?")[0]).lower()
    return 0.95 if named.endswith((".rst", ".rst.txt")) and not source.body.lstrip().startswith(b"<") else 0.0


def read(source: Source) -> Document:
    """Read a page of reStructuredText as the Markdown that says the same."""
    from crawler.reading.markdown import read as read_markdown

    body = as_markdown(decode(source).replace("\r\n", "\n").replace("\r", "\n").expandtabs(8))
    page = read_markdown(
        replace(source, body=body.encode(), file_name="", content_type="text/markdown; charset=utf-8")
    )
    return replace(page, format="rst")


def as_markdown(text: str) -> str:
    r"""
    Turn reStructuredText's mark-up into Markdown's.

    >>> as_markdown("Papers\n======\n\n#. A. Byron. `On Wool <w.pdf>`__. *Yarn*, 1843\\ .\n")
    '# Papers\n\n1. A. Byron. [On Wool](<w.pdf>). *Yarn*, 1843.\n'
    """
    stand_for: dict[str, str] = {}
    addresses: dict[str, str] = {}
    rows = _dedented(_without_explicit(_NO_SPACE.sub("", text).split("\n"), stand_for, addresses))
    text = "\n".join(_with_terms(_with_headings(rows)))
    text = _USED.sub(lambda used: stand_for.get(used[1].lower(), used[0]), text)
    text = _COUNTED.sub(r"\g<1>1. ", _LINE_BLOCK.sub(_with_break, text))
    text = _REFERENCE.sub(lambda link: _link(link["words"], link["to"], addresses), text)
    text = _ROLE.sub(_of_role, text)
    if addresses:
        text = _NAMED.sub(lambda name: _named(name, addresses), text)
    return _CITED.sub(r"*\1*", _CODE.sub(r"\1", text))


def _without_explicit(
    rows: list[str], stand_for: dict[str, str], addresses: dict[str, str], depth: int = 0
) -> Iterator[str]:
    """Leave out comments, settings and targets, and note what these name; what a directive shows stays."""
    at = 0
    while at < len(rows):
        found = _EXPLICIT.fullmatch(rows[at]) if depth < _MOST_DEPTH else None
        at += 1
        if found is None:
            yield rows[at - 1]
            continue
        end = at
        while end < len(rows) and (not rows[end].strip() or _indent(rows[end]) > len(found[1])):
            end += 1
        words, below = found["words"] or "", rows[at:end]
        at = end
        if not _noted(words, below, stand_for, addresses):
            directive = _DIRECTIVE.fullmatch(words)
            if directive is not None and directive["name"].lower() not in _UNSEEN:
                yield from ("", *_without_explicit(_shown(below), stand_for, addresses, depth + 1))
        yield ""


def _noted(words: str, below: list[str], stand_for: dict[str, str], addresses: dict[str, str]) -> bool:
    """Whether the block only names something: an address, or what stands for a word between bars."""
    if target := _TARGET.fullmatch(words):
        addresses[_folded(target[1] or target[2])] = target[3]
        return True
    if (named := _SUBSTITUTION.fullmatch(words)) is None:
        return False
    said = "\n".join(_shown(below)).strip()
    if named["kind"] != "raw":
        said = f"{named['words'] or ''} {said}".strip()
    if named["kind"] == "unicode":
        said = _CODE_POINT.sub(lambda point: chr(min(int(point[1], 16), 0x10FFFF)), said.split(" ..")[0])
    stand_for[named["name"].lower()] = said
    return True


def _shown(below: list[str]) -> list[str]:
    """What a directive shows: its rows without its options, set out to the margin."""
    first = next((i for i, row in enumerate(below) if not _OPTION.fullmatch(row)), len(below))
    return textwrap.dedent("\n".join(below[first:])).strip("\n").split("\n")


def _dedented(rows: Iterator[str]) -> Iterator[str]:
    """Set quoted blocks out to the margin: what is indented there belongs to no item above it."""
    margin = 0
    in_list = blank = False
    for row in rows:
        if not row.strip():
            blank = True
            yield row
            continue
        indent = _indent(row)
        if indent < margin or indent == 0:
            margin, in_list = 0, False
        if blank and indent and not in_list and not margin:
            margin = indent
        in_list = in_list or _BULLET.match(row) is not None
        blank = False
        yield row[margin:]


def _with_headings(rows: Iterator[str]) -> list[str]:
    """Turn underlined lines into headings; the order of the lines below them tells their levels."""
    out: list[str] = []
    levels: list[tuple[str, bool]] = []
    over = False
    for row in rows:
        above = out[-1] if out else ""
        if _RULE.fullmatch(row) is None:
            out.append(row)
            continue
        titled = above.strip() and (over or not above[:1].isspace()) and not above.startswith("# ")
        if not titled:
            over = True
            continue
        kind = (row[0], over)
        levels += [] if kind in levels else [kind]
        out[-1] = f"{'#' * min(6, levels.index(kind) + 1)} {above.strip()}"
        over = False
    return out


def _with_terms(rows: list[str]) -> Iterator[str]:
    """End the line of a term, below which its definition is indented."""
    for n, row in enumerate(rows):
        begins = row[:1].strip() and (n == 0 or not rows[n - 1].strip())
        below = rows[n + 1] if n + 1 < len(rows) else ""
        defined = begins and below[:1].isspace() and below.strip() and not _BULLET.match(row)
        yield row + "\\" if defined and not row.startswith(("#", "|", "+")) else row


def _with_break(row: re.Match[str]) -> str:
    return f"{row[1]}{row[2]}\\" if row[2] else ""


def _link(words: str, to: str, addresses: dict[str, str]) -> str:
    to = re.sub(r"\s+", "", addresses.get(_folded(to[:-1]), to) if to.endswith("_") else to)
    return f"[{' '.join(words.split())}](<{to}>)" if words.strip() else f"<{to}>"


def _named(name: re.Match[str], addresses: dict[str, str]) -> str:
    words = name[1] or name[2]
    to = addresses.get(_folded(words))
    return f"[{' '.join(words.split())}](<{to}>)" if to else name[0]


def _of_role(found: re.Match[str]) -> str:
    """Show text with a role as what it is: a file, an identifier's address, or words."""
    role, words = found["role"].lower(), found["words"]
    titled = _TITLED.fullmatch(words)
    said, to = (titled[1].strip(), titled[2]) if titled else (words, words)
    if role == "download":
        return f"[{said}](<{to}>)"
    if role in _SERVERS:
        return f"[{said}](<{_SERVERS[role]}{to}>)"
    return said


def _folded(name: str) -> str:
    return " ".join(name.split()).lower()


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
