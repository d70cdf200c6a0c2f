"""Honours in lists: items, lines, headings, and what stands around them."""

from __future__ import annotations

from tests.honours_found import html, markdown


def test_list_items_with_title_giver_and_year() -> None:
    """Each item of an honours list is one honour, its giver behind the comma, its year at the end."""
    found = html(
        "<h2>Honors &amp; Awards</h2><ul><li>Spinning Prize, Wool University, 2021</li>"
        "<li>Best Thesis Award (Carding Society), 2019</li><li>Loom Fellowship, 2016 &ndash; 2018</li>"
        "<li>Centre for Wool Studies, Summer Fellowship, 2015</li></ul>"
    )

    assert found == [
        ("Spinning Prize", 2021, "Wool University"),
        ("Best Thesis Award", 2019, "Carding Society"),
        ("Loom Fellowship", 2016, None),
        ("Summer Fellowship", 2015, "Centre for Wool Studies"),
    ]


def test_year_first_with_a_dash() -> None:
    """ "2021 – Title, Giver" reads as well as "Title, Giver, 2021"."""
    found = markdown("## Awards\n\n- 2021 – Spinning Prize, Wool University\n- 2019: Loom Fellowship\n")

    assert found == [("Spinning Prize", 2021, "Wool University"), ("Loom Fellowship", 2019, None)]


def test_rank_behind_a_stop_is_no_giver() -> None:
    """ "Wool University. 6/236": which of how many one was; a month and year are a date."""
    found = markdown(
        "## Honors\n\n- **Best Graduate**, Wool University. 6/236. 2014\n- Loom Prize, Felt Guild, 07/2016\n"
    )

    assert found == [("Best Graduate", 2014, "Wool University"), ("Loom Prize", 2016, "Felt Guild")]


def test_tabs_of_a_converted_pdf() -> None:
    """Cells parted by tabs are year, honour and giver; a rank and an occasion of the giver fall away."""
    found = markdown(
        "## Honors & Awards\n\n## UNIVERSITY AWARDS\n\n"
        "2024\tShepherd Scholarship of Wool University (4/200), Wool University Award\tWool University\n"
        "2023\tTop 10 Thesis of Wool University, EE (10/408), Graduation Ceremony\tWool University\n"
        "2023\tThird Prize, Wool University Award\tWool University\n\n## Skills\n\nKnitting\n"
    )

    assert found == [
        ("Shepherd Scholarship of Wool University", 2024, "Wool University"),
        ("Top 10 Thesis of Wool University, EE", 2023, "Wool University"),
        ("Third Prize", 2023, "Wool University"),
    ]


def test_degrees_that_are_honours() -> None:
    """A doctor's degree for one's honour, an academy's diploma and a master's title are no education."""
    found = html(
        "<h2>Honors</h2><ul><li>Doctor honoris causa, Wool University, 2018</li>"
        "<li>Doctor of Science h.c., Felt University, 2017</li><li>2014 Diploma of the Wool Academy</li>"
        "<li>Master Weaver, Wool Society, 2018</li><li>Master of Wool, Felt College, 2001</li></ul>"
    )

    assert [year for _, year, _ in found] == [2018, 2017, 2014, 2018]


def test_honours_of_others() -> None:
    """What students won, by their names, or somebody else "received", is none of the owner's honours."""
    found = html(
        "<h2>Student Awards</h2><ul><li>Ada Wolle, Best Thesis Prize 2022</li>"
        "<li>Ben Mill: Best Poster, ICF 2021</li><li>Charles Mill and Ada Wolle, Loom Fellowship, 2020</li>"
        "<li>Dean's Medal, 2009</li></ul><h2>Awards</h2><ul><li>Ada Wolle received the Felt Medal, 2014</li>"
        "<li>Marie Curie Fellowship, 2012</li><li>Ada Lovelace Award, 2011</li></ul>"
    )

    assert [title for title, *_ in found] == ["Dean's Medal", "Marie Curie Fellowship", "Ada Lovelace Award"]


def test_nested_lists_below_their_school() -> None:
    """The same in nested list items."""
    found = html(
        "<h2>Awards</h2><ul><li>University of Wool"
        "<ul><li>Spinning Prize, 2021</li><li>Dean's list, 2019</li></ul></li></ul>"
    )

    assert found == [
        ("Spinning Prize", 2021, "University of Wool"),
        ("Dean's list", 2019, "University of Wool"),
    ]


def test_honours_below_a_degree() -> None:
    """Dated honours inside an item are honours, and the degree they stand below gives none of them."""
    found = markdown(
        "# Awards\n\n* 2020 Doctor of Philosophy in Weaving (Wool Institute)\n"
        "  * 2020 **Dean's Award for a Thesis**\n  * 2018 Wool Travel Award\n"
        "* 2013 Bachelor of Science with First-class Honours (Wool University)\n"
        "  * 2013 Carding Prize\n  * 2012 Loom Prize\n"
    )

    assert found == [
        ("Dean's Award for a Thesis", 2020, None),
        ("Wool Travel Award", 2018, None),
        ("Carding Prize", 2013, None),
        ("Loom Prize", 2012, None),
    ]


def test_giver_on_the_second_line() -> None:
    """The second line of an item names the giver."""
    found = html("<h2>Awards</h2><ul><li><b>Spinning Prize</b> (2021)<br>Wool University</li></ul>")

    assert found == [("Spinning Prize", 2021, "Wool University")]


def test_honours_parted_by_line_breaks() -> None:
    """Lines of one paragraph that each have their date are honours of their own."""
    found = html("<h2>Awards</h2><p>Spinning Prize, 2021<br>Loom Fellowship, 2019<br>Carding Medal, 2018</p>")

    assert found == [
        ("Spinning Prize", 2021, None),
        ("Loom Fellowship", 2019, None),
        ("Carding Medal", 2018, None),
    ]


def test_empty_line_ends_honours_parted_by_breaks() -> None:
    """What stands behind an empty line is no part of an honour that has no date."""
    page = "<h2>Awards</h2>Spinning Prize, 2021<br>Loom Fellowship<br><br>Drawn after a pattern of Bo's."

    assert ("Loom Fellowship", None, None) in html(page)


def test_year_headings_over_the_honours() -> None:
    """A year over the honours is theirs."""
    found = html(
        "<h2>Awards</h2><h3>2021</h3><ul><li>Spinning Prize</li></ul>"
        "<h3>2019</h3><ul><li>Loom Fellowship</li></ul>"
    )

    assert found == [("Spinning Prize", 2021, None), ("Loom Fellowship", 2019, None)]


def test_headings_of_a_few_years_over_the_honours() -> None:
    """A heading of a few years alone dates what stands below it by the first; one of many years does not."""
    text = (
        "## Awards\n\n### 2016-2017\n**Carding Prize**  \nWool Society\n\n"
        "### 2010-11\n* Loom Prize\n\n### 2001-2010\n* Felt Prize\n"
    )

    assert markdown(text) == [
        ("Carding Prize", 2016, "Wool Society"),
        ("Loom Prize", 2010, None),
        ("Felt Prize", None, None),
    ]


def test_exemplary_ones_and_those_of_the_year() -> None:
    """Who is exemplary, or somebody of the year, is honoured, also among services."""
    found = html(
        "<h2>Awards</h2><ul><li>Loom Prize, 2021</li><li>Exemplary Reviewer of Wool Letters, 2020</li></ul>"
        "<h2>Awards and Grants</h2><p><b>Spinner of the Year</b><br>Spinning Union, 2015</p>"
    )

    assert found == [
        ("Loom Prize", 2021, None),
        ("Exemplary Reviewer of Wool Letters", 2020, None),
        ("Spinner of the Year", 2015, "Spinning Union"),
    ]


def test_bold_title_and_plain_giver() -> None:
    """Bold words at the beginning of an entry are its title."""
    found = html("<h2>Awards</h2><p><b>Spinning Prize for Young Weavers</b> Wool University, 2021</p>")

    assert found == [("Spinning Prize for Young Weavers", 2021, "Wool University")]


def test_bold_title_between_year_and_giver() -> None:
    """A date may stand before the bold title; of the sentences behind it the first names the giver."""
    found = markdown(
        "## Awards\n\n"
        "* 2023: **Carding Award.** Society for the Study of Wool, Spain. _Finalist,_ 500 USD.\n"
        "* 2022: **Best Talk Prize**. Department of Yarn of Wool University, Spain. _Second._ [Read](r)\n"
        "* **Thouless Prize for Weaving (2018)**, Wool University\n"
    )

    assert found == [
        ("Carding Award", 2023, "Society for the Study of Wool"),
        ("Best Talk Prize", 2022, "Department of Yarn of Wool University"),
        ("Thouless Prize for Weaving", 2018, "Wool University"),
    ]


def test_lines_that_hang_below_a_bold_title() -> None:
    """Below a bold title a break leads to its giver or to words about it, not to another honour."""
    found = markdown(
        "## Awards\n\n"
        "**Yarn Scholarship, Junior Year**\n\n"
        "**Loom Medal, 2023**  \nTeam award, with me at the spindle\n\n"
        "**Wool District Level 7th Rank**  \nIssued by the Second Talent Search Board – Aug 2007\n\n"
        "**Spinning Scholarship**, 2019<br>Scholarship awarded for research in the wool lab.\n\n"
        "**Sheep Scholarship, Sophomore Year**\n\n**Lamb Scholarship, Freshman Year**\n"
    )

    assert found == [
        ("Yarn Scholarship, Junior Year", None, None),
        ("Loom Medal", 2023, None),
        ("Wool District Level 7th Rank", 2007, "Second Talent Search Board"),
        ("Spinning Scholarship", 2019, None),
        ("Sheep Scholarship, Sophomore Year", None, None),
        ("Lamb Scholarship, Freshman Year", None, None),
    ]


def test_words_about_an_honour_are_no_giver() -> None:
    """A line of an item that tells about the honour, in a sentence or at length, is not who gave it."""
    found = markdown(
        "## Awards\n\n"
        "- 2018.11: **Wool Foundation Scholarship**  \n9% acceptance rate. Two years of tuition at MIT.\n\n"
        "- Carding Fellowship, 2017-2021  \n  *for research in yarn at WOOL*\n"
    )

    assert found == [("Wool Foundation Scholarship", 2018, None), ("Carding Fellowship", 2017, None)]


def test_fields_of_the_work_below_its_prize() -> None:
    """What an item says of the paper that won is neither giver nor year, nor the end of the list."""
    found = markdown(
        "# Awards\n\n"
        "- **Wool Best Paper Award** — *Jul 2020*  \n  **Paper:** On Wool (WOOL 2019)  \n"
        "  **Authors:** Wong, A., Byron, B. • **Role:** Co-author/PI\n\n"
        "- **Yarn Paper Award** — *Sep 2023*  \n  **Paper:** On Yarn (YARN)\n\n- Loom Medal, 2018\n"
    )

    assert found == [
        ("Wool Best Paper Award", 2020, None),
        ("Yarn Paper Award", 2023, None),
        ("Loom Medal", 2018, None),
    ]


def test_reasons_with_a_date_are_none() -> None:
    """A paragraph that says what an honour was given for is none, even where it ends with a year."""
    found = html(
        "<h1>Awards</h1><p>Nov. 21st, 2018 <b>Carding award</b></p>"
        "<p>Awarded for the talk “On Wool” at WOOL 2018.</p>"
    )

    assert found == [("Carding award", 2018, None)]


def test_page_titled_awards_without_a_heading() -> None:
    """A page whose title says honours needs no heading."""
    found = markdown("---\ntitle: Awards\n---\n\n### 2022\n- Wool Scholarship - Wool University (300$)\n")

    assert found == [("Wool Scholarship", 2022, "Wool University")]


def test_honours_as_headings_of_a_page_titled_awards() -> None:
    """Below the page's title alone a heading that names one honour is an honour too."""
    found = markdown(
        "---\ntitle: Awards\n---\n\n### Special Award for Teaching and Technology\n"
        "**Wool Youth Board | Woolland** <br/>\n[Link](l)\n\n* The award was given for my research.\n"
    )

    assert [title for title, *_ in found] == ["Special Award for Teaching and Technology"]


def test_details_inside_an_item() -> None:
    """Items inside an honour's item are its giver and date, not honours."""
    found = html(
        "<h2>Awards</h2><ul><li><b>Spinning Prize</b>"
        "<ul><li>Awarder: Wool Society</li><li>Date: May 2021</li>"
        "<li>Awarded to the best spinner of the year.</li></ul></li></ul>"
    )

    assert found == [("Spinning Prize", 2021, "Wool Society")]


def test_role_set_bold_before_the_honour() -> None:
    """Bold words that say who got an honour are not its name."""
    found = html(
        "<h2>Awards</h2><ul><li><b>Recipient</b>: Ida Lund Award for Carding, KU, 2024</li>"
        "<li><strong>Recipient:</strong> Felt College Teaching Prize, 2020</li></ul>"
    )

    assert found == [("Ida Lund Award for Carding", 2024, "KU"), ("Felt College Teaching Prize", 2020, None)]


def test_giver_behind_a_year_of_its_own() -> None:
    """ "Loom Prize. (2021). Wool Society": between stops the year, and behind it who gave the honour."""
    found = markdown(
        "## Awards\n\n- Weaver Award for “Felts of 2017–2021”. (2024). Yarn Society, Division of Carding.\n"
        "- Loom Innovator. (2021). Felt University Mill Center.\n- Young Spinner, by Guild of Carders, 2019\n"
        "- Wool Medal, Servicio Nacional de Fieltro, 2016\n"
    )

    assert found == [
        ("Weaver Award", 2024, "Yarn Society, Division of Carding"),
        ("Loom Innovator", 2021, "Felt University Mill Center"),
        ("Young Spinner", 2019, "Guild of Carders"),
        ("Wool Medal", 2016, "Servicio Nacional de Fieltro"),
    ]


def test_giver_that_the_words_about_an_honour_tell() -> None:
    """What an item or the words below a heading tell of an honour may say who gave it."""
    listed = (
        "- **Felt Scholarship** (2025)  \n  Competitive money awarded by the Ministry of Wool, Yarn "
        "and the Looms to support four years of study in the north.\n\n"
        "- **Silk Fellowship** (2022)  \n"
        "  Given for excellence to support weaving studies of the best in Yarnia.\n"
    )
    headed = (
        "# Honors\n\n## Loom fellowship 2024\nI received a fellowship from the Yarn Academy for my thesis."
    )

    assert markdown(f"## Awards\n\n{listed}") == [
        ("Felt Scholarship", 2025, "Ministry of Wool, Yarn and the Looms"),
        ("Silk Fellowship", 2022, None),
    ]
    assert markdown(headed) == [("Loom fellowship", 2024, "Yarn Academy")]


def test_label_that_several_items_have() -> None:
    """A label before who gave the honours, in one item after another, is none of the name."""
    items = (
        ("Loom Prize", "Wool Group (2024)"),
        ("Felt Medal", "Yarn College (2023)"),
        ("Silk Award", "Carding Board (2020)"),
    )
    rows = "".join(f"<li><b>{name}</b><br>Donated by: {by}</li>" for name, by in items)

    assert html(f"<h2>Awards</h2><ul>{rows}</ul>") == [
        ("Loom Prize", 2024, "Wool Group"),
        ("Felt Medal", 2023, "Yarn College"),
        ("Silk Award", 2020, "Carding Board"),
    ]


def test_wide_brackets_and_several_years() -> None:
    """Wide brackets hold who gave an honour; of several years over one the first counts."""
    found = markdown(
        "## Awards\n\n### 2025, 2024, 2022\n\n- Wool Scholarship of Yarn College\n\n### 2023\n\n"
        "- 優秀羊毛賞（織物学研究会）\n- 最優秀発表賞（1/5）\n"
    )

    assert found[:2] == [
        ("Wool Scholarship of Yarn College", 2025, None),
        ("優秀羊毛賞", 2023, "織物学研究会"),
    ]
    assert found[2][2] is None


def test_date_of_a_bold_name_before_its_giver() -> None:
    """The date in the bold name of an honour is none of it, whatever follows."""
    found = markdown(
        "## Awards\n\n**Felt Merit Scholarship - Academic Year 2012-2013** awarded by Republic of Yarnia\n\n"
        "**Winner of a mobility grant 2019** sponsored by Wool Labs to stay 3 months at the mill\n"
    )

    assert found == [
        ("Felt Merit Scholarship", 2012, "Republic of Yarnia"),
        ("Winner of a mobility grant", 2019, "Wool Labs"),
    ]


def test_membership_without_a_date() -> None:
    """In a list of honours alone, a name with its giver is one, whatever words it has."""
    assert html("<h2>Honors</h2><ul><li>Loom Prize, 2024</li><li>Senior Member, IEEE</li></ul>")[1:] == [
        ("Senior Member", None, "IEEE")
    ]


def test_names_set_in_italics() -> None:
    """Where the items of a list begin in italics with honours, those words are their names."""
    found = markdown(
        "## Awards\n\n- *The Loom Paper Award* At the Conference on Wool 2022.\n"
        "- *Felt Merit Scholarship 2014-2018* For Weaving Studies.\n- *Yarn Scholarship 2014* For Carding.\n"
        "- *Dean's List Award* Included in the list in all 8 terms.\n- Ranked 1st in Yarnia, 2013\n"
    )

    assert found == [
        ("The Loom Paper Award", 2022, "Conference on Wool"),
        ("Felt Merit Scholarship", 2014, None),
        ("Yarn Scholarship", 2014, None),
        ("Dean's List Award", None, None),
        ("Ranked 1st in Yarnia", 2013, None),
    ]


def test_year_tied_to_a_name() -> None:
    """Where nothing else says when, the year of a contest's name does, and stays in it."""
    found = html(
        "<h2>Awards</h2><ul><li>Silver Certificate in Loomathon-2013</li>"
        "<li>WOOL-2012 Fellowship, Felt Academy, 2014</li></ul>"
    )

    assert found == [
        ("Silver Certificate in Loomathon-2013", 2013, None),
        ("WOOL-2012 Fellowship", 2014, "Felt Academy"),
    ]


def test_sort_of_an_honour_beside_its_name() -> None:
    """A bare "Fellowship" over its name is none itself."""
    item = "<li>Fellowship<br>Ida Lund Weaving Fellowship<br>Carding School<br>2022</li>"

    assert html(f"<h2>Awards</h2><ul>{item}</ul>") == [
        ("Ida Lund Weaving Fellowship", 2022, "Carding School")
    ]


def test_verb_before_a_bold_name() -> None:
    """Bold words behind a plain verb are the honour's name; what follows them may begin with the year."""
    found = markdown(
        "## Awards\n\n- Received **Loom Travel Grant** 2025 for attending the School of Felting at Woolton\n"
        "- Awarded the **Carding Fellowship** in the category “Felts of KU”, 2019\n"
        "- Won **Spinning Prize** (2018)\n"
    )

    assert found == [
        ("Loom Travel Grant", 2025, None),
        ("Carding Fellowship", 2019, None),
        ("Spinning Prize", 2018, None),
    ]


def test_signs_about_an_honour() -> None:
    """Wide colons, pictures by name, closing quotation marks, two years by a stroke, stops."""
    found = markdown(
        "## Awards\n\n- June 2025：Best Weaver of Yarn College\n- **Gold Award :trophy: in WOOL 14 (2021)**\n"
        '- Third Prize, Loom Contest "Felt Bloom" (Top 30%), Aug 2020\n'
        "- Wool Scholarship, Yarn College, 2017/2019\n- Yarn Union (2016). Loom Prize\n"
    )

    assert found == [
        ("Best Weaver of Yarn College", 2025, None),
        ("Gold Award in WOOL 14", 2021, None),
        ('Third Prize, Loom Contest "Felt Bloom"', 2020, None),
        ("Wool Scholarship", 2017, "Yarn College"),
        ("Yarn Union. Loom Prize", 2016, None),
    ]


def test_honour_once_more_in_another_script() -> None:
    """What stands below an honour in Chinese is the same honour."""
    found = markdown(
        "## Awards\n\n* 2026 — Tuition Scholarship, Wool University  \n  2026年度羊毛大学学费奖学金\n\n"
        "* 2023 — Outstanding Graduate, Felt University  \n  2023年度毡大学优秀毕业生\n"
    )

    assert found == [
        ("Tuition Scholarship", 2026, "Wool University"),
        ("Outstanding Graduate", 2023, "Felt University"),
    ]


def test_works_and_who_wrote_them_behind_an_honour() -> None:
    """The quoted work behind an honour and its authors fall away; what most stand behind is who gave them."""
    found = markdown(
        "# Awards\n\n- Wool Days, Poster Award, Ada Wong, Ida Lund, Bo Weaver, “Looms that Knit”, May 2021\n"
        '- Felt Union Congress, Paper Award, Ida Lund, Ada Wong, "Yarn at Rest", May 2020\n'
        '- iYarn 2018, Best Paper Award, Ada Wong, Bo Weaver, "On Carding by Hand", 2018\n'
        '- Silk Society, Student Prize, Ada Wong, Bo Weaver, "On Felting", July 2017\n'
    )

    assert found == [
        ("Poster Award", 2021, "Wool Days"),
        ("Paper Award", 2020, "Felt Union Congress"),
        ("Best Paper Award", 2018, "iYarn"),
        ("Student Prize", 2017, "Silk Society"),
    ]


def test_fields_listed_below_a_bold_honour() -> None:
    """Items with a label each, below a bold honour, are its fields; degrees are none of the honours."""
    found = markdown(
        "## Awards & Recognition\n\n**First Prize - Loom Challenge**\n- **Date**: June 13, 2025\n"
        "- **Description**: Came out first of all mills for its fine felts.\n"
        "- **Impact**: Felts are better known now.\n\n"
        "**Mill of Tomorrow Award**\n- **Organization**: Yarn Works (once Felt Works)\n"
        "- **Years**: 2019, 2022\n- **Role**: Led it as its best weaver.\n\n"
        "## Honors\n\n- Carding Medal, 2018\n- **Ph.D.** at Yarn College, 2016\n"
    )

    assert found == [
        ("First Prize – Loom Challenge", 2025, None),
        ("Mill of Tomorrow Award", 2019, "Yarn Works (once Felt Works)"),
        ("Carding Medal", 2018, None),
    ]


def test_heading_of_a_sort_over_dated_honours() -> None:
    """A heading in the singular over items that are honours with their dates is none itself."""
    found = markdown(
        "# Scholarships\n\n- Wool Scholarship, 2023\n\n# Merit Award\n\n- Excellent Weavers of Yarnia, 2022\n"
        "- Outstanding Carder of the KU, 2021\n\n# Academic Award\n\n- Most Promising Weaver Award, 2020\n"
    )

    assert found == [
        ("Wool Scholarship", 2023, None),
        ("Excellent Weavers of Yarnia", 2022, None),
        ("Outstanding Carder of the KU", 2021, None),
        ("Most Promising Weaver Award", 2020, None),
    ]


def test_heading_that_sorts_honours() -> None:
    """Among items that are mostly honours, below a heading that only sorts them, the others are too."""
    names = ("Loom Prize, 2021", "Felt Award, 2019", "Wool Medal, 2018", "Eagle Weaver, 2016")
    items = "".join(f"<li>{name}</li>" for name in names)

    assert html(f"<h2>Honors</h2><h3>Carding &amp; Felting</h3><ul>{items}</ul>")[3:] == [
        ("Eagle Weaver", 2016, None)
    ]


def test_sentence_that_leads_in_to_honours() -> None:
    """A sentence over dated honours says what is listed, and is none."""
    lead = "<p>Scholarly and public esteem shown for woven work.</p>"

    assert html(f"<h2>Awards</h2>{lead}<ul><li>Loom Prize, 2021</li></ul>") == [("Loom Prize", 2021, None)]


def test_name_at_the_same_place_in_each_item() -> None:
    """Where most items have the name on their first line, it stands there in the others too."""
    items = (
        ("Wool Scholarship", "Felt College", "2021"),
        ("Loom Prize", "Guild of Carders", "2020"),
        ("Spinning Fellowship", "Silk Society", "2019"),
        ("Felt Medal", "Yarn Union", "2019"),
        ("Winter School on Felts", "Top 40 weavers selected from 600 to show their work", "2018"),
        ("#1 Weaver of the North", "Society for Carding Excellence", "2017"),
    )
    rows = "".join(f"<li>{'<br>'.join(item)}</li>" for item in items)

    assert html(f"<h2>Honors</h2><ul>{rows}</ul>") == [
        ("Wool Scholarship", 2021, "Felt College"),
        ("Loom Prize", 2020, "Guild of Carders"),
        ("Spinning Fellowship", 2019, "Silk Society"),
        ("Felt Medal", 2019, "Yarn Union"),
        ("Winter School on Felts", 2018, None),
        ("#1 Weaver of the North", 2017, "Society for Carding Excellence"),
    ]


def test_definition_list_of_years() -> None:
    """A year as a term stands for the honours defined below it."""
    found = html(
        "<h2>Honours</h2><dl><dt>2019</dt><dd>Wool Society Fellowship</dd>"
        "<dt>2015</dt><dd>Carding Prize</dd></dl>"
    )

    assert found == [("Wool Society Fellowship", 2019, None), ("Carding Prize", 2015, None)]


def test_honours_in_one_line_behind_a_label() -> None:
    """ "Awards: A (2015), B (2016)" holds one honour a date."""
    found = html("<p><b>Awards:</b> NSF CAREER (2015), Loom Fellowship (2016), Carding Award (2017)</p>")

    assert found == [
        ("NSF CAREER", 2015, None),
        ("Loom Fellowship", 2016, None),
        ("Carding Award", 2017, None),
    ]


def test_bold_words_set_as_the_list_s_name_end_it() -> None:
    """Where bold words head a page's parts, the next of them end the honours, whatever they say."""
    found = html(
        "<p><b>Awards</b></p><ul><li>Spinning Prize, 2021</li></ul><p><b>Research</b></p>"
        '<ol><li>A. Byron, "Looms that Learn," in <i>Wool Symposium</i>, 2019.'
        " <b>Test of Time Award</b></li></ol>"
    )

    assert found == [("Spinning Prize", 2021, None)]


def test_bullets_that_tell_about_dated_honours() -> None:
    """Undated bullets below dated honours tell about them."""
    found = markdown(
        "## Awards\n\n**Spinning Fellowship**, *2023*\\\n• Awarded by the Wool Department\\\n"
        "**Carding Scholarship**, *2018*\\\n• For the five best students of the department\n"
    )

    assert [(title, year) for title, year, _ in found] == [
        ("Spinning Fellowship", 2023),
        ("Carding Scholarship", 2018),
    ]


def test_grants_and_invitations_are_no_honours() -> None:
    """What is called a grant's award is money for a project; an invitation is none either."""
    found = html(
        "<h2>Awards</h2><ul><li>Won Wool Best Paper award (2020).</li>"
        "<li>Invited to the Journal of Felt (2019).</li>"
        "<li>Grant Award: WOOL: Looms at Scale ($250,000 of $3M total) (2021).</li></ul>"
    )

    assert found == [("Wool Best Paper award", 2020, None)]


def test_honours_of_a_year_between_commas() -> None:
    """What a year lists between commas, most of it by an honour's noun, are honours each."""
    found = html(
        "<h2>Awards, Fellowships, and Grants</h2><ul>"
        "<li>2024 Top Weaver Award, Carding Travel Grant, KU School of Wool Prize for Best Student Paper</li>"
        "<li>2023 Winner of Loom Research Award, Yarn Finance Grant ($15,000), Wong Scholarship Fund</li>"
        "<li>2022 Second Prize, Wool Contest, Young Weavers' Award</li></ul>"
    )

    assert [(title, year) for title, year, _ in found] == [
        ("Top Weaver Award", 2024),
        ("Carding Travel Grant", 2024),
        ("KU School of Wool Prize for Best Student Paper", 2024),
        ("Winner of Loom Research Award", 2023),
        ("Wong Scholarship Fund", 2023),
        ("Second Prize, Wool Contest, Young Weavers' Award", 2022),
    ]


def test_honour_by_itself_on_a_line_of_an_education() -> None:
    """A line of one's education that is an honour counts; degrees, training and theses are none."""
    found = html(
        "<h2>Education</h2><p><b>Ph.D., Weaving</b>, Wool University, 2012<br>Advisor: Prof. C. Babbage<br>"
        "NSF Graduate Research Fellowship; Certificate of Felt<br>Thesis: On Prizes of the Wool Award</p>"
        "<p>M.S., Wool College, 2009<br>"
        "Fellowship, Felting and Carding at the Loom Hospital<br>Research Fellow and Scholar<br>"
        "Member of the Loom Fellowship Program<br>"
        "Wolle Merit Scholarship (2008), Loom Alumni Prize (2006-2008)</p>"
    )

    assert found == [
        ("NSF Graduate Research Fellowship", None, None),
        ("Wolle Merit Scholarship", 2008, None),
        ("Loom Alumni Prize", 2006, None),
    ]


def test_sum_below_an_honour_is_no_giver() -> None:
    """What came with an honour, on a line of its own, gave it not."""
    found = html("<h2>Awards</h2><ul><li><b>Carding Stipend</b>, 2014<br>$26000pa</li></ul>")

    assert found == [("Carding Stipend", 2014, None)]


def test_contest_before_a_dash_is_of_the_ranks_name() -> None:
    """ "Loom Contest – Second Prize" is one name, with a track of the contest before the rank or none."""
    items = (
        "<li>2024 National Loom Contest – Ribbon Weaving Track, First Prize (Team Leader)</li>"
        "<li>The 7th National Loom Contest – “Ram Cup”, Third Prize (Team Leader)</li>"
        "<li>National Knot Competition - Second Prize, 2021</li>"
        "<li>Block Grant Fellowship- University of Wool, 2020</li>"
    )
    assert html(f"<h2>Honors and Awards</h2><ul>{items}</ul>") == [
        ("National Loom Contest – Ribbon Weaving Track, First Prize", 2024, None),
        ("The 7th National Loom Contest – “Ram Cup”, Third Prize", None, None),
        ("National Knot Competition – Second Prize", 2021, None),
        ("Block Grant Fellowship", 2020, "University of Wool"),
    ]


def test_contest_of_a_rank_is_of_its_name() -> None:
    """ "First Prize, Weaving Contest" is one honour's name; what gives a rank its meaning is no giver."""
    found = markdown(
        "## Awards\n\n- First Prize, WOOL Weaving Contest (2020)\n- Finalist, Loom Scholarship (2017)\n"
    )

    assert found == [
        ("First Prize, WOOL Weaving Contest", 2020, None),
        ("Finalist, Loom Scholarship", 2017, None),
    ]


def test_how_one_fared_is_named_by_what_in() -> None:
    """A rank goes with the contest or exam it was won in and that one's division; only a house gives it."""
    told = {
        "Winner, HackWool (2020)": ("Winner, HackWool", 2020, None),
        "Winner, 2nd Hackathon Grand Finale, WTRO, 2020": (
            "Winner, 2nd Hackathon Grand Finale",
            2020,
            "WTRO",
        ),
        "Rank 9 of 32,000+ teams (top 0.3%), WOOL Cup": ("Rank 9 of 32,000+ teams, WOOL Cup", None, None),
        "Qualified, National Wool Exam (NWE), 2021": ("Qualified, National Wool Exam (NWE)", 2021, None),
        "Provincial Top 1, School Entrance Exam": ("Provincial Top 1, School Entrance Exam", None, None),
        "🥉3rd Prize, WWF Loom Challenge, 2023": ("3rd Prize, WWF Loom Challenge", 2023, None),
        "First Prize, Loom Contest, Woolton Division": (
            "First Prize, Loom Contest, Woolton Division",
            None,
            None,
        ),
        "Merit Prize in the Loom Contest, Woolton Division (Less than 1‰)": (
            "Merit Prize in the Loom Contest, Woolton Division",
            None,
            None,
        ),
        "Winner of WoolWars, Spring Fair held at Wool University": (
            "Winner of WoolWars, Spring Fair",
            None,
            "Wool University",
        ),
        "🏅1st Prize, Loom Contest (LC) (🤺Leader)": ("1st Prize, Loom Contest (LC)", None, None),
        "<b>Meritorious Winner (First Prize)</b>, Mat Contest in Wool (MCW/ICW)": (
            "Meritorious Winner (First Prize), Mat Contest in Wool (MCW/ICW)",
            None,
            None,
        ),
        "Woolean College Student Loom Challenge: Gold Prize, 2023": (
            "Woolean College Student Loom Challenge: Gold Prize",
            2023,
            None,
        ),
        "Debate of the Wool University - First Runner Up - State of Woolton, 2019": (
            "Debate of the Wool University – First Runner Up",
            2019,
            "State of Woolton",
        ),
        "First Prize, Wool University, 2020": ("First Prize", 2020, "Wool University"),
        "Finalist, Department of Wool, 2020": ("Finalist", 2020, "Department of Wool"),
    }
    items = "".join(f"<li>{entry}</li>" for entry in told)
    assert html(f"<h2>Awards</h2><ul>{items}</ul>") == list(told.values())


def test_column_heads_of_several_words() -> None:
    """A column's head may name it in two words: one that we know tells what stands below."""
    rows = (
        "<tr><td>Felting Days</td><td>Loom Medal</td><td>2020</td></tr>"
        "<tr><td>Ram Cup</td><td>Yarn Prize</td><td>2021</td></tr>"
    )
    head = "<tr><th>Organization & Details</th><th>Award / Honor</th><th>Year / Timeline</th></tr>"
    assert html(f"<h2>Honors</h2><table>{head}{rows}</table>") == [
        ("Loom Medal", 2020, "Felting Days"),
        ("Yarn Prize", 2021, "Ram Cup"),
    ]


def test_where_an_honour_was_given_behind_a_sign() -> None:
    """ "Travel Grant @ WOOL": the sign parts the name from where it was given."""
    items = "<li>Student Travel Grant @ WOOL 2020</li><li>WOOLSEC Diversity Grant, 2022</li>"
    assert html(f"<h2>Awards</h2><ul>{items}</ul><p><a href=/all>See all awards and honors →</a></p>") == [
        ("Student Travel Grant", 2020, "WOOL"),
        ("WOOLSEC Diversity Grant", 2022, None),
    ]


def test_rank_among_activities() -> None:
    """How one fared is an honour where other things may stand beside it."""
    items = "<li>Rank 2 Among 68 Students in Woolton, 2016</li><li>Member of the Felting Club, 2015</li>"
    assert [title for title, *_ in html(f"<h2>Honors and Activities</h2><ul>{items}</ul>")] == [
        "Rank 2 Among 68 Students in Woolton"
    ]


def test_what_is_told_behind_an_honour_is_none_of_its_parts() -> None:
    """A phrase in small letters behind a comma or dash tells of the honour, and is no giver."""
    told = {
        "Wool Days, Felting Organization; admission rate under 1%, 2020": (
            "Wool Days",
            2020,
            "Felting Organization",
        ),
        "Team award for the best loom, achieving the highest speed, 2020": (
            "Team award for the best loom",
            2020,
            None,
        ),
        "Loom Scholar, sponsored by Wool Days and the Felt Fund — selected from 90 young weavers, 2020": (
            "Loom Scholar",
            2020,
            "Wool Days and the Felt Fund",
        ),
        "Felt Prize, for contributions to the Great Loom Model Maker (2019)": ("Felt Prize", 2019, None),
        "Ram Scholarship awarded to 15 students among hundreds | 2024": ("Ram Scholarship", 2024, None),
        "Yarn Prize, Wool Union; 40 Weavers among All Looms, 2020": ("Yarn Prize", 2020, "Wool Union"),
        "<b>Knot Fellowship</b> (2023) — Fellowship to support studies in Wool at the Yarn Union.": (
            "Knot Fellowship",
            2023,
            None,
        ),
    }
    items = "".join(f"<li>{entry}</li>" for entry in told)
    assert html(f"<h2>Awards</h2><ul>{items}</ul>") == list(told.values())


def test_giver_in_the_name_over_what_it_was_for() -> None:
    """Where the cells below only tell of an honour, its giver stands behind the comma of its name."""
    cards = "".join(
        f"<div><div><b>{name}</b></div><div>{year}</div><p>{told}</p></div>"
        for name, year, told in (
            ("Loom Thesis Award, Wool University", 2023, "Ada and Ben Garn Thesis Award, Felt Department."),
            ("Travel Award, WU Graduate College", 2022, "Supported a stay at the Felt Conference (FC)."),
            ("WAAP Award, Weavers of All Parts", 2022, "Based on the felts of a year."),
            ("Ram Prize, Woollen Society of Yarnia", 2021, "Second prize recipient."),
        )
    )
    assert html(f"<section><h2>Honors &amp; Awards</h2>{cards}</section>") == [
        ("Loom Thesis Award", 2023, "Wool University"),
        ("Travel Award", 2022, "WU Graduate College"),
        ("WAAP Award, Weavers of All Parts", 2022, None),
        ("Ram Prize", 2021, "Woollen Society of Yarnia"),
    ]


def test_parts_that_the_page_calls_by_names_of_their_own() -> None:
    """Where most items have the same two parts, called so by their author, the honour ends with the first."""
    items = "".join(
        f"<li><div><span class=name>{name}</span> <span class=by>{by}</span></div><div>{year}</div></li>"
        for name, by, year in (
            ("Loom Fellowship", "Felt Days · 1 of 25 from 600+ weavers", 2022),
            ("Gold Medal, WOOLEM 2017", "iWool Foundation", 2017),
            ("Best Team Project", "Yarn Summer School", 2016),
        )
    )
    assert html(f"<h1>Awards</h1><ul>{items}</ul>") == [
        ("Loom Fellowship", 2022, "Felt Days"),
        ("Gold Medal, WOOLEM", 2017, "iWool Foundation"),
        ("Best Team Project", 2016, "Yarn Summer School"),
    ]


def test_heading_among_honours() -> None:
    """Where most headings of a list are honours, the others are, whatever they are called; ranks are some."""
    cards = "".join(
        f"<div><h3>{name}</h3><p>{by}</p><p>Given to the best of a year.</p></div>"
        for name, by in (
            ("Loom Scholarship", "Wool University"),
            ("Ram Prize", "Felt Union"),
            ("Yarn Award", "Wool University"),
            ("Star of Carding", "College of Felt"),
            ("Ranked 3rd in Woolton", "Yarn Board"),
        )
    )
    assert html(f"<h1>Awards</h1><div>{cards}</div>") == [
        ("Loom Scholarship", None, "Wool University"),
        ("Ram Prize", None, "Felt Union"),
        ("Yarn Award", None, "Wool University"),
        ("Star of Carding", None, "College of Felt"),
        ("Ranked 3rd in Woolton", None, "Yarn Board"),
    ]


def test_what_is_no_giver_behind_a_dash_or_in_a_cell() -> None:
    """A giver is a name: no phrase in small letters, no short form, no sentence."""
    told = {
        "Loom Doctoral Award - International (LDAI) (2024)": (
            "Loom Doctoral Award – International (LDAI)",
            2024,
            None,
        ),
        "<b>WOOLCO 2006 finalist</b> - after the felts in WOOLCO, Yarn Springs": (
            "WOOLCO 2006 finalist",
            2006,
            None,
        ),
        "1st WoolFi Contest - WoolFi Carding, Third Prize": (
            "1st WoolFi Contest – WoolFi Carding, Third Prize",
            None,
            None,
        ),
        "<b>6th place</b> in the Knot Challenge": ("6th place in the Knot Challenge", None, None),
        "‘Best Student Award’ from St.Ada’s College, Woolton": (
            "Best Student Award",
            None,
            "St.Ada’s College, Woolton",
        ),
        "Ram Fellowship<br>A fellowship of the state for WUA weavers.<br>2020": (
            "Ram Fellowship",
            2020,
            None,
        ),
    }
    items = "".join(f"<li>{entry}</li>" for entry in told)
    assert html(f"<h2>Awards</h2><ul>{items}</ul>") == list(told.values())


def test_line_inside_an_item_heads_no_section() -> None:
    """What stands by a break below an honour in its item only tells of it, whatever a list may be called."""
    items = "".join(
        f"<li><b>{name}</b> <span style='float:right'>{year}</span><br><i>{told}</i></li>"
        for name, year, told in (
            ("Loom Scholarship", 2018, "PhD funding, 150,000 USD"),
            ("Ram Award", 2017, "Award for felts"),
            ("Felt Prize", 2016, "Ranked 1st of 206 weavers"),
        )
    )
    assert html(f"<h2>Awards</h2><ul>{items}</ul>") == [
        ("Loom Scholarship", 2018, None),
        ("Ram Award", 2017, None),
        ("Felt Prize", 2016, None),
    ]


def test_why_it_was_given_behind_a_bold_name() -> None:
    """Behind a colon stands who gave an honour, or else why; a contest gives nothing."""
    told = {
        "<b>Loom TA Award</b> (2025): Outstanding help with looms in the CS Department": (
            "Loom TA Award",
            2025,
            None,
        ),
        "<b>WOOL Travel Grant</b> (2024): To present my felts at KNIT-2024": (
            "WOOL Travel Grant",
            2024,
            None,
        ),
        "<b>Yarn Scholarship</b> (2005): Government of Yarnia": (
            "Yarn Scholarship",
            2005,
            "Government of Yarnia",
        ),
        "Felt Award, 2nd WS Carding Competition, Wool University, 2024": (
            "Felt Award, 2nd WS Carding Competition",
            2024,
            "Wool University",
        ),
        "“Young Weaver Fellowship” under Ram Scheme, 2019": ("Young Weaver Fellowship", 2019, None),
        "Runner Ups, Yarnwell AI Hackathon, 2019": ("Runner Ups, Yarnwell AI Hackathon", 2019, None),
        "2nd Place - i+Felt Loom Hackathon, 2023": ("2nd Place – i+Felt Loom Hackathon", 2023, None),
        "Awarded with Knot Medal from Felt Union, 2018": ("Knot Medal", 2018, "Felt Union"),
        "Dean's List, WUK; Six terms, 2020": ("Dean's List", 2020, "WUK"),
    }
    items = "".join(f"<li>{entry}</li>" for entry in told)
    assert html(f"<h2>Awards</h2><ul>{items}</ul>") == list(told.values())


def test_several_honours_under_one_date() -> None:
    """Honours parted by semicolons in one entry share its date."""
    assert html(
        "<h2>Awards</h2><ul><li>Top Graduate; KU Wool Scholarship; Carding Prize, 2014</li></ul>"
    ) == [
        ("Top Graduate", 2014, None),
        ("KU Wool Scholarship", 2014, None),
        ("Carding Prize", 2014, None),
    ]


def test_year_after_the_next_is_none() -> None:
    """A number greater than the year after the page's day is no date."""
    assert html("<h2>Awards</h2><ul><li>Wool Vision 2050 Award</li></ul>") == [
        ("Wool Vision 2050 Award", None, None)
    ]


def test_prize_inside_a_publication_is_none() -> None:
    """A paper's prize beside the paper is the paper's."""
    found = html(
        "<h2>Publications</h2><ul><li>A. Wong, B. Li. On Wool. ICWS 2020. <b>Best Paper Award</b></li>"
        "<li>A. Wong. On Yarn. SPIN 2019. Distinguished Paper Award.</li></ul>"
    )

    assert found == []


def test_grants_among_awards_are_none() -> None:
    """Of "Funding and awards" only the awards are honours; a travel grant is one."""
    found = html(
        "<h2>Funding and awards</h2><ul><li>Loom Grant DMS 1234 (PI), 2022–2025. ($160,000)</li>"
        "<li>Spinning Prize, Wool University, 2021</li><li>Yarn Research Grant, 2013</li>"
        "<li>ICWS travel grant, 2012</li></ul>"
    )

    assert found == [("Spinning Prize", 2021, "Wool University"), ("ICWS travel grant", 2012, None)]


def test_grants_of_a_career_are_honours() -> None:
    """A council's starting, consolidator or advanced grant in an honours list is the person's own."""
    found = html(
        "<h2>Awards and honors</h2><ul><li>EWC Starting Grant, 2026</li><li>EWC Consolidator Grant, 2021</li>"
        "<li>Yarn Research Grant, 2013</li></ul>"
    )

    assert found == [("EWC Starting Grant", 2026, None), ("EWC Consolidator Grant", 2021, None)]


def test_subheading_of_grants_below_awards() -> None:
    """Below "Grants and awards", the part "Internal grants" lists none."""
    found = html(
        "<h2>Grants and awards</h2><h3>Internal grants</h3>"
        "<ul><li>Yarn Fellowship Fund, Wool University, 2011</li></ul>"
        "<h3>Distinctions</h3><ul><li>Spinning Prize, 2010</li></ul>"
    )

    assert found == [("Spinning Prize", 2010, None)]


def test_margin_of_the_page_adds_none() -> None:
    """A link to an index of scholars is no honour; an honour named again without its year is the same."""
    found = html(
        "<h1>Awards</h1><p><i>Loom Fellow</i></p><p><a href='s'>Google Scholar</a></p>"
        "<ul><li>Loom Fellow (2022)</li></ul>"
    )

    assert found == [("Loom Fellow", 2022, None)]


def test_all_of_a_file_titled_awards_is_honours() -> None:
    """Below the title of a Markdown file an entry needs no word of honours."""
    found = markdown("---\ntitle: Awards\n---\n\n* Wool Pioneer, Wool University, 2017\n")

    assert found == [("Wool Pioneer", 2017, "Wool University")]


def test_rank_and_its_contest_on_two_lines() -> None:
    """A bare rank is no honour of its own; the line below says of what."""
    found = html(
        "<h2>Awards</h2><h3>2025</h3><ul><li>Bronze Prize<br>The Wool Paper Awards, Wool Inc</li></ul>"
    )

    assert found == [("Bronze Prize", 2025, "Wool Paper Awards, Wool Inc")]


def test_topic_over_honours_is_none() -> None:
    """A heading that praises a topic is not the honour; those below it are."""
    found = markdown("# Awards\n\n## Scientific Excellence\n\n- Loom Medal, 2024\n")

    assert found == [("Loom Medal", 2024, None)]


def test_foot_of_the_page_holds_none() -> None:
    """What stands in the page's menu or foot is no honour, whatever heading it stands below."""
    found = html(
        "<h1>Honors</h1><h3>1992</h3><ul><li>Loom Medal</li></ul>"
        "<footer><h4>Ada</h4><p>Wool Professor of Yarn<br>Wool University</p></footer>"
    )

    assert found == [("Loom Medal", 1992, None)]


def test_foreign_heading_below_awards_lets_only_honours_through() -> None:
    """Below awards a heading that says nothing known may begin another list: only words of honours count."""
    found = html(
        "<h3>Awards</h3><ul><li>Spinning Prize, 2021</li></ul><h4>Doctor of Philosophy</h4>"
        "<p>Thesis Title : Robust Looms</p><p>Institution : Wool University</p>"
        "<p>Duration : Jan, 2018 - Sep, 2022</p>"
    )

    assert found == [("Spinning Prize", 2021, None)]


def test_menu_is_none() -> None:
    """A menu that offers "Awards" lists none."""
    found = html(
        "<nav><ul><li>Home</li><li>Publications</li><li>Awards</li><li>Contact</li></ul></nav>"
        "<p>I study wool.</p>"
    )

    assert found == []


def test_page_without_honours() -> None:
    """A page that speaks of none has none."""
    assert (
        html("<h1>Ada Wong</h1><p>I study wool.</p><h2>Publications</h2><p>A. Wong. On Wool. 2020.</p>") == []
    )


def test_what_an_honour_is_given_for_is_none() -> None:
    """A line below an honour that says to whom it goes each year is no honour of its own."""
    found = html(
        "<h2>Honors and Awards</h2><ul><li><b>Spinning Prize</b>, Wool University, 2022</li>"
        "<li>Annual award to a weaver's finest publication of 2021</li></ul>"
    )

    assert [title for title, *_ in found] == ["Spinning Prize"]


def test_sums_works_and_manners_behind_honours() -> None:
    """A sum is no year; what a prize was for, who it goes to and how one came to it are not its giver."""
    page = (
        "<h1>Prizes and honours</h1><ul>"
        "<li>Awarded the 2016 Lund Prize in Weaving for the article ‘Felted Looms’. $10,000 for it.</li>"
        "<li>Yarnian Article Prize (for the article ‘Felt and Empty Looms’). $2000 awarded each year.</li>"
        "<li>Prize Fellow by Examination, Carding College. 2010.</li>"
        "<li>Garn Prize in Mental Weaving, 2008. £500 awarded by six hour exam.</li>"
        "<li>2004 Best Loom Award, Felt Chapter of the Yarn Society. Multi-Loom Threads Between Weavers,"
        " Their Sheep, and a Spindle in a Hospital Ward.</li></ul>"
    )

    assert html(page) == [
        ("Lund Prize in Weaving", 2016, None),
        ("Yarnian Article Prize", None, None),
        ("Prize Fellow by Examination", 2010, "Carding College"),
        ("Garn Prize in Mental Weaving", 2008, None),
        ("Best Loom Award", 2004, "Felt Chapter of the Yarn Society"),
    ]


def test_date_before_what_is_told_in_brackets() -> None:
    """The date with which a remark in brackets begins is the honour's."""
    page = (
        "<h1>Awards</h1><ul>"
        "<li>Lund Scholarship of WOTU (Jun. 2021 the first of all prizes for the weavers at WOTU)</li>"
        "<li>Loom Scholarship (Oct. 2020)</li></ul>"
    )

    assert html(page) == [("Lund Scholarship of WOTU", 2021, None), ("Loom Scholarship", 2020, None)]


def test_short_names_of_works_and_what_paid_beside_honours() -> None:
    """A work's short name in brackets gives nothing; nor do a grant's number, an address, what it covers."""
    page = (
        "<h1>Scholarships and awards</h1><ul>"
        "<li>WAC Best Paper Candidate (FeltPin), 2026</li>"
        "<li>YARN (see www.yarn.example) Mini-Project Award; Felting Council grant 389792660, 2020</li>"
        "<li>Scholarship of the Ministry of Wool, covering the full costs of my study, 2015-2019</li>"
        "</ul>"
    )

    assert html(page) == [
        ("WAC Best Paper Candidate (FeltPin)", 2026, None),
        ("YARN Mini-Project Award", 2020, None),
        ("Scholarship of the Ministry of Wool", 2015, None),
    ]


def test_offices_among_honours() -> None:
    """What one organised or led is no honour, whatever its list is called."""
    page = (
        "<h1>Honors</h1><ul><li>Loom Prize, 2019</li><li>Lead organizer for Yarn Days 2019</li>"
        "<li>Co-President of the Felt Society, 2018</li><li>President's Award for Weaving, 2017</li>"
        "<li>Representative of the Weavers, 2016</li></ul>"
    )

    assert [title for title, _, _ in html(page)] == ["Loom Prize", "President's Award for Weaving"]


def test_honour_that_says_who_issued_it() -> None:
    """Its name need be none that is known; what its giver's line tells besides is no other honour."""
    found = markdown(
        "# Ada Wong\n\n## Honors and Awards\n[**Carding Prize**](https://w.example/) <br>\nIssued by ACW"
        " **_(The highest prize in Carding)_**\n\n"
        "**Lana Yojana (LY)** <br>\nIssued by Department of Wool (DW)\n"
    )

    assert [title for title, *_ in found] == ["Carding Prize", "Lana Yojana (LY)"]
    assert [giver for *_, giver in found] == ["ACW", "Department of Wool (DW)"]


def test_what_honours_were_won_for_below_awards() -> None:
    """Teaching and service as parts of a list of honours; only words of honours count there."""
    found = markdown(
        "# Awards and Recognition\n\n## Research\n\n* Wool Society Spinning Prize, 2014\n\n"
        "## Teaching and Service\n\n* Carding Teaching Award, Wool University, 2010\n* Loom seminar, 2011\n"
    )

    assert found == [
        ("Wool Society Spinning Prize", 2014, None),
        ("Carding Teaching Award", 2010, "Wool University"),
    ]


def test_table_whose_rule_is_longer_than_its_head() -> None:
    """A rule of more columns than the head has is a rule all the same."""
    found = markdown(
        "## Honors and Awards\n\n|Nr.|Prize Name|Issued by|\n|---|---|---|---|---|\n"
        "|1|Carding Travel Award 2023|[Wool University](https://w.example/)|\n"
        "|2|Loom Fellowship|Wool Society|\n|3|Top of the District|Office for Looms|\n"
        "|4|Loom Scholarship Program powered by Kard|Wool Academy|\n"
    )

    assert found == [
        ("Carding Travel Award", 2023, "Wool University"),
        ("Loom Fellowship", None, "Wool Society"),
        ("Top of the District", None, "Office for Looms"),
        ("Loom Scholarship Program powered by Kard", None, "Wool Academy"),
    ]


def test_marks_of_a_chat_program() -> None:
    """What a chat program leaves in copied words is no part of an honour or its giver."""
    text = (
        "# Awards\n\n- **Loom Prize** — Yarn Days 2024, Woolton. :contentReference[oaicite:2]{index=2}\n"
        "- Wool scholarships (two years). :contentReference[oaicite:3]{index=3}\n"
    )
    assert markdown(text) == [
        ("Loom Prize", 2024, None),
        ("Wool scholarships (two years)", None, None),
    ]


def test_houses_over_quoted_honours() -> None:
    """Paragraphs that name a house by itself, over the honours it gave, each in quotes with its years."""
    page = (
        "<p>Ministry of Wool and Felt of the Republic of Sheep</p><p>&quot;Grand Prize&quot; 2014</p>"
        "<p>Wool University</p><p>&quot;Top Weaver&quot; 2018</p><p>&quot;Merit Prize&quot; 2015, 2016</p>"
        "<p>Woolton City Government</p><p>&quot;Woolton Scholarship&quot; 2013</p>"
    )
    assert html(f"<h2>Awards</h2>{page}") == [
        ("Grand Prize", 2014, "Ministry of Wool and Felt of the Republic of Sheep"),
        ("Top Weaver", 2018, "Wool University"),
        ("Merit Prize", 2015, "Wool University"),
        ("Woolton Scholarship", 2013, "Woolton City Government"),
    ]


def test_rank_of_a_region_before_its_contest() -> None:
    """ "Provincial Third Prize (Woolton)" in bold is a rank, and says nothing without its contest."""
    items = (
        "<li><b>National Second Prize</b>, Golden Cup Contest in Weaving.</li>"
        "<li><b>Provincial Third Prize (Woolton)</b>, Undergraduate Contest in Felting.</li>"
    )
    assert html(f"<h2>Awards</h2><ul>{items}</ul>") == [
        ("National Second Prize, Golden Cup Contest in Weaving", None, None),
        ("Provincial Third Prize (Woolton), Undergraduate Contest in Felting", None, None),
    ]


def test_funds_among_honours() -> None:
    """Money for a project is none, by its fund or by the project behind it; a prize for a project is one."""
    page = (
        "<h1>Awards, Honors and Fellowships</h1><ul>"
        "<li>2025: General Weaving Research Fund (GWRF), WGC (Ref. 1762). Project: “Looms” (On-going)</li>"
        "<li>2024: Young Weavers Scheme, WGC (Ref. 276032). Project: “Moving Felts of Yarn”</li>"
        "<li>2021–2023: Seed Fund for Basic Weaving, The University of Woolton</li>"
        "<li>2020: Student Paper Award, Bank of Yarnia. Project: “Sheep and Silk”</li>"
        "<li>2019: Loom Prize, National Research Fund</li></ul>"
    )

    assert html(page) == [
        ("Student Paper Award", 2020, "Bank of Yarnia"),
        ("Loom Prize", 2019, "National Research Fund"),
    ]


def test_courses_and_terms_of_posts_are_no_honours() -> None:
    """What one has learnt is none, wherever it is listed; that one was nominated alone says nothing."""
    page = (
        "<h1>Awards</h1><ul><li>Level II Loom Certification, Yarn Inc. (2025)</li>"
        "<li>Weaving with Agents, Wool University via Coursera (2024)</li>"
        "<li>Nominated, Wool University, 2021</li><li>Loom Prize, 2020</li></ul>"
    )

    assert html(page) == [("Loom Prize", 2020, None)]
    assert html("<h1>About</h1><p>I was a Wool Fellow from 2018-2021 at the College of Yarn.</p>") == []


def test_places_and_ranks_won_in_what_stands_before() -> None:
    """A place behind a colon and a rank behind a contest's bold name go with what they are of."""
    page = (
        "<h1>Awards</h1><ul><li>Felt Games of Woolton: 2nd place team, 2012</li>"
        "<li><b>Woolean Olympiad (WOOL)</b> --- Provincial First Prize (2023)</li>"
        "<li>Felt Society: 2nd place in the LOOM Shared Task, 2011</li></ul>"
    )

    assert html(page) == [
        ("Felt Games of Woolton: 2nd place team", 2012, None),
        ("Woolean Olympiad (WOOL) – Provincial First Prize", 2023, None),
        ("2nd place in the LOOM Shared Task", 2011, "Felt Society"),
    ]


def test_date_of_what_is_only_told_below_a_bold_honour() -> None:
    """A sentence is dated by what it begins with, a bold honour by what tells of it below."""
    found = markdown(
        "## Awards\n\n**Loom Society DataBlitz Nominee**  \nTop 20 selected among 514 abstracts, 2025\n\n"
        "**Highest Felt Honors**  \n*Wool University*, 2021\n"
    )
    told = (
        "Sept 2017, I received the Garn Scholarship from the College of Yarn, which I was given by the dean."
    )

    assert found == [
        ("Loom Society DataBlitz Nominee", 2025, None),
        ("Highest Felt Honors", 2021, "Wool University"),
    ]
    assert html(f"<h1>Awards</h1><ul><li>{told}</li></ul>") == [("Garn Scholarship", 2017, "College of Yarn")]


def test_funds_to_travel_by_below_a_heading_of_their_own() -> None:
    """Money to travel by is an honour by its words, below a heading that we do not know too."""
    page = (
        "<h1>Honors</h1><h2>Journeys</h2><ul><li>Felt Days Travel Fund, 2019</li>"
        "<li>A walk to Woolton, 2018</li></ul>"
    )

    assert html(page) == [("Felt Days Travel Fund", 2019, None)]


def test_what_surrounds_an_honour() -> None:
    """Its sum, however it is called; terms between semicolons; its place; the work that won it."""
    page = (
        "<h1>Awards</h1><ul><li>Ida Lund Graduate Awards (total value: $15,000), 2018</li>"
        "<li>Dean's List, Fall 2017-2019; Winter 2018-2020</li>"
        "<li>Lund Scholarship, Loom City, WY, 2015</li>"
        "<li>WYF Best Paper Award, 2014. “Silk or Felt? The Looms of Yarnia” with Ida Lund and Bo Weaver."
        "</li></ul>"
    )

    assert html(page) == [
        ("Ida Lund Graduate Awards", 2018, None),
        ("Dean's List", 2017, None),
        ("Lund Scholarship", 2015, None),
        ("WYF Best Paper Award", 2014, None),
    ]


def test_fellowships_in_a_list_of_money() -> None:
    """Below "Funding" a dated scholarship or fellowship is an honour; projects are none."""
    found = html(
        "<h2>Funding</h2><ul><li>Wool Excellence Scholarship, Yarn Institute, 2019</li>"
        "<li>2017 Graduate Fellowship for Young Weavers</li><li>Loom Fellowship (PI), 2018</li>"
        "<li>Felt Fellowship Fund, 2016</li><li>Looms at Scale, Yarn Council, 2015</li></ul>"
    )

    assert found == [
        ("Wool Excellence Scholarship", 2019, "Yarn Institute"),
        ("Graduate Fellowship for Young Weavers", 2017, None),
    ]


def test_date_with_its_month_behind() -> None:
    """A shortened month behind the year is of the date, and a fund in brackets behind an honour gave it."""
    found = html(
        "<h2>Honours</h2><ul><li>2020 Mar. Felt Award (Loom Scholarship Fund, KU)</li>"
        "<li>2017 Apr. -- 2018 Mar. Student Aid Stipend, Wool University</li>"
        "<li>2016 Oct. (Declined) Carding Fellowship for the Young</li></ul>"
    )

    assert found == [
        ("Felt Award", 2020, "Loom Scholarship Fund, KU"),
        ("Student Aid Stipend", 2017, "Wool University"),
        ("Carding Fellowship for the Young", 2016, None),
    ]


def test_day_and_news_behind_a_giver() -> None:
    """Behind who gave it may stand when, and a link to what tells of it."""
    listed = "<li>Recipient, Loom Medal for Weaving, Felt College of the North, April, 2012, "
    assert html(f"<h2>Awards</h2><ul>{listed}<a href='/news'>Weekly of the College</a>.</li></ul>") == [
        ("Loom Medal for Weaving", 2012, "Felt College of the North")
    ]


def test_dates_with_their_word_for_year() -> None:
    """ "2010 г." and "3 – 7 May 2019" are dates whole: nothing of them stays in title or giver."""
    told = html(
        "<h2>Награды</h2><ul><li>Почётная грамота Общества ткачей, 2010 г.</li>"
        "<li>Премия за лучшую пряжу, 2019г.</li></ul><h2>Awards</h2><ul>"
        "<li>Best Poster Award, Wool Workshop (3 – 7 May 2019), Turin, Italy</li></ul>"
    )

    assert [(title, year) for title, year, _ in told] == [
        ("Почётная грамота Общества ткачей", 2010),
        ("Премия за лучшую пряжу", 2019),
        ("Best Poster Award", 2019),
    ]
    assert "7" not in str(told[2])


def test_contests_one_took_part_in() -> None:
    """Below "Hackathons and Competitions" only what was won there is an honour; a team is none that gives."""
    found = html(
        "<h2>Hackathons and Competitions</h2><ul><li>2017 Woolton Knotcode, Knit the Loom</li>"
        "<li>2016 First place, Carding Days (Team Felt Sheep)</li></ul>"
    )

    assert found == [("First place, Carding Days", 2016, None)]


def test_labelled_honour_in_a_line_of_an_education() -> None:
    """In a line below a degree the label says what is an honour, whatever its name."""
    found = html(
        "<h2>Education</h2><p><b>B.Eng. in Weaving</b>, Wool University, 2025<br>"
        "GPA: 3.5/4.0 | Award: Excellent Felting Thesis</p>"
    )

    assert found == [("Excellent Felting Thesis", None, None)]


def test_figure_in_front_of_an_honour_is_none_of_it() -> None:
    """Whatever figure stands for a bullet is no part of what was won."""
    found = html(
        "<h2>Honors</h2>" + "".join(f"<p>{sign} Loom Prize {n}</p>" for n, sign in enumerate("◴➤◉✧☞"))
    )

    assert [title for title, *_ in found] == [f"Loom Prize {n}" for n in range(5)]


def test_honours_of_one_line_between_bullets() -> None:
    """A bullet within a line parts two honours, not an honour and its house."""
    found = html(
        "<h2>Awards</h2><p>Carding Scholarship, Wool University • KU Summer Loom Fellowship ($770 award)</p>"
        "<p>Warp Prize 2021 • Felting Excellence Award, Weft College</p>"
        "<p>Best Poster • Loom Prize Foundation, 2019</p>"
    )

    assert found[:4] == [
        ("Carding Scholarship", None, "Wool University"),
        ("KU Summer Loom Fellowship", None, None),
        ("Warp Prize", 2021, None),
        ("Felting Excellence Award", None, "Weft College"),
    ]
    assert len(found) == 5


def test_sum_with_its_money_named_behind() -> None:
    """The money's short name behind a sum, and that it was yearly, are no giver."""
    found = html(
        "<h2>Awards</h2><ul><li>2025: Young Spinner Award, Society for Experimental Wool. $4,700 USD.</li>"
        "<li>2023: Best Weaving by Discipline Award (Felts), School of Wool, Yarn College. $1,700 AUD.</li>"
        "<li>2022: Carding Scholarship, Faculty of Wool, Yarn University. $33,700 AUD p.a.</li></ul>"
    )

    assert found == [
        ("Young Spinner Award", 2025, "Society for Experimental Wool"),
        ("Best Weaving by Discipline Award (Felts)", 2023, "School of Wool, Yarn College"),
        ("Carding Scholarship", 2022, "Faculty of Wool, Yarn University"),
    ]


def test_counters_typed_by_hand() -> None:
    """ "1.", "2." before honours that a page counts are none of their names; "1. Preis" is a rank."""
    counted = "<h2>Awards</h2><p>1. 2021, Loom Prize</p><p>2. Young Weaver Award, 2016</p>"
    ranked = "<h2>Preise</h2><p>1. Preis der Webergilde, 2021</p><p>2. Preis beim Filzwettbewerb, 2016</p>"

    assert [title for title, *_ in html(counted)] == ["Loom Prize", "Young Weaver Award"]
    assert [title[:9] for title, *_ in html(ranked)] == ["1. Preis ", "2. Preis "]


def test_chinese_honours() -> None:
    """Counters, the rank one had in an honour and the verb before it are none of its name."""
    told = html(
        "<h2>获奖情况</h2><p>（1）2021年，省羊毛进步二等奖，排名第2</p><p>（2）织造学会青年科技奖（2016）</p>"
        "<p>（3）2015年获校级优秀教师称号</p>"
    )

    assert [(title, year) for title, year, _ in told] == [
        ("省羊毛进步二等奖", 2021),
        ("织造学会青年科技奖", 2016),
        ("校级优秀教师", 2015),
    ]
