"""
How CVs drawn at random are read, as real PDFs.

    python -m benchmarks.cvs [--from 0] [--cvs 60] [--show 0] [--only SEED] [--folder FOLDER]

Draws made-up CVs, sets them with ``pdflatex``, and prints F1 of records, entries and honours as ``score.py``
pairs them, and the fields; ``--show`` prints what is wrong in so many of the worst. The folder keeps PDFs.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from crawler.extractors import Owner, extract
from crawler.reading import Source, read
from tests.bibliographies.compare import FIELDS, Tally, compare
from tests.bibliographies.cv_tex import cv_tex
from tests.bibliographies.cvs import Cv, drawn_cv
from tests.bibliographies.reading import TODAY, as_records

_ADDRESS = "https://example.edu/~a/cv.pdf"


def pdf_of(cv: Cv, folder: Path) -> bytes:
    """The CV as a PDF, set once and kept."""
    tex = cv_tex(cv)
    name = f"cv{cv.seed}-{hashlib.sha256(tex.encode()).hexdigest()[:8]}"
    made = folder / f"{name}.pdf"
    if not made.exists():
        (folder / f"{name}.tex").write_text(tex)
        with tempfile.TemporaryDirectory() as scratch:
            command = ["pdflatex", "-interaction=batchmode", f"-output-directory={scratch}", f"{name}.tex"]
            for _ in range(2 if "LastPage" in tex or "longtable" in tex else 1):
                subprocess.run(command, cwd=folder, capture_output=True, check=False)
            said = (Path(scratch) / f"{name}.log").read_text(errors="replace")
            wrong = [line for line in said.splitlines() if line.startswith("! ")]
            if wrong:
                raise RuntimeError(f"{folder / name}.tex: {wrong[0]}")
            shutil.move(Path(scratch) / f"{name}.pdf", made)
    return made.read_bytes()


def measured(cv: Cv, folder: Path) -> Tally:
    """How right the CV is read."""
    source = Source(body=pdf_of(cv, folder), url=_ADDRESS, content_type="application/pdf")
    reading = extract(read(source), Owner(name=cv.scholar.printed), TODAY)
    return compare(cv.truth, as_records(reading), _ADDRESS)


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw, set, read, compare and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0].strip())
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--cvs", type=int, default=60)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", type=int)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "paperwatch-cvs")
    wanted = parser.parse_args(arguments)
    if shutil.which("pdflatex") is None:
        print("pdflatex is not on the PATH: no CV can be set.", file=sys.stderr)
        return 2
    wanted.folder.mkdir(parents=True, exist_ok=True)
    seeds = [wanted.only] if wanted.only is not None else range(wanted.first, wanted.first + wanted.cvs)
    whole, each = Tally(), []
    for seed in seeds:
        cv = drawn_cv(seed)
        tally = measured(cv, wanted.folder)
        tally.wrong = [wrong for wrong in tally.wrong if not wrong.startswith("links of")]
        whole.add(tally)
        each.append((tally.records_f1 + tally.awards_f1, cv, tally))
    said = (
        f"{len(each)} CVs from {seeds[0]}: F1 of records {whole.records_f1:.4f},"
        f" entries {whole.entries_f1:.4f}, honours {whole.awards_f1:.4f}\n"
        f"{whole.records} works right of {whole.found} found, {whole.truth} true;"
        f" {whole.awards_right} honours right of {whole.awards_found} found, {whole.awards_truth} true"
    )
    print(said)
    print("fields  " + "  ".join(f"{name} {whole.share(name):.3f}" for name in FIELDS if name != "links"))
    for _, cv, tally in sorted(each, key=lambda one: one[0])[: wanted.show]:
        print(
            f"\n{cv.seed} {cv.style} {cv.years}:"
            f" records {tally.records_f1:.3f}, honours {tally.awards_f1:.3f}"
        )
        print(*(f"    {line}" for line in tally.wrong[:12]), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
