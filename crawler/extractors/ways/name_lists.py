"""The lists of names in an entry, each found once, and how likely each is of its authors."""

from __future__ import annotations

import re
from dataclasses import replace

from crawler.extractors.hints import CITED_AMID, holds, is_prose
from crawler.extractors.names.finder import NameFinder
from crawler.extractors.names.likeness import BODIES, word_odds
from crawler.extractors.names.scan import NameRun
from crawler.extractors.names.words import EDITORS, JOINTLY, WITH
from crawler.extractors.passage import Passage, role_test
from crawler.extractors.titles.marked import is_titled
from crawler.extractors.titles.quotations import quotations
from crawler.reading.document import Break, Mark
from snapshots.venues.places import is_town_and_land
from snapshots.venues.words import has_venue_word

_WITH = re.compile(
    rf"\b(?=[abcegijmpstwz])(?:{JOINTLY}|co-?authors?:?|(?-i:[Bb]y|BY(?=\s[A-Z]{2}))|par|authors?:)\s+",
    re.IGNORECASE,
)
_EDITORS = re.compile(rf"[\s,]*(?:\((?:{EDITORS})|(?i:eds?|hrsg))\b")
BESIDE = re.compile(rf"(?i)\b(?:{WITH}|co-?authors?)[\s:]*$")
#: "“Looms that Learn” with Ada Byron", "… June 2008, with Ada Byron"
_WITH_BEHIND = re.compile(rf"[\"”»’'.,;)\n\x1f(]\s*\(?{JOINTLY}\s+$", re.IGNORECASE)
_WITH_WORDS = ("with", "w.", "w/", "mit", "avec", "con", "com", "met")
_LEAD = re.compile(
    # The lookahead holds the first letters of all of them, as above.
    rf"[\s\x1f(,.;:]*(?:(?=[abcgijmpstwz合共])(?:(?-i:[Bb]y|BY(?=\s[A-Z]{{2}}))|{WITH}|and|authors?|par)(?!\w))?[\s:]*",
    re.IGNORECASE,
)
#: Where a list of names may begin.
_BREAKS = re.compile(
    # Each begins with one of these signs: at other places none is tried.
    r"(?=[.?!:;|–—)\]”\"»\x1f,·•(\s\[者12-])"
    r"(?:[.?!:;|–—)\]”\"»\x1f,·•]\s+|[(\x1f\t]|(?<=\w\s)\[(?=[^\W\d_])|者[:：]|\s\s+|(?<=[.?!:–-] )(?:19|20)\d\d |(?<=[\s\x1f])-\s*(?=[^\W\d_]))"
)
#: "Grace Hopper Conference", "Ada Lovelace Institute": a name inside a longer phrase.
_INSIDE = re.compile(
    rf"\s+(?!(?:{WITH}|and|et|und|in|revised?|submitted|under|forthcoming|accepted|to appear)\b)[a-z]{{2,}}"
)
_OTHERS = re.compile(
    r"(?:[,.;]\s*in:?|(?-i:\bIn:)|eds?\.?(?: by)?|edited by|(?:h(?:rs)?g\.|herausgegeben) v(?:on|\.)|editors?:?|advis[eo]rs?:?|supervis\w+:?|committee:?|speakers?:?|presented by:?|redaktion(?: des \w+)?:?|translated by|übers(?:etzt|\.) von|traduit(?: \w+){0,2} par|traduzione(?: \w+)? di|traducido por|traducción de|tradução de|(?:vor|nach)wort von|pr[ée]face (?:de|by)|foreword by|prefazione di|prólogo de|prefácio de|\((?:h(?:rs)?gg?\.?|eds?\.?|red\.|éds?\.?|dirs?\.?|coords?\.?|orgs?\.?|a cura di)\)\s?[:,]?)\s*$",
    re.IGNORECASE,
)
#: "2021 - Byron, A., …", "Under review - Byron, A., …", "2021 A. Byron, …"
_DATED_FRONT = re.compile(
    r"[\s\x1f]*(?:(?:\(?(?:19|20)\d\d[a-z]?\)?|under review|submitted|forthcoming|in press|accepted)\s*-\s+"
    r"|(?:19|20)\d\d[a-z]?\s+(?=(?-i:[A-Z])))",
    re.IGNORECASE,
)
#: What leads to a volume's editors: no part of the first one's name.
_BROUGHT_OUT = re.compile(r"\b(?:h(?:rs)?g\.|herausgegeben|edited|eds?\.) (?:von|v\.|by)\s+", re.IGNORECASE)
#: What leads to a volume's editors behind a work's title: "(2013). Looms. In A. Byron & C. Babbage (Eds.), …".
_IN_VOLUME = re.compile(r"[.?!\"”»]\s+In:?\s+(?:[A-Z]\.[ -]?)*$")
_WORD = re.compile(r"\w{2,}")
is_author = role_test(
    r"(?:^|[-_])(?:pub-?)?(?:authors?|authorlist|creators?|byline|people|contributors?)(?:$|[-_])|author"
)


def lists_of_names(passage: Passage, finder: NameFinder) -> list[NameRun]:
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
        if _begins_with_subtitle(work, finder, run):
            continue  # the names behind it begin a list of their own
        run = _down_the_lines(passage, finder, _to_the_row(passage, finder, at, run))
        run = _to_the_elements_end(passage, run)
        of_volume = not run.owner or (found and _IN_VOLUME.search(work, 0, run.start))
        if of_volume and _EDITORS.match(work, run.end) and _WORD.search(work, 0, start):
            covered = run.end  # nor are they from the second on
            continue
        # A run must begin where we asked: words in between belong to something else.
        if work[at : run.start].strip(" \x1f*∗+^#†‡§¶,.;:(") or run.start > at + 12:
            continue
        if start in rows and len(run.names) == 1 and not run.owner:
            continue  # a row begins with any word
        if _amid_look(passage, run) or _is_cited(passage, run) or is_town_and_land(work[run.start : run.end]):
            continue
        beside = BESIDE.search(work[max(0, at - 12) : at])
        if (
            len(run.names) == 1
            and not run.owner
            and run.score < (-0.5 if beside and " " in run.names[0] else 0.6)
            and not _is_dated_body(work, run)
        ):
            continue
        found.append(run)
        covered = run.end
    return found[:24]


#: "Loom Team (2022)", "Felt Study Group. (2022a)."
_YEAR_BEHIND = re.compile(r"\.? \((?:19|20)\d\d[a-z]?\)")


def _is_dated_body(work: str, run: NameRun) -> bool:
    """Whether a body that signs papers stands alone in front of all, its work's year in brackets behind it."""
    return (
        run.names[0].rstrip(".").rpartition(" ")[2] in BODIES
        and _YEAR_BEHIND.match(work, run.end) is not None
        and not _WORD.search(work, 0, run.start)
    )


#: The words before a title's colon, which are more than a label has.
_TITLE_BEFORE = re.compile(r"(?:[\w’'-]+[ ,]+){2,}[\w’'”-]+:\s+$")


def _begins_with_subtitle(work: str, finder: NameFinder, run: NameRun) -> bool:
    """Whether a list begins with a title's end: "On Wool in Mills: Warm Looms and Soft Felts, A. Byron, …"."""
    before = work[max(0, run.start - 90) : run.start]
    if len(run.names) < 2 or before.rstrip()[-1:] != ":" or not _TITLE_BEFORE.search(before):
        return False
    first = next((n for n, name in enumerate(run.names) if not _is_nobody(name)), 0)
    begins = work.find(run.names[first], run.start, run.end) if first else -1
    rest = finder.at(begins) if begins > 0 else None
    return rest is not None and rest.score > max(0, run.score)


def _is_nobody(name: str) -> bool:
    """Whether the words of a name are hardly those of any: "A Theory", "False Memories"."""
    return sum(word_odds(word) for word in _WORD.findall(name)) < _NOBODYS


#: So much less likely than not.
_NOBODYS = -2.0


def _is_cited(passage: Passage, run: NameRun) -> bool:
    """Whether a summary cites a work by names and year: "we follow earlier work (Byron and Lund, 2019) and …"."""
    if run.start < 1 or passage.work[run.start - 1] != "(":
        return False
    line = passage.line_of(run.start)
    before = passage.work[passage.line_range(line)[0] : run.start]
    # Brackets on the first line may name a title's authors, but not where the sentence goes on behind them.
    cited = _CITED if line else CITED_AMID
    return cited.match(passage.work, run.end) is not None and is_prose(before)


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


#: What parts names within an element of authors, and what one of them is by its letters.
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:and\b|&)?|\band\b|&)\s*")
_NAME_LIKE = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]*\.?(?:[ .’'-]{1,2}[^\W\d_]+\.?){1,4}")
_MARKS = re.compile(r"[*∗†‡§¶#^\x1f]+")


def _to_the_elements_end(passage: Passage, run: NameRun) -> NameRun:
    """
    The names as far as an element goes that the page calls the authors': "Ada Byron, Charles. E Babbage, …".

    A slip within a name ends a list else. What stands there must be names by its letters, those found among them.
    """
    if run.inverted or run.open_ended:
        return run
    end = run.end
    for piece in passage.pieces:
        if piece.end <= run.end:
            continue
        words = passage.work[max(piece.start, run.end) : piece.end]
        if not is_author(piece.span.roles[-3:]) and not _BETWEEN.fullmatch(words):
            break
        end = piece.end
    end = min(end, passage.line_range(passage.line_of(run.end))[1])
    if not _WORD.search(passage.work, run.end, end):
        return run
    said = _MARKS.sub("", passage.work[run.start : end]).strip(" .,;")
    names = tuple(part for part in _BETWEEN.split(said) if part)
    whole = len(names) > len(run.names) or (len(names) == len(run.names) and names[:-1] == run.names[:-1])
    if not whole or not all(_NAME_LIKE.fullmatch(name) for name in names) or has_venue_word(said):
        return run
    if names[: len(run.names) - 1] != run.names[:-1]:
        return run
    return replace(run, names=names, end=run.start + len(passage.work[run.start : end].rstrip(" .,;\x1f")))


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


def authors_score(passage: Passage, run: NameRun) -> float:
    """How likely a list of names is of the authors of its entry."""
    score = min(run.score, 2.0) * 0.6 + 0.35 * min(len(run.names), 4)
    if run.owner:
        score += 2.5
    if passage.role_share(run.start, run.end, is_author) > 0.6:
        score += 2.5
    before = passage.work[max(0, run.start - 40) : run.start]
    if len(run.names) == 1 and not (run.owner or BESIDE.search(before) or _is_dated_body(passage.work, run)):
        score -= 1.2
    after = passage.work[run.end : run.end + 14]
    if _INSIDE.match(after):
        score -= 2.0
    if _OTHERS.search(before) and not (passage.volume and run.owner):
        score -= 3.0
    if _EDITORS.match(after) and not run.owner:
        score -= 2.0
    return score
