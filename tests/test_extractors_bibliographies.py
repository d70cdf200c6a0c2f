"""The made-up bibliographies keep their promises; the extractor reads them no worse than it once did."""

from __future__ import annotations

import html
import re

import pytest

from tests.bibliographies import LAYOUTS, STYLES, bibliography, render
from tests.bibliographies.compare import Tally, alike, compare, fold
from tests.bibliographies.reading import measured
from tests.bibliographies.works import STATUS

#: Records F1 over ``_sample()``; measured, and only ever raised.
RECORDS_FLOOR = 0.975
#: Entries F1 over the same pages; measured, and only ever raised.
ENTRIES_FLOOR = 0.99

#: Records F1 over pages in styles drawn at random; measured, and only ever raised.
DRAWN_FLOOR = 0.97
#: Records F1 over pages in layouts drawn at random; measured, and only ever raised.
LAID_FLOOR = 0.97

_STATUSES = {*STATUS.values(), None}


def _sample() -> list[tuple[int, str, str]]:
    """Every layout and every style at least twice, each time with another scholar."""
    return [
        (7000 + n, layout, STYLES[(n * 7 + turn * 3) % len(STYLES)])
        for turn in range(2)
        for n, layout in enumerate(LAYOUTS)
    ]


def _text(body: bytes) -> str:
    """The page's words: mark-up, comments and Markdown's escapes gone."""
    text = re.sub(r"<!--.*?-->", " ", body.decode(), flags=re.DOTALL)
    text = re.sub(r"<[/!?a-zA-Z][^<>]*>", "", text)
    return fold(html.unescape(text).replace("\\", ""))


def test_a_bibliography_follows_from_its_seed() -> None:
    """The same seed gives the same scholar, another seed another."""
    assert bibliography(5) == bibliography(5)
    assert bibliography(5) != bibliography(6)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_follows_from_its_seed(layout: str) -> None:
    """A page is rendered the same each time, byte for byte."""
    scholar = bibliography(11)

    assert render(scholar, layout, "plain") == render(scholar, layout, "plain")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_truth_stands_on_the_page(layout: str) -> None:
    """Every title, author, venue and prize of the truth is text of the page."""
    for seed, style in enumerate(STYLES):
        page = render(bibliography(seed), layout, style)
        words = _text(page.body)
        for record in page.truth["publications"]:
            printed = [record["title"], record["venue"], *record["authors"], *record["awards"]]  # type: ignore[misc]
            for value in filter(None, printed):
                if layout != "plain-text" or value != "arXiv":  # there, an address says it
                    assert fold(value).replace(" ", "") in words.replace(" ", ""), (style, value)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_years_of_the_truth_stand_on_the_page(layout: str) -> None:
    """A year of the truth is printed in the entry or in a heading."""
    for seed, style in enumerate(STYLES):
        page = render(bibliography(seed), layout, style)
        words = _text(page.body)
        assert all(str(r["year"]) in words for r in page.truth["publications"] if r["year"]), style


@pytest.mark.parametrize("layout", LAYOUTS)
def test_links_of_the_truth_stand_on_the_page(layout: str) -> None:
    """Every address of the truth is one of the page's."""
    for seed in range(8):
        page = render(bibliography(seed), layout, STYLES[seed * 2])
        source = html.unescape(page.body.decode())
        for record in page.truth["publications"]:
            for link in record["links"]:  # type: ignore[attr-defined]
                assert str(link).lstrip("./") in source, (seed, link)


def test_honours_stand_on_the_page() -> None:
    """Every honour of the truth is text of the page, and pages of the list alone have none."""
    for seed in range(12):
        scholar = bibliography(seed)
        whole = render(scholar, "al-folio", "plain", whole=True)
        assert all(fold(a["title"]) in _text(whole.body) for a in whole.truth["awards"])
        assert len(whole.truth["awards"]) == len(scholar.honours)
        assert render(scholar, "al-folio", "plain").truth["awards"] == []


def test_works_in_comments_are_no_truth() -> None:
    """The work that stands only in a comment is on the page's source and not in the truth."""
    page = render(bibliography(2), "reversed", "plain")
    hidden = bibliography(2).hidden.title

    assert fold(hidden) not in _text(page.body)
    assert hidden not in [r["title"] for r in page.truth["publications"]]
    assert fold(hidden) in fold(html.unescape(page.body.decode()))


def test_records_have_the_shape_of_the_guide() -> None:
    """Statuses are of the fixed set, published and accepted works have a venue, links are addresses."""
    for seed in range(30):
        for record in render(
            bibliography(seed), LAYOUTS[seed % len(LAYOUTS)], STYLES[seed % len(STYLES)]
        ).truth["publications"]:
            assert set(record) == {"title", "authors", "venue", "year", "status", "links", "awards"}
            assert record["status"] in _STATUSES
            assert record["venue"] or record["status"] not in ("published", "to_appear")
            assert "#" not in record["links"]  # type: ignore[operator]
            assert "" not in record["links"]  # type: ignore[operator]


def test_titles_of_one_list_differ() -> None:
    """No two works of a scholar have like titles, but for the two versions of one work."""
    for seed in range(40):
        titles = [w.title for w in bibliography(seed).works]
        likes = [(a, b) for n, a in enumerate(titles) for b in titles[n + 1 :] if alike(a, b) >= 0.75]
        assert all(a == b for a, b in likes) and len(likes) <= 1, likes


def test_layouts_agree_on_what_a_scholar_wrote() -> None:
    """One bibliography in one style says the same in every layout: titles, status, venue."""
    for style in ("plain", "lines", "ieee"):
        truths = [
            render(bibliography(21), layout, style).truth["publications"]
            for layout in LAYOUTS
            if layout != "plain-text"
        ]
        seen = {
            tuple(sorted((str(r["title"]), str(r["status"]), str(r["venue"])) for r in truth))
            for truth in truths
        }
        assert len(seen) == 1


def test_comparison_counts_as_the_truth_does() -> None:
    """The truth held against itself is right throughout; a wrong year costs the record and one field."""
    truth = render(bibliography(3), "reversed", "plain").truth
    same = compare(truth, truth, "https://x.example.org/")
    assert same.records_f1 == same.entries_f1 == same.awards_f1 == 1.0 and not same.wrong

    changed = {
        **truth,
        "publications": [{**truth["publications"][0], "year": 1900}, *truth["publications"][1:]],
    }
    other = compare(truth, changed, "https://x.example.org/")
    assert other.entries_f1 == 1.0
    assert other.records == same.records - 1
    assert other.fields["year"] == same.fields["year"] - 1


def test_the_extractor_reads_as_well_as_it_once_did() -> None:
    """Over a sample of layouts and styles, entries and records are right as often as the floors say."""
    whole = Tally()
    for seed, layout, style in _sample():
        whole.add(measured(render(bibliography(seed), layout, style)))

    assert whole.records_f1 >= RECORDS_FLOOR
    assert whole.entries_f1 >= ENTRIES_FLOOR


def test_styles_nobody_named_are_read() -> None:
    """In styles drawn at random, each in its own layout, records are right as often as the floor says."""
    whole = Tally()
    for seed, layout in enumerate(LAYOUTS, 40):
        whole.add(measured(render(bibliography(8000 + seed), layout, f"drawn-{seed}")))

    assert whole.records_f1 >= DRAWN_FLOOR


def test_a_drawn_style_follows_from_its_number() -> None:
    """A style is drawn the same each time, and another for another number."""
    scholar = bibliography(12)
    pages = [render(scholar, "by-hand", style).body for style in ("drawn-1", "drawn-1", "drawn-2")]

    assert pages[0] == pages[1] != pages[2]


@pytest.mark.parametrize("number", range(24))
def test_the_truth_stands_on_a_page_of_a_drawn_layout(number: int) -> None:
    """Title and authors of each work are text of the page, whatever its elements; always alike."""
    scholar = bibliography(90000 + number, size=6)
    page = render(scholar, f"drawn-{number}", "lines")
    words = _text(page.body).replace(" ", "")

    for record in page.truth["publications"]:
        for value in (record["title"], *record["authors"]):  # type: ignore[misc]
            assert fold(value).replace(" ", "") in words, value
    assert render(scholar, f"drawn-{number}", "lines").body == page.body


def test_layouts_nobody_named_are_read() -> None:
    """On pages whose layout is drawn at random, records are right as often as the floor says."""
    whole = Tally()
    for number in range(40):
        page = render(bibliography(90000 + number), f"drawn-{number}", ("plain", "lines")[number % 2])
        whole.add(measured(page))

    assert whole.records_f1 >= LAID_FLOOR
