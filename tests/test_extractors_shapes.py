"""Shapes of strangers' pages, each as small as it may go wrong."""

from __future__ import annotations

import re

import pytest

from crawler.extractors import Owner, extract
from crawler.extractors.hints import SUMMARY
from crawler.reading.document import Break, Document, Heading, Line, Mark, Span
from snapshots.model import Publication, Status
from tests.extracting import TODAY, a_document, a_list, the_work, titles, works

KNITTING = "Ada Byron, Charles Babbage. <b>Knitting Machines that Learn</b>. Wool Letters, 2021."
SORTING = "Ada Byron. <b>Sorting Threads by Colour</b>. Wool Letters, 2022."


def shown(work: Publication) -> tuple[str, tuple[str, ...], str | None, int | None]:
    """What most tests look at."""
    return work.title, work.authors, work.venue, work.year


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


def test_paragraph_in_a_heading() -> None:
    """A paragraph set in large letters is no heading that its page stands below."""
    life = "<h2>" + "My research is on looms and on what they know of the threads that run through them. " * 4
    page = f"{life}</h2><h2>Papers</h2><p>Ada Byron, “Sorting Threads by Colour”, Wool Letters, 2021.</p>"

    (work,) = works(page)

    assert work.section == ("Papers",)


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


@pytest.mark.parametrize(
    "quoted",
    [
        "“Which Threads Help a Weaver Most? An Insight from Wool.”",
        '"Which Threads Help a Weaver Most? An Insight from Wool,"',
    ],
)
def test_quotation_behind_the_authors_is_the_title(quoted: str) -> None:
    """A title in quotation marks ends where they close, not at a question mark in it nor behind them."""
    work = the_work(f"<a href='/1'>Byron, Ada. 2019. {quoted} <i>Wool Letters</i> 45 (1): 54-79</a>.")

    assert shown(work) == (
        "Which Threads Help a Weaver Most? An Insight from Wool",
        ("Byron, Ada",),
        "Wool Letters",
        2019,
    )


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


def test_in_prep_is_a_list_of_works() -> None:
    """ "In prep" heads works in preparation."""
    page = a_list("Byron, Ada, and Charles Babbage. The limits of wool.", heading="In prep")

    assert [(p.title, p.status) for p in works(page)] == [("The limits of wool", Status.IN_PREPARATION)]


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


def test_menu_before_a_list_is_no_part_of_its_first_entry() -> None:
    """The first item of a list begins with the list, whatever stands before it in one section."""
    page = (
        "<div><ul><li>Wool</li><li>Looms</li></ul></div><div><p>Here is a sentence on my works.</p><ol>"
        "<li>Ada Byron, “Sorting Threads by Colour”, Wool Letters, 2021.</li>"
        "<li>Ada Byron, “Looms and Labour Markets”, Wool Letters, 2020.</li></ol></div>"
    )

    assert titles(page) == ["Sorting Threads by Colour", "Looms and Labour Markets"]


@pytest.mark.parametrize(
    "entry",
    [
        "Byron, A., Babbage, C. (2022). What do Looms Know? Linking Sheep to their Threads in Young Weavers."
        " Journal of Wool, 65(12), 450-451.",
        "Byron, A., Babbage, C. (2022). What do Looms Know? Linking Sheep to their Threads in Young Weavers."
        " NeuroLoom, 65(12), 450-451.",
        "Ada Byron, Charles Babbage. What do Looms Know? Linking Sheep to their Threads in Young Weavers."
        " <i>Wool and Looms</i>, 2022.",
    ],
)
def test_question_and_what_follows_it_are_one_title(entry: str) -> None:
    """A sentence of common words behind a question goes on with the title."""
    assert titles(a_list(entry)) == ["What do Looms Know? Linking Sheep to their Threads in Young Weavers"]


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


def test_title_in_italics_at_the_front() -> None:
    """An entry that begins in italics begins with its title; what is led to by "in:" names no authors."""
    page = a_list(
        "<em>De terugkeer van wol </em>(on wool in 1940), in: Orgels van Wol, Walburg Pers, Delft, 2006.",
        "<em>Het weefgetouw in de kerk</em>, in: Orgels van Wol, Walburg Pers, Delft, 2006.",
    )

    assert [shown(p) for p in works(page)] == [
        ("De terugkeer van wol", (), "Orgels van Wol", 2006),
        ("Het weefgetouw in de kerk", (), "Orgels van Wol", 2006),
    ]


def test_apostrophes_quote_titles() -> None:
    """A title between apostrophes, one or two, begins behind them, and they are no part of a name."""
    assert titles(
        a_list(
            "C. Babbage and A. Byron '<a href='/1'>Rearrangement of it</a>,' Wool Letters, v35 (3), 2017",
            "Byron A et. al., ''<i>Forecasts for wool</i>'' Journal of Wool; <a href='/2'>arXiv:1</a>",
        )
    ) == ["Rearrangement of it", "Forecasts for wool"]


def test_sentences_of_a_template_are_no_works() -> None:
    """Two short items without authors, year or link are no work, whatever they stand under."""
    page = (
        "<h2>Publications</h2><h3>Lists</h3>"
        "<ul><li>Dolor pulvinar etiam.</li><li>Sagittis adipiscing.</li></ul>"
        "<h3>More</h3><ol><li>Felis enim feugiat.</li><li>Etiam vel felis.</li></ol>"
    )

    assert works(page) == ()


@pytest.mark.parametrize("word", ["Decisions", "Augmentation", "Separation", "Decoding"])
def test_word_that_begins_like_a_month_is_the_titles(word: str) -> None:
    """A title on a line of its own ends before a month, not before a word that begins like one."""
    title = f"Woven Threads for Better {word}"

    work = the_work(f"{title}<br>Ada Byron and Charles Babbage<br>Journal of Yarn, 2019")

    assert work.title == title


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


def test_surname_with_its_particle_glued() -> None:
    """ "duKnit D" is a name, for all its small letter."""
    work = the_work("Babbage C, duKnit D, Byron A. Sorting threads by colour. Wool Letters. 2021;12:1-9.")

    assert work.authors == ("Babbage C", "duKnit D", "Byron A")


def test_page_that_promises_its_list_elsewhere() -> None:
    """ "You may also want to read …" lists no work."""
    page = (
        "<h2>Publications of Ada Byron</h2><p>You may also want to read"
        f" <a href='/d'>descriptions of some of my papers in plain words</a>.</p>"
        f"<p>{KNITTING}</p><p>{SORTING}</p>"
    )

    assert titles(page) == ["Knitting Machines that Learn", "Sorting Threads by Colour"]


def test_entries_set_wholly_in_bold() -> None:
    """A title ends where its look does only where the look begins with it."""
    page = "<h2>Publications</h2>" + "".join(
        f"<p><strong>Byron, A., &amp; Babbage, C. ({year}). {title}. {venue}, 273, 120."
        f" <a href='/{year}'>https://doi.org/10.1000/{year}</a></strong></p>"
        for year, title, venue in (
            (2023, "Increased tension in natural thread makes for better cloth", "NeuroWool"),
            (2021, "Loom-general and loom-specific threads in single thread weaving", "Loom"),
        )
    )

    assert [shown(p)[2:] for p in works(page)] == [("NeuroWool", 2023), ("Loom", 2021)]


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


def test_question_and_a_subtitle_all_in_capitals() -> None:
    """More words than a venue has go on with the title, for all their capitals."""
    work = the_work(
        "Byron, A., & Babbage, C. (2022). Two-by-Two or All at Once? Tying Thread-to-Needle Orders to"
        " Loom Noise Levels and Weaving in Young Weavers. Journal of Wool, 65(12), 450-451."
    )

    assert work.title.endswith("in Young Weavers")
    assert work.venue == "Journal of Wool"


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


def test_accents_left_in_latex() -> None:
    """Names on a page may stand as in the author's BibTeX."""
    page = (
        "<h1>Ada Byron</h1><h2>Publications</h2><ul>"
        '<li>A. Byron, H. K{\\"o}nig, and C. Babbage. On the spinning of wool. Wool Letters, 2019.</li>'
        "<li>A. Byron, J. M\\'{e}rimee. Looms that learn from their weavers. Wool Letters, 2018.</li></ul>"
    )

    assert [p.authors for p in works(page)] == [
        ("A. Byron", "H. König", "C. Babbage"),
        ("A. Byron", "J. Mérimee"),
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


def test_title_below_job_market_paper() -> None:
    """What stands in a heading below "Job Market Paper" is that paper's title."""
    page = (
        "<h1>Research</h1><h2>Job Market Paper</h2>"
        "<h3><i>What do weavers want? Looms, and the price of wool</i></h3>"
        "<p>Draft available here: <a href='https://box.example/jmp.pdf'>Dropbox link</a></p>"
        "<details><summary>Abstract</summary><p>We ask weavers.</p></details>"
    )

    (work,) = works(page)

    assert (work.title, len(work.links)) == ("What do weavers want? Looms, and the price of wool", 1)


def test_please_write_to_me() -> None:
    """A sentence that asks the reader to write lists no work."""
    page = (
        "<h1>Publications</h1><p>Find them all in <a href='https://index.example/ada'>my profile</a></p>"
        "<p>If a paper is closed, please email <a href='mailto:a@b.example'>a@b.example</a> for it!</p>"
    )

    assert titles(page) == []


def test_where_else_to_look_is_no_venue() -> None:
    """ "(old version, please cite …)" behind a title names no venue."""
    item = (
        "<a href='1.pdf'>Do Looms Lead to Wool?</a>, 2012 (old version — please cite the <em>Wool</em> one)."
    )

    work = the_work(item, heading="Working papers")

    assert (work.venue, work.status) == (None, Status.PREPRINT)


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


@pytest.mark.parametrize(
    ("behind", "authors", "venue"),
    [
        (
            "<a href='1.pdf'>June 2008</a>, with Odile Chaussette revised and resubmit, <i>Wool Letters</i>",
            ("Odile Chaussette",),
            "Wool Letters",
        ),
        ("with Odile Chaussette, January 2006", ("Odile Chaussette",), None),
        (
            ", <i>L'Avenir Lainier, Revue de Tissage</i>, Vol. 78, 1-4",
            (),
            "L'Avenir Lainier, Revue de Tissage",
        ),
        (
            ", with Luigi Menabrea, in C. Babbage, W King, editors, <b>Wool and Liability</b>, 2006",
            ("Luigi Menabrea",),
            "Wool and Liability",
        ),
    ],
)
def test_what_stands_behind_a_quoted_title(behind: str, authors: tuple[str, ...], venue: str | None) -> None:
    """A lone coauthor may bear a rare name; an article begins no name; editors are no part of a volume's."""
    work = the_work(f'"Wages of Weavers, Prices of Threads, Partage" {behind}', heading="Papers")

    assert (work.title, work.authors, work.venue) == (
        "Wages of Weavers, Prices of Threads, Partage",
        authors,
        venue,
    )


def test_quoted_list_of_nouns_is_a_title() -> None:
    """Between quotation marks stands a title, though it look like a list of surnames or be one word."""
    item = (
        '"Laine Complète, Tissage des Bergers et Feutre en Savoie", 2000, <b>Annales de Laine</b>, 59, 1-36'
    )
    other = '"Sheepfolds." <b>The Woollen Dictionary of Economics</b>. Second Edition, 2008.'
    found = works(a_list(item, other))

    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Laine Complète, Tissage des Bergers et Feutre en Savoie", "Annales de Laine", 2000),
        ("Sheepfolds", "Woollen Dictionary of Economics", 2008),
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


@pytest.mark.parametrize(
    ("behind", "more", "venue"),
    [
        (
            ": An Account by Weavers. Theoretical Wool 58: 259-278.",
            ": An Account by Weavers",
            "Theoretical Wool",
        ),
        (
            " (<i>Ovis aries</i>) during their spring migration. Felt 120: 613-620.",
            " (Ovis aries) during their spring migration",
            "Felt",
        ),
        ("? Wool Ecology and Felt 281:23-31.", "", "Wool Ecology and Felt"),
        (", Wool Resour. Res., 2010.", "", "Wool Resour. Res."),
        (", Encyclopedia of Looms and Wool, Springer Verlag 2015.", "", "Encyclopedia of Looms and Wool"),
        (
            ", in <i>Wool and Geometry. Mary Lund Centennial</i>, De Gruyter 2020, pp. 9-10",
            "",
            "Wool and Geometry. Mary Lund Centennial",
        ),
    ],
)
def test_where_a_linked_title_ends(behind: str, more: str, venue: str) -> None:
    """A subtitle and the rest of a sentence belong to the title; a question mark and a handbook end it."""
    work = the_work(f"Byron, A., and W. King. (2009) <a href='1'>Sheep in narrow valleys</a>{behind}")

    assert (work.title, work.venue) == (f"Sheep in narrow valleys{more}", venue)


def test_books_of_japanese_publishers() -> None:
    """A publisher behind a Japanese title ends it, the number of pages is no part of either."""
    page = a_list(
        "山田花子, 佐藤一郎, Ada Byron：図で見る羊毛の歴史, 毛糸出版株式会社, 224p, 2010. 3.",
        "山田花子, Ada Byron：毛糸の太さの分析, 羊毛工学論文集, 12(3), 30-44, 2010.",
        "山田花子, Ada Byron：毛糸の色の研究, 羊毛工学論文集 B, 12(3), 45-50, 2010.",
        "山田花子, Ada Byron：毛糸の長さの測定, 羊毛工学論文集, 412/II-31, 3-12, 2000.",
        heading="著書",
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("図で見る羊毛の歴史", "毛糸出版株式会社", 2010),
        ("毛糸の太さの分析", "羊毛工学論文集", 2010),
        ("毛糸の色の研究", "羊毛工学論文集 B", 2010),
        ("毛糸の長さの測定", "羊毛工学論文集", 2000),
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


def test_label_on_a_line_below_its_title() -> None:
    """A label that leads where the title does is no part of the title, and no venue."""
    page = "<h1>Working Papers</h1>" + "".join(
        f"<article><h3><a href='https://ssrn.com/{n}'>{title}</a></h3>{authors}<div>"
        f"<a href='https://ssrn.com/{n}'>SSRN</a></div></article>"
        for n, (title, authors) in enumerate(
            (
                ("Sheep that gain by shearing", "<p>with Mary Lund</p>"),
                ("What shears cost a shepherd", ""),
            )
        )
    )

    assert [(p.venue, p.status) for p in works(page)] == [(None, Status.PREPRINT)] * 2


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


@pytest.mark.parametrize(
    ("printed", "title", "venue"),
    [
        (
            "'What of the weavers' looms: A meta-analysis' (with Mary Lund), IZA Discussion Paper no. 4042.",
            "What of the weavers' looms: A meta-analysis",
            "IZA Discussion Paper",
        ),
        (
            "'Do shearing campaigns work?', NBER Working Paper 30017.",
            "Do shearing campaigns work?",
            "NBER Working Paper",
        ),
    ],
)
def test_straight_single_quotes(printed: str, title: str, venue: str) -> None:
    """Straight single quotes hold a title, apostrophes in it notwithstanding."""
    work = the_work(f"Byron, A.; Lund, M. (2025). {printed} [<a href='1'>link</a>]", heading="Working papers")

    assert (work.title, work.venue, work.year) == (title, venue, 2025)


def test_german_title_alone() -> None:
    """An article begins a title, no name: "Die Wolle und der Preis"."""
    item = "Die Wolle und Europas Weber in einer kleinen Welt, Felt Verlag, 2013."

    work = the_work(item, heading="Books")

    assert shown(work) == (
        "Die Wolle und Europas Weber in einer kleinen Welt",
        (),
        "Felt Verlag",
        2013,
    )


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


@pytest.mark.parametrize("place", ["431, id.104512 (2025)", "4:104 (2025)", "970:L29 (2025)"])
def test_title_ends_where_the_journals_link_begins(place: str) -> None:
    """Where no sign parts a title from its journal, the link that begins there does."""
    work = the_work(
        "A. Byron, R. Finch. Further looms of the mill, felt and wool of the year 2007 "
        f"<a href='1'><i>Woolus </i> {place}</a>"
    )

    assert (work.title, work.venue) == ("Further looms of the mill, felt and wool of the year 2007", "Woolus")


def test_titles_and_no_more_in_what_the_page_calls_papers() -> None:
    """Coauthors in brackets behind a title tell a work; so does what the page calls an item of papers."""
    page = (
        "<h1>Ada Byron</h1><h2>Research papers</h2>"
        "<div class=paper-item><p>Sheep Rule and Conflict (with Mary Lund & Rob Finch)</p></div>"
        "<div class=paper-item><p>Edges of Felt: How Mills Change Towns</p></div>"
        "<div class=paper-item><p>Looms Under Fire in the Hills (with Mary Lund)</p></div>"
    )

    assert [(p.title, p.authors) for p in works(page)] == [
        ("Sheep Rule and Conflict", ("Mary Lund", "Rob Finch")),
        ("Edges of Felt: How Mills Change Towns", ()),
        ("Looms Under Fire in the Hills", ("Mary Lund",)),
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


def test_one_paper_with_its_title_as_a_linked_heading() -> None:
    """A long heading that leads to a paper is its title, though it stands alone over words on it."""
    page = (
        "<h2>Working Papers</h2><div><h3><a href=clerks.pdf>From Weavers to Looms: How Will Steam Change the"
        " Trade?</a></h3><p>A trade-minded paper on how steam changes labour, scale and tasks.</p></div>"
        "<h2>My MS Thesis</h2><a href=t.pdf>Homology for singular knots and tangles</a> (2024)"
    )

    assert [(p.title, p.year, p.status) for p in works(page)] == [
        ("From Weavers to Looms: How Will Steam Change the Trade?", None, Status.PREPRINT),
        ("Homology for singular knots and tangles", 2024, Status.PUBLISHED),
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


@pytest.mark.parametrize(
    ("badge", "venue", "status", "awards"),
    [
        ("R&amp;R at Wool Letters", "Wool Letters", Status.UNDER_REVIEW, ()),
        ("Accepted, Wool Letters", "Wool Letters", Status.TO_APPEAR, ()),
        ("Best Wool Paper Award 2021", None, Status.PREPRINT, ("Best Wool Paper Award 2021",)),
    ],
)
def test_badge_in_the_element_of_a_title(
    badge: str, venue: str | None, status: Status, awards: tuple[str, ...]
) -> None:
    """A badge behind a title's words is none of them, though it stands in the title's element."""
    item = "<li><p class=paper-title><a href={}.pdf>{}</a> {}</p><a href={}s.pdf>Online Appendix</a></li>"
    page = (
        "<h2>Working Papers</h2><ul>"
        + item.format(1, "Felt Persistence and the Wool Curve", f"<span class=badge>{badge}</span>", 1)
        + item.format(2, "Shearing After the Great Frost", "", 2)
        + "</ul>"
    )

    assert [(p.title, p.venue, p.status, p.awards) for p in works(page)] == [
        ("Felt Persistence and the Wool Curve", venue, status, awards),
        ("Shearing After the Great Frost", None, Status.PREPRINT, ()),
    ]


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


def test_titles_in_bold_below_research() -> None:
    """Below "Research", one paper with coauthors tells of bold titles beside it; so do drafts."""
    page = (
        "<h1>Research</h1>"
        "<p><a href=a><b>The Effects of Wool Taxes on Small Mills</b></a> with Rosa Finch and Carl Lund,"
        " FELT Working Paper 47, May 2019</p>"
        "<p><b>Dividend Thresholds and Extreme Shearing</b></p>"
        "<p><b>Does a Household Felt Credit Increase Employment?</b></p>"
    )
    assert titles(page) == [
        "The Effects of Wool Taxes on Small Mills",
        "Dividend Thresholds and Extreme Shearing",
        "Does a Household Felt Credit Increase Employment?",
    ]
    drafts = (
        "<h1>Working Papers</h1><div><p><b>Return on supporting looms: Evidence from wool</b></p>"
        "<p><i>with Rosa Finch (submitted)</i></p></div>"
        "<div><p><b>Redistributive effects of policies for the felt trade</b></p>"
        "<p><b>new version coming soon</b></p></div>"
    )
    assert titles(drafts) == [
        "Return on supporting looms: Evidence from wool",
        "Redistributive effects of policies for the felt trade",
    ]


def test_years_pages_and_prizes_beside_economists_papers() -> None:
    """A year in front of a title, what a web page holds, a prize's lead and Markdown's stars."""
    page = (
        "<h2>Papers</h2><ul>"
        "<li><b>(2022): Salience and Shearing: Evidence from the Felt Market</b><br>with Rosa Finch<br>"
        "<i>Journal of Wool Economists</i>, 9(2), 345-382</li>"
        "<li><b>Fast and Furry: How Uneven Rules May Hinder Shepherds</b><br>-- Winner of the"
        " <i>Public Fleece Prize</i>"
        " for the best paper in wool economics<br>-- under revision</li>"
        "<li>The <a href=felt.htm>Felt Risk Webpage</a> contains further tables and newer counts.</li>"
        "<li>*Now-casting Wool Prices*, with R. Finch (2011). *Wool Transactions on Looms*"
        " 17(1): 101-114.</li></ul>"
    )
    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Salience and Shearing: Evidence from the Felt Market", "Journal of Wool Economists", 2022),
        ("Fast and Furry: How Uneven Rules May Hinder Shepherds", None, None),
        ("Now-casting Wool Prices", "Wool Transactions on Looms", 2011),
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


def test_meta_in_a_titles_element() -> None:
    """What stands beside the heading in an element called title is told of the work; subjects end a card."""
    page = "<h1>Papers</h1><h2>Research &amp; Writing</h2>" + "".join(
        f"<div class=item><div class=title><h3>{title}</h3><div class=meta>{kind} • 2025</div></div>"
        f"<p>An inquiry into {title.lower()} that joins old proofs with new looms and counts.</p>"
        f"<div><a class=btn href=p{n}.pdf>PDF</a></div>"
        "<div class=pills><span class=pill>wool theory</span><span class=pill>felting</span></div></div>"
        for n, (title, kind) in enumerate(
            (
                ("Generators of Woollen Fields via Knots", "Honors Thesis"),
                ("An Exploration of Felted Locks", "Course Paper"),
                ("Introduction to Curved Looms", "Course Paper"),
            )
        )
    )
    page += "<div class=footer>© <span id=year></span> Ada Byron</div>"
    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Generators of Woollen Fields via Knots", "Honors Thesis", 2025),
        ("An Exploration of Felted Locks", "Course Paper", 2025),
        ("Introduction to Curved Looms", "Course Paper", 2025),
    ]


def test_labels_in_other_tongues() -> None:
    """ "Autores:" leads to the authors and "Publicado em:" to the venue; a "Resumo:" is neither."""
    page = (
        "<h2>Publicações</h2><div><h3>Deteção de nós assistida por espelho em teares da serra</h3>"
        "<p><strong>Autores:</strong> Ada Byron, Rosa Finch, Paulo Lund</p>"
        "<p><strong>Publicado em::</strong> Revista da Lã, 2024</p>"
        "<p><strong>Resumo:</strong> Neste artigo, apresentamos os nós.</p></div>"
        "<div><h3>Sistema de contagem de fios para um fabricante de mantas</h3>"
        "<p><strong>Autora:</strong> Ada Byron</p><p><strong>Resumo:</strong> O tema é a lã.</p></div>"
    )
    assert [(p.authors, p.venue) for p in works(page)] == [
        (("Ada Byron", "Rosa Finch", "Paulo Lund"), "Revista da Lã"),
        (("Ada Byron",), None),
    ]


def test_remark_behind_the_title_in_its_heading() -> None:
    """What goes on plainly behind a heading's bold link is told of the work."""
    page = "<h2>Working Papers</h2>" + "".join(
        f"<h3><a href=p{n}.pdf><b>{title}</b></a><span>, {told}</span></h3><p>With Rosa Finch</p>"
        for n, (title, told) in enumerate(
            (
                ("Restitching vs. Unravelling", "in draft"),
                ("How Dear Is Felt in Distress: Evidence from Mills", "in progress"),
                ("Wool, Debt, and Frost: Evidence from Shepherds", "available on SSRN"),
            )
        )
    )
    assert [(p.title, p.venue, p.status) for p in works(page)] == [
        ("Restitching vs. Unravelling", None, Status.PREPRINT),
        ("How Dear Is Felt in Distress: Evidence from Mills", None, Status.IN_PREPARATION),
        ("Wool, Debt, and Frost: Evidence from Shepherds", "SSRN", Status.PREPRINT),
    ]


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


@pytest.mark.parametrize(
    ("entry", "authors", "venue"),
    [
        (
            "<i>Chi ha tessuto?</i> A. Byron, R. Finch ed altri. Giornale della lana, 1992.",
            ("A. Byron", "R. Finch"),
            "Giornale della lana",
        ),
        (
            "<em>Who Built the Loom? </em>(co-author Rosa Finch), in: The Felt Essays,"
            " Dr A. Lund Musikverlag, Bonn, 2014.",
            ("Rosa Finch",),
            "Felt Essays",
        ),
        (
            "<strong>“Mapeo de Lana con Ovejas”:</strong> Artículo en Journal of Wool Sensing, 2021.",
            (),
            "Journal of Wool Sensing",
        ),
        (
            "<b>Nuevos telares nativos</b><br>Byron, A. En <em>Lana Sostenible. Libro del IX Congreso</em>,"
            " pp. 10–19, 2024.",
            ("Byron, A.",),
            "Lana Sostenible. Libro del IX Congreso",
        ),
    ],
)
def test_entries_in_other_tongues(entry: str, authors: tuple[str, ...], venue: str) -> None:
    """Names left out, a coauthor, a house behind its volume, and a volume with a stop in it."""
    work = the_work(f"<h1>Publications</h1><ul><li>{entry}</li></ul>")
    assert (work.authors, work.venue) == (authors, venue)


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


def test_a_first_line_over_names_is_the_title() -> None:
    """What stands alone over a line of names is the title, be the summary below them as long as one."""
    rows = "".join(
        f"<div class=row><div class=t>{title}</div><p class=who>{names}</p><p>{told}</p></div>"
        for title, names, told in (
            (
                "A Slow Loom for Coarse Felt beneath the Barn Roof",
                "<b>A. Byron</b>, C. Babbage",
                "Carding followed by a spun thread over nine kinds of felt. Half of them in other barns."
                " <em>In preparation, WOOL 2027.</em> <a href=a.pdf>Earlier preprint</a>",
            ),
            (
                "Shepherds and the Safety of Their Flocks: Four Winters in the Hills",
                "<b>A. Byron</b>",
                " <em>Ph.D. dissertation, University of Woolton, 2026. Advisor: Dr. R. Finch.</em>",
            ),
            (
                "Shearing in Spring beside Carding in Autumn",
                "<b>A. Byron</b>, R. Finch, E. Lund",
                "Shears weighed together with the fleece, because both are wet. 61% of the wool,"
                " in 40 flocks and three valleys. <em>Submitted, WSE Loom 2027.</em>",
            ),
        )
    )
    assert [(p.title, p.venue, p.status) for p in works(f"<h2>Publications</h2><div>{rows}</div>")] == [
        ("A Slow Loom for Coarse Felt beneath the Barn Roof", "WOOL", Status.IN_PREPARATION),
        (
            "Shepherds and the Safety of Their Flocks: Four Winters in the Hills",
            "Ph.D. dissertation, University of Woolton",
            Status.PUBLISHED,
        ),
        ("Shearing in Spring beside Carding in Autumn", "WSE Loom", Status.UNDER_REVIEW),
    ]


def test_title_again_in_the_reference_below_it() -> None:
    """A heading that the whole reference below it begins with or holds is said once; the venue follows it."""
    page = "<h2>Publications</h2>" + "".join(
        f"<div><h4>{title}</h4><div><h6><a href={n}>{names}, {title}, {venue}</a></h6>"
        "<p>Wool is a hair of sheep that many mills have spun for a long time now.</p></div></div>"
        for n, (title, names, venue) in enumerate(
            (
                (
                    "Detection of knots in felt with half-learnt looms",
                    "Ada Byron, Charles Babbage",
                    "Wool Sorting and Dyeing, Volume 31, Part C, 2024",
                ),
                (
                    "Sorting many threads by colour and by touch",
                    "Ada Byron, Rosa Finch",
                    "Journal of Yarn, Volume 3, 2023",
                ),
            )
        )
    )
    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Detection of knots in felt with half-learnt looms", "Wool Sorting and Dyeing", 2024),
        ("Sorting many threads by colour and by touch", "Journal of Yarn", 2023),
    ]


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


def test_and_others_in_chinese_is_nobody() -> None:
    """ "等" behind a comma stands for the rest of the authors, as "et al." does."""
    page = a_list(
        "王小羊,李毛线,<b>Ada Byron</b>,等.一种融合羊毛与织机的分类方法[J].羊毛学报,2023,12(3):45-51."
    )
    assert works(page)[0].authors == ("王小羊", "李毛线", "Ada Byron")


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


def test_menu_of_items_over_all_headings() -> None:
    """Items that are links of a word, on end and above every heading, are the site's menu and no work."""
    page = (
        "<div>Ada Byron<br></div><ul><li><a href=i.htm>Home</a></li><li><a href=r.htm>Research</a></li>"
        "<li><a href=a.html>Activities</a></li></ul><h1>Dissertations</h1><ul><li>Bachelor thesis in Wool:"
        " <a href=b.pdf><i>Sorting long threads by touch and colour</i></a>, 2022.</li></ul>"
    )
    assert titles(page) == ["Sorting long threads by touch and colour"]


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


def test_kind_in_square_brackets() -> None:
    """What kind of paper it is stands in square brackets behind the title; a question goes on."""
    found = titles(
        a_list(
            'Byron, A., &amp; Zuse, C. (2024). What does "felted" mean in a mill? A literature review in wool'
            " research [Work-in-progress paper]. <em>2024 Wool Conference Proceedings,</em> Woolton, NC.",
            "Byron, A., &amp; King, W. (2023). Looms that fail to learn [Policy Insights]."
            " <em>Journal of Wool, 45</em>(3), e701.",
            "King, W., &amp; Byron, A. (2022). Carding by hand at home. <em>Journal of Wool, 44</em>(3), 69.",
        )
    )

    assert found == [
        'What does "felted" mean in a mill? A literature review in wool research',
        "Looms that fail to learn",
        "Carding by hand at home",
    ]


def test_bold_link_before_a_bold_venue() -> None:
    """A title linked and bold ends at its link's comma, though the venue behind it is bold too."""
    found = works(
        a_list(
            *(
                f'Byron, A., &amp; King, W., <a href="/{n}"><b>{title},</b></a> {venue}'
                for n, (title, venue) in enumerate(
                    (
                        (
                            "Weighing looms by their threads: A Survey",
                            "<strong>WOOL Access</strong>, 6, 43–44. 2018.",
                        ),
                        (
                            "Sorting threads by colour",
                            "Journal of Wool (<b>JW</b>), 2020, *co-first authors.",
                        ),
                        ("Mending looms at night", "37th Wool Conference (<b>WC</b>), Research Track, 2021."),
                    )
                )
            )
        )
    )

    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Weighing looms by their threads: A Survey", "WOOL Access", 2018),
        ("Sorting threads by colour", "Journal of Wool (JW)", 2020),
        ("Mending looms at night", "37th Wool Conference (WC)", 2021),
    ]


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


def test_title_begins_with_what_is_done() -> None:
    """A word of doing and an acronym behind the names are no name."""
    work = the_work(
        "Will King, Ada Byron, Clara Zuse, Leveraging YARN and Looms to Enable Felting. WOOL 2017"
    )

    assert shown(work) == (
        "Leveraging YARN and Looms to Enable Felting",
        ("Will King", "Ada Byron", "Clara Zuse"),
        "WOOL",
        2017,
    )


def test_date_alone_over_the_title() -> None:
    """Journal, date and names stand in paragraphs over a title in a heading: a date alone is no venue."""
    told = "We find what no weaver has found before us, and tell it here at some length. "
    page = "".join(
        f"<div><p>{journal}<br>{day}</p><p>{'<br>'.join(names)}</p></div>"
        f"<div><h3>{title}</h3><p>{told * 3}</p>"
        f"<a href='/{n}'>Journal Link</a></div>"
        for n, (journal, day, names, title) in enumerate(
            (
                (
                    "Journal of Wool",
                    "9 November 2018",
                    ("A. Byron", "W. King", "C. Zuse", "L. Finch"),
                    "Broad looms with narrow threads",
                ),
                (
                    "Wool Review B",
                    "20 December 2016",
                    ("A. Byron", "C. Zuse", "W. King"),
                    "Fine images of single yarns",
                ),
                (
                    "Wool Review B",
                    "5 September 2014",
                    ("Ada Byron", "Luigi Menabrea", "Mary Somerville"),
                    "Atomic knots in felted wool",
                ),
            )
        )
    )

    found = works(f"<h1>Ada Byron</h1><h2>Main Journal Publications</h2>{page}")

    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Broad looms with narrow threads", "Journal of Wool", 2018),
        ("Fine images of single yarns", "Wool Review B", 2016),
        ("Atomic knots in felted wool", "Wool Review B", 2014),
    ]


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
    ],
)
def test_marks_and_looks_among_authors(
    entry: str, title: str, authors: tuple[str, ...], venue: str, year: int | None
) -> None:
    """Students in italics or behind a mark are authors; where it was sent may stand where the year does."""
    assert shown(the_work(f"<h1>Publications</h1><ul><li>{entry}</li></ul>")) == (
        title,
        authors,
        venue,
        year,
    )


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


@pytest.mark.parametrize(
    ("entry", "title", "authors", "venue"),
    [
        (
            "池田花「羊毛の実例—「寂」の場合」（『羊毛史研究』、羊毛出版、2012年12月、pp.25-28）",
            "羊毛の実例—「寂」の場合",
            ("池田花",),
            "羊毛史研究",
        ),
        (
            "池田花子、織機総合データベースの編み方、『羊毛大学紀要』第142号、pp.79-90、2014年3月",
            "織機総合データベースの編み方",
            ("池田花子",),
            "羊毛大学紀要",
        ),
        (
            "池田花子, 羊毛の資料と方法―昔の織機と今の糸―, 羊毛大学文学紀要150, pp.20-36, 2016.",
            "羊毛の資料と方法―昔の織機と今の糸―",
            ("池田花子",),
            "羊毛大学文学紀要150",
        ),
        (
            "池田花子・李毛, 古い羊毛のテキスト構築の方法とその課題, 羊毛2017論文集, pp.37-44, 2017.",
            "古い羊毛のテキスト構築の方法とその課題",
            ("池田花子", "李毛"),
            "羊毛2017論文集",
        ),
        (
            "池田花子編『羊毛情報と織物訓読』、羊毛大学院文学研究科、2009年8月",
            "羊毛情報と織物訓読",
            ("池田花子",),
            "羊毛大学院文学研究科",
        ),
    ],
)
def test_japanese_humanities(entry: str, title: str, authors: tuple[str, ...], venue: str) -> None:
    """Quotations within a quotation, titles without any before a venue, and who edited a book."""
    page = f"<h1>研究業績</h1><ol><li>{entry}<li>李毛「糸の数え方」『羊毛学報』3号、2000年7月</ol>"
    work = extract(a_document(page), Owner(name="池田花子"), TODAY).publications[0]
    assert (work.title, work.authors, work.venue) == (title, authors, venue)


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


@pytest.mark.parametrize("mark", ["<b>{}</b>", '<a href="x.pdf">{}</a>', "{}"])
def test_item_with_its_title_over_a_paragraph(mark: str) -> None:
    """An item that says its title itself and the rest in a paragraph below it is one work."""
    rest = {
        "Knitting machines that learn from their sheep": "C. Babbage, A. Byron, <i>Wool Letters</i>, 2021",
        "Sorting threads by colour and by touch": "A. Byron, W. King, L. Menabrea, <i>JWST</i>, 08, 2022",
        "What do looms know about their weavers": "A. Byron, <i>Journal of Yarn</i>, 12, 2023",
    }
    page = "".join(f"<li>{mark.format(title)}<p>{words}</p></li>" for title, words in rest.items())

    found = works(f"<h2>Publications</h2><ul>{page}</ul>")
    assert [(p.title, len(p.authors), p.venue, p.year) for p in found] == [
        ("Knitting machines that learn from their sheep", 2, "Wool Letters", 2021),
        ("Sorting threads by colour and by touch", 3, "JWST", 2022),
        ("What do looms know about their weavers", 1, "Journal of Yarn", 2023),
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "1.《红线与蓝线：织工的选择》（通讯作者，与李毛合作），载《东北织机论坛》，2024年第5期，第49至60页。",
            ("红线与蓝线：织工的选择", ("李毛",), "东北织机论坛", 2024),
        ),
        (
            "2.《织机旁的沉默与秩序》，载《织机与线》，2018年第8期，第62至93页。",
            ("织机旁的沉默与秩序", (), "织机与线", 2018),
        ),
        (
            "3.《织机外交三十年》（第二作者，与王线合作），载《织机发展》（现更名为《织机学刊》），2017年第5期，第7至28页。",
            ("织机外交三十年", ("王线",), "织机发展", 2017),
        ),
        (
            "4.“Wool Trains in Woolton: Tracks and Sheds,” (Corresponding Author, with Mary Lund, Jo Marsh)"
            " <em>Felta: Science of Wool</em>, Vol.12, No.1, 2024, pp.1-18.",
            (
                "Wool Trains in Woolton: Tracks and Sheds",
                ("Mary Lund", "Jo Marsh"),
                "Felta: Science of Wool",
                2024,
            ),
        ),
        (
            "5.《羊毛关税四十年》（第二作者，与李毛合作），载王线主编：《织机评论（第4辑）》，北京：羊毛出版社2019年版，第20至41页。",
            ("羊毛关税四十年", ("李毛",), "织机评论", 2019),
        ),
    ],
)
def test_chinese_entries_by_lines(
    entry: str, expected: tuple[str, tuple[str, ...], str | None, int | None]
) -> None:
    """One paragraph of numbered lines: a title in brackets, the coauthors behind it, what printed it."""
    links = "<a href=a.pdf>在线全文</a> <a href=b>知网链接</a>"
    page = (
        f"<h2>论文</h2><p>{entry}<br>{links}<br>6.《谁在剪羊毛：牧场日记》，载《羊毛动态》，2023年第2期，第9至19页。<br>"
        f"{links}<br>7.《纺线学徒的一天》（第一作者，与王线合作），载《世界羊毛》，2022年第1期，第3至9页。<br>{links}</p>"
    )
    found = extract(a_document(page), Owner(name="林织"), TODAY).publications
    assert len(found) == 3
    assert shown(found[0]) == expected
    assert shown(found[1]) == ("谁在剪羊毛：牧场日记", (), "羊毛动态", 2023)
    assert [len(p.links) for p in found] == [2, 2, 2]


def test_stops_between_han_without_a_space() -> None:
    """A full stop parts fields there as it does before a space; indexes are no venue, grants no works."""
    page = """<h2>学术论文</h2><ul>
    <li>1.<b>林织</b>,李毛.剪羊毛如何改变山村——来自WOOL 2012—2021年的证据.中国羊毛研究, 2024第3期(CSSCI)
    <li>2.<b>林织</b>.纺线课堂里的秩序与规则.深水社会科学,2022第3期
    <li>3.<b>林织</b>.织工图书馆的服务半径.宁水社会科学,2021第5期 (CSSCI)
    <li>4.王线,<b>林织 (通讯)</b>.红色毛线会让织工高兴吗?<b>织工研究</b>,2020第4期 (CSSCI,<b>文摘转载</b>)
    </ul><h2>课题项目</h2><h3>主持项目</h3><ul>
    <li>1.<b>国家羊毛科学基金青年项目</b>“织工冬季饮食调查”(24CRK006) 在研
    <li>2.<b>羊毛科学基金青年项目</b>“羊毛仓库防潮办法”(24SHC007) 在研</ul>"""
    found = extract(a_document(page), Owner(name="林织"), TODAY).publications
    assert [shown(p) for p in found] == [
        (
            "剪羊毛如何改变山村——来自WOOL 2012—2021年的证据",
            ("林织", "李毛"),
            "中国羊毛研究",
            2024,
        ),
        ("纺线课堂里的秩序与规则", ("林织",), "深水社会科学", 2022),
        ("织工图书馆的服务半径", ("林织",), "宁水社会科学", 2021),
        ("红色毛线会让织工高兴吗?", ("王线", "林织"), "织工研究", 2020),
    ]


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


def test_titles_in_marks_that_point_inward() -> None:
    """Guillemets that point inward, as German sets them, stand around a title and are none of it."""
    page = a_list(
        "Ada Byron: »Vom Garn zum Filz«, in: Zeitschrift für Wolle 12 (2010), S. 3-9.",
        "Ada Byron: »Zur Poetik der &quot;Spule&quot;«, in: Zeitschrift für Wolle 14 (2012), S. 13-29.",
        heading="Aufsätze",
    )
    short = the_work("<b>»Wickeln«</b><br>In: <i>Wörterbuch der Wolle</i>, Berlin 2015, S. 2-5.")

    assert titles(page) == ["Vom Garn zum Filz", 'Zur Poetik der "Spule"']
    assert short.title == "Wickeln"


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


@pytest.mark.parametrize("drafts", ["", "<h1>📝 Preprints</h1>"])
def test_points_below_an_unlinked_title(drafts: str) -> None:
    """What a work found, point by point in a list below its title and authors, is no title."""

    def box(badge: str, title: str, authors: str, point: str) -> str:
        return (
            "<div class='paper-box'><div class='paper-box-image'>"
            f"<div><div class='badge'>{badge}</div><img src='x.png'></div></div>"
            f"<div class='paper-box-text'><p>{title}</p><p>{authors}</p><ul><li>{point}</li></ul></div></div>"
        )

    page = (
        "<h1>📝 Publications</h1>"
        + box(
            "Wool Letters 2021",
            "Looms That Learn at Night Alone",
            "<b>Ada Byron</b>, Cy Ewe, Bo Ram",
            "We propose the first fully automatic loom for this task.",
        )
        + drafts
        + box(
            "FELT 2020",
            "Knots and the Price of Felt in Fairs",
            "Cy Ewe, <b>Ada Byron</b>",
            "A simple and effective baseline that needs no wool at test time.",
        )
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Looms That Learn at Night Alone", "Wool Letters"),
        ("Knots and the Price of Felt in Fairs", "FELT"),
    ]


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


def test_state_and_its_day_are_no_title() -> None:
    """A badge on a patent's card, the day it was granted, is no title, whatever it looks like."""
    page = """<h2>Patents</h2><div><div class="card"><div><b>GRANTED 10/04/2021</b></div>
<p>Felt sensor for wet looms with two threads</p><p>Woollen Patent No: 474656</p></div></div>"""

    assert [work.title for work in works(page)] == ["Felt sensor for wet looms with two threads"]


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


def test_a_work_that_is_to_occur_somewhere() -> None:
    """What is to occur at a meeting has yet to appear there."""
    work = the_work("Ada Byron, Bo Lund. <b>The First Day of Looms</b>. To occur at FELT 2026.")

    assert (work.venue, work.status) == ("FELT", Status.TO_APPEAR)


def test_who_else_sat_on_a_committee_is_no_work() -> None:
    """Further members of a thesis's committee are no work of its section."""
    listed = a_list(
        *(f"<b>Byron, A.</b> <b>The Price of Felt {n}.</b> <i>Wool</i> (201{n})." for n in "1234")
    )
    page = f"""<h2>Thesis</h2><p><b>Title: <i>Looms and the Yarn</i> Committee: Co-chairs: Bob Lund (Weaving)
        and Carl Peter Mill (Felt). Additional members: Mark Marsh (Weaving), Al Soto (Felt).</b></p>
        {listed}"""

    assert not any(title.startswith("Additional members") for title in titles(page))


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
