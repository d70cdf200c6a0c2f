"""One name of a list: which words it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extractors.names.likeness import plausible
from crawler.extractors.names.owner import OwnerNames
from crawler.extractors.names.shape import ShapeFinder, has_initials
from crawler.extractors.names.signs import SHORT_GIVEN, Shape
from crawler.extractors.names.words import NAME_KINDS, SUFFIXES, Token

#: How plausible a name behind "with" is at least.
LED = 0.3
_PART_ENDS = re.compile(
    r"\s*(?:[.,;:()\[\]\n\x1f–—]|$|and\b|&|(?:19|20)\d\d|(?:revised?|submitted|forthcoming|under|accepted)\b)"
)
#: No name without a space in it is longer.
_LONGEST_HAN = 12
#: Two signs of a surname, one of a given name, and another.
_WITH_PART = 4
#: What stands behind who edited, wrote or translated a book.
_BROUGHT_OUT = re.compile(r"(?:共?[編编]著?|[共分]?著|[監监共]?[訳译]|監[修訳]|主[編编])$")


def _without_part(name: str) -> str:
    """A name without what its person had in a book: "池田花編"."""
    return name if name[-1:].isascii() or len(name) < _WITH_PART else _BROUGHT_OUT.sub("", name)


#: What begins a venue that no stop parts from the names: "L. Menabrea ICML 1999", "L. Menabrea The 3rd …".
_BEHIND_NAMES = re.compile(r"[A-Z]{4,}|The|In|Preprint|Manuscript|Proceedings|Proc\.")
OF_VENUES = frozenset(
    "Proceedings Proc. Journal Transactions International Conference Symposium Workshop Annual Advances"
    " En Em Dans ACM IEEE USENIX AAAI SIAM NeurIPS NIPS ICML ICLR CVPR EMNLP CHI".split()
)
#: What no person is called.
_GATHERINGS = frozenset("Meetup Seminar Hackathon Webinar Colloquium Summit".split())


def _is_whole_cyrillic(kinds: Sequence[str], following: str) -> bool:
    """
    Whether words are a surname with initials as Cyrillic lists print it, a word with no stop behind.

    >>> _is_whole_cyrillic(["cap", "initials"], "Нитки"), _is_whole_cyrillic(["initial", "cap"], "Овца,")
    (True, True)
    >>> _is_whole_cyrillic(["cap", "initials"], "Threads"), _is_whole_cyrillic(["cap", "initial"], "В.")
    (False, False)
    """
    if (
        len(kinds) < 2
        or not "\u0400" <= following[0] <= "\u04ff"
        or (len(following) == 2 and following[1] == ".")
    ):
        return False
    front, *others = kinds if kinds[0] == "cap" else reversed(kinds)
    return front == "cap" and set(others) <= {"initial", "initials"}


def _is_surname_first(kinds: Sequence[str]) -> bool:
    """Whether words are a surname and then initials only."""
    return len(kinds) > 1 and kinds[0] == "cap" and set(kinds[1:]) <= {"initial", "initials"}


class NameReader(ShapeFinder):
    """Reads the names that begin at one word or another."""

    def __init__(
        self, text: str, words: list[Token], owner: OwnerNames, stops: frozenset[int], *, led: bool = False
    ) -> None:
        super().__init__(text, words, owner)
        self.stops, self.led = stops, led

    def _name(self, i: int, *, first: bool) -> tuple[int, str, float] | None:
        """Read one name: (the word after it, as printed, plausibility)."""
        words = self.words
        j = i
        kinds: list[str] = []
        while (
            j < len(words)
            and (kind := words[j].kind) in NAME_KINDS
            and not (self.lined and self._line_ends(i, j))
        ):
            if (kind == "suffix" and not kinds) or (kinds and words[j].start in self.stops):
                break
            if (kind == "initial" and self._journal(j, kinds)) or (
                len(kinds) > 1 and self._is_whole(kinds, j)
            ):
                break
            kinds.append(kind)
            j += 1
            if kind == "suffix" or (words[j - 1].text[-1] == "." and self._stops(j - 1)):
                break
            if len(kinds) > 7:
                return None
        while kinds and kinds[-1] == "particle" and len(kinds) > 1 and words[j - 1].text.islower():
            kinds.pop()
            j -= 1
        if (kinds == ["particle"] and j < len(words) and words[j].kind == "lower") or (
            len(kinds) > 1 and words[j - 1].text in _GATHERINGS
        ):
            return None  # "…, Ada Byron, La laine": an article; "A. Byron, Felt Meetup, Woolton"
        if kinds and kinds[-1] == "particle":
            kinds[-1] = "cap"  # "Jerry Li": a particle in capitals at the end is a surname
        if kinds and words[i].kind == "particle":
            kinds[0] = self._kinds(i, i + len(kinds))[0]
        if "cap" not in kinds and "han" not in kinds and not ("initials" in kinds and len(kinds) > 1):
            signed = self.text[words[i].start : words[j - 1].end] if j > i else ""
            if self.owner.initials and signed in self.owner:
                return j, signed, 3.0
            return (j, signed, LED) if self._initials_alone(i, j) else None
        if kinds.count("cap") + kinds.count("particle") > 6:
            return None
        if "han" in kinds and words[j - 1].end - words[i].start > _LONGEST_HAN + 6 * ("·" in words[i].text):
            return None  # a title
        j = self._given_after(i, j, kinds, first=first)
        # ", Jr." belongs to the name.
        if j + 1 < len(words) and words[j].kind == "comma" and words[j + 1].kind == "suffix":
            j += 2
        elif j < len(words) and words[j].kind == "suffix" and words[j].start == words[j - 1].end + 1:
            j += 1
        if self._numbered(j - 1) or self._numbered(j):
            return None  # "Wool Notebooks no. 102", a series
        printed = _without_part(" ".join(self.text[words[i].start : words[j - 1].end].split()))
        likely = plausible(words[i:j], natural=self.shape is Shape.NATURAL)
        if self.led and i == self.begin and self._closed(i, j):
            likely = max(likely, LED)
        if j - i == 2 and self.shape is Shape.INITIALS_AFTER and self._slips(j - 1):
            printed = printed.replace(". ", ", ", 1)
        if words[j - 1].kind in ("cap", "initials", "han") or self._stops(j - 1):
            printed = printed.rstrip(".")
        return j, printed, likely

    def _initials_alone(self, i: int, j: int) -> bool:
        """Whether two initials stand among names that begin with theirs: "A. Byron, F. D., J. Mill"."""
        around = [w.kind for w in self.words[max(0, i - 3) : j + 3]]
        return (
            j == i + 1
            and self.words[i].text.count(".") == 2
            and self.shape is Shape.NATURAL
            and i - 3 >= self.begin
            and around == ["initial", "cap", "comma", "initial", "comma", "initial", "cap"]
        )

    def _given_after(self, i: int, j: int, kinds: list[str], *, first: bool) -> int:
        """Take the given name or initials after a surname's comma where the list prints them there."""
        words = self.words
        if self.shape is Shape.NATURAL or self.shape is Shape.SURNAMES:
            return j
        marked = j + 1 < len(words) and words[j].kind == "marks" and words[j + 1].kind == "comma"
        if marked and self.shape in (Shape.INITIALS_AFTER, Shape.ALL_TURNED):
            return max(j, self._given_after(i, j + 1, kinds, first=first))  # "Byron*, A."
        if self.shape is Shape.INITIALS_AFTER and kinds == ["cap"] and self._slips(j):
            return j + 1  # "Byron. A." among others' "Babbage, C."
        if j + 1 >= len(words) or words[j].kind != "comma":
            return j
        junior = len(kinds) > 1 and words[j - 1].text.lower() in SUFFIXES and words[j + 1].kind == "initial"
        if has_initials(kinds[:-1] if junior else kinds):
            return j  # but "BYRON JR, A.", a surname
        if j - i > 1 and words[i].text.lower() in SHORT_GIVEN:
            return j  # "Ch. Babbage, L. Menabrea"
        k = j + 1
        if self.shape is Shape.INITIALS_AFTER:
            while k < len(words) and (
                (self._is_initials(k, j + 1) and not self._begins_below(j + 1, k))
                or (k > j + 1 and words[k].kind == "particle" and words[k].text.islower())
            ):
                k += 1
            while k > j + 1 and words[k - 1].kind == "particle":
                k -= 1
            if k < len(words) and words[k].kind == "suffix":
                k += 1
            return k if k > j + 1 else j
        if self.shape is Shape.VANCOUVER and words[k].kind in ("initial", "initials"):
            # "Byron A, Babbage, C": a stray comma.
            return k + 1
        if (self.shape is Shape.FIRST_TURNED and first) or self.shape is Shape.ALL_TURNED:
            while (
                k < len(words)
                and words[k].kind in ("cap", "initial", "initials", "particle")
                and k < j + 5
                and not self._line_ends(j + 1, k)
            ):
                k += 1
                if self._stops(k - 1):
                    break
            return self._owners_given(j + 1, k, self._said((i, j, ""))) or k
        return j

    def _begins_below(self, first: int, k: int) -> bool:
        """Whether the second of two initials begins a line: "Byron, A." over "J. Wool", where the list stands on one."""
        start, end = self.words[first].start, self.words[k].start
        return (
            k > first
            and "\n" in self.text[start:end]
            and "\n" not in self.text[self.words[self.begin].start : start]
        )

    def _is_whole(self, kinds: Sequence[str], j: int) -> bool:
        """Whether words of some kinds are a name without the next."""
        word = self.words[j]
        return (
            ("initial" in kinds and "cap" in kinds and _BEHIND_NAMES.fullmatch(word.text) is not None)
            or (kinds.count("cap") > 1 and word.text in OF_VENUES)
            or (
                self.shape is Shape.VANCOUVER
                and "cap" in kinds
                and kinds[-1] in ("initial", "initials")
                and (word.kind != "initial" or len(word.text) == 1)
            )
            # "…, Byron A.B. Looms that learn"
            or (self.shape is Shape.INITIALS_AFTER and _is_surname_first(kinds) and self._sentence(j))
            or (word.text[0] > "\u03ff" and _is_whole_cyrillic(kinds, word.text))
            # "A. Byron C. Mill and J. Loom"
            or (kinds[0] == "initial" and kinds[-1] == "cap" and self._begins_another(j))
        )

    def _begins_another(self, i: int) -> bool:
        """Whether initials and a surname follow a surname, and behind a sign more initials: a comma was left out."""
        words = self.words
        k = i
        while k < len(words) and words[k].kind == "initial" and words[k].text[-1] == ".":
            k += 1
        surname = k
        while k < min(len(words), surname + 2) and words[k].kind == "cap":
            k += 1
        behind = k
        while k < len(words) and words[k].kind in ("comma", "and"):
            k += 1
        return i < surname < behind < k < len(words) and words[k].kind == "initial"

    def _closed(self, start: int, stop: int) -> bool:
        """Whether a name of two words or more ends where an entry's parts do: "with Felt Wool, June 2008"."""
        return stop - start > 1 and _PART_ENDS.match(self.text, self.words[stop - 1].end) is not None
