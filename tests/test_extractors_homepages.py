"""Pages of researchers in computing, as they write them by hand or fill a template."""

from __future__ import annotations

import pytest

from snapshots.model import Status
from snapshots.venues import read_venue
from tests.extracting import a_list, the_work, titles, works


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("WOOL Transactions, Vol. E12-B, No. 3, June 2019", "WOOL Transactions"),
        ("WOOL Transactions 97-D(5): 12-23, 2014", "WOOL Transactions"),
        ("Wool trees, 2019 (+ co-first author)", "Wool trees"),
        ("Wool Letters (*corresponding author), 2021", "Wool Letters"),
        ("Wool Letters, 2022 (equal contribution)", "Wool Letters"),
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
        "EWE: An Expressive Weaving Engine",
        "Yarns as Topics : Many-Thread Weaving by Topic Discovery",
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
        "<li><b>Byron, A.</b>, King, W. (2016). <a href='b.pdf'>I Am Loom: Learning to Break Yarn</a>."
        " In Proceedings of the 1st Symposium on Felt (SF), March 2016."
        "<ul><li>Dataset: <a href='https://three.example/z'>Yarn picture dataset</a> collected from mills"
        "</li></ul></li></ul></div>"
        "2015<div><ul><li>King, W., <b>Byron, A.</b> (2015). <a href='c.pdf'>Where Is the Weaver?</a>"
        " In Proceedings of the 9th Symposium on Wool (SW), May 2015.</li></ul></div>"
    )

    assert titles(f"<h1>Publications</h1>{page}") == [
        "Threads that Hold at Night",
        "I Am Loom: Learning to Break Yarn",
        "Where Is the Weaver?",
    ]


@pytest.mark.parametrize(
    "header",
    [
        "<div><h3><a href='/'>Ada (Countess) Byron</a></h3><p>ML/AI Engineer and Researcher<br>"
        "<a href='cv.pdf'>Resume</a></p></div>",
        "<a href='me.jpg'>Image of Prof. Byron</a>",
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
