"""Titles: which stretches of an entry may be one, each with the worth of what tells it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from crawler.extractors.lexicon import place_odds
from crawler.extractors.name_words import EDITORS, HAN, JOINTLY
from crawler.extractors.names import NameRun
from crawler.extractors.passage import Passage, Piece, role_test
from crawler.extractors.section_words import SectionKind
from crawler.extractors.sections import read_heading
from crawler.extractors.title_edges import after_authors, front_of
from crawler.extractors.title_ends import (
    ALONG,
    LOOKS,
    STOPPED,
    goes_on,
    is_bold_venue,
    most_worth,
    names_where,
    title_ends,
)
from crawler.reading.document import Mark
from snapshots.places import CITIES
from snapshots.shortened import begins_short_title
from snapshots.venue_words import PREPRINT, VENUE_WORD, has_venue_word

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|[’'‘]\d\d\b")
_is_title = role_test(
    r"(?:^|[-_])(?:paper|pub|publication|article|archive|item|entry|post|bib|list|card|work|pub-?list)?-*_*(?:title|papertitle|headline)(?:$|[-_])|^name$|^title|title$",
    but=r"subtitle|journal-?title|section-?title|book-?title|page-?title|venue|subtitle|titlebar",
)
_QUOTES = re.compile(
    r"[“«„‟][^“”«»„]{6,400}?[”»‟“]|“[^“”\"]{6,400}\"(?=[\s,.;)]|$)|(?<![\w])\"[^\"]{6,400}?(?<=[\w.,?!])''(?=[\s,.;)\x1f]|$)|(?<![\w])\"[^\"“”]{6,400}+(?<=[\w.,?!])[”“](?=[\s,.;)\x1f]|$)|(?<![\w])\"[^\"]{6,400}\"|(?<![\w])(?:``|'')(?:[^`']|'(?!')){6,400}''|(?<![\w])[‘‹](?:(?![,.?!][’›]\s)[^‘]){4,400}?[’›](?=[,.;)\x1f]|$)|(?<![\w])[‘‹][^‘]{12,400}?[’›](?=\s)|(?<![^\s(])[`'](?=[A-Z])[^\n]{12,300}?(?:(?<=[\w.?!])'(?=[,.;]|\s[(\[])|(?<=\w[,.?!])'(?=\s))|「(?:[^「」]|「[^「」]{1,60}」){3,200}」|『(?:[^『』]|『[^『』]{1,60}』){3,200}』|《[^》]{3,200}》"
)
_TAG_AT_END = re.compile(
    r"[\s,*_]+(?:[A-Za-z]*[A-Z][A-Za-z&]*\s?[’'‘]\s?\d\d|[A-Z]{3,}[A-Za-z]*,? (?:19|20)\d\d"
    r"|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?(?: (?:19|20)\d\d)?)[\s,*_.]*$"
)
#: "(WOOL 2019)", "(May 2019)", and what stands between those and a title: "(Loom Prize Award)", "(WOOL)".
_YEARS_BRACKET = re.compile(
    r"\s*\((?:[A-Z][\w&/+-]*[A-Z]\w*(?: [A-Z][\w&/+-]*)?[’'‘ ]?\s?(?:(?:19|20)\d\d|\d\d)"
    r"|[A-Z][a-z]{2,9}\.?(?:[/–-][A-Z][a-z]{2,9}\.?)?,? (?:19|20)\d\d)\)[\s.]*$"
)
_BESIDE_YEARS = re.compile(r"\s*\((?:[A-Z]{3,}|[\w ]{3,40} Award)\)[\s.]*$")
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
_CITY_WORDS = frozenset("City New San Santa Los Las Saint St Hong Tel Abu Cape Buenos Salt Lake Rio".split())
_LAST_WORD = re.compile(r"[^\W\d_]+(?=[\s,*_]*$)")
#: Words that lead from the authors to a quotation inside the title: "Comment on ", "A reply to ".
_LED_TO = re.compile(r"[A-Z]\w*(?: \w+){0,3} ")
#: "“Looms that Learn” with A. Byron"
_WITH_FOLLOWS = re.compile(rf"\s+\(?{JOINTLY} [A-Z]")
#: Cues of the page's own structure, and quotations themselves.
_NAMED_CUES = frozenset(("role", "heading", "quoted", "line"))
_OPENING = re.compile(r"[“«„‟\"‘‹「『《`']")
_CURLY = re.compile(r"[“”]")
#: What stands before the book that a chapter is in: "In A. Tanner (Eds.), ".
_IN_BOOK = re.compile(rf"(?:\((?:{EDITORS})\.\)[,:]?|\bIn:?)\s*$")
#: "Published in **Wool Letters**"
_APPEARED_IN = re.compile(
    r"\b(?:published|appeared|appears?|accepted|presented|submitted|review|resubmit) (?:in|at|by|to)(?: the)?:?\s+$",
    re.IGNORECASE,
)
#: "In preparation for the **Wool Review**": what stands in bold behind a title in bold.
_LED_TO_VENUE = re.compile(r"\b(?:at|for|in|to|by)(?: the)?\s+$")
#: "led by a student of the [Loom School]": a link within a sentence.
_IN_SENTENCE = re.compile(r"[a-z] (?:of|at|from|by)(?: the)? $")
_FULL_STOP = re.compile(r"[.?!]\s*$")
#: "羊毛花, 糸車太郎": one in bold among names, and what stands behind one.
_HAN_NAME = re.compile(r"\s*[\u3400-\u9fff]{2,4}\s?[*†]?\s*")
_GOES_ON = re.compile(r"[*†]?\s*(?:[,，、;；]\s?[\u3400-\u9fff]|等)")
_EASTERN_QUOTES = "「『《"
Candidate = tuple[int, int, str, float, "NameRun | None"]


def title_candidates(
    passage: Passage, runs: list[NameRun], heading: tuple[int, int] | None
) -> list[Candidate]:
    """All stretches that the page shows as a title: (start, end, cue, worth of the cue, the authors it follows)."""
    work = passage.work
    found: list[Candidate] = []
    if heading:
        start, end = heading
        told = _told_behind(passage, start, end)
        found.append((start, end, "heading", 2.5 if told else 4.0, None))
        tail = _tail(work[start:end])
        if tail:
            found.append((start, start + tail, "heading", 4.7, None))
        if told:
            found.append((start, told, "heading", 4.8, None))
    found += [
        c if not _names_where(passage, c, runs) else (*c[:3], c[3] - 2.5, None) for c in _marked(passage)
    ]
    found += [
        (start, along.start(), cue, worth + 0.5, None)
        for start, end, cue, worth, _ in found
        if cue in ("bold", "italic", "link") and (along := ALONG.search(work, start, end))
    ]
    found += [
        (start, start + bare, cue, worth + 1.8, None)
        for start, end, cue, worth, _ in found
        if work[start:end].rstrip(" .\n").endswith(")") and (bare := _before_brackets(work, start, end))
    ]
    subtitled = len(passage.line_starts) > 2 and _bold_over(passage, runs)
    if subtitled:
        found = [(*c[:3], c[3] + 1.5, c[4]) if c[2] == "bold" and c[0] < 3 else c for c in found]
    for opened, closed in quotations(work):
        worth = 3.4 if _closed_after(work, closed) else 1.2
        if any(_LED_TO.fullmatch(work, after_authors(work, r.end), opened) for r in runs if r.end < opened):
            worth = 1.0  # "A. Byron. Comment on “Looms”"
        if work[opened] in _EASTERN_QUOTES and HAN.match(work, closed):
            worth = 1.0  # "『羊毛辞典』再考": of the title
        # A quotation inside a marked title is part of it.
        longer = len(work[opened:closed].split()) + 1
        if any(a <= opened and closed <= b and len(work[a:b].split()) > longer for a, b, *_ in found):
            worth = min(worth, 1.0)
        # Of two signs each: ``On Wool''.
        first, last = (2 if work[at : at + 2] in ("``", "''") else 1 for at in (opened, closed - 2))
        found.append((opened + first, closed - last, "quoted", worth, None))
    over_names = _OVER_NAMES if _stands_over_names(passage, runs) else 0.0
    behind_label = _behind_label(passage)
    for number in range(min(len(passage.line_starts), 6)):
        start, end = passage.line_range(number)
        start = max(start, behind_label)
        if work[start:end].strip(" \x1f"):
            below = 2.0 if number == 1 and subtitled else 0.0 if number else -over_names
            found.append((start, end, "line", 1.6 - 0.3 * min(number, 3) - below, None))
            tail = _tail(work[start:end])
            if tail:
                found.append(
                    (start, start + tail, "line", 2.1 - 0.3 * min(number, 3) - min(below, 0.0), None)
                )
    return _sensible(passage, found, runs)


#: ", in draft", " (with A. Byron)": what stands behind the title in its heading.
_BEHIND_TITLE = re.compile(r"\s*[,(;–—|-]\s*\w")


def _told_behind(passage: Passage, start: int, end: int) -> int:
    """Where the link or the bold words end that a heading begins with, and a remark goes on; 0 where none does."""
    pieces = [p for p in passage.pieces if start <= p.start < end and p.span.text.strip()]
    if len(pieces) < 2:
        return 0
    front, *others = pieces
    linked = front.span.href is not None and not any(p.span.href for p in others)
    bold = Mark.BOLD in front.span.marks and not any(Mark.BOLD in p.span.marks for p in others)
    set_off = (linked or bold) and len(front.span.text.split()) > 2
    return others[0].start if set_off and _BEHIND_TITLE.match(passage.work, others[0].start) else 0


class Beginning(NamedTuple):
    """Where words begin that may be the title, and nothing shows how far they go."""

    start: int
    #: "sentence" behind a list of authors, "first" at the front.
    cue: str
    #: What a title there is worth, and what one is at most.
    base: float
    most: float
    run: NameRun | None


def beginnings(passage: Passage, runs: Sequence[NameRun]) -> list[Beginning]:
    """Where the title may begin by the order of the parts alone: behind the authors, or at the front."""
    most = most_worth(passage.work)
    behind = [Beginning(after_authors(passage.work, r.end), "sentence", 1.6, 1.6 + most, r) for r in runs]
    front = 1.2 + (_OVER_NAMES if _stands_over_names(passage, runs) else 0.0)
    at = max(front_of(passage.work), _beside(passage))
    found = [*behind, Beginning(at, "first", front, front + most, None)]
    led = _behind_venue(passage, runs)
    return [*found, Beginning(led[0], "sentence", led[1], led[1] + most, None)] if led else found


#: What a title is worth behind the venue's name, its year, and a stop; and behind what is set off and may be one.
_BEHIND_VENUE, _BEHIND_SET_OFF = 3.0, 1.0
#: "Journal of Wool (2019). Looms at Work. A. Byron"
_VENUE_IN_FRONT = re.compile(
    r"(?=[^\W\d_])(?P<venue>[^\n\x1f“”\"?!]{5,160}?)(?:,? |, )(?:[A-Z][a-z]{2,8}\.? )?"
    r"(?:[(\[](?:19|20)\d\d[)\]][.,:;]?|(?:19|20)\d\d[.:;])(?: [–—|-])? +(?=\S+ \S+ \S+ \S)"
)


#: "Published in Felt Letters. Looms at Work. A. Byron", "Working paper. Looms at Work. A. Byron"
_STATE_IN_FRONT = re.compile(
    r"(?:(?:Published|Appeared|To appear|Accepted|Forthcoming|Submitted|Under review) (?:in|at|to|by) [^.\n\x1f]{2,150}"
    r"|Working paper|(?:Unpublished )?manuscript|Preprint|Draft(?: coming soon)?|Under (?:review|submission)"
    r"|In (?:preparation|progress|submission|press)|Work in progress|Forthcoming|To appear)\. +(?=\S+ \S+ \S+ \S)",
    re.IGNORECASE,
)


def _behind_venue(passage: Passage, runs: Sequence[NameRun]) -> tuple[int, float] | None:
    """Where words begin behind a venue and its year, or a state, in front of all, names behind; and their worth."""
    work = passage.work
    begin = front_of(work)
    venue = _VENUE_IN_FRONT.match(work, begin) or _STATE_IN_FRONT.match(work, begin)
    if venue is None or any(run.start < venue.end() for run in runs):
        return None
    if not any(run.start > venue.end() and "\n" not in work[venue.end() : run.start] for run in runs):
        return None
    if venue.re is _STATE_IN_FRONT:
        return venue.end(), _BEHIND_VENUE
    words = venue["venue"]
    named = begins_short_title(work, begin) or any(m[0][0].isupper() for m in VENUE_WORD.finditer(words))
    if named or PREPRINT.match(words):
        return venue.end(), _BEHIND_VENUE
    looks = passage.marks & {Mark.BOLD, Mark.ITALIC}
    end = begin + len(words)
    set_off = any(
        passage.covered(begin, end, m) > 0.9 > passage.covered(venue.end(), venue.end() + 9, m) for m in looks
    )
    return (venue.end(), _BEHIND_SET_OFF) if set_off else None


#: What it adds to the first line that the second is all of names.
_OVER_NAMES = 2.0
#: Words by which a first line is rather the venue or the date.
_OF_VENUE = re.compile(
    r"\b(?:19|20)\d\d\b|[’'‘]\d\d\b|(?i:\b(?:proc(?:eedings|\.)|conference|journal|transactions|symposium|workshop))\b"
)


def _stands_over_names(passage: Passage, runs: Sequence[NameRun]) -> bool:
    """Whether words without date and venue are all of the first line, and names all of the second."""
    if len(passage.line_starts) < 3:
        return False
    start, end = passage.line_range(0)
    words = passage.work[start:end]
    if len(words.split()) < 4 or _OF_VENUE.search(words) or any(run.start < end for run in runs):
        return False
    if any(p.span.href or LOOKS & p.span.marks for p in passage.pieces if p.line == 0):
        return False  # what sets the title off tells it
    below, until = passage.line_range(1)
    names = next((run for run in runs if below <= run.start < until), None)
    return names is not None and not _LETTERS.search(
        passage.work[below : names.start] + passage.work[min(names.end, until) : until]
    )


def titles_from(passage: Passage, at: Beginning, runs: Sequence[NameRun]) -> list[Candidate]:
    """All stretches that begin at a place and may be the title."""
    found: list[Candidate] = []
    for end, worth in title_ends(passage, at.start, runs):
        where = _TAG_AND_PLACE.fullmatch(passage.work, at.start, end) or _KIND_AND_PLACE.match(
            passage.work, at.start, end
        )
        placed = at.run and at.run.start > 8 and where
        found.append((at.start, end, at.cue, at.base + worth - (2.0 if placed else 0.0), at.run))
    return _sensible(passage, found, runs)


def _sensible(passage: Passage, found: list[Candidate], runs: Sequence[NameRun]) -> list[Candidate]:
    """Leave out what breaks a quotation; no title reaches over a venue set in bold."""
    at = _bold_venue(passage, runs)
    if at:
        found = [
            (a, b, cue, worth - (2.0 if a < at < b else 1.0 if at <= a else 0.0), run)
            for a, b, cue, worth, run in found
        ]
    work = passage.work
    return [c for c in found if not _breaks_quotation(work, *c[:3])] if _OPENING.search(work) else found


def _bold_venue(passage: Passage, runs: Sequence[NameRun]) -> int:
    """Where a venue set in bold begins before any names; 0 where none does."""
    if Mark.BOLD not in passage.marks:
        return 0
    begin = front_of(passage.work)
    names = min((run.start for run in runs), default=len(passage.work))
    return next(
        (
            p.start
            for p in passage.pieces
            if begin < p.start <= names and is_bold_venue(passage, begin, _words_at(p))
        ),
        0,
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


#: "WOOL 2019, Washington D.C.": where and when, set off below the names.
_TAG_AND_PLACE = re.compile(
    r"\s*[A-Z][\w&+/-]*(?: [A-Z]\w*){0,2},? ?(?:[’'‘]\d\d|(?:19|20)\d\d)(?:, [A-Z][\w.]*(?:,? [A-Z][\w.]*){0,4})?[\s.]*"
)
_TITLE_AND_YEAR = re.compile(r"\w+(?:\W+\w+){3,}\W*\((?:19|20)\d\d\)[.,:]?\s*$")


#: "Article at Wool Letters", linked below the names.
_KIND_AND_PLACE = re.compile(
    r"\s*(?:Article|Paper|Document|Chapter|Preprint|Version|Published) (?:at|in|on) (?=[A-Z])"
)


def _names_where(passage: Passage, marked: Candidate, runs: Sequence[NameRun]) -> bool:
    """Whether set-off words stand behind a title, the venue: "Looms That Learn (2019). *Wool Report*"."""
    start, end = marked[:2]
    if start > 3 and marked[2] in ("bold", "italic") and _TAG_AND_PLACE.fullmatch(passage.work[start:end]):
        return True
    if start > 30 and _KIND_AND_PLACE.match(passage.work, start, end):
        return True
    if marked[2] in _LOOKS and _title_before_names(passage, start, runs):
        return True
    before = passage.work[max(0, start - 300) : start].rstrip()
    if marked[2] == "bold" and before.endswith(",") and not any(run.start < start for run in runs):
        shift = len(passage.work[start:end]) - len(passage.work[start:end].lstrip())
        return is_bold_venue(passage, front_of(passage.work), start + shift)
    return (
        ")" in before[-2:]
        and not re.search(r"\w", passage.work[end:])
        and _TITLE_AND_YEAR.match(before) is not None
        and not any(run.end < start for run in runs)
    )


_LOOKS = frozenset(("bold", "italic", "underline"))


def _title_before_names(passage: Passage, start: int, runs: Sequence[NameRun]) -> bool:
    """Whether plain words are the title, and the venue is set off: "Looms that learn at night. A. Byron. **Wool**"."""
    run = next((r for r in runs if r.owner and r.end <= start), None)
    if run is None:
        return False
    begin = front_of(passage.work)
    words = passage.work[begin : run.start].split()
    return (
        len(words) > _FEWEST_WORDS
        and sum(w.islower() for w in words) > 1
        and "\n" not in passage.work[begin : run.start].strip()
        and not re.search(r"\d\W*$", passage.work[begin : run.start].rstrip(" .,;:–-"))
        and not has_venue_word(passage.work[begin : run.start])
    )


#: Fewer are no plain title before the names.
_FEWEST_WORDS = 4


def _beside(passage: Passage) -> int:
    """Where the words begin behind a label in a column at their left; 0 where none or a date stands there."""
    first = next((p for p in passage.pieces if p.span.text.strip()), None)
    if first is None or "left" not in first.span.roles or _DATE_LABEL.fullmatch(first.span.text):
        return 0
    return next((p.start for p in passage.pieces if p.span.text.strip() and "left" not in p.span.roles), 0)


#: A date, in digits or with the month's or season's name.
_DATE_LABEL = re.compile(
    r"(?i)(?:[\W\d]|(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|spring|summer|fall|winter)[^\W\d]*)*"
)


def _behind_label(passage: Passage) -> int:
    """Where the words begin behind a date or label that a PDF sets in the left margin, behind a year set off."""
    return next(
        (
            p.start
            for p in passage.pieces
            if p.span.text.strip() and "left" not in p.span.roles and not _YEAR_ALONE.fullmatch(p.span.text)
        ),
        0,
    )


_YEAR_ALONE = re.compile(r"[\s(\[]*(?:19|20)\d\d[\s)\].:,]*")


#: "“Looms That Learn” has been accepted at Wool".
_TOLD_OF_WORK = re.compile(r"\s+(?:has|have|had|was|were|is|will|got|accepted|published|appears?|appeared)\b")
#: "“Looms that Learn” – (Wool 2020)"
_SET_APART = re.compile(r"\s*[–—|-]+\s+[(@\[]")
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
    quotation = next((q for q in quotations(work[start : start + 600]) if q[0] == 0), None)
    if quotation is None:
        return False
    closed = start + quotation[1]
    if work[start] in _EASTERN_QUOTES:
        if HAN.match(work, closed):
            return False  # "「羊毛展」の報告"
        return not closed - 3 <= end <= closed + 1
    if len(work[start:closed].split()) < 4:
        return False
    whole = (
        _WITH_FOLLOWS.match(work, closed) is not None
        or _TOLD_OF_WORK.match(work, closed) is not None
        or _SET_APART.match(work, closed) is not None
        or (work.startswith(": ", closed) and names_where(work, closed + 2))
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


def _before_brackets(work: str, start: int, end: int) -> int:
    """
    Find where a title ends whose mark goes on with when and where, in brackets: "Looms at Night (May 2019) (WOOL)".

    0 where it does not, or where the entry tells a year besides.
    """
    words = work[start:end]
    bare, dated = len(words), False
    while m := _YEARS_BRACKET.search(words, max(0, bare - _LONGEST_TAIL), bare) or _BESIDE_YEARS.search(
        words, max(0, bare - _LONGEST_TAIL), bare
    ):
        dated = dated or m.re is _YEARS_BRACKET
        bare = m.start()
    elsewhere = dated and (_YEAR.search(work, 0, start) or _YEAR.search(work, end))
    return bare if dated and bare > 12 and not elsewhere else 0


# The titles of an entry begin at few places.
@lru_cache(maxsize=16)
def quotations(work: str) -> list[tuple[int, int]]:
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


def _closed_after(work: str, end: int) -> bool:
    """Whether what follows a closing quote ends the title."""
    return bool(
        re.match(r"\s*(?:[.,;()\x1f\n]|$|in\b|[A-Z(]|[–—|-]+\s)", work[end : end + 4])
        or work[end - 2 : end - 1] in ",.?!"
    )


_Test = Callable[[Piece], bool]


def _marked(passage: Passage) -> list[Candidate]:
    """Stretches that the page sets off: by role, bold, link, italic, underline."""
    found: list[Candidate] = []
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
        pieces = passage.pieces
        so = [test(piece) for piece in pieces]
        i = so.index(True) if True in so else len(so)
        while i < len(pieces):
            if not so[i]:
                i += 1
                continue
            j = i
            while j + 1 < len(pieces) and (
                (so[j + 1] and (cue != "link" or pieces[j + 1].span.href == pieces[i].span.href))
                or (
                    j + 2 < len(pieces)
                    and not pieces[j + 1].span.text.strip()
                    and so[j + 2]
                    and cue != "link"
                    # "**Looms at Work.** **Felt Letters**": each is set off by itself.
                    and (cue == "role" or not STOPPED.search(passage.work, pieces[i].start, pieces[j].end))
                )
            ):
                j += 1
            start, end = pieces[i].start, pieces[j].end
            if cue == "role":
                end = min(_before_venue(pieces[i : j + 1]), _before_badges(pieces[i : j + 1]))
            linked, i = _linked_part(pieces[i : j + 1]), j + 1
            base = worth
            if start and _IN_BOOK.search(passage.work, max(0, start - 12), start):
                continue
            if cue != "role" and _APPEARED_IN.search(passage.work, max(0, start - 24), start):
                continue
            if (
                cue == "bold"
                and found
                and found[-1][2] == "bold"
                and _LED_TO_VENUE.search(passage.work, max(0, start - 12), start)
            ):
                continue
            if (
                cue == "bold"
                and _HAN_NAME.fullmatch(passage.work, start, end)
                and _GOES_ON.match(passage.work, end)
            ):
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
            if cue == "italic" and not passage.work[_beside(passage) : start].strip(" \x1f•*"):
                base = 2.6  # an entry begins with its title, not with its venue
            # A mark that reaches over lines may hold title and more: each line by itself too.
            found.append((start, end, cue, base, None))
            if cue == "bold" and linked:
                found.append((start, linked, cue, base + 0.5, None))
            if cue != "role" and (beyond := goes_on(passage.work, start, end)):
                found.append((start, beyond, cue, base + 1.0, None))
            newline = passage.work.find("\n", start, end)
            if newline > 0:
                found.append((start, newline, cue, base - 0.4, None))
                if not _LETTERS.search(passage.work, start, newline):
                    found.append((newline + 1, end, cue, base, None))  # a year over the title, both bold
    return found


def _linked_part(pieces: Sequence[Piece]) -> int:
    """Where a linked title ends behind whose comma more follows in one look: "[**Looms at Night,**] **Wool Access**"."""
    href, end = pieces[0].span.href, 0
    for piece in pieces if href is not None else ():
        if piece.span.text.strip() and piece.span.href != href:
            return end
        if piece.span.text.strip():
            end = piece.end if piece.span.text.rstrip().endswith((",", ".")) else 0
    return 0


def _before_badges(pieces: Sequence[Piece]) -> int:
    """Where the words of a title end behind which its element holds badges: "Looms at Night  [R&R at Wool]"."""
    words = len(pieces)
    while words and (Mark.BUTTON in pieces[words - 1].span.marks or not pieces[words - 1].span.text.strip()):
        words -= 1
    return pieces[words - 1].end if words else pieces[-1].end


def _before_venue(pieces: Sequence[Piece]) -> int:
    """Where a title ends behind which its element names the venue, set off: "Looms at Night. **WOOL** Oral"."""
    for before, piece in pairwise(pieces):
        set_off = {Mark.BOLD, Mark.ITALIC} & (piece.span.marks - before.span.marks)
        words = "".join(p.span.text for p in pieces if p.start >= piece.start).split()
        if (
            set_off
            and len(words) < 8
            and words[:1]
            and words[0][0].isupper()
            and _FULL_STOP.search(before.span.text)
            and len(before.span.text.split()) > 2
        ):
            return before.end
    return pieces[-1].end


def _follows(work: str, first: Candidate, start: int) -> bool:
    """Whether a place stands right behind words set off alike: "[On Wool and Yarn](…), [Wool Letters](…)"."""
    return (
        work.count(" ", first[0], first[1]) > 2
        and _BETWEEN_LINKS.fullmatch(work, first[1], start) is not None
    )


def is_titled(piece: Piece) -> bool:
    """Whether the page's author named a part the title."""
    roles = piece.span.roles
    if not roles:
        return False
    if Mark.BUTTON in piece.span.marks and len(piece.span.text.split()) < 3 and not _is_title(roles[-1:]):
        return False  # a badge behind the title's words, in its element
    return _is_title(roles[-3:])


_BETWEEN_LINKS = re.compile(r"[\s,.;:\x1f]*(?:[Ii]n:?\s+)?")
