"""What waits for the operator's word, and what becomes of it: held pages, moved pages, doubtful papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from crawler.decisions.people import known, load_if_there
from crawler.opening import opened
from crawler.options import Options
from crawler.shown import shown
from crawler.watchlist import Researcher
from crawler.watchlist.tracking import move_page
from snapshots.advance import accept, reject
from snapshots.errors import UsageError
from snapshots.hearing import ACCEPT, REJECT, About
from snapshots.identity.namesakes import doubtful
from snapshots.identity.works import merge
from snapshots.model import Snapshot
from snapshots.moving import moves
from snapshots.sqlite.rows import holds
from snapshots.store import Decision, Store
from snapshots.text import fold, title_key


class Kind(Enum):
    """What a matter is."""

    HELD = "held"
    MOVED = "moved"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something of a researcher that the operator may decide."""

    kind: Kind
    researcher: Researcher
    #: The page, or the paper's title.
    subject: str
    #: Why it is held, where it moved, where the paper stands.
    detail: str
    #: What was decided before; "" where nothing was.
    verdict: str = ""

    @property
    def words(self) -> str:
        """Say what it is."""
        match self.kind:
            case Kind.HELD:
                return f"the page {self.subject} is held: {self.detail}"
            case Kind.MOVED:
                return f"the page {self.subject} has moved → {self.detail}"
            case Kind.DOUBTFUL:
                return f"the paper {self.subject!r} on {self.detail} may be a namesake's"


def matters(store: Store, person: Researcher, snapshot: Snapshot) -> tuple[Matter, ...]:
    """Return what there is to decide of a researcher, with what was decided of it."""
    decided = {(d.about, d.subject): d.verdict for d in store.decisions(person.key)}
    found = [
        Matter(
            kind=Kind.HELD,
            researcher=person,
            subject=page.url,
            detail=page.held,
            verdict=ACCEPT if page.accepted else REJECT if page.rejected else "",
        )
        for page in snapshot.pages
        if page.held
    ]
    for old, new in moves(snapshot):
        verdict = decided.get((About.MOVE.value, f"{old} {new}"), "")
        found.append(Matter(kind=Kind.MOVED, researcher=person, subject=old, detail=new, verdict=verdict))
    for record in doubtful(snapshot.publications, person.names):
        found.append(_of_paper(person, record.title, record.page, decided))
    return tuple(found)


def _of_paper(person: Researcher, title: str, page: str, decided: dict[tuple[str, str], str]) -> Matter:
    verdict = decided.get((About.WORK.value, title_key(title)), "")
    return Matter(kind=Kind.DOUBTFUL, researcher=person, subject=title, detail=page, verdict=verdict)


def waiting_lines(options: Options, name: str | None) -> list[str]:
    """Return what waits for a decision, of one researcher or of all, a line each."""
    if not options.db.exists():
        return []
    with opened(options.db) as store:
        watchlist = known(load_if_there(options.watchlist), store.researchers())
        people = (watchlist.find(name),) if name else watchlist.researchers
        return [
            f"{shown(person.name)}: {shown(matter.words)}"
            for person in people
            if (snapshot := store.snapshot(person.key)) is not None
            for matter in matters(store, person, snapshot)
            if not matter.verdict
        ]


def settle(options: Options, verdict: str, name: str, words: Sequence[str]) -> list[str]:
    """Accept or reject what waits of a researcher, or only what ``words`` name; return what was done."""
    with opened(options.db) as store:
        person = known(load_if_there(options.watchlist), store.researchers()).find(name)
        snapshot = store.snapshot(person.key)
        if snapshot is None:
            raise UsageError(f"{person.name} has not been crawled yet; run: paperwatch crawl")
        every = matters(store, person, snapshot)
        chosen = _chosen(every, words, store, snapshot, person) if words else _open(every)
        if not chosen:
            return _nothing_waits(person, every)
        return [line for matter in chosen for line in _settled(options, store, verdict, matter)]


def _open(every: Iterable[Matter]) -> tuple[Matter, ...]:
    return tuple(matter for matter in every if not matter.verdict)


def _nothing_waits(person: Researcher, decided: Sequence[Matter]) -> list[str]:
    """Say that all is decided, and what can be decided anew."""
    lines = [f"nothing of {shown(person.name)} waits for a decision"]
    return lines + [f"    {matter.verdict}ed before: {shown(matter.words)}" for matter in decided]


def _chosen(
    every: Sequence[Matter], words: Sequence[str], store: Store, snapshot: Snapshot, person: Researcher
) -> tuple[Matter, ...]:
    chosen = []
    for word in words:
        found = [m for m in every if word == m.subject]
        found = found or [m for m in every if m.kind is not Kind.DOUBTFUL and word in m.subject]
        found = found or [
            m
            for m in every
            if m.kind is Kind.DOUBTFUL and fold(word) and holds(m.subject, fold(word).split())
        ]
        if not found:
            # Any paper may be a namesake's, whether we doubt it or not.
            found = [_paper(word, store, snapshot, person)]
        chosen += found
    return tuple(dict.fromkeys(chosen))


def _paper(word: str, store: Store, snapshot: Snapshot, person: Researcher) -> Matter:
    decided = {(d.about, d.subject): d.verdict for d in store.decisions(person.key)}
    works = [
        work.publication
        for work in merge(snapshot.publications)
        if fold(word) and holds(work.publication.title, fold(word).split())
    ]
    if len(works) == 1:
        return _of_paper(person, works[0].title, works[0].page, decided)
    if works:
        some = "; ".join(repr(work.title) for work in works[:4])
        raise UsageError(f"{word!r} stands in {len(works)} titles ({some}); give more of the title")
    raise UsageError(f"{word!r} is no page that is held or moved, and no paper, of {person.name}")


def _settled(options: Options, store: Store, verdict: str, matter: Matter) -> list[str]:
    """Do what was decided of a matter; return it in words."""
    person = matter.researcher
    said = f"{verdict}ed: {shown(matter.words)}"

    def decide(about: About, subject: str) -> None:
        store.decide(
            Decision(
                researcher=person.key, about=about.value, subject=subject, verdict=verdict, at=options.now
            )
        )

    match matter.kind:
        case Kind.HELD:
            snapshot = store.snapshot(person.key)
            if snapshot is not None:
                judge = accept if verdict == ACCEPT else reject
                store.replace_snapshot(judge(snapshot, matter.subject))
            decide(About.PAGE, matter.subject)
            then = "believed as it comes from the next crawl on" if verdict == ACCEPT else "its records stay"
            return [said, f"    {then}"]
        case Kind.MOVED:
            decide(About.MOVE, f"{matter.subject} {matter.detail}")
            if verdict == REJECT:
                return [said, "    asked under its old address as before"]
            lines = [said]
            if matter.subject in person.pages:
                move_page(options.watchlist, person.key, matter.subject, matter.detail)
                lines.append(f"    {shown(str(options.watchlist))} names the new address")
            store.move_page(person.key, matter.subject, matter.detail)
            return lines
        case Kind.DOUBTFUL:
            decide(About.WORK, title_key(matter.subject))
            then = (
                "is followed" if verdict == ACCEPT else "is not of this researcher: told and listed no more"
            )
            return [f"{verdict}ed: the paper {shown(matter.subject)!r} {then}"]
