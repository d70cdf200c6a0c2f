"""A page before it is written down: groups of entries under headings, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from tests.bibliographies.languages import ENGLISH
from tests.bibliographies.phrases import Entry, Setting
from tests.bibliographies.styles import entry, manner_of
from tests.bibliographies.surroundings import Surroundings, surroundings
from tests.bibliographies.works import Kind, Scholar, State, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A page as a server would give it, and what a careful reader finds on it."""

    body: bytes
    media_type: str
    url: str
    researcher: str
    #: The shape of GUIDE.md: publications and awards.
    truth: Mapping[str, list[dict[str, object]]]
    #: The words of each entry, in the order of the truth's publications.
    printed: tuple[str, ...]
    layout: str
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Entries under one heading; "" where there is none. ``letter`` is the letter of numbered lists."""

    heading: str
    entries: tuple[Entry, ...]
    letter: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that a layout writes down."""

    scholar: Scholar
    groups: tuple[Group, ...]
    selected: tuple[Entry, ...]
    hidden: Entry
    around: Surroundings
    list_heading: str
    #: The layout's own dice: mark-up habits that change nothing of what the page says.
    random: Random
    #: Habits of the entry's links.
    buttons: str

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries of the full list, in page order."""
        return tuple(e for group in self.groups for e in group.entries)


#: Every section of a list by type, in the usual order.
SECTIONS = tuple(ENGLISH.sections)
LETTERS = {"journal": "J", "conference": "C", "workshop": "W", "chapter": "B", "book": "B", "thesis": "T", "patent": "P", "review": "S",
            "working": "R", "preparation": "D", "forthcoming": "F"}  # fmt: skip


def _section(work: Work, *, forthcoming: bool) -> str:
    match work.state:
        case State.REVIEW | State.REVIEW_AT:
            return "review"
        case State.WORKING | State.SERIES | State.BUTTON:
            return "working"
        case State.PREPARATION:
            return "preparation"
        case State.TO_APPEAR if forthcoming and work.kind in (Kind.JOURNAL, Kind.CONFERENCE):
            return "forthcoming"
        case _:
            return work.kind.value


def by_kind(scholar: Scholar, random: Random) -> list[tuple[str, str, list[Work]]]:
    """The works by what they are: each section's kind, heading and works."""
    forthcoming = random.random() < 0.2
    order = list(SECTIONS)
    if random.random() < 0.5:
        order = [
            "working",
            "review",
            "forthcoming",
            *(k for k in order if k not in ("working", "review", "forthcoming")),
        ]
    out: list[tuple[str, str, list[Work]]] = []
    for section in order:
        works = [w for w in scholar.works if _section(w, forthcoming=forthcoming) == section]
        if works:
            out.append(
                (
                    section,
                    _decorated(
                        random.choice(scholar.language.sections.get(section) or ENGLISH.sections[section]),
                        len(out),
                        len(works),
                        scholar,
                    ),
                    works,
                )
            )
    return out


def _decorated(heading: str, at: int, count: int, scholar: Scholar) -> str:
    """Headings that some people number, or count under."""
    match scholar.seed % 17:
        case 3:
            return f"{at + 1}. {heading}"
        case 5:
            return f"{heading} ({count})"
        case 7:
            return f"{heading}:"
        case _:
            return heading


def make_page(
    scholar: Scholar,
    style: str,
    *,
    layout: str,
    grouping: str,
    base: str,
    full_authors: bool,
    addresses: bool,
    whole: bool,
) -> Page:
    """Group the works as a layout does, and word every entry."""
    random = Random(f"layout {scholar.seed} {layout}")
    around = surroundings(scholar, whole=whole)

    def worded(work: Work, **setting: object) -> Entry:
        place = Setting(full_authors=full_authors, addresses=addresses, **setting)  # type: ignore[arg-type]
        return entry(work, scholar, style, place, base=base)

    groups: list[Group] = []
    match grouping:
        case "years":
            years = sorted({w.year for w in scholar.works if w.year}, reverse=True)
            undated = [w for w in scholar.works if not w.year]
            if undated:
                heading = random.choice(scholar.language.undated)
                groups.append(Group(heading=heading, entries=tuple(map(worded, undated))))
            # Some put their oldest works under one heading, and print each one's year.
            last = years[-3] if len(years) > 6 and scholar.seed % 6 == 1 else 0
            for year in (y for y in years if y > last):
                works = [w for w in scholar.works if w.year == year]
                heading = (
                    _decorated(str(year), 0, len(works), scholar) if scholar.seed % 17 == 5 else str(year)
                )
                entries = tuple(worded(w, heading_year=year) for w in works)
                groups.append(Group(heading=heading, year=year, entries=entries))
            if last:
                works = [w for w in scholar.works if w.year and w.year <= last]
                heading = random.choice(
                    (f"{last} and earlier", f"{last} and before", f"Before {last + 1}", f"{years[-1]}–{last}")
                )
                groups.append(Group(heading=heading, entries=tuple(map(worded, works))))
        case "kinds":
            said = random.random() < 0.6
            for section, heading, works in by_kind(scholar, random):
                state = section in ("review", "working", "preparation", "forthcoming") and said
                groups.append(
                    Group(
                        heading=heading,
                        letter=LETTERS[section],
                        entries=tuple(worded(w, state_in_heading=state) for w in works),
                    )
                )
        case "topics":
            for topic in scholar.topics:
                works = [w for w in scholar.works if w.topic == topic]
                if works:
                    groups.append(Group(heading=topic, entries=tuple(map(worded, works))))
        case _:
            groups.append(Group(heading="", entries=tuple(map(worded, scholar.works))))
    selected = tuple(map(worded, scholar.works[2:7:2])) if around.selected else ()
    return Page(
        scholar=scholar,
        groups=tuple(groups),
        selected=selected,
        hidden=worded(scholar.hidden),
        around=around,
        list_heading=random.choice(scholar.language.publications),
        random=random,
        buttons=_buttons_of(scholar, style),
    )


def _buttons_of(scholar: Scholar, style: str) -> str:
    return manner_of(scholar, style).buttons


def truth_of(page: Page) -> dict[str, list[dict[str, object]]]:
    """What a careful reader finds: the list, and the honours where the page shows them."""
    shown: Sequence[object] = page.around.before or page.around.after
    honours = page.scholar.honours if shown else ()
    return {
        "publications": [dict(e.truth) for e in page.entries],
        "awards": [{"title": h.title, "year": h.year, "organization": h.organization} for h in honours],
    }
