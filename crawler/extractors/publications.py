"""The publications that a document lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, islice, takewhile

from crawler.extractors.entries import Signs, partition, signs_of
from crawler.extractors.evidence import Evidence, Grounds, Trace
from crawler.extractors.field_labels import without_label, without_terms
from crawler.extractors.hints import holds
from crawler.extractors.links import label_kind
from crawler.extractors.name_words import WITH
from crawler.extractors.outline import YEAR_ONLY, Outlined, is_citation, outline
from crawler.extractors.owner import OwnerNames, fold_name
from crawler.extractors.passage import Passage, make_passage
from crawler.extractors.record import Context, to_publication
from crawler.extractors.sections import Section, SectionKind, read_heading
from crawler.extractors.sureness import judged
from crawler.extractors.ways import Entry, Way, habit_of, read_ways, with_persons
from crawler.reading.document import Document, Line, Span
from snapshots.model import Publication, Status
from snapshots.venues import find_states

#: Kinds of sections that never list the owner's works.
_REJECTED = frozenset(SectionKind) - {
    SectionKind.OTHER,
    SectionKind.PUBLICATIONS,
    SectionKind.SELECTED_PUBLICATIONS,
    SectionKind.PREPRINTS,
    SectionKind.WORKING_PAPERS,
    SectionKind.BOOKS,
    SectionKind.CHAPTERS,
    SectionKind.THESES,
    SectionKind.PATENTS,
    SectionKind.REPORTS,
    SectionKind.PROJECTS,
}


#: How a sentence about the page or its owner begins.
_TALK = re.compile(
    r"(?:I am|I'm|I was|I have|I received|My |We are|You can (?:find|see|contact|reach|download|also)|Here |This page|These |For a|Click|Please|See (?:my|also|the)|Page generated|Last (?:updated|modified)"
    r"|Session chair|Track (?:co-)?chair|(?:Co-)?[Cc]hair of|Reviewer|Program committee|Organi[sz]er|Trainees|Copyright|©|\(c\)|Powered by|All rights|Note:|The papers|Most of|Below|Updated)",
    re.IGNORECASE,
)


#: When and with what the page was made, on a line of its own: "October 10, 2024", "Last updated: …". No part of an entry.
_STAMP = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, (?:19|20)\d\d$"
    r"|\W*(?:(?:(?:this |the )?(?:page|site|website|list) )?(?:was )?last (?:updated?|modified|revised|changed?|revision)\b"
    r"|(?:proudly )?powered by\b|page (?:generated|design|created)\b|you are visitor\b|(?:©|copyright) ?(?:©|\(c\)|(?:19|20)\d\d)"
    r"|(?:zuletzt (?:geändert|aktualisiert)|letzte (?:änderung|aktualisierung)|dernière (?:mise à jour|modification)"
    r"|última (?:actualización|atualização|modificación)|ultimo aggiornamento|最后更新|最終更新)\b)[^\n]{0,160}$",
    re.IGNORECASE,
)
#: Who judged a thesis: "Committee: A. Byron and C. Babbage".
_STAFF = re.compile(
    r"(?:(?:[Tt]hesis|[Dd]issertation|[Dd]octoral) )?(?:[Cc]ommittee|[Aa]dvis[eo]rs?|[Ss]upervis[eo]rs?|[Rr]eaders?|[Ee]xaminers?"
    r"|[Aa]dditional (?:[Mm]embers|[Rr]eaders)|(?:[Cc]o-?)?[Cc]hairs?|Betreuer|Gutachter)(?: \([^()]{1,30}\))?: "
)
#: A label in the margin beside who judged a thesis, or what it is about.
_OF_THESIS = re.compile(
    r"(?:co-?)?(?:advis[eo]rs?|supervis(?:[eo]rs?|ion)|tutors?)|(?:thesis )?committee|(?:short )?(?:description|abstract|summary)|examiners?|referees?",
    re.IGNORECASE,
)
#: The boxes of an index's page about an author.
_AGGREGATOR = re.compile(r"\bh-?index\b|\bi10-?index\b|\d+\s?citations\b", re.IGNORECASE)

#: Who writes "I" counts citations on a page of one's own.
_FIRST_PERSON = re.compile(
    r"\b(?:I am|I[’']m|I was|I have|I received|I work|I study|[Mm]y (?:research|work|name|CV|group|lab|students?|papers|publications|interests?))\b"
    r"|\[at\]|\(at\)"
)

#: "Skip to main content": a link for those who read by ear.
_SKIP = re.compile(r"\W*(?:skip|jump|go|back|return) to\b", re.IGNORECASE)
#: Words that two venues may share without being one.
_COMMON = frozenset(
    "ieee acm usenix aaai siam proceedings proc conference symposium workshop journal transactions letters international annual"
    " on of the and in for to a an st nd rd th conf symp trans".split()
)


_BIBTEX = re.compile(
    r"\s*@(?:article|inproceedings|conference|misc|book|incollection|phdthesis|mastersthesis|techreport|unpublished|proceedings|online)\s*[{(]",
    re.I,
)
#: A field of a printed BibTeX entry, or its end.
_FIELD = re.compile(r"[A-Za-z_-]+\s*=|[})\s,]+$")
#: Words of what is held, not written.
_EVENT = re.compile(
    r"(?:19|20)\d\d|\b(?:meetings?|conference|workshop|seminar|symposium|congress|university|department|school of)\b",
    re.I,
)
#: What one goes to: "Policy Workshop".
_GATHERING = re.compile(
    r"\b(?:meeting|conference|workshop|symposium|congress|seminar|summer school)(?:$|, )", re.I
)
#: What goes on from the entry before, and figures beside a list.
_REST = re.compile(
    r"(?:doi\b|https?:|arxiv:|pp\.|vol\.|h-?index|i10-?index|filter by|by (?:type|year|topic)$|committee:"
    r"|search(?:\W*$| (?:publications|papers|by|this)\b)|total\W*\d*\W*$"
    r"|(?:notations?|legend|symbols?|key):|.*[*#†‡§∗] ?(?:=|:|denotes?|indicates?|marks?|(?:corresponding|(?:co-?|joint |shared )?first|senior) authors?\b|equal )"
    r"|lorem ipsum\b|this template\b|(?:(?:profile )?(?:image|photo|picture|portrait)|headshot) of (?!the |an? )(?:\S+\s?){1,4}$"
    r"|(?:publication date|date of patent|patent (?:no|number)|filed|issued|inventors?)\b.{0,3}:)",
    re.I,
)
#: "(see also lecture notes, …)", between a heading and its list.
_SEE_ALSO = re.compile(r"\W*see also\b", re.IGNORECASE)
#: What goes with the work above: "Technical Appendix for “Looms That Learn”".
_SUPPLEMENT = re.compile(
    r"(?:(?:additional|online|web|technical|supplement(?:al|ary)) )*(?:appendix|appendices|supplement)\b(?: (?:for|to|of)\b|:|\W*$)"
    r"|supplement(?:al|ary) (?:[\w-]+ ){0,3}(?:results|materials?|tables?|figures?|proofs|notes?)\W*$",
    re.IGNORECASE,
)
#: What pieces of menus are called.
_MENU = re.compile(r"(?:^|[-_])(?:menu|nav|navbar)[-_](?:item|category|link|title|brand|head(?:er|ing)?)$")
#: Where the owner works, over an address.
_INSTITUTION = re.compile(
    r"(?:[^\W\d_][\w.'&-]* ){1,4}(?:University|College|Institute of Technology|Universität)|(?:University|Universit[àé]|Universidad|Department|School|College"
    r"|Faculty|Institute|Center|Centre|Division) (?:of|for|de|di) [\w ,&'-]{3,60}"
)
#: The states of works that may be listed by their titles alone, each a paragraph.
_UNPUBLISHED = frozenset((Status.IN_PREPARATION, Status.UNDER_REVIEW))
#: "J. Am. Wool Soc., 2021, 143, 21252": a journal, shortened, and a place in it; of a work whose title is not printed.
_JOURNAL_ALONE = re.compile(
    r"(?:[A-Z][a-z]{0,7}\.? ){0,4}[A-Z][a-z]{0,7}\. (?:[A-Z][a-z]{0,7}\.? ?)+(?:[,\s]+(?:\d+|[a-z]{1,6}\d+)(?:[–-]\d+)?)*"
    r"|(?:[A-Z][a-z]{0,7}\.? ?){1,5}(?:[,\s]+(?:\d+|[a-z]{1,6}\d+)(?:[–-]\d+)?){2,4}"
)
#: States of which a page tells one of a work: the long version is submitted, the short one has appeared.
_OF_TWO_VERSIONS = ({Status.UNDER_REVIEW, Status.PUBLISHED}, {Status.UNDER_REVIEW, Status.TO_APPEAR})
#: "(with A. Byron)": all that stands behind a title.
_COAUTHORS_ALONE = re.compile(rf"\((?:joint(?:ly)? )?(?:{WITH}) [^()]{{3,200}}\)\.?", re.IGNORECASE)
#: What items of a list of works are called: "paper-item".
_ITEM_OF_WORKS = re.compile(r"(?:^|[-_])(?:papers?|pubs?|publications?)[-_](?:item|entry|row)(?:$|[-_])")
#: Looks of a title that nobody gives to other words.
_SET_OFF = frozenset(("quoted", "link", "bold", "role"))
_PLAIN = frozenset(("line", "sentence", "first"))
#: Where something was said.
_SPOKEN = re.compile(
    r"(?:guest|invited|keynote|public|plenary) (?:lecture|talk|speech|seminar|presentation|panel)",
    re.IGNORECASE,
)
_MAILED = re.compile(r"[\w.]@[\w-]+\.\w")
#: What one does for others: "journals I am reviewing for".
_SERVICE = re.compile(
    r"\b(?:serv(?:e|ed|ing) (?:\w+ ){0,2}as\b.{0,40}\b(?:reviewer|committee|editor)|(?:journals|conferences|venues) (?:that )?I\b.{0,20}\breview)",
    re.IGNORECASE,
)
#: What is said of works in print, and what of talks and posters; where one was held, there is a day.
_PRINTED = re.compile(
    r"\bProc(?:eedings\b|\.)|\bpp?\.\s?\d|\b\d+ pages\b|\b[Aa]cceptance rate\b|\bdoi\b|\b10\.\d{4,9}/"
)
_HELD = re.compile(
    r"\((?:invited |contributed )?(?:oral|poster|talk|seminar|keynote|invited)(?: (?:presentation|talk|communication|contribution))?\)\W*$",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
#: Said of one work.
_JOB_MARKET = re.compile(r"\bjob[ -]market paper\b(?!s)", re.IGNORECASE)
#: Who leads a project is said of grants, not of works.
_GRANT = re.compile(r"\b(?:[Cc]o-)?PI(?: with\b|\)|:)|\b[Pp]rincipal [Ii]nvestigator")
#: Who somebody is: "PhD · Professor of Weaving".
_POSITION = re.compile(
    r"(?:(?:Ph\.?D\.?|Dr\.?|Full|Associate|Assistant|Adjunct|Visiting|Emeritus|Senior|Junior|Distinguished)[\s·,|/-]+)*"
    r"(?:(?:Professor|Lecturer|Reader|Chair|Fellow|Profesora?|Catedr[aá]tic[oa]) (?:of|in|at|de)\b|(?:PhD|Doctoral|Graduate|Master'?s) (?:[Ss]tudent|[Cc]andidate)\b|Research (?:Fellow|Scientist|Associate)\b|Postdoc"
    r"|(?:(?:Deputy|Vice|Associate|Assistant|Managing|Executive)[ -])*(?:Director|Dean|President|Head)\b|(?:Formerly|Currently|Previously)\b)"
)
#: What somebody does, below the name: "ML Engineer and Researcher".
_TRADE = re.compile(
    r"(?:[\w/.&-]+ ){0,4}(?:Engineer|Researcher|Scientist|Developer|Professor|Lecturer|Designer|Practitioner|Consultant)"
    r"(?:(?:,| and| &| /| \|)+ (?:[\w/.-]+ ){0,3}(?:Engineer|Researcher|Scientist|Developer|Professor|Lecturer|Designer|Practitioner|Consultant))*"
)
#: How the list is to be read: "Full papers are numbered, my name is underlined".
_READERS_GUIDE = re.compile(
    r"\b(?:is|are) (?:un)?(?:numbered|underlined|starred|in bold|in italics|listed alphabetically|in alphabetical order)\b"
)
#: "Publications can also be found on …": where else to look.
_ELSEWHERE = re.compile(
    r"(?:[\w-]+ ){0,4}(?:publications?|papers?|works?|articles?|books?|list|preprints|libros?|livres?|buch|libro|art[ií]culos?)\b.{0,40}"
    r"\b(?:est[áa]n? (?:tambi[ée]n |tamb[ée]m )?(?:disponib?[lv]e|disponíve)|est (?:aussi |également )?disponible|ist (?:auch )?(?:erhältlich|verfügbar)"
    r"|(?:can|may) (?:also |all )?be (?:found|seen|accessed|downloaded)|(?:is|are) (?:also |all )?(?:available|listed) (?:on|at|from|in|here|below|above))\b",
    re.IGNORECASE,
)
#: "Link to preprints: Wool Index", "Full research CV →".
_LINK_TO = re.compile(
    r"Links? to (?:[\w-]+ ){0,3}(?:publications?|papers?|preprints?|articles?|works?)\b"
    r"|(?:(?:see|view|download|my|the|full|complete|short|long|academic|research) ){1,4}(?:CV|curriculum vitae|vita)\W*$",
    re.IGNORECASE,
)
#: Sentences of a life, and what themes and footnotes print.
_PROSE = re.compile(
    r"\b(?:I|[Ww]e|[Ss]he|[Hh]e|[Tt]hey) (?:am|was|were|is|are|received|have|has|had|did|work|works|worked|joined|completed|hold|holds|obtained|lead|leads|earned"
    r"|studied|study|graduated|live|teach|serve|served|develop|also|currently)\b|\b[Mm]y (?:research|work|interests?|advis|PhD|group|students?|current|main)"
    r"|\b[Yy]ou (?:may|can|might) |\b[Pp]lease (?:e-?mail|contact|write to|let me know)\b|\b[Ll]ook me up\b|[Pp]owered by|denotes? (?:equal|co-?first|alphabetical|joint)|[Ss]tudents? (?:I )?(?:advise|supervise)|[Pp]age generated|[Ll]ast (?:updated|modified)|©"
)


#: "(with A. Byron)": whose list it is goes without saying.
_ALONG = re.compile(rf"\b(?:{WITH}) [A-ZÀ-Ý\u3040-\u9fff\uac00-\ud7af]")


_WORD = re.compile(r"\w{2,}")
#: A folded line of more words is a summary, whoever it names.
_MOST_NAMES = 120
#: No page lists more works than this, no entry runs to more letters or lines; what lies beyond is left out, and said.
MOST_ENTRIES = 2_000
_LONGEST_ENTRY, _MOST_LINES_IN_ENTRY = 20_000, 300
#: Said where a page was cut short.
TOO_LONG = f"an entry of more than {_LONGEST_ENTRY:,} letters or {_MOST_LINES_IN_ENTRY} lines is left out"
CUT_SHORT = f"the page lists more than {MOST_ENTRIES:,} entries; only the first are read"


@dataclass(slots=True)
class _Listed:
    """An entry in its place."""

    entry: Entry
    section: Section
    stretch: int
    signs: tuple[Signs, ...]
    #: Whether it leads to a list of its own: a topic, an introduction.
    leads: bool


def find_publications(
    document: Document, names: Sequence[str], on: date, trace: Trace | None = None
) -> tuple[Publication, ...]:
    """
    Read the owner's works out of a document's lines; ``on`` is the day they were read.

    ``trace`` is told what was gone by.
    """
    trace = trace if trace is not None else Trace()
    owner = OwnerNames(names)
    lines = [
        line
        for line in _without_bibtex(document.lines)
        if not (_STAMP.match(line.text) or _is_beside_work(line))
    ]
    look = _looking(owner)
    lines = _with_folded_names(without_terms(lines), owner, look)
    outlined = [
        replace(o, line=bare) if (bare := without_label(o.line)) is not o.line else o
        for o in outline(lines, lambda b: look(b).authors, lambda b: look(b).authors and not look(b).more)
        if not _in_navigation(o)
    ]
    context = Context(
        base=document.base,
        page=document.url,
        on=on,
        aggregator=document.format != "pdf"
        and bool(_AGGREGATOR.search(document.text[:3000]))
        and not _FIRST_PERSON.search(document.text[:3000]),
    )
    listed: list[_Listed] = []
    for _, group in groupby(outlined, key=lambda o: o.stretch):
        run = list(group)
        section = run[0].section
        signs = [look(o.line) for o in run]
        if section.kind is SectionKind.TALKS and _in_print(run, signs):
            section = replace(section, kind=SectionKind.PUBLICATIONS)
        if (section.kind in _REJECTED and not section.lists_works) or _were_held(run, signs):
            continue
        soft = document.format in ("pdf", "text")
        listed += _entries(
            run, section, owner, signs, trace.notes, soft=soft, most=MOST_ENTRIES - len(listed)
        )
        if len(listed) >= MOST_ENTRIES:
            trace.notes.append(CUT_SHORT)
            break
    trace.lines, trace.habit = outlined, habit_of(x.entry for x in listed)
    habit = trace.habit
    works = any(x.section.lists_works for x in listed)
    titled = bool(
        re.search(
            r"public|paper|research|bibliograph|writing|works|cv|vita",
            f"{document.url} {document.title}".lower(),
        )
    )
    read: list[tuple[_Listed, Way, Publication]] = []
    ways = [x.entry.best(habit) for x in listed]
    known = {fold_name(name) for way in ways if way and way.run for name in way.run.names[1:]}
    for x, found in zip(listed, ways, strict=True):
        way = found and with_persons(found, known)
        seen = Evidence(entry=x.entry, section=x.section, stretch=x.stretch, way=way)
        trace.entries.append(seen)
        if way is not None:
            seen.grounds = Grounds()
            seen.publication = to_publication(x.entry, way, x.section, context, seen.grounds)
            read.append((x, way, seen.publication))
    lists = _lists(read, works_known=works)
    taken = [
        record
        for x, way, record in read
        if _belongs(record, way, x, works_known=works, titled=titled, in_list=x.stretch in lists)
        or (context.aggregator and _is_indexed(record))
    ]
    return once(judged(trace, taken, document.format))


def _is_beside_work(line: Line) -> bool:
    """Whether a line below a thesis says who judged it, or what it is about."""
    label = "".join(s.text for s in line.spans if "left" in s.roles).strip(" :")
    return _STAFF.match(line.text) is not None or _OF_THESIS.fullmatch(label) is not None


def _is_indexed(p: Publication) -> bool:
    """Whether an index would list a record; its box on the author is none."""
    return (
        bool(p.authors) and p.year is not None and len(p.title.split()) >= 3 and not _POSITION.match(p.title)
    )


def _in_print(run: Sequence[Outlined], signs: Sequence[Signs]) -> bool:
    """Whether most of what stands below "Conference presentations" appeared in proceedings."""
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
    held = [o for o in run if _HELD.search(o.line.text)]
    return (
        works > 2
        and len(held) >= 0.7 * works
        and sum(bool(_MONTH.search(o.line.text)) for o in held) > 0.7 * len(held)
    )


def _looking(owner: OwnerNames) -> Callable[[Line], Signs]:
    """Return what looks a line over, once however often it is asked."""
    known: dict[int, tuple[Sequence[Span], Signs]] = {}

    def look(line: Line) -> Signs:
        # Copies of a line, under other headings, share its spans; those known are held, so that none takes their number.
        key = id(line.spans)
        if key not in known:
            known[key] = line.spans, signs_of(line, owner)
        return known[key][1]

    return look


def _with_folded_names(lines: Sequence[Line], owner: OwnerNames, look: Callable[[Line], Signs]) -> list[Line]:
    """Show a list of authors that is folded away below a title, where none stands beside the title."""
    found: list[Line] = []
    shown: list[Line] = []
    for line, before in zip(lines, [None, *lines], strict=False):
        if not line.folded:
            shown = [*([] if before is not None and before.folded else shown[-3:]), line]
        elif shown and not any(look(s).authors for s in shown) and line.text.count(" ") < _MOST_NAMES:
            bare = replace(line, folded=False)
            signs = signs_of(bare, owner)
            if signs.authors and not signs.more:
                shown = []
                found.append(bare)
                continue
        found.append(line)
    return found


def _lists(read: list[tuple[_Listed, Way, Publication]], *, works_known: bool) -> frozenset[int]:
    """
    Find stretches that are lists of works by what stands in them, where no heading says so.

    Beside a list that a heading names, another must be plainly the owner's: their name, or "with …".
    """
    found: set[int] = set()
    groups: dict[tuple[str, ...], list[tuple[_Listed, Way, Publication]]] = {}
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
        own = [
            w for _, w, r in group if (w.run is not None and w.run.owner) or _ALONG.search(r.printed[:600])
        ]
        projects = group[0][0].section.kind is SectionKind.PROJECTS
        along = [r for _, w, r in group if w.run is not None and _is_along(r)]
        if works_known and projects and len(group) > 1 and len(along) >= 0.6 * len(group):
            found |= {x.stretch for x, _, _ in group}
            continue
        quoted = sum(_is_quoted(x, w) for x, w, _ in group)
        if _is_research(under) and own and quoted > 1 and quoted >= 0.6 * len(group):
            found |= {x.stretch for x, _, _ in group}
            continue
        if works_known and (len(good) < 5 or len(own) < 0.3 * len(group)):
            continue
        topic = works_known or group[0][0].section.kind is SectionKind.OTHER
        if topic and len(good) >= 3 and len(good) >= 0.6 * len(records):
            found |= {x.stretch for x, _, _ in group}
    return frozenset(found)


def _is_research(headings: Sequence[str]) -> bool:
    """Whether no more than "Research" stands over a list, as over the papers of economists."""
    return (
        bool(headings)
        and re.fullmatch(r"\W*(?:(?:my|current|recent) )?research\W*", headings[-1], re.I) is not None
    )


def _is_quoted(x: _Listed, way: Way) -> bool:
    """Whether an entry's title stands in quotes, whatever told where it is."""
    return x.entry.passage.work[: way.start].endswith(("“", '"', "«"))


def _is_told_in_full(p: Publication) -> bool:
    """Whether a record has a title, where and when it appeared, and who wrote it or where it lies."""
    return bool(
        len(p.title.split()) >= 3
        and (p.venue or (_is_along(p) and p.authors and p.links))
        and (p.year or p.status)
        and (p.authors or p.links or p.year)
    )


def _is_along(p: Publication) -> bool:
    """Whether a record is printed as "Title, with Somebody" and little more."""
    return bool(_ALONG.search(p.printed)) and len(p.printed) < 2 * len(p.title) + 60


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
    if _is_menu(o.line) or _leads_within(o.line) or _called_menu(o.line):
        return True
    tags = [part.split(":")[0] for part in o.line.path]
    menu = next((n for n, tag in enumerate(tags) if tag in ("nav", "footer")), None)
    return menu is not None and not {"li", "tr", "article", "dd"} & set(tags[:menu])


def _called_menu(line: Line) -> bool:
    """Whether all of a line's words are of a class of menus: "menu-item", "nav-link"."""
    shown = [s for s in line.spans if s.text.strip()]
    return bool(shown) and all(any(_MENU.search(role) for role in s.roles) for s in shown)


def _leads_within(line: Line) -> bool:
    """Whether a line is a link to a part of this very page: a tab's handle, called by what is listed, a skip."""
    shown = [s for s in line.spans if s.text.strip()]
    if not shown or any(not (s.href or "").startswith("#") for s in shown):
        return False
    said = read_heading(line.text)
    return said.kind is not SectionKind.OTHER or said.status is not None or bool(_SKIP.match(line.text))


def _is_menu(line: Line) -> bool:
    """Whether a line is nothing but links to the parts of a site: "Home | Research | Publications"."""
    linked = [s.text.strip() for s in line.spans if s.href is not None and s.text.strip()]
    between = "".join(s.text for s in line.spans if s.href is None)
    places = {s.href for s in line.spans if s.href is not None and s.text.strip()}
    if len(places) > 1 and all(p[:1] == "#" for p in places) and not re.search(r"\w", between):
        return True  # "Jump to content | Jump to menu"
    return (
        len(linked) > 2
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
    soft: bool,
    most: int,
) -> list[_Listed]:
    listed: list[_Listed] = []
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
        passage = make_passage(lines, soft=soft)
        passage.volume = section.kind is SectionKind.BOOKS
        if len(list(islice(_WORD.finditer(passage.work), 2))) < 2:
            continue
        entry = Entry(passage=passage, headings=lines[0].headings)
        heading = _heading_of(passage, [run[n] for n in group])
        whole = heading and is_citation(lines[0], lambda _, n=group[0]: signs[n].authors)  # type: ignore[misc]
        entry.ways = read_ways(passage, owner, None if whole else heading)
        if whole:
            entry.ways = [w for w in entry.ways if w.end <= passage.line_range(0)[1]]
        leads = group[-1] + 1 < len(run) and _is_under(run[group[-1] + 1].line, lines[0])
        listed.append(_Listed(entry, section, run[0].stretch, tuple(signs[n] for n in group), leads))
    return listed


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


def _belongs(p: Publication, way: Way, x: _Listed, *, works_known: bool, titled: bool, in_list: bool) -> bool:
    """Whether what was read is a work of the owner's, not a line of news, a course, an explanation."""
    words = len(re.findall(r"\w+", p.title))
    if (
        _REST.match(p.title)
        or _SUPPLEMENT.match(_own_words(x.entry.passage, way).strip())
        or _INSTITUTION.fullmatch(p.title)
        or _is_grant(p, way)
        or (not (way.run is not None and way.run.owner) and _SERVICE.search(p.printed))
    ):
        return False
    if _SEE_ALSO.match(p.printed):
        return False
    if re.match(r"(?:was|were|is|are|has|had|can|may|will|indicates?|denotes?|marks) ", p.title):
        return False  # the rest of a sentence: "Byron (1999) was my thesis"
    if (_POSITION.match(p.title) or _TRADE.fullmatch(p.title) or _READERS_GUIDE.search(p.title)) and (
        not p.year or _INSTITUTION.search(p.title)
    ):
        return False
    if _JOURNAL_ALONE.fullmatch(p.title) and (p.venue is None or p.year is None):
        return False
    if _MAILED.search(p.printed) and not x.section.lists_works:
        return False  # the lines over a CV: name, house, address
    if (p.venue and _SPOKEN.match(p.venue)) or (way.run is None and _AGGREGATOR.search(p.printed)):
        return False
    if not p.authors and _GATHERING.search(p.title) and read_heading(x.section.words).places:
        return False  # where one has been
    if way.run is None and (
        _ELSEWHERE.match(p.title) or ((_LINK_TO.match(p.printed) or _LINK_TO.match(p.title)) and not p.year)
    ):
        return False
    placed = way.run is not None and p.venue is not None and p.year is not None
    if _TALK.match(p.title) and way.cue not in ("role", "bold", "quoted", "heading") and not placed:
        return False
    if re.fullmatch(
        r"In [a-z]\w*|[\[(](?!Review of )[^\[\]()]*[\])]|[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?(?:19|20)\d\d",
        p.title,
    ):
        return False
    few = way.run is None and not p.year and way.cue in _SET_OFF and len(p.title) < 0.15 * len(p.printed)
    if few and not _fills_line(x.entry.passage, way):
        return False  # a few words of a paragraph
    if way.cue == "link" and words <= 4 and p.title[:1].islower() and not p.year:
        return False  # "Books have their own page"
    if not mine_here(way, p) and _PROSE.search(_own_words(x.entry.passage, way)):
        return False
    early = p.venue is not None and p.status in (Status.TO_APPEAR, Status.UNDER_REVIEW)
    bare = not (p.authors or (p.venue and p.year) or early)
    if bare and words <= 3 and read_heading(p.title).kind is not SectionKind.OTHER:
        return False
    if words < 1 or len(p.title) < 4 or way.score < 0.5:
        return False
    if (
        x.section.lists_works
        and (x.section.status or p.status)
        and (way.cue in _SET_OFF or _is_title_alone(p, x))
        and words >= 3
    ):
        return True  # "Working papers": titles alone
    if x.section.lists_works and words >= 2 and _JOB_MARKET.search(p.printed):
        return True
    if x.section.lists_works and way.cue == "heading" and p.year and words >= 3:
        return True  # under a year's heading, one of its own
    if in_list and words >= 3 and _is_quoted(x, way) and _is_research([h.text for h in x.entry.headings]):
        return True
    facts = (
        bool(p.authors)
        + (p.venue is not None)
        + (p.year is not None)
        + (p.status is not None)
        + bool(p.links)
    )
    mine = way.run is not None and way.run.owner
    if x.section.lists_works or in_list:
        if x.section.kind is SectionKind.PROJECTS and words >= 3 and p.authors and _is_along(p):
            return True
        if mine and words >= 2:
            return True
        if x.section.lists_works and words >= 3 and (p.authors or _is_called_a_work(x)):
            shut = x.entry.passage.work[way.end :].strip()
            if way.cue in _SET_OFF or _COAUTHORS_ALONE.fullmatch(shut) or not (shut or p.authors):
                return True
        if not (p.authors or p.year or p.links or x.section.status or early) and way.cue in _PLAIN:
            return False  # two sentences: "Dolor pulvinar. Sagittis adipiscing."
        return (
            facts >= 2
            and (words >= 2 or facts >= (3 if way.cue == "quoted" else 4))
            and (bool(p.authors) or p.venue is not None or way.cue != "line")
        )
    if not titled and not works_known:
        return mine and words >= 3 and facts >= 3
    if x.section.kind is SectionKind.OTHER and not works_known:
        return words >= 3 and facts >= 3 and (mine or len(p.authors) > 1)
    # "Byron, A. et al.": the owner may be among those not printed.
    hidden = way.run is not None and way.run.open_ended and p.venue is not None and p.year is not None
    return (mine or hidden) and facts >= 3 and (words >= 3 or facts >= 4)


def _is_grant(p: Publication, way: Way) -> bool:
    """Whether an entry names who leads a project, and no title set in a heading over its authors."""
    return (
        holds(p.printed, ("PI", "nvestigator"))
        and _GRANT.search(p.printed) is not None
        and not (way.cue in ("role", "heading") and way.run is not None)
    )


def _is_under(line: Line, item: Line) -> bool:
    """Whether a line stands in the same item of a list as another."""
    depth = max((n for n, part in enumerate(item.path, 1) if part.startswith("li:")), default=0)
    return depth > 0 and line.path[:depth] == item.path[:depth]


def _is_called_a_work(x: _Listed) -> bool:
    """Whether the page's own names say that an entry is a work."""
    first = x.entry.passage.lines[0]
    return any(_ITEM_OF_WORKS.search(role) for span in first.spans for role in span.roles)


def _is_title_alone(p: Publication, x: _Listed) -> bool:
    """Whether an item of a list, or a line among drafts, holds a title and no more: no topic, no event."""
    return (
        not x.leads
        and (
            any(part.startswith("li:") for part in x.entry.passage.lines[0].path)
            or (
                (x.section.status in _UNPUBLISHED or x.section.kind is SectionKind.WORKING_PAPERS)
                and _is_set_as_title(p.title)
            )
        )
        and len(p.title) >= 0.85 * len(_without_states(p.printed))
        and not _EVENT.search(p.printed)
    )


def _without_states(printed: str) -> str:
    """What is printed, without the words of a work's state at its end: "On Wool. In preparation"."""
    state = max(find_states(printed), key=lambda s: s.end, default=None)
    return printed[: state.start] if state and len(printed) - state.end < 3 else printed


def _is_set_as_title(words: str) -> bool:
    """Whether words are written as titles are, and sentences are not: "Knots at Work: Evidence from Mills"."""
    long = [w for w in re.findall(r"[^\W\d_]+", words) if len(w) > 3]
    capitals = sum(w[0].isupper() for w in long)
    return len(long) > 2 and capitals >= (0.5 if re.search(r"[:?]", words) else 0.7) * len(long)


def _fills_line(passage: Passage, way: Way) -> bool:
    """Whether a title has its line for itself."""
    start, end = passage.line_range(passage.line_of(way.start))
    return way.end <= end and not re.search(
        r"\w", passage.work[start : way.start] + passage.work[way.end : end]
    )


def _own_words(passage: Passage, way: Way) -> str:
    """The lines that hold title and authors: what stands beside them may be a summary, "We study …"."""
    places = [(way.start, way.end), *([(way.run.start, way.run.end)] if way.run is not None else [])]
    numbers = {n for a, b in places for n in range(passage.line_of(a), passage.line_of(b) + 1)}
    return "\n".join(passage.text[slice(*passage.line_range(n))] for n in sorted(numbers))


def mine_here(way: Way, p: Publication) -> bool:
    """Whether the entry names the owner among its authors and says more than a sentence of a life would."""
    return way.run is not None and way.run.owner and bool(p.venue or p.year)


def once(found: Sequence[Publication]) -> tuple[Publication, ...]:
    """Keep a work that the page prints twice (a box of selected ones, the full list) once: the fuller reading."""
    kept: list[Publication] = []
    places: dict[str, list[int]] = {}
    for p in found:
        key = _key(p.title)
        twin = next(
            (
                i
                for i in places.get(key, [])
                if (_same_venue(kept[i], p) and not _other_edition(kept[i], p))
                or not (kept[i].authors and p.authors)
            ),
            None,
        )
        if twin is None:
            places.setdefault(key, []).append(len(kept))
            kept.append(p)
        elif _fullness(p) > _fullness(kept[twin]):
            kept[twin] = p
    return tuple(kept)


def _key(title: str) -> str:
    return "".join(re.findall(r"[^\W_]+", title.lower()))


def _other_edition(a: Publication, b: Publication) -> bool:
    """Whether two works of one title are of other years, and of other authors."""
    return None not in (a.year, b.year) and a.year != b.year and len(a.authors) != len(b.authors)


def _same_venue(a: Publication, b: Publication) -> bool:
    if {a.status, b.status} in _OF_TWO_VERSIONS and a.authors and b.authors:
        return False
    if a.year and b.year and abs(a.year - b.year) > 2:
        return False
    if a.venue is None or b.venue is None:
        return True
    words = [
        Counter(w for w in re.findall(r"[^\W_]+", v.lower()) if w not in _COMMON) for v in (a.venue, b.venue)
    ]
    both = sum((words[0] & words[1]).values())
    return both >= 0.6 * min(sum(words[0].values()), sum(words[1].values()))


def _fullness(p: Publication) -> tuple[int, int, int]:
    return (
        len(p.authors) > 0,
        (p.venue is not None) + (p.year is not None) + (p.status is not None),
        len(p.links) + len(p.authors),
    )
