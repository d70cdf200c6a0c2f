"""Passage: the words of one entry as one text, with what covers each stretch of it; its links set apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from operator import attrgetter

from crawler.extractors.links import arxiv_number, is_address, is_row_of_links, label_kind
from crawler.extractors.names.words import HAN
from crawler.reading.document import Line, Mark, Span
from snapshots.model import LinkKind
from snapshots.venue_words import PREPRINT, has_venue_word

#: Stands in the working text where something was taken out: no field reaches across it.
CUT = "\x1f"

_MARKER = re.compile(
    r"^\s*(?:\[\s?(?:[A-Za-z]{0,4}[-.]?\d{1,3}|\d{1,3}[a-z]?|[A-Za-z]{1,3}\+?\d\d[a-z]?)\s?\]\.?|\(\d{1,3}\)|[A-Z]{0,2}\d{1,3}\s?[.)](?=\s|\x1f)|\d{1,3}[.、．](?=[\u3040-\u30ff\u3400-\u9fff《〈「『“])"
    r"|[A-Z]{1,2}\d{1,3}(?=\s)|#\d{1,3}\b[.:]?|[•▪■◦‣●○◆▸►➢✓·∙❖*‐–—-]+(?=\s))\s*"
)
#: "NEW!", "🏆": what calls a reader to an entry, and is no part of it.
_CALL = re.compile(
    r"\s*(?:(?:NEW|[Nn]ew)\s?[!:]+|NEW(?=\s+[A-Z][a-z])|[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\ufe0f]+)\s*"
)
_BRACKETS = re.compile(r"[\[(（【{|]([^\[\]()（）【】{}|]{0,60})[\])）】}|]")
_DELIMITED = re.compile(r"[\s\x1f|,/·;:&•\[\](){}~–—-]*")
_ADDRESS = re.compile(r"\bhttps?://[^\s\x1f<>\"{}|\\^`]{4,}", re.IGNORECASE)
#: What links are called whose words are where they lead.
_ADDRESS_FOR_LABEL = re.compile(r"\s*(?:https?://|www\.|doi:|(?:doi:?\s)?10\.\d{4})", re.IGNORECASE)
_ARXIV_SHOWN = re.compile(r"\s*https?://arxiv")
#: "ASE 2016", "USENIX Security '16", "S&P (Oakland) 2019": a link of these words tells where a work appeared.
_EVENT = re.compile(
    r"\s*(?=[^\d]*[A-Z][a-z]?[A-Z&])[A-Z][\w&/+-]{1,14}(?: \(?[A-Z][\w&/+-]{1,14}\)?){0,2}\s?(?:(?:19|20)\d\d|[’']\d\d)\s*"
)
#: "Byron, A., [...], Wright, S.": names left out.
_ELISION = re.compile(r"\[(?:\.{3}|…)\]|\((?:\.{3}|…)\)")
#: "(in Welsh)", but no "(In Press)".
_REMARK = re.compile(
    r"\((?:[Ii]n|written in|originally in) (?:[A-Z][a-zé]+ language|(?:Arabic|Catalan|Chinese|Croatian|Czech|Danish|Dutch|English|Estonian"
    r"|Farsi|Finnish|Flemish|French|Galician|German|Greek|Hebrew|Hindi|Hungarian|Indonesian|Italian|Japanese|Korean|Latin|Latvian"
    r"|Lithuanian|Norwegian|Persian|Polish|Portuguese|Romanian|Russian|Serbian|Slovak|Slovene|Slovenian|Spanish|Swedish|Thai"
    r"|Turkish|Ukrainian|Vietnamese|Welsh))\)"
)
#: What a work was called before: "(Previous title: On Felt)".
_CALLED_BEFORE = re.compile(
    r"\((?:[Pp]revious(?:ly)?|[Ff]ormer(?:ly)?|[Oo]ld|[Ee]arlier) (?:title|titled|entitled|circulated|known)\b[^()\n]{0,150}\)"
    r"|\b(?:[Pp]reviously|[Ff]ormerly|[Oo]riginally)(?:,? (?:titled|entitled|(?:circulated|known) as))?:? “[^“”\n]{3,150}”\.?"
    r'|\b(?:[Pp]reviously|[Ff]ormerly|[Oo]riginally)(?:,? (?:titled|entitled|(?:circulated|known) as))?:? "[^"\n]{3,150}"\.?'
)
#: The kind of a source as the Chinese standard marks it: "羊毛检测[J]. 畜牧学报", "[C]//", "[EB/OL]".
_KIND_MARK = re.compile(r"\[(?:[ACDGJMNPRSZ]|CP|DB|EB)(?:/(?:OL|CD|DK|MT))?\](?://)?(?=\s*[.,．，/]|\s*$)")
_LETTER = re.compile(r"[^\W\d_]")
#: What a line below a work begins with that sums it up.
ABSTRACT = re.compile(
    r"\W*(?:interviews?|reviews?|rezension(?:en)?|besprechung(?:en)?|reseñas?|recension[ei]|resenhas?|comptes? rendus?)\s?:"
    r"|\W*(?:abstract|summary|keywords|tl;?dr|resumo|resumen|résumé|zusammenfassung|riassunto|sommario|摘要|概要)\s*[:.–—]",
    re.IGNORECASE,
)
#: Where a person is registered: "iD" beside an author's name.
_OF_A_PERSON = re.compile(r"^https?://orcid\.org/\d", re.IGNORECASE)
#: The front page of a server of preprints.
_SERVER = re.compile(r"https?://(?:www\.)?arxiv\.org/?", re.IGNORECASE)
_SLANTED_OR_BOLD = frozenset((Mark.ITALIC, Mark.BOLD))
#: What a paper can be had as: round brackets may hold much else.
_FORMATS = re.compile(
    r"(?:(?:pdf|ps|postscript|dvi|djvu|html|bib(?:tex)?|doi|slides|link)\b[\s,/|&]*)+", re.IGNORECASE
)
_LOOSE_LABEL = re.compile(
    r"(?<![^\n\x1f])[\s|/·•,]{0,40}([A-Za-z][A-Za-z ./]{1,18}?)[\s|/·•:,]{0,40}(?=\n|\x1f|$)"
)


RoleTest = Callable[[tuple[str, ...]], bool]


def role_test(pattern: str, but: str = r"(?!)") -> RoleTest:
    """
    Return what tells whether one of a part's names is of a kind.

    >>> test = role_test("title", but="subtitle")
    >>> test(("paper", "title")), test(("subtitle",)), test(())
    (True, False, False)
    """
    wanted, unwanted = re.compile(pattern), re.compile(but)

    # The same few names are given to the parts of every entry.
    @lru_cache(maxsize=1024)
    def plays(roles: tuple[str, ...]) -> bool:
        return any(wanted.search(role) and not unwanted.search(role) for role in roles)

    return plays


#: An element of nothing but links: "paper-links". A label there is of no more words.
_among_links = role_test(r"(?:^|[-_])(?:links|buttons)$", but=r"social|nav|menu")
_MOST_OF_LABEL = 5
#: Where programs lie; an address with one name less is a person's.
_REPOSITORY = re.compile(r"://git[a-z]*\.[a-z.]+/[^/?#]+/[^/?#]+")
#: And a program's name.
_MOST_OF_PROGRAM = 2


@dataclass(slots=True)
class Piece:
    """A stretch of the passage of one look."""

    start: int
    end: int
    span: Span
    #: Number of the line it is on, from 0.
    line: int


_start_of = attrgetter("start")


@dataclass(slots=True)
class PassageLink:
    """A link of the passage."""

    start: int
    end: int
    href: str
    label: str
    roles: tuple[str, ...]
    #: Whether its words are only a label ("PDF"), taken out of the working text.
    button: bool


@dataclass(slots=True)
class Passage:
    """One entry's words."""

    lines: Sequence[Line]
    #: All words, lines parted by "\n".
    text: str = ""
    #: The same length, with labels, markers and the like replaced by CUT.
    work: str = ""
    pieces: list[Piece] = field(default_factory=list)
    #: All marks that some of it bears.
    marks: frozenset[Mark] = frozenset()
    #: Those set in italics, and those of some words set in italics or bold, or linked.
    slanted: list[Piece] = field(default_factory=list)
    set_off: list[Piece] = field(default_factory=list)
    links: list[PassageLink] = field(default_factory=list)
    #: Links whose address is empty.
    dead: list[PassageLink] = field(default_factory=list)
    line_starts: list[int] = field(default_factory=list)
    #: Where printed rows begin that were joined to lines.
    row_starts: list[int] = field(default_factory=list)
    marker: str = ""
    #: Whether its lines are only the width of the paper, as in a PDF, and a title may run over them.
    soft: bool = False
    #: Whether it stands in a list of books and edited volumes.
    volume: bool = False
    #: A series printed as a link's words: "arXiv:2204.10881".
    printed_arxiv: bool = False

    def covered(self, start: int, end: int, mark: Mark) -> float:
        """Share of the letters between two places that bear a mark."""
        if mark not in self.marks:
            return 0.0
        total = marked = 0
        for span, n in self.looks(start, end):
            total += n
            marked += n if mark in span.marks else 0
        return marked / total if total else 0.0

    def role_share(self, start: int, end: int, plays: RoleTest) -> float:
        """Share of the letters between two places whose part the page's author gave such a name."""
        return role_share(self.looks(start, end), plays)

    def looks(self, start: int, end: int) -> list[tuple[Span, int]]:
        """Return the spans between two places, each with how many letters of it are there."""
        pieces = self.pieces
        found: list[tuple[Span, int]] = []
        for i in range(max(0, bisect_right(pieces, start, key=_start_of) - 1), len(pieces)):
            p = pieces[i]
            if p.start >= end:
                break
            a, b = max(start, p.start), min(end, p.end)
            if a < b:
                found.append((p.span, len(self.text[a:b].strip())))
        return found

    def line_of(self, at: int) -> int:
        """Return the number of the line a place is on."""
        return max(0, bisect_right(self.line_starts, at) - 1)

    def line_range(self, number: int) -> tuple[int, int]:
        """Return where a line begins and ends."""
        start = self.line_starts[number]
        end = self.line_starts[number + 1] - 1 if number + 1 < len(self.line_starts) else len(self.text)
        return start, end


def role_share(looks: Sequence[tuple[Span, int]], plays: RoleTest) -> float:
    """Share of the letters of some spans whose part the page's author gave such a name."""
    total = hit = 0
    for span, n in looks:
        total += n
        if span.roles and plays(span.roles[-3:]):
            hit += n
    return hit / total if total else 0.0


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


def make_passage(lines: Sequence[Line], *, soft: bool = False) -> Passage:
    """Lay the lines of an entry end to end, and set labels and links apart."""
    shown = [line for line in lines if not (line.folded or _is_category(line))]
    kept = shown or list(lines)
    passage = Passage(lines=kept, soft=soft)
    parts: list[str] = []
    at = 0
    for number, line in enumerate(kept):
        if number:
            parts.append("\n")
            at += 1
        passage.line_starts.append(at)
        passage.row_starts += [at + row for row in line.rows]
        role = ""
        for position, span in enumerate(_with_even_looks(line.spans)):
            own = _field_role(span.roles)
            if own != role and (Mark.RAISED in span.marks or not _LETTER.search(span.text)):
                own = role  # a mark beside a name, a comma
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
    plain = _take_brackets(_without_strays("".join(work))).translate(_FULL_WIDTH).replace(" -- ", "  — ")
    plain = _catalogued(plain) if " / " in plain else plain
    plain = (
        _OF_SERIES.sub(lambda m: CUT * len(m.group()), plain) if "(=" in plain or "col" in plain else plain
    )
    plain = _IN_POLISH.sub(" In:", plain) if ":]" in plain or ":)" in plain else plain
    plain = _RANKED.sub(lambda m: CUT * len(m.group()), plain) if "EI" in plain or "SCI" in plain else plain
    passage.work = _turn_quotes(_plain_han(plain) if HAN.search(plain) else plain)
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


#: Whom an author speaks for: ", on behalf of the Loom Collaboration".
_ON_BEHALF = re.compile(
    r",? on behalf of (?:the )?[^,.;\n]{3,60}?(?:[Cc]ollaborations?|[Cc]onsorti(?:um|a)|[Tt]eam|[Gg]roup|developers)\b"
)
#: The owner among those that an entry does not name: "(includes A. Byron)".
_INCLUDES = re.compile(r",(?: et al\.)? \(includes ([^()\n]{3,40})\)(?:\s?\.)?")


#: "Faden und Filz (= Schriften zum Weben, Bd. 6)", "…, Éditions du Fil, coll. « Trames »": the series of a book.
_OF_SERIES = re.compile(
    r"\(=\s?[^()\n]{3,160}\)"
    r"|\b(?:coll\.|collection|colección|coleção|collana) [«“„\"][^«»“”„\"\n]{2,80}[»”“\"]"
)
#: An address shown as it is.
_ADDRESS_SHOWN = re.compile(r"(?:https?://|doi:\s?10\.|10\.\d{4,9}/)\S+$")
#: "[w:] Podręcznik": in a volume.
_IN_POLISH = re.compile(r"[\[(][wWвВ]:[\])]")
#: "О шерсти / А. Байрон // Пряжа", "… / А. Байрон. – Москва": who wrote a work, behind a slash.
_NAMES_BEHIND = re.compile(r" / ([^/\n]{4,300}?)( // |\.\s[–—-] (?=[^\W\d_]))")
#: The first of them in front of the title too, turned: "Байрон, А. О шерсти / А. Байрон, …".
_NAME_BEFORE = re.compile(r"[\W\d]*([^\W\d_][\w’'-]+),? (?:[^\W\d_]\.\s?){1,3}")


def _catalogued(work: str) -> str:
    """Set in brackets who wrote a work where catalogues have a slash, and take the first name from the front."""
    told = _NAMES_BEHIND.search(work)
    if told is None:
        return work
    names, parting = told.groups()
    bracketed = f"  ({names})// " if "//" in parting else f"  ({names}).  "
    work = work[: told.start()] + bracketed + work[told.end() :]
    first = _NAME_BEFORE.match(work)
    if first is not None and first.end() < told.start() and first[1] in names:
        work = CUT * first.end() + work[first.end() :]
    return work


#: A sign too much among names: "Byron et. al", "R.~Finch".
_STRAY = re.compile(r"(?<=\bet)\.(?= al\b)|(?<=\b[A-Z]\.)~(?=[A-Z])")


def _without_strays(work: str) -> str:
    if " on behalf of " in work:
        work = _ON_BEHALF.sub(lambda m: CUT * len(m.group()), work)
    if "(includes " in work:
        work = _INCLUDES.sub(lambda m: f", {m[1]}".ljust(len(m.group())), work)
    return _STRAY.sub(" ", work) if "~" in work or "et. al" in work else work


#: "织机.羊毛研究,2024": a stop between signs of Han ends what stands before it, though no space follows.
_HAN_STOP = re.compile(r"(?<=[\u3040-\u30ff\u3400-\u9fff\])”》])[.?](?=[\u3040-\u30ff\u3400-\u9fff《“])")
#: "(第一作者,与李明合作)": who did what, in brackets behind a title.
_JOINT_WORK = re.compile(
    r"\((?:(?:第.|通讯|独立|共同)(?:作者)|副?主编|Corresponding [Aa]uthor)?[,、]?\s?(?:[与與和](?P<people>[^()\n]{2,40}?)等?合[作著编])?\)(?=\s*[,。《])"
)
#: "[SCI]", "[EI 2009]", "( EI )" at the end: which index lists the paper.
_RANKED = re.compile(
    r"[\[［]\s?(?:[A-Z&]{0,6}SCI|EI|SCI/EI)(?:[\s:][\w\s]{0,30})?[\]］]|\(\s(?:SCI|EI)\s\)(?=[\s.;\x1f]*$)"
)
#: "(CSSCI,新华文摘转载)": which index lists the journal, and who printed the paper again.
_INDEXED = re.compile(
    r"\((?:CSSCI|SSCI|A&HCI|SCIE?|EI|CSCD|AMI|中文核心|北大核心|核心期刊|现更名为|现名|原名)(?:[^()\n]|\([^()\n]*\)){0,80}\)"
)
#: "(Corresponding Author, with A. Byron)"
_CORRESPONDS = re.compile(r"\((?:Corresponding|First|Second|Co-first) [Aa]uthor, (?=with )")
#: ",载《织造研究》", ",载王芳主编:《织造手册》": in what it appeared, and who edited that.
_PRINTED_IN = re.compile(
    r"(?<=[,。\s\x1f])(?:原?载|刊于|发表于)(?:[\u3400-\u9fff、]{2,16}?(?:主编|编著|编)[:,]?)?(?=《)"
)


#: "织物测试装置: 中国, ZL201912345678.1": whose patent it is, between title and number.
_PATENT_OF = re.compile(r"[:,]\s?(?:中国|美国|日本|CN|US)?[,:\s]{0,2}(?=(?:ZL|CN)\s?\d{6,})")


def _plain_han(work: str) -> str:
    """Put the signs that Chinese entries have of their own into those that all entries share."""
    work = _JOINT_WORK.sub(_with_people, work)
    work = _PATENT_OF.sub(lambda m: ".".ljust(len(m.group())), work)
    work = _INDEXED.sub(lambda m: CUT * len(m.group()), work)
    work = _CORRESPONDS.sub(lambda m: f"{CUT * (len(m.group()) - 1)}(", work)
    work = _PRINTED_IN.sub(lambda m: CUT * len(m.group()), work)
    return _HAN_STOP.sub(lambda m: "。" if m.group() == "." else "？", work)


def _with_people(told: re.Match[str]) -> str:
    whole, people = told.group(), told["people"] or ""
    if not people or len(whole) < len(people) + 7:
        return CUT * len(whole)
    return f"(with {people})".ljust(len(whole), CUT)


#: A closing quotation mark that opens.
_MIRRORED = re.compile(r"(?:^|(?<=[\s\x1f(\[]))”(?=\w)")


def _turn_quotes(work: str) -> str:
    """Turn the marks that open as they close, as TeX prints straight ones: ”Looms that Learn,” Wool."""
    return _MIRRORED.sub("“", work) if "”" in work and "“" not in work else work


_FIELD_ROLE = re.compile(
    r"title|author|venue|journal|periodical|booktitle|conference|proceedings|year|date|award|abstract"
)


# The same few names are given to the spans of every entry.
@lru_cache(maxsize=1024)
def _field_role(roles: tuple[str, ...]) -> str:
    """The name of the field that a span of these roles is of, where the page's author gave it one."""
    for role in reversed(roles[-2:]):
        if _FIELD_ROLE.search(role):
            return "author" if "author" in role else role  # each of them, and all together
    return ""


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with stretches of it taken out, line ends left in their places."""
    for start, end in spans:
        taken = "\n".join(CUT * len(part) for part in text[start:end].split("\n"))
        text = text[:start] + taken + text[end:]
    return text


#: Signs of East Asian texts that part fields as their narrow likes do; the arrow of a link that leads away.
_FULL_WIDTH = str.maketrans("，：；（）．↗", ",:;()。 ")


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
    """Blank what stands at the right edge beside a work and only says of what sort it is."""
    for p in passage.pieces:
        if "right" in p.span.roles and _KIND_ASIDE.fullmatch(p.span.text):
            _blank(work, p.start, p.end)


def _take_marker(passage: Passage, work: list[str]) -> None:
    passage.marker = passage.lines[0].marker if passage.lines else ""
    m = _MARKER.match(passage.text[:40])
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
            if Mark.BUTTON in span.marks and span.text.strip() and label_kind(span.text) is not None:
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
        button = (kind is not None and not titled) or (not label.strip())
        if _OF_A_PERSON.search(span.href) and " " not in label.strip(" ↗"):
            _blank(work, start, end)
            i = j + 1
            continue
        among = words <= _MOST_OF_LABEL and span.roles and _among_links(span.roles[-3:])
        # A program by its name: "Loomkit".
        program = (
            i != first_titled and words <= _MOST_OF_PROGRAM and _REPOSITORY.search(span.href) is not None
        )
        if _ADDRESS_FOR_LABEL.match(label) or among or program:
            button = True
        before, after = (
            passage.text[max(0, start - 2) : start].strip()[-1:],
            passage.text[end : end + 2].strip()[:1],
        )
        short = len(label.split()) <= 6 and not (kind is None and _EVENT.fullmatch(label))
        if before in "[【" and after in "]】" and before and after and short and not titled:
            button = True
        if label.strip().startswith("[") and label.strip().endswith("]") and short:
            button = True
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


def _take_brackets(work: str) -> str:
    """Take out brackets that hold only labels, and loose labels that lead nowhere."""
    if " title" in work or "merly" in work or "viously" in work or "ginally" in work:
        work = _CALLED_BEFORE.sub(lambda m: CUT * len(m.group()), work)
    if _BRACKETS.search(work):
        work = _ELISION.sub(lambda m: f" {m.group()[1:-1]} ", work)
        for _ in range(2):
            work = _BRACKETS.sub(_without_labels, work)
        work = _REMARK.sub(lambda m: CUT * len(m.group()), work)
        work = _KIND_MARK.sub(lambda m: CUT * len(m.group()), work)
    return _LOOSE_LABEL.sub(_without_loose_label, work)


def _without_labels(brackets: re.Match[str]) -> str:
    whole, inner = brackets.group(), brackets.group(1)
    bare = inner.replace(CUT, " ").strip()
    labelled = _is_label(bare) if whole[0] in "[{|【" else _FORMATS.fullmatch(bare) is not None
    if labelled and PREPRINT.fullmatch(bare):
        return whole  # "[arXiv]", "[Working paper]", and nothing to click on: where the work stands
    if not bare or _DELIMITED.fullmatch(inner) or labelled:
        return CUT * len(whole)
    return whole


def _without_loose_label(label: re.Match[str]) -> str:
    whole, words = label.group(), label.group(1)
    if not _is_label(words) or label_kind(words) is LinkKind.ARXIV:
        return whole
    lines = label.string[: label.start()][-1:], label.string[label.end() :][:1]
    if PREPRINT.fullmatch(words) and set(lines) <= {"\n", ""}:
        return whole  # "Manuscript", on a line of its own: the work's state
    at = label.start(1) - label.start()
    return whole[:at] + CUT * len(words) + whole[at + len(words) :]


def _is_label(words: str) -> bool:
    kind = label_kind(words)
    return kind is not None and not re.fullmatch(
        r"\W*|[a-z]{2}|\d|press|talk|oral|science|nature|book|study|cover|zenodo",
        words.strip(" ."),
        re.IGNORECASE,
    )
