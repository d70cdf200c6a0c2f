"""PDFs: tables of CVs whose cells stand at heights of their own beside the text."""

from __future__ import annotations

import pytest

from crawler.reading import Document, Source, read
from crawler.reading.document import Break, Mark
from tests.pdfs import Run, a_pdf

FULL = "These words go on and on until the right edge of the page is reached by all of them, and then it also"
#: A paragraph that shows how far right text goes.
WIDE: list[Run] = [(f"{FULL} {i}", 72, 60 + 13.0 * i, 11, "F1") for i in range(5)]
FELT = "On the felting of wool, part {}, with Ben Garn. Journal of Yarn 12(3)."


def a_document(*pages: list[Run]) -> Document:
    """Return the document read from pages of these runs."""
    body = a_pdf(*pages)
    return read(Source(body=body, url="https://a.example/cv.pdf", content_type="application/pdf"))


def test_cells_at_the_middle_of_two_rows():
    """Year and place set at the middle between two rows are of both, which are one."""
    rows: list[Run] = [("Awards", 72, 80, 14, "F2")]
    for i in range(4):
        top = 110.0 + 13 * i
        rows += [
            (f"201{i}", 72, top, 10, "F1"),
            (f"Loom Fellowship, part {i}, Guild of Weavers", 110, top, 10, "F1"),
            ("Woolton", 498, top, 10, "F1"),
        ]
    rows += [
        ("Prize of the Spindle, for the best mark of all those who began to weave that", 110, 162, 10, "F1"),
        ("2014", 72, 168.5, 10, "F1"),
        ("Yarnham", 495, 168.5, 10, "F1"),
        ("year", 110, 175, 10, "F1"),
    ]
    lines = [line.text for line in a_document(rows).lines]

    assert lines[-1] == (
        "2014 Prize of the Spindle, for the best mark of all those who began to weave that year Yarnham"
    )


def test_a_year_at_the_right_at_the_middle_of_two_rows():
    """A year alone at the right between two rows belongs to both."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(3):
        top = 110.0 + 40 * i
        rows += [
            (f"[{i + 1}] Byron, A., Lund, T. Reachable looms and how wool is verified in", 72, top, 10, "F1"),
            (f"201{i}", 515, top + 6, 8, "F1"),
            ("the yard of weavers. Journal of Yarn, 3, 14.", 72, top + 12, 10, "F1"),
        ]
    lines = [line.text for line in a_document(rows).lines[1:]]

    assert lines == [
        "Byron, A., Lund, T. Reachable looms and how wool is verified in the yard of weavers."
        f" Journal of Yarn, 3, 14. 201{i}"
        for i in range(3)
    ]


def test_the_hyphen_of_fonts_with_one_glyph_for_all():
    """A hyphen told as the one at which no row ends is a hyphen."""
    from crawler.reading.pdf.pieces import Piece, cleaned

    piece = Piece(text="2019\u201123 Loom\u2010Prize", left=0, right=9, baseline=9, top=0, bottom=9, size=9)

    assert cleaned(piece).text == "2019-23 Loom-Prize"


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("l’ ´etude de la laine", "l’étude de la laine"),
        ("Laine et drap, `a paraˆıtre", "Laine et drap, à paraître"),
        ("La lana `e calda", "La lana è calda"),
    ],
)
def test_accents_behind_an_apostrophe_or_a_space(printed: str, words: str):
    """An accent of its own is its letter's behind an apostrophe, and on a word of one letter."""
    from crawler.reading.pdf.pieces import Piece, cleaned

    piece = Piece(text=printed, left=0, right=9, baseline=9, top=0, bottom=9, size=9)

    assert cleaned(piece).text == words


def test_headings_of_three_rows_in_the_margin_are_no_column():
    """Bold words at the left, of which only the first row stands beside text, head that text."""
    rows: list[Run] = []
    heads = (
        "Electronic Personal Correspondence,Recent Professional Appointments,Peer-Reviewed Journal Articles"
    )
    heads += (
        ",Refereed Conference Proceedings,University Teaching Experience,International Research Fellowships"
    )
    for i, words in enumerate(heads.split(",")):
        top = 80.0 + 90 * i
        rows += [(word, 72, top + 13.5 * n + bool(n), 10, "F2") for n, word in enumerate(words.split())]
        rows += [
            (
                f"Words of the yarn that fill each row of this column, number {n} of {i}",
                180,
                top + 11 * n,
                10,
                "F1",
            )
            for n in range(5)
        ]
    lines = a_document(rows).lines

    assert [line.text for line in lines if line.heading][2:4] == [
        "Peer-Reviewed Journal Articles",
        "Refereed Conference Proceedings",
    ]
    assert [line.headings[-1].text for line in lines if "number 0 of 2" in line.text] == [
        "Peer-Reviewed Journal Articles"
    ]


def test_a_heading_in_the_margin_right_below_another():
    """Where a section is one row long, its heading in the margin reaches down to the next one."""
    rows: list[Run] = []
    top = 80.0
    for heads, texts in (
        (("Research", "Interests"), 1),
        (("Teaching",), 3),
        (("Service",), 3),
        (("Talks",), 4),
    ):
        rows += [(word, 72, top + 14.4 * n, 12, "F2") for n, word in enumerate(heads)]
        rows += [
            (f"Words of the yarn that fill each row of it, number {n}", 180, top + 14.4 * n, 11, "F1")
            for n in range(texts)
        ]
        top += 14.4 * texts + 17
    lines = a_document(rows).lines

    assert [line.text for line in lines if line.heading] == [
        "Research Interests",
        "Teaching",
        "Service",
        "Talks",
    ]


def test_a_bold_date_alone_at_the_right_edge_heads_nothing():
    """What stands at the right edge with no words before it is the date of the row above."""
    rows: list[Run] = [("Education", 72, 80, 14, "F2")]
    rows += [(FULL, 72, 100 + 13 * n, 11, "F1") for n in range(4)]
    rows += [("Doctor of Weaving", 72, 160, 10, "F3"), ("August 2012 - Present", 440, 178, 10, "F2")]
    rows += [("Advisor: Ada Byron", 90, 196, 10, "F1")]

    assert [line.text for line in a_document(rows).lines if line.heading] == ["Education"]


def test_a_slanted_title_goes_on_behind_its_colon():
    """A title in italics broken by hand behind a colon goes on in the row below, in the same look."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(3):
        top = 100.0 + 60 * i
        rows += [
            ("Quantitative motion of yarn under submerged looms:", 90, top, 10, "F3"),
            ("accuracy and repair", 90, top + 12, 10, "F3"),
            ("Byron, A.; Lund, T.", 90, top + 24, 10, "F1"),
            (f"Journal of Yarn, 201{i}.", 90, top + 36, 10, "F1"),
        ]

    assert a_document(rows).lines[1].text == (
        "Quantitative motion of yarn under submerged looms: accuracy and repair"
    )


def test_a_table_of_honours_givers_and_years_is_no_page_in_two_columns():
    """Rows that end with their year beyond a gutter are one table, read row by row."""
    rows: list[Run] = [("Awards and Honours", 72, 80, 14, "F2"), ("Teaching Experience", 72, 350, 14, "F2")]
    for i in range(9):
        top = 100.0 + 26 * i
        rows += [
            (f"Fellowship of the Golden Loom {i}", 72, top, 11, "F1"),
            (f"Faculty of Wool and Felt {i}", 330, top, 11, "F1"),
        ]
        rows += [(f"201{i}", 516, top, 11, "F1")] if i else []
        rows += [("(to all of the weavers)", 72, top + 13, 11, "F1")] if i % 2 else []
    lines = [line.text for line in a_document(rows).lines]

    assert "Fellowship of the Golden Loom 2 Faculty of Wool and Felt 2 2012" in lines


def test_a_date_close_behind_its_text_in_the_column_of_dates():
    """A date that begins where those of rows nearby do is one of them, however near the text before it is."""
    rows: list[Run] = [("Awards", 72, 80, 14, "F2")]
    for i in range(6):
        top = 100.0 + 26 * i
        near = "Loom Society of Woolton, certificate of recognition for all that was woven in a year"
        words = near if i == 3 else f"Loom Society of Woolton, prize {i}"
        rows += [(words, 72, top, 11, "F1"), (f"201{i}", 452, top, 11, "F1")]
        rows += [("of the guild", 72, top + 13, 11, "F1")] if i == 3 else []
        rows += [(FULL, 72, top + 13, 11, "F1")] if i == 5 else []
    lines = [line for line in a_document(rows).lines if "certificate" in line.text]

    assert [span.text for line in lines for span in line.spans if span.roles] == ["2013"]


def test_a_star_below_a_label_begins_no_item():
    """A star in the column of labels below one of them belongs to it, and the text beside it goes on."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(5):
        top = 100.0 + 40 * i
        rows += [(f"WOOL {i + 20}", 72, top, 11, "F1"), (FULL[:80], 130, top, 11, "F1")]
        rows += [("*", 92, top + 13, 11, "F1")] if i == 2 else []
        rows += [(f"further words, Journal {i}", 130, top + 13, 11, "F1")]
    lines = [line.text for line in a_document(rows).lines]

    assert f"WOOL 22 {FULL[:80]} further words, Journal 2".replace("  ", " ") in lines


def test_a_heading_in_the_margin_set_far_apart_over_two_rows():
    """A section's name in the margin, small and stretched to fill it, may go on below by itself."""
    rows: list[Run] = []
    for i, (front, rest) in enumerate(
        [("Education", ""), ("Honors  and", "Awards"), ("Teaching", "Experience"), ("Publications", "")]
    ):
        top = 80.0 + 100 * i
        at = 37.0
        for word in front.split():
            rows.append((word, at, top, 9, "F1"))
            at += 45
        rows += [(f"Words of section {i} in row {n}", 120, top + 14 * n, 11, "F1") for n in range(5)]
        rows += [(rest, 37, top + 11, 9, "F1")] if rest else []
    lines = a_document(rows).lines

    assert [line.text for line in lines if line.heading] == [
        "Education",
        "Honors and Awards",
        "Teaching Experience",
        "Publications",
    ]
    assert {line.headings[-1].text for line in lines if "section 1" in line.text} == {"Honors and Awards"}


def test_bold_and_slanted_fonts_by_the_names_of_tex():
    """TeX's sans serif fonts are bold or slanted by two letters of their names."""
    body = a_pdf([("Looms at Work", 72, 80, 10, "F2"), ("Journal of Yarn", 72, 92, 10, "F3")])
    for old, new in ((b"Times-Bold", b"CMSSBX10"), (b"Times-Italic", b"SFSO1000")):
        body = body.replace(old, new.ljust(len(old)))
    document = read(Source(body=body, url="https://a.example/cv.pdf", content_type="application/pdf"))

    assert [span.marks for line in document.lines for span in line.spans] == [{Mark.BOLD}, {Mark.ITALIC}]


def test_small_capitals_by_the_names_of_tex():
    """Names of sections in the left column, told by the name of TeX's font of small capitals."""
    rows: list[Run] = [("Ada Byron", 72, 60, 14, "F1")]
    for i, (name, rest) in enumerate((("Working", "Papers"), ("Service and", "Work"), ("Talks", "Given"))):
        top = 90.0 + 60 * i
        rows += [(name, 72, top, 10, "F2"), (f"{FULL[:60]} {i}", 160, top, 10, "F1")]
        rows += [(rest, 72, top + 12, 10, "F2")]
        rows += [(f"Looms. {FULL[:50]} {i}", 160, top + 24 + 13 * n, 10, "F1") for n in range(2)]
    body = a_pdf(rows).replace(b"Times-Bold", b"SFCC1000  ")
    lines = read(Source(body=body, url="https://a.example/cv.pdf", content_type="application/pdf")).lines

    headed = [line.text for line in lines if line.heading]
    assert headed[-3:] == ["Working Papers", "Service and Work", "Talks Given"]


def test_the_number_of_a_page_set_for_shorter_paper():
    """A page's own number below all is none of the entry that goes on overleaf, however high it stands."""
    first: list[Run] = [("Papers", 72, 80, 14, "F2")]
    first += [(FULL, 72, 100 + 12 * n, 10, "F1") for n in range(40)]
    first += [("1", 300, 655, 10, "F1")]
    second: list[Run] = [("goes on here.", 72, 80, 10, "F1"), ("2", 300, 655, 10, "F1")]
    texts = [line.text for line in a_document(first, second).lines]

    assert not any(text in ("1", "2") or " 1 " in text for text in texts)


def test_bare_numbers_that_count_are_markers():
    """Numbers that count, before texts of one left edge, begin items, and what hangs below is of them."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(4):
        top = 110.0 + 40 * i
        rows += [
            (str(i + 8), 78 - 5 * (i > 1), top, 10, "F1"),
            (f"Looms at Work, part {i}", 91, top, 9, "F3"),
        ]
        rows += [("A. Byron, C. Mill, Wool Letters, 2019", 91, top + 16, 9, "F1")]
    lines = a_document(rows).lines[1:]

    assert [line.marker for line in lines] == ["8", "", "9", "", "10", "", "11", ""]
    assert [line.after for line in lines[:4]] == [Break.BLOCK, Break.LINE] * 2


def test_the_cells_of_a_row_may_go_on_below():
    """In three columns the first cell goes on where it had no room, and so does the one in the middle."""
    rows: list[Run] = [("Awards", 72, 80, 14, "F2")]
    for i in range(6):
        top = 110.0 + 26 * i
        name = f"Golden Loom Medal of the Northern Weavers number {i} and Felters"
        name = "Fellowship of the Woollen Threads and of all Outstanding" if i == 2 else name[:44]
        rows += [(name, 72, top, 11, "F1"), (f"201{i}", 518, top, 11, "F1")]
        rows += [("National Wool" if i == 2 else "University of Wool", 380, top, 11, "F1")]
        rows += (
            [("Weavers (WM-2)", 72, top + 13, 11, "F1"), ("Foundation", 380, top + 13, 11, "F1")]
            if i == 2
            else []
        )
    told = [line for line in a_document(rows).lines if "Threads" in line.text]

    assert [line.text for line in told] == [
        "Fellowship of the Woollen Threads and of all Outstanding Weavers (WM-2) National Wool"
        " Foundation 2012"
    ]
    assert [span.text for span in told[0].spans if "middle" in span.roles] == ["National Wool Foundation "]


def test_a_state_in_italics_below_a_bold_title_is_no_heading():
    """ "Under peer review" is, though it names a section elsewhere, a line of the work above it."""
    rows: list[Run] = [("Working Papers", 72, 80, 14, "F1")]
    for i, state in enumerate(["R&R in Fleece", "Under peer review", "Under peer review", "In press"]):
        top = 110.0 + 50 * i
        rows += [
            (f"Felted Money, Real Sheep number {i}", 72, top, 10, "F2"),
            (state, 72, top + 13, 10.9, "F3"),
        ]
        rows += [("joint with Stefan Penn, David Luke", 360, top + 25, 9, "F1")]
    rows += [(f"Of looms and of wool in the winter of {i}", 72, 330 + 13 * i, 10, "F1") for i in range(9)]
    lines = a_document(rows).lines[1:13]

    assert [line.heading for line in lines] == [0] * 12


def test_a_narrow_column_ends_where_its_rows_do():
    """Beside venues at the right, rows end at an edge of their own, be the page's rows elsewhere wider."""
    wide = "Of wool and yarn, of felt and looms are what the weavers of this land look at in winter"
    wide += " and in summer, all in all"
    rows: list[Run] = [("Wool", 63, 60, 14, "F2")]
    rows += [(wide, 63, 90 + 12 * i, 10, "F1") for i in range(3)]
    rows += [("Papers", 63, 150, 14, "F2")]
    for i in range(4):
        top = 180.0 + 50 * i
        rows += [(f"Looms in the Wild and in the Mill of the North, {i}", 63, top, 10, "F2")]
        rows += [(f"202{i}", 503, top, 9, "F1")]
        rows += [
            (
                "Ada Byron, Bo Lund, Cy Marsh, Di Soto, Ed Webb, Flo Hart, Gus Park, Zhou",
                63,
                top + 13,
                9,
                "F1",
            )
        ]
        rows += [("Liao, Hal Ives, Ida Jones", 63, top + 24, 9, "F1")]
    told = [line.text for line in a_document(rows).lines if "Byron" in line.text]

    assert len(told) == 4
    assert all(text.endswith("Zhou Liao, Hal Ives, Ida Jones") for text in told)


def test_years_in_a_strip_of_their_own_are_a_column_though_all_text_comes_near():
    """Years below one another at the right, where no row of text goes, stand beside the text."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(5):
        top = 100.0 + 30 * i
        rows += [(f"{FULL[:84]} num", 72, top, 11, "F1"), (f"201{i}", 474, top, 11, "F1")]
        rows += [(f"ber {i} of wool. Ada Byron. Nature.", 72, top + 13, 11, "F1")]
    lines = a_document(rows).lines

    assert [s.text for line in lines for s in line.spans if s.roles] == [f"201{i}" for i in range(5)]


def test_years_that_end_rows_of_full_text_are_no_column():
    """A row of text may end with a year at the edge that other rows reach too."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(5):
        top = 100.0 + 30 * i
        rows += [(f"{FULL[:84]} num", 72, top, 11, "F1"), (f"201{i}", 474, top, 11, "F1")]
        rows += [(f"{FULL} {i}", 72, top + 13, 11, "F1")]
    lines = a_document(rows).lines

    assert not [s.text for line in lines for s in line.spans if s.roles]


def test_a_number_at_the_end_of_a_row_is_no_date_of_a_column():
    """A page's number near the right edge is none of the years there."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(5):
        top = 100.0 + 30 * i
        said = "1099." if i == 2 else f"201{i}."
        rows += [(f"{FULL[:84]} num", 72, top, 11, "F1"), (said, 474, top, 11, "F1")]
        rows += [(f"Felt {i} of wool. Ada Byron. Nature.", 72, top + 13, 11, "F1")]
    spans = [span for line in a_document(rows).lines for span in line.spans]

    assert not [span.text for span in spans if span.roles and "1099" in span.text]


def test_a_date_behind_the_second_row_is_of_both():
    """Words that fill the first row leave room for the date on the next alone."""
    rows: list[Run] = [*WIDE, ("Prizes", 72, 150, 14, "F2")]
    names = ["Wool Prize, Guild of Spinners", f"{FULL[:90]} of", "Loom Medal, Guild of Dyers", "Felt Prize"]
    top = 170.0
    for n, name in enumerate(names):
        rows += [
            (name, 72, top, 11, "F1"),
            ("Spinners", 72, top + 13, 11, "F1") if n == 1 else (f"201{n}", 520, top, 11, "F1"),
        ]
        rows += [("2011", 520, top + 13, 11, "F1")] if n == 1 else []
        top += 39 if n == 1 else 26
    lines = a_document(rows).lines

    assert [line.text for line in lines if line.text.endswith("2011")] == [f"{FULL[:90]} of Spinners 2011"]


def test_no_row_ends_between_a_surname_and_its_initials():
    """Where the next surname would have had room, but not its initials with it, a list of names runs on."""
    names = "Wolle A, Garn B, Hanf C, Taft G, Webstuhl DE, Spindel F, Kardan H, Rocken IJ, Faden K,"
    rows: list[Run] = [*WIDE, ("Papers", 72, 150, 14, "F2")]
    rows += [(names, 72, 170, 11, "F1"), ("Wirk MNO, Strick P (2019) On wool. Yarn 3.", 72, 183, 11, "F1")]
    lines = a_document(rows).lines

    assert [line.text for line in lines[2:]] == [f"{names} Wirk MNO, Strick P (2019) On wool. Yarn 3."]


@pytest.mark.parametrize(
    "names",
    [
        ("Zeitschriftenartikel", "Im Begutachtungsverfahren", "Buchkapitel"),
        ("Articles dans des revues", "Soumis", "Documents de travail"),
        ("Actas de congresos", "En prensa", "Libros"),
        ("Artigos submetidos", "No prelo", "Livros"),
        ("Articoli su rivista", "In corso di stampa", "Contributi in volume"),
    ],
)
def test_plain_names_of_lists_of_works_are_headings_in_any_tongue(names: tuple[str, ...]):
    """What names a list of works, or works in one state, heads what stands close below it, plain as it is."""
    rows: list[Run] = [*WIDE, ("Papers", 72, 150, 14, "F2")]
    for i, name in enumerate(names):
        top = 175.0 + 60 * i
        rows += [(name, 72, top, 11, "F1"), (FELT.format(i), 72, top + 13, 11, "F1")]
        rows += [("Looms at night, with Carl Hanf. Felt 4.", 72, top + 32, 11, "F1")]
    lines = a_document(rows).lines

    assert [line.text for line in lines if line.heading] == ["Papers", *names]


def test_an_ornament_stands_before_headings():
    """A sign before words that are larger than the text is an ornament, not an item's."""
    rows: list[Run] = [*WIDE]
    for i, name in enumerate(["Training", "Felted things"]):
        rows += [("*", 72, 150 + 60.0 * i, 14, "F2"), (name, 84, 150 + 60.0 * i, 14, "F2")]
        rows += [("*", 72, 172 + 60.0 * i, 11, "F1"), (FELT.format(i), 84, 172 + 60.0 * i, 11, "F1")]
    lines = a_document(rows).lines

    assert [line.text for line in lines if line.heading] == ["Training", "Felted things"]


def test_a_ragged_row_of_a_hanging_indent_runs_on():
    """Where entries begin at the edge and go on further right, none begins there, however short the row."""
    rows: list[Run] = [WIDE[0], ("Papers", 72, 150, 14, "F2")]
    for i, end in enumerate(
        ["so that in", "and so on and on as far as can be, in", "and so on, in", "that in"]
    ):
        top = 175.0 + 45 * i
        rows += [(f"{FULL[:96]}", 72, top, 11, "F1"), (f"{FULL[:50]} {end}", 100, top + 13, 11, "F1")]
        rows += [(f"Felted looms of the year {i}", 100, top + 26, 11, "F3")]
    lines = a_document(rows).lines[2:]

    assert [line.text[-8:] for line in lines] == [f"e year {i}" for i in range(4)]


def test_what_a_page_says_of_one_work_names_no_list():
    """A kind that ends with a stop, and a number of a preprint, are of the entry above."""
    rows: list[Run] = [*WIDE, ("Papers", 72, 150, 14, "F2")]
    for i, kind in enumerate(["Documento de trabajo.", "arXiv 1905.01234", "Scientific Reports."]):
        top = 175.0 + 45 * i
        rows += [(f"Reading wool by touch, part {i}", 72, top, 11, "F1"), (kind, 72, top + 13, 11, "F1")]
    lines = a_document(rows).lines

    assert [line.text for line in lines if line.heading] == ["Papers"]


def test_a_state_that_ends_an_entry_heads_nothing():
    """A plain "In preparation" as near to the title above it as that to its authors is of this work."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i, state in enumerate(["In preparation", "Under review", "Journal of Yarn, 2019"]):
        top = 110.0 + 39 * i
        rows += [
            ("Ada Wolle and Ben Garn", 72, top, 11, "F1"),
            (f"On wool, part {i}", 72, top + 13, 11, "F1"),
        ]
        rows += [(state, 72, top + 26, 11, "F1")]
    lines = a_document(rows).lines

    assert [line.text for line in lines if line.heading] == ["Papers"]


def test_a_state_in_italics_among_headings_in_italics_is_one():
    """Where sections of works are named in slanted letters, "Under review" names one of them."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i, name in enumerate(["Working papers", "Under review", "Journal articles", "To appear"]):
        top = 110.0 + 60 * i
        rows += [(name, 72, top, 11, "F3"), ("[1]", 72, top + 18, 11, "F1")]
        rows += [(f"A. Byron. Of wool and yarn, {i}.", 92, top + 18, 11, "F1")]
    lines = a_document(rows).lines

    assert [bool(line.heading) for line in lines] == [True, *(True, False) * 4]


def test_a_dash_below_the_text_of_an_item_that_fills_its_row_goes_on():
    """Names up to the edge, and below them " - " and the title: the dash begins no item of its own."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(3):
        top = 110.0 + 40 * i
        rows += [(f"[{i + 1}]", 72, top, 11, "F1"), (FULL[:90], 92, top, 11, "F1")]
        rows += [(f"- Of wool and yarn, {i} - Journal of Felt, 2019", 92, top + 13, 11, "F1")]
    lines = [line.text for line in a_document(rows).lines]

    assert lines[1:] == [
        f"{FULL[:90].strip()} - Of wool and yarn, {i} - Journal of Felt, 2019" for i in range(3)
    ]


def _works_beside_years(years: list[str], bold: frozenset[int] = frozenset()) -> Document:
    """Entries beside years; those of ``bold`` begin with words in bold."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i, year in enumerate(years):
        top = 100.0 + 34 * i
        rows += [(year, 72, top, 11, "F1")] if year else []
        rows += [(f"{FULL[:70]} {i}", 110, top, 11, "F2" if i in bold else "F1")]
        rows += [(f"of wool. Ada Byron. Journal of Felt {i}.", 110, top + 13, 11, "F1")]
    return a_document(rows)


def test_a_year_printed_once_is_that_of_the_entries_below_it():
    """Years that only fall, and white beside some entries: those are of the year above."""
    lines = _works_beside_years(["2021", "", "2019", "", "", "2015", "2012", ""]).lines

    labels = [s.text.strip() for line in lines for s in line.spans if "left" in s.roles]
    assert labels == ["2021", "2021", "2019", "2019", "2019", "2015", "2012", "2012"]


def test_a_year_is_that_of_entries_below_in_any_of_the_looks():
    """The owner's name is in bold, and some entries begin with it, half of those beside years and others."""
    lines = _works_beside_years(["2021", "", "2019", "", "", "2015"], bold=frozenset((0, 3, 5))).lines

    labels = [s.text.strip() for line in lines for s in line.spans if "left" in s.roles]
    assert labels == ["2021", "2021", "2019", "2019", "2019", "2015"]


def test_a_year_is_that_of_an_entry_whose_title_tells_of_years():
    """A span of years and a number in an address are none of publication; a name set off may stand second."""
    rows: list[Run] = [*WIDE, ("Papers", 72, 150, 14, "F2")]
    for i, (year, told) in enumerate(
        [
            ("2021", "wool"),
            ("", "yarn, 1861–1917"),
            ("2019", "felt"),
            ("", "dye. doi:10.1234/a.2016"),
            ("2015", "looms"),
        ]
    ):
        top = 170.0 + 36 * i
        rows += [(year, 72, top, 11, "F1")] if year else [("Garn, B. and ", 110, top, 11, "F1")]
        left = 110 if year else 172
        rows += [
            ("Wolle, A.", left, top, 11, "F2"),
            (f", On the spinning of {told}. Felt {i}.", left + 45, top, 11, "F1"),
        ]
    labels = [s.text.strip() for line in a_document(rows).lines for s in line.spans if "left" in s.roles]

    assert labels == ["2021", "2021", "2019", "2019", "2015"]


def _years_beside_rows(*works: tuple[str, list[str]], gap: float = 0) -> list[str]:
    """Return the year, or else a star, that each line begins with; a gap parts years, but works never."""
    rows: list[Run] = [*WIDE, ("Papers", 72, 150, 14, "F2")]
    top = 170.0
    for year, texts in works:
        rows += [(year, 72, top, 11, "F1")] if year else []
        for text in texts:
            rows += [(text, 110, top, 11, "F1")]
            top += 13
        top += gap
    lines = a_document(rows).lines
    assert lines[1].text == "Papers"
    return [next((s.text.strip() for s in line.spans if "left" in s.roles), "*") for line in lines[2:]]


def test_a_year_printed_once_beside_works_that_no_gap_parts():
    """Where one year stands beside one line, each line beside the others is a work of that year."""
    long = [
        "How looms are threaded where nobody asks for cloth, and what is then woven in the",
        FELT.format(0),
    ]
    works = [
        ("2021", [FELT.format(1), *long, FELT.format(2)]),
        ("2019", [FELT.format(3)]),
        ("2018", [FELT.format(4), FELT.format(5)]),
    ]

    assert _years_beside_rows(*works) == ["2021", "2021", "2021", "2019", "2018", "2018"]


def test_a_year_said_again_is_that_of_none_between():
    """A year that is printed anew on its page says that what stands before it, beside no year, has none."""
    works = [("2021", [FELT.format(1)]), ("", [FELT.format(2)]), ("2021", [FELT.format(3)])]
    works += [("2019", [FELT.format(4), FELT.format(5)])]

    assert _years_beside_rows(*works, gap=20) == ["2021", "*", "2021", "2019", "2019"]


def test_lines_of_an_entry_beside_its_year_stay_one():
    """Where nearly every year stands beside as many lines, these are the lines of one entry."""
    three = [FELT.format(0), "Ada Wolle, Ben Garn and Carl Hanf, in this order", "Proceedings of the Looms."]
    works = [("2021", three), ("2020", three), ("2018", three), ("2017", three[:1])]

    assert _years_beside_rows(*works) == ["2021", "*", "*", "2020", "*", "*", "2018", "*", "*", "2017"]


def test_a_line_at_its_years_edge_is_of_the_work_beside_the_year():
    """A line set by hand may lose the hanging indent; where gaps part works, none begins without one."""
    rows: list[Run] = [*WIDE, ("Papers", 72, 150, 14, "F2")]
    for i, year in enumerate(["2021", "2019", "2016", "2015", "2012"]):
        top = 175.0 + 40 * i
        rows += [(year, 72, top, 11, "F1"), (f"On wool, part {i}, with Ben Garn", 110, top, 11, "F1")]
        rows += [(f"Journal of Yarn {i}(3)", 72, top + 13, 11, "F1")]
    lines = a_document(rows).lines[2:]

    assert [line.after for line in lines] == [Break.BLOCK, Break.LINE] * 5


def test_a_remark_below_a_work_begins_none():
    """A short line among works beside a year is a remark on the one above it."""
    works = [
        ("2021", [FELT.format(1), FELT.format(2), FELT.format(3), "Loom Prize."]),
        ("2019", [FELT.format(4)]),
        ("2018", [FELT.format(5), FELT.format(6), FELT.format(7)]),
    ]

    assert _years_beside_rows(*works) == ["2021"] * 3 + ["*", "2019"] + ["2018"] * 3


def test_a_work_ends_with_its_pages_though_they_fill_the_row():
    """Where works end in numbers, a full row that ends so is the last of one."""
    full = "How looms are threaded where nobody asks for cloth at all, and what is woven. Yarn 4(1)."
    works = [
        ("2021", [FELT.format(1), full, FELT.format(2)]),
        ("2019", [FELT.format(3)]),
        ("2018", [FELT.format(4), FELT.format(5)]),
    ]

    assert _years_beside_rows(*works) == ["2021", "2021", "2021", "2019", "2018", "2018"]


@pytest.mark.parametrize("name", ["Chapters in Edited Volumes", "Dissertation", "Co-authored essays"])
def test_a_year_ends_with_its_section(name: str):
    """A section's name in plain letters ends the list above, whose years go down by themselves."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    top = 100.0
    for year in ("2021", "", "2019", name, "2020", ""):
        if year == name:
            rows += [(name, 72, top, 11, "F1")]
            top += 20
            continue
        rows += [(year, 72, top, 11, "F1")] if year else []
        rows += [(f"{FULL[:70]} {top}", 110, top, 11, "F1")]
        rows += [("of wool. Ada Byron. Journal of Felt.", 110, top + 13, 11, "F1")]
        top += 34
    rows += [("2018", 72, top, 11, "F1"), (f"{FULL[:70]} {top}", 110, top, 11, "F1")]
    lines = a_document(rows).lines

    labels = [s.text.strip() for line in lines for s in line.spans if "left" in s.roles]
    assert name in [line.text for line in lines if line.heading]
    assert labels == ["2021", "2021", "2019", "2020", "2020", "2018"]


def _years_alone_in_rows(before: float, behind: float) -> Document:
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    top = 100.0
    for i, year in enumerate(("2021", "2019", "2016")):
        top += before
        rows += [(year, 72, top, 11, "F3")]
        top += behind
        rows += [(FULL, 72, top, 11, "F1"), (f"of wool {i}. Ada Byron. Felt.", 72, top + 13, 11, "F1")]
        top += 13
    return a_document(rows)


def test_years_alone_over_works_are_headings():
    """Years that fall, each alone over works and apart from those before, head them whatever their look."""
    lines = _years_alone_in_rows(26, 16).lines

    assert [line.text for line in lines if line.heading] == ["Papers", "2021", "2019", "2016"]
    assert [line.headings[-1].text for line in lines if "of wool" in line.text] == ["2021", "2019", "2016"]


def test_years_behind_works_in_preparation_head_others():
    """Works in progress stand over the first year, below a bold heading: the years are none of its parts."""
    rows: list[Run] = [("Papers", 72, 60, 14, "F2"), ("Work in progress", 72, 80, 11, "F2")]
    rows += [(FULL, 72, 98, 11, "F1"), ("of looms. Ada Byron.", 72, 111, 11, "F1")]
    for i, year in enumerate(("2021", "2019", "2016")):
        top = 140.0 + 60 * i
        rows += [(year, 72, top, 11, "F1"), (FULL, 72, top + 16, 11, "F1")]
        rows += [(f"of wool {i}. Ada Byron. Felt.", 72, top + 29, 11, "F1")]
    lines = a_document(rows).lines

    assert [[h.text for h in line.headings] for line in lines if "of wool" in line.text] == [
        ["Papers", "2021"],
        ["Papers", "2019"],
        ["Papers", "2016"],
    ]


def test_years_below_works_are_no_headings():
    """A year nearer to the row above it than to the one below ends what stands above."""
    lines = _years_alone_in_rows(14, 26).lines

    assert [line.text for line in lines if line.heading] == ["Papers"]


def test_an_entry_without_a_year_has_none_where_years_repeat():
    """Where the year stands beside each entry of it, white says that there is none."""
    lines = _works_beside_years(["2021", "2021", "2019", "", "2019", "2015", "2012", ""]).lines

    assert sum("left" in s.roles for line in lines for s in line.spans) == 6


def test_a_dash_behind_a_title_that_fills_its_row_goes_on():
    """The title up to the edge, and below it "- " and the names: no list of dashes begins there."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(5):
        top = 110.0 + 40 * i
        rows += [
            (FULL[:90], 72, top, 11, "F1"),
            (f"- A. Byron and B. Lund, Felt {i}", 72, top + 13, 11, "F1"),
        ]
    lines = [line.text for line in a_document(rows).lines]

    assert lines[1:] == [f"{FULL[:90].strip()} - A. Byron and B. Lund, Felt {i}" for i in range(5)]


def test_a_row_indented_as_the_first_of_its_paragraph_begins_the_next():
    """Paragraphs with indented first rows and no gap between: each begins where a row is indented again."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(4):
        top = 100.0 + 26 * i
        rows += [(f"{FULL[:84]} {i}", 90, top, 11, "F1"), ("of wool. A. Byron.", 72, top + 13, 11, "F1")]
    document = a_document(rows)

    assert [(line.after, line.text[-18:]) for line in document.lines[1:]] == [
        (Break.BLOCK, "of wool. A. Byron.")
    ] * 4


def test_a_row_indented_below_a_paragraph_of_one_row_begins_the_next():
    """Where first rows are indented, one alone is a whole paragraph."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    top = 100.0
    for i in range(5):
        rows += [(FULL[:50] if i == 2 else f"{FULL[:84]} {i}", 90, top, 11, "F1")]
        rows += [] if i == 2 else [("of wool. A. Byron.", 72, top + 13, 11, "F1")]
        top += 13 if i == 2 else 26
    document = a_document(rows)

    assert [line.after for line in document.lines[1:]] == [Break.BLOCK] * 5


def test_a_venue_in_italics_begins_a_row_behind_a_title_that_fills_one():
    """ "In *Journal of Wool*" below a title without a stop is a line of its own."""
    rows: list[Run] = [*WIDE, ("Papers", 72, 150, 14, "F2")]
    for i in range(4):
        top = 170.0 + 56 * i
        title = f"{FULL} {i}" if i == 2 else f"On the felting of wool, part {i}"
        rows += [("Ada Byron, Ben Garn", 72, top, 11, "F1"), (title, 72, top + 13, 11, "F1")]
        rows += [
            ("In ", 72, top + 26, 11, "F1"),
            ("Journal of Wool", 85, top + 26, 11, "F3"),
            (", 2021.", 160, top + 26, 11, "F1"),
        ]
    lines = a_document(rows).lines

    assert sum(line.text.startswith("In Journal of Wool") for line in lines) == 4


def test_years_that_head_works_at_the_top_of_pages_are_no_running_heads():
    """A year at the top of a page is no page's number, though another heads the page before."""
    pages: list[list[Run]] = []
    for year in ("2021", "2019", "2017"):
        rows: list[Run] = [(year, 72, 60, 12, "F2")]
        rows += [
            (f"A. Byron. Of wool and yarn {n} in {year}. Felt.", 72, 90 + 26 * n, 11, "F1") for n in range(9)
        ]
        pages.append(rows)
    lines = a_document(*pages).lines

    assert [line.text for line in lines if line.heading] == ["2021", "2019", "2017"]


def test_a_date_behind_a_heading_in_the_margin_is_a_label():
    """Headings, dates and text in three columns: the first row of a section has all three."""
    rows: list[Run] = []
    for n, name in enumerate(("Education", "Employment", "Honors")):
        top = 80.0 + 90 * n
        rows += [(name, 60, top, 11, "F2")]
        for i in range(3):
            rows += [
                (f"201{i}", 150, top + 18 * i, 11, "F1"),
                (FULL[:60], 220, top + 18 * i, 11, "F1"),
            ]
    lines = a_document(rows).lines

    assert [s.text for line in lines for s in line.spans if "left" in s.roles] == [
        "2010 ",
        "2011 ",
        "2012 ",
    ] * 3


def test_a_numbered_name_of_a_section_is_a_heading_among_numbered_works():
    """ "1. Working papers" in slanted letters names a part, though works below are numbered too."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for n, name in enumerate(("Working papers", "Journal articles")):
        top = 100.0 + 90 * n
        rows += [(f"{n + 1}. {name}", 72, top, 11, "F3")]
        rows += [(f"{i}. A. Byron. Of wool and yarn {i}.", 72, top + 18 * i, 11, "F1") for i in (1, 2, 3)]
    lines = a_document(rows).lines

    assert [line.text for line in lines if line.heading] == ["Papers", "Working papers", "Journal articles"]
