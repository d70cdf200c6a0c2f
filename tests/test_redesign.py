"""A redesigned page is no news: the same bibliography in each layout, every ordered pair."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from snapshots.events import PublicationAdded
from snapshots.model import PageReading
from tests.bibliographies import LAYOUTS, bibliography, render
from tests.bibliographies.redesign import really_read, renderings, rightly_read, told

#: Of the ordered pairs of layouts, the share that told anything; measured, and only ever lowered.
NOISY_CEILING = 0.2


#: Of a ring of all layouts, how far apart those are that are held against each other; all pairs take minutes.
_STEPS = (1, 5, 12, 19)


def _pairs() -> Iterator[tuple[str, str]]:
    """Ordered pairs of layouts, each layout in as many."""
    for place, layout in enumerate(LAYOUTS):
        for step in _STEPS:
            other = LAYOUTS[(place + step) % len(LAYOUTS)]
            yield from ((layout, other), (other, layout))


def _noisy(readings: dict[str, PageReading], name: str) -> list[str]:
    """The pairs that told anything, with the first thing told."""
    out = []
    for before, after in _pairs():
        events = told(readings[before], readings[after], name=name)
        if events:
            out.append(f"{before} → {after}: {events[0]}")
    return out


@pytest.mark.parametrize(("seed", "style"), [(301, "plain")])
def test_a_redesign_that_is_read_rightly_is_no_news(seed: int, style: str) -> None:
    """Where every layout is read without fault, no ordered pair of layouts tells anything."""
    scholar = bibliography(seed, size=6)
    readings = {layout: rightly_read(page) for layout, page in renderings(scholar, style).items()}

    assert _noisy(readings, scholar.printed) == []


@pytest.mark.parametrize(("seed", "style"), [(303, "plain"), (304, "lines-stopped")])
def test_a_redesign_is_no_news(seed: int, style: str) -> None:
    """Through the real extractor, no more pairs of layouts tell anything than once did."""
    scholar = bibliography(seed, size=6)
    readings = {layout: really_read(page) for layout, page in renderings(scholar, style).items()}

    noisy = _noisy(readings, scholar.printed)

    assert len(noisy) <= NOISY_CEILING * len(list(_pairs())), "\n".join(noisy[:10])


def test_a_new_paper_is_told_through_a_redesign() -> None:
    """A paper that comes with the new layout is told, once, and nothing else."""
    scholar = bibliography(306, size=9)
    fewer = replace(scholar, works=scholar.works[1:])
    before = rightly_read(renderings(fewer, "plain", ["numbered"])["numbered"])
    after = rightly_read(renderings(scholar, "plain", ["jemdoc"])["jemdoc"])

    events = told(before, after, name=scholar.printed)

    assert [type(e) for e in events] == [PublicationAdded]
    assert isinstance(events[0], PublicationAdded) and events[0].publication.title == scholar.works[0].title


def test_every_layout_is_played_through_under_one_address() -> None:
    """All renderings stand under one address, each with the honours of the scholar."""
    scholar = bibliography(307, size=6)
    pages = renderings(scholar, "plain")

    assert set(pages) == set(LAYOUTS)
    assert len({page.url for page in pages.values()}) == 1
    assert {len(page.truth["awards"]) for page in pages.values()} == {len(scholar.honours)}
    assert pages["al-folio"] != render(scholar, "al-folio", "plain")
