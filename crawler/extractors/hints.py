"""Hints: words that stand in every text a dear pattern finds something in; most texts have none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: As many words are a sentence, where such a share of them is written small.
_SENTENCE = 10
_MOSTLY = 0.75

_WORD = re.compile(r"[^\W\d_]+")
#: How a summary begins: "We study …", "This methodological note makes …".
SUMMARY = (
    r"(?:We|Our|This (?:[a-z]+ )?(?:paper|article|work|study|chapter|note|essay|report|review|survey|thesis|dissertation)"
    r"|In this|I) [a-z]"
)

#: "Recommended citation: …", a work said once more.
CITED_AS = re.compile(
    r"\W{0,9}(?:(?:recommended|suggested|preferred) citation|(?:please )?cite (?:this (?:paper|work|article) )?as|how to cite)\b\W*",
    re.IGNORECASE,
)


def holds(text: str, hints: Iterable[str]) -> bool:
    """
    Whether one of some words stands in a text.

    >>> holds("On Wool, best paper", ("award", "best")), holds("On Wool", ("award", "best"))
    (True, False)
    """
    for hint in hints:  # noqa: SIM110 - twice as fast as any(), and asked of every stretch
        if hint in text:
            return True
    return False


#: When and with what the page was made, on a line of its own: "Last updated: …", "Page design by …". No part of an entry.
_STAMP = re.compile(
    r"\W{0,20}(?:(?:(?:this |the )?(?:page|site|website|list) )?(?:was )?last (?:updated?|modified|revised|changed?|revision)\b"
    r"|(?:proudly )?powered by\b|page (?:generated|design|created|details|updated)\b|report abuse\b|this list was (?:automatically )?(?:generated|created)\b|design(?:ed)? by:|.{0,90}\bvalid:? xhtml\b|you are visitor\b|©|copyright ?(?:©|\(c\)|(?:19|20)\d\d)|.{0,90}\bcopyright ?(?:©|@|\(c\))"
    r"|(?:zuletzt (?:geändert|aktualisiert)|letzte (?:änderung|aktualisierung)|dernière (?:mise à jour|modification)"
    r"|última (?:actualización|atualização|modificación)|ultimo aggiornamento|最后更新|最終更新)\b)[^\n]{0,160}$",
    re.IGNORECASE,
)
#: One of them stands in every such line.
_STAMP_HINTS = (
    "last", "power", "page", "report", "generated", "created", "design", "xhtml", "visitor", "©", "copyright",
    "zuletzt", "letzte", "derni", "ltima", "ltimo", "更新",
)  # fmt: skip


def is_stamp(text: str) -> bool:
    """
    Whether a line tells when and with what the page was made, and nothing of an entry.

    >>> is_stamp("Last updated: May 2020"), is_stamp("On Wool that Lasts")
    (True, False)
    """
    return holds(text.lower(), _STAMP_HINTS) and _STAMP.match(text) is not None


#: ", 2019), we": behind names that a sentence cites in brackets.
CITED_AMID = re.compile(r",? (?:19|20)\d\d[a-z]?(?:[;,][^()]{0,90})?\),? [a-z]{2}")


def is_prose(words: str) -> bool:
    """
    Whether words beside an entry are a sentence on its subject, whose years are not the work's.

    >>> is_prose("We count how much of the yarn that was spun in mills went lost in 1919")
    True
    >>> is_prose("in Proceedings of the Third Conference on Looms and the People at Them, Turin, 1919")
    False
    """
    found = _WORD.findall(words)
    return len(found) >= _SENTENCE and sum(word.islower() for word in found) >= _MOSTLY * len(found)
