"""Where a venue's name ends: from there on a phrase says where in the venue, not which."""

from __future__ import annotations

import re

from snapshots.months import ABROAD, MONTH

#: Volume, number, issue, by their words, in the tongues that journals are written in: "vol. 12", "12. Jahrgang", "fasc. 3".
_VOLUMES = (
    r"v(?:ol)?(?:ume|\.)?:?\s?\d|vol(?:ume|\.)\s?(?-i:[A-Z]{1,5}-?\d)|\d{1,4}-[A-Z]\s?\(\d"
    r"|(?:main )?volumes?\b|no\.?\s?\d|(?:\d{1,4},\s)?n\.\s?\d|number \d"
    r"|(?:jg|jahrg|jaarg|årg|roč|h|t|č|ss|str|sv|br|kn|blz|bl)\.\s?\d|(?-i:[tT]\.\s?[IVXLC]+\b)"
    r"|(?:jg|jahrgang|jaargang|årgang|ročník|rok|rocznik|anno|ann[ée]e|numer|číslo|blz|nummer|numero|num[ée]ro|broj)\s[\divxlc]+\b"
    r"|\d{1,3}\.?\s?(?:jg|jahrg|årg|roč|évf)\.|\d{1,3}\. (?:jahrgang|årgang|évfolyam|ročník)\b"
    r"|nr\.?\s?\d|issue (?-i:[A-Z]{2,8})(?=\W*$|,)|n\.?[º°]\.?\s?\d|año [ivxlc\d]+\b|issue \d|bd\.?\s?\d|heft\s?\d|cilt\.?\s?\d|sa(?:y[ıi])?[.\s]\s?\d|n[úu]m\.?\s?\d|číslo\s?\d"
    r"|sayfa\s?\d|(?:tome|tomo|fasc\.?)\s?[\dIVXLC]|(?<!conference )(?<!lecture note )ser(?:ies|\.)\s?\d{1,2}(?=,)"
    r"|vol(?:ume|\.)\s(?:(?-i:[IVXLC]{1,6})|part)\b|z(?:esz)?\.\s?\d|№\s?\d|т(?:ом|\.)\s?\d|вып(?:уск|\.)\s?\d"
)
#: Pages: "pp. 3-5", "S. 3–5", "12 p.".
_PAGES = (
    r"(?!(?-i:P\d [A-Z]))pp?\.?\s?\d|pp?\.\s?[a-z]{1,5}\.?\d|\d{1,4}\.\d{1,3}(?=,\s?pp?\.)|\d+\s?pp?\b"
    r"|(?-i:[ivxl]{1,7})\s?[+,]\s?\d{1,4}\s?(?:pp?|p[áa]gs?|s|seiten)\b|\d{2,4}\s?(?-i:S\.?)(?=[\s.,;)]*$)"
    r"|pages?\b|pgs?\.|p[áa]gs?\b|seiten?\b|s\.\s?\d+[-–]|\d+\s?\+\s?[ivxlc]+\s?pp?\b"
    r"|(?:с|сс|cc|c\.)\.?\s?\d+\s?[-–—]|с\.?$|\d+\s?с\.?$"
)
#: The number of an article or report, a part of a supplement: "article 12", "paper no. 3".
_ARTICLES = (
    r"art(?:icle|\.)?\s?(?:no\.?|number|id|#|e?\d)|article\s\w?\d"
    r"|(?<!working )(?<!discussion )(?<!market )paper (?:no\.?|#|id)?\s?\d|id\s?\d"
    r"|(?<!technical )report no|(?<!journal )(?<!j\. )suppl(?:ement)?\.?\s\d"
)
#: What it was a part of, and where that was held: "session 3", "co-located with …", "12th" at the end.
_PARTS = (
    r"in conjunction (?:with|to)\b|(?<=, )\d{1,3}(?:st|nd|rd|th)\s*(?=$|,)|co-?located with\b"
    r"|session \d|chap(?:ter|\.)?\s?\d|[–—-] special issue (?:on|for|of)\b"
    r"|held (?=\d|(?:in|at|on|from|virtually|online)\b)"
)
#: Identifiers and addresses.
_ADDRESSES = r"doi\b|https?:|www\.|isbn|issn|arxiv:|arxiv preprint|abs/"
#: How it is ranked: "acceptance rate 20%", "IF: 3".
_RATES = (
    r"h-?index\b|(?-i:IF|AR)\s?[:=]|(?:typical )?(?:conference )?acceptance|accept\. rate"
    r"|impact factor|影响因子"
)
#: Figures that no word leads to: "12(3), 41-52", "12:41", "12, 1234567", "e1234", "XII, 3, pp. 3-", "12 (May)", "4(POPL)".
_FIGURES = (
    r"(?-i:[A-Z]{2,4})\s?\d{2,4}/\d[\d/–-]*|\d+\s?\((?:\d[\d\-–/,&. ]*[A-Z]?|l|(?-i:[A-DS]))\)"
    r"|\d+\s?\((?:suppl(?:ement)?\b|spec(?:ial|\.) iss(?:ue|\.)?|s(?:i|up(?:pl)?\.?\s?)?\d+\))"
    r"|(?<=\()\d{1,3}\)\s?:\s?\d|(?-i:[IVXL]{1,6})-\d[\w/-]{0,8}\s?:\s?\d|\d+\s?:\s?[\w]*\d"
    r"|\d+(?:\.\d+)?\s?,\s?(?:pp?\.?\s?)?[a-z]?\d+\s?[-–—]"
    r"|[A-Z]?\d+\s?[-–—]{1,2}\s?[A-Z]?\d+(?!\d*(?:st|nd|rd|th)\b)|\d{1,4}[\s(]*$|(?<=\): )\d{5,7}\s*$"
    r"|\d{1,4}\s?\(" + MONTH + r"\)|(?!(?:19|20)\d\d\b)\d{1,4}(?:\s?,)?\s[a-z]{1,2}\d+"
    r"|\d{1,4}[a-c]\s?[,:]\s?\d|\d{1,4}, part [a-h]\b|(?-i:e\d{3,})|\d{1,3}\s?,\s?e?\d+"
    r"|(?<=\()(?!(?:19|20)\d\d)\d{1,5}\)\s?,|(?-i:[a-z]{2,6}\d{2,6})\s*(?:$|\()"
    r"|\d{2,4}/(?-i:[IVXL]{1,5})-\d+|(?-i:[A-Z]\d{5,6})(?!\w)|\d{1,3} \(\d{1,3}:\d{1,4}\)"
    r"|(?!(?:19|20)\d\d\b)\d{2,6},?\s(?-i:\d{1,8}[A-Z]{1,2}|0\d)(?=\W*(?:$|\((?:19|20)))"
    r"|(?<=, )(?-i:[A-Z]{1,3}[a-z]?\d{1,2}[A-Z])(?=(?:[.,]?\s?\d{1,3})?\W*(?:$|\((?:19|20)))"
    r"|(?-i:\d{2,3}[A-C])(?=\W*(?:$|\((?:19|20)))|(?-i:[IVXL]{2,6})[.,:]\s\d+\s?[-–—]\s?\d"
    r"|(?<=, )(?:19|20)\d\d,\s(?-i:\d{2,3}[A-Z]\d{2}|[a-z]{3,5}\d{3})\b"
    r"|(?<=, )(?-i:[A-H]\d{2,4}),\s\d{2,6}\b|\d{1,4}[a-z]?\s?#\s?\d"
    r"|(?<=,\s)(?-i:[IVXLC]{2,8}[a-d]?)\s?,\s?(?:\d{1,4},\s)?(?:(?:z|h|fasc|nr|no|n)\.\s?\d+[^,]{0,6},\s?)?(?:(?:s|pp?|str|c)\.\s?)?\d+\s?[–-]"
    r"|(?-i:(?![CL]\b)[IVXLC]{1,7})\s?\((?:(?:19|20)\d\d|\d{1,3})\)|\d{1,2}(?:\((?-i:[A-Z]{3,7}\d?)\)|\.(?-i:[A-Z]{3,7}\d?)\b)"
)
#: That it is not in print yet: "online first", "expected in 2026", "filed".
_EARLY = (
    r"(?:ahead[ -]of[ -]print|online first|advance (?:online|articles?|access)|articles? in advance|(?-i:ASAP)|early (?:access|view)(?=[\s.,()]*(?:$|\d|doi\b)))\b"
    r"|(?-i:[Pp]ublished online)\b"
    r"|(?<=, )filed\b|expected (?:in )?(?:19|20)\d\d"
)
#: Days, months, quarters: "3–5 May", "May–June 2019", "12 de mayo de 2019", "Fourth Quarter".
_DATES = (
    r"\d+\s?(?:st|nd|rd|th)?\s?[-–—]?\s?(?:\d+\s)?" + MONTH + r"\b"
    r"|" + MONTH + r"(?:\s?[-–—/]\s?(?:\d+\s)?" + MONTH + r")?\s?(?:\d|,|$|\()"
    r"|(?<!\brio\s)(?<!\brio de\s)(?:\d{1,2}\.?\s)?(?:de\s)?(?:" + ABROAD + r")\.?\s(?:de\s)?(?:19|20)\d\d"
    r"|(?<=, )\d{1,2}\.,\s(?:19|20)\d\d|(?:19|20)\d\d\s?[年년]"
    r"|(?:first|second|third|fourth|[1-4](?:st|nd|rd|th)) quarter(?=\W*(?:$|\d))"
)
#: What is told of a book: its edition, town, house, series.
_BOOKS = (
    r"(?<=, )\d{1,2}(?:st|nd|rd|th) (?:rev(?:ised|\.) )?ed(?:ition|n)?\.?(?=,|$)"
    r"|(?:издательство|изд-во|место издания|wydawnictwo)\b|(?-i:М|СПб|Л)(?:\.[,:]\s|\.?$)"
    r"|coll(?:ection|ana|ecci[óo]n|eção|\.)\s?(?=[«“\"])|\(?(?:paperback|hardcover|broschiert|gebunden)\b"
    r"|\(= [^()]{3,80}\)|i[çc]inde\b(?=\s*(?:\(|$))"
)
#: Volume and pages as East Asian journals print them: "12巻", "3–5頁".
_EASTERN = r"[第제]?\s?(?:\d+|(?-i:[IVX]{1,5}))\s?[巻卷号號期輯辑集册권호집]|\d+\s?[–~〜-]\s?\d+\s?[頁页쪽]"
_BEHIND_SIGNS = re.compile(
    rf"[,;.:(\s][,;.:(\s]{{0,5}}(?:{_VOLUMES}|{_PAGES}|{_ARTICLES}|{_PARTS}|{_ADDRESSES}|{_RATES}|{_FIGURES}|{_EARLY}|{_DATES}"
    rf"|{_BOOKS}|{_EASTERN})",
    re.IGNORECASE,
)
#: "羊毛学会誌第12巻", "羊毛2019年": no sign parts them from the name.
_GLUED = re.compile(r"第\s?\d+\s?[巻卷号號期輯辑集册]|(?<=[^\W\d_])(?:19|20)\d\d[年년]")


def find_tail(phrase: str) -> int | None:
    """
    Return where in a phrase begins what says where in the venue it is; None where nothing does.

    >>> find_tail("Wool Letters, vol. 12"), find_tail("Wool Letters"), find_tail("羊毛学会誌第12巻")
    (12, None, 5)
    """
    cuts = (pattern.search(phrase, 2) for pattern in (_BEHIND_SIGNS, _GLUED))
    return min((cut.start() for cut in cuts if cut), default=None)
