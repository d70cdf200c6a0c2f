"""What is said of what happened: nothing muted, nothing of namesakes, nothing already said of a co-author."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from crawler.decisions.people import known, load_if_there
from crawler.opening import opened
from crawler.options import Options
from crawler.watchlist import Researcher, Watchlist
from snapshots.events import Told, publication_of
from snapshots.hearing import REJECT, About, audible, titles_of, with_returns
from snapshots.identity.namesakes import doubtful, is_shared, of_others
from snapshots.model import Publication, Snapshot
from snapshots.store import Store
from snapshots.text import title_key
from snapshots.together import echoes

#: A paper that a co-author's page lists later than this is news again.
_REMEMBERED = timedelta(days=400)

#: What is thought of a paper that bears a researcher's name where nobody decided.
DOUBTFUL = "doubtful"


def heard(store: Store, told: tuple[Told, ...], watchlist: Watchlist) -> tuple[Told, ...]:
    """Return what is to be said of ``told``, which may or may not be in the store already."""
    if not told:
        return told
    moments = [one.at for one in told]
    past = tuple(one for one in store.told(since=min(moments) - _REMEMBERED) if one.at <= max(moments))
    said_now = loud(store, told, watchlist, past=past)
    said_before = echoes(said_now, loud(store, past, watchlist))
    return tuple(one for one in said_now if one.id not in said_before)


def loud(
    store: Store, told: tuple[Told, ...], watchlist: Watchlist, *, past: Iterable[Told] = ()
) -> tuple[Told, ...]:
    """Return what is neither muted nor, as far as is known, of a namesake."""
    audibles = audible(told, store.decisions(), past=past)
    names = {person.key: person for person in watchlist.researchers}
    strangers = {
        key: _strangers(store, names.get(key) or Researcher(key=key, name=key, pages=()), audibles)
        for key in dict.fromkeys(one.researcher for one in audibles)
    }
    audibles = with_returns(audibles, past)
    return tuple(one for one in audibles if not strangers[one.researcher] & set(titles_of(one)))


def whose(store: Store, person: Researcher, records: Iterable[Publication]) -> Mapping[str, str]:
    """
    Return by title key which papers are "doubtful", and which somebody decided to "accept" or "reject".

    What a page of several people lists of others is rejected, too, where nobody says otherwise.
    """
    listed = tuple(records)
    found = {title_key(record.title): DOUBTFUL for record in doubtful(listed, person.names)}
    others = of_others(listed, person.names, store.common_pages(person.key))
    found |= {title_key(record.title): REJECT for record in others}
    found |= {d.subject: d.verdict for d in store.decisions(person.key) if d.about == About.WORK.value}
    return found


def owners_of(options: Options, snapshot: Snapshot) -> Mapping[str, str]:
    """Return what ``whose`` returns of a snapshot."""
    with opened(options.db) as store:
        watchlist = known(load_if_there(options.watchlist), store.researchers())
        person = next(r for r in watchlist.researchers if r.key == snapshot.researcher)
        return whose(store, person, snapshot.publications)


def _strangers(store: Store, person: Researcher, told: Iterable[Told]) -> set[str]:
    """Return the title keys of papers that are not, or perhaps not, a researcher's."""
    records = [
        r for one in told if one.researcher == person.key and (r := publication_of(one.event)) is not None
    ]
    decided = any(d.about == About.WORK.value for d in store.decisions(person.key))
    common = store.common_pages(person.key) if records else frozenset()
    if not decided and not any(record.page in common or is_shared(record.page) for record in records):
        return set()
    snapshot = store.snapshot(person.key)
    known = snapshot.publications if snapshot else ()
    verdicts = whose(store, person, (*known, *records))
    return {title for title, verdict in verdicts.items() if verdict != "accept"}
