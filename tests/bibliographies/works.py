"""Works nobody wrote, and the scholars who did not write them: what a page is made from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from random import Random

from tests.bibliographies.languages import ENGLISH, OTHERS, Language
from tests.bibliographies.people import Person, draw, draw_circle
from tests.bibliographies.venues import (
    CONFERENCE_FIELDS,
    CONFERENCES,
    FIELDS,
    JOURNALS,
    PLACES,
    PUBLISHER_TOWNS,
    PUBLISHERS,
    SERIES,
    UNIVERSITIES,
    VOLUME_TOPICS,
    VOLUMES,
    WORKSHOPS,
    Venue,
)
from tests.bibliographies.words import STOCKS, make_title

#: The year in which every made-up page is read.
THIS_YEAR = 2025


class Kind(Enum):
    """What a work is."""

    JOURNAL = "journal"
    CONFERENCE = "conference"
    WORKSHOP = "workshop"
    CHAPTER = "chapter"
    BOOK = "book"
    THESIS = "thesis"
    PATENT = "patent"
    #: A paper that has not appeared: working paper, preprint, manuscript.
    PAPER = "paper"


class State(Enum):
    """How far a work has come, and how a list can say so."""

    PUBLISHED = "published"
    TO_APPEAR = "to appear"
    #: "under review at X", "R&R, X": with the venue.
    REVIEW_AT = "review at"
    #: "under review": no venue printed.
    REVIEW = "review"
    PREPARATION = "preparation"
    #: "working paper", "preprint", "manuscript": no venue.
    WORKING = "working"
    #: Stands in a series: arXiv, NBER Working Papers, bioRxiv …
    SERIES = "series"
    #: Nothing printed, but a link to arXiv.
    BUTTON = "button"


#: The word of GUIDE.md for each state.
STATUS = {
    State.PUBLISHED: "published",
    State.TO_APPEAR: "to_appear",
    State.REVIEW_AT: "under_review",
    State.REVIEW: "under_review",
    State.PREPARATION: "in_preparation",
    State.WORKING: "preprint",
    State.SERIES: "preprint",
    State.BUTTON: "preprint",
}

_WORDS = {
    State.TO_APPEAR: ("to appear", "to appear", "forthcoming", "accepted", "in press", "accepted for publication", "conditionally accepted"),
    State.REVIEW_AT: ("under review at", "submitted to", "R&R at", "revise and resubmit at", "revise & resubmit,", "revision requested at",
                      "minor revision at", "under revision for", "in submission to", "2nd round R&R,"),
    State.REVIEW: ("under review", "submitted", "submitted for publication", "in submission", "under revision"),
    State.PREPARATION: ("in preparation", "work in progress", "manuscript in preparation", "draft coming soon", "in progress"),
    State.WORKING: ("working paper", "preprint", "manuscript", "unpublished manuscript", "working paper"),
}  # fmt: skip
_ECONOMISTS_WORDS = ("working paper", "working paper", "job market paper", "manuscript", "mimeo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One work of the scholar's."""

    title: str
    authors: tuple[Person, ...]
    kind: Kind
    state: State
    #: Words of its state ("R&R at"); "" for PUBLISHED, SERIES and BUTTON.
    words: str = ""
    venue: Venue | None = None
    #: How a series is printed, number and all; "" elsewhere.
    series: str = ""
    #: None where nobody knows yet.
    year: int | None = None
    month: int = 1
    ordinal: int = 0
    volume: int = 0
    number: int = 0
    pages: tuple[int, int] = (0, 0)
    place: str = ""
    publisher: str = ""
    town: str = ""
    editors: tuple[Person, ...] = ()
    doi: str = ""
    arxiv: str = ""
    #: Marks beside authors, by their place: {0: "*", 1: "*"} as pairs.
    marks: tuple[tuple[int, str], ...] = ()
    prizes: tuple[str, ...] = ()
    #: Said beside the venue and no prize: "Oral", "acceptance rate 19%".
    remark: str = ""
    #: (kind of link, address) in the order in which they are offered; relative addresses stay so.
    links: tuple[tuple[str, str], ...] = ()
    #: Said after the venue and no part of it: "Presented at …".
    note: str = ""
    topic: str = ""
    abstract: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour:
    """An honour of the person."""

    title: str
    year: int | None
    organization: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scholar:
    """Whose page it is, and everything that stands on it."""

    seed: int
    name: Person
    field: str
    university: str
    position: str
    circle: tuple[Person, ...]
    #: Newest first.
    works: tuple[Work, ...]
    honours: tuple[Honour, ...]
    topics: tuple[str, ...]
    #: A work that stands only in a comment of the page.
    hidden: Work
    #: What the page's headings are written in.
    language: Language

    @property
    def printed(self) -> str:
        """The name as the watchlist has it."""
        from tests.bibliographies.people import Form

        return self.name.printed(Form.FULL)


_PRIZES = (
    "Best Paper Award",
    "Distinguished Paper Award",
    "Best Paper Award Runner-up",
    "Honorable Mention",
    "Best Student Paper Award",
    "Test of Time Award",
    "Outstanding Paper Award",
    "Best Paper Nominee",
    "Best Artifact Award",
    "Editor's Choice Prize for Best Article",
)
_REMARKS = (
    "Oral",
    "Spotlight",
    "oral presentation",
    "acceptance rate: 18.3%",
    "short paper",
    "Spotlight, top 5%",
    "CORE A*",
)
_HONOURS = ("Early Career Award", "Young Investigator Prize", "Dissertation Fellowship", "Doctoral Fellowship", "Outstanding Dissertation Award",
            "Distinguished Teaching Award", "Graduate Student Research Award", "Faculty Fellowship", "Alexander von Humboldt Research Fellowship",
            "Gold Medal, National Mathematics Olympiad", "Presidential Scholarship", "Rising Star Award", "Best Reviewer Award", "Travel Award",
            "Excellence in Mentoring Award", "Sloan Research Fellowship", "Junior Chair in {field}", "Fulbright Scholarship", "Elected Fellow",
            "Merit Scholarship", "Google PhD Fellowship", "Dean's Award for Outstanding Research", "Prize for the Best Thesis in {field}",
            "Second Prize, Programming Contest", "Postdoctoral Fellowship", "Medal for Young Scientists", "Emerging Scholar Prize")  # fmt: skip
_GIVERS = ("Society for {field}", "National Science Foundation", "European Research Council", "Royal Society", "American Academy of {field}",
           "Halden Foundation", "Ministry of Education", "Swiss National Science Foundation", "International Association for {field}",
           "Department of {field}, Eastgate University", "Kettering Trust", "Westmoor Institute of Technology")  # fmt: skip
_POSITIONS = (
    "Assistant Professor",
    "Associate Professor",
    "PhD candidate",
    "Professor",
    "Postdoctoral Researcher",
    "Research Scientist",
    "Lecturer",
)
_CAPITALISED = {"machine learning": "Machine Learning", "language": "Computational Linguistics", "systems": "Computer Science",
                "security": "Computer Security", "software": "Software Engineering", "interaction": "Human-Computer Interaction",
                "theory": "Theoretical Computer Science", "engineering": "Electrical Engineering", "politics": "Political Science"}  # fmt: skip


def department(field: str) -> str:
    """The field as departments are called."""
    return _CAPITALISED.get(field, field.capitalize())


def bibliography(seed: int, *, field: str | None = None, size: int | None = None) -> Scholar:
    """
    A scholar with works and honours; the same for the same seed.

    ``size`` is the number of works, by default between 6 and 40.
    """
    random = Random(f"scholar {seed}")
    field = field or random.choice(FIELDS)
    name = draw(random, plain=True)
    circle = draw_circle(random, 24, besides=name)
    size = size or random.choice((6, 9, 12, 15, 18, 22, 28, 40))
    casing = random.choice(("title", "sentence", "mixed"))
    topics = tuple(s[0].upper() + s[1:] for s in random.sample(STOCKS[field].things, 3))
    begins = THIS_YEAR - random.randint(3, 16)
    language = random.choice(OTHERS) if random.random() < 0.14 else ENGLISH
    drawn: list[Work] = []
    for _ in range(size + 1):
        drawn.append(_work(random, field, name, circle, casing=casing, since=begins, besides=drawn))
    if random.random() < 0.15 and size > 8:
        drawn[1:2] = _two_versions(random, drawn[0], field)
    hidden, *works = drawn
    works = [
        replace(work, topic=random.choice(topics), words=_in_language(work.words, language)) for work in works
    ]
    works.sort(key=lambda w: (-(w.year or 3000), w.title))
    return Scholar(
        seed=seed,
        name=name,
        field=field,
        university=random.choice(UNIVERSITIES),
        position=random.choice(_POSITIONS),
        circle=circle,
        works=tuple(works),
        honours=_honours(random, field, begins),
        topics=topics,
        hidden=hidden,
        language=language,
    )


def _in_language(words: str, language: Language) -> str:
    """Words of state as the page's language has them; English where it has none."""
    return dict(language.states).get(words, words)


def _words_of(title: str) -> frozenset[str]:
    return frozenset(title.lower().replace(":", " ").replace("?", " ").replace("-", " ").split())


def _title_unlike(random: Random, field: str, casing: str, besides: list[Work]) -> str:
    """A title that shares less than half its words with any other of the list."""
    foreign = 0.12 if field in ("history", "linguistics", "politics") else 0.01
    style = random.choice(("title", "sentence")) if casing == "mixed" else casing
    while True:
        title = make_title(random, field, casing=style, foreign=foreign)
        words = _words_of(title)
        if all(len(words & _words_of(w.title)) < 0.5 * len(words | _words_of(w.title)) for w in besides):
            return title


def _authors(random: Random, field: str, owner: Person, circle: tuple[Person, ...]) -> tuple[Person, ...]:
    most = {"history": 2, "economics": 4, "mathematics": 4, "theory": 5, "politics": 4, "linguistics": 3, "biology": 12, "medicine": 12,
            "physics": 14}.get(field, 8)  # fmt: skip
    alone = {
        "history": 0.8,
        "linguistics": 0.45,
        "economics": 0.2,
        "politics": 0.35,
        "mathematics": 0.25,
    }.get(field, 0.06)
    if random.random() < alone:
        return (owner,)
    others = random.sample(circle, random.randint(1, most))
    if field in ("mathematics", "economics", "theory"):
        return tuple(sorted((owner, *others), key=lambda p: p.family.lower()))
    place = random.choice((0, 0, len(others), random.randint(0, len(others))))
    return (*others[:place], owner, *others[place:])


def _state(random: Random, field: str) -> State:
    draw_ = random.random()
    if draw_ < 0.68:
        return State.PUBLISHED
    if draw_ < 0.76:
        return State.TO_APPEAR
    if draw_ < 0.80:
        return State.REVIEW_AT
    if draw_ < 0.84:
        return State.REVIEW
    if draw_ < 0.865:
        return State.PREPARATION
    if draw_ < 0.91:
        return State.WORKING
    if draw_ < 0.97 or field in ("history", "medicine"):
        return State.SERIES
    return State.BUTTON


def _kind(random: Random, field: str, state: State) -> Kind:
    if state in (State.REVIEW, State.PREPARATION, State.WORKING, State.SERIES, State.BUTTON):
        return Kind.PAPER
    draw_ = random.random()
    if state is State.REVIEW_AT:
        return Kind.CONFERENCE if field in CONFERENCE_FIELDS and draw_ < 0.4 else Kind.JOURNAL
    if field in ("history", "linguistics", "politics") and draw_ < 0.3:
        return Kind.CHAPTER if draw_ < 0.18 else Kind.BOOK
    if draw_ < 0.03:
        return Kind.CHAPTER
    if state is State.PUBLISHED and 0.03 <= draw_ < 0.05:
        return Kind.THESIS
    if field in ("systems", "engineering", "security") and state is State.PUBLISHED and 0.05 <= draw_ < 0.08:
        return Kind.PATENT
    if field in CONFERENCE_FIELDS:
        return Kind.JOURNAL if draw_ < 0.25 else Kind.WORKSHOP if draw_ < 0.36 else Kind.CONFERENCE
    return Kind.JOURNAL


def _work(
    random: Random,
    field: str,
    owner: Person,
    circle: tuple[Person, ...],
    *,
    casing: str,
    since: int,
    besides: list[Work],
) -> Work:
    state = _state(random, field)
    kind = _kind(random, field, state)
    authors = (owner,) if kind is Kind.THESIS else _authors(random, field, owner, circle)
    year = _year(random, state, since)
    arxiv = f"{(year or THIS_YEAR) % 100:02}{random.randint(1, 12):02}.{random.randint(1, 19999):05}"
    begin = random.randint(1, 1900)
    return Work(
        title=_title_unlike(random, field, casing, besides),
        authors=authors,
        kind=kind,
        state=state,
        words=_state_words(random, field, state),
        venue=_venue(random, field, kind, state),
        series=_series(random, field, arxiv) if state is State.SERIES else "",
        year=year,
        month=random.randint(1, 12),
        ordinal=random.randint(3, 47),
        volume=random.randint(2, 180),
        number=random.randint(1, 12),
        pages=(begin, begin + random.randint(4, 40)),
        place=random.choice(PLACES),
        publisher=random.choice(PUBLISHERS),
        town=random.choice(PUBLISHER_TOWNS),
        editors=tuple(random.sample(circle, 2)) if kind is Kind.CHAPTER else (),
        doi=f"10.{random.randint(1000, 9999)}/{random.choice('abcdefgj')}{random.randint(1000, 999999)}.{random.randint(10, 999999)}",
        arxiv=arxiv,
        marks=_marks(random, authors),
        prizes=(random.choice(_PRIZES),)
        if state in (State.PUBLISHED, State.TO_APPEAR) and random.random() < 0.07
        else (),
        remark=random.choice(_REMARKS)
        if kind is Kind.CONFERENCE and state is State.PUBLISHED and random.random() < 0.08
        else "",
        links=_links(random, state, kind, arxiv, year),
        note=_note(random, field, state),
        abstract=f"We study {random.choice(STOCKS[field].things)} and show that {random.choice(STOCKS[field].things)} matter in "
        f"{random.choice(STOCKS[field].settings)}. Our results, obtained on {random.randint(3, 900)} samples, suggest that "
        f"{random.choice(STOCKS[field].things)} can be {random.choice(STOCKS[field].qualities)}.",
    )


def _year(random: Random, state: State, since: int) -> int | None:
    match state:
        case State.PUBLISHED:
            return random.randint(since, THIS_YEAR)
        case State.TO_APPEAR:
            return random.choice((THIS_YEAR, THIS_YEAR, THIS_YEAR + 1))
        case State.SERIES | State.BUTTON:
            return random.randint(THIS_YEAR - 3, THIS_YEAR)
        case _:
            return random.choice((None, THIS_YEAR, THIS_YEAR - 1)) if state is not State.PREPARATION else None


def _state_words(random: Random, field: str, state: State) -> str:
    if state is State.WORKING and field in ("economics", "politics"):
        return random.choice(_ECONOMISTS_WORDS)
    return random.choice(_WORDS[state]) if state in _WORDS else ""


def _venue(random: Random, field: str, kind: Kind, state: State) -> Venue | None:
    match kind:
        case Kind.JOURNAL:
            return random.choice(JOURNALS[field])
        case Kind.CONFERENCE:
            return random.choice(CONFERENCES[field])
        case Kind.WORKSHOP:
            return Venue(name=random.choice(WORKSHOPS[field]))
        case Kind.CHAPTER:
            name = random.choice(VOLUMES).format(random.choice(VOLUME_TOPICS[field]))
            return Venue(name=name[0].upper() + name[1:])
        case Kind.BOOK:
            return None
        case Kind.THESIS:
            return Venue(
                name=random.choice(
                    ("PhD thesis, {}", "Ph.D. Dissertation, {}", "Doctoral dissertation, {}")
                ).format(random.choice(UNIVERSITIES))
            )
        case Kind.PATENT:
            return Venue(
                name=f"US Patent {random.randint(8, 11)},{random.randint(100, 999)},{random.randint(100, 999)}"
            )
        case Kind.PAPER:
            return None


def _series(random: Random, field: str, arxiv: str) -> str:
    """How the series is printed; the venue is what ``series_venue`` says."""
    choices = SERIES.get(field, ())
    if choices and random.random() < 0.75:
        printed = random.choice(choices)[1]
        return printed.format(
            n1=random.randint(1, 9),
            n4=random.randint(1000, 1999),
            n5=random.randint(10000, 33000),
            n7=random.randint(3000000, 4999999),
        )
    return random.choice(
        (
            f"arXiv:{arxiv}",
            f"arXiv preprint arXiv:{arxiv}",
            f"arXiv {arxiv}",
            "arXiv",
            "arXiv preprint",
            f"arXiv:{arxiv} [{_class(field)}]",
        )
    )


def _class(field: str) -> str:
    return {"machine learning": "cs.LG", "language": "cs.CL", "mathematics": "math.AG", "physics": "astro-ph.CO", "statistics": "stat.ME",
            "economics": "econ.GN", "biology": "q-bio.QM"}.get(field, "cs.CR")  # fmt: skip


def series_venue(printed: str) -> str:
    """
    The venue that a series is.

    >>> series_venue("NBER Working Paper No. 21234"), series_venue("arXiv preprint arXiv:2401.00001")
    ('NBER Working Paper', 'arXiv')
    """
    for choices in SERIES.values():
        for venue, template in choices:
            if printed.startswith(template.split(" No.")[0].split("{")[0].split(" DP")[0].rstrip()):
                return venue
    return "arXiv"


def _marks(random: Random, authors: tuple[Person, ...]) -> tuple[tuple[int, str], ...]:
    if len(authors) < 3 or random.random() > 0.16:
        return ()
    mark = random.choice(("*", "*", "*", "†", "‡", "#", "1"))
    marks = [(0, mark), (1, mark)]
    if random.random() < 0.25:
        marks.append((len(authors) - 1, "†" if mark == "*" else "✉"))
    return tuple(marks)


def _links(
    random: Random, state: State, kind: Kind, arxiv: str, year: int | None
) -> tuple[tuple[str, str], ...]:
    slug = f"{random.choice(('paper', 'pub', 'ms', 'draft', 'final', 'cr'))}{year or 'x'}-{random.randint(100, 99999)}"
    if state is State.BUTTON:
        return (("arxiv", f"https://arxiv.org/abs/{arxiv}"),)
    if state is State.PREPARATION or random.random() < 0.12:
        return ()
    out: list[tuple[str, str]] = []
    first = random.random()
    if first < 0.5:
        out.append(
            (
                "pdf",
                random.choice(
                    (
                        f"papers/{slug}.pdf",
                        f"/files/{slug}.pdf",
                        f"https://dl.example.org/{slug}.pdf",
                        f"../pdf/{slug}.pdf",
                    )
                ),
            )
        )
    elif first < 0.85:
        out.append(("doi", f"https://doi.org/10.{random.randint(1000, 9999)}/{slug}"))
    if state is not State.WORKING and random.random() < 0.3 and kind is not Kind.THESIS:
        out.append(("arxiv", f"https://arxiv.org/{random.choice(('abs', 'abs', 'pdf'))}/{arxiv}"))
    for name, chance, address in (
        (
            "code",
            0.25,
            f"https://github.com/{random.choice(('lab', 'group', 'me'))}-{random.randint(10, 99)}/{slug}",
        ),
        ("slides", 0.12, f"talks/{slug}-slides.pdf"),
        ("video", 0.08, f"https://www.youtube.com/watch?v={slug}"),
        ("poster", 0.05, f"posters/{slug}.pdf"),
        ("data", 0.06, f"https://zenodo.org/record/{random.randint(10**6, 10**7)}"),
        ("project", 0.06, f"https://{slug}.example.net/"),
        ("bibtex", 0.10, f"bib/{slug}.bib"),
        ("press", 0.03, f"https://news.example.com/{slug}"),
        ("appendix", 0.04, f"papers/{slug}-appendix.pdf"),
    ):
        if random.random() < chance:
            out.append((name, address))
    return tuple(out)


def _note(random: Random, field: str, state: State) -> str:
    if random.random() > 0.04 or state is State.PREPARATION:
        return ""
    place = random.choice(("the Eastgate Seminar", "the Halden Summer School", "the Osterby Meetings"))
    return random.choice((
        f"Presented at {place}, {THIS_YEAR - 1}",
        f"Also presented at {place}",
        f"Covered in The Daily Example and on the {department(field)} Blog",
        f"Cited by {random.randint(3, 900)}",
        "Authors in alphabetical order",
        "All authors contributed equally",
    ))  # fmt: skip


def _two_versions(random: Random, decoy: Work, field: str) -> list[Work]:
    """A workshop paper and its journal version with one title: two works for the page."""
    if field not in WORKSHOPS:
        return [decoy]
    early = replace(decoy, kind=Kind.WORKSHOP, state=State.PUBLISHED, words="", series="", venue=Venue(name=random.choice(WORKSHOPS[field])),
                    year=THIS_YEAR - 3, prizes=(), remark="", links=_links(random, State.PUBLISHED, Kind.WORKSHOP, decoy.arxiv, THIS_YEAR - 3),
                    title=make_title(random, field, casing="title"))  # fmt: skip
    late = replace(early, kind=Kind.JOURNAL, venue=random.choice(JOURNALS[field]), year=THIS_YEAR - 1,
                   links=_links(random, State.PUBLISHED, Kind.JOURNAL, decoy.arxiv, THIS_YEAR - 1))  # fmt: skip
    return [early, late]


def _honours(random: Random, field: str, since: int) -> tuple[Honour, ...]:
    count = random.choice((0, 0, 3, 4, 5, 7))
    name = department(field)
    honours = [
        Honour(
            title=title.format(field=name),
            year=random.randint(since - 6, THIS_YEAR) if random.random() < 0.95 else None,
            organization=random.choice(_GIVERS).format(field=name) if random.random() < 0.7 else None,
        )
        for title in random.sample(_HONOURS, count)
    ]
    return tuple(sorted(honours, key=lambda h: -(h.year or 0)))
