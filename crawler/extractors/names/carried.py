"""Lists of names found in a line, as they stand in the entry it is part of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from crawler.extractors.names.scan import NameRun

#: So many letters behind a list decide where it ends.
_BEHIND = 40
#: Behind a list that fills its line: nothing more, what was taken out, or a line that begins with a whole word.
_ENDS = re.compile(r"(?:\. ?|(?<![^\W\d_a-z]\.) )?(?:\Z|\x1f|\n[“\"«]?[^\W\d_a-z]\w{2,}[ :])")


def carried(work: str, seen: Sequence[tuple[str, NameRun]], stops: Collection[int]) -> Iterator[NameRun]:
    """
    Give the lists found in an entry's lines as they stand in its words; ``seen`` are lines, each with its list.

    One is left out, and sought anew, where what stands around it is not what stood there in the line.
    """
    for line, run in seen:
        behind = line[run.end : run.end + _BEHIND]
        fills = not behind.strip(" .")
        at = work.find(line[run.start : run.end] if fills else line[run.start : run.end] + behind)
        end = at + run.end - run.start
        if (
            at >= 0
            and (_ENDS.match(work, end) is not None if fills else len(behind) == _BEHIND)
            and (at == run.start or _is_led_alike(line[: run.start], work[:at], fills=fills))
            and not any(at < stop < end or _names_one_more(work, end, stop) for stop in stops)
        ):
            yield run if at == run.start else replace(run, start=at, end=end)


#: Another name, which in the line seemed to go on into the title: ", Ben Garn " before "*Trade-off of Looms*".
_ONE_MORE = re.compile(r"(?:,|,? (?:and|&|und|et|y|e)) [^\W\d_][^,.;:]{2,40}[ *†‡]")


def _names_one_more(work: str, end: int, stop: int) -> bool:
    """Whether one more name may stand between a list's end and a place where names stop."""
    return 4 < stop - end < 48 and _ONE_MORE.fullmatch(work, end, stop) is not None


def _is_led_alike(said: str, before: str, *, fills: bool) -> bool:
    """Whether words stand before a list in both, or in neither; only a lead counts where it fills its line."""
    if fills:
        return not before.rstrip().lower().endswith((",", "with"))
    return any(map(str.isalpha, said)) == any(map(str.isalpha, before))
