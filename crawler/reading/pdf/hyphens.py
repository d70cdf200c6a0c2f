"""What takes the place of a row's end: a space, a hyphen that is the word's own, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from crawler.reading.pdf.edges import Entry

#: "large-scale", "yarn-based": no word ends so without a hyphen.
_ENDS_OF_COMPOUNDS: Final = frozenset(
    "aided assisted augmented aware based centric dimensional driven efficient free guided informed level"
    " mediated objective oriented related scale sensitive shot source specific supervised term time wide"
    " world".split()
)
_URL: Final = re.compile(r"(?:https?://|www\.|doi\.org/)\S*$", re.I)


def whole_words(entries: Sequence[Entry]) -> set[str]:
    """
    Return the words that the document prints whole, lower case: they tell which hyphens are real.

    What stands before a hyphen within a row is among them with its hyphen: "multi-" of "multi-ply".
    """
    words: set[str] = set()
    for entry in entries:
        tokens = entry.text.lower().split()
        whole = [token.strip(".,;:()[]“”\"'") for token in tokens[:-1]]
        words.update(whole)
        words.update(word.partition("-")[0] + "-" for word in whole if "-" in word)
    return words


def joint_of(before: str, after: str, known_words: set[str] | None) -> str | None:
    """
    Return what takes the place of a row's end: None for a space; at a hyphen "-" or, a word cut, "".

    ``known_words`` is None where no words are cut.
    """
    start = re.match(r"[^\s,.;:)\]”]+", after)
    if start is None:
        return None
    if _URL.search(before) and before.endswith(("/", "_", "=", "?", "&", "%", ".", "-", "\u00ad")):
        return "-" if before.endswith(("-", "\u00ad")) else ""
    if not before.endswith(("\u00ad", "-")) or before.endswith((" -", "--")):
        return None
    said = re.split(r"[\s(“\"/]", before.rstrip("\u00ad-"))[-1]
    head = said.lower()
    tail = start[0].lower()
    if not head:
        return None
    if known_words is None or (start[0][0].isupper() and said[-1].islower()):
        return "-"  # no word is cut before a capital
    if head + tail in known_words:
        return ""
    # A word cut by the printer goes on in small letters; what has a hyphen already is a compound.
    compound = (
        not (tail[0].isalpha() and head[-1].isalpha())
        or (tail in _ENDS_OF_COMPOUNDS and len(head) > 3)
        or start[0][0].isupper()
        or len(head) == 1  # "I/O-": no word is cut behind its first letter
        or (said.isupper() and tail == start[0])
        or "-" in head
        or f"{head}-{tail}" in known_words
        or (tail in known_words and f"{head}-" in known_words and len(head) > 3)
        # Both halves are words, too long for "frame-work" or "how-ever".
        or (tail in known_words and head in known_words and len(head) > 5 and len(tail) > 4)
    )
    return "-" if compound else ""
