from __future__ import annotations

from dataclasses import replace

import pytest

from snapshots.identity.assignment import best_pairing
from snapshots.identity.matching import Why, match
from snapshots.model import Link, LinkKind, Publication, Status
from tests.processor_time import seconds
from tests.snapshots_builders import a_paper


def only_match(before: Publication, after: Publication) -> Why | None:
    """Return why two records match, None where they do not."""
    found = match([before], [after])
    return found[0].why if found else None


def test_same_title_in_other_letters():
    """Case, accents, hyphens and punctuation do not part a work from itself."""
    before = a_paper("Ewe-centric naïve sheep counting")
    assert only_match(before, a_paper("Ewe‑Centric Naive Sheep-Counting.")) is Why.TITLE


def test_number_goes_before_title():
    """A DOI in common makes one work of two like titles."""
    before = a_paper("Wool and Water", doi="10.1234/wool")
    after = a_paper("Wool and Water: the Long Version", doi="10.1234/WOOL")
    assert only_match(before, after) is Why.IDENTIFIER


def test_copied_number_is_no_proof():
    """A DOI that a page repeats by a slip does not make one work of two strangers."""
    before = a_paper("Wool and Water", doi="10.1234/wool", authors=("Ada Lamb",))
    after = a_paper("Fences of the Alps", doi="10.1234/wool", authors=("Cy Steer",))
    assert only_match(before, after) is None


def test_number_of_the_next_entry():
    """A number that went to the next entry takes no title with it."""
    one, two = a_paper("Wool and Water"), a_paper("Fences of the Alps")
    before = [replace(one, doi="10.1234/wool"), two]
    found = match(before, [one, replace(two, doi="10.1234/wool")])
    assert {(m.before.title, m.after.title) for m in found} == {(p.title, p.title) for p in (one, two)}
    assert only_match(before[0], replace(two, doi="10.1234/wool", authors=("Ada Lamb", "Cy Steer"))) is None


def test_same_file_under_another_title():
    """A published work whose file stays the same may get any title; a file of two works tells nothing."""
    file = (Link(url="https://lamb.example/reap.pdf", kind=LinkKind.PDF),)
    before, after = (
        a_paper("REAP: Shears that Record", links=file),
        a_paper("On Snapshots of Wool", links=file),
    )
    assert only_match(before, after) is Why.LINK
    assert only_match(before, replace(after, authors=("Cy Steer", "Di Kid"))) is None
    assert only_match(before, replace(after, authors=())) is Why.LINK
    assert match([before, a_paper("Fences of the Alps", links=file)], [after]) == ()
    written = replace(after, title="羊毛与羊毛线", authors=tuple("羊奇毛"[: len(before.authors)]))
    assert only_match(before, written) is Why.LINK
    assert only_match(before, replace(written, authors=tuple("羊奇毛线布"))) is None


def test_owner_beside_many_under_another_title():
    """A draft that listed the others, and whose page it is as well now, is one; two more are another team."""
    others = ("Bo Ewe", "Cy Steer", "Di Kid", "Ed Ram")
    before = a_paper("Reducing Lost Wool with Shears", authors=others, status=Status.IN_PREPARATION)
    after = a_paper(
        "Reducing Torn Fleece with Better Shears", authors=("Cy Steer", "Ada Lamb", "Bo Ewe", *others[2:])
    )
    assert only_match(before, after) is Why.RETITLED
    assert only_match(before, replace(after, authors=(*after.authors, "Flo Tup"))) is None
    assert only_match(replace(before, authors=others[:3]), replace(after, authors=after.authors[:4])) is None


def test_draft_carried_on_with_others():
    """A draft all of whose words go on, by its people and maybe others who joined, is the work that came."""
    draft = a_paper(
        "A Shearing Test for Meadow Counts", venue=None, status=Status.PREPRINT, authors=("Ada Lamb",)
    )
    after = a_paper("Doubt in Meadow Counts: A Theory and Fuller Shearing Test", authors=("Ada Lamb",))
    assert only_match(draft, after) is Why.RETITLED
    assert only_match(draft, replace(after, authors=("Bo Ewe", "Ada Lamb"))) is Why.RETITLED
    assert only_match(draft, replace(after, authors=("Bo Ewe", "Cy Steer"))) is None
    assert only_match(draft, replace(after, title="Doubt in Meadow Counts: A Theory and a Ruler")) is None
    assert only_match(replace(draft, status=Status.PUBLISHED, venue="Felt"), after) is None
    assert (
        only_match(replace(draft, title="Testing with Wool"), replace(after, title="Wool: Fair Testing"))
        is None
    )


def test_team_of_a_draft_that_grew():
    """Most words of a draft go on by two and more of it, whom others join: one work; fewer are another."""
    draft = a_paper(
        "Markets for Alpine Wool: Herding Losses and Prices",
        venue=None,
        status=Status.UNDER_REVIEW,
        authors=("Ada Lamb", "Bo Ewe"),
    )
    after = a_paper(
        "How Losses in Herding Move Alpine Wool Prices: Evidence from Fairs",
        authors=("Ada Lamb", "Bo Ewe", "Cy Steer"),
    )
    assert only_match(draft, after) is Why.RETITLED
    assert (
        only_match(
            draft, replace(after, title="How Dogs in Herding Move Alpine Milk Prices: Evidence from Fairs")
        )
        is None
    )
    assert only_match(draft, replace(after, authors=("Ada Lamb", "Cy Steer", "Di Kid"))) is None


def test_only_draft_of_its_team():
    """The one draft of a team and the one that stands there now are one work if of one subject."""
    team = ("Ada Lamb", "Bo Ewe", "Cy Steer")
    draft = a_paper(
        "Flock Councils and Ram Fights: Evidence from Barn Ballots", venue=None, status=None, authors=team
    )
    after = a_paper(
        "Seats Without Grass: How Councils Fed Fights in Highland Meadows",
        venue=None,
        status=Status.PREPRINT,
        authors=team,
    )
    assert only_match(draft, after) is Why.TEAM
    assert only_match(draft, replace(after, title="Seats Without Grass: How Councils Fed Ewes")) is None
    assert only_match(draft, replace(after, authors=(*team, "Di Kid"))) is None
    assert only_match(draft, replace(after, status=Status.PUBLISHED, venue="COW")) is None
    assert only_match(*(replace(p, authors=team[:1]) for p in (draft, after))) is None
    assert match([draft], [after, replace(after, title="Councils, Fights and Bells")]) == ()


def test_same_code_under_another_title():
    """A work whose code stays its own may get a like title; a sequel on the same code is another work."""
    code = (Link(url="https://code.example/lamb/whisk", kind=LinkKind.CODE),)
    before = a_paper("Can Shepherds Count Grazing Flocks?", year=2023, links=code)
    after = a_paper("Do Shepherds Count Grazing Flocks at Night?", venue="Wool Days", links=code)
    assert only_match(before, after) is Why.LINK
    assert only_match(before, replace(after, title="Fences of the Alps")) is None
    assert only_match(before, replace(after, authors=("Cy Steer", "Di Kid"))) is None
    assert match([before, a_paper("Bells of the Alps", links=code)], [after]) == ()


def test_same_line_under_another_title():
    """Three authors, venue, year and state in common make one work, where no other has them."""
    team = ("Ada Lamb", "Bo Ram", "Cy Steer")
    before, after = a_paper("Full Fleeces", authors=team), a_paper("Shearing at Scale", authors=team)
    assert only_match(before, after) is Why.LINE
    assert only_match(before, replace(after, year=2024)) is None
    assert only_match(before, replace(after, authors=team[::-1])) is None
    assert match([before], [after, a_paper("Bells", authors=team)]) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "FlockFuse: Efficient Herding for Large Flocks with Inter- and Intra-Field Fusion",
            "Optimizing Herding for Large Flocks with Field Fusion",
        ),
        ("Tractable Local Grazing in Non-Flat Meadows", "On Tractable Φ-Grazing in Non-Flat Meadows"),
        (
            "Sharp Thresholds for Wool Loss on One-Dimensional Small-Field Fences",
            "Percolation and Wool Processes in One-Dimensional Small-Field Fences",
        ),
        (
            "Shepherd Arrivals, Within-Farm Reshaping, and Yield on a Dual Wool Market",
            "How Farms Reshape around Hired Wool after a Shepherd Arrival",
        ),
    ],
)
def test_retitled_preprint_stays_one(old: str, new: str):
    """A preprint that gets another title is the same work."""
    before = a_paper(old, venue=None, status=Status.PREPRINT, authors=("Ada Lamb", "Bo Ram", "Cy Steer"))
    after = a_paper(new, authors=("Ada Lamb", "Bo Ram", "Cy Steer"))
    assert only_match(before, after) is not None


def test_retitled_draft_of_nobody_stays_one_where_it_was_sent():
    """In a list that names nobody a draft with another title is the work that appears where it was sent."""
    sent = a_paper(
        "Who Owned the Wool? Evidence from Village Barns",
        venue="Wool Review",
        status=Status.UNDER_REVIEW,
        authors=(),
    )
    after = a_paper("Whose Wool? Village Barns and Property in Wales", venue="Wool Review", authors=())
    assert only_match(sent, after) is not None
    assert only_match(sent, replace(after, venue="Felt Letters")) is None
    assert only_match(replace(sent, status=Status.PUBLISHED, year=after.year), after) is None


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Whose Wool Is It? Shares of Shepherds in the Fleece", "Whose Wool Is It?", Why.HEAD),
        ("Barn or Meadow: From Rain on Roofs to Prices", "Barn or Meadow: Floods and Milk", Why.HEAD),
        ("FlockFuse: Herding Faster", "FlockFuse: One Dog for Each Field of a Farm", None),
        ("Position: Sheep Should Vote", "Position: Goats Need Less of Everything", None),
        ("Barn or Meadow: Part I", "Barn or Meadow: Part II", None),
    ],
)
def test_head_of_a_title_stays(old: str, new: str, why: Why | None):
    """A draft that keeps its title as far as its colon is the same work; one word is no title's head."""
    draft = a_paper(old, venue=None, status=Status.PREPRINT, authors=("Ada Lamb", "Bo Ram"))
    assert only_match(draft, a_paper(new, authors=())) is why
    assert only_match(replace(draft, status=Status.PUBLISHED), a_paper(new, authors=(), year=2027)) is None
    assert match([draft, a_paper(f"{old} and More", year=2019)], [a_paper(new, authors=())]) == ()


def test_coined_name_stays_with_its_team():
    """A name that heads a title, and was coined for it, stays with a draft of its team."""
    draft = a_paper("FlockFuse: Herding Faster", venue=None, status=Status.PREPRINT)
    after = a_paper("FlockFuse: One Dog for Each Field of a Farm")
    assert only_match(draft, after) is Why.HEAD
    assert only_match(draft, replace(after, authors=("Cy Steer", "Di Kid"))) is None


def test_span_of_years_goes_on():
    """A working paper whose years go on, and that says it in other words, is the same work."""
    before = a_paper(
        "Wool or Milk? Attitudes of Shepherds From 1992 to 2016", venue=None, status=None, authors=()
    )
    after = a_paper("Wool or Cheese? Attitudes of Shepherds From 1992 to 2017", authors=("Ada Lamb",))
    assert only_match(before, after) is Why.LIKENESS


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Isolating and Tolerating Broken Fences", "Tolerating Broken Fences"),
        ("Wool Sorting: Optimal Rates in Linear Time", "Wool Sorting: Optimal Rates in Damp Barns"),
        ("Herding by Norms, Part I", "Herding by Norms, Part II"),
        ("Proceedings of the Sheep Workshop 2024", "Proceedings of the Sheep Workshop 2025"),
    ],
)
def test_sequels_are_other_works(old: str, new: str):
    """Published papers with like titles are a paper and its sequel."""
    before = a_paper(old, venue="HotSheep", year=2023)
    assert only_match(before, a_paper(new, venue="Annals of Grazing", year=2025)) is None


def test_veto_of_authors():
    """A like title by other people is another work."""
    before = a_paper("A Survey of Sheep Counting Methods", authors=("Ada Lamb", "Bo Ram"))
    after = a_paper("A Survey of Sheep-Count Methods", authors=("Cy Steer", "Di Kid"))
    assert only_match(before, after) is None


def test_veto_of_years():
    """A like title many years away is another work."""
    before = a_paper("Counting the Sheep of Meadow Hill", year=2009, status=None)
    assert only_match(before, a_paper("Counting the Sheep at Meadow Hill", year=2025)) is None


def test_number_of_a_preprint_is_no_veto():
    """A preprint's DOI beside one record and the journal's beside the other do not part a work."""
    before = a_paper("Counting the Sheep of Meadow Hill", doi="10.31235/osf.io/abc")
    after = a_paper("Counting the sheep on Meadow Hill", doi="10.1234/hill")
    assert only_match(before, after) is Why.LIKENESS
    assert only_match(replace(before, doi="10.9999/hill"), after) is None


def test_two_versions_find_their_own_kind():
    """Of two records with one title, each goes to the one of its own venue."""
    workshop, journal = (
        a_paper("Fences", venue="HotSheep", year=2023),
        a_paper("Fences", venue="Annals of Grazing", year=2024),
    )
    found = {(m.before.venue, m.after.venue) for m in match([workshop, journal], [journal, workshop])}
    assert found == {("HotSheep", "HotSheep"), ("Annals of Grazing", "Annals of Grazing")}


def test_best_sum_over_the_list():
    """The pairing with the greatest sum is taken, not the greatest pair first."""
    assert best_pairing([(0, 0, 0.9), (0, 1, 0.85), (1, 0, 0.8)]) == [(0, 1, 0.85), (1, 0, 0.8)]


def test_hostile_lists_take_no_time():
    """Thousands of titles with no match are weighed in seconds."""
    words = [f"{chr(97 + n % 26)}{n}" for n in range(4000)]
    olds = [a_paper(f"Sheep study number {word} of many") for word in words[:2000]]
    news = [a_paper(f"Goat study number {word} of many") for word in words[2000:]]
    same = [a_paper("Same")] * 2000

    assert seconds(lambda: (match(olds, news), match(same, same)), under=10) < 10


def test_next_version_of_a_preprint_under_another_title():
    """A preprint keeps its number from version to version; a title's other author's number tells nothing."""

    def numbered(title: str, file: str, **fields: object) -> Publication:
        link = Link(url=f"https://prints.example/wool/{file}", kind=LinkKind.ARXIV)
        return replace(a_paper(title, links=(link,), status=Status.PREPRINT), **fields)  # type: ignore[arg-type]

    before = numbered("Using Open Fleeces to Teach Counting", "nce4y_v2")
    after = numbered("Embedding Replicable Shearing in a Course", "nce4y_v3")
    assert only_match(before, after) is Why.LINK
    assert only_match(before, replace(after, authors=("Cy Steer", "Di Kid"))) is None
    assert only_match(before, numbered("Embedding Replicable Shearing in a Course", "nce4z_v3")) is None


def test_next_version_on_a_university_s_server():
    """So does a work on a server of HAL, whatever stands behind its number."""

    def deposited(title: str, place: str) -> Publication:
        link = Link(url=f"https://hal.mill.example/{place}/document", kind=LinkKind.ARXIV)
        return a_paper(title, links=(link,), status=Status.PREPRINT)

    before = deposited("Exploiting Yarn to Spare Sheep", "hal-02000001v2")
    assert only_match(before, deposited("A Solution for Frugal Mills", "hal-02000001v3")) is Why.LINK
    assert only_match(before, deposited("A Solution for Frugal Mills", "hal-02000002v3")) is None


def test_number_of_a_discussed_preprint_is_no_veto():
    """A journal's preprint has a number of its own, which the paper that comes of it does not keep."""
    before = a_paper("Insights on the Warmth of Wool", doi="10.5194/wool-2023-109", status=Status.TO_APPEAR)
    after = a_paper("Insights into the Warmth of Wool", doi="10.5194/wool-17-519-2023")
    assert only_match(before, after) is Why.LIKENESS
    assert only_match(replace(before, doi="10.5194/wool-16-33-2022"), after) is None
