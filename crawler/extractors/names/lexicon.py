"""How a word votes: for a person's name, a title, a venue or a place. Counts from labelled citations."""

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


@cache
def name_odds(word: str) -> float:
    """
    Return how strongly a capitalised word speaks for a person's name, -3 to 3; an unknown one a little for it.

    >>> name_odds("maria") > 1 > 0 > name_odds("learning")
    True
    """
    found = counts().get(word.lower())
    if found is None:
        return 0.5
    names, titles, venues, places = found
    return max(-3.0, min(3.0, log((names + 0.6) / (titles + 0.7 * (venues + places) + 0.6))))


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
