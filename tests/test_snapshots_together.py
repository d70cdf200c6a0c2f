from __future__ import annotations

from dataclasses import replace

from snapshots.events import Event, PageMoved, PublicationAdded, PublicationChanged, Told
from snapshots.model import Publication, Status
from snapshots.together import together
from tests.snapshots_builders import HOME, MONDAY, a_paper, links

PAPER = a_paper("A Theory of Fences", status=Status.TO_APPEAR)


def a_telling(who: str, event: Event, number: int = 1) -> Told:
    """Return an event told of someone."""
    return Told(id=f"e{number}", researcher=who, at=MONDAY, page=HOME, event=event)


def added(paper: Publication) -> Event:
    """Return the event that a paper is new."""
    return PublicationAdded(publication=paper)


def test_one_paper_of_two_people():
    """A paper on the pages of two followed people is one piece of news that names both."""
    short = replace(PAPER, authors=("A. Lamb", "B. Ram"), venue=None)
    (news,) = together([a_telling("bo", added(short)), a_telling("ada", added(PAPER), 2)])
    assert news.told.researcher == "ada"
    assert set(news.researchers) == {"ada", "bo"}


def test_two_papers_stay_two():
    """Different papers do not come together, nor two of one person."""
    other = a_paper("Milk, Cheese and Concurrency")
    told = [a_telling("ada", added(PAPER)), a_telling("bo", added(other)), a_telling("ada", added(PAPER))]
    assert [len(news.others) for news in together(told)] == [0, 0, 0]


def test_other_things_stay_apart():
    """An addition, a change and a move of a page are three things."""
    before = replace(PAPER, status=Status.UNDER_REVIEW)
    changed = PublicationChanged(before=before, after=PAPER, fields=("status",))
    told = [
        a_telling("ada", added(PAPER), 1),
        a_telling("bo", changed, 2),
        a_telling("cy", PageMoved(url=HOME, to="https://x.example/"), 3),
        a_telling("di", PageMoved(url=HOME, to="https://x.example/"), 4),
    ]
    assert len(together(told)) == 4


def test_links_are_each_pages_own():
    """The same step with other links is the same step."""
    before = replace(PAPER, status=Status.UNDER_REVIEW)
    mine = PublicationChanged(before=before, after=PAPER, fields=("status",))
    linked = replace(PAPER, links=links("https://x.example/a.pdf"))
    theirs = PublicationChanged(before=before, after=linked, fields=("status", "links"))
    assert len(together([a_telling("ada", mine), a_telling("bo", theirs, 2)])) == 1
