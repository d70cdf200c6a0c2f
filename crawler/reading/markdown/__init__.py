"""
Markdown → Document, by way of HTML.

Front matter, Liquid, shortcodes, R and attribute lists are taken out first, each by its rule; what is left is
rendered as CommonMark with tables and embedded HTML, and read as HTML is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from crawler.reading import front_matter, liquid, shortcodes
from crawler.reading.decode import decode, is_binary
from crawler.reading.document import DataRecord, Document, Line
from crawler.reading.html import read_html
from crawler.reading.markdown.commonmark import as_commonmark, with_pandocs_signs, without_comments
from crawler.reading.markdown.renderer import MOST_MARKS, SPENT, renderer
from crawler.reading.plain import plain_fields
from crawler.reading.source import Source

#: Beyond these a file is made to harm, or no list: what lies beyond is left out or left as printed, and said.
MOST_SOURCE_LINES: Final = 4_000
CUT_SHORT: Final = f"the file has more than {MOST_SOURCE_LINES:,} lines; only the first are read"
UNMARKED: Final = "the file has more mark-up than any list; what lies beyond is read as plain words"
#: What Pandoc sets.
_PANDOCS: Final = (".rmd", ".qmd")
_SUFFIXES: Final = (".md", ".markdown", ".mdown", ".mkd", ".rmd", ".qmd", ".mdx")
_TYPES: Final = ("text/markdown", "text/x-markdown", "text/x-r-markdown")
# Characters that stand for what is taken out; a page's own are dropped, so that none can be forged.
_STAND_INS: Final = dict.fromkeys(range(0xE010, 0xE022))
#: A rule right below a line underlines it, as in plain text, and stars set off from what they hold adorn it;
#: bullets are marks of one kind, whatever their sign.
_IS_MARKDOWN: Final = re.compile(
    r"^(?P<heading>#{1,6}) \S|^ {0,3}(?P<bullet>[-*+]) \S|\](?P<link>\()(?:https?:|/|\.)"
    r"|(?<!\S\n)^(?P<rule>---|\+\+\+)\s*$|(?<!\*)(?P<bold>\*\*)(?! )[^*\n]+(?<! )\*\*(?!\*)",
    re.M,
)


def likely(source: Source) -> float:
    """Whether the bytes are Markdown: by ending, type or front matter; plain text with marks is a guess."""
    if is_binary(source.body):
        return 0.0
    if source.suffix in _SUFFIXES or source.media_type in _TYPES:
        return 0.95
    start = source.body[:4096].lstrip(b"\xef\xbb\xbf")
    if start[:2048].lstrip().lower().startswith((b"<!doctype", b"<html", b"{", b"[{", b"@")):
        return 0.0
    if source.suffix not in ("", ".txt") or source.media_type not in ("", "text/plain"):
        return 0.0
    if start.startswith((b"---", b"+++")) and re.search(rb"\n(?:---|\+\+\+|\.\.\.)[ \t]*\r?\n", start):
        return 0.7
    found = {m["heading"] or m.lastgroup for m in _IS_MARKDOWN.finditer(start.decode("utf-8", "replace"))}
    return 0.5 if len(found) >= 2 and source.suffix != ".txt" else 0.3 if len(found) >= 2 else 0.0


def read(source: Source) -> Document:
    """Read a Markdown page."""
    data, text, note = front_matter.split(decode(source).replace("\r\n", "\n").replace("\r", "\n"))
    text, short = _cut_short(text.translate(_STAND_INS))
    text, publications = shortcodes.lift_publications(liquid.as_shortcodes(without_comments(text)))
    text, held = liquid.hold_outputs(text)
    text = liquid.without_tags(text)
    text = with_pandocs_signs(text) if source.suffix in _PANDOCS else text
    left: dict[str, int] = {}
    markup = liquid.give_back(renderer().render(as_commonmark(text), left), held)
    document = read_html(markup, url=source.url, format="markdown")
    lines, records = _in_place(document.lines, publications)
    about = front_matter.records(data, document.text[:2000])
    meta = {name: value for name, value in plain_fields(data).items() if isinstance(value, str)}
    return replace(
        document,
        lines=lines,
        records=(*about, *records, *document.records),
        title=meta.get("title") or document.title,
        # Markdown has no end that could be missing.
        complete=None,
        notes=tuple(n for n in (note, short, UNMARKED if left.get(SPENT, 0) > MOST_MARKS else "") if n)
        + document.notes,
        meta={**document.meta, **meta},
    )


def _cut_short(text: str) -> tuple[str, str]:
    """Return as many lines as a list may have, and what is said where there were more."""
    at = -1
    for _ in range(MOST_SOURCE_LINES):
        at = text.find("\n", at + 1)
        if at < 0:
            return text, ""
    return (text[:at], CUT_SHORT) if text[at:].strip() else (text, "")


def _in_place(
    lines: tuple[Line, ...], publications: tuple[shortcodes.Shortcode, ...]
) -> tuple[tuple[Line, ...], list[DataRecord]]:
    """Take the tokens of shortcodes out of the lines; each record gets the headings its token stood under."""
    if not publications:
        return lines, []
    kept: list[Line] = []
    records: list[DataRecord] = []
    token = re.compile(rf"{shortcodes.OPEN}(\d+){shortcodes.CLOSE}")
    for line in lines:
        found = token.findall(line.text)
        if not found:
            kept.append(line)
        for number in found:
            publication = publications[int(number)]
            records.append(
                DataRecord(
                    source="shortcode",
                    fields=publication.fields,
                    headings=line.headings,
                    printed=publication.printed,
                )
            )
    return tuple(kept), records
