"""The publications that a document lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence, Set
from dataclasses import replace
from datetime import date
from functools import lru_cache

from crawler.extractors.belonging import (
    ALONG,
    belongs,
    is_along,
    is_draft_alone,
    is_indexed,
    is_over_place,
    is_research,
    is_set_off,
)
from crawler.extractors.called_works import called_works
from crawler.extractors.entries.line_signs import Signs, signs_of
from crawler.extractors.evidence import Evidence, Grounds, Trace
from crawler.extractors.field_labels import (
    parted_at_labels,
    without_label,
    without_labels_above,
    without_terms,
)
from crawler.extractors.furniture import in_navigation, without_furniture
from crawler.extractors.headings.outline import Outlined, outline
from crawler.extractors.headings.sections import Section, read_heading
from crawler.extractors.headings.signs import YEAR_ONLY, dress_of
from crawler.extractors.hints import holds
from crawler.extractors.links import is_row_of_links
from crawler.extractors.listed import Listed, entry_reader, lines_of, list_entries
from crawler.extractors.memory import Memory
from crawler.extractors.names.owner import OwnerNames, fold_name
from crawler.extractors.no_works import AGGREGATOR
from crawler.extractors.record import Context, to_publication
from crawler.extractors.repeats import once
from crawler.extractors.sureness import judged
from crawler.extractors.ways.habits import Bonuses, Way
from crawler.extractors.ways.reading import with_persons
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Document, Line, Mark, Span
from snapshots.model import LinkKind, Publication, Status
from snapshots.venues.words import has_venue_word

#: Who writes "I" counts citations on a page of one's own.
_FIRST_PERSON = re.compile(
    r"\b(?:I am|I[’']m|I was|I have|I received|I work|I study|[Mm]y (?:research|work|name|CV|group|lab|students?|papers|publications|interests?))\b"
    r"|\[at\]|\(at\)"
)
#: A folded line of more words is a summary, whoever it names.
_MOST_NAMES = 120
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: One below the names, of more words than this, does not tell where the work appeared.
_MOST_OF_PLACE = 25


def find_publications(
    document: Document,
    names: Sequence[str],
    on: date,
    trace: Trace | None = None,
    memory: Memory | None = None,
) -> tuple[Publication, ...]:
    """
    Read the owner's works out of a document's lines; ``on`` is the day they were read.

    ``trace`` is told what was gone by; ``memory`` knows what was read of the person's pages before.
    """
    trace = trace if trace is not None else Trace()
    owner = OwnerNames(names, document.text)
    memory = memory if memory is not None else Memory()
    whose = tuple(names), owner.initials
    lines = [
        replace(line, folded=True) if is_row_of_links(line) else line
        for line in without_furniture(document.lines)
    ]
    look = _looking(owner, memory, whose)
    labelled = without_labels_above(without_terms([*parted_at_labels(lines)]))
    lines = _with_folded_names(labelled, owner, look)
    outlined = [
        replace(o, line=bare) if (bare := without_label(o.line)) is not o.line else o
        for o in outline(
            lines,
            lambda b: look(b).authors,
            lambda b: look(b).authors and not look(b).more,
            lambda words: words in owner,
        )
        if not in_navigation(o)
    ]
    outlined = called_works(outlined)
    context = Context(
        base=document.base,
        page=document.url,
        on=on,
        aggregator=document.format != "pdf" and _is_index(document.text[:3000]),
    )
    read_entry = entry_reader(owner, memory, whose, soft=document.format == "pdf")
    listed = list_entries(outlined, owner, look, trace, read_entry=read_entry)
    works = any(x.section.lists_works for x in listed)
    titled = bool(
        re.search(
            r"public|paper|research|bibliograph|writing|works|cv|vita",
            f"{document.url} {document.title}".lower(),
        )
    )
    read = _read_entries(listed, owner, context, trace)
    lists = _lists(read, works_known=works)
    unnamed = {x.stretch for x in listed if x.section.kind is SectionKind.OTHER} & lists
    if unnamed:
        # What stands in a list told what it is: now its items are cut and read as those of one that a heading names.
        outlined = [_as_works(o) if o.stretch in unnamed else o for o in outlined]
        whole = (
            x for x in listed if len(x.signs) == len(x.entry.passage.lines)
        )  # nothing of it is folded away
        known = {lines_of(x.entry.passage.lines): x.entry for x in whole}
        listed = list_entries(outlined, owner, look, trace, read_entry=read_entry, known=known)
        read = _read_entries(listed, owner, context, trace)
    own = [
        belongs(record, way, x, works_known=works, titled=titled, in_list=x.stretch in lists)
        or (context.aggregator and is_indexed(record))
        for x, way, record in read
    ]
    taken = [r for n, (_, _, r) in enumerate(read) if own[n] or _is_among_drafts(read, own, n)]
    return once(judged(trace, taken, document.format))


_Read = tuple[Listed, Way, Publication]


def _is_among_drafts(read: Sequence[_Read], own: Sequence[bool], n: int) -> bool:
    """Whether a title alone stands between two of the owner's drafts, in one list."""
    x, _, record = read[n]
    return (
        0 < n < len(read) - 1
        and own[n - 1]
        and own[n + 1]
        and read[n - 1][0].stretch == x.stretch == read[n + 1][0].stretch
        and is_draft_alone(record, x)
    )


def _is_index(front: str) -> bool:
    """Whether a page begins as an index's on an author does: it counts citations, and nobody says "I"."""
    counts = holds(front.lower(), ("index", "citations")) and AGGREGATOR.search(front) is not None
    return counts and not _FIRST_PERSON.search(front)


def _as_works(o: Outlined) -> Outlined:
    return replace(o, section=_named(o.section))


# Neighbouring lines stand in the same section.
@lru_cache(maxsize=64)
def _named(section: Section) -> Section:
    """A section that no heading names, as if one named it works."""
    return replace(section, kind=SectionKind.PUBLICATIONS) if section.kind is SectionKind.OTHER else section


def _read_entries(listed: Sequence[Listed], owner: OwnerNames, context: Context, trace: Trace) -> list[_Read]:
    """
    Read each entry the way its list prefers; those that hold no title are left out.

    An entry that was read so before, under no heading, keeps its record: a list's name alone says nothing of it.
    """
    read: list[_Read] = []
    before = {id(seen.entry): seen for seen in trace.entries}
    trace.entries.clear()
    bonus = Bonuses(trace.habit)
    ways = [x.entry.ways.best(bonus) for x in listed]
    known = {fold_name(name) for way in ways if way and way.run for name in way.run.names[1:]}
    for x, found in zip(listed, ways, strict=True):
        way = found and with_persons(found, known, owner)
        seen = Evidence(entry=x.entry, section=x.section, stretch=x.stretch, way=way)
        trace.entries.append(seen)
        if way is not None:
            last = before.get(id(x.entry))
            if last and last.publication and last.way == way and _named(last.section) == _named(x.section):
                seen.grounds, seen.publication = last.grounds, last.publication
            else:
                seen.grounds = Grounds()
                seen.publication = to_publication(x.entry, way, x.section, context, seen.grounds)
            read.append((x, way, seen.publication))
    return read


def _looking(owner: OwnerNames, memory: Memory, whose: Hashable) -> Callable[[Line], Signs]:
    """Return what looks a line over, once however often it is asked."""
    known: dict[int, tuple[Sequence[Span], Signs]] = {}

    def look(line: Line) -> Signs:
        # Copies of a line, under other headings, share its spans; those known are held, so that none takes their number.
        key = id(line.spans)
        if key not in known:
            known[key] = line.spans, memory.seen(whose, line, lambda: signs_of(line, owner))
        return known[key][1]

    return look


def _with_folded_names(lines: Sequence[Line], owner: OwnerNames, look: Callable[[Line], Signs]) -> list[Line]:
    """
    Show a list of authors that is folded away below a title, where none stands beside the title.

    And where the work appeared, right behind it.
    """
    found: list[Line] = []
    shown: list[Line] = []
    named: Line | None = None
    for line, before in zip(lines, [None, *lines], strict=False):
        if not line.folded:
            shown = [*([] if before is not None and before.folded else shown[-3:]), line]
        elif shown and not any(look(s).authors for s in shown) and line.text.count(" ") < _MOST_NAMES:
            bare = replace(line, folded=False)
            signs = signs_of(bare, owner)
            if signs.authors and not signs.more:
                shown, named = [], line
                found.append(bare)
                continue
        placed = named is not None and line.folded and _is_place_below(line, named)
        named = None
        found.append(replace(line, folded=False) if placed else line)
    return found


def _is_place_below(line: Line, names: Line) -> bool:
    """Whether a few words below a list of authors, and in one part with it, tell where the work appeared."""
    words = [s for s in line.spans if s.text.strip()]
    within = line.path[: len(names.path)] == names.path or line.path[:-1] == names.path[:-1]
    slanted = bool(words) and all(Mark.ITALIC in s.marks and s.href is None for s in words)
    told = slanted or has_venue_word(line.text) or _A_YEAR.search(line.text) is not None
    return within and told and line.text.count(" ") < _MOST_OF_PLACE and not is_row_of_links(line)


def _lists(read: list[_Read], *, works_known: bool) -> frozenset[int]:
    """
    Find stretches that are lists of works by what stands in them, where no heading says so.

    Beside a list that a heading names, another must be plainly the owner's: their name, or "with …".
    """
    found: set[int] = set()
    groups: dict[tuple[str, ...], list[_Read]] = {}
    for item in read:
        # A list goes on over the years it is parted by.
        under = tuple(h.text for h in item[0].entry.headings if not YEAR_ONLY.fullmatch(h.text))
        groups.setdefault(under, []).append(item)
    # "Research", below it "Under review", then years: one part that lists works tells of the others.
    parents = {
        tuple(h.text for h in x.entry.headings[:-1])
        for x, _, _ in read
        if x.section.lists_works and x.section.status
    }
    for under, group in groups.items():
        if under in parents:
            dated = [x.stretch for x, _, _ in group if len(x.entry.headings) > len(under)]
            found |= set(dated)
        # Where no heading names a list, topics may part one.
        told = [(w, r) for _, w, r in (group if works_known else read)]
        good = sum(_is_told_in_full(r) for _, r in told)
        drafts = sum(_is_draft_in_full(w, r) for w, r in told)
        own = [w for _, w, r in group if (w.run is not None and w.run.owner) or ALONG.search(r.printed[:600])]
        projects = group[0][0].section.kind is SectionKind.PROJECTS
        along = [r for _, w, r in group if w.run is not None and is_along(r)]
        joint = len(along) > 1 and len(along) >= 0.6 * len(group)
        if joint and (is_research(under) if len(along) > 2 else works_known and projects):
            found |= {x.stretch for x, _, _ in group}
            continue
        filed = sum(_is_draft_with_file(r) for _, _, r in group)
        if projects and filed > 1 and filed >= 0.6 * len(group):
            found |= {x.stretch for x, _, _ in group}  # "Selected projects", each a draft
            continue
        set_off = sum(is_set_off(x, w) or is_over_place(r, w, x) for x, w, r in group)
        if (
            works_known
            and projects
            and along
            and read_heading(under[-1]).status
            and set_off >= max(2, 0.6 * len(group))
        ):
            found |= {x.stretch for x, _, _ in group}  # "Ongoing projects", below the working papers
            continue
        if is_research(under) and own and set_off > 1 and set_off >= 0.6 * len(group):
            found |= {x.stretch for x, _, _ in group}
            continue
        enough = 3 if len(own) == len(group) else 5
        if works_known and (good < enough or len(own) < 0.3 * len(group)):
            continue
        topic = works_known or group[0][0].section.kind is SectionKind.OTHER
        if topic and good >= 3 and good + drafts >= 0.6 * len(told):
            found |= {x.stretch for x, _, _ in group}
    return frozenset(found | _sisters(read, found, groups.values()))


def _sisters(read: Sequence[_Read], found: Set[int], groups: Iterable[list[_Read]]) -> set[int]:
    """Find topics of few works, set as the works below a heading beside theirs are, each of them told in full."""
    known = {
        _look_of(x) for x, _, _ in read if x.entry.headings and (x.section.lists_works or x.stretch in found)
    }
    return {
        x.stretch
        for group in groups
        if group[0][0].section.kind is SectionKind.OTHER and group[0][0].entry.headings
        and all(_look_of(x) in known and _is_own_in_full(w, r) for x, w, r in group)
        for x, _, _ in group
    }  # fmt: skip


def _look_of(x: Listed) -> Hashable:
    """How an entry's first words are set, and what heading stands over it, below which others."""
    *outer, last = x.entry.headings
    first = next((line for line in x.entry.passage.lines if line.text), None)
    return first and dress_of(first), last.level, tuple(h.text for h in outer)


def _is_own_in_full(way: Way, p: Publication) -> bool:
    """Whether a record has everything that is told of one, the owner's name or "with …" among it."""
    own = (way.run is not None and way.run.owner) or ALONG.search(p.printed[:600]) is not None
    return own and bool(p.authors and p.venue and p.year)


def _is_draft_in_full(way: Way, p: Publication) -> bool:
    """Whether a record has what is told of a draft, which appeared nowhere: its state, and the owner among others."""
    own = way.run is not None and way.run.owner and len(p.authors) > 1
    return own and p.venue is None and p.status not in (None, Status.PUBLISHED) and len(p.title.split()) > 1


def _is_draft_with_file(p: Publication) -> bool:
    """Whether a record is printed as "Title, with Somebody", its state, and leads to the paper or tells where it goes."""
    sent = p.status in (Status.PREPRINT, Status.UNDER_REVIEW, Status.TO_APPEAR)
    filed = p.venue is not None or any(link.kind in (LinkKind.PDF, LinkKind.ARXIV) for link in p.links)
    return sent and filed and bool(p.authors) and ALONG.search(p.printed[:600]) is not None


def _is_told_in_full(p: Publication) -> bool:
    """Whether a record has a title, where and when it appeared, and who wrote it or where it lies."""
    return bool(
        len(p.title.split()) >= 3
        and (p.venue or (is_along(p) and p.authors and p.links))
        and (p.year or p.status)
        and (p.authors or p.links or p.year)
    )
