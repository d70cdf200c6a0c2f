"""How much a stretch beside an entry's title and authors looks like the name of its venue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from crawler.extractors.hints import is_prose
from crawler.extractors.names.words import EDITORS, HAN, IN_NAME_OF, JOINTLY
from crawler.extractors.passage import ABSTRACT, Passage, role_share, role_test
from crawler.extractors.volumes import names_volume_first, stands_behind_volume
from crawler.extractors.ways.habits import Way
from crawler.reading.document import Mark, Span
from snapshots.state_words import find_states
from snapshots.venues.places import is_place
from snapshots.venues.words import ACRONYM, has_preprint_word, has_venue_word

is_venue_role = role_test(
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
is_badge_role = role_test(r"badge|pill|chip")
#: What a work is about, in a sentence.
_is_description = role_test(r"(?:^|[-_])(?:description|desc|blurb|excerpt)$")
#: "Der Band untersucht, wie …": German prose has more words in capitals than that of other tongues.
_TOLD_IN_GERMAN = re.compile(
    r"[\s\x1f]*(?:D(?:er|ie|as|iese[rs]?)|Eine?|I[mn]|Wie|Was|Warum) (?:[^\W\d_][\w-]*[,:]? ){4,}[^\n\d]*\.[\s\x1f]*"
)
_GERMAN_SMALL = 0.5
_is_subtitle = role_test(r"(?:book|paper|work|article|item|pub(?:lication)?)[-_]?sub-?title")
_WITH = re.compile(rf"[\s\x1f(]*{JOINTLY} [A-Z]")
_WITH_ALONE = re.compile(
    rf"[\s\x1f(（,.，。–—”\"’'»-]*(?:{JOINTLY}|(?:h(?:rs)?g\.|herausgegeben) v(?:on|\.)|(?:edited )?by|authors?)[\s\x1f)），,.:]*",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"[\s\x1f]*[\d.]*[A-Z]{0,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, (?:19|20)\d\d)?[\s\x1f\w]{0,12}"
)
#: "Kyoto, Japan, Jul. 2019."
_WHEN_BEHIND = re.compile(
    r"(?:[,\s]+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?)?(?:[,\s]+(?:19|20)\d\d)?\W*$"
)
EDITED = re.compile(rf"\((?:{EDITORS})\.?\)[,:]?")
#: "Editors: C. Mill, Jo Kim, 1st edition".
_EDITED_LABEL = re.compile(
    r"\s*(?:Editors?|Eds?\.?|Edited by|Herausgeber(?:innen)?|Hrsg\.?)\s?:\s?(?=[A-Z])"
    r"|[\s\x1f,.(]*(?:(?:[Ee]dited|[Ee]ds?\.?) by|Eds?\.) (?=[A-Z])"
)
IN_EDITED = re.compile(
    rf"\b(?:[Ii]n|[Dd][ai]ns|[Ee][nm]):? [^()\n\x1f]{{3,190}}\((?:{EDITORS})\.?\)[.,:]?\s?(?:\((?:19|20)\d\d\)[.,:]?\s?)?$"
)
NOTE = re.compile(
    r"(?:[(\[]|(?<![\w(\[]))(?:(?:Also |First )?[Pp]resented at:? |Covered in |Cited by \d"
    r"|(?:All |The )?[Aa]uthors (?:in alphabetical|contributed equally|are listed))"
)
#: "please cite the published version", "I have a page with more figures"
_PLEA = re.compile(r"\W*(?:[Pp]lease [a-z]|I (?:am|had|have|also) )")
#: "Committee: Ada Byron (chair), Jo Kim": who saw a thesis through.
_GUIDED = re.compile(
    r"(?i)[\s\x1f,.;(]*(?:(?:thesis|dissertation|doctoral|ph\.?d\.?) )?(?:committee(?: members)?|advis[eo]rs?|supervisors?|promot[eo]rs?|chairs?)\s?:"
)
#: "Targeted: Wool Letters": where a work may be sent one day.
_AIMED = re.compile(r"(?i)\W*target(?:ed|ing)?(?: (?:journals?|venues?|outlets?))?\s?:")
_WORD = re.compile(r"\w+")
IN = re.compile(
    r"\s*(?:[Pp]ublished|[Aa]ppear(?:ed|s)) in:? (?:the )?[A-Z]|(?:\s*\(pp?[^()]{1,20}\))?[\s\x1f,.:;(”»’\"]*(?:in:?|In:|[Ee]n:?|[Ee]m:?|[Dd]ans:?)\s+[A-Z\d(“\"«¿]|[\s,.:;(]*(?:in|In)\s+(?:the|proc)"
)
#: "In Looms of Today", right behind a title.
_IN_VOLUME = re.compile(r"[\s\x1f,.;:”\"»’]*In [A-Z“\"]")
#: "Turin: Loom & Sons 2004": who brought it out, and where.
_BROUGHT_OUT = re.compile(
    r"(?![^:]*[Aa]uthor)[\s.,;(]*[A-Z][\w.'/-]+(?:(?:, | |-|/)[A-Z][\w.'-]+){0,3}: [A-Z][\w&.'-]*"
    r"(?: (?:[A-Z&][\w.'-]*|de|of|und|and|y|et)){0,5}[\s,.]*(?:(?:19|20)\d\d)?[\s.,)]*"
)
_DATED = re.compile(r"(?:19|20)\d\d|[’'‘]\d\d\b")
_CENTURY = re.compile(r"(?:19|20)\d\d")
#: In lower case, as is what follows.
_PLACE_IN_VOLUME = re.compile(
    r"(?=[,\dvp])(?:,\s\d{1,4},\s[a-z]?\d{1,6}\b|\b\d{1,4},\s[a-z]?\d{5,6}\b|\d+\s?\(\d+|\bvol|\bpp\.|pages|\d+[–-]{1,2}\d+|\d+:\d+)"
)
#: What is told beside a work, and is no venue.
_BESIDE = re.compile(
    r"[\s(\[”]*(?!extended abstract (?:at|in) )(?:(?<=[(\[])(?:on|about|(?:written |text )?in (?:chinese|dutch|english|french|german|italian|japanese|korean|polish|portuguese|russian|spanish|turkish)\b)|equal(?:ly)?\b|\*|†|abstracts?\b|we |our |this |work (?:was )?(?:done|performed|carried out) |(?:notes?|also|see|codes?|slides)\b|supersed|(?:presentations?|talks?|data|software|demos?|videos?|remarks?|additional \w+)\s?:|(?:orals?|spotlights?|selected|invited)\b|an? (?:earlier|extended|short)|preliminary|(?:earlier|conference|extended|short|full|long) (?:version|abstract)|(?:media|press)\b|featured|covered|mentioned|presented|authors?\b\s*:?|dir\.|director|supervis|advis[eo]r|keywords|cited|citations|download|comments|supported|funded|doi|isbn|acceptance|with (?:evidence|an application|applications)\b|(?:the )?(?:data|code|appendix|slides)\b.{0,80}\bavailable\b)"
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
#: What a venue's tag in front of an entry is worth at most.
_TAG = 1.6


class Remainder(NamedTuple):
    """A stretch beside title and authors."""

    start: int
    end: int
    text: str
    score: float

    @property
    def words(self) -> str:
        """Its words on one line; what was taken out of them is white space."""
        return " ".join(self.text.split())


def _in_prose(passage: Passage, way: Way, at: int) -> bool:
    """Whether a place is in an abstract: a line, called so or of many words, without title and authors."""
    number = passage.line_of(at)
    start, end = passage.line_range(number)
    own = {passage.line_of(way.start)} | ({passage.line_of(way.run.start)} if way.run else set())
    if number in own:
        return False
    if _REMARKED.match(passage.text, start, end):
        return not has_venue_word(passage.text[start:end])
    words = passage.text.count(" ", start, end) + 1
    described = (
        words > _SENTENCE
        and (
            passage.role_share(start, end, _is_description) > 0.9
            or (words > _SUMMARY and _is_summary(passage, start, end))
        )
        and (is_prose(passage.text[start:end]) or _is_german_prose(passage.text[start:end]))
    )
    return words > 46 or described or ABSTRACT.match(passage.text, start) is not None


def _is_german_prose(words: str) -> bool:
    """Whether a description is a sentence in German: its nouns are written large."""
    found = _LETTERS.findall(words)
    small = sum(word.islower() for word in found)
    return _TOLD_IN_GERMAN.fullmatch(words) is not None and small >= _GERMAN_SMALL * len(found)


#: As many words of two sentences and more, mostly small, are a summary.
_SUMMARY = 20
_ENDS_SENTENCE = re.compile(r"\w{3}[.!?] [A-Z]\w*,? [a-z]")
#: "- Carding wool without looking at it": a line behind a dash, below a work.
_REMARKED = re.compile(r"\s*[-–] (?=[A-Z])(?![^\n]*\b(?:19|20)\d\d\b)")


def _is_summary(passage: Passage, start: int, end: int) -> bool:
    """Whether a line holds two sentences and more, in one look: of another a state or venue may end it."""
    slanted = passage.covered(start, end, Mark.ITALIC)
    return not 0.05 < slanted < 0.95 and _ENDS_SENTENCE.search(passage.text, start, end) is not None


#: How far a draft is, whose it is, what it was called: no venue, whatever it looks like.
_OF_DRAFT = re.compile(
    r"\W*(?:status: )?(?:JMP|preliminary(?: draft)?|(?:field ?work|data collection)|(?:field ?work|data collection|analysis) (?:is )?(?:completed?|ongoing|under ?way|finished|in progress)|in the field"
    r"|(?:media )?coverage: .*|(?:(?:online|internet|web) )?appendix(?: is)? available.*"
    r"|(?:(?:this|first|current|latest|most recent|previous|older|earlier|last) (?:version|draft)|last updated)\b.*"
    r"|(?:description|abstract|summary|details|draft|paper|link)s? (?:is |are )?(?:forthcoming|to follow|to come|coming soon|tba)"
    r"|pre-?registered\b.*|(?:AEA )?RCT registry\b.*|(?:registered )?pre-?analysis plan\b.*|registered (?:as|at|in|with)\b.*|(?:previously|formerly|originally) (?:titled|entitled|circulated|known|distributed)\b.*"
    r"|(?:written |text )?in (?:chinese|dutch|english|french|german|italian|japanese|korean|polish|portuguese|russian|spanish|turkish)"
    r"|chapter \w+ of (?:the |my )?(?:dissertation|thesis)\b.*|\w+ (?:dissertation|thesis) chapter|field ?work\b.* (?:funded|supported) by\b.*"
    r"|(?:single|sole|lead|first|second|third|corresponding|joint first)[ -]author(?:ed|s)?(?: \(with\b.*)?|(?:desk )?rejected\b.*)\W*",
    re.IGNORECASE,
)  # fmt: skip
#: "《织造研究》,2024年第5期", "织造学刊,2022第3期": a name and the issue of that year.
_EASTERN_ISSUE = re.compile(
    r"\W*(?:《[^《》\n]{2,40}》[,.\s]*(?:\([^()]{2,20}\)[,.\s]*)?(?=(?:19|20)\d\d|第\s?\d)|[^,\n]{2,30}[,.]\s?(?=(?:19|20)\d\d\s?年?[,.]?\s?第\s?\d))"
)
#: "李明译", "王芳、李明译": who put it into the language it is in.
_TRANSLATED = re.compile(r"\W*(?:[\u3400-\u9fff·]{2,6}、?){1,4}等?[译譯訳]\W*")
_FOR_WHOM = re.compile(rf"{IN_NAME_OF}[\s.:]*")
#: What is left in front of a prize's name: "-- Winner of the", "Awarded the".
_PRIZE_CUT = re.compile(
    r"\W*(?:(?:winner|recipient|finalist|runner-up) (?:of|for)|(?:awarded|received|won))(?: the| an?)?(?: (?:19|20)\d\d)?\W*",
    re.IGNORECASE,
)
#: "Manuscript: looms.pdf", "(Accepted Manuscript PDF)": what a file holds, and what it is called.
_A_FILE = re.compile(
    r"\W*(?:[\w ,()-]{3,40}: )?[\w%~./-]+\.(?:pdf|ps|docx?|pptx?|html?|zip|bib|csv|dta)\W*"
    r"|\W*(?:[\w-]+ ){0,4}(?:PDF|pdf)\W*"
)
#: "A broad survey joining maps of mills": what a work is.
_IT_IS = re.compile(r"[\s\x1f(]*An? [a-z][\w-]+ (?:[\w-]+ ){4}")
#: A mark that leads to a note below the list, between the title and what follows: "*, ".
_MARK_OF_TITLE = re.compile(r"\s*[*†‡]+(?=[,.;] )")


def weigh(
    passage: Passage, way: Way, text: str, start: int, end: int, *, of_editors: bool
) -> list[Remainder]:
    """
    Weigh how much a stretch beside title and authors looks like a venue; nothing for what is known to be none.

    ``text`` is the entry's with title and authors taken out; ``of_editors`` tells that the stretch follows those
    who edited it.
    """
    if mark := _MARK_OF_TITLE.match(text, start, end):
        start = mark.end()
    piece = text[start:end]
    if _NOISE.fullmatch(piece) or _in_prose(passage, way, start):
        return []
    looks = passage.looks(start, end)
    if _says_something_else(piece, looks):
        return []
    low = piece.lower()
    venue_word = has_venue_word(piece)
    first = _is_first(way, text, start)
    score = (
        -4.0 if _EDITED_LABEL.match(piece) else -2.0 if _DATE.fullmatch(piece) or _is_place(piece) else 0.0
    )
    if role_share(looks, is_venue_role) > 0.5 and (venue_word or not is_sentence(piece)):
        score += 3.5
    slashed = text.startswith("//", max(0, start - 3))
    if IN.match(piece) or (first and _IN_VOLUME.match(piece)):
        score += 1.8
    elif slashed or (
        ")" in text[max(0, start - 3) : start] and IN_EDITED.search(text, max(0, start - 200), start)
    ):
        score += 1.8  # "In A. Byron (ed.), Looms of Today": the book
    if venue_word:
        score += 1.6
    elif of_editors or any(
        not stands_behind_volume(text, m.start()) for m in EDITED.finditer(text, max(0, start - 12), start)
    ):
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
    score -= _against(piece, named=venue_word, led=slashed or of_editors)
    in_front = _is_line_over_title(passage, way, start) or _is_dated_front(passage, way, start)
    if first or in_front:  # is most often the venue
        score += 1.0
    elif start < min(way.start, way.run.start if way.run is not None else way.start):
        score = min(score - 0.3, _TAG if _is_tag(passage, text, start, end) else score)
    return [Remainder(start=start, end=end, text=piece, score=score)]


def _against(piece: str, *, named: bool, led: bool) -> float:
    """What speaks against a stretch: how long it is, that it is a sentence or told beside a work."""
    words = len(_WORD.findall(piece))
    less = 0.0
    if not _CAPITAL.search(piece):
        less += 1.5
    if words > 30:
        less += 0.15 * (words - 30)
    elif words > 14 and not (named or led or IN.match(piece) or _IN_VOLUME_AT_LAST.search(piece)):
        less += 1.5
    if _is_beside(piece) or (words > 4 and not named and _SAID_IN_BRACKETS.fullmatch(piece)):
        less += 1.6
    sentence = is_sentence(piece)
    if (sentence and not led) or _OF_DRAFT.fullmatch(piece):
        less += 2.5 if sentence else 5
    return less


#: "Presentations 2025: Wool Days, Felt Days": a list of where it was shown.
_SHOWN = re.compile(
    r"\W*(?:(?:conference|invited|seminar|selected|scheduled) )*(?:presentations?|talks?|seminars?)"
    r"(?: (?:in )?\(?(?:19|20)\d\d(?:[–-]\d{2,4})?\)?)?\s?:\s",
    re.IGNORECASE,
)


def _says_something_else(piece: str, looks: Sequence[tuple[Span, int]]) -> bool:
    """Whether a stretch is known to be no venue, by its words or by its looks: editors, notes, an abstract."""
    return bool(
        # "In Proceedings of Wool Days, A. Byron (Ed.)" is read, "In A. Byron (Ed.)" goes before the volume.
        ((edited := EDITED.search(piece)) and not names_volume_first(piece[: edited.start()]))
        or NOTE.match(piece.lstrip())
        or _PLEA.match(piece)
        or _AIMED.match(piece)
        or _GUIDED.match(piece)
        or _SHOWN.match(piece)
        or _PRIZE_CUT.fullmatch(piece)
        or _A_FILE.fullmatch(piece)
        or _WITH.match(piece)
        or _WITH_ALONE.fullmatch(piece)
        or _TRANSLATED.fullmatch(piece)
        or _FOR_WHOM.fullmatch(piece)
        or role_share(looks, _is_talk) > 0.5
        or role_share(looks, _is_abstract) > 0.9
        or role_share(looks, _is_subject) > 0.9
        or role_share(looks, _is_subtitle) > 0.9
        or (role_share(looks, _is_tagged) > 0.9 and not _tells_of_venue(piece))
    )


def _is_first(way: Way, text: str, start: int) -> bool:
    """Whether a stretch is the first after the title, or after the authors behind it."""
    edges = [way.end, *([way.run.end] if way.run is not None and way.run.start > way.start else [])]
    return any(e <= start and _NOISE.fullmatch(_CENTURY.sub("", text[e:start])) for e in edges)


#: "Loom Letters (2020)", "Wool · in press": where a work appeared and when, by itself.
_DATED_LINE = re.compile(
    r"[^\n]*\b(?:(?:19|20)\d\d|in press|forthcoming|accepted|to appear)\b[^\w\n]*(?:\n|$)", re.IGNORECASE
)


def _is_line_over_title(passage: Passage, way: Way, start: int) -> bool:
    """Whether a stretch begins the entry's first words, whose line is slanted or dated, and the title all of the next."""
    number = passage.line_of(start)
    if passage.soft or passage.line_of(way.start) != number + 1 or _LETTERS.search(passage.work[:start]):
        return False
    begin, end = passage.line_range(number + 1)
    beside = passage.work[begin : way.start] + " " + passage.work[way.end : end]
    if _LETTERS.search(beside):
        return False
    slanted = passage.covered(start, begin, Mark.ITALIC) > 0.9 > passage.covered(begin, end, Mark.ITALIC)
    return slanted or _DATED_LINE.match(passage.work, start, begin) is not None


#: "Adv. Felt. (2018). ", "Adv. Felt. | 2018 ": a name in front of all, and its year in brackets or behind a bar.
_DATED_FRONT = re.compile(
    r"[A-ZÀ-Þ][^\n\x1f()“”\"|]{2,120} (?:[(\[](?:19|20)\d\d[)\]][.,:;]|[|•·] (?:19|20)\d\d)[\s\x1f]+[“\"«]?"
)


def _is_dated_front(passage: Passage, way: Way, start: int) -> bool:
    """Whether a stretch and its year, set apart, are all in front of the title, and the names stand behind."""
    behind = way.run is not None and way.run.start > way.start
    front = passage.work[:start]
    return (
        behind and not _LETTERS.search(front) and bool(_DATED_FRONT.fullmatch(passage.work, start, way.start))
    )


def _is_place(piece: str) -> bool:
    """Whether words are a place and no more, or a town, its country and when: "Kyoto, Japan, Jul. 2019"."""
    if "," not in piece:
        return False
    where = _WHEN_BEHIND.sub("", piece).strip(' \x1f,.;"”»')
    return is_place(piece) or (where.count(",") == 1 and is_place(where))


#: "13th conference on looms and the wool of mills": no sentence, however small its letters are.
_NTH = re.compile(
    r"\W*(?:in |the )*\d{1,3}(?:st|nd|rd|th) (?:[\w/-]+ ){0,4}(?:conference|workshop|symposium|congress|meeting)\b",
    re.IGNORECASE,
)
#: "…, v. 32, pp. 231–621, 2008": where in a journal a work stands, or when a meeting was.
_IN_VOLUME_AT_LAST = re.compile(
    r",? (?:(?:[Vv](?:ol(?:ume)?)?\.?|[Nn](?:o\.|umber)) ?\d{1,4}\b|\d{1,4} ?\(\d{1,3}\))(?:[\s\d().,:/–—-]|pp?\.|[Nn](?:os?\.|umber)|[Ii]ssue|[Nn][°º]){0,40}$"
    # "…, held 3-7 January 2017 at the Mill"
    r"|, held (?:(?:in|on|from) )?\d"
)


def _is_beside(piece: str) -> bool:
    """Whether words are told beside a work: "Press coverage", "also at Wool Days"."""
    return _BESIDE.match(piece.lower()) is not None and _CALLED_SO.match(piece) is None


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
    return bracketed or passage.role_share(start, end, is_badge_role) > 0.5


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


# Asked of each stretch as it is weighed, and again where the stretches stand beside one another.
@lru_cache(maxsize=1024)
def is_sentence(piece: str) -> bool:
    """Whether words are those of a summary: "What do looms know of the wool that runs through them?"."""
    if _IT_IS.match(piece) and not has_venue_word(piece):
        return True
    words = _LETTERS.findall(piece)
    if len(words) < _SENTENCE:
        return False
    small = sum(word.islower() for word in words)
    asked = _ASKED.match(piece) is not None and small >= len(words) / 2
    told = small >= (_LONG_SMALL if len(words) >= _LONG_SENTENCE else _MOSTLY_SMALL) * len(words)
    named = IN.match(piece) or _NTH.match(piece) or _IN_VOLUME_AT_LAST.search(piece)
    return (told or asked) and not named
