"""When a link is broken, when it is only shy, and when it is well again."""

from datetime import UTC, datetime, timedelta

import pytest

from snapshots.events import LinkBroken, LinkMoved, LinkRecovered
from snapshots.links.copies import archived
from snapshots.links.health import check, health_of, is_due
from snapshots.model import Health, Outcome, Visit
from snapshots.store import LinkState

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
URL = "https://example.org/wool.pdf"


def a_visit(
    outcome: Outcome = Outcome.OK, *, days: float = 0, status: int | None = 200, **more: object
) -> Visit:
    """Return one check of the link."""
    at = NOON + timedelta(days=days)
    return Visit(url=URL, at=at, outcome=outcome, status_code=status, **more)  # type: ignore[arg-type]


def gone(days: float) -> Visit:
    """Return a check that failed."""
    return a_visit(Outcome.NOT_FOUND, days=days, status=404, detail="HTTP 404")


def after(*visits: Visit) -> tuple[LinkState, list[object]]:
    """Return what is known and told after these checks."""
    state = LinkState(researcher="Ada Wolle", title="On Wool", url=URL)
    events: list[object] = []
    for visit in visits:
        state, event = check(state, visit)
        events.append(event)
    return state, events


def test_three_days_make_a_link_broken():
    """The third day of failing tells it, once."""
    state, events = after(gone(0), gone(1), gone(2), gone(3))
    broken = LinkBroken(title="On Wool", url=URL, reason="HTTP 404", archived=archived(URL, None))
    assert events == [None, None, broken, None]
    assert (state.failures, state.broken, state.since) == (4, True, NOON)


def test_three_times_on_one_day_are_one_failure():
    """However often a link fails on one day, it is one day."""
    state, events = after(gone(0), gone(0.1), gone(0.2), gone(0.3))
    assert events == [None] * 4
    assert (state.failures, state.broken) == (1, False)


def test_an_answer_between_failures_begins_the_count_anew():
    """Two failures, an answer and two failures are no broken link."""
    state, events = after(gone(0), gone(1), a_visit(days=2), gone(3), gone(4))
    assert events == [None] * 5
    assert state.failures == 2


def test_a_broken_link_recovers():
    """A link told as broken that answers is told as recovered, once."""
    state, events = after(gone(0), gone(1), gone(2), a_visit(days=3), a_visit(days=4))
    assert events[3:] == [LinkRecovered(title="On Wool", url=URL), None]
    assert (state.failures, state.broken) == (0, False)


@pytest.mark.parametrize("status", [401, 403, 405, 429, 451, 503, 999])
def test_answers_about_the_asker_are_unsure(status):
    """Who is not let in knows nothing: neither a failure nor a recovery."""
    shy = a_visit(Outcome.HTTP_ERROR, days=2, status=status)
    assert health_of(shy) is Health.UNSURE
    state, events = after(gone(0), gone(1), shy)
    assert events == [None] * 3
    assert state.failures == 2


@pytest.mark.parametrize(
    "outcome", [Outcome.BLOCKED_ROBOTS, Outcome.BLOCKED_ADDRESS, Outcome.RETRY_LATER, Outcome.TLS_ERROR]
)
def test_what_we_may_not_ask_is_unsure(outcome):
    """A link that we may not ask is not called broken."""
    assert health_of(a_visit(outcome, status=None)) is Health.UNSURE


@pytest.mark.parametrize(
    "outcome", [Outcome.NOT_FOUND, Outcome.UNREACHABLE, Outcome.TIMEOUT, Outcome.REDIRECT_LIMIT]
)
def test_what_nobody_can_read_is_a_failure(outcome):
    """A link that leads to no page for anybody has failed."""
    assert health_of(a_visit(outcome, status=None)) is Health.FAILED
    assert health_of(a_visit(Outcome.HTTP_ERROR, status=500)) is Health.FAILED


def test_a_move_is_told_once():
    """A link that moved for good is told once, and again when it moves on."""
    there = a_visit(moved=True, final_url="https://example.org/new.pdf")
    further = a_visit(moved=True, final_url="https://example.org/newer.pdf")
    _, events = after(a_visit(), there, there, further)
    moved = [LinkMoved(title="On Wool", url=URL, to=v.final_url) for v in (there, further)]
    assert events == [None, moved[0], None, moved[1]]


@pytest.mark.parametrize("to", ["http://example.org/wool.pdf", "https://www.example.org/wool.pdf/"])
def test_a_change_of_dress_is_no_move(to):
    """From http to https, to www or to a slash is no move."""
    _, events = after(a_visit(moved=True, final_url=to))
    assert events == [None]


@pytest.mark.parametrize(
    ("visits", "due"),
    [
        ((), 0),
        ((a_visit(),), 30),
        ((gone(0),), 1),
        ((gone(0), gone(1), gone(2)), 3),
        ((gone(0), a_visit(days=1)), 31),
        ((a_visit(Outcome.HTTP_ERROR, status=403),), 7),
        ((gone(0), a_visit(Outcome.HTTP_ERROR, status=403, days=1)), 2),
    ],
    ids=[
        "never asked",
        "well",
        "failed",
        "broken",
        "well again",
        "nobody can tell",
        "failed, then nobody can tell",
    ],
)
def test_when_a_link_is_asked_again(visits, due):
    """A link that is well after a month, one that fails the next day, one that says neither after a week."""
    state, _ = after(*visits)
    days = [day for day in range(40) if is_due(state, NOON + timedelta(days=day, minutes=-30))]
    assert days[0] == due


def test_link_asked_under_a_clock_years_ahead_is_due():
    """A check that is still to come, by more than any pause, keeps no link from being asked."""
    state, _ = after(a_visit())
    assert is_due(state, NOON - timedelta(days=400))
    assert not is_due(state, NOON - timedelta(days=2))
