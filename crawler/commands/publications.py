"""``paperwatch publications``: the works of a researcher, as known now."""

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
    """
    List what NAME has published, as known now.

    Each work stands there once, however many pages list it.
    """
    from crawler.listing import publication_lines
    from crawler.people import last_snapshot
    from snapshots.shapes import publication_as_json
    from snapshots.works import merge

    snapshot = last_snapshot(options, name)
    works = [work.publication for work in merge(snapshot.publications)] if snapshot else []
    if form == "json":
        print_json({"publications": [publication_as_json(work) for work in works]})
    else:
        print_lines(publication_lines(works))
    return 0
