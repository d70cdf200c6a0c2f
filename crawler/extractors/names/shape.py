"""In which order a list of names prints their parts."""

from __future__ import annotations

from collections.abc import Sequence

from crawler.extractors.names.lexicon import name_odds
from crawler.extractors.names.owner import OwnerNames
from crawler.extractors.names.signs import NameSigns, Shape
from crawler.extractors.names.words import AND, HONORIFICS, NAME_KINDS, PARTICLES, Token

#: Those that begin a surname even in capitals: "Della Valle, Le Roux".
_LEADING = frozenset(
    "de del della di da dall du le la van von der den el al abu dos ter te st lo ben".split()
)

#: So many stretches between separators show how a list is made.
_MOST_SEGMENTS = 12


def has_initials(kinds: Sequence[str]) -> bool:
    """Whether initials are among the kinds of a name's words."""
    return "initial" in kinds or "initials" in kinds


class ShapeFinder(NameSigns):
    """Finds the shape of the list of names that begins with the first words."""

    def __init__(self, text: str, words: list[Token], owner: OwnerNames) -> None:
        super().__init__(text, words, owner)
        #: Whether the owner's surname is one of those that stand alone.
        self.among_surnames = False
        #: Where the list begins, and its first name, behind "Prof. Dr.".
        self.first, _ = self._skip_marks(0)
        self.begin = self._skip_honorific(self.first)
        if self.begin < len(words) and words[self.first].text.lower() not in HONORIFICS:
            self.first = self.begin
        self.shape = self._find_shape()
        if self.shape not in (Shape.NATURAL, Shape.FIRST_TURNED):
            self._known.clear()  # there a degree behind a comma is none

    def _segments(self) -> list[tuple[int, int, str]]:
        """The stretches of name words between separators at the front: (first, after, separator before)."""
        words = self.words
        found: list[tuple[int, int, str]] = []
        i, before = self.begin, ""
        while i < len(words) and len(found) < _MOST_SEGMENTS:
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
            after, _, i, et_al = self._behind(j)
            if after == j and (stops or (words[j - 1].kind == "cap" and words[j - 1].text.endswith("."))):
                break
            if i == after or et_al:
                break
            before = self.text[words[after].start : words[i - 1].end]
        return found

    def _find_shape(self) -> Shape:
        segments = self._segments()
        if not segments:
            return Shape.NATURAL
        kinds = [self._kinds(a, b) for a, b, _ in segments]
        comma = len(segments) > 1 and segments[1][2].startswith((",", "，"))
        first = kinds[0]
        if len(segments) == 1 and not has_initials(first):
            return self._unturned(segments, kinds)  # as at most places: no list begins there
        # "Ada Byron, W. King. Looms …": the owner's whole name is no surname.
        whole = comma and any(
            self.owner.exactly(self._said(s)) for s in segments[:2] if len(self._said(s).split()) > 1 or s[2]
        )
        # "A. B. King, C. Mill and Ada Byron, The Looms and …": nor is it further on, behind names with initials.
        plain = has_initials(first) and any(
            self.owner.exactly(said) for s in segments[2:] if " " in (said := self._said(s))
        )
        if comma and not (whole or plain) and self._some_given_in_full(segments):
            return Shape.ALL_TURNED
        if comma and not has_initials(first) and not whole:
            bare = [k for k in kinds if "cap" not in k and "han" not in k]
            if self._only_initials(segments[1], segments[0]) or (
                len(bare) >= 2 and kinds[1][0] in ("initial", "initials")
            ):
                return Shape.INITIALS_AFTER
        if self._turned_further_on(segments, kinds):
            return Shape.INITIALS_AFTER
        if self._vancouver(segments, kinds):
            return Shape.VANCOUVER
        parted = len(segments) > 1 and ";" in segments[1][2]  # a name that is not turned stands first
        if (comma or parted) and not plain and self._all_turned(segments):
            return Shape.ALL_TURNED
        surname = self._surname_length(segments[0])
        if comma and surname and not whole and self._first_turned(segments, kinds):
            return Shape.FIRST_TURNED
        return self._unturned(segments, kinds)

    def _unturned(self, segments: list[tuple[int, int, str]], kinds: list[list[str]]) -> Shape:
        """Whether the names, none turned round, are full or surnames alone."""
        alone = [k for k in kinds if k.count("cap") == 1 and not has_initials(k)]
        if len(alone) > 0.6 * len(kinds):
            self.among_surnames = any(self.owner.stands_alone(self._said(s)) for s in segments)
            return Shape.SURNAMES
        return Shape.NATURAL

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
        # "Babbage CD & Byron A, Max Cut …": so is one behind "and".
        last = min(last, next((n for n, s in enumerate(segments) if s[2].strip(" ,") in AND), last))
        kinds = kinds[: last + 1]
        if len(kinds) > 1:
            same = [x for x in kinds[1:] if fits(x) or "cap" not in x[1:]]
            return clean and len(same) > 0.6 * (len(kinds) - 1) and fits(kinds[1])
        ends = clean or self._sentence(k) or self.words[k - 1].text.endswith(".")
        return (name in self.owner and ends) or (clean and "." not in name and self._ends_here(k))

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
        if self.words[a].text == "Ben" and [w.kind for w in self.words[b : b + 3]] == ["comma", "cap", "cap"]:
            return 0  # "Ben Mill, Rosa King", but "Ben Mill, Rosa"
        return b - a if own == ["cap"] else 0

    def _all_turned(self, segments: list[tuple[int, int, str]]) -> bool:
        """Whether every other separator is a comma alone, and the rest are what parts persons."""
        # "Byron, Ada; Babbage, Charles | Wool Letters": a bar ends the list.
        barred = next(
            (n for n, (_, _, before) in enumerate(segments) if before.strip() == "|"), len(segments)
        )
        segments = segments[:barred]
        if self._parted_in_pairs(segments) or self._pairs_between_and(segments):
            return True
        inside = [before.strip() for _, _, before in segments[1::2]]
        between = [before for _, _, before in segments[2::2]]
        if not between or len(inside) < 2 or any(before not in (",", "，") for before in inside):
            return False
        if self._by_surname(segments):
            return False
        joined = {before.strip() for before in between}
        if len(between) > 1 and len(joined) == 1 and joined <= AND:
            return True  # "Byron, Ada and Babbage, Charles and Soto, Rosa": as BibTeX has it
        if not all(self._surname_length(s) for s in segments[::2]):
            return False
        if len(segments) == 4 and between[0].strip() in AND and self._is_given(segments[3]):
            return True  # "Byron, Ada K. and Babbage, C."
        if len(segments) % 2 == 0 and self._initials_behind_given(segments[1::2]):
            return True  # "Byron, Ada K, Babbage, Charles L, …"
        pairs = zip(segments[::2], segments[1::2], strict=False)
        known = any(
            self.owner.exactly(f"{self._said(given)} {self._said(surname)}") for surname, given in pairs
        )
        return known and len(segments) % 2 == 0

    def _initials_behind_given(self, segments: list[tuple[int, int, str]]) -> bool:
        """Whether all are given names, with a middle initial behind most: "Ada K" and "Charles"."""
        kinds = [self._kinds(a, b) for a, b, _ in segments]
        middle = [k for k in kinds if k == ["cap", "initial"]]
        return all(k in (["cap"], ["cap", "initial"]) for k in kinds) and len(middle) > len(kinds) / 2

    def _by_surname(self, segments: list[tuple[int, int, str]]) -> bool:
        """Whether the owner's surname stands first, and no given name behind it: "Byron, Walker and Lund"."""
        surname, given = self._said(segments[0]), self._said(segments[1])
        return (
            self.owner.stands_alone(surname)
            and self._kinds(*segments[1][:2]) == ["cap"]
            and f"{given} {surname}" not in self.owner
            and not any(self.owner.exactly(self._said(s)) for s in segments[1:])
        )

    def _is_given(self, segment: tuple[int, int, str]) -> bool:
        """Whether a segment begins with initials, or is one likely name."""
        a, b, _ = segment
        return self._is_initials(a, a) or (b - a == 1 and name_odds(self.words[a].text.rstrip(".")) > 0)

    def _some_given_in_full(self, segments: list[tuple[int, int, str]]) -> bool:
        """Whether signs part persons, some with initials, some with names in full: "Byron, A. / Babbage, Charles"."""
        if not any(";" in before or "/" in before for _, _, before in segments):
            return False
        given = [s for s in segments[1:] if s[2].strip() in (",", "，")]
        short = [s for s in given if self._is_initials(s[0], s[0])]
        return 0 < len(short) < len(given) and self._parted_in_pairs(segments)

    def _pairs_between_and(self, segments: list[tuple[int, int, str]]) -> bool:
        """Whether "and" alone parts persons, a comma missing here and there: "Byron, Ada and Mill Jo and Soto, Rosa"."""
        begins = [n for n, (_, _, before) in enumerate(segments) if n == 0 or before.strip() == "and"]
        persons = [segments[a:b] for a, b in zip(begins, [*begins[1:], len(segments)], strict=True)]
        if len(segments) == _MOST_SEGMENTS and len(persons[-1]) == 1:
            persons = persons[:-1]  # cut off amid a person
        pairs = [p for p in persons if len(p) == 2 and p[1][2].strip() == "," and self._surname_length(p[0])]
        others = [p for p in persons if len(p) == 1 and p[0][1] - p[0][0] > 1]
        return len(pairs) > 2 and len(others) < len(pairs) / 2 and len(pairs) + len(others) == len(persons)

    def _parted_in_pairs(self, segments: list[tuple[int, int, str]]) -> bool:
        """Whether signs that part persons leave pairs, and some of one name only: "Byron, Ada / Suharyanto"."""
        if not any(";" in before or "/" in before for _, _, before in segments):
            return False
        persons: list[list[tuple[int, int, str]]] = []
        for segment in segments:
            # "Byron, Ada; Babbage, Charles & Luigi Menabrea": the last is not turned round.
            closing = segment[2].strip(" ,") in AND
            if not persons or ";" in segment[2] or "/" in segment[2] or closing:
                persons.append([])
            persons[-1].append(segment)
        last = next((n for n, p in enumerate(persons) if n and len(p) > 2 and ";" in p[0][2]), None)
        if last is not None:
            # A comma parts the title, too: "Byron, Ada; Babbage, Charles, Looms at Work, 2020".
            persons = [*persons[:last], persons[last][:2]]
        pairs = [p for p in persons if len(p) == 2 and p[1][2].strip() in (",", "，")]
        return (
            len(persons) > 1
            and all(p in pairs or len(p) == 1 for p in persons)
            and len(pairs) > len(persons) / 2
            # "Pérez y Soto, Inés; …": signs that part persons leave no doubt about some surnames of several words.
            and sum(self._surname_length(p[0]) > 0 for p in pairs) > len(pairs) / 2
            and not any(has_initials(self._kinds(*p[0][:2])) for p in pairs)
        )

    def _first_turned(self, segments: list[tuple[int, int, str]], kinds: list[list[str]]) -> bool:
        a, b, _ = segments[1]
        if self._owners_given(a, b, self._said(segments[0])):
            return True
        if not 1 <= b - a <= 4 or kinds[1][0] not in ("cap", "initial"):
            return False
        if kinds[1][-1] == "cap" and "initial" in kinds[1][1:]:
            return False  # "Suharyanto, Ada B. Lovelace": a full name, no given ones
        surname, given = self._said(segments[0]), self._said(segments[1])
        if self.owner.stands_alone(surname) and len(segments) > 2 and self.owner.stands_alone(given):
            return False
        if self._by_surname(segments):
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
