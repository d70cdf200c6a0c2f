"""``paperwatch diff``: what would be told between these two versions of a page?"""

from __future__ import annotations

from datetime import datetime

import click

from crawler.options import Options
from crawler.reports import formats
from crawler.verbs import TIME, verb


@verb()
@click.argument("old")
@click.argument("new")
@click.option("--url", metavar="URL", help="Where the page stands; what its links are relative to.")
@click.option("--researcher", metavar="NAME", help="Whose page it is.")
@click.option("--alias", "aliases", metavar="NAME", multiple=True, help="Another name of the researcher.")
@click.option("--old-date", type=TIME, metavar="DATE", help="The day OLD was read; today unless given.")
@click.option("--new-date", type=TIME, metavar="DATE", help="The day NEW was read; today unless given.")
@click.option("--format", "form", type=click.Choice(formats()), default="text", help="How to print it.")
@click.option("--exit-code", is_flag=True, help="Exit 10 where something changed.")
def command(
    *,
    options: Options,
    old: str,
    new: str,
    url: str | None,
    researcher: str | None,
    aliases: tuple[str, ...],
    old_date: datetime | None,
    new_date: datetime | None,
    form: str,
    exit_code: bool,
) -> int:
    """
    Rehearse: what would be told between these two versions?

    OLD and NEW are files or addresses. Nothing is stored, and nothing is waited for: what a crawl tells
    only when a second one agrees is told at once.
    """
    from crawler.runs.rehearsal import Rehearsal, changes_between

    names = ((researcher,) if researcher else ()) + aliases
    before, after = (
        Rehearsal(names=names, url=url, on=(day or options.now).date(), options=options)
        for day in (old_date, new_date)
    )
    told = changes_between((before, old), (after, new))
    if told or form == "json":
        from crawler.reports import render
        from crawler.reports.digest import Digest

        click.echo(render(Digest(told=told, now=options.now), form), nl=False)
    return 10 if told and exit_code else 0
