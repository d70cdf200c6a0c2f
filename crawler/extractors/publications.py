"""The publications that a document lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby, islice, takewhile
from typing import Protocol

from crawler.extractors.awards.phrases import is_town_or_country
from crawler.extractors.belonging import (
    AGGREGATOR,
    ALONG,
    MONTH,
    Listed,
    belongs,
    is_along,
    is_indexed,
    is_research,
    is_set_off,
)
from crawler.extractors.entries.line_signs import Signs, signs_of
from crawler.extractors.entries.partition import partition
from crawler.extractors.evidence import Evidence, Grounds, Trace
from crawler.extractors.field_labels import (
    parted_at_labels,
    without_label,
    without_labels_above,
    without_terms,
)
from crawler.extractors.headings.of_works import is_citation
from crawler.extractors.headings.outline import Outlined, outline
from crawler.extractors.headings.sections import Section, read_heading
from crawler.extractors.headings.signs import YEAR_ONLY
from crawler.extractors.headings.vocabulary import WORKS, SectionKind
from crawler.extractors.hints import STAMP
from crawler.extractors.links import is_row_of_links, label_kind
from crawler.extractors.memory import Memory
from crawler.extractors.names.owner import OwnerNames, fold_name
from crawler.extractors.passage import Passage, make_passage
from crawler.extractors.record import Context, to_publication
from crawler.extractors.repeats import once
from crawler.extractors.sureness import judged
from crawler.extractors.ways.habits import Bonuses, Way
from crawler.extractors.ways.reading import Entry, habit_of, read_ways, with_persons
from crawler.reading.document import Document, Line, Mark, Span
from snapshots.model import Publication
from snapshots.venue_words import has_venue_word

#: Kinds of sections that never list the owner's works.
_REJECTED = frozenset(SectionKind) - WORKS - {SectionKind.OTHER, SectionKind.PROJECTS}
#: A day on a line of its own: when the page was made. No part of an entry.
_DAY_ALONE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, (?:19|20)\d\d$",
    re.IGNORECASE,
)
#: What one did for journals, or what they printed.
_PEER_REVIEW = re.compile(r"peer[ -]reviews?", re.IGNORECASE)
#: "Source: Crossref", "Source: Ada Byron via Loom Index": who told an index of the work.
_PROVENANCE = re.compile(
    r"Source: (?:[\w .’'-]{2,40} )?(?:via [\w &/-]{2,40}|Cross ?[Rr]ef|DataCite|Scopus|Europe PubMed Central|BASE|ORCID)\W*"
)
#: Who judged a thesis: "Committee: A. Byron and C. Babbage".
_STAFF = re.compile(
    r"(?:(?:[Tt]hesis|[Dd]issertation|[Dd]octoral) )?(?:[Cc]ommittee|[Aa]dvis[eo]rs?|[Ss]upervis[eo]rs?|[Rr]eaders?|[Ee]xaminers?"
    r"|[Aa]dditional (?:[Mm]embers|[Rr]eaders)|(?:[Cc]o-?)?[Cc]hairs?|Betreuer|Gutachter)(?: \([^()]{1,30}\))?: "
)
#: Who reviewed a book, on a line below it: "Besprochen von A. Byron, in: …".
_REVIEWED = re.compile(r"(?:Besprochen|Rezensiert|Reviewed|Recensito) (?:von|in|by|da)\b:? ")
#: A label in the margin beside who judged a thesis, or what it is about.
_OF_THESIS = re.compile(
    r"(?:co-?)?(?:advis[eo]rs?|supervis(?:[eo]rs?|ion)|tutors?)|(?:thesis )?committee|(?:short )?(?:description|abstract|summary)|examiners?|referees?",
    re.IGNORECASE,
)
#: Who writes "I" counts citations on a page of one's own.
_FIRST_PERSON = re.compile(
    r"\b(?:I am|I[’']m|I was|I have|I received|I work|I study|[Mm]y (?:research|work|name|CV|group|lab|students?|papers|publications|interests?))\b"
    r"|\[at\]|\(at\)"
)
#: "Skip to main content": a link for those who read by ear.
_SKIP = re.compile(r"\W*(?:skip|jump|go|back|return) to\b", re.IGNORECASE)
_BIBTEX = re.compile(
    r"\s*@(?:article|inproceedings|conference|misc|book|incollection|phdthesis|mastersthesis|techreport|unpublished|proceedings|online)\s*[{(]",
    re.I,
)
#: A field of a printed BibTeX entry, or its end.
_FIELD = re.compile(r"[A-Za-z_-]+\s*=|[})\s,]+$")
#: What pieces of menus are called.
_MENU = re.compile(r"(?:^|[-_])(?:menu|nav|navbar)[-_](?:item|category|link|title|brand|head(?:er|ing)?)$")
#: What is said of works in print, and what of talks and posters; where one was held, there is a day.
_PRINTED = re.compile(
    r"\bProc(?:eedings\b|\.)|\bpp?\.\s?\d|\b\d+ pages\b|\b[Aa]cceptance rate\b|\bdoi\b|\b10\.\d{4,9}/"
)
_HELD = re.compile(
    r"\((?:invited |contributed )?(?:oral|poster|talk|seminar|keynote|invited)(?: (?:presentation|talk|communication|contribution))?\)\W*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w{2,}")
#: A folded line of more words is a summary, whoever it names.
_MOST_NAMES = 120
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: One below the names, of more words than this, does not tell where the work appeared.
_MOST_OF_PLACE = 25
#: No page lists more works than this, no entry runs to more letters or lines; what lies beyond is left out, and said.
MOST_ENTRIES = 2_000
_LONGEST_ENTRY, _MOST_LINES_IN_ENTRY = 20_000, 300
#: Said where a page was cut short.
TOO_LONG = f"an entry of more than {_LONGEST_ENTRY:,} letters or {_MOST_LINES_IN_ENTRY} lines is left out"
CUT_SHORT = f"the page lists more than {MOST_ENTRIES:,} entries; only the first are read"


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
        for line in _without_menu(_without_bibtex(document.lines))
        if not (
            _DAY_ALONE.match(line.text)
            or STAMP.match(line.text)
            or (line.text.startswith("Source: ") and _PROVENANCE.fullmatch(line.text))
            or _is_beside_work(line)
        )
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
        if not _in_navigation(o)
    ]
    context = Context(
        base=document.base,
        page=document.url,
        on=on,
        aggregator=document.format != "pdf"
        and bool(AGGREGATOR.search(document.text[:3000]))
        and not _FIRST_PERSON.search(document.text[:3000]),
    )
    read_entry = _reading(owner, memory, whose, soft=document.format == "pdf")
    listed = _list_entries(outlined, owner, look, trace, read_entry=read_entry)
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
        known = {_lines_of(x.entry.passage.lines): x.entry for x in whole}
        listed = _list_entries(outlined, owner, look, trace, read_entry=read_entry, known=known)
        read = _read_entries(listed, owner, context, trace)
    taken = [
        record
        for x, way, record in read
        if belongs(record, way, x, works_known=works, titled=titled, in_list=x.stretch in lists)
        or (context.aggregator and is_indexed(record))
    ]
    return once(judged(trace, taken, document.format))


_Read = tuple[Listed, Way, Publication]
_NONE_KNOWN: Mapping[tuple[int, ...], Entry] = {}


def _as_works(o: Outlined) -> Outlined:
    return replace(o, section=_named(o.section))


def _named(section: Section) -> Section:
    """A section that no heading names, as if one named it works."""
    return replace(section, kind=SectionKind.PUBLICATIONS) if section.kind is SectionKind.OTHER else section


def _list_entries(
    outlined: Sequence[Outlined],
    owner: OwnerNames,
    look: Callable[[Line], Signs],
    trace: Trace,
    *,
    read_entry: _ReadEntry,
    known: Mapping[tuple[int, ...], Entry] = _NONE_KNOWN,
) -> list[Listed]:
    """Cut every stretch that may list works into entries; ``known`` are those read before, by their lines."""
    listed: list[Listed] = []
    for _, group in groupby(outlined, key=lambda o: o.stretch):
        run = list(group)
        section = run[0].section
        signs = [look(o.line) for o in run]
        unsure = section.kind is SectionKind.TALKS or _PEER_REVIEW.fullmatch(section.words)
        if unsure and _in_print(run, signs):
            section = replace(section, kind=SectionKind.PUBLICATIONS)
        if (
            (section.kind in _REJECTED and not section.lists_works)
            or _were_held(run, signs)
            or _were_events(run, signs)
        ):
            continue
        listed += _entries(
            run,
            section,
            owner,
            signs,
            trace.notes,
            read_entry=read_entry,
            known=known,
            most=MOST_ENTRIES - len(listed),
        )
        if len(listed) >= MOST_ENTRIES:
            trace.notes.append(CUT_SHORT)
            break
    trace.lines, trace.habit = list(outlined), habit_of(x.entry for x in listed)
    return listed


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


def _is_beside_work(line: Line) -> bool:
    """Whether a line below a work says who judged it, or what it is about."""
    label = "".join(s.text for s in line.spans if "left" in s.roles).strip(" :")
    if _REVIEWED.match(line.text):
        return True
    return _STAFF.match(line.text) is not None or _OF_THESIS.fullmatch(label) is not None


def _in_print(run: Sequence[Outlined], signs: Sequence[Signs]) -> bool:
    """Whether most of what stands below "Conference presentations", or "Peer Review", appeared in print."""
    works = sum(s.authors for s in signs)
    printed = sum(
        _PRINTED.search(o.line.text) is not None or any("doi.org/" in (s.href or "") for s in o.line.spans)
        for o in run
    )
    return works > 1 and printed >= 0.6 * works


def _were_held(run: Sequence[Outlined], signs: Sequence[Signs]) -> bool:
    """Whether most of what stands below "Conferences" was held on a day, and ends with "(Oral)" or "(Poster)"."""
    if not read_heading(run[0].section.words).places:
        return False
    works = sum(s.authors for s in signs)
    works = works if works > 2 else len(run)
    held = [o for o in run if _HELD.search(o.line.text)]
    return (
        works > 2
        and len(held) >= 0.7 * works
        and sum(bool(MONTH.search(o.line.text)) for o in held) > 0.7 * len(held)
    )


def _were_events(run: Sequence[Outlined], signs: Sequence[Signs]) -> bool:
    """Whether what stands below "Conferences and posters" names hardly anybody, but where each was held."""
    if (
        len(run) < 3
        or not _POSTERS.search(run[0].section.words)
        or 3 * sum(s.authors for s in signs) > len(run)
    ):
        return False
    ends = (", ".join(o.line.text.strip(" .").split(", ")[-2:]) for o in run)
    return sum(_ONLINE.search(end) is not None or is_town_or_country(end) for end in ends) > 0.6 * len(run)


_POSTERS = re.compile(r"(?i)\bposters\b")
_ONLINE = re.compile(r"(?i)\b(?:virtual(?:ly)?|online|remote)$")


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
        records = [r for _, _, r in (group if works_known else read)]
        good = [r for r in records if _is_told_in_full(r)]
        own = [w for _, w, r in group if (w.run is not None and w.run.owner) or ALONG.search(r.printed[:600])]
        projects = group[0][0].section.kind is SectionKind.PROJECTS
        along = [r for _, w, r in group if w.run is not None and is_along(r)]
        joint = len(along) > 1 and len(along) >= 0.6 * len(group)
        if joint and (is_research(under) if len(along) > 2 else works_known and projects):
            found |= {x.stretch for x, _, _ in group}
            continue
        set_off = sum(is_set_off(x, w) for x, w, _ in group)
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
        if works_known and (len(good) < enough or len(own) < 0.3 * len(group)):
            continue
        topic = works_known or group[0][0].section.kind is SectionKind.OTHER
        if topic and len(good) >= 3 and len(good) >= 0.6 * len(records):
            found |= {x.stretch for x, _, _ in group}
    return frozenset(found)


def _is_told_in_full(p: Publication) -> bool:
    """Whether a record has a title, where and when it appeared, and who wrote it or where it lies."""
    return bool(
        len(p.title.split()) >= 3
        and (p.venue or (is_along(p) and p.authors and p.links))
        and (p.year or p.status)
        and (p.authors or p.links or p.year)
    )


def _without_bibtex(lines: Sequence[Line]) -> Iterator[Line]:
    """
    Leave out BibTeX printed for copying: it belongs to the entry over it.

    Braces are often not closed, and cost no more than the block they stand in.
    """
    depth = 0
    block: tuple[str, ...] = ()
    for line in lines:
        text = line.text
        if depth > 0 and not _goes_on(line, block):
            depth = 0
        if _BIBTEX.match(text):
            depth, block = 0, line.path
        elif depth <= 0:
            yield line
            continue
        depth = 0 if text in ("}", ")") else depth + text.count("{") - text.count("}")
        if not depth and "{" not in text and "}" not in text:
            yield line


def _goes_on(line: Line, block: tuple[str, ...]) -> bool:
    """Whether a line goes on with the BibTeX that began in a block: it stands in it, or is a field."""
    if line.heading:
        return False
    return (bool(block) and line.path == block) or _FIELD.match(line.text) is not None


def _in_navigation(o: Outlined) -> bool:
    """Whether a line is of a menu or a footer; one inside an item of a list is the item's own."""
    if _is_menu(o.line) or _leads_within(o.line) or _called_menu(o.line) or _is_contact(o.line):
        return True
    tags = [part.split(":")[0] for part in o.line.path]
    menu = next((n for n, tag in enumerate(tags) if tag in ("nav", "footer")), None)
    return menu is not None and not {"li", "tr", "article", "dd"} & set(tags[:menu])


def _called_menu(line: Line) -> bool:
    """Whether all of a line's words are of a class of menus: "menu-item", "nav-link"."""
    shown = [s for s in line.spans if s.text.strip()]
    return bool(shown) and all(any(_MENU.search(role) for role in s.roles) for s in shown)


def _is_contact(line: Line) -> bool:
    """Whether a line over all headings is nothing but links, one of which writes to the owner."""
    if line.headings or line.heading or any(s.text.strip() and s.href is None for s in line.spans):
        return False
    return any((s.href or "").startswith("mailto:") for s in line.spans)


def _leads_within(line: Line) -> bool:
    """Whether a line is a link to a part of this very page: a tab's handle, called by what is listed, a skip."""
    shown = [s for s in line.spans if s.text.strip()]
    if not shown or any(not (s.href or "").startswith("#") for s in shown):
        return False
    said = read_heading(line.text)
    return said.kind is not SectionKind.OTHER or said.status is not None or bool(_SKIP.match(line.text))


def _without_menu(lines: Iterable[Line]) -> Iterator[Line]:
    """Leave out the items of a menu over all headings: three and more on end, each a link of a word or two."""
    for linked, run in groupby(lines, key=_may_be_in_menu):
        items = list(run)
        parts = linked and len(items) > 2 and sum(read_heading(i.text).words != "" for i in items)
        if not parts:
            yield from items


def _may_be_in_menu(line: Line) -> bool:
    """Whether a line over all headings is an item of a list, and no more than a link of a few words."""
    if line.headings or line.heading or not line.path or not line.path[-1].startswith("li:"):
        return False
    shown = [s for s in line.spans if s.text.strip()]
    return (
        len(shown) == 1 and bool(shown[0].href) and line.text.count(" ") < 3 and label_kind(line.text) is None
    )


def _is_menu(line: Line) -> bool:
    """Whether a line is nothing but links to the parts of a site: "Home | Research | Publications"."""
    linked = [s.text.strip() for s in line.spans if s.href is not None and s.text.strip()]
    between = "".join(s.text for s in line.spans if s.href is None)
    places = {s.href for s in line.spans if s.href is not None and s.text.strip()}
    if len(places) > 1 and all(p[:1] == "#" for p in places) and not re.search(r"\w", between):
        return True  # "Jump to content | Jump to menu"
    return (
        (
            len(linked) > 2
            or (len(linked) == 2 and all(read_heading(w).kind is not SectionKind.OTHER for w in linked))
        )
        and not any(part.startswith(("li:", "dd:")) for part in line.path)
        and not re.search(r"\w", between)
        and sum(label_kind(w) is None and read_heading(w).kind is not SectionKind.OTHER for w in linked) > 1
        and all(len(words.split()) <= 5 for words in linked)
    )


def _entries(
    run: list[Outlined],
    section: Section,
    owner: OwnerNames,
    signs: list[Signs],
    notes: list[str],
    *,
    read_entry: _ReadEntry,
    known: Mapping[tuple[int, ...], Entry],
    most: int,
) -> list[Listed]:
    listed: list[Listed] = []
    pieces = partition(run, signs, owner)
    holder = _holder(pieces, run)
    for piece in pieces:
        group = _inside(_from_list(piece, run, signs, holder), run)
        if len(listed) >= most:
            break
        lines = [run[n].line for n in group]
        if (
            len(group) > _MOST_LINES_IN_ENTRY
            or sum(len(s.text) for x in lines for s in x.spans) > _LONGEST_ENTRY
        ):
            if section.lists_works:
                notes.append(TOO_LONG)
            continue
        entry = known.get(_lines_of(lines)) or read_entry(
            [run[n] for n in group], section, has_authors=signs[group[0]].authors
        )
        if entry is None:
            continue
        leads = group[-1] + 1 < len(run) and _is_under(run[group[-1] + 1].line, lines[0])
        listed.append(Listed(entry, section, run[0].stretch, tuple(signs[n] for n in group), leads))
    return listed


def _lines_of(lines: Sequence[Line]) -> tuple[int, ...]:
    """Which lines of the page an entry is made of."""
    return tuple(map(id, lines))


class _ReadEntry(Protocol):
    """Reads lines as one entry; None where they hold no two words."""

    def __call__(self, group: Sequence[Outlined], section: Section, *, has_authors: bool) -> Entry | None:
        """``has_authors`` tells whether the first of them has."""


def _reading(owner: OwnerNames, memory: Memory, whose: Hashable, *, soft: bool) -> _ReadEntry:
    """Return what reads lines as one entry, those that stand unchanged once."""

    def read(group: Sequence[Outlined], section: Section, *, has_authors: bool) -> Entry | None:
        volume = section.kind is SectionKind.BOOKS
        return memory.entry(
            whose,
            group,
            (soft, volume, has_authors),
            lambda: _read_entry(group, owner, volume=volume, has_authors=has_authors, soft=soft),
        )

    return read


def _read_entry(
    group: Sequence[Outlined], owner: OwnerNames, *, volume: bool, has_authors: bool, soft: bool
) -> Entry | None:
    """Read lines as one entry, every way that makes sense; None where they hold no two words."""
    lines = [o.line for o in group]
    passage = make_passage(lines, soft=soft)
    passage.volume = volume
    if len(list(islice(_WORD.finditer(passage.work), 2))) < 2:
        return None
    heading = _heading_of(passage, group)
    whole = heading and is_citation(lines[0], lambda _: has_authors)
    ways = (
        read_ways(passage, owner, until=passage.line_range(0)[1])
        if whole
        else read_ways(passage, owner, heading)
    )
    return Entry(passage, lines[0].headings, ways)


def _heading_of(passage: Passage, group: Sequence[Outlined]) -> tuple[int, int] | None:
    """Where the heading that names an entry stands in it, under a picture's words or a tag; None for none."""
    shown = [o for o in group if not o.line.folded]
    titles = [at for at, o in enumerate(shown) if o.titles]
    place = next((p.start for p in passage.pieces if [p.line] == titles), None)
    return passage.line_range(passage.line_of(place)) if place is not None and len(group) > 1 else None


def _holder(pieces: Sequence[Sequence[int]], run: list[Outlined]) -> tuple[str, ...]:
    """The list that most pieces have items of; empty where there is none."""
    lists = Counter(at for piece in pieces for at in {_list_of(run[n].line.path) for n in piece})
    found, count = lists.most_common(1)[0] if lists else ((), 0)
    return found if count > 1 else ()


def _list_of(path: tuple[str, ...]) -> tuple[str, ...]:
    """The list or table that a place is in an item of; empty for one outside of any."""
    items = [k for k, part in enumerate(path) if part.split(":")[0] in ("li", "tr", "dt", "dd")]
    return path[: items[-1]] if items else ()


def _from_list(
    group: Sequence[int], run: list[Outlined], signs: list[Signs], holder: tuple[str, ...]
) -> Sequence[int]:
    """Leave out what stands before the list that an entry is the first item of: a menu, a sentence on it."""
    inside = [n for n, at in enumerate(group) if holder and _list_of(run[at].line.path) == holder]
    if not inside or any(signs[at].authors or signs[at].title for at in group[: inside[0]]):
        return group
    return group[inside[0] :]


def _inside(group: Sequence[int], run: Sequence[Outlined]) -> tuple[int, ...]:
    """Leave out what stands behind the list an entry is an item of: a lone link to the CV."""
    holder = _list_of(run[group[0]].line.path)
    if not holder:
        return tuple(group)
    return tuple(takewhile(lambda n: run[n].line.path[: len(holder)] == holder, group))


def _is_under(line: Line, item: Line) -> bool:
    """Whether a line stands in the same item of a list as another."""
    depth = max((n for n, part in enumerate(item.path, 1) if part.startswith("li:")), default=0)
    return depth > 0 and line.path[:depth] == item.path[:depth]
