"""Names of persons: which words are one, where a list of them begins and ends, and which is the page's owner."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from crawler.extractors.lexicon import name_odds

_PARTICLES = frozenset(
    "al af ap av ben bin bint da dal dall de degli dei del della delle dem den der des di do dos du e el"
    " ibn la las le li lo los mac of op san ten ter 't uit van vande vander vom von vor y zu zum zur".split()
)
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_AND = frozenset("and & und et y e og och en ja и и, 和 及 与 と 및 with".split())
#: Given names that are printed shortened, with a stop that ends no sentence.
_SHORT_GIVEN = frozenset(
    "st. ch. th. fr. wm. chr. yu. ya. md. mt. geo. jos. chas. ph. kh. sh. zh. dz. ju. ed.".split()
)
_DEGREES = frozenset("phd ph.d md m.d dr dr. prof prof. m.sc msc mba".split())
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

_TOKEN = re.compile(
    r"""
    (?P<initials>(?:[^\W\d_a-zß-öø-ÿ]\.[-‐‑ ]?){1,4}(?![^\W\d_]))      # J.  J.-P.  D.M.  J. P.
    | (?P<word>[’'ʻ]?[^\W\d_][\u0300-\u036f]*(?:[^\W\d_]|[\u0300-\u036f]|[’'ʼ´`ʹ\-‐‑](?=[^\W\d_]))*\.?)
    | (?P<marks>[*†‡§¶#∗⋆★☆✉⁎^◦∥‖⊕♯♮♠♣♥♦°~\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473]+)
    | (?P<number>\d+)
    | (?P<note>\([^()]{1,40}\)|\[[^\[\]]{1,12}\])
    | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign of a stretch of text."""

    text: str
    start: int
    end: int
    #: initial, initials (JA), cap, particle, suffix, lower, han, number, note, marks, comma, semicolon, and, other
    kind: str


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


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """
    Return a name in lower case without accents and signs.

    >>> fold_name("Łukasz Ødegård-Müller")
    'lukasz odegard muller'
    """
    name = name.translate(_STROKES)
    text = unicodedata.normalize("NFKD", name)
    text = "".join(c for c in text if not unicodedata.combining(c)).lower()
    return " ".join(re.findall(r"[^\W_]+", text))


_STROKES = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "AE"}
)


class OwnerNames:
    """The names a page's owner goes by."""

    def __init__(self, names: Sequence[str]) -> None:
        self._forms: set[str] = set()
        self._surnames: set[str] = set()
        for name in names:
            parts = fold_name(name).split()
            if not parts:
                continue
            self._forms.add(" ".join(parts))
            if len(parts) > 1:
                self._surnames.add(parts[-1])
                self._add_forms(parts)
            if len(parts) > 2:
                # A middle name may be left out.
                self._add_forms([parts[0], parts[-1]])

    def _add_forms(self, parts: list[str]) -> None:
        *given, surname = parts
        for forms in ([*given], [g[0] for g in given], [given[0], *(g[0] for g in given[1:])], [given[0][0]]):
            self._forms.add(" ".join([*forms, surname]))
            self._forms.add(" ".join([surname, *forms]))
        self._forms.add(surname + " " + "".join(g[0] for g in given))

    @property
    def surnames(self) -> frozenset[str]:
        """The last words of the names, folded."""
        return frozenset(self._surnames)

    def __contains__(self, name: str) -> bool:
        folded = fold_name(name)
        if folded in self._forms:
            return True
        parts = folded.split()
        if not 2 <= len(parts) <= 4:
            return False
        # A middle name or initial more than we know of.
        for ordered in (parts, [*parts[1:], parts[0]]):
            if f"{ordered[0]} {ordered[-1]}" in self._forms:
                return True
        return False

    def exactly(self, name: str) -> bool:
        """Whether this is a known form of the owner's name, to the letter."""
        return fold_name(name) in self._forms

    def stands_alone(self, name: str) -> bool:
        """Whether a single word is the owner's surname."""
        return fold_name(name) in self._surnames


def tokens(text: str) -> list[Token]:
    """Cut a text into the words and signs that matter for names."""
    found: list[Token] = []
    for m in _TOKEN.finditer(text):
        raw = m.group()
        found.append(Token(raw, m.start(), m.end(), _kind(m.lastgroup or "", raw)))
    return found


def _kind(group: str, raw: str) -> str:
    if group == "initials":
        return "initial" if raw[0].isupper() else "other"
    if group == "word":
        return _word_kind(raw)
    if group == "mark":
        return {",": "comma", "，": "comma", "、": "comma", ";": "semicolon", "；": "semicolon", "&": "and",
                "·": "semicolon", "•": "semicolon", "|": "semicolon", "/": "other"}.get(raw, "other")  # fmt: skip
    return group


def _word_kind(raw: str) -> str:
    bare = raw.rstrip(".")
    low = bare.lower()
    if low in _AND and not bare[0].isupper():
        return "and"
    if low in _SUFFIXES and bare[0].isupper():
        return "suffix"
    if _HAN.match(bare):
        return "han"
    if low in _PARTICLES and (bare.islower() or len(bare) <= 3) and low not in ("of",):
        return "particle"
    letters = bare.replace("-", "")
    if len(letters) == 1 and letters.isupper():
        return "initial"
    if 2 <= len(letters) <= 3 and letters.isupper() and letters.isascii():
        return "initials"
    first = bare.lstrip("’'ʻ")[:1]
    if first.isupper() or (len(bare) > 2 and bare[1:2] in "’'" and bare[2:3].isupper()):
        return "cap"
    if first.isalpha() and not first.islower():
        # Scripts without case.
        return "cap"
    return "lower"


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

    def __init__(self, text: str, owner: OwnerNames) -> None:
        self._text = text[:20000]
        self._owner = owner
        self._words = tokens(self._text)
        self._starts = [w.start for w in self._words]

    def at(self, start: int) -> NameRun | None:
        """Read the list of names that begins here, marks before it passed over; None where none does."""
        first = bisect_left(self._starts, start)
        words = self._words[first : first + 1500]
        if not words:
            return None
        return _Scan(self._text, words, self._owner, _looks_inverted(words)).run()


def _looks_inverted(words: list[Token]) -> bool:
    """Whether a list begins "Surname, I." or "Surname, Given I.,"."""
    i = 0
    while i < len(words) and words[i].kind in ("cap", "particle") and i < 4:
        if words[i].text.endswith(".") and words[i].kind == "cap":
            return False
        i += 1
    if (
        i == 0
        or i + 1 >= len(words)
        or words[i].kind != "comma"
        or words[i + 1].kind not in ("initial", "initials")
    ):
        return False
    j = i + 1
    while j < len(words) and words[j].kind in ("initial", "initials"):
        j += 1
    # "Ada Byron, C. Babbage" is two names in their own order.
    return i == 1 or j >= len(words) or words[j].kind not in ("cap", "particle")


class _Scan:
    """One pass over the words of a text, gathering names."""

    def __init__(self, text: str, words: list[Token], owner: OwnerNames, inverted: bool) -> None:
        self.text, self.words, self.owner, self.inverted = text, words, owner, inverted
        self.i = 0

    def run(self) -> NameRun | None:
        """Gather names as long as the words go on like a list."""
        names: list[str] = []
        marks: list[tuple[str, str]] = []
        scores: list[float] = []
        open_ended = False
        begin = self._skip_marks(0)[0]
        self.i = begin
        end = 0
        while self.i < len(self.words) and len(names) < 200:
            found = self._name(first=not names)
            if found is None:
                break
            stop, name, score = found
            unlikely = score < -0.6 and name not in self.owner
            if unlikely and not self._list_goes_on(stop) and not (len(names) > 1 and self._list_ends(stop)):
                break
            after, note = self._skip_marks(stop)
            names.append(name)
            scores.append(3.0 if name in self.owner else score)
            if note:
                marks.append((name, note))
            end = self.words[after - 1].end
            last = self.words[stop - 1]
            if last.text.endswith(".") and last.kind in ("cap", "initials") and after == stop:
                # "Somerville." ends the list: a full stop that is no initial's.
                end = last.end
                break
            following, et_al = self._separator(after)
            if et_al:
                open_ended = True
                end = self.words[following - 1].end
                break
            if following == after:
                break
            self.i = following
        names, marks = self._settle(names, marks)
        if not names:
            return None
        owner = any(n in self.owner for n in names)
        alone = [n for n in names if " " not in n and "," not in n and not _HAN.search(n)]
        if not owner and len(alone) > len(names) / 2:
            owner = any(self.owner.stands_alone(n) for n in alone)
            if not owner:
                scores = [s - 1.2 for s in scores]
        return NameRun(
            names=tuple(names), marks=tuple(marks), start=self.words[begin].start, end=end,
            score=sum(scores) / len(scores), owner=owner, open_ended=open_ended, inverted=self.inverted,
        )  # fmt: skip

    def _skip_marks(self, i: int) -> tuple[int, str]:
        """Pass over marks of equal contribution and notes in brackets; return them."""
        note = ""
        while i < len(self.words):
            word = self.words[i]
            if word.kind == "marks" or (word.kind == "other" and word.text in "*†‡§\\^$"):
                note += word.text
            elif word.kind == "number" and len(word.text) <= 2 and i and self.words[i - 1].end == word.start:
                note += word.text
            elif word.kind == "note" and not _holds_names(word.text):
                note += word.text
            else:
                break
            i += 1
        return i, note

    def _separator(self, i: int) -> tuple[int, bool]:
        """Pass over ", and"; tell whether "et al." follows."""
        j = i
        while j < len(self.words) and (
            self.words[j].kind in ("comma", "semicolon", "and") or self.words[j].text == "…" or self._dots(j)
        ):
            if (
                self.words[j].kind == "and"
                and self.words[j].text.lower() in ("et", "y", "e", "en")
                and (j + 1 < len(self.words) and self.words[j + 1].text.lower() in ("al", "al."))
            ):
                return j + 2, True
            j += 1
        if j < len(self.words) and self.words[j].text.lower() in ("et", "others", "colleagues"):
            return j + 1, True
        return j, False

    def _list_goes_on(self, stop: int) -> bool:
        """Whether likely names follow an unlikely one, as in a list: "Cloud, Nguyen, Nowotny"."""
        after, _ = self._skip_marks(stop)
        here = self.i
        following, et_al = self._separator(after)
        if et_al or following == after or (self.words[stop - 1].text.endswith(".")):
            return et_al
        self.i = following
        inverted = self.inverted
        found = self._name(first=False)
        self.i, self.inverted = here, inverted
        if found is None:
            return False
        _, name, score = found
        return score > 0.3 or name in self.owner or self.owner.stands_alone(name)

    def _list_ends(self, stop: int) -> bool:
        """Whether an unlikely name after "and" closes a list: its line, sentence or bracket ends with it."""
        if not 2 <= stop - self.i <= 3 or self.words[self.i - 1].kind != "and":
            return False
        last = self.words[stop - 1]
        if last.text.endswith("."):
            return True
        rest = self.text[last.end : last.end + 2].lstrip(" ")
        return not rest or rest[0] in '\n.()*\x1f"“,'

    def _dots(self, j: int) -> bool:
        """Whether "..." stands for names left out."""
        at = self.words[j].start
        return self.text[at : at + 3] == "..." or (
            self.text[at] == "." and self.text[at - 1 : at + 1] == ".."
        )

    def _name(self, first: bool) -> tuple[int, str, float] | None:
        """Read one name at the present place: (the word after it, as printed, plausibility)."""
        i = self.i
        words = self.words
        kinds: list[str] = []
        while i < len(words) and words[i].kind in ("cap", "initial", "initials", "particle", "han", "suffix"):
            word = words[i]
            if kinds and words[i - 1].end < word.start and "\n" in self.text[words[i - 1].end : word.start]:
                break
            if word.kind == "suffix" and not kinds:
                break
            kinds.append(word.kind)
            i += 1
            if word.kind == "cap" and word.text.endswith(".") and word.text.lower() not in _SHORT_GIVEN:
                break
            if kinds[-1] == "initial" and word.text.endswith(".") and self._sentence_ends(i, kinds):
                break
            if kinds[-1] == "initials" and word.text.endswith(".") and "cap" in kinds:
                break
            if len(kinds) > 6:
                return None
        while kinds and kinds[-1] == "particle" and len(kinds) > 1 and words[i - 1].text.islower():
            kinds.pop()
            i -= 1
        # "Jerry Li" and "J. de la Vega": a particle in capitals at the end is a surname.
        kinds = ["cap" if k == "particle" and n == len(kinds) - 1 else k for n, k in enumerate(kinds)]
        if not kinds or not ({"cap", "han"} & set(kinds)):
            if kinds and "initials" in kinds and len(kinds) > 1:
                pass  # "JP MORGAN" in capitals
            else:
                return None
        if kinds.count("cap") + kinds.count("particle") > 5:
            return None
        # A surname, then a comma, then initials or a given name: surname first.
        j = self._given_after_comma(i, kinds, first)
        if j:
            i = j
        # ", Jr." belongs to the name.
        if i + 1 < len(words) and words[i].kind == "comma" and words[i + 1].kind == "suffix":
            i += 2
        printed = self.text[words[self.i].start : words[i - 1].end]
        printed = re.sub(r"\s+", " ", printed).strip()
        if words[i - 1].kind in ("cap", "initials"):
            printed = printed.rstrip(".")
        return i, printed, self._plausible(self.i, i)

    def _sentence_ends(self, i: int, kinds: list[str]) -> bool:
        """Whether an initial with a stop closes the list: "Babbage C. On the …", surnames first."""
        if kinds[0] == "initial" or "cap" not in kinds:
            return False
        following = self.words[i] if i < len(self.words) else None
        if following is None:
            return True
        # "Ada B. Lovelace" goes on; "Lovelace A. Notes on" ends.
        return kinds[:-1].count("cap") == 1 and following.kind == "cap" and self.inverted

    def _given_after_comma(self, i: int, kinds: list[str], first: bool) -> int:
        """Return where a given name after a surname's comma ends; 0 where there is none."""
        words = self.words
        if i + 1 >= len(words) or words[i].kind != "comma" or "initial" in kinds or "initials" in kinds:
            return 0
        if words[i + 1].kind in ("initial", "initials") and (self.inverted or first or len(kinds) == 1):
            j = i + 1
            while j < len(words) and words[j].kind in ("initial", "initials", "particle"):
                j += 1
            if j < len(words) and words[j].kind == "cap" and not self._list_follows_initial(j):
                # "Li, T. Cai" is two names; "Curtis, K. Amber" after nothing else is one, turned round.
                if kinds.count("cap") > 1 or not first:
                    if not self.inverted:
                        return 0
                elif not self.inverted and words[j - 1].kind == "initial" and j - i == 2:
                    return j + 1
            self.inverted = True
            while words[j - 1].kind == "particle" and j > i + 2:
                j -= 1
            return j
        if len([k for k in kinds if k == "cap"]) > 2:
            return 0
        # "Byron, Ada K., and Mary F. Somerville": the first is turned round, or all are.
        if not (first or self.inverted):
            return 0
        j = i + 1
        given = 0
        while j < len(words) and words[j].kind in ("cap", "initial", "initials") and given < 3:
            if words[j].kind == "cap" and given and words[j - 1].kind == "cap" and not first:
                break
            given += 1
            j += 1
            if words[j - 1].kind == "cap" and words[j - 1].text.endswith("."):
                break
        if not given or words[i + 1].kind != "cap":
            return 0
        whole = self.text[words[self.i].start : words[j - 1].end]
        turned = (
            self.text[words[i + 1].start : words[j - 1].end]
            + " "
            + self.text[words[self.i].start : words[i].start]
        )
        if len([k for k in kinds if k == "cap"]) == 1 and (
            self.owner.exactly(turned) or self.owner.exactly(whole)
        ):
            return j
        if words[j - 1].kind == "initial" and given >= 2 and len(kinds) == 1:
            return j
        if len(kinds) == 1 and given == 1 and self._rest_is_full(j):
            return j
        return 0

    def _list_follows_initial(self, j: int) -> bool:
        """Whether a new sentence, no name, begins after an initial."""
        return (
            self.words[j - 1].text.endswith(".")
            and self.text[self.words[j - 1].end : self.words[j].start] == "\n"
        )

    def _rest_is_full(self, j: int) -> bool:
        """Whether a comma or "and" and a name of several words follow: the first name alone was turned round."""
        words = self.words
        if j >= len(words) or words[j].kind not in ("comma", "and"):
            return False
        while j < len(words) and words[j].kind in ("comma", "and"):
            j += 1
        return (
            j + 1 < len(words)
            and words[j].kind in ("cap", "initial")
            and not (words[j].kind == "cap" and words[j].text.endswith("."))
            and words[j + 1].kind in ("cap", "initial", "initials", "particle")
            and name_odds(self.words[self.i].text) > 0
        )

    def _plausible(self, start: int, end: int) -> float:
        words = [
            w for w in self.words[start:end] if w.kind in ("cap", "initial", "initials", "particle", "han")
        ]
        caps = [w for w in words if w.kind == "cap"]
        if any(w.kind == "han" for w in words):
            length = sum(len(w.text) for w in words)
            return 1.0 if 2 <= length <= 6 else -1.5
        score = sum(_odds(w.text) for w in caps) / max(1, len(caps))
        worst = min((_odds(w.text) for w in caps), default=0.0)
        if any(w.kind == "initial" for w in words):
            score += 1.0
        if len(words) == 1:
            score -= 0.4
        elif 2 <= len(words) <= 4:
            score += 0.4
        else:
            score -= 0.3 * (len(words) - 4)
        if worst < -1.8 and len(caps) > 1:
            score -= 0.8
        return score

    def _settle(
        self, names: list[str], marks: list[tuple[str, str]]
    ) -> tuple[list[str], list[tuple[str, str]]]:
        kept = [n for n in names if fold_name(n) not in _DEGREES]
        return kept, [m for m in marks if m[0] in kept]


def _odds(word: str) -> float:
    bare = word.rstrip(".")
    parts = re.split(r"[-‐‑]", bare)
    return sum(name_odds(p.lower()) for p in parts) / len(parts)


def _holds_names(note: str) -> bool:
    """Whether a note in brackets may itself be a list of names, or a year."""
    inner = note[1:-1]
    if re.search(r"\d{4}", inner):
        return True
    low = inner.lower()
    if low.startswith(("with ", "joint ", "by ", "co-author", "and ")):
        return True
    return False


_DECORATION = re.compile(r"[*†‡§¶#∗⋆★☆✉⁎^\\$\u00b9\u00b2\u00b3\u2070-\u2079]+")


def clean_name(name: str) -> str:
    """
    Return a name without marks.

    >>> clean_name("Ada Byron*†")
    'Ada Byron'
    """
    return re.sub(r"\s+", " ", _DECORATION.sub("", name)).strip(" ,;")
