"""Words of a text settled before names are sought in it: what a habit or a slip of writing made unlike a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extractors.hints import holds
from crawler.extractors.names.lexicon import name_odds
from crawler.extractors.names.owner import OwnerNames
from crawler.extractors.names.words import NAME_KINDS, TELLING_KINDS, Token, in_context, tokens
from snapshots.months import ENGLISH, SHORT
from snapshots.patterns import Seldom
from snapshots.shortened import OF_JOURNALS


def settled_words(text: str, owner: OwnerNames) -> list[Token]:
    """Cut a text into words, those settled that their neighbours or the owner's names show to be a name's."""
    words = tokens(text)
    words = _with_marked_stops(words) if holds(text, _MARKED_STOPS) else words
    words = _with_glued_others(words) if "et al" in text else words
    words = _with_stops_for_spaces(words) if _GLUED_STOP.search(text) else words
    kinds = {word.kind for word in words}
    words = _with_owner_in_brackets(words, owner) if "note" in kinds else words
    words = in_context(words, text)
    words = _with_surnames_in_capitals(words, owner) if kinds & _MAY_BE_CAPITALS else words
    if "collaboration" in text or "consortium" in text:
        words = _with_bodies(words)
    if "& Sons" in text or "and Sons" in text:
        words = _without_firms(words, text)
    if "number" in kinds and _DATED.search(text):
        words = _without_months(words)
    return _with_small_letters(words, text)


#: "Jo Mill December 2025": a month behind a name, before its year.
_DATED = Seldom(rf"[a-z][\s\x1f]+(?:{ENGLISH})\.?,?\s(?:19|20)\d\d\b", SHORT.title().split())
_MONTH = re.compile(rf"(?:{ENGLISH})\.?")


def _without_months(words: list[Token]) -> list[Token]:
    """Settle "Ada Byron and Jo Mill December 2025": behind a whole name a month before its year is none of it."""
    found = list(words)
    for i in range(2, len(words) - 1):
        dated = words[i + 1].kind == "number" and words[i].kind == "cap" and _MONTH.fullmatch(words[i].text)
        if dated and words[i - 1].kind == "cap" and words[i - 2].kind in NAME_KINDS:
            found[i] = words[i]._replace(kind="other")
    return found


#: "Byron, A*., Mill, C.*.": a mark that slipped in before an initial's stop, or between two.
_MARKED_STOPS = ("*.", "†.", "‡.", "§.")


def _with_marked_stops(words: list[Token]) -> list[Token]:
    """Settle initials with a mark before their stop: "Byron, A*., Mill, C."."""
    found: list[Token] = []
    for word in words:
        if word.text == "." and [w.kind for w in found[-2:]] == ["initial", "marks"]:
            initial, mark = found[-2:]
            if initial.end == mark.start and mark.end == word.start:
                found[-2:] = [initial._replace(text=f"{initial.text.rstrip('.')}.", end=word.end)]
                continue
        found.append(word)
    return found


def _with_glued_others(words: list[Token]) -> list[Token]:
    """Settle "Mill C, Byron ADet al.", as libraries' exports print it: initials, and "et al."."""
    found: list[Token] = []
    for word, behind in zip(words, [*words[1:], None], strict=True):
        initials = word.text.removesuffix("et")
        others = initials != word.text and behind is not None and behind.text.rstrip(".") == "al"
        if others and found and found[-1].kind == "cap" and initials.isupper() and len(initials) < 4:
            kind, cut = ("initial" if len(initials) == 1 else "initials"), word.end - 2
            found += [Token(initials, word.start, cut, kind), Token("et", cut, word.end, "and")]
            continue
        found.append(word)
    return found


#: "Carl.Mill": a stop where a space should be, within a list's commas.
_GLUED_STOP = re.compile(r"(?:^|[,;&\n]|and) ?[A-Z][a-z]{2,}\.[A-Z][a-z]{2,}")


def _with_stops_for_spaces(words: list[Token]) -> list[Token]:
    """Settle "Ada Byron, Carl.Mill, Eva Lund": amid the commas a stop between two words of a name is a slip."""
    found = list(words)
    for i in range(len(words) - 1):
        word, surname = words[i : i + 2]
        glued = word.kind == surname.kind == "cap" and word.text.endswith(".") and word.end == surname.start
        if not glued or len(word.text) <= _SHORT_WORD or word.text[:-1] in OF_JOURNALS:
            continue
        led = i == 0 or words[i - 1].kind in _PARTING
        closed = i + 2 == len(words) or words[i + 2].kind in _PARTING
        if led and (closed or (i and surname.text.endswith("."))):
            found[i] = word._replace(text=word.text[:-1])
    return found


#: What parts two names.
_PARTING = ("comma", "semicolon", "and")
#: A word with its stop that is rather shortened: "St.", "Chr.".
_SHORT_WORD = 4


def _without_firms(words: list[Token], text: str) -> list[Token]:
    """Settle "C. Mill, Jo L. Loom & Sons": a firm is nobody who wrote. Names end on the line above it."""
    found = list(words)
    for i in range(len(words) - 1):
        if words[i].kind != "and" or words[i + 1].text.rstrip(".") != "Sons":
            continue
        begins = i
        line = text.rfind("\n", 0, words[i].start)
        while begins and words[begins - 1].kind in NAME_KINDS and words[begins - 1].start > line:
            begins -= 1
        found[begins : i + 2] = [w._replace(kind="other") for w in words[begins : i + 2]]
    return found


#: Kinds of words that may turn out a surname in capitals.
_MAY_BE_CAPITALS = frozenset(("initials", "particle"))
#: No body's name has more words.
_WORDS_OF_BODY = 4


def _with_bodies(words: list[Token]) -> list[Token]:
    """Settle "… and the Loom Gauge collaboration", a body that signs papers, written small amid the commas."""
    found = list(words)
    for i, word in enumerate(words):
        if word.text not in ("collaboration", "consortium"):
            continue
        reach = range(i - 1, max(0, i - 1 - _WORDS_OF_BODY), -1)
        front = next((n for n in reach if words[n].text == "the"), 0)
        named = words[front + 1 : i]
        if front and named and words[front - 1].kind in ("comma", "semicolon", "and"):
            capital = all(w.kind in ("cap", "initials") for w in named)
            found[i] = word._replace(kind="cap", text=word.text.capitalize()) if capital else word
    return found


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


#: Behind a comma and a given name such a word stands.
_SECOND_OF_NAME = 2
#: So likely a word is a name's, if it be written small.
_SURE_NAME = 1.5


def _with_small_letters(words: list[Token], text: str) -> list[Token]:
    """Settle "Ada Byron, Jo mill, …" and "Jo kumar Mill, …", where a slip wrote a name's word small amid the commas."""
    found: list[Token] | None = None
    for i, word in enumerate(words):
        if word.kind != "lower" or i < _SECOND_OF_NAME or words[i - 1].kind not in TELLING_KINDS:
            continue
        if _is_small_surname(words, i, text) or _is_behind_particles(words, i, text):
            found = found or list(words)
            found[i] = word._replace(kind="cap")
            continue
        if words[i - 1].kind != "cap" or not _may_be_small(words, i):
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


#: Before a surname, and before no common word: "van den", "von der".
_OF_SURNAMES = frozenset("van von der den".split())


def _is_behind_particles(words: Sequence[Token], i: int, text: str) -> bool:
    """Whether a word written small ends a name behind two small words of surnames: "…, Ada van der mill."."""
    return (
        i > _SECOND_OF_NAME + 1
        and {w.text for w in words[i - 2 : i]} <= _OF_SURNAMES
        and words[i - 2].text != words[i - 1].text
        and words[i - 3].kind in ("cap", "initial", "initials")
        and any(w.kind in ("comma", "semicolon", "and") for w in words[i - 5 : i - 3])
        and text[words[i].end - 1 : words[i].end + 1].strip(" \n")[-1:] in (".", ",", ";")
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
