"""Pages of researchers in computing, as they write them by hand or fill a template."""

from __future__ import annotations

import pytest

from crawler.extractors.awards.finder import find_awards
from crawler.extractors.names.owner import Owner
from crawler.reading.html.breaks import with_breaks
from snapshots.model import Status
from snapshots.venues.phrase import read_venue
from tests.extracting import OWNER, TODAY, a_document, a_list, the_work, titles, works

ADA = Owner(name=OWNER)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("WOOL Transactions, Vol. E12-B, No. 3, June 2019", "WOOL Transactions"),
        ("WOOL Transactions 97-D(5): 12-23, 2014", "WOOL Transactions"),
        ("Wool trees, 2019 (+ co-first author)", "Wool trees"),
        ("Wool Letters (*corresponding author), 2021", "Wool Letters"),
        ("Wool Letters, 2022 (equal contribution)", "Wool Letters"),
        (
            "Yarn Technology Conference (YATCON), Felt University of Technology",
            "Yarn Technology Conference (YATCON)",
        ),
        ("6th Annual Conference on Wool, Monterrey, MX", "6th Annual Conference on Wool"),
        (
            "Symposium on Wool (SW), All Digital Event (a plague), 2020",
            "Symposium on Wool (SW)",
        ),
        (
            "Proceedings of the Wool Conference Companion (WOCO ’19), Ada Byron (Ed.). ACM",
            "Proceedings of the Wool Conference Companion (WOCO ’19)",
        ),
    ],
)
def test_beside_a_venue(phrase: str, name: str) -> None:
    """Series letters, shares of the authors, countries, plagues and editors are no part of a name."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    "title",
    [
        "Threads that Hold via Privileged Looms with Wool Data",
        "Spindles Unwound: A Survey",
        "EWE: A Small Engine for Weaving",
        "Yarns as Words : Weaving Cloth by Reading Its Patterns",
    ],
)
def test_no_names_reach_out_of_a_title(title: str) -> None:
    """What the page's author named the title holds its last words; the authors begin on the next line."""
    page = "".join(
        f"<li><span class='papertitle'><a href='{n}.pdf'>{words}</a></span>,<br> W. King,  A. Byron,<br>"
        f"WOOL, June 202{n}.<br>[<a href='{n}.pdf'>pdf</a>]</li>"
        for n, words in enumerate((title, "Looms that err at night", "Sorting threads by touch"))
    )
    first = works(f"<h2>Ada Byron - List of Publications</h2><ol>{page}</ol>")[0]

    assert (first.title, first.authors, first.venue) == (title, ("W. King", "A. Byron"), "WOOL")


def test_lines_below_a_work_tell_of_it() -> None:
    """Where else a work was presented, who wrote of it and its data are lines of the work above."""
    page = (
        "2016<div><ul><li><b>Byron, A.</b>, King, W. (2016). <a href='a.pdf'>Threads that Hold at Night</a>."
        " In Proceedings of the 2nd Symposium on Wool (SW), May 2016."
        "<ul><li>Also presented at <a href='https://felt.example/briefings'>FeltHat Turin 2016</a></li>"
        "<li>Media Coverage: <a href='https://one.example/x'>Wool Intelligence</a> |"
        " <a href='https://two.example/y'>Thread Post</a></li></ul></li>"
        "<li><b>Byron, A.</b>, King, W. (2016). <a href='b.pdf'>I Am Wool and Other Tales of Sheep</a>."
        " In Proceedings of the 1st Symposium on Felt (SF), March 2016."
        "<ul><li>Dataset: <a href='https://three.example/z'>Yarn picture dataset</a> collected from mills"
        "</li></ul></li></ul></div>"
        "2015<div><ul><li>King, W., <b>Byron, A.</b> (2015). <a href='c.pdf'>Where Is the Weaver?</a>"
        " In Proceedings of the 9th Symposium on Wool (SW), May 2015.</li></ul></div>"
    )

    assert titles(f"<h1>Publications</h1>{page}") == [
        "Threads that Hold at Night",
        "I Am Wool and Other Tales of Sheep",
        "Where Is the Weaver?",
    ]


@pytest.mark.parametrize(
    "header",
    [
        "<div><h3><a href='/'>Ada (Countess) Byron</a></h3><p>ML/AI Engineer and Researcher<br>"
        "<a href='cv.pdf'>Resume</a></p></div>",
        "<a href='me.jpg'>Image of Prof. Byron</a>",
        "<table><tr><td><p>Ada Byron<br>Textile Statistics PhD Candidate<br><a href='d'>Division of Felt</a>"
        " <a href='u'>University of Wool</a><br>Interests: looms, knots</p><a href='cv.pdf'>Vita</a></table>",
        "<div><p>Lorem ipsum dolor sit amet, 2017</p><a href='x'>@ 1:28 PM</a></div>",
    ],
)
def test_head_of_a_page_is_no_work(header: str) -> None:
    """What somebody does, a picture's words and a template's filling are no works."""
    page = header + a_list(
        "Ada Byron, W. King. <b>Looms that err at night</b>. Wool Letters, 2021.",
        "Ada Byron. <b>Sorting threads by colour</b>. Wool Letters, 2022.",
    )

    assert titles(page) == ["Looms that err at night", "Sorting threads by colour"]


def test_what_a_template_asks_for_is_no_work() -> None:
    """A page that nobody has filled in yet lists nothing."""
    asked = "[ADD YOUR DRAFT PAPERS HERE, one a line. Example:]"
    item = "<b>[Paper Title]</b>. With [Names of Coauthors]. [State, such as “R&R”]. [<a href='#'>PDF</a>]"

    assert titles(f"<h1>Working Papers</h1><p>{asked}</p><ol><li>{item}</li></ol>") == []


def test_owner_s_position_below_the_name_is_no_work() -> None:
    """ "I am a Professor in …. I received my PhD in 2013, advised by …": a name, a year, and no paper."""
    page = (
        "<table><tr><td><p><name>Ada Byron</name></p><p>I am an Assistant Professor in the Department of Wool"
        " at <a href='u'>Felt University</a>. I received my PhD in 2013, advised by Judith Narrow.</p>"
        "</td></tr></table>"
        + a_list("Ada Byron, W. King. <b>Looms that err at night</b>. Wool Letters, 2021.")
    )

    assert titles(page) == ["Looms that err at night"]


def test_title_that_says_accepted_is_a_title_like_its_sisters() -> None:
    """A heading the mark-up names an item's title heads no list, whatever its words."""
    page = "<h1>Ada Byron</h1><h2>Publications</h2>" + "".join(
        f'<article><h2 class="archive__item-title">{title}</h2><p>Ada Byron and W. King</p>'
        f"<p><i>Wool</i>, 20{year}</p></article>"
        for title, year in (
            ("Looms that err at night", 21),
            ("Denationalisation accepted", 20),
            ("Sorting threads by colour and weight", 19),
            ("The felting of wool in mills", 18),
        )
    )

    assert [(p.title, p.status) for p in works(page)][:2] == [
        ("Looms that err at night", Status.PUBLISHED),
        ("Denationalisation accepted", Status.PUBLISHED),
    ]


@pytest.mark.parametrize("heading", ["<h2>Scholarship</h2>", ""])
def test_items_without_coauthors_in_a_list_no_heading_names(heading: str) -> None:
    """Owner-only works are items as those with others are, though neither name nor year stands in them."""
    items = (
        ("Back Offices of the Wool Trade, 101 Felt Review 559 (with Rosa Soto &amp; Carl Mill).", 2024),
        ("Technical Aids for Shearers of Old Age, 21 Wool Letters 567.", 2024),
        ("Detecting Leaks of Wool Grease, 16 Sheep Quarterly 1003 (with Rosa Soto).", 2024),
        ("The Oral Tradition of the Carders, 162 Felt Monographs 470.", 2023),
        ("Driving Wool to Market, 132 Felt Behavior 115 (with Carl Mill).", 2023),
        ("Men at the Loom, 12 Weavers' Law Review 3 (with Carl Mill).", 2023),
    )
    lists = []
    for year in (2024, 2023):
        own = "".join(f"<li>{words} <a href='a.pdf'>PDF</a></li>" for words, of in items if of == year)
        lists.append(f"<h3>{year}</h3><ul>{own}</ul>")

    expected = [words.rsplit(", ", 1)[0] for words, _ in items]
    assert titles(f"<h1>Ada Byron</h1>{heading}{''.join(lists)}") == expected


def test_coauthors_below_the_title_in_its_cell() -> None:
    """ "with A and B" in the column of titles are authors, marks beside their names or not."""
    rows = "".join(
        f"<tr><td>{year}</td><td><i>{title}</i><br><small>with {names}</small></td><td>{venue}</td></tr>"
        for year, title, names, venue in (
            (2022, "The Woollen Dataset", "Bo Zhao<sup>*</sup>, Lan Shu, &amp; Carl Mill", "arXiv"),
            (
                2021,
                "Shearing and Carding of Learned Sheep",
                "Bo Zhao, Rosa Soto, &amp; Carl Mill",
                "Wool Letters",
            ),
            (2019, "Felt in Yeast", "Carl Mill", "Conference on Wool"),
        )
    )
    head = "<thead><tr><th>Year</th><th>Title</th><th>Venue</th></tr></thead>"
    table = f"<table>{head}<tbody>{rows}</tbody></table>"
    page = f"<h1>Ada Byron</h1><h2>Papers</h2><p>*, † denote equal contribution</p>{table}"

    assert [p.authors for p in works(page)] == [
        ("Bo Zhao", "Lan Shu", "Carl Mill"),
        ("Bo Zhao", "Rosa Soto", "Carl Mill"),
        ("Carl Mill",),
    ]


def test_manuscript_among_what_is_ongoing_is_a_preprint() -> None:
    """What is said of the work itself, behind it, counts before the word that parts the list."""
    item = "<b>Why Sheep Matter in Felt Towns</b><br>Rosa Soto, <i>Ada Byron</i><br><i>Manuscript</i>"
    page = (
        f"<h1>Ada Byron</h1><h2>Research</h2><ul><li>Ongoing<ul><li>{item}</li></ul></li><li>2024<ul>"
        "<li><b>Looms at Night and by Day</b><br>Ada Byron, Carl Mill<br><i>Wool Letters</i>, 2024</li>"
        "<li><b>Felt in All Its Shapes</b><br>Ada Byron, Carl Mill<br><i>Wool Letters</i>, 2024</li>"
        "</ul></li></ul>"
    )

    assert works(page)[0].status is Status.PREPRINT


def test_bullets_printed_as_text_before_initials_behind_surnames() -> None:
    """Word's paragraphs begin with a dot, which is no part of the first author's name."""
    page = "<h2>Publications</h2>" + "".join(
        f"<p>· <b>Byron A</b>. {title}. <i>Wool Letters</i> {n}:12-19. [<a href='{n}.pdf'>PDF</a>]</p>"
        for n, title in enumerate(("Names of looms", "What wool is", "Guided felting", "Maps of sheep"), 40)
    )

    assert titles(page) == ["Names of looms", "What wool is", "Guided felting", "Maps of sheep"]


def test_names_and_states_in_bold() -> None:
    """Where all of an entry is bold, names and where it was accepted are no titles."""
    row = (
        "<tr><td><img src='{0}.png'></td><td><b>{1}<br><i>{2}</i></br>{3}</b> [<a href='{0}.pdf'>PDF</a>]"
        "<p>Learning of looms can be slow and brittle, most of all from threads that few have seen before, as"
        " we show on many looms of many kinds in many mills of the north and of the south.</p></td></tr>"
    )
    page = "<h1>Ada Byron</h1><h2>Publications</h2><table>" + "".join(
        row.format(n, *words)
        for n, words in enumerate(
            (
                (
                    "Dana Tan*, Ada Byron*, Rosa Soto",
                    "Learning to reach the far selvage",
                    "Accepted as an Oral at WOOL 2021",
                ),
                ("Ada Byron, Carl Mill", "Gradients for many looms", "Accepted at FELT 2020"),
                ("Carl Mill, Ada Byron", "Relays of weavers", "Accepted as a Spotlight at WOOL 2019"),
            )
        )
    )

    assert [(p.title, p.year) for p in works(f"{page}</table>")] == [
        ("Learning to reach the far selvage", 2021),
        ("Gradients for many looms", 2020),
        ("Relays of weavers", 2019),
    ]


def test_volume_before_its_editors() -> None:
    """A volume may stand before who brought it out, in brackets, and its house behind them."""
    work = the_work(
        "W. King and Ada Byron. Weavers as shrinkers in looms that fail. In Proceedings of the Wool and Felt"
        " Conference Companion (WOCO ’19), Luigi Menabrea (Ed.). ACM, New York, NY, USA, 31-32."
    )

    assert work.venue == "Proceedings of the Wool and Felt Conference Companion (WOCO ’19)"
    assert work.year == 2019


def test_owner_in_full_before_initials() -> None:
    """The owner's whole name is no surname before a coauthor's initials."""
    assert the_work("Ada Byron, W. King. Looms that err at night. Wool Letters, 2021.").authors == (
        "Ada Byron",
        "W. King",
    )


def test_plain_titles_before_bold_venues_beside_an_address() -> None:
    """A column with an address ends with its element; bold words behind a plain title are the venue."""
    page = (
        "<title>Ada Byron's Selected Publications</title><div><h1><a href='en.html'>Ada Byron</a></h1>"
        " Professor, School</div><div><h2>Contact</h2><p>Room 505, Wool Building, Turin</p></div><div><ol>"
        + "".join(
            f"<p><strong>[{year}]</strong></p><li class='entry'> {title},"
            f" <strong><font> {venue}</font></strong>, {year}. <a href='a.pdf'>[PDF]</a>"
            "<div class='author'>W. King, <strong>Ada Byron</strong>.</div></li>"
            for year, title, venue in (
                (2022, "A comprehensive loom for felt recommendations", "Soft Wool"),
                (2017, "Robust small spindle detection from airborne threads", "Spindles"),
            )
        )
        + "</ol></div>"
    )

    assert [(p.title, p.authors, p.venue, p.year) for p in works(page)] == [
        ("A comprehensive loom for felt recommendations", ("W. King", "Ada Byron"), "Soft Wool", 2022),
        ("Robust small spindle detection from airborne threads", ("W. King", "Ada Byron"), "Spindles", 2017),
    ]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Wool Research, 2023 (article in advance)", "Wool Research"),
        ("BMC Wool, h-index: 218, (2023)", "BMC Wool"),
        ("(Article summary) Acts of the Conference on Wool", "Acts of the Conference on Wool"),
        ("has been accepted at Wool Letters", "Wool Letters"),
        ("SOFL (oral), 2021", "SOFL"),
        ("4th Conference on Looms (COL '16), Austin, Texas, 2016", "4th Conference on Looms (COL '16)"),
        ("Conference on Looms, Dhaka, Bangladesh, 2013", "Conference on Looms"),
        ("PhD thesis, University of California, Berkeley", "PhD thesis, University of California, Berkeley"),
        ("LOOMS 2019, Granada", "LOOMS"),
        ("Workshop on Wool (WOW), Nanjing, 3-5 Nov. 2018", "Workshop on Wool (WOW)"),
        ("Targeting a top-tier venue, 2024", None),
        ("BayLoom 2024 / Wool Patent Filed 2025", "BayLoom"),
        (
            "Proc. WOOL Interact. Mob. Wearable Ubiquitous Technol.",
            "Proc. WOOL Interact. Mob. Wearable Ubiquitous Technol.",
        ),
    ],
)
def test_told_beside_a_venue(phrase: str, name: str | None) -> None:
    """What is told beside a venue's name is no part of it."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("In preparation for submission.", None),
        ("Under third-round review (after minor changes) at Wool Science", "Wool Science"),
        ("Under review after a major revision at Wool Science", "Wool Science"),
        ("Under review following two rounds of revision at Wool Science", "Wool Science"),
        ("under review (WOOL)", "WOOL"),
    ],
)
def test_words_of_a_round_of_review(phrase: str, name: str | None) -> None:
    """Which round of review it is, and for what a draft is prepared, are words of the state."""
    venue = read_venue(phrase)

    assert venue.name == name
    assert venue.status in (Status.UNDER_REVIEW, Status.IN_PREPARATION)


def test_year_glued_to_letters() -> None:
    """ "SOFL22" was in 2022; short letters are a series' number, and a plague's is none."""
    assert read_venue("Symposium on Looms (SOFL22)").year == 2022
    assert read_venue("Working Paper WP26").year is None
    assert read_venue("Journal of COVID19 Studies").year is None


def test_prize_on_a_line_of_its_own() -> None:
    """A line that holds a prize and no more is of the work above it, whatever element it stands in."""
    page = a_list(
        "<p><b>Looms that err</b>, <br> <b>Ada Byron</b>, W. King <br> <i>Wool Letters</i>, 2021. <br>"
        "<tt>Finalist for the Loom Paper Prize</tt></p> <tt>Finalist for the Wool Paper Prize</tt></p>",
        "<p><b>Threads that hold</b>, <br> <b>Ada Byron</b> <br> <i>Wool Science</i>, 2020.</p>",
    )

    assert [(p.title, len(p.awards)) for p in works(page)] == [
        ("Looms that err", 2),
        ("Threads that hold", 0),
    ]


def test_version_submitted_beside_one_that_appeared() -> None:
    """One title among the drafts as submitted, among the papers with a venue: two works."""
    page = (
        "<h1>Ada Byron</h1><h2>Preprints</h2><ul>"
        "<li><b>Looms that err at night</b><br>Ada Byron, W. King<br>Submitted.</li></ul>"
        "<h2>Publications</h2><ul>"
        "<li><b>Looms that err at night</b><br>Ada Byron, W. King<br><i>Symposium on Looms (SOFL22)</i></li>"
        "<li><b>Threads that hold by day</b><br>Ada Byron<br><i>Wool Science</i>, 2020</li></ul>"
    )

    assert [(p.title, p.venue, p.year, p.status and p.status.value) for p in works(page)] == [
        ("Looms that err at night", None, None, "under_review"),
        ("Looms that err at night", "Symposium on Looms (SOFL22)", 2022, "published"),
        ("Threads that hold by day", "Wool Science", 2020, "published"),
    ]


def test_references_below_publications() -> None:
    """Below publications "References" lists works, no referees; "</br>" breaks a line."""
    page = (
        "<h1>Publications</h1><p>Looms:</p><dl><dt>[<a href='#b1'>byron2017</a>]</dt>"
        "<dd>Where looms began</dd></dl><h2>References</h2><ul>"
        "<li><a id='b1'>[byron2017]</a></br>Ada Byron, Charles Babbage & William King,</br>"
        "Looms that learn from threads,</br><i>in: Conference on Wool (CW)</i>, 2017</br>"
        "<a href='https://doi.org/10.1234/1'>10.1234/1</a>.</li>"
        "<li><a id='b2'>[byron2018]</a></br>William King & Ada Byron,</br>Yarn that nobody spun,</br>"
        "<i>Wool Letters</i>, 2018</br><a href='https://doi.org/10.1234/2'>10.1234/2</a>.</li></ul>"
    )

    assert [(p.title, p.authors, p.venue, p.year) for p in works(page)] == [
        (
            "Looms that learn from threads",
            ("Ada Byron", "Charles Babbage", "William King"),
            "Conference on Wool (CW)",
            2017,
        ),
        ("Yarn that nobody spun", ("William King", "Ada Byron"), "Wool Letters", 2018),
    ]


def test_badge_of_a_journal_that_is_printed_in_full() -> None:
    """A badge with a journal's letters is not taken where the journal's name stands below the authors."""
    page = "<h1>Publications</h1><ol>" + "".join(
        f"<li class='pub'><span class='badge badge-journal'>{letters}</span><div><p class='pub-title'>{title}"
        "</p><p class='pub-authors'><span>A. Byron</span>, W. King</p>"
        f"<p class='pub-venue'><em>{name}</em>, vol. 1, no. 4, pp. 5–8, Mar 2024</p></div></li>"
        for letters, title, name in (
            ("SLWY", "Spindles that never rest", "Spinning Looms and Weaving Yarn"),
            ("WT", "Looms that err at night", "Wool Today"),
        )
    )

    assert [p.venue for p in works(page)] == ["Spinning Looms and Weaving Yarn", "Wool Today"]


def test_year_with_a_hidden_link() -> None:
    """What is hidden behind a heading's words is no heading of its own."""
    page = "<h1>Publications</h1>" + "".join(
        f"<h2>{year}<a href='/edit' hidden>✎<span>Edit</span></a></h2><ul><li><b>{title}</b>. Ada Byron,"
        " W. King. <i>Wool Letters</i>.</li></ul>"
        for year, title in ((2021, "Looms that err at night"), (2019, "Threads that hold by day"))
    )

    assert [(p.title, p.year) for p in works(page)] == [
        ("Looms that err at night", 2021),
        ("Threads that hold by day", 2019),
    ]


def test_report_and_where_it_was_written() -> None:
    """A department ends a title, and makes no more of a report; "(in Woolly)" is of the title."""
    page = a_list(
        "Ada Byron and William King, A study of weaving by night, Department of Weaving, University of"
        " Woolton, 2016",
        "Ada Byron, What looms say (in Woolly), Department of Weaving, University of Woolton, 2015",
        heading="Technical Reports",
    )

    assert [(p.title, p.status and p.status.value) for p in works(page)] == [
        ("A study of weaving by night", "preprint"),
        ("What looms say (in Woolly)", "preprint"),
    ]


def test_accepted_behind_a_quoted_title() -> None:
    """What is told of a quoted title behind it is not of it: "“…” has been accepted at …"."""
    page = "<h1>Ada Byron's publications</h1>" + "".join(
        f'[{n} May 202{n}] Our paper (Ada Byron, William King) "{title}" has been accepted at '
        f"<a href='x{n}'>{venue}</a> [<a href='{n}.pdf'>Paper link</a>].<br><br>"
        for n, title, venue in (
            (3, "What Looms See: A Review", "Journal of Looms and Wool"),
            (2, "Threads that Hold by Day", "Symposium on Threads (SOT 2022)"),
            (1, "Knots that Nobody Tied", "Wool Letters"),
        )
    )

    assert [(p.title, p.venue) for p in works(page, url="https://byron.example/publications.html")] == [
        ("What Looms See: A Review", "Journal of Looms and Wool"),
        ("Threads that Hold by Day", "Symposium on Threads (SOT)"),
        ("Knots that Nobody Tied", "Wool Letters"),
    ]


def test_names_counted_not_printed() -> None:
    """ "+11 authors" between names stands for some that are left out; the owner may follow."""
    page = a_list(
        "Looms that learn from their sheep. <i>WoolSpeech</i>, 2023 (accepted). King, William; +11 authors;"
        " Ada Byron; et al.",
        "Threads that hold by day. <i>Wool Letters</i>, 2021. Babbage, Charles; Ada Byron; et al.",
        "Knots that nobody tied. <i>Wool Science</i>, 2019. Ada Byron, William King.",
    )

    assert [(p.title, p.venue, p.authors[-1]) for p in works(page)] == [
        ("Looms that learn from their sheep", "WoolSpeech", "Ada Byron"),
        ("Threads that hold by day", "Wool Letters", "Ada Byron"),
        ("Knots that nobody tied", "Wool Science", "William King"),
    ]


def test_whose_names_are_set_how() -> None:
    """ "Ada Byron indicates me" is no work."""
    page = (
        "<h2>Publications</h2><p>Author names: <span class='me'>Ada Byron</span> indicates me.</p>"
        "<div><p class='title'>Looms that err at night</p><p class='authors'>Ada Byron, W. King</p>"
        "<p class='venue'>Wool Letters, 2020</p></div>"
    )

    assert titles(page) == ["Looms that err at night"]


def test_authors_that_a_click_shows() -> None:
    """The names that a click puts in place of "2 more authors" are the work's."""
    script = (
        "var element=$(this); var more_authors_text=element.text() == '2 more authors' ? "
        "'Charles O\\'Mill, Ada Byron' : '2 more authors'; show();"
    )
    page = (
        "<h1>publications</h1><ol class='bibliography'><li><div class='title'>Looms that err at night</div>"
        f"<div class='author'>William King, Mary Shelley, and <span onclick=\"{script}\">"
        "2 more authors</span></div><div class='periodical'><em>Wool Letters</em>, 2025</div></li>"
        "<li><div class='title'>Threads that hold by day</div><div class='author'>Ada Byron</div>"
        "<div class='periodical'><em>Wool Science</em>, 2024</div></li></ol>"
    )

    assert [p.authors for p in works(page)] == [
        ("William King", "Mary Shelley", "Charles O'Mill", "Ada Byron"),
        ("Ada Byron",),
    ]


def test_cards_with_subtitles() -> None:
    """Parts called subtitle hold names and venues, no titles; what one reviewed for is service."""
    page = "<h1 class='title is-2'>Papers</h1>" + "".join(
        f"<div class='card'><div><p class='title is-5'>{title}</p><p class='subtitle is-6'>{authors}</p>"
        f"<p class='subtitle is-6'>{venue}</p><p><a href='{n}.pdf'>PDF</a></p></div></div>"
        for n, (title, authors, venue) in enumerate(
            (
                ("A compact loom for weavers at night", "<b>Ada Byron*</b>, W. King", "2025 · arXiv"),
                ("Threads that hold by day", "W. King*, <b>Ada Byron</b>", "2024 · Conference on Wool (CW)"),
                ("Knots that nobody tied", "<b>Ada Byron</b>, C. Mill", "2021 · eWool"),
            )
        )
    )
    page += (
        "<h2 class='title is-5'>Journals and Conferences I’ve Reviewed For</h2>"
        "<ul><li>Transactions on Looms</li><li>International Conference on Wool (ICW)</li></ul>"
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("A compact loom for weavers at night", "arXiv", 2025),
        ("Threads that hold by day", "Conference on Wool (CW)", 2024),
        ("Knots that nobody tied", "eWool", 2021),
    ]


def test_state_before_a_title_and_badge_behind_it() -> None:
    """ "(To appear) Title" tells the work's state; a badge in the title's element is none of its words."""
    page = "<h1>Publications</h1>" + "".join(
        f"<div><span class='title'>{title}</span><span class='authors'>Ada Byron, W. King</span>"
        f"<span class='venue'>{venue}</span></div>"
        for title, venue in (
            ("(To appear) Scheduling looms for wool", "RTWS, 2025"),
            ("Link prediction for yarn <span class='badge'>SCIE</span>", "Wool Systems, vol. 2, 2024"),
            ("(In progress) Cache-aware looms", "Targeting a top-tier venue, 2024"),
        )
    )

    assert [(p.title, p.venue, p.status and p.status.value) for p in works(page)] == [
        ("Scheduling looms for wool", "RTWS", "to_appear"),
        ("Link prediction for yarn", "Wool Systems", "published"),
        ("Cache-aware looms", None, "in_preparation"),
    ]


def test_others_list_without_the_owner() -> None:
    """ "C. Babbage et al." is a list of authors, and "[c]" before it a tag."""
    page = "<h2>Publications</h2><h2>2022</h2><div><div><div>" + "</div></div><div><div>".join(
        f"[c<span></span>] <span>{entry}</span> [<a href='{n}.pdf'>PDF</a>]"
        for n, entry in enumerate(
            (
                "A. Byron, and L. King, “Looms That Err at Night,” in <i>Conference on Wool (CW)</i>, 2022.",
                "C. Babbage <i>et al.</i>, “Planning Yarn.,” in <i>Demonstrations at Wool 2022</i>, 2022.",
            )
        )
    )

    assert [(p.title, p.authors, len(p.links)) for p in works(page)] == [
        ("Looms That Err at Night", ("A. Byron", "L. King"), 1),
        ("Planning Yarn", ("C. Babbage",), 1),
    ]


def test_series_linked_where_venues_are() -> None:
    """Where entries link their venues, a link to arXiv's front page is the venue."""
    page = "<h2>Preprints & Publications</h2>" + "".join(
        f"<div><h4>{title}</h4><strong>Ada Byron</strong>, <a href='/k'>William King</a><br>"
        f"<a href='{venue[0]}'>{venue[1]}</a><p>We ask what looms know of weavers, and why.</p>"
        f"<a href='https://arxiv.org/abs/{n}'>[Paper]</a></div>"
        for n, title, venue in (
            ("2306.01235", "Looms that err at night", ("https://arxiv.org/", "arXiv")),
            ("2205.01236", "Threads that hold by day", ("https://wool.example/", "WOOL 2022")),
        )
    )

    assert [(p.title, p.venue, len(p.links)) for p in works(page)] == [
        ("Looms that err at night", "arXiv", 1),
        ("Threads that hold by day", "WOOL", 1),
    ]


def test_honours_in_cards_begin_with_their_year() -> None:
    """A year over a heading, in the box that begins with it, is of the honour that the heading names."""
    page = "<h1>Awards</h1><section>" + "".join(
        f"<article class='card'><span>{year}</span><h2>{name}</h2><p>Recognized for looms.</p></article>"
        for year, name in (
            (2026, "Wool Changemaker Award"),
            (2025, "Best Thesis Award"),
            (2020, "Felt Prize"),
        )
    )

    assert [(h.title, h.year) for h in find_awards(a_document(f"{page}</section>"), ADA, TODAY)] == [
        ("Wool Changemaker Award", 2026),
        ("Best Thesis Award", 2025),
        ("Felt Prize", 2020),
    ]


def test_citations_counted_on_a_homepage() -> None:
    """Who writes "I" and counts citations lists works on a homepage, no index."""
    page = (
        "<h1>Ada Byron</h1><p>I am a weaver. Citations: 340, h-index: 12.</p><h2>Publications</h2><ul>"
        "<li>Ada Byron, W. King. <b>Looms that err at night</b>. Wool Letters, 2021.</li>"
        "<li>L. Menabrea, W. King. <b>Sorting threads by colour</b>. 2020.</li></ul>"
    )

    assert [p.status for p in works(page)] == [Status.PUBLISHED, None]


def test_names_one_a_line() -> None:
    """Coauthors below each other in a cell beside the title are one list."""
    page = "<h2>Publications</h2><table>" + "".join(
        f"<tr><td>{title}</td><td>{names}</td><td>{venue}</td></tr>"
        for title, names, venue in (
            ("Looms that err at night", "Ada Byron<br>W. King<br>L. Menabrea", "Wool Letters 2021"),
            ("Sorting threads by colour", "W. King<br>Ada Byron", "Felt Days 2020"),
            ("Counting sheep asleep", "Ada Byron", "Felt Days 2019"),
        )
    )

    assert [(p.authors, p.venue) for p in works(f"{page}</table>")] == [
        (("Ada Byron", "W. King", "L. Menabrea"), "Wool Letters"),
        (("W. King", "Ada Byron"), "Felt Days"),
        (("Ada Byron",), "Felt Days"),
    ]


@pytest.mark.parametrize(("pages", "many"), [(", pp. 1-8", 2), ("", 0)])
def test_papers_below_conference_presentations(pages: str, many: int) -> None:
    """What stands in volumes with its pages is a paper, whatever stands over it."""
    page = a_list(
        f"Ada Byron, W. King. <b>Looms that err at night</b>. Proc. of the Wool Conference, 2021{pages}.",
        f"Ada Byron, W. King. <b>Sorting threads by colour</b>. Felt Conference, 2020{pages}.",
        heading="Conference presentations",
    )

    assert len(titles(page)) == many


def test_honours_between_dots() -> None:
    """Dots part the honours of one line, each with its year."""
    page = "<h2>Awards</h2><div>" + " · ".join(
        f"<a href='{year}.html'>{name} ({year})</a>"
        for year, name in ((2021, "Best Weaver Award"), (2020, "Felt Fellowship"), (2019, "Spindle Prize"))
    )

    assert [(h.title, h.year) for h in find_awards(a_document(f"{page}</div>"), ADA, TODAY)] == [
        ("Best Weaver Award", 2021),
        ("Felt Fellowship", 2020),
        ("Spindle Prize", 2019),
    ]


def test_plain_line_below_a_bold_title() -> None:
    """A plain line between a bold title and the authors is its subtitle."""
    page = a_list(
        "<b>Looms that err</b><br>How weavers mend them<br>Ada Byron, W. King<br><i>Wool Letters</i>, 2021",
        "<b>Sorting threads</b><br>Ada Byron, L. Menabrea<br><i>Felt Days</i>, 2020",
    )

    assert titles(page) == ["Looms that err", "Sorting threads"]


def test_editors_with_their_year_in_front() -> None:
    """Who edited a volume stands before its slanted name, as BibTeX sets it: "Byron, A., editors (2009)"."""
    (volume,) = works(
        "<h2>Publications</h2><p>Byron, A., Lund, G., and King, W., editors (2009). <em>Wool"
        " Engineering X - 10th"
        " International Workshop, WEW 2009</em>, volume 58 of <em>Lecture Notes in Wool (LNW)</em>. Felt."
        "[&nbsp;<a href=b.html>bib</a>&nbsp;| <a href=https://doi.org/10.1/2>DOI</a>&nbsp;]</p>"
    )

    assert (volume.title, volume.venue, volume.year) == (
        "Wool Engineering X - 10th International Workshop, WEW 2009",
        "Lecture Notes in Wool (LNW)",
        2009,
    )


@pytest.mark.parametrize(
    "editors",
    [
        "Lund, G., Mill, C., King, W., and Yu, E.",
        "Di Felt Lund, G., Mill, C. S., Cowl, O. F., and Yarnelli, F.",
    ],
)
def test_many_editors_of_a_volume(editors: str) -> None:
    """The editors of a volume are no part of its name, however many letters they are given."""
    phrase = f"In {editors}, editors, Fourth Workshop on Wool (FWW), volume 5, Woolton"

    assert read_venue(phrase).name == "Fourth Workshop on Wool (FWW)"


def test_small_topic_beside_lists_of_works() -> None:
    """A topic of two works, set as those below headings beside it, lists works; one of others' does not."""
    page = """<h2>Short Papers on Looms</h2><ul class="papers">
    <li><div class="t"><a href="/1">Threads without Trade</a></div>
    <div>with Charles Babbage. <em>Wool Letters</em>, 2017, 15: 14-19.</div></li></ul>
    <h2>Households</h2><ul class="papers">
    <li><div class="t"><a href="/2">Woollen socks</a></div>
    <div>with Charles Mill. <em>Journal of Yarn</em>, 2016, 11: 94-96.</div></li>
    <li><div class="t"><a href="/3">Faith and felt</a></div>
    <div>with Luise Dorn. <em>Oxford Wool Papers</em>, 2012, 6: 10-12.</div></li></ul>
    <h2>Neighbours</h2><ul class="papers">
    <li><div class="t"><a href="/4">Sheep of our valley</a></div>
    <div>Luise Dorn, <em>Valley Gazette</em>, 2020.</div></li></ul>"""

    assert titles(page) == ["Threads without Trade", "Woollen socks", "Faith and felt"]


@pytest.mark.parametrize(
    ("venue", "status"),
    [
        ("Research report, Mill School of Woolton", Status.PREPRINT),
        ("Research Report RR-1234, Felt", Status.PREPRINT),
        ("Wool Research Reports, 12(3)", Status.PUBLISHED),
    ],
)
def test_research_report(venue: str, status: Status) -> None:
    """A report of a laboratory is no more than a technical report; a journal of reports is one."""
    assert the_work(f"Ada Byron, W. King. <b>Looms that err at night</b>. {venue}, 2019.").status is status


def test_journal_of_one_word_behind_a_quoted_title() -> None:
    """What stands right behind a title in quotes is where it appeared."""
    assert (
        the_work(
            "A. Byron, W. King,<br>“Looms that err at night,”<br>Spinning, vol. 7, no. 2, p. 29, Jun. 2023."
        ).venue
        == "Spinning"
    )


def test_venue_in_a_column_beside_the_title() -> None:
    """A heading that is a conference and its year tells where the work below it appeared; remarks do not."""
    page = "".join(
        f"<div class=row><div><p><h3><strong>{venue}</strong><br><small><a"
        " href=https://x.example>(link)</a></small></h3>"
        f"</div><div><h2>{title}</h2><p>Ada Byron, W. King<br><br>{more}<div><a href=1.pdf>PDF</a> <a"
        " href=1.bib>Bibtex</a></div></div></div>"
        for venue, title, more in (
            ("WOOL 2016", "Specification of Knots in Symbolic Weaving", ""),
            (
                "YARN 2015",
                "Sound and Complete Sorting of Threads",
                "<b>Additional infos:</b> a loom <a href=2.mp4>[film]</a>",
            ),
        )
    )

    assert [(w.venue, w.year) for w in works(f"<h1>Publications</h1>{page}")] == [
        ("WOOL", 2016),
        ("YARN", 2015),
    ]


def test_a_title_in_another_tongue_is_no_venue() -> None:
    """A remark in brackets below a title tells not where the work appeared."""
    page = (
        "<h1>Publications</h1><h2>2015</h2><ul><li><a href=1.pdf>Tri des fils et des"
        " laines</a><br>(Sorting of threads and of wools - Part 1)</li>"
        "<li><a href=2.pdf>Métiers qui apprennent la nuit</a><br>(Looms that learn all night long)</li></ul>"
    )

    assert [w.venue for w in works(page)] == [None, None]


def test_works_accepted_pending_revisions_and_where_works_may_go() -> None:
    """What an acceptance still waits for is no title; a journal one aims at is no venue."""
    page = (
        "<h1>Ada Byron</h1><h2>Publications</h2><ul>"
        "<li><b>Byron, Ada.</b> Accepted pending revisions. Felt beyond looms: wool in the north."
        " <i>Wool Letters</i></li>"
        "<li>Byron, Ada &amp; Jo Mill. 2021. Signals of felt: How yarn counts."
        " <i>Loom Review 12(3). pp. 53-66.</i></li>"
        "</ul><h2>In preparation</h2><ul>"
        "<li>A. Byron, J. Mill, “Counting Felt from Surveys of Mills.” Complete manuscript.</li>"
        "<li>Byron, Ada &amp; Jo Mill. Neither looms nor mills: felt as clustering."
        " <i>Targeted: WOOL</i>.</li></ul>"
    )

    assert [(work.title, work.venue, work.status) for work in works(page)] == [
        ("Felt beyond looms: wool in the north", "Wool Letters", Status.TO_APPEAR),
        ("Signals of felt: How yarn counts", "Loom Review", Status.PUBLISHED),
        ("Counting Felt from Surveys of Mills", None, Status.PREPRINT),
        ("Neither looms nor mills: felt as clustering", None, Status.IN_PREPARATION),
    ]


def test_titles_with_a_formula_and_slanted_journals_with_their_volume() -> None:
    """A slanted letter with its index ends no title; a slanted journal with its volume is in none."""
    page = (
        "<h1>Ada Byron</h1><h2>Preprints</h2><ul>"
        "<li>(with Jo Mill) Spun felts of type <i>A</i> <sup>1(1)</sup> at looms 3 and 4:"
        " bolts and crystal felts</li></ul><h2>Published</h2><ul>"
        "<li>(with Mary Weaver, Jo Mill) Kemp’s constant and Weaver index on trees,"
        " <i>Linear Geometry and its Applications</i>,"
        " Volume 31, (2019), Pages 12-29</li></ul>"
    )

    assert [(work.title, work.venue) for work in works(page)] == [
        ("Spun felts of type A 1(1) at looms 3 and 4: bolts and crystal felts", None),
        ("Kemp’s constant and Weaver index on trees", "Linear Geometry and its Applications"),
    ]


@pytest.mark.parametrize("title", ["Restless Weaving Looms", "Reclining Patterned Spinning"])
def test_short_title_named_so_by_the_mark_up(title: str) -> None:
    """What the mark-up calls a title begins its entry, however short, and is no name in the list below."""
    page = "".join(
        f"<div class=item><div class=title><a href={n}.pdf>{words}</a>,</div> <span"
        f" class=author>{names}</span>"
        f" <span class=desc>in {venue}</span><div class=note>Distinguished Paper Award.</div></div>"
        for n, (words, names, venue) in enumerate(
            (
                (title, "A. Byron, W. King", "WOOL"),
                ("A Sober Way to Weigh Yarn", "L. Menabrea, A. Byron, W.K. Lund", "YARN/FELT"),
            )
        )
    )

    assert [(w.title, w.authors, w.venue) for w in works(f"<h2>Publications</h2><h3>2020</h3>{page}")] == [
        (title, ("A. Byron", "W. King"), "WOOL"),
        ("A Sober Way to Weigh Yarn", ("L. Menabrea", "A. Byron", "W.K. Lund"), "YARN/FELT"),
    ]


def test_authors_below_what_is_called_the_title() -> None:
    """One card alone, whose authors are printed in two ways, is one entry."""
    page = (
        "<h2>Publications</h2><h3>2024</h3><div class=item><div class=title><a href=1.pdf>YARN: A"
        " Language of Looms for Wool</a>,</div>"
        " <span class=author>L. Menabrea, A. Byron, Emilia Jesusa Felt Arias, W. King</span> <span"
        " class=desc> in Felt@WOOL</span></div>"
    )

    assert [(w.title, w.venue) for w in works(page)] == [("YARN: A Language of Looms for Wool", "Felt@WOOL")]


def test_interests_and_where_to_look() -> None:
    """A line of interests over "Full list of publications at …" is no work."""
    page = (
        "<h1>Publications</h1><p>Computational Weaving, Wool Processing, Knot Computing</p>"
        "<p>Full list of publications at <a href=https://scholar.google.com/citations?user=x>Google"
        " Scholar</a></p>"
        "<h2>2021</h2><p>Ada Byron and Walter King, Looms on Hills: State of the Art and Trends."
        " WOOL 2021</p>"
    )

    assert titles(page) == ["Looms on Hills: State of the Art and Trends"]


def test_venue_that_is_a_link_in_brackets() -> None:
    """A linked conference and its year in square brackets tell where a work appeared; other labels do not."""
    page = "<h2>Publications</h2>" + "".join(
        f"<p><a href={n}.pdf>{title}</a></p><p>by Ada Byron, William King.</p>"
        f"<p>[ <a href=https://{n}.example>{venue}</a>]&nbsp; [ <a href={n}.key>Slides</a>]</p>"
        for n, (title, venue) in enumerate(
            (
                ("Looms that err at night and by day", "WOOL 2016"),
                ("Automatically sorting threads by touch", "YARN Security 2015"),
                ("On the felting of buggy wool", "S&amp;P (Woolton) 2014"),
                ("Weaving for those who cannot see", "Preprint 2013"),
            )
        )
    )

    assert [(w.venue, w.year) for w in works(page)] == [
        ("WOOL", 2016),
        ("YARN Security", 2015),
        ("S&P (Woolton)", 2014),
        (None, None),
    ]


def test_what_is_said_of_an_author_in_bold() -> None:
    """Who stands before "**A. Byron (corresponding author)**" is an author too."""
    work = the_work(
        'W. King, <b>A. Byron (Corresponding author)</b>, L. Menabrea, and G. Lund, "Looms that err'
        ' at night", '
        "Wool Letters, vol. 38, pp. 27-29, Dec. 2020."
    )

    assert work.authors == ("W. King", "A. Byron", "L. Menabrea", "G. Lund")


def test_proceedings_of_letters_behind_a_title() -> None:
    """A sentence that begins with "Proc." is no part of the title before it."""
    work = the_work(
        "W. King, <b>A. Byron</b>, and G. Lund. Joint Knots and Thread Design for Wool-Enabled Looms"
        " in Weaving Networks."
        " Proc. WOOL'19, Woolton, China, Nov. 3-5, 2019."
    )

    assert (work.title, work.venue, work.year) == (
        "Joint Knots and Thread Design for Wool-Enabled Looms in Weaving Networks",
        "Proc. WOOL'19",
        2019,
    )


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("at WOOL 2026 as oral", "WOOL"),
        ("WOOL 2021 spotlight", "WOOL"),
        ("Wool Letters, Early Access, DoI: 10.1109/W.2021.3, Jan. 2021", "Wool Letters"),
        ("Proc. WOOL'21, accepted to appear", "Proc. WOOL'21"),
        ("Felt Verlag, (Monograph), Aug. 2020", "Felt Verlag"),
        ("Wool Research Forum (WRF), 44th, Woolton, Australia", "Wool Research Forum (WRF)"),
        ("4 pages, In Symposium on Wool (SW'17 Tool-demo)", "Symposium on Wool (SW'17 Tool-demo)"),
        ("Wool Days (WD), in conjunction to SC23", "Wool Days (WD)"),
        ("[ WOOL 2016 ]", "WOOL"),
    ],
)
def test_beside_a_conference(phrase: str, name: str) -> None:
    """How a work was given, counted or printed early, and what met beside, is no part of the venue."""
    assert read_venue(phrase).name == name


def test_shortened_journal_in_italics() -> None:
    """The stops of what is set in italics from "In" on end no journal's name."""
    work = the_work(
        "King, W.; Byron, A. and Lund, G. <br><strong>Knots and Loops for Sorting of Threads. </strong><br>"
        "<em>In J. Math. Imag. Weaving, 2016</em>. [<a href=1.pdf>preprint</a>]"
    )

    assert work.venue == "J. Math. Imag. Weaving"


def test_where_else_the_list_stands() -> None:
    """Links to the owner's pages in indexes are no work."""
    page = (
        "<h1>Publications</h1><p>I have published 70 papers in journals. You can also find my"
        " publications on:</p><ul>"
        "<li><a href=https://dblp.org/pid/1>DBLP</a></li><li><a href=https://orcid.org/0>ORCID"
        " (0000-0002)</a></li>"
        "<li><a href=https://dl.acm.org/profile/1>ACM Digital Library</a></li></ul>"
        "<h2>2019</h2><ol><li>Ada Byron, William King. <b>Looms that err at night</b>. Wool Letters,"
        " 2019.</li></ol>"
    )

    assert titles(page) == ["Looms that err at night"]


def test_volume_above_its_editors() -> None:
    """The linked name of a volume is the title, its series the venue."""
    page = (
        "<h2>2019</h2><ol><li><a href=https://doi.org/10.1/2>The Woollen Web - 16th International"
        " Conference, WOOL 2019,"
        " Woolton, June 4-9, 2017, Proceedings</a><br>Lund, Grace and King, William and Byron, Ada<br>"
        "Lecture Notes in Wool Science, 11503, Felt, 2019<br>ISBN: 978-3-030</li></ol>"
    )

    assert works(f"<h1>Publications</h1>{page}")[0].title.startswith("The Woollen Web")


def test_initials_that_are_a_word_elsewhere() -> None:
    """ "ET Lovelace" is a person, "ET AL." the others."""
    first, second = works(
        a_list(
            "A Byron, S Mill, ET Shea-Lund.<br>Sorting of incomplete threads reveals looms. WOOL, 2016.",
            "A BYRON, S MILL, ET AL. <b>Weaving of all yarns at night.</b> WOOL, 2015.",
        )
    )

    assert first.authors == ("A Byron", "S Mill", "ET Shea-Lund")
    assert second.authors == ("A BYRON", "S MILL")


def test_journal_in_lower_case_behind_a_title() -> None:
    """A volume and its article's number tell that what stands before them is a journal, no title."""
    work = the_work("M King, A Byron. Task-dependent looms for optimal sorting. eWool 12:e82914, 2023.")

    assert (work.title, work.venue) == ("Task-dependent looms for optimal sorting", "eWool")


@pytest.mark.parametrize(
    ("phrase", "name"),
    [("In proceedings, YarnA 2023", "YarnA"), ("In preparation for journal/conference submission", None)],
)
def test_acts_without_a_name(phrase: str, name: str | None) -> None:
    """ "In proceedings" and what a draft is for are no venue."""
    assert read_venue(phrase).name == name


def test_one_doi_is_one_work() -> None:
    """A work that stands in a box and in the list is one, however each shortens its journal."""
    doi = "[<a href=https://doi.org/10.1234/2>journal</a>]"
    item = "<li>W King, A Byron. Looms that err at night. {} 18(10): e101, 2022. " + doi
    page = (
        f"<h3>Selected Publications</h3><ul>{item.format('PWoS Spin Biol')}</ul><h3>All Publications</h3><ol>"
    )
    page += f"{item.format('PublW')}<li>A Byron. Sorting threads by touch. Wool Letters 3, 2021.</ol>"

    assert titles(page) == ["Looms that err at night", "Sorting threads by touch"]


def test_sentence_below_the_list() -> None:
    """What tells of a picture below the list is no work."""
    page = a_list("Ada Byron, W King. <b>Looms that err at night</b>. Wool Letters, 2019.")
    page += (
        "<p>It's a <a href=https://x.example>bipartite loom</a>. Papers are red there and weavers green.</p>"
    )

    assert titles(page) == ["Looms that err at night"]


def test_names_and_venue_set_as_headings() -> None:
    """Where all of an entry stands in headings, those below its title are its lines."""
    page = "<div class=publications>" + "".join(
        f"<div class=publication><h1><strong>{title}</strong></h1>"
        f"<h2>{' '.join(f'<span>{n}</span>' for n in names)}</h2><h2>{venue}</h2>"
        "<h2><a href=1.pdf>paper</a></h2></div>"
        for title, names, venue in (
            (
                "Unravelling Looms by Their Threads at Night",
                ("A Byron", "W King", "L Mill"),
                "Felt Letters, 2025",
            ),
            (
                "Sorting Threads for Black-Box Looms with Demonstrations",
                ("Walter King", "Ada Byron", "L Mill"),
                "YARN, 2024",
            ),
            (
                "A Yarn-Preserving Approach for Felting",
                ("J Lund", "A Byron", "W von Felt"),
                "23rd Wool Symposium, 2023",
            ),
        )
    )

    assert [(w.authors, w.venue, w.year) for w in works(f"{page}</div>")] == [
        (("A Byron", "W King", "L Mill"), "Felt Letters", 2025),
        (("Walter King", "Ada Byron", "L Mill"), "YARN", 2024),
        (("J Lund", "A Byron", "W von Felt"), "23rd Wool Symposium", 2023),
    ]


def test_titles_over_labels_alone() -> None:
    """Below a year, a title of some words over "PDF Code" is a work without names."""
    names = ("Looms that Err at Night", "Carding for Many Blind Weavers", "Felting without a Careful Hand")
    page = "<h1>Ada Byron</h1><h2>Publications</h2><h3>2021</h3><ul>" + "".join(
        f"<li>{title}<p><a href={n}.pdf>PDF</a> <a href=https://github.com/ada/{n}>Code</a></p></li>"
        for n, title in enumerate(names)
    )

    assert titles(f"{page}</ul>") == list(names)


def test_rounds_of_review_as_heading() -> None:
    """A heading of a revision and its round gives the state; what is slanted below names is the venue."""
    page = (
        "<h1>Ada Byron</h1><h2>Published papers</h2>"
        "<p><a href=1.pdf style='font-weight:bold'>Super-Resolution of Looms by Adversarial Felt</a><br>"
        "with Jo Ding, Li Sensen and W King<br><b><i>WOOL 2023 - 49th Annual Conference of the Felt"
        " Society</i></b></p>"
        "<h2>Major Revision under Second Round Review</h2>"
        "<p><a href=2.pdf style='font-weight:bold'>A Many-Headed Adversarial Network for Looms</a><br>"
        "with Li Sensen, Jo Ding and W King<br><b><i>Transactions on Wool and Remote Felting</i></b></p>"
    )

    assert [(w.title, w.venue, w.status) for w in works(page)] == [
        (
            "Super-Resolution of Looms by Adversarial Felt",
            "WOOL 2023 - 49th Annual Conference of the Felt Society",
            Status.PUBLISHED,
        ),
        (
            "A Many-Headed Adversarial Network for Looms",
            "Transactions on Wool and Remote Felting",
            Status.UNDER_REVIEW,
        ),
    ]


def test_names_between_dashes() -> None:
    """A hyphen between spaces parts the slanted title from the names, those from the venue."""
    page = a_list(
        "<em><a href=1.pdf>Looms without Shadows: an Idle Thread</a></em> - Ada Byron - WOOL 2023.",
        "<em><a href=2.pdf>Many Threads by Mended Walks</a></em> \n - Odile Horn Rand, Ada"
        " Byron, Jo Kim - FELT 2022.",
        "<em>Crooked Looms and Their Uses</em> -Paul Friks, María Nay-Plas, Ada Byron - YARN 2021. [pdf]",
    )

    assert [(w.title, w.authors, w.venue) for w in works(page)] == [
        ("Looms without Shadows: an Idle Thread", ("Ada Byron",), "WOOL"),
        ("Many Threads by Mended Walks", ("Odile Horn Rand", "Ada Byron", "Jo Kim"), "FELT"),
        ("Crooked Looms and Their Uses", ("Paul Friks", "María Nay-Plas", "Ada Byron"), "YARN"),
    ]


@pytest.mark.parametrize("venue", ["(WOOL'26)", "(Felt Sciences’18)", "(YarnOS XIX)", "(WOOL)"])
def test_venue_in_brackets_behind_names(venue: str) -> None:
    """What stands in brackets behind the last name is where the work appeared, no mark of the name."""
    work = the_work(f'"Looms That Carry Heavy Wool". Jo Kim, Ada Byron, Lanying Chen. {venue}')

    assert (work.authors, work.venue) == (("Jo Kim", "Ada Byron", "Lanying Chen"), venue)


def test_venue_in_bold_within_the_title() -> None:
    """What is bold behind the title's full stop, in its element, is the venue."""
    page = "<h2>Publications</h2><ul>" + "".join(
        f"<li><span class=paper-authors>Jo Kim, <b>Ada Byron</b>, Per Mill:</span>"
        f"<span class=paper-title>{title}. <strong>{venue}</strong> {note}</span></li>"
        for title, venue, note in (
            ("WEAVER: Looms for Many Threads", "FELT", ""),
            (
                "Threads without a Loom",
                "NeurFELT",
                "<span class='paper-note note-spotlight'>Spotlight</span>",
            ),
        )
    )

    assert [(w.title, w.venue) for w in works(f"{page}</ul>")] == [
        ("WEAVER: Looms for Many Threads", "FELT"),
        ("Threads without a Loom", "NeurFELT"),
    ]


def test_editors_named_on_a_line_below() -> None:
    """Whoever edited the volume that the line below names did not write the work."""
    page = "<h1>Ada Byron</h1><h2>Publications</h2><h3>Robot Looms</h3>" + "".join(
        f"<p>Mill, Thomas, Tim Lund, Ada Byron, and Felix Tanner:</br><strong>{title}</strong>.</br>"
        f"In <em>{volume}</em> (2010), edited by Eric Kim, Paul Felt and Jorge Pazos–del–Río.</br>"
        "<a href=1.pdf>PDF</a></p>"
        for title, volume in (
            ("Human Team Description for Looms", "Looms 2010: Robot Wool World Cup Preproceedings"),
            ("Thread Recognition In the Standard League", "Proceedings of the Fifth Workshop On Robot Looms"),
        )
    )

    assert [(w.title, w.venue, w.year) for w in works(page)] == [
        ("Human Team Description for Looms", "Looms 2010: Robot Wool World Cup Preproceedings", 2010),
        (
            "Thread Recognition In the Standard League",
            "Proceedings of the Fifth Workshop On Robot Looms",
            2010,
        ),
    ]


def test_told_of_the_work_above() -> None:
    """What is told "of this paper" in a list below it is no work, nor are fields below a heading of focus."""
    page = (
        "<h1>Publications</h1><h2>Journals</h2><ul>"
        "<li><em>Looms That Err at Night</em> - Jo Kim, Ada Byron - Wool Letters 12(3): 45-67 (2024)."
        "<ul><li>A previous version of this paper was presented at <a href=https://w.example>WOOL"
        " 2022</a></li>"
        "<li>The code of this paper is available <a href=https://g.example>on the Loom"
        " platform</a></li></ul></li>"
        "<li><em>2020</em> Fitness of Looms by Deep Felting (<em>Master's Thesis</em>) <a"
        " href=1>link</a></li></ul>"
        "<h2>Focus Areas</h2><ul><li><strong>Felt Segmentation:</strong> FELTNet, WOOLNet, YarnNet.</li></ul>"
    )

    assert [(w.title, w.year) for w in works(page)] == [
        ("Looms That Err at Night", 2024),
        ("Fitness of Looms by Deep Felting", 2020),
    ]


def test_where_work_was_done() -> None:
    """Where a work was done is no venue."""
    page = a_list(
        "<b>Felting with Data of Mills</b><br><b>Ada Byron</b>, Jo Kim<br><i>Submitted to Wool"
        " Conference 2019</i>"
        "<br>Work done while visiting and then weaving at Loom 7 WL."
    )

    assert works(page)[0].venue == "Wool Conference"


def test_surnames_with_the_owners_first() -> None:
    """The owner's surname in front, another behind it: surnames, no name turned round."""
    page = "<h1>Ada Byron</h1><h2>Publications</h2><h3>2019</h3>" + "<br><br>".join(
        f"{names}, <strong>{title}</strong>, <em>Wool Conference 2019</em> <a href=1.pdf>Paper</a>"
        for names, title in (
            ("Byron, Wheeler and Nikolai", "Joint Looms and Yarn Recognition in Mills and Felt"),
            ("Bonardi, Byron, Hall, Wade and Drescher", "First Threads for Weighing Wool by Hand"),
        )
    )

    assert [w.authors for w in works(page)] == [
        ("Byron", "Wheeler", "Nikolai"),
        ("Bonardi", "Byron", "Hall", "Wade", "Drescher"),
    ]


def test_bold_places_below_plain_titles() -> None:
    """Where and when, bold below the names, is no title; a list of conference papers is none of preprints."""
    page = "<h1>Ada Byron</h1><h2>Preprint</h2><h4>Conference Papers</h4>" + "".join(
        f"<div><a href=1.pdf></a><span><a><span>{title}</span></a></span><br>"
        f"Ada Byron, Jo Kim, and Per Mill<br><b>{place}</b></div>"
        for title, place in (
            ("Quantifying and Reducing Wool via Model Driven Felting", "WOOL 2019, Washington D.C."),
            ("Weavers: the Advent of Dark Threads", "Felt 2015, California, USA"),
        )
    )

    assert [(w.title, w.venue, w.year, w.status) for w in works(page)] == [
        ("Quantifying and Reducing Wool via Model Driven Felting", "WOOL", 2019, Status.PUBLISHED),
        ("Weavers: the Advent of Dark Threads", "Felt", 2015, Status.PUBLISHED),
    ]


def test_label_before_names_is_no_venue() -> None:
    """ "AUTHORS:" on the line below a title leads to names."""
    page = "<h1>Ada Byron</h1><h1>Publications</h1><h2>2015</h2>" + "".join(
        f"<div><h3>{title}</h3><p>AUTHORS: Yeo-Jin Yun, Ada Byron, A. Cen Mill and Soo-Min Baek</p>"
        "<a href=1.pdf>PDF</a></div>"
        for title in ("Loom Representations for Big Wool", "Unsupervised Felting of Many Threads")
    )

    assert [(w.authors[1], w.venue) for w in works(page)] == [("Ada Byron", None)] * 2


def test_kind_and_place_in_a_link() -> None:
    """ "Article at Wool Letters" below the names tells where the work appeared; its link is the work's."""
    page = a_list(
        *(
            f"<p> {title} <br> Jo Kim, Ada Byron and Per Mill. <br> <a"
            f" href=https://w.example/{n}>Article at {venue}</a> (2021).</p>"
            for n, (title, venue) in enumerate(
                (
                    ("Robustness of felting predictions in wool communities.", "PeerWool"),
                    ("Comparing looms across many sets of threads.", "Journal of Yarn"),
                )
            )
        )
    )

    assert [(w.title, w.venue, w.year, len(w.links)) for w in works(page)] == [
        ("Robustness of felting predictions in wool communities", "PeerWool", 2021, 1),
        ("Comparing looms across many sets of threads", "Journal of Yarn", 2021, 1),
    ]


def test_names_and_places_both_in_headings() -> None:
    """Below each title's heading two of the next level hold the names, and where the work appeared."""
    page = "<h1>Ada Byron (艾达)</h1><h2>Publications</h2>" + "".join(
        f"<div><div><h3>{title}</h3><h4><b>A. Byron</b>, {others}</h4><h4>{place}</h4>"
        "<p><a href='https://arxiv.org/abs/2405.15071'>Paper</a></p></div></div>"
        for title, others, place in (
            ("Carded Looms are Implicit Weavers: A Journey to the Edge", "X. Mill, J. Kim", "WOOL-24"),
            (
                "Looms in the Imaginarium: Carding through Trial",
                "H. Felt",
                "FELT-24, The 9th Yearly Meeting",
            ),
            ("Can Looms Defend their Yarn in Truth?", "X. Mill and P. Garn", "FELT-23 (findings)"),
            ("Mind the Wool: Towards a General Spinner", "S. King, J. Kim", "The 2023 Conference on Looms"),
        )
    )
    page += "<h2>Experience</h2><div><h3>Wool Machines</h3><h4>Research Intern</h4></div>"

    assert [(w.authors[:2], w.venue, w.status) for w in works(page)] == [
        (("A. Byron", "X. Mill"), "WOOL-24", Status.PUBLISHED),
        (("A. Byron", "H. Felt"), "FELT-24, The 9th Yearly Meeting", Status.PUBLISHED),
        (("A. Byron", "X. Mill"), "FELT-23 (findings)", Status.PUBLISHED),
        (("A. Byron", "S. King"), "Conference on Looms", Status.PUBLISHED),
    ]


def test_works_below_a_heading_of_unknown_words() -> None:
    """What the page's own names call title and authors is a work, whatever stands over the list."""

    def item(title: str, place: str, about: str = "") -> str:
        return (
            f"<li><div><div class='title'>{title}</div>"
            "<div class='author'><em>Ada Byron</em> and Jo Kim</div>"
            f"<div class='periodical'>{place}</div><div class='periodical'>{about}</div></div></li>"
        )

    page = (
        "<h1>Spun but Not Yet Woven</h1><ol>"
        + item("A Faster Loom for Undirected Wool", "2025")
        + item(
            "Deterministic Carding in Weighted Felts",
            "2025",
            "Matching the known looms without any more yarn or time.",
        )
        + "</ol><h1>Publications</h1><ol>"
        + item("Better Looms for Pairs", "<em>In FELT</em>, 2024")
        + "</ol>"
    )

    assert [(w.title, w.venue, w.year) for w in works(page)] == [
        ("A Faster Loom for Undirected Wool", None, 2025),
        ("Deterministic Carding in Weighted Felts", None, 2025),
        ("Better Looms for Pairs", "FELT", 2024),
    ]


@pytest.mark.parametrize(
    "remark",
    [
        "Accepted by <b>WOOL 2018</b> as a journal first paper.",
        "[A longer form is accepted by TOSL 2025]",
        "Accepted by <b>WOOL 2017</b> as a journal first talk.",
        "[A longer version is accepted by TOSL 2025]",
    ],
)
def test_accepted_again_behind_the_pages(remark: str) -> None:
    """A work whose volume and pages are printed has appeared, wherever it was accepted besides."""
    page = a_list(
        "Reusing hints of looms<br>Ada Byron and Jo Kim<br>"
        f"<em>Empirical Wool</em>, 21(3), pages 251-279, 2017. {remark}",
        "Mining yarn for repair<br>Ada Byron and Per Mill<br><em>Wool Letters</em>, to appear, 2025",
    )

    assert [(w.venue, w.status) for w in works(page)] == [
        ("Empirical Wool", Status.PUBLISHED),
        ("Wool Letters", Status.TO_APPEAR),
    ]


def test_last_name_in_bold_of_somebody_else() -> None:
    """A name in bold behind "and" or a comma is one of the authors, whoever owns the page."""
    page = a_list(
        "Jo Mill, Sam Garn, and <b>Yara Zhu</b>. “Coiled Looms at Noon”. <em>Wool Conference</em>. 2020.",
        "Jo Mill, <b>Yara Zhu</b>. “Felted Yarn in the Valley”. <em>Wool Letters</em>. 2019.",
    )

    assert [(w.title, w.authors) for w in works(page)] == [
        ("Coiled Looms at Noon", ("Jo Mill", "Sam Garn", "Yara Zhu")),
        ("Felted Yarn in the Valley", ("Jo Mill", "Yara Zhu")),
    ]


def test_bold_title_right_behind_the_last_name() -> None:
    """Two words in bold with a stop behind them are a title, though no sign parts them from the names."""
    page = a_list(
        "A. Byron, H. T. Mill, S. Garn <b>Coiled Looms</b>. Proceedings of the Wool Conference (WOCO), 2020.",
        "A. Byron, F. Felt. <b>Training for Spinners of Wool and Yarn</b>. <em>Wool Letters</em>.",
    )

    assert [(w.title, w.authors, w.venue) for w in works(page)] == [
        ("Coiled Looms", ("A. Byron", "H. T. Mill", "S. Garn"), "Proceedings of the Wool Conference (WOCO)"),
        ("Training for Spinners of Wool and Yarn", ("A. Byron", "F. Felt"), "Wool Letters"),
    ]


def test_menus_and_footers_beside_a_list() -> None:
    """The name over a menu and an address, and the line at the foot of a page, are no works."""
    page = (
        "<p><b>Ada Byron</b></p><div><div><a href=i.htm>Home</a></div><div>Publications >></div>"
        "<div><a href=a.htm>Di altre lane</a></div></div><p>[firstname]@wool.example</p><h3>Papers</h3>"
        '<ul><li><b>A. Byron</b>, "Looms at the Host", in Proc. <i>Wool Workshop</i>, 2016.</li></ul>'
        "<div><a href=i.htm>Home</a>&nbsp; <b>Publications</b>&nbsp; <a href=a.htm>Di altre lane</a> "
        "Copyright@Ada Byron, Last update on May 3, 2015</div>"
    )

    assert titles(page) == ["Looms at the Host"]


def test_what_is_told_behind_the_place() -> None:
    """In what tongue a work is, and for what it was selected, is neither venue nor state."""
    page = a_list(
        "Ada Byron and Jo Kim. Une distance entre deux laines, LAINE 2012, Bordeaux, France, in Italian"
        " (<a href=1.pdf>PDF</a> in Italian).",
        "<b>Computational Felts</b><br>Ada Byron and Jo Kim<br>Wool Letters, 34(4), 17, 2014<br>"
        "(selected to be presented at a wool fair)",
    )

    assert [(w.venue, w.status) for w in works(page)] == [
        ("LAINE", Status.PUBLISHED),
        ("Wool Letters", Status.PUBLISHED),
    ]


def test_hyphens_as_bullets_and_spaced_pages() -> None:
    """A hyphen in front of an entry is a bullet; pages with spaces at their dash are no years."""
    page = "<h1>Ada Byron</h1><h2>Articles</h2>" + "".join(
        f'<p>&#8208;&nbsp;&nbsp; {names}, "<a href={n}.pdf>{title}</a>," <i>Wool Letters</i>, pp.'
        f" 1925&nbsp;– {1933 + n}, vol. 44, no. 3, Mar. 2021.</p>"
        for n, (names, title) in enumerate(
            (
                ("Z. <span>Xue</span>, Y. Mill, <b>A. Byron</b> and J. Kim", "Two-layer Spinning of Content"),
                ("<b>A. Byron</b>, Z. Mill and J. Kim", "A Felt based Carding of Messages"),
            )
        )
    )

    assert [(w.authors[0], w.year) for w in works(page)] == [("Z. Xue", 2021), ("A. Byron", 2021)]


def test_when_and_where_in_brackets_of_a_heading() -> None:
    """What stands in brackets at the end of a title's heading tells when and where, if nothing else does."""
    page = "<h1>Conference Papers</h1><ul>" + "".join(
        f"<li><h3><a href={n}.pdf>{title}</a></h3></li><ul><li><h4>A. Byron, J. Kim</h4></li></ul>"
        for n, title in enumerate(
            (
                "Looms at Night: A Guide (Sep/Oct 2019) (WOOLSYS19)",
                "Felt & Predictable Yarn over Many Mills (May 2016) (ISW 2016)",
                "End-to-end Felting for Sheds (Loom Award) (May 2019) (ISW 2019)",
            )
        )
    )

    assert [(w.title, w.venue, w.year) for w in works(f"{page}</ul>")] == [
        ("Looms at Night: A Guide", "(WOOLSYS19)", 2019),
        ("Felt & Predictable Yarn over Many Mills", "(ISW)", 2016),
        ("End-to-end Felting for Sheds", "(ISW)", 2019),
    ]
    dated = a_list("<b>Notes on the Wool Task (WOOLSYS 2019)</b><br>A. Byron<br><i>Wool Letters</i>, 2020")
    assert the_work(dated).title == "Notes on the Wool Task (WOOLSYS 2019)"


@pytest.mark.parametrize("named", ["accordion", "collapsible", "accordion-button collapsed"])
def test_buttons_head_what_they_open(named: str) -> None:
    """A button over each part of a page heads it, as a heading would."""
    part = f"<button class='{named}'>{{}}</button><div class=panel>{{}}</div>"
    page = part.format(
        "Publications", "<p>Ada Byron, Jo Mill. Felting wool in the cold. Wool Letters, 2021.</p>"
    )
    page += part.format("Working Papers", "<p>Ada Byron. On fleece and yarn at night.</p>")
    page += part.format("Teaching", "<p>Introduction to Wool, 2020</p>")

    assert [(w.title, w.status, w.section) for w in works(f"<h1>Ada Byron</h1>{page}")] == [
        ("Felting wool in the cold", Status.PUBLISHED, ("Ada Byron", "Publications")),
        ("On fleece and yarn at night", Status.PREPRINT, ("Ada Byron", "Working Papers")),
    ]


def test_filters_head_nothing() -> None:
    """Buttons that choose what is shown stand beside each other, and head no list."""
    chosen = "".join(f"<div><button>{said}</button></div>" for said in ("All", "Articles", "Preprints"))
    page = (
        f"<h2>Publications</h2><div>{chosen}</div><p>Ada Byron. Felting in the cold. Wool Letters, 2021.</p>"
    )

    assert [(w.status, w.section) for w in works(page)] == [(Status.PUBLISHED, ("Publications",))]


def test_where_a_work_appeared_is_folded_away_below_the_names() -> None:
    """What opens below a title's handle: names, where it appeared, and a summary."""
    page = "<h1>Publications</h1><h3>2014</h3>" + "".join(
        f"<div class=accordion-group><div class=accordion-heading><a href='#c{n}'>{title}</a></div>"
        f"<div class='accordion-body collapse'><div>{names}\n<p><em>{venue}</em></p>\n<blockquote><p>This"
        f" paper looks into the spinning of felt, and finds that {n} mills in ten of those that were looked"
        f" at do it at night; what follows from it for looms and sheds is told.</p></blockquote> [Byron14]"
        f" | <a href={n}.pdf>.pdf</a></div></div></div>"
        for n, (title, names, venue) in enumerate(
            (
                (
                    "Development of a spinning system with little yarn",
                    "Byron, A., Kim, J.",
                    "FELT 2014, Felt Days",
                ),
                (
                    "Boosting bonsai looms for fast carding",
                    "Byron, A., Mill, N.",
                    "In Computer Wool And Yarn",
                ),
            )
        )
    )

    assert [(w.authors[0], w.venue, w.year) for w in works(page)] == [
        ("Byron, A.", "FELT 2014, Felt Days", 2014),
        ("Byron, A.", "Computer Wool And Yarn", 2014),
    ]


def test_a_letter_in_a_face_of_pictures_is_a_bullet() -> None:
    """What a word processor sets before items: a typewriter's "o", a letter that is a picture."""
    page = "<h1>Ada Byron</h1><p><b>Journal Papers:</b></p>" + "".join(
        f"<p class=MsoNormal><span style='font-size:10.0pt;{face}'>{sign}<span style='font:7.0pt \"Times\"'>"
        f"&nbsp;&nbsp;&nbsp; </span></span><span>{names}, &quot;{title} &quot;, <em> Wool Letters (WL),</em>"
        f" Vol. {n}, No. 7, pp.16-36, 2018. [pdf]</span></p>"
        for n, (face, sign, names, title) in enumerate(
            (
                ('font-family:"Courier New"', "o", "A. Byron, H. Mill, and J. Kim", "Felting of Large Sheds"),
                ('font-family:"Courier New"', "o", "H. Mill and A. Byron", "Carding in Three Steps"),
                ("font-family:Wingdings", "Ø", "J. Kim and A. Byron", "Spinning without a Wheel"),
            )
        )
    )

    assert [w.authors[0] for w in works(page)] == ["A. Byron", "H. Mill", "J. Kim"]


def test_a_town_behind_a_slanted_venue() -> None:
    """What stands between a slanted venue and the year is a town, be it known or not; "Series B" is none."""
    page = a_list(
        '<b>A. Byron</b>, J. Kim, "<a href=1.htm>Felt Estimation in Loud Mills</a>", <em>24th Wool and Yarn'
        " Conference (WYC)</em>, Nowhereham, 2016, pp. 865-868.",
        'J. Kim, <b>A. Byron</b>, "<a href=2.htm>Looms under Water</a>", <em>Wool Workshops</em>, Nowhereham,'
        " Nowhereland, May 2018, pp. 1-6.",
        'J. Kim, <b>A. Byron</b>, "<a href=3.htm>Looms over Water</a>", <em>Wool Letters</em>, Series B,'
        " 2018, pp. 1-6.",
    )

    assert [(w.venue, w.year) for w in works(page)] == [
        ("24th Wool and Yarn Conference (WYC)", 2016),
        ("Wool Workshops", 2018),
        ("Wool Letters, Series B", 2018),
    ]


def test_a_slanted_journal_behind_names_is_no_author() -> None:
    """Names that have their initials first are not followed by one in italics that has them last."""
    page = a_list(
        "<b>On Sums of a Real Loom</b><br>J. Kim and <u>A. Byron</u>, <i>Ravelin J.</i> (2021)",
        "<b>On Felt of a New Kind</b><br>Kim J, <i>Mill R</i>, <u>Byron A</u>. Wool Letters (2021)",
    )

    assert [(w.authors, w.venue) for w in works(page)] == [
        (("J. Kim", "A. Byron"), "Ravelin J."),
        (("Kim J", "Mill R", "Byron A"), "Wool Letters"),
    ]


def test_a_card_of_the_owner_is_no_work() -> None:
    """Name, fields and contacts in a column beside the works are no work of the owner's."""
    card = (
        "<aside><div>Ada Byron</div><div>Loom Research · Felt Design</div>"
        '<div><a href="mailto:ada@example.edu">Email</a> <a href="/cv.pdf">CV (PDF)</a></div></aside>'
    )
    works_below = (
        "<h1>Publications</h1><h2>2023</h2><ul>"
        "<li>Threads of the Northern Looms<br><b>Byron, A.</b>, Hopper, G.<br>Journal of Wool</li>"
        "<li>Felt and its Makers in Town<br><b>Byron, A.</b>, Hopper, G.<br>Loom Letters</li></ul>"
    )
    assert titles(card + works_below) == ["Threads of the Northern Looms", "Felt and its Makers in Town"]


def test_labels_of_authors_and_source() -> None:
    """ "Author(s):" and "Source:" are no part of what they name, though a list has but one work."""
    page = "<table>" + "".join(
        f"<tr><th class=pubyear>{year}</th></tr><tr><td class=paperlist><a href={n}.htm>{title}</a><br/>"
        f"Author(s): Jo Kim, Ada Byron, Una Mill<br/>Source: <b><i>{venue}</i>, 22 (3), 12–50, {year}.</b>"
        "<button>bib</button></td></tr>"
        for n, (year, title, venue) in enumerate(
            (
                (2022, "Cool-Room Magnetic Felting of Yarn Crystals", "Wool Letters"),
                (2021, "One-Step Growth of Graded Felt (for y = 2 or 3)", "Applied Wool & Interfaces"),
            )
        )
    )

    assert [(w.authors, w.venue, w.year) for w in works(page)] == [
        (("Jo Kim", "Ada Byron", "Una Mill"), "Wool Letters", 2022),
        (("Jo Kim", "Ada Byron", "Una Mill"), "Applied Wool & Interfaces", 2021),
    ]


def test_editors_on_a_line_below_the_book() -> None:
    """A line that names a book's editors by a label is not where its chapter appeared, but has its year."""
    page = a_list(
        "<em>Felt Attacks</em><br>J. Kim, <b>A. Byron</b>, U. Mill<br>In Advanced Methods and Looms,"
        "<br>Editors: C. D. Hall, Jo Brook, 2nd Edition, Elsevier, pages 11-43, March 2020."
    )

    assert (the_work(page).venue, the_work(page).year) == ("Advanced Methods and Looms", 2020)


def test_small_surname_amid_initials() -> None:
    """A surname that its bearer writes small does not end a list of names."""
    page = a_list(
        "<em>Felt Races</em><br>Y. Kim, B. Mill, F. woolens, V. De Hall, <b>A. Byron</b><br>Wool, 2024"
    )

    assert the_work(page).authors == ("Y. Kim", "B. Mill", "F. woolens", "V. De Hall", "A. Byron")


def test_a_year_in_brackets_that_is_the_title_s() -> None:
    """Where an entry's year stands before its title, one in brackets at the title's end is part of it."""
    page = a_list(
        "Kim, J., and <u>A. Byron</u>, 2020: Factors of Heavy Felting during the Storm Ovine (2019)."
        " <i>Wool</i>, <b>16</b>, 30-36."
    )

    assert the_work(page).title == "Factors of Heavy Felting during the Storm Ovine (2019)"
    assert the_work(page).year == 2020


def test_a_quotation_that_goes_on_in_han() -> None:
    """What follows a quotation without a space is of the title; two long names are two persons'."""
    page = a_list("羊毛太郎, <u>Ada Byron</u>, 2016: 「羊毛に関する検討会」の報告. <i>羊毛</i>, 95-103.")

    assert the_work(page).title == "「羊毛に関する検討会」の報告"
    pair = a_list("<u>織機昂</u>, 羊毛文絵, 2012: 紡績の統計. <i>羊毛</i>, 119-125.")
    assert works(pair)[0].authors == ("織機昂", "羊毛文絵")


def test_sentences_below_a_year_are_no_work() -> None:
    """What a page tells of a year in which nothing appeared is no work."""
    page = (
        "<h1>List of Publications</h1><h2>1995</h2>Ada Byron, Jo Kim:<br><b>Describing Felt,</b><br>"
        "to be published in: Transactions of the WDC'95\n(Europ. Wool Conf.)<h2>1996</h2><br><i>(The first"
        " part I finished up my felt. It was submitted on May 4.</i><br><i>The second half of it was"
        " spent on spinning a lasting, well carded yarn for sheds. Not publishable work.)</i>"
    )

    assert [(w.venue, w.year) for w in works(page)] == [
        ("Transactions of the WDC'95 (Europ. Wool Conf.)", 1995)
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Threads that Hold. Evidence from the Northern Mills",
        "Shearing and Attainment. The Softening Role of Looms and Felted Contexts",
        "Carding at Night. A Case Study of Looms",
        "Carding at Noon. New Evidence on Looms and Mills",
    ],
)
def test_second_sentence_of_a_title(title: str) -> None:
    """What no venue is called goes on with the title, with a venue behind it or without."""
    bare = the_work(f"<b>Ada Byron</b>, Grace Hopper (2025). {title}.", heading="Working papers")
    placed = the_work(f"<b>Ada Byron</b>, Grace Hopper (2025). {title}. Wool Letters 12, 3-9.")
    assert (bare.title, bare.venue) == (title, None)
    assert (placed.title, placed.venue) == (title, "Wool Letters")


def test_a_meeting_in_small_letters() -> None:
    """A meeting by its number is a venue, in capitals or not."""
    work = the_work(
        "“Felt at Work”, <b>A. Byron</b>, G. Hopper, J.P. Babbage,"
        " 12th conference on carding of threads and looms and felt assessment 2016"
    )
    assert work.venue == "12th conference on carding of threads and looms and felt assessment"
    assert work.year == 2016


@pytest.mark.parametrize(
    ("behind", "authors"),
    [
        ("A.Byron, Woolcon 5, Woolton, 2019", ("A.Byron",)),
        ("A. Byron, Felt Summit, Woolton, 2019", ("A. Byron",)),
        ("A.Byron, G.Hopper, Woolcon 5, Woolton, 2019", ("A.Byron", "G.Hopper")),
    ],
)
def test_gatherings_behind_names(behind: str, authors: tuple[str, ...]) -> None:
    """What follows names with initials is no name for having one word, or a gathering's."""
    assert the_work(f"“Weaving the Solid Wool”, {behind}").authors == authors


def test_towns_behind_slanted_meetings() -> None:
    """The town that ends an entry is no part of the meeting's slanted name."""
    held = the_work("Byron, A. (2019). Felt at work. <i>Salão de Lã da Escola XXXI</i>, Porto Velho.")
    assert held.venue == "Salão de Lã da Escola XXXI"


def test_address_before_a_bracket() -> None:
    """A printed address ends where the bracket that it stands in closes."""
    found = the_work(
        "<b>Byron, A.</b>, & Hopper, G. (2021). Felt at work. <i>Wool Bulletin.</i>"
        ' (https://doi.org/10.1234/wool-021-01(90)1-1)(<a href="https://x.example/x.pdf">PDF</a>)'
    )
    assert [link.url for link in found.links if "doi" in link.url] == [
        "https://doi.org/10.1234/wool-021-01(90)1-1"
    ]


def test_question_and_subtitle_before_a_remark() -> None:
    """A remark behind a subtitle ends the title with it, not before."""
    work = the_work(
        "<a href=x.pdf>Byron, A. (2019). Could the looms sing? Traces of old music in the mills of Wales</a>"
        " (in Portuguese). <i>Wool Letters</i>, 2(1), 3-9."
    )
    assert work.title == "Could the looms sing? Traces of old music in the mills of Wales"


def test_a_heading_over_works_that_appeared_or_were_accepted() -> None:
    """A heading that names works in print beside accepted ones says of none that it is to appear."""
    for words in (
        "Reviewed Journals (Appeared or Accepted)",
        "Peer-reviewed publications (including in press)",
    ):
        page = (
            f"<h2>Publications in {words}</h2><ol><li>A. Byron and Jo Kim, <a href=1.htm> Numerical felting"
            " of looms</a>, <cite>Wool Letters</cite>, v12 (2010), pp. 14-27.<li>Jo Kim and A. Byron,"
            " Reduced looms for carding</a>, <cite>Felt in Computing</cite>, accepted.</ol>"
        )
        assert [w.status for w in works(page)] == [Status.PUBLISHED, Status.TO_APPEAR]


def test_ranks_and_states_behind_a_journal() -> None:
    """How a journal is ranked is no part of its name; "Accept" is a state, a footer's line no work."""
    page = (
        "<h2>Journal Publications</h2><h3>---2023---</h3><ol>"
        "<li>J. Kim, <b>A. Byron</b>, U. Mill*, <font color=blue>BRCE: Bi-loom Carding for Sheds</font>,"
        " <em>Complex & Lasting Looms</em>. Accept(T2). [<a href=c.rar>code</a>]</li>"
        "<li>J. Kim, <b>A. Byron</b>, U. Mill*, <font color=blue>Learning to Card on Two Wheels</font>,"
        " <em>Felt and Wool Studies (T2)</em>. R0-Under Review.</li></ol>"
        "<p>Design by: <a href=s.htm>styles</a> | Modified by: <a href=i.htm>LAB Ada Byron</a> | Valid:"
        " <a href=v.htm>XHTML</a> | <a href=w.htm>CSS</a></p>"
    )

    assert [(w.venue, w.status) for w in works(page)] == [
        ("Complex & Lasting Looms", Status.TO_APPEAR),
        ("Felt and Wool Studies", Status.UNDER_REVIEW),
    ]


def test_a_journal_of_han_before_its_volume() -> None:
    """Few signs of Han before a volume and its issue name a journal; "［EI］" says where it is listed."""
    page = a_list(
        "羊毛花, <strong>Ada Byron</strong>. (2017). 大型羊毛紡績機的時域統計及融合方法, 中国羊毛科学,"
        " 12(4): 5-14. <strong>［EI］</strong>",
        "<strong>Ada Byron</strong>, 羊毛花. (2016). M-LZD 算法中羊毛変形的可探測性分析, 羊毛通報(6): 10-13.",
    )

    assert [w.venue for w in works(page)] == ["中国羊毛科学", "羊毛通報"]


def test_what_stands_behind_a_book() -> None:
    """Behind a volume's name its meeting, series and house; behind a journal's a supplement, or a town."""
    page = a_list(
        "U. Mill, <b>A. Byron</b>, and J. Kim, Distortion of Felt in Woven Images, <i>In: Kim JS., Ito A.,"
        " Mill PW., Hall M. (eds) New Steps in Felt. WOOL-MSP 2018. Smart Looms, Systems and Threads,"
        " Springer, Cham</i>, vol 109, 13-20, 2018",
        "C. Mill, <b>A. Byron</b>, J. Kim, New Advances of Wool, <i>Felt Review</i>, 21(sup2), 4-9, 2017.",
        "Z. Mill, <b>A. Byron</b>, and J. Kim, Single Actor Carding, <i>in Proc. 12th Conference on Wool"
        " (WYC 2018)</i>, Nowhereham, Nowhereland, China, Nov. 2017. (to appear)",
    )

    assert [w.venue for w in works(page)] == [
        "New Steps in Felt",
        "Felt Review",
        "Proc. 12th Conference on Wool (WYC)",
    ]


def test_manuscripts_and_plans_are_no_venues() -> None:
    """What a file is called, and where a plan is registered, is no venue."""
    work = the_work(
        "<b>Looms in the Field: Carding at Night</b><br>(joint with Grace Hopper)<br>"
        "<i>Working paper, 2020</i><br>"
        "Manuscript: <a href=LoomsField.pdf>LoomsField.pdf</a><br>"
        "Registered pre-analysis plan: <a href=https://x.example/3870>AEA RCT Registry</a>",
        heading="Working papers",
    )
    assert (work.venue, work.year, work.status) == (None, 2020, Status.PREPRINT)


@pytest.mark.parametrize(
    ("phrase", "name", "status"),
    [
        ("Experiment in progress, 2019-2022", None, Status.IN_PREPARATION),
        ("Field experiment in progress", None, Status.IN_PREPARATION),
        ("Data collection in progress", None, Status.IN_PREPARATION),
        ("Wool Review, 2014 (see corrigendum above)", "Wool Review", None),
        ("Wool Review, 2014 (with erratum)", "Wool Review", None),
    ],
)
def test_progress_and_mendings(phrase: str, name: str | None, status: Status | None) -> None:
    """What is in progress is no venue, and where a work was mended is no part of one."""
    read = read_venue(phrase)
    assert (read.name, read.status) == (name, status)


def test_a_title_behind_the_owner_s_whole_name() -> None:
    """Behind "and" and the owner, written out where the others have initials, the title begins."""
    page = a_list(
        "W. Q. Kim, S. Y. Mill* and <b>Ada Byron</b>, The Persistence and Drying of Felts in Looms,"
        " <i><font>Wool Advances</font></i>, Vol. 3, 2023, pp. 22(1-7).",
        "S. C. Mill and <b>Ada Byron</b>*, Loom-Informed Felting Network for Carding by Sheds, <i><font>Wool"
        " Journal</font></i>, Vol. 5, No. 4, 2022, pp. 65-73.",
    )

    assert [(w.title, w.authors[-1]) for w in works(page)] == [
        ("The Persistence and Drying of Felts in Looms", "Ada Byron"),
        ("Loom-Informed Felting Network for Carding by Sheds", "Ada Byron"),
    ]


def test_a_patent_s_number_inside_the_title_s_element() -> None:
    """What stands behind a comma in a title's element is the patent's number, and no title."""
    page = (
        "<h2>Selected Publications</h2><div class=row><div>2018</div><div><div class=bibitem>"
        "<div class=title><a href=p.pdf>Lasting protection of felt, Patent: US20190123456A1</a>,</div>"
        " <span class=author>A. Byron, J. Kim</span></div></div></div>"
    )

    assert (the_work(page).title, the_work(page).status) == (
        "Lasting protection of felt",
        Status.PUBLISHED,
    )
    assert read_venue("Archived, 2019:").name is None
    assert (
        read_venue("European Journal of Wool 43(C), 249–278. Felt House, 2015").name
        == "European Journal of Wool"
    )


def test_a_slanted_title_below_its_tag_and_links_in_an_item() -> None:
    """Tag and links, the title in an element of its own, then names and venue: one entry."""
    page = "<h1>Publications</h1><h3>Conference Papers</h3><ol>" + "".join(
        f"<li><span><strong>[{tag}]</strong></span>&nbsp; <a href={n}.pdf>[paper]</a>&nbsp;"
        f" <a href={n}.bib>[bib]</a><p><em>{title}</em></p><span>J. Kim, <strong>A. Byron</strong>, U. Mill"
        f"</span></br>{venue}, 202{n}.</li></br>"
        for n, (tag, title, venue) in enumerate(
            (
                (
                    "LOOMS'20",
                    "MF-Card: Wheel and Shed for Manifold Felts",
                    "International Conference on Looms",
                ),
                ("WOOL'21", "Power-Aware Node Spinning", "International Symposium on Wool and its Looms"),
                ("FELT'22", "Yarn Explorer: A Way to Wool-Aware Sheds", "Conference on Felt"),
            )
        )
    )

    assert [(w.title.split(":")[0], w.venue, len(w.links)) for w in works(f"{page}</ol>")] == [
        ("MF-Card", "International Conference on Looms", 2),
        ("Power-Aware Node Spinning", "International Symposium on Wool and its Looms", 2),
        ("Yarn Explorer", "Conference on Felt", 2),
    ]


def test_title_in_a_heading_printed_twice() -> None:
    """A short draft that stands below two states has one vote on what headings are, not two."""
    draft = "<h2>Work in Progress</h2><h3>Sheep and Poverty</h3><p>Description forthcoming.</p>"
    page = (
        "<h1>Research</h1><h2>Working Papers</h2><h3>Wool, Felt and Social Order</h3><p>Job Market Paper</p>"
        "<h3>Odd Habits in Shearing</h3><p>Description forthcoming.</p>"
        f"{draft}{draft}<h2>Published Research</h2><h3>Wool Dust and Daily Shearing on the Western Front</h3>"
        "<p>Charles Babbage III, Ada Byron, and G. Martin Garn</p>"
        "<p><em>Wool Health Perspectives</em>, 93(2), 2001, pp. 311–319.</p>"
    )
    assert titles(page) == [
        "Wool, Felt and Social Order",
        "Odd Habits in Shearing",
        "Sheep and Poverty",
        "Wool Dust and Daily Shearing on the Western Front",
    ]


def test_label_of_a_file_behind_the_venue() -> None:
    """What a file holds, told without a link on a line below the venue, is no venue."""
    page = "<h2>Publications</h2>" + "".join(
        f"<p>Mill C., <strong>Byron A.</strong>, Lund H.,(2018). {title}. Applied Felt. 209. Pages. 32-38. \n"
        "</br>(Accepted Manuscript PDF) | <a href=x.pdf> DOI </a></p>"
        for title in ("Wool and Felt in the Hills", "How Looms Learn to Sing", "Sheep that Read at Night")
    )
    assert {(work.venue, work.status) for work in works(page)} == {("Applied Felt", Status.PUBLISHED)}


def test_summary_cut_by_its_commas() -> None:
    """What a work is, in a sentence below its title, is no venue up to its last comma."""
    page = "<h2>Working Papers</h2><ul>" + "".join(
        f"<li><p><strong>{title}</strong><br>A county-wide Looming Twin linking real maps, sheep sheets,<br>"
        "and wool-balance data.</p></li>"
        for title in ("Wool and Felt in the Hills", "How Looms Learn to Sing")
    )
    assert [(work.venue, work.status) for work in works(page)] == [(None, Status.PREPRINT)] * 2


def test_journals_short_title_without_a_works_title() -> None:
    """Where a list prints no titles, the first word of a journal's short title is none."""

    def item(people: str, journal: str) -> str:
        return f"<li>{people} and A. Byron <i>{journal}</i>, <b>2025</b>, <i>90</i>, 106–114.</li>"

    mill, lund = item("M. Mill, K. Wolf-Kim", "J. Org. Chem."), item("V. D. Lund, V. Park", "Chem. Commun.")
    assert titles(f"<ul>{mill}{lund}</ul><p>Selected publications:</p><ul>{mill}</ul>") == []


def test_life_over_a_list() -> None:
    """What is told of the owner over the list is no work, however many full stops and numbers it has."""
    life = (
        "<p>For <b>more than forty years</b>, Dr. Byron stood where the wool was. She followed sheep &mdash; "
        "a modest animal &mdash; across <b>three islands</b>, working with shepherds, dyers, and spinners "
        "in Wales, Scotland, Iceland, and beyond. The 145 publications below are the record of it.</p>"
    )
    items = (
        "Byron, A.B., H.H. Garn and F.I. Faden 1968. Distribution of Fat in Washed Fleece. Wool Sci. 8: 171.",
        "Byron, A.B., H.H. Garn 1969. Mothers and the Softness of Their Lambs. Wool Sci. 8: 622-625.",
    )
    page = a_list(*items).replace("<ul>", f"{life}<ul>")
    assert titles(page) == ["Distribution of Fat in Washed Fleece", "Mothers and the Softness of Their Lambs"]


def test_joint_work_in_front_of_the_title() -> None:
    """ "With somebody:" may stand first of all; a dash or stop inside a slanted volume parts nothing."""
    page = a_list(
        "With Charles Mill: <a href='/1'><b>“Quiet Looms of the North”</b></a>, in: <em>Thread – Journal"
        " of Weaving Studies</em>, 53. [Peer Reviewed]",
        "Zusammen mit Christoph Rad et al.: <a href='/2'><b>„Das Spinnrad im Winter“</b></a>, in:"
        " <em>Zeitschrift für Weberei</em>, 11(1).",
        "<a href='/3'><b>„Kette/Schuss“</b></a>, in: Johann Rad, Martin Spindel und Nele Weber (Hrsg.),"
        " <em>Garn-Lexikon. Faden – Gewebe – Filz</em>. Bremen: Wollverlag, 427-432.",
    )
    found = works(page + "<p><a href='index.html'>← Zurück zur Hauptseite</a></p>")
    assert [(p.title, p.authors, p.venue) for p in found] == [
        ("Quiet Looms of the North", ("Charles Mill",), "Thread – Journal of Weaving Studies"),
        ("Das Spinnrad im Winter", ("Christoph Rad",), "Zeitschrift für Weberei"),
        ("Kette/Schuss", (), "Garn-Lexikon. Faden – Gewebe – Filz"),
    ]


def test_interviews_among_articles() -> None:
    """What one said to others is no work; where to read or hear it is a label of the line above."""
    line = "<div><p>&#8226; &#8220;{},&#8221; {}, {}.</div><blockquote><a href='/{}'>{}</a></blockquote>"
    page = "<h1>Ada Byron</h1><h2>Recent Publications</h2>" + "".join(
        (
            line.format("Whose wool is it?", "in <i>Wool Weekly</i>", "May 5, 2021", 1, "Read the article."),
            line.format("The flock", "interview in <i>Flock</i>", "July 1, 2020", 2, "Hear it (Spanish)."),
            line.format("No lamb left out", "in <i>Felt</i>", "March 3, 2021", 3, "Read it (Spanish)."),
        )
    )
    found = works(page)
    assert [(p.title, p.venue, len(p.links)) for p in found] == [
        ("Whose wool is it?", "Wool Weekly", 1),
        ("No lamb left out", "Felt", 1),
    ]


def test_sentence_on_a_page_beside_a_paper() -> None:
    """What the owner says of more on another page is no venue."""
    page = "<h1>Ada Byron</h1><h2>Publications</h2><table>" + "".join(
        f"<tr><td><a href='/{n}'>{title}</a> <b>Byron, A.</b>; Mill, C.; Rad, B. </td><td>{more}</td></tr>"
        for n, title, more in (
            (
                1,
                "Felt and Flocks in the Valley of Wool",
                "I have a <a href='/page.htm'> web page </a> with figures",
            ),
            (2, "Threads of the Long Winter", "<a href='/w.pdf'> WOOL version </a>"),
        )
    )
    assert [(p.title, p.venue) for p in works(page + "</table>")] == [
        ("Felt and Flocks in the Valley of Wool", None),
        ("Threads of the Long Winter", None),
    ]


@pytest.mark.parametrize(
    "where", [",Barcelona, Spain, Jul. 2019.", ", Lima, Peru, Mar. 2018.", ", Lima, Peru"]
)
def test_place_and_month_behind_a_quote(where: str) -> None:
    """Where and when a paper was presented is no venue, where no meeting is named."""
    page = "<h2>Publications</h2><ol>" + "".join(
        f'<li>Mill Jo, Lund Kim, <b>Byron Ada</b>, "<a href={n}.pdf>{title}</a>"{where}</li>'
        for n, title in enumerate(["On wool: a model of looms in practice", "How felt sings at night"])
    )
    assert [work.venue for work in works(page)] == [None, None]


@pytest.mark.parametrize("name", ["Tarafer", "Byron"])
def test_first_author_and_others_in_front(name: str) -> None:
    """A surname alone with "et al." and the year behind it, in front of all, tells the authors."""
    items = [
        f"{name} et. al (2022), Pair meetings of sheep: passing to tumbling",
        "Byron, A. &amp; Lund, K. (2021). Collective looms in sheared wool. <i>Soft Felt</i>, 2021.",
        "Byron, A., &amp; Lund, K. (2019). Carding of a woolly drop. <i>Annals of Wool</i>, 4(9), 103.",
        "Byron, A., &amp; Mill, D. (2012). Influence of mills on looms. <i>Renewable Felt</i>, 43, 22-30.",
    ]
    page = "<h1>Publications</h1><ol>" + "".join(
        f"<li><a href=https://doi.org/10.1122/{n}>{item}</a> <a href={n}.pdf>(pdf)</a></li>"
        for n, item in enumerate(items)
    )
    first, *_ = works(page)
    assert (first.title, first.authors) == ("Pair meetings of sheep: passing to tumbling", (name,))


def test_peer_review_over_works() -> None:
    """Below "Peer Review" stand works where they are printed so, and otherwise journals one judged for."""
    items = [
        "<b>Byron, A.</b>, Mill, T., and Lund, J. (2025). Wool Households and the Rise of Felt. <i>Loom"
        " Letters</i>, 127. <a href=https://doi.org/10.1016/j.l.1>https://doi.org/10.1016/j.l.1</a>",
        "Mill, A., <b>Byron, A.</b>, and Tilt, J. (2024). Sheep-centred Networks at Night. <i>Wool Days</i>,"
        " 1-23. <a href=https://doi.org/10.1080/w.2>https://doi.org/10.1080/w.2</a>",
    ]
    page = "<h1>Publications</h1><h2>Peer Review</h2><ol>" + "".join(f"<li>{i}</li>" for i in items) + "</ol>"
    assert titles(page) == ["Wool Households and the Rise of Felt", "Sheep-centred Networks at Night"]
    assert titles("<h2>Peer Review</h2><ul><li>Loom Letters, 2024</li><li>Wool Days, 2025</li></ul>") == []


def test_where_the_whole_list_is_found_is_no_work() -> None:
    """A plea to see an index for all works is none of them."""
    items = "".join(
        f'<li>A. Byron, J. Marsh (202{n}). <a href="x">Looms of the {n}th mill</a>. Wool Letters, {n}.'
        for n in range(4, 9)
    )
    plea = "(Please check out <a href='https://scholar.google.com/x'>Scholar</a> for a complete list.)"
    found = works(
        f"<table><tr><td></td><td>{OWNER}</td></tr><tr><td>Publications</td></tr><tr><td><table><tr><td>"
        f"<p>Highlighted Publications</p><br><p>{plea}</td></tr><tr><td><ol>{items}</ol></table></table>"
    )
    assert len(found) == 5


def test_two_words_of_a_title_in_a_link() -> None:
    """Two words that "and" joins are no names where a link to a file has no others."""
    page = a_list(
        "<a href='/6'>Slow Looms in Heavy Felt</a>, with <a href='http://x.org/a'>P.R. Mill</a>, "
        "<i>Rocky Wool Journal</i>, <strong>4</strong>, No. 5, 2017, 12-19.",
        "<a href='/7.pdf'>Superfelts and Slender Looms</a>, <i>J. Comp. Felt and Appl.</i>, "
        "<strong>5</strong>, No. 1, January 2003, 61-78.",
        "<a href='/8.pdf'>Winding by Night</a>, <i>Wool and its App.</i>, <strong>8</strong>, 2002.",
        "<a href='/9'>A Theory of Carding</a>, with <a href='http://x.org'>David Rad</a>, John J Loom & "
        "Sons, Inc., Woolton, November 2009.",
    )
    assert [(p.title, p.authors) for p in works(page)] == [
        ("Slow Looms in Heavy Felt", ("P.R. Mill",)),
        ("Superfelts and Slender Looms", ()),
        ("Winding by Night", ()),
        ("A Theory of Carding", ("David Rad",)),
    ]


def test_books_and_posts_by_their_kind() -> None:
    """A card that says no more than "Libro" is of a book that is out; a post on a blog is no publication."""
    card = "<article class='publication-card'><h2>{}</h2><p class='meta'>{}</p><p>{}</p>{}</article>"
    page = "<h1>Publicaciones</h1>" + "".join(
        (
            card.format("La lana del norte", "Libro · 2020", "Obra sobre el oficio de hilar.", ""),
            card.format("El hilo y la rueda", "Libro · 2017", "Obra sobre los telares de antes.", ""),
        )
    )
    assert [(p.title, p.venue, p.year, p.status) for p in works(page)] == [
        ("La lana del norte", None, 2020, Status.PUBLISHED),
        ("El hilo y la rueda", None, 2017, Status.PUBLISHED),
    ]
    post = "<div><p>{0} by Ada Byron</p><p>What it is like</p><a href='https://byron.substack.com/{0}'>Read</a></div>"
    assert (
        works("<h1>Writing</h1>" + post.format("Felting is easy") + post.format("No loom is neutral")) == ()
    )


def test_legend_below_a_list() -> None:
    """What a mark means is no work, whatever year stands over it."""
    item = (
        "<li>Rad B<sup>*</sup>, <b>Byron A<sup>*</sup></b>: <b>{}</b>. <em>Wool Biol</em> 2013, 4:4-5.</li>"
    )
    page = f"<h2>Publications</h2><p>2013</p><ul>{item.format('Looms in the Long Winter')}</ul>"
    assert titles(page + "<p>*: Contribute equally to the work.</p>") == ["Looms in the Long Winter"]


def test_volume_right_behind_a_slanted_venue() -> None:
    """No space parts the venue from what follows it; a volume, a number and a page tell no other work."""
    page = a_list(
        "A. Byron, B. Garn, <q>Slow Looms in Heavy Felt</q>, <i>Wool Letters</i><b>19</b>, 210 (2011)",
        "A. Byron, <q>Carding by Candlelight</q>, <i>Felt Physica</i>Vol.31, 77 (2012)",
        "A. Byron, <q>Why Wool Shrinks</q>, Loom Review X <b>12</b>, 021010 (2013)",
    )
    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("Slow Looms in Heavy Felt", "Wool Letters", 2011),
        ("Carding by Candlelight", "Felt Physica", 2012),
        ("Why Wool Shrinks", "Loom Review X", 2013),
    ]


_RUNNING_ON = (
    "<p>Felt at the Far End of Cold Looms\n{a} (submitted)</p>",
    "<p>Old Looms Seldom Spin Twice\nRosa M. Wool, Ada B. K. Byron, and Dina Garn (2015) \nWool Science</p>",
    "<p>Threads of the Far North\n{a} (2014)<br />\nJournal of Felt</p>",
    "<p>Yarns, Looms, and Mills: A Northern View\nByron A, Rad E (2012)\nFelt Biology\n"
    "10(3): e1001. doi:10.9999/wool.1</p>",
    "<p>A Theory of Slow Spinning\nByron, A. and Rad, E. (2009)\nFrontiers in Wool</p>",
)


def test_fields_on_lines_of_the_source() -> None:
    """A field on each line of a page's source, where Markdown has made the lines run on."""
    listed = "\n".join(_RUNNING_ON).format(a="Byron, ABK, Rad, MJ")
    more = "<p><a href='/sheep'>a link to our sheep</a></p>"
    found = works(f"<h1>Published journal articles</h1>{listed}{more}")
    assert [(p.title, p.authors, p.venue) for p in found] == [
        ("Felt at the Far End of Cold Looms", ("Byron, ABK", "Rad, MJ"), None),
        ("Old Looms Seldom Spin Twice", ("Rosa M. Wool", "Ada B. K. Byron", "Dina Garn"), "Wool Science"),
        ("Threads of the Far North", ("Byron, ABK", "Rad, MJ"), "Journal of Felt"),
        ("Yarns, Looms, and Mills: A Northern View", ("Byron A", "Rad E"), "Felt Biology"),
        ("A Theory of Slow Spinning", ("Byron, A.", "Rad, E."), "Frontiers in Wool"),
    ]


def test_a_page_that_breaks_its_lines_is_left_alone() -> None:
    """Where most paragraphs break their lines themselves, the source's line ends are none."""
    listed = "\n".join(p.replace("\n", "<br>\n") for p in _RUNNING_ON).format(a="Byron, ABK")
    assert with_breaks(listed) == listed


def test_lines_broken_for_their_width_run_on() -> None:
    """One paragraph that goes on in lower case tells that lines are broken for their width."""
    listed = "\n".join(_RUNNING_ON).format(a="Byron, ABK, Rad, MJ")
    assert with_breaks(listed) != listed
    listed += "<p>Felt in the\nnorth of Wales</p>"
    assert with_breaks(listed) == listed


def test_row_over_a_table_of_works() -> None:
    """What a table of works offers at its head is no work."""
    said = "Full texts of our notes/<br>Textos completos de mis notas"
    head = f"<tr><td><strong>{said}</strong></td><td><a href='/p'>Posters</a></td></tr>"
    row = (
        "<tr><td>Byron, Ada &amp; Rosa Wool. (20{}). Looms of the {}. Felt Letters, 8(2), 71-93.</td>"
        "<td><a href='/{}.pdf'>PDF</a></td></tr>"
    )
    rows = row.format(15, "Valley", 1) + row.format(17, "Coast", 2)
    found = titles(f"<h1>Publications</h1><table>{head}{rows}</table>")
    assert found == ["Looms of the Valley", "Looms of the Coast"]


def test_looks_that_classes_name() -> None:
    """A class called "italics" slants, one called "bold" is bold, whatever the style sheet says."""
    entry = (
        "<p>Wool, R. and <span class='bold'>Byron, A.</span> (20{0}) Felting by the {1} "
        "<span class='italics'>WOOL Spin Bulletin</span> <span class='bold'>{0}</span>: 215-219.</p>"
    )
    found = works("<h1>Publications</h1>" + entry.format("08", "River") + entry.format("12", "Pond"))
    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Felting by the River", "WOOL Spin Bulletin", 2008),
        ("Felting by the Pond", "WOOL Spin Bulletin", 2012),
    ]


def test_title_again_in_another_case() -> None:
    """A reference below a title that says it again in other capitals tells the venue behind it."""
    card = (
        "<div class='card'><h5 class='card-title'>{0} Toward the Mill</h5><p class='card-text'>Rosa Wool, "
        "Ada Byron, \"<a href='https://doi.org/10.9999/{1}'>{0} toward the Mill</a>,\" <i>{2}</i>, 33, "
        "99{1}, 2022.</p></div>"
    )
    cards = card.format("Long Walks in Wet Felt", 1, "Theta") + card.format(
        "Slow Looms That Go on and on", 2, "Wool Sciences"
    )
    assert [(p.title, p.venue) for p in works(f"<h4>Publications</h4>{cards}")] == [
        ("Long Walks in Wet Felt Toward the Mill", "Theta"),
        ("Slow Looms That Go on and on Toward the Mill", "Wool Sciences"),
    ]


def test_house_below_a_thesis() -> None:
    """Where a thesis was written is no work, whatever line it has to itself."""
    thesis = (
        "<p><strong>• {} Dissertation (in Spanish).<br>{}.<br>"
        "Advisors: José Lana, Rosa Hilo<br>{}, MX. 2014</p>"
    )
    page = "<h1>Publications</h1><h2>Dissertations / Thesis</h2>"
    page += thesis.format("Master", "Hilos del Norte y sus muchos Telares", "Instituto Real de Lana Fina")
    page += thesis.format("Bachelor", "Ovejas que vuelven del Valle", "Antigua Universidad Libre de Hilos")
    assert titles(page) == ["Hilos del Norte y sus muchos Telares", "Ovejas que vuelven del Valle"]


def test_list_below_the_name_alone_whose_every_entry_names_coauthors() -> None:
    """Three works, each "with …", are a list beside the drafts that a heading names."""
    page = (
        "<h1>Ada Byron</h1>"
        "<p><b>Threads that Hold at Night in a Mill</b>, Wool Letters, 2023, <br>with Grace King. <br>"
        "<a href='https://arxiv.org/abs/2210.01234'>[arXiv Version]</a></p>"
        "<p><b>Looms that Weave Slowly by Touch</b>, <br>with Grace King and Emmy Loom. <br>"
        "<a href='https://arxiv.org/abs/2211.01234'>[arXiv Version]</a></p>"
        "<p><b>Spindles and Yarns at Work</b> <br>with Grace King. <br>"
        "Proceedings of the 1st Workshop on Wool, ACM, 2018.</p>"
        "<h2>Works in progress</h2><p><b>Sheep Counted in their Sleep</b> <br>with Emmy Loom. <br></p>"
    )

    assert titles(page) == [
        "Threads that Hold at Night in a Mill",
        "Looms that Weave Slowly by Touch",
        "Spindles and Yarns at Work",
        "Sheep Counted in their Sleep",
    ]


def test_where_the_full_list_lies_is_no_work() -> None:
    """ "Full list on arXiv: author search" is no preprint; the number of one is a link to it."""
    page = (
        "<h1>Ada Byron</h1><p>Papers</p>"
        "<div class='paper'><div class='paper-title'>Woolly stacks of thread</div><div class='meta'>arXiv:"
        " <a href='https://arxiv.org/abs/2410.01234'>2410.01234</a> · math.AT</div></div>"
        "<div class='paper'><div class='paper-title'>Sheared Stone Pastures</div><div class='meta'>arXiv:"
        " <a href='https://arxiv.org/abs/2411.01234'>2411.01234</a> · math.AT</div></div>"
        "<p class='meta'>Full list on arXiv: <a href='https://arxiv.org/search/?q=A'>author search</a>.</p>"
    )
    found = works(page)

    assert [(p.title, [k.url for k in p.links]) for p in found] == [
        ("Woolly stacks of thread", ["https://arxiv.org/abs/2410.01234"]),
        ("Sheared Stone Pastures", ["https://arxiv.org/abs/2411.01234"]),
    ]


def test_labels_one_behind_the_other_in_a_line() -> None:
    """ "Title: … Author: … Journal: …" on one line, each label in bold, are fields."""
    work = the_work(
        "<b>Title: </b>Looms reveal patterns of season.\n<b>Author: </b>Byron, A. M.\n"
        "<b>Journal: </b>MS Thesis, University of Felt <b>Publication Year: </b>2024<br>"
        "<a href='https://felt.example/1'>DOI: felt.example/items/1</a>"
    )

    assert (work.title, work.authors, work.venue, work.year) == (
        "Looms reveal patterns of season",
        ("Byron, A. M.",),
        "MS Thesis, University of Felt",
        2024,
    )


def test_titles_as_headings_below_research() -> None:
    """Below "Research", headings over coauthors and a place are works."""
    page = (
        "<h1>Research</h1><h3>Wool dynamics in the wild</h3><p>with Mary Somerville</p>"
        "<p><em>Journal of Yarn</em> (2022)</p><p><a href='1'>Link</a> | <a href='2'>Preprint</a></p>"
        "<h3>Felt, revisited</h3><p>with Ben Garn and C. Spindel</p>"
        "<p><em>Under review at Fibre Quarterly</em></p><p><a href='3'>Preprint</a></p>"
        "<h3>A loom of one’s own</h3><p><em>Philosophical Fibres</em> (2020)</p><p><a href='4'>Link</a></p>"
    )

    assert titles(page) == ["Wool dynamics in the wild", "Felt, revisited", "A loom of one’s own"]


@pytest.mark.parametrize("above", ["<h1>Research</h1>", "<h1>Ada Byron</h1><h2>Research</h2>"])
def test_titles_over_what_they_are_about_below_research(above: str) -> None:
    """Below "Research", each heading over an abstract is a work's title, be nothing else told of it."""
    told = "<p>This paper compares nine looms. {}Yarns are spun out of few sheep, as all weavers know.</p>"
    found = ("Comparing Looms with Many Small Yarns", "Crimp distance with many sheep")
    page = above + "".join(
        f"<h3>{title}</h3>{told.format('Wool is wet when it rains. ' * 6)}" for title in found
    )

    assert titles(page) == [*found]


def test_title_called_the_job_market_paper_in_its_heading() -> None:
    """Beside the list of the others, above it and at the level of its heading."""
    told = (
        "<p>Threads are dear when it rains. Shepherds know what drives the price, as all weavers do.</p>" * 2
    )
    page = (
        "<h1>Research</h1><h2><b><a href=a.pdf>What drives the price of thread</a>(Job Market Paper)</b>"
        f"</h2>{told}<h2><b>Working papers</b></h2><h3><a href=b.pdf>What drives threads apart</a></h3>{told}"
        f"<h3><a href=c.pdf>Old Looms and the Worth of Wool</a></h3>{told}"
    )

    assert titles(page) == [
        "What drives the price of thread",
        "What drives threads apart",
        "Old Looms and the Worth of Wool",
    ]


@pytest.mark.parametrize("below", ["<p>Teaching: Wool 101</p>", "<p>Ask the office.</p>", ""])
def test_heading_over_no_work_is_no_job_market_paper(below: str) -> None:
    """What calls itself so over another list, or over nothing of a work, is no title."""
    page = (
        "<h1>Ada Byron</h1><h2>Working papers</h2><ul><li><a href=b.pdf>What drives threads apart</a>, 2019"
        "<li><a href=c.pdf>Old Looms and the Worth of Wool</a>, 2018</ul>"
        f"<h2>Materials for the Placement Office (job market paper)</h2>{below}"
    )

    assert titles(page) == ["What drives threads apart", "Old Looms and the Worth of Wool"]


@pytest.mark.parametrize(
    "below",
    [
        "<p>with Rosa Finch</p>",
        "<p>Abstract: We ask weavers.</p>",
        "<p><a href=a.pdf>Draft</a></p>",
        "<p>" + "Shepherds know what drives the price of thread. " * 4 + "</p>",
    ],
)
def test_job_market_paper_over_something_of_a_work(below: str) -> None:
    """Authors, an abstract or a file below such a heading tell that it is a title."""
    page = (
        f"<h1>Research</h1><h2><b>What drives the price of thread</b> (Job Market Paper)</h2>{below}"
        "<h2>Working papers</h2><ul><li><a href=b.pdf>What drives threads apart</a>, 2019"
        "<li><a href=c.pdf>Old Looms and the Worth of Wool</a>, 2018</ul>"
    )

    assert titles(page)[0].startswith("What drives the price of thread")
    assert len(titles(page)) == 3


def test_short_title_set_as_the_others() -> None:
    """Two words in bold begin an entry where the others' titles are bold paragraphs, too."""
    page = "".join(
        f"<p><b>{title}</b></p><p>with {names}</p><p><em>{venue}</em></p><p><a href='{n}'>Preprint</a></p>"
        for n, (title, names, venue) in enumerate(
            (
                ("Wool dynamics in the wild", "Ada Wolle", "Journal of Yarn (2022)"),
                ("Felt, revisited", "Ben Garn and C. Spindel", "Under review at Fibre Quarterly"),
                ("A loom of one’s own", "Ben Garn", "Philosophical Fibres (2020)"),
            )
        )
    )

    assert titles(f"<h1>Publications</h1>{page}")[1:2] == ["Felt, revisited"]


def test_praise_of_a_book_is_no_work() -> None:
    """What reviewers said of a book, in quotes and with their names, is no work of the owner's."""
    page = (
        "<h2>Books</h2><p><em><a href='1'>The Fleece: A Global History</a></em> (Loom Press, 2021)</p>"
        "<p>“A masterpiece.” – <em>Wool Review of Books</em></p>"
        "<p>“A book that every shepherd should own!” — Ben Garn, author of <em>The Last Ewe</em></p>"
        '<p>"The best account of wool in a generation." --Ben Garn, Fleece University</p>'
        "<p><em><a href='2'>Shearing Time</a></em> (Loom Press, 2015)</p>"
        "<p>“Beautifully written and argued” (C. Spindel, <em>Past and Pasture</em>)</p>"
        "<h2>Articles</h2><p>“<a href='2'>The Shepherd’s Clock</a>,” <em>Past</em> 240 (2018): 1–35.</p>"
        "<p>“Who Shears?” – <em>Past</em> 230 (2016)</p>"
    )

    assert titles(page) == [
        "The Fleece: A Global History",
        "Shearing Time",
        "The Shepherd’s Clock",
        "Who Shears?",
    ]


@pytest.mark.parametrize(
    "list_of",
    [
        "<dl><dt><a href='1'>Looms over lattices</a></dt><dd>{}</dd><dt><a href='2'>Stable skeins</a></dt>"
        "<dd>{}</dd><dt>Lectures on felt</dt><dd>{}</dd></dl>",
        "<ul><li>Looms over lattices<br>{}</li><li>Stable skeins<br>{}</li>"
        "<li>Lectures on felt<br>{}</li></ul>",
    ],
)
def test_short_titles_over_what_is_told_of_them(list_of: str) -> None:
    """Terms over what defines them, and items over their second line, are an entry each, however short."""
    told = (
        "with B. Garn. <i>J. Algebraic Yarn</i> 12 (2019), 1-20.",
        "Preprint, 2023.",
        "Lecture notes, 2015. <a href='3'>PDF</a>",
    )

    assert [(w.title, w.year) for w in works(f"<h2>Papers</h2>{list_of.format(*told)}")] == [
        ("Looms over lattices", 2019),
        ("Stable skeins", 2023),
        ("Lectures on felt", 2015),
    ]


def test_quoted_titles_that_are_no_praise() -> None:
    """What has a state, authors or a house behind it is a work, be it in quotes before a dash."""
    page = (
        "<h2>Papers</h2><ul><li>“Why do looms learn?” — Wool Letters, in press</li>"
        '<li>"What is felt?" - A. Byron and C. Mill. Wool Letters.</li></ul><h2>Forthcoming</h2>'
        "<ul><li>“Who shears the sheep?” – <i>Wool Letters</i></li></ul><h2>Books</h2><ul>"
        "<li>“Felting in the cold” (Felt Press, forthcoming)</li>"
        "<li>“Weaving yarn in valleys” (Loom University Press, with Jo Mill)</li></ul>"
    )

    assert titles(page) == [
        "Why do looms learn?",
        "What is felt?",
        "Who shears the sheep?",
        "Felting in the cold",
        "Weaving yarn in valleys",
    ]


def test_prize_in_a_list_below_its_work() -> None:
    """A bullet within a work's item that tells a prize, led to or not, is of that work."""
    page = (
        "<h2>Publications</h2><ul><li>Wolle, A., Byron, A. (2022). Wool dynamics. <i>Journal of Yarn</i>."
        "<ul><li>Media coverage: Wool Times, Sheep Daily</li><li>Awarded the 2023 Yarn Prize</li></ul></li>"
        "<li>Byron, A. (2021). Felt statics. <i>Fibre Letters</i>."
        "<ul><li>Winner, Golden Thread Prize</li></ul></li>"
        "<li>Byron, A. (2019). Combs of old. <i>Fibre Letters</i>.</li></ul>"
    )

    assert [(w.title, w.awards) for w in works(page)] == [
        ("Wool dynamics", ("Yarn Prize",)),
        ("Felt statics", ("Golden Thread Prize",)),
        ("Combs of old", ()),
    ]


def test_title_over_an_abstract_whose_page_a_journal_keeps() -> None:
    """Below "Research", a title over its abstract is a work where its link is a journal's page of it."""
    told = (
        "The effects of wool on the poor have become gospel. Pioneered in the mills, loans of yarn help. " * 2
    )
    page = "".join(
        f"<section><div><h4>{link}<strong>{title}</strong></h4><br></div><div><h4>{told}</h4></div></section>"
        for title, link in (
            ("Taxing the Wool: an account of levies", "<a href='a.pdf'><img src='a.png'></a>"),
            ("Sheep Divided: a model of pastures", "<a href='b.pdf'><img src='b.png'></a>"),
            (
                "Not All Yarns Were Spun Equal",
                "<a href='https://www.jstor.org/stable/20240999'><img src='c.png'></a>",
            ),
        )
    )

    assert len(titles(f"<h1>Research</h1>{page}")) == 3


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        (
            "Loom Sight, Colours, & Thread Weaving: Wool Understanding, Vol. 54, no. 1 (1991), pp. 74-97.",
            "Loom Sight, Colours, & Thread Weaving: Wool Understanding",
        ),
        (
            "Beyond the Loom Neighbourhood: Entering the Era of Felt, held 23-27 January 2017 at the Mill"
            " Centre for Sheep",
            "Beyond the Loom Neighbourhood: Entering the Era of Felt",
        ),
    ],
)
def test_long_venue_that_its_volume_or_days_tell(behind: str, venue: str) -> None:
    """Many words with no word of venues are one where volume and pages, or the days it was held, follow."""
    found = the_work(f"C. King, A. Byron, “The basis of spinning and of carding by hand”. {behind}")
    assert found.venue == venue


def test_short_citation_of_the_work_itself_leads_to_its_file() -> None:
    """Below a work "Mill et al. (2011)", linked, is its file and no work beside it."""
    item = (
        "<li class=pub>Mill R, Lund J, Byron A (20{0}) Sorting {1} by touch in a mill. Wool J. 6: 28-98.\n"
        "<br><u><a href='{0}.pdf'>Mill et al. (20{0})</a></u>\n\n"
    )
    found = works(f"<h1>Papers</h1><ol>{item.format('11', 'threads')}{item.format('09', 'sheep')}</ol>")

    assert [(p.title, [k.url for k in p.links]) for p in found] == [
        ("Sorting threads by touch in a mill", ["https://byron.example/papers/11.pdf"]),
        ("Sorting sheep by touch in a mill", ["https://byron.example/papers/09.pdf"]),
    ]


def test_who_the_owner_is_is_no_work() -> None:
    """A name over sentences on one's life, with a linked school and no year, is no work of it."""
    works = "".join(
        f"<tr><td><p><a href='{n}.pdf'><papertitle>{title}</papertitle></a><br>Carl Mill, Ada Byron, Eva Lund"
        f"<br><em>Wool Letters</em><br><a href='https://arxiv.org/abs/2006.1247{n}'>paper</a></p></td></tr>"
        for n, title in enumerate(
            ("Looms at night", "Felts made by day", "Yarn under load", "Sheep in turns")
        )
    )
    life = (
        "I am currently a post-doctoral weaver at LIT, and an affiliate assistant spinner in felt "
        "science at the Carl G. Mill School at the <a href='https://spin.example/'>University of "
        "Spindles</a>. I will join the mill as a spinner in Fall 2022. At LIT, I am collaborating "
        "with <a href='https://mill.example/'>Professor Carl Mill</a> and <a "
        "href='https://reed.example/'>Professor Tom Reed</a>. I am currently looking for highly "
        "motivated weavers who like pushing felts over the edge of what mills can do with me at US. "
        "Please apply directly through the <a href='https://apply.example/'>US mill portal</a>, and "
        "drop me a line to look through your cloth.",
        "I completed my PhD in felts and yarn at <a href='https://bay.example'>BAY</a> at <a "
        "href='https://woolton.example/'>UC Woolton</a>, where I was advised by <a "
        "href='https://lund.example/'>Professor Eva Lund</a> and <a "
        "href='https://king.example/'>Professor Jo King</a> and funded by the WSF GRFP. In a previous "
        "life, I completed my bachelors degree at UC Woolton.",
        "My main research goal is to make looms that learn how to weave cloth of many kinds in many "
        "mills. To that end, I work towards felts that hold in rain. Recently, I have been looking at "
        "the counting of sheep, the long collection of wool in the hills, carding without combs and "
        "yarn of several kinds and at nimble spinning with wooden hands.",
    )
    told = "".join(f"<p>{words}</p>" for words in life)
    page = (
        f"<table><tr><td><p align='center'><name>Ada Byron</name></p>{told}</td></tr></table>"
        f"<h2>Papers</h2><table>{works}</table>"
    )

    assert titles(page) == ["Looms at night", "Felts made by day", "Yarn under load", "Sheep in turns"]


def test_a_saying_is_no_work() -> None:
    """What a page quotes in a block of its own, with who said it at its foot, is no work."""
    page = (
        "<h2>My thesis</h2><p>I card wool.</p><blockquote><p><a href='https://say.example/'>Wool</a> is a "
        "great cloth but it takes long days to comb it and patience to wear it. Felt sells better.</p>"
        "<footer>Edgar Wilhelm Lund</footer></blockquote><h2>Publications</h2><ul><li>Ada Byron, Carl Mill. "
        "<b>Looms at night</b>. Wool Letters, 2021.</li></ul>"
    )

    assert titles(page) == ["Looms at night"]


def test_linked_headings_over_remarks() -> None:
    """A heading that leads to a journal's page is a work; remarks behind dashes below it are no venue."""
    boxes = "".join(
        f"<div class=box><a href='https://www.wool.example/articles/s41598-02{n}'><h3>{title}</h3></a>"
        "<p> - Combs felts on looms without Looking.</p>"
        "<p> - Utilizes Carding and Felt hiding to estimate wool.</p></div>"
        for n, title in enumerate(("Distributed carding of felts by a loom", "Weaving cloth for use at sea"))
    )

    found = works(f"<h1>Ada Byron</h1><h2>Publications</h2>{boxes}")

    assert [(p.title, p.venue) for p in found] == [
        ("Distributed carding of felts by a loom", None),
        ("Weaving cloth for use at sea", None),
    ]
