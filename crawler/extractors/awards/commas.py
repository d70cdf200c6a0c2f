"""An honour's title and its giver, parted by commas."""

from __future__ import annotations

import re

from crawler.extractors.awards.phrases import (
    CLOSING,
    OPENING,
    any_of,
    is_rank,
    is_town_or_country,
    names_contest,
    names_giver,
    names_honour,
    names_house,
    names_what_for,
    tells_how_one_fared,
)
from crawler.extractors.awards.words import GIVERS_GLUED, HONOURS_GLUED
from crawler.headings.letters import plain_letters

#: What one competes in, in a script without spaces: no giver.
_CONTESTS_GLUED = ("竞赛", "競賽", "大赛", "大賽", "比赛", "比賽", "挑战赛")


def part_at_commas(text: str) -> tuple[str, str | None]:
    """Title and giver parted by commas: the giver begins at the first part that reads like one."""
    parts = comma_parts(text)
    if len(parts) == 1 and (spaced := _SPACED.fullmatch(text)) and names_honour(spaced[1]):
        return spaced[1], spaced[2]
    if len(parts) > 2 and is_town_or_country(", ".join(parts[-2:])):
        parts = parts[:-2]
    elif len(parts) > 1 and is_town_or_country(parts[-1]):
        parts = parts[:-1]
    if len(parts) > 1 and plain_letters(parts[0]).endswith("reviewer"):
        return parts[0], ", ".join(parts[1:])
    for at in range(1, len(parts)):
        told = names_honour(", ".join(parts[:at])) or not names_honour(text)
        part = parts[at]
        contest = is_rank(parts[0]) and at == 1 and not _is_house(part, parts[0])
        of_contest = _OF_CONTEST.fullmatch(part) and names_contest(", ".join(parts[:at]))
        of_contest = of_contest or (names_contest(part) and not names_house(part))
        if part.startswith(("and ", "& ")):
            continue  # "Conference on Wool, Felt, and Yarn"
        if _ON_SEVERAL.search(parts[at - 1]) and _AND_MORE.match(part) and not names_house(part):
            continue  # "Conference on Wool, Felt and Yarn"
        if contest or of_contest or is_rank(part) or _names_own_honour(part):
            continue
        if told and names_giver(part) and not CIRCUMSTANCE.match(part):
            return ", ".join(parts[:at]), ", ".join(parts[at:])
    if len(parts) == 2 and not names_honour(parts[0]) and _SORT.fullmatch(parts[1].rstrip(" .")):
        return parts[1], parts[0]
    *houses, last = parts
    contest = any(h.endswith(_CONTESTS_GLUED) or names_what_for(h) for h in houses)
    giving = houses and all(names_giver(h) and not names_honour(h) for h in houses)
    if giving and not contest and not _GOES_ON.match(last) and _names_own_honour(last):
        return last, ", ".join(houses)  # "Wool Society, Felting Fellowship"
    return ", ".join(parts), None


#: An honour by its sort alone, behind who gave it: "Woolton Valley, PhD scholarship".
_SORT = re.compile(
    r"(?:(?:ph\.?\s?d\.?|doctoral|post-?doctoral|master['’]?s?|(?:under)?graduate|merit|research|travel)\s){1,2}"
    r"(?:scholarship|fellowship|studentship|bursary|stipend)",
    re.IGNORECASE,
)
#: The first of what a conference is on, and the last two.
_ON_SEVERAL = re.compile(r"(?i)\b(?:conference|symposium|workshop|congress)\son\s(?:[\w-]+\s?){1,4}$")
_AND_MORE = re.compile(r"(?:[\w-]+\s){1,3}(?:and|&)\s\w")
#: What goes on with a conference's name, its letters or year before the honour: "Yarn and Felt (WYF) 1843 Best Paper".
_GOES_ON = re.compile(r"[^()]{3,60}(?:\([A-Z][\w’' -]{1,12}\)|(?:19|20)\d\d)\s")
#: A script without spaces sets its giver apart by one: "国家奖学金 羊毛大学".
_SPACED = re.compile(
    rf"(.*[\u3040-\u9fff）])\s+((?:(?!{any_of(HONOURS_GLUED)})[\u3040-\u9fff])*(?:{any_of(GIVERS_GLUED)}))"
)
#: How a part begins that tells how or among whom, not who gave.
CIRCUMSTANCE = re.compile(
    r"(?:in|[Ww]ith|[Ff]or|on|among|[Bb]ased|out|ranking|[Rr]anked|featured|as|[Tt]o)\s"
)


#: Where or among whom a contest was held: "Woolton Division".
_OF_CONTEST = re.compile(
    r"(?:[\w’'-]+\s){1,3}(?:Division|Region|Section|Province|Zone|Group|Site|District)\b\W*"
)


def _is_house(part: str, rank: str) -> bool:
    """Whether a part behind a bare rank names who gave it, not what it was won in."""
    if names_what_for(part):
        return False
    return names_house(part) or (len(part.split()) < 3 and not tells_how_one_fared(rank))


def _names_own_honour(part: str) -> bool:
    """Whether a part names an honour of its own rather than a house with such a word in its name."""
    if names_honour(part) and not names_house(part):
        return True
    return (
        re.search(r"\b(?:award|prize|medal|fellowship|scholarship|mention)s?\W{0,3}$", plain_letters(part))
        is not None
    )


def comma_parts(text: str) -> list[str]:
    """
    The text cut at commas that stand outside brackets.

    >>> comma_parts("Fellow, Institute (Wool, Silk), Paris")
    ['Fellow', 'Institute (Wool, Silk)', 'Paris']
    """
    parts = [""]
    depth = 0
    for at, char in enumerate(text):
        depth += (char in "([") - (char in ")]")
        if depth <= 0 and (char in ";；，" or (char == "," and text[at + 1 : at + 2] in (" ", ""))):
            parts.append("")
        else:
            parts[-1] += char
    return [p.strip() for p in parts if p.strip(OPENING + CLOSING)] or [text]
