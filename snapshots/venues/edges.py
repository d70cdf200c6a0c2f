"""The edges of a venue's name: lead words, year, pages, volume, place, house and dates are no part of it."""

from __future__ import annotations

import re

from snapshots.months import ABROAD, MONTH
from snapshots.patterns import SPACES, Seldom
from snapshots.shortened import OF_JOURNALS
from snapshots.venues.houses import EASTERN_HOUSE, HOUSE, PUBLISHER, without_house
from snapshots.venues.places import COUNTRY, is_town
from snapshots.venues.tails import find_tail
from snapshots.venues.words import has_venue_word

_LEAD = re.compile(
    r"^(?:SCI\s?[一二三四1-4]区\s*|(?-i:CCF[ -]?[ABC])\s+(?=(?-i:[A-Z]))|[\s,.;:|·•–—\-/)\]”’»\"']+|[(\[](?:invited|tool|demo|short|full|regular|long|article|extended)(?: \w{4,9})?[)\]]|\((?-i:[a-z][a-z -]{2,40})\), |(?:an? )?(?:oral|spotlight|poster)s? (?:presentation |paper )?(?:at|in)\b:?\s*|an? (?:[a-z-]{3,12} ){1,2}(?:paper|presentation|talk|contribution) (?:at|in)\s+(?=(?-i:[A-Z]|the\b))|(?:oral|spotlight|poster)(?: presentation| paper)?[,;]\s+|in\b[:.]?\s+(?=\S)|in:\s*|the\s+|at\s+|(?:also |originally |first )?(?:published|presented|appeared|appears|appearing|appear)"
    r"(?: as [^,.]{0,30})? (?:in|at|by|with|on(?= the\b))\b:?\s*|(?:it |this (?:paper|article|work) )?(?:(?:has|have|had) been|was|were|got) (?:recently )?(?:accepted|published|presented)(?: for (?:publication|presentation))? (?:in|at|by|to|as|on(?= the\b))\s+|preliminary versions? (?:in|at|appeared (?:in|at))\b:?\s*"
    r"|proceedings,\s+(?=(?-i:[A-Z]\w*[A-Z]))|beitrag (?:zum|zur|im|in)\s+(?=(?-i:[A-Z]))"
    r"|(?-i:For )(?=(?-i:The [A-Z]))|book review[.:,]\s+(?=(?-i:[A-Z]))|talk at\b\s*|(?:poster|comunicazione|relazione|comunicaci[óo]n|ponencia|communication|comunicação) (?:presentat[oa] |presentad[oa] |présentée? |apresentad[oa] )?(?:al(?:la|l[’'])?|nel|en (?:el|la)|en|aux?|à la|n[oa])\s+(?=(?-i:[A-Z\dIVX]))|(?:présentée?|presentat[oa]|presentad[oa]|apresentad[oa]|vorgetragen|präsentiert|prezentowan[ey]) (?:al(?:la|l[’'])?|nel(?:la)?|en (?:el|la)|en|aux?|à la|à|lors (?:du|de la)|n[oa]|auf (?:der|dem)|beim?|an der|na konferencji)\s+(?=(?-i:[A-ZÀ-Þ\d]))|\d{1,3} pages?[,.;]?\s+(?=in\b)|(?:article|paper|chapter|preprint) (?:at|in|on) (?=(?-i:[A-Z]|[a-z]{1,3}[A-Z]))|(?:art[ií]culo|artigo|articolo|artikel|cap[ií]t[uo]lo|kapitel|beitrag|chapitre|contributo) (?:e[nm]|in|su|nel(?:la)?|dans) (?=(?-i:[A-Z]))"
    r"|(?:(?:veröffentlicht|erschienen|publiziert|gepubliceerd|pubblicat[oa]) in|(?:publiée?|parue?) dans|publicad[oa] (?:en|em|n[oa])|pubblicat[oa] su|опубликован[оа]? в):?\s+"
    r"|(?:conference|journal|full|short|extended|earlier|preliminary|shorter|longer) (?:abstract|version|paper)s?(?: (?:in|at|appeared (?:in|at)))?:?\s+(?=(?-i:[A-Z(]))"
    r"|\(pp?\.? ?\d[\d\s–-]*\)|\(\d(?:st|nd|rd|th)(?: round)?\)\s*|[(\[]\s*(?:for )?(?:oral|spotlight|poster|contributed|full|short) (?:presentation|talk|paper)s?[)\]]"
    r"|(?:a )?(?:book )?chapter in (?:the |a )?(?:book|volume)?:?\s*|chapter \d{1,3} (?:of|in)\s+(?=[A-Z“\"])|\((?-i:Dir|Supervis|Advis)[^()]{0,60}\)\s*"
    r"|(?:(?:article invité|papier court|poster) )?(?:dans |in )?les actes (?:des?|du|de la|de l[’'])\s?(?=\w)|(?:demo(?:nstration)?|poster|extended|tool) (?:abstract|paper) in\s+|(?:revised|resubmission|submission) (?:for|to)\s+(?=(?-i:[A-Z]))|em:\s*|\[[wuv]:?\]:?\s*|[wuv]:\s+|(?-i:I: |Abstracts? (?=(?:[A-Z]{2,8} )?(?:\d|[IVXL]+\b)))|d[ai]ns:?\s+|(?:libro|livro|livre|book|buch|revista|paper|article):\s*|(?-i:[Ee][nm]):?\s+(?=(?-i:[A-ZÀ-Þ“\"«¿]))|en:\s*|im\s+|в (?:журнале|сборнике|книге|сб\.|кн\.):?\s+|место издания:?\s+|yay[ıi]n yeri\s?:\s*|掲載誌?:\s*|게재지?:\s*|journal:\s*|venue:\s*|conference:\s*|published:\s*|published (?:online )?(?=(?:19|20)\d\d\b))",
    re.IGNORECASE,
)
#: A book's number names no venue, wherever it stands among the words.
#: "*Wool Letters*", as Markdown prints a venue and HTML does not.
_STARRED = re.compile(r"(?<![\w*])\*{1,2}(?=\w)([^*]+)(?<=[\w.)])\*{1,2}(?!\w)")
_BOOK_NUMBER = re.compile(
    r"[\s,;(]*\be?-?IS[BS]N(?:-1[03])?[\s:]*\d[\dXx-]*(?:[ ]\d[\dXx-]*)*\)?", re.IGNORECASE
)
#: "(December 2024, Wool Review)": the brackets hold when and where.
_IN_BRACKETS = re.compile(r"^\((?=[^()]*,|[Ii]n: )([^()]*)\)$")
_SOLE_AUTHOR = re.compile(r"^\((?:single|sole|solo)[ -]author(?:ed)?\)[\s,.:;]*", re.IGNORECASE)
_REMARK = re.compile(
    r"\s*(?:[(\[,;:–—]\s*\b|[(\[,;]\s*[+*†‡#=^∗]*\s?|(?<=(?:19|20)\d\d)\s(?=main\b))(?:(?:co-?|joint(?:ly)? |shared |equal )?(?:first|lead|senior|corresponding)[ -]authors?|equal(?:ly)? contribut\w+|short|long|full|regular|demo|poster|oral|spotlight|invited|vision|extended abstract|(?:industry|research|technical|main) track|main conference|special (?:issue|section|edition)|(?:le )?num[ée]ro sp[ée]cial|"
    r"notable|highlight|vergriffen|out of print|open[ -]access|monograph|ft[ -]?50|top[ -]\d+(?:\.\d+)?\s?%|acceptance(?: rate)?|accept\.? rate|selected|presentation|talk|extended version|(?:archive|preprint|author'?s?|free|online|published|final|penultimate) (?:version|draft|copy)|(?:co-)?(?:advis[eo]rs?|supervisors?|committee)(?=:)|(?:supervised|advised) by|(?:postponed|cancell?ed|rescheduled)|(?:not|no) (?:formally |officially )?(?:in (?:the )?|published |archived |formal )?proceedings|non[- ]?archival|jcr(?=[ :-]|\W*$)|sjr(?=[ :-]|\W*$)|core(?=\W*$|[\s:-]*(?:20\d\d\W*)?(?:rank|conference|[abc][*∗⋆+]?(?:\W|$)))|ccf|q1|if|impact"
    r"|(?:rating|rank(?:ing)?)(?=\s?:|\s[a-q][*∗+\d]?(?:\W*$|\sin\s)))\b"
    r"[^()\[\]]{0,60}(?:\((?:top[ -]?)?\d[\d.]*\s?%[^()]{0,20}\))?[)\]]?\s*$",
    re.IGNORECASE,
)
#: "Conference on Wool (Turin, Italy, 2015)": brackets behind a venue may hold where it was.
_PLACE = re.compile(r" \((?!\w*[A-Z]{3})([^(),]{2,40}(?:,[^(),]{2,40}){1,3})\)")
#: "Conference on Wool, Turin, Italy, (COW 2015)"
_COMMA_BEFORE_LETTERS = re.compile(r",(?= \([A-Z][\w&’'/-]*[A-Z][\w&’'/-]*(?: (?:19|20)\d\d)?\)[\s.,;]*$)")
_DATE_AT_END = re.compile(rf", (?:{MONTH} )?(?:19|20)\d\d$", re.IGNORECASE)


#: "«Rivista di lana», XII, 2014", its first mark gone already or not: marks hold the name, the rest is where in it.
_QUOTED_NAME = re.compile(
    r"[«„“\"]?([^«»„“”\"]{3,90})[»”][,;]\s(?=(?:[IVXLC]{1,8}|n\.\s?s\.|\d{1,4}|fasc|vol|n\.|s\.)\b)"
)
#: "in 'Wool Days', University of Felt": single marks around a name, the first gone already or not.
_IN_SINGLE_MARKS = re.compile(
    r"^(?:in )?(?:['‘]([^'‘’]{2,150})|([^'‘’]{2,150}[^s\s'‘’]))['’]\s?(?:[,.;]\s.*)?$", re.IGNORECASE
)
#: "“Looms of Today”, A. Byron and C. Mill eds., Wool Notes 12": a book, who edited it, its series.
_QUOTED_BOOK = re.compile(
    r"[«„“»\"]?([^«»„“”\"]{6,150})[»”“«\"][,;.]?\s(?=[^«»„“”\"]{0,150}?(?:\b(?:edited by|herausgegeben von|a cura di)\b"
    r"|\b(?:eds?|editors?|hrsg|hgg?|éds?|coords?|orgs?)\b[.,)]))",
    re.IGNORECASE,
)
#: ""Looms of Today" book", ""Looms of Today", Vol. 12 of …": marks hold the name.
_CALLED_A_BOOK = re.compile(r'^"?([^"]{6,150})"(?: (?:book|volume)\b|(?=[,;]? \(?[Vv]ol)).*')
_CLOSING = re.compile(r"[»”“«\"][,;.]?\s")


def clean_venue(phrase: str) -> str | None:
    """
    Return a venue's name without lead words, year, pages, volume, place and dates; None where nothing is left.

    >>> clean_venue("(ICSE 2024)"), clean_venue("Automatica 179, 112439"), clean_venue("2023")
    ('(ICSE)', 'Automatica', None)
    >>> clean_venue("«Rivista di lana», XII (2014), pp. 3-5"), clean_venue("羊毛学会誌 第12巻第3号")
    ('Rivista di lana', '羊毛学会誌')
    """
    phrase = _STARRED.sub(r"\1", phrase) if "*" in phrase else phrase
    phrase = _MARKS_AT_END.sub("", phrase) if phrase[-1:] in _MARKS else phrase
    phrase = _BOOK_NUMBER.sub("", phrase.strip()).lstrip(" ,;:") if "IS" in phrase else phrase.strip()
    phrase = _WHOLE_IN_BRACKETS.sub(r"\1", phrase) if phrase[:1] == "[" else phrase
    phrase = _IN_SINGLE_MARKS.sub(r"\1\2", phrase) if "'" in phrase or "’" in phrase else phrase
    phrase = _SPECIAL_ISSUE.sub("", phrase) if "pecial" in phrase or "opical" in phrase else phrase
    book = _MEETING_AGAIN.match(phrase) if ". " in phrase else None
    phrase = book[1] if book else phrase
    text = _TOLD_IN_BRACKETS.sub(r"\1", phrase.lstrip(" ,"))
    text = _SOLE_AUTHOR.sub("", _IN_BRACKETS.sub(r"\1", text)) if text[:1] == "(" else text
    text = _COMMA_BEFORE_LETTERS.sub("", text) if ", (" in text else text
    text = _PLACE.sub(lambda m: "" if COUNTRY.search(_DATE_AT_END.sub("", m[1])) else m[0], text)
    for _ in range(4):
        m = _LEAD.match(text)
        if not m or m.end() == 0:
            break
        text = text[m.end() :]
    for front in _FRONTS:
        if m := front.match(text):
            text = text[m.end() :]
    if _PLACE_IN_VOLUME.fullmatch(text):
        return None
    quoted = _QUOTED_NAME.match(text) if "»" in text or "”" in text else None
    quoted = quoted or (_QUOTED_BOOK.match(text) if _CLOSING.search(text) else None)
    text = quoted[1] if quoted else _CALLED_A_BOOK.sub(r"\1", text) if '"' in text else text
    text = _PRICE.sub("", text) if any(sign in text for sign in _MONEY) else text
    cut = find_tail(text)
    dated = cut is not None and _YEAR_NEXT.match(text, cut) is not None
    glued = cut is not None and dated and text[cut] == " "
    if cut is not None:
        with_stop = text[: cut + 1]
        shortened = with_stop.endswith(".") and _SHORTENED_END.search(with_stop)
        text = with_stop if shortened else text[:cut]
    text = _EDITION.sub(
        "", _NUMBER_AT_END.sub("", _drop_parts(without_house(text), dated=dated, glued=glued))
    )
    for _ in range(3):
        before = text
        text = _WITH_AT_END.sub("", _EMPTY_BRACKETS.sub("", text))
        bare = text.rstrip(" ,;:|")
        text = bare if bare.endswith(".") and _SHORTENED_END.search(bare) else _SIGNS_AT_END.sub("", text)
        text = _INDEXED_IN.sub(_without_index, _GIVEN_AS.sub("", text))
        text = _YEAR_IN_BRACKETS.sub("", _YEAR_AT_END.sub("", text))
        text = _unbalanced(text)
        text = _REMARK.sub("", text) if len(text) > 12 or text.endswith(")") else text
        if text == before:
            break
    text = _NUMBER_OF_SERIES.sub("", text) if text[-1:].isdigit() else text
    text = _without_town(text, phrase) if " in " in text else text
    bare = text.strip(' ,;:|·–—-"„“”«»/')
    # “Results of "Looms at Work"”: the last mark closes what was opened inside.
    bare += '"' if bare.count('"') % 2 and text.rstrip(" ,;:").endswith('"') else ""
    text = _WHOLE_IN_BRACKETS.sub(r"\1", bare) if bare[:1] == "[" else bare
    return text if _TWO_LETTERS.search(text) else None


def _without_town(text: str, phrase: str) -> str:
    """A gathering without the town, before whose state or land the phrase was cut: "Wool Meeting in Woolton"."""
    town = _IN_TOWN.search(text)
    if town is None or not _GATHERED.search(text, 0, town.start()):
        return text
    land = phrase.partition(town.group())[2]
    known = re.match(r", (?:[A-Z]{2}\b|([^,.;\d]{4,30}))", land)
    return text[: town.start()] if known and (known[1] is None or COUNTRY.search(known[1])) else text


#: The indexes that list a journal and the ranks it has there, with what parts them.
_INDEXES = (
    r"(?:(?-i:ISI|E?SCIE?|SSCI|A&HCI|EI|KCI|TSSCI|CSSCI|CCF[ -]?[ABC]|T[1-4](?: Top)?)|scopus|Web of Science|(?:JCR[ -]?)?Q[1-4])"
    r"(?:(?:\s*[,/&+]\s*| and )(?:(?-i:ISI|E?SCIE?|SSCI|A&HCI|EI|KCI)|scopus|(?:JCR[ -]?)?Q[1-4]))*"
)
#: "(Published at ICSE)": the brackets are the remark's.
_TOLD_IN_BRACKETS = Seldom(
    r"[(\[]\s*((?:also |originally |first )?(?:published|presented|appeared|appears) (?:in|at) [^()\[\]]*)[)\]][.,]?",
    ("published", "presented", "appear"),
    re.IGNORECASE,
)
#: "Advances in Wool. WOOL 2018. Smart Looms, Springer, Cham": behind the book its meeting, its series and its house.
_MEETING_AGAIN = re.compile(r"([^.]{12,200})\. (?:[A-Z][\w/-]*[A-Z][\w/-]* (?:19|20)\d\d\. )[A-Z]")
#: "Wool Letters (special issue: Threads and Looms), vol. 12"
_SPECIAL_ISSUE = re.compile(
    r",?\s*\((?:[Ii]n (?:the )?)?(?:[Ss]pecial (?:[Ii]ssue|[Ss]ection)|[Tt]opical [Cc]ollection)\b[^()]*\)"
)
#: What stands before a venue: "June 2015", "2015", "Volume 12, Number 3," and "in".
_FRONTS = tuple(
    re.compile(front, re.IGNORECASE)
    for front in (
        r"[(\[]?(?:\d+\s)?(?:" + MONTH + r"\s?[-–/]\s?)?" + MONTH + r"\s+(?:\d+\s?,\s?)?(?=(?:19|20)\d\d)",
        r"[(\[]?(?:19[3-9]\d|20[0-4]\d)(?:\s?[-–]\s?(?:19|20)\d\d)?[)\]]?[\s,.:;–—-]+",
        r"vol(?:ume|\.)?\s?\d+(?:\s?\(\d+\))?,\s(?:(?:number|no\.?|issue)\s?\d+,\s)?(?=[A-Z])",
        # "4. Auflage, Filz Verlag", "2nd revised edition. Felt Press"
        r"[(\[]?(?:\d{1,2}(?:\.,?|st|nd|rd|th)|second|third|fourth|fifth)\s(?:[^\W\d_]+[.,]?\s){0,3}"
        r"(?:aufl(?:age|\.)?|edition|edn\.?)[)\]]?(?:[,.;:][\s,.;:]*|$)",
        r"(?:in|the)\s+",
        # "4, 459--478, Feutre, 42, Journal of Wool": number, pages, house, volume, then the name
        r"(?:\d{1,4} pages, )?(?:\d{1,4}(?:--?\d{1,4})?, )*\d{1,5}--?\d{1,5}, (?:[A-ZÀ-Þ][\w&.]+(?: Press)?, (?=(?:\d{1,4}, )?[A-Z]))?(?:Lecture Notes in [^,]{4,40}, (?=\d))?(?:\d{1,5}, )?(?=[A-ZÀ-Þ][^,]{6})",
    )
)
_PLACE_IN_VOLUME = re.compile(
    r"(?:(?:pp?|pages?|vol(?:ume)?|no|issue)\.?\s?[\d\s,.:()–-]+)+"
    # "Anno XIII n. 11 Novembre 1991", on a line of its own
    rf"|(?:anno|année|jahrgang|tom[eo]?|rok|ročník|årgang|jaargang|cilt)\s[\divxlc]+\b(?:[\s,.]*(?:n|nr|no|num|fasc|heft|h|č|sayı)\.?\s?\d+)?(?:[\s,]*(?:{MONTH}|{ABROAD}))?[\s,]*(?:19|20)?\d*",
    re.IGNORECASE,
)
_YEAR_NEXT = re.compile(r"[\s,.;(]*(?:19|20)\d\d\b")
#: "A lã hoje. 1. ed.", "Wolle heute, 2. Aufl."
_EDITION = re.compile(
    r"[.,] \d{1,2}(?:ª|º|[.a]|st|nd|rd|th)?\s?(?:ed|ediz|edición|edição|édition|Aufl|Auflage|vyd|wyd|изд)\.?$"
    # "Wolle heute (2., überarb. Auflage)"
    r"|\s[(\[]\d{1,2}(?:ª|º|\.|st|nd|rd|th)[^()\[\]\d]{0,30}\b(?:edition|ediz(?:\.|ione)|edición|edição|édition|Aufl(?:\.|age))[)\]]$",
    re.IGNORECASE,
)
#: "Presses du Feutre 25€": what a book costs.
_MONEY = ("€", "$", "£", "EUR", "uro", "zł", "Kč")
_PRICE = re.compile(
    r"[\s,.(]+(?:(?:€|\$|£|EUR|USD)\s?\d{1,3}(?:[.,]\d\d)?|\d{1,3}(?:[.,]\d\d)?\s?(?:€|\$|£|EUR\b|euros?\b|zł\b|Kč\b))\)?\s*$"
)
_NUMBER_AT_END = re.compile(r"(?:(?<=[^\W\d_])|(?<=[A-Z]\))) (?:\d{1,4}|\d{6,8})$")
#: "Phys.Lett. B412": a volume glued to the letter of its series.
_NUMBER_OF_SERIES = re.compile(r"(?<=\w[. ] [A-H])\d{1,4}$|(?<=\w[. ][A-H])\d{1,4}$")
_EMPTY_BRACKETS = Seldom(
    r"[\s,]*[(\[]\s*(?:(?:joint(?:ly)?(?: work)? |in collaboration )?with|to be)?\s*[)\]]",
    ("(", "["),
    re.IGNORECASE,
)
#: "Wool Analysis, 2017, with", and the coauthors; "Wool Analysis, to be", and where it is shown besides.
_WITH_AT_END = re.compile(r"[,.;]\s*(?:(?:joint(?:ly)? )?with|(?:and )?(?:to|will) be)$", re.IGNORECASE)
_SIGNS_AT_END = re.compile(r"[\s,.;:|·–—-]+$")
#: "Felt Letters 2011 ***", "WOOL 2020 🏆": what the owner thinks of it.
_MARKS = f"*★☆⭐🏆🏅🥇🎉🔥✨†‡\ufe0f{SPACES}"
_MARKS_AT_END = re.compile(rf"(?<=[\w).,])\s*[{_MARKS}]+$")
#: "WOOL 2026 as oral", "WOOL 2021 spotlight", "WOOL Spotlight"
_GIVEN_AS = re.compile(
    r"(?: as (?:an? )?|(?<=\d) |(?-i:(?<=[A-Z]{2}) )(?!poster))(?:oral|spotlight|poster|highlight)(?: (?:presentation|paper|talk))?(?: (?:on|at) .{3,90})?"
    r"(?: \((?:top[ -]?)?\d[\d.]*\s?%[^()]{0,20}\))?$",
    re.IGNORECASE,
)
#: "Wool Letters / SCI index", "Felt Studies [SSCI, Q1]", "Loom Conference - Scopus indexed"
_INDEXED_IN = Seldom(
    rf"(?<=.{{3}})(?:\s*[/|]\s*{_INDEXES}(?: ind(?:ex|exed))?|\s*[,;–—-]\s*{_INDEXES}[ -]ind(?:ex|exed)"
    rf"|\s*\[{_INDEXES}(?:[ -]ind(?:ex|exed))?\]|\s*\((?!(?:SCI|EI|ISI)\)){_INDEXES}(?:[ -]ind(?:ex|exed))?\))$",
    "isi|sci|a&hci|ei|kci|ccf|t1|t2|t3|t4|scopus|web of science|q1|q2|q3|q4".split("|"),
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b[A-Z]")


def _without_index(indexed: re.Match[str]) -> str:
    """Nothing, unless the letters are the name's own: "Symposium Series on Computational Intelligence (SSCI)"."""
    letters = indexed[0].strip(" ()")
    initials = "".join(_CAPITALS.findall(indexed.string[: indexed.start()]))
    return indexed[0] if indexed[0].strip()[0] == "(" and initials.endswith(letters) else ""


_YEAR_AT_END = re.compile(r"(?:[\s,]+|(?<=\())(?:19[3-9]\d|20[0-4]\d)(?:\+| and)?(?=\)|$)")
#: "(2019)", "(2017, Norway)".
_YEAR_IN_BRACKETS = re.compile(r"[\s,]*[(\[]\s*(?:19[3-9]\d|20[0-4]\d)\+?(?:,\s[^()\[\],]{2,30})?\s*[)\]]")
_WHOLE_IN_BRACKETS = re.compile(r"^\[\s*([^\[\]]+?)\s*\]$")
_TWO_LETTERS = re.compile(r"[^\W\d_].*?[^\W\d_]", re.DOTALL)
#: A stop that belongs to the name: "Phys. Rev. Lett.", "J. Wool Sci. B.".
_SHORTENED_END = re.compile(rf"\b(?:[A-Z]|Conf|Symp|J|{'|'.join(sorted(OF_JOURNALS))})\.$")


def _unbalanced(text: str) -> str:
    for opened, closed in ("()", "[]"):
        if text.count(opened) > text.count(closed):
            at = text.rfind(opened)
            text = text + closed if at < len(text) - 3 else text[:at]
        elif text.count(closed) > text.count(opened):
            text = text.rstrip(") ]") if text.rstrip().endswith(closed) else text.replace(closed, "", 1)
    return text


def _says_nothing(before: str, sentence: str) -> bool:
    """Whether a sentence has no word of three letters, and goes on with no shortened name: "Soc. Am. B", "Felt. J."."""
    last = re.split(r"\W+", before)[-1]
    shortened = (len(last) <= 4 or last in OF_JOURNALS) and re.search(r"[^\W\d_]", sentence)
    return not shortened and not re.search(r"[^\W\d_]{3,}", sentence)


_COMMA = re.compile(r",\s*")
#: A house of few words behind its town.
_SHORT_HOUSE = re.compile(
    r"[^\W\d_a-z][\w.'’&-]*(?: (?:[^\W\d_a-z][\w.'’&-]*|de|di|du|del|della|la|le|et|y|e|und|&)){0,3}"
)
_DATE_ALONE = re.compile(r"(?:\d+|" + MONTH + r"|\s|[-–—/.]|(?:19|20)\d\d)+", re.IGNORECASE)
#: Where a journal is indexed, or how it is ranked.
_INDEX = re.compile(r"(?:ISI|SCIE?|SSCI|ESCI|EI|Scopus|(?:JCR[ -]?)?Q[1-4]|CCF[ -]?[ABC])(?:[ -][Ii]ndexed)?")
#: "R&R at Wool Studies, updated", "Wool Working Paper 12, available here": of a draft.
_UPDATED = re.compile(
    r"(?:(?:last|newly|recently) )?(?:updated|revised)|available(?: (?:here|online|(?:up)?on request))?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-zß-ÿа-яё)])\.\s+")
#: "Comm. ACM", "In Proc. IEEE": a house that is part of the name.
_OF_HOUSES = re.compile(r"(?:^|\s)(?:Proc|Comm|Commun|Trans|Bull|Mag)$")
#: "University of California, Berkeley": the city tells which.
_OF_CAMPUSES = re.compile(
    r"\bUniversity of (?:California|Illinois|Maryland|Massachusetts|North Carolina|Texas)$"
)
#: "Conference on Wool (COW), University of Felt": where it met.
_HOST = re.compile(r"\b(?:Universit(?:y|à|ät|é|as)|Universidade?|College|Institute of)\b")
_MEETING = re.compile(
    r"\b(?:Conference|Symposium|Workshop|Congress|Meeting)\b[^()]*\([A-Z][\w&’' +-]{1,16}\)$"
)
#: "Symposium on Wool in the Valleys, University of Felt"
_MEETING_NAMED = re.compile(
    r"(?:\S+ ){0,6}(?:Conference|Symposium|Workshop|Congress|Meeting)(?: (?:on|for|of|in) (?:\S+ ?){1,9})$"
)
#: "Conference on Wool (COW 2018), Wollstadt": the town; a track is called by few words.
_TOWN_ALONE = re.compile(
    r"(?!(?:Companion|Demos?|Demonstrations?|Doctoral|Extended|Findings|Industr\w+|Main|Oral|Posters?|Short|Spotlight|Tutorials?|Industrial|Late)$)[A-Z][a-zà-ÿ’'-]{3,}"
)
#: "Conference on Wool, 2019, Long Meadow": words behind the year say where, whether the town is known or not.
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_PLACE_NAME = re.compile(rf"{_TOWN_ALONE.pattern}(?: [A-Z][a-zà-ÿ’'-]{{2,}}){{0,2}}")
#: "Proceedings of Wool Days, University of Felt", "WOOL Proceedings, Northern Wool Association": who brought them out.
#: "Proceedings of the Wool Meeting in Woolton, MD": the town of a gathering, before its land.
_IN_TOWN = re.compile(r" (?:held )?in [^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2}$")
_GATHERED = re.compile(
    r"\b(?:Proceedings|Conference|Symposium|Workshop|Congress|Meeting|Colloquium|School)\b"
)
#: "34º Encontro de Tecelagem, Fiandeira", "XI Congresso da Lã, Fiar/PR": a meeting by its number, and its town.
_NTH_MEETING = re.compile(
    r"(?:\d{1,3}\s?[ºª°.]|[IVXL]{1,7}\b\.?)\s(?:[\w-]+\s){0,3}?(?:encontro|encuentro|seminári?o|seminario|congress?o|congreso|congrès|colóquio|coloquio"
    r"|colloque|journées|jornadas?|simpósio|simposio|convegno|kongress|tagung|jahrestagung|sympozjum|konferenc\w+|zjazd)\b",
    re.IGNORECASE,
)
_TOWN_AND_STATE = re.compile(
    r"(?:[A-ZÀ-Þ][^\W\d_]+(?:[ -](?:d[aeo]s? |del? )?[A-ZÀ-Þ][^\W\d_]+){0,2})(/[A-Z]{2})?"
)
_PROCEEDINGS = re.compile(r"^Proceedings of [^,]*$|\bProceedings$")
_SOCIETY = re.compile(
    r"(?:(?:American|International|European|National|Royal|British|Canadian|[A-Z]\w+ern) )(?:[A-Z]\w+ ){0,4}(?:Association|Society|Institute)(?: (?:for|of) .{3,50})?"
)
#: "The Other Gaze: India, China and Japan": of the title.
_TWO_COUNTRIES = re.compile(r"\w (?:and|y|et|und|e) \w")


#: "Speech and Felt Processing (LOSFP)": a meeting's letters end its name.
_ITS_LETTERS = re.compile(r"\([A-Z][\w&/-]*[A-Z]\w*(?:\s?[’'‘]?\d\d)?\)\s*$")


_SMALL_WORD = re.compile(r"[^\W\d_A-Z]{3}")


def _drop_parts(text: str, *, dated: bool, glued: bool = False) -> str:
    """
    Drop places, dates and publishers from the end of a phrase parted by commas.

    ``dated``: a year stood behind; ``glued``: without a sign between.
    """
    parts = _COMMA.split(text)
    place = False
    while len(parts) > 1:
        last = parts[-1].strip(" .()")
        if (
            not last
            or (COUNTRY.search(last) and len(last.split()) <= 4 and not _TWO_COUNTRIES.search(last))
            or (PUBLISHER.match(last) and " Journal " not in last)
            or (HOUSE.fullmatch(last) and " " in parts[0].strip())
            or EASTERN_HOUSE.fullmatch(last)
            or _DATE_ALONE.fullmatch(last)
            or _UPDATED.fullmatch(last)
            or _INDEX.fullmatch(last)
            or (
                (_HOST.search(last) or (_TOWN_ALONE.fullmatch(last) and not has_venue_word(last)))
                and _MEETING.search(", ".join(parts[:-1]))
            )
            or (_HOST.search(last) and len(parts) == 2 and _MEETING_NAMED.match(parts[0]))
            or (
                (town := _TOWN_AND_STATE.fullmatch(last))
                and (town[1] or dated)
                and _NTH_MEETING.match(parts[0])
            )
            or ((_HOST.search(last) or _SOCIETY.fullmatch(last)) and _PROCEEDINGS.search(parts[0]))
            or (_YEAR_ALONE.fullmatch(parts[-2]) and _PLACE_NAME.fullmatch(last) and not has_venue_word(last))
        ):
            # "Lyon (France)": no other town stands before it.
            land = COUNTRY.search(last) if last else None
            place = place or (land is not None and not _SMALL_WORD.search(last.replace(land[0], "")))
            dated = bool(_DATE_ALONE.fullmatch(last))
            parts.pop()
        elif len(parts) > 2 and " " not in last and HOUSE.fullmatch(parts[-2].strip()):
            parts.pop()  # "Felt Verlag, Wollstadt"
        elif (
            len(parts) > 2
            and is_town(parts[-2])
            and _SHORT_HOUSE.fullmatch(last)
            and not has_venue_word(last)
        ):
            parts[-2:] = []  # "La laine, Paris, Feutre"
        elif (is_town(last) and not _OF_CAMPUSES.search(parts[-2])) or (
            place
            and sum(w[0].isupper() for w in last.split()) <= 3
            and len(parts) > 1
            and not (has_venue_word(last) or _ITS_LETTERS.search(parts[-1]))
        ):
            place = False
            parts.pop()
            # "La lana oggi, Feltro, Milano 2010"
            if (
                (glued or last[-1:].isdigit())
                and len(parts) > 1
                and " " in parts[0]
                and _SHORT_HOUSE.fullmatch(parts[-1])
            ):
                parts.pop()
        else:
            break
    text = ", ".join(parts)
    # "Journal of Wool. Springer": a publisher after a full stop.
    sentences = _SENTENCE_END.split(text)
    while len(sentences) > 1 and (
        (PUBLISHER.match(sentences[-1].strip(" .")) and not _OF_HOUSES.search(sentences[-2]))
        or is_town(sentences[-1].strip(" .,"))
        or (HOUSE.fullmatch(sentences[-1].strip(" .")) and " " in sentences[0])
        or _says_nothing(sentences[-2], sentences[-1])
    ):
        sentences.pop()
    return ". ".join(sentences)
