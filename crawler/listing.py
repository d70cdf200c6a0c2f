"""Records as lines for a terminal: what ``publications``, ``awards``, ``history`` and ``extract`` print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import Any

from crawler.paragraphs import paragraph
from crawler.reports.digest import details, status_words
from crawler.shown import shown
from crawler.standing import visit_words
from snapshots.diff import same_award
from snapshots.model import Award, Publication
from snapshots.store import Life, LinkState
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
                "at": step.at.isoformat(),
                "what": step.what,
                "status": step.status.value if step.status else None,
                "venue": step.venue,
                "printed": step.printed,
                "page": step.page,
            }
            for step in life.steps
        ],
    }


def link_lines(states: Iterable[LinkState], names: Mapping[str, str]) -> list[str]:
    """Return links that do not answer, per paper."""
    lines: list[str] = []
    in_order = sorted(states, key=lambda s: (s.researcher, s.title, s.url))
    for (researcher, title), group in groupby(in_order, key=lambda s: (s.researcher, s.title)):
        lines += paragraph(f"{shown(title)} ({shown(names.get(researcher, researcher))})", "", "  ")
        for state in group:
            lines.append(f"  {shown(state.url)}")
            days = f"failed on {state.failures} day{'s' if state.failures > 1 else ''}"
            parts = [
                "broken" if state.broken else "not believed broken yet",
                f"{days} since {state.since:%Y-%m-%d}" if state.since else days,
                shown(visit_words(state.last)) if state.last else "",
            ]
            lines += paragraph(" · ".join(part for part in parts if part), "    ", "    ")
    return lines


def link_as_json(state: LinkState) -> dict[str, Any]:
    """Return a link's health as data."""
    return {
        "researcher": state.researcher,
        "title": state.title,
        "url": state.url,
        "broken": state.broken,
        "failures": state.failures,
        "since": state.since.isoformat() if state.since else None,
        "outcome": state.last.outcome.value if state.last else None,
        "status_code": state.last.status_code if state.last else None,
    }


def _year(record: Publication | Award) -> int:
    missing = 9999 if isinstance(record, Publication) else 0
    return record.year or missing
