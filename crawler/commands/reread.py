"""``paperwatch reread``: read the kept pages again with today's code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import click

from crawler.options import Options, read_since
from crawler.verbs import Reads, print_lines, verb

if TYPE_CHECKING:
    from crawler.runs.rereading import Reread


@verb()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option(
    "--since", type=Reads("since", read_since), metavar="SPAN", help="Only pages since: 7d, 2w, 2024-05-01."
)
@click.option("--dry-run", is_flag=True, help="Say what would come of it, and change nothing.")
def command(
    *,
    options: Options,
    names: tuple[str, ...],
    since: Callable[[datetime], datetime] | None,
    dry_run: bool,
) -> int:
    """
    Read the kept pages again with today's code, and correct the past.

    After an update that reads pages better: history and report show what the pages said all along. What
    our own code changed is told to nobody; what was told wrongly is withdrawn. Of everyone, or each NAME.
    """
    from crawler.decisions.people import chosen, known, load_if_there
    from crawler.opening import tell_nothing_yet
    from crawler.runs.rereading import Reread, reread
    from crawler.runs.running import store_of_run

    begin = since(options.now) if since else None
    if not options.db.exists():
        tell_nothing_yet(options.db)
        return 0
    with store_of_run(options, dry_run=dry_run) as store:
        watchlist = known(load_if_there(options.watchlist), store.researchers())
        keys = chosen(watchlist, names)
        still: list[str] = []
        bodies = 0
        for person in watchlist.researchers:
            if keys and person.key not in keys:
                continue
            result = reread(store, person, since=begin)
            if result is None:
                continue
            if not dry_run and result.bodies:
                store.rewrite(person.key, result.history, result.revisions)
            if result.differing or result.revisions or result.lost:
                print_lines([_words(person.name, result)])
            else:
                still.append(person.name)
                bodies += result.bodies
        if still:
            name = still[0] if len(still) == 1 else f"{len(still)} researchers"
            print_lines([_words(name, Reread(researcher=watchlist.researchers[0], bodies=bodies))])
    return 0


def _words(name: str, result: Reread) -> str:
    """Say in a line what came of reading somebody's pages again."""
    from crawler.answers.paragraphs import counted
    from crawler.shown import shown

    withdrawn = sum(one.event is None for one in result.revisions)
    found = sum(one.id is None for one in result.revisions)
    corrected = len(result.revisions) - withdrawn - found
    parts = [
        f"{counted(result.bodies, 'page')} read again",
        f"{counted(result.differing, 'record')} differ{'s' if result.differing == 1 else ''}",
        f"{counted(withdrawn, 'event')} withdrawn, {corrected} corrected, {found} found",
    ]
    if result.lost:
        parts.append(f"{counted(result.lost, 'page')} no longer kept")
    return f"{shown(name)}: {'; '.join(parts)}"
