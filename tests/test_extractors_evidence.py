"""What the extractor notes while it reads: where fields stand, what decided them, how sure they are."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import inf

import pytest

from crawler.extractors import Owner, extract
from crawler.extractors.evidence import Trace, marks, rivals
from crawler.extractors.sureness import FIELDS, weights
from crawler.extractors.ways.habits import Bonuses
from crawler.reading import Source
from crawler.reading import read as read_source
from crawler.reading.html import read_html
from snapshots.model import Publication
from tests.bibliographies import LAYOUTS, STYLES, bibliography, render
from tests.bibliographies.reading import TODAY, reading_of

ENTRIES = """\
<li><b>Wool in the Age of Linen</b>. Ada Wolle and Ben Garn. <i>Journal of Yarn</i>, 2021.</li>
<li><b>Wheels for Distributed Spinning</b>. Ben Garn and Ada Wolle. <i>Journal of Yarn</i>, 2020.</li>
<li><b>Knots, Bends and Their Keepers</b>. Ada Wolle. <i>Annals of Rope</i>, 2019.</li>
<li><b>Learning to Weave from Examples</b>. Ada Wolle, Cem Faden. <i>Weaving Conference</i>, 2018.</li>
"""


def read(entries: str, trace: Trace | None = None) -> tuple[Publication, ...]:
    """Read a list of Ada Wolle's."""
    markup = f"<html><body><h2>Publications</h2><ul>{entries}</ul></body></html>"
    document = read_html(markup, url="https://example.edu/~ada/papers.html")
    return extract(document, Owner(name="Ada Wolle"), date(2025, 1, 1), trace).publications


def sureness(publication: Publication, name: str) -> float:
    """How sure a field is."""
    return dict(publication.sure).get(name, publication.confidence)


def test_a_clean_list_is_sure() -> None:
    """Where all entries are made alike and nothing is left over, every record is given 0.9 and more."""
    assert [p.confidence >= 0.9 for p in read(ENTRIES)] == [True] * 4


def test_what_stands_out_of_its_list_is_less_sure() -> None:
    """An entry made otherwise than all its neighbours is five times as doubtful as any of them."""
    stranger = "<li><b>Dyeing</b>: Otto Flachs, in the old style, see also 1998 and 2003 for more</li>"
    *others, odd = read(ENTRIES + stranger)

    doubt = max(1 - p.confidence for p in others)

    assert doubt <= 0.02
    assert 1 - odd.confidence >= 5 * doubt - 1e-9


def test_sureness_is_a_probability() -> None:
    """Every figure lies above 0 and below 1, and only fields of a publication have one."""
    for n, layout in enumerate(LAYOUTS):
        for p in reading_of(render(bibliography(8100 + n), layout, STYLES[n % len(STYLES)])).publications:
            figures = [p.confidence, *dict(p.sure).values()]
            assert all(0 < figure < 1 for figure in figures)
            assert {name for name, _ in p.sure} <= set(FIELDS[1:])


def test_sureness_tells_right_from_wrong() -> None:
    """Over made-up pages, at least 97 of 100 fields given 0.9 and more are right."""
    from tests.bibliographies.compare import entries_alike, field_right, pair_up
    from tests.bibliographies.reading import as_records

    given = right = 0
    for n, layout in enumerate(LAYOUTS):
        page = render(bibliography(8200 + n), layout, STYLES[(n * 3) % len(STYLES)])
        reading = reading_of(page)
        gold, found = page.truth["publications"], as_records(reading)["publications"]
        pairs = {j: i for i, j in pair_up(gold, found, entries_alike, 0.75)}
        for j, p in enumerate(reading.publications):
            for name in FIELDS[1:]:
                if sureness(p, name) >= 0.9:
                    given += 1
                    right += j in pairs and field_right(name, gold[pairs[j]], found[j], page.url)
    assert given > 1000
    assert right / given >= 0.97


def test_the_table_names_every_field() -> None:
    """Each sign's row has one figure for the record and one a field."""
    assert {len(worth) for worth in weights().values()} == {len(FIELDS)}
    assert {"entry", "data"} <= set(weights())


def test_a_trace_follows_every_publication() -> None:
    """Each publication of the page is the outcome of one traced entry, whose words hold its title."""
    trace = Trace()
    found = read(ENTRIES, trace)

    numbers = {e.number: e for e in trace.entries if e.number is not None}
    assert sorted(numbers) == list(range(len(found)))
    assert all(found[n].title in " ".join(e.passage.text.split()) for n, e in numbers.items())


def test_an_entry_printed_twice_is_traced_twice() -> None:
    """Of a work that the page prints twice one entry becomes the publication, the other is noted."""
    trace = Trace()
    first = ENTRIES.splitlines()[0]

    assert len(read(ENTRIES + first, trace)) == 4
    assert [(e.taken, e.number is not None) for e in trace.entries].count((True, False)) == 1


def test_the_ground_of_a_field_is_told() -> None:
    """The words of a status and the place of a year are noted."""
    trace = Trace()
    read(
        ENTRIES + "<li><b>Felt and Other Fabrics</b>. Ada Wolle. <i>Journal of Yarn</i>, to appear.</li>",
        trace,
    )

    grounds = trace.entries[-1].grounds
    assert grounds is not None
    assert grounds.status.words == "to appear"
    assert trace.entries[0].grounds is not None
    assert trace.entries[0].grounds.year.words == "2021"


def traced(layout: str, style: str) -> Trace:
    """Everything the reading of a made-up page went by."""
    page = render(bibliography(8300), layout, style)
    source = Source(body=page.body, url=page.url, content_type=f"{page.media_type}; charset=utf-8")
    trace = Trace()
    extract(read_source(source), Owner(name=page.researcher), TODAY, trace)
    return trace


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_not_weighed_is_no_better(layout: str) -> None:
    """A way is weighed where it may count; were all weighed, the same one would be taken."""
    trace = traced(layout, STYLES[LAYOUTS.index(layout) % len(STYLES)])
    bonus = Bonuses(trace.habit)
    for evidence in trace.entries:
        taken = evidence.way
        worths = [way.score + bonus(way) for way in evidence.entry.ways.above(-inf, bonus)]
        assert (taken.score + bonus(taken) if taken else None) == max(worths, default=None)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_marks_never_overlap(layout: str) -> None:
    """The marks of an entry's text stand left to right, none over another; the title's holds the title."""
    trace = traced(layout, "ieee")
    for evidence in trace.entries:
        found = marks(evidence)
        assert all(a.end <= b.start for a, b in pairwise(found))
        if evidence.publication is not None:
            words = "".join(evidence.passage.text[m.start : m.end] for m in found if m.field == "title")
            assert "".join(evidence.publication.title.split()) == "".join(words.replace("\x1f", "").split())


def test_a_prize_set_in_the_title_is_marked_for_itself() -> None:
    """The title's mark ends before the bracket, behind which the award's begins."""
    trace = Trace()
    title = "<a href='c.pdf'>Carding with a Blunt Needle (Best Paper Award)</a>"
    read(f"<li>{title}<br>Ada Wolle, Ben Garn<br>WOOL 2020</li>", trace)
    (evidence,) = [e for e in trace.entries if e.publication is not None]

    told = [(m.field, evidence.passage.text[m.start : m.end]) for m in marks(evidence)]
    assert ("title", "Carding with a Blunt Needle") in told
    assert ("award", "Best Paper Award") in told


def test_rivals_lie_behind() -> None:
    """No rival's title is that of the way taken, and none lies ahead of it."""
    trace = Trace()
    read(ENTRIES, trace)
    for evidence in trace.entries:
        assert evidence.way is not None
        for way, behind in rivals(evidence, trace.habit):
            assert behind >= 0
            assert (way.start, way.end) != (evidence.way.start, evidence.way.end)
