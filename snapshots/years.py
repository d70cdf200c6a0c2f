"""The year that a phrase about a work gives."""

from __future__ import annotations

import re

_YEAR = re.compile(
    r"([12](?<![\d./:–—-]\d)(?<![Nn]o\. \d)(?<!vol \d)(?<!\be\d)(?<!\bCORE\d)(?<!\bCORE \d)(?:(?<=1)9[3-9]|(?<=2)0[0-4])\d)(?![\d]|[-–—]\d\d?\d?\d?\b(?!\d)|[a-z]-\d|[./]\d)"
)
#: The year for which a journal's impact was counted: "IF 2022 = 3.1", "2021 Impact Factor"; not "24(3), 12, 2025 IF: 3".
_IMPACT_OF = re.compile(
    r"\b(?:JIF|IF|[Ii]mpact [Ff]actor)\b[\s(:,]{0,3}(?:(?:in|of) )?(?:19|20)\d\d\b"
    r"|(?<!\d, )\b(?:19|20)\d\d\)?:? (?:JIF|IF|[Ii]mpact [Ff]actor)\b"
)
#: "pp. 1927 – 1940": pages, with spaces at the dash.
_PARTED_PAGES = re.compile(r"\b(?:pp?\.|pages) \d{1,5}\s[–—-]{1,2}\s?\d{1,5}(?!\d)")
#: "2021, 60, 2002": the page of a volume, behind the year and its number.
_PAGE_LIKE_A_YEAR = re.compile(
    r"(\.,? (?:19|20)\d\d, \d{1,3}(?: ?\(\d{1,3}\))?), (?:19|20)\d\d(?=[.;]?\s*$|[.,;] [^\d\s])"
)
#: "Oct.2025".
_GLUED_YEAR = re.compile(r"(?<=[a-z》」』”\u3400-\u9fff])\.(?=(?:19|20)\d\d)")
#: "(07/2015)".
_MONTH_OF = re.compile(r"(?<![\d/.])(?:0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\d/])")
#: "Working Paper no. 6/2000": a paper's number; a journal's is of that year.
_PAPERS_NUMBER = re.compile(
    r"\b(?:[Pp]apers?|WP|DP|[Rr]eports?)(?: [Ss]eries)?,? [Nn][or]\. \d{1,2}/(?:19|20)\d\d\b"
)
#: "FELT'23", and by itself "'23".
_SHORT_YEAR = re.compile(r"(?:(?<=[A-Za-z])\s?[’'‘`´]\s?|^\W?[’'‘`´](?=\d\d\W*$))(\d\d)(?!\d)")
#: "(2025/3/20)", "2021.01.19", "2022-07-19"; "2021.12", "2022-07": a month alone, but for "2010-11", a season, as "2013-10" is none.
_DAY_OF = re.compile(
    r"(?<![\w/.-])((?:19[3-9]|20[0-4])\d)(?P<sign>[/.-])"
    r"(?:(?:0?[1-9]|1[0-2])(?P=sign)[0-3]?\d|(?<=[/.])(?:0?[1-9]|1[0-2])|0[1-9]|(?<=1[2-9]-)1[0-2]|(?<=[2-9]\d-)1[0-2])(?![\w/-]|\.\d)"
)
#: "12.10.2018", "17/10/2017"
_DAY_FIRST = re.compile(
    r"(?<![\w/.-])[0-3]?\d(?P<sign>[/.-])[0-3]?\d(?P=sign)((?:19[3-9]|20[0-4])\d)(?![\w/-]|\.\d)"
)
#: "1-mar-2023"
_NAMED_MONTH_OF = re.compile(r"(?<![\w-])\d{1,2}-[^\W\d_]{3,4}\.?-((?:19[3-9]|20[0-4])\d)(?![\w-])")
#: "FELT22", and at the end "FELT-23".
_YEAR_BEHIND_LETTERS = re.compile(
    r"(?<![\w-])(?!COVID|ISBN|ISSN|CIFAR)[A-Z]{4,}(?:-(?=\d\d\W*$))?(0\d|1\d|2\d|9\d)(?![\w-])"
)
#: "ICSE-2019".
_YEAR_BEHIND_HYPHEN = re.compile(
    r"(?<![\w-])(?!COVID)[A-Z][A-Za-z]*[A-Z]{2}-((?:19[3-9]|20[0-4])\d)(?![\w.-]*\d)"
)


#: "2021 Mar;12(3):101-9. Epub 2020 Dec 3": when it was on the web.
_EPUB = re.compile(r"\bEpub\W{1,3}(?:19|20)\d\d\b")
_DIGIT = re.compile(r"\d")
#: "Felt Press 2014 (Paperback 2017)": when it was printed again.
_PRINTED_AGAIN = re.compile(
    r"[(\[](?:paperback|hardcover|reprint(?:ed)?|taschenbuch\w*|nachdruck|neuauflage|r[ée]impr\w*\.?|r[ée]{1,2}d(?:ition|ici[óo]n|\.)"
    r"|ristampa|reimpr\w*\.?)[^()\[\]]{0,30}[)\]]",
    re.IGNORECASE,
)


def find_year(text: str, *, latest: int = 2049) -> int | None:
    """
    Return the year a phrase gives: the last that stands for itself, else one after an acronym.

    >>> find_year("In Proc. of FELT 2019, pp. 2317-2329"), find_year("OSDI'24"), find_year("1998-2010 pages")
    (2019, 2024, None)
    >>> find_year("Loom Press, 2021.12."), find_year("2023.2.20"), find_year("arXiv:2012.12345")
    (2021, 2023, None)
    >>> find_year("1-mar-2023"), find_year("Wool Days, 17.10.2018."), find_year("'23")
    (2023, 2018, 2023)
    """
    if not _DIGIT.search(text):
        return None  # as most names of venues
    text = _GLUED_YEAR.sub(". ", text[:2000])
    if "IF" in text or "mpact" in text:
        text = _IMPACT_OF.sub(" ", text)
    if "Epub" in text:
        once = _EPUB.sub(" ", text)
        text = once if _YEAR.search(once) else text
    if ", 19" in text or ", 20" in text:
        text = _PAGE_LIKE_A_YEAR.sub(r"\1", text)
    if "p. " in text or "pages " in text:
        text = _PARTED_PAGES.sub(" ", text)
    if "(" in text or "[" in text:
        once = _PRINTED_AGAIN.sub(" ", text)
        text = once if _YEAR.search(once) else text
    years = [int(m.group(1)) for m in _YEAR.finditer(text)]
    text = _PAPERS_NUMBER.sub(" ", text) if "/" in text else text
    years = [y for y in years if y <= latest] or [int(m.group(1)) for m in _MONTH_OF.finditer(text)]
    years = years or [int(m[1]) for m in _YEAR_BEHIND_HYPHEN.finditer(text)]
    if years:
        return years[-1]
    short = [int(m.group(1)) for m in (*_YEAR_BEHIND_LETTERS.finditer(text), *_SHORT_YEAR.finditer(text))]
    if short:
        return 2000 + short[-1] if 2000 + short[-1] <= latest else 1900 + short[-1]
    days = [int(m[1]) for m in (*_DAY_OF.finditer(text), *_NAMED_MONTH_OF.finditer(text))]
    days = days or [int(m[2]) for m in _DAY_FIRST.finditer(text)]
    return next((y for y in reversed(days) if y <= latest), None)
