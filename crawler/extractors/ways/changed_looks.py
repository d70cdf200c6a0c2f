"""Where in an entry the look changes, so that no list of names goes on."""

from __future__ import annotations

import re
from itertools import pairwise

from crawler.extractors.names.lexicon import name_odds
from crawler.extractors.names.owner import OwnerNames
from crawler.extractors.names.words import PARTICLES
from crawler.extractors.passage import Passage, Piece
from crawler.extractors.titles.ends import LOOKS
from crawler.extractors.titles.marked import is_titled
from crawler.reading.document import Mark, Span


def changes_of_look(passage: Passage, owner: OwnerNames) -> frozenset[int]:
    """
    Return where no list of names goes on, for the look changes.

    Where words set in italics begin that are not the owner's name, on both sides of a link or of words in
    bold that are many, and behind what the page names the title.
    """
    found: set[int] = set()
    for before, piece in pairwise(passage.pieces):
        if _look_alike(before.span, piece.span):
            continue
        if is_titled(before) and not is_titled(piece):
            found.add(_next_word(passage.work, piece.start))
        if (
            before.span.href
            and piece.span.href is None
            and (_phrase(before.span.text) or _is_first_line(passage, before))
        ):
            found.add(_next_word(passage.work, piece.start))
        if piece.span.href and before.span.href is None and _phrase(piece.span.text):
            found.add(piece.start)
        if Mark.ITALIC in piece.span.marks and Mark.ITALIC not in before.span.marks:
            words = piece.span.text.strip(" ,.;*")
            # "A. Mill, ***A. B. King***, C. Babbage": bold too, and amid commas, it is the owner by another name.
            person = (
                (Mark.BOLD in piece.span.marks or _WITH_INITIALS.fullmatch(words))
                and before.span.text.rstrip().endswith(",")
                and len(words.split()) <= 4
                and not (
                    _INITIALS_LAST.fullmatch(words) and _INITIALS_FIRST.search(passage.work, 0, piece.start)
                )
            )
            person = person or _is_named_among_others(passage.work, before, piece)
            if words and not person and words not in owner and not owner.stands_alone(words):
                found.add(piece.start + len(piece.span.text) - len(piece.span.text.lstrip()))
        if Mark.BOLD in piece.span.marks and Mark.BOLD not in before.span.marks and _phrase(piece.span.text):
            lead = len(piece.span.text) - len(piece.span.text.lstrip())
            found.add(piece.start + lead + _owner_in_front(before, piece, owner))
        if _is_bold_behind_name(passage.work, before, piece) and piece.span.text.strip(" .") not in owner:
            found.add(piece.start)
        if before.span.marks & LOOKS - piece.span.marks and (
            _phrase(before.span.text) or _is_title_in_front(passage.work, before, owner)
        ):
            found.add(_next_word(passage.work, piece.start))
        if Mark.BOLD in before.span.marks and Mark.BOLD not in piece.span.marks:
            words = before.span.text.strip(" ,.;*")
            if _NO_NAME.match(words) and words not in owner:
                found.add(piece.start + len(piece.span.text) - len(piece.span.text.lstrip(" ,.;:")))
    return frozenset(found)


def _look_alike(before: Span, span: Span) -> bool:
    """Whether two stretches bear the same marks and names, and both or none are links."""
    return (
        before.marks == span.marks
        and before.roles == span.roles
        and (before.href is None) == (span.href is None)
    )


#: "Finch R", "C. A. Babbage": a student set in italics among the authors.
_WITH_INITIALS = re.compile(
    r"[^\W\d_a-z][\w’'-]+,? (?:[A-Z]\.?[ -]?){1,3}|(?:[A-Z]\.[ -]?){1,3} ?[^\W\d_a-z][\w’'-]+"
)
#: "Carl B. Finch", and what goes on behind it: ", Ada Mill, ", " and A. Mill.".
_WHOLE_NAME = re.compile(
    r"[^\W\d_a-z][\w’'-]+(?: [A-Z]\.)?(?: (?:van|von|de[lrn]?|da|di))*(?: [^\W\d_a-z][\w’'-]+){1,2}"
)
_ANOTHER = re.compile(
    r"[*†‡§]?(?:,? (?:and|&)|,) (?:(?:[A-Z]\.[ -]?){1,3}|[^\W\d_a-z][\w’'-]+ (?:[A-Z]\.? )*)[^\W\d_a-z][\w’' -]*[.,*†‡]"
)
#: "Felt J.", in italics behind "A. Byron, C. Babbage, ": a journal's name, as persons there have their initials first.
_INITIALS_LAST = re.compile(r"[^\W\d_a-z][\w’'-]+,? (?:[A-Z]\.?[ -]?){1,3}")
_INITIALS_FIRST = re.compile(r"(?<!\w)(?:[A-Z]\.[ -]?){1,3}[^\W\d_a-z][\w’'-]{1,30},\s*$")
#: "A. Byron, ", "C G Windle, ": where persons are named so, words without initials are none's.
_BY_INITIALS = re.compile(r"(?<![\w-])(?:[A-Z]\.?[ -]){1,3}[^\W\d_a-z][\w’'-]{1,30},\s*$")
#: Words in bold that are no person's, though all begin with capitals: "A Felted Shed", "Babbage’s Loom".
_NO_NAME = re.compile(r"(?:An?|The) [A-Z]\w|.*\w[’']s\b|\S+ \S+ \S+ \S+ \S+")
#: "A. Byron (corresponding author)"
_SAID_OF_PERSON = re.compile(r"\([^()]{1,40}\)")
#: The end of a name behind which no other is announced: no comma, no "and".
_NAMED = re.compile(r"[^\W\d_]\.?(?<!\band)\s?$")


def _is_named_among_others(work: str, before: Piece, piece: Piece) -> bool:
    """Whether words in italics are one's whole name between a comma and another's: ", *Carl B. Finch*, Ada Mill,"."""
    words = piece.span.text.strip(" ,;*")
    behind = piece.start + len(piece.span.text.rstrip(" ,;*"))
    if not before.span.text.rstrip().endswith(",") or _WHOLE_NAME.fullmatch(words) is None:
        return False
    if "." not in words and _BY_INITIALS.search(work, 0, piece.start):
        return False
    odds = [name_odds(word) for word in words.split() if len(word) > 2]
    return min(odds) > -1 and sum(odds) > 0 and _ANOTHER.match(work, behind) is not None


def _is_bold_behind_name(work: str, before: Piece, piece: Piece) -> bool:
    """Whether words in bold stand right behind plain ones, and a stop ends both: "A. Byron, C. Mill **Felted Looms**."."""
    words = piece.span.text
    return (
        Mark.BOLD in piece.span.marks
        and Mark.BOLD not in before.span.marks
        and " " in words.strip()
        and _NAMED.search(before.span.text) is not None
        and work[piece.end : piece.end + 1] in (".", "\n", "\x1f")
    )


#: ", A. Byron, C. Babbage": names with their initials first.
_INITIALS_BEHIND = re.compile(r",\s(?:[A-Z]\.[ -]?){1,3}[^\W\d_a-z][\w’'-]+(?:,| and |\.)")


def _is_title_in_front(work: str, piece: Piece, owner: OwnerNames) -> bool:
    """Whether whole words set off in front of names with initials are no name: "*Wool-Aware Loom Settings*, A. Byron,"."""
    words = re.findall(r"[^\W\d_]+", piece.span.text)
    end = piece.start + len(piece.span.text.rstrip(" ,"))
    return (
        not re.search(r"[^\W\d_]", work[: piece.start])
        and (len(words) > 2 or (len(words) == 2 and sum(name_odds(word) for word in words) < 0))
        and all(len(word) > 2 for word in words)
        and piece.span.text.strip(" ,.") not in owner
        and _INITIALS_BEHIND.match(work, end) is not None
    )


#: "Byron, A. B. ", "A. Byron. ", "Byron AB. " before a title's first word.
_INITIALED_IN_FRONT = re.compile(
    r"\s*((?:[A-Z]\.[ -]?){1,3} ?[^\W\d_a-z][\w’'-]+(?=[.:,] )"
    r"|[^\W\d_a-z][\w’'-]+,? (?:(?:[A-Z]\.[ -]?){1,3}|[A-Z]{1,3}[.:,] ))[.:,]?\s*(?=\W?[^\W_])"
)
_LISTED = re.compile(r"(?:,|\band|&)\s*$")


def _owner_in_front(before: Piece, piece: Piece, owner: OwnerNames) -> int:
    """How long the owner's name is that ends the authors, in bold as the title behind: "C. Mill, **A. Byron. Looms at Work**"."""
    if not _LISTED.search(before.span.text):
        return 0
    name = _INITIALED_IN_FRONT.match(piece.span.text)
    words = piece.span.text.lstrip()
    lead = len(piece.span.text) - len(words)
    return name.end() - lead if name and name[1].strip(" .:,") in owner else 0


def _phrase(words: str) -> bool:
    """Whether a link's words are a title rather than a person: "Alejandro Pérez y Soto" is none."""
    words = _SAID_OF_PERSON.sub("", words) if "(" in words else words
    return len(words.split()) > 3 and (
        ": " in words or any(w.islower() and len(w) > 1 and w not in PARTICLES for w in words.split())
    )


def _next_word(work: str, at: int) -> int:
    """Where the next word begins, on this line or below."""
    while at < len(work) and work[at] in " \n\x1f,.;:":
        at += 1
    return at


def _is_first_line(passage: Passage, link: Piece) -> bool:
    """Whether a link of many words is all of an entry's first line: no name, though each begins large."""
    start, end = passage.line_range(0)
    return (
        len(passage.lines) > 1
        and link.end <= end
        and len(link.span.text.split()) > 3
        and not re.search(r"\w", passage.work[start : link.start] + passage.work[link.end : end])
    )
