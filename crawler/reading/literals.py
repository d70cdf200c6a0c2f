"""Lists and objects that JavaScript or TypeScript spells out → data, each under its name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

#: More tokens than these, read once or tried again, are a program and no list of works.
MOST_TOKENS: Final = 400_000
_MOST_DEPTH: Final = 12
_TOKEN: Final = re.compile(
    r"(?P<gap>\s+|//[^\n]*|/\*.*?\*/)"
    r"|(?P<text>\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'|`(?:[^`\\]|\\.)*+`)"
    r"|(?P<number>\d+(?:\.\d+)?)|(?P<word>[\w$]+)|(?P<sign>=>|\.\.\.|.)",
    re.S,
)
_ESCAPE: Final = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\n|.))", re.S)
_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "", "\n": "", "b": "", "f": "", "v": " ", "0": ""}
_FILLED: Final = re.compile(r"\$\{\s{0,9}([\w$.]{1,80})\s{0,9}\}")
#: Behind these a value stands.
_BEFORE_VALUE: Final = frozenset(("=", "(", "[", ",", ":", "=>", "return", "default", "as"))
_DECLARES: Final = frozenset(("const", "let", "var"))
#: What ends the value of a field or an item, or its statement.
_ENDS: Final = frozenset((",", "]", "}", ")", ";"))
#: What is made of these texts is not their words.
_LOADS: Final = frozenset(("require", "import", "fetch", "useState", "createContext"))
_CLOSING: Final = {"(": ")", "[": "]", "{": "}"}
_WORDS: Final = {"true": True, "false": False, "null": None, "undefined": None}
#: Mark-up as a value: <>On <i>Wool</i></>.
_TAG: Final = re.compile(
    r"<(/?)[\w.]*(?:\s(?:[^<>{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}+\}){0,1000}+\}){0,1000}+)?>"
)
_FURTHEST_TAG: Final = 200_000
_BRACES: Final = re.compile(r"\{/\*.*?\*/\}|[{}]", re.S)
#: Words within such mark-up: {" "}, {'wool'}.
_SET_WORDS: Final = re.compile(r"\{\s{0,9}([\"'`])([^\"'`{}]{0,500})\1\s{0,9}\}")
#: A bracket that opens what no value of ours is.
_UNREADABLE: Final = object()


def literals(source: str) -> list[object]:
    """
    Return the lists and objects that stand in a program as values, in its order, each under its name.

    >>> literals("const me = 'A. Byron'; export const papers: Paper[] = [{ title: `Wool`, authors: [me] }]")
    [{'papers': [{'title': 'Wool', 'authors': ['A. Byron']}]}]
    """
    found = [m for m in islice(_TOKEN.finditer(source), MOST_TOKENS) if m.lastgroup != "gap"]
    reader = _Reader(
        source=source,
        tokens=[m[0] for m in found],
        kinds=[m.lastgroup or "" for m in found],
        starts=[m.start() for m in found],
    )
    return reader.read()


@dataclass(slots=True)
class _Reader:
    source: str
    tokens: list[str]
    kinds: list[str]
    starts: list[int]
    #: What names stand for, as far as it could be read.
    known: dict[str, object] = field(default_factory=dict)
    left: int = MOST_TOKENS

    def read(self) -> list[object]:
        """Try every bracket that stands where a value does; where it is none, those within."""
        found: list[object] = []
        name, declared, at = "", False, 0
        while at < len(self.tokens) and self.left > 0:
            words, before = self.tokens[at], self._words(at - 1)
            if self.kinds[at] == "word" and before in _DECLARES:
                name, declared = words, True
            elif words in (";", "of", "in"):
                declared = False
            elif words in ("=", ":") and self._kind(at - 1) == "word":
                # The type of what is declared stands between: "const papers: Paper[] = [".
                name = name if declared else before
            elif before == "default":
                name = ""
            value, end = _UNREADABLE, at + 1
            if before in _BEFORE_VALUE and (words in "[{<" or (before == "=" and self.kinds[at] != "sign")):
                value, end = self._value(at, 0)
            if value is _UNREADABLE:
                at += 1
                continue
            if name and before == "=":
                self.known.setdefault(name, value)
            if isinstance(value, list | dict) and value:
                found.append({name: value} if name else value)
            elif isinstance(value, str) and words == "<":
                found.append(value)
            declared, at = False, end
        return found

    def _words(self, at: int) -> str:
        return self.tokens[at] if 0 <= at < len(self.tokens) else ""

    def _kind(self, at: int) -> str:
        return self.kinds[at] if 0 <= at < len(self.tokens) else ""

    def _value(self, at: int, depth: int) -> tuple[object, int]:
        """Return the value that begins here and where it ends; None for what only running it would tell."""
        self.left -= 1
        if depth > _MOST_DEPTH or self.left < 0 or at >= len(self.tokens):
            return _UNREADABLE, at
        words, kind = self.tokens[at], self.kinds[at]
        value: object = None
        end = at + 1
        if words == "[":
            value, end = self._list(at, depth)
        elif words == "{":
            value, end = self._object(at, depth)
        elif kind == "text":
            value = self._text(words)
        elif kind == "number":
            value = float(words) if "." in words else int(words)
        elif words == "<":
            value, end = self._markup(at)
        elif kind == "word":
            value, end = self._named(at + (words == "new"))
        if value is _UNREADABLE:
            return value, at
        return self._behind(value, end, depth)

    def _behind(self, value: object, at: int, depth: int) -> tuple[object, int]:
        """Go on behind a value to what ends it: ``"On " + "Wool"``, ``[…] as const``, ``"a".trim()``."""
        sign = self._words(at)
        if sign == "+" and isinstance(value, str):
            further, end = self._value(at + 1, depth + 1)
            return (value + further, end) if isinstance(further, str) else (None, end)
        if not depth or sign in (",", "]", "}", ")"):
            return value, at
        kept = value if sign in (".", "as", "satisfies", "!") else None
        while at < len(self.tokens) and self.left > 0 and self.tokens[at] not in _ENDS:
            self.left -= 1
            at = self._past(at) if self.tokens[at] in _CLOSING else at + 1
        return (kept, at) if self._words(at) in (",", "]", "}", ")") else (_UNREADABLE, at)

    def _past(self, at: int) -> int:
        """Return the place behind the bracket that closes the one here."""
        depth = 0
        while at < len(self.tokens) and self.left > 0:
            self.left -= 1
            words = self.tokens[at]
            depth += (words in _CLOSING) - (words in _CLOSING.values())
            at += 1
            if not depth:
                break
        return at

    def _list(self, at: int, depth: int) -> tuple[object, int]:
        items: list[object] = []
        at += 1
        while self._words(at) != "]":
            spread = self._words(at) == "..."
            value, at = self._value(at + spread, depth + 1)
            if value is _UNREADABLE:
                return value, at
            items += value if spread and isinstance(value, list) else [value]
            if self._words(at) == ",":
                at += 1
            elif self._words(at) != "]":
                return _UNREADABLE, at
        return items, at + 1

    def _object(self, at: int, depth: int) -> tuple[object, int]:
        fields: dict[str, object] = {}
        at += 1
        while self._words(at) != "}":
            words, kind = self._words(at), self._kind(at)
            key = self._text(words) if kind == "text" else words
            if words == "...":
                value, at = self._value(at + 1, depth + 1)
                key = ""
            elif kind in ("word", "text", "number") and self._words(at + 1) == ":":
                value, at = self._value(at + 2, depth + 1)
            elif kind == "word" and self._words(at + 1) in (",", "}"):
                value, at = self.known.get(words), at + 1
            else:
                return _UNREADABLE, at
            if value is _UNREADABLE or key is None:
                return _UNREADABLE, at
            if key:
                fields[key] = value
            elif isinstance(value, dict):
                fields |= value
            if self._words(at) == ",":
                at += 1
            elif self._words(at) != "}":
                return _UNREADABLE, at
        return fields, at + 1

    def _named(self, at: int) -> tuple[object, int]:
        """
        Return what a name stands for, as far as the source says it: ``me``, ``people.byron``, ``true``.

        What is made of a text stands for it: ``person("Ada Byron", "/ada")``, ``new Date("2024-05-01")``.
        """
        path = [self._words(at)]
        at += 1
        while self._words(at) == "." and self._kind(at + 1) == "word":
            path.append(self.tokens[at + 1])
            at += 2
        if self._words(at) == "(" and self._kind(at + 1) == "text" and path[-1] not in _LOADS:
            return self._text(self._words(at + 1)), self._past(at)
        return self._known(path), at

    def _known(self, path: list[str]) -> object:
        if len(path) == 1 and path[0] in _WORDS:
            return _WORDS[path[0]]
        value = self.known.get(path[0])
        for key in path[1:]:
            value = value.get(key) if isinstance(value, Mapping) else None
        return value

    def _text(self, quoted: str) -> str | None:
        """Return a text without its quotes; None where it holds what only running it would tell."""
        words = quoted[1:-1]
        if quoted[0] == "`" and "${" in words:
            words = _FILLED.sub(lambda name: self._filled(name[1].split(".")), words)
            if "${" in words:
                return None
        return _ESCAPE.sub(_unescaped, words) if "\\" in words else words

    def _filled(self, path: list[str]) -> str:
        value = self._known(path)
        return str(value) if isinstance(value, str | int | float) else "${"

    def _markup(self, at: int) -> tuple[object, int]:
        """Return mark-up that stands as a value, as HTML has it, up to the tag that closes the first."""
        start = self.starts[at]
        depth = 0
        end = start
        while self.left > 0 and (tag := _TAG.match(self.source, end)) and end - start < _FURTHEST_TAG:
            self.left -= 1
            depth += -1 if tag[1] else 0 if tag[0].endswith("/>") else 1
            if depth <= 0:
                return shown(self.source[start : tag.end()]), bisect_left(self.starts, tag.end())
            end = self.source.find("<", tag.end())
            end = end if end >= 0 else len(self.source)
        return _UNREADABLE, at


def shown(markup: str) -> str:
    """
    Return what mark-up in a program shows as it stands, as HTML has it.

    >>> shown('<p className="pub">On{" "}<i>Wool</i> {papers.map((p) => <b>{p.title}</b>)}</p>')
    '<p class="pub">On <i>Wool</i> </p>'
    """
    markup = _SET_WORDS.sub(r"\2", markup)
    kept: list[str] = []
    depth, end = 0, 0
    for brace in _BRACES.finditer(markup):
        if depth == 0:
            kept.append(markup[end : brace.start()])
        depth = max(0, depth + (brace[0] == "{") - (brace[0] == "}"))
        end = brace.end()
    kept.append("" if depth else markup[end:])
    return "".join(kept).replace("className=", "class=").replace("<>", "").replace("</>", "")


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2] or escape[3]
    if code:
        number = int(code, 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number < 0xE000 else ""
    return _ESCAPES.get(escape[4], escape[4])
