"""Which links are worth following."""

import pytest

from spiders.anchors import Anchor
from spiders.following import judge, worth_following
from spiders.scope import asked_url, key_of, scope_of
from spiders.words import Kind, kind_of

HOME = "https://www.cs.example.edu/~jane/"
OWN = "https://jane.example.org/"


def kind(href: str, text: str = "", *, base: str = OWN, menu: bool = False) -> Kind | None:
    """Return what a link on Jane's page leads to."""
    candidate = judge(
        Anchor(href=href, text=text, menu=menu), base=base, scopes=(scope_of(base),), names=("Jane Doe",)
    )
    return candidate.kind if candidate else None


@pytest.mark.parametrize(
    "words",
    [
        "Publications", "Selected Papers", "All publications »", "Research & Publications",
        "Talks and papers",
        "Publikationen", "Veröffentlichungen", "Schriftenverzeichnis", "Publications et travaux",
        "Publicaciones", "Publicações", "Pubblicazioni", "Publicaties", "Publikationer", "Julkaisut",
        "Publikacje", "Publikace", "Yayınlar", "Публикации", "Публікації", "Δημοσιεύσεις", "论文", "发表论文",
        "論文", "研究業績", "논문", "פרסומים",
    ],
)  # fmt: skip
def test_publications_in_many_languages(words):
    """A menu's word for publications is known in every language."""
    assert kind("/a/", words) is Kind.PUBLICATIONS


@pytest.mark.parametrize(
    "words",
    [
        "CV",
        "C.V.",
        "Curriculum Vitæ",
        "Vita",
        "Résumé",
        "Lebenslauf",
        "Currículo",
        "Özgeçmiş",
        "简历",
        "略歴",
    ],
)
def test_cv_in_many_languages(words):
    """A menu's word for a CV is known in every language."""
    assert kind("/a/", words) is Kind.CV


@pytest.mark.parametrize(
    "words", ["Awards", "Honors & Awards", "Auszeichnungen", "Premios", "Prêmios", "获奖", "受賞"]
)
def test_honours_in_many_languages(words):
    """A menu's word for honours is known in many languages."""
    assert kind("/a/", words) is Kind.HONOURS


@pytest.mark.parametrize(
    "href",
    [
        "pubs.html",
        "/publications/",
        "papers/index.html",
        "?page=publications",
        "publist.php",
        "/en/research/papers",
    ],
)
def test_the_address_alone_may_say_it(href):
    """A link without words, a picture say, is followed for its address."""
    assert kind(href) is Kind.PUBLICATIONS


@pytest.mark.parametrize(
    "href", ["publications/2019/", "/publications/2019.html", "/publications/page/2/", "/papers/2"]
)
def test_parts_of_a_list(href):
    """A list cut by year or by page is followed into its parts."""
    assert kind(href, "more") is Kind.PUBLICATIONS


def followed(page: str, href: str, words: str) -> bool:
    """Tell whether a page's only link is followed."""
    body = f'<html><body><a href="{href}">{words}</a></body></html>'.encode()
    scopes = (scope_of(OWN),)
    return bool(worth_following(body, address=page, content_type="text/html", scopes=scopes))


@pytest.mark.parametrize("page", ["publications/", "publications.html", "publications/2019.html"])
@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("?page=2", "2"),
        ("?start=20", "Next »"),
        ("?year=2018", "2018"),
        ("2018.html", "2018"),
        ("2/", "older"),
    ],
)
def test_turning_the_pages_of_a_list(page, href, words):
    """A list's own links to its next page or year are followed, however short they are written."""
    assert followed(OWN + page, href, words)


def test_what_turns_no_page():
    """Other orders of a list, papers behind numbers, and a blog's older pages are not parts of it."""
    assert followed(OWN, "?page=2", "2")
    assert not followed(OWN, "page/2/", "Older posts")
    assert not followed(OWN + "publications/", "?sort=2", "2")
    assert not followed(OWN + "publications.html", "17.html", "On the Strength of Wet Wool")


@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("/papers/wool2020.pdf", "PDF"),
        ("/wool.pdf", "A Paper on Awards"),
        ("/papers.zip", "Papers"),
        ("/publication/an-award-for-wool/", "An Award for Wool: How Sheep Judge Each Other's Fleece"),
        ("/publication/wool/", ""),
        ("/teaching/", "Teaching"),
        ("/courses/papers-to-read/", "Course papers"),
        ("/cfp", "Call for Papers"),
        ("/award-students", "Student awards"),
        ("#publications", "Publications"),
        ("mailto:jane@example.org", "Publications"),
        ("javascript:show('publications')", "Publications"),
        ("ftp://jane.example.org/publications", "Publications"),
        ("data:text/html,publications", "Publications"),
        ("file:///publications", "Publications"),
        ("http:\\\\jane.example.org\\publications", "Publications"),
        ("https://user:secret@jane.example.org/publications", "Publications"),
        ("https://scholar.example.com/jane/publications", "Publications"),
        ("/people/bob/publications/", "Publications"),
        ("/~bob/cv.pdf", "CV"),
        ("/author/bob-smith/", "Publications"),
        ("/" + "a" * 3000 + "/publications", "Publications"),
    ],
)
def test_not_worth_following(href, words):
    """Papers, other people, other sites, other things and other schemes are not followed."""
    assert kind(href, words) is None


@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("/files/cv.pdf", ""),
        ("/jane_doe_CV-2024.pdf", "here"),
        ("/x/y.pdf", "Curriculum Vitae"),
        ("janeCV.pdf", ""),
        ("My CV 2024.pdf", ""),
    ],
)
def test_only_cvs_of_pdfs(href, words):
    """A PDF is followed where it is a CV by its name or by its link's words."""
    assert kind(href, words) is Kind.CV


def test_a_list_may_be_a_pdf():
    """A PDF that calls itself the list of publications is no paper."""
    assert kind("/publications.pdf", "pdf") is Kind.PUBLICATIONS
    assert kind("/the-papers-of-the-sheep-council.pdf", "pdf") is None


@pytest.mark.parametrize(
    ("start", "inside", "outside"),
    [
        (HOME, "https://www.cs.example.edu/~jane/pubs.html", "https://www.cs.example.edu/~bob/pubs.html"),
        (HOME, "http://people.example.edu/~jane/cv.pdf", "http://people.example.com/~jane/cv.pdf"),
        (HOME + "index.html", "https://cs.example.edu/~jane", "https://cs.example.edu/publications"),
        (
            "https://x.example/people/jane",
            "https://x.example/people/jane/cv",
            "https://x.example/people/janet/cv",
        ),
        (
            "https://x.example/faculty/jane.html",
            "https://x.example/faculty/jane-cv.pdf",
            "https://x.example/faculty/",
        ),
        (
            "https://x.example/view/jane/home",
            "https://x.example/view/jane/cv",
            "https://x.example/view/bob/cv",
        ),
        (OWN, "http://www.jane.example.org/cv", "https://example.org/cv"),
    ],
)
def test_scope(start, inside, outside):
    """A site is a host, or a person's folder on it."""
    assert scope_of(start).holds(inside)
    assert not scope_of(start).holds(outside)


@pytest.mark.parametrize("start", [OWN + "publications/", OWN + "en/papers/index.html", OWN + "pubs.html"])
def test_a_list_for_a_start_leads_home(start):
    """Who names a list as start page has named the site: its front page and CV are found from there."""
    body = b"<html><a href=/>Jane Doe</a><a href=/uploads/cv.pdf>CV</a></html>"
    scopes = (scope_of(OWN + "publications/"),)
    found = worth_following(body, address=start, content_type="text/html", scopes=scopes)
    assert {c.url for c in found} == {OWN, OWN + "uploads/cv.pdf"}


def test_spellings_of_one_address():
    """Fragments, default ports, index files, tracking words and sessions make no second page."""
    one = key_of("https://example.org/a/")
    for url in (
        "http://www.example.org:80/a/index.html", "https://example.org/a#x", "https://EXAMPLE.org/a/?utm_source=y",
        "https://example.org/a;jsessionid=5", "https://example.org/a/?PHPSESSID=77",
    ):  # fmt: skip
        assert key_of(url) == one
    assert key_of("https://example.org/a/?page=2") != one


@pytest.mark.parametrize(
    "url", ["", "//x", "http://", "http://[::1", "http://a b/\n", "http://x:99999/", "HTTP:x"]
)
def test_what_is_no_address(url):
    """What cannot be an address is none, and breaks nothing."""
    assert asked_url(url) is None


def test_frames_and_refresh_are_parts_of_the_page():
    """Frames and a page that sends on are followed first, whatever they are called, within the site."""
    body = b"""<html><head><meta http-equiv=Refresh content="0; URL='new/start.html'"></head><frameset>
        <frame src=left.html>
        <iframe src=https://maps.example.com/x></iframe><frame src=main2.htm></frameset></html>"""
    found = worth_following(body, address=HOME, content_type="text/html", scopes=(scope_of(HOME),))
    assert {c.url.removeprefix(HOME) for c in found} == {"new/start.html", "left.html", "main2.htm"}
    assert all(c.part for c in found)


def test_pictures_and_base():
    """A picture's words count as the link's, and links are relative to what the page says."""
    body = b'<html><base href="/~jane/en/"><a href=p1.html><img src=b.gif alt="Publications"></a>'
    (found,) = worth_following(body, address=HOME, content_type="text/html", scopes=(scope_of(HOME),))
    assert found.url == HOME + "en/p1.html"


def test_front_page_to_choose_a_language():
    """Links that name a language are followed where a page leads nowhere else."""
    choice = "<html><a href=de/>Deutsch</a> <a href=en/>English version</a><a href=dog.html>Dog</a>"
    more = choice + "<a href=pubs.html>Publications</a>"
    scopes = (scope_of(HOME),)
    front, whole = (
        worth_following(body.encode(), address=HOME, content_type="text/html", scopes=scopes)
        for body in (choice, more)
    )

    assert [c.url.removeprefix(HOME) for c in front] == ["de/", "en/"]
    assert [c.url.removeprefix(HOME) for c in whole] == ["pubs.html"]


def test_each_address_once_and_likeliest_first():
    """An address linked thrice is one candidate, by its best reading; publications come first."""
    body = b"""<html><a href=cv.html>CV</a><a href=/research/>Research</a><a href=list/>more</a>
        <a href=list/#a>Publications</a><a href=list/index.html>Publications</a></html>"""
    found = worth_following(body, address=OWN, content_type="text/html", scopes=(scope_of(OWN),))
    assert [c.kind for c in found] == [Kind.PUBLICATIONS, Kind.CV, Kind.ON_THE_WAY]


@pytest.mark.parametrize(
    "body", [b"", b"\0\1\2", b"<" * 5000, b"<a href='http://[x'>Publications</a>", b"%PDF-1.4"]
)
def test_strange_bodies_lead_nowhere(body):
    """What is no page leads nowhere, and breaks nothing."""
    assert worth_following(body, address=OWN, content_type="text/html", scopes=(scope_of(OWN),)) == ()


@pytest.mark.parametrize("words", ["Software", "News", "My group", "Contact", "Wool", ""])
def test_words_that_name_nothing(words):
    """Other entries of a menu name no records."""
    assert kind_of(words) is None
