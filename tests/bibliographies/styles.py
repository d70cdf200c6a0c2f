"""Citation styles: how one entry of a list is worded, and what a careful reader makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.bibliographies.people import Form, Person
from tests.bibliographies.runs import Run, Runs, glue, joined, plain
from tests.bibliographies.works import STATUS, Kind, Scholar, State, Work, series_venue

Line = Runs
_MONTHS = ("January February March April May June July August September October November December").split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """The habits of one page's author: the same for every entry of the page."""

    form: Form
    #: The form of the first author where it differs (Chicago); else ``form``.
    first: Form
    #: Between the last two authors of three, and of two.
    last: str = ", and "
    pair: str = " and "
    between: str = ", "
    #: The owner is not printed: "with A and B".
    omit_owner: bool = False
    owner: str = ""  # bold, underline, italic, ""
    title: str = ""  # bold, italic, link, ""
    quotes: tuple[str, str] = ("", "")
    #: full, acronym, both, proceedings, proceedings-both
    conference: str = "both"
    venue: str = "italic"
    numbers: bool = True
    doi: bool = False
    #: brackets, inner, parens, bars, buttons, icons
    buttons: str = "brackets"
    #: A button without an address ("" or "#") that opens the BibTeX.
    toggle: str | None = None
    #: Coauthors link to their homepages.
    people_linked: bool = False
    venue_linked: bool = False
    prize: str = "bold"
    raised_marks: bool = False
    #: Year headings: whether the entry repeats the year.
    repeats_year: bool = True
    #: Links on their own line below the entry.
    buttons_below: bool = False
    in_word: str = "In "
    dash: str = "–"
    initial_state_words: bool = False
    #: "with", in the page's language.
    along: str = "with"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the place of an entry on the page already says."""

    #: The year of the heading above it; None where there is none.
    heading_year: int | None = None
    #: The heading says the state ("Working papers").
    state_in_heading: bool = False
    #: The layout prints the owner whatever the style does.
    full_authors: bool = False
    #: Addresses are printed as text (plain text).
    addresses: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One work as one page words it."""

    work: Work
    #: The whole entry as the style words it, line by line.
    lines: tuple[Line, ...]
    #: Its pieces, for layouts that have a place for each: title, authors, venue, year, buttons, prizes, numbers.
    slots: Mapping[str, Runs]
    #: The record of GUIDE.md.
    truth: Mapping[str, object]


@dataclass(slots=True, kw_only=True)
class Parts:
    """The pieces of one entry."""

    work: Work
    manner: Manner
    title: Runs
    authors: Runs
    #: Venue and words of state, without year and numbers.
    where: Runs
    year: str
    #: True where the phrase of ``where`` is only a word of state.
    bare: bool

    @property
    def stop(self) -> str:
        """The period after the title; none after a question."""
        return "" if self.work.title[-1] in "?!" else "."

    @property
    def comma(self) -> str:
        return "" if self.work.title[-1] in "?!" else ","

    def quoted(self, inside: str = "") -> Runs:
        """The title in the page's quotes, with punctuation inside them as American style has it."""
        opening, closing = self.manner.quotes
        if not opening:
            return (*self.title, glue(inside))
        within = tuple(replace(run, text=run.text.replace("“", "‘").replace("”", "’")) for run in self.title)
        return (glue(opening), *within, glue(inside + closing))


Compose = Callable[[Parts], list[Line]]


# -- pieces ------------------------------------------------------------------------------------------------------


def _authors(work: Work, owner: Person, manner: Manner, *, omit_owner: bool) -> tuple[Runs, tuple[str, ...]]:
    """The author list, and the names a reader writes down."""
    marks = dict(work.marks)
    people = [(at, p) for at, p in enumerate(work.authors) if not (omit_owner and p == owner)]
    names = [p.printed(manner.first if n == 0 else manner.form) for n, (_, p) in enumerate(people)]
    out: list[Run] = []
    for n, ((at, person), name) in enumerate(zip(people, names, strict=True)):
        if n:
            last = n == len(people) - 1
            out.append(
                glue(manner.pair if last and len(people) == 2 else manner.last if last else manner.between)
            )
        mine = person == owner
        out.append(
            Run(
                name,
                bold=mine and "bold" in manner.owner,
                underline=mine and "underline" in manner.owner,
                italic=mine and "italic" in manner.owner,
                role="owner" if mine else "author",
                href=None
                if mine or not manner.people_linked or at % 2
                else f"https://people.example.edu/~{person.family.split()[-1].lower()}",
            )
        )
        if at in marks and manner.form is not Form.VANCOUVER:
            out.append(Run(marks[at], raised=manner.raised_marks or marks[at].isdigit(), role="mark"))
    return tuple(out), tuple(names)


def _conference(work: Work, manner: Manner) -> str:
    assert work.venue is not None
    name, acronym = work.venue.name, work.venue.acronym
    ordinal = (
        _ordinal(work.ordinal) + " "
        if not name.startswith(("Advances", "Findings", "Robotics:", "Interspeech"))
        else ""
    )
    match manner.conference:
        case "acronym":
            return acronym or name
        case "full":
            return name
        case "both":
            return f"{name} ({acronym})" if acronym else name
        case "proceedings":
            return f"Proceedings of the {ordinal}{name}" if ordinal else name
        case _:
            tail = f" ({acronym})" if acronym else ""
            return f"Proceedings of the {ordinal}{name}{tail}" if ordinal else name + tail


def _ordinal(number: int) -> str:
    """
    The number as an English ordinal.

    >>> [_ordinal(n) for n in (11, 21, 42, 43)]
    ['11th', '21st', '42nd', '43rd']
    """
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _place_name(work: Work, manner: Manner) -> str | None:
    """The venue as the page prints it and as a reader writes it down."""
    match work.kind:
        case Kind.CONFERENCE if work.state is State.REVIEW_AT and "proceedings" in manner.conference:
            return _conference(
                work, replace(manner, conference="both" if "both" in manner.conference else "full")
            )
        case Kind.CONFERENCE:
            return _conference(work, manner)
        case Kind.JOURNAL:
            assert work.venue is not None
            short = manner.conference == "acronym" and work.venue.acronym
            return work.venue.acronym if short else work.venue.name
        case Kind.BOOK:
            return work.publisher
        case Kind.PAPER:
            return series_venue(work.series) if work.series else None
        case _:
            assert work.venue is not None
            return work.venue.name


def _where(work: Work, manner: Manner, setting: Setting) -> tuple[Runs, str | None, bool]:
    """Where it appears and how firmly, as runs; the venue a reader writes down; whether only state words stand there."""
    name = _place_name(work, manner)
    if work.state in (State.WORKING, State.REVIEW, State.PREPARATION):
        if setting.state_in_heading:
            return (), None, True
        return (
            (
                Run(
                    _capital(work.words),
                    italic=manner.venue == "italic" and len(work.words) % 2 == 0,
                    role="state",
                ),
            ),
            None,
            True,
        )
    if work.state is State.BUTTON:
        return (), None, True
    if work.state is State.SERIES:
        return (Run(work.series, italic=manner.venue == "italic", role="venue"),), name, False
    assert name is not None
    venue = Run(
        name,
        italic="italic" in manner.venue,
        bold="bold" in manner.venue,
        role="venue",
        href="https://venue.example.org/" if manner.venue_linked and work.kind is Kind.CONFERENCE else None,
    )
    opener = manner.in_word if work.kind in (Kind.CONFERENCE, Kind.WORKSHOP, Kind.CHAPTER) else ""
    if work.state is State.PUBLISHED or (work.state is State.TO_APPEAR and setting.state_in_heading):
        return (*((glue(opener),) if opener else ()), *_edited(work, manner), venue), name, False
    if work.state is State.REVIEW_AT:
        return (Run(_capital(work.words) + " ", role="state"), venue), name, False
    after = work.words in ("in press", "forthcoming", "accepted") or work.kind is Kind.BOOK
    if after or not manner.initial_state_words:
        return (
            (
                *((glue(opener),) if opener else ()),
                *_edited(work, manner),
                venue,
                glue(", "),
                Run(work.words, role="state"),
            ),
            name,
            False,
        )
    preposition = " in " if "for publication" in work.words or work.words == "to appear" else " at "
    return (Run(_capital(work.words) + preposition, role="state"), venue), name, False


def _edited(work: Work, manner: Manner) -> Runs:
    """Editors of a volume, where the style prints them: "A. Weber & B. Rossi (Eds.), "."""
    if work.kind is not Kind.CHAPTER or not manner.numbers:
        return ()
    names = " and ".join(editor.printed(Form.INITIALS) for editor in work.editors)
    return (Run(f"{names} (eds.), ", role="editors"),)


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


_LABELS: dict[str, tuple[str, ...]] = {
    "pdf": ("PDF", "pdf", "Paper", "paper", "Link", "Download"),
    "doi": ("DOI", "doi", "Publisher", "link", "Journal"),
    "arxiv": ("arXiv", "arxiv", "arXiv", "Preprint", "arXiv"),
    "code": ("Code", "code", "GitHub", "Code", "Replication"),
    "slides": ("Slides", "slides", "slides", "Slides", "Talk"),
    "video": ("Video", "video", "Talk", "Video", "YouTube"),
    "poster": ("Poster", "poster", "Poster", "poster", "Poster"),
    "data": ("Data", "data", "Dataset", "data", "Data"),
    "project": ("Project", "project", "Website", "project page", "Project Page"),
    "bibtex": ("BibTeX", "bib", "BibTeX", "bibtex", "Cite"),
    "press": ("Press", "media", "Press", "blog post", "Coverage"),
    "appendix": ("Appendix", "appendix", "Supplement", "online appendix", "Supplementary Material"),
}


def _buttons(work: Work, manner: Manner, links: Sequence[tuple[str, str]], habit: int) -> Runs:
    """The row of links behind an entry."""
    labelled = [
        Run(_LABELS[kind][habit % len(_LABELS[kind])], href=address, role="button") for kind, address in links
    ]
    if manner.toggle is not None and work.state is not State.PREPARATION:
        labelled.append(Run("BibTeX" if habit % 2 else "Abstract", href=manner.toggle, role="toggle"))
    out: list[Run] = []
    for n, run in enumerate(labelled):
        match manner.buttons:
            case "brackets":
                out += [glue(" " if n else ""), replace(run, text=f"[{run.text}]")]
            case "inner":
                out += [glue(" [" if n else "["), run, glue("]")]
            case "parens":
                out += [glue(", " if n else "("), run]
            case "bars":
                out += [glue(" | " if n else ""), run]
            case "slashes":
                out += [glue(" / " if n else ""), run]
            case _:
                out += [glue(" " if n else ""), run]
    if out and manner.buttons == "parens":
        out.append(glue(")"))
    return tuple(out)


def _addresses(links: Sequence[tuple[str, str]], base: str) -> Runs:
    """Links as plain text prints them."""
    from urllib.parse import urljoin

    return joined(((Run(urljoin(base, address), role="address"),) for _, address in links), " ")


# -- styles ------------------------------------------------------------------------------------------------------


def _numbers(work: Work, manner: Manner, how: str) -> str:
    """Volume, number and pages."""
    if (
        not manner.numbers
        or work.state is not State.PUBLISHED
        or work.kind in (Kind.BOOK, Kind.THESIS, Kind.PATENT, Kind.PAPER)
    ):
        return ""
    first, last = work.pages
    pages = f"{first}{manner.dash}{last}"
    if work.kind is not Kind.JOURNAL:
        return {
            "apa": f" (pp. {pages})",
            "vancouver": f". p. {pages}",
            "mla": f", pp. {pages}",
            "chicago": f", {pages}",
        }.get(how, f", pages {pages}" if how == "plain" else f", pp. {pages}")
    volume, number = work.volume, work.number
    return {
        "acm": f" {volume}, {number}",
        "ieee": f", vol. {volume}, no. {number}, pp. {pages}",
        "apa": f", {volume}({number}), {pages}",
        "chicago": f" {volume} ({number}): {pages}",
        "vancouver": f";{volume}({number}):{pages}",
        "mla": f", vol. {volume}, no. {number}, pp. {pages}",
        "plain": f", {volume}({number}):{pages}",
        "short": f" {volume}({number})",
        "math": f" {volume}",
        "humanities": f" {volume}, no. {number}",
    }[how]


def _end(parts: Parts) -> Runs:
    return (glue("."),) if parts.where or parts.year else ()


def _publisher(parts: Parts) -> str:
    """Publisher of a proceedings volume or collection, now and then."""
    work = parts.work
    if work.state is not State.PUBLISHED or not parts.manner.numbers:
        return ""
    if work.kind is Kind.CHAPTER:
        return f", {work.publisher}"
    return ", ACM" if work.kind is Kind.CONFERENCE and work.volume % 7 == 0 else ""


def _acm(p: Parts) -> list[Line]:
    """A, B, and C. 2020. Title. In Venue, pp. 1–9."""
    year = (glue(". "), Run(p.year, role="year")) if p.year else ()
    line = (
        *p.authors,
        *year,
        glue(". "),
        *p.title,
        glue(f"{p.stop} "),
        *p.where,
        glue(_numbers(p.work, p.manner, "plain") + _publisher(p)),
        *((glue("."),) if p.where else ()),
    )
    return [line]


def _ieee(p: Parts) -> list[Line]:
    """A. B, C. D, and E. F, "Title," in Venue, vol. 1, no. 2, pp. 3–4, Mar. 2020."""
    month = (
        f"{_MONTHS[p.work.month - 1][:3]}. "
        if p.work.volume % 3 == 0 and p.year and p.work.state is State.PUBLISHED
        else ""
    )
    place = (
        f", {p.work.place}"
        if p.work.kind is Kind.CONFERENCE
        and p.manner.numbers
        and p.work.volume % 2
        and p.work.state is State.PUBLISHED
        else ""
    )
    year = (glue(", " + month), Run(p.year, role="year")) if p.year else ()
    return [
        (
            *p.authors,
            glue(", "),
            *p.quoted(p.comma),
            glue(" "),
            *p.where,
            glue(place + _numbers(p.work, p.manner, "ieee")),
            *year,
            *_end(p),
        )
    ]


def _apa(p: Parts) -> list[Line]:
    """A, B. C., & D, E. (2020). Title. Venue, 3(2), 1–10."""
    year = (glue(" ("), Run(p.year, role="year"), glue("). ")) if p.year else (glue(" "),)
    return [
        (
            *p.authors,
            *year,
            *p.title,
            glue(f"{p.stop} "),
            *p.where,
            glue(_numbers(p.work, p.manner, "apa")),
            *((glue("."),) if p.where else ()),
        )
    ]


def _title_then_apa(p: Parts) -> list[Line]:
    """Title. A, B., & C, D. (2020). Venue."""
    year = (glue(" ("), Run(p.year, role="year"), glue("). ")) if p.year else (glue(". "),)
    return [(*p.title, glue(f"{p.stop} "), *p.authors, *year, *p.where, *((glue("."),) if p.where else ()))]


def _chicago(p: Parts) -> list[Line]:
    """A, Given, and Given B. 2020. “Title.” Venue 3 (2): 1–10."""
    year = (glue(". "), Run(p.year, role="year"), glue(". ")) if p.year else (glue(". "),)
    return [
        (
            *p.authors,
            *year,
            *p.quoted(p.stop),
            glue(" "),
            *p.where,
            glue(_numbers(p.work, p.manner, "chicago")),
            *((glue("."),) if p.where else ()),
        )
    ]


def _vancouver(p: Parts) -> list[Line]:
    """A BC, D E. Title. Venue. 2020;3(2):1-10."""
    numbers = _numbers(p.work, p.manner, "vancouver")
    year = (
        (glue(". "), Run(p.year, role="year"))
        if p.year and p.where
        else (Run(p.year, role="year"),)
        if p.year
        else ()
    )
    if p.work.kind is not Kind.JOURNAL or not p.year:
        numbers = numbers.replace(";", " ", 1)
    return [(*p.authors, glue(". "), *p.title, glue(f"{p.stop} "), *p.where, *year, glue(numbers), *_end(p))]


def _mla(p: Parts) -> list[Line]:
    """A, Given, and Given B. “Title.” Venue, vol. 3, no. 2, 2020."""
    year = (
        (glue(", "), Run(p.year, role="year"))
        if p.year and p.where
        else (Run(p.year, role="year"),)
        if p.year
        else ()
    )
    return [
        (
            *p.authors,
            glue(". "),
            *p.quoted(p.stop),
            glue(" "),
            *p.where,
            glue(_numbers(p.work, p.manner, "mla")),
            *year,
            *_end(p),
        )
    ]


def _plain(p: Parts) -> list[Line]:
    """A. B, C. D, and E. F. Title. Venue, 3(2):1–10, March 2020."""
    month = f"{_MONTHS[p.work.month - 1]} " if p.work.number % 3 == 0 and p.year else ""
    place = (
        f", {p.work.place}"
        if p.work.kind is Kind.CONFERENCE
        and p.manner.numbers
        and p.work.number % 2
        and p.work.state is State.PUBLISHED
        else ""
    )
    year = (glue((", " if p.where else "") + month), Run(p.year, role="year")) if p.year else ()
    return [
        (
            *p.authors,
            glue(". "),
            *p.title,
            glue(f"{p.stop} "),
            *p.where,
            glue(_numbers(p.work, p.manner, "plain") + _publisher(p) + place),
            *year,
            *_end(p),
        )
    ]


def _venue_year(p: Parts, between: str = " ") -> Line:
    year = (
        ((Run(p.year, role="year"),) if not p.where else (glue(between), Run(p.year, role="year")))
        if p.year
        else ()
    )
    return (*p.where, *year)


def _lines(p: Parts) -> list[Line]:
    """Title / authors / venue year, a line each."""
    return [
        line
        for line in (p.title, p.authors, _venue_year(p, " " if p.manner.numbers else ", "))
        if plain(line).strip()
    ]


def _lines_stopped(p: Parts) -> list[Line]:
    """Title. / authors. / Venue, year."""
    lines = [
        (*p.title, glue(p.stop)),
        (*p.authors, glue(".")) if p.authors else (),
        (*_venue_year(p, ", "), *_end(p)),
    ]
    return [line for line in lines if plain(line).strip()]


def _authors_first_lines(p: Parts) -> list[Line]:
    """Authors / Title / In Venue, pp. 1–9, year."""
    year = (
        ((glue(", "), Run(p.year, role="year")) if p.where else (Run(p.year, role="year"),)) if p.year else ()
    )
    return [
        line
        for line in (
            p.authors,
            (*p.title, glue(p.stop)),
            (*p.where, glue(_numbers(p.work, p.manner, "plain")), *year),
        )
        if plain(line).strip()
    ]


def _titled(p: Parts) -> list[Line]:
    """Title, A, B and C, Venue 2020."""
    return [
        (
            *p.quoted(),
            glue(f"{p.stop or ''} " if p.manner.pair == " and " else f"{p.comma} "),
            *p.authors,
            glue(". " if p.manner.pair == " and " else ", "),
            *_venue_year(p),
        )
    ]


def _with(names: Runs, along: str = "with") -> Runs:
    return (glue(f"{along} "), *names) if names else ()


def _economics(p: Parts) -> list[Line]:
    """“Title” (with A and B), Journal, 3(2), 2020."""
    authors = (glue(" ("), *_with(p.authors, p.manner.along), glue(")")) if p.authors else ()
    year = (
        (
            (glue(", "), Run(p.year, role="year"))
            if p.where
            else (glue("("), Run(p.year, role="year"), glue(")"))
        )
        if p.year
        else ()
    )
    return [
        (
            *p.quoted(),
            *authors,
            glue(", " if p.where else " "),
            *p.where,
            glue(_numbers(p.work, p.manner, "short")),
            *year,
            *_end(p),
        )
    ]


def _with_lines(p: Parts) -> list[Line]:
    """Title / with A and B / Venue (2020)."""
    venue = (
        (*p.where, *((glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()))
        if p.where
        else ((Run(p.year, role="year"),) if p.year else ())
    )
    return [line for line in (p.quoted(), _with(p.authors, p.manner.along), venue) if plain(line).strip()]


def _with_inline(p: Parts) -> list[Line]:
    """Title, with A and B. Journal, forthcoming."""
    authors = (glue(f"{p.comma} "), *_with(p.authors, p.manner.along)) if p.authors else ()
    year = (glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()
    after = f"{p.stop if not authors else '.'} " if p.where else ""
    return [
        (
            *p.quoted(),
            *authors,
            glue(after),
            *p.where,
            glue(_numbers(p.work, p.manner, "short")),
            *year,
            *_end(p),
        )
    ]


def _math(p: Parts) -> list[Line]:
    """Title (with A and B), J. Math. 12 (2019), 1–20."""
    authors = (glue(" ("), *_with(p.authors, p.manner.along), glue(")")) if p.authors else ()
    year = (glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()
    pages = (
        f", {p.work.pages[0]}{p.manner.dash}{p.work.pages[1]}" if _numbers(p.work, p.manner, "math") else ""
    )
    numbers = _numbers(p.work, p.manner, "math") if p.work.kind is Kind.JOURNAL else ""
    return [
        (
            *p.title,
            *authors,
            glue(", " if p.where else ""),
            *p.where,
            glue(numbers),
            *year,
            glue(pages),
            *_end(p),
        )
    ]


def _humanities(p: Parts) -> list[Line]:
    """“Title,” Venue 12, no. 3 (2019): 1–20; books: Title (Town: Publisher, 2019)."""
    work = p.work
    authors = (glue(", "), *_with(p.authors, p.manner.along)) if p.authors else ()
    if work.kind is Kind.BOOK:
        title = tuple(replace(run, italic=True) for run in p.title)
        date = (glue(", "), Run(p.year, role="year")) if p.year else ()
        return [(*title, *authors, glue(f" ({work.town}: "), *p.where, *date, glue(")."))]
    year = (glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()
    pages = (
        f": {work.pages[0]}{p.manner.dash}{work.pages[1]}"
        if work.kind is Kind.JOURNAL and _numbers(work, p.manner, "humanities") and p.year
        else ""
    )
    numbers = _numbers(work, p.manner, "humanities") if work.kind is Kind.JOURNAL else ""
    return [
        (
            *p.quoted(p.comma),
            *(authors[1:] and (glue(" "), *authors[1:], glue(","))),
            glue(" "),
            *p.where,
            glue(numbers),
            *year,
            glue(pages),
            *_end(p),
        )
    ]


def _surnames(p: Parts) -> list[Line]:
    """Weber, Rossi. Title. Venue (2023)."""
    year = (glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()
    return [
        (*p.authors, glue(". "), *p.title, glue(f"{p.stop} " if p.where else ""), *p.where, *year, glue("."))
    ]


def _year_first(p: Parts) -> list[Line]:
    """2020. Title. A, B. Venue."""
    year = (Run(p.year, bold=True, role="year"), glue(". ")) if p.year else ()
    return [
        (
            *year,
            *p.title,
            glue(f"{p.stop} "),
            *p.authors,
            glue(". "),
            *p.where,
            *((glue("."),) if p.where else ()),
        )
    ]


def _tagged(p: Parts) -> list[Line]:
    """[ICML'23] Title / authors / In: Venue, pp. 1–9."""
    work = p.work
    acronym = (
        work.venue.acronym if work.venue and work.venue.acronym and work.state is State.PUBLISHED else ""
    )
    tag = (
        (Run(f"[{acronym}'{(work.year or 0) % 100:02}] ", bold=True, role="tag"),)
        if acronym and work.year
        else ()
    )
    year = (
        ((glue(", "), Run(p.year, role="year")) if p.where else (Run(p.year, role="year"),)) if p.year else ()
    )
    return [
        line
        for line in (
            (*tag, *p.title, glue(p.stop)),
            (*p.authors, glue(".")),
            (*p.where, glue(_numbers(work, p.manner, "plain")), *year),
        )
        if plain(line).strip(" .")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A way of citing, with the habits that go with it."""

    name: str
    compose: Compose
    forms: tuple[Form, ...]
    first: Form | None = None
    lasts: tuple[tuple[str, str, str], ...] = (
        (", and ", " and ", ", "),
        (" and ", " and ", ", "),
        (", ", ", ", ", "),
    )
    titles: tuple[str, ...] = ("", "", "link")
    quotes: tuple[tuple[str, str], ...] = (("", ""),)
    conferences: tuple[str, ...] = ("both", "proceedings-both", "full", "acronym")
    venues: tuple[str, ...] = ("italic", "italic", "")
    in_words: tuple[str, ...] = ("In ",)
    omit_owner: bool = False
    #: Links follow on a line of their own (styles of several lines).
    below: bool = False
    numbers: tuple[bool, ...] = (True, True, False)


_QUOTES = (("“", "”"), ('"', '"'), ("``", "''"))
_AND = ((", and ", " and ", ", "), (" and ", " and ", ", "))
_AMPERSAND = ((", & ", " & ", ", "), (", & ", ", & ", ", "))

_ALL = (
    Style(name="acm", compose=_acm, forms=(Form.FULL,), lasts=_AND, conferences=("proceedings-both", "both")),
    Style(name="ieee", compose=_ieee, forms=(Form.INITIALS, Form.TIGHT, Form.FULL), quotes=_QUOTES, lasts=_AND, in_words=("in ", "in ", "In ")),
    Style(name="apa", compose=_apa, forms=(Form.INVERTED_INITIALS,), lasts=_AMPERSAND, conferences=("full", "both", "proceedings"), numbers=(True,)),
    Style(name="apa-title-first", compose=_title_then_apa, forms=(Form.INVERTED_INITIALS, Form.INITIALS), lasts=_AMPERSAND, titles=("link", "bold"), conferences=("full", "both"), in_words=("", "In ")),
    Style(name="chicago", compose=_chicago, forms=(Form.FULL,), first=Form.INVERTED, quotes=_QUOTES[:2], lasts=_AND, numbers=(True,)),
    Style(name="vancouver", compose=_vancouver, forms=(Form.VANCOUVER,), lasts=((", ", ", ", ", "),), conferences=("full", "both"), venues=("", "italic")),
    Style(name="mla", compose=_mla, forms=(Form.FULL,), first=Form.INVERTED, quotes=_QUOTES[:2], lasts=_AND, in_words=("", "In "), numbers=(True,)),
    Style(name="plain", compose=_plain, forms=(Form.INITIALS, Form.FULL, Form.FULL), lasts=_AND, conferences=("both", "proceedings-both", "proceedings"), titles=("", "", "link", "italic", "bold")),
    Style(name="lines", compose=_lines, forms=(Form.FULL, Form.FULL, Form.INITIALS, Form.TIGHT), titles=("bold", "bold", "link", "bold-link"), conferences=("acronym", "acronym", "both"), in_words=("", "", "In "), below=True),
    Style(name="lines-stopped", compose=_lines_stopped, forms=(Form.FULL,), titles=("bold", "link", "bold-link"), conferences=("acronym", "both", "full"), in_words=("", "In "), below=True),
    Style(name="authors-first-lines", compose=_authors_first_lines, forms=(Form.FULL, Form.INITIALS), titles=("bold", "bold-link", "italic"), venues=("italic",), lasts=_AND, below=True),
    Style(name="title-first", compose=_titled, forms=(Form.FULL, Form.INITIALS), titles=("bold", "link", "italic", "bold-link"), quotes=(("", ""), ("", ""), ("“", "”")), lasts=_AND, conferences=("both", "acronym", "full"), in_words=("", "In ")),
    Style(name="economics", compose=_economics, forms=(Form.FULL,), omit_owner=True, quotes=(("“", "”"), ('"', '"'), ("", "")), titles=("", "link", "bold"), lasts=_AND, in_words=("", "in ")),
    Style(name="with-lines", compose=_with_lines, forms=(Form.FULL,), omit_owner=True, titles=("link", "bold", "bold-link"), lasts=_AND, in_words=("",), below=True, conferences=("both", "acronym")),
    Style(name="with-inline", compose=_with_inline, forms=(Form.FULL, Form.INITIALS), omit_owner=True, titles=("link", "bold", "italic"), lasts=_AND, in_words=("",)),
    Style(name="math", compose=_math, forms=(Form.INITIALS, Form.FULL), omit_owner=True, titles=("italic", "link", "bold"), venues=("", "italic"), lasts=_AND, in_words=("", "in ")),
    Style(name="humanities", compose=_humanities, forms=(Form.FULL,), omit_owner=True, quotes=(("“", "”"), ('"', '"'), ("‘", "’")), lasts=_AND, in_words=("in ",), venues=("italic",)),
    Style(name="surnames", compose=_surnames, forms=(Form.SURNAME,), titles=("link", "bold"), lasts=((", ", ", ", ", "),), conferences=("acronym", "both"), venues=("", "italic"), in_words=("",), numbers=(False,)),
    Style(name="year-first", compose=_year_first, forms=(Form.FULL, Form.TIGHT), titles=("link", "bold", "italic"), lasts=_AND),
    Style(name="tagged", compose=_tagged, forms=(Form.FULL,), titles=("bold", "bold-link"), lasts=((", and ", " and ", ", "), (", ", ", ", ", ")), conferences=("proceedings-both", "both", "proceedings"), in_words=("In: ", "In "), below=True),
)  # fmt: skip

_BY_NAME = {style.name: style for style in _ALL}
#: The names of all citation styles.
STYLES: tuple[str, ...] = tuple(_BY_NAME)


def manner_of(scholar: Scholar, style: str) -> Manner:
    """The habits of a scholar who cites in a style: the same in every layout."""
    random = Random(f"manner {scholar.seed} {style}")
    chosen = _BY_NAME[style]
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
    authors, names = _authors(work, scholar.name, manner, omit_owner=manner.omit_owner)
    where, venue, bare = _where(work, manner, setting)
    inside = setting.heading_year is None or manner.repeats_year
    year = str(work.year) if work.year and inside else ""
    parts = Parts(work=work, manner=manner, title=title, authors=authors, where=where, year=year, bare=bare)
    lines = _BY_NAME[style].compose(parts)
    if not names and not manner.omit_owner:
        raise AssertionError("a style prints the authors")
    status = STATUS[work.state]
    prizes = _prizes(work, manner)
    tail = joined((prizes, _remark(work), _doi(work, manner), _note(work, scholar)), " ")
    buttons = _addresses(work.links, base) if setting.addresses else _buttons(work, manner, links, habit)
    if setting.addresses and work.state is State.BUTTON:
        venue = "arXiv"  # a printed arXiv address is the venue
    lines = _with_tail(
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
        "authors": _with(authors, manner.along) if manner.omit_owner else authors,
        "venue": where,
        "year": (Run(year, role="year"),) if year else (),
        "buttons": buttons,
        "tail": tail,
        "prizes": prizes,
        "numbers": (glue(_numbers(work, manner, "plain")),) if _numbers(work, manner, "plain") else (),
    }
    return Entry(work=work, lines=tuple(lines), slots=slots, truth=truth)


def _with_tail(
    lines: list[Line], tail: Runs, buttons: Runs, *, below: bool, habit_of_tail: str
) -> list[Line]:
    """Prizes and links behind the entry: on its last line, or on a line of their own."""
    lines = [_one_period(tuple(run for run in line if run.text)) for line in lines]
    if tail:
        said = plain(lines[-1])
        apart = " " if said.endswith((".", "?", "!")) or plain(tail)[0] in "(*🏆" else habit_of_tail
        lines[-1] = (*lines[-1], glue(apart), *tail)
    if buttons:
        if below:
            lines.append(buttons)
        else:
            lines[-1] = (*lines[-1], glue(" "), *buttons)
    return lines


def _one_period(line: Line) -> Line:
    """ "Weber, A." and ". 2020" share one period."""
    out: list[Run] = []
    for run in line:
        twice = out and out[-1].text.endswith(".") and run.role == "glue" and run.text.startswith(".")
        kept = replace(run, text=run.text[1:]) if twice else run
        if kept.text:
            out.append(kept)
    return tuple(out)


def _prizes(work: Work, manner: Manner) -> Runs:
    out: list[Runs] = []
    for prize in work.prizes:
        match manner.prize:
            case "bold":
                out.append((Run(prize, bold=True, role="prize"),))
            case "parens":
                out.append((glue("("), Run(prize, role="prize"), glue(")")))
            case "emoji":
                out.append((glue("🏆 "), Run(prize, role="prize")))
            case "stars":
                out.append((glue("*** "), Run(prize, bold=True, role="prize"), glue(" ***")))
            case _:
                out.append((glue("("), Run(prize, bold=True, role="prize"), glue(")")))
    return joined(out, " ")


def _remark(work: Work) -> Runs:
    return (glue("("), Run(work.remark, role="remark"), glue(")")) if work.remark else ()


def _note(work: Work, scholar: Scholar) -> Runs:
    if not work.note:
        return ()
    inside = (Run(work.note, italic=scholar.seed % 3 == 0, role="note"),)
    return (glue("("), *inside, glue(")")) if scholar.seed % 2 else (*inside, glue("."))


def _doi(work: Work, manner: Manner) -> Runs:
    if (
        not manner.doi
        or work.state is not State.PUBLISHED
        or work.kind not in (Kind.JOURNAL, Kind.CONFERENCE)
    ):
        return ()
    if any(kind == "doi" for kind, _ in work.links):
        return ()
    return (Run(f"doi:{work.doi}", role="doi"),)
