"""Shapes of strangers' pages that venues, volumes and states stand in, each as small as it may go wrong."""

from __future__ import annotations

import pytest

from crawler.extractors import Owner, extract
from crawler.reading.document import Break, Document, Heading, Line, Mark, Span
from snapshots.model import Status
from tests.extracting import TODAY, a_list, shown, the_work, titles, works


def test_badge_over_a_summary_tells_the_state() -> None:
    """A badge that leads nowhere tells the work's state; the summary below is no venue."""
    cards = "".join(
        f"<div class='card'><h5 class='card-title'>{title}</h5>"
        f"<p class='card-text'><b>Ada Byron</b>, C. Spindel</p><span class='badge'>{badge}</span>"
        f"<p class='small'>{told}</p><a class='btn' href='p.pdf'>Paper</a></div>"
        for title, badge, told in (
            ("Felt: A Benchmark for Softness", "arXiv 2024", "Softness matters. We collect 10k samples."),
            ("Carding: A Study of Combs", "Preprint", "Combs are old. Their teeth break, as we show."),
            ("Shearing: A Study of Shears", "WOOL 2024", "Shears cut. This demo shows how."),
        )
    )

    assert [(w.venue, w.status) for w in works(f"<h2>Publications</h2>{cards}")] == [
        ("arXiv", Status.PREPRINT),
        (None, Status.PREPRINT),
        ("WOOL", Status.PUBLISHED),
    ]


@pytest.mark.parametrize(
    ("between", "year", "status"),
    [
        ("(Accepted)", None, Status.TO_APPEAR),
        ("(to appear 2020).", 2020, Status.TO_APPEAR),
        ("2018, July.", 2018, Status.PUBLISHED),
    ],
)
def test_state_or_month_between_authors_and_title(between: str, year: int | None, status: Status) -> None:
    """What stands between authors and title tells year and state, and is no part of the title."""
    work = the_work(
        f"Byron, A. and Babbage, C. {between} Sorting threads by colour. <i>Wool Letters</i>, 12(3)."
    )

    assert (*shown(work), work.status) == (
        "Sorting threads by colour",
        ("Byron, A.", "Babbage, C."),
        "Wool Letters",
        year,
        status,
    )


def test_summary_names_no_venue_and_tells_no_life() -> None:
    """ "Abstract: We study …" below an entry with no venue gives it none, and makes it no line of prose."""
    found = works(
        a_list(
            "<b>Sorting threads by colour</b> (with Charles Babbage)<p>Abstract: We study Woolen Looms."
            " The International Journal of nothing is none.</p>",
            "<b>Looms and labour</b> (with William King)<p>Abstract: We study labour.</p>",
            heading="Papers",
        )
    )

    assert [shown(p)[::2] for p in found] == [("Sorting threads by colour", None), ("Looms and labour", None)]


def test_book_behind_its_editors() -> None:
    """ "In A. King (ed.) Looms of Today": the book is the venue, though nothing else says so."""
    work = the_work(
        "Byron, A. (2021). Sorting threads. In Charles Babbage (ed.) Telares y lanas. Cochabamba."
    )

    assert work.venue == "Telares y lanas"


def test_badge_gives_way_to_what_it_stands_for() -> None:
    """Of a badge and the journal it abbreviates, the journal is the venue."""
    page = "<h1>Publications</h1>" + "".join(
        f"<div><span class='pub-journal-badge'>{badge}</span><div><div class='pub-title'>{title}</div>"
        f"<div class='pub-authors'><b>Byron A.</b>, Babbage C. — <em>{journal}</em>, 2021.</div></div></div>"
        for badge, title, journal in (
            ("GWB", "Patterns of woollen threads", "Global Wool and Biology"),
            ("Wool", "Sheep and their sorting", "Wool"),
        )
    )

    assert [p.venue for p in works(page)] == ["Global Wool and Biology", "Wool"]


def test_pending_review_is_a_state() -> None:
    """ "Pending peer-review" is no venue."""
    work = the_work(
        "A. Byron and C. Babbage, “Sorting threads by colour”, Journal of Wool Engineering, Springer."
        " <i>Pending peer-review</i>"
    )

    assert (work.venue, work.status) == ("Journal of Wool Engineering", Status.UNDER_REVIEW)


@pytest.mark.parametrize(
    "venue",
    ["J. Emerg. Technol. Wool", "XVIII Reunión Española sobre Lana y Telares (RELT)"],
)
def test_venues_shortened_or_in_spanish(venue: str) -> None:
    """A journal's short name is one, and "Reunión" meets."""
    work = the_work(f"A. Byron and C. Babbage, “Sorting threads by colour and touch”, {venue}, 2021.")

    assert (work.venue, work.year) == (venue, 2021)


def test_venue_in_square_brackets_behind_a_title() -> None:
    """A heading that ends in "[WOOL 2020]" names where the work stands, and when."""
    page = (
        "<h1>Ada Byron</h1><h2>Papers</h2>"
        "<h4>Learning to spin in the dark [WOOL 2020]</h4><p><b>Ada Byron</b>, Charles Babbage</p>"
        "<h4>Looms that learn from their weavers [KNIT 2019]</h4><p><b>Ada Byron</b>, Mary Somerville</p>"
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Learning to spin in the dark", "WOOL", 2020),
        ("Looms that learn from their weavers", "KNIT", 2019),
    ]


def test_venues_in_a_look_of_their_own() -> None:
    """Slanted words behind a full stop are no part of the title, nor are those that stand before a volume."""
    entries = (
        "Byron A, King W. (2017). Loom Weather. <i><b>Atlas of Wool</b></i>. Loom &amp; Sons, Ltd: Turin.",
        "Byron A, King W. (2013) What moths eat of sheep (<i>Ovis aries</i>) <i><b>Wool One</b></i> 9(1): 8.",
        "Byron A. (2012) Why shepherds count at night. <i><b>Wool One</b></i> 8(1): e1.",
    )

    assert [(p.title, p.venue) for p in works(a_list(*entries))] == [
        ("Loom Weather", "Atlas of Wool"),
        ("What moths eat of sheep (Ovis aries)", "Wool One"),
        ("Why shepherds count at night", "Wool One"),
    ]


def test_series_over_the_name_of_an_index() -> None:
    """A working paper's series is its venue, not the index a link leads to, nor the summary's sentences."""
    page = "<h1>Working papers</h1>" + "".join(
        f"<article><h3 class='title'>{title}</h3><p class='authors'>with William King</p>"
        f"<p class='venue'>BWL Working Paper {n}</p><p>What do weavers know of wool they spin? We ask.</p>"
        f"<p><a href='https://ideas.repec.org/{n}'>RePEc</a></p></article>"
        for n, title in ((12, "Looms and the wages of weavers"), (9, "What sheep are paid for wool"))
    )

    assert [(p.venue, p.status, len(p.links)) for p in works(page)] == [
        ("BWL Working Paper", Status.PREPRINT, 1)
    ] * 2


def test_summary_is_no_venue() -> None:
    """A sentence of a summary names no venue, though it speaks of international mills; nor does a package."""
    page = "<h1>Working papers</h1>" + "".join(
        f"<div class='entry'><p><span class='pub-title'>{title}</span></p><div><a href='{n}.pdf'>PDF</a>"
        f"<a href='{n}/r'>R package</a><div>{summary} I ask why. Looms are asked, too.</div></div></div>"
        for n, title, summary in (
            (1, "The Long Thread in Woollen Mills", "A young field looks at wages in international mills."),
            (2, "What Weavers Know: A Field Study", "Does a weaver know of the wool that others spin?"),
        )
    )

    assert [(p.title, p.venue, p.status, len(p.links)) for p in works(page)] == [
        ("The Long Thread in Woollen Mills", None, Status.PREPRINT, 2),
        ("What Weavers Know: A Field Study", None, Status.PREPRINT, 2),
    ]


def test_where_else_to_look_is_no_venue() -> None:
    """ "(old version, please cite …)" behind a title names no venue."""
    item = (
        "<a href='1.pdf'>Do Looms Lead to Wool?</a>, 2012 (old version — please cite the <em>Wool</em> one)."
    )

    work = the_work(item, heading="Working papers")

    assert (work.venue, work.status) == (None, Status.PREPRINT)


def test_reprints() -> None:
    """Titles as links below "Reprints", each with its year in braces."""
    page = "<p><b>REPRINTS :: SEPARATAS</b></p>" + "".join(
        f"<p><a href='{n}.pdf'>{title}</a> {year}</p>"
        for n, (title, year) in enumerate(
            (
                ("Loss of rules in woollen dialects", "{1972 reprint}"),
                ("The survival of a “combed” thread", "{1973 reprint}"),
                ("La lana en Galicia", "{separata de 1983}"),
                ("Who spins and who weaves {1978 reprint}", ""),
            )
        )
    )

    assert [(p.title, p.year) for p in works(page)] == [
        ("Loss of rules in woollen dialects", 1972),
        ("The survival of a “combed” thread", 1973),
        ("La lana en Galicia", 1983),
        ("Who spins and who weaves", 1978),
    ]


def test_repository_is_no_venue() -> None:
    """A link called "OSF repository" is a label below the journal's name."""
    page = "<h1>Papers</h1><h2>2025</h2>" + "".join(
        f"<p>{title}<br>Babbage C, Byron A<br>{venue}<br><a href='{venue}.pdf'>Manuscript</a> | "
        f"<a href='https://osf.io/{venue}'>OSF repository</a></p>"
        for title, venue in (
            ("Looms seen by the hands of weavers", "Cortex"),
            ("Hands seen by looms", "Wool"),
        )
    )

    assert [(p.venue, p.status, len(p.links)) for p in works(page)] == [
        ("Cortex", Status.PUBLISHED, 2),
        ("Wool", Status.PUBLISHED, 2),
    ]


def test_prizes_listed_below_a_work() -> None:
    """Items that tell prizes and no more, inside a work's element, are that work's prizes."""
    page = "<h1>Articles</h1><h2>Published</h2>" + "".join(
        f"<article><p>Byron, Ada R. 2026. <a href='{n}'>“{title}”</a> <cite>Wool Letters</cite> 1(3).</p>"
        f"{prizes}</article>"
        for n, (title, prizes) in enumerate(
            (
                (
                    "Looms, or Whoever Minds Them?",
                    "<ul><li>2024 Mary Lund Award for the Best Paper</li><li>King Prize in Wool</li></ul>",
                ),
                ("How Threads Adapt to Reform in Mills.", ""),
            )
        )
    )

    assert [(p.title, p.awards) for p in works(page)] == [
        ("Looms, or Whoever Minds Them?", ("Mary Lund Award for the Best Paper", "King Prize in Wool")),
        ("How Threads Adapt to Reform in Mills", ()),
    ]


def test_books_with_labels() -> None:
    """ "Edited by:" leads to the names, "Publisher:" to the venue of a book whose title is a heading."""
    page = "<h1>Books</h1>" + "".join(
        f"<section><div><h2>{title}</h2><p><strong>{label}:</strong> Mary Lund, Ada Byron<br>"
        f"<strong>Publisher:</strong> {house}, {year}</p><div><p>{'Mills know of wool. ' * 16}</p></div>"
        f"<h3>Reviews &amp; Commentary</h3><ul><li><a href='r'>Journal of Wool</a></li></ul></div></section>"
        for title, label, house, year in (
            (
                "Two Valleys of Wool: Why One Mill Town Did Better",
                "Authors",
                "Felt Press",
                2015,
            ),
            ("Transitions of Mills", "Edited by", "Routledge", 2018),
        )
    )

    assert [shown(p) for p in works(page)] == [
        (
            "Two Valleys of Wool: Why One Mill Town Did Better",
            ("Mary Lund", "Ada Byron"),
            "Felt Press",
            2015,
        ),
        ("Transitions of Mills", ("Mary Lund", "Ada Byron"), "Routledge", 2018),
    ]


def test_conferences_where_it_was_presented() -> None:
    """What the page calls conferences beside a working paper is no venue, and gives no year."""
    page = "<h2>Working Papers</h2><ul>" + "".join(
        f"<li><div class='paper-title'>{title}</div><div class='paper-meta'>with William King</div>"
        f"<div class='links'><a href='https://ssrn.com/{n}'>SSRN</a></div>"
        f"<div class='paper-conferences'>{held}</div></li>"
        for n, (title, held) in enumerate(
            (
                ("Wool, landlords and decay", "WFA 2025, Wool Research Symposium 2025, AEA 2027"),
                ("Who should shear? Evidence from sheep", "Turin December Meeting 2024"),
            )
        )
    )

    assert [(p.venue, p.year, p.status) for p in works(page)] == [(None, None, Status.PREPRINT)] * 2


def test_year_of_an_abstract_is_not_the_works() -> None:
    """What the page calls an abstract tells neither venue nor year."""
    page = (
        "<h1>Ada Byron</h1><h2>Papers</h2>"
        "<article><h3>Do good mills make better cloth?</h3><p>with Mary Lund — <em>Wool Review</em>,"
        " Forthcoming</p><p class=paper-abstract>We link looms. It was held in 2020.</p></article>"
        "<article><h3>The uses of felt in the hills</h3><p>with Rob Finch — <em>Wool Review</em> (2019)</p>"
        "<p class=paper-abstract>We count uses.</p></article>"
    )

    assert [p.year for p in works(page)] == [None, 2019]


def test_year_in_an_element_called_so_for_short() -> None:
    """A year by itself that the page's author called one counts before that behind the venue."""
    item = "<span class=yr>{}</span> <b>{}</b>, Ada Byron, Rosa Finch, {}"
    page = a_list(
        item.format(2022, "Looms and the Wet Wool of Tweed", "Wool Review, 2021"),
        item.format(2019, "Knots Within the Felt of Families", "Journal of Yarn, 2018"),
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Looms and the Wet Wool of Tweed", "Wool Review", 2022),
        ("Knots Within the Felt of Families", "Journal of Yarn", 2019),
    ]


def test_labels_of_subjects_are_no_venue() -> None:
    """What stands in an element of tags names a work's subjects, unless its words are a venue's."""
    page = "<h2>Working Papers</h2>" + "".join(
        f"<div class=card><div class=paper-tags>{''.join(f'<span class=tag>{t}</span>' for t in tags)}</div>"
        f"<div class=paper-title>{title}</div>"
        f"<div class=paper-authors><b>Byron, Ada</b> and {other}</div></div>"
        for tags, title, other in (
            (("Loom Making", "Felting"), "Lambs, Ledgers and Looms", "Rob Finch"),
            (("Felting", "Wool Policy"), "Threads in the Common Pool", "Mary Lund"),
            (("Proceedings of Wool Days 2024",), "Sorting Fleece by Hand and Eye", "Mary Lund"),
        )
    )

    assert [(p.title, p.venue, p.status) for p in works(page)] == [
        ("Lambs, Ledgers and Looms", None, Status.PREPRINT),
        ("Threads in the Common Pool", None, Status.PREPRINT),
        ("Sorting Fleece by Hand and Eye", "Proceedings of Wool Days", Status.PUBLISHED),
    ]


def test_topic_over_an_entry_is_no_venue() -> None:
    """A short form and what of it is treated name no venue: "LOOM misuse"; a society and its meeting do."""
    paper = (
        "<p>Rob Finch and <b>Ada Byron</b>. <i>Sorting Fleece by Hand and Eye</i>."
        " Working paper. (<a href=p>PDF</a>)</p>"
    )
    topic, meeting = (
        the_work(f"<p><b>{over}</b></p>{paper}", heading="Research") for over in ("LOOM misuse", "WOOLCON")
    )

    assert (topic.venue, topic.status) == (None, Status.PREPRINT)
    assert meeting.venue == "WOOLCON"


def test_label_among_links_is_no_venue() -> None:
    """In an element of links a series is a link's label; what leads back home is no work."""
    page = (
        "<h2>Working Papers</h2>"
        + "".join(
            f"<div class=paper><p class=paper-title>{title}</p>"
            "<p class=paper-meta>With R. Finch (Turin) · 2025</p><div class=paper-links>"
            f"<a href=w{n}>FELTifo Working Paper</a> <a href=p{n}.pdf>PDF</a></div></div>"
            for n, title in enumerate(("After the Shearing: Mills and Catch-up", "Felt and Its Reallocation"))
        )
        + "<p><a href=index.html>← Back to home</a></p>"
    )

    assert [(p.title, p.venue, p.year, len(p.links)) for p in works(page)] == [
        ("After the Shearing: Mills and Catch-up", None, 2025, 2),
        ("Felt and Its Reallocation", None, 2025, 2),
    ]


def test_number_and_remarks_of_a_draft_are_no_venue() -> None:
    """The list's own number, a promise of a version and a sentence on what a work asks name no venue."""
    page = "<h1>Working Papers</h1>" + "".join(
        f"<div class=paper><div class=wp-tag><p>WP / 0{n}</p></div><div class=body><p>“{title}”, joint with"
        f" <a href=x>Mary Lund</a>.</p><p><span>{remark}</span></p></div></div>"
        for n, title, remark in (
            (1, "Wages, Wool and the Informal Loom", "Revised version soon"),
            (2, "Felt premia in old mills", "Revision requested, Wool Review"),
            (3, "Shearing in a market of threads", "Work in Progress"),
            (
                4,
                "Benevolence of the Loom",
                "How the Wool Act and international law jointly produced felt as a myth.",
            ),
        )
    )

    assert [(p.title, p.venue, p.status) for p in works(page)] == [
        ("Wages, Wool and the Informal Loom", None, Status.PREPRINT),
        ("Felt premia in old mills", "Wool Review", Status.UNDER_REVIEW),
        ("Shearing in a market of threads", None, Status.IN_PREPARATION),
        ("Benevolence of the Loom", None, Status.PREPRINT),
    ]


def test_program_by_its_name_is_no_venue() -> None:
    """What a link to code is called is no venue; the year of an impact factor is none of the work."""
    page = (
        "<h2>Journal</h2><h2>2023</h2><ul><li>A. Byron, R. Finch, “Counting Yarn in Mills of the North” in"
        " Wool Surveys (IF 2022 = 3.6, JCR Q1) [<a href=a.pdf>pdf</a>]</li></ul>"
        "<h2>White papers</h2><h2>2021</h2><ul><li>Ada Byron (Mill), Rob Finch (Shed) “Tests of Yarn in"
        " Networks” [<a href=b.pdf>paper</a>] <a href=https://github.com/byron/yarn>YTN</a></li></ul>"
    )

    counting, tests = works(page)
    assert (counting.venue, counting.year) == ("Wool Surveys", 2023)
    assert (tests.venue, tests.year, len(tests.links)) == (None, 2021, 2)


def test_what_is_told_beside_drafts() -> None:
    """Topics in an element called so, a chapter's kind and "manuscript" before a state are no venue."""
    page = (
        "<h1>Working Papers</h1><p>What is under way. Linked titles open the manuscript.</p>"
        "<div class=c><b>Byron, A.</b> (2026). The Evolution of Looms. Manuscript under review at"
        " <em>European Wool Research</em>.</div>"
        "<div class=c><div>Byron, A., &amp; Lund, M. <b>Climate Risks of"
        " Felt.</b></div><div>Working Paper</div>"
        "<div class=wp-topics><span class=chip>Felt Risk</span> <span class=chip>ESG</span></div></div>"
        "<div class=c><div>Dissertation Chapter</div><div><b>When Looms Fail in the"
        " Hills</b><p>with Mary Lund</p></div>"
        "</div><h2>In progress</h2><ol><li><b>Rethinking Felt.</b> <i>In Preparation for the"
        " <b>Annual Review of Wool"
        "</b>.</i></li><li><b>Resisting Shears: How Sheep React</b> (with Mary Lund).</li></ol>"
    )

    assert [(p.title, p.venue, p.status) for p in works(page)] == [
        ("The Evolution of Looms", "European Wool Research", Status.UNDER_REVIEW),
        ("Climate Risks of Felt", None, Status.PREPRINT),
        ("When Looms Fail in the Hills", None, Status.PREPRINT),
        ("Rethinking Felt", "Annual Review of Wool", Status.IN_PREPARATION),
        ("Resisting Shears: How Sheep React", None, Status.IN_PREPARATION),
    ]


@pytest.mark.parametrize(
    "label",
    "View paper|Read the article →|Click here|Link to journal|Read the paper here|Get PDF|Replication data"
    "|Accepted manuscript|Author's copy|Internet Appendix|Buy the book|Listen".split("|"),
)
def test_label_below_a_draft_is_no_venue(label: str) -> None:
    """A link's label that bids the reader, or qualifies a file, is no venue where nothing else is said."""
    page = "<h2>Working Papers</h2><ul>" + "".join(
        f"<li><b>{title}</b><br>with Rosa Finch<br><a href=x{len(title)}.html>{label}</a></li>"
        for title in ("Sorting Wool by Hand: Looms in Turin", "After the Shearing: Mills and Catch-up")
    )
    assert [(p.venue, len(p.links)) for p in works(f"{page}</ul>")] == [(None, 1)] * 2


def test_badge_gives_way_to_the_name_in_full() -> None:
    """A journal's short name in a badge, stops and all, is the venue only where nothing else is."""
    page = "<h1>Publications</h1>" + "".join(
        f"<div class=card><span class=pub-journal-badge>{badge}</span><div><div class=pub-title>{title}</div>"
        f"<div class=pub-authors>Finch R., <b>Byron A.</b>{told}</div></div></div>"
        for badge, title, told in (
            (
                "Felt Lett.",
                "Disentangling felted spaces for the shepherd.",
                " — <em>Felt Letters</em>, 27, e14373.",
            ),
            (
                "Mar. Wool Res.",
                "Wool vulnerability to monthly rain.",
                " — <em>Marine Wool Research</em>, 198, 106.",
            ),
            ("WARP", "Why do sheep felt?", " — <em>Warps and Weaves</em>, 38(3), 275–288."),
            ("Wool Days", "Carding for the many.", ""),
        )
    )
    venues = [p.venue for p in works(page)]
    assert venues == ["Felt Letters", "Marine Wool Research", "Warps and Weaves", "Wool Days"]


def test_years_pages_and_prizes_beside_economists_papers() -> None:
    """A year in front of a title, what a web page holds, a prize's lead and Markdown's stars."""
    page = (
        "<h2>Papers</h2><ul>"
        "<li><b>(2022): Salience and Shearing: Evidence from the Felt Market</b><br>with Rosa Finch<br>"
        "<i>Journal of Wool Economists</i>, 9(2), 345-382</li>"
        "<li><b>Fast and Furry: How Uneven Rules May Hinder Shepherds</b><br>-- Winner of the"
        " <i>Public Fleece Prize</i>"
        " for the best paper in wool economics<br>-- under revision</li>"
        "<li><b>Shearing While Uncertain: Notes From the Hill Farms</b> (with Rosa Finch)<br>"
        "<i>Awarded the 2019 Golden Fleece Prize</i><br><a href=s.pdf>Slides</a></li>"
        "<li>The <a href=felt.htm>Felt Risk Webpage</a> contains further tables and newer counts.</li>"
        "<li>*Now-casting Wool Prices*, with R. Finch (2011). *Wool Transactions on Looms*"
        " 17(1): 101-114.</li></ul>"
    )
    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Salience and Shearing: Evidence from the Felt Market", "Journal of Wool Economists", 2022),
        ("Fast and Furry: How Uneven Rules May Hinder Shepherds", None, None),
        ("Shearing While Uncertain: Notes From the Hill Farms", None, None),
        ("Now-casting Wool Prices", "Wool Transactions on Looms", 2011),
    ]


@pytest.mark.parametrize(
    "told",
    "JMP|Preliminary draft|Fieldwork completed|In the field|Coverage: The Shepherd|Online"
    " Appendix available here"
    "|Pre-registered (WOOLRCT-0001234)|Older version: see here|Chapter 1 of dissertation|Second"
    " dissertation chapter"
    "|Single author|Corresponding author|Data collection".split("|"),
)
def test_what_is_told_of_a_draft_is_no_venue(told: str) -> None:
    """How far a draft is and whose it is are no venue, and make no published paper of it."""
    page = "<h2>Working Papers</h2>" + "".join(
        f"<p><b>{title}</b><br>with Rosa Finch<br>{told}</p>"
        for title in ("Sorting Wool by Hand: Looms in Turin", "After the Shearing: Mills and Catch-up")
    )
    assert [(p.venue, p.status) for p in works(page)] == [(None, Status.PREPRINT)] * 2


@pytest.mark.parametrize(
    "told",
    "Revision requested by the Felt Review|Revision resubmitted to the Felt Review|Major"
    " revisions requested, Felt Review"
    "|Revising for resubmission at Felt Review|R&R (minor revisions) at Felt Review|Status: R&R"
    " at Felt Review".split("|"),
)
def test_rounds_of_review_in_other_words(told: str) -> None:
    """However a round of review is told, the journal is what is named behind it."""
    page = f"<h2>Working Papers</h2><p><b>Sorting Wool by Hand in Turin</b><br>with Rosa Finch<br>{told}</p>"
    work = the_work(page)
    assert (work.venue, work.status) == ("Felt Review", Status.UNDER_REVIEW)


def recommended(title: str, where: str, cited: str) -> str:
    """An entry with its title as a heading, and how it is to be cited, as many sites' generators set it."""
    return (
        "<article><h2 class=archive__item-title><a href=/publication/x>"
        f"{title}</a></h2><p>{where}</p><p>Recommended citation: {cited}</p>"
        f"<p><a href={len(title)}.pdf>Download Paper</a></p></article>"
    )


def test_recommended_citation_names_no_venue() -> None:
    """How a work is to be cited says its title again, whole however long, and is itself no venue."""
    asked = "Who Sheared the Ram? Evidence from Highland Barns"
    dashed = "The Cost of Combing – A Count of Alpine Mills"
    page = "<h1>Publications</h1><h2>Published</h2>" + recommended(
        "Looms at Night", "Published in <i>Wool Letters</i>, 2021", "A. Byron. (2021). “Looms at Night.”"
    )
    page += "<h2>Preprints</h2>" + "".join(
        (
            recommended(asked, "", f"Ada Byron, Cy Ewe. “{asked}.” "),
            recommended(dashed, "<i>arXiv</i>", f"Ada Byron. “{dashed}.” <i>arXiv</i>."),
            recommended("Knots and Felt", "2022", "Ada Byron. (2022). “Knots and Felt.” "),
            recommended("Sorting the Threads by Colour", "", "“Sorting the Threads by Colour.”"),
        )
    )
    assert [(p.title, p.venue, p.status) for p in works(page)] == [
        ("Looms at Night", "Wool Letters", Status.PUBLISHED),
        (asked, None, Status.PREPRINT),
        (dashed, "arXiv", Status.PREPRINT),
        ("Knots and Felt", None, Status.PREPRINT),
        ("Sorting the Threads by Colour", None, Status.PREPRINT),
    ]


def test_short_title_that_names_another_list() -> None:
    """A heading that the mark-up calls a title is one like its sisters, though it names a kind of list."""
    titles = ("Looms That Learn at Night Alone", "Patent Hunters", "The Price of Felt in Highland Fairs")
    page = "<h1>Publications</h1><h2>Preprints</h2>" + "".join(
        recommended(title, "2024", f"Ada Byron, Cy Ewe. (2024). “{title}.” ") for title in titles
    )
    assert [(p.title, p.status) for p in works(page)] == [(title, Status.PREPRINT) for title in titles]


def test_year_in_an_element_of_its_own() -> None:
    """The year that the page sets apart is the work's, where the venue's name begins with another."""
    page = "<h2>Conference Papers</h2>" + "".join(
        f"<article><div class=publication-year>{year}</div><div><h3>{title}</h3>"
        f"<p class=publication-journal>{venue}</p></div></article>"
        for year, title, venue in (
            (2026, "Learnt Looms for Cold Mills on Many Threads", "2025 IEEE 19th Conference on Felt (ICF)"),
            (2025, "Seeing the Health of Sheep through Deep Wool", "2025 Woolton Research Conference (WRC)"),
        )
    )
    assert [(p.venue, p.year) for p in works(page)] == [
        ("IEEE 19th Conference on Felt (ICF)", 2026),
        ("Woolton Research Conference (WRC)", 2025),
    ]


@pytest.mark.parametrize(
    ("behind", "venue", "year"),
    [
        (
            ", The 33rd WOOL Symposium on Applied Looms(WSL 2018).",
            "33rd WOOL Symposium on Applied Looms(WSL)",
            2018,
        ),
        (
            ",The 14th Conference on Felt, Wool and Yarn(FWY 2021).",
            "14th Conference on Felt, Wool and Yarn(FWY)",
            2021,
        ),
        (
            ",2023 7th International Conference on Threads(ICT).",
            "7th International Conference on Threads(ICT)",
            2023,
        ),
    ],
)
def test_title_before_a_meeting_by_its_number(behind: str, venue: str, year: int) -> None:
    """A comma, with a space behind it or none, ends a title before "The 33rd Symposium on …"."""
    page = a_list(
        f"<b>Ada Byron</b>, Rosa Finch. Sorting Long Threads by Touch and Colour{behind}",
        "<b>Ada Byron</b>. Weaving Felt with Learnt Looms, The 9th Conference on Looms(CoL 2019).",
    )
    work = next(w for w in works(page) if w.year == year)
    assert (work.title, work.venue) == ("Sorting Long Threads by Touch and Colour", venue)


@pytest.mark.parametrize(
    ("behind", "venue"),
    [(" in WoolInfo 2015.", "WoolInfo"), (", 33rd ACM/SIGLOOM LOC, 2015", "33rd ACM/SIGLOOM LOC")],
)
def test_short_venue_at_the_end(behind: str, venue: str) -> None:
    """Names, title and short venue with commas alone between them."""
    work = the_work(f"Will King, Ada Byron, Clara Zuse, Timely Detection of Knots in Threads{behind}")

    assert shown(work) == (
        "Timely Detection of Knots in Threads",
        ("Will King", "Ada Byron", "Clara Zuse"),
        venue,
        2015,
    )


def test_subjects_in_tags_below_a_preprint() -> None:
    """Labels of subjects are no venue, though the one named is a series of preprints; "e2025…" is no year."""
    (preprint, article) = works(
        "<h1>Ada Byron</h1><h2>Publications</h2><h3>2026</h3>"
        "<article class='item'><div><span class='pub-venue'>arXiv ’26</span></div>"
        "<h4><a href='/a'>Weighing looms by their threads</a></h4><p>Will King, Ada Byron</p>"
        "<div class='pub-tags'><a class='pub-tag' href='?a'>LLMs</a>"
        "<a class='pub-tag' href='?b'>Agents</a></div></article>"
        "<article class='item'><h4><a href='/b'>Sorting threads by colour</a></h4><p>Ada Byron, Will King</p>"
        "<p><em>Journal of Wool</em>, 18(3), e2025WL005248</p></article>"
    )

    assert (preprint.venue, preprint.year) == ("arXiv", 2026)
    assert (article.venue, article.year) == ("Journal of Wool", 2026)


@pytest.mark.parametrize(
    ("entry", "venue", "status"),
    [
        (
            "Byron, Ada. To appear. <a href=a>Tag knots</a>. For <em>The Felt Handbook of Odd Knots</em>,"
            " ed. N. Lund and G. King. Felt University Press.",
            "Felt Handbook of Odd Knots",
            Status.TO_APPEAR,
        ),
        (
            "Byron, Ada. 2022. <a href=a>What is residual wool?</a>. <em>Isofelt. Open Journal of Woollen"
            " Tongues</em> 8(3)/2, 1-28.",
            "Isofelt. Open Journal of Woollen Tongues",
            Status.PUBLISHED,
        ),
        (
            "Byron, Ada. 2022. <a href=a>What is felt?</a>. <em>LOFA — Northern Journal of Looms and"
            " Felts</em>, 30(4), 249–263.",
            "LOFA — Northern Journal of Looms and Felts",
            Status.PUBLISHED,
        ),
        (
            "<b><a href=a>Edges of random looms</a></b>, with Ben Garn. Annales de l'Institut Felt Wool and"
            " Yarns, volume 57, number 1 (2021) 469--505. Preprint <a href=b>arXiv:1803.00001</a>.",
            "Annales de l'Institut Felt Wool and Yarns",
            Status.PUBLISHED,
        ),
        (
            "Byron, Ada. 2012. <a href=a>Inflection at the Loom</a>. Ms., Felt University.",
            "Ms., Felt University",
            Status.PREPRINT,
        ),
        (
            "Byron, Ada. 2022. <a href=a>Thinking with wool</a>. In <em>The Other Gaze: Wool in Peru, China"
            " and Japan</em>, 13-15.",
            "Other Gaze: Wool in Peru, China and Japan",
            Status.PUBLISHED,
        ),
        (
            "Byron, Ada. 2006. <a href=a>Rules of shearing</a>. In <b><i>Frontiers of Wool and Blame</i></b>"
            " Felt Publishing, Woolton, 265-290",
            "Frontiers of Wool and Blame",
            Status.PUBLISHED,
        ),
    ],
)
def test_volumes_as_linguists_print_them(entry: str, venue: str, status: Status) -> None:
    """A handbook one writes for, a journal's subtitle, a manuscript, countries in a title, a house."""
    work = the_work(f"<h1>Papers</h1><ul><li>{entry}</li></ul>")
    assert (work.venue, work.status) == (venue, status)


def test_number_of_a_preprint_behind_pages_with_spaces() -> None:
    """The preprint's number at the right edge is no part of where the work appeared, with pages "47 – 67"."""
    heading = (Heading(text="Publications", level=1),)
    lines = [Line(spans=(Span("Publications"),), heading=1, path=("page:1",))]
    for number, title in enumerate(("Weaving the Sources of Yarn in Low Looms", "Carding Felts at the Edge")):
        slanted = Span(title, marks=frozenset({Mark.ITALIC}))
        names = (Span("Mill E.J., "), Span("Byron A.", marks=frozenset({Mark.BOLD})), Span(", Garn I."))
        where = (Span("2022, WoJ, 944, 47 – 67 "), Span("arxiv:2210.01821", roles=("right",)))
        for row, spans in enumerate(((slanted,), names, where)):
            after, marker = (Break.LINE, "") if row else (Break.BLOCK, f"{number}.")
            lines.append(Line(spans=spans, headings=heading, path=("page:1",), after=after, marker=marker))
    document = Document(url="https://byron.example/cv.pdf", base="", format="pdf", lines=tuple(lines))

    found = extract(document, Owner(name="Ada Byron"), TODAY).publications
    assert [(p.venue, p.year, p.status) for p in found] == [("WoJ", 2022, Status.PUBLISHED)] * 2


def test_sort_of_work_at_the_right_edge() -> None:
    """What sort of work it is, set at the right edge beside a title in italics, is no part of the title."""
    heading = (Heading(text="Publications", level=1),)
    lines = [Line(spans=(Span("Publications"),), heading=1, path=("page:1",))]
    for title, sort, venue in (
        ("Some Looms for the Weaving of Felt", "Conference", "WOOL, Loom Days - Conference on Yarn, 2015."),
        ("Carding in Woolly Complexes", "Journal", "Wool Letters, 2014."),
        ("Yarn on Graphs", "Book chapter", "Felting Methods, 2013"),
    ):
        slanted = Span(title, marks=frozenset({Mark.ITALIC}))
        note = Span("1", marks=frozenset({Mark.RAISED}))
        rows = (
            (slanted, Span(" "), Span(sort, roles=("right",))),
            (Span("Byron, A. ; Babbage, C. ; Wong, B."),),
            (Span(venue), *([] if venue[-1] == "." else [note])),
        )
        for row, spans in enumerate(rows):
            after, marker = (Break.LINE, "") if row else (Break.BLOCK, "■")
            lines.append(Line(spans=spans, headings=heading, path=("page:1",), after=after, marker=marker))
    document = Document(url="https://byron.example/cv.pdf", base="", format="pdf", lines=tuple(lines))

    found = extract(document, Owner(name="Ada Byron"), TODAY).publications
    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Some Looms for the Weaving of Felt", "WOOL, Loom Days - Conference on Yarn", 2015),
        ("Carding in Woolly Complexes", "Wool Letters", 2014),
        ("Yarn on Graphs", "Felting Methods", 2013),
    ]


def test_where_it_appeared_in_a_column_at_the_left() -> None:
    """A label in the margin of a PDF that is no date says where and when the work came out."""
    heading = (Heading(text="Publications", level=1),)
    lines = [Line(spans=(Span("Publications"),), heading=1, path=("page:1",))]
    for label, title in (
        ("FeltIPS 2023", "Measuring Looms of Differentiable Yarn with Wool"),
        ("Journal of Wool 2021", "Felting with Sheep and other Beasts of the Valley"),
        ("FeltIPS 2022 Workshop", "Moving Models of Looms on Three Fronts"),
    ):
        slanted = Span(title, marks=frozenset({Mark.ITALIC}))
        spans = (Span(label, roles=("left",)), Span(" "), slanted, Span(". Charles Babbage, Ada Byron."))
        lines.append(Line(spans=spans, headings=heading, path=("page:1",), after=Break.BLOCK))
    document = Document(url="https://byron.example/cv.pdf", base="", format="pdf", lines=tuple(lines))

    found = extract(document, Owner(name="Ada Byron"), TODAY).publications
    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Measuring Looms of Differentiable Yarn with Wool", "FeltIPS", 2023),
        ("Felting with Sheep and other Beasts of the Valley", "Journal of Wool", 2021),
        ("Moving Models of Looms on Three Fronts", "FeltIPS 2022 Workshop", 2022),
    ]


@pytest.mark.parametrize(
    "editors", ["Ben F. Garn Ed.", "Garn, B., Loom, C. and D.J. Mill Eds.", "C. Loom, Editor"]
)
def test_editors_without_brackets_behind_a_slanted_volume(editors: str) -> None:
    """ "*Handbook of Wool*, Ben F. Garn Ed., Felt Press": the editors are none of the volume's name."""
    volume = f"<i>Handbook of Wool</i>, {editors}, Felt Press, 1–30."
    work = the_work(f"Byron, A. (2021), “Sorting threads by colour,” {volume}")

    assert shown(work) == ("Sorting threads by colour", ("Byron, A.",), "Handbook of Wool", 2021)


@pytest.mark.parametrize(
    "volume",
    [
        "Wolle – Filz – Kultur. Neue Blicke und alte Stoffe",
        'Weben im Wandel 2. Ergebnisse des Schwerpunkts "Zukunft der Wolle: sozial"',
        "Handbuch Wollforschung",
    ],
)
def test_volume_between_its_editors_and_its_house(volume: str) -> None:
    """Behind its editors a volume reaches to its edition or its town and house, stops and dashes and all."""
    edition = " 2. Auflage." if "Handbuch" in volume else ""
    item = (
        "<b>Byron, Ada</b> (2021): <em>Garn und Kultur.</em> In: Carl Mill, Jo Soto (Hrsg.): "
        f"{volume}.{edition} Wollstadt am Fluss: Weber &amp; Filz, S. 219–236."
    )

    assert the_work(item).venue == volume


def test_a_work_that_is_to_occur_somewhere() -> None:
    """What is to occur at a meeting has yet to appear there."""
    work = the_work("Ada Byron, Bo Lund. <b>The First Day of Looms</b>. To occur at FELT 2026.")

    assert (work.venue, work.status) == ("FELT", Status.TO_APPEAR)


def test_these_works_are_no_thesis() -> None:
    """ "These looms …" in a summary is no French thesis."""
    summary = "We weave wool. These looms hold what others lose."
    page = "<h2>Articles</h2><ul><li><b>Wet felt and dry looms in the cold</b><br>Ada Byron, <i>2024</i><br>"
    again = f"{summary}</li>"
    again += "<li><b>Sorting threads by colour and by touch</b><br>Ada Byron, <i>2023</i></li></ul>"

    assert [work.status for work in works(page + again)] == [None, None]
    assert (
        the_work("Ada Byron. <b>Tisser la laine en hiver</b>. These de doctorat, 2004.").status
        is Status.PUBLISHED
    )


def test_proceedings_with_their_series_behind_a_dash() -> None:
    """A dash inside slanted proceedings parts nothing: behind it is their series."""
    work = the_work(
        "Ada Byron, Bo Lund. “Nudging Sheep Onward.” <i>Proceedings of the Wool Society on Loom Systems"
        " – LOOMSYS</i>: Volume 5, Number 2, Article 9 (2021), pp. 9:1 – 9:25, June 2021."
    )

    assert work.venue == "Proceedings of the Wool Society on Loom Systems – LOOMSYS"


def test_a_series_of_preprints_right_behind_the_stop() -> None:
    """No space need part a title's stop from the series that it stands in."""
    work = the_work(
        "Ada Byron. The price of all felted sheep.arXiv preprint at https://arxiv.org/abs/1803.1155."
    )

    assert (work.title, work.venue) == ("The price of all felted sheep", "arXiv")


def test_year_in_which_a_draft_is_spoken_about_is_not_its_own() -> None:
    """Where a draft is being presented tells no year of it."""
    draft = the_work(
        "“Climate, Felt and Conflict” with Bo Ram. Presenting at WOOL 2024.", heading="Working papers"
    )

    assert (draft.year, draft.status) == (None, Status.PREPRINT)


def test_notes_on_authors_and_advisers_are_no_venues() -> None:
    """A work appeared neither in "Second author (with …)" nor in "Advisor: …", nor in who paid for it."""
    led = the_work(
        "<i>Charting a Course for Woollen Research</i><br>Second author (with Ida Marsh and Erik Wibb)"
        "<br>Accepted"
    )
    thesis = the_work(
        "2019 “Sharing is for Weavers: Tactical Yarn and Politics in Wales.” Advisor: Carla Alb. LINK."
        " Fieldwork in Wales and Kent funded by the WOOL #1191 grant.",
        heading="Undergraduate thesis",
    )

    assert (led.venue, thesis.venue) == (None, None)


@pytest.mark.parametrize(
    "title",
    [
        "PhD: A Study of Doctoral Lives",
        "Bachelor's: What Degrees Pay",
        "Search for Articles in Old Wool Books",
        "Felt Prices in Towns (COVID 2020)",
        "Knots of Wool (Revised Edition, 2015)",
    ],
)
def test_titles_of_works_that_look_like_labels(title: str) -> None:
    """What looks like a degree's label, a search or a venue is of a title whose venue stands below."""
    work = the_work(f"<b>{title}</b><br>Ada Byron, Carl Mill<br>Wool Letters, 2021")
    assert (work.title, work.venue, work.year) == (title, "Wool Letters", 2021)


def test_theses_are_told_by_their_section_and_labels() -> None:
    """A slanted title over its committee, and titles behind degrees, are theses; a tag tells no school."""
    page = (
        "<h2>Publications</h2><h3>Dissertation</h3>"
        "<p><em>Essays on Shearing and Growth</em>, Committee: Mary Lund (chair), Rosa Finch</p>"
        "<h3>Theses</h3><ul><li>MSc: Knots in Northern Towns, Woolton University, 2017</li>"
        "<li>Bachelor thesis – Looms of the North, Woolton University, 2015</li></ul>"
        "<h3>Articles</h3><ul><li><b>[Thesis]</b> <a href=t>Learning from Lambs</a><br>A. Byron."
        " Univ. of Wool, 2021.</li></ul>"
    )
    found = works(page)
    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Essays on Shearing and Growth", None, None),
        ("Knots in Northern Towns", "Woolton University", 2017),
        ("Looms of the North", "Woolton University", 2015),
        ("Learning from Lambs", "Univ. of Wool", 2021),
    ]
    assert [p.status for p in found] == [
        None,
        *[Status.PUBLISHED] * 3,
    ]  # without school and year it is unfinished


def test_list_of_presentations_is_no_venue() -> None:
    """Where a draft was shown, with the year or without, is no venue; what it won is no title."""
    shown_at = "Felt Annual Meeting (Scheduled), Woollen Finance and Investment Symposium (Scheduled)"
    found = works(
        "<h3>Working papers</h3><ul><li><div><a href='a.pdf'>Barriers to Felting: Initial Yarn Frictions, "
        "Carding, and Wool Redistribution</a></div></li><ul><li><div>Winner of the Best Paper Award, Wool "
        f"Conference 2025</div></li><li><div>Presentations 2025: {shown_at}</div></li></ul></ul>"
        "<ul><li><div><a href='b.pdf'>Knots of Felting: Initial Yarn Frictions</a></div></li><ul><li><div>"
        f"Presentations: {shown_at}</div></li></ul></ul>"
    )

    assert [(p.title.partition(":")[0], p.venue, p.status) for p in found] == [
        ("Barriers to Felting", None, Status.PREPRINT),
        ("Knots of Felting", None, Status.PREPRINT),
    ]


def test_a_dated_line_over_the_title_is_the_venue() -> None:
    """A name nobody knows and a year, a line by themselves over the title's own, say where it appeared."""
    names = "Byron, A., Marsh, J., &amp; Lund, M."
    found = works(
        a_list(
            *(
                f"<div><i>{venue}</i> · {year}<br><b>{title}</b><div>{names}</div></div>"
                for venue, year, title in (
                    ("Woollen Thought", 2020, "What do We Know About Felt?"),
                    ("Child Weaving", 2019, "The Price of Yarn in the Shadow of Looms"),
                    ("Woollen Thought", 2018, "Implicit Carding and the Origins of Thread"),
                )
            )
        )
    )

    assert [(w.venue, w.year) for w in found] == [
        ("Woollen Thought", 2020),
        ("Child Weaving", 2019),
        ("Woollen Thought", 2018),
    ]


def test_a_slanted_line_over_the_title_is_the_venue() -> None:
    """Below a year, a line in italics over the title's own is the venue, behind a number too."""
    found = works(
        "<h2>Papers</h2><h3>2016</h3>"
        + "".join(
            f"<div><div><em>{venue}</em><p>{title}</p><span><b>Ada Byron</b> and May Lund</span></div></div>"
            for venue, title in (
                ("Weftica", "Constraint Carding and Yarn"),
                ("Shear", "Lower Bounds for Felt"),
            )
        )
        + "<h3>2015</h3><div>(2) <span>Wool Resources Weighing | 2015</span><br><strong><a href='a.pdf'>An"
        " Empirical Study of Bias in Looms</a></strong><br><span><b>Ada Byron</b> and May Lund</span></div>"
    )

    assert [(w.venue, w.year) for w in found] == [
        ("Weftica", 2016),
        ("Shear", 2016),
        ("Wool Resources Weighing", 2015),
    ]


@pytest.mark.parametrize(
    "between", ["2025, FCM Transactions on Felt", "Manuscript in preparation", "in Felt and Loom Symposium"]
)
def test_a_line_between_title_and_names_is_no_title(between: str) -> None:
    """A line that tells a state, a venue or a year parts a plain title from the names below."""
    titled = (
        "Learning to Improve Looms with Felt",
        "Characterizing yarn in older weavers",
        "Spinning at Night",
    )
    names = "Tom Marsh, Philip Lund and <b>Ada Byron</b>"
    entries = "".join(f"<article>{t}<br><em>{between}</em><br>{names}</article>" for t in titled)

    assert titles(f"<h2>Papers</h2>{entries}") == list(titled)


def test_a_dated_line_between_title_and_names_is_the_venue() -> None:
    """A title ends with its line where the next tells where and when, and the names follow below that."""
    found = works(
        a_list(
            *(
                f"<span>{title}</span><br><strong>{venue}, {year}</strong><br><small>Ada Byron, Jo T. Marsh,"
                " May Lund, and Guy Wether</small>"
                for venue, year, title in (
                    (
                        "Pediatrics",
                        2021,
                        "Observation of woollen sleep in early care: insights from small mills",
                    ),
                    ("FMJ", 2020, "Frailty regulates rural wool in mill children"),
                    ("Shear Today", 2019, "Evidence for carding in intensive loom units during control"),
                )
            )
        )
    )

    assert [(w.title.split()[-1], w.venue) for w in found] == [
        ("mills", "Pediatrics"),
        ("children", "FMJ"),
        ("control", "Shear Today"),
    ]


def test_summary_of_two_sentences_is_no_venue() -> None:
    """A line of two sentences below an entry is a summary, whatever part of the entry the page calls it."""
    part = "<div class='title'>{}</div><div class='author'>Ada Byron, Carl Mill</div>{}"
    told = (
        "<div class='periodical'><em>FELT+ extends and shortens FELT. It makes the combing of wool much "
        "better and the time that carding takes shorter, while it holds in rain and also at night."
        "</em></div>"
    )
    found = works(
        a_list(
            part.format("Felts at night", f"<div class='periodical'><em>Wool Letters</em>, 2021</div>{told}"),
            part.format("Looms under load", f"<div class='periodical'>March 2022</div>{told}"),
        )
    )

    assert [p.venue for p in found] == ["Wool Letters", None]


def test_a_short_venue_its_year_behind_a_bar_in_front_of_all() -> None:
    """A name that no word tells for a venue is one where it stands in front of all, its year behind a bar."""
    cards = "".join(
        f"<article><details><summary><span>{venue}</span> <strong>{title}</strong></summary>"
        "<p>Jo Mill, <strong>Ada Byron</strong></p></details></article>"
        for venue, title in (
            ("J. Wool Theory | 2026", "Hydration of wool and felt"),
            ("Chem. Sci. | 2025", "Thermodynamics of yarn uptake in looms"),
            ("Loom | 2024", "Spinning in confined spaces"),
        )
    )

    assert [(w.venue, w.year, w.status) for w in works(f"<h1>Publications</h1>{cards}")] == [
        ("J. Wool Theory", 2026, Status.PUBLISHED),
        ("Chem. Sci.", 2025, Status.PUBLISHED),
        ("Loom", 2024, Status.PUBLISHED),
    ]


def test_how_many_papers_were_accepted() -> None:
    """How many papers a meeting accepted says nothing of this one's state."""
    work = the_work(
        "Ada Byron and Carl Mill. Carding threads by colour. <b>2017 Loom Days (LD'17)</b>, Woolton, 2017. "
        "(Best Paper Award - 99 Accepted Papers)"
    )

    assert work.status is Status.PUBLISHED


def test_a_venue_and_its_year_in_front_of_all() -> None:
    """A name before "(2018). Title. Names" says where it appeared."""
    found = works(
        a_list(
            "Wool Letters (2018). Some conjecture for carded yarn. Ada Byron.",
            "Journal of Felt (2015). Lower bounds for loom groups: the generic case. Ada Byron, May Lund.",
            "Annals of Weaving (2014). Cost of felted algebras in negative wool. Ada Byron.",
        )
    )

    assert [(w.venue, w.year) for w in found] == [
        ("Wool Letters", 2018),
        ("Journal of Felt", 2015),
        ("Annals of Weaving", 2014),
    ]
