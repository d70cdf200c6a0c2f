"""AsciiDoc → Document, by way of Markdown: headings, lists, links with their words, emphasis; no settings."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crawler.reading.decode import decode, is_binary
from crawler.reading.source import Source

if TYPE_CHECKING:
    from crawler.reading.document import Document

_SUFFIXES: Final = (".adoc", ".asciidoc", ".asc")
_ARMOURED: Final = b"-----BEGIN"
#: What is settled, included or told by a block's sign: ":toc:", "ifdef::x[]", "[role=left]", "// a remark".
_UNSEEN: Final = re.compile(
    r"^(?::!?[\w-]{1,60}!?:.*|(?:ifn?def|ifeval|endif|include|image|toc|video)::\S*\[.*\]"
    r"|\[[^\]\n]{0,300}\]|//(?!/).*|'''|<<<|[ \t]*\+)[ \t]*$\n?",
    re.M,
)
#: "----", "////": what stands between two of them is no text of the page; other fences only part it.
_HIDDEN: Final = re.compile(r"^(-{4,60}|\.{4,60}|/{4,60})[ \t]*\n(?:.*\n)*?\1[ \t]*$", re.M)
_FENCE: Final = re.compile(r"^(?:={4,60}|\*{4,60}|_{4,60}|\+{4,60}|-{2}|\|={3,60})[ \t]*$", re.M)
_HEADING: Final = re.compile(r"^(={1,6})[ \t]+(\S.*?)(?:[ \t]+=+)?[ \t]*$", re.M)
#: ".Wool": the title of a block.
_BLOCK_TITLE: Final = re.compile(r"^\.(?=[^\s.])(.{1,200}?)[ \t]*$", re.M)
_ITEM: Final = re.compile(r"^[ \t]*(\*{1,5}|-|\.{1,5})[ \t]+(?=\S)", re.M)
_TERM: Final = re.compile(r"^(\S[^\n:]{0,200}?)::(?:[ \t]+|[ \t]*$\n?)", re.M)
_BREAK: Final = re.compile(r"[ \t]+\+[ \t]*$", re.M)
_ANCHOR: Final = re.compile(
    r"(?<!\S)\[\[[\w.:-]{1,80}(?:,[^\]\n]{0,80})?\]\]|anchor:[\w.-]{1,80}\[[^\]\n]{0,80}\]"
)
_LINK: Final = re.compile(
    r"(?<![\w/\[(<])(?:(?:link|xref|mailto):(?P<to>[^\s\[\]]{1,1000})|(?P<url>https?://[^\s\[\]<>]{1,1000}))"
    r"\[(?P<words>(?:[^\[\]]|\[[^\[\]]{0,300}\]){0,1000})\]"
)
#: "Wool^", "Wool,window=_blank": how the link opens.
#: Where a line begins anew within a paragraph.
_ANEW: Final = re.compile(r"[ \t]*(?:#{1,6} |- |\d{1,3}\. |[|>]|\*\*[^*]+\*\*$)")
_OPENS: Final = re.compile(r"\^?(?:,\s*(?:window|role|opts|id)\s*=.*)?$", re.S)
_PASSED: Final = re.compile(r"\+{2,3}([^\n+]{1,300})\+{2,3}|pass:\w{0,5}\[([^\]\n]{0,500})\]")
#: Single signs mark words as wholes, double ones letters within them.
_BOLD: Final = re.compile(r"(?<![\w*])\*(?![\s*])([^*\n]{1,300}?(?:\n[^*\n]{1,300}?)?)(?<!\s)\*(?![\w*])")
_SLANTED: Final = re.compile(r"__(?=\S)([^_]{1,600}?)__|(?<![\w_])_(?![\s_])([^_]{1,600}?)(?<!\s)_(?![\w_])")
_ROLE: Final = re.compile(r"\[\.[\w.-]{1,60}\](?=[#*_])|(?<!\w)#([^#\n]{1,200})#(?!\w)")


def likely(source: Source) -> float:
    """Whether the bytes are AsciiDoc: by ending or type; ".asc" may be a signature, too."""
    if is_binary(source.body) or source.body.startswith(_ARMOURED):
        return 0.0
    if source.media_type in ("text/asciidoc", "text/x-asciidoc"):
        return 0.95
    if source.media_type not in ("", "text/plain", "application/octet-stream"):
        return 0.0
    return 0.95 if source.suffix in _SUFFIXES else 0.0


def read(source: Source) -> Document:
    """Read an AsciiDoc page as the Markdown that says the same."""
    from crawler.reading.markdown import read as read_markdown

    body = as_markdown(decode(source).replace("\r\n", "\n"))
    page = read_markdown(
        replace(source, body=body.encode(), file_name="", content_type="text/markdown; charset=utf-8")
    )
    return replace(page, format="asciidoc")


def as_markdown(text: str) -> str:
    r"""
    Turn AsciiDoc's mark-up into Markdown's.

    >>> as_markdown("== Papers\n:toc:\n* A. Byron. link:w.pdf[On _Wool_]. *Loom*, 2021.\n")
    '## Papers\n- A. Byron. [On *Wool*](<w.pdf>). **Loom**, 2021.\n'
    """
    text = _ANCHOR.sub("", _FENCE.sub("", _HIDDEN.sub("", text)))
    text = _BREAK.sub(r"\\", _UNSEEN.sub("", text))
    text = _HEADING.sub(lambda line: f"{'#' * len(line[1])} {line[2]}", text)
    text = _BLOCK_TITLE.sub(r"**\1**\n", _ITEM.sub(_item, text))
    text = _TERM.sub(r"- \1 ", text)
    text = _PASSED.sub(lambda m: m[1] or m[2], _ROLE.sub(lambda m: m[1] or "", text))
    # Addresses are no place for emphasis.
    parts = re.split(r"((?:link:|https?://)[^\s\[\]]{1,1000})", text)
    parts[::2] = [
        _SLANTED.sub(lambda m: f"*{m[1] or m[2]}*", _BOLD.sub(r"**\1**", part)) for part in parts[::2]
    ]
    return _folded(_LINK.sub(_link, "".join(parts)))


def _folded(text: str) -> str:
    """Join the lines of each paragraph: a line ends anywhere in it, but where a sign breaks it."""
    lines: list[list[str]] = []
    before = ""
    for line in text.split("\n"):
        ends = not before.strip() or before.startswith(("#", "**")) or before.endswith("\\")
        if ends or not line.strip() or _ANEW.match(line):
            lines.append([line])
        else:
            lines[-1].append(line.strip())
        before = line
    return "\n".join(" ".join(parts) for parts in lines)


def _item(found: re.Match[str]) -> str:
    """A list's sign: as deep as it is long."""
    sign = found[1]
    return f"{'    ' * (len(sign) - 1)}{'1.' if sign[0] == '.' else '-'} "


def _link(found: re.Match[str]) -> str:
    words = _OPENS.sub("", found["words"].strip().removeprefix('"')).removesuffix('"').strip()
    address = found["to"] or found["url"]
    return f"[{words}](<{address}>)" if words else f"<{address}>"
