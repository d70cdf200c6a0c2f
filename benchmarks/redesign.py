"""
How many redesigns of a page cry wolf: one bibliography in each layout, every ordered pair, what is told.

    python -m benchmarks.redesign [--scholars 3] [--from 0] [--style NAME] [--right] [--show N]

``--right`` takes the truth in place of the extractor's reading, so that only the comparison is measured.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from itertools import permutations

from tests.bibliographies import STYLES, bibliography
from tests.bibliographies.redesign import really_read, renderings, rightly_read, told

#: Styles that print the owner: "with A and B" says another author list in layouts with a place for authors.
_STYLES = ("plain", "lines", "ieee", "apa", "acm", "lines-stopped", "authors-first-lines", "title-first")


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; exit 1 where anything was told."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("--scholars", type=int, default=3)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--size", type=int, default=12, help="works a scholar")
    parser.add_argument("--style", choices=STYLES)
    parser.add_argument("--right", action="store_true")
    parser.add_argument("--show", type=int, default=3, help="examples a scholar")
    options = parser.parse_args(arguments)
    pairs = noisy = 0
    kinds: Counter[str] = Counter()
    guilty: Counter[str] = Counter()
    for seed in range(options.first, options.first + options.scholars):
        style = options.style or _STYLES[seed % len(_STYLES)]
        scholar = bibliography(seed, size=options.size)
        how = rightly_read if options.right else really_read
        readings = {layout: how(page) for layout, page in renderings(scholar, style).items()}
        shown = 0
        for before, after in permutations(readings, 2):
            pairs += 1
            events = told(readings[before], readings[after], name=scholar.printed)
            kinds.update(type(event).__name__ for event in events)
            if events:
                noisy += 1
                guilty.update((before, after))
                if shown < options.show:
                    shown += 1
                    print(f"[{seed} {style}] {before} → {after}: {str(events[0])[:400]}")
    print(f"\n{noisy} of {pairs} ordered pairs told anything; events: {dict(kinds.most_common())}")
    print("layouts in noisy pairs: " + ", ".join(f"{name} {n}" for name, n in guilty.most_common()))
    return 1 if noisy else 0


if __name__ == "__main__":
    sys.exit(main())
