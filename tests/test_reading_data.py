"""Data files and plain text: lists of publications in any nesting; what holds none gives none."""

from __future__ import annotations

import json

import pytest

from crawler.extractors import Owner, extract
from crawler.reading import Document, Source, read
from crawler.reading.document import Break
from snapshots.errors import ReadingError
from tests.extracting import TODAY
from tests.processor_time import seconds


def a_document(text: str, name: str) -> Document:
    """Read a file of this name."""
    return read(Source(body=text.encode(), url=f"https://a.example/{name}", file_name=name))


def test_yaml_list_of_publications():
    """Each item of a YAML list is a record; values become text."""
    document = a_document("- title: On Wool\n  year: 2021\n  open: true\n  code:\n", "pubs.yml")

    assert [dict(r.fields) for r in document.records] == [
        {"title": "On Wool", "year": "2021", "open": "true"}
    ]


@pytest.mark.parametrize(
    "data",
    [
        {"2021": [{"title": "On Wool"}]},
        [{"year": 2021, "papers": [{"title": "On Wool"}]}],
        {"publications": [{"title": "2021", "items": [{"title": "On Wool"}]}]},
    ],
)
def test_groups_are_headings(data):
    """The groups that records stand in are their headings, however they are nested."""
    document = a_document(json.dumps(data), "papers.json")

    assert [r.fields["title"] for r in document.records] == ["On Wool"]
    assert [h.text for h in document.records[0].headings][-1] == "2021"


def test_toml_tables():
    """TOML's array of tables is a list of records."""
    document = a_document('[[paper]]\ntitle = "On Wool"\ndate = 2021-05-01\n', "papers.toml")

    assert dict(document.records[0].fields) == {"title": "On Wool", "date": "2021-05-01"}


@pytest.mark.parametrize(
    "text", ["{}", "[]", '{"name": "wool", "author": "Ada"}', '[1, "two", null]', '"wool"']
)
def test_other_json_holds_no_records(text):
    """JSON that is no list of publications reads as data without records."""
    document = a_document(text, "package.json")

    assert (document.format, document.records) == ("data", ())


def test_broken_data_is_one_sentence():
    """Data that cannot be parsed is a ReadingError that names the page and the place."""
    with pytest.raises(ReadingError, match=r"https://a\.example/a\.json: the JSON is broken: .*line 1"):
        a_document("{", "a.json")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("- title: Felt: A History\n  year: 1843\n- title: On Wool\n  year: 1844\n", "works.yml"),
        ('- title: "On "Felt" and Yarn"\n  year: 1843\n- title: On Wool\n  year: 1844\n', "works.yml"),
        ("- title: Felt\n   year: 1843\n- title: On Wool\n  year: 1844\n", "works.yml"),
        ("books:\n- title: Felt\n  url: {{ site.url }}/f\n- title: On Wool\n  year: 1844\n", "works.yml"),
        ('[{"title": "Felt", "year": 1843,},\n// more\n{"title": "On Wool", "year": 1844}]', "works.json"),
        ('[{"title": "Felt"\n"year": 1843},\n{"title": "On Wool", "year": 1844}]', "works.json"),
        ("[[work]]\ntitle = Felt\n[[work]]\ntitle = 'On Wool'\nyear = 1844\n", "works.toml"),
    ],
)
def test_what_is_whole_of_broken_data_is_read(text, name):
    """A slip in one entry costs at most that entry; it is told that the file is broken."""
    document = a_document(text, name)

    assert {"title": "On Wool", "year": "1844"} in [dict(r.fields) for r in document.records]
    assert "is broken" in document.notes[0]


def test_items_of_broken_yaml_set_as_deep_as_fields():
    """A dash as deep as the fields of the item above begins the next, where it opens as that one does."""
    text = (
        "- title: Wool\n  text: Of sheep: all\n  authors: A. Byron\n  year: 1843\n\n"
        "  - title: Felt\n  text: Of looms: some\n  authors: B. Garn\n  tags:\n  - title: no\n  year: 1844\n"
    )
    document = a_document(text, "a.yml")

    assert [(r.fields["title"], r.fields["authors"]) for r in document.records] == [
        ("Wool", "A. Byron"),
        ("Felt", "B. Garn"),
    ]


def test_broken_values_are_taken_as_they_stand():
    """A colon or quotes within a value, a field set too deep: nothing of the entry is lost."""
    document = a_document(
        '- title: Felt: A History\n  authors: "Ada "Countess" Byron"\n   venue: Wool: Letters\n', "works.yml"
    )

    assert [dict(r.fields) for r in document.records] == [
        {"title": "Felt: A History", "authors": 'Ada "Countess" Byron', "venue": "Wool: Letters"}
    ]
    assert document.complete


def test_a_file_of_which_a_part_is_lost_is_not_whole():
    """What may have stood in the part that cannot be read is not gone from the file."""
    whole, torn = (
        a_document(text, "a.json") for text in ('[{"title": "On Wool"}]', '[{"title": "On Wool"}, {"')
    )

    assert (whole.complete, torn.complete) == (True, False)


LAUGHS = "".join(
    f"{c}: &{c} [{', '.join(['*' + b] * 9)}]\n" for b, c in ("ab", "bc", "cd", "de", "ef", "fg", "gh")
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[" * 100_000, "a.json"),
        ("[" * 20_000, "a.yml"),
        (f"a: &a [{'x, ' * 9}]\n{LAUGHS}pubs:\n- title: x\n  authors: *h\n", "laughs.yml"),
    ],
)
def test_data_made_to_harm_ends(text, name):
    """Deep nesting and aliases that unfold without end are refused or cut off, quickly."""

    def read_it() -> None:
        try:
            document = a_document(text, name)
        except ReadingError as error:
            assert name in str(error)
        else:
            assert len(document.records) <= 1

    assert seconds(read_it, under=5) < 5


@pytest.mark.parametrize(
    "body", [b"\x89PNG\r\n" + bytes(50), b"PK\x03\x04" + bytes(50), b"\x7fELF" + bytes(50), b""]
)
def test_no_reader_takes_what_is_no_text(body):
    """An image, an archive, a program, nothing at all: one clear sentence."""
    with pytest.raises(ReadingError, match="no page that can be read"):
        read(Source(body=body, url="https://a.example/x"))


def test_plain_text_paragraphs_and_markers():
    """Empty lines part paragraphs, markers part items, an underlined line is a heading."""
    document = a_document(
        "Papers\n======\n\n[1] On wool.\n    Ada Byron\n[2] On yarn.\n\nLast words.", "cv.txt"
    )

    assert [(line.marker, line.text) for line in document.lines] == [
        ("", "Papers"), ("[1]", "On wool."), ("", "Ada Byron"), ("[2]", "On yarn."), ("", "Last words."),
    ]  # fmt: skip
    assert [line.after for line in document.lines[1:]] == [Break.BLOCK, Break.LINE, Break.BLOCK, Break.BLOCK]
    assert document.lines[0].heading == 1
    assert document.lines[1].headings[0].text == "Papers"


def test_wrapped_text_is_joined():
    """Lines wrapped at a fixed width are one line of running text."""
    words = "wool and yarn and felt " * 12
    rows = [words[i : i + 69] for i in range(0, 207, 69)]
    document = a_document("\n".join([*rows, "end."]), "cv.txt")

    assert len(document.lines) == 1


def test_a_hanging_indent_tells_what_runs_on():
    """Where what runs on is indented, a row that is not begins a line, though the row before it is full."""
    entry = "Of the weaving of very long cloths in the years between\n    famines\nAda Byron\nWool Letters"
    full = "Looms that learn, and what nobody told them of the milk\nAda Byron and Mary Somerville\nYarn"
    document = a_document("\n\n".join([entry] * 3 + [full]), "cv.txt")

    assert [line.text for line in document.lines[-3:]] == full.split("\n")
    assert [len(line.rows) for line in document.lines[:3]] == [1, 0, 0]


def test_an_address_is_no_wrapped_row():
    """A word too long for its row, an address, does not tell how wide a text is."""
    rows = ["wool and yarn and felt and milk and wool and yarn and felt and", "looms."]
    document = a_document("\n".join([*rows, "", "https://a.example/" + "papers/" * 8 + "wool.pdf"]), "cv.txt")

    assert document.lines[0].text == " ".join(rows)


def test_authors_named_by_their_keys():
    """A directory of people beside the works tells who is meant by the keys."""
    text = (
        "authors:\n  Byron:\n    name: A. Byron\n  Mill:\n    name: J. Mill\n"
        "papers:\n  - title: On Wool\n    author-list: [Mill, Byron]\n"
    )
    (record,) = read(Source(body=text.encode(), url="https://a.example/papers.yml")).records

    assert record.fields["author-list"] == ["J. Mill", "A. Byron"]


def test_table_of_rows():
    """The first row of a table names its columns."""
    text = (
        '[[row]]\ndata = ["Authors", "Year", "Title"]\n[[row]]\ndata = ["Ada Byron", "2021", "On Wool"]\n'
        '[[row]]\ndata = ["Ada Byron", "2020", "On Yarn"]\n'
    )
    records = read(Source(body=text.encode(), url="https://a.example/papers.toml")).records

    assert [(r.fields["title"], r.fields["year"]) for r in records] == [
        ("On Wool", "2021"),
        ("On Yarn", "2020"),
    ]


def test_references_given_whole():
    """A record may hold its reference as one text, and a list of publications may hold nothing else."""
    record = (
        '[[publications]]\nyear = "2021"\nurl = "https://a.example/1"\n'
        'citation = "**Byron, A.**, Mill, C. (2021). On the felting of wool. _Wool Letters_, 45(2), 3-7."\n'
    )
    listed = (
        '{"publications": ["Byron, A., Mill, C. (2021). On the felting of wool. Wool Letters, 45(2), 3-7."]}'
    )
    news = '{"news": ["In 2021 our paper on the felting of wool was taken by the Wool Letters, a journal."]}'

    found = [line.text for line in a_document(record, "pubs.toml").lines if not line.heading]
    assert found == ["Byron, A., Mill, C. (2021). On the felting of wool. Wool Letters, 45(2), 3-7. link"]
    assert len(a_document(listed, "a.json").lines) == 2
    assert a_document(news, "a.json").lines == ()


def test_links_with_titles_make_no_group():
    """What has a title and authors is a work, though each of its links has a title too."""
    text = (
        "- title: 2018\n  papers:\n    - title: On Wool\n      authors: [Ada Byron]\n"
        "      links:\n        - title: arXiv\n          url: https://a.example/1\n"
    )
    document = a_document(text, "pubs.yml")

    assert [(r.fields["title"], r.headings[-1].text) for r in document.records] == [("On Wool", "2018")]


def test_fields_that_bear_the_number_of_their_record():
    """title1, authors1, title2, …: a record for each number; a title2 beside a title is no record."""
    document = a_document(
        "papers:\n  title1: On Wool\n  year1: 2020\n  title2: On Felt\n  year2: 2021\n", "a.yml"
    )
    lone = a_document("- title: On Wool\n  title2: In Mills\n  authors: A. Byron\n", "a.yml")

    assert [dict(r.fields) for r in document.records] == [
        {"title": "On Wool", "year": "2020"},
        {"title": "On Felt", "year": "2021"},
    ]
    assert [r.fields["title"] for r in lone.records] == ["On Wool"]


def test_whole_references_under_content_in_a_list_of_works():
    """A list of works whose entries hold one text each is read as a page's list is; other texts are not."""
    entry = (
        "  - type: Essay\n    content: '(2) *Wool and Peace*, in: Europa Loom Forum 64 (2015), 115-126.'\n"
    )

    (line,) = [x for x in a_document(f"publications:\n{entry}", "data.yml").lines if not x.heading]
    assert line.text.endswith("Wool and Peace, in: Europa Loom Forum 64 (2015), 115-126.")
    assert a_document(f"news:\n{entry}", "data.yml").lines == ()


@pytest.mark.parametrize("name", ["papers.js", "papers.ts", "Papers.tsx"])
def test_lists_of_a_program(name):
    """The lists that a site's program spells out are records, below the names they are given."""
    text = """import type { Paper } from '../types'; // it's only a type
    type Kind = "paper" | "talk";
    const me = 'Ada Byron', base = "https://a.example";
    export const workingPapers: Paper[] = [
      { title: 'Looms that ' + "don't learn", authors: [me, `C. Babbage`], year: 2021, icon: Icon.Wool,
        pdf: `${base}/w.pdf`, slides: require('./w.pdf'), date: new Date("2021-05-01"), big: n > 3 ? 1 : 2 },
      { title: <>On <i>Wool</i>, again</>, authors: [me], ...shared },
    ] as const;
    export default function Page() { return papers.map((p) => <li key={p.id}>{p.title}</li>); }
    """
    document = a_document(text, name)

    assert [dict(r.fields) for r in document.records] == [
        {
            "title": "Looms that don't learn",
            "authors": ["Ada Byron", "C. Babbage"],
            "year": "2021",
            "pdf": "https://a.example/w.pdf",
            "date": "2021-05-01",
        },
        {"title": "On <i>Wool</i>, again", "authors": ["Ada Byron"]},
    ]
    assert {h.text for r in document.records for h in r.headings} == {"working Papers"}


def test_list_within_a_component():
    """A list stands wherever a value does: in what a function gives back, too."""
    text = "export default { name: 'Pubs', data() { return { pubs: [{ title: 'On Wool', year: 2020 }] } } }"

    assert [r.fields["title"] for r in a_document(text, "pubs.js").records] == ["On Wool"]


@pytest.mark.parametrize(
    "text", ["", "function f() { return [1, 2] }", "x = [", "type A = { title: string }", "'"]
)
def test_programs_without_lists(text):
    """A program that spells out no works holds none."""
    assert a_document(text, "main.js").records == ()


@pytest.mark.parametrize("parted", [",", ";", "\t"])
def test_tables(parted):
    """A table's first row names its columns, whatever parts them."""
    rows = [
        ["Title", "Authors", "Source title", "Year"],
        ['"Wool, felt; and yarn"', "A. Byron", "Loom", "2021"],
    ]
    name = "papers.tsv" if parted == "\t" else "papers.csv"
    document = a_document("\n".join(parted.join(row) for row in rows), name)

    assert [dict(r.fields) for r in document.records] == [
        {"title": "Wool, felt; and yarn", "authors": "A. Byron", "source_title": "Loom", "year": "2021"}
    ]


def test_honours_in_a_bare_list():
    """The names of honours may stand in a list, below what the list is called."""
    document = a_document('{"name": "Ada", "awards": ["Spinning Prize, 2020", "Felt Medal"]}', "cv.json")

    assert [r.fields["title"] for r in document.records] == ["Spinning Prize, 2020", "Felt Medal"]
    assert [h.text for h in document.records[0].headings] == ["awards"]


@pytest.mark.parametrize("trick", ["x={a:(", "x=[<a>", "=[{a:1},", "x={a:`${b}`,", "x='a'+"])
def test_programs_made_to_take_long(trick):
    """What is tried again is counted: no program takes long."""
    program = trick * (200_000 // len(trick))

    assert seconds(lambda: a_document(program, "a.js"), under=2) < 2


def test_page_of_data_alone():
    """A page without a single line is read for its data."""
    document = a_document(
        "- title: On Wool\n  authors: Ada Byron\n  journal: Journal of Yarn\n", "papers.yml"
    )

    found = extract(document, Owner(name="Ada Byron"), TODAY).publications
    assert [p.title for p in found] == ["On Wool"]


def test_names_made_by_a_function():
    """What is made of a text stands for it; what a file is loaded by does not."""
    text = """const person = (name: string, href: string) => ({ name, href });
    const ada = person("Ada Byron", "/ada");
    const cover = require("./wool.png");
    export const papers = [{ title: "On Wool", authors: [ada, person("C. Babbage")], image: cover }];"""

    assert [dict(r.fields) for r in a_document(text, "papers.ts").records] == [
        {"title": "On Wool", "authors": ["Ada Byron", "C. Babbage"]}
    ]


MARKUP = """<section className="works" onClick={() => show({ all: 1 > 0 })}>
  {/* <li>Not shown</li> */}
  <h2>Publications</h2>
  <ol>
    <li><strong>A. Byron</strong>, &ldquo;Looms that learn,&rdquo;{" "}<em>Journal of Wool</em>, 2021.</li>
    {papers.map((p) => (<li key={p.id}>{p.title}</li>))}
    <li><strong>A. Byron</strong>, &ldquo;Carding wool by hand,&rdquo; <em>Journal of Wool</em>, 2022.</li>
  </ol>
</section>"""


@pytest.mark.parametrize(
    ("name", "around"),
    [
        ("Papers.jsx", "import x from 'y';\nexport default function Papers() {{\n  return (\n{}\n  );\n}}\n"),
        ("papers.astro", "---\nimport Base from './Base.astro';\nconst wool = 1;\n---\n<Base>{}</Base>\n"),
        (
            "Papers.vue",
            "<template>\n{}\n</template>\n<script>\nexport default {{ name: 'Papers' }}\n</script>\n",
        ),
    ],
)
def test_markup_in_a_program(name, around):
    """What a component's mark-up shows as it stands is read as a page; what it computes is not."""
    document = a_document(around.format(MARKUP), name)

    found = extract(document, Owner(name="Ada Byron"), TODAY).publications
    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Looms that learn", "Journal of Wool", 2021),
        ("Carding wool by hand", "Journal of Wool", 2022),
    ]
    assert not any("Not shown" in line.text or "p.title" in line.text for line in document.lines)


def test_table_without_heads():
    """A table whose columns have no names is read by what stands in its cells."""
    rows = [
        [
            "jour",
            "Looms that learn from weavers",
            "2020",
            "/w.pdf",
            "Ada Byron, C. Babbage",
            "Journal of Wool",
        ],
        ["proc", "Carding wool by hand, again", "2019", "/c.pdf", "Ada Byron, M. Lund", "Wool Conference"],
        ["proc", "Spinning yarn in the dark", "2018", "/s.pdf", "C. Babbage, Ada Byron", "Wool Conference"],
    ]
    document = a_document("\n".join("\t".join(row) for row in rows), "publications.tsv")

    found = extract(document, Owner(name="Ada Byron"), TODAY).publications
    assert [(p.title, p.authors, p.venue, p.year) for p in found] == [
        (title, tuple(names.split(", ")), venue, int(year)) for _, title, year, _, names, venue in rows
    ]
    assert found[0].links[0].url == "https://a.example/w.pdf"


def test_heads_in_other_tongues():
    """The heads of a table's columns are known in the tongues of pages."""
    document = a_document("年份,题名,作者,期刊\n2021,羊毛与纱线,李明; 王芳,羊毛学报\n", "publications.csv")

    (paper,) = extract(document, Owner(name="李明"), TODAY).publications
    assert (paper.title, paper.authors, paper.venue, paper.year) == (
        "羊毛与纱线",
        ("李明", "王芳"),
        "羊毛学报",
        2021,
    )


def test_notebook():
    """A notebook says what stands in its cells, and what its programs have shown."""
    cells = [
        {"cell_type": "raw", "source": ["---\n", "title: Publications\n", "---"]},
        {
            "cell_type": "markdown",
            "source": "- Ada Byron, C. Babbage. Looms that learn. *Journal of Wool*, 2021.",
        },
        {
            "cell_type": "code",
            "source": "show()",
            "outputs": [{"data": {"text/markdown": ["## More\n"]}}, {}],
        },
    ]
    document = a_document(json.dumps({"cells": cells, "nbformat": 4}), "publications.ipynb")

    assert (document.title, document.lines[-1].text) == ("Publications", "More")
    assert [p.title for p in extract(document, Owner(name="Ada Byron"), TODAY).publications] == [
        "Looms that learn"
    ]
    with pytest.raises(ReadingError):
        a_document("{", "publications.ipynb")
    assert a_document("[]", "publications.ipynb").lines == ()


def test_rows_parted_by_bars():
    """A text file whose rows are parted by bars is a table; a note to oneself is none of its rows."""
    rows = [
        "# Format: year | venue | title | authors | paper",
        "2021 | Journal of Wool | Looms that learn from weavers | Ada Byron; C. Babbage | https://a.example/w.pdf",
        "2020 | Wool Conference | Carding wool by hand, again | Ada Byron; M. Lund | ",
        "2019 | Wool Conference | Spinning yarn in the dark | C. Babbage; Ada Byron | https://a.example/s",
    ]
    document = a_document("\n".join(rows), "publications.txt")

    found = extract(document, Owner(name="Ada Byron"), TODAY).publications
    assert [(p.title, p.venue, p.year, len(p.authors)) for p in found] == [
        ("Looms that learn from weavers", "Journal of Wool", 2021, 2),
        ("Carding wool by hand, again", "Wool Conference", 2020, 2),
        ("Spinning yarn in the dark", "Wool Conference", 2019, 2),
    ]


def test_titles_that_are_whole_references():
    """Where nothing is said beside a title of several sentences and a year, it is all of the reference."""
    text = """module.exports = { publications: [
      { title: 'Ada Byron, C. Babbage. Looms that learn. In Journal of Wool, May 2021',
        link: 'https://a.example/w.pdf' },
      { title: 'Ada Byron. Carding wool by hand. Journal of Wool, 2022' } ],
      talks: [ { title: 'Looms. At Yarn Days, in Woolton. May 2021, and in many other places' } ] };"""

    found = extract(a_document(text, "site.js"), Owner(name="Ada Byron"), TODAY).publications
    assert [(p.title, p.authors, p.venue, p.year, len(p.links)) for p in found] == [
        ("Looms that learn", ("Ada Byron", "C. Babbage"), "Journal of Wool", 2021, 1),
        ("Carding wool by hand", ("Ada Byron",), "Journal of Wool", 2022, 0),
    ]


def test_fields_of_one_letter():
    """A program may call its fields by one letter."""
    text = (
        "var papers = [{ y: 2021, title: 'Looms that learn', a: 'A Byron, C Babbage', v: 'Journal of Wool' }]"
    )

    (paper,) = extract(a_document(text, "site.js"), Owner(name="Ada Byron"), TODAY).publications
    assert (paper.authors, paper.venue, paper.year) == (("A Byron", "C Babbage"), "Journal of Wool", 2021)
