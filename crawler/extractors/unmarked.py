"""The words of a field that may hold HTML, Markdown and LaTeX."""

from __future__ import annotations

import html
import re
from typing import Final

from crawler.reading.latex import plain

_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
MARKDOWN_LINK: Final = re.compile(r"(?<!!)\[([^\[\]]{1,500})\]\(([^()\s]{1,1000})(?:\s[^()]{0,200})?\)")
# A star right behind a word is a mark of its name: "Byron*, Babbage*" holds no emphasis.
_EMPHASIS: Final = re.compile(
    r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]{0,500}[^\s*])\1(?!\*)|(?<!\w)(_{1,2})(?=[^\s_])([^_]{0,500}[^\s_])\3(?!\w)"
)
_DASHED: Final = re.compile(r"\s+")


def unmarked(text: str) -> str:
    r"""
    Return the words of a field without HTML, Markdown and LaTeX.

    >>> unmarked("<b>On</b> **Wool** &amp; [Yarn](a.pdf)"), unmarked(r"G\"odel's {DNA}")
    ('On Wool & Yarn', "Gödel's DNA")
    """
    if "[" in text:
        text = MARKDOWN_LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub("", text)
    if "&" in text:
        text = html.unescape(text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(lambda found: found[2] or found[4], text) if "$" not in text else text
    if "\\" in text or "{" in text:
        text = plain(text)
    return _DASHED.sub(" ", text).strip()
