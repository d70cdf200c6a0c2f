"""
Page layouts drawn at random: mark-up that nobody wrote a rule for.

The layouts with names are those of known tools and habits; most pages are of none. ``drawn_layout(17)`` is the
same layout each time, and what its elements are is its own: what parts entries, in which elements and order the
title, the names and the venue stand, what hangs beside and below them, how headings are set, what frames it all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from random import Random
from typing import Literal, TypeVar

from tests.bibliographies.by_tools import bibtex_of
from tests.bibliographies.frame import comment_of, dialect_of, hash_of, row_text
from tests.bibliographies.html import Dialect, document
from tests.bibliographies.pages import Group, Page
from tests.bibliographies.phrases import Entry
from tests.bibliographies.runs import Runs, plain
from tests.bibliographies.surroundings import Section
from tests.bibliographies.works import State

_Weighed = dict[str, int]
_Choice = TypeVar("_Choice")
#: What stands round an entry; "{}" is where it goes.
_ENTRIES: _Weighed = {
    "<li>{}</li>": 30, "<p>{}</p>": 14, "<div>{}</div>": 16, "<tr>{}</tr>": 12, "<article>{}</article>": 4, "<dd>{}</dd>": 4, "<section>{}</section>": 2,
    "<li><p>{}</p></li>": 5, "<li><div>{}</div></li>": 3, "<blockquote>{}</blockquote>": 1, "{}<br><br>": 7, "<div><div><div>{}</div></div></div>": 4,
    "<div><p>{}</p></div>": 4, "{}<hr>": 1,
}  # fmt: skip
#: What stands round all entries of a group.
_LISTS = {"<li": ("<ul>{}</ul>", "<ul>{}</ul>", "<ol>{}</ol>", "<ol reversed>{}</ol>"), "<tr": ("<table>{}</table>", "<table><tbody>{}</tbody></table>"), "<dd": ("<dl>{}</dl>",)}  # fmt: skip
#: What a whole line of an entry stands in; "br" parts lines by breaks.
_LINES: _Weighed = {"br": 50, "div": 18, "p": 10, "span": 6, "small": 3, "nested": 3, "font": 2}
#: In which elements title, names and venue stand where each has one.
_TITLES: _Weighed = {"h3": 8, "h4": 10, "h5": 8, "h6": 2, "b": 14, "strong": 14, "div": 10, "span": 8, "p": 6, "em": 3, "u": 1, "font": 2, "": 6}  # fmt: skip
_NAMES: _Weighed = {"div": 16, "p": 16, "span": 14, "small": 4, "i": 4, "em": 4, "h5": 1, "h6": 3, "": 10}
_VENUES: _Weighed = {"div": 14, "p": 12, "span": 12, "em": 14, "i": 12, "b": 3, "strong": 3, "h6": 1, "": 8}
_BLOCKS = frozenset(("h3", "h4", "h5", "h6", "div", "p"))
_ORDERS: _Weighed = {"TAV": 70, "ATV": 10, "VTA": 6, "TVA": 10, "AVT": 1}
#: How the year stands beside the venue.
_YEARS: _Weighed = {"{v}, {y}": 36, "{v} {y}": 26, "{v} ({y})": 14, "{v}. {y}": 4, "{v} · {y}": 4, "{v} | {y}": 3, "{y} · {v}": 2, "{y}, {v}": 2, "{v} - {y}": 3}  # fmt: skip
#: What hangs on the left of an entry.
_LEFT: _Weighed = {"": 62, "picture": 16, "badge": 9, "year": 7, "number": 6}
#: What stands below it.
_BELOW: _Weighed = {
    "": 52,
    "abstract": 9,
    "folded": 9,
    "hidden": 6,
    "sentence": 6,
    "tags": 4,
    "bibtex": 6,
    "cited": 4,
    "toggle": 4,
}
_MARKERS: _Weighed = {
    "": 70,
    "[{n}] ": 8,
    "{n}. ": 6,
    "({n}) ": 3,
    "[{l}{n}] ": 6,
    "{l}{n}. ": 3,
    "• ": 2,
    "- ": 1,
    "▸ ": 1,
}
#: How headings are set: of the page's parts, and of groups within the list.
_HEADINGS: _Weighed = {
    "<h2>{}</h2>": 30, "<h3>{}</h3>": 12, "<h1>{}</h1>": 8, "<p><b>{}</b></p>": 5, "<div class=\"section-title\">{}</div>": 4, "<h2><a name=\"x\"></a>{}</h2>": 4,
    "<p><strong><u>{}</u></strong></p>": 3, "<h2><span>{}</span></h2><hr>": 4, "<div><b>{}</b></div>": 4, "<center><h2>{}</h2></center>": 3,
    "<p><font size=\"5\">{}</font></p>": 2, "<h2 class=\"text-xl font-bold\">{}</h2>": 5, "<header><h2>{}</h2></header>": 3, "<b>{}</b><br><br>": 3,
    "<div class=\"card-header\"><h4>{}</h4></div>": 3, "<h2><i class=\"fa fa-book\"></i> {}</h2>": 3, "<h2>{}<a class=\"anchor\" href=\"#x\">#</a></h2>": 2,
}  # fmt: skip
_WITHIN: _Weighed = {
    "<h3>{}</h3>": 34, "<h4>{}</h4>": 16, "<p><b>{}</b></p>": 12, "<b>{}</b>": 5, "<p><strong>{}</strong></p>": 8, "<p><i>{}</i></p>": 4, "<p><u>{}</u></p>": 4,
    "<div class=\"year\">{}</div>": 4, "<div><b>{}</b></div>": 6, "<span>{}</span>": 1, "<h3 align=\"center\">{}</h3>": 3, "<h3 id=\"g\"><a href=\"#g\">{}</a></h3>": 3,
    "<p><em><strong>{}</strong></em></p>": 3, "<h5>{}</h5>": 3,
}  # fmt: skip
_FRAMES: _Weighed = {
    "plain": 34,
    "container": 18,
    "sidebar": 16,
    "table": 8,
    "sections": 12,
    "center": 4,
    "columns": 8,
}
_CLASSES = (
    "",
    "",
    "",
    "pub",
    "paper",
    "entry",
    "item",
    "mt-2 text-gray-700",
    "row",
    "css-1x2y3z",
    "w3-container",
    "block",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Habits:
    """How one page is marked up."""

    entry: str
    around: str
    #: Entries as the style words them, or a place for each part.
    worded: bool
    line: str
    order: str
    title: str
    names: str
    venue: str
    year: str
    #: The names and the venue share a line, parted by this; "" where each has its own.
    shared: str
    left: str
    below: str
    marker: str
    heading: str
    within: str
    frame: str
    class_: str
    #: Other parts of the page are set as the entries are, not as lists.
    alike: bool
    buttons: Literal["line", "behind", "list", "front"]
    dialect: tuple[tuple[str, str], tuple[str, str]]
    upper: bool
    ragged: bool


def drawn_layout(number: int) -> tuple[Callable[[Page], str], tuple[str, ...], bool]:
    """Draw a layout: what writes a page down, the groupings it knows, and whether it prints the owner always."""
    random = Random(f"layout {number}")

    def one(weighed: dict[_Choice, int]) -> _Choice:
        return random.choices(list(weighed), list(weighed.values()))[0]

    entry = one(_ENTRIES)
    worded = random.random() < 0.5
    inline = entry.startswith(("<p", "<li><p", "<div><p", "{}")) or random.random() < 0.1
    title, names, venue = one(_TITLES), one(_NAMES), one(_VENUES)
    if inline:  # no block stands within a paragraph
        title, names, venue = (("span" if tag in _BLOCKS else tag) for tag in (title, names, venue))
    line = one(_LINES)
    left = one(_LEFT)
    if inline or entry.startswith("<dd"):
        line = line if line in ("br", "span", "small", "font") else "br"
        left = ""
    habits = _Habits(
        entry=entry,
        around=random.choice(next((v for k, v in _LISTS.items() if entry.startswith(k)), ("{}", "<div>{}</div>"))),
        worded=worded,
        line=line,
        order=one(_ORDERS),
        title=title,
        names=names,
        venue=venue,
        year=one(_YEARS),
        shared=random.choice(("", "", "", "", " · ", " — ", ". ", ", ", " | ")),
        left=left,
        below=one(_BELOW) if not inline else one({"": 70, "cited": 10, "sentence": 10, "toggle": 10}),
        marker=one(_MARKERS) if entry.startswith(("<p", "<div", "{}", "<tr")) else "",
        heading=one(_HEADINGS),
        within=one(_WITHIN),
        frame=one(_FRAMES),
        class_=random.choice(_CLASSES),
        alike=random.random() < 0.25,
        buttons=random.choice(("line", "line", "behind", "list") if not inline else ("line", "behind")),
        dialect=random.choice(
            (
                (("<b>", "</b>"), ("<i>", "</i>")),
                (("<strong>", "</strong>"), ("<em>", "</em>")),
                (('<span style="font-weight:bold">', "</span>"), ('<span style="font-style:italic">', "</span>")),
            )
        ),
        upper=random.random() < 0.05,
        ragged=random.random() < 0.25,
    )  # fmt: skip
    groupings = random.choice(
        (("flat",), ("years",), ("kinds",), ("years", "kinds", "flat"), ("years", "kinds"))
    )
    return (lambda page: _Writer(habits, page).page()), groupings, not worded


class _Writer:
    """Writes one page down in the habits of its layout."""

    def __init__(self, habits: _Habits, page: Page) -> None:
        self._habits = habits
        self._page = page
        bold, italic = habits.dialect
        self._dialect: Dialect = dialect_of(
            page, bold=bold, italic=italic, upper=habits.upper, ragged=habits.ragged
        )

    def page(self) -> str:
        """The whole page."""
        before = [self._section(s) for s in self._page.around.before]
        listed = self._list()
        after = [self._section(s) for s in self._page.around.after]
        name = self._dialect.text(self._page.scholar.printed)
        return document(self._page.scholar.printed, self._framed(name, [*before, listed, *after]))

    def _framed(self, name: str, parts: list[str]) -> str:
        menu = " ".join(f'<a href="/{n.lower()}">{n}</a>' for n in self._page.around.nav)
        foot = "".join(f"<p>{self._dialect.text(line)}</p>" for line in self._page.around.footer)
        body = "\n".join(parts)
        match self._habits.frame:
            case "container":
                return f'<nav>{menu}</nav><div class="container"><h1>{name}</h1>{body}</div><footer>{foot}</footer>'
            case "sidebar":
                side = f'<div class="sidebar"><img src="me.jpg" alt=""><h1>{name}</h1><p>{self._page.scholar.position}</p><ul><li><a href="mailto:me@example.edu">Email</a></li><li><a href="https://github.com/example">GitHub</a></li></ul></div>'
                return f'{side}<div class="content"><nav>{menu}</nav>{body}</div>{foot}'
            case "table":
                return f'<table width="100%"><tr><td valign="top" width="150">{menu.replace("</a> ", "</a><br>")}</td><td><h1>{name}</h1>{body}</td></tr></table>{foot}'
            case "sections":
                held = "".join(
                    f'<section class="panel"><div class="inner">{part}</div></section>' for part in parts
                )
                return f"<header><h1>{name}</h1>{menu}</header><main>{held}</main><footer>{foot}</footer>"
            case "center":
                return f"<center><h1>{name}</h1></center>{body}<hr>{foot}"
            case "columns":
                held = "".join(
                    f'<div class="row"><div class="col-md-12">{part}</div></div>' for part in parts
                )
                return f'<div class="container"><div class="row"><div class="col-md-4"><h1>{name}</h1></div><div class="col-md-8">{menu}</div></div>{held}{foot}</div>'
            case _:
                return f"<h1>{name}</h1>{menu}{body}{foot}"

    def _heading(self, text: str) -> str:
        return self._habits.heading.format(self._dialect.text(text)) + "\n" if text else ""

    def _section(self, section: Section) -> str:
        d = self._dialect
        if not self._habits.alike:
            return self._heading(section.heading) + d.inside(section)
        rows = section.items or tuple(row_text(row) for row in section.rows)
        whole = [self._habits.entry.format(self._cell(d.runs(row))) for row in rows]
        return self._heading(section.heading) + self._habits.around.format("\n".join(whole))

    def _cell(self, inside: str) -> str:
        return f"<td>{inside}</td>" if self._habits.entry.startswith("<tr") else inside

    def _list(self) -> str:
        page, d = self._page, self._dialect
        out = [self._heading(page.list_heading)]
        if page.selected:
            out = [self._heading("Selected publications"), d.items([d.lines(e.lines) for e in page.selected]), self._heading("All publications")]  # fmt: skip
        number = len(page.entries)
        for group in page.groups:
            if group.heading:
                out.append(self._habits.within.format(d.text(group.heading)))
            items = []
            for n, entry in enumerate(group.entries):
                items.append(self._entry(entry, group, number, n))
                number -= 1
            out.append(self._habits.around.format("\n".join(items)))
        if page.scholar.seed % 4 == 0:
            out.append(comment_of(page.hidden, d))
        return "\n".join(out)

    def _entry(self, entry: Entry, group: Group, number: int, n: int) -> str:
        h = self._habits
        marker = h.marker.format(n=number, l=group.letter or "P")
        inside = marker + (self._worded(entry) if h.worded else self._placed(entry)) + self._below(entry)
        left = self._left(entry, group, number, n)
        class_ = f' class="{h.class_}"' if h.class_ else ""
        if h.entry.startswith("<tr"):
            side = f"<td>{left}</td>" if h.left else ""
            return h.entry.format(f"{side}<td>{inside}</td>")
        if h.entry.startswith("<dd"):
            return f"<dt>[{number}]</dt>" + h.entry.format(inside)
        if left:
            inside = (
                f'<div class="row"><div class="col-2">{left}</div><div class="col-10">{inside}</div></div>'
            )
        return (
            h.entry.format(inside).replace(">", f"{class_}>", 1)
            if h.entry[0] == "<"
            else h.entry.format(inside)
        )

    def _left(self, entry: Entry, group: Group, number: int, n: int) -> str:
        venue = entry.work.venue
        match self._habits.left:
            case "picture":
                return f'<img src="img/{hash_of(entry) % 997}.png" width="120" alt="{escape(entry.work.title) if number % 2 else ""}">'
            case "badge" if venue and venue.acronym and entry.work.state is State.PUBLISHED:
                return f'<span class="badge">{venue.acronym}</span>'
            case "year" if group.year is None and entry.work.year:
                return f"<b>{entry.work.year}</b>"
            case "number":
                return f"{number}."
        return ""

    def _worded(self, entry: Entry) -> str:
        d, line = self._dialect, self._habits.line
        lines = [d.runs(runs) for runs in entry.lines]
        match line:
            case "br":
                return d.lines(entry.lines)
            case "nested":
                return lines[0] + "".join(f"<ul><li>{one}</li></ul>" for one in lines[1:])
            case "span" | "small" | "font":
                return lines[0] + "".join(f"<br>\n<{line}>{one}</{line}>" for one in lines[1:])
            case _:
                return "\n".join(f"<{line}>{one}</{line}>" for one in lines)

    def _placed(self, entry: Entry) -> str:
        h, s = self._habits, entry.slots
        year = "" if h.left == "year" and entry.work.year else plain(s["year"])
        v, y = self._dialect.runs(s["venue"]), self._dialect.runs(s["year"]) if year else ""
        where = h.year.format(v=v, y=y) if v and y else v or y
        if h.left == "badge" and not where:
            where = ""
        title = tuple(replace(run, bold=False) for run in s["title"])
        parts = {"T": self._in(h.title, self._dialect.runs(title)), "A": self._in(h.names, self._dialect.runs(s["authors"])), "V": self._in(h.venue, where)}  # fmt: skip
        tags = {"T": h.title, "A": h.names, "V": h.venue}
        shown = [which for which in h.order if parts[which]]
        out = ""
        for which, following in zip(shown, [*shown[1:], ""], strict=True):
            out += parts[which]
            if not following:
                break
            if tags[which] in _BLOCKS or tags[following] in _BLOCKS:
                out += "\n"
            elif h.shared and {which, following} == {"A", "V"}:
                out += h.shared
            else:
                out += "<br>\n"
        block = bool(shown) and tags[shown[-1]] in _BLOCKS
        if plain(s["tail"]).strip():
            out += ("" if block else " ") + self._in(
                "div" if block else "span", self._dialect.runs(s["tail"])
            )
        return out + self._buttons(s["buttons"], block=block)

    def _buttons(self, buttons: Runs, *, block: bool) -> str:
        if not plain(buttons).strip():
            return ""
        runs = self._dialect.runs(buttons)
        match self._habits.buttons:
            case "list":
                links = [self._dialect.run(run) for run in buttons if run.role in ("button", "toggle")]
                return "<ul>" + "".join(f"<li>{link}</li>" for link in links) + "</ul>"
            case "line":
                return f"<div>{runs}</div>" if block else f"<br>\n{runs}"
            case _:
                return " " + runs

    def _in(self, tag: str, inside: str) -> str:
        return f"<{tag}>{inside}</{tag}>" if tag and inside else inside

    def _below(self, entry: Entry) -> str:
        abstract = self._dialect.text(entry.work.abstract)
        match self._habits.below:
            case "abstract":
                return f"<p><small>Abstract: {abstract}</small></p>"
            case "folded":
                return f"<details><summary>Abstract</summary>{abstract}</details>"
            case "hidden":
                return (
                    f'<a href="#" onclick="show(this)">Abstract</a><div style="display:none">{abstract}</div>'
                )
            case "sentence":
                return f"<br>{abstract.split('. ')[0]}."
            case "tags":
                return f'<div><span class="tag">{escape(entry.work.topic)}</span></div>'
            case "bibtex":
                shown = entry.work.state is State.PUBLISHED
                return (
                    f"<details><summary>BibTeX</summary><pre>{escape(bibtex_of(entry))}</pre></details>"
                    if shown
                    else ""
                )
            case "cited":
                return f" <small>Cited by {hash_of(entry) % 90}</small>"
            case "toggle":
                return ' <a href="#" class="bib">bibtex</a>'
        return ""
