"""Tells whether two printed venues are one venue in other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from snapshots.text import fold


def telling_words(venue: str) -> frozenset[str]:
    """Return the words of a venue that tell which it is."""
    return frozenset(_venue_words(venue)) - _EMPTY_WORDS - _TIMES


# Words that say nothing of which venue it is.
_EMPTY_WORDS = frozenset(
    (
        *("the", "of", "on", "in", "and", "for", "a", "an", "at", "to", "annual", "ieee", "acm", "usenix"),
        *("international", "intl", "int", "conference", "conf", "symposium", "symp", "proceedings", "proc"),
        *("journal", "j", "transactions", "trans"),
    )
)

# Words that stand beside a venue's name and tell when.
_TIMES = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
        *("october", "november", "december", "forthcoming", "accepted", "appear"),
    )
)

# Words that say what kind of venue it is; a kind that only one side names is left open.
_KINDS = {
    **dict.fromkeys(("journal", "transactions", "trans", "annals", "magazine"), "journal"),
    **dict.fromkeys(("conference", "conf", "symposium", "symp", "proceedings", "proc", "meeting"), "meeting"),
}

# Parts of a venue that are not the venue.
_PARTS = frozenset(("workshop", "workshops", "findings", "companion", "doctoral", "tutorial"))


def same_venue(one: str, other: str) -> bool:
    """
    Whether two printed venues are one venue in other words.

    >>> same_venue("Proceedings of the Conference on Wool (COW)", "COW")
    True
    >>> same_venue("Nature", "Nature Wool"), same_venue("COW", "COW Workshop on Milk")
    (False, False)
    """
    a, b = (_venue_words(venue) for venue in (one, other))
    if "".join(a) == "".join(b):
        return True
    if (workshops := _one_workshop(one, other)) is not None:
        return workshops
    if _shortens(a, b) or _shortens(b, a):
        return True
    if _PARTS & set(a) != _PARTS & set(b):
        return False
    if "".join(b) in _initials(a) or "".join(a) in _initials(b):
        return True
    if not _PARTS & set(a) - {"findings"} and (_short_names(one) & set(b) or _short_names(other) & set(a)):
        return True
    kinds = ({_KINDS[word] for word in words if word in _KINDS} for words in (a, b))
    x, y = kinds
    if x and y and not x & y:
        return False
    telling_a, telling_b = (frozenset(words) - _EMPTY_WORDS for words in (a, b))
    if not telling_a or not telling_b:
        return fuzz.token_sort_ratio(" ".join(a), " ".join(b)) >= 80
    if telling_a == telling_b:
        return True
    fewer, printed = min((telling_a, one), (telling_b, other), key=lambda side: len(side[0]))
    if fewer <= telling_a and fewer <= telling_b and (len(fewer) > 1 or _acronym(printed)):
        return True
    return fuzz.token_sort_ratio(" ".join(sorted(telling_a)), " ".join(sorted(telling_b))) >= 85


def _one_workshop(one: str, other: str) -> bool | None:
    """
    Whether two workshops on one matter are one: neither is at a conference that the other does not name.

    >>> _one_workshop("Conference on Milk (COM) 2019 Workshop on Fat Cows", "Workshop on Fat Cows (FC) @ COM")
    True
    >>> _one_workshop("COM Workshop on Fat Cows", "EWE Workshop on Fat Cows")
    False
    """
    found = tuple(_WORKSHOP_ON.search(venue) for venue in (one, other))
    if found[0] is None or found[1] is None or fold(found[0][1]) != fold(found[1][1]):
        return None
    topic = fold(found[0][1]).split()
    named = {"workshop", *topic, *_initials(topic)}
    hosts, others = (telling_words(venue) - named for venue in (one, other))
    return hosts <= others or others <= hosts


_WORKSHOP_ON = re.compile(
    r"(?i)\bworkshop on (?:the )?([^(),;:@]+?)(?=\s*(?:[(),;:@]|\b(?:at|with|co-located)\b|$))"
)


def _shortens(short: Sequence[str], long: Sequence[str]) -> bool:
    """
    Whether each word of a journal's name is the beginning of its fellow in another.

    >>> _shortens(["j", "appl", "wool"], ["journal", "of", "applied", "wool"])
    True
    """
    ours, theirs = ([word for word in words if word not in _SMALL_WORDS] for words in (short, long))
    return len(ours) == len(theirs) > 1 and all(map(_short_for, ours, theirs))


def _short_for(short: str, word: str) -> bool:
    """
    Whether one word is another's beginning, or its first and last letter with some between.

    >>> _short_for("appl", "applied"), _short_for("natl", "national"), _short_for("rev", "river")
    (True, True, False)
    """
    if word.startswith(short):
        return True
    if len(short) < 3 or (short[0], short[-1]) != (word[0], word[-1]):
        return False
    letters = iter(word)
    return all(letter in letters for letter in short)


_SMALL_WORDS = frozenset(("the", "of", "on", "in", "and", "for", "at", "to", "de", "et"))


def is_of_thesis(venue: str) -> bool:
    """
    Whether a venue is the university of a thesis.

    >>> is_of_thesis("PhD Thesis, University of Wool"), is_of_thesis("Journal of Wool")
    (True, False)
    """
    return not _OF_THESES.isdisjoint(_venue_words(venue))


_OF_THESES = frozenset(("thesis", "dissertation", "these", "doktorarbeit", "masterarbeit", "tesis"))


def _venue_words(venue: str) -> list[str]:
    """Return a venue's words without numbers and ordinals, which tell the time and not the place."""
    words = fold(_GLUED_YEAR.sub("", _OF_LAND.sub("", venue))).split()
    return [word for word in words if not word[0].isdigit()]


#: "Proc. Woolton Acad. Felt USA": the land of an academy.
_OF_LAND = re.compile(r"(?<=.{8})[\s,(]+(?:of the )?(?:U\.?\s?S\.?\s?A\.?|United States(?: of America)?)\W*$")
#: "COW2019": the year behind an acronym.
_GLUED_YEAR = re.compile(r"(?<=[A-Z])(?:19|20)\d\d\b")


def _short_names(venue: str) -> frozenset[str]:
    """Return the acronyms that stand in brackets: "Symposium on Wool (SWEATER)"."""
    return frozenset(fold(name) for name in _IN_BRACKETS.findall(venue))


_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z]*[A-Z][A-Za-z]*)(?:[ '’-]?(?:19|20)?\d\d)?\)")


def _acronym(venue: str) -> bool:
    return any(sum(letter.isupper() for letter in word) >= 2 for word in venue.split())


def _initials(words: Sequence[str]) -> tuple[str, str]:
    """Return the first letters of all words, and of those that are no small ones."""
    small = {"of", "the", "on", "in", "and", "for", "proceedings", "proc", "annual"}
    return "".join(word[0] for word in words), "".join(word[0] for word in words if word not in small)
