"""The pieces of an entry: authors, venue and state, links, prizes, as a page's author has the habit of writing them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from tests.bibliographies.people import Form, Person
from tests.bibliographies.runs import Run, Runs, glue, joined, plain
from tests.bibliographies.works import Kind, Scholar, State, Work, series_venue

Line = Runs


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
    #: Journals by their short names: "Phys. Rev. Lett.".
    abbreviated: bool = False


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
    #: On paper no button opens the BibTeX.
    paper: bool = False


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


def author_list(
    work: Work, owner: Person, manner: Manner, *, omit_owner: bool
) -> tuple[Runs, tuple[str, ...]]:
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


def conference_name(work: Work, manner: Manner) -> str:
    """The conference as the page has the habit of naming it."""
    assert work.venue is not None
    name, acronym = work.venue.name, work.venue.acronym
    counted = not name.startswith(("Advances", "Findings", "Robotics:", "Interspeech"))
    nth = ordinal(work.ordinal) + " " if counted else ""
    match manner.conference:
        case "acronym":
            return acronym or name
        case "full":
            return name
        case "both":
            return f"{name} ({acronym})" if acronym else name
        case "proceedings":
            return f"Proceedings of the {nth}{name}" if nth else name
        case _:
            tail = f" ({acronym})" if acronym else ""
            return f"Proceedings of the {nth}{name}{tail}" if nth else name + tail


def ordinal(number: int) -> str:
    """
    The number as an English ordinal.

    >>> [ordinal(n) for n in (11, 21, 42, 43)]
    ['11th', '21st', '42nd', '43rd']
    """
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_SHORT = {
    "Journal": "J.", "Review": "Rev.", "Reviews": "Rev.", "Letters": "Lett.", "Physical": "Phys.", "Physics": "Phys.", "Annals": "Ann.",
    "Transactions": "Trans.", "Proceedings": "Proc.", "American": "Am.", "European": "Eur.", "British": "Br.", "International": "Int.",
    "Mathematics": "Math.", "Mathematical": "Math.", "Mathematica": "Math.", "Statistics": "Stat.", "Statistical": "Stat.",
    "Association": "Assoc.", "Society": "Soc.", "Research": "Res.", "Science": "Sci.", "Sciences": "Sci.", "Chemical": "Chem.",
    "Biology": "Biol.", "Biological": "Biol.", "Medicine": "Med.", "Medical": "Med.", "Neuroscience": "Neurosci.", "Psychology": "Psychol.",
    "Psychological": "Psychol.", "Economics": "Econ.", "Economic": "Econ.", "Political": "Polit.", "Politics": "Polit.", "Studies": "Stud.",
    "Quarterly": "Q.", "Engineering": "Eng.", "Computing": "Comput.", "Computer": "Comput.", "Computational": "Comput.", "Theory": "Theory",
    "Communications": "Commun.", "Genetics": "Genet.", "Molecular": "Mol.", "Evolution": "Evol.", "National": "Natl.", "Academy": "Acad.",
    "Applied": "Appl.", "Geometry": "Geom.", "Analysis": "Anal.", "Astrophysical": "Astrophys.", "Astronomy": "Astron.", "Royal": "R.",
    "Notices": "Not.", "Behavior": "Behav.", "Cognitive": "Cogn.", "Experimental": "Exp.", "Systems": "Syst.", "Information": "Inf.",
}  # fmt: skip


def abbreviated(name: str) -> str:
    """
    A journal's name as the sciences shorten it; one word stays whole.

    >>> abbreviated("The Journal of Neuroscience"), abbreviated("Nature")
    ('J. Neurosci.', 'Nature')
    """
    words = [w for w in name.split() if w not in ("of", "the", "The", "and", "in", "on", "for")]
    return " ".join(_SHORT.get(w, w) for w in words) if len(words) > 1 else name


def place_name(work: Work, manner: Manner) -> str | None:
    """The venue as the page prints it and as a reader writes it down."""
    match work.kind:
        case Kind.CONFERENCE if work.state is State.REVIEW_AT and "proceedings" in manner.conference:
            return conference_name(
                work, replace(manner, conference="both" if "both" in manner.conference else "full")
            )
        case Kind.CONFERENCE:
            return conference_name(work, manner)
        case Kind.JOURNAL:
            assert work.venue is not None
            if manner.abbreviated:
                return abbreviated(work.venue.name)
            short = manner.conference == "acronym" and work.venue.acronym
            return work.venue.acronym if short else work.venue.name
        case Kind.BOOK:
            return work.publisher
        case Kind.PAPER:
            return series_venue(work.series) if work.series else None
        case _:
            assert work.venue is not None
            return work.venue.name


def where_phrase(work: Work, manner: Manner, setting: Setting) -> tuple[Runs, str | None, bool]:
    """Where it appears and how firmly, as runs; the venue a reader writes down; whether only state words stand there."""
    name = place_name(work, manner)
    if work.state in (State.WORKING, State.REVIEW, State.PREPARATION):
        if setting.state_in_heading:
            return (), None, True
        return (
            (
                Run(
                    capital(work.words),
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
        return (*((glue(opener),) if opener else ()), *editor_phrase(work, manner), venue), name, False
    if work.state is State.REVIEW_AT:
        return (Run(capital(work.words) + " ", role="state"), venue), name, False
    before = ("to appear", "accepted for publication", "conditionally accepted")
    after = work.words not in before or work.kind is Kind.BOOK
    if after or not manner.initial_state_words:
        return (
            (
                *((glue(opener),) if opener else ()),
                *editor_phrase(work, manner),
                venue,
                glue(", "),
                Run(work.words, role="state"),
            ),
            name,
            False,
        )
    preposition = " in " if "for publication" in work.words or work.words == "to appear" else " at "
    return (Run(capital(work.words) + preposition, role="state"), venue), name, False


def editor_phrase(work: Work, manner: Manner) -> Runs:
    """Editors of a volume, where the style prints them: "A. Weber & B. Rossi (Eds.), "."""
    if work.kind is not Kind.CHAPTER or not manner.numbers:
        return ()
    names = " and ".join(editor.printed(Form.INITIALS) for editor in work.editors)
    return (Run(f"{names} (eds.), ", role="editors"),)


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[0].upper() + text[1:]


LABELS: dict[str, tuple[str, ...]] = {
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


def button_row(work: Work, manner: Manner, links: Sequence[tuple[str, str]], habit: int) -> Runs:
    """The row of links behind an entry."""
    labelled = [
        Run(LABELS[kind][habit % len(LABELS[kind])], href=address, role="button") for kind, address in links
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


def address_row(links: Sequence[tuple[str, str]], base: str) -> Runs:
    """Links as plain text prints them."""
    return joined(((Run(urljoin(base, address), role="address"),) for _, address in links), " ")


def with_tail(lines: list[Line], tail: Runs, buttons: Runs, *, below: bool, habit_of_tail: str) -> list[Line]:
    """Prizes and links behind the entry: on its last line, or on a line of their own."""
    lines = [one_period(tuple(run for run in line if run.text)) for line in lines]
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


def one_period(line: Line) -> Line:
    """ "Weber, A." and ". 2020" share one period."""
    out: list[Run] = []
    for run in line:
        twice = out and out[-1].text.endswith(".") and run.role == "glue" and run.text.startswith(".")
        kept = replace(run, text=run.text[1:]) if twice else run
        if kept.text:
            out.append(kept)
    return tuple(out)


def prize_text(work: Work, manner: Manner) -> Runs:
    """The prizes of the work as the page sets them off."""
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


def remark_text(work: Work) -> Runs:
    """What is said of the talk."""
    return (glue("("), Run(work.remark, role="remark"), glue(")")) if work.remark else ()


def note_text(work: Work, scholar: Scholar) -> Runs:
    """A remark of another kind."""
    if not work.note:
        return ()
    inside = (Run(work.note, italic=scholar.seed % 3 == 0, role="note"),)
    return (glue("("), *inside, glue(")")) if scholar.seed % 2 else (*inside, glue("."))


def doi_text(work: Work, manner: Manner) -> Runs:
    """The DOI as text, where no link says it."""
    if (
        not manner.doi
        or work.state is not State.PUBLISHED
        or work.kind not in (Kind.JOURNAL, Kind.CONFERENCE)
    ):
        return ()
    if any(kind == "doi" for kind, _ in work.links):
        return ()
    return (Run(f"doi:{work.doi}", role="doi"),)
