"""Headings: kind, state and year, alone and nested."""

from __future__ import annotations

import pytest

from crawler.extractors.headings.sections import Section, read_heading, section_of
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Heading
from snapshots.model import Status
from tests.processor_time import seconds


def under(*texts: str) -> Section:
    """What a line below these headings is, outermost first."""
    return section_of(tuple(Heading(text=text, level=level) for level, text in enumerate(texts, 1)))


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Language contact", "other"),
        ("Speech Recognition", "other"),
        ("Yarn recognition and tracking", "other"),
        ("Pattern Recognition 2020", "other"),
        ("Public recognition", "awards"),
        ("Industry recognition", "awards"),
        ("My contact", "contact"),
        ("Publications", "publications"),
        ("PUBLICATIONS:", "publications"),
        ("P U B L I C A T I O N S", "publications"),
        ("4. Refereed conference papers (12)", "publications"),
        ("Conferences & Journals", "publications"),
        ("Conferences and invited presentations", "talks"),
        ("Workshops & talks", "talks"),
        ("Peer-reviewed", "publications"),
        ("Papers by Ada Wong", "publications"),
        ("Robotics papers", "publications"),
        ("Publications (* marks equal contribution) [Google Scholar]", "publications"),
        ("Publications Google Scholar Author Page", "publications"),
        ("List of publications", "publications"),
        ("Book reviews", "publications"),
        ("Selected publications", "selected-publications"),
        ("Representative papers", "selected-publications"),
        ("Preprints and tech reports", "preprints"),
        ("Pre-prints", "preprints"),
        ("Working papers and works in progress", "working-papers"),
        ("Job Market Paper", "working-papers"),
        ("Books", "books"),
        ("Book chapters and edited volumes", "chapters"),
        ("Ph.D. Dissertation", "theses"),
        ("Patents", "patents"),
        ("Technical Reports", "reports"),
        ("Honors & Awards", "awards"),
        ("11. Fellowships, Awards, and Honors", "awards"),
        ("Teaching and service awards", "awards"),
        ("Paper awards", "awards"),
        ("Thesis and Poster Awards", "awards"),
        ("Posters & Presentations", "talks"),
        ("Papers and talks", "publications"),
        ("Paper / Loom Awards (selected, newest first)", "awards"),
        ("UNIVERSITY AWARDS", "awards"),
        ("Recent news", "news"),
        ("Invited talks", "talks"),
        ("Conference and workshop talks", "talks"),
        ("Selected Invited Presentations", "talks"),
        ("Teaching experience", "teaching"),
        ("Professional service", "service"),
        ("Program committees", "service"),
        ("Theses supervised", "students"),
        ("Software", "software"),
        ("Research grants", "grants"),
        ("Education", "education"),
        ("Work experience", "experience"),
        ("In the media", "press"),
        ("Contact", "contact"),
        ("Veröffentlichungen", "publications"),
        ("Preise und Auszeichnungen", "awards"),
        ("Eingeladene Vorträge", "talks"),
        ("Articles de conférence", "publications"),
        ("Prix de thèse", "awards"),
        ("Chapitres de livres", "chapters"),
        ("Publicaciones", "publications"),
        ("Premios y becas", "awards"),
        ("Publicações", "publications"),
        ("Prêmios", "awards"),
        ("Pubblicazioni", "publications"),
        ("Premi e riconoscimenti", "awards"),
        ("Publicaties", "publications"),
        ("Prijzen", "awards"),
        ("发表论文", "publications"),
        ("获奖情况", "awards"),
        ("学术报告", "talks"),
        ("论文与获奖", "publications"),
        ("受賞歴", "awards"),
        ("業績リスト", "publications"),
        ("논문", "publications"),
        ("수상 경력", "awards"),
        ("Публикации", "publications"),
        ("Награды и премии", "awards"),
    ],
)
def test_heading_words_give_the_kind(heading: str, kind: str) -> None:
    """A heading's noun decides its kind, in each language of the vocabulary."""
    assert read_heading(heading).kind.value == kind


@pytest.mark.parametrize(
    "heading",
    [
        "Ada Wong",
        "Ada Wong's homepage",
        "Department of Computer Science",
        "Program analysis",
        "Teaching machines to read and comprehend",
        "Detecting fake news in social networks",
        "My students and I build tools that find bugs in programs before their users do, every day",
        "",
        "***",
    ],
)
def test_names_topics_and_titles_have_no_kind(heading: str) -> None:
    """A person's name, a topic, a paper's title and a sentence name no kind."""
    assert read_heading(heading) == Section()


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Papers under submission or revision", Status.UNDER_REVIEW),
        ("Under review", Status.UNDER_REVIEW),
        ("Papers under review", Status.UNDER_REVIEW),
        ("Submitted", Status.UNDER_REVIEW),
        ("Revise & Resubmit", Status.UNDER_REVIEW),
        ("Forthcoming", Status.TO_APPEAR),
        ("Accepted papers", Status.TO_APPEAR),
        ("Articles in press", Status.TO_APPEAR),
        ("Publications (to appear)", Status.TO_APPEAR),
        ("Work in progress", Status.IN_PREPARATION),
        ("Manuscripts in preparation", Status.IN_PREPARATION),
        ("Manuscripts under Preparation", Status.IN_PREPARATION),
        ("Working papers", Status.PREPRINT),
        ("Preprints awaiting publication", Status.PREPRINT),
        ("Technical reports", Status.PREPRINT),
        ("Job market paper", Status.PREPRINT),
        ("Published papers", Status.PUBLISHED),
        ("Published and forthcoming papers", None),
        ("Publications", None),
        ("Eingereicht", Status.UNDER_REVIEW),
        ("À paraître", Status.TO_APPEAR),
        ("En preparación", Status.IN_PREPARATION),
        ("No prelo", Status.TO_APPEAR),
        ("In corso di stampa", Status.TO_APPEAR),
        ("Ter perse", Status.TO_APPEAR),
        ("工作论文", Status.PREPRINT),
        ("投稿中", Status.UNDER_REVIEW),
        ("게재 예정", Status.TO_APPEAR),
        ("В печати", Status.TO_APPEAR),
        ("На рецензировании", Status.UNDER_REVIEW),
        ("На рассмотрении", Status.UNDER_REVIEW),
        ("Próximas publicaciones", Status.TO_APPEAR),
    ],
)
def test_state_words_give_the_status(heading: str, status: Status | None) -> None:
    """Words of a work's state in a heading give its status, and its lines are works."""
    section = under(heading)

    assert section.status == status
    assert section.lists_works


@pytest.mark.parametrize(
    ("heading", "year", "span"),
    [
        ("2024", 2024, None),
        ("2024:", 2024, None),
        ("(2024)", 2024, None),
        ("In 2021", 2021, None),
        ("March 2021", 2021, None),
        ("2024年", 2024, None),
        ("ICML 2019", 2019, None),
        ("Publications 2019", 2019, None),
        ("Publications (2019)", 2019, None),
        ("2019–2020", None, (2019, 2020)),
        ("2019-20", None, (2019, 2020)),
        ("Before 2010", None, (None, 2010)),
        ("-2016", None, (None, 2016)),
        ("Since 2015", None, (2015, None)),
        ("2015 – present", None, (2015, None)),
        ("Publications since 2015", None, (2015, None)),
        ("The 2008 crisis and its children", None, None),
    ],
)
def test_year_headings_give_one_year_or_a_span(
    heading: str, year: int | None, span: tuple[int | None, int | None] | None
) -> None:
    """One year is the year of what follows; a span or an open end names none."""
    section = read_heading(heading)

    assert (section.year, section.span) == (year, span)


def test_year_below_a_kind_keeps_the_kind() -> None:
    """The outer heading says what, the inner one when."""
    section = under("Journal articles", "2023")

    assert (section.kind, section.year, section.words) == (SectionKind.PUBLICATIONS, 2023, "Journal articles")


def test_kind_below_a_year_keeps_the_year() -> None:
    """The outer heading says when, the inner one what."""
    section = under("2023", "Conference papers")

    assert (section.kind, section.year) == (SectionKind.PUBLICATIONS, 2023)


def test_span_below_a_year_is_no_year() -> None:
    """A span in the nearer heading takes the year away."""
    assert under("2023", "Before 2010").year is None


def test_topic_below_publications_inherits() -> None:
    """A heading that says nothing takes over kind, state and year from outside."""
    section = under("Working papers", "Program analysis")

    assert (section.kind, section.status) == (SectionKind.WORKING_PAPERS, Status.PREPRINT)


def test_talks_below_publications_are_talks() -> None:
    """The nearest telling heading decides."""
    assert under("Publications", "Talks", "2020").kind is SectionKind.TALKS


def test_theses_below_teaching_are_those_of_others() -> None:
    """Whoever teaches names the theses they supervised; one thesis is the owner's own."""
    assert under("Teaching", "Theses").kind is SectionKind.STUDENTS
    assert under("Theses Co-supervised").kind is SectionKind.STUDENTS
    assert under("Papers", "As adviser").kind is SectionKind.STUDENTS
    assert under("Teaching", "Ph.D. Thesis").kind is SectionKind.THESES


def test_state_below_a_kind_keeps_the_kind() -> None:
    """ "Under review" alone says how far the works are, not what they are."""
    section = under("Books", "Under review")

    assert (section.kind, section.status) == (SectionKind.BOOKS, Status.UNDER_REVIEW)


@pytest.mark.parametrize("words", ["Submitted papers", "Accepted papers", "Preprints awaiting publication"])
def test_papers_in_a_state_are_works_below_any_heading(words: str) -> None:
    """A state that names its papers is a list of works, were it set below slides of talks."""
    found = under("Slides of recent work", words)

    assert found.lists_works
    assert found.status is not None


def test_state_below_grants_is_no_work() -> None:
    """A state below a list that is not of works makes no works of it."""
    section = under("Grants", "Submitted")

    assert (section.kind, section.status) == (SectionKind.GRANTS, None)


def test_projects_keep_the_state_they_are_in() -> None:
    """The works among projects that are under way are, too."""
    section = under("Research", "Ongoing projects")

    assert (section.kind, section.status) == (SectionKind.PROJECTS, Status.IN_PREPARATION)


def test_kind_without_state_keeps_the_outer_state() -> None:
    """Journal articles below "Under review" are under review."""
    assert under("Under review", "Journal articles").status is Status.UNDER_REVIEW


def test_title_that_begins_like_a_list_is_no_list_below_works() -> None:
    """Below works a heading with words of its own beside "teaching" or "news" is a title."""
    assert under("Publications", "Student networks").kind is SectionKind.PUBLICATIONS
    assert under("Publications", "Fake news").kind is SectionKind.PUBLICATIONS


def test_mixed_heading_names_all_its_kinds() -> None:
    """ "Publications and talks" is both."""
    section = under("Publications and Talks")

    assert section.kinds == {SectionKind.PUBLICATIONS, SectionKind.TALKS}
    assert section.lists_works


def test_a_work_beside_awards_of_its_own() -> None:
    """ "Paper / Loom Awards" are awards only, "Papers and Awards" both."""
    assert under("Paper / Loom Awards").kinds == {SectionKind.AWARDS}
    assert under("Publication and Awards").lists_works
    assert under("Papers and Poster Awards").lists_works


def test_grants_and_awards_list_awards() -> None:
    """A mix with honours in it is known to list honours."""
    assert under("Grants and awards").lists_awards


def test_hostile_heading_is_read_in_no_time() -> None:
    """A heading of any length and shape costs little."""
    texts = ("(" * 100_000, "[(" * 50_000 + "]", "a " * 100_000, "2019 – " * 50_000, "-" * 100_000)

    assert seconds(lambda: [read_heading(text) for text in texts], under=1) < 1


def test_topic_below_research_is_no_list_of_its_word() -> None:
    """Below "Research", a topic that ends on the word of another list is a topic; that word alone is not."""
    for topic in ("Loom updates", "Legacy code", "Fleece data"):
        assert under("Research", topic).kind is SectionKind.OTHER
    assert under("Research", "Recent updates").kind is SectionKind.NEWS
    assert under("Research", "Loom grants").kind is SectionKind.GRANTS
    assert under("Loom updates").kind is SectionKind.NEWS


def test_titles_with_a_word_of_a_list_are_no_headings() -> None:
    """Among three and more other words, data or code are what a title is about."""
    for title in ("Fleece data: looms, threads and felt", "Woollen threads and their code for looms"):
        assert read_heading(title).kind is SectionKind.OTHER
    assert read_heading("Data and code for looms").kind is SectionKind.DATA


def test_memory_in_a_title_heads_no_theses() -> None:
    """French has one word for memory and a thesis: by itself, or of a degree, it heads theses."""
    assert under("Publications", "Les métiers de la mémoire dans la laine ancienne").words == "Publications"
    for heading in ("Mémoire", "Mémoires", "Mémoire de master", "Thèse et mémoire"):
        assert under(heading).kind is SectionKind.THESES


def test_reviews_are_works_unless_one_serves_or_teaches() -> None:
    """ "Reviews" by itself heads what one wrote on books; below service or teaching it does not."""
    assert under("Publications", "Reviews").words == "Reviews"
    assert under("Service", "Reviews").kind is SectionKind.SERVICE
    assert under("Teaching", "Reviews").kind is SectionKind.TEACHING


def test_state_below_links_heads_works() -> None:
    """A list of links is in no state: "Preprints awaiting publication" below one heads papers."""
    section = under("Useful Links", "Preprints awaiting publication")

    assert (section.kind, section.status) == (SectionKind.PUBLICATIONS, Status.PREPRINT)
    assert under("Service", "Under review").kind is SectionKind.SERVICE


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Artykuły w czasopismach", SectionKind.PUBLICATIONS),
        ("Rozdziały w monografiach", SectionKind.CHAPTERS),
        ("Yayınlar", SectionKind.PUBLICATIONS),
        ("Kitap bölümleri", SectionKind.CHAPTERS),
        ("Konferensbidrag", SectionKind.PUBLICATIONS),
        ("Kapitoly v knihách", SectionKind.CHAPTERS),
        ("Δημοσιεύσεις", SectionKind.PUBLICATIONS),
        ("Тезисы докладов", SectionKind.PUBLICATIONS),
        ("Artículos en revistas indexadas", SectionKind.PUBLICATIONS),
        ("Actas de congresos", SectionKind.PUBLICATIONS),
        ("Produção científica", SectionKind.PUBLICATIONS),
        ("Qualifikationsschriften", SectionKind.THESES),
        ("Direction d'ouvrage, Proceedings, Dossier", SectionKind.BOOKS),
        ("Nagrody i wyróżnienia", SectionKind.AWARDS),
    ],
)
def test_headings_in_more_tongues(heading: str, kind: SectionKind) -> None:
    """Letters with strokes, without dots or with accents are read as their plain likes."""
    assert read_heading(heading).kind is kind
