"""Data of YAML, TOML or JSON → text, lists of text and lists of mappings of text: what a DataRecord holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

#: A file whose aliases unfold to more values than this is made to harm.
MOST_VALUES: Final = 200_000
_MOST_DEPTH: Final = 6


def load_yaml(text: str) -> object:
    """Return the data of YAML text, dates and all; raise ValueError where it is none."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        # Tabs are no YAML; sites whose generator forgives them are many.
        return yaml.load(text.replace("\t", "    "), Loader=loader)  # noqa: S506 — it is a safe loader
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(str(error)) from error


def plain_fields(data: Mapping[str, object]) -> dict[str, object]:
    """
    Return the fields of one record: lower-case names of one word, plain values; empty ones left out.

    >>> plain_fields({"Title": " On Wool ", "Pub Year": 2024, "code": None, "repo": {"name": "x"}})
    {'title': 'On Wool', 'pub_year': '2024', 'repo': [{'name': 'x'}]}
    """
    budget = [MOST_VALUES]
    fields = {
        str(name).strip().lower().replace(" ", "_"): _plain(value, budget, 0) for name, value in data.items()
    }
    return {name: value for name, value in fields.items() if value not in ("", [], {})}


def _plain(value: object, budget: list[int], depth: int) -> object:
    budget[0] -= 1
    if value is None or budget[0] < 0 or depth > _MOST_DEPTH:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Mapping):
        within = {str(name).strip().lower(): _plain(v, budget, depth + 1) for name, v in value.items()}
        kept = {name: v for name, v in within.items() if v not in ("", [], {})}
        return [kept] if depth == 0 else kept
    if isinstance(value, list | tuple | set):
        items = [_plain(item, budget, depth + 1) for item in value]
        return [item for item in items if item not in ("", [], {})]
    return str(value)
