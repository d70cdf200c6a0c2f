"""Finds lists of personal names in running text: where one may begin, and in which shape it reads best."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from crawler.extractors.names.likeness import ALONE, plausible, word_odds
from crawler.extractors.names.owner import OwnerNames
from crawler.extractors.names.reader import LED, OF_VENUES
from crawler.extractors.names.scan import UNLIKELY, NameRun, Scan
from crawler.extractors.names.settling import settled_words
from crawler.extractors.names.signs import UNNAMED
from crawler.extractors.names.words import HONORIFICS, NAME_KINDS, Token

_SURNAME = r"(?:(?:de|da|di|del|van|von|der|den) ){0,2}[^\W\d_a-zß-ÿ][\w’'-]+"
_SURNAMES = re.compile(
    rf"{_SURNAME}(?:, {_SURNAME}){{0,14}},? (?:and|&) {_SURNAME}(?=\s*(?:\.(?:\s|$)|[,;)\n\x1f]|$))"
)


def find_names(text: str, start: int, owner: OwnerNames) -> NameRun | None:
    """
    Read the list of names that begins at a place of a text; None where none does.

    >>> find_names("Ada Byron, C. Babbage and L. F. Menabrea. On the Engine.", 0, OwnerNames(["Ada Byron"])).names
    ('Ada Byron', 'C. Babbage', 'L. F. Menabrea')
    >>> find_names("Byron, A., & Babbage, C. (1843). Notes.", 0, OwnerNames(["Ada Byron"])).names
    ('Byron, A.', 'Babbage, C.')
    """
    return NameFinder(text, owner).at(start)


class NameFinder:
    """Finds lists of names in one text; cuts it into words once."""

    def __init__(
        self,
        text: str,
        owner: OwnerNames,
        stops: frozenset[int] = frozenset(),
        known: Iterable[NameRun] = (),
    ) -> None:
        """
        ``stops`` are places where a stretch of another look begins, which no list of names reaches into.

        ``known`` are lists found in this text before.
        """
        self._text = text[:20000]
        self._owner = owner
        self._stops = stops
        self._words = settled_words(self._text, owner)
        self._starts = [w.start for w in self._words]
        self._found: dict[int, NameRun | None] = {bisect_left(self._starts, run.start): run for run in known}

    def at(self, start: int, *, led: bool = False) -> NameRun | None:
        """
        Read the list of names that begins here, marks before it passed over; None where none does.

        ``led``: "with" behind a title stands before, so that the first is a person however rare the name.
        """
        first = bisect_left(self._starts, start)
        if first not in self._found:
            self._found[first] = self._scan(first, self._stops)
        found = self._found[first]
        if not led or (found is not None and found.score > 0):
            return found
        return self._surnames(start) or found or self._scan(first, self._stops, led=True)

    def _surnames(self, start: int) -> NameRun | None:
        """A whole line of surnames alone, however rare: "With Lanolin, Wether and Shearling."."""
        listed = _SURNAMES.match(self._text, start)
        if listed is None:
            return None
        names = re.split(r", and | and | & |, ", listed.group())
        alone = self._text[:start].rstrip().rpartition("\n")[2].strip("( \x1f").lower() == "with"
        if len(names) < 3 - alone or min(word_odds(name.split()[-1]) for name in names) < -1.0:
            return None
        return NameRun(names=tuple(names), start=start, end=listed.end(), score=LED)

    def until(self, start: int, stop: int) -> NameRun | None:
        """Read the list of names that begins here and reaches into nothing from another place on."""
        return self._scan(bisect_left(self._starts, start), self._stops | {stop})

    def _scan(self, first: int, stops: frozenset[int], *, led: bool = False) -> NameRun | None:
        front = self._words[first : first + 6]
        if not _may_begin(front) or self._is_lone(front) or (not led and self._is_phrase(front, stops)):
            return None
        return Scan(self._text, self._words[first : first + 1500], self._owner, stops, led=led).run()

    def _is_phrase(self, words: Sequence[Token], stops: frozenset[int]) -> bool:
        """Whether capitalised words are no likely person's, and no list goes on behind: "Great Looms that learn"."""
        end = next((n for n, word in enumerate(words) if word.kind != "cap"), 0)
        if not 2 <= end <= 4 or not _goes_otherwise(words, end):
            return False
        name = self._text[words[0].start : words[end - 1].end]
        return (
            plausible(words[:end], natural=True) < UNLIKELY
            and not any(sign in name for sign in ".\n")
            and not any(word.start in stops or word.text in OF_VENUES for word in words[1:end])
            and name not in self._owner
        )

    def _is_lone(self, words: Sequence[Token]) -> bool:
        """
        Whether a capitalised word is no likely person's, and no list goes on behind: "Looms that learn", "Felt: …".

        So most titles begin. A scan would find the same, and take ten times as long.
        """
        if len(words) < 2 or words[0].kind != "cap" or not _goes_otherwise(words, 1):
            return False
        word = words[0].text
        bare = word.rstrip(".")
        return (
            word_odds(word) - ALONE < UNLIKELY
            and word.lower() not in HONORIFICS
            and bare not in self._owner
            and not self._owner.stands_alone(bare)
        )


def _goes_otherwise(words: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a name neither goes on with the list nor is said of its person."""
    before, word = words[at - 1], words[at]
    if word.kind == "number":  # "Felt Review 12", but "Ada Byron1", "Ada Byron 0001"
        return before.end < word.start and not word.text.startswith("00")
    return word.text in _PARTS_NONE or (word.kind == "lower" and word.text.lower().rstrip(".") not in UNNAMED)


#: Signs that no list of names has in it.
_PARTS_NONE = frozenset(":?!")


def _may_begin(words: Sequence[Token]) -> bool:
    """Whether a list of names may begin with these few words at all."""
    for word in words:
        if word.kind in NAME_KINDS:
            return True
        if word.kind not in ("marks", "number", "note") and word.text not in "*†‡§\\^$+":
            return False
    return False
