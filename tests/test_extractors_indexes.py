"""Lists that machines print: indexes of authors, repositories, universities' portals."""

from __future__ import annotations

import pytest

from crawler.extractors.names.finder import find_names
from crawler.extractors.names.owner import OwnerNames
from snapshots.model import Status
from tests.extracting import a_list, shown, the_work, works


def test_profile_of_an_index() -> None:
    """Rows of title, authors with initials in front, venue and year; the box above is no work."""
    row = (
        "<tr><td><a href='/c?v={0}'>{0}</a><div class='gs_gray'>{1}</div>"
        "<div class='gs_gray'>{2}<span>, {3}</span></div></td><td><a"
        " href='#'>12</a></td><td><span>{3}</span></td></tr>"
    )
    page = (
        "<div id='name'>Ada Byron</div><div>Professor of Weaving, University of Felt</div>"
        "<table><tr><th></th><th>All</th><th>Since"
        " 2019</th></tr><tr><td>Citations</td><td>1402</td><td>900</td></tr>"
        "<tr><td>h-index</td><td>14</td><td>12</td></tr></table>"
        "<table><thead><tr><th><a>Title</a></th><th>Cited by</th><th>Year</th></tr></thead><tbody>"
        + row.format(
            "Looms that remember",
            "A Byron, C Mill, JR Tanner",
            "Journal of Woollen Studies 12 (3), 101-120",
            2024,
        )
        + row.format("Threads in the cloud", "A Byron, B Soto, ...", "arXiv preprint arXiv:2101.01234", 2021)
        + row.format("Method for weaving", "A Byron, C Mill", "US Patent 10,123,456", 2018)
        + "</tbody></table>"
    )

    assert [shown(p) for p in works(page)] == [
        ("Looms that remember", ("A Byron", "C Mill", "JR Tanner"), "Journal of Woollen Studies", 2024),
        ("Threads in the cloud", ("A Byron", "B Soto"), "arXiv", 2021),
        ("Method for weaving", ("A Byron", "C Mill"), "US Patent 10,123,456", 2018),
    ]


def test_universitys_portal() -> None:
    """A year's heading stands inside the first item below it, and each title in a heading of its own."""
    entry = (
        "<li>{year}<div class='result'><div class='rendering'><h3 class='title'><a class='link'"
        " href='/p{n}'>"
        "<span>{title}</span></a></h3>{rest}<p class='type'><span>Research output: </span>"
        "<span>Contribution to journal › </span><span>Article</span></p></div></div></li>"
    )
    page = (
        "<h1>Ada Byron</h1><h2>Research output</h2><ul>"
        + entry.format(
            year="<h2>2024</h2>",
            n=1,
            title="Looms that remember: A field study",
            rest="<a class='link person'><span>Byron, A.</span></a>, <span class='person'>Mill,"
            " C.</span> &amp; <span>Tanner,"
            " J. R.</span>, <span class='date'>12 Mar 2024</span>, <span>In: </span><a><span>Journal of"
            " Woollen Studies"
            "</span></a>. <span>12</span>, <span>3</span>, <span>p. 101-120</span>",
        )
        + entry.format(
            year="<h2>2022</h2>",
            n=2,
            title="Warp speed: weaving in parallel",
            rest="<span>Mill, C.</span> &amp; <span>Byron, A.</span>, <span>Jul 2022</span>,"
            " <span><em>Proceedings of the"
            " 12th Conference on Looms</em>. </span>Association for Wool, <span>p. 1-9</span>",
        )
        + "</ul>"
    )

    assert [shown(p) for p in works(page)] == [
        (
            "Looms that remember: A field study",
            ("Byron, A.", "Mill, C.", "Tanner, J. R."),
            "Journal of Woollen Studies",
            2024,
        ),
        (
            "Warp speed: weaving in parallel",
            ("Mill, C.", "Byron, A."),
            "Proceedings of the 12th Conference on Looms",
            2022,
        ),
    ]


def test_labels_in_elements_named_so() -> None:
    """ "Title:", "Journal-ref:": labels that only the element's class sets off."""
    page = (
        "<h1>Ada Byron's articles</h1><dl><dt>[1] <a href='/abs/2312.00002'>arXiv:2312.00002</a></dt><dd>"
        "<div class='list-title'><span class='descriptor'>Title:</span> Knots in felt</div>"
        "<div class='list-authors'><span class='descriptor'>Authors:</span> <a href='a'>Ada Byron</a></div>"
        "<div class='list-journal-ref'><span class='descriptor'>Journal-ref:</span> Ann. Wool 13"
        " (2024), 1-20</div>"
        "</dd><dt>[2] <a href='/abs/2501.00001'>arXiv:2501.00001</a></dt><dd>"
        "<div class='list-title'><span class='descriptor'>Title:</span> Weak convergence of woollen"
        " measures</div>"
        "<div class='list-authors'><span class='descriptor'>Authors:</span> <a href='a'>Ada Byron</a>,"
        " Carl Mill</div>"
        "<div class='list-comments'><span class='descriptor'>Comments:</span> 21 pages; to appear in J."
        " Wool Theory"
        "</div></dd></dl>"
    )

    assert [shown(p) for p in works(page, url="https://index.example/a/byron_a")] == [
        ("Knots in felt", ("Ada Byron",), "Ann. Wool", 2024),
        ("Weak convergence of woollen measures", ("Ada Byron", "Carl Mill"), "J. Wool Theory", None),
    ]


def test_state_in_brackets_in_capitals() -> None:
    """ "(In Press)" is a state; only "(in Welsh)" tells the language."""
    repository = the_work(
        "Byron, Ada (2023) <a href='/2/'><em>Felt as memory.</em></a> Wool Letters, 3. ISSN 1234-5679"
        " (In Press)"
    )
    welsh = the_work(
        "Byron, Ada (2023) <a href='/2/'><em>Felt as memory.</em></a> Wool Letters, 3. (In Welsh)"
    )

    assert (repository.status, welsh.status) == (Status.TO_APPEAR, Status.PUBLISHED)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("A Byron, C Mill, JR Tanner", ("A Byron", "C Mill", "JR Tanner")),
        ("JR Tanner, A Byron", ("JR Tanner", "A Byron")),
        ("Carl Mill 0001, Ada Byron:", ("Carl Mill", "Ada Byron")),
        ("Ada Byron, Carl Mill 0001, Rosa Soto 0002:", ("Ada Byron", "Carl Mill", "Rosa Soto")),
        ("Ada Byron, Carl Mill Jr., Rosa Soto", ("Ada Byron", "Carl Mill Jr.", "Rosa Soto")),
    ],
)
def test_names_of_indexes(printed: str, names: tuple[str, ...]) -> None:
    """ "JR" in front of a surname is initials, and the number of one of many persons of a name no part"
    " of it."""
    run = find_names(printed, 0, OwnerNames(["Ada Byron"]))

    assert run is not None
    assert run.names == names


def test_date_is_no_title() -> None:
    """A month and its year, bold as titles are, begin no entry."""
    page = a_list(
        "<b>Jul 2022</b><br>Ada Byron, Carl Mill, Rosa Soto<br><i>Wool Letters</i>",
        "<b>Sorting threads by colour</b><br>Ada Byron, Rosa Soto<br><i>Wool Letters</i>, 2021",
    )

    assert [p.title for p in works(page)] == ["Sorting threads by colour"]


def test_dates_and_readers_of_a_record() -> None:
    """When a record was changed and who may read it is neither title nor venue."""
    note = (
        "<li><h4><a href='/forum?id={0}'>{1}</a></h4><div><a>Rosa Soto</a>, <a>Ada Byron</a></div>"
        "<ul><li>{2}</li><li>{3}</li><li>Readers: Everyone</li></ul></li>"
    )
    page = (
        "<h1>Ada Byron</h1><h4>Publications</h4><ul>"
        + note.format(
            1,
            "Looms that Remember their Weavers",
            "Published: 16 Jan 2024, Last Modified: 12 Mar 2024",
            "ICLR 2024",
        )
        + note.format(
            2, "Felt Considered as a Memory", "01 Jan 2023 (modified: 05 Apr 2023)", "Wool Letters 2023"
        )
        + "</ul>"
    )

    assert [shown(p) for p in works(page)] == [
        ("Looms that Remember their Weavers", ("Rosa Soto", "Ada Byron"), "ICLR", 2024),
        ("Felt Considered as a Memory", ("Rosa Soto", "Ada Byron"), "Wool Letters", 2023),
    ]


def test_kind_of_article_behind_a_title() -> None:
    """ "Proceedings Article", set beside the title, is no venue."""
    row = (
        "<tr><td><p class='pub_author'>{0}</p><p class='pub_title'><a class='title_link'>{1}</a>"
        " <span class='pub_type'>{2}</span>{3}</p>"
        "<p class='pub_more'><span>In: </span><span>{4}, </span><span>{5}</span>.</p></td></tr>"
    )
    page = (
        "<h1>Publications</h1><table>"
        + row.format(
            "Byron, Ada; Soto, Rosa", "Looms that remember", "Journal Article", "", "Wool Letters", 2024
        )
        + row.format(
            "Mill, Carl; Byron, Ada",
            "Warp speed: weaving in parallel",
            "Proceedings Article",
            " <span>Forthcoming</span>",
            "Proceedings of the 12th Conference on Looms",
            "Forthcoming",
        )
        + "</table>"
    )

    assert [(p.title, p.venue, p.status) for p in works(page)] == [
        ("Looms that remember", "Wool Letters", Status.PUBLISHED),
        (
            "Warp speed: weaving in parallel",
            "Proceedings of the 12th Conference on Looms",
            Status.TO_APPEAR,
        ),
    ]


def test_language_and_number_of_a_review_behind_a_title() -> None:
    """What a reviewers' index prints behind a title is no part of it."""
    item = (
        "<article><div>{0}</div><h2><strong>{1}</strong> <i>{2}</i> <a class='label'>Zbl 07600001</a></h2>"
        "<div class='source'>{3}</div></article>"
    )
    page = "<h1>Byron, Ada</h1>" + "".join(
        item.format(*row)
        for row in (
            (
                "Byron, Ada; Mill, Carl",
                "Knots in felt.",
                "(English)",
                "J. Wool Theory 12, No. 3, 101-120 (2024).",
            ),
            (
                "Byron, Ada",
                "Weak convergence of woollen measures.",
                "(English. French original)",
                "Ann. Wool 13, 1-20 (2022).",
            ),
        )
    )

    assert [p.title for p in works(page)] == ["Knots in felt", "Weak convergence of woollen measures"]


def test_search_results_of_a_portal() -> None:
    """ "Search results" says nothing of what is listed below it: a portal's list of works is read."""
    entry = (
        '<li><h3 class="title"><a href="/en/publications/{0}"><span>{0}</span></a></h3>'
        '<a class="link person"><span>Byron, A.</span></a> &amp; Mill, W., <span class="date">2023</span>, '
        'In: <span class="journal">Journal of Yarn.</span> 14, p. 2-9'
        '<p class="type">Research output: Contribution to journal › Article › peer-review</p></li>'
    )
    names = ("Shear Softening of Looms at Night", "Felting as a Change of Phase", "Yarn Under a Heavy Load")
    items = "".join(entry.format(name) for name in names)
    found = works(f"<h1>Ada Byron</h1><h2>Search results</h2><ul>{items}</ul>")

    assert [p.title for p in found] == list(names)
    assert {(p.authors, p.venue, p.year) for p in found} == {
        (("Byron, A.", "Mill, W."), "Journal of Yarn", 2023)
    }


@pytest.mark.parametrize("kind", ["Communication dans un congrès", "Objets tissés"])
def test_heading_that_counts_the_works_below(kind: str) -> None:
    """ "Chapters - 2 documents" tells how many works stand below: it is no title, whatever its words."""
    found = works(
        "<h1>Ada Byron</h1><h2>Publications</h2>"
        f'<h3 class="t">{kind}<span> - 2 documents</span></h3><ul>'
        "<li>Ada Byron, Jo Mill. Le feutre change de phase. <i>Colloque de la Laine</i>, "
        "Jun 2022, Roubaix, France.</li>"
        "<li>Jo Mill, Ada Byron. Des mailles lentes. <i>Journées du Fil</i>, Oct 2021, "
        "Lainville, France.</li></ul>"
        '<h3 class="t">Article dans une revue<span> - 1 document</span></h3><ul>'
        "<li>Ada Byron. La mémoire de la chaîne. <i>Annales du métier</i>, 2020, 14, pp.2-9.</li></ul>"
    )

    assert [p.title for p in found] == [
        "Le feutre change de phase",
        "Des mailles lentes",
        "La mémoire de la chaîne",
    ]


def test_authors_in_brackets_each_in_an_element() -> None:
    """Brackets around an element of authors, and elements of theirs within it, part nothing."""
    entry = (
        '<tr><td class="bibitem"><span class="bibtitle" itemprop="name">{}</span> (<span class="bibauthor">'
        '<span itemprop="author">Jo Mill</span>, <span itemprop="author">Wu Zann</span> and '
        '<span itemprop="author">Ada Byron</span></span>), {}, 2022.</td></tr>'
    )
    found = works(
        "<h1>Ada Byron</h1><h2>Publications</h2><table>"
        + entry.format("Felting Sheets by Night", '<span class="bibbooktitle">In Wool Symposium</span>')
        + entry.format("Warps that Wait", "Technical report TR-9, Loom Institute")
        + "</table>"
    )

    assert [p.title for p in found] == ["Felting Sheets by Night", "Warps that Wait"]
    assert {p.authors for p in found} == {("Jo Mill", "Wu Zann", "Ada Byron")}


def test_records_of_an_index_of_researchers() -> None:
    """A month behind the year, a bar before the kind of work, and who told of it: none hides the year."""
    record = (
        "<div><h3>{}</h3><div>{}</div><div>{} | {}</div><div>DOI: <a href='https://doi.org/10.9999/{}'>10.9999/{}</a></div>"
        "<div>Contributors: Ada Byron; Jo Mill</div><div>Source: {}</div></div>"
    )
    page = (
        "<h1>Ada Byron</h1><h2>Works (2)</h2>"
        + record.format(
            "Softening of Knitted Sheets", "Journal of Yarn", "2023-03", "Journal article", 1, 1, "Crossref"
        )
        + record.format(
            "Felting as a Phase",
            "Wool Symposium",
            "2022-09-14",
            "Conference paper",
            2,
            2,
            "Ada Byron via Loom Index",
        )
    )

    assert [shown(p) for p in works(page)] == [
        ("Softening of Knitted Sheets", ("Ada Byron", "Jo Mill"), "Journal of Yarn", 2023),
        ("Felting as a Phase", ("Ada Byron", "Jo Mill"), "Wool Symposium", 2022),
    ]


def test_members_and_two_hyphens() -> None:
    """People whose lists a page links to are no works; two hyphens part an entry as a dash does."""
    people = "".join(
        f"<li><a href='list?n={n}'>{n}</a></li>" for n in ("Ada BYRON", "Jo MILL", "Eva LUND-ORLO")
    )
    rows = (
        "<tr><td><b>2012</b></td><td>Byron Ada&nbsp;--&nbsp;Les mots du métier : une histoire&nbsp;--&nbsp;"
        "In&nbsp;:&nbsp;Revue des fils,&nbsp;2012,&nbsp;n°14, pp. 2-19</td></tr>"
        "<tr><td><b>2011</b></td><td>Mill Jo & Byron Ada&nbsp;--&nbsp;Nommer la trame&nbsp;--&nbsp;"
        "In&nbsp;:&nbsp;Annales du tissage,&nbsp;2011,&nbsp;7(2), pp. 10-13</td></tr>"
    )
    found = works(
        f"<h1>Productions scientifiques</h1><ul>{people}</ul><h2>Publications</h2><table>{rows}</table>"
    )

    assert [shown(p) for p in found] == [
        ("Les mots du métier : une histoire", ("Byron Ada",), "Revue des fils", 2012),
        ("Nommer la trame", ("Mill Jo", "Byron Ada"), "Annales du tissage", 2011),
    ]


def test_project_below_works() -> None:
    """Who leads a project, in whatever tongue, is said of grants."""
    entry = (
        "<tr><td>{}</td><td><b>{}</b><br>BYRON ADA,<a>MILL JO</a><br>Yayın Yeri: Yün Bülteni, {}</td></tr>"
    )
    page = (
        "<h1>Ada Byron</h1><h3>Makaleler</h3><table>"
        + entry.format(1, "Keçeleşme Bir Faz Değişimi midir", 2021)
        + entry.format(2, "İpliğin Yavaş Kuramı Üzerine", 2019)
        + "</table><h3>Projeler</h3><table><tr><td>1</td><td><b>Islak Ortamda Kumaş Mekaniği</b><br>"
        "DOKUMA PROJESİ, Yürütücü: BYRON ADA, 01/01/2020 - 01/01/2023</td></tr></table>"
    )

    assert [(p.title, p.venue) for p in works(page)] == [
        ("Keçeleşme Bir Faz Değişimi midir", "Yün Bülteni"),
        ("İpliğin Yavaş Kuramı Üzerine", "Yün Bülteni"),
    ]


def test_long_venue_behind_slashes() -> None:
    """What stands behind slashes is the venue, however many small words it has."""
    item = (
        "Байрон А., Милль Д. Модель пряжи и её узлов // Пряжа и узлы в старых и новых мастерских: "
        "опыт ткачей и прядильщиков. М., 2017. С.4-9."
    )
    found = works(
        a_list(item, "Байрон А. Петли и узлы пряжи // Пряжа. 2015. № 2. С. 2-5.", heading="Публикации")
    )

    assert [(p.venue, p.year) for p in found] == [
        ("Пряжа и узлы в старых и новых мастерских: опыт ткачей и прядильщиков", 2017),
        ("Пряжа", 2015),
    ]


@pytest.mark.parametrize(
    ("items", "told"),
    [
        (
            (
                "Байрон А. А. Модели медленной пряжи / А. А. Байрон, Д. Милль // Мягкая пряжа. – 2023. – "
                "Т. 14, № 3. – С. 2–9.",
                "Милль, Д. Узлы и петли / Д. Милль, А. А. Байрон // Вестник ткача. – 2021. – № 2. – С. 7–8.",
                "Байрон, А. А. Ткань и её пределы / А. А. Байрон. – Москва : Ткач, 2020. – 310 с.",
            ),
            [
                ("Модели медленной пряжи", ("А. А. Байрон", "Д. Милль"), "Мягкая пряжа", 2023),
                ("Узлы и петли", ("Д. Милль", "А. А. Байрон"), "Вестник ткача", 2021),
                ("Ткань и её пределы", ("А. А. Байрон",), "Ткач", 2020),
            ],
        ),
        (
            (
                "Mechanika powolnej nici / Anna Bajron, Piotr Orło // Przegląd Tkacki. - 2023, "
                "T. 14, nr 3, s. 2-9",
                "Filc jako przemiana / Wu Zann, Anna Bajron // Roczniki Krosna. - 2021, nr 7, s. 7-8",
            ),
            [
                ("Mechanika powolnej nici", ("Anna Bajron", "Piotr Orło"), "Przegląd Tkacki", 2023),
                ("Filc jako przemiana", ("Wu Zann", "Anna Bajron"), "Roczniki Krosna", 2021),
            ],
        ),
    ],
)
def test_names_behind_a_slash(items: tuple[str, ...], told: list[tuple[object, ...]]) -> None:
    """As catalogues have it, who wrote a work stands behind a slash, the first of them in front once more."""
    assert [shown(p) for p in works(a_list(*items, heading="Публикации"))] == told


def test_volume_behind_a_bracketed_in() -> None:
    """ "[w:]" leads to the volume, "red." to its editor; a quoted name behind a comma is a journal's."""
    found = works(
        a_list(
            "Byron A., Krosna i ich dawne granice, [w:] Podręcznik tkanin, red. A. Dorn, Wydawnictwo "
            "Tkackie, Łódź 2020, s. 99-120.",
            "Byron A., O powolnej nici w dawnych warsztatach, „Przegląd Tkacki” 2019, z. 2, s. 3-9.",
            heading="Publikacje",
        )
    )

    assert [(p.title, p.venue, p.year) for p in found] == [
        ("Krosna i ich dawne granice", "Podręcznik tkanin", 2020),
        ("O powolnej nici w dawnych warsztatach", "Przegląd Tkacki", 2019),
    ]


def test_columns_of_a_portal_of_another_tongue() -> None:
    """Heads of columns name their fields in any tongue; the kind of a work is no venue."""
    row = (
        "<tr><td><strong><a href='/h/{0}'>{1}</a></strong></td><td><em>{2}</em></td><td>{3}</td>"
        "<td>{4}</td></tr>"
    )
    found = works(
        "<h1>Ada Byron</h1><h3>Pubblicazioni</h3><table><tr><th>Titolo</th><th>Data di pubblicazione</th>"
        "<th>Autore(i)</th><th>Tipo</th></tr>"
        + row.format(1, "Il feltro lento", "1-mar-2023", "Byron, Ada; Mill, Jo", "1.1 Articolo in rivista")
        + row.format(
            2, "Nodi e maglie", "1-gen-2020", "Mill, Jo; Byron, Ada", "4.1 Contributo in Atti di convegno"
        )
        + "</table>"
    )

    assert [shown(p) for p in found] == [
        ("Il feltro lento", ("Byron, Ada", "Mill, Jo"), None, 2023),
        ("Nodi e maglie", ("Mill, Jo", "Byron, Ada"), None, 2020),
    ]


def test_heading_of_what_is_left_over() -> None:
    """ "Sonstige" over one work is no title; a bar that says "In Press" ends the year before it."""
    entry = '<li><span class="author">{}</span>:<br><span class="title"><strong>{}</strong></span><br>{}</li>'
    found = works(
        "<h1>Ada Byron</h1><h2>Publikationen</h2><h4>Beiträge in Fachzeitschriften</h4><ul>"
        + entry.format(
            "Byron A., Mill J.", "Filzen als Phase", "In: <strong>Zeitschrift für Wolle</strong> (2021)"
        )
        + "</ul><h4>Sonstige</h4><ul>"
        + entry.format("Byron A.", "Garn unter Last", "(Dissertation, 2012)")
        + '</ul><div class="biblio-separator-bar">2019</div><p>Byron, A. (2019). '
        "<b>Looms at Their Limits</b>. <i>Loom Letters</i>.</p>"
        '<div class="biblio-separator-bar">In Press</div><p>Byron, A. (In Press). '
        "<b>A Slow Theory of Yarn</b>. <i>Annals of the Loom</i>.</p>"
    )

    assert [(p.title, p.year) for p in found] == [
        ("Filzen als Phase", 2021),
        ("Garn unter Last", 2012),
        ("Looms at Their Limits", 2019),
        ("A Slow Theory of Yarn", None),
    ]


def test_rows_of_a_plugin_that_name_their_fields() -> None:
    """A lone author nobody knows begins an entry where the element says so; folded addresses are links."""
    entry = (
        '<div class="tp_publication"><div class="tp_pub_info"><p class="tp_pub_author"> {}</p>'
        '<p class="tp_pub_title">{} <span class="tp_pub_type tp_  x">{}</span></p>'
        '<p class="tp_pub_additional">{}</p><p class="tp_pub_menu"><a>Links</a></p><div style="display:none">'
        '<ul><li><a href="https://x.example/{}">https://x.example/{}</a></li></ul></div></div></div>'
    )
    found = works(
        "<h1>Ada Byron</h1><h2>Publications</h2><h3>2022</h3>"
        + entry.format(
            "Lund, Wu; Byron, Ada",
            "Felting of Sheets at Night",
            "Journal Article",
            "In: Journal of Yarn, vol. 14, pp. 2-9, 2022.",
            1,
            1,
        )
        + entry.format("Orlo, Peter M.", "Yarn Under Load", "PhD Thesis", "University of Wool, 2022.", 2, 2)
        + entry.format(
            "Byron, Ada; Mill, Jo",
            "Looms and Their Limits",
            "Book Section",
            "In: Handbook of Cloth, pp. 9-12, 2022.",
            3,
            3,
        )
    )

    assert [(p.authors, [link.url for link in p.links]) for p in found] == [
        (("Lund, Wu", "Byron, Ada"), ["https://x.example/1"]),
        (("Orlo, Peter M.",), ["https://x.example/2"]),
        (("Byron, Ada", "Mill, Jo"), ["https://x.example/3"]),
    ]


def test_reviews_and_series_of_a_book() -> None:
    """Who reviewed a book, on lines below it, and its series in brackets are neither title nor authors."""
    found = works(
        "<h1>Ada Byron</h1><h2>Monographien</h2>"
        "<p>1. Faden und Filz im Recht (= Schriften zum Weben, Bd. 6). Woolton: "
        "Webverlag 1987. (Habilitationsschrift)<br>Besprochen von Eva Lund, in: FZ 1988, S. 51 f.</p>"
        "<p>2. Der Beweis der Wolle (= “Abhandlungen vom Tuch“, Bd. 12). Garnstadt: Webverlag 1992.<br>"
        "Besprochen von Jo Mill, in: Tuch 3/1993, S. 7<br>Besprochen in: Faden 2/1994, S. IV</p>"
    )

    assert [(p.title, p.year) for p in found] == [
        ("Faden und Filz im Recht", 1987),
        ("Der Beweis der Wolle", 1992),
    ]


def test_patents_of_the_chinese_standard() -> None:
    """Whose patent it is stands between the title and its number."""
    found = works(
        a_list("Ada Byron, 王线. 一种织物测试装置: 中国, ZL201912345678.1[P]. 2020-05-12.", heading="专利")
    )

    assert [(p.title, p.venue, p.year) for p in found] == [("一种织物测试装置", "ZL201912345678.1", 2020)]


def test_books_of_the_humanities() -> None:
    """A book's series in quotation marks is no title; a volume behind "(Hg.):" is nobody's name."""
    found = works(
        "<h1>Ada Byron</h1><h2>Ouvrages</h2><ul><li><em>Le Fil et la Phrase. Essai sur le tissu</em>, Paris, "
        "Éditions du Métier, coll. « Trames », 2021, 310 p.</li></ul><h2>Aufsätze</h2><ul>"
        "<li>Die verlorene Masche im Roman, in: Jo Mill (Hg.): Erzählte Stoffe, Berlin 2019, "
        "S. 45–67.</li><li>Langsame Theorie des Fadens, in: Zeitschrift für Garn 45 (2022), S. 2–9.</li></ul>"
    )

    assert [(p.title, p.year) for p in found] == [
        ("Le Fil et la Phrase. Essai sur le tissu", 2021),
        ("Die verlorene Masche im Roman", 2019),
        ("Langsame Theorie des Fadens", 2022),
    ]
