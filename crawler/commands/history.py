"""``paperwatch history``: one paper's life."""

from __future__ import annotations

import click

from crawler.options import Options
from crawler.verbs import print_json, print_lines, verb


@verb()
@click.argument("words")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def command(*, options: Options, words: str, form: str) -> int:
    """
    Tell one paper's life, from first seen to published.

    Each step has its date. WORDS are some of its title.
    """
    from crawler.answers.listing import life_as_json, life_lines
    from crawler.decisions.people import known, load_if_there, names_of
    from crawler.opening import looked_into, tell_nothing_yet
    from snapshots.errors import UsageError

    if not words.strip():
        raise UsageError("give some words of the paper's title")
    with looked_into(options.db) as store:
        lives = store.lives(words) if store else ()
        names = names_of(known(load_if_there(options.watchlist), store.researchers() if store else ()))
    if store is None:
        tell_nothing_yet(options.db)
    elif not lives and form == "text":
        raise UsageError(f"no paper's title holds {words!r}")
    if form == "json":
        print_json({"papers": [life_as_json(life) for life in lives]})
    else:
        print_lines(life_lines(lives, names))
    return 0
