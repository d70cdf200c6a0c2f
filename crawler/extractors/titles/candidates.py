"""Titles: which stretches of an entry may be one, each with the worth of what tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from crawler.extractors.headings.sections import read_heading
from crawler.extractors.names.lexicon import place_odds
from crawler.extractors.names.scan import NameRun
from crawler.extractors.names.words import HAN
from crawler.extractors.passage import Passage, Piece
from crawler.extractors.titles.commas import most_worth
from crawler.extractors.titles.edges import after_authors, front_of, without_coauthors
from crawler.extractors.titles.ends import ALONG, LOOKS, title_ends
from crawler.extractors.titles.marked import (
    Candidate,
    is_account,
    is_titled,
    titles_set_off,
    words_beside_label,
)
from crawler.extractors.titles.quotations import EASTERN_QUOTES, OPENING, breaks_quotation, quotations
from crawler.extractors.titles.where import bracketed_venue_at, is_venue_set_off
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Mark
from snapshots.patterns import SPACES
from snapshots.shortened import begins_short_title
from snapshots.venues.places import CITIES
from snapshots.venues.words import PREPRINT, VENUE_WORD, has_venue_word

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|[’'‘]\d\d\b")
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
_BEHIND_TAIL = SPACES + ",*_."
#: No tag is longer.
_LONGEST_TAIL = 80
_CITY_WORDS = frozenset("City New San Santa Los Las Saint St Hong Tel Abu Cape Buenos Salt Lake Rio".split())
_LAST_WORD = re.compile(r"[^\W\d_]+(?=[\s,*_]*$)")
#: Words that lead from the authors to a quotation inside the title: "Comment on ", "A reply to ".
_LED_TO = re.compile(r"[A-Z]\w*(?: \w+){0,3} ")


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
        c if not _names_where(passage, c, runs) else (*c[:3], c[3] - 2.5, None)
        for c in (_behind_name(work, set_off, runs) for set_off in titles_set_off(passage))
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
        if work[opened] in EASTERN_QUOTES and HAN.match(work, closed):
            worth = 1.0  # "『羊毛辞典』再考": of the title
        # A quotation inside a marked title is part of it.
        longer = len(work[opened:closed].split()) + 1
        if any(a <= opened and closed <= b and len(work[a:b].split()) > longer for a, b, *_ in found):
            worth = min(worth, 1.0)
        # Of two signs each: ``On Wool''.
        first, last = (2 if work[at : at + 2] in ("``", "''") else 1 for at in (opened, closed - 2))
        end = without_coauthors(work, opened + first, closed - last, ())  # "“Looms (with Ada Byron)”"
        found.append((opened + first, end, "quoted", worth, None))
    over_names = _OVER_NAMES if _stands_over_names(passage, runs) else 0.0
    behind_label = _behind_label(passage)
    for number in range(min(len(passage.line_starts), 6)):
        start, end = passage.line_range(number)
        start = max(start, behind_label)
        if work[start:end].strip(" \x1f") and not (number and is_account(passage, start, end)):
            below = 2.0 if number == 1 and subtitled else 0.0 if number else -over_names
            found.append((start, end, "line", 1.6 - 0.3 * min(number, 3) - below, None))
            tail = _tail(work[start:end]) or max(0, min(end, bracketed_venue_at(work, start)) - start)
            if tail:
                found.append(
                    (start, start + tail, "line", 2.1 - 0.3 * min(number, 3) - min(below, 0.0), None)
                )
    return _sensible(passage, found, runs)


def _behind_name(work: str, marked: Candidate, runs: Sequence[NameRun]) -> Candidate:
    """Begin words set off behind the last of the authors, where it is set off with them: "B. Lund, **A. Byron. Wool**"."""
    start, end, cue, *_ = marked
    if cue not in _LOOKS:
        return marked
    run = next((r for r in runs if r.start < start < r.end < end), None)
    begin = after_authors(work, run.end) if run else start
    whole = len(_LETTERS.findall(work, begin, end)) > 2 and "\n" not in work[start:begin]
    return (begin, *marked[1:]) if run and begin < end and whole else marked


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
    at = max(front_of(passage.work), words_beside_label(passage))
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
        placed = (at.run and at.run.start > 8 and where) or _ends_in_badge(passage, at.start, end)
        found.append((at.start, end, at.cue, at.base + worth - (2.0 if placed else 0.0), at.run))
    return _sensible(passage, found, runs)


def _ends_in_badge(passage: Passage, start: int, end: int) -> bool:
    """Whether the last words are a badge in the element of the title before them: "Looms at Night [Main Track]"."""
    if Mark.BUTTON not in passage.marks:
        return False
    last = next((p for p in reversed(passage.pieces) if p.start < end and p.span.text.strip()), None)
    return last is not None and start < last.start and Mark.BUTTON in last.span.marks and is_titled(last)


def _sensible(passage: Passage, found: list[Candidate], runs: Sequence[NameRun]) -> list[Candidate]:
    """Leave out what breaks a quotation; no title reaches over a venue set in bold."""
    at = _bold_venue(passage, runs)
    if at:
        found = [
            (a, b, cue, worth - (2.0 if a < at < b else 1.0 if at <= a else 0.0), run)
            for a, b, cue, worth, run in found
        ]
    work = passage.work
    return [c for c in found if not breaks_quotation(work, *c[:3])] if OPENING.search(work) else found


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
            if begin < p.start <= names and is_venue_set_off(passage, begin, _words_at(p))
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
        return is_venue_set_off(passage, front_of(passage.work), start + shift)
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


#: One sign or two close a quotation: "On Wool,”", "On Wool,''".
_CLOSING = "”\"’'›»“‟」』》"


def _closed_after(work: str, end: int) -> bool:
    """Whether what follows a closing quote ends the title."""
    return bool(
        re.match(r"\s*(?:[.,;()\x1f\n]|$|in\b|[A-Z(]|[–—|-]+\s)", work[end : end + 4])
        or work[max(0, end - 3) : end].rstrip(_CLOSING).endswith((",", ".", "?", "!"))
    )
