"""
Reading: bytes of any format → ``Document``. One module a format.

A format is a module of this folder, or a package with rooms of its own, with two functions:
``likely(source) -> float`` (0 to 1, how likely the module is the one for these bytes) and
``read(source) -> Document``. The likeliest reads.
"""

from __future__ import annotations

from crawler.reading.document import Document
from crawler.reading.source import Source

__all__ = ["Document", "Source", "read"]


def read(source: Source) -> Document:
    """
    Read a page with the module likeliest to understand it.

    Raises ReadingError where none does (an image, an archive, a program).
    """
    from crawler.reading.choose import choose

    return choose(source).read(source)
