"""
What the operator wants to hear of all that happened: mutes, and confirmations over them. Pure.

A decision on one event outweighs one on its paper, that one on a kind of one researcher, that one on a
researcher, that one on a kind. ``confirm`` lifts what a wider ``mute`` covers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import Enum

from snapshots.events import (
    AwardAdded,
    AwardRemoved,
    LinkBroken,
    LinkMoved,
    LinkRecovered,
    PublicationAdded,
    PublicationChanged,
    PublicationRemoved,
    Told,
)
from snapshots.identity.matching import match
from snapshots.shapes import kind_of
from snapshots.store import Decision
from snapshots.text import title_key


class About(Enum):
    """What a decision can be about."""

    #: One event, by its id.
    EVENT = "event"
    #: A paper, by its title's key.
    PAPER = "paper"
    #: A kind of events, by its word; of one researcher or of all.
    KIND = "kind"
    #: Everything of a researcher; the subject is "".
    RESEARCHER = "researcher"
    #: A record of doubtful ownership, by its title's key.
    WORK = "work"
    #: A page, by its address.
    PAGE = "page"
    #: A page's new address, by both.
    MOVE = "move"


MUTE, CONFIRM = "mute", "confirm"
ACCEPT, REJECT = "accept", "reject"

_Rules = Mapping[tuple[str, str, str], str]


def audible(
    told: Iterable[Told], decisions: Iterable[Decision], *, past: Iterable[Told] = ()
) -> tuple[Told, ...]:
    """
    Return what is to be heard, in the order given.

    A paper keeps its decision under a new title: changes of titles are looked up in ``told`` and ``past``.
    """
    rules = {(d.researcher, d.about, d.subject): d.verdict for d in decisions if d.verdict in (MUTE, CONFIRM)}
    given = tuple(told)
    if not rules:
        return given
    former = former_titles((*past, *given))
    return tuple(one for one in given if verdict_on(one, rules, former) != MUTE)


def with_returns(told: Iterable[Told], past: Iterable[Told]) -> tuple[Told, ...]:
    """
    Return what was told, with works and honours marked that come back after they were told as gone.

    A work that comes back with other words in its title has come back as well.
    """
    given = tuple(told)
    gone: dict[tuple[str, str], Told] = {}
    for one in (*past, *given):
        if isinstance(one.event, PublicationRemoved | AwardRemoved):
            subject = _subject(one)
            gone[subject] = min(one, gone.get(subject, one), key=lambda one: one.at)
    return tuple(replace(one, again=True) if _is_back(one, gone) else one for one in given)


def _is_back(told: Told, gone: Mapping[tuple[str, str], Told]) -> bool:
    """Whether a work or an honour comes that was told as gone before."""
    if not isinstance(told.event, PublicationAdded | AwardAdded):
        return False
    subject = _subject(told)
    if subject in gone:
        return gone[subject].at < told.at
    if isinstance(told.event, AwardAdded):
        return False
    works = [
        one.event.publication
        for one in gone.values()
        if isinstance(one.event, PublicationRemoved)
        and one.researcher == told.researcher
        and one.at < told.at
    ]
    return bool(match(works, [told.event.publication]))


def _subject(told: Told) -> tuple[str, str]:
    """Return whose work or honour an event is about, and its title's key."""
    match told.event:
        case AwardAdded(award=award) | AwardRemoved(award=award):
            return told.researcher, f"award {title_key(award.title)}"
    return told.researcher, " ".join(titles_of(told))


def verdict_on(
    told: Told, rules: Mapping[tuple[str, str, str], str], former: Mapping[str, frozenset[str]]
) -> str:
    """Return "mute" or "confirm" by the narrowest rule that covers an event; "" where none does."""
    who, kind = told.researcher, kind_of(told.event)
    papers = [key for title in titles_of(told) for key in former.get(title, frozenset((title,)))]
    asked = [
        ("", About.EVENT.value, told.id),
        *((who, About.PAPER.value, key) for key in papers),
        *(("", About.PAPER.value, key) for key in papers),
        (who, About.KIND.value, kind),
        (who, About.RESEARCHER.value, ""),
        ("", About.KIND.value, kind),
    ]
    return next((rules[rule] for rule in asked if rule in rules), "")


def titles_of(told: Told) -> tuple[str, ...]:
    """Return the title keys of the work that an event is about; () where it is about none."""
    match told.event:
        case PublicationAdded(publication=record) | PublicationRemoved(publication=record):
            titles: tuple[str, ...] = (record.title,)
        case PublicationChanged(before=before, after=after):
            titles = (after.title, before.title)
        case LinkBroken(title=title) | LinkRecovered(title=title) | LinkMoved(title=title):
            titles = (title,)
        case _:
            return ()
    return tuple(dict.fromkeys(title_key(title) for title in titles))


def former_titles(told: Iterable[Told]) -> dict[str, frozenset[str]]:
    """Return for each title key of a work that was retitled all the keys it ever had."""
    families: dict[str, set[str]] = {}
    for one in told:
        if isinstance(one.event, PublicationChanged):
            keys = titles_of(one)
            family = set[str]().union(keys, *(families.get(key, ()) for key in keys))
            families.update(dict.fromkeys(family, family))
    return {key: frozenset(family) for key, family in families.items()}
