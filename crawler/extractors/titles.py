"""Titles: which stretches of an entry may be one, where they may end, and how much their own words look like it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from crawler.extractors.hints import holds
from crawler.extractors.lexicon import place_odds, title_odds
from crawler.extractors.name_words import EDITORS, WITH
from crawler.extractors.names import NameFinder, NameRun
from crawler.extractors.passage import CUT, Passage, Piece, role_test
from crawler.extractors.sections import SectionKind, read_heading
from crawler.reading.document import Mark
from snapshots.shortened import begins_short_title, shortens
from snapshots.venues import ACRONYM, CITIES, PREPRINT, VENUE_WORD, find_states, has_venue_word, is_place

_is_title = role_test(
    r"(?:^|[-_])(?:paper|pub|publication|article|archive|item|entry|post|bib|list|card|work|pub-?list)?-*_*(?:title|papertitle|headline)(?:$|[-_])|^name$|^title|title$",
    but=r"subtitle|journal-?title|section-?title|book-?title|page-?title|venue|subtitle|titlebar",
)
_QUOTES = re.compile(
    r"[“«„‟][^“”«»„]{6,400}?[”»‟“]|“[^“”\"]{6,400}\"(?=[\s,.;)]|$)|(?<![\w])\"[^\"]{6,400}?(?<=[\w.,?!])''(?=[\s,.;)\x1f]|$)|(?<![\w])\"[^\"]{6,400}\"|(?<![\w])(?:``|'')(?:[^`']|'(?!')){6,400}''|(?<![\w])[‘‹][^‘]{4,400}?[’›](?=[,.;)\x1f]|$)|(?<![\w])[‘‹][^‘]{12,400}?[’›](?=\s)|(?<![^\s(])[`'](?=[A-Z])[^\n]{12,300}?(?<=[\w.?!])'(?=[,.;]|\s[(\[])|「[^」]{3,200}」|『[^』]{3,200}』|《[^》]{3,200}》"
)
_DATED = (
    r"(?:(?:19|20)\d\d[a-z]?\+?|forthcoming|in press|to appear|n\.d\.|accepted|submitted|resubmitted|under review"
    r"|in review|in preparation|in progress|en prensa|em prensa|no prelo|in corso di stampa|in stampa|im druck|im erscheinen"
    r"|sous presse|[aà] para[iî]tre|s\.f\.|s\.d\.|o\.\s?j\.)(?!\w)"
)
#: "(2024).", "(2022, June).", "(accepted with revisions).", "In press."
_AFTER_AUTHORS = re.compile(
    rf"^[\s,.;:\x1f)\]]*(?:(?:[(\[]?(?:{EDITORS})\.?[)\]]|(?-i:eds?\.|eds\b|editors?[,.:]))[\s,.;:]*)?(?:[(\[]\s*{_DATED}[^()\[\]\n\x1f]{{0,30}}[)\]]|[(\[]?\s*(?:"
    r"(?:19|20)\d\d,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?=[.,;)\]])"
    r"|(?:19|20)\d\d[a-z]?\+?(?:,? (?:forthcoming|in press|to appear|accepted|submitted|under review|pre-?print))?|(?:forthcoming|in press|to appear|n\.d\.|accepted|submitted|under review|in prep(?:aration)?)(?! (?:to|at|in|by|for)\b)(?:,? (?:19|20)\d\d)?"
    r")(?!\w)\s*[)\]]?)?[\s,.;:)\]\x1f–—-]*",
    re.IGNORECASE,
)
_TAG_AT_END = re.compile(
    r"[\s,*_]+(?:[A-Za-z]*[A-Z][A-Za-z&]*\s?[’'‘]\s?\d\d|[A-Z]{3,}[A-Za-z]*,? (?:19|20)\d\d"
    r"|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?(?: (?:19|20)\d\d)?)[\s,*_.]*$"
)
_COUNTRY_AT_END = re.compile(
    r",?[\s*_]+(?:U\.S\.A?\.?|USA|U\.K\.|UK|China|Germany|France|Italy|Spain|Canada|Japan|Korea|Australia|Singapore|India|Online|Virtual)[\s*_,.]*$"
)
#: How every tag and country ends that ends in no digit: most lines end otherwise.
_TAIL_WORDS = tuple(
    "Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept September Oct October"
    " Nov November Dec December U.S U.S.A USA U.K UK China Germany France Italy Spain Canada Japan Korea Australia"
    " Singapore India Online Virtual".split()
)
_BEHIND_TAIL = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + ",*_."
#: Single quotation marks around no more than this stand around a word, unless an entry begins with them.
_SCARE_QUOTES = 13
#: No tag is longer.
_LONGEST_TAIL = 80
_DATE_LINE = re.compile(
    r"[\s\x1f]*[\d.]*[A-Z]{0,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, (?:19|20)\d\d)?[ \w]{0,12}\n"
)
_CITY_WORDS = frozenset("City New San Santa Los Las Saint St Hong Tel Abu Cape Buenos Salt Lake Rio".split())
_LAST_WORD = re.compile(r"[^\W\d_]+(?=[\s,*_]*$)")
_BRACKETS_AT_FRONT = re.compile(r"[\[(][^\[\]()]{3,40}[\])]\s*(?=\w)")
_BRACKETS_AT_END = re.compile(r"\s*(?:\[[^\[\]]{3,90}\]|\([^()]{3,90}\))$")
#: Words that lead from the authors to a quotation inside the title: "Comment on ", "A reply to ".
_LED_TO = re.compile(r"[A-Z]\w*(?: \w+){0,3} ")
#: "“Looms that Learn” with A. Byron"
_WITH_FOLLOWS = re.compile(rf"\s+\(?(?:joint(?:ly)? )?(?:{WITH}) [A-Z]")
#: Cues of the page's own structure, and quotations themselves.
_NAMED_CUES = frozenset(("role", "heading", "quoted", "line"))
_OPENING = re.compile(r"[“«„‟\"‘‹「『《`']")
_YEAR_AT_END = re.compile(r"\s*(?:[(\[](?:19|20)\d\d[a-z]?[)\]]|\{[^{}]{0,24}(?:19|20)\d\d[^{}]{0,24}\})$")
#: "…, 16, 39-53": a place in a volume that nobody names.
_PAGES_AT_END = re.compile(r",\s\d{1,4}(?:\s?\(\d{1,4}\))?[,:]\s?(?:pp?\.\s?)?\d{1,6}\s?[-–]\s?\d{1,6}$")
_SUMMARY_BELOW = re.compile(r"\n(?:We|Our|This (?:paper|article|work|study|chapter)|In this|I) [a-z]")
_LAST_SENTENCE = re.compile(r"[.?!][”\"]? ([^.?!]{4,60})$")
#: "On Wool, 2019, Ada Byron & Charles Mill", "On Wool, 2019, Wool Review, 12"
_YEAR_BEHIND = re.compile(r",\s(?:19|20)\d\d$")
_NAMES_FOLLOW = re.compile(r", [A-Z][^\W\d_]+ [A-Z]|, (?!.*(?:19|20)\d\d)(?=[A-Z])")
_CURLY = re.compile(r"[“”]")
_SENTENCE = re.compile(r"[.?!。？！](?=[\s\x1f\"”’»)\]]|$)|[。？！]")


#: "Journal of Wool 12 (2019)", "Brill, 2015", "Wool Letters, to appear": no comma inside the name.
_VENUE_THEN_YEAR = re.compile(
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|Granted|Issued|Filed"
    r"|(?:Spring|Summer|Fall|Autumn|Winter|Printemps|Automne|Hiver) \d)"
    r"([^\W\d_a-zß-ÿ][^,;()\d\n\x1f]{2,90}?)(?<=\S)(?<! [A-Z])(?<! [A-Z]{2})(?<! [A-Z]{3})(?:,? (?:vol|no)\.?)?"
    r"(?:[^A-Za-z\n\x1f]{1,25}(?:19|20)\d\d(?!\d|[–-]\d)|,? \(?(?i:to appear|forthcoming|in press|accepted|conditionally accepted|submitted|(?:in|under) (?:revision|review))\b)"
)
_NAME_WORD = r"(?:[A-Z][^\W\d_]*(?:[-/&][^\W\d_]+)*[.:]?|&|and|of|the|for|in|on|de|la|der|für)"
#: "Wool Sci. Lett., 17, 21–39", "Threads and Looms 47(2)": a name and its volume.
_VENUE_THEN_VOLUME = re.compile(
    rf"(?!Part |Volume |Vol\.|No\.|Chapter |Section )(?=[A-Z])({_NAME_WORD}(?: {_NAME_WORD}){{0,11}}),? (?:[Vv]ol(?:ume|\.)? ?)?(?:\d{{1,4}}|\(\d{{1,4}}\))"
    r"(?:\s?\(\d[\d/–-]*\)|,? [Nn]o\. ?\d|, (?:pp?\. ?|[A-Za-z]{0,3})\d+|:\s?[a-z]?\d"
    r"|, (?i:issue|article|number|pages?)(?: (?:number|no\.?|id))?:? ?[a-z]?\d)"
)
_VOLUME_BEHIND = re.compile(
    r",? ?\d{1,4} ?(?:\(\d[\d/–-]*\)|: ?[A-Za-z]?\d|, (?:id\.? ?|art(?:icle|\.) )?[A-Za-z]{0,3}\d)"
)
_EDITED = re.compile(rf"[^\W\d_a-zß-ÿ][^()\n\x1f]{{3,60}} \((?:{EDITORS})\.?\)")
_EDITORS = re.compile(rf"[\s,]*[(\[](?:{EDITORS})\.?[)\]][\s,.;:\x1f]*")
_VENUE_FRONT = re.compile(rf"\s*(?:[Ii]n )?(?:{ACRONYM.pattern}|(?i:{VENUE_WORD.pattern}))")
_VENUE_BEHIND = re.compile(
    # A white space comes first: the search leaps from one to the next.
    r"\s(?:(?<=\w\s)\s*[Ii]n\s+(?:the\s+)?(?=Proc(?:eedings\b|\.)|(?:IEEE|ACM|USENIX)\b|(?:International|Annual|European) (?:Journal|Conf|Symp|Work)"
    r"|(?:Journal|Transactions|Annals) (?:of|on)\b|Advances in\b|\d+(?:st|nd|rd|th) [A-Z])"
    # "Looms That Learn (pp. 5-9) In: Wool Today"
    r"|\s*\(pp?\.? ?\d)"
)
#: "12 Wool Law Review 345 (2020)": the volume before the journal.
_VOLUME_FIRST = re.compile(
    r"\d{1,4} (?=[A-Z])[^,;()\d\n\x1f]{2,80} (?!(?:19|20)\d\d\b)\d{1,5}(?:[–-]\d{1,5})?(?:,| \()"
)
_DASH = re.compile(r"\s[–—-]\s")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
#: "Looms at Work, 2024 (22 pages).": no venue behind.
_YEAR_AT_LAST = re.compile(r"(?:19|20)\d\d[.\s]*(?:[(\[][^()\[\]\n]{0,40}[)\]])?[\s.]*(?=\n|$)")
#: What stands behind may be a venue: "Looms at Work. Advances in Felting, 2024".
_PARTED = re.compile(r"[.?!,] [A-Z]")
#: "3rd International Conference on Wool": a meeting by its number.
_NTH_MEETING = re.compile(
    r"\d{1,2}-?(?:st|nd|rd|th|º|ª) (?:[\w&/-]+ ){0,5}(?:Conference|Workshop|Symposium|Congress|Colloquium)\b"
)
#: "“Looms That Learn” in Wool": what goes on behind the closing quotation mark is no title.
_QUOTED_IN = re.compile(r"[\"“„«][^\"“”„«»]{12,}[\"”“»],? [Ii]n:? [\w“\"]")
_IN = re.compile(r"\b[Ii]n (?:the )?$")
_WORD_BEFORE = re.compile(r"[^\W_]\)?\s*$")
_LETTER_OR_DIGIT = re.compile(r"\w")
_SPECIES = re.compile(r"[A-Z](?:[a-z]+|\.) [a-z]{3,}")
#: "Proc. ACM LOOMS 2018": slanted words that are a venue whatever stands before them.
_PROCEEDINGS = re.compile(r"\s*(?:[Ii]n )?Proc(?:eedings|\.) ")
#: What stands before the book that a chapter is in: "In A. Tanner (Eds.), ".
_IN_BOOK = re.compile(rf"(?:\((?:{EDITORS})\.\)[,:]?|\bIn:?)\s*$")
#: "led by a student of the [Loom School]": a link within a sentence.
_IN_SENTENCE = re.compile(r"[a-z] (?:of|at|from|by)(?: the)? $")

_Candidate = tuple[int, int, str, float, "NameRun | None"]


def title_candidates(
    passage: Passage, runs: list[NameRun], heading: tuple[int, int] | None
) -> list[_Candidate]:
    """All stretches that may be the title: (start, end, cue, worth of the cue, the authors it follows)."""
    work = passage.work
    found: list[_Candidate] = []
    if heading:
        start, end = heading
        found.append((start, end, "heading", 4.0, None))
        tail = _tail(work[start:end])
        if tail:
            found.append((start, start + tail, "heading", 4.7, None))
    found += [
        c if not _names_where(passage, c, runs) else (*c[:3], c[3] - 2.5, None) for c in _marked(passage)
    ]
    subtitled = len(passage.line_starts) > 2 and _bold_over(passage, runs)
    if subtitled:
        found = [(*c[:3], c[3] + 1.5, c[4]) if c[2] == "bold" and c[0] < 3 else c for c in found]
    for opened, closed in _quotations(work):
        worth = 3.4 if _closed_after(work, closed) else 1.2
        if any(_LED_TO.fullmatch(work, after_authors(work, r.end), opened) for r in runs if r.end < opened):
            worth = 1.0  # "A. Byron. Comment on “Looms”"
        # A quotation inside a marked title is part of it.
        longer = len(work[opened:closed].split()) + 1
        if any(a <= opened and closed <= b and len(work[a:b].split()) > longer for a, b, *_ in found):
            worth = min(worth, 1.0)
        # Of two signs each: ``On Wool''.
        first, last = (2 if work[at : at + 2] in ("``", "''") else 1 for at in (opened, closed - 2))
        found.append((opened + first, closed - last, "quoted", worth, None))
    for number in range(min(len(passage.line_starts), 6)):
        start, end = passage.line_range(number)
        start = max(start, _behind_label(passage))
        if work[start:end].strip(" \x1f"):
            below = 2.0 if number == 1 and subtitled else 0.0
            found.append((start, end, "line", 1.6 - 0.3 * min(number, 3) - below, None))
            tail = _tail(work[start:end])
            if tail:
                found.append((start, start + tail, "line", 2.1 - 0.3 * min(number, 3), None))
    for run in runs:
        begin = after_authors(work, run.end)
        for end, worth in _ends(passage, begin, runs):
            found.append((begin, end, "sentence", 1.6 + worth, run))
    begin = _front(work)
    for end, worth in _ends(passage, begin, runs):
        found.append((begin, end, "first", 1.2 + worth, None))
    at = next(
        (p.start for p in passage.pieces if p.start > begin and _bold_venue(passage, begin, _words_at(p))), 0
    )
    if at and not any(run.start < at for run in runs):
        # No title reaches over a venue set in bold.
        found = [
            (a, b, cue, worth - (2.0 if a < at < b else 1.0 if at <= a else 0.0), run)
            for a, b, cue, worth, run in found
        ]
    return [c for c in found if not _breaks_quotation(work, *c[:3])] if _OPENING.search(work) else found


_WITH_BEFORE = re.compile(rf"\((?:joint(?:ly)?(?: work)? )?(?:{WITH})\s+$")
_ALONG = re.compile(rf"\s+\((?:joint(?:ly)?(?: work)? )?(?:{WITH}) [A-Z]")
#: A subtitle, or a species and the rest of a sentence.
_MORE_TITLE = re.compile(
    r"(?:\s?\([^()\n]{3,40}\))?:\s+[A-Z][\w-]+ [\w-]+ [\w-]|\s?\([^()\n]{3,40}\) (?!in |by |with |and )[a-z]+ [a-z]"
)


def _bold_over(passage: Passage, runs: Sequence[NameRun]) -> bool:
    """Whether a bold title fills the first line, so that a plain one below it is a subtitle: no venue, no names."""
    start, end = passage.line_range(0)
    words = passage.work[start:end].strip(" \x1f")
    return (
        len(words.split()) > 1
        and passage.covered(start, end, Mark.BOLD) > 0.95
        and passage.covered(*passage.line_range(1), Mark.BOLD) < 0.05
        and not re.search(r"\d", words)
        and not has_venue_word(words)
        and not words.isupper()
        and read_heading(words).kind is SectionKind.OTHER
        and not any(run.start < end for run in runs)
    )


def _words_at(piece: Piece) -> int:
    """Where a piece's words begin."""
    return piece.start + len(piece.span.text) - len(piece.span.text.lstrip())


_TITLE_AND_YEAR = re.compile(r"\w+(?:\W+\w+){3,}\W*\((?:19|20)\d\d\)[.,:]?\s*$")


def _names_where(passage: Passage, marked: _Candidate, runs: Sequence[NameRun]) -> bool:
    """Whether set-off words stand behind a title, the venue: "Looms That Learn (2019). *Wool Report*"."""
    start, end = marked[:2]
    before = passage.work[max(0, start - 300) : start].rstrip()
    if marked[2] == "bold" and before.endswith(",") and not any(run.start < start for run in runs):
        shift = len(passage.work[start:end]) - len(passage.work[start:end].lstrip())
        return _bold_venue(passage, _front(passage.work), start + shift)
    return (
        ")" in before[-2:]
        and not re.search(r"\w", passage.work[end:])
        and _TITLE_AND_YEAR.match(before) is not None
        and not any(run.end < start for run in runs)
    )


#: "Looms that Learn (with A. Byron)"
_COAUTHORS = re.compile(rf"\s*\((?:joint(?:ly)?(?: work)? )?(?:{WITH}) [^()\n]{{4,200}}\)\W*$", re.IGNORECASE)


def without_coauthors(work: str, start: int, end: int) -> int:
    """Where a title in a heading ends before its coauthors in brackets."""
    coauthors = _COAUTHORS.search(work, start, end)
    return coauthors.start() if coauthors and coauthors.start() > start else end


def _behind_label(passage: Passage) -> int:
    """Where the words begin behind a date or label that a PDF sets in the left margin."""
    return next((p.start for p in passage.pieces if p.span.text.strip() and "left" not in p.span.roles), 0)


#: "“Looms That Learn” has been accepted at Wool".
_TOLD_OF_WORK = re.compile(r"\s+(?:has|have|had|was|were|is|will|got|accepted|published|appears?|appeared)\b")


#: "ApJ, 960, 12: “Looms that Learn”": the title stands behind its place in a volume.
_PLACE_BEFORE_QUOTATION = re.compile(r"[A-Z][^\n\x1f“”\"]{1,60}[\d)][,:]\s+(?:“[^“”]{6,}|\"[^\"]{6,})")


def _breaks_quotation(work: str, start: int, end: int, cue: str) -> bool:
    """Whether a stretch holds a quotation that plainly is the title, and begins or ends elsewhere than it does."""
    if cue in _NAMED_CUES:
        return False
    while start < end and work[start] in " \x1f":
        start += 1
    if not _OPENING.match(work, start):
        return _PLACE_BEFORE_QUOTATION.match(work, start, end) is not None
    quotation = next((q for q in _quotations(work[start : start + 600]) if q[0] == 0), None)
    if quotation is None:
        return False
    closed = start + quotation[1]
    if work[start] in "「『《":
        return not closed - 3 <= end <= closed + 1
    if len(work[start:closed].split()) < 4:
        return False
    whole = (
        _WITH_FOLLOWS.match(work, closed) is not None
        or _TOLD_OF_WORK.match(work, closed) is not None
        or (
            cue in ("sentence", "first")
            and (work[closed - 2] in ".,?!" or work[closed : closed + 1] in (".", ","))
        )
    )
    return whole and not closed - 3 <= end <= closed + 1


def _tail(words: str) -> int:
    """Where a title in a heading ends before a venue's tag, a place or a date on the same line; 0 where it does not."""
    end = len(words)
    while True:
        bare = words[:end].rstrip(_BEHIND_TAIL)
        if not (bare[-1:].isdecimal() or bare.endswith(_TAIL_WORDS)):
            return end if end < len(words.rstrip()) else 0
        begin = max(0, len(bare) - _LONGEST_TAIL)
        m = _TAG_AT_END.search(words, begin, end)
        if m and m.start() > 12:
            end = m.start()
            continue
        m = _COUNTRY_AT_END.search(words, begin, end)
        # "Evidence from India" goes on, "… NSDI, Boston, USA" ended before.
        if m and m.start() > 12 and not re.search(r"(?:^|\s)[a-z]+$", words[begin : m.start()]):
            end = m.start()
            # The city's words stand before the country's.
            while (city := _LAST_WORD.search(words, 0, end)) and (
                city.group() in _CITY_WORDS
                or city.group().lower() in CITIES
                or place_odds(city.group().lower()) > 0.1
            ):
                end = city.start()
            continue
        return end if end < len(words.rstrip()) else 0


# The titles of an entry begin at few places.
@lru_cache(maxsize=16)
def _quotations(work: str) -> list[tuple[int, int]]:
    """Find what stands in quotes, a quotation inside a quotation being a part of it."""
    if not _OPENING.search(work):
        return []
    found = [
        m.span()
        for m in _QUOTES.finditer(work)
        if len(m[0]) > _SCARE_QUOTES
        or m[0][0] not in "‘‹"
        or not re.search(r"[^\s,.()\x1f]\s*$", work[: m.start()])
    ]
    depth = begin = 0
    for m in _CURLY.finditer(work):
        if m.group() == "“":
            depth, begin = depth + 1, begin if depth else m.start()
        elif depth:
            depth -= 1
            if not depth and 8 < m.end() - begin < 500:
                found.append((begin, m.end()))
    # The outermost only.
    return [
        q for q in dict.fromkeys(found) if not any(a <= q[0] and q[1] <= b and (a, b) != q for a, b in found)
    ]


def _front(work: str) -> int:
    """Where the words begin, after a tag such as "[ICSE'24]" or a year."""
    dated = _DATE_LINE.match(work)
    if dated:
        return dated.end()
    m = _TAG_OR_YEAR.match(work)
    return m.end() if m else 0


_TAG_OR_YEAR = re.compile(
    r"[\s\x1f]*(?:[\[(][^\[\]()]{2,40}[\])][\s\x1f:]*)?(?:(?:19|20)\d\d[.:,)\s]\s*)?[\s\x1f]*"
)


def _closed_after(work: str, end: int) -> bool:
    """Whether what follows a closing quote ends the title."""
    return bool(
        re.match(r"\s*(?:[.,;()\x1f\n]|$|in\b|[A-Z(])", work[end : end + 4])
        or work[end - 2 : end - 1] in ",.?!"
    )


def after_authors(work: str, end: int) -> int:
    """Return where the words begin after a list of authors and what closes it: "(2024). "."""
    m = _AFTER_AUTHORS.match(work[end : end + 80])
    return end + (m.end() if m else 0)


_Test = Callable[[Piece], bool]


def _marked(passage: Passage) -> list[_Candidate]:
    """Stretches that the page sets off: by role, bold, link, italic, underline."""
    found: list[_Candidate] = []
    total = max(1, len(passage.text.strip()))
    tests: tuple[tuple[str, float, Mark | None, _Test], ...] = (
        ("role", 5.0, None, is_titled),
        ("bold", 3.0, Mark.BOLD, lambda p: Mark.BOLD in p.span.marks),
        ("link", 2.8, None, lambda p: p.span.href is not None),
        ("italic", 1.2, Mark.ITALIC, lambda p: Mark.ITALIC in p.span.marks),
        ("underline", 1.5, Mark.UNDERLINE, lambda p: Mark.UNDERLINE in p.span.marks),
    )
    for cue, worth, mark, test in tests:
        if mark is not None and mark not in passage.marks:
            continue
        i = 0
        pieces = passage.pieces
        while i < len(pieces):
            if not test(pieces[i]):
                i += 1
                continue
            j = i
            while j + 1 < len(pieces) and (
                (test(pieces[j + 1]) and (cue != "link" or pieces[j + 1].span.href == pieces[i].span.href))
                or (
                    j + 2 < len(pieces)
                    and not pieces[j + 1].span.text.strip()
                    and test(pieces[j + 2])
                    and cue != "link"
                )
            ):
                j += 1
            start, end = pieces[i].start, pieces[j].end
            i = j + 1
            base = worth
            if start and _IN_BOOK.search(passage.work, max(0, start - 12), start):
                continue
            if cue == "link" and _IN_SENTENCE.search(passage.work, max(0, start - 12), start):
                continue
            share = (end - start) / total
            if cue == "role" and share > 0.9 and total > 60 and len(passage.line_starts) == 1:
                continue  # the role names the whole entry
            if cue in ("bold", "italic", "underline") and share > 0.97:
                continue
            if (
                cue == "link"
                and found
                and found[-1][2] == "link"
                and _follows(passage.work, found[-1], start)
            ):
                base -= 1.0
            if cue == "italic" and not passage.work[:start].strip(" \x1f•*"):
                base = 2.6  # an entry begins with its title, not with its venue
            # A mark that reaches over lines may hold title and more: each line by itself too.
            found.append((start, end, cue, base, None))
            if cue != "role" and (beyond := _goes_on(passage.work, start, end)):
                found.append((start, beyond, cue, base + 1.0, None))
            newline = passage.work.find("\n", start, end)
            if newline > 0:
                found.append((start, newline, cue, base - 0.4, None))
                if not _LETTERS.search(passage.work, start, newline):
                    found.append((newline + 1, end, cue, base, None))  # a year over the title, both bold
    return found


def _goes_on(work: str, start: int, end: int) -> int:
    """Where a title ends that goes on behind what is set off: "**Looms at Work**: A Survey. Wool Letters"; 0 for none."""
    if not _MORE_TITLE.match(work, end) or len(work[start:end].split()) < 3:
        return 0
    along = _ALONG.search(work, end, end + 200)
    stops = [*([along.start()] if along else []), *sentence_ends(work, end, end + 200)]
    return next((at for at in sorted(stops) if "\n" not in work[end:at]), 0)


def _follows(work: str, first: _Candidate, start: int) -> bool:
    """Whether a place stands right behind words set off alike: "[On Wool and Yarn](…), [Wool Letters](…)"."""
    return (
        work.count(" ", first[0], first[1]) > 2
        and _BETWEEN_LINKS.fullmatch(work, first[1], start) is not None
    )


def is_titled(piece: Piece) -> bool:
    """Whether the page's author named a part the title."""
    roles = piece.span.roles
    if Mark.BUTTON in piece.span.marks and len(piece.span.text.split()) < 3 and not _is_title(roles[-1:]):
        return False  # a badge behind the title's words, in its element
    return bool(roles) and _is_title(roles[-3:])


_BETWEEN_LINKS = re.compile(r"[\s,.;:\x1f]*(?:[Ii]n:?\s+)?")
_BEFORE_NAMES = re.compile(
    rf"[\s,.;:(\x1f–—-]*(?:(?:joint(?: work)? |(?:co-?)?edited )?(?:{WITH}|by)|co-?authors?)?[\s:(]*$",
    re.IGNORECASE,
)
_COMMA = re.compile(r"[,.(]\s+(?=\S)|,(?=[A-Z\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])")
#: "日本畜産学会誌", "软件学报": the last signs name the kind of venue.
_EASTERN_VENUE = re.compile(
    r"[^,.\s]{1,30}(?:誌|論文集|报告|報告|学报|學報|杂志|雜誌|会议|會議|大会|年会|シンポジウム|研究会|紀要|论坛"
    r"|出版(?:会|社|局|部|株式会社)?|書[店房館院]|新聞社|학회지|논문지|학술대회)(?=[,.、\s]|$)"
)
_WORK_OF = re.compile(
    r"(?:Encyclopa?edia|Handbook|Proceedings|Lecture Notes|Transactions) (?:of|in|on) [A-Z]"
)
#: "О шерсти // Докл. АН": what parts title and venue as the Russian standard has it.
_SLASHES = re.compile(r"(?<=\S)\s+//\s+(?=\S)")
_APPEARED = re.compile(
    r"(?:[Ii]n[:\s]|the Proceedings\b|to appear|accepted|forthcoming|submitted|under review|working paper|arxiv|preprint|technical report|ph\.?d|master|doctoral|diploma? thesis|habilitation\b|[mb]\.? ?sc\b|bachelor(?:['’]?s)? (?:thesis|dissertation))",
    re.IGNORECASE,
)
#: "Looms That Learn, Department of Weaving, Woolton": where a report was written.
_WRITTEN_AT = re.compile(r"(?:Department|Dept\.|Faculty|School|Institute|Laboratory) of [A-Z]")


def _ends(passage: Passage, begin: int, runs: list[NameRun]) -> list[tuple[int, float]]:
    """Where a title that begins here may end, each with its worth."""
    work = passage.work
    stops: list[tuple[int, float]] = []
    limit = len(work)
    for run in runs:
        if run.start > begin + 8:
            before = work[begin : run.start]
            lead = _BEFORE_NAMES.search(before)
            stops.append(
                (
                    begin + (lead.start() if lead else len(before)),
                    0.5 if run.owner or len(run.names) > 1 or _WITH_BEFORE.search(before) else 0.0,
                )
            )
    parted = (work.find("\n", begin), 0.3), (work.find(CUT, begin + 1), 0.2), (_look_end(passage, begin), 0.9)
    stops += [(at, worth) for at, worth in parted if at > 0 and not _goes_on(work, begin, at)]
    number = 0
    for end in sentence_ends(work, begin, limit):
        if number < 3 and work[end - 1] in "?!" and _subtitle(passage, end):
            stops.append((end, -0.3))
            continue
        if number < 3:
            stops.append((end, 0.6 - 0.35 * number))
        number += 1
    commas, named_at = _commas(passage, begin)
    stops += commas
    stops += _dashes(work, begin)
    # "Looms That Learn in Proceedings of …": no sign parts the venue from the title.
    stops += [(m.start(), 0.9) for m in _VENUE_BEHIND.finditer(work, begin, begin + 500)]
    if " //" in work:
        stops += [(m.start(), 2.0) for m in _SLASHES.finditer(work, begin, begin + 500)]
    stops += _before_slanted(passage, begin)
    # Words set in one look from where the title begins.
    for piece in _set_off(passage, begin):
        if not _goes_on(work, begin, piece.end):
            stops.append((_with_figure(passage, piece.end), 0.6))
    best: dict[int, float] = {}
    for end, worth in stops:
        if end > begin + 3:
            # What reaches over a venue and its year is more than a title.
            best[end] = max(best.get(end, -9.0), worth - (0.5 if 0 < named_at < end else 0.0))
    if not best:
        best[limit] = 0.0
    return sorted(best.items())[:10]


def _commas(passage: Passage, begin: int) -> tuple[list[tuple[int, float]], int]:
    """Ends before a venue, ", Journal of …" and ", *Journal*", or a state; and where the first venue is named, else 0."""
    work = passage.work
    stops: list[tuple[int, float]] = []
    venue_end = named_at = 0
    for m in _COMMA.finditer(work[begin : begin + 500]):
        at, after = begin + m.start(), begin + m.end()
        if at < venue_end:
            continue
        rest = work[after : after + 80]
        if _VOLUME_FIRST.match(rest):
            stops.append((at, 0.9))
        elif appeared := _APPEARED.match(rest):
            stops.append((at, 0.9))
            named = _venue_end(work, after + appeared.end()) if appeared[0].lower() == "in " else 0
            venue_end, named_at = max(venue_end, named), named_at or at
        elif _YEAR_AT_LAST.match(work, after) and not _PARTED.search(work, begin, at):
            stops.append((at, 0.9))
            named_at = named_at or at
        elif (named := _venue_end(work, after)) and not any(after < p.start < named for p in passage.slanted):
            stops.append((at, 0.8))
            venue_end, named_at = named, named_at or at
        elif (
            begins_short_title(work, after)
            or _WORK_OF.match(rest)
            or (
                passage.covered(after, after + 6, Mark.ITALIC) > 0.9
                and passage.covered(begin, at, Mark.ITALIC) < 0.2
                and not _is_species(passage, after)
            )
        ):
            stops.append((at, 0.8))
        elif (
            _EASTERN_VENUE.match(work, after)
            or _NTH_MEETING.match(rest)
            or _WRITTEN_AT.match(rest)
            or _bold_venue(passage, begin, after)
        ):
            stops.append((at, 0.8))
            named_at = named_at or at
        elif VENUE_WORD.match(rest) or ACRONYM.match(rest):
            stops.append((at, 0.3))
    return stops, named_at


_DATED_BEHIND = re.compile(r"[\s,.(]*(?:19|20)\d\d\b")


def _bold_venue(passage: Passage, begin: int, at: int) -> bool:
    """Whether bold words behind a comma and five plain ones at least stand before the year: "…, **Wool**, 2022"."""
    piece = next((p for p in passage.pieces if p.start <= at < p.end and Mark.BOLD in p.span.marks), None)
    return (
        piece is not None
        and not passage.work[piece.start : at].strip()
        and len(passage.work[begin:at].split()) > 4
        and passage.covered(begin, at - 2, Mark.BOLD) < 0.05
        and _DATED_BEHIND.match(passage.work, piece.end) is not None
    )


def _dashes(work: str, begin: int) -> Iterator[tuple[int, float]]:
    """Dashes before a venue, no subtitle: "Looms That Learn – Wool Letters, 2020"."""
    for m in _DASH.finditer(work, begin + 8, begin + 500):
        rest = work[m.end() : m.end() + 80]
        if (
            _APPEARED.match(rest)
            or _venue_end(work, m.end())
            or _VENUE_FRONT.match(rest)
            or _YEAR.match(rest)
        ):
            yield m.start(), 0.8


def _before_slanted(passage: Passage, begin: int) -> Iterator[tuple[int, float]]:
    """Ends where nothing but the look parts the venue from the title: "Looms That Learn *ICML* (2024)"."""
    work = passage.work
    for piece in passage.slanted:
        if (
            piece.start > begin + 12
            and _WORD_BEFORE.search(work, max(begin, piece.start - 40), piece.start)
            and not _IN.search(work, max(0, piece.start - 5), piece.start)
        ):
            if _VENUE_FRONT.match(piece.span.text) or _VOLUME_BEHIND.match(work, piece.end):
                # "Looms that learn [*Wool* 5:4]": the journal's link begins there.
                linked = any(p.end == piece.start and p.span.href is None for p in passage.pieces)
                sure = (linked and piece.span.href is not None) or _PROCEEDINGS.match(piece.span.text)
                yield piece.start, 0.9 if sure else 0.3
            elif any(s.start <= 1 for s in find_states(piece.span.text)):
                yield piece.start, 0.9  # "… *Under review*."


def _is_species(passage: Passage, at: int) -> bool:
    """Whether slanted words are a species' name, and others, the venue's, follow them: "*Canis familiaris*"."""
    slanted = [p for p in passage.slanted if p.end > at]
    if not slanted:
        return False
    first = slanted[0]
    words, end = first.span.text.strip(" .,"), first.end
    if len(slanted) > 1 and not passage.work[end : slanted[1].start].strip():
        words, end = (
            f"{words} {slanted[1].span.text.strip(' .,')}",
            slanted[1].end,
        )  # "<i>Canis</i> <i>lupus</i>"
    behind = any(p.start >= end and {Mark.ITALIC, Mark.BOLD} & p.span.marks for p in passage.pieces)
    return behind and _SPECIES.fullmatch(words) is not None


# Every title that may end before a comma asks what follows it.
@lru_cache(maxsize=256)
def _venue_end(work: str, begin: int) -> int:
    """Where a venue, up to its year or state, or the editors of one end that begin after a comma; else 0."""
    if " (" in work[begin : begin + 70] and (edited := _EDITED.match(work, begin)):
        return edited.end() + 1  # with the comma behind it
    m = _VENUE_THEN_YEAR.match(work, begin) or _VENUE_THEN_VOLUME.match(work, begin)
    return m.end() if m and not sentence_ends(work, begin, m.end(1)) else 0


def _subtitle(passage: Passage, end: int) -> bool:
    """Whether a sentence of common words follows a question: "What do looms know? Evidence from wool"."""
    after = passage.work[end : end + 300]
    stop = next(iter(sentence_ends(after, 1, len(after))), len(after))
    words = after[:stop].split()
    common = [w for w in words if w[0].islower() and len(w) > 3]
    return (
        after[:1] == " "
        and words[:1] != ["In"]
        and len(words) >= 4
        and (bool(common) or len(words) > 7)
        and not VENUE_WORD.search(after, 0, stop)
        and not re.search(r"\d|[\n\x1f]", after[:stop])
        and passage.covered(end, end + stop, Mark.ITALIC) < 0.3
    )


def _look_end(passage: Passage, begin: int) -> int:
    """Return where the slanted or bold letters end that begin with a title; 0 where none do."""
    pieces = [p for p in passage.pieces if p.end > begin]
    if pieces and _LETTER_OR_DIGIT.search(passage.work, pieces[0].start, begin):
        return 0
    marks = pieces[0].span.marks & {Mark.ITALIC, Mark.BOLD, Mark.UNDERLINE} if pieces else frozenset()
    end = 0
    for piece in (
        takewhile(lambda p: marks & p.span.marks or not p.span.text.strip(), pieces) if marks else ()
    ):
        end = piece.end if piece.span.text.strip() else end
    return end if len(passage.work[begin:end].split()) > 2 else 0


def sentence_ends(work: str, begin: int, limit: int) -> list[int]:
    """Return where sentences end: before a full stop, after a question mark; not at abbreviations."""
    found: list[int] = []
    for m in _SENTENCE.finditer(work, begin, min(limit, begin + 800)):
        at = m.start()
        if work[at] == "." and shortens(work, at):
            continue
        found.append(at if work[at] in ".。" else m.end())
    return found


_NAMED = re.compile(
    r"(?:title|paper|titre|titel|(?:ph\.?\s?d\.?|m\.?[as]\.?(?:c\.?)?|doctoral|master'?s?) (?:thesis|dissertation)|thesis)\s*:\s+",
    re.IGNORECASE,
)
_TAG_BEFORE = re.compile(r"[\[【][^\[\]【】]{1,30}[\]】]\s*")
#: "“Looms that Learn”: (May 2021 version)"
_VERSION = re.compile(
    r"[\s:;,.]*[(\[](?:[^()\[\]]{0,20}\b)?(?:version|draft|update)[^()\[\]]{0,20}[)\]]$", re.IGNORECASE
)
_REMARK_AT_END = re.compile(
    r"\s*[(\[](?:short|full|long|regular|demo|poster|invited|extended|oral|spotlight|work in progress|draft|new|updated?|vision|tool|industry|student|technical|research|book)?[ -]?(?:paper|abstract|poster|demo|track|version|oral|spotlight|draft|article|report|presentation|note|review)?[)\]]$",
    re.IGNORECASE,
)

#: "Knots in felt. (English) Zbl 07600001", "MR2170119": what reviewers' indexes print behind a title.
_INDEXED_AT_END = re.compile(
    r"\s*(?:\((?:English|French|German|Russian|Chinese|Spanish|Italian|Japanese|Portuguese|Polish)(?:[.;] [^()]{0,40})?\)"
    r"|\bZbl\s?\d[\d.]+|\bMR\s?\d{6,7})\W*$"
)
#: "Looms that Learn (Doctoral dissertation)"
_THESIS_AT_END = re.compile(
    r"\s*[(\[](?:(?:unpublished )?(?:ph\.?\s?d\.?|doctoral|master[’']?s?|bachelor[’']?s?|m\.?[as]\.?c?\.?|diploma|undergraduate|honou?rs)"
    r"\s)?(?:thesis|dissertation)[^()\[\]]{0,60}[)\]]$",
    re.IGNORECASE,
)
#: What is told behind a title that nothing parts from it, and a sign that one of them may stand there.
_TOLD_AT_END = re.compile(
    r"[\s.,;:–—-]+(?:(?:acceptance|accept\.?) rate\b.{0,30}|cited by \d.{0,16}|\d+ citations?|doi:?\s*10\.\d{4,9}/\S+)$",
    re.IGNORECASE,
)
_TOLD_HINTS = ("rate", "cit", "doi")


#: Cues by which the page itself says where a title ends, brackets and all; bold letters only stress words.
MARKED_UP = frozenset(("role", "heading", "link", "quoted"))


def trim_title(work: str, start: int, end: int, *, marked: bool = False) -> tuple[int, int]:
    """Leave out quotes, stops, tags and marks at either end; remarks only where no mark-up makes them the title's."""
    while True:
        before = (start, end)
        while start < end and (
            work[start] in " \n\t\x1f,.;:–—-·•|*‑。"
            or (work[start] in "\"“”„«‘'`" and _opens(work, start, end))
        ):
            start += 1
        while end > start and (
            work[end - 1] in " \n\t\x1f,;:|·•*†‡§¶–—\"”“»’'`。"
            or (work[end - 1] == "." and work[max(start, end - 3) : end] != "...")
        ):
            if work[end - 1] in "\"”’'»`" and _closes(work, start, end):
                break
            end -= 1
        if work[start : start + 1] in "tTpPmMdD" and (m := _NAMED.match(work, start, end)):
            start = m.end()
        # "[ICSE'24] Title" and "[3] Title"
        if work[start : start + 1] in "[【" and (m := _TAG_BEFORE.match(work, start, end)) and m.end() < end:
            start = m.end()
        # "(To appear) Title"
        if work[start : start + 1] in "([" and (m := _BRACKETS_AT_FRONT.match(work, start, end)):
            start = m.end() if find_states(m.group()) and m.end() + 8 < end else start
        tail = max(start + 12, end - 60)
        told = holds(work[max(tail, end - 43) : end].lower(), _TOLD_HINTS)
        if told and (m := _TOLD_AT_END.search(work, tail, end)):
            end = m.start()
        indexed = work[end - 1] in ")0123456789" and holds(work[tail:end], ("(", "Zbl", "MR"))
        if indexed and (m := _INDEXED_AT_END.search(work, tail, end)):
            end = m.start()
        if work[end - 1 : end] in ")]}":
            m = _VERSION.search(work, start, end)
            if not marked:
                m = _REMARK_AT_END.search(work, start, end) or m
            if m and m.start() > start + 3:
                end = m.start()
            m = _YEAR_AT_END.search(work, start, end)
            if m and m.start() > start + 12:
                end = m.start()
            m = _THESIS_AT_END.search(work, start, end)
            if m and m.start() > start + 3:
                end = m.start()
            # "Title [R&R at a journal]": the work's state, no part of its title.
            m = _BRACKETS_AT_END.search(work, start, end)
            if m and m.start() > start + 3 and find_states(m.group()):
                end = m.start()
        if work[end - 1 : end].isdecimal():
            m = _PAGES_AT_END.search(work, start, end) or (
                _YEAR_BEHIND.search(work, start, end) if _NAMES_FOLLOW.match(work, end) else None
            )
            if m and m.start() > start + 12:
                end = m.start()
        if (start, end) == before:
            return start, end + _closing(work, start, end)


def _closing(work: str, start: int, end: int) -> int:
    """How many signs close a quotation inside a title behind its last word: "Comment on “Looms.”"."""
    words = work[start:end]
    if work[end : end + 2] == ".”" and words.rfind("“") > max(0, words.rfind("”")):
        return 2
    return 0


def _opens(work: str, start: int, end: int) -> bool:
    """Whether the quote a title begins with embraces it whole."""
    inner = work[start + 1 : end]
    closing = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"', "'": "'", "`": "'", "”": "”"}[work[start]]
    at = inner.find(closing)
    if closing == "’":
        at = inner.rfind(closing)
    return at < 0 or not re.search(r"[^\W_]{2,}", inner[at + 1 :])


def _closes(work: str, start: int, end: int) -> bool:
    """Whether the quote a title ends with was opened inside it."""
    opening = {"”": "“", "»": "«", "’": "‘", '"': '"', "'": "'", "`": "`"}.get(work[end - 1], "")
    return bool(opening) and opening in work[start + 1 : end - 1]


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTERS = re.compile(r"[^\W\d_]{2,}")

_Objection = tuple[re.Pattern[str], float, int, int, Sequence[str]]
#: What speaks against a title: (pattern, worth, at least so many words, at most so many, its hints).
#: Where a pattern looks at more than the front, one of its hints stands in every text it finds: most have none.
_AGAINST: tuple[_Objection, ...] = tuple(
    (re.compile(pattern), worth, least, most, hints)
    for pattern, worth, least, most, hints in (
        # How a summary begins.
        (r"(?:We|Our|This (?:paper|article|work|study|chapter)|In this|I) [a-z]", -1.8, 9, 999, ()),
        (r"[a-z]", -0.4, 0, 999, ()),
        # A venue.
        (
            r"(?:[Ii]n )?[Pp]roc(?:eedings|\.)? |[Ii]n:? (?:the )?[A-Z]|[Jj]ournal of|[Tt]ransactions on|[Aa]dvances in [Nn]eural"
            r"|[Aa]r[Xx]iv|(?:IEEE|ACM) (?:Trans|Conf|Symp|Journal|Int)",
            -2.2, 0, 999, (),
        ),
        (
            r".*\b(?:[Cc]onference|[Ss]ymposium|[Ww]orkshop|[Pp]roceedings|[Jj]ournal|[Tt]ransactions)\b",
            -0.9, 0, 999, ("onference", "ymposium", "orkshop", "roceedings", "ournal", "ransactions"),
        ),
        (r".*(?:https?://|@\w+\.)", -2.5, 0, 999, ("://", "@")),
        (r"\S+@\w\S*\.\w", -9.0, 0, 999, ("@",)),
        (r"[\W\d_]*(?:19|20)\d\d[\W\d_]*$|.*(?:\b[Pp]p?\.?\s?\d|\b[Vv]ol(?:\.|ume \d)|\d\(\d+\)|:\s?\d+[–-]\d+|\((?:19|20)\d\d\)[,:]? \d)", -1.5, 0, 999, ("ol.", "olume", *"0123456789")),
        (r".*(?:19|20)\d\d\W*$", -0.6, 0, 999, "0123456789"),
        (r".*\. (?:19|20)\d\d$", -0.6, 0, 999, "0123456789"),
        # "01 Jan 2023 (modified: 05 Apr 2023)"
        (r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?:19|20)\d\d\b(?! [a-z])", -4.0, 0, 999, ()),
        (r"(?:[A-Z][\w.]* ){0,2}[Pp]atents?(?: (?:[Aa]pp|[Nn]o|[Pp]ub)\w*\.?){0,2} [A-Z]{0,2}\d[\d,/. ]{3,}[A-Z]?\d?\W*$", -4.0, 0, 9, ()),
        # Lawyers' "…, 12 Wool Law Review 345".
        (r".*[,.?!] \d{1,4} (?=[A-Z])[^,;()\d]{2,80} (?!(?:19|20)\d\d\b)\d{1,5}\W*$", -1.8, 0, 999, "0123456789"),
        (
            r".*[.,] (?:[Uu]nder (?:review|revision)|Acceptance [Rr]ate|Submitted|Accepted|Forthcoming|To appear|In press)\b",
            -1.5, 0, 999, ("under re", "Under re", "Acceptance", "Submitted", "Accepted", "Forthcoming", "To appear", "In press"),
        ),
        (r".*\. [A-Z][\w &]{2,40} (?:Press|Verlag)\W*$", -1.2, 0, 999, ("Press", "Verlag")),
        (
            r".*[.?!] (?!An? )(?:The )?(?!(?:Systematic|Scoping|Literature|Critical|Brief|Short) )(?:[A-Z][\w&-]+ ){0,4}"
            r"(?:Journal|Review|Annals|Quarterly|Bulletin|Transactions|Letters|Magazine)(?: (?:of|on|in)(?: [A-Z][\w&-]+| and| the| of)+)?\W*$",
            -1.2, 0, 999, ("Journal", "Review", "Annals", "Quarterly", "Bulletin", "Transactions", "Letters", "Magazine"),
        ),
        # More than a title: "Machines that Weave. PhD thesis", "Threads of Thought. In: Handbook of …".
        (r".*(?:[.,] (?:(?:Ph\.?\s?D\.?|[Dd]octoral|[Mm]aster'?s?) (?:[Tt]hesis|[Dd]issertation)|(?:Diplom|Master|Bachelor|Doktor)arbeit)\W*$|[.?!,”\")] [Ii]n: |[.?!] In (?:the )?[A-Z])", -1.5, 0, 999, ("hesis", "issertation", "arbeit", " In", " in:")),
        (r".*\[[^\[\]]{3,60}\]\. ", -0.8, 0, 999, ("]. ",)),
        # Words beside a title.
        (
            r"(?:[Ww]ith|[Bb]y|[Aa]nd|[Jj]oint|[Aa]lso|[Ss]ee|[Ii]n|[Oo]ral|[Ss]potlight|[Bb]est|[Aa]ward|[Ee]qual|[Cc]ontribution|[Aa]bstract|[Kk]eywords"
            r"|[Uu]nder|[Ss]ubmitted|[Aa]ccepted)\b",
            -1.2, 0, 12, (),
        ),
        # What is told of a work, or of the page; what only links are called.
        (r"(?i:acceptance|accept\.?) (?i:rate)\b|(?i:cited by) \d|\d+ (?i:citations?)\W*$", -9.0, 0, 12, ()),
        (
            r"\W*(?i:this|the following|cette|diese[rs]?|esta|questa) (?i:page|section|list|widget|(?:web)?site|rubrique|seite|liste"
            r"|p[áa]gina|secci[óo]n|lista|sezione)\b",
            -9.0, 0, 999, (),
        ),
        (
            r"(?i:(?:full|short|long|extended|online|official|the|with|and|of|in|on|for|a|its|paper|article|version|copy|text|appendix"
            r"|supplement(?:ary)?|materials?|videos?|talk|recording|presentation|slides|poster|pdf|pptx?|code|data|links?|here"
            r"|download|bibtex|abstract|webpage|website|project|page|preprint|draft|acm|ieee|arxiv|doi)\b[\s,&/+-]*){2,8}\W*$",
            -9.0, 2, 8, (),
        ),
        (r"(?:[Aa]bstract|[Kk]eywords|[Ee]qual contribution|[Aa]uthors? |[Cc]itations?|[Cc]ited by|[Dd]ownload|[Aa]ward)\b", -2.5, 0, 999, ()),
    )
)  # fmt: skip


#: What one of them finds at the front.
_AGAINST_AT_FRONT = re.compile("|".join(pattern.pattern for pattern, *_, hints in _AGAINST if not hints))


# All titles of an entry are looked at in turn.
@lru_cache(maxsize=2)
def _objections(work: str) -> tuple[list[_Objection], list[str]]:
    """What may speak against a title within an entry, and their hints in its words: it has few of them."""
    flat = work.replace("\n", " ")
    found: list[_Objection] = []
    for pattern, worth, least, most, hints in _AGAINST:
        present = [hint for hint in hints if hint in flat]
        if present or not hints:
            found.append((pattern, worth, least, most, present))
    return found, sorted({hint for *_, hints in found for hint in hints})


def _against(work: str, text: str, words: int) -> float:
    """What of a stretch's own words speaks against a title; most have nothing of the kind."""
    objections, present = _objections(work)
    against = 0.0
    at_front = _AGAINST_AT_FRONT.match(text) is not None
    if at_front or holds(text, present):
        for pattern, worth, least, most, hints in objections:
            likely = holds(text, hints) if hints else at_front
            if likely and least <= words <= most and pattern.match(text):
                against += worth
    return against


#: What looks less like a title is none.
UNFIT = -3.5


def title_shape(passage: Passage, start: int, end: int, finder: NameFinder | None) -> float:
    """Return how much a stretch looks like a title, by its own words; ``finder`` is None where no names are feared."""
    text = passage.work[start:end]
    if not _LETTERS.search(text):
        return -9.0
    words = _WORD.findall(text)
    n = len(words)
    signs = 0 if text.isascii() else len(_CJK.findall(text))
    # "LoomNet": a lone word that a heading is made of may well be a name, where no year stands in it.
    named = finder is None and n == 1 and not text[-2:].isdigit()
    score = -0.3 if named else _length_worth(n, signs)
    names = _names_worth(finder.at(start), start, end) if finder is not None else 0.0
    odds = [title_odds(w) for w in words if len(w) > 3][:20]
    said = max(-1.0, min(1.0, sum(odds) / len(odds))) * 0.8 if odds else 0.0
    if score + names + said < UNFIT:
        return score + names + said  # all else that is looked at speaks against it
    flat = text[:600].replace("\n", " ")
    against = _against(passage.work, flat, n) + _state_behind(flat)
    if against < -0.6 and (passage.volume or (finder is not None and _by_editors(passage, start, finder))):
        against = -0.6  # what was edited is named like a venue
    score += against
    score += _short_worth(text, n, named=named) if n <= 8 else 0.0
    if text.count("(") != text.count(")"):
        score -= 1.0
    if _QUOTED_IN.match(text):
        score -= 3.0
    if CUT in text or "\n" in text:
        score -= 0.2 if passage.soft and CUT not in text else 1.2
        score -= 1.5 if _SUMMARY_BELOW.search(text) else 0.0
    score += _place_worth(passage, start, end) + _look_worth(passage, start, end)
    return score + names + said


def _state_behind(words: str) -> float:
    """A sentence of words of state behind a title is no part of it: "Looms at Work. 2nd round R&R"."""
    sentence = _LAST_SENTENCE.search(words)
    if sentence is None:
        return 0.0
    said = sum(s.end - s.start for s in find_states(sentence[1]))
    return -1.5 if said > 0.6 * len(sentence[1]) else 0.0


def _by_editors(passage: Passage, start: int, finder: NameFinder) -> bool:
    """Whether an entry begins with its editors, and here its title: "Byron, A. and Babbage, C. (eds), …"."""
    editors = finder.at(_front(passage.work)) if start < 400 else None
    return editors is not None and _EDITORS.fullmatch(passage.work, editors.end, start) is not None


def _length_worth(words: int, signs: int) -> float:
    """Titles have three to thirty words; a sign of a script without spaces counts a third of one."""
    if words + signs // 3 < 2:
        return -1.6
    if words <= 3 and signs < 6:
        return -0.3
    return 0.6 if words <= 30 else -0.1 * (words - 30)


def _short_worth(text: str, words: int, *, named: bool) -> float:
    """What a few words may be instead: a state, a place, a venue's tag."""
    score = 0.0
    states = find_states(text)
    if sum(s.end - s.start for s in states) > 0.4 * len(text):
        score -= 4.0
    if PREPRINT.match(text) and words <= 5:
        score -= 4.0
    if is_place(text):
        score -= 3.5
    if (
        words <= 3
        and not named
        and ACRONYM.search(text)
        and (words == 1 or text.rstrip(" .,;:)]")[-2:].isdigit())
    ):
        score -= 2.5
    return score


def _place_worth(passage: Passage, start: int, end: int) -> float:
    """A sentence of an abstract is no title."""
    line_start, line_end = passage.line_range(passage.line_of(start))
    small = end - start < 0.5 * (line_end - line_start)
    return -2.0 if small and passage.work.count(" ", line_start, line_end) > 70 else 0.0


def _look_worth(passage: Passage, start: int, end: int) -> float:
    """A title does not break off within words set in one look, nor go on far behind them."""
    for piece in _set_off(passage, start):
        if end < piece.end - 4:
            return -0.8
        if passage.work.count(" ", piece.end, end) > 1:
            return -0.6
    if any(start + 8 < p.start < end < p.end - 4 for p in passage.slanted):
        return -0.8
    if passage.marks >= _ITALIC_AND_BOLD and _changes_look(passage, start, end):
        return -2.0
    # "Looms That Learn. *Nature*": a sentence of another look is no part of it.
    for piece in passage.slanted:
        if (
            start + 8 < piece.start < end
            and (end <= piece.end or passage.work[piece.end : piece.end + 1] in (".", ","))
            and passage.work[: piece.start].rstrip().endswith(".")
        ):
            return -0.8
    return 0.0


_ITALIC_AND_BOLD = frozenset((Mark.ITALIC, Mark.BOLD))


def _changes_look(passage: Passage, start: int, end: int) -> bool:
    """Whether words set in italics go on, behind a comma, with some in bold: "*Looms Today*, **Wool Letters**"."""
    looks = [
        (p, p.span.marks & _ITALIC_AND_BOLD)
        for p in passage.pieces
        if start <= p.start < end and _LETTER_OR_DIGIT.search(p.span.text)
    ]
    return any(
        len(a) == len(b) == 1 and a != b and passage.work[p.end : q.start].strip() in (",", ".", ";")
        for (p, a), (q, b) in pairwise(looks)
    )


def _set_off(passage: Passage, start: int) -> Iterator[Piece]:
    """Give what begins at a place and is set in italics or bold, some words long."""
    for piece in passage.set_off:
        if abs(piece.start - start) <= 2 and not passage.work[start : piece.start].strip():
            yield piece


def _with_figure(passage: Passage, end: int) -> int:
    """Return where words end with the figure set low behind them, "PM2.5"; a whole number may be a note's mark."""
    return next(
        (
            p.end
            for p in passage.pieces
            if p.start == end and Mark.RAISED in p.span.marks and _FIGURE.fullmatch(p.span.text.strip())
        ),
        end,
    )


_FIGURE = re.compile(r"\d+\.\d+")


def _names_worth(run: NameRun | None, start: int, end: int) -> float:
    """A list of persons is no title, nor what begins with one."""
    if run is None or run.start > start + 2:
        return 0.0
    share = (run.end - run.start) / max(1, end - start)
    if share > 0.8 and ((len(run.names) > 1 and run.score > 0.3) or run.owner):
        return -4.5
    if share > 0.3 and (len(run.names) > 2 or run.owner) and run.score > 0.6:
        return -2.5
    return 0.0
