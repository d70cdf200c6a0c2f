"""Words of names: a stretch of text cut into the words and signs that matter where persons are named."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from crawler.extractors.hints import holds
from snapshots.state_words import find_states

PARTICLES = frozenset(
    "abu al af ap av ben bin bint binti binte da dal dall de degli dei del dela della delle dem den der des di do dos du e el"
    " ibn la las le li lo los mac of op san te ten ter 't ’t uit van vande vander vom von vor y zu zum zur".split()
)
#: "de", "dos" and "von" by their first letters, among initials.
_SHORT_PARTICLES = frozenset(("d.", "v."))
#: "Ada Byron, Jr."
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
#: "JR Tanner": as indexes of authors print initials.
_INITIALS_TOO = frozenset(("JR", "SR"))
#: Words that lead to the coauthors: "(with A. Byron)".
WITH = (
    r"(?:together )?with|(?-i:w\.)|w/|(?:zusammen |gemeinsam )?mit|avec|(?:junto |insieme )?con|(?:junto )?com"
    r"|(?:samen )?met|insieme a|co-?authors?(?: with)?|(?:合作|合著|共著|共同作)者"
)
#: The same, in more words: "jointly with", "in collaboration with"; a colon may stand behind: "(with: A. Byron)".
JOINTLY = rf"(?:(?:joint(?:ly)?(?: work)?|(?:co-?)?authored|in (?:close )?(?:collaboration|cooperation)) )?(?:{WITH})[:：]?"
#: What stands behind the names of those who edited a book: "A. Byron (Hrsg.)".
EDITORS = (
    r"(?i:eds?|editors?|h(?:rs|er)g|hgg?|éds?|dirs?|coords?|comps?|orgs?|organizador(?:a|es)?|(?:pod )?red|a cura di|cur|szerk|toim"
    r"|sous la dir(?:ection|\.)?(?: de)?|(?:под |отв\. )?ред|сост)|[編编]著?|[編编][輯辑集者]|主[編编]"
)
#: "; for the Fleece Investigators": whom the authors in front wrote for.
IN_NAME_OF = (
    r"(?-i:[;,]? ?(?:(?:and|for|on behalf of) )?(?:the )?(?:[A-Z][\w’'/&-]* (?:(?:of|for|in|on|the) ){0,2}){1,7}"
    r"(?:Collaborat(?:ion|ors)|Consortium|Groups?|Initiative|Investigators|Network|Team|Trialists))"
)
#: What stands before the last of several names, or between two.
AND = frozenset("and & und et y e og och en ja ve oraz és și και и и, 和 及 与 と 및".split())
#: "And others" in one word that needs no "and" before it.
AND_OTHERS = frozenset("他 ほか 외".split())
#: Words that stand where a given name might: "Byron, A. Forthcoming.", those of a thesis, societies.
_NO_NAMES = frozenset(
    "patent forthcoming accepted submitted under in revise conditionally working acm ieee usenix siam aaai ifip"
    " award awards prize prizes medal fellowship scholarship"
    " actas anales annales apuntes boletim boletín bollettino bulletin cahiers cuadernos notas rendiconti revista revue rivista zeitschrift"
    " edicions ediciones edizioni éditions edições editora editorial verlag förlag forlag wydawnictwo uitgeverij"
    " auflage aufl schriften schriftenreihe jahrbuch handbuch festschrift quaderni zeszyty dergisi"
    " вестник журнал труды известия записки сборник hg hgg hrsg dissertation manuscript thesis diploma university universität université universidad università universidade vol. vols.".split()
)
#: "Bd. 3", "Jg. 12", but "Mill BD": initials.
_OF_VOLUMES = ("Bd", "Jg")
#: What stands beside a name and is none.
DEGREES = frozenset("phd ph.d ph.d. md m.d m.d. dr dr. prof prof. m.sc m.sc. msc mba".split())
HONORIFICS = frozenset(
    "dr. prof. doc. doç. dott. ssa drs. ing. inż. mgr rndr. phdr. mudr. judr. profesör profesor profesora"
    " professor professora professorin professore professoressa doçent doctor проф. профессор доц. доцент".split()
)
_GLUED_PARTICLE = re.compile(r"(?:d[aeiu]|del|della|de[lr]|van|von|le|la|mac|mc|el|al)[A-Z][a-z]{2,}")
#: A middle dot between two of them parts persons.
_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff]・[\u3400-\u9fff]")
#: A sign of a script that parts no words.
HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: "羊毛処理学会", "学位論文": a society, a school, a kind of work; of less signs it may be a person's name.
_HOUSE_OF_HAN = re.compile(
    r".{2,}(?:学会|學會|研究[会會所院室]|大[学學]|学院|學院|[協协]会|协会|財団|基金会|机构|機構|出版[社局]?|書店|会社|公司|[论論]文|学[报報]"
    r"|[报報]告|委[員员]会)|.{2,}(?:학회|대학교|연구[소원]|협회|출판사)|.*(?:논문|학위)"
)


def words_of_han(text: str) -> int:
    """
    How many words a text has of scripts that part none.

    >>> words_of_han("On Wool"), words_of_han("羊毛研究论文")
    (0, 2)
    """
    return 0 if text.isascii() else len(HAN.findall(text)) // 3


#: Kinds of words that names are made of; a suffix alone is none.
TELLING_KINDS = frozenset(("cap", "initial", "initials", "particle", "han"))
NAME_KINDS = TELLING_KINDS | {"suffix"}


_TOKEN = re.compile(
    r"""
    (?:
    # Most words and signs there are, and soon told.
    (?P<plain>[A-Za-z][a-z]*(?=[\s,;:)])|[A-Za-z][a-z]+\.?(?<!Ph\.)(?=[\s,;:)]|$))
    | (?P<comma>,)
    # Figures above the line count as letters elsewhere; here they are marks.
    | (?P<marks>(?<=,)[*+](?:,?[*+])*(?=\s)|[=*†‡§¶\#∗⋆★☆✉⁎^◦∥‖⊕♯♮♠♣♥♦°~\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473]+|\+(?=[A-Z]\.)|(?<=[^\W\d_A-Z])\+(?=[,;]|\Z))
    | (?P<hyphened>[A-Z][-‐‑][A-Z]\.|[A-Z]\.[-‐‑][A-Z](?![\w.’'-]))      # C-W.  C.-W,
    | (?P<paired>(?:\A|(?<=[,;&][ ])|(?<=[ ]and[ ]))[A-Z]{2}\.(?=[ ][A-Z][a-z’'-]+(?:[,;.*†(]|[ ](?:and|&)[ ])))      # WB. Finch,
    | (?P<initials>(?:[^\W\d_a-zß-öø-ÿ]\.(?:[ ][-‐‑](?=[^\W\d_a-z]\.)|[-‐‑ ])?){1,4}(?![^\W\d_]))      # J.  J.-P.  D.M.  J. P.  J. -P.
    | (?P<nickname>(?<=[^\W\d_][ ])[‘’'“"][A-Z]\w{1,15}[’'”"](?=[ ][A-Z]))      # Sue 'Susan' Wright
    | (?P<byname>(?:(?<=[\w.][ ])|(?<=[a-z]))\([A-Z][a-z]{1,15}\)(?=[ ][A-Z][\w'’-]+(?:[,;.\n]|[ ](?:and|&)[ ]|$)))      # P. (Sue) Wright, Pan(Sue) Wright,
    | (?P<ordinal>(?<=[A-Z][ ])[234](?:nd|rd|th)(?=[,;]|\.\s|[ ](?:and|&)[ ]))      # Finch EF 3rd,
    | (?P<degree>Ph\.\s?D\b\.?)
    | (?P<word>(?:[’ʻ]|'(?=[a-z]))?[^\W\d_\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473][\u0300-\u036f]*(?:[^\W\d_\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473]+|[\u0300-\u036f]+|(?<=[\u3400-\u9fff])·(?=[\u3400-\u9fff])|[’'ʼ´`ʹ\-‐‑](?=[^\W\d_\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473]))*(?:(?<=[aeiou])'(?=[,;]|[ ](?:and|&|[A-Z])))?\.?)      # Carra', for Carrà
    | (?P<number>\d+)
    | (?P<note>\([^()]{1,40}\)|\[[^\[\]]{1,12}\])
    | (?P<cut>\x1f+)
    | (?P<mark>[^\w\s])
    )[ \n]*      # a space would be tried as each of them
    """,
    re.VERBOSE,
)


#: What kind of word each part of the pattern finds, by its number; None where its letters tell.
_FOUND = {"hyphened": "initial", "paired": "initial", "nickname": "cap", "byname": "cap", "ordinal": "suffix"}
_KINDS = (
    None,
    *(None if name in ("plain", "word") else _FOUND.get(name, name) for name in _TOKEN.groupindex),
)


class Token(NamedTuple):
    """A word or sign of a stretch of text."""

    text: str
    start: int
    end: int
    #: initial, initials (JA), cap, particle, suffix, lower, han, degree, number, note, marks, comma, semicolon, and,
    #: other
    kind: str


#: Makes a token of its four parts, half as slow as by its name: there are a dozen in a line.
_token: Callable[[tuple[str, int, int, str]], Token] = partial(tuple.__new__, Token)


def tokens(text: str) -> list[Token]:
    """Cut a text into the words and signs that matter for names; where somebody works is a note beside the name."""
    if not holds(text, _WORKS_HINTS):
        return _tokens(text, 0, len(text))
    found: list[Token] = []
    at = 0
    for start, end in _workplaces(text):
        found += [*_tokens(text, at, start), Token(text[start:end], start, end, "note")]
        at = end
    return found + _tokens(text, at, len(text))


def _workplaces(text: str) -> Iterator[tuple[int, int]]:
    """Give the places that coauthors are of, on lines that begin with "with": "with A. Byron, University of Felt"."""
    at = 0
    for begin in (0, *(m.end() for m in _LINE_END.finditer(text))):
        led = _LED_LINE.match(text, begin) if begin >= at else None
        if led is None:
            continue
        at = led.end()
        stop = text.find("\n", at)
        for m in _WORKPLACE.finditer(text, at, stop if stop >= 0 else len(text)):
            yield m.span()


#: What somebody is, and of what.
_WORKS = re.compile(
    r"\b(?:Universit[a-zéà]{1,3}|College|Institute|School|Department|Professor|Lecturer|Academy|Ph\.?D\.?)\b"
)
_WORKS_HINTS = ("Univ", "Coll", "Inst", "Scho", "Depa", "Prof", "Lect", "Acad", "Ph")
_LINE_END = re.compile(r"[\n\x1f]+")
_LED_LINE = re.compile(rf"\s*(?:(?i:{JOINTLY})|and|&) (?=[A-Z])")
_WORKPLACE = re.compile(
    rf"(?:,\s(?![^,;()\n\x1f]*\bPress\b)(?=[A-Zt])(?:[^\W\d_][\w.’'-]*[\s-]){{0,5}}{_WORKS.pattern}"
    r"(?:(?!\s(?:and|&)\s[A-Z][\w.’'-]*\s[A-Z])[^,;()\n\x1f])*)+"
    r"(?:,\s[A-Z][\w.’'-]*(?=\s*(?:$|[;.)\n\x1f]|,?\s(?:and|&)\s)))?"
)


def _tokens(text: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    for m in _TOKEN.finditer(text, start, end):
        number = m.lastindex or 0
        raw = m[number]
        begin = m.start()  # only space is left out of what is found, behind the word
        stop = begin + len(raw)
        kind = _KINDS[number]
        if kind is None:
            kind = _word_kind(raw)
        elif kind == "mark":
            kind = _MARK_KINDS.get(raw, "other")
        elif kind == "note" and holds_names(raw):
            # "(with A. Byron)": names of their own, not a remark beside one.
            found.append(Token(raw[0], begin, begin + 1, "other"))
            found += _tokens(text, begin + 1, stop - 1)
            found.append(Token(raw[-1], stop - 1, stop, "other"))
            continue
        elif kind == "initials":
            kind = "initial" if raw[0].isupper() else "other"
        found.append(_token((raw, begin, stop, kind)))
    return found


_MARK_KINDS = {",": "comma", "，": "comma", "、": "comma", ";": "semicolon", "；": "semicolon", "&": "and",
               "·": "semicolon", "•": "semicolon", "|": "semicolon", "/": "other"}  # fmt: skip


@lru_cache(maxsize=65536)
def _word_kind(raw: str) -> str:
    bare = raw.rstrip(".")
    low = bare.lower()
    if (low in AND or low in AND_OTHERS) and not bare[0].isupper():
        return "and"
    if low in SUFFIXES and bare[0].isupper() and raw not in _INITIALS_TOO:
        return "suffix"
    if HAN.match(bare):
        return "lower" if _HOUSE_OF_HAN.fullmatch(bare) else "han"
    head, _, tail = low.partition("-")
    if tail and head in PARTICLES and bare[len(head) + 1 :][:1].isupper():
        return "cap"  # al-Khwarizmi
    if raw in _SHORT_PARTICLES:
        return "particle"  # Bruno C. d. S. Loureiro
    if low in PARTICLES and (bare.islower() or 1 < len(bare) <= 3) and low not in ("of",):
        return "particle"
    if low in _NO_NAMES or raw.lower() in _NO_NAMES or bare in _OF_VOLUMES:
        return "lower"
    letters = bare.replace("-", "")
    if len(letters) == 1 and letters.isupper():
        return "initial"
    if 2 <= len(letters) <= 3 and letters.isupper():
        return "initials"
    if _GLUED_PARTICLE.match(bare):
        return "cap"  # duMonde
    first = bare.lstrip("’'ʻ")[:1]
    if first.isupper() or (len(bare) > 2 and bare[1:2] in "’'" and bare[2:3].isupper()):
        return "cap"
    if first.isalpha() and not first.islower():
        # Scripts without case.
        return "cap"
    return "lower"


def _ends_initials_behind(words: list[Token], i: int) -> bool:
    """Whether the name before has bare initials behind its surname, so that "Li M." is the last of such names."""
    if i < 2 or words[i - 1].kind not in ("comma", "and"):
        return False
    last = words[i - 3 if words[i - 2].kind == "comma" else i - 2]
    return last.kind in ("initial", "initials") and "." not in last.text


#: What may stand between two names, or between the two parts of one.
_BETWEEN = frozenset("y e i ・ / –".split())


def _joins_persons(words: list[Token], i: int) -> bool:
    """Whether a sign stands between two persons: "Byron, Ada/Lund, Eva", "A. Byron/E. Lund", "A. Byron – E. Lund"."""
    if not 0 < i < len(words) - 1 or words[i - 1].kind != "cap":
        return False
    initial = words[i + 1].kind in ("initial", "initials") and "." in words[i + 1].text
    led = initial and i + 2 < len(words) and words[i + 2].kind == "cap"
    if words[i].text == "/":
        glued = words[i - 1].end == words[i].start == words[i + 1].start - 1
        return glued and (led or words[i + 1].kind == "cap")
    return led


def in_context(words: list[Token], text: str) -> list[Token]:
    """
    Settle words by their neighbours: "Pérez y Soto" is one family name, "Li D" and "Nell LA" are names.

    A particle in capitals before initials is a surname, behind one it is initials.
    """
    unsettled = [i for i, w in enumerate(words) if w.kind == "particle" or w.text in _BETWEEN]
    if not unsettled:
        return words
    found = list(words)
    for i in unsettled:
        word = words[i]
        if word.text == "/" and text[word.start - 1 : word.end + 1] == " / ":
            found[i] = word._replace(kind="semicolon")  # "Byron, Ada / Babbage, Charles: …"
        elif word.text in "/–" and _joins_persons(words, i):
            found[i] = word._replace(kind="semicolon")
        if word.text == "・" and _IDEOGRAPHS.search(text[word.start - 1 : word.end + 1]):
            found[i] = word._replace(kind="semicolon")  # "小羊愛・森武史", but "チャールズ・バベッジ"
        before, after = (words[i - 1] if i else None), (words[i + 1] if i + 1 < len(words) else None)
        if word.text in _SHORT_PARTICLES and not (
            before is not None
            and before.kind == "initial"
            and after is not None
            and after.kind in ("initial", "cap")
        ):
            found[i] = word._replace(kind="lower")
        if word.kind != "particle" or not word.text[0].isupper():
            continue
        if word.text == "Ben" and after is not None and after.kind == "cap":
            if before is None or before.kind not in NAME_KINDS:
                found[i] = word._replace(kind="cap")  # a given name: "Ben Mill"
        elif word.text.rstrip(".").isupper() and (after is None or after.kind not in NAME_KINDS):
            found[i] = word._replace(kind="initials")
        elif (
            after is not None
            and after.kind in ("initial", "initials")
            and ("." not in after.text or _ends_initials_behind(words, i))
            and (before is None or before.kind not in NAME_KINDS)
        ):
            found[i] = word._replace(kind="cap")
    for i in unsettled:
        if not 0 < i < len(words) - 1:
            continue
        if words[i].text not in ("y", "e", "i") or words[i - 1].kind != "cap" or words[i + 1].kind != "cap":
            continue
        if _between_turned(words, i):
            found[i] = words[i]._replace(kind="and")  # "Byron, Ada i Lund, Eva"
            continue
        after = words[i + 2] if i + 2 < len(words) else None
        # "García y Luis López" goes on with a name of its own; "Pérez y Soto, …" does not.
        full = (
            after is not None
            and (after.kind in ("cap", "particle") or (after.kind == "initial" and "." in after.text))
            and text[words[i + 1].end : after.start] == " "
            and not words[i + 1].text.endswith(".")
        )
        if (
            not full
            and not words[i - 1].text.endswith(".")
            and not (_closes_surnames(words, i) and _SPANISH.search(text))
        ):
            found[i] = words[i]._replace(kind="particle")
    return found


#: Small words of a Spanish title: there "y" is rather an "and" than a part of a surname.
_SPANISH = re.compile(r"\b(?:del|los|las|para|sobre|una|en el|en la)\b")


def _between_turned(words: list[Token], i: int) -> bool:
    """Whether a word stands between two turned names: "Byron, Ada i Lund, Eva", but "Mill, Jo, Soto y Lund, Eva"."""
    kinds = [word.kind for word in words[i + 2 : i + 5]]
    if kinds[:1] != ["comma"] or kinds[1:2] not in (["cap"], ["initial"]):
        return False
    commas = caps = 0
    parted = False
    for word in reversed(words[:i]):
        if word.kind not in ("cap", "comma", "initial", "initials", "particle"):
            parted = word.kind == "semicolon"
            break
        commas += word.kind == "comma"
        caps += word.kind == "cap"
    # Such a word closes the list; "Jo Mill, Ada Soto y Lund, Eva King" are names in full.
    closes = parted or kinds[2:] not in (["cap"], ["comma"], ["and"], ["particle"], ["initial"])
    return closes and commas == 1 and caps <= 2


def _closes_surnames(words: list[Token], i: int) -> bool:
    """Whether a word between two names closes a list of surnames alone: "Byron, Babbage y Menabrea."."""
    before = [word.kind for word in words[max(0, i - 4) : i]]
    return before in (["comma", "cap", "comma", "cap"], ["cap", "comma", "cap"]) and (
        i + 2 >= len(words)
        or words[i + 1].text.endswith(".")
        or words[i + 2].kind not in ("comma", "initial", "initials")
    )


# "(2019)", "(eds)": the same few notes stand in every entry.
@lru_cache(maxsize=4096)
def holds_names(note: str) -> bool:
    """Whether a note in brackets may itself be a list of names, or tells of the work: a year, its state, editors."""
    inner = note[1:-1]
    if _DATED.search(inner) or find_states(inner) or re.match(rf"(?:{EDITORS})\b", inner):
        return True
    if _ALL_INITIALED.fullmatch(inner) or _TURNED_NAMES.fullmatch(inner):
        return True
    return _LEADS.match(inner[:1].lower() + inner[1:]) is not None or _FULL_NAMES.fullmatch(inner) is not None


#: "(Wool 2019)", "(WOOL'19)", "(WOOL XIX)".
_DATED = re.compile(r"\d{4}|[’'‘`]\s?\d\d\b|[A-Z]\w*[A-Z]\w* [XVI]{2,}$")
#: "(B. Babbage)" behind a title is who wrote it with the owner.
_INITIALED = r"(?:[^\W\d_a-z]\.[ -]?){1,3}(?:(?:de|van|von|der|den|la|di) ){0,2}[^\W\d_a-z][\w'’-]+"
_SIGNED = rf"{_INITIALED}[*†‡#✉]*"
_ALL_INITIALED = re.compile(rf"{_SIGNED}(?:(?:,|;|,? ?(?:and|&|et|und|y|e)) {_SIGNED})*")
_TURNED_NAME = r"[^\W\d_a-z][\w'’-]+, (?:[^\W\d_a-z]\.[ -]?){1,3}"
#: "(Byron, A., & Babbage, C.)" there too.
_TURNED_NAMES = re.compile(rf"{_TURNED_NAME}(?:(?:,|;|,? ?(?:and|&)) {_TURNED_NAME})*")
_FULL_NAME = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3}"
_FULL_NAMES = re.compile(rf"{_FULL_NAME}(?:, {_FULL_NAME})*(?:,? (?:and|&) |, ){_FULL_NAME}")
_LEADS = re.compile(
    rf"(?:{JOINTLY}|joint(?:ly)?(?! (?:senior|first|last|lead|corresponding) )|by|and|incl\.|including|(?:co-?)?edited with) |co-author|(?:合作|合著|共著|共同作)者[:：]"
)


_DECORATION = re.compile(r"[*†‡§¶#∗⋆★☆✉⁎^\\$\u00b9\u00b2\u00b3\u2070-\u2079]+")


# The same coauthors stand in entry after entry.
@lru_cache(maxsize=8192)
def clean_name(name: str) -> str:
    """
    Return a name without marks.

    >>> clean_name("Ada Byron*†"), clean_name("C. Babbage+"), clean_name("Byron, A.*.")
    ('Ada Byron', 'C. Babbage', 'Byron, A.')
    """
    bare = " ".join(_DECORATION.sub("", name).split()).strip(" ,;").rstrip("+")
    return bare[:-1] if bare.endswith("..") else bare
