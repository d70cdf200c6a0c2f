"""The digest: newest first, by researcher, then by kind; every event has its words."""

from __future__ import annotations

from typing import get_args

import pytest

from crawler.reports import formats, render
from crawler.reports.digest import MOST, make_item
from snapshots.events import (
    AwardAdded,
    AwardRemoved,
    Event,
    ExtractorLost,
    LinkBroken,
    LinkMoved,
    LinkRecovered,
    PageFailing,
    PageGone,
    PageHeld,
    PageMoved,
    PageReturned,
    PublicationAdded,
    PublicationRemoved,
)
from snapshots.model import Award, Link, Status
from tests.telling import a_change, a_digest, a_publication, a_told

ONE_OF_EACH: tuple[Event, ...] = (
    PublicationAdded(publication=a_publication()),
    PublicationRemoved(publication=a_publication()),
    a_change(a_publication(status=Status.TO_APPEAR), a_publication(), "status"),
    AwardAdded(award=Award(title="Golden Fleece", year=2020, organization="The Guild")),
    AwardRemoved(award=Award(title="Golden Fleece")),
    PageGone(url="https://example.edu/a", status_code=404),
    PageReturned(url="https://example.edu/b"),
    PageMoved(url="https://example.edu/c", to="https://example.org/c"),
    PageFailing(url="https://example.edu/d", reason="the server does not answer"),
    PageHeld(url="https://example.edu/e", reason="nine tenths are gone"),
    ExtractorLost(url="https://example.edu/f", unread=7),
    LinkBroken(title="On Wool", url="https://example.edu/w.pdf", reason="404 on three days"),
    LinkRecovered(title="On Wool", url="https://example.edu/w.pdf"),
    LinkMoved(title="On Wool", url="https://example.edu/w.pdf", to="https://example.org/w.pdf"),
)


@pytest.mark.parametrize("form", formats())
def test_note_on_several_pages_names_each(form: str) -> None:
    """One doubt about pages of several people is one note, with every page and whose it is."""
    people = ("Ada", "Ben", "Carl")
    told = [
        a_told(PageHeld(url=f"https://example.edu/{who}/", reason="it is empty"), researcher=who, number=n)
        for n, who in enumerate(people)
    ]

    said = render(a_digest(*told), form)

    assert said.count("it is empty") == 1
    assert all(f"example.edu/{who}/" in said and (who in said) for who in people)


def test_every_event_is_tried() -> None:
    """The list above holds one of each kind there is."""
    assert {type(event) for event in ONE_OF_EACH} == {
        kind for union in get_args(Event) for kind in (get_args(union) or (union,))
    }


@pytest.mark.parametrize("form", formats())
@pytest.mark.parametrize("event", ONE_OF_EACH, ids=lambda e: type(e).__name__)
def test_every_format_shows_every_event(form: str, event: Event) -> None:
    """Each event comes out in each format with what it is about and where it was seen."""
    said = render(a_digest(a_told(event, page="https://example.edu/~ada/")), form)

    about = getattr(event, "url", None) or make_item(a_told(event)).title
    assert about.rpartition("/")[2] in said.replace("\\", "")
    assert "Ada Wolle" in said


def test_researcher_with_the_newest_news_comes_first() -> None:
    """Groups are ordered by their newest event, whatever order they came in."""
    digest = a_digest(
        a_told(number=1, days=1, researcher="ada"),
        a_told(number=2, days=3, researcher="ben"),
        a_told(number=3, days=2, researcher="ada"),
        names={"ben": "Ben Garn"},
    )

    assert [group.researcher for group in digest.groups] == ["Ben Garn", "ada"]


def test_newest_comes_first_within_a_kind() -> None:
    """Within a kind the newest is on top."""
    digest = a_digest(a_told(number=1, days=1), a_told(number=2, days=3), a_told(number=3, days=2))

    (section,) = digest.groups[0].sections
    assert [item.id for item in section.items] == ["e2", "e3", "e1"]


def test_kinds_have_a_fixed_order() -> None:
    """Papers come before honours, links and pages."""
    digest = a_digest(*(a_told(event, number=n) for n, event in enumerate(reversed(ONE_OF_EACH))))

    titles = [section.title for section in digest.groups[0].sections]
    assert titles[:3] == ["New publications", "Changed publications", "Publications no longer listed"]
    assert titles[-1] == "Pages that paperwatch no longer understands"
    assert len(titles) == len(ONE_OF_EACH)


def test_changes_show_both_sides() -> None:
    """A changed field has what was and what is; of links and prizes only what went and came."""
    link = Link(url="https://example.edu/w.pdf")
    before = a_publication(venue=None, status=Status.UNDER_REVIEW, links=(link,), awards=("A",))
    after = a_publication(awards=("A", "B"), links=(Link(url="https://example.edu/new.pdf"),))

    item = make_item(a_told(a_change(before, after, "venue", "status", "awards", "links")))

    assert [(c.field, c.before, c.after) for c in item.changes] == [
        ("venue", "", "Journal of Yarn"),
        ("status", "under review", "published"),
        ("awards", "", "B"),
        ("links", "https://example.edu/w.pdf", "https://example.edu/new.pdf"),
    ]
    assert item.details == ("Ada Wolle, Ben Garn", "2024")


def test_flood_is_cut_and_said() -> None:
    """More of one kind than anyone reads is cut, and how many more there are is said."""
    digest = a_digest(*(a_told(number=n) for n in range(MOST + 5)))

    (section,) = digest.groups[0].sections
    assert (len(section.items), section.more) == (MOST, 5)
    assert "… and 5 more" in render(digest, "text")
    assert "… and 5 more" in render(digest, "markdown")
    assert "… and 5 more" in render(digest, "html")
