"""Hand-written pages of strangers: lists laid out by tables, titles over no author, editors, old mark-up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crawler.extractors import Owner, extract
from crawler.reading.document import Break, Document, Heading, Line, Mark, Span
from snapshots.model import Publication, Status
from tests.extracting import OWNER, PAGE, TODAY, a_list, shown, the_work, works


def printed(*lines: Line, heading: str = "Publications") -> tuple[Publication, ...]:
    """Return the owner's works on a page of lines, as a PDF gives them, below one heading."""
    above = (Heading(text=heading, level=1),)
    rows = [replace(line, headings=above, path=("page:1",)) for line in lines]
    over = Line(spans=(Span(heading),), heading=1, path=("page:1",))
    document = Document(url=PAGE, base=PAGE, format="pdf", lines=(over, *rows))
    return extract(document, Owner(name=OWNER), TODAY).publications


def bold(text: str) -> Span:
    """Set words in bold."""
    return Span(text, marks=frozenset({Mark.BOLD}))


def test_list_in_the_second_column_of_a_layout() -> None:
    """A heading above a list in one cell is one, though a menu stands in the cell beside."""
    page = (
        "<h1>Ada Byron</h1><table><tr><td><div><a href='/'><b>Homepage</b></a></div></td>"
        "<td><font size='6'><b>Publications and Preprints</b></font><br><ol>"
        "<li><i>Felt and its limits</i>, preprint arXiv:2504.06155. (<a href='a.pdf'>pdf</a>)</li>"
        "<li><i>Wool categories</i>, St. Ives Math. J. 7(1) (2004), 11-52. (<a href='b.pdf'>pdf</a>)</li>"
        "<li>(with Charles Babbage)<i> Spinning by night</i>, Adv. Wool. 83 (2021), 1-8."
        " (<a href='c.pdf'>pdf</a>)</li>"
        "<li><i>Threads of finite type</i>, Izv. Wool. 87(1) (2010), 1-28. (<a href='d.pdf'>pdf</a>)</li>"
        "</ol></td></tr></table>"
    )

    assert [shown(p) for p in works(page)] == [
        ("Felt and its limits", (), "arXiv", None),
        ("Wool categories", (), "St. Ives Math. J.", 2004),
        ("Spinning by night", ("Charles Babbage",), "Adv. Wool", 2021),
        ("Threads of finite type", (), "Izv. Wool", 2010),
    ]


def test_title_in_a_heading_over_no_authors() -> None:
    """What stands below a title's heading is of its entry, though no author is printed or only editors."""
    page = (
        "<h1>Ada Byron</h1><h3>Bücher</h3>"
        "<h4>Ansteckende Fäden. Bilder vom Weben</h4><p>Turin: Wolle 2002<br><a href='i.pdf'>[PDF]</a></p>"
        "<p>Rezensionen: Zeitschrift für Wolle, 2/2004; Garnblatt, 3/2005</p>"
        "<h4>Webstuhl! Mutationen der Maschine</h4><p>Hg. von Karl Babbage und Ada Byron. Köln: Garn 2004</p>"
        "<h3>Aufsätze</h3>"
        "<h4>Touch from Afar: The Shape of Felt</h4><p>In: <i>Interior Wool. On Looms</i><br>"
        "Hg. von Rosa Soto und Julia King<br>Berlin: de Garn 2014, S. 72-100.</p>"
        "<h4>Looms and the Thread as Trope (mit Karl Babbage)</h4><p>In: <i>Machines, Bodies, Threads</i><br>"
        "Hg. von Rosa Soto und Julia King<br>Turin: Sommer 2011, S. 12-31.</p>"
    )

    assert [(p.title, p.authors, p.year) for p in works(page)] == [
        ("Ansteckende Fäden. Bilder vom Weben", (), 2002),
        ("Webstuhl! Mutationen der Maschine", ("Karl Babbage", "Ada Byron"), 2004),
        ("Touch from Afar: The Shape of Felt", (), 2014),
        ("Looms and the Thread as Trope", ("Karl Babbage",), 2011),
    ]


def test_linked_title_among_unlinked_ones() -> None:
    """A link's words are the title whole, though others of the list reach to a comma before their venue."""
    page = a_list(
        "A. Byron, C. Babbage, <a href=a.ps>A note on cables in circulant knots</a>, Wool Math. 300 (2005),"
        " 112-119.",
        "A. Byron, C. Babbage and Z. Soto, <a href=c.pdf>Sparse felt-free sets</a>, Woolatorica, to appear."
        " <a href=https://arxiv.org/abs/1012.0001>arXiv:1012.0001</a>",
        "A. Byron, Approximating the number of k-weavings, in: Proc. 36th Symp. on Wool (SOW), 2004,"
        " pp. 100-109",
        "A. Byron, Random walks on threads, in <i>Looms, Yarn and Machines</i> (LYM 2003),"
        " Springer, Berlin, 2003.",
        "Z. Soto and A. Byron, Large knots in Paley-type felt, 2024 (22 pages).",
        "A. Byron, Weaving times without tears, preprint, arXiv:2403.12345, 2024",
    )

    assert [shown(p) for p in works(page)] == [
        ("A note on cables in circulant knots", ("A. Byron", "C. Babbage"), "Wool Math.", 2005),
        ("Sparse felt-free sets", ("A. Byron", "C. Babbage", "Z. Soto"), "Woolatorica", None),
        ("Approximating the number of k-weavings", ("A. Byron",), "Proc. 36th Symp. on Wool (SOW)", 2004),
        ("Random walks on threads", ("A. Byron",), "Looms, Yarn and Machines (LYM)", 2003),
        ("Large knots in Paley-type felt", ("Z. Soto", "A. Byron"), None, 2024),
        ("Weaving times without tears", ("A. Byron",), "arXiv", 2024),
    ]


def test_chapter_whose_book_is_edited_by_others() -> None:
    """What stands behind "ed. by" is neither authors nor title, and no part of the venue."""
    work = the_work(
        '"Finance for small mills," in <i>Handbook of Wool Finance</i>, ed. by J. Tanner and R. Kim,'
        " Felt University Press, 2022, ch. 14.",
        heading="Book Chapters",
    )

    assert shown(work) == ("Finance for small mills", (), "Handbook of Wool Finance", 2022)


def test_years_of_talks_on_a_draft() -> None:
    """Where a draft was presented tells neither its venue nor its year."""
    work = the_work(
        "<b>Mobile looms and the price of trust</b> (Job Market Paper)<br><i>Abstract:</i> This paper studies"
        " how weavers price trust.<br>Presented at: WOOL 2024, FELT 2025, Turin School of Weaving (2025)",
        heading="Working Papers",
    )

    assert shown(work) == ("Mobile looms and the price of trust", (), None, None)


def test_entries_of_the_humanities() -> None:
    """Single quotation marks around an apostrophe or one word, books edited or under contract, reviews."""
    page = a_list(
        "(with Carl Mill) ‘Reading Weavers’ Letters’, <em>Journal of Woollen Culture</em> 23 (2018), 55–72.",
        "‘Quarantine’, in Jane Dolan and Tom Reeve (eds), <em>The Routledge History of Wool</em> (London:"
        " Routledge, 2017), pp. 200–19.",
        "<em>Patients and Letters</em>, edited with Carl Mill (London: Palgrave, 2019).",
        "<em>Contagious Archives</em> (under contract with Felt University Press).",
        "Byron, A. (2022). [Review of the book <i>Numbers and Looms</i>, by K. Tanner]. <i>Wool</i>,"
        " <i>98</i>(1), 210.",
    )

    assert [(p.title, p.authors, p.year, p.status) for p in works(page)] == [
        ("Reading Weavers’ Letters", ("Carl Mill",), 2018, Status.PUBLISHED),
        ("Quarantine", (), 2017, Status.PUBLISHED),
        ("Patients and Letters", ("Carl Mill",), 2019, Status.PUBLISHED),
        ("Contagious Archives", (), None, Status.TO_APPEAR),
        ("[Review of the book Numbers and Looms, by K. Tanner]", ("Byron, A.",), 2022, Status.PUBLISHED),
    ]


def test_entries_named_like_folded_parts() -> None:
    """A list, or each of its entries, of the class "bib" is shown; a block beside a title is folded away."""
    texts = (
        "Carl Mill and Ada Byron. <span class='title'>A type system for looms</span>. Proc. Wool Lang. 8,"
        " 2024.",
        "Ada Byron. 2024. <span class='title'>Verified weaving for all</span>. arXiv:2402.00001 [cs.PL]",
    )
    of_list = (
        "<h2>Publications</h2><ul class='bib'>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"
    )
    of_entries = (
        "<h2>Publications</h2><div>" + "".join(f"<p class='bib'>{text}</p>" for text in texts) + "</div>"
    )
    beside = "<h2>Publications</h2>" + "".join(
        f"<div><p>{text}</p><div class='bib'>Ada Byron. Copied here. Felt, 1999.</div></div>"
        for text in texts
    )

    for page in (of_list, of_entries, beside):
        assert [p.title for p in works(f"<h1>Ada Byron</h1>{page}")] == [
            "A type system for looms",
            "Verified weaving for all",
        ]


def test_remark_inside_a_linked_title() -> None:
    """A remark in brackets is the title's where its link holds it, and beside it else."""
    page = a_list(
        "<a href='1.pdf'>A survey of looms and their weavers (Extended Abstract)</a>. Ada Byron. WOOL 2017.",
        "<a href='2.pdf'>A survey of looms and their weavers</a> (Extended Abstract). Ada Byron. WOOL 2018.",
    )

    assert [(p.title, p.year) for p in works(page)] == [
        ("A survey of looms and their weavers (Extended Abstract)", 2017),
        ("A survey of looms and their weavers", 2018),
    ]


def test_job_market_paper_by_its_title_alone() -> None:
    """Two words set as a title are one where the page says that it is the job market paper."""
    page = (
        "<h1>Ada Byron</h1><h3>Working Papers</h3>"
        "<p><a href='3.pdf'>Looms, Lords, and Labor: Evidence from the Enclosures</a> (with Rosa Soto)</p>"
        "<p>Who Wears Wool? <em>(Job Market Paper)</em></p>"
    )

    assert [p.title for p in works(page)] == [
        "Looms, Lords, and Labor: Evidence from the Enclosures",
        "Who Wears Wool?",
    ]


def test_distinguished_paper_without_the_word_award() -> None:
    """ "Distinguished Paper." behind a venue is a prize."""
    work = the_work(
        "Rosa Soto, Ada Byron. <b>Gradual felt for all</b>. In WOOL'23. Distinguished Paper. Artifact."
    )

    assert (work.venue, work.awards) == ("WOOL'23", ("Distinguished Paper",))


def test_title_in_quotation_marks_behind_its_place() -> None:
    """As astronomers print: authors, year, journal, volume, page, and the title last."""
    page = a_list(
        '<b>Byron A.</b>, Mill C., 2025, <i>WJ</i>, submitted (arXiv:2510.00042): "Woollen dust in disks"',
        '<b>Byron A.</b>, Mill C., Soto R., et al., 2024, WJ, 960, 12: "The felt survey. I. Overview"',
        'Mill C., <b>Byron A.</b>, 2023, MNRWS, 520, 1234: "Wool in the medium between sheep"',
        'Soto R. and 12 co-authors including <b>Byron A.</b>, 2022, W&amp;W, 660, A12: "A census of threads"',
    )

    assert [shown(p) for p in works(page)] == [
        ("Woollen dust in disks", ("Byron A.", "Mill C."), "arXiv", 2025),
        ("The felt survey. I. Overview", ("Byron A.", "Mill C.", "Soto R."), "WJ", 2024),
        ("Wool in the medium between sheep", ("Mill C.", "Byron A."), "MNRWS", 2023),
        ("A census of threads", ("Soto R.", "Byron A."), "W&W", 2022),
    ]


def test_coeditor_in_brackets() -> None:
    """ "(co-edited with Carl Mill)" behind a book names who brought it out with the owner."""
    work = the_work(
        "<i>The Loom Reader</i> (co-edited with Carl Mill), Mill University Press, 2003.", heading="Books"
    )

    assert shown(work) == ("The Loom Reader", ("Carl Mill",), "Mill University Press", 2003)


def test_owners_names_are_never_parted() -> None:
    """A slip in one entry, a comma for a full stop, does not make two persons of the owner in all others."""
    page = a_list(
        "Soto, Rosa, Ada K., Carl Mill. 2021. On wool and felt. <i>Wool Letters</i>.",
        "Byron, Ada K., Rosa Soto &amp; Carl Mill. 2020. Sorting threads by colour. <i>Wool Letters</i>.",
    )

    assert works(page)[-1].authors == ("Byron, Ada K.", "Rosa Soto", "Carl Mill")


def test_comma_inside_single_quotation_marks() -> None:
    """ "‘…,’ Journal": a quotation ends with its comma, not at the next mark in another entry."""
    page = (
        "<h1>Ada Byron</h1><h2>Publications</h2><p>‘Looms without threads,’ <i>Wool Letters</i> 12 (2020):"
        " 1–20.</p>"
        "<p>‘Threads without looms,’ <i>Felt Review</i> 3 (2018): 5–9.</p>"
    )

    assert [shown(p) for p in works(page)] == [
        ("Looms without threads", (), "Wool Letters", 2020),
        ("Threads without looms", (), "Felt Review", 2018),
    ]


def test_kind_of_thesis_behind_its_title() -> None:
    """In brackets or behind a comma it is no part of the title."""
    thesis = the_work(
        "<b>Ada Byron</b>. Number concepts across looms (Doctoral dissertation). University of Wool, 2020."
    )
    habilitation = the_work("A. Byron, Number concepts across looms, Habilitation, Université de Laine, 2020")

    assert thesis.title == habilitation.title == "Number concepts across looms"


def test_owner_in_brackets_behind_others() -> None:
    """ "P. Asadi et al. (incl. A. Byron)": all that are named are authors."""
    work = the_work(
        "<b>Building models of early mills</b><br>P. Asadi et al. (incl. A. Byron)<br>Wool Letters 3, 2022"
    )

    assert shown(work) == ("Building models of early mills", ("P. Asadi", "A. Byron"), "Wool Letters", 2022)


def test_consortium_with_the_owner_in_brackets() -> None:
    """The owner's name is no title, though it alone is set in bold."""
    work = the_work(
        "The Woollen Brain Consortium (incl. <b>Byron A</b>). An atlas of layer 6 threads."
        " <i>Nature</i> 598, 120-130 (2021). Cover article."
    )

    assert shown(work) == ("An atlas of layer 6 threads", ("Byron A",), "Nature", 2021)


def test_editors_in_german() -> None:
    """ "(Hrsg.)" tells editors like "(eds.)": of the volume itself, or of the one a chapter is in."""
    page = a_list(
        "<b>Byron, Ada</b>; Babbage, Karl; Soto, Rosa (Hrsg.) (2021): <em>Netze, Fäden, Kultur. Blicke auf"
        " das Weben.</em> Turin: Garn &amp; Söhne.",
        "<b>Byron, Ada</b>; Babbage, Karl (2024): <em>Weben zwischen Hof und Feld.</em> In: Rosa Soto,"
        " Julia King (Hrsg.): Zu einer Soziologie der Wolle. Turin: Garn, S. 115–151.",
        "<b>Byron, Ada</b> (2021): <em>Netze und Garn. Eine Bestimmung</em> In: Rosa Soto, Ada Byron (Hrsg.):"
        " Netze, Fäden, Kultur. Turin: Garn &amp; Söhne, S. 219–236.",
        heading="Publikationen",
    )

    assert [shown(p)[:3] for p in works(page)] == [
        (
            "Netze, Fäden, Kultur. Blicke auf das Weben",
            ("Byron, Ada", "Babbage, Karl", "Soto, Rosa"),
            "Garn & Söhne",
        ),
        (
            "Weben zwischen Hof und Feld",
            ("Byron, Ada", "Babbage, Karl"),
            "Zu einer Soziologie der Wolle",
        ),
        ("Netze und Garn. Eine Bestimmung", ("Byron, Ada",), "Netze, Fäden, Kultur"),
    ]


def test_quotation_closed_by_two_apostrophes() -> None:
    """A title opened by a quote may be closed as TeX does."""
    work = the_work(
        "A. Byron, C. Babbage.\"A balanced loom for the study of felt.''  Wool Letters, 630 A129 (2019)."
    )

    assert shown(work) == (
        "A balanced loom for the study of felt",
        ("A. Byron", "C. Babbage"),
        "Wool Letters",
        2019,
    )


def test_quotation_of_two_kinds_of_marks() -> None:
    """A title opened by a typewriter's mark may be closed by a printer's, turned either way."""
    entry = 'Byron, A., Lund, M., 2020. "Felt and the price of yarn.{} Wool, Sheep and Society, 10:9.'
    works = [the_work(entry.format(closing)) for closing in "”“"]

    assert [shown(work) for work in works] == 2 * [
        ("Felt and the price of yarn", ("Byron, A.", "Lund, M."), "Wool, Sheep and Society", 2020)
    ]


def test_journal_behind_a_question() -> None:
    """A question of few words ends a title where slanted words, or a name and its volume, follow it."""
    slanted = the_work("A. Byron. What was felt? <i>Wool &amp; Yarn</i>, accepted.")
    with_volume = the_work("Byron, A. (2021). What was felt? Wool &amp; Yarn, 92(5), 1010–1050.")
    species = the_work("A. Byron. What is it? <i>Ovis aries</i> and its wool. <i>Felt Letters</i>, 2020.")

    assert (slanted.title, slanted.venue) == ("What was felt?", "Wool & Yarn")
    assert (with_volume.title, with_volume.venue) == ("What was felt?", "Wool & Yarn")
    assert (species.title, species.venue) == ("What is it? Ovis aries and its wool", "Felt Letters")


def test_linked_titles_alone() -> None:
    """Titles that each lead to a paper alone are works; links to lists and parts are none."""
    page = (
        "<h1>Ada Byron</h1><h2>Research Papers</h2><h3>Lead author</h3><ul>"
        "<li><a href='https://wool.example.org/article/500/2986'>The effect of wool on felt discs</a></li>"
        "<li><a href='https://doi.org/10.1017/felt.2021.19'>Processing felt with looms at night</a></li>"
        "<li><a href='/all.html'>The full list of my papers on wool</a></li></ul>"
    )

    assert [p.title for p in works(page)] == [
        "The effect of wool on felt discs",
        "Processing felt with looms at night",
    ]


def test_titles_over_abstracts_alone() -> None:
    """Below "Research" a heading over an abstract is a paper's where that or its file says so."""
    told = "Looms are a major puzzle of the wool trade, whose mills spin more than they sell. " * 3
    page = (
        "<h1>Research</h1>"
        f"<h4><b>Levies on Felt: who pays for the sheep</b></h4><h4>In this paper we weigh looms. {told}</h4>"
        f"<h4><a href='h.pdf'><b>Folds Apart: how wool and its shearers part</b></a></h4><h4>{told}</h4>"
        f"<h4><b>Who Shears Best: sorting wool in lean years</b></h4><h4>{told}</h4>"
    )

    assert [p.title for p in works(page)] == [
        "Levies on Felt: who pays for the sheep",
        "Folds Apart: how wool and its shearers part",
    ]


def test_series_of_a_journal() -> None:
    """ "Ser. A" ends no sentence."""
    work = the_work(
        "A. Byron: An isomorphism for wool. Journal of Felt Theory, Ser. A, Vol. 39 (1985), pp. 1-9."
    )

    assert (work.title, work.venue) == ("An isomorphism for wool", "Journal of Felt Theory, Ser. A")


def test_country_in_a_title() -> None:
    """ "Evidence from India" ends a title; "…, Boston, USA" stands behind one."""
    page = (
        "<h1>Ada Byron</h1><h2>Working Papers</h2>"
        "<h3>Paid referrals for weavers: evidence from India</h3><p>NBER WP 26916.</p>"
        "<p>(with Karl Babbage).</p>"
        "<h3>The practice of weaving well in Kenya</h3><p>(with Rosa Soto (PI) and Julia King).</p>"
    )

    assert [(p.title, p.authors, p.venue, p.status) for p in works(page)] == [
        (
            "Paid referrals for weavers: evidence from India",
            ("Karl Babbage",),
            "NBER WP",
            Status.PREPRINT,
        ),
        ("The practice of weaving well in Kenya", ("Rosa Soto", "Julia King"), None, Status.PREPRINT),
    ]


def test_cards_with_covers_and_tags() -> None:
    """A card holds cover, date, title, reference, summary and tags; neither cover nor owner is a work."""
    card = (
        "<div class='card'><div class='cover'><a href='/{0}'><img alt='Cover of the book {0}'></a></div>"
        "<div class='info'><div class='meta'>{2} · 2022 · ISBN 978-0</div>"
        "<h3 class='item-title'><a href='/{0}'>{0}</a></h3>"
        "<p><strong>Byron, A.</strong> (2022). <em>{0}</em>. {1}.</p><p>A walk through the spinning"
        " sheds of the north, and what their people knew of wool, told with care and at some length.</p>"
        "<div class='tags'><span class='tag'>Wool</span> <span class='tag'>Sheds</span></div></div></div>"
    )
    page = (
        "<aside><div class='sidebar-name'>Ada Byron</div><div class='sidebar-title'>Professor of Felt<br>"
        "#LoomEthic · #OpenWool</div></aside><main><h1>Publications</h1><h2>Books</h2><div class='card-list'>"
        + card.format("Spinning civilisation", "Turin: Loom &amp; Sons", "Loom")
        + card.format("The weaver in the shed of the north", "Oxford: Felt", "Felt Press")
        + "</div></main>"
    )

    assert [(p.title, p.authors, p.venue, p.year) for p in works(page)] == [
        ("Spinning civilisation", ("Byron, A.",), "Loom & Sons", 2022),
        ("The weaver in the shed of the north", ("Byron, A.",), "Felt Press", 2022),
    ]


def test_venue_of_one_role_in_spanish() -> None:
    """Words in italics inside a venue's element go on with it, and "En" leads to it."""
    item = (
        "<span class='pub-year'>2024</span> <span class='pub-title'>{}</span><br><span class='pub-venue'>"
        "<strong>Byron, A.</strong>, Soto, R. {}</span>"
    )
    page = a_list(
        item.format(
            "La lana y los medios: el reto de hilar", "En <em>Tejer, hilar y el fieltro</em>, 1–12, 2024."
        ),
        item.format(
            "El telar en el campo abierto",
            "<em>Estudios de Lana</em>, 32(1), 2024.<br><span>— Trabajo dirigido por A. Byron. Red.</span>",
        ),
        heading="Capítulos de libro",
    )

    assert [shown(p) for p in works(page)] == [
        (
            "La lana y los medios: el reto de hilar",
            ("Byron, A.", "Soto, R."),
            "Tejer, hilar y el fieltro",
            2024,
        ),
        ("El telar en el campo abierto", ("Byron, A.", "Soto, R."), "Estudios de Lana", 2024),
    ]


def test_title_of_two_words_before_a_slanted_venue() -> None:
    """A slanted sentence behind a title is its venue, though a publisher follows; editions are two works."""
    page = a_list(
        "<u>Byron A</u>, Babbage C. (2017). Felt Noise. <em><strong>Encyclopedia of Wool</strong></em>."
        " John Loom &amp; Sons, Ltd: Turin.",
        "<u>Byron A</u> (2009). Felt Noise. In: <em><strong>Encyclopedia of Wool</strong></em>. Loom Press.",
        "<u>Byron A</u>, Soto R. (2013) The effects of dye on northern sheep (<em>Ovis aries</em>)"
        " <em><strong>PLoS Wool</strong></em> 9(1): e85464.",
    )

    assert [shown(p) for p in works(page)] == [
        ("Felt Noise", ("Byron A", "Babbage C"), "Encyclopedia of Wool", 2017),
        ("Felt Noise", ("Byron A",), "Encyclopedia of Wool", 2009),
        ("The effects of dye on northern sheep (Ovis aries)", ("Byron A", "Soto R"), "PLoS Wool", 2013),
    ]


def test_version_behind_a_quoted_title() -> None:
    """ "(May 2021 version)" behind a title says which file is linked."""
    page = a_list(
        '<div class="paper-title"><b>"Weavers and their Looms: Evidence from the Court"</b>:'
        " <a href='a.pdf'>(May 2021 version)</a></div><div>(with Karl Babbage). Submitted.</div>",
        heading="Working Papers",
    )

    assert [p.title for p in works(page)] == ["Weavers and their Looms: Evidence from the Court"]


def test_how_to_read_the_list_is_no_work() -> None:
    """What is numbered and whose name is underlined is told to the reader."""
    page = (
        "<h1>Publications</h1><p>Full papers are numbered. Mine is underlined e.g. <u>Ada Byron</u></p>"
        "<p>Karl Babbage, <u>Ada Byron</u>, <i>Sorting threads by colour</i>, Wool Letters, 2021.</p>"
        "<p>Rosa Soto, <u>Ada Byron</u>, <i>Felt in northern sheds</i>, Wool Letters, 2020.</p>"
    )

    assert [p.title for p in works(page)] == ["Sorting threads by colour", "Felt in northern sheds"]


def test_lecture_notes_are_no_papers() -> None:
    """Notes of courses belong to teaching, whatever list they follow."""
    page = (
        "<h1>Ada Byron: Work in Progress</h1><h3>Working Papers</h3><ul>"
        "<li>Weaving by night, with Karl Babbage, submitted.</li>"
        "<li>Sorting by day, with Rosa Soto, under revision.</li></ul><h3>Lecture Notes</h3>"
        "<ul><li>Weaving, 2023, unpublished lecture notes, University of Turin</li></ul>"
    )

    assert [p.title for p in works(page)] == ["Weaving by night", "Sorting by day"]


def test_years_before_turned_names() -> None:
    """ "2023 - Byron, A., …": the year in front is no author's."""
    page = a_list(
        "2023 - Byron, A., Babbage, C. and Soto, R. Sheep in the northern hills. Journal of Wool 12: 3-9.",
        "2021 - Soto, R. and Byron, A. Looms of the coast. Felt Letters 4: 13-29.",
        "2020 - Babbage, C., Byron, A. Dyes and threads of old. Journal of Wool 9: 33-49.",
    )

    assert [shown(p) for p in works(page)] == [
        (
            "Sheep in the northern hills",
            ("Byron, A.", "Babbage, C.", "Soto, R."),
            "Journal of Wool",
            2023,
        ),
        ("Looms of the coast", ("Soto, R.", "Byron, A."), "Felt Letters", 2021),
        ("Dyes and threads of old", ("Babbage, C.", "Byron, A."), "Journal of Wool", 2020),
    ]


def test_mark_within_a_turned_name() -> None:
    """ "Byron*, A." is one author."""
    page = a_list(
        "Byron*, A., Babbage, C. and Soto, R. (2019) Sheep in the northern hills. Journal of Wool 12: 3-9.",
        "Babbage*, C., Byron, A. (2018) Dyes and threads of old. Journal of Wool 9: 33-49.",
    )

    assert [p.title for p in works(page)] == ["Sheep in the northern hills", "Dyes and threads of old"]
    assert [len(p.authors) for p in works(page)] == [3, 2]


def test_reference_in_full_below_a_work() -> None:
    """How to cite a work whose title stands in a heading is no second account of it."""
    page = (
        "<h1>Ada Byron</h1><h2>Publications</h2>"
        "<h4>Sheep in the northern hills of wool</h4><p>Ada Byron, Charles Babbage</p>"
        "<p><i>Journal of Wool</i>, 2021</p><p>Byron, A., &amp; Babbage, C. (2021). Sheep in the"
        " northern hills of wool. Journal of Wool, 12, 3-9.</p>"
        "<h4>Looms of the coast and their weavers</h4><p>Ada Byron, Rosa Soto</p>"
        "<p><i>Felt Letters</i>, 2020</p><p>Byron, A., &amp; Soto, R. (2020). Looms of the coast and"
        " their weavers. Felt Letters, 4, 13-29.</p>"
    )

    assert [shown(p) for p in works(page)] == [
        (
            "Sheep in the northern hills of wool",
            ("Ada Byron", "Charles Babbage"),
            "Journal of Wool",
            2021,
        ),
        ("Looms of the coast and their weavers", ("Ada Byron", "Rosa Soto"), "Felt Letters", 2020),
    ]


def test_title_alone_to_appear() -> None:
    """A title, its venue and "forthcoming" are a work, with nobody beside the owner."""
    page = a_list(
        "Looms and the law of wool, <i>Felt Review</i>, forthcoming.",
        "Sorting threads by colour, <i>Wool Letters</i>, 2019.",
        "Dyes of the coast, <i>Wool Letters</i>, 2018.",
    )

    assert [(p.title, p.status) for p in works(page)] == [
        ("Looms and the law of wool", Status.TO_APPEAR),
        ("Sorting threads by colour", Status.PUBLISHED),
        ("Dyes of the coast", Status.PUBLISHED),
    ]


_TWO = (
    "<ul><li>Ada Byron, Charles Babbage. Sorting threads by colour. <i>Wool Letters</i>, 2019.</li>"
    "<li>Ada Byron. Dyes of the coast. <i>Wool Letters</i>, 2018.</li></ul>"
)


def test_links_to_parts_of_the_page() -> None:
    """ "Jump to …" lines lead to the page's own parts."""
    page = (
        "<h1>Ada Byron</h1><h2>Publications</h2><p><a href='#c'>Jump to journal articles on wool</a>"
        " | <a href='#m'>Jump to book chapters on felt</a></p>" + _TWO
    )

    assert [p.title for p in works(page)] == ["Sorting threads by colour", "Dyes of the coast"]


def test_programs_and_students_theses() -> None:
    """Programs written and theses supervised are no papers."""
    page = (
        f"<h1>Ada Byron</h1><h2>Publications</h2>{_TWO}<h2>Computer Programs</h2>"
        "<ul><li>Ada Byron, Charles Babbage. Loomsim: a simulator of looms. 2018.</li></ul>"
        "<h2>Theses by graduate students</h2>"
        "<ul><li>Rosa Soto. Wool and its prices. PhD thesis, University of Turin, 2017.</li></ul>"
    )

    assert [p.title for p in works(page)] == ["Sorting threads by colour", "Dyes of the coast"]


def test_link_behind_a_heading() -> None:
    """A heading may end in a link to elsewhere; the state told above does not reach below it."""
    page = (
        "<h1>Ada Byron</h1><p><font size='4'>Work in progress</font></p>"
        "<p>Byron, A., Soto, R., 2026. Felt and the law of looms.</p>"
        "<p><font size='4'>Refereed journal articles &nbsp; "
        "<a href='welsh.htm'>Articles in Welsh / erthyglau</a></font></p>"
        "<p>Byron, A., Babbage, C., 2019. Sorting threads by colour. <i>Wool Letters</i>, 3(1), 1-9.</p>"
        "<p>Byron, A., 2018. Dyes of the coast. <i>Wool Letters</i>, 2(1), 11-19.</p>"
    )

    assert [(p.title, p.status) for p in works(page)] == [
        ("Felt and the law of looms", Status.IN_PREPARATION),
        ("Sorting threads by colour", Status.PUBLISHED),
        ("Dyes of the coast", Status.PUBLISHED),
    ]


def test_version_behind_a_venue() -> None:
    """ "(archive version)" says which file is linked, "e1004563" where in the journal."""
    page = a_list(
        "Ada Byron, Charles Babbage. Sorting threads by colour. <i>Wool Letters</i> (archive version), 2019.",
        "Ada Byron. Dyes of the coast. <i>PLoS Wool</i> e1004563, 2018.",
    )

    assert [p.venue for p in works(page)] == ["Wool Letters", "PLoS Wool"]


def test_full_stop_for_a_comma_in_a_turned_name() -> None:
    """ "King. S." among others' "Babbage, C." is a surname and its initial."""
    page = a_list(
        "<b>Byron, A.</b>, Babbage C., &amp; King. S. <em>Wool in northern sheds: a long study</em>."
        " Journal of Wool (2021).",
        "Soto, R., <b>Byron, A.</b>, King. S., &amp; Babbage, C. <em>Coastal looms</em>. Feltblatt (2020).",
        "<b>Byron, A.</b>, Soto, R., &amp; King, S. <em>Dyes and threads of old</em>. Feltblatt (2019).",
    )

    assert [shown(p)[:2] for p in works(page)] == [
        ("Wool in northern sheds: a long study", ("Byron, A.", "Babbage C.", "King, S.")),
        ("Coastal looms", ("Soto, R.", "Byron, A.", "King, S.", "Babbage, C.")),
        ("Dyes and threads of old", ("Byron, A.", "Soto, R.", "King, S.")),
    ]


def test_species_in_a_title_before_a_bold_venue() -> None:
    """A species' slanted name is of the title where the venue is set in bold."""
    page = a_list(
        "Byron, A., C. Babbage and R. Soto (1989). Effects of wool on the growth of young sheep,"
        " <i>Ovis</i> <i>aries.</i> <b>Journal of Northern Wool and</b> <b>Felt.</b> 129:45-60.",
        "Babbage, C., and A. Byron (1988). Passive shearing in a goat, <i>Capra hircus,</i> upland"
        " shed. <b>Journal of Felt Research</b> 8(l):241-249.",
        "Byron, A., (1986). Dyes of the coast. <b>Journal of Felt Research</b> 4(1):61-74.",
    )

    assert [shown(p) for p in works(page)] == [
        (
            "Effects of wool on the growth of young sheep, Ovis aries",
            ("Byron, A.", "C. Babbage", "R. Soto"),
            "Journal of Northern Wool and Felt",
            1989,
        ),
        (
            "Passive shearing in a goat, Capra hircus, upland shed",
            ("Babbage, C.", "A. Byron"),
            "Journal of Felt Research",
            1988,
        ),
        ("Dyes of the coast", ("Byron, A.",), "Journal of Felt Research", 1986),
    ]


def test_series_on_a_line_between_authors_and_abstract() -> None:
    """The slanted name of a series with its number and date is of the entry above, no work."""
    abstract = (
        "<div class='abstract'><p>Sheep are many and their wool is long. This paper asks who weaves it and"
        " why, and builds a model of looms to answer both, for all the sheds of the north.</p></div>"
    )
    page = (
        "<h1>Ada Byron</h1><section><h2>Working papers</h2>"
        "<p><strong><a href='a.html'>A Model of Looms to Ask Who Weaves in the North</a></strong><br>"
        "with Charles Babbage and Rosa Soto</p>"
        f"<p><em>Turin Wool Working Paper</em>, WP 25/03, May 2025.</p>{abstract}"
        "<p><strong><a href='b.html'>Taxing Felt to Fund the Sheds</a></strong><br>with Rosa Soto</p>"
        f"<p><em>Turin Wool Analytical Note</em>, AN 26/03, May 2025.</p>{abstract}</section>"
    )

    assert [shown(p) for p in works(page)] == [
        (
            "A Model of Looms to Ask Who Weaves in the North",
            ("Charles Babbage", "Rosa Soto"),
            "Turin Wool Working Paper",
            2025,
        ),
        ("Taxing Felt to Fund the Sheds", ("Rosa Soto",), "Turin Wool Analytical Note", 2025),
    ]


def test_titles_alone_among_working_papers() -> None:
    """A paragraph written as a title is one, below "Working Papers"."""
    page = (
        "<h1>Ada Byron</h1><h2>Working Papers</h2><div><div><a href='mailto:a@b.org'>Drafts go out on"
        " request by post.</a></div><div><p>Wool Legislation and the Supply of Looms."
        " <i>Revise and Resubmit.</i></p><p>Does Weaving Pay? Evidence from the Northern Sheds.</p>"
        "<p>How Sheep Infer the Price of Felt. With Charles Babbage and Rosa Soto.</p></div></div>"
    )

    assert [(p.title, p.status) for p in works(page)] == [
        ("Wool Legislation and the Supply of Looms", Status.UNDER_REVIEW),
        ("Does Weaving Pay? Evidence from the Northern Sheds", Status.PREPRINT),
        ("How Sheep Infer the Price of Felt", Status.PREPRINT),
    ]


def test_book_with_its_editors_in_brackets() -> None:
    """A quoted title ends where it is closed; editors and publisher behind a book are not its name."""
    page = a_list(
        "Byron A., C. Babbage and R. Soto (2007). “Combined Models for Looms” in <i>Weaving: Theory and"
        " Applications</i>, (E. King ed.), Felt Publishing, Turin, Italy, 2007.",
        'Soto R., A. Byron (1998). "Wool Technology with Flow Sheds", in <i>Theory and Practice of Looms</i>'
        " (A. Tanner, G. King eds.), 800-805, Felt Scientific, 1998.",
        "Babbage, C., A. Byron (2006). Exact dyes for one shed, <i>Wool Letters</i>, 3(3), 181-194, 2006.",
    )

    assert [shown(p) for p in works(page)] == [
        (
            "Combined Models for Looms",
            ("Byron A.", "C. Babbage", "R. Soto"),
            "Weaving: Theory and Applications",
            2007,
        ),
        ("Wool Technology with Flow Sheds", ("Soto R.", "A. Byron"), "Theory and Practice of Looms", 1998),
        ("Exact dyes for one shed", ("Babbage, C.", "A. Byron"), "Wool Letters", 2006),
    ]


def test_meeting_by_its_number_behind_a_title() -> None:
    """ "16th International Conference on …" ends the title before it."""
    page = a_list(
        "A. Byron, C. Babbage. Cyclic Weaving for Felt Sheds, 16th International Conference on Wool and"
        " Looms (UKWool 2014), Leeds, UK, March 2014.",
        "C. Babbage, A. Byron. Two Sheep in One Shed, 8th Workshop on Wool (WW 2012), Turin, Italy, 2012.",
    )

    assert [shown(p)[0] for p in works(page)] == ["Cyclic Weaving for Felt Sheds", "Two Sheep in One Shed"]


def test_year_before_an_initial() -> None:
    """A list of authors may begin right behind the year: "2018 A. Byron and …"."""
    page = a_list(
        "2018 A. Byron and C. Babbage. Spinning with random walks. <i>Wool Letters</i>, Vol. 4, pp. 3-26.",
        "2017 V. Soto, A. Byron. Knitting by the light of the moon. <i>Wool Letters</i>, Vol. 3, pp. 13-26.",
    )

    assert [p.authors for p in works(page)] == [("A. Byron", "C. Babbage"), ("V. Soto", "A. Byron")]


def test_year_between_title_and_venue() -> None:
    """ "On Wool, 2019, Wool Letters, 12": where no other year stands, it is no part of the title."""
    page = a_list(
        "Byron, A., Babbage, C., Felt under load, from shed to shed, 2019, Wool Letters, 86, 12",
        "Byron, A., A concept of dyeing satellites, 2017, Proceedings of the Wool Society, 5, 76",
    )

    assert [shown(p) for p in works(page)] == [
        ("Felt under load, from shed to shed", ("Byron, A.", "Babbage, C."), "Wool Letters", 2019),
        ("A concept of dyeing satellites", ("Byron, A.",), "Proceedings of the Wool Society", 2017),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Ada Byron<br>byron@wool.example<br>Department of Wool, University of Turin, 2021",
        "Ada Q. Byron 77 Loom Street, Woolton, NJ 01234",
    ],
)
def test_an_address_is_no_title(head: str) -> None:
    """The lines over a CV, an address among them, are no work."""
    page = (
        f"<p>{head}</p>"
        "<h2>Publications</h2><ul><li>Ada Byron. <b>Looms and Labour</b>. Science, 2001.</li></ul>"
    )

    assert [p.title for p in works(page)] == ["Looms and Labour"]


@pytest.mark.parametrize("house", ["University of Woolton", "National University of Woolton"])
def test_a_house_and_its_telephone_are_no_title(house: str) -> None:
    """Over works that no heading parts from them: where the owner works, and how to call there."""
    page = (
        f"<p><b>{house} +00 20 5550 0100</b><br>Ada Byron</p>"
        "<p>Ada Byron, Bo Lund<br>Looms and Labour<br>Science, 2001.</p>"
    )

    assert not any("Woolton" in p.title for p in works(page))


def test_a_title_in_bold_all_in_capitals_is_no_name() -> None:
    """Where words in bold end that are no person's, a list of authors begins."""
    page = a_list(
        "<b>A Woollen Allgather</b>, <i><b>A. Byron</b>, R. Soto, and R. King. Wool Letters, 7(2)</i>, 2022",
        "<b>Babbage's Loom</b>, <i>Louis King and <b>Ada Byron</b></i>, 28th Annual Wool Conference, 2024",
        "<b>Felt Matrix Thread Vector Weaving</b>, <i><b>A. Byron</b>, R. King. Wool Letters, 5(1)</i>, 2020",
    )

    assert [(p.title, p.authors) for p in works(page)] == [
        ("A Woollen Allgather", ("A. Byron", "R. Soto", "R. King")),
        ("Babbage's Loom", ("Louis King", "Ada Byron")),
        ("Felt Matrix Thread Vector Weaving", ("A. Byron", "R. King")),
    ]


def test_a_consortium_signs_alone() -> None:
    """ "The Loom Consortium" is an author like a person."""
    page = a_list(
        "LGVF Consortium. “Untangling what looms do to felt.” <i>Wool</i> 2024, 633:47-57.",
        "Kenney GE, Byron A. “An index for loom prediction.” <i>Felting</i> 2026, 42(6).",
    )

    assert [p.authors for p in works(page)] == [("LGVF Consortium",), ("Kenney GE", "Byron A")]


def test_the_lines_over_a_cv_are_no_work() -> None:
    """A name, a house and how to write to it stand before all headings."""
    page = (
        "<p>LB12 400, 7 University of Turin<br>Turin, TO 10123<br><b>Ada Byron</b><br>byron@wool.example<br>"
        "<a href='https://byron.example'>byron.example</a></p>"
        "<h2>Publications</h2><ul><li>Ada Byron. <b>Looms and Labour</b>. Science, 2001.</li></ul>"
    )

    assert [p.title for p in works(page)] == ["Looms and Labour"]


def test_who_judged_a_thesis_is_no_author() -> None:
    """ "Committee: …" names no authors, and no title behind them."""
    page = (
        "<h1>Ada Byron</h1><h2>Dissertation</h2><p><b>Committee:</b> Co-chairs: Rosa Soto (Felt), Carl King"
        " (Felt).<br>Additional members: Jo Marsh (Looms), Alan Kaye (Felt Science).</p>"
        "<h2>Publications</h2><ul><li>Ada Byron. <b>Looms and Labour</b>. Science, 2001.</li></ul>"
    )

    assert [p.title for p in works(page)] == ["Looms and Labour"]


def test_presentations_in_proceedings_are_papers() -> None:
    """Below "Conference presentations", works with proceedings or pages are in print; others are talks."""
    page = a_list(
        "<b>Felt Tubes: Sensing by Wool</b><br>Ada Byron, Carl King<br>Proceedings of the Wool Meeting"
        "<br>Turin, Italy, 2021, 10 pages.",
        "<b>Looms with Wings: A Toolkit</b><br>Rosa Soto, Ada Byron<br>Tenth Symposium on Felt"
        "<br>Leeds, UK, 2020, 8 pages (25% acceptance rate)",
        heading="Peer-Reviewed Conference Presentations",
    )
    talks = a_list(
        "Ada Byron, Carl King. <b>Felt Tubes and Their Uses</b>. Wool Conference, Turin, May 2021.",
        "Ada Byron. <b>Looms with Wings at Work</b>. Symposium on Felt, Leeds, June 2020.",
        heading="Conference Presentations",
    )

    assert [p.title for p in works(page)] == ["Felt Tubes: Sensing by Wool", "Looms with Wings: A Toolkit"]
    assert not works(talks)


def test_what_was_held_on_a_day_is_no_paper() -> None:
    """Below "Conferences", works that end with "(Oral)" and have a day were spoken."""
    talks = a_list(
        "<b>A. Byron</b>, C. King. <i>A model of the shed</i>. Wool Abstracts, April 2019 (<i>Oral</i>).",
        "<b>A. Byron</b>, C. King. <i>Felt in a bath</i>. Wool seminars, 5th March 2019 (<i>Oral</i>).",
        "C. King, <b>A. Byron</b>. <i>The level of dye</i>. Wool Abstracts, April 2018 (<i>Poster</i>).",
        heading="Conferences",
    )
    papers = a_list(
        "<b>A. Byron</b>, C. King. <i>A model of the shed</i>. WOOL 2019 (<i>Oral</i>).",
        "<b>A. Byron</b>, C. King. <i>Felt in a bath</i>. FELT 2019 (<i>Poster</i>).",
        "C. King, <b>A. Byron</b>. <i>The level of dye</i>. WOOL 2018 (<i>Poster</i>).",
        heading="Conferences",
    )

    assert not works(talks)
    assert len(works(papers)) == 3


def test_posters_shown_from_day_to_day_are_no_papers() -> None:
    """Below "Posters", what all stands with the days of its meeting was hung up there, not printed."""
    shown = a_list(
        "<b>A. Byron</b>, C. King, <i>A shed</i>, Woolton, 22nd Loom Days, November 28 - December 2, 2016",
        "<b>A. Byron</b>, <i>Felt in a bath</i>, Felton, Wool Symposium 307, 3-7 June 2014",
        heading="Posters",
    )
    printed = a_list(
        "<b>A. Byron</b>, C. King, <i>A model of the shed</i>, In Proc. WOOL 2016",
        "<b>A. Byron</b>, <i>Felt in a bath</i>, Felton, Wool Symposium 307, 3-7 June 2014",
        heading="Posters",
    )

    assert (len(works(shown)), len(works(printed))) == (0, 2)


def test_meetings_with_what_was_done_there_are_no_papers() -> None:
    """Below "Conferences", meetings on a day that end with "(poster)" or "(invited talk)" are none."""
    talks = a_list(
        "8th Wool Symposium & 12th Loom Symposium (LS), Woolton, Yarnland, Aug 31-Sep 4, 2026 (invited talk)",
        "General Assembly of the Felt Union (FU), Spindle, Yarnland, May 3-8, 2026 (poster)",
        "106th Annual Meeting of the Loom Society (LS), Woolton, USA, Jan 25-29, 2026 (poster)",
        heading="Conferences",
    )

    assert not works(talks)


def test_research_of_quoted_titles_is_a_list() -> None:
    """Economists head their drafts with no more than "Research"."""
    page = a_list(
        "“Riding the Woollen Wave? Felt Design and Entry”",
        "“Should I Spin or Should I Weave? Evidence from Looms” with Carl King and Rosa Soto",
        "“Yarn Quality and Consolidation” with Jo Marsh",
        heading="Research",
    )

    assert [(p.title, p.authors) for p in works(page)] == [
        ("Riding the Woollen Wave? Felt Design and Entry", ()),
        ("Should I Spin or Should I Weave? Evidence from Looms", ("Carl King", "Rosa Soto")),
        ("Yarn Quality and Consolidation", ("Jo Marsh",)),
    ]


def test_a_year_at_last_ends_no_title_behind_its_venue() -> None:
    """ "…. Advances in Felting (AF), 2024": the year stands behind the venue."""
    work = the_work("Ada Byron, Carl King. Shed-X: Felt Without Guidance. Advances in Felting (AF), 2024")

    assert (work.title, work.venue) == ("Shed-X: Felt Without Guidance", "Advances in Felting (AF)")


def test_book_review_is_a_remark() -> None:
    """What a work is, in brackets behind its title, is no part of it."""
    assert (
        the_work("Ada Byron. <b>Felt with Looms</b> (book review). Wool Letters, 2014").title
        == "Felt with Looms"
    )


def test_thesis_by_labels_in_the_margin() -> None:
    """A thesis may be told in a table: its title, who supervised it, what it is about."""
    rows = (
        ("Title", "Modelling the growth of felt on looms"),
        ("Supervisors", "Prof. C. King, dr. M. Soto and dr. ir. A. Marsh"),
        ("Description", "A study of how wool, dye and the weaver's hand decide what becomes of a felt."),
    )
    lines = [Line(spans=(Span(label, roles=("left",)), Span(" "), Span(text))) for label, text in rows]

    found = printed(*lines, heading="Master's Thesis")
    assert [(p.title, p.authors) for p in found] == [("Modelling the growth of felt on looms", ())]


def test_plus_before_an_author() -> None:
    """A plus marks an author as a star does, before the name or behind it."""
    page = a_list(
        "+C. King, A. Byron, and +J. Marsh, <i>Knots of woollen rings</i>, Journal of Felt 3 (2019), 1-9.",
        "A. Byron, C. King+, and R. Soto, <i>Carding graphs of hanks</i>, Journal of Felt 4 (2020), 11-19.",
    )

    assert [p.authors for p in works(page)] == [
        ("C. King", "A. Byron", "J. Marsh"),
        ("A. Byron", "C. King", "R. Soto"),
    ]


def test_conference_attended_is_no_paper() -> None:
    """Below "Conferences", an event without authors is one that was gone to."""
    page = a_list(
        "Unconventional Weaving Workshop, Central Wool Bank – Turin/ Italy, 2016",
        "Ada Byron. <b>Felt in a Bath</b>. WOOL 2019.",
        heading="Conferences and Professional Meetings",
    )

    assert [p.title for p in works(page)] == ["Felt in a Bath"]


def test_conference_with_its_day_or_country_is_no_paper() -> None:
    """What has no author below "Conferences", but the month or the country it was held in, was gone to."""
    page = a_list(
        "<b>Thermodynamics of Woollen Threads</b> June 2018<br><i>Centre for Felt</i>, Woolton.",
        "Study Circle on the Price of Wool, Wool Bank – Turin, Italy",
        "Ada Byron. <b>Felt in a Bath</b>. WOOL, June 2019.",
        heading="Conferences",
    )

    assert [p.title for p in works(page)] == ["Felt in a Bath"]


def test_conferences_by_name_and_day_are_no_papers() -> None:
    """Where nobody is named, and most lines end with a month or a town, the houses between are no works."""
    page = a_list(
        "<b>Felts and Looms VI</b> October 2018",
        "Centre for Weavers, Berlin, Germany",
        "<b>Yarn at 20</b> September 2018",
        "<i>International Institute of Wool</i>, Oxford.",
        "<b>Knots and Dimensions</b> June 2018",
        "<i>Felt Mathematics Institute</i>, Edinburgh.",
        heading="Conferences",
    )

    assert works(page) == ()


def test_venue_in_the_row_below_a_full_row_of_authors() -> None:
    """A list of authors ends with its row where the next begins with a venue's letters and year."""
    title = Line(
        spans=(Span("Looms That Learn to Card", frozenset({Mark.BOLD})),), path=("page:1",), after=Break.BLOCK
    )
    authors = "Ada Byron, Charles Babbage, Jo Marsh"
    below = Line(
        spans=(Span(f"{authors} WOOL 2024"),), path=("page:1",), after=Break.LINE, rows=(len(authors) + 1,)
    )

    (work,) = printed(title, below)
    assert (work.authors, work.venue, work.year) == (
        ("Ada Byron", "Charles Babbage", "Jo Marsh"),
        "WOOL",
        2024,
    )


def test_co_author_inside_a_bold_title() -> None:
    """A title ends before its co-author, whatever is set in bold."""
    page = a_list(
        "<b>The Dimensions of Felt in Wool (with C.M. Babbage)</b>, <i>submitted</i>, July 2018",
        "<b>On Measures of Yarn and Thread</b>, <i>Journal of Wool</i>, May 2018",
    )

    assert [(p.title, p.authors) for p in works(page)] == [
        ("The Dimensions of Felt in Wool", ("C.M. Babbage",)),
        ("On Measures of Yarn and Thread", ()),
    ]


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("Wool University Doctoral Dissertation", "Wool University Doctoral Dissertation"),
        (
            "Proc ACM on Looms and Weaving Techniques (LOOMS 2020)",
            "Proc ACM on Looms and Weaving Techniques (LOOMS)",
        ),
    ],
)
def test_venue_between_commas_and_a_library(behind: str, venue: str) -> None:
    """A thesis and proceedings end a title behind a comma; a library's name in a link is none of either."""
    work = the_work(
        f"Mar 2020 <b>A. Byron</b>, C. Babbage, A Carding Method for Ductile Threads, {behind},"
        ' <a href="https://dl.example/1">ACM Digital Library</a>.'
    )

    assert (work.title, work.venue) == ("A Carding Method for Ductile Threads", venue)


def test_report_number_is_no_year() -> None:
    """A number that looks like a year is the report's."""
    work = the_work("2003. “Who Spun and Why?”, Wool Discussion Paper No. 2010 (with Charles Babbage).")

    assert work.year == 2003


def test_editors_without_brackets() -> None:
    """ "Byron and King, eds. *Geometry of Felts*": the sign of editors is no word of the title."""
    page = a_list(
        "A. Byron, C. King, eds. <i>The Geometry of Felts</i>. Papers of the Felt Meeting. Wool, 2009.",
        "A. Byron, C. King. Knots of a finite ring. <i>Elec. J. of Combinatorics</i> <b>16</b> (2009).",
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("The Geometry of Felts", "Papers of the Felt Meeting"),
        ("Knots of a finite ring", "Elec. J. of Combinatorics"),
    ]


def test_bold_venue_below_the_authors_of_a_numbered_item() -> None:
    """What mere breaks part from a number and its title is of that item, whatever it looks like."""
    lines: list[Line] = []
    for number, title, authors, venue in (
        ("3.", "Reviving the second shed", "Ada Byron, Carl King", "Communications Wool & Felt, 1, 12"),
        ("2.", "Wool for everyone", "Ada Byron", "Taylor and Francis"),
        ("1.", "Queues of threads that wait", "Rosa Soto, Ada Byron", "Journal of the Carding Society"),
    ):
        lines.append(Line(spans=(Span(f"202{number[0]}: "), bold(title)), marker=number, after=Break.BLOCK))
        rows = (Span(authors), bold(venue), Span(f"https://wool.example/{number[0]}"))
        lines += [Line(spans=(row,), after=Break.LINE) for row in rows]

    assert [shown(p) for p in printed(*lines)] == [
        ("Reviving the second shed", ("Ada Byron", "Carl King"), "Communications Wool & Felt", 2023),
        ("Wool for everyone", ("Ada Byron",), "Taylor and Francis", 2022),
        ("Queues of threads that wait", ("Rosa Soto", "Ada Byron"), "Journal of the Carding Society", 2021),
    ]


def test_title_with_its_date_at_the_right_begins_an_entry() -> None:
    """Title and date, authors, venue stand in blocks of their own; what stands over a title is not its."""
    lines: list[Line] = []
    for title, date, authors, venue in (
        ("A view on felting machines", "Oct. 2024", "Ada Byron, Carl King", "Science of Wool (SW 2024)"),
        ("Carding for the tools of looms", "Aug. 2023", "Ada Byron, Rosa Soto", "WOOL 2023"),
        (
            "Felt on the manifold / of all hanks",
            "Apr. 2022",
            "Ada Byron, Jo Marsh",
            "Transactions on Felt (TF)",
        ),
    ):
        first, _, second = title.partition(" / ")
        lines.append(Line(spans=(bold(first), Span(" "), Span(date, roles=("right",)))))
        lines += [Line(spans=(bold(second),), after=Break.LINE)] if second else []
        lines.append(Line(spans=(bold("Ada Byron"), Span(authors.removeprefix("Ada Byron")))))
        lines.append(Line(spans=(Span(venue, marks=frozenset({Mark.ITALIC})),)))

    assert [(p.authors, p.venue, p.year) for p in printed(*lines)] == [
        (("Ada Byron", "Carl King"), "Science of Wool (SW)", 2024),
        (("Ada Byron", "Rosa Soto"), "WOOL", 2023),
        (("Ada Byron", "Jo Marsh"), "Transactions on Felt (TF)", 2022),
    ]


def test_rank_of_a_conference_is_a_remark() -> None:
    """A list's rank and year are neither the venue's."""
    work = the_work(
        "Ada Byron, Carl King. <b>How Much Wool Can Felt Save?</b> <i>Conference on Felt</i> (COF 2017),"
        " rank A in CORE2018 (31%)"
    )

    assert (work.venue, work.year) == ("Conference on Felt (COF)", 2017)


def test_quoted_title_behind_its_journal() -> None:
    """Behind authors and year the journal may stand before the title; whom a list includes is an author."""
    first, second = works(
        "<h1>Publications</h1><ol>"
        "<li>Marsh, G. P., Perley, D., et al. (includes Byron, A.) (2025), WOOL, “Many looms at work:"
        ' a felt with folds", 538, 351.</li>'
        "<li>Babbage, V., Byron, A. (2023), Wool Letters, “Fast fading yarns of the"
        ' north", 126, 47.</li></ol>'
    )

    assert shown(first) == (
        "Many looms at work: a felt with folds",
        ("Marsh, G. P.", "Perley, D.", "Byron, A."),
        "WOOL",
        2025,
    )
    assert shown(second) == (
        "Fast fading yarns of the north",
        ("Babbage, V.", "Byron, A."),
        "Wool Letters",
        2023,
    )


def test_author_who_speaks_for_others() -> None:
    """For whom an author speaks is neither an author nor the venue."""
    work = the_work(
        "<i>Folded wool at looms</i>,<br>A. Byron, on behalf of the Loom collaboration, PoW (FELT 2019) 215"
    )

    assert shown(work) == ("Folded wool at looms", ("A. Byron",), "PoW (FELT)", 2019)


def test_upright_sign_raised_within_a_slanted_title() -> None:
    """A formula's upright raised sign does not part the title it stands in."""
    slanted, raised = frozenset({Mark.ITALIC}), frozenset({Mark.RAISED})
    formula = (
        Span("Weights of W", marks=slanted),
        Span("s", marks=slanted | raised),
        Span("0 ", marks=raised),
    )
    titles = (
        (Span("Carding of looms that spin by night", marks=slanted),),
        (Span("Using hanks for felts", marks=slanted),),
        (Span("Warps and wefts at the mill", marks=slanted),),
        (*formula, Span("→ ϕϕ folds", marks=slanted)),
    )
    rows = [
        row
        for title in titles
        for row in (
            Line(spans=(*title, Span(","))),
            Line(
                spans=(Span("A. Byron, on behalf of the Loom collaboration, PoW (FELT 2014) 6"),),
                after=Break.LINE,
            ),
        )
    ]

    assert printed(*rows)[-1].title == "Weights of Ws0 → ϕϕ folds"


def test_students_in_italics_among_the_authors() -> None:
    """A whole name in italics between others is one of them; a journal in italics there is none."""
    page = a_list(
        "Carl B. Finch, <i>Jane E. Miller</i>, Ada Byron. “Looms that Learn.” <i>Journal of Yarn</i>. (2020)",
        "Ada Byron, <i>Rosa Soto</i>, Carl Finch, and Jo Marsh. “Felt in Dye.” <i>Wool Letters</i>. (2019)",
        "Ada Byron, Carl Finch. “The Level of Dye,” <i>Felt Review</i>, Wool Press. (2018)",
    )

    assert [p.authors for p in works(page)] == [
        ("Carl B. Finch", "Jane E. Miller", "Ada Byron"),
        ("Ada Byron", "Rosa Soto", "Carl Finch", "Jo Marsh"),
        ("Ada Byron", "Carl Finch"),
    ]


def test_a_shortened_word_in_a_slanted_venue() -> None:
    """A stop behind a short word does not part a venue that is set in italics as a whole."""
    page = a_list(
        "Ada Byron and Carl Finch. Looms that learn to spin. <i>Dev. Wool</i>. 2020 Dec; (55) 723-736.",
        "Ada Byron and Rosa Soto. Felt and how it is made. <i>Felt. et Biophys. Acta.</i> 2012 Sep;18(9).",
        "Ada Byron. The level of dye in a bath. <i>Wool. Submitted</i>.",
    )

    assert [p.venue for p in works(page)] == ["Dev. Wool", "Felt. et Biophys. Acta", "Wool"]


def test_two_initials_before_one_stop() -> None:
    """ "WB. Finch" is a person with two initials, and "UK." at a sentence's end is none."""
    page = a_list(
        "WB. Finch, A. Byron, <b>JF. Marsh</b>. (2019). Looms and how they are kept. <i>Felt</i>. 3, 5-9.",
        "JF. Marsh, WB. Finch, &amp; YY. Soto. (2017). Mapping of wool in the UK. Yarn review. 2, 1-8.",
    )

    assert [p.authors for p in works(page)] == [
        ("WB. Finch", "A. Byron", "JF. Marsh"),
        ("JF. Marsh", "WB. Finch", "YY. Soto"),
    ]


def test_marks_of_a_legend_behind_titles() -> None:
    """A "#" behind a title's last word is a mark that the page explains; "C#" keeps its own."""
    page = a_list(
        "<a href='a.pdf'>Looms that learn by night#</a><br>A. Byron, C. Finch<br>Journal of Wool, 2019",
        "<a href='b.pdf'>Weaving felt in mills # </a><br>A. Byron, R. Soto<br>Journal of Wool, 2018",
        "<a href='c.pdf'>A loom that is driven by C#</a><br>A. Byron, R. Soto<br>Journal of Wool, 2018",
    )

    assert [p.title for p in works(page)] == [
        "Looms that learn by night",
        "Weaving felt in mills",
        "A loom that is driven by C#",
    ]


def test_journal_behind_full_names() -> None:
    """What ends as journals do is none of the authors, though only a comma parts it from their full names."""
    page = a_list(
        "<i>Looms that learn by night</i>, Ada Byron, Carl Finch, Woollen Reviews (2019)",
        "<i>Weaving felt in mills</i>, Rosa Soto, Ada E. Byron, Luke Mill, Carding Letters 3, 12 (2018)",
        "<i>Felt and how it is made</i>, Rosa Soto, Ada Byron, Yarnical Journal (2018)",
    )

    assert [(p.authors[-1], p.venue) for p in works(page)] == [
        ("Carl Finch", "Woollen Reviews"),
        ("Luke Mill", "Carding Letters"),
        ("Ada Byron", "Yarnical Journal"),
    ]


def test_profiles_above_a_list_are_no_links_of_a_work() -> None:
    """Buttons that lead to the owner's profiles belong to no work, wherever they stand."""
    page = (
        "<div><h2>Publications</h2><div><a href='https://scholar.google.com/citations?user=abc&amp;hl=en'>Scholar</a>"
        " <a href='https://www.researchgate.net/profile/Ada_Byron'>ResearchGate</a></div></div>"
        "<section><div><p>Please write to me for copies.</p>"
        "<p>2) Byron A. Accepted. Looms that learn by night. Journal of Wool. <a href='http://doi.org/10.9/1'>doi.org/10.9/1</a></p>"
        "<p>1) Byron A. 2019. Weaving felt in mills. Journal of Wool. <a href='http://doi.org/10.9/2'>doi.org/10.9/2</a></p>"
        "</div></section>"
    )

    assert [[link.url for link in p.links] for p in works(page)] == [
        ["http://doi.org/10.9/1"],
        ["http://doi.org/10.9/2"],
    ]


def test_link_of_a_second_place_is_no_link_of_the_work() -> None:
    """ "Also appeared in non-archival …": the link there is that meeting's."""
    page = a_list(
        "Looms that learn by night<br>Ada Byron, Carl Finch.<br><i>Proceedings of Wool Days</i>, 2024."
        "<br>*Also appeared in non-archival <a href='http://felt.example/ws'>WOOL 2024 Workshop on Felt</a>"
        "<br><a href='a.pdf'>[PDF]</a>",
    )

    assert [[link.url for link in p.links] for p in works(page)] == [["https://byron.example/papers/a.pdf"]]


def test_ranks_and_prizes_are_no_titles() -> None:
    """A journal's rank and a work's prize are no titles, whatever the title beside them looks like."""
    page = a_list(
        "[TOW] <strong>Wools: WoolNet in Mills</strong><p><i>Transactions on Wool</i></p>"
        "<p>Carl Finch, Ada Byron</p><span><a href=''>To appear</a></span> &middot;"
        " <span><a href='t.html'>Tool</a></span> &middot; <span>Impact factor: 3.33</span>",
        "[FELT-2018] <strong>Looms that Learn by Night</strong><p><i>The 33rd Felt Conference, Turin.</i></p>"
        "<p>Ada Byron, Rosa Soto</p><span><a href='b.pdf'>PDF</a></span> &middot;"
        " <span>Acceptance rate: 19%</span>",
    )
    card = (
        "<h1>Publications</h1><h2>2020</h2><li><div class='pub-title'>FeltEar: Toward Silent Felt via Looms"
        " <span class='badge'>Main Track</span> <span class='badge'>Honourable Mention Award</span></div>"
        "<div class='authors'><b>Byron, A.</b>, Finch, C., &amp; Soto, R.</div>"
        "<div class='venue'>WOOL 2020</div></li>"
        "<li><div class='pub-title'>MillEar: Carding by Night <span class='badge'>Main Track</span></div>"
        "<div class='authors'><b>Byron, A.</b> &amp; Soto, R.</div><div class='venue'>WOOL 2020</div></li>"
    )

    assert [(p.title, p.year) for p in works(page)] == [
        ("Wools: WoolNet in Mills", None),
        ("Looms that Learn by Night", 2018),
    ]
    assert [(p.title, p.awards) for p in works(card)] == [
        ("FeltEar: Toward Silent Felt via Looms", ("Honourable Mention Award",)),
        ("MillEar: Carding by Night", ()),
    ]


def test_authors_in_brackets_behind_the_title() -> None:
    """Authors may stand in square brackets behind a title as in round ones, all of it one link."""
    page = (
        "<h1>Publications</h1><h3>Papers</h3><dl>"
        "<dt><a href='a.pdf'>[1] Carding from Looms to Felt Machines [Rosa King, S. L. Finch, Ada Byron]</a>"
        "</dt><dd><p>In this paper we show how felt drives looms. We ask what mills do at night.</p></dd>"
        "<dt><a href='b.pdf'>[2] Spinning structures of old mills</a> [Rosa King, Ada Byron]</dt>"
        "<dd><p>We study how mills were built, and what is known of those who built them.</p></dd></dl>"
    )

    assert [(p.title, p.authors) for p in works(page)] == [
        ("Carding from Looms to Felt Machines", ("Rosa King", "S. L. Finch", "Ada Byron")),
        ("Spinning structures of old mills", ("Rosa King", "Ada Byron")),
    ]


def test_names_of_an_element_that_the_page_calls_authors() -> None:
    """What the page itself sets apart as authors is read whole, slips within names and all."""
    page = (
        "<h1>Publications</h1><ul>"
        "<li><div class='title'>Looms that learn by night</div><div class='author'><em>Ada Byron</em>,"
        " <a href='f'>Carl. E Finch</a>, Rosa Soto, and <a href='m'>Jo Marsh</a></div>"
        "<div class='periodical'><em>Journal of Wool</em>, 2020</div></li>"
        "<li><div class='title'>Weaving felt in mills</div>"
        "<p><a href='f'><span class='author'>Carl Finch</span></a>,"
        " <a href='b'><span class='author'>Ada Byron</span></a> and"
        " <a href='s'><span class='author'>Rosa Li soto</span></a>.</p>"
        "<div class='periodical'><em>Journal of Felt</em>, 2019</div></li></ul>"
    )

    assert [(p.authors, len(p.links)) for p in works(page)] == [
        (("Ada Byron", "Carl. E Finch", "Rosa Soto", "Jo Marsh"), 0),
        (("Carl Finch", "Ada Byron", "Rosa Li soto"), 0),
    ]


def test_authors_in_random_order() -> None:
    """A circled r between names tells of their random order, and parts them as commas do."""
    page = a_list(
        "<b>Looms that learn by night</b><br>Carl Finch ⓡ Rosa K. Soto ⓡ Ada Byron."
        "<br><em>Journal of Wool</em>, 2020"
    )

    assert [p.authors for p in works(page)] == [("Carl Finch", "Rosa K. Soto", "Ada Byron")]


def test_an_article_and_its_noun_behind_full_names_begin_the_title() -> None:
    """ "A Loom for …" is no person with an initial."""
    page = (
        "<h1>Publications</h1><ul>"
        "<li><u>Ada Byron</u>, Carl Finch, Rosa Soto, Jo Marsh , A Loom for Wool Search through Felt"
        " Sensing , in <em>2018 IEEE Conference on Looms (ICLS2018)</em>, pp.6690-6697</li>"
        "<li><u>Ada Byron</u>, Carl Finch, Jo Marsh , Weaving by a Machine with Hands ,"
        " in <em>2019 IEEE Conference on Looms (ICLS2019)</em>, pp.60-67</li></ul>"
    )

    assert [(p.title, len(p.authors)) for p in works(page)] == [
        ("A Loom for Wool Search through Felt Sensing", 4),
        ("Weaving by a Machine with Hands", 3),
    ]


def test_book_chapter_of_a_volume() -> None:
    """Words that say of what a work is a chapter part its title from the volume, as "in" does."""
    page = (
        "<h1>Publications</h1><ul>"
        "<li>Ada Byron, Carl Finch, Rosa Soto, Daily Looms Use a Bag for Yarn , Book chapter of"
        " <em>Woven Autonomous Systems 15</em>, pp.812-824, Springer International Publishing</li>"
        "<li>Ada Byron, Carl Finch, Felt Looms That Learn to Weave at Night. Chapter in"
        " <em>Felt and Other Arts</em>, Springer, 2018</li></ul>"
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Daily Looms Use a Bag for Yarn", "Woven Autonomous Systems"),
        ("Felt Looms That Learn to Weave at Night", "Felt and Other Arts"),
    ]


def test_numbers_in_brackets_are_of_the_title() -> None:
    """What a thing is written by is no label, though it stands in brackets."""
    page = (
        "<h1>Publications</h1><p>Finch, M. E., &amp; <b>Byron, A.</b> (2022) <i>The degrees of"
        " woollen polytopes [4,4,4]</i>. Journal on Wool, 36(2), 1143-1155.<br><br>"
        "Finch, M. E., &amp; <b>Byron, A.</b> (2021) <i>The felts of regular things</i>."
        " Journal on Wool, 35(2), 143-155.</p>"
    )

    assert works(page)[0].title == "The degrees of woollen polytopes [4,4,4]"


def test_two_initials_among_names_that_begin_with_theirs() -> None:
    """Whom a list names by initials alone does not end it."""
    page = (
        "<h1>Publications</h1><p><strong>Felts that detect solar wool</strong><br>"
        "<strong>A. Byron</strong>, C. A. Marsh, E. Baracchini, F. D., M. Ghrear, G. J. Lane<br>"
        "<em>Eur. Phys. J. C 84, 1021 (2024)</em></p>"
        "<p><strong>Detecting solar wool with looms</strong><br>"
        "<strong>A. Byron</strong>, C. A. Marsh, M. Ghrear, G. J. Lane<br>"
        "<em>Eur. Phys. J. C 84, 102 (2023)</em></p>"
    )

    first = works(page)[0]

    assert first.authors == ("A. Byron", "C. A. Marsh", "E. Baracchini", "F. D.", "M. Ghrear", "G. J. Lane")
    assert first.venue == "Eur. Phys. J. C"


def test_a_number_behind_the_venues_name_is_the_works() -> None:
    """A link that a venue's name makes is the work's own where a DOI is behind it."""
    page = (
        "<h1>Publications</h1><h2><a href='https://arxiv.org/abs/1912.10987'>Woollen entropy of looms"
        "</a></h2><p>With K. Hare. Published in <a href='https://doi.org/10.1088/1361-6544'>Woollen Letters"
        "</a>, 2021.</p><h2><a href='https://arxiv.org/abs/1811.06493'>Felts in between</a></h2>"
        "<p>With J. Marsh. Published in <a href='https://felt.org/letters'>Felt Letters</a>, 2019.</p>"
    )

    assert [[link.url for link in p.links] for p in works(page)] == [
        ["https://arxiv.org/abs/1912.10987", "https://doi.org/10.1088/1361-6544"],
        ["https://arxiv.org/abs/1811.06493"],
    ]


def test_a_prize_whose_name_is_quoted_behind_the_venue() -> None:
    """A quotation mark before a prize's first word keeps the venue and its year as they are."""
    page = (
        "<h1>Publications</h1><ol><li><em><a href='https://e.org/1'>New results on looms and felts</a></em>"
        ' - Carl Finch, Ada Byron - FELTCRYPT 2020 "Best paper" award.</li>'
        "<li><em><a href='https://e.org/2'>Woven security of wool</a></em>"
        " - Carl Finch, Ada Byron - FELTCRYPT 2019.</li></ol>"
    )

    first = works(page)[0]

    assert (first.venue, first.year, first.awards) == ("FELTCRYPT", 2020, ('"Best paper" award',))


def test_authors_title_and_venue_as_headings_of_one_level() -> None:
    """Entries that set each of their lines as a heading, above a summary, are read as entries."""
    entry = (
        "<div class='row'><div><img src='a.png' alt=''></div><div class='inf'>"
        "<h3><a href='https://b.org'>Ada Byron</a>, Carl Finch, and Hao(Rosa) Soto.</h3><h3>{title}.</h3>"
        "<h3><a href='https://arxiv.org/abs/2301.1149{n}'>[Paper]</a>, Accepted to"
        " <a href='https://felt.cc/'>[FeltIPS 202{n}]</a>.</h3>"
        "<p>We present a network of yarns.</p></div></div>"
    )
    titles = "Looms: Weaving with yarn", "Felts: Felting with wool", "Silk: Spinning with silk"
    page = (
        "<h1>Ada Byron</h1><h3>Publications</h3>"
        + "".join(entry.format(title=title, n=n) for n, title in enumerate(titles))
        + "<p>All rights reserved</p>"
    )

    assert [(p.title, p.authors[2:], p.venue, p.year) for p in works(page)] == [
        (titles[0], ("Hao(Rosa) Soto",), "FeltIPS", 2020),
        (titles[1], ("Hao(Rosa) Soto",), "FeltIPS", 2021),
        (titles[2], ("Hao(Rosa) Soto",), "FeltIPS", 2022),
    ]


def test_energy_shortened_in_a_journals_name() -> None:
    """A stop that shortens "Energy" ends no venue."""
    page = (
        "<h1>Publications</h1><ul><li>Ada Byron, <em>Search for long-lived yarns in woollen data</em>,"
        " <a href='https://doi.org/10.1007/1'>J. High Energ. Phys. 2024, 47 (2024)</a></li>"
        "<li>Ada Byron, <em>Combined search for felts at night</em>,"
        " <a href='https://doi.org/10.1103/2'>Phys. Rev. D 109, 112001 (2024)</a></li></ul>"
    )

    assert [p.venue for p in works(page)] == ["J. High Energ. Phys", "Phys. Rev. D"]


def test_where_one_studies_is_no_work() -> None:
    """A line that begins with a post names no work, though a laboratory in it is linked."""
    page = (
        "<h2>Publications</h2><p>PhD student in the <a href='https://lab.org'>Loom Systems Laboratory</a>"
        " at the University of Wool.</p><ul><li><b>Weaving wool by night with looms</b><br>"
        "Ada Byron, Carl Finch<br><em>Felt Letters</em>, 2021</li></ul>"
    )

    assert [p.title for p in works(page)] == ["Weaving wool by night with looms"]


def test_meeting_at_which_a_journals_paper_is_to_be_presented() -> None:
    """Brackets behind a journal that tell of a talk to come leave nothing behind."""
    page = (
        "<h1>Publications</h1><ul><li>Ada Byron, Carl Finch, Jo Marsh.<br><b>Semi-supervised weaving from"
        " projected lines</b><br>Accepted to <a href='https://felt.org/'>ACM Transactions on Felts</a>"
        " (to be presented at FELTGRAPH 2018), 37(2)</li><li>Ada Byron, Carl Finch.<br><b>Looms that"
        " learn by night</b><br>Accepted to ACM Transactions on Felts, 2017</li></ul>"
    )

    assert [p.venue for p in works(page)] == ["ACM Transactions on Felts", "ACM Transactions on Felts"]
