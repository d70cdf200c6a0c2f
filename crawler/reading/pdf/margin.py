"""
What fills several rows of a column at either side of the text.

A heading or a date at the left that goes on below; a column of dates at the right, before which text ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from crawler.reading.pdf.edges import DASHES, YEAR, Entry
from crawler.reading.pdf.measures import DATE, Measures
from crawler.reading.pdf.neighbours import are_aligned, is_bold, is_full
from crawler.reading.pdf.pieces import BOLD, SMALL_CAPS, Piece, words_of
from crawler.reading.pdf.sections import names_section

#: How many rows above and below show where text ends.
_NEAR: Final = 10


def with_whole_side_headings(entries: Sequence[Entry]) -> list[Entry]:
    """
    Give the rows of a heading in the left column to the row it begins beside: "Working" over "papers".

    Some may stand at heights of their own, between the rows of the text.
    """
    margin = _margin(entries)
    _begin_side_headings(entries)
    head: Entry | None = None
    last: Piece | None = None
    for entry in entries:
        if margin is not None and _is_alone_in_margin(entry, *margin):
            entry.side_heading, entry.body = entry.body, []
        beside = entry.side_heading or entry.label
        if not beside:
            continue
        if (
            head is not None
            and last is not None
            and _stands_close_below(beside[0], last, entry, head)
            and not _heads_another(beside, last, head)
        ):
            cut = words_of(head.side_heading).endswith((*DASHES, "\u00ad"))
            further = beside if cut else [replace(p, text=f" {p.text}") for p in beside]
            head.side_heading = [*head.side_heading, *further]
            entry.side_heading, entry.label = [], []
        else:
            head = entry if entry.side_heading else None
        last = beside[0]
    return _with_headings_beside(entries)


def _begin_side_headings(entries: Sequence[Entry]) -> None:
    """Take a plain word in the left column right over the rest of a heading for its first row: "Selected"."""
    for label, entry in pairwise(e for e in entries if e.label or e.side_heading):
        if not (label.label and entry.side_heading):
            continue
        word, rest = label.label, entry.side_heading
        said = words_of(word)
        whole = said.isalpha() and said[:1].isupper() and names_section(words_of(rest))
        if whole and word[0].look == rest[0].look and _stands_close_below(rest[0], word[0], entry, label):
            label.side_heading, label.label = word, []


def with_dates_beside(entries: Sequence[Entry], measures: Measures) -> list[Entry]:
    """
    Give the cells that stand beside the text at heights of their own to the rows they are beside.

    Dates at the left or right, with or without a place or sum across the page; one set at the middle between
    two rows shows that these are one cell.
    """
    beside = {n: d for n in range(1, len(entries)) if (d := _date_between(entries, n, measures))}
    centred = {n for n, (up, down) in beside.items() if abs(up - down) < 0.15 * measures.size}
    if len(beside) < 3 and not centred:
        return list(entries)
    above = [up for up, _ in beside.values()]
    # Dates set lower than their rows all stand equally far below them, however far the next row is.
    lower = max(above) - min(above) < 0.2 * measures.size
    taken: set[int] = set()
    for n, (up, down) in beside.items():
        if len(beside) < 3 and n not in centred:
            continue
        if _takes(entries[n - 1] if lower or up <= down else entries[n + 1], entries[n]):
            taken.add(n)
            entries[n + 1].goes_on = n in centred and not {n - 2, n + 2} & beside.keys()
    return [entry for n, entry in enumerate(entries) if n not in taken]


def _takes(row: Entry, beside: Entry) -> bool:
    """Give a row the cells beside it; return whether it has none of its own there."""
    at_left = beside.right < row.left
    if (at_left and (row.label or row.marker or row.side_heading)) or (row.aside and not at_left):
        return False
    if at_left:
        row.label, row.aside = beside.body, row.aside or beside.aside
    else:
        row.aside = beside.body
    return True


def _date_between(entries: Sequence[Entry], n: int, measures: Measures) -> tuple[float, float] | None:
    """Return how far the rows above and below a date alone beside them are, one less than a row."""
    entry, above = entries[n], entries[n - 1]
    below = entries[n + 1] if n + 1 < len(entries) else above
    bare = not (entry.marker or entry.label or entry.side_heading)
    if not bare or DATE.fullmatch(entry.text) is None or below is above:
        return None
    near = [e for e in (above, below) if (e.row.page, e.row.column) == (entry.row.page, entry.row.column)]
    room = 0.3 * entry.row.size
    at_left = all(e.left >= entry.right + room for e in near) and (
        not entry.aside or all(e.right + room <= entry.aside[0].left for e in near)
    )
    at_right = not entry.aside and all(e.right + room <= entry.left for e in near)
    if not near or not (at_left or at_right):
        return None
    up, down = (
        abs(entry.row.baseline - e.row.baseline) if e in near else float("inf") for e in (above, below)
    )
    return (up, down) if min(up, down) < 0.85 * measures.leading(above.row.size) else None


def _margin(entries: Sequence[Entry]) -> tuple[float, float, set[tuple[float, int]]] | None:
    """
    Return where headings in a left column begin, and the text beside them; None where rows fill both.

    Third the sizes and looks of those that are set otherwise than the text.
    """
    heads = [e for e in entries if e.side_heading]
    if len(heads) < 2:
        return None
    looks = {(p.size, p.look) for e in heads for p in e.side_heading}
    looks -= {(p.size, p.look) for e in heads for p in e.body}
    left = Counter(round(e.side_heading[0].left) for e in heads).most_common(1)[0][0]
    edge = min(e.edge for e in heads)
    plain = [e for e in entries if not (e.side_heading or e.label)]
    across = sum(1 for e in plain if e.edge < (left + edge) / 2 and e.right > edge + 2)
    return (left, edge, looks) if across <= 0.1 * len(entries) else None


def _is_alone_in_margin(entry: Entry, left: float, edge: float, looks: set[tuple[float, int]]) -> bool:
    """Return whether a row is one of a heading in the left column, with no text beside it."""
    strong = all(p.look & (BOLD | SMALL_CAPS) for p in entry.body) or entry.text.isupper()
    strong = strong or all((p.size, p.look) in looks for p in entry.body)
    bare = not (entry.marker or entry.label or entry.aside or entry.side_heading)
    return bare and strong and abs(entry.left - left) < 2 and entry.right < edge - 1


def _stands_close_below(piece: Piece, last: Piece, entry: Entry, head: Entry) -> bool:
    """Return whether a piece of the left column is a further row of the heading above it."""
    return (
        entry.row.page == head.row.page
        and abs(piece.size - last.size) < 0.6
        and 0 < piece.baseline - last.baseline < 1.6 * entry.row.size
        and abs(piece.left - (head.side_heading or head.label)[0].left) < 2
    )


def _heads_another(beside: Sequence[Piece], last: Piece, head: Entry) -> bool:
    """Return whether words below a heading in the left column, further apart than its rows, are the next."""
    apart = beside[0].baseline - last.baseline > 1.35 * last.size
    return apart and names_section(words_of(beside)) and names_section(words_of(head.side_heading))


def _with_headings_beside(entries: Sequence[Entry]) -> list[Entry]:
    """Give headings that stand in the left column alone to the row of text nearest to them."""
    kept: list[Entry] = []
    for entry in entries:
        waiting = kept[-1] if kept and not kept[-1].body else None
        if not (entry.body or entry.side_heading):
            continue
        if waiting is not None and entry.body and not entry.side_heading:
            entry.side_heading = waiting.side_heading
            kept.pop()
        elif waiting is not None:
            waiting.body, waiting.side_heading = waiting.side_heading, []
        elif not entry.body and kept and not kept[-1].side_heading:
            lower = entry.row.baseline - kept[-1].row.baseline
            if kept[-1].row.page == entry.row.page and 0 <= lower < 0.7 * entry.row.size:
                kept[-1].side_heading = entry.side_heading
                continue
        kept.append(entry)
    if kept and not kept[-1].body:
        kept[-1].body, kept[-1].side_heading = kept[-1].side_heading, []
    return kept


def set_limits(entries: Sequence[Entry], measures: Measures) -> None:
    """
    Say of each row how far right text goes beside it.

    Where dates or places stand in a column at the right, it ends before them, in rows without one too.
    """
    for i, entry in enumerate(entries):
        entry.limit = measures.rights[entry.row.column]
        near = [
            e
            for e in entries[max(0, i - _NEAR) : i + _NEAR + 1]
            if (e.row.page, e.row.column) == (entry.row.page, entry.row.column)
        ]
        asides = [e.aside[0].left for e in near if e.aside]
        if not asides:
            continue
        rights = [e.right for e in near]
        edge = max(rights, default=0.0)
        if edge < min(asides) and sum(right > edge - 2 for right in rights) >= 3:
            entry.limit = edge
        else:
            entry.limit = _narrow_edge(entries, i, measures)
        beside = [e.right for e in near if e.aside or is_bold(e)]
        if len(beside) > 2 and max(beside) < min(asides):
            entry.ragged = edge if edge < min(asides) else max(beside)


def _narrow_edge(entries: Sequence[Entry], at: int, measures: Measures) -> float:
    """Return the edge at which rows around one end, up to those that go on to the page's own; else that."""
    widest = measures.rights[entries[at].row.column]
    rights: list[float] = []
    aside = widest
    for way in (range(at, max(-1, at - _NEAR), -1), range(at + 1, min(len(entries), at + _NEAR))):
        for n in way:
            row = entries[n]
            here = (row.row.page, row.row.column) == (entries[at].row.page, entries[at].row.column)
            if not here or (not row.aside and row.right > widest - 2 * row.row.size):
                break
            if row.aside and rights and row.aside[0].left < max(rights):
                break  # another list's dates, wider than these
            rights.append(row.right)
            aside = min(aside, row.aside[0].left) if row.aside else aside
    # A row or two may be too long.
    for beyond, edge in enumerate(sorted(rights, reverse=True)[:3]):
        if edge < aside and sum(edge - 1 < right <= edge for right in rights) >= 3 + beyond:
            return edge
    return widest


def join_labels(entries: Sequence[Entry], measures: Measures) -> None:
    """
    Give a label its further rows in the left column where the text runs on.

    "2020–" over "2023", "Wool 2023" over "Workshop"; a year over which a label without one stands closes it.
    """
    head = last = None
    for above, entry in pairwise(entries):
        if above.label:
            head = last = above
        if head is None or last is not above or not entry.label or entry.side_heading or entry.marker:
            continue
        said, further = words_of(head.label), words_of(entry.label)
        dated = YEAR.search(said) is not None
        whole = dated and not said.endswith(DASHES) and (DATE.fullmatch(further) or YEAR.search(further))
        closes = not dated and YEAR.fullmatch(further) is not None
        close = above.row.page == entry.row.page and 0 < entry.row.baseline - above.row.baseline < (
            1.16 * measures.leading(entry.row.size) + 0.3
        )
        beside = are_aligned(entry.left, above.left, entry.row.size)
        alike = not dated or above.body[-1].look == entry.body[0].look
        runs_on = alike and is_full(above, entry, measures)
        if close and beside and not whole and (closes or runs_on):
            head.label = [*head.label, *(replace(p, text=f" {p.text}") for p in entry.label)]
            entry.label, last = [], entry
