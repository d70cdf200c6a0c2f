"""A page's furniture, which is no part of its lists: menus, contact lines, BibTeX to copy, notes below a work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from crawler.extractors.headings.outline import Outlined
from crawler.extractors.headings.sections import read_heading
from crawler.extractors.hints import is_stamp
from crawler.extractors.links import label_kind
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Line

#: A day on a line of its own: when the page was made. No part of an entry.
_DAY_ALONE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, (?:19|20)\d\d$",
    re.IGNORECASE,
)
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


def without_furniture(lines: Sequence[Line]) -> Iterator[Line]:
    """Leave out lines that are no part of any list, whatever stands about them."""
    for line in _without_menu(_without_sayings(_without_bibtex(lines))):
        if not (
            _DAY_ALONE.match(line.text)
            or is_stamp(line.text)
            or (line.text.startswith("Source: ") and _PROVENANCE.fullmatch(line.text))
            or _is_beside_work(line)
            or _is_in_heading(line)
        ):
            yield line


def _is_in_heading(line: Line) -> bool:
    """Whether a line is a link hidden behind a heading's words, for who edits the page: "2020", "✎ Edit"."""
    if line.heading or not line.path or not _IN_HEADING.match(line.path[-1]) or line.text.count(" ") > 2:
        return False
    return all(s.href is not None for s in line.spans if s.text.strip())


_IN_HEADING = re.compile(r"h[1-6]:")


def _is_beside_work(line: Line) -> bool:
    """Whether a line below a work says who judged it, or what it is about."""
    label = "".join(s.text for s in line.spans if "left" in s.roles).strip(" :")
    if _REVIEWED.match(line.text):
        return True
    return _STAFF.match(line.text) is not None or _OF_THESIS.fullmatch(label) is not None


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


def _without_sayings(lines: Iterable[Line]) -> Iterator[Line]:
    """Leave out what others said, quoted in a block of its own with who said it in the block's footer."""
    for block, run in groupby(lines, key=_quoted):
        items = list(run)
        if not (block and any("footer" in _tags(line.path[len(block) :]) for line in items)):
            yield from items


def _quoted(line: Line) -> tuple[str, ...]:
    """The path of the quotation that a line stands in; () where it stands in none."""
    at = next((n for n, tag in enumerate(_tags(line.path)) if tag == "blockquote"), None)
    return () if at is None else line.path[: at + 1]


def _tags(path: Sequence[str]) -> list[str]:
    return [part.partition(":")[0] for part in path]


def _goes_on(line: Line, block: tuple[str, ...]) -> bool:
    """Whether a line goes on with the BibTeX that began in a block: it stands in it, or is a field."""
    if line.heading:
        return False
    return (bool(block) and line.path == block) or _FIELD.match(line.text) is not None


def in_navigation(o: Outlined) -> bool:
    """Whether a line is of a menu or a footer; one inside an item of a list is the item's own."""
    if _is_menu(o.line) or _leads_within(o.line) or _called_menu(o.line) or _is_contact(o.line):
        return True
    place = "/".join(o.line.path)
    if "nav" not in place and "footer" not in place and "header" not in place:
        return False
    tags = [part.split(":")[0] for part in o.line.path]
    linked = all(s.href is not None for s in o.line.spans if s.text.strip())
    if linked and "header" in tags and not (o.line.heading or _CONTENT.intersection(tags)):
        return True  # the page's own header
    menu = next((n for n, tag in enumerate(tags) if tag in ("nav", "footer")), None)
    if menu is None or {"li", "tr", "article", "dd"} & set(tags[:menu]):
        return False
    # Tabs that hold a list of works, each item of it more than a link: no menu's are set so.
    items = tags[menu:]
    block = "li" in items and not _BLOCKS.isdisjoint(items[items.index("li") :])
    return not (block and tags[menu] == "nav" and o.section.lists_works)


#: What holds more of a page than its header does.
_CONTENT = frozenset(("article", "section", "main", "li", "tr", "dd"))
_BLOCKS = frozenset(("h3", "h4", "h5", "h6", "p"))


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
