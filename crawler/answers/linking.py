"""The links of the works that stand now: what is known of each, and where else its work can be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crawler.decisions.hearing import whose
from crawler.watchlist import Researcher
from snapshots.identity.matching import pairs
from snapshots.identity.works import Work, merge
from snapshots.links.copies import copies
from snapshots.links.health import health_of
from snapshots.links.slips import Slip, slips
from snapshots.model import Health, Publication
from snapshots.store import LinkState, Store
from snapshots.text import title_key


def link_states(store: Store, key: str) -> list[LinkState]:
    """Return what is known of each link of each work; a work that changed its title keeps it."""
    known = store.links(key)
    exact = {(state.title, state.url): state for state in known}
    by_url = {state.url: state for state in known}
    states: dict[tuple[str, str], LinkState] = {}
    for work in _works(store, key):
        title = work.publication.title
        for record in (work.publication, *work.sightings):
            for link in record.links:
                if (title, link.url) in states or not link.url.lower().startswith(("http://", "https://")):
                    continue
                fresh = LinkState(researcher=key, title=title, url=link.url)
                before = exact.get((title, link.url)) or by_url.get(link.url) or fresh
                states[title, link.url] = replace(before, title=title)
    return list(states.values())


def name_of(state: LinkState) -> tuple[str, str, str]:
    """Return what a link of a work is told from all others by: researcher, title, address."""
    return state.researcher, state.title, state.url


def is_failing(state: LinkState) -> bool:
    """Tell whether a link failed when it was asked last, or was told as broken."""
    failed = state.last is not None and health_of(state.last) is Health.FAILED
    return state.broken or state.failures > 0 or failed


def other_copies(store: Store, states: Iterable[LinkState]) -> Mapping[tuple[str, str, str], tuple[str, ...]]:
    """
    Return other addresses known of the work of each of these links, by the link's ``name_of``.

    Known are those that any page of anyone who was crawled lists for the same work; what fails is left out.
    """
    wanted = list(states)
    if not wanted:
        return {}
    works = {key: _works(store, key) for key in store.researchers()}
    failing = {state.url for state in store.links() if is_failing(state)}
    found = {}
    for state in wanted:
        own = next((w for w in works.get(state.researcher, ()) if w.publication.title == state.title), None)
        records = _records(own, works.values()) if own is not None else ()
        found[name_of(state)] = copies(records, beside=state.url, failing=failing)
    return found


def slips_of(store: Store, person: Researcher, states: Iterable[LinkState]) -> tuple[Slip, ...]:
    """Return the slips of a researcher's pages with links, papers that may be a namesake's left out."""
    snapshot = store.snapshot(person.key)
    if snapshot is None:
        return ()
    owners = whose(store, person, snapshot.publications)
    theirs = [r for r in snapshot.publications if owners.get(title_key(r.title)) in (None, "accept")]
    return slips(theirs, states)


def _records(own: Work, everyones: Iterable[Sequence[Work]]) -> tuple[Publication, ...]:
    """Return all records of one work, its own page's first."""
    records = list(own.sightings)
    for works in everyones:
        if own not in works:
            heads = [work.publication for work in works]
            records += [r for _, j, *_ in pairs((own.publication,), heads) for r in works[j].sightings]
    return tuple(records)


def _works(store: Store, key: str) -> tuple[Work, ...]:
    snapshot = store.snapshot(key)
    return merge(snapshot.publications) if snapshot else ()
