"""``paperwatch demo``: the whole job on bundled pages, on loopback."""

from __future__ import annotations

from crawler.options import Options
from crawler.verbs import verb


@verb()
def command(*, options: Options) -> int:
    """
    Show the whole job on bundled pages.

    They are served on this machine. Your own watchlist and database are not touched, and nothing is fetched
    from elsewhere.
    """
    from crawler.demo.story import tell

    return tell()
