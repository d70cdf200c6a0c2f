"""Where the pages of one researcher contradict each other: shown to who asks, told to nobody."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import Any

from crawler.answers.paragraphs import paragraph
from crawler.decisions.hearing import whose
from crawler.reports.digest import status_words
from crawler.shown import shown
from crawler.watchlist import Researcher
from snapshots.identity.works import Contradiction, contradictions
from snapshots.model import Status, StepBack
from snapshots.store import Store
from snapshots.text import title_key
from snapshots.venues.names import same_venue

#: Papers of one page only that are named; how many more there are is said.
_MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreements:
    """What does not go together of one researcher."""

    researcher: Researcher
    #: Works of which two pages say different things.
    differing: tuple[Contradiction, ...] = ()
    #: Page → titles of works that no other page lists.
    lonely: tuple[tuple[str, tuple[str, ...]], ...] = ()
    #: Works that a page says less of than was known.
    steps_back: tuple[StepBack, ...] = ()

    @property
    def words(self) -> str:
        """Say in a line how many there are."""
        parts = []
        papers = len({title_key(one.work.title) for one in self.differing})
        if papers:
            parts.append(f"{_papers(papers)} told of otherwise by two pages")
        parts += [f"{_papers(len(titles))} only on {page}" for page, titles in self.lonely]
        if self.steps_back:
            parts.append(f"{_papers(len(self.steps_back))} fallen behind, which is doubted")
        return ", ".join(parts)


def disagreements(store: Store, person: Researcher) -> Disagreements | None:
    """Return what does not go together of a researcher; None where all does."""
    snapshot = store.snapshot(person.key)
    if snapshot is None:
        return None
    owners = whose(store, person, snapshot.publications)
    theirs = [r for r in snapshot.publications if owners.get(title_key(r.title)) in (None, "accept")]
    back = snapshot.steps_back
    found = [one for one in contradictions(theirs) if one.field == "listed" or not _same_venue(one)]
    lonely: dict[str, list[str]] = {}
    for one in found:
        if one.field == "listed":
            lonely.setdefault(one.said[0][0], []).append(one.work.title)
    differing = tuple(one for one in found if one.field != "listed")
    if not (differing or lonely or back):
        return None
    return Disagreements(
        researcher=person,
        differing=differing,
        lonely=tuple((page, tuple(titles)) for page, titles in sorted(lonely.items())),
        steps_back=back,
    )


def disagreement_lines(one: Disagreements) -> list[str]:
    """Return them as lines for a terminal."""
    name = shown(one.researcher.name)
    lines = [name, "=" * len(name), ""]
    for differing in one.differing:
        lines += paragraph(shown(differing.work.title), "  * ", "    ")
        for page, said in differing.said:
            words = f"{differing.field}: {_word(differing.field, said)} · {page}"
            lines += paragraph(shown(words), "    ", "      ")
    for step in one.steps_back:
        lines += paragraph(shown(step.publication.title), "  * ", "    ")
        now = status_words(step.publication.status)
        words = f"said to be {now} since {step.since:%Y-%m-%d}, which is doubted · {step.publication.page}"
        lines += paragraph(shown(words), "    ", "      ")
    for page, titles in one.lonely:
        lines += paragraph(f"{_papers(len(titles))} only on {shown(page)}", "  ", "    ")
        for title in titles[:_MOST]:
            lines += paragraph(shown(title), "    - ", "      ")
        if len(titles) > _MOST:
            lines.append(f"    … and {len(titles) - _MOST} more")
    return [*lines, ""]


def disagreements_as_json(one: Disagreements) -> list[dict[str, Any]]:
    """Return them as data, one shape a work and field."""
    key = one.researcher.key
    shapes: list[dict[str, Any]] = [
        {
            "researcher": key,
            "title": differing.work.title,
            "field": differing.field,
            "said": [{"page": page, "words": words} for page, words in differing.said],
        }
        for differing in one.differing
    ]
    shapes += [
        {"researcher": key, "title": title, "field": "listed", "said": [{"page": page, "words": "only here"}]}
        for page, titles in one.lonely
        for title in titles
    ]
    shapes += [
        {
            "researcher": key,
            "title": step.publication.title,
            "field": "step back",
            "said": [
                {
                    "page": step.publication.page,
                    "words": step.publication.status.value if step.publication.status else "",
                }
            ],
        }
        for step in one.steps_back
    ]
    return shapes


def _same_venue(one: Contradiction) -> bool:
    """Whether a venue is only printed in other words: no contradiction."""
    return one.field == "venue" and all(same_venue(a, b) for (_, a), (_, b) in combinations(one.said, 2))


def _word(field: str, said: str) -> str:
    return status_words(Status(said)) if field == "status" else said


def _papers(count: int) -> str:
    return f"{count} paper{'' if count == 1 else 's'}"
