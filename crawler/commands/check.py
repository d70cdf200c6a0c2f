"""``paperwatch check``: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from crawler.options import Options
from crawler.verbs import print_lines, verb

if TYPE_CHECKING:
    from crawler.answers.checking import Finding


@verb()
@click.option("--quiet", is_flag=True, help="Print only what is wrong.")
def command(*, options: Options, quiet: bool) -> int:
    """
    Check the installation: what is wrong, and what to do.

    Looks at watchlist, database, alerts and the packages themselves, at pages that contradict each other,
    and at slips of pages with links. Exits with the code of the first fault: 78, 65, 74 or 1.
    """
    from crawler.answers.checking import alerts, contradictions, database, installation, links, watchlist

    checks: tuple[Callable[[Options], tuple[Finding, ...]], ...] = (
        watchlist,
        database,
        contradictions,
        links,
        alerts,
        installation,
    )
    code = 0
    for check in checks:
        findings = check(options)
        faults = [finding for finding in findings if finding.exit_code]
        code = code or next((finding.exit_code for finding in faults), 0)
        print_lines(line for finding in (faults if quiet else findings) for line in finding.lines)
    return code
