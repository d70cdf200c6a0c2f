"""Markdown as researchers' repositories hold it reads like the page it becomes."""

from __future__ import annotations

import pytest

from crawler.reading import Document, Source, read
from crawler.reading.document import Break, Mark
from crawler.reading.liquid import as_shortcodes
from crawler.reading.markdown.commonmark import with_pandocs_signs
from tests.processor_time import seconds


def a_document(text: str, name: str = "page.md") -> Document:
    """Read Markdown from a file of this name."""
    return read(Source(body=text.encode(), url="https://a.example/papers/", file_name=name))


def texts(text: str) -> list[str]:
    """Return the lines' words."""
    return [line.text for line in a_document(text).lines]


def test_front_matter_is_no_text():
    """Front matter goes to the document's meta, whichever fence it has."""
    for text in ("---\ntitle: Wool\n---\nOn wool.", '+++\ntitle = "Wool"\n+++\nOn wool.'):
        document = a_document(text)
        assert (document.title, document.meta["title"], document.text) == ("Wool", "Wool", "On wool.")


def test_broken_front_matter_is_noted():
    """What is whole of broken front matter is read, and it is told that it is broken."""
    document = a_document("---\ntitle: [Wool\n---\nOn wool.")
    work = a_document('---\ntitle: "On "Wool""\nvenue: Wool: Letters\ndate: 2021-05-01\n---\n')

    assert document.text == "On wool."
    assert "front matter is broken" in document.notes[0]
    assert [dict(r.fields) for r in work.records] == [
        {"title": 'On "Wool"', "venue": "Wool: Letters", "date": "2021-05-01"}
    ]


def test_collection_item_is_a_record():
    """Front matter that describes one work is a record; that of a list is none."""
    item = a_document("---\ntitle: On Wool\nvenue: Journal of Wool\ndate: 2021-05-01\n---\nAn abstract.")
    listing = a_document("---\ntitle: Publications\nauthor: Ada Byron\ndate: 2021-05-01\n---\n- On wool")

    assert [r.source for r in item.records] == ["front-matter"]
    assert item.records[0].fields == {"title": "On Wool", "venue": "Journal of Wool", "date": "2021-05-01"}
    assert listing.records == ()


@pytest.mark.parametrize("end", ["  ", "\\", "<br>", "<br/>"])
def test_hard_breaks_part_lines(end):
    """Two spaces, a backslash and <br> break a line inside its entry; a bare line end does not."""
    document = a_document(f"- **On Wool**{end}\nAda\nByron\n")

    assert [line.text for line in document.lines] == ["On Wool", "Ada Byron"]
    assert [line.after for line in document.lines] == [Break.BLOCK, Break.LINE]
    assert Mark.BOLD in document.lines[0].spans[0].marks


def test_attribute_lists_are_left_out():
    """Kramdown's and Pandoc's attributes are no words of the page."""
    text = '[pdf](a.pdf){:target="_blank"} [*code*](b){.btn .small}\n{: .links}\n\n## News {#news .x}\n'
    document = a_document(text)

    assert [line.text for line in document.lines] == ["pdf code", "News"]
    assert {s.href for s in document.lines[0].spans if s.href} == {"a.pdf", "b"}


def test_liquid_goes_and_stays_in_addresses():
    """Tags, comments and loops are left out; an output inside an address is kept as it is printed."""
    text = (
        "{% include head.html %}\n{% comment %}old{% endcomment %}\n"
        "{% for p in site.papers %}- **{{ p.title }}**{% endfor %}\n"
        "On wool [arXiv]({{ site.arxiv }}/2101.00001) {{ page.date }}"
    )
    document = a_document(text)

    assert document.text == "On wool arXiv"
    assert [s.href for s in document.lines[0].spans if s.href] == ["{{ site.arxiv }}/2101.00001"]


def test_comment_line_does_not_part_a_paragraph():
    """A line that holds nothing but a comment is no empty line."""
    assert texts("On wool,\n<!-- [old](x.pdf) -->\nby Ada.") == ["On wool, by Ada."]


def test_block_of_html_whose_first_line_links_as_markdown():
    """What a block of HTML holds is Markdown where its first line links so, as Pandoc has it."""
    text = (
        '<p style="margin: 0">\n• [<span class="blue">On Wool</span>](https://a.example/w.pdf), with Ben\n'
        "</p>\n\n<p>\n<a href='b.pdf'>On Felt</a> [sic]\n</p>\n"
    )
    lines = a_document(text).lines

    assert [line.text for line in lines] == ["On Wool, with Ben", "On Felt [sic]"]
    assert lines[0].spans[0].href == "https://a.example/w.pdf"


def test_indented_html_is_no_code():
    """HTML that stands indented after an empty line is an entry like any other."""
    assert texts("<div>\n\n    <p>On <b>wool</b>.</p>\n\n</div>") == ["On wool."]


def test_escapes_and_entities():
    r"""``\*`` is a star, ``&alpha;`` a letter, and a lone star inside bold words no emphasis."""
    document = a_document(r"Ada\*, &alpha;-&beta;" "\n\n**Learning Q*-Functions of wool**")

    assert [line.text for line in document.lines] == ["Ada*, α-β", "Learning Q*-Functions of wool"]
    assert {s.marks for s in document.lines[1].spans} == {frozenset({Mark.BOLD})}


def test_reference_links_and_comment_references():
    """Reference links find their address; a reference used as a comment says nothing."""
    document = a_document("[//]: # (hidden)\n[On wool][1]\n\n[1]: https://a.example/w.pdf")

    assert document.text == "On wool"
    assert document.lines[0].spans[0].href == "https://a.example/w.pdf"


def test_heading_without_space():
    """Kramdown takes ``##Papers`` for a heading."""
    assert [line.heading for line in a_document("##Papers\n\nOn wool").lines] == [2, 0]


def test_code_chunks_of_r_markdown_are_left_out():
    """Chunks and inline code of R Markdown and Quarto are no text of the page."""
    text = "---\ntitle: x\n---\n```{r, echo=FALSE}\nplot(wool)\n```\n\n::: {.column}\n`r n` On wool.\n:::\n"

    assert a_document(text, "page.Rmd").text == "On wool."


def test_raised_and_lowered_signs_and_notes_of_pandoc():
    """Quarto raises "^th^", lowers "~2~" and sets "^[...]" below; plain Markdown shows them."""
    text = "Byron, A.^1,2^ CO~2~ in the 20^th^ loom^[In Welsh.] where $x^2+y^2$"

    assert a_document(text, "page.qmd").text == "Byron, A.1,2 CO2 in the 20th loom where $x^2+y^2$"
    assert Mark.RAISED in a_document(text, "page.qmd").lines[0].spans[1].marks
    assert "CO~2~" in a_document(text).text


def test_signs_of_pandoc_in_addresses_and_code_are_letters():
    """What raises and lowers words stands for itself in addresses, tags and code."""
    document = a_document(
        "[Felts^1^](https://x.example/a~b~c.pdf)^2^ and [yarns](files/(d)~e~f.pdf)^[In Welsh.]\n"
        '<a href="/p~q~r.pdf" title="m^2^">looms</a>, [wool][1] (at https://x.example/s~t~u)^3^\n\n'
        "~~~\nv~w~x\n\n```\ny^z^\n~~~\n\nCO~2~\n\n[1]: g~h~i.pdf\n",
        "page.qmd",
    )

    assert [s.href for s in document.spans if s.href] == [
        "https://x.example/a~b~c.pdf",
        "https://x.example/a~b~c.pdf",
        "files/(d)~e~f.pdf",
        "/p~q~r.pdf",
        "g~h~i.pdf",
    ]
    assert "Felts12 and yarns" in document.text
    assert "looms, wool (at https://x.example/s~t~u)3" in document.text
    assert "v~w~x" in document.text
    assert "y^z^" in document.text
    assert document.text.endswith("CO2")


def test_shortcode_of_a_publication_is_a_record_in_its_place():
    """A Hugo shortcode with a publication's fields becomes a record under the headings above it."""
    document = a_document(
        "### 2024\n\n"
        '{{< publication title="On \\"Wool\\"" venue="WS 2024" pdf="w.pdf" >}}\nAda Byron*, C. Babbage\n'
        "{{< /publication >}}\n\n### 2023\n\n"
        '{{< paper title=`On Yarn` authors="Ada Byron" >}}\n'
    )

    assert [line.text for line in document.lines] == ["2024", "2023"]
    assert [(r.fields["title"], [h.text for h in r.headings]) for r in document.records] == [
        ('On "Wool"', ["2024"]),
        ("On Yarn", ["2023"]),
    ]
    assert document.records[0].fields["inner"] == "Ada Byron*, C. Babbage"


def test_shortcode_of_a_talk_is_no_publication():
    """A talk has a title and a conference as well; its shortcode is named for what it is."""
    document = a_document(
        '{{< tab name="2024" >}}\n{{< presentation conference="WOOL" title="On Wool" slides="w.pdf" >}}\n'
        '{{< conference-talk title="On Yarn" venue="WOOL 2023" >}}\n{{< /tab >}}'
    )

    assert document.records == ()


def test_other_shortcodes_leave_their_words():
    """A shortcode that wraps text goes, the text stays; one that is a link stays a link."""
    document = a_document(
        '{{< columns >}}\nOn wool. {{< figure src="sheep.png" >}}\n'
        '{{% button href="w.pdf" %}}Paper{{% /button %}} [CV]({{< ref "cv.pdf" >}})\n{{< /columns >}}'
    )

    assert document.text == "On wool. Paper CV"
    assert [s.href for s in document.lines[0].spans if s.href] == ["w.pdf", '{{< ref "cv.pdf" >}}']


def test_files_that_a_site_includes_set_what_they_are_given():
    """An included file is read as a shortcode is: a publication, a link; variables say nothing."""
    document = a_document(
        "### 2024\n\n{% include publication.html\n   title=\"On Wool\"\n   authors='Ada Byron'\n"
        '   venue="WS" pdf="/w.pdf" %}\n\n'
        '* On yarn. {% include button.html link="y.pdf" text="PDF" %}\n'
        '* On felt. {% include links.html pdf="f.pdf" code="https://git.example/f" image="f.png" %}\n'
        '* On looms. {{< doi "10.1000/loom" >}} {% include arxiv.html id="2101.00001" %}\n'
        "{% include paper.html title=page.title authors=site.author %}\n"
    )

    assert [dict(r.fields) for r in document.records] == [
        {"title": "On Wool", "authors": "Ada Byron", "venue": "WS", "pdf": "/w.pdf"}
    ]
    assert [[s.href for s in line.spans if s.href] for line in document.lines[1:]] == [
        ["y.pdf"],
        ["f.pdf", "https://git.example/f"],
        ["https://doi.org/10.1000/loom", "https://arxiv.org/abs/2101.00001"],
    ]


def test_rows_with_tabs_are_a_table():
    """Lines of columns, as a converted PDF prints them, do not run together."""
    document = a_document("2021\tPrize of Wool\tWool University\n2022\tPrize of Yarn\tYarn University\n")

    assert [line.text for line in document.lines] == [
        "2021", "Prize of Wool", "Wool University", "2022", "Prize of Yarn", "Yarn University",
    ]  # fmt: skip


def test_tabs_within_bibtex_part_no_cells():
    """Publishers set a tab between a field's sign and its words."""
    page = (
        "1. Ada Byron. On wool. Wool Letters, 2024.\n\n  <pre><samp>\n\t@article{wool,\n"
        "  title = \t {On wool},\n  pages = \t {64--98},\n  editor = \t {Mill, John and Soto, Rosa},\n"
        "  author = {Byron, Ada}\n}\n  </samp></pre>\n"
    )
    assert not any("td:" in place for line in a_document(page).lines for place in line.path)


def test_table_without_a_head():
    """A table that begins with the rule below its missing head, or has none, is one, as Kramdown has it."""
    rows = "| :---- | :--- |\n| *11/2022* | **Prize of Wool** |\n| 2021 | Prize of Yarn |\n"

    cells = ["Prizes", "11/2022", "Prize of Wool", "2021", "Prize of Yarn"]
    assert texts("# Prizes\n\n" + rows) == cells
    assert texts("# Prizes\n\n" + rows.partition("\n")[2]) == cells
    assert texts("# Prizes\n\n| Year | Prize |\n" + rows) == ["Prizes", "Year", "Prize", *cells[1:]]


def test_bullets_set_as_characters_are_list_items():
    """A bullet of a word processor begins an item, and is no part of its words."""
    assert texts("**On Wool**\n• Ada Byron\n• [pdf](w.pdf)") == ["On Wool", "Ada Byron", "pdf"]


def test_dashes_set_right_before_their_words_are_bullets():
    """Paragraphs that begin "-Byron, A." are items; one such paragraph, or a minus, is none."""
    items = a_document("-Byron, A. (2021). On wool.\n\n -Mill, J. (2020). On felt.\n")
    lone = a_document("-Byron, A. (2021). On wool.\n\n-5 degrees.\n")

    assert [line.text for line in items.lines] == ["Byron, A. (2021). On wool.", "Mill, J. (2020). On felt."]
    assert [line.text for line in lone.lines] == ["-Byron, A. (2021). On wool.", "-5 degrees."]


def test_who_breaks_lines_means_no_other_breaks():
    """In a paragraph with hard breaks a line that only ran too long goes on."""
    document = a_document(
        "Byron, A. (2021)  \nOn looms\nand yarn  \n*Weaving Letters & Spinning Notes*  \n[pdf](a.pdf)\n"
    )

    assert [line.text for line in document.lines][:3] == [
        "Byron, A. (2021)",
        "On looms and yarn",
        "Weaving Letters & Spinning Notes",
    ]


def test_space_between_a_links_words_and_its_address():
    """A space before the address is a slip; brackets with other words are brackets."""
    slip = a_document("[On wool] (https://a.example/w)\n")
    other = a_document("[On wool] (a tale)\n")

    assert [(s.text, s.href) for s in slip.spans] == [("On wool", "https://a.example/w")]
    assert other.text == "[On wool] (a tale)"


def test_stand_ins_cannot_be_forged():
    """The private characters the reader works with are dropped from a page that prints them."""
    assert a_document("wool \ue0207\ue021 \ue0100\ue011 yarn").text == "wool 7 0 yarn"


@pytest.mark.parametrize(
    "part",
    [
        "<!--",
        "{{<",
        "{{< a ",
        "{%",
        "{{",
        "{::comment}",
        "[a](",
        "**a*",
        "```{r}\n",
        "+++\n",
        '{{< p title="',
        "{:",
        "{% include a ",
        "{%include\nZ\n",
        "~~~~\n`````\n",
        "](a(",
        "<a https://",
    ],
)
def test_repeated_openings_cost_no_more_than_their_length(part):
    """Text made of openings that never close is read in time that grows with its length only."""
    text = part * (60_000 // len(part))

    assert seconds(lambda: a_document(text), under=4) < 4


@pytest.mark.parametrize("part", ["{% include a ", "{%include\nZ\n"])
@pytest.mark.parametrize("ending", ["", "%}"])
def test_openings_of_included_files_cost_no_more_than_their_length(part, ending):
    """What a site includes is sought in time that grows with the text's length only."""
    text = part * 8_000 + ending

    assert seconds(lambda: as_shortcodes(text), under=0.5) < 0.5


@pytest.mark.parametrize(
    "part", ["~~~~\n`````\n", "](a(", "](", "<a https://", "<a ", "^a", "[a]: ", "`", "a~"]
)
def test_signs_of_pandoc_cost_no_more_than_their_length(part):
    """Signs that raise and lower are sought in time that grows with the text's length only."""
    text = part * (100_000 // len(part)) + "^~"

    assert seconds(lambda: with_pandocs_signs(text), under=0.5) < 0.5


def test_lines_of_names_leave_headings_alone():
    """Right below a heading, or its rule, a list of names breaks no word off it."""
    document = a_document(
        "# Papers\n#### On Wool\nAda Byron, Ben Garn\n\nOn Felt\n-------\nAda Byron, Ben Garn\n"
    )

    assert [line.text for line in document.lines][:3] == ["Papers", "On Wool", "Ada Byron, Ben Garn"]
    assert "On Felt" in [line.text for line in document.lines]


def test_name_that_goes_on_breaks_no_line():
    """Names that end in an initial go on in the line below; where each ends so, the list is whole."""
    wrapped = a_document("# Papers\n\nBen Garn, Carl Webb, Ada K.\nByron. 2023. On Wool. In Looms.\n")
    turned = a_document("# Papers\n\nGarn B., Byron A.\nOn Wool. In Looms.\n")

    assert [line.text for line in wrapped.lines][1:] == [
        "Ben Garn, Carl Webb, Ada K. Byron. 2023. On Wool. In Looms."
    ]
    assert [line.text for line in turned.lines][1:] == ["Garn B., Byron A.", "On Wool. In Looms."]


def test_dashes_alone_make_no_markdown():
    """Plain text under an address with no ending is Markdown by marks of two kinds; underlines are none."""
    plain = "Awards\n\n- Wool Prize, 2020\n\n- Yarn Prize, 2021\n"
    formats = [
        read(Source(body=text.encode(), url="https://a.example/cv", content_type="text/plain")).format
        for text in (
            plain,
            f"# Ada\n\n{plain}",
            f"Bio\n---\n\n{plain}",
            f"Bio\n\n---\n\n{plain}",
            f"{plain}\nOn Wool, 2019 *** Best Paper ***\n\n* On Felt\n",
            f"{plain}\n**Ada Byron**\n",
        )
    ]

    assert formats == ["text", "markdown", "text", "markdown", "text", "markdown"]
