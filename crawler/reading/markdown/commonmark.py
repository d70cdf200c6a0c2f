"""Markdown as people write it → as CommonMark has it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from crawler.reading.markdown.names import with_lines_of_names
from crawler.reading.markdown.tables import with_heads, with_tables

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
# ... as Pandoc does with every block: one whose first line links as Markdown does.
_LINKS_AS_MARKDOWN: Final = re.compile(
    r"^([ \t]{0,40}<(?:div|p|li|td|dd|blockquote|center|section)\b[^<>\n]{0,500}>)[ \t]{0,9}\n"
    r"(?=[^\n]{0,500}\]\((?:https?://|/|\.{0,2}[\w.-]+/)[^()\s]{0,500}\))",
    re.M | re.I,
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
# LaTeX's lists, left in a page made of it, and the looks it gives words: "\textbf{Byron, A.}, Mill, C.".
_TEX_LIST: Final = re.compile(
    r"^[ \t]*\\(?:begin|end)\{(?:itemize|enumerate|etaremune|description)\}.*\n", re.M
)
_TEX_ITEM: Final = re.compile(r"^[ \t]*\\item(?:\[[^\[\]\n]*\])?[ \t]+", re.M)
_TEX_LOOK: Final = re.compile(r"\\(textbf|textit|textsl|emph|underline)\{([^{}\n]{1,300})\}")
_LOOKS: Final = {"textbf": "b", "textit": "i", "textsl": "i", "emph": "i", "underline": "u"}
# Bullets of a converted PDF or a word processor, set as characters.
_BULLET: Final = re.compile(r"^([ \t]{0,12})[•·▪◦‣●∙][ \t]{1,9}(?=\S)", re.M)
# "[2] Byron, A." right below the line that "[1]" began, or what that ran over to: an entry of its own.
_NUMBER_IN_BRACKETS: Final = re.compile(r"^[ ]{0,3}\\?\[(\d{1,3})\\?\](?![:(\[{])(?=\s*[^\W\d_])", re.M)
# A dash set right before the first word of a paragraph, where more paragraphs have one: "-Byron, A. (1843)".
_TIGHT_BULLET: Final = re.compile(r"(?<![^\n]\n)^([ ]{0,3})[-–](?=[A-ZÀ-Þ][\w'’-]*[,.]? )", re.M)


def without_comments(text: str) -> str:
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


# Pandoc raises and lowers, "20^th^" and "CO~2~", and has notes, "^[In Welsh]"; formulas, code, tags and
# addresses stay as they stand.
_PANDOC_SIGNS: Final = re.compile(
    r"(\$[^$\n]{1,400}\$|`[^`\n]{1,400}`|\]\((?:[^()\n]|\([^()\n]{0,300}\)){0,2000}+\)|</?[a-zA-Z][^<>]{0,4000}>"
    r"|https?://(?:(?!\^\[)[^\s<>()\[\]]|\([^\s<>()]{0,300}\)){1,2000}+"
    r"|^[ ]{0,3}\[[^\[\]\n]{1,200}\]:[ \t]{0,9}\S{1,2000})"
    r"|\^\[[^\[\]\n]{0,400}\]|(?<=[^\s^])\^((?:[^\s^~\[\]$]|\\\*){1,12})\^|(?<=\w)~([\w+-]{1,8})~(?!~)",
    re.M,
)
_CODE_FENCE: Final = re.compile(r"^[ \t]{0,40}(`{3,99}(?=[^`\n]*$)|~{3,99})", re.M)


def with_pandocs_signs(text: str) -> str:
    """
    Raise and lower what Pandoc does, and leave out its notes.

    >>> with_pandocs_signs("A. Byron^1,2^: CO~2~ in $x^2+y^2$^[In Welsh.]")
    'A. Byron<sup>1,2</sup>: CO<sub>2</sub> in $x^2+y^2$'
    """

    def sign(found: re.Match[str]) -> str:
        formula, raised, lowered = found.groups()
        if formula or not (raised or lowered):
            return formula or ""
        return f"<sup>{raised}</sup>" if raised else f"<sub>{lowered}</sub>"

    if "^" not in text and "~" not in text:
        return text
    kept: list[str] = []
    end = 0
    while fence := _CODE_FENCE.search(text, end):
        # A fence that nothing closes holds all that follows.
        closed = re.compile(rf"^[ \t]{{0,40}}{fence[1]}{fence[1][0]}*[ \t]*$", re.M).search(text, fence.end())
        kept += (
            _PANDOC_SIGNS.sub(sign, text[end : fence.start()]),
            text[fence.start() : closed.end() if closed else None],
        )
        end = closed.end() if closed else len(text)
    return "".join((*kept, _PANDOC_SIGNS.sub(sign, text[end:])))


def as_commonmark(text: str) -> str:
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
    if "\\item" in text and "\\begin{" in text:
        text = _TEX_ITEM.sub("- ", _TEX_LIST.sub("", text))
    if "\\text" in text or "\\emph" in text:
        text = _TEX_LOOK.sub(lambda m: f"<{_LOOKS[m[1]]}>{m[2]}</{_LOOKS[m[1]]}>", text)
    if "\\" in text:
        # A hard break before a bullet has nothing left to break.
        text = _BROKEN_BULLET.sub("\n", _TWO_BACKSLASHES.sub(r"\\", text))
    if len(_TIGHT_BULLET.findall(text)) > 1:
        text = _TIGHT_BULLET.sub(r"\1- ", text)
    text = with_lines_of_names(_with_numbers_apart(text))
    text = _BULLET.sub(r"\1- ", _BULLET_BREAK.sub(r"\1\n\n", text))
    if "markdown" in text:
        text, asked = _ASKS_FOR_MARKDOWN.subn(r"\1\n\n", text)
        if asked:
            text = _FAR_BULLET.sub("   ", text)
    if "](" in text and "<" in text:
        text = _LINKS_AS_MARKDOWN.sub(r"\1\n\n", text)
    text = _CLOSE_LIST.sub(r"\1\n", _CLOSE_HEADING.sub("\n\n", text))
    text = _YEAR_AS_COUNTER.sub(_with_year, text)
    text = with_heads(text)
    if " *" in text:
        text = "\n".join(_with_tight_marks(line) if " *" in line else line for line in text.split("\n"))
    text = _LONE_STAR.sub(r"\1\\*", text)
    return with_tables(text) if "\t" in text else text


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
