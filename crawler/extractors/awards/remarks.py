"""Remarks beside an honour that are neither its name nor its giver: ranks, sums, links, the work that won it."""

from __future__ import annotations

import re

from crawler.extractors.awards.dates import without_occasion_date
from crawler.extractors.awards.phrases import names_giver, names_honour
from crawler.extractors.names.words import HAN

#: Remarks beside an honour that are neither its name nor its giver: ranks, sums, links, references.
_REMARK = re.compile(
    r"\s?[(\[]?(?:click here|(?:view|see) (?:the )?certificat\w+|see the news)[^()\[\]]{0,40}[)\]]?\W{0,3}$|"
    r"\s?[(\[](?:(?!(?:19|20)\d\d\s?/|(?:0?[1-9]|1[0-2])\s?/\s?(?:19|20)\d\d\b)\d{1,6}\s?(?:/|of|out of|from)\s?\d{1,6}[^()\[\]]{0,40}"
    r"|(?:top|rank(?:ed|ing)?)\s[^()\[\]]{1,40}"
    r"|see\s(?:https?://|www\.)[^()\[\]]{1,80}|declined(?:\s(?:in|to|for)\s[^()\[\]]{1,60})?"
    r"|link|links|news|pdf|certificate|press|video|slides|website|[A-Z]{1,2}\d{1,3}"
    r"|[^()\[\]$€£¥₹=]{0,24}[$€£¥₹=]\s?C?\d[^()\[\]]{0,60}"
    r"|\d[\d,. ]{0,14}(?:[$€£¥₹]|k|usd|eur|sek|chf|gbp|nis|rmb|cad|inr)[^()\[\]]{0,40}"
    r"|only\s(?:\d{1,5}|one|two|three|four|five)\s[^()\[\]]{1,60}"
    r"|(?:\w+\s){0,3}(?:semesters?|terms|times)|twice|(?:only\s)?(?:one|two|three|\d{1,2})\s(?:\w+\s){0,2}(?:per|a|each|every)\syear|team\s[^()\[\]]{1,60}|(?:(?:full|monthly|partial)\s)?(?:stipend|tuition)[^()\[\]]{0,40}"
    r"|(?:w/|(?:shared|joint(?:ly)?|together|along)\swith)\s[^()\[\]]{1,120}"
    r"|(?:(?:awarded|given|presented)\s(?:to|for)|for|donated\sby) [^()\[\]]{1,120}|acceptance[^()\[\]]{0,60}|[^()\[\]\d]{0,30}\d[\d.]*\s?[%‰][^()\[\]]{0,40}|(?:leader|captain|member|solo))[)\]]",
    re.IGNORECASE,
)
_WORK = (
    r"(?:(?:research|conference|journal|short|full|joint|ph\.?d\.?|master'?s|bachelor'?s)\s)?"
    r"(?:paper|article|thesis|dissertation|poster|demo|essay|project|work)"
)
REMARK_BEHIND = re.compile(
    r"[;,.]?\s(?:for|see|with)\s(?:\[[A-Z]?\d{1,3}\]|a grade of\s.{1,30})\s*$"
    # "for the paper “On Wool”", "(“On Wool”)", "Thesis: On Wool": the work, not the honour.
    rf"|[;,.]?\s(?:for|with)\s(?:(?:the|our|my|an?)\s)?(?:{_WORK},?\s(?:(?:en)?titled\s|on\s)?)?"
    r"(?:[“\"][^“”\"]{4,300}[”\"]?|‘[^‘]{4,300}’)\W*$"
    r"|[;,.]?\sfor\s(?:our|my)\s(?:paper|work|poster|article|demo|thesis|project)\s[A-Z(](?:(?!(?:19|20)\d\d).){8,300}$"
    # The sum that comes with it, and what for.
    r"|(?<=[\w)’”]\.)\s[$€£¥₹]\d[\d.,]*k?\s(?-i:[a-z]).*$"
    r"|[;,.]?\s(?:[A-Z]{1,3})?[$€£¥₹]\s?\d[\d.,]*k?(?:\s(?:USD|AUD|CAD|NZD|SGD|HKD|MXN|EUR|GBP))?(?:\s(?:p\.a|per\s(?:annum|year))\b)?\.?\s*$|[;,.]?\s\d[\d.,]*\s?(?:[$€£¥₹]|EUR|USD|CHF|GBP|SEK|NOK|DKK)\s*$"
    r"|[;,.]?\s(?-i:EUR|USD|CHF|GBP|SEK|NOK|DKK|CNY|RMB|JPY|KRW|INR|AUD|CAD|NZD|SGD|HKD|TWD|BRL)\s?\d[\d.,]*k?\s*$"
    # "Wool College. 3/120."
    r"|[;,.]\s(?!(?:0?[1-9]|1[0-2])/(?:\d\d\b|(?:19|20)\d\d)|(?:19|20)\d\d\s?/\s?(?:19|20)?\d\d\b)\d{1,4}\s?/\s?\d{1,6}\W*$"
    r"|\s\([“\"][^()]{4,300}[”\"]\)\s*$"
    rf"|[;,.]?\s(?:{_WORK}(?:\stitle)?|title|recipients?|advis[eo]rs?|mentors?|supervisors?)\s?:\s(?:(?!(?:19|20)\d\d).)*$"
    r"|;\s(?:\w+\s){0,2}(?:semesters?|terms|times)\s*$|\shttps?://\S+\s*$"
    # The number of the grant that paid, what else it paid for.
    r"|[;,]\s[^;,]{0,80}\bgrant\s(?:no\.?\s|number\s|#)?[A-Z\d-]*\d{4}\W*$"
    r"|,?\scovering\s(?:the\s|all\s|my\s)?(?:full\s)?(?:tuition|costs?|fees|studies)\b(?:(?!(?:19|20)\d\d).)*$"
    rf"|[;.]\s{_WORK}\s(?:en)?titled\s(?:(?!(?:19|20)\d\d).)*$"
    # How few got it: "…, top 5% of the class", "; 40 weavers among 900", "awarded to 15 of 900".
    r"|(?:[;,]|\s·)\s(?:(?:the\s)?top\s\d|\d[\d,]*\sof\s\d|\d[\d,]*\s\w+\s(?:among|out\sof|per|each)\b)(?:(?!(?:19|20)\d\d)[^()]){0,140}$"
    r"|\s(?:awarded|given|granted)\sto\s(?:[~\d]|(?:one|only|about|(?:the\s)?(?:top|best))\b)(?:(?!(?:19|20)\d\d).)*$",
    re.IGNORECASE,
)
#: "Loom Prize for the paper “On Wool”, FELT, 2019": the work that won it, before where that was.
_FOR_WORK = re.compile(
    rf"\sfor\s(?:(?:the|our|my)\s)?(?:{_WORK}s?,?\s(?:(?:en)?titled\s)?)?[“\"][^“”\"]{{4,300}}[”\"](?=,\s[A-Z]|\.\s[(A-Z])",
    re.IGNORECASE,
)
#: "(2009; 8 recipients)": a year, and more about it.
_YEAR_AND_REMARK = re.compile(r"(?<=[( ](?:19|20)\d\d);\s[^()]{1,120}\)")


#: As which of several one was honoured: "排名第2", "（1/5）", "第一完成人".
RANK_OF_HAN = re.compile(
    r"[\s,，、(（]*(?:排名?\s?第?\s?[\d一二三四五六]{1,2}(?:\s?/\s?\d{1,2})?|第[一二三四五\d]{1,2}(?:完成人|获奖人)|(?<=[(（])R?\d{1,2}/\d{1,2})[)）]?"
)
#: The verb before it.
_GOT_BEFORE = re.compile(r"(?:[曾荣]?获得?|被评为|被授予|入选)(?=[\u3400-\u9fff“《])")


def without_rank(text: str) -> str:
    """
    An honour without the rank one had in it and the verb before it.

    >>> without_rank("省科技进步二等奖（排名第2）"), without_rank("获校级优秀教师称号")
    ('省科技进步二等奖', '校级优秀教师')
    """
    bare = (
        _GOT_BEFORE.sub("", RANK_OF_HAN.sub("", text), count=1)
        if _GOT_BEFORE.match(text)
        else RANK_OF_HAN.sub("", text)
    )
    return re.sub(r"(?<=[\u3400-\u9fff”])(?:荣誉)?称号$", "", bare.strip())


#: "Loom Prize, top 5%, Wool Society": how few got it, before who gave it.
_SHARE_BETWEEN = re.compile(r",\s[Tt]op\s\d[\d.]*\s?%(?=\s[–—-]\s|,\s)")


#: Pictures that people set before an honour, and into it.
_PICTURE = re.compile(r"[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]+")


#: The same by their names, as Jekyll sets them: ":trophy:".
_NAMED_PICTURE = re.compile(r"(?<!\S):[a-z\d_+-]{0,3}[a-z][a-z\d_+-]{2,30}:(?!\S)\s?")


#: Where a tail may begin that tells about an honour in small letters.
_TAIL = re.compile(
    r"(?:[,;]|\s[–—·-])\s(?=[a-z]|(?:Received|Awarded|Given|Granted|Selected|Recogni[sz]ed|Ranked|Graduated)\s(?!by\b))"
)
#: How a tail begins that goes on with the name itself.
_GOES_ON = frozenset(
    "and or of in at by from to on with de der des du del di da la le van von y e et und".split()
)
#: Small words of an English phrase, which names in other tongues are not made of.
_OF_PHRASE = re.compile(r"\b(?:of|the|for|to|under|among|from|than|over|out|based|selected|each|every)\b")


def without_tail(text: str) -> str:
    """
    The text without what is told about an honour behind a comma or dash, mostly in small letters.

    >>> without_tail("Loom Prize, Wool Union; admission rate under 1%")
    'Loom Prize, Wool Union'
    >>> without_tail("Loom Prize, awarded by the Wool Union"), without_tail("Prize, von der Stadt Wolle")
    ('Loom Prize, awarded by the Wool Union', 'Prize, von der Stadt Wolle')
    """
    for tail in _TAIL.finditer(text):
        head, rest = text[: tail.start()], text[tail.end() :]
        words = rest.split()
        if len(words) < 3 or words[0] in _GOES_ON or head.count("(") != head.count(")"):
            continue
        small = sum(word[0].islower() for word in words)
        reason = words[0] == "for" and words[1][0].islower()
        told = reason or (10 * small >= 6 * len(words) and _OF_PHRASE.search(rest))
        if told and not (_YEAR.search(rest) or _BY_HOUSE.search(rest)) and " " in head:
            return head
    return text


_YEAR = re.compile(r"(?:19|20)\d\d")
_BY_HOUSE = re.compile(r"\b(?:by|from|at|held|hosted)\s(?:the\s)?[A-Z]")


def without_remarks(text: str) -> str:
    """
    The text without what is neither an honour's name nor its giver.

    >>> without_remarks("Spinning Prize (4/200), Wool Society"), without_remarks("Wool Prize for the paper “On Wool”")
    ('Spinning Prize, Wool Society', 'Wool Prize')
    >>> without_remarks("Spinning Prize, top 5%, Wool Society")
    'Spinning Prize, Wool Society'
    """
    text = text if text.isascii() else _PICTURE.sub(" ", text).strip().replace("( ", "(")
    text = _NAMED_PICTURE.sub("", text) if ":" in text else text
    text = re.sub(r"(?<=[A-Za-z]{3}\.)(?=(?:19|20)\d\d\b)", " ", re.sub(r"\s+", " ", text))  # "Mar.2024"
    text = without_rank(text) if HAN.search(text) else text
    text = _SHARE_BETWEEN.sub("", text, count=1)
    text = _REMARK.sub("", _FOR_WORK.sub("", _YEAR_AND_REMARK.sub(")", text), count=1))
    text = without_occasion_date(_long_aside_off(text))
    work = _QUOTED_WORK.search(text, max(0, len(text) - _LONGEST_QUOTED))
    if work and names_honour(text[: work.start()]) and not names_honour(work[1]):
        text = _without_authors(text[: work.start()]) + (work[2] or "")
    told = re.search(r"(?:19|20)\d\d\.? \(([^()]{3,120})\)\W{0,3}$", text)
    named = told is not None and NAME_OF_WORK.fullmatch(told[1]) is not None  # "(FeltNet)", the work
    if told and (named or told[1][0].islower() or not (names_giver(told[1]) or names_honour(told[1]))):
        text = text[: told.start() + 4]
    return without_tail(_without_work(REMARK_BEHIND.sub("", text))).strip()


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


#: "(School of Wool, University of Loom, 2014)", in brackets behind an honour.
_GIVER_AND_YEAR = re.compile(
    r"\((?:[A-Z][^(),;.]{2,60}, ){1,3}[^(),;.]{0,16}(?:19|20)\d\d(?:[-–—/]\w{2,7})?\)\W*"
)


#: "(May 2019 the best of all": the date before what is told.
_DATE_IN_FRONT = re.compile(r"(\((?:[A-Z][a-z]{2,8}\.?,?\s)?(?:19|20)\d\d)[,;:]?\s(?=[a-z])")


def _long_aside_off(text: str) -> str:
    """
    The text without a sentence in brackets at its end, which may hold brackets of its own.

    >>> _long_aside_off("Wool Prize (to five (or six) of all the weavers of the year)")
    'Wool Prize'
    >>> _long_aside_off("Wool Prize (May 2019 the greatest honour for all who weave at all)")
    'Wool Prize (May 2019)'
    """
    end = re.search(r"\)\W{0,3}$", text)
    depth = 0
    for at in range(end.start() if end else -1, 0, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if not depth:
            aside = text[at:]
            told = len(aside) > 41 and len(aside.split()) > 7 and not _GIVER_AND_YEAR.fullmatch(aside)
            date = _DATE_IN_FRONT.match(aside) if told else None
            return f"{text[:at].rstrip()} {date[1]})" if date else text[:at].rstrip() if told else text
    return text


#: No work that won an honour is quoted at more length, its date included.
_LONGEST_QUOTED = 340
#: The work that won an honour, behind it, and its date.
_QUOTED_WORK = re.compile(
    r",\s[“\"]([^“”\"]{8,300})[”\"](,\s{1,2}(?:[A-Z][a-z]{2,8}\.?,?\s)?(?:19|20)\d\d)?\W*$"
)
#: A person's name: "Ida Q. Lund", "田中 花子".
_PERSON = re.compile(
    r"[^\W\d_a-z][\w’'-]+(?:\s[A-Z]\.)*(?:\s[^\W\d_a-z][\w’'-]+){1,2}|[\u3400-\u9fff]{1,3}\s?[\u3400-\u9fff]{1,3}"
)


def _without_authors(text: str) -> str:
    """
    The text without the names behind an honour of those who wrote the work that won it; one name is no list.

    >>> _without_authors("Wool Days, Best Paper Award, Ida Lund, Bo Weaver"), _without_authors("Best Paper, Wool Days")
    ('Wool Days, Best Paper Award', 'Best Paper, Wool Days')
    """
    parts = text.split(", ")
    end = len(parts)
    while end > 1 and _PERSON.fullmatch(parts[end - 1]) and not names_honour(parts[end - 1]):
        end -= 1
    return ", ".join(parts[:end]) if len(parts) - end > 1 else text


#: "FeltNet": how a work is called for short.
NAME_OF_WORK = re.compile(r"\w*[a-z][A-Z0-9]\w*")
