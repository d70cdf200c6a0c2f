"""What stands at a place of a list of names: marks, what parts two names, stops, initials."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from crawler.extractors.names.likeness import BODIES
from crawler.extractors.names.owner import OwnerNames
from crawler.extractors.names.words import AND_OTHERS, DEGREES, HONORIFICS, SUFFIXES, Token, holds_names
from snapshots.shortened import OF_JOURNALS
from snapshots.venues.words import has_venue_word

#: Given names that are printed shortened, with a stop that ends no sentence.
SHORT_GIVEN = frozenset(
    "st. ch. th. fr. wm. chr. yu. ya. md. mt. geo. jos. chas. ph. kh. sh. zh. dz. ju. ed.".split()
)
#: What stands for those that a list leaves out.
UNNAMED = frozenset(
    "et etc others colleagues altri otros otras outros autres andere anderen др соавт ym mfl vd 等 外".split()
)
#: The same in two words: "Byron ed altri", "Byron i in.", "Byron a kol.", "Byron m. fl.".
_UNNAMED_IN_TWO = {
    "ed": ("altri",),
    "i": ("in", "inni", "wsp"),
    "a": ("kol", "spol"),
    "m": ("fl",),
    "ve": ("ark", "diğ"),
    "u": ("a",),
}
_DEGREES_BEHIND = DEGREES - HONORIFICS
#: Their first letters: most words begin otherwise.
_HONOURED = frozenset(word[0] for word in HONORIFICS) | frozenset(word[0].upper() for word in HONORIFICS)
#: "Ada Byron - Charles Babbage": names on a line of their own, parted by dashes.
_FULL_NAMES = (["cap", "comma", "cap", "cap"], ["cap", "comma", "cap", "initial"])
_DASH = re.compile(r"[*∗†‡]* [-–—] ")
_IN_FULL = re.compile(
    r"[^\W\d_a-z][\w’'-]*\.?(?: (?:d[aeiu]|de[lrn]|v[ao]n|[^\W\d_a-z][\w’'-]*\.?)){1,3}[*∗†‡]*"
)
_LONGEST_LINE = 600
#: "Babbage. and Byron": a stop that ends nothing.
_AND_FOLLOWS = re.compile(r" (?:and|&) [A-Z]")
_OMISSION = re.compile(r"(?<![\w.])\.\s?\.|\.\s?\.\s?\.")
#: "Carl Mill 0001": how an index tells persons of one name apart.
_HOMONYM = re.compile(r"00\d\d")
#: "A. Byron, Walter King. (WOOL)": behind a full stop, where the work appeared; "(In Wool Letters)" without it, too.
_ACRONYM, _STOP = re.compile(r"\([A-Z]{3,8}\)"), re.compile(r"[^\W\d_]{3,}\.$")
_LED_IN = re.compile(r"\(In:? (?:the )?[A-Z]")
#: Kinds of words whose full stop may end a sentence; an initial's never does.
_ENDS_SENTENCES = frozenset(("cap", "particle", "initials", "han", "suffix"))
#: Kinds of words that may be passed over behind a name.
_MARK_KIND = frozenset(("marks", "degree", "number", "note", "other", "comma"))


def _is_place(note: str, *, stopped: bool) -> bool:
    """Whether a note behind a name, or its full stop, tells where the work appeared."""
    if _LED_IN.match(note):
        return True
    return stopped and (_ACRONYM.fullmatch(note) is not None or has_venue_word(note))


class Shape(Enum):
    """In which order a list prints the parts of its names."""

    #: Ada Byron, C. Babbage
    NATURAL = "natural"
    #: Byron, A., Babbage, C.
    INITIALS_AFTER = "initials after a comma"
    #: Byron A, Babbage CD
    VANCOUVER = "initials after the surname"
    #: Byron, Ada, Charles Babbage, and Luigi Menabrea
    FIRST_TURNED = "the first name turned round"
    #: Byron, Ada; Babbage, Charles; Menabrea, Luigi
    ALL_TURNED = "every name turned round"
    #: Byron, Babbage, Menabrea
    SURNAMES = "surnames alone"


#: Words that journals shorten so, and surnames.
_SURNAMES_TOO = frozenset("Brit Bull Chin Lang Mon Rem Roy".split())


#: "A. Byron" over "(Woolton), C. Babbage": where somebody works.
_LIST_GOES_ON = re.compile(r"\s*(?:[,;&]|(?:and|et|und|y)\b)")


class NameSigns:
    """The words of a text from one on, asked what stands where."""

    def __init__(self, text: str, words: list[Token], owner: OwnerNames) -> None:
        self.text, self.words, self.owner = text, words, owner
        self.lined = "\n" in text
        self.shape = Shape.NATURAL
        self._known: dict[int, tuple[int, str, int, bool]] = {}

    def _kinds(self, a: int, b: int) -> list[str]:
        """The kinds of some words; in "Li X" the particle in capitals is the surname."""
        kinds = [word.kind for word in self.words[a:b]]
        if kinds[0] == "particle" and self.words[a].text[0].isupper():
            # "Li Z. An Introduction": a name and no more where it is the owner's.
            named = kinds[1:2] in (["initial"], ["initials"]) and self._said((a, a + 2, "")) in self.owner
            if named or "cap" not in kinds:
                kinds[0] = "cap"
        return kinds

    def _said(self, segment: tuple[int, int, str]) -> str:
        """The words of a segment."""
        return self.text[self.words[segment[0]].start : self.words[segment[1] - 1].end].rstrip(".")

    def _says(self, j: int, *texts: str) -> bool:
        return j < len(self.words) and self.words[j].text.lower().rstrip(".") in texts

    def _maths(self, i: int) -> bool:
        """Whether a dollar sign that stands apart from a name begins a title: "Byron. $k$-ply looms"."""
        return self.words[i].text == "$" and i > 0 and self.words[i - 1].end < self.words[i].start

    def _skip_marks(self, i: int) -> tuple[int, str]:
        """Pass over marks of equal contribution and notes in brackets; return them."""
        note = ""
        words = self.words
        while i < len(words) and words[i].kind in _MARK_KIND:
            word = words[i]
            if word.kind == "comma" and not note and not self._degree(i):
                break  # as most lists part their names
            if (
                word.kind == "marks"
                or (word.kind == "degree" and not self._says(i + 1, "thesis", "dissertation"))
                or (word.kind == "other" and word.text in "*†‡§\\^$+" and not self._maths(i))
                or (word.kind == "number" and len(word.text) <= 2 and i and words[i - 1].end == word.start)
                or (
                    word.kind == "note"
                    and not holds_names(word.text)
                    and not self._over(i)
                    and not (i and _is_place(word.text, stopped=_STOP.search(words[i - 1].text) is not None))
                )
            ):
                note += word.text
            elif word.kind == "number" and _HOMONYM.fullmatch(word.text):
                pass
            elif note and self._goes_on(i):
                note += word.text  # "Babbage1,2"
            elif note and word.text == "." and words[i + 1 : i + 2] and words[i + 1].kind == "and":
                pass  # "Babbage, C#. and Lund, M."
            elif self._degree(i):
                i += 1  # "Babbage, MD"
            else:
                break
            i += 1
        return i, note

    def _behind(self, i: int) -> tuple[int, str, int, bool]:
        """Where a name's marks end, what they are, where the next name may begin, whether "et al." stands between."""
        if i not in self._known:
            after, note = self._skip_marks(i)
            self._known[i] = (after, note, *self._separator(after))
        return self._known[i]

    def _over(self, i: int) -> bool:
        """Whether a note begins the line below a name and closes the list: "A. Byron" over "(Wool Letters) – 2019"."""
        below = i > 0 and "\n" in self.text[self.words[i - 1].end : self.words[i].start]
        return below and not _LIST_GOES_ON.match(self.text, self.words[i].end)

    def _goes_on(self, i: int) -> bool:
        """Whether a comma between two marks stands here, with no space on either side."""
        if not 0 < i < len(self.words) - 1 or self.words[i].kind != "comma":
            return False
        before, word, after = self.words[i - 1 : i + 2]
        return before.end == word.start and word.end == after.start and after.kind in ("number", "marks")

    def _degree(self, i: int) -> bool:
        """Whether a comma and a degree stand here."""
        return (
            i + 1 < len(self.words)
            and self.words[i].kind == "comma"
            and (self.words[i + 1].kind == "degree" or self.words[i + 1].text.lower() in _DEGREES_BEHIND)
            and self.shape in (Shape.NATURAL, Shape.FIRST_TURNED)
            # "Babbage, M.D. Lovelace": initials.
            and not (i + 2 < len(self.words) and self.words[i + 2].kind in ("cap", "particle"))
            and not self._says(i + 2, "thesis", "dissertation")
        )

    def _separator(self, i: int) -> tuple[int, bool]:
        """Pass over ", and"; tell whether "et al." follows."""
        j, words = i, self.words
        count = len(words)
        while j < count:
            word = words[j]
            if word.kind == "and":
                if word.text.lower().rstrip(".") == "et" and self._says(j + 1, "al"):
                    return j + 2, True
                if word.text in AND_OTHERS:
                    return j + 1, True
            elif word.kind not in ("comma", "semicolon") and not (
                (word.kind == "other" and (word.text == "…" or self._dots(j) or self._dash(j)))
                # "Babbage,* and Lund, M."
                or (word.kind == "marks" and j > i and words[j - 1].end == word.start)
                or (word.text in ("And", "AND") and j > i)
            ):
                break
            j += 1
        if j == count:
            return j, False
        word = words[j]
        bare = word.text.rstrip(".")
        if bare in _UNNAMED_IN_TWO and self._says(j + 1, *_UNNAMED_IN_TWO[bare]):
            return j + 2, True
        if bare.lower() in UNNAMED and (word.text != "ET" or self._says(j + 1, "al")):
            return j + 1, True  # "ET Lovelace": initials
        counted = j + (word.text == "+")  # "and 36 co-authors", "+11 authors"
        if counted < count and words[counted].kind == "number":
            said = counted + 1 + self._says(counted + 1, "more", "other")
            if self._says(said, "others", "authors", "co-authors", "coauthors"):
                return said + 1, True
        return (self._skip_honorific(j) if j > i else j), False

    def _skip_honorific(self, j: int) -> int:
        """Pass over "Dr." and "Prof.", over marks and "the" before a name: "Byron, *C. Babbage"."""
        words = self.words
        while j < len(words) and (
            (words[j].text[0] in _HONOURED and words[j].text.lower() in HONORIFICS)
            or words[j].kind == "marks"
            or (words[j].text == "the" and self._body_follows(j + 1))
        ):
            j += 1
        return j

    def _body_follows(self, j: int) -> bool:
        """Whether a body that signs papers stands here: "the Loom Consortium"."""
        for word in self.words[j : j + 6]:
            if word.kind not in ("cap", "initials"):
                return False
            if word.text.rstrip(".") in BODIES:
                return True
        return False

    def _dash(self, j: int) -> bool:
        """Whether a dash parts names here, on a line that is nothing but names, the owner's among them."""
        word = self.words[j]
        if word.text not in "-–—" or self.text[word.end : word.end + 1] != " ":
            return False
        line = self.text[self.text.rfind("\n", 0, word.start) + 1 :].partition("\n")[0]
        names = _DASH.split(line.strip(" .,;\x1f")) if len(line) < _LONGEST_LINE else []
        return any(n in self.owner for n in names) and all(_IN_FULL.fullmatch(n) for n in names)

    def _dots(self, j: int) -> bool:
        """Whether "..." stands for names left out."""
        at = self.words[j].start
        # "Byron, A.. On looms": an initial's stop and the list's.
        return self.text[at] == "." and bool(_OMISSION.search(self.text[max(0, at - 4) : at + 5]))

    def _stops(self, j: int) -> bool:
        """Whether a word's full stop ends a sentence rather than shortens a name."""
        word = self.words[j]
        if word.text[-1] != "." or word.kind not in _ENDS_SENTENCES:
            return False
        if self.text[word.end : word.end + 1] in (",", ";") or _AND_FOLLOWS.match(self.text, word.end):
            return False
        return (
            (
                word.kind in ("cap", "particle")
                and len(word.text) > 2  # "C. d. S. Loureiro"
                and (word.text.lower() not in SHORT_GIVEN or self._is_surname(j))
            )
            or word.kind in ("initials", "han")
            or (word.kind == "suffix" and word.text.lower() not in SUFFIXES)
        )

    def _line_ends(self, start: int, j: int) -> bool:
        return (
            self.lined and j > start and self.text.find("\n", self.words[j - 1].end, self.words[j].start) >= 0
        )

    def _is_initials(self, j: int, first: int) -> bool:
        word = self.words[j]
        if word.kind == "initial":
            # "Yeung, Y.-L. A counterexample": a bare letter after initials with stops begins the title.
            before = self.words[j - 1]
            bare = j > first and len(word.text) == 1 and "." in before.text and before.end < word.start
            if bare and self.text[word.end : word.end + 2].strip()[:1] not in (",", ";", "("):
                return False
            return not (word.text == "A" and self._begins_title(j))
        if word.text.lower() in SHORT_GIVEN:
            return j == first
        return word.kind == "initials" and (j == first) and len(word.text.rstrip(".")) <= 3

    def _begins_title(self, j: int) -> bool:
        """Whether a bare "A" behind a list of initials with stops is an article: "…, and Byron, A Loom"."""
        following = self.words[j + 1].kind if j + 1 < len(self.words) else ""
        return following in ("cap", "lower") and any(
            word.kind == "initial" and "." in word.text for word in self.words[:j]
        )

    def _sentence(self, j: int) -> bool:
        """Whether words that go on in lower case follow: no name, but a title."""
        k = j
        # "Ada Byron, W. King", and on the next line "Targeting wool".
        while (
            k < len(self.words)
            and self.words[k].kind in ("cap", "initials", "initial")
            and not self._line_ends(j, k)
        ):
            k += 1
        return k < len(self.words) and self.words[k].kind == "lower" and not self._line_ends(j, k)

    def _ends_here(self, k: int) -> bool:
        return k >= len(self.words) or self.words[k].text in (".", "(")

    def _is_surname(self, j: int) -> bool:
        """
        Whether a shortened given name that is a surname too stands behind a full one: "Silas Yu. Looms".

        Behind an initial, where no surname follows: "S. Yu. Draft it", but "S. Yu. Tanner, A. Byron".
        """
        before = self.words[j - 1] if j else None
        if (
            self.words[j].text not in ("Yu.", "Ju.")
            or before is None
            or before.end + 1 != self.words[j].start
        ):
            return False
        if before.kind == "initial":
            named, behind = self.words[j + 1 : j + 2], self.words[j + 2 : j + 3]
            if named and named[0].kind == "cap" and named[0].text.endswith("."):
                return False  # "A. Byron, S. Yu. Tanner. Looms"
            return not behind or behind[0].kind not in ("comma", "and", "semicolon", "marks", "suffix")
        # "Silas Yu. Tanner, Ada K. Byron"
        goes_on = [word.kind for word in self.words[j + 1 : j + 5]] in _FULL_NAMES
        return before.kind == "cap" and not before.text.endswith(".") and not goes_on

    def _journal(self, j: int, before: Sequence[str]) -> bool:
        """Whether a journal's short title begins with an initial: "J. Phys.", "R. Soc.", but "Mill J. Proc."."""
        words = self.words
        turned = self.shape is Shape.VANCOUVER and before == ["cap"]
        if turned or not words[j].text.endswith("."):
            return False
        shortened = [w.text[-1:] == "." and w.text[:-1] in OF_JOURNALS for w in words[j + 1 : j + 3]]
        # "A. Byron and S. Lang. Looms …"
        person = words[j].text != "J." and j + 1 < len(words) and words[j + 1].text[:-1] in _SURNAMES_TOO
        return shortened == [True, True] if person else any(shortened[:1])

    def _numbered(self, j: int) -> bool:
        """Whether "no. 102" stands here."""
        words = self.words
        return j + 1 < len(words) and words[j + 1].kind == "number" and self._says(j, "no", "nr")

    def _slips(self, j: int) -> bool:
        """Whether a full stop stands where a comma should, before a word's initial: "Byron. A."."""
        words = self.words
        return (
            0 < j < len(words)
            and words[j].kind == "initial"
            and words[j].text.endswith(".")
            and self._stops(j - 1)
            and words[j].start == words[j - 1].end + 1
        )
