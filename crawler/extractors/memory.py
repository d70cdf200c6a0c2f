"""What was read of one person's pages before: lines and entries that stand unchanged are not read again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field

from crawler.extractors.entries.line_signs import Signs
from crawler.extractors.headings.outline import Outlined
from crawler.extractors.ways.reading import Entry
from crawler.reading.document import Line

#: So many letters of entries are kept; each takes some 80 bytes with all that its entry can be.
_MOST_LETTERS = 300_000


@dataclass(slots=True)
class Memory:
    """
    The lines and entries of one person's pages, by their source: words, looks, links, and how they are parted.

    What an entry can be is told by its own source and its owner's names alone, so that what is kept is what
    reading it again would give; which of its ways is taken, its list decides anew on every page.
    """

    #: By the owner's names and the line's source.
    signs: dict[Hashable, Signs] = field(default_factory=dict)
    #: By the owner's names, the entry's source, and what its section says of it.
    entries: dict[Hashable, Entry | None] = field(default_factory=dict)
    _letters: int = 0

    def seen(self, owner: Hashable, line: Line, read: Callable[[], Signs]) -> Signs:
        """Return what a line shows."""
        key = owner, line.spans, line.folded
        signs = self.signs.get(key)
        if signs is None:
            signs = self.signs[key] = read()
        return signs

    def entry(
        self, owner: Hashable, group: Sequence[Outlined], told: Hashable, read: Callable[[], Entry | None]
    ) -> Entry | None:
        """Return what an entry can be, as it stands on the page at hand; None where it holds no two words."""
        lines = [o.line for o in group]
        key = owner, told, tuple(_source_of(o, n, lines) for n, o in enumerate(group))
        try:
            known = self.entries[key]
        except KeyError:
            self._make_room(lines)
            known = self.entries[key] = read()
            return known
        if known is None:
            return None
        return Entry(known.passage.on(lines), lines[0].headings, known.ways)

    def _make_room(self, lines: Sequence[Line]) -> None:
        self._letters += sum(len(line.text) for line in lines)
        if self._letters > _MOST_LETTERS:
            self.signs.clear()
            self.entries.clear()
            self._letters = 0


def _source_of(o: Outlined, number: int, lines: Sequence[Line]) -> Hashable:
    """What of a line decides how its entry can be read; of its place only which lines share an element."""
    line = o.line
    beside = next(n for n, other in enumerate(lines) if n == number or other.path == line.path)
    return line.spans, line.after, line.folded, line.marker, line.rows, line.heading, o.titles, beside
