"""Org pages: headlines, links and emphasis are seen as a reader sees them; settings and drawers are not."""

from __future__ import annotations

from crawler.extractors import Owner, extract
from crawler.reading import Document, Source, read
from crawler.reading.document import Mark
from tests.extracting import TODAY

PAGE = """#+TITLE: Papers of Ada Byron
#+OPTIONS: toc:nil
# a note to myself
@@html:<div><a href="index.html">Home</a></div>@@

* Papers                                                            :list:
:PROPERTIES:
:CUSTOM_ID: papers
:END:
*** A. Byron and C. Babbage. [[https://a.example/loom.pdf][Looms that learn]]. /Journal of Wool/ (2021).
We show that looms learn.
*** A. Byron. [[file:felt.pdf][Felt, reconsidered]]. Submitted (2022).
#+begin_src python
print("not shown")
#+end_src
"""


def a_document(text: str, name: str = "papers.org", content_type: str = "") -> Document:
    """Read a file of this name."""
    return read(
        Source(body=text.encode(), url=f"https://a.example/{name}", file_name=name, content_type=content_type)
    )


def test_what_a_reader_sees_of_an_org_page():
    """Headlines, links, slanted words; no settings, comments, drawers, code."""
    document = a_document(PAGE)
    said = [line.text for line in document.lines]

    assert (document.format, document.title) == ("org", "Papers of Ada Byron")
    assert said == [
        "Home",
        "Papers",
        "A. Byron and C. Babbage. Looms that learn. Journal of Wool (2021).",
        "We show that looms learn.",
        "A. Byron. Felt, reconsidered. Submitted (2022).",
    ]
    spans = {s.text: s for s in document.spans}
    assert spans["Looms that learn"].href == "https://a.example/loom.pdf"
    assert Mark.ITALIC in spans["Journal of Wool"].marks


def test_works_set_as_headlines():
    """Each headline under "Papers" is a work, with what its words say of it."""
    reading = extract(a_document(PAGE), Owner(name="Ada Byron"), TODAY)

    assert [(p.title, p.venue, p.year) for p in reading.publications] == [
        ("Looms that learn", "Journal of Wool", 2021),
        ("Felt, reconsidered", None, 2022),
    ]


def test_what_is_not_exported_is_not_seen():
    """A headline tagged so goes with all that stands below it, to the next as high."""
    text = (
        "* Papers\n- On Wool.\n* Old :draft:noexport:\n- On Felt.\n** Older\n- On Yarn.\n* Talks\n- On Dye.\n"
    )

    assert [line.text for line in a_document(text).lines] == ["Papers", "On Wool.", "Talks", "On Dye."]


def test_where_links_of_the_page_lead_is_not_shown():
    """ "<<felt>>" before a name is a target, no part of it."""
    document = a_document(
        "* Papers\n1. <<felt>> A. Byron. On Felt. 2022\n2. <<wool>>A. Byron. On Wool. 2021\n"
    )

    assert [line.text for line in document.lines][1:] == [
        "A. Byron. On Felt. 2022",
        "A. Byron. On Wool. 2021",
    ]


def test_rows_of_a_table():
    """Each row of a table is a row, however deep the table stands."""
    document = a_document(
        "* Papers\n  | 1 | A. Byron. /On Wool/. 2021 |\n  | 2 | A. Byron. /On Felt/. 2022 |\n"
    )

    assert [line.text for line in document.lines if "Byron" in line.text] == [
        "A. Byron. On Wool. 2021",
        "A. Byron. On Felt. 2022",
    ]
    assert all("tr:" in " ".join(line.path) for line in document.lines[1:])


def test_html_between_paragraphs_and_words_slanted_over_a_line():
    """Exported HTML stands for itself; slanted words may run on to the next line."""
    document = a_document(
        "* Papers\n#+BEGIN_HTML\n<small>\n#+END_HTML\n"
        "Ada Byron \\\\\n*On Wool* \\\\\n/Journal\nof Wool/, 2021\n"
    )

    assert [line.text for line in document.lines] == [
        "Papers",
        "Ada Byron",
        "On Wool",
        "Journal of Wool, 2021",
    ]
    assert Mark.ITALIC in next(s for s in document.spans if "Journal" in s.text).marks


def test_a_path_that_ends_as_a_host_is_no_org_page():
    """HTML kept under the address it once had is HTML."""
    document = a_document("<html><body><h1>Wool</h1></body></html>", "https:__wool.example.org")

    assert document.format == "html"


def test_bold_words_within_slanted_ones():
    """The owner in bold among slanted names, with a break of the line right behind them."""
    text = "1. *Looms that learn* \\\\\n  /Menabrea, Luigi and *Byron, Ada*/\\\\\n  *2022*, Journal of Wool\n"

    reading = extract(a_document(text), Owner(name="Ada Byron"), TODAY)

    assert [(p.title, p.authors) for p in reading.publications] == [
        ("Looms that learn", ("Menabrea, Luigi", "Byron, Ada"))
    ]


def test_italics_of_nothing():
    """What a converter leaves of an empty element is no text."""
    text = "* Papers\n- On Wool\n\n  // Ada Byron\n\n  // Journal of Wool, 2021/\n"

    assert [line.text for line in a_document(text).lines] == [
        "Papers",
        "On Wool",
        "Ada Byron",
        "Journal of Wool, 2021/",
    ]


def test_macros_of_the_page():
    """What a page's macro stands for is what is shown: a link of its own making."""
    document = a_document(
        "#+MACRO: FILE @@html:<a href=$1>$2</a>@@\n* Papers\n"
        '1. Ada Byron. "On Wool." {{{FILE("wool.pdf", PDF.)}}} {{{unknown}}}\n'
    )

    assert [line.text.strip() for line in document.lines] == ["Papers", 'Ada Byron. "On Wool." PDF.']
    assert [span.href for span in document.spans if span.href] == ["wool.pdf"]


def test_many_slanted_names():
    """Italics reach as far as a long list of names does."""
    names = " and ".join(f"Garn{chr(97 + n)}, Ada" for n in range(26))
    document = a_document(
        f"1. *Looms that learn* \\\\\n  /{names} and *Byron, Ada*/\\\\\n  2022, Journal of Wool\n"
    )

    assert f"{names} and Byron, Ada" in [line.text for line in document.lines]
