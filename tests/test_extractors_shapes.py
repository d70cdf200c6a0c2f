"""Shapes of strangers' pages, their headings, lists, cards and menus, each as small as it may go wrong."""

from __future__ import annotations

import re

import pytest

from crawler.extractors import Owner, extract
from crawler.extractors.hints import SUMMARY
from crawler.reading.document import Break, Document, Heading, Line, Mark, Span
from snapshots.model import Status
from tests.extracting import TODAY, a_list, shown, titles, works

KNITTING = "Ada Byron, Charles Babbage. <b>Knitting Machines that Learn</b>. Wool Letters, 2021."
SORTING = "Ada Byron. <b>Sorting Threads by Colour</b>. Wool Letters, 2022."


def test_paragraph_in_a_heading() -> None:
    """A paragraph set in large letters is no heading that its page stands below."""
    life = "<h2>" + "My research is on looms and on what they know of the threads that run through them. " * 4
    page = f"{life}</h2><h2>Papers</h2><p>Ada Byron, “Sorting Threads by Colour”, Wool Letters, 2021.</p>"

    (work,) = works(page)

    assert work.section == ("Papers",)


def test_line_of_links_is_no_heading() -> None:
    """ "Full paper (7/9/25): PDF | arXiv" in a term of its own belongs to the entry above."""
    page = "<h2>Publications of Ada Byron</h2>" + "".join(
        f"<dl><dt><b>{title}</b> (with Charles Babbage)<br>Preprint.<dd><u>Abstract</u>: We study looms."
        f"<dt>Full paper (7/9/25): <a href='{n}.pdf'>PDF</a> | <a href='https://arxiv.org/abs/2507.0000{n}'>"
        f"arXiv:2507.0000{n}</a></dl>"
        for n, title in enumerate(("Statistics of woollen threads", "Unbounded looms", "Hopf knots in wool"))
    )

    assert [(p.title, len(p.links)) for p in works(page)] == [
        ("Statistics of woollen threads", 2),
        ("Unbounded looms", 2),
        ("Hopf knots in wool", 2),
    ]


def test_in_prep_is_a_list_of_works() -> None:
    """ "In prep" heads works in preparation."""
    page = a_list("Byron, Ada, and Charles Babbage. The limits of wool.", heading="In prep")

    assert [(p.title, p.status) for p in works(page)] == [("The limits of wool", Status.IN_PREPARATION)]


def test_menu_before_a_list_is_no_part_of_its_first_entry() -> None:
    """The first item of a list begins with the list, whatever stands before it in one section."""
    page = (
        "<div><ul><li>Wool</li><li>Looms</li></ul></div><div><p>Here is a sentence on my works.</p><ol>"
        "<li>Ada Byron, “Sorting Threads by Colour”, Wool Letters, 2021.</li>"
        "<li>Ada Byron, “Looms and Labour Markets”, Wool Letters, 2020.</li></ol></div>"
    )

    assert titles(page) == ["Sorting Threads by Colour", "Looms and Labour Markets"]


def test_address_over_a_life_is_no_work() -> None:
    """A linked university below the owner's name is where they work."""
    page = (
        "<b>ADA BYRON</b><table><tr><td><a href='/u'>Woolton Loom University</a><br>"
        "<a href='/d'>Department of Wool</a><br>Woolton, 23284</td></tr></table>"
        "<b>BOOKS:</b><table><tr><td><b>Handbook of Wool</b><br>by Ada Byron and Charles Babbage<br>2018.<br>"
        "Wool Press</td></tr></table>"
        "<b>JURIED WOOL EXHIBITIONS:</b><ul><li><i>Four Views of a Loom</i>, in WoolFest, 2025.</li></ul>"
        "<b>PAPERS:</b><ul><li><a href='/1'>Sorting Threads by Colour</a> (with William King), <i>Wool</i>,"
        " 2020.</li></ul>"
    )

    assert [shown(p)[0::3] for p in works(page)] == [
        ("Handbook of Wool", 2018),
        ("Sorting Threads by Colour", 2020),
    ]


def test_heading_of_an_entry_keeps_it_whole() -> None:
    """Below a title in a heading, a linked venue of many words begins no entry of its own."""
    page = "<h1>Publications and preprints</h1>" + "".join(
        f"<article><h2><a href='/{n}'>{title}</a></h2><p>{rest}</p></article>"
        for n, (title, rest) in enumerate(
            (
                ("Towards absolutely continuous wool", "With C. Babbage. Preprint, 2021."),
                (
                    "On the dimension of woollen threads",
                    "With C. Babbage and W. King. Published in <a href='/v'>Wool Research Notices of All</a>,"
                    " 2018.",
                ),
                (
                    "Sets of looms and their slices in fractal wool",
                    "Published in the <a href='/v'>Wool of Today</a>, 2016.",
                ),
                ("Thread Frequencies and Bernoulli Looms", "Proceedings of the Wool Workshop, 2014."),
            )
        )
    )

    assert [shown(p) for p in works(page)] == [
        ("Towards absolutely continuous wool", ("C. Babbage",), None, 2021),
        (
            "On the dimension of woollen threads",
            ("C. Babbage", "W. King"),
            "Wool Research Notices of All",
            2018,
        ),
        ("Sets of looms and their slices in fractal wool", (), "Wool of Today", 2016),
        ("Thread Frequencies and Bernoulli Looms", (), "Proceedings of the Wool Workshop", 2014),
    ]


def test_remark_in_a_heading_ends_no_section() -> None:
    """ "(more here)" set as large as the list's name, and a heading of labels, stand over nothing."""
    page = (
        "<h1>Ada Byron</h1><h3>Selected publications</h3><h3><a href='/all'>(More in here)</a></h3>"
        f"<p>{KNITTING}</p><h3><a href='/1'>[Paper]</a>, accepted to LOOMS</h3><p>{SORTING}</p>"
    )

    assert [p.section for p in works(page)] == [("Ada Byron", "Selected publications")] * 2


def test_menu_between_bars_is_no_work() -> None:
    """Links to the parts of a site stand in no list of works; labels of an entry's links do."""
    page = (
        "<h2>Publications</h2><p><a href='/'>Top</a> | <a href='/p'>Publications and Working Papers</a> |"
        f" <a href='/t'>Teaching</a></p><p>{KNITTING}</p>"
        "<p><a href='/1'>Paper</a> | <a href='/2'>Talk</a> | <a href='/3'>Software</a></p>"
    )

    assert [(p.title, len(p.links)) for p in works(page)] == [("Knitting Machines that Learn", 3)]


def test_page_that_promises_its_list_elsewhere() -> None:
    """ "You may also want to read …" lists no work."""
    page = (
        "<h2>Publications of Ada Byron</h2><p>You may also want to read"
        f" <a href='/d'>descriptions of some of my papers in plain words</a>.</p>"
        f"<p>{KNITTING}</p><p>{SORTING}</p>"
    )

    assert titles(page) == ["Knitting Machines that Learn", "Sorting Threads by Colour"]


def test_labels_in_a_definition_list() -> None:
    """Terms name the fields beside them; a summary and the citation printed once more are no entries."""
    looms = ((2022, "What trees make of their looms"), (2021, "Doubt in the weaver's hands"))
    skip = "<div><a href='#a'>Jump to Content</a><a href='#m'>Jump to Main Navigation</a></div>"
    page = f"{skip}<ul><li><a href='/'>Home</a></li></ul><h1>Publications</h1>" + "".join(
        f"<h2>{year}</h2><ul><li><h3><a href='{year}.pdf'>{title}</a></h3>"
        "<dl><dt class='authors'>Authors:</dt><dd>Babbage, Byron & King</dd><dt>Journal:</dt><dd>Woolly</dd>"
        "<dt>Summary:</dt><dd>Looms are made of wood. Here we ask what the trees think of it, and why.</dd>"
        f"<dt>Citation:</dt><dd><cite>Babbage, C., Byron, A., & King, W. ({year}). {title}. Woolly, 11, 1-9."
        "</cite></dd></dl></li></ul>"
        for year, title in looms
    )

    assert [shown(p) for p in works(page)] == [
        (title, ("Babbage", "Byron", "King"), "Woolly", year) for year, title in looms
    ]


def test_cards_with_a_tag_over_the_title() -> None:
    """What stands on a card's picture is no heading of the list, whatever it says; nor is a Chinese title."""
    cards = (
        (
            "LEARNING<br>LOOMS",
            "Knitting machines that learn from sheep",
            "Ada Byron, William King",
            "Wool 2 (1), 4",
        ),
        (
            "PATENT",
            "一种用于羊毛织机的计算方法及装置",
            "<b>Ada Byron</b>, William King",
            "Woolly Threads 3 (2), 5",
        ),
        ("LEARNING<br>LOOMS", "Hybrid thread-wool looms", "William King, <b>Ada Byron</b>", "Wool 4 (1), 47"),
        ("REVIEW", "What do looms know about their weavers?", "Ada Byron", "Woolly Threads 5 (2), 6"),
    )
    page = "<h2>Publications</h2>" + "".join(
        f"<article><div>{tag}</div><div><h3>{title}</h3><p>{authors}</p><p><em>{venue}</em> (202{n})</p>"
        f"<div><details><summary>ABS</summary><p>We look.</p></details><a href='{n}'>HTML</a></div></div>"
        "</article>"
        for n, (tag, title, authors, venue) in enumerate(cards)
    )

    assert [(p.title, p.year) for p in works(page)] == [(c[1], 2020 + n) for n, c in enumerate(cards)]
    assert [p.venue for p in works(page)] == ["Wool", "Woolly Threads"] * 2


def test_menu_in_headings_and_parts_of_cards() -> None:
    """A menu whose items are headings parts no list; nor does "Code" over the links of one work."""
    menu = "".join(
        f"<li><a href='{w}.html'><h3>{w.title()}</h3></a></li>" for w in ("cv", "teaching", "contact")
    )
    page = f"<h1>Ada Byron</h1><ul>{menu}</ul><div id='main'>" + "".join(
        f"<article><header><h2>{title}</h2><p>Ada Byron, William King</p><a href='/'>{venue}</a></header>"
        "<p>We ask what looms know of their weavers, and how they came to know it.</p>"
        f"<footer><div><h3>Code</h3><ul><li><a href='{n}/code'>git</a></li></ul></div></footer></article>"
        for n, (title, venue) in enumerate(
            (
                ("Looms that learn from their sheep", "WOOL 2025"),
                ("Threads that think of cotton", "LOOM 2024"),
            )
        )
    )

    assert [(p.title, p.venue, len(p.links)) for p in works(page)] == [
        ("Looms that learn from their sheep", "WOOL", 1),
        ("Threads that think of cotton", "LOOM", 1),
    ]


def test_please_write_to_me() -> None:
    """A sentence that asks the reader to write lists no work."""
    page = (
        "<h1>Publications</h1><p>Find them all in <a href='https://index.example/ada'>my profile</a></p>"
        "<p>If a paper is closed, please email <a href='mailto:a@b.example'>a@b.example</a> for it!</p>"
    )

    assert titles(page) == []


def test_heading_never_closed() -> None:
    """A heading whose element is never closed ends where the next begins; <menu> is a list like others."""
    rows = "".join(
        f"<hr><a href='{n}.pdf'><img src='d.gif'></a> Ada Byron and Mary King, 20{n}, <i>{title}</i>{venue}"
        for n, title, venue in (
            (21, "Looms and the People Who Mind Them", ", <b>Wool Letters</b>."),
            (20, "Threads, Wages and the Price of Sheep", ", <b>Journal of Wool</b>."),
        )
    )
    more = "<hr><a href='s.pdf'><img src='d.gif'></a> <i>Technical Appendix for “Looms at Work”</i>\n"
    page = (
        "<h1>Papers</h1><h4><i>Every paper is a PDF file.</i><br><center><img src='line.gif'></center>"
        f"<h1>Published Papers</h1><menu>{rows}{more}</menu>"
    )

    assert [shown(p) for p in works(page)] == [
        ("Looms and the People Who Mind Them", ("Ada Byron", "Mary King"), "Wool Letters", 2021),
        ("Threads, Wages and the Price of Sheep", ("Ada Byron", "Mary King"), "Journal of Wool", 2020),
    ]


def test_abstract_is_no_heading() -> None:
    """ "Abstract:" over a paragraph of an item parts no list, whatever heading stands above."""
    page = "<p>Working papers and work in progress:</p><ul>" + "".join(
        f"<li><p><strong>“{title}”{along}</strong></p><p>Abstract:</p><p>{'Looms ask us all. ' * 12}</p></li>"
        for title, along in (
            (
                "Wages of weavers and the price of wool",
                " with Charles Babbage, William King, &amp; Mary Lund",
            ),
            ("What sheep are owed", ""),
            ("Spinning in Winter: How Felt Began", " with Mary Lund"),
        )
    )

    assert [
        (p.title, len(p.authors)) for p in works(f"{page}</ul>", url="https://x.example/working.html")
    ] == [
        ("Wages of weavers and the price of wool", 3),
        ("What sheep are owed", 0),
        ("Spinning in Winter: How Felt Began", 1),
    ]


def test_table_with_topics() -> None:
    """A column of topics says nothing of where a work stands; labels below a title are none of it."""
    heads = "".join(f"<th>{head}</th>" for head in ("Title", "Status", "Authors", "Year", "Topics"))
    rows = "".join(
        f"<tr><td><div class='paper-title'>{title}</div><a href='plan.pdf'>Pre-analysis plan</a></td>"
        f"<td><em>{status}</em></td><td><a href='/k'>{names}</a></td><td></td><td>Wool; Turin</td></tr>"
        for title, status, names in (
            ("Woollen influencers: How looms shape weavers", "Under review", "William King"),
            ("Is felt increasing support for sheep?", "Working paper", "Mary Lund"),
        )
    )
    page = "<h1>Working Papers</h1><p>My present papers are below. Click on one.</p>"
    page += f"<table><thead><tr>{heads}</tr></thead>"

    assert [(p.authors, p.venue, p.status) for p in works(f"{page}<tbody>{rows}</tbody></table>")] == [
        (("William King",), None, Status.UNDER_REVIEW),
        (("Mary Lund",), None, Status.PREPRINT),
    ]


def test_list_of_what_stands_on_the_page() -> None:
    """Beside the list, short titles that lead to its entries, and a link to the CV, are no works."""
    page = (
        "<h1>Ada Byron</h1><main><h2>Working papers</h2><ul>"
        "<li>&quot;Looms that learn to weave: Evidence from felt&quot;, with Mary Lund, 2024</li>"
        "<li>&quot;Five notes on shearing and its motives&quot;, with Rob Finch, 2023</li></ul></main>"
        "<aside><h3>Papers on this page</h3><p><b>&quot;Looms that learn…&quot;</b> felt · weaving</p>"
        "<p><b>&quot;Five notes on shearing&quot;</b> wool · motives</p>"
        "<h3>All research</h3><p><a href='r.html'>Full research CV →</a></p></aside>"
    )

    assert [p.title for p in works(page)] == [
        "Looms that learn to weave: Evidence from felt",
        "Five notes on shearing and its motives",
    ]


def test_whole_entries_set_in_headings() -> None:
    """Authors, title and journal each in a heading's element are the lines of an entry."""
    page = "<h1>Ada Byron</h1><h4>Selected publications</h4>" + "".join(
        f"<h5>{authors} ({year})</h5><h4>{title}</h4><h5>{venue}</h5><br>"
        for authors, year, title, venue in (
            (
                "Byron A, Finch RB, Lund M.",
                2013,
                "Pulses of shearing transmit signals of growth.",
                "Wool Cell 49:1-13.",
            ),
            ("Lund M, Byron A.", 2012, "Imaging the state of felt with a loom.", "Felt Signaling 5(214):19."),
            ("Byron A, Menabrea L.", 2011, "Asymmetric division of fleece.", "Loom Metabolism 14:145-54."),
        )
    )

    assert [shown(p) for p in works(page)] == [
        (
            "Pulses of shearing transmit signals of growth",
            ("Byron A", "Finch RB", "Lund M"),
            "Wool Cell",
            2013,
        ),
        ("Imaging the state of felt with a loom", ("Lund M", "Byron A"), "Felt Signaling", 2012),
        ("Asymmetric division of fleece", ("Byron A", "Menabrea L"), "Loom Metabolism", 2011),
    ]


def test_day_owner_and_category_of_a_page() -> None:
    """When a page was put up, by whom and in which category is no work."""
    page = (
        "<h1><a href='/'>Ada Byron</a></h1><article><h1>Selected publications</h1>"
        "<div><footer><abbr>Published: Thu 8 June 2023</abbr><p>By <a href='/ada'>Ada Byron</a></p>"
        "<p>In <a href='/m'>misc</a>.</p></footer>"
        "<p><b>A. Byron</b>, R. Finch. Looms that learn to weave. <em>Wool Letters</em>, 12 (2), 2022.</p>"
        "<p><b>A. Byron</b>, M. Lund. Felt for all weathers. <em>Felt Annals</em> 4, 2021.</p></div>"
    )

    assert [p.title for p in works(page)] == ["Looms that learn to weave", "Felt for all weathers"]


def test_topic_that_mark_up_calls_a_section_title() -> None:
    """An element that is called a section's title is no work's; "with" behind a year leads to names."""
    page = (
        "<h1>Working Papers</h1><div><div class=gallerySectionTitle>Wool and Behavior</div>"
        "<div><a href=a.html>Did shy sheep bias the 2016 counts?</a><div>Working Paper.</div></div>"
        "<div><a href=b.html>Do looms exhibit dynamic constraint?</a><div>Working Paper.</div></div></div>"
        "<div><div class=gallerySectionTitle>Methods for Felt</div>"
        "<div><img src=c.png><a href=c.html>Combining double shearing and bounds to count lost looms</a>"
        "<div>Wool Analysis, 2017, with Mary B. Lund and Rob Finch.</div></div>"
        "<div><img src=d.png><a href=d.html>Felt as a method for the study of mills</a>"
        "<div>Felt Review, 2016, with Rob Finch.</div></div></div>"
    )

    assert [shown(p) for p in works(page)] == [
        ("Did shy sheep bias the 2016 counts?", (), None, None),
        ("Do looms exhibit dynamic constraint?", (), None, None),
        (
            "Combining double shearing and bounds to count lost looms",
            ("Mary B. Lund", "Rob Finch"),
            "Wool Analysis",
            2017,
        ),
        ("Felt as a method for the study of mills", ("Rob Finch",), "Felt Review", 2016),
    ]


def test_projects_in_progress_below_papers() -> None:
    """ "Projects in progress" tells the works' state; what is available somewhere is no venue."""
    page = (
        "<h1>Working Papers</h1><div class=paper><div class=paper-title>Funding the Training of Weavers</div>"
        "<div class=paper-authors>(with Mary Lund)</div>"
        "<div class=paper-venue>revise &amp; resubmit at Wool Policy</div>"
        "<div class=paper-extra>Data on U.S. FELT graduates <a href=d.csv>available here</a></div></div>"
        "<h3>Projects in Progress</h3><ul><li>Wool espionage and trade secrets in the 21st century</li>"
        "<li>Automation and how organized weaving fell</li></ul>"
    )

    assert [(p.title, p.venue, p.status) for p in works(page)] == [
        ("Funding the Training of Weavers", "Wool Policy", Status.UNDER_REVIEW),
        ("Wool espionage and trade secrets in the 21st century", None, Status.IN_PREPARATION),
        ("Automation and how organized weaving fell", None, Status.IN_PREPARATION),
    ]


def test_joint_papers_below_research() -> None:
    """Below "Research" alone, where most entries are a title and "with …", all are works."""
    page = (
        "<h1>Ada Byron</h1><h2>Research</h2><ol>"
        + "".join(
            f"<li><span></span><div><span class=t>{title}</span>"
            f" <span class=a>with {coauthors}.</span> {state}</div></li>"
            for title, coauthors, state in (
                ("<a href=a>Wool Debt and Felt</a>", "R. Finch and M. Lund", "<span>Under review.</span>"),
                ("Fearful Sheep, Failing Looms", "R. Finch, L. Menabrea, and M. Lund", ""),
                ("Who Pays the Weavers of Turin?", "M. Lund", ""),
            )
        )
        + "</ol>"
    )

    assert [(p.title, p.authors, p.status) for p in works(page)] == [
        ("Wool Debt and Felt", ("R. Finch", "M. Lund"), Status.UNDER_REVIEW),
        ("Fearful Sheep, Failing Looms", ("R. Finch", "L. Menabrea", "M. Lund"), None),
        ("Who Pays the Weavers of Turin?", ("M. Lund",), None),
    ]


def test_drafts_in_cards_with_their_titles_as_headings() -> None:
    """Below "Working papers" a card's heading is a title, of a section's words too; remarks are no venue."""
    page = "<h1>Working Papers</h1>" + "".join(
        f"<div class=card><h3>{title}</h3><p class=small>{remark}</p><p>Examines how mills weave."
        " It documents changes in weaving.</p><p><a href=mailto:ada@wool.example>Request paper</a></p></div>"
        for title, remark in (
            ("Forced to Weave? Spillovers of Wool on Looms", "<em>Job‑market paper.</em>"),
            ("Alternative Felt and the Weaving of Investors", "Solo-authored"),
            ("Private Looms and Public Decisions on Threads", "With evidence from Wool Companies (WCs)"),
            ("Patent Disclosure, Looms, and Weaving after WIPA", "Working paper"),
        )
    )

    assert [shown(p)[0:3:2] for p in works(page)] == [
        ("Forced to Weave? Spillovers of Wool on Looms", None),
        ("Alternative Felt and the Weaving of Investors", None),
        ("Private Looms and Public Decisions on Threads", None),
        ("Patent Disclosure, Looms, and Weaving after WIPA", None),
    ]


def test_labels_over_the_parts_of_a_list() -> None:
    """A section's label stands over works; that a version is forthcoming is no work's state."""
    page = (
        "<h1>Working Papers</h1><div class=section-label>Current</div>"
        "<div class=paper><h3>Wool Flexibility and the Loom</h3><p>with Rob Finch · May 2023 ·"
        " revised version forthcoming</p></div>"
        "<div class=paper><h3>Shearing After the Great Frost</h3><p>April 2016 · first"
        " version June 2013</p></div>"
        "<div class=section-label>Work in Progress</div>"
        "<div class=paper><h3>A missing generation of shepherds?</h3><p>with Mary Lund</p></div>"
    )

    assert [(p.title, p.year, p.status) for p in works(page)] == [
        ("Wool Flexibility and the Loom", 2023, Status.PREPRINT),
        ("Shearing After the Great Frost", 2016, Status.PREPRINT),
        ("A missing generation of shepherds?", None, Status.IN_PREPARATION),
    ]


@pytest.mark.parametrize("label", ["Current", "Selected Essays on Wool"])
def test_label_of_a_topic_behind_that_of_a_state(label: str) -> None:
    """What is set as the label over works in progress ends them, whatever it says."""
    paper = "<div class=paper><h3>{}</h3><p class=meta>with Rob Finch</p><a href=x.pdf>PDF</a></div>"
    page = (
        "<h1>Working Papers</h1><div class=section-label>Work in Progress</div>"
        + paper.format("A Missing Flock of Northern Sheep")
        + f"<div class=section-label>{label}</div>"
        + paper.format("Wool Flexibility and the Loom")
        + paper.format("Shearing After the Great Frost")
    )

    assert [p.status for p in works(page)] == [Status.IN_PREPARATION, Status.PREPRINT, Status.PREPRINT]


def test_labels_of_links_that_look_like_names() -> None:
    """ "WOOL link" and "WP Banco de Lana" are labels, wherever a list of authors might stand."""
    links = "<p class=links><a href={0}>IWR link</a> <a href={0}.pdf>WP Banco de Lana</a></p>"
    item = "<li><p><a href={0}.html>{1}</a></p>{2}<p><em>Wool Review</em>, 2024. 14(4): 309–40.</p>" + links
    page = (
        "<h2>Publications</h2><ul>"
        + item.format("a", "Wool beyond Felt: Guidance and Shocks of Belief", "")
        + item.format(
            "b", "Policy and Liquid Fleece: Evidence from the Hills", "<p>with Rob Finch, Mary Lund</p>"
        )
        + "</ul>"
    )

    assert [(p.venue, p.year, len(p.links)) for p in works(page)] == [("Wool Review", 2024, 3)] * 2


def test_items_of_few_words_in_a_list_of_drafts() -> None:
    """Each item of a list of drafts is one, be it three words; what a paper took in is no work of its own."""
    page = (
        "<h2>Working Papers</h2><div class=paper><p class=paper-title>Pandering to the Sheep</p>"
        "<p>This paper subsumes <a href=old.pdf>“Wool with Learning Looms”</a></p>"
        "<div class=paper-links><a href=new.pdf>Working Paper</a></div></div>"
        "<div class=paper><p class=paper-title>Reciprocity and Felt</p><p>With <a href=x>Mary"
        " Lund</a></p></div>"
        "<h2>Work in Progress</h2><ul><li>Bundling under Fleece</li><li>Wool Sequencing and"
        " Credit for Looms</li>"
        "<li>Felt Learning with Endogenous Sheep</li></ul>"
    )

    assert [p.title for p in works(page)] == [
        "Pandering to the Sheep",
        "Reciprocity and Felt",
        "Bundling under Fleece",
        "Wool Sequencing and Credit for Looms",
        "Felt Learning with Endogenous Sheep",
    ]


def test_cards_with_short_titles_in_headings() -> None:
    """A heading in each card is its title, be it two words; labels of subjects below are of the card."""
    cards = (
        ("Wool 4.0", "Feelings in the Fourth Mill", "Ada Byron und Mary Lund", "Der Band zeigt"),
        ("The Felt Companion", "", "Mary Lund und Ada Byron", "Der Band fragt"),
        ("Handbook of Looms", "Second Edition", "Mary Lund und Ada Byron", "Das Buch erklärt"),
    )
    page = "<h1>Bücher</h1><section>" + "".join(
        f"<article><div class=year>{2026 - n}</div><div><h2>{title}</h2>"
        + (f"<p class=book-subtitle>{sub}</p>" if sub else "")
        + f"<p><strong>Herausgeber:innen</strong><br>{editors}</p>"
        f"<p class=description>{told}, was die Menschen in den Tälern über die Wolle ihrer Schafe wissen.</p>"
        f"<a href=/b{n}>Zum Buch beim Verlag</a></div></article>"
        for n, (title, sub, editors, told) in enumerate(cards)
    )
    assert [shown(p) for p in works(page)] == [
        (title, tuple(editors.split(" und ")), None, 2026 - n)
        for n, (title, _, editors, _) in enumerate(cards)
    ]


def test_descriptions_in_german_are_no_venue() -> None:
    """A sentence called a description is no venue, though German writes half of its words large."""
    told = (
        "Das Lesebuch verknüpft Lehren der Wolle mit alten Verfahren für die Pflege von Filz und Tuch.",
        "Die neue Fassung betrachtet Filz mit den Augen der Weber, der Walker und der Färber im Tal.",
        "Der Band fragt nach Schafen in Tälern und nach den Leuten, die sie im Herbst zur Schur treiben.",
    )
    page = "<h1>Bücher</h1><section>" + "".join(
        f"<article><div class=year>{2026 - n}</div><div><h2>{title}</h2><p>Ada Byron und Mary Lund</p>"
        f"<p class=description>{told[n]} Es behandelt auch das Garn.</p></div></article>"
        for n, title in enumerate(
            ("Handbook of Old Looms", "The Felt Companion", "Feelings in the Fourth Mill")
        )
    )
    assert [(p.venue, p.year) for p in works(page)] == [(None, 2026 - n) for n in range(3)]


@pytest.mark.parametrize(
    "told", ["Articles, books and reviews by Prof. Dr.", "Aufsätze, Bücher und Rezensionen von"]
)
def test_kinds_of_works_below_a_pages_name(told: str) -> None:
    """What kinds of works a page lists, and whose, is no work; a book has an edition, a journal a volume."""

    def item(title: str, front: str, behind: str = "") -> str:
        where = f"{front}<span class=pub__year>2012</span>{behind}"
        return f"<li><div class=pub__title>{title}</div><div class=pub__meta>{where}</div></li>"

    books = item("Das Recht der Wolle", "4. Auflage, Filz Verlag, Tübingen, ")
    books += item("Das Tuch", "Filz Verlag, Köln, ")
    papers = item("Der Bock im alten Recht", "Tuch und Recht 56 (", ")")
    papers += item("Die Schur als Amt", "WollZ 45 (", ")")
    page = f"<h1>Publikationen</h1><p>{told} Ada Byron.</p><h2>Bücher</h2><ul>{books}</ul>"

    assert [(p.title, p.venue) for p in works(f"{page}<h2>Aufsätze</h2><ul>{papers}</ul>")] == [
        ("Das Recht der Wolle", "Filz Verlag"),
        ("Das Tuch", "Filz Verlag"),
        ("Der Bock im alten Recht", "Tuch und Recht"),
        ("Die Schur als Amt", "WollZ"),
    ]


def test_parts_of_a_list_are_no_cards() -> None:
    """A heading in a part of the list, with the works of a subject below it, is no title."""
    page = "<h1>Publications</h1>" + "".join(
        f"<section><h2>{topic}</h2><p>Ada Byron, Mary Lund. {one}. Wool Letters, 2020.</p>"
        f"<p>Mary Lund, Ada Byron. {two}. Loom Studies, 2021.</p></section>"
        for topic, one, two in (
            ("Looms", "How looms part threads", "What looms know of wool"),
            ("Felt", "How felt holds its water", "What felters know of sheep"),
            ("Mills", "How mills met steam", "What millers know of rivers"),
        )
    )
    assert len(works(page)) == 6
    assert {len(p.authors) for p in works(page)} == {2}


@pytest.mark.parametrize(
    "words",
    [
        "We study looms",
        "This paper studies looms",
        "This methodological note makes two points on looms",
        "This short essay asks who wove",
    ],
)
def test_how_summaries_begin(words: str) -> None:
    """A sentence on what a work does is its summary, whatever kind of work it calls itself."""
    assert re.match(SUMMARY, words)
    assert not re.match(SUMMARY, words.upper())


def test_row_of_links_to_the_press() -> None:
    """Links to newspapers in a row below a work are the work's, and their dates are not."""
    page = (
        "<h1>Working Papers</h1><div><a class=paper-title href=a.pdf>The Effects of “Buy Wool”: Evidence</a>"
        "<div>with Rosa Finch</div><div><em>Revise and Resubmit</em> at <em>Wool Review</em></div>"
        "<div><a href=/1>Felt Blog</a> &middot; <a href=/2>Loom Times (October 2024)</a> &middot;"
        " <a href=/3>The Shepherd</a></div></div>"
        "<div><a class=paper-title href=b.pdf>Exact Counting of Nested Knots</a></div>"
    )
    first, second = works(page)
    assert (first.venue, first.year, len(first.links)) == ("Wool Review", None, 4)
    assert second.title == "Exact Counting of Nested Knots"


def test_drafts_on_cards_below_selected_projects() -> None:
    """Where most projects are drafts with a file or a journal, those are works; a program is none."""
    page = (
        "<h1>Ada Byron</h1><h2>Selected projects</h2>"
        "<div class=card><h3>Looms That Learn to Weave at Night</h3><p>with Mary Lund and Rob Finch</p>"
        "<p><em>Working paper</em></p><a href=looms.pdf>PDF</a></div>"
        "<div class=card><h3>The Price of Felt in Old Towns</h3><p>with Mary Lund</p>"
        "<p><em>Revise &amp; resubmit, Journal of Yarn</em></p><a href=felt.pdf>PDF</a></div>"
        "<div class=card><h3>Wool Map</h3><p>A map of sheep farms.</p><a href=map.html>Demo</a></div>"
    )

    assert [(p.title, p.venue) for p in works(page, url="https://byron.example/")] == [
        ("Looms That Learn to Weave at Night", None),
        ("The Price of Felt in Old Towns", "Journal of Yarn"),
    ]


def test_what_a_works_handle_opens_belongs_to_it() -> None:
    """Links and an abstract that a title opens are none of their own, below drafts either."""
    page = "<h1>Ada Byron</h1><h2>Working papers</h2>" + "".join(
        f"<details class=paper><summary><div><div class=paper-title>{title} (2025)</div>"
        f"<div class=paper-outlet><em>Loom Working Paper</em></div>{names}</div></summary>"
        f"<div class=body><div class=links>[<a href='{n}.pdf'><em>Loom Working Paper No. {n}</em></a>]</div>"
        "<div class=paper-abstract>Shepherds often speak of wool when the fleece is high. Felt is dear."
        "</div></div></details>"
        for n, (title, names) in enumerate(
            (
                ("What Drives Sheep Home After Rain?", "<div class=paper-authors>Byron, A., C. Mill</div>"),
                ("Expected Felt and Far Looms: Effects of an Act", ""),
                ("Narratives of Wool", "<div class=paper-authors>Mill, C., A. Byron</div>"),
            )
        )
    )
    assert [(p.title, p.authors, [link.url[-5:] for link in p.links]) for p in works(page)] == [
        ("What Drives Sheep Home After Rain?", ("Byron, A.", "C. Mill"), ["0.pdf"]),
        ("Expected Felt and Far Looms: Effects of an Act", (), ["1.pdf"]),
        ("Narratives of Wool", ("Mill, C.", "A. Byron"), ["2.pdf"]),
    ]


def test_topics_of_what_the_page_calls_papers() -> None:
    """Below topics, cards whose titles are called titles of papers are works; their kind names nobody."""
    card = "<div class=paper-card><div class=paper-title>{}</div><div class=paper-meta>{}</div></div>"
    page = (
        "<h2>Education</h2>"
        + card.format("Who Learns to Weave", "<b>Paper (published)</b> · <em>Wool Review</em>, 55, e1 (2025)")
        + card.format("Looms and Schools", "<b>Dissertation (published)</b> · Wool University (2024)")
        + "<h2>Turnout at Fairs</h2>"
        + card.format("Status of Young Shepherds", "<b>Working paper</b> · with Rosa Finch")
        + card.format(
            "Choosing Fleeces", "<b>Paper (published)</b> · Byron, Lund, &amp; Mill (2021), <em>Felt</em>, 14"
        )
    )
    assert [(p.title, p.authors, p.venue, p.year) for p in works(page)] == [
        ("Who Learns to Weave", (), "Wool Review", 2025),
        ("Looms and Schools", (), "Wool University", 2024),
        ("Status of Young Shepherds", ("Rosa Finch",), None, None),
        ("Choosing Fleeces", ("Byron", "Lund", "Mill"), "Felt", 2021),
    ]


def test_ongoing_projects_below_working_papers() -> None:
    """Titles set off below "Ongoing projects", one with a coauthor, are works; a placeholder is no venue."""
    page = (
        "<h2>Working papers</h2><p><b><a href=a.pdf>Does Wool Hinge on Felt? Evidence from Mills</a></b></p>"
        "<p>with Rosa Finch and Mary Lund</p><details><summary>Abstract</summary><p>We shear.</p></details>"
        "<h3>Fraying Incentives in Knitting</h3><p>Description forthcoming.</p>"
        "<h3>Perverse Threads in the Fourth Mill</h3><p>Description forthcoming.</p>"
        "<h2>Ongoing projects</h2><div><p><b>How to Silence Shepherds? Evidence from the Alps.</b></p>"
        "<p>with Rosa Finch</p><details><summary>Abstract</summary><p>Since then.</p></details></div>"
        "<div><p><b>Can a guild's reform improve its weaving?</b></p>"
        "<details><summary>Abstract</summary><p>Guilds weave.</p></details></div>"
    )
    assert [(p.title, p.venue) for p in works(page)] == [
        ("Does Wool Hinge on Felt? Evidence from Mills", None),
        ("Fraying Incentives in Knitting", None),
        ("Perverse Threads in the Fourth Mill", None),
        ("How to Silence Shepherds? Evidence from the Alps", None),
        ("Can a guild's reform improve its weaving?", None),
    ]


def test_menu_of_items_over_all_headings() -> None:
    """Items that are links of a word, on end and above every heading, are the site's menu and no work."""
    page = (
        "<div>Ada Byron<br></div><ul><li><a href=i.htm>Home</a></li><li><a href=r.htm>Research</a></li>"
        "<li><a href=a.html>Activities</a></li></ul><h1>Dissertations</h1><ul><li>Bachelor thesis in Wool:"
        " <a href=b.pdf><i>Sorting long threads by touch and colour</i></a>, 2022.</li></ul>"
    )
    assert titles(page) == ["Sorting long threads by touch and colour"]


def test_abstract_that_cites_below_a_heading() -> None:
    """A sentence that names other people's work by its year is no venue, and dates nothing."""
    page = "<h2>Working Papers</h2>" + "".join(
        f"<section><h3>{title} (with Rosa Finch)</h3><p>{told}</p></section>"
        for title, told in (
            (
                "Optimal Woollen Counts: How to Weigh Looms in a Row",
                "The counting of Woollen Variables (WV) brought up by Lund and King (2024) gives weavers"
                " another way to tell the threads of wool on looms.",
            ),
            (
                "Interactive Felt with Unlike Threads and Long Needles",
                "We put forward a measure of felt that can handle unlike threads and all of their needles.",
            ),
        )
    )
    assert [(p.authors, p.venue, p.year, p.status) for p in works(page)] == [
        (("Rosa Finch",), None, None, Status.PREPRINT)
    ] * 2


def test_bulleted_works_of_one_alone_in_a_pdf() -> None:
    """Each bullet of a list of works begins one, whether it names others, editors, a year, or none."""
    heading = (Heading(text="Publications", level=1),)
    lines = [Line(spans=(Span("Publications"),), heading=1, path=("page:1",))]
    for before, venue, behind in (
        ("The Algebra of Felted Atoms. (with Charles Babbage). ", "Journal of Wool", ". Forthcoming."),
        ("Zermelian Looms. ", "Woolly and Phenomenal Research", ". Forthcoming"),
        ("Could the weavers of old have been different?. ", "Wool Review", ". Forthcoming"),
        ("A Theory of Structured Yarns. ", "Wool Review", ". Forthcoming"),
        ("Opacity and Felt. In ", "Modes of Yarn", ". Carlo Mill and Johann Garn (eds). Loom Press (2021)"),
        ("Vagueness at Every Loom. ", "Proceedings of the Felt Society", ". Volume 120, July 2020."),
        ("Carded Combinatorics. ", "Wool Review", ". 129 (4): 537-589 (2022)."),
        ("Results on the limits of felt. (with Luigi Menabrea). ", "Journal of Wool", ", 47(6), 991-999."),
        ("Is Yarn Fundamentally Qualitative?. ", "Wool Studies", ". 176 (1): 259-295. 2019."),
    ):
        spans = (Span(before), Span(venue, marks=frozenset({Mark.ITALIC})), Span(behind))
        lines.append(Line(spans=spans, headings=heading, path=("page:1",), marker="•", after=Break.BLOCK))
    document = Document(url="https://byron.example/cv.pdf", base="", format="pdf", lines=tuple(lines))

    found = extract(document, Owner(name="Ada Byron"), TODAY).publications
    assert [(p.title, p.authors, p.year) for p in found] == [
        ("The Algebra of Felted Atoms", ("Charles Babbage",), None),
        ("Zermelian Looms", (), None),
        ("Could the weavers of old have been different?", (), None),
        ("A Theory of Structured Yarns", (), None),
        ("Opacity and Felt", (), 2021),
        ("Vagueness at Every Loom", (), 2020),
        ("Carded Combinatorics", (), 2022),
        ("Results on the limits of felt", ("Luigi Menabrea",), None),
        ("Is Yarn Fundamentally Qualitative?", (), 2019),
    ]


def test_reviews_below_a_book() -> None:
    """Where a book was reviewed, and who asked its author, is not where it appeared."""
    page = "<h2>Bücher</h2>" + "".join(
        f"<div><h4>{title}</h4><p>Wollstadt/N.: Weberhaus {year} [vergriffen]</p>"
        "<p>Rezensionen: Zeitschrift für Wolle, 2/2014; Jahrbuch für Filz, Bd. 12, H. 2 (2015)</p>"
        "<p>Interview: Vom Weben. In: Wollstädter Zeitung, 1.12.2007</p></div>"
        for title, year in (("Wolle und Wörter", 2012), ("Filz. Mutationen eines Stoffs", 2013))
    )

    assert [(p.title, p.year) for p in works(page)] == [
        ("Wolle und Wörter", 2012),
        ("Filz. Mutationen eines Stoffs", 2013),
    ]
    assert not any("eitung" in (p.venue or "") or "Wolle" in (p.venue or "") for p in works(page))


def test_a_menu_in_another_tongue_over_the_list() -> None:
    """What a menu leads to is no work, in whatever tongue it is said."""
    page = (
        "<div>Ada Byron <ul id='nav'><li><a href='i.html'><em>A</em>ccueil</a></li>"
        "<li><a href='p.html'><em>P</em>ublications</a>"
        "</li><li><a href='l.html'><em>L</em>iens</a></li></ul></div><div>"
        + a_list(KNITTING, SORTING, heading="Articles de revues")
        + "</div>"
    )

    assert len(titles(page)) == 2


def test_works_in_tabs_set_as_navigation() -> None:
    """Tabs may hold a list of works, each more than a link; a menu of bare links holds none."""
    menu = "<nav><ul><li><a href='i.html'>Hakkında</a></li><li><a href='y.html'>Yayınlar</a></li></ul></nav>"
    items = "".join(
        f"<li><h4><a href='{n}.pdf'>{title}</a></h4><p><a href='{n}.pdf'>Ada Byron</a></p></li>"
        for n, title in enumerate(
            ("Bir yün modelinin sonu", "Keçe ve Dokuma: Hangi yün?", "Wool and the Transformation of Looms")
        )
    )
    page = f"{menu}<h2>Tüm Yayınlar</h2><nav class='tabs'><div><ul>{items}</ul></div></nav>"

    assert [(p.title, p.authors) for p in works(page)] == [
        ("Bir yün modelinin sonu", ("Ada Byron",)),
        ("Keçe ve Dokuma: Hangi yün?", ("Ada Byron",)),
        ("Wool and the Transformation of Looms", ("Ada Byron",)),
    ]


def test_who_else_sat_on_a_committee_is_no_work() -> None:
    """Further members of a thesis's committee are no work of its section."""
    listed = a_list(
        *(f"<b>Byron, A.</b> <b>The Price of Felt {n}.</b> <i>Wool</i> (201{n})." for n in "1234")
    )
    page = f"""<h2>Thesis</h2><p><b>Title: <i>Looms and the Yarn</i> Committee: Co-chairs: Bob Lund (Weaving)
        and Carl Peter Mill (Felt). Additional members: Mark Marsh (Weaving), Al Soto (Felt).</b></p>
        {listed}"""

    assert not any(title.startswith("Additional members") for title in titles(page))


def test_list_that_only_the_page_title_names() -> None:
    """Drafts parted by breaks, below a header of links: labels in brackets, the page's title over them."""
    page = """<head><title>Ada Byron | Preprints</title></head><body><div><header>
<p><a href="/">Home</a></p><p><a href="p.html">Publications</a></p><p><a href="s.html">Loom software</a></p>
<p><a href="g.html">Starting Grant WOOL</a></p></header><section><p>
<a href="a/peer.pdf">Sheep effects and endogenous shearing</a>. Under revision for <i>Journal of Felt</i>.
[<a href="a/m.zip">replication files</a>, <a href="a/dgp.do">dgp.do for the loom's help file</a>]
<br><br><a href="b/wool.pdf">Testing random assignment of sheep to folds</a>.
[<a href="b/appendix.pdf">supplement</a>, <a href="b/r.zip">Loom implementation and replication files</a>]
<br><br><a href="c/loom.pdf">Modified estimation of fixed threads</a>. (with Bo Ram)</p></section>"""

    found = works(page, url="https://byron.example/preprints.html")
    assert [(work.title, work.venue, work.status) for work in found] == [
        ("Sheep effects and endogenous shearing", "Journal of Felt", Status.UNDER_REVIEW),
        ("Testing random assignment of sheep to folds", None, Status.PREPRINT),
        ("Modified estimation of fixed threads", None, Status.PREPRINT),
    ]
    assert [len(work.links) for work in found] == [3, 3, 1]
    assert works(page, url="https://byron.example/awards.html") == ()


def test_lists_folded_below_a_span_of_years() -> None:
    """What "Before 2018" opens is a list, as what a year opens is: its items stay apart."""
    items = "".join(
        f"<li>Byron, A., Mill, C., Lund, S. (20{n}). Sorting threads by {what}. In <i>Loom Days</i>.</li>"
        for n, what in ((17, "colour and by touch"), (14, "age of the sheep"), (13, "smell alone"))
    )
    for handle in ("Before 2018", "2017 and earlier", "2013–2017"):
        page = f"<h2>Publications</h2><details><summary>{handle}</summary><ul>{items}</ul></details>"
        assert [work.year for work in works(page)] == [2017, 2014, 2013], handle


def test_title_in_bold_that_names_a_section() -> None:
    """In cards of one look a bold title is one, whatever it says: "Knot formation" heads no education."""
    cards = "".join(
        f'<div class="card"><div class="card-title" style="font-weight:bold"><b>{title}</b></div>'
        f'<a href="#"><p>We study wool and show that threads matter in {n} looms.</p></a>'
        f'<div class="who"><span>C. Mill</span>, <span>A. Byron</span></div>'
        f'<div class="where"><i>Loom Letters</i>, 20{n}</div></div>'
        for n, title in (
            (24, "Sorting threads by colour"),
            (23, "Knot formation: evidence from older looms"),
            (22, "The long shadow of wool"),
            (21, "Education and knots"),
            (20, "Measuring wandering wool"),
            (19, "Who gains from threads? Evidence from looms"),
            (18, "A theory of wool"),
            (17, "Looms and their weavers"),
            (16, "Dyes in the dark"),
            (15, "Shuttles at high speed"),
        )
    )
    page = f"<h2>About</h2><p>I weave.</p><h1>Research</h1>{cards}<h2>Group</h2><p>Charles Mill</p>"
    found = works(page)
    assert len(found) == 10
    assert {"Knot formation: evidence from older looms", "Education and knots"} <= {w.title for w in found}
