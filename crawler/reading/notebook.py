"""Jupyter notebooks → Document, by way of Markdown: what their cells say, what their programs have shown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from crawler.reading.decode import decode, is_binary
from crawler.reading.source import Source
from snapshots.errors import ReadingError

if TYPE_CHECKING:
    from crawler.reading.document import Document


def likely(source: Source) -> float:
    """Whether the bytes are a notebook: by ending or type."""
    if is_binary(source.body):
        return 0.0
    return 0.95 if source.suffix == ".ipynb" or source.media_type == "application/x-ipynb+json" else 0.0


def read(source: Source) -> Document:
    """Read a notebook as the Markdown that says the same."""
    from crawler.reading.markdown import read as read_markdown

    try:
        notebook = json.loads(decode(source))
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"{source.url}: the notebook is broken: {error}") from error
    cells = notebook.get("cells") if isinstance(notebook, Mapping) else None
    parts = [part for cell in cells if isinstance(cell, Mapping) for part in _shown(cell)] if cells else []
    text = "\n\n".join(parts)
    return read_markdown(replace(source, body=text.encode(), file_name="", content_type="text/markdown"))


def _shown(cell: Mapping[str, object]) -> Iterator[str]:
    """
    Give what a reader sees of a cell: words, or what came of a program.

    >>> list(_shown({"cell_type": "code", "source": "x", "outputs": [{"data": {"text/html": ["Wool"]}}]}))
    ['Wool']
    """
    if cell.get("cell_type") != "code":
        yield _words(cell.get("source"))
        return
    outputs = cell.get("outputs")
    for output in outputs if isinstance(outputs, list) else ():
        data = output.get("data") if isinstance(output, Mapping) else None
        if isinstance(data, Mapping):
            yield _words(data.get("text/markdown") or data.get("text/html"))


def _words(source: object) -> str:
    lines = source if isinstance(source, list) else [source]
    return "".join(line for line in lines if isinstance(line, str)).strip("\n")
