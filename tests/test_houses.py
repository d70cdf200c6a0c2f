"""Volumes as other tongues print them: town, house, volume and issue, editors in front, shortened states."""

from __future__ import annotations

import pytest

from snapshots.model import Status
from snapshots.venues.phrase import Venue, read_venue


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("М.: Войлок, 1986", "Войлок"),
        ("Wien/Köln: Filz 2012", "Filz"),
        ("Paris : Feutre, 2009, 210 p.", "Feutre"),
        ("Paris, Feutre, 2009", "Feutre"),
        ("Berlin, Heidelberg: Filz", "Filz"),
        ("Wolle: Garne", "Wolle: Garne"),
        ("Wolle heute. Berlin: Filz, 2010, S. 12-30", "Wolle heute"),
        ("Wolle heute, Berlin 2010, S. 12-30", "Wolle heute"),
        ("La laine aujourd'hui, Rennes, FEU, 2010, p. 12-30", "La laine aujourd'hui"),
        ("La lana oggi, Feltro, Milano 2010, pp. 12-30", "La lana oggi"),
        ("Шерсть: материалы конференции. Казань, 2010. С. 12-30", "Шерсть: материалы конференции"),
        ("A lã hoje. 1ed. São Paulo: Feltro, 2010, v. 1, p. 12-30", "A lã hoje"),
        ("Abstract 54° Congresso Nazionale SIL, Roma 2024", "54° Congresso Nazionale SIL"),
        ("Sov. Felt., Dokl. 1972", "Sov. Felt., Dokl"),
    ],
)
def test_town_and_house_of_a_volume(phrase: str, name: str) -> None:
    """Where and by whom a volume was printed is none of its name; a book that tells no more has the house."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Zeitschrift für Wolle, 12. Jg., H. 3, 2010, S. 12-30", "Zeitschrift für Wolle"),
        ("Lana oggi, Anno VI n. 3, p. 54", "Lana oggi"),
        ("Revue de la laine, t. XII, 2010, p. 12-30", "Revue de la laine"),
        ("Przegląd Wełny, t. 12, nr 3, s. 12-30", "Przegląd Wełny"),
        ("Tijdschrift voor Wol, jaargang 12, nr. 3, blz. 12-30", "Tijdschrift voor Wol"),
        ("Tidskrift för ull, årg. 12, nr 3, s. 12-30", "Tidskrift för ull"),
        ("Časopis vlny, roč. 12, č. 3, s. 12-30", "Časopis vlny"),
        ("Gyapjú Szemle, 12. évf., 3. szám, 12-30. o.", "Gyapjú Szemle"),
    ],
)
def test_words_for_a_volume_in_many_tongues(phrase: str, name: str) -> None:
    """A volume, an issue and pages are no part of the name, in whatever tongue they are told."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("in A. Byron et C. Mill (dir.), La laine aujourd'hui, 2010", "La laine aujourd'hui"),
        ("En: Byron, A. (coord.), La lana hoy, 2010", "La lana hoy"),
        ("en A. Byron y C. Mill (eds.), La lana hoy, 2010", "La lana hoy"),
        ("in A. Byron (a cura di), La lana oggi, 2010", "La lana oggi"),
        ("[w:] A. Byron (red.), Wełna dzisiaj, 2010", "Wełna dzisiaj"),
        ("I: Byron, A. (red.), Ull idag, 2010", "Ull idag"),
    ],
)
def test_editors_in_front_in_many_tongues(phrase: str, name: str) -> None:
    """Who edited a volume stands before its name in every tongue, and is none of it."""
    assert read_venue(phrase).name == name


def test_shortened_words_for_in_print() -> None:
    """German shortens "im Erscheinen" and "im Druck" to letters in brackets."""
    assert read_venue("Zeitschrift für Wolle (i. E.)") == Venue(
        name="Zeitschrift für Wolle", status=Status.TO_APPEAR
    )
    assert read_venue("Zeitschrift für Wolle (i.Dr.)").status is Status.TO_APPEAR
    assert read_venue("Wool, i.e. felt").status is None


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("WOOL JOURNAL, cilt.25, sa.3, ss.351-363, 2025", "WOOL JOURNAL"),
        ("Llana, XXIV, 163, 203-215.", "Llana"),
        ("Fils, núm 59, 88-89", "Fils"),
        ("Vic, Filat", "Filat"),
        (
            "Actes de la Llana, Barcelona, Societat Catalana d'Història de la Llana, 385-391",
            "Actes de la Llana",
        ),
        ("Monogràfic de la Llana, Torelló, Ajuntament de Torelló", "Monogràfic de la Llana"),
        ("La Laine vue de près, édité par Byron et Mill, Feutre", "La Laine vue de près"),
        ("Presses Universitaires de Laine 25€", "Presses Universitaires de Laine"),
        ("Dins: Llanes d'avui, 2010", "Llanes d'avui"),
    ],
)
def test_more_words_of_volumes_and_houses(phrase: str, name: str) -> None:
    """Words for where, institutions that print, editors told by a verb, a price: none is of the name."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Wełna i len. Wydawnictwa Uczelniane Uniwersytetu Filcowego w Filcowie, 2015", "Wełna i len"),
        ("Lana e lino. Edizioni Feltro, 2015", "Lana e lino"),
        ("Yün Tarihi, Keçe Yayınları, 2012", "Yün Tarihi"),
        ("'WOOL 2016 (Felt Track)', University of Felt, pp. 157-164", "WOOL 2016 (Felt Track)"),
        ("in 'LINT' , pp. 239-246", "LINT"),
        ("Farmers', Weavers' and Spinners' Review, 12", "Farmers', Weavers' and Spinners' Review"),
        ("Women's Studies in 'Wool', 2012", "Women's Studies in 'Wool'"),
    ],
)
def test_houses_behind_a_stop_and_names_in_single_marks(phrase: str, name: str) -> None:
    """A house's word at the end of a volume, or single marks around its name, are none of the name."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("4, 459--478, Feutre, 42, Revue de la laine, 2008", "Revue de la laine"),
        (
            "71--88, Springer, Lecture Notes in Wool Science , 8, Transactions on Felt, 2013",
            "Transactions on Felt",
        ),
        ("5, 401--424, 10, Journal of Wool, Octobre 2008", "Journal of Wool"),
        ("32--36, 36, Felt Newsletter, 1990", "Felt Newsletter"),
        ("1--21, Universities Press, Perspectives in Wool", "Perspectives in Wool"),
    ],
)
def test_figures_and_house_before_a_journal(phrase: str, name: str) -> None:
    """A list may print number, pages, house and volume before the journal: they are none of its name."""
    assert read_venue(phrase).name == name
