"""``paperwatch track``: follow a researcher."""

from __future__ import annotations

from datetime import timedelta

import click

from crawler.options import Options, read_duration
from crawler.verbs import Reads, print_lines, verb


@verb()
@click.argument("url")
@click.option("--name", required=True, metavar="NAME", help="The researcher's name, as papers print it.")
@click.option("--alias", "aliases", metavar="NAME", multiple=True, help="Another way the name is printed.")
@click.option("--page", "pages", metavar="URL", multiple=True, help="A further page to start from.")
@click.option("--tag", "tags", metavar="WORD", multiple=True, help="A word to pick researchers by.")
@click.option(
    "--every", type=Reads("span", read_duration), metavar="SPAN", help="How often to look: 6h, 1d, 2w."
)
@click.option("--id", "key", metavar="ID", help="What to call two researchers of one name apart by.")
def command(
    *,
    options: Options,
    url: str,
    name: str,
    aliases: tuple[str, ...],
    pages: tuple[str, ...],
    tags: tuple[str, ...],
    every: timedelta | None,
    key: str | None,
) -> int:
    """
    Follow a researcher from URL on.

    For one who is followed already, what is new is added: pages, aliases, tags.
    """
    from crawler.shown import shown
    from crawler.watchlist import Researcher, address_fault
    from crawler.watchlist.tracking import add
    from snapshots.errors import UsageError

    starts = tuple(dict.fromkeys((url, *pages)))
    for address in starts:
        if fault := address_fault(address):
            raise UsageError(fault)
    if every is not None and not every:
        raise UsageError("--every: look at most once a minute")
    name = " ".join(name.split())
    if not name:
        raise UsageError("an empty name is nobody's; give the researcher's name with --name")
    wanted = Researcher(
        key=key or name,
        name=name,
        aliases=_texts(aliases),
        pages=starts,
        tags=_texts(tags),
        every=every or timedelta(days=1),
    )
    _, person = add(options.watchlist, wanted)
    count = f"{len(person.pages)} page{'s' if len(person.pages) > 1 else ''}"
    print_lines([f"following {shown(person.name)} from {count}; next: paperwatch crawl"])
    return 0


def _texts(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for value in values if (text := " ".join(value.split()))))
