"""``paperwatch reread``: read the kept pages again with today's code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import click

from crawler.options import Options, read_since
from crawler.verbs import Reads, print_lines, verb


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
    from crawler.runs.rereading import reread
    from crawler.runs.running import store_of_run
    from crawler.shown import shown

    begin = since(options.now) if since else None
    if not options.db.exists():
        tell_nothing_yet(options.db)
        return 0
    with store_of_run(options, dry_run=dry_run) as store:
        watchlist = known(load_if_there(options.watchlist), store.researchers())
        keys = chosen(watchlist, names)
        for person in watchlist.researchers:
            if keys and person.key not in keys:
                continue
            result = reread(store, person, since=begin)
            if result is None:
                continue
            if not dry_run and result.bodies:
                store.rewrite(person.key, result.history, result.revisions)
            withdrawn = sum(one.event is None for one in result.revisions)
            found = sum(one.id is None for one in result.revisions)
            corrected = len(result.revisions) - withdrawn - found
            parts = [
                f"{result.bodies} pages read again",
                f"{result.differing} records differ",
                f"{withdrawn} events withdrawn, {corrected} corrected, {found} found",
            ]
            if result.lost:
                parts.append(f"{result.lost} pages no longer kept")
            print_lines([f"{shown(person.name)}: {'; '.join(parts)}"])
    return 0
