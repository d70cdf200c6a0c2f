"""
Fits ``crawler/extractors/sureness.tsv``: what each sign of a reading is worth to the odds that a field is
right.

    python -m benchmarks.fit_sureness [--dry-run]

Logistic regression with a pull towards nothing, for each field by itself, on the labelled corpus beside
this project and on made-up bibliographies, which count less. Run it again after a change of the
extractor's rules; it takes about a minute. ``python -m benchmarks.calibration`` shows how true the table
is, left-out sites included.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from benchmarks.labelled import Labelled, corpus, made_up
from crawler.extractors import sureness
from crawler.extractors.evidence import Trace
from crawler.extractors.sureness import FIELDS, signs_of_data

TARGET = Path(sureness.__file__).with_suffix(".tsv")
#: What a made-up record counts beside a real one.
MADE_UP = 0.4
#: How strongly a sign's worth is pulled to nothing, in records.
PULL = 8.0
#: A sign that fewer records bear than this says nothing.
RARE = 8
#: Signs that every record bears, one or the other: they take the general share, and are not pulled.
GENERAL = ("entry", "data")
STEPS = 8

Table = dict[str, list[float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One publication found, the signs of its reading, and what of it is right."""

    site: str
    set: str
    signs: tuple[str, ...]
    right: dict[str, bool]
    weight: float


def cases(pages: Iterable[Labelled]) -> list[Case]:
    """Read pages and tell of each publication found what is right."""
    found: list[Case] = []
    for page in pages:
        trace = Trace()
        reading = page.read(trace)
        signs: dict[int, Sequence[str]] = {e.number: e.signs for e in trace.entries if e.number is not None}
        signs |= {n: signs_of_data(p, record) for p, record, n in trace.data if n is not None}
        for number, right in enumerate(page.right(reading)):
            found.append(
                Case(
                    site=page.site,
                    set=page.set,
                    signs=tuple(sorted(set(signs[number]))),
                    right=right,
                    weight=MADE_UP if page.set == "made-up" else 1.0,
                )
            )
    return found


def fit(found: Sequence[Case], start: Table | None = None, steps: int = STEPS) -> Table:
    """Fit what each sign is worth to each field; ``start`` is a table to go on from."""
    borne = Counter(sign for case in found for sign in case.signs)
    columns = {sign: n for n, sign in enumerate(s for s in sorted(borne) if borne[s] >= RARE)}
    table: Table = {sign: [0.0] * len(FIELDS) for sign in columns}
    for position, name in enumerate(FIELDS):
        # Readings with the same signs are one row: (columns, weight, weight of those right).
        rows: dict[tuple[int, ...], list[float]] = defaultdict(lambda: [0.0, 0.0])
        for case in found:
            row = rows[tuple(columns[s] for s in case.signs if s in columns)]
            row[0] += case.weight
            row[1] += case.weight * case.right[name]
        worth = [start[s][position] if start and s in start else 0.0 for s in columns]
        pulls = [0.01 if s in GENERAL else PULL for s in columns]
        worth = _newton([(k, n, r) for k, (n, r) in rows.items()], worth, pulls, steps)
        for sign, column in columns.items():
            table[sign][position] = worth[column]
    return table


def _newton(
    rows: Sequence[tuple[tuple[int, ...], float, float]], worth: list[float], pulls: list[float], steps: int
) -> list[float]:
    size = len(worth)
    for _ in range(steps):
        slope = [-pull * w for pull, w in zip(pulls, worth, strict=True)]
        curve = [[0.0] * size for _ in range(size)]
        for n, pull in enumerate(pulls):
            curve[n][n] = pull
        for columns, count, right in rows:
            share = 1 / (1 + exp(-max(-30.0, min(30.0, sum(worth[c] for c in columns)))))
            error = right - count * share
            bend = max(1e-6, count * share * (1 - share))
            for a in columns:
                slope[a] += error
                line = curve[a]
                for b in columns:
                    line[b] += bend
        step = _solved(curve, slope)
        # A step that leaps is shortened: the curve is flat where nearly all are right.
        longest = max(1.0, max(abs(s) for s in step) / 2)
        worth = [w + s / longest for w, s in zip(worth, step, strict=True)]
        if max(abs(s) for s in step) < 0.01:
            break
    return worth


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a symmetric positive system, by Cholesky's way."""
    size = len(right)
    lower: list[list[float]] = []
    for i in range(size):
        row = [0.0] * size
        for j in range(i):
            other = lower[j]
            row[j] = (matrix[i][j] - sum(map(float.__mul__, row[:j], other[:j]))) / other[j]
        row[i] = max(1e-12, matrix[i][i] - sum(x * x for x in row[:i])) ** 0.5
        lower.append(row)
    half = [0.0] * size
    for i in range(size):
        half[i] = (right[i] - sum(map(float.__mul__, lower[i][:i], half[:i]))) / lower[i][i]
    out = [0.0] * size
    for i in reversed(range(size)):
        out[i] = (half[i] - sum(lower[k][i] * out[k] for k in range(i + 1, size))) / lower[i][i]
    return out


def written(table: Table) -> str:
    """Return a table as the text of its file."""
    lines = [
        "# What each sign of a reading is worth to the odds that a field is right.",
        "# Written by benchmarks/fit_sureness.py; do not edit by hand.",
        "# sign\t" + "\t".join(FIELDS),
    ]
    lines += [f"{sign}\t" + "\t".join(f"{w:.2f}" for w in worth) for sign, worth in sorted(table.items())]
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Fit, and write the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dry-run", action="store_true", help="fit, and write nothing")
    options = parser.parse_args(arguments)
    found = [*cases(corpus()), *cases(made_up())]
    if not any(case.set != "made-up" for case in found):
        sys.exit("no corpus beside this project: nothing to fit to")
    table = fit(found)
    print(f"{len(found)} records found on {len({c.site for c in found})} sites, {len(table)} signs")
    if not options.dry_run:
        TARGET.write_text(written(table), encoding="utf-8")
        print(f"written: {TARGET.name}, {TARGET.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
