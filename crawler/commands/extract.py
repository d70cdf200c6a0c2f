"""``paperwatch extract``: what would be read out of this page?"""

from __future__ import annotations

from datetime import datetime

import click

from crawler.options import Options
from crawler.verbs import TIME, print_json, print_lines, verb


@verb()
@click.argument("file_or_url")
@click.option("--url", metavar="URL", help="Where the page stands; what its links are relative to.")
@click.option("--researcher", metavar="NAME", help="Whose page it is.")
@click.option("--alias", "aliases", metavar="NAME", multiple=True, help="Another name of the researcher.")
@click.option(
    "--date", "day", type=TIME, metavar="DATE", help="The day the page was read; today unless given."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def command(
    *,
    options: Options,
    file_or_url: str,
    url: str | None,
    researcher: str | None,
    aliases: tuple[str, ...],
    day: datetime | None,
    form: str,
) -> int:
    """
    Rehearse: what would be read out of this page?

    FILE_OR_URL is a file, an address, or - for standard input. Nothing is stored.
    """
    from crawler.rehearsal import Rehearsal

    rehearsal = Rehearsal(
        names=((researcher,) if researcher else ()) + aliases,
        url=url,
        on=(day or options.now).date(),
        options=options,
    )
    reading = rehearsal.read(file_or_url)
    if form == "json":
        from snapshots.shapes import award_as_json, publication_as_json

        print_json(
            {
                "publications": [publication_as_json(p) for p in reading.publications],
                "awards": [award_as_json(a) for a in reading.awards],
            }
        )
    else:
        from crawler.listing import award_lines, publication_lines

        print_lines(publication_lines(reading.publications) + award_lines(reading.awards))
    return 0
