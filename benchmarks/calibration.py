"""
How true the figures in ``confidence`` and ``sure`` are: of what is given with so much sureness, how much is
right.

    python -m benchmarks.calibration [--left-out] [--by-site]

Over the labelled pages, CVs and seeds beside this project, by the table that ships, which was fitted to
these very pages; with ``--left-out`` each site's pages are judged by a table fitted without them, which is
the figure to believe. Exits 1 where less than 97 % of the fields given 0.9 and more are right.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.fit_sureness import Case, cases, fit
from benchmarks.labelled import corpus, made_up
from crawler.extractors.sureness import FIELDS, shares, weights

BAR, SURE = 0.97, 0.9
_STEPS = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98)

#: (what was said, whether it was right, weight 1)
Judged = tuple[float, bool]


def by_table(found: Iterable[Case], worth: Mapping[str, Sequence[float]]) -> dict[str, list[Judged]]:
    """Judge records by a table: for each field what is said and whether it is right."""
    out: dict[str, list[Judged]] = defaultdict(list)
    for case in found:
        for name, share in zip(FIELDS, shares(case.signs, worth), strict=True):
            out[name].append((share, case.right[name]))
    return out


def left_out(real: Sequence[Case], more: Sequence[Case]) -> dict[str, dict[str, list[Judged]]]:
    """Judge each site's records by a table fitted to all others: site → field → what is said and right."""
    whole = fit([*real, *more])
    out: dict[str, dict[str, list[Judged]]] = {}
    for site in sorted({case.site for case in real}):
        others = [case for case in real if case.site != site]
        # Few steps suffice from so near; more pull than the whole's own start would leave.
        table = fit([*others, *more], start=whole, steps=4)
        out[site] = by_table((case for case in real if case.site == site), table)
    return out


def together(parts: Iterable[Mapping[str, list[Judged]]]) -> dict[str, list[Judged]]:
    """Join several sites' judgements."""
    out: dict[str, list[Judged]] = defaultdict(list)
    for part in parts:
        for name, judged in part.items():
            out[name] += judged
    return out


def fields_of(judged: Mapping[str, list[Judged]]) -> list[Judged]:
    """All fields' judgements, the whole record's left out."""
    return [one for name, ones in judged.items() if name != "record" for one in ones]


def sure_ones(judged: Sequence[Judged]) -> tuple[int, float, float]:
    """How many are given 0.9 and more, which share of all that is, and which share of them is right."""
    sure = [right for share, right in judged if share >= SURE]
    return len(sure), len(sure) / max(1, len(judged)), sum(sure) / max(1, len(sure))


def print_table(title: str, judged: Mapping[str, list[Judged]]) -> None:
    """Print the reliability of each field."""
    print(f"{title}: {len(judged['record'])} records")
    heads = [f"{low:.2f}–" for low in _STEPS]
    print(f"{'said':10}" + "".join(f"{h:>16}" for h in heads) + f"{'≥ 0.9: given':>16}{'right':>8}")
    for name, ones in [*judged.items(), ("all fields", fields_of(judged))]:
        cells = []
        for low, high in zip(_STEPS, [*_STEPS[1:], 1.01], strict=True):
            inside = [(share, right) for share, right in ones if low <= share < high]
            said = sum(s for s, _ in inside) / max(1, len(inside))
            right = sum(r for _, r in inside) / max(1, len(inside))
            cells.append(f"{said:.2f}→{right:.2f} {len(inside):>5}" if inside else "–")
        _, given, right = sure_ones(ones)
        print(f"{name:10}" + "".join(f"{c:>16}" for c in cells) + f"{given:>16.3f}{right:>8.3f}")


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; exit 1 under the bar."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--left-out", action="store_true", help="judge each site by a table fitted without it"
    )
    parser.add_argument("--by-site", action="store_true", help="one line a site")
    options = parser.parse_args(arguments)
    real = cases(corpus())
    if not real:
        print("no corpus beside this project: nothing to measure")
        return 0
    if options.left_out:
        sites = left_out(real, cases(made_up()))
    else:
        sites = {
            site: by_table((c for c in real if c.site == site), weights())
            for site in sorted({c.site for c in real})
        }
    judged = together(sites.values())
    print_table(
        "each site by a table fitted without it" if options.left_out else "the table that ships", judged
    )
    if options.by_site:
        for site, own in sites.items():
            count, given, right = sure_ones(fields_of(own))
            print(f"  {site:30} {count:>5} fields given ≥ 0.9 ({given:.3f} of all), {right:.3f} right")
    _, given, right = sure_ones(fields_of(judged))
    print(f"fields given ≥ 0.9: {given:.3f} of all, {right:.4f} of them right; the bar is {BAR}")
    return 0 if right >= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
