"""PDFs: tables of CVs whose cells stand at heights of their own beside the text."""

from __future__ import annotations

from crawler.reading import Document, Source, read
from tests.pdfs import Run, a_pdf


def a_document(*pages: list[Run]) -> Document:
    """Return the document read from pages of these runs."""
    body = a_pdf(*pages)
    return read(Source(body=body, url="https://a.example/cv.pdf", content_type="application/pdf"))


def test_cells_at_the_middle_of_two_rows():
    """Year and place set at the middle between two rows are of the upper one, and the lower goes on from it."""
    rows: list[Run] = [("Awards", 72, 80, 14, "F2")]
    for i in range(4):
        top = 110.0 + 13 * i
        rows += [
            (f"201{i}", 72, top, 10, "F1"),
            (f"Loom Fellowship, part {i}, Guild of Weavers", 110, top, 10, "F1"),
            ("Woolton", 498, top, 10, "F1"),
        ]
    rows += [
        ("Prize of the Spindle, for the best overall mark of those who began to weave that", 110, 162, 10, "F1"),
        ("2014", 72, 168.5, 10, "F1"),
        ("Yarnham", 495, 168.5, 10, "F1"),
        ("year", 110, 175, 10, "F1"),
    ]
    lines = [line.text for line in a_document(rows).lines]

    assert lines[-1] == (
        "2014 Prize of the Spindle, for the best overall mark of those who began to weave that year Yarnham"
    )


def test_a_year_at_the_right_at_the_middle_of_two_rows():
    """A year alone at the right between two rows belongs to both."""
    rows: list[Run] = [("Papers", 72, 80, 14, "F2")]
    for i in range(3):
        top = 110.0 + 40 * i
        rows += [
            (f"[{i + 1}] Byron, A., and Lund, T. Reachable looms and how wool is verified in", 72, top, 10, "F1"),
            (f"201{i}", 515, top + 6, 8, "F1"),
            ("the yard of weavers. Journal of Yarn, 3, 14.", 72, top + 12, 10, "F1"),
        ]
    lines = [line.text for line in a_document(rows).lines[1:]]

    assert lines == [
        "Byron, A., and Lund, T. Reachable looms and how wool is verified in the yard of weavers."
        f" Journal of Yarn, 3, 14. 201{i}"
        for i in range(3)
    ]


def test_the_hyphen_of_fonts_with_one_glyph_for_all():
    """A hyphen told as the one at which no row ends is a hyphen."""
    from crawler.reading.pdf_rows import Piece, _cleaned

    piece = Piece(text="2019\u201123 Loom\u2010Prize", left=0, right=9, baseline=9, top=0, bottom=9, size=9)

    assert _cleaned(piece).text == "2019-23 Loom-Prize"
