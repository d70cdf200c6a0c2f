"""Titles that the page sets off: by what it calls them, a link, bold or slanted words, a line of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from crawler.extractors.names.scan import NameRun
from crawler.extractors.names.words import EDITORS
from crawler.extractors.passage import Passage, Piece, role_test
from crawler.extractors.titles.ends import LOOKS, STOPPED, behind_figure, goes_on, is_barred
from crawler.reading.document import Mark

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_is_title = role_test(
    r"(?:^|[-_])(?:paper|pub|publication|article|archive|item|entry|post|bib|list|card|work|pub-?list)?-*_*(?:title|papertitle|headline)(?:$|[-_])|^name$|^title|title$",
    but=r"subtitle|journal-?title|section-?title|book-?title|page-?title|venue|subtitle|titlebar",
)
_is_account = role_test(r"(?:^|[-_])(?:sub-?title|description|desc|summary|blurb|tagline|excerpt|tl-?dr)$")
#: What stands before the book that a chapter is in: "In A. Tanner (Eds.), ".
_IN_BOOK = re.compile(rf"(?:\((?:{EDITORS})\.\)[,:]?|\bIn:?)\s*$")
#: "Review of ": what is reviewed is called the title, and is none of the owner's.
_REVIEW_OF = re.compile(r"(?:[Bb]ook )?[Rr]eview of\s+$")
#: "Published in **Wool Letters**"
_APPEARED_IN = re.compile(
    r"\b(?:published|appeared|appears?|accepted|presented|submitted|review|resubmit) (?:in|at|by|to)(?: the)?:?\s+$",
    re.IGNORECASE,
)
#: What every such lead ends with.
_LEADS = ("in", "at", "by", "to", "the", ":", ",", ")")
#: "In preparation for the **Wool Review**": what stands in bold behind a title in bold.
_LED_TO_VENUE = re.compile(r"\b(?:at|for|in|to|by)(?: the)?\s+$")
#: "led by a student of the [Loom School]": a link within a sentence.
_IN_SENTENCE = re.compile(r"[a-z] (?:of|at|from|by)(?: the)? $")
#: "A. Byron, Felt. Lett. **12**, 371 (1995)." over a slanted line: volume, page and year, and below them the title.
_CITED_ABOVE = re.compile(
    r"\d[a-z]?\)?, ?[A-Z]?\d+(?:\s?[–-]\s?[A-Z]?\d+)?,? \((?:19|20)\d\d\)[.,;]?\s*\n\s*$"
)
_LINE_ENDS = re.compile(r"[.,;\s]*(?:\n|$)")
#: An open bracket behind words or a stop.
_IN_BRACKETS = re.compile(r"[\w.)]\s*\[[^\[\]\n]*$")
_FULL_STOP = re.compile(r"[.?!]\s*$")
#: "羊毛花, 糸車太郎": one in bold among names, and what stands behind one.
_HAN_NAME = re.compile(r"\s*[\u3400-\u9fff]{2,4}\s?[*†]?\s*")
_GOES_ON = re.compile(r"[*†]?\s*(?:[,，、;；]\s?[\u3400-\u9fff]|等)")
#: Start, end, cue, the worth of the cue, and the authors it follows.
Candidate = tuple[int, int, str, float, "NameRun | None"]


def words_beside_label(passage: Passage) -> int:
    """Where the words begin behind a label in a column at their left; 0 where none or a date stands there."""
    first = next((p for p in passage.pieces if p.span.text.strip()), None)
    if first is None or "left" not in first.span.roles or _DATE_LABEL.fullmatch(first.span.text):
        return 0
    return next((p.start for p in passage.pieces if p.span.text.strip() and "left" not in p.span.roles), 0)


#: A date, in digits or with the month's or season's name.
_DATE_LABEL = re.compile(
    r"(?i)(?:[\W\d]|(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|spring|summer|fall|winter)[^\W\d]*)*"
)
_Test = Callable[[Piece], bool]


def titles_set_off(passage: Passage) -> list[Candidate]:
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
        # A date in the column at the left is none of the title beside it, in one look with it or not.
        so = [
            test(piece)
            and not ("left" in piece.span.roles and _DATE_LABEL.fullmatch(piece.span.text.strip()))
            for piece in pieces
        ]
        i = so.index(True) if True in so else len(so)
        while i < len(pieces):
            if not so[i]:
                i += 1
                continue
            j = _reach(passage, so, i, cue, marked=mark is not None)
            start, end = pieces[i].start, pieces[j].end
            if cue == "role":
                end = min(_before_venue(pieces[i : j + 1]), _before_badges(pieces[i : j + 1]))
            if cue == "role" and (review := _REVIEW_OF.search(passage.work, max(0, start - 24), start)):
                start = review.start()
            below = cue == "bold" and found and is_barred(passage, i, frozenset((Mark.BOLD,)))
            linked, i = _linked_part(pieces[i : j + 1]), j + 1
            base = worth - (1.5 if below else 0.0)
            if _is_led_to(passage.work, start, cue):
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
            if cue == "link" and (
                _IN_SENTENCE.search(passage.work, max(0, start - 12), start)
                or (
                    found
                    and found[-1][2] == "link"
                    and _IN_BRACKETS.search(passage.work, found[-1][1], start)
                )
            ):
                continue  # "[Knots at Work] [slides, code of the looms]": a label, however long
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
            if cue == "italic":
                base = _slanted_worth(passage, start, end, base)
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


def _is_led_to(work: str, start: int, cue: str) -> bool:
    """Whether words before a place lead to a venue or a book: "Published in **Wool Letters**"."""
    if not work[max(0, start - 24) : start].rstrip().lower().endswith(_LEADS):
        return False
    appeared = cue != "role" and _APPEARED_IN.search(work, max(0, start - 24), start)
    return bool(appeared or _IN_BOOK.search(work, max(0, start - 12), start))


def _slanted_worth(passage: Passage, start: int, end: int, usual: float) -> float:
    """What slanted words are worth as a title: more at the front, and on a line of their own below a citation."""
    if _DATE_LABEL.fullmatch(passage.work, words_beside_label(passage), start):
        usual = 2.6  # an entry begins with its title, not with its venue
    cited = _CITED_ABOVE.search(passage.work, max(0, start - 40), start)
    return 4.0 if cited and _LINE_ENDS.match(passage.work, end) else usual


def is_aside(piece: Piece) -> bool:
    """Whether words stand at the right edge, apart from those beside them, in one look with them or not."""
    return "right" in piece.span.roles


def _reach(passage: Passage, so: Sequence[bool], i: int, cue: str, *, marked: bool) -> int:
    """The last piece of a stretch set off in one way from a piece on: white space or a figure may stand between."""
    pieces, j = passage.pieces, i
    while j + 1 < len(pieces):
        if marked and is_aside(pieces[j + 1]) != is_aside(pieces[i]):
            break
        if marked and so[j + 1] and is_barred(passage, j + 1, pieces[i].span.marks & LOOKS):
            break
        behind = behind_figure(pieces, j, pieces[i].span.marks & LOOKS) if marked and not so[j + 1] else j
        if behind > j:
            j = behind
            continue
        if not (
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
            break
        j += 1
    return j


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


def is_account(passage: Passage, start: int, end: int) -> bool:
    """Whether the page's author called words what a work is about: "subtitle", "description"."""
    return passage.role_share(start, end, _is_account) > _MOSTLY


_MOSTLY = 0.9
_BETWEEN_LINKS = re.compile(r"[\s,.;:\x1f]*(?:[Ii]n:?\s+)?")
