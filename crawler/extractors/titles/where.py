"""Words behind a title that tell where its work appeared."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extractors.names.words import EDITORS
from crawler.extractors.passage import Passage
from crawler.extractors.titles.sentences import sentence_ends
from crawler.reading.document import Mark
from snapshots.state_words import find_states
from snapshots.venues.places import COUNTRY
from snapshots.venues.words import ACRONYM, PREPRINT, VENUE_WORD, has_venue_word

#: "Journal of Wool 12 (2019)", "Brill, 2015", "Wool Letters, to appear": no comma inside the name.
_VENUE_THEN_YEAR = re.compile(
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|Granted|Issued|Filed"
    r"|(?:Spring|Summer|Fall|Autumn|Winter|Printemps|Automne|Hiver) \d)"
    r"([^\W\d_a-zß-ÿ][^,;()\d\n\x1f]{2,90}?)(?<=\S)(?<! [A-Z])(?<! [A-Z]{2})(?<! [A-Z]{3})(?:,? (?:vol|no)\.?)?"
    r"(?:[^A-Za-z\n\x1f]{1,25}(?:19|20)\d\d(?!\d|[–-]\d)|,? \(?(?i:to appear|forthcoming|in press|accepted|conditionally accepted|submitted|(?:in|under) (?:revision|review))\b)"
)
NAME_WORD = r"(?:[A-Z][^\W\d_]*(?:[-/&][^\W\d_]+)*[.:]?|&|and|of|the|for|in|on|de|la|der|für)"
#: "Wool Sci. Lett., 17, 21–39", "Threads and Looms 47(2)": a name and its volume.
VENUE_THEN_VOLUME = re.compile(
    rf"(?!Part |Volume |Vol\.|No\.|Chapter |Section )(?=[A-Z])({NAME_WORD}(?: {NAME_WORD}){{0,11}}),? (?:[Vv]ol(?:ume|\.)? ?)?(?:\d{{1,4}}|\(\d{{1,4}}\))"
    r"(?:\s?\(\d[\d/–-]*\)|,? [Nn]o\. ?\d|, (?:pp?\. ?|[A-Za-z]{0,3})\d+|:\s?[a-z]?\d"
    r"|, (?i:issue|article|number|pages?)(?: (?:number|no\.?|id))?:? ?[a-z]?\d)"
)
#: "Hybrid Looms and Felt, Beijing, China, pp. 5-9", "Threads and Looms, pp. 5-9": a name, perhaps its town, and pages.
_VENUE_THEN_PAGES = re.compile(
    rf"(?!Part |Volume |Vol\.|No\.|Chapter |Section )(?=[A-Z])({NAME_WORD}(?: {NAME_WORD}){{1,11}}(?: [IVX]+)?)"
    r"(?:, [A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}){0,3}, (?:pp?\.|pages) ?\d"
)
_EDITED = re.compile(rf"[^\W\d_a-zß-ÿ][^()\n\x1f]{{3,60}} \((?:{EDITORS})\.?\)")
VENUE_FRONT = re.compile(rf"\s*(?:[Ii]n )?(?:{ACRONYM.pattern}|(?i:{VENUE_WORD.pattern}))")
#: " – (Wool Letters", " – [Submitted", ". @ WoolConf"
_OPENED = re.compile(r"[(\[@]\s*(?!IS[BS]N\b|(?i:doi)\b)")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
APPEARED = re.compile(
    r"(?:[Ii]n[:\s]|the Proceedings\b|(?:published|appeared|appears|presented) (?:in|at|by)\b|to appear|(?:(?:conditionally|provisionally|recently|just|now) )?accepted|forthcoming|submitted|under (?:review|revision)|work in progress|in progress|working paper|(?:major|minor) revision|revise (?:and|&) resubmit|draft\b|arxiv|preprint|technical report|ph\.?d|master|doctoral|diploma? thesis|habilitation\b|[mb]\.? ?sc\b|bachelor(?:['’]?s)? (?:thesis|dissertation))",
    re.IGNORECASE,
)
_DATED_BEHIND = re.compile(r"[\s,.(]*(?:19|20)\d\d\b")


def is_venue_set_off(passage: Passage, begin: int, at: int) -> bool:
    """Whether words in bold or a link, behind a comma and five words of neither, stand before the year: "…, **Wool**, 2022"."""
    piece = next((p for p in passage.pieces if p.start <= at < p.end), None)
    if piece is None or not (Mark.BOLD in piece.span.marks or piece.span.href):
        return False
    bold = Mark.BOLD in piece.span.marks and passage.covered(begin, at - 2, Mark.BOLD) < 0.05
    linked = piece.span.href and not any(
        p.span.href for p in passage.pieces if begin <= p.start < piece.start
    )
    return (
        bool(bold or linked)
        and not passage.work[piece.start : at].strip()
        and len(passage.work[begin:at].split()) > 4
        and _DATED_BEHIND.match(passage.work, piece.end) is not None
    )


#: "(Journal of Wool)", "(NeurIPS 2020)", "(Threads and Looms, 2019)": what brackets hold at the end of a line.
_LAST_BRACKETS = re.compile(r"\s\(([^()\n]{2,120})\)(?=[\s.,;\x1f]*(?:\n|$|(?:19|20)\d\d[\s.\x1f]*(?:\n|$)))")
_BRACKETED = re.compile(r"(?P<name>[^\d]+?)(?:,? (?P<year>(?:19[5-9]|20[0-4])\d))?(?:[,;] [^,;]{2,30})?")
#: "NeurIPS 2020", "CHI'19": letters and a year.
_LETTERS_DATED = re.compile(
    r"[A-Z][\w&/+-]*[A-Z]\w*(?: [A-Z][\w&-]*)?(?:\s|\s?[’'‘])(?:(?:19|20)\d\d|\d\d)\b"
)
_MEETING = re.compile(
    r"\b(?:Seminar|Conference|Workshop|Symposium|Congress|Meeting|Colloquium|School|Journal|Transactions|Letters)\b"
)
_A_YEAR = re.compile(r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)")
_SMALL_WORDS = frozenset("of on in and the for & de la der für des".split())
_BY_NAME_ALONE = frozenset(("Nature", "Science", "PNAS"))


# A title that begins anywhere in an entry asks for the same brackets.
@lru_cache(maxsize=256)
def bracketed_venue_at(work: str, begin: int) -> int:
    """Where brackets begin, last on their line, that hold no more than where a work appeared; 0 for none."""
    last = _LAST_BRACKETS.search(work, begin) if ")" in work else None
    if last is None or sentence_ends(work, begin, last.start()) or _MEETING.search(work, begin, last.start()):
        return 0  # "Looms at Work. Wool Letters (WL)", "The Wool Seminar (WOOLS 2021)"
    # What stands below may tell when it appeared: "Felt in Towns (COVID 2020) / Wool Letters, 2021".
    below = work.find("\n", last.end())
    if below >= 0 and _A_YEAR.search(work, below):
        return 0
    words = " ".join(last[1].split()).strip(" ,;")
    if _LETTERS_DATED.match(words) or PREPRINT.match(words):
        return last.start()
    told = _BRACKETED.fullmatch(words)
    if told is None or COUNTRY.search(told["name"]) or words.startswith(("A ", "An ")):
        return 0
    name = told["name"].split()
    large = all(w[0].isupper() or w in _SMALL_WORDS for w in name) and name[0][0].isupper()
    named = has_venue_word(told["name"]) or told["year"]
    return last.start() if large and (told["name"] in _BY_NAME_ALONE or (len(name) > 1 and named)) else 0


def tells_where(work: str, at: int) -> bool:
    """Whether what stands here tells where or when a work appeared, or what state it is in."""
    opened = _OPENED.match(work, at)
    at = opened.end() if opened else at
    return venue_end_at(work, at) > 0 or names_where(work, at)


def names_where(work: str, at: int) -> bool:
    """Whether what stands here says by its words that a work appeared there."""
    rest = work[at : at + 80]
    return (
        APPEARED.match(rest) is not None
        or VENUE_FRONT.match(rest) is not None
        or _YEAR.match(rest) is not None
        or any(s.start == 0 for s in find_states(rest))
    )


# Every title that may end before a comma asks what follows it.
@lru_cache(maxsize=256)
def venue_end_at(work: str, begin: int) -> int:
    """Where a venue, up to its year or state, or the editors of one end that begin after a comma; else 0."""
    if " (" in work[begin : begin + 70] and (edited := _EDITED.match(work, begin)):
        return edited.end() + 1  # with the comma behind it
    m = (
        _VENUE_THEN_YEAR.match(work, begin)
        or VENUE_THEN_VOLUME.match(work, begin)
        or _VENUE_THEN_PAGES.match(work, begin)
    )
    return m.end() if m and not sentence_ends(work, begin, m.end(1)) else 0
