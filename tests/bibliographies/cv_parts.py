"""What stands in a CV beside its works: rows with a date, lists and paragraphs, none of which is a work of the owner's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.bibliographies.people import Form
from tests.bibliographies.runs import Run, Runs, glue
from tests.bibliographies.venues import CONFERENCES, JOURNALS, UNIVERSITIES
from tests.bibliographies.words import STOCKS, make_title
from tests.bibliographies.works import THIS_YEAR, Scholar, department


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One row: lines of text, and the date that a layout may set beside them."""

    lines: tuple[Runs, ...]
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Items under one heading of the second rank; "" where there is none."""

    items: tuple[Item, ...]
    heading: str = ""
    #: The letter of numbered lists: "J" for [J12].
    letter: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of a CV."""

    heading: str
    #: "works", "honours", "dated" (rows with dates), "items" or "text".
    kind: str
    parts: tuple[Part, ...]
    #: A line under the heading: "* equal contribution".
    note: str = ""


def _said(text: str) -> Runs:
    return (Run(text, role="words"),)


def _slanted(text: str) -> Runs:
    return (Run(text, italic=True, role="words"),)


def _bold(text: str) -> Runs:
    return (Run(text, bold=True, role="words"),)


def _section(heading: str, kind: str, items: Sequence[Item]) -> Section:
    return Section(heading=heading, kind=kind, parts=(Part(items=tuple(items)),))


def _span(random: Random, begin: int, years: int) -> str:
    sign = random.choice(("–", "–", "-", " – "))
    return f"{begin}{sign}{begin + years}"


def other_sections(scholar: Scholar, random: Random) -> tuple[list[Section], list[Section]]:
    """What stands before the works and what behind them."""
    before = [_education(scholar, random)]
    for chance, make in ((0.8, _positions), (0.35, _interests)):
        if random.random() < chance:
            before.append(make(scholar, random))
    if random.random() < 0.4:
        before.reverse()
    after = [
        make(scholar, random)
        for chance, make in (
            (0.5, _grants), (0.65, _talks), (0.65, _teaching), (0.45, _students), (0.7, _service), (0.3, _reviewing),
            (0.25, _software), (0.15, _press), (0.3, _memberships), (0.25, _skills), (0.3, _references),
        )
        if random.random() < chance
    ]  # fmt: skip
    random.shuffle(after)
    after.sort(key=lambda s: "Ref" in s.heading)
    moved = random.choice((0, 0, 0, 1, 2))
    return before + after[:moved], after[moved:]


def _thing(scholar: Scholar, random: Random) -> str:
    thing = random.choice(STOCKS[scholar.field].things)
    return thing[0].upper() + thing[1:]


def _title(scholar: Scholar, random: Random) -> str:
    return make_title(random, scholar.field, casing="title")


def _person(scholar: Scholar, random: Random) -> str:
    return random.choice([p for p in scholar.circle if p.given]).printed(Form.FULL)


def _education(scholar: Scholar, random: Random) -> Section:
    end = THIS_YEAR - random.randint(1, 20)
    place = random.sample(UNIVERSITIES, 3)
    field = department(scholar.field)
    look = random.choice((_said, _bold, _bold))
    items = []
    for at, (degree, years) in enumerate(
        (
            ("Ph.D.", 5),
            (random.choice(("M.S.", "M.A.", "MPhil")), 2),
            (random.choice(("B.S.", "B.A.", "B.Sc.")), 4),
        )
    ):
        lines = (
            [look(f"{degree} in {field}, {place[at]}")]
            if at % 2 or scholar.seed % 3
            else [look(place[at]), _slanted(f"{degree} in {field}")]
        )
        if at == 0 and random.random() < 0.6:
            lines.append(
                (
                    glue(random.choice(("Thesis: ", "Dissertation: ", "Thesis title: "))),
                    *(_slanted(_title(scholar, random))),
                )
            )
        if at < 2 and random.random() < 0.5:
            lines.append(_said(f"Advisor: {_person(scholar, random)}"))
        items.append(
            Item(lines=tuple(lines), date=random.choice((_span(random, end - years, years), str(end))))
        )
        end -= years
    return _section(random.choice(("Education", "Education", "Academic Background", "Degrees")), "dated", items)  # fmt: skip


def _positions(scholar: Scholar, random: Random) -> Section:
    since = THIS_YEAR - random.randint(1, 8)
    names = ("Postdoctoral Fellow", "Research Intern", "Visiting Scholar", "Research Assistant")
    field = department(scholar.field)
    items = [
        Item(
            lines=(_said(f"{scholar.position}, Department of {field}, {scholar.university}"),),
            date=f"{since}–present",
        )
    ]
    for name in random.sample(names, random.randint(1, 3)):
        lines = [_said(f"{name}, {random.choice(UNIVERSITIES)}")]
        if random.random() < 0.4:
            lines.append(
                _said(
                    f"Worked with {_person(scholar, random)} on {random.choice(STOCKS[scholar.field].things)}."
                )
            )
        items.append(Item(lines=tuple(lines), date=_span(random, since - 2, 2)))
        since -= 2
    return _section(random.choice(("Employment", "Academic Positions", "Appointments", "Professional Experience", "Experience", "Positions")), "dated", items)  # fmt: skip


def _interests(scholar: Scholar, random: Random) -> Section:
    text = random.choice((", ".join(scholar.topics), "; ".join(t.lower() for t in scholar.topics) + "."))
    return _section(random.choice(("Research Interests", "Interests", "Areas of Interest")), "text", [Item(lines=(_said(text),))])  # fmt: skip


def _grants(scholar: Scholar, random: Random) -> Section:
    items = []
    givers = (
        "National Science Foundation",
        "European Research Council",
        "Halden Foundation",
        "Department of Energy",
        "Kettering Trust",
    )
    for n in range(random.randint(2, 4)):
        amount = f"{random.choice('$€£')}{random.randint(12, 980)},{random.choice(('000', '500', '250'))}"
        role = random.choice(("PI", "Co-PI", "Principal Investigator", "with " + _person(scholar, random)))
        form = random.choice(
            ("“{t}”, {g}, {a} ({r})", "{g}. {t}. {r}, {a}.", "{t}, {g}, {a}", "{g}, {t} ({r}), {a}")
        )
        items.append(
            Item(
                lines=(
                    _said(form.format(t=_title(scholar, random), g=random.choice(givers), a=amount, r=role)),
                ),
                date=_span(random, THIS_YEAR - n - 3, 3),
            )
        )
    return _section(random.choice(("Grants", "Funding", "Research Grants", "Grants and Contracts", "External Funding")), "dated", items)  # fmt: skip


def _talks(scholar: Scholar, random: Random) -> Section:
    titles = [w.title for w in scholar.works[1:4]] + [_title(scholar, random) for _ in range(2)]
    form = random.choice(("“{t}”, {p}, {m}", "{t}. {p}, {m}.", "{p}, {m}", "{t}, {p}, {m}", "{p}. “{t}”"))
    items = []
    for n, title in enumerate(titles):
        place = random.choice(
            (
                f"{random.choice(UNIVERSITIES)}",
                f"Department Seminar, {random.choice(UNIVERSITIES)}",
                "Halden Winter School",
                "Annual Meeting of the Society of Looms",
            )
        )
        month = random.choice(("March", "June", "October", "Nov.", "Sept."))
        items.append(Item(lines=(_said(form.format(t=title, p=place, m=month)),), date=str(THIS_YEAR - n)))
    return _section(random.choice(("Invited Talks", "Talks", "Presentations", "Selected Talks", "Conference Presentations", "Seminars and Talks")), "dated", items)  # fmt: skip


def _teaching(scholar: Scholar, random: Random) -> Section:
    role = random.choice(("Instructor", "Teaching Assistant", "Lecturer", "Guest Lecturer"))
    items = [
        Item(
            lines=(
                _said(
                    f"{role}, {random.choice(('CS', 'STAT', 'ECON', 'HIST', 'MATH'))} {random.randint(101, 799)}: Introduction to {_thing(scholar, random)}"
                ),
            ),
            date=f"{random.choice(('Fall', 'Spring', 'Summer'))} {THIS_YEAR - n}",
        )
        for n in range(random.randint(2, 5))
    ]
    return _section(random.choice(("Teaching", "Teaching Experience", "Courses Taught")), "dated", items)  # fmt: skip


def _students(scholar: Scholar, random: Random) -> Section:
    form = random.choice(("{n} ({d}), “{t}”", "{n}, {d}, thesis: {t}", "{n}, {d}. {t}.", "{n} ({d})"))
    items = [
        Item(
            lines=(
                _said(
                    form.format(
                        n=_person(scholar, random),
                        d=random.choice(("PhD", "MSc", "undergraduate")),
                        t=_title(scholar, random),
                    )
                ),
            ),
            date=random.choice((_span(random, THIS_YEAR - n - 2, 2), str(THIS_YEAR - n))),
        )
        for n in range(random.randint(2, 5))
    ]
    return _section(random.choice(("Students", "Advising", "Students Supervised", "Supervision", "Mentoring", "Thesis Committees")), "dated", items)  # fmt: skip


def _places(scholar: Scholar, random: Random) -> list[str]:
    journals = [v.name for v in random.sample(JOURNALS[scholar.field], 3)]
    meetings = (
        [v.acronym or v.name for v in random.sample(CONFERENCES.get(scholar.field, ()), 3)]
        if scholar.field in CONFERENCES
        else []
    )
    return journals + meetings  # fmt: skip


def _service(scholar: Scholar, random: Random) -> Section:
    place = _places(scholar, random)
    items = [
        Item(lines=(_said(f"Program Committee Member, {place[-1]}"),), date=str(THIS_YEAR)),
        Item(lines=(_said("Co-organizer, Department Seminar"),), date=_span(random, THIS_YEAR - 2, 1)),
        Item(lines=(_said(f"Associate Editor, {place[0]}"),), date=f"{THIS_YEAR - 3}–present"),
        Item(lines=(_said("Member, Graduate Admissions Committee"),), date=str(THIS_YEAR - 2)),
    ]
    random.shuffle(items)
    return _section(random.choice(("Service", "Professional Service", "Academic Service", "Professional Activities")), "dated", items[: random.randint(2, 4)])  # fmt: skip


def _reviewing(scholar: Scholar, random: Random) -> Section:
    places = _places(scholar, random)
    text = ("Reviewer for " if random.random() < 0.5 else "") + ", ".join(places) + random.choice(("", "."))
    if random.random() < 0.5:
        return _section("Reviewing", "text", [Item(lines=(_said(text),))])
    return _section(random.choice(("Referee", "Reviewing", "Refereeing")), "items", [Item(lines=(_said(p),)) for p in places])  # fmt: skip


def _software(scholar: Scholar, random: Random) -> Section:
    items = [
        Item(lines=((Run(name, bold=True, role="words"), glue(f": a package for {random.choice(STOCKS[scholar.field].things)}")),))
        for name in random.sample(("libloom", "tracemill", "plotweave", "fastgrid", "rsample"), 2)
    ]  # fmt: skip
    return _section(random.choice(("Software", "Open Source Software")), "items", items)


def _press(scholar: Scholar, random: Random) -> Section:
    items = [
        Item(lines=(_said(f"The Daily Example, “What we know about {random.choice(STOCKS[scholar.field].things)}”"),), date=str(THIS_YEAR - n))
        for n in range(2)
    ]  # fmt: skip
    return _section(random.choice(("Media Coverage", "Press", "In the Media")), "dated", items)


def _memberships(scholar: Scholar, random: Random) -> Section:
    names = [
        f"Society for {department(scholar.field)}",
        "Association for Computing Machinery",
        f"American {department(scholar.field)} Association",
    ]
    return _section(random.choice(("Memberships", "Professional Memberships", "Affiliations")), "items", [Item(lines=(_said(n),)) for n in names])  # fmt: skip


def _skills(scholar: Scholar, random: Random) -> Section:
    items = [
        Item(lines=((Run("Programming: ", bold=True, role="words"), glue("Python, R, C++, Julia, MATLAB")),)),
        Item(lines=((Run("Languages: ", bold=True, role="words"), glue("English (native), French (fluent), German (basic)")),)),
    ]  # fmt: skip
    return _section(random.choice(("Skills", "Technical Skills", "Languages and Skills")), "text", items)


def _references(scholar: Scholar, random: Random) -> Section:
    items = []
    for _ in range(random.randint(2, 3)):
        name = _person(scholar, random)
        items.append(
            Item(
                lines=(
                    _bold(name),
                    _said(f"Professor of {department(scholar.field)}"),
                    _said(random.choice(UNIVERSITIES)),
                    _said(f"{name.split()[-1].lower()}@example.edu"),
                )
            )
        )
    return _section("References", "text", items)
