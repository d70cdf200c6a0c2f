"""Habits of citing that no citation style has: each list's own order, signs and labels."""

from __future__ import annotations

import pytest

from crawler.extractors import Owner, extract
from crawler.reading import Source, read
from snapshots.model import Publication, Status
from tests.extracting import OWNER, TODAY, a_document, a_list, the_work, works

_TITLES = (
    "How Looms Remember Their Weavers",
    "Threads Lost and Found in Woollen Archives",
    "A Theory of Fulling",
)

_LONGER = (
    "Felted garments from the mills above the river bank",
    "The long decline of carding by hand in two valleys",
    "What weavers wrote about their looms and their wages",
)


def _told(item: Publication) -> tuple[str, tuple[str, ...], str | None, int | None]:
    return item.title, item.authors, item.venue, item.year


def test_single_quotes_close_before_the_names() -> None:
    """Single quotes close before the names."""
    items = [
        f"‘<a href='{n}.pdf'>{t}</a>,’ Ada Byron, <i>Felt Studies</i> 201{n}." for n, t in enumerate(_TITLES)
    ]
    assert [_told(w) for w in works(a_list(*items))] == [
        (t, ("Ada Byron",), "Felt Studies", 2010 + n) for n, t in enumerate(_TITLES)
    ]
    found = the_work("‘How Looms Remember Their Weavers.’ Maud Lanner, Ada Byron, Felt Studies - 2015")
    assert found.authors == ("Maud Lanner", "Ada Byron")


def test_a_dash_behind_a_quotation_ends_the_title() -> None:
    """A dash behind a quotation ends the title."""
    found = the_work("Jo Marsh, Ada Byron. “How Looms Remember” – (@ <b>Felt Report</b> 2023).")
    assert _told(found) == ("How Looms Remember", ("Jo Marsh", "Ada Byron"), "Felt Report", 2023)


def test_jointly_with_stands_in_brackets_behind_the_venue() -> None:
    """Jointly with stands in brackets behind the venue."""
    found = the_work(
        "“<a href='x.pdf'>Knots and Slubs in Yarn</a>” Working paper (jointly with Marsh J, Lanner M)",
        heading="Papers",
    )
    assert _told(found)[:3] == ("Knots and Slubs in Yarn", ("Marsh J", "Lanner M"), None)


def test_a_year_stands_in_front_of_the_names() -> None:
    """A year stands in front of the names."""
    items = [
        f"201{n} Jo Marsh, Ada Byron, and Maud Lanner, {t}, Published in <i>Felt Today</i> 8({n}): 4–9"
        for n, t in enumerate(_TITLES)
    ]
    assert [_told(w) for w in works(a_list(*items))] == [
        (t, ("Jo Marsh", "Ada Byron", "Maud Lanner"), "Felt Today", 2010 + n) for n, t in enumerate(_TITLES)
    ]


def test_the_look_alone_parts_a_title_from_its_authors() -> None:
    """The look alone parts a title from its authors."""
    items = [
        f"<i>{t} for the Rest of Us</i> Jo Marsh, Ada Byron. <b>Felt Today</b> 201{n}"
        for n, t in enumerate(_TITLES)
    ]
    assert [(w.title, w.authors) for w in works(a_list(*items))] == [
        (f"{t} for the Rest of Us", ("Jo Marsh", "Ada Byron")) for t in _TITLES
    ]


def test_a_linked_coauthor_is_no_title() -> None:
    """A linked coauthor is no title."""
    items = [
        f"{t}<br>with <a href='https://people.example/m'>Jo Marsh</a> and "
        f"<a href='https://people.example/l'>Maud Lanner</a><br><i>Felt Today</i>, 201{n}"
        for n, t in enumerate(_TITLES)
    ]
    items.append("<a href='x.pdf'>Sorting the Fleece by Hand</a><br><i>Felt Today</i>, 2019")
    assert [w.title for w in works(a_list(*items))] == [*_TITLES, "Sorting the Fleece by Hand"]


def test_the_venue_stands_between_title_and_authors() -> None:
    """The venue stands between title and authors."""
    items = [
        f"{t}. IEEE Workshop on Woollen Systems, pp. 1{n}--19 (201{n}). Jo Marsh, Ada Byron, Maud Lanner"
        for n, t in enumerate(_TITLES)
    ]
    assert [_told(w) for w in works(a_list(*items))] == [
        (t, ("Jo Marsh", "Ada Byron", "Maud Lanner"), "IEEE Workshop on Woollen Systems", 2010 + n)
        for n, t in enumerate(_TITLES)
    ]


def test_a_label_needs_no_look_of_its_own() -> None:
    """A label needs no look of its own."""
    items = [
        f"Venue: Felt & Wool 10{n}(7): 497--510<br>“{t}.”<br>J. Marsh and A. Byron"
        for n, t in enumerate(_TITLES)
    ]
    assert [_told(w)[:3] for w in works(a_list(*items))] == [
        (t, ("J. Marsh", "A. Byron"), "Felt & Wool") for t in _TITLES
    ]


def test_years_beside_preprints_list_works_whatever_the_heading_above() -> None:
    """Years beside preprints list works whatever the heading above."""
    page = (
        f"<h1>{OWNER}</h1><h2>2. Scholarship</h2><h3>2.1. Preprints and submissions</h3>"
        "<ul><li>How Looms Remember Their Weavers<br>with Jo Marsh</li></ul><h3>2.2. 2019</h3>"
        "<ul><li><a href='t.pdf'>Threads Lost and Found</a><br>with Jo Marsh<br><i>Felt Today</i>, 2019</li>"
        "<li><a href='f.pdf'>A Theory of Fulling</a><br><i>Felt Today</i>, 2019</li></ul>"
    )
    assert [w.title for w in works(page)] == [
        "How Looms Remember Their Weavers",
        "Threads Lost and Found",
        "A Theory of Fulling",
    ]


def test_a_dash_before_a_venue_nobody_knows_is_the_lists_habit() -> None:
    """A dash before a venue nobody knows is the list’s habit."""
    items = [
        "A. Byron (2015). Looms at Work – Journal of Woollen Studies.",
        "A. Byron (2014). Threads Lost and Found – Felt Letters. doi:10.3253/b45.56",
        "A. Byron (2013). Sorting the Fleece by Hand – Carding. doi:10.3253/b45.57",
        "A. Byron (2012). A Theory of Fulling – Econometrica.",
    ]
    assert [w.venue for w in works(a_list(*items))] == [
        "Journal of Woollen Studies",
        "Felt Letters",
        "Carding",
        "Econometrica",
    ]


def test_lines_of_plain_text_that_nothing_wraps_part_the_fields() -> None:
    """Lines of plain text that nothing wraps part the fields."""
    text = "Ada Byron\n\nPUBLICATIONS\n\n" + "\n\n".join(
        f"Marsh, J., Byron, A.\n{t}\nTo appear in Felt Today, 202{n}" for n, t in enumerate(_TITLES)
    )
    source = Source(body=text.encode(), url="https://byron.example/cv.txt", content_type="text/plain")
    found = extract(read(source), Owner(name=OWNER), TODAY).publications
    assert [(w.title, w.venue) for w in found] == [(t, "Felt Today") for t in _TITLES]


def test_a_name_that_had_no_room_goes_on_below() -> None:
    """Where only rows that had no room on the one before are indented, few full rows show a wrapped text."""
    names = "Maud Lanner, Bartholomew Garn, Constance Wetherby, Jo Marsh, Tabitha Holloway and A.\n    Byron"
    text = "Papers\n------\n\n" + "\n\n".join(
        f"{names}\n{t}.\nFelt Today, 2019\nIn Welsh, too" for t in _TITLES
    )
    source = Source(body=text.encode(), url="https://byron.example/cv.txt", content_type="text/plain")
    found = extract(read(source), Owner(name=OWNER), TODAY).publications

    assert [(w.title, w.authors[-1]) for w in found] == [(t, "A. Byron") for t in _TITLES]


def test_a_bold_venue_behind_plain_titles_and_names_is_no_title() -> None:
    """A bold venue behind plain titles and names is no title."""
    items = [
        f"{t}: Byron, A., & Marsh, J., <b>Carding Environment</b>, 201{n}" for n, t in enumerate(_LONGER)
    ]
    assert [_told(w) for w in works(a_list(*items))] == [
        (t, ("Byron, A.", "Marsh, J."), "Carding Environment", 2010 + n) for n, t in enumerate(_LONGER)
    ]


def test_a_title_s_last_word_is_no_name_before_turned_ones() -> None:
    """A title's last word is no name before turned ones."""
    found = the_work(
        "Looms and the end of hand carding in Fulda, Wales, Byron, A., Marsh, J., & Lanner, M. – "
        "<b>Felt</b>, 2019"
    )
    assert found.authors == ("Byron, A.", "Marsh, J.", "Lanner, M.")


def test_with_somebody_follows_the_venue() -> None:
    """With somebody follows the venue."""
    found = the_work(
        "<b>A Theory of Fulling</b>. (To appear in <i>Proceedings of the 3rd Wool Conference "
        "(WOOL)</i>, 2025). with Jo Marsh and Maud Lanner"
    )
    assert found.authors == ("Jo Marsh", "Maud Lanner")


def test_a_journal_s_short_name_ends_the_names() -> None:
    """A journal's short name ends the names."""
    found = the_work(
        "“Stagnant Water in Fulling Mills.” Jo Marsh, Ada Byron, and Maud Lanner, J. Woollen Soc. "
        "America. 2018 12(6): 937–944."
    )
    assert found.authors == ("Jo Marsh", "Ada Byron", "Maud Lanner")


def test_a_year_stands_in_front_of_the_names_below_the_title() -> None:
    """A year stands in front of the names below the title."""
    items = [
        f"‘<a href='{n}.pdf'>{t}</a>’<br>201{n} Lanner M, Marsh J, Byron A<br><i>Felt</i> 17(5)"
        for n, t in enumerate(_TITLES)
    ]
    assert [(w.title, w.authors, w.year) for w in works(a_list(*items))] == [
        (t, ("Lanner M", "Marsh J", "Byron A"), 2010 + n) for n, t in enumerate(_TITLES)
    ]


def test_the_owner_s_drafts_are_no_less_of_a_list_that_no_heading_names() -> None:
    """Where half of the items appeared and the owner's others are drafts, the list is one of works."""
    items = (
        "<b>Measuring Tweed</b><br>A. Byron and M. Lanner<br>Working paper 2022",
        "<b>Carding by Hand and Eye</b><br>A. Byron and M. Lanner<br>Draft coming soon",
        "<b>The Price of Slubs</b><br>A. Byron and M. Lanner<br>In submission",
        *(f"<b>{t}</b><br>A. Byron and M. Lanner<br>Felt Today 2019" for t in _LONGER),
    )
    bare = "".join(f"<li>{item}</li>" for item in items)
    page = f"<p><b>Ada Byron</b></p><p>I am a Lecturer of Wool at Kersey.</p><ul>{bare}</ul>"

    assert [w.title for w in works(page, url="https://byron.example/")] == [
        "Measuring Tweed",
        "Carding by Hand and Eye",
        "The Price of Slubs",
        *_LONGER,
    ]


def test_the_owner_s_name_is_no_heading() -> None:
    """The owner's name is no heading."""
    page = (
        "<h1>Grant Marsh</h1><h2>Research</h2><h3>2020</h3><ul><li><b>How Looms Remember</b>. Grant "
        "Marsh and Ada Byron – Felt Today 3(6), 2020</li></ul>"
        "<h3>2019</h3><ul><li><b>A Theory of Fulling</b>. Grant Marsh and Ada Byron – Felt Today "
        "2(6), 2019</li></ul>"
    )
    found = extract(a_document(page), Owner(name="Grant Marsh"), TODAY).publications
    assert [w.title for w in found] == ["How Looms Remember", "A Theory of Fulling"]


def test_a_bold_venue_in_a_card_begins_no_entry() -> None:
    """A bold venue in a card begins no entry."""
    cards = "".join(
        f"<div class='card'><div class='card-title'><b><a href='{n}.pdf'>{t}</a></b></div><div "
        f"class='card-authors'>J. Marsh and A. Byron</div>"
        f"<div class='card-row'>{'Revise and resubmit at ' if n % 2 else ''}<b>European Carding and "
        f"Fulling Notes</b> 202{n}</div><div class='card-links'>[<a href='{n}.pdf'>PDF</a>]</div></div>"
        for n, t in enumerate((*_TITLES, *_LONGER))
    )
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2><div>{cards}</div>")
    assert [(w.title, w.venue) for w in found] == [
        (t, "European Carding and Fulling Notes") for t in (*_TITLES, *_LONGER)
    ]


def test_published_in_leads_to_the_venue() -> None:
    """Published in leads to the venue."""
    items = [
        f"<a href='{n}.pdf'>{t}</a><br>Published in <a href='https://wool.example/'><b>Wool "
        f"Technical Conference (WTC)</b></a><br>Jo Marsh · Ada Byron"
        for n, t in enumerate(_TITLES)
    ]
    assert [_told(w)[:3] for w in works(a_list(*items))] == [
        (t, ("Jo Marsh", "Ada Byron"), "Wool Technical Conference (WTC)") for t in _TITLES
    ]


def test_semicolons_between_turned_names_leave_the_comma_to_the_title() -> None:
    """Semicolons between turned names leave the comma to the title."""
    items = [
        f"Lanner, Maud; Marsh, Jo; Byron, Ada, {t}, Proc. of <i>3rd Wool Days</i>, 201{n}."
        for n, t in enumerate(_LONGER)
    ]
    assert [(w.title, w.authors) for w in works(a_list(*items))] == [
        (t, ("Lanner, Maud", "Marsh, Jo", "Byron, Ada")) for t in _LONGER
    ]


def test_names_follow_a_quotation_without_a_stop() -> None:
    """Names follow a quotation without a stop."""
    items = [
        f"201{n}. ‘<i>{t}</i>’ Jo Marsh, Maud Lanner and Ada Byron. Felt 12 ({n}), 3-4."
        for n, t in enumerate(_TITLES)
    ]
    assert [(w.title, w.authors) for w in works(a_list(*items))] == [
        (t, ("Jo Marsh", "Maud Lanner", "Ada Byron")) for t in _TITLES
    ]


def test_published_in_stands_before_a_venue_nobody_knows() -> None:
    """Published in stands before a venue nobody knows."""
    items = [
        f"Jo Marsh and Ada Byron<br>(201{n}) - ‘<b>{t}.</b>’<br>Published in San Carda Union"
        for n, t in enumerate(_TITLES)
    ]
    assert [(w.venue, w.year) for w in works(a_list(*items))] == [
        ("San Carda Union", 2010 + n) for n, _ in enumerate(_TITLES)
    ]


def test_a_state_stands_before_the_title() -> None:
    """A state stands before the title."""
    found = the_work("Under revision. The Long Decline of Hand Carding. Maud Lanner, Ada Byron.")
    assert (found.title, found.status) == ("The Long Decline of Hand Carding", Status.UNDER_REVIEW)


def test_a_description_may_name_the_venue() -> None:
    """A description may name the venue."""
    posts = "".join(
        f"<div class='quarto-post'><div class='body'><h3 class='listing-title'>{t}</h3>"
        f"<div class='listing-author'>Jo Marsh and Ada Byron</div><div class='listing-description'>"
        f"<p>Conference on Knowledge Discovery in Woollen Mills and Felt</p></div></div></div>"
        for n, t in enumerate(_LONGER)
    )
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2>{posts}")
    assert {w.venue for w in found} == {"Conference on Knowledge Discovery in Woollen Mills and Felt"}


def test_a_label_leads_to_the_authors_behind_a_title_that_no_sign_ends() -> None:
    """A label leads to the authors behind a title that no sign ends."""
    items = [
        f"{t} Authors: Byron, A., Marsh, J. B., Lanner, M. Minor revision at Felt Today." for t in _LONGER
    ]
    assert [(w.title, w.venue) for w in works(a_list(*items))] == [(t, "Felt Today") for t in _LONGER]


def test_a_state_behind_a_comma_ends_the_title() -> None:
    """A state behind a comma ends the title."""
    found = the_work(
        "Maud Lanner, Ada Byron. Carding and habit: evidence from two valleys, Under revision [<a "
        "href='x.pdf'>PDF</a>]"
    )
    assert (found.title, found.status) == (
        "Carding and habit: evidence from two valleys",
        Status.UNDER_REVIEW,
    )


def test_a_question_s_answer_fills_the_line() -> None:
    """A question's answer fills the line."""
    found = the_work(
        "Maud Lanner & Ada Byron<br>Who Gains from New Mills? Aggregate Responses in German "
        "Towns<br><i>Felt Today</i>, 2019"
    )
    assert found.title == "Who Gains from New Mills? Aggregate Responses in German Towns"


def test_a_venue_in_brackets_behind_names() -> None:
    """What brackets say behind names with whom a work was done is its venue, no note on the last of them."""
    items = [
        f"<a href='{n}.pdf'>{t}</a>. 202{n}: with S. Marsh and N. Lanner. ({where})."
        for n, (t, where) in enumerate(
            zip(_LONGER, ("In Felt World", "IEEE Trans. Wool", "In WOOL"), strict=True)
        )
    ]
    found = works(a_list(*items))
    assert {w.authors for w in found} == {("S. Marsh", "N. Lanner")}
    assert [w.venue for w in found] == ["(In Felt World)", "(IEEE Trans. Wool)", "(In WOOL)"]


def test_the_years_a_title_treats_end_its_answer() -> None:
    """Two years with a dash at its end are of a question's answer, not of a venue."""
    found = the_work(
        "Maud Lanner & Ada Byron<br>Who Gains from New Mills? Aggregate responses in Welsh towns, "
        "1870–1940.<br>Review of Woollen Studies, 2019"
    )
    assert (found.title, found.venue) == (
        "Who Gains from New Mills? Aggregate responses in Welsh towns, 1870–1940",
        "Review of Woollen Studies",
    )


def test_a_bold_venue_before_a_bar_is_none_of_the_bold_title_above() -> None:
    """Words in bold that begin a line, up to a bar, go on with no title above; nor does a year beside."""
    rows = "".join(
        f"<li><div class='row'><div><b>202{n}</b></div><div><b>{t}</b><br><b>Carding &amp; Yarns</b> | "
        f"J. Marsh, A. Byron<br><a href='{n}.pdf'>Paper</a></div></div></li>"
        for n, t in enumerate(_LONGER)
    )
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2><ol>{rows}</ol>")
    assert [_told(w) for w in found] == [
        (t, ("J. Marsh", "A. Byron"), "Carding & Yarns", 2020 + n) for n, t in enumerate(_LONGER)
    ]


def test_a_bold_venue_over_its_bold_title_is_no_heading() -> None:
    """A bold venue over its bold title is no heading."""
    entries = "".join(
        f"<p><strong><em>New Media & Wool</em></strong><br><strong>{t}</strong>.<br>J. Marsh, M. "
        f"Lanner and A. Byron. [<a href='{n}.pdf'>Paper</a>]</p>"
        for n, t in enumerate(_LONGER)
    )
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2><p><strong>2024</strong></p>{entries}")
    assert [w.title for w in found] == list(_LONGER)


def test_a_surname_that_journals_shorten_so_is_a_name() -> None:
    """A surname that journals shorten so is a name."""
    items = [
        f"J. Marsh, M. Lanner, A. Byron and S. Lang. <b>{t}</b>, Felt, 201{n}." for n, t in enumerate(_TITLES)
    ]
    assert {w.authors for w in works(a_list(*items))} == {("J. Marsh", "M. Lanner", "A. Byron", "S. Lang")}
    found = the_work("A. Byron, J. Marsh, Carding by hand in two valleys, J. Roy. Felt Soc. 12, 3–9 (2019).")
    assert (found.authors, found.venue) == (("A. Byron", "J. Marsh"), "J. Roy. Felt Soc.")


def test_what_stands_once_over_a_list_is_a_heading() -> None:
    """What stands once over a list is a heading."""
    page = (
        f"<h1>{OWNER}</h1><b>Publications</b><br>Jo Marsh and Ada Byron. <i>A Theory of "
        f"Fulling</i>. Felt Today, 2019."
        "<br><br><b>Code</b><br><a href='https://github.com/mill/fuller'>fuller</a>: a package for felt<br>"
        "<a href='https://github.com/mill/carder'>carder</a>: a package for wool"
    )
    (found,) = works(page)
    assert not found.links


def test_what_sets_titles_off_stays_the_lists_habit() -> None:
    """Bold titles over names are told by their look, so that no heading over the first of them joins it."""
    entries = "".join(
        f"<li><b>{t}</b><br><b>Ada Byron</b>, Jo Marsh<br>Felt Today, 201{n}</li>"
        for n, t in enumerate(_LONGER)
    )
    page = (
        f"<h1>{OWNER}</h1><h2>Publications</h2><p>(* indicates equal "
        f"contribution)</p><ul><li>Preprints and submissions"
        f"<ul><li><b>10 Years of Carding: What Have We Learned?</b><br><b>Ada Byron</b>, Jo "
        f"Marsh<br>Submitted to Felt</li></ul></li>"
        f"<li>2019<ul>{entries}</ul></li></ul>"
    )
    assert [w.title for w in works(page)] == ["10 Years of Carding: What Have We Learned?", *_LONGER]


def test_a_state_in_brackets_that_lead_nowhere_is_no_label() -> None:
    """A state in brackets that lead nowhere is no label."""
    found = the_work("Ada Byron, Jo Marsh. <b>A Theory of Fulling</b>. [arXiv]")
    assert (found.venue, found.status) == ("arXiv", Status.PREPRINT)
    found = the_work(
        "Ada Byron, Jo Marsh. <b>A Theory of Fulling</b>. [Working paper]. [<a href='f.pdf'>PDF</a>]"
    )
    assert found.status is Status.PREPRINT
    found = the_work("Ada Byron, Jo Marsh. <b>A Theory of Fulling</b>. Felt Studies, 2019. [arXiv] [PDF]")
    assert (found.venue, found.status) == ("Felt Studies", Status.PUBLISHED)


def test_a_bar_ends_the_title() -> None:
    """A bar ends the title, and parts no names that commas part."""
    items = [
        f"A. Byron, J. Marsh, {t} | Published in Felt Letters (pp. 5–1{n})" for n, t in enumerate(_LONGER)
    ]
    assert [(w.title, w.venue) for w in works(a_list(*items))] == [(t, "Felt Letters") for t in _LONGER]
    found = works(
        a_list(
            *(f"{t} with Switching Costs | J. Marsh, A. Byron, and M. Lanner. Felt, 2019." for t in _TITLES)
        )
    )
    assert {w.authors for w in found} == {("J. Marsh", "A. Byron", "M. Lanner")}
    assert found[0].title == f"{_TITLES[0]} with Switching Costs"


def test_an_entry_in_quotation_marks_holds_its_title_in_others() -> None:
    """Where one quotes a whole entry, the title stands between the marks within."""
    entry = f"<a href='b.pdf'>\"Byron, Ada F. 2019. “{_LONGER[2]}.” FeltArXiv, 9 Oct.\"</a>"
    assert the_work(entry).title == _LONGER[2]


def test_a_title_of_four_words_leads_no_list_of_names() -> None:
    """A title of four common words, be one unknown, is no name in front of the authors."""
    names = "Ryo A. Ueda, K. Marsh, <b>Ada Byron</b>, Joris van der Meer and Maud Lanner"
    found = works(
        a_list(
            f"<b>Making Test Fulleries Empirical</b>, {names}, European Conference on Felt (ECF), 2019",
            f"<b>{_LONGER[1]}</b>, Maud Lanner and <b>Ada Byron</b>, Felt Letters, 2018",
        )
    )
    assert (found[0].title, len(found[0].authors)) == ("Making Test Fulleries Empirical", 5)


def test_a_bar_between_two_labels_ends_no_title() -> None:
    """A bar between two labels ends no title: what stands before them is the work's state."""
    labels = (
        "<a href='https://doi.org/10.1155/felt-7'>doi</a> | <a href='https://github.com/byron/felt'>code</a>"
    )
    found = the_work(
        f"Byron, A., Marsh, J. &amp; Lanner, M. Distributional felting choice. Working paper. {labels}"
    )
    assert (found.title, found.status) == ("Distributional felting choice", Status.PREPRINT)


def test_a_venue_in_brackets_stands_behind_a_dash() -> None:
    """A venue in brackets stands behind a dash, and so does a state."""
    items = [f"Ada Byron, Jo Marsh. {t} – (Felt Studies 201{n})" for n, t in enumerate(_LONGER)]
    found = works(a_list(*items, "Ada Byron. Dyes that last for a hundred years – (Working paper)"))
    assert [_told(w) for w in found[:3]] == [
        (t, ("Ada Byron", "Jo Marsh"), "(Felt Studies)", 2010 + n) for n, t in enumerate(_LONGER)
    ]
    assert (found[3].title, found[3].status) == ("Dyes that last for a hundred years", Status.PREPRINT)


def test_a_venue_stands_behind_the_at_sign() -> None:
    """A venue stands behind the at sign."""
    found = works(a_list(*(f"Ada Byron and Jo Marsh, {t}. @ FeltConf, 2021." for t in _LONGER)))
    assert [_told(w) for w in found] == [(t, ("Ada Byron", "Jo Marsh"), "FeltConf", 2021) for t in _LONGER]


def test_a_colon_behind_a_quotation_leads_to_the_venue() -> None:
    """A colon behind a quotation leads to the venue, or to the subtitle."""
    found = works(
        a_list(*(f"Jo Marsh, Ada Byron. “{t}”: arXiv:2312.0117{n}, 2023." for n, t in enumerate(_LONGER)))
    )
    assert [w.title for w in found] == list(_LONGER)
    found = the_work("Ada Byron. “Too Wide to Weave”: Carding in 1946 to 2010. Felt Today, 2019.")
    assert found.title == "“Too Wide to Weave”: Carding in 1946 to 2010"
    found = the_work(
        "Ada Byron. “A Friend of a Friend”: Printing and the Making of the Russian Empire, 1861–1917."
        " Working paper."
    )
    assert found.title == "“A Friend of a Friend”: Printing and the Making of the Russian Empire, 1861–1917"
    found = works(
        a_list(*(f"Ada Byron. “What weavers wrote about”: {t}. Felt Today, 2019." for t in _LONGER))
    )
    assert found[0].title == f"“What weavers wrote about”: {_LONGER[0]}"


def test_the_venue_stands_in_front_of_a_plain_title() -> None:
    """The venue and its year stand in front of a plain title, and the names behind it."""
    items = [
        f"<i>Journal of Felt</i> (201{n}). {t}. Ada Byron, Jo Marsh and Mo Lanner."
        for n, t in enumerate(_LONGER)
    ]
    items.append("<i>Fulling</i> (2020). A theory of the felted garment. Ada Byron, Jo Marsh.")
    items.append("<b>Carding (2021)</b>: “Combs that learn”, A. Byron and J. Marsh.")
    found = works(a_list(*items))
    assert [(w.title, w.venue, w.year) for w in found] == [
        *((t, "Journal of Felt", 2010 + n) for n, t in enumerate(_LONGER)),
        ("A theory of the felted garment", "Fulling", 2020),
        ("Combs that learn", "Carding", 2021),
    ]


def test_a_short_year_stands_in_front_by_itself() -> None:
    """A short year stands in front by itself."""
    items = [
        f"<span>'1{n}</span> <a href=p{n}>{t}</a>.<br>Ada Byron, Jo Marsh.<br>FELT."
        for n, t in enumerate(_LONGER)
    ]
    assert [(w.title, w.venue, w.year) for w in works(a_list(*items))] == [
        (t, "FELT", 2010 + n) for n, t in enumerate(_LONGER)
    ]


def test_turned_names_stand_in_brackets_behind_all() -> None:
    """Turned names stand in brackets behind all."""
    found = works(a_list(*(f"“<b>{t}</b>”. Felt, 2022 (Marsh, J., & Byron, A.)." for t in _LONGER)))
    assert {w.authors for w in found} == {("Marsh, J.", "Byron, A.")}
    assert the_work("“<b>A Theory of Fulling</b>”. Felt, 2023 (Byron, A.)").authors == ("Byron, A.",)


def test_initials_end_with_their_line() -> None:
    """Initials end with their line: those on the next are the journal's."""
    item = "<b>{}</b><br>Marsh, J., & Byron, A.<br>J. Felt Sci. 12, 3–9 (2019)"
    found = works(a_list(*(item.format(t) for t in _LONGER)))
    assert {w.authors for w in found} == {("Marsh, J.", "Byron, A.")}


def test_yu_ends_a_list_of_names() -> None:
    """A surname that shortens a given name ends a list where no surname follows."""
    items = [f"{t}. A. Byron and C. Yu. Draft" for t in _LONGER]
    assert {w.authors for w in works(a_list(*items))} == {("A. Byron", "C. Yu")}
    found = the_work("A. Byron, C. Yu. Marsh, and M. Lanner. A Theory of Fulling. Felt, 2020.")
    assert found.authors == ("A. Byron", "C. Yu. Marsh", "M. Lanner")


def test_a_prize_behind_the_venue_is_no_part_of_it() -> None:
    """A prize behind the venue's pages leaves the venue alone."""
    found = the_work(
        "Ada Byron; Jo Marsh, “A Theory of Fulling” – In FELT (pp. 547–576), May 2024. 🏆 Best Paper Award"
    )
    assert (found.venue, found.year) == ("FELT", 2024)
    assert found.awards == ("Best Paper Award",)
    found = the_work(
        "Ada Byron, Jo Marsh. <b>A Theory of Fulling</b>. Felt &amp; Society (2020)."
        " 🏆 Best Paper Award doi:10.1/x"
    )
    assert (found.venue, found.year, found.awards) == ("Felt & Society", 2020, ("Best Paper Award",))


def test_a_venue_that_the_page_names_so_begins_no_entry() -> None:
    """A venue in bold that the page calls the venue begins no entry, nor does one with its volume."""
    card = (
        "<div class='row'><div class='title'><b>{}</b></div><div class='author'>Byron, A.; Marsh, J.</div>"
        "<div class='periodical'><b>Frontiers of Felt in Wales</b>, 2017</div></div>"
    )
    page = f"<h1>{OWNER}</h1><h2>Publications</h2>" + "".join(card.format(t) for t in _LONGER)
    assert [(w.title, w.venue) for w in works(page)] == [(t, "Frontiers of Felt in Wales") for t in _LONGER]
    text = "".join(
        f"“{t}.”\nA. Byron, J. Marsh\n<b>Frontiers of Felt</b>, vol. 16, no. 6, pp. 15–49\n\n"
        for t in _LONGER
    )
    page = f"<h1>{OWNER}</h1><h2>Publications</h2><pre>\n{text}</pre>"
    assert [(w.title, w.venue) for w in works(page)] == [(t, "Frontiers of Felt") for t in _LONGER]


def test_the_owner_stands_alone_in_brackets() -> None:
    """The owner's whole name stands alone in brackets behind the title, others' do with theirs."""
    found = works(a_list(*(f"{t} (Ada Byron). Felt Press 201{n}" for n, t in enumerate(_LONGER))))
    assert [(w.title, w.authors) for w in found] == [(t, ("Ada Byron",)) for t in _LONGER]
    found = works(
        a_list(*(f"{t} (A. Byron#, J. K. Marsh# e M. Lanner). Felt 1(2): 3–9, 2017" for t in _LONGER))
    )
    assert {w.authors for w in found} == {("A. Byron", "J. K. Marsh", "M. Lanner")}


def test_a_comma_stands_inside_straight_single_quotes() -> None:
    """A comma stands inside straight single quotes, names behind them."""
    found = works(a_list(*(f"'{t},' Jo Marsh, Ada Byron: In: FELT, pages 5–9, 2021" for t in _LONGER)))
    assert [(w.title, w.authors) for w in found] == [(t, ("Jo Marsh", "Ada Byron")) for t in _LONGER]


def test_brackets_behind_a_comma_hold_the_venue() -> None:
    """Brackets behind a comma hold the venue."""
    found = works(
        a_list(
            *(f"{t}, joint with J. Marsh, (Felt Studies, 2019)" for t in _LONGER),
            "The last loom, (SSRN, 2025)",
        )
    )
    assert [w.title for w in found] == [*_LONGER, "The last loom"]
    assert found[-1].status is Status.PREPRINT


def test_a_shortened_journal_follows_names_that_and_closed() -> None:
    """A shortened journal follows names that "and" has closed."""
    found = works(
        a_list(*(f"“{t}”, Jo Marsh, Ada Byron & Mo Lanner, Felt Lett. (2012), 15, 44–47." for t in _LONGER))
    )
    assert {(w.authors, w.venue) for w in found} == {(("Jo Marsh", "Ada Byron", "Mo Lanner"), "Felt Lett")}


def test_a_series_follows_a_question() -> None:
    """A series of preprints follows a title that is a question."""
    items = [
        f"What do weavers know of {t}? arXiv preprint arXiv:2307.1100{n}. 2023. A. Byron, J. Marsh"
        for n, t in enumerate(("felt at night", "wool by day"))
    ]
    assert [w.title for w in works(a_list(*items))] == [
        "What do weavers know of felt at night?",
        "What do weavers know of wool by day?",
    ]


def test_brackets_on_a_line_of_their_own_are_no_note_beside_a_name() -> None:
    """Brackets on a line of their own, below the names, hold the venue."""
    items = [f"{t}. Ada Byron, Jo Marsh & Mo Lanner<br>(Southern Felt J.)" for t in _LONGER]
    page = f"<h1>{OWNER}</h1><h2>Publications</h2><h3>2019</h3><ul><li>{'<li>'.join(items)}</ul>"
    assert {(w.authors, w.venue) for w in works(page)} == {
        (("Ada Byron", "Jo Marsh", "Mo Lanner"), "(Southern Felt J.)")
    }


def test_an_acronym_before_town_and_country_is_the_venue() -> None:
    """An acronym before town and country is the venue, not a part of the place."""
    found = works(
        a_list(*(f"Ada Byron (201{n}). <i>{t}</i>. FELT, Vienna, Austria." for n, t in enumerate(_LONGER)))
    )
    assert {(w.venue, w.status) for w in found} == {("FELT", Status.PUBLISHED)}


def test_a_meeting_in_bold_below_the_names_begins_no_entry() -> None:
    """A meeting in bold, with its letters in brackets, below the names begins no entry."""
    text = "".join(
        f"[<a href='{n}.pdf'>{t}</a>]. A. Byron, J. Marsh\n<b>Symposium on Felt and Wool (SFW)</b>.\n\n"
        for n, t in enumerate(_LONGER)
    )
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2><h3>2019</h3><pre>\n{text}</pre>")
    assert {w.venue for w in found} == {"Symposium on Felt and Wool (SFW)"}
    assert len(found) == len(_LONGER)


def test_a_journal_follows_names_that_and_closed() -> None:
    """A journal of capital words follows names that "and" has closed."""
    found = works(
        a_list(*(f"{t}. Ada Byron and Jo Marsh, Ale Felt News. 201{n}" for n, t in enumerate(_LONGER)))
    )
    assert {(w.authors, w.venue) for w in found} == {(("Ada Byron", "Jo Marsh"), "Ale Felt News")}


def test_a_state_behind_a_stop_is_no_part_of_the_title() -> None:
    """A state behind a stop is no part of the title, nor is a journal with its volume."""
    items = [
        f"{_LONGER[0]}. To appear in Felt Relations (Marsh, J., Byron, A.)",
        f"{_LONGER[1]}. Pure and Applied Felt 105, pp. 1471--1486 (Byron, A., Marsh, J., Lanner, M.)",
        f"{_LONGER[2]}. Wool Law Journal, forthcoming (Byron, A.)",
    ]
    found = works(a_list(*items))
    assert [(w.title, w.venue) for w in found] == [
        (_LONGER[0], "Felt Relations"),
        (_LONGER[1], "Pure and Applied Felt"),
        (_LONGER[2], "Wool Law Journal"),
    ]


def test_joint_work_is_told_behind_the_venue() -> None:
    """Those a work is joint with stand behind its venue."""
    found = works(
        a_list(*(f"“{t}.” <i>Felt Letters</i>, vol. 16, no. 6. Joint with Jo Marsh." for t in _LONGER))
    )
    assert {(w.authors, w.venue) for w in found} == {(("Jo Marsh",), "Felt Letters")}


def test_a_bold_row_below_the_names_is_the_venue() -> None:
    """Where titles stand over names, a bold row below the names is the venue, whatever it is called."""
    item = (
        "<a href='{1}.pdf'><b>{0}</b></a><br>Ada Byron, Jo Marsh<br>"
        "<b>Jounal of Looms and Rockets</b>, May 2022<br><br>"
    )
    page = f"<h1>{OWNER}</h1><h2>Publications</h2><p>" + "".join(
        item.format(t, n) for n, t in enumerate(_LONGER)
    )
    assert [(w.title, w.venue, w.year) for w in works(page)] == [
        (t, "Jounal of Looms and Rockets", 2022) for t in _LONGER
    ]
    bare = "<b>{}</b><br>Ada Byron, Jo Marsh<br>"
    page = f"<h1>{OWNER}</h1><h2>Publications</h2><p>" + "".join(map(bare.format, _LONGER))
    assert [w.title for w in works(page)] == list(_LONGER)


def test_a_last_initial_is_no_journals() -> None:
    """The initial that closes turned names is no journal's behind it."""
    found = works(
        a_list(*(f"“{t}.” Joint with Marsh J and Lanner H. Proc. of FELT, May 2021." for t in _LONGER))
    )
    assert {w.authors for w in found} == {("Marsh J", "Lanner H")}


def test_a_state_and_where_it_leads_stand_in_front_of_a_plain_title() -> None:
    """A state, or what leads to the venue, stands in front of a plain title."""
    items = [
        f"Published in FELT. {_LONGER[0]}. A. Byron, J. Marsh.",
        f"Working paper. {_LONGER[1]}. A. Byron, J. Marsh, M. Lanner.",
        f"Draft coming soon. {_LONGER[2]}. A. Byron.",
    ]
    page = f"<h1>{OWNER}</h1><h2>Publications</h2><h3>2019</h3><ul><li>{'<li>'.join(items)}</ul>"
    found = works(page)
    assert [w.title for w in found] == list(_LONGER)
    assert [w.venue for w in found][:1] == ["FELT"]
    assert [w.status for w in found] == [Status.PUBLISHED, Status.PREPRINT, Status.IN_PREPARATION]


def test_a_meeting_and_its_year_stand_before_the_coauthors_in_brackets() -> None:
    """A meeting and its year in brackets stand between a title and its coauthors in brackets."""
    found = works(a_list(*(f"{t}, in FELT (201{n}) (with Jo Marsh)." for n, t in enumerate(_LONGER))))
    assert [(w.title, w.venue) for w in found] == [(t, "FELT") for t in _LONGER]


@pytest.mark.parametrize(
    "venue", ["Presses Universitaires de Tissey", "Media, Felt & Society", "Oral Weaving", "Notes and Yarns"]
)
def test_a_venue_may_begin_like_a_remark(venue: str) -> None:
    """A venue whose first word begins remarks too is a venue all the same."""
    found = works(a_list(*(f"<b>{t}</b><br>Ada Byron, Jo Marsh<br>{venue}, 2019" for t in _LONGER)))
    assert {w.venue for w in found} == {venue}


def test_what_is_told_beside_a_work_is_no_venue() -> None:
    """Coverage, a talk and a note below the names are no venue."""
    asides = ("Media Coverage, Felt Post", "Oral Presentation")
    found = works(a_list(*(f"<b>{_LONGER[0]}</b><br>Ada Byron, Jo Marsh<br>{a}" for a in asides)))
    assert {w.venue for w in found} == {None}


def test_brackets_below_the_names_hold_the_venue_whatever_follows() -> None:
    """Brackets that begin the line below the names are no note beside the last, whatever follows them."""
    items = (
        f"{t}. J. Marsh, A. Byron, and A. Lanner<br>(Letters on Felt) – doi:10.9999/w.{n}"
        for n, t in enumerate(_LONGER)
    )
    assert {w.venue for w in works(a_list(*items))} == {"(Letters on Felt)"}


def test_a_list_of_names_begins_behind_a_subtitle_with_an_article() -> None:
    """A subtitle of capitalised words behind an article is no first author."""
    names = "Jo Marsh, May Lanner, Ada Byron and Guy Wether"
    found = works(
        a_list(
            *(
                f"{t}: An Optimal Hand-Fed Approach, {names}.<br><b>The Felt Companion</b>, 2012."
                for t in _LONGER
            )
        )
    )
    assert [w.title for w in found] == [f"{t}: An Optimal Hand-Fed Approach" for t in _LONGER]


def test_a_newspaper_follows_names_with_initials() -> None:
    """Capitalised words that begin with an article of another tongue are no name among initials."""
    found = works(
        a_list(
            *(
                f"<i>{t}</i>.<br>Authors: S. Marsh, J. Lanner, A. Byron, Los Feltes Times. 2023."
                for t in _LONGER
            )
        )
    )
    assert {(w.authors, w.venue) for w in found} == {
        (("S. Marsh", "J. Lanner", "A. Byron"), "Los Feltes Times")
    }


def test_brackets_behind_the_names_hold_no_title_where_words_stand_before_them() -> None:
    """What stands in brackets behind the names is no title where an entry begins with words."""
    items = [f"{_LONGER[0]}. Ada Byron, [<i>Research in Higher Felting</i>]."]
    items.append(f"{_LONGER[1]} (<b>Ada Byron</b>, Jo Marsh). (<b>High Looms Lett.</b>, 2020).")
    found = works(a_list(*items))
    assert [w.title for w in found] == list(_LONGER[:2])


def test_brackets_behind_a_comma_hold_a_series_or_what_leads_to_the_venue() -> None:
    """A series, or "in:" and the venue, in brackets behind a comma end the title."""
    where = ("(in: <b>FeltNLP Workshop</b> 2024)", "(arXiv preprint 2025)")
    found = works(
        a_list(
            *(f"Marsh JL, Lanner H, <b>Byron A</b>: {t}, {v}." for t, v in zip(_LONGER, where, strict=False))
        )
    )
    assert [w.title for w in found] == list(_LONGER[:2])
    assert [w.venue for w in found] == ["FeltNLP Workshop", "arXiv"]


def test_who_wrote_a_work_follows_a_dash() -> None:
    """A lone author behind a closing quote, and "By" behind a dash, belong to the line's title."""
    venue = "International Conference on Felt Engineering"
    quoted = f'"{{}}," <b>Ada Byron</b>.<br><b><i>{venue}</i></b>, pages 5-6, July 2022.'
    rows = "".join(f"<div><p>{quoted.format(t)}</p></div>" for t in _LONGER)
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2>{rows}")
    assert [(w.title, w.venue) for w in found] == [(t, venue) for t in _LONGER]
    assert {w.venue for w in works(a_list(*(f"{t} - By Ada Byron and Jo Marsh, 2021" for t in _LONGER)))} == {
        None
    }


def test_a_patents_number_in_bold_begins_no_entry() -> None:
    """A patent's number in bold below its title begins no entry of its own."""
    page = (
        f"<h1>{OWNER}</h1><h2>Publications</h2><h3>Patents</h3><p><b>Ada Byron</b>, Jo Marsh.<br>(2014). "
        f"<a href='x'>{_LONGER[0]}</a>.<br><b><i>US Patent 8,963,682</i></b><br><a href='y'>[arxiv]</a></p>"
    )
    assert [(w.title, w.venue) for w in works(page)] == [(_LONGER[0], "US Patent 8,963,682")]


def test_a_year_that_ends_each_entrys_rows_is_no_heading() -> None:
    """In typed text a year in the last row of each entry belongs to what stands above it."""
    states = ("Articles", "Under review", "In preparation")
    text = "".join(
        f"{n}. {state}\n\n[{9 - n}] Byron, Marsh and Lanner\n     <a href='x'>{t}</a>\n     {2023 - n}\n\n"
        for n, (state, t) in enumerate(zip(states, _LONGER, strict=True), 1)
    )
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2><pre>\n{text}</pre>")
    assert [(w.year, w.status) for w in found] == [
        (2022, None),
        (2021, Status.UNDER_REVIEW),
        (2020, Status.IN_PREPARATION),
    ]


def test_a_venue_stands_before_its_town_and_pages() -> None:
    """A name with its town and pages behind a comma is the venue, though nobody knows it."""
    where = "Hybrid Looms and Felt, Woolton, Wales, pp.55-63, 2012"
    found = works(a_list(*(f"S. Marsh, A. Byron, H. Lanner, {t}, {where}." for t in _LONGER)))
    assert [(w.title, w.venue, w.year) for w in found] == [
        (t, "Hybrid Looms and Felt", 2012) for t in _LONGER
    ]


def test_a_heading_of_works_stands_over_one_entry() -> None:
    """A heading over a list of one entry, whose first line is its authors, is no title."""
    groups = {
        "Preprints and submissions": "[Submitted for publication]",
        "2025": "[In <i>Felt Days (FD)</i>]",
    }
    lists = "".join(
        f'<p><b><i>{name}</i></b><ol><li>Lanner, Y., & <i>Byron, A.</i><br>"{t}"<br>{where}</ol>'
        for (name, where), t in zip(groups.items(), _LONGER, strict=False)
    )
    found = works(f"<h1>{OWNER}</h1><h2>Papers</h2>{lists}")
    assert [(w.title, w.venue, w.status) for w in found] == [
        (_LONGER[0], None, Status.UNDER_REVIEW),
        (_LONGER[1], "Felt Days (FD)", Status.PUBLISHED),
    ]


def test_what_leads_to_names_behind_a_quote_is_no_venue() -> None:
    """Words that lead to the names behind a quoted title are no venue."""
    found = works(a_list(*(f"“{t}.” Authors: Ada Byron, Jo Marsh, & May Lanner. 2025." for t in _LONGER)))
    assert {w.venue for w in found} == {None}


def test_a_law_journal_follows_turned_names() -> None:
    """Whole words before "J." behind turned names with initials are a journal's."""
    found = works(
        a_list(*(f"<i>{t}</i>. Byron, A. and Marsh, S., Hustings Law J., December 2020." for t in _LONGER))
    )
    assert {(w.authors, w.venue) for w in found} == {(("Byron, A.", "Marsh, S."), "Hustings Law J.")}


def test_a_volume_follows_no_person() -> None:
    """Words that might be a name, before a volume, are the venue."""
    found = works(
        a_list(
            *(
                f"“{t}”, <b>Ada Byron</b>, Jo Marsh, <b>ABC Dockers</b>, vol. 24, no. 8, pp. 38-67."
                for t in _LONGER
            )
        )
    )
    assert {(w.authors, w.venue) for w in found} == {(("Ada Byron", "Jo Marsh"), "ABC Dockers")}


def test_capitals_alone_follow_surnames_with_initials() -> None:
    """Capitals alone behind surnames with initials are the venue's."""
    found = works(
        a_list(
            *(
                f"“{t}”, Marsh JL, Lanner H, <u>Byron A</u>,<br>FELT/WOL, Woolton, Wales, 2015."
                for t in _LONGER
            )
        )
    )
    assert {(w.authors, w.venue) for w in found} == {(("Marsh JL", "Lanner H", "Byron A"), "FELT/WOL")}


def test_what_a_journal_asked_for_stands_before_it() -> None:
    """A bold journal behind "Revision requested at" begins no entry."""
    entry = (
        f"<p><b>Byron, A.</b> 2024. <a href='x'>{_LONGER[0]}</a><br>"
        "Revision requested at <b>Economic Looms and New Felt</b></p>"
    )
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2><h3>Submitted papers</h3>{entry}")
    assert [(w.title, w.venue) for w in found] == [(_LONGER[0], "Economic Looms and New Felt")]


def test_a_volumes_editors_are_no_authors_from_the_second_on_either() -> None:
    """The owner among a volume's editors: neither all of them nor the last few wrote the chapter."""
    authors = "Marsh, Jo; Wether, Guy; <b>Byron, Ada</b>; Lanner, May et al. (2022)"
    editors = "Verena Nett, Christopher Brand, Roger Heuß, Ada Byron, Thomas Grieß (Hrsg.)"
    (found,) = works(
        a_list(f"{authors}: <em>{_LONGER[0]}. </em> In: {editors}: Weberland. Berlin: Springer, S. 1–30.")
    )
    assert (found.title, found.authors[0]) == (_LONGER[0], "Marsh, Jo")


def test_a_state_is_a_heading_where_it_is_set_as_others_are() -> None:
    """A state alone in a plain paragraph that the mark-up calls as it calls other headings is one."""
    groups = {"Preprints": "2023", "심사 중": "2022"}
    lists = "".join(
        f'<p class="rubric">{name}</p><p><b>Ada Byron</b>. {year}. {t}. <i>arXiv</i></p>'
        for (name, year), t in zip(groups.items(), _LONGER, strict=False)
    )
    found = works(f"<h1>{OWNER}</h1><h2>Publications</h2>{lists}")
    assert [w.status for w in found] == [Status.PREPRINT, Status.UNDER_REVIEW]
