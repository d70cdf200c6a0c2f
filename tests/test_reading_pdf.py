"""PDFs: printed rows become lines, entries, headings; a file made to harm ends its own reading only."""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import time
from typing import Any

import pytest

from crawler.reading import Document, Source, read
from crawler.reading.document import Break, Mark
from crawler.reading.pdf import child
from crawler.reading.pdf.child import _character
from crawler.reading.pdf.pieces import Piece, cleaned
from snapshots.errors import ReadingError
from tests.pdfs import Run, a_bomb, a_pdf, assemble, from_objects

#: As wide as the page allows, set in 11 points from 72.
FULL = "These words go on and on until the right edge of the page is reached by all of them, and then it also"


def a_document(*pages: list[Run], **kw: object) -> Document:
    """Return the document read from pages of these runs."""
    return read_pdf(a_pdf(*pages, **kw))  # type: ignore[arg-type]


def read_pdf(body: bytes) -> Document:
    """Read bytes as the crawler does."""
    return read(Source(body=body, url="https://a.example/cv.pdf", content_type="application/pdf"))


def test_running_rows_are_one_line():
    """Rows that ended because the next word had no room are one line of text."""
    document = a_document(
        [
            (FULL, 72, 100, 11, "F1"),
            ("goes on below in this row. " + FULL[:60], 72, 113, 11, "F1"),
            (FULL, 72, 160, 11, "F1"),
            ("and ends.", 72, 173, 11, "F1"),
        ]
    )

    assert [line.text for line in document.lines] == [
        f"{FULL} goes on below in this row. {FULL[:60]}",
        f"{FULL} and ends.",
    ]


def test_a_break_by_hand_inside_an_entry_is_a_line_break():
    """Where gaps part the entries, a short row inside one begins a line, not an entry."""
    entries: list[Run] = []
    for i in range(4):
        top = 100.0 + 60 * i
        entries += [
            (f"A title of wool, number {i}", 72, top, 11, "F1"),
            (f"Ada Byron, Charles Babbage{', Jo Marsh' * i}", 72, top + 13, 11, "F1"),
            ("Journal of Wool, 2021.", 72, top + 26, 11, "F1"),
        ]
    document = a_document(entries)

    assert [line.after for line in document.lines] == [Break.BLOCK, Break.LINE, Break.LINE] * 4


def test_short_rows_at_one_distance_are_entries():
    """In a list of short rows without gaps or indents, every row is an entry."""
    document = a_document(
        [(f"Prize of Wool number {'x' * i}, 200{i}", 72, 100 + 13 * i, 11, "F1") for i in range(6)]
    )

    assert {line.after for line in document.lines} == {Break.BLOCK}


def test_hanging_indent_parts_entries():
    """A row back at the left edge after indented rows begins an entry, at the same distance as all."""
    rows: list[Run] = []
    for i in range(4):
        top = 100.0 + 26 * i
        rows += [(f"{FULL} {i}", 72, top, 11, "F1"), ("and goes on indented.", 92, top + 13, 11, "F1")]
    document = a_document(rows)

    assert len(document.lines) == 4
    assert all(line.text.endswith("indented.") and line.after is Break.BLOCK for line in document.lines)


def test_marker_is_set_apart():
    """A list marker is no part of the text, whether a run of its own or the beginning of one."""
    document = a_document(
        [
            ("[J3]", 72, 100, 11, "F1"),
            ("On wool.", 100, 100, 11, "F1"),
            ("2. On yarn.", 72, 130, 11, "F1"),
        ]
    )

    assert [(line.marker, line.text) for line in document.lines] == [("[J3]", "On wool."), ("2.", "On yarn.")]


def test_number_at_the_front_of_a_further_row_is_no_marker():
    """A row that goes on a range of pages begins with a figure and a stop, further right than markers do."""
    document = a_document(
        [
            ("1.", 72, 100, 11, "F1"),
            (FULL[:84] + " 51(3):412-", 86, 100, 11, "F1"),
            ("420. PMID: 1.", 86, 113, 11, "F1"),
            ("2.", 72, 135, 11, "F1"),
            (FULL[:80] + " 12.", 86, 135, 11, "F1"),
            ("and it ends.", 86, 148, 11, "F1"),
        ]
    )

    assert [line.marker for line in document.lines if line.marker] == ["1.", "2."]


def test_the_last_page_at_the_front_of_a_further_row_is_no_marker():
    """Where no entry is numbered, "293-" over "339." is a range of pages."""
    document = a_document(
        [
            (FULL[:96] + " 79, 293-", 72, 100, 11, "F1"),
            ("339. And so it ends.", 92, 113, 11, "F1"),
            (FULL, 72, 130, 11, "F1"),
            ("and ends too.", 92, 143, 11, "F1"),
        ]
    )

    assert [line.marker for line in document.lines] == ["", ""]
    assert document.lines[0].text.endswith("79, 293-339. And so it ends.")


def test_an_issue_at_the_front_of_a_further_row_is_no_marker():
    """ "Vol. 60" over "(3), August 2019": behind a marker words stand, no comma."""
    document = a_document([(FULL, 72, 100, 11, "F1"), ("(3), August 2019, pp. 12-47", 72, 113, 11, "F1")])

    assert [line.text for line in document.lines] == [f"{FULL} (3), August 2019, pp. 12-47"]


def test_date_at_the_right_edge_is_an_aside():
    """What is set against the right edge keeps its row, and is named by its role."""
    document = a_document(
        [
            ("Prize of Wool", 72, 100, 11, "F1"),
            ("2021", 518, 100, 11, "F1"),
            (FULL, 72, 140, 11, "F1"),
        ]
    )
    aside = document.lines[0].spans[-1]

    assert (aside.text, aside.roles) == ("2021", ("right",))
    assert document.lines[0].text == "Prize of Wool 2021"


@pytest.mark.parametrize("cut", ['"Count-', "Countings:", '"Countings of'])
def test_words_behind_a_stretched_space_are_no_aside(cut: str):
    """A justified row's one wide space parts no date from its text: what breaks off goes on below."""
    rows: list[Run] = [(FULL, 72, 100 + 13 * i, 11, "F1") for i in range(4)]
    rows += [("Carl Mill and Ada Byron.", 72, 165, 11, "F1"), (cut, 485, 165, 11, "F1")]
    rows += [('ing sheep," In Wool Letters.', 72, 178, 11, "F1")]
    spans = [span for line in a_document(rows).lines for span in line.spans]

    assert not any(span.roles for span in spans)


def test_words_of_a_row_stretched_as_a_whole_are_no_aside():
    """Where no word has room any more a justified row is white between all its words."""
    rows: list[Run] = [(FULL, 72, 100 + 13 * i, 11, "F1") for i in range(4)]
    words = ["Proceedings", "of the", "Yarn", "and", "Wool", "on", "Felting", "176,", "914."]
    rows += [(word, 72 + 55.0 * n, 165, 11, "F1") for n, word in enumerate(words)]
    rows += [("doi:10.9622/a706042.685545", 72, 178, 11, "F1")]
    spans = [span for line in a_document(rows).lines for span in line.spans]

    assert not any(span.roles for span in spans)


def test_one_row_too_long_moves_no_edge():
    """A row that runs past the margin, as TeX sets what it cannot cut, makes the others no shorter."""
    rows: list[Run] = [(FULL, 72, 100 + 13 * i, 11, "F1") for i in range(5)]
    rows += [(FULL + " 10.1000/wool", 72, 165, 11, "F1"), (f"{FULL[:-5]} vol.", 72, 178, 11, "F1")]
    rows += [("155, pp. 1-10.", 72, 191, 11, "F1")]

    assert len(a_document(rows).lines) == 1


def test_rows_beside_a_column_of_dates_run_on():
    """Where dates have the right margin to themselves, text ends before them, in rows without one too."""
    entries: list[Run] = []
    for i in range(4):
        top = 100.0 + 26 * i
        entries += [
            (f"{FULL[:86]} number", 72, top, 11, "F1"),
            (f"201{i}", 520, top, 11, "F1"),
            (f"{i} of wool. Ada Byron. Nature.", 72, top + 13, 11, "F1"),
        ]
    document = a_document(entries, [(f"{FULL} here", 72, 100, 11, "F1")])

    assert [line.text for line in document.lines[:4]] == [
        f"{FULL[:86]} number {i} of wool. Ada Byron. Nature. 201{i}" for i in range(4)
    ]


def test_text_beside_dates_is_as_wide_as_in_its_own_list():
    """Wider dates of the list above make the rows of a list no shorter."""
    rows: list[Run] = [("Posts", 72, 80, 14, "F2")]
    for i in range(3):
        rows += [
            (f"Reader of wool {i}", 72, 100 + 15.0 * i, 11, "F1"),
            (f"2011 – 201{i}", 455, 100 + 15.0 * i, 11, "F1"),
        ]
    rows += [(f"{FULL} here", 72, 150, 11, "F1"), (f"{FULL} here", 72, 163, 11, "F1")]
    rows += [("Papers", 72, 190, 14, "F2")]
    for i in range(4):
        top = 210.0 + 32 * i
        rows += [
            (f"{FULL[:78]} Ada Byron,", 72, top, 11, "F1"),
            (f"Ben Garn {i}. Nature.", 72, top + 13, 11, "F1"),
        ]
        rows += [(f"201{i}", 505, top, 11, "F1")] if i % 2 else []
    told = [line.text for line in a_document(rows).lines if "Byron" in line.text]

    assert [text[-16:].removesuffix(" 2011").removesuffix(" 2013")[-7:] for text in told] == ["Nature."] * 4


def test_rows_of_a_running_line_are_told():
    """A break that the author set behind a full row cannot be seen; where rows begin is kept."""
    document = a_document([(FULL, 72, 100, 11, "F1"), ("Ada Byron, Charles Babbage", 72, 113, 11, "F1")])

    (line,) = document.lines
    assert [line.text[at:] for at in line.rows] == ["Ada Byron, Charles Babbage"]


def test_characters_of_bitmap_fonts_are_those_of_tex():
    """A font that names no characters has ligatures and quotes where TeX's Cork encoding has them."""
    assert [_character(code) for code in (0x1C, 0x1E, 0x10, 0x15, 0x41)] == ["fi", "ffi", "“", "–", "A"]


def in_bitmap_font(codes: bytes, *commands: bytes) -> Document:
    """Return a document of one row in a font that says of these characters no more than their codes."""
    glyph = b"5 0 d0 0 0 4 7 re f"
    font = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97"
        b" /LastChar 171 /Widths [%b] /Encoding << /Type /Encoding /Differences [%b] >>"
        b" /CharProcs << %b >> /Resources << >> >>"
        % (
            b" ".join([b"5"] * 75),
            b" ".join(b"%d /a%d" % (code, code) for code in codes),
            b" ".join(b"/a%d 4 0 R" % code for code in codes),
        )
    )
    words = b"BT /F1 10 Tf 72 700 Td %b ET" % b" ".join(commands)
    stream = b"<< /Length %d >>\nstream\n%b\nendstream"
    return read_pdf(
        from_objects(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
                font,
                stream % (len(glyph), glyph),
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 6 0 R"
                b" /Resources << /Font << /F1 3 0 R >> >> >>",
                stream % (len(words), words),
            ]
        )
    )


def test_letters_that_a_font_does_not_name_are_those_of_tex():
    """A bitmap font says of its characters no more than their codes: 0xAA is an l-stroke, no ordinal."""
    document = in_bitmap_font(b"\x61\xaa\xab", b"<61AA61AB61> Tj")

    assert [line.text for line in document.lines] == ["ałańa"]


def test_a_bar_in_place_of_the_space_is_put_through_its_letter():
    """TeX's old fonts have no l-stroke but a bar, where others have the space, set over the letter."""
    document = in_bitmap_font(b"\x20\x61\x6c", b"[<6120> 500 <6C61>] TJ 40 0 Td <616C> Tj")

    assert document.lines[0].text == "ała al"


def test_bullet_of_a_font_that_does_not_name_it():
    """No word is the letter alone that stands where TeX's font of symbols has its bullet."""
    document = in_bitmap_font(b"\x61\x88", b"<88> Tj 12 0 Td <618861> Tj")

    assert [(line.marker, line.text) for line in document.lines] == [("•", "aĹa")]


def test_letters_that_no_font_at_hand_has_are_read():
    """A Chinese list names a font and does not bring it; PDFium's own lack its letters."""
    rows = ["论文", "小羊爱, 森武史. 羊毛研究. 羊毛学报, 2019."]
    words = b"BT /F1 11 Tf 14 TL 72 700 Td %b ET" % b" ".join(
        b"<%b> Tj T*" % row.encode("utf-16-be").hex().encode() for row in rows
    )
    of_font = b"/BaseFont /STSong-Light"
    cid = (
        b"<< /Type /Font /Subtype /CIDFontType0 %b /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1)"
        b" /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6"
        b" /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 93 >> >>" % of_font
    )
    font = b"<< /Type /Font /Subtype /Type0 %b /Encoding /UniGB-UCS2-H /DescendantFonts [%b] >>" % (
        of_font,
        cid,
    )
    document = read_pdf(
        from_objects(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                b" /Resources << /Font << /F1 5 0 R >> >> >>",
                b"<< /Length %d >>\nstream\n%b\nendstream" % (len(words), words),
                font,
            ]
        )
    )

    assert [line.text for line in document.lines] == rows


def test_gap_in_a_row_of_text_parts_no_label_from_it():
    """Text that begins where text begins is no label, though words far behind it begin at some column."""
    entries: list[Run] = []
    for i in range(6):
        top = 100.0 + 60 * i
        entries += [
            (f"20{10 + i}", 72, top, 11, "F1"),
            (FULL[:80], 130, top, 11, "F1"),
            ("Babbage)." if i == 3 else "wool and felt.", 130, top + 13, 11, "F1"),
            ("elsewhere", 200, top + 13, 11, "F1") if i == 3 else ("and so on", 130, top + 26, 11, "F1"),
            *([("here", 200.0, top + 26, 11, "F1")] if i < 4 else []),
        ]
    document = a_document(entries)

    assert not [line.text for line in document.lines if line.text.startswith("Babbage")]


def test_plain_rows_overleaf_are_of_the_bold_title_before():
    """Where each entry begins with a bold row, what is plain at the head of a page goes on from the last."""
    first: list[Run] = [(FULL, 72, top, 11, "F1") for top in (40, 53, 66, 79)]
    for top in (120, 170, 220, 280):
        first += [
            ("A Title of Wool, and of Felting", 72, top, 11, "F2"),
            ("Ada Byron, C. Babbage", 72, top + 13, 11, "F1"),
            ("Journal of Wool 12", 72, top + 26, 11, "F1"),
        ]
    first += [("A Last Title of Wool, and of Felt", 72, 340, 11, "F2")]
    second: list[Run] = [
        ("Ada Byron, Jo Marsh", 72, 100, 11, "F1"),
        ("Journal of Felt 13", 72, 113, 11, "F1"),
        ("Another Title of Yarn, and of Felt", 72, 160, 11, "F2"),
        ("Ada Byron, C. Babbage", 72, 173, 11, "F1"),
    ]
    document = a_document(first, second)

    assert [line.after for line in document.lines[-5:-1]] == [
        Break.BLOCK,
        Break.LINE,
        Break.LINE,
        Break.BLOCK,
    ]


def test_a_name_parted_between_surname_and_initial_runs_on():
    """A row that ends with a surname and a comma goes on with the initial below, though that had room."""
    document = a_document(
        [(FULL, 72, top, 11, "F1") for top in (60, 73, 86, 99)]
        + [(f"{FULL[:90]} Byron,", 72, 140, 11, "F1"), ("A., Marsh, J. (2020). Felt.", 72, 153, 11, "F1")]
    )

    assert document.lines[-1].text.endswith("Byron, A., Marsh, J. (2020). Felt.")


def test_short_rows_of_a_narrow_list_are_not_full():
    """Where nothing reaches the edge that a page's margins leave, the longest of short rows are not full."""
    rows = [f"{FULL[: 23 + 7 * i % 34]}x" for i in range(34)]
    document = a_document([(text, 72, 60 + 14 * i, 11, "F1") for i, text in enumerate(rows)])

    assert [line.text for line in document.lines] == rows


def test_text_beside_a_column_of_places_runs_on():
    """A row that ends before a column of places at the right is full, and goes on below."""
    places: list[Run] = [("Woolton", 500, 100, 11, "F1"), ("Carding", 501, 160, 11, "F1")]
    text = FULL[:84]
    entries: list[Run] = []
    for top in (100, 160):
        entries += [
            (text, 72, top, 11, "F1"),
            (text, 72, top + 13, 11, "F1"),
            ("wool.", 72, top + 26, 11, "F1"),
        ]
    document = a_document(places + entries)

    assert [line.text for line in document.lines] == [
        f"{text} {text} wool. Woolton",
        f"{text} {text} wool. Carding",
    ]


def test_words_that_end_where_those_of_a_row_nearby_do_are_a_column():
    """What ends where others near it do stands apart, though the text goes further right."""
    rows: list[Run] = [(FULL, 72, top, 11, "F1") for top in (60, 73, 86, 99)]
    rows += [
        ("Carding Society", 72, 140, 11, "F1"),
        ("2017", 500, 140, 11, "F1"),
        ("Ivy Prize", 72, 170, 11, "F1"),
        ("in 2017", 489.3, 170, 11, "F1"),
    ]
    document = a_document(rows)

    assert [[s.text for s in line.spans if "right" in s.roles] for line in document.lines[-2:]] == [
        ["2017"],
        ["in 2017"],
    ]


def test_cut_word_goes_on_below_whatever_the_edge():
    """A word cut at a row's end goes on in the row below, where hanging indents would part them."""
    rows: list[Run] = []
    for top in (60, 100, 140):
        rows += [(FULL, 72, top, 11, "F1"), ("and so it hangs.", 92, top + 13, 11, "F1")]
    rows += [(f"{FULL[:96]} tech-", 72, 200, 11, "F1"), ("nology", 72, 213, 11, "F1")]
    document = a_document(rows)

    assert document.lines[-1].text.endswith("tech-nology")


def test_months_by_number_behind_a_column_are_dates():
    """ "2019.12" at the right edge is a date, so a middle column before it is told from both."""
    document = a_document(
        [
            (FULL, 72, 60, 11, "F1"),
            ("Felting Award", 72, 100, 11, "F2"),
            ("Honorable Mention", 400, 100, 11, "F1"),
            ("2019.12", 500, 100, 11, "F1"),
            ("Loom Contest of Woolton", 72, 113, 11, "F2"),
            ("1st Place", 400, 113, 11, "F1"),
            ("2019.09", 500, 113, 11, "F1"),
            ("Carding Award", 72, 126, 11, "F2"),
            ("2019.04", 500, 126, 11, "F1"),
        ]
    )

    assert [line.text for line in document.lines[1:]] == [
        "Felting Award Honorable Mention 2019.12",
        "Loom Contest of Woolton 1st Place 2019.09",
        "Carding Award 2019.04",
    ]


def test_column_at_the_right_of_neighbouring_rows():
    """What begins at one place in rows near one another, far behind their text, is a column of its own."""
    document = a_document(
        [
            (FULL, 72, 100, 11, "F1"),
            ("The Carding Scholarship", 72, 140, 11, "F1"),
            ("University of Wool", 330, 140, 11, "F1"),
            ("The Felting and Weaving Prize", 72, 160, 11, "F1"),
            ("Wool College", 330, 160, 11, "F1"),
        ]
    )

    assert ["".join(s.text for s in line.spans if "right" in s.roles) for line in document.lines[1:]] == [
        "University of Wool",
        "Wool College",
    ]


def test_headings_are_told_by_size_and_handed_down():
    """Larger rows are headings; what follows stands under them, outermost first."""
    document = a_document(
        [
            ("Publications", 72, 100, 17, "F2"),
            ("Journal articles", 72, 125, 13, "F2"),
            (FULL, 72, 150, 11, "F1"),
            ("wool.", 72, 163, 11, "F1"),
            (FULL, 72, 190, 11, "F1"),
        ]
    )

    assert [line.heading > 0 for line in document.lines] == [True, True, False, False]
    assert [h.text for h in document.lines[2].headings] == ["Publications", "Journal articles"]
    assert document.lines[0].heading < document.lines[1].heading


def test_bold_title_of_an_entry_is_no_heading():
    """A bold row followed closely by plain rows is an entry's title."""
    rows: list[Run] = []
    for i in range(3):
        rows += [
            (f"A bold title about wool {i}", 72, 100 + 50 * i, 11, "F2"),
            ("Ada Byron and Charles Babbage", 72, 113 + 50 * i, 11, "F1"),
        ]
    document = a_document(rows)

    assert all(line.heading == 0 for line in document.lines)
    assert document.lines[0].spans[0].marks == {Mark.BOLD}


def test_hyphen_behind_a_figure_stays():
    """No word is cut behind a figure: "03/2013-" over "present"."""
    document = a_document(
        [
            (FULL[:93] + " 03/2013-", 72, 100, 11, "F1"),
            ("present in this row, which " + FULL[:60], 72, 113, 11, "F1"),
        ]
    )

    assert "03/2013-present" in document.lines[0].text


def test_hyphen_of_a_cut_word_goes_and_of_a_compound_stays():
    """A word that TeX cut at a row's end is whole again; the file's other words tell compounds."""
    from crawler.reading.pdf.hyphens import joint_of

    assert joint_of("a fast dis\u00ad", "tributed system", set()) == ""
    assert joint_of("for goodput\u00ad", "optimized serving", {"goodput-optimized"}) == "-"
    assert joint_of("by Hahn-", "Banach", set()) == "-"
    assert joint_of("of Wool-", "Felt Looms", {"woolfelt"}) == "-"
    assert joint_of("a well-", "known word", None) == "-"
    assert joint_of("of multi\u00ad", "felts applied", {"multi-", "felts"}) == "-"
    assert joint_of("of multi\u00ad", "ple looms", {"multi-", "felts"}) == ""
    assert joint_of("a striped\u00ad", "layered yarn", {"striped", "layered"}) == "-"
    assert joint_of("a CAD\u00ad", "based loom", set()) == "-"
    assert joint_of("a frame\u00ad", "work of wool", {"frame", "work"}) == ""
    assert joint_of("for W/Y-", "intensive looms", set()) == "-"
    assert joint_of("ends here", "and on", set()) is None


def test_hyphen_before_the_end_of_a_compound_stays():
    """No word ends in "-based" or "-scale" without a hyphen, so it was there before the row ended."""
    document = a_document(
        [(f"{FULL[:-7]} yarn-", 72, 100, 11, "F1"), ("based felting on a large-", 72, 113, 11, "F1")],
    )

    assert "yarn-based felting" in document.lines[0].text


def test_accents_of_their_own_are_put_on_their_letters():
    """TeX's old fonts print an accent as a character of its own, on a higher line over a capital."""
    acute = "\xc2"  # in these fonts' encoding
    document = a_document(
        [
            ("A. Byron, O. ", 72, 100, 11, "F1"),
            (acute, 135.5, 96.5, 11, "F1"),
            ("Ebba, C. Babbage", 134.5, 100, 11, "F1"),
            ("A. Yuste, B. Nunez, M. Taule, A. Byron", 72, 140, 11, "F1"),
            (acute, 140, 140, 11, "F1"),
            (acute, 199.5, 140, 11, "F1"),
        ]
    )

    assert [line.text for line in document.lines] == [
        "A. Byron, O. Ébba, C. Babbage",
        "A. Yuste, B. Núnez, M. Taulé, A. Byron",
    ]


def test_a_hook_of_its_own_is_put_below_its_letter():
    """The hook stands so far below that a space seems to part the letters."""
    text = "T. Swi ˛atek, Z. Kr˛egiel"
    piece = Piece(text=text, left=72, right=200, baseline=100, top=92, bottom=102, size=10)

    assert cleaned(piece).text == "T. Swiątek, Z. Kręgiel"


def test_page_numbers_and_running_heads_are_left_out():
    """What stands at the same place of several pages is no part of the text."""
    pages = [
        [
            ("Ada Byron, Curriculum Vitae", 72, 40, 9, "F1"),
            (f"On wool {'abc'[i]}", 72, 200, 11, "F1"),
            (f"Page {i + 1} of 3", 280, 760, 9, "F1"),
        ]
        for i in range(3)
    ]
    document = a_document(*pages)  # type: ignore[arg-type]

    assert [line.text[-2:] for line in document.lines] == [" a", " b", " c"]


def test_a_running_head_that_counts_pages_is_left_out_though_it_stands_once():
    """The first page has none, and there are but two."""
    document = a_document(
        [("Wool and its uses, a life in looms", 72, 100, 11, "F1")],
        [("Curriculum Vitae, Page 2", 430, 40, 11, "F3"), ("Yarn and its uses", 72, 100, 11, "F1")],
    )

    assert [line.text for line in document.lines] == [
        "Wool and its uses, a life in looms",
        "Yarn and its uses",
    ]


def test_the_title_with_a_page_number_is_left_out():
    """On the second of two pages a running head stands once: the name the first page begins with."""
    document = a_document(
        [("Ada Byron", 72, 90, 20, "F1"), (FULL, 72, 120, 11, "F1")],
        [("Ada Byron", 72, 40, 11, "F3"), ("2", 530, 40, 11, "F1"), ("Wool.", 72, 100, 11, "F1")],
    )

    assert [line.text for line in document.lines] == ["Ada Byron", f"{FULL} Wool."]


def test_an_item_goes_on_overleaf():
    """What stands on top of a page under the text of a marked item, without a marker, is of that item."""
    first: list[Run] = []
    for i in range(3):
        first += [
            (f"{i + 1}.", 72, 600.0 + 60 * i, 11, "F1"),
            (f"A title of wool, number {i}", 92, 600.0 + 60 * i, 11, "F3"),
        ]
        if i < 2:
            first.append(("Ada Byron, Charles Babbage", 92, 613.0 + 60 * i, 11, "F1"))
    document = a_document(
        first,
        [
            ("Ada Byron, Jo Marsh", 92, 72, 11, "F1"),
            ("4.", 72, 100, 11, "F1"),
            ("Another title", 92, 100, 11, "F3"),
        ],
    )

    assert [(line.text, line.after) for line in document.lines[-3:]] == [
        ("A title of wool, number 2", Break.BLOCK),
        ("Ada Byron, Jo Marsh", Break.LINE),
        ("Another title", Break.BLOCK),
    ]


def test_a_slanted_row_overleaf_begins_the_next_entry_with_a_slanted_title():
    """A full row at a page's end goes on overleaf, but not in a row set as the titles are."""
    first: list[Run] = []
    for i in range(4):
        first += [(f"{FULL[:40]} {i}", 72, 560.0 + 40 * i, 11, "F3"), (FULL, 72, 573.0 + 40 * i, 11, "F1")]
    second: list[Run] = [(f"{FULL[:40]} 4", 72, 72, 11, "F3"), ("with Ben Garn", 72, 85, 11, "F1")]
    lines = a_document(first, second).lines

    assert [line.text for line in lines if line.after is Break.BLOCK][-1] == f"{FULL[:40]} 4"


def test_a_full_row_that_ends_in_a_year_as_entries_do_ends_one_overleaf():
    """At a page's end a full row tells not whether its entry goes on; how the entries above end does."""
    first: list[Run] = []
    for i in range(4):
        first += [
            (f"{FULL} {i}", 72, 560.0 + 40 * i, 11, "F1"),
            (f"{FULL[: -i or None]} 201{i}", 72, 573.0 + 40 * i, 11, "F1"),
        ]
    second: list[Run] = [(f"{FULL} 4", 72, 72, 11, "F1"), ("Wool. 2014", 72, 85, 11, "F1")]

    assert a_document(first, second).lines[-1].text == f"{FULL} 4 Wool. 2014"


def test_a_pages_turn_parts_no_list():
    """Lines of all pages stand in one place: two works overleaf are of the list before."""
    rows: list[list[Run]] = []
    for page in range(2):
        rows.append([])
        for i in range(2):
            top = 600.0 * (1 - page) + 72 + 40 * i
            rows[-1] += [(f"On the felting of wool, part {2 * page + i}", 72, top, 11, "F3")]
            rows[-1] += [("with Ada Byron and Ben Garn", 72, top + 13, 11, "F1")]
    lines = a_document(*rows).lines

    assert lines[-1].box is not None and lines[-1].box[1] < 200
    assert len({line.path for line in lines}) == 1


def test_items_numbered_with_letters_are_no_headings():
    """A title larger than the names below runs over two rows; what follows behind a gap is of its item."""
    rows: list[Run] = []
    for i in range(3):
        top = 100.0 + 90 * i
        rows += [
            (f"C{i}.", 72, top, 11, "F2"),
            (FULL[:88], 100, top, 12, "F2"),
            (f"and wool, number {i}", 100, top + 14, 12, "F2"),
            ("Ada Byron, Charles Babbage, Luigi Menabrea", 100, top + 28, 9, "F1"),
            ("Proceedings of the Loom Days", 100, top + 40, 9, "F3"),
            ("Kyoto, 2022, 10 pages", 100, top + 60, 9, "F1"),
        ]
    document = a_document(rows)

    assert [line.heading for line in document.lines] == [0] * len(document.lines)
    assert document.lines[0].text == f"{FULL[:88]} and wool, number 0"
    assert [line.after for line in document.lines[:4]] == [Break.BLOCK, Break.LINE, Break.LINE, Break.LINE]


def test_a_sections_name_in_bold_ends_the_paragraph_above():
    """It stands as close below as the paragraph's own rows."""
    document = a_document(
        [
            (FULL, 72, 100, 11, "F1"),
            ("and ends.", 72, 113, 11, "F1"),
            ("Book Chapters", 72, 126, 11, "F2"),
            (FULL, 72, 160, 11, "F1"),
            ("and ends.", 72, 173, 11, "F1"),
        ]
    )

    assert [bool(line.heading) for line in document.lines] == [False, True, False]


def test_a_larger_sections_name_ends_a_full_row():
    """However far the item above ran, no larger row of a section's name goes on with it."""
    document = a_document(
        [
            ("• Weaving for beginners, at the mill of Woolton", 97, 100, 11, "F1"),
            ("• " + FULL[:90], 97, 113, 11, "F1"),
            ("HONORS, AWARDS, AND SCHOLARSHIPS", 72, 127, 12, "F2"),
            ("1. Loom Prize 2019", 97, 141, 11, "F1"),
        ]
    )

    assert [bool(line.heading) for line in document.lines] == [False, False, True, False]


def test_research_by_itself_is_a_heading():
    """However plainly it is set."""
    document = a_document(
        [
            (FULL, 72, 100, 11, "F1"),
            ("Research", 72, 130, 11, "F1"),
            (FULL, 72, 160, 11, "F1"),
        ]
    )

    assert [bool(line.heading) for line in document.lines] == [False, True, False]


def test_schools_set_like_the_heading_above_them_stand_below_it():
    """The first stands right below "Education"; the next section's name is of its level again."""
    document = a_document(
        [
            ("Education", 72, 100, 13, "F2"),
            ("University of Woolton", 72, 120, 13, "F2"),
            (FULL, 72, 135, 11, "F1"),
            ("Felt College", 72, 160, 13, "F2"),
            (FULL, 72, 175, 11, "F1"),
            ("Publications", 72, 200, 13, "F2"),
            (FULL, 72, 215, 11, "F1"),
        ]
    )
    below = [[h.text for h in line.headings] for line in document.lines if not line.heading]

    assert below == [["Education", "University of Woolton"], ["Education", "Felt College"], ["Publications"]]


def test_a_bracket_of_names_that_is_not_closed_runs_on():
    """A row that ends amid the names of a bracket goes on in the next one, whatever room it had."""
    rows: list[Run] = [
        ("Looms that Learn in the Valley of Wool (with Ada Byron,", 72, 100, 11, "F1"),
        ("Charles Babbage, and Luigi Menabrea), Annals of Felt, 2019", 76, 113, 11, "F1"),
        (FULL[:90], 72, 140, 11, "F1"),
        ("and ends.", 72, 153, 11, "F1"),
    ]

    assert a_document(rows).lines[0].text.endswith("Luigi Menabrea), Annals of Felt, 2019")


def test_a_label_of_two_rows_is_one():
    """ "2020-" over "2023" in the left column, where the text beside runs on."""
    rows: list[Run] = []
    for i in range(4):
        top = 100.0 + 40 * i
        rows += [
            (f"202{i}-", 72, top, 11, "F1"),
            (FULL[:84], 130, top, 11, "F1"),
            (f"202{i + 3}", 72, top + 13, 11, "F1"),
            ("and ends.", 130, top + 13, 11, "F1"),
        ]
    document = a_document(rows)

    assert document.lines[0].text == f"2020- 2023 {FULL[:84]} and ends."


def test_a_label_goes_on_below_until_its_year():
    """Where something appeared and its year fill several rows of the left column, where the text runs on."""
    rows: list[Run] = []
    for i in range(6):
        top = 100.0 + 60 * i
        where = ("Annals of", "Weaving", f"202{i}") if i % 2 else (f"Felts 201{i}", "ML4Yarn", "")
        for n, label in enumerate(where):
            text = "and ends." if n == 2 else FULL[:78]
            rows += [(label, 72, top + 13 * n, 11, "F1"), (text, 140, top + 13 * n, 11, "F1")]
    document = a_document([run for run in rows if run[0]])

    labels = ["".join(s.text for s in line.spans if "left" in s.roles).strip() for line in document.lines]
    assert labels[:3] == ["Felts 2010 ML4Yarn", "Annals of Weaving 2021", "Felts 2012 ML4Yarn"]


def test_a_date_close_before_the_text_of_its_column_is_a_label():
    """Whether a row's text begins a little further left or right, its date stands in the left column."""
    document = a_document(
        [
            run
            for i in range(6)
            for run in (
                (f"201{i}", 72, 100.0 + 30 * i, 11, "F1"),
                (f"A. Byron, number {i}. {FULL[:60]}", 103 + 2 * (i % 2), 100.0 + 30 * i, 11, "F1"),
            )
        ]
    )

    assert [line.spans[0].roles for line in document.lines] == [("left",)] * 6


def test_a_heading_in_the_left_column_is_one_whatever_its_rows_stand_beside():
    """Its rows may stand between those of the text, and be more than they are."""
    rows: list[Run] = []
    for i, words in enumerate((["EDUCATION"], ["NON-", "REFEREED", "PAPERS"], ["GRANTS &", "AWARDS"])):
        top = 100.0 + 80 * i
        rows += [(word, 72, top + 13 * k, 11, "F2") for k, word in enumerate(words)]
        rows += [
            (FULL[:70], 160, top + 5 * (i == 1), 11, "F1"),
            ("and on.", 160, top + 13 + 5 * (i == 1), 11, "F1"),
        ]
        rows += [(f"More of it, {i}.", 160, top + 26 + 5 * (i == 1) + 13, 11, "F1")]
    document = a_document(rows)

    assert [line.text for line in document.lines if line.heading] == [
        "EDUCATION",
        "NON-REFEREED PAPERS",
        "GRANTS & AWARDS",
    ]
    assert sum(line.text.startswith(FULL[:70]) for line in document.lines) == 3


def test_a_heading_in_the_left_column_begins_with_a_plain_word():
    """Set as the text is and known by its words, a heading may begin in the row above the word that tells."""
    rows: list[Run] = []
    for i, words in enumerate(
        (
            ["Education"],
            ["Selected", "Awards"],
            ["Teaching"],
            ["Selected", "Talks"],
            ["Industry", "Experience"],
        )
    ):
        top = 100.0 + 90 * i
        rows += [(word, 72, top + 13 * k, 11, "F1") for k, word in enumerate(words)]
        rows += [
            (f"{letter}. {FULL[:60]} {k}.", 160, top + 13 * k, 11, "F1") for k, letter in enumerate("ABCDE")
        ]
    document = a_document(rows)

    assert [line.text for line in document.lines if line.heading] == [
        "Education",
        "Selected Awards",
        "Teaching",
        "Selected Talks",
        "Industry Experience",
    ]


def test_words_of_a_heading_set_apart_in_the_left_column_are_one():
    """A heading is often stretched to fill the left column; initials are no heading."""
    rows: list[Run] = []
    for i, words in enumerate((("Honors", "and"), ("Papers",), ("B.A.",), ("Grants", "and"))):
        top = 100.0 + 60 * i
        rows += [(word, 72 + 46 * k, top, 11, "F2") for k, word in enumerate(words)]
        rows += [(FULL[:70], 160, top, 11, "F1"), (f"Number {i}.", 160, top + 26, 11, "F1")]
    rows += [("Awards", 72, 113, 11, "F2")]
    document = a_document(rows)

    assert [line.text for line in document.lines if line.heading] == [
        "Honors and Awards",
        "Papers",
        "Grants and",
    ]


def test_no_space_behind_a_bracket():
    """Slanted words leave room behind a bracket that is no space."""
    document = a_document([("Looms at work (", 72, 100, 11, "F1"), ("Oral)", 142, 100, 11, "F3")])

    assert document.lines[0].text.endswith("(Oral)")


def test_a_date_alone_at_the_right_edge_ends_its_entry():
    """What was won twice has its other date below the first; the next entry does not run on from it."""
    rows: list[Run] = [(FULL, 72, 60 + 13.0 * i, 11, "F1") for i in range(3)]
    for i in range(3):
        top = 120.0 + 60 * i
        rows += [(f"Prize {i} of Wool", 72, top, 11, "F2"), ("For felt", 72, top + 13, 11, "F1")]
        rows += [(f"May 201{i} - June 201{i + k}", 415, top + 13 * k, 11, "F1") for k in (1, 2)]
        rows += [(f"Prize {i} of Felt", 72, top + 39, 11, "F2")]
    document = a_document(rows)

    prizes = [line.text for line in document.lines if "Prize" in line.text]
    assert prizes == [f"Prize {i} of {what}" for i in range(3) for what in ("Wool", "Felt")]


def test_columns_are_read_one_after_the_other():
    """On a page set in two columns the left one is read to its end first."""
    left = [
        (f"Left column words that fill it {'x' * (i % 3)}", 60.0, 100 + 13.0 * i, 10.0, "F1")
        for i in range(14)
    ]
    right = [
        (f"Right column words that fill it {'x' * (i % 3)}", 330.0, 106 + 13.0 * i, 10.0, "F1")
        for i in range(14)
    ]
    text = a_document([*left, *right]).text

    assert text.rindex("Left") < text.index("Right")


def test_a_column_of_short_rows_at_heights_of_its_own_is_read_by_itself():
    """What one knows, in large and small rows beside the text, belongs to none of its rows."""
    rows: list[Run] = [(FULL[:60], 240, 80 + 13.0 * i, 11, "F1") for i in range(30)]
    rows += [("Carding and felting", 40, 86 + 17.0 * i, 11, "F1") for i in range(11)]
    rows += [
        ("Skills", 40, 300, 15, "F2"),
        ("Wool", 40, 322, 11, "F1"),
        ("Looms and sheds", 40, 339, 11, "F1"),
    ]
    document = a_document(rows)
    words = [line.text for line in document.lines]

    assert sum(text.count(FULL[:60]) for text in words) == 30
    assert not any(FULL[:60] in text and ("Carding" in text or "Wool" in text) for text in words)
    assert words.index("Skills") < next(n for n, text in enumerate(words) if FULL[:60] in text)


def test_link_covers_the_words_it_lies_over():
    """A link annotation gives its address to the words under it and to no others."""
    runs: list[Run] = [
        ("On wool.", 72, 100, 11, "F1"),
        ("pdf", 200, 100, 11, "F3"),
        ("code", 260, 100, 11, "F1"),
    ]
    document = a_document(runs, link=((198, 88, 222, 104), "https://a.example/wool.pdf"))

    assert [(s.text.strip(), s.href) for s in document.lines[0].spans if s.href] == [
        ("pdf", "https://a.example/wool.pdf")
    ]


def test_signs_that_mean_something_on_the_way_are_read_as_they_stand():
    """Quotes and backslashes, in the text or in an address, come through as they are."""
    words = '"Wool" \\ yarn, and \\"felt\\"'
    link = ((72, 88, 400, 103), "https://e.example/a%22b?c='d'\x01")
    document = read_pdf(a_pdf([(words, 72, 100, 11, "F1")], link=link))

    (line,) = document.lines
    assert line.text == words
    assert line.spans[0].href == "https://e.example/a%22b?c='d'\x01"


def test_words_of_several_objects_are_told_apart_from_words_of_one():
    """A row written word by word, letter by letter or at once reads the same."""
    whole, words = "Wool and yarn of many sheep", []
    at = 72.0
    for word in whole.split():
        words.append((word, at, 130, 11, "F1"))
        at += 8 * len(word) + 4
    document = a_document([(whole, 72, 100, 11, "F1"), *words])

    assert [line.text for line in document.lines] == [whole, whole]


def test_link_over_part_of_a_run_cuts_it():
    """A link over a few words of a run of one font covers just those."""
    document = a_document(
        [("On wool, the paper and more", 72, 100, 12, "F1")],
        link=((138, 88, 166, 104), "https://a.example/p"),
    )
    linked = [s.text.strip() for s in document.lines[0].spans if s.href]

    assert linked == ["paper"]
    assert document.lines[0].text == "On wool, the paper and more"


def test_end_of_file_mark_tells_completeness():
    """A PDF cut off before its end is told as incomplete, or not read at all."""
    body = a_pdf([("On wool.", 72, 100, 11, "F1")])

    assert read_pdf(body).complete is True
    assert read_pdf(body + b" " * 4000).complete is False


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.4\n",
        b"%PDF-1.7\n" + b"\0\xff" * 5000,
    ],
)
def test_broken_pdf_is_one_sentence(body):
    """A damaged PDF is a ReadingError that names the page."""
    with pytest.raises(ReadingError, match=r"https://a\.example/cv\.pdf: the PDF"):
        read_pdf(body)


def test_cyclic_page_tree_ends():
    """A page tree that holds itself is read or refused, quickly."""
    body = from_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1000000 >>",
            b"<< /Type /Pages /Kids [2 0 R] /Count 5 >>",
        ]
    )
    start = time.monotonic()
    with contextlib.suppress(ReadingError):
        read_pdf(body)

    assert time.monotonic() - start < 12


def test_bomb_is_given_up_in_its_own_process():
    """A small file that unfolds to hundreds of MiB harms no more than its own reading."""
    import resource

    body = a_bomb(300 << 20)
    assert len(body) < 2 << 20
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    with pytest.raises(ReadingError, match="given up"):
        read_pdf(body)

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000


def test_only_fifty_pages_are_read():
    """Of a PDF of thousands of pages the first fifty are read, and that is said."""
    one = b"<< /Length 44 >>\nstream\nBT /F1 10 Tf 72 700 Td (On wool and yarn) Tj ET\nendstream"
    document = read_pdf(assemble([one] * 2000))

    assert document.notes == ("only 50 of 2000 pages were read",)


def test_picture_of_a_page_is_noted():
    """A PDF without text gives no lines, and says why."""
    document = read_pdf(assemble([b"<< /Length 0 >>\nstream\n\nendstream"]))

    assert document.lines == ()
    assert "pictures" in document.notes[0]


def test_a_bold_title_goes_on_below_the_date_beside_it():
    """The column of dates cuts its first row short; "FELT 2025" below is no heading."""
    rows: list[Run] = []
    for i in range(4):
        top = 100.0 + 80 * i
        rows += [
            ("Carding for an estimate of the persistent", 72, top, 11, "F2"),
            (f"Apr. 202{i}", 490, top, 11, "F1"),
            ("homology of hanks", 72, top + 13, 11, "F2"),
            (FULL[:90], 72, top + 30, 11, "F1"),
            ("FELT 2025", 72, top + 48, 11, "F2" if i % 2 else "F1"),
        ]
    document = a_document(rows)

    texts = [line.text for line in document.lines]
    assert texts.count("FELT 2025") == 4
    assert all(not line.heading for line in document.lines)
    assert all(
        "persistent homology of hanks" in text.replace(f" Apr. 202{i}", "")
        for i, text in enumerate(t for t in texts if t.startswith("Carding"))
    )


def test_a_middle_column_is_told_apart():
    """Between text and a date at the right, words that begin at one edge of several rows are a column."""
    rows: list[Run] = [(FULL, 72, 80, 11, "F1")]
    for i, (prize, giver) in enumerate(
        [("Weaver Fellow", "Woolton"), ("Loom Prize", "Faculty of Felt"), ("Yarn Award", "WOOL")]
    ):
        top = 130.0 + 14 * i
        rows += [(prize, 72, top, 11, "F1"), (giver, 300, top, 11, "F1"), (f"200{i}", 520, top, 11, "F1")]
    lines = a_document(rows).lines[1:]

    assert [line.text for line in lines] == [
        "Weaver Fellow Woolton 2000", "Loom Prize Faculty of Felt 2001", "Yarn Award WOOL 2002"
    ]  # fmt: skip
    assert [[s.text for s in line.spans if "middle" in s.roles] for line in lines] == [
        ["Woolton "], ["Faculty of Felt "], ["WOOL "]
    ]  # fmt: skip


def test_bold_items_among_partly_bold_ones_are_no_headings():
    """A bold row in the rhythm of items with bold names heads nothing."""
    rows: list[Run] = [("Honors", 72, 100, 14, "F2")]
    for i, name in enumerate(["Loom Software Award", "Spinning Prize", "Carding Medal for Wool"]):
        top = 130.0 + 20 * i
        rows += [(name, 90, top, 11, "F2"), (f", 200{i}", 92 + 6 * len(name), top, 11, "F1")]
    rows += [("Graduate Fellowship of Wool", 90, 190, 11, "F2"), ("Order of the Spindle", 90, 210, 11, "F2")]
    rows += [("Teaching", 72, 250, 14, "F2"), (FULL, 72, 270, 11, "F1")]
    document = a_document(rows)

    assert [line.text for line in document.lines if line.heading] == ["Honors", "Teaching"]


def test_a_bold_row_below_one_beside_its_year_is_no_heading():
    """Where a year stands once beside honours in bold, those below it are honours too."""
    rows: list[Run] = [("Honors", 72, 100, 14, "F2")]
    for i, (year, name) in enumerate(
        [("2021", "Loom Chair"), ("", "Spinning Prize"), ("2019", "Wool Medal")]
    ):
        top = 130.0 + 20 * i
        rows += [(year, 72, top, 11, "F1")] if year else []
        rows += [(name, 140, top, 11, "F2")]
    rows += [(f"{FULL[:70]} {i}", 140, 200 + 13.0 * i, 11, "F1") for i in range(6)]
    document = a_document(rows)

    assert [line.text for line in document.lines if line.heading] == ["Honors"]


def test_dates_beside_rows_at_heights_of_their_own():
    """In the left column, set lower than its rows, each date belongs to the row it is a little below."""
    rows: list[Run] = [("Awards", 72, 80, 14, "F2")]
    for i in range(4):
        top = 110.0 + 28 * i
        rows += [
            (f"Loom Fellowship of Woolton, part {i}", 190, top, 11, "F2"),
            (f"0{i + 1}/2009 - 05/2012" if i else "09/2015", 90 if i else 125, top + 8, 11, "F1"),
        ]
        rows += [("One-year scholarship of $100 for weavers", 190, top + 13, 10, "F1")] * (i % 2)
    lines = a_document(rows).lines[1:]

    assert [line.text for line in lines if "Loom" in line.text] == [
        "09/2015 Loom Fellowship of Woolton, part 0",
        *(f"0{i + 1}/2009 - 05/2012 Loom Fellowship of Woolton, part {i}" for i in (1, 2, 3)),
    ]


def test_open_span_on_two_rows_beside_an_entry():
    """ "2012-" over "Present" in a narrow column is one date."""
    rows: list[Run] = [("Awards", 72, 80, 14, "F2")]
    for i in range(5):
        rows += [(f"201{i}", 96, 110.0 + 40 * i, 11, "F1"), (FULL, 130, 110.0 + 40 * i, 11, "F1")]
    rows += [("2012-", 90, 310, 11, "F1"), (FULL, 130, 310, 11, "F1")]
    rows += [("Present", 85, 323, 11, "F1"), ("Foundation of Wool", 130, 323, 11, "F1")]

    assert a_document(rows).lines[-1].text == f"2012- Present {FULL} Foundation of Wool"


def test_titles_and_names_go_on_in_a_ragged_column():
    """Beside a column of dates, a bold title and a list of names go on where no word had room."""
    rows: list[Run] = [("Publications", 72, 80, 16, "F2")]
    top = 110.0
    for i in range(4):
        rows += [
            ("Adaptive carding functions for sequential and lossy wool", 72, top, 12, "F2"),
            ("compression of yarn", 72, top + 14, 12, "F2"),
            (
                "Ada Byron, Mary Somerville, Rosa Soto, Grace Lund, Charles Babbage, Ida",
                72,
                top + 28,
                10,
                "F1",
            ),
            (f"May 202{i}", 500, top + 28, 10, "F1"),
            ("Marsh, Jo Shearling.", 72, top + 41, 10, "F1"),
            ("Looms and Felt", 72, top + 54, 10, "F1"),
        ]
        top += 68
    lines = a_document(rows).lines[1:]

    assert [line.text for line in lines if line.size == 12] == [
        "Adaptive carding functions for sequential and lossy wool compression of yarn"
    ] * 4
    assert "Charles Babbage, Ida Marsh, Jo Shearling. May 2020" in lines[1].text


def test_a_row_of_other_authors_ends_a_title():
    """Below a title that nearly fills its row, "with …" begins a line of its own."""
    rows: list[Run] = [("Publications", 72, 80, 16, "F2")]
    for i in range(3):
        top = 110.0 + 60 * i
        rows += [
            (
                f"Adaptive carding functions: technological innovation and the executive pay of weavers {i}",
                72,
                top,
                11,
                "F1",
            ),
            ("with Carola Woolman", 72, top + 13, 11, "F1"),
            ("Journal of Wool, 2018", 72, top + 26, 11, "F3"),
        ]
    rows += [(FULL, 72, 320, 11, "F1")]
    lines = a_document(rows).lines

    assert [line.text for line in lines].count("with Carola Woolman") == 3


def test_a_menu_beside_the_text_is_read_by_itself():
    """Short words at heights of their own at the left are a menu, and are in no row of the text."""
    menu = [
        "About us",
        "Home page",
        "Short CV",
        "Yarn news",
        "Wool research",
        "All projects",
        "Openings",
        "Students",
    ]
    rows: list[Run] = [(words, 72, 100 + 17 * n, 10, "F1") for n, words in enumerate([*menu, *menu])]
    for i in range(8):
        top = 104.0 + 40 * i
        rows += [
            (f"Reachable looms and the verification of wool {i}", 310, top, 10, "F2"),
            ("T. Lund, A. Byron, R. Soto", 310, top + 12, 10, "F1"),
            ("Safe and Autonomous Looms, Springer", 310, top + 24, 10, "F1"),
        ]
    lines = [line.text for line in a_document(rows).lines]

    assert sum(text == "T. Lund, A. Byron, R. Soto" for text in lines) == 8


def test_cells_beside_dated_rows_are_no_column_of_text():
    """What stands in one row with a date and an honour at its left is a cell of that row."""
    rows: list[Run] = [("Ada Byron", 72, 60, 17, "F2"), ("Honours", 72, 90, 14, "F2")]
    for i in range(12):
        top = 110.0 + 12 * i
        rows += [
            (f"{2020 - i}", 72, top, 10, "F1"),
            ("Lace Weaving Research Fellowship", 130, top, 10, "F2"),
            ("Royal University of Woolton", 320, top, 10, "F1"),
        ]
        rows += [("$5,000", 450, top, 10, "F1")] if i % 2 else []
    lines = [line.text for line in a_document(rows).lines]

    assert "2018 Lace Weaving Research Fellowship Royal University of Woolton" in lines
    assert "2019 Lace Weaving Research Fellowship Royal University of Woolton $5,000" in lines


def test_smaller_capitals_behind_large_ones_are_small_letters():
    """A font without small capitals prints them as capitals in a smaller size."""
    rows: list[Run] = [
        ("Loom Prize, 2020", 72, 100, 10, "F2"),
        ("N", 72, 112, 10, "F1"),
        ("ATIONAL ", 79.3, 112, 8, "F1"),
        ("W", 119, 112, 10, "F1"),
        ("OOL ", 128.5, 112, 8, "F1"),
        ("& ", 148, 112, 8, "F1"),
        ("YARN ", 157, 112, 8, "F1"),
        ("UCL", 184, 112, 10, "F1"),
    ]
    lines = a_document(rows).lines

    assert [(line.text, line.size) for line in lines] == [
        ("Loom Prize, 2020", 10.0),
        ("National Wool & yarn UCL", 10.0),
    ]


def test_small_capitals_go_on_behind_a_hyphen_or_comma():
    """Signs between words in small capitals are as large as the first letter."""
    rows: list[Run] = [
        ("P", 72, 100, 12, "F1"),
        ("EER", 79, 100, 9.6, "F1"),
        ("-", 97.5, 100, 12, "F1"),
        ("REVIEWED PAPERS", 101.5, 100, 9.6, "F1"),
        ("H", 72, 130, 12, "F1"),
        ("ONORS", 81, 130, 9.6, "F1"),
        (",", 112.5, 130, 12, "F1"),
        ("AND FELLOWSHIPS", 119, 130, 9.6, "F1"),
    ]
    lines = a_document(rows).lines

    assert [line.text for line in lines] == ["Peer-reviewed papers", "Honors, and fellowships"]


def test_a_sign_of_mathematics_is_set_as_the_words_around_it():
    """Fonts of mathematics have no bold: within a bold title their signs end no stretch of it."""
    rows: list[Run] = [
        ("Loops of H", 72, 100, 11, "F2"),
        ("+", 129, 100, 11, "F1"),
        ("K wool", 139, 100, 11, "F2"),
        (", Felt 2.", 176, 100, 11, "F1"),
    ]
    (line,) = a_document(rows).lines

    assert line.spans[0].text.strip() == "Loops of H + K wool"


def test_a_raised_ending_of_a_number_is_of_it():
    """A little room before the raised letters of "3rd" is no space."""
    rows: list[Run] = [
        ("Ranked 3 ", 72, 100, 11, "F1"),
        ("rd", 111.5, 96, 8, "F3"),
        ("in the Loom Cup", 120, 100, 11, "F1"),
    ]

    assert [line.text for line in a_document(rows).lines] == ["Ranked 3rd in the Loom Cup"]


def test_functions_of_pdfium_are_told_what_they_take() -> None:
    """The few functions that the child calls take and return what the bindings for Python say."""
    bindings = importlib.import_module("pypdfium2_raw")

    def said(kind: Any) -> Any:
        return ctypes.c_void_p if isinstance(kind, type) and issubclass(kind, ctypes._Pointer) else kind

    for name, kinds in child._CALLS.items():
        function = getattr(bindings, name)
        told = [child._KINDS[kind] for kind in kinds]
        assert told == [said(kind) for kind in (function.restype, *function.argtypes)], name


def test_rows_of_a_ragged_column_beside_years_run_on():
    """Beside years at the right edge, running words that end unevenly go on where the next had no room."""
    rows: list[Run] = []
    for i in range(4):
        top = 100.0 + 60 * i
        rows += [
            (f"[{9 - i}] Byron, A., Babbage, C., Lund, I., Woolman, C., and Oak, B.,", 72, top, 11, "F1"),
            ("2021", 515, top, 11, "F1"),
            (
                f"Garnmeisterson, D. (2021). Looms that card {'all ' * (i % 3)}when they all look at",
                72,
                top + 13,
                11,
                "F1",
            ),
            ("thunderous constellations. Annals of Yarn.", 72, top + 26, 11, "F1"),
        ]
    document = a_document(rows)

    assert len(document.lines) == 4
    assert document.lines[0].text.startswith(
        "Byron, A., Babbage, C., Lund, I., Woolman, C., and Oak, B., Garnm"
    )
    assert "they all look at thunderous constellations. Annals of Yarn." in document.lines[3].text


def test_a_row_that_wants_a_word_goes_on():
    """A short row that ends in "of", or within words in italics, is cut by the width alone."""
    document = a_document(
        [
            (FULL, 72, 80, 11, "F1"),
            ("1. A. Byron. On wool, ", 72, 130, 11, "F1"),
            ("Journal of", 180, 130, 11, "F3"),
            ("Computing Looms, 2022", 84, 143, 11, "F3"),
            ("2. A. Byron. On felt, ", 72, 156, 11, "F1"),
            ("Looming: Theory,", 180, 156, 11, "F3"),
            ("Ways and Means, 2021", 84, 169, 11, "F3"),
        ]
    )

    assert [line.text.partition(", ")[2] for line in document.lines[1:]] == [
        "Journal of Computing Looms, 2022",
        "Looming: Theory, Ways and Means, 2021",
    ]


def test_a_title_in_italics_goes_on_behind_its_colon_within_a_row():
    """ "in *Wool:" over "*Spinning from A to Z*, edited by" is one title, though the next word had room."""
    document = a_document(
        [
            (FULL, 72, 80, 11, "F1"),
            ("1. A. Byron. On wool, in ", 72, 130, 11, "F1"),
            ("Green Wool:", 200, 130, 11, "F3"),
            ("A Guide to Looms", 84, 143, 11, "F3"),
            (", edited by B. Lund. Woolton: Felt Press.", 180, 143, 11, "F1"),
        ]
    )

    assert "in Green Wool: A Guide to Looms" in document.lines[1].text


@pytest.mark.parametrize("last", ["&", "and"])
def test_a_row_that_ends_before_the_last_name_goes_on(last: str):
    """Behind "Ada Byron &" the row below is the last author, in bold or not, however narrow the row is."""
    document = a_document(
        [
            (FULL, 72, 80, 11, "F1"),
            (f"On Wool and Looms. Ada Byron {last}", 72, 130, 11, "F1"),
            ("Ben Garn", 72, 143, 11, "F2"),
            ("in Journal of Felt, 2022", 125, 143, 11, "F1"),
            (FULL, 72, 170, 11, "F1"),
        ]
    )

    assert f"Ada Byron {last} Ben Garn in Journal of Felt, 2022" in document.lines[1].text
