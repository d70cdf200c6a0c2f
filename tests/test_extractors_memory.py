"""What stands unchanged is not read again, and is read as if it were."""

from __future__ import annotations

from dataclasses import replace

import pytest

import crawler.extractors.listed as reading
import crawler.extractors.memory as remembering
from crawler.extractors import Memory, Owner, extract
from crawler.extractors.evidence import Trace
from crawler.reading import Document, Source
from crawler.reading import read as read_document
from tests.bibliographies import LAYOUTS, Rendered, bibliography, render
from tests.extracting import OWNER, TODAY, a_document, a_list

_ENTRIES = [
    f"Ada Byron, Jo Marsh. <b>A Theory of Fulling, Part {n}</b>. Felt Letters, 20{n}." for n in range(10, 30)
]


def _read(page: str, memory: Memory, owner: str = OWNER) -> list[str]:
    found = extract(a_document(page), Owner(name=owner), TODAY, None, memory)
    return [f"{p.title}, {p.authors}, {p.venue}, {p.year}" for p in found.publications]


def _document(page: Rendered) -> Document:
    return read_document(Source(body=page.body, url=page.url, content_type=page.media_type))


@pytest.mark.parametrize("layout", LAYOUTS[::4])
def test_a_page_is_read_with_memory_as_without(layout: str) -> None:
    """The records and what explains them are the same, where one work came and another has a new state."""
    scholar = bibliography(77, size=14)
    first, *works = scholar.works
    old, new = (
        render(replace(scholar, works=tuple(listed)), layout, "plain")
        for listed in (works, [first, *works[:5], works[6], works[5], *works[7:]])
    )
    memory, with_memory, without = Memory(), Trace(), Trace()
    owner = Owner(name=old.researcher)
    extract(_document(old), owner, TODAY, None, memory)
    remembered = extract(_document(new), owner, TODAY, with_memory, memory)
    assert remembered == extract(_document(new), owner, TODAY, without)
    for one, other in zip(with_memory.entries, without.entries, strict=True):
        assert (one.way, one.section, one.entry.headings) == (other.way, other.section, other.entry.headings)
        assert one.entry.passage.lines == other.entry.passage.lines


def test_only_what_changed_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a list with one more entry, that one alone is read; where it stands matters nothing."""
    read: list[str] = []
    really = reading.read_ways
    monkeypatch.setattr(
        reading, "read_ways", lambda passage, *told: read.append(passage.text) or really(passage, *told)
    )
    memory = Memory()
    _read(a_list(*_ENTRIES), memory)
    assert len(read) == len(_ENTRIES)
    read.clear()
    found = _read(a_list("Ada Byron. <b>The Last Loom</b>. Felt Letters, 2031.", *_ENTRIES), memory)
    assert [text[:9] for text in read] == ["Ada Byron"]
    assert len(found) == len(_ENTRIES) + 1


def test_each_owner_has_entries_of_their_own() -> None:
    """Whose page it is decides how an entry reads: what was read for one is not taken for another."""
    memory = Memory()
    page = a_list("Carding with Jo Marsh. Ada Byron. Felt Letters, 2019.", *_ENTRIES[:3])
    assert _read(page, memory) == _read(page, Memory())
    assert _read(page, memory, "Jo Marsh") == _read(page, Memory(), "Jo Marsh")


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept is let go before it grows beyond measure, and the page is read all the same."""
    monkeypatch.setattr(remembering, "_MOST_LETTERS", 500)
    memory = Memory()
    assert _read(a_list(*_ENTRIES), memory) == _read(a_list(*_ENTRIES), Memory())
    assert 0 < len(memory.entries) < len(_ENTRIES)
