"""Honours: lists in every shape, sentences that tell of one, data; and what is none."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from crawler.extractors.awards.finder import find_awards
from crawler.extractors.names.owner import Owner
from crawler.extractors.structured import from_records
from crawler.reading import read
from crawler.reading.document import Break, DataRecord, Document, Heading, Line, Mark, Span
from crawler.reading.source import Source
from snapshots.model import Award
from tests.bibliographies.honours import drawn_honours
from tests.bibliographies.reading import honours_read

OWNER = Owner(name="Ada Q. Wong", aliases=("A. Wong",))
ON = date(2026, 5, 1)

Told = tuple[str, int | None, str | None]


def awards_of(document: Document) -> list[Told]:
    """Title, year and giver of each honour found."""
    return [(a.title, a.year, a.organization) for a in find_awards(document, OWNER, ON)]


def html(body: str) -> list[Told]:
    """The honours of an HTML page with this body."""
    page = f"<!doctype html><html><head><title>Ada Wong</title></head><body>{body}</body></html>"
    return awards_of(read(Source(body=page.encode(), url="https://ada.example/", content_type="text/html")))


def markdown(text: str) -> list[Told]:
    """The honours of a Markdown page."""
    return awards_of(read(Source(body=text.encode(), url="https://ada.example/cv.md", file_name="cv.md")))


def printed(*texts: str, heading: str = "Honors and Awards", after: Break = Break.LINE) -> Document:
    """A document as a PDF gives it: lines below one heading, without elements."""
    above = (Heading(text=heading, level=1),)
    lines = [Line(spans=(Span(heading),), heading=1, path=("page:1",))]
    for text in texts:
        marker, bullet, rest = text.partition("\t")
        spans = (Span(rest if bullet else text),)
        lines.append(
            Line(
                spans=spans,
                headings=above,
                path=("page:1",),
                after=after,
                marker=marker if bullet else "",
                box=(1, 2, 3, 4),
            )
        )
    return Document(
        url="https://ada.example/cv.pdf", base="https://ada.example/", format="pdf", lines=tuple(lines)
    )


# --- shapes of lists ---


def test_list_items_with_title_giver_and_year() -> None:
    """Each item of an honours list is one honour, its giver behind the comma, its year at the end."""
    found = html(
        "<h2>Honors &amp; Awards</h2><ul><li>Spinning Prize, Wool University, 2021</li>"
        "<li>Best Thesis Award (Carding Society), 2019</li><li>Loom Fellowship, 2016 &ndash; 2018</li>"
        "<li>Centre for Wool Studies, Summer Fellowship, 2015</li></ul>"
    )

    assert found == [
        ("Spinning Prize", 2021, "Wool University"),
        ("Best Thesis Award", 2019, "Carding Society"),
        ("Loom Fellowship", 2016, None),
        ("Summer Fellowship", 2015, "Centre for Wool Studies"),
    ]


def test_year_first_with_a_dash() -> None:
    """ "2021 – Title, Giver" reads as well as "Title, Giver, 2021"."""
    found = markdown("## Awards\n\n- 2021 – Spinning Prize, Wool University\n- 2019: Loom Fellowship\n")

    assert found == [("Spinning Prize", 2021, "Wool University"), ("Loom Fellowship", 2019, None)]


def test_table_with_a_head_row() -> None:
    """A table's head is no honour, and says which column is which."""
    found = html(
        "<h2>Awards</h2><table><tr><th>Year</th><th>Organization</th><th>Award</th></tr>"
        "<tr><td>2022</td><td>Prize Committee of Wool</td><td>Golden Shear</td></tr>"
        "<tr><td>2020</td><td>Carding Society</td><td>Young Spinner Award</td></tr></table>"
    )

    assert found == [
        ("Golden Shear", 2022, "Prize Committee of Wool"),
        ("Young Spinner Award", 2020, "Carding Society"),
    ]


def test_row_with_two_honours_and_years_is_one() -> None:
    """A table's row is one honour, whatever its cells name."""
    found = html(
        "<h2>Awards</h2><table><tr><td>07/2021</td><td>Wool Student Award 2021</td>"
        "<td>Best publication in the mill; 1,000€</td></tr></table>"
    )

    assert [(title, year) for title, year, _ in found] == [("Wool Student Award", 2021)]


def test_tabs_of_a_converted_pdf() -> None:
    """Cells parted by tabs are year, honour and giver; a rank and an occasion of the giver fall away."""
    found = markdown(
        "## Honors & Awards\n\n## UNIVERSITY AWARDS\n\n"
        "2024\tShepherd Scholarship of Wool University (4/200), Wool University Award\tWool University\n"
        "2023\tTop 10 Thesis of Wool University, EE (10/408), Graduation Ceremony\tWool University\n"
        "2023\tThird Prize, Wool University Award\tWool University\n\n## Skills\n\nKnitting\n"
    )

    assert found == [
        ("Shepherd Scholarship of Wool University", 2024, "Wool University"),
        ("Top 10 Thesis of Wool University, EE", 2023, "Wool University"),
        ("Third Prize", 2023, "Wool University"),
    ]


def test_dates_at_the_right_edge() -> None:
    """A PDF's dates at the right edge end the line they stand on."""
    found = awards_of(
        printed("Loom Graduate Fellowship 2016 – 2018", "Wool College Junior Fellowship 2013 – 2017")
    )

    assert found == [("Loom Graduate Fellowship", 2016, None), ("Wool College Junior Fellowship", 2013, None)]


def test_wrapped_line_belongs_to_its_entry() -> None:
    """Where entries begin with a year, a line without one continues the entry before it."""
    found = awards_of(
        printed(
            "2018-present Wool AI Chair",
            "2015-present Fellow, Institute for Advanced Looms, Yarn and",
            "Thread",
        )
    )

    assert found == [
        ("Wool AI Chair", 2018, None),
        ("Fellow", 2015, "Institute for Advanced Looms, Yarn and Thread"),
    ]


def test_wrapped_line_before_its_date() -> None:
    """Where entries end with a year, a line without one waits for it."""
    found = awards_of(
        printed(
            "Spinning Prize, Wool University, 2021",
            "Outstanding Student Paper Award at the 11th Conference on Yarn at",
            "Carding School, “On Wool”, 2015",
            "Loom Fellowship, 2009",
            after=Break.BLOCK,
        )
    )

    assert [(title, year) for title, year, _ in found] == [
        ("Spinning Prize", 2021),
        ("Outstanding Student Paper Award at the 11th Conference on Yarn at Carding School, “On Wool”", 2015),
        ("Loom Fellowship", 2009),
    ]


def test_open_span_on_the_next_line() -> None:
    """A span whose end wrapped to the next line makes no entry of its own."""
    found = awards_of(
        printed(
            "Ada Loom Distinguished Professor in Weaving, University of Wool, 2021",
            "- present",
            "Wool Fellow, 2019",
        )
    )

    assert found == [
        ("Ada Loom Distinguished Professor in Weaving", 2021, "University of Wool"),
        ("Wool Fellow", 2019, None),
    ]


def test_entries_that_the_pdf_ran_together() -> None:
    """A line with several honours, each with its date, is several honours."""
    found = awards_of(
        printed(
            "Spinning Prize, Wool Society (1998) Carding Medal, University of Yarn (1997)",
            "Loom Scholar (1988)",
        )
    )

    assert found == [
        ("Spinning Prize", 1998, "Wool Society"),
        ("Carding Medal", 1997, "University of Yarn"),
        ("Loom Scholar", 1988, None),
    ]


def test_honours_below_their_school() -> None:
    """A school's name over its bullets is no honour but their giver."""
    found = awards_of(
        printed(
            "Loom Fellowship 2016 – 2018",
            "University of Wool 2009 – Present",
            "●\tCarding Scholarship in the Department of Yarn (2011 - Present)",
            "●\tOutstanding Student Award (2009 - 2011)",
            after=Break.BLOCK,
        )
    )

    assert found == [
        ("Loom Fellowship", 2016, None),
        ("Carding Scholarship in the Department of Yarn", 2011, "University of Wool"),
        ("Outstanding Student Award", 2009, "University of Wool"),
    ]


def test_nested_lists_below_their_school() -> None:
    """The same in nested list items."""
    found = html(
        "<h2>Awards</h2><ul><li>University of Wool"
        "<ul><li>Spinning Prize, 2021</li><li>Dean's list, 2019</li></ul></li></ul>"
    )

    assert found == [
        ("Spinning Prize", 2021, "University of Wool"),
        ("Dean's list", 2019, "University of Wool"),
    ]


def test_honours_below_a_degree() -> None:
    """Dated honours inside an item are honours, and the degree they stand below gives none of them."""
    found = markdown(
        "# Awards\n\n* 2020 Doctor of Philosophy in Weaving (Wool Institute)\n"
        "  * 2020 **Dean's Award for a Thesis**\n  * 2018 Wool Travel Award\n"
        "* 2013 Bachelor of Science with First-class Honours (Wool University)\n"
        "  * 2013 Carding Prize\n  * 2012 Loom Prize\n"
    )

    assert found == [
        ("Dean's Award for a Thesis", 2020, None),
        ("Wool Travel Award", 2018, None),
        ("Carding Prize", 2013, None),
        ("Loom Prize", 2012, None),
    ]


def test_giver_on_the_second_line() -> None:
    """The second line of an item names the giver."""
    found = html("<h2>Awards</h2><ul><li><b>Spinning Prize</b> (2021)<br>Wool University</li></ul>")

    assert found == [("Spinning Prize", 2021, "Wool University")]


def test_honours_parted_by_line_breaks() -> None:
    """Lines of one paragraph that each have their date are honours of their own."""
    found = html("<h2>Awards</h2><p>Spinning Prize, 2021<br>Loom Fellowship, 2019<br>Carding Medal, 2018</p>")

    assert found == [
        ("Spinning Prize", 2021, None),
        ("Loom Fellowship", 2019, None),
        ("Carding Medal", 2018, None),
    ]


def test_empty_line_ends_honours_parted_by_breaks() -> None:
    """What stands behind an empty line is no part of an honour that has no date."""
    page = "<h2>Awards</h2>Spinning Prize, 2021<br>Loom Fellowship<br><br>Drawn after a pattern of Bo's."

    assert ("Loom Fellowship", None, None) in html(page)


def test_year_headings_over_the_honours() -> None:
    """A year over the honours is theirs."""
    found = html(
        "<h2>Awards</h2><h3>2021</h3><ul><li>Spinning Prize</li></ul>"
        "<h3>2019</h3><ul><li>Loom Fellowship</li></ul>"
    )

    assert found == [("Spinning Prize", 2021, None), ("Loom Fellowship", 2019, None)]


def test_bold_title_and_plain_giver() -> None:
    """Bold words at the beginning of an entry are its title."""
    found = html("<h2>Awards</h2><p><b>Spinning Prize for Young Weavers</b> Wool University, 2021</p>")

    assert found == [("Spinning Prize for Young Weavers", 2021, "Wool University")]


def test_bold_title_between_year_and_giver() -> None:
    """A date may stand before the bold title; of the sentences behind it the first names the giver."""
    found = markdown(
        "## Awards\n\n"
        "* 2023: **Carding Award.** Society for the Study of Wool, Spain. _Finalist,_ 500 USD.\n"
        "* 2022: **Best Talk Prize**. Department of Yarn of Wool University, Spain. _Second._ [Read](r)\n"
        "* **Thouless Prize for Weaving (2018)**, Wool University\n"
    )

    assert found == [
        ("Carding Award", 2023, "Society for the Study of Wool"),
        ("Best Talk Prize", 2022, "Department of Yarn of Wool University"),
        ("Thouless Prize for Weaving", 2018, "Wool University"),
    ]


def test_lines_that_hang_below_a_bold_title() -> None:
    """Below a bold title a break leads to its giver or to words about it, not to another honour."""
    found = markdown(
        "## Awards\n\n"
        "**Yarn Scholarship, Junior Year**\n\n"
        "**Loom Medal, 2023**  \nTeam award, with me at the spindle\n\n"
        "**Wool District Level 7th Rank**  \nIssued by the Second Talent Search Board – Aug 2007\n\n"
        "**Spinning Scholarship**, 2019<br>Scholarship awarded for research in the wool lab.\n\n"
        "**Sheep Scholarship, Sophomore Year**\n\n**Lamb Scholarship, Freshman Year**\n"
    )

    assert found == [
        ("Yarn Scholarship, Junior Year", None, None),
        ("Loom Medal", 2023, None),
        ("Wool District Level 7th Rank", 2007, "Second Talent Search Board"),
        ("Spinning Scholarship", 2019, None),
        ("Sheep Scholarship, Sophomore Year", None, None),
        ("Lamb Scholarship, Freshman Year", None, None),
    ]


def test_words_about_an_honour_are_no_giver() -> None:
    """A line of an item that tells about the honour, in a sentence or at length, is not who gave it."""
    found = markdown(
        "## Awards\n\n"
        "- 2018.11: **Wool Foundation Scholarship**  \n9% acceptance rate. Two years of tuition at MIT.\n\n"
        "- Carding Fellowship, 2017-2021  \n  *for research in yarn at WOOL*\n"
    )

    assert found == [("Wool Foundation Scholarship", 2018, None), ("Carding Fellowship", 2017, None)]


def test_fields_of_the_work_below_its_prize() -> None:
    """What an item says of the paper that won is neither giver nor year, nor the end of the list."""
    found = markdown(
        "# Awards\n\n"
        "- **Wool Best Paper Award** — *Jul 2020*  \n  **Paper:** On Wool (WOOL 2019)  \n"
        "  **Authors:** Wong, A., Byron, B. • **Role:** Co-author/PI\n\n"
        "- **Yarn Paper Award** — *Sep 2023*  \n  **Paper:** On Yarn (YARN)\n\n- Loom Medal, 2018\n"
    )

    assert found == [
        ("Wool Best Paper Award", 2020, None),
        ("Yarn Paper Award", 2023, None),
        ("Loom Medal", 2018, None),
    ]


def test_reasons_with_a_date_are_none() -> None:
    """A paragraph that says what an honour was given for is none, even where it ends with a year."""
    found = html(
        "<h1>Awards</h1><p>Nov. 21st, 2018 <b>Carding award</b></p>"
        "<p>Awarded for the talk “On Wool” at WOOL 2018.</p>"
    )

    assert found == [("Carding award", 2018, None)]


def test_cells_with_a_title_and_words_behind_it() -> None:
    """A bold title in a cell of its own line ends where its bold words end; "Award by" leads to the giver."""
    found = html(
        "<h2>Awards</h2><ol><li><span>2023</span><div><b>Carding Prize, Runner-Up</b>"
        "<span> Best Thesis · Wool College</span></div></li></ol>"
        "<table><tr><td><b>Loom Scholarship</b><br>Award by <i>Wool University</i>, 2019</td></tr></table>"
    )

    assert found == [
        ("Carding Prize, Runner-Up", 2023, "Wool College"),
        ("Loom Scholarship", 2019, "Wool University"),
    ]


def test_heading_that_is_no_element() -> None:
    """A line that says "Awards" and nothing else heads a list, whatever it is set as; "Education" ends it."""
    found = html(
        "<div>Awards</div><p>Spinning Prize, 2021</p><p>Loom Fellowship, 2019</p><div>Education</div>"
        "<p>PhD in Yarn with honors, Wool University, 2018</p>"
    )

    assert found == [("Spinning Prize", 2021, None), ("Loom Fellowship", 2019, None)]


def test_label_in_the_margin() -> None:
    """A label in the margin runs into its first entry; the entries below it are of its list."""
    lines = tuple(
        Line(spans=(Span(text),), path=("page:1",))
        for text in (
            "Fellowships 2006-2009 Dean’s list, University of Wool",
            "2015 Loom Challenge winner.",
            "Service",
        )
    )
    document = Document(url="https://ada.example/cv.pdf", base="", format="pdf", lines=lines)

    assert awards_of(document) == [
        ("Dean’s list", 2006, "University of Wool"),
        ("Loom Challenge winner", 2015, None),
    ]


def test_prize_named_by_the_heading() -> None:
    """Below "Outstanding paper awards:" the entries are the papers; the prize is the heading's."""
    found = awards_of(
        printed("ICWS 2017: On Wool", "SPIN 2023: On Yarn", heading="Outstanding Paper Awards:")
    )

    assert found == [("Outstanding Paper Awards", 2017, "ICWS"), ("Outstanding Paper Awards", 2023, "SPIN")]


def test_page_titled_awards_without_a_heading() -> None:
    """A page whose title says honours needs no heading."""
    found = markdown("---\ntitle: Awards\n---\n\n### 2022\n- Wool Scholarship - Wool University (300$)\n")

    assert found == [("Wool Scholarship", 2022, "Wool University")]


def test_honours_as_headings() -> None:
    """Below a list's heading an honour may be a heading itself, its giver and date below it."""
    found = html(
        "<h1>Honors and Awards</h1><h3>Academic Awards</h3><div><h5>Jo Wool, Jr. Memorial Award</h5>"
        "<p>Wool College, 2023</p></div><div><h5>Carding Leadership Scholarship</h5>"
        "<p>Wool College, 2020-2023</p>"
        "<p>Awarded for outstanding service.</p></div>"
    )

    assert found == [
        ("Jo Wool, Jr. Memorial Award", 2023, "Wool College"),
        ("Carding Leadership Scholarship", 2020, "Wool College"),
    ]


def test_honours_as_headings_of_a_page_titled_awards() -> None:
    """Below the page's title alone a heading that names one honour is an honour too."""
    found = markdown(
        "---\ntitle: Awards\n---\n\n### Special Award for Teaching and Technology\n"
        "**Wool Youth Board | Woolland** <br/>\n[Link](l)\n\n* The award was given for my research.\n"
    )

    assert [title for title, *_ in found] == ["Special Award for Teaching and Technology"]


def test_details_inside_an_item() -> None:
    """Items inside an honour's item are its giver and date, not honours."""
    found = html(
        "<h2>Awards</h2><ul><li><b>Spinning Prize</b>"
        "<ul><li>Awarder: Wool Society</li><li>Date: May 2021</li>"
        "<li>Awarded to the best spinner of the year.</li></ul></li></ul>"
    )

    assert found == [("Spinning Prize", 2021, "Wool Society")]


def test_definition_list_of_years() -> None:
    """A year as a term stands for the honours defined below it."""
    found = html(
        "<h2>Honours</h2><dl><dt>2019</dt><dd>Wool Society Fellowship</dd>"
        "<dt>2015</dt><dd>Carding Prize</dd></dl>"
    )

    assert found == [("Wool Society Fellowship", 2019, None), ("Carding Prize", 2015, None)]


def test_honours_in_one_line_behind_a_label() -> None:
    """ "Awards: A (2015), B (2016)" holds one honour a date."""
    found = html("<p><b>Awards:</b> NSF CAREER (2015), Loom Fellowship (2016), Carding Award (2017)</p>")

    assert found == [
        ("NSF CAREER", 2015, None),
        ("Loom Fellowship", 2016, None),
        ("Carding Award", 2017, None),
    ]


def test_bullets_that_tell_about_dated_honours() -> None:
    """Undated bullets below dated honours tell about them."""
    found = markdown(
        "## Awards\n\n**Spinning Fellowship**, *2023*\\\n• Awarded by the Wool Department\\\n"
        "**Carding Scholarship**, *2018*\\\n• For the five best students of the department\n"
    )

    assert [(title, year) for title, year, _ in found] == [
        ("Spinning Fellowship", 2023),
        ("Carding Scholarship", 2018),
    ]


def test_contest_over_what_was_won_in_it() -> None:
    """A contest over a bullet with the prize won in it is one honour, named by both."""
    document = printed(
        "Wool University Thesis Contest May 2016",
        "-\tBest Thesis in Felting",
        "National Weaving Contest December 2015",
        "-\t2nd place of the young weavers' looms",
    )

    assert [(title, year) for title, year, _ in awards_of(document)] == [
        ("Best Thesis in Felting", 2016),
        ("2nd place of the young weavers' looms, National Weaving Contest", 2015),
    ]


def test_giver_in_a_column_at_the_right() -> None:
    """What a PDF sets apart at the right of an honour is who gave it, where it names a house."""
    line = printed("x").lines[1]
    rows = [
        ("2017", "Carding Scholarship", "University of Wool"),
        ("2011", "Nominee, Loom Prize", "Wool College"),
    ]
    lines = [
        replace(
            line,
            spans=(Span(year, roles=("left",)), Span(f" {name} "), Span(giver, roles=("right",))),
            after=Break.BLOCK,
        )
        for year, name, giver in rows
    ]
    document = printed()

    assert awards_of(replace(document, lines=(*document.lines, *lines))) == [
        ("Carding Scholarship", 2017, "University of Wool"),
        ("Nominee, Loom Prize", 2011, "Wool College"),
    ]


def test_bold_honour_beside_its_place_over_giver_and_date() -> None:
    """A bold honour, its place at the right, stands over its giver and date."""
    document = printed()
    line = printed("x").lines[1]
    cards = [
        ("Carding Fellowship", "National Science Foundation", "2017-2020", ""),
        ("Ivy Award Nominee", "Wool College", "2012", "“Recognizing the weaver who is outstanding in wool.”"),
    ]
    lines: list[Line] = []
    for name, giver, date_, about in cards:
        first = (Span(name, frozenset({Mark.BOLD})), Span(" "), Span("Woolton, USA", roles=("right",)))
        second = (Span(f"{giver} "), Span(date_, roles=("right",)))
        lines += [
            replace(line, spans=first, after=Break.BLOCK),
            replace(line, spans=second, after=Break.LINE),
        ]
        lines += [replace(line, spans=(Span(about),), after=Break.LINE)] if about else []

    assert awards_of(replace(document, lines=(*document.lines, *lines))) == [
        ("Carding Fellowship", 2017, "National Science Foundation"),
        ("Ivy Award Nominee", 2012, "Wool College"),
    ]


def test_houses_that_head_the_honours_of_a_printed_list() -> None:
    """Where a printed list begins with a house by itself, such lines give the honours below them."""
    document = printed(
        "University of Wool",
        "Weavers' Innovation Fellowship . . . . . Fall 2015",
        "Yarn Research Fellowship . . . . . . . Fall 2014",
        "Carding College",
        "Tau Beta Loom Award . . . . . . Spring 2013",
    )

    assert awards_of(document) == [
        ("Weavers' Innovation Fellowship", 2015, "University of Wool"),
        ("Yarn Research Fellowship", 2014, "University of Wool"),
        ("Tau Beta Loom Award", 2013, "Carding College"),
    ]


def test_small_print_below_a_dated_honour() -> None:
    """A sentence without a date, in smaller letters below an honour, tells about it."""
    document = printed()
    line = printed("x").lines[1]
    rows = [
        ("2021 Best Poster Award, Society of Wool", 11.0),
        ("Best undergraduate poster for a study of looms, threads and the felting of wool in winter.", 7.0),
        ("2020 Young Weaver Prize", 11.0),
    ]
    lines = [replace(line, spans=(Span(text),), size=size, after=Break.BLOCK) for text, size in rows]

    assert awards_of(replace(document, lines=(*document.lines, *lines))) == [
        ("Best Poster Award", 2021, "Society of Wool"),
        ("Young Weaver Prize", 2020, None),
    ]


def test_grants_and_invitations_are_no_honours() -> None:
    """What is called a grant's award is money for a project; an invitation is none either."""
    found = html(
        "<h2>Awards</h2><ul><li>Won Wool Best Paper award (2020).</li>"
        "<li>Invited to the Journal of Felt (2019).</li>"
        "<li>Grant Award: WOOL: Looms at Scale ($250,000 of $3M total) (2021).</li></ul>"
    )

    assert found == [("Wool Best Paper award", 2020, None)]


def test_giver_said_on_the_line_below() -> None:
    """A line that says of itself who gave it, below one without a date, is of the honour above."""
    document = printed()
    line = printed("x").lines[1]
    lines: list[Line] = []
    for name, said in (
        ("Carding Scholarship", "Issued by Wool University – Feb 2010"),
        ("State Level 7th Rank", "Award by the Society of Weavers, 2019"),
    ):
        lines += [replace(line, spans=(Span(name),), after=Break.BLOCK)]
        lines += [replace(line, spans=(Span(said),), after=Break.LINE)]

    assert awards_of(replace(document, lines=(*document.lines, *lines))) == [
        ("Carding Scholarship", 2010, "Wool University"),
        ("State Level 7th Rank", 2019, "Society of Weavers"),
    ]


def test_label_in_a_column_at_the_right_is_no_giver() -> None:
    """A link's label at the right of an honour says nothing of it."""
    document = printed()
    line = printed("x").lines[1]
    spans = (
        Span("2020", roles=("left",)),
        Span(" Carding Medal, University of Wool "),
        Span("Website", roles=("right",)),
    )

    assert awards_of(replace(document, lines=(*document.lines, replace(line, spans=spans)))) == [
        ("Carding Medal", 2020, "University of Wool")
    ]


def test_honours_of_a_year_between_commas() -> None:
    """What a year lists between commas, most of it by an honour's noun, are honours each."""
    found = html(
        "<h2>Awards, Fellowships, and Grants</h2><ul>"
        "<li>2024 Top Weaver Award, Carding Travel Grant, KU School of Wool Prize for Best Student Paper</li>"
        "<li>2023 Winner of Loom Research Award, Yarn Finance Grant ($15,000), Wong Scholarship Fund</li>"
        "<li>2022 Second Prize, Wool Contest, Young Weavers' Award</li></ul>"
    )

    assert [(title, year) for title, year, _ in found] == [
        ("Top Weaver Award", 2024),
        ("Carding Travel Grant", 2024),
        ("KU School of Wool Prize for Best Student Paper", 2024),
        ("Winner of Loom Research Award", 2023),
        ("Wong Scholarship Fund", 2023),
        ("Second Prize, Wool Contest, Young Weavers' Award", 2022),
    ]


def test_honour_by_itself_on_a_line_of_an_education() -> None:
    """A line of one's education that is an honour counts; degrees, training and theses are none."""
    found = html(
        "<h2>Education</h2><p><b>Ph.D., Weaving</b>, Wool University, 2012<br>Advisor: Prof. C. Babbage<br>"
        "NSF Graduate Research Fellowship; Certificate of Felt<br>Thesis: On Prizes of the Wool Award</p>"
        "<p>M.S., Wool College, 2009<br>"
        "Fellowship, Felting and Carding at the Loom Hospital<br>Research Fellow and Scholar<br>"
        "Member of the Loom Fellowship Program<br>"
        "Wolle Merit Scholarship (2008), Loom Alumni Prize (2006-2008)</p>"
    )

    assert found == [
        ("NSF Graduate Research Fellowship", None, None),
        ("Wolle Merit Scholarship", 2008, None),
        ("Loom Alumni Prize", 2006, None),
    ]


def test_sum_below_an_honour_is_no_giver() -> None:
    """What came with an honour, on a line of its own, gave it not."""
    found = html("<h2>Awards</h2><ul><li><b>Carding Stipend</b>, 2014<br>$26000pa</li></ul>")

    assert found == [("Carding Stipend", 2014, None)]


def test_contest_of_a_rank_is_of_its_name() -> None:
    """ "First Prize, Weaving Contest" is one honour's name; what gives a rank its meaning is no giver."""
    found = markdown(
        "## Awards\n\n- First Prize, WOOL Weaving Contest (2020)\n- Finalist, Loom Scholarship (2017)\n"
    )

    assert found == [
        ("First Prize, WOOL Weaving Contest", 2020, None),
        ("Finalist, Loom Scholarship", 2017, None),
    ]


def test_sentence_over_the_list_is_none() -> None:
    """A line that leads to the list is no entry of it."""
    found = markdown("## Awards\n\nHere is a brief list of my honors and awards:\n\n* Spinning Prize, 2021\n")

    assert found == [("Spinning Prize", 2021, None)]


# --- title, giver, year ---


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Spinning Prize, Best MSc Paper, KU Wool (2019)",
            ("Spinning Prize, Best MSc Paper", 2019, "KU Wool"),
        ),
        ("ICWS Travel Award, Woolton, LA, 2019", ("ICWS Travel Award", 2019, None)),
        ("National Wool Fellowship, India, 2007", ("National Wool Fellowship", 2007, None)),
        ("Best Paper Award (2023) – Conference on Yarn", ("Best Paper Award", 2023, "Conference on Yarn")),
        (
            "Most Influential Paper Award – YarnConf’23, 2023",
            ("Most Influential Paper Award", 2023, "YarnConf’23"),
        ),
        (
            "Wool Society Prize in Weaving, First Place, 2022",
            ("Wool Society Prize in Weaving, First Place", 2022, None),
        ),
        (
            "Yarn Maths Competition, Special Award (2007)",
            ("Yarn Maths Competition, Special Award", 2007, None),
        ),
        (
            "“Weaver of the Game”, Wool University, Oct. 28, 2017",
            ("Weaver of the Game", 2017, "Wool University"),
        ),
        ("Carding Medal, Wool Society, 05/2020", ("Carding Medal", 2020, "Wool Society")),
        ("Fellow of the Wool Society (2016)", ("Fellow of the Wool Society", 2016, None)),
        ("Loom Fellow (declined), 2018", ("Loom Fellow", 2018, None)),
        ("Loom Research Award, 2022. ($70,000)", ("Loom Research Award", 2022, None)),
        ("Best Paper Award, ICWS, for [C11] 2017", ("Best Paper Award", 2017, "ICWS")),
        (
            "2nd Prize in Loom Contest (LC 2021) organized by the Yarn Symposium (YS-2021). - July, 2021",
            ("2nd Prize in Loom Contest (LC 2021)", 2021, "Yarn Symposium (YS-2021)"),
        ),
        (
            "Best Paper in Yarn in 1999, Wool Society (2000)",
            ("Best Paper in Yarn in 1999", 2000, "Wool Society"),
        ),
        ("Dec. 2020: Wool Scholarship, 2019-2020. View the certificate.", ("Wool Scholarship", 2020, None)),
        (
            "Carding Award for the 15th Yarn Conference (YC), 2020. Paper: On Wool.",
            ("Carding Award for the 15th Yarn Conference (YC)", 2020, None),
        ),
        (
            '2022 "Yarn Valley · Silk Cup" Contest, Second Prize',
            ('"Yarn Valley · Silk Cup" Contest, Second Prize', 2022, None),
        ),
        ("Fellow, Academy of Yarn and Wool (elected 2012)", ("Fellow", 2012, "Academy of Yarn and Wool")),
        (
            "2024.11 Project with an Honorable Mention in the 2024 Yarn Contest",
            ("Project with an Honorable Mention in the 2024 Yarn Contest", 2024, None),
        ),
        ('Wool Best Paper Award for "On Wool: A Tutorial", 2023', ("Wool Best Paper Award", 2023, None)),
        (
            "August 2019 - Runner up Best Paper Award at ICWS 2019 for the paper “Spinning from Wool”.",
            ("Runner up Best Paper Award at ICWS 2019", 2019, None),
        ),
        ('2014 Best poster award, Woolton ("Patterns in yarn")', ("Best poster award, Woolton", 2014, None)),
        ("Carding Prize (2018) Title: On Wool and Yarn", ("Carding Prize", 2018, None)),
        ("Awarded the Carding Scholarship (July 2024).", ("Carding Scholarship", 2024, None)),
        (
            "Top rank in the class of 2017 in Weaving, in terms of GPA",
            ("Top rank in the class of 2017 in Weaving, in terms of GPA", 2017, None),
        ),
        ("Dr. W. S. Wong Prize — Highest marks in the second year", ("Dr. W. S. Wong Prize", None, None)),
        ("Dean's Award, Wool College (2019/2020)", ("Dean's Award", 2019, "Wool College")),
        ("Loom Prize, Wool Society, 500 USD (2019)", ("Loom Prize", 2019, "Wool Society")),
        ("Yarn Award (2009; 8 recipients in the firm)", ("Yarn Award", 2009, None)),
        (
            "<b>Short Paper Award</b>, WOOL (Wool Conference), 2019",
            ("Short Paper Award", 2019, "WOOL (Wool Conference)"),
        ),
        ("<b>Loom Fellowship</b> @Wool University 2019", ("Loom Fellowship", 2019, "Wool University")),
        ("2008~2010 Wool Scholarship", ("Wool Scholarship", 2008, None)),
        ("2023 Awarded Wool <i>Travel Fellowship</i>", ("Wool Travel Fellowship", 2023, None)),
        (
            'Awarded the prestigious "Spinning Scholarship" by the Wool Foundation (2012)',
            ("Spinning Scholarship", 2012, "Wool Foundation"),
        ),
        (
            "<b>Loom Fellowship</b> awarded from 2023 to 2025 by the University of Wool",
            ("Loom Fellowship", 2023, "University of Wool"),
        ),
        (
            "Sept 2021 Loom Fellowship, For supporting my stay at WOOL",
            ("Loom Fellowship, For supporting my stay at WOOL", 2021, None),
        ),
        ("2021 Wool Best Paper Award, 1st Place 🥇", ("Wool Best Paper Award, 1st Place", 2021, None)),
        ("2021 \u2003 优秀奖学金 \u2003 羊毛大学", ("优秀奖学金", 2021, "羊毛大学")),
        (
            "2016 1st Place, Poster on KNIT and CARD Looms, WOOL",
            ("1st Place, Poster on KNIT and CARD Looms", 2016, "WOOL"),
        ),
        ("2016 Third Prize, WOOL", ("Third Prize", 2016, "WOOL")),
        (
            "2015 Paper Award at the Wool Conference, “Yarn Protections and the Great Thread”",
            ("Paper Award at the Wool Conference", 2015, None),
        ),
        ("Yarn Scholarship (Sept. - Nov. 2019)", ("Yarn Scholarship", 2019, None)),
        ("2018年3月 羊毛学会 山羊賞", ("羊毛学会 山羊賞", 2018, None)),
        ("2019 Förderpreis, Universität Wolle", ("Förderpreis", 2019, "Universität Wolle")),
        ("国家奖学金, 羊毛大学, 2019", ("国家奖学金", 2019, "羊毛大学")),
        ("2026 Wool Paper Award at WOOL'26 [4]", ("Wool Paper Award at WOOL'26", 2026, None)),
        (
            "2022 Felt Excellence Award by Wool Laboratory, recognized for the development of many looms.",
            ("Felt Excellence Award", 2022, "Wool Laboratory"),
        ),
        (
            "Best paper award for “Automated looms: A survey of carding” by the 38th Wool Symposium in 2021.",
            ("Best paper award", 2021, "38th Wool Symposium"),
        ),
        ("2018 Carding Award. Wool College", ("Carding Award", 2018, "Wool College")),
        (
            "First place in M.S. student poster contest. Wool Society of America, Northern Branch, 2006",
            ("First place in M.S. student poster contest", 2006, "Wool Society of America, Northern Branch"),
        ),
        (
            "2018 Carding Award. Paid for a year at Wool College",
            ("Carding Award. Paid for a year at Wool College", 2018, None),
        ),
        ("Recipient, Dean's Carding Scholarship, 2018", ("Dean's Carding Scholarship", 2018, None)),
        ("2015 Wool Council doctoral studentship", ("Wool Council doctoral studentship", 2015, None)),
        ("Weaver's 30 under 30, 2012", ("Weaver's 30 under 30", 2012, None)),
    ],
)
def test_one_entry(entry: str, told: Told) -> None:
    """An entry's title, year and giver are parted by what the words are, not by one pattern."""
    assert html(f"<h2>Awards</h2><ul><li>{entry}</li></ul>") == [told]


def test_several_honours_under_one_date() -> None:
    """Honours parted by semicolons in one entry share its date."""
    assert html(
        "<h2>Awards</h2><ul><li>Top Graduate; KU Wool Scholarship; Carding Prize, 2014</li></ul>"
    ) == [
        ("Top Graduate", 2014, None),
        ("KU Wool Scholarship", 2014, None),
        ("Carding Prize", 2014, None),
    ]


def test_year_after_the_next_is_none() -> None:
    """A number greater than the year after the page's day is no date."""
    assert html("<h2>Awards</h2><ul><li>Wool Vision 2050 Award</li></ul>") == [
        ("Wool Vision 2050 Award", None, None)
    ]


def test_evidence_and_confidence() -> None:
    """An honour carries its words and its page, and is surer with a year and a word of honours."""
    document = printed("Spinning Prize, 2021", "Order of the Spindle, 1991")
    prize, society = find_awards(document, OWNER, ON)

    assert (prize.printed, prize.page) == ("Spinning Prize, 2021", "https://ada.example/cv.pdf")
    assert society.confidence < prize.confidence < 1


# --- sentences ---


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She received the Wool Fellowship in 2020.", [("Wool Fellowship", 2020, None)]),
        (
            "My thesis was awarded the 2021 Shear Award and the 2021 Honourable Mention for the Yarn Award.",
            [("Shear Award", 2021, None), ("Honourable Mention for the Yarn Award", 2021, None)],
        ),
        (
            "My PhD was supported by a Loom Fellowship and the Wool Research Centre.",
            [("Loom Fellowship", None, None)],
        ),
        (
            "Dr. Wong is a Fellow of the Wool Society and recipient of the Carding Medal (2019) for work.",
            [("Fellow of the Wool Society", None, None), ("Carding Medal", 2019, None)],
        ),
        ("He is a former Fulbright Scholarship recipient.", [("Fulbright Scholarship", None, None)]),
        (
            "In 2018, I won a Spinning Prize from the Carding Society.",
            [("Spinning Prize", None, "Carding Society")],
        ),
        (
            "I am a Wool Society Fellow and was elected to the National Academy of Yarn in 2019.",
            [("Wool Society Fellow", None, None), ("Elected to the National Academy of Yarn", 2019, None)],
        ),
        (
            "I have received several awards, including a Loom Fellowship (2006), an NSF CAREER award (2007),"
            " the Wool Conference Best Paper award (2008), and the Carding Prize (2013).",
            [
                ("Loom Fellowship", 2006, None),
                ("NSF CAREER award", 2007, None),
                ("Carding Prize", 2013, None),
            ],
        ),
        ("I hold the Canada Research Chair in Wool.", [("Canada Research Chair in Wool", None, None)]),
        (
            "I served at the WU. My research has been recognized by a Loom Prize.",
            [("Loom Prize", None, None)],
        ),
        ("She won the Carding Prize in 2018 with Bo Li.", [("Carding Prize", 2018, None)]),
        (
            "I have been awarded the 2018 Loom Faculty Award for weaving, teaching, and promise.",
            [("Loom Faculty Award", 2018, None)],
        ),
        (
            "She earned recognition including the 2012 Wool Dissertation Award and a Loom Prize.",
            [("Wool Dissertation Award", 2012, None), ("Loom Prize", None, None)],
        ),
        ("She was named a Loom Foundation Scholar in 2017.", [("Loom Foundation Scholar", 2017, None)]),
    ],
)
def test_honours_told_in_sentences(sentence: str, told: list[Told]) -> None:
    """A sentence that says what the owner received, won, was named, is an honour's evidence."""
    assert html(f"<h1>Ada Wong</h1><p>I weave at Wool University. {sentence} I like tea.</p>") == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Our paper received the Best Paper Award at the Wool Conference in 2020.",
        "My student Bo Li received the Spinning Prize in 2021.",
        "I am a research fellow at the Institute of Wool.",
        "She is a Postdoctoral Fellow in the Department of Yarn.",
        "I received my PhD from Wool University in 2019.",
        "Her work has won several best paper awards at ICWS and SPIN.",
        "I am serving on the committee of the Carding Dissertation Award.",
        "My work is supported by the Wool Council and an Early Yarn Grant.",
        "See my Google Scholar profile, which holds over 1000 citations (Google Scholar, 2018).",
        "I will be looking for students who won a Fulbright Fellowship or the like.",
    ],
)
def test_sentences_that_tell_of_no_honour(sentence: str) -> None:
    """Papers' prizes, students' honours, posts, degrees, grants and boasts at large are none."""
    assert html(f"<h1>Ada Wong</h1><p>I weave at Wool University. {sentence} I like tea.</p>") == []


def test_a_listed_honour_is_told_once() -> None:
    """An honour of the list that the running text tells too is one honour."""
    found = html(
        "<h1>Ada Wong</h1><p>She received the Wool Fellowship in 2020.</p>"
        "<h2>Awards</h2><ul><li>Wool Fellowship, Carding Society, 2020</li></ul>"
    )

    assert found == [("Wool Fellowship", 2020, "Carding Society")]


# --- what is none ---


def test_prize_inside_a_publication_is_none() -> None:
    """A paper's prize beside the paper is the paper's."""
    found = html(
        "<h2>Publications</h2><ul><li>A. Wong, B. Li. On Wool. ICWS 2020. <b>Best Paper Award</b></li>"
        "<li>A. Wong. On Yarn. SPIN 2019. Distinguished Paper Award.</li></ul>"
    )

    assert found == []


@pytest.mark.parametrize(
    "heading", ["News", "Grants", "Service", "Talks", "Teaching", "Students", "Education"]
)
def test_other_sections_hold_none(heading: str) -> None:
    """Lines of other sections are no honours though they use the words."""
    found = html(
        f"<h2>{heading}</h2><ul><li>2021: Award Committee, Wool Prize</li>"
        "<li>May 2020: Spinning Fellowship talk</li></ul>"
    )

    assert found == []


def test_grants_among_awards_are_none() -> None:
    """Of "Funding and awards" only the awards are honours; a travel grant is one."""
    found = html(
        "<h2>Funding and awards</h2><ul><li>Loom Grant DMS 1234 (PI), 2022–2025. ($160,000)</li>"
        "<li>Spinning Prize, Wool University, 2021</li><li>Yarn Research Grant, 2013</li>"
        "<li>ICWS travel grant, 2012</li></ul>"
    )

    assert found == [("Spinning Prize", 2021, "Wool University"), ("ICWS travel grant", 2012, None)]


def test_grants_of_a_career_are_honours() -> None:
    """A council's starting, consolidator or advanced grant in an honours list is the person's own."""
    found = html(
        "<h2>Awards and honors</h2><ul><li>EWC Starting Grant, 2026</li><li>EWC Consolidator Grant, 2021</li>"
        "<li>Yarn Research Grant, 2013</li></ul>"
    )

    assert found == [("EWC Starting Grant", 2026, None), ("EWC Consolidator Grant", 2021, None)]


def test_subheading_of_grants_below_awards() -> None:
    """Below "Grants and awards", the part "Internal grants" lists none."""
    found = html(
        "<h2>Grants and awards</h2><h3>Internal grants</h3>"
        "<ul><li>Yarn Fellowship Fund, Wool University, 2011</li></ul>"
        "<h3>Distinctions</h3><ul><li>Spinning Prize, 2010</li></ul>"
    )

    assert found == [("Spinning Prize", 2010, None)]


def test_what_is_spoken_is_none() -> None:
    """A keynote or an invited talk in a list of honours is none; a lecture that is a prize is one."""
    found = html(
        "<h2>Honors</h2><h3>2023</h3><ul><li>Keynote Speaker, Bank of Wool</li>"
        "<li>Carding Prize, Wool Institute</li><li>Luncheon Address, Yarn Association</li>"
        "<li>Guest Lecturer at Wool College</li></ul>"
    )

    assert found == [("Carding Prize", 2023, "Wool Institute")]


def test_tasks_are_no_honours() -> None:
    """Who chaired a programme is told in a list of honours, and is none; a named chair is one."""
    found = html(
        "<h2>Honors</h2><ul><li>Program co-chair, WOOL 2020</li><li>General Chair, Loom Symposium, 2019</li>"
        "<li>Lovelace Chair in Weaving, Wool University, 2018</li></ul>"
    )

    assert found == [("Lovelace Chair in Weaving", 2018, "Wool University")]


@pytest.mark.parametrize(
    ("heading", "own"),
    [
        ("Students' awards", False),
        ("Prizes won by my PhD students", False),
        ("Awards to lab members", False),
        ("Advisee Awards", False),
        ("Undergraduate awards", True),
        ("Postdoctoral fellowships and awards", True),
        ("Awards for teaching", True),
    ],
)
def test_honours_of_others(heading: str, own: bool) -> None:
    """Below a heading that says whose they are, the honours of students are not the owner's."""
    found = html(f"<h2>Honors</h2><h3>{heading}</h3><ul><li>Carding Prize, Wool Institute, 2020</li></ul>")

    assert found == ([("Carding Prize", 2020, "Wool Institute")] if own else [])


@pytest.mark.parametrize(
    "line",
    [
        "Selected recognitions from my work in the mill.",
        "One-year fellowship awarded to a candidate in the Wool Group.",
        "Winning an award is always a special moment. A. Weaver",
        "Awards recognizing outstanding contributions to the mill",
        "Recognition in weaving, spinning, and life at the mill.",
        "Honors and prizes received for work on looms.",
        "Scholarship",
        "Honors",
        "Supplemental Grant. This is awarded by the Fellowships Committee of the mill.",
    ],
)
def test_words_over_or_about_honours_are_none(line: str) -> None:
    """A sentence without a date, and a name of honours at large, is no honour."""
    assert html(f"<h1>Awards</h1><p>{line}</p><ul><li>Spinning Prize, 2021</li></ul>") == [
        ("Spinning Prize", 2021, None)
    ]


def test_margin_of_the_page_adds_none() -> None:
    """A link to an index of scholars is no honour; an honour named again without its year is the same."""
    found = html(
        "<h1>Awards</h1><p><i>Loom Fellow</i></p><p><a href='s'>Google Scholar</a></p>"
        "<ul><li>Loom Fellow (2022)</li></ul>"
    )

    assert found == [("Loom Fellow", 2022, None)]


def test_all_of_a_file_titled_awards_is_honours() -> None:
    """Below the title of a Markdown file an entry needs no word of honours."""
    found = markdown("---\ntitle: Awards\n---\n\n* Wool Pioneer, Wool University, 2017\n")

    assert found == [("Wool Pioneer", 2017, "Wool University")]


def test_year_above_an_honour_set_as_a_heading() -> None:
    """In an item the year may stand above the heading that names the honour."""
    found = html(
        "<h2>Awards</h2><ul><li><div>2017</div><div><h3>Carding Prize</h3><p>For weavers.</p></div></li>"
        "<li><div><h3>Loom Prize</h3></div></li>"
        "<li><div>2013</div><div><h3>Spinning Fellowship</h3></div></li></ul>"
    )

    assert found == [
        ("Carding Prize", 2017, None),
        ("Loom Prize", None, None),
        ("Spinning Fellowship", 2013, None),
    ]


def test_rank_and_its_contest_on_two_lines() -> None:
    """A bare rank is no honour of its own; the line below says of what."""
    found = html(
        "<h2>Awards</h2><h3>2025</h3><ul><li>Bronze Prize<br>The Wool Paper Awards, Wool Inc</li></ul>"
    )

    assert found == [("Bronze Prize", 2025, "Wool Paper Awards, Wool Inc")]


def test_topic_over_honours_is_none() -> None:
    """A heading that praises a topic is not the honour; those below it are."""
    found = markdown("# Awards\n\n## Scientific Excellence\n\n- Loom Medal, 2024\n")

    assert found == [("Loom Medal", 2024, None)]


def test_sentence_on_a_doctor_is_no_entry() -> None:
    """ "Dr." begins a prize's name, and a sentence on someone who got one."""
    found = html("<h2>Awards</h2><p>Dr. Ada Wong received the Loom Prize of the Wool Society in 2019.</p>")

    assert found == [("Loom Prize of the Wool Society", 2019, None)]


def test_foot_of_the_page_holds_none() -> None:
    """What stands in the page's menu or foot is no honour, whatever heading it stands below."""
    found = html(
        "<h1>Honors</h1><h3>1992</h3><ul><li>Loom Medal</li></ul>"
        "<footer><h4>Ada</h4><p>Wool Professor of Yarn<br>Wool University</p></footer>"
    )

    assert found == [("Loom Medal", 1992, None)]


def test_foreign_heading_below_awards_lets_only_honours_through() -> None:
    """Below awards a heading that says nothing known may begin another list: only words of honours count."""
    found = html(
        "<h3>Awards</h3><ul><li>Spinning Prize, 2021</li></ul><h4>Doctor of Philosophy</h4>"
        "<p>Thesis Title : Robust Looms</p><p>Institution : Wool University</p>"
        "<p>Duration : Jan, 2018 - Sep, 2022</p>"
    )

    assert found == [("Spinning Prize", 2021, None)]


def test_menu_is_none() -> None:
    """A menu that offers "Awards" lists none."""
    found = html(
        "<nav><ul><li>Home</li><li>Publications</li><li>Awards</li><li>Contact</li></ul></nav>"
        "<p>I study wool.</p>"
    )

    assert found == []


def test_running_titles_are_none() -> None:
    """A PDF's running title, page number and date of update are no honours."""
    found = awards_of(
        printed(
            "Spinning Prize, 2021", "Ada Q. Wong – CV 3/7", "Page 2 of 3", "Last updated: June 02, 2026", "4"
        )
    )

    assert found == [("Spinning Prize", 2021, None)]


def test_page_without_honours() -> None:
    """A page that speaks of none has none."""
    assert (
        html("<h1>Ada Wong</h1><p>I study wool.</p><h2>Publications</h2><p>A. Wong. On Wool. 2020.</p>") == []
    )


# --- data ---


def test_awards_of_a_data_file() -> None:
    """An awards list given as data is read by its fields."""
    record = DataRecord(
        source="json", fields={"title": "Spinning Prize", "date": "2021-05-01", "awarder": "Wool Society"}
    )
    document = Document(url="https://ada.example/resume.json", base="", format="data", records=(record,))

    assert awards_of(document) == [("Spinning Prize", 2021, "Wool Society")]


def test_mark_up_and_grants_in_data_of_honours() -> None:
    """A title's mark-up is none of its words; money for a project is no honour."""
    titles = ('Yarn – <a href="https://a.example/">Best Reader Award</a>', "Mill Fund – Co-I")
    above = (Heading(text="Grants – Awards", level=1),)
    records = tuple(
        DataRecord(source="yaml", fields={"title": t, "year": "2023"}, headings=above) for t in titles
    )
    document = Document(url="https://ada.example/cv.yml", base="", format="data", records=records)

    assert awards_of(document) == [("Yarn – Best Reader Award", 2023, None)]


def test_shortcode_of_a_work_is_no_honour() -> None:
    """A work given as a shortcode below a heading of honours is none, whatever its title says."""
    fields = {"title": "10 Years of Spinning Awards", "year": "2020", "inner": "Ada Wong"}
    above = (Heading(text="Awards", level=1),)
    record = DataRecord(source="shortcode", fields=fields, headings=above)
    document = Document(url="https://ada.example/", base="", format="markdown", records=(record,))

    assert awards_of(document) == []


def test_award_property_of_a_person() -> None:
    """The award property of a person in JSON-LD is an honour."""
    record = DataRecord(source="json-ld", fields={"@type": "Person", "award": ["Spinning Prize (2021)"]})
    document = Document(url="https://ada.example/", base="", format="html", records=(record,))

    assert awards_of(document) == [("Spinning Prize", 2021, None)]


def test_awards_of_a_data_file_by_years() -> None:
    """A time table of honours gives each item its block's year."""
    blocks = [
        {"year": "2021", "items": ["Spinning Prize, Wool University"]},
        {"year": "2019", "items": ["Loom Award"]},
    ]
    record = DataRecord(source="yaml", fields={"title": "Honors and Awards", "contents": blocks})
    document = Document(url="https://ada.example/cv.yml", base="", format="data", records=(record,))

    assert awards_of(document) == [("Spinning Prize", 2021, "Wool University"), ("Loom Award", 2019, None)]


def test_widget_of_honours_in_front_matter() -> None:
    """Items in the front matter of a page titled as honours are honours; its grants are none."""
    widget = (
        "+++\ntitle = 'Accomplish&shy;ments'\n\n[[item]]\n  organization = 'Wool University'\n"
        "  title = 'Carding Prize'\n  date_start = '2017-01-01'\n\n[[item]]\n  organization = 'Yarn Fund'\n"
        "  title = 'Research Grant'\n  date_start = '2019-01-01'\n\n[[item]]\n  organization = 'Yarn'\n"
        "  title = 'Spinning with Machines'\n  date_start = '2020-01-01'\n+++\n"
    )

    assert markdown(widget) == [("Carding Prize", 2017, "Wool University")]
    assert markdown(widget.replace("Accomplish&shy;ments", "Awards"))[1][0] == "Spinning with Machines"


def test_file_of_awards() -> None:
    """A data file named for honours holds honours: giver and year in fields, in the name, or told."""
    text = (
        "- title: Loom Award\n  granter: Wool Society\n  paper: On Wool\n  year: 2026\n"
        "- name: Wool Travel Award — Congress of the Wool Society (2025)\n"
        "- title: Young Weaver Award (21/517)\n  description: 32nd Meeting of the Yarn Club, 2024.\n"
    )
    document = read(
        Source(body=text.encode(), url="https://a.example/_data/awards.yml", file_name="awards.yml")
    )

    assert awards_of(document) == [
        ("Loom Award", 2026, "Wool Society"),
        ("Wool Travel Award", 2025, "Congress of the Wool Society"),
        ("Young Weaver Award", 2024, None),
    ]
    assert from_records(document, OWNER, ON) == ()


def test_honours_with_an_author_or_a_venue_are_no_works() -> None:
    """What stands in a file of honours, or has a granter, is no work; "awarded by …" names the giver."""
    text = (
        "- author: wong\n  title: <b>Shear Award</b> (1 of 9) awarded by the Wool Club (WC)\n  date: 2019\n"
        "- title: Spinning Prize\n  venue: 13th Wool Conference\n  granter: Wool Society\n  year: 2018\n"
    )
    named, other = (
        read(Source(body=text.encode(), url=f"https://a.example/{n}.yml", file_name=f"{n}.yml"))
        for n in ("awards", "works")
    )
    prize = ("Spinning Prize", 2018, "Wool Society")

    assert awards_of(named) == [("Shear Award (1 of 9)", 2019, "Wool Club (WC)"), prize]
    assert from_records(named, OWNER, ON) == ()
    assert prize in awards_of(other)
    assert "Spinning Prize" not in [p.title for p in from_records(other, OWNER, ON)]


def test_file_that_is_a_bare_list_of_awards() -> None:
    """A data file of mere lines, named for honours, is read line by line; under another name it is mute."""
    text = b"- Test of Time Award, WOOL Society, 2022\n- Young Weaver, Wool Laboratory\n"
    named, other = (
        read(Source(body=text, url=f"https://a.example/{n}.yml", file_name=f"{n}.yml"))
        for n in ("awards", "x")
    )

    assert awards_of(named) == [
        ("Test of Time Award", 2022, "WOOL Society"),
        ("Young Weaver", None, "Wool Laboratory"),
    ]
    assert (awards_of(other), from_records(named, OWNER, ON)) == ([], ())


# --- order and cost ---


def test_same_page_same_answer() -> None:
    """Reading twice gives the same tuple of awards."""
    document = printed("Spinning Prize, 2021", "Loom Fellowship, 2019")
    first: tuple[Award, ...] = find_awards(document, OWNER, ON)

    assert first == find_awards(document, OWNER, ON)


def test_hostile_text_costs_little() -> None:
    """Text made to make expressions backtrack costs no more than other text of its length."""
    bombs = (
        "2019, " * 3000,
        "(" * 20_000,
        "awarded the " * 2000,
        "a, " * 6000,
        "May 1, " * 3000,
        "Prize and the " * 1500,
    )
    began = time.process_time()
    for bomb in bombs:
        awards_of(printed(bomb))
        awards_of(printed(bomb, heading="About"))

    assert time.process_time() - began < 2.0


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            "2003–2006. Shepherd Scholar, held at University of Woolton",
            ("Shepherd Scholar", 2003, "University of Woolton"),
        ),
        (
            "Best student paper award at LOOMS, Nov. 2001 (adviser of Rosa Soto).",
            ("Best student paper award at LOOMS", 2001, None),
        ),
        ("Doctoral Fellowship, Banque de Laine 2018–2021", ("Doctoral Fellowship", 2018, "Banque de Laine")),
    ],
)
def test_words_around_giver_and_date(item: str, told: Told) -> None:
    """Where an honour was held, whom it was with, and a bank that gave it."""
    assert html(f"<h2>Honors and Awards</h2><ul><li>{item}</li></ul>") == [told]


def test_what_an_honour_is_given_for_is_none() -> None:
    """A line below an honour that says to whom it goes each year is no honour of its own."""
    found = html(
        "<h2>Honors and Awards</h2><ul><li><b>Spinning Prize</b>, Wool University, 2022</li>"
        "<li>Annual award to a weaver's finest publication of 2021</li></ul>"
    )

    assert [title for title, *_ in found] == ["Spinning Prize"]


def with_margin(*rows: tuple[str, str]) -> Document:
    """Lines of a PDF below one heading, each with the date beside it; between asterisks bold."""

    def line(date: str, text: str) -> Line:
        plain, _, strong = text.rpartition("*")[::-1]
        said = [Span(strong.strip("*"), marks=frozenset({Mark.BOLD})), Span(plain)]
        said = [span for span in said if span.text]
        spans = (Span(date, roles=("left",)), Span(" "), *said) if date else tuple(said)
        after = Break.BLOCK if date else Break.LINE
        return Line(spans=spans, headings=heading, path=("page:1",), after=after)

    heading = (Heading(text="Awards and fellowships", level=1),)
    lines = tuple(line(*row) for row in rows)
    return Document(
        url="https://ada.example/cv.pdf", base="https://ada.example/cv.pdf", format="pdf", lines=lines
    )


def test_a_date_in_the_margin_holds_for_the_lines_below() -> None:
    """Several honours of a year stand beside its one date in a column of their own."""
    document = with_margin(
        ("2021", "Spinning Award (Wool University)"),
        ("", "Wool University’s Carding Fellowship"),
        ("", "Shear Scholarship (Wool University)"),
        ("2019", "Yarn Prize"),
    )

    assert [(title, year) for title, year, _ in awards_of(document)] == [
        ("Spinning Award", 2021),
        ("Wool University’s Carding Fellowship", 2021),
        ("Shear Scholarship", 2021),
        ("Yarn Prize", 2019),
    ]


def test_plain_line_below_a_bold_honour_beside_its_date() -> None:
    """Below a bold honour, a plain line names who gave it or tells about it, and is no honour."""
    document = with_margin(
        ("Mar 2021", "*Award for notable felts in carding*"),
        ("", "German Society of Weavers"),
        ("Jan 2019", "*PhD Award*"),
        ("", "Award of each year for a thesis on wool"),
        ("May 2018", "*Ilse von Loom Medal*"),
        ("", "Given each year to three graduates of Wool University"),
    )

    assert awards_of(document) == [
        ("Award for notable felts in carding", 2021, "German Society of Weavers"),
        ("PhD Award", 2019, None),
        ("Ilse von Loom Medal", 2018, None),
    ]


def test_what_an_honour_paid_for_below_its_giver() -> None:
    """A plain line below a bold honour and its giver goes on with neither."""
    document = with_margin(
        ("2022", "*Loom Fellowship*, Wool State, College of Felt"),
        ("", "Upkeep of students in their last year"),
        ("2021", "*Carding Prize*, Society of Weavers and"),
        ("", "Felters of Woolton"),
        ("2020", "*Yarn Medal*, Wool State"),
    )

    assert awards_of(document) == [
        ("Loom Fellowship", 2022, "Wool State, College of Felt"),
        ("Carding Prize", 2021, "Society of Weavers and Felters of Woolton"),
        ("Yarn Medal", 2020, "Wool State"),
    ]


def test_who_gave_it_in_front_and_who_else_got_it() -> None:
    """An honour's sort stands behind its giver; others that got it too stand behind theirs."""
    page = (
        "<h1>Grants and awards</h1><ul><li>2008-2011: Woolton Valley, PhD scholarship.</li>"
        "<li>2005: Loom Scheme award, Yarnian Weaving Council, with Ida Lund, Bo Weaver</li>"
        "<li>2004: Felt Fellowship, Research Institute</li></ul>"
    )

    assert html(page) == [
        ("PhD scholarship", 2008, "Woolton Valley"),
        ("Loom Scheme award", 2005, "Yarnian Weaving Council"),
        ("Felt Fellowship", 2004, "Research Institute"),
    ]


def test_sums_works_and_manners_behind_honours() -> None:
    """A sum is no year; what a prize was for, who it goes to and how one came to it are not its giver."""
    page = (
        "<h1>Prizes and honours</h1><ul>"
        "<li>Awarded the 2016 Lund Prize in Weaving for the article ‘Felted Looms’. $10,000 for it.</li>"
        "<li>Yarnian Article Prize (for the article ‘Felt and Empty Looms’). $2000 awarded each year.</li>"
        "<li>Prize Fellow by Examination, Carding College. 2010.</li>"
        "<li>Garn Prize in Mental Weaving, 2008. £500 awarded by six hour exam.</li>"
        "<li>2004 Best Loom Award, Felt Chapter of the Yarn Society. Multi-Loom Threads Between Weavers,"
        " Their Sheep, and a Spindle in a Hospital Ward.</li></ul>"
    )

    assert html(page) == [
        ("Lund Prize in Weaving", 2016, None),
        ("Yarnian Article Prize", None, None),
        ("Prize Fellow by Examination", 2010, "Carding College"),
        ("Garn Prize in Mental Weaving", 2008, None),
        ("Best Loom Award", 2004, "Felt Chapter of the Yarn Society"),
    ]


def test_house_in_bold_below_an_honour_set_apart() -> None:
    """The house below its honour may be bold too; what is told of both in small print is neither."""
    document = in_blocks(
        (
            "*Loom Travel Prize* 09/2025",
            "*Joint Felt Society*",
            "Waived the fee for showing my felts in Woolton.",
        ),
        ("*Carding Bursary* 2019 – 2022", "*School of Yarn, University of Woolton*"),
        ("*Governor's Medal* 06/2018", "*Government of Yarnia*", "The highest that weavers can receive."),
    )

    assert awards_of(document) == [
        ("Loom Travel Prize", 2025, "Joint Felt Society"),
        ("Carding Bursary", 2019, "School of Yarn, University of Woolton"),
        ("Governor's Medal", 2018, "Government of Yarnia"),
    ]


def test_houses_with_a_year_below_bold_honours() -> None:
    """What stands below a bold honour and its date at the right edge is its house, or tells of it."""
    document = in_blocks(
        (
            "*Exceptional Felting Award* | 2022",
            "ACME/FELT Ida Lund Celebration of Looms in Weaving Conference",
        ),
        ("*Member, Opening Class* | 2014 to 2015", "4C (Carding Competency) Fellows"),
        (
            "*Honorary Member* | 2017",
            "Woolton College Class of 2017",
            "One of two spinners elected in 2017",
        ),
        ("*FELT Senior Member* | 2013",),
        ("*Outstanding Woolton Weaver Award* | 2012", "Awarded by the Woolton Chamber of Yarn"),
        ("*Outstanding paper award* | June 2002", "EdFelt 2002 World Conference on Looms & Yarn"),
        ("*Commendation for long commitment to weavers* | 1996", "Woolton Weavers in Felt Program"),
    )

    assert awards_of(document) == [
        ("Exceptional Felting Award", 2022, "ACME/FELT Ida Lund Celebration of Looms in Weaving Conference"),
        ("Member, Opening Class", 2014, "4C (Carding Competency) Fellows"),
        ("Honorary Member", 2017, "Woolton College Class of 2017"),
        ("FELT Senior Member", 2013, None),
        ("Outstanding Woolton Weaver Award", 2012, "Woolton Chamber of Yarn"),
        ("Outstanding paper award", 2002, "EdFelt 2002 World Conference on Looms & Yarn"),
        ("Commendation for long commitment to weavers", 1996, "Woolton Weavers in Felt Program"),
    ]


def test_years_at_the_left_printed_once() -> None:
    """In a column of years at the left, each stands for what follows it without one; but semesters."""
    document = in_blocks(
        ("2016 || Innovators of the Loom",),
        ("Named one of thirteen Felting Laureates of The Lund School",),
        ("2015 || Keynote speaker, YarnSecurity",),
        ("Ida Lund Student Service Award, Woolton College",),
        ("2013 || Carding Fellowship",),
        ("2012 || Spinning Medal",),
        ("Dean's List for 5 of 6 semesters",),
    )

    assert [told[:2] for told in awards_of(document)] == [
        ("Innovators of the Loom", 2016),
        ("Named one of thirteen Felting Laureates of The Lund School", 2016),
        ("Ida Lund Student Service Award", 2015),
        ("Carding Fellowship", 2013),
        ("Spinning Medal", 2012),
        ("Dean's List for 5 of 6 semesters", None),
    ]


def test_short_names_of_works_and_what_paid_beside_honours() -> None:
    """A work's short name in brackets gives nothing; nor do a grant's number, an address, what it covers."""
    page = (
        "<h1>Scholarships and awards</h1><ul>"
        "<li>WAC Best Paper Candidate (FeltPin), 2026</li>"
        "<li>YARN (see www.yarn.example) Mini-Project Award; Felting Council grant 389792660, 2020</li>"
        "<li>Scholarship of the Ministry of Wool, covering the full costs of my study, 2015-2019</li>"
        "</ul>"
    )

    assert html(page) == [
        ("WAC Best Paper Candidate (FeltPin)", 2026, None),
        ("YARN Mini-Project Award", 2020, None),
        ("Scholarship of the Ministry of Wool", 2015, None),
    ]


def test_offices_among_honours() -> None:
    """What one organised or led is no honour, whatever its list is called."""
    page = (
        "<h1>Honors</h1><ul><li>Loom Prize, 2019</li><li>Lead organizer for Yarn Days 2019</li>"
        "<li>Co-President of the Felt Society, 2018</li><li>President's Award for Weaving, 2017</li>"
        "<li>Representative of the Weavers, 2016</li></ul>"
    )

    assert [title for title, _, _ in html(page)] == ["Loom Prize", "President's Award for Weaving"]


def test_honour_below_a_bold_house_beside_its_date() -> None:
    """What was won stands below where it was won."""
    document = with_margin(
        ("04/2013", "*FELT (Conference on Human Weavers)*"),
        ("", "Honorable Mention, Best Poster"),
        ("09/2009", "*Loom Scholarship*"),
        ("", "One-year scholarship for weavers"),
    )

    assert awards_of(document) == [
        ("Honorable Mention, Best Poster", 2013, "FELT (Conference on Human Weavers)"),
        ("Loom Scholarship", 2009, None),
    ]


def test_giver_below_a_bold_honour_with_the_date_at_its_right() -> None:
    """The row below may tell who gave it and, at the right edge, when."""
    heading = (Heading(text="Awards and fellowships", level=1),)
    lines = []
    for name, giver, year in (
        ("Carding College Convocation Speaker", "Carding College", "Sep 2018"),
        ("Shear Award for Excellence", "Carding College", "2016 - 2017"),
    ):
        bold = Span(name, marks=frozenset({Mark.BOLD}))
        beside = (Span(f"{giver} "), Span(year, roles=("right",)))
        lines.append(Line(spans=(bold,), headings=heading, path=("page:1",), after=Break.BLOCK))
        lines.append(Line(spans=beside, headings=heading, path=("page:1",), after=Break.LINE))
    document = Document(url="https://ada.example/cv.pdf", base="", format="pdf", lines=tuple(lines))

    assert awards_of(document) == [
        ("Carding College Convocation Speaker", 2018, "Carding College"),
        ("Shear Award for Excellence", 2016, "Carding College"),
    ]


def test_honour_that_says_who_issued_it() -> None:
    """Its name need be none that is known; what its giver's line tells besides is no other honour."""
    found = markdown(
        "# Ada Wong\n\n## Honors and Awards\n[**Carding Prize**](https://w.example/) <br>\nIssued by ACW"
        " **_(The highest prize in Carding)_**\n\n"
        "**Lana Yojana (LY)** <br>\nIssued by Department of Wool (DW)\n"
    )

    assert [title for title, *_ in found] == ["Carding Prize", "Lana Yojana (LY)"]
    assert [giver for *_, giver in found] == ["ACW", "Department of Wool (DW)"]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            "Winner of the Loom Cup (May 2021; $3k)",
            ("Winner of the Loom Cup", 2021, None),
        ),
        (
            "Dean's List, Wool College, 2020-2022 (among five of all weavers (but for two terms), each term)",
            ("Dean's List", 2020, "Wool College"),
        ),
        (
            "Shear Scholarship, Wool University, 2019 (full scholarship)",
            ("Shear Scholarship", 2019, "Wool University"),
        ),
        (
            "2024 Shear Medal of Wool University (羊毛奖章), the highest honor of Wool students",
            ("Shear Medal of Wool University (羊毛奖章)", 2024, None),
        ),
        ("2023 Felt Scholarship, only 10 weavers in the country", ("Felt Scholarship", 2023, None)),
        (
            "2025 Woolton Undergraduate Research Award (羊毛大学科学基金本科生计划)",
            ("Woolton Undergraduate Research Award (羊毛大学科学基金本科生计划)", 2025, None),
        ),
        (
            "First Prize, 5th Felt Cup Weaving Challenge - Big Yarn Competition (Dec 2024)",
            ("First Prize, 5th Felt Cup Weaving Challenge – Big Yarn Competition", 2024, None),
        ),
    ],
)
def test_brackets_behind_an_honour(item: str, told: Told) -> None:
    """A sum beside the date, a sentence with brackets of its own, a remark, the honour in another script."""
    assert html(f"<h2>Honors and Awards</h2><ul><li>{item}</li></ul>") == [told]


def test_rows_of_a_short_name_and_the_honour() -> None:
    """Letters and a year in the first column, the honour in the second."""
    rows = "<tr><td>WOI 2010</td><td>Ranked 1st at Woolton Olympiad in Carding</td></tr>"

    assert html(f"<h2>Fellowships and Awards</h2><table>{rows}</table>") == [
        ("Ranked 1st at Woolton Olympiad in Carding", 2010, "WOI")
    ]


def test_what_honours_were_won_for_below_awards() -> None:
    """Teaching and service as parts of a list of honours; only words of honours count there."""
    found = markdown(
        "# Awards and Recognition\n\n## Research\n\n* Wool Society Spinning Prize, 2014\n\n"
        "## Teaching and Service\n\n* Carding Teaching Award, Wool University, 2010\n* Loom seminar, 2011\n"
    )

    assert found == [
        ("Wool Society Spinning Prize", 2014, None),
        ("Carding Teaching Award", 2010, "Wool University"),
    ]


def test_honour_and_giver_parted_by_looks_alone() -> None:
    """No space between two elements of one item, which the page sets on two lines."""
    item = "<span>2021</span><div><b>Carding Award</b><span>Wool University Loom Society</span></div>"

    assert html(f"<h2>Awards</h2><ol><li>{item}</li></ol>") == [
        ("Carding Award", 2021, "Wool University Loom Society")
    ]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("<b>2nd Place</b>, Loom Challenge, 2020", ("2nd Place, Loom Challenge", 2020, None)),
        (
            "<b>Winner</b> of the Loom Hackathon 2020, Wool University",
            ("Winner of the Loom Hackathon 2020", 2020, "Wool University"),
        ),
        (
            "<b>First Prize Winner</b> of the Loom Cup, 2022",
            ("First Prize Winner of the Loom Cup", 2022, None),
        ),
        ("<b>Best Yarn Award</b> at ICWS 2020", ("Best Yarn Award", 2020, "ICWS")),
        (
            "2020<br><b>Best Yarn Award</b><br>On Carding · Wool Society",
            ("Best Yarn Award", 2020, "Wool Society"),
        ),
    ],
)
def test_bold_ranks_and_what_follows_them(item: str, told: Told) -> None:
    """A rank in bold is not all of the honour: what it was won in follows."""
    assert html(f"<h2>Honors and Awards</h2><ul><li>{item}</li></ul>") == [told]


def test_cards_of_an_honour_its_giver_and_a_year() -> None:
    """Neighbouring elements with a picture, a name, a giver and a date hold one honour each."""

    def card(name: str, giver: str, year: int) -> str:
        words = f'<div class="t">{name}</div><div class="s">{giver}</div>'
        return f"<div><span>🏆</span><div>{words}</div><span>{year}</span></div>"

    found = html(
        "<h2>Honors and Awards</h2><div>"
        + card("Spinning Prize", "Wool Society", 2023)
        + card("Top Weaver", "Wool University · 1 of 30", 2022)
        + "</div><h3>校级荣誉</h3><div>"
        + card("羊毛大学学生自强之星奖章", "羊毛大学", 2021)
        + card("羊毛大学优秀学生", "羊毛大学", 2020)
        + "</div>"
    )

    assert found == [
        ("Spinning Prize", 2023, "Wool Society"),
        ("Top Weaver", 2022, "Wool University"),
        ("羊毛大学学生自强之星奖章", 2021, "羊毛大学"),
        ("羊毛大学优秀学生", 2020, "羊毛大学"),
    ]


def test_table_whose_rule_is_longer_than_its_head() -> None:
    """A rule of more columns than the head has is a rule all the same."""
    found = markdown(
        "## Honors and Awards\n\n|Nr.|Prize Name|Issued by|\n|---|---|---|---|---|\n"
        "|1|Carding Travel Award 2023|[Wool University](https://w.example/)|\n"
        "|2|Loom Fellowship|Wool Society|\n|3|Top of the District|Office for Looms|\n"
        "|4|Loom Scholarship Program powered by Kard|Wool Academy|\n"
    )

    assert found == [
        ("Carding Travel Award", 2023, "Wool University"),
        ("Loom Fellowship", None, "Wool Society"),
        ("Top of the District", None, "Office for Looms"),
        ("Loom Scholarship Program powered by Kard", None, "Wool Academy"),
    ]


@pytest.mark.parametrize("name", ["honors.html", "awards/", "honors_and_awards.php"])
def test_page_that_only_its_address_names(name: str) -> None:
    """Where no heading says so, the address may say that a page is of honours; words of honours decide."""
    page = f"<p>{'~' * 70}Ada~Byron~~~~About~~~~Honors~~~</p>" + "".join(
        f"<p>{words}</p>"
        for words in ("Recipient of WSF Graduate Fellowship", "Loom Workshop Travel Award 2017", "Knitting")
    )

    def told(url: str) -> list[Told]:
        body = f"<body>{page}</body>".encode()
        return awards_of(read(Source(body=body, url=url, content_type="text/html; charset=utf-8")))

    assert told(f"https://byron.example/{name}") == [
        ("WSF Graduate Fellowship", None, None),
        ("Loom Workshop Travel Award", 2017, None),
    ]
    assert not told("https://byron.example/misc.html")


@pytest.mark.parametrize(
    ("entry", "title", "giver"),
    [
        (
            "“Winner of the Weaving Blog Contest” at Woolton University (Oct. 2020)",
            "Winner of the Weaving Blog Contest",
            "Woolton University",
        ),
        ('"National Scholarship" 2020', "National Scholarship", None),
        ("“Fellowship to attend Loom Days” (Jul. 2020)", "Fellowship to attend Loom Days", None),
    ],
)
def test_name_in_quotes(entry: str, title: str, giver: str | None) -> None:
    """What stands in quotes at the beginning is the honour's name; where it was given stands behind."""
    assert html(f"<h1>Honors</h1><ul><li>{entry}</li></ul>") == [(title, 2020, giver)]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            "- award: 2024, WOOL Outstanding Paper Award\n- award: 2021, Shear Fellow\n  info: top-off\n",
            [("WOOL Outstanding Paper Award", 2024, None), ("Shear Fellow", 2021, None)],
        ),
        (
            "- title: Outstanding weaver\n  year: 2023\n"
            "  department: <a href='https://w.example/'>Wool Laboratory, Wool University</a>\n"
            "- title: Outstanding weaver\n  department: Felt College\n",
            [
                ("Outstanding weaver", 2023, "Wool Laboratory, Wool University"),
                ("Outstanding weaver", None, "Felt College"),
            ],
        ),
        (
            "- award:\n  name: Dean's List\n  info: Wool College, both years\n"
            "- award:\n  name: Loom Scholar\n  info: awarded by Felt Inc. at Yarn Days\n",
            [("Dean's List", None, "Wool College"), ("Loom Scholar", None, "Felt Inc")],
        ),
        (
            "- Society: Phi Wool Kappa\n  Meaning: Arts and Sciences\n  Icon: /img/p.png\n",
            [("Phi Wool Kappa", None, None)],
        ),
        (
            "- award: Awarded a Loom Fellowship by Wool College.\n  date: 2019\n",
            [("Loom Fellowship", 2019, "Wool College")],
        ),
        (
            '- year: "2023"\n  award: Best talk\n  detail: "Yarn Days, Woolton: “Songs of the sheep”."\n',
            [("Best talk", 2023, "Yarn Days")],
        ),
    ],
)
def test_fields_of_honours_in_data(data: str, told: list[Told]) -> None:
    """What an honour is called and who gave it have many names in a file of honours."""
    document = read(Source(body=data.encode(), url="https://w.example/honors.yml", file_name="honors.yml"))

    assert [(a.title, a.year, a.organization) for a in find_awards(document, OWNER, date(2026, 3, 1))] == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Ada Q. Wong, Fellow of the Association of Wool (AW), Dec 2020.",
            ("Fellow of the Association of Wool (AW)", 2020, None),
        ),
        (
            "A. Wong, the Second Prize of 2021 Carding and Felting Award, Wool Society, Dec 2021.",
            ("Second Prize of 2021 Carding and Felting Award", 2021, "Wool Society"),
        ),
        (
            "Ada Q. Wong was awarded the Medal of Deft Weaving by the Woolton Society, March 3 2014.",
            ("Medal of Deft Weaving", 2014, "Woolton Society"),
        ),
        (
            "Best Paper Runner Up Award, Conference on Wool and Looms Mar.2024 <a href=1.pdf>[See"
            " Certification]</a>",
            ("Best Paper Runner Up Award", 2024, "Conference on Wool and Looms"),
        ),
        (
            "Best Paper Award Nominee, FELT Looms 2025 (LeakyLoom)",
            ("Best Paper Award Nominee", 2025, "FELT Looms"),
        ),
        (
            "2024 Best Paper Award at the Conference on Wool, Felting, and Looms (WFL).",
            ("Best Paper Award at the Conference on Wool, Felting, and Looms (WFL)", 2024, None),
        ),
    ],
)
def test_what_stands_around_an_honour(entry: str, told: Told) -> None:
    """The owner's name in front, a label and a paper's name behind are none of it."""
    assert html(f"<h1>Honors</h1><ul><li>{entry}</li></ul>") == [told]


def test_marks_of_a_chat_program() -> None:
    """What a chat program leaves in copied words is no part of an honour or its giver."""
    text = (
        "# Awards\n\n- **Loom Prize** — Yarn Days 2024, Woolton. :contentReference[oaicite:2]{index=2}\n"
        "- Wool scholarships (two years). :contentReference[oaicite:3]{index=3}\n"
    )
    assert markdown(text) == [
        ("Loom Prize", 2024, None),
        ("Wool scholarships (two years)", None, None),
    ]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("<b>Awardee</b> • Loom Prize • WOOL, Woolton, 2020", ("Loom Prize", 2020, "WOOL, Woolton")),
        (
            "Wool Graduate Scholarship - Doctoral (WGS-D), 2018",
            ("Wool Graduate Scholarship - Doctoral (WGS-D)", 2018, None),
        ),
        (
            "Loom Gold Medal (Department Nomination), 2018",
            ("Loom Gold Medal (Department Nomination)", 2018, None),
        ),
        (
            "Wong, A.Q. Yarn in a cold year. KU Department of Wool Summer Fellowship. $4,000. 5/2010.",
            ("KU Department of Wool Summer Fellowship", 2010, None),
        ),
        (
            "Wong, A.Q. Outstanding Weaver Award. $500. University of Woolton. 2004.",
            ("Outstanding Weaver Award", 2004, "University of Woolton"),
        ),
        ("<b>WOOL Mission Award</b> for FeltScope Software, 2011", ("WOOL Mission Award", 2011, None)),
        ("<b>WOOL Spirit Award</b> 2003 (Loom PathFinder team)", ("WOOL Spirit Award", 2003, None)),
        (
            "WEAV Conference on Wool, Yarn and Felt (WYF) 2014 <b>Best Paper Award</b>",
            ("WEAV Conference on Wool, Yarn and Felt (WYF) 2014 Best Paper Award", 2014, None),
        ),
        (
            "2020 Best Poster Award for our work LoomTalk -- Asking Machines about Felt",
            ("Best Poster Award", 2020, None),
        ),
        (
            "2017 Best Paper Award: WOOL Conference on Looms (WOL'17), Woolton, Norway",
            ("Best Paper Award", 2017, "WOOL Conference on Looms (WOL'17), Woolton, Norway"),
        ),
        (
            "2010 <i>I. Lund</i> award in the Congress of Weaving. First prize for excellence among theses.",
            ("I. Lund award in the Congress of Weaving", 2010, None),
        ),
        ("<b>Phi Beta Kappa</b>", ("Phi Beta Kappa", None, None)),
        (
            "2018 Wool Days Best Paper Award (Lost Novelty in Loom Making)",
            ("Wool Days Best Paper Award", 2018, None),
        ),
        (
            "<i>2021.05</i> Best Poster Award at the <i>Yarn Days</i> on 3–5 May 2021, Hotel Loom, Norway",
            ("Best Poster Award at the Yarn Days", 2021, None),
        ),
        (
            "2022 Best Paper Award at the Conference on Felting, Fine Yarn and Loom Engineering (CFYL 2022)",
            (
                "Best Paper Award at the Conference on Felting, Fine Yarn and Loom Engineering (CFYL 2022)",
                2022,
                None,
            ),
        ),
        (
            "The 2019 Wool Influence Award (shared with Ida Lund)",
            ("The 2019 Wool Influence Award", 2019, None),
        ),
        (
            "Ranked first in Loom Racing Competition, 2024. <a href=1>News</a>, <a href=2>Award</a>.",
            ("Ranked first in Loom Racing Competition", 2024, None),
        ),
        ("Felt Excellence Award, KU, May 2020. <a href=1>link</a>", ("Felt Excellence Award", 2020, "KU")),
        ("Inducted 2015 Wool Honor Society, KU Chapter", ("Wool Honor Society", 2015, "KU Chapter")),
        ("Mary W. Lund Scholarship, 2001", ("Mary W. Lund Scholarship", 2001, None)),
        ("Prof. Ida Lund Award for Weaving, 2016", ("Prof. Ida Lund Award for Weaving", 2016, None)),
    ],
)
def test_parts_of_an_honours_line(item: str, told: Told) -> None:
    """Who got it, for what, how much, and what it was among several are neither the honour nor its giver."""
    assert html(f"<h1>Honors</h1><ul><li>{item}</li></ul>") == [told]


def test_smaller_row_below_a_bold_honour_with_its_date_right() -> None:
    """A smaller row without a date tells of the honour above: who gave it, else among whom or for what."""
    heading = (Heading(text="Honors", level=1),)
    bold, right, slanted = frozenset({Mark.BOLD}), ("right",), frozenset({Mark.ITALIC})
    rows = [
        (11.0, [Span("Golden Loom Award ", marks=bold), Span("2022", roles=right)]),
        (10.0, [Span("Highest Mark (1st Place) among all weavers")]),
        (11.0, [Span("Weaving Scholarship, Yarn Council ", marks=bold), Span("2021", roles=right)]),
        (10.0, [Span("(Merit-based)")]),
        (11.0, [Span("Bronze Medal of the Felt Olympiad ", marks=bold), Span("2020", roles=right)]),
        (10.0, [Span("National", marks=slanted)]),
        (11.0, [Span("Dean's Loom Award ", marks=bold), Span("2019", roles=right)]),
        (
            10.0,
            [Span("Woolton University ", marks=slanted), Span("Woolton, NY", marks=slanted, roles=right)],
        ),
    ]
    lines = tuple(
        Line(
            spans=tuple(spans),
            headings=heading,
            path=("page:1",),
            size=size,
            after=Break.BLOCK if size > 10 else Break.LINE,
        )
        for size, spans in rows
    )
    document = Document(
        url="https://ada.example/cv.pdf", base="https://ada.example/cv.pdf", format="pdf", lines=lines
    )

    assert awards_of(document) == [
        ("Golden Loom Award", 2022, None),
        ("Weaving Scholarship", 2021, "Yarn Council"),
        ("Bronze Medal of the Felt Olympiad", 2020, None),
        ("Dean's Loom Award", 2019, "Woolton University"),
    ]


def test_house_in_italics_below_an_honour() -> None:
    """A row in italics below an upright honour names who gave it, what follows upright aside."""
    heading = (Heading(text="Fellowships", level=1),)
    slanted = frozenset({Mark.ITALIC})
    lines = [
        [Span("2024 Ida Lund Weaving Award ($500)")],
        [Span("Woolton University Department of Yarn", marks=slanted)],
        [Span("2021 Summer Carding Fellowship ($4,000)")],
        [Span("Lund Family Foundation ", marks=slanted), Span("(w/ Carola Woolman)")],
    ]
    document = Document(
        url="https://ada.example/cv.pdf",
        base="https://ada.example/cv.pdf",
        format="pdf",
        lines=tuple(
            Line(
                spans=tuple(spans),
                headings=heading,
                path=("page:1",),
                after=Break.LINE if spans[0].marks else Break.BLOCK,
            )
            for spans in lines
        ),
    )

    assert awards_of(document) == [
        ("Ida Lund Weaving Award", 2024, "Woolton University Department of Yarn"),
        ("Summer Carding Fellowship", 2021, "Lund Family Foundation"),
    ]


def test_house_below_a_bold_honour_before_its_date() -> None:
    """The row below, in another look, tells who gave it or with whom; a date without room goes on below."""
    heading = (Heading(text="Honors", level=1),)
    bold, right, slanted = frozenset({Mark.BOLD}), ("right",), frozenset({Mark.ITALIC})
    lines = []
    for name, beside, *below in (
        ("2024 Wool Institute Fellow", "April 2024", "Wool Institute"),
        ("2022 Loom Award for Weaving, Honorable Mention", "March", "2023", "Yarn Institute"),
        ("Best Poster Presentation", "", "April 2016", "University of Woolton | $300"),
        ("Pre-PhD fellowship", "2015", "With Rosa Soto, at WOOL"),
    ):
        spans = (Span(f"{name} ", marks=bold), *([Span(beside, roles=right)] if beside else []))
        lines.append(Line(spans=spans, headings=heading, path=("page:1",), after=Break.BLOCK))
        lines += [
            Line(spans=(Span(x, marks=slanted),), headings=heading, path=("page:1",), after=Break.LINE)
            for x in below
        ]
    document = Document(url="https://ada.example/cv.pdf", base="", format="pdf", lines=tuple(lines))

    assert awards_of(document) == [
        ("Wool Institute Fellow", 2024, "Wool Institute"),
        ("Loom Award for Weaving, Honorable Mention", 2022, "Yarn Institute"),
        ("Best Poster Presentation", 2016, "University of Woolton"),
        ("Pre-PhD fellowship", 2015, None),
    ]


def test_year_in_an_element_beside_the_honour() -> None:
    """A year that floats at the right, in an element of its own within the item, is the honour's date."""
    items = "".join(
        f"<li>{honour} <div style='float:right'>{year}</div></li>"
        for honour, year in (("Wool University Merit Scholarship", 2022), ("Golden Loom Prize", 2021))
    )
    assert html(f"<h2>Awards</h2><ul>{items}</ul>") == [
        ("Wool University Merit Scholarship", 2022, None),
        ("Golden Loom Prize", 2021, None),
    ]


def test_items_of_signs_with_their_dates_apart() -> None:
    """An honour in Chinese alone on the line of its item is no heading; "2016 年 11 月" is a date."""
    items = "".join(
        f"<li><div style='display: flex'><div>{honour}</div><div>{date}</div></div></li>"
        for honour, date in (
            ("本科生国家奖学金", "2016 年 11 月"),
            ("羊毛大学三好学生", "2019 年 11 月 3 日"),
            ("羊毛大学国家奖学金", "2017-2018学年"),
        )
    )
    contest = "<li><div>羊毛大学生织机竞赛，特等奖提名</div><div>2021 年 4 月</div></li>"
    assert html(f"<h2>竞赛</h2><ul>{contest}</ul><h2>个人荣誉与获奖</h2><ul>{items}</ul>") == [
        ("羊毛大学生织机竞赛, 特等奖提名", 2021, None),
        ("本科生国家奖学金", 2016, None),
        ("羊毛大学三好学生", 2019, None),
        ("羊毛大学国家奖学金", 2017, None),
    ]


def test_houses_over_quoted_honours() -> None:
    """Paragraphs that name a house by itself, over the honours it gave, each in quotes with its years."""
    page = (
        "<p>Ministry of Wool and Felt of the Republic of Sheep</p><p>&quot;Grand Prize&quot; 2014</p>"
        "<p>Wool University</p><p>&quot;Top Weaver&quot; 2018</p><p>&quot;Merit Prize&quot; 2015, 2016</p>"
        "<p>Woolton City Government</p><p>&quot;Woolton Scholarship&quot; 2013</p>"
    )
    assert html(f"<h2>Awards</h2>{page}") == [
        ("Grand Prize", 2014, "Ministry of Wool and Felt of the Republic of Sheep"),
        ("Top Weaver", 2018, "Wool University"),
        ("Merit Prize", 2015, "Wool University"),
        ("Woolton Scholarship", 2013, "Woolton City Government"),
    ]


def test_rank_of_a_region_before_its_contest() -> None:
    """ "Provincial Third Prize (Woolton)" in bold is a rank, and says nothing without its contest."""
    items = (
        "<li><b>National Second Prize</b>, Golden Cup Contest in Weaving.</li>"
        "<li><b>Provincial Third Prize (Woolton)</b>, Undergraduate Contest in Felting.</li>"
    )
    assert html(f"<h2>Awards</h2><ul>{items}</ul>") == [
        ("National Second Prize, Golden Cup Contest in Weaving", None, None),
        ("Provincial Third Prize (Woolton), Undergraduate Contest in Felting", None, None),
    ]


def in_blocks(*items: tuple[str, ...]) -> Document:
    """Lines of a PDF below one heading, bold between asterisks, the edges set off by bars."""

    def line(text: str, first: bool) -> Line:
        left, beside, text = text.rpartition(" || ")
        text, _, edge = text.partition(" | ")
        marker, bullet, rest = text.partition("\t")
        strong = (rest if bullet else text).split("*")
        spans = [Span(x, marks=frozenset({Mark.BOLD} if n % 2 else ())) for n, x in enumerate(strong) if x]
        spans += [Span(" " + edge, roles=("right",))] if edge else []
        spans = [Span(left + " ", roles=("left",)), *spans] if beside else spans
        after = Break.BLOCK if first else Break.LINE
        return Line(
            spans=tuple(spans),
            headings=heading,
            path=("page:1",),
            after=after,
            marker=marker if bullet else "",
        )

    heading = (Heading(text="Awards and fellowships", level=1),)
    lines = tuple(line(text, not n) for item in items for n, text in enumerate(item))
    return Document(url="https://ada.example/cv.pdf", base="", format="pdf", lines=lines)


def test_honours_set_apart_with_their_dates_below() -> None:
    """Bold names, each over rows of where and when: what stands together is one honour."""
    document = in_blocks(
        ("*Best Full Poster Award - Runner Up*", "12th Symposium on Looms and Yarn, Nov. 2019"),
        ("*Spinner of the Valley*", "Presented by the Prime Weaver", "Dec. 2017"),
        ("*Grand Loom Prize*", "Society of Young Felters", "Dec. 2016"),
        ("*The Excellence Award, Carding Congress Contest*", "Woolton", "2014"),
    )

    assert [(title, year) for title, year, _ in awards_of(document)] == [
        ("Best Full Poster Award - Runner Up", 2019),
        ("Spinner of the Valley", 2017),
        ("Grand Loom Prize", 2016),
        ("The Excellence Award, Carding Congress Contest", 2014),
    ]
    assert awards_of(document)[2] == ("Grand Loom Prize", 2016, "Society of Young Felters")


def test_honours_set_apart_with_labelled_rows_below() -> None:
    """Rows below a bullet say by their labels who gave it and when, and in a sentence what it was for."""
    document = in_blocks(
        (
            "•\t*Lana Yojana* (LY) Fellowship",
            "Funded by: Ministry of Wool, Yarnia",
            "Stream: W",
            "Duration: 2016-2021",
        ),
        (
            "•\t*National Felt Olympiad* 2014-15",
            "National Rank: 1 (in 11th grade)",
            "Organised by: Carding Foundation",
        ),
        (
            "•\t*National Test in Weaving*, 2013",
            "Got certificate for being in top 10% of the hall.",
            "Organised by: Yarnian Association of Weavers",
        ),
    )

    assert awards_of(document) == [
        ("Lana Yojana (LY) Fellowship", 2016, "Ministry of Wool, Yarnia"),
        ("National Felt Olympiad", 2014, "Carding Foundation"),
        ("National Test in Weaving", 2013, "Yarnian Association of Weavers"),
    ]


def test_what_tells_of_an_honour_stands_below_it() -> None:
    """Below a dated honour that stands apart, a row without a date is of it, none of its own."""
    document = in_blocks(
        ("2026 WFF Pioneers", "Selected as one of ten early-career weavers of felt"),
        ("2025 Ida Lund Prize", "For outstanding research in carding and its uses"),
        ("2024 Shear Award for Mentoring",),
        ("2022 Best Poster Award at the Workshop on Looms",),
    )

    assert [(title, year) for title, year, _ in awards_of(document)] == [
        ("WFF Pioneers", 2026),
        ("Ida Lund Prize", 2025),
        ("Shear Award for Mentoring", 2024),
        ("Best Poster Award at the Workshop on Looms", 2022),
    ]


def test_several_honours_set_together_stay_several() -> None:
    """Rows that stand together, each with a date or an honour of its own, are as many honours."""
    document = in_blocks(
        ("Loom Prize, Wool University, 2021", "Carding Fellowship, Felt Society, 2020"),
        ("Dean's List, 2018", "Spinning Medal, 2018"),
        ("Shear Award, 2017", "Yarn Scholarship, Wool College, 2016"),
    )

    assert [(title, year) for title, year, _ in awards_of(document)] == [
        ("Loom Prize", 2021),
        ("Carding Fellowship", 2020),
        ("Dean's List", 2018),
        ("Spinning Medal", 2018),
        ("Shear Award", 2017),
        ("Yarn Scholarship", 2016),
    ]


def test_funds_among_honours() -> None:
    """Money for a project is none, by its fund or by the project behind it; a prize for a project is one."""
    page = (
        "<h1>Awards, Honors and Fellowships</h1><ul>"
        "<li>2025: General Weaving Research Fund (GWRF), WGC (Ref. 1762). Project: “Looms” (On-going)</li>"
        "<li>2024: Young Weavers Scheme, WGC (Ref. 276032). Project: “Moving Felts of Yarn”</li>"
        "<li>2021–2023: Seed Fund for Basic Weaving, The University of Woolton</li>"
        "<li>2020: Student Paper Award, Bank of Yarnia. Project: “Sheep and Silk”</li>"
        "<li>2019: Loom Prize, National Research Fund</li></ul>"
    )

    assert html(page) == [
        ("Student Paper Award", 2020, "Bank of Yarnia"),
        ("Loom Prize", 2019, "National Research Fund"),
    ]


def test_remarks_on_how_often_and_with_whom() -> None:
    """How often one got it, who guided one, and a house of small letters behind the bold name."""
    document = in_blocks(
        ("2018 *Dean's list*, Woolton University (five semesters)",),
        ("2015 *Excellence in weaving award*, Old Yarnton press club",),
        ("2014 Loom Scholarship of the Felt Foundation. Mentor: Ida Lund",),
    )

    assert awards_of(document) == [
        ("Dean's list", 2018, "Woolton University"),
        ("Excellence in weaving award", 2015, "Old Yarnton press club"),
        ("Loom Scholarship of the Felt Foundation", 2014, None),
    ]


def test_cards_of_an_honour_over_its_giver_and_date() -> None:
    """Below the name of an honour one element of its card tells who gave it, and when."""

    def card(name: str, giver: str, when: str, more: str = "") -> str:
        below = f'<div class="card-subtitle">{giver}<span></span>\n{when}</div>'
        return f'<div class="card"><div><div class="card-title">{name}</div>{below}{more}</div></div>'

    found = html(
        "<section><h1>Awards</h1><div>"
        + card("Excellent Graduates", "Woolton", "Mar 2023", "<a href='1.htm'>See certificate</a>")
        + card("National Scholarship", "Wool Society", "Oct 2022", "<a href='2.htm'>See certificate</a>")
        + card("1st Place in the Carding Cup", "Wool University", "Dec 2020")
        + "</div></section>"
    )

    assert found == [
        ("Excellent Graduates", 2023, "Woolton"),
        ("National Scholarship", 2022, "Wool Society"),
        ("1st Place in the Carding Cup", 2020, "Wool University"),
    ]


def test_what_surrounds_an_honour() -> None:
    """Its sum, however it is called; terms between semicolons; its place; the work that won it."""
    page = (
        "<h1>Awards</h1><ul><li>Ida Lund Graduate Awards (total value: $15,000), 2018</li>"
        "<li>Dean's List, Fall 2017-2019; Winter 2018-2020</li>"
        "<li>Lund Scholarship, Loom City, WY, 2015</li>"
        "<li>WYF Best Paper Award, 2014. “Silk or Felt? The Looms of Yarnia” with Ida Lund and Bo Weaver."
        "</li></ul>"
    )

    assert html(page) == [
        ("Ida Lund Graduate Awards", 2018, None),
        ("Dean's List", 2017, None),
        ("Lund Scholarship", 2015, None),
        ("WYF Best Paper Award", 2014, None),
    ]


def test_how_the_page_was_made_is_no_giver() -> None:
    """A row on how the page was made goes on with no honour, though that has no year."""
    rows = "".join(
        f"<p class=MsoListParagraph>{row}</p>"
        for row in (
            "Carding Medal, Woolton Society, 2016",
            "Spinning Medal, Woolton Society, 2017",
            "Outstanding Loom Award, Department of Carding, Eastgate University",
        )
    )
    page = f"<h2>Awards</h2>{rows}<p class=MsoNormal>Page design adapted from a friend's.</p>"
    assert html(page) == html(f"<h2>Awards</h2>{rows}")


def test_honours_in_small_bullets_below_their_houses() -> None:
    """Of two kinds of bullets the outer names who gave what the inner ones name, and when."""
    document = in_blocks(
        ("•\tWool Society, Yarn Valley chapter | March 2016",),
        ("–\tStudent Weaver of the Year",),
        ("•\tDepartment of Yarn, Woolton College | May 2009",),
        ("–\tNational Felt Scholarship.", "(Awarded to the best two of the class.)"),
        ("•\tSpinning Centre Loom Valley, NC.",),
        ("–\tCarding Prize | Feb 2017",),
        ("–\tTravel Award | Aug 2015",),
    )

    assert awards_of(document) == [
        ("Student Weaver of the Year", 2016, "Wool Society, Yarn Valley chapter"),
        ("National Felt Scholarship", 2009, "Department of Yarn, Woolton College"),
        ("Carding Prize", 2017, "Spinning Centre Loom Valley, NC"),
        ("Travel Award", 2015, "Spinning Centre Loom Valley, NC"),
    ]


def test_what_follows_a_bold_honour_in_its_line() -> None:
    """How far one came, or for what the bare word is, belongs to the name; why it was declined does not."""
    document = in_blocks(
        ("*Loom Fellowship Sketch*, Honorable Mention | 2022",),
        ("*Stipend* of the Mayor of Woolton for young weavers | 2017",),
        ("*Carding Research Fellowship*, WSF (declined in favor of the Loom) | 2015",),
    )

    assert awards_of(document) == [
        ("Loom Fellowship Sketch, Honorable Mention", 2022, None),
        ("Stipend of the Mayor of Woolton for young weavers", 2017, None),
        ("Carding Research Fellowship", 2015, "WSF"),
    ]


def test_sentences_below_dated_bold_honours() -> None:
    """A whole sentence without a date below a bold honour tells of it, though it has a word of honours."""
    document = in_blocks(
        ("2019 || *Knit Woolton Hall: 1st Prize* | Yarn Society",),
        ("Winner of what Woolton calls a hackathon (some 77 weavers), for felting seen through windows.",),
        ("2018 || *Loom Contest Finalist* | Woolton Spinning Society",),
        ("One of nine finalists whom all guilds of Woolton chose, which want new looms.",),
        ("2015 || *College Prize* | Yarn College, University of Woolton",),
        ("Awarded for the best marks in all.",),
    )

    assert awards_of(document) == [
        ("Knit Woolton Hall: 1st Prize", 2019, "Yarn Society"),
        ("Loom Contest Finalist", 2018, "Woolton Spinning Society"),
        ("College Prize", 2015, "Yarn College, University of Woolton"),
    ]


def test_bold_name_of_several_honours_below_another() -> None:
    """A bold row that names honours at large, set right below an honour, heads those to come."""
    document = in_blocks(
        ("*WSU Presidential Loom Fellowship* | 2026", "Support for weavers of the last year."),
        (
            "*The Woolton University Loom Fellowship* | 2021",
            "Support for weavers of the first year.",
            "*Yarn College Scholarships*",
        ),
        ("Lund Carding Scholarship | 2017",),
    )

    assert awards_of(document) == [
        ("WSU Presidential Loom Fellowship", 2026, None),
        ("The Woolton University Loom Fellowship", 2021, None),
        ("Lund Carding Scholarship", 2017, None),
    ]


def test_fellowships_in_a_list_of_money() -> None:
    """Below "Funding" a dated scholarship or fellowship is an honour; projects are none."""
    found = html(
        "<h2>Funding</h2><ul><li>Wool Excellence Scholarship, Yarn Institute, 2019</li>"
        "<li>2017 Graduate Fellowship for Young Weavers</li><li>Loom Fellowship (PI), 2018</li>"
        "<li>Felt Fellowship Fund, 2016</li><li>Looms at Scale, Yarn Council, 2015</li></ul>"
    )

    assert found == [
        ("Wool Excellence Scholarship", 2019, "Yarn Institute"),
        ("Graduate Fellowship for Young Weavers", 2017, None),
    ]


def test_date_with_its_month_behind() -> None:
    """A shortened month behind the year is of the date, and a fund in brackets behind an honour gave it."""
    found = html(
        "<h2>Honours</h2><ul><li>2020 Mar. Felt Award (Loom Scholarship Fund, KU)</li>"
        "<li>2017 Apr. -- 2018 Mar. Student Aid Stipend, Wool University</li>"
        "<li>2016 Oct. (Declined) Carding Fellowship for the Young</li></ul>"
    )

    assert found == [
        ("Felt Award", 2020, "Loom Scholarship Fund, KU"),
        ("Student Aid Stipend", 2017, "Wool University"),
        ("Carding Fellowship for the Young", 2016, None),
    ]


def test_what_a_bold_honour_is_for_beside_its_house() -> None:
    """Behind a bold name what it was given for is none of it; the house at the right gave it."""
    document = in_blocks(
        ("2014 || *Dean's Award for Yarn*, Distinction for excellence | Woolton University",),
        ("2011 || *Governor's Loom Medal*, Distinction for the best of the class | Felt high school",),
        ("2010 || *Young Weaver Medal*, Honorary medal for excellence in all | Felt high school",),
    )

    assert awards_of(document) == [
        ("Dean's Award for Yarn", 2014, "Woolton University"),
        ("Governor's Loom Medal", 2011, "Felt high school"),
        ("Young Weaver Medal", 2010, "Felt high school"),
    ]


def test_share_of_those_below_an_honour() -> None:
    """ "Top 3% in …" tells how far one came, and a stipend in brackets what came with it: no giver's name."""
    document = in_blocks(
        ("*Dean's List* | Spring 2015", "Top 3% in WU Weaving"),
        ("*Department Honors Scholarship* | Spring 2016", "Top 3 in WU Weaving"),
        ("*Loom School Scholarship*, Woolton University (Stipend and tuition) | 2014",),
        ("*Carding Success Grant* (Monthly stipend) | 2013",),
    )

    assert awards_of(document) == [
        ("Dean's List", 2015, None),
        ("Department Honors Scholarship", 2016, None),
        ("Loom School Scholarship", 2014, "Woolton University"),
        ("Carding Success Grant", 2013, None),
    ]


def test_lines_with_their_years_within() -> None:
    """A line with a year in the middle is whole where the next one begins anew."""
    document = printed(
        "Best Paper of the Yarn Track for LOOM 2014 on felts",
        "Peer Reviewer, Transactions on Wool 2014-present",
        "Voted 2012 Felter of the Year, Woolton Prize Committee",
        "Felt challenge, ranked first of all, 2010",
        "Carding tournament Prize, 2009",
    )

    assert awards_of(document)[0][0] == "Best Paper of the Yarn Track for LOOM 2014 on felts"


def test_sort_of_honour_before_its_name() -> None:
    """The sort of an honour in bold before a colon is no name, and a town at the right no part of one."""
    document = in_blocks(
        ("2025 || *Scholarship*: “Golden Loom Weavers | Woolton", "Scholarship”"),
        ("2024 || *Honorary Title*: “Outstanding weaver” | Woolton",),
        ("2022 || *Contest*: First Prize in the 77th Felting | Yarnville", "Design Competition"),
        ("2021 || *Awards*: Prize of the Loom | Woolton",),
    )

    assert awards_of(document) == [
        ("Golden Loom Weavers Scholarship", 2025, None),
        ("Outstanding weaver", 2024, None),
        ("First Prize in the 77th Felting Design Competition", 2022, None),
        ("Prize of the Loom", 2021, None),
    ]


def test_honours_over_their_sums_with_giver_and_date_at_the_right() -> None:
    """Of two rows of two columns the right ones say who gave it and when, the row below what came with it."""
    document = in_blocks(
        (
            "*WSF SKEIN* | WSF and FSERC",
            "Amount: $213,700 for 3 years; jointly with others | Apr. 2021 - Jan. 2024",
        ),
        ("*Loom Postdoctoral Fellowship* | Woolly Sciences and", "Yarn Research Council"),
        ("Amount: $93,700 for 2 years; Contested | Dec. 2020 - July 2022",),
        ("*Carding Scholarship* | University of Woolton", "Amount: $2,370; By Marks | Oct. 2013"),
    )

    assert awards_of(document)[-2:] == [
        ("Loom Postdoctoral Fellowship", 2020, "Woolly Sciences and Yarn Research Council"),
        ("Carding Scholarship", 2013, "University of Woolton"),
    ]


def test_among_how_many_behind_a_bold_honour() -> None:
    """Of how many one was, behind the name, is none of it; a rank alone wants what it was won in."""
    document = in_blocks(
        ("2024 || *Winter School on Looms*, Top 44 weavers selected from 737 | Netherlands",),
        (
            "2023 || *Deep Felting*, Top 37 weavers selected for the course at the Yarn Unit in | UK",
            "Wool College",
        ),
        ("2013 || *Ranked Top 0.7%*, Woolton Entrance Test among | India", "137,000 students"),
        ("2011 || *77 Looms Fellowship*, Lund-Woolman | $400", "Foundation"),
    )

    assert awards_of(document) == [
        ("Winter School on Looms", 2024, None),
        ("Deep Felting", 2023, None),
        ("Ranked Top 0.7%, Woolton Entrance Test among 137,000 students", 2013, None),
        ("77 Looms Fellowship", 2011, "Lund-Woolman Foundation"),
    ]


def test_day_and_news_behind_a_giver() -> None:
    """Behind who gave it may stand when, and a link to what tells of it."""
    listed = "<li>Recipient, Loom Medal for Weaving, Felt College of the North, April, 2012, "
    assert html(f"<h2>Awards</h2><ul>{listed}<a href='/news'>Weekly of the College</a>.</li></ul>") == [
        ("Loom Medal for Weaving", 2012, "Felt College of the North")
    ]


def test_dates_with_their_word_for_year() -> None:
    """ "2010 г." and "3 – 7 May 2019" are dates whole: nothing of them stays in title or giver."""
    told = html(
        "<h2>Награды</h2><ul><li>Почётная грамота Общества ткачей, 2010 г.</li>"
        "<li>Премия за лучшую пряжу, 2019г.</li></ul><h2>Awards</h2><ul>"
        "<li>Best Poster Award, Wool Workshop (3 – 7 May 2019), Turin, Italy</li></ul>"
    )

    assert [(title, year) for title, year, _ in told] == [
        ("Почётная грамота Общества ткачей", 2010),
        ("Премия за лучшую пряжу", 2019),
        ("Best Poster Award", 2019),
    ]
    assert "7" not in str(told[2])


def test_contests_one_took_part_in() -> None:
    """Below "Hackathons and Competitions" only what was won there is an honour; a team is none that gives."""
    found = html(
        "<h2>Hackathons and Competitions</h2><ul><li>2017 Woolton Knotcode, Knit the Loom</li>"
        "<li>2016 First place, Carding Days (Team Felt Sheep)</li></ul>"
    )

    assert found == [("First place, Carding Days", 2016, None)]


def test_labelled_honour_in_a_line_of_an_education() -> None:
    """In a line below a degree the label says what is an honour, whatever its name."""
    found = html(
        "<h2>Education</h2><p><b>B.Eng. in Weaving</b>, Wool University, 2025<br>"
        "GPA: 3.5/4.0 | Award: Excellent Felting Thesis</p>"
    )

    assert found == [("Excellent Felting Thesis", None, None)]


def test_honours_of_one_line_between_bullets() -> None:
    """A bullet within a line parts two honours, not an honour and its house."""
    found = html(
        "<h2>Awards</h2><p>Carding Scholarship, Wool University • KU Summer Loom Fellowship ($770 award)</p>"
        "<p>Warp Prize 2021 • Felting Excellence Award, Weft College</p>"
        "<p>Best Poster • Loom Prize Foundation, 2019</p>"
    )

    assert found[:4] == [
        ("Carding Scholarship", None, "Wool University"),
        ("KU Summer Loom Fellowship", None, None),
        ("Warp Prize", 2021, None),
        ("Felting Excellence Award", None, "Weft College"),
    ]
    assert len(found) == 5


def test_reason_behind_a_bold_honour() -> None:
    """Why one got it, behind the bold name, is no giver."""
    document = in_blocks(
        ("2016 || *Rector's Medal*, in recognition of great felts at both looms | University of Woolton",),
        ("2014 || *Rector's Medal*, in recognition of great felts at one loom | University of Woolton",),
    )

    assert awards_of(document) == [
        ("Rector's Medal", 2016, "University of Woolton"),
        ("Rector's Medal", 2014, "University of Woolton"),
    ]


def test_boxes_of_a_date_an_honour_and_its_rank() -> None:
    """In a box the date stands over the honour, a heading; its rank and what heads all are no honours."""
    box = "<article><span>{}</span><div><h3>{}</h3><strong>{}</strong></div></article>"
    page = "<h1>获奖成果</h1><p>Prizes, guild grants and loom fellowships.</p>"
    page += "<h2>荣誉与竞赛记录</h2><p>按时间倒序排列。</p>"
    page += box.format("2021.04", "羊毛大学甲等奖学金", "校级") + box.format(
        "2019.11", "织机竞赛全国二等奖", "国家级"
    )
    page += box.format("2018.09", "羊毛大学三好学生", "校级") + box.format(
        "2017.07", "Merit Student of Felt", "市级"
    )
    assert html(page) == [
        ("羊毛大学甲等奖学金", 2021, None),
        ("织机竞赛全国二等奖", 2019, None),
        ("羊毛大学三好学生", 2018, None),
        ("Merit Student of Felt", 2017, None),
    ]


def test_sum_with_its_money_named_behind() -> None:
    """The money's short name behind a sum, and that it was yearly, are no giver."""
    found = html(
        "<h2>Awards</h2><ul><li>2025: Young Spinner Award, Society for Experimental Wool. $4,700 USD.</li>"
        "<li>2023: Best Weaving by Discipline Award (Felts), School of Wool, Yarn College. $1,700 AUD.</li>"
        "<li>2022: Carding Scholarship, Faculty of Wool, Yarn University. $33,700 AUD p.a.</li></ul>"
    )

    assert found == [
        ("Young Spinner Award", 2025, "Society for Experimental Wool"),
        ("Best Weaving by Discipline Award (Felts)", 2023, "School of Wool, Yarn College"),
        ("Carding Scholarship", 2022, "Faculty of Wool, Yarn University"),
    ]


def test_counters_typed_by_hand() -> None:
    """ "1.", "2." before honours that a page counts are none of their names; "1. Preis" is a rank."""
    counted = "<h2>Awards</h2><p>1. 2021, Loom Prize</p><p>2. Young Weaver Award, 2016</p>"
    ranked = "<h2>Preise</h2><p>1. Preis der Webergilde, 2021</p><p>2. Preis beim Filzwettbewerb, 2016</p>"

    assert [title for title, *_ in html(counted)] == ["Loom Prize", "Young Weaver Award"]
    assert [title[:9] for title, *_ in html(ranked)] == ["1. Preis ", "2. Preis "]


def test_chinese_honours() -> None:
    """Counters, the rank one had in an honour and the verb before it are none of its name."""
    told = html(
        "<h2>获奖情况</h2><p>（1）2021年，省羊毛进步二等奖，排名第2</p><p>（2）织造学会青年科技奖（2016）</p>"
        "<p>（3）2015年获校级优秀教师称号</p>"
    )

    assert [(title, year) for title, year, _ in told] == [
        ("省羊毛进步二等奖", 2021),
        ("织造学会青年科技奖", 2016),
        ("校级优秀教师", 2015),
    ]


def test_chinese_honours_in_a_sentence() -> None:
    """What "曾获" leads to is told part by part; the students' are theirs."""
    told = html(
        "<h1>杨织</h1><h2>个人简介</h2><p>杨织，男，教授。曾获2014年度织造学会进步二等奖（排名1），"
        "2016年羊毛大会优秀论文奖，指导的学生获织造奖学金。主持基金项目两项。</p>"
    )

    assert [(title, year) for title, year, _ in told] == [
        ("织造学会进步二等奖", 2014),
        ("羊毛大会优秀论文奖", 2016),
    ]


def test_inner_bullets_of_an_honour_or_a_task_are_no_honours() -> None:
    """In a PDF bullets of another kind below an honour tell of it, and those below a task are none."""
    page = printed(
        "•\tAwarded a Woolton Graduate Scholarship",
        "–\tDuring the 2019-2020 academic year",
        "–\tDuring the 2016-2017 academic year",
        "•\tLead organizer for Wool and Felt 2019 conference",
        "–\tThe largest student-organized weaving event in Woolton",
        "•\tLoom Committee 2018, Graduate Student Representative",
        "•\tSpindle Prize 2017",
    )

    assert [title for title, *_ in awards_of(page)] == ["Woolton Graduate Scholarship", "Spindle Prize"]


def test_a_sum_is_no_giver() -> None:
    """The money of an honour, its currency in letters, did not give it."""
    assert markdown("## Awards\n- Loom Scholarship - 2024, CNY 30000\n- Wool Prize - 2020, CNY 2000\n") == [
        ("Loom Scholarship", 2024, None),
        ("Wool Prize", 2020, None),
    ]


def test_awards_beside_proposals() -> None:
    """A heading of grants, proposals and awards lets honours through."""
    page = markdown("## Grants, Observing Proposals & Awards\n- Loom Prize, Wool University, 2005\n")

    assert page == [("Loom Prize", 2005, "Wool University")]


def test_a_list_whose_givers_follow_a_comma_has_them_so_where_no_word_tells() -> None:
    """Four with a giver told by its words are not enough."""
    told = [f"{year} Loom Prize, University of Wool" for year in range(2010, 2016)]
    bare = "2020 Most Powerful Weavers, Fortune Felt"

    def listed(items: list[str]) -> list[Told]:
        return html("<h2>Honors</h2><ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>")

    assert listed([*told, bare])[-1] == ("Most Powerful Weavers", 2020, "Fortune Felt")
    assert listed([*told[:4], bare])[-1] == ("Most Powerful Weavers, Fortune Felt", 2020, None)


def test_for_whom_it_is_is_no_part_of_its_giver() -> None:
    """What stands behind a giver's comma and "for", in small letters, tells whom the honour is for."""
    page = markdown(
        "## Awards\n- Loom Fellowship, Wool College Department of Felt, for incoming weavers, 2015\n"
    )

    assert page == [("Loom Fellowship", 2015, "Wool College Department of Felt")]


def test_what_an_honour_was_won_in_gives_none() -> None:
    """A medal's contest is of its name, whatever follows the commas of the honours beside it."""
    told = [f"{year} Loom Prize, University of Wool" for year in range(2010, 2016)]
    items = "".join(f"<li>{item}</li>" for item in [*told, "2020 Gold Medal, National Weaving Olympiad"])

    found = html(f"<h2>Honors</h2><ul>{items}</ul>")

    assert found[-1] == ("Gold Medal, National Weaving Olympiad", 2020, None)


def test_a_rank_below_a_dated_honour_is_none_itself() -> None:
    """A row that only says which rank was got belongs to the honour above it."""
    document = printed()
    above, path = (Heading(text="Honors and Awards", level=1),), ("page:1",)
    lines = list(document.lines)
    for year, name, rank in (
        ("2011", "Loom Prize for Weaving", "Winner"),
        ("2006", "Yarn Medal", "Finalist"),
    ):
        beside = Span(f"{year} ", roles=("left",)), Span(name)
        lines.append(Line(spans=beside, headings=above, path=path, box=(1, 2, 3, 4)))
        below = (Span(rank, marks=frozenset({Mark.ITALIC})),)
        lines.append(Line(spans=below, headings=above, path=path, after=Break.LINE, box=(1, 2, 3, 4)))

    assert awards_of(replace(document, lines=tuple(lines))) == [
        ("Loom Prize for Weaving", 2011, None),
        ("Yarn Medal", 2006, None),
    ]


def test_a_house_of_parliament_is_a_giver() -> None:
    """What a parliament's house gave stands before its name as before a university's."""
    assert html(
        "<h2>Honors</h2><ul><li>2021, Letter for Weaving, Woolland House of Representatives</li></ul>"
    ) == [("Letter for Weaving", 2021, "Woolland House of Representatives")]


def test_the_work_that_won_stands_before_where_that_was() -> None:
    """A work's title in quotes behind "for the paper" is no part of the honour, whatever stands behind it."""
    listed = (
        "<li>Golden Loom Award for the paper “Weaving by Night”, FELT, 2021</li><li>Wool Prize, 2019</li>"
    )

    assert html(f"<h2>Awards</h2><ul>{listed}</ul>")[0] == ("Golden Loom Award", 2021, "FELT")


def test_the_giver_over_inner_items_gives_none_of_the_outer_ones_below() -> None:
    """A house with items inside its own stands over those alone."""
    listed = (
        "<li>Wool University<ul><li>Loom Prize, 2012</li></ul></li>"
        "<li>Yarn Scholarship for Advanced Weavers, 2018</li>"
        "<li>Felt Medal, 2019</li>"
    )

    assert html(f"<h2>Awards</h2><ul>{listed}</ul>") == [
        ("Loom Prize", 2012, "Wool University"),
        ("Yarn Scholarship for Advanced Weavers", 2018, None),
        ("Felt Medal", 2019, None),
    ]


def test_a_dated_item_of_an_honours_list_may_have_items_that_tell_of_it() -> None:
    """What stands below a dated item without a date, and names no honour, tells of it."""
    listed = (
        "<li>Final Round of the Woolton Robotics Society, 2012<ul>"
        "<li>World championship of loom tasks.</li><li>I am one of five members.</li></ul></li>"
        "<li>First Prize at the Spinning Contest of Felt University, 2016"
        "<ul><li>game programming contest on wool (board game)</li></ul></li>"
        "<li>Loom Medal, 2018</li>"
    )

    assert html(f"<h2>Awards</h2><ul>{listed}</ul>") == [
        ("Final Round of the Woolton Robotics Society", 2012, None),
        ("First Prize at the Spinning Contest of Felt University", 2016, None),
        ("Loom Medal", 2018, None),
    ]


def test_one_praised_for_a_service_heads_no_other_list() -> None:
    """Below a year "Top Reviewer" is an honour, and no list of services begins there."""
    body = (
        "<h2>Awards</h2><dl><dt>2025</dt><dd>Top Reviewer, Loom College</dd>"
        "<dt>2022</dt><dd>Spinning Prize</dd><dt>2021</dt><dd>Carding Fellowship, Wool Council</dd></dl>"
    )

    assert html(body) == [
        ("Top Reviewer", 2025, "Loom College"),
        ("Spinning Prize", 2022, None),
        ("Carding Fellowship", 2021, "Wool Council"),
    ]


@pytest.mark.parametrize(
    "cards",
    [
        "<div><b>Spinning Prize</b> <p>Wool Society</p> <i>2019</i></div>"
        "<div><b>Yarn Medal</b> <i>2018</i></div>"
        "<div><b>Dean's List</b> <p>Felt College</p> <i>2014</i></div>",
        "<div><i>2019</i> <b>Spinning Prize</b><p>Wool Society</p></div>"
        "<div><i>2018</i> <b>Yarn Medal</b></div>"
        "<div><i>2014</i> <b>Dean's List</b><p>Felt College (top 5%)</p></div>",
    ],
)
def test_cards_of_several_parts(cards: str) -> None:
    """In a box for each honour the date stands beside its name or below who gave it; some have no giver."""
    found = html(f"<h2>Awards</h2>{cards}")

    assert [(title, year) for title, year, _ in found] == [
        ("Spinning Prize", 2019),
        ("Yarn Medal", 2018),
        ("Dean's List", 2014),
    ]
    assert found[0][2] == "Wool Society"


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("Mentor of the Year, 2014", ("Mentor of the Year", 2014, None)),
        ("<b>Carding Award</b> (06/2024)", ("Carding Award", 2024, None)),
        ("Carding Award, 08/2022, Wool Society", ("Carding Award", 2022, "Wool Society")),
        ("Student of the Year 2015", ("Student of the Year", 2015, None)),
        (
            "Dean's List (School of Felt Studies, University of Loomton, 2014–present)",
            ("Dean's List", 2014, "School of Felt Studies, University of Loomton"),
        ),
        (
            "National Wool Foundation: Spinning Prize (2017)",
            ("Spinning Prize", 2017, "National Wool Foundation"),
        ),
    ],
)
def test_names_givers_and_years_in_one_line(item: str, told: Told) -> None:
    """ "Year" may be of the name, several houses stand in brackets, and a giver before a colon."""
    assert html(f"<h2>Awards</h2><ul><li>{item}</li><li>Yarn Medal, 2011</li></ul>")[0] == told


def test_site_builder_s_footer_is_no_part_of_the_last_honour() -> None:
    """ "Report abuse", below the last paragraph, gives an undated honour above it no second line."""
    listed = "<p>Loom Award, Wool Board, 2018</p><p>Dye Prize, Felt Institute, 2018</p><p>Elected Fellow</p>"
    footer = "<div>Report abuse · Page details · Page updated</div>"
    assert html(f"<div><section><div><h2>Awards</h2>{listed}</div></section></div>{footer}") == [
        ("Loom Award", 2018, "Wool Board"),
        ("Dye Prize", 2018, "Felt Institute"),
        ("Elected Fellow", None, None),
    ]


def test_sums_behind_an_honour_make_no_heading_of_it() -> None:
    """A fellowship with its sum in brackets, alone in a line below its year, is no heading of fellowships."""
    body = (
        "<h2>Awards</h2><p><b>2023</b></p><ul><li>Early Spinner Award ($10,000)</li></ul>"
        "<p><b>2021</b></p><ul><li>Doctoral Research Fellowship ($2,500)</li><li>Yarn Medal</li></ul>"
    )

    assert html(body) == [
        ("Early Spinner Award", 2023, None),
        ("Doctoral Research Fellowship", 2021, None),
        ("Yarn Medal", 2021, None),
    ]


def test_honours_without_the_word_as_headings_of_cards() -> None:
    """Among honours in headings of their own stand some that no noun tells."""
    cards = "".join(
        f"<div><h4>{title}</h4><p>{giver}</p><span>{year}</span></div>"
        for title, giver, year in (
            ("Spinning Prize", "Wool Society", 2023),
            ("Notable Reviewer", "WEFT", 2022),
            ("Senior Member", "Loom Union", 2020),
            ("Graduated summa cum laude", "Felt College", 2014),
        )
    )

    assert [(title, year) for title, year, _ in html(f"<h2>Awards</h2>{cards}")] == [
        ("Spinning Prize", 2023),
        ("Notable Reviewer", 2022),
        ("Senior Member", 2020),
        ("Graduated summa cum laude", 2014),
    ]


def test_honours_drawn_at_random() -> None:
    """Of honours in layouts drawn at random nearly all are found, and little besides."""
    tallies = [honours_read(drawn_honours(seed))[0] for seed in range(700, 760)]
    right = sum(t.awards_right for t in tallies)

    assert right >= 0.96 * sum(t.awards_truth for t in tallies)
    assert right >= 0.96 * sum(t.awards_found for t in tallies)


def test_money_behind_the_date_of_a_card() -> None:
    """A card's date is one though it is followed by what the honour was worth."""
    card = "<div class='item'><div>{}</div><div>{}</div><div>{} · KRW 8,000,000</div></div>"
    cards = (
        ("Young Weaver", "Felt Foundation of the Wool Group", "2025.09"),
        ("Loom Scholarship for Ph.D. Studies", "National Wool Foundation of Woolland", "2024.09 – 2026.08"),
        ("Yarn Fellowship", "Wool University", "2022.03 – 2023.02"),
    )

    assert html(f"<h2>Scholarships</h2><div>{''.join(card.format(*c) for c in cards)}</div>") == [
        ("Young Weaver", 2025, "Felt Foundation of the Wool Group"),
        ("Loom Scholarship for Ph.D. Studies", 2024, "National Wool Foundation of Woolland"),
        ("Yarn Fellowship", 2022, "Wool University"),
    ]
