"""A page's new address, accepted: what is known of it goes on there. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from snapshots.identity.matching import pairs
from snapshots.model import Award, Missing, PageState, Publication, Snapshot, StepBack, Visit
from snapshots.text import address

_Record = TypeVar("_Record", Publication, Award)


def moves(snapshot: Snapshot) -> tuple[tuple[str, str], ...]:
    """Return the pages that send their visitors elsewhere for good, as (address, new address)."""
    return tuple(
        (state.url, state.last.final_url)
        for state in snapshot.pages
        if state.last.moved and state.last.final_url and address(state.last.final_url) != address(state.url)
    )


def move(snapshot: Snapshot, old: str, new: str) -> Snapshot:
    """
    Return the snapshot with a page under its new address.

    Where a page of that address is known already, it stays as it is; of the old one's records those go there
    that it does not list.
    """
    states = {state.url: state for state in snapshot.pages}
    if old not in states or old == new:
        return snapshot
    gone = states.pop(old)
    there = states.setdefault(new, _state_at(gone, new))
    both = there.last.url == new and there is not gone and any(s.url == new for s in snapshot.pages)
    return replace(
        snapshot,
        pages=tuple(states[url] for url in sorted(states)),
        publications=_publications(snapshot.publications, old, new, both=both),
        awards=_awards(snapshot.awards, old, new, both=both),
        missing=tuple(_missing_at(one, old, new) for one in snapshot.missing),
        steps_back=tuple(
            StepBack(publication=_record_at(step.publication, old, new), since=step.since)
            for step in snapshot.steps_back
        ),
    )


def _publications(
    records: Sequence[Publication], old: str, new: str, *, both: bool
) -> tuple[Publication, ...]:
    there = [record for record in records if record.page == new] if both else []
    here = [record for record in records if record.page == old]
    listed = {here[i] for i, _, _, _ in pairs(here, there, retitled=False)}
    return tuple(_record_at(record, old, new) for record in records if record not in listed)


def _awards(awards: Sequence[Award], old: str, new: str, *, both: bool) -> tuple[Award, ...]:
    there = {(award.title, award.year) for award in awards if both and award.page == new}
    return tuple(
        _record_at(award, old, new)
        for award in awards
        if award.page != old or (award.title, award.year) not in there
    )


def _record_at(record: _Record, old: str, new: str) -> _Record:
    return replace(record, page=new) if record.page == old else record


def _missing_at(missing: Missing, old: str, new: str) -> Missing:
    return replace(
        missing,
        publication=_record_at(missing.publication, old, new) if missing.publication else None,
        award=_record_at(missing.award, old, new) if missing.award else None,
    )


def _state_at(state: PageState, new: str) -> PageState:
    return replace(
        state,
        url=new,
        last=_visit_at(state.last, new),
        good=_visit_at(state.good, new) if state.good else None,
    )


def _visit_at(visit: Visit, new: str) -> Visit:
    """Return a visit as if the new address had been asked, its validators where they came from there."""
    came_from_there = visit.final_url == new
    return replace(
        visit,
        url=new,
        final_url=None,
        moved=False,
        etag=visit.etag if came_from_there else None,
        last_modified=visit.last_modified if came_from_there else None,
    )
