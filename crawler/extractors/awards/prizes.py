"""Prizes of a work: the words of an entry that tell of one, and the remarks that only look like it."""

from __future__ import annotations

import re

from crawler.extractors.hints import holds

_PRIZE = re.compile(
    r"\b(?:best|travel|outstanding|distinguished|exemplary|excellent|top|most influential|influential|runner[- ]?up|finalist|nominee|nominated|nomination"
    r"|honou?rable mentions?|winner|winning|won|awarded|test[- ]of[- ]time|memorial|gold medal|silver medal|bronze medal|first place|second place|third place|1st place|2nd place|3rd place"
    r"|cited as|selected as|favou?rite)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:award(?:ed|s)?|prize|paper|poster|demo(?:nstration)?|artifact|presentation|thesis|dissertation|mention|medal|runner[- ]?up|finalist|nominee|nominated|nomination"
    r"|candidate|talk|article|student|honou?r|winner|won|test[- ]of[- ]time|place|contribution|video|travel grant|favou?rite|picks?)\b",
    re.IGNORECASE,
)
_SURE = re.compile(
    r"\b(?:awards?|prize|travel grant|honou?rable mention|top picks? in|(?:1st|2nd|3rd|first|second|third) (?:place|prize)|favou?rite|runner[- ]?up|test[- ]of[- ]time|finalist|(?:best|distinguished|outstanding|exemplary|most influential) [\w ]{0,30}(?:paper|poster|demo|artifact|presentation|thesis|dissertation))\b|🏆|🥇|🏅|🎖",
    re.I,
)
_NOT = re.compile(
    r"\b(?:this (?:award|prize)|award (?:no|number|\#)|(?<!travel )grant|funded|supported by|nsf award|editor'?s'? pick|featured|press|acceptance rate|invited to|special issue|selected papers?|best (?:bet|way)|best papers? (?:of|from|special|issue|selected))\b",
    re.IGNORECASE,
)
#: A venue with a word of prizes in its name, and what tells that a prize is told all the same.
_VENUE = re.compile(
    r"\b(?:journal|transactions|annals|proceedings|bulletin)\s(?:of|on|for)\b"
    r"|\b(?:conference|workshop|symposium|journal|review|studies|quarterly|lectures?)\W*(?:(?:19|20)\d\d\W*)?$",
    re.IGNORECASE,
)
_WON = re.compile(
    r"\b(?:best|outstanding|distinguished|exemplary|influential|runner[- ]?up|finalist|nominee|nominated|nomination"
    r"|mentions?|winner|won|awarded|test[- ]of[- ]time|place|travel|favou?rite|top picks?)\b|\b(?:award|prize)\s(?:at|of|from|by|in)\b",
    re.IGNORECASE,
)
#: Where one prize ends and the next begins in "Distinguished Paper Award and Best Artifact Award".
_AND = re.compile(
    r"(?<=award|prize)\s(?:and|&)\s(?=(?:the\s|an?\s)?(?:best|outstanding|distinguished|test[- ]of[- ]time)\b)",
    re.IGNORECASE,
)
#: A rank that says which of a prize it was: "Wool Prize in Weaving, First Place".
_BARE_RANK = re.compile(
    r"(?:(?:first|second|third|1st|2nd|3rd)\s(?:place|prize)|runner-?\s?up|finalist|honou?rable\smention)\b\s*(?=[,;.]|$)",
    re.IGNORECASE,
)
#: What every prize has in it, in lower case.
_HINTS = (
    "award", "prize", "best", "distinguished", "outstanding", "exemplary", "influential", "mention", "place", "runner", "finalist", "top pick", "favo", "grant", "test",
    "🏆", "🥇", "🏅", "🎖",
)  # fmt: skip
_AROUND_PRIZE = "🏆🥇🥈🥉🏅🎖⭐🌟✨️*★☆!¡ \t\x1f,.:;-–—"
_AROUND_LINE = _AROUND_PRIZE + '”’"'
_LINE = re.compile(r"[^\n\x1f]+")
_SPACE = re.compile(r"\s+")
_COMMA = re.compile(r",\s+")
_WITH_REMARK = re.compile(r"[^()]\([^()]{2,30}\)\W*$|^[^()]{2,20}\([^()]{2,30}\)[^()]+$")
#: "Annals of Wool, 2023 Honorable Mention"
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d[\s.:!]+(?=[“\"]?[^\W\d])")
_PARTS = re.compile(
    r"[()\[\]【】{}\n\x1f;|•🏆🥇🥈🥉🏅🎖]+|\*{2,}|(?<=[a-z\d)\"”])\.(?=\s|$)|\s[–—·]\s|\s-\s(?=\d|one of |out of )|\s(?=doi:)"
)


def find_prizes(text: str) -> tuple[tuple[int, int, str], ...]:
    """
    Find prizes of a work in the words beside its title and authors: (start, end, as printed).

    >>> [p[2] for p in find_prizes("arXiv preprint, best paper at LLARLA 2018")]
    ['best paper at LLARLA 2018']
    >>> [p[2] for p in find_prizes("In ICSE (Distinguished Paper Award; oral)")]
    ['Distinguished Paper Award']
    >>> [p[2] for p in find_prizes("WOOL (Best Paper Award, EI会议)")]
    ['Best Paper Award']
    >>> find_prizes("Proceedings of the Best Practices Workshop")
    ()
    """
    found: list[tuple[int, int, str]] = []
    if not may_tell_prize(text):
        return ()
    for line in _LINE.finditer(text) if "(" in text else ():
        # "PETS 2025 Best Paper Award (Runner-Up)": a line of its own is one prize, brackets and all.
        words = line.group().strip(_AROUND_LINE)
        if (
            _WITH_REMARK.search(words)
            and len(words.split()) <= 12
            and _SURE.search(re.sub(r"\([^()]*\)", "", words))
            and not re.search(r"\bin\b", words[:4], re.I)
            and not re.search(r",\s[^()]*\(", words)
            and not re.search(r"\.\s*[🏆🥇🏅🎖]|\((?:19|20)\d\d\)\.", words)
            and not _SURE.search(re.sub(r"[^(]*\(([^()]*)\).*", r"\1", words).replace("Runner", ""))
        ):
            found.append(_trim(text, line.start(), line.end()))
            text = text[: line.start()] + "\x1f" * (line.end() - line.start()) + text[line.end() :]
    at = 0
    for part in [*_PARTS.finditer(text), None]:
        end = part.start() if part else len(text)
        found += _in_part(text, at, end)
        at = part.end() if part else end
    return tuple(found)


def title_and_prize(title: str) -> tuple[str, str]:
    """
    Part a title from the prize that is told at its end, behind a dash or in brackets; "" for none.

    >>> title_and_prize("On Wool (Best Paper Award)"), title_and_prize("Looms that learn --- Best student paper")
    (('On Wool', 'Best Paper Award'), ('Looms that learn', 'Best student paper'))
    >>> title_and_prize("How science is praised – Best Paper Awards and their readers")[1]
    ''
    """
    bare = title.strip(_TROPHIES)
    told = _AT_TITLES_END.fullmatch(bare) if len(bare) < _LONGEST_TITLE and may_tell_prize(bare) else None
    return (told[1], told[2]) if told and not _NOT.search(told[2]) else (bare, "")


_LONGEST_TITLE = 400
#: Signs that a page sets beside a title for its prize.
_TROPHIES = "🏆🥇🥈🥉🏅🎖\ufe0f "
_AT_TITLES_END = re.compile(
    r"(.{6,}?)(?:\s+[-–—]{1,3}\s+|\s*[(\[【🏆🥇🥈🥉🏅🎖\ufe0f]+\s*)("
    r"(?:(?:the|won|winner of|[A-Z][\w'’&.-]*|(?:19|20)\d\d)\s+){0,5}?"
    r"(?:(?:[Bb]est|[Oo]utstanding|[Dd]istinguished|[Ee]xemplary|[Mm]ost [Ii]nfluential)\s(?:[\w-]+\s){0,3}?"
    r"(?:[Pp]aper|[Pp]oster|[Dd]emo|[Pp]resentation|[Tt]hesis|[Dd]issertation|[Aa]rticle|[Aa]ward|[Pp]rize)"
    r"|[Hh]onou?rable [Mm]ention|[Rr]unner[- ]?[Uu]p|[Tt]est[- ]of[- ][Tt]ime)"
    r"(?:\s(?:[Aa]wards?|[Pp]rize|[Cc]andidate|[Ff]inalist|[Nn]omin(?:ee|ated|ation)|[Ww]inner|[Hh]onou?rable [Mm]ention|[Rr]unner[- ]?[Uu]p)){0,2}"
    r"(?:,?\s(?:(?:at|of|from|in|by|@)\s[^()\[\]]{2,60}|(?:19|20)\d\d))?)\s*[)\]】🏆🥇🥈🥉🏅🎖\ufe0f!.]*"
)


def may_tell_prize(text: str) -> bool:
    """Whether it is worth the while to look for prizes in a text."""
    return holds(text.lower(), _HINTS)


def _in_part(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    part = text[start:end]
    if len(part) > 300 or not _SURE.search(part) or not _THING.search(part):
        return []
    if _NOT.search(part) or (_VENUE.search(part) and not _WON.search(part)):
        return []
    found: list[tuple[int, int, str]] = []
    # "arXiv preprint, best paper at …": from the comma before the prize's own words.
    begin = start
    dated = _YEAR_BEFORE.search(part)
    if dated and _SURE.search(part[dated.end() :]) and not _SURE.search(part[: dated.start()]):
        # "Annals of Wool, 2023 Honorable Mention": the prize begins after the year.
        begin = start + dated.end()
        part = part[dated.end() :]
        start = begin
    for comma in _COMMA.finditer(part):
        piece_end = comma.start()
        if not _SURE.search(part[begin - start : piece_end]):
            begin = start + comma.end()
        elif _BARE_RANK.match(part, comma.end()):
            continue
        elif _SURE.search(part[comma.end() :]) and _PRIZE.search(part[comma.end() :]):
            found.append(_trim(text, begin, start + piece_end))
            begin = start + comma.end()
    for joint in _AND.finditer(text, begin, end):
        found.append(_trim(text, begin, joint.start()))
        begin = joint.end()
    found.append(_trim(text, begin, end))
    return [f for f in found if len(f[2]) > 4 and len(f[2].split()) <= 30]


def _trim(text: str, start: int, end: int) -> tuple[int, int, str]:
    words = _INDEX_BEHIND.sub("", _SPACE.sub(" ", text[start:end].strip(_AROUND_PRIZE)))
    return start, end, _BEFORE_PRIZE.sub("", _LAND_BEFORE.sub("", words))


#: "Best Paper Award, EI会议": which index lists the meeting.
_INDEX_BEHIND = re.compile(r"[,;]\s?(?:EI|SCI|CCF(?:[ -]?[ABC])?|Scopus)\s?(?:会议|期刊|indexed)?$")
_LAND_BEFORE = re.compile(r"^(?:U\.?S\.?A\.?|U\.?K\.?)\s+")
_BEFORE_PRIZE = re.compile(
    r"^(?:(?:and|&|the|a|awarded(?:\swith)?|received|won|winner of)\s+)+(?=\S)", re.IGNORECASE
)
