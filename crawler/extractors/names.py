"""Lists of persons' names: where one begins and ends, and which words are each name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from crawler.extractors.lexicon import name_odds
from crawler.extractors.name_words import (
    AND,
    DEGREES,
    HAN,
    HONORIFICS,
    NAME_KINDS,
    PARTICLES,
    SUFFIXES,
    TELLING_KINDS,
    Token,
    holds_names,
    in_context,
    tokens,
)
from crawler.extractors.owner import OwnerNames, fold_name
from snapshots.shortened import OF_JOURNALS

#: Those that begin a surname even in capitals: "Della Valle, Le Roux".
_LEADING = frozenset(
    "de del della di da dall du le la van von der den el al abu dos ter te st lo ben".split()
)
#: Given names that are printed shortened, with a stop that ends no sentence.
_SHORT_GIVEN = frozenset(
    "st. ch. th. fr. wm. chr. yu. ya. md. mt. geo. jos. chas. ph. kh. sh. zh. dz. ju. ed.".split()
)
#: What stands for those that a list leaves out.
_UNNAMED = ("et", "etc", "others", "colleagues")
#: Less plausible than this is no name, unless its place says otherwise.
_UNLIKELY = -0.6
#: How plausible a name behind "with" is at least.
_LED = 0.3
_PART_ENDS = re.compile(
    r"\s*(?:[.,;:()\[\]\n\x1f–—]|$|and\b|&|(?:19|20)\d\d|(?:revised?|submitted|forthcoming|under|accepted)\b)"
)
_SURNAME = r"(?:(?:de|da|di|del|van|von|der|den) ){0,2}[^\W\d_a-zß-ÿ][\w’'-]+"
_SURNAMES = re.compile(
    rf"{_SURNAME}(?:, {_SURNAME}){{0,14}},? (?:and|&) {_SURNAME}(?=\s*(?:\.(?:\s|$)|[,;)\n\x1f]|$))"
)
#: What a word by itself loses of its plausibility.
_ALONE = 0.4
#: Bodies that sign papers like persons.
_BODIES = frozenset(
    "Consortium Collaboration Group Team Project Network Initiative Investigators Committee Society".split()
)
_SIGNING_ALONE = frozenset(("Consortium", "Collaboration"))
_DEGREES_BEHIND = DEGREES - HONORIFICS


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRun:
    """A list of names found in a text."""

    names: tuple[str, ...]
    #: Marks beside the names, as (name, marks).
    marks: tuple[tuple[str, str], ...] = ()
    start: int
    end: int
    #: The mean of the names' plausibility; above 0 is likely a list of persons.
    score: float
    #: Whether the owner of the page is among them.
    owner: bool = False
    #: "et al." follows.
    open_ended: bool = False
    #: Surnames first.
    inverted: bool = False


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

    def __init__(self, text: str, owner: OwnerNames, stops: frozenset[int] = frozenset()) -> None:
        """``stops`` are places where a stretch of another look begins, which no list of names reaches into."""
        self._text = text[:20000]
        self._owner = owner
        self._stops = stops
        self._words = in_context(tokens(self._text), self._text)
        self._starts = [w.start for w in self._words]
        self._found: dict[int, NameRun | None] = {}

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
        if len(names) < 3 - alone or min(_odds(name.split()[-1]) for name in names) < -1.0:
            return None
        return NameRun(names=tuple(names), start=start, end=listed.end(), score=_LED)

    def until(self, start: int, stop: int) -> NameRun | None:
        """Read the list of names that begins here and reaches into nothing from another place on."""
        return self._scan(bisect_left(self._starts, start), self._stops | {stop})

    def _scan(self, first: int, stops: frozenset[int], *, led: bool = False) -> NameRun | None:
        front = self._words[first : first + 6]
        if not _may_begin(front) or self._is_lone(front) or (not led and self._is_phrase(front, stops)):
            return None
        return _Scan(self._text, self._words[first : first + 1500], self._owner, stops, led=led).run()

    def _is_phrase(self, words: Sequence[Token], stops: frozenset[int]) -> bool:
        """Whether capitalised words that are no likely person's stand before a common one: "Great Looms that learn"."""
        end = next((n for n, word in enumerate(words) if word.kind != "cap"), 0)
        if not 2 <= end <= 4 or words[end].kind != "lower":
            return False
        name = self._text[words[0].start : words[end - 1].end]
        return (
            _plausible(words[:end], natural=True) < _UNLIKELY
            and words[end].text.lower().rstrip(".") not in _UNNAMED
            and not any(sign in name for sign in ".\n")
            and not any(word.start in stops or _OF_VENUES.fullmatch(word.text) for word in words[1:end])
            and name not in self._owner
        )

    def _is_lone(self, words: Sequence[Token]) -> bool:
        """
        Whether a capitalised word that is no likely person's stands before a common one: "Looms that learn".

        So most titles begin. A scan would find the same, and take ten times as long.
        """
        if len(words) < 2 or words[0].kind != "cap" or words[1].kind != "lower":
            return False
        word = words[0].text
        bare = word.rstrip(".")
        return (
            _odds(word) - _ALONE < _UNLIKELY
            and word.lower() not in HONORIFICS
            and words[1].text.lower().rstrip(".") not in _UNNAMED
            and bare not in self._owner
            and not self._owner.stands_alone(bare)
        )


def _may_begin(words: Sequence[Token]) -> bool:
    """Whether a list of names may begin with these few words at all."""
    for word in words:
        if word.kind in NAME_KINDS:
            return True
        if word.kind not in ("marks", "number", "note") and word.text not in "*†‡§\\^$+":
            return False
    return False


#: A year in brackets, and a title behind it.
_YEAR_AND_MORE = re.compile(r"\s*\((?:19|20)\d\d[a-z]?\)[.:]? +[^\W\d_]\S* +\S+ +\S")


class _Shape(Enum):
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


#: What begins a venue that no stop parts from the names: "L. Menabrea ICML 1999", "L. Menabrea The 3rd …".
_BEHIND_NAMES = re.compile(r"[A-Z]{4,}|The|In")
_OF_VENUES = re.compile(
    r"Proceedings|Proc\.|Journal|Transactions|International|Conference|Symposium|Workshop|Annual|Advances"
    r"|E[nm]|Dans|ACM|IEEE|USENIX|AAAI|SIAM|NeurIPS|NIPS|ICML|ICLR|CVPR|EMNLP|CHI"
)
#: "Ada Byron - Charles Babbage": names on a line of their own, parted by dashes.
_DASH = re.compile(r"[*∗†‡]* [-–—] ")
_IN_FULL = re.compile(
    r"[^\W\d_a-z][\w’'-]*\.?(?: (?:d[aeiu]|de[lrn]|v[ao]n|[^\W\d_a-z][\w’'-]*\.?)){1,3}[*∗†‡]*"
)
_LONGEST_LINE = 600
#: "Babbage. and Byron": a stop that ends nothing.
_AND_FOLLOWS = re.compile(r" (?:and|&) [A-Z]")
_YEAR_FOLLOWS = re.compile(r"\.?,? \(?(?:19|20)\d\d\b")
#: An article before a noun; no given name begins with it.
_ARTICLE = re.compile(r"L[’'][A-ZÀ-Ý]|(?:Die|Eine?|Les|The)$")
#: Endings of Latin words that no surname has.
_LATIN = re.compile(r"[A-Z]\w+(?:icae|matica|orum)")
_INITIAL_FIRST = re.compile(r"[^\W\d_]\.")
_OMISSION = re.compile(r"(?<![\w.])\.\s?\.|\.\s?\.\s?\.")
#: "Carl Mill 0001": how an index tells persons of one name apart.
_HOMONYM = re.compile(r"00\d\d")
#: Kinds of words that may be passed over behind a name.
_MARK_KIND = frozenset(("marks", "degree", "number", "note", "other", "comma"))


def _is_surname_first(kinds: Sequence[str]) -> bool:
    """Whether words are a surname and then initials only."""
    return len(kinds) > 1 and kinds[0] == "cap" and set(kinds[1:]) <= {"initial", "initials"}


def _has_initials(kinds: Sequence[str]) -> bool:
    return "initial" in kinds or "initials" in kinds


class _Scan:
    """One pass over the words of a text, gathering names."""

    def __init__(
        self, text: str, words: list[Token], owner: OwnerNames, stops: frozenset[int], *, led: bool = False
    ) -> None:
        self.text, self.words, self.owner, self.stops, self.led = text, words, owner, stops, led
        self.lined = "\n" in text
        #: Whether the owner's surname is one of those that stand alone.
        self.among_surnames = False
        self.shape = _Shape.NATURAL
        self.begin = self._skip_honorific(self._skip_marks(0)[0])
        self.shape = self._find_shape()

    # -- the shape ----------------------------------------------------------------------------

    def _segments(self) -> list[tuple[int, int, str]]:
        """The stretches of name words between separators at the front: (first, after, separator before)."""
        words = self.words
        found: list[tuple[int, int, str]] = []
        i, before = self.begin, ""
        while i < len(words) and len(found) < 12:
            j = i
            stops = False
            while (
                not stops
                and j < len(words)
                and words[j].kind in NAME_KINDS
                and not (self.lined and self._line_ends(i, j))
            ):
                stops = words[j].text[-1] == "." and self._stops(j)
                j += 1
            if j == i:
                break
            found.append((i, j, before))
            after, _ = self._skip_marks(j)
            if after == j and (stops or (words[j - 1].kind == "cap" and words[j - 1].text.endswith("."))):
                break
            i, et_al = self._separator(after)
            if i == after or et_al:
                break
            before = self.text[words[after].start : words[i - 1].end]
        return found

    def _find_shape(self) -> _Shape:
        segments = self._segments()
        if not segments:
            return _Shape.NATURAL
        kinds = [self._kinds(a, b) for a, b, _ in segments]
        comma = len(segments) > 1 and segments[1][2].startswith((",", "，"))
        first = kinds[0]
        if len(segments) == 1 and not _has_initials(first):
            return self._unturned(segments, kinds)  # as at most places: no list begins there
        # "Ada Byron, W. King. Looms …": the owner's whole name is no surname.
        whole = comma and any(
            self.owner.exactly(self._said(s)) for s in segments[:2] if len(self._said(s).split()) > 1 or s[2]
        )
        if comma and not _has_initials(first) and not whole:
            bare = [k for k in kinds if "cap" not in k and "han" not in k]
            if self._only_initials(segments[1], segments[0]) or (
                len(bare) >= 2 and kinds[1][0] in ("initial", "initials")
            ):
                return _Shape.INITIALS_AFTER
        if self._turned_further_on(segments, kinds):
            return _Shape.INITIALS_AFTER
        if self._vancouver(segments, kinds):
            return _Shape.VANCOUVER
        parted = len(segments) > 1 and ";" in segments[1][2]  # a name that is not turned stands first
        if (comma or parted) and self._all_turned(segments):
            return _Shape.ALL_TURNED
        surname = self._surname_length(segments[0])
        if comma and surname and self._first_turned(segments, kinds):
            return _Shape.FIRST_TURNED
        return self._unturned(segments, kinds)

    def _unturned(self, segments: list[tuple[int, int, str]], kinds: list[list[str]]) -> _Shape:
        """Whether the names, none turned round, are full or surnames alone."""
        alone = [k for k in kinds if k.count("cap") == 1 and not _has_initials(k)]
        if len(alone) > 0.6 * len(kinds):
            self.among_surnames = any(self.owner.stands_alone(self._said(s)) for s in segments)
            return _Shape.SURNAMES
        return _Shape.NATURAL

    def _kinds(self, a: int, b: int) -> list[str]:
        """The kinds of some words; in "Li X" the particle in capitals is the surname."""
        kinds = [word.kind for word in self.words[a:b]]
        if kinds[0] == "particle" and "cap" not in kinds and self.words[a].text[0].isupper():
            kinds[0] = "cap"
        return kinds

    def _turned_further_on(self, segments: list[tuple[int, int, str]], kinds: list[list[str]]) -> bool:
        """Whether the second name shows the order the first does not: "Byron A., Babbage, C., …"."""
        if len(segments) < 3 or any(not s[2].startswith((",", "，")) for s in segments[1:3]):
            return False
        first, second, third = kinds[:3]
        alone = first in (["cap"], ["han"]) or (
            first[0] == "cap" and first[-1] == "initial" and len(first) == 2
        )
        return alone and second == ["cap"] and not {"cap", "han", "particle"} & set(third)

    def _only_initials(self, segment: tuple[int, int, str], surname: tuple[int, int, str]) -> bool:
        """Whether a segment is initials and no more, or initials and then the title."""
        a, b, _ = segment
        j = a
        while j < b and self._is_initials(j, a):
            j += 1
        if j == a:
            return False
        # "C. Babbage" is a name of its own; "C. Notes on the" is initials and a title.
        return (
            j == b
            or self.words[j].kind in ("suffix", "particle", "initials")
            or self._sentence(j)
            or self.owner.exactly(f"{self._said(surname)} {self._said((a, j, ''))}")
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

    def _is_initials(self, j: int, first: int) -> bool:
        word = self.words[j]
        if word.kind == "initial":
            # "Yeung, Y.-L. A counterexample": a bare letter after initials with stops begins the title.
            before = self.words[j - 1]
            bare = j > first and len(word.text) == 1 and "." in before.text and before.end < word.start
            if bare and self.text[word.end : word.end + 2].strip()[:1] not in (",", ";", "("):
                return False
            return not (word.text == "A" and self._begins_title(j))
        if word.text.lower() in _SHORT_GIVEN:
            return j == first
        return word.kind == "initials" and (j == first) and len(word.text.rstrip(".")) <= 3

    def _begins_title(self, j: int) -> bool:
        """Whether a bare "A" behind a list of initials with stops is an article: "…, and Byron, A Loom"."""
        following = self.words[j + 1].kind if j + 1 < len(self.words) else ""
        return following in ("cap", "lower") and any(
            word.kind == "initial" and "." in word.text for word in self.words[:j]
        )

    def _vancouver(self, segments: list[tuple[int, int, str]], kinds: list[list[str]]) -> bool:
        def fits(k: list[str]) -> bool:
            heads = [x for x in k if x in ("initial", "initials")]
            return k[0] in ("cap", "particle") and bool(heads) and "cap" in k[: k.index(heads[0])]

        if not fits(kinds[0]):
            return False
        a, b, _ = segments[0]
        k = a + kinds[0].index(next(x for x in kinds[0] if x in ("initial", "initials"))) + 1
        name = self.text[self.words[a].start : self.words[k - 1].end]
        clean = k == b
        # "Babbage C. Notes on …": a name that words follow is the last, what stands behind it the title.
        last = next((n for n, x in enumerate(kinds) if fits(x) and x[-1] == "cap"), len(kinds))
        kinds = kinds[: last + 1]
        if len(kinds) > 1:
            same = [x for x in kinds[1:] if fits(x) or "cap" not in x[1:]]
            return clean and len(same) > 0.6 * (len(kinds) - 1) and fits(kinds[1])
        ends = clean or self._sentence(k) or self.words[k - 1].text.endswith(".")
        return (name in self.owner and ends) or (clean and "." not in name and self._ends_here(k))

    def _ends_here(self, k: int) -> bool:
        return k >= len(self.words) or self.words[k].text in (".", "(")

    def _surname_length(self, segment: tuple[int, int, str]) -> int:
        """How many words a surname printed alone has; 0 where the segment is more than one."""
        a, b, _ = segment
        if self.owner.stands_alone(self.text[self.words[a].start : self.words[b - 1].end]):
            return b - a
        own = [
            kind
            for n, (w, kind) in enumerate(zip(self.words[a:b], self._kinds(a, b), strict=True), 1)
            if not (n < b - a and (w.text in PARTICLES or w.text.lower() in _LEADING))
        ]
        if b - a > 4 or any(w.kind in ("initial", "initials", "suffix") for w in self.words[a:b]):
            return 0
        return b - a if own == ["cap"] else 0

    def _all_turned(self, segments: list[tuple[int, int, str]]) -> bool:
        """Whether every other separator is a comma alone, and the rest are what parts persons."""
        # "Byron, Ada; Babbage, Charles | Wool Letters": a bar ends the list.
        barred = next(
            (n for n, (_, _, before) in enumerate(segments) if before.strip() == "|"), len(segments)
        )
        segments = segments[:barred]
        if self._parted_in_pairs(segments):
            return True
        inside = [before.strip() for _, _, before in segments[1::2]]
        between = [before for _, _, before in segments[2::2]]
        if not between or len(inside) < 2 or any(before not in (",", "，") for before in inside):
            return False
        if len(between) > 1 and all(before.strip() == "and" for before in between):
            return True  # "Byron, Ada and Babbage, Charles and Soto, Rosa": as BibTeX has it
        if not all(self._surname_length(s) for s in segments[::2]):
            return False
        if len(segments) == 4 and between[0].strip() in AND and self._is_given(segments[3]):
            return True  # "Byron, Ada K. and Babbage, C."
        pairs = zip(segments[::2], segments[1::2], strict=False)
        known = any(
            self.owner.exactly(f"{self._said(given)} {self._said(surname)}") for surname, given in pairs
        )
        return known and len(segments) % 2 == 0

    def _is_given(self, segment: tuple[int, int, str]) -> bool:
        """Whether a segment begins with initials, or is one likely name."""
        a, b, _ = segment
        return self._is_initials(a, a) or (b - a == 1 and name_odds(self.words[a].text.rstrip(".")) > 0)

    def _parted_in_pairs(self, segments: list[tuple[int, int, str]]) -> bool:
        """Whether signs that part persons leave pairs, and some of one name only: "Byron, Ada / Suharyanto"."""
        persons: list[list[tuple[int, int, str]]] = []
        for segment in segments:
            if not persons or ";" in segment[2] or "/" in segment[2]:
                persons.append([])
            persons[-1].append(segment)
        pairs = [p for p in persons if len(p) == 2 and p[1][2].strip() in (",", "，")]
        return (
            len(persons) > 1
            and all(p in pairs or len(p) == 1 for p in persons)
            and len(pairs) > len(persons) / 2
            # "Pérez y Soto, Inés; …": signs that part persons leave no doubt about some surnames of several words.
            and sum(self._surname_length(p[0]) > 0 for p in pairs) > len(pairs) / 2
            and not any(_has_initials(self._kinds(*p[0][:2])) for p in pairs)
        )

    def _said(self, segment: tuple[int, int, str]) -> str:
        """The words of a segment."""
        return self.text[self.words[segment[0]].start : self.words[segment[1] - 1].end].rstrip(".")

    def _first_turned(self, segments: list[tuple[int, int, str]], kinds: list[list[str]]) -> bool:
        a, b, _ = segments[1]
        if self._owners_given(a, b, self._said(segments[0])):
            return True
        if not 1 <= b - a <= 4 or kinds[1][0] not in ("cap", "initial"):
            return False
        if kinds[1][-1] == "cap" and "initial" in kinds[1][1:]:
            return False  # "Suharyanto, Ada B. Lovelace": a full name, no given ones
        surname, given = self._said(segments[0]), self._said(segments[1])
        if b - a > 1 and self.owner.exactly(given):
            return False  # "Suharyanto, Ada Byron": the owner's whole name
        if self.owner.stands_alone(surname) and len(segments) > 2 and self.owner.stands_alone(given):
            return False
        others = kinds[2:]
        full = [k for k in others if len(k) > 1 or k[0] == "han"]
        if others:
            # "Suharyanto, Charles Babbage, …" is likelier than a surname of two given names.
            likely = name_odds(self.words[segments[0][1] - 1].text) > -1.5
            given_alone = b - a == 1 and name_odds(self.words[a].text) > 0
            with_initial = b - a > 1 and kinds[1][1:] == ["initial"] * (b - a - 1)
            most = len(full) == len(others) if not given_alone else len(full) >= 0.6 * len(others)
            return (likely and most) or ((given_alone or with_initial) and len(full) == len(others))
        return b - a >= 2 and self.words[b - 1].kind == "initial"

    def _owners_given(self, a: int, b: int, surname: str) -> int:
        """Where the owner's given names end behind the surname, a title behind their last initial: "Ada K. Looms"."""
        for k in range(b, a, -1):
            if k == b or self.words[k - 1].text.endswith("."):
                # A middle initial more than we know of.
                known = k - 1 if k - a > 1 and self.words[k - 1].kind == "initial" else k
                if any(self.owner.exactly(f"{self._said((a, n, ''))} {surname}") for n in {k, known}):
                    return k
        return 0

    # -- the walk -----------------------------------------------------------------------------

    def run(self) -> NameRun | None:
        """Gather names as long as the words go on like a list."""
        names: list[str] = []
        marks: list[tuple[str, str]] = []
        scores: list[float] = []
        open_ended = False
        i = self.begin
        end = 0
        while i < len(self.words) and len(names) < 300:
            found = self._name(i, first=not names)
            if found is None:
                break
            stop, name, score = found
            if score < _UNLIKELY and name not in self.owner and not self._excused(i, stop, names):
                break
            if self._stray(i, stop, names, name) or (
                score < _ALONE and self._unlike(i, stop, names) and name not in self.owner
            ):
                break
            after, note = self._skip_marks(stop)
            names.append(name)
            scores.append(3.0 if name in self.owner else score)
            if note:
                marks.append((name, note))
            end = self.words[after - 1].end
            last = self.words[stop - 1]
            if after == stop and self._stops(stop - 1) and not self._slip(name, after):
                # "Menabrea." ends the list: a full stop that is no initial's.
                end = last.end
                break
            following, et_al = self._separator(after)
            if following > after and self.words[after].text == "|" and self._part_otherwise(after):
                break
            if et_al:
                open_ended, end = True, self.words[following - 1].end
                following = self._owner_behind(following)
                if not following:
                    break
            if following == after and (
                self._comma_missing(after) or self._stop_for_comma(after) or self._slip(name, after)
            ):
                i = after
                continue
            if following == after or (
                following < len(self.words) and self.words[following].start in self.stops
            ):
                break
            i = following
        names = self._put_right(names, end, open_ended=open_ended)
        names = [n for n in names if fold_name(n) not in DEGREES]
        if not names:
            return None
        owner = any(n in self.owner for n in names)
        alone = [n for n in names if " " not in n and "," not in n and not HAN.search(n)]
        if not owner and len(alone) > len(names) / 2:
            owner = self.among_surnames or any(self.owner.stands_alone(n) for n in alone)
            scores = scores if owner else [s - 1.2 for s in scores]
        elif open_ended:
            scores = [max(s, 1.0) for s in scores]  # "et al." follows names, however rare
        return NameRun(
            names=tuple(names),
            marks=tuple(m for m in marks if m[0] in names),
            start=self.words[self.begin].start,
            end=end,
            score=sum(scores) / len(scores),
            owner=owner,
            open_ended=open_ended,
            inverted=self.shape not in (_Shape.NATURAL, _Shape.SURNAMES),
        )

    def _closed(self, start: int, stop: int) -> bool:
        """Whether a name of two words or more ends where an entry's parts do: "with Felt Wool, June 2008"."""
        return stop - start > 1 and _PART_ENDS.match(self.text, self.words[stop - 1].end) is not None

    def _put_right(self, names: list[str], end: int, *, open_ended: bool) -> list[str]:
        """Take the sentence's stop off the last name, and two words before "et al." or a year for one name."""
        if self.shape is _Shape.VANCOUVER and len(names) > 1 and not any("." in n for n in names[:-1]):
            return [*names[:-1], names[-1].rstrip(".")]  # "Babbage CD, Byron A. Notes"
        unturned = self.shape in (_Shape.NATURAL, _Shape.SURNAMES) and not self.among_surnames
        closed = open_ended or _YEAR_FOLLOWS.match(self.text, end) is not None
        if closed and unturned and len(names) == 2 and not any(" " in n for n in names):
            return [", ".join(names)]  # "Byron, Ada, et al.", "Byron, Ada. 1843."
        return names

    def _part_otherwise(self, bar: int) -> bool:
        """Whether other signs than a bar part the names before it: "Byron, A.; Babbage, C. | Wool Letters"."""
        return any(w.text in (",", ";", "and", "&") for w in self.words[self.begin : bar]) and not any(
            w.text == "|" for w in self.words[self.begin : bar]
        )

    def _owner_behind(self, i: int) -> int:
        """Where the owner's name follows "et al." or "et al. (incl.", that left others out; 0 where it does not."""
        j, et_al = self._separator(i)
        j += self._says(j, "(") and self._says(j + 1, "incl", "including")
        j += self._says(j, "incl", "including")
        found = self._name(j, first=False) if j > i and not et_al else None
        return j if found is not None and found[1] in self.owner else 0

    def _comma_missing(self, i: int) -> bool:
        """Whether a name of the same shape follows without a comma: "Byron, A. Babbage, C., Menabrea, L."."""
        words = self.words
        return (
            self.shape is _Shape.INITIALS_AFTER
            and i + 2 < len(words)
            and words[i].kind == "cap"
            and words[i + 1].kind == "comma"
            and words[i + 2].kind == "initial"
            and not self._line_ends(i - 1, i)
        )

    def _stop_for_comma(self, i: int) -> bool:
        """Whether the owner's name follows a stop that stands where a comma should: "Babbage C. Byron A. Notes"."""
        if self.shape is not _Shape.VANCOUVER or not self.words[i - 1].text.endswith("."):
            return False
        found = self._name(i, first=False)
        return found is not None and found[1] in self.owner

    def _slip(self, name: str, i: int) -> bool:
        """Whether two names like the one before it show its stop to stand for a comma: "A. Byron. C. Babbage, L. Finch"."""
        if self.shape is not _Shape.NATURAL or not _INITIAL_FIRST.match(name):
            return False
        for _ in range(2):
            initialed = i < len(self.words) and self.words[i].kind == "initial"
            found = self._name(i, first=False) if initialed else None
            if found is None:
                return False
            i, _et_al = self._separator(found[0])
            if i == found[0]:
                return False
        return True

    def _maths(self, i: int) -> bool:
        """Whether a dollar sign that stands apart from a name begins a title: "Byron. $k$-ply looms"."""
        return self.words[i].text == "$" and i > 0 and self.words[i - 1].end < self.words[i].start

    def _skip_marks(self, i: int) -> tuple[int, str]:
        """Pass over marks of equal contribution and notes in brackets; return them."""
        note = ""
        while i < len(self.words) and self.words[i].kind in _MARK_KIND:
            word = self.words[i]
            if (
                word.kind in ("marks", "degree")
                or (word.kind == "other" and word.text in "*†‡§\\^$+" and not self._maths(i))
                or (
                    word.kind == "number"
                    and len(word.text) <= 2
                    and i
                    and self.words[i - 1].end == word.start
                )
                or (word.kind == "note" and not holds_names(word.text))
            ):
                note += word.text
            elif word.kind == "number" and _HOMONYM.fullmatch(word.text):
                pass
            elif note and self._goes_on(i):
                note += word.text  # "Babbage1,2"
            elif self._degree(i):
                i += 1  # "Babbage, MD"
            else:
                break
            i += 1
        return i, note

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
            and self.shape in (_Shape.NATURAL, _Shape.FIRST_TURNED)
            and (self.words[i + 1].kind == "degree" or self.words[i + 1].text.lower() in _DEGREES_BEHIND)
            # "Babbage, M.D. Lovelace": initials.
            and not (i + 2 < len(self.words) and self.words[i + 2].kind in ("cap", "particle"))
            and not self._says(i + 2, "thesis", "dissertation")
        )

    def _separator(self, i: int) -> tuple[int, bool]:
        """Pass over ", and"; tell whether "et al." follows."""
        j = i
        while j < len(self.words):
            word = self.words[j]
            if word.kind == "and":
                if word.text.lower().rstrip(".") == "et" and self._says(j + 1, "al"):
                    return j + 2, True
            elif word.kind not in ("comma", "semicolon") and not (
                (word.kind == "other" and (word.text == "…" or self._dots(j) or self._dash(j)))
                or (word.text in ("And", "AND") and j > i)
            ):
                break
            j += 1
        if j == len(self.words):
            return j, False
        word = self.words[j]
        if word.text.lower().rstrip(".") in _UNNAMED:
            return j + 1, True
        counted = j + (self._says(j, "+"))  # "and 36 co-authors", "+11 authors"
        if counted < len(self.words) and self.words[counted].kind == "number":
            said = counted + 1 + self._says(counted + 1, "more", "other")
            if self._says(said, "others", "authors", "co-authors", "coauthors"):
                return said + 1, True
        return (self._skip_honorific(j) if j > i else j), False

    def _skip_honorific(self, j: int) -> int:
        """Pass over "Dr." and "Prof.", over marks and "the" before a name: "Byron, *C. Babbage"."""
        while j < len(self.words) and (
            self.words[j].text.lower() in HONORIFICS
            or self.words[j].kind == "marks"
            or (self.words[j].text == "the" and self._body_follows(j + 1))
        ):
            j += 1
        return j

    def _body_follows(self, j: int) -> bool:
        """Whether a body that signs papers stands here: "the Loom Consortium"."""
        for word in self.words[j : j + 6]:
            if word.kind not in ("cap", "initials"):
                return False
            if word.text.rstrip(".") in _BODIES:
                return True
        return False

    def _says(self, j: int, *texts: str) -> bool:
        return j < len(self.words) and self.words[j].text.lower().rstrip(".") in texts

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

    def _excused(self, start: int, stop: int, names: list[str]) -> bool:
        """Whether an unlikely name is one by its place: among likely ones, or closing the list after "and"."""
        if self.among_surnames and stop - start == 1:
            return True
        after, _ = self._skip_marks(stop)
        if self._comma_missing(after) and "initial" in (word.kind for word in self.words[start:stop]):
            return True
        following, et_al = self._separator(after)
        last = self.words[stop - 1]
        if following > after and not et_al and not self._stops(stop - 1):
            found = self._name(following, first=False)
            if found is not None:
                behind, name, score = found
                if score > 0.3 or name in self.owner or self.owner.stands_alone(name):
                    return True
                # "Walter Field, Daniel Case, Ada Byron": two unlikely ones between likely ones.
                beyond, _ = self._separator(behind)
                found = self._name(beyond, first=False) if beyond > behind else None
                if found is not None and found[2] > 0.3 and stop - start > 1:
                    return True
                if self.words[start - 1].kind != "and":
                    return False
        if et_al:
            return True
        long_enough = 2 <= stop - start <= 3 or (self.shape is _Shape.SURNAMES and stop - start == 1)
        joined = self.words[start - 1].kind if start else ""
        # "Byron KW, Speed TP (2002)": capitals behind a word can hardly be else.
        sure = joined == "and" or (self.shape is _Shape.VANCOUVER and last.kind == "initials")
        if not long_enough or joined not in ("and", "comma") or len(names) < (1 if sure else 2):
            return False
        if joined == "and" and after < len(self.words) and self.words[after].kind == "comma":
            return True  # a list that "and" has closed
        rest = self.text[last.end : last.end + 2].lstrip(" ")
        return last.text.endswith(".") or not rest or rest[0] in '\n.()*\x1f"“'

    def _stray(self, start: int, stop: int, names: list[str], name: str) -> bool:
        """Whether a lone word after full names is no name: "Ada Byron, Charles Babbage, Cryptology"."""
        if (
            self.shape not in (_Shape.NATURAL, _Shape.INITIALS_AFTER)
            or len(names) < 1
            or stop - start != 1
            or self.words[start].kind != "cap"
            or self.words[start - 1].kind == "and"
        ):
            return False
        if self.shape is _Shape.NATURAL and any(" " not in n and not HAN.search(n) for n in names):
            return False
        # "…, Ada Byron, Suharyanto, Charles Babbage": some have one name only.
        following, _ = self._separator(self._skip_marks(stop)[0])
        if following > stop:
            found = self._name(following, first=False)
            if found is not None and found[2] > 0.3 and " " in found[1]:
                return False
        # "Ada Byron, Suharyanto (2018). Yarn …": a journal would have a title before it.
        titled = _YEAR_AND_MORE.match(self.text, self.words[start].end)
        first = not self.text[: self.words[self.begin].start].strip()
        if titled and first and name_odds(self.words[start].text) > 0:
            return False
        return (
            not self.owner.stands_alone(name) and name_odds(self.words[start].text.rstrip(".").lower()) < 1.0
        )

    def _unlike(self, start: int, stop: int, names: list[str]) -> bool:
        """Whether whole words follow names that begin with initials: "A. Byron, C. Babbage, Wool Letters"."""
        return (
            len(names) >= 2
            and self.words[start - 1].kind == "comma"
            and stop - start > 1
            and all(word.kind == "cap" and len(word.text) > 2 for word in self.words[start:stop])
            and all(_INITIAL_FIRST.match(name) for name in names)
        )

    def _stops(self, j: int) -> bool:
        """Whether a word's full stop ends a sentence rather than shortens a name."""
        word = self.words[j]
        if not word.text.endswith("."):
            return False
        if self.text[word.end : word.end + 1] in (",", ";") or _AND_FOLLOWS.match(self.text, word.end):
            return False
        return (
            (word.kind in ("cap", "particle") and word.text.lower() not in _SHORT_GIVEN)
            or word.kind in ("initials", "han")
            or (word.kind == "suffix" and word.text.lower() not in SUFFIXES)
        )

    def _journal(self, j: int) -> bool:
        """Whether a journal's short title begins with an initial: "J. Phys.", "R. Soc."."""
        words = self.words
        return (
            words[j].text.endswith(".")
            and j + 1 < len(words)
            and words[j + 1].text.endswith(".")
            and words[j + 1].text[:-1] in OF_JOURNALS
        )

    def _line_ends(self, start: int, j: int) -> bool:
        return (
            self.lined and j > start and self.text.find("\n", self.words[j - 1].end, self.words[j].start) >= 0
        )

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
            if "initial" in kinds and "cap" in kinds and _BEHIND_NAMES.fullmatch(words[j].text):
                break
            if kinds.count("cap") > 1 and _OF_VENUES.fullmatch(words[j].text):
                break
            if (
                self.shape is _Shape.VANCOUVER
                and "cap" in kinds
                and kinds[-1] in ("initial", "initials")
                and (kind != "initial" or len(words[j].text) == 1)
            ):
                break
            if kind == "initial" and self._journal(j):
                break
            if self.shape is _Shape.INITIALS_AFTER and _is_surname_first(kinds) and self._sentence(j):
                break  # "…, Byron A.B. Looms that learn"
            kinds.append(kind)
            j += 1
            if kind == "suffix" or (words[j - 1].text[-1] == "." and self._stops(j - 1)):
                break
            if len(kinds) > 7:
                return None
        while kinds and kinds[-1] == "particle" and len(kinds) > 1 and words[j - 1].text.islower():
            kinds.pop()
            j -= 1
        if kinds == ["particle"] and j < len(words) and words[j].kind == "lower":
            return None  # "…, Ada Byron, La laine": an article
        if kinds and kinds[-1] == "particle":
            kinds[-1] = "cap"  # "Jerry Li": a particle in capitals at the end is a surname
        if kinds and words[i].kind == "particle":
            kinds[0] = self._kinds(i, i + len(kinds))[0]
        if "cap" not in kinds and "han" not in kinds and not ("initials" in kinds and len(kinds) > 1):
            return None
        if kinds.count("cap") + kinds.count("particle") > 6:
            return None
        j = self._given_after(i, j, kinds, first=first)
        # ", Jr." belongs to the name.
        if j + 1 < len(words) and words[j].kind == "comma" and words[j + 1].kind == "suffix":
            j += 2
        elif j < len(words) and words[j].kind == "suffix" and words[j].start == words[j - 1].end + 1:
            j += 1
        if self._numbered(j - 1) or self._numbered(j):
            return None  # "Wool Notebooks no. 102", a series
        printed = " ".join(self.text[words[i].start : words[j - 1].end].split())
        plausible = _plausible(words[i:j], natural=self.shape is _Shape.NATURAL)
        if self.led and i == self.begin and self._closed(i, j):
            plausible = max(plausible, _LED)
        if j - i == 2 and self.shape is _Shape.INITIALS_AFTER and self._slips(j - 1):
            printed = printed.replace(". ", ", ", 1)
        if words[j - 1].kind in ("cap", "initials", "han") or self._stops(j - 1):
            printed = printed.rstrip(".")
        return j, printed, plausible

    def _numbered(self, j: int) -> bool:
        """Whether "no. 102" stands here."""
        return self._says(j, "no", "nr") and j + 1 < len(self.words) and self.words[j + 1].kind == "number"

    def _given_after(self, i: int, j: int, kinds: list[str], *, first: bool) -> int:
        """Take the given name or initials after a surname's comma where the list prints them there."""
        words = self.words
        marked = j + 1 < len(words) and words[j].kind == "marks" and words[j + 1].kind == "comma"
        if marked and self.shape in (_Shape.INITIALS_AFTER, _Shape.ALL_TURNED):
            return max(j, self._given_after(i, j + 1, kinds, first=first))  # "Byron*, A."
        if self.shape is _Shape.INITIALS_AFTER and kinds == ["cap"] and self._slips(j):
            return j + 1  # "Byron. A." among others' "Babbage, C."
        if j + 1 >= len(words) or words[j].kind != "comma" or _has_initials(kinds):
            return j
        if j - i > 1 and words[i].text.lower() in _SHORT_GIVEN:
            return j  # "Ch. Babbage, L. Menabrea"
        k = j + 1
        if self.shape is _Shape.INITIALS_AFTER:
            while k < len(words) and (
                self._is_initials(k, j + 1)
                or (
                    k > j + 1
                    and words[k].text.lower() in PARTICLES
                    and words[k].text.islower()
                    and words[k].kind == "particle"
                )
            ):
                k += 1
            while k > j + 1 and words[k - 1].kind == "particle":
                k -= 1
            if k < len(words) and words[k].kind == "suffix":
                k += 1
            return k if k > j + 1 else j
        if self.shape is _Shape.VANCOUVER and words[k].kind in ("initial", "initials"):
            # "Byron A, Babbage, C": a stray comma.
            return k + 1
        if (self.shape is _Shape.FIRST_TURNED and first) or self.shape is _Shape.ALL_TURNED:
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


def _plausible(name: Sequence[Token], *, natural: bool) -> float:
    """How likely words are one person's name; ``natural``: with the given names in front."""
    words = [w for w in name if w.kind in TELLING_KINDS]
    kinds = [w.kind for w in words]
    if "han" in kinds:
        length = sum(len(w.text) for w in words)
        return 1.0 if 2 <= length <= 6 else -1.5
    caps = [_odds(w.text) for w in words if w.kind == "cap"]
    if caps and len(words) > 1 and (body := words[-1].text.rstrip(".")) in _BODIES:
        return 0.7 if body in _SIGNING_ALONE else 0.5
    score = sum(caps) / max(1, len(caps))
    worst = min(caps, default=0.0)
    if "initial" in kinds:
        score += 1.0
    if len(words) == 1:
        score -= _ALONE
    elif 2 <= len(words) <= 4:
        score += 0.4
    else:
        score -= 0.3 * (len(words) - 4)
    if worst < -1.8 and len(caps) > 1:
        score -= 0.8
    if words and words[0].text in ("A", "I") and len(words) > 1:
        score -= 1.6  # "A Scalable Perspective"
    if natural and len(words) > 1 and _ARTICLE.match(words[0].text):
        score -= 1.6  # "L'Histoire Économique"
    if len(words) > 1 and _LATIN.fullmatch(words[-1].text.rstrip(".")):
        score -= 1.6  # "Acta Lanatica", a journal
    return score


@lru_cache(maxsize=65536)
def _odds(word: str) -> float:
    bare = word.rstrip(".")
    parts = re.split(r"[-‐‑]", bare)
    return sum(name_odds(p.lower()) for p in parts) / len(parts)


_DECORATION = re.compile(r"[*†‡§¶#∗⋆★☆✉⁎^\\$\u00b9\u00b2\u00b3\u2070-\u2079]+")


def clean_name(name: str) -> str:
    """
    Return a name without marks.

    >>> clean_name("Ada Byron*†")
    'Ada Byron'
    """
    return " ".join(_DECORATION.sub("", name).split()).strip(" ,;")
