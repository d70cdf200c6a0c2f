"""``paperwatch explain``: why was this told?"""

from __future__ import annotations

import click

from crawler.options import Options
from crawler.verbs import print_json, print_lines, verb


@verb()
@click.argument("id")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def command(*, options: Options, id: str, form: str) -> int:
    """
    Explain an event: what each side said, and why that is news.

    Shows both sides' words with the changed ones marked, the visits, the match and its score, and the
    program that read them. ID is what each event of a report or an alert ends with: e12.
    """
    from crawler.answers.explaining import explain, explanation_as_json, explanation_lines
    from crawler.decisions.people import known, load_if_there
    from crawler.opening import looked_into
    from snapshots.errors import UsageError

    with looked_into(options.db) as store:
        if store is None:
            raise UsageError(f"there is no event {id!r}; nothing has been crawled yet")
        told = store.event(id)
        if told is None:
            raise UsageError(f"there is no event {id!r}; paperwatch report shows the ids")
        watchlist = known(load_if_there(options.watchlist), store.researchers())
        explanation = explain(store, told, watchlist)
        if form == "json":
            print_json(explanation_as_json(explanation))
        else:
            print_lines(explanation_lines(explanation, watchlist))
    return 0
