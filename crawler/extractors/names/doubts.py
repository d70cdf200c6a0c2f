"""Whether words that read as a name are one where they stand: behind others, before a journal or a title."""

from __future__ import annotations

import re

from crawler.extractors.names.lexicon import name_odds
from crawler.extractors.names.likeness import ALONE, word_odds
from crawler.extractors.names.reader import NameReader
from crawler.extractors.names.signs import Shape
from crawler.extractors.names.words import HAN
from snapshots.shortened import OF_JOURNALS

#: A year in brackets, and a title behind it.
_YEAR_AND_MORE = re.compile(r"\s*\((?:19|20)\d\d[a-z]?\)[.:]? +[^\W\d_]\S* +\S+ +\S")
#: What begins a title and no given name: names end in "-ming" and "-ting" too.
_DOING = re.compile(r"[A-Z][a-z]+(?:[vzck]ing|aging|using|[aeio]ring)")
_INITIAL_LAST = re.compile(r", (?:[A-Z]\.[ -]?)+$")
INITIAL_FIRST = re.compile(r"[^\W\d_]\.")
_INITIALS_LAST = re.compile(r" [^\W\d_a-zß-ÿ]{1,3}$")
#: What the names of periodicals end with, and no person's.
_PERIODICALS = frozenset(
    "Journal Letters Reviews Transactions Proceedings Magazine Quarterly Bulletin Annals".split()
)
#: What may stand behind a person in lower case.
_BEHIND_PERSONS = frozenset(
    "with others colleagues forthcoming submitted accepted published under editors edited joint presented".split()
)

#: What two capitals stand for in titles: "Careful AI: …".
_NO_INITIALS = frozenset(("AI", "AR", "EU", "IT", "ML", "TV", "UK", "UN", "US", "VR", "XR"))


#: A word alone behind names in full is one more only where citations show it in names again and again.
_OF_NAMES_ALONE = 1.3
#: As many words has a name in full; fewer are none of a title for sure.
_OF_A_NAME = 3
#: From here on a word is known from names.
_KNOWN = 1.0


class NameDoubts(NameReader):
    """Asks of each name found whether it is one by its place."""

    def _excused(self, start: int, stop: int, names: list[str]) -> bool:
        """Whether an unlikely name is one by its place: among likely ones, or closing the list after "and"."""
        if self.among_surnames and stop - start == 1:
            return True
        if not names and self._is_title_end(start, stop):
            return False
        after, _, following, et_al = self._behind(stop)
        if self._comma_missing(after) and "initial" in (word.kind for word in self.words[start:stop]):
            return True
        last = self.words[stop - 1]
        if following > after and not et_al and not self._stops(stop - 1):
            found = self._name(following, first=False)
            if found is not None:
                behind, name, score = found
                if not names and INITIAL_FIRST.match(name) and self._in_full(start, stop):
                    return False
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
        # "Mill C, Soto R, Loom LD: Felt …", "Ada Byron and C. P. Loom: Felt …": a colon ends such a list, too.
        initials = sure and joined == "comma" and len(names) > 2 and last.text not in _NO_INITIALS
        initials = initials or (joined == "and" and self.words[start].kind == "initial")
        # "C. Mill, J. Soto, T. Case: Felt …", "… T. Case 2020": none has a first name in full, and no title begins so.
        short = self.words[start].kind == "initial" and all(INITIAL_FIRST.match(name) for name in names)
        ends = '\n.()*\x1f"“' + (":" if turned or initials or short else "") + ("12✉" if short else "")
        return last.text.endswith(".") or not rest or rest[0] in ends

    def _in_full(self, start: int, stop: int) -> bool:
        """Whether three whole words or more stand where others have initials: "Weaving Woollen Looms, A. Byron, …"."""
        words = self.words[start:stop]
        return len(words) > 2 and all(word.kind == "cap" and len(word.text) > 3 for word in words)

    def _comma_missing(self, i: int) -> bool:
        """Whether a name follows without a comma: "Byron, A. Babbage, C., Menabrea, L.", "A. Byron C. Mill, L. Loom"."""
        words = self.words
        if words[i - 1].kind == "cap" and self._begins_another(i) and not self._line_ends(i - 1, i):
            return True
        return (
            self.shape is Shape.INITIALS_AFTER
            and i + 2 < len(words)
            and words[i].kind == "cap"
            and words[i + 1].kind == "comma"
            and words[i + 2].kind == "initial"
            and not self._line_ends(i - 1, i)
        )

    def _stray(self, start: int, stop: int, names: list[str], name: str) -> bool:
        """Whether a lone word after full names is no name: "Ada Byron, Charles Babbage, Cryptology"."""
        if self._is_acronym(start, stop, names):
            return True
        if (
            self.shape not in (Shape.NATURAL, Shape.INITIALS_AFTER)
            or len(names) < 1
            or stop - start != 1
            or self.words[start].kind != "cap"
            or self.words[start - 1].kind == "and"
        ):
            return False
        alone = (n for n in names if " " not in n and not HAN.search(n))
        if self.shape is Shape.NATURAL and any(not INITIAL_FIRST.match(n) for n in alone):
            return False
        # "…, Ada Byron, Suharyanto, Charles Babbage": some have one name only.
        following = self._behind(stop)[2]
        if following > stop:
            found = self._name(following, first=False)
            if found is not None and " " in found[1] and (found[2] > 0.3 or INITIAL_FIRST.match(found[1])):
                return False
        # "Ada Byron, Suharyanto (2018). Yarn …": a journal would have a title before it.
        titled = _YEAR_AND_MORE.match(self.text, self.words[start].end)
        first = not self.text[: self.words[self.begin].start].strip()
        if titled and first and name_odds(self.words[start].text) > 0:
            return False
        return (
            not self.owner.stands_alone(name)
            and name_odds(self.words[start].text.rstrip(".").lower()) < _OF_NAMES_ALONE
        )

    def _is_acronym(self, start: int, stop: int, names: list[str]) -> bool:
        """Whether capitals alone stand behind surnames with initials: "Mill C, Byron AB, ESEC"."""
        text = self.words[start].text
        return (
            self.shape is Shape.VANCOUVER
            and stop - start == 1
            and len(text) > 3
            and text.isupper()
            and not any(name.split()[0].isupper() for name in names)
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
        return several and whole and bool(others) and all(INITIAL_FIRST.match(name) for name in others)

    def _goes_on_below(self, start: int, stop: int, score: float) -> bool:
        """Whether the words begin a phrase that goes on in lower case: "…, Ada Byron, Delaying Wool harvests"."""
        if score > 1.0 or self.words[start - 1].kind != "comma" or stop >= len(self.words):
            return False
        after = self.words[stop]
        if self.words[start].text in ("A", "An") and after.text in ("for", "of", "to"):
            return stop - start == 2 and self.shape is Shape.NATURAL  # "…, Ada Byron, A Loom for Yarn"
        return (
            after.text.isalpha()
            and after.text.islower()  # not a society's letters: "Ada Byron. IEEE Wool"
            and len(after.text) > 3
            and self.text[self.words[stop - 1].end : after.start] == " "
            and not self.words[stop - 1].text.endswith(".")
            and after.text not in _BEHIND_PERSONS
        )

    def _is_journal(self, start: int, stop: int) -> bool:
        """Whether words that a name is made of are a journal's: "A. Byron, J. Woollen Soc. America"."""
        last = self.words[stop - 1].text
        if stop - start > 1 and last in _PERIODICALS and self.words[start - 1].kind == "comma":
            return True  # "Ada Byron, Charles Babbage, Woollen Reviews (2019)"
        if last == "J." and stop - start > 2 and self.shape is Shape.INITIALS_AFTER:
            return all(word.kind == "cap" for word in self.words[start : stop - 1])  # "Mill, S., Felt Law J."
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

    def _is_title_end(self, start: int, stop: int) -> bool:
        """
        Whether the words a list would begin with are a title's last: "Looms: An Optimal Hand-Fed Approach, …".

        Of four and more one may be unknown: "Making Test Skeins Empirical, Ada Byron, …".
        """
        words = self.words[start:stop]
        led = words[0].text in ("A", "An", "The")
        many = len(words) > _OF_A_NAME
        if len(words) < _OF_A_NAME or any(word.kind != "cap" for word in words[led:]):
            return False
        odds = sorted(word_odds(word.text) for word in words[led:])
        unknown = many and not led and odds[-1] < _KNOWN
        return (odds[-2] if unknown else odds[-1]) < (-1.0 if led or many else -1.8)
