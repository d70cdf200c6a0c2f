"""The judgement behind ``status``, rule by rule."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from crawler.answers.standing import Stand, Standing, judge_standing
from snapshots.model import Outcome, PageState, Snapshot, Visit
from tests.crawling import DAY, NOON, a_researcher
from tests.telling import a_publication

HOME, LIST = "https://example.edu/~ada/", "https://example.edu/~ada/papers"


def a_state(url: str = HOME, outcome: Outcome = Outcome.OK, **fields: Any) -> PageState:
    """Return a page as it was left by the last crawl."""
    visit = Visit(url=url, at=NOON, outcome=outcome)
    return PageState(url=url, last=visit, good=visit, since=NOON, **fields)


def standing(*pages: PageState, listed_on: str = HOME, now_days: float = 0, **more: Any) -> Standing:
    """Return the judgement of a watch over these pages, with one work known."""
    works = (a_publication(page=listed_on),) if more.pop("listed", True) else ()
    snapshot = Snapshot(researcher="Ada Wolle", at=NOON, pages=pages, publications=works)
    known = {"works": len(works), "last_news": None, "last_checked": NOON, "now": NOON + now_days * DAY}
    return judge_standing(a_researcher(HOME), snapshot, **{**known, **more})


def test_nothing_is_known_before_the_first_crawl() -> None:
    """Without a snapshot the watch has not begun; that is no failure."""
    one = judge_standing(a_researcher(HOME), None, works=0, last_news=None, last_checked=None, now=NOON)

    assert (one.stand, one.failing) == (Stand.NEW, False)


@pytest.mark.parametrize(
    ("outcome", "stand"),
    [
        (Outcome.OK, Stand.UNCHANGED),
        (Outcome.NOT_MODIFIED, Stand.UNCHANGED),
        (Outcome.NOT_FOUND, Stand.UNREACHABLE),
        (Outcome.HTTP_ERROR, Stand.UNREACHABLE),
        (Outcome.RETRY_LATER, Stand.UNREACHABLE),
        (Outcome.UNREACHABLE, Stand.UNREACHABLE),
        (Outcome.TIMEOUT, Stand.UNREACHABLE),
        (Outcome.TLS_ERROR, Stand.UNREACHABLE),
        (Outcome.PARTIAL, Stand.UNREACHABLE),
        (Outcome.REDIRECT_LIMIT, Stand.UNREACHABLE),
        (Outcome.BLOCKED_ADDRESS, Stand.BLOCKED),
        (Outcome.BLOCKED_ROBOTS, Stand.BLOCKED),
        (Outcome.TOO_LARGE, Stand.NOTHING),
        (Outcome.UNREADABLE, Stand.NOTHING),
    ],
)
def test_every_outcome_has_its_word(outcome: Outcome, stand: Stand) -> None:
    """However the page of the list ended, the watch has a word for it."""
    one = standing(a_state(outcome=outcome))

    assert one.stand is stand
    assert one.failing is (stand is not Stand.UNCHANGED)


def test_all_outcomes_are_tried() -> None:
    """The list above names every outcome there is."""
    tried = {args[0] for args in test_every_outcome_has_its_word.pytestmark[0].args[1]}  # type: ignore[attr-defined]

    assert tried == set(Outcome)


def test_held_page_says_why() -> None:
    """A page that answered and is not believed is held, with the reason."""
    one = standing(a_state(held="nine tenths are gone"))

    assert (one.stand, one.why) == (Stand.HELD, f"{HOME}: nine tenths are gone")


def test_page_of_the_list_decides() -> None:
    """The page most works stand on decides; trouble elsewhere is noted."""
    home, papers = a_state(HOME, Outcome.TIMEOUT), a_state(LIST)

    one = standing(home, papers, listed_on=LIST)
    other = standing(a_state(HOME), a_state(LIST, Outcome.TIMEOUT), listed_on=LIST)

    assert (one.stand, one.trouble) == (Stand.UNCHANGED, (home,))
    assert other.stand is Stand.UNREACHABLE


def test_answer_without_a_list_is_nothing() -> None:
    """Pages that answer but give no publication leave nothing to watch."""
    assert standing(a_state(), listed=False).stand is Stand.NOTHING


@pytest.mark.parametrize(("days", "stand"), [(0, Stand.LIVE), (90, Stand.LIVE), (91, Stand.UNCHANGED)])
def test_news_keep_a_list_live(days: int, stand: Stand) -> None:
    """A list is live while its news are young."""
    now = NOON + timedelta(days=days)

    assert standing(a_state(), now=now, last_news=NOON, last_checked=now).stand is stand


@pytest.mark.parametrize(("days", "stand"), [(3, Stand.UNCHANGED), (3.1, Stand.OVERDUE)])
def test_missing_crawls_are_noticed(days: float, stand: Stand) -> None:
    """Twice the interval and a day without a crawl: somebody must look at cron."""
    assert standing(a_state(), now_days=days).stand is stand


def test_dead_link_of_a_page_is_no_trouble() -> None:
    """A page that is linked and never was, is not ours to mend; one that was, or that we were given, is."""
    dead = Visit(url=LIST, at=NOON, outcome=Outcome.NOT_FOUND)
    never = PageState(url=LIST, last=dead, since=NOON)
    gone = a_state(LIST, Outcome.NOT_FOUND)

    assert standing(a_state(), never).trouble == ()
    assert standing(a_state(), gone).trouble == (gone,)
    assert standing(a_state(LIST), PageState(url=HOME, last=dead, since=NOON), listed_on=LIST).trouble != ()


def test_clock_that_is_set_back_a_little_is_no_failure() -> None:
    """A last crawl some minutes ahead is not overdue."""
    assert standing(a_state(), now_days=-0.02).stand is Stand.UNCHANGED


def test_last_crawl_that_is_still_to_come_is_told() -> None:
    """A last crawl far ahead of the clock would keep every other from looking: somebody must set it right."""
    one = standing(a_state(), now_days=-400)

    assert one.failing
    assert one.why.endswith("which is still to come; is the clock right?")
