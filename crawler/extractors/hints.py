"""Hints: words that stand in every text a dear pattern finds something in; most texts have none of them."""

from __future__ import annotations

from collections.abc import Sequence


def holds(text: str, hints: Sequence[str]) -> bool:
    """
    Whether one of some words stands in a text.

    >>> holds("On Wool, best paper", ("award", "best")), holds("On Wool", ("award", "best"))
    (True, False)
    """
    for hint in hints:  # noqa: SIM110 - twice as fast as any(), and asked of every stretch
        if hint in text:
            return True
    return False
