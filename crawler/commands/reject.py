"""``paperwatch reject``: a page as it is now, its new address, a doubtful paper."""

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
    Reject a held page as it is, a page's new address, a paper of someone else.

    A held page never counts, however long it stays so; a page that moved is asked under its old address; a
    paper is told and listed no more. WHAT is a page's address or words of a paper's title; without it, all
    that waits of RESEARCHER. Without RESEARCHER, lists what waits for a decision.
    """
    from crawler.decisions.accepting import settle, waiting_lines
    from crawler.runs.running import store_free
    from snapshots.hearing import REJECT

    if listing or researcher is None:
        print_lines(waiting_lines(options, researcher), or_else="nothing waits for a decision")
        return 0
    with store_free(options):
        print_lines(settle(options, REJECT, researcher, what))
    return 0
