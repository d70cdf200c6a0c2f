"""``paperwatch mute``: what is not to be told."""

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
    Mute an event, a kind, a paper or a researcher: told no longer.

    It is still seen and kept, and report --all shows it. WHAT is an event's id (e12), a kind of events
    (removed, page_moved ...), a researcher's name, or words of a paper's title. Without WHAT, lists what
    is muted and confirmed.
    """
    from crawler.decisions.deciding import decide_hearing, hearing_lines
    from snapshots.hearing import MUTE

    if what:
        print_lines(decide_hearing(options, MUTE, what, researcher=researcher, undo=undo))
    if listing or not what:
        print_lines(hearing_lines(options), or_else="nothing is muted or confirmed")
    return 0
