"""Links of papers as lines for a terminal and as data: what ``links`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from crawler.answers.linking import is_failing
from crawler.answers.paragraphs import paragraph
from crawler.answers.standing import visit_words
from crawler.reports.digest import elsewhere
from crawler.shown import shown
from snapshots.links.copies import archived
from snapshots.links.health import health_of
from snapshots.links.slips import Slip, SlipKind
from snapshots.model import Health
from snapshots.shapes import time_as_text
from snapshots.store import LinkState, LinkTurn


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkReport:
    """One link of one work, with all there is to say of it."""

    state: LinkState
    #: Other addresses of the work.
    copies: tuple[str, ...] = ()

    @property
    def archived(self) -> str:
        """Where the Wayback Machine shows what stood there, if it has it."""
        return archived(self.state.url, self.state.good.at if self.state.good else None)


def link_lines(
    links: Iterable[LinkReport],
    slips: Iterable[tuple[str, Slip]],
    names: Mapping[str, str],
    *,
    record: bool = False,
) -> list[str]:
    """
    Return links per paper, below them the slips of its pages, as (researcher, slip).

    With ``record`` every link's turns over time.
    """
    papers: dict[tuple[str, str], list[str]] = {}
    for link in sorted(links, key=lambda one: one.state.url):
        state = link.state
        lines = papers.setdefault((state.researcher, state.title), [])
        lines.append(f"  {shown(state.url)}")
        lines += paragraph(_state_words(state), "    ", "    ")
        if record:
            lines += [line for turn in state.turns for line in _turn_lines(turn)]
        if is_failing(state):
            for what, url in elsewhere(link.archived, link.copies):
                lines += paragraph(f"{what}: {shown(url)}", "    ", "      ")
    for researcher, slip in slips:
        lines = papers.setdefault((researcher, slip.title), [])
        lines += paragraph(shown(slip_words(slip)), "  ", "    ")
        lines += paragraph(shown(f"on {slip.page}"), "    ", "      ")
    listed: list[str] = []
    for (researcher, title), lines in sorted(papers.items()):
        listed += paragraph(f"{shown(title)} ({shown(names.get(researcher, researcher))})", "", "  ")
        listed += lines
    return listed


def link_as_json(link: LinkReport) -> dict[str, Any]:
    """Return a link's health as data."""
    state = link.state
    return {
        "researcher": state.researcher,
        "title": state.title,
        "url": state.url,
        "broken": state.broken,
        "failures": state.failures,
        "since": time_as_text(state.since) if state.since else None,
        "outcome": state.last.outcome.value if state.last else None,
        "status_code": state.last.status_code if state.last else None,
        "reason": state.last.detail if state.last else "",
        "moved_to": state.moved_to or None,
        "archived": link.archived,
        "copies": list(link.copies),
        "record": [
            {"at": time_as_text(turn.at), "health": turn.health.value, "reason": turn.words}
            for turn in state.turns
        ],
    }


def slip_words(slip: Slip) -> str:
    """Say in a line what is wrong with a link."""
    match slip.kind:
        case SlipKind.EMPTY:
            return f"the link {slip.words!r} has an empty address" if slip.words else "a link has no address"
        case SlipKind.SHARED:
            return f"{slip.url} stands at another paper too: {slip.words}"
        case SlipKind.OTHER_PAPER:
            return f"{slip.url} leads to another paper: {slip.words}"
        case SlipKind.OTHER_PUBLISHER:
            return f"{slip.url} may be of another paper: {slip.words}"
        case SlipKind.NO_PDF:
            shows = f", {slip.words!r}," if slip.words else ""
            return f"{slip.url} shows a web page{shows} where a PDF is promised"
        case _:
            assert_never(slip.kind)


def slip_as_json(researcher: str, slip: Slip) -> dict[str, Any]:
    """Return a slip as data."""
    return {
        "researcher": researcher,
        "title": slip.title,
        "page": slip.page,
        "kind": slip.kind.value,
        "url": slip.url,
        "words": slip.words,
    }


def _state_words(state: LinkState) -> str:
    if not is_failing(state):
        settled = state.last is not None and health_of(state.last) is Health.ALIVE
        word = "well" if settled else "unsure" if state.last else "not asked yet"
        moved = f"moved to {shown(state.moved_to)}" if state.moved_to else ""
        since = f"since {state.since:%Y-%m-%d}" if state.since and settled else ""
        return " · ".join(part for part in (f"{word} {since}".strip(), moved) if part)
    days = f"failed on {state.failures} day{'s' if state.failures > 1 else ''}"
    parts = [
        "broken" if state.broken else "not believed broken yet",
        f"{days} since {state.since:%Y-%m-%d}" if state.since else days,
        shown(visit_words(state.last)) if state.last else "",
    ]
    return " · ".join(part for part in parts if part)


def _turn_lines(turn: LinkTurn) -> list[str]:
    words = f"{turn.health.value} · {shown(turn.words)}" if turn.words else turn.health.value
    return paragraph(words, f"    {turn.at:%Y-%m-%d}  ", "                ")
