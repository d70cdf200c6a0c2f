"""Venue phrases: the name that stays, what is cut from it, the year, and words of a work's state."""

from __future__ import annotations

import time

import pytest

from snapshots.model import Status
from snapshots.state_words import find_states
from snapshots.venues.edges import clean_venue
from snapshots.venues.phrase import Venue, read_venue
from snapshots.venues.places import is_place
from snapshots.venues.words import PREPRINT
from snapshots.years import find_year


@pytest.mark.parametrize(
    ("phrase", "year"),
    [
        ("WOOL-23", 2023),
        ("J Wool Med. 2021 Mar;12(3):101-9. Epub 2020 Dec 3.", 2021),
        ("COVID-19 Days", None),
        ("ISBN-13: 978-0-00-000000-2", None),
        ("First on CIFAR-10", None),
        ("2015, 2016, 2017", 2017),
        ("Loom Institute Working Paper 2026s-02", None),
        ("Loom Working Paper no. 6/2000", None),
        ("Wool Letters, Nr. 3/2021, pp. 3–9", 2021),
        ("Proc. Wool Days 2019, 12, 2020.", 2020),
        ("J. Wool. 2021, 60, 2002.", 2021),
    ],
)
def test_year_of_letters_and_year_on_the_web(phrase: str, year: int | None) -> None:
    """Two digits behind a meeting's letters are its year; a day on the web is not the volume's."""
    assert find_year(phrase) == year


def test_a_journal_may_be_called_a_supplement() -> None:
    """A supplement of a volume is cut, one that is a journal is not."""
    assert read_venue("Woollen Journal Supplement 239 (2018)").name == "Woollen Journal Supplement"
    assert read_venue("Journal of Wool 12, Suppl. 1, 2018").name == "Journal of Wool"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("NSDI 2026", "NSDI"),
        ("2024 ICSE", "ICSE"),
        (
            "International Conference on Fibre (ICF), 2024, Oral (top 2%)",
            "International Conference on Fibre (ICF)",
        ),
        ("ICF 2024 Oral (Top 5%)", "ICF"),
        ("Revista de Lanas, n.º 45, 2015, pp. 123-145", "Revista de Lanas"),
        ("99 Fleece L.J. (forthcoming 2025)", "Fleece L.J."),
        ("Journal of Yarn (Early View)", "Journal of Yarn"),
        ("Journal of Yarn. Published online 3 May 2023.", "Journal of Yarn"),
        ("Proceedings of the Society on Yarn, Issue KNIT, Article 12", "Proceedings of the Society on Yarn"),
        ("Tübingen: Faden Verlag 2011, 345 S.", "Faden Verlag"),
        ("Oxford: Loom Press, 2009, xii + 345 pp.", "Loom Press"),
        ("Paris: Éditions du Fil, coll. « Textes », 2017", "Éditions du Fil"),
        ("Loom University Press, 2009 (paperback 2011)", "Loom University Press"),
        ("Berlin/New York: de Wolle 2019", "de Wolle"),
        ("2019-2020, Wool & Computing", "Wool & Computing"),
        ("(ICSE 2024)", "(ICSE)"),
        ("Journal of Wool (2021)", "Journal of Wool"),
        ("CVPR 2019 Workshop on Wool", "CVPR 2019 Workshop on Wool"),
        ("WOOL ’21LoomSys ’21", "WOOL ’21"),
        ("WOOL 2024 Highlight", "WOOL"),
        ("Felt Letters 2011 ***", "Felt Letters"),
        ("Wool. Rev. C (2024)", "Wool. Rev. C"),
        ("Wool. Rev. XC (2024)", "Wool. Rev."),
        ("Handbook of Felt 🏆", "Handbook of Felt"),
        (
            "2nd Wool Conference (FELT-LOOMENG 2018), Wollstadt, 2018, pp. 1-5",
            "2nd Wool Conference (FELT-LOOMENG)",
        ),
        ("Wool Conference (FELT), Companion", "Wool Conference (FELT), Companion"),
        ("Frontiers in Felt, JTh2A. 123 (2016)", "Frontiers in Felt"),
        ("Loom Days, Wool Science, JTh2A", "Loom Days, Wool Science"),
        ("Ars Lanae 25A (1988), 73-76", "Ars Lanae"),
        ("Workshop on 3D (2019)", "Workshop on 3D"),
        ("Proc. WOOL 10722 2R (2018)", "Proc. WOOL"),
        ("Proceedings of WOOL (Felt Sensors) 8031, 80311A (2011)", "Proceedings of WOOL (Felt Sensors)"),
        ("Felt at Interfaces, Vol. I, edited by A. Loom (Yarn/Wool, 2004), pp. 9-81", "Felt at Interfaces"),
        ("Felter's Dig. VIII. 39-40", "Felter's Dig"),
        ("Journal of the Wool Society, Ser. 2, Vol. 17 (1978), pp. 5-9", "Journal of the Wool Society"),
        ("Felt Papers: Conference Series 2912, (2024), 12024", "Felt Papers: Conference Series"),
        (
            "Conference on Looms, Speech and Felt Processing (LOSFP), Calgary, Canada, Apr. 2018",
            "Conference on Looms, Speech and Felt Processing (LOSFP)",
        ),
        ("CCF B Felt Sciences 2024", "Felt Sciences"),
        ("preprint (2022), accepted for publication in Lett. Felt Phys.", "Lett. Felt Phys."),
        ("Journal of Felt Theory, Ser. A, Vol. 39, no. 2", "Journal of Felt Theory, Ser. A"),
        ("WOOL Transactions, Vol. FELT-11, no. 2 (1989)", "WOOL Transactions"),
        ("Wool Studies Press Ltd. (1984), 165+xii pp.", "Wool Studies Press Ltd"),
        ("Beyond the Wool: A New Era, held 23-27 January 2017 at the Mill", "Beyond the Wool: A New Era"),
        ("Weaving in Practice XVII, 2020", "Weaving in Practice XVII"),
        ("WOOL 2025 Oral at the workshop on felt of LOOM 2025", "WOOL"),
        ('Chapter 4 of "Wooldefense: The Next Sheep"', "Wooldefense: The Next Sheep"),
        ("Wool Conference (IEEE WOOL), Woolton, USA, 2023 (AR: 52%)", "Wool Conference (IEEE WOOL)"),
        ("Journal of Loom Algorithms, 23(2.3), 1–23, 2018", "Journal of Loom Algorithms"),
        ("Conference on Looms and Felt (COLF 2024, To Appear)", "Conference on Looms and Felt (COLF)"),
        ("(Resubmitted, Journal of Wool)", "Journal of Wool"),
        ("ICLR'18", "ICLR'18"),
        ("CHI '19", "CHI '19"),
        ("S&P 2022", "S&P"),
        ("A&A 603, 126", "A&A"),
        ("Wool.Lett. B412 (2016) 31-36", "Wool.Lett. B"),
        ("Eur.Wool J. C35 (2017) no.2, 118", "Eur.Wool J. C"),
        ("Volume 56, Number 3, Wool Letters, May 2016", "Wool Letters"),
        ("WOOL 2019, Washington D.C.", "WOOL"),
        ("Atelier Laine (LAINE), Delft (Pays-Bas), 2026", "Atelier Laine (LAINE)"),
        ("Jornada da Lã, São Paulo, Brasil, 2021", "Jornada da Lã"),
        ("Statistica Italia, 12(3), 2020", "Statistica Italia"),
        ("Wool Symposium 2020 (postponed due to a flood)", "Wool Symposium"),
        ("Night of Looms Workshop 2018 (not in proceedings)", "Night of Looms Workshop"),
        ('Journal of Humanoid Looms, Special Edition "Felt and Wool", 2006', "Journal of Humanoid Looms"),
        ("Wool Letters, submitted and currently under review, 2026", "Wool Letters"),
        ("Patent 202310630383.X, 2023", "Patent 202310630383.X"),
        ("Wool ePrint Archive, Report 2019/1234", "Wool ePrint Archive"),
        ("Shearing Series on Carding Instruments (SSCI)", "Shearing Series on Carding Instruments (SSCI)"),
        ("Journal of Carding (SSCI), 2019", "Journal of Carding"),
        ("Proceedings of the WOOL on Looms 2.FELT (2025): 41-48", "Proceedings of the WOOL on Looms"),
        ("Proc. WOOL on Looms 4(FELT2): 1-28 (2020)", "Proc. WOOL on Looms"),
        ("Advances in Weaving 34 (FELT), 2021", "Advances in Weaving 34 (FELT)"),
        ("Federal Wool Bank of Woolton Review, Fourth Quarter 2019", "Federal Wool Bank of Woolton Review"),
        ("Wool Review, 2nd Quarter 2019, 1-12", "Wool Review"),
        ("WOOL 2021: “", "WOOL"),
        ("WOOL 2021 / ", "WOOL"),
        ('Workshop on "Wool and Felt"', 'Workshop on "Wool and Felt"'),
        (
            "Wool World Cup Preproceedings (2011), edited by Per Tanner and Jo Kim",
            "Wool World Cup Preproceedings",
        ),
        (
            "WOOL 2023 - 49th Annual Conference of the Felt Society",
            "WOOL 2023 - 49th Annual Conference of the Felt Society",
        ),
    ],
)
def test_year_at_either_end_is_cut(phrase: str, name: str) -> None:
    """A year before or behind the venue goes, one inside it or grown to an acronym stays."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("12 Wool Law Review 345 (2020)", "Wool Law Review"),
        ("134 Wool. L. Rev. 345, 350 (2020)", "Wool. L. Rev."),
        ("7 Woollen 1199", "Woollen"),
        ("74 Wool. L. Rev. (forthcoming, 2022)", "Wool. L. Rev."),
        ("45 J. Felt. Looming 100857 (2021)", "J. Felt. Looming"),
        ("12 Woolton Law Review (forthcoming)", "Woolton Law Review"),
        ("2020 Wool Conference 12", "Wool Conference"),
    ],
)
def test_volume_before_the_journal_is_cut(phrase: str, name: str) -> None:
    """Where lawyers print volume, journal and page in this order, the journal is the venue."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Ph.D. thesis, University of Wool, 2018 (advisor: Per Tanner)", "Ph.D. thesis, University of Wool"),
        ("Handbook of Wool, ed. by J. Tanner and R. Kim, Felt Press, 2022", "Handbook of Wool"),
        ("Handbook of Wool, eds. J. Tanner and R. Kim, Felt Press", "Handbook of Wool"),
        ("Handbook of Wool (edited by Julia Tanner)", "Handbook of Wool"),
        ("Formal Wool, A. Tanner, K. Y. Kim, and M. van Loon, Eds., ser. LNCS, vol. 14", "Formal Wool"),
        ("Looms, Felt, and Yarn, A. Tanner, Ed. Felt Press", "Looms, Felt, and Yarn"),
        ("B. Tanner, J. Kim (Hrsg.): Ethik der Wolle", "Ethik der Wolle"),
        ("Woolforum 96C: 172–180", "Woolforum"),
        ("Journal of Wool 168, Part C, 904–907", "Journal of Wool"),
        ("Loom Research Part C: Emerging Looms 12", "Loom Research Part C: Emerging Looms"),
        ("Unpublished Letters of Wool", "Unpublished Letters of Wool"),
        ("Unpublished - 2014", None),
        ("Bea Tanner/Max C. Kim (Hgg.), Ethik der Wolle, Woolton 2016: Felt Press, 5-9", "Ethik der Wolle"),
        ("Wool and Felt, Woolton 2016: Workshop on Looms", "Wool and Felt, Woolton 2016: Workshop on Looms"),
        ("Woolton 1999: Felt Press", "Woolton 1999: Felt Press"),
        ("Wool Today II (J. Tanner, A. Mill-Shore, and R. Kim, eds.), Felt Press, 2016", "Wool Today II"),
        ("Accepted into the WOOL 2013 post-proceedings, 2013", "WOOL 2013 post-proceedings"),
        ("Talk at the Wool Society Annual Meeting", "Wool Society Annual Meeting"),
        ("Handbook of Wool, 2nd ed. Felt University Press", "Handbook of Wool"),
        ("Review of Woollen Studies, updated May 2025", "Review of Woollen Studies"),
    ],
)
def test_what_is_told_behind_a_venue_is_cut(phrase: str, name: str) -> None:
    """Editors, advisers and the date of a draft are no part of the venue's name."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("In Proc. ICSE", "Proc. ICSE"),
        ("in: Handbook of Wool Studies", "Handbook of Wool Studies"),
        ("the Journal of Wool", "Journal of Wool"),
        ("In the Proceedings of Looms", "Proceedings of Looms"),
        ("Published in Nature", "Nature"),
        ("Published 2025 Felt, 247", "Felt"),
        ("Published online 2023, Wool Notes", "Wool Notes"),
        ("Presented at the Wool Conference", "Wool Conference"),
        ("To appear in ICFP", "ICFP"),
        (",” in Proc. ICSE", "Proc. ICSE"),
        ("(tool paper), in Proceedings of Looms", "Proceedings of Looms"),
        ("(invited), in Journal of Wool", "Journal of Wool"),
        ("It was published on the Journal of Wool", "Journal of Wool"),
        ("This paper was accepted at the Loom Conference", "Loom Conference"),
        ("Veröffentlicht in Wolle und Filz", "Wolle und Filz"),
        ("Publié dans Revue de la Laine", "Revue de la Laine"),
        ("Publicado en Lana y Sociedad", "Lana y Sociedad"),
    ],
)
def test_lead_words_go(phrase: str, name: str) -> None:
    """What leads to the venue is no part of its name; "Proceedings of" is."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    "tail",
    [
        ", 12(3), 44-50",
        ", vol. 12, no. 3, pp. 44-50",
        " 12:44–50",
        ", Volume 12, Issue 3",
        ", pages 44-50",
        ", article 17",
        ", May 2021",
        ", 179, 112439",
        ", 944, A36",
        ", 604 A125",
        ", 59B, 192-199",
        ", 59B#28",
        ", filed May 3, 2009 and issued June 21, 2011",
        ", Tome XXVIII, no. 1, pp. 37-42",
        ", ahead-of-print",
        ", Early Access",
        ", doi:10.1000/182",
        ", Kyoto, Japan",
        ", Santa Clara, CA",
        ", Paris",
        ", Springer",
        ". Springer",
        ", May 2-4, 2021",
        ", ISBN 978-1-23456-78-9",
        ", págs 41-66",
        ", vol. 17, nº1",
        ". Extended version in Loom Letters",
    ],
)
def test_volume_pages_place_and_publisher_go(tail: str) -> None:
    """What says where in the venue, where in the world, or who printed it is cut."""
    assert read_venue("International Journal of Looms" + tail).name == "International Journal of Looms"


@pytest.mark.parametrize(
    "phrase",
    [
        "Proceedings of the 12th ACM Symposium on Looms (LOOMS)",
        "IEEE Transactions on Systems, Man, and Cybernetics",
        "IEEE/ACM Transactions on Networking",
        "Advances in Neural Information Processing Systems",
        "Cambridge University Press",
        "PhD thesis, University of Woolton",
        "Nature Communications",
        "Phys. Rev. Lett.",
        "2nd Q5 Workshop on Looms (LoomQ5)",
        "2nd P5 Workshop on Looms (LoomP5)",
    ],
)
def test_names_stay_as_printed(phrase: str) -> None:
    """Ordinals, acronyms beside the name, commas inside it and shortened words are the venue's own."""
    assert read_venue(phrase).name == phrase


@pytest.mark.parametrize(
    "remark",
    ["(short paper)", "(oral)", "(Spotlight)", "(acceptance rate 12%)", ", Rating: A", "(open access)"],
)
def test_remarks_behind_a_venue_go(remark: str) -> None:
    """How a paper was presented is no part of where."""
    assert read_venue(f"Symposium on Looms {remark}").name == "Symposium on Looms"


def test_volume_in_brackets_goes() -> None:
    """ "(Volume 1: Long Papers)" is cut."""
    assert clean_venue("Annual Meeting on Looms (Volume 1: Long Papers)") == "Annual Meeting on Looms"


@pytest.mark.parametrize(
    ("phrase", "venue"),
    [
        ("STOC'06 / SICOMP'09", Venue(name="STOC'06", year=2006)),
        ("STOC 2006 / SICOMP 2009", Venue(name="STOC", year=2006)),
    ],
)
def test_of_two_venues_the_first_counts(phrase: str, venue: Venue) -> None:
    """A conference and a journal in one phrase: the first, with its own year."""
    assert read_venue(phrase) == venue


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("arXiv:2401.01234", "arXiv"),
        ("arXiv preprint arXiv:2401.01234", "arXiv"),
        ("ARXIV", "arXiv"),
        ("bioRxiv", "bioRxiv"),
        ("NBER Working Paper No. 12345", "NBER Working Paper"),
        ("CEPR Discussion Paper 4567", "CEPR Discussion Paper"),
        ("Available at SSRN 1234567", "SSRN"),
        ("(available on bioRxiv)", "bioRxiv"),
        ("(Job Market Paper)", None),
        ("Working paper", None),
        ("Manuscript", None),
        ("Preprint", None),
    ],
)
def test_series_of_preprints_are_preprints(phrase: str, name: str | None) -> None:
    """A series is a venue without its number; words for a paper outside one are none. Both are preprints."""
    assert read_venue(phrase) == Venue(name=name, status=Status.PREPRINT)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("US Patent 9,123,456, granted 2019", "US Patent 9,123,456"),
        ("ZL201911345678.1, 授权日:2018.3", "ZL201911345678.1"),
        (
            "Proceedings of Wool Days , T.X. Loom, ed., Felt Dekker, New York, 2000",
            "Proceedings of Wool Days",
        ),
        ("Proceedings of Wool Days, University of Northern Felt, 1997", "Proceedings of Wool Days"),
        (
            "WOOL Proceedings, Felt Section, Montreal, American Wool Association",
            "WOOL Proceedings, Felt Section",
        ),
        ("Libro", None),
        ("Wool Notes Supplement 2, 41-52", "Wool Notes"),
        ("(on-line paper) Proc. Wool Soc. 17, 301-312, 1984", "Proc. Wool Soc."),
        ("An unpublished paper (1981) (on-line version)", None),
        ("Unpublished report March 1982", None),
        ("LWCS 5512 14 (2:7) p. 1-19, 2018", "LWCS"),
        ("Woolica - special issue on Thread Algorithms, (2004), 31-46", "Woolica"),
        ("Felt Review X L070401 (2021)", "Felt Review X"),
        ("Felt Review, advance article", "Felt Review"),
        (
            "Book of Abstracts, 56th Days of Wool, Marseille (France), 2025",
            "Book of Abstracts, 56th Days of Wool",
        ),
        ("Conference on Wool, Felt Town, New South Wales, Australia, 2010", "Conference on Wool"),
        ("Handbuch der Wolle (2., überarb. Auflage), 2016", "Handbuch der Wolle"),
        ("4. Auflage, Filz Verlag, Tübingen 2012", "Filz Verlag"),
        ("2nd revised edition. Felt Press", "Felt Press"),
        ("2nd Edition of the Wool Days", "2nd Edition of the Wool Days"),
        ("3. Aufl.", None),
        ("Wolle verstehen, Norderstedt 2019, S. 53–70", "Wolle verstehen"),
        ("Tuch und Recht 56 (", "Tuch und Recht"),
        ("Beitrag zum Handbuch der Wolle", "Handbuch der Wolle"),
        ("Filzverlag 2002 [vergriffen]", "Filzverlag"),
        ("Wool Fuels, Vol. Part F422, pp. 229-249", "Wool Fuels"),
        ("Congress of Weavers--Rio de Janeiro 2018. Vol. III", "Congress of Weavers--Rio de Janeiro"),
        ("Looms & Ethics (Topical Collection on the Price of Felt), 12", "Looms & Ethics"),
        ("Woolen Acta, accepted (PDF: 312KB)", "Woolen Acta"),
        ("U.S. Patent No. 9,123,456 B2", "U.S. Patent No. 9,123,456 B2"),
        ("US Patent App. 16/123,456", "US Patent App. 16/123,456"),
        ("US Patent Application 16/123,456, filed 2021", "US Patent Application 16/123,456"),
        ("United States Patent, No. 9,123,456", "United States Patent, No. 9,123,456"),
        ("Yarn University, Wool Ltd., Korea Patent #10-0912345, 2010", "Korea Patent #10-0912345"),
        ("Indian Patent 201912, 2019", "Indian Patent 201912"),
    ],
)
def test_number_of_a_patent_is_its_venue(phrase: str, name: str) -> None:
    """Kind and number stay whole, figures, commas and all."""
    assert read_venue(phrase).name == name


def test_patent_application_is_under_review() -> None:
    """A patent applied for is under review, one that has a number only is not."""
    assert read_venue("US Patent App. 16/123,456").status is Status.UNDER_REVIEW
    assert read_venue("US Patent 9,123,456").status is None


@pytest.mark.parametrize(
    ("phrase", "name", "status"),
    [
        ("To appear in Nature", "Nature", Status.TO_APPEAR),
        ("accepted at Nature", "Nature", Status.TO_APPEAR),
        ("Accepted for publication in Nature", "Nature", Status.TO_APPEAR),
        ("conditionally accepted at Nature", "Nature", Status.TO_APPEAR),
        ("Nature, forthcoming", "Nature", Status.TO_APPEAR),
        ("Forthcoming, Nature", "Nature", Status.TO_APPEAR),
        ("Nature, in press", "Nature", Status.TO_APPEAR),
        ("Wool Letters, in production", "Wool Letters", Status.TO_APPEAR),
        ("In preparation for submission to Wool Letters", "Wool Letters", Status.IN_PREPARATION),
        ("Revised for Wool Letters", "Wool Letters", None),
        ("Nature (accepted)", "Nature", Status.TO_APPEAR),
        ("Submitted to Nature", "Nature", Status.UNDER_REVIEW),
        ("(under review at Nature)", "Nature", Status.UNDER_REVIEW),
        ("Submitted to Wool Letters (under second round of review)", "Wool Letters", Status.UNDER_REVIEW),
        ("[R&R at Nature]", "Nature", Status.UNDER_REVIEW),
        ("Revise and resubmit, Nature", "Nature", Status.UNDER_REVIEW),
        ("Reject and resubmit at Nature", "Nature", Status.UNDER_REVIEW),
        ("Invited to revise and resubmit at The Wool Review", "Wool Review", Status.UNDER_REVIEW),
        ("Invited for revise & resubmit, Nature", "Nature", Status.UNDER_REVIEW),
        ("Felt Discussion Paper 12 (forthcoming in Wool Review)", "Wool Review", Status.TO_APPEAR),
        ("arXiv:2101.00001 (to appear in WOOL 2026)", "WOOL", Status.TO_APPEAR),
        ("SSRN (R&R at the Wool Review)", "SSRN", Status.UNDER_REVIEW),
        (
            "Felt Working Paper 12, revise and resubmit at Wool Review",
            "Felt Working Paper",
            Status.UNDER_REVIEW,
        ),
        ("Felt Working Paper 12. Accepted at Wool Review", "Wool Review", Status.TO_APPEAR),
        ("Proceedings of Wool (to appear in LNCS)", "Proceedings of Wool", Status.TO_APPEAR),
        ("Nature, 2nd round R&R", "Nature", Status.UNDER_REVIEW),
        ("Minor revision at Nature", "Nature", Status.UNDER_REVIEW),
        ("Submitted", None, Status.UNDER_REVIEW),
        ("Submited", None, Status.UNDER_REVIEW),
        ("Nature, Accept, 2023", "Nature", Status.TO_APPEAR),
        ("Under review", None, Status.UNDER_REVIEW),
        ("To appear", None, Status.TO_APPEAR),
        ("In preparation", None, Status.IN_PREPARATION),
        ("Work in progress", None, Status.IN_PREPARATION),
        ("Job market paper 2025", None, Status.PREPRINT),
        ("draft coming soon", None, Status.IN_PREPARATION),
        ("Coming 2024.", None, Status.IN_PREPARATION),
        ("eingereicht", None, Status.UNDER_REVIEW),
        ("à paraître", None, Status.TO_APPEAR),
        ("en prensa", None, Status.TO_APPEAR),
        ("投稿中", None, Status.UNDER_REVIEW),
        ("в печати", None, Status.TO_APPEAR),
        ("Revue de la laine, accepté", "Revue de la laine", Status.TO_APPEAR),
        ("Anales de lana, aceptado", "Anales de lana", Status.TO_APPEAR),
        ("Wolle und Garn, erscheint demnächst", "Wolle und Garn", Status.TO_APPEAR),
        ("Wolle und Garn, angenommen", "Wolle und Garn", Status.TO_APPEAR),
        ("Proceedings of Wool (PW), принято к печати", "Proceedings of Wool (PW)", Status.TO_APPEAR),
        ("im Begutachtungsverfahren", None, Status.UNDER_REVIEW),
        ("Rivista della lana, in valutazione", "Rivista della lana", Status.UNDER_REVIEW),
        ("Revista de lã, em avaliação", "Revista de lã", Status.UNDER_REVIEW),
        ("Wol en vilt, te verschijnen", "Wol en vilt", Status.TO_APPEAR),
        ("Rivista della lana, di prossima pubblicazione", "Rivista della lana", Status.TO_APPEAR),
        ("Wool Review, kabul edildi", "Wool Review", Status.TO_APPEAR),
        ("Wełna, w druku", "Wełna", Status.TO_APPEAR),
        ("審査中", None, Status.UNDER_REVIEW),
        ("即将发表", None, Status.TO_APPEAR),
        ("Wool Letters (To submit, Impact Factor: 7)", "Wool Letters", Status.IN_PREPARATION),
    ],
)
def test_state_words_are_told_and_cut(phrase: str, name: str | None, status: Status) -> None:
    """Words of a work's state give its status and leave the venue, brackets around the remark and all."""
    venue = read_venue(phrase)

    assert (venue.name, venue.status) == (name, status)


@pytest.mark.parametrize(
    "phrase",
    [
        "Published in Reviews of Modern Felting",
        "In Production and Operations Weaving",
        "Annual Review of Wool",
        "Published in Review of Wool Studies",
        "International Conference on Pressing",
        "Nature",
        "Author accepted manuscript",
        "",
    ],
)
def test_venues_with_like_words_have_no_state(phrase: str) -> None:
    """A review journal is not under review, and the accepted manuscript of a paper is a file."""
    assert find_states(phrase) == ()


def test_acceptance_outweighs_revision() -> None:
    """ "Accepted subject to minor revisions" is accepted."""
    assert find_states("Accepted subject to minor revisions")[0].status is Status.TO_APPEAR


@pytest.mark.parametrize(
    ("phrase", "year"),
    [
        ("In Proc. of Looms 2019, pp. 2317-2329", 2019),
        ("OSDI'24", 2024),
        ("POPL ’98", 1998),
        ("1998-2010 pages", None),
        ("Wool 2021: 44–50, 2022", 2022),
        ("Wool Letters 2023 (IF 2022 = 3.6)", 2023),
        ("Wool Letters (2022 Impact Factor: 3.6)", None),
        ("Wool Letters 24, 12094, 2025 IF: 11.6", 2025),
        ("vol. 12, no. 3", None),
        ("", None),
    ],
)
def test_year_of_a_phrase(phrase: str, year: int | None) -> None:
    """The last year that stands for itself; page and arXiv numbers are none; else one after an acronym."""
    assert find_year(phrase) == year


def test_year_to_come_is_no_year() -> None:
    """A number later than the latest year asked for is none."""
    assert find_year("Room 2044", latest=2026) is None


@pytest.mark.parametrize(
    ("phrase", "venue"),
    [
        ("(Resubmitted, Journal of Wool)", Venue(name="Journal of Wool", status=Status.UNDER_REVIEW)),
        ("R&R, 3rd round (FT50 journal)", Venue(status=Status.UNDER_REVIEW)),
        ("(2nd) R&R Wool Letters", Venue(name="Wool Letters", status=Status.UNDER_REVIEW)),
        ("(Conditionally Accepted, Wool Letters)", Venue(name="Wool Letters", status=Status.TO_APPEAR)),
        (
            "(Solicited and Submitted, Journal of Wool)",
            Venue(name="Journal of Wool", status=Status.UNDER_REVIEW),
        ),
        ("(Journal of Wool, under review)", Venue(name="Journal of Wool", status=Status.UNDER_REVIEW)),
        ("Granted. 8/2019", Venue(year=2019)),
    ],
)
def test_brackets_around_state_and_venue_go(phrase: str, venue: Venue) -> None:
    """Where a bracket holds a state and the venue, the venue stays."""
    assert read_venue(phrase) == venue


@pytest.mark.parametrize(
    "phrase",
    ["2023", "June 2015", "Oct., 2012", "[Research note]", "Chapter 1", "", "(2021)", "pp. 1-2", "12(3)"],
)
def test_phrases_without_a_venue(phrase: str) -> None:
    """Dates, pages and volumes alone name no venue."""
    assert read_venue(phrase).name is None


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("Kyoto, Japan", True),
        ("Santa Clara, CA, USA", True),
        ("Japan", False),
        ("Wool in Japan", False),
        ("looms, japan", False),
    ],
)
def test_places_are_city_and_country(phrase: str, place: bool) -> None:
    """A place is a capitalised city, a comma and a country."""
    assert is_place(phrase) is place


@pytest.mark.parametrize(
    "piece", ["in ", "(", "2024, ", "Proc. ", "R&R ", "US Patent ", "journal, ", "A'19 / "]
)
def test_long_phrases_are_read_quickly(piece: str) -> None:
    """A phrase made of one piece over and over takes no time worth telling."""
    began = time.process_time()
    read_venue(piece * 20_000)

    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("phrase", "name", "year"),
    [
        ("WOOL 2022 (extended version of LOOMS 2020 publication)", "WOOL", 2022),
        ("WOOL 2023, LOOMS 2025", "WOOL", 2023),
        ("WOOL Spotlight", "WOOL", None),
        ("NeurWOOL Oral, 2024", "NeurWOOL", 2024),
        ("Annals of the Spotlight", "Annals of the Spotlight", None),
        ("Accepted as a spotlight presentation at LOOMS, 2021", "LOOMS", 2021),
        ("has been accepted as a podium presentation at LOOMS 2018", "LOOMS", 2018),
        ("accepted as a full paper at LOOMS 2020", "LOOMS", 2020),
        ("Wool Letters, pp. 1927 – 1940, vol. 71", "Wool Letters", None),
        (
            "Felt Conference, LOOMS 2011, Paris, France. (Oral talk, 39% acceptance rate)",
            "Felt Conference, LOOMS",
            2011,
        ),
        (
            "In Proc. Wool Conference, 2019, Typical conference acceptance rate: 25%",
            "Proc. Wool Conference",
            2019,
        ),
        ("(March 2023, Journal of Wool)", "Journal of Wool", 2023),
        ("J. Wool. Soc. Am. B 36(7), 1915-1920 (2019)", "J. Wool. Soc. Am. B", 2019),
        ("Looms of Today, Chapter 11, pp 140-153, 2006", "Looms of Today", 2006),
        ("07/2015", None, 2015),
        ("Wool Letters, vol. 3, Oct.2015", "Wool Letters", 2015),
        ("Proc. AAAI 2023", "Proc. AAAI", 2023),
        ("arXiv:2008.00001 [stat.ME], 2020", "arXiv", 2020),
        ("Wool Letters, v. 7 (11), Nov. 2017", "Wool Letters", 2017),
    ],
)
def test_phrase_says_more_than_its_venue(phrase: str, name: str | None, year: int) -> None:
    """Remarks, second venues, shares accepted and months leave the venue and its own year alone."""
    venue = read_venue(phrase)

    assert (venue.name, venue.year) == (name, year)


def test_place_in_brackets_is_no_part_of_the_name() -> None:
    """Brackets behind a venue may hold where and when it was, or its short name."""
    assert read_venue("Conference on Wool (New York, NY, USA, 2015)").name == "Conference on Wool"
    assert read_venue("Conference on Wool (WOOL, Italy)").name == "Conference on Wool (WOOL)"


def test_kind_of_paper_is_no_venue() -> None:
    """ "Survey paper" beside a venue says of which kind the work is."""
    assert read_venue("Survey paper").name is None
    assert read_venue("Tutorial").name is None
    assert read_venue("ACM Computing Surveys").name == "ACM Computing Surveys"


@pytest.mark.parametrize(
    "remark",
    [
        "(Oral)",
        "(spotlight)",
        "Poster presentation",
        "Acceptance rate: 19.2%",
        "Cited by 12",
        "31 citations",
        "doi: 10.1234/wool",
    ],
)
def test_remark_alone_is_no_venue(remark: str) -> None:
    """How a work was presented, how hard it was to get in and who cites it tell of no venue."""
    assert read_venue(remark) == Venue()


def test_book_number_in_front_is_no_venue() -> None:
    """A book's number may stand before the event: the event is the venue."""
    assert read_venue("ISBN 978-1-2345-6789-0, Knots 2024 (Dec 2024)").name == "Knots"


def test_working_papers_of_other_languages_are_preprints() -> None:
    """ "Documento de trabajo" is a working paper."""
    assert PREPRINT.search("Documento de trabajo 03/21, Lana")


def test_what_somebody_says_of_themselves_is_no_venue() -> None:
    """A sentence of one's life names no venue."""
    assert read_venue("I received my PhD in 2010, advised by Bo Ram.").name is None
    assert read_venue("I am a professor at the School of Wool").name is None


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Conference on Wool, 2003, Woolo Alto", "Conference on Wool"),
        ("Conference on Wool, 2003, Workshop Track", "Conference on Wool, 2003, Workshop Track"),
        ("Wool Journal, 40(SI2), 157-174", "Wool Journal"),
        ("Papers in Weaving (PiW) 10, eds. A. Byron and C. Mill, 88", "Papers in Weaving (PiW)"),
        ('book chapter in "Looms out of true", Vol. 282 of the series "Notes on Wool"', "Looms out of true"),
        ('in "Handbook of Threads" book, edited by Ada Byron, Felt 2005', "Handbook of Threads"),
        ("(PDF file)", None),
        ("Selected Media", None),
        ("FeltTimes Link", None),
    ],
)  # fmt: skip
def test_what_stands_around_a_volume(phrase: str, name: str | None) -> None:
    """Its town behind the year, its issue's letters, its editors and its kind are no part of it."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize("number", ["preprint 2109.10784", "preprint arXiv:2109.10784", ":2109.10784v2"])
def test_an_accepted_preprint_goes_where_it_is_accepted(number: str) -> None:
    """A number in a series does not keep a work there that a journal took."""
    accepted = Venue(name="Journal of Wool", status=Status.TO_APPEAR)
    assert read_venue(f"arXiv {number}, accepted at Journal of Wool".replace(" :", ":")) == accepted


@pytest.mark.parametrize("words", ["It was deployed in production at a mill.", "Looms running in production"])
def test_a_machine_in_production_is_no_state(words: str) -> None:
    """What is used in production is not in print."""
    assert find_states(words) == ()


@pytest.mark.parametrize(
    "phrase",
    [
        "(alphabetical order) Journal of Wool 2023",
        "(*equal contribution) Journal of Wool 2023",
        "Journal of Wool, 2023(*equal contribution)",
    ],
)
def test_what_is_said_of_the_authors_is_no_venue(phrase: str) -> None:
    """Remarks on the order and the share of the authors are left out."""
    assert read_venue(phrase) == Venue(name="Journal of Wool", year=2023)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Wool Sciences 80 (March) 10417", "Wool Sciences"),
        ("Journal of Wool, 46(Suppl. 1), 164", "Journal of Wool"),
        ("Journal of Wool, 46(Suppl", "Journal of Wool"),
        ("Journal of Wool 46 (Supplement 2), S164-S165", "Journal of Wool"),
        ("Journal of Wool, 12(S1), 4", "Journal of Wool"),
        ("Journal of Wool: Series C", "Journal of Wool: Series C"),
        ("Шерстяной сборник, С. 12-18", "Шерстяной сборник"),
        ("Труды конференции по шерсти, Т. 14, №3", "Труды конференции по шерсти"),
        ("dans les actes du colloque sur la laine (CoLa), Juin 2019", "colloque sur la laine (CoLa)"),
        ("demonstration abstract in proceedings of the Wool Club", "proceedings of the Wool Club"),
        ("Journal Article", None),
        ("Handbook of Wool, eds Ada Byron & Charles Mill", "Handbook of Wool"),
        ("arXiv e-prints", "arXiv"),
        ("Actes de la recherche en laine", "Actes de la recherche en laine"),
    ],
)
def test_what_sort_of_paper_it_is_names_no_venue(phrase: str, name: str | None) -> None:
    """Sorts of papers, "in the acts of" and a volume with its month go; a journal of acts stays."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("(Published at Findings of WOOL 2023)", "Findings of WOOL"),
        ("Oral, Published at WOOL Main 2024", "WOOL Main"),
        ("Poster, WOOL 2020", "WOOL"),
        ("Forthcoming on Wool Science", "Wool Science"),
        ("(Working paper available upon request)", None),
    ],
)
def test_how_it_was_given_is_cut(phrase: str, name: str | None) -> None:
    """That it was published there, or as a talk, is said beside the venue; what can be asked for has none."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        (
            "Yarn Studies: Core Methods and New Looms",
            "Yarn Studies: Core Methods and New Looms",
        ),
        ("WOOL (CORE A*)", "WOOL"),
        ("WOOL, CORE 2023: A", "WOOL"),
        ("WOOL (CORE)", "WOOL"),
        ("Proceedings of Wool Days: Main Volume", "Proceedings of Wool Days"),
    ],
)
def test_ranks_and_main_volumes(phrase: str, name: str) -> None:
    """CORE is a rank where it stands alone or by its grade; a main volume goes as others do."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name", "year"),
    [
        (
            "Wool Transactions on Felt, vol. 33, pages 8-17, 2025 (accepted December 2024).",
            "Wool Transactions on Felt",
            2025,
        ),
        ("Loom Letters, 2023 (accepted 2022)", "Loom Letters", 2023),
        (
            "Journal of Felt (special issue: Looms under Knots: Safety and Learning), vol. 3, 2025",
            "Journal of Felt",
            2025,
        ),
        ("2018, Volume 18(5), Journal of Felt and Finance", "Journal of Felt and Finance", 2018),
        ("Felt Recognition (2024): 110915", "Felt Recognition", 2024),
        ("Springer Journal of Superlooms, ISI, November 19, 2019", "Springer Journal of Superlooms", 2019),
    ],
)
def test_what_journals_are_told_with(phrase: str, name: str, year: int) -> None:
    """When it was accepted, where it is indexed, an article's number are no part of the name."""
    assert read_venue(phrase) == Venue(name=name, year=year)


@pytest.mark.parametrize(
    ("phrase", "venue"),
    [
        (
            "(共同一作) 投稿至 SCI 1区 WOOL TFELT，影响因子17.86",
            Venue(name="WOOL TFELT", status=Status.UNDER_REVIEW),
        ),
        (
            "(第一作者) European Conference on Wool, 2020",
            Venue(name="European Conference on Wool", year=2020),
        ),
        ("Wool Science, 49(6A), pages 462-468, 2022.", Venue(name="Wool Science", year=2022)),
        (
            "Conference on Felt 2016 (Accepted but not published)",
            Venue(name="Conference on Felt", year=2016, status=Status.TO_APPEAR),
        ),
    ],
)
def test_what_is_told_beside_a_venue(phrase: str, venue: Venue) -> None:
    """Who is the first author, how a journal is ranked, and a volume's part are no part of its name."""
    assert read_venue(phrase) == venue


_T = Status.TO_APPEAR


@pytest.mark.parametrize(
    ("phrase", "venue"),
    [
        ("WOOL ONE 17.4, p. e0123456", Venue(name="WOOL ONE")),
        ("Felt Growth 12.3, p. 48", Venue(name="Felt Growth")),
        ("FeltJ 9, p. e8059", Venue(name="FeltJ")),
        ("Woolica, p. wtp.12981", Venue(name="Woolica")),
        ("Boletín de la Lana, XV(2), 2008, 30-32", Venue(name="Boletín de la Lana", year=2008)),
        ("Advance Contract, Felt Elements. Expected 2026-2027.", Venue(name="Felt Elements", status=_T)),
    ],
)  # fmt: skip
def test_volumes_with_their_number_and_pages_with_letters(phrase: str, venue: Venue) -> None:
    """A volume and its number joined by a stop, and a page named by letters, are no part of the name."""
    assert read_venue(phrase) == venue


@pytest.mark.parametrize(
    "remark",
    [
        "Accepted author version, threads, and data available on WoolRxiv",
        "Pre-print and supporting threads available on",
        "Data and threads available on the Felt Store",
        "DOI",
        "Summer '21 internship",
    ],
)
def test_a_copy_that_is_offered_tells_of_no_venue(remark: str) -> None:
    """Which copies are offered and where, and what occasion a work was written on, is no venue."""
    assert read_venue(remark).name is None
    assert read_venue(remark).status in (None, Status.PREPRINT)


def test_measured_for_repeatability_is_no_review() -> None:
    """What is called R&R in a sentence is no round of review."""
    assert read_venue("Weights, called R&R, tell of looms").status is None
    assert read_venue("R&R, Wool Letters").status is Status.UNDER_REVIEW


def test_days_of_drafts() -> None:
    """When drafts were put up is no part of the name; it tells the year where nothing else does."""
    assert read_venue("(2023/5/17, 2023/6/9) Electron. J. Wool 32 (2025), no. 3") == Venue(
        name="Electron. J. Wool", year=2025
    )
    assert read_venue("(2019/7/30, 2021/2/5 updated) Felt Letters, 344 (2021)").name == "Felt Letters"
    assert find_year("(2025/3/20)") == 2025
    assert (find_year("授权日:2021.9.3."), find_year("granted 2022-07-19")) == (2021, 2022)
    assert (find_year("2021.90.3"), find_year("Room 2022-07-190")) == (None, None)
    assert find_year("(2021/3/2, 2022/05/29) Wool. Letters 118 (2024) 41-57") == 2024


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Journal of Wool / SCI index", "Journal of Wool"),
        ("Journal of Wool / KCI", "Journal of Wool"),
        ("LOOM21 / SCOPUS index", "LOOM21"),
        ("Journal of Wool [SCIE, IF 3.2]", "Journal of Wool"),
        ("Journal of Wool (SCIE, Q1)", "Journal of Wool"),
        ("Loom Conference (LC) - Scopus Indexed, 2023", "Loom Conference (LC)"),
        ("Symposium on Computational Wool (SCI)", "Symposium on Computational Wool (SCI)"),
        ("Wool and Scopus", "Wool and Scopus"),
    ],
)
def test_indexes_behind_a_venue(phrase: str, name: str) -> None:
    """Which index lists a journal is no part of its name; a meeting's own letters are."""
    assert read_venue(phrase).name == name


def test_conditional_acceptance() -> None:
    """ "Conditional accepted" is a state as "conditionally accepted" is."""
    assert read_venue("Conditional accepted at Wool Letters").name == "Wool Letters"


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("в журнале Мягкая пряжа, издательство Ткач (Москва), том 14, № 3, с. 2-9", "Мягкая пряжа"),
        ("В сб.: Узлы и петли. 2018, С.2-9", "Узлы и петли"),
        ("Пряжа и модели: новые подходы. М., 2016. С.13-14.", "Пряжа и модели: новые подходы"),
        ("Yayın Yeri: Yün Bülteni, 2021", "Yün Bülteni"),
        ("掲載: 羊毛学会誌, 第12巻第3号", "羊毛学会誌"),
        ("학위 논문", "학위 논문"),
        (
            "Handbook of Cloth, 2nd ed., A. Dorn, Ed., Woolton: Loom Press, 2020, pp. 99–120",
            "Handbook of Cloth",
        ),
    ],
)
def test_labels_and_houses_of_other_tongues(phrase: str, name: str) -> None:
    """What leads to a venue, and who brought it out, is no part of its name in any tongue."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Loom Yearbook, Woolton Ltd. Non-peer reviewed", "Loom Yearbook, Woolton Ltd"),
        ("Loom Yearbook 2019. Peer reviewed", "Loom Yearbook"),
        ("Loom Yearbook, 2019 (not peer-reviewed)", "Loom Yearbook"),
        ("Loom Yearbook (Refereed)", "Loom Yearbook"),
        ("Loom Yearbook – Refereed", "Loom Yearbook"),
        ("Wool Reviewed, 12(3)", "Wool Reviewed"),
    ],
)
def test_whether_it_was_reviewed_is_no_venue(phrase: str, name: str) -> None:
    """A note behind the venue on its review is no part of the name."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("in «Rivista di filo», XII, 2014, pp. 3-25", "Rivista di filo"),
        ("«Annali del telaio», n.s. 3 (2012), fasc. 1, pp. 1-3", "Annali del telaio"),
        ("SIMPÓSIO DA LÃ, 12., 2018, Florianópolis", "SIMPÓSIO DA LÃ"),
        ("Webverlag 2021 (= Tuchstudien 12)", "Webverlag"),
        ("Lexikon der Stoffe, hg. v. Alma Dorn, Bd. 3, 2014, Sp. 12–19", "Lexikon der Stoffe"),
        ("Kumaş El Kitabı içinde (s. 99-120)", "Kumaş El Kitabı"),
    ],
)
def test_where_in_a_venue_in_other_tongues(phrase: str, name: str) -> None:
    """Volume, fascicle, series and editors are none of the name, in whatever way a tongue prints them."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Cahiers du fil, à paraître en 2025", "Cahiers du fil"),
        ("Tidsskrift for tøy (i trykk)", "Tidsskrift for tøy"),
        ("Časopis pro vlnu, v tisku", "Časopis pro vlnu"),
        ("Вісник ткача, у друці", "Вісник ткача"),
    ],
)
def test_works_to_appear_in_more_tongues(phrase: str, name: str) -> None:
    """Words for a work in print are known, and no part of the venue."""
    assert read_venue(phrase).name == name
    assert read_venue(phrase).status is Status.TO_APPEAR


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Annali di lana, 4, n. 2 (2010) 211--225", "Annali di lana"),
        ("J. Eur. Felt Soc. (JEFS) 21, no. 9, 27--58 (2019)", "J. Eur. Felt Soc. (JEFS)"),
        (
            'In "Looms, Felt and Yarn", A. Byron, C. Mill editors, Wool Notes, 89, 2015',
            "Looms, Felt and Yarn",
        ),
        ("in: „Wolle im Wandel“, hg. von Ada Byron, Berlin 2012, S. 3-9", "Wolle im Wandel"),
        (
            "colloque sur la laine (COLA), Saint Filon de la Bobine, France, 2019",
            "colloque sur la laine (COLA)",
        ),
    ],
)
def test_what_follows_a_quoted_book_or_a_volume(phrase: str, name: str) -> None:
    """Editors behind a quoted book, numbers behind a volume, a town of many small words are none of it."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        (
            "Proceedings of the 61st Wool Meeting in Woolton, MD, July 2020",
            "Proceedings of the 61st Wool Meeting",
        ),
        ("Loom Conference in Spindle Falls, Mexico, Apr 2018", "Loom Conference"),
        ("6th Conference on Yarn, 2018, Tirana, Albania", "6th Conference on Yarn"),
        ("Conference on Trends in Wool, Woolton, MD", "Conference on Trends in Wool"),
        ("Biophys. J. 2015 Jun 16", "Biophys. J."),
        ("Journal of Felt, 2015, 76(S)", "Journal of Felt"),
        ("Wool Engineering and Design/ 367 (2020) 1107", "Wool Engineering and Design"),
    ],
)
def test_town_of_a_gathering_and_ends_of_journals(phrase: str, name: str) -> None:
    """ "in Town" before a state or land is no part of a meeting; a shortened "J." is of its journal."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("34º Encontro Anual da Fiação, Novelo, 2025", "34º Encontro Anual da Fiação"),
        ("III Seminário Lã Política e Trama, Fiar/PR, 2017.", "III Seminário Lã Política e Trama"),
        ("XI Congreso de Lana, Hilo y Tejido, 2019", "XI Congreso de Lana, Hilo y Tejido"),
    ],
)
def test_town_of_a_numbered_meeting(phrase: str, name: str) -> None:
    """Between a meeting that is told by its number and the year stands its town, whatever it is called."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Studia Wełniane, XXXIIa, 19-34", "Studia Wełniane"),
        ("Przegląd Tkacki, LXXV, z. 3, s. 12-19", "Przegląd Tkacki"),
        ("KFÜ Journal of Looms, Vol:20(3), pp:31,39, 2017.", "KFÜ Journal of Looms"),
        ("Looms, 22(10), 39, 2022, (JCR IF 3.5, Quartile SJR Q1)", "Looms"),
        (
            "Looms, Issue on Yarn and Felt, 2022, (JCR IF 3.5, Quartile SJR Q1)",
            "Looms, Issue on Yarn and Felt",
        ),
    ],
)
def test_roman_volumes_and_ranks_of_a_journal(phrase: str, name: str) -> None:
    """A volume in Roman numerals before its pages, and how a journal is ranked, are no part of its name."""
    assert read_venue(phrase).name == name


@pytest.mark.parametrize(
    "phrase", ["arXiv physics.wool-ph, 2307.00513 (2023)", "arXiv cs.LG 2307.00513", "arXiv: math.CO, 2019"]
)
def test_subject_of_a_preprint(phrase: str) -> None:
    """The subject under which a series keeps a preprint is no part of the series's name."""
    venue = read_venue(phrase)

    assert (venue.name, venue.status) == ("arXiv", Status.PREPRINT)


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("26th Conference on Wool, WOOL 2023 (preprint coming soon)", "26th Conference on Wool, WOOL"),
        ("Journal of Looms (PDF available soon), 2021", "Journal of Looms"),
        ("Wool Days 2022 [camera-ready version comming soon]", "Wool Days"),
    ],
)
def test_a_file_that_is_not_there_yet_says_nothing_of_its_work(phrase: str, name: str) -> None:
    """Beside a venue, "preprint coming soon" in brackets tells of the file."""
    venue = read_venue(phrase)

    assert (venue.name, venue.status) == (name, None)
    assert read_venue("(draft coming soon)").status is Status.IN_PREPARATION


@pytest.mark.parametrize(
    ("phrase", "name", "status"),
    [
        ("Wool Policy Working Paper 10080, available here", "Wool Policy Working Paper", Status.PREPRINT),
        ("Wool Letters, available online", "Wool Letters", None),
        ("Pre-print, data, and code available on", None, Status.PREPRINT),
        ("Updated version coming soon", None, Status.IN_PREPARATION),
        ("New draft soon", None, Status.IN_PREPARATION),
        ("targeting WOOL 2026", None, None),
        ("Wool Letters (accepted manuscript)", "Wool Letters", None),
        ("WP 2024-14", None, None),
        ("Target journal: Wool Review", None, None),
    ],
)
def test_where_a_draft_lies_and_may_go(phrase: str, name: str | None, status: Status | None) -> None:
    """Where a draft can be had or is meant to go is no venue, nor is a new version of it."""
    venue = read_venue(phrase)

    assert (venue.name, venue.status) == (name, status)


def test_place_before_the_letters_of_a_meeting() -> None:
    """Town and land between a meeting's name and its letters are left out, with a comma behind them too."""
    for phrase in (
        "Conference on Felt, Turin, Italy, (COF 2021)",
        "Conference on Felt, Turin, Italy (COF 2021)",
    ):
        assert read_venue(phrase).name == "Conference on Felt"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("[FELT-2019]", 2019),
        ("FELTS-2016, Woolton", 2016),
        ("Report FELT-2019-132", None),
        ("COVID-2019", None),
        ("TR-1987", None),
        ("pages A-2019", None),
    ],
)
def test_year_behind_letters_and_a_hyphen(text: str, year: int | None) -> None:
    """A hyphen parts a meeting's letters from its year; numbers of reports and diseases are none."""
    assert find_year(text) == year


@pytest.mark.parametrize(
    ("phrase", "name", "status"),
    [
        ("(to appear in) Proceedings of Wool", "Proceedings of Wool", Status.TO_APPEAR),
        ("To apper in Proceedings of Wool", "Proceedings of Wool", Status.TO_APPEAR),
        ("to apear in Proceedings of Wool", "Proceedings of Wool", Status.TO_APPEAR),
        ("Fleece & Society (With )", "Fleece & Society", None),
        ("Transactions on Felt, to be", "Transactions on Felt", None),
        ("Under-review", None, Status.UNDER_REVIEW),
        ("Published", None, None),
    ],
)
def test_words_beside_a_venue(phrase: str, name: str | None, status: Status | None) -> None:
    """A state in brackets, what is left of the coauthors, and a bare state are no words of a venue."""
    venue = read_venue(phrase)

    assert (venue.name, venue.status) == (name, status)
