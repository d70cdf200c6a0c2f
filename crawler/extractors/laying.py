"""Lays the lines of an entry end to end, as one passage, and sets its links, labels, marks and notes apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from crawler.extractors.awards.phrases import is_town_or_country
from crawler.extractors.links import arxiv_number, is_address, is_row_of_links, label_kind
from crawler.extractors.passage import CUT, Passage, PassageLink, Piece, role_test
from crawler.extractors.plain_words import plain_words
from crawler.extractors.venue_scores import is_badge_role
from crawler.reading.document import Line, Mark, Span
from snapshots.venues.words import has_preprint_word, has_venue_word

_MARKER = re.compile(
    r"^\s*(?:\[\s?(?:[A-Za-z]{0,4}[-.]?\d{1,3}|\d{1,3}[a-z]?|[A-Za-z]{1,3}\+?\d\d[a-z]?)\s?\]\.?|\(\d{1,3}\)|[A-Z]{0,2}\d{1,3}\s?[.)](?=\s|\x1f)|\d{1,3}[.、．](?=[\u3040-\u30ff\u3400-\u9fff《〈「『“])"
    r"|[A-Z]{1,2}\d{1,3}(?=\s)|#\d{1,3}\b[.:]?|[•▪■◦‣●○◆▸►➢✓·∙❖*‐–—-]+(?=\s))\s*"
)
#: "NEW!", "🏆": what calls a reader to an entry, and is no part of it.
_CALL = re.compile(
    r"\s*(?:(?:NEW|[Nn]ew)\s?[!:]+|NEW(?=\s+[A-Z][a-z])|[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\ufe0f]+)\s*"
)
_ADDRESS = re.compile(r"\bhttps?://[^\s\x1f<>\"{}|\\^`]{4,}", re.IGNORECASE)
#: What links are called whose words are where they lead.
_ADDRESS_FOR_LABEL = re.compile(r"\s*(?:https?://|www\.|doi:|(?:doi:?\s)?10\.\d{4})", re.IGNORECASE)
_ARXIV_SHOWN = re.compile(r"\s*https?://arxiv")
#: "ASE 2016", "USENIX Security '16", "S&P (Oakland) 2019": a link of these words tells where a work appeared.
_EVENT = re.compile(
    r"\s*(?=[^\d]*[A-Z][a-z]?[A-Z&])[A-Z][\w&/+-]{1,14}(?: \(?[A-Z][\w&/+-]{1,14}\)?){0,2}\s?(?:(?:19|20)\d\d|[’']\d\d)\s*"
)
_LETTER = re.compile(r"[^\W\d_]")
#: Where a person is registered: "iD" beside an author's name.
_OF_A_PERSON = re.compile(r"^https?://orcid\.org/\d", re.IGNORECASE)
#: The front page of a server of preprints.
_SERVER = re.compile(r"https?://(?:www\.)?arxiv\.org/?", re.IGNORECASE)
_SLANTED_OR_BOLD = frozenset((Mark.ITALIC, Mark.BOLD))
#: An element of nothing but links: "paper-links". A label there is of no more words.
_among_links = role_test(r"(?:^|[-_])(?:links|buttons)$", but=r"social|nav|menu")
_MOST_OF_LABEL = 5
#: Where programs lie; an address with one name less is a person's.
_REPOSITORY = re.compile(r"://git[a-z]*\.[a-z.]+/[^/?#]+/[^/?#]+")
#: A file of programs or data, which is no paper.
_ARCHIVE = re.compile(r"\.(?:zip|rar|7z|tgz|tar\.(?:gz|bz2|xz)|do|ado|py|ipynb|jl|rds|dta)$", re.IGNORECASE)
#: And a program's name.
_MOST_OF_PROGRAM = 2


def _is_category(line: Line) -> bool:
    """Whether the page's author called a line a category: what a work is on, be it in capitals."""
    shown = [s for s in line.spans if s.text.strip()]
    return (
        bool(shown)
        and all(s.roles and _CATEGORY.fullmatch(s.roles[-1]) for s in shown)
        and not any(sign.isdigit() for sign in line.text)
        and not has_venue_word(line.text)
    )


_CATEGORY = re.compile(r"(?:\w{1,12}-)?categor(?:y|ies)")


#: "(with Grant) Under", "Review" below it: a state that its line breaks.
_HALF_A_STATE = re.compile(
    r"(?:^|[\s(\[])(?:under|in|revise[d]? (?:and|&)|reject(?:ed)? (?:and|&)|conditionally|provisionally|minor|major)\s*$",
    re.I,
)
_OTHER_HALF = re.compile(
    r"\s*(?:re-?view|revisions?|resubmi\w+|accepted|progress|preparation|press)\b(?! of\b)", re.I
)


def make_passage(lines: Sequence[Line], *, soft: bool = False) -> Passage:
    """Lay the lines of an entry end to end, and set labels and links apart."""
    shown = [line for line in lines if not (line.folded or _is_category(line))]
    kept = shown or list(lines)
    passage = Passage(lines=kept, soft=soft)
    parts: list[str] = []
    at = 0
    for number, line in enumerate(kept):
        if number:
            goes_on = _OTHER_HALF.match(line.text) and _HALF_A_STATE.search(kept[number - 1].text)
            parts.append(" " if goes_on else "\n")
            at += 1
        passage.line_starts.append(at)
        passage.row_starts += [at + row for row in line.rows]
        role = ""
        for position, span in enumerate(_with_even_looks(line.spans)):
            own = _field_role(span.roles)
            if own != role and (Mark.RAISED in span.marks or not _LETTER.search(span.text)):
                own = role  # a mark beside a name, a comma
            if own == "title" and not role and parts and _LEADS_ON.search(parts[-1]):
                own = role  # a book's title, within a sentence
            bracketed = parts and (parts[-1].endswith(("(", "[")) or span.text.startswith((")", "]")))
            if position and own != role and parts and parts[-1] != "\n" and not bracketed:
                # A part that the page's author named is a line of its own, but for its brackets.
                parts.append("\n")
                at += 1
                passage.line_starts.append(at)
            role = own
            text = span.text.replace("\n", " ")
            passage.pieces.append(Piece(at, at + len(text), span, number))
            parts.append(text)
            at += len(text)
    passage.marks = frozenset().union(*(p.span.marks for p in passage.pieces))
    passage.slanted = [p for p in passage.pieces if Mark.ITALIC in p.span.marks]
    passage.set_off = [
        p
        for p in passage.pieces
        if (p.span.href is not None or not p.span.marks.isdisjoint(_SLANTED_OR_BOLD))
        and len(p.span.text.split()) >= 3
    ]
    passage.text = "".join(parts)
    work = list(passage.text)
    _take_marker(passage, work)
    if Mark.RAISED in passage.marks:
        _take_notes(passage, work)
    _take_kinds(passage, work)
    _take_links(passage, work)
    _part_authors(passage, work)
    _take_addresses(passage, work)
    for line in lines:
        if line.folded and shown:
            row = is_row_of_links(line)
            passage.links += [
                PassageLink(at, at, s.href, s.text.strip(), s.roles, True)
                for s in line.spans
                if is_address(s.href)
                and s.href
                and (row or label_kind(s.text) is not None or _ADDRESS_SHOWN.match(s.text.strip()))
            ]
    passage.work = plain_words("".join(work))
    return passage


def _with_even_looks(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans, with upright signs raised within slanted or bold words in their look: a formula of a title."""
    if len(spans) < 3 or not any(Mark.RAISED in s.marks for s in spans):
        return spans
    even = list(spans)
    for n in range(1, len(spans) - 1):
        if Mark.RAISED in spans[n].marks and len(spans[n].text.strip()) < 3:
            shared = even[n - 1].marks & spans[n + 1].marks & _SLANTED_OR_BOLD
            even[n] = replace(spans[n], marks=spans[n].marks | shared) if shared else spans[n]
    return tuple(even)


#: An address shown as it is.
_ADDRESS_SHOWN = re.compile(r"(?:https?://|doi:\s?10\.|10\.\d{4,9}/)\S+$")
_FIELD_ROLE = re.compile(
    r"title|author|venue|journal|periodical|booktitle|conference|proceedings|year|date|award|abstract"
)


#: "In ", "Review of ": the sentence goes on with what a part names.
_LEADS_ON = re.compile(r"(?:^|[\s.,;(])(?:[Ii]n:?|[Rr]eview (?:of|on))\s+$")


# The same few names are given to the spans of every entry.
@lru_cache(maxsize=1024)
def _field_role(roles: tuple[str, ...]) -> str:
    """The name of the field that a span of these roles is of, where the page's author gave it one."""
    for role in reversed(roles[-2:]):
        if _FIELD_ROLE.search(role):
            return "author" if "author" in role else role  # each of them, and all together
    return ""


def _blank(work: list[str], start: int, end: int) -> None:
    for i in range(start, end):
        if work[i] != "\n":
            work[i] = CUT


#: Raised letters behind a name, which point to a note; a charge and a trade mark are none.
_NOTE = re.compile(r"(?![IVX]+$|TM$)[A-Z]{1,3}$")
_SURNAME = re.compile(r"(?<!\w)[A-Z][\w'’-]*[a-z]\s?$")
#: A year, behind which a raised number points to a note.
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d\s?$")
_AFTER_NAME = re.compile(r"\s*(?:[,.;&]|and\b|$)")


def _take_notes(passage: Passage, work: list[str]) -> None:
    """Blank the raised letters behind the names of a line: "Ada Byron(PhD), Jo Marsh(P)", the brackets raised."""
    for p in passage.pieces:
        if Mark.RAISED not in p.span.marks:
            continue
        if p.span.text.strip().isdigit() and _YEAR_BEFORE.search(passage.text, max(0, p.start - 6), p.start):
            _blank(work, p.start, p.end)
        if not _NOTE.match(p.span.text.strip()):
            continue
        before, after = passage.text[max(0, p.start - 40) : p.start], passage.text[p.end : p.end + 8]
        if _SURNAME.search(before) and _AFTER_NAME.match(after):
            work[p.start : p.end] = " " * (p.end - p.start)


#: What sort of work it is, set against the right edge.
_KIND_ASIDE = re.compile(
    r"(?i)\s*(?:(?:peer[- ]reviewed|refereed|invited)\s)?(?:journal|conference|workshop|book chapter|chapter|preprint|(?:short|full|"
    r"long|journal|conference|workshop) (?:paper|article))\s*"
)


def _take_kinds(passage: Passage, work: list[str]) -> None:
    """Blank what stands at the right edge beside a work and only says of what sort it is, or where it was held."""
    for p in passage.pieces:
        if "right" in p.span.roles and (_KIND_ASIDE.fullmatch(p.span.text) or _is_place(p.span.text)):
            _blank(work, p.start, p.end)


def _is_place(aside: str) -> bool:
    """Whether an aside is a town: "Lyon, France", "Lyon, France / Virtual"."""
    town = aside.partition(" / ")[0].strip()
    return is_town_or_country(town) or _TOWN_OF_US.fullmatch(town) is not None


#: "Wooltown, USA"
_TOWN_OF_US = re.compile(r"[A-Z][\w.'’ -]{2,24}, (?:USA|UK|U\.S\.A?\.)")


def _take_marker(passage: Passage, work: list[str]) -> None:
    passage.marker = passage.lines[0].marker if passage.lines else ""
    m = _MARKER.match(passage.text[:40])
    if m and any(p.start < m.end() and Mark.RAISED in p.span.marks for p in passage.pieces):
        m = None  # "E₈ symmetry": of a title that begins with a formula
    if m and m.end() < len(passage.text.strip()):
        passage.marker = passage.marker or m.group().strip()
        _blank(work, m.start(), m.end())
    call = _CALL.match(passage.text, m.end() if m else 0)
    if call and call.end() < len(passage.text.strip()):
        _blank(work, call.start(), call.end())


def _take_links(passage: Passage, work: list[str]) -> None:
    pieces = passage.pieces
    # What follows a title in the element that is called so may be labels.
    first_titled = next(
        (n for n, p in enumerate(pieces) if p.span.text.strip() and any("title" in r for r in p.span.roles)),
        -1,
    )
    i = 0
    while i < len(pieces):
        span = pieces[i].span
        if span.href is None:
            button = Mark.BUTTON in span.marks and span.text.strip() and _are_labels(span.text)
            if button and not (is_badge_role(span.roles[-1:]) and has_preprint_word(span.text)):
                _blank(work, pieces[i].start, pieces[i].end)
            i += 1
            continue
        j = i
        while (
            j + 1 < len(pieces)
            and pieces[j + 1].span.href == span.href
            and pieces[j + 1].line <= pieces[j].line + 1
            and not (pieces[j + 1].line > pieces[j].line and label_kind(pieces[j + 1].span.text) is not None)
        ):
            j += 1
        start, end = pieces[i].start, pieces[j].end
        label = passage.text[start:end]
        number = arxiv_number(label)
        kind = label_kind(label)
        words = len(label.split())
        titled = i == first_titled and words > 1 and "btn" not in span.roles
        several = Mark.BUTTON in span.marks and not is_address(span.href) and _are_labels(label)
        button = ((kind is not None or several) and not titled) or (not label.strip())
        if _OF_A_PERSON.search(span.href) and " " not in label.strip(" ↗"):
            _blank(work, start, end)
            i = j + 1
            continue
        among = words <= _MOST_OF_LABEL and span.roles and _among_links(span.roles[-3:])
        # A program by its name: "Loomkit".
        program = (
            i != first_titled and words <= _MOST_OF_PROGRAM and _REPOSITORY.search(span.href) is not None
        )
        packed = i != first_titled and _ARCHIVE.search(span.href) is not None
        if _ADDRESS_FOR_LABEL.match(label) or among or program or packed:
            button = True
        before, after = (
            passage.text[max(0, start - 2) : start].strip()[-1:],
            passage.text[end : end + 2].strip()[:1],
        )
        short = len(label.split()) <= 6 and not (kind is None and _EVENT.fullmatch(label))
        if before in "[【" and after in "]】" and before and after and short and not titled:
            button = True
        if label.strip().startswith("[") and label.strip().endswith("]") and short:
            button = button or not (kind is None and _without_brackets(label, start, work))
        if button:
            if number or _ARXIV_SHOWN.match(label):
                passage.printed_arxiv = True
            _blank(work, start, end)
            if _SERVER.fullmatch(span.href.strip()):
                passage.printed_arxiv = True  # the series itself, where other entries link their venues
                i = j + 1
                continue
        if is_address(span.href):
            passage.links.append(PassageLink(start, end, span.href, label.strip(), span.roles, button))
        elif not span.href.strip():
            passage.dead.append(PassageLink(start, end, "", label.strip(), span.roles, button))
        i = j + 1


def _are_labels(words: str) -> bool:
    """Whether words are a link's label, or several of buttons that lead nowhere: "Abstract BibTeX"."""
    if label_kind(words) is not None:
        return True
    each = words.split()
    return 1 < len(each) <= _MOST_LABELS and all(
        len(word) >= _LEAST_OF_LABEL and label_kind(word) is not None for word in each
    )


#: So many buttons stand beside one another, with so many letters each.
_MOST_LABELS, _LEAST_OF_LABEL = 6, 3


def _without_brackets(label: str, start: int, work: list[str]) -> bool:
    """Whether a link's brackets hold where a work appeared, "accepted to [ICSE 2023]"; they are taken out then."""
    if not _EVENT.fullmatch(label.strip().strip("[]")):
        return False
    for at, sign in enumerate(label, start):
        work[at] = " " if sign in "[]" else work[at]
    return True


def _part_authors(passage: Passage, work: list[str]) -> None:
    """Set a comma between authors that only a gap parts: each in a link, in an element of theirs."""
    before: Piece | None = None
    for piece in passage.pieces:
        if piece.span.href is None or not any("author" in role for role in piece.span.roles):
            before = before if not piece.span.text.strip() else None
            continue
        if work[piece.start : piece.end].count(CUT) == piece.end - piece.start:
            continue  # a label
        gap = range(before.end, piece.start) if before else range(0)
        parted = before is not None and before.span.href != piece.span.href and len(gap) > 0
        if parted and all(work[at] in _GAP for at in gap):
            work[gap.start : gap.stop] = [",", *(" " if work[at] == CUT else work[at] for at in gap[1:])]
        before = piece


#: What stands between authors where their page sets them apart by space alone.
_GAP = f" \n{CUT}"


def _take_addresses(passage: Passage, work: list[str]) -> None:
    """Take addresses that are printed as text: links all the same."""
    if "://" not in passage.text:
        return
    prose: dict[int, bool] = {}
    for m in _ADDRESS.finditer("".join(work)):
        line = passage.line_of(m.start())
        if line not in prose:
            start, end = passage.line_range(line)
            prose[line] = len(passage.line_starts) > 1 and passage.text.count(" ", start, end) > 60
        if prose[line]:
            continue  # in an abstract
        href = _closed(m.group()).rstrip(".,;:)]>'\"(")
        if arxiv_number(href):
            passage.printed_arxiv = True
        passage.links.append(PassageLink(m.start(), m.end(), href, "", (), True))
        _blank(work, m.start(), m.start() + len(href))


def _closed(address: str) -> str:
    """
    Return an address up to the bracket that closes what it stands in.

    >>> _closed("https://doi.org/10.1/2)([PDF]"), _closed("https://doi.org/10.1016/0097(90)90-V")
    ('https://doi.org/10.1/2', 'https://doi.org/10.1016/0097(90)90-V')
    """
    depth = 0
    for at, sign in enumerate(address):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return address[:at]
    return address
