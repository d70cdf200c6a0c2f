"""How sections of CVs are called: rows that say no more are headings, however they are set."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

#: Words one of which a section's name holds, and words that may stand beside it.
_SECTION_NOUNS: Final = frozenset(
    "publication publications paper papers article articles chapter chapters book books preprint"
    " preprints manuscript manuscripts report reports thesis theses patent patents proceedings education"
    " employment appointment appointments position positions experience award awards honor honors honour"
    " honours fellowship fellowships scholarships grant grants funding teaching service talk talks"
    " presentation presentations research skills interests students advising mentoring activities references"
    " software review progress preparation press conference conferences journal journals workshop"
    " workshops dissertation dissertations volume volumes essays monographs commentaries editorials posters"
    " contributions writings distinctions prizes memberships affiliations supervision courses"
    " outreach".split()
)
_SECTION_OTHERS: Final = frozenset(
    "selected recent refereed peer reviewed other additional my full invited academic professional"
    " working technical published unpublished submitted under in on and the for of work works"
    " edited contributed authored co non current past".split()
)
_STATE: Final = re.compile(
    r"(?:currently )?under (?:peer )?(?:review|revision)|in (?:press|preparation|progress)"
    r"|to appear|accepted|forthcoming|submitted",
    re.IGNORECASE,
)
_SECTION_PARTS: Final = re.compile(r"[\s,&/:-]+")


def names_section(text: str) -> bool:
    """
    Return whether the words are those of a section's name, numbered or not.

    >>> names_section("3. Refereed Journal Articles"), names_section("Papers on wool and yarn")
    (True, False)
    """
    return _names_section(text[:100].lower())


# Of each row many steps ask, of it and its neighbours.
@lru_cache(maxsize=1024)
def _names_section(text: str) -> bool:
    words = [word for word in _SECTION_PARTS.split(text) if word]
    if words and re.fullmatch(r"(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]?", words[0]):
        words = words[1:]
    known = all(word in _SECTION_NOUNS or word in _SECTION_OTHERS for word in words)
    return known and len(words) <= 8 and any(word in _SECTION_NOUNS for word in words)


def names_state(text: str) -> bool:
    """Return whether the words name a section of works in one state, or the state of the work above them."""
    return _STATE.fullmatch(text) is not None
