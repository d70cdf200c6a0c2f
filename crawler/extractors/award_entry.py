"""One entry of an honours list → what, when, from whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crawler.extractors.award_words import (
    COUNTRIES,
    GIVERS,
    GIVERS_GLUED,
    GRANTS,
    HONOUR_GRANTS,
    HONOURS,
    HONOURS_GLUED,
)
from crawler.extractors.sections import fold
from snapshots.shortened import shortens

#: Entries are read up to here; a longer one is a paragraph, not an entry.
LONGEST = 2000


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


def _words(listing: str) -> str:
    return "|".join(listing.split())


_HONOUR = re.compile(rf"(?<![^\W_])(?:{_words(HONOURS)})(?![^\W_])|{_words(HONOURS_GLUED)}")
_GIVER = re.compile(rf"(?<![^\W_])(?:{_words(GIVERS)})(?![^\W_])|{_words(GIVERS_GLUED)}")
_GRANT = re.compile(rf"(?<![^\W_])(?:{_words(GRANTS)})(?![^\W_])")
_NO_GRANT = re.compile(rf"(?<![^\W_])(?:{_words(HONOUR_GRANTS)})s?(?![^\W_])")
#: "COPA", "NeurIPS", "CHI'23".
_ACRONYM = re.compile(
    r"(?<![^\W_])(?!PhD|MSc|BSc|MTech|BTech|MPhil|PostDoc|DPhil)[A-Z](?:[A-Z&]{1,9}|[a-z]{0,12}[A-Z][A-Za-z]{0,12})(?![^\W_])"
)
_SITES = re.compile(r"\b(?:google|semantic) scholar\b")
_COUNTRIES = frozenset(c.strip() for line in COUNTRIES.strip().splitlines() for c in line.split("|"))


def names_honour(text: str) -> bool:
    """
    Whether a word of honours stands in the text.

    >>> names_honour("Spinning Prize"), names_honour("Förderpreis"), names_honour("国家奖学金")
    (True, True, True)
    >>> names_honour("Python"), names_honour("Assistant Professor of Weaving")
    (False, False)
    """
    return _HONOUR.search(_SITES.sub("", fold(text))) is not None


def names_giver(text: str) -> bool:
    """
    Whether the text reads like a house, society, firm or an acronym of one.

    >>> [names_giver(t) for t in ("KU Wool", "City of Yarn", "First Place", "COPA")]
    [True, True, False, True]
    """
    return _GIVER.search(_SITES.sub("", fold(text))) is not None or _ACRONYM.search(text) is not None


#: "Best Paper Award: Conference on Wool": where it was won behind a colon.
_AND_WHERE = re.compile(r"([^:]{4,80}\b(?:[Aa]ward|[Pp]rize)): ([^:]+)$")
#: Of which of several honours of one name it is: "Wool Scholarship - Doctoral (WS-D)".
_LEVEL = re.compile(
    r"(?i)(?:(?:post)?doctoral|master['’]?s?|ph\.?\s?d\.?|(?:under|post)?graduate|bachelor['’]?s?|senior|junior)\W*(?:\([A-Z-]{2,8}\)\W*)?$"
)
#: "“Spinner of the Year” at Wool University": the name stands in quotes, and where it was given behind them.
_QUOTED_NAME = re.compile(r"\W{0,3}[“\"«]([^“”\"«»]{4,150})[”\"»],?\s(?:at|from|by|of|in)\s")
#: A verb before an honour's name.
_RECEIVED = re.compile(
    r"^(?:[Aa]warded|[Rr]eceived|[Gg]ranted|[Ww]on|[Rr]ecipient\sof)\s(?:(?:the|an?)\s)?(?:(?:19|20)\d\d\s)?(?:prestigious\s)?"
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
    r"(?i)(?:annual(?:ly)?\s)?(?:awarded|given|presented|granted|invited)\s(?:for|to)\b|annual\s(?:award|prize)\s(?:for|to)\b"
)
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
    r"|(?:(?:lead|head|main|chief)\s)?(?:co-?)?organi[sz](?:er|ing)\b|(?:vice[- ]?|co-?)?president(?:,|\sof\b)|volunteer\b"
    r"|(?:treasurer|secretary|representative|web\s?master|advisor|ambassador)(?:,|\s(?:of|for|at)\b|$)"
)


def tells_about(text: str) -> bool:
    """
    Whether a line tells of an honour without naming it.

    >>> tells_about("Awarded to one student a year"), tells_about("Awarded the Loom Fellowship of Woolton")
    (True, False)
    """
    text = text.strip()
    won = _RECEIVED.match(text)
    return _ABOUT.match(text) is not None and not (won and names_honour(text[won.end() :]))


def is_rank(text: str) -> bool:
    """
    Whether a text is a rank and no more, which says nothing without what it was won in.

    >>> is_rank("Bronze Prize"), is_rank("Spinning Prize")
    (True, False)
    """
    return _RANK.fullmatch(_IN_BRACKETS_BEHIND.sub("", text).strip(" .,;")) is not None


def names_grant(text: str) -> bool:
    """
    Whether the entry is money for a project.

    >>> names_grant("Research Grant (PI), $70,000"), names_grant("Travel grant"), names_grant("CAREER Award")
    (True, False, False)
    """
    if re.search(r"(?<![^\W_])(?:(?:[Cc]o-?)?PIs?|[Cc]o-?Is?)(?![^\W_])|(?i:principal investigator)", text):
        return True
    folded = fold(text)
    if folded.startswith("grant award") or (_FUND.search(folded) and not names_honour(text)):
        return True
    funded = _FUNDED.search(text)
    if funded and not _WON.search(text, 0, funded.start()):
        return True
    return _GRANT.search(folded) is not None and _NO_GRANT.search(folded) is None


#: Money for research, and its project behind what paid for it: "Young Weavers Scheme (Ref. 12). Project: “On Wool”".
_FUND = re.compile(r"\b(?:seed|research|start-?up)\s(?:funds?|scheme)\b")
_FUNDED = re.compile(r"[.;,)]\s(?:[Rr]esearch\s)?[Pp]roject(?:\s[Tt]itle)?:\s(?=[A-Z“\"‘])")
_WON = re.compile(r"(?i)\b(?:award|prize|medal|fellow|scholar|winner|best|place)")

# --- dates ---

_YEAR = r"(?:19[4-9]\d|20\d\d)"
_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august"
    r"|september|october|november|december|spring|summer|fall|autumn|winter|januar|februar|marz|märz|mai|juni|juli"
    r"|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\.?"
)
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?)"
_POINT = (
    rf"(?:(?:{_DAY}\.?\s)?(?:{_MONTH}\s?(?:-|–|—|/|to)\s?)?{_MONTH},?\s(?:{_DAY},?\s)?|\d{{1,2}}[./]\d{{1,2}}[./]|\d{{1,2}}[./])?"
    rf"(?<![\w'’]){_YEAR}(?!\d)(?:\s?(?:学年度?|學年度?|[年년]度?(?:\s?\d{{1,2}}\s?[月월](?:\s?\d{{1,2}}\s?[日일])?)?))?(?:[-./]\d{{1,2}}(?!\d)){{0,2}}"
    # "2018 June": at the end, or before the dash of a span.
    rf"(?:\s{_MONTH}(?=\s?(?:$|[-–—)])))?"
)
_OPEN = r"(?:present|now|current|currently|today|ongoing|date|heute|aujourd'hui|presente|至今)"
_TO = r"\s?(?:-{1,3}|~|–|—|−|/|,|;|&|to|until|through|and|bis)\s?"
_SPAN = rf"{_POINT}(?:{_TO}(?:{_POINT}|\d\d(?!\d)|{_OPEN}(?!\w))){{0,12}}(?:\s?[-–—](?=\s|\W*$))?"
#: A year tied to a name is of the name: "IMP-2021".
_DATE = re.compile(rf"(?<![\w'’]-)(?<![\w'’]–)(?<![$€£¥₹]){_SPAN}", re.IGNORECASE)
_EVER = 2100
#: The year for which an honour was given, where the date of giving stands before it.
_SECOND_DATE = re.compile(rf"(?i)(?:,|\s\(|(?=\s{_MONTH}\s))\s?(?:{_SPAN})(?:\sacademic year)?[\s.;)]*$")
_LONGEST_DATE = 120
_ANY_YEAR = re.compile(_YEAR)
#: No day and months before a year are longer: "31st. September to September, 31st, 2020".
_LONGEST_FRONT = 48
_OPENING = " \t([{-–—:,.;|•·*'\""
_CLOSING = " \t)]}-–—:,.;|*!"


#: Words that lead up to a year, and nothing else.
_BEFORE_YEAR = re.compile(
    r"(?i)\s(?:in|since|from|of|for|year|academic year|\(?(?:elected|inducted|awarded|received))$"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A text without its date."""

    text: str
    #: First year of the date; None where there is none.
    year: int | None
    #: "start", "end", "brackets", "inside" (left standing), or "" where there is none.
    place: str


_DATE_IN_FRONT = re.compile(rf"\W*(?:in\W+)?(?:\d|{_MONTH})", re.IGNORECASE)


def may_begin_with_date(text: str) -> bool:
    """Whether it is worth the while to look for a date at the front of a text."""
    return _DATE_IN_FRONT.match(text) is not None


@lru_cache(maxsize=4096)
def take_date(text: str, latest: int) -> Dated:
    """
    Part the date from an entry: before it, behind it, in brackets, else only read.

    ``latest`` is the last year that can have honours: a greater number is none.

    >>> take_date("2015-present Fellow, Institute of Wool", 2026)
    Dated(text='Fellow, Institute of Wool', year=2015, place='start')
    >>> take_date("Best Essay in Writing Competition. - June, 2016", 2026)
    Dated(text='Best Essay in Writing Competition', year=2016, place='end')
    >>> take_date("Carding fellowship, 2018 October - present", 2026)
    Dated(text='Carding fellowship', year=2018, place='end')
    >>> take_date("Best Paper Award (2023) – Wool Conference", 2026)
    Dated(text='Best Paper Award – Wool Conference', year=2023, place='brackets')
    >>> take_date("2019 Outstanding Weaver Award (May 2019)", 2026)
    Dated(text='Outstanding Weaver Award', year=2019, place='start')
    >>> take_date("Winner of the 2019 Wool Cup", 2026)
    Dated(text='Winner of the 2019 Wool Cup', year=2019, place='inside')
    """
    year = _ANY_YEAR.search(text)
    found = _DATE.finditer(text, max(0, year.start() - _LONGEST_FRONT)) if year else ()
    dates = [m for m in found if int(_first_year(m[0])) <= latest]
    if not dates:
        return Dated(text, None, "")
    first, last = dates[0], dates[-1]
    if text[: first.start()].strip(_OPENING).lower() in ("", "in", "inducted", "elected", "awarded"):
        rest = text[first.end() :].lstrip(_CLOSING)
        if second := _SECOND_DATE.search(rest, max(0, len(rest) - _LONGEST_DATE)):
            rest = rest[: second.start()]
        return Dated(rest, int(_first_year(first[0])), "start")
    if not text[last.end() :].strip(_CLOSING + "*†"):
        before = text[: last.start()].rstrip(_OPENING)
        before = _BEFORE_YEAR.sub("", before).rstrip(_OPENING)
        return Dated(_closed(before), int(_first_year(last[0])), "end")
    told = next((d for d in dates if re.match(r"\)?[.;]\s+[A-Z“\"$€£]", text[d.end() :])), None)
    if told and names_honour(text[: told.start()]):
        # What follows the honour's own sentence tells of it: "…, 2020. Paper: On Wool".
        return take_date(text[: told.end()], latest)
    for date in dates:
        around = text[: date.start()].rstrip()[-1:] + text[date.end() :].lstrip()[:1]
        if around in ("()", "[]"):
            left, right = text[: date.start()].rstrip()[:-1], text[date.end() :].lstrip()[1:]
            return Dated(
                f"{left.rstrip()} {right.lstrip(' ')}".strip(), int(_first_year(date[0])), "brackets"
            )
    return Dated(text, int(_first_year(first[0])), "inside")


def _first_year(date: str) -> str:
    found = _ANY_YEAR.search(date)
    assert found is not None
    return found[0]


def _closed(text: str) -> str:
    """The text with its last bracket closed again where the date took the closing one."""
    return text + ")" if text.count("(") > text.count(")") else text


# --- who gave what ---

#: Remarks beside an honour that are neither its name nor its giver: ranks, sums, links, references.
_REMARK = re.compile(
    r"\s?[(\[]?(?:click here|(?:view|see) (?:the )?certificat\w+|see the news)[^()\[\]]{0,40}[)\]]?\W{0,3}$|"
    r"\s?[(\[](?:(?!(?:19|20)\d\d\s?/)\d{1,6}\s?(?:/|of|out of|from)\s?\d{1,6}[^()\[\]]{0,40}"
    r"|(?:top|rank(?:ed|ing)?)\s[^()\[\]]{1,40}"
    r"|see\s(?:https?://|www\.)[^()\[\]]{1,80}|declined|link|links|news|pdf|certificate|press|video|slides|website|[A-Z]{1,2}\d{1,3}"
    r"|[^()\[\]$€£¥₹=]{0,24}[$€£¥₹=]\s?C?\d[^()\[\]]{0,60}"
    r"|\d[\d,. ]{0,14}(?:[$€£¥₹]|k|usd|eur|sek|chf|gbp|nis|rmb|cad|inr)[^()\[\]]{0,40}"
    r"|(?:\w+\s){0,3}(?:semesters?|terms|times)|twice"
    r"|(?:w/|(?:shared|joint(?:ly)?|together|along)\swith)\s[^()\[\]]{1,120}"
    r"|for [^()\[\]]{1,120}|acceptance[^()\[\]]{0,60}|\d{1,3}(?:\.\d)?\s?%[^()\[\]]{0,40})[)\]]",
    re.IGNORECASE,
)
_WORK = (
    r"(?:(?:research|conference|journal|short|full|joint|ph\.?d\.?|master'?s|bachelor'?s)\s)?"
    r"(?:paper|article|thesis|dissertation|poster|demo|essay|project|work)"
)
_TAIL = re.compile(
    r"[;,.]?\s(?:for|see|with)\s(?:\[[A-Z]?\d{1,3}\]|a grade of\s.{1,30})\s*$"
    r"|,\sfor\s(?:his|her|their|my|contributions?|outstanding|the|work)\s[^,]{1,200}$"
    # "for the paper “On Wool”", "(“On Wool”)", "Thesis: On Wool": the work, not the honour.
    rf"|[;,.]?\s(?:for|with)\s(?:(?:the|our|my|an?)\s)?(?:{_WORK},?\s(?:(?:en)?titled\s|on\s)?)?"
    r"(?:[“\"][^“”\"]{4,300}[”\"]?|‘[^‘]{4,300}’)\W*$"
    r"|[;,.]?\sfor\s(?:our|my)\s(?:paper|work|poster|article|demo|thesis|project)\s[A-Z(](?:(?!(?:19|20)\d\d).){8,300}$"
    # The sum that comes with it, and what for.
    r"|(?<=[\w)’”]\.)\s[$€£¥₹]\d[\d.,]*k?\s(?-i:[a-z]).*$"
    r"|[;,.]?\s(?:[A-Z]{1,3})?[$€£¥₹]\s?\d[\d.,]*k?\s*$|[;,.]?\s\d[\d.,]*\s?(?:[$€£¥₹]|EUR|USD|CHF|GBP|SEK|NOK|DKK)\s*$"
    r"|\s\([“\"][^()]{4,300}[”\"]\)\s*$"
    rf"|[;,.]?\s(?:{_WORK}(?:\stitle)?|title|recipients?|advis[eo]rs?|mentors?|supervisors?)\s?:\s(?:(?!(?:19|20)\d\d).)*$"
    # The number of the grant that paid, what else it paid for.
    r"|[;,]\s[^;,]{0,80}\bgrant\s(?:no\.?\s|number\s|#)?[A-Z\d-]*\d{4}\W*$"
    r"|,?\scovering\s(?:the\s|all\s|my\s)?(?:full\s)?(?:tuition|costs?|fees|studies)\b(?:(?!(?:19|20)\d\d).)*$"
    # "…, the highest honour of Woolton", "…, only 10 in the country".
    r"|[;,]\s(?:(?:the|a)\shighest\s(?:honou?r|award|prize|distinction)|only\s\d{1,4}\b|one\sof\s(?:only\s|the\s)?\d{1,4}\b"
    r"|(?:the\s)?top\s\d)(?:(?!(?:19|20)\d\d)[^()]){0,100}$",
    re.IGNORECASE,
)
#: "(2009; 8 recipients)": a year, and more about it.
_YEAR_AND_REMARK = re.compile(r"(?<=[( ](?:19|20)\d\d);\s[^()]{1,120}\)")
_GIVEN_BY = re.compile(
    r"[\s,;(]+(?:organi[sz]ed|awarded|given|presented|sponsored|offered|conferred|granted|funded|issued|bestowed)"
    r"\sby\s(?:the\s)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s(?:from|by)\s(?:the\s)?(?=[A-Z]|\d{1,3}(?:st|nd|rd|th)\s[A-Z])")
#: "Fellow by Examination, Wool College": how, not who.
_MANNER = re.compile(r"\sby\s(?:Examination|Election|Invitation|Competition|Nomination|Acclamation|Merit)\b")
_DASH = re.compile(r"\s+[–—|·•]+\s+|\s+-+\s+|\s[–—](?=\w)|(?<=\w)[–—]\s")
_RANK = re.compile(
    r"(?:(?:national|provincial|regional|municipal|state|school|university|international)(?:[ -]level)?\s)?(?:first|second|third|fourth|1st|2nd|3rd|\d+th|gold|silver|bronze|grand|special|merit)\s(?:place|prize|class|award"
    r"|rank|medal)|winners?|finalists?|runners?[- ]up|honou?rable mention|nominee|declined|champions?",
    re.IGNORECASE,
)


#: "Third Prize (Woolton)"
_IN_BRACKETS_BEHIND = re.compile(r"\s\([^()]{2,30}\)\W*$")
#: Ranks that say nothing without what they were won in, which stands behind them.
_BARE_RANK = re.compile(
    rf"(?i:(?:{_RANK.pattern}|\d{{1,3}}(?:st|nd|rd|th)\srank)(?:\s(?:winner|finalist)s?)?(?:\s\([^()]{{2,30}}\))?)"
)

#: What a bare rank was won in: "First Prize, Weaving Contest" is one name.
_CONTEST = re.compile(
    r"\b(?:competition|contest|challenge|hackathon|olympiad|prize|award|scholarship|fellowship|workshop)s?\b"
)
#: What one competes in, in a script without spaces: no giver.
_CONTESTS_GLUED = ("竞赛", "競賽", "大赛", "大賽", "比赛", "比賽", "挑战赛")
#: How a line begins that tells of an honour without naming it.
_ABOUT = re.compile(
    r"(?i)[“\"]?(?:awarded|given|presented|received|granted|recogni[sz](?:es|ing)|for|the highest honou?r(?:ific)?"
    r"|th(?:is|e) (?:award|prize)|selected (?:by|from|among|to|as))\b"
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
        dated = take_date(_without_remarks(cell[:LONGEST]), latest)
        own = own or dated.year
        if dated.text.strip(_OPENING + _CLOSING):
            parts.append(_without_remarks(dated.text))
    if not parts:
        return None
    parts[0] = _ROLE_IN_FRONT.sub("", parts[0])
    marked = take_date(_without_remarks(marked), latest).text
    title, organization = _in_cells(parts, marked) if len(parts) > 1 else _in_text(parts[0], marked)
    title, told = received(tidy(title))
    title, organization = tidy(_RECIPIENT.sub("", title)), organization or told
    organization = tidy_giver(organization, latest) if organization else giver
    if (
        names_grant(title)
        or _REASON.match(title)
        or (_SPOKEN.match(title) and not _CONTEST.search(fold(title)))
    ):
        return None
    if len(title) < 2 or not any(c.isalpha() for c in title) or (own is None and _ABOUT.match(title)):
        return None
    return Honour(
        title=title, year=own or year, organization=organization or giver, sure=_sure(title, own or year)
    )


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
    if names_honour(title):
        return 0.95 if year else 0.85
    return 0.65 if year else 0.35


def _without_remarks(text: str) -> str:
    text = re.sub(r"(?<=[A-Za-z]{3}\.)(?=(?:19|20)\d\d\b)", " ", re.sub(r"\s+", " ", text))  # "Mar.2024"
    text = _REMARK.sub("", _YEAR_AND_REMARK.sub(")", text))
    text = _without_occasion_date(_long_aside_off(text))
    work = re.search(r",\s[“\"]([^“”\"]{20,300})[”\"]\W*$", text)
    if work and names_honour(text[: work.start()]) and not names_honour(work[1]):
        text = text[: work.start()]
    told = re.search(r"(?:19|20)\d\d \(([^()]{3,120})\)\W{0,3}$", text)
    named = told is not None and _NAME_OF_WORK.fullmatch(told[1]) is not None  # "(FeltNet)", the work
    if told and (named or told[1][0].islower() or not (names_giver(told[1]) or names_honour(told[1]))):
        text = text[: told.start() + 4]
    return _without_work(_TAIL.sub("", text)).strip()


#: When what an honour was won at was held, and what follows it.
_HELD_ON = re.compile(
    rf",?\s(?:held\s)?on\s(?:the\s)?(?:{_DAY}(?:\s?[-–—]\s?{_DAY})?\s(?:of\s)?{_MONTH}"
    rf"|{_MONTH}\s{_DAY}(?:\s?[-–—]\s?(?:{_MONTH}\s)?{_DAY})?),?\s({_YEAR})\b([^()]{{0,80}})$",
    re.IGNORECASE,
)


def _without_occasion_date(text: str) -> str:
    """
    The text with the year alone of the days on which an honour was given, without the place.

    >>> _without_occasion_date("Best Paper Award at Loom Days on 3–5 May 2020, Hotel Wool, Weaverton")
    'Best Paper Award at Loom Days, 2020'
    """
    held = _HELD_ON.search(text) if " on " in text else None
    if not held or not names_honour(text[: held.start()]):
        return text
    place = held[2].strip(_OPENING + _CLOSING)
    house = _GIVER.search(fold(place)) and not is_place(place.rpartition(", ")[2])
    return text if house or names_honour(place) else f"{text[: held.start()]}, {held[1]}"


#: Words in brackets behind an honour, as a title has them.
_IN_BRACKETS = re.compile(r"\s\(([A-Z][^()\d]{12,150})\)\W*$")


def _without_work(text: str) -> str:
    """
    The text without the work in brackets that won it.

    >>> _without_work("Wool Prize (Lost Novelty in Loom Making)"), _without_work("Prize (Best Thesis on All Wool)")
    ('Wool Prize', 'Prize (Best Thesis on All Wool)')
    """
    work = _IN_BRACKETS.search(text)
    if not work or len(work[1].split()) < 4 or names_giver(work[1]) or names_honour(work[1]):
        return text
    return text[: work.start()] if names_honour(text[: work.start()]) else text


def _long_aside_off(text: str) -> str:
    """
    The text without a sentence in brackets at its end, which may hold brackets of its own.

    >>> _long_aside_off("Wool Prize (to five (or six) of all the weavers of the year)")
    'Wool Prize'
    """
    end = re.search(r"\)\W{0,3}$", text)
    depth = 0
    for at in range(end.start() if end else -1, 0, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if not depth:
            aside = text[at:]
            return text[:at].rstrip() if len(aside) > 41 and len(aside.split()) > 7 else text
    return text


def _in_cells(parts: list[str], marked: str) -> tuple[str, str | None]:
    """Title and giver where the page itself sets them apart."""
    if _is_name(marked) and len(parts) < 3:
        longer = next((p for p in parts if p.startswith(marked) and len(p) > len(marked) + 3), None)
        if longer and (giver := _giver_behind(marked, longer[len(marked) :])):
            return marked, giver
    title = next((p for p in parts if p == marked), "") or next(
        (p for p in parts if names_honour(p) and not _only_giver(p)), parts[0]
    )
    if len(parts) == 2 and title is parts[0] and _SHORT_NAME.fullmatch(title) and not names_giver(parts[1]):
        title = parts[1]  # "WOI | Ranked 1st at Wool Olympiad"
    others = [p for p in parts if p is not title and not (_SUM.match(p) or _HOW.match(p) or _SCOPE.match(p))]
    organization = next((p for p in others if names_giver(p) and not is_place(p)), None)
    if organization is None:
        if any(is_place(p) for p in others):
            return title, None
        return (
            _in_text(title, "") if not others else (title, others[0] if len(others[0].split()) < 12 else None)
        )
    return _without_occasion(title, organization), organization


_SHORT_NAME = re.compile(r"[A-Z]{2,6}")
#: How a line below an honour begins that tells with whom, where or for what it was won.
_HOW = re.compile(r"(?:[Ww]ith|[Ff]or|[Ii]n)\s")
#: Among whom it was won, or for what alone.
_SCOPE = re.compile(
    r"(?i)\W{0,2}(?:(?:inter)?national|regional|state|university|college|department(?:al)?|district|school|merit)"
    r"(?:[- ](?:level|wide|based))?\W*$"
)
#: The sum that came with an honour.
_SUM = re.compile(
    r"\W{0,2}(?:[A-Z]{1,3}\s?)?[$€£¥₹]\s?\d|\d[\d.,]*\s?(?:[$€£¥₹]|EUR|USD|CHF|GBP|SEK|NOK|DKK)"
)


def _only_giver(text: str) -> bool:
    """Whether a text with a word of honours is rather a house: "National Merit Foundation"."""
    return (
        re.search(
            r"(?:foundation|university|society|institute|association|committee)$", fold(text).strip(" .")
        )
        is not None
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
        fold(organization) in fold(tail) or re.search(r"ceremony|celebration|convocation|gala", fold(tail))
    ):
        return head
    return title


def _in_text(text: str, marked: str) -> tuple[str, str | None]:
    """Title and giver out of one run of text."""
    marked = "" if _BARE_RANK.fullmatch(marked.strip(" .,;:")) else marked
    quoted = _QUOTED_NAME.match(text)
    if quoted and (names_honour(quoted[1]) or _is_name(quoted[1])):
        return quoted[1], _giver_behind(quoted[0], text[quoted.end() :])
    by = _GIVEN_BY.search(text)
    if by and by.start() > 3 and text.count("(", 0, by.start()) <= text.count(")", 0, by.start()):
        return text[: by.start()], text[by.end() :]
    if _is_name(marked) and len(marked) < len(text) - 3 and text.startswith(marked):
        return marked, _giver_behind(marked, text[len(marked) :])
    if (award := _AND_WHERE.match(text)) and names_giver(award[2]) and not names_honour(award[2]):
        return award[1], award[2]
    pieces = [p for p in _dash_parts(text) if p.strip(_OPENING + _CLOSING)]
    if len(pieces) == 2 and _LEVEL.match(pieces[1]):
        return _by_commas(text)
    if len(pieces) > 1:
        return _in_pieces(pieces)
    if ". " in text and (parted := _by_full_stop(text)):
        return parted
    inside = re.search(r"\(([^()]{2,120})\)\W{0,3}$", text)
    if inside and _is_giver_aside(text[: inside.start()].strip(), inside[1]):
        title, organization = _by_commas(text[: inside.start()].strip())
        if organization and len(take_date(inside[1], _EVER).text.split()) <= 1:
            return title, f"{organization} ({inside[1]})"
        return text[: inside.start()], inside[1]
    if (
        (source := _FROM.search(text))
        and not _MANNER.match(text, source.start())
        and _are_quotes_closed(text[: source.start()])
        and names_honour(text[: source.start()])
        and names_giver(text[source.end() :])
    ):
        return _TAIL.sub("", text[: source.start()]), text[source.end() :]
    return _by_commas(text)


def _is_name(marked: str) -> bool:
    """Whether words that the page sets apart name an honour, or what one was won in."""
    return names_honour(marked) or _CONTEST.search(fold(marked)) is not None


def _giver_behind(marked: str, rest: str) -> str | None:
    """The giver in the words behind an honour's bold name; of several sentences the first names it."""
    several = marked.endswith(".") or rest.lstrip().startswith(".")
    giver = rest.strip(_OPENING + _CLOSING)
    if several:
        giver = _without_place(re.split(r"(?<=[^\W\d_]{3})\.\s", giver, maxsplit=1)[0])
    told = _CIRCUMSTANCE.match(giver) or _TEAM.search(giver)
    return giver if names_giver(giver) and not (told or is_place(giver)) and len(giver.split()) < 15 else None


#: Who won it together: "2003 (Loom Path team)".
_TEAM = re.compile(r"\bteam\W*$")


def _without_place(giver: str) -> str:
    """
    A giver without the place or country behind it.

    >>> _without_place("Wool Society, Spain"), _without_place("Wool Society")
    ('Wool Society', 'Wool Society')
    """
    head, comma, tail = giver.rstrip(" .").rpartition(", ")
    return head if comma and is_place(tail) else giver


#: How far one came, or as what: "(Department Nomination)".
_HOW_FAR = re.compile(r"(?i)\b(?:nomination|level|category|track|section winner|team)\W*$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MEETING = re.compile(r"(?i)\b(?:conference|symposium|workshop|congress|meeting)\b")


#: "FeltNet": how a work is called for short.
_NAME_OF_WORK = re.compile(r"\w*[a-z][A-Z0-9]\w*")


def _is_giver_aside(before: str, aside: str) -> bool:
    """
    Whether the words in brackets behind an honour name its giver, not its short form.

    >>> _is_giver_aside("Spinning Prize", "Wool Society"), _is_giver_aside("Prize, Institute of Wool", "IW")
    (True, False)
    >>> _is_giver_aside("Best Paper at the Loom Conference", "LC 2020")
    False
    """
    if not names_giver(aside) or names_honour(aside) or len(before) < 4 or _HOW_FAR.search(aside):
        return False
    if _NAME_OF_WORK.fullmatch(aside) and not _GIVER.search(fold(aside)):
        return False
    if _HAN.search(aside) and not _HAN.search(before):
        return False  # the honour once more, in its own script
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", before)).lower()
    letters = iter(initials)
    short = take_date(aside, _EVER).text
    if short != aside and _MEETING.search(before):
        return False  # "Conference on Wool (WOOL 2020)"
    return not (short.isalpha() and short.isupper() and all(c in letters for c in short.lower()))


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


def _in_pieces(pieces: list[str]) -> tuple[str, str | None]:
    """Title and giver parted by dashes, in either order."""
    first, rest = pieces[0], " – ".join(pieces[1:])
    if names_honour(first) and not (_only_giver(first) and names_honour(rest)):
        title, organization = _by_commas(first)
        if not organization and is_rank(first.partition(",")[0]) and _CONTEST.search(fold(rest)):
            return f"{first} – {rest}", None  # of two parts of a contest's name none is left out
        if organization or not names_giver(rest) or is_place(rest):
            return title, organization
        head, comma, tail = first.rpartition(", ")
        if comma and names_honour(head) and not names_honour(tail) and not is_rank(tail):
            return head, f"{tail} – {rest}"
        return first, rest
    if names_honour(rest):
        title, organization = _by_commas(rest)
        return title, organization or (first if names_giver(first) else None)
    return _by_commas(first)


_FULL_STOP = re.compile(r"(?<!\b[A-Z])\.(?=\s)")
#: Small words inside a house's name.
_SMALL = frozenset("of the and for in on at de del da di du des der den und y et la le e a an".split())


def _by_full_stop(text: str) -> tuple[str, str | None] | None:
    """
    Title and giver parted by a full stop; None where what follows it is no house's name.

    >>> _by_full_stop("Spinning Prize. Institute of Wool"), _by_full_stop("Prize, Univ. Wool")
    (('Spinning Prize', 'Institute of Wool'), None)
    >>> _by_full_stop("Spinning Prize. Paid for my studies at Wool University")
    """
    stop = next((m.start() for m in _FULL_STOP.finditer(text) if not shortens(text, m.start())), 0)
    title, giver = text[:stop], _SUM_IN_FRONT.sub("", text[stop + 1 :].strip(" ."))
    if _AWARD_NOUN.search(giver) and title.count(" ") > 1 and not (names_honour(title) or names_giver(title)):
        return _in_text(giver, "")  # "On felt and yarn. Wool Fellowship": for what, then the honour
    if _AWARD_NOUN.search(title) and names_honour(giver) and len(giver.split()) > 5:
        return title, None  # a sentence more about it
    told = names_honour(title) or not names_honour(text)
    if not told or names_honour(giver) or is_place(giver):
        return None
    if len(giver.split()) > 7 and (parted := _by_commas(title))[1]:
        return parted  # "Loom Prize, Wool Society. Felted Threads in a Hospital Ward": the work behind both
    return (title, giver) if is_named(giver) and names_giver(giver) else None


def is_named(text: str) -> bool:
    """
    Whether all words but small ones have capitals, as those of a name, not of a sentence.

    >>> is_named("Institute of Wool"), is_named("Paid for by the Institute of Wool")
    (True, False)
    """
    return all(not word[0].islower() or word in _SMALL for word in text.split())


#: The sum that came with an honour, between its name and who gave it.
_SUM_IN_FRONT = re.compile(r"^(?:[A-Z]{1,3})?[$€£¥₹]\s?\d[\d.,]*k?\.?\s+")
#: The noun of an honour, where a word of praise would be of many sentences.
_AWARD_NOUN = re.compile(r"\b(?:[Aa]ward|[Pp]rize|[Mm]edal|[Ff]ellowship|[Ss]cholarship)\b")


def _by_commas(text: str) -> tuple[str, str | None]:
    """Title and giver parted by commas: the giver begins at the first part that reads like one."""
    parts = comma_parts(text)
    if len(parts) == 1 and (spaced := _SPACED.fullmatch(text)) and names_honour(spaced[1]):
        return spaced[1], spaced[2]
    if len(parts) > 2 and is_place(", ".join(parts[-2:])):
        parts = parts[:-2]
    elif len(parts) > 1 and is_place(parts[-1]):
        parts = parts[:-1]
    if len(parts) > 1 and fold(parts[0]).endswith("reviewer"):
        return parts[0], ", ".join(parts[1:])
    for at in range(1, len(parts)):
        told = names_honour(", ".join(parts[:at])) or not names_honour(text)
        part = parts[at]
        contest = is_rank(parts[0]) and at == 1 and not _is_house(part)
        if part.startswith(("and ", "& ")):
            continue  # "Conference on Wool, Felt, and Yarn"
        if _ON_SEVERAL.search(parts[at - 1]) and _AND_MORE.match(part) and not _GIVER.search(fold(part)):
            continue  # "Conference on Wool, Felt and Yarn"
        if contest or is_rank(part) or _names_own_honour(part):
            continue
        if told and names_giver(part) and not _CIRCUMSTANCE.match(part):
            return ", ".join(parts[:at]), ", ".join(parts[at:])
    if len(parts) == 2 and not names_honour(parts[0]) and _SORT.fullmatch(parts[1].rstrip(" .")):
        return parts[1], parts[0]
    *houses, last = parts
    contest = any(h.endswith(_CONTESTS_GLUED) or _CONTEST.search(fold(h)) for h in houses)
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
    rf"(.*[\u3040-\u9fff）])\s+((?:(?!{_words(HONOURS_GLUED)})[\u3040-\u9fff])*(?:{_words(GIVERS_GLUED)}))"
)


#: How a part begins that tells how or among whom, not who gave.
_CIRCUMSTANCE = re.compile(r"(?:in|with|[Ff]or|on|among|based|out|ranking|ranked|as|to)\s")


def _is_house(part: str) -> bool:
    """Whether a part behind a bare rank names who gave it, not what it was won in."""
    if _CONTEST.search(fold(part)):
        return False
    return len(part.split()) < 3 or _GIVER.search(fold(part)) is not None


def _names_own_honour(part: str) -> bool:
    """Whether a part names an honour of its own rather than a house with such a word in its name."""
    if names_honour(part) and not _GIVER.search(fold(part)):
        return True
    return (
        re.search(r"\b(?:award|prize|medal|fellowship|scholarship|mention)s?\W{0,3}$", fold(part)) is not None
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
    return [p.strip() for p in parts if p.strip(_OPENING + _CLOSING)] or [text]


def is_place(text: str) -> bool:
    """
    Whether the text is a town with its state or country, or a country.

    >>> [is_place(t) for t in ("Woolton, LA", "India", "Lyon, France", "Wool University, France")]
    [True, True, True, False]
    """
    bare = text.strip(" .;")
    if fold(bare) in _COUNTRIES:
        return True
    town, comma, rest = bare.rpartition(", ")
    if comma and re.fullmatch(r"[A-Z]{2}", rest) and re.fullmatch(r"[A-Z][\w.-]+ City", town):
        return True
    if not comma or names_giver(town) or names_honour(town) or len(town.split()) > 4:
        return False
    return fold(rest) in _COUNTRIES or re.fullmatch(r"[A-Z]{2}", rest) is not None


def tidy(title: str) -> str:
    """
    The title without quotation marks around it, bullets, references and a final period.

    >>> tidy(" • “Professor of the Game”. ")
    'Professor of the Game'
    """
    title = re.sub(r"\s+", " ", title).strip(" \t,;:|–—-•·*⋄◦▪●○■►▸🏆🥇🥈🥉🏅🎖")
    title = re.sub(r"(?<=[^.\s]{3})\.$|(?<=\w)\s?\[[A-Z]?\d{1,3}\]$", "", title)
    for opening, closing in ("“”", '""', "«»", "‘’"):
        inner = title[1:-1]
        if title[:1] == opening and title[-1:] == closing and opening not in inner and closing not in inner:
            title = inner
        elif title[:1] == opening and closing not in title[1:]:
            title = title[1:]  # what closed it went with the date
    return title.strip(" ,;:|–—-")


#: What a prize is, or was given for, said behind its giver: "AWM (the highest prize in weaving)".
_PRAISE = re.compile(
    r"\s*\((?:the|an?|one of) [^()]{8,120}\)\W{0,3}$|,\srecogni[sz](?:ed|ing)\s(?:for\s)?.{8,300}$",
    re.IGNORECASE,
)


#: Who else got it, behind its giver.
_ALONG = re.compile(
    r",\s(?:(?:shared|jointly|together)\s)?with\s(?:[^\W\d_a-z][\w.’'-]*\s){1,3}[^\W\d_a-z].*$"
)


_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})\.\s(?=[A-Z“])")


def tidy_giver(giver: str, latest: int) -> str | None:
    """The giver without date, place and a final period; None where nothing is left."""
    dated = take_date(giver, latest)
    giver = giver if dated.place == "inside" or _OF_YEAR.search(giver) else dated.text
    giver = re.sub(
        r"^(?:award(?:ed)?\s(?:from\s\d[^,]{1,20}\s)?(?=by\s)|(?:held|tenable)\s(?:at|by)\s|twice\s(?=by\s))?(?:from\s|by\s|of\s|at\s)?(?:the\s)?",
        "",
        giver.strip(),
        flags=re.IGNORECASE,
    )
    giver = tidy(_ALONG.sub("", _PRAISE.sub("", giver)))
    giver = _closed(giver).removeprefix("@")
    house, *told = _SENTENCE_END.split(giver, maxsplit=1)
    if told and names_giver(house) and (len(told[0].split()) > 7 or not names_giver(told[0])):
        giver = house  # "Wool Society. On Looms that Learn"
    houses = [part for part in giver.split("· ") if names_giver(part)]
    giver = " · ".join(tidy(house) for house in houses) or giver
    house, bar, place = giver.partition(" | ")
    giver = house if bar and is_place(place) else giver
    if giver.count("(") < giver.count(")"):
        giver = giver.replace(")", "")
    return giver if len(giver) > 1 and not is_place(giver) else None
