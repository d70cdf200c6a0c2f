"""
How well the extractor reads made-up bibliographies: records F1 for each page layout × citation style.

    python -m benchmarks.layouts [--seeds 3] [--from 0] [--layout L] [--style S] [--drawn N] [--laid N]

Prints one row a layout and one column a style, the sums, the fields, and the three worst cells with examples.
``--drawn`` measures styles drawn at random in place of those with names; ``--laid`` N pages whose layout is
drawn at random too, each another.
"""

from __future__ import annotations

import argparse
import sys
import time
from random import Random

from tests.bibliographies import LAYOUTS, STYLES, bibliography, render
from tests.bibliographies.compare import FIELDS, Tally
from tests.bibliographies.reading import measured


def measure(layouts: list[str], styles: list[str], seeds: range) -> dict[tuple[str, str], Tally]:
    """A tally for each cell; a page that breaks the extractor counts as nothing found."""
    cells: dict[tuple[str, str], Tally] = {}
    for row, layout in enumerate(layouts):
        for column, style in enumerate(styles):
            cell = cells[layout, style] = Tally()
            for seed in seeds:
                # Each cell meets scholars of its own, so that one odd scholar does not mark a whole row.
                scholar = bibliography(seed * 1009 + row * 53 + column * 7)
                page = render(scholar, layout, style)
                try:
                    tally = measured(page)
                except Exception as error:
                    tally = Tally(
                        truth=len(page.truth["publications"]), awards_truth=len(page.truth["awards"])
                    )
                    tally.wrong.append(f"broke: {error!r}")
                tally.wrong = [f"[{scholar.seed}] {wrong}" for wrong in tally.wrong]
                cell.add(tally)
    return cells


def measure_laid(pages: range) -> dict[tuple[str, str], Tally]:
    """A tally for each page of a layout of its own; half of the styles are drawn, too."""
    cells: dict[tuple[str, str], Tally] = {}
    for number in pages:
        style = Random(number).choice((*STYLES, *[f"drawn-{7000 + number}"] * len(STYLES)))
        tally = measured(render(bibliography(90000 + number, size=14), f"drawn-{number}", style))
        cells[f"drawn-{number}", style] = tally
    return cells


def total(cells: list[Tally]) -> Tally:
    """The sum of some cells."""
    out = Tally()
    for cell in cells:
        out.add(cell)
    return out


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; exit 1 where a cell broke the extractor."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=2, help="scholars a cell")
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--layout", choices=LAYOUTS, action="append")
    parser.add_argument("--style", choices=STYLES, action="append")
    parser.add_argument(
        "--drawn",
        type=int,
        default=0,
        metavar="N",
        help="N styles drawn at random, other ones for each --from",
    )
    parser.add_argument("--laid", type=int, default=0, metavar="N", help="N pages of layouts drawn at random")
    parser.add_argument(
        "--show",
        type=int,
        default=6,
        help="examples of each of the three worst cells; -1 for all mistakes of all cells",
    )
    parser.add_argument("--awards", action="store_true", help="count mistakes in awards among the examples")
    options = parser.parse_args(arguments)
    layouts, styles = options.layout or list(LAYOUTS), options.style or list(STYLES)
    if options.drawn:
        styles = [f"drawn-{options.first * 100 + n}" for n in range(options.drawn)]
    began = time.perf_counter()
    if options.laid:
        cells = measure_laid(range(options.first, options.first + options.laid))
    else:
        cells = measure(layouts, styles, range(options.first, options.first + options.seeds))
        _print_cells(cells, layouts, styles)
    took = time.perf_counter() - began
    _print_sums(cells, took, options.show, awards=options.awards)
    return 1 if any("broke: " in w for cell in cells.values() for w in cell.wrong) else 0


def _print_cells(cells: dict[tuple[str, str], Tally], layouts: list[str], styles: list[str]) -> None:
    """One row a layout, one column a style."""
    print(" " * 20 + " ".join(f"{style[:7]:>7}" for style in styles) + "     all")
    for layout in layouts:
        row = [cells[layout, style] for style in styles]
        print(
            f"{layout:20}" + " ".join(f"{c.records_f1:7.3f}" for c in row) + f"   {total(row).records_f1:.3f}"
        )
    print(
        f"{'all':20}"
        + " ".join(
            f"{total([cells[layout, style] for layout in layouts]).records_f1:7.3f}" for style in styles
        )
    )


def _print_sums(cells: dict[tuple[str, str], Tally], took: float, show: int, *, awards: bool) -> None:
    """All cells together, each field, and the worst cells with so many examples."""
    whole = total(list(cells.values()))
    print(
        f"\nrecords F1 {whole.records_f1:.4f}  entries F1 {whole.entries_f1:.4f}  "
        f"awards F1 {whole.awards_f1:.4f}  "
        f"({whole.records} right of {whole.found} found, {whole.truth} true; {took:.0f} s)"
    )
    print("fields  " + "  ".join(f"{name} {whole.share(name):.3f}" for name in FIELDS))
    worst = sorted(cells.items(), key=lambda item: item[1].records_f1)
    for (layout, style), cell in worst if show < 0 else worst[:3]:
        wrong = [w for w in cell.wrong if awards or " award: " not in w]
        counts = f"({cell.records} right of {cell.found} found, {cell.truth} true)"
        print(f"\n{layout} × {style}: {cell.records_f1:.3f} {counts}")
        for line in wrong if show < 0 else wrong[:show]:
            print(f"  {line}")


if __name__ == "__main__":
    sys.exit(main())
