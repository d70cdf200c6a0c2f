"""Chapters of volumes in plain words: the venue is the book, whoever edited it and whoever brought it out."""

from __future__ import annotations

import pytest

from tests.extracting import the_work

_TITLE = "Threads of Thought in Northern Towns"


@pytest.mark.parametrize(
    "printed",
    [
        "In J. Carder, R. N. Dyer & M. S. Fuller (Eds.), {} (pp. 43–98).",
        "In J. Carder (Ed.), {} (pp. 43–98). Woolton: Felt Press.",
        "In K. Fuller (gen. ed.), {}, vol. 6 (153–537). Woolton, MA: Felt Press.",
        "In: C. D. Dyer & K. R. Fuller, eds. {}. Woolton: Felt Press.",
        "In Walter Dyer, Thomas Fuller, Beth Carder, Editors. {}. Woolton: Felt Press.",
        "in Bill Carder, ed. {}, Vol. 8. Woolton, Massachusetts: Mifflin, 2002.",
        "in Dyer, C., and Fuller, K., (eds.), {}, Felt Press.",
        "In {}, ed. Jo Carder and Kim Dyer. Woolton: Felt Press.",
        "in {}, Carder, A. (ed.), Woolton, 2003, 268–341.",
        "in {}, Dyer, C., and Fuller, K., (eds.), Felt.",
        "In {}. Ed. by K. Carder, A. Dyer. Woolton: Felt Press.",
        "In {}. Edited by Karl Carder and A. Dyer, 34–56. Woolton: Felt Press.",
        "In {}. Woolton: Felt Press, 2006, 8–52.",
        "in {} (Woolton: Felt Press, 2006), 8–52.",
        "in {} (Felt University Press, 2006), pp. 8–52.",
        "In {}, London: Felt & Sons, 2006.",
        "in A. Carder, J. Dyer and K. Fuller (eds.), {} (Woolton: Carders, 2006).",
        "In {}. Woolton, Florida: Institute for Threads, University of Central Woolton.",
    ],
)
@pytest.mark.parametrize(
    "book",
    ["Deep Weaving in Mill Towns", "The Guide to Cloth and Carding", "How cloth was carded: mills and more"],
)
def test_chapters_stand_in_their_volume(printed: str, book: str) -> None:
    """Neither the editors, whatever their initials, nor town and house are where a chapter stands."""
    work = the_work(f"Byron, A., & King, W. (2012). {_TITLE}. {printed.format(book)}")

    assert (work.title, work.authors) == (_TITLE, ("Byron, A.", "King, W."))
    assert work.venue is not None
    assert work.venue.removeprefix("The ") == book.removeprefix("The ")


@pytest.mark.parametrize(
    "printed",
    [
        "{}. Woolton: Felt Press, 1998: 51–77.",
        "Thomas Dyer and Eyan Fuller, eds. {}. Woolton, MA: Felt Press, 3–56.",
        "{}. Ed. A. Dyer. Woolton: Felt UP, 2006.",
    ],
)
def test_volumes_behind_quoted_chapters(printed: str) -> None:
    """Behind a quoted title, the words before town and house are the volume that the chapter is in."""
    work = the_work(f"Byron, Ada. “{_TITLE}.” {printed.format('Deep Weaving in Mill Towns')}")

    assert (work.title, work.venue) == (_TITLE, "Deep Weaving in Mill Towns")


def test_book_stands_at_its_house() -> None:
    """Of a book that is in no other the house is all there is to tell."""
    work = the_work("Byron, Ada. Deep Weaving in Mill Towns. Woolton: Felt Press, 1998.", heading="Books")

    assert (work.title, work.venue) == ("Deep Weaving in Mill Towns", "Woolton: Felt Press")


@pytest.mark.parametrize(
    "title",
    [
        "Machines in Villages: Science, Wool, and Weather in Spring",
        "Spinning with Threads: Nature, Mills, and Memory",
        "A Walk to the Carding House, Woolton",
    ],
)
@pytest.mark.parametrize(
    "behind",
    ["In S. Keys (ed.) Mills and Minds. Woolton: Felt Press.", "In Proceedings of Wool Days, pp. 3–9."],
)
def test_titles_hold_commas_before_their_volume(title: str, behind: str) -> None:
    """What stands behind a comma is no venue's name, where a sentence on leads to the volume."""
    work = the_work(f"Byron, A. (2012) {title}. {behind}")

    assert work.title == title


@pytest.mark.parametrize("title", ["Experience of wools in three towns", "The Wool of Small Houses"])
def test_editors_behind_a_title_are_no_part_of_it(title: str) -> None:
    """The editors of a volume stand between a title and the volume, as geologists set it."""
    work = the_work(
        f"Byron, A., King, W., {title}. French, B.M. and Short, N.M., eds., Deep Weaving in Mill Towns,"
        " Felt Press, Woolton, pp. 933-999. 2020."
    )

    assert (work.title, work.year) == (title, 2020)
