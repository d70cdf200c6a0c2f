"""Strangers' Markdown, from the file to its works: what a site's builder adds counts as printed."""

from __future__ import annotations

import pytest

from crawler.extractors import Owner, extract
from crawler.reading import Source, read
from snapshots.model import Publication, Status
from tests.extracting import OWNER, TODAY


def works(text: str) -> tuple[Publication, ...]:
    """Return the owner's works that a Markdown file lists."""
    document = read(Source(body=text.encode(), url="https://byron.example/", file_name="page.md"))
    return extract(document, Owner(name=OWNER), TODAY).publications


def titles(text: str) -> list[str]:
    """Return the titles of the works that a Markdown file lists."""
    return [p.title for p in works(text)]


PLAIN = """\
**Byron, KA.**, Wright, S. (2019) Felting of wool differs when compared with
sheared yarns. Wool Letters, 11(19), 23. [Link](https://a.example/1)

<br/>

**Byron, KA.**, Finch, R. (2018) Discrimination of yarn and thread from a dry
loom. Textile Records. 219: 135-144. [Link](https://a.example/2)

<br/>

Finch, R., **Byron, KA.** (2017) Weaving in the dark. Loom. 9(6) 307. [PDF](https://a.example/3)
"""


@pytest.mark.parametrize(
    "front", ["---\ntitle: Publications\n---\n", '+++\ntitle = "Papers"\n+++\n', "# Publications\n"]
)
def test_the_files_title_is_a_heading(front: str) -> None:
    """A site sets the title of the front matter over the page: what stands below is listed under it."""
    assert titles(front + PLAIN) == [
        "Felting of wool differs when compared with sheared yarns",
        "Discrimination of yarn and thread from a dry loom",
        "Weaving in the dark",
    ]


def test_what_pandoc_marks_as_html_is_read() -> None:
    """Raw HTML, in a line or a block of its own, is what a Quarto page shows."""
    text = (
        "```{=html}\n<h2>Publications</h2>\n```\n\n"
        "**Looms That Learn.** `<br/>`{=html} Rosa Soto, Ada Byron. `<br/>`{=html} Wool Letters, 2021.\n\n"
        "**Felt at Night.** `<br/>`{=html} Ada Byron, Carl Mill. `<br/>`{=html} Wool Letters, 2020.\n"
    )

    assert [(p.title, len(p.authors), p.venue) for p in works(text)] == [
        ("Looms That Learn", 2, "Wool Letters"),
        ("Felt at Night", 2, "Wool Letters"),
    ]


def test_two_backslashes_break_a_line() -> None:
    r"""Kramdown breaks a line at \\, and the signs are none of its words."""
    page = (
        "---\ntitle: Publications\n---\n## 2023\n"
        "* Sue Wright, **Ada Byron**, Rob Finch\\\\\n**Sheared: Sorting Threads by Colour** \\\\\n"
        "*The 12th Conference on Looms* (Looms 2023) \\\\\n[paper](./papers/a.pdf)\n\n"
        "* **Ada Byron**, Sue Wright, \\\\\n**Spun: Knitting Machines that Learn** \\\\\n"
        "*Transactions on Wool, 2023* \\\\\n[paper](./papers/b.pdf)\n"
    )

    assert [(p.title, p.authors, p.venue) for p in works(page)] == [
        (
            "Sheared: Sorting Threads by Colour",
            ("Sue Wright", "Ada Byron", "Rob Finch"),
            "12th Conference on Looms (Looms)",
        ),
        ("Spun: Knitting Machines that Learn", ("Ada Byron", "Sue Wright"), "Transactions on Wool"),
    ]


def test_works_in_the_front_matter() -> None:
    """A page whose works are a list of its front matter, for its layout to set, lists them."""
    page = (
        "---\nlayout: papers\ntitle: Papers\nitems:\n"
        "  - title: Refined looms, Part 2\n    arxiv: https://arxiv.org/abs/2404.02483\n"
        "    coauthor: Sue Wright and Rob Finch\n    journal: submitted.\n    description: false\n\n"
        "  - title: Refined looms, Part 1\n    arxiv: https://arxiv.org/abs/2104.04251\n    coauthor: false\n"
        "    journal: Advances in Wool, 446:Paper No. 109670, 42, 2024.\n---\n<br />\n"
    )

    assert [(p.title, p.authors, p.venue, p.year, p.status) for p in works(page)] == [
        ("Refined looms, Part 2", ("Sue Wright", "Rob Finch"), None, None, Status.UNDER_REVIEW),
        ("Refined looms, Part 1", (), "Advances in Wool", 2024, Status.PUBLISHED),
    ]


def test_links_named_in_a_box_hold_no_list() -> None:
    """What looks like a heading inside a box ends with it: a key to signs is no heading of the list below."""
    page = (
        '+++\ntitle = "Publications"\n+++\n<div class="row">\n<div><i>Links:</i></div>\n'
        '<div><img src="a.svg" /> = open access</div>\n<div> * = student </div>\n</div>\n\n'
        "* Wright S, __Byron A__, Finch R. 2024.\n  Felting of wool under load. *Wool Letters* 16(5): 86.\n"
        "* __Byron A__, Finch R. 2021.\n  Threads that learn to knot. *Ecology of Looms* 24: 269--278.\n"
    )

    assert titles(page) == ["Felting of wool under load", "Threads that learn to knot"]


def test_links_set_by_shortcodes() -> None:
    """A shortcode that sets a link by itself is a link of its entry, and no words of it."""
    page = (
        "# Publications\n"
        "* Wright S, __Byron A__, Finch R. In press.\n  Felting of wool under load. *Wool Letters*\n"
        '  {{% img_link link="https://a.example/1" type="open" %}}\n'
        "* __Byron A__, Finch R. 2021.\n  Threads that learn to knot. *Ecology of Looms* 24: 269--278.\n"
        '  {{% img_link link="https://a.example/2" type="closed" %}} {{< button href="b.pdf" >}}\n'
    )

    assert [(p.title, p.venue, p.status, [k.url for k in p.links]) for p in works(page)] == [
        ("Felting of wool under load", "Wool Letters", Status.TO_APPEAR, ["https://a.example/1"]),
        (
            "Threads that learn to knot",
            "Ecology of Looms",
            Status.PUBLISHED,
            ["https://a.example/2", "https://byron.example/b.pdf"],
        ),
    ]


def test_titles_alone_in_a_list_of_drafts() -> None:
    """Below "Working papers" an item may hold no more than a title, whatever its dress."""
    page = (
        "# Ada Byron\n\n## Working Papers\n\n"
        "- Measuring Public Spending on Thread: Surprising Findings in Wales\n"
        "- [Harbours and Looms](http://ssrn.com/abstract=1) (with Sue Wright) (Under Review)\n"
        "- **Weaving and Spinning: a Review**\n"
        "- Looms and Democracy - A Causal Story\n"
        "- Economics of weaving in the north\n    - **Spinning and Noise** (with Rob Finch)\n"
        "- Midwest Wool Meetings in Leeds\n"
        "- See also [my page](https://ssrn.com/byron)\n"
    )

    assert titles(page) == [
        "Measuring Public Spending on Thread: Surprising Findings in Wales",
        "Harbours and Looms",
        "Weaving and Spinning: a Review",
        "Looms and Democracy - A Causal Story",
        "Spinning and Noise",
    ]


def test_fields_under_labels() -> None:
    """ "Authors:", "Year:", "Journal:" name what stands behind them and are none of its words."""
    entry = (
        "- **{}**\n  - **Authors:** {}\n  - **Year:** {}\n  - **Journal:** {}\n"
        "  - **DOI:** [10.1111/{}](http://dx.doi.org/10.1111/{})\n\n"
    )
    page = "# Papers\n\n" + "".join(
        entry.format(*fields)
        for fields in (
            ("Predicting the scale of yarn", "Ada Byron et al.", "2023", "Wool Letters", "a1", "a1"),
            ("Methods for measuring looms", "Sue L. Wright, Ada Byron et al.", "2021", "Looms", "a2", "a2"),
        )
    )

    assert [(p.title, p.authors, p.venue, p.year, len(p.links)) for p in works(page)] == [
        ("Predicting the scale of yarn", ("Ada Byron",), "Wool Letters", 2023, 1),
        ("Methods for measuring looms", ("Sue L. Wright", "Ada Byron"), "Looms", 2021, 1),
    ]


def test_italic_title_before_a_venue_in_bold_numbers() -> None:
    """Where the title's slanted letters end, the title ends."""
    page = (
        "---\ntitle: My Publications\n---\n"
        "A. Byron, S. Wright and R. Finch, *Slowing of shuttles in wooden loom dynamics*,"
        " in preparation (2025).\n\n"
        "A. Byron and R. Finch, *Knots in braid and ply models*, Physical Review W **110**, (2024).\n"
    )

    assert [(p.title, p.venue, p.year, p.status) for p in works(page)] == [
        ("Slowing of shuttles in wooden loom dynamics", None, 2025, Status.IN_PREPARATION),
        ("Knots in braid and ply models", "Physical Review W", 2024, Status.PUBLISHED),
    ]


def test_coauthors_behind_w() -> None:
    """ "w." and "w/" are short for "with"; a job market paper stands in no venue."""
    page = (
        "# Working Papers\n"
        '- ["Insuring Looms: Theory and Evidence"](https://a.example/1) (w. B. Finch & S. Wright),'
        " *Public Wool* (May 2022).\n"
        '- ["Do Looms Reduce Noise?: Evidence from Wales"](https://a.example/2) (Job Market Paper)\n'
        '- ["Party Threads and Noise"](https://a.example/3) (w/ P. Finch), under review.\n'
        "- **Looms that Turn**, W. Byron, S. Wright, *Wool*, 2020.\n"
    )

    assert [(p.title, p.authors, p.venue, p.status) for p in works(page)] == [
        ("Insuring Looms: Theory and Evidence", ("B. Finch", "S. Wright"), "Public Wool", Status.PUBLISHED),
        ("Do Looms Reduce Noise?: Evidence from Wales", (), None, Status.PREPRINT),
        ("Party Threads and Noise", ("P. Finch",), None, Status.UNDER_REVIEW),
        ("Looms that Turn", ("W. Byron", "S. Wright"), "Wool", Status.PUBLISHED),
    ]


def test_wiki_links() -> None:
    """Double square brackets around words are a link between notes, and none of the title."""
    page = (
        "# Publications\n\n## Research Projects\n\n"
        "### [[Loom Shaping]]: Iterative Weaving with Free Hands\n*ACM Looms 2025*\n\n"
        "Threads are shaped by hands that are free to move.\n\n"
        "### [[notes/LoomLadder|LoomLadder]]: Manipulating Threads via Blocks\n*Wool 2024*\n\n"
        "Content is organised in blocks that can be moved easily.\n"
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Loom Shaping: Iterative Weaving with Free Hands", "ACM Looms", 2025),
        ("LoomLadder: Manipulating Threads via Blocks", "Wool", 2024),
    ]


def test_a_doi_in_words_is_the_works_link() -> None:
    """A link called by its DOI is the work's own, though it follows the venue without a stop."""
    page = (
        "# Publications\n- **Byron, A.**, Wright, S. (2019) Selecting against natural looms. *Wool B:"
        " Letters* 286: 20190000 [doi.org/10.1098/w](https://doi.org/10.1098/w)\n"
    )

    assert [k.url for k in works(page)[0].links] == ["https://doi.org/10.1098/w"]


def test_plain_lines_of_one_paragraph() -> None:
    """A line that is a list of names and no more stands for itself, though nothing but the eye parts it."""
    page = (
        "# Publications\n\n"
        "Impossible Weaving Made Possible: A New Loom and Its Threads\n"
        "Sue Wright*, Ada Byron*, Rob-Ann Finch*\n"
        "COLT 2021\n[[arXiv](https://arxiv.org/abs/2101.00001)]\n\n"
        "Moving Threads without Knowledge: An Optimal Approach\n"
        "**Ada Byron**, [Sue Wright](https://wright.example/)\n"
        "NeurIPS 2020 Workshop on Wool\n\n"
        "Sue Wright, Ada Byron and Rob Finch\n"
        "Knots in Short\n"
        "Journal of Wool, 2019\n"
    )

    assert [(p.title, p.authors, p.venue, p.year) for p in works(page)] == [
        (
            "Impossible Weaving Made Possible: A New Loom and Its Threads",
            ("Sue Wright", "Ada Byron", "Rob-Ann Finch"),
            "COLT",
            2021,
        ),
        (
            "Moving Threads without Knowledge: An Optimal Approach",
            ("Ada Byron", "Sue Wright"),
            "NeurIPS 2020 Workshop on Wool",
            2020,
        ),
        ("Knots in Short", ("Sue Wright", "Ada Byron", "Rob Finch"), "Journal of Wool", 2019),
    ]


def test_wrapped_lines_stay_one() -> None:
    """Lines that are only as long as the editor is wide are one; names that go on are one list."""
    page = (
        "# Publications\n\n"
        "**Plain Looms from Stochastic Threads.**\n<br/>\n"
        "[Sue Wright](https://wright.example/),\nRob Finch,\nTom Lee,\nAda Byron.\n"
        "<br/>\n*Journal of Wool*, 2020.\n\n"
        "- Sue Wright, Ada Byron, Rob Finch, Tom Lee, Ann Hill,\n  Mary West, Karl North,\n"
        "  and Eva South. Looms of the long evenings and the\n  nights. *Journal of Wool*, 2019.\n"
    )

    assert [(p.title, len(p.authors), p.venue) for p in works(page)] == [
        ("Plain Looms from Stochastic Threads", 4, "Journal of Wool"),
        ("Looms of the long evenings and the nights", 8, "Journal of Wool"),
    ]


def test_states_and_months_in_place_of_the_year() -> None:
    """What stands in brackets between authors and title is no part of either."""
    page = (
        "# Publications\n"
        "3. **Byron, A.**, Wright, S. (Accepted with revisions). Trajectories of early looms. Wool Letters.\n"
        "4. Wright, S., & **Byron, A.** (2020). Five myths of wool. Sur le Mouton, Printemps 2020, 13-14.\n"
        "2. Wright, S., **Byron, A.** (under review). Threads in times of war. Frontiers of Yarn.\n"
        "1. **Byron, A.**, & Finch, R. (2020). Assessing looms at arrival: mission impossible? Testability"
        " and shape of early looms. Journal of Wool. 49(3), 845-856.\n\n"
        "## Presentations\n### Oral presentations\n#### International conferences\n"
        "1. **Byron, A.**, Wright, S. (2022, June). Unravelling the meaning of yarn. The 39th Annual"
        " Conference on Wool. New York, United States.\n"
    )

    assert [(p.title, p.venue, p.status) for p in works(page)] == [
        ("Trajectories of early looms", "Wool Letters", Status.TO_APPEAR),
        ("Five myths of wool", "Sur le Mouton", Status.PUBLISHED),
        ("Threads in times of war", "Frontiers of Yarn", Status.UNDER_REVIEW),
        (
            "Assessing looms at arrival: mission impossible? Testability and shape of early looms",
            "Journal of Wool",
            Status.PUBLISHED,
        ),
    ]


def test_remarks_in_brackets_about_the_venue() -> None:
    """A date, a state or a remark that shares the venue's brackets, or stands before it, is no name."""
    page = (
        "# Publications\n\n"
        "- [Looms and Labour Markets](a.pdf) <br> with Rob Finch and Sue Wright"
        " (December 2024, **Wool Economic Review**)\n"
        "- [Threads and Trade](b.pdf) <br> with Rob Finch (Solicited, **Journal of Wool Perspectives**)\n"
        "- [Wool and its Wages](c.pdf), Journal of the Woolton Association (just accepted)\n"
        "- [A Matrix of Looms](d.pdf) (Sue Wright, Rob Finch, Ada Byron), *Biometrics of Wool*, 2021.\n"
        "- [Another Matrix of Looms](e.pdf) (single author), The Annals of Yarn, 2020.\n"
    )

    assert [(p.title, p.venue, p.year, p.status) for p in works(page)] == [
        ("Looms and Labour Markets", "Wool Economic Review", 2024, Status.PUBLISHED),
        ("Threads and Trade", "Journal of Wool Perspectives", None, Status.UNDER_REVIEW),
        ("Wool and its Wages", "Journal of the Woolton Association", None, Status.TO_APPEAR),
        ("A Matrix of Looms", "Biometrics of Wool", 2021, Status.PUBLISHED),
        ("Another Matrix of Looms", "Annals of Yarn", 2020, Status.PUBLISHED),
    ]


def test_what_is_slanted_or_linked_beside_a_title() -> None:
    """A species ends no title, a book behind "In" is none, and "in ACM …" needs no comma."""
    page = (
        "# Publications\n\n"
        "- Byron A, Finch R (1999) Coat colour of the domestic dog, *Canis familiaris*. *Genes of Wool*"
        " 12:3–4.\n"
        "- Byron, A., & Wright, S. (2026). Threads in the days of steam. In K. Tamm, M. Daniels, & A. Tanner"
        " (Eds.), [*Family Looms of Today*](https://a.example/book). Routledge.\n"
        "- Byron, A. and Finch, R., Algorithm Selection for Loom Checking using Graph Networks in ACM"
        " Transactions on Wool and Methodology, Dec., 2023.\n"
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Coat colour of the domestic dog, Canis familiaris", "Genes of Wool"),
        ("Threads in the days of steam", "Family Looms of Today"),
        (
            "Algorithm Selection for Loom Checking using Graph Networks",
            "ACM Transactions on Wool and Methodology",
        ),
    ]


def test_archives_as_venues() -> None:
    """Zenodo and SSRN in words are where a work stands; "SSRN Link" is a link."""
    card = (
        '<div class="pub-item"><div class="pub-text"><span class="hl">Byron, A.</span>, & Finch, R. (2024).\n'
        '{}.\n<span class="journal-name">{}</span>.</div>\n'
        '<div class="pub-badges"><a href="{}" class="badge-link">{}</a></div></div>\n'
    )
    page = '<h1>Papers</h1>\n<div class="pub-section">\n' + "".join(
        card.format(*fields)
        for fields in (
            (
                "Transforming looms with knots for a deeper weave",
                "Zenodo",
                "https://doi.org/10.5281/1",
                "DOI",
            ),
            ("Comparing the estimates of threads", "SSRN", "https://ssrn.com/abstract=1", "SSRN Link"),
            ("Weaving under the moon of May", "Scientific Wool", "https://doi.org/10.1/1", "DOI"),
        )
    )

    assert [(p.venue, len(p.links)) for p in works(page)] == [
        ("Zenodo", 1),
        ("SSRN", 1),
        ("Scientific Wool", 1),
    ]


def test_bold_lines_inside_an_item() -> None:
    """What an item says in bold behind a break is no work of its own, and its links are the item's."""
    page = (
        "# Publications\n\n## 2025\n\n"
        "- [Adapting a model of looms for reports of weavers](https://a.example/1.pdf) by Ada Byron."
        " *Workshop on Looms (WL)*, Lyon (France), 2025\n"
        "<br>**Ranked 1st/15 in the 2025 Loom Challenge**\n"
        "<br>**Code:** [https://code.example/loom](https://code.example/loom)\n"
        "<br>**Model:** [https://model.example/loom](https://model.example/loom)\n"
        "- [Another model of looms for weavers](https://a.example/2.pdf) by Sue Wright, Ada Byron."
        " *Workshop on Looms (WL)*, Lyon (France), 2025\n"
    )

    assert [(p.title, len(p.links)) for p in works(page)] == [
        ("Adapting a model of looms for reports of weavers", 3),
        ("Another model of looms for weavers", 1),
    ]


def test_bold_names_over_a_slanted_title() -> None:
    """A bold line stands for itself; names turned round are parted by "and", as BibTeX has it."""
    page = (
        "## 2025 (2 publications)\n\n"
        "**Adam, Rob and Wright, Sue Ann and Byron, Ada and Finch, Karl**\n"
        "*Spinning stars in nonlinear wool models*\nPhys. Rev. W (2025)\n"
        "[arXiv:2502.00001](https://arxiv.org/abs/2502.00001)\n•\n[DOI](https://doi.org/10.1103/w.1)\n\n"
        "**Byron, Ada and Mill Hill, Tom and North, Ann**\n"
        "*Knot corrections to the mass of yarn*\nPhys. Rev. W (2025)\n"
        "[arXiv:2501.00002](https://arxiv.org/abs/2501.00002)\n"
    )

    assert [(p.title, p.authors, p.venue) for p in works(page)] == [
        (
            "Spinning stars in nonlinear wool models",
            ("Adam, Rob", "Wright, Sue Ann", "Byron, Ada", "Finch, Karl"),
            "Phys. Rev. W",
        ),
        (
            "Knot corrections to the mass of yarn",
            ("Byron, Ada", "Mill Hill, Tom", "North, Ann"),
            "Phys. Rev. W",
        ),
    ]


def test_one_heading_that_is_a_title() -> None:
    """A page of one work has its title in one heading, over its author."""
    page = (
        "# Publications\n\n## Manuscrits en préparation\n\n<article>\n<p>2026</p>\n<div>\n"
        "<h3>Quantitative propagation of knots for systems of yarn with memory</h3>\n"
        "<p><strong>Ada Byron</strong></p>\n<p>Propagation des noeuds et comportement de la laine.</p>\n"
        "</div>\n</article>\n"
    )

    assert titles(page) == ["Quantitative propagation of knots for systems of yarn with memory"]


def test_where_else_to_look_is_no_paper():
    """ "Publications can also be found on …" leads away from the list; titles with such words stay."""
    page = (
        "## Publications\nPublications can also be found on [Google Scholar](https://a.example/x) and"
        " [DBLP](https://b.example/x). * indicates that these authors contributed equally.\n\n### 2021\n"
        "**Where can knots be found in a loom?**<br>\nAda Byron, Charles Babbage<br>\nWool Letters\n\n"
        "**Looms that learn from their weavers**<br>\nAda Byron, Mary Somerville<br>\nKnitting Review\n"
    )

    assert [p.title for p in works(page)] == [
        "Where can knots be found in a loom?",
        "Looms that learn from their weavers",
    ]


def test_year_at_the_front_of_an_item() -> None:
    """ "1. 2023. Byron, A." begins with the work's year; there is no list within the list."""
    page = (
        "# Papers\n\n"
        "1. 2023. Sue Wright and **Ada Byron** [Prices of Wool, Kinds of Yarn and the Town](https://a.example/1)."
        " Wool Letters, 172: 1-14.\n\n"
        "1. 2021. Wright, Sue and **Ada Byron**. [Threads That Come of Knots](https://a.example/2)."
        " Loom Review.\n"
    )

    assert [(p.title, p.authors, p.year) for p in works(page)] == [
        ("Prices of Wool, Kinds of Yarn and the Town", ("Sue Wright", "Ada Byron"), 2023),
        ("Threads That Come of Knots", ("Wright, Sue", "Ada Byron"), 2021),
    ]


def test_list_right_below_a_closed_element() -> None:
    """Kramdown begins a list on the line below an element's end."""
    page = (
        "Publications\n------\n<p style='text-align: justify;'>\nWool is old.\n<br/>A choice:</p>\n"
        "* <u>A. Byron</u> and S. Wright, **Sorting threads by colour**, <i>Wool Letters</i>, 2021.\n"
        "* <u>A. Byron</u>, **Knitting machines that learn**, <i>Loom Review</i>, 2020.\n"
    )

    assert titles(page) == ["Sorting threads by colour", "Knitting machines that learn"]


def test_titles_alone_below_a_state() -> None:
    """Of drafts often no more than titles is printed: each item, or each paragraph, is one."""
    first, second = "The Loom Under Watch: Knots and the Weaver", "Who Spins the Yarn at Home?"
    for mark in ("- ", ""):
        page = f"# Research\n\n## Work in Progress\n\n{mark}{first}.\n\n{mark}{second}\n"

        assert titles(page) == [first, second]


def test_projects_with_others_are_works() -> None:
    """Under "Current projects" a title and with whom it is written is a work; a project's line is none."""
    papers = (
        "# Research\n\n## Papers\n\n- Ada Byron. **Looms and labour in the mills**. Wool Letters, 2020.\n\n"
    )
    page = (
        papers + "## Current Projects\n\n1. Yarn on either side of the river, with Sue Wright.\n"
        "1. Do sheep pay more for their grass?, with Rob Finch.\n"
    )
    other = (
        papers
        + "## Projects\n\n- Loom 2020. An open loom for schools.\n- Yarn for All. Funded by the Mill.\n"
    )

    assert titles(page)[1:] == ["Yarn on either side of the river", "Do sheep pay more for their grass?"]
    assert len(titles(other)) == 1


def test_journal_without_a_title_is_no_title() -> None:
    """Chemists may leave titles out: the journal, its year, volume and pages are none."""
    page = (
        "# Publications\n\n- A. Byron and S. Wright, *J. Am. Wool Soc.*, **2021**, *143*, 212–217.\n"
        "- A. Byron, S. Wright and R. Finch, *Sci. Knots*, **2020**, *6*, eaba6934.\n"
    )

    assert titles(page) == []


def test_conferences_attended_are_no_works() -> None:
    """Where one has been is not what one has written."""
    page = (
        "---\ntitle: Publications\n---\n## Papers\n\n"
        "- Ada Byron. **Looms and labour in the mills**. Wool Letters, 2020.\n\n"
        "## Conferences I've attended\n\n"
        "- [WOOL 2018](https://a.example/1)\n- [KNOTS 2018](https://a.example/2)\n"
    )

    assert titles(page) == ["Looms and labour in the mills"]


def test_names_left_out_in_brackets() -> None:
    """ "[...]" among names stands for others."""
    page = (
        "# Papers\n\n* Wright, S., Finch, R., [...], Mill, T. & **Byron, A.** (2021) <br>\n"
        "*Sorting threads by colour.* <br>\nWool Letters, 16(1), 301.\n"
    )

    assert [(p.title, p.authors) for p in works(page)] == [
        ("Sorting threads by colour", ("Wright, S.", "Finch, R.", "Mill, T.", "Byron, A."))
    ]


def test_heading_that_holds_a_whole_entry() -> None:
    """An entry may be set as a heading over its summary and its files."""
    page = (
        "---\ntitle: Research\n---\n\n"
        '#### Byron, Ada B. (2020) ["The cost of wool: Can anyone knit?"](https://a.example/1)'
        " *Yarn Politics* 26(4)\n\n"
        "It is well known that wool costs money. I examine who pays.\n\n * [Data](files/d.R)\n\n"
        '#### Byron, Ada B. (2022) "Sheared sheep? How weaving changes perceptions of yarn."'
        " *Loom Review* 57(1), 3-5\n\n"
        "Weavers are common. How do they see wool?\n\n * [Results](files/r.R)\n"
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("The cost of wool: Can anyone knit?", "Yarn Politics", 2020),
        ("Sheared sheep? How weaving changes perceptions of yarn", "Loom Review", 2022),
    ]


@pytest.mark.parametrize("front", ["---\ntitle: Research\n---\n", "+++\ntitle = 'Research'\n+++\n"])
def test_research_in_the_front_matter_stands_over_titles(front: str) -> None:
    """Headings over abstracts are titles below "Research", which the site sets over its page."""
    told = "This paper compares nine looms. " + "Yarns are spun out of few sheep, as all weavers know. " * 4
    text = (
        f"{front}\n### Comparing Looms with Many Yarns\n\n{told}\n\n### Crimp and its many sheep\n\n{told}\n"
    )

    assert titles(text) == ["Comparing Looms with Many Yarns", "Crimp and its many sheep"]


def test_lists_and_looks_of_latex_left_in_markdown() -> None:
    """A list pasted from a CV's source is one of items, whose names in bold and slanted venues are such."""
    text = (
        "#### Recent Publications\n\n\\begin{itemize}\n\n"
        '\\item Mill, C.*, \\textbf{Byron, A.}*, Lund, M. (2019) "Forecasting of crimp in wet valleys."'
        " \\textit{Wool Letters} 12(3):1-6. \\textbf{(* co-first author)}. Forthcoming.\n\n"
        '\\item \\textbf{Byron, A.} \\textit{et al.} (2018) "Felt in dry towns". \\textit{Journal of Yarn}, 3'
        ". \\href{https://a.example/3}{\\textbf{Link.}}\n\n\\end{itemize}\n"
    )

    assert [(p.title, p.authors, p.venue) for p in works(text)] == [
        ("Forecasting of crimp in wet valleys", ("Mill, C.", "Byron, A.", "Lund, M."), "Wool Letters"),
        ("Felt in dry towns", ("Byron, A.",), "Journal of Yarn"),
    ]


def test_year_of_the_heading_and_the_publisher() -> None:
    """A volume's name may hold another year than the one it appeared in."""
    page = (
        "# Papers\n\n## 2024\n\n"
        '- Wright, Sue, et al. "Looms of powder." *Women in Wool 2023*. Vol. 13. Mill, 2024.\n'
        '- Byron, Ada, and Sue Wright. "Spinning at night." *Wool Express* 34.11 (2024): 19-20.\n'
    )

    assert [(p.title, p.authors, p.year) for p in works(page)] == [
        ("Looms of powder", ("Wright, Sue",), 2024),
        ("Spinning at night", ("Byron, Ada", "Sue Wright"), 2024),
    ]


def test_one_title_years_apart_is_two_works() -> None:
    """A talk's abstract and the paper of the same title that came years later are two."""
    page = (
        "# Papers\n\n- **Byron, A.** (2021). *Sorting threads.* [(arXiv)](https://arxiv.org/abs/2101.00001)\n"
        "- **Byron, A.** (2017). *Sorting Threads.* Abstracts of Wool Societies.\n"
    )

    assert [p.year for p in works(page)] == [2021, 2017]


def test_elements_named_headings_head_their_lists() -> None:
    """What a theme calls a section's header is one, though it is no heading element."""
    page = (
        "---\ntitle: Research\n---\n<div>\n  Here are my papers.\n\n"
        '  <div class="section-header">Under Review</div>\n'
        '  <div class="item">"Bottom-up Wool: The Mill and the Loom"</div>\n'
        '  <div class="item">"Knots and Success in Weaving, 2020-2022"</div>\n\n'
        '  <div class="section-header">In Progress</div>\n'
        '  <div class="item">"Most Wool is Local"</div>\n</div>\n'
    )

    assert [(p.title, p.status) for p in works(page)] == [
        ("Bottom-up Wool: The Mill and the Loom", Status.UNDER_REVIEW),
        ("Knots and Success in Weaving, 2020-2022", Status.UNDER_REVIEW),
        ("Most Wool is Local", Status.IN_PREPARATION),
    ]


def test_new_publication_among_news() -> None:
    """A piece of news may be headed "New publication"."""
    page = (
        "---\ntitle: Activities\n---\n## Latest News\n\n### **New Publication** (October 2025)\n\n"
        '**"The impact of wool on the provision of yarn"** published in *Wool Research*\n'
    )

    assert titles(page) == []


def test_discussion_papers_by_their_numbers() -> None:
    """ "WPR DP 19129" is a paper of a series, and the link on it the work's own."""
    page = (
        "## Working papers\n\n"
        "- *Risky Wool: In the Threads*, with C. Mill. [WPR DP 19129](https://a.example/dp1)\n"
        "- *Hawks and Sheep*, with T. Finch. [Mill Working Paper 252](https://a.example/252.html)\n"
    )

    assert [(p.status, [k.url for k in p.links]) for p in works(page)] == [
        (Status.PREPRINT, ["https://a.example/dp1"]),
        (Status.PREPRINT, ["https://a.example/252.html"]),
    ]


def test_two_names_turned_round() -> None:
    """ "Byron, Ada K. e Mill, C. D." are two persons."""
    page = '## Artigos\n\n- Byron, Ada K. e Mill, C. D. "Extração de fios da lã." IX Escola de Lã, 2013.\n'

    assert [p.authors for p in works(page)] == [("Byron, Ada K.", "Mill, C. D.")]


def test_places_of_articles_are_no_title() -> None:
    """A volume may be set in brackets; pages may follow the title without any journal."""
    page = (
        "## Papers\n\n| Year | Title |\n|---|---|\n"
        "| 2020 | Byron A., Mill C., Role of knots in growing wool, Wool Review E, (12), 034501, (2020)|\n"
        "| 2019 | Byron A., A loom that reckons the energy of yarn by itself, 16, 39-53. |\n"
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Role of knots in growing wool", "Wool Review E"),
        ("A loom that reckons the energy of yarn by itself", None),
    ]


def test_title_alone_with_its_state() -> None:
    """A book to come is a title and a word of its state; where a work may be looked up is no venue."""
    page = (
        "### Libros\n\n"
        "- [Redes de lana: principios y aplicaciones](https://a.example/1). Libro: Lana Aplicada (2016).\n"
        "- *Lana: Introducción al modelado de ovejas*. Próximamente.\n"
    )
    listed = (
        "# Publicaciones\n\n## 2021\n\n### Diseño Estructural de Telares\n\nResearchGate\n\n---\n\n"
        "### Diseño de Pilares de Lana\n\nResearchGate\n"
    )

    assert [(p.venue, p.status) for p in works(page)] == [
        ("Lana Aplicada", Status.PUBLISHED),
        (None, Status.TO_APPEAR),
    ]
    assert [(p.title, p.venue) for p in works(listed)] == [
        ("Diseño Estructural de Telares", None),
        ("Diseño de Pilares de Lana", None),
    ]


def test_heading_of_title_year_and_names() -> None:
    """A heading may hold the title, its year and its authors; below it stands where it appeared."""
    page = (
        "+++\ntitle = 'Research'\n+++\n\n"
        "### Modeling wool and its dependence on prices, 2023, Ada Byron & Sue Wright & Rob Finch\n\n"
        "We developed a model of wool.\n\n"
        "Paper: [Wool Research Letters](https://a.example/1) | [Pre-Print](https://a.example/2)\n\n"
        "Presentations: [Brown-Bag](../a) | [2022 Masterclass](../b)\n\n"
        "### Looms That Learn, 2021, Ada Byron & Rob Finch, Journal of Weavers\n\nThis treats looms.\n\n"
        "Paper: [Journal of Weavers](https://a.example/3)\n"
    )

    assert [(p.title, p.authors, p.venue, p.year) for p in works(page)] == [
        (
            "Modeling wool and its dependence on prices",
            ("Ada Byron", "Sue Wright", "Rob Finch"),
            "Wool Research Letters",
            2023,
        ),
        ("Looms That Learn", ("Ada Byron", "Rob Finch"), "Journal of Weavers", 2021),
    ]


def test_titles_and_journals_linked_by_topics() -> None:
    """Works parted by topics, with no heading that names a list: title and journal, both linked."""
    page = (
        "---\ntitle: Research\n---\n\n## Computational Wool\n\n"
        "[Filtered wool and threads that stay put](https://arxiv.org/abs/1),"
        " [Symposium on Wool 2025](https://a.example/w).\n\n"
        "**Abstract:** Wool is defined anew.\n\n## Knot Theory\n\n"
        "[Knitting spectra out of knotted yarn, II](https://arxiv.org/abs/2),"
        " [Linear Wool and its Applications](https://a.example/2), Volume 41, 2019, Pages 12-31.\n\n"
        "[On knots that hold by themselves](https://arxiv.org/abs/3),"
        " [Linear Wool and its Applications](https://a.example/3), Volume 40, 2018, Pages 7-19.\n"
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Filtered wool and threads that stay put", "Symposium on Wool", 2025),
        ("Knitting spectra out of knotted yarn, II", "Linear Wool and its Applications", 2019),
        ("On knots that hold by themselves", "Linear Wool and its Applications", 2018),
    ]


def test_guest_lectures_are_no_works() -> None:
    """What was said as a guest is no paper, whatever list it stands in."""
    page = (
        '## Writing\n\n"The Clash of the Looms." _Wool Journal_ 17, no.3 (2021):4-19.\n\n'
        '"Diversifying the Yarns." Guest lecture, WK 12 Wool for Beginners, Mill, 13 May 2024.\n\n'
        '"The Weight of Wool." _Yarn Review_, March 2022.\n'
    )

    assert "Diversifying the Yarns" not in titles(page)


def test_spans_with_classes_tell_their_parts() -> None:
    """Pandoc's [words]{.class} are as good as the HTML it makes of them."""
    page = (
        "---\ntitle: Research\n---\n\n## Publications and Preprints\n::: {.tl-item}\n[2025]{.tl-year}\n"
        "[Joint wool and yarn estimation in knotted equations []{.tag}]{.tl-title}\n"
        "[with Sue Wright]{.tl-detail}\n[arXiv](https://arxiv.org/abs/2512.00001)\n\n:::\n"
    )

    assert [(p.title, p.authors, p.year) for p in works(page)] == [
        ("Joint wool and yarn estimation in knotted equations", ("Sue Wright",), 2025)
    ]


def test_marks_of_a_merge_are_no_text() -> None:
    """What a version control system left in a file is none of its words."""
    page = (
        "## Work in progress\n\n<<<<<<< HEAD\n"
        "Rain and Hail: What they Did to Wool, with Sue Wright\n"
        "=======\nClimate Change and the Yarn Network\n>>>>>>> 798ea2c\n"
    )

    assert titles(page) == [
        "Rain and Hail: What they Did to Wool",
        "Climate Change and the Yarn Network",
    ]


def test_slanted_titles_with_links_only() -> None:
    """Items that begin with a title in italics are one each, without authors and years too."""
    page = (
        "---\ntitle: Publications\n---\n<h4>Articles</h4>\n<ul>\n"
        "<li><i>A fair game of dividing wool</i> - <a href='https://arxiv.org/abs/1'>arXiv.org</a>"
        " (under review at Knots)</li>\n"
        "<li><i>Knots reveal wool beyond yarn</i> - <a href='https://arxiv.org/abs/2'>arXiv.org</a>"
        " (accepted in Looms, 2023) </li>\n</ul>\n"
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("A fair game of dividing wool", "Knots"),
        ("Knots reveal wool beyond yarn", "Looms"),
    ]


def test_one_name_turned_round_before_the_year() -> None:
    """ "Byron, Ada. 2017." is one person."""
    page = "## Papers\n\n1. Byron, Ada. 2017. Wool contact in the mill. *Wool in Use*. 9.2:31-48.\n"

    assert [p.authors for p in works(page)] == [("Byron, Ada",)]
    assert [p.authors for p in works(page.replace("Byron, Ada", "Limmat, Philip"))] == [("Limmat, Philip",)]


def test_link_on_journal_volume_and_number_is_the_works() -> None:
    """A DOI on "Wool Letters, 7, 104501" is the work's; a link on the name alone the journal's."""
    page = (
        "## Articles\n\nMill, J. C., Byron, A. (2026). **The socialization of wool at school**."
        " [Wool Letters, 7, 104501](https://doi.org/10.1000/wool.2026.104501).\n\n"
        "Byron, A. (2025). **Perceptions of yarn and knots**. [Wool Letters](https://a.example/j), 10, 16.\n"
    )

    assert [[k.url for k in p.links] for p in works(page)] == [
        ["https://doi.org/10.1000/wool.2026.104501"],
        [],
    ]


def test_figures_of_citations_are_no_work() -> None:
    """How often one is cited stands above many lists."""
    page = (
        "---\ntitle: Publications\n---\nTotal citations as of January 2026:\n\n"
        "- [Web of Wool](https://a.example/w): 210 (h-index = 4)\n\n"
        "- [Google Scholar](https://a.example/g): 1,450 (h-index = 9, i10-index = 7)\n"
    )

    assert titles(page) == []


def test_mathematics_at_the_front_of_a_title():
    """A dollar sign apart from the last name begins the title."""
    item = "- Ada Byron, Charles Babbage. $k$-ply looms for continuous yarn. *Wool Letters*, 2024.\n"

    assert titles(f"## Publications\n\n{item}") == ["$k$-ply looms for continuous yarn"]


def test_thesis_in_brackets_behind_its_title():
    """The kind and school of a thesis in brackets behind its title are its venue."""
    title = "[Marks of learning from wool (Doctoral dissertation, Woolton University)](a.pdf)"
    (thesis,) = works(f"## Theses\n\n- Byron, A. (2022). {title}.\n")

    assert (thesis.title, thesis.venue) == (
        "Marks of learning from wool",
        "Doctoral dissertation, Woolton University",
    )
    assert thesis.status is Status.PUBLISHED


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("[Ph.D. thesis]. The Woolton University.", "Woolton University"),
        ("Diplomarbeit, Universität Wollstadt. 2007.", "Diplomarbeit, Universität Wollstadt"),
        ("presented at the Workshop on Wool (WoW 2019), co-located with Felt.", "Workshop on Wool (WoW)"),
        ("in *Proceedings of the Felt Club*, in E-Felt ’25. New York, 2025.", "Proceedings of the Felt Club"),
        ("in *Felt 2015*, 2015, pre-print available as [Report 2014/9](b.pdf).", "Felt"),
    ],
)  # fmt: skip
def test_venue_among_what_is_told_beside_it(behind: str, venue: str) -> None:
    """The school of a thesis, the place a paper was presented at; no short names, no other versions."""
    (paper,) = works(
        f"## Papers\n\n- Byron, A. and Mill, C. [Mapping the yarn of a mill by hand](a.pdf). {behind}\n"
    )

    assert (paper.title, paper.venue) == ("Mapping the yarn of a mill by hand", venue)


def test_title_alone_above_a_line_of_names() -> None:
    """A title in bold, and below it names with no more than a slanted venue: one work."""
    text = (
        "# 2022\n\n### W&P' 22\n**Directed Fulling with Provable Paths**\n\n"
        "**Ada Byron**, Yi Mill, and Charles Babbage.\n*The 43rd Symposium on Weaving and Privacy*.\n\n"
        "### FSE'22\n**Skeletal Counts for Spinner Testing**\n\n"
        "Pei Yao, **Ada Byron**, Wen Tang(<sup>\\*</sup>Corresponding author).\n*The Joint Felt Conference*\n"
    )

    assert [(p.title, p.venue) for p in works(f"---\ntitle: Publications\n---\n{text}")] == [
        ("Directed Fulling with Provable Paths", "43rd Symposium on Weaving and Privacy"),
        ("Skeletal Counts for Spinner Testing", "Joint Felt Conference"),
    ]


def test_titles_in_a_script_that_parts_no_words() -> None:
    """Signs count as words do; the owner's name in that script, bold and slanted, parts no list of names."""
    text = (
        "# Publications\n"
        "- **Asking for Yarn in Mills** [PDF](a.pdf) <br>AAAI, 2022. <br>Hong Ye, ***Ada Byron***, Hui Li.\n"
        "- **羊毛纺织图谱的补全方法** [PDF](b.pdf) <br>软件学报, 2022. <br>张宁, 谢辛, ***邓敏***, 陈华.\n"
    )

    assert [(p.title, p.venue, len(p.authors)) for p in works(text)] == [
        ("Asking for Yarn in Mills", "AAAI", 3),
        ("羊毛纺织图谱的补全方法", "软件学报", 4),
    ]


def test_title_before_a_journal_its_volume_and_its_article() -> None:
    """ "Title, Wool Reports, Volume 8, Article number: 149": the journal is no part of the title."""
    (paper,) = works(
        "## Papers\n\nTan R., Byron A., Mill J.P.: Damp slows the felting of fleeces, Wool Reports,"
        " Volume 8, Article number: 2468 (2019).\n"
    )

    assert (paper.title, paper.venue) == ("Damp slows the felting of fleeces", "Wool Reports")


def test_theses_under_a_portuguese_heading() -> None:
    """Theses and dissertations are works."""
    item = "2017 - [A lã e os seus panos](t.pdf). Tese de doutorado, Universidade da Lã.\n"

    assert titles(f"## Teses e Dissertações\n\n{item}") == ["A lã e os seus panos"]


def test_where_a_work_was_presented_stands_behind_its_names() -> None:
    """ "*Title.* Names. **Presented at …**, 2009.": where nothing else is said, there."""
    text = (
        "# Publications\n\n"
        "- *A note on woolly engines.*\nAda Byron and Grace Weaver.\n"
        "**Presented at the 7th Convegno di Tessitura (CITE)**, 2009.\n[PDF](./a.pdf)\n"
        "- *Woolly engines at rest.*\nAda Byron and Grace Weaver.\n**Journal of Looms**, 2012.\n"
        "- *Extensions of looms*.\nAda Byron, PhD thesis, **Felt University**, 2011.\n[PDF](./c.pdf)\n"
    )

    assert [(p.venue, p.year, len(p.authors)) for p in works(text)] == [
        ("7th Convegno di Tessitura (CITE)", 2009, 2),
        ("Journal of Looms", 2012, 2),
        ("PhD thesis, Felt University", 2011, 1),
    ]


def test_chapters_in_volumes_of_german_editors() -> None:
    """ "*Title*, in: Names (Hgg.), *Volume*, Town 2016: House": the volume; "(mit Name, Hg.)" are authors."""
    text = (
        "# Publications\n\n"
        "- (9) *On Wool and Right*, in: B. Weber, M.J. Loom (Hgg.), Between Wool and Felt,"
        " Woolton 2009: Felt Press, 31-43.\n"
        "- (8) *Wełna i tkanina*, in: Anna K. Weber (Hg.), *Profesja tkacza*, Gdynia 2010: Felt Press, 3-4.\n"
        "- (7) (mit Emil Spinner, Max C. Loom, Hgg.) *Ethik der Wolle*, Woolton 2016: Shear Press.\n"
        "- (6) (mit Emil Spinner, Hg.) *Ethik der Felle*, Woolton 2015: Shear Press.\n"
    )

    assert [(p.title, p.authors, p.year) for p in works(text)] == [
        ("On Wool and Right", (), 2009),
        ("Wełna i tkanina", (), 2010),
        ("Ethik der Wolle", ("Emil Spinner", "Max C. Loom"), 2016),
        ("Ethik der Felle", ("Emil Spinner",), 2015),
    ]
    assert [p.venue for p in works(text)][:2] == ["Between Wool and Felt", "Profesja tkacza"]


def test_names_parted_by_dashes() -> None:
    """A line of nothing but names, the owner's among them, is a list of names whatever parts them."""
    text = (
        "# Publications\n\n"
        "**Woolly: A Core Loom**  \nAda Byron - Jean Weaver - Vincent Felt  \n"
        "[LOOM - 2016](http://l.example/)  \n([slides](t.pdf))\n\n"
        "**Looms from the ground up**  \nJean Weaver - Ada Byron  \n[WOOL - 2015](http://i.example/)\n\n"
        "**Yarn alone**  \nAda Byron - Under the care of J. Felt  \nUnpublished - 2014  \n([text](r.pdf))\n"
    )

    assert [(p.authors, p.venue) for p in works(text)][:2] == [
        (("Ada Byron", "Jean Weaver", "Vincent Felt"), "LOOM"),
        (("Jean Weaver", "Ada Byron"), "WOOL"),
    ]


def test_linked_titles_of_names_words() -> None:
    """A title in a link that is a line, its words all large; below it the names; part of a page, as text."""
    text = (
        '<div class="list"><b>Publications</b><ul>\n'
        '<li><a href="w.html">Inch-Wide Felt Carding Looms</a>,</br>Charles Babbage, <b>Ada Byron</b>, Luigi'
        " Menabrea </br><i> ACM WOOL </i>, Sep 2020\n"
        '<li><a href="v.html">Spinning Code Mixed Yarn: Pain Points and Sweet Spots</a>,</br><b>Ada Byron</b>'
        ", Charles Babbage,<i>  3rd FELT, LOOM</i>, May 2016\n"
        '<li><a href="u.html">Yarn Function Virtualization: A Primer</a>,</br><b>Ada Byron</b>'
        ", Charles Babbage</br><i> Wool Letters </i>, May 2015\n</ul></div>\n"
    )
    document = read(Source(body=text.encode(), url="https://byron.example/pubs.txt", file_name="pubs.txt"))

    found = extract(document, Owner(name=OWNER), TODAY).publications

    assert document.format == "html"
    assert [(p.title, len(p.authors), p.year) for p in found] == [
        ("Inch-Wide Felt Carding Looms", 3, 2020),
        ("Spinning Code Mixed Yarn: Pain Points and Sweet Spots", 2, 2016),
        ("Yarn Function Virtualization: A Primer", 2, 2015),
    ]


def test_where_it_appeared_in_brackets_last_on_the_line() -> None:
    """Titles end before brackets that hold a venue, its year and a link or not, not before a method's."""
    page = (
        "## Publications\n\n"
        "- **Byron, A.**, Finch, R. Looms in the Mill (Journal of Quiet Wool)\n"
        "- **Byron, A.**, Finch, R. Fleeces that Simulate Weaving (Physics of Wool, 2021)\n"
        "- **Byron, A.**, Finch, R. Challenges in Hanging Looms: a Tour (LOOMS 2020, [pdf](c.pdf))\n"
        "- **Byron, A.**, Finch, R. A Survey of Deep Felting (arXiv)\n"
        "- **Byron, A.**, Finch, R. Recurrent Loom Networks (RLN). Wool Letters 12, 2020\n"
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Looms in the Mill", "(Journal of Quiet Wool)"),
        ("Fleeces that Simulate Weaving", "Physics of Wool"),
        ("Challenges in Hanging Looms: a Tour", "(LOOMS)"),
        ("A Survey of Deep Felting", "arXiv"),
        ("Recurrent Loom Networks (RLN)", "Wool Letters"),
    ]


def test_titles_without_names_before_brackets_and_icons() -> None:
    """Below a year, titles alone, each with its venue and an icon's link in brackets, are works."""
    page = "## Papers\n\n<b>2021</b>\n<ol>\n" + "".join(
        f'<li>{title} ({venue}, <a href="{n}.pdf"><i class="fa">&#xf08e;</i></a>) </li>\n'
        for n, (title, venue) in enumerate(
            (
                ("Quiet Looms in the Mill: A Guide", "Journal of Quiet Wool"),
                ("Fleeces that tell how they weave", "Nature"),
                ("Challenges in Hanging Looms: a Tour", "LOOMS 2020"),
            )
        )
    )

    assert [(p.title, p.venue, len(p.links)) for p in works(page + "</ol>\n")] == [
        ("Quiet Looms in the Mill: A Guide", "Journal of Quiet Wool", 1),
        ("Fleeces that tell how they weave", "Nature", 1),
        ("Challenges in Hanging Looms: a Tour", "LOOMS", 1),
    ]


def test_letters_in_a_link_behind_the_title() -> None:
    """A link of a few letters behind a title's comma, before the year, is the venue and none of the title."""
    page = "## Papers\n" + "".join(
        f"- {title}, [{letters}](https://journals.example/{letters.lower()}/10) ({year}).\n"
        for title, letters, year in (
            ("Bells That Call All Shearers at Dawn", "WpJL", 2021),
            ("A store of patterns for small and quick looms", "WRD", 2020),
            ("KN1843: Charts of Woven Knots from Four Barns", "WRL", 2017),
        )
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Bells That Call All Shearers at Dawn", "WpJL", 2021),
        ("A store of patterns for small and quick looms", "WRD", 2020),
        ("KN1843: Charts of Woven Knots from Four Barns", "WRL", 2017),
    ]


def test_label_before_a_paper_over_a_long_abstract() -> None:
    """A label before a title that fills its line, over a long abstract, makes it no less a work."""
    abstract = "We study how looms are shared among mills where few are at hand, and what follows. " * 12
    page = (
        "## Working Papers\n\n**[Job Market Paper: Optimal Shearing Rules](jmp.pdf)**\n\n"
        f"*Abstract:*\n\n{abstract}\n\n**[Who Pays for the Wool?](wool.pdf)**\n\n*Abstract:*\n\n{abstract}\n"
    )

    assert titles(page) == ["Optimal Shearing Rules", "Who Pays for the Wool?"]


def test_papers_that_the_owner_read() -> None:
    """A page that says at its beginning that it lists what its owner read lists no works."""
    over = "## Papers\n\nA long list of papers I have enjoyed.\n\n### 2021\n"
    items = (
        "- Quiet Looms in the Mill (Journal of Quiet Wool) [pdf](a.pdf)\n"
        "- Rosa Finch, {}. Hanging Looms: a Tour. LOOMS 2020\n"
    )

    assert titles(over + items.format("Carl Mill")) == []
    assert titles(over + items.format("Ada Byron"))[-1] == "Hanging Looms: a Tour"
    assert len(titles("## Papers\n\n### 2021\n" + items.format("Carl Mill"))) == 2
    for said in ("My blog has notes on papers I read.", "A list of the books I enjoyed writing."):
        assert len(titles(f"{said}\n\n## Papers\n\n### 2021\n" + items.format("Carl Mill"))) == 2


def test_day_of_a_visit_is_no_year() -> None:
    """When somebody looked at an address is no year of the work there, nor its venue."""
    page = (
        "## Publications\n\n"
        "- Byron, Ada. “Woollen Themes in the Mill.” *Wool Journal* 19, no. 1 (2022): 118–134.\n"
        "- “The History of Wool.” *Woolton School: History of Looms*. Accessed July 29, 2025. https://w.example/a/\n"
        "- Byron, Ada. “Looms on Line.” *Woolton School*. Last accessed 3 May 2024. https://w.example/b/\n"
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Woollen Themes in the Mill", "Wool Journal", 2022),
        ("The History of Wool", "Woolton School: History of Looms", None),
        ("Looms on Line", "Woolton School", None),
    ]


def test_underlines_that_nothing_reads() -> None:
    """In an element of HTML Markdown's marks stand as they are typed; they hide no initial."""
    page = (
        "## Publications\n\n<div>\n<p>\n<b>Looms in the Mill</b> <br>\n_A. Byron, R. Finch_ <br>\n"
        "Wool Letters 06 (2021) 026\n</p>\n<p>\n<b>Threads of loom_net</b> <br>\n_A. Byron, C. Mill_ <br>\n"
        "Wool Letters 05 (2020) 12\n</p>\n</div>\n"
    )

    assert [(p.title, p.authors) for p in works(page)] == [
        ("Looms in the Mill", ("A. Byron", "R. Finch")),
        ("Threads of loom_net", ("A. Byron", "C. Mill")),
    ]


def test_commentary_behind_the_title_is_of_it() -> None:
    """A sentence that says on what a title comments is no venue: the slanted words behind it are."""
    page = (
        "## Publications\n\n"
        "**Byron A**. 2021. New mappings of wool and felt. A commentary on Mill’s ‘On tensions in wool’."
        " *Singular Journal of Felt* **42**(1) 31–35.\n\n"
        "**Byron A** and R Finch. 2020. Exploding the loom book: Threads in the boom."
        " *Annals of Wool* **110**(2) 391–398.\n"
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        (
            "New mappings of wool and felt. A commentary on Mill’s ‘On tensions in wool’",
            "Singular Journal of Felt",
        ),
        ("Exploding the loom book: Threads in the boom", "Annals of Wool"),
    ]


def test_formula_at_the_front_of_a_linked_title() -> None:
    """A letter and a number set low begin a title; they are no mark of the list."""
    page = (
        "## Publications\n\n"
        '- <a href="a.pdf"> E<sub>8</sub> symmetry of the loom </a> A. Byron, Wool Letters 2018.\n'
        "- A. Byron, R. Finch. Felts in the mill. *Wool Letters*, 2022.\n"
    )

    assert titles(page) == ["E8 symmetry of the loom", "Felts in the mill"]


def test_collaboration_in_brackets_behind_the_names() -> None:
    """For whom the authors wrote, in brackets behind them, is none of the title."""
    page = (
        "## Published\n"
        "- M. Lund et al. (LOOM Collaboration) Bounds on Woven Threads. Phys. Rev. Lett. 127, 8 (2021).\n"
        "- A. Byron, R. Finch. Search for yarn in felt. Phys. Rev. D 13, 35 (2019).\n"
    )

    assert titles(page) == ["Bounds on Woven Threads", "Search for yarn in felt"]


def test_short_quotation_among_plain_titles() -> None:
    """A title of three words in quotes, its stop within them, ends there in a list of plain ones too."""
    page = (
        '## Publications\n\n- **Byron, A.**, Finch, R. "Spinning by night." *Wool Letters* 12 (2022).\n'
        "- **Byron, A.**, Mill, C. (2019). Mending looms. *Wool Letters*, *10*, 1--9.\n"
        "- **Byron, A.**, Mill, C. (2018). Mending threads. *Wool Letters*, *9*, 1--9.\n"
    )

    first, *_ = works(page)

    assert (first.title, first.venue) == ("Spinning by night", "Wool Letters")


def test_body_that_signs_alone() -> None:
    """A team in front of all, the year in brackets behind it, wrote the work."""
    page = (
        "## Publications\n\n"
        "- Finch, R., & **Byron, A.** (2022). Spinning without looking. [*Wool Letters*](/1), 6, 1-20.\n"
        "- WoolTeachR Team. (2022). Open looms benefit the mill. [*Felt Reviews*](/2), 1–2.\n"
        "- **Byron, A.**, Finch, R., & Mill, C. (2021). Two fleeces and more. [*Wool*](/3), 5, 1-20.\n"
    )

    assert [(p.title, p.authors) for p in works(page)][1] == (
        "Open looms benefit the mill",
        ("WoolTeachR Team",),
    )


def test_presented_between_a_title_and_its_names() -> None:
    """The names on the line below are behind the place a paper was presented at."""
    text = (
        "Publications\n======\n"
        "* [Looms that learn](https://arxiv.org/abs/2402.1), [YARN](https://yarn.example/2025/), 2025.\n"
        "  * Ada Byron and Charles Babbage.\n"
        "* [Wool with dense memory](https://arxiv.org/abs/2506.1), presented at FELT NWM workshop, 2025.\n"
        "  * Ada Byron, Charles Babbage and Luigi Menabrea.\n"
    )

    assert [(p.venue, p.year) for p in works(text)] == [("YARN", 2025), ("FELT NWM workshop", 2025)]


def test_summary_below_the_names_is_no_title() -> None:
    """A slanted bold title, venue, link; in paragraphs of their own the names, and a line that sums it up."""
    text = (
        "## Selected Publications\n\n"
        "- **_Reading FleeceBOX: Wool, Dye, and Grease under One Lens at the Mill._**\n"
        "  arXiv preprint 2025.\n  [[pdf]](https://arxiv.org/pdf/2505.20076)\n  \n"
        "  Oswin Felt, _Ada Byron_, Gerda Loom, Nell Yarn, Otto B. Spin.\n  \n"
        "  **TL;DR:** We open FleeceBOX—a bench on which wool, dye and grease are looked at"
        " side by side, and try it on the bales of one mill.\n"
    )

    (work,) = works(text)

    assert work.title == "Reading FleeceBOX: Wool, Dye, and Grease under One Lens at the Mill"
    assert (work.venue, work.year, work.status) == ("arXiv", 2025, Status.PREPRINT)


def test_works_named_by_their_first_authors() -> None:
    """A line on research that names works in short, one behind another, lists none."""
    text = (
        "# Ada Byron\n\n## Research\n\n### 1. Felt\nDetermined the structure of felt.\n"
        "* *Key Publications:* **Byron\\* et al.**, *YARN* (2016); Finch\\*, Loom\\*, **Byron et al.**,"
        " *Sci Wool* (2016); Loom, ..., **Byron et al.**, *Yarns Res* (2017).\n\n"
        "## Selected Publications\n\n"
        "1. **Byron A**\\*, Finch I\\*, Loom D, et al. Carding induces structural changes in wool."
        " *Yarn* (2016).\n"
        "2. Finch T, **Byron A**, et al. Felt links yarn and thread in dry worlds. *Sci Wool* (2022).\n"
    )

    assert titles(text) == [
        "Carding induces structural changes in wool",
        "Felt links yarn and thread in dry worlds",
    ]


def test_tag_of_a_workshop_before_its_name() -> None:
    """A short name in square brackets in front gives way to the venue printed behind the title."""
    text = (
        "## Workshops and Posters\n\n"
        '* **[WOOL\'20, Poster]** **Ada Byron**, and Ivy Finch, _"Cycle-Free Felt Graphs"_, 28th'
        " International Symposium on Felt, Feb. 2020\n"
        '* **[FELT\'19, Workshop]** **Ada Byron**, and Ivy Finch, _"PURL: A Framework for Custom Looms"_, 1st'
        " Workshop on Loom Automation, Mar. 2019\n"
    )

    assert [(p.venue, p.year) for p in works(text)] == [
        ("28th International Symposium on Felt", 2020),
        ("1st Workshop on Loom Automation", 2019),
    ]


def test_file_named_for_its_list() -> None:
    """A source without title and headings lists what its file is called for; one of notes lists nothing."""
    text = (
        "1. Wool for Various Looms in Felt Groups. Preprint (2023). [pdf](https://arxiv.org/pdf/2312.17167)\n"
    )

    def of(address: str, name: str = "") -> list[str]:
        url = f"https://byron.example/{address}"
        document = read(Source(body=text.encode(), url=url, file_name=name or address))
        return [p.title for p in extract(document, Owner(name=OWNER), TODAY).publications]

    assert of("papers.md") == of("papers/", "a.md") == ["Wool for Various Looms in Felt Groups"]
    assert of("notes.md") == []


def test_bold_words_closed_behind_a_space() -> None:
    """Editors leave the last space within the mark: a bold title, a slanted journal; breaks before HTML."""
    text = (
        "# Papers\n\n"
        "**Loom Observers **(book chapter)\nA. Byron\n*Encyclopedia of Looms*, Springer, 2020\n\n"
        "**A study of loom observers with unknown wool**\nN. Finch, Y. Joo, and A. Byron\n"
        "*Woolmatica, *vol. 41, pp. 210-219, 2014\n\n"
        "**Shears for Thread-Saving Low-Slung Looms**\nGyu Finch, Ada Byron and Eun Loom\n"
        "*Loom Room Mechanics*, Special Issue on Carded and Combed Fleeces, vol. 31, no. 2, 2020\n"
    )
    breaks = (
        "# Accepted papers\n\n* _**Ada Byron**_, Ivy Finch \\\\\n"
        "  Carding areas of high risk (*Written in Korean*) \\\\\n"
        "  Accepted in *Journal of Applied Wool* \\\\\n  <details><summary>[Abstract]</summary>\n"
        "    This study cards areas.\n  </details>\n"
    )

    assert [(p.title, p.venue, p.year) for p in works(text)] == [
        ("Loom Observers", "Encyclopedia of Looms", 2020),
        ("A study of loom observers with unknown wool", "Woolmatica", 2014),
        ("Shears for Thread-Saving Low-Slung Looms", "Loom Room Mechanics", 2020),
    ]
    assert [(p.title, p.venue) for p in works(breaks)] == [
        ("Carding areas of high risk", "Journal of Applied Wool")
    ]


def test_talks_below_a_bold_line_and_dates_with_months() -> None:
    """Posters and presentations are talks; a state with a remark, a month beside the year, are no title's."""
    text = (
        "---\ntitle: Publications\n---\n\n"
        "**Byron, A.**, Finch, N., & Loom, D. (in prep; [registered](https://doi.org/10.1/x)). How Felt"
        " Grows on Sheep. OSF. March 22\n\n"
        "**Byron, A.**, & Loom, D. (July 2019). The Spinning of Yarn. *Proceedings of Wool Days*.\n\n"
        "**Posters & Presentations**\n\n"
        "**Byron, A.**, Loom, D. (July 2021). Do words for wool travel? Poster presented at the 31st Meeting"
        " of the Society for Felt.\n\n"
        "**Byron, A.**, Loom, D. (2018). On small looms. Talk presented at the Wool Society.\n"
    )

    assert [(p.title, p.year) for p in works(text)] == [
        ("How Felt Grows on Sheep", None),
        ("The Spinning of Yarn", 2019),
    ]


def test_title_with_a_colon_behind_initials() -> None:
    """Two large words before a colon are no last author of a list of initials."""
    text = (
        "## Conference\n\n"
        "* Byron, A., Waite, W., Finch, K., Nagle, Z., FELT Beacon: A Low-Cost Loom to Card Wool. WOOL 2019,"
        " Woolton. November 2019\n"
        '* J.Y. Finch, T. Loom, A. Byron, and Z. Nagle, "Carding: A Loom for Wool", 7th International Loom'
        " Conference, September 2018\n"
    )

    assert [(p.title, len(p.authors)) for p in works(text)] == [
        ("FELT Beacon: A Low-Cost Loom to Card Wool", 4),
        ("Carding: A Loom for Wool", 4),
    ]


def test_authors_in_chips_that_a_gap_parts() -> None:
    """Each author a link with an arrow, their register beside it, no comma between; then venue and links."""

    def chip(name: str, number: int) -> str:
        return (
            f'<span class="chip"><a class="chip-left" href="https://p{number}.example/">{name} ↗</a>'
            f'<a class="chip-right" href="https://orcid.org/0000-0003-0000-000{number}">iD ↗</a></span>\n'
        )

    def work(title: str, names: tuple[str, ...], venue: str) -> str:
        chips = "".join(chip(name, number) for number, name in enumerate(names))
        return (
            f'# {title}\n\n<div class="author-chips">\n{chips}</div>\n\n{venue}  \n2022\n\n'
            '<div class="pub-links">\n<a class="chip" href="https://doi.org/10.1/x">Wool Xplore ↗</a>\n'
            '<a class="chip" href="https://arxiv.org/abs/2103.1">arXiv ↗</a>\n</div>\n\n'
        )

    text = "---\ntitle: Publications\n---\n\n" + work(
        "Loom Detection Under Wool Uncertainty",
        ("Venkat Ranganathan", "<strong>Ada Byron</strong>", "Justin Loom"),
        "IEEE Wool Letters",
    )
    text += work("Free Trajectories for Swarms of Moths", ("Ada Byron", "Tyler H. Felt"), "Woolmatica")

    assert [(p.title, p.authors, p.venue, p.year) for p in works(text)] == [
        (
            "Loom Detection Under Wool Uncertainty",
            ("Venkat Ranganathan", "Ada Byron", "Justin Loom"),
            "IEEE Wool Letters",
            2022,
        ),
        ("Free Trajectories for Swarms of Moths", ("Ada Byron", "Tyler H. Felt"), "Woolmatica", 2022),
    ]


@pytest.mark.parametrize("far", ["    ", "  "])
def test_blocks_that_ask_for_markdown(far: str) -> None:
    """An item of HTML that asks for Markdown, its work in the first line; in a list below what it found."""
    items = [
        ("Threads of wool on slate roofs", "Ada Byron**, Charles Felt, Wanda Loom", 2025),
        ("Slate that keeps the wool of moths dry", "Ada Byron**, Wanda Loom", 2024),
    ]
    text = '---\ntitle: ""\n---\n\n# Publications\n\n<ol reversed markdown="1">\n'
    for title, names, year in items:
        text += f'  <li markdown="1">\n[{title}](https://loom.example/{year}) **{names}. {year}\n\n'
        text += f"{far}- How well does wool keep on slate? A case from the felt of 2021\n"
        text += f"{far}- We follow the usual way to card it, and there is a related [note](https://felt.example).\n"
        text += "  </li>\n\n"

    assert [(p.title, len(p.authors), p.venue, p.year, len(p.links)) for p in works(f"{text}</ol>\n")] == [
        (items[0][0], 3, None, 2025, 1),
        (items[1][0], 2, None, 2024, 1),
    ]


def test_prizes_in_a_list_below_a_work() -> None:
    """A list within an entry's item tells of a prize and of what was found: no other work, the prize kept."""
    text = "# Publications\n\n"
    for title in ("Threads of wool on slate roofs", "Slate that keeps the wool of moths dry"):
        text += f"- [{title}](https://loom.example/1) **Ada Byron**, Charles Felt. 2024\n"
        text += "    - Best Paper Award at the loom days\n"
        text += "    - We found that the wool keeps longer on slate than on tin\n"

    assert [(p.title, p.year, len(p.awards)) for p in works(text)] == [
        ("Threads of wool on slate roofs", 2024, 1),
        ("Slate that keeps the wool of moths dry", 2024, 1),
    ]


def test_numbers_in_brackets_begin_entries() -> None:
    """Plain lines with no empty ones between: each number that goes on from the last begins an entry."""
    text = (
        "# Publications\n\n"
        "[1] Ada Byron, Charles Felt. Growing wool on slate roofs. Journal of Wool, 2016, 34(3): 366-373.\n"
        "[2] Charles Felt, Ada Byron. Slate that sings of\n"
        "moths in the rain [3]. Loom Letters, 2014, 39(2): 150-153.\n"
    )
    assert [(p.title, p.venue, p.year) for p in works(text)] == [
        ("Growing wool on slate roofs", "Journal of Wool", 2016),
        ("Slate that sings of moths in the rain [3]", "Loom Letters", 2014),
    ]


def test_a_list_as_russians_keep_it() -> None:
    """Surname and initials with no comma before the title; "//", "№", "С." and numbered meetings."""
    text = (
        "# Публикации\n\n"
        "1. Байрон А.К. Классификация правил вязки носков в сельских домах"
        ' // "Шерсть и войлок", №6 2018 г., C.216-221.\n'
        "2. Байрон А. К. О полурешётке петель // Шерстяной сборник. — 2019. — Т. 7, № 2, cc. 2-5.\n"
        "3. Байрон А.К., Мельник П.Р. Устройство стана для овец. 58-я Научная Конференция ШФТИ, 2015.\n"
        "4. А.К. Байрон Войлочная грамматика ковров. 61-я Научная Конференция ШФТИ, 2018.\n"
        "5. Прядение и анализ нити на станках. 58-я Научная Конференция ШФТИ, 2015.\n"
    )
    assert [(p.title, len(p.authors), p.venue, p.year) for p in works(text)] == [
        ("Классификация правил вязки носков в сельских домах", 1, "Шерсть и войлок", 2018),
        ("О полурешётке петель", 1, "Шерстяной сборник", 2019),
        ("Устройство стана для овец", 2, "58-я Научная Конференция ШФТИ", 2015),
        ("Войлочная грамматика ковров", 1, "61-я Научная Конференция ШФТИ", 2018),
        ("Прядение и анализ нити на станках", 0, "58-я Научная Конференция ШФТИ", 2015),
    ]


def test_html_as_it_stands() -> None:
    """A block that Quarto hands on as HTML is read, with its empty lines; other chunks are left out."""
    text = "---\ntitle: Publications\n---\n\nSome of my papers.\n\n```{=html}\n<div class='page'>\n"
    for title, venue in (
        ("Threads of wool on slate roofs", "Loom Letters, 2022"),
        ("Moths that card wool by night", "Felt Letters, 2021"),
    ):
        text += f"  <article class='card'>\n    <h3>{title}</h3>\n\n    <p>{venue}</p>\n"
        text += "    <a href='https://felt.example/1'>View on Felt</a>\n  </article>\n"
    text += "</div>\n```\nMore of them soon.\n\n```{=latex}\n\\section{Looms that are none}\n```\n"

    assert [(p.title, p.venue, p.year) for p in works(text)] == [
        ("Threads of wool on slate roofs", "Loom Letters", 2022),
        ("Moths that card wool by night", "Felt Letters", 2021),
    ]


@pytest.mark.parametrize("heading", ["# Publications\n\n", ""])
def test_where_it_appeared_between_title_and_coauthors(heading: str) -> None:
    """A heading that is a title, the volume with its slanted journal, then who it was with: one work."""
    text = heading
    for title, venue in (
        (
            "Sheep Arbitrage and the Persistence of Woollen Misconduct",
            "74 *Wool. L. Rev.* (forthcoming, 2022)",
        ),
        (
            "Loom Integration and the Spread of Felt: Linking Yarn to Thread",
            "45 *J. Felt. Looming* 100857 (2021)",
        ),
        ("Moths That Come Late: A Count by the Shelf", "135 *J. Felt. Econ.* 795 (2020)"),
    ):
        text += (
            f"## {title}\n\n{venue}  \nwith Wanda Loom and Charles Felt ([SSRN](https://ssrn.example/1))\n\n"
        )
        text += "- Presented at Wool University (2020), Yarn Days (2021)\n\n"

    assert [(p.title[:6], p.venue, p.year) for p in works(text)] == [
        ("Sheep ", "Wool. L. Rev.", 2022),
        ("Loom I", "J. Felt. Looming", 2021),
        ("Moths ", "J. Felt. Econ", 2020),
    ]
