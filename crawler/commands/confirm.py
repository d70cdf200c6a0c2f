"""``paperwatch confirm``: what is to be told whatever is muted."""

from __future__ import annotations

import click

from crawler.options import Options
from crawler.verbs import print_lines, verb


@verb()
@click.argument("what", nargs=-1, metavar="[WHAT]...")
@click.option("--researcher", metavar="NAME", help="A kind or a paper only of this one.")
@click.option("--undo", is_flag=True, help="Take it back.")
@click.option("--list", "listing", is_flag=True, help="List what is muted and confirmed.")
def command(
    *, options: Options, what: tuple[str, ...], researcher: str | None, undo: bool, listing: bool
) -> int:
    """
    Confirm an event, a kind, a paper or a researcher: told, whatever else is muted.

    The narrower decision counts: event, paper, kind of one researcher, researcher, kind. WHAT is an event's
    id (e12), a kind of events (removed, page_moved ...), a researcher's name, or words of a paper's title.
    Without WHAT, lists what is muted and confirmed.
    """
    from crawler.decisions.deciding import decide_hearing, hearing_lines
    from snapshots.hearing import CONFIRM

    if what:
        print_lines(decide_hearing(options, CONFIRM, what, researcher=researcher, undo=undo))
    if listing or not what:
        print_lines(hearing_lines(options), or_else="nothing is muted or confirmed")
    return 0
