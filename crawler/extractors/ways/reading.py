"""
Ways: every sensible way to read an entry, each with a score from its own evidence.

Then the list as a whole votes for its habit (``habit_of``), and the best way under that habit is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from math import inf

from crawler.extractors.names.carried import carried
from crawler.extractors.names.finder import NameFinder
from crawler.extractors.names.owner import OwnerNames, fold_name
from crawler.extractors.names.scan import NameRun
from crawler.extractors.passage import Passage
from crawler.extractors.titles.candidates import title_candidates
from crawler.extractors.titles.edges import without_coauthors
from crawler.extractors.ways.changed_looks import changes_of_look
from crawler.extractors.ways.habits import NO_HABIT, Bonuses, Way
from crawler.extractors.ways.name_lists import lists_of_names
from crawler.extractors.ways.scales import Prospect, Scales, Unread
from crawler.reading.document import Heading

#: A page is read under no habit and under its own, and once more where no heading names its list.
_HABITS_KNOWN = 3


class Ways:
    """
    The ways to read an entry, best first, each weighed once it may count.

    A title's words are dear to look at, and most titles are out of the question whatever they say.
    """

    def __init__(self, waiting: list[Prospect | Unread], scales: Scales) -> None:
        self._waiting, self._scales = waiting, scales
        #: Those weighed, each behind what puts it into its order.
        self._weighed: list[tuple[float, tuple[int, int], int, Way]] = []
        #: The best under the habits asked for last: a list that no heading names is read twice, and votes each time.
        self._known: dict[Bonuses, Way | None] = {}

    def best(self, bonus: Bonuses = NO_HABIT) -> Way | None:
        """Return the best way under a list's habit; what was not weighed for it can be no better."""
        if bonus not in self._known:
            if len(self._known) >= _HABITS_KNOWN:
                self._known.clear()
            self._known[bonus] = self._find_best(bonus)
        return self._known[bonus]

    def _find_best(self, bonus: Bonuses) -> Way | None:
        worth = max((way.score + bonus(way) for *_, way in self._weighed), default=-inf)
        self._line_up(bonus)
        while self._waiting and self._at_most(bonus) >= worth:
            worth = max([worth, *(way.score + bonus(way) for way in self._weigh_last(bonus))])
        self._weighed.sort()
        return max((way for *_, way in self._weighed), key=lambda w: w.score + bonus(w), default=None)

    def above(self, least: float, bonus: Bonuses) -> list[Way]:
        """Return the ways that are worth so much under a list's habit."""
        self._line_up(bonus)
        while self._waiting and self._at_most(bonus) >= least:
            self._weigh_last(bonus)
        self._weighed.sort()
        return [way for *_, way in self._weighed if way.score + bonus(way) >= least]

    def _line_up(self, bonus: Bonuses) -> None:
        """Put the most promising last."""
        self._waiting.sort(key=lambda p: p.most + bonus.most(p.cue))

    def _at_most(self, bonus: Bonuses) -> float:
        """What the most promising is worth at most."""
        return self._waiting[-1].most + bonus.most(self._waiting[-1].cue)

    def _weigh_last(self, bonus: Bonuses) -> list[Way]:
        """Weigh the most promising; of a place, look first for the titles that begin there."""
        last = self._waiting.pop()
        if isinstance(last, Unread):
            self._waiting += self._scales.titles_from(last)
            self._line_up(bonus)
            return []
        ways = self._scales.ways(last)
        self._weighed += ((-way.score, last.number, n, way) for n, way in enumerate(ways))
        return ways


@dataclass(slots=True)
class Entry:
    """One entry of a list on its way to a record."""

    passage: Passage
    headings: tuple[Heading, ...]
    ways: Ways


def habit_of(entries: Iterable[Entry]) -> Counter[tuple[str, str]]:
    """Let a whole list vote: how often each habit reads an entry best."""
    votes: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        best = entry.ways.best()
        if best is not None:
            votes[best.habit] += 1
    return votes


def read_ways(
    passage: Passage,
    owner: OwnerNames,
    seen: Sequence[tuple[str, NameRun]] = (),
    heading: tuple[int, int] | None = None,
    until: int | None = None,
) -> Ways:
    """
    Read an entry every way that makes sense.

    ``heading`` is where a heading of its own stands in it; ``until`` where its title has ended.
    """
    work = passage.work
    stops = changes_of_look(passage, owner)
    finder = NameFinder(work, owner, stops, carried(work, seen, stops))
    runs = lists_of_names(passage, finder)
    # "Woollen Threads and Bernoulli Looms": a heading of its own is the title, whatever it looks like.
    if heading:
        heading = heading[0], without_coauthors(work, *heading, runs)
    named, before = heading or (0, 0)
    runs = [r for r in runs if r.start >= before or r.end <= named]
    scales = Scales(passage, finder, runs, (named, before), until)
    shown = scales.prospects(title_candidates(passage, runs, heading))
    return Ways([*shown, *scales.unread()], scales)


def with_persons(way: Way, known: Set[str], owner: OwnerNames) -> Way:
    """
    Part the first author's two names where the second is a person that other entries name.

    "Suharyanto, Ada Byron, …" looks like a surname and two given names; the owner's are never parted.
    """
    if way.run is None or not way.run.inverted:
        return way
    first, *others = way.run.names
    surname, _, given = first.partition(", ")
    if " " not in given or fold_name(given) not in known or f"{given} {surname}" in owner:
        return way
    run = replace(way.run, names=(surname, given, *others), inverted=False)
    return way._replace(run=run)
