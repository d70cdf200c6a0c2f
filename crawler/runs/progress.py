"""Progress on a terminal, and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from crawler.shown import shown


@contextmanager
def progress_shown(task: str) -> Iterator[Callable[[int, int, str], None] | None]:
    """
    Give a function that is told how many of how many are done, and who was last; None where nobody looks.

    The bar is drawn on standard error and is gone when the work is.
    """
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        # A name is text, not mark-up.
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        number = bar.add_task(task, total=None, name="")
        yield lambda done, of, name: bar.update(number, completed=done, total=of, name=shown(name))
