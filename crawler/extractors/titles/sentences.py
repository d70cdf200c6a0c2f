"""Where sentences end in the words of an entry."""

from __future__ import annotations

import re

from snapshots.shortened import shortens

# It begins with its sign: the search leaps from one to the next.
_SENTENCE = re.compile(
    r"[.?!。？！](?:(?=[\s\x1f\"”’»)\]]|$)|(?<=[。？！])|(?<=[a-z]{3}\.)(?=(?:arXiv|bioRxiv|medRxiv)\b))"
)
#: "Proceedings of the 20." "Kolloquium über Wolle": a number as Germans order things.
_ORDINAL = re.compile(r"\b(?:the|de[rsm]|zu[mr]|die|im|auf) \d{1,3}$")
#: "4. Auflage", "2. überarb. Aufl.": a number as a German book's edition has it.
_EDITION = re.compile(r"\. (?:[^\W\d_]+[.,]? ){0,3}Aufl(?:age\b|\.)")


def sentence_ends(work: str, begin: int, limit: int) -> list[int]:
    """Return where sentences end: before a full stop, after a question mark; not at abbreviations."""
    found: list[int] = []
    for m in _SENTENCE.finditer(work, begin, min(limit, begin + 800)):
        at = m.start()
        if work[at] == "." and (
            shortens(work, at)
            or (
                work[at - 1].isdecimal()
                and (_ORDINAL.search(work, max(0, at - 8), at) or _EDITION.match(work, at))
            )
        ):
            continue
        found.append(at if work[at] in ".。" else m.end())
    return found
