"""What is said of what happened: not what was muted, and not what was already said of a co-author."""

from __future__ import annotations

from datetime import timedelta

from snapshots.events import Told
from snapshots.hearing import audible
from snapshots.store import Store
from snapshots.together import echoes

#: A paper that a co-author's page lists later than this is news again.
_REMEMBERED = timedelta(days=400)


def heard(store: Store, told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Return what is to be said of ``told``, which may or may not be in the store already."""
    if not told:
        return told
    decisions = store.decisions()
    past = store.told(since=min(one.at for one in told) - _REMEMBERED)
    loud = audible(told, decisions, past=past)
    said_before = echoes(loud, audible(past, decisions))
    return tuple(one for one in loud if one.id not in said_before)
