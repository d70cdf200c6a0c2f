"""How a word votes: for a person's name, a title, a venue or a place. Counts from labelled citations, and lists."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import log


@cache
def counts() -> dict[str, tuple[int, int, int, int]]:
    """Word → how often it stood in names, titles, venues, places."""
    table: dict[str, tuple[int, int, int, int]] = {}
    text = files("crawler.extractors.names").joinpath("lexicon.tsv").read_text(encoding="utf-8")
    for row in text.splitlines():
        if row.startswith("#"):
            continue
        word, names, titles, venues, places = row.split("\t")
        table[word] = (int(names), int(titles), int(venues), int(places))
    return table


#: Of a word that no labelled citation holds.
_UNCOUNTED = (0, 0, 0, 0)
#: For how many times in names, or elsewhere, it counts that a list has a word.
_LISTED_AS_NAME = 1.5
_LISTED_AS_COMMON = 1.4


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list beside this module; ``benchmarks/make_word_lists.py`` made it and names the sources."""
    text = files("crawler.extractors.names").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


@cache
def name_odds(word: str) -> float:
    """
    Return how strongly a capitalised word speaks for a person's name, -3 to 3; an unknown one a little for it.

    >>> name_odds("maria") > 1 > 0 > name_odds("learning")
    True
    >>> name_odds("gerda") > name_odds("nowhere seen") > 0 > name_odds("rough")
    True
    """
    word = word.lower()
    names, titles, venues, places = counts().get(word, _UNCOUNTED)
    others = titles + 0.7 * (venues + places)
    if word in listed("person_names"):
        return _odds(names + _LISTED_AS_NAME, others)
    if word in listed("common_words"):
        return _odds(names, others + _LISTED_AS_COMMON)
    return _odds(names, others) if names or others else 0.5


def _odds(names: float, others: float) -> float:
    return max(-3.0, min(3.0, log((names + 0.6) / (others + 0.6))))


@cache
def place_odds(word: str) -> float:
    """Return how strongly a word speaks for a place, -3 to 3; -1 for an unknown one."""
    found = counts().get(word.lower())
    if found is None:
        return -1.0
    names, titles, venues, places = found
    return max(-3.0, min(3.0, log((places + 0.3) / (names + titles + venues + 1))))


@cache
def title_odds(word: str) -> float:
    """Return how strongly a word speaks for a title against a venue, -3 to 3; 0 for an unknown one."""
    found = counts().get(word.lower())
    if found is None:
        return 0.0
    _, titles, venues, places = found
    return max(-3.0, min(3.0, log((titles + 1) / (venues + places + 1))))
