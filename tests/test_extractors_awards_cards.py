"""Honours in cards, boxes and cells: what elements tell of their parts."""

from __future__ import annotations

import pytest

from tests.honours_found import html


def test_cards_below_figures() -> None:
    """A figure's caption heads no section, and cards stand below the boxes of such figures all the same."""
    figures = "".join(
        f"<div><div>{count}</div><div>{what}</div></div>"
        for count, what in (("40+", "Publications"), ("13", "h-index"))
    )
    cards = "".join(
        f"<div><div><div>{name}</div><div>{year}</div></div><div>{by}</div></div>"
        for name, year, by in (
            ("Loom Fellowship", "2026 – 2028", "College of Felt, University of Wool"),
            ("Ram Scholarship, Tier 1", "2026", "Woolton Graduate School"),
            ("Yarn Award", "2024", "Wool University"),
        )
    )
    about = "<div><p>A list of what was won, beside some figures.</p></div>"
    page = f"{about}<div><div>{figures}</div><div>{cards}</div></div>"
    assert html(f"<h1>Honors &amp; Awards</h1>{page}") == [
        ("Loom Fellowship", 2026, "College of Felt, University of Wool"),
        ("Ram Scholarship, Tier 1", 2026, "Woolton Graduate School"),
        ("Yarn Award", 2024, "Wool University"),
    ]


def test_table_with_a_head_row() -> None:
    """A table's head is no honour, and says which column is which."""
    found = html(
        "<h2>Awards</h2><table><tr><th>Year</th><th>Organization</th><th>Award</th></tr>"
        "<tr><td>2022</td><td>Prize Committee of Wool</td><td>Golden Shear</td></tr>"
        "<tr><td>2020</td><td>Carding Society</td><td>Young Spinner Award</td></tr></table>"
    )

    assert found == [
        ("Golden Shear", 2022, "Prize Committee of Wool"),
        ("Young Spinner Award", 2020, "Carding Society"),
    ]


def test_row_with_two_honours_and_years_is_one() -> None:
    """A table's row is one honour, whatever its cells name."""
    found = html(
        "<h2>Awards</h2><table><tr><td>07/2021</td><td>Wool Student Award 2021</td>"
        "<td>Best publication in the mill; 1,000€</td></tr></table>"
    )

    assert [(title, year) for title, year, _ in found] == [("Wool Student Award", 2021)]


def test_cells_that_say_no_giver() -> None:
    """The sort of an honour, praise in other words and what is told behind a dash are no giver."""
    rows = (
        ("Weaver Travel Fund Award", "2023", "Award"),
        ("Faculty Distinction", "2020", "One of the top 8 weavers at Wool College"),
        ("Loom Fellowship", "2019", "Carding Foundation — full funding at Wool College"),
        ("Felting Method Prize", "2015", "Best work on felts at the Guild School"),
    )
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)

    assert html(f"<h2>Awards</h2><table>{table}</table>") == [
        ("Weaver Travel Fund Award", 2023, None),
        ("Faculty Distinction", 2020, None),
        ("Loom Fellowship", 2019, "Carding Foundation"),
        ("Felting Method Prize", 2015, None),
    ]


def test_giver_in_italics_behind_a_bold_name() -> None:
    """In a card, the name in italics behind a bold honour gave it, whatever words it has."""
    card = "<div><div><p>{}</p></div><div><p><b>{}</b>, <i>{}</i></p></div></div>"
    cards = (
        ("2024", "Young Weaver Award", "Microlooms &amp; Felts"),
        ("2023", "Carding Prize", "Yarns"),
        ("2020", "Spinning Medal", "Silk Today"),
    )

    assert html(f"<h2>Awards</h2>{''.join(card.format(*c) for c in cards)}") == [
        ("Young Weaver Award", 2024, "Microlooms & Felts"),
        ("Carding Prize", 2023, "Yarns"),
        ("Spinning Medal", 2020, "Silk Today"),
    ]


def test_cards_with_bullets_within() -> None:
    """Bullets and sentences within a card tell of its honour."""
    card = "<div><div><p>{}</p><span>{}</span></div><div>{}</div>{}</div>"
    cards = (
        (
            "Rector's Gold Medal",
            "December 2024",
            "Yarn College",
            "<p>Awarded for the best felts of the whole mill.</p>",
        ),
        (
            "Loom Contest 2023–2024",
            "Jan – May 2024",
            "Guild of Carders",
            "<p>Woolton · Feltham</p><ul><li><b>2nd place</b> in the final, in a team.</li>"
            "<li>Attended the award gala.</li></ul>",
        ),
    )

    assert html(f"<h2>Honors</h2>{''.join(card.format(*c) for c in cards)}") == [
        ("Rector's Gold Medal", 2024, "Yarn College"),
        ("Loom Contest", 2024, "Guild of Carders"),
    ]


def test_sentences_behind_a_bold_name_in_a_cell() -> None:
    """What sentences tell behind the bold name in a cell is none of the name."""
    told = "This prize is awarded by the Guild of Carders and goes to the best stand of the year."
    page = (
        f"<h2>Awards</h2><table><tr><td>WOOL 2022</td><td><b>Best Poster Award.</b> {told}</td></tr></table>"
    )

    assert html(page) == [("Best Poster Award", 2022, "WOOL")]


def test_parts_called_by_names_below_dates_of_their_own() -> None:
    """Names of parts are known beside dates that are elements of one name each."""
    row = "<div><b class=year>{}</b> <div><span class=name>{}</span> <span class=more>{}</span> </div></div>"
    rows = (
        ("2024–25", "Felt Scholar", "KU Loom"),
        ("2019", "Carding Prize", "Wool School"),
        ("2015", "Loom Medal", "Silk Guild"),
    )

    assert html(f"<h2>Awards</h2>{''.join(row.format(*r) for r in rows)}") == [
        ("Felt Scholar", 2024, "KU Loom"),
        ("Carding Prize", 2019, "Wool School"),
        ("Loom Medal", 2015, "Silk Guild"),
    ]


@pytest.mark.parametrize(
    ("first", "other"), [("<td rowspan=2>", ""), ("<td>", "<td></td>"), ("<td>", "<td>&nbsp;</td>")]
)
def test_year_beside_several_rows(first: str, other: str) -> None:
    """A year that stands once beside two rows is that of both honours."""
    rows = "".join(
        f"<tr>{first}{year}</td><td>{one}</td></tr><tr>{other}<td>{two}</td></tr>"
        for year, one, two in (
            (2024, "Wool Prize, Felt Society", "Best Loom Award, Weavers' Guild"),
            (2021, "Sheep Fellowship, Yarn Foundation", "Shepherd's Medal, Felt Society"),
        )
    )

    assert html(f"<h2>Awards</h2><table>{rows}</table>") == [
        ("Wool Prize", 2024, "Felt Society"),
        ("Best Loom Award", 2024, "Weavers' Guild"),
        ("Sheep Fellowship", 2021, "Yarn Foundation"),
        ("Shepherd's Medal", 2021, "Felt Society"),
    ]


def test_last_row_beside_no_year() -> None:
    """An honour that has no year may stand below all that have one."""
    rows = "".join(
        f"<tr><td>{year}</td><td>{name}</td></tr>"
        for year, name in (("2024", "Wool Prize"), ("2021", "Sheep Medal"), ("", "Travel Award"))
    )

    assert [year for _, year, _ in html(f"<h2>Awards</h2><table>{rows}</table>")] == [2024, 2021, None]


def test_cells_with_a_title_and_words_behind_it() -> None:
    """A bold title in a cell of its own line ends where its bold words end; "Award by" leads to the giver."""
    found = html(
        "<h2>Awards</h2><ol><li><span>2023</span><div><b>Carding Prize, Runner-Up</b>"
        "<span> Best Thesis · Wool College</span></div></li></ol>"
        "<table><tr><td><b>Loom Scholarship</b><br>Award by <i>Wool University</i>, 2019</td></tr></table>"
    )

    assert found == [
        ("Carding Prize, Runner-Up", 2023, "Wool College"),
        ("Loom Scholarship", 2019, "Wool University"),
    ]


def test_heading_that_is_no_element() -> None:
    """A line that says "Awards" and nothing else heads a list, whatever it is set as; "Education" ends it."""
    found = html(
        "<div>Awards</div><p>Spinning Prize, 2021</p><p>Loom Fellowship, 2019</p><div>Education</div>"
        "<p>PhD in Yarn with honors, Wool University, 2018</p>"
    )

    assert found == [("Spinning Prize", 2021, None), ("Loom Fellowship", 2019, None)]


def test_honours_as_headings() -> None:
    """Below a list's heading an honour may be a heading itself, its giver and date below it."""
    found = html(
        "<h1>Honors and Awards</h1><h3>Academic Awards</h3><div><h5>Jo Wool, Jr. Memorial Award</h5>"
        "<p>Wool College, 2023</p></div><div><h5>Carding Leadership Scholarship</h5>"
        "<p>Wool College, 2020-2023</p>"
        "<p>Awarded for outstanding service.</p></div>"
    )

    assert found == [
        ("Jo Wool, Jr. Memorial Award", 2023, "Wool College"),
        ("Carding Leadership Scholarship", 2020, "Wool College"),
    ]


def test_honours_as_headings_no_lower_than_their_list_s() -> None:
    """Honours set as headings as high as that of their list, or higher, stand below it all the same."""
    found = html(
        "<h2>Meritorious Awards</h2><h1>Carding Student Award - 2021</h1><p>Wool Protection Society</p>"
        "<h1>Loom Leadership Award</h1><p>Wool Society, 2020</p>"
        "<h1>Yarn Summer Trainee - 2019</h1><p>Yarn Inc., Woolton</p>"
        "<h2>Travel Awards</h2><h1>Felt Travel Fellowship - 2018</h1><p>Felt Society</p>"
        "<h1>Talks</h1><p>On the Wool Prize, Felt Days, 2017</p>"
    )

    assert found == [
        ("Carding Student Award", 2021, "Wool Protection Society"),
        ("Loom Leadership Award", 2020, "Wool Society"),
        ("Felt Travel Fellowship", 2018, "Felt Society"),
    ]


def test_year_above_an_honour_set_as_a_heading() -> None:
    """In an item the year may stand above the heading that names the honour."""
    found = html(
        "<h2>Awards</h2><ul><li><div>2017</div><div><h3>Carding Prize</h3><p>For weavers.</p></div></li>"
        "<li><div><h3>Loom Prize</h3></div></li>"
        "<li><div>2013</div><div><h3>Spinning Fellowship</h3></div></li></ul>"
    )

    assert found == [
        ("Carding Prize", 2017, None),
        ("Loom Prize", None, None),
        ("Spinning Fellowship", 2013, None),
    ]


def test_boxes_headed_by_honours_below_their_years() -> None:
    """A date above a heading is of the box that both stand in, not of the honour in the box before."""
    boxes = "".join(
        f"<div><div>{year}</div><div><h3>{name}</h3><p>{by}</p></div></div>"
        for year, name, by in (
            ("2024", "Yarn Research Award", "Felt Centre, WOTU"),
            ("2020", "Loom travel grant", "Spindle Makers"),
            ("2019", "Woolacs ARI Award", "Canada"),
            ("2015", "Carding Scholarship", "Government of Woolton"),
        )
    )
    assert html(f"<div><h2>Awards</h2><div>{boxes}</div></div>") == [
        ("Yarn Research Award", 2024, "Felt Centre, WOTU"),
        ("Loom travel grant", 2020, "Spindle Makers"),
        ("Woolacs ARI Award", 2019, None),
        ("Carding Scholarship", 2015, "Government of Woolton"),
    ]


def test_boxes_among_those_headed_by_honours() -> None:
    """What heads a box between others that honours head is one too, however high the headings are set."""
    boxes = "".join(
        f"<article><div><h2>{name}</h2><p>{by}</p></div></article>"
        for name, by in (
            ("Excellence Award", "Society of Carders"),
            ("Spindle Family Award", "Loom School of Felt"),
            ("Order of the Golden Fleece", "Wool College"),
            ("Valedictorian", "Yarn Academy"),
        )
    )
    page = f"<section><h3>Awards</h3><div>{boxes}</div></section>"
    talks = "".join(
        f"<article><h2>{title}</h2><p>Wool Days</p></article>" for title in ("On Wool", "Award ceremonies")
    )
    found = [
        ("Excellence Award", None, "Society of Carders"),
        ("Spindle Family Award", None, "Loom School of Felt"),
        ("Order of the Golden Fleece", None, "Wool College"),
        ("Valedictorian", None, "Yarn Academy"),
    ]
    assert html(page) == found
    # What comes behind the list is none of it.
    assert html(f"{page}<section><h3>Talks</h3><div>{talks}</div></section>") == found


_NO_HONOURS = (
    "Community Service",
    "Teaching Experience",
    "Professional Memberships",
    "My Students",
    "Reviewing",
    "Hobbies and Sports",
    "Editorial Boards",
    "Press Coverage",
    "Mentoring and Outreach",
    "About the Author",
    "Weekend Coaching",
    "Languages of Felt",
)


@pytest.mark.parametrize("other", _NO_HONOURS)
@pytest.mark.parametrize("count", [2, 4])
def test_boxes_headed_by_other_lists_among_those_of_honours(other: str, count: int) -> None:
    """What one does heads no honour, be the boxes around it headed by honours."""
    honours = ("Wool Prize", "Yarn Award", "Loom Medal", "Carding Prize")[:count]
    boxes = "".join(
        f"<div><h3>{name}</h3><p>Woolton Society, 2019</p></div>" for name in (*honours, other, "Felt Award")
    )
    found = [(name, 2019, "Woolton Society") for name in (*honours, "Felt Award")]
    assert html(f"<h2>Awards</h2>{boxes}") == found

    boxes = "".join(
        f"<div class=k><h2>{name}</h2><p>Woolton Society, 2019</p></div>" for name in (*honours, other)
    )
    assert html(f"<div class=g><h2>Awards</h2></div><div>{boxes}</div>") == found[:-1]


@pytest.mark.parametrize(
    ("honours", "text", "told"),
    [
        (3, "Felt Society, 2018", True),
        (2, "Felt Society, 2018", False),
        (3, "Felt Society", False),
        (3, "In 2018 we met at the mill and sang there.", False),
    ],
)
def test_boxes_headed_by_unknown_words_are_dated_like_their_sisters(
    honours: int, text: str, told: bool
) -> None:
    """An unknown heading is an honour among three and more, with its date where theirs stand."""
    sisters = ("Wool Prize", "Yarn Award", "Loom Medal")[:honours]
    boxes = "".join(f"<div class=k><h2>{name}</h2><p>Woolton Society, 2019</p></div>" for name in sisters)
    boxes += f"<div class=k><h2>Order of the Golden Fleece</h2><p>{text}</p></div>"

    found = html(f"<div class=g><h2>Awards</h2></div><div>{boxes}</div>")

    assert ("Order of the Golden Fleece" in [name for name, *_ in found]) is told
    assert len(found) == honours + told


def test_rows_of_a_short_name_and_the_honour() -> None:
    """Letters and a year in the first column, the honour in the second."""
    rows = "<tr><td>WOI 2010</td><td>Ranked 1st at Woolton Olympiad in Carding</td></tr>"

    assert html(f"<h2>Fellowships and Awards</h2><table>{rows}</table>") == [
        ("Ranked 1st at Woolton Olympiad in Carding", 2010, "WOI")
    ]


def test_honour_and_giver_parted_by_looks_alone() -> None:
    """No space between two elements of one item, which the page sets on two lines."""
    item = "<span>2021</span><div><b>Carding Award</b><span>Wool University Loom Society</span></div>"

    assert html(f"<h2>Awards</h2><ol><li>{item}</li></ol>") == [
        ("Carding Award", 2021, "Wool University Loom Society")
    ]


def test_cards_of_an_honour_its_giver_and_a_year() -> None:
    """Neighbouring elements with a picture, a name, a giver and a date hold one honour each."""

    def card(name: str, giver: str, year: int) -> str:
        words = f'<div class="t">{name}</div><div class="s">{giver}</div>'
        return f"<div><span>🏆</span><div>{words}</div><span>{year}</span></div>"

    found = html(
        "<h2>Honors and Awards</h2><div>"
        + card("Spinning Prize", "Wool Society", 2023)
        + card("Top Weaver", "Wool University · 1 of 30", 2022)
        + "</div><h3>校级荣誉</h3><div>"
        + card("羊毛大学学生自强之星奖章", "羊毛大学", 2021)
        + card("羊毛大学优秀学生", "羊毛大学", 2020)
        + "</div>"
    )

    assert found == [
        ("Spinning Prize", 2023, "Wool Society"),
        ("Top Weaver", 2022, "Wool University"),
        ("羊毛大学学生自强之星奖章", 2021, "羊毛大学"),
        ("羊毛大学优秀学生", 2020, "羊毛大学"),
    ]


def test_year_in_an_element_beside_the_honour() -> None:
    """A year that floats at the right, in an element of its own within the item, is the honour's date."""
    items = "".join(
        f"<li>{honour} <div style='float:right'>{year}</div></li>"
        for honour, year in (("Wool University Merit Scholarship", 2022), ("Golden Loom Prize", 2021))
    )
    assert html(f"<h2>Awards</h2><ul>{items}</ul>") == [
        ("Wool University Merit Scholarship", 2022, None),
        ("Golden Loom Prize", 2021, None),
    ]


def test_cards_with_the_years_of_work_above_their_date() -> None:
    """Of two dates below a card's name the last is the honour's."""
    cards = "".join(
        f"<div><div><div>{name}</div><div>{told}</div></div><span>{year}</span></div>"
        for name, told, year in (
            ("Loom Prize", "Wool University", "2023"),
            ("Best Felt Thesis Award", "2019–2020", "2022"),
            ("Yarn Medal", "Felt Society", "2021"),
        )
    )
    assert [(title, year) for title, year, _ in html(f"<h2>Awards</h2><div>{cards}</div>")] == [
        ("Loom Prize", 2023),
        ("Best Felt Thesis Award", 2022),
        ("Yarn Medal", 2021),
    ]


def test_items_of_signs_with_their_dates_apart() -> None:
    """An honour in Chinese alone on the line of its item is no heading; "2016 年 11 月" is a date."""
    items = "".join(
        f"<li><div style='display: flex'><div>{honour}</div><div>{date}</div></div></li>"
        for honour, date in (
            ("本科生国家奖学金", "2016 年 11 月"),
            ("羊毛大学三好学生", "2019 年 11 月 3 日"),
            ("羊毛大学国家奖学金", "2017-2018学年"),
        )
    )
    contest = "<li><div>羊毛大学生织机竞赛，特等奖提名</div><div>2021 年 4 月</div></li>"
    assert html(f"<h2>竞赛</h2><ul>{contest}</ul><h2>个人荣誉与获奖</h2><ul>{items}</ul>") == [
        ("羊毛大学生织机竞赛, 特等奖提名", 2021, None),
        ("本科生国家奖学金", 2016, None),
        ("羊毛大学三好学生", 2019, None),
        ("羊毛大学国家奖学金", 2017, None),
    ]


def test_cards_of_an_honour_over_its_giver_and_date() -> None:
    """Below the name of an honour one element of its card tells who gave it, and when."""

    def card(name: str, giver: str, when: str, more: str = "") -> str:
        below = f'<div class="card-subtitle">{giver}<span></span>\n{when}</div>'
        return f'<div class="card"><div><div class="card-title">{name}</div>{below}{more}</div></div>'

    found = html(
        "<section><h1>Awards</h1><div>"
        + card("Excellent Graduates", "Woolton", "Mar 2023", "<a href='1.htm'>See certificate</a>")
        + card("National Scholarship", "Wool Society", "Oct 2022", "<a href='2.htm'>See certificate</a>")
        + card("1st Place in the Carding Cup", "Wool University", "Dec 2020")
        + "</div></section>"
    )

    assert found == [
        ("Excellent Graduates", 2023, "Woolton"),
        ("National Scholarship", 2022, "Wool Society"),
        ("1st Place in the Carding Cup", 2020, "Wool University"),
    ]


def test_cards_of_each_year_below_that_year() -> None:
    """Cards may stand in groups, the year of each group above them."""

    def group(year: int, *cards: tuple[str, str, str, str]) -> str:
        parts = "".join("<div>" + "".join(f"<div>{part}</div>" for part in card) + "</div>" for card in cards)
        return f"<div><div>{year}</div>{parts}</div>"

    found = html(
        "<h1>Awards</h1><div>"
        + group(
            2025,
            ("<b>Carding Prize</b>", "2025 Loom Challenge", "Host: Ministry of Wool", "2025.11.14"),
            ("4th Place", "2025 Yarn Challenge", "Wool Union", "2025.03.31"),
        )
        + group(2024, ("Spinning Prize", "Woolton Fair", "Felt Society", "2024.06.01"))
        + "</div>"
    )

    assert found == [
        ("Carding Prize", 2025, "Host: Ministry of Wool"),
        ("4th Place", 2025, "Wool Union"),
        ("Spinning Prize", 2024, "Felt Society"),
    ]


def test_cards_of_a_dated_honour_what_for_and_its_house() -> None:
    """Below a sentence on the list, a card may say what the honour was for before the house that gave it."""

    def card(name: str, what_for: str, house: str) -> str:
        return f"<div><span>{name}</span><div>{what_for}<br><b>{house}</b></div><img src='x.png'></div>"

    found = html(
        "<h2>Awards</h2><div><p>Awards recognizing outstanding work and weaving in the mill</p></div><div>"
        + card("Carding Prize (2026)", "Individual Achievement Award", "Wool Laboratory for Felt")
        + card(
            "1st Place, Loom Award (2020)", "First place for a fine felt", "Felt Chapter of The Wool Society"
        )
        + card(
            "Spinning Medal (2014)", "Institute-wide honor for the best yarn", "Woolland Institute of Yarn"
        )
        + "</div>"
    )

    assert found == [
        ("Carding Prize", 2026, "Wool Laboratory for Felt"),
        ("1st Place, Loom Award", 2020, "Felt Chapter of The Wool Society"),
        ("Spinning Medal", 2014, "Woolland Institute of Yarn"),
    ]


def test_work_between_an_honour_and_its_meeting() -> None:
    """Of two lines below an honour's heading the meeting gave it, not the work with its letters."""
    found = html(
        "<h1>Awards</h1><div><h3>Best Abstract Award</h3>"
        "<p><b>WAI-Driven FELT Deep Weaving for Wool-Based Yarn Classification</b><br>"
        "WOOL Summer Symposium 2025, WSTU, Woolton · 2025</p></div>"
    )

    assert found == [("Best Abstract Award", 2025, "WOOL Summer Symposium 2025, WSTU, Woolton")]


def test_whose_honours_they_are() -> None:
    """The owner's name before what the page lists makes no honour of it."""
    assert html(
        "<h1>Awards</h1><div>Dr. Jo Mill – Honors &amp; Recognition</div><ul><li>Wool Prize, 2013</li></ul>"
    ) == [("Wool Prize", 2013, None)]


def test_table_s_head_below_a_line_and_with_academic_years() -> None:
    """A table's head may tell of academic years, and stand below a line that is none of its rows."""
    found = html(
        "<h2>Scholarships</h2><p>Wool College, since 2019</p>"
        "<table><tr><td>Academic year</td><td>Term</td><td>Award</td></tr>"
        "<tr><td>2025–2026</td><td>Autumn</td><td>First Carding Prize</td></tr></table>"
    )

    assert ("First Carding Prize", 2025) in [told[:2] for told in found]
    assert "Award" not in [told[0] for told in found]


def test_how_the_page_was_made_is_no_giver() -> None:
    """A row on how the page was made goes on with no honour, though that has no year."""
    rows = "".join(
        f"<p class=MsoListParagraph>{row}</p>"
        for row in (
            "Carding Medal, Woolton Society, 2016",
            "Spinning Medal, Woolton Society, 2017",
            "Outstanding Loom Award, Department of Carding, Eastgate University",
        )
    )
    page = f"<h2>Awards</h2>{rows}<p class=MsoNormal>Page design adapted from a friend's.</p>"
    assert html(page) == html(f"<h2>Awards</h2>{rows}")


def test_boxes_of_a_date_an_honour_and_its_rank() -> None:
    """In a box the date stands over the honour, a heading; its rank and what heads all are no honours."""
    box = "<article><span>{}</span><div><h3>{}</h3><strong>{}</strong></div></article>"
    page = "<h1>获奖成果</h1><p>Prizes, guild grants and loom fellowships.</p>"
    page += "<h2>荣誉与竞赛记录</h2><p>按时间倒序排列。</p>"
    page += box.format("2021.04", "羊毛大学甲等奖学金", "校级") + box.format(
        "2019.11", "织机竞赛全国二等奖", "国家级"
    )
    page += box.format("2018.09", "羊毛大学三好学生", "校级") + box.format(
        "2017.07", "Merit Student of Felt", "市级"
    )
    assert html(page) == [
        ("羊毛大学甲等奖学金", 2021, None),
        ("织机竞赛全国二等奖", 2019, None),
        ("羊毛大学三好学生", 2018, None),
        ("Merit Student of Felt", 2017, None),
    ]
