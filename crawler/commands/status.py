"""``paperwatch status``: how the watch stands, so that silence is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crawler.options import Options
from crawler.verbs import print_json, print_lines, verb

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from crawler.answers.standing import Standing
    from crawler.watchlist import Researcher
    from snapshots.store import Store


@verb()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def command(*, options: Options, form: str) -> int:
    """
    Tell whether the watch is at work, and if not, why.

    Exits 1 where news could be missed: a researcher's pages cannot be read, or no crawl has looked for long.
    """
    from crawler.decisions.people import load_with_people, names_of
    from crawler.opening import looked_into, tell_nothing_yet

    watchlist = load_with_people(options.watchlist)
    with looked_into(options.db) as store:
        standings = [_standing(store, person, options.now) for person in watchlist.researchers]
    if store is None:
        tell_nothing_yet(options.db)
    if form == "json":
        print_json({"researchers": [_as_json(standing) for standing in standings]})
    else:
        print_lines(_lines(standings, names_of(watchlist), options.now))
    return 1 if any(standing.failing for standing in standings) else 0


def _standing(store: Store | None, person: Researcher, now: datetime) -> Standing:
    from crawler.answers.standing import judge_standing
    from snapshots.events import OPERATOR_EVENTS, PageReturned
    from snapshots.identity.works import merge

    no_news = (*OPERATOR_EVENTS, PageReturned)
    snapshot = store.snapshot(person.key) if store else None
    told = store.told(researcher=person.key) if store else ()
    return judge_standing(
        person,
        snapshot,
        works=len(merge(snapshot.publications)) if snapshot else 0,
        last_news=next((one.at for one in told if not isinstance(one.event, no_news)), None),
        last_checked=store.last_checked(person.key) if store else None,
        first_listed=store.first_listed(person.key) if store else None,
        now=now,
    )


def _lines(standings: list[Standing], names: Mapping[str, str], now: datetime) -> list[str]:
    from crawler.answers.paragraphs import paragraph, table
    from crawler.answers.standing import page_trouble
    from crawler.shown import shown

    rows = [
        (
            shown(names[one.researcher.key]),
            f"{one.stand.value}{f' since {one.since:%Y-%m-%d}' if one.since else ''}",
            f"last good crawl {_age(now, one.last_good)}",
            f"{one.publications} publication{'' if one.publications == 1 else 's'}",
        )
        for one in standings
    ]
    lines = []
    for one, row in zip(standings, table(rows), strict=True):
        lines.append(row)
        lines += paragraph(shown(one.why), "    ", "    ")
        for page in one.trouble:
            if page_trouble(page) != one.why:
                lines += paragraph(shown(page_trouble(page)), "    ", "    ")
    if any(page.held for one in standings for page in one.trouble):
        lines += ["", "what is held waits for a word of yours: paperwatch accept --list"]
    return lines


def _age(now: datetime, then: datetime | None) -> str:
    if then is None:
        return "never"
    hours = max(0, int((now - then).total_seconds() // 3600))
    return f"{hours} h ago" if hours < 48 else f"{hours // 24} days ago"


def _as_json(one: Standing) -> dict[str, Any]:
    from crawler.answers.standing import page_trouble
    from snapshots.shapes import time_as_text

    return {
        "researcher": one.researcher.key,
        "name": one.researcher.name,
        "state": one.stand.value,
        "since": time_as_text(one.since) if one.since else None,
        "why": one.why,
        "last_good": time_as_text(one.last_good) if one.last_good else None,
        "publications": one.publications,
        "failing": one.failing,
        "trouble": [page_trouble(page) for page in one.trouble],
    }
