"""One entry of an honours list → what, when, from whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crawler.extractors.awards.cells import part_cells
from crawler.extractors.awards.dates import close_bracket, take_date
from crawler.extractors.awards.givers import is_sum, part_text
from crawler.extractors.awards.phrases import (
    CLOSING,
    OPENING,
    begins_with_rank,
    is_rank,
    is_town_or_country,
    names_contest,
    names_giver,
    names_grant,
    names_honour,
    names_house,
    names_what_for,
    pays_studies,
    tells_how_one_fared,
)
from crawler.extractors.awards.remarks import without_remarks

#: Entries are read up to here; a longer one is a paragraph, not an entry.
LONGEST = 2000
#: Below this an entry is more likely something else.
LEAST_SURE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour:
    """One honour as read from its words."""

    title: str
    #: None where the words give none; of a span the first.
    year: int | None = None
    #: None where the words name no giver.
    organization: str | None = None
    #: How sure it is that this is an honour and rightly parted, 0 to 1.
    sure: float = 1.0


#: A verb before an honour's name.
_RECEIVED = re.compile(
    r"^(?:[Aa]warded|[Rr]eceived|[Gg]ranted|[Ss]ecured|[Ww]on|[Ee]arned|[Oo]btained|[Rr]ecipient\sof)\s(?:with\s)?(?:(?:the|an?)\s)?(?:(?:19|20)\d\d\s)?(?:prestigious\s)?"
    r"(?=[A-Z“\"])"
)
#: By whom, where the verb stands before the honour's name.
_BY_WHOM = re.compile(r"\s(?:by|from)\s(?:the\s)?(?=[A-Z])")
#: A word before an honour's name that only says who got it.
_RECIPIENT = re.compile(
    r"^(?:Recipient|Awardee|Honou?ree)(?:[,:]| of|\s[–—•·|-])\s(?:(?:the|an?)\s)?(?=[A-Z“\"])"
)
#: "Awardee • Loom Prize • Wool College": who got it, in a part of its own.
_ROLE_IN_FRONT = re.compile(r"^(?:(?:Awardee|Recipient|Honou?ree)\s[–—•·|]|Winner\s[•·])\s(?=[A-Z“\"])")
#: What a line tells that begins so is why, or to whom, whatever date it has.
_REASON = re.compile(
    r"(?i)(?:annual(?:ly)?\s)?(?:awarded|given|presented|granted|invited)\s(?:for|to)\b|annual\s(?:award|prize)\s(?:for|to)\b|nominated$"
)
#: What led from the name to its giver.
_DANGLING = re.compile(r"(?<=[^\W\d_]{2})\s(?:at|from|by|of)$")
#: "Wool College Class of 2017" beside the date of the honour.
_OF_YEAR = re.compile(r"[a-z] of (?:19|20)\d\d$")
#: What is spoken or done, not won.
_SPOKEN = re.compile(
    r"(?i)(?:distinguished\s)?(?:keynote|plenary|invited|guest|luncheon|commencement|opening)\s"
    r"(?:speaker|speech|address|lecturer?|talk|panell?ist|presentation)s?\b|(?:distinguished\s)?keynote\b"
    # or a task
    r"|(?:(?:technical\s)?program(?:me)?|general|area|session|track|pc|tpc|workshops?|publicity|local|organi[sz]ing|steering)"
    r"\s(?:committee\s)?(?:co-?)?chairs?\b"
    # or an office
    r"|(?:(?:lead|head|main|chief)\s)?(?:co-?)?organi[sz](?:er|ing)\b|(?:vice[- ]?|co-?)?president(?:,|\sof\b)(?!.{1,60}\bmedal\b)|volunteer\b"
    r"|(?:an?\s)?(?:treasurer|secretary|representative|web\s?master|advisor|ambassador)(?:,|\s(?:of|for|at)\b|$)"
    r"|.{0,60}\b(?:student|faculty|staff)\srepresentative$"
)
#: What one has learnt, not won.
_LEARNT = re.compile(r"\b[Cc]ertifications?\b|\b(?:Coursera|Udemy|edX)\b")


def is_task(text: str) -> bool:
    """
    Whether a text names what was spoken, organised or looked after.

    >>> [is_task(text) for text in ("Lead organizer for Wool Days", "Loom Union, Student Representative", "Loom Prize")]
    [True, True, False]
    """
    return _SPOKEN.match(text) is not None and not names_what_for(text)


def is_learnt(text: str, title: str) -> bool:
    """
    Whether a text tells of a course that one took, whatever it is called, and of no honour.

    >>> [is_learnt(text, text) for text in ("Loom Certification, Yarn Inc.", "Scholarship of Coursera", "Loom Prize")]
    [True, False, False]
    """
    return _LEARNT.search(text) is not None and not names_honour(title)


def tells_about(text: str) -> bool:
    """
    Whether a line tells of an honour without naming it.

    >>> tells_about("Awarded to one student a year"), tells_about("Awarded the Loom Fellowship of Woolton")
    (True, False)
    """
    text = text.strip()
    won = _RECEIVED.match(text)
    return _ABOUT.match(text) is not None and not (won and names_honour(text[won.end() :]))


#: How a line begins that tells of an honour without naming it.
_ABOUT = re.compile(
    r"(?i)[“\"]?(?:awarded|given|presented|received|granted|recogni[sz](?:es|ing|ed\sfor)|for|(?:the\s)?highest\s\w+"
    r"|th(?:is|e) (?:award|prize)|selected (?:by|from|among|to|as)"
    r"|top\s\d{1,3}(?:\.\d+)?(?:\s?%|(?=\s(?:selected\s)?(?:in|of|among)\b))|nominated(?=\sby\b|$))(?!\w)"
)


def read_entry(
    cells: tuple[str, ...],
    *,
    latest: int,
    marked: str = "",
    year: int | None = None,
    giver: str | None = None,
) -> Honour | None:
    """
    Read one entry; None where it is no honour.

    ``cells`` are the parts that the page sets apart (table cells, lines of one item); ``marked`` is the part
    set as the name (in bold, or in that column); ``year`` and ``giver`` are those of a heading, for an entry
    that has none.

    >>> def read(*cells: str) -> tuple[object, ...]:
    ...     honour = read_entry(cells, latest=2026)
    ...     return (honour.title, honour.year, honour.organization) if honour else ()
    >>> read("2015-present Fellow, Institute of Wool, Sheep Section")
    ('Fellow', 2015, 'Institute of Wool, Sheep Section')
    >>> read("Spinning Prize, Best Thesis, KU Wool (2019-20)")
    ('Spinning Prize, Best Thesis', 2019, 'KU Wool')
    >>> read("2023", "Third Prize (4/200), Wool University Award", "Wool University")
    ('Third Prize', 2023, 'Wool University')
    >>> read("Finalist in Wool Hackathon organized by the Centre for Looms (CL). - December, 2019.")
    ('Finalist in Wool Hackathon', 2019, 'Centre for Looms (CL)')
    >>> read("Research Grant, Wool Council, 2020 (PI)")
    ()
    """
    whole = " ".join(cells)[:LONGEST]
    if names_grant(whole) or len(whole.split()) > 60:
        return None
    parts: list[str] = []
    own: int | None = None
    for cell in cells:
        if own and _OF_YEAR.search(cell):
            parts.append(cell)
            continue
        dated = take_date(without_remarks(_without_sort(cell[:LONGEST])), latest)
        own = own or dated.year
        if dated.text.strip(OPENING + CLOSING):
            parts.append(without_remarks(dated.text))
    if not parts:
        return None
    parts[0] = _ROLE_IN_FRONT.sub("", parts[0])
    marked = take_date(without_remarks(marked), latest).text
    verb = _RECEIVED.match(parts[0]) if marked else None
    if verb and parts[0].startswith(marked, verb.end()):
        parts[0] = parts[0][verb.end() :]
    title, organization = part_cells(parts, marked) if len(parts) > 1 else part_text(parts[0], marked)
    if marked and title.startswith(marked) and not tidy(take_date(title[len(marked) :], latest).text):
        title = marked  # "**Loom Prize 2019**, by the Wool Society": its date stands within the entry
    title, told = received(_DANGLING.sub("", tidy(title)))
    title, organization = tidy(_RECIPIENT.sub("", title)), organization or told
    if organization and is_rank(title):
        contest, *house = _BEFORE_HOUSE.split(organization, maxsplit=1)
        if _is_contest(contest) or (tells_how_one_fared(title) and not names_house(organization)):
            title, organization = _as_printed(parts, title, contest), next(iter(house), None)
    organization = tidy_giver(organization, latest) if organization else giver
    if (names_grant(title) and not pays_studies(whole)) or _REASON.match(title) or is_task(title):
        return None
    if is_learnt(whole, title):
        return None
    if len(title) < 2 or not any(c.isalpha() for c in title) or (own is None and _ABOUT.match(title)):
        return None
    year = own or year
    sure = _sure(title, year)
    if year is None and (tied := _TIED_YEAR.search(whole)) and int(tied[1]) <= latest:
        year = int(tied[1])
    return Honour(title=title, year=year, organization=organization or giver, sure=sure)


def _is_contest(words: str) -> bool:
    """
    Whether words name a contest, whatever house stands in its name.

    >>> [_is_contest(words) for words in ("College Weaving Contest (Woolton)", "Hack in Wool", "Olympiad Committee")]
    [True, True, False]
    """
    last = _BRACKETS_BEHIND.sub("", words).split()[-1:]
    return names_contest(words) and (any(map(names_contest, last)) or not names_house(words))


#: What stands between a contest and who held it.
_BEFORE_HOUSE = re.compile(r", | – ")
_BRACKETS_BEHIND = re.compile(r"\s\([^()]*\)\W*$")


def _as_printed(parts: list[str], rank: str, contest: str) -> str:
    """
    A rank and what it was won in as one name, in the order and with the sign that the page has.

    >>> _as_printed(["Weaving Contest: Finalist"], "Finalist", "Weaving Contest"), _as_printed(["Weaving Contest", "Winner"], "Winner", "Weaving Contest")
    ('Weaving Contest: Finalist', 'Winner, Weaving Contest')
    """
    for part in parts:
        places = [(at, at + len(words)) for words in (rank, contest) if (at := part.find(words)) >= 0]
        if len(places) > 1:
            return part[min(at for at, _ in places) : max(end for _, end in places)]
    return f"{rank}, {contest}"


#: A year that is of a name, where nothing else says when: "WOOL-2019 Fellowship".
_TIED_YEAR = re.compile(
    r"\b(?!COVID|Covid)(?:[A-Z]{2,12}|[A-Z][A-Za-z]{1,12}(?=-\d{4}\W*$))-((?:19|20)\d\d)\b"
)
#: Of what sort an honour is, before its name: "Scholarship: “Golden Loom”".
_SORT_IN_FRONT = re.compile(
    r"(?i)(?:^|(?<=\d )|(?<=\d: ))(?:honorary title|title|scholarship|fellowship|contest|competition|awards?|prize|medal|honou?r|recognition)s?\s?:\s+"
)


def _without_sort(text: str) -> str:
    """
    The text without the sort of honour before its name.

    >>> _without_sort("Contest: First Prize in Weaving"), _without_sort("Fellowship: Wool Society")
    ('First Prize in Weaving', 'Fellowship: Wool Society')
    """
    sort = _SORT_IN_FRONT.search(text[:60])
    rest = text[sort.end() :] if sort else ""
    if sort and (names_honour(rest) or rest.startswith(("“", '"', "«"))):
        return text[: sort.start()] + rest
    return text


def received(text: str) -> tuple[str, str | None]:
    """
    The honour's name behind a verb, and who gave it.

    >>> received("Awarded a Loom Fellowship by Wool College."), received("Loom Prize by Wool College")
    (('Loom Fellowship', 'Wool College.'), ('Loom Prize by Wool College', None))
    """
    verb = _RECEIVED.match(text)
    if verb is None:
        return text, None
    by = _BY_WHOM.search(text, verb.end())
    return (text[verb.end() : by.start()], text[by.end() :]) if by else (text[verb.end() :], None)


def _sure(title: str, year: int | None) -> float:
    if names_honour(title) or begins_with_rank(title):
        return 0.95 if year else 0.85
    return 0.65 if year else 0.35


# An entry's words are looked at from several sides.
@lru_cache(maxsize=4096)
def tidy(title: str) -> str:
    """
    The title without quotation marks around it, bullets, references and a final period.

    >>> tidy(" • “Professor of the Game”. ")
    'Professor of the Game'
    """
    title = _SPACE.sub(" ", title).strip(" \t,;:|–—-•·*⋄◦▪●○■►▸🏆🥇🥈🥉🏅🎖")
    if title.endswith((".", "]")):
        title = _STOP_OR_REFERENCE.sub("", title)
    for opening, closing in ("“”", '""', "«»", "‘’"):
        inner = title[1:-1]
        if title[:1] == opening and title[-1:] == closing and opening not in inner and closing not in inner:
            title = inner
        elif title[:1] == opening and closing not in title[1:]:
            title = title[1:]  # what closed it went with the date
    return title.strip(" ,;:|–—-")


_SPACE = re.compile(r"\s+")
_STOP_OR_REFERENCE = re.compile(r"(?<=[^.\s]{3})\.$|(?<=,\s[A-Z]{2})\.$|(?<=\w)\s?\[[A-Z]?\d{1,3}\]$")
#: What a prize is, or was given for, said behind its giver: "AWM (the highest prize in weaving)".
_PRAISE = re.compile(
    r"\s*\((?:the|an?|one of) [^()]{8,120}\)\W{0,3}$",
    re.IGNORECASE,
)
#: Who else got it, behind its giver.
_ALONG = re.compile(
    r",\s(?:(?:shared|jointly|together)\s)?with\s(?:[^\W\d_a-z][\w.’'-]*\s){1,3}[^\W\d_a-z].*$"
)
#: What it paid for, behind its giver: "Wool Society to stay 3 months at Yarn College".
_PURPOSE = re.compile(
    r"(?<=\w{2})\sto\s(?!(?:the|advance|promote|encourage|support|protect|further)\b)(?=[a-z]{3,}\s\S+\s\S).*$"
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})\.\s(?=[A-Z“])")
#: "Wool College, March, 2016, News of Wool": the day, and what tells of it.
_DATE_AND_MORE = re.compile(r",\s(?:[A-Z][a-z]{2,8}\.?,?\s)?(?:19|20)\d\d,\s.+$")


def tidy_giver(giver: str, latest: int) -> str | None:
    """The giver without date, place and a final period; None where nothing is left."""
    dated = take_date(giver, latest)
    if dated.place == "inside":
        giver = _DATE_AND_MORE.sub("", giver)
    giver = giver if dated.place == "inside" or _OF_YEAR.search(giver) else dated.text
    giver = re.sub(
        r"^(?:award(?:ed)?\s(?:from\s\d[^,]{1,20}\s)?(?=by\s)|(?:held|tenable)\s(?:at|by)\s|twice\s(?=by\s))?(?:from\s|by\s|of\s|at\s)?(?:the\s)?",
        "",
        giver.strip(),
        flags=re.IGNORECASE,
    )
    giver = tidy(_PURPOSE.sub("", _ALONG.sub("", _PRAISE.sub("", giver))))
    giver = close_bracket(giver).removeprefix("@")
    house, *told = _SENTENCE_END.split(giver, maxsplit=1)
    if told and names_giver(house) and (len(told[0].split()) > 7 or not names_giver(told[0])):
        giver = house  # "Wool Society. On Looms that Learn"
    houses = [part for part in giver.split("· ") if names_giver(part)]
    giver = " · ".join(tidy(house) for house in houses) or giver
    house, bar, place = giver.partition(" | ")
    giver = house if bar and is_town_or_country(place) else giver
    if giver.count("(") < giver.count(")"):
        giver = giver.replace(")", "")
    return giver if len(giver) > 1 and not (is_town_or_country(giver) or is_sum(giver)) else None
