"""Data records become publications; nothing is said that the record does not say."""

from __future__ import annotations

from datetime import date

import pytest

from crawler.extractors import Owner, extract
from crawler.extractors.data import from_records
from crawler.reading import Source, read
from crawler.reading.document import DataRecord, Document, Heading
from snapshots.model import LinkKind, Publication, Status

OWNER = Owner(name="Ada Byron")
PAGE = "https://a.example/papers/"


def published(source: str, headings: tuple[str, ...] = (), **fields: object) -> tuple[Publication, ...]:
    """Return the publications of one record."""
    record = DataRecord(
        source=source,
        fields=fields,
        headings=tuple(Heading(text=text, level=i) for i, text in enumerate(headings, start=1)),
        printed="as printed",
    )
    return from_records(
        Document(url=PAGE, base=PAGE, format="data", records=(record,)), OWNER, date(2024, 6, 1)
    )


def of_bibtex(text: str) -> list[Publication]:
    """Return the publications of a bibliography."""
    document = read(Source(body=text.encode(), url=f"{PAGE}papers.bib"))
    return list(from_records(document, OWNER, date(2024, 6, 1)))


def test_authors_in_the_line_below_the_title():
    """A theme that knows no authors has them in a line of words; other words there are none."""
    (paper,) = published(
        "yaml", title="On Wool", pub="Wool 2023", description="Ada Byron, Charles Babbage, and Mary Lund"
    )
    (bare,) = published(
        "yaml", title="On Yarn", pub="Wool 2023", description="We spin Ada Byron's yarn by night."
    )

    assert (paper.authors, paper.venue, paper.year) == (
        ("Ada Byron", "Charles Babbage", "Mary Lund"),
        "Wool",
        2023,
    )
    assert bare.authors == ()


def test_shortcode_with_its_heading():
    """A shortcode's attributes and inner names make a record; its venue's year wins over the heading's."""
    (paper,) = published(
        "shortcode", ("2023",), title="On Wool", venue="WOOL 2024", paperlink="w.pdf", codelink="",
        award="Best Paper", inner="Ada Byron*, C. Babbage*",
    )  # fmt: skip

    assert (paper.title, paper.venue, paper.year, paper.status) == ("On Wool", "WOOL", 2024, Status.PUBLISHED)
    assert paper.authors == ("Ada Byron", "C. Babbage")
    assert paper.marks == (("Ada Byron", "*"), ("C. Babbage", "*"))
    assert [(k.url, k.kind) for k in paper.links] == [(f"{PAGE}w.pdf", LinkKind.PDF)]
    assert paper.awards == ("Best Paper",)
    assert (paper.section, paper.printed, paper.page) == (("2023",), "as printed", PAGE)


def test_reference_tells_where_a_work_appeared():
    """What a theme calls the reference is the place; one that holds the title is the whole citation."""
    (paper,) = published(
        "shortcode", title="On Wool", authors="Byron, A. and Loom, C.", reference="Journal of Wool 10, 13",
        journal="https://wool.example/13", file="Byron Loom 2024 - On Wool.pdf",
    )  # fmt: skip
    (whole,) = published("shortcode", title="On Wool", authors="A. Byron", reference="On Wool. Sheep, 2.")

    assert (paper.venue, paper.status, whole.venue) == ("Journal of Wool", Status.PUBLISHED, None)
    assert [link.url for link in paper.links] == [
        "https://wool.example/13",
        f"{PAGE}Byron%20Loom%202024%20-%20On%20Wool.pdf",
    ]


def test_words_inside_a_shortcode_are_shown_as_they_stand():
    """Surnames first stay so: nothing turns round what a page's own text prints."""
    (paper,) = published("shortcode", title="On Wool", inner="Byron, A., and Babbage, C.")
    (other,) = published("shortcode", title="On Wool", inner="Babbage, Charles, Ada Byron, and C. W. Loom")

    assert paper.authors == ("Byron, A.", "Babbage, C.")
    assert other.authors == ("Babbage, Charles", "Ada Byron", "C. W. Loom")


def test_heading_gives_the_year_where_the_record_has_none():
    """A record without a year takes that of the heading above."""
    (paper,) = published("shortcode", ("2023",), title="On Wool", venue="Journal of Wool", inner="Ada Byron")

    assert paper.year == 2023


@pytest.mark.parametrize(
    ("entry", "venue", "status"),
    [
        ("@article{a, title={T w}, journal={Journal of Wool}}", "Journal of Wool", Status.PUBLISHED),
        (
            "@article{a, title={T w}, journal={Journal of Wool}, note={To appear}}",
            "Journal of Wool",
            Status.TO_APPEAR,
        ),
        ("@article{a, title={T w}, journal={arXiv preprint arXiv:2101.00001}}", "arXiv", Status.PREPRINT),
        ("@misc{a, title={T w}, eprint={2101.00001}, archivePrefix={arXiv}}", "arXiv", Status.PREPRINT),
        ("@phdthesis{a, title={T w}, school={Wool University}}", "Wool University", Status.PUBLISHED),
        ("@techreport{a, title={T w}}", None, Status.PREPRINT),
        ("@unpublished{a, title={T w}, note={Under review}}", None, Status.UNDER_REVIEW),
        ("@article{a, title={T w}, journal={Wool}, pubstate={inpress}}", "Wool", Status.TO_APPEAR),
        ("@book{a, title={T w}, publisher={Wool Press}}", None, Status.PUBLISHED),
        ("@book{a, title={T w}, publisher={Under review}}", None, Status.UNDER_REVIEW),
        ("@article{a, title={T w}, journal={Wool}, publisher={In press}}", "Wool", Status.TO_APPEAR),
        ("@misc{a, title={T w}}", None, None),
    ],
)
def test_sort_of_entry_and_its_words_give_the_state(entry, venue, status):
    """The state follows the record's own words, then its venue, then its sort."""
    (paper,) = of_bibtex(entry)

    assert (paper.venue, paper.status) == (venue, status)


def test_bibtex_identifiers_and_links():
    """A DOI and an arXiv number are kept; each address field is a link named after it."""
    (paper,) = of_bibtex(
        "@article{a, title={On Wool}, doi={10.1234/WOOL.1}, eprint={2101.00001v2}, pdf={w.pdf},"
        " code={https://a.example/c}, slides={s.pptx}, preview={w.png}, abstract={See https://b.example}}"
    )

    assert (paper.doi, paper.arxiv) == ("10.1234/wool.1", "2101.00001")
    assert [k.url for k in paper.links] == [
        "https://doi.org/10.1234/WOOL.1", f"{PAGE}w.pdf", "https://a.example/c", f"{PAGE}s.pptx",
    ]  # fmt: skip


def test_volumes_are_no_works():
    """The volume that entries refer to is not listed as a work."""
    assert of_bibtex("@proceedings{a, title={Proceedings of Wool}, year={2020}}") == []


def test_authors_in_every_form():
    """Names are read from lists, mappings, text with commas, semicolons, "and", surnames first, mark-up."""
    expected = ("Ada Byron", "Charles Babbage")
    for given in (
        ["Ada Byron", "Charles Babbage"],
        [{"given": "Ada", "family": "Byron"}, {"given": "Charles", "family": "Babbage"}],
        [{"name": "Ada Byron", "url": "x"}, {"name": "Charles Babbage"}],
        "Ada Byron, Charles Babbage",
        "Ada Byron and Charles Babbage",
        "Byron, Ada and Babbage, Charles",
        "Ada Byron e Charles Babbage",
        "<b>Ada Byron</b>; <a href='x'>Charles Babbage</a>",
        "**Ada Byron**, [Charles Babbage](https://b.example)",
        ["admin", "Charles Babbage"],
    ):
        (paper,) = published("yaml", title="On Wool", authors=given)
        assert paper.authors == expected, given


def test_venue_set_off_after_the_names():
    """Where one field holds names and, set off in italics, the venue, both are read."""
    (paper,) = published(
        "yaml",
        title="On Wool",
        author="<u>Ada Byron</u>, C. Babbage<sup>$</sup>.<i> Nature Wool (Accepted)</i>",
    )

    assert (paper.authors, paper.venue, paper.status) == (
        ("Ada Byron", "C. Babbage"), "Nature Wool", Status.TO_APPEAR,
    )  # fmt: skip


@pytest.mark.parametrize(
    "authors",
    [
        "Ann Mill, <em>Ada Byron</em>, Carl Soto",
        "Ann Mill, <i>Ada Byron</i> and Carl Soto",
        "Ann Mill, Carl Soto, <em>Ada Byron</em>",
        "Ann Mill, <em>Carl Soto</em>, Ada Byron",
    ],
)
def test_an_author_in_italics_is_an_author(authors):
    """Some set their own name off, too."""
    (paper,) = published("yaml", title="On felt and wool", authors=authors, venue="Wool Letters")

    assert set(paper.authors) == {"Ann Mill", "Ada Byron", "Carl Soto"}
    assert paper.venue == "Wool Letters"


def test_a_journal_in_italics_behind_a_name_in_bold():
    """Whatever closes the last name, and however the journal begins."""
    (paper,) = published(
        "yaml",
        title="On looms and mills",
        author="<u>Ann Mill</u>, Carl Soto, ... , <b>Byron A</b>. <I>npj Wool Medicine</I>.",
    )

    assert (paper.authors, paper.venue) == (("Ann Mill", "Carl Soto", "Byron A"), "npj Wool Medicine")


def test_words_of_a_name_not_understood_are_no_venue():
    """What follows the names without a stop is not made into a venue."""
    (paper,) = published(
        "yaml", title="On Wool", authors="Ada Byron, Charles Babbage, the 4th Wool Group 2000"
    )

    assert paper.venue is None


def test_generic_word_is_no_venue():
    """ "conference" in a venue field names the sort, not the place."""
    (paper,) = published(
        "yaml", title="On Wool", venue="conference", booktitle="Proc. of Wool", authors="Ada Byron"
    )

    assert paper.venue == "Proc. of Wool"


def test_front_matter_of_a_theme():
    """Hugo Blox front matter: publication, types, links by name."""
    (paper,) = published(
        "front-matter", title="On Wool", authors=["admin", "C. Babbage"], publication="*Journal of Wool*",
        date="2022-03-04T00:00:00", url_pdf="w.pdf", url_code="", links=[{"name": "Slides", "url": "s.pdf"}],
        image=[{"caption": "x", "filename": "w.png"}], publication_types=["article-journal"],
    )  # fmt: skip

    assert (paper.venue, paper.year, paper.authors) == ("Journal of Wool", 2022, ("Ada Byron", "C. Babbage"))
    assert [(k.url, k.label) for k in paper.links] == [(f"{PAGE}w.pdf", "pdf"), (f"{PAGE}s.pdf", "Slides")]


def test_csl_json():
    """CSL-JSON: container-title, date-parts, names in parts."""
    (paper,) = published(
        "json", **{
            "title": "On Wool", "container-title": "Journal of Wool", "doi": "10.1234/W",
            "issued": [{"date-parts": [["2021", "5"]]}], "author": [{"family": "Byron", "given": "Ada"}],
            "type": "article-journal",
        },
    )  # fmt: skip

    assert (paper.venue, paper.year, paper.authors, paper.doi) == (
        "Journal of Wool",
        2021,
        ("Ada Byron",),
        "10.1234/w",
    )


def test_json_ld_article_and_nothing_else():
    """JSON-LD's scholarly articles are works; persons and pages are none."""
    article = {
        "@type": "ScholarlyArticle",
        "headline": "On Wool",
        "author": [{"@type": "Person", "name": "Ada Byron"}],
        "ispartof": {"name": "Journal of Wool"},
        "datepublished": "2020-01-01",
    }

    (paper,) = published("json-ld", **article)
    assert (paper.title, paper.venue, paper.year) == ("On Wool", "Journal of Wool", 2020)
    assert published("json-ld", **{"@type": "Person", "name": "Ada Byron"}) == ()
    assert published("json-ld", **{"@type": "WebPage", "name": "Papers", "author": "Ada Byron"}) == ()
    assert published("json-ld", **{"@type": "Article", "headline": "Papers", "author": "Ada Byron"}) == ()


def test_citation_meta():
    """The meta elements that indexers read make one record."""
    (paper,) = published(
        "citation-meta", citation_title="On Wool", citation_author=["Byron, Ada", "Babbage, C."],
        citation_journal_title="Journal of Wool", citation_publication_date="2019/05/01",
        citation_pdf_url="https://a.example/w.pdf",
    )  # fmt: skip

    assert (paper.authors, paper.venue, paper.year) == (("Ada Byron", "C. Babbage"), "Journal of Wool", 2019)
    assert [k.url for k in paper.links] == ["https://a.example/w.pdf"]


def test_preprint_among_drafts():
    """A record that calls itself a preprint is one, under a heading of drafts too."""
    for venue, status in (("Preprint", Status.PREPRINT), ("", Status.IN_PREPARATION)):
        (paper,) = published("shortcode", ("Work in progress",), title="On Wool and Felt",
            author="Ada Byron", venue=venue)  # fmt: skip
        assert paper.status is status


def test_number_of_a_preprint_server_tells_the_state():
    """A DOI that a preprint server gave tells that a work without venue is a preprint."""
    (paper,) = published("citation-meta", citation_title="On Wool", citation_doi="10.21203/rs.3.rs-1/v1",
        citation_author="Byron, Ada")  # fmt: skip

    assert (paper.venue, paper.status) == (None, Status.PREPRINT)


def test_lists_of_other_things_are_no_works():
    """Items of a data file without authors and venue, and what stands under talks, are left out."""
    assert published("yaml", title="My course", url="https://a.example/c") == ()
    assert published("yaml", ("Invited talks",), title="On Wool", authors="Ada Byron") == ()
    assert published("json", title="On Wool", type="talk", event="Wool Days") == ()


def test_remarks_are_no_prizes():
    """ "Oral" and a share of papers are no prizes; a prize in a note is one."""
    (oral,) = published("shortcode", title="On Wool", venue="W 2020", award="Notable-top-25%")
    (noted,) = published("yaml", title="On Wool", authors="Ada Byron", note="Best Paper Award")

    assert oral.awards == ()
    assert noted.awards == ("Best Paper Award",)


@pytest.mark.parametrize(
    ("fields", "venue", "year", "status"),
    [
        ({"venue": "Loom Conference, 2021 · Session 4"}, "Loom Conference", 2021, Status.PUBLISHED),
        ({"venue": "WOOL 2021 | Oral"}, "WOOL", 2021, Status.PUBLISHED),
        ({"preprint_server": "arXiv", "status": "preprint"}, "arXiv", 2022, Status.PREPRINT),
        (
            {"preprint_server": "arXiv", "status": "under_review", "submission_to": "WOOL 2023"},
            "WOOL",
            2022,
            Status.UNDER_REVIEW,
        ),
    ],
)
def test_where_a_record_stands(fields, venue, year, status):
    """Signs part a venue from what is told behind it; a series, and where a draft was sent, are venues."""
    dated = {} if "venue" in fields else {"year": 2022}
    (paper,) = published("yaml", title="On Wool", authors="Ada Byron", **fields, **dated)
    assert (paper.venue, paper.year, paper.status) == (venue, year, status)


def test_repository_by_its_owner_and_name():
    """What a field for a code host names is an address there; a file is one of the page's own."""
    (paper,) = published("yaml", title="On Wool", authors="Ada Byron", venue="WOOL", github="ada/looms")
    (filed,) = published(
        "yaml", title="On Wool", authors="Ada Byron", venue="WOOL", github_pdf="ada/looms.pdf"
    )

    assert [link.url for link in paper.links] == ["https://github.com/ada/looms"]
    assert [link.url for link in filed.links] == ["https://a.example/papers/ada/looms.pdf"]


def test_prizes_in_a_list():
    """Each value of a list of prizes is one."""
    prizes = ["Best Paper of the Felt Days", "Loom Medal, 2nd class"]
    (paper,) = published("yaml", title="On Wool", authors="Ada Byron", awards=prizes)

    assert paper.awards == tuple(prizes)


def test_names_turned_round_in_one_text():
    """Surnames first in one text are as many persons; a paper's address under "paper" is a link."""
    (work,) = published(
        "yaml",
        title="Weaving of Threads",
        authors="Turin, V., Byron, A. F., Neu, D. J., and Behr, W. M.",
        journal="Phys. Rev. D",
        paper="https://a.example/weaving",
    )

    assert work.authors == ("V. Turin", "A. F. Byron", "D. J. Neu", "W. M. Behr")
    assert work.venue == "Phys. Rev. D"
    assert [link.url for link in work.links] == ["https://a.example/weaving"]


@pytest.mark.parametrize("name", ["pub_year", "publication-year", "publication_year", "date_published"])
def test_year_by_its_other_names(name):
    """A year is one whatever the field is called."""
    (paper,) = published(
        "toml", title="On Wool", authors="Ada Byron", journal="Wool Letters", **{name: "2021"}
    )

    assert paper.year == 2021


@pytest.mark.parametrize(
    ("name", "words"), [("year", "In press"), ("date", "Forthcoming"), ("year", "to appear")]
)
def test_state_in_the_place_of_the_year(name, words):
    """What has no year yet may have its state there."""
    (paper,) = published(
        "yaml", title="On Wool", authors="Ada Byron", journal="Wool Letters", **{name: words}
    )

    assert (paper.venue, paper.year, paper.status) == ("Wool Letters", None, Status.TO_APPEAR)


def test_address_in_the_journals_place_is_no_venue():
    """Where "journal" holds the link to it, another field names the venue."""
    (paper,) = published(
        "yaml",
        title="On Wool",
        authors="Ada Byron",
        journal="https://wool.example/1",
        conference="Wool, 2023.",
    )

    assert (paper.venue, paper.year) == ("Wool", 2023)


def test_glued_names_of_groups():
    """ "inprogress" and "workingPapers" name their groups as well as two words would."""
    for source, words, status in (
        ("yaml", "inprogress", Status.IN_PREPARATION),
        ("yaml", "underreview", Status.UNDER_REVIEW),
        ("yaml", "workingpapers", Status.PREPRINT),
    ):
        (paper,) = published(source, (words,), title="On Wool", authors="Ada Byron")
        assert paper.status is status


def test_authors_in_the_reference_given_whole():
    """A theme's page of one work may name its authors in the reference only."""
    (paper,) = published(
        "front-matter", title="On Wool", collection="publications", venue="Wool Letters", date="2021-05-01",
        citation="Byron, A., & Mill, J. (2021). &quot;On Wool.&quot; <i>Wool Letters</i>, 7, 2.",
    )  # fmt: skip
    (other,) = published(
        "front-matter", title="On Wool", collection="publications",
        citation="Your Name, You. (2009). &quot;On Wool.&quot; <i>Journal 1</i>. 1(1).",
    )  # fmt: skip
    (bare,) = published(
        "front-matter", title="On Wool", collection="publications",
        citation="Ada Byron and John Mill. On Wool. Wool Letters, 7, 2021.",
    )  # fmt: skip

    assert (paper.authors, paper.venue) == (("Byron, A.", "Mill, J."), "Wool Letters")
    assert other.authors == ()
    assert (bare.authors, bare.venue) == (("Ada Byron", "John Mill"), "Wool Letters")


def test_working_paper_by_its_category():
    """A category's name may be glued together."""
    (paper,) = published("front-matter", title="On Wool", collection="publications", category="workingpaper")

    assert paper.status is Status.PREPRINT


@pytest.mark.parametrize(
    ("venue", "name", "won"),
    [
        ("Best Paper, Workshop on Wool 2022", "Workshop on Wool", ("Best Paper",)),
        ("WOOL 2022 (Best Student Paper Award)", "WOOL", ("Best Student Paper Award",)),
        ("Wool Letters, 2022 (Special Issue on Yarn)", "Wool Letters", ()),
        ("Proceedings of Yarn, Loom Society (2022, Norway)", "Proceedings of Yarn, Loom Society", ()),
    ],
)
def test_what_stands_beside_a_venue_is_no_part_of_it(venue, name, won):
    """Prizes told with the venue are prizes; special issues, years and places are none of its name."""
    (paper,) = published("yaml", title="On Wool", authors="Ada Byron", venue=venue, year="2022")

    assert (paper.venue, paper.awards) == (name, won)


@pytest.mark.parametrize(
    ("tags", "status"),
    [
        (["looms", "submitted"], Status.UNDER_REVIEW),
        (["In press"], Status.TO_APPEAR),
        (["submitted papers of others"], Status.PUBLISHED),
        (["looms", "published"], Status.PUBLISHED),
    ],
)
def test_a_tag_that_is_a_state_is_the_works(tags, status):
    """Some themes group works by it; a tag that only holds such a word says something else."""
    (paper,) = published("yaml", title="On Wool", authors="Ada Byron", journal="Wool Letters", tags=tags)

    assert paper.status is status


def test_the_year_of_a_venue_counts_before_the_day_of_a_file():
    """A theme sorts by the day on which a draft came out; it shows where and when the work appeared."""
    (paper,) = published(
        "yaml", title="On Wool", authors="Ada Byron", date="2019-12-27", ref="Wool Letters, Vol. 31, 2021."
    )
    (drafted,) = published("yaml", title="On Felt", authors="Ada Byron", date="2019-12-27", venue="WOOL")
    (told,) = published("bibtex", title="On Yarn", author="Ada Byron", year="2020", journal="WOOL 2019")

    assert (paper.venue, paper.year, drafted.year, told.year) == ("Wool Letters", 2021, 2019, 2020)


def test_lists_of_places_and_years():
    """Of several venues and years the first count; a bare "review" is a state."""
    places, years = ["Wool Letters", "arXiv"], ["2020", "2019"]
    (paper,) = published("json", title="'On Wool'", authors=["Ada Byron"], venues=places, years=years)
    (early,) = published("json", title="On Felt", authors=["Ada Byron"], status="review", years=["2020"])

    assert (paper.title, paper.venue, paper.year) == ("On Wool", "Wool Letters", 2020)
    assert early.status is Status.UNDER_REVIEW


def test_file_names_with_spaces_are_addresses():
    """A file's name may hold spaces."""
    (paper,) = published(
        "yaml", title="On Wool", authors="Ada Byron", links=[{"pdf": "/papers/On Wool 2020.pdf"}]
    )

    assert [k.url for k in paper.links] == ["https://a.example/papers/On%20Wool%202020.pdf"]


@pytest.mark.parametrize(
    ("name", "words", "venue", "status"),
    [
        ("othercite", "*under review*", None, Status.UNDER_REVIEW),
        ("details", "PhD Thesis, Wool University (2018)", "PhD Thesis, Wool University", Status.PUBLISHED),
        ("full_journal", "Wool Letters", "Wool Letters", Status.PUBLISHED),
        ("conference_location", "Turin, Italy", None, None),
        ("bibcite", "byron2018", None, None),
    ],
)  # fmt: skip
def test_place_under_a_name_of_the_sites_own(name, words, venue, status):
    """What tells where a work appeared is read under a name that says so; a conference's town is no venue."""
    (paper,) = published("yaml", title="On Wool", authors="Ada Byron", **{name: words})

    assert (paper.venue, paper.status) == (venue, status)


@pytest.mark.parametrize("title", ["(Under Journal Review) On Wool", "On Wool [under review]"])
def test_state_in_brackets_beside_a_title(title):
    """A state set in brackets before or behind a title is its state; other brackets are the title's."""
    (paper,) = published("bibtex", title=title, author=["Ada Byron"], year="2024")
    (other,) = published("bibtex", title="(Re)spinning Wool (by hand)", author=["Ada Byron"], year="2024")

    assert (paper.title, paper.status) == ("On Wool", Status.UNDER_REVIEW)
    assert other.title == "(Re)spinning Wool (by hand)"


def test_note_behind_an_author_is_no_name():
    """A note of some words behind a name goes; a name in brackets stays."""
    authors = ["Ada Byron (joint first author)", "Charles (Chuck) Babbage", "Wool Team (all of us alike)"]
    (paper,) = published("yaml", title="On Wool", authors=authors, venue="Wool Letters")

    assert paper.authors == ("Ada Byron", "Charles (Chuck) Babbage", "Wool Team")


def in_file(name: str, text: str) -> list[str]:
    """Return the titles of the publications in a file of this name."""
    document = read(
        Source(body=text.encode(), url=f"https://a.example/{name}", file_name=name.rpartition("/")[2])
    )
    return [paper.title for paper in from_records(document, OWNER, date(2024, 6, 1))]


@pytest.mark.parametrize(
    ("name", "works"),
    [
        ("_data/talks.yml", []),
        ("_data/teaching.yml", []),
        ("_data/news.yml", []),
        ("_data/papers_and_talks.yml", ["On Wool"]),
        ("_data/projects.yml", ["On Wool"]),
        ("_data/cv.yml", ["On Wool"]),
    ],
)
def test_file_named_for_what_is_no_work(name: str, works: list[str]):
    """Data in a file of talks, courses or news are no works, whatever venue they name."""
    assert in_file(name, "- title: On Wool\n  venue: Wool Society\n  year: 2021\n") == works
    # A heading of its own tells more than the file's name.
    assert in_file(name, "papers:\n- title: On Wool\n  venue: Wool Society\n") == ["On Wool"]


@pytest.mark.parametrize(
    ("collection", "works"), [("talks", []), ("teaching", []), ("publications", ["On Wool"])]
)
def test_front_matter_of_a_talk(collection: str, works: list[str]):
    """A page in the collection of talks is no work, though it has a title, a venue and a date."""
    head = f"---\ntitle: On Wool\ncollection: {collection}\nvenue: Wool University\ndate: 2012-03-01\n---\n"

    assert in_file(f"_{collection}/a.md", head) == works


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("“On Wool”", "On Wool"),
        ("On Wool, “so called”", "On Wool, “so called”"),
        ("“Wool” and “Felt”", "“Wool” and “Felt”"),
    ],
)
def test_quotes_of_a_title(printed: str, title: str):
    """Quotes round a title go; those of words in it stay."""
    (paper,) = published("yaml", title=printed, authors="Ada Byron", venue="Wool Letters")

    assert paper.title == title


def test_works_of_a_cv_given_as_data():
    """RenderCV keeps works in sections of the CV; a JSON Résumé has them by name and publisher."""
    cv = (
        "cv:\n  name: Ada Byron\n  sections:\n    publications:\n      - title: On Wool\n"
        "        authors: ['*Ada Byron*', C. Babbage]\n        journal: Wool Letters\n        date: 2021-03\n"
        "    education:\n      - institution: Wool University\n        area: Wool\n"
    )
    resume = (
        '{"basics": {"name": "Ada Byron"}, "publications": [{"name": "On Wool",'
        ' "publisher": "Wool Letters", "releaseDate": "2021-03-01"}]}'
    )
    for name, text in (("cv.yml", cv), ("resume.json", resume)):
        document = read(Source(body=text.encode(), url=f"https://a.example/{name}", file_name=name))
        (paper,) = from_records(document, OWNER, date(2024, 6, 1))
        assert (paper.title, paper.venue, paper.year) == ("On Wool", "Wool Letters", 2021)


def test_authors_and_venue_of_the_bibtex_shown_beside():
    """Where a record names no authors, its BibTeX does; what the record itself says stands."""
    bibtex = (
        "@article{byron2021wool,\n  title = {On Wool},\n  author = {Byron, Ada and Babbage, Charles},\n"
        "  journal = {Wool Letters},\n  year = {2021}\n}\n"
    )

    (bare,) = published("yaml", title="On Wool", bibtex=bibtex)
    (told,) = published("yaml", title="On Wool", bibtex=bibtex, venue="Loom 2022", authors="A. Byron")

    assert (bare.authors, bare.venue, bare.year) == (("Ada Byron", "Charles Babbage"), "Wool Letters", 2021)
    assert (told.authors, told.venue, told.year) == (("A. Byron",), "Loom", 2022)


def test_authors_at_the_beginning_of_a_works_own_page():
    """Front matter without authors, below it a line of names; a sentence that names the owner is none."""
    head = "---\ntitle: On Wool\ncollection: publications\nvenue: Loom 2022\n---\n"
    names = "**Ivy Finch**<sup>†</sup>, **Ada Byron**<sup>†</sup>, Charles Babbage<sup>*</sup>  \n"
    told = "<sup>†</sup> Equal contribution.\n\n## Abstract\n\nWool is felt.\n"
    life = "Ada Byron, who spins, wrote this paper on wool with much help of others.\n"

    def authors(text: str) -> tuple[str, ...]:
        url = "https://a.example/_publications/wool.md"
        document = read(Source(body=text.encode(), url=url, file_name="wool.md"))
        (paper,) = from_records(document, OWNER, date(2024, 6, 1))
        return paper.authors

    assert authors(head + names + told) == ("Ivy Finch", "Ada Byron", "Charles Babbage")
    assert authors(head + life) == ()


def test_owner_by_the_name_of_a_folder():
    """Themes list persons by their folders: "abyron" is Ada Byron, others stay as they are printed."""
    (paper,) = published("front-matter", title="On Wool", authors=["abyron", "cbabbage"], publication="Loom")

    assert paper.authors == ("Ada Byron", "cbabbage")


def test_workshop_of_a_conference():
    """A paper of a workshop is none of the conference it was held at."""
    (part,) = published("yaml", title="On Wool", authors="A. Byron", workshop="Felt", conference="LOOM 2022")
    (whole,) = published("yaml", title="On Wool", authors="A. Byron", workshop="true", conference="LOOM 2022")
    (own,) = published("yaml", title="On Wool", authors="A. Byron", prevenue="Symposium on Looms")

    assert (part.venue, part.year) == ("Felt @ LOOM", 2022)
    assert (whole.venue, own.venue) == ("LOOM", "Symposium on Looms")


def test_year_and_state_beside_the_venue():
    """Numbers, year and state may stand in a field of their own beside the venue's."""
    (out,) = published(
        "yaml", title="On Wool", authors="Ada Byron", booktitle="Felt Days", info="38 (1), 8-9. 2015"
    )
    (coming,) = published(
        "yaml",
        title="On Felt",
        authors="Ada Byron",
        booktitle="Handbook of Felt",
        info="chapter 2. To appear.",
    )

    assert (out.venue, out.year, out.status) == ("Felt Days", 2015, Status.PUBLISHED)
    assert (coming.year, coming.status) == (None, Status.TO_APPEAR)


def test_works_kept_as_references():
    """What CSL data call references are works where authors stand beside the title; referees have none."""
    byron = [{"family": "Byron", "given": "Ada"}]
    (paper,) = published("yaml", ("references",), title="On Wool", author=byron, journal="Loom")

    assert (paper.authors, paper.venue) == (("Ada Byron",), "Loom")
    assert published("yaml", ("references",), title="Professor of Felt", event="Loom School") == ()


def test_proceedings_as_the_kind_of_a_paper():
    """A record of the kind "Proceedings" is a paper where it has authors, else a volume."""
    (paper,) = published("yaml", title="On Wool", authors="A. Byron", venue="Loom Days", type="Proceedings")

    assert paper.venue == "Loom Days"
    assert published("yaml", title="Loom Days 2020", venue="Loom Press", type="proceedings") == ()


def test_site_of_one_persons_works():
    """What a file sets of its site is no work; one that it lists has an address, if no authors."""
    kept = {"title": "Ada Byron", "author": "Ada Byron", "base_url": "https://a.example", "tagline": "Weaver"}
    (paper,) = published(
        "toml", ("publication",), title="On Wool", date="2021/05/18", doi="10.48550/arXiv.2105.18925"
    )

    (draft,) = published("toml", ("publication",), title="On Felt", doi="10.1/felt", preprint="true")

    assert published("toml", ("site",), **kept) == ()
    assert draft.status is Status.PREPRINT
    assert (paper.authors, paper.year, paper.status) == ((), 2021, Status.PREPRINT)


def test_place_called_the_venue_of_a_conference():
    """Where a conference is named, a place or "Online" as the venue is where it met."""
    for place in ("Tokyo, Japan", "Online"):
        (paper,) = published("toml", title="On Wool", authors="A. Byron", conference="Loom Days", venue=place)

        assert paper.venue == "Loom Days"


def test_talk_told_by_its_venue():
    """A record whose venue says that it was a talk is no work."""
    assert published("toml", title="On Wool", authors="A. Byron", venue="Invited talk, Loom Days 2020") == ()
    assert published("toml", title="On Wool", authors="A. Byron", venue="Talk, Felt Group 2.8") == ()
    assert len(published("toml", title="On Wool", authors="A. Byron", venue="Talking Looms 2020")) == 1


def test_samples_of_a_theme_are_no_works() -> None:
    """What others wrote a lifetime before the owner's first work came with the theme; later works stay."""

    def entry(key: str, author: str, year: int) -> str:
        fields = f"title={{On the {key} of looms}}, author={{{author}}}, journal={{Wool}}, year={{{year}}}"
        return f"@article{{{key}, {fields}}}\n"

    def read_all(*entries: str) -> list[str]:
        source = Source(
            body="".join(entries).encode(),
            url="https://byron.example/papers.bib",
            content_type="text/x-bibtex",
        )
        return [
            p.title for p in extract(read(source), Owner(name="Ada Byron"), date(2025, 6, 1)).publications
        ]

    samples = entry("motion", "Old, Albert", 1905), entry("meaning", "Old, Albert and Taub, A.", 1950)
    assert read_all(*samples, entry("speed", "Byron, Ada and King, W.", 2024)) == ["On the speed of looms"]
    assert len(read_all(*samples, entry("speed", "King, W.", 2024))) == 3
    assert len(read_all(samples[1], entry("speed", "Byron, Ada", 1990))) == 2
