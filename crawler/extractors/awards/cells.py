"""Which part of an honour that a page parts into cells names it, and which its giver."""

from __future__ import annotations

import re

from crawler.extractors.awards.givers import BY_HOUSE, SUM, giver_behind, is_name, only_giver, part_text
from crawler.extractors.awards.phrases import (
    is_named,
    is_rank,
    is_said,
    is_sort,
    is_town_or_country,
    names_giver,
    names_honour,
    names_house,
)
from crawler.headings.letters import plain_letters


def part_cells(parts: list[str], marked: str) -> tuple[str, str | None]:
    """Title and giver where the page itself sets them apart."""
    parts = [parts[0], *(_ASIDE.split(part, maxsplit=1)[0] for part in parts[1:])]
    if is_name(marked) and len(parts) < 3:
        longer = next((p for p in parts if p.startswith(marked) and len(p) > len(marked) + 3), None)
        if longer and (giver := giver_behind(marked, longer[len(marked) :])):
            return marked, giver
        if longer and (_PRAISE_BEHIND.match(longer, len(marked)) or is_said(longer[len(marked) :])):
            parts = [marked if p is longer else p for p in parts]
    title = next((p for p in parts if p == marked), "") or next(
        (p for p in parts if names_honour(p) and not (only_giver(p) or _HOW.match(p))), parts[0]
    )
    if len(parts) == 2 and title is parts[0] and _SHORT_NAME.fullmatch(title) and not names_giver(parts[1]):
        title = parts[1]  # "WOI | Ranked 1st at Wool Olympiad"
    if is_sort(title):
        # "Fellowship", and beside it its name.
        title = next((p for p in parts if names_honour(p) and not (is_sort(p) or is_rank(p))), title)
    others = [p for p in parts if p is not title and not _tells_how(p)]
    if others and is_rank(others[0]) and not is_rank(title):
        title, others = f"{title} {others[0]}", others[1:]  # "Loom Contest | 2nd Place"
    givers = [
        p
        for p in others
        if names_giver(p) and not (is_town_or_country(p) or _is_sentence(p) or _is_praise(p))
    ]
    if others and all(not is_named(p) or names_honour(p) for p in givers):
        name, giver = part_text(title, "")
        if giver and (names_house(giver) or not givers):
            return name, giver  # "Loom Prize, Wool College", over what it was for
    # Before a sentence, or long words with an acronym in them, goes what is the name of a house: the rest tells of it.
    unsure = givers and not (is_named(givers[0]) and (names_house(givers[0]) or len(givers[0].split()) < 5))
    houses = [p for p in givers if unsure and names_house(p) and is_named(p)]
    organization = next(iter([*houses, *givers]), None)
    if organization is None:
        if any(is_town_or_country(p) for p in others):
            return title, None
        return (
            part_text(title, "")
            if not others
            else (title, others[0] if len(others[0].split()) < 12 and _may_give(others[0]) else None)
        )
    return _without_occasion(title, organization), organization


#: What is told behind who gave it: "Wool Foundation — full funding at Yarn College".
_ASIDE = re.compile(r"(?<=\w)\s[—–]\s(?=[a-z]+\s)")


def _may_give(part: str) -> bool:
    """Whether a part in which no word of a house stands may be one's name all the same, and is no sentence."""
    return is_named(part) and not _HOW.match(part)


def _is_praise(part: str) -> bool:
    """Whether a cell says in other words what was won: "One of the top 8 weavers at Wool College"."""
    said = part.partition(" (")[0]
    return names_honour(said) and not (is_named(said) or BY_HOUSE.search(said))


def _is_sentence(part: str) -> bool:
    """Whether a cell tells of an honour in a sentence, whatever names stand in it."""
    told = part.endswith(".") and len(part.split()) > _SENTENCE
    return not is_named(part) and (told or is_said(part)) and not BY_HOUSE.search(part)


#: A name with its full stop has no more words.
_SENTENCE = 5


def _tells_how(part: str) -> bool:
    """Whether a part below an honour's name tells what it was won for, how and with what, and so not from whom."""
    if SUM.match(part) or _HOW.match(part) or _SCOPE.match(part) or is_sort(part):
        return True
    return _DEGREE_ALONE.fullmatch(part) is not None or _OF_WORK.match(part) is not None


#: "FeltNet: Weaving without a Loom": what a work is called.
_OF_WORK = re.compile(r"\w*[a-z][\w-]*[A-Z][\w-]*: (?:\S+ ){3}|[\w-]*[A-Z][a-z]*[A-Z]{2}[\w-]*: (?:\S+ ){3}")
_DEGREE_ALONE = re.compile(r"(?i)\W*(?:ph\.?\s?d|[bm]\.?\s?(?:sc|s|a|tech|eng|phil)|bachelor|master)s?\W*")
#: What an honour is for, behind its bold name: ", Distinction for the best of the year".
_PRAISE_BEHIND = re.compile(
    r"(?i)\W{1,3}(?:(?:honorary\s)?(?:distinction|medal|prize|award|recognition)\s(?:for|of|to)|(?:the\s)?best|for|given|awarded|in\srecognition\sof)\b|\W{1,3}top\s\d+\s"
)
_SHORT_NAME = re.compile(r"[A-Z]{2,6}")
#: How a line below an honour begins that tells with whom, where or for what it was won.
_HOW = re.compile(
    r"(?:[Ww]ith|[Ff]or|[Ii]n|Recipient of|Ranked|Presented at|Travel (?:award|fund|grant) (?:for|to))\s|(?:Awarded|Nominated|Received|Selected)\s(?!by\b|from\b)"
    r"|(?:[Ff]irst|[Ss]econd|[Tt]hird|\d(?:st|nd|rd|th))[ -]place (?:in|among|out of)\s"
)
#: Among whom it was won, or for what alone.
_SCOPE = re.compile(
    r"(?i)\W{0,2}(?:(?:inter)?national|regional|state|university|college|department(?:al)?|district|school|merit)"
    r"(?:[- ](?:level|wide|based))?\W*$"
)


def _without_occasion(title: str, organization: str) -> str:
    """
    The title without a last part that only repeats its giver or names the ceremony.

    >>> _without_occasion("Third Prize, Wool University Award", "Wool University")
    'Third Prize'
    >>> _without_occasion("Finalist, World Weaving Contest", "Wool University")
    'Finalist, World Weaving Contest'
    """
    head, comma, tail = title.rpartition(", ")
    if comma and (
        plain_letters(organization) in plain_letters(tail)
        or re.search(r"ceremony|celebration|convocation|gala", plain_letters(tail))
    ):
        return head
    return title
