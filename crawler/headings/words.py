"""The words of a heading: which known ones stand where, and which of them belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from crawler.headings.letters import plain_letters
from crawler.headings.vocabulary import (
    ATTRIBUTES,
    FILLERS,
    NEUTRAL,
    PARTING,
    PREPOSITIONS,
    SELECTED,
    SINCE,
    STATES,
    STRONG,
    UNTIL,
    WEAK,
    WORKS,
    SectionKind,
)
from snapshots.model import Status
from snapshots.months import (
    DUTCH,
    ENGLISH_SEASONS,
    FRENCH,
    FULL,
    GERMAN,
    ITALIAN,
    PORTUGUESE,
    SHORT,
    SPANISH,
)

#: A line of more words is a sentence or a paper's title, no heading of a list.
MOST_WORDS = 14


class _Said(NamedTuple):
    """What a heading says, wherever it stands."""

    printed: str
    #: Without what stands in brackets, and that.
    bare: str
    asides: str
    tokens: tuple[str, ...]
    hits: tuple[Hit, ...] = ()
    segments: Sequence[Segment] = ()
    #: How many of its words are no vocabulary.
    strangers: int = 0


# Most are asked about twice: by themselves, and below a heading of works.
@lru_cache(maxsize=8192)
def words_said(text: str) -> _Said:
    """Take a heading's words apart."""
    printed = " ".join(text.split())
    bare, asides = _without_asides(printed)
    tokens = tokens_of(bare)
    if len(tokens) > MOST_WORDS:
        return _Said(printed, bare, asides, tokens)
    hits = hits_in(tokens)
    segments = tuple(_segments(tokens, hits)) if hits else ()
    return _Said(printed, bare, asides, tokens, hits, segments, _unknown(tokens, hits, 0, len(tokens)))


def says_rest(text: str) -> bool:
    """
    Whether a heading is of words alone that stand beside the deciding noun: what is left over, no work's title.

    >>> says_rest("Sonstige"), says_rest("Other recent papers"), says_rest("Other Looms")
    (True, True, False)
    """
    tokens = words_said(text[:200]).tokens
    return 0 < len(tokens) <= MOST_WORDS and all(token in _FILLERS for token in tokens)


def _without_asides(text: str) -> tuple[str, str]:
    """
    The text without what stands in brackets, and what stands there.

    >>> _without_asides("Papers (12) [Google Scholar]:")
    ('Papers', '(12) [Google Scholar]')
    >>> _without_asides("(2024)")
    ('(2024)', '')
    """
    bare = " ".join(_ASIDE.sub(" ", text).split()).strip(" :：.#*_|•·")
    return (bare, " ".join(_ASIDE.findall(text))) if bare else (text, "")


_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|【[^【】]*】")
#: Counters before a heading: "3.", "II.", "A)".
_COUNTER = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[ivx]{1,5}[.)]|[a-z][.)])\s+(?=\D)")
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[&/,;+|•·・、:]|[–—]|(?<=\d)-(?=\d)|(?<=\d)-\s*$|^-(?=\d)|(?<=\s)-(?=\s)")


def without_counter(text: str) -> str:
    """
    A heading without what counts it.

    >>> without_counter("2.1 Papers"), without_counter("iv) papers"), without_counter("2020 Loom Prize")
    ('Papers', 'papers', '2020 Loom Prize')
    """
    return _COUNTER.sub("", text)


def tokens_of(text: str) -> tuple[str, ...]:
    """
    Words, numbers and parting signs, folded.

    >>> tokens_of("2.1 P U B L I C A T I O N S"), tokens_of("Peer-reviewed papers, 2019–20")
    (('publications',), ('peer', 'reviewed', 'papers', ',', '2019', '–', '20'))
    """
    folded = _JOINING.sub(" & ", without_counter(plain_letters(text)))
    tokens = _glued_together(_TOKEN.findall(folded))
    if len(tokens) > 3 and all(len(t) == 1 and t.isalpha() for t in tokens):
        return ("".join(tokens),)
    return tokens


SEPARATORS = frozenset(PARTING.split())
#: "和" and its like between two words of a script without spaces.
_JOINING = re.compile(r"(?<=[\u2e80-\u9fff])[与與及和](?=[\u2e80-\u9fff])")


def _glued_together(tokens: list[str]) -> tuple[str, ...]:
    """
    The tokens, with neighbours of a script without spaces as one: "수상 경력" is "수상경력".

    >>> _glued_together(["논문", "및", "수상", "경력", "2020"])
    ('논문', '및', '수상경력', '2020')
    """
    out: list[str] = []
    for token in tokens:
        joins = out and _spaceless(token) and _spaceless(out[-1])
        if joins and token not in SEPARATORS and out[-1] not in SEPARATORS:
            out[-1] += token
        else:
            out.append(token)
    return tuple(out)


def _phrases(listing: str) -> Iterator[str]:
    for line in listing.strip().splitlines():
        yield from (p.strip().casefold() for p in line.split("|") if p.strip())


def _spaceless(phrase: str) -> bool:
    """Whether it is of a script that sets no spaces between words, or glues endings to them."""
    return not phrase.isascii() and any(
        "\u2e80" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7af" for c in phrase
    )


class Hit(NamedTuple):
    """A phrase of the vocabulary in a heading's tokens."""

    start: int
    end: int
    #: None for words of a work's state, which name no kind of list.
    kind: SectionKind | None
    strong: bool
    #: None for words that say nothing of the works' state.
    status: Status | None = None


#: Nouns that make a list of works of words of a state.
_NOUNS = frozenset("papers articles manuscripts publications preprints work works".split())
_Meaning = tuple[SectionKind | None, bool, Status | None]
_Index = Mapping[str, tuple[tuple[tuple[str, ...], _Meaning], ...]]


def _index(pairs: Iterable[tuple[str, _Meaning]]) -> _Index:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], _Meaning]]] = {}
    for phrase, value in pairs:
        words = tuple(_TOKEN.findall(phrase))
        found.setdefault(words[0], []).append((words, value))
    return {k: tuple(sorted(v, key=lambda pair: -len(pair[0]))) for k, v in found.items()}


def _vocabulary() -> Iterator[tuple[str, _Meaning]]:
    states = {phrase: status for status, words in STATES.items() for phrase in _phrases(words)}
    for strong, listing in ((True, STRONG), (False, WEAK)):
        for kind, words in listing.items():
            yield from ((p, (kind, strong, states.pop(p, None))) for p in _phrases(words))
    for phrase, status in states.items():
        # "Submitted papers" is a list of works wherever it stands, "submitted" the state of what is listed.
        named = not _NOUNS.isdisjoint(phrase.split())
        yield phrase, (SectionKind.PUBLICATIONS if named else None, True, status)
    yield from ((phrase, (None, True, None)) for phrase in _phrases(NEUTRAL))


_WORDS = _index((p, m) for p, m in _vocabulary() if not _spaceless(p))
#: Longest first: "学术报告" before "报告".
_GLUED = sorted(
    ((p.replace(" ", ""), m) for p, m in _vocabulary() if _spaceless(p)), key=lambda pair: -len(pair[0])
)
SELECTED_PHRASES = frozenset(_phrases(SELECTED))
_FILLERS = frozenset(FILLERS.split()) | SELECTED_PHRASES
_PREPOSITIONS = frozenset(PREPOSITIONS.split())
UNTIL_WORDS = frozenset(UNTIL.split())
SINCE_WORDS = frozenset(SINCE.split())
_MONTHS = frozenset(
    map(
        plain_letters,
        f"{SHORT} {FULL} {ENGLISH_SEASONS} {GERMAN} {FRENCH} {SPANISH} {PORTUGUESE} {ITALIAN} {DUTCH}".split(),
    )
)
_KNOWN = _FILLERS | _PREPOSITIONS | UNTIL_WORDS | SINCE_WORDS | _MONTHS
_OF_PHRASES = frozenset(word for phrases in _WORDS.values() for words, _ in phrases for word in words)


def is_known(word: str) -> bool:
    """
    Whether a word, in small letters, is of the vocabulary, alone or in a phrase; those not of ASCII may be.

    >>> is_known("job"), is_known("aufsätze"), is_known("wool")
    (True, True, False)
    """
    return word in _OF_PHRASES or word in _KNOWN or not word.isascii()


def hits_in(tokens: tuple[str, ...]) -> tuple[Hit, ...]:
    """The vocabulary's phrases in the tokens, left to right, the longest at each place."""
    hits = []
    at = 0
    while at < len(tokens):
        if not tokens[at].isascii() and _spaceless(tokens[at]):
            hits.extend(_glued_hits(tokens[at], at))
            at += 1
            continue
        for words, meaning in _WORDS.get(tokens[at], ()):
            if tokens[at : at + len(words)] == words:
                hits.append(Hit(at, at + len(words), *meaning))
                at += len(words)
                break
        else:
            at += 1
    return tuple(hits)


def _glued_hits(token: str, at: int) -> list[Hit]:
    """The phrases within one token of a script without spaces, in their order."""
    found: list[tuple[int, Hit]] = []
    left = token
    for phrase, meaning in _GLUED:
        place = left.find(phrase)
        if place >= 0:
            found.append((place, Hit(at, at + 1, *meaning)))
            left = left.replace(phrase, "\0" * len(phrase))
    return [hit for _, hit in sorted(found, key=lambda pair: pair[0])]


class Segment(NamedTuple):
    """One part of a heading between parting signs: "Honors" and "Awards" of "Honors and Awards"."""

    head: SectionKind
    strong: bool
    #: Whether the head is all there is, and may describe a later noun: "Teaching" and service awards.
    attribute: bool
    #: Whether an attribute stands before the head: "service awards".
    compound: bool
    #: How many words are no vocabulary, before and after the head.
    before: int
    after: int
    #: Whether it is one work in the singular and no more, as honours are named by: "Paper" and poster awards.
    single: bool = False
    #: Whether words stand before the head: "poster awards".
    led: bool = False


def _segments(tokens: tuple[str, ...], hits: tuple[Hit, ...]) -> Iterator[Segment]:
    """The parts of a heading that name a kind; phrases that hold a parting word stay whole."""
    start = 0
    stray = 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and (tokens[at] not in SEPARATORS or _in(at, hits)):
            continue
        if any(h.kind and start <= h.start < at for h in hits):
            yield _segment(tokens, hits, start, at, stray=stray)
            stray = 0
        else:
            stray += _unknown(tokens, hits, start, at)
        start = at + 1


def _segment(tokens: tuple[str, ...], hits: tuple[Hit, ...], start: int, end: int, *, stray: int) -> Segment:
    named = [h for h in hits if h.kind and start <= h.start < end]
    # What follows a preposition only describes: "Prix de thèse" are prizes, "Papers by Ada" papers.
    stop = next((i for i in range(named[0].end, end) if tokens[i] in _PREPOSITIONS and not _in(i, hits)), end)
    heads = [h for h in named if h.end <= stop]
    head = ([h for h in heads if h.strong] or heads)[-1]
    assert head.kind is not None
    return Segment(
        head=head.kind,
        strong=head.strong,
        attribute=len(named) == 1 and head.kind in ATTRIBUTES and not (head.strong and head.kind in WORKS),
        compound=any(h.kind in ATTRIBUTES and h.end <= head.start for h in named),
        before=stray + _unknown(tokens, hits, start, head.start),
        after=_unknown(tokens, hits, head.end, end),
        single=end == start + 1 and tokens[start] in _ONE_WORK,
        led=head.start > start,
    )


#: A work in the singular.
_ONE_WORK = frozenset("paper article thesis dissertation poster presentation book publication".split())


def _in(at: int, hits: Iterable[Hit]) -> bool:
    for h in hits:  # noqa: SIM110 - twice as fast as any(), and asked of every word
        if h.start <= at < h.end:
            return True
    return False


def _unknown(tokens: tuple[str, ...], hits: tuple[Hit, ...], start: int, end: int) -> int:
    """How many words between two places say nothing that is known."""
    count = 0
    for i in range(start, end):
        word = tokens[i]
        if word not in _KNOWN and len(word) > 1 and not (word.isdigit() or _in(i, hits)):
            count += 1
    return count
