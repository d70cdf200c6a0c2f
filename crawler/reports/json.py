"""The report as JSON: changes of records, and beside them what happened to pages and links."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, get_args

from crawler.reports.digest import Digest
from crawler.shown import shown_json
from snapshots.events import LinkEvent, PageEvent
from snapshots.shapes import told_as_json
from snapshots.together import News


def render(digest: Digest) -> str:
    """Return the report as JSON, newest first."""
    return shown_json(json.dumps(as_json(digest.news), ensure_ascii=False, indent=1)) + "\n"


def as_json(told: Iterable[News]) -> dict[str, list[dict[str, Any]]]:
    """
    Sort what was told into changes, pages and links.

    One thing told of a work for several researchers stands once, with all ``researchers`` and ``ids``.
    """
    kinds: dict[str, list[dict[str, Any]]] = {"changes": [], "pages": [], "links": []}
    for news in told:
        one = news.told
        if isinstance(one.event, get_args(PageEvent)):
            kind = "pages"
        elif isinstance(one.event, get_args(LinkEvent)):
            kind = "links"
        else:
            kind = "changes"
        shape = told_as_json(one)
        if news.others:
            shape["researchers"] = list(news.researchers)
            shape["ids"] = [telling.id for telling in (one, *news.others)]
            if "url" in shape:
                shape["urls"] = list(dict.fromkeys(told_as_json(t)["url"] for t in (one, *news.others)))
        kinds[kind].append(shape)
    return kinds
