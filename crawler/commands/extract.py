"""``paperwatch extract``: what would be read out of this page?"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crawler.options import Options
from crawler.verbs import PATH, TIME, print_json, print_lines, tell, verb
from snapshots.errors import UsageError

if TYPE_CHECKING:
    from crawler.extractors.evidence import Trace
    from crawler.runs.rehearsal import Rehearsal
    from snapshots.model import PageReading


@verb()
@click.argument("file_or_url")
@click.option("--url", metavar="URL", help="Where the page stands; what its links are relative to.")
@click.option("--researcher", metavar="NAME", help="Whose page it is.")
@click.option("--alias", "aliases", metavar="NAME", multiple=True, help="Another name of the researcher.")
@click.option(
    "--date", "day", type=TIME, metavar="DATE", help="The day the page was read; today unless given."
)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "html"]), default="text", help="How to print it."
)
@click.option(
    "--explain", is_flag=True, help="Show what each record came from, why, and how sure that is; html, too."
)
@click.option("-o", "--output", "target", type=PATH, metavar="FILE", help="Write the explanation there.")
def command(
    *,
    options: Options,
    file_or_url: str,
    url: str | None,
    researcher: str | None,
    aliases: tuple[str, ...],
    day: datetime | None,
    form: str,
    explain: bool,
    target: Path | None,
) -> int:
    """
    Rehearse: what would be read out of this page?

    FILE_OR_URL is a file, an address, or - for standard input. Nothing is stored.
    """
    from crawler.extractors.evidence import Trace
    from crawler.runs.rehearsal import Rehearsal

    if not explain and (form == "html" or target):
        raise UsageError("--format html and --output belong to --explain")
    rehearsal = Rehearsal(
        names=((researcher,) if researcher else ()) + aliases,
        url=url,
        on=(day or options.now).date(),
        options=options,
    )
    trace = Trace() if explain else None
    reading = rehearsal.read(file_or_url, trace)
    if trace is not None:
        _explain(rehearsal, reading, trace, form=form, target=target)
    elif form == "json":
        from snapshots.shapes import award_as_json, publication_as_json

        print_json(
            {
                "publications": [publication_as_json(p) for p in reading.publications],
                "awards": [award_as_json(a) for a in reading.awards],
            }
        )
    else:
        from crawler.answers.listing import award_lines, publication_lines

        works, honours = publication_lines(reading.publications), award_lines(reading.awards)
        print_lines([*works, *([""] if works and honours else []), *honours])
    if reading.visit.detail:
        tell(f"{file_or_url}: {reading.visit.detail}")
    if not (reading.publications or reading.awards):
        tell(f"{file_or_url}: neither a publication nor an honour was read")
    return 0


def _explain(
    rehearsal: Rehearsal, reading: PageReading, trace: Trace, *, form: str, target: Path | None
) -> None:
    """Show what a reading went by, in a file or where else it is printed."""
    from crawler.reasons import explained

    if form == "html":
        from crawler.reasons.html import render

        whole = render(
            explained(trace),
            page=reading.visit.url,
            researcher=rehearsal.researcher,
            notes=(reading.visit.detail,) if reading.visit.detail else (),
        )
    elif form == "json":
        from crawler.reasons.json import render as render_json

        whole = render_json(reading, explained(trace))
    else:
        import sys

        from crawler.reasons.text import lines, print_coloured

        if target is None and sys.stdout.isatty():
            print_coloured(explained(trace))
            return
        whole = "\n".join(lines(explained(trace))).lstrip("\n")
    if target is None:
        click.echo(whole)
        return
    try:
        target.write_text(whole + "\n", encoding="utf-8")
    except OSError as e:
        raise UsageError(f"{target}: cannot be written ({e.strerror})") from e
