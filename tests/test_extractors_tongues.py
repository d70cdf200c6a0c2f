"""Lists in other tongues: their words for authors left out, for degrees, for where a work is."""

from __future__ import annotations

import pytest

from snapshots.venues import read_venue
from tests.extracting import a_list, the_work, works


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("Maud Lanner, Ada Byron 他", ("Maud Lanner", "Ada Byron")),
        ("Ada Byron ほか", ("Ada Byron",)),
        ("Ada Byron i in.", ("Ada Byron",)),
        ("A. Byron a kol.", ("A. Byron",)),
    ],
)
def test_authors_left_out_in_other_tongues(authors: str, names: tuple[str, ...]) -> None:
    """What stands for further authors is none of them, and hides nobody named before it."""
    work = the_work(f"{authors}, “Looms that Learn from their Sheep”, <em>Felt Letters</em>, 12 (2020).")

    assert (work.authors, work.venue) == (names, "Felt Letters")


@pytest.mark.parametrize("title", ["Prof. Dr.", "Profesör", "Doç. Dr.", "Dott.ssa", "Профессор"])
def test_degrees_before_the_first_author(title: str) -> None:
    """What somebody is stands before the name on the line below a title, and is neither name nor venue."""
    entries = (
        f"<h4><a href='{n}.pdf'>{words}</a></h4><p><a href='{n}.html'>{title} Ada Byron</a></p>"
        for n, words in enumerate(("Demand Pressure on Felt and Yarn", "The Structure of Woollen Exports"))
    )

    assert [(w.authors, w.venue) for w in works(a_list(*entries))] == [(("Ada Byron",), None)] * 2


def test_fields_that_only_the_looks_part() -> None:
    """A year among elements that make a line tells that they are fields: year, journal, topic."""
    cards = "".join(
        f"<article><div class='meta'><span>{year}</span> <span>{journal}</span> <span>{topic}</span></div>"
        f"<h3>{title}</h3><p class='citation'>Mill J, <b>Byron A</b>, Soto R. {journal}. {year}.</p>"
        "</article>"
        for year, journal, topic, title in (
            (2021, "Journal of Felt and Yarn", "Spoelen", "Stand van de spoel bij het weven"),
            (2020, "The Loom", "Kaardbeeld", "Dradenindex op het kaardbeeld"),
            (2019, "Journal of Woollen Medicine", "Draden", "Dradenkruisen na twintig jaar"),
        )
    )

    assert [(w.title, w.venue, w.year) for w in works(f"<h1>Publicaties</h1>{cards}")] == [
        ("Stand van de spoel bij het weven", "Journal of Felt and Yarn", 2021),
        ("Dradenindex op het kaardbeeld", "Loom", 2020),
        ("Dradenkruisen na twintig jaar", "Journal of Woollen Medicine", 2019),
    ]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("PTOW, 2024, 091D01 (2024)", "PTOW"),
        ("Felt Instrum. Meth., A1047, 167775 (2019)", "Felt Instrum. Meth."),
    ],
)
def test_volume_that_is_a_year_or_has_its_letter(phrase: str, name: str) -> None:
    """A volume called by its year, or with its part's letter, stands before the article's number."""
    assert read_venue(phrase).name == name
