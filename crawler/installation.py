"""How this installation is called, and whether anyone else owns one of its packages' names."""

from __future__ import annotations

import shutil
import sys
from functools import cache
from hashlib import sha256
from importlib.machinery import PathFinder
from importlib.metadata import PackageNotFoundError, distributions, version
from pathlib import Path

_PACKAGES = ("crawler", "spiders", "snapshots")
_DISTRIBUTION = "paperwatch"


def own_version() -> str:
    """Return the version, or words to say that this is a source tree that was never installed."""
    try:
        return version(_DISTRIBUTION)
    except PackageNotFoundError:
        return "(not installed)"


@cache
def reading_version() -> str:
    """Return a short sum over the code that reads pages: two runs with one sum read one body alike."""
    home = Path(__file__).parent
    digest = sha256()
    for folder in ("reading", "extractors"):
        for file in sorted((home / folder).glob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()[:8]


def program_version() -> str:
    """Return what a run is noted under: the program's version, and the sum of its reading."""
    return f"{own_version()}, reading {reading_version()}"


def own_command() -> tuple[str, ...]:
    """Return the words that call this very installation, from any folder."""
    beside = Path(sys.executable).with_name("paperwatch")
    if beside.exists():
        return (str(beside),)
    if found := shutil.which("paperwatch"):
        return (found,)
    # -P: a folder called "crawler" where one happens to stand must not be taken for ours.
    return (sys.executable, "-P", "-m", "crawler")


def strangers() -> tuple[str, ...]:
    """Say in a sentence each which of our packages' names someone else owns here."""
    ours = Path(__file__).parent.parent
    found = []
    for name in _PACKAGES:
        spec = PathFinder.find_spec(name)
        if spec is None or spec.origin is None:
            found.append(f"package {name} is missing; install paperwatch again")
        elif Path(spec.origin).parent.parent != ours:
            found.append(f"another package called {name} stands before ours: {Path(spec.origin).parent}")
    for distribution in distributions():
        name = distribution.metadata["Name"] or ""
        if name.lower() == _DISTRIBUTION:
            continue
        for package in sorted(_packages_of(distribution.files or ())):
            found.append(f"the distribution {name} also has a package called {package}; keep them apart")
    return tuple(found)


def _packages_of(files: object) -> set[str]:
    tops = {str(file).partition("/")[0] for file in files if str(file).endswith("/__init__.py")}  # type: ignore[attr-defined]
    return tops.intersection(_PACKAGES)
