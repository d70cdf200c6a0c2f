from __future__ import annotations

from dataclasses import replace

from snapshots.identity.works import contradictions, merge
from snapshots.model import Link, LinkKind, Status
from tests.snapshots_builders import CV, HOME, a_paper, links, papers


def test_two_pages_one_work():
    """A paper on the list and in the CV is one work with two sightings."""
    listed = a_paper("A Theory of Fences")
    in_cv = a_paper("A theory of fences.", page=CV, authors=("A. Lamb", "B. Ram"), venue=None)
    (work,) = merge([listed, in_cv])
    assert work.publication.venue == "COW"
    assert {s.page for s in work.sightings} == {HOME, CV}


def test_versions_on_one_page_stay_apart():
    """Two entries of one page with one title and different venues are two works."""
    workshop = a_paper("A Theory of Fences", venue="HotSheep", year=2023)
    journal = a_paper("A Theory of Fences", venue="Annals of Grazing", year=2025)
    assert len(merge([workshop, journal])) == 2
    assert len({work.key for work in merge([workshop, journal])}) == 2


def test_version_of_the_cv_finds_its_own():
    """A CV that lists only the journal version is a sighting of that version."""
    workshop = a_paper("A Theory of Fences", venue="HotSheep", year=2023)
    journal = a_paper("A Theory of Fences", venue="Annals of Grazing", year=2025)
    works = merge([workshop, journal, replace(journal, page=CV)])
    assert {work.publication.venue: len(work.sightings) for work in works} == {
        "HotSheep": 1,
        "Annals of Grazing": 2,
    }


def test_selected_box_is_no_second_work():
    """A work that one page prints twice is one."""
    full = a_paper("A Theory of Fences", links=links("https://x.example/a.pdf"))
    selected = a_paper("A Theory of Fences", venue=None, year=None)
    assert len(merge([full, selected])) == 1


def test_furthest_state_counts():
    """Where pages differ, the furthest state with its venue is the work's."""
    stale = a_paper("A Theory of Fences", page=CV, status=Status.UNDER_REVIEW, venue=None, year=2024)
    fresh = a_paper("A Theory of Fences", status=Status.TO_APPEAR, venue="Annals of Grazing", year=2026)
    (work,) = merge([stale, fresh])
    assert (work.publication.status, work.publication.venue) == (Status.TO_APPEAR, "Annals of Grazing")


def test_followup_in_the_cv_is_no_retitled_work():
    """Two pages of one day hold no old and new title of a work: like papers by one team stay two."""
    one = a_paper("Herding Large Flocks with Field Fusion", venue=None, status=Status.PREPRINT)
    other = a_paper("Herding Large Flocks across Frozen Rivers", venue=None, status=Status.PREPRINT, page=CV)
    assert len(merge([one, other])) == 2


def test_order_is_irrelevant():
    """The order of records decides nothing."""
    records = [*papers(), *papers(5, page=CV)]
    assert merge(records) == merge(reversed(records))


def test_kinds_of_links_put_records_in_order():
    """Of two twins that differ only in what a link is, the same one counts whichever is printed first."""
    file, number = (
        replace(a_paper("On Wool"), links=(Link(url="https://example.edu/wool", kind=kind),))
        for kind in (LinkKind.PDF, LinkKind.DOI)
    )

    assert merge([file, number]) == merge([number, file])


def test_contradictions_are_kept():
    """What pages say differently of one work, and works of one page only, are reported."""
    listed = a_paper("A Theory of Fences", status=Status.UNDER_REVIEW, venue="COW")
    in_cv = a_paper("A Theory of Fences", status=Status.TO_APPEAR, venue="COW", page=CV)
    alone = a_paper("Milk, Cheese and Concurrency", page=CV)
    found = {(c.work.title, c.field): c.said for c in contradictions([listed, in_cv, alone])}
    assert found["A Theory of Fences", "status"] == ((CV, "to_appear"), (HOME, "under_review"))
    assert found["Milk, Cheese and Concurrency", "listed"] == ((CV, "only here"),)
