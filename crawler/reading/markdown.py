"""
Markdown → Document, by way of HTML.

Front matter, Liquid, shortcodes, R and attribute lists are taken out first, each by its rule; what is left is
rendered as CommonMark with tables and embedded HTML, and read as HTML is.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from crawler.reading import front_matter, liquid, shortcodes
from crawler.reading.decode import decode, is_binary
from crawler.reading.document import DataRecord, Document, Line
from crawler.reading.html import read_html
from crawler.reading.plain import plain_fields
from crawler.reading.source import Source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

#: Beyond these a file is made to harm, or no list: what lies beyond is left out or left as printed, and said.
MOST_SOURCE_LINES: Final = 4_000
MOST_MARKS: Final = 60_000
CUT_SHORT: Final = f"the file has more than {MOST_SOURCE_LINES:,} lines; only the first are read"
UNMARKED: Final = "the file has more mark-up than any list; what lies beyond is read as plain words"
#: A sign that may begin mark-up within a block.
_SIGN: Final = re.compile(r"[!*_`<&\\~\[]")
#: Where the count of signs stands while a file is rendered.
_SPENT: Final = "signs"

_SUFFIXES: Final = (".md", ".markdown", ".mdown", ".mkd", ".rmd", ".qmd", ".mdx")
_TYPES: Final = ("text/markdown", "text/x-markdown", "text/x-r-markdown")

# Characters that stand for what is taken out; a page's own are dropped, so that none can be forged.
_STAND_INS: Final = dict.fromkeys(range(0xE010, 0xE022))
_KRAMDOWN_OTHER: Final = re.compile(r"\{:[:/][a-z]{0,20}\s{0,9}/?\}")
# Kramdown's hard break.
_TWO_BACKSLASHES: Final = re.compile(r"(?<!\\)\\\\[ \t]{0,9}$", re.M)
_BROKEN_BULLET: Final = re.compile(
    r"\\(?:\n(?=[ \t]{0,12}(?:[•·▪◦‣●∙-][ \t]|</?(?:details|div|p|ul|ol|table)\b|\n|\Z))|\Z)"
)
# A hard break ends a bullet that was set as a character: the next line is its own.
_BULLET_BREAK: Final = re.compile(
    r"^([ \t]{0,12}[•·▪◦‣●∙][ \t][^\n]{0,2000}?)(?:\\|[ ]{2,9})\n(?=[^\s•·▪◦‣●∙])", re.M
)
# Kramdown sees a heading right below an HTML block; CommonMark wants an empty line between.
_CLOSE_HEADING: Final = re.compile(r"(?<=\S)[ \t]{0,9}\n(?=#{1,6} \S)")
# ... and a list right below one that is closed on its last line.
_CLOSE_LIST: Final = re.compile(
    r"(</(?:p|div|h[1-6]|table|ul|ol|section|center|details)>[ \t]{0,9}\n)(?=[ ]{0,3}(?:[-*+]|1[.)])[ ]\S)",
    re.I,
)
# ... and reads what a block of HTML holds as Markdown where the block asks for it.
_ASKS_FOR_MARKDOWN: Final = re.compile(
    r"(<(?:div|li|ol|ul|section|article|main|center|details|blockquote|td|dd|p)\b[^<>\n]{0,500}?"
    r"\smarkdown[ ]?=[ ]?[\"']?(?:1|block|span)\b[^<>\n]{0,500}>)[ \t]{0,9}\n?(?![ \t]*\n)",
    re.I,
)
# A list within such a block, as far in as Kramdown has it below an item.
_FAR_BULLET: Final = re.compile(r"^[ ]{4}(?=[-*+] )", re.M)
# "2. 2023. Byron, A.": the year begins the entry, and no list within the list.
_YEAR_AS_COUNTER: Final = re.compile(
    r"^([ \t]{0,12}(?:(?:[-*+]|\d{1,3}[.)])[ \t]{1,4})?)((?:19|20)\d\d)([.)])(?=[ \t]+\S)", re.M
)
_LONE_HOLE_LINE: Final = re.compile(r"^[ \t]*\ue013+[ \t]*\n", re.M)
_KRAMDOWN_ATTRIBUTES: Final = re.compile(r"\{:[^{}\n]{0,500}\}")
_PANDOC_ATTRIBUTES: Final = re.compile(
    r"(?<=[\])`*_])\{(?:[.#][\w-]|[\w-]{1,40}=)[^{}\n]{0,500}\}"
    r"|(?<=\S)[ \t]{1,9}\{(?:-|[.#][\w-][^{}\n]{0,500})\}[ \t]{0,99}$",
    re.M,
)
# Words in brackets with a class, as Pandoc has them: [2025]{.year}.
_PANDOC_SPAN: Final = re.compile(
    r"(?<!!)\[((?:[^\[\]\n]|\[[^\[\]\n]{0,100}\]){0,300})\]\{((?:[.#][\w-]|[\w-]{1,40}=)[^{}\n]{0,500})\}"
)
_CLASS: Final = re.compile(r"(?<![\w-])\.([\w-]{1,60})")
# What a version control system leaves in a file that two have changed.
_CONFLICT: Final = re.compile(r"^(?:<{7} .{0,200}|={7}|>{7} .{0,200})\n", re.M)
_PANDOC_FENCE: Final = re.compile(r"^[ \t]*:{3,}.*$", re.M)
_CHUNK_START: Final = re.compile(r"^[ \t]{0,40}(`{3,9}|~{3,9})[ \t]{0,40}\{", re.M)
# What a chat program leaves in words that are copied from it.
_CHAT_MARKS: Final = re.compile(r"[ ]?:contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?")
_EMPTY_LINES: Final = re.compile(r"\n(?:[ \t]*\n)+")
# Pandoc's mark of HTML in a line: "`<br>`{=html}".
_RAW_HTML: Final = re.compile(r"`([^`\n]{1,2000})`\{=html\}")
_INLINE_CODE: Final = re.compile(r"`(?:r|\{r\}|\{python\})[ ][^`\n]{1,300}`")
_TIGHT_HEADING: Final = re.compile(r"^(#{1,6})(?=[^#\s\d!/:.{-])", re.M)
_SPACED_ADDRESS: Final = re.compile(r"\]\(([^()<>\s\"']{1,300}(?: [^()<>\s\"'=]{1,100}){1,12}\.\w{2,5})\)")
# "[On Wool] (https://a.example/)": a space that one's fingers set.
_PARTED_LINK: Final = re.compile(r"(?<=[^\s\\]\])[ ](?=\((?:https?://|www\.)[^()\s]{4,1000}\))")
# One star alone between two pairs of them is a character: **Learning with Q*-Functions**.
_LONE_STAR: Final = re.compile(r"(?<![*\\])(\*\*[^*\n]{1,300}\w)\*(?=[^*\n\\]{1,300}\*\*(?!\*))")
# [[Note]] and [[Note|words]]: a link between notes, where no reference of that name follows.
_WIKI_LINK: Final = re.compile(r"(?<!!)\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\](?![(\[])")
_REFERENCE: Final = re.compile(r"^[ ]{0,3}\[[^\[\]\n]{1,200}\]:[ \t]*\S", re.M)
# Bullets of a converted PDF or a word processor, set as characters.
_BULLET: Final = re.compile(r"^([ \t]{0,12})[•·▪◦‣●∙][ \t]{1,9}(?=\S)", re.M)
# "[2] Byron, A." right below the line that "[1]" began, or what that ran over to: an entry of its own.
_NUMBER_IN_BRACKETS: Final = re.compile(r"^[ ]{0,3}\\?\[(\d{1,3})\\?\](?![:(\[{])(?=\s*[^\W\d_])", re.M)
# A dash set right before the first word of a paragraph, where more paragraphs have one: "-Byron, A. (1843)".
_TIGHT_BULLET: Final = re.compile(r"(?<![^\n]\n)^([ ]{0,3})[-–](?=[A-ZÀ-Þ][\w'’-]*[,.]? )", re.M)
# A name in full; marks and links that names bear; a line that is no end of a list of them.
_NAME: Final = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: (?:de|van|von|der|den|la|di|del|dos|da|[^\W\d_a-z][\w.'’-]*)){1,4}"
)
_MARKS_OF_NAMES: Final = re.compile(r"[*†‡§¶\\^]|(?<!\w)_+|_+(?!\w)|</?\w{1,6}>|^\s*(?:[-+]|\d+\.)\s")
_LINKED: Final = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
# A line that is bold from end to end.
_WHOLE: Final = re.compile(r"[ \t]*(?:\d{1,3}\.[ ]|[-*+][ ])?\*\*[^*\n]{12,300}\*\*[.,]?[ ]?")
_GOES_ON: Final = re.compile(r"(?:,|&|\b(?:and|with|by))$")
_INITIAL_LAST: Final = re.compile(r"(?:^|[\s.])[^\W\d_]\.?$")
_ENDED: Final = re.compile(r"(?:\\|[ ]{2}|<br ?/?>[ ]*)$")
_BLOCK_LINE: Final = re.compile(
    r"[ \t]*(?:[-*+>|#]\s|\d{1,3}[.)]\s|</?(?:div|p|ul|ol|li|table|tr|td|h\d|section|details|summary)\b|```)"
)
# A heading, or the rule below one: neither is part of a paragraph.
_HEADING_LINE: Final = re.compile(r"[ ]{0,3}(?:#{1,6}\s|(?:=+|-+)[ \t]*$)")
_TAB_ROW: Final = re.compile(r"\S[ ]*\t+[ ]*\S")
#: A rule right below a line underlines it, as in plain text.
_IS_MARKDOWN: Final = re.compile(
    r"^#{1,6} \S|^ {0,3}[-*+] \S|\]\((?:https?:|/|\.)|(?<!\S\n)^(?:---|\+\+\+)\s*$|\*\*[^*\n]+\*\*", re.M
)
#: Kramdown takes a table that begins with its rule, or has none, for one without a head.
_HEADLESS_TABLE: Final = re.compile(r"(?<=\n\n)(\|[^\n]*\|)[ \t]*\n(?=[ \t]*\|([^\n]*)\|[ \t]*(?:\n|\Z))")
#: A table's head and its rule, each between bars.
_HEAD_AND_RULE: Final = re.compile(
    r"^([ ]{0,3}\|[^\n]*\|)[ \t]*\n[ ]{0,3}\|((?:[ \t]*:?-+:?[ \t]*\|)+)[ \t]*$", re.M
)
_TABLE_RULE: Final = re.compile(r"[-:| \t]*")


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
    found = {m[0].lstrip()[:2] for m in _IS_MARKDOWN.finditer(start.decode("utf-8", "replace"))}
    return 0.5 if len(found) >= 2 and source.suffix != ".txt" else 0.3 if len(found) >= 2 else 0.0


def read(source: Source) -> Document:
    """Read a Markdown page."""
    data, text, note = front_matter.split(decode(source).replace("\r\n", "\n").replace("\r", "\n"))
    text, short = _cut_short(text.translate(_STAND_INS))
    text, publications = shortcodes.lift_publications(_without_comments(text))
    text, held = liquid.hold_outputs(text)
    text = liquid.without_tags(text)
    left: dict[str, int] = {}
    markup = liquid.give_back(_renderer().render(_as_commonmark(text), left), held)
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
        notes=tuple(n for n in (note, short, UNMARKED if left.get(_SPENT, 0) > MOST_MARKS else "") if n)
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


def _without_comments(text: str) -> str:
    """Leave comments out; a line that held nothing else goes whole, so that no paragraph is parted by it."""
    if "<!--" not in text and "{::" not in text:
        return text
    text = _without(text, "<!--", "-->")
    text = _without(text.replace("{:/}", "{:/comment}"), "{::comment}", "{:/comment}")
    text = _KRAMDOWN_OTHER.sub("", text)
    return _LONE_HOLE_LINE.sub("", text).replace("\ue013", "")


def _without(text: str, opening: str, closing: str) -> str:
    """Return the text with a hole for every run from ``opening`` to ``closing``."""
    kept: list[str] = []
    end = 0
    while (start := text.find(opening, end)) >= 0 and (stop := text.find(closing, start)) >= 0:
        kept += (text[end:start], "\ue013")
        end = stop + len(closing)
    return "".join((*kept, text[end:]))


def _without_chunks(text: str) -> str:
    """Leave the code chunks of R Markdown and Quarto out; what is HTML as it stands is kept as such."""
    kept: list[str] = []
    end = 0
    while (found := _CHUNK_START.search(text, end)) and (
        stop := text.find("\n" + found[1], found.end())
    ) >= 0:
        kept.append(text[end : found.start()])
        if text.startswith("=html}", found.end()):
            # An empty line would end it, and what stands far in behind one be read anew.
            markup = text[found.end() + len("=html}") : stop]
            kept.append(_EMPTY_LINES.sub("\n", markup) + "\n")
        end = stop + 1 + len(found[1])
    return "".join((*kept, text[end:]))


def _as_commonmark(text: str) -> str:
    """Turn what Kramdown, Pandoc and R Markdown allow beyond CommonMark into it, or leave it out."""
    if "\n>>>>>>> " in text:
        text = _CONFLICT.sub("\n", text)
    if ":contentRef" in text:
        text = _CHAT_MARKS.sub("", text)
    if "`" in text:
        text = _without_chunks(text)
        text = _INLINE_CODE.sub("", _RAW_HTML.sub(r"\1", text) if "{=html}" in text else text)
    if "{" in text:
        text = _PANDOC_SPAN.sub(_classed, _KRAMDOWN_ATTRIBUTES.sub("", text))
        text = _PANDOC_ATTRIBUTES.sub("", text)
    if ":::" in text:
        text = _PANDOC_FENCE.sub("", text)
    text = _PARTED_LINK.sub("", text)
    text = _SPACED_ADDRESS.sub(r"](<\1>)", _TIGHT_HEADING.sub(r"\1 ", text))
    if "[[" in text and not _REFERENCE.search(text):
        text = _WIKI_LINK.sub(r"\1", text)
    if "\\" in text:
        # A hard break before a bullet has nothing left to break.
        text = _BROKEN_BULLET.sub("\n", _TWO_BACKSLASHES.sub(r"\\", text))
    if len(_TIGHT_BULLET.findall(text)) > 1:
        text = _TIGHT_BULLET.sub(r"\1- ", text)
    text = _with_lines_of_names(_with_numbers_apart(text))
    text = _BULLET.sub(r"\1- ", _BULLET_BREAK.sub(r"\1\n\n", text))
    if "markdown" in text:
        text, asked = _ASKS_FOR_MARKDOWN.subn(r"\1\n\n", text)
        if asked:
            text = _FAR_BULLET.sub("   ", text)
    text = _CLOSE_LIST.sub(r"\1\n", _CLOSE_HEADING.sub("\n\n", text))
    text = _YEAR_AS_COUNTER.sub(_with_year, text)
    text = _HEADLESS_TABLE.sub(_with_head, _HEAD_AND_RULE.sub(_with_even_rule, text))
    if " *" in text:
        text = "\n".join(_with_tight_marks(line) if " *" in line else line for line in text.split("\n"))
    text = _LONE_STAR.sub(r"\1\\*", text)
    return _with_tables(text) if "\t" in text else text


def _with_numbers_apart(text: str) -> str:
    """Begin a block at each number in brackets that goes on from the one above, in one paragraph."""
    found = list(_NUMBER_IN_BRACKETS.finditer(text))
    kept: list[str] = []
    end = 0
    for one, other in pairwise(found):
        if abs(int(other[1]) - int(one[1])) == 1 and text[other.start() - 1 : other.start()] == "\n":
            kept += (text[end : other.start()], "\n")
            end = other.start()
    return "".join((*kept, text[end:]))


def _with_tight_marks(line: str) -> str:
    """
    Set the spaces before closing stars behind them, as editors export them, where all stars make pairs.

    >>> _with_tight_marks("* **On Wool **(chapter) in *Yarn, *vol. 2"), _with_tight_marks("a * b * c")
    ('* **On Wool** (chapter) in *Yarn,* vol. 2', 'a * b * c')
    """
    bullet = len(line) - len(line.lstrip().removeprefix("* "))
    parts = re.split(r"(?<!\\)(\*+)", line[bullet:])
    marks = parts[1::2]
    if len(marks) % 2 or any(a != b for a, b in zip(marks[::2], marks[1::2], strict=True)):
        return line
    for at in range(1, len(parts) - 2, 4):
        within = parts[at + 1]
        bare = within.rstrip(" ")
        told = parts[at] == "**" or (parts[at] == "*" and bare[-1:] in (",", ".", ";", ":"))
        if within[:1].strip() and within != bare and told:
            parts[at + 1], parts[at + 3] = bare, within[len(bare) :] + parts[at + 3]
    return line[:bullet] + "".join(parts)


def _classed(span: re.Match[str]) -> str:
    """Return Pandoc's span as HTML has it, so that its classes are told."""
    words = _PANDOC_SPAN.sub(r"\1", span[1])
    classes = " ".join(_CLASS.findall(span[2]))
    return f'<span class="{classes}">{words}</span>' if classes and words else words


def _with_year(start: re.Match[str]) -> str:
    """Keep a year that CommonMark would count a list by; alone at the front of a line it marks an item."""
    return f"{start[1]}{'' if start[1].strip() else '- '}{start[2]}\\{start[3]}"


def _with_head(start: re.Match[str]) -> str:
    """Return the first row of a table with a head of empty cells and a rule over it, where it has none."""
    if _TABLE_RULE.fullmatch(start[2]):
        return start[0]
    head = "|" * start[1].count("|") + "\n"
    rule = "" if _TABLE_RULE.fullmatch(start[1]) else "|" + "---|" * (start[1].count("|") - 1) + "\n"
    return head + rule + start[0]


def _with_even_rule(table: re.Match[str]) -> str:
    """Give a table's rule as many columns as its head has, without which CommonMark sees no table."""
    columns = table[1].count("|") - 1
    if table[2].count("|") == columns or "\\|" in table[1]:
        return table[0]
    return f"{table[1]}\n|" + "---|" * columns


def _with_lines_of_names(text: str) -> str:
    """
    Break paragraphs where their author broke them: around a line that is bold or a list of names.

    Beside such a line every other break counts that was not needed for the width.
    """
    blocks = text.split("\n\n")
    return "\n\n".join(
        _broken(block) if "\n" in block and not block.lstrip().startswith("<") else block for block in blocks
    )


def _broken(block: str) -> str:
    lines = block.split("\n")
    # Who breaks lines by <br>, or twice by spaces at their ends, means no others.
    told = "<br" in block or sum(_ENDED.search(line) is not None for line in lines[:-1]) > 1
    if told or any(_BLOCK_LINE.match(line) for line in lines[1:]):
        return block
    named = {n for n in range(len(lines)) if _is_names(lines, n) or _WHOLE.fullmatch(lines[n])}
    if not named:
        return block
    width = max(72, *(len(line) for line in lines))
    out = []
    for n, line in enumerate(lines):
        following = lines[n + 1].split() if n + 1 < len(lines) else []
        fits = bool(following) and len(line.rstrip()) + 1 + len(following[0]) <= width
        heads = any(_HEADING_LINE.match(one) for one in lines[n : n + 2])
        wanted = bool(following) and not heads and ({n, n + 1} & named or fits)
        out.append(line.rstrip() + "\\" if wanted and not _ENDED.search(line) else line)
    return "\n".join(out)


def _is_names(lines: list[str], number: int) -> bool:
    """Whether a line is a list of two names or more that neither goes on nor began before."""
    bare = _MARKS_OF_NAMES.sub("", _LINKED.sub(r"\1", lines[number])).strip()
    before = lines[number - 1].rstrip() if number else ""
    after = lines[number + 1].lstrip() if number + 1 < len(lines) else ""
    if _GOES_ON.search(before) or _GOES_ON.search(bare) or re.match(r"(?:and|&|,)\s", after):
        return False
    parts = [part for part in re.split(r",\s*(?:and\s|&\s)?|\s(?:and|&)\s", bare.rstrip(".")) if part.strip()]
    ends = [_INITIAL_LAST.search(part.strip()) is not None for part in parts]
    if ends and ends[-1] and not any(ends[:-1]) and after:
        return False  # "Charles Babbage, Ada K.", and below it "Byron": the last name goes on
    return len(parts) > 1 and all(_NAME.fullmatch(part.strip()) for part in parts)


def _with_tables(text: str) -> str:
    """Make a table of neighbouring lines with tabs between their words: columns of a converted PDF."""
    lines = text.split("\n")
    out: list[str] = []
    rows: list[str] = []
    for line in [*lines, ""]:
        if _TAB_ROW.search(line.strip()) and not line.lstrip().startswith(("<", "|", "-", "*", "#")):
            rows.append(line)
            continue
        out.extend(_table(rows))
        rows = []
        out.append(line)
    return "\n".join(out[:-1])


def _table(rows: list[str]) -> list[str]:
    if len(rows) < 2:
        return rows
    cells = [
        "".join(f"<td>{html.escape(cell.strip())}</td>" for cell in row.split("\t") if cell.strip())
        for row in rows
    ]
    return ["", "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>", ""]


@cache
def _renderer() -> MarkdownIt:
    """
    Return CommonMark with tables and struck text, without what hurts real pages.

    Indented code is off: HTML indented after an empty line is an entry, not code. Addresses stay as printed.
    """
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable("code")
    renderer.core.ruler.at("inline", _inline)
    renderer.validateLink = lambda url: True  # type: ignore[method-assign]
    renderer.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return renderer


def _inline(state: StateCore) -> None:
    """Parse the mark-up within blocks, up to as many signs as a list may have; the rest stays as printed."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        signs = len(_SIGN.findall(token.content)) + 3 * token.content.count("[")
        state.env[_SPENT] = state.env.get(_SPENT, 0) + signs
        token.children = []
        if state.env[_SPENT] > MOST_MARKS:
            from markdown_it.token import Token

            token.children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)


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
