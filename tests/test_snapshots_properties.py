"""Rules of the ground floor that hold for every list, looked for with made-up ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snapshots.advance import advance
from snapshots.diff import diff
from snapshots.events import Event, PublicationAdded, PublicationChanged, PublicationRemoved
from snapshots.health import judge
from snapshots.identity.matching import match
from snapshots.identity.works import merge
from snapshots.model import Award, Link, LinkKind, Publication, Snapshot, Status
from snapshots.patience import AT_ONCE
from snapshots.shapes import (
    Json,
    award_as_json,
    event_as_plain,
    event_from_plain,
    from_plain,
    publication_as_json,
)
from snapshots.text import fold, page_key, same_person, title_key
from tests.snapshots_builders import CV, HOME, MONDAY, NAMES, TITLES, Watch, a_paper, a_reading, a_snapshot

thorough = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)

words = st.text(max_size=40)
years = st.none() | st.integers(1950, 2040)
statuses = st.none() | st.sampled_from(Status)
names = st.sampled_from(["Ada Lamb", "Bo Ram", "Cy Steer", "D. Kid", "羊 太郎", "Zoë Ewe-Wool"])
titles = st.sampled_from(TITLES) | st.text(min_size=1, max_size=60)
venues = (
    st.none() | st.sampled_from(["COW", "Annals of Grazing", "arXiv", "HotSheep", "Proc. of COW"]) | words
)
made_links = st.builds(
    Link,
    url=st.sampled_from(["https://x.example/a.pdf", "http://x.example/b", "mailto:a", "", "x://["]) | words,
    kind=st.sampled_from(LinkKind),
    label=words,
)


@st.composite
def publications(draw: st.DrawFn) -> Publication:
    """Draw any record that an extractor could hand down, sane or not."""
    return Publication(
        title=draw(titles),
        authors=tuple(draw(st.lists(names, max_size=4))),
        venue=draw(venues),
        year=draw(years),
        status=draw(statuses),
        links=tuple(draw(st.lists(made_links, max_size=3))),
        awards=tuple(draw(st.lists(words, max_size=2))),
        doi=draw(st.none() | st.sampled_from(["10.1/a", "10.1/b"])),
        arxiv=draw(st.none() | st.sampled_from(["2401.00001", "2401.00002"])),
        printed=draw(words),
        page=draw(st.sampled_from([HOME, CV])),
        confidence=draw(st.floats(0, 1)),
    )


awards = st.builds(
    Award,
    title=st.sampled_from(["Golden Fleece", "Silver Bell", "golden fleece"]) | words,
    year=years,
    organization=st.none() | words,
    page=st.sampled_from([HOME, CV]),
)
lists = st.lists(publications(), max_size=12)


@thorough
@given(lists, st.lists(awards, max_size=6))
def test_no_difference_to_itself(records: list[Publication], honours: list[Award]):
    """Nothing happens between a snapshot and itself."""
    assert diff(a_snapshot(records, honours), a_snapshot(records, honours)) == ()


@thorough
@given(lists, lists, st.lists(awards, max_size=6), st.randoms(use_true_random=False))
def test_order_is_irrelevant(
    before: list[Publication], after: list[Publication], honours: list[Award], chance: Random
):
    """The order of records on either side decides nothing."""
    told = diff(a_snapshot(before, honours), a_snapshot(after))
    for records in (before, after, honours):
        chance.shuffle(records)
    assert diff(a_snapshot(before, honours), a_snapshot(after)) == told


@thorough
@given(lists, lists)
def test_matching_is_one_to_one(before: list[Publication], after: list[Publication]):
    """No record is matched twice, on either side."""
    before = [replace(record, printed=f"old {n}") for n, record in enumerate(before)]
    after = [replace(record, printed=f"new {n}") for n, record in enumerate(after)]
    found = match(before, after)
    assert len({m.before.printed for m in found}) == len({m.after.printed for m in found}) == len(found)
    assert all(0 < m.score <= 1 for m in found)


@thorough
@given(lists)
def test_every_record_is_of_one_work(records: list[Publication]):
    """Merging loses no record and doubles none."""
    works = merge(records)
    sightings = [sighting for work in works for sighting in work.sightings]
    assert sorted(map(repr, sightings)) == sorted(map(repr, records))
    assert len({work.key for work in works}) == len(works)


#: For each of a day's works how far along it is; None where it is not listed. The first six always are.
STATES = (Status.IN_PREPARATION, Status.UNDER_REVIEW, Status.TO_APPEAR, Status.PUBLISHED)
stages = st.integers(0, len(STATES) - 1)


@st.composite
def histories(draw: st.DrawFn, days: int = 3) -> list[list[Publication]]:
    """Draw a list's history: works come and go, and each goes forward through its life."""
    paths = [sorted(draw(st.lists(stages, min_size=days, max_size=days))) for _ in TITLES]
    listed = [[n < 6 or draw(st.booleans()) for n in range(len(TITLES))] for _ in range(days)]
    return [
        [_at_stage(title, paths[n][day]) for n, title in enumerate(TITLES) if listed[day][n]]
        for day in range(days)
    ]


def _at_stage(title: str, stage: int) -> Publication:
    status = STATES[stage]
    accepted = status in (Status.TO_APPEAR, Status.PUBLISHED)
    return a_paper(title, status=status, venue="COW" if accepted else None, year=None)


def outcome(events: Sequence[Event]) -> tuple[set[str], set[str], dict[str, set[str]]]:
    """Return titles added, titles removed, and the fields changed by title."""
    added = {e.publication.title for e in events if isinstance(e, PublicationAdded)}
    removed = {e.publication.title for e in events if isinstance(e, PublicationRemoved)}
    changed = {e.after.title: set(e.fields) for e in events if isinstance(e, PublicationChanged)}
    return added, removed, changed


@thorough
@given(histories())
def test_two_steps_say_what_one_says(days: list[list[Publication]]):
    """What changed from a to c follows from what changed from a to b and from b to c."""
    a, b, c = map(a_snapshot, days)
    added, removed, changed = outcome(diff(a, c))
    added1, removed1, changed1 = outcome(diff(a, b))
    added2, removed2, changed2 = outcome(diff(b, c))
    assert added == (added1 - removed2) | (added2 - removed1)
    assert removed == (removed1 - added2) | (removed2 - added1)
    both = {p.title for p in days[0]} & {p.title for p in days[2]}
    throughout = both & {p.title for p in days[1]}
    for title in throughout:
        one_by_one = changed1.get(title, set()) | changed2.get(title, set())
        assert changed.get(title, set()) == one_by_one
    assert set(changed) <= both


@thorough
@given(histories(days=5))
def test_one_step_or_many(days: list[list[Publication]]):
    """Replaying a history day by day or in one step ends with the same records."""
    many, one = Watch(patience=AT_ONCE), Watch(patience=AT_ONCE)
    for day in days:
        many.crawl(a_reading(day))
    one.crawl(a_reading(days[0]))
    one.crawl(a_reading(days[-1]))
    assert many.snapshot is not None
    assert one.snapshot is not None
    assert set(many.snapshot.publications) == set(one.snapshot.publications) == set(days[-1])


@thorough
@given(histories(days=5))
def test_patience_ends_at_the_same_place(days: list[list[Publication]]):
    """
    Waiting for a second crawl only delays: after one more look the records are those of the page.

    So it is after a week where the list lost its end, which is doubted first.
    """
    watch = Watch()
    told: list[Event] = []
    for day in (*days, days[-1]):
        told += watch.crawl(a_reading(day))
    assert watch.snapshot is not None
    doubted = any(page.held for page in watch.snapshot.pages)
    for _ in range(9 if doubted else 0):
        told += watch.crawl(a_reading(days[-1]))
    assert set(watch.snapshot.publications) == set(days[-1])
    assert watch.snapshot.missing == ()
    listed = {paper.title for paper in days[0]}
    for event in told:
        if isinstance(event, PublicationAdded):
            assert event.publication.title not in listed
            listed.add(event.publication.title)
        elif isinstance(event, PublicationRemoved):
            listed.remove(event.publication.title)
    assert listed == {paper.title for paper in days[-1]}


@thorough
@given(st.lists(st.sampled_from([True, False]), max_size=12), lists)
def test_failures_change_nothing(answers: list[bool], records: list[Publication]):
    """However often a page fails between good answers, its records stay and nothing of them is told."""
    records = [replace(record, page=HOME) for record in records]
    reading = a_reading(records, text="Ada Lamb " + " ".join(r.title for r in records))
    watch = Watch()
    watch.crawl(reading)
    told = [e for good in answers for e in watch.crawl(reading if good else a_reading(text="Not found"))]
    assert not [e for e in told if isinstance(e, PublicationAdded | PublicationRemoved | PublicationChanged)]


@thorough
@given(lists, lists, lists)
def test_any_crawls_at_all(first: list[Publication], second: list[Publication], third: list[Publication]):
    """Whatever pages list, a crawl ends in a snapshot, and the same crawl once more tells nothing new."""
    before: Snapshot | None = None
    for day, records in enumerate((first, second, third)):
        at = MONDAY + timedelta(days=day)
        readings = [a_reading([r for r in records if r.page == url], url=url, at=at) for url in (HOME, CV)]
        before = advance(before, readings, researcher="ada", at=at, names=NAMES, patience=AT_ONCE).snapshot
    assert before is not None
    again = advance(before, readings, researcher="ada", at=MONDAY, names=NAMES, patience=AT_ONCE)
    assert [e for _, e in again.events if isinstance(e, PublicationAdded | PublicationChanged)] == []


def publication_from_json(shape: Json) -> Publication:
    """Return the publication that a reader of the shape would make of it."""
    kinds, labels = shape.get("link_kinds", {}), shape.get("link_labels", {})
    plain: Json = {
        "title": shape["title"],
        "authors": shape.get("authors") or (),
        "venue": shape.get("venue"),
        "year": shape.get("year"),
        "status": shape.get("status"),
        "links": [
            {"url": url, "kind": kinds.get(url, "other"), "label": labels.get(url, "")}
            for url in shape.get("links") or ()
        ],
        "empty_links": shape.get("empty_links") or (),
        "awards": shape.get("awards") or (),
        "marks": shape.get("marks") or (),
        "section": shape.get("section") or (),
        "sure": tuple((shape.get("sure") or {}).items()),
        **{name: shape[name] for name in ("doi", "arxiv", "printed", "page", "confidence") if name in shape},
    }
    publication: Publication = from_plain(Publication, plain)
    return publication


def award_from_json(shape: Json) -> Award:
    """Return the honour that a reader of the shape would make of it."""
    award: Award = from_plain(Award, shape)
    return award


@thorough
@given(publications())
def test_records_as_json(record: Publication):
    """A publication comes back from its JSON with every field that the shape holds."""
    links = {link.url: link for link in record.links}
    record = replace(record, links=tuple(links.values()))
    assert publication_from_json(publication_as_json(record)) == record


@thorough
@given(awards)
def test_awards_as_json(award: Award):
    """An honour comes back from its JSON."""
    assert award_from_json(award_as_json(award)) == award


@thorough
@given(lists, lists, st.lists(awards, max_size=4))
def test_events_as_plain_data(before: list[Publication], after: list[Publication], honours: list[Award]):
    """Every event comes back from what the store keeps of it."""
    for event in diff(a_snapshot(before), a_snapshot(after, honours)):
        assert event_from_plain(event_as_plain(event)) == event


@thorough
@given(st.text(max_size=200))
def test_normal_forms_are_normal(text: str):
    """A normal form is its own normal form."""
    assert fold(fold(text)) == fold(text)
    assert title_key(fold(text)) == title_key(text) == page_key(text)
    assert same_person(text, text)


@thorough
@given(st.text(max_size=300), lists, lists)
def test_any_text_is_judged(text: str, known: list[Publication], read: list[Publication]):
    """Judging never fails, and always gives a reason with a doubt."""
    verdict = judge(None, a_reading(read, text=text), tuple(known), NAMES)
    assert verdict.believed == (verdict.doubt is None) == (not verdict.reason)
