"""
How well the reading carries over to pages of people it was never fitted to.

    python -m benchmarks.carryover [--seeds 2]

What is left out, site by site: everything that is learnt from the labelled pages. Today that is one thing,
the table of sureness (``crawler/extractors/sureness.tsv``), which is fitted anew to all other sites before
a site is scored.

What is not left out: the rules of the extractor, which people wrote with these pages before their eyes, and
the word counts of ``lexicon.tsv``, which come from labelled citations of other people and never saw these
pages. Which records and fields are read depends on those alone, so the F1 of a left-out site is the plain
F1, and is printed once. A rule cannot be unlearnt by leaving out a page. So the second check is pages that
no rule was written for one by one: made-up bibliographies through every layout and style of
``tests/bibliographies`` (``python -m benchmarks.layouts``), with scholars drawn anew from seeds that
nothing else here uses. The layouts themselves were seen by whoever wrote the rules, too: pages of other
researchers are the only real test.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from benchmarks.calibration import by_table, fields_of, left_out, sure_ones, together
from benchmarks.fit_sureness import cases
from benchmarks.labelled import Labelled, corpus, made_up
from benchmarks.layouts import measure, total
from crawler.extractors.sureness import weights
from tests.bibliographies import LAYOUTS, STYLES
from tests.bibliographies.compare import Tally

#: Scholars that no other script draws.
FIRST_SEED = 600


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=1, help="made-up scholars a layout and style")
    options = parser.parse_args(arguments)
    pages = list(corpus())
    if pages:
        _print_corpus(pages)
    else:
        print("no corpus beside this project: only the made-up pages are measured")
    cells = measure(list(LAYOUTS), list(STYLES), range(FIRST_SEED, FIRST_SEED + options.seeds))
    whole = total(list(cells.values()))
    print(f"\nmade-up, new scholars   entries F1 {whole.entries_f1:.3f}  records F1 {whole.records_f1:.3f}")
    rows = {layout: total([cells[layout, style] for style in STYLES]).records_f1 for layout in LAYOUTS}
    worst = sorted(rows.items(), key=lambda row: row[1])[:3]
    print("worst layouts           " + "  ".join(f"{name} {f1:.3f}" for name, f1 in worst))
    return 0


def _print_corpus(pages: Sequence[Labelled]) -> None:
    sums: dict[str, Tally] = {}
    sites: dict[str, Tally] = {}
    for page in pages:
        tally = page.tally(page.read())
        sums.setdefault(page.set, Tally()).add(tally)
        sites.setdefault(page.site, Tally()).add(tally)
    for name, tally in sums.items():
        print(
            f"{name:24}entries F1 {tally.entries_f1:.3f}  records F1 {tally.records_f1:.3f}  "
            f"awards F1 {tally.awards_f1:.3f}   ({tally.found} found, {tally.truth} true)"
        )
    mean = sum(t.records_f1 for t in sites.values()) / len(sites)
    low = min(t.records_f1 for t in sites.values())
    print(f"{'a site, each as one':24}records F1 mean {mean:.3f}, least {low:.3f} of {len(sites)} sites")
    real = cases(pages)
    plain = by_table(real, weights())
    apart = together(left_out(real, cases(made_up())).values())
    print(f"\n{'sureness':24}{'fitted to the site':>26}{'site left out':>26}")
    print(f"{'':24}{'given ≥ 0.9':>18}{'right':>8}{'given ≥ 0.9':>18}{'right':>8}")
    for name in (*plain, "all fields"):
        row = f"{name:24}"
        for judged in (plain, apart):
            ones = fields_of(judged) if name == "all fields" else judged[name]
            _, given, right = sure_ones(ones)
            row += f"{given:>18.3f}{right:>8.3f}"
        print(row)


if __name__ == "__main__":
    sys.exit(main())
