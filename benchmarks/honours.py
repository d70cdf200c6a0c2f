"""
How lists of honours drawn at random are read.

    python -m benchmarks.honours [--from 0] [--pages 300] [--show 0]

Prints F1 of the honours as ``score.py`` pairs them (year alike, title alike by 0.6), how many have title and
year exactly right, how many of these their giver, and the worst pages; ``--show`` prints what is wrong on so
many of them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.bibliographies.compare import Tally
from tests.bibliographies.honours import HonoursPage, drawn_honours
from tests.bibliographies.reading import honours_read


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw, read, compare and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0].strip())
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--pages", type=int, default=300)
    parser.add_argument("--show", type=int, default=0)
    wanted = parser.parse_args(arguments)
    true = found = right = exact = given = false_works = 0
    layouts: dict[str, list[int]] = {}
    worst: list[tuple[float, HonoursPage, Tally]] = []
    for seed in range(wanted.first, wanted.first + wanted.pages):
        page = drawn_honours(seed)
        tally, whole, givers, works = honours_read(page)
        true, found, right = true + tally.awards_truth, found + tally.awards_found, right + tally.awards_right
        layout = layouts.setdefault(page.made.split(" × ")[0], [0, 0])
        layout[0] += tally.awards_right * 2
        layout[1] += tally.awards_found + tally.awards_truth
        exact, given, false_works = exact + whole, given + givers, false_works + works
        if tally.awards_f1 < 1 or givers < tally.awards_truth or works:
            worst.append((tally.awards_f1 - 0.001 * (tally.awards_truth - givers), page, tally))
    print(
        f"{wanted.pages} pages from {wanted.first}: F1 {2 * right / (true + found):.4f}"
        f" ({right} right of {found} found, {true} true);"
        f" title and year whole {exact / true:.4f}, giver too {given / true:.4f};"
        f" {false_works} taken for works"
    )
    print(*(f"  {name:12} {both / max(1, of):.3f}" for name, (both, of) in sorted(layouts.items())), sep="\n")
    for f1, page, tally in sorted(worst, key=lambda one: one[0])[: wanted.show]:
        print(f"{f1:.3f} {page.made}")
        print(*(f"    {line}" for line in tally.wrong[:6]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
