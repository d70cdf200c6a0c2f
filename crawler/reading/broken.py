"""Data that do not parse → what of them can be read all the same, piece by piece, and how much cannot."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from typing import Final

from crawler.reading.plain import load_yaml

#: More pieces than these are no list of a person's works.
MOST_PIECES: Final = 20_000
_MOST_LOST: Final = 200
_MOST_DEPTH: Final = 8
_ITEM: Final = re.compile(r"([ \t]*)-(?:[ \t]+|$)")
_KEY: Final = re.compile(
    r"[ \t]*(?:\"([^\"\n]{1,80})\"|'([^'\n]{1,80})'|(\w[\w ./-]{0,60}?))[ \t]*:(?:[ \t]+(\S.*?))?[ \t]*$"
)
_NO_VALUE: Final = re.compile(r"[|>][+-]?\d?")
# Outside its strings, JSON knows neither comments nor a comma behind the last of a list.
_STRING_OR_COMMENT: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|//[^\n]*|/\*.*?\*/', re.S)
_STRING_OR_COMMA: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|,(?=\s*[}\]])', re.S)
_TOML_TABLE: Final = re.compile(r"^(?=[ \t]*\[\[?[\w.\"' -]{1,80}\]\]?[ \t]*$)", re.M)


def in_pieces(text: str, kind: str) -> tuple[object, int]:
    """Return what can be read of broken YAML, JSON or TOML, nothing of others; and how many pieces cannot."""
    if kind == "json":
        return _json(text)
    if kind == "toml":
        return _toml(text)
    if kind != "yaml":
        return [], 1
    budget = [MOST_PIECES]
    return _yaml(text.replace("\t", "    ").split("\n"), budget, 0)


def _yaml(lines: list[str], budget: list[int], depth: int) -> tuple[object, int]:
    """
    Read the blocks of YAML one by one; a value that is none is taken as its words stand.

    >>> in_pieces("- title: Wool: A History\\n  year: 1843\\n- title: Felt", "yaml")
    ([{'title': 'Wool: A History', 'year': 1843}, {'title': 'Felt'}], 0)
    """
    fields: dict[object, object] = {}
    items: list[object] = []
    lost = 0
    for block in _blocks(lines):
        budget[0] -= 1
        piece, missed = _block(block, budget, depth) if budget[0] > 0 else (None, 1)
        lost += missed
        if isinstance(piece, dict):
            fields.update(piece)
        elif isinstance(piece, list):
            items += piece
    return [*([fields] if fields and items else []), *items] if items else fields, lost


def _block(lines: list[str], budget: list[int], depth: int) -> tuple[object, int]:
    item, key = _ITEM.match(lines[0]), _KEY.match(lines[0])
    if item is None and key is None:
        return None, 1
    try:
        return load_yaml("\n".join(lines)), 0
    except ValueError:
        if depth > _MOST_DEPTH:
            return None, 1
    if item is not None:
        parts = [_yaml(part, budget, depth + 1) for part in _items_of(lines, item.end())]
        return [inside for inside, _ in parts if inside], sum(lost for _, lost in parts)
    assert key is not None
    name, value, below = key[1] or key[2] or key[3], key[4] or "", lines[1:]
    if not value:
        inside, lost = _yaml(below, budget, depth + 1)
        return ({name: inside} if inside else {}), lost
    if not _NO_VALUE.fullmatch(value) and below and _KEY.match(below[0]):
        # A field that was set deeper than the one before it.
        inside, lost = _yaml(below, budget, depth + 1)
        return {**(inside if isinstance(inside, dict) else {}), name: _words(value)}, lost
    words = [line.strip() for line in ([] if _NO_VALUE.fullmatch(value) else [value]) + below]
    return {name: _words(" ".join(words))}, 0


def _items_of(lines: list[str], deep: int) -> list[list[str]]:
    """
    Part an item's lines where the next dash stands as deep as fields: "  - title: Wool" over "  year: 1843".

    What follows a dash stands as deep as what is below it.
    """
    parts: list[list[str]] = []
    first, before = _KEY.match(lines[0][deep:]), None
    for line in lines:
        dash = _ITEM.match(line) if not parts or _depth(line) == deep else None
        key = _KEY.match(line[dash.end() :]) if dash else None
        if dash and (not parts or (key and first and key[3] == first[3] and before and before[4])):
            parts.append([" " * deep + line[dash.end() :]])
            before = key
            continue
        parts[-1].append(line)
        if line.strip() and _depth(line) == deep:
            before = _KEY.match(line)
    return parts


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """Part lines where one stands no deeper than the first of its block; "- " may stand below its key."""
    block: list[str] = []
    for line in lines:
        if not line.strip() or (line.lstrip().startswith("#") and not block):
            continue
        if block:
            deep, first = _depth(line), _depth(block[0])
            listed = deep == first and _ITEM.match(line) is not None and _ITEM.match(block[0]) is None
            if deep <= first and not listed:
                yield block
                block = []
        block.append(line)
    if block:
        yield block


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _words(value: str) -> str:
    """Return a value's words without the signs that were to hold them: '"On "Wool""' is 'On "Wool"'."""
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value.replace('\\"', '"').strip()


def _json(text: str) -> tuple[object, int]:
    """
    Read JSON with comments and needless commas; where more is wrong, each object that is whole.

    >>> in_pieces('[{"title": "On // Wool",}, /* more */]', "json")
    ([{'title': 'On // Wool'}], 0)
    >>> in_pieces('[{"title": "Felt" "year": 1}, {"title": "Wool"}]', "json")
    ([{'title': 'Wool'}], 1)
    """
    for needless in (_STRING_OR_COMMENT, _STRING_OR_COMMA):
        text = needless.sub(lambda found: found[0] if found[0][0] == '"' else "", text)
    decoder = json.JSONDecoder(strict=False)
    try:
        return decoder.decode(text), 0
    except (ValueError, RecursionError):
        objects: list[object] = []
    lost = 0
    at = text.find("{")
    while at >= 0 and lost < _MOST_LOST:
        try:
            found, at = decoder.raw_decode(text, at)
            objects.append(found)
        except (ValueError, RecursionError):
            lost += 1
            at += 1
        at = text.find("{", at)
    return objects, lost


def _toml(text: str) -> tuple[object, int]:
    r"""
    Read the tables of TOML one by one, and of a broken one its lines.

    >>> in_pieces("[[a]]\ntitle = 'Wool'\nyear = '\n[[a]]\ntitle = 'Felt'", "toml")
    ({'a': [{'title': 'Wool'}, {'title': 'Felt'}]}, 1)
    """
    data: dict[str, object] = {}
    lost = 0
    for table in _TOML_TABLE.split(text)[:MOST_PIECES]:
        try:
            piece = tomllib.loads(table)
        except ValueError:
            piece, missed = _toml_lines(table)
            lost += missed
        for name, value in piece.items():
            before = data.get(name)
            data[name] = before + value if isinstance(before, list) and isinstance(value, list) else value
    return data, lost


def _toml_lines(table: str) -> tuple[dict[str, object], int]:
    kept: list[str] = []
    lost = 0
    for line in table.split("\n")[:1000]:
        try:
            tomllib.loads(line)
            kept.append(line)
        except ValueError:
            lost += 1
    try:
        return tomllib.loads("\n".join(kept)), lost
    except ValueError:
        return {}, lost
