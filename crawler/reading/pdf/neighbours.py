"""How two rows stand to each other: how far apart, whether the upper had room left, whether looks differ."""

from __future__ import annotations

import re
from typing import Final

from crawler.reading.pdf.edges import Entry
from crawler.reading.pdf.measures import Measures
from crawler.reading.pdf.pieces import BOLD, ITALIC, SMALL_CAPS

#: How a row begins that names the other authors below a title.
_WITH: Final = re.compile(r"\(?(?:joint(?:ly)? )?with [A-Z]")
#: The names of others in a bracket that is not closed.
_OPEN_NAMES: Final = re.compile(r"\((?:jointly\s)?with\s[^()]*$")
_INITIAL: Final = re.compile(r"[A-Z]\.")
#: A surname and its initials, between which many let no row end.
_TIED: Final = re.compile(r"[^\W\d_][\w'’-]+ (?:[A-Z]{1,3}|[A-Z]\.),")
#: The end of a row in the middle of a list of names.
_MID_LIST: Final = re.compile(r"[^\W\d_]\.?,$|,.*\s[A-Z]\.?$|\sand$")


#: The end of a row that wants the next word, whatever its look; and in the look of the row.
_WANTS_ANY: Final = re.compile(r"\s(?:and|&)$")
_WANTS_MORE: Final = re.compile(r"\s(?:of|the|for|on|with|from|in|to|by|at|via|into)$")


def is_full(above: Entry, below: Entry, measures: Measures) -> bool:
    """Return whether the row above ended because the next word had no room."""
    said, first = above.text, below.body[0]
    tied = _TIED.match(first.text) if said.endswith(",") else None
    word = tied[0] if tied else first.text.split(" ", 1)[0]
    width = (first.right - first.left) * len(word) / max(1, len(first.text))
    if said.endswith("\u00ad") or _WANTS_ANY.search(said):
        return True
    if said.endswith(",") and _OPEN_NAMES.search(said) and ")" in below.text:
        return True  # "(with A. Byron, / C. Babbage)"
    if above.body[-1].look == below.body[0].look and (
        _WANTS_MORE.search(said) or _goes_on_slanted(above, below)
    ):
        return True
    if said.endswith(":") and len(said) > 30 and _is_in_one_look(above, below):
        return True  # "Wool and Yarn: / how both are spun", both in italics
    beside = above.middle or above.aside
    edge = above.limit if not beside else min(above.limit, beside[0].left - above.row.size)
    if above.right + 0.2 * above.row.size + width > edge - 0.5:
        return True
    no_room = above.ragged and above.right + 0.2 * above.row.size + width > above.ragged
    # In a column that ends unevenly, what is bold goes on in bold, and a list of names behind its comma.
    if no_room and (
        goes_on_in_bold(above, below) or _MID_LIST.search(said) or _is_mid_sentence(above, below)
    ):
        return True
    # A few rows too long push the edge out; a row nearly full that ends in the middle of a phrase runs on.
    nearly = above.right > above.left + 0.86 * (edge - above.left) and not above.aside
    if nearly and said.endswith(",") and _INITIAL.match(below.text):
        return True  # "Byron, / A.": in the middle of a name
    ended = said.endswith((".", ",", ";", ":", ")", "”")) or _WITH.match(below.text)
    return nearly and not ended and not look_turns(above, below)


def _goes_on_slanted(above: Entry, below: Entry) -> bool:
    """Return whether words in italics that begin within a row are cut in their middle: "*Wool: Loom,*"."""
    slanted = above.body[-1].look & ITALIC and not above.body[0].look & ITALIC
    return bool(slanted) and above.text.endswith((",", ":")) and not above.aside


def _is_in_one_look(above: Entry, below: Entry) -> bool:
    """Return whether two rows are set in one look, which is not that of plain text."""
    looks = {p.look & (BOLD | ITALIC) for p in (*above.body, *below.body) if any(c.isalnum() for c in p.text)}
    return not above.aside and len(looks) == 1 and looks != {0}


def _is_mid_sentence(above: Entry, below: Entry) -> bool:
    """Return whether a row of running words, with no stop at its end, goes on below."""
    if above.text.endswith((".", ":", ";", ")", "”")) or look_turns(above, below):
        return False
    return below.text[:1].islower() or ". " in above.text


def is_bold(entry: Entry) -> bool:
    """Return whether all words of a row are bold."""
    return all(p.look & BOLD for p in entry.body if any(c.isalnum() for c in p.text))


def goes_on_in_bold(above: Entry, below: Entry) -> bool:
    """Return whether a bold row without an end may go on in a bold one."""
    alike = above.body[-1].look == below.body[0].look
    return (
        alike and is_bold(above) and is_bold(below) and not (below.aside or above.text.endswith((".", ":")))
    )


def are_aligned(a: float, b: float, size: float) -> bool:
    """Return whether two left edges of text of this size are one."""
    return abs(a - b) <= 0.35 * size


def are_apart(above: Entry, below: Entry, measures: Measures) -> bool:
    """Return whether more than a paragraph's leading lies between two rows of one column."""
    distance = below.row.baseline - above.row.baseline
    leading = max(measures.leading(above.row.size), measures.leading(below.row.size))
    return (
        distance > 1.16 * leading + 0.3 or abs(above.row.size - below.row.size) > 0.12 * below.row.size + 0.5
    )


def look_turns(above: Entry, below: Entry) -> bool:
    """Return whether one look fills the row above and another begins below: a break set there by hand."""
    looks = {p.look & (BOLD | ITALIC | SMALL_CAPS) for p in above.body}
    return (
        len(looks) == 1
        and below.body[0].look & (BOLD | ITALIC | SMALL_CAPS) not in looks
        and not above.text.endswith((",", "\u00ad", "-"))
        and (BOLD in looks or SMALL_CAPS in looks)
    )
