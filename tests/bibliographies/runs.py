"""Runs of text with a look: what styles compose and layouts write down in HTML, Markdown or plain text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    raised: bool = False
    #: "" is an empty ``href``; None is no link.
    href: str | None = None
    #: What the text is: title, author, owner, venue, year, note, prize, button, toggle; glue between the others.
    role: str = "glue"


Runs = tuple[Run, ...]


def glue(text: str) -> Run:
    """Punctuation and small words between the parts: what blemishes may touch."""
    return Run(text)


def plain(runs: Iterable[Run]) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


def styled(
    runs: Iterable[Run], *, bold: bool | None = None, italic: bool | None = None, href: str | None = None
) -> Runs:
    """The same runs with a look added."""
    changes: dict[str, bool | str] = {}
    if bold is not None:
        changes["bold"] = bold
    if italic is not None:
        changes["italic"] = italic
    if href is not None:
        changes["href"] = href
    return tuple(replace(run, **changes) for run in runs)  # type: ignore[arg-type]


def joined(parts: Iterable[Iterable[Run]], between: str) -> Runs:
    """Parts with glue between them; empty parts are left out."""
    out: list[Run] = []
    for part in parts:
        runs = tuple(part)
        if not plain(runs).strip():
            continue
        if out:
            out.append(glue(between))
        out.extend(runs)
    return tuple(out)
