"""Citation styles: how one entry of a list is worded, and what a careful reader makes of it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from random import Random

from tests.bibliographies import citing
from tests.bibliographies.drawn import drawn
from tests.bibliographies.people import Form
from tests.bibliographies.phrases import (
    Entry,
    Manner,
    Parts,
    Setting,
    address_row,
    author_list,
    button_row,
    doi_text,
    note_text,
    prize_text,
    remark_text,
    where_phrase,
    with_tail,
)
from tests.bibliographies.runs import Run, glue, joined
from tests.bibliographies.style import Style
from tests.bibliographies.works import STATUS, Scholar, Work

_QUOTES = (("“", "”"), ('"', '"'), ("``", "''"))
_AND = ((", and ", " and ", ", "), (" and ", " and ", ", "))
_AMPERSAND = ((", & ", " & ", ", "), (", & ", ", & ", ", "))

_ALL = (
    Style(name="acm", compose=citing.acm, forms=(Form.FULL,), lasts=_AND, conferences=("proceedings-both", "both")),
    Style(name="ieee", compose=citing.ieee, forms=(Form.INITIALS, Form.TIGHT, Form.FULL), quotes=_QUOTES, lasts=_AND, in_words=("in ", "in ", "In ")),
    Style(name="apa", compose=citing.apa, forms=(Form.INVERTED_INITIALS,), lasts=_AMPERSAND, conferences=("full", "both", "proceedings"), numbers=(True,)),
    Style(name="apa-title-first", compose=citing.title_then_apa, forms=(Form.INVERTED_INITIALS, Form.INITIALS), lasts=_AMPERSAND, titles=("link", "bold"), conferences=("full", "both"), in_words=("", "In ")),
    Style(name="chicago", compose=citing.chicago, forms=(Form.FULL,), first=Form.INVERTED, quotes=_QUOTES[:2], lasts=_AND, numbers=(True,)),
    Style(name="vancouver", compose=citing.vancouver, forms=(Form.VANCOUVER,), lasts=((", ", ", ", ", "),), conferences=("full", "both"), venues=("", "italic")),
    Style(name="mla", compose=citing.mla, forms=(Form.FULL,), first=Form.INVERTED, quotes=_QUOTES[:2], lasts=_AND, in_words=("", "In "), numbers=(True,)),
    Style(name="plain", compose=citing.bibtex_plain, forms=(Form.INITIALS, Form.FULL, Form.FULL), lasts=_AND, conferences=("both", "proceedings-both", "proceedings"), titles=("", "", "link", "italic", "bold")),
    Style(name="lines", compose=citing.title_lines, forms=(Form.FULL, Form.FULL, Form.INITIALS, Form.TIGHT), titles=("bold", "bold", "link", "bold-link"), conferences=("acronym", "acronym", "both"), in_words=("", "", "In "), below=True),
    Style(name="lines-stopped", compose=citing.lines_stopped, forms=(Form.FULL,), titles=("bold", "link", "bold-link"), conferences=("acronym", "both", "full"), in_words=("", "In "), below=True),
    Style(name="authors-first-lines", compose=citing.authors_first_lines, forms=(Form.FULL, Form.INITIALS), titles=("bold", "bold-link", "italic"), venues=("italic",), lasts=_AND, below=True),
    Style(name="title-first", compose=citing.titled, forms=(Form.FULL, Form.INITIALS), titles=("bold", "link", "italic", "bold-link"), quotes=(("", ""), ("", ""), ("“", "”")), lasts=_AND, conferences=("both", "acronym", "full"), in_words=("", "In ")),
    Style(name="economics", compose=citing.economics, forms=(Form.FULL,), omit_owner=True, quotes=(("“", "”"), ('"', '"'), ("", "")), titles=("", "link", "bold"), lasts=_AND, in_words=("", "in ")),
    Style(name="with-lines", compose=citing.with_lines, forms=(Form.FULL,), omit_owner=True, titles=("link", "bold", "bold-link"), lasts=_AND, in_words=("",), below=True, conferences=("both", "acronym")),
    Style(name="with-inline", compose=citing.with_inline, forms=(Form.FULL, Form.INITIALS), omit_owner=True, titles=("link", "bold", "italic"), lasts=_AND, in_words=("",)),
    Style(name="math", compose=citing.math, forms=(Form.INITIALS, Form.FULL), omit_owner=True, titles=("italic", "link", "bold"), venues=("", "italic"), lasts=_AND, in_words=("", "in ")),
    Style(name="humanities", compose=citing.humanities, forms=(Form.FULL,), omit_owner=True, quotes=(("“", "”"), ('"', '"'), ("‘", "’")), lasts=_AND, in_words=("in ",), venues=("italic",)),
    Style(name="surnames", compose=citing.surnames, forms=(Form.SURNAME,), titles=("link", "bold"), lasts=((", ", ", ", ", "),), conferences=("acronym", "both"), venues=("", "italic"), in_words=("",), numbers=(False,)),
    Style(name="year-first", compose=citing.year_first, forms=(Form.FULL, Form.TIGHT), titles=("link", "bold", "italic"), lasts=_AND),
    Style(name="tagged", compose=citing.tagged, forms=(Form.FULL,), titles=("bold", "bold-link"), lasts=((", and ", " and ", ", "), (", ", ", ", ", ")), conferences=("proceedings-both", "both", "proceedings"), in_words=("In: ", "In "), below=True),
    Style(name="german", compose=citing.german, forms=(Form.INVERTED, Form.INVERTED, Form.INVERTED_INITIALS), lasts=(("; ", "; ", "; "), (" / ", " / ", " / ")), titles=("", "", "link", "italic"), conferences=("full", "proceedings", "both"), venues=("", "italic"), in_words=("In: ",), numbers=(True,)),
    Style(name="dashes", compose=citing.dashed, forms=(Form.FULL, Form.INITIALS), lasts=(*_AND, (", ", ", ", ", ")), titles=("", "bold", "link"), conferences=("acronym", "both", "full"), in_words=("",), numbers=(False,)),
    Style(name="physics", compose=citing.physics, forms=(Form.INITIALS, Form.TIGHT), lasts=_AND, titles=("", "italic", "link"), venues=("", "italic"), conferences=("full", "both"), in_words=("in ",), numbers=(True,), abbreviated=True),
    Style(name="pubmed", compose=citing.pubmed, forms=(Form.VANCOUVER,), lasts=((", ", ", ", ", "),), conferences=("full", "both"), venues=("", "italic"), numbers=(True,), abbreviated=True),
    Style(name="biology", compose=citing.biology, forms=(Form.VANCOUVER, Form.INVERTED_INITIALS), lasts=((", ", ", ", ", "), (" and ", " and ", ", "), (" & ", " & ", ", ")), titles=("", "bold", "link"), conferences=("full", "both"), numbers=(True,), abbreviated=True),
    Style(name="ams", compose=citing.ams, forms=(Form.INITIALS, Form.FULL), omit_owner=True, lasts=_AND, titles=("italic", "", "link"), venues=("", "italic"), in_words=("in ",), numbers=(True,), abbreviated=True),
    Style(name="law", compose=citing.law, forms=(Form.FULL,), omit_owner=True, lasts=(*_AND, *_AMPERSAND), titles=("italic", "link", ""), venues=("", ""), in_words=("in ",), numbers=(True,)),
    Style(name="linguistics", compose=citing.linguistics, forms=(Form.FULL,), first=Form.INVERTED, lasts=((" & ", " & ", ", "), (", & ", " & ", ", ")), conferences=("full", "proceedings"), numbers=(True,)),
    Style(name="fullwidth", compose=citing.fullwidth, forms=(Form.FULL, Form.INITIALS), lasts=(("，", "，", "，"),), titles=("", "link", "bold"), conferences=("both", "acronym", "full"), venues=("", "italic"), in_words=("",), numbers=(True, False)),
)  # fmt: skip

_BY_NAME = {style.name: style for style in _ALL}
#: The names of all citation styles.
STYLES: tuple[str, ...] = tuple(_BY_NAME)


@lru_cache(maxsize=64)
def _style(name: str) -> Style:
    """The style of a name; "drawn-17" is drawn at random."""
    kind, _, number = name.partition("-")
    return drawn(int(number)) if kind == "drawn" else _BY_NAME[name]


def manner_of(scholar: Scholar, style: str) -> Manner:
    """The habits of a scholar who cites in a style: the same in every layout."""
    random = Random(f"manner {scholar.seed} {style}")
    chosen = _style(style)
    form = random.choice(chosen.forms)
    last, pair, between = (_conjunction(word, scholar) for word in random.choice(chosen.lasts))
    return Manner(
        form=form,
        first=chosen.first or form,
        last=last,
        pair=pair,
        between=between,
        omit_owner=chosen.omit_owner,
        owner=random.choice(("", "bold", "bold", "underline", "bold underline", "italic")),
        title=random.choice(chosen.titles),
        quotes=random.choice(chosen.quotes),
        conference=random.choice(chosen.conferences),
        venue=random.choice(chosen.venues),
        numbers=random.choice(chosen.numbers),
        doi=random.random() < 0.12,
        buttons=random.choice(
            ("brackets", "brackets", "inner", "inner", "parens", "bars", "slashes", "buttons", "icons")
        ),
        toggle=random.choice((None, None, None, None, "", "#", "javascript:void(0)")),
        people_linked=random.random() < 0.15,
        venue_linked=random.random() < 0.12,
        prize=random.choice(("bold", "parens", "emoji", "stars", "bold-parens")),
        raised_marks=random.random() < 0.5,
        repeats_year=random.random() < 0.6,
        buttons_below=chosen.below and random.random() < 0.7,
        in_word=random.choice(chosen.in_words),
        dash=random.choice(("–", "–", "-", "--")),
        along=scholar.language.along,
        initial_state_words=random.random() < 0.5,
        abbreviated=chosen.abbreviated,
    )


def _conjunction(between: str, scholar: Scholar) -> str:
    """ "and" in the page's language."""
    word = scholar.language.conjunction
    return between.replace(", and ", f" {word} ").replace(" and ", f" {word} ") if word else between


def entry(work: Work, scholar: Scholar, style: str, setting: Setting, *, base: str) -> Entry:
    """One work, worded."""
    manner = manner_of(scholar, style)
    if setting.full_authors:
        manner = replace(manner, omit_owner=False)
    if setting.paper:
        manner = replace(manner, toggle=None)
    habit = scholar.seed % 5
    links = list(work.links)
    href = None
    if (
        "link" in manner.title
        and links
        and links[0][0] in ("pdf", "doi", "arxiv", "project")
        and not setting.addresses
    ):
        href = links.pop(0)[1]
    title = (
        Run(
            work.title, bold="bold" in manner.title, italic="italic" in manner.title, href=href, role="title"
        ),
    )
    authors, names = author_list(work, scholar.name, manner, omit_owner=manner.omit_owner)
    where, venue, bare = where_phrase(work, manner, setting)
    inside = setting.heading_year is None or manner.repeats_year
    year = str(work.year) if work.year and inside else ""
    parts = Parts(work=work, manner=manner, title=title, authors=authors, where=where, year=year, bare=bare)
    lines = _style(style).compose(parts)
    if not names and not manner.omit_owner:
        raise AssertionError("a style prints the authors")
    status = STATUS[work.state]
    prizes = prize_text(work, manner)
    tail = joined((prizes, remark_text(work), doi_text(work, manner), note_text(work, scholar)), " ")
    buttons = address_row(work.links, base) if setting.addresses else button_row(work, manner, links, habit)
    if setting.addresses and venue is None and any(kind == "arxiv" for kind, _ in work.links):
        venue = "arXiv"  # a printed arXiv address is the venue
    lines = with_tail(
        lines,
        tail,
        buttons,
        below=manner.buttons_below,
        habit_of_tail=(". ", ", ", " – ", ". ")[scholar.seed % 4],
    )
    truth = {
        "title": work.title,
        "authors": list(names),
        "venue": venue,
        "year": work.year if year or setting.heading_year is not None else None,
        "status": status,
        "links": [address for _, address in work.links],
        "awards": list(work.prizes),
    }
    slots = {
        "title": title,
        "authors": citing.along_with(authors, manner.along) if manner.omit_owner else authors,
        "venue": where,
        "year": (Run(year, role="year"),) if year else (),
        "buttons": buttons,
        "tail": tail,
        "prizes": prizes,
        "numbers": (glue(citing.numbers_of(work, manner, "plain")),)
        if citing.numbers_of(work, manner, "plain")
        else (),
    }
    return Entry(work=work, lines=tuple(lines), slots=slots, truth=truth)
