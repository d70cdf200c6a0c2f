"""Records as lines for a terminal: what ``publications``, ``awards``, ``history`` and ``extract`` print."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from crawler.paragraphs import paragraph
from crawler.reports.digest import details
from crawler.shown import shown
from snapshots.model import Award, Publication


def publication_lines(publications: Sequence[Publication]) -> list[str]:
    """Return works by year, the newest first, those without a year before all others."""
    lines: list[str] = []
    in_order = sorted(publications, key=_year, reverse=True)
    for _, group in groupby(in_order, key=_year):
        works = list(group)
        lines += ["", f"{works[0].year or 'No year'} ({len(works)})"]
        for work in works:
            lines += paragraph(shown(work.title), "  * ", "    ")
            parts = [part for part in details(work) if part != str(work.year)]
            lines += paragraph(" · ".join(shown(part) for part in parts), "    ", "    ")
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


def _year(record: Publication | Award) -> int:
    missing = 9999 if isinstance(record, Publication) else 0
    return record.year or missing
