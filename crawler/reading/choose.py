"""Which module of this folder reads a source."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol

import crawler.reading
from crawler.reading.document import Document
from crawler.reading.source import Source
from snapshots.errors import ReadingError


class Reader(Protocol):
    """What a module of this folder offers."""

    def likely(self, source: Source, /) -> float:
        """How likely this module is the one for these bytes, 0 to 1."""
        ...

    def read(self, source: Source, /) -> Document:
        """Read the bytes."""
        ...


@cache
def readers() -> tuple[Reader, ...]:
    """Every format's module, or package where it has rooms of its own, by its place in the folder."""
    names = sorted(m.name for m in pkgutil.iter_modules(crawler.reading.__path__))
    modules = [importlib.import_module(f"crawler.reading.{name}") for name in names]
    return tuple(m for m in modules if hasattr(m, "likely") and hasattr(m, "read"))


def choose(source: Source) -> Reader:
    """Return the likeliest reader; raise ReadingError where none knows the bytes."""
    best = max(readers(), key=lambda reader: reader.likely(source))
    if best.likely(source) <= 0:
        raise ReadingError(f"{source.url}: no page that can be read (neither text, HTML nor PDF)")
    return best
