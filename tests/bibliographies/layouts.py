"""Page layouts: where the entries of a list stand in the mark-up, tool by tool and habit by habit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.bibliographies import by_hand, by_tools, texts
from tests.bibliographies.blemishes import blemished
from tests.bibliographies.drawn_layouts import drawn_layout
from tests.bibliographies.pages import Page, Rendered, make_page, truth_of
from tests.bibliographies.runs import plain
from tests.bibliographies.works import Scholar

Write = Callable[[Page], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A page layout."""

    write: Write
    #: flat, years, kinds, topics: one is drawn.
    groupings: tuple[str, ...]
    media_type: str = "text/html"
    path: str = "publications.html"
    #: It has a place of its own for authors, so the owner is printed.
    full_authors: bool = False
    addresses: bool = False
    #: A page of the list alone.
    list_only: bool = False


_BY_NAME: dict[str, Layout] = {
    "thumbnails": Layout(write=by_hand.thumbnails, groupings=("flat",), path="index.html"),
    "columns": Layout(write=by_hand.columns, groupings=("flat",)),
    "definitions": Layout(write=by_hand.definitions, groupings=("years",)),
    "cards": Layout(write=by_hand.cards, groupings=("years", "flat", "kinds"), path=""),
    "one-paragraph": Layout(write=by_hand.one_paragraph, groupings=("flat", "years", "kinds")),
    "breaks": Layout(write=by_hand.breaks, groupings=("kinds", "years", "flat")),
    "paragraphs": Layout(write=by_hand.paragraphs, groupings=("years", "kinds", "flat")),
    "nested": Layout(write=by_hand.nested, groupings=("years",)),
    "numbered": Layout(write=by_hand.numbered, groupings=("kinds",)),
    "reversed": Layout(write=by_hand.reversed, groupings=("flat", "kinds")),
    "by-hand": Layout(write=by_hand.old_style, groupings=("kinds", "flat", "years")),
    "headless": Layout(write=by_hand.headless, groupings=("flat",), path=""),
    "list-group": Layout(write=by_hand.list_group, groupings=("years",)),
    "tabs": Layout(write=by_hand.tabs, groupings=("kinds", "years")),
    "sections": Layout(write=by_hand.sections_of_html, groupings=("kinds", "topics", "years")),
    "topics": Layout(write=by_hand.sections_of_html, groupings=("topics",), path="research/"),
    "year-rows": Layout(write=by_hand.year_rows, groupings=("years",)),
    "site-builder": Layout(
        write=by_hand.frame_of_divs, groupings=("kinds", "years", "flat"), path="research"
    ),
    "quarto": Layout(write=by_tools.quarto, groupings=("flat",), full_authors=True),
    "al-folio": Layout(
        write=by_tools.al_folio,
        groupings=("years", "kinds"),
        full_authors=True,
        list_only=True,
        path="publications/",
    ),
    "wowchemy": Layout(
        write=by_tools.wowchemy, groupings=("flat",), full_authors=True, list_only=True, path="publication/"
    ),
    "academic-pages": Layout(
        write=by_tools.academic_pages,
        groupings=("flat", "kinds"),
        full_authors=True,
        list_only=True,
        path="publications/",
    ),
    "jemdoc": Layout(write=by_tools.jemdoc, groupings=("years", "kinds")),
    "word": Layout(write=by_tools.word, groupings=("kinds", "flat", "years"), path="pubs.htm"),
    "google-sites": Layout(
        write=by_tools.google_sites, groupings=("kinds", "years", "flat"), path="view/me/research"
    ),
    "bibbase": Layout(write=by_tools.bibbase, groupings=("years", "kinds"), full_authors=True),
    "dblp": Layout(
        write=by_tools.dblp, groupings=("years",), full_authors=True, list_only=True, path="pid/1.html"
    ),
    "media": Layout(write=by_tools.media, groupings=("years", "kinds")),
    "wordpress": Layout(write=by_tools.wordpress, groupings=("kinds", "years", "flat"), path="research/"),
    "folded": Layout(write=by_hand.folded, groupings=("years", "kinds", "flat"), full_authors=True),
    "folded-years": Layout(write=by_hand.folded_years, groupings=("years",)),
    "abstracts": Layout(write=by_hand.abstracts, groupings=("kinds", "flat")),
    "small-capitals": Layout(write=by_hand.small_capitals, groupings=("kinds", "years")),
    "numbered-rows": Layout(write=by_hand.numbered_rows, groupings=("kinds", "years", "flat")),
    "preformatted": Layout(write=by_hand.preformatted, groupings=("kinds", "years")),
    "blox-cards": Layout(write=by_tools.blox_cards, groupings=("flat",), full_authors=True),
    "notion": Layout(write=by_tools.notion, groupings=("years", "kinds", "flat")),
    "squarespace": Layout(write=by_tools.squarespace, groupings=("years", "kinds", "flat")),
    "word-bullets": Layout(write=by_tools.word_bullets, groupings=("kinds", "years", "flat"), path="cv.htm"),
    "org-export": Layout(write=by_tools.org_export, groupings=("kinds", "years")),
    "markdown-list": Layout(
        write=texts.markdown_list,
        groupings=("years", "kinds", "flat"),
        media_type="text/markdown",
        path="publications.md",
    ),
    "markdown-paragraphs": Layout(
        write=texts.markdown_paragraphs,
        groupings=("years", "kinds", "topics"),
        media_type="text/markdown",
        path="index.md",
    ),
    "shortcodes": Layout(
        write=texts.shortcodes,
        groupings=("years",),
        media_type="text/markdown",
        path="publications.md",
        full_authors=True,
    ),
    "plain-text": Layout(
        write=texts.plain_text,
        groupings=("years", "kinds", "flat"),
        media_type="text/plain",
        path="pubs.txt",
        addresses=True,
    ),
}
#: The names of all page layouts.
LAYOUTS: tuple[str, ...] = tuple(_BY_NAME)


def _layout(name: str) -> Layout:
    """The layout of a name; "drawn-17" is drawn at random."""
    kind, _, number = name.partition("-")
    if kind != "drawn":
        return _BY_NAME[name]
    write, groupings, full_authors = drawn_layout(int(number))
    return Layout(write=write, groupings=groupings, full_authors=full_authors)


def render(
    scholar: Scholar, layout: str, style: str, *, blemishes: float = 0.05, whole: bool | None = None
) -> Rendered:
    """
    A page of the scholar's in a layout and a citation style, with the truth.

    ``blemishes`` is the share of entries with a slip of the pen; ``whole`` True puts honours and the rest on
    every layout, also on those that show the list alone.
    """
    chosen = _layout(layout)
    base = f"https://{scholar.name.family.split()[-1].lower().strip('.').encode('ascii', 'ignore').decode() or 'me'}.example.edu/{chosen.path if whole is None else ''}"
    grouping = Random(f"grouping {scholar.seed} {layout}").choice(chosen.groupings)
    page = make_page(
        scholar, style, layout=layout, grouping=grouping, base=base, full_authors=chosen.full_authors, addresses=chosen.addresses,
        whole=not chosen.list_only if whole is None else whole,
    )  # fmt: skip
    if layout == "headless":
        page = replace(
            page, selected=(), around=replace(page.around, before=page.around.before, selected=False)
        )
    page = blemished(page, blemishes)
    return Rendered(
        body=chosen.write(page).encode(),
        media_type=chosen.media_type,
        url=base,
        researcher=scholar.printed,
        truth=truth_of(page),
        printed=tuple(" ".join(map(plain, e.lines)) for e in page.entries),
        layout=layout,
        style=style,
    )
