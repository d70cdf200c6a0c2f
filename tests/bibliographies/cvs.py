"""
CVs drawn at random: what stands in them, how the works are listed, and what a careful reader finds.

``drawn_cv(17)`` is the same CV each time; ``cv_tex`` writes it down in a look of its own. Nobody in it exists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from random import Random

from tests.bibliographies.cv_parts import Item, Part, Section, other_sections
from tests.bibliographies.drawn import order_of
from tests.bibliographies.honours import HONOURS_HEADINGS, Given, honours_given, in_a_line_each
from tests.bibliographies.languages import ENGLISH
from tests.bibliographies.pages import LETTERS, by_kind
from tests.bibliographies.people import Form, Person
from tests.bibliographies.phrases import Entry, Setting
from tests.bibliographies.runs import Run, glue
from tests.bibliographies.styles import STYLES, entry
from tests.bibliographies.works import Scholar, State, Work, bibliography

_BASE = "https://example.edu/~a/cv.pdf"
#: Of styles that only pages on the web have.
_NO_STYLES = ("fullwidth", "tagged")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cv:
    """A CV before it is written down."""

    seed: int
    scholar: Scholar
    sections: tuple[Section, ...]
    #: Years stand beside the works: "left", "right" or "".
    years: str
    truth: Mapping[str, list[dict[str, object]]]
    style: str
    #: The year stands once beside several works, or honours, of it.
    once: bool


def drawn_cv(seed: int) -> Cv:
    """One CV, its works cited in a style of their own."""
    random = Random(f"cv {seed}")
    scholar = _scholar(seed)
    # In CVs no venue stands before all else.
    number = next(n for n in count(seed * 100) if order_of(n) != "VTA")
    named = random.choice([style for style in STYLES if style not in _NO_STYLES])
    style = named if random.random() < 0.45 else f"drawn-{number}"
    years = random.choice(("", "", "", "", "", "left", "left", "right"))
    works, entries = _works(scholar, style, years, random)
    before, after = other_sections(scholar, random)
    honours, awards = _honours(scholar, random)
    before.insert(random.randint(0, len(before)), honours) if random.random() < 0.5 else after.insert(
        0, honours
    )
    sections = (*before, *works, *after)
    truth = {"publications": [dict(e.truth) for e in entries], "awards": awards}
    once = random.random() < 0.4
    return Cv(seed=seed, scholar=scholar, sections=sections, years=years, truth=truth, style=style, once=once)


def _scholar(seed: int) -> Scholar:
    """An English-speaking scholar, whose works a CV without links can list."""
    at = seed * 7919
    while (scholar := bibliography(at)).language is not ENGLISH:
        at += 1
    random = Random(f"links {seed}")
    linked = random.random() < 0.25
    works = [w if linked else replace(w, links=()) for w in scholar.works if _printable(w)]
    return replace(scholar, works=tuple(works), circle=tuple(filter(_in_latin, scholar.circle)))


def _in_latin(person: Person) -> bool:
    return all(letter < "\u0370" for letter in person.family + "".join(person.given))


def _printable(work: Work) -> bool:
    """Whether the work needs neither a link to say its state nor fonts that few have."""
    return work.state is not State.BUTTON and all(map(_in_latin, (*work.authors, *work.editors)))


def _works(scholar: Scholar, style: str, years: str, random: Random) -> tuple[list[Section], list[Entry]]:
    """The sections of works, and their entries in page order."""
    entries: list[Entry] = []

    def items(works: Sequence[Work], *, under: int | None = None, said: bool = False) -> tuple[Item, ...]:
        found = []
        for work in works:
            beside = work.year if years else under
            place = Setting(heading_year=beside, state_in_heading=said, paper=True)
            one = entry(work, scholar, style, place, base=_BASE)
            entries.append(one)
            found.append(Item(lines=one.lines, date=str(work.year or "") if years else ""))
        return tuple(found)

    heading = random.choice(
        ("Publications", "Publications", "PUBLICATIONS", "Research Publications", "Papers", "Research")
    )
    grouping = random.choice(("kinds", "kinds", "kinds", "sections", "none", "none", "years"))
    if grouping == "years" and years:
        grouping = "none"
    match grouping:
        case "kinds" | "sections":
            said = random.random() < 0.6
            parts = [
                Part(
                    heading=name,
                    letter=LETTERS[kind],
                    items=items(
                        works, said=said and kind in ("review", "working", "preparation", "forthcoming")
                    ),
                )
                for kind, name, works in by_kind(scholar, random)
            ]
        case "years":
            dated = sorted({w.year for w in scholar.works if w.year}, reverse=True)
            undated = [w for w in scholar.works if not w.year]
            parts = [Part(heading="Work in Progress", items=items(undated))] if undated else []
            parts += [
                Part(heading=str(y), items=items([w for w in scholar.works if w.year == y], under=y))
                for y in dated
            ]
        case _:
            parts = [Part(items=items(scholar.works))]
    note = _note(entries, random)
    if grouping == "sections":
        sections = [Section(heading=p.heading, kind="works", parts=(replace(p, heading=""),)) for p in parts]
        return [replace(sections[0], note=note), *sections[1:]], entries
    return [Section(heading=heading, kind="works", parts=tuple(parts), note=note)], entries


def _note(entries: Sequence[Entry], random: Random) -> str:
    """What a mark beside the names says."""
    if not any(e.work.marks for e in entries) or random.random() < 0.4:
        return ""
    return random.choice(
        (
            "* equal contribution",
            "(* denotes equal contribution)",
            "*Equal contribution. †Corresponding author.",
        )
    )


def _honours(scholar: Scholar, random: Random) -> tuple[Section, list[dict[str, object]]]:
    """A section of honours, and what it says."""
    others = [p.printed(Form.FULL) for p in scholar.circle if p.given]
    ones = honours_given(random, others)
    heading = random.choices(list(HONOURS_HEADINGS), list(HONOURS_HEADINGS.values()))[0]
    how = random.choice(("lines", "lines", "dated"))
    if how == "lines" or not ones[0].printed_year:
        kind, rows = (
            "honours",
            [Item(lines=((Run(text, role="words"),),)) for text in in_a_line_each(ones, random)],
        )
    else:
        look = random.choice(("", "", "bold"))
        below = random.random() < 0.25
        kind, rows = "dated", [_dated(one, look, below=below) for one in ones]
    truth = [{"title": o.title + o.extra * o.ranks, "year": o.year, "organization": o.giver} for o in ones]
    return Section(heading=heading, kind=kind, parts=(Part(items=tuple(rows)),)), truth


def _dated(one: Given, look: str, *, below: bool) -> Item:
    title = (Run(one.title, bold=look == "bold", role="words"), glue(one.extra))
    if not one.giver:
        return Item(lines=(title,), date=one.printed_year)
    if below:
        return Item(lines=(title, (glue(one.giver),)), date=one.printed_year)
    return Item(lines=((*title, glue(", " + one.giver)),), date=one.printed_year)
