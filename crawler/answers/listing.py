"""Records as lines for a terminal: what ``publications``, ``awards``, ``history`` and ``extract`` print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import Any

from crawler.answers.paragraphs import paragraph
from crawler.reports.digest import details, status_words
from crawler.shown import shown
from snapshots.diff import same_award
from snapshots.model import Award, Publication
from snapshots.shapes import time_as_text
from snapshots.store import Life
from snapshots.text import title_key


def publication_lines(
    publications: Sequence[Publication], doubted: AbstractSet[str] = frozenset()
) -> list[str]:
    """
    Return works by year, the newest first, those without a year before all others.

    ``doubted`` are the title keys of those that may be a namesake's.
    """
    lines: list[str] = []
    in_order = sorted(publications, key=_year, reverse=True)
    for _, group in groupby(in_order, key=_year):
        works = list(group)
        lines += ["", f"{works[0].year or 'No year'} ({len(works)})"]
        for work in works:
            lines += paragraph(shown(work.title), "  * ", "    ")
            parts = [part for part in details(work) if part != str(work.year)]
            lines += paragraph(" · ".join(shown(part) for part in parts), "    ", "    ")
            if title_key(work.title) in doubted:
                lines.append("    may be a namesake's; see: paperwatch accept --list")
            lines += [f"    {link.kind.value}: {shown(link.url)}" for link in work.links]
    return lines[1:]


def award_lines(awards: Sequence[Award]) -> list[str]:
    """Return honours, the newest first."""
    lines: list[str] = []
    for award in sorted(awards, key=_year, reverse=True):
        parts = [str(award.year or "    "), shown(award.title)]
        if award.organization:
            parts.append(f"({shown(award.organization)})")
        lines += paragraph(" ".join(parts), "", "     ")
    return lines


def once_each(awards: Iterable[Award]) -> tuple[Award, ...]:
    """Return honours without those that another page of the researcher lists too."""
    different: list[Award] = []
    for award in awards:
        if not any(same_award(award, other) and award.page != other.page for other in different):
            different.append(award)
    return tuple(different)


def life_lines(lives: Iterable[Life], names: Mapping[str, str]) -> list[str]:
    """Return papers' lives, each step with its date, oldest first."""
    lines: list[str] = []
    for life in lives:
        lines += ["", *paragraph(shown(life.publication.title), "", "  ")]
        lines += paragraph(shown(names.get(life.researcher, life.researcher)), "  ", "  ")
        for step in life.steps:
            parts = [step.what, status_words(step.status), step.venue or "", step.page]
            words = " · ".join(shown(part) for part in parts if part)
            lines += paragraph(words, f"  {step.at:%Y-%m-%d}  ", "              ")
    return lines[1:]


def life_as_json(life: Life) -> dict[str, Any]:
    """Return one paper's life as data."""
    return {
        "researcher": life.researcher,
        "title": life.publication.title,
        "steps": [
            {
                "at": time_as_text(step.at),
                "what": step.what,
                "status": step.status.value if step.status else None,
                "venue": step.venue,
                "printed": step.printed,
                "page": step.page,
            }
            for step in life.steps
        ],
    }


def _year(record: Publication | Award) -> int:
    missing = 9999 if isinstance(record, Publication) else 0
    return record.year or missing
