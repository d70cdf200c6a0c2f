"""What the operator decides about what is told: words of a call → decisions, and decisions → words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from crawler.decisions.people import known, load_if_there
from crawler.opening import opened
from crawler.options import Options
from crawler.shown import shown
from crawler.watchlist import Watchlist
from snapshots.errors import UsageError
from snapshots.events import Told
from snapshots.hearing import CONFIRM, MUTE, About, titles_of
from snapshots.shapes import KINDS
from snapshots.store import Decision, Store
from snapshots.text import fold, title_key

_HEARING = (MUTE, CONFIRM)

#: Stands where the moment of a decision is filled in later.
_NEVER = datetime.min.replace(tzinfo=UTC)


def decide_hearing(
    options: Options, verdict: str, words: Sequence[str], *, researcher: str | None, undo: bool
) -> list[str]:
    """Mute or confirm each of ``words``, or take that back; return what was done, a line each."""
    if not words:
        raise UsageError("name an event's id, a kind of events, a researcher or words of a paper's title")
    lines = []
    with opened(options.db) as store:
        watchlist = known(load_if_there(options.watchlist), store.researchers())
        for word in words:
            for asked in _meant(word, store, watchlist, researcher):
                decision = replace(asked, verdict=verdict, at=options.now)
                what = decision_words(decision, store, watchlist)
                if not undo:
                    store.decide(decision)
                    lines.append(f"{'muted' if verdict == MUTE else 'confirmed'}: {what}")
                elif _stands(decision, store):
                    store.undecide(decision)
                    lines.append(f"no longer {'muted' if verdict == MUTE else 'confirmed'}: {what}")
                else:
                    raise UsageError(f"{what}: not {'muted' if verdict == MUTE else 'confirmed'}")
    return lines


def hearing_lines(options: Options) -> list[str]:
    """Return what is muted and confirmed, a line each."""
    if not options.db.exists():
        return []
    with opened(options.db) as store:
        watchlist = known(load_if_there(options.watchlist), store.researchers())
        return [
            f"{'muted' if one.verdict == MUTE else 'confirmed':<9}  {one.at:%Y-%m-%d}  "
            + decision_words(one, store, watchlist)
            for one in store.decisions()
            if one.verdict in _HEARING
        ]


def decision_words(decision: Decision, store: Store, watchlist: Watchlist) -> str:
    """Say what a decision is about."""
    name = next((r.name for r in watchlist.researchers if r.key == decision.researcher), decision.researcher)
    of = f" of {shown(name)}" if name else ""
    match About(decision.about):
        case About.EVENT:
            return f"event {decision.subject}"
        case About.KIND:
            return f"{decision.subject}{of or ' of everyone'}"
        case About.RESEARCHER:
            return f"everything{of}"
        case About.PAPER | About.WORK:
            return f"the paper {shown(_title_of(decision, store))!r}{of}"
        case About.PAGE:
            return f"the page {shown(decision.subject)}{of}"
        case About.MOVE:
            return f"the move {shown(decision.subject.replace(' ', ' → '))}{of}"


def _stands(decision: Decision, store: Store) -> bool:
    subject = (decision.researcher, decision.about, decision.subject, decision.verdict)
    return any((d.researcher, d.about, d.subject, d.verdict) == subject for d in store.decisions())


def _meant(word: str, store: Store, watchlist: Watchlist, researcher: str | None) -> Iterable[Decision]:
    """Return what a word may mean: an event, a kind, a researcher, a paper; the first that it fits."""
    who = watchlist.find(researcher).key if researcher else ""

    def about(kind: About, subject: str, key: str = who) -> Decision:
        return Decision(researcher=key, about=kind.value, subject=subject, verdict="", at=_NEVER)

    folded = word.strip().lower()
    if re.fullmatch(r"e\d+", folded):
        told = store.event(folded)
        if told is None:
            raise UsageError(f"there is no event {word!r}; paperwatch report shows the ids")
        return (about(About.EVENT, told.id, ""),)
    kind = folded.replace("-", "_")
    if kind in KINDS.values():
        return (about(About.KIND, kind),)
    wanted = word.casefold().strip()
    if any(wanted in {name.casefold() for name in (r.key, *r.names)} for r in watchlist.researchers):
        return (about(About.RESEARCHER, "", watchlist.find(word).key),)
    titles = _titles(word, store, who or None)
    if titles:
        return tuple(about(About.PAPER, title) for title in titles)
    try:
        return (about(About.RESEARCHER, "", watchlist.find(word).key),)
    except UsageError as e:
        raise UsageError(
            f"{word!r} is no event, no kind ({', '.join(sorted(KINDS.values()))}), "
            "no researcher and no words of a known paper's title"
        ) from e


def _titles(words: str, store: Store, researcher: str | None) -> tuple[str, ...]:
    """Return all title keys of the one paper that holds the words; raise UsageError where more do."""
    lives = store.lives(words, researcher=researcher) if fold(words) else ()
    papers = dict.fromkeys(title_key(life.publication.title) for life in lives)
    exact = [life for life in lives if title_key(life.publication.title) == title_key(words)]
    if len(papers) > 1 and not exact:
        some = "; ".join(repr(life.publication.title) for life in lives[:4])
        raise UsageError(f"{words!r} stands in {len(papers)} titles ({some}); give more of the title")
    return tuple(dict.fromkeys(title_key(life.publication.title) for life in exact or lives))


def _title_of(decision: Decision, store: Store) -> str:
    """Return the title of a paper that a decision knows by its key only."""
    for researcher in (decision.researcher,) if decision.researcher else store.researchers():
        for life in store.lives("", researcher=researcher):
            if decision.subject in {title_key(s.title) for s in life.steps}:
                return life.publication.title
    return decision.subject


def verdict_of(told: Told, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that touch an event, the narrowest first."""
    kind = KINDS[type(told.event)]
    titles = titles_of(told)

    def place(one: Decision) -> int | None:
        mine = one.researcher in ("", told.researcher)
        match About(one.about):
            case About.EVENT if one.subject == told.id:
                return 0
            case About.PAPER if one.subject in titles and mine:
                return 1 if one.researcher else 2
            case About.KIND if one.subject == kind and mine:
                return 3 if one.researcher else 5
            case About.RESEARCHER if one.researcher == told.researcher:
                return 4
        return None

    found = [(rank, one) for one in decisions if (rank := place(one)) is not None]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))
