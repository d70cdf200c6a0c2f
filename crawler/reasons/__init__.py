"""What a reading went by, in words: each record with its place on the page and the ground of each field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.extractors.evidence import Evidence, Mark, Trace, marks, rivals
from crawler.extractors.headings.sections import Section
from crawler.extractors.passage import CUT
from crawler.extractors.sureness import FIELDS
from crawler.reading.document import DataRecord
from snapshots.model import Publication

#: In which words a title was told by what.
_CUES = {
    "role": "the mark-up names it a title",
    "heading": "a heading of its own over the entry",
    "bold": "set in bold",
    "quoted": "in quotation marks",
    "link": "the words of a link",
    "italic": "set in italics",
    "underline": "underlined",
    "line": "a line of its own",
    "sentence": "the sentence after the authors",
    "first": "the first sentence",
}
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One field of a record: what was read, how sure that is, and why."""

    field: str
    #: "" where nothing was read.
    value: str
    #: None for what is no field of the record: its section, the cut.
    sure: float | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of an entry's words; ``field`` is "" where no field was read from it."""

    text: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One entry of the page: its words, and the record that came of it or did not."""

    pieces: tuple[Piece, ...]
    #: Number in the list of publications, from 1; None where it is none of them.
    number: int | None
    #: None where nothing was read.
    confidence: float | None
    reasons: tuple[Reason, ...]
    #: Why it is none of the publications; "" where it is one.
    verdict: str

    @property
    def doubtful(self) -> tuple[Reason, ...]:
        """Fields that are not sure."""
        return tuple(r for r in self.reasons if r.sure is not None and r.sure < 0.9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """A heading of the page, and what it was taken to mean."""

    path: tuple[str, ...]
    meaning: str
    #: Whether works are looked for under it.
    listed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Words of the page that are in no entry."""

    text: str


Block = Headline | Explained | Beside


def explained(trace: Trace) -> Iterator[Block]:
    """Give the page from top to bottom: headings, entries, and words beside them; then what came of data."""
    entries = {id(line): e for e in trace.entries for line in e.passage.lines}
    told: set[int] = set()
    path: tuple[str, ...] | None = None
    for one in trace.lines:
        above = tuple(h.text for h in one.line.headings)
        if above != path:
            path = above
            if path:
                yield Headline(
                    path=path, meaning=_meaning(one.section), listed=_listed(one.section, trace, one.stretch)
                )
        evidence = entries.get(id(one.line))
        if evidence is None:
            if one.line.text:
                yield Beside(text=one.line.text)
        elif id(evidence) not in told:
            told.add(id(evidence))
            yield _entry(evidence, trace)
    for publication, record, number in trace.data:
        yield _data(publication, record, number)


def _listed(section: Section, trace: Trace, stretch: int) -> bool:
    return section.lists_works or any(e.stretch == stretch and e.taken for e in trace.entries)


def _meaning(section: Section) -> str:
    parts = [section.kind.value.replace("_", " ")]
    if section.status is not None:
        parts.append(f"status {section.status.value.replace('_', ' ')}")
    if section.year is not None:
        parts.append(f"year {section.year}")
    return ", ".join(parts)


def _entry(evidence: Evidence, trace: Trace) -> Explained:
    publication, way, grounds = evidence.publication, evidence.way, evidence.grounds
    pieces = _pieces(evidence.passage.text, marks(evidence))
    if publication is None or way is None or grounds is None:
        return Explained(
            pieces=pieces, number=None, confidence=None, reasons=(), verdict="nothing in it reads as a title"
        )
    if not evidence.taken:
        verdict = f"left out: {_against(evidence, publication)}"
    elif evidence.number is None:
        verdict = "the same work stands on the page in fuller words"
    else:
        verdict = ""
    whys = {
        "title": _why_title(evidence, trace),
        "authors": _why_authors(evidence),
        "venue": _why_venue(evidence),
        "year": _said(grounds.year.why, grounds.year.words),
        "status": _said(grounds.status.why, grounds.status.words),
        "links": "the entry's own: those of persons and of the venue left out"
        if publication.links
        else "none",
        "awards": "words of a prize in the entry" if publication.awards else "no words of one",
    }
    place = " › ".join(publication.section) or "under no heading"
    lines = len(evidence.passage.lines)
    cut = f"{lines} line{'' if lines == 1 else 's'}"
    if evidence.passage.marker:
        cut += f", marked {evidence.passage.marker}"
    return Explained(
        pieces=pieces,
        number=None if evidence.number is None else evidence.number + 1,
        confidence=publication.confidence if evidence.taken else None,
        reasons=(
            *_reasons(publication, whys, sure=evidence.taken),
            Reason(field="section", value=place, sure=None, why=_meaning(evidence.section)),
            Reason(field="cut", value=cut, sure=None, why=f"stretch {evidence.stretch} of the page"),
        ),
        verdict=verdict,
    )


def _data(publication: Publication, record: DataRecord, number: int | None) -> Explained:
    why = f"a field of the page's {record.source}"
    return Explained(
        pieces=(Piece(text=record.printed, field=""),),
        number=None if number is None else number + 1,
        confidence=publication.confidence,
        reasons=tuple(_reasons(publication, dict.fromkeys(FIELDS, why), sure=True)),
        verdict="" if number is not None else "the same work stands on the page in fuller words",
    )


def _reasons(publication: Publication, whys: dict[str, str], *, sure: bool) -> Iterator[Reason]:
    known = dict(publication.sure)
    for name in FIELDS[1:]:
        yield Reason(
            field=name,
            value=value_of(publication, name),
            sure=known.get(name, publication.confidence) if sure else None,
            why=whys[name],
        )


def value_of(publication: Publication, name: str) -> str:
    """Return a field's value in words."""
    match name:
        case "authors":
            return ", ".join(publication.authors)
        case "status":
            return publication.status.value.replace("_", " ") if publication.status else ""
        case "links":
            return ", ".join(f"{k.kind.value}: {k.url}" for k in publication.links)
        case "awards":
            return "; ".join(publication.awards)
        case _:
            return str(getattr(publication, name) or "")


def _against(evidence: Evidence, publication: Publication) -> str:
    """What an entry lacks that was not taken for a work."""
    way = evidence.way
    said = [f"read under “{_meaning(evidence.section)}”"]
    if way is None or way.run is None:
        said.append("no authors")
    elif not way.run.owner:
        said.append("the owner is not among the names")
    said += [f"no {name}" for name in ("venue", "year") if getattr(publication, name) is None]
    said.append("does not look like a work of the owner's")
    return ", ".join(said)


def _why_title(evidence: Evidence, trace: Trace) -> str:
    way = evidence.way
    assert way is not None
    votes, total = trace.habit[way.habit], sum(trace.habit.values())
    why = (
        f"{_CUES.get(way.cue, way.cue)}, {way.order}, as {votes} of {total} entries; {way.score:z.1f} points"
    )
    for other, behind in rivals(evidence, trace.habit):
        words = _short(evidence.passage.text[other.start : other.end])
        why += f"; {behind:.1f} behind: “{words}” ({_CUES.get(other.cue, other.cue)})"
    return why


def _why_authors(evidence: Evidence) -> str:
    way = evidence.way
    if way is None or way.run is None:
        return "no list of names"
    run = way.run
    where = "before the title" if run.start < way.start else "after the title"
    owner = "the owner among them" if run.owner else "without the owner"
    more = ", et al. after them" if run.open_ended else ""
    turned = ", surnames first" if run.inverted else ""
    names = "1 name" if len(run.names) == 1 else f"{len(run.names)} names"
    return f"{names} {where}, {owner}{turned}{more}; {run.score:z.1f} points a name"


def _why_venue(evidence: Evidence) -> str:
    grounds = evidence.grounds
    assert grounds is not None
    why = _said(grounds.venue.why, grounds.venue.words)
    chosen = grounds.chosen
    if chosen is not None:
        why += f": “{_short(chosen.text)}”, {chosen.score:z.1f} points"
    others = sorted((s for s in grounds.stretches if s is not chosen), key=lambda s: -s.score)
    for other in others[:2]:
        why += f"; not “{_short(other.text)}”, {other.score:.1f}"
    return why


def _said(why: str, words: str) -> str:
    return f"{why}: “{_short(words)}”" if words else why


def _short(words: str) -> str:
    """
    Return words on one line, cut where they are long.

    >>> _short("On  Wool")
    'On Wool'
    """
    words = re.sub(rf"[\s{CUT}]+", " ", words).strip(" .,;")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _pieces(text: str, found: Sequence[Mark]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    for mark in found:
        if mark.start > at:
            pieces.append(Piece(text=text[at : mark.start], field=""))
        pieces.append(Piece(text=text[mark.start : mark.end], field=mark.field))
        at = mark.end
    if at < len(text):
        pieces.append(Piece(text=text[at:], field=""))
    return tuple(pieces)
