from __future__ import annotations

import hashlib
import multiprocessing
import os
import random
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from snapshots.advance import advance
from snapshots.errors import DiskError, LockedError, StoreError
from snapshots.events import LinkBroken, PublicationAdded, Told
from snapshots.model import Award, Outcome, PageReading, Snapshot, Status
from snapshots.sqlite.store import open_store
from snapshots.store import Decision, LinkState, Store
from tests.snapshots_builders import CV, HOME, MONDAY, NAMES, a_failure, a_paper, a_reading, papers

SINK = "mailto://ada@lamb.example"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store lies, in a folder that is not there yet."""
    return tmp_path / "data" / "snapshots.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An open store."""
    store = open_store(path)
    yield store
    store.close()


def crawl(
    store: Store,
    *readings: PageReading,
    day: int = 0,
    who: str = "ada",
    bodies: dict[str, bytes] | None = None,
) -> tuple[Told, ...]:
    """Crawl one researcher's pages and keep what comes."""
    at = MONDAY + timedelta(days=day)
    run = store.begin_run(at)
    step = advance(store.snapshot(who), readings, researcher=who, at=at, names=NAMES)
    told = store.save(step, run=run, bodies=bodies or {}, sinks=[SINK])
    store.end_run(run, at)
    return told


def rows(path: Path, table: str) -> int:
    """Return how many rows a table has."""
    with sqlite3.connect(path) as db:
        return int(db.execute(f"select count(*) from {table}").fetchone()[0])


def same(one: Snapshot | None, other: Snapshot | None) -> bool:
    """Whether two snapshots say the same; the order of records is no matter."""
    assert one is not None
    assert other is not None
    return (
        one.pages == other.pages
        and sorted(map(repr, one.publications)) == sorted(map(repr, other.publications))
        and sorted(map(repr, one.awards)) == sorted(map(repr, other.awards))
        and (one.missing, one.steps_back, one.at) == (other.missing, other.steps_back, other.at)
    )


def test_snapshot_comes_back_as_it_went(store: Store):
    """A snapshot is read back as it was kept, with all that waits for a second crawl."""
    full = replace(
        a_paper("Łämmer & “Wölfe” 羊", doi="10.1/x", arxiv="2401.00001", awards=("Best Paper",)),
        marks=(("Ada Lamb", "*"),),
        section=("Papers", "2025"),
        sure=(("venue", 0.5),),
    )
    visit = {"etag": b'W/"\xff"', "last_modified": b"Mon", "final_url": "https://lamb.example/home"}
    crawl(store, a_reading([full, *papers()], awards=[Award(title="Golden Fleece", year=2020)], **visit))
    before = store.snapshot("ada")
    back = replace(papers()[-1], status=Status.UNDER_REVIEW, venue=None, printed="… submitted")
    reading = a_reading([*papers(7), back, full])
    step = advance(before, [reading], researcher="ada", at=MONDAY + timedelta(days=1), names=NAMES)
    assert step.snapshot.missing
    assert step.snapshot.steps_back
    store.save(step, run=store.begin_run(MONDAY), bodies={}, sinks=[])
    assert same(store.snapshot("ada"), step.snapshot)


def test_unknown_researcher(store: Store):
    """Nothing is known before the first crawl."""
    assert store.snapshot("nobody") is None
    assert store.last_checked("nobody") is None
    assert store.researchers() == ()


def test_unchanged_crawl_writes_no_record(store: Store, path: Path):
    """A 304, and the same page once more, write nothing but when it was checked."""
    tables = ("records", "works", "steps", "visits", "events", "letters", "bodies", "waiting")
    crawl(store, a_reading(papers()))
    before = {table: rows(path, table) for table in tables}
    kept = sqlite3.connect(path).execute("select * from records").fetchall()
    crawl(store, a_failure(Outcome.NOT_MODIFIED, at=MONDAY, status_code=304), day=1)
    crawl(store, a_reading(papers(), at=MONDAY + timedelta(days=2)), day=2)
    assert {table: rows(path, table) for table in tables} == before
    assert sqlite3.connect(path).execute("select * from records").fetchall() == kept
    assert store.last_checked("ada") == MONDAY + timedelta(days=2)


def test_change_by_another_program(store: Store, path: Path):
    """What one program read is not taken for the latest where another one wrote since."""
    crawl(store, a_reading(papers(3)))
    before = store.snapshot("ada")
    other = open_store(path)
    crawl(other, a_reading(papers(6)), day=1)
    other.close()
    step = advance(
        before, [a_reading(papers(3))], researcher="ada", at=MONDAY + timedelta(days=2), names=NAMES
    )
    store.save(step, run=1, bodies={}, sinks=[])
    assert same(store.snapshot("ada"), step.snapshot)


def test_events_have_ids_and_letters(store: Store):
    """Every event gets an id of its own and one letter for each sink."""
    crawl(store, a_reading(papers(3)))
    told = crawl(store, a_reading(papers(5)), day=1)
    assert len({t.id for t in told}) == len(told) == 2
    assert store.event(told[0].id) == told[0]
    assert [letter.told for letter in store.pending(SINK, now=MONDAY)] == list(told)
    assert store.pending("other://sink", now=MONDAY) == ()


@pytest.mark.parametrize("id", ["e0", "e999", "x", "", "e1; drop table events", "e²", "e" + "9" * 40])
def test_unknown_event(store: Store, id: str):
    """An id that is none finds nothing."""
    assert store.event(id) is None


def test_told_newest_first(store: Store):
    """What was told comes newest first, cut by time and researcher."""
    crawl(store, a_reading(papers(3)))
    crawl(store, a_reading(papers(3)), who="bo")
    crawl(store, a_reading(papers(4)), day=1)
    crawl(store, a_reading(papers(5)), day=2)
    crawl(store, a_reading(papers(4)), day=2, who="bo")
    assert [t.at for t in store.told(researcher="ada")] == [
        MONDAY + timedelta(days=2),
        MONDAY + timedelta(days=1),
    ]
    assert [t.researcher for t in store.told(since=MONDAY + timedelta(days=2))] == ["bo", "ada"]
    assert len(store.told(until=MONDAY + timedelta(days=2))) == 1


def test_clock_that_goes_back(store: Store):
    """The order of runs is that of their numbers, whatever the clock says."""
    crawl(store, a_reading(papers(3)), day=5)
    crawl(store, a_reading(papers(4)), day=6)
    crawl(store, a_reading(papers(5)), day=1)
    assert [t.event for t in store.told()] == [
        PublicationAdded(publication=papers(5)[4]),
        PublicationAdded(publication=papers(4)[3]),
    ]


def test_life_of_a_paper(store: Store):
    """A paper's life shows every step with its date, across a change of title."""
    draft = a_paper("Local Grazing in Non-Flat Meadows", venue=None, year=None, status=Status.IN_PREPARATION)
    arxiv = replace(draft, venue="arXiv", status=Status.PREPRINT, printed="… arXiv")
    accepted = a_paper("On Local Φ-Grazing in Non-Flat Meadows", year=2026, status=Status.TO_APPEAR)
    done = replace(accepted, status=Status.PUBLISHED, printed="… COW 2026")
    for day, paper in enumerate((draft, arxiv, arxiv, accepted, done)):
        crawl(store, a_reading([paper, *papers(3)]), day=day)
    (life,) = store.lives("local grazing")
    assert [(step.at.day, step.what, step.status, step.venue) for step in life.steps] == [
        (2, "first seen", Status.IN_PREPARATION, None),
        (3, "changed", Status.PREPRINT, "arXiv"),
        (5, "changed", Status.TO_APPEAR, "COW"),
        (6, "changed", Status.PUBLISHED, "COW"),
    ]
    assert life.publication == done
    assert store.lives("Φ-grazing") == (life,)
    assert store.lives("grazing", researcher="bo") == ()
    assert store.lives("no such words") == ()


def test_life_of_a_paper_that_left_and_came_back(store: Store):
    """A paper that is removed and listed again is one life."""
    for day, count in enumerate((4, 3, 3, 4)):
        crawl(store, a_reading(papers(count)), day=day)
    (life,) = store.lives(papers(4)[3].title)
    assert [step.what for step in life.steps] == ["first seen", "removed", "listed again"]


def test_life_over_two_pages(store: Store):
    """A paper on two pages is one life, and moving from one to the other is no step."""
    crawl(store, a_reading(papers(3)), a_reading(papers(3), url=CV))
    for day in range(1, 4):
        crawl(store, a_reading(papers(2)), a_reading(papers(3), url=CV), day=day)
    (life,) = store.lives(papers(3)[2].title)
    assert [step.what for step in life.steps] == ["first seen"]


def test_bodies(store: Store, path: Path):
    """Bodies come back byte for byte; a changed page is kept as a small difference."""
    noise = random.Random(1).randbytes(30_000).hex().encode()
    digests = []
    for day in range(12):
        body = noise + b"x" * day
        digests.append(hashlib.sha256(body).hexdigest())
        reading = a_reading(papers(), text="day", body=digests[-1])
        crawl(store, reading, day=day, bodies={digests[-1]: body})
    for day, digest in enumerate(digests):
        assert store.body(digest) == noise + b"x" * day
    with sqlite3.connect(path) as db:
        sizes = [size for (size,) in db.execute("select length(packed) from bodies order by depth desc")]
    assert sizes[0] < 200
    assert sum(sizes) < 70_000
    assert store.body("0" * 64) is None


def test_body_with_a_wrong_sum(store: Store, path: Path):
    """A body under another body's sum is refused, and nothing of the crawl is kept."""
    with pytest.raises(ValueError, match="sum"):
        crawl(store, a_reading(papers()), bodies={"0" * 64: b"sheep"})
    assert rows(path, "records") == rows(path, "researchers") == 0


def test_letters(store: Store):
    """Letters go from pending to sent; those a killed run was sending are due again."""
    crawl(store, a_reading(papers(2)))
    crawl(store, a_reading(papers(5)), day=1)
    first, second, third = store.pending(SINK, now=MONDAY)
    store.sending([first, second])
    store.sent([first])
    assert [letter.id for letter in store.pending(SINK, now=MONDAY)] == [second.id, third.id]
    assert len({letter.key for letter in (first, second, third)}) == 3


def test_letters_that_fail(store: Store):
    """A failed letter is tried at the next three runs, then after pauses that double up to a day."""
    crawl(store, a_reading(papers(2)))
    crawl(store, a_reading(papers(3)), day=1)
    now, pauses = MONDAY, []
    for _ in range(14):
        letters = store.pending(SINK, now=now)
        store.sending(letters)
        store.failed(letters, "connection refused", now=now)
        waited = timedelta(0)
        while not store.pending(SINK, now=now + waited):
            waited += timedelta(minutes=15)
        pauses.append(waited)
        now += waited
    assert pauses[:5] == [timedelta(minutes=m) for m in (0, 0, 0, 15, 30)]
    assert max(pauses) == timedelta(days=1)
    assert store.failing_sinks() == ((SINK, 1, "connection refused"),)
    store.sent(store.pending(SINK, now=now))
    assert store.failing_sinks() == ()


def test_links(store: Store):
    """What is known of links is kept, and what happened to them is told."""
    run = store.begin_run(MONDAY)
    state = LinkState(
        researcher="ada", title="Fences", url="https://x.example/a.pdf", failures=2, since=MONDAY
    )
    broken = replace(state, failures=3, broken=True)
    event = LinkBroken(title="Fences", url=state.url, reason="not found")
    assert store.save_links([state], [], run=run, sinks=[SINK]) == ()
    (told,) = store.save_links([broken], [("ada", HOME, event)], run=run, sinks=[SINK])
    assert (told.event, told.at) == (event, MONDAY)
    assert store.links("ada") == store.links() == (broken,)
    assert store.links("bo") == ()


def test_decisions(store: Store):
    """A decision is kept until another on the same subject takes its place, or it is taken back."""
    reject = Decision(researcher="ada", about="work", subject="wool", verdict="reject", at=MONDAY)
    mute = Decision(researcher="", about="kind", subject="page_moved", verdict="mute", at=MONDAY)
    for decision in (reject, mute, replace(reject, researcher="bo"), replace(reject, verdict="accept")):
        store.decide(decision)
    assert store.decisions("ada") == (mute, replace(reject, verdict="accept"))
    assert len(store.decisions()) == 3
    store.undecide(reject)
    assert store.decisions("ada") == (mute,)


def test_medium_that_cannot_be_written(store: Store, path: Path, monkeypatch: pytest.MonkeyPatch):
    """On a medium that cannot be written what is kept can be read, and writing says what is wrong."""
    crawl(store, a_reading(papers(3)))
    store.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    reader = open_store(path)
    assert reader.researchers() == ("ada",)
    with pytest.raises(DiskError, match="permissions"):
        reader.begin_run(MONDAY)
    reader.close()


def test_rewritten_past(store: Store):
    """A history read anew replaces the old one and tells nothing."""
    crawl(store, a_reading(papers(2)))
    crawl(store, a_reading(papers(3)), day=1)
    told = store.told()
    history = []
    snapshot = None
    for run, count in ((1, 4), (2, 5)):
        at = MONDAY + timedelta(days=run - 1)
        step = advance(snapshot, [a_reading(papers(count))], researcher="ada", at=at, names=NAMES)
        snapshot = step.snapshot
        history.append((run, snapshot))
    store.rewrite("ada", history)
    now = store.snapshot("ada")
    assert now is not None
    assert len(now.publications) == 5
    assert store.told() == told
    (life,) = store.lives(papers(4)[3].title)
    assert life.steps[0].at == MONDAY
    assert [visit.run for visit in store.visits("ada")] == [1, 2]


def test_only_the_owner_may_read(store: Store, path: Path):
    """The file and its companions are readable by their owner alone, whatever the umask."""
    crawl(store, a_reading(papers()))
    modes = {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_hostile_words(store: Store, path: Path):
    """Words of a page are never SQL, however long, and come back as they were."""
    schema = sqlite3.connect(path).execute("select sql from sqlite_master").fetchall()
    titles = [
        "'); drop table records; --",
        'Robert"); delete from works',
        "nul \0 byte",
        "%_[]",
        "x" * 10_000_000,
    ]
    hostile = [a_paper(title, authors=(title[:100],), venue=title[:100]) for title in titles]
    crawl(store, a_reading(hostile, text="hostile"))
    assert sqlite3.connect(path).execute("select sql from sqlite_master").fetchall() == schema
    snapshot = store.snapshot("ada")
    assert snapshot is not None
    assert {p.title for p in snapshot.publications} == set(titles)
    assert store.lives("'); drop table") != ()


def test_lone_surrogates(store: Store):
    """Half a character, which no encoding knows, does not stop a crawl."""
    crawl(store, a_reading([a_paper("Half a \ud83d sheep")], text="half"))
    assert store.snapshot("ada") is not None


def test_no_database_there(path: Path):
    """A command that only reads says that there is nothing yet, and makes no file."""
    with pytest.raises(StoreError, match="paperwatch crawl"):
        open_store(path, create=False)
    assert not path.exists()


def test_folder_in_its_place(tmp_path: Path):
    """A folder is no database."""
    with pytest.raises(StoreError, match="folder"):
        open_store(tmp_path)


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to look at", b"\x89PNG" * 999])
def test_no_database(tmp_path: Path, content: bytes):
    """A file that is no database is refused and left as it is."""
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        open_store(path)
    assert path.read_bytes() == content


def test_database_of_another_program(tmp_path: Path):
    """Another program's database is refused and left as it is."""
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("create table sheep (name text)")
    with pytest.raises(StoreError, match="another program"):
        open_store(path)
    assert [name for (name,) in sqlite3.connect(path).execute("select name from sqlite_master")] == ["sheep"]


@pytest.mark.parametrize(
    "sql",
    [
        "pragma user_version = 999",
        "insert into _sqlite_migrations (migration_set, name, applied_at)"
        " values ('paperwatch', 'from_the_future', '')",
    ],
)
def test_newer_schema(store: Store, path: Path, sql: str):
    """A database of a newer program is refused with a sentence."""
    store.close()
    with sqlite3.connect(path) as db:
        db.execute(sql)
    db.close()
    with pytest.raises(StoreError, match="newer"):
        open_store(path)


def test_damaged_database(store: Store, path: Path):
    """Wherever a page of the file is overwritten, it is noticed at the start, before anything is written."""
    for who in range(20):
        crawl(store, a_reading(papers()), who=f"person {who}")
    store.close()
    whole = path.read_bytes()
    assert len(whole) > 20 * 4096
    for page in range(1, 20):
        path.write_bytes(whole[: page * 4096] + b"\xff" * 4096 + whole[(page + 1) * 4096 :])
        broken = path.read_bytes()
        with pytest.raises(StoreError, match="damaged"):
            open_store(path)
        assert path.read_bytes() == broken
    path.write_bytes(whole)
    open_store(path).close()


def test_full_disk(path: Path):
    """A full disk ends a save with one sentence; what was kept before can be read, and later saves go on."""
    store = open_store(path)
    crawl(store, a_reading(papers(3)))
    before = store.snapshot("ada")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    body = os.urandom(3_000_000)
    sum256 = hashlib.sha256(body).hexdigest()
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, limits[1]))
        with pytest.raises(DiskError, match="free space"):
            crawl(store, a_reading(papers(5), body=sum256), day=1, bodies={sum256: body})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, ignored)
    assert same(store.snapshot("ada"), before)
    assert store.told() == ()
    assert len(crawl(store, a_reading(papers(5), body=sum256), day=1, bodies={sum256: body})) == 2
    store.close()
    again = open_store(path)
    assert again.body(sum256) == body
    again.close()


def _save_many(path: Path, name: str, count: int) -> None:
    store = open_store(path)
    for day in range(count):
        crawl(store, a_reading(papers(1 + day % 9)), day=day, who=name)
    store.close()


def test_writers_that_overlap(path: Path):
    """Several programs that write at once wait for each other: no save is lost, none fails."""
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_save_many, args=(path, f"writer {n}", 12)) for n in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(120)
    assert [writer.exitcode for writer in writers] == [0] * 4
    store = open_store(path)
    assert len(store.researchers()) == 4
    assert rows(path, "runs") == 48
    store.close()


def test_a_new_file_that_another_program_is_setting_up(path: Path):
    """First runs that overlap wait for each other; SQLite does not, while a new file is set up."""
    path.parent.mkdir(exist_ok=True)
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")
    release = threading.Timer(0.3, other.rollback)
    release.start()
    open_store(path).close()
    release.join()
    other.close()
    assert sqlite3.connect(path).execute("pragma journal_mode").fetchone() == ("wal",)


def test_locked_for_good(store: Store, path: Path, monkeypatch: pytest.MonkeyPatch):
    """A database that another program does not let go of is told as locked."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    store._db.conn.execute("pragma busy_timeout = 50")  # type: ignore[attr-defined]
    with pytest.raises(LockedError, match="try again"):
        store.begin_run(MONDAY)
    other.execute("rollback")
    assert store.begin_run(MONDAY) == 1
    other.close()


_KILLED = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from tests.test_snapshots_store import grow
grow(Path(sys.argv[1]), 200)
"""


def grow(path: Path, days: int) -> None:
    """Crawl a list that grows day by day, from where the last run was ended; stop on the last day."""
    store = open_store(path)
    last = store.snapshot("ada")
    for day in range(len(last.publications) // 2 if last else 0, days):
        titles = [f"{word} number {n} of the meadow" for n in range(day + 1) for word in ("Wool", "Milk")]
        body = f"{titles}".encode()
        sum256 = hashlib.sha256(body).hexdigest()
        reading = a_reading([a_paper(title) for title in titles], text=f"day {day}", body=sum256)
        at = MONDAY + timedelta(days=day)
        step = advance(store.snapshot("ada"), [reading], researcher="ada", at=at, names=NAMES)
        run = store.begin_run(at)
        store.save(step, run=run, bodies={sum256: body}, sinks=[SINK])
    store.close()


def test_killed_at_any_time(tmp_path: Path):
    """A run killed at any moment leaves nothing half-written, and the next one goes on from there."""
    path, chance = tmp_path / "killed.sqlite", random.Random(7)
    root = str(Path(__file__).parent.parent)
    kills = 0
    for _ in range(12):
        child = subprocess.Popen([sys.executable, "-c", _KILLED, str(path), root])
        time.sleep(0.4 + chance.random() * 0.6)
        child.send_signal(signal.SIGKILL)
        kills += child.wait() == -signal.SIGKILL
        if not path.exists() or path.stat().st_size == 0:
            continue
        store = open_store(path)
        snapshot, told = store.snapshot("ada"), store.told()
        if snapshot is not None:
            # Every save adds two papers, two events, two letters and one body: all of them or none.
            saves = len(snapshot.publications) // 2
            assert len(snapshot.publications) == 2 * saves
            assert len(told) == len(store.pending(SINK, now=MONDAY)) == 2 * (saves - 1)
            titles = {t.event.publication.title for t in told if isinstance(t.event, PublicationAdded)}
            assert len(titles) == len(told)
            assert rows(path, "bodies") == saves
            assert all(store.body(state.last.body or "") is not None for state in snapshot.pages)
        store.close()
    assert kills >= 6
