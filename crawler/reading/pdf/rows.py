"""Pieces of text → the rows that they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from crawler.reading.pdf.pieces import Piece, Row, middle, set_as_around


def clustered(page: int, column: int, pieces: Sequence[Piece]) -> list[Row]:
    """Gather pieces of one baseline to rows, top to bottom; small raised ones go to the row they hang on."""
    weights: Counter[float] = Counter()
    for piece in pieces:
        weights[piece.size] += min(len(piece.text), 40)
    usual = middle(weights)
    large = [p for p in pieces if p.size >= 0.8 * usual]
    rows: list[Row] = []
    for piece in sorted(large, key=lambda p: p.baseline):
        for row in reversed(rows[-4:]):
            if abs(row.baseline - piece.baseline) <= 0.28 * min(row.size, piece.size):
                row.pieces.append(piece)
                break
        else:
            rows.append(
                Row(page=page, column=column, pieces=[piece], baseline=piece.baseline, size=piece.size)
            )
    small: list[Piece] = []
    for piece in (p for p in pieces if p.size < 0.8 * usual):
        home = next((row for row in rows if _hangs_on(piece, row)), None)
        if home is None:
            small.append(piece)
        else:
            home.pieces.append(piece)
    for piece in sorted(small, key=lambda p: p.baseline):
        near = [
            r for r in rows if abs(r.baseline - piece.baseline) <= 0.4 * piece.size and r.size < 0.8 * usual
        ]
        if near:
            near[-1].pieces.append(piece)
        else:
            rows.append(
                Row(page=page, column=column, pieces=[piece], baseline=piece.baseline, size=piece.size)
            )
    for row in rows:
        row.pieces.sort(key=lambda p: p.left)
        weights = Counter()
        for piece in row.pieces:
            weights[piece.size] += len(piece.text)
        row.size = weights.most_common(1)[0][0]
        main = [p.baseline for p in row.pieces if p.size == row.size]
        row.baseline = median(main)
        set_as_around(row)
    rows.sort(key=lambda r: r.baseline)
    return rows


def _hangs_on(piece: Piece, row: Row) -> bool:
    if not -0.35 * row.size <= row.baseline - piece.baseline <= 0.65 * row.size:
        return False
    return (
        any(
            -0.5 * row.size <= piece.left - p.right <= row.size
            or -0.5 * row.size <= p.left - piece.right <= row.size
            for p in row.pieces
        )
        or abs(row.baseline - piece.baseline) <= 0.1 * row.size
    )
