"""
Ways: every sensible way to read an entry, each with a score from its own evidence.

Then the list as a whole votes for its habit (``habit_of``), and the best way under that habit is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from typing import NamedTuple

from crawler.extractors.hints import holds, is_prose
from crawler.extractors.name_words import EDITORS, JOINTLY, PARTICLES, WITH
from crawler.extractors.names import NameFinder, NameRun
from crawler.extractors.owner import OwnerNames, fold_name
from crawler.extractors.passage import Passage, Piece, role_test
from crawler.extractors.title_edges import MARKED_UP, after_authors, trim_title, without_coauthors
from crawler.extractors.title_ends import LOOKS
from crawler.extractors.title_shape import BEST, UNFIT, title_shape
from crawler.extractors.titles import (
    Beginning,
    Candidate,
    beginnings,
    is_titled,
    quotations,
    title_candidates,
    titles_from,
)
from crawler.reading.document import Break, Heading, Mark
from snapshots.venue_words import has_venue_word

_WITH = re.compile(
    rf"\b(?=[abcegijmpstwz])(?:{JOINTLY}|co-?authors?:?|by|par|authors?:)\s+",
    re.IGNORECASE,
)
_EDITORS = re.compile(rf"[\s,]*(?:\((?:{EDITORS})|(?i:eds?|hrsg))\b")
_BESIDE = re.compile(rf"(?i)\b(?:{WITH}|co-?authors?)[\s:]*$")
#: "“Looms that Learn” with Ada Byron", "… June 2008, with Ada Byron"
_WITH_BEHIND = re.compile(rf"[\"”»’'.,;)\n\x1f(]\s*\(?{JOINTLY}\s+$", re.IGNORECASE)
_WITH_WORDS = ("with", "w.", "w/", "mit", "avec", "con", "com", "met")
#: "(with A. Byron) Looms that Learn", "With A. Byron: Looms that Learn": in front of all.
_WITH_IN_FRONT = re.compile(rf"[\s\x1f]*\(?(?:{JOINTLY}|(?:co-?)?edited (?:{WITH}))\s+$", re.IGNORECASE)
_WITH_BRACKET = re.compile(rf"\((?:{JOINTLY}|(?:co-?)?edited (?:{WITH}))\s+$", re.IGNORECASE)
_REMARK = re.compile(r"[(\[][^()\[\]\n]{0,60}[)\]]")
_LEAD = re.compile(rf"[\s\x1f(,.;:]*(?:(?:by|{WITH}|and|authors?|par)(?!\w))?[\s:]*", re.IGNORECASE)
_LEADING_WORD = re.compile(rf"(?i)\b(?=[abcegijmstwz])(?:{JOINTLY}|by|joint|work|and|authors?)\b")
_SHORT_FACTS = re.compile(
    r"\b(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{3,})(?:\s?[’'‘]\s?\d\d\b)?|\b(?:19|20)\d\d\b|\b(?:In|IN) (?:P|p)\w+"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|[A-Z]\w+(?: [A-Z]\w+)*, [A-Z][\w.]+"
)
#: Where a list of names may begin.
_BREAKS = re.compile(
    r"[.?!:;|–—)\]”\"»\x1f,]\s+|[(\x1f\t]|\s\s+|(?<=[.?!:–-] )(?:19|20)\d\d |(?<=[\s\x1f])-\s*(?=[^\W\d_])"
)
#: "Grace Hopper Conference", "Ada Lovelace Institute": a name inside a longer phrase.
_INSIDE = re.compile(
    rf"\s+(?!(?:{WITH}|and|et|und|in|revised?|submitted|under|forthcoming|accepted|to appear)\b)[a-z]{{2,}}"
)
_OTHERS = re.compile(
    r"(?:[,.;]\s*in:?|(?-i:\bIn:)|eds?\.?(?: by)?|edited by|(?:h(?:rs)?g\.|herausgegeben) von|editors?:?|advis[eo]rs?:?|supervis\w+:?|committee:?|speakers?:?|presented by:?)\s*$",
    re.IGNORECASE,
)
#: "2021 - Byron, A., …", "Under review - Byron, A., …", "2021 A. Byron, …"
_DATED_FRONT = re.compile(
    r"[\s\x1f]*(?:(?:\(?(?:19|20)\d\d[a-z]?\)?|under review|submitted|forthcoming|in press|accepted)\s*-\s+"
    r"|(?:19|20)\d\d[a-z]?\s+(?=(?-i:[A-Z])))",
    re.IGNORECASE,
)
#: What leads to a volume's editors: no part of the first one's name.
_BROUGHT_OUT = re.compile(r"\b(?:h(?:rs)?g\.|herausgegeben|edited|eds?\.) (?:von|by)\s+", re.IGNORECASE)
_WORD = re.compile(r"\w{2,}")
_DIGIT = re.compile(r"\d")
is_author = role_test(
    r"(?:^|[-_])(?:pub-?)?(?:authors?|authorlist|creators?|byline|people|contributors?)(?:$|[-_])|author"
)


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


_NO_HABIT = Bonuses(Counter())


class _Prospect(NamedTuple):
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


class _Unread(NamedTuple):
    """A place where titles may begin that are not looked for yet."""

    #: What a way with one of them is worth at most.
    most: float
    number: int
    cue: str
    at: Beginning


class Ways:
    """
    The ways to read an entry, best first, each weighed once it may count.

    A title's words are dear to look at, and most titles are out of the question whatever they say.
    """

    def __init__(self, waiting: list[_Prospect | _Unread], scales: _Scales) -> None:
        self._waiting, self._scales = waiting, scales
        #: Those weighed, each behind what puts it into its order.
        self._weighed: list[tuple[float, tuple[int, int], int, Way]] = []

    def best(self, bonus: Bonuses = _NO_HABIT) -> Way | None:
        """Return the best way under a list's habit."""
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
        if isinstance(last, _Unread):
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
    passage: Passage, owner: OwnerNames, heading: tuple[int, int] | None = None, until: int | None = None
) -> Ways:
    """
    Read an entry every way that makes sense.

    ``heading`` is where a heading of its own stands in it; ``until`` where its title has ended.
    """
    work = passage.work
    finder = NameFinder(work, owner, _other_looks(passage, owner))
    runs = _runs(passage, finder)
    # "Woollen Threads and Bernoulli Looms": a heading of its own is the title, whatever it looks like.
    if heading:
        heading = heading[0], without_coauthors(work, *heading)
    named, before = heading or (0, 0)
    runs = [r for r in runs if r.start >= before or r.end <= named]
    scales = _Scales(passage, finder, runs, (named, before), until)
    shown = scales.prospects(title_candidates(passage, runs, heading))
    return Ways([*shown, *scales.unread()], scales)


_DASH_BEHIND = re.compile(r"[”\"’']?\s[–—-]{1,3}\s")
#: "doi.org/10.1234/wool.5": no title, though a link.
_AN_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/|doi:)\S+\s*", re.IGNORECASE)
#: What a title is worth at most for standing beside its authors.
_BESIDE_IT = 0.9
#: What it is worth less where a heading of its own names the entry, and it stands elsewhere.
_BESIDE_HEADING = 2.0
#: So many words have few names.
_NAME_WORDS = 5
#: By how much sums of the same may differ.
_ROUNDING = 1e-9


class _Scales:
    """Weighs the ways to read one entry."""

    def __init__(
        self,
        passage: Passage,
        finder: NameFinder,
        runs: Sequence[NameRun],
        heading: tuple[int, int],
        until: int | None,
    ) -> None:
        self._passage, self._finder, self._runs = passage, finder, runs
        self._heading, self._until = heading, until
        work = passage.work
        self._run_scores = {id(run): _run_score(passage, run) for run in runs}
        #: Titles that something names, so that no names are feared in them.
        self._named: dict[tuple[int, int], bool] = {}
        # "with A. Byron" follows a title.
        self._led = {
            id(run)
            for run in runs
            if _BESIDE.search(work[max(0, run.start - 14) : run.start])
            and not _WITH_IN_FRONT.match(work, 0, run.start)
        }
        self._shapes: dict[tuple[int, int], float] = {}
        self._sides: dict[tuple[int, int, int], float] = {}

    def prospects(self, titles: Iterable[Candidate], group: int = 0) -> list[_Prospect]:
        """Trim titles, and put the authors beside them that each may go with."""
        named, before = self._heading
        found: list[_Prospect] = []
        for n, (begin, stop, cue, worth, own_run) in enumerate(titles):
            start, end = trim_title(self._passage.work, begin, stop, marked=cue in MARKED_UP)
            if end - start < 2 or (self._until is not None and end > self._until):
                continue
            if cue == "link" and _AN_ADDRESS.fullmatch(self._passage.work, start, end):
                continue
            aside = before > 0 and (start >= before or end <= named)
            base = worth - _BESIDE_HEADING if aside else worth
            if cue == "link" and self._is_coauthor(start, end):
                continue
            self._named.setdefault((start, end), (named <= start and end <= before) or cue == "quoted")
            beside: list[NameRun | None] = []
            most = -inf if own_run else 0.0
            for run in (own_run,) if own_run else self._runs:
                if run.start >= end or run.end <= start:
                    beside.append(run)
                    most = max(most, self._run_scores[id(run)] + _BESIDE_IT)
            if not own_run:
                beside.append(None)
            if beside:
                most += base + BEST + _ROUNDING
                found.append(_Prospect(most, (group, n), start, end, cue, base, beside))
        return found

    def _is_coauthor(self, start: int, end: int) -> bool:
        """Whether a link's few words stand amid a list of names."""
        few = self._passage.work.count(" ", start, end) < _NAME_WORDS
        return few and any(r.start <= start and end <= r.end and len(r.names) > 1 for r in self._runs)

    def unread(self) -> list[_Unread]:
        """Return the places where titles may begin by the order of the parts alone."""
        found: list[_Unread] = []
        for group, at in enumerate(beginnings(self._passage, self._runs), 1):
            # A list of names that stands here is none of the title's.
            runs = (at.run,) if at.run else [r for r in self._runs if not r.start < at.start + 2 <= r.end]
            names = max((self._run_scores[id(run)] + _BESIDE_IT for run in runs), default=0.0)
            most = at.most + BEST + (names if at.run else max(0.0, names)) + _ROUNDING
            found.append(_Unread(most, group, at.cue, at))
        return found

    def titles_from(self, place: _Unread) -> list[_Prospect]:
        """Look for the titles that begin at a place."""
        return self.prospects(titles_from(self._passage, place.at, self._runs), place.number)

    def ways(self, title: _Prospect) -> list[Way]:
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
            worth = _neighbours(work, start, end, run)
            if run is not None and led and run.start < start:
                worth -= 2.5
            elif run is not None and led and _bracketed(work, run):
                between = work[end : run.start]
                worth = max(worth, _BESIDE_IT if _DIGIT.search(between) or "," in between else 0.6)
            elif run is not None and led and _joins_behind(work, end, run):
                worth = max(worth, -0.2)
            self._sides[pair] = worth
        return self._sides[pair]


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


def _other_looks(passage: Passage, owner: OwnerNames) -> frozenset[int]:
    """
    Return where no list of names goes on, for the look changes.

    Where words set in italics begin that are not the owner's name, on both sides of a link or of words in
    bold that are many, and behind what the page names the title.
    """
    found: set[int] = set()
    for before, piece in pairwise(passage.pieces):
        if is_titled(before) and not is_titled(piece):
            found.add(_next_word(passage.work, piece.start))
        if (
            before.span.href
            and piece.span.href is None
            and (_phrase(before.span.text) or _is_first_line(passage, before))
        ):
            found.add(_next_word(passage.work, piece.start))
        if piece.span.href and before.span.href is None and _phrase(piece.span.text):
            found.add(piece.start)
        if Mark.ITALIC in piece.span.marks and Mark.ITALIC not in before.span.marks:
            words = piece.span.text.strip(" ,.;*")
            # "A. Mill, ***A. B. King***, C. Babbage": bold too, and amid commas, it is the owner by another name.
            person = (
                (Mark.BOLD in piece.span.marks or _WITH_INITIALS.fullmatch(words))
                and before.span.text.rstrip().endswith(",")
                and len(words.split()) <= 4
                and not (
                    _INITIALS_LAST.fullmatch(words) and _INITIALS_FIRST.search(passage.work, 0, piece.start)
                )
            )
            if words and not person and words not in owner and not owner.stands_alone(words):
                found.add(piece.start + len(piece.span.text) - len(piece.span.text.lstrip()))
        if Mark.BOLD in piece.span.marks and Mark.BOLD not in before.span.marks and _phrase(piece.span.text):
            found.add(piece.start + len(piece.span.text) - len(piece.span.text.lstrip()))
        if _is_bold_behind_name(passage.work, before, piece) and piece.span.text.strip(" .") not in owner:
            found.add(piece.start)
        if before.span.marks & LOOKS - piece.span.marks and _phrase(before.span.text):
            found.add(_next_word(passage.work, piece.start))
        if Mark.BOLD in before.span.marks and Mark.BOLD not in piece.span.marks:
            words = before.span.text.strip(" ,.;*")
            if _NO_NAME.match(words) and words not in owner:
                found.add(piece.start + len(piece.span.text) - len(piece.span.text.lstrip(" ,.;:")))
    return frozenset(found)


#: "Finch R", "C. A. Babbage": a student set in italics among the authors.
_WITH_INITIALS = re.compile(
    r"[^\W\d_a-z][\w’'-]+,? (?:[A-Z]\.?[ -]?){1,3}|(?:[A-Z]\.[ -]?){1,3} ?[^\W\d_a-z][\w’'-]+"
)
#: "Felt J.", in italics behind "A. Byron, C. Babbage, ": a journal's name, as persons there have their initials first.
_INITIALS_LAST = re.compile(r"[^\W\d_a-z][\w’'-]+,? (?:[A-Z]\.?[ -]?){1,3}")
_INITIALS_FIRST = re.compile(r"(?<!\w)(?:[A-Z]\.[ -]?){1,3}[^\W\d_a-z][\w’'-]{1,30},\s*$")
#: Words in bold that are no person's, though all begin with capitals: "A Felted Shed", "Babbage’s Loom".
_NO_NAME = re.compile(r"(?:An?|The) [A-Z]\w|.*\w[’']s\b|\S+ \S+ \S+ \S+ \S+")


#: "A. Byron (corresponding author)"
_SAID_OF_PERSON = re.compile(r"\([^()]{1,40}\)")


#: The end of a name behind which no other is announced: no comma, no "and".
_NAMED = re.compile(r"[^\W\d_]\.?(?<!\band)\s?$")


def _is_bold_behind_name(work: str, before: Piece, piece: Piece) -> bool:
    """Whether words in bold stand right behind plain ones, and a stop ends both: "A. Byron, C. Mill **Felted Looms**."."""
    words = piece.span.text
    return (
        Mark.BOLD in piece.span.marks
        and Mark.BOLD not in before.span.marks
        and " " in words.strip()
        and _NAMED.search(before.span.text) is not None
        and work[piece.end : piece.end + 1] in (".", "\n", "\x1f")
    )


def _phrase(words: str) -> bool:
    """Whether a link's words are a title rather than a person: "Alejandro Pérez y Soto" is none."""
    words = _SAID_OF_PERSON.sub("", words) if "(" in words else words
    return len(words.split()) > 3 and (
        ": " in words or any(w.islower() and len(w) > 1 and w not in PARTICLES for w in words.split())
    )


def _next_word(work: str, at: int) -> int:
    """Where the next word begins, on this line or below."""
    while at < len(work) and work[at] in " \n\x1f,.;:":
        at += 1
    return at


def _is_first_line(passage: Passage, link: Piece) -> bool:
    """Whether a link of many words is all of an entry's first line: no name, though each begins large."""
    start, end = passage.line_range(0)
    return (
        len(passage.lines) > 1
        and link.end <= end
        and len(link.span.text.split()) > 3
        and not re.search(r"\w", passage.work[start : link.start] + passage.work[link.end : end])
    )


def _order(start: int, run: NameRun | None, led: Set[int]) -> str:
    if run is None:
        return "title alone"
    if run.start > start and id(run) in led:
        return "title with"  # in a list of "with A. Byron" no bare names are authors
    return "authors first" if run.start < start else "title first"


def _runs(passage: Passage, finder: NameFinder) -> list[NameRun]:
    """All lists of names of the entry, each found once."""
    work = passage.work
    starts: set[int] = set(passage.line_starts)
    for piece in passage.pieces:
        if piece.end > piece.start:
            starts.add(piece.start)
    for m in _BREAKS.finditer(work):
        starts.add(m.end())
    for m in _WITH.finditer(work):
        starts.add(m.end())
    starts |= {closed + 1 for _, closed in quotations(work) if work[closed : closed + 1] == " "}
    dated = (_DATED_FRONT.match(work, start) for start in passage.line_starts)
    starts |= {m.end() for m in dated if m}
    if holds(work.lower(), (" by", " von")):
        for m in _BROUGHT_OUT.finditer(work):
            starts = {s for s in starts if not m.start() <= s < m.end()} | {m.end()}
    rows = set(passage.row_starts) - starts
    starts |= rows
    found: list[NameRun] = []
    covered = -1
    for start in sorted(starts):
        if start < covered or start >= len(work):
            continue
        lead = _LEAD.match(work, start)
        at = lead.end() if lead else start
        run = finder.at(at)
        if (run is None or run.score <= 0) and _is_led(work, at):
            run = finder.at(at, led=True)
        if run is None or (run.score < -0.5 and not run.owner):
            continue
        run = _down_the_lines(passage, finder, _to_the_row(passage, finder, at, run))
        if not run.owner and _EDITORS.match(work, run.end) and _WORD.search(work, 0, start):
            continue  # of the volume it stands in
        # A run must begin where we asked: words in between belong to something else.
        if work[at : run.start].strip(" \x1f*∗+^#†‡§¶,.;:(") or run.start > at + 12:
            continue
        if start in rows and len(run.names) == 1 and not run.owner:
            continue  # a row begins with any word
        if _amid_look(passage, run) or _is_cited(passage, run):
            continue
        beside = _BESIDE.search(work[max(0, at - 12) : at])
        if (
            len(run.names) == 1
            and not run.owner
            and run.score < (-0.5 if beside and " " in run.names[0] else 0.6)
        ):
            continue
        found.append(run)
        covered = run.end
    return found[:24]


def _is_cited(passage: Passage, run: NameRun) -> bool:
    """Whether a summary cites a work by names and year: "we follow earlier work (Byron and Lund, 2019) and …"."""
    line = passage.line_of(run.start)
    if not line or run.start < 1 or passage.work[run.start - 1] != "(":
        return False
    before = passage.work[passage.line_range(line)[0] : run.start]
    return _CITED.match(passage.work, run.end) is not None and is_prose(before)


_CITED = re.compile(r",? (?:19|20)\d\d[a-z]?[,;)]")


def _is_led(work: str, at: int) -> bool:
    """Whether "with" behind a title stands before a place."""
    before = work[max(0, at - 24) : at]
    return before.rstrip().lower().endswith(_WITH_WORDS) and _WITH_BEHIND.search(before) is not None


_TAG = re.compile(r"[A-Z]{2,8},?\s?[’']?\d")


def _to_the_row(passage: Passage, finder: NameFinder, at: int, run: NameRun) -> NameRun:
    """The list of names as far as its row, where the next begins with the title: "…, and Grace Lund / Looms"."""
    for begins in passage.row_starts:
        if run.end - 9 < begins < run.end and _TAG.match(passage.work, begins):
            # "…, and Grace Lund / WOOL 2024": the next begins with the venue.
            shorter = finder.until(at, begins)
            return shorter if shorter is not None and len(shorter.names) == len(run.names) else run
    row = next((start for start in passage.row_starts if start > run.end + 1), None)
    if row is None or row > run.end + 60 or passage.line_of(row) != passage.line_of(run.end):
        return run
    longer = finder.until(at, row)
    whole = longer is not None and not passage.work[longer.end : row].strip(" .,;:*†‡")
    return longer if longer is not None and whole and len(longer.names) > len(run.names) else run


#: As plausible must names be that stand each on a line of its own.
_SURELY = 0.5


def _down_the_lines(passage: Passage, finder: NameFinder, run: NameRun) -> NameRun:
    """A name and those on the lines below it, in an element of theirs: one on each, and nothing else."""
    number = passage.line_of(run.start)
    if number + 1 >= len(passage.lines) or len(run.names) > 1 or not _fills(passage, number, run):
        return run
    path = passage.lines[number].path
    if number and passage.lines[number - 1].path == path:
        return run
    whole = run
    for below in range(number + 1, len(passage.lines)):
        line = passage.lines[below]
        if line.path != path:
            break
        more = finder.at(passage.line_starts[below])
        if (
            more is None
            or line.after is not Break.LINE
            or len(more.names) > 1
            or not _fills(passage, below, more)
            or not (more.owner or more.score > _SURELY)
            or any(" " not in name for name in more.names)
            or has_venue_word(line.text)
        ):
            return run
        whole = replace(
            whole,
            names=(*whole.names, *more.names),
            marks=(*whole.marks, *more.marks),
            end=more.end,
            owner=whole.owner or more.owner,
            open_ended=more.open_ended,
        )
    return whole


def _fills(passage: Passage, number: int, run: NameRun) -> bool:
    """Whether names are all of a line."""
    start, end = passage.line_range(number)
    return not re.search(r"\w", passage.work[start : run.start] + passage.work[run.end : end])


def _amid_look(passage: Passage, run: NameRun) -> bool:
    """Whether a list of names begins amid slanted or bold words and goes on behind: "*Looms in Wool Mills*, A. Byron"."""
    return any(
        p.start < run.start < p.end < run.end
        and ({Mark.ITALIC, Mark.BOLD} & p.span.marks or is_titled(p))
        and len(passage.work[p.start : run.start].split()) > (0 if is_titled(p) else 1)
        and _WITH.fullmatch(passage.work, p.start, run.start) is None
        for p in passage.pieces
    )


def _run_score(passage: Passage, run: NameRun | None) -> float:
    if run is None:
        return 0.0
    score = min(run.score, 2.0) * 0.6 + 0.35 * min(len(run.names), 4)
    if run.owner:
        score += 2.5
    if passage.role_share(run.start, run.end, is_author) > 0.6:
        score += 2.5
    before = passage.work[max(0, run.start - 40) : run.start]
    if len(run.names) == 1 and not run.owner and not _BESIDE.search(before):
        score -= 1.2
    after = passage.work[run.end : run.end + 14]
    if _INSIDE.match(after):
        score -= 2.0
    if _OTHERS.search(before) and not (passage.volume and run.owner):
        score -= 3.0
    if _EDITORS.match(after) and not run.owner:
        score -= 2.0
    return score


#: "We study …", on a line of its own between a title and its authors.
_SUMMARY_LINE = re.compile(
    r"(?<=\n)(?:We|Our|This (?:paper|article|work|study|chapter)|In this|I) [a-z][^\n]{20,}(?=\n)"
)


#: "Looms that Learn. Wool Letters 12, 3-9 (2020). A. Byron": where it appeared, before who wrote it.
_WHERE_BETWEEN = re.compile(
    r"[\s,.;:?!\x1f\"”’'(\[–—|-]+[^\W\d_][^\n]{2,200}(?:(?:19|20)\d\d|[’']\d\d|\d[–-]+\d+|\d\(\d+|\b(?i:accepted|forthcoming|in press))[\s().,;:\[\]\x1f–—|-]+"
    rf"(?:[Aa]uthors?:\s*|by\s|(?i:{JOINTLY})\s)?$"
)


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
    rest = _LEADING_WORD.sub(" ", between)
    # A remark in brackets, a venue's tag, a date, a place may stand between.
    rest = _REMARK.sub(" ", rest)
    rest = _SHORT_FACTS.sub(" ", rest) if len(rest) < 80 else rest
    words = len(_WORD.findall(rest))
    if words > 1 and run.owner and _WHERE_BETWEEN.match(between):
        return -0.2
    return _BESIDE_IT if not words else max(-1.8, -0.3 * words)
