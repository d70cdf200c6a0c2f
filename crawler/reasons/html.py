"""What a reading went by, as one HTML page: the page's text with each field in its colour."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files

import jinja2

from crawler.reasons import Beside, Block, Explained, Headline
from crawler.reports.html import safe_link
from crawler.shown import shown, shown_lines


def render(blocks: Iterable[Block], *, page: str, researcher: str, notes: tuple[str, ...] = ()) -> str:
    """Return the explanation of one page as a whole page of its own."""
    told = list(blocks)
    style = _resource("page.css")
    taken = [b for b in told if isinstance(b, Explained) and b.number is not None]
    return _template().render(
        blocks=told,
        page=page,
        researcher=researcher,
        notes=notes,
        count=len(taken),
        doubtful=[b for b in taken if b.doubtful],
        left_out=sum(isinstance(b, Explained) and b.number is None for b in told),
        style=style,
        style_hash=base64.b64encode(sha256(style.encode()).digest()).decode(),
    )


def _kind(block: Block) -> str:
    match block:
        case Headline():
            return "headline"
        case Beside():
            return "beside"
        case Explained():
            return "entry"


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(shown=shown, shown_lines=shown_lines, safe_link=safe_link, kind=_kind)
    return environment.from_string(_resource("page.html"))


def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
