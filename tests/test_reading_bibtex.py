"""BibTeX: every readable entry is a record, in plain words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from crawler.reading import Document, Source, read


def a_document(text: str) -> Document:
    """Read a bibliography."""
    return read(Source(body=text.encode(), url="https://a.example/papers.bib"))


def test_entry_becomes_fields_in_plain_words():
    """LaTeX and braces are read; names stand in their natural order; addresses stay as they are."""
    document = a_document(
        r"""@InProceedings{byron21, title = {{On} {W}ool \& {\"U}ber~Yarn}, author = {Byron, Ada
        and {Wool Inc.} and van der Berg, Jr., J{\'o}zsef}, url = {https://a.example/~byron/w_1.pdf},
        pages = {1--3}}"""
    )
    fields = document.records[0].fields

    assert fields["title"] == "On Wool & Über Yarn"
    assert fields["author"] == ["Ada Byron", "Wool Inc.", "József van der Berg Jr."]
    assert fields["url"] == "https://a.example/~byron/w_1.pdf"
    assert fields["type"] == "inproceedings"


def test_strings_and_volumes_are_resolved():
    """@string names and cross-references give their words to the entries that use them."""
    document = a_document(
        '@string{ws = "Wool Studies"}\n'
        "@article{a, title={On Wool}, journal=ws, year=2020}\n"
        "@inproceedings{b, title={On Yarn}, crossref={c}}\n"
        "@proceedings{c, title={Proceedings of Yarn}, year={2021}}\n"
    )
    a, b, _ = (r.fields for r in document.records)

    assert (a["journal"], a["year"]) == ("Wool Studies", "2020")
    assert (b["title"], b["booktitle"], b["year"]) == ("On Yarn", "Proceedings of Yarn", "2021")


def test_broken_entry_costs_only_itself():
    """A broken entry is left out and told; a field or key given twice breaks nothing."""
    document = a_document(
        "@article{a, title={On Wool}, year={2020}, year={2021}}\n"
        "@article{a, title={On Yarn}}\n"
        "@article{broken, title={On {Silk}, year=\n"
        "@article{d, title={On Felt}}\n"
    )
    titles = [r.fields["title"] for r in document.records]

    assert titles[:2] == ["On Wool", "On Yarn"]
    assert titles[-1] == "On Felt"
    assert "broken" in document.notes[0]
    assert document.complete is False


def test_a_comma_left_out_between_fields():
    """A field ends with its line, comma or none."""
    document = a_document(
        '@string{WOOL = "Conference on Wool"}\n@inproceedings{a,\n  title = {On Wool}\n  booktitle = WOOL\n'
        "  year = 2020\n  selected = {true}\n}\n"
    )
    (entry,) = document.records

    assert (entry.fields["title"], entry.fields["booktitle"]) == ("On Wool", "Conference on Wool")
    assert (entry.fields["year"], document.complete) == ("2020", True)


def test_records_know_their_line_and_words():
    """A record carries the words it came from, and where they stand."""
    document = a_document("---\n---\n\n@misc{a, title={On Wool}}\n")

    assert document.records[0].line == 4
    assert document.records[0].printed.startswith("@misc{a")


@pytest.mark.parametrize("body", [b"@article{", b"@" * 5000, b"{" * 5000, b"", b"just words"])
def test_what_is_no_entry_gives_none(body):
    """A .bib file of anything else is read as an empty bibliography."""
    assert read(Source(body=body, url="https://a.example/papers.bib")).records == ()


def test_a_broken_entry_says_nothing_where_no_logging_is_set_up():
    """What the parser thinks of it is in the notes; standard error belongs to the program that reads."""
    code = (
        "from crawler.reading import Source, read\n"
        "d = read(Source(body=b'@article{a, title={x\\n@article{b, title={y}}', url='https://a.example/a.bib'))\n"
        "print(len(d.notes))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )

    assert (done.stdout.strip(), done.stderr) == ("1", "")


def test_journals_by_the_macros_of_their_styles():
    """A journal named by a macro is the journal, whether its name is known or not."""
    document = a_document(
        "@article{a, title={On Wool}, journal={\\mnras}}\n@article{b, title={On Felt}, journal={\\wool}}\n"
    )

    assert [r.fields["journal"] for r in document.records] == ["MNRAS", "WOOL"]


def test_texts_put_together():
    """A journal put together of a string and a text is one; so is a date of two."""
    document = read(
        Source(
            body=b'@string{jow = {Journal of Wool}}\n@article{a, title={Wool}, journal = jow # " Letters",\n'
            b' date = "3~" # jan, note = {C# and F#}}\n',
            url="https://a.example/a.bib",
        )
    )

    assert document.records[0].fields["journal"] == "Journal of Wool Letters"
    assert document.records[0].fields["note"] == "C# and F#"


def test_an_endless_bibliography_is_cut_short():
    """No scholar has ten thousand works; what lies beyond them is left out, and the notes say so."""
    document = a_document("".join(f"@misc{{k{n}}}\n" for n in range(10_002)))
    assert len(document.records) == 10_000
    assert "only the first 10,000 entries" in document.notes[0]
