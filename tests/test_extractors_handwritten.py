"""Hand-written pages of strangers: lists laid out by tables, titles over no author, editors, old mark-up."""

from __future__ import annotations

from tests.extracting import a_list, the_work, works
from tests.test_extractors_shapes import shown


def test_list_in_the_second_column_of_a_layout() -> None:
    """A heading above a list in one cell is one, though a menu stands in the cell beside."""
    page = (
        "<h1>Ada Byron</h1><table><tr><td><div><a href='/'><b>Homepage</b></a></div></td>"
        "<td><font size='6'><b>Publications and Preprints</b></font><br><ol>"
        "<li><i>Felt and its limits</i>, preprint arXiv:2504.06155. (<a href='a.pdf'>pdf</a>)</li>"
        "<li><i>Wool categories</i>, St. Ives Math. J. 13(2) (2002), 149-200. (<a href='b.pdf'>pdf</a>)</li>"
        "<li>(with Charles Babbage)<i> Spinning by night</i>, Adv. Wool. 83 (2021), 1-8."
        " (<a href='c.pdf'>pdf</a>)</li>"
        "<li><i>Threads of finite type</i>, Izv. Wool. 87(1) (2010), 1-28. (<a href='d.pdf'>pdf</a>)</li>"
        "</ol></td></tr></table>"
    )

    assert [shown(p) for p in works(page)] == [
        ("Felt and its limits", (), "arXiv", None),
        ("Wool categories", (), "St. Ives Math. J", 2002),
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
        "<h4>Contact at a Distance: The Topology of Felt</h4><p>In: <i>Interior Wool. On Looms</i><br>"
        "Hg. von Rosa Soto und Julia King<br>Berlin: de Garn 2014, S. 72-100.</p>"
        "<h4>Looms and the Thread as Trope (mit Karl Babbage)</h4><p>In: <i>Machines, Bodies, Threads</i><br>"
        "Hg. von Rosa Soto und Julia King<br>Turin: Winter 2012, S. 137-156.</p>"
    )

    assert [(p.title, p.authors, p.year) for p in works(page)] == [
        ("Ansteckende Fäden. Bilder vom Weben", (), 2002),
        ("Webstuhl! Mutationen der Maschine", ("Karl Babbage", "Ada Byron"), 2004),
        ("Contact at a Distance: The Topology of Felt", (), 2014),
        ("Looms and the Thread as Trope", ("Karl Babbage",), 2012),
    ]


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
            "Turin: Garn & Söhne",
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


def test_series_of_a_journal() -> None:
    """ "Ser. A" ends no sentence."""
    work = the_work(
        "A. Byron: An isomorphism for wool. Journal of Felt Theory, Ser. A, Vol. 39 (1985), pp. 1-9."
    )

    assert (work.title, work.venue) == ("An isomorphism for wool", "Journal of Felt Theory, Ser. A")
