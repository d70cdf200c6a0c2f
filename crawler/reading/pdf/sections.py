"""How sections of CVs are called: rows that say no more are headings, however they are set."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from crawler.headings.vocabulary import WORKS
from crawler.headings.words import is_known, words_said

#: Words one of which a section's name holds, and words that may stand beside it. Lists of works are known in
#: any tongue; a life's other parts by these alone, as what one won is called alike: "Research Fellowship".
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
#: No section's name ends so or holds such a number, none has more words, no state more letters.
_ENDS: Final = (".", ",", ";", "’")
_AROUND: Final = "()[]*•–—“”.'’"
_NUMBER: Final = re.compile(r"\d{3}")
_MOST_WORDS, _LONGEST_STATE = 8, 40
_SECTION_PARTS: Final = re.compile(r"[\s,&/:-]+")


def names_section(text: str) -> bool:
    """
    Return whether the words are those of a section's name, numbered or not.

    >>> names_section("3. Refereed Journal Articles"), names_section("Papers on wool and yarn")
    (True, False)
    >>> names_section("Aufsätze in Zeitschriften"), names_section("Libros"), names_section("En preparación")
    (True, True, True)
    """
    return _names_section(text[:100])


# Of each row many steps ask, of it and its neighbours.
@lru_cache(maxsize=1024)
def _names_section(text: str) -> bool:
    words = [word for word in _SECTION_PARTS.split(text.lower()) if word]
    if words and re.fullmatch(r"(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]?", words[0]):
        words = words[1:]
    if not words or len(words) > _MOST_WORDS:
        return False
    if all(word in _SECTION_NOUNS or word in _SECTION_OTHERS for word in words):
        return any(word in _SECTION_NOUNS for word in words)
    return is_known(words[0].strip(_AROUND)) and _may_head(text) and _names_works(text)


def _may_head(text: str) -> bool:
    return not (text.endswith(_ENDS) or text[:1].islower() or _NUMBER.search(text))


def _names_works(text: str) -> bool:
    """Return whether the words are those of a list of works, or of works in one state, in any tongue."""
    said = words_said(text)
    if said.strangers or "arxiv" in said.tokens:
        return False
    if not said.segments:
        return any(hit.status for hit in said.hits)
    return all(part.head in WORKS for part in said.segments) and any(part.strong for part in said.segments)


# Each row of slanted letters is asked, and what stands alone below a title.
@lru_cache(maxsize=1024)
def names_state(text: str) -> bool:
    """
    Return whether the words name a section of works in one state, or the state of the work above them.

    >>> names_state("Submitted:"), names_state("Im Begutachtungsverfahren"), names_state("In wool")
    (True, True, False)
    """
    if _STATE.fullmatch(text.removesuffix(":")):
        return True
    first = text[:_LONGEST_STATE].lower().partition(" ")[0]
    if len(text) > _LONGEST_STATE or not (is_known(first.strip(_AROUND)) and _may_head(text)):
        return False
    said = words_said(text)
    alone = bool(said.hits) and all(hit.status and not hit.kind for hit in said.hits)
    return alone and not said.strangers
