"""``paperwatch accept``: a page as it is now, its new address, a doubtful paper."""

from __future__ import annotations

import click

from crawler.options import Options
from crawler.verbs import print_lines, verb


@verb()
@click.argument("researcher", required=False)
@click.argument("what", nargs=-1, metavar="[WHAT]...")
@click.option("--list", "listing", is_flag=True, help="Only list what waits for a decision.")
def command(*, options: Options, researcher: str | None, what: tuple[str, ...], listing: bool) -> int:
    """
    Accept a held page as it is, a page's new address, a doubtful paper.

    A held page is believed from the next crawl on; for a page that moved, the watchlist gets the new
    address and the history goes on there; a paper that may be a namesake's is told. WHAT is a page's
    address or words of a paper's title; without it, all that waits of RESEARCHER. Without RESEARCHER, lists
    what waits for a decision.
    """
    from crawler.decisions.accepting import settle, waiting_lines
    from crawler.runs.running import store_free
    from snapshots.hearing import ACCEPT

    if listing or researcher is None:
        print_lines(waiting_lines(options, researcher), or_else="nothing waits for a decision")
        return 0
    with store_free(options):
        print_lines(settle(options, ACCEPT, researcher, what))
    return 0
