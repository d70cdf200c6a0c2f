"""Shapes of strangers' pages that authors stand in, each as small as it may go wrong."""

from __future__ import annotations

import pytest

from snapshots.model import Status
from tests.extracting import a_list, shown, the_work, titles, works


@pytest.mark.parametrize(
    "body",
    [
        "Mill C, et al; FLEECE Study Group.",
        "Mill C; for the FLEECE Investigators.",
        "Mill C; on behalf of the European Wool Trialists.",
        "Mill C, and the Shearers' Health Network.",
    ],
)
def test_body_that_the_authors_wrote_for(body: str) -> None:
    """A study's group behind the names is neither of the title nor a venue."""
    work = the_work(f"Byron A, Garn U, {body} Lanolin for itch: a randomised trial. Lancet. 2020;395:707-17.")

    assert (work.title, work.venue) == ("Lanolin for itch: a randomised trial", "Lancet")


def test_a_firm_below_the_authors() -> None:
    """The last author ends the line over a house that is a family's."""
    work = the_work(
        "<b>Looms that Learn</b><br>J. Lund and C. Mill and A. Byron<br>Jo Woolley &amp; Sons, 2011"
    )

    assert (work.authors, work.venue) == (("J. Lund", "C. Mill", "A. Byron"), "Jo Woolley & Sons")


def test_owner_last_in_bold_with_the_title() -> None:
    """The owner ends the authors, in bold as the title behind, with nothing between the two that is not."""
    page = a_list(
        "Lund, G., Mill, C.-H., &amp; <b>Byron, A. Is Wool All You Need? A Closer Look</b> – Felt, 2024",
        "Lund, G., Mill, C.-H., &amp; <b>Byron, A. How (Not) to Judge a Felt</b> – Wool Letters, 2021",
        "<b>Byron, A. Spools in the Dark of Mills</b> – Wool Letters, 2020",
    )

    assert [(w.title, w.authors) for w in works(page)] == [
        ("Is Wool All You Need? A Closer Look", ("Lund, G.", "Mill, C.-H.", "Byron, A.")),
        ("How (Not) to Judge a Felt", ("Lund, G.", "Mill, C.-H.", "Byron, A.")),
        ("Spools in the Dark of Mills", ("Byron, A.",)),
    ]


def test_titles_and_authors_in_headings() -> None:
    """Authors set as the headings below their titles are no headings; a sentence over them is none either."""
    page = (
        "<h1>Ada Byron</h1><h2>Selected publications</h2><h5>For all papers, see my profile</h5>"
        + "".join(
            f"<h3>{title}</h3><h5>{authors}<br>&gt; <a href='{n}.pdf'>paper</a></h5>"
            for n, (title, authors) in enumerate(
                (
                    ("Knitting machines that learn from their sheep", "Charles Babbage, <b>Ada Byron*</b>"),
                    (
                        "Sorting threads by colour and by touch",
                        "<b>Ada Byron</b>, William King, Luigi Menabrea",
                    ),
                    ("What do looms know about their weavers?", "Ada Byron, Mary Somerville*"),
                )
            )
        )
    )

    assert [(p.title, p.authors, len(p.links)) for p in works(page)] == [
        ("Knitting machines that learn from their sheep", ("Charles Babbage", "Ada Byron"), 1),
        ("Sorting threads by colour and by touch", ("Ada Byron", "William King", "Luigi Menabrea"), 1),
        ("What do looms know about their weavers?", ("Ada Byron", "Mary Somerville"), 1),
    ]


def test_together_with() -> None:
    """ "Together with …" parts bulleted entries like a list of authors does."""
    page = "<h1>My papers</h1>" + "".join(
        f"<p>&nbsp; <span>• </span><span>{title} </span></p>"
        "<p>&nbsp; Together with <a href='/b'>Charles Babbage</a> and <a href='/k'>William King</a>."
        f" In {venue}</p>"
        for title, venue in (
            ("Looms over convex wool", "Proc. LOOMS 2021, pp. 1-9."),
            ("A countable splitting of threads", "Proc. WOOL 2019."),
            ("Bisimilar sheep", "Proc. LOOMS 2018."),
        )
    )

    assert [shown(p)[0] for p in works(page)] == [
        "Looms over convex wool",
        "A countable splitting of threads",
        "Bisimilar sheep",
    ]
    assert works(page)[0].authors == ("Charles Babbage", "William King")


def test_names_turned_round_between_bars() -> None:
    """ "Byron, Ada; Babbage, Charles | Wool Letters" holds two persons, and the month's year counts."""
    page = (
        "<h1>Ada Byron</h1><ul><li><a href='w'>Wool</a></li><li><a href='l'>Looms</a></li></ul>"
        "<p>All of it is in <a href='/index'>the index</a>.</p><ul>"
        "<li><a href='/1'>New threads for old looms</a> (07/2015) | Babbage, Charles E.; Byron, Ada |"
        " Wool Letters, Volume 450, Issue 4, p.3771-3777</li>"
        "<li><a href='/2'>The edge of the woollen disk</a> (08/2010) | King, William; Byron, Ada |"
        " Wool Letters, Volume 45, pp. 37-41</li>"
        "<li><a href='/3'>Distances between sheep</a> (12/2009) | Byron, A.; Babbage, C. | Wool &amp; Looms"
    )

    assert [shown(p) for p in works(page)][:2] == [
        ("New threads for old looms", ("Babbage, Charles E.", "Byron, Ada"), "Wool Letters", 2015),
        ("The edge of the woollen disk", ("King, William", "Byron, Ada"), "Wool Letters", 2010),
    ]
    assert works(page)[2].authors == ("Byron, A.", "Babbage, C.")


def test_surname_with_its_particle_glued() -> None:
    """ "duKnit D" is a name, for all its small letter."""
    work = the_work("Babbage C, duKnit D, Byron A. Sorting threads by colour. Wool Letters. 2021;12:1-9.")

    assert work.authors == ("Babbage C", "duKnit D", "Byron A")


def test_one_author_in_brackets_behind_the_title() -> None:
    """ "(C. Babbage)" behind a title is who wrote it with the owner; a lower-case remark there is nobody."""
    page = (
        "<h1>Ada Byron</h1><h2>Publications</h2><ul>"
        "<li><a href='a.pdf'>On the spinning of wool by night</a> (C. Babbage), Wool Letters, 12 (2019).</li>"
        "<li><a href='b.pdf'>Looms that learn from weavers</a> (survey), Knitting Review, 3 (2018).</li>"
        "<li><a href='c.pdf'>A theory of felt and its limits</a>, Wool Letters, 10 (2016), 1-9.</li></ul>"
    )

    assert [shown(p) for p in works(page)] == [
        ("On the spinning of wool by night", ("C. Babbage",), "Wool Letters", 2019),
        ("Looms that learn from weavers", (), "Knitting Review", 2018),
        ("A theory of felt and its limits", (), "Wool Letters", 2016),
    ]


def test_commas_all_through() -> None:
    """Where commas part all fields and the year follows the authors, a venue stands before its volume."""
    entries = (
        "Byron, A., C. Babbage, and W. King, 2016, Threads and their looms, Wool and Cotton Science 6(1):"
        " Article 5, doi: <a href='https://doi.org/10.1/1'>10.1/1</a>",
        "Byron, A. and W. King, 2018, Sorting wool: a study of sheep, Hydrol. Wool Syst. Sci., 17, 21–39.",
        "Babbage, C. and A. Byron, 2019, Dyes of the northern isles, World Weaving 143, 105468.",
        "Byron, A., 2020, What a spindle forgets, Spinning Research (In revision).",
    )

    assert [shown(p) for p in works(a_list(*entries))] == [
        ("Threads and their looms", ("Byron, A.", "C. Babbage", "W. King"), "Wool and Cotton Science", 2016),
        ("Sorting wool: a study of sheep", ("Byron, A.", "W. King"), "Hydrol. Wool Syst. Sci.", 2018),
        ("Dyes of the northern isles", ("Babbage, C.", "A. Byron"), "World Weaving", 2019),
        ("What a spindle forgets", ("Byron, A.",), "Spinning Research", 2020),
    ]


def test_editors_with_glued_initials() -> None:
    """Initials without spaces end no sentence: "Eds. C.L.E. Babbage"."""
    work = the_work(
        "Ada Byron<br><i>Looms that err</i><br>"
        "Models of Wool, Eds. C.L.E. Babbage and W.K. King, Loom Press, 2017."
    )

    assert (work.title, work.venue, work.year) == ("Looms that err", "Models of Wool", 2017)


def test_authors_folded_away() -> None:
    """Authors that only an opened card shows are the entry's; a summary that names people is none of it."""
    looms = ("Looms that learn from their sheep", "Threads that think of cotton")
    page = "<h1>Papers that open when you click on them, one by one</h1>" + "".join(
        f"<article><details><summary><span>Wool Letters | 2020</span> <strong>{title}</strong></summary>"
        "<p class='authors'>Charles Babbage*, <strong>Ada Byron</strong>, William King</p>"
        "<p>Summary: what Babbage and King began, we end: looms know nothing of wool, nor of weavers.</p>"
        "</details></article>"
        for title in looms
    )

    assert [shown(p) for p in works(page)] == [
        (title, ("Charles Babbage", "Ada Byron", "William King"), "Wool Letters", 2020) for title in looms
    ]


def test_list_of_with() -> None:
    """In a list of "With A. Byron" a journal of two words is nobody's name; "(see also …)" is no work."""
    page = "<h1>Publications and preprints</h1>"
    page += "<p>(see also <a href='b'>other writing</a> and <a href='c'>notes</a>)</p>"
    page += "".join(
        f"<article><h2><a href='{n}.pdf'>{title}</a></h2><p>{behind}</p></article>"
        for n, (title, behind) in enumerate(
            (
                ("Woollen Convolutions of Threads", "With C. Babbage. Preprint, 2021."),
                ("Spectra of Dyed Threads", "With W. King and L. Menabrea. Wool Letters, 2020."),
                ("Frequencies of Stitches and Threads", "Excerpta Lanaticae, 2014."),
            )
        )
    )

    assert [(p.authors, p.venue) for p in works(page)] == [
        (("C. Babbage",), None),
        (("W. King", "L. Menabrea"), "Wool Letters"),
        ((), "Excerpta Lanaticae"),
    ]


def test_titles_with_coauthors_where_no_heading_is() -> None:
    """Titles with "(with A. Byron) [2024]" and a link are a list of works on a page of papers."""
    page = "".join(
        f"<p><strong>[{n}] </strong>{title} (with {names}) [2024] <a"
        f" href='https://ssrn.com/{n}'>DOWNLOAD</a></p>"
        for n, (title, names) in enumerate(
            (
                (
                    "Whose Sheep Are These… Before They Stray: Wandering Herds. Hedges and the Price of Wool",
                    "Mary Lund",
                ),
                ("Loom Hunters", "Charles Babbage, Mary Lund and William King"),
                ("<em>Lana Caprina, Vulgo</em> (Goats by Name): Shearing Without Shears", "Luigi Menabrea"),
                ("Felt Against All Odds", "William King"),
            ),
            1,
        )
    )

    assert [(p.title, len(p.authors)) for p in works(page, url="https://x.example/working-papers.html")] == [
        ("Whose Sheep Are These… Before They Stray: Wandering Herds. Hedges and the Price of Wool", 1),
        ("Loom Hunters", 3),
        ("Lana Caprina, Vulgo (Goats by Name): Shearing Without Shears", 1),
        ("Felt Against All Odds", 1),
    ]


def test_rare_surnames_alone_behind_with() -> None:
    """ "With Lanolin, Wether and Shearling." on a line of its own are coauthors."""
    page = "<h1>Ada Byron</h1><h2>Work in progress</h2><ul>" + "".join(
        f"<li><span class=pub-title>{title}</span><div>{behind}</div></li>"
        for title, behind in (
            ("Looms and their weavers in mountain villages", "With Gullholm, Wethersby and Shearlund."),
            ("Shearing in spring and its many costs", "With Wethersby and Shearlund."),
            ("Felt for all weathers and all roads", "With Mary Lund and Rob Finch."),
        )
    )

    assert [p.authors for p in works(page)] == [
        ("Gullholm", "Wethersby", "Shearlund"),
        ("Wethersby", "Shearlund"),
        ("Mary Lund", "Rob Finch"),
    ]


def test_where_coauthors_work() -> None:
    """Behind "with" and a name stands where somebody works: no names, no title, no venue."""
    page = "<h1>Working papers</h1>" + "".join(
        f"<p><b>{title}</b></p><p>{coauthors}</p><p>{summary}</p>"
        for title, coauthors, summary in (
            (
                "Divided Sheep? Fresh Counts of Fleece",
                "with Mary Lund, University of Woolfordshire, Upton",
                "What matters in felting is how dense the fleece is and how it has changed over time;"
                " in this paper, we answer by joining counts of the 2000 Wool Study to new ones.",
            ),
            (
                "Revisiting Looms and Correct Weaving",
                "with Rob B. Finch, The Felt University, and Ada Soto, Assistant Professor, Loom College",
                "While the role of looms is well known, what weavers make of them has been asked less often.",
            ),
        )
    )

    assert [shown(p) for p in works(page)] == [
        ("Divided Sheep? Fresh Counts of Fleece", ("Mary Lund",), None, None),
        ("Revisiting Looms and Correct Weaving", ("Rob B. Finch", "Ada Soto"), None, None),
    ]


def test_month_of_a_draft_behind_its_coauthors() -> None:
    """A month and its year right behind the last name are when the draft is of, and none of the name."""
    draft = (
        "<h3>Weaving in the market for wool</h3>"
        "<div>with <a href='m'>Jo Mill</a> and <a href='l'>May Lund</a>"
        " <span class='tag'>December 2025</span></div>"
    )

    (work,) = works(f"<h1>Working papers</h1><article>{draft}</article>")

    assert (work.authors, work.year) == (("Jo Mill", "May Lund"), 2025)


def test_names_that_a_summary_cites() -> None:
    """A work that a summary cites in brackets names none of the authors; two before a year are two."""
    page = "<h1>Papers</h1><h2>Work in progress</h2>" + "".join(
        f'<h3><i>"{title}" (with {coauthors}, 2025)</i></h3><p>{summary}</p>'
        for title, coauthors, summary in (
            (
                "Green and brown fleece: is the market blind?",
                "R.Finch",
                "This paper asks if the market knows of fleece. Building on evidence that felt lowers the"
                " risk of firms (Byron and Finch, 2024), we look at what is in it.",
            ),
            ("Wool and the making of cloth in mills", "R.Finch & M.Lund", "We count mills."),
        )
    )

    assert [shown(p) for p in works(page)] == [
        ("Green and brown fleece: is the market blind?", ("R.Finch",), None, 2025),
        ("Wool and the making of cloth in mills", ("R.Finch", "M.Lund"), None, 2025),
    ]


def test_marks_and_states_of_statisticians() -> None:
    """A mark before an initial's stop, an invited revision, a surname that begins as no other word does."""
    page = "<h1>Papers</h1><ul>" + "".join(
        f"<li>{entry}</li>"
        for entry in (
            '<b>Byron, A.</b>#, Finch, R.#, Li, C#. and Lund, M. (2021). "Sequentially nested looms",'
            " Journal of Wool (JW), 117(538): 602-616.",
            '<b>Byron, A.</b> and Lund, M. (2022). "Detecting felt", Felt Annals (FA), invited revision.',
            '<b>Byron, A.</b> and Lund, M. (2020). "Feather and fleece", <i>The Shed: Applications</i> 122,'
            " shed069 (2020).",
        )
    )
    page += "</ul><h2>Working papers</h2><ul>" + "".join(
        f"<li><div class=pub-title>{title}</div>"
        f"<div class=pub-meta>with {names}. <span>{state}</span></div></li>"
        for title, names, state in (
            (
                "Looms under government ownership in the hills",
                "O'Grady",
                "Revisions Requested, Wool Economics",
            ),
            ("Left in the dust of the shearing shed", "Finch and Lund", "In Preparation"),
            ("Waiting to weave: the shepherds of Turin", "Wright, Soto, and others", "Under Review"),
        )
    )

    assert [(p.authors, p.venue, p.status) for p in works(page)] == [
        (("Byron, A.", "Finch, R.", "Li, C", "Lund, M."), "Journal of Wool (JW)", Status.PUBLISHED),
        (("Byron, A.", "Lund, M."), "Felt Annals (FA)", Status.UNDER_REVIEW),
        (("Byron, A.", "Lund, M."), "Shed: Applications", Status.PUBLISHED),
        (("O'Grady",), "Wool Economics", Status.UNDER_REVIEW),
        (("Finch", "Lund"), None, Status.IN_PREPARATION),
        (("Wright", "Soto"), None, Status.UNDER_REVIEW),
    ]


def test_authors_set_as_headings_below_titles() -> None:
    """Titles and years are headings of one level, the authors of each a heading below; no other is needed."""
    page = (
        "<h1>Research</h1><h2>2023</h2>"
        "<div><h2>Sorting Wool by Hand in Turin</h2><h3>Rosa Finch, Ada Byron</h3><p>Journal of"
        " Wool Research</p></div>"
        "<div><h2>Persistent Threads and the Felt Between Them</h2><h3>Ada Byron, Charles"
        " Babbage</h3><p>Felt Letters</p></div>"
        "<h2>2021</h2>"
        "<div><h2>Attitudes of Shepherds Towards the Loom</h2><h3>Rosa Finch, Ada Byron, Carl"
        " Lund</h3><p>Survey in Wool</p></div>"
    )
    assert [(p.title, len(p.authors), p.venue, p.year) for p in works(page)] == [
        ("Sorting Wool by Hand in Turin", 2, "Journal of Wool Research", 2023),
        ("Persistent Threads and the Felt Between Them", 2, "Felt Letters", 2023),
        ("Attitudes of Shepherds Towards the Loom", 3, "Survey in Wool", 2021),
    ]


@pytest.mark.parametrize(
    "note", ["(*: equal contribution)", "(*co-first authors)", "(* These authors contributed equally)"]
)
def test_what_a_mark_says_behind_the_names(note: str) -> None:
    """Behind the year, on the names' own line, what their marks mean is no part of the title below."""
    drafts = "".join(
        f"<li><p><b>Byron A.</b>, Mill G., &amp; Marsh W.<br>{title}.<br>In preparation</p></li>"
        for title in ("A strong test for crimped yarn", "Carding by thirds", "Combing in many barns")
    )
    item = (
        f"<li><p><b>Byron, A.</b>*,Mill, S.*,Lund X., &amp; Marsh W. (2016) {note}<br>"
        "<a href='a.pdf'>A New Loom and a Theory of Felting.</a><br>Journal of Wool, 17, 1-25</p></li>"
    )
    page = f"<h1>Ada Byron</h1><h2>Papers</h2><ol>{drafts}{item}</ol>"

    assert shown(works(page)[-1]) == (
        "A New Loom and a Theory of Felting",
        ("Byron, A.", "Mill, S.", "Lund X.", "Marsh W."),
        "Journal of Wool",
        2016,
    )


def test_marks_and_ties_of_mathematicians() -> None:
    """A mark right behind a title belongs to no venue; TeX's tie parts an initial from its surname."""
    page = (
        "<h2>Papers</h2><ul>"
        "<li><b>On possible models of wool without felt</b>*, Topology of Felt, 36(2010), 37-50.</li>"
        "<li><b>Some results about wool</b>* (with R.~Finch), <i>Annals of Wool,"
        " <b>205</b>(2009), 29--44</i>.</li>"
        "<li><b>Minimality of threads</b>*, <i>Annals of Wool</i> <b>155</b>(11)(2008),"
        " 1256-1263.</li></ul>"
    )
    assert [(p.authors, p.venue) for p in works(page)] == [
        ((), "Topology of Felt"),
        (("R. Finch",), "Annals of Wool"),
        ((), "Annals of Wool"),
    ]


def test_last_author_before_a_society() -> None:
    """Letters of a society behind the last name go on no phrase that began with the name."""
    page = (
        "<h2>Publications</h2><ul><li><a href=a><b>Reachability in Felt using Wool"
        " Filters</b></a> [<a href=b.pdf>pdf</a>]."
        " Ada Byron, Neha Sengupta, Maya Ramanathan. <i>IEEE Conference on Wool (<b>WOOL</b>)"
        " 2019</i></li></ul>"
    )
    assert the_work(page).authors == ("Ada Byron", "Neha Sengupta", "Maya Ramanathan")


def test_coauthors_behind_the_title_in_its_heading() -> None:
    """A heading holds a title and whom it was written with, however many, and maybe where it was sent."""
    long = (
        "Does the “right to graze” policy in open fields influence rams’ and ewes’ uptake of grazing by night"
        " and their well-being: Findings from the Highland Long Flock Study"
    )
    page = (
        f"<h2>Publications</h2><h3>1. {long}, with <a href=a>Ada Lamb</a>, <a href=g>Gil Hogg</a>, Jo Sheaf,"
        " Ida Loom, and <a href=b>Bo Ram</a></h3><p><b>Journal of Wool</b>, <b>forthcoming</b></p>"
        "<h3>2. <a href=2.pdf>Effects of Shearing Orders on Skills in Felting</a>, joint with"
        " <a href=c>Cy Ewe</a></h3><p>Wool Economics, 2023</p>"
        "<h2>Papers under Revision</h2><h3>1. <a href=3.pdf>Rams and Lemons: The Market for Barns</a>,"
        " with Ada Lamb and Cy Ewe, <b>R&amp;R Journal of Felt</b></h3>"
        "<h2>Working Papers</h2><h3>1. Barn Heating and the Horizon Effect, with <a href=d>Dee Goat</a> and"
        " Eli Kid</h3><details><summary>Abstract</summary>This paper examines how barns are heated.</details>"
    )
    assert [(p.title, p.authors, p.venue, p.status) for p in works(page)] == [
        (
            long,
            ("Ada Lamb", "Gil Hogg", "Jo Sheaf", "Ida Loom", "Bo Ram"),
            "Journal of Wool",
            Status.TO_APPEAR,
        ),
        ("Effects of Shearing Orders on Skills in Felting", ("Cy Ewe",), "Wool Economics", Status.PUBLISHED),
        (
            "Rams and Lemons: The Market for Barns",
            ("Ada Lamb", "Cy Ewe"),
            "Journal of Felt",
            Status.UNDER_REVIEW,
        ),
        ("Barn Heating and the Horizon Effect", ("Dee Goat", "Eli Kid"), None, Status.PREPRINT),
    ]


def test_marks_behind_commas() -> None:
    """Marks stand behind the commas of the names; a slanted journal of short words ends the title."""
    page = "".join(
        f"<p>{names} {title}. <em><strong>{journal}</strong></em> {rest}</p>"
        for names, title, journal, rest in (
            (
                "Will King,*,+ Clara Zuse,+ Konrad Loom,+ and <b>Ada Byron</b>.*",
                "Felt from fine threads of wool",
                "J. Am. Wool. Soc.",
                "2025, 147, 41–48.",
            ),
            (
                "Liu Carder, <b>Ada Byron</b>,* and Chao Lee.*",
                "Structural looms of small mills",
                "Research",
                "2025, 21, 3.",
            ),
            (
                "Will King, <b>Ada Byron</b>,  and Chao Lee.",
                "Introduction to Looms",
                "Org. Woolmol. Felt.",
                "2024, 23, 946-948.",
            ),
            (
                "Will King, <b>Ada Byron</b>,* and Chao Lee.*",
                "Threads that hold their own",
                "Nat. Wool.",
                "2024, ASAP.",
            ),
        )
    )

    found = works(f"<h1>Ada Byron</h1><h2>Publications</h2>{page}")

    assert [(p.title, p.authors, p.venue) for p in found] == [
        (
            "Felt from fine threads of wool",
            ("Will King", "Clara Zuse", "Konrad Loom", "Ada Byron"),
            "J. Am. Wool. Soc",
        ),
        ("Structural looms of small mills", ("Liu Carder", "Ada Byron", "Chao Lee"), "Research"),
        ("Introduction to Looms", ("Will King", "Ada Byron", "Chao Lee"), "Org. Woolmol. Felt"),
        ("Threads that hold their own", ("Will King", "Ada Byron", "Chao Lee"), "Nat. Wool"),
    ]


@pytest.mark.parametrize(
    ("entry", "title", "authors", "venue", "year"),
    [
        (
            "<b>Byron A</b>, <em><u>Finch R</u></em>, <u><em>Lund M</em></u>, &amp; King WS. 2018."
            " <a href=a>Effects of diet on wool</a>. <em>Journal of Wool.</em> 31:19-31.",
            "Effects of diet on wool",
            ("Byron A", "Finch R", "Lund M", "King WS"),
            "Journal of Wool",
            2018,
        ),
        (
            "^Finch, R.V., Lund, S.D., & Byron, A. (2017). Sheep do not mind new looms."
            " <i>Wool Letters</i> 0120863.",
            "Sheep do not mind new looms",
            ("Finch, R.V.", "Lund, S.D.", "Byron, A."),
            "Wool Letters",
            2017,
        ),
        (
            "Byron, A. (2006). Horns in Sheep and Goats. Book Review. <i>Quarterly Felt Letters</i>. 81: 3",
            "Horns in Sheep and Goats",
            ("Byron, A.",),
            "Quarterly Felt Letters",
            2006,
        ),
        (
            "<b>Byron, A.</b> and Lund, M. (under review at <i>Journal of Felt: Learning, Memory, and"
            " Looms</i>). How shearing shapes the binding of wool.",
            "How shearing shapes the binding of wool",
            ("Byron, A.", "Lund, M."),
            "Journal of Felt: Learning, Memory, and Looms",
            None,
        ),
        (
            "Patrick Wirk, Ada Byron, Ben Garn <i>Trade-off between wool and felt</i>, <i>31st Conference on"
            " Yarn</i>, 2018, Tirana, Albania",
            "Trade-off between wool and felt",
            ("Patrick Wirk", "Ada Byron", "Ben Garn"),
            "31st Conference on Yarn",
            2018,
        ),
        (
            "W Dong, <b>A Byron*</b>, and ZL Garn* (joint senior authors). <b>2015.</b> Felting of a new"
            " strain of wool. <i>Yarn Rep</i>, 5: 17.",
            "Felting of a new strain of wool",
            ("W Dong", "A Byron", "ZL Garn"),
            "Yarn Rep",
            2015,
        ),
    ],
)
def test_marks_and_looks_among_authors(
    entry: str, title: str, authors: tuple[str, ...], venue: str, year: int | None
) -> None:
    """Students in italics are authors, names end where looks do; where it was sent may stand as years do."""
    assert shown(the_work(f"<h1>Publications</h1><ul><li>{entry}</li></ul>")) == (
        title,
        authors,
        venue,
        year,
    )


def test_whose_list_it_is() -> None:
    """A line that says whose publications follow is none of them."""
    page = (
        '<body><b>Publications</b> of <a href="index.html">Ada Byron</a> (some can be had as files)<ol>'
        + "".join(
            f"<li><b>{title}</b>, with {who}. {venue} (2019), 3--29."
            for title, who, venue in (
                ("Looms in the application of yarn", "Charles Babbage", "Wool Letters, 12"),
                ("Felt from deterministic sheep", "Mary Lund", "Felt Review, 14"),
                ("Coupled threads: statistical properties", "Jo Mill", "Wool Letters, 22"),
                ("Piecewise carding", "Rosa Soto", "Annals of Felt, 2"),
            )
        )
    )

    assert [title.split()[0] for title in titles(page)] == ["Looms", "Felt", "Coupled", "Piecewise"]


def test_coauthors_behind_a_colon() -> None:
    """A colon may stand behind what leads to the coauthors, and the label may be Chinese."""
    page = """<h2>发表论文</h2><ul>
        <li><a href="1.pdf">从织机到羊毛——织造的经济与福利效应。</a>（合作者：王霄，张辉），
        <b>《经济学（季刊）》</b>， 2024；</li>
        <li><a href="2.pdf">Weaving with looms in the valley</a>. (with: Jing-Yu Liu, Ada Mill)
        <b> Ecological Weaving</b>, Volume 217, 2024;</li>
        <li><a href="3.pdf">Carding and spinning in the mill</a>. (with Juan Soto, Ada Mill)
        <b> Journal of Public Yarn</b>, Volume 17, 2023;</li></ul>"""

    assert [(p.authors[-2:], p.venue) for p in works(page)] == [
        (("王霄", "张辉"), "经济学(季刊)"),
        (("Jing-Yu Liu", "Ada Mill"), "Ecological Weaving"),
        (("Juan Soto", "Ada Mill"), "Journal of Public Yarn"),
    ]


def test_a_short_slanted_title_before_names_with_initials() -> None:
    """Three words in italics in front of names with initials are the title, though each begins large."""
    page = a_list(
        *(
            f"<i>Looms {word} under Heavy Wool and Felt</i>, B. Lund, A. Byron, in <i>Weaving Letters</i>,"
            f" 2{n}(3), 7–9, 2014."
            for n, word in enumerate(("Turning", "Singing", "Standing"))
        ),
        "<i>Felt-Aware Wool Sharing</i>, D. Borghese, A. Byron, G. Da Prato, J.M. Pierrot, in"
        " <i>Future Weaving Machines (FWM)</i>, 28(5), 769–779, 2012.",
    )

    assert [(p.title, p.authors[:2], p.venue) for p in works(page)][-1] == (
        "Felt-Aware Wool Sharing",
        ("D. Borghese", "A. Byron"),
        "Future Weaving Machines (FWM)",
    )


def test_a_short_slanted_title_behind_names_with_initials() -> None:
    """Words in italics without initials are no person's where the names before them have initials first."""
    page = """<h1>Publications</h1><ol>
    <li>J H M Marsh and <u>A Byron</u>, <i>Spin of Yarns</i>, Proc. Wool Soc. <b>79</b>, 84, 1962.</li>
    <li><u>A Byron</u>, J H M Marsh and M Lund, <i>Felted Yarns</i>, Proc. Wool Soc. <b>80</b>, 8, 1962.</li>
    <li><u>A Byron</u>, <i>Merino Lambing Reconstructions</i>, Dalesdon Weaving Report, 1962.</li>
    <li>E A Mill and <u>A Byron</u>, <i>Damage in Worn Cloth</i>, J. Fleece. <b>8</b>, 253, 1963.</li></ol>"""

    found = next(p for p in works(page) if "Merino" in p.title)

    assert (found.title, found.authors, found.year) == ("Merino Lambing Reconstructions", ("A Byron",), 1962)


def test_a_badge_over_a_typed_bullet_is_no_name() -> None:
    """A sign of lists between the venue's badge and the names joins nobody to them."""
    entry = (
        "<div class='row'><div class='col-2'><span class='badge'>{}</span></div><div class='col-10'>"
        "• <b>Ada Byron</b>, Jo Mill, Rosa Soto. 2021. {}. In <i>{} 2021</i>, pages 1-9.</div></div>"
    )
    told = (("WOOL", "Making Looms Predictable"), ("NeurFELT", "Counting Threads for Winter Wool"))
    page = "<h2>Publications</h2>" + "".join(entry.format(name, title, name) for name, title in told)

    assert [work.authors for work in works(page)] == [("Ada Byron", "Jo Mill", "Rosa Soto")] * 2


def test_how_often_a_work_is_cited_names_nobody() -> None:
    """ "Cited by 11", small behind the last author, is a count."""
    entry = (
        "<li><i>{}</i>. Felt Studies, 2021.<br>"
        "By Jo Mill, Rosa Soto, and Ada Byron <small>Cited by 11</small></li>"
    )
    page = "<h2>Publications</h2><ul>" + "".join(
        entry.format(title) for title in ("Making Looms Predictable", "Counting Threads for Winter Wool")
    )

    assert [work.authors for work in works(page + "</ul>")] == [("Jo Mill", "Rosa Soto", "Ada Byron")] * 2


def test_initials_that_read_as_by() -> None:
    """ "BY Lund" is a person whose given names begin so; only a small "by" leads to names."""
    work = the_work("BY Lund, A. Byron, Carding threads by colour under load, Wool Letters 7 (2019) 41-44.")

    assert shown(work) == (
        "Carding threads by colour under load",
        ("BY Lund", "A. Byron"),
        "Wool Letters",
        2019,
    )
