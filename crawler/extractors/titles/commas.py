"""Ends of titles at a comma or a dash: before a venue, a state, a name and its volume."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crawler.extractors.passage import CUT, Passage
from crawler.extractors.titles.sentences import sentence_ends
from crawler.extractors.titles.where import (
    APPEARED,
    NAME_WORD,
    is_venue_set_off,
    tells_where,
    venue_end_at,
)
from crawler.reading.document import Mark
from snapshots.shortened import begins_short_title
from snapshots.state_words import find_states
from snapshots.venues.places import COUNTRY, is_town
from snapshots.venues.words import ACRONYM, VENUE_WORD

#: "Cell metabolism, v. 12", "Annales de la laine, No. 3", "Looms today 23, 466–748": whatever its words, a volume tells.
_VOLUME_TOLD = (
    r"(?:[.,]{0,2} (?:[Vv]\.|[Vv]ol(?:ume|\.)?|[Nn]o\.|[Nn][°º]|[Ii]ssue) ?\d{1,4}\b(?! of\b)"
    r"|[.,]? \d{1,4}(?: ?\(\d{1,3}\))?(?:,? |: ?)(?:\(?(?:19|20)\d\d\)?,? )?(?:[Pp]p?\. ?)?\d+ ?[–—-] ?\d+"
    r"|,? \d{1,4} ?\(\d{1,3}(?:[–-]\d{1,3})?\)"
    r"|[.,]{0,2} (?:[Vv]ol\. ?)?[IVXLC]{1,7}(?: ?\(\d{1,3}\)|, (?:pp?|[Ff]asc|[Nn]o)\. ?\d)"
    r"|,? (?!1\d{3}|20\d\d)\d{1,4} ?[–-] ?(?!1\d{3}|20\d\d)\d{1,4}\W*(?=[\n\x1f]|$))"
)
ANY_NAME = r"(?!Part |Volume |Vol\.|No\.|Chapter |Section |Issue )[^\W\d_a-z][^,;:()\d\n\x1f]{1,80}?"
_NAMED_THEN_VOLUME = re.compile(rf"({ANY_NAME}){_VOLUME_TOLD}")
#: "12 Wool Law Review 345 (2020)": the volume before the journal.
_VOLUME_FIRST = re.compile(
    r"(?!(?:19|20)\d\d )\d{1,4} (?=[A-Z])[^,;()\d\n\x1f]{2,80} (?!(?:19|20)\d\d\b)\d{1,5}(?:[–-]\d{1,5})?(?:,| \(|\.?[\s\x1f]*(?:\n|$))"
)
_DASH = re.compile(r"\s[–—|-]\s")
#: "(arXiv preprint 2025)"
_SERIES = re.compile(r"[(\[](?:(?:ar|bio|med|chem)[Rr]?[Xx]iv|SSRN|[Ww]orking [Pp]aper|[Pp]reprint)\b")
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
_SPECIES = re.compile(r"[A-Z](?:[a-z]+|\.) [a-z]{3,}")
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
#: "Looms That Learn, Department of Weaving, Woolton", "…, Wool University Doctoral Dissertation": where it was written.
_WRITTEN_AT = re.compile(
    r"(?:Department|Dept\.|Faculty|School|Institute|Laboratory) of [A-Z]"
    # "Powolna teoria, „Przegląd tkacki” (w druku)", "…, Wydawnictwo Tkackie"
    r"|[„«][^„“”«»\n]{3,76}[”“»]\s*(?:[(\d,.]|$)|“[^“”\n]{3,76}”,? (?:\d|[IVXL]{1,6}\b|n\.|vol\.|\()|(?:Wydawnictwo|Oficyna|Издательство|Изд-во)\s"
    r"|(?:[A-Z][\w.&-]* ){1,5}(?:(?:Doctoral|Master[’']?s?|Bachelor[’']?s?) |Ph\. ?D\.? |PhD )(?:Dissertation|Thesis)\b"
)


#: So far from where it begins a title's end is looked for.
_REACH = 500


def most_worth(work: str) -> float:
    """What the end of a title is worth at most."""
    return 2.0 if " //" in work else 0.9


def comma_ends(passage: Passage, begin: int) -> tuple[list[tuple[int, float]], int]:
    """Ends before a venue, ", Journal of …" and ", *Journal*", or a state; and where the first venue is named, else 0."""
    work = passage.work
    stops: list[tuple[int, float]] = []
    venue_end, named_at = _reviewed_end(passage, begin), 0
    for m in _COMMA.finditer(work[begin : begin + _REACH]):
        at, after = begin + m.start(), begin + m.end()
        if at < venue_end:
            continue
        rest = work[after : after + 80]
        if rest.startswith("@ "):
            stops.append((at, 0.9))  # ". @ WoolConf 2020"
            named_at = named_at or at
        elif rest[0] in "([" and work[at] == "," and (tells_where(work, after) or _SERIES.match(rest)):
            stops.append((at, 0.9))  # ", (Felt Studies, 2019)", ", (arXiv preprint 2019)"
            named_at = named_at or at
        elif _VOLUME_FIRST.match(rest):
            stops.append((at, 0.9))
        elif appeared := APPEARED.match(rest):
            stops.append((at, 0.9))
            named = venue_end_at(work, after + appeared.end()) if appeared[0].lower() == "in " else 0
            venue_end, named_at = max(venue_end, named), named_at or at
        elif _is_dated(passage, begin, at, after):
            stops.append((at, 0.9))
            named_at = named_at or at
        elif (named := venue_end_at(work, after)) and not any(
            after < p.start < named for p in passage.slanted
        ):
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
                and not is_species(passage, after)
            )
        ):
            stops.append((at, 0.8))
            venue_end = max(venue_end, _slanted_end(passage, after))
        elif (
            _EASTERN_VENUE.match(work, after)
            or _NTH_MEETING.match(rest)
            or _WRITTEN_AT.match(rest)
            or is_venue_set_off(passage, begin, after)
            or (work[at] == "," and _printed_at(work, after))
        ):
            stops.append((at, 0.8))
            named_at = named_at or at
        elif VENUE_WORD.match(rest) or ACRONYM.match(rest):
            stops.append((at, 0.3))
    return stops, named_at


#: "Review of Ada Byron, *Looms at Work*, *Wool Letters* 12".
_REVIEW = re.compile(
    r"(?:Book |Essay )?[Rr]eview(?: essay)? of |Rezension (?:von|zu)[: ]|Besprechung von |Compte[ -]rendu d[e’']"
    r"|Reseña de |Recensione (?:di|a) |Resenha de "
)


def _reviewed_end(passage: Passage, begin: int) -> int:
    """Where the slanted book ends that a title says it reviews, with its journal behind it; else 0."""
    if not _REVIEW.match(passage.work, begin):
        return 0
    slanted = [p for p in passage.slanted if begin < p.start < begin + _REACH]
    return slanted[0].end if len(slanted) > 1 else 0


#: "Paris, Feutre & Fils, 2019", "Roma, Lana": the town, and a house behind it.
_TOWN_AND_HOUSE = re.compile(
    r"([^\W\d_a-z][\w’'.-]+(?:[ /-][^\W\d_a-z][\w’'.-]+){0,2})(?:, | ?: )"
    r"([^\W\d_a-z][^,:;()\d\n\x1f]{1,60}?)(?:,? (?:19|20)\d\d|, coll(?:\.|ection)|[.,]?\s*(?:[\n\x1f]|\Z))"
)


def _printed_at(work: str, at: int) -> bool:
    """Whether the town is named here where a book was printed, and its house."""
    told = _TOWN_AND_HOUSE.match(work, at)
    return told is not None and is_town(told[1]) and not (is_town(told[2]) or COUNTRY.search(told[2]))


#: So many words has a journal's name at most.
_LONGEST_NAME = 10


def _named_with_volume(passage: Passage, begin: int, at: int, after: int) -> bool:
    """Whether a name and its volume follow a comma, the first sign that may part them from the title."""
    return (
        names_volume(passage, after)
        and len(passage.work[begin:at].split()) > 1
        and not sentence_ends(passage.work, begin, at)
        and not any(begin < p.start < after for p in passage.slanted)
    )


def names_volume(passage: Passage, at: int) -> bool:
    """Whether the name of a journal, known or not, and its volume stand here in one look."""
    named = _NAMED_THEN_VOLUME.match(passage.work, at)
    return (
        named is not None
        and len(named[1].split()) <= _LONGEST_NAME
        and not sentence_ends(passage.work, at, named.end(1))
        and not any(at <= p.start < named.end() for p in passage.slanted)
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


#: What a dash is worth as an end that may lead to a subtitle.
MAYBE = 0.75


def dash_ends(work: str, begin: int) -> Iterator[tuple[int, float]]:
    """Dashes before a venue, no subtitle: "Looms That Learn – Wool Letters, 2020"."""
    found = list(_DASH.finditer(work, begin + 8, begin + 500))
    before = work[max(0, begin - 3) : begin]
    for m in found:
        rest = work[m.end() : m.end() + 80]
        if m is found[-1] and m[0] == before:
            # "A. Byron – Looms That Learn – Felt": the dash that parts the names parts the venue too.
            yield m.start(), most_worth(work)
        elif m[0][1] == "|":
            if work[m.start() - 1] != CUT:  # else it parts labels
                yield m.start(), 0.9  # no title holds one
            return
        elif tells_where(work, m.end()):
            yield m.start(), 0.8
        elif m is found[-1] and _NAMED_BEHIND.match(rest):
            yield m.start(), MAYBE  # a subtitle, or a venue nobody knows: the list tells


#: "Felt Today." behind the last dash.
_NAMED_BEHIND = re.compile(
    rf"(?!An? ){NAME_WORD}(?: {NAME_WORD}){{0,7}}(?:[\s\x1f(]*(?:$|[\n\x1f(])|\.? doi|,)"
)


def is_species(passage: Passage, at: int) -> bool:
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
