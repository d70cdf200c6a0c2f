"""Patterns of many words, put together so that a text is searched quickly."""

from __future__ import annotations


def by_first_letter(alternatives: str) -> str:
    """
    Return a pattern's alternatives sorted by their first letters, of which none is a sign of patterns.

    At each place of a text few first letters are tried rather than many words: half the time.

    >>> by_first_letter("press|journal|proc(?:eedings|s)|j")
    'p(?:ress|roc(?:eedings|s))|j(?:ournal|)'
    """
    groups: dict[str, list[str]] = {}
    depth = start = 0
    for at, sign in enumerate(f"{alternatives}|"):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            groups.setdefault(alternatives[start], []).append(alternatives[start + 1 : at])
            start = at + 1
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())
