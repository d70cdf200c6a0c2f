"""``paperwatch cron``: the line that keeps the watch going, for this installation."""

from __future__ import annotations

import click

from crawler.options import Options
from crawler.verbs import print_lines, verb


@verb()
@click.option("--systemd", is_flag=True, help="Print a systemd service and timer instead.")
def command(*, options: Options, systemd: bool) -> int:
    """
    Print the crontab lines that keep the watch going.

    Add them with: (crontab -l; paperwatch cron) | crontab -
    """
    from crawler.scheduling import crontab, systemd_units

    print_lines(systemd_units(options) if systemd else crontab(options))
    return 0
