"""``paperwatch alert``: send what waits to be sent, or a specimen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from crawler.options import Options
from crawler.verbs import print_lines, verb

if TYPE_CHECKING:
    from crawler.watchlist import Watchlist


@verb()
@click.option("--test", is_flag=True, help="Send a specimen to every sink of the watchlist.")
def command(*, options: Options, test: bool) -> int:
    """
    Send the alerts that wait to be sent.

    Every crawl does so too. Sinks are Apprise addresses, in the watchlist under [alerts].
    """
    from crawler.watchlist import load
    from snapshots.errors import ConfigError

    watchlist = load(options.watchlist)
    if not watchlist.alerts:
        raise ConfigError(f'{options.watchlist}: no sink; write under a line [alerts]: to = ["mailto://…"]')
    return _send_specimen(watchlist) if test else _send_waiting(options, watchlist)


def _send_specimen(watchlist: Watchlist) -> int:
    from crawler.alerts import AlertError
    from crawler.alerts.message import specimen
    from crawler.alerts.sink import send, without_secrets
    from crawler.shown import shown

    code = 0
    for sink in watchlist.alerts:
        try:
            send(sink, specimen())
        except AlertError as e:
            code = 1
            click.echo(
                f"paperwatch: {shown(without_secrets(sink))} took no specimen ({shown(str(e))})", err=True
            )
        else:
            print_lines([f"{shown(without_secrets(sink))} took the specimen"])
    return code


def _send_waiting(options: Options, watchlist: Watchlist) -> int:
    from crawler.alerts import deliver
    from crawler.runs.running import store_of_run
    from crawler.shown import shown

    with store_of_run(options, dry_run=False) as store:
        failures = deliver(store, watchlist, options)
    for failure in failures:
        click.echo(f"paperwatch: {shown(failure.sink)} took no alert ({shown(failure.reason)})", err=True)
    return 1 if failures else 0
