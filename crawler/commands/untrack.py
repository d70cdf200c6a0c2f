"""``paperwatch untrack``: follow a researcher no longer."""

from __future__ import annotations

import click

from crawler.options import Options
from crawler.verbs import print_lines, verb


@verb()
@click.argument("name")
@click.option("--page", metavar="URL", help="Take away only this start page.")
def command(*, options: Options, name: str, page: str | None) -> int:
    """
    Follow NAME no longer.

    What was seen of them stays in the database. A page that is taken away is asked again only where another
    page links to it.
    """
    from crawler.opening import opened
    from crawler.runs.running import store_free
    from crawler.shown import shown
    from crawler.watchlist import load
    from crawler.watchlist.tracking import remove, remove_page

    person = load(options.watchlist).find(name)
    if page:
        if options.db.exists():
            with store_free(options), opened(options.db) as store:
                remove_page(options.watchlist, person.key, page)
                store.forget_page(person.key, page)
        else:
            remove_page(options.watchlist, person.key, page)
        print_lines([f"{shown(page)} is no longer a start page of {shown(person.name)}"])
    else:
        remove(options.watchlist, person.key)
        print_lines([f"{shown(person.name)} is no longer followed; what was seen stays in the database"])
    return 0
