"""
Alerts: who hears what. The store's outbox → Apprise.

A letter waits in the outbox from the moment its event is stored. It is marked as being sent before it
leaves and as sent when the sink took it, so a run killed in between loses none. What a sink refused is tried
again by a later run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from snapshots.errors import PaperwatchError

if TYPE_CHECKING:
    from crawler.options import Options
    from crawler.watchlist import Watchlist
    from snapshots.store import Store


class AlertError(PaperwatchError):
    """A sink did not take a message."""

    exit_code = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A sink that took nothing, and why."""

    #: Without passwords or keys.
    sink: str
    reason: str


def deliver(store: Store, watchlist: Watchlist, options: Options) -> tuple[Failure, ...]:
    """Send each sink what waits for it, one message a sink; return the sinks that failed."""
    from crawler.alerts.message import write_message
    from crawler.alerts.sink import send, without_secrets
    from crawler.decisions.hearing import heard

    failures = []
    for sink in watchlist.alerts:
        waiting = store.pending(sink, now=options.now)
        loud = {told.id: told for told in heard(store, tuple(letter.told for letter in waiting), watchlist)}
        letters = tuple(letter for letter in waiting if letter.told.id in loud)
        # What nobody is to hear of has arrived, as far as the outbox goes.
        store.sent(tuple(letter for letter in waiting if letter.told.id not in loud))
        if not letters:
            continue
        store.sending(letters)
        try:
            send(sink, write_message(tuple(loud.values()), watchlist, options))
        except AlertError as e:
            store.failed(letters, str(e), now=options.now)
            failures.append(Failure(sink=without_secrets(sink), reason=str(e)))
        else:
            store.sent(letters)
    return tuple(failures)
