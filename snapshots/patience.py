"""How long to wait before what a page shows, or no longer shows, is believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait before something is believed."""

    #: Healthy crawls in a row that must miss a record before it is told as removed.
    removal_crawls: int
    #: Crawls in a row, and time, before a page that is gone or held counts.
    runs: int
    lasting: timedelta
    #: Crawls in a row before the operator hears of a page that fails or is held.
    operator_runs: int


#: For crawls day by day.
CRAWL = Patience(removal_crawls=2, runs=3, lasting=timedelta(days=7), operator_runs=3)
#: For two files side by side: what is not in the second is gone.
AT_ONCE = Patience(removal_crawls=1, runs=1, lasting=timedelta(0), operator_runs=1)
