from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from snapshots.diff import award_events, diff
from snapshots.events import (
    AwardAdded,
    AwardRemoved,
    PublicationAdded,
    PublicationChanged,
    PublicationRemoved,
)
from snapshots.fields import changed_fields
from snapshots.model import Award, Link, LinkKind, Publication, Status
from tests.snapshots_builders import CV, HOME, a_paper, a_snapshot, links, papers


def fields(before: dict[str, Any], after: dict[str, Any]) -> tuple[str, ...]:
    """Return what is told to have changed of one paper."""
    title = "A Theory of Fences"
    return changed_fields(a_paper(title, **before), a_paper(title, **after))


def kinds(before: Sequence[Publication], after: Sequence[Publication]) -> list[str]:
    """Return the kinds of events between two lists."""
    return [type(event).__name__ for event in diff(a_snapshot(before), a_snapshot(after))]


def test_list_that_now_prints_where_works_appeared():
    """Venues that begin to be printed for all works at once are a habit of the list; one alone is news."""
    titles = ("Wool of the North", "Looms at Night", "Felt and Fire")
    bare = tuple(a_paper(title, venue=None, status=None, year=None) for title in titles)
    full = tuple(a_paper(title, venue="Wool Letters") for title in titles)
    assert kinds(bare, full) == []
    assert kinds(bare, (full[0], *bare[1:])) == ["PublicationChanged"]


def test_list_in_another_language():
    """A list whose titles are all others on one day was translated; one title that is another is news."""
    files = [(Link(url=f"https://lamb.example/{n}.pdf", kind=LinkKind.PDF),) for n in range(3)]
    titles = ("Wool of the North", "Looms at Night", "Felt and Fire")
    others = ("Laine du Nord", "Métiers dans la nuit", "Le feutre et le feu")
    before = tuple(a_paper(t, links=file) for t, file in zip(titles, files, strict=True))
    after = tuple(a_paper(t, links=file) for t, file in zip(others, files, strict=True))
    assert kinds(before, after) == []
    assert kinds(before, (after[0], *before[1:])) == ["PublicationChanged"]


def test_nothing_happened():
    """The same list twice is no news, in any order."""
    assert kinds(papers(), papers()[::-1]) == []


def test_moved_list_is_no_news():
    """A list that moves to another page of the same researcher yields no event."""
    assert kinds(papers(), papers(page=HOME + "papers")) == []


def test_new_paper():
    """A paper that was not listed is added, and nothing else is told."""
    (event,) = diff(a_snapshot(papers(4)), a_snapshot(papers(5)))
    assert event == PublicationAdded(publication=papers(5)[4])


def test_lost_paper():
    """A paper that is listed no more is removed."""
    (event,) = diff(a_snapshot(papers(5)), a_snapshot(papers(4)))
    assert event == PublicationRemoved(publication=papers(5)[4])


def test_accepted_preprint():
    """A preprint that gets a venue changed its venue, year and state, and is told once."""
    before = a_paper("A Theory of Fences", venue="arXiv", status=Status.PREPRINT, year=2024)
    after = a_paper("A Theory of Fences", venue="COW", status=Status.TO_APPEAR, year=2026)
    (event,) = diff(a_snapshot([before]), a_snapshot([after]))
    assert event == PublicationChanged(before=before, after=after, fields=("venue", "year", "status"))


def test_change_of_title_is_told_as_one():
    """A preprint under another title is a change of title, not a paper gone and a paper come."""
    before = a_paper("Local Grazing in Non-Flat Meadows", venue=None, status=Status.PREPRINT)
    after = a_paper("On Local Φ-Grazing in Non-Flat Meadows", venue=None, status=Status.PREPRINT)
    (event,) = diff(a_snapshot([before]), a_snapshot([after]))
    assert isinstance(event, PublicationChanged)
    assert event.fields == ("title",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Proceedings of the Conference on Wool (COW)", "COW"),
        ("COW", "Conference on Wool"),
        ("In Conference on Wool", "29th Conference on Wool"),
        ("International Symposium on Flocks", "Int. Symp. on Flocks"),
        ("Annals of Grazing", "The Annals of Grazing"),
        ("COW '25", "COW"),
        ("Proc. of the Findings of Methods in Wool (MEWO)", "Findings of the Guild of Weavers: MEWO"),
        ("Proceedings of the Guild on Flocks (HERD 2025)", "PG Flocks, HERD"),
        ("Appl Wool Sci", "Applied Wool Science"),
        ("J. Grazing Ecol.", "Journal of Grazing Ecology"),
        ("Proc. Natl. Acad. Graz. USA", "Proceedings of the National Academy of Grazing"),
        ("Dissertation at the WWU Milk", "Dissertation at the University of Milk"),
        ("Conference on Wool (COW) 2019 Workshop on Wet Fences", "Int. Workshop on Wet Fences (WF) @ COW"),
    ],
)
def test_venue_in_other_words(old: str, new: str):
    """The same venue in other words is no change."""
    assert fields({"venue": old}, {"venue": new}) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("arXiv", "COW"),
        ("Annals of Grazing", "Annals of Cheese"),
        ("IEEE Transactions on Wool", "IEEE Transactions on Milk"),
        ("Conference on Wool Workshop on Fences", "Symposium on Flocks"),
        ("Fences Workshop, Conference on Wool (COW)", "Workshop on Milk at COW"),
        ("Appl Wool Sci", "Applied Milk Science"),
        ("COW Workshop on Wet Fences", "Workshop on Wet Fences @ EWE"),
    ],
)
def test_other_venue(old: str, new: str):
    """Another venue is a change."""
    assert fields({"venue": old}, {"venue": new}) == ("venue",)


@pytest.mark.parametrize(("old", "new"), [(2025, None), (None, 2025)])
def test_year_begins_or_ceases_to_be_printed(old: int | None, new: int | None):
    """A year that the page begins or ceases to print is no change of year."""
    assert fields({"year": old}, {"year": new}) == ()


def test_other_year():
    """One year in place of another is a change."""
    assert fields({"year": 2024}, {"year": 2025}) == ("year",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Status.IN_PREPARATION, Status.UNDER_REVIEW),
        (Status.IN_PREPARATION, Status.PREPRINT),
        (Status.PREPRINT, Status.UNDER_REVIEW),
        (Status.UNDER_REVIEW, Status.TO_APPEAR),
        (Status.PREPRINT, Status.PUBLISHED),
        (Status.TO_APPEAR, Status.PUBLISHED),
    ],
)
def test_forward_steps_are_told(old: Status, new: Status):
    """Every step along the line of life is told."""
    assert fields({"status": old}, {"status": new}) == ("status",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Status.PUBLISHED, Status.UNDER_REVIEW),
        (Status.PUBLISHED, Status.TO_APPEAR),
        (Status.TO_APPEAR, Status.PREPRINT),
        (Status.PREPRINT, Status.IN_PREPARATION),
        (Status.UNDER_REVIEW, Status.PREPRINT),
    ],
)
def test_backward_steps_are_doubted(old: Status, new: Status):
    """A work that seems to fall back is not told, nor what goes with its state."""
    assert fields({"status": old, "year": 2025}, {"status": new, "year": 2026}) == ()


@pytest.mark.parametrize("status", list(Status))
def test_word_of_state_that_ceases(status: Status):
    """A word of state that only begins or ceases to be printed is no change of state."""
    assert fields({"status": status}, {"status": None}) == ()
    assert fields({"status": None}, {"status": status}) == ()


def test_submitted_paper_put_on_a_server():
    """A submitted paper that a preprint server takes is told."""
    before = {"status": Status.UNDER_REVIEW, "venue": None}
    assert fields(before, {"status": Status.PREPRINT, "venue": "arXiv"}) == ("venue", "status")


@pytest.mark.parametrize(
    "names",
    [
        ("A. Lamb", "B. Ram"),
        ("Lamb, Ada", "Ram, Bo"),
        ("Ada B. Lamb", "Bo Ram"),
        ("Bo Ram", "Ada Lamb"),
        ("Ada Lämb", "Bo Ram"),
        (),
    ],
)
def test_person_in_other_words(names: tuple[str, ...]):
    """Initials, accents, order and a list that ceases are no change of authors."""
    assert fields({}, {"authors": names}) == ()


@pytest.mark.parametrize(
    "names", [("Ada Lamb", "Bo Ram", "Cy Steer"), ("Ada Lamb", "Cy Steer"), ("Ada Lamb",)]
)
def test_other_people(names: tuple[str, ...]):
    """A person more, less or instead is a change of authors."""
    assert fields({}, {"authors": names}) == ("authors",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("http://x.example/a.pdf", "https://x.example/a.pdf"),
        ("https://x.example/a/", "https://x.example/a"),
        ("a.pdf", HOME + "a.pdf"),
        ("https://x.example/a?utm_source=list", "https://x.example/a"),
        ("https://x.example/a%20b.pdf", "https://x.example/a b.pdf"),
    ],
)
def test_address_in_other_words(old: str, new: str):
    """The same address written otherwise is no change of links."""
    assert fields({"links": links(old)}, {"links": links(new)}) == ()


def test_other_links():
    """A link more and a link less are a change of links."""
    assert fields({"links": links("https://x.example/a")}, {"links": links("https://x.example/b")}) == (
        "links",
    )


def test_new_prize():
    """A prize of a work is told; the same in other words is not."""
    assert fields({}, {"awards": ("Best Paper Award",)}) == ("awards",)
    assert fields({"awards": ("Best paper",)}, {"awards": ("Best Paper Award",)}) == ()


def test_same_words_cut_otherwise():
    """Where the entry is printed as before, what we read otherwise is our doing."""
    printed = "Ada Lamb, Bo Ram. A Theory of Fences best paper. COW 2025."
    before = {"printed": printed, "venue": None, "authors": ("Ada Lamb",)}
    after = {"printed": printed, "awards": ("best paper",)}
    assert fields(before, after) == ()


def test_honours():
    """An honour that comes or goes is told; one in other words is both."""
    before, after = Award(title="Golden Fleece", year=2024), Award(title="Silver Bell", year=2025)
    assert diff(a_snapshot(awards=[before]), a_snapshot(awards=[after])) == (
        AwardAdded(award=after),
        AwardRemoved(award=before),
    )


def test_same_honour_year_by_year():
    """The same honour of two years is two."""
    before = [Award(title="Golden Fleece", year=2023)]
    after = [*before, Award(title="Golden Fleece", year=2024)]
    assert diff(a_snapshot(awards=before), a_snapshot(awards=after)) == (AwardAdded(award=after[1]),)


def test_year_of_an_honour_off_by_one():
    """An honour whose year moves by one is the same honour."""
    before, after = Award(title="Golden Fleece", year=2023), Award(title="Golden Fleece", year=2024)
    assert diff(a_snapshot(awards=[before]), a_snapshot(awards=[after])) == ()
    assert len(diff(a_snapshot(awards=[before]), a_snapshot(awards=[replace(after, year=2025)]))) == 2


def test_journal_named_in_the_title():
    """A venue whose words stand in the title is still a new venue."""
    before = a_paper("Milk Science through Sheep", venue=None, year=None)
    after = a_paper("Milk Science through Sheep", venue="Milk Science", year=None)
    assert changed_fields(before, after) == ("venue",)


def test_honour_on_two_pages_is_one():
    """An honour that a second page lists too is no news."""
    honour = Award(title="Golden Fleece", year=2023, page=HOME)
    assert diff(a_snapshot(awards=[honour]), a_snapshot(awards=[honour, replace(honour, page=CV)])) == ()


def test_second_version_is_added():
    """A journal version listed beside the workshop version is a new entry."""
    workshop = a_paper("A Theory of Fences", venue="HotSheep", year=2023)
    journal = a_paper("A Theory of Fences", venue="Annals of Grazing", year=2025)
    assert diff(a_snapshot([workshop]), a_snapshot([workshop, journal])) == (
        PublicationAdded(publication=journal),
    )


def test_owner_joins_every_list():
    """A list that now prints its owner among the authors is no news; one work that gains an author is."""
    before = [replace(paper, authors=("Bo Ram",), printed="") for paper in papers(5)]
    after = [replace(paper, authors=("Bo Ram", "Ada W. Lamb")) for paper in before]
    assert kinds(before, after) == kinds(after, before) == []
    assert kinds(before[:1], after[:1]) == ["PublicationChanged"]


def test_owner_joins_a_list_of_others():
    """Whom a page named only by "with" now stands beside the owner; another who joins them is news."""
    others = {"authors": ("B.Ram",), "printed": "A Theory of Fences, with B.Ram, COW 2020."}
    whole = {"authors": ("Ada Lamb", "Bo Ram"), "printed": "A Theory of Fences. Ada Lamb, Bo Ram. COW 2020."}
    more = {"authors": ("B.Ram", "Cy Ewe"), "printed": "A Theory of Fences, with B.Ram and Cy Ewe, COW 2020."}

    assert fields(others, whole) == fields(whole, others) == ()
    assert fields(others, more) == fields(more, others) == ("authors",)


@pytest.mark.parametrize(("whole", "begun"), [(("Ada Lamb", "Bo Ram", "Cy Ewe"), ("Ada Lamb",))])
def test_et_al_leaves_names_out(whole: tuple[str, ...], begun: tuple[str, ...]):
    """A list that ends in "et al." is the beginning of the other; another first author is news."""
    short = {"authors": begun, "printed": "A Theory of Fences. Ada Lamb, et al. COW."}
    long = {"authors": whole, "printed": "A Theory of Fences. Ada Lamb, Bo Ram, Cy Ewe. COW."}
    assert fields(short, long) == fields(long, short) == ()
    other = {"authors": ("Di Tup",), "printed": "A Theory of Fences. Di Tup, et al. COW."}
    assert fields(long, other) == ("authors",)


def test_names_left_out_amid_a_list():
    """A list with "..." amid it leaves names out; who stands in neither place is news."""
    cut = {"authors": ("A. Lamb", "D. Tuup"), "printed": "A. Lamb; ... D. Tuup; A Theory of Fences. COW."}
    names = ("A. Lamb", "B. Ram", "C. Ewe", "D. Tup")
    whole = {"authors": names, "printed": "A. Lamb; B. Ram; C. Ewe; D. Tup; A Theory of Fences. COW."}
    begun = {"authors": names[:3], "printed": "A. Lamb; B. Ram; C. Ewe; et al. A Theory of Fences. COW."}
    other = {"authors": ("A. Lamb", "F. Ox"), "printed": "A. Lamb; F. Ox; A Theory of Fences. COW."}

    assert fields(cut, whole) == fields(whole, cut) == fields(cut, begun) == ()
    assert fields(cut, other) == fields(whole, other) == ("authors",)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("Cy Steer", "L. M. Ada"), ()),
        (("Cy Steer", "Ada Marie Lambb"), ()),
        (("Cy Steer", "Di Tup"), ("authors",)),
        (("L. M. Ada", "Cy Steer"), ("authors",)),
    ],
)
def test_name_turned_or_mended(names: tuple[str, ...], told: tuple[str, ...]):
    """A name turned round, with the same initials, or mended by a letter in its place is the same person."""
    assert fields({"authors": ("Cy Steer", "A. M. Lamb")}, {"authors": names}) == told


def test_year_glued_to_an_acronym():
    """The year behind a venue's acronym is no part of its name, glued or not."""
    assert fields({"venue": "COW2019"}, {"venue": "COW"}) == ()
    assert fields({"venue": "COW2019"}, {"venue": "EWE"}) == ("venue",)


def test_title_with_more_of_the_entry():
    """A title that takes in what stood beside it, or above it, is no new title; other words more are one."""
    printed = "A Theory of Fences Ada Lamb, Bo Ram. COW, 2025"
    before = a_paper("A Theory of Fences", printed=printed, section=("Ongoing",))
    longer = a_paper("A Theory of Fences Ada Lamb", printed=f"[3] {printed}", section=("Research",))
    headed = a_paper("Ongoing A Theory of Fences", printed=f"Ongoing {printed}")
    other = a_paper("A Theory of Fences and Gates", printed=printed.replace("Fences", "Fences and Gates"))
    assert changed_fields(before, longer) == changed_fields(before, headed) == ()
    assert changed_fields(before, other) == ("title",)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        # An abstract behind the venue, or a workshop's host, taken for it.
        (
            ("COW", "COW. We find that Grazing helps."),
            ("We find that", "We find that. Submitted to COW."),
            (),
        ),
        (("Wool", "Workshop on Wool"), ("Workshop on Wool", "In Workshop on Wool, p. 3"), ()),
        (("COW", "COW"), ("PDF Slides", "COW. PDF Slides"), ()),
        (("HotSheep", "HotSheep"), ("Annals of Grazing", "Annals of Grazing"), ("venue",)),
    ],
)
def test_venue_cut_otherwise(before: tuple[str, str], after: tuple[str, str], told: tuple[str, ...]):
    """A venue is another where the entry's words are others."""
    (old, then), (new, now) = before, after
    old_entry, new_entry = f"A Theory of Fences. {then}", f"Ada Lamb, Bo Ram: A Theory of Fences. {now}"
    assert fields({"venue": old, "printed": old_entry}, {"venue": new, "printed": new_entry}) == told


def test_archive_that_a_link_led_to():
    """A link to arXiv that is printed as its address makes no venue; a paper that comes to arXiv has one."""
    bare = {"venue": None, "printed": "A Theory of Fences [Preprint]"}
    after = {"venue": "arXiv", "printed": "A Theory of Fences. arXiv:2401.00001", "arxiv": "2401.00001"}
    assert fields(bare | {"arxiv": "2401.00001"}, after) == ()
    assert fields(bare, after) == ("venue",)


def test_conference_paper_in_a_journal():
    """A journal that takes a paper is told, though the conference is still printed."""
    before = {"venue": "COW", "year": 2024}
    printed = "A Theory of Fences. Annals of Grazing, 2025. Preliminary version in COW."
    assert fields(before, {"venue": "Annals of Grazing", "printed": printed}) == ("venue", "year")


def test_year_in_the_name_of_a_venue():
    """Of two years that an entry prints on both sides, none is news."""
    one, other = "Lamb. 2019. A Theory of Fences. COW 2023 Workshop", "A Theory of Fences. COW 2023 Workshop"
    after = {"year": 2023, "printed": other, "section": ("Papers", "2019")}
    assert fields({"year": 2019, "printed": one}, after) == ()
    assert fields({"year": 2019, "printed": "A Theory of Fences. COW 2019"}, after) == ("year",)


def test_year_beside_the_year():
    """A year that stands as it stood is not changed by another beside it, unless the work went on."""
    before = {"year": 2024, "printed": "Lamb. A Theory of Fences. COW 2024"}
    after = {"year": 2025, "printed": "Lamb. A Theory of Fences. COW 2024 (best paper, told in 2025)"}
    assert fields(before, after) == ()
    assert fields(before, {**after, "venue": "Annals of Grazing"}) == ("venue", "year")


def test_unsure_reading_is_not_told():
    """What a field has become is told where that is read surely, however it was read before."""
    before, after = a_paper("A Theory of Fences"), a_paper("A Theory of Fences", venue="HotSheep")
    unsure = (("venue", 0.4),)
    assert changed_fields(before, after) == changed_fields(replace(before, sure=unsure), after) == ("venue",)
    assert changed_fields(before, replace(after, sure=unsure)) == ()


def test_heading_over_too_much():
    """Where many works of one state take one step in their old venues, a heading was read otherwise."""
    before = papers(5, status=Status.UNDER_REVIEW)
    after = [replace(paper, status=Status.PUBLISHED) for paper in before]
    assert kinds(before, after) == []
    assert kinds(before[:2], after[:2]) == ["PublicationChanged"] * 2
    forthcoming = [replace(paper, status=Status.TO_APPEAR) for paper in before]
    assert kinds(forthcoming, after) == ["PublicationChanged"] * 5


def with_files(works: Sequence[Publication], shape: str) -> list[Publication]:
    """Return works that each link to a file of their own, and all but the first to what stays."""
    stays = links("https://doi.example/1")
    return [
        replace(work, links=links(shape.format(number)) + (stays if number else ()))
        for number, work in enumerate(works)
    ]


@pytest.mark.parametrize(
    "shape",
    [
        "https://files.example/wool/{}.pdf",
        "https://x.example/papers/2024/{}.pdf",
        "https://x.example/{}.pdf?sid=77",
        "https://x.example/{}.pdf?pass=9f2e",
    ],
)
def test_files_that_move_together(shape: str):
    """Files that all get another host, folder or pass at once are no news of any paper; one that does is."""
    works = papers(5)
    before = with_files(
        works, "https://x.example/{}.pdf?pass=77" if "pass" in shape else "https://x.example/{}.pdf"
    )
    after = with_files(works, shape)
    assert kinds(before, after) == []
    new = a_paper("Seventeen ways to darn a sock")
    assert kinds(before, [*after, new]) == ["PublicationAdded"]
    assert kinds(before, [*before[:4], after[4]]) == ([] if "sid" in shape else ["PublicationChanged"])


def test_link_of_a_known_number():
    """A DOI leads to the publisher's page of that number: one in place of the other is no news, a file is."""
    number, page = links("https://doi.org/10.1000/Wool.7"), links("https://wool.example/abs/10.1000/wool.7")
    known = {"doi": "10.1000/Wool.7"}
    assert fields({"links": number, **known}, {"links": page, **known}) == ()
    assert fields({"links": page, **known}, {"links": number, **known}) == ()
    file = links("https://wool.example/abs/10.1000/wool.7.pdf")
    assert fields({"links": number, **known}, {"links": file, **known}) == ("links",)


def test_links_of_a_list_made_anew():
    """A list that keeps none of its addresses, prints none any more or its first ones, was made anew."""
    bare = papers(5)
    filed, numbered = (
        [replace(work, links=links(shape.format(n))) for n, work in enumerate(bare)]
        for shape in ("https://x.example/{}.pdf", "https://doi.example/wool-{}")
    )
    for before, after in ((filed, bare), (bare, filed), (filed, numbered)):
        assert kinds(before, after) == []
    assert kinds(bare, [*filed[:2], *bare[2:]]) == ["PublicationChanged"] * 2
    assert kinds(filed, [*bare[:3], *filed[3:]]) == ["PublicationChanged"] * 3


def test_first_links_of_a_work_in_a_list_made_anew():
    """Where all files moved, a work that had none, unlike others, and has one now is told with it."""
    bare = papers(6)
    before = [*(replace(work, links=links(f"https://x.example/old/{n}")) for n, work in enumerate(bare[:5]))]
    after = [replace(work, links=links(f"https://y.example/w{n}.pdf")) for n, work in enumerate(bare)]
    assert kinds([*before, bare[5]], after) == ["PublicationChanged"]
    assert kinds(before, after[:5]) == []


def test_link_at_the_next_entry():
    """A link that only goes from one entry to another is no news; one that comes or goes is."""
    link, other = links("https://x.example/a.pdf"), links("https://x.example/b.pdf")
    one, two = papers(2)
    before = [replace(one, links=link), two]
    assert kinds(before, [one, replace(two, links=link)]) == []
    assert kinds(before, [replace(one, links=other), two]) == ["PublicationChanged"]
    assert kinds(before, [one, two]) == ["PublicationChanged"]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        # The heading said it, which we took for something else.
        (
            ("preprint", None, ("Manuscripts under review",), ""),
            ("under_review", None, (), " Submitted."),
            (),
        ),
        (("preprint", None, ("Working papers",), ""), ("under_review", None, (), " Submitted."), ("status",)),
        # A venue that stood in the entry, below a word that we took for a heading.
        (("preprint", "COW", ("Preprint",), " COW."), ("published", "COW", ("2025",), " COW. 2025"), ()),
        (("preprint", None, (), " COW."), ("published", "COW", (), " In COW, pp. 1-2."), ()),
        (
            ("preprint", "Wool Archive", (), " Wool Archive, Report 7"),
            ("published", "Report", (), " Wool Archive, Report 7."),
            (),
        ),
        (("under_review", None, (), " Submitted to COW."), ("published", "COW", (), " COW."), ("status",)),
        # Both words of state stand on both sides.
        (
            ("under_review", "COW", (), " COW, accepted. Long version submitted."),
            ("to_appear", "COW", (), " COW (accepted). Submitted: long version."),
            (),
        ),
    ],
)
def test_state_by_its_words(
    before: tuple[str, str | None, tuple[str, ...], str],
    after: tuple[str, str | None, tuple[str, ...], str],
    told: tuple[str, ...],
):
    """A state is another where its words are, or those of the heading above."""
    sides = [
        {
            "status": Status(status),
            "venue": venue,
            "section": section,
            "printed": f"A Theory of Fences.{words}",
        }
        for status, venue, section, words in (before, after)
    ]
    assert fields(*sides) == told


def test_venue_taken_into_the_title():
    """A venue that we took for the end of the title begins to be read, not to be printed."""
    before = a_paper("A Theory of Fences. Annals of Grazing", venue=None, status=None)
    assert changed_fields(before, a_paper("A Theory of Fences", venue="Annals of Grazing")) == ()
    fused = a_paper("A Theory of Fences Ada Lamb In Workshop on Wool in", venue="COW")
    assert changed_fields(fused, a_paper("A Theory of Fences", venue="Workshop on Wool in COW")) == ()


def test_two_prizes_in_one():
    """Prizes that are read as one, or as two, are the same prizes."""
    prizes = ("Best Paper Award", "Golden Shears")
    assert fields({"awards": prizes}, {"awards": ("Best Paper Award, Golden Shears",)}) == ()
    assert fields({"awards": prizes[:1]}, {"awards": prizes}) == ("awards",)


def test_giver_taken_into_the_title_of_an_honour():
    """The same words of an honour and its giver, cut otherwise, are the same honour."""
    apart = Award(title="Fence Medal", organization="Royal Society of Grazing", year=2024)
    joined = Award(title="Fence Medal of the Royal Society of Grazing", year=2024)
    other = Award(title="Fence Medal of the Guild of Grazing", year=2024)

    assert award_events((apart,), (joined,)) == ()
    assert len(award_events((apart,), (other,))) == 2
