"""Honours: the parts of an entry, sentences that tell of one, data; and what is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from crawler.extractors.awards.finder import find_awards
from crawler.extractors.data import from_records
from crawler.reading import read
from crawler.reading.document import Break, Heading, Line, Mark, Span
from crawler.reading.source import Source
from tests.bibliographies.honours import drawn_honours
from tests.bibliographies.reading import honours_read
from tests.honours_found import ON, OWNER, Told, awards_of, html, in_blocks, markdown, printed, with_margin
from tests.processor_time import seconds


def test_sentence_over_the_list_is_none() -> None:
    """A line that leads to the list is no entry of it."""
    found = markdown("## Awards\n\nHere is a brief list of my honors and awards:\n\n* Spinning Prize, 2021\n")

    assert found == [("Spinning Prize", 2021, None)]


# --- title, giver, year ---


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Spinning Prize, Best MSc Paper, KU Wool (2019)",
            ("Spinning Prize, Best MSc Paper", 2019, "KU Wool"),
        ),
        ("ICWS Travel Award, Woolton, LA, 2019", ("ICWS Travel Award", 2019, None)),
        ("National Wool Fellowship, India, 2007", ("National Wool Fellowship", 2007, None)),
        ("Best Paper Award (2023) – Conference on Yarn", ("Best Paper Award", 2023, "Conference on Yarn")),
        (
            "Most Influential Paper Award – YarnConf’23, 2023",
            ("Most Influential Paper Award", 2023, "YarnConf’23"),
        ),
        (
            "Wool Society Prize in Weaving, First Place, 2022",
            ("Wool Society Prize in Weaving, First Place", 2022, None),
        ),
        (
            "Yarn Maths Competition, Special Award (2007)",
            ("Yarn Maths Competition, Special Award", 2007, None),
        ),
        (
            "“Weaver of the Game”, Wool University, Oct. 28, 2017",
            ("Weaver of the Game", 2017, "Wool University"),
        ),
        ("Carding Medal, Wool Society, 05/2020", ("Carding Medal", 2020, "Wool Society")),
        ("Fellow of the Wool Society (2016)", ("Fellow of the Wool Society", 2016, None)),
        ("Loom Fellow (declined), 2018", ("Loom Fellow", 2018, None)),
        ("Loom Research Award, 2022. ($70,000)", ("Loom Research Award", 2022, None)),
        ("Best Paper Award, ICWS, for [C11] 2017", ("Best Paper Award", 2017, "ICWS")),
        (
            "2nd Prize in Loom Contest (LC 2021) organized by the Yarn Symposium (YS-2021). - July, 2021",
            ("2nd Prize in Loom Contest (LC 2021)", 2021, "Yarn Symposium (YS-2021)"),
        ),
        (
            "Best Paper in Yarn in 1999, Wool Society (2000)",
            ("Best Paper in Yarn in 1999", 2000, "Wool Society"),
        ),
        ("Dec. 2020: Wool Scholarship, 2019-2020. View the certificate.", ("Wool Scholarship", 2020, None)),
        (
            "Carding Award for the 15th Yarn Conference (YC), 2020. Paper: On Wool.",
            ("Carding Award for the 15th Yarn Conference (YC)", 2020, None),
        ),
        (
            '2022 "Yarn Valley · Silk Cup" Contest, Second Prize',
            ('"Yarn Valley · Silk Cup" Contest, Second Prize', 2022, None),
        ),
        ("Fellow, Academy of Yarn and Wool (elected 2012)", ("Fellow", 2012, "Academy of Yarn and Wool")),
        (
            "2024.11 Project with an Honorable Mention in the 2024 Yarn Contest",
            ("Project with an Honorable Mention in the 2024 Yarn Contest", 2024, None),
        ),
        ('Wool Best Paper Award for "On Wool: A Tutorial", 2023', ("Wool Best Paper Award", 2023, None)),
        (
            "August 2019 - Runner up Best Paper Award at ICWS 2019 for the paper “Spinning from Wool”.",
            ("Runner up Best Paper Award at ICWS 2019", 2019, None),
        ),
        ('2014 Best poster award, Woolton ("Patterns in yarn")', ("Best poster award, Woolton", 2014, None)),
        ("Carding Prize (2018) Title: On Wool and Yarn", ("Carding Prize", 2018, None)),
        ("Awarded the Carding Scholarship (July 2024).", ("Carding Scholarship", 2024, None)),
        (
            "Top rank in the class of 2017 in Weaving, in terms of GPA",
            ("Top rank in the class of 2017 in Weaving, in terms of GPA", 2017, None),
        ),
        ("Dr. W. S. Wong Prize — Highest marks in the second year", ("Dr. W. S. Wong Prize", None, None)),
        ("Dean's Award, Wool College (2019/2020)", ("Dean's Award", 2019, "Wool College")),
        ("Loom Prize, Wool Society, 500 USD (2019)", ("Loom Prize", 2019, "Wool Society")),
        ("Yarn Award (2009; 8 recipients in the firm)", ("Yarn Award", 2009, None)),
        (
            "<b>Short Paper Award</b>, WOOL (Wool Conference), 2019",
            ("Short Paper Award", 2019, "WOOL (Wool Conference)"),
        ),
        ("<b>Loom Fellowship</b> @Wool University 2019", ("Loom Fellowship", 2019, "Wool University")),
        ("2008~2010 Wool Scholarship", ("Wool Scholarship", 2008, None)),
        ("2023 Awarded Wool <i>Travel Fellowship</i>", ("Wool Travel Fellowship", 2023, None)),
        (
            'Awarded the prestigious "Spinning Scholarship" by the Wool Foundation (2012)',
            ("Spinning Scholarship", 2012, "Wool Foundation"),
        ),
        (
            "<b>Loom Fellowship</b> awarded from 2023 to 2025 by the University of Wool",
            ("Loom Fellowship", 2023, "University of Wool"),
        ),
        (
            "Sept 2021 Loom Fellowship, For supporting my stay at WOOL",
            ("Loom Fellowship, For supporting my stay at WOOL", 2021, None),
        ),
        ("2021 Wool Best Paper Award, 1st Place 🥇", ("Wool Best Paper Award, 1st Place", 2021, None)),
        ("2021 \u2003 优秀奖学金 \u2003 羊毛大学", ("优秀奖学金", 2021, "羊毛大学")),
        (
            "2016 1st Place, Poster on KNIT and CARD Looms, WOOL",
            ("1st Place, Poster on KNIT and CARD Looms", 2016, "WOOL"),
        ),
        ("2016 Third Prize, WOOL", ("Third Prize", 2016, "WOOL")),
        (
            "2015 Paper Award at the Wool Conference, “Yarn Protections and the Great Thread”",
            ("Paper Award at the Wool Conference", 2015, None),
        ),
        ("Yarn Scholarship (Sept. - Nov. 2019)", ("Yarn Scholarship", 2019, None)),
        ("2018年3月 羊毛学会 山羊賞", ("羊毛学会 山羊賞", 2018, None)),
        ("2019 Förderpreis, Universität Wolle", ("Förderpreis", 2019, "Universität Wolle")),
        ("国家奖学金, 羊毛大学, 2019", ("国家奖学金", 2019, "羊毛大学")),
        ("2026 Wool Paper Award at WOOL'26 [4]", ("Wool Paper Award at WOOL'26", 2026, None)),
        (
            "2022 Felt Excellence Award by Wool Laboratory, recognized for the development of many looms.",
            ("Felt Excellence Award", 2022, "Wool Laboratory"),
        ),
        (
            "Best paper award for “Automated looms: A survey of carding” by the 38th Wool Symposium in 2021.",
            ("Best paper award", 2021, "38th Wool Symposium"),
        ),
        ("2018 Carding Award. Wool College", ("Carding Award", 2018, "Wool College")),
        (
            "First place in M.S. student poster contest. Wool Society of America, Northern Branch, 2006",
            ("First place in M.S. student poster contest", 2006, "Wool Society of America, Northern Branch"),
        ),
        (
            "2018 Carding Award. Paid for a year at Wool College",
            ("Carding Award. Paid for a year at Wool College", 2018, None),
        ),
        ("Recipient, Dean's Carding Scholarship, 2018", ("Dean's Carding Scholarship", 2018, None)),
        ("2015 Wool Council doctoral studentship", ("Wool Council doctoral studentship", 2015, None)),
        ("Weaver's 30 under 30, 2012", ("Weaver's 30 under 30", 2012, None)),
    ],
)
def test_one_entry(entry: str, told: Told) -> None:
    """An entry's title, year and giver are parted by what the words are, not by one pattern."""
    assert html(f"<h2>Awards</h2><ul><li>{entry}</li></ul>") == [told]


# --- sentences ---


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She received the Wool Fellowship in 2020.", [("Wool Fellowship", 2020, None)]),
        (
            "My thesis was awarded the 2021 Shear Award and the 2021 Honourable Mention for the Yarn Award.",
            [("Shear Award", 2021, None), ("Honourable Mention for the Yarn Award", 2021, None)],
        ),
        (
            "My PhD was supported by a Loom Fellowship and the Wool Research Centre.",
            [("Loom Fellowship", None, None)],
        ),
        (
            "Dr. Wong is a Fellow of the Wool Society and recipient of the Carding Medal (2019) for work.",
            [("Fellow of the Wool Society", None, None), ("Carding Medal", 2019, None)],
        ),
        ("He is a former Fulbright Scholarship recipient.", [("Fulbright Scholarship", None, None)]),
        (
            "In 2018, I won a Spinning Prize from the Carding Society.",
            [("Spinning Prize", None, "Carding Society")],
        ),
        (
            "I am a Wool Society Fellow and was elected to the National Academy of Yarn in 2019.",
            [("Wool Society Fellow", None, None), ("Elected to the National Academy of Yarn", 2019, None)],
        ),
        (
            "I have received several awards, including a Loom Fellowship (2006), an NSF CAREER award (2007),"
            " the Wool Conference Best Paper award (2008), and the Carding Prize (2013).",
            [
                ("Loom Fellowship", 2006, None),
                ("NSF CAREER award", 2007, None),
                ("Carding Prize", 2013, None),
            ],
        ),
        ("I hold the Canada Research Chair in Wool.", [("Canada Research Chair in Wool", None, None)]),
        (
            "I served at the WU. My research has been recognized by a Loom Prize.",
            [("Loom Prize", None, None)],
        ),
        ("She won the Carding Prize in 2018 with Bo Li.", [("Carding Prize", 2018, None)]),
        (
            "I have been awarded the 2018 Loom Faculty Award for weaving, teaching, and promise.",
            [("Loom Faculty Award", 2018, None)],
        ),
        (
            "She earned recognition including the 2012 Wool Dissertation Award and a Loom Prize.",
            [("Wool Dissertation Award", 2012, None), ("Loom Prize", None, None)],
        ),
        ("She was named a Loom Foundation Scholar in 2017.", [("Loom Foundation Scholar", 2017, None)]),
        ("Awarded a highly competitive Wool Weaving Award.", [("Wool Weaving Award", None, None)]),
    ],
)
def test_honours_told_in_sentences(sentence: str, told: list[Told]) -> None:
    """A sentence that says what the owner received, won, was named, is an honour's evidence."""
    assert html(f"<h1>Ada Wong</h1><p>I weave at Wool University. {sentence} I like tea.</p>") == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Our paper received the Best Paper Award at the Wool Conference in 2020.",
        "My student Bo Li received the Spinning Prize in 2021.",
        "I am a research fellow at the Institute of Wool.",
        "She is a Postdoctoral Fellow in the Department of Yarn.",
        "I received my PhD from Wool University in 2019.",
        "Her work has won several best paper awards at ICWS and SPIN.",
        "I am serving on the committee of the Carding Dissertation Award.",
        "My work is supported by the Wool Council and an Early Yarn Grant.",
        "See my Google Scholar profile, which holds over 1000 citations (Google Scholar, 2018).",
        "I will be looking for students who won a Fulbright Fellowship or the like.",
    ],
)
def test_sentences_that_tell_of_no_honour(sentence: str) -> None:
    """Papers' prizes, students' honours, posts, degrees, grants and boasts at large are none."""
    assert html(f"<h1>Ada Wong</h1><p>I weave at Wool University. {sentence} I like tea.</p>") == []


def test_a_listed_honour_is_told_once() -> None:
    """An honour of the list that the running text tells too is one honour."""
    found = html(
        "<h1>Ada Wong</h1><p>She received the Wool Fellowship in 2020.</p>"
        "<h2>Awards</h2><ul><li>Wool Fellowship, Carding Society, 2020</li></ul>"
    )

    assert found == [("Wool Fellowship", 2020, "Carding Society")]


# --- what is none ---


@pytest.mark.parametrize(
    "heading", ["News", "Grants", "Service", "Talks", "Teaching", "Students", "Education"]
)
def test_other_sections_hold_none(heading: str) -> None:
    """Lines of other sections are no honours though they use the words."""
    found = html(
        f"<h2>{heading}</h2><ul><li>2021: Award Committee, Wool Prize</li>"
        "<li>May 2020: Spinning Fellowship talk</li></ul>"
    )

    assert found == []


def test_what_is_spoken_is_none() -> None:
    """A keynote or an invited talk in a list of honours is none; a lecture that is a prize is one."""
    found = html(
        "<h2>Honors</h2><h3>2023</h3><ul><li>Keynote Speaker, Bank of Wool</li>"
        "<li>Carding Prize, Wool Institute</li><li>Luncheon Address, Yarn Association</li>"
        "<li>Guest Lecturer at Wool College</li></ul>"
    )

    assert found == [("Carding Prize", 2023, "Wool Institute")]


def test_tasks_are_no_honours() -> None:
    """Who chaired a programme is told in a list of honours, and is none; a named chair is one."""
    found = html(
        "<h2>Honors</h2><ul><li>Program co-chair, WOOL 2020</li><li>General Chair, Loom Symposium, 2019</li>"
        "<li>Lovelace Chair in Weaving, Wool University, 2018</li></ul>"
    )

    assert found == [("Lovelace Chair in Weaving", 2018, "Wool University")]


@pytest.mark.parametrize(
    ("heading", "own"),
    [
        ("Students' awards", False),
        ("Prizes won by my PhD students", False),
        ("Awards to lab members", False),
        ("Advisee Awards", False),
        ("Undergraduate awards", True),
        ("Postdoctoral fellowships and awards", True),
        ("Awards for teaching", True),
    ],
)
def test_honours_of_others(heading: str, own: bool) -> None:
    """Below a heading that says whose they are, the honours of students are not the owner's."""
    found = html(f"<h2>Honors</h2><h3>{heading}</h3><ul><li>Carding Prize, Wool Institute, 2020</li></ul>")

    assert found == ([("Carding Prize", 2020, "Wool Institute")] if own else [])


@pytest.mark.parametrize(
    "line",
    [
        "Selected recognitions from my work in the mill.",
        "One-year fellowship awarded to a candidate in the Wool Group.",
        "Winning an award is always a special moment. A. Weaver",
        "Awards recognizing outstanding contributions to the mill",
        "Recognition in weaving, spinning, and life at the mill.",
        "Honors and prizes received for work on looms.",
        "Scholarship",
        "Honors",
        "Supplemental Grant. This is awarded by the Fellowships Committee of the mill.",
    ],
)
def test_words_over_or_about_honours_are_none(line: str) -> None:
    """A sentence without a date, and a name of honours at large, is no honour."""
    assert html(f"<h1>Awards</h1><p>{line}</p><ul><li>Spinning Prize, 2021</li></ul>") == [
        ("Spinning Prize", 2021, None)
    ]


def test_sentence_on_a_doctor_is_no_entry() -> None:
    """ "Dr." begins a prize's name, and a sentence on someone who got one."""
    found = html("<h2>Awards</h2><p>Dr. Ada Wong received the Loom Prize of the Wool Society in 2019.</p>")

    assert found == [("Loom Prize of the Wool Society", 2019, None)]


# --- data ---


def test_widget_of_honours_in_front_matter() -> None:
    """Items in the front matter of a page titled as honours are honours; its grants are none."""
    widget = (
        "+++\ntitle = 'Accomplish&shy;ments'\n\n[[item]]\n  organization = 'Wool University'\n"
        "  title = 'Carding Prize'\n  date_start = '2017-01-01'\n\n[[item]]\n  organization = 'Yarn Fund'\n"
        "  title = 'Research Grant'\n  date_start = '2019-01-01'\n\n[[item]]\n  organization = 'Yarn'\n"
        "  title = 'Spinning with Machines'\n  date_start = '2020-01-01'\n+++\n"
    )

    assert markdown(widget) == [("Carding Prize", 2017, "Wool University")]
    assert markdown(widget.replace("Accomplish&shy;ments", "Awards"))[1][0] == "Spinning with Machines"


def test_file_of_awards() -> None:
    """A data file named for honours holds honours: giver and year in fields, in the name, or told."""
    text = (
        "- title: Loom Award\n  granter: Wool Society\n  paper: On Wool\n  year: 2026\n"
        "- name: Wool Travel Award — Congress of the Wool Society (2025)\n"
        "- title: Young Weaver Award (21/517)\n  description: 32nd Meeting of the Yarn Club, 2024.\n"
    )
    document = read(
        Source(body=text.encode(), url="https://a.example/_data/awards.yml", file_name="awards.yml")
    )

    assert awards_of(document) == [
        ("Loom Award", 2026, "Wool Society"),
        ("Wool Travel Award", 2025, "Congress of the Wool Society"),
        ("Young Weaver Award", 2024, None),
    ]
    assert from_records(document, OWNER, ON) == ()


def test_honours_with_an_author_or_a_venue_are_no_works() -> None:
    """What stands in a file of honours, or has a granter, is no work; "awarded by …" names the giver."""
    text = (
        "- author: wong\n  title: <b>Shear Award</b> (1 of 9) awarded by the Wool Club (WC)\n  date: 2019\n"
        "- title: Spinning Prize\n  venue: 13th Wool Conference\n  granter: Wool Society\n  year: 2018\n"
    )
    named, other = (
        read(Source(body=text.encode(), url=f"https://a.example/{n}.yml", file_name=f"{n}.yml"))
        for n in ("awards", "works")
    )
    prize = ("Spinning Prize", 2018, "Wool Society")

    assert awards_of(named) == [("Shear Award (1 of 9)", 2019, "Wool Club (WC)"), prize]
    assert from_records(named, OWNER, ON) == ()
    assert prize in awards_of(other)
    assert "Spinning Prize" not in [p.title for p in from_records(other, OWNER, ON)]


def test_file_that_is_a_bare_list_of_awards() -> None:
    """A data file of mere lines, named for honours, is read line by line; under another name it is mute."""
    text = b"- Test of Time Award, WOOL Society, 2022\n- Young Weaver, Wool Laboratory\n"
    named, other = (
        read(Source(body=text, url=f"https://a.example/{n}.yml", file_name=f"{n}.yml"))
        for n in ("awards", "x")
    )

    assert awards_of(named) == [
        ("Test of Time Award", 2022, "WOOL Society"),
        ("Young Weaver", None, "Wool Laboratory"),
    ]
    assert (awards_of(other), from_records(named, OWNER, ON)) == ([], ())


# --- order and cost ---


def test_hostile_text_costs_little() -> None:
    """Text made to make expressions backtrack costs no more than other text of its length."""
    bombs = (
        "2019, " * 3000,
        "(" * 20_000,
        "awarded the " * 2000,
        "a, " * 6000,
        "May 1, " * 3000,
        "Prize and the " * 1500,
    )

    def read_all() -> None:
        for bomb in bombs:
            awards_of(printed(bomb))
            awards_of(printed(bomb, heading="About"))

    assert seconds(read_all, under=2) < 2


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            "2003–2006. Shepherd Scholar, held at University of Woolton",
            ("Shepherd Scholar", 2003, "University of Woolton"),
        ),
        (
            "Best student paper award at LOOMS, Nov. 2001 (adviser of Rosa Soto).",
            ("Best student paper award at LOOMS", 2001, None),
        ),
        ("Doctoral Fellowship, Banque de Laine 2018–2021", ("Doctoral Fellowship", 2018, "Banque de Laine")),
    ],
)
def test_words_around_giver_and_date(item: str, told: Told) -> None:
    """Where an honour was held, whom it was with, and a bank that gave it."""
    assert html(f"<h2>Honors and Awards</h2><ul><li>{item}</li></ul>") == [told]


def test_who_gave_it_in_front_and_who_else_got_it() -> None:
    """An honour's sort stands behind its giver; others that got it too stand behind theirs."""
    page = (
        "<h1>Grants and awards</h1><ul><li>2008-2011: Woolton Valley, PhD scholarship.</li>"
        "<li>2005: Loom Scheme award, Yarnian Weaving Council, with Ida Lund, Bo Weaver</li>"
        "<li>2004: Felt Fellowship, Research Institute</li></ul>"
    )

    assert html(page) == [
        ("PhD scholarship", 2008, "Woolton Valley"),
        ("Loom Scheme award", 2005, "Yarnian Weaving Council"),
        ("Felt Fellowship", 2004, "Research Institute"),
    ]


def test_honour_below_a_bold_house_beside_its_date() -> None:
    """What was won stands below where it was won."""
    document = with_margin(
        ("04/2013", "*FELT (Conference on Human Weavers)*"),
        ("", "Honorable Mention, Best Poster"),
        ("09/2009", "*Loom Scholarship*"),
        ("", "One-year scholarship for weavers"),
    )

    assert awards_of(document) == [
        ("Honorable Mention, Best Poster", 2013, "FELT (Conference on Human Weavers)"),
        ("Loom Scholarship", 2009, None),
    ]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            "Winner of the Loom Cup (May 2021; $3k)",
            ("Winner of the Loom Cup", 2021, None),
        ),
        (
            "Dean's List, Wool College, 2020-2022 (among five of all weavers (but for two terms), each term)",
            ("Dean's List", 2020, "Wool College"),
        ),
        (
            "Shear Scholarship, Wool University, 2019 (full scholarship)",
            ("Shear Scholarship", 2019, "Wool University"),
        ),
        (
            "2024 Shear Medal of Wool University (羊毛奖章), the highest honor of Wool students",
            ("Shear Medal of Wool University (羊毛奖章)", 2024, None),
        ),
        ("2023 Felt Scholarship, only 10 weavers in the country", ("Felt Scholarship", 2023, None)),
        (
            "2025 Woolton Undergraduate Research Award (羊毛大学科学基金本科生计划)",
            ("Woolton Undergraduate Research Award (羊毛大学科学基金本科生计划)", 2025, None),
        ),
        (
            "First Prize, 5th Felt Cup Weaving Challenge - Big Yarn Competition (Dec 2024)",
            ("First Prize, 5th Felt Cup Weaving Challenge – Big Yarn Competition", 2024, None),
        ),
    ],
)
def test_brackets_behind_an_honour(item: str, told: Told) -> None:
    """A sum beside the date, a sentence with brackets of its own, a remark, the honour in another script."""
    assert html(f"<h2>Honors and Awards</h2><ul><li>{item}</li></ul>") == [told]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("<b>2nd Place</b>, Loom Challenge, 2020", ("2nd Place, Loom Challenge", 2020, None)),
        (
            "<b>Winner</b> of the Loom Hackathon 2020, Wool University",
            ("Winner of the Loom Hackathon 2020", 2020, "Wool University"),
        ),
        (
            "<b>First Prize Winner</b> of the Loom Cup, 2022",
            ("First Prize Winner of the Loom Cup", 2022, None),
        ),
        ("<b>Best Yarn Award</b> at ICWS 2020", ("Best Yarn Award", 2020, "ICWS")),
        (
            "2020<br><b>Best Yarn Award</b><br>On Carding · Wool Society",
            ("Best Yarn Award", 2020, "Wool Society"),
        ),
    ],
)
def test_bold_ranks_and_what_follows_them(item: str, told: Told) -> None:
    """A rank in bold is not all of the honour: what it was won in follows."""
    assert html(f"<h2>Honors and Awards</h2><ul><li>{item}</li></ul>") == [told]


@pytest.mark.parametrize("name", ["honors.html", "awards/", "honors_and_awards.php"])
def test_page_that_only_its_address_names(name: str) -> None:
    """Where no heading says so, the address may say that a page is of honours; words of honours decide."""
    page = f"<p>{'~' * 70}Ada~Byron~~~~About~~~~Honors~~~</p>" + "".join(
        f"<p>{words}</p>"
        for words in ("Recipient of WSF Graduate Fellowship", "Loom Workshop Travel Award 2017", "Knitting")
    )

    def told(url: str) -> list[Told]:
        body = f"<body>{page}</body>".encode()
        return awards_of(read(Source(body=body, url=url, content_type="text/html; charset=utf-8")))

    assert told(f"https://byron.example/{name}") == [
        ("WSF Graduate Fellowship", None, None),
        ("Loom Workshop Travel Award", 2017, None),
    ]
    assert not told("https://byron.example/misc.html")


@pytest.mark.parametrize(
    ("entry", "title", "giver"),
    [
        (
            "“Winner of the Weaving Blog Contest” at Woolton University (Oct. 2020)",
            "Winner of the Weaving Blog Contest",
            "Woolton University",
        ),
        ('"National Scholarship" 2020', "National Scholarship", None),
        ("“Fellowship to attend Loom Days” (Jul. 2020)", "Fellowship to attend Loom Days", None),
    ],
)
def test_name_in_quotes(entry: str, title: str, giver: str | None) -> None:
    """What stands in quotes at the beginning is the honour's name; where it was given stands behind."""
    assert html(f"<h1>Honors</h1><ul><li>{entry}</li></ul>") == [(title, 2020, giver)]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (
            "- award: 2024, WOOL Outstanding Paper Award\n- award: 2021, Shear Fellow\n  info: top-off\n",
            [("WOOL Outstanding Paper Award", 2024, None), ("Shear Fellow", 2021, None)],
        ),
        (
            "- title: Outstanding weaver\n  year: 2023\n"
            "  department: <a href='https://w.example/'>Wool Laboratory, Wool University</a>\n"
            "- title: Outstanding weaver\n  department: Felt College\n",
            [
                ("Outstanding weaver", 2023, "Wool Laboratory, Wool University"),
                ("Outstanding weaver", None, "Felt College"),
            ],
        ),
        (
            "- award:\n  name: Dean's List\n  info: Wool College, both years\n"
            "- award:\n  name: Loom Scholar\n  info: awarded by Felt Inc. at Yarn Days\n",
            [("Dean's List", None, "Wool College"), ("Loom Scholar", None, "Felt Inc")],
        ),
        (
            "- Society: Phi Wool Kappa\n  Meaning: Arts and Sciences\n  Icon: /img/p.png\n",
            [("Phi Wool Kappa", None, None)],
        ),
        (
            "- award: Awarded a Loom Fellowship by Wool College.\n  date: 2019\n",
            [("Loom Fellowship", 2019, "Wool College")],
        ),
        (
            '- year: "2023"\n  award: Best talk\n  detail: "Yarn Days, Woolton: “Songs of the sheep”."\n',
            [("Best talk", 2023, "Yarn Days")],
        ),
    ],
)
def test_fields_of_honours_in_data(data: str, told: list[Told]) -> None:
    """What an honour is called and who gave it have many names in a file of honours."""
    document = read(Source(body=data.encode(), url="https://w.example/honors.yml", file_name="honors.yml"))

    assert [(a.title, a.year, a.organization) for a in find_awards(document, OWNER, date(2026, 3, 1))] == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "Ada Q. Wong, Fellow of the Association of Wool (AW), Dec 2020.",
            ("Fellow of the Association of Wool (AW)", 2020, None),
        ),
        (
            "A. Wong, the Second Prize of 2021 Carding and Felting Award, Wool Society, Dec 2021.",
            ("Second Prize of 2021 Carding and Felting Award", 2021, "Wool Society"),
        ),
        (
            "Ada Q. Wong was awarded the Medal of Deft Weaving by the Woolton Society, March 3 2014.",
            ("Medal of Deft Weaving", 2014, "Woolton Society"),
        ),
        (
            "Best Paper Runner Up Award, Conference on Wool and Looms Mar.2024 <a href=1.pdf>[See"
            " Certification]</a>",
            ("Best Paper Runner Up Award", 2024, "Conference on Wool and Looms"),
        ),
        (
            "Best Paper Award Nominee, FELT Looms 2025 (LeakyLoom)",
            ("Best Paper Award Nominee", 2025, "FELT Looms"),
        ),
        (
            "2024 Best Paper Award at the Conference on Wool, Felting, and Looms (WFL).",
            ("Best Paper Award at the Conference on Wool, Felting, and Looms (WFL)", 2024, None),
        ),
        (
            "2011: Loom Studies Fellowship (summer): The Wool University",
            ("Loom Studies Fellowship (summer)", 2011, "Wool University"),
        ),
        (
            "2023 Spinning Award - Awarded by WOOL Department - Received for my effort in societies.",
            ("Spinning Award", 2023, "WOOL Department"),
        ),
        (
            "2023 Third Place Poster Award ($200) at, College of Wool, University of Felt",
            ("Third Place Poster Award", 2023, "College of Wool, University of Felt"),
        ),
        (
            "<b>Best Paper Award</b>, Wool Journal, 2024. (First author, 1/1194, the only one in 2024)",
            ("Best Paper Award", 2024, "Wool Journal"),
        ),
        (
            "<b>2021 — Spinning Challenge</b><br>Third place in code-switched SPIN. <a href=x>link</a>",
            ("Spinning Challenge", 2021, None),
        ),
        (
            "<b>2021 — Carding Fellowship</b><br>PhD fellowship supporting new research in weaving.",
            ("Carding Fellowship", 2021, None),
        ),
        (
            "<b>Carding Scholarship</b>, 2022<br>Highest scholarship given by the government of Woolland.",
            ("Carding Scholarship", 2022, None),
        ),
        (
            "<b>Travel Grant</b> — $1,000 to speak of my thesis at the Conference on Wool, 2025",
            ("Travel Grant", 2025, None),
        ),
        (
            "<b>Carding Medal (2025):</b> Gold Award in the Woolland College Students' Contest.",
            ("Carding Medal", 2025, None),
        ),
        (
            "President of Woolland Gold Medal, Best Graduate in Carding, 2017",
            ("President of Woolland Gold Medal, Best Graduate in Carding", 2017, None),
        ),
        ("2023 1st Place, Carding App Challenge (WA-18)", ("1st Place, Carding App Challenge", 2023, None)),
        ("2022 Best Paper Award, FELT (Uses of Medical AI)", ("Best Paper Award", 2022, "FELT")),
        (
            "2023 Loom Area Under 25 — Wool Valley Journal",
            ("Loom Area Under 25", 2023, "Wool Valley Journal"),
        ),
        (
            "Excellent Weaver in Woolton, 2015, 2016, 2017, and 2018.",
            ("Excellent Weaver in Woolton", 2015, None),
        ),
        (
            "<b>Wool Council scholarships</b> (only 17 winners in our college) 2018 - 2019",
            ("Wool Council scholarships", 2018, None),
        ),
        (
            "2019 Carding Scholarship, Directorate of Weaving, Government of Woolland",
            ("Carding Scholarship", 2019, "Directorate of Weaving, Government of Woolland"),
        ),
    ],
)
def test_what_stands_around_an_honour(entry: str, told: Told) -> None:
    """The owner's name in front, a label and a paper's name behind are none of it."""
    assert html(f"<h1>Honors</h1><ul><li>{entry}</li></ul>") == [told]


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("<b>Awardee</b> • Loom Prize • WOOL, Woolton, 2020", ("Loom Prize", 2020, "WOOL, Woolton")),
        (
            "Wool Graduate Scholarship - Doctoral (WGS-D), 2018",
            ("Wool Graduate Scholarship - Doctoral (WGS-D)", 2018, None),
        ),
        (
            "Loom Gold Medal (Department Nomination), 2018",
            ("Loom Gold Medal (Department Nomination)", 2018, None),
        ),
        (
            "Wong, A.Q. Yarn in a cold year. KU Department of Wool Summer Fellowship. $4,000. 5/2010.",
            ("KU Department of Wool Summer Fellowship", 2010, None),
        ),
        (
            "Wong, A.Q. Outstanding Weaver Award. $500. University of Woolton. 2004.",
            ("Outstanding Weaver Award", 2004, "University of Woolton"),
        ),
        ("<b>WOOL Mission Award</b> for FeltScope Software, 2011", ("WOOL Mission Award", 2011, None)),
        ("<b>WOOL Spirit Award</b> 2003 (Loom PathFinder team)", ("WOOL Spirit Award", 2003, None)),
        (
            "WEAV Conference on Wool, Yarn and Felt (WYF) 2014 <b>Best Paper Award</b>",
            ("WEAV Conference on Wool, Yarn and Felt (WYF) 2014 Best Paper Award", 2014, None),
        ),
        (
            "2020 Best Poster Award for our work LoomTalk -- Asking Machines about Felt",
            ("Best Poster Award", 2020, None),
        ),
        (
            "2017 Best Paper Award: WOOL Conference on Looms (WOL'17), Woolton, Norway",
            ("Best Paper Award", 2017, "WOOL Conference on Looms (WOL'17), Woolton, Norway"),
        ),
        (
            "2010 <i>I. Lund</i> award in the Congress of Weaving. First prize for excellence among theses.",
            ("I. Lund award in the Congress of Weaving", 2010, None),
        ),
        ("<b>Phi Beta Kappa</b>", ("Phi Beta Kappa", None, None)),
        (
            "2018 Wool Days Best Paper Award (Lost Novelty in Loom Making)",
            ("Wool Days Best Paper Award", 2018, None),
        ),
        (
            "<i>2021.05</i> Best Poster Award at the <i>Yarn Days</i> on 3–5 May 2021, Hotel Loom, Norway",
            ("Best Poster Award at the Yarn Days", 2021, None),
        ),
        (
            "2022 Best Paper Award at the Conference on Felting, Fine Yarn and Loom Engineering (CFYL 2022)",
            (
                "Best Paper Award at the Conference on Felting, Fine Yarn and Loom Engineering (CFYL 2022)",
                2022,
                None,
            ),
        ),
        (
            "The 2019 Wool Influence Award (shared with Ida Lund)",
            ("The 2019 Wool Influence Award", 2019, None),
        ),
        (
            "Ranked first in Loom Racing Competition, 2024. <a href=1>News</a>, <a href=2>Award</a>.",
            ("Ranked first in Loom Racing Competition", 2024, None),
        ),
        ("Felt Excellence Award, KU, May 2020. <a href=1>link</a>", ("Felt Excellence Award", 2020, "KU")),
        ("Inducted 2015 Wool Honor Society, KU Chapter", ("Wool Honor Society", 2015, "KU Chapter")),
        ("Mary W. Lund Scholarship, 2001", ("Mary W. Lund Scholarship", 2001, None)),
        ("Prof. Ida Lund Award for Weaving, 2016", ("Prof. Ida Lund Award for Weaving", 2016, None)),
    ],
)
def test_parts_of_an_honours_line(item: str, told: Told) -> None:
    """Who got it, for what, how much, and what it was among several are neither the honour nor its giver."""
    assert html(f"<h1>Honors</h1><ul><li>{item}</li></ul>") == [told]


def test_reason_behind_a_bold_honour() -> None:
    """Why one got it, behind the bold name, is no giver."""
    document = in_blocks(
        ("2016 || *Rector's Medal*, in recognition of great felts at both looms | University of Woolton",),
        ("2014 || *Rector's Medal*, in recognition of great felts at one loom | University of Woolton",),
    )

    assert awards_of(document) == [
        ("Rector's Medal", 2016, "University of Woolton"),
        ("Rector's Medal", 2014, "University of Woolton"),
    ]


def test_chinese_honours_in_a_sentence() -> None:
    """What "曾获" leads to is told part by part; the students' are theirs."""
    told = html(
        "<h1>杨织</h1><h2>个人简介</h2><p>杨织，男，教授。曾获2014年度织造学会进步二等奖（排名1），"
        "2016年羊毛大会优秀论文奖，指导的学生获织造奖学金。主持基金项目两项。</p>"
    )

    assert [(title, year) for title, year, _ in told] == [
        ("织造学会进步二等奖", 2014),
        ("羊毛大会优秀论文奖", 2016),
    ]


def test_a_sum_is_no_giver() -> None:
    """The money of an honour, its currency in letters, did not give it."""
    assert markdown("## Awards\n- Loom Scholarship - 2024, CNY 30000\n- Wool Prize - 2020, CNY 2000\n") == [
        ("Loom Scholarship", 2024, None),
        ("Wool Prize", 2020, None),
    ]


def test_awards_beside_proposals() -> None:
    """A heading of grants, proposals and awards lets honours through."""
    page = markdown("## Grants, Observing Proposals & Awards\n- Loom Prize, Wool University, 2005\n")

    assert page == [("Loom Prize", 2005, "Wool University")]


def test_a_list_whose_givers_follow_a_comma_has_them_so_where_no_word_tells() -> None:
    """Four with a giver told by its words are not enough."""
    told = [f"{year} Loom Prize, University of Wool" for year in range(2010, 2016)]
    bare = "2020 Most Powerful Weavers, Fortune Felt"

    def listed(items: list[str]) -> list[Told]:
        return html("<h2>Honors</h2><ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>")

    assert listed([*told, bare])[-1] == ("Most Powerful Weavers", 2020, "Fortune Felt")
    assert listed([*told[:4], bare])[-1] == ("Most Powerful Weavers, Fortune Felt", 2020, None)


def test_where_all_honours_are_of_one_form_fewer_known_givers_tell() -> None:
    """A list of nothing but "NAME, GIVER" has them so; beside bare honours it takes more known ones."""
    known = [f"{year} Loom Prize, University of Wool" for year in range(2010, 2015)]
    bare = [f"{year} Most Powerful Weavers, Fortune Felt" for year in range(2015, 2020)]

    def listed(*items: str) -> list[Told]:
        return html("<h2>Honors</h2><ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>")

    assert listed(*known, *bare)[-1] == ("Most Powerful Weavers", 2019, "Fortune Felt")
    assert listed("2009 Felt Medal", "2008 Ram Prize", *known, *bare)[-1] == (
        "Most Powerful Weavers, Fortune Felt",
        2019,
        None,
    )


def test_givers_by_habit_behind_full_stops_and_behind_bold_names() -> None:
    """The page's habit may be a full stop, and holds where the name in bold leaves the giver outside."""
    places = ("Wool Society", "Loom Union", "Felt College", "Silk Academy", "Yarn University")

    def listed(item: str, odd: str) -> Told:
        items = "".join(f"<li>{item.format(place.split()[0] + ' Prize', place)}</li>" for place in places)
        return html(f"<h2>Awards</h2><ul>{items}<li>{odd}</li></ul>")[-1]

    stop = "2019: <b>Carding Contest.</b> Certame Lanas."
    comma = "<b>Top Reviewer</b>, <i>Wool and Felt</i>, 2019"
    assert listed("2020: <b>{}.</b> {}, Spain.", stop) == ("Carding Contest", 2019, "Certame Lanas")
    assert listed("<b>{}</b>, <i>{}</i>, 2020", comma) == ("Top Reviewer", 2019, "Wool and Felt")


def test_for_whom_it_is_is_no_part_of_its_giver() -> None:
    """What stands behind a giver's comma and "for", in small letters, tells whom the honour is for."""
    page = markdown(
        "## Awards\n- Loom Fellowship, Wool College Department of Felt, for incoming weavers, 2015\n"
    )

    assert page == [("Loom Fellowship", 2015, "Wool College Department of Felt")]


def test_what_an_honour_was_won_in_gives_none() -> None:
    """A medal's contest is of its name, whatever follows the commas of the honours beside it."""
    told = [f"{year} Loom Prize, University of Wool" for year in range(2010, 2016)]
    items = "".join(f"<li>{item}</li>" for item in [*told, "2020 Gold Medal, National Weaving Olympiad"])

    found = html(f"<h2>Honors</h2><ul>{items}</ul>")

    assert found[-1] == ("Gold Medal, National Weaving Olympiad", 2020, None)


def test_a_rank_below_a_dated_honour_is_none_itself() -> None:
    """A row that only says which rank was got belongs to the honour above it."""
    document = printed()
    above, path = (Heading(text="Honors and Awards", level=1),), ("page:1",)
    lines = list(document.lines)
    for year, name, rank in (
        ("2011", "Loom Prize for Weaving", "Winner"),
        ("2006", "Yarn Medal", "Finalist"),
    ):
        beside = Span(f"{year} ", roles=("left",)), Span(name)
        lines.append(Line(spans=beside, headings=above, path=path, box=(1, 2, 3, 4)))
        below = (Span(rank, marks=frozenset({Mark.ITALIC})),)
        lines.append(Line(spans=below, headings=above, path=path, after=Break.LINE, box=(1, 2, 3, 4)))

    assert awards_of(replace(document, lines=tuple(lines))) == [
        ("Loom Prize for Weaving", 2011, None),
        ("Yarn Medal", 2006, None),
    ]


def test_a_house_of_parliament_is_a_giver() -> None:
    """What a parliament's house gave stands before its name as before a university's."""
    assert html(
        "<h2>Honors</h2><ul><li>2021, Letter for Weaving, Woolland House of Representatives</li></ul>"
    ) == [("Letter for Weaving", 2021, "Woolland House of Representatives")]


def test_the_work_that_won_stands_before_where_that_was() -> None:
    """A work's title in quotes behind "for the paper" is no part of the honour, whatever stands behind it."""
    listed = (
        "<li>Golden Loom Award for the paper “Weaving by Night”, FELT, 2021</li><li>Wool Prize, 2019</li>"
    )

    assert html(f"<h2>Awards</h2><ul>{listed}</ul>")[0] == ("Golden Loom Award", 2021, "FELT")


def test_the_giver_over_inner_items_gives_none_of_the_outer_ones_below() -> None:
    """A house with items inside its own stands over those alone."""
    listed = (
        "<li>Wool University<ul><li>Loom Prize, 2012</li></ul></li>"
        "<li>Yarn Scholarship for Advanced Weavers, 2018</li>"
        "<li>Felt Medal, 2019</li>"
    )

    assert html(f"<h2>Awards</h2><ul>{listed}</ul>") == [
        ("Loom Prize", 2012, "Wool University"),
        ("Yarn Scholarship for Advanced Weavers", 2018, None),
        ("Felt Medal", 2019, None),
    ]


def test_a_dated_item_of_an_honours_list_may_have_items_that_tell_of_it() -> None:
    """What stands below a dated item without a date, and names no honour, tells of it."""
    listed = (
        "<li>Final Round of the Woolton Robotics Society, 2012<ul>"
        "<li>World championship of loom tasks.</li><li>I am one of five members.</li></ul></li>"
        "<li>First Prize at the Spinning Contest of Felt University, 2016"
        "<ul><li>game programming contest on wool (board game)</li></ul></li>"
        "<li>Loom Medal, 2018</li>"
    )

    assert html(f"<h2>Awards</h2><ul>{listed}</ul>") == [
        ("Final Round of the Woolton Robotics Society", 2012, None),
        ("First Prize at the Spinning Contest of Felt University", 2016, None),
        ("Loom Medal", 2018, None),
    ]


def test_one_praised_for_a_service_heads_no_other_list() -> None:
    """Below a year "Top Reviewer" is an honour, and no list of services begins there."""
    body = (
        "<h2>Awards</h2><dl><dt>2025</dt><dd>Top Reviewer, Loom College</dd>"
        "<dt>2022</dt><dd>Spinning Prize</dd><dt>2021</dt><dd>Carding Fellowship, Wool Council</dd></dl>"
    )

    assert html(body) == [
        ("Top Reviewer", 2025, "Loom College"),
        ("Spinning Prize", 2022, None),
        ("Carding Fellowship", 2021, "Wool Council"),
    ]


@pytest.mark.parametrize(
    "cards",
    [
        "<div><b>Spinning Prize</b> <p>Wool Society</p> <i>2019</i></div>"
        "<div><b>Yarn Medal</b> <i>2018</i></div>"
        "<div><b>Dean's List</b> <p>Felt College</p> <i>2014</i></div>",
        "<div><i>2019</i> <b>Spinning Prize</b><p>Wool Society</p></div>"
        "<div><i>2018</i> <b>Yarn Medal</b></div>"
        "<div><i>2014</i> <b>Dean's List</b><p>Felt College (top 5%)</p></div>",
    ],
)
def test_cards_of_several_parts(cards: str) -> None:
    """In a box for each honour the date stands beside its name or below who gave it; some have no giver."""
    found = html(f"<h2>Awards</h2>{cards}")

    assert [(title, year) for title, year, _ in found] == [
        ("Spinning Prize", 2019),
        ("Yarn Medal", 2018),
        ("Dean's List", 2014),
    ]
    assert found[0][2] == "Wool Society"


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("Mentor of the Year, 2014", ("Mentor of the Year", 2014, None)),
        ("<b>Carding Award</b> (06/2024)", ("Carding Award", 2024, None)),
        ("Carding Award, 08/2022, Wool Society", ("Carding Award", 2022, "Wool Society")),
        ("Student of the Year 2015", ("Student of the Year", 2015, None)),
        (
            "Dean's List (School of Felt Studies, University of Loomton, 2014–present)",
            ("Dean's List", 2014, "School of Felt Studies, University of Loomton"),
        ),
        (
            "National Wool Foundation: Spinning Prize (2017)",
            ("Spinning Prize", 2017, "National Wool Foundation"),
        ),
    ],
)
def test_names_givers_and_years_in_one_line(item: str, told: Told) -> None:
    """ "Year" may be of the name, several houses stand in brackets, and a giver before a colon."""
    assert html(f"<h2>Awards</h2><ul><li>{item}</li><li>Yarn Medal, 2011</li></ul>")[0] == told


def test_site_builder_s_footer_is_no_part_of_the_last_honour() -> None:
    """ "Report abuse", below the last paragraph, gives an undated honour above it no second line."""
    listed = "<p>Loom Award, Wool Board, 2018</p><p>Dye Prize, Felt Institute, 2018</p><p>Elected Fellow</p>"
    footer = "<div>Report abuse · Page details · Page updated</div>"
    assert html(f"<div><section><div><h2>Awards</h2>{listed}</div></section></div>{footer}") == [
        ("Loom Award", 2018, "Wool Board"),
        ("Dye Prize", 2018, "Felt Institute"),
        ("Elected Fellow", None, None),
    ]


def test_sums_behind_an_honour_make_no_heading_of_it() -> None:
    """A fellowship with its sum in brackets, alone in a line below its year, is no heading of fellowships."""
    body = (
        "<h2>Awards</h2><p><b>2023</b></p><ul><li>Early Spinner Award ($10,000)</li></ul>"
        "<p><b>2021</b></p><ul><li>Doctoral Research Fellowship ($2,500)</li><li>Yarn Medal</li></ul>"
    )

    assert html(body) == [
        ("Early Spinner Award", 2023, None),
        ("Doctoral Research Fellowship", 2021, None),
        ("Yarn Medal", 2021, None),
    ]


def test_honours_without_the_word_as_headings_of_cards() -> None:
    """Among honours in headings of their own stand some that no noun tells."""
    cards = "".join(
        f"<div><h4>{title}</h4><p>{giver}</p><span>{year}</span></div>"
        for title, giver, year in (
            ("Spinning Prize", "Wool Society", 2023),
            ("Notable Reviewer", "WEFT", 2022),
            ("Senior Member", "Loom Union", 2020),
            ("Graduated summa cum laude", "Felt College", 2014),
        )
    )

    assert [(title, year) for title, year, _ in html(f"<h2>Awards</h2>{cards}")] == [
        ("Spinning Prize", 2023),
        ("Notable Reviewer", 2022),
        ("Senior Member", 2020),
        ("Graduated summa cum laude", 2014),
    ]


def test_honours_drawn_at_random() -> None:
    """Of honours in layouts drawn at random nearly all are found, and little besides."""
    tallies = [honours_read(drawn_honours(seed)).tally for seed in range(700, 760)]
    right = sum(t.awards_right for t in tallies)

    assert right >= 0.96 * sum(t.awards_truth for t in tallies)
    assert right >= 0.96 * sum(t.awards_found for t in tallies)


def test_money_behind_the_date_of_a_card() -> None:
    """A card's date is one though it is followed by what the honour was worth."""
    card = "<div class='item'><div>{}</div><div>{}</div><div>{} · KRW 8,000,000</div></div>"
    cards = (
        ("Young Weaver", "Felt Foundation of the Wool Group", "2025.09"),
        ("Loom Scholarship for Ph.D. Studies", "National Wool Foundation of Woolland", "2024.09 – 2026.08"),
        ("Yarn Fellowship", "Wool University", "2022.03 – 2023.02"),
    )

    assert html(f"<h2>Scholarships</h2><div>{''.join(card.format(*c) for c in cards)}</div>") == [
        ("Young Weaver", 2025, "Felt Foundation of the Wool Group"),
        ("Loom Scholarship for Ph.D. Studies", 2024, "National Wool Foundation of Woolland"),
        ("Yarn Fellowship", 2022, "Wool University"),
    ]


def test_notes_beside_the_name() -> None:
    """A note that an item sets apart, or how few got it in italics, is neither of its name nor its giver."""
    found = html(
        "<h2>Honors</h2><ul><li>Wool Scholarship <span class='row__count'>x2</span> <span class='row__note'>"
        "Bachelor, Master</span></li><li>Star Reviewer, Loom Society <em>top 25%</em></li></ul>"
    )

    assert found == [
        ("Wool Scholarship", None, None),
        ("Star Reviewer", None, "Loom Society"),
    ]


def test_sorts_of_honours_as_headings() -> None:
    """A heading of one word, the sort of what stands below, is none of the honours."""
    found = html(
        "<h1>Awards</h1><h2>Scholarship</h2><ul><li>Wool Encouragement Scholarship</li><li>The Second Loom "
        "Scholarship</li></ul><h2>Honour</h2><ul><li>Merit Student</li></ul>"
    )

    assert [title for title, _, _ in found] == [
        "Wool Encouragement Scholarship",
        "The Second Loom Scholarship",
        "Merit Student",
    ]


def test_honours_yet_to_come() -> None:
    """A list that says of itself that it comes soon holds no honour."""
    assert html("<h1>Received awards</h1><p>Awards, coming soon...</p>") == []


def test_boxes_of_a_dated_name_over_its_house() -> None:
    """A date beside the name and the house below a break, box by box, are parts of each honour."""
    rows = (
        ("2025–26", "Loom Fund Scholarship"),
        ("2022", "Best Spinning Award"),
        ("2020", "High Distinction"),
    )
    boxes = "".join(
        f"<div class='entry'><span>{year}</span> <span>{name}<br><span>Woolton School of Felt</span></span>"
        "</div>"
        for year, name in rows
    )

    assert html(f"<h3>Honors &amp; Awards</h3>{boxes}") == [
        ("Loom Fund Scholarship", 2025, "Woolton School of Felt"),
        ("Best Spinning Award", 2022, "Woolton School of Felt"),
        ("High Distinction", 2020, "Woolton School of Felt"),
    ]


def test_what_one_was_when_honoured() -> None:
    """ "As a student" below honours heads honours, not students."""
    found = html(
        "<h2>荣誉奖励</h2><h3>作为教师</h3><ul><li>2019.01 <b>羊毛大学先进工作者</b></li></ul>"
        "<h3>作为学生</h3><ul><li>2014.05 <b>羊毛大学优秀毕业生</b></li>"
        "<li>2012.03 <b>羊毛学院十佳学子</b></li></ul>"
    )

    assert found == [
        ("羊毛大学先进工作者", 2019, None),
        ("羊毛大学优秀毕业生", 2014, None),
        ("羊毛学院十佳学子", 2012, None),
    ]


def test_what_a_card_tells_below_the_honours_name() -> None:
    """Below a name set as a heading, a degree, a rank and the work that won are no givers; a date counts."""
    cards = (
        ("Best Presenter Award", "<b>FeltNet: Weaving without Any Loom</b><br>Loom Days, Woolton · 2024"),
        ("Wool Merit Scholarship", "B.Sc. · 2023"),
        ("Carding Award", "Recipient of grant for felt studies (June 2018)"),
        (
            "Honored Weaver Award",
            "Ranked #1 among all of the weavers at the felting mill, College of Looms (2013)",
        ),
    )
    rows = "".join(f"<li><h3>{name}</h3><p>{told}</p></li>" for name, told in cards)
    lead = "<p>Loom scholarships, weaving presentation awards, and recognitions.</p>"

    assert html(f"<h1>Honors and Awards</h1>{lead}<ul>{rows}</ul>") == [
        ("Best Presenter Award", 2024, "Loom Days, Woolton"),
        ("Wool Merit Scholarship", 2023, None),
        ("Carding Award", 2018, None),
        ("Honored Weaver Award", 2013, None),
    ]


def test_link_to_the_top_of_a_list() -> None:
    """A link back to the top of the page, below a list, is no honour."""
    found = html(
        "<main><h1>Honors</h1><ul><li>2024: Loom Prize</li></ul><a role='button'>Back to top</a></main>"
    )

    assert found == [("Loom Prize", 2024, None)]


def test_sentences_in_cards_are_no_givers() -> None:
    """Where an honour was handed over, what it paid for and what it was worth say nothing of who gave it."""
    cards = (
        (
            "2016",
            "The Loom Award for Young Weavers",
            "Presented at Felt Days, Wool Institute. April 1, 2016.",
        ),
        ("2017", "Wool Conference Travel Award", "Travel award for the Society of Looms Meeting. May 2017."),
        ("2018", "Spinning Conference on Felt", "Awarded $1600 to attend the conference in July 2018."),
    )
    boxes = "".join(
        f"<div class='card'><div>{year}</div><div>{name}</div><div>{told}</div></div>"
        for year, name, told in cards
    )
    lead = "<p>Selected awards, recognitions, training, and courses.</p>"

    assert html(f"<h1>Awards</h1>{lead}<section><h2>Travel awards</h2>{boxes}</section>") == [
        ("The Loom Award for Young Weavers", 2016, None),
        ("Wool Conference Travel Award", 2017, None),
        ("Spinning Conference on Felt", 2018, None),
    ]
