"""``paperwatch crawl``: look at everything that is due, and tell what changed."""

from __future__ import annotations

import click

from crawler.options import Options
from crawler.reports import formats
from crawler.verbs import verb


@verb()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--all", "everyone", is_flag=True, help="Everyone, due or not.")
@click.option("--tag", "tags", metavar="WORD", multiple=True, help="Only those tagged so.")
@click.option(
    "--give-way", is_flag=True, help="Where another run is at work, leave without a word: for cron."
)
@click.option("--dry-run", is_flag=True, help="Fetch and tell, and store nothing.")
@click.option("--format", "form", type=click.Choice(formats()), default="text", help="How to print it.")
@click.option("--exit-code", is_flag=True, help="Exit 10 where something changed.")
def command(
    *,
    options: Options,
    names: tuple[str, ...],
    everyone: bool,
    tags: tuple[str, ...],
    give_way: bool,
    dry_run: bool,
    form: str,
    exit_code: bool,
) -> int:
    """
    Look at everyone who is due, and tell what changed.

    Or only at each NAME. Prints nothing when there is nothing to tell: made for cron.
    """
    from crawler.decisions.hearing import heard
    from crawler.decisions.people import chosen, load_with_people
    from crawler.runs.crawl import crawl
    from crawler.runs.progress import progress_shown
    from crawler.runs.running import (
        giving_way,
        send_alerts,
        store_of_run,
        tell,
        tell_ahead,
        tell_terminal,
        tell_unread,
        unheard,
    )

    watchlist = load_with_people(options.watchlist)
    only = chosen(watchlist, names, tags)
    with giving_way(silently=give_way), store_of_run(options, dry_run=dry_run) as store:
        broken_off, found_then = ((), ()) if dry_run or only else unheard(store, options.now)
        with progress_shown("looking at pages") as progress:
            result = crawl(
                watchlist,
                store,
                options,
                everyone=everyone or bool(only),
                only=only,
                dry_run=dry_run,
                progress=progress,
            )
        told = heard(store, (*found_then, *result.told), watchlist)
        tell(told, options, watchlist, form)
        for run in broken_off:
            store.end_run(run.id, options.now, "broken off; told by a later run")
        if result.ahead is None or result.researchers:
            tell_terminal(result, len(told))
        tell_unread(result)
        tell_ahead(result.ahead, options)
        if not dry_run:
            send_alerts(store, watchlist, options)
    if told and exit_code:
        return 10
    return 1 if result.pages_failed or result.ahead else 0
