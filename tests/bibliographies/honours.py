"""
Lists of honours drawn at random: what is given, by whom, when, and how a page puts the three together.

``drawn_honours(17)`` is the same page each time. Nothing on it exists; the shapes are those of homepages and CVs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape, unescape
from random import Random

from tests.bibliographies.people import draw
from tests.bibliographies.works import THIS_YEAR

_Weighed = dict[str, int]

#: What is given. {who} is a person it is named after, {thing} a field, {meet} a meeting, {firm} a company.
_KINDS: _Weighed = {
    "Best Paper Award": 5, "Best Paper Award, {meet}": 3, "Best Student Paper Award": 3, "Best Paper Award Runner-up": 2, "Distinguished Paper Award": 2,
    "Best Poster Award": 2, "Best Demo Award": 1, "Outstanding Reviewer": 3, "Outstanding Reviewer Award": 2, "Top Reviewer": 2, "Notable Reviewer": 1,
    "Best Dissertation Award": 2, "Outstanding Dissertation Award in {thing}": 2, "Doctoral Dissertation Award, Honorable Mention": 1,
    "{who} Prize": 3, "{who} Memorial Prize": 2, "{who} Medal": 2, "{who} Fellowship": 4, "{who} Scholarship": 3, "{who} Award for {thing}": 2,
    "{who} Early Career Award": 2, "{who} Chair in {thing}": 1, "{who} Professorship": 1,
    "{firm} PhD Fellowship": 4, "{firm} Faculty Research Award": 3, "{firm} Research Scholar Award": 1, "{firm} Fellowship in {thing}": 2,
    "CAREER Award": 2, "Early Career Award": 2, "Young Investigator Award": 2, "Rising Star in {thing}": 2, "Rising Stars": 1, "Test of Time Award": 1,
    "Fellow": 2, "Elected Fellow": 1, "Distinguished Member": 1, "Senior Member": 1, "Honorary Doctorate": 1, "Elected Member": 1,
    "Dean's List": 2, "Dean’s Award for Excellence in Teaching": 2, "Excellence in Teaching Award": 2, "Teaching Assistant Award": 1, "Outstanding TA Award": 1,
    "Graduated summa cum laude": 1, "Summa Cum Laude": 1, "Graduated with Highest Honors": 1, "Valedictorian": 1, "Outstanding Graduate": 2,
    "National Scholarship": 3, "First-Class Scholarship": 2, "Merit Scholarship": 2, "Presidential Fellowship": 2, "Graduate Research Fellowship": 3,
    "Graduate Fellowship": 2, "Postdoctoral Fellowship": 2, "Doctoral Consortium Travel Award": 1, "Student Travel Award": 3, "Travel Grant": 2,
    "Gold Medal, National Olympiad in {thing}": 2, "Bronze Medal, {meet} Programming Contest": 1, "First Place, {meet} Challenge": 2,
    "1st Prize, National {thing} Contest": 2, "2nd place in the {meet} Shared Task": 1, "Finalist, {who} Prize": 2, "Winner of the {meet} Grand Challenge": 1,
    "Honorable Mention, Undergraduate Research Award": 1, "Mentor of the Year": 1, "Excellence in Mentoring Award": 1,
}  # fmt: skip
_GIVERS: _Weighed = {
    "University of {town}": 6, "{town} University": 6, "{town} Institute of Technology": 3, "Department of {thing}, {town} University": 3,
    "School of {thing}, University of {town}": 1, "{firm}": 5, "{meet}": 6, "{meet} {year}": 4, "Society for {thing}": 3, "{thing} Society of {land}": 2,
    "{land} Academy of Sciences": 2, "Ministry of Education": 2, "{land} Research Council": 2, "{who} Foundation": 3, "National Science Foundation": 3,
    "{land} Science Foundation": 2, "International Association for {thing}": 2, "Government of {land}": 1, "{town} College": 2, "ACM": 2, "IEEE": 2,
}  # fmt: skip
_THINGS = "Computer Science|Robotics|Economics|Linguistics|Weaving Science|Statistics|Physics|Applied Mathematics|Machine Learning|Security|Human Factors|Chemistry|Textile Engineering|Data Systems".split(
    "|"
)
_TOWNS = "Halden Eastgate Westmoor Osterby Kettering Brinmar Lorvik Tamsel Norrum Ashgrove".split()
_LANDS = "Canada Norway Portugal Singapore Chile Estonia Austria Kenya".split()
_FIRMS = "Weftly Northloom Cardex Spindle Quillon Tesselo Brightwarp".split()
_MEETS = "WEFT LOOM KNIT TWILL FELTCON YARN DYE SPIN".split()
HONOURS_HEADINGS: _Weighed = {
    "Awards": 8, "Honors": 3, "Awards and Honors": 6, "Honors and Awards": 6, "Honors & Awards": 6, "Awards & Honors": 3, "Selected Awards": 3, "Honours": 2,
    "Awards and Fellowships": 3, "Fellowships and Awards": 2, "Awards and Recognition": 2, "Selected Honors and Awards": 2, "Scholarships and Awards": 2,
    "Academic Honors": 1, "Awards, Honors, and Fellowships": 1, "Recognition": 1, "Prizes and Awards": 1, "Distinctions": 1,
}  # fmt: skip
#: How one line is put together: t the title, g the giver, y the year. The second form where no giver is known.
_LINES: dict[tuple[str, str], int] = {
    ("{t}, {g}, {y}", "{t}, {y}"): 16, ("{t}, {g} ({y})", "{t} ({y})"): 8, ("{t} ({g}, {y})", "{t} ({y})"): 5, ("{t}, {y}, {g}", "{t}, {y}"): 2,
    ("{y}: {t}, {g}", "{y}: {t}"): 7, ("{y} {t}, {g}", "{y} {t}"): 5, ("{y} – {t}, {g}", "{y} – {t}"): 3, ("{y}, {t}, {g}", "{y}, {t}"): 3,
    ("({y}) {t}, {g}", "({y}) {t}"): 1, ("[{y}] {t}, {g}", "[{y}] {t}"): 2, ("{y}. {t}. {g}.", "{y}. {t}."): 1, ("{y} | {t} | {g}", "{y} | {t}"): 1,
    ("{t} – {g}, {y}", "{t} – {y}"): 4, ("{t} - {g} ({y})", "{t} ({y})"): 2, ("{t} | {g} | {y}", "{t} | {y}"): 2, ("{t}. {g}. {y}.", "{t}. {y}."): 2,
    ("{t}, {g}. {y}", "{t}. {y}"): 2, ("{g}, {t}, {y}", "{t}, {y}"): 3, ("{g}: {t} ({y})", "{t} ({y})"): 2, ("{y}, {g}, {t}", "{y}, {t}"): 1,
    ("{t} from {g}, {y}", "{t}, {y}"): 2, ("{t} at {g}, {y}", "{t}, {y}"): 2, ("{t} by {g} ({y})", "{t} ({y})"): 1, ("{t}, {g} [{y}]", "{t} [{y}]"): 1,
    ("{t}; {g}; {y}", "{t}; {y}"): 1,
}  # fmt: skip
_YEARS: _Weighed = {"{y}": 60, "{y}–{z}": 8, "{y}-{z}": 5, "{y} – {z}": 3, "{y}–present": 2, "{month} {y}": 8, "{y}, {z}": 4, "{y}-{zz}": 2, "{y}.{mm}": 2, "{mm}/{y}": 2}  # fmt: skip
_MONTHS = "January February March April May June July August September October November December".split()
#: Amounts, which are no part of the name, and ranks, which are.
_EXTRAS: _Weighed = {
    "": 70,
    " ($10,000)": 4,
    " ($2,500)": 1,
    " (declined)": 1,
    " (top 5%)": 4,
    " (one of 12 worldwide)": 3,
}


@dataclass(frozen=True, slots=True)
class HonoursPage:
    """A page and the honours on it: title, year, and who gave it."""

    body: str
    owner: str
    truth: tuple[tuple[str, int | None, str | None], ...]
    #: How it was made, to tell pages apart.
    made: str


@dataclass(frozen=True, slots=True)
class Given:
    """One honour, and how its year is printed."""

    title: str
    giver: str | None
    year: int | None
    printed_year: str
    extra: str

    @property
    def ranks(self) -> bool:
        """Whether what is said besides is a rank."""
        return self.extra[:3] in (" (t", " (o")


def _pick(random: Random, weighed: dict[str, int]) -> str:
    return random.choices(list(weighed), list(weighed.values()))[0]


def drawn_honours(seed: int) -> HonoursPage:
    """One page with a list of honours in a way of its own."""
    random = Random(f"honours {seed}")
    persons = [draw(random, plain=True) for _ in range(9)]
    owner, *others = (f"{p.given[0]} {p.family}" for p in persons)
    ones = honours_given(random, others)
    layout = random.choice(tuple(_LAYOUTS))
    line, bare = random.choices(list(_LINES), list(_LINES.values()))[0]
    looks = random.choice(("", "", "", "t", "y", "g"))
    heading = _pick(random, HONOURS_HEADINGS)
    said = [_said(line if one.giver else bare, one, looks) for one in ones]
    body = _LAYOUTS[layout](ones, said, random)
    before, after = _around(random, owner, others)
    page = (
        f"<!DOCTYPE html>\n<html><head><title>{owner}</title></head><body>\n<h1>{owner}</h1>\n{before}\n"
        f"<h2>{escape(heading)}</h2>\n{body}\n{after}\n</body></html>\n"
    )
    truth = tuple((one.title + one.extra * one.ranks, one.year, one.giver) for one in ones)
    return HonoursPage(page, owner, truth, f"{layout} × {line}{' × ' + looks if looks else ''}")


def honours_given(random: Random, others: Sequence[str]) -> list[Given]:
    """The honours themselves, newest first."""
    dated = random.random() < 0.95
    usual = _pick(random, _YEARS) if random.random() < 0.4 else "{y}"
    given_by = random.random()
    found: dict[str, Given] = {}
    for _ in range(random.randint(3, 11)):
        words = {
            "who": random.choice(others), "thing": random.choice(_THINGS), "meet": random.choice(_MEETS), "town": random.choice(_TOWNS),
            "firm": random.choice(_FIRMS), "land": random.choice(_LANDS),
        }  # fmt: skip
        year = random.randint(THIS_YEAR - 14, THIS_YEAR)
        title = _pick(random, _KINDS).format(**words)
        giver = _pick(random, _GIVERS).format(**words, year=year) if random.random() < given_by else None
        if giver and not dated:
            giver = giver.removesuffix(f" {year}")
        if giver is None and title in ("Fellow", "Elected Member", "Senior Member", "Distinguished Member"):
            giver = random.choice(("IEEE", "ACM", "Royal Society of Weavers"))
        form = usual if random.random() < 0.8 else "{y}"
        month = random.randrange(12)
        later = min(year + random.randint(1, 3), THIS_YEAR)
        printed = form.format(
            y=year, z=later, zz=f"{later % 100:02}", month=_MONTHS[month], mm=f"{month + 1:02}"
        )
        found[title] = Given(
            title,
            giver,
            year if dated else None,
            printed if dated else "",
            _pick(random, _EXTRAS) if random.random() < 0.5 else "",
        )
    return sorted(found.values(), key=lambda one: -(one.year or 0))


def in_a_line_each(ones: Sequence[Given], random: Random) -> list[str]:
    """The honours as plain lines, all put together in one way."""
    line, bare = random.choices(list(_LINES), list(_LINES.values()))[0]
    return [unescape(_said(line if one.giver else bare, one, "")) for one in ones]


#: What stands beside a year, and goes with it.
_BESIDE_YEAR = (
    "{y}: ", "{y} – ", "{y}, ", "({y}) ", "[{y}] ", "{y}. ", "{y} | ", "{y} ", ", {y}", " ({y})", " – {y}", " [{y}]", " | {y}",
    "; {y}", ". {y}",
)  # fmt: skip


def _said(line: str, one: Given, looks: str) -> str:
    """One honour as a line, its title, year or giver set in bold where ``looks`` names them."""
    if not one.printed_year:
        for sign in _BESIDE_YEAR:
            line = line.replace(sign, "")
    parts = {"t": one.title, "g": one.giver or "", "y": one.printed_year}
    marked = {k: f"<b>{escape(v)}</b>" if k == looks and v else escape(v) for k, v in parts.items()}
    marked["t"] += escape(one.extra)
    return line.format(**marked)


_Layout = Callable[[Sequence[Given], Sequence[str], Random], str]


def _items(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    tag = random.choice(("ul", "ul", "ul", "ol"))
    stop = random.choice(("", "", "", "."))
    return f"<{tag}>\n" + "\n".join(f"<li>{s}{stop}</li>" for s in said) + f"\n</{tag}>"


def _paragraphs(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    return "\n".join(f"<p>{s}</p>" for s in said)


def _breaks(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    bullet = random.choice(("", "", "• ", "- "))
    return "<p>" + "<br>\n".join(bullet + s for s in said) + "</p>"


def _rows(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    order = random.choice(("yt", "ty", "ytg", "tgy", "y+"))
    cells = {
        "yt": lambda o: (o.printed_year, escape(o.title + o.extra) + (f", {o.giver}" if o.giver else "")),
        "ty": lambda o: (escape(o.title + o.extra) + (f", {o.giver}" if o.giver else ""), o.printed_year),
        "ytg": lambda o: (o.printed_year, escape(o.title + o.extra), o.giver or ""),
        "tgy": lambda o: (escape(o.title + o.extra), o.giver or "", o.printed_year),
        "y+": lambda o: (o.printed_year, f"<b>{escape(o.title)}</b>{o.extra}" + (f"<br>{o.giver}" if o.giver else "")),
    }[order]  # fmt: skip
    return (
        "<table>\n"
        + "\n".join("<tr>" + "".join(f"<td>{c}</td>" for c in cells(o)) + "</tr>" for o in ones)
        + "\n</table>"
    )


def _terms(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    return (
        "<dl>\n"
        + "\n".join(
            f"<dt>{o.printed_year}</dt><dd>{escape(o.title + o.extra)}{', ' + o.giver if o.giver else ''}</dd>"
            for o in ones
        )
        + "\n</dl>"
    )


def _cards(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    head = random.choice(("h3", "h4", "strong", "div"))
    year_first = random.random() < 0.4
    found = []
    for o in ones:
        title = f"<{head}>{escape(o.title)}</{head}>"
        year = f'<span class="date">{o.printed_year}</span>' if o.printed_year else ""
        giver = f"<p>{o.giver}{o.extra}</p>" if o.giver else ""
        found.append(
            f'<div class="award">{f"{year} {title}" if year_first else f"{title} {giver} {year}"}{giver if year_first else ""}</div>'
        )
    return "\n".join(found)


def _under_years(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    head = random.choice(("h3", "h4", "b"))
    years = sorted({o.year for o in ones if o.year}, reverse=True)
    if not years:
        return _items(ones, said, random)
    parts = []
    for year in years:
        items = "\n".join(
            f"<li>{escape(o.title + o.extra)}{', ' + o.giver if o.giver else ''}</li>"
            for o in ones
            if o.year == year
        )
        label = f"<p><b>{year}</b></p>" if head == "b" else f"<{head}>{year}</{head}>"
        parts.append(f"{label}\n<ul>\n{items}\n</ul>")
    return "\n".join(parts)


def _at_right(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    return (
        "<ul>\n"
        + "\n".join(
            f"<li>{escape(o.title + o.extra)}{', ' + o.giver if o.giver else ''}"
            + (f'<span style="float:right">{o.printed_year}</span>' if o.printed_year else "")
            + "</li>"
            for o in ones
        )
        + "\n</ul>"
    )


def _headings(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    """Each a heading as high as the list's, its year behind a dash or on the line below."""
    dashed = random.random() < 0.5
    found = []
    for o in ones:
        behind = f" - {o.printed_year}" if dashed and o.printed_year else ""
        below = " - ".join(x for x in (o.giver or "", "" if dashed else o.printed_year) if x)
        found.append(f"<h2>{escape(o.title + o.extra)}{behind}</h2>" + (f"<p>{below}</p>" if below else ""))
    return "\n".join(found)


#: What a page tells of an honour, and gives no part of it.
_TOLD = (
    "Awarded for outstanding work on {thing}.",
    "{thing} fellowship supporting young researchers in the field.",
    "Highest scholarship given to students of {thing}, top 1%.",
    "Recognized for contributions to {thing} and its teaching.",
    "First place among 67 teams from all over the country.",
)


def _told_below(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    """Items of a bold name with its giver, and below it a sentence."""
    giver = random.choice(("{}", "<i>{}</i>"))
    found = []
    for o in ones:
        told = random.choice(_TOLD).format(thing=random.choice(_THINGS))
        by = f", {giver.format(o.giver)}" if o.giver else ""
        when = f", {o.printed_year}" if o.printed_year else ""
        found.append(f"<li><b>{escape(o.title + o.extra)}</b>{by}{when}<br>{told}</li>")
    return "<ul>\n" + "\n".join(found) + "\n</ul>"


def _badges(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    """Cards of the dated name, what it was for, and who gave it in bold, below a sentence on the list."""
    cards = "".join(
        f"<div><span>{escape(o.title + o.extra)}{f' ({o.printed_year})' if o.printed_year else ''}</span>"
        f"<div>{random.choice(_TOLD[:1] + _TOLD[3:4]).format(thing=random.choice(_THINGS))}"
        f"{f'<br><b>{o.giver}</b>' if o.giver else ''}</div></div>"
        for o in ones
    )
    return f"<div><p>Awards recognizing research and teaching</p></div><div>{cards}</div>"


def _cards_under_years(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    """Groups of cards, the year of each group over it."""
    years = sorted({o.year for o in ones if o.year}, reverse=True)
    if not years:
        return _cards(ones, said, random)
    parts = []
    for year in years:
        cards = "".join(
            f"<div><div>{escape(o.title + o.extra)}</div>{f'<div>{o.giver}</div>' if o.giver else ''}<div>{o.year}.{random.randint(1, 12):02}.11</div></div>"
            for o in ones
            if o.year == year
        )
        parts.append(f"<div><div>{year}</div>{cards}</div>")
    return "<div>" + "\n".join(parts) + "</div>"


def _under_spans(ones: Sequence[Given], said: Sequence[str], random: Random) -> str:
    """Bold names with their givers below, under headings of academic years."""
    years = sorted({o.year for o in ones if o.year}, reverse=True)
    if not years:
        return _items(ones, said, random)
    dash = random.choice("-–")
    return "\n".join(
        f"<h3>{year}{dash}{year + 1 if dash == '-' else (year + 1) % 100:02}</h3>\n"
        + "\n".join(
            f"<p><b>{escape(o.title + o.extra)}</b>{f'<br>{o.giver}' if o.giver else ''}</p>"
            for o in ones
            if o.year == year
        )
        for year in years
    )


_LAYOUTS: dict[str, _Layout] = {
    "items": _items,
    "items again": _items,
    "paragraphs": _paragraphs,
    "breaks": _breaks,
    "rows": _rows,
    "terms": _terms,
    "cards": _cards,
    "under years": _under_years,
    "at right": _at_right,
    "headings": _headings,
    "told below": _told_below,
    "badges": _badges,
    "cards under years": _cards_under_years,
    "under spans": _under_spans,
}


def _around(random: Random, owner: str, others: Sequence[str]) -> tuple[str, str]:
    """What stands before and behind the list, and holds no honour."""
    town, thing = random.choice(_TOWNS), random.choice(_THINGS)
    bio = f"<p>I am a researcher at the University of {town}. I work on {thing.lower()} with {others[0]}.</p>"
    education = (
        f"<h2>Education</h2>\n<ul>\n<li>PhD in {thing}, {town} University, 2015–2020</li>\n"
        f"<li>BSc in {random.choice(_THINGS)}, {random.choice(_TOWNS)} College, 2011–2015</li>\n</ul>"
    )
    papers = (
        f"<h2>Publications</h2>\n<ul>\n<li>{owner}, {others[1]}. Weaving Without Rest. In WEFT, 2021.</li>\n"
        f"<li>{others[2]}, {owner}. A Study of Slow Looms. Journal of Yarn, 2019.</li>\n</ul>"
    )
    service = (
        f"<h2>Service</h2>\n<ul>\n<li>Reviewer: WEFT 2022, LOOM 2023, Journal of Yarn</li>\n"
        f"<li>Program committee member, KNIT {THIS_YEAR - 1}</li>\n<li>Chair of the hiring committee, 2021</li>\n</ul>"
    )
    teaching = (
        f"<h2>Teaching</h2>\n<ul>\n<li>CS 201: Introduction to {random.choice(_THINGS)}, Fall 2022</li>\n"
        f"<li>Guest lecture, {random.choice(_TOWNS)} University, 2021</li>\n</ul>"
    )
    funding = (
        "<h2>Funding</h2>\n<ul>\n<li>NSF Medium: Looms for All, PI, $900,000, 2021–2024</li>\n"
        f"<li>{random.choice(_FIRMS)} gift for research on yarn, $30,000, 2020</li>\n</ul>"
    )
    sections = [education, papers, service, teaching, funding]
    random.shuffle(sections)
    cut = random.randint(0, 4)
    return "\n".join([bio, *sections[:cut]]), "\n".join(sections[cut:])
