from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from snapshots.advance import accept
from snapshots.events import (
    AwardAdded,
    AwardRemoved,
    ExtractorLost,
    PageFailing,
    PageGone,
    PageHeld,
    PageMoved,
    PageReturned,
    PublicationAdded,
    PublicationChanged,
    PublicationRemoved,
)
from snapshots.model import Award, Outcome, PageReading, Status
from snapshots.patience import AT_ONCE
from tests.snapshots_builders import CV, HOME, Watch, a_failure, a_paper, a_reading, links, page_text, papers
from tests.test_snapshots_health import WRONG_PAGES


def test_first_crawl_is_a_baseline():
    """The first crawl tells nothing and keeps all records."""
    watch = Watch()
    assert watch.crawl(a_reading(papers(), awards=[Award(title="Golden Fleece")])) == []
    assert watch.snapshot is not None
    assert len(watch.snapshot.publications) == 10


def test_first_answer_after_failures_is_the_baseline():
    """A researcher whose pages never answered has no baseline yet: the first answer is it."""
    watch = Watch()
    watch.crawl(a_failure(Outcome.TIMEOUT))
    assert watch.crawl(a_reading(papers())) == []


def test_wrong_page_first_then_the_list():
    """Where a stand-in answered first, the list that comes next is the baseline."""
    watch = Watch()
    watch.crawl(a_reading(text=WRONG_PAGES["maintenance"]))
    assert watch.crawl(a_reading(papers())) == []


def test_unchanged_page():
    """A page that did not change tells nothing and keeps the records."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    assert watch.crawl(a_failure(Outcome.NOT_MODIFIED)) == []
    assert watch.snapshot is not None
    assert len(watch.snapshot.publications) == 10


def test_new_paper_is_told_at_once():
    """A paper that appears is told by the crawl that sees it, once, with its page."""
    watch = Watch()
    watch.crawl(a_reading(papers(5)))
    assert watch.crawl(a_reading(papers(6))) == [PublicationAdded(publication=papers(6)[5])]
    assert watch.steps[-1].events[0][0] == HOME
    assert watch.crawl(a_reading(papers(6))) == []


def test_removal_needs_two_crawls():
    """A paper that is gone is told when a second healthy crawl agrees."""
    watch = Watch()
    watch.crawl(a_reading(papers(6)))
    assert watch.crawl(a_reading(papers(5))) == []
    assert watch.crawl(a_reading(papers(5))) == [PublicationRemoved(publication=papers(6)[5])]
    assert watch.crawl(a_reading(papers(5))) == []


def test_unchanged_page_agrees():
    """A 304 after the crawl that missed a paper is the second crawl."""
    watch = Watch()
    watch.crawl(a_reading(papers(6)))
    watch.crawl(a_reading(papers(5)))
    assert watch.crawl(a_failure(Outcome.NOT_MODIFIED)) == [PublicationRemoved(publication=papers(6)[5])]


def test_failure_does_not_agree():
    """A crawl without an answer says nothing about what is gone."""
    watch = Watch()
    watch.crawl(a_reading(papers(6)))
    watch.crawl(a_reading(papers(5)))
    assert watch.crawl(a_failure(Outcome.TIMEOUT)) == []
    assert watch.crawl(a_reading(papers(6))) == []


def test_paper_that_comes_back():
    """A paper that was missing for one crawl is no news."""
    watch = Watch()
    watch.crawl(a_reading(papers(6)))
    watch.crawl(a_reading(papers(5)))
    assert watch.crawl(a_reading(papers(6))) == []
    assert watch.snapshot is not None
    assert watch.snapshot.missing == ()


def test_two_files_tell_removals_at_once():
    """With AT_ONCE, what the second file lacks is gone."""
    watch = Watch(patience=AT_ONCE)
    watch.crawl(a_reading(papers(6)))
    assert watch.crawl(a_reading(papers(5))) == [PublicationRemoved(publication=papers(6)[5])]


def test_honours_follow_the_same_rules():
    """An honour is told at once, its end by the second crawl that agrees."""
    fleece, bell = Award(title="Golden Fleece", year=2024), Award(title="Silver Bell", year=2025)
    watch = Watch()
    watch.crawl(a_reading(papers(3), awards=[fleece]))
    (added,) = watch.crawl(a_reading(papers(3), awards=[bell]))
    assert isinstance(added, AwardAdded)
    (removed,) = watch.crawl(a_reading(papers(3), awards=[bell]))
    assert isinstance(removed, AwardRemoved)


@pytest.mark.parametrize("name", WRONG_PAGES)
def test_wrong_page_tells_no_removal(name: str):
    """However long a wrong page answers, no paper is removed; the operator hears of it and of its end."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    told = [event for _ in range(20) for event in watch.crawl(a_reading(text=WRONG_PAGES[name]))]
    assert [type(event) for event in told] == [PageHeld]
    assert watch.snapshot is not None
    assert len(watch.snapshot.publications) == 10
    assert watch.crawl(a_reading(papers())) == [PageReturned(url=HOME)]


def test_short_hiccup_is_not_told():
    """A wrong page for two crawls is told to nobody, nor its end."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    told = [event for _ in range(2) for event in watch.crawl(a_reading(text=WRONG_PAGES["login"]))]
    assert told + watch.crawl(a_reading(papers())) == []


def test_list_that_stays_short_counts():
    """A list that shrank counts after three crawls and seven days."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    told = [event for _ in range(9) for event in watch.crawl(a_reading(papers(1)))]
    assert sum(isinstance(event, PublicationRemoved) for event in told) == 9
    assert watch.now >= watch.steps[0].snapshot.at + timedelta(days=7)


def test_list_that_stays_short_needs_seven_days():
    """Three crawls within a day are not enough."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    told = [event for _ in range(6) for event in watch.crawl(a_reading(papers(1)), days=0)]
    assert not [event for event in told if isinstance(event, PublicationRemoved)]


def test_accepted_hold():
    """What the operator accepts is believed at the next crawl."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    watch.crawl(a_reading(papers(1)))
    assert watch.snapshot is not None
    watch.snapshot = accept(watch.snapshot)
    told = watch.crawl(a_reading(papers(1))) + watch.crawl(a_reading(papers(1)))
    assert sum(isinstance(event, PublicationRemoved) for event in told) == 9


def test_gone_page():
    """A 404 is told after three crawls and seven days, once; its return once; no paper is removed."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    told = [watch.crawl(a_failure(Outcome.NOT_FOUND, status_code=404)) for _ in range(10)]
    assert [len(events) for events in told] == [0] * 7 + [1] + [0] * 2
    assert told[7] == [PageGone(url=HOME, status_code=404)]
    assert watch.crawl(a_reading(papers())) == [PageReturned(url=HOME)]
    assert watch.crawl(a_reading(papers())) == []


def test_page_that_was_never_there():
    """A page that a link led to and that never answered is not gone; one that did answer is."""
    guess = replace(a_failure(Outcome.NOT_FOUND, url=CV, status_code=404), guessed=True)
    never, once = Watch(), Watch()
    for watch in (never, once):
        watch.crawl(a_reading(papers()))
    once.crawl(a_reading(papers()), a_reading(papers(2), url=CV))
    told = [
        (never.crawl(a_reading(papers()), guess), once.crawl(a_reading(papers()), guess)) for _ in range(9)
    ]

    assert [event for events, _ in told for event in events] == []
    assert [event for _, events in told for event in events] == [PageGone(url=CV, status_code=404)]


@pytest.mark.parametrize(
    "outcome",
    [Outcome.HTTP_ERROR, Outcome.UNREACHABLE, Outcome.TLS_ERROR, Outcome.PARTIAL, Outcome.TOO_LARGE],
)
def test_failing_page(outcome: Outcome):
    """A page that fails is told to the operator after three crawls, once, and when the fault changes."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    told = [watch.crawl(a_failure(outcome)) for _ in range(5)]
    assert [[type(e) for e in events] for events in told] == [[], [], [PageFailing], [], []]
    changed = [watch.crawl(a_failure(Outcome.TIMEOUT)) for _ in range(4)]
    assert [[type(e) for e in events] for events in changed] == [[], [], [PageFailing], []]
    assert watch.crawl(a_reading(papers())) == [PageReturned(url=HOME)]


def test_new_paper_while_another_page_fails():
    """A page that fails does not keep the news of the others back."""
    watch = Watch()
    watch.crawl(a_reading(papers(5)), a_reading(papers(3), url=CV))
    assert watch.crawl(a_reading(papers(6)), a_failure(Outcome.TIMEOUT, url=CV)) == [
        PublicationAdded(publication=papers(6)[5])
    ]


def test_moved_page():
    """A permanent redirect to a page with the same list is told once, and nothing is removed."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    there = {"final_url": "https://new-lamb.example/", "moved": True}
    assert watch.crawl(a_reading(papers(), **there)) == [PageMoved(url=HOME, to="https://new-lamb.example/")]
    assert watch.crawl(a_reading(papers(), **there)) == []


def test_redirect_to_https_is_no_move():
    """A redirect to the same address in other words is not told."""
    watch = Watch()
    watch.crawl(a_reading(papers(), url="http://lamb.example"))
    moved = a_reading(papers(), url="http://lamb.example", final_url="https://lamb.example/", moved=True)
    assert watch.crawl(moved) == []


def test_list_moves_to_another_page():
    """A list that moves to another page of the site is no news, and later changes there are told."""
    papers_page = HOME + "papers"
    watch = Watch()
    watch.crawl(a_reading(papers(5)))
    bare = a_reading(text="Ada Lamb. My papers have a page of their own now.")
    told = watch.crawl(bare, a_reading(papers(5), url=papers_page))
    told += [e for _ in range(9) for e in watch.crawl(bare, a_reading(papers(5), url=papers_page))]
    assert [e for e in told if not isinstance(e, PageHeld)] == []
    assert watch.crawl(bare, a_reading(papers(4), url=papers_page)) == []
    (removed,) = watch.crawl(bare, a_reading(papers(4), url=papers_page))
    assert isinstance(removed, PublicationRemoved)


def test_list_that_moves_and_grows():
    """A new paper on a list that moved in the same crawl is told."""
    watch = Watch()
    watch.crawl(a_reading(papers(5), url=HOME + "old"))
    told = watch.crawl(a_failure(Outcome.NOT_FOUND, url=HOME + "old"), a_reading(papers(6), url=HOME + "new"))
    assert [type(event) for event in told] == [PublicationAdded]


def test_page_no_longer_found():
    """The records of a page that nothing links to any more do not outlive the list's new place."""
    watch = Watch()
    watch.crawl(a_reading(papers(5), url=HOME + "old"))
    watch.crawl(a_reading(papers(5), url=HOME + "new"))
    watch.crawl(a_reading(papers(4), url=HOME + "new"))
    (removed,) = watch.crawl(a_reading(papers(4), url=HOME + "new"))
    assert isinstance(removed, PublicationRemoved)


def test_found_cv_is_no_news():
    """Old papers that stand only in a CV found later are taken in silence."""
    watch = Watch()
    watch.crawl(a_reading(papers(5)))
    old = tuple(replace(paper, year=2011) for paper in papers())
    assert watch.crawl(a_reading(papers(5)), a_reading(old, url=CV)) == []


def test_paper_leaves_one_of_two_pages():
    """A paper that only the CV lists any more is not removed."""
    watch = Watch()
    watch.crawl(a_reading(papers(6)), a_reading(papers(6), url=CV))
    told = [e for _ in range(4) for e in watch.crawl(a_reading(papers(5)), a_reading(papers(6), url=CV))]
    assert told == []


def test_two_sources_tell_once():
    """A step that the list shows first and the CV later is told once."""
    under = a_paper("A Theory of Fences", status=Status.UNDER_REVIEW, venue=None, year=None)
    done = a_paper("A Theory of Fences", status=Status.TO_APPEAR, year=None)
    watch = Watch()
    watch.crawl(a_reading([under]), a_reading([under], url=CV))
    (event,) = watch.crawl(a_reading([done]), a_reading([under], url=CV))
    assert isinstance(event, PublicationChanged)
    assert watch.crawl(a_reading([done]), a_reading([done], url=CV)) == []


def test_step_back_and_forth():
    """A published paper that is "submitted" for a day is told neither then nor when it is published again."""
    done = a_paper("A Theory of Fences", venue="COW")
    back = a_paper("A Theory of Fences", venue=None, status=Status.UNDER_REVIEW)
    watch = Watch()
    watch.crawl(a_reading([done, *papers(3)]))
    assert watch.crawl(a_reading([back, *papers(3)])) == []
    assert watch.snapshot is not None
    assert [step.publication for step in watch.snapshot.steps_back] == [back]
    assert watch.crawl(a_reading([done, *papers(3)])) == []
    assert watch.snapshot.steps_back == ()


def test_unread_entry_is_not_removed():
    """A known work whose title still stands on the page was missed by us, not dropped by the page."""
    watch = Watch()
    watch.crawl(a_reading(papers(6)))
    partly = a_reading(papers(5), text=page_text(papers(6)))
    told = [event for _ in range(4) for event in watch.crawl(partly)]
    assert told == []


def test_extractor_lost_is_told_to_the_operator():
    """A new layout that our reading cannot follow is told once, and no paper is removed."""
    watch = Watch()
    watch.crawl(a_reading(papers()))
    told = [e for _ in range(9) for e in watch.crawl(a_reading((), text=page_text(papers()) + " new look"))]
    assert told == [ExtractorLost(url=HOME, unread=10)]


def test_better_reading_of_the_same_bytes():
    """What today's code reads otherwise out of the same body is taken without a word."""
    text = page_text(papers(6))
    watch = Watch()
    watch.crawl(a_reading(papers(5), text=text))
    assert watch.crawl(a_reading(papers(6), text=text)) == []
    assert watch.crawl(a_reading(papers(4), text=text)) == []


def test_better_reading_of_a_changed_page():
    """On a changed page, only what changed between two readings by today's code is told."""
    old_text = page_text(papers(6))
    watch = Watch(anew=lambda visit: a_reading(papers(6), text=old_text))
    watch.crawl(a_reading(papers(4), text=old_text))
    assert watch.crawl(a_reading(papers(7))) == [PublicationAdded(publication=papers(7)[6])]


def test_entry_that_stood_there_unread():
    """A work that stood in the old list with its authors, but was not read, is no news."""
    old_text = page_text(papers(6))
    watch = Watch(anew=lambda visit: a_reading(papers(5), text=old_text))
    watch.crawl(a_reading(papers(5), text=old_text))
    assert watch.crawl(a_reading(papers(6), text=old_text + " Last updated in March.")) == []


def test_paper_announced_before_it_is_listed():
    """A paper that the old page only named among its news is told when it is listed."""
    title = papers(6)[5].title
    other_news = "We moved to a larger barn. " * 9
    old_text = f"News: “{title}” was accepted! {other_news}" + page_text(papers(5))
    watch = Watch(anew=lambda visit: a_reading(papers(5), text=old_text))
    watch.crawl(a_reading(papers(5), text=old_text))
    (event,) = watch.crawl(a_reading(papers(6)))
    assert isinstance(event, PublicationAdded)


def test_links_are_told_by_address():
    """A link that changes is told with the paper."""
    before = a_paper("A Theory of Fences", links=links("https://x.example/a"))
    after = a_paper("A Theory of Fences", links=links("https://x.example/b"))
    watch = Watch()
    watch.crawl(a_reading([before]))
    (event,) = watch.crawl(a_reading([after], body="0" * 64))
    assert isinstance(event, PublicationChanged)
    assert event.fields == ("links",)


def test_page_cap():
    """A hostile page's endless list is cut."""
    watch = Watch()
    flood: PageReading = a_reading([a_paper(f"Sheep {n} of very many") for n in range(2500)])
    watch.crawl(flood)
    assert watch.snapshot is not None
    assert len(watch.snapshot.publications) == 2000


def crawled_anew(before: PageReading, after: PageReading) -> list[str]:
    """Return what is told of a changed page whose old body can be read again, removals included."""
    watch = Watch(anew=lambda visit: before if visit.body == before.visit.body else after)
    watch.crawl(before)
    return [type(event).__name__ for _ in range(3) for event in watch.crawl(after)]


def test_link_that_stood_elsewhere_on_the_page():
    """A link of an entry that stood beside it unread is no news; one from elsewhere is."""
    pdf = links("https://lamb.example/fences.pdf")
    before, after = (
        a_reading(papers(4)),
        a_reading([*papers(3), replace(papers(4)[3], links=pdf)], text="Ada Lamb"),
    )
    stood = replace(before, addresses=frozenset({"//lamb.example/fences.pdf"}))
    assert crawled_anew(stood, replace(after, addresses=stood.addresses)) == []
    assert crawled_anew(replace(after, addresses=stood.addresses), stood) == []
    assert crawled_anew(before, after) == ["PublicationChanged"]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        # In the news and then, behind its summary, unread; a team and the venue; the entry's own words.
        ("A Theory of Fences is out! A Theory of Fences. We lean on them. Bo Ram, Cy Steer and Ada Lamb", []),
        ("Cy Steer, Bo Ram, Ada Lamb: A Theory of Fences. COW 2025.", []),
        ("A Theory of Fences. Where sheep may safely graze, if they can, COW 2025.", []),
        ("News: our paper A Theory of Fences was accepted at COW 2025!", ["PublicationAdded"]),
    ],
)
def test_entry_that_stood_unread(entry: str, told: list[str]):
    """An entry that stood in the page, and was not read, is not new; one that was only talked of is."""
    team = ("Bo Ram", "Cy Steer", "Ada Lamb")
    printed = (
        "A Theory of Fences. Where sheep may safely graze, if they can, Bo Ram, Cy Steer, Ada Lamb. COW 2025."
    )
    paper = a_paper("A Theory of Fences", authors=team, printed=printed)
    before = a_reading(papers(3), text=f"{page_text(papers(3))} {entry}")
    assert crawled_anew(before, a_reading([*papers(3), paper])) == told


def test_single_author_stood_unread():
    """An entry by one author stood there where the author and the venue stand around its title."""
    paper = a_paper("A Theory of Fences", authors=("Ada Lamb",))
    for words, told in ((paper.printed, []), ("A Theory of Fences wins at COW", ["PublicationAdded"])):
        before = a_reading(papers(3), text=f"{page_text(papers(3))} In the news of this week: {words}")
        assert crawled_anew(before, a_reading([*papers(3), paper])) == told


def test_title_that_stood_unread():
    """Of two phrases that stood and stand around an entry, which is its title is no news."""
    team = ("Bo Ram", "Cy Steer", "Ada Lamb")
    right = a_paper("A Theory of Fences", authors=team, venue=None, doi="10.1234/fences")
    wrong = replace(
        right, title="Conference on Wool 2025", printed=f"{', '.join(team)}, Conference on Wool 2025"
    )
    text = page_text([*papers(3), replace(right, printed=f"A Theory of Fences {wrong.printed}")])
    before = a_reading([*papers(3), wrong], text=text)
    after = a_reading([*papers(3), right], text=f"{text} Last updated in March.")
    assert crawled_anew(before, after) == []


def test_title_alone_stood_unread():
    """An entry of nothing but its title stood there where the title did; with a venue, where both did."""
    draft = a_paper("A Theory of Fences", authors=(), venue=None, year=None, status=Status.PREPRINT)
    before = a_reading(
        papers(3), text=f"{page_text(papers(3))} A Theory of Fences. Abstract: We lean on them."
    )
    assert crawled_anew(before, a_reading([*papers(3), draft])) == []
    placed = replace(draft, venue="Annals of Grazing", printed="A Theory of Fences. Annals of Grazing.")
    assert crawled_anew(before, a_reading([*papers(3), placed])) == ["PublicationAdded"]


def test_short_title_among_its_authors():
    """A work of a short title that still stands among its authors is not removed, though it was not read."""
    paper = a_paper(
        "Wool", authors=("Bo Ram", "Cy Steer", "Ada Lamb"), printed="Wool. Bo Ram, Cy Steer, Ada Lamb."
    )
    after = a_reading(papers(3), text=f"{page_text(papers(3))} {paper.printed}")
    assert crawled_anew(a_reading([*papers(3), paper]), after) == []
    assert crawled_anew(a_reading([*papers(3), paper]), a_reading(papers(3))) == ["PublicationRemoved"]


def test_venue_behind_an_entry():
    """A venue that stood behind its entry, where we had cut it off, did not come now."""
    short = a_paper("A Theory of Fences", venue=None, year=None, status=None)
    after = a_reading([*papers(3), a_paper("A Theory of Fences")])
    cut = a_reading([*papers(3), short], text=f"{page_text([*papers(3), short])} COW 2025")
    assert crawled_anew(cut, after) == []
    assert crawled_anew(a_reading([short, *papers(3)]), after) == ["PublicationChanged"]


def test_title_that_stands_is_not_changed():
    """Of a team's two works in one venue, one that we miss has not become the other that comes."""
    team = ("Bo Ram", "Cy Steer", "Ada Lamb")
    one, other = a_paper("Full Fleeces of Sheep", authors=team), a_paper("Shearing at Scale", authors=team)
    after = a_reading([*papers(3), other], text=page_text([*papers(3), one, other]))
    assert crawled_anew(a_reading([*papers(3), one]), after) == ["PublicationAdded"]
    assert crawled_anew(a_reading([*papers(3), one]), a_reading([*papers(3), other])) == [
        "PublicationChanged"
    ]


def test_honour_that_stood_unread():
    """An honour that stood on the page in its words is not new, nor is the title of a work one."""
    honour = Award(
        title="Golden Fleece", year=2025, printed="2025: Golden Fleece, Society of Shepherds", page=HOME
    )
    stood = "I won the Golden Fleece. Honours: Golden Fleece (Society of Shepherds, 2025)"
    for words, told in ((stood, []), ("I won the Golden Fleece!", ["AwardAdded"])):
        before = a_reading(papers(3), text=f"{page_text(papers(3))} {words}")
        assert crawled_anew(before, a_reading(papers(3), awards=[honour])) == told
    work = Award(title=papers(3)[0].title, printed=papers(3)[0].printed, page=HOME)
    assert crawled_anew(a_reading(papers(3)), a_reading(papers(3), awards=[work])) == []
