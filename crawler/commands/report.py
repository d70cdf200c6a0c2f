"""``paperwatch report``: what changed, for a person to read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import click

from crawler.options import Options, read_since
from crawler.reports import formats
from crawler.verbs import Reads, print_json, print_lines, verb


@verb()
@click.option(
    "--since", type=Reads("since", read_since), metavar="SPAN", help="From when on: 7d, 2w, 2024-05-01."
)
@click.option(
    "--researcher", "names", metavar="NAME", multiple=True, help="Only of this one; may be given again."
)
@click.option("--tag", "tags", metavar="WORD", multiple=True, help="Only of those tagged so.")
@click.option(
    "--all", "everything", is_flag=True, help="Also what was muted, withdrawn, or may be of a namesake."
)
@click.option(
    "--contradictions", is_flag=True, help="Where pages of one researcher contradict each other, as of now."
)
@click.option("--format", "form", type=click.Choice(formats()), default="text", help="How to print it.")
@click.option("--exit-code", is_flag=True, help="Exit 10 where there is something to report.")
def command(
    *,
    options: Options,
    since: Callable[[datetime], datetime] | None,
    names: tuple[str, ...],
    tags: tuple[str, ...],
    everything: bool,
    contradictions: bool,
    form: str,
    exit_code: bool,
) -> int:
    """Report what changed, newest first."""
    if contradictions:
        return _contradictions(options, names, tags, form, exit_code=exit_code)
    from crawler.decisions.hearing import loud
    from crawler.decisions.people import chosen, known, load_if_there, names_of, spellings_of
    from crawler.opening import looked_into, tell_nothing_yet
    from crawler.reports import render
    from crawler.reports.digest import Digest

    begin = since(options.now) if since else None
    watchlist = load_if_there(options.watchlist)
    with looked_into(options.db) as store:
        watchlist = known(watchlist, store.researchers() if store else ())
        keys = chosen(watchlist, names, tags)
        told = store.told(since=begin, withdrawn=everything) if store else ()
        if store and not everything:
            told = loud(store, told, watchlist, past=store.told())
    told = tuple(one for one in told if not keys or one.researcher in keys)
    if store is None:
        tell_nothing_yet(options.db)
    title = f"paperwatch report, {f'{begin:%Y-%m-%d} to ' if begin else ''}{options.now:%Y-%m-%d}"
    digest = Digest(
        told=told,
        now=options.now,
        since=begin,
        names=names_of(watchlist),
        spellings=spellings_of(watchlist),
        title=title,
    )
    click.echo(render(digest, form), nl=False)
    return 10 if told and exit_code else 0


def _contradictions(
    options: Options, names: tuple[str, ...], tags: tuple[str, ...], form: str, *, exit_code: bool
) -> int:
    from crawler.answers.contradicting import disagreement_lines, disagreements, disagreements_as_json
    from crawler.decisions.people import chosen, known, load_if_there
    from crawler.opening import looked_into, tell_nothing_yet
    from snapshots.errors import UsageError

    if form not in ("text", "json"):
        raise UsageError(f"contradictions are told as text or json, not as {form}")
    with looked_into(options.db) as store:
        watchlist = known(load_if_there(options.watchlist), store.researchers() if store else ())
        keys = chosen(watchlist, names, tags)
        people = [p for p in watchlist.researchers if not keys or p.key in keys]
        found = [d for p in people if store and (d := disagreements(store, p)) is not None]
    if store is None:
        tell_nothing_yet(options.db)
    if form == "json":
        print_json({"contradictions": [shape for one in found for shape in disagreements_as_json(one)]})
    else:
        print_lines(line for one in found for line in disagreement_lines(one))
    return 10 if found and exit_code else 0
