"""What reading costs, counted in steps: a clock tells of the machine, a count of the code."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from crawler.extractors import Owner, extract, listed, publications
from crawler.extractors.headings import sections
from crawler.extractors.names import finder as names
from crawler.extractors.names import settling as name_settling
from crawler.extractors.titles import ends as title_ends
from crawler.extractors.ways import reading as ways
from crawler.extractors.ways import scales as way_scales
from crawler.extractors.ways.habits import Bonuses, Way
from crawler.headings import words as heading_words
from crawler.reading import Source, read
from crawler.reading.html import read_html
from tests.bibliographies import bibliography, render

ON = date(2025, 12, 15)
#: Of a list of as many entries.
SIZE = 40


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often the dear steps are taken from now on, by their names."""
    found: Counter[str] = Counter()

    def count(place: Any, name: str) -> None:
        step: Callable[..., object] = getattr(place, name)

        def counted(*given: Any, **named: Any) -> object:
            found[name] += 1
            return step(*given, **named)

        monkeypatch.setattr(place, name, counted)

    count(listed, "make_passage")
    count(publications, "signs_of")
    count(name_settling, "tokens")
    count(names, "Scan")
    count(way_scales, "title_shape")
    count(way_scales, "titles_from")
    return found


@pytest.mark.parametrize(
    ("layout", "most"),
    [
        ("reversed", {"signs_of": 2.2, "tokens": 3.3, "Scan": 5.5, "titles_from": 1.4, "title_shape": 3.5}),
        ("columns", {"signs_of": 6.5, "tokens": 6.5, "Scan": 6.5, "titles_from": 0.6, "title_shape": 2.6}),
        ("al-folio", {"signs_of": 7.2, "tokens": 5.6, "Scan": 4.5, "titles_from": 1.2, "title_shape": 1.6}),
        ("word", {"signs_of": 2.0, "tokens": 3.1, "Scan": 5.2, "titles_from": 1.4, "title_shape": 3.4}),
    ],
)
def test_steps_an_entry_takes(layout: str, most: dict[str, float], counts: Counter[str]) -> None:
    """An entry is laid out once, each line looked over once, few titles and lists of names are weighed."""
    page = render(bibliography(500, size=SIZE), layout, "plain")
    document = read(Source(body=page.body, url=page.url, content_type=page.media_type))

    assert len(extract(document, Owner(name=page.researcher), ON).publications) == SIZE
    assert counts["make_passage"] <= 1.2 * SIZE
    assert counts["signs_of"] <= len(document.lines)
    assert {step: n / SIZE for step, n in counts.items() if n / SIZE > most.get(step, 9)} == {}


def test_a_list_that_no_heading_names_votes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is cut twice, and the ways to read each entry are compared once under none and either habit."""
    asked = Counter[tuple[int, int]]()
    find = ways.Ways._find_best

    def counted(entry: ways.Ways, habit: Bonuses) -> Way | None:
        asked[id(entry), id(habit)] += 1
        return find(entry, habit)

    monkeypatch.setattr(ways.Ways, "_find_best", counted)
    entries = [
        f"<li>Ada Wolle and Ben Garn. On Wool in Room {n}. Yarn Letters, 2019.</li>" for n in range(40)
    ]
    page = read_html(f"<h2>Sheep</h2><ul>{''.join(entries)}</ul>", url="https://example.edu/")

    assert len(extract(page, Owner(name="Ada Wolle"), ON).publications) == len(entries)
    assert set(asked.values()) == {1}
    assert sum(asked.values()) == 3 * len(entries)


def test_each_line_is_read_as_a_heading_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the longest page, several rounds ask what a line says as a heading: it is taken apart but once."""
    told = Counter[str]()
    apart = heading_words._segments

    def counted(tokens: tuple[str, ...], *given: Any) -> Any:
        told[" ".join(tokens)] += 1
        return apart(tokens, *given)

    monkeypatch.setattr(heading_words, "_segments", counted)
    for remembered in (sections._read_heading, heading_words.words_said):
        remembered.cache_clear()  # other tests may have asked the same
    honours = "".join(f"<li>Wool Prize number {n}, 2019</li>" for n in range(5_000))
    page = read_html(f"<h2>Honors and Awards</h2>{honours}", url="https://example.edu/")
    extract(page, Owner(name="Ada Wolle"), ON)

    assert len(told) > len(page.lines) / 2
    assert max(told.values()) == 1


def test_a_title_s_ends_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """What leads to names is looked for right before them, not in all of a long entry."""
    looked: list[int] = []

    class Counting:
        def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
            looked.append(end - start)
            return pattern.search(text, start, end)

    pattern = title_ends._BEFORE_NAMES
    monkeypatch.setattr(title_ends, "_BEFORE_NAMES", Counting())
    story = "On Wool and Looms. " + "It was told by Ada Wolle, Ben Garn and Cleo Lund, who spun it. " * 40
    extract(
        read_html(f"<h2>Publications</h2><p>{story}", url="https://example.edu/"), Owner(name="Ada Wolle"), ON
    )

    assert len(looked) > 10
    assert max(looked) < 100
