"""The edges of a title: what stands before its first word and behind its last, and is no part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extractors.hints import holds
from crawler.extractors.names.scan import NameRun
from crawler.extractors.names.words import EDITORS, IN_NAME_OF, JOINTLY
from snapshots.patterns import SPACES
from snapshots.state_words import find_states

_DATED = (
    r"(?:(?:(?:\d{1,2}\.? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? )?(?:19|20)\d\d[a-z]?\+?|forthcoming|in press|to appear|n\.d\."
    r"|accepted pending (?:minor |major |final )?(?:revisions?|changes|approval)|accepted|submitted|resubmitted|under review|in review|in prep(?:aration)?|in progress|en prensa|em prensa|no prelo|in corso di stampa|in stampa|im druck|im erscheinen"
    r"|sous presse|[aà] para[iî]tre|s\.f\.|s\.d\.|o\.\s?j\.|i\.\s?(?:e|dr)\.(?=\)))(?!\w)"
)
#: "(under review at *Wool Letters*)", where a year stands else.
_SENT = (
    r"[(\[](?:currently )?(?:under review|in review|(?:re)?submitted|accepted|forthcoming|in press|in prep(?:aration)?"
    r"|revise and resubmit|R ?& ?R) (?:at|to|in|by|for|with)\s[^()\[\]\n]{3,120}[)\]]"
)
#: "(2024).", "(2022, June).", "(accepted with revisions).", "In press."
_AFTER_AUTHORS = re.compile(
    rf"^(?:{IN_NAME_OF}[.:](?= ))?(?:\s?\([^()\n]{{2,50}} (?-i:Collaborations?|Consortium)\)[.,:]?(?=\s))?(?:[\s,.;:\x1f)\]]|、(?![「『]))*(?:(?:[(\[]?(?:{EDITORS})\.?[)\]]|(?-i:eds?\.|eds\b|editors?(?:[,.:]|(?= \(?(?:19|20)\d\d))))[\s,.;:]*)?(?:{_SENT}|[(\[]\s*{_DATED}[^()\[\]\n\x1f]{{0,30}}[)\]]|[(\[]?\s*(?:"
    r"(?:19|20)\d\d,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?=[.,;)\]])"
    r"|(?:19|20)\d\d[a-z]?\+?(?:,? (?:forthcoming|in press|to appear|accepted|submitted|under review|pre-?print))?|(?:forthcoming|in press|to appear|n\.d\.|accepted|submitted|under review|in prep(?:aration)?)(?! (?:to|at|in|by|for)\b)(?:,? (?:19|20)\d\d|,? pending (?:minor |major |final )?(?:revisions?|changes|approval))?"
    r")(?!\w)\s*[)\]]?)?[\s,.;:)\]\x1f–—-]*",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"[\s\x1f]*[\d.]*[A-Z]{0,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, (?:19|20)\d\d)?[ \w]{0,12}\n"
)
_BRACKETS_AT_FRONT = re.compile(r"[\[(][^\[\]()]{3,40}[\])][\s:.,]*(?=\w)")
_BRACKETS_AT_END = re.compile(r"\s*(?:\[[^\[\]]{3,90}\]|\([^()]{3,90}\))$")
_YEAR_AT_END = re.compile(r"\s*(?:[(\[](?:19|20)\d\d[a-z]?[)\]]|\{[^{}]{0,24}(?:19|20)\d\d[^{}]{0,24}\})$")
#: "Looms that Learn, Patent: US20190123456A1"
_PATENT_AT_END = re.compile(
    r",?\s(?:U\.?S\.?|European|Chinese)?\s?[Pp]atent:? (?:[A-Z]{2} ?)?\d[\d/,]{5,14}\s?(?:[A-Z]\d?)?$"
)
#: "A. Byron, 2020: ", "(2020). ": the entry's own year, before its title.
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d[a-z]?\)?[:.]\s*$")
#: "Looms at Work: A Replication of Byron and Mill (2019)": the year of what the title is about.
_CITED = re.compile(
    r"(?i:\b(?:comments?|commentary|reply|repl(?:y|ies)|responses?|rejoinder|notes?|critique|criticism|replications?|extensions?|correction|corrigendum|erratum"
    r"|re-?(?:evaluation|evaluating|analysis|analyses|analyzing|examination|examining|assessment|assessing|appraisal|consideration|considering|visit|visiting|visited))"
    r" (?:of|on|to|from)?)[^.:()]{0,30}\b[A-Z][\w’'-]+(?:(?:,|,? and|,? &) [A-Z][\w’'-]+)*$|\bet al\.?$"
)
#: "…, 16, 39-53": a place in a volume that nobody names.
_PAGES_AT_END = re.compile(r",\s\d{1,4}(?:\s?\(\d{1,4}\))?[,:]\s?(?:pp?\.\s?)?\d{1,6}\s?[-–]\s?\d{1,6}$")
#: "On Wool, 2019, Ada Byron & Charles Mill", "On Wool, 2019, Wool Review, 12"
_YEAR_BEHIND = re.compile(r",\s(?:19|20)\d\d$")
_NAMES_FOLLOW = re.compile(r", [A-Z][^\W\d_]+ [A-Z]|, (?!.*(?:19|20)\d\d)(?=[A-Z])")
#: "Looms that Learn (with A. Byron)"
_COAUTHORS = re.compile(rf"\s*\({JOINTLY} [^()\n]{{4,200}}\)\W*$", re.IGNORECASE)


#: ", joint with " before those whom a heading names behind its title.
_IN_COMPANY = re.compile(rf"\s*[,;–—]\s*{JOINTLY}\s+$")
#: No such words are longer.
_LONGEST_COMPANY = 60


def without_coauthors(work: str, start: int, end: int, runs: Sequence[NameRun]) -> int:
    """Where a title in a heading ends before its coauthors, in brackets or not: "Looms at Night, with Ada Byron"."""
    coauthors = _COAUTHORS.search(work, start, end)
    if coauthors and coauthors.start() > start:
        return coauthors.start()
    for run in runs:
        if start < run.start < end and not work[run.end : end].strip(" \n")[:1].isalnum():
            led = _IN_COMPANY.search(work, max(start, run.start - _LONGEST_COMPANY), run.start)
            if led and led.start() > start:
                return led.start()
    return end


def front_of(work: str) -> int:
    """Where the words begin, after a tag such as "[ICSE'24]" or a year."""
    dated = _DATE_LINE.match(work)
    if dated:
        return dated.end()
    m = _TAG_OR_YEAR.match(work)
    return m.end() if m else 0


_TAG_OR_YEAR = re.compile(
    r"[\s\x1f]*(?:[\[(][^\[\]()]{2,40}[\])][\s\x1f:]*)?(?:(?:19|20)\d\d[.:,)\s]\s*)?[\s\x1f]*"
)


#: "(under review at *a journal with a long name*)." is the longest of what closes a list of authors.
_LONGEST_CLOSING = 170


def after_authors(work: str, end: int) -> int:
    """Return where the words begin after a list of authors and what closes it: "(2024). "."""
    m = _AFTER_AUTHORS.match(work[end : end + _LONGEST_CLOSING])
    return end + (m.end() if m else 0)


#: "Title: ", "Job Market Paper: ", "Doctoral dissertation – ", "MSc: ": what a title is called, in front of it.
LABEL_OF_TITLE = re.compile(
    r"(?:title|(?:job market )?paper|jmp|titre|titel|(?:ph\.?\s?d\.?|m\.?[as]\.?(?:c\.?)?|doctoral|master'?s?) (?:thesis|dissertation)|thesis)\s*:\s+"
    # Others name what a school has accepted.
    r"|(?:(?-i:Ph\.?\s?D\.?|D\.?Phil\.?|[BM]\.?Sc\.?)\s*:|(?:master|bachelor)[’']s\s*:"
    r"|(?:ph\.?\s?d\.?|d\.?phil\.?|[bm]\.?[as]\.?(?:c\.?)?|m\.?phil\.?|doctoral|diploma|master[’']?s?|bachelor[’']?s?|undergraduate"
    r"|(?:senior )?honou?rs) (?:thesis|dissertation)\s*(?:[:.]|\s[–—-]))\s+(?=[^\n]{4,200}\b(?:univ|institut|college|school|polytechn|eth\b|epfl\b))",
    re.IGNORECASE,
)
_LABELS_BEGIN = "bBdDhHjJmMpPsStTuU"
_TAG_BEFORE = re.compile(r"[\[【][^\[\]【】]{1,30}[\]】]\s*")
#: "(2022)", "(expected in 2026)"
_YEAR_IN_FRONT = re.compile(r"[(\[](?:expected (?:in )?)?(?:19|20)\d\d[)\]][\s:.,]*", re.IGNORECASE)
#: "“Looms that Learn”: (May 2021 version)"
_VERSION = re.compile(
    r"[\s:;,.]*[(\[](?:[^()\[\]]{0,20}\b)?(?:version|draft|update)[^()\[\]]{0,20}[)\]]$", re.IGNORECASE
)
#: "Under review. Looms that Learn", "Manuscript (2024). Looms that Learn"
_SENTENCE_IN_FRONT = re.compile(
    r"([^.:()\n\x1f]{3,40}?)(?:[.:]| \((?:19|20)\d\d\)[.:]?| (?:19|20)\d\d[.:])\s+(?=\S)"
)
#: What may stand before such brackets, and is none of the title.
_BEFORE_BRACKETS = SPACES + ":;,."
_STATES_BEGIN = frozenset("UISWMPRATFuiswmpratf")
_REMARK_AT_END = re.compile(
    r"\s*[(\[](?:(?:single|sole|solo)[ -]author(?:ed)?|(?:written|published|text|article) in (?-i:[A-Z])[a-z]{3,11}|short|full|long|regular|demo|poster|invited|expository|extended|oral|spotlight|work in progress|draft|new|updated?|vision|tool|industry|student|technical|research|book)?[ -]?(?:paper|abstract|poster|demo|track|version|oral|spotlight|draft|article|report|presentation|note|review)?[)\]]$"
    # "[Work-in-progress paper]", "[Invited contribution for a special issue]", as psychologists have it.
    r"|\s*\[(?:invited|work[ -]in[ -]progress|policy insights?|(?:conference|poster|oral|paper|symposium|roundtable) (?:paper|presentation|session))\b[^\[\]]{0,120}\]$",
    re.IGNORECASE,
)
#: "Knots in felt. (English) Zbl 07600001", "MR2170119": what reviewers' indexes print behind a title.
_INDEXED_AT_END = re.compile(
    r"\s*(?:\((?:English|French|German|Russian|Chinese|Spanish|Italian|Japanese|Portuguese|Polish)(?:[.;] [^()]{0,40})?\)"
    r"|\bZbl\s?\d[\d.]+|\bMR\s?\d{6,7})\W*$"
)
_INDEX_HINTS = (
    "Zbl", "MR", "(Eng", "(Fre", "(Ger", "(Rus", "(Chi", "(Spa", "(Ita", "(Jap", "(Por", "(Pol",
)  # fmt: skip
#: "Looms that Learn (Doctoral dissertation)"
_THESIS_AT_END = re.compile(
    r"\s*[(\[](?:(?:unpublished )?(?:ph\.?\s?d\.?|doctoral|master[’']?s?|bachelor[’']?s?|m\.?[as]\.?c?\.?|diploma|undergraduate|honou?rs)"
    r"\s)?(?:thesis|dissertation)[^()\[\]]{0,60}[)\]]$",
    re.IGNORECASE,
)
#: What is told behind a title that nothing parts from it, and a sign that one of them may stand there.
_TOLD_AT_END = re.compile(
    r"[\s.,;:–—-]+(?:(?:acceptance|accept\.?) rate\b.{0,30}|cited by \d.{0,16}|\d+ citations?|(?<=[.,;:(*–—-] )(?:my )?job[ -]market paper|(?<=[.,;:(*–—-])(?:my )?job[ -]market paper|doi:?\s*10\.\d{4,9}/\S+)$",
    re.IGNORECASE,
)
_TOLD_HINTS = ("rate", "cit", "doi", "market")
#: "A Loom in C#": what is called so.
_LANGUAGE = re.compile(r"(?<!\w)[A-Z]#$")
_QUOTES_AT_FRONT = "\"“”„«»‘'`"
#: Cues by which the page itself says where a title ends, brackets and all; bold letters only stress words.
MARKED_UP = frozenset(("role", "heading", "link", "quoted"))


def trim_title(work: str, start: int, end: int, *, marked: bool = False) -> tuple[int, int]:
    """Leave out quotes, stops, tags and marks at either end; remarks only where no mark-up makes them the title's."""
    while True:
        stop = end
        while start < end and (
            work[start] in " \n\t\x1f,.;:–—-·•|*‑。、"
            or (work[start] in _QUOTES_AT_FRONT and _opens(work, start, end))
        ):
            start += 1
        while end > start and (
            work[end - 1] in " \n\t\x1f,;:|·•*†‡§¶–—\"”“»«’'`。、"
            or (work[end - 1] == "." and work[max(start, end - 3) : end] != "...")
            or (work[end - 1] == "#" and not _LANGUAGE.search(work, max(start, end - 4), end))
        ):
            if work[end - 1] in "\"”’'»«`" and _closes(work, start, end):
                break
            end -= 1
        bare = (start, end)
        if (
            work[start : start + 1] in _LABELS_BEGIN
            and (m := LABEL_OF_TITLE.match(work, start))
            and m.end() < end
        ):
            start = m.end()
        # "[ICSE'24] Title" and "[3] Title"
        if work[start : start + 1] in "[【" and (m := _TAG_BEFORE.match(work, start, end)) and m.end() < end:
            start = m.end()
        # "(To appear) Title", "(2022): Title"
        if work[start : start + 1] in "([" and (m := _BRACKETS_AT_FRONT.match(work, start, end)):
            told_first = find_states(m.group()) or _YEAR_IN_FRONT.fullmatch(m.group())
            start = m.end() if told_first and m.end() + 8 < end else start
        if work[start : start + 1] in _STATES_BEGIN and (m := _SENTENCE_IN_FRONT.match(work, start, end)):
            said = sum(s.end - s.start for s in find_states(m[1]))
            start = m.end() if said > 0.8 * len(m[1]) and m.end() + 8 < end else start
        tail = max(start + 12, end - 60)
        told = holds(work[max(tail, end - 43) : end].lower(), _TOLD_HINTS)
        if told and (m := _TOLD_AT_END.search(work, tail, end)):
            end = m.start()
        indexed = work[end - 1] in ")0123456789" and holds(work[tail:end], _INDEX_HINTS)
        if indexed and (m := _INDEXED_AT_END.search(work, tail, end)):
            end = m.start()
        if work[end - 1 : end] in ")]}":
            end = _before_remarks(work, start, end, marked=marked)
        if "atent" in work[tail:end] and (m := _PATENT_AT_END.search(work, tail, end)):
            end = m.start()
        if work[end - 1 : end].isdecimal():
            m = _PAGES_AT_END.search(work, start, end) or (
                _YEAR_BEHIND.search(work, start, end) if _NAMES_FOLLOW.match(work, end) else None
            )
            if m and m.start() > start + 12:
                end = m.start()
        # A quotation that the title begins with may be all of it, now that it ends before.
        again = end < stop and work[start : start + 1] in _QUOTES_AT_FRONT
        if (start, end) == bare and not again:
            return start, end + _closing(work, start, end)


def _before_remarks(work: str, start: int, end: int, *, marked: bool) -> int:
    """Where a title ends before what brackets at its end tell of the work: its version, year, kind or state."""
    # The search leaps to where the last brackets of a kind are opened, and what stands before them.
    opened = [at for at in (work.rfind(sign, start, end) for sign in "([{") if at >= 0]
    if not opened:
        return end
    near = start + len(work[start : min(opened)].rstrip(_BEFORE_BRACKETS))
    m = _VERSION.search(work, near, end)
    if not marked:
        m = _REMARK_AT_END.search(work, near, end) or m
    if m and m.start() > start + 3:
        end = m.start()
    m = _YEAR_AT_END.search(work, near, end)
    if (
        m
        and m.start() > start + 12
        and not _YEAR_BEFORE.search(work, max(0, start - 16), start)
        and not _CITED.search(work, max(start, m.start() - 90), m.start())
    ):
        end = m.start()
    m = _THESIS_AT_END.search(work, near, end)
    if m and m.start() > start + 3:
        end = m.start()
    # "Title [R&R at a journal]": the work's state, no part of its title.
    m = _BRACKETS_AT_END.search(work, near, end)
    if m and m.start() > start + 3 and find_states(m.group()):
        end = m.start()
    return end


def _closing(work: str, start: int, end: int) -> int:
    """How many signs close a quotation inside a title behind its last word: "Comment on “Looms.”"."""
    words = work[start:end]
    if work[end : end + 2] == ".”" and words.rfind("“") > max(0, words.rfind("”")):
        return 2
    opening = {"”": "“", "»": "«", '"': '"'}.get(work[end : end + 1])
    if opening == '"':
        return words.count(opening) % 2 if words[:1] != opening else 0
    return int(opening is not None and words.rfind(opening) > max(0, words.rfind(work[end])))


def _opens(work: str, start: int, end: int) -> bool:
    """Whether the quote a title begins with embraces it whole."""
    inner = work[start + 1 : end]
    closing = {"“": "”", "«": "»", "»": "«", "„": "“", "‘": "’", '"': '"', "'": "'", "`": "'", "”": "”"}[
        work[start]
    ]
    at = inner.find(closing)
    if closing == "’":
        at = inner.rfind(closing)
    return at < 0 or not re.search(r"[^\W_]{2,}", inner[at + 1 :])


def _closes(work: str, start: int, end: int) -> bool:
    """Whether the quote a title ends with was opened inside it."""
    opening = {"”": "“", "»": "«", "«": "»", "’": "‘", '"': '"', "'": "'", "`": "`"}.get(work[end - 1], "")
    return bool(opening) and opening in work[start + 1 : end - 1]
