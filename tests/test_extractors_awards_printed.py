"""Honours in printed lines: the rows, margins and small print of a CV as a PDF gives them."""

from __future__ import annotations

from dataclasses import replace

from crawler.extractors.awards.finder import find_awards
from crawler.reading.document import Break, DataRecord, Document, Heading, Line, Mark, Span
from snapshots.model import Award
from tests.honours_found import ON, OWNER, awards_of, in_blocks, printed, with_margin


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


def test_label_in_the_margin() -> None:
    """A label in the margin runs into its first entry; the entries below it are of its list."""
    lines = tuple(
        Line(spans=(Span(text),), path=())
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


def test_evidence_and_confidence() -> None:
    """An honour carries its words and its page, and is surer with a year and a word of honours."""
    document = printed("Spinning Prize, 2021", "Order of the Spindle, 1991")
    prize, society = find_awards(document, OWNER, ON)

    assert (prize.printed, prize.page) == ("Spinning Prize, 2021", "https://ada.example/cv.pdf")
    assert society.confidence < prize.confidence < 1


def test_running_titles_are_none() -> None:
    """A PDF's running title, page number and date of update are no honours."""
    found = awards_of(
        printed(
            "Spinning Prize, 2021", "Ada Q. Wong – CV 3/7", "Page 2 of 3", "Last updated: June 02, 2026", "4"
        )
    )

    assert found == [("Spinning Prize", 2021, None)]


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


def test_events_in_data_of_honours() -> None:
    """In data, the event at which a prize was won stands for who gave it, and a course is none."""
    fields = (
        {"title": "Bronze award", "event": "Woolmod Design Days", "date": "2018"},
        {"title": "Agents of Yarn, Wool University via Coursera (2025)"},
    )
    records = tuple(
        DataRecord(source="yaml", fields=f, headings=(Heading(text="Honors", level=1),)) for f in fields
    )
    document = replace(printed("x"), lines=(), records=records)
    assert awards_of(document) == [("Bronze award", 2018, "Woolmod Design Days")]


def test_same_page_same_answer() -> None:
    """Reading twice gives the same tuple of awards."""
    document = printed("Spinning Prize, 2021", "Loom Fellowship, 2019")
    first: tuple[Award, ...] = find_awards(document, OWNER, ON)

    assert first == find_awards(document, OWNER, ON)


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


def test_honours_in_one_cell_are_of_its_year_whatever_stands_first() -> None:
    """Behind a line that names none by itself, the honours of its cell are of the year beside it, too."""
    document = in_blocks(
        ("2021 || Loom Teaching Award", "Ida Lund Graduate Fellowship"),
        ("2020 || The Ziegel Center in Wool", "European Studies Fellowship", "Summer Weaving Prize"),
        ("2015 || Carding Medal",),
    )

    assert [told[:2] for told in awards_of(document) if "Center" not in told[0]] == [
        ("Loom Teaching Award", 2021),
        ("Ida Lund Graduate Fellowship", 2021),
        ("European Studies Fellowship", 2020),
        ("Summer Weaving Prize", 2020),
        ("Carding Medal", 2015),
    ]


def test_what_was_won_in_a_contest_told_below_its_row() -> None:
    """The rank below a contest comes first, behind the date; at the right edge stands who held it."""
    document = in_blocks(
        ("2019 || *Carding Fellowship* | University of Woolton",),
        ("2009 || *Felt Honor Society* | Woolton College",),
        ("2007 || *Loom-Basic National Competition* | Health Weaving Students of Yarnia",),
        ("➤\t1st Place",),
    )

    assert awards_of(document) == [
        ("Carding Fellowship", 2019, "University of Woolton"),
        ("Felt Honor Society", 2009, "Woolton College"),
        ("1st Place, Loom-Basic National Competition", 2007, "Health Weaving Students of Yarnia"),
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
        lines.append(Line(spans=(bold,), headings=heading, path=(), after=Break.BLOCK))
        lines.append(Line(spans=beside, headings=heading, path=(), after=Break.LINE))
    document = Document(url="https://ada.example/cv.pdf", base="", format="pdf", lines=tuple(lines))

    assert awards_of(document) == [
        ("Carding College Convocation Speaker", 2018, "Carding College"),
        ("Shear Award for Excellence", 2016, "Carding College"),
    ]


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
            path=(),
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
                path=(),
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
        lines.append(Line(spans=spans, headings=heading, path=(), after=Break.BLOCK))
        lines += [
            Line(spans=(Span(x, marks=slanted),), headings=heading, path=(), after=Break.LINE) for x in below
        ]
    document = Document(url="https://ada.example/cv.pdf", base="", format="pdf", lines=tuple(lines))

    assert awards_of(document) == [
        ("Wool Institute Fellow", 2024, "Wool Institute"),
        ("Loom Award for Weaving, Honorable Mention", 2022, "Yarn Institute"),
        ("Best Poster Presentation", 2016, "University of Woolton"),
        ("Pre-PhD fellowship", 2015, None),
    ]


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


def test_rank_in_a_cell_of_its_own_is_no_giver() -> None:
    """Between a contest and its date, the place that was won is of the honour's name."""
    rows = (
        ("Woolton Loom Contest", "Team 62nd Place", "2019.04"),
        ("Felting Award", "Honorable Mention", "2018.12"),
        ("Spinning Prize", "Wool College", "2017.02"),
    )
    heading = (Heading(text="Awards", level=1),)
    lines = tuple(
        Line(
            spans=(
                Span(f"{name} ", marks=frozenset({Mark.BOLD})),
                Span(f"{beside} ", roles=("middle",)),
                Span(date, roles=("right",)),
            ),
            headings=heading,
            path=(),
            after=Break.BLOCK,
        )
        for name, beside, date in rows
    )

    assert awards_of(Document(url="https://ada.example/cv.pdf", base="", format="pdf", lines=lines)) == [
        ("Woolton Loom Contest Team 62nd Place", 2019, None),
        ("Felting Award Honorable Mention", 2018, None),
        ("Spinning Prize", 2017, "Wool College"),
    ]


def test_house_in_italics_on_the_last_row_is_the_giver() -> None:
    """A full row runs on into the house below it; the look that begins with the row tells them apart."""

    def entry(name: str, house: str) -> Line:
        return Line(
            spans=(Span(f"{name} "), Span(house, marks=frozenset({Mark.ITALIC}))),
            headings=(Heading(text="Awards", level=1),),
            path=(),
            after=Break.BLOCK,
            rows=(len(name) + 1,),
        )

    document = Document(
        url="https://ada.example/cv.pdf",
        base="",
        format="pdf",
        lines=(
            entry("2015 “Ada Byron” Award (best thesis on looms)", "Felt University, Woolton (Italy)"),
            entry("2014 Carding Prize for the best poster at", "Felt Days"),
        ),
    )

    assert awards_of(document) == [
        ("“Ada Byron” Award (best thesis on looms)", 2015, "Felt University, Woolton (Italy)"),
        ("Carding Prize for the best poster at Felt Days", 2014, None),
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
