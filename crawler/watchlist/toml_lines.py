"""On which line of a TOML file a table or a key stands; the parser does not say."""

from __future__ import annotations

import re

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\"' -]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w-]+|\"[^\"]*\"|'[^']*')\s*[.=]")


class Lines:
    """The places of a file's tables and keys; paths are those of the parsed data, with indexes of tables."""

    def __init__(self, text: str) -> None:
        self._text = text.splitlines()
        self._places: dict[tuple[str | int, ...], int] = {}
        self._headers: list[tuple[int, tuple[str | int, ...]]] = []
        self._scan()

    def of(self, path: tuple[str | int, ...], value: object = None) -> int:
        """Return the line (from 1) of a path, of a text in its value, or of what is nearest above it."""
        while path and path not in self._places:
            path = path[:-1]
        line = self._places.get(path, 1)
        if isinstance(value, str):
            for number in range(line, len(self._text) + 1):
                if value in self._text[number - 1]:
                    return number
        return line

    def heads(self, name: str) -> list[tuple[int, int]]:
        """Return where each table of an array begins, and the next table (or the file's end), from 0."""
        ends = [number for number, path in self._headers if len(path) < 3 or path[0] != name]
        starts = [number for number, path in self._headers if len(path) == 2 and path[0] == name]
        return [(n - 1, min((e - 1 for e in ends if e > n), default=len(self._text))) for n in starts]

    def _scan(self) -> None:
        table: tuple[str | int, ...] = ()
        counts: dict[str, int] = {}
        inside = ""
        depth = 0
        for number, line in enumerate(self._text, 1):
            fresh = not inside and depth == 0
            if fresh and (header := _HEADER.match(line)):
                name = header[2].strip("\"'")
                if header[1] == "[[":
                    counts[name] = counts.get(name, -1) + 1
                    table = (name, counts[name])
                else:
                    table = tuple(part.strip("\"' ") for part in name.split("."))
                    table = self._nested(table, counts)
                self._places.setdefault(table, number)
                self._headers.append((number, table))
                continue
            if fresh and (key := _KEY.match(line)):
                self._places.setdefault((*table, key[1].strip("\"'")), number)
            inside, depth = _state_after(line, inside, depth)

    @staticmethod
    def _nested(table: tuple[str | int, ...], counts: dict[str, int]) -> tuple[str | int, ...]:
        """Place a [name.part] table under the last [[name]]."""
        first = table[0]
        if isinstance(first, str) and first in counts:
            return (first, counts[first], *table[1:])
        return table


def _state_after(line: str, inside: str, depth: int) -> tuple[str, int]:
    """Return the quotes still open after a line ("" for none) and how many brackets are."""
    at = 0
    while at < len(line):
        if inside:
            if inside[0] == '"' and line[at] == "\\":
                at += 2
            elif line.startswith(inside, at):
                at += len(inside)
                inside = ""
            else:
                at += 1
            continue
        if line[at] == "#":
            break
        if line[at] in "\"'":
            inside = line[at] * (3 if line.startswith(line[at] * 3, at) else 1)
            at += len(inside)
            continue
        depth += (line[at] in "[{") - (line[at] in "]}")
        at += 1
    # A plain string ends with its line, whatever it says.
    return inside if len(inside) == 3 else "", max(depth, 0)
