"""One way to read an entry, and what the habit of its list adds to the worth of such a way."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from crawler.extractors.names.scan import NameRun


class Way(NamedTuple):
    """One way to read an entry."""

    #: Where the title stands.
    start: int
    end: int
    #: What tells the title: role, heading, bold, quoted, link, italic, underline, line, sentence, first.
    cue: str
    #: None where no author is printed.
    run: NameRun | None
    #: "authors first", "title first", "title with", "title alone".
    order: str
    score: float
    #: Whether a dash ends the title: "Looms that Learn – Wool Letters".
    dashed: bool = False

    @property
    def habit(self) -> tuple[str, str]:
        """What a list shares: the title's cue, the order, and the dash behind the title."""
        return self.cue, f"{self.order} –" if self.dashed else self.order


class Bonuses:
    """What a list's habit adds to the worth of a way; made of how often each habit reads an entry best."""

    def __init__(self, habit: Counter[tuple[str, str]]) -> None:
        self._total = sum(habit.values()) or 1
        self._habit = habit
        self._cues: Counter[str] = Counter()
        for (cue, _), n in habit.items():
            self._cues[cue] += n
        self._known: dict[tuple[str, str], float] = {}
        self._most: dict[str, float] = {}

    def __call__(self, way: Way) -> float:
        """What it adds to a way."""
        habit = way.habit
        if habit not in self._known:
            # A dash may end any title: elsewhere than in a list of dashes, that is no habit of its own.
            self._known[habit] = max(self._worth(*habit), self._worth(way.cue, way.order))
        return self._known[habit]

    def most(self, cue: str) -> float:
        """What it adds at most to a way whose title something tells."""
        if cue not in self._most:
            orders = {order for told, order in self._habit if told == cue}
            self._most[cue] = max((self._worth(cue, order) for order in orders), default=0.0)
        return self._most[cue]

    def _worth(self, cue: str, order: str) -> float:
        return 2.5 * self._habit[cue, order] / self._total + 1.5 * self._cues[cue] / self._total


NO_HABIT = Bonuses(Counter())
