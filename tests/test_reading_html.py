"""HTML as the web serves it: lines as a reader sees them, whatever the mark-up does."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest

from crawler.reading import Document, Source, read
from crawler.reading.document import Break, Line, Mark
from snapshots.errors import ReadingError
from tests.extracting import a_document
from tests.processor_time import seconds


def texts(markup: str) -> list[str]:
    """Return the lines' words."""
    return [line.text for line in a_document(markup).lines]


def the_line(markup: str) -> Line:
    """Return the only line of a page."""
    (line,) = a_document(markup).lines
    return line


def test_front_matter_is_no_text_of_the_page() -> None:
    """What a site's generator keeps at the head of an HTML file is data, and its tags say nothing."""
    for head in ("---\nlayout: default\ntitle: Wool\n---\n", "---\n---\n"):
        page = f"{head}{{% include nav.html %}}<h1>Papers {{{{ page.x }}}}</h1><p>On wool</p>".encode()
        document = read(Source(body=page, url="https://x.org/papers.html"))
        assert [line.text for line in document.lines] == ["Papers", "On wool"]
    kept = read(Source(body=b"---<p>Wool</p>\n---\n<p>Felt</p>", url="https://x.org/papers.html"))
    assert "Felt" in [line.text for line in kept.lines]


# -- lines ---------------------------------------------------------------------------------------


def test_blocks_part_lines_and_inline_tags_do_not() -> None:
    """Each block is a line; words of inline elements stay on the line they stand in."""
    assert texts("<h1>Ada</h1><div>On <b>wool</b> and <i>looms</i><p>More</p></div>") == [
        "Ada",
        "On wool and looms",
        "More",
    ]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p><b>Carding Award</b><span>Wool Society</span>", "Carding Award Wool Society"),
        ("<p><b>On wo</b><i>ol</i>", "On wool"),
        ("<p><b>Mac</b><i>Wool and</i>", "MacWool and"),
        ("<p><b>Carding Award</b>Wool Society", "Carding AwardWool Society"),
    ],
)
def test_elements_that_only_looks_part(markup: str, words: str) -> None:
    """Words of two elements without a space between are parted where a capital follows a small letter."""
    assert texts(markup) == [words]


def test_two_names_in_elements_of_their_own_are_parted() -> None:
    """Two names that make a line, each an element, have a comma between them."""
    author = "<span class=author>{}</span> "
    assert texts(f"<div>{author.format('Ada Byron')}{author.format('Jo Kim')}</div>") == ["Ada Byron, Jo Kim"]
    assert texts("<h3><span>Knitting Machines</span> <span>That Learn</span></h3>") == [
        "Knitting Machines That Learn"
    ]
    assert texts("<div><span>Ada Byron</span> wrote <span>Felt Notes</span></div>") == [
        "Ada Byron wrote Felt Notes"
    ]


def test_broken_lines_know_what_parts_them() -> None:
    """One <br> breaks a line, two leave a blank one, a block begins anew."""
    lines = a_document("<p>a<br>b<br><br>c</p><p>d</p>").lines

    assert [(line.text, line.after) for line in lines] == [
        ("a", Break.BLOCK),
        ("b", Break.LINE),
        ("c", Break.BLANK),
        ("d", Break.BLOCK),
    ]


def test_white_space_is_folded() -> None:
    """Line ends of the source, hard spaces and spaces without width are one space."""
    assert texts("<p>On\n\n  wool&nbsp;&nbsp;and\u200b \u00a0 looms</p>") == ["On wool and looms"]


def test_preformatted_lines_stay_lines() -> None:
    """Inside <pre> a line end of the source parts lines."""
    assert texts("<pre>[1] On wool\n[2] On looms</pre>") == ["[1] On wool", "[2] On looms"]


def test_entities_are_characters() -> None:
    """Entities are decoded, the numbered ones too."""
    assert texts("<p>Erd&#337;s &amp; R&eacute;nyi &#x2013; on &lt;wool&gt;</p>") == [
        "Erdős & Rényi – on <wool>"
    ]


@pytest.mark.parametrize("tag", ["script", "style", "noscript", "template", "svg", "select"])
def test_what_nobody_reads_is_no_text(tag: str) -> None:
    """Scripts, styles, pictures' code and choices of a form hold no words of the page."""
    assert texts(f"<p>a</p><{tag}>hidden words</{tag}><p>b</p>") == ["a", "b"]


def test_words_in_place_of_a_script_are_text() -> None:
    """What a script would write among words is what stands behind it for those without scripts."""
    page = (
        "<p>On Wool (with <script>ben()</script><noscript>Ben Garn</noscript> and"
        " <script>cid()</script> <noscript><a href=c.html>Cid Felt</a></noscript>)</p>"
    )
    told = "<script>mail()</script><noscript>Please enable JavaScript to see it.</noscript>"

    assert texts(page) == ["On Wool (with Ben Garn and Cid Felt)"]
    assert texts(f"<p>Mail: {told}</p>") == ["Mail:"]
    assert texts(f"<p>a</p><div>{told}</div><noscript>all of it</noscript>") == ["a"]


def test_one_language_of_those_a_visitor_chooses_from() -> None:
    """Of words printed in several languages side by side a visitor sees one; other words are read on."""
    both = "<span class='lang lang-en'>Ada Wong</span><span class='lang lang-zh'>王艾达</span>"

    assert texts(f"<p><b>{both}</b>, Ben Garn</p><h3>{both}</h3>") == ["Ada Wong, Ben Garn", "Ada Wong"]
    assert texts("<p><span class=lang-en>Wool</span>, <span class=lang-zh>羊毛</span></p>") == ["Wool, 羊毛"]
    assert texts("<p><span class=language-py>wool</span> <span class=language-py>felt</span></p>") == [
        "wool felt"
    ]


def test_words_off_screen_are_no_text() -> None:
    """What is set where no visitor looks is meant for machines; a tag shown by mistake is no word."""
    assert texts("<p>a</p><div style='position:absolute;left:-9999px'><p>b</p></div><p>c</p>") == ["a", "c"]
    assert texts("<p>On &lt;i&gt;wool&lt;/i&gt; &lt; 3 &gt; looms</p>") == ["On wool < 3 > looms"]


def test_comments_are_no_text() -> None:
    """What stands in a comment, of whatever make, is not on the page."""
    assert texts("<p>a<!-- <b>x</b> --> b</p><!--[if IE]><p>old</p><![endif]-->") == ["a b"]


def test_paths_tell_elements_apart() -> None:
    """Lines of one item share its path; those of two items part there."""
    one, two, three = a_document("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>").lines

    assert one.path[:-1] == two.path[:-1]
    assert one.path[-2].startswith("li:")
    assert three.path[-1].startswith("li:")
    assert three.path[-1] != one.path[-2]


def test_lines_know_their_source() -> None:
    """A line tells on which line of the source it begins."""
    first, second = a_document("<p>a</p>\n\n<p>b</p>").lines

    assert (first.source, second.source) == (1, 3)


# -- mark-up that is broken, old or odd ----------------------------------------------------------


@pytest.mark.parametrize(
    "markup",
    [
        "<ul><li>a<li>b</ul>",
        "<UL><LI>a<LI>b</UL>",
        "<p>a<p>b",
        "<dl><dt>a<dd>b</dl>",
        "<table><tr><td>a<td>b</table>",
        "<li>a</li><li>b</li>",
        "<font size=2><p>a</font><p>b</p>",
        "<custom-list><p>a</p><custom-item><p>b</p></custom-item></custom-list>",
        "<p>a</i></b></p></div><p>b</p>",
        "<center><p>a</p></center><p>b</p>",
        "<form><p>a</p><input><p>b</p>",
        "<p>a</p></body></html><p>b</p>",
        "\ufeff<p>a</p><p>b</p>",
        '<?xml version="1.0" encoding="utf-8"?><p>a</p><p>b</p>',
    ],
)
def test_broken_and_old_mark_up_is_read_as_browsers_do(markup: str) -> None:
    """Tags not closed, in capitals, unknown, left over or out of fashion part the lines all the same."""
    assert texts(markup) == ["a", "b"]


def test_nul_bytes_do_not_end_the_page() -> None:
    """Control characters are blanks, and what follows them is read."""
    body = b"<p>On\x00 wool</p><p>On\x0clooms</p>" + b"<p>and dyes</p>" * 40
    document = read(Source(body=body, url="https://a.example/", content_type="text/html"))

    assert document.text.startswith("On wool\nOn looms\nand dyes")


def test_page_without_words_has_no_lines() -> None:
    """An empty page, or one of pictures, reads as nothing."""
    assert a_document("<html><body></body></html>").lines == ()
    assert a_document("<html><body><img src=a.png alt=wool></body></html>").lines == ()


@pytest.mark.parametrize(
    "words", ["מכונות סריגה לומדות", "آلات الحياكة", "羊毛研究と織機", "О шерсти и станках", "𝒢-looms 🧶"]
)
def test_words_of_every_script_survive(words: str) -> None:
    """Letters written from the right, without spaces, or beyond the first plane come out as they went in."""
    assert texts(f'<p dir="rtl">{words}</p>') == [words]


# -- what each run of words is -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "mark"),
    [
        ("<b>wool</b>", Mark.BOLD),
        ("<strong>wool</strong>", Mark.BOLD),
        ('<span style="font-weight: 700">wool</span>', Mark.BOLD),
        ("<em>wool</em>", Mark.ITALIC),
        ("<cite>wool</cite>", Mark.ITALIC),
        ('<span style="font-style:italic">wool</span>', Mark.ITALIC),
        ("<u>wool</u>", Mark.UNDERLINE),
        ("<sup>wool</sup>", Mark.RAISED),
        ("<del>wool</del>", Mark.STRUCK),
        ("<code>wool</code>", Mark.CODE),
        ("<button>wool</button>", Mark.BUTTON),
        ('<span class="badge small">wool</span>', Mark.BUTTON),
    ],
)
def test_looks_are_marks(markup: str, mark: Mark) -> None:
    """Tags, styles and classes that set words off are marks of their span, and of no other."""
    line = the_line(f"<p>On {markup} and looms</p>")

    assert [s.text.strip() for s in line.spans if mark in s.marks] == ["wool"]


def test_classes_and_ids_are_roles() -> None:
    """What the page's author named a part is told with its words, the nearest name last."""
    span = the_line(
        '<div class="paper"><span class="PaperTitle main" itemprop="name">On wool</span></div>'
    ).spans[0]

    assert span.roles == ("paper", "papertitle", "main", "name")


def test_links_keep_their_address() -> None:
    """A link's words bear its address as printed; an empty address is kept apart from none."""
    spans = the_line('<p><a href=" a.pdf ">PDF</a> <a href="">code</a> <a name="x">wool</a></p>').spans

    assert {s.text.strip(): s.href for s in spans if s.text.strip()} == {
        "PDF": "a.pdf",
        "code": "",
        "wool": None,
    }


@pytest.mark.parametrize(
    ("markup", "words", "role"),
    [
        ('<a href="a"><i class="fa fa-file-pdf"></i></a>', "", "fa-file-pdf"),
        ('<a href="a" class="pdf-link"></a>', "", "pdf-link"),
        ('<a href="a"><img src="pdf.png" alt="PDF" class="icon"></a>', "PDF", ""),
        ('<a href="a"><img src="pdf.png" alt="Paper"><span>Paper</span></a>', "Paper", ""),
        ('<a href="a">Slides <img src="ppt.png" alt="slides icon"></a>', "Slides", ""),
        ('<a href="a"><img src="c.png" alt="Cover of Wet Wool"></a>', "", ""),
        ('<a href="a"><img src="c.png" alt="Portada de Lana"></a>', "", ""),
        ('<a href="a"><svg class="github"><path d="M0"/></svg></a>', "", ""),
    ],
)
def test_icons_are_links(markup: str, words: str, role: str) -> None:
    """A link without words is kept, with the name of its icon or its picture's text."""
    links = [s for s in the_line(f"<p>On wool {markup}</p>").spans if s.href == "a"]

    assert "".join(s.text for s in links).strip() == words
    assert not role or any(role in s.roles for s in links)


def test_white_space_of_a_link_around_blocks_is_no_line() -> None:
    """A link around a card has the card's lines and no others."""
    card = '<a href="#felt">\n <div>\n  <div>On felt</div>\n  <div>See above</div>\n </div>\n</a>'

    assert [line.text for line in a_document(f"<div>{card}\n{card}</div>").lines] == [
        "On felt",
        "See above",
    ] * 2


def test_link_around_a_hidden_picture_is_none() -> None:
    """What only counts visitors is neither words nor a link."""
    counter = '<a title="Counter" href="https://count.example/"><img style="display: none" alt="Counter"></a>'

    (line,) = a_document(f"<p>On wool</p><div>{counter}</div>").lines
    assert line.text == "On wool"


def test_unclosed_link_ends_with_its_item() -> None:
    """A link that nobody closed does not run on into the next entry."""
    first, second = a_document('<ul><li><a href="a.pdf">On wool</li><li>On looms</li></ul>').lines

    assert first.spans[0].href == "a.pdf"
    assert all(s.href is None for s in second.spans)


def test_headings_stand_over_what_follows() -> None:
    """Each line knows the heading elements above it, and a heading its level."""
    lines = a_document("<h1>Ada</h1><h2>Papers</h2><p>a</p><h2>Talks</h2><p>b</p>").lines

    assert [line.heading for line in lines] == [1, 2, 0, 2, 0]
    assert [[h.text for h in line.headings] for line in lines if not line.heading] == [
        ["Ada", "Papers"],
        ["Ada", "Talks"],
    ]


# -- folded away ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "markup",
    [
        '<div style="display: none">x</div>',
        '<div class="collapse">x</div>',
        '<div class="abstract hidden">x</div>',
        "<div hidden>x</div>",
        "<details><summary>Abstract</summary><p>x</p></details>",
        '<p>On wool <span style="display:none">x</span></p>',
    ],
)
def test_folded_blocks_are_told(markup: str) -> None:
    """What a reader must click to see is folded; what stands beside it is not."""
    lines = a_document(f"<p>On wool</p>{markup}").lines

    assert [line.text for line in lines if line.folded] == ["x"]
    assert lines[0].folded is False


@pytest.mark.parametrize(
    "handle",
    [
        "2019",
        "Journal articles",
        "2015–2019 (3)",
        "Looms that learn wool",
        "More Wool than Yarn",
        "Current work",
        "Under review",
        "Forthcoming",
        "Ongoing",
    ],
)
def test_what_opens_below_a_year_a_name_or_a_title_is_shown(handle: str) -> None:
    """A fold whose handle is no label holds a part of the list, or the rest of an entry."""
    lines = a_document(f"<details><summary>{handle}</summary><p>x</p><p>y</p></details>").lines

    assert [line.text for line in lines if line.folded] == []


@pytest.mark.parametrize(("handle", "folded"), [("Felt", []), ("Abstract", ["x"])])
def test_what_a_short_title_opens_among_titles_is_shown(handle: str, folded: list[str]) -> None:
    """A handle of one word is a title where most beside it are; a label is none anywhere."""
    titles = ("Looms that learn wool", handle, "More wool than yarn")
    page = "".join(f"<details><summary>{t}</summary><p>x</p></details>" for t in titles)

    assert [line.text for line in a_document(page).lines if line.folded] == folded


@pytest.mark.parametrize("handle", ["BibTeX", "Show the abstract", "Click here for it", "The full abstract"])
def test_what_a_label_opens_is_folded(handle: str) -> None:
    """A fold that asks for a click, or is called by a part of an entry, is folded away."""
    lines = a_document(f"<details><summary>{handle}</summary><p>x</p><p>y</p></details>").lines

    assert [line.text for line in lines if line.folded] == ["x", "y"]


def test_bare_words_that_a_label_opens_are_folded() -> None:
    """Words that stand in the fold itself, in no element of it, are folded away too."""
    lines = a_document(
        "<ul><li>Looms<br>Wool, 2020 <details><summary>Abstract</summary>We weave <i>wool</i> here."
        "</details></li></ul>"
    ).lines

    assert [(line.text, line.folded) for line in lines] == [
        ("Looms", False),
        ("Wool, 2020", False),
        ("We weave wool here.", True),
    ]


@pytest.mark.parametrize(("handle", "folded"), [("Drafts of mine", []), ("Looms", []), ("Abstract", ["x"])])
def test_fold_that_stands_open(handle: str, folded: list[str]) -> None:
    """What a visitor sees unfolded is shown, but a part of an entry is folded away."""
    lines = a_document(f"<details open><summary>{handle}</summary><p>x</p></details>").lines

    assert [line.text for line in lines if line.folded] == folded


@pytest.mark.parametrize(
    "tag", ['<a href = "https://wool.example.org</a>', '<a href="https://wool.example.org"</a>']
)
def test_address_that_is_never_closed(tag: str) -> None:
    """An address without its quotation mark or its bracket ends where the next tag begins."""
    lines = a_document(f'<p>{tag}</p><ol><li>Ada Byron, "Looms," 2019</li><li>"Yarn," 2020</li></ol>').lines

    assert [line.text for line in lines if line.text] == ['Ada Byron, "Looms," 2019', '"Yarn," 2020']


def test_folded_list_is_the_page() -> None:
    """A tab or an accordion that holds a whole list is read like any other part."""
    items = "".join(f"<li>Paper {n}</li>" for n in range(5))

    assert not any(line.folded for line in a_document(f'<div class="collapse"><ul>{items}</ul></div>').lines)


def test_folded_section_is_the_page() -> None:
    """A folded part with a heading of its own is a section of the page."""
    lines = a_document('<div class="collapse"><h3>2021</h3><p>On wool</p></div>').lines

    assert [line.folded for line in lines] == [False, False]


def test_folded_part_below_a_short_heading_is_the_page() -> None:
    """What "2023" opens is a part of the list, however short; what a title opens is its summary."""
    part = (
        '<h3><button>{}</button></h3><div class="collapse"><div class="accordion-body"><p>{}</p></div></div>'
    )
    years = (
        part.format("2023", "On wool")
        + part.format("Buchkapitel", "On yarn")
        + part.format("论文", "On felt")
    )
    titles = part.format("Looms that learn from wool", "We learn") + part.format(
        "How yarn was spun", "We spin"
    )

    assert not any(line.folded for line in a_document(years).lines)
    assert [line.text for line in a_document(titles).lines if line.folded] == ["We learn", "We spin"]
    assert [line.text for line in a_document(part.format("BibTeX", "@article{x}")).lines if line.folded] == [
        "@article{x}"
    ]


def test_what_a_button_opens_over_a_list_is_the_page() -> None:
    """A button called so, or that names works, opens a part of the page; "Abstract" does not."""
    part = "<button class='{}'>{}</button><div class=panel><p>{}</p></div>"
    parts = part.format("accordion", "Chapters", "On wool") + part.format("btn", "Working Papers", "On yarn")
    summaries = part.format("accordion", "Abstract", "We learn") + part.format(
        "btn", "Show papers", "We spin"
    )

    assert not any(line.folded for line in a_document(parts).lines)
    assert [line.text for line in a_document(f"<p>Looms</p>{summaries}").lines if line.folded] == [
        "We learn",
        "We spin",
    ]


@pytest.mark.parametrize(
    "part",
    [
        "<button class=accordion>{}</button><div class=panel><p>{}</p><p>{}</p></div>",
        "<h3><a data-toggle=collapse>{}</a></h3><div class=collapse>{}<br>{}</div>",
        "<div><button class=btn>{}</button><div class=collapse><div>{}</div><p>{}</p></div></div>",
        "<ul><li><a>{}</a><div style='display:none'>{}<br>{}</div></li></ul>",
    ],
)
def test_where_works_appeared_below_titles_that_open_it_is_the_page(part: str) -> None:
    """Titles shown alone open names, places and years; the summaries behind those stay folded."""
    works = part.format("Looms that learn", "with B. Garn. Wool Review, 2021", "Abstract: What looms learn.")
    works += part.format("How yarn was spun", "Yarn, 2019", "Abstract: Yarn is spun.")
    drafts = part.format("On felt and its makers", "We press felt as in 1999.", "And as in 2001.") * 2

    assert {line.text for line in a_document(works).lines if line.folded} <= {
        "Abstract: What looms learn.",
        "Abstract: Yarn is spun.",
    }
    assert {line.text for line in a_document(drafts).lines if not line.folded} == {"On felt and its makers"}


def test_folded_entries_in_one_element_are_the_page() -> None:
    """Entries that empty lines part are blocks, though one element holds them."""
    entries = "<br><br>".join(f"Paper {n}" for n in range(5))

    assert not any(line.folded for line in a_document(f'<div class="collapse">{entries}</div>').lines)


def test_abstract_inside_a_folded_list_is_folded() -> None:
    """Of what is folded twice, the list is shown and the abstract is not."""
    items = "".join(f"<li>Paper {n}<div hidden>abstract {n}</div></li>" for n in range(5))
    lines = a_document(f'<div class="collapse"><ul>{items}</ul></div>').lines

    assert [line.text for line in lines if line.folded] == [f"abstract {n}" for n in range(5)]


# -- facts of the page ---------------------------------------------------------------------------


def test_base_address() -> None:
    """Relative links are relative to <base>, itself relative to the page; without one to the page."""
    assert a_document('<head><base href="/files/"></head><p>a</p>').base == "https://byron.example/files/"
    assert a_document("<p>a</p>").base == "https://byron.example/papers/"


def test_frames_are_told() -> None:
    """Frames hold more of the page: their addresses are told, absolute."""
    document = a_document('<iframe src="list.html"></iframe><p>a</p>')

    assert document.frames == ("https://byron.example/papers/list.html",)


def test_frameset_is_a_page_of_frames() -> None:
    """A page of frames alone has no words and two addresses."""
    document = a_document('<html><frameset><frame src="a.html"><frame src="b.html"></frameset></html>')

    assert [f.rsplit("/", 1)[1] for f in document.frames] == ["a.html", "b.html"]


def test_title_and_meta() -> None:
    """The title element and meta elements are facts of the page, and no lines."""
    document = a_document(
        '<head><title>Ada  Byron\n</title><meta name="Description" content="wool"></head><p>a</p>'
    )

    assert document.title == "Ada Byron"
    assert document.meta["description"] == "wool"
    assert document.text == "a"


def test_json_ld_is_data() -> None:
    """JSON-LD is read, lists and graphs too; broken JSON is passed over."""
    document = a_document(
        '<head><script type="application/ld+json">{"@graph": [{"@type": "ScholarlyArticle"}]}</script>'
        '<body><script type="application/ld+json">[{"@type": "Person"}]</script>'
        '<script type="application/ld+json">{broken</script><p>a</p>'
    )

    assert [(r.source, r.fields["@type"]) for r in document.records] == [
        ("json-ld", "ScholarlyArticle"),
        ("json-ld", "Person"),
    ]


def test_citation_meta_is_data() -> None:
    """A publisher's citation_* elements are one record, authors as a list."""
    document = a_document(
        '<head><meta name="citation_title" content="On wool">'
        '<meta name="citation_author" content="Byron, Ada">'
        '<meta name="citation_author" content="Babbage, Charles"></head><p>a</p>'
    )

    assert document.records[0].fields["citation_title"] == "On wool"
    assert document.records[0].fields["citation_author"] == ["Byron, Ada", "Babbage, Charles"]


def test_citation_meta_of_several_works() -> None:
    """On a page of several works each title begins one; what stands before the first is the first's."""
    works = (("On wool", "2021"), ("On felt", "2019"))
    meta = "".join(
        f'<meta name="citation_title" content="{title}"><meta name="citation_author" content="Byron, Ada">'
        f'<meta name="citation_year" content="{year}">'
        for title, year in works
    )
    document = a_document(f'<head><meta name="citation_doi" content="10.1/2">{meta}</head><p>a</p>')

    read = [(record.fields["citation_title"], record.fields["citation_year"]) for record in document.records]
    assert read == list(works)
    assert [record.fields.get("citation_doi") for record in document.records] == ["10.1/2", None]


@pytest.mark.parametrize(
    ("markup", "complete"),
    [
        ("<html><body><p>a</p></body></html>", True),
        ("<html><body><p>a</p></body>", True),
        ("<html><body><p>a</p>", False),
        ("<p>a</p>", None),
    ],
)
def test_page_tells_whether_it_ended(markup: str, complete: bool | None) -> None:
    """A page that began as a whole one and does not end is cut; a fragment never says."""
    assert a_document(markup).complete is complete


# -- pages made to harm --------------------------------------------------------------------------


def nested(depth: int, tag: str = "div") -> Document:
    """Read a list that stands deep in other elements."""
    return a_document(f"<{tag}>" * depth + "<ul><li>On wool</li><li>On looms</li></ul>" + f"</{tag}>" * depth)


@pytest.mark.parametrize("depth", [200, 254, 260, 400, 900])
def test_deep_nesting_keeps_its_last_item(depth: int) -> None:
    """What stands deeper than the fast parser goes is read by the tolerant one, last item and all."""
    assert [line.text for line in nested(depth).lines][-2:] == ["On wool", "On looms"]


def test_reading_deep_pages_is_noted() -> None:
    """A page that needed the tolerant parser says so."""
    assert nested(300).notes
    assert not nested(20).notes


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<div>" * 50_000 + "x", id="deep"),
        pytest.param("<b>" * 50_000 + "x", id="deep inline"),
        pytest.param("<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x</p>", id="attributes"),
        pytest.param("<i>x</i>" * 300_000, id="tags"),
    ],
)
def test_pages_made_to_harm_are_refused_quickly(markup: str) -> None:
    """Nesting, attributes or tags beyond any list are refused in a moment, in words."""

    def refuse() -> None:
        with pytest.raises(ReadingError, match="page"):
            a_document(markup)

    assert seconds(refuse, under=5) < 5


def test_class_of_many_lines_is_read_at_once() -> None:
    """A class that might name a button in many ways is asked about once."""
    page = f"<button class='a{'_' * 180}x'>Looms</button><div class='collapse'><p>On Wool. 2019</p></div>"
    source = Source(body=page.encode(), url="https://example.edu/", content_type="text/html")

    assert seconds(lambda: read(source), under=1) < 1


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<" * 150_000, id="brackets"),
        pytest.param("<a href='" * 50_000, id="open quotes"),
        pytest.param("&" * 500_000, id="ampersands"),
        pytest.param("<!--" * 100_000, id="comments"),
        pytest.param("<p>" + "x " * 500_000, id="words"),
        pytest.param("<br>" * 150_000, id="breaks"),
        pytest.param("<table>" * 150 + "x", id="tables"),
    ],
)
def test_long_pages_are_read_quickly(markup: str) -> None:
    """However a page is made, reading it takes seconds."""

    def read_it() -> None:
        with suppress(ReadingError):
            a_document(markup)

    assert seconds(read_it, under=5) < 5


def test_mark_around_an_item_does_not_end_it() -> None:
    """ "<u><li>Ada</u>, Charles</li>" is one line, as browsers have it."""
    assert texts("<ol><u><li>Ada Byron</u>, Karl Babbage, On Wool</li><li>More</li></ol>") == [
        "Ada Byron, Karl Babbage, On Wool",
        "More",
    ]


@pytest.mark.parametrize(("shown", "titles"), [("Loading …", ["On Wool", "On Felt"]), ("On wool. " * 60, [])])
def test_data_of_a_page_that_a_program_fills_in(shown, titles):
    """What a program is to show is read where the page shows nothing yet, and only there."""
    works = [{"title": title, "authors": "Ada Byron", "venue": "Wool"} for title in ("On Wool", "On Felt")]
    data = json.dumps({"props": {"pageProps": {"publications": works}}, "page": "/papers"})
    document = a_document(
        f'<body><p>{shown}</p><script id="__NEXT_DATA__" type="application/json">{data}</script></body>'
    )

    assert [r.fields["title"] for r in document.records] == titles


def test_words_that_only_the_looks_part() -> None:
    """Coauthors behind a title begin a line, and whatever stands behind a long one; a letter does not."""
    assert texts("<p><span class=t>On Wool and Looms</span><span class=m>with A. Byron</span></p>") == [
        "On Wool and Looms",
        "with A. Byron",
    ]
    assert texts("<p><b>On Woo</b><i>l and Looms</i></p>") == ["On Wool and Looms"]
    assert texts("<p><span>On Wool and Looms</span><span>WOOL Working Paper 5</span></p>") == [
        "On Wool and Looms WOOL Working Paper 5"
    ]
    assert texts("<p><span>On Wool and Looms of Old</span><span>WOOL Working Paper 5</span></p>") == [
        "On Wool and Looms of Old",
        "WOOL Working Paper 5",
    ]


@pytest.mark.parametrize("between", [" ", "", "\n   "])
def test_names_that_only_the_looks_part(between: str) -> None:
    """Commas part the elements that make a line, each of them a name; single words and labels stay."""
    names = between.join(f"<span>{n}</span>" for n in ("<b>A Byron</b>", "Charles von Mill", "W. King"))
    words = between.join(f"<span>{n}</span>" for n in ("Looms", "That", "Learn"))

    assert texts(f"<h2>{names}</h2><h2>{words}</h2>")[0] == "A Byron, Charles von Mill, W. King"
    assert "," not in texts(f"<h2>{words}</h2><p>On {names}</p>")[0]
    assert "," not in texts(f"<h2>{words}</h2><p>On {names}</p>")[1]


def test_handle_of_a_part_folded_away_within_an_entry():
    """Plain words of a summary right behind an entry's own are none of its; a section's name stays."""
    within = (
        "<div>Ada Byron, <i>Wool</i> 2024. <details><summary>Simply put</summary>"
        "<div>Wool is felt.</div></details></div>"
    )
    apart = "<div><p>Papers</p><details><summary>Awards</summary><ul><li>Loom Prize</li></ul></details></div>"

    assert [line.text for line in a_document(within).lines] == ["Ada Byron, Wool 2024.", "Wool is felt."]
    assert [line.text for line in a_document(apart).lines] == ["Papers", "Awards", "Loom Prize"]


def test_lists_that_a_program_puts_in_the_page():
    """Works that a program in the page spells out are records, but for those that the page shows already."""
    program = """const papers = [
      { title: "Looms that learn", authors: "A. Byron", venue: 'Journal of Wool', year: 2021 },
      { title: "On Felt", authors: "A. Byron", venue: 'Journal of Wool', year: 2020 },
    ]; draw(papers);"""
    page = f"<h1>Publications</h1><p>A. Byron. On Felt. Journal of Wool, 2020.</p><script>{program}</script>"
    other = "<h1>Wool</h1><script>track({ title: 'Wool', path: '/' })</script>"

    assert [dict(r.fields) for r in a_document(page).records] == [
        {"title": "Looms that learn", "authors": "A. Byron", "venue": "Journal of Wool", "year": "2021"}
    ]
    assert a_document(other).records == ()


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ('Merit Prize, Halden<span style="float:right">2024</span>', "Merit Prize, Halden 2024"),
        ('<span class="pull-right">2020-2021</span>Merit Prize', "2020-2021 Merit Prize"),
        ('Merit Prize<em class="date float-end">May 2019</em>', "Merit Prize May 2019"),
    ],
)
def test_what_stands_at_the_right_edge_is_parted(item: str, text: str) -> None:
    """Words that only the page's looks set at a line's right edge are not glued to the rest, and are told."""
    line = the_line(f"<ul><li>{item}</li></ul>")

    assert line.text == text
    (aside,) = (span.text.strip() for span in line.spans if "right" in span.roles)
    assert aside in ("2024", "2020-2021", "May 2019")
