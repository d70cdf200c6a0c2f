"""What one line shows of an entry: authors, a title set off, a year, or nothing but labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from crawler.extractors.awards.prizes import find_prizes, may_tell_prize
from crawler.extractors.hints import CITED_AMID, CITED_AS, is_prose
from crawler.extractors.links import label_kind
from crawler.extractors.names.finder import NameFinder
from crawler.extractors.names.owner import OwnerNames
from crawler.extractors.names.scan import NameRun
from crawler.extractors.names.words import EDITORS, JOINTLY, WITH, words_of_han
from crawler.reading.document import Break, Line, Mark, Span
from snapshots.patterns import Seldom
from snapshots.venues.places import is_town_and_land

_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{12,300}[”\"»“]")
#: "3.《织机与羊毛》": a title that East Asian brackets set off, which begins an entry.
_EASTERN_TITLE = re.compile(
    r"\W{0,3}(?:\d{1,3}[.、．)\]]\s?)?(?:《[^《》]{5,200}》|「[^「」]{5,200}」|『[^『』]{5,200}』)"
)
# It begins with a sign of its own: the search leaps to it.
YEAR = re.compile(r"1(?<!\d1)9[5-9]\d(?!\d)|2(?<!\d2)0[0-4]\d(?!\d)|’\d\d\b|'\d\d\b")
#: "2019 A. Byron and …", "[c] A. Byron": a date or a tag in front.
_DATE_BEFORE = re.compile(r"(?:(?:19[5-9]\d|20[0-4]\d)(?:[-/.]\d\d){0,2}|\[[^\[\]]{1,12}\])\s+(?=[^\W\d_])")
#: "On Wool. Working paper.": what stands where a year else does.
_UNDATED = Seldom(
    r"\w[.?!”\"] (?:(?:[A-Z]\w+ )?[Ww]orking [Pp]aper|[Dd]raft|[Mm]anuscript|[Uu]nder [Rr]eview|[Ii]n [Pp]reparation)\.?$",
    ("aper", "raft", "anuscript", "eview", "reparation"),
)
_LETTER = re.compile(r"\w")
_WORD = re.compile(r"\w{2,}")
#: A line of more words, and of no names, is an abstract.
_SUMMARY_WORDS = 45
_STEP = re.compile(
    r"[.:;|(?!]\s+|\(|,\s+|[,.?!][”\"»’']\s+(?=[A-Z])|\s[–—-]\s+(?=[Bb]y )|\s(?=with [A-Z][\w.'’-]* [A-Z][\w.'’-]+ *(?:[,.;(]|and |&))"
)
NUMBERED = re.compile(
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
#: "US Patent 1,234,567", bold as its title.
_PATENT = re.compile(
    r"\W*(?:[A-Z]{2} |[A-Z]\.?\s?[A-Z]\.? )?Patent (?:No\.? |Application )?[A-Z]{0,2}[\d,/]{5,}\W*"
)
#: A DOI or an address says nothing of the work.
_ADDRESS = re.compile(r"\b10\.\d{4,9}/\S+|https?://\S+")
_TITLE_ROLE = re.compile(r"(?<!sub)title|headline")
#: What else stands in an element called so: "<div class="title"><h3>On Wool</h3><div class="meta">…".
_FIELD_ROLE = re.compile(r"meta|date|year|author|journal|venue|tag|badge")
#: What a label of a work's subject is called.
_TAG_ROLE = re.compile(r"^(?:tags?|pills?|chips?|keywords?|topics?)$")
_AUTHOR_ROLE = re.compile(r"(?:^|[-_])authors?$")
_VENUE_ROLE = re.compile(r"venue|periodical|booktitle")
#: Words that name a venue, where no bold type says that they are a title: "Symposium on Wool (SW)".
_VENUE = re.compile(
    r"^\s*(?:Proceedings of|Proc\.|(?:Annual|International|IEEE|ACM|\d+(?:st|nd|rd|th)) .*\b(?:Conference|Symposium|Workshop)\b|Workshop on|Journal of|Transactions on)"
    r"|\b(?:Conference|Symposium|Workshop|Journal|Transactions)\b.*\([A-Z][\w&-]{1,10}\)\s*$"
)
#: "Symposium on Wool and Felt (SWF)", "IEEE International Conference on Wool", in bold as the title above it.
_MEETING = re.compile(
    r"\W*(?:\d{1,2}(?:st|nd|rd|th) )?(?:(?:ACM|IEEE|IFIP|USENIX|AAAI|SIAM|Annual|Asian|European|International)[\w/-]* )+"
    r"(?:[A-Z][\w&/-]* ){0,4}(?:Conference|Symposium|Workshop) (?:on|for|in|of) [^:?!]+"
    r"|\W*(?:[A-Z][\w&/-]* |and |on |of |in |the )*(?:Conference|Symposium|Workshop)\b[^()]*\([A-Z][\w&-]*[A-Z][\w&-]*\)\W*"
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
    #: The list of authors, as it stands in the line.
    names: NameRun | None = None


def signs_of(line: Line, owner: OwnerNames) -> Signs:
    """Look a line over once."""
    text = line.text
    if line.folded:
        return Signs(False, False, False, False, False, True, prose=text.count(" ") > _SUMMARY_WORDS)
    shown = [s for s in line.spans if s.text.strip()]
    if _only_labels(shown) or CITED_AS.match(text):
        return Signs(False, False, False, False, bool(YEAR.fullmatch(text)), True)
    prize = _only_prize(line) and not any(_TITLE_ROLE.search(r) for r in shown[0].roles[-2:])
    if prize or all(s.roles and _TAG_ROLE.search(s.roles[-1]) for s in shown):
        return Signs(False, False, False, False, False, True)
    is_owner = False
    names: NameRun | None = None
    names_start = names_end = editors_end = 0
    finder = NameFinder("" if all(_names_venue(s) for s in shown) else text, owner)
    lead = NUMBERED.match(text) or _DATE_BEFORE.match(text)
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
        if run is None or run.start > at + 3 or is_town_and_land(text[run.start : run.end]):
            continue
        several = len(run.names) > 1 or run.open_ended or _called_authors(shown)
        if run.owner or (run.score > 0.35 and (several or (led is not None and run.score > 0.8))):
            if step and run.owner and len(run.names) == 1 and " " not in run.names[0]:
                continue  # "supervised by A. Byron"
            if _amid_sentence(text, run):
                continue
            if _EDITORS.match(text[run.end : run.end + 12]) or _EDITED_BY.search(text[max(0, at - 12) : at]):
                editors_end = max(editors_end, run.end)
                continue
            is_owner = is_owner or run.owner
            names, names_start, names_end = run, run.start, max(names_end, run.end)
            if run.owner:
                break
    # "with A. Byron & C. Babbage", below the title in its cell, or "(with A. Byron)".
    beside_title = names is not None and names_end > 0.8 * len(text) and _BESIDE.match(text.lstrip("( "))
    if names and not (is_owner or beside_title) and all(is_called_title(s.roles) for s in shown):
        names, names_start, names_end = None, 0, 0  # "Threads in Woolton": the mark-up names it a title
    people = text[names_start:names_end]
    summary = text.endswith(".") and _SUMMARY.match(text) is not None and is_prose(text)
    title = bool(_QUOTED.search(text) or _EASTERN_TITLE.match(text)) or any(
        not summary
        and _sets_off(s.text, s.marks, s.href, s.roles, owner)
        and not (_is_person(s, people) or _is_venue_here(s, text))
        for s in shown
    )
    if not is_owner and _OF_WORK_ABOVE.match(text):
        return Signs(False, False, False, False, bool(YEAR.search(text)), True)
    rest = f"{text[:names_start]} {text[names_end:]}"
    rest = _ADDRESS.sub(" ", rest) if "/" in rest else rest
    words = len(_WORD.findall(rest)) + words_of_han(rest)
    more = words >= (3 if is_owner else 2 if names and _slanted_before(text, shown[0], names_start) else 4)
    return Signs(
        authors=names is not None,
        owner=is_owner,
        title=title and (more or not (is_owner or beside_title)),  # names in bold are no title
        more=more,
        year=bool(YEAR.search(text) or _UNDATED.search(text)),
        labels=False,
        prose=words > _SUMMARY_WORDS and names is None,
        names=names,
    )


def _amid_sentence(text: str, run: NameRun) -> bool:
    """Whether words stand around names as in a sentence: "Byron and her looms", "(Byron and Lund, 2019), we count"."""
    cited = text[: run.start].endswith("(") and CITED_AMID.match(text, run.end) is not None
    return cited or (not run.owner and _INSIDE.match(text[run.end : run.end + 12]) is not None)


def _only_labels(shown: Sequence[Span]) -> bool:
    """Whether a line holds nothing but "PDF", "Code" and signs between them."""
    return all(label_kind(s.text) is not None or not _LETTER.search(s.text) for s in shown)


def _called_authors(shown: Sequence[Span]) -> bool:
    """Whether the page's author called a whole line the authors, be it one nobody knows."""
    return all(s.roles and _AUTHOR_ROLE.search(s.roles[-1]) for s in shown)


def _slanted_before(text: str, first: Span, names_start: int) -> bool:
    """Whether words in italics stand before names in brackets, and no more: "*Felt ranking* (with A. Byron)"."""
    title = " ".join(first.text.split())
    return (
        Mark.ITALIC in first.marks and text.startswith(title) and "(" in text[len(title) : names_start][:12]
    )


def _only_prize(line: Line) -> bool:
    """
    Whether a line tells a prize and no more: "2024 Mary Lund Award for the Best Paper".

    Within an item, or in a list within it, words may lead to it: "Winner, Felt Prize".
    """
    text = line.text
    prizes = find_prizes(text) if may_tell_prize(text) else []
    if sum(end - start for start, end, _ in prizes) > 0.8 * len(text):
        return True
    if line.after is not Break.LINE and sum(part.startswith("li:") for part in line.path) < _WITHIN_ITEM:
        return False
    for start, end, _ in reversed(prizes):
        text = f"{text[:start]} {text[end:]}"
    return bool(prizes) and _LEADS_TO_PRIZE.issuperset(_LETTERS.findall(text.lower()))


_LETTERS = re.compile(r"[^\W\d_]+")
#: So many items hold a line of a list within an item.
_WITHIN_ITEM = 2
#: The words that lead to a prize's name.
_LEADS_TO_PRIZE = frozenset(
    "a an and article at awarded book by co for from got has in is it of our paper received recipient the this was were winner winning with won".split()
)


def _is_person(span: Span, people: str) -> bool:
    """Whether a link leads to one of the people of a list of names: "Álvaro R. de la Vega" is no title."""
    named = span.href is not None and Mark.BOLD not in span.marks and len(span.text.split()) <= 5
    return named and span.text.strip() in people


# The same few names are given to the parts of every entry.
@lru_cache(maxsize=1024)
def is_called_title(roles: tuple[str, ...]) -> bool:
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
    r"|under (?:review|revision)|(?:(?:major|minor) )?revisions?(?: requested)?|revise (?:and|&) resubmit|r&r)(?: (?:in|at|to|by|for))?:?)\s+(?:the )?",
    re.IGNORECASE,
)


def _names_venue(span: Span) -> bool:
    """Whether the page's author called a part the venue."""
    return bool(span.roles) and _VENUE_ROLE.search(span.roles[-1]) is not None


def _sets_off(
    text: str, marks: frozenset[Mark], href: str | None, roles: tuple[str, ...], owner: OwnerNames
) -> bool:
    bold = Mark.BOLD in marks
    called = is_called_title(roles)
    if not bold and href is None and not called:
        return False
    words = len(text.split()) + words_of_han(text)
    if words < 3 or (href is not None and not (bold or called) and words < 4):
        return False
    if _STATE_IN_FRONT.match(text) and YEAR.search(text):
        return False  # "Accepted as a Spotlight at Wool 2019", bold as its title
    if _THESIS.match(text) or _MEETING.fullmatch(text) or _PATENT.fullmatch(text):
        return False
    return text not in owner and (bold or not _VENUE.search(text)) and not find_prizes(text)
