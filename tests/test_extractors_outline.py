"""Headings, real ones and look-alikes: which lines are one, and what stands under which."""

from __future__ import annotations

import pytest

from crawler.extractors import Owner, extract
from crawler.extractors.entries.line_signs import signs_of
from crawler.extractors.headings.of_works import titles_of_works
from crawler.extractors.headings.outline import Outlined, outline
from crawler.extractors.names.owner import OwnerNames
from crawler.headings.vocabulary import SectionKind
from crawler.reading import Source, read
from snapshots.model import Status
from tests.extracting import OWNER, TODAY, a_document, titles, works

PAPER = "Ada Byron. Wool. Nature."


def outlined(markup: str) -> list[Outlined]:
    """Give each line of a page what stands over it."""
    names = OwnerNames([OWNER])
    return outline(a_document(markup).lines, lambda line: signs_of(line, names).authors)


def above(markup: str) -> dict[str, list[str]]:
    """Return the headings over each line that is none, by its words."""
    return {o.line.text: [h.text for h in o.line.headings] for o in outlined(markup)}


def test_heading_elements_nest_by_their_level() -> None:
    """A heading stands over what follows, up to the next of its own level or higher."""
    page = "<h1>Ada</h1><p>a</p><h2>Publications</h2><p>b</p><h3>Books</h3><p>c</p><h2>Talks</h2><p>d</p>"

    assert above(page) == {
        "a": ["Ada"],
        "b": ["Ada", "Publications"],
        "c": ["Ada", "Publications", "Books"],
        "d": ["Ada", "Talks"],
    }


def test_years_between_the_entries_of_one_element_are_headings() -> None:
    """In plain words set as they were typed, a year between blank lines stands over what follows."""
    entries = "\n\n".join(f"{2024 - n}\n\n[{9 - n}] Ada Byron. Wool, part {n}. Nature." for n in range(6))
    found = above(f"<h2>Publications</h2><pre>\n{entries}\n</pre>")

    assert found["[9] Ada Byron. Wool, part 0. Nature."] == ["Publications", "2024"]
    assert found["[4] Ada Byron. Wool, part 5. Nature."] == ["Publications", "2019"]


def test_states_between_typed_entries_are_headings() -> None:
    """A state between blank lines stands over what follows."""
    found = above(
        "<h2>Publications</h2><pre>\nWorking papers\n\n[2] Ada Byron. Looms. Manuscript\n\n"
        "To appear\n\n[1] Ada Byron. Wool. Nature.\n</pre>"
    )

    assert found["[1] Ada Byron. Wool. Nature."] == ["Publications", "Working papers", "To appear"]


def test_numbered_states_between_typed_entries_are_headings() -> None:
    """A state with its number stands over entries that are numbered in square brackets."""
    found = above(
        "<h2>Publications</h2><pre>\n1. Journals\n\n[2] Ada Byron. Looms. Nature\n\n"
        "2. Under review\n\n[1] Ada Byron. Wool. Nature.\n</pre>"
    )

    assert found["[1] Ada Byron. Wool. Nature."] == ["Publications", "1. Journals", "2. Under review"]


@pytest.mark.parametrize(
    "heading",
    [
        "<p><b>Publications</b></p>",
        "<p><u>Publications</u></p>",
        "<p>PUBLICATIONS</p>",
        "<p>Publications:</p>",
        "<p>Publications</p>",
        "<div><font size=5>Publications</font></div>",
        "<p><b>Refereed conference papers</b></p>",
        "<dl><dt>Publications</dt></dl>",
    ],
)
def test_lines_that_look_like_headings_are_some(heading: str) -> None:
    """A line alone that names a section is a heading where it is bold, capitals, short or ends in a colon."""
    (line,) = outlined(f"{heading}<p>{PAPER}</p>")

    assert line.section.kind is SectionKind.PUBLICATIONS


@pytest.mark.parametrize(
    "line",
    [
        '<p><a href="#p">Publications</a></p>',
        "<ul><li>Publications</li></ul>",
        '<p><span class="btn">Publications</span></p>',
        "<p>Here you find a list of all my publications since the year 2001</p>",
        "<p><b>Publications</b> and all the talks I gave</p>",
        "<table><tr><td>Publications</td><td>Talks</td></tr></table>",
        "<p><b>Ada Byron</b></p>",
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    """A menu's link, an item of a list, a button, a sentence, a cell beside others or a name is none."""
    assert all(o.line.headings == () for o in outlined(f"{line}<p>{PAPER}</p>"))


def test_look_alikes_stand_below_real_headings() -> None:
    """A bold line is a part of the section that a heading element opened, a year a part of it."""
    page = f"<h4>Publications</h4><p><b>Journal papers</b></p><p><b>2021</b></p><p>{PAPER}</p>"

    assert above(page) == {PAPER: ["Publications", "Journal papers", "2021"]}


def test_look_alikes_of_a_kind_follow_each_other() -> None:
    """A second bold section takes the place of the first."""
    page = f"<p><b>Publications</b></p><p>{PAPER}</p><p><b>Invited talks</b></p><p>On wool</p>"

    assert above(page) == {PAPER: ["Publications"], "On wool": ["Invited talks"]}


@pytest.mark.parametrize(
    "year",
    [
        "<h3>2021</h3>",
        "<p>2021</p>",
        "<p><b>2021</b></p>",
        "<dl><dt>2021</dt></dl>",
        "<p><b>May 2021</b></p>",
    ],
)
def test_years_are_headings_below_their_list(year: str) -> None:
    """A year alone on its line is the heading of what follows, below the list's name."""
    (line,) = outlined(f"<h2>Publications</h2>{year}<p>{PAPER}</p>")

    assert [h.text.removeprefix("May ") for h in line.line.headings] == ["Publications", "2021"]
    assert (line.section.kind, line.section.year) == (SectionKind.PUBLICATIONS, 2021)


@pytest.mark.parametrize("years", ["2020 and before", "Before 2021", "2021 (2) (2)", "2020 or earlier"])
def test_open_spans_are_headings_as_years_are(years: str) -> None:
    """The older works stand below a line of their own."""
    (line,) = outlined(f"<h2>Publications</h2><p>{years}</p><p>{PAPER}</p>")

    assert [h.text for h in line.line.headings] == ["Publications", years]


@pytest.mark.parametrize("title", ["Missing Data: Generalization and Beyond", "Remarks on a Thesis of Hers"])
def test_words_of_headings_over_names_are_a_title(title: str) -> None:
    """A bold line over a line of names is a title, though a word of it is one of headings."""
    page = f"<h2>Research</h2><b>{title}</b><br>Ada Byron and Mary Somerville<br>Wool Letters<br><br>"
    names = OwnerNames([OWNER])
    seen = {line.text: signs_of(line, names) for line in a_document(page).lines}
    lines = outline(
        a_document(page).lines,
        lambda line: seen[line.text].authors,
        lambda line: seen[line.text].authors and not seen[line.text].more,
    )

    assert title in [o.line.text for o in lines]


def test_kind_of_list_with_an_open_span_is_a_heading() -> None:
    """What kind of list it is and since when stand over the boxes behind them, plain as they are."""
    page = """<h1>Ada Byron</h1><div class="papers"><div class="title2">Selected Papers Since 2018</div>
    <div><img src="a.png"><div><span>Spinning by hand in two rooms</span>
    <div>May Lund, <b>Ada Byron</b>, Jo Marsh<br><em>Wool Transactions (WT), 2023</em></div></div></div>
    <div><img src="b.png"><div><span>A loom that knows its weaver</span>
    <div><b>Ada Byron</b>, Jo Marsh<br><em>Loom Letters, 2021</em></div></div></div></div>"""
    found = above(page)

    assert found["Spinning by hand in two rooms"] == ["Ada Byron", "Selected Papers Since 2018"]
    assert found["A loom that knows its weaver"] == ["Ada Byron", "Selected Papers Since 2018"]


def test_year_of_the_lists_own_level_stands_below_it() -> None:
    """ "Publications" and "2021" set as equals: the year is a part of the list all the same."""
    assert above(f"<h2>Publications</h2><h2>2021</h2><p>{PAPER}</p>") == {PAPER: ["Publications", "2021"]}


def test_years_of_a_table_are_headings() -> None:
    """Years in rows of their own are headings, in a long table as in a short one."""
    for papers in (1, 12):
        rows = "".join(f"<tr><td>{y}</td></tr>" + f"<tr><td>{PAPER}</td></tr>" * papers for y in (2021, 2020))
        found = [o.section.year for o in outlined(f"<h2>Publications</h2><table>{rows}</table>")]
        assert found == [2021] * papers + [2020] * papers


def test_year_over_several_rows_is_their_heading() -> None:
    """A cell beside the rows of a year is a heading, though it stands in a row with an entry."""
    rows = "".join(
        f"<tr><td rowspan=2>{y}</td><td>{PAPER}</td></tr><tr><td>Ada Byron. Looms.</td></tr>"
        for y in (2021, 2020)
    )

    assert [o.section.year for o in outlined(f"<table>{rows}</table>")] == [2021, 2021, 2020, 2020]


@pytest.mark.parametrize("empty", ["<td></td>", "<td>&nbsp;</td>"])
def test_year_beside_empty_cells_is_a_heading(empty: str) -> None:
    """A year in the first row's first cell, and an empty one in the next row, says that year of both."""
    rows = "".join(
        f"<tr><td><p>{y}</p></td><td>{PAPER}</td></tr><tr>{empty}<td>Ada Byron. Looms.</td></tr>"
        for y in (2021, 2020)
    )

    assert [o.section.year for o in outlined(f"<table>{rows}</table>")] == [2021, 2021, 2020, 2020]


def test_years_that_come_twice_stand_for_their_own_row() -> None:
    """Years of a column that neither only fall nor rise are those of the entries they begin."""
    rows = "".join(
        f"<tr><td>{y}</td><td>Looms</td></tr><tr><td></td><td>{PAPER}</td></tr>" for y in (2021, 2021)
    )

    assert [o.section.year for o in outlined(f"<table>{rows}</table>")] == [None] * 6


def test_cells_of_a_row_are_no_headings() -> None:
    """A year in the first cell of an entry's row belongs to the entry."""
    rows = "".join(f"<tr><td>{y}</td><td>Ada Byron. Wool of {y}.</td></tr>" for y in (2021, 2020, 2019))

    assert [o.line.text for o in outlined(f"<table>{rows}</table>")][::2] == ["2021", "2020", "2019"]


def test_year_inside_an_entry_is_no_heading() -> None:
    """A year in an element of its own, after other lines of a small box, is a part of that entry."""
    cards = "".join(
        f"<div><div>Wool {n}</div><div>Ada Byron</div><div>Nature</div><div>{2010 + n}</div></div>"
        for n in range(6)
    )

    assert all(o.section.year is None for o in outlined(f"<h2>Publications</h2>{cards}"))


def test_headings_that_are_titles_are_told() -> None:
    """Many long headings of one level that name no section are titles of works and open no section."""
    page = "<h2>Publications</h2>" + "".join(
        f"<h3>Knitting Machines that Learn from {w}</h3><p>Ada Byron</p><p>Nature</p>"
        for w in ("Sheep", "Goats")
    )
    found = outlined(page)

    assert [o.titles for o in found] == [True, False, False, True, False, False]
    assert {tuple(h.text for h in o.line.headings) for o in found} == {("Publications",)}


def test_short_titles_over_authors_are_titles() -> None:
    """In a section of works a heading over one list of authors is a title, even one of two words."""
    page = "<h2>Publications</h2>" + "".join(
        f"<h5>{t}</h5><p>Ada Byron, Charles Babbage</p>"
        for t in ("Machines that Learn", "Sorting Threads", "Looms and Labour")
    )

    assert [o.line.text for o in outlined(page) if o.titles] == [
        "Machines that Learn",
        "Sorting Threads",
        "Looms and Labour",
    ]


def test_states_on_cards_are_no_headings() -> None:
    """A plain line behind others in a small box, one of several such boxes, is a part of it."""
    card = "<div><div>{}</div><div>Ada Byron</div><div>{}</div></div>"
    page = f"<h1>Papers</h1><main>{card.format('Wool', 'Manuscript')}{card.format('Yarn', 'Nature')}</main>"

    assert [line.section.status for line in outlined(page)] == [None] * 6


@pytest.mark.parametrize(
    "heading",
    [
        "<p>Submitted (2)</p>",
        "<table><tr><td rowspan=2>Submitted</td><td>x</td></tr></table>",
        "<table><tr><td rowspan=1>Submitted</td><td>x</td></tr></table>",
    ],
)
def test_states_over_several_works_are_headings(heading: str) -> None:
    """A count in brackets, or a cell beside several rows, makes plain words stand over what follows."""
    *_, last = outlined(f"<h2>Papers</h2>{heading}<p>{PAPER}</p>")

    assert last.section.status is Status.UNDER_REVIEW


def test_titles_may_name_a_section() -> None:
    """A title set as its sisters are, over authors of its own, is one though it speaks of contact."""
    entry = "<div><h3 class=listing-title>{}</h3><p>Ada Byron, Luigi Menabrea</p><p>Nature, 2024</p></div>"
    names = (
        "Language Contact in Wool",
        "Sorting Threads of Wool by Colour",
        "Counting Looms in the North of Wool",
    )

    found = outlined("<h1>Papers</h1>" + "".join(entry.format(name) for name in names))
    assert [o.line.text for o in found if o.titles] == list(names)


def test_titles_may_name_a_section_in_boxes_called_by_their_topics() -> None:
    """What the box of each entry is called says nothing of how its title is set."""
    entry = "<div class='post {}'><h3 class=title>{}</h3><p>2017-07 with Ada Byron & Luigi Menabrea</p></div>"
    names = (
        "Editorial: Why Wool in Mills?",
        "Sorting Threads of Wool by Colour",
        "Counting Looms in the North",
    )
    boxes = "".join(
        entry.format(topic, name) for topic, name in zip(("mills", "dyes", "looms"), names, strict=True)
    )

    found = outlined(f"<h1>Papers</h1>{boxes}")
    assert [o.line.text for o in found if o.titles] == list(names)


def test_topics_are_no_titles() -> None:
    """Short headings over lists of many works are topics of the list."""
    papers = f"<ul>{f'<li>{PAPER}</li>' * 4}</ul>"
    page = f"<h2>Publications</h2><h3>Looms</h3>{papers}<h3>Dyes</h3>{papers}"

    assert not any(o.titles for o in outlined(page))


@pytest.mark.parametrize("state", ["Work in progress", "Preprint", "<b>Manuscripts</b>", "Working paper"])
def test_states_inside_an_entry_are_no_headings(state: str) -> None:
    """Words of a state in the box of an entry, below the heading that is its title, stand over nothing."""
    box = "<div><h3>{} Threads of Wool by Colour</h3><p>Ada Byron</p><p>{}</p></div>"
    page = f"<h1>Papers</h1>{box.format('Sorting', state)}{box.format('Counting', 'Nature, 2024')}"

    assert [line.section.status for line in outlined(page)] == [None] * 6


def test_plain_states_below_a_title_are_no_headings() -> None:
    """Where titles are headings without boxes around the entries, a plain line is never one."""
    entry = "<h3>{} Threads of Wool by Colour</h3><p>Ada Byron</p><p>{}</p>"
    page = f"<h1>Papers</h1>{entry.format('Sorting', 'Working paper')}{entry.format('Counting', 'Nature')}"

    assert [line.section.status for line in outlined(page)] == [None] * 6
    assert above(f"{page}<p><b>Awards</b></p><p>Wool Prize</p>")["Wool Prize"] == ["Papers", "Awards"]


def test_years_beside_a_list_of_another_kind_are_sisters() -> None:
    """Years of the level of "Tutorial" below "Publications": works stand under them, none under it."""
    page = (
        "<h3>Publications</h3><h4>Tutorial</h4><p>Ada Byron. Felt.</p><h4>2020</h4><p>Ada Byron. Wool.</p>"
        "<h4>2019</h4><p>Ada Byron. Looms.</p>"
    )

    assert above(page) == {
        "Ada Byron. Felt.": ["Publications", "Tutorial"],
        "Ada Byron. Wool.": ["Publications", "2020"],
        "Ada Byron. Looms.": ["Publications", "2019"],
    }


def test_years_after_preprints_are_sisters() -> None:
    """ "Preprints", its entries, then years: the years are no part of the preprints."""
    page = (
        "<h2>Publications</h2><p><b>Preprints</b></p><ul><li>Ada Byron. Wool.</li></ul>"
        "<p><b>2021</b></p><ul><li>Ada Byron. Looms.</li></ul>"
    )

    assert above(page) == {
        "Ada Byron. Wool.": ["Publications", "Preprints"],
        "Ada Byron. Looms.": ["Publications", "2021"],
    }


@pytest.mark.parametrize("heading", ["Research", "Scholarship", "My oeuvre"])
def test_unknown_words_set_like_a_heading_are_one(heading: str) -> None:
    """A short line set as the page's headings are ends the section before, whatever its words."""
    news = "<p><b>News</b></p><p>May 2024: a paper</p>"

    assert above(f"{news}<p><b>{heading}</b></p><p>{PAPER}</p>")[PAPER] == [heading]
    assert above(f"{news}<p><i>{heading}</i></p><p>{PAPER}</p>")[PAPER] == ["News"]


def test_words_set_like_a_heading_among_honours() -> None:
    """There a line of that look may be an honour, unless authors follow."""
    page = "<p><b>Awards</b></p><p>Fellow of Wool, 2018</p><p><b>Scholarship</b></p>"

    assert above(f"{page}<p>{PAPER}</p>")[PAPER] == ["Scholarship"]
    assert above(f"{page}<p>Woolton College</p>")["Woolton College"] == ["Awards"]


def test_heading_of_a_script_without_capitals() -> None:
    """A short line that names a section is one in scripts that have no capitals too."""
    assert above(f"<p><b>About</b></p><p>x</p><p>논문</p><p>{PAPER}</p>")[PAPER] == ["논문"]


@pytest.mark.parametrize("year", ["2024 (3)", "2019–2020 (12)"])
def test_years_may_count_their_works(year: str) -> None:
    """A year that says how many works stand below it is a year's heading."""
    page = f"<h2>Publications</h2><p><b>In press</b></p><p>x</p><p><b>{year}</b></p><p>{PAPER}</p>"

    assert above(page)[PAPER] == ["Publications", year]


def test_years_right_below_preprints_are_parts() -> None:
    """ "Preprints" with a year straight after it: the year is one of the preprints'."""
    page = "<h2>Preprints</h2><h3>2021</h3><ul><li>Ada Byron. Wool.</li></ul>"

    assert above(page) == {"Ada Byron. Wool.": ["Preprints", "2021"]}


def test_heading_over_a_part_of_an_item_ends_with_it() -> None:
    """What stands behind an item is below the heading over the list; parts of the item have their own."""
    item = "<li><p>Looms, Ada Byron</p><ul><li><h3>Abstract</h3><p>We weave.</p></li></ul></li>"
    lines = a_document(f"<h2>Publications</h2><ol>{item * 2}</ol><p>Threads, Ada Byron</p>").lines
    over = {o.line.text: [h.text for h in o.line.headings] for o in outline(lines)}

    assert over["Looms, Ada Byron"] == over["Threads, Ada Byron"] == ["Publications"]
    assert over["We weave."] == ["Publications", "Abstract"]


def test_stretches_part_at_headings() -> None:
    """Lines between two headings are one stretch, whatever blocks they stand in."""
    page = "<h2>Publications</h2><p>a</p><ul><li>b</li></ul><h2>Talks</h2><p>c</p>"

    assert [o.stretch for o in outlined(page)] == [1, 1, 2]


def in_text(words: str) -> dict[str, list[str]]:
    """Return the headings over each line of plain text that is none, by its words."""
    names = OwnerNames([OWNER])
    document = read(Source(body=words.encode(), url="https://a.example/pubs.txt", content_type="text/plain"))
    lines = outline(document.lines, lambda line: signs_of(line, names).authors)
    return {o.line.text: [h.text for h in o.line.headings] for o in lines}


@pytest.mark.parametrize(
    "heading", ["Preprints and working papers", "In preparation", "Chapters in edited volumes", "Submitted"]
)
def test_words_of_headings_alone_in_plain_text_are_one(heading: str) -> None:
    """Between empty lines, words of which all are such as headings are made of are one."""
    found = in_text(f"PAPERS\n\n[2] Ada Byron. Yarn. Nature.\n\n{heading}\n\n[1] {PAPER}\n")

    assert found[PAPER] == ["PAPERS", heading]


def test_numbers_before_headings_of_plain_text() -> None:
    """Short words with the next number, each alone over items marked otherwise, are headings."""
    others = "\n\n".join(f"[{n}] Ada Byron. Yarn, part {n}. Nature." for n in (3, 4))
    found = in_text(f"PAPERS\n\n1. Journals\n\n{others}\n\n2. 심사 중\n\n[2] {PAPER}\n")

    assert found[PAPER] == ["PAPERS", "심사 중"]
    assert in_text(f"PAPERS\n\n1. Felt\n\n2. Yarn\n\n[2] {PAPER}\n")[PAPER] == ["PAPERS"]


def test_numbers_before_words_of_headings_in_plain_text() -> None:
    """Over items without a mark, words of which all are such as headings are made of may have a number."""
    bare = "Ada Byron\nYarn of the hills\nNature, 2019"
    found = in_text(f"PAPERS\n\n1. Journal articles\n\n{bare}\n\n2. Submitted papers\n\n{PAPER}\n")

    assert found[PAPER] == ["PAPERS", "Submitted papers"]
    assert in_text(f"PAPERS\n\n1. Yarn of the hills\n\n{PAPER}\n")[PAPER] == ["PAPERS"]


@pytest.mark.parametrize("line", ["Papers on looms that learn in silence", "In Science", "Looms in progress"])
def test_other_words_alone_in_plain_text_are_no_heading(line: str) -> None:
    """A title between empty lines stays one."""
    found = in_text(f"PAPERS\n\n{line}\n\n{PAPER}\n")

    assert found[PAPER] == ["PAPERS"]


def test_lettered_topics_are_no_titles() -> None:
    """Over one entry each, "B) Looms" and "ii. Knots" part the list."""
    topics = ("A) Spinning Yarn of Wool", "B) Weaving Cloth at Home", "ii. Knots and Felt in Mills")
    found = outlined("<h2>Papers</h2>" + "".join(f"<h3>{t}</h3><p>{PAPER}</p>" for t in topics))

    assert [o.line.headings[-1].text for o in found if o.line.text == PAPER] == list(topics)


def test_current_work_among_years_beside_tables_is_a_heading() -> None:
    """Bold labels beside inner tables, years and "Current work", are no titles of cards."""
    rows = "".join(
        f'<tr><td rowspan="1" valign="top"><b>{label}</b></td><td><table><tr><td>C. Mill, E. Lund –'
        f" {title} – <i>{venue}</i></td></tr></table></td></tr>\n"
        for label, title, venue in (
            ("Current work", "Improving felts by counting threads: a case study", "In preparation"),
            ("2025", "Looms at night and by day", "Journal of Wool"),
            ("2024", "Carding without combs in mills", "Journal of Wool"),
            ("2023", "Yarn under load and strain", "Wool Letters"),
            ("2022", "Spindles that turn by themselves", "Wool Letters"),
        )
    )

    assert "Current work" not in titles(f"<h1>Ada Byron</h1><h2>Research papers</h2><table>{rows}</table>")
    lines = a_document(f"<h2>Research papers</h2><table>{rows}</table>").lines
    assert titles_of_works(lines, lambda line: "Mill" in line.text, inside=True) == set()


def test_topics_over_items_with_authors_are_no_titles() -> None:
    """Long headings are topics where items below one of them name the authors of several works."""
    found = titles(
        "<h2>Work in progress</h2><h4>Woollen Disasters Politics and Policy</h4><ul>"
        "<li>Carding Disasters, Merit, and Public Opinion about Mills.</li>"
        "<li>The Visibility of Looms in Woollen Relief: a Tale of Mills. (With <a href='a'>Rosa "
        "Soto</a>)</li>"
        "<li>The Interplay of Felt, Knots, and Forced Weaving in Wales. (With <a href='b'>Leo Bauer</a>). "
        "<em>Submitted.</em></li></ul>"
        "<h4>Crime, Shears, and Illicit Wool</h4><ul>"
        "<li>Fleece Politics: Exposure to Hard Carding Policies, and Public Opinion.</li>"
        "<li>Fleece Removal, Social Weaving: Evidence from a Survey in Mills. (With <a href='c'>Juan "
        "Tell</a>)</li></ul>"
        f"<h4>{OWNER}</h4><p>Ph.D. Candidate at The University of Wool, College Park.</p>"
    )

    assert len(found) == 5
    assert not {"Woollen Disasters Politics and Policy", "Crime, Shears, and Illicit Wool", OWNER} & set(
        found
    )


def test_page_that_says_it_is_in_progress() -> None:
    """What a page says of itself is no state of the works below it."""
    found = above(
        "<h2>Publications</h2><p>Page (always) a work in progress... (last update: May)</p>"
        f"<p><b>2020</b></p><p>{PAPER}</p>"
    )

    assert found[PAPER] == ["Publications", "2020"]


def test_bold_words_that_end_an_item_are_no_heading() -> None:
    """A state, or a house called like a list of another kind, below its title in an item is none."""
    page = "<h1>Research</h1><h4>Ongoing</h4><ol><li><i>A. Byron</i><p>What do We Know About Wool?</p>\
        <b>In progress</b> <a href='#' class='bib'>bibtex</a></li></ol><h4>2024</h4><ol><li><i>A. Byron</i>\
        <p>Looms at Night: Evidence from Mills</p><b>Lindesay University Press - 2024</b><br>\
        <a href='a.pdf'>PDF</a></li></ol>"
    found = above(page)

    assert found["In progress"] == ["Research", "Ongoing"]
    assert found["PDF"] == ["Research", "2024"]


def test_bold_words_over_the_links_of_an_item_are_no_heading() -> None:
    """Nor is one over links that signs part, nor one with the number of a single preprint."""
    item = "<li><b><i>Looms at Night</i></b><p>Ada Byron</p><b>{}</b><br>{}</li>"
    links = "<a href='a.pdf'>paper</a> | <a href='c'>Code</a> | <a href='s.pdf'>Slides</a>"
    found = above(
        f"<h1>Papers</h1><ol>{item.format('Working paper', links)}"
        f"{item.format('arXiv 2403.05827 · 2024', 'It was spun.')}</ol>"
    )

    assert found["paper | Code | Slides"] == ["Papers"]
    assert found["It was spun."] == ["Papers"]


def test_a_section_s_title_of_unknown_words_is_dressed_as_others() -> None:
    """What the page calls a section's title is a heading beside others so called, bold or not."""
    title = "<div class='section-title'>{}</div><ul><li><p>{}</p></li></ul>"
    found = above(title.format("News", "May: I moved.") + title.format("Research", PAPER))
    assert found[PAPER] == ["Research"]


def test_labels_over_boxes_of_entries_are_headings() -> None:
    """A paragraph called a label stands over the boxes of works behind it, no part of one before it."""
    page = """<h1>Research</h1>
    <section><p class="r-label">Job Market Paper</p>
    <article><h2><a href="https://arxiv.org/abs/2401.00001">Sorting Fleeces with Poor Eyes</a></h2>
    <p>Is it enough to shear the sheep that look woolliest?</p></article></section>
    <section><p class="r-label">Working Papers</p>
    <article><h2>When and How to Spin: Rules for Two Wheels</h2><p>Submitted</p>
    <p>How much should a small skein change the cloth that follows?</p></article>
    <article><h2>Two Effects of Lanolin: A Weaver's Approach</h2><p>with Charles Babbage</p>
    <p>How should we part the wool from the shepherd?</p></article></section>
    <section><p class="r-label">Publications</p>
    <article><h2><a href="/felt.pdf">Sheep of a Feather Felt Together</a></h2>
    <p>with Charles Mill &middot; Conditionally accepted, <em>Wool Review</em></p></article></section>"""

    assert [(p.title, p.status) for p in works(page)] == [
        ("Sorting Fleeces with Poor Eyes", Status.PREPRINT),
        ("When and How to Spin: Rules for Two Wheels", Status.UNDER_REVIEW),
        ("Two Effects of Lanolin: A Weaver's Approach", Status.PREPRINT),
        ("Sheep of a Feather Felt Together", Status.TO_APPEAR),
    ]


def test_blocks_called_labels_over_lists_are_headings() -> None:
    """A year in a block called a label stands over the list of works behind it, as a heading does."""
    item = """<li class="pub"><a href="/{0}.pdf" class="title">{1}</a><br>
    <span class="authors">A. Byron, M. Lund</span><br><span class="venue">Wool Physics {0}</span></li>"""
    page = f"""<h1>Ada Byron</h1><section><h2>Publications</h2>
    <div class="year-label">2024</div><ul>{item.format(64, "Bounds for the twist of a yarn")}
    {item.format(63, "Felting under three kinds of rain")}</ul>
    <div class="year-label">2022</div><ul>{item.format(51, "The second curl of merino")}</ul></section>"""

    assert [(p.title, p.year) for p in works(page)] == [
        ("Bounds for the twist of a yarn", 2024),
        ("Felting under three kinds of rain", 2024),
        ("The second curl of merino", 2022),
    ]


def test_headings_within_boxes_of_entries_are_no_titles() -> None:
    """A long venue behind title and names in a box of their own, or names behind a title, are no titles."""
    names = "Ada Byron, <a href='m'>Jo {} Marsh</a>, May Lund"
    venues = "".join(
        f"<div><b>Looms at {n}</b><div>{names.format(n)}</div><h6>Letters on Wool and Felt at {n}</h6></div>"
        for n in ("Dawn", "Noon", "Dusk")
    )
    named = "".join(
        f"<ul><li><b>Looms at {n}</b><h6>{names.format(n)}</h6>Wool Letters, 2020</li></ul>"
        for n in ("Dawn", "Noon", "Dusk")
    )
    for listed in (venues, named):
        assert not any(o.titles for o in outlined(f"<h2>Publications</h2>{listed}"))


def test_bold_states_that_end_boxes_are_no_headings() -> None:
    """Nor is a state below the names in one of several boxes; over entries it is one."""
    box = "<div><strong>{}</strong><div>Ada Byron</div><strong>{}</strong><br><a href='a.pdf'>PDF</a></div>"
    told = (("Looms at Night", "Submitted (2025)"), ("Wool at Dawn", "Child Wool (2024)"))
    entries = "".join(box.format(*one) for one in told)
    found = above(f"<h2>Papers</h2><div>{entries}</div>")

    assert found["Wool at Dawn"] == ["Papers"]
    parts = "".join(f"<div><strong>{s}</strong><p>{PAPER}</p></div>" for s in ("Submitted", "Published"))
    assert above(f"<h2>Papers</h2><div>{parts}</div>")[PAPER] == ["Papers", "Published"]


def test_short_titles_over_authors_below_selected_work() -> None:
    """Where no heading names a list better, "Selected work" is over titles, be they short."""
    cards = "".join(
        f"<div><span>{2024 - n}</span><h4>{title}</h4><p>Ada Byron, Bo Mill</p><p>Wool Letters</p></div>"
        for n, title in enumerate(("Looms that learn", "On felted wool", "Spinning in the dark"))
    )
    named = "<h2>{}</h2>" + cards

    assert titles(named.format("Selected work")) == [
        "Looms that learn",
        "On felted wool",
        "Spinning in the dark",
    ]
    assert titles(named.format("Hobbies") + "<h2>Publications</h2>") == []


def test_one_work_s_prize_in_bold_is_no_heading() -> None:
    """Where no heading names a list, a prize alone in bold ends an entry; its plural is a list's name."""
    card = "<div><p><b>{}</b></p><p>Ada Byron</p><p>Wool Letters, 2020</p><div><b>{}</b></div></div>"
    entry, last = card.format("Looms that learn", "Best Paper Award"), card.format("On Felt", "")
    page = f"<h2>Research</h2>{entry}{last}"

    assert above(page)["On Felt"] == ["Research"]
    assert above(page.replace("Award<", "Awards<"))["On Felt"] == ["Research", "Best Paper Awards"]


def test_a_cell_that_lays_out_the_page_holds_headings() -> None:
    """Bold words set as headings of the page are one, though all of the page stands in a table's cell."""
    parts = "".join(
        f"<p><b>{heading}</b></p><ul><li>About {heading} a</li><li>About {heading} b</li></ul>"
        for heading in ("Teaching", "News", "Service")
    )
    works = "".join(f"<dt>[{n}]</dt><dd>Ada Byron. Wool, part {n}. Nature.</dd>" for n in range(9, 0, -1))
    page = f"<table><tr><td>Menu</td><td>{parts}<p><b>Scholarship</b></p><dl>{works}</dl></td></tr></table>"

    assert above(page)["Ada Byron. Wool, part 3. Nature."] == ["Scholarship"]


def test_honours_in_a_cell_that_lays_out_the_page_are_no_cells() -> None:
    """Lines of honours in a cell that holds the whole page are read each by itself."""
    works = "".join(f"<li>Ada Byron. Wool and looms, part {n}. Nature, 2020.</li>" for n in range(20))
    honours = "".join(
        f"<div>{said}</div>"
        for said in ("Loom Teaching Award – Felt Society, 2024", "Wool Award – Carding Trust, 2023")
    )
    listed = f"<h2>Papers</h2><ul>{works}</ul><h2>Honors</h2><div>{honours}</div>"
    page = f"<table><tr><td>Menu</td><td>{listed}</td></tr></table>"
    found = extract(a_document(page), Owner(name=OWNER), TODAY).awards

    assert [(a.title, a.year, a.organization) for a in found] == [
        ("Loom Teaching Award", 2024, "Felt Society"),
        ("Wool Award", 2023, "Carding Trust"),
    ]


def test_names_and_venues_in_headings_behind_titles_head_nothing() -> None:
    """Names that are all headings of a level, and headings behind other words of an item, are an entry's."""
    names = ("Ada Byron and Jo Marsh", "Ada Byron, May Lund and Jo Marsh", "Jo Marsh and Ada Byron")
    entries = [
        (f"Looms at {n} in the Mills", name) for n, name in zip(("Dawn", "Noon", "Dusk"), names, strict=True)
    ]
    over = "".join(
        f"<div><h6>{name}</h6><p>{title}</p><p>Wool Letters, 2020</p></div>" for title, name in entries
    )
    behind = "".join(
        f"<li><div>{title}</div><span>{name}</span><h6><em>Wool Letters</em>, 2020</h6></li>"
        for title, name in entries
    )
    for listed in (over, f"<ol>{behind}</ol>"):
        assert titles(f"<h1>{OWNER}</h1><h2>Publications</h2>{listed}") == [title for title, _ in entries]


def test_venues_set_off_in_front_of_each_item_are_no_headings() -> None:
    """Where most items begin with words in bold on a line of their own, a state among them heads nothing."""
    said = (
        "Submitted to Wool Letters",
        "Felt Engineering 2024",
        "Doctoral dissertation, Halden 2023",
        "Yarn 2022",
    )
    items = "".join(
        f"<dt>[{9 - n}]</dt><dd><strong>{where}</strong><p>Looms at Night, Part {n}</p><span>Ada Byron and"
        " Jo Marsh</span><ul><li><a href='a.pdf'>PDF</a></li></ul></dd>"
        for n, where in enumerate(said)
    )
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2><dl>{items}</dl>")

    assert [(w.title[-6:], w.status) for w in found] == [
        ("Part 0", Status.UNDER_REVIEW),
        *((f"Part {n}", Status.PUBLISHED) for n in (1, 2, 3)),
    ]


def test_a_state_among_numbered_paragraphs_is_a_heading() -> None:
    """In paragraphs that nothing sets off, a state set as a kind before it, over a number, is a heading."""
    found = above(
        "<h2>Papers</h2><p>Refereed workshop papers</p><p>[2] Ada Byron. Looms at night. Wool Days, 2021</p>"
        "<p>In preparation</p><p>[1] Ada Byron and Jo Marsh. Carding by day.</p>"
    )

    assert found["[1] Ada Byron and Jo Marsh. Carding by day."][-1] == "In preparation"


def test_a_year_beside_each_entry_is_no_heading() -> None:
    """Years in boxes beside the entries' own are theirs: one year stands there twice on end."""
    rows = "".join(
        f"<div class='row'><div class='row'><div class='c2'><b>{year}</b></div><div>"
        f"<p>Looms at {title}</p><span>T.D. Marsh and <b>A. Byron</b></span> · Wool</div></div></div>"
        for year, title in ((2023, "Dawn"), (2018, "Noon"), (2018, "Dusk"), (2015, "Night"))
    )
    found = above(f"<h1>{OWNER}</h1><h2>Publications</h2><p><em><b>Articles</b></em></p><div>{rows}</div>")

    assert found["Looms at Noon"] == found["Looms at Dusk"] == [OWNER, "Publications", "Articles"]


def test_a_state_in_an_item_heads_none_of_the_items_below() -> None:
    """Over the list of an item's links stands what became of that one work."""
    entry = (
        "<li><em>{}</em><div>Ada Byron &amp; Jo Mill</div><span>{}</span>"
        "<ul><li><a href='a.pdf'>[Paper]</a></li></ul></li>"
    )
    page = "<h2>All publications</h2><ul>" + "".join(
        entry.format(title, said)
        for title, said in (
            ("Beyond the Hand Loom: Fast Weaving at Scale", "Submitted"),
            ("How Threads Break under the Weight of Winter Wool", "in WOOL, 2023"),
            ("What a Mill Remembers of Its Weavers", "in Felt Studies, 2021"),
        )
    )

    assert [work.status for work in works(page + "</ul>")] == [
        Status.UNDER_REVIEW,
        Status.PUBLISHED,
        Status.PUBLISHED,
    ]


def test_a_handle_heads_only_what_it_opens() -> None:
    """What a handle opens ends with it: the works behind a picture's handle are none of its press."""
    entry = """<div class="citation"><a href="{0}.pdf">{1}</a><p>With Jo Marsh and May Lund.</p>
    <li><details><summary>Abstract</summary><p>We show that a loom can be rigged to spin.</p></details></li>
    <li><details><summary>Selected Media</summary><img src="{0}.jpg"></details></li></div>"""
    page = f"""<h1>Ada Byron</h1><h2>Publications</h2><ul>{entry.format(1, "The Price of Yarn in Hill Towns")}
    {entry.format(2, "Sorting Threads on a Wet Day")}
    {entry.format(3, "Who Pays the Weavers of the Valley?")}</ul>"""

    assert [(p.title, p.venue) for p in works(page)] == [
        ("The Price of Yarn in Hill Towns", None),
        ("Sorting Threads on a Wet Day", None),
        ("Who Pays the Weavers of the Valley?", None),
    ]


def test_a_year_ends_a_state_whose_entry_looks_headed() -> None:
    """A year's heading is a sister of "Ongoing", though words in bold end the entry between them."""
    page = (
        "<h2>All publications</h2><h3>Ongoing</h3><div><p>Notes on wool</p><p>Ada Byron</p>"
        "<p><b>Manuscript in preparation</b></p> <a href='a.pdf'>[draft]</a></div>"
        "<h3>2021</h3><div><p>What was felt?</p></div>"
    )

    assert above(page)["What was felt?"] == ["All publications", "2021"]
