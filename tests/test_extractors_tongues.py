"""Lists in other tongues: their words for authors left out, for degrees, for where a work is."""

from __future__ import annotations

import pytest

from crawler.extractors import Owner, extract
from crawler.extractors.awards.phrases import names_honour
from crawler.extractors.headings.sections import read_heading
from snapshots.model import Status
from snapshots.venues.phrase import read_venue
from snapshots.years import find_year
from tests.extracting import TODAY, a_document, a_list, shown, the_work, titles, works


def test_german_chapter_of_one_word_in_press() -> None:
    """A title of one word is one beside the owner and a volume; "i.E." says that it is to come."""
    work = the_work(
        "Faden, Ben; Byron, Ada (i.E.): Kämme. In: Spindel, C. (Hg.): Handbuch Werkzeug. Webstuhl."
    )

    assert (work.title, work.venue, work.status) == ("Kämme", "Handbuch Werkzeug", Status.TO_APPEAR)


def test_turkish_title_in_quotes_before_a_journal() -> None:
    """What stands behind the mark that closes a quotation and its comma is no title."""
    work = the_work('Byron, A., Garn, B., "Yün ve iplik", Tekstil Dergisi, Cilt 12, Sayı 3, ss. 45-56, 2019.')

    assert (work.title, work.venue) == ("Yün ve iplik", "Tekstil Dergisi")


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("Maud Lanner, Ada Byron 他", ("Maud Lanner", "Ada Byron")),
        ("Ada Byron ほか", ("Ada Byron",)),
        ("Ada Byron i in.", ("Ada Byron",)),
        ("A. Byron a kol.", ("A. Byron",)),
    ],
)
def test_authors_left_out_in_other_tongues(authors: str, names: tuple[str, ...]) -> None:
    """What stands for further authors is none of them, and hides nobody named before it."""
    work = the_work(f"{authors}, “Looms that Learn from their Sheep”, <em>Felt Letters</em>, 12 (2020).")

    assert (work.authors, work.venue) == (names, "Felt Letters")


@pytest.mark.parametrize("title", ["Prof. Dr.", "Profesör", "Doç. Dr.", "Dott.ssa", "Профессор"])
def test_degrees_before_the_first_author(title: str) -> None:
    """What somebody is stands before the name on the line below a title, and is neither name nor venue."""
    entries = (
        f"<h4><a href='{n}.pdf'>{words}</a></h4><p><a href='{n}.html'>{title} Ada Byron</a></p>"
        for n, words in enumerate(("Demand Pressure on Felt and Yarn", "The Structure of Woollen Exports"))
    )

    assert [(w.authors, w.venue) for w in works(a_list(*entries))] == [(("Ada Byron",), None)] * 2


@pytest.mark.parametrize(
    ("phrase", "venue", "status"),
    [
        ("Soumis à Revue de la laine", "Revue de la laine", Status.UNDER_REVIEW),
        ("eingereicht bei Wolle und Filz", "Wolle und Filz", Status.UNDER_REVIEW),
        ("Enviado a Revista de Lana", "Revista de Lana", Status.UNDER_REVIEW),
        ("Sottomesso alla Rivista della Lana", "Rivista della Lana", Status.UNDER_REVIEW),
        ("accepté pour publication dans Revue de la laine", "Revue de la laine", Status.TO_APPEAR),
        ("angenommen in Wolle und Filz", "Wolle und Filz", Status.TO_APPEAR),
        ("Aceptado en Revista de Lana", "Revista de Lana", Status.TO_APPEAR),
        ("Aceito na Revista da Lã", "Revista da Lã", Status.TO_APPEAR),
    ],
)
def test_where_a_work_was_sent_in_other_tongues(phrase: str, venue: str, status: Status) -> None:
    """The word that leads from a state to the venue is none of its name."""
    read = read_venue(phrase)

    assert (read.name, read.status) == (venue, status)


@pytest.mark.parametrize(
    "label",
    [
        "Manuscrit accepté",
        "Article publié en libre accès",
        "Zum Volltext",
        "Descargar artículo",
        "Voir sur Felt",
    ],
)
def test_labels_of_links_in_other_tongues(label: str) -> None:
    """What a link's label says is neither the venue of the work nor its state."""
    work = the_work(
        "Ada Byron, Grete Lund. <b>Looms that Learn from their Sheep</b>. Wool Letters, 2021. "
        f"<a href='a.pdf'>{label}</a>"
    )
    book = the_work(f"<b>Looms that Learn</b><br>Ada Byron (2021).<br><a href='a.pdf'>{label}</a>")

    assert (work.venue, work.status, len(work.links)) == ("Wool Letters", Status.PUBLISHED, 1)
    assert (book.venue, len(book.links)) == (None, 1)


#: Lists as they are set in a tongue, and the title and venue of each entry.
_SET_AS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "a French book's town and house": (
        (
            "Ada Byron, <i>La laine et ses villes</i>, Paris, Feutre & Fils, 2019, 310 p.",
            "La laine et ses villes",
            "Feutre & Fils",
        ),
        ("Ada Byron, <i>Filer et tisser</i>, Paris, Feutrine, 2012, 230 p.", "Filer et tisser", "Feutrine"),
        (
            "Ada Byron, <i>Brebis du nord</i>, Lyon, Laines du Rhône, 2012.",
            "Brebis du nord",
            "Laines du Rhône",
        ),
    ),
    "an Italian book's town and house": (
        (
            "Byron A. (2019), La lana e le città, «Rivista della lana», 12, 3, pp. 31-45",
            "La lana e le città",
            "Rivista della lana",
        ),
        ("Byron A. (2016), Filare e tessere, Roma, Feltro", "Filare e tessere", "Feltro"),
    ),
    "a Spanish chapter": (
        (
            "Byron, A. (2019). La lana y sus ciudades. En C. Mill (Ed.), <i>Lanas del sur</i> (pp. 31-45). "
            "Madrid: Ovillo.",
            "La lana y sus ciudades",
            "Lanas del sur",
        ),
        (
            "Byron, A. y Mill, C. (2018). El hilo perdido. En G. Lund (Ed.), <i>Historias de hilos</i> "
            "(pp. 3-4). Madrid: Ovillo.",
            "El hilo perdido",
            "Historias de hilos",
        ),
        ("Byron, A. (coord.) (2016). <i>Hilar y tejer</i>. Barcelona: Ovillo.", "Hilar y tejer", "Ovillo"),
    ),
    "Polish journals and volumes": (
        (
            "Byron A., Wełna i miasta, „Przegląd Wełny” 2019, nr 3, s. 31-45.",
            "Wełna i miasta",
            "Przegląd Wełny",
        ),
        ("Byron A., Nici północy, „Rocznik Owczy” 2018, t. XII, s. 1-20.", "Nici północy", "Rocznik Owczy"),
        (
            "A. Byron, C. Mill, Zgubiona nić, [w:] Historie nici, red. G. Lund, Warszawa 2018, s. 3-4.",
            "Zgubiona nić",
            "Historie nici",
        ),
        (
            "Byron A., Prząść i tkać, Wydawnictwo Naukowe Wełna, Kraków 2016.",
            "Prząść i tkać",
            "Wydawnictwo Naukowe Wełna",
        ),
    ),
    "a Russian volume's editor": (
        (
            "Byron A. Потерянная нить // Истории нитей / Под ред. Г. Лунд. М.: Клубок, 2018. С. 31–45.",
            "Потерянная нить",
            "Истории нитей",
        ),
        (
            "Byron A. Шерсть и города // Вестник шерсти. 2019. № 3. С. 31–45.",
            "Шерсть и города",
            "Вестник шерсти",
        ),
    ),
}


@pytest.mark.parametrize("style", _SET_AS)
def test_titles_end_where_other_tongues_tell_what_follows(style: str) -> None:
    """A town with its house, a volume, pages and numbers in a tongue's own words are none of a title."""
    entries = _SET_AS[style]

    assert [(w.title, w.venue) for w in works(a_list(*(entry for entry, *_ in entries)))] == [
        (title, venue) for _, title, venue in entries
    ]


@pytest.mark.parametrize(
    "lead", ["Redaktion:", "Übersetzt von", "Mit einem Vorwort von", "Traduit du gallois par", "Prólogo de"]
)
def test_whoever_else_had_a_part_in_a_volume(lead: str) -> None:
    """Who saw to a volume's text, translated it or wrote its preface is none of the work's authors."""
    page = (
        "<h1>Ada Byron</h1><h2>Publications</h2><h4>Looms at Night and Their Threads</h4><p>In: "
        f"<i>Handbook of Felt</i><br>{lead} Grete Lund<br>Köln: Filz 2015, S. 209-224.</p>"
        "<h4>Spools in the Dark of Mills</h4><p>In: <i>Handbook of Yarn</i><br>"
        "Berlin: Filz 2014 (Paperback 2017), S. 1-28.</p>"
    )

    assert [(w.title, w.authors, w.year) for w in works(page)] == [
        ("Looms at Night and Their Threads", (), 2015),
        ("Spools in the Dark of Mills", (), 2014),
    ]


def test_fields_that_only_the_looks_part() -> None:
    """A year among elements that make a line tells that they are fields: year, journal, topic."""
    cards = "".join(
        f"<article><div class='meta'><span>{year}</span> <span>{journal}</span> <span>{topic}</span></div>"
        f"<h3>{title}</h3><p class='citation'>Mill J, <b>Byron A</b>, Soto R. {journal}. {year}.</p>"
        "</article>"
        for year, journal, topic, title in (
            (2021, "Journal of Felt and Yarn", "Spoelen", "Stand van de spoel bij het weven"),
            (2020, "The Loom", "Kaardbeeld", "Dradenindex op het kaardbeeld"),
            (2019, "Journal of Woollen Medicine", "Draden", "Dradenkruisen na twintig jaar"),
        )
    )

    assert [(w.title, w.venue, w.year) for w in works(f"<h1>Publicaties</h1>{cards}")] == [
        ("Stand van de spoel bij het weven", "Journal of Felt and Yarn", 2021),
        ("Dradenindex op het kaardbeeld", "Loom", 2020),
        ("Dradenkruisen na twintig jaar", "Journal of Woollen Medicine", 2019),
    ]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("PTOW, 2024, 091D01 (2024)", "PTOW"),
        ("Felt Instrum. Meth., A1047, 167775 (2019)", "Felt Instrum. Meth."),
    ],
)
def test_volume_that_is_a_year_or_has_its_letter(phrase: str, name: str) -> None:
    """A volume called by its year, or with its part's letter, stands before the article's number."""
    assert read_venue(phrase).name == name


def test_books_of_japanese_publishers() -> None:
    """A publisher behind a Japanese title ends it, the number of pages is no part of either."""
    page = a_list(
        "山田花子, 佐藤一郎, Ada Byron：図で見る羊毛の歴史, 毛糸出版株式会社, 224p, 2010. 3.",
        "山田花子, Ada Byron：毛糸の太さの分析, 羊毛工学論文集, 12(3), 30-44, 2010.",
        "山田花子, Ada Byron：毛糸の色の研究, 羊毛工学論文集 B, 12(3), 45-50, 2010.",
        "山田花子, Ada Byron：毛糸の長さの測定, 羊毛工学論文集, 412/II-31, 3-12, 2000.",
        heading="著書",
    )

    assert [(p.title, p.venue, p.year) for p in works(page)] == [
        ("図で見る羊毛の歴史", "毛糸出版株式会社", 2010),
        ("毛糸の太さの分析", "羊毛工学論文集", 2010),
        ("毛糸の色の研究", "羊毛工学論文集 B", 2010),
        ("毛糸の長さの測定", "羊毛工学論文集", 2000),
    ]


def test_german_title_alone() -> None:
    """An article begins a title, no name: "Die Wolle und der Preis"."""
    item = "Die Wolle und Europas Weber in einer kleinen Welt, Felt Verlag, 2013."

    work = the_work(item, heading="Books")

    assert shown(work) == (
        "Die Wolle und Europas Weber in einer kleinen Welt",
        (),
        "Felt Verlag",
        2013,
    )


def test_labels_in_other_tongues() -> None:
    """ "Autores:" leads to the authors and "Publicado em:" to the venue; a "Resumo:" is neither."""
    page = (
        "<h2>Publicações</h2><div><h3>Deteção de nós assistida por espelho em teares da serra</h3>"
        "<p><strong>Autores:</strong> Ada Byron, Rosa Finch, Paulo Lund</p>"
        "<p><strong>Publicado em::</strong> Revista da Lã, 2024</p>"
        "<p><strong>Resumo:</strong> Neste artigo, apresentamos os nós.</p></div>"
        "<div><h3>Sistema de contagem de fios para um fabricante de mantas</h3>"
        "<p><strong>Autora:</strong> Ada Byron</p><p><strong>Resumo:</strong> O tema é a lã.</p></div>"
    )
    assert [(p.authors, p.venue) for p in works(page)] == [
        (("Ada Byron", "Rosa Finch", "Paulo Lund"), "Revista da Lã"),
        (("Ada Byron",), None),
    ]


@pytest.mark.parametrize(
    ("entry", "authors", "venue"),
    [
        (
            "<i>Chi ha tessuto?</i> A. Byron, R. Finch ed altri. Giornale della lana, 1992.",
            ("A. Byron", "R. Finch"),
            "Giornale della lana",
        ),
        (
            "<em>Who Built the Loom? </em>(co-author Rosa Finch), in: The Felt Essays,"
            " Dr A. Lund Musikverlag, Bonn, 2014.",
            ("Rosa Finch",),
            "Felt Essays",
        ),
        (
            "<strong>“Mapeo de Lana con Ovejas”:</strong> Artículo en Journal of Wool Sensing, 2021.",
            (),
            "Journal of Wool Sensing",
        ),
        (
            "<b>Nuevos telares nativos</b><br>Byron, A. En <em>Lana Sostenible. Libro del IX Congreso</em>,"
            " pp. 10–19, 2024.",
            ("Byron, A.",),
            "Lana Sostenible. Libro del IX Congreso",
        ),
    ],
)
def test_entries_in_other_tongues(entry: str, authors: tuple[str, ...], venue: str) -> None:
    """Names left out, a coauthor, a house behind its volume, and a volume with a stop in it."""
    work = the_work(f"<h1>Publications</h1><ul><li>{entry}</li></ul>")
    assert (work.authors, work.venue) == (authors, venue)


def test_and_others_in_chinese_is_nobody() -> None:
    """ "等" behind a comma stands for the rest of the authors, as "et al." does."""
    page = a_list(
        "王小羊,李毛线,<b>Ada Byron</b>,等.一种融合羊毛与织机的分类方法[J].羊毛学报,2023,12(3):45-51."
    )
    assert works(page)[0].authors == ("王小羊", "李毛线", "Ada Byron")


def test_kind_in_square_brackets() -> None:
    """What kind of paper it is stands in square brackets behind the title; a question goes on."""
    found = titles(
        a_list(
            'Byron, A., &amp; Zuse, C. (2024). What does "felted" mean in a mill? A literature review in wool'
            " research [Work-in-progress paper]. <em>2024 Wool Conference Proceedings,</em> Woolton, NC.",
            "Byron, A., &amp; King, W. (2023). Looms that fail to learn [Policy Insights]."
            " <em>Journal of Wool, 45</em>(3), e701.",
            "King, W., &amp; Byron, A. (2022). Carding by hand at home. <em>Journal of Wool, 44</em>(3), 69.",
        )
    )

    assert found == [
        'What does "felted" mean in a mill? A literature review in wool research',
        "Looms that fail to learn",
        "Carding by hand at home",
    ]


@pytest.mark.parametrize(
    ("entry", "title", "authors", "venue"),
    [
        (
            "池田花「羊毛の実例—「寂」の場合」（『羊毛史研究』、羊毛出版、2012年12月、pp.25-28）",
            "羊毛の実例—「寂」の場合",
            ("池田花",),
            "羊毛史研究",
        ),
        (
            "池田花子、織機総合データベースの編み方、『羊毛大学紀要』第142号、pp.79-90、2014年3月",
            "織機総合データベースの編み方",
            ("池田花子",),
            "羊毛大学紀要",
        ),
        (
            "池田花子, 羊毛の資料と方法―昔の織機と今の糸―, 羊毛大学文学紀要150, pp.20-36, 2016.",
            "羊毛の資料と方法―昔の織機と今の糸―",
            ("池田花子",),
            "羊毛大学文学紀要150",
        ),
        (
            "池田花子・李毛, 古い羊毛のテキスト構築の方法とその課題, 羊毛2017論文集, pp.37-44, 2017.",
            "古い羊毛のテキスト構築の方法とその課題",
            ("池田花子", "李毛"),
            "羊毛2017論文集",
        ),
        (
            "池田花子編『羊毛情報と織物訓読』、羊毛大学院文学研究科、2009年8月",
            "羊毛情報と織物訓読",
            ("池田花子",),
            "羊毛大学院文学研究科",
        ),
    ],
)
def test_japanese_humanities(entry: str, title: str, authors: tuple[str, ...], venue: str) -> None:
    """Quotations within a quotation, titles without any before a venue, and who edited a book."""
    page = f"<h1>研究業績</h1><ol><li>{entry}<li>李毛「糸の数え方」『羊毛学報』3号、2000年7月</ol>"
    work = extract(a_document(page), Owner(name="池田花子"), TODAY).publications[0]
    assert (work.title, work.authors, work.venue) == (title, authors, venue)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "1.《红线与蓝线：织工的选择》（通讯作者，与李毛合作），载《东北织机论坛》，2024年第5期，第49至60页。",
            ("红线与蓝线：织工的选择", ("李毛",), "东北织机论坛", 2024),
        ),
        (
            "2.《织机旁的沉默与秩序》，载《织机与线》，2018年第8期，第62至93页。",
            ("织机旁的沉默与秩序", (), "织机与线", 2018),
        ),
        (
            "3.《织机外交三十年》（第二作者，与王线合作），载《织机发展》（现更名为《织机学刊》），2017年第5期，第7至28页。",
            ("织机外交三十年", ("王线",), "织机发展", 2017),
        ),
        (
            "4.“Wool Trains in Woolton: Tracks and Sheds,” (Corresponding Author, with Mary Lund, Jo Marsh)"
            " <em>Felta: Science of Wool</em>, Vol.12, No.1, 2024, pp.1-18.",
            (
                "Wool Trains in Woolton: Tracks and Sheds",
                ("Mary Lund", "Jo Marsh"),
                "Felta: Science of Wool",
                2024,
            ),
        ),
        (
            "5.《羊毛关税四十年》（第二作者，与李毛合作），载王线主编：《织机评论（第4辑）》，北京：羊毛出版社2019年版，第20至41页。",
            ("羊毛关税四十年", ("李毛",), "织机评论", 2019),
        ),
    ],
)
def test_chinese_entries_by_lines(
    entry: str, expected: tuple[str, tuple[str, ...], str | None, int | None]
) -> None:
    """One paragraph of numbered lines: a title in brackets, the coauthors behind it, what printed it."""
    links = "<a href=a.pdf>在线全文</a> <a href=b>知网链接</a>"
    page = (
        f"<h2>论文</h2><p>{entry}<br>{links}<br>6.《谁在剪羊毛：牧场日记》，载《羊毛动态》，2023年第2期，第9至19页。<br>"
        f"{links}<br>7.《纺线学徒的一天》（第一作者，与王线合作），载《世界羊毛》，2022年第1期，第3至9页。<br>{links}</p>"
    )
    found = extract(a_document(page), Owner(name="林织"), TODAY).publications
    assert len(found) == 3
    assert shown(found[0]) == expected
    assert shown(found[1]) == ("谁在剪羊毛：牧场日记", (), "羊毛动态", 2023)
    assert [len(p.links) for p in found] == [2, 2, 2]


def test_stops_between_han_without_a_space() -> None:
    """A full stop parts fields there as it does before a space; indexes are no venue, grants no works."""
    page = """<h2>学术论文</h2><ul>
    <li>1.<b>林织</b>,李毛.剪羊毛如何改变山村——来自WOOL 2012—2021年的证据.中国羊毛研究, 2024第3期(CSSCI)
    <li>2.<b>林织</b>.纺线课堂里的秩序与规则.深水社会科学,2022第3期
    <li>3.<b>林织</b>.织工图书馆的服务半径.宁水社会科学,2021第5期 (CSSCI)
    <li>4.王线,<b>林织 (通讯)</b>.红色毛线会让织工高兴吗?<b>织工研究</b>,2020第4期 (CSSCI,<b>文摘转载</b>)
    </ul><h2>课题项目</h2><h3>主持项目</h3><ul>
    <li>1.<b>国家羊毛科学基金青年项目</b>“织工冬季饮食调查”(24CRK006) 在研
    <li>2.<b>羊毛科学基金青年项目</b>“羊毛仓库防潮办法”(24SHC007) 在研</ul>"""
    found = extract(a_document(page), Owner(name="林织"), TODAY).publications
    assert [shown(p) for p in found] == [
        (
            "剪羊毛如何改变山村——来自WOOL 2012—2021年的证据",
            ("林织", "李毛"),
            "中国羊毛研究",
            2024,
        ),
        ("纺线课堂里的秩序与规则", ("林织",), "深水社会科学", 2022),
        ("织工图书馆的服务半径", ("林织",), "宁水社会科学", 2021),
        ("红色毛线会让织工高兴吗?", ("王线", "林织"), "织工研究", 2020),
    ]


def test_title_below_the_citation() -> None:
    """Where a journal, volume, page and year stand on the first line, the slanted line below is the title."""
    entries = (
        "A. Byron, K. Sokal,\nMol. Wool. Lett. <b>265</b>, 371 (1995).<br>"
        "<em>Microscopic Approach to the Theory of Biaxial Yarn</em>.",
        "A. Byron, Wool Rev. E <b>57</b>, 10521 (2002).<br>"
        "<em>Statistical Theory of Elastic Constants of Felt</em>.",
        "A. Byron, The Loom Papers 6(2), 4 (2011).<br><em>Looms for education: the cover problem</em>.",
    )

    assert [(w.title, w.venue, w.year) for w in works(a_list(*entries))] == [
        ("Microscopic Approach to the Theory of Biaxial Yarn", "Mol. Wool. Lett.", 1995),
        ("Statistical Theory of Elastic Constants of Felt", "Wool Rev. E", 2002),
        ("Looms for education: the cover problem", "Loom Papers", 2011),
    ]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            "王织.花布与裁缝：设计史视野下的改革运动[C]//袁纺,闫丽线主编.《织物设计论丛》.羊毛大学出版社,2023.",
            ("花布与裁缝：设计史视野下的改革运动", ("王织",), "织物设计论丛", 2023),
        ),
        (
            "王织,孙纺.织机设计史研究[M].上海: 羊毛文艺出版社,2019.",
            ("织机设计史研究", ("王织", "孙纺"), "羊毛文艺出版社", 2019),
        ),
        (
            "阿图·羊斯科瓦尔.为多元世界的织物设计[J].纺织·生活,2006,(3):58-59.",
            ("为多元世界的织物设计", ("阿图·羊斯科瓦尔",), "纺织·生活", 2006),
        ),
    ],
)
def test_chinese_standard(entry: str, told: tuple[object, ...]) -> None:
    """A chapter's volume stands in marks behind editors, a book's house behind its town; dots join names."""
    work = the_work(entry)

    assert (work.title, work.authors, work.venue, work.year) == told


def test_where_in_a_journal_on_its_own_line() -> None:
    """A line of the volume and the month is no venue; what somebody did at a meeting is none of its name."""
    assert read_venue("Anno XIII n. 11 Novembre 1991").name is None
    assert read_venue("Poster presentato al 41° Convegno della Lana").name == "41° Convegno della Lana"


def test_subtitle_of_a_slanted_journal() -> None:
    """What "in" leads to and is slanted is one name, a dash in it or not."""
    work = the_work(
        "A. Byron. <em>Looms that Learn from their Sheep</em>. In <em>Notes Laine – Filage</em>, 2016."
    )

    assert work.venue == "Notes Laine – Filage"


@pytest.mark.parametrize(
    ("phrase", "year"), [("羊毛晚报,2013-10.", 2013), ("论丛》.2007.", 2007), ("2010-11", None)]
)
def test_years_of_months(phrase: str, year: int | None) -> None:
    """A year before a month counts, a season of two years does not."""
    assert find_year(phrase) == year


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("BYRON, Ada i LUND, Eva", ("BYRON, Ada", "LUND, Eva")),
        ("FILAT, Jo; MILL, Anna i LUND, Eva", ("FILAT, Jo", "MILL, Anna", "LUND, Eva")),
        ("Joan Torrent i Llana", ("Joan Torrent i Llana",)),
    ],
)
def test_catalan_and_between_names(authors: str, names: tuple[str, ...]) -> None:
    """Between two names turned round "i" parts them, within a surname it joins its halves."""
    assert the_work(f"{authors} (2015) <em>Cent moments de la llana</em>, Vic, Filat.").authors == names


@pytest.mark.parametrize(
    "editors",
    ["TEIXIT, Maria; CADENA, Anna i FILAT, Jo, ", "LLANA, Agustí (Editor), ", "LLANA, Anna; FILAT, Jo. "],
)
def test_editors_before_a_slanted_volume(editors: str) -> None:
    """What leads to a volume and persons before its slanted name are its editors, said so or not."""
    work = the_work(
        f'BYRON, Ada (2017) "Els primers telers de la vall". Dins: {editors}'
        "<em>Viatge al filat. Homenatge a la llana</em>, Vic, Edicions Teler, 27-34."
    )

    assert (work.authors, work.venue) == (("BYRON, Ada",), "Viatge al filat. Homenatge a la llana")


def test_a_sentence_on_the_list_in_another_tongue() -> None:
    """What the owner says of the list in the first person is no work."""
    page = "<p>J'ai publié sous le nom d'Ada Lund jusqu’en 2004, après quoi sous celui d'Ada Byron.</p>"
    page += a_list(
        "Ada Byron. <b>Fils et toiles du matin</b>, <em>Revue de la laine</em>, 2010.",
        "Ada Byron. <b>Toiles et fils du soir</b>, <em>Revue de la laine</em>, 2011.",
    )

    assert titles(page) == ["Fils et toiles du matin", "Toiles et fils du soir"]


@pytest.mark.parametrize(
    ("kind", "headings"),
    [
        (
            "publications",
            "Zeitschriftenpublikationen|Trabalhos em eventos|Seznam publikací|Prace naukowe|国内会議|書評",
        ),
        ("publications", "Uluslararası Hakemli Dergiler|Actes de colloques|Publikasjonsliste|서평|مقالات"),
        ("chapters", "專書篇章|Beiträge in Büchern|Capítulos em livros|Saggi in volume|Bokkapittel"),
        ("theses", "Rozprawa doktorska|Doktora tezi|Väitöskirja|박사논문|修論"),
        ("awards", "Förderpreise|Odznaczenia|Burslar|Palkinnot ja tunnustukset|Distincții"),
        ("talks", "Gastvorträge|Relazioni a convegni|Wykłady|Konuşmalar"),
        ("about", "Domaines de recherche|Forschungsschwerpunkte|Líneas de investigación|研究領域"),
        ("students", "Betreute Masterarbeiten|Thèses dirigées|Tesi dirigides"),
    ],
)
def test_headings_of_further_tongues(kind: str, headings: str) -> None:
    """What a list's heading calls it, in the tongues that researchers write."""
    assert {read_heading(heading).kind.value for heading in headings.split("|")} == {kind}


@pytest.mark.parametrize(
    ("status", "headings"),
    [
        (Status.IN_PREPARATION, "撰寫中之手稿|En cours de rédaction|W przygotowaniu|En elaboración"),
        (Status.UNDER_REVIEW, "審查中|Articles soumis|Eingereichte Manuskripte|Değerlendirme aşamasında"),
        (Status.TO_APPEAR, "即將出版|In stampa|V tisku|Baskıda|刊行予定"),
    ],
)
def test_headings_of_states_in_further_tongues(status: Status, headings: str) -> None:
    """Works in print are no press, works being written no course."""
    assert {read_heading(heading).status for heading in headings.split("|")} == {status}


@pytest.mark.parametrize(
    ("phrase", "name", "status"),
    [
        ("羊毛學報 (即將出版)", "羊毛學報", Status.TO_APPEAR),
        ("Rivista della lana, in stampa", "Rivista della lana", Status.TO_APPEAR),
        ("Wolle und Garn, zur Veröffentlichung angenommen", "Wolle und Garn", Status.TO_APPEAR),
        ("羊毛学会誌, 近刊", "羊毛学会誌", Status.TO_APPEAR),
        ("Yün Dergisi, hazırlanıyor", "Yün Dergisi", Status.IN_PREPARATION),
        ("Wełna, w trakcie recenzji", "Wełna", Status.UNDER_REVIEW),
        ("Farben in Druck und Garn", "Farben in Druck und Garn", Status.PUBLISHED),
        ("Présenté au Congrès de la laine", "Congrès de la laine", Status.PUBLISHED),
        ("Vorgetragen auf der Wolltagung", "Wolltagung", Status.PUBLISHED),
        ("羊毛シンポジウム講演予稿集, 第I 巻, 函館", "羊毛シンポジウム講演予稿集", Status.PUBLISHED),
        (
            "Symposium on Wool in the Valleys, University of Felt",
            "Symposium on Wool in the Valleys",
            Status.PUBLISHED,
        ),
        ("Wool Days, 12 stycznia 2015", "Wool Days", Status.PUBLISHED),
        ("Yün Günleri, 3-5 Mayıs 2018", "Yün Günleri", Status.PUBLISHED),
    ],
)
def test_venues_of_further_tongues(phrase: str, name: str, status: Status) -> None:
    """States, leads, months and towns of further tongues are no part of a venue's name."""
    venue = read_venue(phrase)

    assert (venue.name, venue.status or Status.PUBLISHED) == (name, status)


def test_a_house_slanted_with_its_volume() -> None:
    """A volume in words of lower case and its house in one slant: the volume is the venue, the year stays."""
    work = the_work(
        "Jo Mill, Anna Lund, and Ada Byron. Analiza statyczna wełny i lnu o średniej grubości. <em>Wybrane "
        "zagadnienia wełny i lnu. Wydawnictwa Uczelniane Uniwersytetu Wełnianego w Filcowie</em>, 2015."
    )

    assert (work.venue, work.year) == ("Wybrane zagadnienia wełny i lnu", 2015)


@pytest.mark.parametrize(
    "sentence",
    [
        "Die aktuelle Liste ist auch auf <a href='https://felt.example/'>felt.example</a> zu finden.",
        "La liste complète se trouve sur <a href='https://felt.example/'>felt.example</a>.",
        "La lista completa se puede consultar en <a href='https://felt.example/'>felt.example</a>.",
    ],
)
def test_where_the_list_is_told_in_another_tongue(sentence: str) -> None:
    """Where else the list is to be found is no work."""
    page = a_list(
        "Ada Byron. <b>Fils et toiles du matin</b>, <em>Revue de la laine</em>, 2010.",
        "Ada Byron. <b>Toiles et fils du soir</b>, <em>Revue de la laine</em>, 2011.",
    )

    assert titles(f"{page}<p>{sentence}</p>") == ["Fils et toiles du matin", "Toiles et fils du soir"]


@pytest.mark.parametrize(
    "honour",
    "Nagroda Rektora|Stypendium Ministra|En İyi Bildiri Ödülü|Keçe Vakfı Bursu|Čestné uznání|Cena rektora"
    "|Palkinto|Utmärkelse|Hederspris|Primo classificato|Accésit|Βραβείο|جائزة|공로상|三好学生".split("|"),
)
def test_honours_of_further_tongues(honour: str) -> None:
    """Prizes and stipends by their words in further tongues."""
    assert names_honour(honour)


@pytest.mark.parametrize("words", ["La cena sul telaio", "Surpris et compris", "Bursts of wool", "Weaving"])
def test_words_like_honours(words: str) -> None:
    """A word of another tongue that only looks like a prize is none."""
    assert not names_honour(words)


@pytest.mark.parametrize("kind", ["Tese de Doutorado", "Rozprawa doktorska", "Doktora tezi", "博士論文"])
def test_theses_of_further_tongues_are_published(kind: str) -> None:
    """A thesis is out, by whatever word."""
    assert the_work(f"Ada Byron. <b>Telar e lã na aldeia</b>. {kind}, 2012.").status is Status.PUBLISHED
