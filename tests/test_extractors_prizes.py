"""Prizes of a work: which words beside an entry tell of one, and where they begin and end."""

from __future__ import annotations

import pytest

from crawler.extractors.awards.prizes import find_prizes, title_and_prize
from tests.extracting import works
from tests.processor_time import seconds


def prizes(text: str) -> list[str]:
    """Return the prizes told, as printed."""
    return [words for _, _, words in find_prizes(text)]


@pytest.mark.parametrize(
    "prize",
    [
        "Best Paper Award",
        "Best Paper Award at ICSE 2024",
        "Best Paper Nominee",
        "Best Paper Finalist",
        "Best Student Paper Runner-Up",
        "Distinguished Paper Award",
        "Outstanding Paper Award",
        "Honorable Mention",
        "Honourable Mention Award",
        "Test of Time Award",
        "10-Year Test-of-Time Award",
        "Most Influential Paper Award",
        "Best Artifact Award",
        "Best Demo",
        "Student Travel Grant",
        "IEEE Micro Top Picks in Computer Architecture",
        "Second Place, Student Research Competition Prize",
    ],
)
def test_words_of_a_prize(prize: str) -> None:
    """Prizes, nominations, mentions, artifact and travel awards count, whole, as printed."""
    assert prizes(prize) == [prize]


@pytest.mark.parametrize(
    "words",
    [
        "Oral presentation",
        "Spotlight (top 5%)",
        "acceptance rate: 12%",
        "Editors' Pick",
        "the best bet is a look at my loom",
        "Featured in Nature News",
        "Supported by NSF Award No. 12345",
        "Funded by a Wool Foundation grant",
        "Invited to the special issue of best papers of ICSE",
        "Proceedings of the Best Practices Workshop",
        "Journal of Finance, 2019",
        "Only one paper receives this award",
        "Journal of Award Studies",
        "The Award Winning Loom Conference",
        "",
    ],
)
def test_words_that_only_look_like_a_prize(words: str) -> None:
    """How a paper was shown, chosen, funded or told of in the press is no prize."""
    assert prizes(words) == []


@pytest.mark.parametrize(
    ("text", "prize"),
    [
        ("ICSE 2024 (Best Paper Award)", "Best Paper Award"),
        ("ICSE 2024, Best Paper Award", "Best Paper Award"),
        ("ICSE 2024. Best Paper Award.", "Best Paper Award"),
        ("ICSE 2024 Best Paper Award", "Best Paper Award"),
        ("ICSE 2024 – Best Paper Award", "Best Paper Award"),
        ("ICSE 2024\nBest Paper Award", "Best Paper Award"),
        ("ICSE 2024 [Best Paper Award; oral]", "Best Paper Award"),
        ("ICSE 2024 🏆 Best Paper Award!", "Best Paper Award"),
        ("CHI 2023, Best Paper Honorable Mention (top 5%)", "Best Paper Honorable Mention"),
        ("Winner of the Ada Prize", "Ada Prize"),
        ("Wool Prize in Weaving, First Place, 2022", "Wool Prize in Weaving, First Place, 2022"),
        ("Woolton, U.S.A. Area Chair Favourite", "Area Chair Favourite"),
        ("Awarded the Best Paper Prize", "Best Paper Prize"),
        ("arXiv preprint, best paper at LOOMS 2018", "best paper at LOOMS 2018"),
    ],
)
def test_prize_is_cut_from_its_neighbours(text: str, prize: str) -> None:
    """The venue before it, brackets, cups and the verb are no part of a prize."""
    assert prizes(text) == [prize]


def test_line_of_its_own_is_one_prize() -> None:
    """A prize on its own line keeps its venue and its brackets."""
    assert prizes("PETS 2025 Best Paper Award (Runner-Up)") == ["PETS 2025 Best Paper Award (Runner-Up)"]


def test_two_prizes_are_two() -> None:
    """Prizes parted by a comma, a bracket or a line are told one by one."""
    assert prizes("Best Paper Award, Best Artifact Award") == ["Best Paper Award", "Best Artifact Award"]
    assert prizes("(Best Paper Award) (Best Artifact Award)") == ["Best Paper Award", "Best Artifact Award"]
    assert prizes("Best Paper Award\nTest of Time Award") == ["Best Paper Award", "Test of Time Award"]
    assert prizes("Young Weaver Award 2025 · Loom Prize 2024") == [
        "Young Weaver Award 2025",
        "Loom Prize 2024",
    ]


def test_places_of_a_prize_hold_its_words() -> None:
    """Start and end embrace the printed prize in the text."""
    text = "ICSE 2024, Best Paper Award. PDF"
    ((start, end, words),) = find_prizes(text)

    assert words in text[start:end]
    assert "ICSE" not in text[start:end]
    assert "PDF" not in text[start:end]


@pytest.mark.parametrize("piece", ["best paper ", "award, ", "(", "2024. ", "(a) ", "* ", "best of "])
def test_long_texts_are_looked_over_quickly(piece: str) -> None:
    """A text made of one piece over and over takes a moment."""
    assert seconds(lambda: find_prizes(piece * 5000), under=2) < 2


def test_two_prizes_joined_by_and() -> None:
    """Two prizes of one work in one breath are two; what one prize is named for stays whole."""
    assert prizes("Distinguished Paper Award and Best Artifact Award at ICWS 2020") == [
        "Distinguished Paper Award",
        "Best Artifact Award at ICWS 2020",
    ]
    assert prizes("Best Paper and Presentation Award") == ["Best Paper and Presentation Award"]
    assert prizes("Best Paper Award, Journal of Wool") == ["Best Paper Award, Journal of Wool"]


def test_what_a_work_was_awarded_with() -> None:
    """ "(Awarded with best poster award)": the prize begins behind the preposition."""
    assert prizes("(Awarded with best poster award)") == ["best poster award"]


def test_of_how_many_a_prize_was_is_none_of_its_name() -> None:
    """ "(Best Paper Award - 12 Accepted Papers)" is the prize, then how many there were."""
    assert [p[2] for p in find_prizes("Felt, 2017. (Best Paper Award - 12 Accepted Papers)")] == [
        "Best Paper Award"
    ]


@pytest.mark.parametrize(
    ("title", "prize"),
    [
        ("Carding with a Blunt Needle (Best Paper Award)", "Best Paper Award"),
        ("Carding with a Blunt Needle — Best Student Paper", "Best Student Paper"),
        (
            "🏆 Carding with a Blunt Needle [Best Paper Runner-Up at WOOL 2020]",
            "Best Paper Runner-Up at WOOL 2020",
        ),
        ("🏆 Carding with a Blunt Needle", None),
    ],
)
def test_a_prize_set_in_the_title_is_none_of_its_words(title: str, prize: str | None) -> None:
    """Linked or bold with the title, behind a dash or in brackets: the work is the same, and has won."""
    entry = f"<li><a href='c.pdf'>{title}</a><br>Ada Byron, Jo Mill<br>WOOL 2020</li>"
    (work,) = works(f"<h2>Publications</h2><ul>{entry}</ul>")

    assert (work.title, work.awards) == ("Carding with a Blunt Needle", (prize,) if prize else ())


def test_a_title_on_prizes_is_a_title() -> None:
    """What a work is about, behind its dash, is no prize of its own."""
    title = "How Weaving Is Praised – Best Paper Awards and Their Readers"
    assert title_and_prize(title) == (title, "")
