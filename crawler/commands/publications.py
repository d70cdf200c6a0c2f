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

    Each work stands there once, however many pages list it. What was rejected as another's is left out.
    """
    from crawler.answers.listing import publication_lines
    from crawler.decisions.hearing import DOUBTFUL, owners_of
    from crawler.decisions.people import last_snapshot
    from snapshots.hearing import REJECT
    from snapshots.identity.works import merge
    from snapshots.shapes import publication_as_json
    from snapshots.text import title_key

    snapshot = last_snapshot(options, name)
    owners = owners_of(options, snapshot) if snapshot else {}
    works = [work.publication for work in merge(snapshot.publications)] if snapshot else []
    works = [work for work in works if owners.get(title_key(work.title)) != REJECT]
    doubted = {title for title, owner in owners.items() if owner == DOUBTFUL}
    if form == "json":
        shapes = [publication_as_json(work) for work in works]
        print_json(
            {
                "publications": [
                    {**s, "doubtful": True} if title_key(s["title"]) in doubted else s for s in shapes
                ]
            }
        )
    else:
        print_lines(publication_lines(works, doubted))
    return 0
