"""What an alert says: a digest as plain text, which every sink can show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.decisions.people import names_of, spellings_of
from crawler.options import Options
from crawler.reports import render
from crawler.reports.digest import Digest
from crawler.shown import shown
from crawler.watchlist import Watchlist
from snapshots.events import Told

_LONGEST_TITLE = 120
_LONGEST_BODY = 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message to one sink."""

    #: One line.
    title: str
    body: str


def write_message(told: tuple[Told, ...], watchlist: Watchlist, options: Options) -> Message:
    """Put what was told into one message; it ends with the events' ids, by which a doubled one is known."""
    digest = Digest(told=told, now=options.now, names=names_of(watchlist), spellings=spellings_of(watchlist))
    news = len(digest.news)
    count = f"{news} change{'s' if news > 1 else ''}"
    body = render(digest, "text")
    if len(body) > _LONGEST_BODY:
        body = body[:_LONGEST_BODY].rpartition("\n")[0] + "\n… cut here; see: paperwatch report\n"
    return Message(
        title=_title(f"paperwatch: {count}, ", [group.researcher for group in digest.groups]),
        body=f"{_calling_nobody(body)}\n[{_ids(told)}]\n",
    )


def specimen() -> Message:
    """Return the message of ``alert --test``."""
    return Message(
        title="paperwatch: a specimen",
        body="This is how news of the researchers you follow will reach you. Nothing has changed.\n",
    )


def _calling_nobody(text: str) -> str:
    """
    Return a text in which no chat sees a call to its members: only a space is added.

    >>> _calling_nobody("@everyone and <!channel>, ada@example.edu")
    '@ everyone and < !channel>, ada@example.edu'
    """
    return re.sub(
        r"@(?=(?:everyone|here|channel|room|all)\b)|<(?=[@!#])", r"\g<0> ", text, flags=re.IGNORECASE
    )


def _title(words: str, people: Sequence[str]) -> str:
    """
    Return one line with as many names as it holds, each whole; how many more there are is said.

    >>> _title("3 changes, ", ["Ada Wolle", "B" * 100, "Carl Hanf"])
    '3 changes, Ada Wolle and 2 more'
    """
    names = [_calling_nobody(shown(name)) for name in people]
    for left in range(len(names), 0, -1):
        more = f" and {len(names) - left} more" if left < len(names) else ""
        line = words + ", ".join(names[:left]) + more
        if len(line) <= _LONGEST_TITLE:
            return line
    return (words + ", ".join(names))[: _LONGEST_TITLE - 1] + "…"


def _ids(told: tuple[Told, ...]) -> str:
    ids = [one.id for one in told]
    return ids[0] if len(ids) == 1 else f"{ids[0]} … {ids[-1]}"
