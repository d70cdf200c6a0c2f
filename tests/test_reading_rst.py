"""reStructuredText pages: headings, links, substitutions are seen as a reader sees them; settings are not."""

from __future__ import annotations

from crawler.extractors import Owner, extract
from crawler.reading import Document, Source, read
from crawler.reading.document import Mark
from crawler.reading.rst import as_markdown
from tests.extracting import TODAY

PAGE = """.. title: Papers
.. |br| raw:: html

   <br />

.. |e'| unicode:: U+00E9
   :trim:

======
Papers
======

.. note::

    Listed by topic.

Looms
-----

*   **A. Byron**, C. Babbage. |br|
    Looms that learn. |br|
    *Journal of Wool*, 2021, 98(4):040901. |br|
    doi: `10.1/loom <https://doi.org/10.1/loom>`_

12. A. Byron, M. Menabr |e'| a, "What do weavers want from
a loom?" Yarn Letters **18** (2023) 10. [`link
<https://a.example/weavers>`__\\ ] and its code_

.. _code: https://a.example/code
.. toctree::
   :maxdepth: 1

   hidden
.. a remark of mine
   over two lines
"""


def a_document(text: str, name: str = "papers.rst", content_type: str = "") -> Document:
    """Read a file of this name."""
    return read(
        Source(body=text.encode(), url=f"https://a.example/{name}", file_name=name, content_type=content_type)
    )


def test_what_a_reader_sees_of_a_page():
    """Underlined headings, links, slanted words and what stands for another; no settings, no remarks."""
    document = a_document(PAGE)
    said = [(line.text, line.heading) for line in document.lines]

    assert document.format == "rst"
    assert said == [
        ("Papers", 1),
        ("Listed by topic.", 0),
        ("Looms", 2),
        ("A. Byron, C. Babbage.", 0),
        ("Looms that learn.", 0),
        ("Journal of Wool, 2021, 98(4):040901.", 0),
        ("doi: 10.1/loom", 0),
        (
            'A. Byron, M. Menabr é a, "What do weavers want from a loom?" Yarn Letters 18 (2023) 10. [link]'
            " and its code",
            0,
        ),
    ]
    spans = {s.text: s for s in document.spans}
    assert spans["link"].href == "https://a.example/weavers"
    assert spans["code"].href == "https://a.example/code"
    assert Mark.ITALIC in spans["Journal of Wool"].marks


def test_works_of_a_page():
    """Items of a list and numbered paragraphs, each with its parts."""
    reading = extract(a_document(PAGE), Owner(name="Ada Byron"), TODAY)

    assert [(p.title, p.venue, p.year) for p in reading.publications] == [
        ("Looms that learn", "Journal of Wool", 2021),
        ("What do weavers want from a loom?", "Yarn Letters", 2023),
    ]


def test_quoted_lists_terms_and_lines():
    """A list may be quoted, a work a term with its definition, or lines each behind a bar."""
    assert (
        as_markdown("Papers\n\n    * On Wool\n        * A. Byron\n")
        == "Papers\n\n* On Wool\n    * A. Byron\n"
    )
    assert as_markdown("On Wool\n   A. Byron, *Yarn*, 1843.\n") == "On Wool\\\n   A. Byron, *Yarn*, 1843.\n"
    assert as_markdown("* | On Wool\n  | A. Byron\n") == "* On Wool\\\n  A. Byron\\\n"


def test_a_source_as_sphinx_serves_it():
    """Its name ends in ".rst.txt", and it comes as plain text."""
    text = "Papers\n======\n\n* A. Byron, :doi:`On Wool <10.1/wool>`, *Yarn*, 2020\n"

    document = a_document(text, "_sources/papers.rst.txt", "text/plain")

    assert document.format == "rst"
    assert [s.href for s in document.spans if s.href] == ["https://doi.org/10.1/wool"]
    assert a_document("<html><body><p>On Wool</p></body></html>", "papers.rst").format == "html"
