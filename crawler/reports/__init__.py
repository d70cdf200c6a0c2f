"""
Reports: what was told, for a person to read. One module a format.

A format is a module of this folder with one function, ``render(digest) -> str``; its name is the word of
``--format``.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from crawler.reports.digest import Digest


def formats() -> tuple[str, ...]:
    """Return the words that ``--format`` knows."""
    # The digest is what they render, not a format; told by name, so that --help need not load them all.
    names = {module.name for module in pkgutil.iter_modules(__path__)} - {"digest"}
    return ("text", *sorted(names - {"text"}))


def render(digest: Digest, form: str) -> str:
    """Render a digest with the module of that name."""
    return cast(str, importlib.import_module(f"crawler.reports.{form}").render(digest))
