"""Lists of persons' names: where one begins and ends, and which words are each name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.extractors.lexicon import name_odds
from crawler.extractors.name_likeness import ALONE, plausible, word_odds
from crawler.extractors.name_shape import ShapeFinder, has_initials
from crawler.extractors.name_signs import SHORT_GIVEN, UNNAMED, Shape
from crawler.extractors.name_words import (
    DEGREES,
    HAN,
    HONORIFICS,
    NAME_KINDS,
    PARTICLES,
    SUFFIXES,
    Token,
    in_context,
    tokens,
)
from crawler.extractors.owner import OwnerNames, fold_name
from snapshots.shortened import OF_JOURNALS

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


def _with_surnames_in_capitals(words: list[Token], owner: OwnerNames) -> list[Token]:
    """Settle "Ada LEE and Jo SU", where the owner's surname shows it: two or three capitals are a surname."""
    short = [
        i
        for i, word in enumerate(words)
        if word.kind == "initials" and i and words[i - 1].kind == "cap" and "." not in word.text
    ]
    if not any(
        owner.stands_alone(words[i].text) and f"{words[i - 1].text} {words[i].text}" in owner for i in short
    ):
        return words
    found = list(words)
    for i in short:
        found[i] = words[i]._replace(kind="cap")
    return found


#: So likely a word is a name's, if it be written small.
_SURE_NAME = 1.5


def _with_small_letters(words: list[Token], text: str) -> list[Token]:
    """Settle "Ada Byron, Jo mill, …" and "Jo kumar Mill, …", where a slip wrote a name's word small amid the commas."""
    found: list[Token] | None = None
    for i in range(2, len(words)):
        word = words[i]
        if word.kind == "lower" and _is_small_surname(words, i, text):
            found = found or list(words)
            found[i] = word._replace(kind="cap")
            continue
        if word.kind != "lower" or words[i - 1].kind != "cap" or not _may_be_small(words, i):
            continue
        begins = i - 1 - (words[i - 2].kind == "cap")
        behind = i + 2 if i + 1 < len(words) and words[i + 1].kind == "cap" else i + 1
        parted = begins and words[begins - 1].kind in ("comma", "semicolon", "and")
        closed = text.startswith("\n", words[behind - 1].end) or (
            behind < len(words) and words[behind].kind in ("comma", "semicolon", "and")
        )
        if parted and closed and word.text.isalpha():
            found = found or list(words)
            found[i] = word._replace(kind="cap")
    return found or words


def _is_small_surname(words: Sequence[Token], i: int, text: str) -> bool:
    """Whether a word written small is all that follows initials, amid the commas of a list: "A. Byron, C. mill, …"."""
    parting = ("comma", "semicolon", "and")
    return (
        words[i - 1].kind in ("initial", "initials")
        and words[i - 1].text.endswith(".")
        and words[i - 2].kind in parting
        and i + 1 < len(words)
        and words[i + 1].kind in parting
        and len(words[i].text) > 2
        and words[i].text.isalpha()
        and text[words[i].end] in ",;"
    )


def _may_be_small(words: Sequence[Token], i: int) -> bool:
    """Whether a word written small is a name's: a known one, or a syllable before one, "Lan bo Mill"."""
    odds = name_odds(words[i].text)
    syllable = len(words[i].text) <= 3 and odds > 0 and i + 1 < len(words) and words[i + 1].kind == "cap"
    return odds >= _SURE_NAME or (syllable and name_odds(words[i + 1].text) >= _SURE_NAME)


def _with_owner_in_brackets(words: list[Token], owner: OwnerNames) -> list[Token]:
    """Settle "On Wool (Ada Byron)": the owner's whole name in brackets is no note beside another's."""
    at = next((i for i, w in enumerate(words) if w.kind == "note" and owner.exactly(w.text[1:-1])), None)
    if at is None:
        return words
    note = words[at]
    inner = [
        w._replace(start=w.start + note.start + 1, end=w.end + note.start + 1)
        for w in tokens(note.text[1:-1])
    ]
    first, last = Token("(", note.start, note.start + 1, "other"), Token(")", note.end - 1, note.end, "other")
    return [*words[:at], first, *inner, last, *words[at + 1 :]]


class NameFinder:
    """Finds lists of names in one text; cuts it into words once."""

    def __init__(self, text: str, owner: OwnerNames, stops: frozenset[int] = frozenset()) -> None:
        """``stops`` are places where a stretch of another look begins, which no list of names reaches into."""
        self._text = text[:20000]
        self._owner = owner
        self._stops = stops
        words = in_context(_with_owner_in_brackets(tokens(self._text), owner), self._text)
        self._words = _with_small_letters(_with_surnames_in_capitals(words, owner), self._text)
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
        if len(names) < 3 - alone or min(word_odds(name.split()[-1]) for name in names) < -1.0:
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
            plausible(words[:end], natural=True) < _UNLIKELY
            and words[end].text.lower().rstrip(".") not in UNNAMED
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
            word_odds(word) - ALONE < _UNLIKELY
            and word.lower() not in HONORIFICS
            and words[1].text.lower().rstrip(".") not in UNNAMED
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


#: No name without a space in it is longer.
_LONGEST_HAN = 12
#: No surname or given name of Han alone is longer, as a rule: two longer ones beside a comma are two persons'.
_LONGEST_HAN_PART = 2
#: Two signs of a surname, one of a given name, and another.
_WITH_PART = 4
#: What stands behind who edited, wrote or translated a book.
_BROUGHT_OUT = re.compile(r"(?:編著?|编著?|著|訳|監修|主[編编])$")


def _without_part(name: str) -> str:
    """A name without what its person had in a book: "池田花編"."""
    return name if name[-1:].isascii() or len(name) < _WITH_PART else _BROUGHT_OUT.sub("", name)


#: A year in brackets, and a title behind it.
_YEAR_AND_MORE = re.compile(r"\s*\((?:19|20)\d\d[a-z]?\)[.:]? +[^\W\d_]\S* +\S+ +\S")
#: What begins a venue that no stop parts from the names: "L. Menabrea ICML 1999", "L. Menabrea The 3rd …".
_BEHIND_NAMES = re.compile(r"[A-Z]{4,}|The|In|Preprint|Manuscript|Proceedings|Proc\.")
_OF_VENUES = re.compile(
    r"Proceedings|Proc\.|Journal|Transactions|International|Conference|Symposium|Workshop|Annual|Advances"
    r"|E[nm]|Dans|ACM|IEEE|USENIX|AAAI|SIAM|NeurIPS|NIPS|ICML|ICLR|CVPR|EMNLP|CHI"
)
#: What no person is called.
_GATHERING = re.compile(r"Meetup|Seminar|Hackathon|Webinar|Colloquium|Summit")
_YEAR_FOLLOWS = re.compile(r"\.?,? \(?(?:19|20)\d\d\b")
#: What begins a title and no given name: names end in "-ming" and "-ting" too.
_DOING = re.compile(r"[A-Z][a-z]+(?:[vzck]ing|aging|using|[aeio]ring)")
_INITIAL_LAST = re.compile(r", (?:[A-Z]\.[ -]?)+$")
_INITIAL_FIRST = re.compile(r"[^\W\d_]\.")
_INITIALS_LAST = re.compile(r" [^\W\d_a-zß-ÿ]{1,3}$")
#: What may stand behind a person in lower case.
_BEHIND_PERSONS = frozenset(
    "with others colleagues forthcoming submitted accepted published under editors edited joint presented".split()
)


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


#: "Byron, A."
_TURNED = re.compile(r"[, ]\s?[^\W\d_a-z]\.")


def _is_surname_first(kinds: Sequence[str]) -> bool:
    """Whether words are a surname and then initials only."""
    return len(kinds) > 1 and kinds[0] == "cap" and set(kinds[1:]) <= {"initial", "initials"}


class _Scan(ShapeFinder):
    """One pass over the words of a text, gathering names."""

    def __init__(
        self, text: str, words: list[Token], owner: OwnerNames, stops: frozenset[int], *, led: bool = False
    ) -> None:
        super().__init__(text, words, owner)
        self.stops, self.led = stops, led

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
            if found is None or (names and self._is_journal(i, found[0])):
                break
            stop, name, score = found
            own = name in self.owner
            if score < _UNLIKELY and not own and not self._excused(i, stop, names):
                break
            if self._stray(i, stop, names, name) or (
                not own
                and (self._unlike(i, stop, names, score) or (names and self._goes_on_below(i, stop, score)))
            ):
                break
            after, note = self._skip_marks(stop)
            names.append(name)
            scores.append(3.0 if own else score)
            marks += [(name, note)] if note else []
            end = self.words[after - 1].end
            last = self.words[stop - 1]
            if after == stop and self._stops(stop - 1) and not self._slip(name, after):
                # "Menabrea." ends the list: a full stop that is no initial's.
                end = last.end
                break
            following, et_al = self._separator(after)
            if following > after and self._parts_otherwise(after):
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
        names = self._put_right(names, end, open_ended=open_ended) if names else []
        names = [n for n in names if fold_name(n) not in DEGREES]
        if not names or self._begins_amid_words(names):
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
            inverted=self.shape not in (Shape.NATURAL, Shape.SURNAMES),
        )

    def _is_journal(self, start: int, stop: int) -> bool:
        """Whether words that a name is made of are a journal's: "A. Byron, J. Woollen Soc. America"."""
        last = self.words[stop - 1].text
        if stop - start < 2 or not last.endswith(".") or last[:-1] not in OF_JOURNALS:
            return False
        closed = any(word.kind == "and" for word in self.words[self.begin : start - 1])
        if closed and self.words[start - 1].kind == "comma" and self.words[start].kind == "cap":
            return True  # "A. Byron & J. Marsh, Felt Lett. (2012)"
        return (
            stop - start > 2
            and (closed or self.words[start].text == "J.")
            and stop < len(self.words)
            and self.words[stop].kind == "cap"
        )

    def _begins_amid_words(self, names: Sequence[str]) -> bool:
        """Whether a title's last word stands before turned names: "Looms in Wales, Byron, A., & Mill, C."."""
        return (
            self.shape is Shape.INITIALS_AFTER
            and len(names) > 2
            and not _TURNED.search(names[0])
            and all(_TURNED.search(n) for n in names[1:])
            and self.text[: self.words[self.begin].start].rstrip().endswith(",")
            and not self.owner.stands_alone(names[0])
        )

    def _closed(self, start: int, stop: int) -> bool:
        """Whether a name of two words or more ends where an entry's parts do: "with Felt Wool, June 2008"."""
        return stop - start > 1 and _PART_ENDS.match(self.text, self.words[stop - 1].end) is not None

    def _put_right(self, names: list[str], end: int, *, open_ended: bool) -> list[str]:
        """Take the sentence's stop off the last name, and two words before "et al." or a year for one name."""
        if self.shape is Shape.VANCOUVER and len(names) > 1 and not any("." in n for n in names[:-1]):
            return [*names[:-1], names[-1].rstrip(".")]  # "Babbage CD, Byron A. Notes"
        unturned = self.shape in (Shape.NATURAL, Shape.SURNAMES) and not self.among_surnames
        begin = self.words[self.begin]
        turned = len(names) == 2 and not any(" " in n or "." in n[:-1] for n in names)
        if (
            unturned
            and turned
            and not (HAN.search(names[0]) and max(map(len, names)) > _LONGEST_HAN_PART)
            and (open_ended or _YEAR_FOLLOWS.match(self.text, end))
            and self.text[begin.end : begin.end + 1] in (",", "，")
            # There names are not turned.
            and not self.text[: begin.start].rstrip().lower().endswith("with")
        ):
            return [", ".join(names)]  # "Byron, Ada, et al.", "Byron, Ada. 1843."
        if names and len(names[-1]) != 2 and names[-1].endswith("等"):
            return [*names[:-1], *([names[-1][:-1]] if len(names[-1]) > 1 else [])]  # "and others"
        return names

    def _parts_otherwise(self, sign: int) -> bool:
        """Whether other signs than this part the names before: "Byron, A.; Babbage, C. | Wool", "…; Mill, Jo, Wool"."""
        parted = {w.text for w in self.words[self.begin : sign]}
        if self.words[sign].text == "|":
            parting = (
                w.text for w in self.words[sign + 1 : sign + 9] if w.kind in ("comma", "semicolon", "and")
            )
            others = (",", ";", "and", "&")
            return "|" not in parted and (not parted.isdisjoint(others) or next(parting, "") in others)
        joined = sign + 1 < len(self.words) and self.words[sign + 1].kind == "and"
        return (
            self.shape is Shape.ALL_TURNED and self.words[sign].text == "," and ";" in parted and not joined
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
            self.shape is Shape.INITIALS_AFTER
            and i + 2 < len(words)
            and words[i].kind == "cap"
            and words[i + 1].kind == "comma"
            and words[i + 2].kind == "initial"
            and not self._line_ends(i - 1, i)
        )

    def _stop_for_comma(self, i: int) -> bool:
        """Whether the owner's name follows a stop that stands where a comma should: "Babbage C. Byron A. Notes"."""
        if self.shape is not Shape.VANCOUVER or not self.words[i - 1].text.endswith("."):
            return False
        found = self._name(i, first=False)
        return found is not None and found[1] in self.owner

    def _slip(self, name: str, i: int) -> bool:
        """Whether two names like the one before it show its stop to stand for a comma: "A. Byron. C. Babbage, L. Finch"."""
        if self.shape is not Shape.NATURAL or not _INITIAL_FIRST.match(name):
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

    def _excused(self, start: int, stop: int, names: list[str]) -> bool:
        """Whether an unlikely name is one by its place: among likely ones, or closing the list after "and"."""
        if self.among_surnames and stop - start == 1:
            return True
        if not names and self._is_title_end(start, stop):
            return False
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
        long_enough = 2 <= stop - start <= 3 or (self.shape is Shape.SURNAMES and stop - start == 1)
        joined = self.words[start - 1].kind if start else ""
        # "Byron KW, Speed TP (2002)": capitals behind a word can hardly be else.
        sure = joined == "and" or (self.shape is Shape.VANCOUVER and last.kind == "initials")
        # "Byron, Ada; Small, Dylan:": what stands behind such signs is turned round as all are.
        turned = joined == "semicolon" and self.shape is Shape.ALL_TURNED
        least = 1 if sure or turned else 2
        if not long_enough or not (turned or joined in ("and", "comma")) or len(names) < least:
            return False
        if joined == "comma" and any(w.kind == "and" for w in self.words[self.begin : start - 1]):
            return False  # "A. Byron and J. Mill, Felt Letters"
        if joined == "and" and after < len(self.words) and self.words[after].kind == "comma":
            return True  # a list that "and" has closed
        rest = self.text[last.end : last.end + 2].lstrip(" ")
        return (
            last.text.endswith(".") or not rest or rest[0] in ('\n.():*\x1f"“' if turned else '\n.()*\x1f"“')
        )

    def _is_title_end(self, start: int, stop: int) -> bool:
        """Whether the words a list would begin with are a title's last: "Looms: An Optimal Black-Box Approach, …"."""
        words = self.words[start:stop]
        return (
            len(words) > 2
            and words[0].text in ("A", "An", "The")
            and all(word.kind == "cap" and word_odds(word.text) < -1.0 for word in words[1:])
        )

    def _stray(self, start: int, stop: int, names: list[str], name: str) -> bool:
        """Whether a lone word after full names is no name: "Ada Byron, Charles Babbage, Cryptology"."""
        if (
            self.shape not in (Shape.NATURAL, Shape.INITIALS_AFTER)
            or len(names) < 1
            or stop - start != 1
            or self.words[start].kind != "cap"
            or self.words[start - 1].kind == "and"
        ):
            return False
        alone = (n for n in names if " " not in n and not HAN.search(n))
        if self.shape is Shape.NATURAL and any(not _INITIAL_FIRST.match(n) for n in alone):
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

    def _unlike(self, start: int, stop: int, names: list[str], score: float) -> bool:
        """
        Whether whole words follow names with initials: "A. Byron, C. Babbage, Wool Letters".

        Likely ones do where "and" has closed the list: "Mill C & Byron A, Max Cut". A colon behind them tells
        of a title too: "Byron, A., Babbage, C., FELT Loom: A Machine".
        """
        if len(names) < 2 or self.words[start - 1].kind != "comma":
            return False
        words = self.words[start:stop]
        if len(words) == 2 and words[1].text.isupper() and _DOING.fullmatch(words[0].text):
            # "…, Leveraging RFID and Yarn for Looms", but "Mill C, Waltzing BM".
            return self.shape is Shape.NATURAL and len(words[1].text) > 2
        several = stop - start > 1
        whole = all(len(word.text) > 2 for word in words)
        if self.text.startswith(":", words[-1].end) and all(_INITIAL_LAST.search(name) for name in names):
            return score < ALONE and several and whole
        if any(
            word.kind != "cap" and not (word.kind == "particle" and word.text[0].isupper()) for word in words
        ):
            return False
        closed = any(word.kind == "and" for word in self.words[self.begin : start])
        if score >= ALONE and not closed:
            return False
        if self.shape is Shape.VANCOUVER:
            # "Babbage C, Suharyanto, Byron A": some have one name only.
            return (several or closed) and all(_INITIALS_LAST.search(name) for name in names)
        if self.shape is Shape.INITIALS_AFTER and closed and all(_INITIAL_LAST.search(n) for n in names):
            return True
        others = [name for name in names if name not in self.owner] if closed else names
        return several and whole and bool(others) and all(_INITIAL_FIRST.match(name) for name in others)

    def _goes_on_below(self, start: int, stop: int, score: float) -> bool:
        """Whether the words begin a phrase that goes on in lower case: "…, Ada Byron, Delaying Wool harvests"."""
        if score > 1.0 or self.words[start - 1].kind != "comma" or stop >= len(self.words):
            return False
        after = self.words[stop]
        return (
            after.text.isalpha()
            and after.text.islower()  # not a society's letters: "Ada Byron. IEEE Wool"
            and len(after.text) > 3
            and self.text[self.words[stop - 1].end : after.start] == " "
            and not self.words[stop - 1].text.endswith(".")
            and after.text not in _BEHIND_PERSONS
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
            len(kinds) > 1 and _GATHERING.fullmatch(words[j - 1].text)
        ):
            return None  # "…, Ada Byron, La laine": an article; "A. Byron, Felt Meetup, Woolton"
        if kinds and kinds[-1] == "particle":
            kinds[-1] = "cap"  # "Jerry Li": a particle in capitals at the end is a surname
        if kinds and words[i].kind == "particle":
            kinds[0] = self._kinds(i, i + len(kinds))[0]
        if "cap" not in kinds and "han" not in kinds and not ("initials" in kinds and len(kinds) > 1):
            signed = self.text[words[i].start : words[j - 1].end] if j > i and self.owner.initials else ""
            return (j, signed, 3.0) if signed in self.owner else None
        if kinds.count("cap") + kinds.count("particle") > 6:
            return None
        if "han" in kinds and words[j - 1].end - words[i].start > _LONGEST_HAN:
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
            likely = max(likely, _LED)
        if j - i == 2 and self.shape is Shape.INITIALS_AFTER and self._slips(j - 1):
            printed = printed.replace(". ", ", ", 1)
        if words[j - 1].kind in ("cap", "initials", "han") or self._stops(j - 1):
            printed = printed.rstrip(".")
        return j, printed, likely

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
            or (kinds.count("cap") > 1 and _OF_VENUES.fullmatch(word.text) is not None)
            or (
                self.shape is Shape.VANCOUVER
                and "cap" in kinds
                and kinds[-1] in ("initial", "initials")
                and (word.kind != "initial" or len(word.text) == 1)
            )
            # "…, Byron A.B. Looms that learn"
            or (self.shape is Shape.INITIALS_AFTER and _is_surname_first(kinds) and self._sentence(j))
            or (word.text[0] > "\u03ff" and _is_whole_cyrillic(kinds, word.text))
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
