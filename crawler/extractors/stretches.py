"""Stretches: what stands beside an entry's title and authors, and which of it names the venue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from crawler.extractors.hints import holds, is_prose
from crawler.extractors.names.words import EDITORS, HAN, JOINTLY
from crawler.extractors.passage import ABSTRACT, Passage, Piece, role_share, role_test, without
from crawler.extractors.titles.ends import sentence_ends
from crawler.extractors.volumes import editors_in_front, is_house, leads_in
from crawler.extractors.ways.habits import Way
from crawler.reading.document import Mark
from snapshots.model import Status
from snapshots.places import is_place
from snapshots.shortened import in_short_title
from snapshots.state_words import find_states
from snapshots.venue_edges import HOUSE
from snapshots.venue_words import ACRONYM, has_preprint_word, has_venue_word
from snapshots.venues import read_venue

_is_venue = role_test(
    r"(?:^|[-_])(?:pub-?)?(?:venue|journal|periodical|booktitle|conference|conf|proceedings|publication-?venue|where|source|container-title|ispartof|publisher-?title|booktitle|outlet)(?:$|[-_])|venue|journal"
)
#: Where a work was presented.
_is_abstract = role_test(r"(?:^|[-_])abs(?:tract)?(?:$|[-_]text$)")
#: Labels of a work's subjects, all in one element: "paper-tags".
_is_tagged = role_test(r"(?:^|[-_])tags(?:$|[-_])")
#: Such an element holds nothing else, whatever its words: "ESG".
_is_subject = role_test(r"(?:^|[-_])(?:topics|keywords|subjects)(?:$|[-_])")
_is_talk = role_test(r"(?:^|[-_])(?:conferences|presentations?|talks?|seminars?)(?:$|[-_])")
#: A badge in front of a title shows a venue's short name; its name in full may follow.
_is_badge = role_test(r"badge|pill|chip")
#: What a work is about, in a sentence.
_is_description = role_test(r"(?:^|[-_])(?:description|desc|blurb|excerpt)$")
_is_subtitle = role_test(r"(?:book|paper|work|article|item|pub(?:lication)?)[-_]?sub-?title")
_is_year = role_test(r"(?:^|[-_])(?:year|date|pubdate|datepublished|time)(?:$|[-_])")
_WITH = re.compile(rf"[\s\x1f(]*{JOINTLY} [A-Z]")
_WITH_ALONE = re.compile(
    rf"[\s\x1f(,.–—”\"’'»-]*(?:{JOINTLY}|(?:h(?:rs)?g\.|herausgegeben) v(?:on|\.)|(?:edited )?by|authors?)[\s\x1f),.:]*",
    re.IGNORECASE,
)
#: "(with A. Byron)", and what follows.
_ALONG = re.compile(rf"\({JOINTLY} [A-Z][^()\n]{{2,120}}\)")
_DATE = re.compile(
    r"[\s\x1f]*[\d.]*[A-Z]{0,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, (?:19|20)\d\d)?[\s\x1f\w]{0,12}"
)
#: "Kyoto, Japan, Jul. 2019."
_WHEN_BEHIND = re.compile(
    r"(?:[,\s]+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?)?(?:[,\s]+(?:19|20)\d\d)?\W*$"
)
_EDITED = re.compile(rf"\((?:{EDITORS})\.?\)[,:]?")
#: "Editors: C. Mill, Jo Kim, 1st edition".
_EDITED_LABEL = re.compile(
    r"\s*(?:Editors?|Eds?\.?|Edited by|Herausgeber(?:innen)?|Hrsg\.?)\s?:\s?(?=[A-Z])"
    r"|[\s\x1f,.(]*(?:(?:[Ee]dited|[Ee]ds?\.?) by|Eds?\.) (?=[A-Z])"
)
#: What is told of a work beside where it appeared.
ASIDE = re.compile(
    r"[(\[](?:also |first |previously )?(?:presented|covered|cited|featured|mentioned|discussed|selected) "
    r"[^()\[\]\n\x1f]*[)\]]",
    re.IGNORECASE,
)
_IN_EDITED = re.compile(
    rf"\b[Ii]n:? [^()\n\x1f]{{3,190}}\((?:{EDITORS})\.?\)[.,:]?\s?(?:\((?:19|20)\d\d\)[.,:]?\s?)?$"
)
_NOTE = re.compile(
    r"(?:[(\[]|(?<![\w(\[]))(?:(?:Also |First )?[Pp]resented at:? |Covered in |Cited by \d"
    r"|(?:All |The )?[Aa]uthors (?:in alphabetical|contributed equally|are listed))"
)
#: "please cite the published version", "I have a page with more figures"
_PLEA = re.compile(r"\W*(?:[Pp]lease [a-z]|I (?:am|had|have|also) )")
#: "Targeted: Wool Letters": where a work may be sent one day.
_AIMED = re.compile(r"(?i)\W*target(?:ed|ing)?(?: (?:journals?|venues?|outlets?))?\s?:")
_NOTE_HINTS = ("resented at", "Covered in ", "Cited by ", "uthors ")
_PARTING = re.compile(
    rf"[\x1f\n|•·]+|;\s|\s–\s(?!\d)|(?<!\d)\s–\s|\s—\s|\t|\s{{3,}}|[,)]\s+(?=[Ii]n:\s)|(?=\({JOINTLY} [A-Z])"
    r"|(?<=\d)\s+(?=ar[xX]iv:\s?\d)"
)
#: "// Успехи матем. наук. 1972": the venue reaches to its year, whatever stops shorten its words.
_BEHIND_SLASHES = re.compile(
    r"(?<!:)//\s+(?P<venue>[^\n\x1f]{2,150}?)(?=[.,]?\s\(?(?:19|20)\d\d\b|\s*[\n\x1f]|\s*$)"
)
_WORD = re.compile(r"\w+")
_SHORTENED = re.compile(r"(?:[A-Z][\w&-]{0,6}\.\s?){2,6}(?:(?:of |and |& )?[A-Z][\w&-]*\.?\s?){0,3}")
#: "*Wolle. Zeitschrift für Filz*"
_WITH_SUBTITLE = re.compile(
    r"\s*\w+(?:\.| –) (?i:(?:\w+ ){0,4}(?:journal|review|bulletin|studies|zeitschrift|revue|revista|rivista|annals|annales|anales|archiv))\b[^\d\n\x1f]*"
)
_IN_BEHIND = re.compile(r"\b(?:[Ii]n|[Ee][nm]|[Dd]ans):?\s+$")
_IN = re.compile(
    r"\s*(?:[Pp]ublished|[Aa]ppear(?:ed|s)) in:? (?:the )?[A-Z]|(?:\s*\(pp?[^()]{1,20}\))?[\s\x1f,.:;(”»’\"]*(?:in:?|In:|[Ee]n:?|[Ee]m:?|[Dd]ans:?)\s+[A-Z\d(“\"«¿]|[\s,.:;(]*(?:in|In)\s+(?:the|proc)"
)
#: "In Looms of Today", right behind a title.
_IN_VOLUME = re.compile(r"[\s\x1f,.;:”\"»’]*In [A-Z“\"]")
_LED_IN = re.compile(r"\W*(?:[Ii]n|[Ee][nm]|[Dd]ans):?\s")
#: "Turin: Loom & Sons 2004": who brought it out, and where.
_BROUGHT_OUT = re.compile(
    r"(?![^:]*[Aa]uthor)[\s.,;(]*[A-Z][\w.'/-]+(?:(?:, | |-|/)[A-Z][\w.'-]+){0,3}: [A-Z][\w&.'-]*"
    r"(?: (?:[A-Z&][\w.'-]*|de|of|und|and|y|et)){0,5}[\s,.]*(?:(?:19|20)\d\d)?[\s.,)]*"
)
_DATED = re.compile(r"(?:19|20)\d\d|[’'‘]\d\d\b")
_CENTURY = re.compile(r"(?:19|20)\d\d")
#: In lower case, as is what follows.
_PLACE_IN_VOLUME = re.compile(
    r",\s\d{1,4},\s[a-z]?\d{1,6}\b|\b\d{1,4},\s[a-z]?\d{5,6}\b|\d+\s?\(\d+|\bvol|\bpp\.|pages|\d+[–-]{1,2}\d+|\d+:\d+"
)
#: What is told beside a work, and is no venue.
_BESIDE = re.compile(
    r"[\s(\[]*(?!extended abstract (?:at|in) )(?:(?<=[(\[])(?:on|about|(?:written |text )?in (?:chinese|dutch|english|french|german|italian|japanese|korean|polish|portuguese|russian|spanish|turkish)\b)|equal(?:ly)?\b|\*|†|abstracts?\b|we |our |this |work (?:was )?(?:done|performed|carried out) |(?:notes?|also|see|codes?|slides)\b|supersed|(?:presentations?|talks?|data|software|demos?|videos?|remarks?|additional \w+)\s?:|(?:orals?|spotlights?|selected|invited)\b|an? (?:earlier|extended|short)|preliminary|(?:earlier|conference|extended|short|full|long) (?:version|abstract)|(?:media|press)\b|featured|covered|mentioned|presented|authors?\b\s*:?|dir\.|director|supervis|advis[eo]r|keywords|cited|citations|download|comments|supported|funded|doi|isbn|acceptance|with (?:evidence|an application|applications)\b|(?:the )?(?:data|code|appendix|slides)\b.{0,80}\bavailable\b)"
)
#: "Media, Felt & Society", "Oral Oncology": names of venues, but "Media coverage", "Oral Presentation".
_CALLED_SO = re.compile(
    r"\W*(?:Abstract|Code|Comments|Media|Notes?|Oral|Press|Selected),? (?:(?:and|&|in|of|on) )?(?!"
    r"(?:Award|Article|Code|Coverage|Data|Kit|Interview|Mention|Only|Paper|Poster|Presentation|Recording|Release|Report"
    r"|Session|Slides|Talk|Track|Version|Video|Welcome)s?\b)[A-Z][a-z]"
)
#: "(How looms part the threads)": a title in another tongue, a remark.
_SAID_IN_BRACKETS = re.compile(r"\s*\((?:[^()\d]|\d(?!\d))+\)\s*")
_CAPITAL = re.compile(r"[A-Z\u0400-\u04ff\u3040-\u9fff\uac00-\ud7af]")
_NOISE = re.compile(r"[\s\x1f.,;:?!()\[\]|/·•–—*†“”‘’'\"»-]*")


_LETTERS = re.compile(r"[^\W\d_]+")
#: "How the Wool Act and mills together produced felt": what a work is about.
_ASKED = re.compile(r"\W*(?:How|Why|Whether|What|When) (?:(?:[a-z]+|[A-Z][\w-]+) ){3}")
#: As many words are a sentence, where such a share of them is written small.
_SENTENCE, _MOSTLY_SMALL = 8, 0.8
#: No venue has so many, but for a sentence on persons and things with names of their own.
_LONG_SENTENCE, _LONG_SMALL = 20, 0.65
_INITIAL = re.compile(r"\b[A-Z]")
#: What a venue's tag in front of an entry is worth at most.
_TAG = 1.6


class Remainder(NamedTuple):
    """A stretch beside title and authors."""

    start: int
    end: int
    text: str
    score: float


#: ", Aachen, 2016", ", Orlando, FL, May 2016" behind a slanted venue, which no list of towns need know.
_TOWN = re.compile(
    r",? (?!(?:Special|Spec)\b)[A-Z][^\W\d_A-Z]+(?:[- ][A-Z][^\W\d_A-Z]+)?(?:, (?:[A-Z]{2}|[A-Z][^\W\d_A-Z]+(?: [A-Z][^\W\d_A-Z]+){0,2})){0,2},"
    r" (?:[A-Z][a-z]+\.? )?(?:19|20)\d\d\b"
)


def remainders(passage: Passage, way: Way, taken: Sequence[tuple[int, int]] = ()) -> list[Remainder]:
    """Cut what is left beside title and authors into stretches, each with how much it looks like a venue."""
    spans = [(way.start, way.end), *taken]
    if way.run is not None:
        spans.append((way.run.start, way.run.end))
    text = without(passage.work, spans)
    edited = editors_in_front(text)
    led = frozenset(end for _, end in edited)
    found: list[Remainder] = []
    at = 0
    bounds = [
        m.span()
        for m in _PARTING.finditer(text)
        if not ("–" in m.group() and _inside_volume(passage, text, m.start()))
    ]
    bounds += [(m.end(), m.end()) for m in _EDITED.finditer(text)]
    bounds += [(m.end(), m.end()) for m in _ALONG.finditer(text)]
    bounds += [(at, at) for m in ASIDE.finditer(text) for at in m.span()]
    if holds(text, _NOTE_HINTS):
        bounds += [(m.start(), m.start()) for m in _NOTE.finditer(text)]
    bounds += [
        (e, e + 1)
        for e in sentence_ends(text, 0, len(text))
        if not (
            in_short_title(text, e)
            or _inside_volume(passage, text, e)
            or _inside_badge(passage, e)
            or _inside_brackets(text, e)
        )
    ]
    bounds = [(x, y) for x, y in bounds if not any(a <= x < b for a, b in edited)] + edited
    bounds += _role_bounds(passage)
    bounds += [
        (p.end, p.end + 1)
        for p in passage.slanted
        if HOUSE.match(text, p.end + 1)
        or (_TOWN.match(text, p.end) and has_venue_word(p.span.text))
        or (p.start >= way.end and _in_town(text, p))
    ]
    # "*Wool Letters***19**": no space parts the volume.
    bounds += [(p.end, p.end) for p in passage.slanted if _GLUED.match(text, p.end - 1)]
    slashed = _BEHIND_SLASHES.search(text) if "//" in text else None
    if slashed:
        a, b = slashed.span("venue")
        bounds = [(x, y) for x, y in bounds if y <= a or x >= b] + [(slashed.start(), a), (b, b)]
    for start, end in [*sorted(bounds), (len(text), len(text))]:
        if start > at:
            begin = at + _title_again(passage, way, text[at:start])
            found += _stretch(passage, way, text, begin, start, of_editors=at in led)
        at = max(at, end)
    return _without_houses(passage, way, _without_summary(passage, found), led)


def _without_houses(
    passage: Passage, way: Way, found: list[Remainder], led: frozenset[int]
) -> list[Remainder]:
    """Take the house behind a chapter's volume for no venue: "In Looms of Today. Woolton: Felt Press"."""
    quoted = passage.text[way.end : way.end + 3].strip(" .,")[:1] in _CLOSING
    kept: list[Remainder] = []
    volume = False
    for stretch in found:
        if volume and is_house(stretch.text):
            kept.append(stretch._replace(score=min(stretch.score, 0.5)))
            continue
        kept.append(stretch)
        behind = stretch.start >= way.end and stretch.score >= _VENUES_LEAST
        volume = volume or (behind and (stretch.start in led or leads_in(stretch.text) or quoted))
    return kept


#: Signs that close a quoted title.
_CLOSING = ("”", '"', "»", "’")
#: A stretch of less is no venue.
_VENUES_LEAST = 0.9


#: A volume right behind a name.
_GLUED = re.compile(r"[a-z](?:\d{1,4}\b|Vol\.)")
#: ", Woolton." behind a slanted venue, and nothing more.
_TOWN_LAST = re.compile(
    r", (?!(?:Special|Part|Series|Section|Volume|Supplement)\b)[A-Z][^\W\d_A-Z]+(?:[- ][A-Z][^\W\d_A-Z]+){0,2}\.?\s*(?:\n|$)"
)
#: So many words has a slanted name that is sure to be a venue's.
_WORDS_OF_VENUE = 3


def _in_town(text: str, slanted: Piece) -> bool:
    """Whether the last words of an entry tell in what town a slanted meeting was held."""
    last = _TOWN_LAST.match(text, slanted.end)
    named = len(slanted.span.text.split()) >= _WORDS_OF_VENUE or has_venue_word(slanted.span.text)
    return last is not None and named and not has_venue_word(last.group())


def _without_summary(passage: Passage, found: list[Remainder]) -> list[Remainder]:
    """Take what goes on behind a sentence in one look with it for more of the summary: "… We spin. 94% of felt"."""
    kept: list[Remainder] = []
    sentence: Remainder | None = None
    for stretch in found:
        goes_on = (
            sentence is not None
            and passage.line_of(sentence.start) == passage.line_of(stretch.end - 1)
            and not (has_venue_word(stretch.text) or _IN.match(stretch.text))
            and not any(sentence.end < p.end and p.start < stretch.end for p in passage.set_off)
        )
        kept.append(stretch._replace(score=min(stretch.score, 0.0)) if goes_on else stretch)
        sentence = stretch if _is_sentence(stretch.text) else sentence if goes_on else None
    return kept


def _inside_volume(passage: Passage, text: str, at: int) -> bool:
    """
    Whether a full stop stands inside a volume's slanted name: "*in Wool and Geometry. Ada Byron Centennial*".

    So it does inside a journal's that is shortened more than once: "*Felt. L. Rev.*", or has a subtitle. A dash
    may stand before that, too, and in a book's title behind its editors: "In A. Byron (ed.), *Wool. Felt – Yarn*".
    """
    return any(
        (p.start < at < p.end and _SHORTENED.fullmatch(text, p.start, p.end))
        or (
            p.start < at < p.end - 4
            and (
                (text[at] == "." and _IN_BEHIND.search(text, max(0, p.start - 8), p.start))
                or (text[at] == "." and _LED_IN.match(text, p.start))
                or (")" in text[max(0, p.start - 4) : p.start] and _IN_EDITED.search(text[: p.start]))
                or _WITH_SUBTITLE.fullmatch(text, p.start, p.end)
            )
        )
        for p in passage.slanted
    )


def _inside_brackets(text: str, at: int) -> bool:
    """Whether a full stop ends a word shortened in brackets: "(Europ. Wool Conf.)"."""
    if not _SHORT_IN_BRACKETS.search(text, max(0, at - 30), at + 1):
        return False
    return _BRACKET_ENDS.match(text, at + 1) is not None


_SHORT_IN_BRACKETS = re.compile(r"\((?:[A-Z][a-z]{1,6}\. ){0,3}[A-Z][a-z]{1,6}\.$")
_BRACKET_ENDS = re.compile(r"(?: [A-Z][a-z]{1,12}\.?){0,4}\)")


def _inside_badge(passage: Passage, at: int) -> bool:
    """Whether a full stop stands inside a badge: "Wool Lett. Rev."."""
    return any(
        p.start < at < p.end - 1 and p.span.roles and _is_badge(p.span.roles[-1:]) for p in passage.pieces
    )


def _role_bounds(passage: Passage) -> list[tuple[int, int]]:
    """Places where a span that bears a role of its own begins or ends."""
    found: list[int] = []
    for roles, pieces in groupby(passage.pieces, key=lambda p: p.span.roles[-1:]):
        if roles and (_is_venue(roles) or _is_year(roles)):
            told = list(pieces)
            found += [told[0].start, told[-1].end]
    return [(at, at) for at in found]


def _in_prose(passage: Passage, way: Way, at: int) -> bool:
    """Whether a place is in an abstract: a line, called so or of many words, without title and authors."""
    number = passage.line_of(at)
    start, end = passage.line_range(number)
    own = {passage.line_of(way.start)} | ({passage.line_of(way.run.start)} if way.run else set())
    if number in own:
        return False
    words = passage.text.count(" ", start, end) + 1
    described = (
        words > _SENTENCE
        and passage.role_share(start, end, _is_description) > 0.9
        and is_prose(passage.text[start:end])
    )
    return words > 46 or described or ABSTRACT.match(passage.text, start) is not None


#: How far a draft is, whose it is, what it was called: no venue, whatever it looks like.
_OF_DRAFT = re.compile(
    r"\W*(?:status: )?(?:JMP|preliminary(?: draft)?|(?:field ?work|data collection)|(?:field ?work|data collection|analysis) (?:is )?(?:completed?|ongoing|under ?way|finished|in progress)|in the field"
    r"|(?:media )?coverage: .*|(?:(?:online|internet|web) )?appendix(?: is)? available.*"
    r"|(?:(?:this|first|current|latest|most recent|previous|older|earlier|last) (?:version|draft)|last updated)\b.*"
    r"|(?:description|abstract|summary|details|draft|paper|link)s? (?:is |are )?(?:forthcoming|to follow|to come|coming soon|tba)"
    r"|pre-?registered\b.*|(?:AEA )?RCT registry\b.*|(?:registered )?pre-?analysis plan\b.*|registered (?:as|at|in|with)\b.*|(?:previously|formerly|originally) (?:titled|entitled|circulated|known|distributed)\b.*"
    r"|(?:written |text )?in (?:chinese|dutch|english|french|german|italian|japanese|korean|polish|portuguese|russian|spanish|turkish)"
    r"|chapter \w+ of (?:the |my )?(?:dissertation|thesis)\b.*|\w+ (?:dissertation|thesis) chapter"
    r"|(?:single|sole|lead|first|corresponding|joint first)[ -]author(?:ed|s)?|(?:desk )?rejected\b.*)\W*",
    re.IGNORECASE,
)  # fmt: skip
#: "《织造研究》,2024年第5期", "织造学刊,2022第3期": a name and the issue of that year.
_EASTERN_ISSUE = re.compile(
    r"\W*(?:《[^《》\n]{2,40}》[,.\s]*(?:\([^()]{2,20}\)[,.\s]*)?(?=(?:19|20)\d\d|第\s?\d)|[^,\n]{2,30}[,.]\s?(?=(?:19|20)\d\d\s?年?[,.]?\s?第\s?\d))"
)
#: "李明译", "王芳、李明译": who put it into the language it is in.
_TRANSLATED = re.compile(r"\W*(?:[\u3400-\u9fff·]{2,6}、?){1,4}等?[译譯訳]\W*")
#: What is left in front of a prize's name: "-- Winner of the".
_PRIZE_CUT = re.compile(
    r"\W*(?:winner|recipient|finalist|runner-up) (?:of|for)(?: the| an?)?\W*", re.IGNORECASE
)
#: "Manuscript: looms.pdf", "(Accepted Manuscript PDF)": what a file holds, and what it is called.
_A_FILE = re.compile(
    r"\W*(?:[\w ,()-]{3,40}: )?[\w%~./-]+\.(?:pdf|ps|docx?|pptx?|html?|zip|bib|csv|dta)\W*"
    r"|\W*(?:[\w-]+ ){0,4}(?:PDF|pdf)\W*"
)
#: "A broad survey joining maps of mills": what a work is.
_IT_IS = re.compile(r"[\s\x1f(]*An? [a-z][\w-]+ (?:[\w-]+ ){4}")
#: A title of so many letters that stands in a reference too is there the same.
_LONG_TITLE = 24
#: A mark that leads to a note below the list, between the title and what follows: "*, ".
_MARK_OF_TITLE = re.compile(r"\s*[*†‡]+(?=[,.;] )")


def _stretch(
    passage: Passage, way: Way, text: str, start: int, end: int, *, of_editors: bool
) -> list[Remainder]:
    if mark := _MARK_OF_TITLE.match(text, start, end):
        start = mark.end()
    piece = text[start:end]
    if _NOISE.fullmatch(piece) or _in_prose(passage, way, start):
        return []
    looks = passage.looks(start, end)
    if (
        # "In Proceedings of Wool Days, A. Byron (Ed.)" is read, "In A. Byron (Ed.)" goes before the volume.
        ((edited := _EDITED.search(piece)) and not _names_volume_first(piece[: edited.start()]))
        or _NOTE.match(piece.lstrip())
        or _PLEA.match(piece)
        or _AIMED.match(piece)
        or _PRIZE_CUT.fullmatch(piece)
        or _A_FILE.fullmatch(piece)
        or _WITH.match(piece)
        or _WITH_ALONE.fullmatch(piece)
        or _TRANSLATED.fullmatch(piece)
        or role_share(looks, _is_talk) > 0.5
        or role_share(looks, _is_abstract) > 0.9
        or role_share(looks, _is_subject) > 0.9
        or role_share(looks, _is_subtitle) > 0.9
        or (role_share(looks, _is_tagged) > 0.9 and not _tells_of_venue(piece))
    ):
        return []
    low = piece.lower()
    words = len(_WORD.findall(piece))
    venue_word = has_venue_word(piece)
    first = _is_first(way, text, start)
    score = (
        -4.0 if _EDITED_LABEL.match(piece) else -2.0 if _DATE.fullmatch(piece) or _is_place(piece) else 0.0
    )
    if role_share(looks, _is_venue) > 0.5 and (venue_word or not _is_sentence(piece)):
        score += 3.5
    slashed = text.startswith("//", max(0, start - 3))
    if _IN.match(piece) or (first and _IN_VOLUME.match(piece)):
        score += 1.8
    elif slashed or (
        ")" in text[max(0, start - 3) : start] and _IN_EDITED.search(text, max(0, start - 200), start)
    ):
        score += 1.8  # "In A. Byron (ed.), Looms of Today": the book
    if venue_word:
        score += 1.6
    elif of_editors or _EDITED.search(text[max(0, start - 12) : start]):
        score += 1.6  # the volume behind its editors
    elif _BROUGHT_OUT.fullmatch(piece) or (HAN.search(piece) and _EASTERN_ISSUE.match(piece)):
        score += 1.2
    if ACRONYM.search(piece) and not (piece.isupper() and len(_LETTERS.findall(piece)) > 4):
        score += 1.0
    if passage.covered(start, end, Mark.ITALIC) > 0.3 or _begins_slanted(passage, start, end):
        score += 1.2
    if _DATED.search(piece):
        score += 0.5
    if has_preprint_word(piece):
        score += 0.8
    if _PLACE_IN_VOLUME.search(low):
        score += 0.8
    if find_states(piece):
        score += 0.6
    if not _CAPITAL.search(piece):
        score -= 1.5
    if words > 30:
        score -= 0.15 * (words - 30)
    elif words > 14 and not (venue_word or slashed or _IN.match(piece)):
        score -= 1.5
    if _is_beside(piece) or (words > 4 and not venue_word and _SAID_IN_BRACKETS.fullmatch(piece)):
        score -= 1.6
    if (_is_sentence(piece) and not slashed) or _OF_DRAFT.fullmatch(piece):
        score -= 2.5 if _is_sentence(piece) else 5
    if first:  # is most often the venue
        score += 1.0
    elif start < min(way.start, way.run.start if way.run is not None else way.start):
        score = min(score - 0.3, _TAG if _is_tag(passage, text, start, end) else score)
    return [Remainder(start=start, end=end, text=piece, score=score)]


def _is_first(way: Way, text: str, start: int) -> bool:
    """Whether a stretch is the first after the title, or after the authors behind it."""
    edges = [way.end, *([way.run.end] if way.run is not None and way.run.start > way.start else [])]
    return any(e <= start and _NOISE.fullmatch(_CENTURY.sub("", text[e:start])) for e in edges)


def _is_place(piece: str) -> bool:
    """Whether words are a place and no more, or a town, its country and when: "Kyoto, Japan, Jul. 2019"."""
    where = _WHEN_BEHIND.sub("", piece).strip(' \x1f,.;"”»')
    return is_place(piece) or (where.count(",") == 1 and is_place(where))


#: "13th conference on looms and the wool of mills": no sentence, however small its letters are.
_NTH = re.compile(
    r"\W*(?:in |the )*\d{1,3}(?:st|nd|rd|th) (?:[\w/-]+ ){0,4}(?:conference|workshop|symposium|congress|meeting)\b",
    re.IGNORECASE,
)


#: "…, v. 32, pp. 231–621, 2008": where in a journal a work stands.
_IN_VOLUME_AT_LAST = re.compile(
    r",? (?:[Vv](?:ol)?\.|[Nn]o\.) ?\d{1,4}\b[\s\d().,:–-]*(?:pp?\.[\s\d().,:–-]*)?(?:[Nn]o\.[\s\d().,:–-]*)?$"
)


def _is_beside(piece: str) -> bool:
    """Whether words are told beside a work: "Press coverage", "also at Wool Days"."""
    return _BESIDE.match(piece.lower()) is not None and _CALLED_SO.match(piece) is None


def _title_again(passage: Passage, way: Way, piece: str) -> int:
    """How much of a stretch says the title again, as a reference beside it does: all of it, or what it begins with."""
    title = passage.text[way.start : way.end].strip(" .,;:")
    if piece.strip(" .,;:") == title:
        return len(piece)
    front = len(piece) - len(piece.lstrip(' \t\n\x1f.,;:“"'))
    end = front + len(title)
    again = (
        len(title) > _LONG_TITLE
        # "… Toward Looms", and in the reference "… toward Looms".
        and piece[front:end].lower() == title.lower()
        and piece[end : end + 1] in _ENDS_TITLE
    )
    return end if again else 0


#: What stands behind a title that a reference says again.
_ENDS_TITLE = frozenset('.,;:”"')


def _begins_slanted(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch begins with a name set off from what is told of it: "*Loom Letters*, Special Issue on …"."""
    start += len(passage.work[start:end]) - len(passage.work[start:end].lstrip(" \n\x1f,.;:"))
    return any(
        abs(p.start - start) < 2 and p.end < end and passage.work[p.end] == "," and " " in p.span.text.strip()
        for p in passage.slanted
    )


def _is_tag(passage: Passage, text: str, start: int, end: int) -> bool:
    """Whether a stretch is a tag in front of an entry, which gives way to a venue: "[FELT'19, Workshop] A. Byron"."""
    bracketed = start < 3 and text.lstrip(" \x1f").startswith("[")
    return bracketed or passage.role_share(start, end, _is_badge) > 0.5


def _tells_of_venue(piece: str) -> bool:
    """Whether a label says by its own words where, when or how firmly a work appeared."""
    return bool(
        has_venue_word(piece)
        or has_preprint_word(piece)
        # "LLMs", "GNNs": more than one of them is a subject.
        or any(not re.search(r"[A-Z]s\W*$", m[0]) for m in ACRONYM.finditer(piece))
        or _CENTURY.search(piece)
        or find_states(piece)
    )


def _names_volume_first(front: str) -> bool:
    """Whether a volume stands before its editors, parted from them by a comma."""
    return _LED_IN.match(front) is not None and has_venue_word(front[: front.find(",") + 1])


def _is_sentence(piece: str) -> bool:
    """Whether words are those of a summary: "What do looms know of the wool that runs through them?"."""
    if _IT_IS.match(piece) and not has_venue_word(piece):
        return True
    words = _LETTERS.findall(piece)
    small = sum(word.islower() for word in words)
    asked = _ASKED.match(piece) is not None and small >= len(words) / 2
    told = small >= (_LONG_SMALL if len(words) >= _LONG_SENTENCE else _MOSTLY_SMALL) * len(words)
    named = _IN.match(piece) or _NTH.match(piece) or _IN_VOLUME_AT_LAST.search(piece)
    return len(words) >= _SENTENCE and (told or asked) and not named


def venue_stretch(stretches: Sequence[Remainder]) -> Remainder | None:
    """Return the stretch that names the venue: the best, the first of equals; None where none does."""
    best: Remainder | None = None
    series: Remainder | None = None
    sent: Remainder | None = None
    for stretch in stretches:
        if stretch.score < _VENUES_LEAST:
            continue
        venue = read_venue(" ".join(stretch.text.split()))  # CUT is white space too
        if venue.name is None:
            continue
        if venue.status is Status.UNDER_REVIEW:
            # "R&R at Wool Letters": where it was sent, not where it stands.
            sent = sent or stretch
        elif venue.status is Status.PREPRINT:
            # "arXiv:1905.01495. Journal of Wool": a series is a venue only where there is no other.
            series = series or stretch
        # Of two venues the first counts, unless it hardly looks like one.
        elif best is None or stretch.score > best.score + (2.2 if best.score >= 1.7 else 0.55):
            best = stretch
    if series is not None and (best is None or best.score < 1.2 or series.score > best.score + 3.5):
        return next((s for s in stretches if s.score >= 0.5 and _accepted_at(s.text)), series)
    if best is not None:
        best = next((s for s in stretches if s.score >= 0.9 and _spells_out(s.text, best.text)), best)
    return best or sent


def _accepted_at(words: str) -> bool:
    """Whether words say where a work is to appear, behind the series it stands in: "Forthcoming, Wool Economics"."""
    words = " ".join(words.split())
    states = find_states(words)
    if not states or states[0].start > 2 or states[0].status is not Status.TO_APPEAR:
        return False
    return (read_venue(words).name or "")[:1].isupper()


def _spells_out(words: str, letters: str) -> bool:
    """Whether a phrase is what an abbreviation stands for: "Global Wool and Biology" for "GWB"."""
    letters = letters.strip()
    if not (2 < len(letters) < 8 and letters.isupper()):
        return False
    name = read_venue(" ".join(words.split())).name or ""
    return letters in ("".join(_INITIAL.findall(phrase)) for phrase in (words, name))
