"""The ways to read one entry, weighed: a title, the authors beside it, and how well they stand together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from math import inf
from typing import NamedTuple

from crawler.extractors.hints import SUMMARY
from crawler.extractors.names.finder import NameFinder
from crawler.extractors.names.scan import NameRun
from crawler.extractors.names.words import JOINTLY, WITH
from crawler.extractors.passage import Passage
from crawler.extractors.titles.candidates import Beginning, beginnings, titles_from
from crawler.extractors.titles.edges import MARKED_UP, after_authors, trim_title
from crawler.extractors.titles.marked import Candidate, is_account
from crawler.extractors.titles.shape import BEST, UNFIT, title_shape
from crawler.extractors.ways.habits import Way
from crawler.extractors.ways.name_lists import BESIDE, authors_score

#: "(with A. Byron) Looms that Learn", "With A. Byron: Looms that Learn": in front of all.
_WITH_IN_FRONT = re.compile(
    rf"[\s\x1f]*\(?(?:{JOINTLY}|(?:co-?)?ed(?:ited|s?\.) (?:{WITH}))\s+$", re.IGNORECASE
)
_WITH_BRACKET = re.compile(rf"\((?:{JOINTLY}|(?:co-?)?ed(?:ited|s?\.) (?:{WITH}))\s+$", re.IGNORECASE)
_REMARK = re.compile(r"[(\[][^()\[\]\n]{0,60}[)\]]")
_LEADING_WORD = re.compile(rf"(?i)\b(?=[abcegijmstwz])(?:{JOINTLY}|by|joint|work|and|authors?)\b")
_SHORT_FACTS = re.compile(
    r"\b(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{3,})(?:\s?[’'‘]\s?\d\d\b)?|\b(?:19|20)\d\d\b|\b(?:In|IN) (?:P|p)\w+"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z]\w+(?: [A-Z]\w+)*, [A-Z][\w.]+"
)
_WORD = re.compile(r"\w{2,}")
_DIGIT = re.compile(r"\d")


class Prospect(NamedTuple):
    """A title that is not weighed yet, and the authors it may go with."""

    #: What a way with it is worth at most.
    most: float
    #: Its number among those of the entry: of equals the first counts.
    number: tuple[int, int]
    start: int
    end: int
    cue: str
    base: float
    runs: Sequence[NameRun | None]


class Unread(NamedTuple):
    """A place where titles may begin that are not looked for yet."""

    #: What a way with one of them is worth at most.
    most: float
    number: int
    cue: str
    at: Beginning


_DASH_BEHIND = re.compile(r"[”\"’']?\s[–—-]{1,3}\s")
#: "doi.org/10.1234/wool.5": no title, though a link.
_AN_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:)\S+\s*", re.IGNORECASE)
#: What a title is worth at most for standing beside its authors.
_BESIDE_IT = 0.9
#: What it is worth less where a heading of its own names the entry, and it stands elsewhere; or in a list below.
_BESIDE_HEADING = 2.0
#: So many words have few names.
_NAME_WORDS = 5
#: By how much sums of the same may differ.
_ROUNDING = 1e-9


class Scales:
    """Weighs the ways to read one entry."""

    def __init__(
        self,
        passage: Passage,
        finder: NameFinder,
        runs: Sequence[NameRun],
        heading: tuple[int, int],
        until: int | None,
    ) -> None:
        self._passage, self._finder, self.name_lists = passage, finder, runs
        self._heading, self._until = heading, until
        self._listed_below = _list_below(passage)
        work = passage.work
        self._run_scores = {id(run): authors_score(passage, run) for run in runs}
        #: Titles that something names, so that no names are feared in them.
        self._named: dict[tuple[int, int], bool] = {}
        # "with A. Byron" follows a title.
        self._led = {
            id(run)
            for run in runs
            if BESIDE.search(work[max(0, run.start - 14) : run.start])
            and not _WITH_IN_FRONT.match(work, 0, run.start)
        }
        self._shapes: dict[tuple[int, int], float] = {}
        self._sides: dict[tuple[int, int, int], float] = {}

    def prospects(self, titles: Iterable[Candidate], group: int = 0) -> list[Prospect]:
        """Trim titles, and put the authors beside them that each may go with."""
        named, before = self._heading
        found: list[Prospect] = []
        for n, (begin, stop, cue, worth, own_run) in enumerate(titles):
            start, end = trim_title(self._passage.work, begin, stop, marked=cue in MARKED_UP)
            if end - start < 2 or (self._until is not None and end > self._until):
                continue
            if cue == "link" and _AN_ADDRESS.fullmatch(self._passage.work, start, end):
                continue
            aside = start >= self._listed_below or (before > 0 and (start >= before or end <= named))
            base = worth - _BESIDE_HEADING if aside else worth
            if cue == "link" and self._is_coauthor(start, end):
                continue
            said = (named <= start and end <= before) or cue == "quoted"
            named_so = said or (cue == "link" and self._fills_link(start, end))
            self._named[start, end] = self._named.get((start, end), False) or named_so
            beside: list[NameRun | None] = []
            most = -inf if own_run else 0.0
            for run in (own_run,) if own_run else self.name_lists:
                if run.start >= end or run.end <= start:
                    beside.append(run)
                    most = max(most, self._run_scores[id(run)] + _BESIDE_IT)
            if not own_run:
                beside.append(None)
            if beside:
                most += base + BEST + _ROUNDING
                found.append(Prospect(most, (group, n), start, end, cue, base, beside))
        return found

    def _is_coauthor(self, start: int, end: int) -> bool:
        """Whether a link's few words stand amid a list of names."""
        few = self._passage.work.count(" ", start, end) < _NAME_WORDS
        return few and any(
            r.start <= start and end <= r.end and r.end - r.start > end - start and len(r.names) > 1
            for r in self.name_lists
        )

    def _fills_link(self, start: int, end: int) -> bool:
        """Whether a link's words might be several others' names: "[Felts and Looms](felt.pdf)"; no link is theirs."""
        return any(
            r.start == start and r.end == end and len(r.names) > 1 and not r.owner for r in self.name_lists
        )

    def unread(self) -> list[Unread]:
        """Return the places where titles may begin by the order of the parts alone."""
        found: list[Unread] = []
        for group, at in enumerate(beginnings(self._passage, self.name_lists), 1):
            # A list of names that stands here is none of the title's.
            runs = (
                (at.run,) if at.run else [r for r in self.name_lists if not r.start < at.start + 2 <= r.end]
            )
            names = max((self._run_scores[id(run)] + _BESIDE_IT for run in runs), default=0.0)
            most = at.most + BEST + (names if at.run else max(0.0, names)) + _ROUNDING
            found.append(Unread(most, group, at.cue, at))
        return found

    def titles_from(self, place: Unread) -> list[Prospect]:
        """Look for the titles that begin at a place."""
        return self.prospects(titles_from(self._passage, place.at, self.name_lists), place.number)

    def ways(self, title: Prospect) -> list[Way]:
        """Weigh a title with each list of authors it may go with."""
        start, end, cue = title.start, title.end, title.cue
        place = (start, end)
        if place not in self._shapes:
            finder = None if self._named[place] else self._finder
            self._shapes[place] = title_shape(self._passage, start, end, finder)
        shape = self._shapes[place]
        found: list[Way] = []
        for run in title.runs if shape >= UNFIT else ():
            beside = self._beside(start, end, run)
            if cue in ("role", "heading"):
                beside = max(beside, -0.6)
            score = title.base + shape + (self._run_scores[id(run)] if run is not None else 0.0) + beside
            dashed = _DASH_BEHIND.match(self._passage.work, end) is not None
            found.append(Way(start, end, cue, run, _order(start, run, self._led), score, dashed))
        return found

    def _beside(self, start: int, end: int, run: NameRun | None) -> float:
        """How well a title and a list of authors stand side by side, "with" in front of it or not."""
        pair = (start, end, id(run))
        if pair not in self._sides:
            work, led = self._passage.work, id(run) in self._led
            # What the work is about, called so, may stand between the title and its authors.
            begin = self._behind_account(end) if run is not None and run.start > end else end
            worth = _neighbours(work, start, begin, run)
            if run is not None and led and run.start < start:
                worth -= 2.5
            elif run is not None and led and _bracketed(work, run):
                between = work[end : run.start]
                worth = max(worth, _BESIDE_IT if _DIGIT.search(between) or "," in between else 0.6)
            elif run is not None and led and _joins_behind(work, end, run):
                worth = max(worth, -0.2)
            self._sides[pair] = worth
        return self._sides[pair]

    def _behind_account(self, end: int) -> int:
        """Where the line ends that stands below a title's and is called its description; the title's end else."""
        passage = self._passage
        below = passage.line_of(end - 1) + 1
        if below + 1 < len(passage.line_starts):
            start, stop = passage.line_range(below)
            if not passage.work[end:start].strip(" \n\x1f.,;:") and is_account(passage, start, stop):
                return stop
        return end


def _list_below(passage: Passage) -> int:
    """Where a list begins that stands below two lines of an entry in no list: what the work found, point by point."""
    first, *below = (line.path for line in passage.lines)
    for number, path in enumerate(below, 1):
        shared = next((n for n, (a, b) in enumerate(zip(first, path, strict=False)) if a != b), len(first))
        if any(part.startswith("li:") for part in first[shared:]):
            break
        if any(part.startswith("li:") for part in path[shared:]):
            return passage.line_starts[number] if number > 1 else len(passage.work)
    return len(passage.work)


def _joins_behind(work: str, end: int, run: NameRun) -> bool:
    """Whether where a work appeared stands between its title and those it is joint work with."""
    if _WHERE_BETWEEN.match(work[end : run.start]):
        return True
    return _JOINT.search(work, max(0, run.start - 24), run.start) is not None


#: "Looms that Learn. Wool Letters 12, 3-9. Joint with A. Byron": that is said of coauthors alone.
_JOINT = re.compile(r"\.\s+(?:Joint(?:ly)? (?:work )?|Co-?authored )with\s+$")


def _bracketed(work: str, run: NameRun) -> bool:
    """Whether brackets hold the coauthors, wherever in the entry: "… Wool Letters 12: 3-9 (with A. Byron)"."""
    before = work[max(0, run.start - 24) : run.start]
    return _WITH_BRACKET.search(before) is not None and work[run.end : run.end + 1] == ")"


def _order(start: int, run: NameRun | None, led: Set[int]) -> str:
    if run is None:
        return "title alone"
    if run.start > start and id(run) in led:
        return "title with"  # in a list of "with A. Byron" no bare names are authors
    return "authors first" if run.start < start else "title first"


#: "We study …", on a line of its own between a title and its authors.
_SUMMARY_LINE = re.compile(rf"(?<=\n){SUMMARY}[^\n]{{20,}}(?=\n)")
#: "Looms that Learn. Wool Letters 12, 3-9 (2020). A. Byron": where it appeared, before who wrote it.
_WHERE_BETWEEN = re.compile(
    r"[\s,.;:?!\x1f\"”’'(\[–—|-]+[^\W\d_][^\n]{2,200}(?:(?:19|20)\d\d|[’']\d\d|\d[–-]+\d+|\d\(\d+|\b(?i:accepted|forthcoming|in press))[\s().,;:\[\]\x1f–—|-]+"
    rf"(?:[Aa]uthors?:\s*|by\s|(?i:{JOINTLY})\s)?$"
)
#: "Wool Letters, 2020", "Under review", a line of its own between the title's and the names'; what it is worth.
_LINE_BETWEEN = re.compile(
    # "Looms that Learn  Wool'20": a tag may stand beside the title.
    r"[.,]?(?:\s[A-Z]\w{2,10}\s?[’'‘]?\s?\d\d)?\s*\n(?=[^\n]*\b(?:(?:19|20)\d\d\b|(?i:in press|forthcoming|accepted|to appear|submitted|manuscript"
    r"|working paper|preprint|(?:in|under) (?:preparation|progress|review|revision|submission))\b)"
    r"|[Ii]n:? [^\n]*(?:Conference|Symposium|Workshop|Proceedings|Journal|Transactions)\b)"
    r"\w[^\n]{3,120}\n\s*(?:[Aa]uthors?:\s*|[Bb]y\s|[Ww]ith\s)?"
)
_LINE_BESIDE = 0.5
#: "Looms that Learn. A. Byron, [Wool Letters]": where there are words before the names, brackets hold no title.
_OPENED = re.compile(r"[\[(]\s?.?$")
_FEW_WORDS, _BRACKETED_BEHIND = 3, -0.6


def _neighbours(work: str, start: int, end: int, run: NameRun | None) -> float:
    """How well title and authors stand side by side."""
    if run is None:
        return 0.0
    if run.end <= start:
        between = work[run.end : start]
        rest = between[after_authors(between, 0) :] if between else ""
        words = len(_WORD.findall(rest))
        if _OPENED.search(work, max(0, start - 2), start + 1) and work.count(" ", 0, run.start) >= _FEW_WORDS:
            return _BRACKETED_BEHIND
        return _BESIDE_IT if not words else max(-1.8, -0.25 * words)
    between = _SUMMARY_LINE.sub(" ", work[end : run.start])
    if _LINE_BETWEEN.fullmatch(between):
        return _LINE_BESIDE
    rest = _LEADING_WORD.sub(" ", between)
    # A remark in brackets, a venue's tag, a date, a place may stand between.
    rest = _REMARK.sub(" ", rest)
    rest = _SHORT_FACTS.sub(" ", rest) if len(rest) < 80 else rest
    words = len(_WORD.findall(rest))
    if words > 1 and run.owner and _WHERE_BETWEEN.match(between):
        return -0.2
    return _BESIDE_IT if not words else max(-1.8, -0.3 * words)
