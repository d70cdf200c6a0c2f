"""What is usual in a document: the size of its text, its leading, its edges."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from crawler.reading.pdf.pieces import BOLD, ITALIC, Piece, Row, grouped, words_of
from crawler.reading.pdf.sections import names_section, names_state

#: What is set further from the text than so many times its size stands apart from it.
ASIDE: Final = 1.4
DATE: Final = re.compile(
    r"(?:[A-Za-z]{3,9}\.? |\d{1,2}/)?[12]\d{3}(?:\.\d{1,2})?\s?"
    r"(?:[-–—/]\s?(?:[A-Za-z]{3,9}\.? ?|\d{1,2}/)?(?:[12]\d{3}(?:\.\d{1,2})?|\d{2})?)?[.:+]?"
)


class Measures:
    """What is usual in this document: size, leading, edges."""

    def __init__(self, rows: Sequence[Row], width: float) -> None:
        sizes: Counter[float] = Counter()
        texts = [row.text for row in rows]
        for row, text in zip(rows, texts, strict=True):
            sizes[round(row.size, 1)] += len(text)
        self.size = sizes.most_common(1)[0][0]
        self._leadings = self._count_leadings(rows)
        self.rights = {c: self._right_edge([r for r in rows if r.column == c], width) for c in (0, 1, 2)}
        self.lefts: Counter[int] = Counter(round(g[0].left) for row in rows for g in grouped(row, 0.45)[:2])
        self._seconds: Counter[int] = Counter(
            round(g[1][0].left) for row in rows for g in (grouped(row, 0.45)[:2],) if len(g) > 1
        )
        self.hanging, self._indented = self._indents(rows)
        self._asides: dict[tuple[int, int], list[tuple[float, float, float]]] = {}
        self._middles: dict[tuple[int, int], list[tuple[float, float]]] = {}
        for row in rows:
            *before, last = grouped(row, ASIDE)
            if len(before) > 1:
                middle = (row.baseline, before[-1][0].left)
                self._middles.setdefault((row.page, row.column), []).append(middle)
            if before:
                place = (row.baseline, last[0].left, last[-1].right)
                self._asides.setdefault((row.page, row.column), []).append(place)

        self._dated = set(_in_columns_of_dates(rows))
        self._years = set(_years_alone(rows))
        self._states = {id(rows[n]) for n, text in enumerate(texts) if names_state(text) and _ends(rows, n)}
        self._slanted = [
            row.left
            for row, text in zip(rows, texts, strict=True)
            if names_section(text)
            and not names_state(text)
            and all(piece.look & ITALIC for piece in row.pieces)
        ]

    def is_text_edge(self, left: float, further: float) -> bool:
        """Return whether text begins at an edge more often, behind labels, than at one further right."""
        own, other = (
            sum(self._seconds[x] for x in range(round(at) - 1, round(at) + 2)) for at in (left, further)
        )
        return own > max(3, other)

    def begins_column(self, row: Row, left: float) -> bool:
        """Return whether the last words of a row near this one begin there too, as those of a column do."""
        return any(abs(other - left) < 1 for other, _ in self._asides_near(row))

    def heads_in_italics(self, row: Row) -> bool:
        """Return whether this document sets names of sections in slanted letters where the row begins."""
        return sum(abs(left - row.left) < 0.35 * row.size for left in self._slanted) > 1

    def is_indented(self, row: Row) -> bool:
        """Return whether a row begins where first rows of paragraphs are indented on its page."""
        return (row.page, round(row.left)) in self._indented

    def is_year_over_works(self, row: Row) -> bool:
        """Return whether a row is one of the years that part a list, however they are set."""
        return id(row) in self._years

    def ends_entry(self, row: Row) -> bool:
        """Return whether a row that names a state stands below the rest of its work."""
        return id(row) in self._states

    def dates_column(self, row: Row, left: float) -> bool:
        """Return whether the date that a row ends with stands in a column of dates."""
        return id(row) in self._dated or self.begins_column(row, left)

    def begins_middle(self, row: Row, left: float) -> bool:
        """Return whether in two rows near this one words before the last begin there too: a middle column."""
        near = 8 * self.leading(row.size)
        return (
            sum(
                baseline != row.baseline and abs(baseline - row.baseline) < near and abs(other - left) < 1
                for baseline, other in self._middles.get((row.page, row.column), ())
            )
            >= 2
        )

    def ends_column(self, row: Row, right: float) -> bool:
        """Return whether the last words of a row near this one end there too."""
        return any(abs(other - right) < 1 for _, other in self._asides_near(row))

    def _asides_near(self, row: Row) -> Iterator[tuple[float, float]]:
        near = 8 * self.leading(row.size)
        for baseline, left, right in self._asides.get((row.page, row.column), ()):
            if baseline != row.baseline and abs(baseline - row.baseline) < near:
                yield left, right

    def leading(self, size: float) -> float:
        """Return the distance of two rows of one paragraph."""
        return self._leadings.get(round(size), 1.2 * size)

    def _right_edge(self, rows: Sequence[Row], width: float) -> float:
        """Return how far right text goes; where too few rows show it, as far from the edge as on the left."""
        if not rows:
            return 0.0
        rights = sorted(row.right for row in rows)
        edge = _justified(rights) or rights[min(len(rights) - 1, int(0.97 * len(rights)))]
        shown = sum(1 for right in rights if right > edge - 1.5 * self.size)
        # Of short rows the longest reach no edge, however many of them come near one another.
        few = 4 if edge > 0.75 * width else max(4, 0.15 * len(rows))
        if shown < few and rows[0].column == 0:
            return max(edge, width - min(row.left for row in rows))
        return edge

    def _count_leadings(self, rows: Sequence[Row]) -> dict[int, float]:
        seen: dict[int, Counter[float]] = {}
        for above, below in pairwise(rows):
            distance = below.baseline - above.baseline
            together = (above.page, above.column) == (below.page, below.column)
            alike = abs(above.size - below.size) < 0.6
            if together and alike and 0.85 * below.size <= distance <= 1.9 * below.size:
                seen.setdefault(round(below.size), Counter())[round(distance * 2) / 2] += 1
        leadings: dict[int, float] = {}
        for size, counts in seen.items():
            most = counts.most_common(1)[0][1]
            # Entries of one row make their own distance the commonest; leading is the smallest common one.
            leadings[size] = (
                min(d for d, n in counts.items() if n >= max(2, 0.2 * most))
                if most >= 2
                else (counts.most_common(1)[0][0])
            )
        return leadings

    def _indents(self, rows: Sequence[Row]) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
        """Return the left edges, by page, from which rows go on further right, hanging indents, or left."""
        hang: Counter[tuple[int, int]] = Counter()
        back: Counter[tuple[int, int]] = Counter()
        flush: Counter[tuple[int, int]] = Counter()
        for above, below in pairwise(rows):
            distance = below.baseline - above.baseline
            together = (above.page, above.column) == (below.page, below.column)
            if not together or not 0 < distance <= 1.18 * self.leading(below.size):
                continue
            if above.right < self.rights[above.column] - 9 * above.size:
                continue
            starts = [g[0].left for g in grouped(above, 0.9)[:2] if g[0].left < below.left + 1.5]
            indent = below.left - starts[-1] if starts else 0.0
            for page in (above.page, 0):
                if starts and 3 < indent < 6 * above.size:
                    hang[page, round(starts[-1])] += 1
                elif starts and indent < 1.5:
                    flush[page, round(starts[-1])] += 1
            if 3 < above.left - below.left < 3 * above.size:
                back.update((above.page, round(above.left) + x) for x in (-1, 0, 1))
        hanging, indented = (
            {key for key, n in edges.items() if n >= 2 and n > 2 * flush[key]} for edges in (hang, back)
        )
        return hanging, indented


def _justified(rights: Sequence[float]) -> float:
    """
    Return the edge that many rows reach to a point, where few are too long for it; 0.0 where none is shown.

    >>> _justified([300.0, 410.2, 539.8, 540.1, 540.1, 540.3, 567.8])
    540.3
    """
    for beyond, right in enumerate(reversed(rights)):
        if beyond > 0.15 * len(rights):
            break
        reaching = len(rights) - beyond - bisect_left(rights, right - 1.0)
        if reaching >= max(4, 0.25 * len(rights)):
            return right
    return 0.0


def _years_alone(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the ids of three and more rows that are years over text, at one edge, and fall or rise."""
    chain: list[Row] = []
    for n, row in enumerate(rows):
        if len(row.pieces[0].text) > 5 or not (
            len(row.text) == 4 and DATE.fullmatch(row.text) and _stands_over(rows, n)
        ):
            continue
        ways = {b.text > a.text for a, b in pairwise([*chain, row])}
        if chain and (abs(chain[-1].left - row.left) > 2 or len(ways) > 1 or chain[-1].text == row.text):
            yield from _long_chain(chain)
            chain = []
        chain.append(row)
    yield from _long_chain(chain)


def _stands_over(rows: Sequence[Row], n: int) -> bool:
    """Return whether a row is nearer to the one below than to the one above: it ends no entry."""
    row = rows[n]
    above, below = (rows[m] if 0 <= m < len(rows) else None for m in (n - 1, n + 1))
    if below is None or (below.page, below.column) != (row.page, row.column):
        return False
    if above is None or (above.page, above.column) != (row.page, row.column):
        return True
    return row.baseline - above.baseline > below.baseline - row.baseline + 0.2 * row.size


def _ends(rows: Sequence[Row], n: int) -> bool:
    """Return whether a row is set as the one above, plain, and no further from it than from the next."""
    row = rows[n]
    above, below = (rows[m] if 0 <= m < len(rows) else None for m in (n - 1, n + 1))
    if above is None or (above.page, above.column) != (row.page, row.column):
        return False
    alike = abs(row.size - above.size) < 0.5 and not any(p.look & BOLD for p in (*row.pieces, *above.pieces))
    if not alike or abs(row.left - above.left) > row.size:
        return False
    if below is None or (below.page, below.column) != (row.page, row.column):
        return True
    return row.baseline - above.baseline < below.baseline - row.baseline + 0.2 * row.size


def _in_columns_of_dates(rows: Sequence[Row]) -> Iterator[int]:
    """Yield the ids of three and more rows whose dates stand below one another in a strip of their own."""
    chain: list[tuple[Row, Piece]] = []
    between: list[float] = []
    for row in rows:
        *before, last = grouped(row, 0.45)
        if not (before and DATE.fullmatch(words_of(last)) and last[0].left > 0.5 * row.right):
            between.append(row.right)
            continue
        between.append(before[-1][-1].right)
        if chain and not _stand_in_a_strip(chain[-1], (row, last[0]), between):
            yield from _ids(chain)
            chain = []
        chain.append((row, last[0]))
        between = [before[-1][-1].right]
    yield from _ids(chain)


def _stand_in_a_strip(above: tuple[Row, Piece], below: tuple[Row, Piece], rights: Sequence[float]) -> bool:
    """Return whether two dates begin or end below one another and text between them ends before either."""
    (row, date), (other, further) = above, below
    edge = min(date.left, further.left) - 0.3 * date.size
    too_long = sum(right >= edge for right in rights)
    aligned = abs(date.left - further.left) < 1 or abs(row.right - other.right) < 1
    # A word that could not be cut may make one row of several too long.
    return row.column == other.column and aligned and too_long <= (len(rights) > 4)


def _ids(chain: Sequence[tuple[Row, Piece]]) -> list[int]:
    return _long_chain([row for row, _ in chain])


def _long_chain(rows: Sequence[Row]) -> list[int]:
    return [id(row) for row in rows] if len(rows) > 2 else []
