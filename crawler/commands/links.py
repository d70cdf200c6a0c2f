"""``paperwatch links``: which links of the papers do not answer?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from crawler.options import Options
from crawler.verbs import print_json, print_lines, verb

if TYPE_CHECKING:
    from crawler.watchlist import Watchlist
    from snapshots.events import Told
    from snapshots.links.slips import Slip


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
@click.option("--record", is_flag=True, help="List every link, with what it answered over time.")
@click.option(
    "--news", is_flag=True, help="For cron: print only what is new, and nothing beside another run."
)
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
    record: bool,
    news: bool,
    form: str,
    exit_code: bool,
) -> int:
    """
    Ask the papers' links that are due, and list those that fail.

    A link that answers is asked again after a month, one that fails the next day; it counts as broken when
    it has failed on three different days. Slips of the pages are listed too: empty addresses, and those of
    another paper.
    """
    from crawler.answers.link_listing import LinkReport, link_as_json, link_lines, slip_as_json
    from crawler.answers.linking import is_failing, link_states, name_of, other_copies, slips_of
    from crawler.decisions.people import chosen, load_with_people, names_of
    from crawler.opening import looked_into, tell_nothing_yet
    from crawler.runs.running import giving_way, tell

    watchlist = load_with_people(options.watchlist)
    keys = chosen(watchlist, names)
    told: tuple[Told, ...] = ()
    if not only_known:
        with giving_way(silently=news):
            told = _ask(options, watchlist, keys, everyone=everyone, limit=limit)
    if news:
        tell(told, options, watchlist, form)
        return 10 if told and exit_code else 0
    people = [person for person in watchlist.researchers if not keys or person.key in keys]
    links: list[LinkReport] = []
    slips: list[tuple[str, Slip]] = []
    with looked_into(options.db) as store:
        if store is not None:
            known = {person: link_states(store, person.key) for person in people}
            states = [state for states in known.values() for state in states]
            listed = [s for s in states if record or (s.broken if broken else is_failing(s))]
            copies = other_copies(store, [s for s in listed if is_failing(s)])
            links = [LinkReport(state=s, copies=copies.get(name_of(s), ())) for s in listed]
            if not broken:
                slips = [(p.key, slip) for p in people for slip in slips_of(store, p, known[p])]
    if store is None:
        tell_nothing_yet(options.db)
    if form == "json":
        print_json(
            {
                "links": [link_as_json(link) for link in links],
                "slips": [slip_as_json(key, slip) for key, slip in slips],
            }
        )
    else:
        print_lines(link_lines(links, slips, names_of(watchlist), record=record))
    return 10 if told and exit_code else 0


def _ask(
    options: Options, watchlist: Watchlist, keys: tuple[str, ...], *, everyone: bool, limit: int | None
) -> tuple[Told, ...]:
    """Ask the links now, and send what waits to be sent."""
    from crawler.decisions.hearing import heard
    from crawler.runs.crawl import check_links
    from crawler.runs.progress import progress_shown
    from crawler.runs.running import send_alerts, store_of_run

    with store_of_run(options, dry_run=False) as store:
        with progress_shown("asking links") as progress:
            result = check_links(
                watchlist, store, options, only=keys, everyone=everyone, limit=limit, progress=progress
            )
        told = heard(store, result.told, watchlist)
        send_alerts(store, watchlist, options)
    return told
