"""The report as one HTML page that loads nothing, runs nothing and links only to the web."""

from __future__ import annotations

import base64
import re
from functools import cache
from hashlib import sha256
from importlib.resources import files

import jinja2

from crawler.reports.digest import Digest
from crawler.shown import shown
from snapshots.model import Link, LinkKind
from snapshots.text import title_key


def render(digest: Digest) -> str:
    """Return the report as a whole page."""
    style = _resource("report.css")
    return _template().render(digest=digest, style=style, style_hash=_hash(style))


def safe_link(url: str) -> str | None:
    """
    Return an address that may be linked to; None for one that may not.

    >>> safe_link("javascript:alert(1)") is None
    True
    """
    return shown(url) if re.match(r"https?://[^\s/]", url, re.IGNORECASE) else None


def words_of_link(link: Link, title: str) -> str:
    """
    Return what a link is called; one whose words are the work's title, which stands above it, by its kind.

    >>> words_of_link(Link(url="", label="On Wool.", kind=LinkKind.PDF), "On Wool")
    'pdf'
    """
    if link.label and title_key(link.label) != title_key(title):
        return link.label
    return "link" if link.kind is LinkKind.OTHER else link.kind.value


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(shown=shown, safe_link=safe_link, words_of_link=words_of_link)
    return environment.from_string(_resource("report.html"))


def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(style: str) -> str:
    return base64.b64encode(sha256(style.encode()).digest()).decode()
