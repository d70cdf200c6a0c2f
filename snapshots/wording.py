"""
Whether two readings of one entry differ in the entry's words, or only in how we cut them.

A layout can make us take a venue for a part of the title, or a year in a venue's name for the year of the
work. The words tell: what a reader would call changed is worded otherwise, on one of the two sides.
"""

from __future__ import annotations

from dataclasses import replace

from snapshots.model import Publication
from snapshots.text import fold

#: What a field has become is told where the reading is as sure as this.
LEAST_SURE = 0.6


def doubtful(record: Publication, field: str) -> bool:
    """Whether a field is read too unsurely to be told."""
    return dict(record.sure).get(field, record.confidence) < LEAST_SURE


def stood(words: str, record: Publication) -> bool:
    """Whether words stand one after another in an entry as it was printed."""
    return bool(record.printed) and f" {fold(words)} " in f" {fold(record.printed)} "


def beside_title(record: Publication) -> str:
    """Return the words of an entry without its title: a journal's name can stand in a title."""
    return f" {fold(record.printed)} ".replace(f" {fold(record.title)} ", " ")


def words_of(record: Publication) -> frozenset[str]:
    """Return the words of an entry and of the headings above it."""
    return frozenset(fold(record.printed).split()).union(*(fold(h).split() for h in record.section))


def worded_in(record: Publication, words: frozenset[str]) -> bool:
    """Whether all words stand in an entry, wherever, but in its title."""
    return bool(words) and words.issubset(beside_title(record).split())


def lengthened(before: Publication, after: Publication) -> bool:
    """Whether a new title is the old one with more of the entry, or of its headings, taken into it."""
    head, there, tail = f" {fold(after.title)} ".partition(f" {fold(before.title)} ")
    if not there:
        return False
    rest, headings = beside_title(before), words_of(replace(before, printed=""))
    return all(f" {more.strip()} " in rest or headings.issuperset(more.split()) for more in (head, tail))
