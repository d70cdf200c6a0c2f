"""
Measures extractor and change detector on the corpus beside this project, and holds them to their floors.

    floors.py [SET …]      exits 1 where a figure lies under its floor in floors.json
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_SHARED = _HERE.parent.parent / "shared"
_RUN = {
    "pages": "extract {file} --url {url} --researcher '{researcher}' --date {date} --format json",
    "pairs": "diff {old} {new} --url {url} --researcher '{researcher}'"
    " --old-date {old_date} --new-date {new_date} --format json",
}


def main(wanted: list[str]) -> int:
    """Measure each set, print its figures beside their floors, and say whether all hold."""
    if not (_SHARED / "corpus").is_dir():
        print(f"no corpus at {_SHARED}: nothing to measure")
        return 0
    sets = json.loads((_HERE / "floors.json").read_text())
    if unknown := set(wanted) - set(sets):
        sys.exit(f"no such set: {', '.join(sorted(unknown))}; there are {', '.join(sets)}")
    fallen = 0
    for name in wanted or sets:
        fallen += measure(name, sets[name])
    return 1 if fallen else 0


def measure(name: str, one: dict[str, Any]) -> int:
    """Print the figures of one set; return how many lie under their floors."""
    folders = [str(_SHARED / "corpus" / folder) for folder in one["folders"]]
    tool = Path(sys.executable).with_name("paperwatch")
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "score.json"
        words = [one["score"], *folders, "--run", f"{tool} {_RUN[one['score']]}", "--json", str(out)]
        subprocess.run(
            [sys.executable, str(_SHARED / "bench" / "score.py"), *words],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        result = json.loads(out.read_text())
    seconds = sorted(case["seconds"] for case in result["cases"])
    print(f"{name}: {len(seconds)} cases, median {seconds[len(seconds) // 2]:.2f} s each")
    fallen = 0
    for path, floor in one["floors"].items():
        figure = result["summary"]
        for key in path.split("."):
            figure = figure[key]
        held = figure >= floor
        fallen += not held
        print(f"  {path:<12} {figure:.3f}  {'≥' if held else 'UNDER'} {floor}")
    return fallen


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
