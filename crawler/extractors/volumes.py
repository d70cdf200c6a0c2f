"""Volumes that chapters stand in: who edited them, named in front, and the houses that brought them out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crawler.extractors.hints import holds
from crawler.extractors.names.finder import find_names
from crawler.extractors.names.owner import OwnerNames
from crawler.extractors.names.words import EDITORS
from snapshots.venues.words import has_venue_word

_SAID = rf"(?:(?:gen(?:eral)?|series|vol(?:ume)?)\.? )?(?:{EDITORS})"
#: "(eds.),", ", ed.", ", Editors.": what tells that the names before it are a volume's editors'.
_MARK = re.compile(
    rf"(?:[(\[]{_SAID}\.?[)\]]|,\s(?-i:[Ee]ds?\.|[Ee]ditors?(?=[.,:])))[.,:;]*\s+(?=\W?[^\W\d_a-z])"
)
_HINTS = ("(", "[", ", ed", ", Ed")
#: What leads to a chapter's volume.
_LEAD = re.compile(
    r"\b(?:[Ii]n|[Dd][ai]ns|[Ee][nm]):?\s+(?!\x1f)|(?:\[[Ww]:?\]:?|\b[WI]:|\bВ кн\.:)\s+(?!\x1f)"
)
#: Where something else ended: what was taken out, or a quotation.
_CLOSED = re.compile(r"[\x1f\n”\"»][\s.,;]*")
#: So far before their mark the first of the editors may be named.
_FAR = 300
_NOBODY = OwnerNames(())

#: "Woolton: Felt Press, 2016, 8–52", "New York & London: Loom": the town and the house, and what follows them.
_HOUSE = re.compile(
    r"[\s\x1f.,;(]*(?!.*\b(?:Proceedings|Conference|Workshop|Journal)\b)"
    r"(?:[^\W\d_a-z][\w.’'-]*(?: ?[,/&-] ?| and | )?){1,6}:\s?[^\W\d_a-z].*",
    re.DOTALL,
)
#: How a chapter's volume begins: "In Looms of Today".
LED_IN = re.compile(r"\W*(?:[Ii]n|[Dd][ai]ns|[Ee][nm]):?\s")


def editors_in_front(text: str) -> list[tuple[int, int]]:
    """
    Where the editors of a volume stand before its name, what leads to them and what tells it included.

    >>> text = "In J. Byron & C. Babbage (Eds.), Looms of Today. Woolton: Felt Press."
    >>> [text[end:][:14] for _, end in editors_in_front(text)]
    ['Looms of Today']
    """
    found: list[tuple[int, int]] = []
    if not holds(text, _HINTS):
        return found
    for mark in _MARK.finditer(text):
        near = max(0, mark.start() - _FAR)
        leads = [*_LEAD.finditer(text, near, mark.start())]
        closed = [m.end() for m in _CLOSED.finditer(text, near, mark.start())]
        lead = leads[-1] if leads and leads[-1].start() >= max(closed, default=0) else None
        if lead is None and not closed:
            continue
        begin = lead.end() if lead else max(closed)
        names = find_names(text[: mark.start()], begin, _NOBODY)
        if names is None or names.score <= 0 or text[names.end : mark.start()].strip(" ,"):
            continue
        behind = find_names(text, mark.end(), _NOBODY)
        if behind is None or behind.score < names.score:  # "in Wool Today, ed. A. Byron"
            found.append((lead.start() if lead else begin, mark.end()))
    return found


def editors_before(text: str, slanted: Iterable[int]) -> list[tuple[int, int]]:
    """
    Where editors stand between what leads to a volume and its slanted name, though nothing calls them that.

    >>> text = "In: Byron, Ada; Mill, Jo, Looms of Today. Woolton: Felt Press."
    >>> editors_before(text, [26])
    [(0, 26)]
    """
    found: list[tuple[int, int]] = []
    for at in slanted:
        leads = [m for m in _LEAD.finditer(text, max(0, at - _FAR), at) if ":" in m.group()]
        names = find_names(text[:at], leads[-1].end(), _NOBODY) if leads else None
        if names is not None and names.score > 0 and not text[names.end : at].strip(" ,.:\x1f"):
            found.append((leads[-1].start(), at))
    return found


def names_volume_first(front: str) -> bool:
    """
    Whether a volume stands between what leads to it and its editors: "In Looms of Today, Byron, A."; else they lead.

    >>> names_volume_first("in Looms and Mills of Today, Byron, A. "), names_volume_first("In J. Byron, C. Mill ")
    (True, False)
    """
    lead = LED_IN.match(front)
    if lead is None or "," not in front:
        return False
    named = front[lead.end() : front.find(",")]
    if has_venue_word(named) and not _INITIALS.match(named):
        return True
    names = find_names(front, lead.end(), _NOBODY)
    return names is None or names.score < 0 or len(named.split()) > _LONGEST_NAME


def stands_behind_volume(text: str, at: int) -> bool:
    """Whether what tells of editors at a place stands behind the volume they brought out, and behind its lead."""
    leads = [*_LEAD.finditer(text, max(0, at - _FAR), at)]
    front = text[leads[-1].start() : at] if leads else ""
    return "\x1f" not in front and names_volume_first(front)


#: "J. Byron": no journal of threads.
_INITIALS = re.compile(r"(?:[A-Z]\.[ -]?){1,3}[^\W\d_a-z]")
#: More words has no editor.
_LONGEST_NAME = 5


def is_house(words: str) -> bool:
    """Whether words may tell no more than the house that brought a volume out, and where."""
    return _HOUSE.fullmatch(words) is not None
