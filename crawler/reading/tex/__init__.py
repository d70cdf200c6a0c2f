r"""
LaTeX → Document, by way of HTML: what a CV's source prints, its own commands put in the place of their names.

Nothing is typeset. A command that nobody defines shows what stands in its braces: ``\cvpub{A. Byron. Wool.}``
is an item, ``\cventry{2020}{Wool Prize}{Yarn University}`` one of three lines, ``\me{A. Byron}`` a name.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from crawler.reading.decode import decode, is_binary
from crawler.reading.latex import composed
from crawler.reading.source import Source
from crawler.reading.tex.commands import (
    DIMENSION,
    DROPPED,
    LAST_SHOWN,
    MARGINS,
    MARKS,
    OWN_BRACES,
    PLAIN_BLOCKS,
    SWITCHES,
    SYMBOLS,
    TABLES,
    Macro,
    argument,
    arguments,
    braced,
    without_comments,
    without_definitions,
)

if TYPE_CHECKING:
    from crawler.reading.document import Document

_SUFFIXES: Final = (".tex", ".ltx", ".latex")
_TYPES: Final = ("text/x-tex", "application/x-tex", "text/x-latex", "application/x-latex")
#: What the text may grow to by its own commands, and how deep they and its braces may stand in one another.
MOST_LETTERS: Final = 2_000_000
_MOST_DEPTH: Final = 40
#: What it costs to print even nothing.
_CALL: Final = 10
#: Files whose words are printed where they are named.
_ELSEWHERE: Final = re.compile(
    r"\\(?:input|include|subfile|bibliography|addbibresource)\s{0,9}(?:\[[^\[\]]{0,200}\])?\{([^{}\n]{1,200})\}"
)
_MOST_NAMED: Final = 10
_BODY: Final = re.compile(r"\\begin\s{0,9}\{document\}(.*?)(?:\\end\s{0,9}\{document\}|\Z)", re.S)
_COMMAND: Final = re.compile(r"\\(?:([a-zA-Z@]+)\*?|(.))[ \t]*+(?:\n(?![ \t]*\n)[ \t]*)?", re.S)
_HEADING: Final = re.compile(
    r"(?:cv|my|new|c|r|bib|makeh?)?((?:sub)*)-?(?:section|rubric|heading)(?:title|head|name)?", re.I
)
_TOP: Final = re.compile(r"part|chapter")
#: How long and thick a rule is.
_RULE: Final = re.compile(
    r"(?:\s{0,9}(?:width|height|depth)\s{0,9}(?:[\d.]{0,9}\\[a-zA-Z@]{1,40}|[\d.]{1,9}\s?[a-z]{2}))+"
)
_WORDS: Final = re.compile(r"[^\\{}$&~\n\[\]]+")
_BLANK: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_OPTION: Final = re.compile(r"\s{0,99}\[([^\[\]]{0,500})\]")
#: How wide a table is: "to \\linewidth".
_WIDTH: Final = re.compile(r"\s{0,9}(?:to|spread)\s{0,9}[\d.]{0,9}\s?(?:\\[a-z]{1,20}|[a-z]{2})(?=\s*\{)")
_MATHS: Final = re.compile(r"\$\$?([^$]{0,500})\$\$?")
#: A mark on a name, set as mathematics: $^{*}$, $^\dagger$.
_RAISED: Final = re.compile(r"\s*\^\s*(?:\{([^{}]{0,40})\}|(\\[a-z]+|.))\s*")
#: What is set as mathematics and looks the same in words: "$n$-ply", "$(2, 3)$".
_PLAIN_MATHS: Final = re.compile(r"[A-Za-z\d\s()+=/.,'-]{1,60}")
_TAG: Final = re.compile(r"<[^<>]*>")
_ACCENTS: Final = frozenset("\"'`^~=.cvuHkr")
_ADDRESS: Final = re.compile(r"\s*(?:https?:|mailto:|www\.)\S+\s*\Z")
#: A command that begins its line, or its item.
_BEGINS: Final = re.compile(r"(?:\n|\A)[ \t]*(?:\\item[ \t]*)?\Z")
#: One that follows the braces of another, as where a comment took the end of the line between them.
_FOLLOWS: Final = re.compile(r"\}[ \t]*\Z")
#: A label that says more than a counter or a bullet does: a word, or a year.
_TELLING: Final = re.compile(r"(?<!\\)\b[^\W\d_]{3}|\b(?:19|20)\d\d\b")
#: So many letters in the braces of an unknown command are more than a name: a block of its own.
_BLOCK: Final = 40


def likely(source: Source) -> float:
    """Whether the bytes are LaTeX: by ending or type."""
    if is_binary(source.body):
        return 0.0
    if source.suffix in _SUFFIXES or source.media_type in _TYPES:
        return 0.95
    plain = source.suffix in ("", ".txt") and source.media_type in ("", "text/plain")
    return 0.9 if plain and b"\\documentclass" in source.body[:4096] else 0.0


def read(source: Source) -> Document:
    """Read LaTeX as the HTML that shows the same."""
    from crawler.reading.html import read_html

    text = decode(source)
    page = read_html(as_html(text), url=source.url, format="latex")
    elsewhere = sorted({found[1] for found in _ELSEWHERE.finditer(without_comments(text))})[:_MOST_NAMED]
    notes = (f"it prints other files, too, which are not read: {', '.join(elsewhere)}",) if elsewhere else ()
    # A part of a CV has no end that could be missing.
    return replace(page, complete=None, notes=(*notes, *page.notes))


def as_html(text: str) -> str:
    r"""
    Return what LaTeX prints, as HTML.

    >>> as_html(r"\section{Papers}\begin{itemize}\item \me{A. B\"{o}hm}, \emph{Wool}. % felt")
    '<h2>Papers</h2><ul><li>A. Böhm, <i>Wool</i>. '
    """
    text, macros = without_definitions(without_comments(text.replace("\r\n", "\n")))
    body = _BODY.search(text)
    printer = _Printer(macros=macros)
    printer.show(body[1] if body else text)
    return "".join(printer.parts)


@dataclass(slots=True)
class _Printer:
    macros: dict[str, Macro]
    parts: list[str] = field(default_factory=list)
    #: The environments that are open, innermost last.
    within: list[str] = field(default_factory=list)
    #: The environments of the source's own whose bodies are being printed.
    expanding: set[str] = field(default_factory=set)
    depth: int = 0
    left: int = MOST_LETTERS

    def show(self, text: str) -> None:
        """Print a text; marks that are set in it end with it."""
        self.left -= len(text) + _CALL
        if self.depth > _MOST_DEPTH or self.left < 0:
            return
        self.depth += 1
        open_marks: list[str] = []
        at = 0
        while at < len(text):
            words = _WORDS.match(text, at)
            if words:
                self.parts.append(_typeset(words[0]))
                at = words.end()
                continue
            sign = text[at]
            if sign == "\\":
                at = self._command(text, at, open_marks)
            elif sign == "{":
                within, at = braced(text, at)
                self.show(within)
            elif sign == "$" and (maths := _MATHS.match(text, at)):
                self.parts.append(_maths(maths))
                at = maths.end()
            elif sign == "\n" and (blank := _BLANK.match(text, at)):
                self.parts.append("<p>")
                at = blank.end()
            else:
                self.parts.append(self._sign(sign))
                at += 1
        self.parts += [f"</{mark}>" for mark in reversed(open_marks)]
        self.depth -= 1

    def _sign(self, sign: str) -> str:
        if sign == "&" and self._in_table():
            return "</td><td>"
        return {"~": " ", "}": "", "&": "&amp;"}.get(sign, sign)

    def _in_table(self) -> bool:
        return bool(self.within) and self.within[-1] in TABLES

    def _command(self, text: str, at: int, open_marks: list[str]) -> int:
        """Print what the command at a place stands for, with its arguments; return where it ends."""
        found = _COMMAND.match(text, at)
        if found is None:
            return at + 1
        name, end = found[1] or found[2], found.end()
        if name in ("\n", " "):
            self.parts.append(" ")
            return at + 2
        if name in _ACCENTS or name in SYMBOLS:
            return self._letter(name, text, at + len(found[0].rstrip()))
        if name == "\\" or name in ("newline", "par", "linebreak", "tabularnewline"):
            return self._line(name, text, end)
        if name in ("begin", "end"):
            return self._environment(name, text, end)
        if name in ("item", "bibitem"):
            return self._item(name, text, end)
        if name in ("hrule", "vrule") and (rule := _RULE.match(text, end)):
            return rule.end()
        if name in SWITCHES:
            self.parts.append(f"<{SWITCHES[name]}>")
            open_marks.append(SWITCHES[name])
            return end
        macro = self.macros.get(name)
        if macro is not None and name not in MARKS and not _HEADING.fullmatch(name):
            given, end = macro.given(text, end)
            # A command that repeats what it is given, within itself, is made to harm.
            if macro.length(given) < self.left:
                self.show(macro.filled(given))
            return end
        return self._known(name, text, at, end)

    def _letter(self, name: str, text: str, at: int) -> int:
        if name in SYMBOLS:
            self.parts.append(html.escape(SYMBOLS[name], quote=False))
            # What parts a symbol's name from the next word is no space: "\o stby".
            return at + 1 if name.isalpha() and text[at : at + 1] == " " else at
        letter, end = argument(text, at)
        letter = letter.strip().removeprefix("\\")
        self.parts.append(html.escape(composed(name, letter) if len(letter) == 1 else letter, quote=False))
        return end

    def _line(self, name: str, text: str, end: int) -> int:
        option = _OPTION.match(text, end)
        if name in ("\\", "tabularnewline") and self._in_table():
            self.parts.append("</td></tr><tr><td>")
        else:
            self.parts.append("<p>" if name == "par" else "<br>")
        return option.end() if option else end

    def _item(self, name: str, text: str, end: int) -> int:
        option = _OPTION.match(text, end)
        end = option.end() if option else end
        self.parts.append("<li>")
        if name == "bibitem":
            return argument(text, end)[1]
        if option and _TELLING.search(option[1]):
            self.show(option[1] + " ")
        return end

    def _environment(self, name: str, text: str, end: int) -> int:
        called, end = braced(text, end) if text[end : end + 1] == "{" else ("", end)
        called = called.strip().lower()
        own = f"{name} {called}"
        if (macro := self.macros.get(own)) and own not in self.expanding and self.depth < _MOST_DEPTH:
            given, end = macro.given(text, end)
            if macro.length(given) < self.left:
                self.expanding.add(own)
                self.show(macro.filled(given))
                self.expanding.discard(own)
            return end
        kind = called.rstrip("*")
        if name == "end":
            opened = self.within.pop() if self.within else ""
            table = "</td></tr></table>" if opened in TABLES else ""
            self.parts.append(table or ("</div>" if opened in PLAIN_BLOCKS else "</ul>"))
            return end
        self.within.append(kind)
        while option := _OPTION.match(text, end) or _WIDTH.match(text, end):
            end = option.end()
        plain = kind in PLAIN_BLOCKS or kind in TABLES or kind == "thebibliography"
        given, ends = arguments(text, end, OWN_BRACES.get(called, int(kind in TABLES)) if plain else 9)
        end = ends[-1] if ends else end
        if kind in TABLES:
            self.parts.append("<table><tr><td>")
            return end
        told = [words for words in given if words.strip()]
        if plain:
            pass
        elif len(told) == 1 and "section" in kind:
            self._heading(told[0], 2 + kind.count("sub"))
        elif told:
            # What the items within belong to: "{Looms that learn}{Journal of Wool}{2021}".
            self.parts.append("<p>")
            self._block(told, apart=False)
        self.parts.append("<div>" if kind in PLAIN_BLOCKS else "<ul>")
        return end

    def _known(self, name: str, text: str, at: int, end: int) -> int:
        """Print a command of LaTeX's, of a class, or one that nobody defines here; return where it ends."""
        while option := _OPTION.match(text, end):
            end = option.end()
        given, ends = arguments(text, end)
        if not given:
            return end
        heading = _HEADING.fullmatch(name)
        if name in DROPPED:
            return ends[min(len(ends), DROPPED[name]) - 1]
        if heading or _TOP.fullmatch(name):
            self._heading(given[0], 2 + heading[1].lower().count("sub") if heading else 1)
            self._block(given[1:])
        elif name in ("href", "hrefs") and len(given) > 1:
            self._link(given[0], given[1])
            return ends[1]
        elif name in ("url", "path", "nolinkurl", "doi"):
            self._link(given[0] if name != "doi" else f"https://doi.org/{given[0]}", given[0])
            return ends[0]
        elif name in MARKS:
            self._marked(MARKS[name], given[0])
            return ends[0]
        elif name in MARGINS:
            self._beside(given[0])
            return ends[0]
        elif name in LAST_SHOWN:
            last = min(len(given), LAST_SHOWN[name]) - 1
            self.show(given[last])
            return ends[last]
        elif len(given) == 2 and _ADDRESS.match(given[0]):
            self._link(given[0], given[1])
        else:
            start = max(0, at - _BLOCK)
            begins = _BEGINS.search(text, start, at) is not None
            begins = begins or (len(given) > 2 and _FOLLOWS.search(text, start, at) is not None)
            self._block(given, apart=begins and (len(given) > 1 or len(given[0]) > _BLOCK))
        return ends[-1]

    def _heading(self, words: str, level: int) -> None:
        self.parts.append(f"<h{min(level, 6)}>")
        self.show(words)
        self.parts.append(f"</h{min(level, 6)}>")

    def _beside(self, words: str) -> None:
        """Print what stands in the margin: words beside the first of a paragraph head it, a date does not."""
        begins = not self.parts or "".join(self.parts[-4:]).rstrip()[-1:] in ("", ">")
        at = len(self.parts)
        self.show(words)
        said = " ".join(_TAG.sub(" ", "".join(self.parts[at:])).split())
        if begins and len(said) <= _BLOCK and _TELLING.search(said) and not re.search(r"\d", said):
            self.parts[at:] = [f"<h2>{said}</h2>"]
        else:
            self.parts.append(" ")

    def _block(self, given: list[str], *, apart: bool = True) -> None:
        """Print what stands in braces one below another, as an item of its own or within a line."""
        shown = [words for words in given if words.strip() and not DIMENSION.fullmatch(words.strip())]
        for i, words in enumerate(shown):
            self.parts.append("<br>" if i else "<li>" if apart else "")
            self.show(words)
        if shown and apart:
            self.parts.append("</li>")

    def _marked(self, mark: str, words: str) -> None:
        self.parts.append(f"<{mark}>")
        self.show(words)
        self.parts.append(f"</{mark}>")

    def _link(self, address: str, words: str) -> None:
        address = re.sub(r"\\([%#&_~{}$])", r"\1", address.strip())
        self.parts.append(f'<a href="{html.escape(address)}">')
        self.show(words)
        self.parts.append("</a>")


def _typeset(words: str) -> str:
    for source, shown in (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”")):
        if source in words:
            words = words.replace(source, shown)
    return html.escape(words, quote=False)


def _maths(found: re.Match[str]) -> str:
    raised = _RAISED.fullmatch(found[1])
    words = (raised[1] or raised[2]) if raised else found[1].strip()
    plain = raised or _PLAIN_MATHS.fullmatch(words)
    symbol = SYMBOLS.get(words[1:], "") if words[:1] == "\\" else words if plain else ""
    if symbol:
        return f"<sup>{html.escape(symbol)}</sup>" if raised else html.escape(symbol)
    return html.escape(found[0], quote=False)
