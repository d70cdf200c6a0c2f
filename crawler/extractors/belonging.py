"""What of a page's entries is a work of the owner's: no news, course, talk or explanation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extractors.headings.sections import read_heading
from crawler.extractors.listed import Listed
from crawler.extractors.names.owner import Owner, OwnerNames
from crawler.extractors.names.words import JOINTLY, WITH
from crawler.extractors.no_works import PLAIN, POSITION, SET_OFF, TO_COME, is_no_work
from crawler.extractors.passage import Passage
from crawler.extractors.ways.habits import Way
from crawler.extractors.ways.name_lists import is_author
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Line, Mark
from snapshots.model import LinkKind, Publication, Status
from snapshots.state_words import find_states

#: Words of what is held, not written.
_EVENT = re.compile(
    r"(?:19|20)\d\d|\b(?:meetings?|conference|workshop|seminar|symposium|congress|university|department|school of)\b",
    re.I,
)
#: The states of works that may be listed by their titles alone, each a paragraph.
_UNPUBLISHED = frozenset((Status.IN_PREPARATION, Status.UNDER_REVIEW))
#: "(with A. Byron)": all that stands behind a title.
_COAUTHORS_ALONE = re.compile(rf"\({JOINTLY} [^()]{{3,200}}\)\.?", re.IGNORECASE)
#: What items of a list of works are called: "paper-item".
_ITEM_OF_WORKS = re.compile(r"(?:^|[-_])(?:papers?|pubs?|publications?)[-_](?:item|entry|row)(?:$|[-_])")
#: Said of one work.
_JOB_MARKET = re.compile(r"\bjob[ -]market paper\b(?!s)", re.IGNORECASE)
#: "(with A. Byron)": whose list it is goes without saying.
ALONG = re.compile(rf"\b(?=[acgijmstwz合共])(?:{WITH}) [A-ZÀ-Ý\u3040-\u9fff\uac00-\ud7af]")


def is_indexed(p: Publication) -> bool:
    """Whether an index would list a record; its box on the author is none."""
    return (
        bool(p.authors) and p.year is not None and len(p.title.split()) >= 3 and not POSITION.match(p.title)
    )


def is_research(headings: Sequence[str]) -> bool:
    """Whether no more than "Research" stands over a list, as over the papers of economists."""
    return (
        bool(headings)
        and re.fullmatch(r"\W*(?:(?:my|current|recent) )?research\W*", headings[-1], re.I) is not None
    )


#: Coauthors and a venue behind a title; more is a summary.
_SHORT_TAIL = 140


def is_set_off(x: Listed, way: Way) -> bool:
    """Whether an entry's title stands in quotes, or in bold with little behind it."""
    work = x.entry.passage.work
    if work[: way.start].endswith(("“", '"', "«")):
        return True
    bold = x.entry.passage.covered(way.start, way.end, Mark.BOLD) > 0.9 and not work[: way.start].strip()
    return bold and len(work[way.start : way.end].split()) > 3 and len(work[way.end :].strip()) < _SHORT_TAIL


def _is_slanted(x: Listed, way: Way) -> bool:
    """Whether an entry begins with its title, set in italics."""
    passage = x.entry.passage
    return passage.covered(way.start, way.end, Mark.ITALIC) > 0.9 and not passage.work[: way.start].strip()


def is_over_place(p: Publication, way: Way, x: Listed) -> bool:
    """Whether a title is a heading, and what stands below it is little more than with whom, or where it appeared."""
    short = len(x.entry.passage.work[way.end :].strip()) < _SHORT_TAIL
    return way.cue == "heading" and short and (p.venue is not None or ALONG.search(p.printed) is not None)


def is_along(p: Publication) -> bool:
    """Whether a record is printed as "Title, with Somebody" and little more."""
    return len(p.printed) < 2 * len(p.title) + 60 and bool(ALONG.search(p.printed))


#: Years within which all that one person writes comes out.
_A_LIFETIME = 50


def of_one_life(publications: tuple[Publication, ...], owner: Owner) -> tuple[Publication, ...]:
    """
    Leave out what others wrote a lifetime before the owner's first work: samples that came with a site's theme.
    """
    years = [p.year for p in publications if p.year]
    if not years or max(years) - min(years) < _A_LIFETIME:
        return publications
    names = OwnerNames(owner.names)
    first = min((p.year for p in publications if p.year and any(a in names for a in p.authors)), default=0)
    return tuple(
        p
        for p in publications
        if not (
            p.year and p.authors and p.year <= first - _A_LIFETIME and not any(a in names for a in p.authors)
        )
    )


#: "A list of papers I have enjoyed": what one has read.
_HAS_READ = re.compile(
    r"\b(?:collection|list|selection|library|archive) of (?!my |our )(?:\w+ ){0,2}(?:papers|articles|books|publications)"
    r"(?: (?:that|which))? I(?:['’]ve| have)? (?:\w+ly )?"
    r"(?:read|found|find|liked?|love|enjoy(?:ed)?|recommend|admire)\b(?! (?:most|best|writing|working))",
    re.IGNORECASE,
)
#: So many lines stand over a list at most that say whose it is.
_LINES_OVER = 8


def are_others(publications: tuple[Publication, ...], lines: Sequence[Line], owner: Owner) -> bool:
    """Whether a page says at its beginning that its works are those its owner read, and none names the owner."""
    if not any(_HAS_READ.search(line.text) for line in lines[:_LINES_OVER]):
        return False
    names = OwnerNames(owner.names)
    return not any(is_along(p) or any(a in names for a in p.authors) for p in publications)


def belongs(p: Publication, way: Way, x: Listed, *, works_known: bool, titled: bool, in_list: bool) -> bool:
    """Whether what was read is a work of the owner's, not a line of news, a course, an explanation."""
    words = len(re.findall(r"\w+", p.title))
    if is_no_work(p, way, x):
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
        and (way.cue in SET_OFF or _is_title_alone(p, x) or (not x.leads and is_set_off(x, way)))
        and words >= 3
    ):
        return True  # "Working papers": titles alone
    if x.section.lists_works and way.order == "title with" and _is_title_and_coauthors(way, x):
        return True  # "Felt", with those it is joint work with
    if x.section.lists_works and x.section.status and way.cue == "heading":
        short = len(x.entry.passage.work[way.end :].strip()) < _SHORT_TAIL
        if words > 4 or (words > 2 and short):
            return True  # a draft's title, over what it is about
    if (x.section.lists_works or way.cue == "heading") and words >= 2 and _JOB_MARKET.search(p.printed):
        return True
    if x.section.lists_works and way.cue == "heading" and p.year and words >= 3:
        return True  # under a year's heading, one of its own
    if x.section.kind is SectionKind.THESES and words >= 3 and (_is_slanted(x, way) or is_set_off(x, way)):
        return True  # "Dissertation": its title, and who saw it through
    research = words >= 3 and is_research([h.text for h in x.entry.headings])
    drafts = words >= 3 and x.section.kind is SectionKind.PROJECTS
    if (research or drafts) and in_list and is_set_off(x, way):
        return True
    if research and way.cue == "heading" and _over_abstract(p, way, x):
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
        along = x.section.kind is SectionKind.PROJECTS or is_research([h.text for h in x.entry.headings])
        if along and words >= 3 and p.authors and is_along(p):
            return True
        if mine and (words >= 2 or (x.section.lists_works and (p.venue or x.section.status))):
            return True
        if x.section.lists_works and words >= 4 and way.cue == "link" and _leads_to_paper(p):
            return True
        if x.section.lists_works and words >= 4 and way.cue == "heading" and _has_papers_link(p):
            return True
        if x.section.lists_works and words >= 3 and (p.authors or _is_called_a_work(x)):
            shut = x.entry.passage.work[way.end :].strip()
            if way.cue in SET_OFF or _COAUTHORS_ALONE.fullmatch(shut) or not (shut or p.authors):
                return True
        told = p.authors or p.year or p.links or p.arxiv or x.section.status or early
        if not told and way.cue in PLAIN:
            return False  # two sentences: "Dolor pulvinar. Sagittis adipiscing."
        return (
            facts >= 2
            and (words >= 2 or facts >= (3 if way.cue == "quoted" else 4))
            and (
                bool(p.authors)
                or p.venue is not None
                or way.cue != "line"
                or (p.status in TO_COME and x.section.lists_works and not x.section.status)
                or _has_labels_alone(p, x, way)
            )
        )
    if not titled and not works_known:
        return mine and words >= 3 and facts >= 3
    if x.section.kind is SectionKind.OTHER and not works_known:
        return words >= 3 and facts >= 3 and (mine or len(p.authors) > 1)
    # "Byron, A. et al.": the owner may be among those not printed.
    hidden = way.run is not None and way.run.open_ended and p.venue is not None and p.year is not None
    return ((mine or hidden) and facts >= 3 and (words >= 3 or facts >= 4)) or (
        mine and _is_named_in_parts(p, way, x.entry.passage)
    )


def _is_title_and_coauthors(way: Way, x: Listed) -> bool:
    """Whether an entry is its title, and below it in a line of their own those it was written with."""
    work, run = x.entry.passage.work, way.run
    if run is None or re.search(r"\w", work[: way.start]) or re.search(r"\w", work[run.end :]):
        return False
    return re.fullmatch(rf"\W*\n\W*(?:{WITH})\s+", work[way.end : run.start], re.IGNORECASE) is not None


#: What an abstract says of itself, and the account of a project does not.
_A_PAPER = re.compile(
    r"\b(?:(?:[Tt]his|[Tt]he present) (?:paper|article)|[Ii]n th(?:is|e) (?:paper|article))\b"
)


def _over_abstract(p: Publication, way: Way, x: Listed) -> bool:
    """Whether nothing but an abstract stands below a title, of a paper by its own word or with its file."""
    below = x.entry.passage.text[way.end :]
    filed = any(link.kind is LinkKind.PDF or _PAPERS_PAGE.search(link.url) for link in p.links)
    return len(below) > _SHORTEST_ABSTRACT and (filed or _A_PAPER.search(below) is not None)


_SHORTEST_ABSTRACT = 150


def _leads_to_paper(p: Publication) -> bool:
    """Whether an entry that is no more than its title leads to a paper: to its number, its file, its journal's page."""
    title = "".join(p.title.split())
    return len("".join(p.printed.split())) < len(title) + 4 and _has_papers_link(p)


def _has_papers_link(p: Publication) -> bool:
    return any(link.kind in _TO_PAPER or _PAPERS_PAGE.search(link.url) for link in p.links)


_TO_PAPER = (LinkKind.DOI, LinkKind.ARXIV, LinkKind.PDF)
#: Where journals, archives and indexes keep one paper each: "journals.example.org/wool/article/500/3/2986".
_PAPERS_PAGE = re.compile(
    r"://[^/]{4,60}/(?:[^?#]{0,60}/)?(?:articles?|abs|abstract|doi|paper|pii|chapter|document|docs?|stable)/[^?#]*\d",
    re.IGNORECASE,
)


def _is_called_a_work(x: Listed) -> bool:
    """Whether the page's own names say that an entry is a work."""
    first = x.entry.passage.lines[0]
    return any(_ITEM_OF_WORKS.search(role) for span in first.spans for role in span.roles)


def _is_named_in_parts(p: Publication, way: Way, passage: Passage) -> bool:
    """Whether the page's own names tell the title of a dated entry, and its authors, who are several."""
    if way.run is None or way.cue != "role" or p.year is None or len(p.authors) < 2:
        return False
    named = passage.role_share(way.run.start, way.run.end, is_author) > _MOSTLY
    return named and len(p.title.split()) > 2


_MOSTLY = 0.6


def _is_title_alone(p: Publication, x: Listed) -> bool:
    """Whether an item of a list, or a line among drafts, holds a title and no more: no topic, no event."""
    first = x.entry.passage.lines[0]
    item = any(part.startswith("li:") for part in first.path)
    draft = _is_among_drafts(x) and (_is_set_as_title(p.title) or bool(first.marker))
    return (item or draft) and _is_no_more_than_title(p, x)


def is_draft_alone(p: Publication, x: Listed) -> bool:
    """Whether a line among drafts may be a title alone, in small letters or not: it is no sentence."""
    return (
        _is_among_drafts(x)
        and len(p.title.split()) > _MOST_OF_NOTE
        and not p.printed.rstrip().endswith((".", ":", "!"))
        and _is_no_more_than_title(p, x)
    )


#: A note between drafts has few words: "Drafts on request".
_MOST_OF_NOTE = 4


def _is_among_drafts(x: Listed) -> bool:
    return x.section.status in _UNPUBLISHED or x.section.kind is SectionKind.WORKING_PAPERS


def _is_no_more_than_title(p: Publication, x: Listed) -> bool:
    bare = len(p.title) >= 0.85 * len(_without_states(p.printed))
    return bare and not x.leads and not _EVENT.search(p.printed)


#: What a link beside a paper leads to.
_OF_PAPER = frozenset(
    (LinkKind.PDF, LinkKind.ARXIV, LinkKind.DOI, LinkKind.CODE, LinkKind.PROJECT, LinkKind.BIBTEX)
)


def _has_labels_alone(p: Publication, x: Listed, way: Way) -> bool:
    """Whether a title of some words stands over nothing but labels, one of them of the paper: "PDF Code"."""
    work = x.entry.passage.work
    alone = not re.search(r"\w", work[: way.start] + work[way.end :])
    return (
        x.section.lists_works
        and alone
        and len(p.title.split()) > 3
        and any(k.kind in _OF_PAPER for k in p.links)
    )


#: "(Sole-Authored)"
_BY_ONE = re.compile(r"\s*\((?:single|sole|solo)[ -]author(?:ed)?\)\W*$", re.IGNORECASE)


def _without_states(printed: str) -> str:
    """What is printed, without the words of a work's state or its one author at the end: "On Wool. In preparation"."""
    printed = _BY_ONE.sub("", printed)
    state = max(find_states(printed), key=lambda s: s.end, default=None)
    return printed[: state.start] if state and len(printed) - state.end < 3 else printed


def _is_set_as_title(words: str) -> bool:
    """Whether words are written as titles are, and sentences are not: "Knots at Work: Evidence from Mills"."""
    long = [w for w in re.findall(r"[^\W\d_]+", words) if len(w) > 3]
    capitals = sum(w[0].isupper() for w in long)
    return len(long) > 2 and capitals >= (0.5 if re.search(r"[:?]", words) else 0.7) * len(long)
