"""Entries: where one ends and the next begins, in each way pages set a list."""

from __future__ import annotations

import pytest

from crawler.extractors import Owner, extract
from crawler.extractors.entries.line_signs import Signs, signs_of
from crawler.extractors.entries.partition import partition
from crawler.extractors.headings.outline import outline
from crawler.extractors.names.owner import OwnerNames
from crawler.reading import Source, read
from crawler.reading.document import Line, Span
from snapshots.model import Status
from tests.extracting import OWNER, PAGE, TODAY, a_document, titles, works
from tests.pdfs import Run, a_pdf

NAMES = OwnerNames([OWNER])
#: Title, authors and venue of three works.
WORKS = (
    ("Knitting Machines that Learn", "Ada Byron, Charles Babbage", "ICSE, 2024"),
    ("Sorting Threads by Colour", "Ada Byron, Mary Somerville", "Nature, 2023"),
    ("Looms and Labour Markets", "William King, Ada Byron", "Journal of Finance, 2020"),
)
TITLES = [title for title, _, _ in WORKS]


def groups(markup: str) -> list[list[str]]:
    """Return the words of each entry's lines."""
    lines = outline(a_document(markup).lines)
    signs = [signs_of(o.line, NAMES) for o in lines]
    return [[lines[n].line.text for n in group] for group in partition(lines, signs, NAMES)]


def each(form: str) -> str:
    """Set the three works in a form, one after another; {t}, {a}, {v} and {n} stand for their parts."""
    return "".join(form.format(t=t, a=a, v=v, n=n) for n, (t, a, v) in enumerate(WORKS, 1))


@pytest.mark.parametrize(
    "markup",
    [
        "<ul>" + each("<li>{a}. {t}. {v}.</li>") + "</ul>",
        "<ol>" + each("<li>{a}. <b>{t}</b>.<br>{v}.<br><a href='{n}.pdf'>PDF</a></li>") + "</ol>",
        "<ul>" + each("<li><p>{t}</p><p>{a}</p><p>{v}</p></li>") + "</ul>",
        each("<p>{a}. {t}. {v}.</p>"),
        each("<p><b>{t}</b><br>{a}<br>{v}</p>"),
        each("<p><b>{t}</b></p><p>{a}</p><p>{v}</p>"),
        each("<div>{t}</div><div>{a}</div><div>{v}</div>"),
        each("[{n}] {a}. {t}. {v}.<br>"),
        each("{a}. {t}. {v}.<br>"),
        each("{t}<br>{a}<br>{v}<br><br>"),
        each("<b>{t}</b><br>{a}<br>{v}<br>"),
        each("<h4>{t}</h4><p>{a}</p><p>{v}</p>"),
        each("<h4>{t}</h4><ul><li>{a}</li><li>{v}</li><li><a href='{n}.pdf'>PDF</a></li></ul>"),
        "<dl>" + each("<dt>{t}</dt><dd>{a}</dd><dd>{v}</dd>") + "</dl>",
        "<dl>" + each("<dt>[{n}]</dt><dd>{a}. {t}. {v}.</dd>") + "</dl>",
        "<table>" + each("<tr><td>[{n}]</td><td>{a}. {t}. {v}.</td></tr>") + "</table>",
        "<table>" + each("<tr><td><img src='{n}.png'></td><td><a href='{n}'>{t}</a><br>{a}<br>{v}</td></tr>"),
        "<table>" + each("<tr><td>{t}</td></tr><tr><td>{a}</td></tr><tr><td>{v}</td></tr>") + "</table>",
        "<table>" + each("<tr><td>{t}</td><td>{a}</td><td>{v}</td></tr>") + "</table>",
        each("<div class='card'><div><h5>{t}</h5><p>{a}</p><p>{v}</p><a href='{n}.pdf'>PDF</a></div></div>"),
        each("<article><a href='{n}'>{t}</a> <i class=by>{a}</i> <i class=venue>{v}</i></article>"),
        "<pre>" + each("[{n}] {a}. {t}. {v}.\n\n") + "</pre>",
        "<ul>" + each("<li>{a}. {t}. {v}.<ul><li><a href='{n}'>PDF</a></li><li>Slides</li></ul>"),
        "<ul><li>Looms<ul>" + each("<li>{a}. {t}. {v}.</li>") + "</ul></li></ul>",
        each("<ul><li>{a}. {t}. {v}.</li></ul>"),
        each("<UL><LI>{a}. {t}. {v}.</UL>"),
        "<ul>" + each("<li>{a}. {t}. {v}.") + "</ul>",
        each("<p>{a}. {t}. {v}."),
    ],
)  # fmt: skip
def test_each_way_to_set_a_list_gives_its_entries(markup: str) -> None:
    """Items, paragraphs, broken lines, blocks, tables, cards, closed or not: three works."""
    found = works("<h2>Publications</h2>" + markup)

    assert [p.title for p in found] == TITLES
    assert [", ".join(p.authors) for p in found] == [a for _, a, _ in WORKS]
    assert [f"{p.venue}, {p.year}" for p in found] == [v for _, _, v in WORKS]


@pytest.mark.parametrize(
    "abstract",
    [
        "<details><summary>Abstract</summary><p>{x}</p></details>",
        '<div class="abstract" style="display:none">{x}</div>',
        '<div class="collapse"><p>{x}</p></div>',
        "<div hidden>{x}</div>",
        "<p>Abstract: {x}</p>",
        "<blockquote>{x}</blockquote>",
        "<details><summary>Cite</summary><pre>@book{{k,\n title={{Sheep}},\n year={{1999}}}}</pre></details>",
    ],
)  # fmt: skip
def test_abstracts_are_no_entries(abstract: str) -> None:
    """An abstract or a citation below an entry, folded away or open, is no work and no part of its fields."""
    text = (
        "We show, with Hector Berlin and others, that machines can knit better than people when they"
        " learn from sheep, and that the price of wool falls by a third in the first ten years of them. "
    ) * 2
    below = abstract.format(x=text)
    entry = "<p><b>{t}</b>. {a}. {v}.</p>" + below.replace("{", "{{").replace("}", "}}")
    found = works("<h2>Publications</h2>" + each(entry))

    assert [p.title for p in found] == TITLES
    assert [", ".join(p.authors) for p in found] == [a for _, a, _ in WORKS]
    assert [f"{p.venue}, {p.year}" for p in found] == [v for _, _, v in WORKS]


def test_year_of_a_sentence_below_is_not_the_entrys() -> None:
    """A work without a year of its own has its heading's, not one that its abstract speaks of."""
    abstract = (
        "We count how much of the yarn that was spun in small mills went lost to moths and mice in 1919."
    )
    entry = f"<li><b>{TITLES[0]}</b>. Ada Byron. <i>Wool Letters</i>."
    for below in (f"<details><summary>Abstract</summary>{abstract}</details>", f"<br>{abstract}"):
        found = works(f"<h2>Publications</h2><h3>2026</h3><ul>{entry}{below}</li></ul>")

        assert [p.year for p in found] == [2026]


def test_links_of_an_item_inside_an_item_are_the_outer_ones() -> None:
    """A list of links inside an entry belongs to it."""
    page = "<h2>Publications</h2><ul>" + each(
        "<li>{a}. {t}. {v}.<ul><li><a href='{n}.pdf'>Paper</a></li></ul></li>"
    )

    assert [p.links[0].url[-5:] for p in works(page)] == ["1.pdf", "2.pdf", "3.pdf"]


def test_item_whose_first_lines_stand_deeper() -> None:
    """A box of links before the authors is the item's, not that of the one before."""
    page = "<h2>Publications</h2><ul>" + each(
        "<li><div>[{n}]</div><nav><ul><li><p><a href='{n}.pdf'><img></a></p><p>PDF</p></li></ul></nav>"
        "<cite>{a}:<br>{t}. {v}</cite></li>"
    )

    assert [p.links[0].url[-5:] for p in works(page)] == ["1.pdf", "2.pdf", "3.pdf"]


@pytest.mark.parametrize("first", ["[WOOL'23] {t}<br>{a}<br>In: {v}", "{t}<br>{a}<br><i>{v}</i>"])
def test_lines_of_one_paragraph_are_one_entry(first: str) -> None:
    """Each alone below its year: nothing but line breaks inside it, so that it is one."""
    page = "<h2>Publications</h2>" + "".join(
        f"<h3>20{10 + n}</h3><p>{first.format(t=t, a=a, v=v)}</p>" for n, (t, a, v) in enumerate(WORKS)
    )

    assert titles(page) == TITLES


def test_numbers_begin_entries() -> None:
    """A line with a number before it is no part of the entry above, however little either says."""
    entries = "[2] Knitting Machines that Learn\n    Revised\n\n[1] Sorting Threads by Colour\n    Sent\n"
    text = f"PAPERS UNDER REVIEW\n\n{entries}"
    document = read(Source(body=text.encode(), url=PAGE, content_type="text/plain; charset=utf-8"))

    assert [p.title for p in extract(document, Owner(name=OWNER), TODAY).publications] == TITLES[:2]


def test_linked_venue_on_its_line_begins_no_entry() -> None:
    """What looks like a title in a link, but names a meeting, goes on with its entry."""
    page = "<h2>Publications</h2>" + "".join(
        f"<p>2{n}. {title}<br>Ada Byron, Luigi Menabrea<br>In: <a href='/v'>{venue}</a>, 202{n}</p>"
        for n, title, venue in (
            (1, "Knitting Machines that Learn", "Proceedings of the 4th Symposium on Wool"),
            (2, "Sorting Threads by Colour", "Annual Conference on Yarn (ACY)"),
            (3, "Looms and Labour Markets", "Journal of Economic Wool"),
        )
    )

    assert [(p.title, p.year) for p in works(page)] == list(zip(TITLES, (2021, 2022, 2023), strict=True))


def test_entries_of_two_shapes_stand_side_by_side() -> None:
    """One item of several lines among items of one line does not join its neighbours."""
    page = (
        "<h2>Publications</h2><ul><li>Ada Byron. Knitting Machines that Learn. ICSE, 2024.</li>"
        "<li><b>Sorting Threads by Colour</b><br>Ada Byron, Mary Somerville<br>Nature, 2023</li>"
        "<li>Ada Byron. Looms and Labour Markets. Journal of Finance, 2020.</li></ul>"
    )

    assert titles(page) == TITLES


def test_short_entries_are_entries() -> None:
    """An item of the owner's name and three words is not joined to the one before it."""
    assert groups(
        "<ul><li>Ada Byron, Charles Babbage. Machines that Learn.</li>"
        "<li>Ada Byron. Wool in Wartime.</li></ul>"
    ) == [
        ["Ada Byron, Charles Babbage. Machines that Learn."],
        ["Ada Byron. Wool in Wartime."],
    ]


def test_one_line_is_one_entry() -> None:
    """A stretch of one line is not cut."""
    assert groups(f"<p>{WORKS[0][1]}. {WORKS[0][0]}.</p>") == [
        ["Ada Byron, Charles Babbage. Knitting Machines that Learn."]
    ]


def test_no_lines_are_no_entries() -> None:
    """Nothing parts into nothing."""
    assert partition([], [], NAMES) == []


def signs(markup: str) -> Signs:
    """Look over the one line of a page."""
    (line,) = a_document(markup).lines
    return signs_of(line, NAMES)


def test_line_of_authors() -> None:
    """A list of names is told, and whether the owner is among them."""
    assert signs("<p>Ada Byron, Charles Babbage</p>").owner
    assert signs("<p>William King, Charles Babbage</p>").authors
    assert not signs("<p>William King, Charles Babbage</p>").owner
    assert signs("<p>2019 Ada Byron and Charles Babbage. Sorting Threads by Colour</p>").owner


@pytest.mark.parametrize(
    "line",
    [
        "<b>Sorting Threads by Colour</b>",
        "“Sorting Threads by Colour”",
        '<a href="s">Sorting Threads by Colour</a>',
    ],
)
def test_line_with_a_title(line: str) -> None:
    """Words in bold, in quotes or in a link are set off as a title."""
    assert signs(f"<p>{line}</p>").title


@pytest.mark.parametrize(
    "line",
    [
        "<b>Ada Byron</b>",
        "<b>Best Paper Award at ICSE</b>",
        '<a href="s">PDF</a>',
        "Sorting Threads by Colour",
    ],
)
def test_line_without_a_title(line: str) -> None:
    """The owner's name in bold, a prize, a label or plain words are not set off as a title."""
    assert not signs(f"<p>{line}</p>").title


def test_authors_behind_a_label_in_the_margin() -> None:
    """What stands in a column of its own is no part of the first name."""
    spans = (Span("LOOMS ’17", roles=("left",)), Span(" "), Span("Ada Byron, Jo Li. Yarn. Wool, 15."))

    assert signs_of(Line(spans=spans), NAMES).owner


def test_state_at_the_end_stands_for_a_year() -> None:
    """A draft has no year: that it is one tells as much."""
    assert signs("<p>Sorting Threads by Colour. Working Paper.</p>").year
    assert not signs("<p>Under review at Wool Letters</p>").year


def test_draft_behind_the_folded_abstract_of_another() -> None:
    """Below "Work in progress", a title alone behind a folded abstract is the next draft's, no venue."""
    abstract = (
        f"<button>Abstract</button><div style='display:none'>{'We study wool and what it does. ' * 12}</div>"
    )
    second = "Knots tied late at Sea: Broad Lessons for Ropes and Sails"
    page = (
        "<h2>Work in progress</h2>"
        "<p><span>Counting what felt costs: a structural approach</span>, with Maud Lanner and Jo Marsh</p>"
        f"{abstract}<br><p><span>{second}</span></p>{abstract}"
    )
    assert [w.title for w in works(page)] == [
        "Counting what felt costs: a structural approach",
        second,
    ]


def test_entry_behind_an_abstract_and_its_labels() -> None:
    """An abstract and the labels below it end an entry, be the next one's title set like any words."""
    abstract = f"<p>Abstract: {'We study wool and what it does to looms. ' * 8}</p>"
    page = (
        "<h2>Working Papers</h2>"
        f"<p>Felt, Craft, and Guilds: Records of Mills, with Maud Lanner • <i>2019</i></p>{abstract}"
        f"<p><a href='a.pdf'>From Carding Wool to Public Life</a>, <i>May 2018</i></p>{abstract}"
        "<p><a href='b.pdf'>Online Appendix</a></p>"
        f"<p>Weavers, Representation, and the Name of a Mill, with Jo Marsh • <i>2017</i></p>{abstract}"
    )
    assert [(w.title, len(w.authors)) for w in works(page)] == [
        ("Felt, Craft, and Guilds: Records of Mills", 1),
        ("From Carding Wool to Public Life", 0),
        ("Weavers, Representation, and the Name of a Mill", 1),
    ]


def test_line_of_labels() -> None:
    """Buttons and no more are labels."""
    assert signs('<p>[<a href="a">PDF</a>] [<a href="b">Code</a>] | <a href="c">Slides</a></p>').labels
    assert not signs('<p><a href="a">PDF</a> Sorting threads</p>').labels


@pytest.mark.parametrize(
    "line",
    [
        "In <i>Handbook of Looms</i>, Mary Somerville and William King (eds.), 2020",
        "Grace Hopper conference on looms, 2020",
    ],
)
def test_editors_and_names_of_events_are_no_authors(line: str) -> None:
    """Names before "(eds.)" and a name inside a longer phrase are no list of authors."""
    assert not signs(f"<p>{line}</p>").authors


def test_people_of_many_names_are_no_titles():
    """A linked co-author of four names and more does not part the title from its authors."""
    markup = (
        "<ol><li><div class=title>Sorting Threads by Colour</div>"
        "<div class=author><em>Ada Byron</em>, <a href='/~v'>Álvaro R. de la Vega</a></div>"
        "<div>Wool Letters, 2020</div></li></ol>"
    )

    assert len(groups(markup)) == 1


def test_names_that_fill_their_row() -> None:
    """In plain text a list of names may end with its row, though nothing else parts it from the title."""
    text = (
        "PAPERS\n\n[1] Ada Byron, Charles Babbage, William King, Luigi Menabrea, Mary Somerville,\n"
        "    Augustus De Morgan, Bernhard Riemann, Sofia Kowalewski, Niels Henrik and Grace Lund\n"
        "    Observation of Sorted Threads\n    Wool Letters, 2020\n"
        "[2] Ada Byron and Mary Somerville\n    Looms at Work\n    Nature, 2019\n"
    )
    document = read(Source(body=text.encode(), url=PAGE, content_type="text/plain; charset=utf-8"))
    found = extract(document, Owner(name=OWNER), TODAY).publications[0]

    assert (found.title, found.authors[-1]) == ("Observation of Sorted Threads", "Grace Lund")


def test_linked_sentence_is_no_title() -> None:
    """A card's summary of one sentence, a link as its title is, names no work."""
    title, summary = a_document(
        "<p><a href=1>Spinning wool in the north and looms that matter for it.</a></p>"
        "<p><a href=1>We spin wool and show that looms matter in the north.</a></p>"
    ).lines

    assert signs_of(title, NAMES).title
    assert not signs_of(summary, NAMES).title


def test_what_the_mark_up_calls_a_title_lists_no_names() -> None:
    """Words that might be names are a title's where the page says so; beside others of them they are not."""
    lines = a_document(
        "<div class=paper-title>Wortstellung im Mittelalter: Zwischen Anspruch und Wirklichkeit</div>"
        "<div class=paper-title>Charles Babbage, Ada Byron: Knitting Machines</div>"
    ).lines

    assert [signs_of(line, NAMES).authors for line in lines] == [False, True]


def test_own_works_in_italics_over_their_venues() -> None:
    """On paper a block of a title in italics and its venue is a work, among those that name others."""
    here = "Paper available here."
    blocks = [
        ["Measuring Attitudes to Wool and Yarn in a Cold Country", "with Mary Lund", "Journal of Wool", here],
        ["Online Looms and Weavers in the North", "Weaving Studies Quarterly (Forthcoming)", here],
        ["Looms in Parliament, Then and Now", "with Ida Marsh", "Wool Review (Forthcoming, 2020)"],
        ["The Effects of Wet Winters on Yarn", "British Journal of Felt (Forthcoming)", here],
        ["A Good Thread Saved from Waste", "with Rosa Soto", "Journal of Yarn (2018)", here],
    ]
    rows: list[Run] = [("PUBLICATIONS", 260, 100, 11, "F2")]
    top = 131.0
    for block in blocks:
        rows += [(row, 72, top + 13 * n, 11, "F1" if n else "F3") for n, row in enumerate(block)]
        top += 13 * len(block) + 7
    body = a_pdf(rows)
    document = read(Source(body=body, url=f"{PAGE}cv.pdf", content_type="application/pdf"))
    found = extract(document, Owner(name=OWNER), TODAY).publications

    assert [work.title for work in found] == [block[0] for block in blocks]


@pytest.mark.parametrize(
    "entry",
    [
        "<p><a href=w>{title}</a>{along}</p><p>{place}</p>",
        "<p><strong>{title}</strong>{along}</p><p><i>{place}</i></p><p>{about}</p>",
        "<div>{title}{along}</div><div><em>{place}</em></div><div>{about}</div>",
        "<p>{place}</p><p><a href=w>{title}</a>{along}</p>",
    ],
)
def test_lines_set_alike_begin_the_entries(entry: str) -> None:
    """Of titles with coauthors and without, each over where it appeared, every one begins its own entry."""
    listed = [
        ("Trade in Tweed", " (with Rosa Finch)", "Journal of Felt Economics, 2023", "Tweed is traded."),
        ("Lambs to Looms: How Wool Regions Change", "", "Journal of Wool Growth, 2021", "Regions shear."),
        ("The Price of Pasture", " (with Jo Kim and Mary Lund)", "Review of Shearing, 2019", "It is high."),
        ("Felt Needs", " (with Mary Lund)", "Wool Journal, 2018", "We ask what is needed."),
    ]
    page = "".join(entry.format(title=t, along=a, place=p, about=d) for t, a, p, d in listed)
    assert [(p.title, len(p.authors), p.venue) for p in works(f"<h2>Publications</h2>{page}")] == [
        (t, a.count("and") + bool(a), p.partition(",")[0]) for t, a, p, _ in listed
    ]


def test_a_year_beside_several_works_of_three_lines_on_paper() -> None:
    """A year in the left margin beside the first of several works that no gap parts is of all of them."""
    works = {
        "2022": ["Reading Wool by Touch", "Threads That Remember Their Dye"],
        "2020": ["Looms and Their Weavers"],
        "2019": ["What Felt Forgets", "Spindles for the Left Hand", "A Short History of Tow"],
    }
    rows: list[Run] = [("Looms, wool and yarn. " * 5, 72, 60 + 13.0 * n, 11, "F1") for n in range(5)]
    rows.append(("Publications", 72, 150, 14, "F2"))
    top = 175.0
    for year, group in works.items():
        rows.append((year, 72, top, 11, "F1"))
        for title in group:
            rows += [
                (f"Ben Garn, {OWNER} and Carl Hanf", 110, top, 11, "F1"),
                (title, 110, top + 13, 11, "F1"),
            ]
            rows.append(("Journal of Yarn and Felt", 110, top + 26, 11, "F3"))
            top += 39
    document = read(Source(body=a_pdf(rows), url=f"{PAGE}cv.pdf", content_type="application/pdf"))
    found = extract(document, Owner(name=OWNER), TODAY).publications

    assert [(str(work.year), work.title) for work in found] == [
        (year, title) for year, group in works.items() for title in group
    ]


def test_the_head_of_a_table_of_honours_on_paper() -> None:
    """Words alone over a column each, "Award", "Dates", "Amount", are no honour."""
    table = [("Award", "Dates", "Amount")]
    table += [
        (f"{name} Fellowship", f"201{n}-2019", f"$ {n}00")
        for n, name in enumerate(("Loom", "Felt", "Tow"), 3)
    ]
    rows: list[Run] = [("Looms, wool and yarn. " * 5, 72, 60 + 13.0 * n, 11, "F1") for n in range(5)]
    rows.append(("Awards and Honors", 72, 150, 14, "F2"))
    for n, cells in enumerate(table):
        places = zip(cells, (72, 330, 504 if n == 0 else 515.3), strict=True)
        rows += [(cell, at, 175.0 + 18 * n, 11, "F1") for cell, at in places]
    document = read(Source(body=a_pdf(rows), url=f"{PAGE}cv.pdf", content_type="application/pdf"))
    found = extract(document, Owner(name=OWNER), TODAY).awards

    assert [award.title for award in found] == ["Loom Fellowship", "Felt Fellowship", "Tow Fellowship"]


def test_bare_titles_in_progress_on_paper() -> None:
    """Below a heading of drafts a bullet's words are a title, however they are spelled."""
    rows: list[Run] = [
        ("Research in progress", 72, 100, 14, "F2"),
        ("-", 82, 130, 11, "F1"),
        ("Social threads in the weaving field: a natural experiment", 92, 130, 11, "F1"),
        ("-", 82, 150, 11, "F1"),
        ("The felt effect: looms and political actions (joint with Mary Lund)", 92, 150, 11, "F1"),
        ("-", 82, 170, 11, "F1"),
        ("Why wool shrinks, and what of it (joint with Rosa Soto)", 92, 170, 11, "F1"),
    ]
    document = read(Source(body=a_pdf(rows), url=f"{PAGE}cv.pdf", content_type="application/pdf"))
    found = extract(document, Owner(name=OWNER), TODAY).publications

    assert [work.title for work in found] == [
        "Social threads in the weaving field: a natural experiment",
        "The felt effect: looms and political actions",
        "Why wool shrinks, and what of it",
    ]


def test_short_slanted_titles_among_drafts() -> None:
    """Items that begin in italics are entries each, be a title two words before its coauthors in brackets."""
    page = (
        "<h1>Working papers</h1><h2>In review (second round)</h2><ol>"
        "<li><em>Carding standards revisited</em>.<br>Status: Submitted to <em>Felt &amp; Fleece</em>.</li>"
        "<li><em>Wool in Welsh mills</em> (with Rosa Soto).</li></ol>"
        "<h2>In review (first round)</h2><ol>"
        "<li><em>Unequal looms in mills: weavers sorted by felters</em>.<br>"
        "Status: Submitted to <em>Wool Days</em>.</li>"
        "<li><em>Fewer fleeces and knot penalties</em>.<br>Status: Woolton Graduate Program.</li>"
        "<li><em>Mill ranking</em> (with Rosa Soto and Mary Lund).</li></ol>"
    )

    assert titles(page) == [
        "Carding standards revisited",
        "Wool in Welsh mills",
        "Unequal looms in mills: weavers sorted by felters",
        "Fewer fleeces and knot penalties",
        "Mill ranking",
    ]


def test_a_title_names_and_a_bold_dated_row_fill_an_item() -> None:
    """In an item of a list a bold row with a year below a title and its names begins no work, be it alone."""
    item = (
        "<li><b><i>{}</i></b><div>Ada Byron</div><b>Journal of {} History · 202{}</b><br>"
        "<a href='{}.pdf'>paper</a></li>"
    )
    page = "<h1>Ada Byron</h1><h1>All publications</h1>" + "".join(
        f"<h2>202{n}</h2><ol>{item.format(title, 'Woollen', n, n)}</ol>"
        for n, title in enumerate(("Looms before spindles", "Merchants of wool in Wales"))
    )

    assert [(w.title, w.venue, w.year, len(w.links)) for w in works(page)] == [
        ("Looms before spindles", "Journal of Woollen History", 2020, 1),
        ("Merchants of wool in Wales", "Journal of Woollen History", 2021, 1),
    ]


def test_a_title_names_and_a_bold_venue_fill_an_item() -> None:
    """So does a bold row that names a venue, where the year stands in the heading."""
    item = (
        "<ul><li><b>{}</b><div><b>Ada Byron</b>, <a href='m'>Jo Marsh</a>, May Lund</div>"
        "<b>Proceedings of the {}th Conference on Wool (CW)</b> <span>doi:10.7099/b2</span></li></ul>"
    )
    page = "<h1>Ada Byron</h1><h2>List of publications</h2>" + "".join(
        f"<p><i>202{n}</i></p>{item.format(title, n + 4)}"
        for n, title in enumerate(("Looms before spindles at work", "Merchants of wool in Wales"))
    )

    assert [(w.title, w.venue) for w in works(page)] == [
        ("Looms before spindles at work", "Proceedings of the 4th Conference on Wool (CW)"),
        ("Merchants of wool in Wales", "Proceedings of the 5th Conference on Wool (CW)"),
    ]


def test_a_slanted_title_over_where_it_was_offered() -> None:
    """A title in italics and "Revise & Resubmit at …" below it are a work, among works told with others."""
    page = (
        "<h2>In review</h2>"
        "<p><i>Aid Looms and Yarn Advantage: Evidence from Sheep in Wales</i><br>"
        "Revise &amp; Resubmit at Fleece</p>"
        "<p><i>Fostering Woollen Engagement in Polarized Mills</i><br>"
        "with Sewa Adams, David Dow, and Juan Tell</p>"
    )
    from_paper = page.replace("</p><p>", "<br><br>")

    for told in (page, from_paper):
        assert titles(told) == [
            "Aid Looms and Yarn Advantage: Evidence from Sheep in Wales",
            "Fostering Woollen Engagement in Polarized Mills",
        ]


def test_numbers_typed_before_entries_part_them() -> None:
    """Paragraphs that count on, "1. …", "2. …", are entries each, though one tells no venue that we know."""
    page = (
        "<title>Publications</title><b>Journal Articles</b>"
        "<p>1. Rosa Woolf and Our Duties Towards Looms of Welsh Mills, accpted at <i>The Review of "
        "Felt</i></p>"
        "<p>2. The Early History of Byron's Notion of Yarn, forthcoming in <i>Fleece</i> [<a "
        "href='a'>Archive</a>]</p>"
        "<p>3. On the Woollen Answer to the Knot Problem, <i>Threads</i> 205 (218): 1-15, 2025 [<a "
        "href='b'>Archive</a>]</p>"
        "<p>4. Mill on Felted Content and Wool, <i>Mill Yearbook</i> 15 (1):175-196, 2023 [<a "
        "href='c'>Archive</a>]</p>"
    )

    assert titles(page)[-3:] == [
        "The Early History of Byron's Notion of Yarn",
        "On the Woollen Answer to the Knot Problem",
        "Mill on Felted Content and Wool",
    ]


def test_a_list_behind_cards_of_the_same_works() -> None:
    """References behind cards are entries of their own, though one cites the title of the last card."""
    dry = "Drying wool in a windy shed between two stormy valleys"
    pens = "Robust pens of many ewes with a built-in count of lambs"
    shed = "A tunable shed for wet sheep of the high and stony hills"
    mix = "Four threads mixed by kinetic carding"
    cards = "".join(
        f'<div class="col"><div class="card"><a href="#"><img src="p.jpg"></a><div><h4>{title}.</h4>'
        f"<p>We sheared many sheep in the rain and asked how long their wool takes to dry again. "
        f'<a href="https://wool.example/{venue}">{venue}</a></p></div></div></div>'
        for title, venue in ((dry, "Wool"), (pens, "Flock"), (shed, "Yarns"))
    )
    items = "".join(
        f"<li><p>Lund, M., Byron, A., &amp; Marsh, J. <em>({year})</em>. <strong>{title}.</strong> "
        f'<a href="https://wool.example/{venue}">{venue}</a>, {year - 2000}(3), 57-63.</p></li>'
        for year, title, venue in (
            (2024, dry, "Wool"),
            (2022, pens, "Flock"),
            (2020, shed, "Yarns"),
            (2019, mix, "Yarns"),
        )
    )
    found = works(f"<h1>Byron Lab</h1><h2>Publications</h2>{cards}<ul>{items}</ul>")

    assert [(p.title, p.year) for p in found if p.year] == [
        (dry, 2024),
        (pens, 2022),
        (shed, 2020),
        (mix, 2019),
    ]


def test_tables_within_the_rows_of_a_table() -> None:
    """A title and its file in a table of their own begin the row's entry, as they do in the rows below it."""
    row = """<tr><td><table><tr><td><span class="trigger">{}</span></td>
    <td><span class="badge"><a href="{}">PDF</a></span></td></tr></table><p class="popup">{}</p></td></tr>"""
    abstract = "There are many flocks in the dales, and I measure how much the wool of each of them is worth."
    felt = "Optimal Taxes on Felt, <i>Journal of Wool</i>, 2016<br>(with May Lund and Jo Marsh)"
    yarn = "Back to Yarn and Growth, <i>Journal of Wool</i>, 2015<br>(with May Lund)"
    rows = (
        row.format("Shearing and Wool Policy among Neighbouring Flocks", "shear.pdf", abstract)
        + row.format(felt, "felt.pdf", abstract)
        + row.format(yarn, "yarn.pdf", abstract)
    )
    page = f"""<h1>Ada Byron</h1><table><thead><tr><th>Working Papers</th><th></th></tr></thead>
    <tbody>{rows}</tbody></table>"""

    assert [(p.title, p.authors) for p in works(page)] == [
        ("Shearing and Wool Policy among Neighbouring Flocks", ()),
        ("Optimal Taxes on Felt", ("May Lund", "Jo Marsh")),
        ("Back to Yarn and Growth", ("May Lund",)),
    ]


def test_coauthors_in_brackets_on_a_line_of_the_title_s_element() -> None:
    """Whoever a title is with, in brackets below it, begins no entry, though the mark-up calls it a title."""
    row = '<tr><td><span class="paper-title">{} <br> (with {})</span></td></tr>'
    rows = (
        row.format("The Effect of Rain on the Growth of Wool", "Jo Marsh")
        + row.format("Dales in the Race to Clean Fleece", "May Lund")
        + row.format("Flock Clustering by the Sound of Bells", "Charles Mill, Jo Marsh, and May Lund")
    )
    found = works(f"<h1>Ada Byron</h1><h2>Work in Progress</h2><table>{rows}</table>")

    assert [(p.title, p.authors) for p in found] == [
        ("The Effect of Rain on the Growth of Wool", ("Jo Marsh",)),
        ("Dales in the Race to Clean Fleece", ("May Lund",)),
        ("Flock Clustering by the Sound of Bells", ("Charles Mill", "Jo Marsh", "May Lund")),
    ]


def test_state_called_a_heading_in_a_cell() -> None:
    """A state alone, in an element whose name says heading, stands over works, be it in a cell."""
    page = (
        "<table><tr><td><div class='smallhdr'>Submitted</div>"
        "<div id='x'><b>Wool Estimation in Convex Looms.</b><br>Byron, A. and Mill, C. (2017).<br>[<a "
        "href='a.pdf'>arXiv</a>]</div>"
        "<div id='x'><b>Felt Estimation in Smooth Looms.</b><br>Byron, A. and Holt, B. (2018).<br>[<a "
        "href='b.pdf'>arXiv</a>]</div>"
        "<div class='smallhdr'>Published</div>"
        "<div id='x'><b>Yarn Estimation in Round Looms.</b><br>Byron, A. and Mill, C. (2016).<br>"
        "<em>Journal of Wool</em>, Vol. 3, pp. 3-9<br>[<a href='c.pdf'>arXiv</a>]</div></td></tr></table>"
    )

    assert [(p.venue, p.status) for p in works(page)] == [
        (None, Status.UNDER_REVIEW),
        (None, Status.UNDER_REVIEW),
        ("Journal of Wool", Status.PUBLISHED),
    ]


def test_the_only_item_below_a_year_is_one_work() -> None:
    """Two paragraphs of the one item below its year are one entry, whatever the second begins with."""
    page = "<h2>Papers</h2>" + "".join(
        f"<p><u>{year}</u></p><ol><li><p><b>Ada Byron</b>, Jo Marsh. {year}. <b>{title}</b>,</p><p><i>Woollen"
        " Thought</i>, vol. 48, no. 4, pp. 17–28 [<a href='a.pdf'>Link</a>] [<a href='b.pdf'>Talk</a>]</p>"
        "</li></ol>"
        for year, title in (
            (2022, "New Ways of Felting"),
            (2021, "Yarn Discipline and Looms"),
            (2019, "Carding"),
        )
    )

    assert [(w.title, w.venue) for w in works(page)] == [
        ("New Ways of Felting", "Woollen Thought"),
        ("Yarn Discipline and Looms", "Woollen Thought"),
        ("Carding", "Woollen Thought"),
    ]


def test_the_one_item_below_a_year_is_one_work() -> None:
    """Its title, venue and names stand in elements of their own, a sentence on its subject behind."""
    entry = (
        "<p><b>{}</b></p><ol><li><strong>{}</strong><div><i>Felt Studies</i>, accepted, {}</div>"
        "<span>Mill, J., <b>Byron, A.</b>, &amp; Soto, R.</span> (<a href='#a'>Abstract</a>)<br>"
        "We study the threads of mills and show that washing layers matter in carding.</li></ol>"
    )
    told = (
        ("How (Not) to Mend a Loom", 2024),
        ("Why Weavers Fail: Lessons from the River Mills", 2023),
    )
    page = "<h2>My publications</h2>" + "".join(entry.format(year, title, year) for title, year in told)

    assert [(w.title, w.venue, w.year) for w in works(page)] == [
        (title, "Felt Studies", year) for title, year in told
    ]


def test_a_sentence_on_a_works_subject_is_no_title() -> None:
    """ "We study …" below names is what a work is about, whose title stands nowhere."""
    said = "We study the threads of mills and show that washing layers matter in carding."
    whole = "<li>Ada Byron, Jo Mill. How wool breaks in winter. <i>Felt Studies</i>, 2020.</li>"

    for names in ("Ada Byron, Jo Mill. 2021.", "Byron, A., &amp; Mill, J. (2021)."):
        page = f"<h2>Publications</h2><ul><li>{names}<br>{said}</li>{whole}</ul>"
        assert titles(page) == ["How wool breaks in winter"], names


def test_names_behind_a_middle_dot() -> None:
    """A middle dot parts where it appeared from the first name."""
    page = "<h2>Papers</h2>" + "".join(
        f"<div><h4>{title}</h4>Proceedings of the Woollen Society, 2015 · <span>Wei Hu, Soo-jin Han, and"
        " <b>Ada Byron</b></span> <a href='a.pdf'>PDF</a></div>"
        for title in ("Fast Carding for the Rest of Us", "Felt for the Legal Mill", "Wool at Night and Noon")
    )

    assert {w.authors for w in works(page)} == {("Wei Hu", "Soo-jin Han", "Ada Byron")}
