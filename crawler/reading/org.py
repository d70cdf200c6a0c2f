"""Org-mode → Document, by way of Markdown: headlines, links, emphasis, exported HTML, and no settings."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crawler.reading.decode import decode, is_binary
from crawler.reading.source import Source

if TYPE_CHECKING:
    from crawler.reading.document import Document

_START: Final = re.compile(rb"(?:^|\n)#\+(?:title|author|options|startup|date|language)\s{0,9}:", re.I)
_DRAWER: Final = re.compile(r"^[ \t]*:[A-Z_]{1,40}:[ \t]*\n(?:.*\n){0,60}?[ \t]*:END:[ \t]*\n", re.M | re.I)
_CODE: Final = re.compile(
    r"^[ \t]*#\+begin_(?:src|example|comment)\b.*?^[ \t]*#\+end_\w+[ \t]*$", re.M | re.I | re.S
)
_HTML_BLOCK: Final = re.compile(
    r"^[ \t]*#\+begin_(export[ \t]+html|html)\b[^\n]*\n(.*?)^[ \t]*#\+end_(?:export|html)[ \t]*$",
    re.M | re.I | re.S,
)
_HTML_LINE: Final = re.compile(r"^[ \t]*#\+html:[ \t]?", re.M | re.I)
_INLINE_HTML: Final = re.compile(r"@@html:(.*?)@@", re.S)
_OTHER_EXPORT: Final = re.compile(r"@@\w{1,20}:.*?@@", re.S)
#: "#+MACRO: pdf @@html:<a href=$1>PDF</a>@@", and its call: "{{{pdf(wool.pdf)}}}".
_MACRO: Final = re.compile(r"^#\+macro:[ \t]+(\w[\w-]{0,60})[ \t]+(.{1,500})$", re.M | re.I)
_CALL: Final = re.compile(r"\{\{\{(\w[\w-]{0,60})(?:\(([^{}]{0,2000}?)\))?\}\}\}")
_ARGUMENT: Final = re.compile(r"\$(\d)")
_TITLE: Final = re.compile(r"^#\+title:[ \t]*(.*)$", re.M | re.I)
_SETTING: Final = re.compile(r"^[ \t]*#(?:\+.*)?(?:[ \t].*)?$\n?", re.M)
_HEADLINE: Final = re.compile(
    r"^(\*{1,12})[ \t]+(?:(?:TODO|DONE|WAITING|NEXT)[ \t]+)?(?:\[#\w\][ \t]+)?"
    r"(.*?)(?:[ \t]+:(?:[\w@#%]+:)+)?[ \t]*$",
    re.M,
)
_HEADLINES: Final = re.compile(r"^(\*{1,12})[ \t].*$", re.M)
_TAGS: Final = re.compile(r"[ \t]:([\w@#%:]+):[ \t]*$")
# "<<yarn>>": where links within the page lead.
_TARGET: Final = re.compile(r"<<[^<>\n]{1,200}>>[ ]?")
_LINK: Final = re.compile(r"\[\[([^\[\]\n]{1,1000})\](?:\[((?:[^\[\]]|\[[^\[\]]{0,80}\]){1,1000})\])?\]")
_EMPHASIS: Final = re.compile(
    r"(?<![^\s\-({'\"\[|])([*/_=~+])(?=\S)"
    # Where such a mark opens anew, the first was a sign of the text.
    r"((?:(?!\s\1\S)[^\n]|\n(?![ \t]*(?:\n|[-+*] |\1\S))){0,800}?\S)\1(?![^\s\-.,;:!?')}\"\[\]|\\])"
)
_MARKS: Final = {"*": "**", "/": "*", "_": "", "=": "", "~": "", "+": "~~"}
#: "// Ada Byron": italics of nothing, as converters leave them.
_NOTHING_SLANTED: Final = re.compile(r"^([ \t]*(?:[-+][ \t])?)//[ \t]+", re.M)
_INDENTED_ROW: Final = re.compile(r"^[ \t]+(?=\|.*\|[ \t]*$)", re.M)
_TABLE_RULE: Final = re.compile(r"^(\|)([-+]+)\|[ \t]*$", re.M)


def likely(source: Source) -> float:
    """Whether the bytes are Org: by ending or type, or by a setting at their beginning."""
    if is_binary(source.body):
        return 0.0
    if source.media_type in ("text/org", "text/x-org"):
        return 0.95
    if source.media_type not in ("", "text/plain", "application/octet-stream"):
        return 0.0
    if source.suffix == ".org":
        # A path may end as a host does: /web/2020/https://wool.example.org
        return 0.95 if not source.body[:256].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else 0.0
    return 0.8 if source.suffix in ("", ".txt") and _START.search(source.body[:1024]) else 0.0


def read(source: Source) -> Document:
    """Read an Org page as the Markdown that says the same."""
    from crawler.reading.markdown import read as read_markdown

    text = decode(source).replace("\r\n", "\n")
    title = _TITLE.search(text)
    body = as_markdown(text)
    page = read_markdown(
        replace(source, body=body.encode(), file_name="", content_type="text/markdown; charset=utf-8")
    )
    return replace(page, format="org", title=title[1].strip() if title else page.title)


def as_markdown(text: str) -> str:
    r"""
    Turn Org's mark-up into Markdown's.

    >>> as_markdown("#+TITLE: Wool\n** Papers :pub:\n- A. Byron. [[https://a.example/w.pdf][On /Wool/]].\n")
    '## Papers\n\n- A. Byron. [On *Wool*](<https://a.example/w.pdf>).\n'
    """
    text = _CODE.sub("", _DRAWER.sub("", _with_macros(_exported(text))))
    text = _INLINE_HTML.sub(r"\1", _HTML_LINE.sub("", _HTML_BLOCK.sub(r"\n\2\n", text)))
    text = _TARGET.sub("", _SETTING.sub("", _OTHER_EXPORT.sub("", text)))
    text = _NOTHING_SLANTED.sub(r"\1", text)
    text = _LINK.sub(_link, _EMPHASIS.sub(_emphasised, _HEADLINE.sub(_heading, text)))
    text = _INDENTED_ROW.sub("", text)
    return _TABLE_RULE.sub(lambda rule: rule[1] + rule[2].replace("+", "|") + "|", text)


def _exported(text: str) -> str:
    r"""
    Leave out headlines tagged "noexport", with all that stands below them.

    >>> _exported("* Papers\n- A\n* Old :noexport:\n- B\n** Older\n* More\n")
    '* Papers\n- A\n* More\n'
    """
    if ":noexport:" not in text:
        return text
    kept: list[str] = []
    end = hidden = 0
    for line in _HEADLINES.finditer(text):
        level = len(line[1])
        if hidden and level > hidden:
            continue
        end, hidden = (line.start(), 0) if hidden else (end, hidden)
        tags = _TAGS.search(line[0])
        if tags and "noexport" in tags[1].split(":"):
            kept.append(text[end : line.start()])
            hidden = level
    return "".join(kept if hidden else (*kept, text[end:]))


def _with_macros(text: str) -> str:
    r"""
    Put what the page's own macros stand for in their places; a call of one it does not define goes.

    >>> _with_macros("#+MACRO: of [[$1][$2]]\nOn Wool {{{of(w.pdf, PDF)}}}{{{date}}}\n")
    '#+MACRO: of [[$1][$2]]\nOn Wool [[w.pdf][PDF]]\n'
    """
    if "{{{" not in text:
        return text
    macros = {name.lower(): words for name, words in _MACRO.findall(text)}

    def called(call: re.Match[str]) -> str:
        given = [a.strip().replace("\\,", ",") for a in re.split(r"(?<!\\),", call[2] or "")]
        words = macros.get(call[1].lower(), "")
        return _ARGUMENT.sub(lambda n: given[int(n[1]) - 1] if 0 < int(n[1]) <= len(given) else "", words)

    return _CALL.sub(called, text)


def _emphasised(words: re.Match[str]) -> str:
    """Mark words as Markdown does; some within them may be marked in another way."""
    mark = _MARKS[words[1]]
    within = _EMPHASIS.sub(lambda m: f"{_MARKS[m[1]]}{m[2]}{_MARKS[m[1]]}", words[2])
    return f"{mark}{within}{mark}"


def _heading(line: re.Match[str]) -> str:
    return f"{'#' * min(6, len(line[1]))} {line[2]}\n"


def _link(found: re.Match[str]) -> str:
    address = re.sub(r"^file:(?://)?", "", found[1])
    if found[2]:
        return f"[{found[2]}](<{address}>)"
    return f"<{address}>" if "://" in address else f"[{address}](<{address}>)"
