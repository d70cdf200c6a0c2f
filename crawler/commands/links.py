"""``paperwatch links``: which links of the papers do not answer?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from crawler.options import Options
from crawler.verbs import print_json, print_lines, verb

if TYPE_CHECKING:
    from crawler.watchlist import Watchlist
    from snapshots.events import Told


@verb()
@click.option(
    "--broken", is_flag=True, help="Only those that failed on three days, and so are believed broken."
)
@click.option(
    "--researcher", "names", metavar="NAME", multiple=True, help="Only of this one; may be given again."
)
@click.option("--all", "everyone", is_flag=True, help="Ask all, due or not.")
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Ask no more than N, longest not asked first."
)
@click.option("--known", "only_known", is_flag=True, help="Ask nobody; list what is known from last time.")
@click.option("--news", is_flag=True, help="Print only what is new, nothing where nothing is: for cron.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
@click.option("--exit-code", is_flag=True, help="Exit 10 where a link broke, moved or recovered.")
def command(
    *,
    options: Options,
    broken: bool,
    names: tuple[str, ...],
    everyone: bool,
    limit: int | None,
    only_known: bool,
    news: bool,
    form: str,
    exit_code: bool,
) -> int:
    """
    Ask the papers' links that are due, and list those that fail.

    A link that answers is asked again after a month, one that fails the next day; it counts as broken when
    it has failed on three different days.
    """
    from crawler.listing import link_as_json, link_lines
    from crawler.opening import looked_into, tell_nothing_yet
    from crawler.people import chosen, load_with_people, names_of
    from crawler.running import tell

    watchlist = load_with_people(options.watchlist)
    keys = chosen(watchlist, names)
    told = () if only_known else _ask(options, watchlist, keys, everyone=everyone, limit=limit)
    if news:
        tell(told, options, watchlist, form)
        return 10 if told and exit_code else 0
    with looked_into(options.db) as store:
        states = [s for s in (store.links() if store else ()) if not keys or s.researcher in keys]
    if store is None:
        tell_nothing_yet(options.db)
    states = [state for state in states if state.broken or (state.failures and not broken)]
    if form == "json":
        print_json({"links": [link_as_json(state) for state in states]})
    else:
        print_lines(link_lines(states, names_of(watchlist)))
    return 10 if told and exit_code else 0


def _ask(
    options: Options, watchlist: Watchlist, keys: tuple[str, ...], *, everyone: bool, limit: int | None
) -> tuple[Told, ...]:
    """Ask the links now, and send what waits to be sent."""
    from crawler.crawl import check_links
    from crawler.hearing import heard
    from crawler.progress import progress_shown
    from crawler.running import send_alerts, store_of_run

    with store_of_run(options, dry_run=False) as store:
        with progress_shown("asking links") as progress:
            result = check_links(
                watchlist, store, options, only=keys, everyone=everyone, limit=limit, progress=progress
            )
        told = heard(store, result.told, watchlist)
        send_alerts(store, watchlist, options)
    return told
