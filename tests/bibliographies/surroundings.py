"""What stands around a list: who it is, news, honours, teaching and the rest that is no publication."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.bibliographies.people import Form
from tests.bibliographies.runs import Run, Runs, glue
from tests.bibliographies.words import STOCKS
from tests.bibliographies.works import THIS_YEAR, Kind, Scholar, State, department


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a page beside the list."""

    heading: str
    #: "items", "paragraphs" or "rows".
    kind: str
    items: tuple[Runs, ...] = ()
    #: For "rows": the cells of each.
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Everything beside the list, in page order."""

    before: tuple[Section, ...]
    after: tuple[Section, ...]
    footer: tuple[str, ...]
    nav: tuple[str, ...]
    #: Three works stand in a box above the full list.
    selected: bool


_NAV = ("Home", "Research", "Publications", "Teaching", "CV", "Contact", "News", "Students", "Talks", "Blog")


def surroundings(scholar: Scholar, *, whole: bool) -> Surroundings:
    """The same parts for the same scholar, whatever the layout; ``whole`` False leaves a page of the list alone."""
    random = Random(f"page {scholar.seed}")
    honours = _honours(random, scholar)
    before = [
        _about(random, scholar),
        *_maybe(random, 0.45, _news(random, scholar)),
        *_maybe(random, 0.3, _interests(scholar)),
    ]
    after = [
        *_maybe(random, 0.5, _teaching(random, scholar)),
        *_maybe(random, 0.4, _service(random, scholar)),
        *_maybe(random, 0.4, _talks(random, scholar)),
        *_maybe(random, 0.35, _students(random, scholar)),
        *_maybe(random, 0.3, _grants(random, scholar)),
        *_maybe(random, 0.25, _software(random, scholar)),
        *_maybe(random, 0.15, _press(random, scholar)),
    ]
    random.shuffle(after)
    if honours:
        (before if random.random() < 0.2 else after).append(honours)
    selected = random.random() < 0.22 and len(scholar.works) > 8
    footer = random.choice((
        (f"Last updated: {random.choice(('March 3', 'June 2', 'January 2025', '2025-05-11'))}",),
        (f"© {THIS_YEAR} {scholar.printed}. Powered by Jekyll with a theme of my own.",),
        (f"You are visitor number {random.randint(1000, 99999)}.", "Last modified 12.04.2025"),
        ("Page design adapted from a friend's.",),
        (),
    ))  # fmt: skip
    nav = tuple(random.sample(_NAV, random.randint(3, 7)))
    if not whole:
        return Surroundings(before=(), after=(), footer=footer, nav=nav, selected=False)
    return Surroundings(before=tuple(before), after=tuple(after), footer=footer, nav=nav, selected=selected)


def _maybe(random: Random, chance: float, section: Section | None) -> tuple[Section, ...]:
    return (section,) if section and random.random() < chance else ()


def _words(text: str) -> Runs:
    return (Run(text, role="words"),)


def _about(random: Random, scholar: Scholar) -> Section:
    things = random.sample(STOCKS[scholar.field].things, 3)
    friend = random.choice(scholar.circle).printed(Form.FULL)
    first = (
        Run(
            f"I am {'an' if scholar.position[0] == 'A' else 'a'} {scholar.position} in the Department of {department(scholar.field)} at ",
            role="words",
        ),
        Run(scholar.university, href="https://www.university.example.edu/", role="words"),
        Run(
            f". I received my PhD in {THIS_YEAR - random.randint(3, 20)}, advised by {friend}.", role="words"
        ),
    )
    second = _words(f"My research is about {things[0]}, {things[1]}, and {things[2]}. I am always looking for motivated students; "
                    "please read my recent papers before you write.")  # fmt: skip
    contact = _words(
        "Office: Room 4.17 · Email: me (at) university (dot) example (dot) edu · Google Scholar · GitHub · CV"
    )
    return Section(
        heading=random.choice(("", "", "About", "About me", "Bio")),
        kind="paragraphs",
        items=(first, second, contact),
    )


def _news(random: Random, scholar: Scholar) -> Section | None:
    lines: list[Runs] = []
    for work in scholar.works[:4]:
        place = (work.venue.acronym or work.venue.name) if work.venue else "a workshop"
        month = random.choice(("Jan", "Mar", "May", "Sep", "Nov"))
        text = random.choice((
            f"[{month} {work.year or THIS_YEAR}] Our paper “{work.title}” was accepted to {place}!",
            f"{work.month:02}/{work.year or THIS_YEAR}: New preprint with {random.choice(scholar.circle).printed(Form.FULL)} is out: {work.title}.",
            f"{month} {work.year or THIS_YEAR} – One paper accepted at {place} {work.year or THIS_YEAR}. Congratulations to all co-authors!",
        ))  # fmt: skip
        lines.append(_words(text.replace(" !", "!")))
    lines.append(_words(f"08/{THIS_YEAR - 1}: I joined {scholar.university} as {scholar.position}."))
    lines.append(
        _words(f"02/{THIS_YEAR}: I am serving on the program committee of two conferences this year.")
    )
    random.shuffle(lines)
    return Section(
        heading=random.choice(("News", "Recent news", "Updates", "What's new")),
        kind="items",
        items=tuple(lines),
    )


def _interests(scholar: Scholar) -> Section:
    return Section(
        heading="Research interests", kind="items", items=tuple(_words(topic) for topic in scholar.topics)
    )


def _honours(random: Random, scholar: Scholar) -> Section | None:
    if not scholar.honours:
        return None
    heading = random.choice(scholar.language.awards)
    how = random.choice(("year-first", "year-last", "brackets", "rows", "dash"))
    lines: list[Runs] = []
    rows: list[tuple[str, ...]] = []
    for honour in scholar.honours:
        year, giver = str(honour.year or ""), honour.organization or ""
        rows.append((year, honour.title, giver))
        match how:
            case "year-first":
                text = f"{year + ': ' if year else ''}{honour.title}{', ' + giver if giver else ''}"
            case "brackets":
                text = f"{honour.title}{', ' + giver if giver else ''}{' (' + year + ')' if year else ''}"
            case "dash":
                text = f"{honour.title}{' – ' + giver if giver else ''}{', ' + year if year else ''}"
            case _:
                text = f"{honour.title}{', ' + giver if giver else ''}{', ' + year if year else ''}"
        lines.append(_words(text))
    return Section(
        heading=heading, kind="rows" if how == "rows" else "items", items=tuple(lines), rows=tuple(rows)
    )


def _teaching(random: Random, scholar: Scholar) -> Section:
    things = random.sample(STOCKS[scholar.field].things, 3)
    courses = [
        _words(f"{random.choice(('CS', 'STAT', 'ECON', 'HIST', 'MATH', 'PSY'))} {random.randint(101, 799)}: Introduction to {thing[0].upper() + thing[1:]}, "
               f"{random.choice(('Fall', 'Spring', 'Winter term'))} {THIS_YEAR - n}")
        for n, thing in enumerate(things)
    ]  # fmt: skip
    return Section(
        heading=random.choice(("Teaching", "Courses", "Teaching experience")),
        kind="items",
        items=tuple(courses),
    )


def _service(random: Random, scholar: Scholar) -> Section:
    places = [w.venue for w in scholar.works if w.venue and w.kind in (Kind.CONFERENCE, Kind.JOURNAL)][:4]
    lines = [
        _words(f"Reviewer, {v.name}{f' ({v.acronym})' if v.acronym else ''}, {THIS_YEAR - 3}–{THIS_YEAR}")
        for v in places
    ]
    lines.append(_words(f"Organizer, Department Seminar, {THIS_YEAR - 2}"))
    lines.append(_words(f"Program committee: {', '.join(v.acronym or v.name for v in places[:3])}"))
    return Section(
        heading=random.choice(("Service", "Professional service", "Academic service", "Reviewing")),
        kind="items",
        items=tuple(lines),
    )


def _talks(random: Random, scholar: Scholar) -> Section:
    lines: list[Runs] = []
    for work in scholar.works[2:5]:
        where = random.choice(
            ("Eastgate University", "Halden Winter School", "Workshop on Open Problems, Osterby")
        )
        lines.append((glue("“"), Run(work.title, role="words"), glue(f",” {random.choice(('invited talk', 'seminar', 'keynote'))}, {where}, "
                      f"{random.choice(('March', 'June', 'October'))} {THIS_YEAR - 1}.")))  # fmt: skip
    return Section(
        heading=random.choice(("Talks", "Invited talks", "Selected presentations", "Seminars")),
        kind="items",
        items=tuple(lines),
    )


def _students(random: Random, scholar: Scholar) -> Section:
    lines = [
        _words(f"{p.printed(Form.FULL)} ({random.choice(('PhD', 'MSc', 'undergraduate'))}, {THIS_YEAR - n}–{random.choice(('present', str(THIS_YEAR)))}), "
               f"thesis: {random.choice(STOCKS[scholar.field].things)} in practice")
        for n, p in enumerate(random.sample(scholar.circle, 4))
    ]  # fmt: skip
    return Section(
        heading=random.choice(("Students", "PhD students", "Advising", "Group")),
        kind="items",
        items=tuple(lines),
    )


def _grants(random: Random, scholar: Scholar) -> Section:
    lines = [
        _words(f"{random.choice(('NSF', 'ERC Starting Grant', 'DFG', 'Halden Foundation'))}: {thing[0].upper() + thing[1:]} "
               f"(PI, ${random.randint(50, 900)},000), {THIS_YEAR - n - 2}–{THIS_YEAR - n + 1}")
        for n, thing in enumerate(random.sample(STOCKS[scholar.field].things, 3))
    ]  # fmt: skip
    return Section(
        heading=random.choice(("Grants", "Funding", "Research funding")), kind="items", items=tuple(lines)
    )


def _software(random: Random, scholar: Scholar) -> Section:
    lines: list[Runs] = []
    for name in random.sample(("libloom", "tracemill", "plotweave", "fastgrid", "rsample", "marginalia"), 3):
        lines.append((Run(name, href=f"https://github.com/example/{name}", role="words"),
                      Run(f": a package for {random.choice(STOCKS[scholar.field].things)} ({random.randint(10, 900)} stars)", role="words")))  # fmt: skip
    return Section(
        heading=random.choice(("Software", "Code", "Software and data")), kind="items", items=tuple(lines)
    )


def _press(random: Random, scholar: Scholar) -> Section | None:
    works = [w for w in scholar.works if w.state is State.PUBLISHED][:2]
    lines = [
        _words(
            f"The Daily Example, “What scientists learned about {random.choice(STOCKS[scholar.field].things)}”, {THIS_YEAR - n}"
        )
        for n, _ in enumerate(works)
    ]
    return (
        Section(heading=random.choice(("In the media", "Press coverage")), kind="items", items=tuple(lines))
        if lines
        else None
    )
