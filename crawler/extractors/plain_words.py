"""The words of an entry made plain for those who read its fields: labels, catalogues' signs and remarks out of the way."""

from __future__ import annotations

import re

from crawler.extractors.links import label_kind
from crawler.extractors.names.words import HAN
from crawler.extractors.passage import CUT
from snapshots.model import LinkKind
from snapshots.months import ENGLISH
from snapshots.patterns import SPACES, Seldom
from snapshots.venues.words import PREPRINT

_BRACKETS = re.compile(r"[\[(（【{|]([^\[\]()（）【】{}|]{0,60})[\])）】}|]")
_DELIMITED = re.compile(r"[\s\x1f|,/·;:&•\[\](){}~–—-]*")
#: "Byron, A., [...], Wright, S.": names left out.
_ELISION = Seldom(r"\[(?:\.{3}|…)\]|\((?:\.{3}|…)\)", ("...", "…"))
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
#: What a paper can be had as: round brackets may hold much else.
_FORMATS = re.compile(
    r"(?:(?:pdf|ps|postscript|dvi|djvu|html|bib(?:tex)?|doi|slides|link)\b[\s,/|&]*)+", re.IGNORECASE
)
_LOOSE_LABEL = re.compile(
    r"(?<![^\n\x1f])[\s|/·•,]{0,40}([A-Za-z][A-Za-z ./]{1,18}?)[\s|/·•:,]{0,40}(?=\n|\x1f|$)"
)
#: A loose label has no more letters, nor with the signs on either side.
_MOST_OF_LABEL, _LONGEST_LOOSE = 19, 100
_BESIDE_LABEL = SPACES + "|/·•,:"


def plain_words(work: str) -> str:
    """Return the words of an entry, as many letters, with what other fields would trip over taken out or made plain."""
    plain = _take_brackets(_without_strays(work)).translate(_FULL_WIDTH).replace(" -- ", "  — ")
    plain = _catalogued(plain) if " / " in plain else plain
    plain = (
        _OF_SERIES.sub(lambda m: CUT * len(m.group()), plain) if "(=" in plain or "col" in plain else plain
    )
    plain = _IN_POLISH.sub(" In:", plain) if ":]" in plain or ":)" in plain else plain
    plain = _RANKED.sub(lambda m: CUT * len(m.group()), plain) if "EI" in plain or "SCI" in plain else plain
    plain = _COUNTED.sub(lambda m: CUT * len(m.group()), plain)
    plain = _VISITED.sub(lambda m: CUT * len(m.group()), plain)
    plain = _BULLET_BELOW.sub("\n ", plain)
    return _turn_quotes(_plain_han(plain) if HAN.search(plain) else plain)


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

#: "_A. Byron, R. Finch_": marks of Markdown where nothing reads them, as in an element of HTML.
_UNDERLINED = re.compile(r"(?<![\w_/.-])_(?=[^\W_])|(?<=[^\W_]|[.,])_(?![\w_/.-])")

#: "(*: equal contribution)", behind the names: what a mark beside them says.
_OF_MARKS = Seldom(
    r"[(\[]\s?[*∗†‡§¶#+^]{1,3}\s?[:=]?\s?(?:(?:denotes?|indicates?|means?|marks?) )?"
    r"(?:(?:the(?:se)? )?authors? )?(?:equal|co-?first|joint|shared|contributed)\b[^()\[\]\n]{0,60}[)\]]",
    ("equal", "first", "joint", "shared", "contributed"),
    re.IGNORECASE,
)
#: "Paper (published) · Byron & Lund (2021), …": what it is, before its state, on a line of its own.
_KIND_AND_STATE = Seldom(
    r"(?<=\n)(?:(?:Journal|Conference|Research|Book) )?(?:[Pp]aper|[Aa]rticle|[Cc]hapter|Dissertation|Thesis)"
    r"(?= \([a-z &]{4,30}\) [·•|] )",
    (") ·", ") •", ") |"),
)
#: "Looms That Learn, Book chapter of Looms of Today": in what it stands.
_CHAPTER_OF = re.compile(
    r"(?<=[,.:”\"] )(?:(?:[Ii]nvited )?[Bb]ook chapter|Chapter) (?:of|in|for)(?= [^\W\d_a-z])"
)
#: "Ada Byron ⓡ Charles Babbage": names in random order.
_RANDOM_ORDER = str.maketrans("ⓡⓇ", ",,")


def _without_strays(work: str) -> str:
    if " on behalf of " in work:
        work = _ON_BEHALF.sub(lambda m: CUT * len(m.group()), work)
    if "(includes " in work:
        work = _INCLUDES.sub(lambda m: f", {m[1]}".ljust(len(m.group())), work)
    work = work.translate(_RANDOM_ORDER) if "ⓡ" in work or "Ⓡ" in work else work
    work = _OF_MARKS.sub(lambda m: " " * len(m.group()), work)
    work = _KIND_AND_STATE.sub(lambda m: CUT * len(m.group()), work)
    if "hapter " in work:
        work = _CHAPTER_OF.sub(lambda m: f"{CUT * (len(m.group()) - 2)}in", work)
    work = _UNDERLINED.sub(" ", work) if "_" in work else work
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
#: "Cited by 11", "(11 citations)": how often the work is read.
_COUNTED = Seldom(
    r"\b[Cc]ited by:? \d[\d,]*(?: times)?(?![\w,])|[(\[]\d[\d,]* citations?[)\]]", ("ited by", " citation")
)
#: "Accessed July 29, 2025", "(last accessed: 3 May 2024)", "Retrieved 2024-05-03 from": when somebody looked.
_VISITED = Seldom(
    rf"(?:(?<=[.,;:]\s)|(?<=\n)|(?=[(\[]))[(\[]?\b(?:[Ll]ast )?(?:[Aa]ccessed|[Rr]etrieved)(?: on)?:? (?:(?:{ENGLISH})\.? \d{{1,2}}, |\d{{1,2}}(?:st|nd|rd|th)? (?:{ENGLISH})\.?,? |(?:{ENGLISH})\.? )?"
    r"(?:19|20)\d\d(?:-\d\d-\d\d)?(?:,? from:?)?[)\]]?",
    ("ccessed", "etrieved"),
)
#: A sign of lists, typed on a line below the badge of its entry.
_BULLET_BELOW = Seldom(r"\n[•▪■●](?= )", ("•", "▪", "■", "●"))
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


#: Signs of East Asian texts that part fields as their narrow likes do; the arrow of a link that leads away.
_FULL_WIDTH = str.maketrans("，：；（）．↗", ",:;()。 ")


def _take_brackets(work: str) -> str:
    """Take out brackets that hold only labels, and loose labels that lead nowhere."""
    if " title" in work or "merly" in work or "viously" in work or "ginally" in work:
        work = _CALLED_BEFORE.sub(lambda m: CUT * len(m.group()), work)
    if _BRACKETS.search(work):
        work = _ELISION.sub(lambda m: f" {m.group()[1:-1]} ", work)
        bare = _BRACKETS.sub(_without_labels, work)
        # Only what is taken out makes brackets around it ones that hold only labels.
        work = _BRACKETS.sub(_without_labels, bare) if bare != work else work
        work = _REMARK.sub(lambda m: CUT * len(m.group()), work)
        work = _KIND_MARK.sub(lambda m: CUT * len(m.group()), work)
    loose = any(_may_be_loose(part) for part in work.replace("\n", CUT).split(CUT) if part)
    return _LOOSE_LABEL.sub(_without_loose_label, work) if loose else work


def _may_be_loose(part: str) -> bool:
    """Whether what stands by itself is as short as a label."""
    return len(part) <= _LONGEST_LOOSE and 0 < len(part.strip(_BESIDE_LABEL)) <= _MOST_OF_LABEL


#: What a thing is written by: "polytopes [4,4,4]".
_SYMBOL = re.compile(r"\d{1,2}(?:,\s?\d{1,2}){2,}")


def _without_labels(brackets: re.Match[str]) -> str:
    whole, inner = brackets.group(), brackets.group(1)
    bare = inner.replace(CUT, " ").strip()
    labelled = _is_label(bare) if whole[0] in "[{|【" else _FORMATS.fullmatch(bare) is not None
    if _SYMBOL.fullmatch(bare):
        return whole
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
    if PREPRINT.fullmatch(words.rstrip(" .")) and set(lines) <= {"\n", ""}:
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
