"""Shapes of strangers' pages that titles stand in, each as small as it may go wrong."""

from __future__ import annotations

import pytest

from crawler.extractors import Owner, extract
from crawler.reading import Source, read
from crawler.reading.document import Break, Document, Heading, Line, Mark, Span
from snapshots.model import Status
from tests.extracting import TODAY, a_list, shown, the_work, titles, works


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


@pytest.mark.parametrize(
    ("entry", "read"),
    [
        (
            "Ada Byron. 2021. Who Gains from Wool? Unintended Answers in Rural Mills. Loometrica."
            " https://doi.org/10.1000/5",
            ("Who Gains from Wool? Unintended Answers in Rural Mills", "Loometrica"),
        ),
        (
            "Ada Byron. 2021. Who Gains from Wool? Weavers in Rural Mills. Felt University Press.",
            ("Who Gains from Wool? Weavers in Rural Mills", "Felt University Press"),
        ),
        (
            "Ada Byron. 2021. Who Gains from Wool? Weavers in Human Looms, 12(3), 4-9.",
            ("Who Gains from Wool?", "Weavers in Human Looms"),
        ),
    ],
)
def test_capitals_behind_a_question_and_the_venue_behind_them(entry: str, read: tuple[str, str]) -> None:
    """What says where something is goes on with a question, where the venue's name stands behind it."""
    work = the_work(entry)

    assert (work.title, work.venue) == read


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


def test_titles_before_authors_and_a_shortened_journal() -> None:
    """As chemists have it: title, authors, a journal's short title, the year before volume and page."""
    page = (
        "<h2>Publications</h2><ol><li>Reactive lanolin films. Wolle, A.; <b>Byron, A.</b>; Faden, B.*"
        " <em>J. Am. Wool Soc.</em> <b>2022</b>, <em>144</em>, 1001.</li><li>Keratin as catalyst."
        " Spindel, C.; <b>Byron, A.</b>* <em>Wool. Int. Ed.</em> <b>2021</b>, <em>60</em>, 2002.</li></ol>"
    )

    assert [(w.title, w.authors[0], w.year) for w in works(page)] == [
        ("Reactive lanolin films", "Wolle, A.", 2022),
        ("Keratin as catalyst", "Spindel, C.", 2021),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Shear to weave; Looms of the hills; 1900 to 1950",
        "Carding yarn; Felt in valleys and hills; 2019 revisited",
        "Frictions in the Job Market Paper",
    ],
)
def test_titles_that_hold_signs_of_other_fields(title: str) -> None:
    """Semicolons and a year in a title, and words that call a draft something, end no title by themselves."""
    work = the_work(f"Byron A. {title}. Wool Letters. 2021.")

    assert (work.title, work.year) == (title, 2021)


def test_fields_parted_by_semicolons() -> None:
    """One sign may part title, venue and year."""
    work = the_work("Wolle A; Byron A; Faden B: Wool allergy in lambs; J Wool Med; 2020; 12; 3-9")

    assert (work.title, work.venue, work.year) == ("Wool allergy in lambs", "J Wool Med", 2020)


@pytest.mark.parametrize("title", ['Reply to: "Is wool safe?"', "Response to “Who shears?”"])
def test_title_that_ends_in_a_question_it_quotes(title: str) -> None:
    """The mark that closes a quotation inside a title is the title's."""
    assert the_work(f"Byron A, Garn U. {title}. BMJ 2019;364:l123.").title == title


@pytest.mark.parametrize(
    ("entry", "title", "authors", "venue"),
    [
        (
            "with Ada Wolle, eds., <em>Shepherds in History</em>. Leiden: Garn &amp; Sons, 2018.",
            "Shepherds in History",
            ("Ada Wolle",),
            "Garn & Sons",
        ),
        (
            "(ed. with Ada Wolle) <i>Shepherds and Kings</i>, Loom Press, 2014.",
            "Shepherds and Kings",
            ("Ada Wolle",),
            "Loom Press",
        ),
        (
            "with Ada Wolle (eds.), <i>The Woolly Mind</i> (Oxford: Loom Press, 2009)",
            "The Woolly Mind",
            ("Ada Wolle",),
            "Loom Press",
        ),
        (
            "Co-editor (with C. Spindel), <i>Yarns of Empire</i>, Loom Press, 2008",
            "Yarns of Empire",
            ("C. Spindel",),
            "Loom Press",
        ),
        (
            "U. Garn – A. Wolle (a cura di), <i>Pecore e pastori</i>, Il Filo, Bologna 2012.",
            "Pecore e pastori",
            ("U. Garn", "A. Wolle"),
            "Il Filo",
        ),
        (
            "2021 - <em>A theory of thread</em>, Loom Press, with Ben Faden.",
            "A theory of thread",
            ("Ben Faden",),
            "Loom Press",
        ),
        (
            "2015 - <em>Weaving ideas</em>, Wool University Press.",
            "Weaving ideas",
            (),
            "Wool University Press",
        ),
    ],
)
def test_slanted_volume_among_its_editors_and_its_house(
    entry: str, title: str, authors: tuple[str, ...], venue: str
) -> None:
    """A title in italics ends where they do, whoever is named in front of it and whatever house behind."""
    work = the_work(entry)

    assert (work.title, work.authors, work.venue) == (title, authors, venue)


def test_question_and_a_subtitle_all_in_capitals() -> None:
    """More words than a venue has go on with the title, for all their capitals."""
    work = the_work(
        "Byron, A., & Babbage, C. (2022). Two-by-Two or All at Once? Tying Thread-to-Needle Orders to"
        " Loom Noise Levels and Weaving in Young Weavers. Journal of Wool, 65(12), 450-451."
    )

    assert work.title.endswith("in Young Weavers")
    assert work.venue == "Journal of Wool"


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


def test_commas_before_a_book_under_review_end_no_title() -> None:
    """Whose book is reviewed, and the book in italics, are the title; the journal behind it is none."""
    found = works(
        a_list(
            "Review of Ben Garn, <i>A History of Carding</i>, <i>Journal of Yarn</i> 14 (2021): 33-35.",
            "Byron A. Review of Jo Marsh, ed., <i>Of Mills and Men: A Reader</i>. <i>Wool Days</i> 3 (2020).",
            "Review of Rob Finch, The Weaver’s Hands, <i>Wool Quarterly</i> 7 (2019), 101-103.",
            heading="Book reviews",
        )
    )

    assert [(p.title, p.venue) for p in found] == [
        ("Review of Ben Garn, A History of Carding", "Journal of Yarn"),
        ("Review of Jo Marsh, ed., Of Mills and Men: A Reader", "Wool Days"),
        ("Review of Rob Finch, The Weaver’s Hands", "Wool Quarterly"),
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


def test_a_bracketed_year_between_title_and_venue() -> None:
    """A linked title ends where its link does, be the venue behind its year begun with its last word."""
    behind = "with Rosa Finch and Mary Lund"
    page = (
        "<h1>Ada Byron</h1><h2>Journal articles</h2><ul>"
        "<li><a href=a>Ageing flocks and the gap of Public Barns in China</a>. (2021) China Carding Review."
        f" {behind}<li><a href=b>Rank and rot of fleece in Wales: Seen from barns</a>. (2019) WOOL. {behind}"
    )
    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Ageing flocks and the gap of Public Barns in China", "China Carding Review", 2021),
        ("Rank and rot of fleece in Wales: Seen from barns", "WOOL", 2019),
    ]


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


@pytest.mark.parametrize("place", ["431, id.104512 (2025)", "4:104 (2025)", "970:L29 (2025)"])
def test_title_ends_where_the_journals_link_begins(place: str) -> None:
    """Where no sign parts a title from its journal, the link that begins there does."""
    work = the_work(
        "A. Byron, R. Finch. Further looms of the mill, felt and wool of the year 2007 "
        f"<a href='1'><i>Woolus </i> {place}</a>"
    )

    assert (work.title, work.venue) == ("Further looms of the mill, felt and wool of the year 2007", "Woolus")


def test_drafts_over_coauthors_and_a_short_summary() -> None:
    """A title of one word over "With …" is one; a label's summary, and "Job Market Paper", are none."""
    told = (
        "Short summary: More looms at work lessen the pay of weavers. Besides, carding is felt.",
        "Presentations: Loom Days 2024 (scheduled)",
        "Presentations: Felt Forum (2023)",
    )
    drafts = (
        "<a href=1>The Shortage of Woollen Yarn</a>, <i>Job Market Paper</i>",
        "Overfelting",
        "Shearing Rules and the Price of Fleece",
    )
    names = "<p><strong>With Maud Lanner and Jo Marsh</strong></p>"
    page = "<h2>Working Papers</h2>" + "".join(
        f"<ol><li><p><strong>{title}</strong></p>{names}</li></ol><ul><li><p>{below}</p></li></ul>"
        for title, below in zip(drafts, told, strict=True)
    )

    assert titles(page) == [
        "The Shortage of Woollen Yarn",
        "Overfelting",
        "Shearing Rules and the Price of Fleece",
    ]


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


def test_a_bold_title_of_two_words_before_names_with_initials() -> None:
    """ "**Magic Looms**, A. Byron, J. Mill. Wool: A Journal": words that names are not made of are none."""
    page = a_list(
        "<b>Magic Looms</b>, <b>A. Byron</b>, J. Mill, and K. Carr. Wool: A Journal of Looms, vol. 6, 2013.",
        "<b>Threads of Wool at the Mill</b>, <b>A. Byron</b>, J. Mill. Felt Letters, vol. 3, pg. 2-8, 2012.",
        "<b>A Library for Large Looms</b>, <b>A. Byron</b>, L. Carr. Felt Letters, vol. 2, pg. 3-7, 2011.",
    )

    assert shown(works(page)[0]) == (
        "Magic Looms",
        ("A. Byron", "J. Mill", "K. Carr"),
        "Wool: A Journal of Looms",
        2013,
    )


@pytest.mark.parametrize("subtitle", ["False Memories and Mental Imagery", "A Theory", "A Soft Approach"])
def test_a_subtitle_in_capitals_before_names_is_no_name(subtitle: str) -> None:
    """ "Title: A Theory, Ada Byron, Ben Garn, Journal": what stands behind the colon is of the title."""
    page = a_list(
        f"The Long Shadow of Wool: {subtitle}, Ada Byron, Ben Garn, Cara Lund, Weaving 2023, Vol. 4, 5-82",
        "Replication of the looms of wool in mills, Ben Garn, Ada Byron, Weaving 2021, Vol. 3, 12-31",
    )

    assert shown(works(page)[0]) == (
        f"The Long Shadow of Wool: {subtitle}",
        ("Ada Byron", "Ben Garn", "Cara Lund"),
        "Weaving",
        2023,
    )


@pytest.mark.parametrize(
    ("alone", "taken"),
    [
        ("Welfare optimal looms in the provision of wool", True),
        ("These drafts are all here on request.", False),
        ("Drafts on request", False),
    ],
)
def test_a_title_alone_between_drafts(alone: str, taken: bool) -> None:
    """Between two drafts with coauthors, a line of their list is a draft too, though in small letters."""
    page = (
        "<h1>Ada Byron</h1><h2>Working Papers</h2><p>Why wool is warm (with Ben Garn)</p>"
        f"<p>{alone}</p><p>A simple model of felt (with Cara Loom)</p>"
    )

    assert (alone in titles(page)) is taken
    assert len(titles(page)) == 2 + taken


def test_an_award_named_for_a_person_is_no_author() -> None:
    """Of the prizes below a title without authors, "Ben J. Garn Young Weaver Award" is no person."""
    prizes = (
        "Winner of <i>Wool Applied Award</i>, <i>Top Felt Award</i>, <i>Ben J. Garn Young Weaver Award</i>,"
        " <i>Loom Group Apprentice Award</i>"
    )
    page = a_list(
        "<a href=1.pdf>Shearing versus Felting in Cold Years</a><br>"
        f"Revise and Resubmit at <i>Felt</i><br>{prizes}",
        "<a href=2.pdf>Losing is Human: Weavers and Expected Wool</a>, with Ben Garn.<br>"
        "Resubmitted to <i>Felt</i>",
        "<a href=3.pdf>Felt Persistence and the Wool Curve</a>, with Ben Garn and Cara Loom.",
        heading="Working Papers",
    )

    assert next((p.title, p.authors) for p in works(page)) == ("Shearing versus Felting in Cold Years", ())


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


@pytest.mark.parametrize("label", ["Job Market Paper: ", "JMP: ", "Paper: "])
def test_a_label_before_a_title_in_bold_is_none_of_it(label: str) -> None:
    """What kind of paper it is stands in the same link as its title."""
    page = (
        f"<h1>Ada Byron</h1><h2>Working Papers</h2><p><b><a href=a>{label}Felting Rules on Flocks</a></b></p>"
        "<p><b><a href=b>Who Felts? Pressure in Joint Weaving</a></b> with Ben Garn</p>"
    )
    assert titles(page) == ["Felting Rules on Flocks", "Who Felts? Pressure in Joint Weaving"]


@pytest.mark.parametrize("label", ["Job Market Paper: ", "New: "])
def test_a_label_before_a_title_leaves_the_line_to_it(label: str) -> None:
    """What stands before a title in its own link does not make it a few words of the abstract below."""
    told = "<p><i>Abstract:</i><p>I study how to share wool. In this paper a village hands out few looms." + (
        " Weavers who are knotted to one another share what they have." * 6
    )
    first, other = "Sharing Rules on Knotted Flocks", "Who Felts? Pressure in Joint Weaving"
    page = (
        f"<h1>Ada Byron</h1><h2>Working Papers</h2><p><b><a href=a>{label}{first}</a></b>{told}"
        f"<p><b><a href=b>{other}</a></b>{told}"
    )
    assert titles(page) == [first, other]


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


def test_title_and_venue_in_looks_of_their_own() -> None:
    """A short title in one look ends where the venue begins in another, though nothing follows it."""
    found = works(
        a_list(
            "Clara Mill and Ada Byron, 2020, <i>Felt Tests</i>, <b>Threads in the Era of Looms</b>.",
            "Ada Byron, 2019, <i>Sorting threads on a wet day</i>, <b>Journal of Wool</b>.",
            "Ada Byron and Jo Marsh, 2017, <i>The price of yarn in hill towns</i>, <b>Wool Letters</b>.",
        )
    )

    assert [(p.title, p.venue) for p in found] == [
        ("Felt Tests", "Threads in the Era of Looms"),
        ("Sorting threads on a wet day", "Journal of Wool"),
        ("The price of yarn in hill towns", "Wool Letters"),
    ]


def test_slanted_words_with_their_year_behind_a_colon_are_no_subtitle() -> None:
    """What is slanted with its house and year tells where a work stands, whatever sign is before it."""
    found = works(
        a_list(
            "Jo Marsh and <u>A. Byron</u>: The mills of the river basin: A case study: <em><strong>Weaving"
            " for Livelihood</strong>, Loom Press, Tweed, 2019, pp 57-68,</em> ISBN 978-1-60000-656-0",
            "<u>A. Byron</u>: Sorting threads on a wet day, <em><strong>Journal of Wool</strong>, Vol. 8,"
            " Issue 3, 2018, pp 1-10</em>, ISSN 2321-0109",
        )
    )

    assert [(p.title, p.venue, p.year) for p in found] == [
        ("The mills of the river basin: A case study", "Weaving for Livelihood", 2019),
        ("Sorting threads on a wet day", "Journal of Wool", 2018),
    ]


def test_a_book_called_title_within_a_sentence() -> None:
    """What the page calls a title is the volume's behind "In", and reviewed behind "Review of"."""
    book, felts, journal = (
        f'<span class="title">{name}</span>'
        for name in ("Weaving Today: Themes and Threads", "The making of hard felts", "Journal of Wool")
    )
    found = works(
        a_list(
            f"Byron, Ada. 2003. Old looms and yarns. In {book}, edited by Jo Marsh. Tweed: Nodule, 35-42.",
            f"Byron, Ada. 2002. Review of {felts}, edited by Jo Marsh. New York: Loom University Press."
            f" {journal} 38, 710-12.",
            f'Byron, Ada. 2000. <a href="a.pdf">Knots at night</a>. {journal} 36, 201-10.',
        )
    )

    assert [(p.title, p.venue) for p in found] == [
        ("Old looms and yarns", "Weaving Today: Themes and Threads"),
        ("Review of The making of hard felts", "Journal of Wool"),
        ("Knots at night", "Journal of Wool"),
    ]


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


def test_state_and_its_day_are_no_title() -> None:
    """A badge on a patent's card, the day it was granted, is no title, whatever it looks like."""
    page = """<h2>Patents</h2><div><div class="card"><div><b>GRANTED 10/04/2021</b></div>
<p>Felt sensor for wet looms with two threads</p><p>Woollen Patent No: 474656</p></div></div>"""

    assert [work.title for work in works(page)] == ["Felt sensor for wet looms with two threads"]


def test_a_slanted_year_beside_a_slanted_title_is_none_of_it() -> None:
    """A date in the column at the left is no part of the title, in one look with it or not."""
    path, above = ("page:1",), (Heading(text="Publications", level=1),)
    slanted = frozenset({Mark.ITALIC})
    lines = [Line(spans=(Span("Publications"),), heading=1, path=path)]
    for year, title in (
        ("2015", "Light Looms from Heavy Wool"),
        ("2014", "The Price of Felt"),
        ("2013", "On Yarn"),
    ):
        beside = (Span(f"{year} ", marks=slanted, roles=("left",)), Span(title, marks=slanted))
        lines.append(Line(spans=beside, headings=above, path=path))
        for text in ("F. King, A. Byron, and S. Lund", "Journal of Heavy Weaving, 11 (2015) 51"):
            lines.append(Line(spans=(Span(text),), headings=above, path=path, after=Break.LINE))
    url = "https://byron.example/cv.pdf"
    document = Document(url=url, base=url, format="pdf", lines=tuple(lines))

    assert [p.title for p in extract(document, Owner(name="Ada Byron"), TODAY).publications] == [
        "Light Looms from Heavy Wool",
        "The Price of Felt",
        "On Yarn",
    ]


@pytest.mark.parametrize("rest", ["0<i>.</i>7 <i>from early looms</i>", "0.8"])
def test_a_figure_amid_a_slanted_title(rest: str) -> None:
    """A figure that is set upright amid a slanted title, or closes it behind a sign, is of the title."""
    page = a_list(
        *(
            f"Ada Byron, Bo Lund<br><i>Felt and {n} Threads in Mills</i><br>2015, FeJ, 80, {n}"
            for n in "1234"
        ),
        f"Ada Byron, Bo Lund<br><i>The clustering of woollen sheep at z &lt; </i>{rest}<br>2016, FeJ, 80, 9",
    )

    title = works(page)[-1].title if "clustering" in works(page)[-1].title else titles(page)[0]
    assert title.endswith(("0.7 from early looms", "0.8"))


def test_bold_tag_at_the_right_edge_of_a_bold_title() -> None:
    """A tag at the right edge, bold as the title beside it, is none of it; a town below is no name."""
    heading = (Heading(text="Publications", level=1),)
    bold, slanted = frozenset({Mark.BOLD}), frozenset({Mark.ITALIC})
    lines = [Line(spans=(Span("Publications"),), heading=1, path=("page:1",))]
    for title, tag, names, town in (
        ("Stop Treating Felt as the North Star", "WOOL ’25", "Ada Byron, Cy Marsh", "Woolton, USA"),
        ("Bound by the Yarn: Shaping the Looms of Wales", "LoomT ’23", "Bo Lund, Ada Byron", "Lyon, France"),
        ("When Fair Sheep Meet Felters", "SIGWOL ’21", "Ada Byron, Di Soto", "Lyon, France / Virtual"),
    ):
        rows = (
            (Span(f"{title} ", marks=bold), Span(tag, marks=bold, roles=("right",))),
            (Span(f"{names} ", marks=slanted), Span(town, marks=slanted, roles=("right",))),
        )
        for row, spans in enumerate(rows):
            after = Break.LINE if row else Break.BLOCK
            lines.append(Line(spans=spans, headings=heading, path=("page:1",), after=after))
    document = Document(url="https://byron.example/cv.pdf", base="", format="pdf", lines=tuple(lines))

    found = extract(document, Owner(name="Ada Byron"), TODAY).publications
    assert sorted((p.title, p.authors, p.year) for p in found) == [
        ("Bound by the Yarn: Shaping the Looms of Wales", ("Bo Lund", "Ada Byron"), 2023),
        ("Stop Treating Felt as the North Star", ("Ada Byron", "Cy Marsh"), 2025),
        ("When Fair Sheep Meet Felters", ("Ada Byron", "Di Soto"), 2021),
    ]


def test_capitalised_words_before_names_with_initials_are_the_title() -> None:
    """Three whole words and more in front of names with initials are no person."""
    text = """Publications
============

[3] Felting Heavy Wool Disaggregated, D. Marsh, K. Ito e A. Byron, Symposium on Looms
    (WOOLSYM) 2023 https://arxiv.org/abs/2304.17686

[2] When does Wool Scheduling Help? Evidence from Looms, A. Ricci e A. Byron, Wool Letters 2016

[1] Live carding meets spinning: a practical perspective, A. Byron e K. Ito, Wool Letters 2018
"""
    document = read(Source(body=text.encode(), url="https://a.example/x.txt", content_type="text/plain"))
    found = extract(document, Owner(name="Ada Byron"), TODAY)

    assert next((w.title, w.authors) for w in found.publications) == (
        "Felting Heavy Wool Disaggregated",
        ("D. Marsh", "K. Ito", "A. Byron"),
    )


def test_findings_below_the_names_are_no_title() -> None:
    """A plain title ends in a stop, the slanted line below the names is the volume of findings."""
    page = """<h2>Publications</h2><h3>2023</h3><dl><dt>[7]</dt><dd>Rethinking woollen error correction: a
        fine-grained approach.<br><a href="/~z">Li Zhao</a>, <b><u>Ada Byron</u></b>.<br>
        <em>Findings of the Society for Woollen Letters: WOOL</em>.</dd></dl>"""

    assert titles(page) == ["Rethinking woollen error correction: a fine-grained approach"]


def test_accepted_on_conditions_behind_a_title() -> None:
    """A title ends before ", conditionally accepted at"; a state with a stop may stand in front."""
    found = works(
        "<h2>Journal Publications</h2><ol>"
        "<li><a>Wool Constraints with Carding and Looms Solved Efficiently</a>, conditionally accepted at "
        "FELT'18."
        " (Joint with Lukas Holt, Petr, Jank, Philip, Reed, and Tomas Vogt)</li>"
        "<li>R&amp;R. Rewards, Knots, and Trust in the Loom: Evidence from Wales. <em>Felt and "
        "Society.</em> (With Rosa Soto)</li>"
        "<li><a href='y.pdf'>Knots in Yarn: a Theory of Loops</a>. In FELT'16. (with Pablo Bell)</li></ol>"
    )

    assert [(p.title, p.status) for p in found[:2]] == [
        ("Wool Constraints with Carding and Looms Solved Efficiently", Status.TO_APPEAR),
        ("Rewards, Knots, and Trust in the Loom: Evidence from Wales", Status.UNDER_REVIEW),
    ]


def test_coauthors_within_the_quotation() -> None:
    """Those with whom a draft was written are no part of its title, though they are quoted with it."""
    found = works(
        "<h2>Work in progress</h2><ol><li>“Woollen Representation in Mills”</li>"
        "<li>“What Mills Talk About When They Talk about Felt (with Rosa Soto and Tyler Bell)”</li></ol>"
    )

    assert [(p.title, p.authors) for p in found][1] == (
        "What Mills Talk About When They Talk about Felt",
        ("Rosa Soto", "Tyler Bell"),
    )


def test_names_and_date_behind_the_owner_are_no_title() -> None:
    """Behind the owner's whole name, names turned round and their date begin no title."""
    found = works(
        "<h2>Publications</h2><ol><li><b>Ada Byron</b>, Wovoryak, S., and Altman, F.L. (2013). Carding "
        "treatment "
        "improves felting among mills in Wales. <em>Journal of Wool Policy</em>, 24(6), e91-e98. <a "
        "href='1'>[journal]</a></li>"
        "<li>Crawley F.W., <b>Ada Byron</b>, Bucher, A.L. and Spindler, D. (2019) Interpretation of the "
        "effect "
        "under felt spillover. <em>Journal of Wool</em>, 188(8), 1407–1409. <a "
        "href='2'>[journal]</a></li></ol>"
    )

    assert [p.title for p in found] == [
        "Carding treatment improves felting among mills in Wales",
        "Interpretation of the effect under felt spillover",
    ]


def test_thesis_or_editors_behind_the_owner_are_no_title() -> None:
    """A school behind the word thesis, or who edited a volume, and it, are where a work stands."""
    thesis = the_work(
        "Carder: a toolkit for weak yarn at high resolution. <u>A. Byron</u>."
        " <em>PhD thesis, Universität Kersey</em> <a href=a>slides</a> / <a href=b>poster</a>"
    )
    chapter = the_work(
        "Two Kinds of Knots in Tweed, Or: How Young Weavers Learned About Slubs.<br>\n<b>Ada Byron</b>.<br>\n"
        "M. A. Le Dow and K. Lanner (eds.), A Companion to Felt, in press.<br>\n<a href=''>BibTeX</a>"
    )

    assert (thesis.title, chapter.title) == (
        "Carder: a toolkit for weak yarn at high resolution",
        "Two Kinds of Knots in Tweed, Or: How Young Weavers Learned About Slubs",
    )


def test_societys_meeting_behind_a_title() -> None:
    """A few words that begin with a society's letters, in a sentence of their own, are where it appeared."""
    found = works(
        a_list(
            "(MM'23) Carl Mill, Jo King, <b>Ada Byron</b>, Rosa King, Contrastive Learning for Wool Removal."
            " ACM Multimedia, Accept, 2023.",
            "(LS'22) <b>Ada Byron</b>, Carl Mill, Certain looms by way of carding together. In Proceedings of"
            " the Loom Symposium (LS), 2022.",
        )
    )

    assert [(p.title, p.venue) for p in found] == [
        ("Contrastive Learning for Wool Removal", "ACM Multimedia"),
        ("Certain looms by way of carding together", "Proceedings of the Loom Symposium (LS)"),
    ]


def test_a_themes_place_for_a_title_is_no_work() -> None:
    """What a site's theme prints where a title may stand is no work."""
    assert not works(
        a_list(
            "<span class='paper-title'>Title of your paper or manuscript</span><br>"
            "<span class='paper-authors'>Ada Byron, Coauthor Name</span><br>"
            "<span>Manuscript in preparation, 2025.</span>"
        )
    )
    assert not works(
        a_list(
            "Byron, A., et al. (2024). <em>Title of Paper</em>. Wool Journal, 56(3), 123-145.",
            "Byron, A., et al. (2023). <em>Another Publication Title</em>. Loom Conference.",
            "<b>Workshop or Short Paper Title.</b> Author list. Proc. of Workshop, 2024.",
        )
    )


def test_what_a_work_is_about_below_its_title() -> None:
    """Words called a subtitle or description, between a linked title and its authors, are no title."""
    abouts = (
        "On the reliance of weavers on wheels.",
        "A study of the knots of Kent.",
        "Of use to shepherds.",
    )
    entries = (
        f"<time>May 201{n}</time> <a href='/{n}'>Looms at Work: Part {n} of the Cloth</a>"
        f" <span class='subtitle'>{about}</span>"
        " <span class='ref'>Ada Byron, Charles Babbage / Wool Review</span>"
        for n, about in enumerate(abouts)
    )

    assert [shown(w) for w in works(a_list(*entries))] == [
        (f"Looms at Work: Part {n} of the Cloth", ("Ada Byron", "Charles Babbage"), "Wool Review", 2010 + n)
        for n in range(3)
    ]


def test_linked_title_that_looks_like_two_names() -> None:
    """Words that are bold and a link are the title where they might be others' names."""
    entry = (
        "<b><a href='/w'>Meisterkurs Parallele und Verteilte Webstühle</a></b><br>"
        "<i>Günther Babbage, Ada Byron, Karl Mill und Luise Dorn</i><br>Webstuhl Verlag (2015)."
    )
    other = "<b><a href='/k'>Wolle kompakt</a></b><br><i>Ada Byron</i><br>Webstuhl Verlag (2013)."

    assert titles(a_list(entry, other, heading="Bücher")) == [
        "Meisterkurs Parallele und Verteilte Webstühle",
        "Wolle kompakt",
    ]


@pytest.mark.parametrize(
    "where",
    [
        "Annales de la Laine, Tome 50 (2000) - Fascicule 3, 767-780.",
        "Compositio Lanea 119 No. 3, December 1999, 321-329.",
    ],
)
def test_volume_and_pages_are_no_words_of_a_title(where: str) -> None:
    """Where nothing sets the title off, it ends before a volume, a number and pages."""
    entry = f"<b>Remarks on threads of woollen bundles. {where} <a href='/t.ps'>t.ps</a></b><br><br>"

    assert titles(a_list(entry, "<b>Knots and felts. (With C. Babbage) Felt Letters 111, 159-175</b>"))[
        0
    ] == ("Remarks on threads of woollen bundles")


def test_long_journal_under_review_behind_the_authors() -> None:
    """A journal with a long name, in brackets where a year stands else, is no part of the title."""
    journal = "Journal of Experimental Wool: Carding, Spinning, Weaving, and Dyeing of Fleeces"
    work = the_work(
        f"<b>Byron, A.</b> and Babbage, C. (under review at <i>{journal}</i>)."
        " How felt binds sheep to shepherds."
    )

    assert (work.title, work.venue, work.status) == (
        "How felt binds sheep to shepherds",
        journal,
        Status.UNDER_REVIEW,
    )


def test_a_question_before_a_venue_and_its_state() -> None:
    """A few large words before "conditionally accepted" are where it will appear, no more of the title."""
    found = works(
        a_list(
            "<u>Byron, A.</u>, Jo T. Marsh &amp; May Lund. 2025. What do We Know About Felt Regulation?"
            " Woollen Thought, conditionally accepted. [<a href='a.bib'>BibTeX</a>]",
            "<u>Byron, A.</u> &amp; May Lund. 2024. Pitfalls of looms and felt. Letters on Wool, accepted.",
        )
    )

    assert [(w.title, w.venue) for w in found] == [
        ("What do We Know About Felt Regulation?", "Woollen Thought"),
        ("Pitfalls of looms and felt", "Letters on Wool"),
    ]


def test_a_tag_beside_the_title_over_place_and_date() -> None:
    """A tag that ends the title's line is no part of it, though place, date and names follow line by line."""
    tagged = ("Optimizing Half Woollen Convolution on Loom Processors", "Carding in Many Threads at Once")
    entries = "".join(
        f"<h4><b>{title}</b> Weft'2{n}</h4><p>Online Aug. 202{n}</p><p>Jo Marsh, <b>Ada Byron</b></p>"
        for n, title in enumerate(tagged)
    )

    assert titles(f"<h2>Publications</h2>{entries}") == list(tagged)
