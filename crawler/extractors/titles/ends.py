"""Where a title may end: before a venue, a state, a list of names, a change of look."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from crawler.extractors.names.scan import NameRun
from crawler.extractors.names.words import EDITORS, JOINTLY, WITH
from crawler.extractors.passage import CUT, Passage, Piece
from crawler.extractors.titles.commas import ANY_NAME, MAYBE, comma_ends, dash_ends, is_species, names_volume
from crawler.extractors.titles.sentences import sentence_ends
from crawler.extractors.titles.where import (
    NAME_WORD,
    VENUE_FRONT,
    VENUE_THEN_VOLUME,
    bracketed_venue_at,
    venue_end_at,
)
from crawler.reading.document import Mark
from snapshots.patterns import Seldom
from snapshots.state_words import find_states
from snapshots.venues.words import VENUE_WORD, has_venue_word

#: ": Wool Letters, v. 12, p. 3": as geologists set it.
_BEHIND_COLON = Seldom(
    rf"(?<=\w{{3}}):\s(?=({ANY_NAME})(?:, [Vv]\. ?|, [Vv]ol\. ?)\d{{1,4}}(?: ?\(|, (?:pp?|no)\.))",
    (", v", ", V"),
)
_VOLUME_BEHIND = re.compile(
    r",? ?\d{1,4} ?(?:\(\d[\d/–-]*\)|: ?[A-Za-z]?\d|, (?:id\.? ?|art(?:icle|\.) )?[A-Za-z]{0,3}\d)"
)
_VENUE_BEHIND = re.compile(
    # A white space comes first: the search leaps from one to the next.
    r"\s(?:(?<=\w\s)\s*[Ii]n\s+(?:the\s+)?(?=Proc(?:eedings\b|\.)|(?:IEEE|ACM|USENIX)\b|(?:International|Annual|European) (?:Journal|Conf|Symp|Work)"
    r"|(?:Journal|Transactions|Annals) (?:of|on)\b|Advances in\b|\d+(?:st|nd|rd|th) [A-Z]"
    # "Looms That Learn in WoolInfo 2015"
    r"|[A-Z]\w*[A-Z]\w* (?:19|20)\d\d\W*$)"
    # "Looms That Learn (pp. 5-9) In: Wool Today"
    r"|\s*\(pp?\.? ?\d)"
)
_IN = re.compile(r"\b[Ii]n (?:the )?$")
_WORD_BEFORE = re.compile(r"[^\W_]\)?\s*$")
#: How a page sets a title off.
LOOKS = frozenset((Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE))
_LETTER_OR_DIGIT = re.compile(r"\w")
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


_LEADING_SIGNS = ",.;:([\x1f–—-"
_BEFORE_NAMES = re.compile(
    rf"[\s{_LEADING_SIGNS}]*(?:{JOINTLY}|(?:co-?)?edited (?:{WITH}|by)|by|(?:co-?)?authors?)?[\s:(]*$",
    re.IGNORECASE,
)
#: How those words end, for a first look.
_LEADS_END = (
    "with",
    "w.",
    "w/",
    "mit",
    "avec",
    "con",
    "com",
    "met",
    " a",
    "者",
    "：",
    "by",
    "author",
    "authors",
)
#: No words that lead to names are longer, nor the bracket in front: "(in close collaboration with".
_LONGEST_LEAD = 60
#: "Felt in lambs; J Wool Med; 2020; 12": one sign parts all fields.
_SEMICOLON = re.compile(r"(?<=\w); (?=[A-Z][^;\n]{2,90}; ?(?:19|20)\d\d(?:[;:]|\W*(?:\n|$)))")
#: "О шерсти // Докл. АН": what parts title and venue as the Russian standard has it.
_SLASHES = re.compile(r"(?<=\S)\s+//\s+(?=\S)")


def title_ends(passage: Passage, begin: int, runs: Sequence[NameRun]) -> list[tuple[int, float]]:
    """Where a title that begins here may end, each with its worth."""
    work = passage.work
    stops: list[tuple[int, float]] = []
    limit = len(work)
    for run in runs:
        if run.start > begin + 8:
            at, led = _before_names(work, begin, run.start)
            stops.append((at, 0.5 if run.owner or len(run.names) > 1 or led else 0.0))
    look_end = _look_end(passage, begin)
    parted = (work.find("\n", begin), 0.3), (work.find(CUT, begin + 1), 0.2), (look_end, 0.9)
    stops += [(at, worth) for at, worth in parted if at > 0 and not goes_on(work, begin, at)]
    number = asked_at = stopped_at = named_behind = 0
    for end in sentence_ends(work, begin, limit):
        if number < 3 and (
            _told_more(passage, end) or (work[end - 1] in "?!" and _subtitle(passage, begin, end))
        ):
            stops.append((end, -0.3))
            continue
        if number < 3:
            stops.append((end, 0.6 - 0.35 * number))
            journal = not number and work.startswith(". ", end) and names_volume(passage, end + 2)
            parts = journal or _before_journal(passage, begin, end) or _STANDS_BEHIND.match(work, end)
            asked_at = asked_at or (end if parts else 0)
            named_behind = named_behind or (end if journal else 0)
            if not number and work.startswith(". ", end) and venue_end_at(work, end + 2):
                stopped_at = end
        number += 1
    commas, named_at = comma_ends(passage, begin)
    dashes = list(dash_ends(work, begin))
    dated_at, bracketed_at = _before_dated(passage, begin), bracketed_venue_at(work, begin)
    stops += [*commas, *dashes, *((at, 0.9) for at in (dated_at, bracketed_at) if at)]
    named = stopped_at, named_at, dated_at, bracketed_at, *(at for at, worth in dashes if worth > MAYBE)
    volume_at = _volume_behind(work, begin) or _semicolon_at(work, begin)
    # A sentence that names the venue for sure overrules what commas before it seem to.
    told_at = max(volume_at, named_behind)
    named_at = min((at for at in named if at >= max(1, told_at)), default=0)
    stops += _before_signs(work, begin)
    stops += _before_slanted(passage, begin)
    # Words set in one look from where the title begins.
    for piece in set_off_at(passage, begin):
        if not (goes_on(work, begin, piece.end) or _RELATION.search(piece.span.text)):
            stops.append((_with_figure(passage, piece.end), 0.6))
    best: dict[int, float] = {}
    journals = _slanted_behind(passage, begin)
    for end, worth in stops:
        if end > begin + 3:
            # What reaches over a venue and its year, or over a question's journal, is more than a title.
            over = (0.5 if 0 < named_at < end else 0.0) + (1.5 if 0 < asked_at < end else 0.0)
            over += 1.0 if any(p.start < end <= p.end for p in journals) else 0.0
            over += 1.0 if end < told_at and work[end] == "," else 0.0
            over += 1.5 if 0 < volume_at < end - 1 else 0.0
            over += 1.0 if 0 < named_at == look_end < end else 0.0  # "*Looms at Work*, Paris, Felt, 2012"
            best[end] = max(best.get(end, -9.0), worth - over)
    if not best:
        best[limit] = 0.0
    return sorted(best.items())[:10]


#: ". In A. Byron (ed.), ", ". In Proceedings of …"
_IN_VOLUME = re.compile(r"[.?!]\s+In:?\s+(?=[A-Z])")
#: ". Byron, A. B. and King, W., eds., ": the volume's editors by themselves.
_EDITORS_FIRST = Seldom(
    r"[.?!]\s+(?=[^\W\d_a-z][\w’'-]+, (?:[A-Z]\.[ -]?){1,3},?\s(?:[^()\n]{0,150}? )??\(?[Ee]ds?\.)",
    ("Ed.", "Eds.", "ed.", "eds."),
)
_BROUGHT_OUT = re.compile(rf"(?:[(\[]|,\s)(?:{EDITORS})[.)\],]|[Ee]dited by")


def _before_signs(work: str, begin: int) -> Iterator[tuple[int, float]]:
    """Where words or signs lead from a title to where it appeared, each with its worth."""
    # "Looms That Learn in Proceedings of …": no sign parts the venue from the title.
    yield from ((m.start(), 0.9) for m in _VENUE_BEHIND.finditer(work, begin, begin + 500))
    for m in _BEHIND_COLON.finditer(work, begin, begin + 500):
        if not sentence_ends(work, m.start(), m.end(1)):
            yield m.start(), 0.8
    if " //" in work:
        yield from ((m.start(), 2.0) for m in _SLASHES.finditer(work, begin, begin + 500))
    if semicolon := _semicolon_at(work, begin):
        yield semicolon, 0.9


def _semicolon_at(work: str, begin: int) -> int:
    """Where a semicolon stands before a venue, another between that and the year; 0 where none does."""
    found = _SEMICOLON.search(work, begin, begin + 500) if "; " in work else None
    return found.start() if found else 0


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
    while last > begin and (work[last - 1].isspace() or work[last - 1] in ":(["):
        last -= 1
    # A text of many names is long, and asked for each of them.
    near = max(begin, last - _LONGEST_LEAD)
    led = work[near:last].lower().endswith(_LEADS_END)
    lead = _BEFORE_NAMES.search(work, near, end) if led else None
    at = lead.start() if lead else end
    while begin < at and (work[at - 1].isspace() or work[at - 1] in _LEADING_SIGNS):
        at -= 1
    return at, led and _WITH_BEFORE.search(work, near, end) is not None


def _slanted_behind(passage: Passage, begin: int) -> list[Piece]:
    """Slanted words behind a full stop, as a venue stands: "Looms at Work. *J. Wool. Lett.*"."""
    work = passage.work
    return [
        p
        for p in passage.slanted
        if begin + 12 < p.start < begin + 500 and work[p.start - 4 : p.start].rstrip(" \x1f").endswith(".")
    ]


_COLON_AND_YEAR = re.compile(r"[^\n\x1f]*?, (?:19|20)\d\d\b")


def _before_dated(passage: Passage, begin: int) -> int:
    """Where the colon stands before slanted words that hold their year: "Looms: *Felt Today, Loom Press, 2019*"; else 0."""
    work = passage.work
    for piece in passage.slanted:
        colon = len(work[: piece.start].rstrip()) - 1
        if colon > begin + 12 and work[colon] == ":":
            dated = _COLON_AND_YEAR.match(work, piece.start)
            slanted = dated and passage.covered(piece.start, dated.end(), Mark.ITALIC) > 0.95
            return colon if slanted and not passage.covered(begin, colon, Mark.ITALIC) else 0
    return 0


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
            if VENUE_FRONT.match(piece.span.text) or _VOLUME_BEHIND.match(work, piece.end):
                # "Looms that learn [*Wool* 5:4]": the journal's link begins there.
                linked = any(p.end == piece.start and p.span.href is None for p in passage.pieces)
                sure = (linked and piece.span.href is not None) or _PROCEEDINGS.match(piece.span.text)
                yield piece.start, 0.9 if sure else 0.3
            elif any(s.start <= 1 for s in find_states(piece.span.text)):
                yield piece.start, 0.9  # "… *Under review*."


#: "Evidence from the Mills", "The Moderating Role of Felt", "A Case Study of Looms": what no venue is called.
_MORE_OF_TITLE = re.compile(
    r"[.:]?\s(?:(?:New |Some |Further |Experimental |Empirical |Theory and )?[Ee]vidence (?:from|on|for|of|in) "
    r"|(?:Insights|Lessons|Findings|Results) (?:from|of) "
    r"|The (?:[A-Z]?[a-z-]+ )?(?:[Rr]oles?|[Ee]ffects?|[Ii]mpacts?|[Ii]nfluence|[Cc]ase|[Ii]mportance) of "
    r"|An? (?:[\w-]+ ){0,3}(?:[Ss]tudy|[Aa]nalys[ie]s|[Ii]nvestigation|[Cc]omparison|[Aa]pproach|[Pp]erspective|[Cc]omment(?:ary)?|[Rr]eply|[Rr]esponse|[Rr]ejoinder)"
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


#: "Evidence from wool, 1870–1940": the years a title treats, at its end.
_PERIOD = re.compile(r",? \(?1\d{3} ?[–-] ?(?:1\d|20)\d\d\)?(?=\W{0,2}$)")


def _subtitle(passage: Passage, begin: int, end: int) -> bool:
    """Whether a sentence of common words follows a question: "What do looms know? Evidence from wool"."""
    after = passage.work[end : end + 300]
    rest, below, _ = after.partition("\n")
    rest = _PERIOD.sub("", rest)
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
        and (bool(common) or len(words) > 7 or _before_venue(after, stop))
        and not any(m[0][0].isupper() for m in VENUE_WORD.finditer(after, 0, stop))
        and not re.search(r"\d|[\n\x1f]", _PERIOD.sub("", after[:stop]))
        and passage.covered(end, end + stop, Mark.ITALIC) < 0.3
    )


#: "… in German Mills. Felt Letters.": where something is, and then a name by itself.
_PLACED = re.compile(r"(?: [\w’'-]+)+ (?:in|from|for|among|during|under|across) (?:[\w’'-]+ )*[\w’'-]+")
_NAMED_BEHIND = re.compile(rf"\.\s+(?=[A-Z]){NAME_WORD}(?: {NAME_WORD}){{0,7}}?(?:[.,](?=[\s\x1f]|$)|$)")


def _before_venue(after: str, stop: int) -> bool:
    """Whether the words behind a question say where something is, and the venue's name is a sentence behind them."""
    return _PLACED.fullmatch(after, 0, stop) is not None and _NAMED_BEHIND.match(after, stop) is not None


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
    if VENUE_THEN_VOLUME.match(work, end + 1):
        return True
    slanted = any(p.start <= end + 1 < p.end for p in passage.slanted)
    return slanted and passage.covered(begin, end, Mark.ITALIC) < 0.2 and not is_species(passage, end + 1)


def _look_end(passage: Passage, begin: int) -> int:
    """Return where the slanted or bold letters end that begin with a title; 0 where none do."""
    pieces = [p for p in passage.pieces if p.end > begin]
    if pieces and _LETTER_OR_DIGIT.search(passage.work, pieces[0].start, begin):
        return 0
    marks = pieces[0].span.marks & LOOKS if pieces else frozenset()
    end = at = 0
    while marks and at < len(pieces):
        piece = pieces[at]
        if "right" in piece.span.roles and "right" not in pieces[0].span.roles:
            break
        if piece.span.text.strip() and not marks & piece.span.marks:
            behind = behind_figure(pieces, at - 1, marks)
            if behind < at:
                break
            at, piece = behind, pieces[behind]
        elif piece.start > end > 0 and STOPPED.search(passage.work, begin, end):
            break  # "**Looms at Work.** **Felt Letters**", each set off by itself
        elif end and is_barred(passage, at, marks):
            break
        end = piece.end if piece.span.text.strip() else end
        at += 1
    words = len(passage.work[begin:end].split())
    return end if words > 2 or (words == 2 and _parts_looks(passage, end, marks)) else 0


#: What stands between a title and its venue, each in a look of its own.
_BETWEEN_LOOKS = re.compile(r"\s*[,.:;]\s*")


def _parts_looks(passage: Passage, end: int, marks: Set[Mark]) -> bool:
    """Whether a sign behind words in one look parts them from words in another: "*Felt Tests*, **Looms of Today**"."""
    behind = [p for p in passage.pieces if p.start >= end][:2]
    if len(behind) < 2 or not _BETWEEN_LOOKS.fullmatch(behind[0].span.text):
        return False
    looks = behind[1].span.marks & LOOKS
    return bool(looks) and not looks & marks


def is_barred(passage: Passage, at: int, marks: Set[Mark]) -> bool:
    """Whether a bar parts the words in one look that a line begins with from the rest: "**Felt Letters** | A. Byron"."""
    pieces, work = passage.pieces, passage.work
    if not at or "\n" not in work[pieces[at - 1].end - 1 : pieces[at].start + 1]:
        return False
    behind = next((p for p in pieces[at:] if p.span.text.strip() and not marks & p.span.marks), None)
    return (
        behind is not None
        and behind.span.text.lstrip()[:1] in _BARS
        and "\n" not in work[pieces[at].start + 1 : behind.start]
    )


_BARS = ("|", "·", "•", "¦")
#: A title with its stop, in the mark that sets it off.
STOPPED = re.compile(r"(?:\w{2}|\))[.?!][\"”»]?\Z")


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
            if p.start == end and Mark.RAISED in p.span.marks and _LOW_FIGURE.fullmatch(p.span.text.strip())
        ),
        end,
    )


_LOW_FIGURE = re.compile(r"\d+\.\d+")


#: A figure or a symbol with one, upright amid slanted words: "0.7", "Z2"; and its parts.
_FIGURE = re.compile(r"\s?(?:[∼~<>=≤≥≈±×+−–-]\s?)?(?:\d{1,3}(?:\.\d+)?|[A-Z]\d{1,2})\s?")
_OF_FIGURE = re.compile(r"[\s\d.∼~<>=≤≥≈±×+−–-]{1,8}|[A-Z]\d{0,2}\s?")
_MOST_PARTS = 4
#: "Felt at z <", which wants a figure.
_RELATION = Seldom(r"\w\s?[∼~<>=≤≥≈]\s*\Z", ("∼", "~", "<", ">", "=", "≤", "≥", "≈"))


def behind_figure(pieces: Sequence[Piece], j: int, looks: Set[Mark]) -> int:
    """The last piece of a figure amid a set-off sentence or at its end: "*z ∼* 0.7 *from looms*", "*z <* 0.8"."""
    end, said = j, ""
    for k in range(j + 1, min(len(pieces), j + 1 + _MOST_PARTS)):
        if _OF_FIGURE.fullmatch(pieces[k].span.text) is None:
            break
        end, said = k, said + pieces[k].span.text
    if end == j or _FIGURE.fullmatch(said) is None:
        return j
    onward = (
        end + 1 < len(pieces)
        and bool(looks & pieces[end + 1].span.marks)
        and pieces[end + 1].span.text.lstrip()[:1].islower()
    )
    return end if onward or _RELATION.search(pieces[j].span.text) else j
