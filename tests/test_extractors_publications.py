"""Whole pages, one for each shape and ruling: what is a work, and what each field of it says."""

from __future__ import annotations

import time

import pytest

from crawler.extractors import Owner, extract
from snapshots.model import LinkKind, Status
from tests.extracting import OWNER, TODAY, a_document, a_list, the_work, titles, works

KNITTING = "Ada Byron, Charles Babbage. <b>Knitting Machines that Learn</b>."
SORTING = "Ada Byron. <b>Sorting Threads by Colour</b>."


# -- what is a work ------------------------------------------------------------------------------


def test_entries_are_read_whole() -> None:
    """Title, authors, venue and year of each entry stand in its record, in the page's order."""
    first, second = works(
        a_list(
            f"{KNITTING} In Proceedings of the ACM Symposium on Looms (LOOMS 2023), Kyoto, Japan, pp. 1-9.",
            f"{SORTING} <i>Nature</i>, 12(3), 44–50, 2021.",
        )
    )

    assert first.title == "Knitting Machines that Learn"
    assert first.authors == ("Ada Byron", "Charles Babbage")
    assert first.venue == "Proceedings of the ACM Symposium on Looms (LOOMS)"
    assert (first.year, first.status) == (2023, Status.PUBLISHED)
    assert (second.venue, second.year) == ("Nature", 2021)


def test_page_without_a_list_lists_nothing() -> None:
    """A page that only tells of its owner has no work, whatever papers it speaks of."""
    page = (
        "<h1>Ada Byron</h1><p>I am a professor at Woolton."
        " In 2020 my paper on looms was accepted to ICSE 2020, with Charles Babbage.</p>"
        "<p>Office: 314</p><p>Email: ada at woolton</p>"
    )

    assert works(page) == ()


def test_journals_reviewed_for_are_no_works() -> None:
    """Below service and talks, "Journals" and "Posters" say where one served or spoke."""
    page = a_list(f"{KNITTING} ICSE 2024.") + (
        "<h2>Professional Service</h2><h3>Journals</h3><ul><li>Journal of Wool Studies, 2019</li>"
        "<li>IEEE Transactions on Looms, 2021</li></ul>"
        "<h2>Presentations</h2><h3>Posters</h3><ul><li>“Sorting Threads,” Wool Days, Kyoto, 2020.</li></ul>"
    )

    assert titles(page) == ["Knitting Machines that Learn"]


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("News", "May 2024: Our paper <b>Sorting Threads by Colour</b> was accepted to ICSE 2024."),
        ("Talks", "Ada Byron. Sorting Threads by Colour. Invited talk, Wool Workshop, 2021."),
        ("Teaching", "CS 101: Sorting Threads by Colour, Fall 2024"),
        ("Service", "Program Committee: ICSE 2024, CHI 2023"),
        ("Software", '<a href="s">Threadsort</a>, sorts threads by colour, 2022'),
        ("Grants", "Sorting Threads by Colour. Wool Foundation, 2020. PI: Ada Byron."),
        ("Students", "William King, PhD 2020, Sorting Threads by Colour"),
    ],
)
def test_other_sections_list_no_works(heading: str, item: str) -> None:
    """News, talks, courses, service, software, grants and students are no works, however like they look."""
    page = a_list(f"{KNITTING} ICSE 2024.", "Ada Byron. <b>Looms and Labour Markets</b>. Science, 2001.")

    assert titles(page + f"<h2>{heading}</h2><ul><li>{item}</li><li>{item}</li></ul>") == [
        "Knitting Machines that Learn",
        "Looms and Labour Markets",
    ]


def test_summaries_in_the_first_person_are_no_talk() -> None:
    """What the owner says of a work in lines of its own does not make the entry a sentence of a life."""
    page = a_list(
        "<b>Knitting Machines that Learn</b><br>with Charles Babbage. Science, 2022<br>We study wool.",
        "<b>Sorting Threads by Colour</b>, Nature, 2021.<p>We develop a loom. My group wove it.</p>",
        "<p class=title>Looms and Labour Markets</p><p>We study wool. Our results hold</p><p>Ada Byron, 2020",
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Knitting Machines that Learn", "Science"),
        ("Sorting Threads by Colour", "Nature"),
        ("Looms and Labour Markets", None),
    ]


@pytest.mark.parametrize("authors", ["", " (with Charles Babbage)", " (mit Charles Babbage)"])
def test_parts_of_a_list_tell_of_each_other(authors: str) -> None:
    """Where "Under review" lists works below a heading that says nothing, so do the years beside it."""
    years = "".join(
        f"<h3>{year}</h3><p>“{title}”{authors}, Nature, {year}.</p>"
        for year, title in ((2023, "Knitting Machines that Learn"), (2021, "Sorting Threads by Colour"))
    )
    page = f"<h1>Ada Byron</h1><h2>Oeuvre</h2><h3>Under review</h3><p>“Looms and Labour Markets”{authors}</p>"

    assert len(works(page + years)) == 3


def test_bibtex_for_copying_is_no_work_and_swallows_none() -> None:
    """A block of BibTeX belongs to the entry over it, and ends with its element though a brace stays open."""
    copied = "<pre>@article{byron2024,\n title = {Knitting {Machines that Learn},\n year = {2024}\n}</pre>"
    page = a_list(f"{KNITTING} ICSE 2024.{copied}", f"{SORTING} Nature, 2021.")

    assert titles(page) == ["Knitting Machines that Learn", "Sorting Threads by Colour"]


def test_comments_are_not_read() -> None:
    """A work that stands only in a comment is not on the page."""
    page = a_list(f"{KNITTING} ICSE 2024.") + f"<!-- <ul><li>{SORTING} Nature, 2021.</li></ul> -->"

    assert titles(page) == ["Knitting Machines that Learn"]


def test_work_printed_twice_is_one() -> None:
    """What a box of selected works repeats counts once, in its fuller reading."""
    page = (
        "<h2>Selected Publications</h2>"
        "<ul><li>Ada Byron. <b>Knitting Machines that Learn</b>. ICSE 2024.</li></ul>"
        f"<h2>All Publications</h2><ul><li>{KNITTING} ICSE 2024. <a href='k.pdf'>pdf</a></li>"
        f"<li>{SORTING} Nature, 2021.</li></ul>"
    )
    first, second = works(page)

    assert (first.title, second.title) == ("Knitting Machines that Learn", "Sorting Threads by Colour")
    assert first.authors == ("Ada Byron", "Charles Babbage")
    assert len(first.links) == 1


def test_one_title_in_two_venues_is_two_works() -> None:
    """A workshop's and a journal's version of one work are two."""
    found = works(a_list(f"{KNITTING} ICSE 2024.", f"{KNITTING} Journal of Systems and Software, 2025."))

    assert [p.venue for p in found] == ["ICSE", "Journal of Systems and Software"]


def test_grants_among_projects_are_no_works() -> None:
    """Who is its principal investigator makes a line a grant."""
    page = a_list(f"{KNITTING} ICSE 2024.", "Ada Byron. <b>Looms and Labour Markets</b>. Science, 2001.")
    grants = (
        "<h2>Projects</h2><ul><li>Warm Looms. Wool Fund. Co-PI with Charles Babbage (2021-2023).</li></ul>"
    )

    assert len(works(page + grants)) == 2


@pytest.mark.parametrize(
    "foot",
    ["Last updated: 3 March", "Powered by <a href='https://l.example/'>Loom</a>", "Letzte Änderung: 3. März"],
)
def test_when_a_page_was_made_is_no_part_of_its_last_entry(foot: str) -> None:
    """The line at a page's foot adds no venue and no link to the entry over it."""
    for form in ("<p>Ada Byron<br>{}. In preparation</p>", "<div><p>Ada Byron</p><p>{}.</p></div>"):
        entries = form.format("Looms at Work") + form.format("Sorting Threads by Colour")
        last = works(f"<h2>Papers</h2>{entries}<p>{foot}</p>")[-1]

        assert (last.title, last.venue, last.links) == ("Sorting Threads by Colour", None, ())


@pytest.mark.parametrize("state", ["R&amp;R <i>Wool Letters</i>", "Rej&amp;R <i>Wool Letters</i>"])
def test_year_and_state_behind_a_title_without_authors(state: str) -> None:
    """A title ends before its year, where its state or slanted venue follows that."""
    work = the_work(f"Looms and their Weavers on the Labour Market, 2019, {state}", heading="Working papers")

    assert (work.title, work.venue, work.year, work.status) == (
        "Looms and their Weavers on the Labour Market",
        "Wool Letters",
        2019,
        Status.UNDER_REVIEW,
    )


@pytest.mark.parametrize("state", ["2nd round R&R", "Conditionally accepted", "Revise &amp; resubmit"])
def test_state_behind_a_title_is_no_part_of_it(state: str) -> None:
    """A title ends before the words of its state, though a venue follows them."""
    entry = f"Ada Byron and Bo Ram. “Neither Wool nor Milk”: How Looms Learn. {state}, Wool Letters, 2024."

    assert the_work(entry).title == "“Neither Wool nor Milk”: How Looms Learn"


def test_handles_of_tabs_are_no_works() -> None:
    """A list of links to the parts of this page names what is listed there, in whatever language."""
    handles = ("학술지 논문", "학술대회 논문", "Workshop papers", "심사 중")
    tabs = "".join(f"<li><a href='#tab{n}'>{words}</a></li>" for n, words in enumerate(handles))

    page = f"<h2>출판물</h2><ul>{tabs}</ul><h3>학술지 논문</h3><p>{KNITTING} ICSE 2024.</p>"

    assert titles(page) == ["Knitting Machines that Learn"]


@pytest.mark.parametrize(
    "line",
    [
        "<ul><li><a href='a.pdf'>Long version and its appendix</a> <a href='b'>(acm page)</a></li>"
        "<li><a href='c'>Talk and Slides</a></li></ul>",
        "<p>Acceptance rate: 19.2%</p>",
    ],
)
def test_links_and_remarks_are_no_works(line: str) -> None:
    """Links called by their kind, and a remark on a line of its own, are no titles."""
    page = (
        f"<h2>Publications</h2><div><p>{KNITTING} ICSE, 2023.</p>{line}</div><p>{SORTING} Nature, 2021.</p>"
    )

    assert titles(page) == ["Knitting Machines that Learn", "Sorting Threads by Colour"]


def test_sentence_on_the_page_itself_is_no_work() -> None:
    """Where a section is still empty, what stands there says so, and is no title."""
    empty = "<div><span>∅</span> <p>{}</p></div><p>Last updated: June 1, 2025</p>"
    for words in ("This list is filled in soon.", "Cette rubrique sera remplie bientôt."):
        assert titles("<h2>Published papers</h2>" + empty.format(words)) == []


def test_menu_of_divisions_is_no_work() -> None:
    """A menu that is neither list nor ``nav`` is known by what its pieces are called."""
    menu = "".join(
        f'<div class="menu-{kind}">{words}</div>'
        for kind, words in (
            ("category", "Ada Byron"),
            ("item", "<a href='/'>Home</a>"),
            ("item", "<a href='/cv.pdf'>CV</a>"),
            ("category", "Research"),
            ("item", "<a href='/now'>Current</a>"),
            ("item", "<a href='/past'>Previous</a>"),
            ("item", "<a href='/p'>Publications</a>"),
        )
    )
    page = (
        f"<table><tr><td>{menu}</td><td><h1>Publications</h1><h2>In journals</h2>"
        f"<ul><li><p>{KNITTING} ICSE, 2023.</p></li></ul><ul><li><p>{SORTING} Nature, 2021.</p></li></ul>"
        "</td></tr></table>"
    )

    assert titles(page) == ["Knitting Machines that Learn", "Sorting Threads by Colour"]


def test_link_to_a_profile_in_a_heading_parts_no_list() -> None:
    """Where one is found elsewhere, set as large as a heading, says nothing on the works below."""
    page = (
        "<h1>Selected Publications</h1><h4><a href='/s'>Google Scholar profile</a></h4>"
        f"<p>{KNITTING} ICSE, 2023.</p><p>{SORTING} Nature, 2021.</p>"
    )

    assert titles(page) == ["Knitting Machines that Learn", "Sorting Threads by Colour"]


@pytest.mark.parametrize(
    "legend",
    ["Notation: * corresponding author, # co-first author.", "Names with * denote equal contribution."],
)
def test_legend_of_a_list_is_no_work(legend: str) -> None:
    """What the signs beside names mean is told above a list, under links to profiles."""
    page = (
        "<h1>Publications</h1><div><a href='/s'>Google Scholar</a> · <a href='/l'>LinkedIn</a></div>"
        f"<div>{legend}</div><h2>2023</h2><p>{KNITTING} ICSE, 2023.</p>"
        f"<h2>2021</h2><p>{SORTING} Nature, 2021.</p>"
    )

    assert titles(page) == ["Knitting Machines that Learn", "Sorting Threads by Colour"]


def test_menus_and_footers_are_no_works() -> None:
    """Words of a navigation bar or a footer stand beside the list, not in it."""
    page = (
        '<nav><ul><li><a href="/">Ada Byron</a></li>'
        '<li><a href="/p">Publications of Ada Byron, 2024</a></li></ul></nav>'
        + a_list(f"{KNITTING} ICSE 2024.", f"{SORTING} Nature, 2021.")
        + "<footer><p>Ada Byron. Homepage made with Loom and Thread. 2024.</p></footer>"
    )

    assert titles(page) == ["Knitting Machines that Learn", "Sorting Threads by Colour"]


# -- years ---------------------------------------------------------------------------------------


def test_year_comes_from_the_heading() -> None:
    """An entry without a year takes that of the heading over it."""
    page = (
        f"<h2>Publications</h2><h3>2024</h3><ul><li>{KNITTING} ICSE.</li></ul>"
        f"<h3>2021</h3><ul><li>{SORTING} Nature.</li></ul>"
    )

    assert [(p.venue, p.year) for p in works(page)] == [("ICSE", 2024), ("Nature", 2021)]


def test_own_year_outweighs_the_heading() -> None:
    """An entry that prints a year has that one."""
    page = (
        f"<h2>Publications</h2><h3>2024</h3><ul><li>{KNITTING} ICSE 2023.</li><li>{SORTING} Nature.</li></ul>"
    )

    assert [p.year for p in works(page)] == [2023, 2024]


def test_years_in_headings_of_spans_are_none() -> None:
    """ "2019–2021" over a list says no year of any entry."""
    page = (
        f"<h2>Publications</h2><h3>2019–2021</h3><ul><li>{KNITTING} ICSE.</li><li>{SORTING} Nature.</li></ul>"
    )

    assert [p.year for p in works(page)] == [None, None]


@pytest.mark.parametrize(
    ("entry", "year"),
    [
        ("Byron, A., & Babbage, C. (2019). <b>Knitting machines that learn</b>. Nature, 12(3), 44–50.", 2019),
        (f"{KNITTING} OSDI'19.", 2019),
        (f"{KNITTING} <i>Loom Colloquium '17</i>,<br>Association for Looms, 2019.", 2019),
        ("<b>Knitting Machines that Learn</b>. Ada Byron (2019). Nature.", 2019),
        ("[2019] Ada Byron. <b>Knitting Machines that Learn</b>. Nature.", 2019),
        ("Ada Byron. <b>Knitting Machines of 1843</b>. Nature, 2019.", 2019),
        (f"{KNITTING} Nature.", None),
    ],
)
def test_year_stands_beside_authors_or_venue(entry: str, year: int | None) -> None:
    """The year is printed behind the authors, with the venue or in front; never one of the title's."""
    assert the_work(entry).year == year


def test_year_in_a_summary_is_not_the_works() -> None:
    """Of a date in a sentence and a date by itself, both beside the venue, the latter counts."""
    work = the_work(
        "<h4>Sorting Threads by Colour</h4><p>We show that looms matter in 1946 to 1950. They do.</p>"
        "<p>Ada Byron</p><p>2019</p><p>Wool Letters</p>"
    )

    assert work.year == 2019


# -- status --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Working papers", Status.PREPRINT),
        ("Preprints", Status.PREPRINT),
        ("Under review", Status.UNDER_REVIEW),
        ("Forthcoming", Status.TO_APPEAR),
        ("Work in progress", Status.IN_PREPARATION),
        ("Publications", None),
    ],
)
def test_status_comes_from_the_heading(heading: str, status: Status | None) -> None:
    """An entry that says nothing of its state takes that of its heading; without either it has none."""
    first, second = works(a_list(f"{KNITTING}", f"{SORTING}", heading=heading))

    assert (first.status, second.status) == (status, status)
    assert first.venue is None


def test_nearest_words_outweigh_the_heading() -> None:
    """What an entry says of its own state counts more than the heading."""
    first, second = works(
        a_list(
            f"{KNITTING} Accepted at Nature.", f"{SORTING} Under review at Science.", heading="Working papers"
        )
    )

    assert (first.venue, first.status) == ("Nature", Status.TO_APPEAR)
    assert (second.venue, second.status) == ("Science", Status.UNDER_REVIEW)


@pytest.mark.parametrize(
    ("words", "venue", "year", "status"),
    [
        ("To appear in ICFP 2026.", "ICFP", 2026, Status.TO_APPEAR),
        ("<i>Journal of Finance</i>, forthcoming.", "Journal of Finance", None, Status.TO_APPEAR),
        ("Accepted at Nature.", "Nature", None, Status.TO_APPEAR),
        ("Conditionally accepted, <i>Journal of Finance</i>.", "Journal of Finance", None, Status.TO_APPEAR),
        ("R&amp;R at Journal of Finance.", "Journal of Finance", None, Status.UNDER_REVIEW),
        ("Revise and resubmit, <i>Journal of Finance</i>.", "Journal of Finance", None, Status.UNDER_REVIEW),
        (
            "Felt Discussion Paper 12, 2023. Forthcoming, Wool Economics.",
            "Wool Economics",
            2023,
            Status.TO_APPEAR,
        ),
        ("arXiv:2401.01234. To appear in Quantum Felt.", "Quantum Felt", None, Status.TO_APPEAR),
        ("Submitted to Nature, 2025.", "Nature", 2025, Status.UNDER_REVIEW),
        ("Under review.", None, None, Status.UNDER_REVIEW),
        ("In preparation.", None, None, Status.IN_PREPARATION),
        ("Working paper, 2025.", None, 2025, Status.PREPRINT),
        ("arXiv:2401.01234, 2024.", "arXiv", 2024, Status.PREPRINT),
        ("arXiv preprint arXiv:2401.01234 (2024).", "arXiv", 2024, Status.PREPRINT),
        ("bioRxiv, 2023.", "bioRxiv", 2023, Status.PREPRINT),
        ("ICSE 2024.", "ICSE", 2024, Status.PUBLISHED),
    ],
)
def test_state_words_of_an_entry(words: str, venue: str | None, year: int | None, status: Status) -> None:
    """Words beside the venue say how far the work has come and are no part of the venue's name."""
    work = the_work(f"{KNITTING} {words}")

    assert (work.venue, work.year, work.status) == (venue, year, status)


@pytest.mark.parametrize("state", ["Manuscript", "<i>Manuscript</i>."])
def test_state_on_a_line_of_its_own_is_no_label(state: str) -> None:
    """ "Manuscript" that leads nowhere and has a line to itself tells the state."""
    work = the_work(f"<b>Knitting Machines that Learn</b><br>Ada Byron<br>{state}<br>2024")

    assert (work.venue, work.year, work.status) == (None, 2024, Status.PREPRINT)


@pytest.mark.parametrize(
    "aside",
    [
        " (Presented at the Loom School, 2022)",
        "<br>[Selected for the Day of Wool 2022]",
        " (Cited by 31)",
        " Also presented at the Loom School, 2022.",
        " (All authors contributed equally)",
        ". Covered in The Daily Wool",
    ],
)
def test_what_is_told_beside_a_venue_is_none(aside: str) -> None:
    """Where a work was also shown, and who spoke of it, is neither its venue nor its year."""
    work = the_work(f"<b>Knitting Machines that Learn</b><br>Ada Byron<br>Wool Letters{aside}<br>2024")
    other = the_work(f"<b>Knitting Machines that Learn</b><br>Ada Byron<br>arXiv preprint{aside}<br>2024")

    assert (work.venue, work.year) == ("Wool Letters", 2024)
    assert (other.venue, other.status) == ("arXiv", Status.PREPRINT)


def test_state_in_brackets_after_the_title() -> None:
    """A remark in brackets between title and authors is the work's state, not its title."""
    work = the_work(
        "<b>Knitting Machines that Learn</b> [R&amp;R at Econometrica]<br>with Charles Babbage",
        heading="Working Papers",
    )

    assert (work.title, work.venue) == ("Knitting Machines that Learn", "Econometrica")
    assert (work.status, work.authors) == (Status.UNDER_REVIEW, ("Charles Babbage",))


def test_state_in_brackets_after_the_authors() -> None:
    """ "(in press)" where the year would stand is the work's state."""
    work = the_work(
        "Byron, A., &amp; Babbage, C. (in press). <b>Knitting machines that learn</b>. <i>Nature</i>."
    )

    assert (work.authors, work.status) == (("Byron, A.", "Babbage, C."), Status.TO_APPEAR)


# -- venues --------------------------------------------------------------------------------------


def test_of_two_venues_the_first_counts() -> None:
    """A conference's and a journal's version in one entry: the first."""
    work = the_work(f"{KNITTING} STOC'06 / SICOMP'09.")

    assert (work.venue, work.year) == ("STOC'06", 2006)


def test_series_gives_way_to_a_venue() -> None:
    """A work that stands in a series and was sent to a journal stands in the series."""
    work = the_work(f"{KNITTING} arXiv:2401.01234, 2024. Under review at Nature.")

    assert (work.venue, work.status) == ("arXiv", Status.UNDER_REVIEW)


def test_button_of_a_preprint_server_is_no_venue() -> None:
    """A bare [arXiv] button is a link; where nothing else is said, the work is a preprint."""
    work = the_work(f'{KNITTING} <a href="https://arxiv.org/abs/2401.01234">[arXiv]</a>')

    assert (work.venue, work.status) == (None, Status.PREPRINT)
    assert [k.kind for k in work.links] == [LinkKind.ARXIV]
    assert work.arxiv == "2401.01234"


def test_printed_address_of_arxiv_is_a_venue() -> None:
    """An address of arXiv printed in the text is the venue arXiv, and a link."""
    work = the_work(f"{KNITTING} https://arxiv.org/abs/2401.01234")

    assert (work.venue, work.status) == ("arXiv", Status.PREPRINT)
    assert [k.url for k in work.links] == ["https://arxiv.org/abs/2401.01234"]


def test_tag_before_the_title_is_a_venue() -> None:
    """ "[ICSE'24] Title": the venue stands in front."""
    work = the_work("[ICSE'24] <b>Knitting Machines that Learn</b>. Ada Byron, Charles Babbage.")

    assert (work.title, work.venue, work.year) == ("Knitting Machines that Learn", "ICSE'24", 2024)


def test_lone_word_in_a_heading_is_a_title() -> None:
    """A heading may be a system's name and nothing else, its venue behind the authors."""
    page = (
        "<h1>Publications</h1>"
        "<div><h3>WIT: Woollen Threads at Work</h3><p>A. Byron, et al. — ICCV 2025</p></div>"
        "<div><h3>Sorting Threads by Colour</h3><p>A. Byron, et al. — ICCV 2023</p></div>"
        "<div><h3>WoolNet</h3><p>C. Babbage, A. Byron, et al. — NeurIPS 2024</p></div>"
        "<div><h3>KNITGen</h3><p>C. Babbage, A. Byron, et al. — CHI 2024</p></div>"
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("WIT: Woollen Threads at Work", "ICCV", 2025),
        ("Sorting Threads by Colour", "ICCV", 2023),
        ("WoolNet", "NeurIPS", 2024),
        ("KNITGen", "CHI", 2024),
    ]


def test_tag_and_place_after_a_title_in_a_heading() -> None:
    """What stands behind the title on its heading's line is venue and place."""
    page = (
        "<h2>Publications</h2>"
        "<h4>Knitting Machines that Learn from Sheep ICSE'24, Kyoto, Japan</h4>"
        "<p>Ada Byron, Charles Babbage</p>"
        "<h4>Sorting Threads by Colour and Weight CHI'23, Hamburg, Germany</h4><p>Ada Byron</p>"
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Knitting Machines that Learn from Sheep", "ICSE'24"),
        ("Sorting Threads by Colour and Weight", "CHI'23"),
    ]


@pytest.mark.parametrize(
    ("entry", "venue", "status"),
    [
        ("US Patent 9,123,456, granted 2019.", "US Patent 9,123,456", Status.PUBLISHED),
        (
            "US Patent Application 16/123,456, filed 2021.",
            "US Patent Application 16/123,456",
            Status.UNDER_REVIEW,
        ),
        ("PCT/US2016/012345. April, 2016.", "PCT/US2016/012345", Status.UNDER_REVIEW),
        ("US 2016/0123456, 2016.", "US 2016/0123456", Status.UNDER_REVIEW),
        ("ES2954611 B2 / WO/2023/202843, 2023.", "ES2954611 B2 / WO/2023/202843", Status.PUBLISHED),
    ],
)
def test_patents(entry: str, venue: str, status: Status) -> None:
    """A granted patent is published, an application under review; the number is the venue."""
    work = the_work(f"{KNITTING} {entry}", heading="Patents")

    assert (work.venue, work.status) == (venue, status)


def test_thesis_is_published_at_its_university() -> None:
    """A thesis has the words that name it and its university for a venue."""
    work = the_work(
        "Ada Byron. Machines that Weave. PhD thesis, University of Woolton, 2012.", heading="Theses"
    )

    assert work.title == "Machines that Weave"
    assert (work.venue, work.year) == ("PhD thesis, University of Woolton", 2012)
    assert work.status is Status.PUBLISHED


def test_printed_number_tells_a_work_as_a_link_does() -> None:
    """A title and the number of a preprint are a work among works, though nothing sets them apart."""
    found = works(
        "<h2>Papers</h2><ul><li>Walks on woollen graphs, Wool Letters 101, 042312 (2020)</li>"
        "<li>Gaps of random looms, arXiv:2306.01234</li></ul>"
    )

    assert [(w.title, w.status) for w in found] == [
        ("Walks on woollen graphs", Status.PUBLISHED),
        ("Gaps of random looms", Status.PREPRINT),
    ]


def test_thesis_submitted_to_its_university_is_published() -> None:
    """A thesis handed in at a university is under no review."""
    work = the_work(
        "Ada Byron. 2012. Machines that Weave. Master's thesis, submitted to the University of Woolton."
    )

    assert (work.title, work.status) == ("Machines that Weave", Status.PUBLISHED)


def test_book_is_published_by_its_publisher() -> None:
    """A book's venue is the press that prints it."""
    work = the_work("Ada Byron. The Book of Looms. Cambridge University Press, 2015.", heading="Books")

    assert (work.title, work.venue) == ("The Book of Looms", "Cambridge University Press")
    assert work.status is Status.PUBLISHED


@pytest.mark.parametrize(
    "editors", ["In: C. Babbage (ed.), ", "In C. Babbage &amp; W. King (Eds.), ", "In: ", "In "]
)
def test_chapter_is_published_in_its_book(editors: str) -> None:
    """A chapter's venue is the book, its authors are not the book's editors."""
    work = the_work(
        f"Ada Byron. Threads of Thought. {editors}<i>Handbook of Wool Studies</i>. Springer, 2016.",
        heading="Book chapters",
    )

    assert (work.title, work.venue) == ("Threads of Thought", "Handbook of Wool Studies")
    assert work.authors == ("Ada Byron",)


def test_owner_among_a_volumes_editors_is_not_its_chapters_author() -> None:
    """The owner's chapter in a volume she edits: her name stands twice, the book's is no title."""
    found = works(
        "<h2>Publications</h2><p>Byron, A., &amp; King, W. (2014). <a href='/a'>Faster looms in northern"
        " towns: a study of threads</a>. <i>Yearbook of Wool Research</i>, 49, 73–86.</p>"
        "<p>Byron, A. (2013). Baby wool and the wish for looms. In C. Babbage &amp; A. Byron (Eds.),"
        " <i>Rates and weaving decline: no time for looms?</i> (pp. 249–266). Woolton Press.</p>"
        "<p>King, W., &amp; Byron, A. (2011). <a href='/b'>Loom longing and motives of wool</a>."
        " <i>Yearbook of Wool Research</i>, 9, 283–306.</p>"
    )

    assert found[1].title == "Baby wool and the wish for looms"
    assert (found[1].authors, found[1].venue) == (
        ("Byron, A.",),
        "Rates and weaving decline: no time for looms?",
    )


@pytest.mark.parametrize(
    "order", ["grouped by theme", "sorted by year", "listed in reverse chronological order"]
)
def test_how_a_list_is_sorted_is_no_work(order: str) -> None:
    """A page tells above its list whose works it holds, and in which order."""
    found = works(
        f"<h1>Publications</h1><p>Essays, reports and journal articles by Ada Byron, {order}, each with"
        " the file of its last draft.</p><h2>Wool</h2><p>Byron, A. (2014). <i>Faster looms in northern"
        " towns</i>. Yearbook of Wool Research, 49, 73–86.</p>"
    )

    assert [work.title for work in found] == ["Faster looms in northern towns"]


_ROBUST, _MODES = "Robust Threads from Noisy Looms", "Modes of Clustering for Threads in Motion"


@pytest.mark.parametrize("town", ["Galle, Sri Lanka", "San José, Costa Rica", "Kowloon, Hong Kong"])
def test_town_and_land_are_no_names(town: str) -> None:
    """A line of a venue that ends in a town and a country of two words begins no entry by their names."""
    entry = "<p>A. Byron, {}.</p><p><a href='/a'><b>{}</b></a>.</p><p><i>{}</i>, {}.</p>"
    found = works(
        "<h2>Conference papers</h2>"
        + entry.format(
            "and B. Babbage", _ROBUST, "Proceedings of Looms (PL 2020)", "May 18, 2020, Trenton, NJ"
        )
        + entry.format(
            "S. Senna, and J. Wick", _MODES, "Proceedings of Wool (PW 2016)", f"Dec. 16, 2016, {town}"
        )
    )

    assert [(w.venue, w.year) for w in found] == [
        ("Proceedings of Looms (PL)", 2020),
        ("Proceedings of Wool (PW)", 2016),
    ]


# -- titles --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("where", "venue"),
    [
        ("Review of Wool 12 (2019), 1–20.", "Review of Wool"),
        ("Loom & Wool (2019), 1–20. <a href='a.pdf'>[pdf]</a>", "Loom & Wool"),
        ("Brill, 2019.", "Brill"),
        ("Notes on Yarn, forthcoming (2019).", "Notes on Yarn"),
        ("Ph.D. Dissertation, University of Woolton, 2019.", "Ph.D. Dissertation, University of Woolton"),
        ("C. Babbage and L. F. Menabrea (eds.), Wool Today (2019), 4–9.", "Wool Today"),
    ],
)
def test_title_ends_at_the_comma_before_its_venue(where: str, venue: str) -> None:
    """Without names, quotes or a full stop the venue's year tells where the title ends."""
    page = a_list(f"Rethinking Looms, or: What Was Knitting, {where}", "Sorting Threads, Wool 3 (2021), 1–9.")

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Rethinking Looms, or: What Was Knitting", venue),
        ("Sorting Threads", "Wool"),
    ]


@pytest.mark.parametrize(
    "entry",
    [
        "Ada Byron and Charles Babbage, “Knitting Machines that Learn,” in <i>Proc. ICSE</i>, 2024, pp. 1–2.",
        'Ada Byron and Charles Babbage, "Knitting Machines that Learn," in <i>Proc. ICSE</i>, 2024.',
        "Ada Byron and Charles Babbage, «Knitting Machines that Learn», <i>Proc. ICSE</i>, 2024.",
        "Ada Byron and Charles Babbage. Knitting Machines that Learn. <i>Proc. ICSE</i>, 2024.",
        "<i>Knitting Machines that Learn</i>, Ada Byron and Charles Babbage, Proc. ICSE, 2024.",
        '<a href="k.pdf">Knitting Machines that Learn</a><br>Ada Byron, Charles Babbage<br>Proc. ICSE, 2024',
        '<i class="title">Knitting Machines that Learn</i> Ada Byron, Charles Babbage. Proc. ICSE, 2024',
    ],
)
def test_title_in_each_of_its_looks(entry: str) -> None:
    """In quotes, in italics, as a link, by the page's own class, or between full stops: the title alone."""
    work = the_work(entry)

    assert work.title == "Knitting Machines that Learn"
    assert work.authors == ("Ada Byron", "Charles Babbage")
    assert (work.venue, work.year) == ("Proc. ICSE", 2024)


@pytest.mark.parametrize(
    "journal", ["Review of Wool and Statistics", "English Weaving Review", "Wool Letters", "Annals of Wool"]
)
def test_short_title_ends_before_its_journal(journal: str) -> None:
    """Three words and a journal, parted by a stop alone, are no title of eight words."""
    work = the_work(f"Ada Byron and Mary Somerville. Reconsidering Loom Runs. {journal}.")

    assert (work.title, work.venue) == ("Reconsidering Loom Runs", journal)


@pytest.mark.parametrize(
    ("entry", "venue"),
    [
        ("Sorting Threads by Colour, 12 Wool Law Review 345 (2020) (with Bo Ram).", "Wool Law Review"),
        ("Ada Byron and Bo Ram – Sorting Threads by Colour – Wool Letters, 2020", "Wool Letters"),
        ("Ada Byron - Sorting Threads by Colour - Journal of Wool, 2020", "Journal of Wool"),
        ("A. Byron，B. Ram．Sorting Threads by Colour．Wool Letters，2020，12(3)：1-20．", "Wool Letters"),
    ],
)  # fmt: skip
def test_fields_parted_by_other_signs_than_stops(entry: str, venue: str) -> None:
    """Lawyers' volumes, dashes between the fields, stops of full width."""
    work = the_work(entry)

    assert (work.title, work.venue, work.year) == ("Sorting Threads by Colour", venue, 2020)


def test_summary_that_links_where_the_title_does_is_none_of_it() -> None:
    """On a card, title and summary lead to the same page; the title is the first of them."""
    card = (
        "<div class=card><div><a href='/p{n}'>{t}</a></div>"
        "<a href='/p{n}'><p>We study {t} in many looms.</p></a>"
        "<div>Ada Byron, Mary Somerville</div><div>Wool Letters, 2020</div></div>"
    )
    named = ["Knitting Machines that Learn", "Sorting Threads by Colour", "Looms and Labour Markets"]

    assert titles("<h2>Papers</h2>" + "".join(card.format(t=t, n=n) for n, t in enumerate(named))) == named


def test_year_in_brackets_behind_a_title_is_none_of_it() -> None:
    """ "Title (2023)." is a title and its year, a venue or none."""
    work = the_work("Byron, Babbage. Knitting Machines that Learn to Weave (2023).")

    assert (work.title, work.year) == ("Knitting Machines that Learn to Weave", 2023)


@pytest.mark.parametrize(
    "remark", ["(short paper)", "(Poster)", "[extended abstract]", "(oral)", "[Research note]"]
)
def test_remarks_after_a_title_are_none_of_it(remark: str) -> None:
    """How long a paper is or how it was shown is no part of its title."""
    assert the_work(f"Ada Byron. <b>Knitting Machines that Learn</b> {remark}. ICSE 2024.").title == (
        "Knitting Machines that Learn"
    )


@pytest.mark.parametrize(
    ("item", "venue"),
    [
        ("<i>{}</i> in <b>Proceedings of the Loom Meeting</b>, 1999.", "Proceedings of the Loom Meeting"),
        ("{} in ACM Transactions on Looms, Dec., 1999.", "ACM Transactions on Looms"),
        ("<i>{}</i>, the Proceedings of the 6th Loom Days, 1999.", "Proceedings of the 6th Loom Days"),
        ("<i>{}</i>, <b>Formal Weaving</b>, 25(2), pp. 199–240, 1999.", "Formal Weaving"),
        ("{} <i>LoomConf</i> (1999)", "LoomConf"),
        ("<i>{}</i> (tool paper), in <b>Loom Days</b>, 1999.", "Loom Days"),
    ],
)  # fmt: skip
def test_title_ends_where_the_venue_begins(item: str, venue: str) -> None:
    """No stop need part them: the look turns, or "in Proceedings of" follows."""
    title = "A Study of Slicing for Knitted Goods with Jacquard Primitives"
    work = the_work("Babbage, C. and Byron, A., " + item.format(title))

    assert (work.title, work.venue, work.year) == (title, venue, 1999)


@pytest.mark.parametrize(
    ("item", "heading"),
    [
        ("Byron, A. and Babbage, C. (editors), <i>{}</i>, May, 2008.", "Books"),
        ("Ada Byron and Charles Babbage (Eds.). {}. May 2008.", "Publications"),
        ("Byron, A., and Babbage, C. {}. May 2008.", "Edited Volumes"),
    ],
)
def test_proceedings_one_edited_are_a_work(item: str, heading: str) -> None:
    """What was edited is named like a venue, and is the title; a month is no venue."""
    title = "Proceedings of the 30th International Conference on Wool Engineering"
    work = the_work(item.format(title), heading=heading)

    assert (work.title, len(work.authors)) == (title, 2)
    assert (work.venue, work.year) == (None, 2008)


def test_state_in_brackets_ends_a_title() -> None:
    """What follows "[Under review]." is the series, no second sentence of the title."""
    work = the_work(
        "Byron, A., & King, W. (2023). Isolation and wool: How looms fueled January 6, 2021 [Under review]."
        " <i>University of Woolton, Institute for Yarn Working Paper</i>, (2021-13)"
    )

    assert work.title == "Isolation and wool: How looms fueled January 6, 2021"
    assert work.status is Status.UNDER_REVIEW


def test_sentence_of_another_look_is_the_venue() -> None:
    """Neither a venue in italics nor half a bracket is part of the title."""
    first = the_work("Byron A, Babbage C. The woollen microbiome. <i>PLoS One</i>. In press.")
    second = the_work("Byron A, Babbage C. Woollen clocks. (In revision, <i>PNAS</i>).")

    assert (first.title, first.venue, first.status) == (
        "The woollen microbiome",
        "PLoS One",
        Status.TO_APPEAR,
    )
    assert (second.title, second.venue, second.status) == ("Woollen clocks", "PNAS", Status.UNDER_REVIEW)


def test_chapters_of_a_thesis_that_say_their_state() -> None:
    """A title in quotes and its state are enough below a heading of works."""
    work = the_work(
        "Chapter 1: “Knitting Machines with Labour Outcomes” (Job Market Paper)", heading="Dissertation"
    )

    assert (work.title, work.venue) == ("Knitting Machines with Labour Outcomes", None)


def test_book_s_editors_on_a_line_of_their_own_begin_no_entry() -> None:
    """The names behind "Ed:" are not a second list of authors."""
    work = the_work(
        "Babbage, C. and Byron, A. “Statistics for woven networks”.<br>"
        "Handbook on Yarn. Ed: King, W. and Lee, B. (2016)."
    )

    assert (work.title, work.venue, work.year) == ("Statistics for woven networks", "Handbook on Yarn", 2016)


def test_quotation_marks_that_open_as_they_close_hold_the_title() -> None:
    """TeX prints straight marks as two closing ones."""
    work = the_work(
        "Carl Mill, Ada Byron. ”LoomNet: Forecasting wool from videos,” In Wool Letters, 7, 2019."
    )

    assert (work.title, work.venue) == ("LoomNet: Forecasting wool from videos", "Wool Letters")


@pytest.mark.parametrize(
    ("entry", "venue"),
    [
        ("A. Byron and C. Mill – Crossed Threads – Felt Affairs", "Felt Affairs"),
        ("A. Byron and C. Mill – Crossed Threads: A Survey – <a href='v'><i>DIS</i></a>, 2020", "DIS"),
        ("A. Byron and C. Mill - Crossed Threads - R&amp;R at Wool Papers", "Wool Papers"),
    ],
)
def test_dash_that_parts_the_names_parts_the_venue_too(entry: str, venue: str) -> None:
    """Between two dashes stands the title, whatever the venue is called."""
    found = works(a_list(entry, "A. Byron – Looms of the Night – Wool Letters, 2021"))

    assert found[0].title.startswith("Crossed Threads")
    assert "–" not in found[0].title
    assert found[0].venue == venue


def test_format_in_round_brackets_that_leads_nowhere_is_no_venue() -> None:
    """ "(PDF)" that lost its link says how to get a paper, not where it appeared."""
    found = works(
        a_list(
            "<b>Looms That Learn from Sheep</b> (PDF)<br>A. Byron, C. Mill<br>Knitting 86, 107261",
            "<b>Networks of Yarn and Their Safety</b> (PDF)<br>C. Mill, A. Byron<br>60th Meeting of Weavers",
        )
    )

    assert [p.venue for p in found] == ["Knitting", "60th Meeting of Weavers"]


def test_number_of_a_patent_before_its_title() -> None:
    """ "US Patent" names no inventor; the year may stand behind a month's figure."""
    work = the_work(
        "US Patent 10,013,470, “<i>Automatic Construction of Looms</i>.” Granted. 8/2019.", heading="Patents"
    )

    assert (work.title, work.authors) == ("Automatic Construction of Looms", ())
    assert (work.venue, work.year, work.status) == ("US Patent 10,013,470", 2019, Status.PUBLISHED)


@pytest.mark.parametrize(
    "title",
    [
        "Do Knitting Machines Learn?",
        "Knitting Machines: A Survey of Learning Looms",
        "“Who Knits?” Machines and the People Beside Them",
        "Knitting vs. Weaving in the Age of Machines",
        "Knitting Machines that Learn &amp; Teach",
        "Thesis Writing at the Loom: A Survey",
        "Search for Yarn in Wool-Wool Collisions",
        "Total Variation of Threads",
    ],
)
def test_titles_keep_their_own_signs(title: str) -> None:
    """Question marks, colons, quotations and abbreviations inside a title stay."""
    work = the_work(f"Ada Byron, Charles Babbage. <b>{title}</b>. ICSE 2024.")

    assert work.title == title.replace("&amp;", "&")


# -- authors -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "authors"),
    [
        ("(with Charles Babbage and Luigi Menabrea)", ("Charles Babbage", "Luigi Menabrea")),
        (", with Charles Babbage", ("Charles Babbage",)),
        ("<br>Joint with Charles Babbage", ("Charles Babbage",)),
        (" (com Charles J. Babbage e Luigi Menabrea)", ("Charles J. Babbage", "Luigi Menabrea")),
        ("", ()),
    ],
)
def test_with_gives_the_others_only(words: str, authors: tuple[str, ...]) -> None:
    """ "with A and B" gives A and B; an entry that prints nobody has no authors."""
    work = the_work(f"<b>Knitting Machines that Learn</b>{words}<br>Nature, 2021", heading="Papers")

    assert work.authors == authors


def test_list_tells_who_has_one_name_only() -> None:
    """A word before a person whom other entries name is no surname of theirs."""
    page = a_list(
        "<b>Knitting Machines that Learn</b>. Suharyanto, Luigi Menabrea, Ada Byron. Nature, 2021.",
        "<b>Sorting Threads by Colour</b>. Ada Byron, Luigi Menabrea. Nature, 2020.",
    )

    assert works(page)[0].authors == ("Suharyanto", "Luigi Menabrea", "Ada Byron")


@pytest.mark.parametrize("journal", ["Wool Letters", "EURO Zeitung", "Loom Technology"])
def test_journal_behind_names_of_initials_is_no_name(journal: str) -> None:
    """Whole words that are unlikely names, behind names that begin with initials, are where it appeared."""
    work = the_work(f"<a href='a.pdf'>Mills and Markets for Felt</a>, A. Byron, C. Babbage, {journal} (2024)")

    assert (work.authors, work.venue) == (("A. Byron", "C. Babbage"), journal)


def test_editors_of_the_volume_are_no_authors() -> None:
    """Where the owner alone wrote a chapter, those who edited the book did not; the book is the venue."""
    page = a_list(
        "“Knitting Machines that Learn,” in C. Babbage and L. F. Menabrea (eds.), Threads of Europe, 2021.",
        "“Sorting Threads by Colour,” with Charles Babbage, Nature, 2020.",
    )
    chapter, _ = works(page)
    other, _ = works(page.replace("L. F. Menabrea", "Ó.-L. Menabrea"))

    assert other.venue == chapter.venue
    assert (chapter.authors, chapter.venue, chapter.year) == ((), "Threads of Europe", 2021)


def test_names_do_not_begin_inside_a_linked_title() -> None:
    """A title that is a link may read like names; the list begins behind it."""
    page = a_list(
        "<a href='a.pdf'>Between Wool and Yarn</a>, Charles Babbage, Ada Byron, Textiles 2024",
        "<a href='b.pdf'>Knitting Machines that Learn</a>, Ada Byron, Nature 2023",
    )

    assert [(p.title, p.authors[-1]) for p in works(page)] == [
        ("Between Wool and Yarn", "Ada Byron"),
        ("Knitting Machines that Learn", "Ada Byron"),
    ]


def test_year_in_bold_over_a_bold_title_is_none_of_it() -> None:
    """A cell of its own for the year stays apart from the title that follows it in the same look."""
    rows = "".join(
        f"<tr><td><b>{y}</b></td><td><b>{t}</b>. Charles Babbage, Ada Byron. Nature.</td></tr>"
        for y, t in (
            (2024, "“Too Warm to Wear”: How Wool Shapes Work"),
            (2023, "Knitting Machines that Learn"),
        )
    )

    assert [(p.title, p.year) for p in works(f"<h2>Publications</h2><table>{rows}</table>")] == [
        ("“Too Warm to Wear”: How Wool Shapes Work", 2024),
        ("Knitting Machines that Learn", 2023),
    ]


@pytest.mark.parametrize("call", ["NEW! ", "New: ", "NEW ", "🏆 ", "🔥🔥 "])
def test_call_before_an_entry_is_none_of_it(call: str) -> None:
    """What calls a reader to an entry is part of neither its title nor its authors."""
    titled, named = works(
        a_list(f"{call}<b>Felt for All</b>. Ada Byron. Nature, 2021.", f"{call}{KNITTING} ICSE, 2023.")
    )

    assert (titled.title, named.authors[0]) == ("Felt for All", "Ada Byron")


@pytest.mark.parametrize(
    "tail", ["Acceptance rate: 19.2%", "Cited by 12", ". doi: 10.1234/wool.2021.7", "31 citations"]
)
def test_what_is_told_behind_a_title_is_none_of_it(tail: str) -> None:
    """How hard it was to get in, who cites it and its number end a title that nothing else ends."""
    work, _ = works(
        a_list(f"Ada Byron (2021). Mills and Markets for Felt {tail}", "Ada Byron (2020). Looms and Labour")
    )

    assert work.title == "Mills and Markets for Felt"


def test_title_ends_before_its_state_its_year_and_its_publisher() -> None:
    """A short title does not take in what follows it."""
    page = a_list(
        "Ada Byron. Vernacular Looms. Under revision, 2024.",
        "Ada Byron (2021). Against Wool. Woolton University Press.",
        "Ada Byron. What Was Knitting (2020).",
    )

    assert [(p.title, p.year) for p in works(page)] == [
        ("Vernacular Looms", 2024),
        ("Against Wool", 2021),
        ("What Was Knitting", 2020),
    ]


def test_authors_bear_no_marks() -> None:
    """Marks and figures beside names go into marks of their own."""
    work = the_work(
        "Ada Byron*, Charles Babbage<sup>†</sup>. <b>Knitting Machines that Learn</b>. ICSE 2024."
    )

    assert work.authors == ("Ada Byron", "Charles Babbage")
    assert dict(work.marks) == {"Ada Byron": "*", "Charles Babbage": "†"}


# -- links and prizes ----------------------------------------------------------------------------


def test_raised_letters_behind_names_are_notes() -> None:
    """Raised capitals behind authors say who they were; those of a charge are of the title."""
    work = the_work(
        "Ada Byron <sup>PD</sup>, C. Babbage<sup>P</sup>, and J. Marsh<sup>UG</sup>."
        ' "Dyes of Fe<sup>III</sup>, and Wool". <i>Wool Letters</i>, 2025.'
    )

    assert work.authors == ("Ada Byron", "C. Babbage", "J. Marsh")
    assert work.title == "Dyes of FeIII, and Wool"


def test_what_superscripts_indicate_is_no_work() -> None:
    """A line that explains the marks beside names is none of the works below it."""
    markup = "<h2>Ongoing work</h2><p><i>Superscripts indicate career stages (Student, Professor).</i></p>"
    works_below = "<ul><li>Ada Byron, J. Marsh. Knitting Machines that Learn.</li></ul>"

    assert titles(markup + works_below) == ["Knitting Machines that Learn"]


def test_links_of_an_entry_are_absolute() -> None:
    """Addresses are made absolute on the page's own base, in the page's order, each once."""
    work = the_work(
        f'{KNITTING} ICSE 2024. <a href="k.pdf">PDF</a> <a href="/s.ppt">Slides</a> <a href="k.pdf">Paper</a>'
    )

    assert [k.url for k in work.links] == [
        "https://byron.example/papers/k.pdf",
        "https://byron.example/s.ppt",
    ]


@pytest.mark.parametrize("href", ["", "#", "#abstract1", "javascript:toggle()", " "])
def test_addresses_that_lead_nowhere_are_none(href: str) -> None:
    """Empty addresses, places on the page and scripts are no links."""
    assert the_work(f'{KNITTING} ICSE 2024. <a href="{href}">abstract</a>').links == ()


def test_icons_tell_what_they_lead_to() -> None:
    """A link without words is of the kind its icon names, or its picture's text."""
    work = the_work(
        f"{KNITTING} ICSE 2024. <a href='a'><i class='fa fa-file-pdf'></i></a>"
        " <a href='b'><i class='fab fa-github'></i></a> <a href='c'><img src='v.png' alt='video'></a>"
    )

    assert [k.kind for k in work.links] == [LinkKind.PDF, LinkKind.CODE, LinkKind.VIDEO]


def test_links_of_persons_and_venues_are_left_out() -> None:
    """A link on an author's name or on the venue is theirs, not the work's."""
    work = the_work(
        '<a href="/">Ada Byron</a>, <a href="https://babbage.example/">Charles Babbage</a>.'
        ' <a href="k.pdf"><b>Knitting Machines that Learn</b></a>.'
        ' In <a href="https://icse.example/">ICSE 2024</a>.'
        ' <a href="https://code.example/k">code</a>'
    )

    assert [k.url for k in work.links] == ["https://byron.example/papers/k.pdf", "https://code.example/k"]
    assert work.authors == ("Ada Byron", "Charles Babbage")
    assert work.venue == "ICSE"


def test_doi_is_read_from_the_link() -> None:
    """A link to a DOI gives the work's DOI without the resolver."""
    assert (
        the_work(f'{KNITTING} ICSE 2024. <a href="https://doi.org/10.1000/LOOM.1">doi</a>').doi
        == "10.1000/loom.1"
    )


@pytest.mark.parametrize(
    ("words", "awards"),
    [
        ("<b>Distinguished Paper Award</b>", ("Distinguished Paper Award",)),
        ("🏆 Best Paper Honorable Mention", ("Best Paper Honorable Mention",)),
        ("(Best Paper Award)", ("Best Paper Award",)),
        ("Test of Time Award 2034", ("Test of Time Award 2034",)),
        ("(Oral, acceptance rate 12%)", ()),
        ("Spotlight", ()),
    ],
)
def test_prizes_of_a_work(words: str, awards: tuple[str, ...]) -> None:
    """A prize inside an entry is the work's; being shown as a talk is none."""
    work = the_work(f"{KNITTING} ICSE 2024. {words}")

    assert work.awards == awards
    assert (work.venue, work.year) == ("ICSE", 2024)


def test_prize_in_brackets_behind_the_last_name() -> None:
    """Where the authors end the entry, a remark behind them is the work's prize and no part of a name."""
    work = the_work(
        "Knitting Machines that Learn. WOOL 2018: 60-71, Ada Byron, Charles Babbage (Best paper award)"
    )

    assert (work.authors, work.awards) == (("Ada Byron", "Charles Babbage"), ("Best paper award",))


# -- whole pages ---------------------------------------------------------------------------------


def test_index_page_of_an_author() -> None:
    """An index lists what has no venue as a preprint and leaves this year out of its dates."""
    page = (
        "<h1>Ada Byron</h1><table><tr><td>h-index</td><td>12</td></tr><tr><td>340 Citations</td></tr></table>"
        "<h2>Publications</h2><ul>"
        "<li>Jun 2<br><a href='/p1'>Knitting Machines that Learn from Sheep</a><br>"
        "Ada Byron, Charles Babbage</li>"
        "<li>Jan 2021<br><a href='/p2'>Sorting Threads by their Colour</a><br>"
        "Ada Byron, William King</li></ul>"
    )

    assert [(p.title, p.year, p.status) for p in works(page)] == [
        ("Knitting Machines that Learn from Sheep", 2025, Status.PREPRINT),
        ("Sorting Threads by their Colour", 2021, Status.PREPRINT),
    ]


def test_page_in_the_owners_second_name() -> None:
    """A page that prints the owner by surname and initials is hers as well."""
    found = works(
        a_list(
            "Byron A, Babbage CD. Knitting machines that learn. Nature. 2024;12(3):44-50.",
            "Menabrea LF, Byron A. Sorting threads by colour. Science. 2023;380:1-9.",
        )
    )

    assert [(p.title, p.authors, p.venue, p.year) for p in found] == [
        ("Knitting machines that learn", ("Byron A", "Babbage CD"), "Nature", 2024),
        ("Sorting threads by colour", ("Menabrea LF", "Byron A"), "Science", 2023),
    ]


@pytest.mark.parametrize(
    "venue",
    [
        "IEEE Trans. Inf. Theory",
        "J. Eur. Math. Soc.",
        "Eur. Phys. J. B",
        "Arch. Ration. Mech. Anal.",
        "Ann. Inst. H. Poincaré Probab. Statist.",
        "Nat. Neurosci.",
        "Behav. Ecol. Sociobiol.",
        "J. Archaeol. Sci.",
        "Z. Angew. Math. Mech.",
    ],
)
@pytest.mark.parametrize(
    "form",
    ["A. Byron, C. Babbage, {}, {} 70, 27-58 (2024).", "A. Byron, C. Babbage. {}. {} 7(2), 3-9 (2024)."],
)
def test_short_title_of_a_journal_is_one_phrase(venue: str, form: str) -> None:
    """A full stop that shortens a word of the journal ends neither the title nor the venue."""
    others = "A. Byron, C. Babbage. Threads in the dark. Nature 3, 1-2 (2023)."
    work = works(a_list(form.format("Spinning wool on a graph", venue), others))[0]

    assert (work.title, (work.venue or "").rstrip(".")) == ("Spinning wool on a graph", venue.rstrip("."))


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Байрон А.К. О шерсти и войлоке // Успехи шерст. наук. 1972. Т. 27. № 5. С. 241–242.",
            ("О шерсти и войлоке", ("Байрон А.К.",), "Успехи шерст. наук", 1972),
        ),
        (
            "Byron A.C. A felt equation // Sov. Wool., Dokl. 1974. V. 13. P. 1305–1309.",
            ("A felt equation", ("Byron A.C.",), "Sov. Wool., Dokl", 1974),
        ),
        (
            "Ada Byron, Charles Babbage, La laine et le feutre, <em>Revue du feutre</em>, n°12, 2008.",
            ("La laine et le feutre", ("Ada Byron", "Charles Babbage"), "Revue du feutre", 2008),
        ),
        (
            "Ada Byron, « La laine au marché », Note de feutre, Mai 2025.",
            ("La laine au marché", ("Ada Byron",), "Note de feutre", 2025),
        ),
        (
            "BYRON, A. Lã e política. In: SOUZA, B. (Org.). Fios da história. Recife: Tear, 2011. p. 55.",
            ("Lã e política", ("BYRON, A.",), "Fios da história", 2011),
        ),
        (
            "Byron, Ada / Suharyanto / Schaf, Carl: Filz und Norm am Rand. In: Archiv für Filz 12 (2020).",
            (
                "Filz und Norm am Rand",
                ("Byron, Ada", "Suharyanto", "Schaf, Carl"),
                "Archiv für Filz",
                2020,
            ),
        ),
        (
            "<span class='title'>La lana en casa</span> <span class='venue'>Ada Byron En <em>Manual de lana"
            " y fieltro</em>. Madrid: Rueca, 2021.</span>",
            ("La lana en casa", ("Ada Byron",), "Manual de lana y fieltro", 2021),
        ),
    ],
)
def test_lists_of_other_tongues(entry: str, told: tuple[object, ...]) -> None:
    """Two slashes part the venue in Russian lists; articles, months, "En" are no names and no venues."""
    page = a_document(a_list(entry, "Ada Byron, « Le feutre au marché », Note de feutre, Juin 2024."))
    work, _ = extract(page, Owner(name=OWNER, aliases=("Байрон А.К.",)), TODAY).publications

    assert (work.title, work.authors, (work.venue or "").rstrip("."), work.year) == told


def test_venue_that_holds_the_words_of_a_short_title() -> None:
    """The title printed again is no venue; a name that only holds the words of a short one is."""
    work = the_work("Ada Byron, Charles Babbage. <b>Felt Review</b>. <i>Annals of the Felt Review</i>.")
    again = the_work("<b>A Look at Felt</b><br>Ada Byron (2019). A Look at Felt. Loom Letters 12.")

    assert (work.title, work.venue) == ("Felt Review", "Annals of the Felt Review")
    assert again.venue == "Loom Letters"


@pytest.mark.parametrize("cell", ["<th>{}</th>", "<td><b>{}</b></td>"])
def test_heads_of_columns_name_the_fields(cell: str) -> None:
    """A table whose first row says what its columns hold is read by it, and that row is no work."""
    heads = "".join(cell.format(head) for head in ("Year", "Title", "Author(s)", "Journal", "Link"))
    page = f"""<h1>Ada Byron</h1><h2>Publications</h2><table><tr>{heads}</tr>
    <tr><td>2024<td>Wool that Remembers<td>A. Byron, C. Babbage<td>Loom Letters<td><a href=a.pdf>PDF</a></tr>
    <tr><td>2023<td>Threads in the Dark<td>C. Babbage, A. Byron<td>Proc. of LOOM<td><a href=b.pdf>PDF</a></tr>
    <tr><td>to appear<td>Felt for Beginners<td>A. Byron<td>Felt Review<td></tr></table>"""

    assert [(w.title, w.authors, w.venue, w.year) for w in works(page)] == [
        ("Wool that Remembers", ("A. Byron", "C. Babbage"), "Loom Letters", 2024),
        ("Threads in the Dark", ("C. Babbage", "A. Byron"), "Proc. of LOOM", 2023),
        ("Felt for Beginners", ("A. Byron",), "Felt Review", None),
    ]


def test_titles_of_other_scripts() -> None:
    """Titles written from the right, or without spaces, are read like any other."""
    page = a_list(
        "Ada Byron. <b>מכונות סריגה לומדות מכבשים</b>. ICSE 2024.",
        "Ada Byron. <b>آلات الحياكة التي تتعلم من الخراف</b>. Nature, 2023.",
        "Ada Byron. <b>羊から学ぶ編み機の研究</b>. Science, 2022.",
    )

    assert titles(page) == [
        "מכונות סריגה לומדות מכבשים",
        "آلات الحياكة التي تتعلم من الخراف",
        "羊から学ぶ編み機の研究",
    ]


def test_record_knows_where_it_came_from() -> None:
    """A record keeps its words, its page and the headings over it."""
    work = the_work(f"{KNITTING} ICSE 2024.")

    assert work.printed == "Ada Byron, Charles Babbage. Knitting Machines that Learn. ICSE 2024."
    assert work.page == "https://byron.example/papers/"
    assert work.section == ("Ada Byron", "Publications")
    assert 0 < work.confidence <= 1


def test_long_pages_take_a_moment() -> None:
    """A thousand entries are read in seconds."""
    page = a_list(
        *(f"Ada Byron, Charles Babbage. <b>Knitting Machine Number {n}</b>. ICSE 2024." for n in range(1000))
    )
    began = time.process_time()

    assert len(works(page)) == 1000
    assert time.process_time() - began < 30


# -- shapes of CVs -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "venue"),
    [
        (
            "Ada Byron. <i>Threads in a weak field</i>. Wool. Quant. Grav. 12 (4), 104501. arXiv:2001.01234",
            "Wool. Quant. Grav.",
        ),
        (
            "Ada Byron. <i>Threads in a weak field</i>. Mon. Not. Roy. Woollen Soc. 210 (2), 143-154.",
            "Mon. Not. Roy. Woollen Soc.",
        ),
        (
            "Ada Byron. <i>Threads in a field</i>, 2024, accepted for publication in AJ, arXiv:2403.03249",
            "AJ",
        ),
        (
            "Ada Byron. <b>Threads in a field</b>. (Accepted for Oral talk) Proceedings of the Loom Day.",
            "Proceedings of the Loom Day",
        ),
    ],
)
def test_venues_of_few_letters(item: str, venue: str) -> None:
    """A journal cut short is one venue before its volume; letters alone are one where a work was accepted."""
    assert the_work(item).venue == venue


def test_a_sentence_is_no_short_title() -> None:
    """A name, a town and a house are no journal cut short."""
    work = the_work(
        "Ada Byron. <b>Threads in a field</b>. In Proceedings of Loom Days. London. Springer, 12 pages, 2010."
    )

    assert work.venue == "Proceedings of Loom Days"


def test_slanted_titles_hold_no_names() -> None:
    """The last words of a slanted title are not the first of the persons behind it."""
    work = the_work(
        "<i>Dynamic Yarn Sharing vs. Batch Carding</i>, C. Babbage, A. Byron, L. Menabrea,"
        " in <i>Wool Letters</i>, 23(3), 521–529, <b>2012</b>."
    )

    assert work.title == "Dynamic Yarn Sharing vs. Batch Carding"
    assert work.authors == ("C. Babbage", "A. Byron", "L. Menabrea")


def test_owner_named_among_others_left_out() -> None:
    """ "et al., incl. A. Byron" names the first author and the owner."""
    work = the_work(
        "Babbage, C., et al., incl. Byron, A. <b>Threads in a weak field</b>. Wool Letters, 2021."
    )

    assert work.authors == ("Babbage, C.", "Byron, A.")


def test_state_in_italics_ends_a_title() -> None:
    """Where only the look parts the state from the title."""
    work = the_work(
        "Ada Byron and Charles Babbage. On Threads in Loom Networks <i>Under Review</i>. arXiv:2204.04009"
    )

    assert (work.title, work.status) == ("On Threads in Loom Networks", Status.UNDER_REVIEW)


def test_series_that_is_linked_behind_a_title_and_its_year() -> None:
    """What ends an entry behind title and year is where it appeared, link or not."""
    work = the_work(
        "A Workshop Transformed: Skills and the Loom (2024)."
        ' <i><a href="https://w.example/r.pdf">Wool Skills Board Report</a></i>.'
    )

    assert (work.title, work.venue) == (
        "A Workshop Transformed: Skills and the Loom",
        "Wool Skills Board Report",
    )


def test_where_preprints_stand_is_no_work() -> None:
    """A line above a list that links to an index."""
    page = a_list(f"{KNITTING} ICSE 2024.", "Ada Byron. <b>Looms and Labour Markets</b>. Science, 2001.")
    page = page.replace("<ul>", '<p>Link to preprints: <a href="https://w.example/">Wool Index</a></p><ul>')

    assert titles(page) == ["Knitting Machines that Learn", "Looms and Labour Markets"]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "小羊愛，&quot;羊の移動&quot;，羊毛学会技術研究報告，2013年3月",
            ("羊の移動", ("小羊愛",), "羊毛学会技術研究報告", 2013),
        ),
        (
            "小羊 愛，森 武史：羊毛の夜間測定，日本羊毛学会誌，Vol. 12，pp. 3–9，2014年",
            ("羊毛の夜間測定", ("小羊 愛", "森 武史"), "日本羊毛学会誌", 2014),
        ),
        (
            "小羊愛・森武史「羊毛市場の研究」『羊毛論集』第12巻第3号、2015年、45-60頁",
            ("羊毛市場の研究", ("小羊愛", "森武史"), "羊毛論集", 2015),
        ),
        (
            "李明, 小羊愛. 羊毛检测的新方法[J]. 羊毛学报, 2019, 45(2): 3-9.",
            ("羊毛检测的新方法", ("李明", "小羊愛"), "羊毛学报", 2019),
        ),
        (
            "李明，小羊愛，《羊毛检测》，《羊毛学报》2021年第3期。",
            ("羊毛检测", ("李明", "小羊愛"), "羊毛学报", 2021),
        ),
    ],
)
def test_signs_of_east_asian_texts_part_fields(entry: str, told: tuple[object, ...]) -> None:
    """Wide commas and colons, corner brackets and middle dots part what their narrow likes part."""
    document = a_document(
        a_list(entry, "李明, 小羊愛. 羊と雪の測定. 羊毛学报, 2020, 43(5): 1-12.", heading="論文")
    )
    (work, *_) = extract(document, Owner(name=OWNER, aliases=("小羊 愛",)), TODAY).publications

    assert (work.title, work.authors, work.venue, work.year) == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Byron, Ada; Schaf, Carl (Hrsg.) (2021): <em>Wolle – Filz – Kultur.</em> Würzburg: Weberhaus.",
            ("Wolle – Filz – Kultur", ("Byron, Ada", "Schaf, Carl"), "Weberhaus", 2021),
        ),
        (
            "Byron, Ada (2024): <em>Soziale Wolle.</em> In: Carl Schaf (Hrsg.): Filz heute. Bonn: Haus.",
            ("Soziale Wolle", ("Byron, Ada",), "Filz heute", 2024),
        ),
        (
            "Byron, Ada: Filz und Norm am Rand, in: Carl Schaf (Hg.), Handbuch Weben, 2020, S. 11–20.",
            ("Filz und Norm am Rand", ("Byron, Ada",), "Handbuch Weben", 2020),
        ),
    ],
)
def test_editors_are_marked_in_other_languages(entry: str, told: tuple[object, ...]) -> None:
    """ "(Hrsg.)" stands for "(eds.)": behind authors no title, before a book's name no venue."""
    work = the_work(entry)

    assert (work.title, work.authors, work.venue, work.year) == told


@pytest.mark.parametrize(
    ("item", "title", "venue"),
    [
        (
            "Ada Byron. Forte: User-Driven Looms <i>Proc. ACM LOOMS 2018</i>. Acceptance Rate: 25.7%.",
            "Forte: User-Driven Looms",
            "Proc. ACM LOOMS",
        ),
        (
            "Ada Byron. Duet: Looms and Watches. Acceptance Rate: 22.8%. <i>Proc. ACM LOOMS 2014</i>, 9.",
            "Duet: Looms and Watches",
            "Proc. ACM LOOMS",
        ),
        (
            "Ada Byron. 2009. Assembling a woollen tree (p 52-64) In: Wool Evolution.",
            "Assembling a woollen tree",
            "Wool Evolution",
        ),
        (
            "Ada Byron. 2018. Description of Lana alba gen. nov., sp. nov. from Woolton. Wooltaxa 44(3):4-7.",
            "Description of Lana alba gen. nov., sp. nov. from Woolton",
            "Wooltaxa",
        ),
        (
            "Ada Byron. (2016). Comment on “Evidence of wool on looms.” <i>Science</i> 35(6272):457a-457c.",
            "Comment on “Evidence of wool on looms.”",
            "Science",
        ),
    ],
)
def test_where_titles_end(item: str, title: str, venue: str) -> None:
    """Titles end before slanted proceedings, rates, pages; not at the stops of a species' naming."""
    work = the_work(item)

    assert (work.title, work.venue) == (title, venue)


@pytest.mark.parametrize(
    ("venue", "name"),
    [
        ("<i>Comm. ACM</i>, 62(10), October 2019", "Comm. ACM"),
        ("Wool Journal on Scientific Carding, A1702-A1732, 2019", "Wool Journal on Scientific Carding"),
        (
            "Proceedings of the Conference on Wool (CW) (Santa Lana, CA, June 2005)",
            "Proceedings of the Conference on Wool (CW)",
        ),
        ("WFS Woollen Technical Report No. 31, 2018", "WFS Woollen Technical Report"),
        (
            "Extended Abstracts of the 2017 Loom Conference (LC)",
            "Extended Abstracts of the 2017 Loom Conference (LC)",
        ),
    ],
)
def test_what_is_of_a_venue(venue: str, name: str) -> None:
    """A house may be of the name; pages with letters, places with a date and numbers are not."""
    assert the_work(f"Ada Byron, Charles Babbage. <b>Threads in a weak field</b>. {venue}.").venue == name


def test_names_end_where_a_phrase_in_bold_begins() -> None:
    """A title in bold that begins like a body's name is none of the authors."""
    work = the_work(
        "Babbage, Charles, Ada Byron, Luigi Menabrea, <b>The Loom Club at Woolton College</b>,"
        " <i>Wool Record</i>, 43 (2014)"
    )

    assert work.title == "The Loom Club at Woolton College"
    assert work.authors == ("Babbage, Charles", "Ada Byron", "Luigi Menabrea")


@pytest.mark.parametrize("rest", ["& 36 co-authors", "and 12 others"])
def test_counted_authors_are_left_out(rest: str) -> None:
    """So many others are no title."""
    work = the_work(
        f"Byron, A., C. Babbage, L. Menabrea, {rest}. (2016). Threads in a weak field. <i>Science</i> 35."
    )

    assert work.title == "Threads in a weak field"
    assert work.authors == ("Byron, A.", "C. Babbage", "L. Menabrea")


def test_nicknames_between_two_closing_quotes() -> None:
    """As they come from a PDF: both signs close."""
    work = the_work(
        "Charles Babbage, Ada ’Countess’ Byron, Luigi Menabrea. Threads in a field. <i>Science</i>, 2016."
    )

    assert work.authors == ("Charles Babbage", "Ada ’Countess’ Byron", "Luigi Menabrea")


def test_quotation_marks_of_typewriters_hold_apostrophes() -> None:
    """An apostrophe inside does not end what two of them close."""
    work = the_work("Ada Byron, Charles Babbage, ``Ada's Conjecture for Weavers' Knots,'' <i>Manuscript</i>.")

    assert work.title == "Ada's Conjecture for Weavers' Knots"


def test_quotation_marks_of_typewriters_close_behind_a_comma() -> None:
    """Two signs with a comma in front of them end a title, whatever follows it."""
    work = the_work(
        "<u>A. Byron</u>, ``Distributed looms for wool,'' <i>arXiv preprint</i>, 2022."
        " <i>Also shown at the Shearers' Meetings</i>. [<a href='https://doi.org/10.1000/5'>DOI</a>]"
    )

    assert (work.title, work.venue) == ("Distributed looms for wool", "arXiv")


def test_sentence_of_a_summary_is_no_venue() -> None:
    """Words of venues, written small in a sentence, name none."""
    work = the_work(
        "<b>Threads in a Weak Field</b><br>We spin wool and show that long studies matter in mills"
        " of the north. Our results hold.<br>Ada Byron, Charles Babbage<br>2016, under revision"
    )

    assert (work.venue, work.status) == (None, Status.UNDER_REVIEW)


def test_typed_entries_with_a_counter_begin_with_their_authors() -> None:
    """A counter typed before a lone author hides nobody: the entry is one of its own."""
    typed = (
        "[3] Ada Byron. Rethinking looms at work. In submission to <i>Wool Letters</i>.\n\n"
        "[2] Luigi Menabrea, Charles Babbage, and Ada Byron. Threads in a field. Science, 75(6):12-15.\n\n"
        "[1] Ada Byron, Charles Babbage. Knots of wool. Nature, 5(4):16-26.\n"
    )
    found = works(f"<h2>Publications</h2><h3>2016</h3><pre>{typed}</pre>")

    assert [(p.title, p.status) for p in found] == [
        ("Rethinking looms at work", Status.UNDER_REVIEW),
        ("Threads in a field", Status.PUBLISHED),
        ("Knots of wool", Status.PUBLISHED),
    ]


def test_link_within_a_sentence_is_no_title() -> None:
    """The school of who led the work is linked too."""
    work = the_work(
        '"<a href="/k.pdf">Knots of Wool in a Weak Field</a>",<br>Led by a student, <a href="/w">Wil Weft</a>'
        ' of the <a href="/s">School of Distributed Looms</a> and with Luigi Menabrea and Ada Byron.<br>'
        "Published in <i>Wool Letters</i>, 2016"
    )

    assert work.title == "Knots of Wool in a Weak Field"


def test_journals_that_one_reviews_for_are_no_work() -> None:
    """Whatever names and years stand among them."""
    page = a_list(
        f"{KNITTING} ICSE 2024.",
        "Taylor & Webb Online, Wool Access. Some venues where I regularly serve as reviewer."
        ' <i>Journal of Looms</i>, <a href="https://a.example/">LOOM 2024</a>',
    )

    assert titles(page) == ["Knitting Machines that Learn"]


def test_a_summary_tells_no_state() -> None:
    """What its sentences say of the world is not said of the work."""
    work = the_work(
        "<b>Threads in a Weak Field</b><br>We study yarn and show that looms matter in production at mills."
        "<br>Ada Byron, Charles Babbage<br>Submitted, 2016"
    )

    assert work.status is Status.UNDER_REVIEW


def test_a_figure_set_low_ends_a_title() -> None:
    """It is of the title, whatever stands behind the title's letters."""
    work = the_work(
        "<b> Impact of Looms on PM<sub>2.5</sub> </b> <b style='font-weight: normal'>"
        "(<a href='https://a.example/'>Byron et al., <i>Wool Air</i>, 2020</a>)</b>"
    )

    assert work.title == "Impact of Looms on PM2.5"


def test_the_owners_initials_among_full_names() -> None:
    """A page that prints its owner by initials, time and again, names an author with them."""
    page = a_list(
        "<b>Looms that Learn</b><br>T Lund, RM Soto, and AB, Wool Review 27, 104 (2020)",
        "<b>Sorting Threads by Colour</b><br>AB, C Babbage, and L Menabrea, Wool Letters 9, 215 (2019)",
        "<b>Carding by Hand</b><br>C Babbage,<sup>*</sup> AB,<sup>*</sup> RM Soto, Wool Letters 8, 21 (2018)",
    )

    assert [work.authors for work in works(page)] == [
        ("T Lund", "RM Soto", "AB"),
        ("AB", "C Babbage", "L Menabrea"),
        ("C Babbage", "AB", "RM Soto"),
    ]
    assert {work.venue for work in works(page)} == {"Wool Review", "Wool Letters"}


def test_meetings_and_posters_shown_there() -> None:
    """Where a list names nobody but says where each meeting was held, none is a work."""
    page = (
        "<h1>Ada Byron</h1><h2>Other Conferences and Posters</h2><ul>"
        "<li>2023 Yarnian Felt Symposium (poster), UC Woolton, Woolton, CA</li>"
        "<li>2021 Experimental Loom Conference (poster), Virtual</li>"
        "<li>2016 WoolData Yarnton, Yarnton, NY</li>"
        "<li>2015 Ida S. Lund Symposium (poster), Lund University, Old Lund, CA</li></ul>"
        "<h2>Publications</h2><ul><li>Ada Byron, Jo Mill. <b>Looms at Noon</b>. Wool Letters, 2020.</li></ul>"
    )

    assert titles(page) == ["Looms at Noon"]


def test_what_was_presented_beside_papers() -> None:
    """Below a heading that names presentations too, what says it was presented somewhere is a talk."""
    page = (
        a_list(f"{KNITTING} Nature, 2023.") + "<h3>Conference Papers, Posters, and Presentations</h3><ul>"
        "<li>Byron, A. and Soto, R. (2022). “Looms and local news: A view.” Presented at the meeting of the"
        " Wool Association, Woolton, MI, August 5, 2022.</li>"
        "<li>Byron, A. (2021). “Felt and fibre: A remix.” In <i>Proceedings of Wool Days</i>, 12-20.</ul>"
    )

    assert titles(page) == ["Knitting Machines that Learn", "Felt and fibre: A remix"]


def test_conferences_one_spoke_at() -> None:
    """Below "Conferences" what tells of a talk, a poster or being there is no paper."""
    page = a_list(f"{KNITTING} Nature, 2023.") + (
        "<h2>Conferences</h2><ul><li>2018 Wool Workshop, Woolton. Talk. <i>Weak carding beyond bias</i>.</li>"
        "<li>2018 Loom Days, KU Felt. Poster. <i>Weak carding with bias</i>.</li>"
        "<li>2017 Yarn Days, Woolton. Attended.</li></ul>"
    )

    assert titles(page) == ["Knitting Machines that Learn"]


def test_draft_of_one_author() -> None:
    """That a draft has one author alone is no part of its title."""
    page = a_list(
        "Opportunity for Weavers in Cheap Mills (Sole-Authored)",
        "What Can Looms Tell Us about Felt? (with Rosa Soto and Mary Lund)",
        heading="Working papers",
    )

    assert titles(page)[0] == "Opportunity for Weavers in Cheap Mills"


def test_what_a_work_was_called_before() -> None:
    """Its former title in brackets is neither its title nor in the way of the authors."""
    work = the_work(
        "<b>Left to Dry: Looms, Mills and Wool</b><br>(Previous title: Weavers and Felters)<br>"
        "with Rosa Soto and Mary Lund.<br><i>Journal of Wool</i>, forthcoming"
    )

    assert (work.title, work.authors) == (
        "Left to Dry: Looms, Mills and Wool",
        ("Rosa Soto", "Mary Lund"),
    )


def test_year_of_what_a_title_is_about() -> None:
    """The year of a work that is replicated or answered ends the title; the entry's own year does not."""
    page = a_list(
        "<a href='/a.pdf'>Carding Alone: A Reevaluation of Soto and Lund (2019)</a> (with Mary Lund)",
        "<a href='/b.pdf'>Moths in the Mill: A Count by the Shelf (2021)</a> (with Mary Lund)",
        heading="Working papers",
    )

    assert [(p.title[-12:], p.year) for p in works(page)] == [(" Lund (2019)", None), ("by the Shelf", 2021)]


def test_journals_of_other_tongues_are_nobody() -> None:
    """A journal of notes or annals is no coauthor; a short title is not cut at its first stop."""
    page = a_list(
        "<i>On some extensions of looms,</i> Notas de Lana (ULB), 6(1), 2007, 31-38.",
        "<i>Felts generated by knots,</i> Comment. Math. Univ. Lanae, 39(4), 2005, 211-224",
        "<i>Subsequential threads,</i> con Rosa Soto, Wool and its Applications 141(7), 2008, 1911-1925.",
    )

    assert [(p.authors, p.venue) for p in works(page)] == [
        ((), "Notas de Lana (ULB)"),
        ((), "Comment. Math. Univ. Lanae"),
        (("Rosa Soto",), "Wool and its Applications"),
    ]


def test_former_title_on_a_line_of_its_own() -> None:
    """What a work was formerly called is no venue, and not in the way of the names."""
    page = (
        "<h1>Working Papers</h1><h3>Looms Multiply the Returns to Wool</h3>"
        '<p><em>Formerly: "Felt and Fleece — Sheep, Mills, and Yarn."</em> With Rosa Soto. Under review.</p>'
        "<h3>The Economy of Knots: Theory and Evidence</h3><p>With Mary Lund. Under review.</p>"
    )

    assert [(p.authors, p.venue, p.status) for p in works(page)] == [
        (("Rosa Soto",), None, Status.UNDER_REVIEW),
        (("Mary Lund",), None, Status.UNDER_REVIEW),
    ]


def test_title_and_venue_set_off_alike_one_by_one() -> None:
    """Title with its stop and venue are both bold: the space between parts them."""
    page = a_list(
        "M. Lund, A. Byron, R. Soto. <b>Impact of the comb on the density of felt.</b> "
        "<span><b>Wool Mapping</b></span>, 2020.",
        "A. Byron, R. Soto. <b>Loops for guided shearing depend on wool and hardware.</b> "
        "<span><b>Feltimage Clinical</b></span>, 2018.",
        "R. Soto, A. Byron. <b>Short knot tractography</b>. <b>Feltimage</b>, 2022.",
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Impact of the comb on the density of felt", "Wool Mapping"),
        ("Loops for guided shearing depend on wool and hardware", "Feltimage Clinical"),
        ("Short knot tractography", "Feltimage"),
    ]


def test_column_of_the_page_s_own_beside_titles_and_authors() -> None:
    """Where the heads of columns name titles and authors, a column that no rule knows does no harm."""
    heads = "".join(f"<th>{head}</th>" for head in ("", "Authors", "Title", "Where it went", "Year"))
    rows = "".join(
        f"<tr><td>{n}.</td><td>Byron A., Soto R.</td><td>{title}</td><td>{venue}</td><td>2022</td></tr>"
        for n, (title, venue) in enumerate(
            (
                ("Is Felt Keeping its Promise in Mills? A Structured Review", "Felt Journal"),
                ("Looms that Learn to Card at Night", "Loom Days"),
            )
        )
    )

    assert [(p.title, p.venue) for p in works(f"<table><tr>{heads}</tr>{rows}</table>")] == [
        ("Is Felt Keeping its Promise in Mills? A Structured Review", "Felt Journal"),
        ("Looms that Learn to Card at Night", "Loom Days"),
    ]


def test_files_and_links_beside_titles_and_journals() -> None:
    """Columns that hold a work's file, and a link to it, beside its title and journal, are no venues."""
    heads = "".join(f"<th>{head}</th>" for head in ("Title", "Journal", "File", "Publication"))
    rows = "".join(
        f"<tr><td>{title}</td><td><a href='https://j.example/{n}'>{venue}</a></td><td>{file}</td>"
        f"<td><a href='https://doi.org/10.1234/wool.{n}'>link</a></td></tr>"
        for n, (title, venue, file) in enumerate(
            (
                (
                    "The Role of Looms in the Wool of Northern Mills: a Review",
                    "Frontiers in Felt",
                    "<i>NA</i>",
                ),
                ("Signatures of Felt among Weavers at Night", "Felt", "<a href='a.pdf'>link</a>"),
            )
        )
    )

    found = works(f"<h1>Publications</h1><p>My publications.</p><table><tr>{heads}</tr>{rows}</table>")
    assert [(p.title, p.venue) for p in found] == [
        ("The Role of Looms in the Wool of Northern Mills: a Review", "Frontiers in Felt"),
        ("Signatures of Felt among Weavers at Night", "Felt"),
    ]


def test_category_in_capitals_is_no_venue() -> None:
    """What the page's author calls a category is on what a work is, not where it appeared."""
    card = (
        "<div class='post'><h3 class='listing-title'><a href='/{0}'>{1}</a></h3>"
        "<div class='listing-subtitle'>Rosa Soto, Ada Byron, Mary Lund</div>"
        "<div class='listing-categories'><div class='listing-category'>HPP</div></div>"
        "<div class='metadata'><div class='listing-date'>{2}</div>"
        "<div class='listing-author'>{3}</div></div></div>"
    )
    page = "<h1>Publications</h1>" + "".join(
        card.format(*of)
        for of in (
            (1, "Continuous carding and variability in fasting sheep", 2024, "Felt Metabolism"),
            (2, "Characterizing looms in thousands of quiet mills", 2023, "Journal of Wool"),
            (3, "Threads that bind: a study of knots at night", 2022, "Nature Wool"),
        )
    )

    assert [p.venue for p in works(page)] == ["Felt Metabolism", "Journal of Wool", "Nature Wool"]


def test_item_over_a_list_of_its_own() -> None:
    """An item that says what the list inside it holds is that list's heading."""
    page = (
        "<h2>List of publications</h2><ul><li>preprints<ol>"
        "<li>Counting knots in a random fleece (with Rosa Soto) <a href='a.pdf'>pdf</a> (2020/5/17)</li>"
        "<li>Skirting a knot in nine threads (with Mary Lund) <a href='b.pdf'>pdf</a> (2019/4/12)</li></ol>"
        "</li><li>published articles<ol>"
        "<li>Burning woollen graphs at night (with Mary Lund), Felt Letters 40 (2024), 1-3.</li></ol></li>"
        "</ul>"
    )

    assert [(p.title, p.year, p.status) for p in works(page)] == [
        ("Counting knots in a random fleece", 2020, Status.PREPRINT),
        ("Skirting a knot in nine threads", 2019, Status.PREPRINT),
        ("Burning woollen graphs at night", 2024, Status.PUBLISHED),
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "Byron, A., King, W., {title}, {journal}, v. 32, pp. 231–621, 2008",
        "A. Byron, W. King, {title}, {journal}, No. 37, 2020, 66–71",
        "Byron, Ada, William King, 2016, {title}, {journal} 8 15–98.",
        "Ada Byron, William King (2006), {title}, {journal} 23, 466–748.",
        "A. Byron, W. King, 2023, {title}: {journal}, v. 81, pp. 444–755.",
        "A. Byron, W. King, 2023, {title}: {journal}, v. 81 (3), pp. 444–755.",
        "A. Byron, W. King (2023, March). {title}, {journal}, 35(8), p. 8",
        "A. Byron, W. King (2005), {title}, {journal}, 778–819.",
        "A. Byron, W. King (21 September 2007), {title}. {journal}, 63(2), p. 9",
        "A. Byron, W. King, {title}, “{journal}”, 29/7 (2005), 431–512.",
    ],
)
@pytest.mark.parametrize(
    "journal", ["Wool Today", "Annales de la laine et du feutre", "Thread metabolism", "Rev Card Sci"]
)
def test_a_volume_tells_an_unknown_journal(printed: str, journal: str) -> None:
    """What stands between the last comma of a title and a volume is the journal, whatever its words."""
    title = "How mills were lost in the northern towns"
    work = the_work(printed.format(title=title, journal=journal))

    assert (work.title, work.venue) == (title, journal)


def test_commas_in_a_title_before_its_stop() -> None:
    """A volume behind a comma tells of no journal there, where a full stop ended the title before."""
    work = the_work("Byron, A. (2006). Mills, looms and towns. Media, Wool & Society, 23(2), 466–748.")

    assert (work.title, work.venue) == ("Mills, looms and towns", "Media, Wool & Society")


@pytest.mark.parametrize("title", ["Weaving Systems", "Lost Mills, 1898–1982", "Wool, Felt, Thread"])
@pytest.mark.parametrize(
    ("journal", "place"),
    [
        ("Threads cardées", ", 98, 175–194."),
        ("L’Aide-tisserande", ". 715: 723–745."),
        ("Cloth and building materials", ", Vol. 95 (26), p. 5"),
        ("Weaving and Society", ". 6: 6–18."),
    ],
)
def test_a_volume_tells_an_unknown_journal_behind_a_short_title(title: str, journal: str, place: str) -> None:
    """However short a title is, the sentence that ends in a volume's number is none of it."""
    work = the_work(f"Byron, A. (2014). {title}. {journal}{place}")

    assert (work.title, work.venue) == (title, journal)


@pytest.mark.parametrize(
    "title", ["Carding, a newer art of mills, in northern towns", "Looms at Work: A Thread-based Approach"]
)
@pytest.mark.parametrize(
    "printed",
    [
        "Felting Bulletin, 16, 553–571.",
        "Felting Bulletin, v. 41, pp. 556–938.",
        "Felting Bulletin, XVI(84), pp. 2–5.",
    ],
)
def test_commas_and_colons_before_a_journal_and_its_volume(title: str, printed: str) -> None:
    """No venue begins behind a comma or a colon, where a sentence on the journal and its volume do."""
    work = the_work(f"Byron, A., & King, W. (2010). {title}. {printed}")

    assert (work.title, work.venue) == (title, "Felting Bulletin")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Under<br>Review", (None, Status.UNDER_REVIEW)),
        ("Revise and<br>Resubmit", (None, Status.UNDER_REVIEW)),
        ("Revise and<br>Resubmit, <i>Journal of Felting</i>", ("Journal of Felting", Status.UNDER_REVIEW)),
        ("Conditionally<br>accepted, <i>Journal of Felting</i>", ("Journal of Felting", Status.TO_APPEAR)),
        ("Work in<br>Progress", (None, Status.IN_PREPARATION)),
    ],
)
def test_state_that_a_line_breaks(printed: str, expected: tuple[str | None, Status]) -> None:
    """A state goes on where its line ends, as at the right edge of a CV: half of one is no venue."""
    entry = f"<p>“Carding Machines that Learn: A Long View” (with Jon C. Grant) {printed}</p>"
    other = "<p>“Sorting Threads by Colour: A Short View” (with Mary King)</p>"
    first, _ = works(f"<h2>Working Papers</h2>{entry}{other}")

    assert (first.venue, first.status) == expected
