"""How much a stretch looks like a title, by its own words."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from crawler.extractors.hints import SUMMARY, holds
from crawler.extractors.names.finder import NameFinder
from crawler.extractors.names.lexicon import title_odds
from crawler.extractors.names.scan import NameRun
from crawler.extractors.names.words import EDITORS, JOINTLY
from crawler.extractors.passage import ABSTRACT, CUT, Passage
from crawler.extractors.titles.edges import front_of
from crawler.extractors.titles.ends import set_off_at
from crawler.reading.document import Mark
from snapshots.shortened import OF_JOURNALS
from snapshots.state_words import find_states
from snapshots.venues.places import is_place
from snapshots.venues.words import ACRONYM, PREPRINT

_LETTER_OR_DIGIT = re.compile(r"\w")
_SUMMARY_BELOW = re.compile(rf"\n{SUMMARY}")
_LAST_SENTENCE = re.compile(r"[.?!][”\"]? ([^.?!]{4,60})$")
_EDITORS = re.compile(
    rf"[\s,]*(?:[(\[](?:{EDITORS})\.?[)\]]|[Ee]d(?:itor)?s?\.? [(\[](?:19|20)\d\d[a-z]?[)\]])[\s,.;:\x1f]*"
)
#: "“Looms That Learn” in Wool", "“Looms”, Wool Letters": what goes on behind the closing quotation mark is no title.
_QUOTED_IN = re.compile(
    r"[\"“„«](?:[^\"“”„«»]{12,}[\"”“»],? [Ii]n:? [\w“\"]|[^\"“”„«»]{5,}(?:,[\"”“»]|[\"”“»],) (?-i:[A-ZÀ-ÞŞİ]))"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_Objection = tuple[re.Pattern[str], float, int, int, frozenset[str]]
#: What speaks against a title: (pattern, worth, at least so many words, at most so many, its hints).
#: Where a pattern looks at more than the front, one of its hints stands in every text it finds: most have none.
_AGAINST: tuple[_Objection, ...] = tuple(
    (re.compile(pattern), worth, least, most, frozenset(hints))
    for pattern, worth, least, most, hints in (
        # How a summary begins.
        (SUMMARY, -1.8, 9, 999, ()),
        # How one goes on for sure: "We study …", "This paper shows …"; titles such as "We are family" are none.
        (
            r"(?:We|I) (?:study|stud[iy]ed|show|present|propose|investigate|introduce|develop|examine|explore|find|prove|consider"
            r"|analy[sz]e|address|provide|demonstrate|report|derive|establish|argue|estimate|construct|compare|describe|use|build) [^?]*$"
            r"|(?:In )?[Tt]his (?:paper|article|work|study|chapter|thesis)(?: [a-z]+s|,? we) ",
            -4.0, 6, 999, (),
        ),
        (r"[a-z]", -0.4, 0, 999, ()),
        # A venue.
        (
            r"(?:[Ii]n )?[Pp]roc(?:eedings|\.)? |[Ii]n:? (?:the )?[A-Z]|[Jj]ournal of|[Tt]ransactions on|[Aa]dvances in [Nn]eural"
            r"|(?:[Pp]ublished|[Aa]ppear(?:ed|s)|[Tt]o appear|[Pp]resented|[Aa]ccepted) (?:in|at|by) (?:the )?[A-Z]"
            r"|Findings of (?:the )?[A-Z]|[Aa]r[Xx]iv|(?:IEEE|ACM) (?:Trans|Conf|Symp|Journal|Int)"
            r"|(?:Ph\.? ?D\.?|[Dd]octoral|[Mm]aster[’']?s?) (?:[Tt]hesis|[Dd]issertation), ",
            -2.2, 0, 999, (),
        ),
        (
            r".*\b(?:[Cc]onference|[Ss]ymposium|[Ww]orkshop|[Pp]roceedings|[Jj]ournal|[Tt]ransactions)\b",
            -0.9, 0, 999, ("onference", "ymposium", "orkshop", "roceedings", "ournal", "ransactions"),
        ),
        (r"(?:[Ii]n:? )?Lecture Notes in ", -2.5, 0, 999, ()),
        (r".*[.?!] (?:In:? )?Proc(?:eedings|\.) ", -1.5, 0, 999, ("Proc",)),
        (r".*(?:https?://|@\w+\.)", -2.5, 0, 999, ("://", "@")),
        (r"\S+@\w\S*\.\w", -9.0, 0, 999, ("@",)),
        (r"[\W\d_]*(?:19|20)\d\d[\W\d_]*$|.*(?:\b[Pp]p?\.?\s?\d|\b[Vv]ol(?:\.|ume \d)|\d\(\d+\)|:\s?\d+[–-]\d+|\d:\s?e\d{4}|\((?:19|20)\d\d\)[,:]? \d|\b[Nn]o\.\s?\d|\d \((?:19|20)\d\d\)|, (?!(?:1[5-9]|20)\d\d[–-])\d{1,4}[–-]\d{2,4}\b)", -1.5, 0, 999, ("ol.", "olume", *"0123456789")),
        # As other tongues tell pages, numbers and volumes: ", s. 31-45", ", S. 5", "nr 3", "n° 12", "№ 3", ", t. XII".
        (
            r".*(?:[,.;»”] (?:[sSсС]|ss|str|[Сс]тр)\. ?\d|\b(?:[Nn]r\.?|[Nn][º°]\.?) ?\d|№ ?\d|, (?:t|т|Т|Bd|cz|z|Jg|C)\. ?(?:\d|[IVXLC]+\b))",
            -1.5, 0, 999,
            (" s.", " S.", " с.", " С.", "ss.", "str.", "тр.", "nr", "Nr", "nº", "n°", "Nº", "N°", "№", " t.", " т.", " Т.", "Bd.", "cz.", " z.", "Jg.", " C."),
        ),
        (r".*(?<!1\d\d\d[–-])(?:19|20)\d\d\W*$", -0.6, 0, 999, "0123456789"),
        (r"(?:19|20)\d\d, (?=[A-Z])", -1.5, 0, 999, ()),
        # "Felt. Wool. Lett. 265, 371 (1995)": a journal's short title, its volume and page.
        (r"(?:[A-Z][\w-]*\.? ){0,5}[A-Z][\w-]*\. (?:[A-Z] )?\d{1,4}[a-z]?(?:\(\d+\))?, ?[A-Z]?\d+(?:[–-]\d+)?(?: \((?:19|20)\d\d\))?\W*$", -4.0, 0, 16, "0123456789"),
        (r".*\. (?:19|20)\d\d$", -0.6, 0, 999, "0123456789"),
        # "01 Jan 2023 (modified: 05 Apr 2023)"
        (r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (?:19|20)\d\d\b(?! [a-z])", -4.0, 0, 999, ()),
        # "GRANTED 01/02/2024": a badge.
        (r"(?i:granted|issued|filed|published|accepted|submitted)(?: (?:on|in))?[\W\d]*(?:(?:Jan|Feb|Mar|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])[a-z]*[\W\d]*)?$", -9.0, 0, 6, ()),
        (r"(?:[A-Z][\w.]* ){0,2}[Pp]atents?(?: (?:[Aa]pp|[Nn]o|[Pp]ub)\w*\.?){0,2} [A-Z]{0,2}\d[\d,/. ]{3,}[A-Z]?\d?\W*$", -4.0, 0, 9, ()),
        # Lawyers' "…, 12 Wool Law Review 345".
        (r".*[,.?!] \d{1,4} (?=[A-Z])[^,;()\d]{2,80} (?!(?:19|20)\d\d\b)\d{1,5}\W*$", -1.8, 0, 999, "0123456789"),
        (
            r".*[.,] (?:[Uu]nder (?:review|revision)|Acceptance [Rr]ate|Submitted|(?:(?:[Cc]onditionally|[Rr]ecently) )?[Aa]ccepted (?:at|by|in|to|for)|Accepted|Forthcoming|To appear|In press)\b",
            -1.5, 0, 999, ("under re", "Under re", "Acceptance", "Submitted", "Accepted", "accepted", "Forthcoming", "To appear", "In press"),
        ),
        (r".*, (?:(?:conditionally|provisionally) )?(?:accepted|forthcoming|in press|to appear)\W*$", -1.5, 0, 999, ("accepted", "forthcoming", "in press", "to appear")),
        (r".*\. [A-Z][\w &]{2,40} (?:Press|Verlag)\W*$", -1.2, 0, 999, ("Press", "Verlag")),
        (
            r".*[.,] (?:Wydawnictw[oa]|Presses [Uu]niversitaires|Éditions|Edizioni|Ediciones|Edições|Editorial|Editora|Издательство) [^,.]*$",
            -1.2, 0, 999, ("Wydawnictw", "Presses", "dition", "dizioni", "diciones", "dições", "ditor", "здательство"),
        ),
        (
            r".*[.?!] (?!An? )(?:The )?(?!(?:Systematic|Scoping|Literature|Critical|Brief|Short) )(?:[A-Z][\w&-]+ ){0,4}"
            r"(?:Journal|Review|Annals|Quarterly|Bulletin|Transactions|Letters|Magazine)(?: (?:of|on|in)(?: [A-Z][\w&-]+| and| the| of)+)?\W*$",
            -1.2, 0, 999, ("Journal", "Review", "Annals", "Quarterly", "Bulletin", "Transactions", "Letters", "Magazine"),
        ),
        (
            r".*[.?!»\"] (?:\d{1,3}-[а-я]{1,3} )?(?:[А-ЯІЇЄ][\w-]+ ){0,4}"
            r"(?:[Кк]онференци|Труды|Сборник|Журнал|Вестник|[Мм]атериалы|Тезисы|[Сс]импозиум|Известия)",
            -1.5, 0, 999, ("онференци", "руды", "борник", "урнал", "естник", "атериалы", "езисы", "импозиум", "звестия"),
        ),
        # More than a title: "Machines that Weave. PhD thesis", "Threads of Thought. In: Handbook of …".
        (r".*(?:[.,] (?:(?:Ph\.?\s?D\.?|[Dd]octoral|[Mm]aster'?s?) (?:[Tt]hesis|[Dd]issertation)|(?:Diplom|Master|Bachelor|Doktor)arbeit)\W*$|[.?!,”\")] {1,2}(?:[Ii]n|[Dd][ai]ns|[Ee][nm]|[Ww]): |[.?!] (?:(?:In|Dans|Dins) (?:the )?[A-ZÀ-Þ]|E[nm] (?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w-]+, [A-Z]\.)))", -1.5, 0, 999, ("hesis", "issertation", "arbeit", " In", " in:", "ans", "ins", ". En ", ". Em ", "? En ", "n: ", "m: ", "w: ", "W: ")),
        # "C. Mill and F. Dow (eds.), A Companion to Looms": whom it stands with, and in what.
        (rf"[^()\[\]]{{4,200}} [(\[](?:{EDITORS})\.?[)\]][,.:]? [A-Z]", -2.2, 0, 999, ("(", "[")),
        (r".*\[[^\[\]]{3,60}\]\. ", -0.8, 0, 999, ("]. ",)),
        # "Looms at Work. (2013) Wool Review": the date and the venue did.
        (r".*[^\W\d_]{2}[.?!] \((?:19|20)\d\d[a-z]?\)[.,:]? [A-Z]", -1.5, 0, 999, ("(19", "(20")),
        # "Mill, C., and Dow, F.L. (2013). Looms at Work": names and the date went into it.
        (r".{0,200}?, (?:[A-Z]\.[ -]?){1,3} ?\((?:19|20)\d\d[a-z]?\)[.,:]? \w", -4.0, 0, 999, ("(19", "(20")),
        (r"[A-Z][\w’'-]+, [^“\"]{2,60}\b(?:19|20)\d\d\)?[.,:]? [“\"]\w", -6.0, 0, 999, ("“", '"')),
        (r"(?:[A-Z]\.[ -]?){1,3},? (?:and|&)(?: |$)", -6.0, 0, 999, (". and", ". &", "., and", "., &")),
        # Words beside a title.
        (
            r"(?:[Ww]ith|[Bb]y|[Aa]nd|[Ww]inner of|[Rr]ecipient of|[Jj]oint|[Aa]lso|[Ss]ee|[Ii]n|[Oo]ral|[Ss]potlight|[Bb]est|[Aa]ward|[Ee]qual|[Cc]ontribution|[Aa]bstract|[Kk]eywords"
            r"|[Uu]nder|[Ss]ubmitted|[Aa]ccepted)\b",
            -1.2, 0, 12, (),
        ),
        # What is told of a work, or of the page; what only links are called.
        (r"[←⬅↩]", -9.0, 0, 999, ()),
        (
            r"(?i:grouped|sorted|listed|ordered|arranged|organi[sz]ed) (?i:here |below )?(?i:by|in) (?i:themes?|topics?|years?|dates?|kinds?|types?"
            r"|areas?|subjects?|fields?|projects?|venues?|(?:reverse )?chronolog\w+|most recent|(?:descending|ascending) order)\b",
            -9.0, 0, 999, (),
        ),
        (
            r"(?i:(?:(?:journal|conference|working|discussion|research|peer[- ]reviewed|refereed|selected|publications|articles|papers|books?"
            r"|chapters|preprints|reports|essays|and|or)\b[\s,&]*){3,10})\W*$",
            -9.0, 3, 10, (),
        ),
        # The prize of a work, by itself: "Honourable Mention Award".
        (r"(?i:(?:best|outstanding|distinguished|honou?rable|special|top|test of time|most influential)\b(?:[ -](?:student|research|paper|demo|poster|mention|runner-?up|award|papers?|nominee|finalist|candidate|\(?\d{4}\)?)s?)+)\W*$", -9.0, 2, 7, ()),
        (r"(?i:acceptance|accept\.?) (?i:rate)\b|(?i:cited by) \d|(?i:(?:journal )?impact factor)\b[\s:=(]*\d|(?:J?IF|JCR)\s?[:=]\s?\d|\d+ (?i:citations?)\W*$", -9.0, 0, 12, ()),
        (
            r"\W*(?i:this|the following|cette|diese[rs]?|esta|questa) (?i:page|section|list|widget|(?:web)?site|rubrique|seite|liste"
            r"|p[áa]gina|secci[óo]n|lista|sezione)\b",
            -9.0, 0, 999, (),
        ),
        (
            r"(?i:(?:full|short|long|extended|online|official|the|with|and|of|in|on|for|a|its|paper|article|version|copy|text|appendix"
            r"|supplement(?:ary)?|materials?|videos?|talk|recording|presentation|slides|poster|pdf|pptx?|code|data|links?|here"
            r"|download|bibtex|abstract|webpage|website|project|page|preprint|draft|acm|ieee|arxiv|doi)\b[\s,&/+-]*){2,8}\W*$",
            -9.0, 2, 8, (),
        ),
        (r"(?:(?:(?:[Ss]hort|[Bb]rief) )?[Aa]bstract|(?:[Ss]hort|[Bb]rief) [Ss]ummary|[Kk]eywords|[Ee]qual contribution|[Aa]uthors? |[Cc]itations?|[Cc]ited by|[Dd]ownload|[Aa]ward)\b", -2.5, 0, 999, ()),
    )
)  # fmt: skip
#: What one of them finds at the front.
_AGAINST_AT_FRONT = re.compile("|".join(pattern.pattern for pattern, *_, hints in _AGAINST if not hints))
_HINTS = frozenset().union(*(hints for *_, hints in _AGAINST))


# All titles of an entry are looked at in turn.
@lru_cache(maxsize=2)
def _objections(work: str) -> tuple[list[_Objection], frozenset[str]]:
    """What may speak against a title within an entry, and their hints in its words: it has few of them."""
    flat = work.replace("\n", " ")
    present = frozenset(hint for hint in _HINTS if hint in flat)
    found = [
        (pattern, worth, least, most, hints & present)
        for pattern, worth, least, most, hints in _AGAINST
        if not hints or hints & present
    ]
    return found, present


def _against(work: str, text: str, words: int) -> float:
    """What of a stretch's own words speaks against a title; most have nothing of the kind."""
    objections, present = _objections(work)
    against = 0.0
    at_front = _AGAINST_AT_FRONT.match(text) is not None
    if at_front or holds(text, present):
        for pattern, worth, least, most, hints in objections:
            likely = holds(text, hints) if hints else at_front
            if likely and least <= words <= most and pattern.match(text):
                against += worth
    return against


#: Nothing looks more like a title than this; what looks less than that is none.
BEST, UNFIT = 1.4, -3.5


def title_shape(passage: Passage, start: int, end: int, finder: NameFinder | None) -> float:
    """Return how much a stretch looks like a title, by its own words; ``finder`` is None where no names are feared."""
    text = passage.work[start:end]
    if not _LETTERS.search(text) or text.startswith("//"):
        return -9.0  # no words; where the work appeared
    words = _WORD.findall(text)
    n = len(words)
    signs = 0 if text.isascii() else len(_CJK.findall(text))
    # "LoomNet": a lone word that a heading is made of may well be a name, where no year stands in it.
    named = finder is None and n == 1 and not text[-2:].isdigit()
    score = -0.3 if named else _length_worth(n, signs)
    names = _names_worth(finder.at(start), start, end) if finder is not None else 0.0
    led = _LED_TO_NAMES.match(text) if finder is not None and text[:1] in _LEADS else None
    names -= _OF_COAUTHORS if led and finder is not None and finder.at(start + led.end()) else 0.0
    odds = [title_odds(w) for w in words if len(w) > 3][:20]
    said = max(-1.0, min(1.0, sum(odds) / len(odds))) * 0.8 if odds else 0.0
    if score + names + said < UNFIT:
        return score + names + said  # all else that is looked at speaks against it
    flat = text[:600].replace("\n", " ")
    against = _against(passage.work, flat, n) + _state_behind(flat)
    against -= _VENUE_IN_TITLE if _ends_in_venue(passage, flat, end) else 0.0
    if against < -0.6 and (passage.volume or (finder is not None and _by_editors(passage, start, finder))):
        against = -0.6  # what was edited is named like a venue
    score += against
    score += _short_worth(text, n, named=named) if n <= 8 else 0.0
    if text.count("(") != text.count(")"):
        score -= 1.0
    if _QUOTED_IN.match(text):
        score -= 3.0
    if CUT in text or "\n" in text:
        score -= 0.2 if passage.soft and CUT not in text else 1.2
        score -= 1.5 if _SUMMARY_BELOW.search(text) else 0.0
        score -= 0.0 if passage.soft or CUT in text else _leaves_element(passage, start, end)
    score += _place_worth(passage, start, end) + _look_worth(passage, start, end)
    return score + names + said


def _leaves_element(passage: Passage, start: int, end: int) -> float:
    """What a title is worth less that goes on in another element: from a term into what defines it."""
    first, last = passage.line_of(start), passage.line_of(end - 1)
    paths = {line.path for line in passage.lines[first : last + 1]}
    return 0.8 if len(passage.lines) == len(passage.line_starts) and len(paths) > 1 else 0.0


#: "ACM Loom Days": a few words that begin with a society's letters.
_OF_SOCIETY = re.compile(
    r"(?:AAAI|ACM|IEEE|IET|IFIP|SIAM|USENIX)(?:[/-][A-Z]{2,5})? (?:[A-Z][\w&-]*\s?){1,4}$"
)


def _state_behind(words: str) -> float:
    """A sentence of words of state, or a society's meeting, is no part of a title: "Looms at Work. 2nd round R&R"."""
    sentence = _LAST_SENTENCE.search(words)
    if sentence is None:
        return 0.0
    if _OF_SOCIETY.match(sentence[1]):
        return -0.8
    said = sum(s.end - s.start for s in find_states(sentence[1]))
    return -1.5 if said > 0.6 * len(sentence[1]) else 0.0


#: ", conditionally accepted", behind where it will appear; and what a title is worth less that holds that name.
_STATE = re.compile(
    r",? (?:(?:conditionally|provisionally) )?(?:accepted|forthcoming|in press|to appear)\b(?! (?:at|by|in|to|for)\b)",
    re.IGNORECASE,
)
_VENUE_IN_TITLE = 1.5


def _ends_in_venue(passage: Passage, words: str, end: int) -> bool:
    """Whether a stretch ends in a few large words before a state: "What do Looms Know? Woollen Thought", "accepted"."""
    if not _STATE.match(passage.work, end):
        return False
    sentence = _LAST_SENTENCE.search(words)
    return sentence is not None and all(w[0].isupper() for w in sentence[1].split() if len(w) > 3)


def _by_editors(passage: Passage, start: int, finder: NameFinder) -> bool:
    """Whether an entry begins with its editors, and here its title: "Byron, A. and Babbage, C. (eds), …"."""
    editors = finder.at(front_of(passage.work)) if start < 400 else None
    return editors is not None and _EDITORS.fullmatch(passage.work, editors.end, start) is not None


def _length_worth(words: int, signs: int) -> float:
    """Titles have three to thirty words; a sign of a script without spaces counts a third of one."""
    if words + signs // 3 < 2:
        return -1.6
    if words <= 3 and signs < 6:
        return -0.3
    return 0.6 if words <= 30 else -0.1 * (words - 30)


#: "J. Am. Wool Soc", "Wool. Int. Ed": words cut short, two at least with their stops.
_SHORTENED = re.compile(
    r"(?=(?:\S+ ){0,3}[A-Z][a-z]{1,6}\. )(?=(?:\S+ ){0,4}\S+\. (?:\S+ ){0,3}\S+\. )(?:[A-Z][A-Za-z]{0,9}\.? ){2,5}[A-Z]\w{0,9}\.?"
    r"|(?=(?:\S+ ){0,3}[A-Z][a-z]{1,6}\. )(?:[A-Z][A-Za-z]{0,6}\. ){2,5}[A-Z]\w{0,9}\.?"
)
#: What one was of a work: "Co-editor (with Ada Byron)".
_OF_ROLE = re.compile(r"(?i)(?:co-?|guest )?(?:editor|author|translator)s?[,:]?")


def _short_worth(text: str, words: int, *, named: bool) -> float:
    """What a few words may be instead: a state, a place, a venue's tag."""
    score = 0.0
    states = find_states(text)
    if sum(s.end - s.start for s in states) > 0.4 * len(text):
        score -= 4.0
    if PREPRINT.match(text) and words <= 5:
        score -= 4.0
    if ". " in text and _SHORTENED.fullmatch(text):
        score -= 2.5
    if words <= 2 and _OF_ROLE.fullmatch(text):
        score -= 3.5
    if is_place(text) or (words == 1 and text.rstrip(".") in OF_JOURNALS):
        score -= 3.5  # "Chem. Lett.": the first word of a journal's short title
    if (
        words <= 3
        and not named
        and ACRONYM.search(text)
        and (words == 1 or text.rstrip(" .,;:)]")[-2:].isdigit())
    ):
        score -= 2.5
    return score


def _place_worth(passage: Passage, start: int, end: int) -> float:
    """A sentence of an abstract is no title."""
    number = passage.line_of(start)
    line_start, line_end = passage.line_range(number)
    if number and ABSTRACT.match(passage.work, line_start):
        return -4.0
    small = end - start < 0.5 * (line_end - line_start)
    return -2.0 if small and passage.work.count(" ", line_start, line_end) > 70 else 0.0


def _look_worth(passage: Passage, start: int, end: int) -> float:
    """A title does not break off within words set in one look, nor go on far behind them."""
    if any(
        abs(p.start - start) <= 2
        and p.end < end
        and _SIGN_BEHIND.match(passage.work, p.end - 1)
        and " " in p.span.text.strip()
        and passage.work.count(" ", p.end, end) > 1
        for p in passage.slanted
    ):
        return -1.4
    for piece in set_off_at(passage, start):
        if end < piece.end - 4:
            return -0.8
        if passage.work.count(" ", piece.end, end) > 1:
            return -0.6
    if any(start + 8 < p.start < end < p.end - 4 for p in passage.slanted):
        return -0.8
    if passage.marks >= _ITALIC_AND_BOLD and _changes_look(passage, start, end):
        return -2.0
    # "Looms That Learn. *Nature*": a sentence of another look is no part of it.
    for piece in passage.slanted:
        if (
            start + 8 < piece.start < end
            and (end <= piece.end or passage.work[piece.end : piece.end + 1] in (".", ","))
            and passage.work[: piece.start].rstrip().endswith(".")
        ):
            return -0.8
        # "Spinning, *Wool Quarterly* 33": neither is a journal with its volume.
        if (
            start < piece.start < end
            and _VOLUME.match(passage.work, piece.end)
            and passage.work[: piece.start].endswith(", ")
        ):
            return -1.5
    return 0.0


_VOLUME = re.compile(r",? ?(?:vol\.? ?)?\d{1,3}\b")
#: A comma or a stop that ends slanted words, or stands right behind them.
_SIGN_BEHIND = re.compile(r"[,.]|.[,.]")
_ITALIC_AND_BOLD = frozenset((Mark.ITALIC, Mark.BOLD))


def _changes_look(passage: Passage, start: int, end: int) -> bool:
    """Whether words set in italics go on, behind a comma, with some in bold: "*Looms Today*, **Wool Letters**"."""
    looks = [
        (p, p.span.marks & _ITALIC_AND_BOLD)
        for p in passage.pieces
        if start <= p.start < end and _LETTER_OR_DIGIT.search(p.span.text)
    ]
    return any(
        len(a) == len(b) == 1 and a != b and passage.work[p.end : q.start].strip() in (",", ".", ";")
        for (p, a), (q, b) in pairwise(looks)
    )


#: "with Ada Byron (eds.)", "Co-editor (with Ada Byron)": what stands in front of a title, and how all such begin.
_LED_TO_NAMES = re.compile(
    rf"(?:(?:co-?)?(?:edited|editors?|eds?\.?),? )?\(?(?:{JOINTLY}) (?-i:(?=\w+\.? [^\W\d_a-z]))",
    re.IGNORECASE,
)
_LEADS = frozenset("acegijmstwzACEGIJMSTWZ合共(")
_OF_COAUTHORS = 3.0


def _names_worth(run: NameRun | None, start: int, end: int) -> float:
    """A list of persons is no title, nor what begins with one."""
    if run is None or run.start > start + 2:
        return 0.0
    share = (run.end - run.start) / max(1, end - start)
    if share > 0.8 and ((len(run.names) > 1 and run.score > 0.3) or run.owner):
        return -4.5
    if share > 0.3 and (len(run.names) > 2 or run.owner) and run.score > 0.6:
        return -2.5
    return 0.0
