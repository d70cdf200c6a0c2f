"""Links of an entry: labels, icons, addresses, identifiers."""

from __future__ import annotations

import pytest

from crawler.extractors.links import (
    arxiv_number,
    doi_in,
    is_address,
    is_preprint_address,
    label_kind,
    link_kind,
)
from snapshots.model import LinkKind
from tests.extracting import the_work, works
from tests.processor_time import seconds


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PDF", "pdf"),
        ("[pdf]", "pdf"),
        ("felt3.ps", "pdf"),
        ("WoolAndFelt.pdf", "pdf"),
        ("(Paper)", "pdf"),
        ("full text", "pdf"),
        ("Extended version", "pdf"),
        ("Ungated version", "pdf"),
        ("DOI", "doi"),
        ("ACM DL", "doi"),
        ("Publisher's version", "doi"),
        ("arXiv", "arxiv"),
        ("arXiv:2401.01234", "arxiv"),
        ("math.AG/9902078", "arxiv"),
        ("hep-th/9902078", "arxiv"),
        ("SSRN", "arxiv"),
        ("Working paper", "arxiv"),
        ("WP Banco de Lana", "arxiv"),
        ("IWR link", "other"),
        ("Paper in Spanish here", "pdf"),
        ("Working paper here", "arxiv"),
        ("Early draft here", "pdf"),
        ("Code", "code"),
        ("GitHub", "code"),
        ("Full paper with appendix", "pdf"),
        ("Video with presentation", "video"),
        ("Replication package", "code"),
        ("Slides (pptx)", "slides"),
        ("Talk", "video"),
        ("Video", "video"),
        ("Poster", "poster"),
        ("Dataset", "data"),
        ("Project page", "project"),
        ("Demo", "project"),
        ("BibTeX", "bibtex"),
        ("cite", "bibtex"),
        ("Blog post", "press"),
        ("Press release", "press"),
        ("Bluesky thread", "press"),
        ("Abstract", "other"),
        ("Online appendix", "other"),
        ("PDF/Slides", "pdf"),
        ("Code & Data", "code"),
        ("Slides and Video", "slides"),
        ("ACM version", "other"),
        ("Read the article (Spanish).", "other"),
        ("Listen to the interview in new window (Spanish).", "press"),
        ("Read a related article in French", "other"),
        ("Read the speech (Spanish).", "other"),
        ("WOOL version", "other"),
        ("Byron et al. (2009b)", "pdf"),
        ("Byron and Mill (2011)", "pdf"),
        ("→", "other"),
        ("", "other"),
    ],
)
def test_labels_tell_their_kind(label: str, kind: str) -> None:
    """A label's words name what it leads to, brackets and doubles and all."""
    found = label_kind(label)

    assert found is not None
    assert found.value == kind


@pytest.mark.parametrize(
    "words",
    [
        "On Wool and Weaving",
        "Sorting Threads by Colour",
        "Ada Byron",
        "Slides of Meaning in Language",
        "Video Games and Looms",
        "Coding Theory",
        "ICSE 2024",
        "Looms and Threads of Wool (2011)",
        "A" * 80,
    ],
)
def test_titles_names_and_venues_are_no_labels(words: str) -> None:
    """Words that are not a label have no kind, though one of them may be a label's."""
    assert label_kind(words) is None


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://doi.org/10.1000/182", "doi"),
        ("https://dl.acm.org/doi/10.1145/1.2", "doi"),
        ("https://arxiv.org/abs/2401.01234", "arxiv"),
        ("https://github.com/ada/engine", "code"),
        ("https://www.youtube.com/watch?v=1", "video"),
        ("https://a.example/talk-slides.pdf", "slides"),
        ("https://a.example/posters/looms.pdf", "poster"),
        ("https://zenodo.org/records/1", "data"),
        ("looms.bib", "bibtex"),
        ("looms.pdf", "pdf"),
        ("looms.pdf#page=2", "pdf"),
        ("https://a.example/looms", "other"),
    ],
)
def test_addresses_tell_where_words_do_not(url: str, kind: str) -> None:
    """A link on the title is of the kind its address shows."""
    assert link_kind("On Wool", url).value == kind


@pytest.mark.parametrize(
    ("icon", "kind"),
    [
        ("fa-file-pdf", "pdf"),
        ("fa-github", "code"),
        ("ai-arxiv", "arxiv"),
        ("ai-doi", "doi"),
        ("fa-youtube", "video"),
        ("fa-file-powerpoint", "slides"),
        ("fa-database", "data"),
        ("fa-quote-left", "bibtex"),
        ("fa-globe", "project"),
    ],
)
def test_icons_tell_where_there_are_no_words(icon: str, kind: str) -> None:
    """A link that is only an icon is of the icon's kind, whatever its address."""
    assert link_kind("", "https://a.example/x", ("fa", icon)).value == kind


@pytest.mark.parametrize("label", ["<button>{}</button>", "<a class=btn href='#'>{}</a>"])
def test_labels_of_buttons_beside_one_another_are_no_words_of_the_entry(label: str) -> None:
    """Buttons that no sign parts, and that lead nowhere, are labels; a coauthor in a link is none."""
    buttons = label.format("Abstract") + label.format("BibTeX")
    work = the_work(
        f"<div><a class=btn>FELT 2022</a> <b>Looms Without Races</b><br>A. Byron, <a href=q>Qi Wu</a>"
        f"<br>{buttons}<a href=l.pdf>PDF</a></div>"
    )
    assert (work.venue, work.year, work.authors) == ("FELT", 2022, ("A. Byron", "Qi Wu"))


def test_label_outweighs_address() -> None:
    """What a link says counts more than where it leads; "link" says nothing."""
    assert link_kind("slides", "https://a.example/x.pdf") is LinkKind.SLIDES
    assert link_kind("link", "https://a.example/x.pdf") is LinkKind.PDF
    assert link_kind("OSF", "https://osf.io/abcde") is LinkKind.DATA
    assert link_kind("OSF", "https://osf.io/preprints/abcde") is LinkKind.ARXIV


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("https://arxiv.org/abs/2401.09670", "2401.09670"),
        ("https://arxiv.org/pdf/2401.09670v2.pdf", "2401.09670"),
        ("arXiv:math/0211159", "math/0211159"),
        ("arXiv preprint arXiv:2401.09670", "2401.09670"),
        ("https://doi.org/10.48550/arXiv.2401.09670", "2401.09670"),
        ("pages 2401.09670", None),
        ("https://arxiv.org/list/cs", None),
    ],
)
def test_arxiv_numbers(text: str, number: str | None) -> None:
    """The number stands in addresses, in DOIs and behind "arXiv:", and loses its version."""
    assert arxiv_number(text) == number


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("https://doi.org/10.1000/LOOM.1", "10.1000/loom.1"),
        ("doi:10.1000/182.", "10.1000/182"),
        ("(https://doi.org/10.1145/3620678.3624783).", "10.1145/3620678.3624783"),
        ("https://dl.acm.org/doi/pdf/10.1145/1.2", "10.1145/1.2"),
        ("https://a.example/10.1000/182.pdf?x=1", "10.1000/182"),
        ("https://a.example/10.1002/loom.1/full", "10.1002/loom.1"),
        ("vol. 10.1, 2020", None),
    ],
)
def test_dois(text: str, doi: str | None) -> None:
    """A DOI is read without resolver, file ending and the sentence's stop, in lower case."""
    assert doi_in(text) == doi


@pytest.mark.parametrize("href", ["a.pdf", "/papers/a", "https://a.example/", "?id=3", "papers.html#loom"])
def test_addresses_that_lead_somewhere(href: str) -> None:
    """Relative or absolute, an address is one."""
    assert is_address(href)


@pytest.mark.parametrize(
    "href",
    [
        None,
        "",
        " ",
        "#",
        "#top",
        "javascript:x()",
        "JavaScript:void(0)",
        "mailto:a@b.example",
        "http://dx.doi.org/",
    ],
)
def test_addresses_that_lead_nowhere(href: str | None) -> None:
    """Empty ones, places on the page, scripts, mail and resolvers without a DOI are none."""
    assert not is_address(href)


def test_preprint_servers() -> None:
    """Preprint servers and working-paper series are known by their hosts."""
    assert is_preprint_address("https://arxiv.org/abs/2401.01234")
    assert is_preprint_address("https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1")
    assert is_preprint_address("https://osf.io/preprints/psyarxiv/abcde")
    assert is_preprint_address("https://hal.mill.example/hal-04000001v2/document")
    assert not is_preprint_address("https://osf.io/abcde/")  # a project's data
    assert not is_preprint_address("https://dl.acm.org/doi/10.1145/1.2")


@pytest.mark.parametrize("piece", ["a/", "10.1000/", "arXiv ", "[", "pdf & "])
def test_long_labels_and_addresses_are_read_quickly(piece: str) -> None:
    """A text made of one piece over and over takes a moment."""
    text = piece * 5000

    def read_all() -> None:
        assert label_kind(text) is None
        arxiv_number(text)
        doi_in(text)
        link_kind(text, text)

    assert seconds(read_all, under=1) < 1


@pytest.mark.parametrize(
    "words", ["https://yarn.example/2019/loom- s.html", "www.yarn.example/2019/looms", "doi: 10.1000/loo ms"]
)
def test_address_for_words_is_no_part_of_the_entry(words: str) -> None:
    """A link whose words are an address, broken or cut short, is one link and no part of the words."""
    href = "https://yarn.example/2019/looms.html"
    work = the_work(f"Ada Byron, Ben Garn. <b>Looms That Learn to Weave</b>. <a href='{href}'>{words}</a>")

    assert ([link.url for link in work.links], work.venue, work.status) == ([href], None, None)


def test_a_badge_of_the_licence_is_no_link_of_the_work() -> None:
    """What one may do with a work is told by no address of its own."""
    file = "https://yarn.example/looms.pdf"
    badge = "<a href='https://creativecommons.org/licenses/by/4.0/'><img alt='CC-BY' src='cc.png'></a>"
    said = "Ada Byron, Ben Garn. <b>Looms That Learn to Weave</b>. Wool Letters, 2019."
    work = the_work(f"{said} <a href='{file}'>pdf</a> {badge}")

    assert [link.url for link in work.links] == [file]


def test_links_of_who_tells_of_a_work() -> None:
    """Whoever covers a work is no event where it was shown: their link is the work's."""
    entry = (
        "Ada Byron. <b>Looms that hum</b>. Wool Letters, 2018."
        " Article covered in <a href='/week'>Wool Week</a> and <a href='/news'>Yarn News</a>."
        " Presented at the <a href='/fair'>Wool Fair Conference</a>."
    )

    assert [link.url.rpartition("/")[2] for link in the_work(entry).links] == ["week", "news"]


def test_link_hidden_in_a_years_heading() -> None:
    """A link for editors, hidden behind a year that heads a list, is no work's."""
    found = works(
        "<h1>Publications</h1>"
        + "".join(
            f"<section><h2>{year}<a hidden href='https://edit.example/{year}'>✎<span>Edit</span></a></h2><ol><li>"
            f"<p class='pub-title'>{title}</p><p class='pub-authors'>C. Mill, A. Byron</p>"
            f"<p><em>Wool Letters</em>, {year}</p><p><a href='https://doi.org/10.1/{year}'>DOI</a></p></li></ol></section>"
            for year, title in ((2023, "Looms that learn at night"), (2022, "Felts that hold in the rain"))
        )
    )

    assert [[link.url for link in p.links] for p in found] == [
        ["https://doi.org/10.1/2023"],
        ["https://doi.org/10.1/2022"],
    ]
