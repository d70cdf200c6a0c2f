"""Where a title may end: before a venue, a state, a list of names, a change of look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from crawler.extractors.names.finder import NameRun
from crawler.extractors.names.words import EDITORS, JOINTLY, WITH
from crawler.extractors.passage import CUT, Passage, Piece
from crawler.reading.document import Mark
from snapshots.shortened import begins_short_title, shortens
from snapshots.state_words import find_states
from snapshots.venue_words import ACRONYM, VENUE_WORD, has_venue_word

# It begins with its sign: the search leaps from one to the next.
_SENTENCE = re.compile(r"[.?!。？！](?:(?=[\s\x1f\"”’»)\]]|$)|(?<=[。？！]))")
#: "Journal of Wool 12 (2019)", "Brill, 2015", "Wool Letters, to appear": no comma inside the name.
_VENUE_THEN_YEAR = re.compile(
    r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|Granted|Issued|Filed"
    r"|(?:Spring|Summer|Fall|Autumn|Winter|Printemps|Automne|Hiver) \d)"
    r"([^\W\d_a-zß-ÿ][^,;()\d\n\x1f]{2,90}?)(?<=\S)(?<! [A-Z])(?<! [A-Z]{2})(?<! [A-Z]{3})(?:,? (?:vol|no)\.?)?"
    r"(?:[^A-Za-z\n\x1f]{1,25}(?:19|20)\d\d(?!\d|[–-]\d)|,? \(?(?i:to appear|forthcoming|in press|accepted|conditionally accepted|submitted|(?:in|under) (?:revision|review))\b)"
)
_NAME_WORD = r"(?:[A-Z][^\W\d_]*(?:[-/&][^\W\d_]+)*[.:]?|&|and|of|the|for|in|on|de|la|der|für)"
#: "Wool Sci. Lett., 17, 21–39", "Threads and Looms 47(2)": a name and its volume.
_VENUE_THEN_VOLUME = re.compile(
    rf"(?!Part |Volume |Vol\.|No\.|Chapter |Section )(?=[A-Z])({_NAME_WORD}(?: {_NAME_WORD}){{0,11}}),? (?:[Vv]ol(?:ume|\.)? ?)?(?:\d{{1,4}}|\(\d{{1,4}}\))"
    r"(?:\s?\(\d[\d/–-]*\)|,? [Nn]o\. ?\d|, (?:pp?\. ?|[A-Za-z]{0,3})\d+|:\s?[a-z]?\d"
    r"|, (?i:issue|article|number|pages?)(?: (?:number|no\.?|id))?:? ?[a-z]?\d)"
)
#: "Hybrid Looms and Felt, Beijing, China, pp. 5-9", "Threads and Looms, pp. 5-9": a name, perhaps its town, and pages.
_VENUE_THEN_PAGES = re.compile(
    rf"(?!Part |Volume |Vol\.|No\.|Chapter |Section )(?=[A-Z])({_NAME_WORD}(?: {_NAME_WORD}){{1,11}}(?: [IVX]+)?)"
    r"(?:, [A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2}){0,3}, (?:pp?\.|pages) ?\d"
)
#: "Cell metabolism, v. 12", "Annales de la laine, No. 3", "Looms today 23, 466–748": whatever its words, a volume tells.
_VOLUME_TOLD = (
    r"(?:[.,]{0,2} (?:[Vv]\.|[Vv]ol(?:ume|\.)?|[Nn]o\.|[Nn][°º]|[Ii]ssue) ?\d{1,4}\b(?! of\b)"
    r"|,? \d{1,4}(?: ?\(\d{1,3}\))?,? (?:[Pp]p?\. ?)?\d+ ?[–-] ?\d+"
    r"|,? \d{1,4} ?\(\d{1,3}(?:[–-]\d{1,3})?\)"
    r"|,? (?!1\d{3}|20\d\d)\d{1,4} ?[–-] ?(?!1\d{3}|20\d\d)\d{1,4}\W*(?=[\n\x1f]|$))"
)
_ANY_NAME = r"(?!Part |Volume |Vol\.|No\.|Chapter |Section |Issue )[^\W\d_a-z][^,;:()\d\n\x1f]{1,80}?"
_NAMED_THEN_VOLUME = re.compile(rf"({_ANY_NAME}){_VOLUME_TOLD}")
#: ": Wool Letters, v. 12, p. 3": as geologists set it.
_BEHIND_COLON = re.compile(
    rf"(?<=\w{{3}}):\s(?={_ANY_NAME}(?:, [Vv]\. ?|, [Vv]ol\. ?)\d{{1,4}}(?: ?\(|, (?:pp?|no)\.))"
)
_VOLUME_BEHIND = re.compile(
    r",? ?\d{1,4} ?(?:\(\d[\d/–-]*\)|: ?[A-Za-z]?\d|, (?:id\.? ?|art(?:icle|\.) )?[A-Za-z]{0,3}\d)"
)
_EDITED = re.compile(rf"[^\W\d_a-zß-ÿ][^()\n\x1f]{{3,60}} \((?:{EDITORS})\.?\)")
_VENUE_FRONT = re.compile(rf"\s*(?:[Ii]n )?(?:{ACRONYM.pattern}|(?i:{VENUE_WORD.pattern}))")
_VENUE_BEHIND = re.compile(
    # A white space comes first: the search leaps from one to the next.
    r"\s(?:(?<=\w\s)\s*[Ii]n\s+(?:the\s+)?(?=Proc(?:eedings\b|\.)|(?:IEEE|ACM|USENIX)\b|(?:International|Annual|European) (?:Journal|Conf|Symp|Work)"
    r"|(?:Journal|Transactions|Annals) (?:of|on)\b|Advances in\b|\d+(?:st|nd|rd|th) [A-Z]"
    # "Looms That Learn in WoolInfo 2015"
    r"|[A-Z]\w*[A-Z]\w* (?:19|20)\d\d\W*$)"
    # "Looms That Learn (pp. 5-9) In: Wool Today"
    r"|\s*\(pp?\.? ?\d)"
)
#: "12 Wool Law Review 345 (2020)": the volume before the journal.
_VOLUME_FIRST = re.compile(
    r"(?!(?:19|20)\d\d )\d{1,4} (?=[A-Z])[^,;()\d\n\x1f]{2,80} (?!(?:19|20)\d\d\b)\d{1,5}(?:[–-]\d{1,5})?(?:,| \(|\.?[\s\x1f]*(?:\n|$))"
)
_DASH = re.compile(r"\s[–—|-]\s")
#: " – (Wool Letters", " – [Submitted", ". @ WoolConf"
_OPENED = re.compile(r"[(\[@]\s*(?!IS[BS]N\b|(?i:doi)\b)")
#: "(arXiv preprint 2025)"
_SERIES = re.compile(r"[(\[](?:(?:ar|bio|med|chem)[Rr]?[Xx]iv|SSRN|[Ww]orking [Pp]aper|[Pp]reprint)\b")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
#: "Looms at Work, 2024 (22 pages).": no venue behind.
_YEAR_AT_LAST = re.compile(r"(?:19|20)\d\d[.\s]*(?:[(\[][^()\[\]\n]{0,40}[)\]])?[\s.]*(?=\n|$)")
#: What stands behind may be a venue: "Looms at Work. Advances in Felting, 2024".
_PARTED = re.compile(r"[.?!,] [A-Z]")
#: "3rd International Conference on Wool": a meeting by its number.
_NTH_MEETING = re.compile(
    r"(?:[Tt]he |(?:19|20)\d\d )?(?:[A-Z]{2,6} )?\d{1,2}-?(?:st|nd|rd|th|º|ª) (?:[\w&/-]+,? (?:and )?){0,6}"
    r"(?:Conference|Workshop|Symposium|Congress|Colloquium)\b"
    r"|\d{1,2}(?:st|nd|rd|th) (?:(?:ACM|IEEE|USENIX|IFIP|AAAI)[\w/-]* )[A-Z]\w*[A-Z]"
)
_IN = re.compile(r"\b[Ii]n (?:the )?$")
_WORD_BEFORE = re.compile(r"[^\W_]\)?\s*$")
#: How a page sets a title off.
LOOKS = frozenset((Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE))
_LETTER_OR_DIGIT = re.compile(r"\w")
_SPECIES = re.compile(r"[A-Z](?:[a-z]+|\.) [a-z]{3,}")
#: "Proc. ACM LOOMS 2018": slanted words that are a venue whatever stands before them.
_PROCEEDINGS = re.compile(r"\s*(?:[Ii]n )?Proc(?:eedings|\.) ")
_WITH_BEFORE = re.compile(rf"\({JOINTLY}\s+$")
ALONG = re.compile(rf"\s+\({JOINTLY} [A-Z]")
#: A subtitle, or a species and the rest of a sentence.
_MORE_TITLE = re.compile(
    r"(?:\s?\([^()\n]{3,40}\))?:\s+[A-Z][\w-]+ [\w-]+ [\w-]|\s?\([^()\n]{3,40}\) (?!in |by |with |and )[a-z]+ [a-z]"
)


def goes_on(work: str, start: int, end: int) -> int:
    """Where a title ends that goes on behind what is set off: "**Looms at Work**: A Survey. Wool Letters"; 0 for none."""
    if not _MORE_TITLE.match(work, end) or len(work[start:end].split()) < 3:
        return 0
    along = ALONG.search(work, end, end + 200)
    stops = [*([along.start()] if along else []), *sentence_ends(work, end, end + 200)]
    return next((at for at in sorted(stops) if "\n" not in work[end:at]), 0)


_LEADING_SIGNS = ",.;:(\x1f–—-"
_BEFORE_NAMES = re.compile(
    rf"[\s{_LEADING_SIGNS}]*(?:{JOINTLY}|(?:co-?)?edited (?:{WITH}|by)|by|(?:co-?)?authors?)?[\s:(]*$",
    re.IGNORECASE,
)
#: No words that lead to names are longer, nor the bracket in front: "(in close collaboration with".
_LONGEST_LEAD = 60
_COMMA = re.compile(
    r"[,.(]\s+(?=\S)|(?<![」』])、(?=『)|,(?=[A-Z\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|(?:19|20)\d\d \d)"
)
#: "日本畜産学会誌", "软件学报": the last signs name the kind of venue.
_EASTERN_VENUE = re.compile(
    r"[^,.\s]{1,45}\s?(?:誌|論文集|报告|報告|学报|學報|杂志|雜誌|会议|會議|大会|年会|シンポジウム|研究会|紀要|论坛"
    r"|出版(?:会|社|局|部|株式会社)?|書[店房館院]|新聞社|학회지|논문지|학술대회|論[叢集]|会報|年報|研究(?=\d))(?=\d{0,4}(?:[,.、\s]|$))|『"
    r"|[\u3400-\u9fff]{3,16}(?=, ?\d{1,4} ?\(S?\d{1,3}\))"
)
_WORK_OF = re.compile(
    r"(?:Encyclopa?edia|Handbook|Proceedings|Lecture Notes|Transactions) (?:of|in|on) [A-Z]|Proc\.? (?:of )?[A-Z]"
)
#: "О шерсти // Докл. АН": what parts title and venue as the Russian standard has it.
_SLASHES = re.compile(r"(?<=\S)\s+//\s+(?=\S)")
_APPEARED = re.compile(
    r"(?:[Ii]n[:\s]|the Proceedings\b|(?:published|appeared|appears|presented) (?:in|at|by)\b|to appear|accepted|forthcoming|submitted|under (?:review|revision)|work in progress|in progress|working paper|(?:major|minor) revision|revise (?:and|&) resubmit|draft\b|arxiv|preprint|technical report|ph\.?d|master|doctoral|diploma? thesis|habilitation\b|[mb]\.? ?sc\b|bachelor(?:['’]?s)? (?:thesis|dissertation))",
    re.IGNORECASE,
)
#: "Looms That Learn, Department of Weaving, Woolton", "…, Wool University Doctoral Dissertation": where it was written.
_WRITTEN_AT = re.compile(
    r"(?:Department|Dept\.|Faculty|School|Institute|Laboratory) of [A-Z]"
    # "Powolna teoria, „Przegląd tkacki” (w druku)", "…, Wydawnictwo Tkackie"
    r"|[„«][^„“”«»\n]{3,76}[”“»]\s*(?:[(\d,.]|$)|“[^“”\n]{3,76}”,? (?:\d|[IVXL]{1,6}\b|n\.|vol\.|\()|(?:Wydawnictwo|Oficyna|Издательство|Изд-во)\s"
    r"|(?:[A-Z][\w.&-]* ){1,5}(?:(?:Doctoral|Master[’']?s?|Bachelor[’']?s?) |Ph\. ?D\.? |PhD )(?:Dissertation|Thesis)\b"
)


def most_worth(work: str) -> float:
    """What the end of a title is worth at most."""
    return 2.0 if " //" in work else 0.9


def title_ends(passage: Passage, begin: int, runs: Sequence[NameRun]) -> list[tuple[int, float]]:
    """Where a title that begins here may end, each with its worth."""
    work = passage.work
    stops: list[tuple[int, float]] = []
    limit = len(work)
    for run in runs:
        if run.start > begin + 8:
            at, led = _before_names(work, begin, run.start)
            stops.append((at, 0.5 if run.owner or len(run.names) > 1 or led else 0.0))
    parted = (work.find("\n", begin), 0.3), (work.find(CUT, begin + 1), 0.2), (_look_end(passage, begin), 0.9)
    stops += [(at, worth) for at, worth in parted if at > 0 and not goes_on(work, begin, at)]
    number = asked_at = stopped_at = 0
    for end in sentence_ends(work, begin, limit):
        if number < 3 and (
            _told_more(passage, end) or (work[end - 1] in "?!" and _subtitle(passage, begin, end))
        ):
            stops.append((end, -0.3))
            continue
        if number < 3:
            stops.append((end, 0.6 - 0.35 * number))
            parts = _before_journal(passage, begin, end) or _STANDS_BEHIND.match(work, end)
            asked_at = asked_at or (end if parts else 0)
            if not number and work.startswith(". ", end) and _venue_end(work, end + 2):
                stopped_at = end
        number += 1
    commas, named_at = _commas(passage, begin)
    stops += commas
    dashes = list(_dashes(work, begin))
    stops += dashes
    named = stopped_at, named_at, *(at for at, worth in dashes if worth > _MAYBE)
    named_at = min((at for at in named if at), default=0)
    # "Looms That Learn in Proceedings of …": no sign parts the venue from the title.
    stops += [(m.start(), 0.9) for m in _VENUE_BEHIND.finditer(work, begin, begin + 500)]
    stops += [(m.start(), 0.8) for m in _BEHIND_COLON.finditer(work, begin, begin + 500)]
    if " //" in work:
        stops += [(m.start(), 2.0) for m in _SLASHES.finditer(work, begin, begin + 500)]
    stops += _before_slanted(passage, begin)
    # Words set in one look from where the title begins.
    for piece in set_off_at(passage, begin):
        if not goes_on(work, begin, piece.end):
            stops.append((_with_figure(passage, piece.end), 0.6))
    best: dict[int, float] = {}
    journals = _slanted_behind(passage, begin)
    volume_at = _volume_behind(work, begin)
    for end, worth in stops:
        if end > begin + 3:
            # What reaches over a venue and its year, or over a question's journal, is more than a title.
            over = (0.5 if 0 < named_at < end else 0.0) + (1.5 if 0 < asked_at < end else 0.0)
            over += 1.0 if any(p.start < end <= p.end for p in journals) else 0.0
            over += 1.0 if end < volume_at and work[end] == "," else 0.0
            over += 1.5 if 0 < volume_at < end - 1 else 0.0
            best[end] = max(best.get(end, -9.0), worth - over)
    if not best:
        best[limit] = 0.0
    return sorted(best.items())[:10]


#: ". In A. Byron (ed.), ", ". In Proceedings of …"
_IN_VOLUME = re.compile(r"[.?!]\s+In:?\s+(?=[A-Z])")
#: ". Byron, A. B. and King, W., eds., ": the volume's editors by themselves.
_EDITORS_FIRST = re.compile(
    r"[.?!]\s+(?=[^\W\d_a-z][\w’'-]+, (?:[A-Z]\.[ -]?){1,3},?\s(?:[^()\n]{0,150}? )??\(?[Ee]ds?\.)"
)
_BROUGHT_OUT = re.compile(rf"(?:[(\[]|,\s)(?:{EDITORS})[.)\],]|[Ee]dited by")


def _volume_behind(work: str, begin: int) -> int:
    """Where the sentence ends behind which a chapter's volume or a paper's proceedings are named; else 0."""
    stop = _IN_VOLUME.search(work, begin, begin + 500)
    if stop is None:
        stop = _EDITORS_FIRST.search(work, begin, begin + 500)
        return stop.start() if stop else 0
    told = has_venue_word(work[stop.end() : stop.end() + 60]) or _BROUGHT_OUT.search(
        work, stop.end(), stop.end() + 200
    )
    return stop.start() if told else 0


def _before_names(work: str, begin: int, end: int) -> tuple[int, bool]:
    """Where the words and signs begin that lead to names, "with" or "by", and whether they are "(with"."""
    last = end
    while last > begin and (work[last - 1].isspace() or work[last - 1] in ":("):
        last -= 1
    # A text of many names is long, and asked for each of them.
    near = max(begin, last - _LONGEST_LEAD)
    lead = _BEFORE_NAMES.search(work, near, end)
    at = lead.start() if lead else end
    while begin < at <= near and (work[at - 1].isspace() or work[at - 1] in _LEADING_SIGNS):
        at -= 1
    return at, _WITH_BEFORE.search(work, near, end) is not None


def _slanted_behind(passage: Passage, begin: int) -> list[Piece]:
    """Slanted words behind a full stop, as a venue stands: "Looms at Work. *J. Wool. Lett.*"."""
    work = passage.work
    return [
        p
        for p in passage.slanted
        if begin + 12 < p.start < begin + 500 and work[p.start - 4 : p.start].rstrip(" \x1f").endswith(".")
    ]


def _commas(passage: Passage, begin: int) -> tuple[list[tuple[int, float]], int]:
    """Ends before a venue, ", Journal of …" and ", *Journal*", or a state; and where the first venue is named, else 0."""
    work = passage.work
    stops: list[tuple[int, float]] = []
    venue_end = named_at = 0
    for m in _COMMA.finditer(work[begin : begin + 500]):
        at, after = begin + m.start(), begin + m.end()
        if at < venue_end:
            continue
        rest = work[after : after + 80]
        if rest.startswith("@ "):
            stops.append((at, 0.9))  # ". @ WoolConf 2020"
            named_at = named_at or at
        elif rest[0] in "([" and work[at] == "," and (_tells_where(work, after) or _SERIES.match(rest)):
            stops.append((at, 0.9))  # ", (Felt Studies, 2019)", ", (arXiv preprint 2019)"
            named_at = named_at or at
        elif _VOLUME_FIRST.match(rest):
            stops.append((at, 0.9))
        elif appeared := _APPEARED.match(rest):
            stops.append((at, 0.9))
            named = _venue_end(work, after + appeared.end()) if appeared[0].lower() == "in " else 0
            venue_end, named_at = max(venue_end, named), named_at or at
        elif _is_dated(passage, begin, at, after):
            stops.append((at, 0.9))
            named_at = named_at or at
        elif (named := _venue_end(work, after)) and not any(after < p.start < named for p in passage.slanted):
            stops.append((at, 0.8))
            venue_end, named_at = named, named_at or at
        elif work[at] == "," and _named_with_volume(passage, begin, at, after):
            stops.append((at, 0.8))
            named_at = named_at or at
        elif (
            begins_short_title(work, after)
            or _WORK_OF.match(rest)
            or (
                passage.covered(after, after + 6, Mark.ITALIC) > 0.9
                and passage.covered(begin, at, Mark.ITALIC) < 0.2
                and not _is_species(passage, after)
            )
        ):
            stops.append((at, 0.8))
            venue_end = max(venue_end, _slanted_end(passage, after))
        elif (
            _EASTERN_VENUE.match(work, after)
            or _NTH_MEETING.match(rest)
            or _WRITTEN_AT.match(rest)
            or is_bold_venue(passage, begin, after)
        ):
            stops.append((at, 0.8))
            named_at = named_at or at
        elif VENUE_WORD.match(rest) or ACRONYM.match(rest):
            stops.append((at, 0.3))
    return stops, named_at


#: So many words has a journal's name at most.
_LONGEST_NAME = 10


def _named_with_volume(passage: Passage, begin: int, at: int, after: int) -> bool:
    """Whether a name and its volume follow a comma, the first sign that may part them from the title."""
    named = _NAMED_THEN_VOLUME.match(passage.work, after)
    return (
        named is not None
        and len(named[1].split()) <= _LONGEST_NAME
        and len(passage.work[begin:at].split()) > 1
        and not sentence_ends(passage.work, begin, at)
        and not sentence_ends(passage.work, after, named.end(1))
        and not any(begin < p.start < named.end() for p in passage.slanted)
    )


def _slanted_end(passage: Passage, at: int) -> int:
    """Where slanted words end that begin there and have their volume behind them, with its comma; else 0."""
    piece = next((p for p in passage.slanted if p.start == at), None)
    return piece.end + 1 if piece and _VOLUME_NAMED.match(passage.work, piece.end) else 0


#: ", Volume 12" behind the slanted name of a journal.
_VOLUME_NAMED = re.compile(r",\s(?:[Vv]ol(?:ume|\.)\s?\d)")
#: "Looms at Work, 2024, R&R *Wool Letters*"
_YEAR_THEN = re.compile(r"(?:19|20)\d\d,\s")


def _is_dated(passage: Passage, begin: int, at: int, after: int) -> bool:
    """Whether the year behind a comma ends a title: nothing follows it, its state, or its slanted venue."""
    if _YEAR_AT_LAST.match(passage.work, after) and not _PARTED.search(passage.work, begin, at):
        return True
    year = _YEAR_THEN.match(passage.work, after)
    if not year:
        return False
    slanted = any(p.start <= year.end() < p.end for p in passage.slanted)
    return slanted or any(s.start == 0 for s in find_states(passage.work[year.end() : year.end() + 60]))


_DATED_BEHIND = re.compile(r"[\s,.(]*(?:19|20)\d\d\b")


def is_bold_venue(passage: Passage, begin: int, at: int) -> bool:
    """Whether bold words behind a comma and five plain ones at least stand before the year: "…, **Wool**, 2022"."""
    piece = next((p for p in passage.pieces if p.start <= at < p.end and Mark.BOLD in p.span.marks), None)
    return (
        piece is not None
        and not passage.work[piece.start : at].strip()
        and len(passage.work[begin:at].split()) > 4
        and passage.covered(begin, at - 2, Mark.BOLD) < 0.05
        and _DATED_BEHIND.match(passage.work, piece.end) is not None
    )


#: What a dash is worth as an end that may lead to a subtitle.
_MAYBE = 0.75


def _dashes(work: str, begin: int) -> Iterator[tuple[int, float]]:
    """Dashes before a venue, no subtitle: "Looms That Learn – Wool Letters, 2020"."""
    found = list(_DASH.finditer(work, begin + 8, begin + 500))
    before = work[max(0, begin - 3) : begin]
    for m in found:
        rest = work[m.end() : m.end() + 80]
        if m is found[-1] and m[0] == before:
            # "A. Byron – Looms That Learn – Felt": the dash that parts the names parts the venue too.
            yield m.start(), most_worth(work)
        elif m[0][1] == "|":
            yield m.start(), 0.9  # no title holds one
            return
        elif _tells_where(work, m.end()):
            yield m.start(), 0.8
        elif m is found[-1] and _NAMED_BEHIND.match(rest):
            yield m.start(), _MAYBE  # a subtitle, or a venue nobody knows: the list tells


def _tells_where(work: str, at: int) -> bool:
    """Whether what stands here tells where or when a work appeared, or what state it is in."""
    opened = _OPENED.match(work, at)
    at = opened.end() if opened else at
    return _venue_end(work, at) > 0 or names_where(work, at)


def names_where(work: str, at: int) -> bool:
    """Whether what stands here says by its words that a work appeared there."""
    rest = work[at : at + 80]
    return (
        _APPEARED.match(rest) is not None
        or _VENUE_FRONT.match(rest) is not None
        or _YEAR.match(rest) is not None
        or any(s.start == 0 for s in find_states(rest))
    )


#: "Felt Today." behind the last dash.
_NAMED_BEHIND = re.compile(
    rf"(?!An? ){_NAME_WORD}(?: {_NAME_WORD}){{0,7}}(?:[\s\x1f(]*(?:$|[\n\x1f(])|\.? doi|,)"
)


def _before_slanted(passage: Passage, begin: int) -> Iterator[tuple[int, float]]:
    """Ends where nothing but the look parts the venue from the title: "Looms That Learn *ICML* (2024)"."""
    work = passage.work
    for piece in passage.slanted:
        if (
            piece.start > begin + 12
            and len(piece.span.text.strip()) > 1  # "of type *A*" and its index "1(1)"
            and _WORD_BEFORE.search(work, max(begin, piece.start - 40), piece.start)
            and not _IN.search(work, max(0, piece.start - 5), piece.start)
        ):
            if _VENUE_FRONT.match(piece.span.text) or _VOLUME_BEHIND.match(work, piece.end):
                # "Looms that learn [*Wool* 5:4]": the journal's link begins there.
                linked = any(p.end == piece.start and p.span.href is None for p in passage.pieces)
                sure = (linked and piece.span.href is not None) or _PROCEEDINGS.match(piece.span.text)
                yield piece.start, 0.9 if sure else 0.3
            elif any(s.start <= 1 for s in find_states(piece.span.text)):
                yield piece.start, 0.9  # "… *Under review*."


def _is_species(passage: Passage, at: int) -> bool:
    """Whether slanted words are a species' name, and others, the venue's, follow them: "*Canis familiaris*"."""
    slanted = [p for p in passage.slanted if p.end > at]
    if not slanted:
        return False
    first = slanted[0]
    words, end = first.span.text.strip(" .,"), first.end
    if len(slanted) > 1 and not passage.work[end : slanted[1].start].strip():
        words, end = (
            f"{words} {slanted[1].span.text.strip(' .,')}",
            slanted[1].end,
        )  # "<i>Canis</i> <i>lupus</i>"
    behind = any(p.start >= end and {Mark.ITALIC, Mark.BOLD} & p.span.marks for p in passage.pieces)
    return behind and _SPECIES.fullmatch(words) is not None


# Every title that may end before a comma asks what follows it.
@lru_cache(maxsize=256)
def _venue_end(work: str, begin: int) -> int:
    """Where a venue, up to its year or state, or the editors of one end that begin after a comma; else 0."""
    if " (" in work[begin : begin + 70] and (edited := _EDITED.match(work, begin)):
        return edited.end() + 1  # with the comma behind it
    m = (
        _VENUE_THEN_YEAR.match(work, begin)
        or _VENUE_THEN_VOLUME.match(work, begin)
        or _VENUE_THEN_PAGES.match(work, begin)
    )
    return m.end() if m and not sentence_ends(work, begin, m.end(1)) else 0


#: "Evidence from the Mills", "The Moderating Role of Felt", "A Case Study of Looms": what no venue is called.
_MORE_OF_TITLE = re.compile(
    r"[.:]?\s(?:(?:New |Some |Further |Experimental |Empirical |Theory and )?[Ee]vidence (?:from|on|for|of|in) "
    r"|(?:Insights|Lessons|Findings|Results) (?:from|of) "
    r"|The (?:[A-Z]?[a-z-]+ )?(?:[Rr]oles?|[Ee]ffects?|[Ii]mpacts?|[Ii]nfluence|[Cc]ase|[Ii]mportance) of "
    r"|An? (?:[\w-]+ ){0,3}(?:[Ss]tudy|[Aa]nalys[ie]s|[Ii]nvestigation|[Cc]omparison|[Aa]pproach|[Pp]erspective)"
    r" (?:of|on|to|from|in|with|for) )"
)


def _told_more(passage: Passage, end: int) -> bool:
    """Whether the sentence that follows a title's can be no venue: "Looms at Work. Evidence from the Mills"."""
    follows = _MORE_OF_TITLE.match(passage.work, end)
    if follows is None:
        return False
    stop = next(iter(sentence_ends(passage.work, follows.end(), follows.end() + 300)), follows.end())
    return passage.covered(follows.end(), stop, Mark.ITALIC) < 0.3 and not VENUE_WORD.search(
        passage.work, follows.start(), follows.end()
    )


#: "Aggregate Responses in German Mills": a phrase and no name.
_JOINED_WORDS = re.compile(r"(?: [\w’'-]+)+ (?:in|of|and|for|from|on|to|with|by|the|a|an) [^\d\n]+")


def _subtitle(passage: Passage, begin: int, end: int) -> bool:
    """Whether a sentence of common words follows a question: "What do looms know? Evidence from wool"."""
    after = passage.work[end : end + 300]
    rest, below, _ = after.partition("\n")
    if (
        below
        and not passage.work[passage.line_starts[passage.line_of(begin)] : begin].strip()
        and not passage.soft
        and _JOINED_WORDS.fullmatch(rest.rstrip(" ."))
    ):
        return not VENUE_WORD.search(rest) and passage.covered(end, end + len(rest), Mark.ITALIC) < 0.3
    stop = next(iter(sentence_ends(after, 1, len(after))), len(after))
    # "… Marks of wool in mills (in Welsh). *Loom Letters*": what was taken out ends it too.
    stop = min(stop, cut) if (cut := after.find(CUT)) > 0 else stop
    words = after[:stop].split()
    common = [w for w in words if w[0].islower() and len(w) > 3]
    return (
        after[:1] == " "
        and words[:1] != ["In"]
        and len(words) >= 4
        and (bool(common) or len(words) > 7)
        and not any(m[0][0].isupper() for m in VENUE_WORD.finditer(after, 0, stop))
        and not re.search(r"\d|[\n\x1f]", after[:stop])
        and passage.covered(end, end + stop, Mark.ITALIC) < 0.3
    )


#: ". arXiv preprint", ". To appear in"
_STANDS_BEHIND = re.compile(
    r"\.?\s+(?:To appear|Accepted|Submitted to|Under (?:review|revision)|Forthcoming|In (?:press|preparation|progress))\b"
    r"|[.\s\x1f]*(?:arXiv|bioRxiv|medRxiv|SSRN|CoRR)(?: preprint\b|:|[,.\s]*(?:$|[\n\x1f]|\(?(?:19|20)\d\d))"
)


def _before_journal(passage: Passage, begin: int, end: int) -> bool:
    """Whether a journal follows a title that is a question: "What were looms? *Felt & Wool*, accepted"."""
    work = passage.work
    if work[end - 1] not in "?!" or work[end : end + 1] not in (" ", "\x1f"):
        return False
    if _VENUE_THEN_VOLUME.match(work, end + 1):
        return True
    slanted = any(p.start <= end + 1 < p.end for p in passage.slanted)
    return slanted and passage.covered(begin, end, Mark.ITALIC) < 0.2 and not _is_species(passage, end + 1)


def _look_end(passage: Passage, begin: int) -> int:
    """Return where the slanted or bold letters end that begin with a title; 0 where none do."""
    pieces = [p for p in passage.pieces if p.end > begin]
    if pieces and _LETTER_OR_DIGIT.search(passage.work, pieces[0].start, begin):
        return 0
    marks = pieces[0].span.marks & LOOKS if pieces else frozenset()
    end = 0
    for piece in (
        takewhile(lambda p: marks & p.span.marks or not p.span.text.strip(), pieces) if marks else ()
    ):
        if piece.start > end > 0 and STOPPED.search(passage.work, begin, end):
            break  # "**Looms at Work.** **Felt Letters**", each set off by itself
        end = piece.end if piece.span.text.strip() else end
    return end if len(passage.work[begin:end].split()) > 2 else 0


#: A title with its stop, in the mark that sets it off.
STOPPED = re.compile(r"(?:\w{2}|\))[.?!][\"”»]?\Z")
#: "Proceedings of the 20." "Kolloquium über Wolle": a number as Germans order things.
_ORDINAL = re.compile(r"\b(?:the|de[rsm]|zu[mr]|die|im|auf) \d{1,3}$")


def sentence_ends(work: str, begin: int, limit: int) -> list[int]:
    """Return where sentences end: before a full stop, after a question mark; not at abbreviations."""
    found: list[int] = []
    for m in _SENTENCE.finditer(work, begin, min(limit, begin + 800)):
        at = m.start()
        if work[at] == "." and (shortens(work, at) or _ORDINAL.search(work, max(0, at - 8), at)):
            continue
        found.append(at if work[at] in ".。" else m.end())
    return found


def set_off_at(passage: Passage, start: int) -> Iterator[Piece]:
    """Give what begins at a place and is set in italics or bold, some words long."""
    for piece in passage.set_off:
        if abs(piece.start - start) <= 2 and not passage.work[start : piece.start].strip():
            yield piece


def _with_figure(passage: Passage, end: int) -> int:
    """Return where words end with the figure set low behind them, "PM2.5"; a whole number may be a note's mark."""
    return next(
        (
            p.end
            for p in passage.pieces
            if p.start == end and Mark.RAISED in p.span.marks and _FIGURE.fullmatch(p.span.text.strip())
        ),
        end,
    )


_FIGURE = re.compile(r"\d+\.\d+")
