"""Stretches: what stands beside an entry's title and authors, and which of it names the venue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from crawler.extractors.hints import CITED_AS, holds
from crawler.extractors.names.words import EDITORS, JOINTLY
from crawler.extractors.passage import Passage, Piece, role_test, without
from crawler.extractors.titles.sentences import sentence_ends
from crawler.extractors.venue_scores import (
    EDITED,
    IN,
    IN_EDITED,
    NOTE,
    Remainder,
    is_badge_role,
    is_sentence,
    is_venue_role,
    weigh,
)
from crawler.extractors.volumes import (
    LED_IN,
    editors_before,
    editors_in_front,
    is_house,
    stands_behind_volume,
)
from crawler.extractors.ways.habits import Way
from snapshots.model import Status
from snapshots.shortened import in_short_title
from snapshots.state_words import find_states
from snapshots.venues.houses import HOUSE
from snapshots.venues.phrase import read_venue
from snapshots.venues.words import has_venue_word

_is_year = role_test(r"(?:^|[-_])(?:year|date|pubdate|datepublished|time)(?:$|[-_])")
#: "(with A. Byron)", and what follows.
_ALONG = re.compile(rf"\({JOINTLY} [A-Z][^()\n]{{2,120}}\)")
#: What is told of a work beside where it appeared.
ASIDE = re.compile(
    r"[(\[](?:also |first |previously )?(?:presented|covered|cited|featured|mentioned|discussed|selected) "
    r"[^()\[\]\n\x1f]*[)\]]",
    re.IGNORECASE,
)
_NOTE_HINTS = ("resented at", "Covered in ", "Cited by ", "uthors ")
_PARTING = re.compile(
    # Of one of these signs all are made: at other places none is tried.
    rf"(?=[\x1f\s|•·;,)(])(?:[\x1f\n|•]+|(?<![\u3400-\u9fff])·+|·+(?![\u3400-\u9fff·])|;\s|\s–\s(?!\d)|(?<!\d)\s–\s|\s—\s|\t|\s{{3,}}|[,)]\s+(?=[Ii]n:\s)|(?=\({JOINTLY} [A-Z])"
    r"|(?<=\d)\s+(?=ar[xX]iv:\s?\d))"
)
#: "// Успехи матем. наук. 1972": the venue reaches to its year, whatever stops shorten its words.
_BEHIND_SLASHES = re.compile(
    r"(?:(?<!:)//\s+|(?<=[\]\x1f])//\s*)(?P<venue>[^\n\x1f]{2,150}?)(?=[.,]?\s\(?(?:19|20)\d\d\b|\s*[\n\x1f]|\s*$)"
)
#: "In: A. Byron (Hrsg.): Wolle – Filz. Neue Blicke. Bonn: Weber": such a volume reaches to its town and house.
_BEHIND_EDITORS = re.compile(
    rf"\((?:{EDITORS})\.?\)[:,]\s+(?P<venue>[^\n\x1f]{{5,220}}?)(?=[.,]\s+(?:\d{{1,2}}\. Aufl"
    r"|[A-ZÀ-Þ][\w/-]+(?: (?:am|an|der|de|d[aeo]|[A-ZÀ-Þ][\w-]+)){0,3}(?:, [A-ZÀ-Þ][\w-]+)?: [A-ZÀ-Þa-z][\w&]))"
)
_SHORTENED = re.compile(r"(?:[A-Z][\w&-]{0,6}\.\s?){2,6}(?:(?:of |and |& )?[A-Z][\w&-]*\.?\s?){0,3}")
#: "*Dev. Wool*", "*Felt. et Wool. Acta.*"
_SHORTENED_ONCE = re.compile(r"[A-Z][a-z]{1,6}\. (?:(?:et |and |& )?[A-Z][a-z]*[.,]? ?){1,3}")
#: "*Wolle. Zeitschrift für Filz*"
_WITH_SUBTITLE = re.compile(
    r"\s*\w+(?: \w+){0,2}(?:\.| [–—]) (?i:(?:\w+ ){0,4}(?:journal|review|bulletin|studies|zeitschrift|revue|revista|rivista|annals|annales|anales|archiv))\b[^\d\n\x1f]*"
)
#: They part a venue from what follows it, but for its own subtitle.
_DASHES = ("–", "—")
#: "*Proceedings of the Wool Society – LOOM*"
_PROCEEDINGS_OF = re.compile(r"\s*Proc(?:eedings|\.) (?:of|on) ")
_IN_BEHIND = re.compile(r"\b(?:[Ii]n|[Ee][nm]|[Dd][ai]ns):?\s+$")


_INITIAL = re.compile(r"\b[A-Z]")


#: ", Ada Byron and J. Mill Eds., Felt Press" behind a slanted volume.
_EDITORS_BEHIND = re.compile(
    r",? (?:[^\W\d_a-z][\w.’'-]*,? (?:and |& |von |van |de )?){2,20}(?:[Ee]ds?|[Ee]ditors?)\.?(?=[,.\s]|$)"
)
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
    if not edited and ": " in text:
        edited = editors_before(text, (p.start for p in passage.slanted if p.start > way.end))
    led = frozenset(end for _, end in edited)
    volumes = [p for p in passage.slanted if p.start in led]
    found: list[Remainder] = []
    at = 0
    bounds = [
        m.span()
        for m in _PARTING.finditer(text)
        if not (m.group().strip() in _DASHES and _inside_volume(passage, text, m.start()))
    ]
    bounds += [(m.end(), m.end()) for m in EDITED.finditer(text) if not stands_behind_volume(text, m.start())]
    bounds += [(m.end(), m.end()) for m in _ALONG.finditer(text)]
    bounds += _said_again(passage, way)
    bounds += [(at, at) for m in ASIDE.finditer(text) for at in m.span()]
    if holds(text, _NOTE_HINTS):
        bounds += [(m.start(), m.start()) for m in NOTE.finditer(text)]
    bounds += [
        (e, e + 1)
        for e in sentence_ends(text, 0, len(text))
        if not (
            in_short_title(text, e)
            or _inside_volume(passage, text, e)
            or _inside_badge(passage, e)
            or _inside_brackets(text, e)
            or any(p.start < e < p.end for p in volumes)
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
    bounds += [
        (p.end, p.end + 1)
        for p in passage.slanted
        if p.start >= way.end and _EDITORS_BEHIND.match(text, p.end)
    ]
    # "*Wool Letters***19**": no space parts the volume.
    bounds += [(p.end, p.end) for p in passage.slanted if _GLUED.match(text, p.end - 1)]
    whole = _BEHIND_SLASHES.search(text) if "//" in text else _BEHIND_EDITORS.search(text)
    if whole:
        a, b = whole.span("venue")
        front = whole.start() if "//" in text else a
        bounds = [(x, y) for x, y in bounds if y <= a or x >= b] + [(front, a), (b, b)]
    for start, end in [*sorted(bounds), (len(text), len(text))]:
        if start > at:
            begin = at + _title_again(passage, way, text[at:start])
            found += weigh(passage, way, text, begin, start, of_editors=at in led)
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
        if kept and _is_house_in_slant(passage, kept[-1], stretch):
            kept[-1] = kept[-1]._replace(score=max(kept[-1].score, stretch.score))
            kept.append(stretch._replace(score=min(stretch.score, 0.5)))
            continue
        kept.append(stretch)
        behind = stretch.start >= way.end and stretch.score >= _VENUES_LEAST
        volume = volume or (
            behind and (stretch.start in led or LED_IN.match(stretch.text) is not None or quoted)
        )
    return kept


def _is_house_in_slant(passage: Passage, volume: Remainder, stretch: Remainder) -> bool:
    """Whether a house stands behind a volume's name in the same slant: "*Looms of Today. Oficyna Felt*, 2015"."""
    house = _YEAR_LAST.sub("", stretch.text).strip(" .,")
    return HOUSE.fullmatch(house) is not None and any(
        p.start <= volume.end and volume.start < p.start + 3 and stretch.start + 3 < p.end
        for p in passage.slanted
    )


_YEAR_LAST = re.compile(r"[\s,.]*\(?(?:19|20)\d\d\)?[\s,.]*$")
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
            and not (has_venue_word(stretch.text) or IN.match(stretch.text))
            and not any(sentence.end < p.end and p.start < stretch.end for p in passage.set_off)
        )
        kept.append(stretch._replace(score=min(stretch.score, 0.0)) if goes_on else stretch)
        sentence = stretch if is_sentence(stretch.text) else sentence if goes_on else None
    return kept


def _inside_volume(passage: Passage, text: str, at: int) -> bool:
    """
    Whether a full stop stands inside a volume's slanted name: "*in Wool and Geometry. Ada Byron Centennial*".

    So it does inside a journal's that is shortened more than once: "*Felt. L. Rev.*", or has a subtitle. A dash
    may stand before that, too, and in a book's title behind its editors: "In A. Byron (ed.), *Wool. Felt – Yarn*".
    """
    return any(
        (
            p.start < at < p.end
            and (
                _SHORTENED.fullmatch(text, p.start, p.end)
                or (
                    _SHORTENED_ONCE.fullmatch(text, p.start, p.end) and not find_states(text[p.start : p.end])
                )
            )
        )
        or (
            p.start < at < p.end - 4
            and (
                (text[at] in ". " and _IN_BEHIND.search(text, max(0, p.start - 8), p.start))
                or (text[at] == "." and LED_IN.match(text, p.start))
                or (")" in text[max(0, p.start - 4) : p.start] and IN_EDITED.search(text[: p.start]))
                or _WITH_SUBTITLE.fullmatch(text, p.start, p.end)
                or (text[at] == " " and _PROCEEDINGS_OF.match(text, p.start, at) is not None)
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
        p.start < at < p.end - 1 and p.span.roles and is_badge_role(p.span.roles[-1:]) for p in passage.pieces
    )


def _role_bounds(passage: Passage) -> list[tuple[int, int]]:
    """Places where a span that bears a role of its own begins or ends."""
    found: list[int] = []
    for roles, pieces in groupby(passage.pieces, key=lambda p: p.span.roles[-1:]):
        if roles and (is_venue_role(roles) or _is_year(roles)):
            told = list(pieces)
            found += [told[0].start, told[-1].end]
    return [(at, at) for at in found]


#: A title of so many letters that stands in a reference too is there the same.
_LONG_TITLE = 24


def _title_again(passage: Passage, way: Way, piece: str) -> int:
    """How much of a stretch only leads to the title said again, in a reference, or is a short one."""
    label = CITED_AS.match(piece)
    told = label.end() if label else 0
    title = passage.text[way.start : way.end].strip(_AROUND_TITLE)
    return len(piece) if piece[told:].strip(_AROUND_TITLE) == title else told


def _said_again(passage: Passage, way: Way) -> list[tuple[int, int]]:
    """Where the words of a long title stand once more, as in a reference: "… Toward Looms", "… toward Looms"."""
    title = passage.text[way.start : way.end].strip(_AROUND_TITLE).lower()
    text = passage.text.lower()
    if len(title) <= _LONG_TITLE or len(text) != len(passage.text):
        return []
    found: list[tuple[int, int]] = []
    at = text.find(title)
    while at >= 0:
        end = at + len(title)
        whole = not text[at - 1 : at].isalnum() and text[end : end + 1] in _ENDS_TITLE
        if whole and not (at < way.end and way.start < end):
            found.append((at, end))
        at = text.find(title, end)
    return found


#: What stands around a title, and behind one that a reference says again.
_AROUND_TITLE = ' .,;:“”"'
_ENDS_TITLE = frozenset((*'.,;:”"\n\x1f', ""))


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
