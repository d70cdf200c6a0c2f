"""Why an event was told: both sides' words, the visits, the match, the program that read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from crawler.answers.paragraphs import page_width, paragraph
from crawler.answers.standing import visit_words
from crawler.decisions.deciding import decision_words, verdict_of
from crawler.decisions.hearing import DOUBTFUL, heard, whose
from crawler.reports.digest import title_of_kind
from crawler.reports.text import item_lines
from crawler.shown import shown
from crawler.watchlist import Watchlist
from snapshots.diff import same_award
from snapshots.events import (
    FOUND_LATER,
    WITHDRAWN,
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
from snapshots.hearing import MUTE, REJECT, titles_of
from snapshots.identity.likeness import title_likeness
from snapshots.identity.matching import pairs
from snapshots.model import Award, Publication, Visit
from snapshots.shapes import time_as_text, told_as_json
from snapshots.store import LinkState, Run, Store
from snapshots.together import together

#: Visits shown of a page; the event rests on the last ones.
_MOST_VISITS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a page said of a record."""

    printed: str
    page: str
    #: The headings above it.
    section: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """All that an event rests on."""

    told: Told
    #: What was said before and after; None where one side said nothing.
    before: Words | None = None
    after: Words | None = None
    #: Oldest first; the last is the one that brought it.
    visits: tuple[Visit, ...] = ()
    #: How the two sides were known to be one, or that nothing known came near.
    match: str = ""
    score: float | None = None
    #: None for a link that was never asked again.
    link: LinkState | None = None
    run: Run | None = None
    #: Why it was not said to anyone; "" where it was.
    silence: str = ""
    #: Ids of the same thing told of others.
    others: tuple[str, ...] = ()


def explain(store: Store, told: Told, watchlist: Watchlist) -> Explanation:
    """Gather what an event rests on."""
    before, after = _sides(told)
    match, score = _match(store, told)
    url = getattr(told.event, "url", None) or told.page
    visits = tuple(
        past.visit
        for past in store.visits(told.researcher)
        if past.visit.url == url and past.visit.at <= told.at
    )
    return Explanation(
        told=told,
        before=before,
        after=after,
        visits=visits[-_MOST_VISITS:],
        match=match,
        score=score,
        link=_link(store, told),
        run=store.run_of(told.id),
        silence=_silence(store, told, watchlist),
        others=_others(store, told),
    )


def explanation_lines(one: Explanation, watchlist: Watchlist) -> list[str]:
    """Return an explanation as lines for a terminal."""
    told = one.told
    name = next((r.name for r in watchlist.researchers if r.key == told.researcher), told.researcher)
    lines = [f"{told.id} · {title_of_kind(told)} · {shown(name)}", *item_lines(told)]
    if one.before or one.after:
        lines += ["", "What the page said", *_side_by_side(one.before, one.after)]
    if one.match:
        score = f", {one.score:.2f} of 1" if one.score is not None else ""
        lines += ["", "Match", *paragraph(shown(one.match + score), "  ", "    ")]
    if one.visits:
        lines += ["", f"Visits of {shown(one.visits[-1].url)}"]
        for visit in one.visits:
            lines.append(f"  {visit.at:%Y-%m-%d %H:%M} UTC  {shown(_visit(visit))}")
    if one.link is not None and one.link.last is not None:
        lines += ["", "The link since", *paragraph(shown(_link_words(one.link)), "  ", "    ")]
    if one.run is not None:
        by = f"paperwatch {one.run.program}" if one.run.program else "an older paperwatch"
        lines += ["", "Read by", f"  {shown(by)}, run {one.run.id}"]
    if one.silence:
        lines += ["", "Not told", *paragraph(one.silence, "  ", "    ")]
    if one.others:
        lines += ["", f"The same of others: {', '.join(one.others)}"]
    return lines


def explanation_as_json(one: Explanation) -> dict[str, Any]:
    """Return an explanation as data."""

    def words(side: Words | None) -> dict[str, Any] | None:
        if side is None:
            return None
        return {"printed": side.printed, "page": side.page, "section": list(side.section)}

    old, new = marked(one.before.printed if one.before else "", one.after.printed if one.after else "")
    return {
        "event": told_as_json(one.told),
        "before": words(one.before),
        "after": words(one.after),
        "marked": {"before": old, "after": new},
        "visits": [
            {
                "url": visit.url,
                "at": time_as_text(visit.at),
                "outcome": visit.outcome.value,
                "status_code": visit.status_code,
                "final_url": visit.final_url,
                "body": visit.body,
                "size": visit.size,
            }
            for visit in one.visits
        ],
        "match": {"why": one.match, "score": one.score} if one.match else None,
        "run": {"id": one.run.id, "program": one.run.program} if one.run else None,
        "not_told": one.silence or None,
        "others": list(one.others),
    }


def marked(before: str, after: str) -> tuple[str, str]:
    """
    Return two texts with the words marked that only one of them has.

    >>> marked("Looms. Submitted to ICWL", "Looms. To appear in ICWL")
    ('Looms. [-Submitted to-] ICWL', 'Looms. {+To appear in+} ICWL')
    """
    old, new = before.split(), after.split()
    left, right = list[str](), list[str]()
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            left += old[a:b]
            right += new[c:d]
            continue
        if a < b:
            left.append(f"[-{' '.join(old[a:b])}-]")
        if c < d:
            right.append(f"{{+{' '.join(new[c:d])}+}}")
    return " ".join(left), " ".join(right)


def _side_by_side(before: Words | None, after: Words | None) -> list[str]:
    if before and after:
        old, new = marked(before.printed, after.printed)
    else:
        old, new = (side.printed if side else "" for side in (before, after))
    columns = [
        _column(old, before, "before", "(not listed)"),
        _column(new, after, "after", "(listed no more)"),
    ]
    return [
        f"  {left:<{_column_width()}} | {right}".rstrip()
        for left, right in zip_longest(*columns, fillvalue="")
    ]


def _column(words: str, side: Words | None, name: str, nothing: str) -> list[str]:
    if side is None:
        return [name, nothing]
    width = _column_width()
    lines = [name, *wrap(shown(words) or "(no words kept)", width)]
    if side.section:
        lines += wrap(shown("under: " + " › ".join(side.section)), width)
    return lines + wrap(shown(side.page), width, break_on_hyphens=False)


def _column_width() -> int:
    """Return the columns of one side of two."""
    return (page_width() - 5) // 2


def _sides(told: Told) -> tuple[Words | None, Words | None]:
    match told.event:
        case PublicationAdded(publication=record) | AwardAdded(award=record):
            return None, _words(record)
        case PublicationRemoved(publication=record) | AwardRemoved(award=record):
            return _words(record), None
        case PublicationChanged(before=before, after=after):
            return _words(before), _words(after)
        case _:
            return None, None


def _words(record: Publication | Award) -> Words:
    section = record.section if isinstance(record, Publication) else ()
    return Words(printed=record.printed, page=record.page, section=section)


def _match(store: Store, told: Told) -> tuple[str, float | None]:
    """Say how the two sides were known to be one work, or what was nearest where there is one side only."""
    match told.event:
        case PublicationChanged(before=before, after=after):
            found = pairs((before,), (after,))
            if not found:
                return "none by today's rules", None
            _, _, score, why = found[0]
            return why.value, score
        case PublicationAdded(publication=record):
            return _nearest(record, store.listed(told.researcher, told.at))
        case AwardAdded(award=award):
            known = [r for r in store.listed(told.researcher, told.at) if isinstance(r, Award)]
            best = max(known, key=lambda r: same_award(r, award), default=None)
            if best is None:
                return "none: no honour was known", None
            return f"none: the nearest known is {best.title!r}", float(same_award(best, award))
        case _:
            return "", None


def _nearest(record: Publication, known: Iterable[Publication | Award]) -> tuple[str, float | None]:
    works = [work for work in known if isinstance(work, Publication)]
    best = max(works, key=lambda work: title_likeness(work.title, record.title), default=None)
    if best is None:
        return "none: no work was known", None
    return f"none: the nearest known title is {best.title!r}", title_likeness(best.title, record.title)


def _visit(visit: Visit) -> str:
    parts = [visit_words(visit)]
    if visit.final_url and visit.final_url != visit.url:
        parts.append(f"at {visit.final_url}")
    if visit.body:
        parts.append(f"sha256 {visit.body[:16]}…, {visit.size} bytes")
    return "  ".join(parts)


def _link(store: Store, told: Told) -> LinkState | None:
    match told.event:
        case LinkBroken(url=url) | LinkRecovered(url=url) | LinkMoved(url=url):
            return next((s for s in store.links(told.researcher) if s.url == url), None)
        case _:
            return None


def _link_words(state: LinkState) -> str:
    last = f"{state.last.at:%Y-%m-%d %H:%M} UTC: {visit_words(state.last)}" if state.last else ""
    since = f"; since {state.since:%Y-%m-%d}" if state.since else ""
    return f"{last}{since}; failed on {state.failures} days in a row"


def _silence(store: Store, told: Told, watchlist: Watchlist) -> str:
    """Say why an event is not said to anyone; "" where it is."""
    run = store.run_of(told.id)
    beside = store.told_by(run.id) if run else (told,)
    if not told.standing and told.id in {one.id for one in heard(store, beside, watchlist)}:
        return ""
    rules = verdict_of(told, store.decisions())
    if rules and rules[0].verdict == MUTE:
        return f"muted: {decision_words(rules[0], store, watchlist)}"
    if told.standing == WITHDRAWN:
        return "withdrawn: read again, the page does not say so"
    if told.standing == FOUND_LATER:
        return "found when the page was read again; told to nobody at its time"
    person = next((r for r in watchlist.researchers if r.key == told.researcher), None)
    snapshot = store.snapshot(told.researcher)
    if person is not None and snapshot is not None:
        owners = whose(store, person, snapshot.publications)
        if any(owners.get(title) in (DOUBTFUL, REJECT) for title in titles_of(told)):
            return f"it may be a namesake's; see: paperwatch accept {shown(person.name)!r} --list"
    return "it was told of another researcher before"


def _others(store: Store, told: Told) -> tuple[str, ...]:
    past: Sequence[Told] = store.told()
    for news in together(past):
        tellings = (news.told, *news.others)
        if any(one.id == told.id for one in tellings):
            return tuple(f"{one.id} ({shown(one.researcher)})" for one in tellings if one.id != told.id)
    return ()
