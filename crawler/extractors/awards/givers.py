"""Who gave an honour, told in the same words as its name."""

from __future__ import annotations

import re

from crawler.extractors.awards.commas import CIRCUMSTANCE, part_at_commas
from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.phrases import (
    CLOSING,
    OPENING,
    RANK,
    any_of,
    begins_with_rank,
    is_named,
    is_rank,
    is_said,
    is_sort,
    is_town_or_country,
    names_contest,
    names_giver,
    names_honour,
    names_house,
    names_what_for,
)
from crawler.extractors.awards.remarks import NAME_OF_WORK, REMARK_BEHIND
from crawler.extractors.awards.words import HONOURS_GLUED
from crawler.headings.letters import plain_letters
from snapshots.shortened import shortens

#: "Best Paper Award: Conference on Wool", "Loom Fellowship (summer): Wool College": where behind a colon.
_AND_WHERE = re.compile(
    r"([^:]{4,80}\b(?:[Aa]ward|[Pp]rize|[Ff]ellowship|[Ss]cholarship|[Mm]edal)(?:\s\([^():]{2,30}\))?): ([^:]+)$"
)
#: Of which of several honours of one name it is: "Wool Scholarship - Doctoral (WS-D)".
_LEVEL = re.compile(
    r"(?i)(?:(?:post)?doctoral|master['’]?s?|ph\.?\s?d\.?|(?:under|post)?graduate|bachelor['’]?s?|senior|junior)\W*(?:\([A-Z-]{2,8}\)\W*)?$"
)
#: "“Spinner of the Year” at Wool University": the name stands in quotes, and where it was given behind them.
_QUOTED_NAME = re.compile(
    r"\W{0,3}(?=[“\"«‘])(?:[“\"«]([^“”\"«»]{4,150})[”\"»]|‘([^‘’]{4,150})’),?\s(?:at|from|by|of|in|under)\s"
)
_GIVEN_BY = re.compile(
    r"[\s,;(]+(?:(?i:(?:organi[sz]ed|awarded|given|presented|sponsored|offered|conferred|granted|funded|issued|bestowed|held|hosted)"
    r"\sby)|held\sat)\s(?i:the\s)?|,\sby\s(?:the\s)?(?=[A-Z])",
)
_FROM = re.compile(r"\s(?:from|by)\s(?:the\s)?(?=[A-Z]|\d{1,3}(?:st|nd|rd|th)\s[A-Z])")
#: "Wool Society: Spinning Prize": who gave it, and what.
_GIVER_IN_FRONT = re.compile(r"(?P<giver>[A-Z][^:“”\"]{2,80}):\s(?P<honour>[A-Z\d][^:]{3,120})")
#: "Fellow by Examination, Wool College": how, not who.
_MANNER = re.compile(
    r"\sby\s(?:Examination|Election|Invitation|Competition|Nomination|Acclamation|Merit|Vote|Discipline|Category|Subject|Track)\b"
)
_DASH = re.compile(
    r"\s+[–—|·•@]+\s+|\s+-+\s+|\s[–—](?=\w)|(?<=\w)[–—]\s|(?<=ship|ward|edal|rize)-\s(?=[A-Z])"
)
#: Among how many one was chosen, behind the bold name of what for.
_TOP_BEHIND = re.compile(r",\s[Tt]op\s\d+\s")
#: The sum that came with an honour.
SUM = re.compile(r"\W{0,2}(?:[A-Z]{1,3}\s?)?[$€£¥₹]\s?\d|\d[\d.,]*\s?(?:[$€£¥₹]|EUR|USD|CHF|GBP|SEK|NOK|DKK)")


def is_sum(text: str) -> bool:
    """Whether a text is no more than the money that came with an honour: "CNY 3000"."""
    return SUM.match(text) is not None and not re.search(r"[^\W\d_]{4}", text)


def only_giver(text: str) -> bool:
    """Whether a text with a word of honours is rather a house: "National Merit Foundation"."""
    head, comma, _ = text.partition(", ")
    if comma and names_honour(head) and not only_giver(head):
        return False
    return (
        re.search(
            r"(?:foundation|university|society|institute|association|committee)$",
            plain_letters(text).strip(" ."),
        )
        is not None
    )


def part_text(text: str, marked: str) -> tuple[str, str | None]:
    """Title and giver out of one run of text."""
    marked = "" if is_rank(marked.strip(" :")) or _ROLE.fullmatch(marked) else marked
    quoted = _QUOTED_NAME.match(text)
    if quoted and is_name(name := quoted[1] or quoted[2]):
        return name, giver_behind(quoted[0], text[quoted.end() :])
    by = _GIVEN_BY.search(text)
    if by and by.start() > 3 and text.count("(", 0, by.start()) <= text.count(")", 0, by.start()):
        return text[: by.start()], text[by.end() :]
    if is_name(marked) and len(marked) < len(text) - 3 and text.startswith(marked):
        rest = text[len(marked) :]
        if (rank := _RANK_BEHIND.match(rest)) and not is_rank(marked):
            return f"{marked.rstrip(' ,')}, {rank[1]}", giver_behind(marked, rest[rank.end() :])
        if names_contest(marked) and (won := _WON_BEHIND.fullmatch(rest)) and begins_with_rank(won[1]):
            return f"{marked} – {won[1]}", None
        if not (is_sort(marked) and _NAMED_BY.match(rest)):
            return marked, giver_behind(marked, rest)
    if marked and text.startswith(marked) and _TOP_BEHIND.match(text, len(marked)):
        return marked, None
    if (award := _AND_WHERE.match(text)) and names_giver(award[2]) and not names_honour(award[2]):
        return award[1], award[2]
    pieces = [p for p in _dash_parts(text) if p.strip(OPENING + CLOSING)]
    if len(pieces) == 2 and _LEVEL.match(pieces[1]):
        return part_at_commas(text)
    if len(pieces) > 1:
        return _part_pieces(pieces)
    if ". " in text and (parted := _part_at_full_stop(text)):
        return parted
    if wide := _WIDE_ASIDE.fullmatch(text):
        return wide[1], wide[2]
    inside = re.search(r"\(([^()]{2,120})\)\W{0,3}$", text)
    if inside and _is_giver_aside(text[: inside.start()].strip(), inside[1]):
        title, organization = part_at_commas(text[: inside.start()].strip())
        if organization and len(take_date(inside[1], EVER).text.split()) <= 1:
            return title, f"{organization} ({inside[1]})"
        if not names_house(inside[1]) and (organization or names_what_for(title.partition(", ")[2])):
            return (
                title,
                organization,
            )  # of several tracks or districts which: "1st Place, Loom Challenge (WA-18)"
        return text[: inside.start()], inside[1]
    led = _GIVER_IN_FRONT.fullmatch(text)
    if led and _PLACED.match(led["honour"]):
        return text, None
    if led and _gives(led["giver"]) and names_honour(led["honour"]):
        return led["honour"], led["giver"]
    if (
        (source := _FROM.search(text))
        and not _MANNER.match(text, source.start())
        and _are_quotes_closed(text[: source.start()])
        and names_honour(text[: source.start()])
        and names_giver(text[source.end() :])
    ):
        return REMARK_BEHIND.sub("", text[: source.start()]), text[source.end() :]
    return part_at_commas(text)


#: An honour in Chinese or Japanese, and in wide brackets behind it where it was given, no rank and no other honour.
_WIDE_ASIDE = re.compile(
    rf"([^（）]*[\u3040-\u9fff](?:\s?\([^()]*\))?)（(?!.*(?:{any_of(HONOURS_GLUED)}|[级級等名位]）|排|第[一二三四五\d]))"
    r"([^（）]*[\u3040-\u9fff]{3}[^（）]*)）\W{0,2}"
)


#: How one came off in what stands before a colon, whatever house has its name there.
_PLACED = re.compile(r"(?:\d(?:st|nd|rd|th)|First|Second|Third) place\b(?! in\b)")


def _gives(words: str) -> bool:
    """Whether words are the name of who gives honours, and of no honour."""
    return names_giver(words) and is_named(words) and not names_honour(words)


#: Who got it, set apart before the honour's name: "**Recipient**: Loom Prize".
_ROLE = re.compile(r"(?i)\W*(?:recipient|awardee|honou?ree)s?\W*")
#: How far one came, behind the honour's bold name: ", Honorable Mention".
_RANK_BEHIND = re.compile(
    r"(?i),\s(honou?rable mention|finalist|runner[- ]up|nominee)(?=\W*$|[,;:]\s|\s[–—|-]\s)"
)
#: What one won, behind the bold name of a contest: " – Provincial First Prize".
_WON_BEHIND = re.compile(r"\s(?:[–—|]|-{1,3})\s([^–—|]{3,60})")
#: What a bare noun of honours wants: "**Stipend** of the Mayor".
_NAMED_BY = re.compile(r"\s(?:of|for)\s")


def is_name(marked: str) -> bool:
    """Whether words that the page sets apart name an honour, or what one was won in."""
    return names_honour(marked) or names_what_for(marked)


def giver_behind(marked: str, rest: str) -> str | None:
    """The giver in the words behind an honour's bold name; of several sentences the first names it."""
    several = marked.endswith(".") or rest.lstrip().startswith(".")
    dated = take_date(rest, EVER)
    giver = (dated.text if dated.place == "start" else rest).strip(OPENING + CLOSING)
    if several:
        giver = _without_place(re.split(r"(?<=[^\W\d_]{3})\.\s", giver, maxsplit=1)[0])
    told = (
        (is_said(giver) and not BY_HOUSE.search(giver))
        or (giver[:1].islower() and not _SOURCE.match(giver))
        or (_REASON.match(giver) and not is_named(giver))
        or CIRCUMSTANCE.match(giver)
        or _TEAM.search(giver)
        or SUM.match(giver)
        or _RANK_IN.match(giver)
    )
    return (
        giver
        if names_giver(giver) and not (told or is_town_or_country(giver)) and len(giver.split()) < 15
        else None
    )


_REASON = re.compile(r"(?:Outstanding|Best|Excellen\w+|Award|Given)\b")
BY_HOUSE = re.compile(r"\bby\s(?:the\s)?[A-Z]")
#: What it was in other words: "Gold Award in the Wool Contest".
_RANK_IN = re.compile(rf"(?i:(?:{RANK.pattern}))\sin\s")
#: Who won it together: "2003 (Loom Path team)".
_TEAM = re.compile(r"\bteam\W*$")


def _without_place(giver: str) -> str:
    """
    A giver without the place or country behind it.

    >>> _without_place("Wool Society, Spain"), _without_place("Wool Society")
    ('Wool Society', 'Wool Society')
    """
    head, comma, tail = giver.rstrip(" .").rpartition(", ")
    return head if comma and is_town_or_country(tail) else giver


def giver_told(text: str) -> str | None:
    """
    Who gave an honour, as words about it tell; None where they do not.

    >>> giver_told("Competitive money, awarded by the Ministry of Wool, Felt and Yarn to support four years of study.")
    'Ministry of Wool, Felt and Yarn'
    >>> giver_told("I received a loom fellowship (No. 2) from the Yarn Academy for my thesis"), giver_told("Won by one in 5")
    ('Yarn Academy', None)
    """
    told = _TOLD_BY.search(text)
    return told[1] if told and names_giver(told[1]) and is_named(told[1]) else None


_TOLD_BY = re.compile(
    r"\b(?:awarded|given|granted|presented|offered|funded|sponsored|issued|conferred|stipend|scholarship|fellowship|award|prize)"
    r"\b(?:[^.;]|\.(?=\s?\d)){0,40}?\s(?:by|from)\s(?:the\s)?([A-Z][^.;()]{2,100}?)"
    r"(?=\s(?:to|for|at|in|as|on|with|who|which)\s|,\s[a-z\d]|[.;(]|$)"
)
#: How far one came, or as what: "(Department Nomination)".
_HOW_FAR = re.compile(r"(?i)\b(?:nomination|level|category|track|section winner|team)\W*$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MEETING = re.compile(r"(?i)\b(?:conference|symposium|workshop|congress|meeting)\b")
#: A house with an honour's word in its name: "Loom Scholarship Fund".
_FUND = re.compile(r"\b(?:Fund|Foundation|Trust)\b")


def _is_giver_aside(before: str, aside: str) -> bool:
    """
    Whether the words in brackets behind an honour name its giver, not its short form.

    >>> _is_giver_aside("Spinning Prize", "Wool Society"), _is_giver_aside("Prize, Institute of Wool", "IW")
    (True, False)
    >>> _is_giver_aside("Best Paper at the Loom Conference", "LC 2020")
    False
    """
    if not names_giver(aside) or len(before) < 4 or ": " in aside or _HOW_FAR.search(aside):
        return False
    if names_honour(aside) and not _FUND.search(aside):
        return False
    if NAME_OF_WORK.fullmatch(aside) and not names_house(aside):
        return False
    if _HAN.search(aside) and not _HAN.search(before):
        return False  # the honour once more, in its own script
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", before)).lower()
    short = take_date(aside, EVER).text
    if short != aside and _MEETING.search(before):
        return False  # "Conference on Wool (WOOL 2020)"
    return not any(_is_short_form(part, initials) for part in short.split("/"))


def _without_short_form(first: str, rest: str) -> str:
    """The second of two parts of a name, without the short form of both in brackets at its end."""
    short = re.search(r"\s\(([A-Z]{2,8})\)\W*$", rest)
    if not short:
        return rest
    words = re.findall(r"[^\W_]+", f"{first} {rest[: short.start()]}")
    fits = _is_short_form(short[1], "".join(word[0] for word in words).lower())
    return rest[: short.start()] if fits else rest


def _is_short_form(short: str, initials: str) -> bool:
    """Whether capitals are of the initials, in their order."""
    letters = iter(initials)
    return short.isalpha() and short.isupper() and all(c in letters for c in short.lower())


def _dash_parts(text: str) -> list[str]:
    """
    The text cut at dashes and bars that stand outside quotation marks.

    >>> _dash_parts("Prize – Wool Society"), _dash_parts('"Yarn Valley · Silk Cup" Contest')
    (['Prize', 'Wool Society'], ['"Yarn Valley · Silk Cup" Contest'])
    """
    parts, start = [], 0
    for dash in _DASH.finditer(text):
        if _are_quotes_closed(text[: dash.start()]):
            parts.append(text[start : dash.start()])
            start = dash.end()
    return [*parts, text[start:]]


def _are_quotes_closed(text: str) -> bool:
    return text.count('"') % 2 == 0 and text.count("“") <= text.count("”")


#: How a part begins that names its giver behind a small word.
_SOURCE = re.compile(r"(?:awarded\s|given\s)?(?:by|from|at|of|in|through)\s|[a-z]{1,3}[A-Z]")


#: How one came off where nobody gives it.
_CAME_FIRST = re.compile(r"(?i)(?:[a-z\d]+\s)?(?:winner|finalist|runner|champion)")


def _part_pieces(pieces: list[str]) -> tuple[str, str | None]:
    """Title and giver parted by dashes, in either order."""
    first, rest = pieces[0], " – ".join(pieces[1:])
    if is_rank(pieces[1]) and _CAME_FIRST.match(pieces[1]) and not names_honour(first):
        # Nobody gives that one came first: "Debate of Woolton – Winner".
        giver = " – ".join(pieces[2:])
        return f"{first} – {pieces[1]}", giver if _gives(giver) else None
    if names_honour(first) and not (only_giver(first) and names_honour(rest)):
        title, organization = part_at_commas(first)
        if rest[:1].islower() and not (_SOURCE.match(rest) or names_contest(rest)):
            rest = ""
        if not organization and is_rank(first.partition(",")[0]) and names_what_for(rest):
            return f"{first} – {rest}", None  # of two parts of a contest's name none is left out
        if organization or not names_giver(rest) or is_town_or_country(rest):
            return title, organization
        if not names_giver(_without_short_form(first, rest)):
            return f"{first} – {rest}", None  # "Loom Doctoral Award – International (LDA)"
        head, comma, tail = first.rpartition(", ")
        if comma and names_honour(head) and not names_honour(tail) and not is_rank(tail):
            return head, f"{tail} – {rest}"
        return first, rest
    if names_honour(rest):
        title, organization = part_at_commas(rest)
        houses = not names_contest(first) and (names_giver(first) or names_house(organization or ""))
        if not houses and names_what_for(first) and is_rank(rest.rpartition(", ")[2]):
            # "Weaving Contest – Loom Track, First Prize" is one name.
            return f"{first} – {rest if organization else title}", None
        return title, organization or (first if names_giver(first) else None)
    if len(pieces) == 2 and _gives(rest) and names_house(rest) and not names_house(first):
        return first, rest
    return part_at_commas(first)


_FULL_STOP = re.compile(r"(?<!\b[A-Z])\.(?=\s)")


def _part_at_full_stop(text: str) -> tuple[str, str | None] | None:
    """
    Title and giver parted by a full stop; None where what follows it is no house's name.

    >>> _part_at_full_stop("Spinning Prize. Institute of Wool"), _part_at_full_stop("Prize, Univ. Wool")
    (('Spinning Prize', 'Institute of Wool'), None)
    >>> _part_at_full_stop("Spinning Prize. Paid for my studies at Wool University")
    """
    stop = next((m.start() for m in _FULL_STOP.finditer(text) if not shortens(text, m.start())), 0)
    title, giver = text[:stop], _SUM_IN_FRONT.sub("", text[stop + 1 :].strip(" ."))
    if _AWARD_NOUN.search(giver) and title.count(" ") > 1 and not (names_honour(title) or names_giver(title)):
        return part_text(giver, "")  # "On felt and yarn. Wool Fellowship": for what, then the honour
    if _AWARD_NOUN.search(title) and names_honour(giver) and len(giver.split()) > 5:
        return title, None  # a sentence more about it
    told = names_honour(title) or not names_honour(text)
    if not told or names_honour(giver) or is_town_or_country(giver):
        return None
    if len(giver.split()) > 7 and (parted := part_at_commas(title))[1]:
        return parted  # "Loom Prize, Wool Society. Felted Threads in a Hospital Ward": the work behind both
    return (title, giver) if is_named(giver) and names_giver(giver) else None


#: The sum that came with an honour, between its name and who gave it.
_SUM_IN_FRONT = re.compile(r"^(?:[A-Z]{1,3})?[$€£¥₹]\s?\d[\d.,]*k?\.?\s+")
#: The noun of an honour, where a word of praise would be of many sentences.
_AWARD_NOUN = re.compile(r"\b(?:[Aa]ward|[Pp]rize|[Mm]edal|[Ff]ellowship|[Ss]cholarship)\b")
