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

    What was seen of them stays in the database.
    """
    from crawler.shown import shown
    from crawler.tracking import remove, remove_page
    from crawler.watchlist import load

    person = load(options.watchlist).find(name)
    if page:
        remove_page(options.watchlist, person.key, page)
        print_lines([f"{shown(page)} is no longer a start page of {shown(person.name)}"])
    else:
        remove(options.watchlist, person.key)
        print_lines([f"{shown(person.name)} is no longer followed; what was seen stays in the database"])
    return 0
