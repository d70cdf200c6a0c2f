"""How the citation styles put the pieces of an entry together: one function a style, an example of each above it."""

from __future__ import annotations

from dataclasses import replace

from tests.bibliographies.phrases import Line, Manner, Parts
from tests.bibliographies.runs import Run, Runs, glue, plain
from tests.bibliographies.works import Kind, State, Work

MONTHS = ("January February March April May June July August September October November December").split()


def numbers_of(work: Work, manner: Manner, how: str) -> str:
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


def last_period(parts: Parts) -> Runs:
    """The period behind the whole."""
    return (glue("."),) if parts.where or parts.year else ()


def publisher_of(parts: Parts) -> str:
    """Publisher of a proceedings volume or collection, now and then."""
    work = parts.work
    if work.state is not State.PUBLISHED or not parts.manner.numbers:
        return ""
    if work.kind is Kind.CHAPTER:
        return f", {work.publisher}"
    return ", ACM" if work.kind is Kind.CONFERENCE and work.volume % 7 == 0 else ""


def acm(p: Parts) -> list[Line]:
    """A, B, and C. 2020. Title. In Venue, pp. 1–9."""
    year = (glue(". "), Run(p.year, role="year")) if p.year else ()
    line = (
        *p.authors,
        *year,
        glue(". "),
        *p.title,
        glue(f"{p.stop} "),
        *p.where,
        glue(numbers_of(p.work, p.manner, "plain") + publisher_of(p)),
        *((glue("."),) if p.where else ()),
    )
    return [line]


def ieee(p: Parts) -> list[Line]:
    """A. B, C. D, and E. F, "Title," in Venue, vol. 1, no. 2, pp. 3–4, Mar. 2020."""
    month = (
        f"{MONTHS[p.work.month - 1][:3]}. "
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
            glue(place + numbers_of(p.work, p.manner, "ieee")),
            *year,
            *last_period(p),
        )
    ]


def apa(p: Parts) -> list[Line]:
    """A, B. C., & D, E. (2020). Title. Venue, 3(2), 1–10."""
    year = (glue(" ("), Run(p.year, role="year"), glue("). ")) if p.year else (glue(" "),)
    return [
        (
            *p.authors,
            *year,
            *p.title,
            glue(f"{p.stop} "),
            *p.where,
            glue(numbers_of(p.work, p.manner, "apa")),
            *((glue("."),) if p.where else ()),
        )
    ]


def title_then_apa(p: Parts) -> list[Line]:
    """Title. A, B., & C, D. (2020). Venue."""
    year = (glue(" ("), Run(p.year, role="year"), glue("). ")) if p.year else (glue(". "),)
    return [(*p.title, glue(f"{p.stop} "), *p.authors, *year, *p.where, *((glue("."),) if p.where else ()))]


def chicago(p: Parts) -> list[Line]:
    """A, Given, and Given B. 2020. “Title.” Venue 3 (2): 1–10."""
    year = (glue(". "), Run(p.year, role="year"), glue(". ")) if p.year else (glue(". "),)
    return [
        (
            *p.authors,
            *year,
            *p.quoted(p.stop),
            glue(" "),
            *p.where,
            glue(numbers_of(p.work, p.manner, "chicago")),
            *((glue("."),) if p.where else ()),
        )
    ]


def vancouver(p: Parts) -> list[Line]:
    """A BC, D E. Title. Venue. 2020;3(2):1-10."""
    numbers = numbers_of(p.work, p.manner, "vancouver")
    year = (
        (glue(". "), Run(p.year, role="year"))
        if p.year and p.where
        else (Run(p.year, role="year"),)
        if p.year
        else ()
    )
    if p.work.kind is not Kind.JOURNAL or not p.year:
        numbers = numbers.replace(";", " ", 1)
    return [
        (
            *p.authors,
            glue(". "),
            *p.title,
            glue(f"{p.stop} "),
            *p.where,
            *year,
            glue(numbers),
            *last_period(p),
        )
    ]


def mla(p: Parts) -> list[Line]:
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
            glue(numbers_of(p.work, p.manner, "mla")),
            *year,
            *last_period(p),
        )
    ]


def bibtex_plain(p: Parts) -> list[Line]:
    """A. B, C. D, and E. F. Title. Venue, 3(2):1–10, March 2020."""
    month = f"{MONTHS[p.work.month - 1]} " if p.work.number % 3 == 0 and p.year else ""
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
            glue(numbers_of(p.work, p.manner, "plain") + publisher_of(p) + place),
            *year,
            *last_period(p),
        )
    ]


def venue_year(p: Parts, between: str = " ") -> Line:
    """Venue and year, with something between."""
    year = (
        ((Run(p.year, role="year"),) if not p.where else (glue(between), Run(p.year, role="year")))
        if p.year
        else ()
    )
    return (*p.where, *year)


def title_lines(p: Parts) -> list[Line]:
    """Title / authors / venue year, a line each."""
    return [
        line
        for line in (p.title, p.authors, venue_year(p, " " if p.manner.numbers else ", "))
        if plain(line).strip()
    ]


def lines_stopped(p: Parts) -> list[Line]:
    """Title. / authors. / Venue, year."""
    lines = [
        (*p.title, glue(p.stop)),
        (*p.authors, glue(".")) if p.authors else (),
        (*venue_year(p, ", "), *last_period(p)),
    ]
    return [line for line in lines if plain(line).strip()]


def authors_first_lines(p: Parts) -> list[Line]:
    """Authors / Title / In Venue, pp. 1–9, year."""
    year = (
        ((glue(", "), Run(p.year, role="year")) if p.where else (Run(p.year, role="year"),)) if p.year else ()
    )
    return [
        line
        for line in (
            p.authors,
            (*p.title, glue(p.stop)),
            (*p.where, glue(numbers_of(p.work, p.manner, "plain")), *year),
        )
        if plain(line).strip()
    ]


def titled(p: Parts) -> list[Line]:
    """Title, A, B and C, Venue 2020."""
    return [
        (
            *p.quoted(),
            glue(f"{p.stop or ''} " if p.manner.pair == " and " else f"{p.comma} "),
            *p.authors,
            glue(". " if p.manner.pair == " and " else ", "),
            *venue_year(p),
        )
    ]


def along_with(names: Runs, along: str = "with") -> Runs:
    """The coauthors, introduced by "with"."""
    return (glue(f"{along} "), *names) if names else ()


def economics(p: Parts) -> list[Line]:
    """“Title” (with A and B), Journal, 3(2), 2020."""
    authors = (glue(" ("), *along_with(p.authors, p.manner.along), glue(")")) if p.authors else ()
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
            glue(numbers_of(p.work, p.manner, "short")),
            *year,
            *last_period(p),
        )
    ]


def with_lines(p: Parts) -> list[Line]:
    """Title / with A and B / Venue (2020)."""
    venue = (
        (*p.where, *((glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()))
        if p.where
        else ((Run(p.year, role="year"),) if p.year else ())
    )
    return [
        line for line in (p.quoted(), along_with(p.authors, p.manner.along), venue) if plain(line).strip()
    ]


def with_inline(p: Parts) -> list[Line]:
    """Title, with A and B. Journal, forthcoming."""
    authors = (glue(f"{p.comma} "), *along_with(p.authors, p.manner.along)) if p.authors else ()
    year = (glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()
    after = f"{p.stop if not authors else '.'} " if p.where else ""
    return [
        (
            *p.quoted(),
            *authors,
            glue(after),
            *p.where,
            glue(numbers_of(p.work, p.manner, "short")),
            *year,
            *last_period(p),
        )
    ]


def math(p: Parts) -> list[Line]:
    """Title (with A and B), J. Math. 12 (2019), 1–20."""
    authors = (glue(" ("), *along_with(p.authors, p.manner.along), glue(")")) if p.authors else ()
    year = (glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()
    pages = (
        f", {p.work.pages[0]}{p.manner.dash}{p.work.pages[1]}" if numbers_of(p.work, p.manner, "math") else ""
    )
    numbers = numbers_of(p.work, p.manner, "math") if p.work.kind is Kind.JOURNAL else ""
    return [
        (
            *p.title,
            *authors,
            glue(", " if p.where else ""),
            *p.where,
            glue(numbers),
            *year,
            glue(pages),
            *last_period(p),
        )
    ]


def humanities(p: Parts) -> list[Line]:
    """“Title,” Venue 12, no. 3 (2019): 1–20; books: Title (Town: Publisher, 2019)."""
    work = p.work
    authors = (glue(", "), *along_with(p.authors, p.manner.along)) if p.authors else ()
    if work.kind is Kind.BOOK:
        title = tuple(replace(run, italic=True) for run in p.title)
        date = (glue(", "), Run(p.year, role="year")) if p.year else ()
        return [(*title, *authors, glue(f" ({work.town}: "), *p.where, *date, glue(")."))]
    year = (glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()
    pages = (
        f": {work.pages[0]}{p.manner.dash}{work.pages[1]}"
        if work.kind is Kind.JOURNAL and numbers_of(work, p.manner, "humanities") and p.year
        else ""
    )
    numbers = numbers_of(work, p.manner, "humanities") if work.kind is Kind.JOURNAL else ""
    return [
        (
            *p.quoted(p.comma),
            *(authors[1:] and (glue(" "), *authors[1:], glue(","))),
            glue(" "),
            *p.where,
            glue(numbers),
            *year,
            glue(pages),
            *last_period(p),
        )
    ]


def surnames(p: Parts) -> list[Line]:
    """Weber, Rossi. Title. Venue (2023)."""
    year = (glue(" ("), Run(p.year, role="year"), glue(")")) if p.year else ()
    return [
        (*p.authors, glue(". "), *p.title, glue(f"{p.stop} " if p.where else ""), *p.where, *year, glue("."))
    ]


def year_first(p: Parts) -> list[Line]:
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


def tagged(p: Parts) -> list[Line]:
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
            (*p.where, glue(numbers_of(work, p.manner, "plain")), *year),
        )
        if plain(line).strip(" .")
    ]


def _bracketed(year: str) -> Runs:
    """(2020)."""
    return (glue(" ("), Run(year, role="year"), glue(")")) if year else ()


def _in_volume(p: Parts) -> bool:
    """Whether it stands in a journal, with volume and pages."""
    return p.work.kind is Kind.JOURNAL and p.work.state is State.PUBLISHED and p.manner.numbers


def german(p: Parts) -> list[Line]:
    """Weber, Anna; Rossi, Luca: Titel. In: Venue 12 (2020), S. 1–20."""
    work = p.work
    first, last = work.pages
    opener = (glue("In: "),) if _in_volume(p) else ()
    if _in_volume(p):
        tail = (glue(f" {work.volume}"), *_bracketed(p.year), glue(f", S. {first}{p.manner.dash}{last}"))
    else:
        tail = (glue(", " if p.where else ""), Run(p.year, role="year")) if p.year else ()
    return [(*p.authors, glue(": "), *p.title, glue(f"{p.stop} "), *opener, *p.where, *tail, *last_period(p))]


def dashed(p: Parts) -> list[Line]:
    """A, B – Title – Venue, 2020."""
    parts = [p.authors, p.title, venue_year(p, ", ")]
    shown = [part for part in parts if plain(part).strip()]
    dash = " – " if p.manner.pair == " and " else " - "
    return [tuple(run for n, part in enumerate(shown) for run in ((glue(dash),) if n else ()) + tuple(part))]


def physics(p: Parts) -> list[Line]:
    """A. B, C. D, and E. F, Title, Phys. Rev. Lett. 123, 456789 (2020)."""
    numbers = f" {p.work.volume}, {p.work.pages[0]:06}" if _in_volume(p) else ""
    comma = f"{p.comma} " if p.where else ""
    return [
        (
            *p.authors,
            glue(", "),
            *p.title,
            glue(comma),
            *p.where,
            glue(numbers),
            *_bracketed(p.year),
            glue("."),
        )
    ]


def pubmed(p: Parts) -> list[Line]:
    """A BC, D E. Title. J Venue. 2020;3(2):1-10. PMID: 12345678."""
    (line,) = vancouver(p)
    number = f" PMID: {p.work.volume * 97 + 20_000_000}." if _in_volume(p) and p.work.volume % 3 else ""
    return [(*line, glue(number))]


def biology(p: Parts) -> list[Line]:
    """A BC, D E (2020) Title. J. Venue 12:34-56."""
    first, last = p.work.pages
    numbers = f" {p.work.volume}:{first}-{last}" if _in_volume(p) else ""
    stop = (glue("."),) if p.where else ()
    return [
        (*p.authors, *_bracketed(p.year), glue(" " if p.year else ". "), *p.title, glue(f"{p.stop} "), *p.where,
         glue(numbers), *stop)
    ]  # fmt: skip


def ams(p: Parts) -> list[Line]:
    """Title (with A and B), Trans. Am. Math. Soc. 12 (2019), 1–20. MR4188179"""
    (line,) = math(p)
    review = f" MR{p.work.volume * 1013 + 3_000_000}" if _in_volume(p) and p.work.volume % 2 else ""
    return [(*line, glue(review))]


def law(p: Parts) -> list[Line]:
    """Title, 12 Wool Law Review 345 (2020) (with A and B)."""
    before = (glue(f"{p.work.volume} "),) if _in_volume(p) else ()
    behind = (glue(f" {p.work.pages[0]}"),) if _in_volume(p) else ()
    authors = (glue(" ("), *along_with(p.authors, p.manner.along), glue(")")) if p.authors else ()
    comma = f"{p.comma} " if p.where else ""
    return [(*p.title, glue(comma), *before, *p.where, *behind, *_bracketed(p.year), *authors, glue("."))]


def linguistics(p: Parts) -> list[Line]:
    """A, Given & Given B. 2020. Title. Venue 12(3). 1–20."""
    first, last = p.work.pages
    numbers = f" {p.work.volume}({p.work.number}). {first}{p.manner.dash}{last}" if _in_volume(p) else ""
    year = (glue(". "), Run(p.year, role="year"), glue(". ")) if p.year else (glue(". "),)
    stop = (glue("."),) if p.where else ()
    return [(*p.authors, *year, *p.title, glue(f"{p.stop} "), *p.where, glue(numbers), *stop)]


def fullwidth(p: Parts) -> list[Line]:
    """A，B．Title．Venue，2020，12(3)：1-20．"""
    first, last = p.work.pages
    numbers = f"，{p.work.volume}({p.work.number})：{first}-{last}" if _in_volume(p) else ""
    year = (glue("，" if p.where else ""), Run(p.year, role="year")) if p.year else ()
    stop = "．" if p.stop else ""
    return [(*p.authors, glue("．"), *p.title, glue(stop), *p.where, *year, glue(numbers), glue("．"))]
