"""``paperwatch awards``: the honours of a researcher, as known now."""

from __future__ import annotations

import click

from crawler.options import Options
from crawler.verbs import print_json, print_lines, verb


@verb()
@click.argument("name")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def command(*, options: Options, name: str, form: str) -> int:
    """List the honours of NAME, as known now."""
    from crawler.answers.listing import award_lines, once_each
    from crawler.decisions.people import last_snapshot
    from snapshots.shapes import award_as_json

    snapshot = last_snapshot(options, name)
    awards = once_each(snapshot.awards) if snapshot else ()
    if form == "json":
        print_json({"awards": [award_as_json(award) for award in awards]})
    else:
        print_lines(award_lines(awards))
    return 0
