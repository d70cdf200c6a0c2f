"""What a phrase of an honours list names: an honour, who gives one, a grant, a rank, a place."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extractors.awards.words import (
    CONTESTS,
    COUNTRIES,
    GIVERS,
    GIVERS_GLUED,
    GRANTS,
    HONOUR_GRANTS,
    HONOURS,
    HONOURS_GLUED,
)
from crawler.headings.letters import plain_letters
from snapshots.venues.places import LANDS

#: What stands before and behind a part of an entry, and is none of it.
OPENING = " \t(（[{【-–—:：,，.。;；|•·*'\""
CLOSING = " \t)）]}】-–—:：,，.。;；|*!"


def any_of(listing: str) -> str:
    """A pattern for any word of a list."""
    return "|".join(listing.split())


_HONOUR = re.compile(rf"(?<![^\W_])(?:{any_of(HONOURS)})(?![^\W_])|{any_of(HONOURS_GLUED)}")
_GIVER = re.compile(rf"(?<![^\W_])(?:{any_of(GIVERS)})(?![^\W_])|{any_of(GIVERS_GLUED)}")
_GRANT = re.compile(rf"(?<![^\W_])(?:{any_of(GRANTS)})(?![^\W_])")
_NO_GRANT = re.compile(rf"(?<![^\W_])(?:{any_of(HONOUR_GRANTS)})s?(?![^\W_])")
#: "COPA", "NeurIPS", "CHI'23".
_ACRONYM = re.compile(
    r"(?<![^\W_])(?!PhD|MSc|BSc|MTech|BTech|MPhil|PostDoc|DPhil)[A-Z](?:[A-Z&]{1,9}|[a-z]{0,12}[A-Z][A-Za-z]{0,12})(?![^\W_])"
)
_SITES = re.compile(r"\b(?:google|semantic) scholar\b")
_COUNTRIES = frozenset(map(plain_letters, f"{LANDS}|{COUNTRIES}".split("|")))


# Of the parts of an entry several rules ask the same.
@lru_cache(maxsize=4096)
def names_honour(text: str) -> bool:
    """
    Whether a word of honours stands in the text.

    >>> names_honour("Spinning Prize"), names_honour("Förderpreis"), names_honour("国家奖学金")
    (True, True, True)
    >>> names_honour("Python"), names_honour("Assistant Professor of Weaving")
    (False, False)
    """
    return _HONOUR.search(_SITES.sub("", plain_letters(text))) is not None


def names_house(text: str) -> bool:
    """
    Whether a word for a house, society or firm stands in the text.

    >>> names_house("City of Yarn"), names_house("COPA")
    (True, False)
    """
    return _GIVER.search(plain_letters(text)) is not None


@lru_cache(maxsize=4096)
def names_giver(text: str) -> bool:
    """
    Whether the text reads like a house, society, firm or an acronym of one.

    >>> [names_giver(t) for t in ("KU Wool", "City of Yarn", "First Place", "COPA")]
    [True, True, False, True]
    """
    return _GIVER.search(_SITES.sub("", plain_letters(text))) is not None or _ACRONYM.search(text) is not None


def is_rank(text: str) -> bool:
    """
    Whether a text is a rank and no more, which says nothing without what it was won in.

    >>> [is_rank(t) for t in ("Bronze Prize", "Spinning Prize", "Rank 9 of 1,000 teams", "Provincial Top 1")]
    [True, False, True, True]
    """
    return RANK.fullmatch(_IN_BRACKETS_BEHIND.sub("", text).strip(" .,;")) is not None


def is_sort(text: str) -> bool:
    """
    Whether a text says of which sort an honour is, and no more.

    >>> is_sort("Scholarship"), is_sort("Loom Scholarship")
    (True, False)
    """
    return _SORT.fullmatch(text.strip(" .,;")) is not None


def tells_how_one_fared(text: str) -> bool:
    """
    Whether a rank tells what one became in a contest, rather than what one was given.

    >>> tells_how_one_fared("Winner"), tells_how_one_fared("First Prize")
    (True, False)
    """
    return _FARED.match(text) is not None


def begins_with_rank(text: str) -> bool:
    """
    Whether a text begins with a rank, perhaps with what it was won in behind it.

    >>> begins_with_rank("6th place in the Loom Challenge"), begins_with_rank("Topology of felts")
    (True, False)
    """
    return _RANKED.match(text) is not None


def names_what_for(text: str) -> bool:
    """Whether a text names a contest or a prize, which a rank was won in or of: "First Prize, Weaving Contest"."""
    return names_contest(text) or _NAMED_FOR.search(plain_letters(text)) is not None


def names_contest(text: str) -> bool:
    """
    Whether a word for what one competes or is examined in stands in the text.

    >>> names_contest("HackWool"), names_contest("Wool Olympiad"), names_contest("Wool Council")
    (True, True, False)
    """
    return _CONTEST.search(plain_letters(text)) is not None


def pays_studies(text: str) -> bool:
    """Whether it is said of money that one studies or lives on it: "Success Grant (monthly stipend)"."""
    return _LIVING.search(plain_letters(text)) is not None


def names_grant(text: str) -> bool:
    """
    Whether the entry is money for a project.

    >>> names_grant("Research Grant (PI), $70,000"), names_grant("Travel grant"), names_grant("CAREER Award")
    (True, False, False)
    """
    if re.search(r"(?<![^\W_])(?:(?:[Cc]o-?)?PIs?|[Cc]o-?Is?)(?![^\W_])|(?i:principal investigator)", text):
        return True
    folded = plain_letters(text)
    if folded.startswith("grant award") or (_FUND.search(folded) and not names_honour(text)):
        return True
    funded = _FUNDED.search(text)
    if funded and not _WON.search(text, 0, funded.start()):
        return True
    return _GRANT.search(folded) is not None and not (_NO_GRANT.search(folded) or pays_studies(text))


#: Money for research, and its project behind what paid for it: "Young Weavers Scheme (Ref. 12). Project: “On Wool”".
_FUND = re.compile(r"\b(?:seed|research|start-?up)\s(?:funds?|scheme)\b")
#: Money for one's studies.
_LIVING = re.compile(r"\b(?:stipend|tuition|living expenses)\b")
_FUNDED = re.compile(r"[.;,)]\s(?:[Rr]esearch\s)?[Pp]roject(?:\s[Tt]itle)?:\s(?=[A-Z“\"‘])")
_WON = re.compile(r"(?i)\b(?:award|prize|medal|fellow|scholar|winner|best|place)")
_LEVEL = r"(?:(?:national|provincial|regional|municipal|state|school|university|international|all[- ]india|world)(?:[- ]level)?\s|team\s)?"
_BECAME = (
    r"(?:(?:meritorious|outstanding|overall)\s)?winners?|(?:semi-?)?finalists?|(?:(?:first|second|1st|2nd)\s)?runners?[- ]ups?|champions?|nominee|declined|qualified|qualifier"
    r"|(?:(?:ranked|rank|position|top)\s)?(?:#|no\.\s)?\d[\d,]*(?:st|nd|rd|th)?\s(?:of|out of|among|in)\s(?:the\s)?\d[\d,]*\+?(?:\s[a-z]+)?"
    r"|(?:ranked\s)?top\s\d[\d.]*\s?%?|(?:ranked|rank)\s(?:#|no\.\s)?\d[\d,]*(?:st|nd|rd|th)?|\d{1,3}(?:st|nd|rd|th)\srank"
)
RANK = re.compile(
    rf"{_LEVEL}(?:(?:first|second|third|fourth|\d*(?:1st|2nd|3rd)|\d+th|gold|silver|bronze|grand|special|merit|finalist)"
    rf"\s(?:place|prize|class|award|rank|medal)(?:\s(?:winner|finalist)s?)?|honou?rable mention|{_BECAME})",
    re.IGNORECASE,
)
_SORT = re.compile(r"(?i)(?:stipend|scholarship|fellowship|prize|award|medal|winner|recipient|bursary)")
_RANKED = re.compile(rf"(?:{RANK.pattern})(?!\w)", re.IGNORECASE)
_FARED = re.compile(rf"{_LEVEL}(?:{_BECAME})", re.IGNORECASE)
_CONTEST = re.compile(rf"(?<![^\W_])(?:{any_of(CONTESTS)})(?![^\W_])")
#: "Third Prize (Woolton)"
_IN_BRACKETS_BEHIND = re.compile(r"\s\([^()]{2,30}\)\W*$")
#: What a bare rank was won in: "First Prize, Weaving Contest" is one name.
_NAMED_FOR = re.compile(r"\b(?:prize|award|scholarship|fellowship|workshop)s?\b")
#: Small words inside a house's name.
_SMALL = frozenset("of the and for in on at de del da di du des der den und y et la le e a an".split())


def is_named(text: str) -> bool:
    """
    Whether all words but small ones have capitals, as those of a name, not of a sentence.

    >>> is_named("Institute of Wool"), is_named("Paid for by the Institute of Wool")
    (True, False)
    """
    return all(not word[0].islower() or word in _SMALL for word in text.split())


def is_said(text: str) -> bool:
    """
    Whether several words begin small beside those that a name may have, as in what is told of an honour.

    >>> is_said("Paid to support studies at the Wool Union"), is_said("Centre for the study of wool")
    (True, False)
    """
    small = sum(word[0].islower() and word not in _SMALL and not names_house(word) for word in text.split())
    return small > _MOST_SMALL and _OF_SENTENCE.search(text) is not None


#: So many words of a giver's name may begin small: "Centre for the study of wool".
_MOST_SMALL = 2
#: Words that none of them are.
_OF_SENTENCE = re.compile(r"\b(?:to|with|by|from|as|was|were|who|which|based|awarded|selected|given)\b")


@lru_cache(maxsize=4096)
def is_town_or_country(text: str) -> bool:
    """
    Whether the text is a town with its state or country, or a country.

    >>> [is_town_or_country(t) for t in ("Woolton, LA", "India", "Lyon, France", "Wool University, France")]
    [True, True, True, False]
    """
    bare = text.strip(" .;")
    if plain_letters(bare) in _COUNTRIES or plain_letters(f"{bare}.") in _COUNTRIES:
        return True
    town, comma, rest = bare.rpartition(", ")
    if comma and re.fullmatch(r"[A-Z]{2}", rest) and re.fullmatch(r"[A-Z][\w.-]+ City", town):
        return True
    if comma and plain_letters(rest) in _COUNTRIES and re.fullmatch(r"[A-Z][\w. -]+, [A-Z]{2}", town):
        return True  # "Woolton, CO, USA"
    if not comma or names_giver(town) or names_honour(town) or len(town.split()) > 4:
        return False
    return plain_letters(rest) in _COUNTRIES or re.fullmatch(r"[A-Z]{2}", rest) is not None
