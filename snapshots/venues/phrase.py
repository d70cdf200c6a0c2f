"""Reads where, when and how firmly a work appears, from the words of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from snapshots.model import Status
from snapshots.months import MONTH
from snapshots.patterns import Seldom
from snapshots.state_words import StateWord, find_states
from snapshots.venues.edges import clean_venue
from snapshots.venues.editors import without_editors
from snapshots.venues.words import PREPRINT, has_preprint_word
from snapshots.years import find_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A venue phrase, read."""

    #: None where the phrase names no venue ("submitted", "preprint").
    name: str | None = None
    year: int | None = None
    #: None where no word of the phrase says it.
    status: Status | None = None


#: Those of them that are names one would print as a venue.
_SERIES = re.compile(
    r"\b(arxiv|bio-?rxiv|med-?rxiv|chem-?rxiv|psy-?arxiv|soc-?arxiv|ed-?arxiv|law-?arxiv|eng-?rxiv|tech-?rxiv"
    r"|research square|ssrn|osf(?: preprints?)?|corr|(?:iacr )?(?:cryptology )?eprint(?: archive)?"
    r"|[A-Z][\w&/. ]{0,40}(?:working|discussion) papers?(?: series)?|(?:NBER|IZA|CEPR|CESifo) [WD]P)\b",
    re.IGNORECASE,
)
#: Of which each holds one.
_SERIES_HINTS = ("rxiv", "research square", "ssrn", "osf", "corr", "eprint", "paper", " wp", " dp")
_NUMBERED_ARXIV = re.compile(r"\barxiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})", re.IGNORECASE)
#: "Cryptology ePrint Archive, Report 2019/1234": the year and the number in it.
_EPRINT_NUMBER = re.compile(
    r"\b(e-?print(?: archive| arch\.)?)[\s,:(]*(?:(?:report|paper|technical report)\s)?\(?((?:19|20)\d\d)\s?/\s?\d{1,5}\b\)?",
    re.IGNORECASE,
)
#: "AJ", "ApJ": where a work was accepted.
_LETTERS_ALONE = re.compile(r"[A-Z][A-Za-z&]?[A-Z]")
#: "US Patent 9,123,456 B2", "US Patent App. 16/123,456", "ZL201911345678.1": a patent's number is its venue.
_PATENT_NUMBER = Seldom(
    r"(?:\b(?:U\.?S\.?A?|United States|EP|European|WO|WIPO|PCT|Chinese|CN|Japanese|JP|German|DE|Korean?|KR|Canadian|CA|Indian?|Taiwan(?:ese)?|Australian?|French|UK|GB)\s+)?\bPatents?(?:\s+(?:Application|App\b\.?|Publication|Pub\b\.?))?"
    r"(?:,?\s+(?:No\b\.?|Number))?[\s:#]*[A-Z]{0,3}\s?\d[\d,./-]{3,18}\d(?:\.X|\s?[A-Z]\d?)?(?!\w)"
    r"|\b(?-i:US|EP|WO|CN|JP|KR|DE)\s?\d[\d,/]{5,14}\d\s?(?-i:[AB]\d?)(?=,? filed\b)"
    r"|\b(?-i:ZL)\s?\d{6,12}(?:\.[\dX])?(?!\w)",
    ("patent", "filed", "zl"),
    re.IGNORECASE,
)
_STATE_IN_BRACKETS = re.compile(
    r"[(\[]\s*\x1e\s*[,:;]\s*([^()\[\]]{3,})[)\]]|[(\[]([^()\[\]]{3,}?)[\s,:;]+\x1e\s*[)\]]"
)
#: "STOC'06 / SICOMP'09", "CHI 2023, CSCW 2024": of two venues the first counts.
_SECOND_VENUE = Seldom(
    r"(?<=[A-Z] (?:19|20)\d\d)\s?[,;&+]\s(?:[A-Z][\w-]*[A-Z]\w*\s(?:19|20)\d\d|(?:[A-Z]\w+ ){0,3}Journal\b).*"
    r"|(?<=[’'‘]\d\d)\s?/\s?[A-Z].*|(?<=\w (?:19|20)\d\d)\s?/\s?[A-Z].*|(?<=[’'‘]\d\d)[A-Z].*"
    # "Conference on Wool Systems, in E-Wool ’25. New York": its short name.
    r"|(?<=[a-z]), in (?:[A-Z]{2,8} )?[A-Za-z][\w+&-]{1,14}\s?[’'‘]\s?\d\d(?!\d).*",
    (" 19", " 20", "’", "'", "‘"),
)
#: "(2023/5/17, 2023/6/9 updated) Wool Letters": when drafts were put up.
_DAYS_IN_BRACKETS = re.compile(
    r"\((?:updated )?(?:(?:19|20)\d\d/\d{1,2}/\d{1,2}(?:, ?| (?=[(\d]))?)+(?: ?updated)?\)\s?(?=[A-Z])"
)
#: "volume 58 of Lecture Notes in Wool"
_NUMBER_FIRST = re.compile(
    r"^[\s,.;:]*(?:volume|vol\.?|number|no\.)\s\d{1,5}\s(?:of|in) (?=[A-Z])", re.IGNORECASE
)
#: "12 Wool Law Review 345 (2020)": lawyers print the volume before the journal, the page behind it.
_VOLUME_FIRST = re.compile(
    r"^[\s,.;:]*(?!(?:19|20)\d\d )\d{1,4} (?=[A-Z])([^,;()\d]{2,80}?),? (?!(?:19|20)\d\d\b)\d{1,6}(?:[–-]\d{1,5})?(?=,| \(|\.?$)"
    # "74 Wool. L. Rev. (forthcoming)": no page is known yet.
    r"|^[\s,.;:]*\d{1,3} (?=(?:[A-Z][\w&.-]* ){1,4}L(?:aw|\.) ?(?:Review|Rev|Journal|J)\b|(?:[A-Z][\w&-]{0,6}\. ?){2})"
)
#: "(PDF:312KB)", "(on-line paper)": what kind of file a link leads to, and how large it is.
_FILE = re.compile(
    r"\((?:(?:PDF|PS)(?: file)?[\s:,]{0,2}(?:[\d.]+\s?[KMk]?[Bb])?|on-?line (?:paper|version|copy))\)"
)
#: "Wool Days 2023 (preprint coming soon)": of the file, where words stand before it.
_FILE_SOON = re.compile(
    r"(?<=[\w.,)]) [(\[](?:[\w-]+ ){0,2}?(?:pre-?print|pdf|paper|draft|version|manuscript|code|data|link|slides|video|copy)s?"
    r" (?:(?:is|will be|available|comm?ing|online|to come) ){0,3}(?:very )?soon[)\]]",
    re.IGNORECASE,
)
#: "(extended version of ICSE 2020)", "[presented at CHI 2021]": a remark's year is another work's.
_OTHER_WORK = re.compile(
    r"[(\[](?:(?:an? |the )?(?:extended|earlier|preliminary|previous|conference|journal|short|long|full|updated|revised)\b"
    r"|presented|selected|also|based on|invited|appeared|originally|previously|first)[^()\[\]]{0,120}[)\]]",
    re.IGNORECASE,
)
#: "(alphabetical order)", "(*equal contribution)": what is said of the authors.
_OF_AUTHORS = Seldom(
    r"\s*[(\[][\s*†‡§\\]*(?:(?:authors )?(?:(?:listed )?in )?alphabetical(?:ly| order)|(?:denotes )?(?:equal(?:ly)?|joint) (?:contribut|first)"
    r"|co-?first|contributed equally|authors contributed"
    r"|(?:共同|并列|学生|导师|第)?第?[一二三四五1-5]作者?|共同?通[讯信]作者?|通[讯信]作者?)[^()\[\]]{0,60}[)\]]\s*",
    ("(", "["),
    re.IGNORECASE,
)
#: "Wool Workshop. Extended version in Loom Letters", "…, pre-print available as Report 7": where else it stands.
_ELSEWHERE = re.compile(
    r"[.;,]\s+(?:(?:with )?(?:an? |the )?(?:pre-?print|copy|full version|extended version)s?(?:/full version)?"
    r" (?:is |are )?available (?:as|at|on|from)\b.*|(?:an? |the )?(?:extended|earlier|preliminary|longer|shorter|short|full|journal) (?:version|abstract)s?"
    r" (?:in|at|of|to appear|appear|accept|publish|under).*)",
    re.IGNORECASE,
)
#: Words beside an entry that name no venue.
_NO_PLACE = re.compile(
    r"(?:(?:[Aa]ccepted|[Aa]uthor|[Pp]re-?print|[Pp]ost-?print|[Dd]ata|[Cc]ode|[Mm]aterials?|[Ss]upporting|[Ss]upplement\w*)(?:,? [a-z&][\w&-]*){0,7} )?available (?:on|at|via|from|in|through|upon)\b.{0,50}|[Pp]resenting (?:at|in)\b.{0,60}|(?:[A-Z][a-z]+ [’'‘]?\d{2,4} )?[Ii]nternship(?: (?:[Pp]roject|[Rr]eport|[Pp]aper))?|(?:[Dd]raft|[Mm]anuscript|[Pp]reprint|[Pp]aper|[Pp]olicy [Bb]rief|[Cc]opy|[Ss]lides|[Pp]df|PDF)s? (?:is )?(?:available|coming|upon|on) .{0,40}|[Jj]ob[ \u2011-][Mm]arket [Pp]aper.{0,20}|(?:[Ss]olo|[Ss]ole|[Ss]ingle)[ \u2011-][Aa]uthored|(?:a )?[Tt]op[- ][Tt]ier (?:journal|conference|venue)s?|[Tt]arget(?:ing |(?: (?:journal|conference|venue|outlet))?: )\w.{2,60}|\(?\d(?:st|nd|rd|th) round\)?"
    r"|I (?:received|obtained|earned|hold|am|was|have|did|work\w*|stud\w+|joined|graduated)\b.*"
    r"|(?:W[Pp]|D[Pp])(?: [\d/–-]+)?|[Aa]rchived|[Pp]apers?|[Pp]atents?|[Bb]ooks?|[Ll]ibros?|[Ll]ivres?|[Ll]ivros?|[Bb]uch|[Mm]onogra(?:ph|fía|phie|fia)|(?:(?:an? )?(?:FT[ -]?50|Q[1-4]|SS?CI|[Tt]op|[Ll]eading|[Uu]ndisclosed)(?:[ -][Rr]anked)? )?[Jj]ournal|[Cc]onference|[Ww]orkshop|[Ss]elected|[Nn]ew|[Uu]pdated?|(?:(?:[Nn]ew|[Rr]evised|[Uu]pdated) )?(?:[Vv]ersion|[Dd]raft)(?: (?:coming )?soon)?|[A-Z][A-Za-z]{0,2} ?/ ?\d{1,3}|(?:[A-Z]\w* )?[Ll]inks?|(?:[Ss]elected )?(?:[Mm]edia|[Pp]ress)(?: [Cc]overage)?|©.*|[Aa]ll rights reserved|[Ss]lides|[Cc]ode|[Aa]bstract|[Ii]nvited|[Aa]vailable .{0,30}|[Ee]qual contribution.{0,30}|[Gg]ranted|[Ii]ssued|[Ff]iled|[Pp]ublished|(?:(?:[Dd]issertation|[Tt]hesis) )?[Cc]hapter(?: \d+)?|(?:[Jj]ournal|[Pp]roceedings|[Cc]onference|[Mm]agazine|[Ww]orkshop) (?:[Aa]rticles?|[Pp]apers?|[Cc]ontributions?)|[Bb]ook [Cc]hapters?|[Ll]ast [Mm]odified\b.{0,40}|[Mm]odified: .{0,40}|[Rr]eaders: \w+|[Rr]esearch notes?|(?:[Ss]elected )?[Rr]esearch (?:topic|theme|project)s?|(?:[Pp]ublication |[Ff]urther )?[Dd]etails to .{0,30}|(?:[Jj]ournal|[Cc]onference|[Rr]esearch|[Rr]eview|[Mm]agazine) (?:[Aa]rticle|[Pp]aper)s?|[Ss]urvey(?: [Pp]aper| [Aa]rticle)?|[Tt]utorial(?: [Pp]aper)?|(?:[Rr]eport|[Pp]aper) \d{4}/\d+"
    r"|(?:\d\.\d{1,2} )?(?:[Aa]rticol[oi] (?:in|su) rivista|[Cc]ontribut[oi] in (?:[Aa]tti di convegno|[Vv]olume)|[Mm]onografia(?: o trattato scientifico)?|[Aa]rt[ií]culos? (?:de|en) revistas?"
    r"|[Aa]rtigos? (?:de|em) (?:revista|peri[óo]dico)s?|[Aa]rticles? de revue|(?:Zeitschriften|Buch|Tagungs)(?:artikel|aufsatz|beitrag)|Beitrag in (?:Sammelband|Zeitschrift))|\d{1,2}-[^\W\d_]{3,4}\.?-(?:19|20)\d\d"
    r"|(?:[Oo]ral|[Ss]potlight|[Pp]oster|[Hh]ighlight)s?(?: (?:[Pp]resentation|[Pp]aper|[Tt]alk))?|[Aa]cceptance(?: [Rr]ate)?\b.{0,40}|[Cc]ited by.{0,24}|\d+ [Cc]itations?|[Ii]mpact [Ff]actor\b.{0,20}|(?:doi|DOI|Doi)\b.{0,60}"
)
#: Signs of East Asian texts as those that the patterns know.
_FULL_WIDTH = str.maketrans(
    {
        "，": ", ",
        "、": ", ",
        "：": ": ",
        "；": "; ",
        "（": " (",
        "）": ") ",
        "「": " ",
        "」": " ",
        "『": " ",
        "』": " ",
        "《": " ",
        "》": " ",
        "．": ". ",
    }
)
#: "王织,李纺主编.《羊毛论丛》.羊毛出版社,2023": the book's marks hold its name, whoever edited it and brought it out.
_MARKED_VOLUME = re.compile(
    r"[\s,.;:。，]*(?:[\u3400-\u9fff·]{2,12}(?:[,，、;；和与]\s?[\u3400-\u9fff·]{2,12}){0,6}\s?等?\s?(?<=[编編著])[.．。,，:：]?\s?"
    r"|(?:载|刊于|发表于|收录于|載|收入)[:：]?\s?)?《([^《》]{2,80})》"
)
#: How a work was shown, before where: "Poster @ ICFP"; and where else: "… & Oral @ Wool Workshop".
_SHOWN_AT = re.compile(r"^\W*(?:(?:oral|poster|spotlight|talk|demo)s?\s*)?@\s+", re.IGNORECASE)
#: "Wool Letters, in French"
_IN_TONGUE = re.compile(
    r", in (?:Chinese|Dutch|English|French|German|Italian|Japanese|Korean|Polish|Portuguese|Russian|Spanish|Turkish)[\s.,;(]*$"
)
#: "… (Oral presentation, 39% acceptance rate)"
_SHOWN_LAST = re.compile(
    r"[\s,]\((?:oral|poster|spotlight|talk)(?: (?:presentation|paper|talk))?, [^()]{3,50}\)[\s.,;]*$",
    re.IGNORECASE,
)
_SHOWN_TOO = re.compile(
    r"(?:\s?[,&+;]|\s+and)\s+(?:oral|poster|spotlight|talk|demo)s?\s*@\s.*", re.IGNORECASE
)
#: "Wool Review, 2014 (see corrigendum above)"
_MENDED = re.compile(
    r"\s*\((?:see (?:also )?|with (?:an? )?)?(?:the )?(?:corrigend(?:um|a)|errat(?:um|a)|corrections?|addend(?:um|a)|replies|reply|comments?)"
    r"(?:[ ,:][^()]{0,60})?\)[\s.,;]*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def read_venue(phrase: str) -> Venue:
    """
    Read where, when and how firmly a paper appears.

    >>> read_venue("To appear in ICFP 2026")
    Venue(name='ICFP', year=2026, status=<Status.TO_APPEAR: 'to_appear'>)
    >>> read_venue("In Proceedings of Wool Studies (WS 2024), Kyoto, Japan, May 2024, pages 1--3.").name
    'Proceedings of Wool Studies (WS)'
    >>> read_venue("IEEE Transactions on Systems, Man, and Cybernetics, 36(5), 9463-9473").name
    'IEEE Transactions on Systems, Man, and Cybernetics'
    >>> read_venue("arXiv preprint arXiv:2205.01445").name
    'arXiv'
    >>> read_venue("Poster @ ICFP 2026 & Oral @ Wool Workshop 2025")
    Venue(name='ICFP', year=2026, status=None)
    """
    volume = _MARKED_VOLUME.match(phrase) if "《" in phrase else None
    phrase = _TITLE_BEHIND.sub("", phrase.rstrip(" /|·•"))
    phrase = _OF_AUTHORS.sub(" ", phrase[:2000].translate(_FULL_WIDTH))
    phrase = _DAYS_IN_BRACKETS.sub(" ", phrase) if "/" in phrase else phrase
    phrase = _MENDED.sub("", phrase) if phrase.rstrip(" .,;").endswith(")") else phrase
    phrase = _FILE.sub(" ", phrase) if "(PDF" in phrase or "(PS" in phrase or "(on" in phrase else phrase
    phrase = _FILE_SOON.sub(" ", phrase) if "soon" in phrase else phrase
    phrase = _NUMBER_FIRST.sub("", phrase)
    phrase = _EPRINT_NUMBER.sub(r"\1, \2", phrase) if "rint" in phrase else phrase
    phrase = _SHOWN_TOO.sub("", _SHOWN_AT.sub("", phrase, count=1)) if "@ " in phrase else phrase
    phrase = _VOLUME_FIRST.sub(
        lambda m: m[1] or "", _SECOND_VENUE.sub("", " ".join(phrase.split()).replace(" ,", ","))
    )
    phrase = _ELSEWHERE.sub("", phrase, count=1) if _ELSEWHERE.search(phrase, 8) else phrase
    phrase = _ROUND.sub("R&R", _STATUS_LABEL.sub("", phrase))
    phrase = _ACCEPTED_ON.sub("", phrase) if "ccepted" in phrase else phrase
    phrase = _IN_TONGUE.sub("", phrase) if ", in " in phrase else phrase
    phrase = _HOUSES_LABEL.sub("", phrase) if "ublis" in phrase or "ublic" in phrase else phrase
    phrase = _SHOWN_LAST.sub("", phrase) if phrase.rstrip(" .,;")[-1:] == ")" else phrase
    phrase = _REVIEWED.sub("", phrase) if "eviewed" in phrase or "efereed" in phrase else phrase
    phrase = _AS_ACCEPTED.sub("", phrase) if phrase.rstrip(" .)").endswith("manuscript") else phrase
    phrase = _STOOD_IN_SERIES.sub("", phrase) if "rXiv" in phrase[:30] else phrase
    states = find_states(phrase)
    if states and (goes := _gone_on(*_stands_and_goes(phrase, states[0].start))):
        return goes
    status = states[0].status if states else None
    year = find_year(_OTHER_WORK.sub(" ", phrase)) or find_year(phrase)
    patent = _PATENT_NUMBER.search(phrase)
    if patent:
        return Venue(name=patent.group().strip(), year=year, status=status)
    series = _SERIES.search(phrase) if _may_name_series(phrase) else None
    named = volume[1] if volume else without_editors(_without(_NOTHING_SET.sub(" ", phrase), states))
    named = _WAS_PREPRINT.sub("", named) if states else named
    name = clean_venue(named)
    sent = status is Status.UNDER_REVIEW and _NUMBERED_ARXIV.search(phrase)  # it stands in the series already
    if series and (sent or name is None or _is_series(name, states)):
        printed = series.group(1)
        name = "arXiv" if printed.lower() == "arxiv" else printed
        status = status or Status.PREPRINT
    elif name is not None and (_no_venue(name) or (" available " in phrase and _no_venue(phrase))):
        status = status or (Status.PREPRINT if has_preprint_word(name) else None)
        name = None
    return Venue(name=name, year=year, status=status)


#: "arXiv preprint 2109.10784, accepted at Wool Letters": it stands in the series, and goes on from there.
_STOOD_IN_SERIES = re.compile(
    r"^\W*arXiv(?: preprint)?[\s:]*(?:arXiv:\s?)?(?:\d{4}\.\d{4,5}(?:v\d)?|[a-z-]+/\d{7})[\s.,;(]+(?=(?i:to appear|accepted|forthcoming|in press)\b)"
)
#: "Wool Letters (peer-reviewed)", "Yearbook of Wool. Non-peer reviewed".
_REVIEWED = re.compile(
    r"(?:^|[\s.,;:–—-]*[(\[]|[.,;:–—]\s*|\s[–—-]\s|(?<=(?:19|20)\d\d)\s)"
    r"(?:(?:fully |not |non[- ]?)?(?:peer[- ]?)?(?:reviewed|refereed))[)\]]?[\s.]*$",
    re.IGNORECASE,
)
#: "Wool Letters, accepted manuscript": in which form a journal shows it before it is set.
_AS_ACCEPTED = re.compile(r"(?<=\w)[\s,;(]+(?:accepted|author(?:['’]s)?) manuscript[\s.)]*$", re.IGNORECASE)
#: "Publisher: Wool Press, publication date: June 2018".
_HOUSES_LABEL = re.compile(
    r"\b(?:publish(?:er|ed by)|publication (?:date|year)|date of publication):\s", re.IGNORECASE
)
#: What a template prints where it has nothing to print.
_NOTHING_SET = Seldom(
    r"(?<!\w)(?:undefined|NaN|null|\[object Object\]|\{\{[^{}]{0,80}\}\})(?!\w)",
    ("undefined", "NaN", "null", "[object", "{{"),
)
#: "LOOM 2021: “", in front of a title.
_TITLE_BEHIND = re.compile(r'(?<=(?:19|20)\d\d[:,;.])\s*["“«]\s*$')
#: "Wool Discussion Paper 12 (forthcoming in Felt Letters)": where a work stands, and where it goes from there.
_ONWARD = re.compile(r"([^()\[\]]{3,120}?)\s*[(\[]([^()\[\]]{6,160})[)\]][\s.,;]*")


def _stands_and_goes(phrase: str, state: int) -> tuple[str, str]:
    """Part a phrase before the state in brackets, or behind a series: "Wool Working Paper 12, R&R at Felt Letters"."""
    if phrase.rstrip(" .,;")[-1:] in (")", "]") and (onward := _ONWARD.fullmatch(phrase)):
        return onward[1], onward[2]
    stands = phrase[:state].rstrip()
    if stands[-1:] in (",", ";", ".", "–", "—") and has_preprint_word(stands):
        return stands.rstrip(" ,;.–—"), phrase[state:]
    return "", ""


def _gone_on(stands: str, onward: str) -> Venue | None:
    """Read the two venues of a work; the first counts, but a series gives way to where a work is accepted."""
    states = find_states(onward)
    goes = read_venue(onward) if states and states[0].start < 2 else Venue()
    stood = read_venue(stands) if goes.name else Venue()
    if not goes.name or stood.status not in (None, Status.PREPRINT):
        return None
    accepted = stood.status is Status.PREPRINT and goes.status is Status.TO_APPEAR
    name = goes.name if accepted or not stood.name else stood.name
    return Venue(name=name, year=goes.year or stood.year, status=goes.status)


#: "vol. 12, 2025 (accepted May 2024)": it is out since.
_ACCEPTED_ON = re.compile(
    rf"(?<=\b(?:19|20)\d\d)\s*\((?:first )?accepted (?:in |on )?(?:\d{{1,2}} )?(?:{MONTH} )?(?:\d{{1,2}}, )?(?:19|20)\d\d\)",
    re.IGNORECASE,
)
#: "Status: under review"
_STATUS_LABEL = re.compile(r"^\W*status\s?: ", re.IGNORECASE)
#: "R&R (minor revisions) at", "Major revisions requested by", "Revision resubmitted to": rounds of review.
_ROUND = Seldom(
    r"\bR ?& ?R \([^()\d]{3,30}\)(?= (?:at|in|to|from)\b)|\b(?:(?:minor|major) )?revisions? (?:was |were )?requested(?: by)?(?=,| the\b| [A-Z])"
    r"|\brevisions? (?:re-?)?submitted(?= to\b|, )|\brevising (?:for|and) resub\w+(?= (?:at|to|in|for)\b)",
    ("&", "revis"),
    re.IGNORECASE,
)


#: "preprint (2022), accepted for publication in Wool Letters"
_WAS_PREPRINT = re.compile(r"^\W*[Pp]re-?print(?: \((?:19|20)\d\d\))?[,;] (?:in )?(?=[A-Z][\w.]* )")
#: "(LOOM 2024, to appear)": a meeting's letters, which keep their brackets.
_LETTERS_AND_YEAR = re.compile(r"[A-Z][\w&+-]*[A-Z]\w*(?:\s?[’'‘]?\d\d(?:\d\d)?)?")


def _beside_state(found: re.Match[str]) -> str:
    """What stands in brackets beside a state: the letters of the meeting before them, or the venue itself."""
    said: str = found[1] or found[2]
    named = " " in found.string[: found.start()].strip() and _LETTERS_AND_YEAR.fullmatch(said)
    return f" ({said})" if named else f" {said}"


def _without(text: str, states: tuple[StateWord, ...]) -> str:
    for state in sorted(states, key=lambda s: -s.start):
        text = f"{text[: state.start]}\x1e{text[state.end :]}"
    # "(Resubmitted, Journal of Wool)": beside a state the brackets hold the venue.
    text = _STATE_IN_BRACKETS.sub(_beside_state, text)
    text = " ".join(text.split())  # a state's place is white space too
    # "(under review at Nature)": the brackets went with the remark, they are not the venue's.
    remark = re.fullmatch(r"[(\[]\s*([^()\[\]]*?)\s*[)\]]", text) if states else None
    return remark.group(1) if remark else text


#: "arXiv:2008.00001 [stat.ME]", "arXiv physics.optics": under which subject a series keeps it.
_SUBJECT = re.compile(
    r"\[[a-z-]{2,8}(?:\.[A-Za-z-]{2,8})?\]|\b[a-z]{2,8}(?:-[a-z]{2,3})?\.[A-Za-z]{2}[A-Za-z-]{0,8}\b"
)


def _may_name_series(words: str) -> bool:
    low = words.lower()
    return any(hint in low for hint in _SERIES_HINTS)


def _is_series(name: str, states: Sequence[StateWord]) -> bool:
    """Whether a name is a series of preprints alone, and beside a state no letters that a meeting may have too."""
    return _only_series(name) and not (states and _LETTERS_ALONE.fullmatch(name))


def _only_series(name: str) -> bool:
    """Whether a name says no more than the series of a preprint."""
    name = re.sub(r"\be-?prints?\b", " ", name, flags=re.I)
    left = _SUBJECT.sub(" ", name)
    left = _SERIES.sub(" ", left) if _may_name_series(left) else left
    left = re.sub(r"\b(?:available|posted) (?:on|at|from|via)\b", " ", PREPRINT.sub(" ", left), flags=re.I)
    return not re.search(r"[^\W\d_]{4,}", left)


def _no_venue(name: str) -> bool:
    """Whether a phrase is only a word of state or kind."""
    said = name.strip("()[] ")
    if _NO_PLACE.fullmatch(said.capitalize() if said.isupper() else said) or _MONTH_ALONE.fullmatch(name):
        return True
    if _LETTERS_JOINED.fullmatch(name):
        return False
    return not _TWO_LETTERS_TOGETHER.search(_SMALL_WORD.sub(" ", _KIND_OF_PAPER.sub(" ", name)))


_MONTH_ALONE = re.compile(MONTH, re.IGNORECASE)
_LETTERS_JOINED = re.compile(r"[A-Z]&[A-Z]")
_TWO_LETTERS_TOGETHER = re.compile(r"[^\W\d_]{2,}")
_KIND_OF_PAPER = re.compile(
    r"\b(?:pre-?prints?|working papers?|discussion papers?|(?:unpublished )?(?:manuscripts?|drafts?|notes?)|unpublished(?: (?:work|papers?|reports?))?|mimeo|white ?papers?)\b",
    re.IGNORECASE,
)
_SMALL_WORD = re.compile(
    r"\b(?:in|on|the|a|an|of|no|number|and|at|under|with|version|latest|current|old|new|full|completed?|available|upon|request)\b",
    re.IGNORECASE,
)
