"""Entries: which lines belong together as one entry of a list. The best partition of the stream is taken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain, islice, pairwise

from crawler.extractors.hints import is_prose
from crawler.extractors.links import label_kind
from crawler.extractors.name_words import EDITORS, JOINTLY, WITH, words_of_han
from crawler.extractors.names import NameFinder
from crawler.extractors.outline import Outlined
from crawler.extractors.owner import OwnerNames
from crawler.extractors.prizes import find_prizes, may_tell_prize
from crawler.reading.document import Break, Line, Mark, Span
from snapshots.venues import has_venue_word

_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{12,300}[”\"»“]")
#: "3.《织机与羊毛》": a title that East Asian brackets set off, which begins an entry.
_EASTERN_TITLE = re.compile(
    r"\W{0,3}(?:\d{1,3}[.、．)\]]\s?)?(?:《[^《》]{5,200}》|「[^「」]{5,200}」|『[^『』]{5,200}』)"
)
# It begins with a sign of its own: the search leaps to it.
_YEAR = re.compile(r"1(?<!\d1)9[5-9]\d(?!\d)|2(?<!\d2)0[0-4]\d(?!\d)|’\d\d\b|'\d\d\b")
#: "2019 A. Byron and …", "[c] A. Byron": a date or a tag in front.
_DATE_BEFORE = re.compile(r"(?:(?:19[5-9]\d|20[0-4]\d)|\[[^\[\]]{1,12}\])\s+(?=[^\W\d_])")
#: "On Wool. Working paper.": what stands where a year else does.
_UNDATED = re.compile(
    r"\w[.?!”\"] (?:(?:[A-Z]\w+ )?[Ww]orking [Pp]aper|[Dd]raft|[Mm]anuscript|[Uu]nder [Rr]eview|[Ii]n [Pp]reparation)\.?$"
)
_LETTER = re.compile(r"\w")
_DIGIT = re.compile(r"\d")
_ALPHANUMERIC = re.compile(r"[^\W_]+")
_WORD = re.compile(r"\w{2,}")
_STEP = re.compile(r"[.:;|(?!]\s+|\(|,\s+|\s(?=with [A-Z][\w.'’-]* [A-Z][\w.'’-]+ *(?:[,.;(]|and |&))")
_NUMBERED = re.compile(
    r"^\s*(?:\[\s?[A-Za-z]{0,4}[-.]?\d{1,3}\s?\]|\(?\d{1,3}[.)]\s|\d{1,3}[.、．](?=[\u3040-\u30ff\u3400-\u9fff《〈「『“])|[A-Z]{1,2}\d{1,3}[.)\s]|#\d{1,3}\b|[•▪■◦‣●○◆▸►➢✓·∙❖‐–—-]+\s)"
)
#: How a sentence on a work's subject begins: "We study …", "In this paper …".
_SUMMARY = re.compile(r"(?:We|Our|In this|This) (?:[a-z]+ ){2,}")
_STATE_IN_FRONT = re.compile(
    r"\W*(?:(?:conditionally |recently )?accepted (?:as|at|to|by|for|in)|to appear (?:at|in)|published (?:at|in|as)"
    r"|presented (?:at|in|as)|submitted to|(?:oral|spotlight|poster)s? (?:presentation )?(?:at|in)) ",
    re.IGNORECASE,
)
#: "PhD thesis, Wool University", bold as its title.
_THESIS = re.compile(
    r"\W*(?:Ph\.?\s?D\.?|doctoral|master(?:['’]?s)?|bachelor(?:['’]?s)?|diploma|M\.?Sc\.?)\s(?:thesis|dissertation)[,.:]\s",
    re.IGNORECASE,
)
#: A DOI or an address says nothing of the work.
_ADDRESS = re.compile(r"\b10\.\d{4,9}/\S+|https?://\S+")
#: What begins each item of a list that does not count.
_BULLETS = frozenset("•◦▪■●○‣⋄–")
_COUNTER = re.compile(r"[\[(]?[A-Z]{0,2}\d{1,3}[.)\]]{0,2}")
_TITLE_ROLE = re.compile(r"(?<!sub)title|headline")
#: What else stands in an element called so: "<div class="title"><h3>On Wool</h3><div class="meta">…".
_FIELD_ROLE = re.compile(r"meta|date|year|author|journal|venue|tag|badge")
#: What a label of a work's subject is called.
_TAG_ROLE = re.compile(r"^(?:tags?|pills?|chips?|keywords?|topics?)$")
_VENUE_ROLE = re.compile(r"venue|periodical|booktitle")
#: Words that name a venue, where no bold type says that they are a title: "Symposium on Wool (SW)".
_VENUE = re.compile(
    r"^\s*(?:Proceedings of|Proc\.|(?:Annual|International|IEEE|ACM|\d+(?:st|nd|rd|th)) .*\b(?:Conference|Symposium|Workshop)\b|Workshop on|Journal of|Transactions on)"
    r"|\b(?:Conference|Symposium|Workshop|Journal|Transactions)\b.*\([A-Z][\w&-]{1,10}\)\s*$"
)
#: "Symposium on Wool and Felt (SWF)", in bold as the title above it.
_MEETING = re.compile(
    r"\W*(?:[A-Z][\w&/-]* |and |on |of |in |the )*(?:Conference|Symposium|Workshop)\b[^()]*\([A-Z][\w&-]*[A-Z][\w&-]*\)\W*"
)
#: A line of nothing but where a work appeared: the slanted name of a series, then its number and date.
_SERIES = re.compile(
    r"\b(?:Papers?|Notes?|Reports?|Series|Journal|Review|Letters|Studies|Bulletin|Transactions|Proceedings|Annals|Working Paper)\b"
)
_OF_SERIES = re.compile(
    r"[,.;:\s]*(?:(?:[A-Z]{1,4}\.?\s?)?(?:[Nn]o\.?\s?|[Vv]ol\.?\s?|#)?[\d/.()–-]+[,.;:\s]*|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?[,\s]*)+$"
)
#: "Also presented at Wool Days", "Media coverage: The Felt": a line below a work, which tells of it.
_OF_WORK_ABOVE = re.compile(
    r"(?:also |later )(?:presented|featured|covered|discussed|reported|appeare?d?|demonstrated|mentioned|available|published) (?:at|in|by|on)\b"
    r"|this (?:paper|article|work) (?:subsumes|supersedes|replaces|extends|builds on)\b"
    r"|(?:this paper )?(?:was )?(?:previously|formerly|earlier) (?:circulated|titled|entitled|known|distributed) (?:as|under)?\b"
    r"|(?:(?:selected )?(?:media|press|news) coverage|press|data ?sets?|source code|project (?:repository|page|website|site)|slides|videos?)\s*:\s"
    r"|(?:research |press )?summary (?:for|in)\b"
    r"|(?:covered|featured|reported|discussed|mentioned) (?:by|in|on|at) (?-i:(?:the )?[A-Z])",
    re.IGNORECASE,
)
_EDITORS = re.compile(rf"[\s,]*\(?(?:{EDITORS}|(?i:comps?))\b")
_BESIDE = re.compile(rf"(?:{JOINTLY}|by) ", re.IGNORECASE)
#: "In Looms of Today (2011), edited by …": whoever is named behind wrote none of it.
_EDITED_VOLUME = re.compile(r"(?P<volume>In:? .{3,200}?)\bedited by ", re.IGNORECASE)
_EDITED_BY = re.compile(r"\b(?:eds?\.?|edited by|h(?:rs)?g\.(?: von)?|editors?)[:\s]*$", re.IGNORECASE)
#: After a name: the phrase goes on, "Grace Hopper conference", "A Counterexample to".
_INSIDE = re.compile(rf"\s+(?!(?:{WITH}|and|et|und|in)\b)[a-z]{{2,}}")


@dataclass(frozen=True, slots=True)
class Signs:
    """What one line shows of an entry."""

    #: It holds a list of authors.
    authors: bool
    #: The owner is among them.
    owner: bool
    #: It holds words set off as a title.
    title: bool
    #: It has words beside the names.
    more: bool
    year: bool
    #: Nothing but labels ("PDF", "Code").
    labels: bool
    #: Many words and no authors: an abstract.
    prose: bool = False


Group = tuple[int, ...]


def signs_of(line: Line, owner: OwnerNames) -> Signs:
    """Look a line over once."""
    text = line.text
    if line.folded:
        return Signs(False, False, False, False, False, True)
    shown = [s for s in line.spans if s.text.strip()]
    if not shown or all(label_kind(s.text) is not None or not _LETTER.search(s.text) for s in shown):
        return Signs(False, False, False, False, bool(_YEAR.fullmatch(text)), True)
    prize = _only_prize(text) and not any(_TITLE_ROLE.search(r) for r in shown[0].roles[-2:])
    if prize or all(s.roles and _TAG_ROLE.search(s.roles[-1]) for s in shown):
        return Signs(False, False, False, False, False, True)
    authors = is_owner = False
    names_start = names_end = editors_end = 0
    finder = NameFinder("" if all(_names_venue(s) for s in shown) else text, owner)
    lead = _NUMBERED.match(text) or _DATE_BEFORE.match(text)
    at_left = [s.text for s in line.spans if "left" in s.roles]
    beside = " ".join("".join(at_left).split()) if at_left else ""
    behind = lead.end() if lead else len(beside) + 1 if beside and text.startswith(f"{beside} ") else 0
    steps = chain([0, behind] if behind else [0], (m.end() for m in islice(_STEP.finditer(text), 12)))
    edited = _EDITED_VOLUME.match(text)
    for step in steps:
        at = step
        if at < max(names_end, editors_end) or (edited and at >= edited.end("volume")):
            continue
        led = _BESIDE.match(text, at)
        if led:
            at = led.end()
        run = finder.at(at)
        if run is None or run.start > at + 3:
            continue
        several = len(run.names) > 1 or run.open_ended
        if run.owner or (run.score > 0.35 and (several or (led is not None and run.score > 0.8))):
            if step and run.owner and len(run.names) == 1 and " " not in run.names[0]:
                continue  # "supervised by A. Byron"
            if not run.owner and _INSIDE.match(text[run.end : run.end + 12]):
                continue
            if _EDITORS.match(text[run.end : run.end + 12]) or _EDITED_BY.search(text[max(0, at - 12) : at]):
                editors_end = max(editors_end, run.end)
                continue
            authors = True
            is_owner = is_owner or run.owner
            names_start, names_end = run.start, max(names_end, run.end)
            if run.owner:
                break
    # "with A. Byron & C. Babbage", below the title in its cell.
    beside_title = authors and names_end > 0.8 * len(text) and _BESIDE.match(text) is not None
    if authors and not (is_owner or beside_title) and all(_called_title(s.roles) for s in shown):
        authors, names_start, names_end = False, 0, 0  # "Threads in Woolton": the mark-up names it a title
    people = text[names_start:names_end] if authors else ""
    summary = text.endswith(".") and _SUMMARY.match(text) is not None and is_prose(text)
    title = bool(_QUOTED.search(text) or _EASTERN_TITLE.match(text)) or any(
        not summary
        and _sets_off(s.text, s.marks, s.href, s.roles, owner)
        and not (_is_person(s, people) or _is_venue_here(s, text))
        for s in shown
    )
    if not is_owner and _OF_WORK_ABOVE.match(text):
        return Signs(False, False, False, False, bool(_YEAR.search(text)), True)
    rest = f"{text[:names_start]} {text[names_end:]}"
    rest = _ADDRESS.sub(" ", rest) if "/" in rest else rest
    words = len(_WORD.findall(rest)) + words_of_han(rest)
    more = words >= (3 if is_owner else 2 if authors and _slanted_before(text, shown[0], names_start) else 4)
    return Signs(
        authors=authors,
        owner=is_owner,
        title=title and (more or not (is_owner or beside_title)),  # names in bold are no title
        more=more,
        year=bool(_YEAR.search(text) or _UNDATED.search(text)),
        labels=False,
        prose=words > 45 and not authors,
    )


def _slanted_before(text: str, first: Span, names_start: int) -> bool:
    """Whether words in italics stand before names in brackets, and no more: "*Felt ranking* (with A. Byron)"."""
    title = " ".join(first.text.split())
    return (
        Mark.ITALIC in first.marks and text.startswith(title) and "(" in text[len(title) : names_start][:12]
    )


def _only_prize(text: str) -> bool:
    """Whether a line tells a prize and no more: "2024 Mary Lund Award for the Best Paper"."""
    told = sum(end - start for start, end, _ in find_prizes(text)) if may_tell_prize(text) else 0
    return told > 0.8 * len(text)


def _is_person(span: Span, people: str) -> bool:
    """Whether a link leads to one of the people of a list of names: "Álvaro R. de la Vega" is no title."""
    named = span.href is not None and Mark.BOLD not in span.marks and len(span.text.split()) <= 5
    return named and span.text.strip() in people


# The same few names are given to the parts of every entry.
@lru_cache(maxsize=1024)
def _called_title(roles: tuple[str, ...]) -> bool:
    """Whether the page's author called a part the title, or what it stands in, and it not otherwise."""
    own, around = (*roles[:-3:-1], "", "")[:2]
    return bool(_TITLE_ROLE.search(own) or (_TITLE_ROLE.search(around) and not _FIELD_ROLE.search(own)))


def _is_venue_here(span: Span, text: str) -> bool:
    """Whether its name, or the words around it, make a span the venue: "To appear in **Wool**", "**Wool**, vol. 3"."""
    if _names_venue(span):
        return True
    before, found, behind = text.partition(" ".join(span.text.split()))
    led = _LEADS_TO_VENUE.fullmatch(before) is not None
    return bool(found) and (led or (not before and _PLACE_BEHIND.match(behind) is not None))


#: ", vol. 12", " 12(3)"
_PLACE_BEHIND = re.compile(r",?\s(?:[Vv]ol(?:\.|ume)\s?\d|\d{1,4}\s?\(\d|pp\.\s?\d|no\.\s?\d)")
#: "In", "Published in", "Revise and resubmit at".
_LEADS_TO_VENUE = re.compile(
    r"\W*(?:In:?|(?:to appear|published|appeared|appears|accepted(?: for publication)?|forthcoming|presented|submitted"
    r"|under (?:review|revision)|(?:major|minor) revisions?|revise (?:and|&) resubmit|r&r)(?: (?:in|at|to|by|for))?:?)\s+(?:the )?",
    re.IGNORECASE,
)


def _names_venue(span: Span) -> bool:
    """Whether the page's author called a part the venue."""
    return bool(span.roles) and _VENUE_ROLE.search(span.roles[-1]) is not None


def _sets_off(
    text: str, marks: frozenset[Mark], href: str | None, roles: tuple[str, ...], owner: OwnerNames
) -> bool:
    bold = Mark.BOLD in marks
    called = _called_title(roles)
    if not bold and href is None and not called:
        return False
    words = len(text.split()) + words_of_han(text)
    if words < 3 or (href is not None and not (bold or called) and words < 4):
        return False
    if _STATE_IN_FRONT.match(text) and _YEAR.search(text):
        return False  # "Accepted as a Spotlight at Wool 2019", bold as its title
    if _THESIS.match(text) or _MEETING.fullmatch(text):
        return False
    return text not in owner and (bold or not _VENUE.search(text)) and not find_prizes(text)


def partition(run: Sequence[Outlined], signs: Sequence[Signs], owner: OwnerNames) -> list[Group]:
    """Cut the lines of one stretch into entries."""
    numbers = list(range(len(run)))
    weights = _Weights([_strength(run, n) for n in numbers])
    beside = _notes(run, signs)
    numbers = [n for n in numbers if n not in beside] if beside else numbers
    return _partition(numbers, run, _without_third_rows(run, _without_citations(run, signs)), weights, 0)


def _without_third_rows(run: Sequence[Outlined], signs: Sequence[Signs]) -> Sequence[Signs]:
    """
    Take no bold row behind the names for a title, where titles stand over names: "**On Wool**", "A. Byron", "**Felt**".

    Where it is one, its own names follow it.
    """
    named = [n for n in range(1, len(signs)) if signs[n].authors and not signs[n].more]
    titled = {n for n in named if signs[n - 1].title and run[n].line.after is Break.LINE}
    if len(titled) < max(_A_FEW, _MOST_NAMED * len(named)):
        return signs
    third = {
        n + 1
        for n in titled
        if n + 1 < len(signs)
        and signs[n + 1].title
        and run[n + 1].line.after is Break.LINE
        and not (n + 2 < len(signs) and signs[n + 2].authors)
    }
    return [replace(shown, title=False) if n in third else shown for n, shown in enumerate(signs)]


#: So many titles stand over names in a list of such rows, and such a share of all names stands below one.
_A_FEW, _MOST_NAMED = 3, 0.7


def _notes(run: Sequence[Outlined], signs: Sequence[Signs]) -> set[int]:
    """The sentences that a list within an item has, where the item is an entry by itself: what its work found."""
    found: set[int] = set()
    whole: tuple[str, ...] = ()
    inner: list[int] = []
    # The last round only looks over what the last item held.
    for number in range(len(run) + 1):
        path = run[number].line.path if number < len(run) else ()
        if whole and path[: len(whole)] == whole:
            if any(part.startswith("li:") for part in path[len(whole) :]):
                inner.append(number)
            continue
        if inner and not any(signs[n].authors or signs[n].title or run[n].titles for n in inner):
            found.update(n for n in inner if _is_note(run[n].line.text))
        at = max((k for k, part in enumerate(path) if part.startswith("li:")), default=0)
        whole = path[: at + 1] if at and _is_entry(signs[number]) else ()
        inner = []
    return found


def _is_entry(shown: Signs) -> bool:
    return (shown.authors and shown.more and shown.year) or (shown.title and (shown.authors or shown.year))


def _is_note(text: str) -> bool:
    """Whether most words of a line are plain ones, and none tells of a prize."""
    words = _WORD.findall(text)
    return len(words) > 5 and sum(w.islower() for w in words) > 0.6 * len(words) and not may_tell_prize(text)


def _without_citations(run: Sequence[Outlined], signs: Sequence[Signs]) -> list[Signs]:
    """Take for a label what cites the work whose title stands in a heading above: its reference in full."""
    found: list[Signs] = []
    title = ""
    for o, shown in zip(run, signs, strict=True):
        if not (title or o.titles):
            found.append(shown)
            continue
        words = "".join(_ALPHANUMERIC.findall(o.line.text.lower()))
        if o.titles:
            title = words if len(words) > 15 else ""
        cites = title and not o.titles and title in words and len(words) > 1.3 * len(title)
        found.append(Signs(False, False, False, False, shown.year, True) if cites else shown)
    return found


@dataclass(frozen=True, slots=True)
class _Weights:
    """What is weighed once for all ways to cut a stretch."""

    #: How strongly each line is parted from the one before.
    strengths: Sequence[int]
    #: The worths of pieces met before: the ways to cut share most of theirs.
    worths: dict[Group, float] = field(default_factory=dict)


def _partition(
    numbers: list[int],
    run: Sequence[Outlined],
    signs: Sequence[Signs],
    known: _Weights,
    depth: int,
) -> list[Group]:
    if len(numbers) <= 1 or depth > 12:
        return [tuple(numbers)] if numbers else []
    best = [tuple(numbers)]
    # What is one piece already is cut again only where that is clearly better.
    best_worth = _worth(best, signs, run, known) + (0.25 if depth else 0.0)
    tried: set[tuple[bool, tuple[Group, ...]]] = set()
    for groups, structural in _candidates(numbers, run, signs):
        cut = structural, tuple(groups)
        if len(groups) < 2 or cut in tried:
            continue
        tried.add(cut)
        worth = _worth(groups, signs, run, known)
        if structural:
            # Elements are what the page's author made of the list; other cuts must do clearly better.
            worth += 0.1 * sum(any(signs[n].authors or signs[n].title for n in g) for g in groups)
            worth += 0.05 * sum(_is_item(g, run) and any(signs[n].more for n in g) for g in groups)
            worth += _AMONG_ENTRIES * _items_among_entries(groups, signs, run)
            usual_shape = _usual_shape(groups, run)
            worth += _OF_SHAPE * sum(_shape(g, run) == usual_shape for g in groups) if usual_shape else 0.0
        if worth > best_worth + 1e-9:
            best, best_worth = groups, worth
    if len(best) < 2:
        return best
    out: list[Group] = []
    shown = [g for g in best if any(signs[n].authors or signs[n].title for n in g)]
    single = [g for g in shown if sum(signs[n].authors for n in g) <= 1]
    # Where most pieces are one entry each, a longer piece is a longer entry, unless it is very much longer.
    fits = len(shown) > 2 and len(single) >= 0.7 * len(shown)
    usual = sorted(len(g) for g in shown)[len(shown) // 2] if shown else 1
    usual_shape = _usual_shape(best, run)
    for group in best:
        authors = sum(signs[n].authors for n in group)
        titles = sum(signs[n].title for n in group)
        headed = [n for n in group if run[n].titles] == [group[0]]
        if (
            ((headed or _one_row(group, run)) and authors <= 1 and titles <= 2)
            or (_marked_once(group, signs, run) and authors <= 2 and titles <= 2)
            or (headed and authors <= 1)
            or (fits and len(group) <= 3 * usual + 2 and authors <= 2 and titles <= 1)
            or (usual_shape and _shape(group, run) == usual_shape and authors <= 2 and titles <= 2)
        ):
            out.append(group)
        elif len(group) > 1 and (authors > 1 or titles > 1):
            inner = _partition(list(group), run, signs, known, depth + 1)
            out += inner
        else:
            out.append(group)
    return out


#: What a card gains by others of its shape.
_OF_SHAPE = 0.2
_Shape = tuple[tuple[str, ...], ...]


def _shape(group: Group, run: Sequence[Outlined]) -> _Shape:
    """What elements each line of a piece stands in below the one that holds them all."""
    first = run[group[0]].line.path
    depth = min(_shared(first, run[n].line.path) for n in group)
    return tuple(
        tuple(part.partition(":")[0] for part in run[n].line.path[depth:]) + run[n].line.spans[0].roles[-1:]
        for n in group
        if run[n].line.spans
    )


def _usual_shape(groups: Sequence[Group], run: Sequence[Outlined]) -> _Shape:
    """The shape that most pieces have, each an element of its own with several called by their parts; () for none."""
    shapes = Counter(_shape(g, run) for g in groups if len(g) > 2)
    if not shapes:
        return ()
    shape, times = shapes.most_common(1)[0]
    parted = len(set(shape)) == len(shape) and all(shape)
    return shape if parted and times >= max(4, 0.4 * len(groups)) else ()


#: What an item gains by its sisters: as much as below a heading of works.
_AMONG_ENTRIES = 0.8


def _items_among_entries(groups: Sequence[Group], signs: Sequence[Signs], run: Sequence[Outlined]) -> int:
    """
    Count the items of a list that show neither authors nor a year, where most of their sisters show authors or a title.

    So the owner's own works stand among those with others, below a heading that says nothing.
    """
    items = [g for g in groups if len(g) == 1 and _is_li(run[g[0]].line)]
    if len(items) < 2 or run[items[0][0]].section.lists_works:
        return 0
    shown = sum(signs[g[0]].authors or signs[g[0]].title for g in items)
    if shown < 0.5 * len(items):
        return 0
    bare = [
        n for (n,) in items if signs[n].more and not (signs[n].authors or signs[n].title or signs[n].year)
    ]
    return sum(
        any(s.href for s in run[n].line.spans) or _DIGIT.search(run[n].line.text) is not None for n in bare
    )


def _marked_once(group: Group, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """Whether lines are one item of a list on a page of lines: its number and title, and what breaks part."""
    first, *others = (run[n].line for n in group)
    parted = all(not line.marker and line.after is Break.LINE for line in others)
    return bool(first.marker) and signs[group[0]].title and parted


def _one_row(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether lines are the cells of one row of a table, one line or two each."""
    paths = [run[n].line.path for n in group]
    rows = {
        path[: max(k for k, part in enumerate(path) if part.startswith("tr:")) + 1]
        for path in paths
        if any(part.startswith("tr:") for part in path)
    }
    return len(rows) == 1 and all(path[: len(next(iter(rows)))] in rows for path in paths) and len(paths) <= 6


def _candidates(
    numbers: list[int], run: Sequence[Outlined], signs: Sequence[Signs]
) -> list[tuple[list[Group], bool]]:
    """Cut in every way that makes sense; true with those that follow the elements of the page."""
    lines = [run[n].line for n in numbers]
    shallow = min(len(line.path) for line in lines)
    common = 0
    while common < shallow and all(line.path[common] == lines[0].path[common] for line in lines):
        common += 1
    deepest = max(len(line.path) for line in lines)
    found = [
        (_runs(numbers, lambda a, b, d=d: run[a].line.path[:d] != run[b].line.path[:d]), True)  # type: ignore[misc]
        for d in range(common + 1, min(deepest, common + 8) + 1)
    ]
    starts: list[Callable[[int], bool]] = [
        lambda n: run[n].line.after is not Break.LINE,
        lambda n: run[n].line.after is Break.BLANK or run[n].line.path != run[max(0, n - 1)].line.path,
        lambda n: True,
        lambda n: bool(run[n].line.marker) or bool(_NUMBERED.match(run[n].line.text)),
        lambda n: signs[n].title,
        lambda n: signs[n].title and not (n and signs[n - 1].title and run[n].line.after is Break.LINE),
        lambda n: run[n].titles,
        lambda n: _first_bold(run[n].line),
        lambda n: _first_link(run[n].line),
        lambda n: signs[n].authors,
        lambda n: n > 0 and signs[n - 1].authors,
        lambda n: n + 1 < len(signs) and signs[n + 1].authors and not signs[n].authors,
        lambda n: n + 2 < len(signs) and signs[n + 2].authors and not signs[n].authors,
        lambda n: any(_called_title(s.roles) for s in run[n].line.spans[:1]),
    ]
    for starts_here in starts:
        found.append((_runs(numbers, lambda _, b, s=starts_here: s(b)), False))  # type: ignore[misc]
    if _are_bulleted(lines):
        found.append((_runs(numbers, lambda _, b: bool(run[b].line.marker)), True))
    tags = [line.path[common].split(":")[0] if len(line.path) > common else "" for line in lines]
    # <dt> and its <dd>s, <h4> and its <ul>: elements of the first kind begin the entries.
    if tags[0]:
        pieces = _runs(numbers, lambda a, b: _begins(run, a, b, common, tags[0]))
        found.append((pieces, len(set(tags)) > 1))
    terms = [n for n in numbers if _is_term(run[n].line)]
    if len(terms) > 1:
        found.append((_runs(numbers, lambda a, b: _is_term(run[b].line) and not _is_term(run[a].line)), True))
    return found


def _are_bulleted(lines: Sequence[Line]) -> bool:
    """Whether one bullet begins every block of a page of lines."""
    bullets = {line.marker for line in lines if line.after is not Break.LINE}
    return len(bullets) == 1 and bullets < _BULLETS


def _is_term(line: Line) -> bool:
    """Whether a line stands in the term of a definition list."""
    return any(part.startswith("dt:") for part in line.path)


def _begins(run: Sequence[Outlined], before: int, number: int, common: int, tag: str) -> bool:
    """Whether an element of a kind begins with a line."""
    path = run[number].line.path
    return (
        len(path) > common
        and path[common].split(":")[0] == tag
        and run[before].line.path[: common + 1] != path[: common + 1]
    )


def _first_bold(line: Line) -> bool:
    for span in line.spans:
        if span.text.strip():
            return Mark.BOLD in span.marks and len(span.text.split()) > 2
    return False


def _first_link(line: Line) -> bool:
    for span in line.spans:
        if span.text.strip():
            return span.href is not None and len(span.text.split()) > 2
    return False


def _runs(numbers: list[int], parts: Callable[[int, int], bool]) -> list[Group]:
    groups: list[list[int]] = [[numbers[0]]]
    for before, after in pairwise(numbers):
        if parts(before, after):
            groups.append([after])
        else:
            groups[-1].append(after)
    return [tuple(g) for g in groups]


#: No entry has more lines below its number or bullet.
_MOST_LINES = 30
#: Beyond the depth of any page.
_STRONGEST = 2_000


def _strength(run: Sequence[Outlined], n: int) -> int:
    """How strongly a line is parted from the one before: the fewer elements hold both, the more."""
    line = run[n].line
    if line.after is Break.LINE:
        return 0
    if n == 0:
        return _STRONGEST
    before = run[n - 1].line.path
    shared = _shared(before, line.path)
    if shared == len(before) == len(line.path):
        return 1
    return _STRONGEST - 1 - shared


def _cut_in_two(group: Group, after: Group, signs: Sequence[Signs], strengths: Sequence[int]) -> bool:
    """Whether only a line break parts two pieces, the first of which begins a block, and one has authors."""
    if strengths[after[0]] or not strengths[group[0]]:
        return False
    labels = all(signs[n].labels for n in group)
    one, other = (any(signs[n].authors for n in piece) for piece in (group, after))
    titled = any(signs[n].title for n in after)
    return not labels and ((other and not one and len(group) == 1) or (one and not other and not titled))


def _leaves_names(group: Group, after: Group, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """
    Whether a piece is a title alone, and the next begins with names.

    They are no more than names and a slanted venue, or stand behind venue, year and "with", but for where the
    title is a heading.
    """
    title, names = signs[group[-1]], signs[after[0]]
    headed = len(group) == 1 and run[group[0]].titles
    if headed and len(after) > 1 and not (names.authors or names.title):
        names = signs[after[1]]  # where it appeared stands between
    called = (len(group) == 1 and _is_called_title(run[group[0]].line)) or (
        len(group) <= _TAG_AND_TITLE and _is_slanted_in_item(run[group[-1]].line)
    )
    return (
        (title.title or headed or called)
        and not any(signs[n].authors for n in group)
        and names.authors
        and not names.title
        and (
            headed
            or called
            or not names.more
            or _ends_with_venue(run[after[0]].line)
            or _fills_item(group[-1], after, run)
            or _DATED_AND_WITH.search(run[after[0]].line.text) is not None
        )
    )


#: Lines of an item down to its title: "[WOOL'24] [pdf]" stands over it.
_TAG_AND_TITLE = 2


def _is_slanted_in_item(line: Line) -> bool:
    """Whether a line in an element of its own within a list's item is all slanted, and no date: "*Felt at Night*"."""
    shown = [s for s in line.spans if s.text.strip()]
    within = any(part.startswith("li:") for part in line.path[:-1])
    slanted = all(Mark.ITALIC in s.marks for s in shown)
    return within and slanted and line.text.count(" ") > 1 and not _YEAR.search(line.text)


def _fills_item(number: int, after: Group, run: Sequence[Outlined]) -> bool:
    """Whether an item of a list is its own line and a piece in an element below that, to its end."""
    item = run[number].line.path
    if not _is_li(run[number].line) or run[after[-1]].line.path[: len(item)] != item:
        return False
    below = run[after[-1] + 1].line.path if after[-1] + 1 < len(run) else ()
    return run[after[0]].line.path != item and below[: len(item)] != item


#: "Wool Analysis, 2017, with A. Byron".
_DATED_AND_WITH = re.compile(rf"[,.(] ?(?:19|20)\d\d[,.)]+ {JOINTLY} [A-Z]")


def _is_called_title(line: Line) -> bool:
    """Whether the page's author called a line the title, all of it."""
    shown = [s for s in line.spans if s.text.strip(" ,.")]
    return bool(shown) and all(_called_title(s.roles) for s in shown)


def _ends_with_venue(line: Line) -> bool:
    """Whether the last words of a line are set in italics and name a venue."""
    shown = [s for s in line.spans if len(s.text.strip()) > 1]
    return bool(shown) and Mark.ITALIC in shown[-1].marks and has_venue_word(shown[-1].text)


def _fills_box(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether lines are all of one element, a card with its date over its title."""
    first, last = run[group[0]].line.path, run[group[-1]].line.path
    depth = _shared(first, last)
    before = run[group[0] - 1].line.path if group[0] else ()
    after = run[group[-1] + 1].line.path if group[-1] + 1 < len(run) else ()
    return depth > max(_shared(before, first), _shared(last, after))


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many elements two places stand in together."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _is_item(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether lines are one item, whole, of a list of works."""
    return run[group[0]].section.lists_works and _is_li(run[group[0]].line)


def _is_li(line: Line) -> bool:
    """Whether a line is an item's own, in no element within it; on a page of lines, one with a bullet."""
    own = line.path[-1] if line.path else ""
    return own.startswith("li:") or (own.startswith("page:") and line.marker in _BULLETS)


def _is_drafts_item(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether a line is one whole item of a list of drafts, be its title three words: "Bundling under Influence"."""
    o = run[group[0]]
    return (
        len(group) == 1
        and o.section.status is not None
        and _is_item(group, run)
        and o.line.after is not Break.LINE
        and o.line.text.count(" ") > 1
    )


def _inside_item(run: Sequence[Outlined], number: int) -> bool:
    """Whether a line goes on with an item of a list behind a break."""
    before, line = run[number - 1].line, run[number].line
    if line.after is not Break.LINE or line.path != before.path:
        return False
    return any(part.startswith("li:") for part in line.path) or _marked_above(run, number) is not None


def _has_both(number: int, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """Whether an item has its title, on the line with its number or bullet, and its authors above a line."""
    above = _marked_above(run, number - 1)
    return above is not None and signs[above].title and any(signs[n].authors for n in range(above, number))


def _marked_above(run: Sequence[Outlined], number: int) -> int | None:
    """The line with a number or bullet that nothing but breaks part from a line, as far up as an entry reaches."""
    for above in range(number, max(-1, number - _MOST_LINES), -1):
        if run[above].line.marker:
            return above
        if run[above].line.after is not Break.LINE:
            return None
    return None


def _worth(
    groups: Sequence[Group], signs: Sequence[Signs], run: Sequence[Outlined], known: _Weights
) -> float:
    """How well a partition makes entries: one list of authors each, a title each, nothing left over."""
    worth = 0.0
    starts = [known.strengths[group[0]] for group in groups[1:]]
    soft = starts.count(0)
    if 0 < soft < len(starts) / 2:
        worth -= 0.3 * soft  # among entries that begin a block, some that only begin a line
    for group, after in zip(groups, [*groups[1:], None], strict=True):
        if after and _cut_in_two(group, after, signs, known.strengths):
            worth -= 0.3
        if after and _leaves_names(group, after, signs, run):
            worth -= 0.4
        one = known.worths.get(group)
        if one is None:
            one = known.worths[group] = _worth_of_one(group, signs, run, known.strengths)
        worth += one
    return worth


def _is_tags(line: Line) -> bool:
    """Whether a line is nothing but small boxes, as topics are set below a summary."""
    shown = [s for s in line.spans if s.text.strip()]
    return bool(shown) and all(Mark.BUTTON in s.marks and s.href is None for s in shown)


def _is_dated_at_right(line: Line) -> bool:
    """Whether a date stands in a column of its own at the right of a line."""
    return any("right" in s.roles and _YEAR.search(s.text) for s in line.spans)


def _tells_where(line: Line) -> bool:
    """Whether a line holds only where a work appeared: "*Felt Institute Working Paper*, WP 26/01, March 2026"."""
    shown = [s for s in line.spans if s.text.strip()]
    slanted = [s for s in shown if Mark.ITALIC in s.marks]
    if not slanted or shown[0] is not slanted[0] or len(slanted) == len(shown):
        return False
    name = " ".join(s.text for s in slanted).strip()
    rest = " ".join(s.text for s in shown[len(slanted) :])
    return _SERIES.search(name) is not None and _OF_SERIES.match(rest) is not None


def _is_draft(group: Group, signs: Sequence[Signs], run: Sequence[Outlined]) -> bool:
    """
    Whether a block may be a title and little more: nothing over it goes on in it.

    So it is below "Work in progress", and where an item of a list begins with words set in italics.
    """
    number = group[0]
    line = run[number].line
    goes_on = number > 0 and (signs[number - 1].authors or signs[number - 1].title or run[number - 1].titles)
    if len(group) > 1 or goes_on or line.after is Break.LINE:
        return False
    first = next((s for s in line.spans if s.text.strip()), None)
    slanted = first is not None and Mark.ITALIC in first.marks and len(first.text.split()) > 3
    return run[number].section.status is not None or (
        slanted and any(part.startswith("li:") for part in line.path)
    )


def _is_slanted_over_venue(group: Group, run: Sequence[Outlined]) -> bool:
    """Whether a block begins with a title in italics, and what follows it names a venue: "*On Felt* / Wool Review"."""
    line = run[group[0]].line
    shown = [s for n in group for s in run[n].line.spans if s.text.strip()]
    if line.after is Break.LINE or not shown or Mark.ITALIC not in shown[0].marks:
        return False
    behind = " ".join(s.text for s in shown[1:] if Mark.ITALIC not in s.marks)
    return len(shown[0].text.split()) > 3 and has_venue_word(behind)


#: "9 November 2018", "May 2020": it says when, not where.
_DATE_ALONE = re.compile(r"\W*(?:\d{1,2}\.? )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?,? (?:19|20)\d\d\W*")


def _worth_of_one(
    group: Group, signs: Sequence[Signs], run: Sequence[Outlined], strengths: Sequence[int]
) -> float:
    worth = 0.0
    if len(group) > 1 and group[0] > 0:
        # What parts an entry from the one before parts more strongly than anything inside it.
        inside = max(strengths[n] for n in group[1:])
        outside = strengths[group[0]]
        worth -= 0.6 if inside > outside else 0.05 if inside == outside else 0.0
    own = [signs[n] for n in group]
    authors = sum([s.authors for s in own])
    titles = sum([s.title for s in own])
    if authors == 2 and _marked_once(group, signs, run):
        authors = 1  # "Taylor and Francis" are none
    year = any(s.year for s in own)
    # "Felted / with A. Byron / Wool, 2020": beside the names a short title and where it appeared.
    beside = sum([not (s.authors or s.labels) for s in own])
    placed = year and any(signs[n].year and not _DATE_ALONE.fullmatch(run[n].line.text) for n in group)
    more = any(s.more for s in own) or (placed and beside > 1)
    if group[0] and _inside_item(run, group[0]) and (not authors or _has_both(group[0], signs, run)):
        worth -= 0.5  # what an item says behind a break is no entry
    # "[12]" begins an entry wherever it stands.
    markers = [marker for n in group[1:] if (marker := run[n].line.marker)]
    worth -= 0.3 * sum(_COUNTER.fullmatch(marker) is not None for marker in markers)
    # So does a title with its date at the right edge, what stands over it being no names.
    worth -= 0.2 * sum(
        signs[n].title and not signs[n - 1].authors and _is_dated_at_right(run[n].line) for n in group[1:]
    )
    headed = sum([run[n].titles for n in group])
    if headed > 1 or (headed and not (run[group[0]].titles or _fills_box(group, run))):
        worth -= 0.3  # a title's heading begins its entry
    if group[0] and run[group[0] - 1].titles and not authors:
        worth -= 0.5  # what stands below a title is of its entry
    if (
        group[0]
        and not (authors or titles)
        and signs[group[0] - 1].authors
        and _tells_where(run[group[0]].line)
    ):
        worth -= 0.5  # the series and its number below the authors
    if (
        len(group) == 1
        and group[0]
        and not strengths[group[0]]
        and signs[group[0] - 1].authors
        and not authors
    ):
        slanted = all(Mark.ITALIC in s.marks for s in run[group[0]].line.spans if s.text.strip())
        worth -= 0.5 * (slanted and has_venue_word(run[group[0]].line.text))
    if any(
        signs[a].prose and not (signs[b].prose or signs[b].labels or _is_tags(run[b].line))
        for a, b in pairwise(group)
    ):
        worth -= 0.3  # an abstract ends its entry
    if all(s.labels for s in own):
        worth -= 0.5
    elif authors == 1 and (more or titles):
        worth += 1.0 + (0.1 if titles else 0.0) + (0.1 if year else 0.0)
    elif authors == 0 and titles >= 1:
        worth += 0.55 if titles == 1 else 0.35
        worth += 0.1 if year else 0.0
    elif authors == 0:
        first = run[group[0]]
        alone = (more or _is_drafts_item(group, run)) and (year or first.section.lists_works)
        whole = year or _is_draft(group, signs, run) or _is_slanted_over_venue(group, run)
        worth += (0.5 if whole else 0.42) if alone else -0.35
    elif authors == 1:
        worth -= 0.35
    else:
        # Several entries in one piece: cut again below, worth nothing by itself.
        worth += 0.5 if authors == 2 else 0.45
    worth -= 0.45
    return worth
