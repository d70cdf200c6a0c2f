"""AsciiDoc pages: headings, lists, links are seen as a reader sees them; settings are not."""

from __future__ import annotations

from crawler.extractors import Owner, extract
from crawler.reading import Document, Source, read
from crawler.reading.document import Mark
from tests.extracting import TODAY

PAGE = """= Ada Byron
:toc: left
// a remark

== Publications

[.lead]
=== Journals

Ada Byron, Charles Babbage. link:https://a.example/a_loom_b.html[Looms that learn:
a study]. _Journal of Wool_. Vol. 17(21). pp 1--5. 2016.

Ada Byron, Mary Lund.
https://a.example/felt[What do weavers want from
a loom,window=_blank] link:./talks/felt.pdf[[slides]]. __Felt
Letters__. Vol. 8(2). April 2012.

=== Theses

* Ada Byron. **Weaving with Machines**. PhD Thesis, University of Wool, 2010.

----
== Not shown
----
"""


def a_document(text: str, name: str = "papers.adoc") -> Document:
    """Read a page kept under a name."""
    return read(Source(body=text.encode(), url=f"https://byron.example/{name}"))


def test_works_of_a_page():
    """Links with their words, broken lines and emphasis of both kinds are read as they are shown."""
    found = extract(a_document(PAGE), Owner(name="Ada Byron"), TODAY).publications

    assert [(p.title, p.authors, p.venue, p.year) for p in found] == [
        ("Looms that learn: a study", ("Ada Byron", "Charles Babbage"), "Journal of Wool", 2016),
        ("What do weavers want from a loom", ("Ada Byron", "Mary Lund"), "Felt Letters", 2012),
        ("Weaving with Machines", ("Ada Byron",), "PhD Thesis, University of Wool", 2010),
    ]
    assert [link.url for p in found for link in p.links] == [
        "https://a.example/a_loom_b.html",
        "https://a.example/felt",
        "https://byron.example/talks/felt.pdf",
    ]


def test_lists_and_breaks():
    """Signs of lists go by their length, a plus at the end breaks a line, a term stands before its words."""
    document = a_document("== CV\n\n. Ada Byron +\n_On Wool_\n.. a note\n\n2020:: Loom Prize\n")

    assert [line.text for line in document.lines] == [
        "CV",
        "Ada Byron",
        "On Wool",
        "a note",
        "2020 Loom Prize",
    ]
    assert Mark.ITALIC in next(s for s in document.spans if s.text == "On Wool").marks


def test_a_signature_is_no_page():
    """A key or signature may end as AsciiDoc does."""
    assert a_document("-----BEGIN PGP SIGNATURE-----\nabc\n", "key.asc").format != "asciidoc"
