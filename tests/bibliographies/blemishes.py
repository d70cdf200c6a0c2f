"""Slips of the pen: what real lists have that no style guide allows."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from tests.bibliographies.runs import Run, Runs

if TYPE_CHECKING:
    from tests.bibliographies.pages import Page
    from tests.bibliographies.phrases import Entry

_SLIPS = (
    "double space",
    "hard space",
    "space before comma",
    "no space after comma",
    "no last period",
    "trailing comma",
    "space at the end",
)


def blemished(page: Page, share: float) -> Page:
    """The page with slips in a share of its entries; the truth stays."""
    random = Random(f"blemishes {page.scholar.seed}")
    groups = tuple(replace(g, entries=tuple(_slip(e, random, share) for e in g.entries)) for g in page.groups)
    return replace(page, groups=groups)


def _slip(entry: Entry, random: Random, share: float) -> Entry:
    if random.random() >= share:
        return entry
    slip = random.choice(_SLIPS)
    at = random.randrange(len(entry.lines))
    lines = tuple(
        _line(line, slip, random, last=n == len(entry.lines) - 1) if n == at else line
        for n, line in enumerate(entry.lines)
    )
    return replace(entry, lines=lines)


def _line(line: Runs, slip: str, random: Random, *, last: bool) -> Runs:
    glues = [
        n
        for n, run in enumerate(line)
        if run.role == "glue" and run.text.strip() in (",", ".", "and", "") and run.text
    ]
    commas = [n for n in glues if run_is_comma(line[n])]
    match slip:
        case "double space" if glues:
            return _changed(line, random.choice(glues), lambda text: text.replace(" ", "  "))
        case "hard space" if glues:
            return _changed(line, random.choice(glues), lambda text: text.replace(" ", "\u00a0"))
        case "space before comma" if commas:
            return _changed(line, random.choice(commas), lambda text: " " + text)
        case "no space after comma" if len(commas) > 2:
            return _changed(line, random.choice(commas), lambda text: text.rstrip())
        case "no last period" if line and line[-1].text == ".":
            return line[:-1]
        case "trailing comma" if not last and line[-1].role in ("author", "owner"):
            return (*line, Run(","))
        case "space at the end":
            return (*line, Run(" "))
    return line


def run_is_comma(run: Run) -> bool:
    """A comma between two parts."""
    return run.text.strip() == ","


def _changed(line: Runs, at: int, change: object) -> Runs:
    assert callable(change)
    return tuple(replace(run, text=change(run.text)) if n == at else run for n, run in enumerate(line))
