from __future__ import annotations

from typing import Any

from snapshots.identity.namesakes import doubtful
from snapshots.model import Publication
from tests.snapshots_builders import NAMES, a_paper, papers

INDEX = "https://papers.example/author/ada-lamb"


def listed(title: str, *authors: str, **fields: Any) -> Publication:
    """Return a paper as an index of authors lists it."""
    return a_paper(title, authors=authors, page=INDEX, **fields)


def titles(records: tuple[Publication, ...]) -> set[str]:
    """Return their titles."""
    return {record.title for record in records}


HER_OWN = listed("On Hay", "A. Lamb", "Bo Ram")
STRANGE = listed("Gravel Roads and Their Drainage", "Ada Lamb", "Emil Stein", "Greta Kies")


def test_own_page_is_never_doubted():
    """Whatever stands on a page of her own is hers, alone or with whomever."""
    alone = a_paper("Gravel Roads and Their Drainage", authors=("Ada Lamb", "Emil Stein"))
    assert doubtful((*papers(), alone), NAMES) == ()


def test_unknown_company_is_doubted():
    """On an index, a paper with strangers on a strange subject is doubted, one with a co-author is not."""
    assert titles(doubtful((*papers(), HER_OWN, STRANGE), NAMES)) == {STRANGE.title}


def test_paper_of_her_own_page_is_vouched_for():
    """What her own page lists too is hers, and so are those who wrote it."""
    own = a_paper(STRANGE.title, authors=STRANGE.authors)
    other = listed("Sand and Its Uses", "Ada Lamb", "Greta Kies")
    assert doubtful((*papers(), own, STRANGE, other), NAMES) == ()


def test_circles_join_through_each_other():
    """A co-author's co-authors are known once one paper joins them."""
    bridge = listed("On Straw", "Ada Lamb", "Bo Ram", "Cy Ewe")
    beyond = listed("On Chaff", "Ada Lamb", "Cy Ewe", "Di Tup")
    assert doubtful((*papers(), bridge, beyond), NAMES) == ()


def test_same_subject_in_the_same_years():
    """A subject that her papers name speaks for her, but not thirty years before."""
    subject = "Wet Wool in Warm Houses"
    assert doubtful((*papers(), listed(subject, "Ada Lamb", "Emil Stein")), NAMES) == ()
    old = listed(subject, "Ada Lamb", "Emil Stein", year=1991)
    assert titles(doubtful((*papers(), old), NAMES)) == {subject}


def test_index_alone():
    """Where only an index is known, its largest circle is hers; without one nobody is doubted."""
    circle = tuple(listed(title, "Ada Lamb", "Bo Ram") for title in ("On Hay", "On Oats", "On Rye"))
    assert titles(doubtful((*circle, STRANGE), NAMES)) == {STRANGE.title}
    assert doubtful((HER_OWN, STRANGE), NAMES) == ()


def test_order_decides_nothing():
    """The same records in another order give the same doubts."""
    records = (*papers(4), HER_OWN, STRANGE, listed("On Straw", "Ada Lamb", "Cy Ewe"))
    assert titles(doubtful(records, NAMES)) == titles(doubtful(records[::-1], NAMES))
