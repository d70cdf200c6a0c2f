"""Honours told in sentences: "She received the Wool Fellowship in 2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crawler.extractors.awards.dates import take_date
from crawler.extractors.awards.entry import Honour, tidy, tidy_giver
from crawler.extractors.awards.phrases import names_giver
from crawler.extractors.hints import holds

#: A paragraph is read up to here.
_LONGEST = 2000
#: The noun an honour told in a sentence must end with or hold.
_NOUN = re.compile(
    r"(?<![^\W_])(?:awards?|prizes?|medals?|fellowships?|scholarships?|fellow|scholar|laureate"
    r"|(?:honou?rable )?mention|chair|professorship|stipendium|preis|förderpreis|prix|bourse|premio|beca"
    r"|prêmio|bolsa|borsa|prijs|beurs|стипенди\w{1,3}|преми\w{1,3})(?![^\W_])",
    re.IGNORECASE,
)
#: Whether it is worth the while to look for a noun and a verb.
_HINTS = (
    "award|priz|prix|preis|prem|prij|prêm|fellow|schol|stip|medal|laureat|mention|elected|bours|beca|bols|bors|beurs"
    "|chair|professorship|стипенд|преми"
).split("|")
#: Nouns enough by themselves; a post, a grant or a seat may have the others in its name.
_PLAIN = re.compile(
    r"(?i)(?<![^\W_])(?:(?:award|prize|medal|fellowship|scholarship|mention|laureate|premio|beca|bolsa|borsa|prêmio"
    r"|bourse|preis|förderpreis|prijs|beurs)s?|stipendium|prix|стипенди\w{1,3}|преми\w{1,3})(?![^\W_])"
)
#: An election: "to the National Academy of Wool", "a foreign member of the Academy of Yarn".
_ACADEMY = re.compile(
    r"(?:an?\s)?(to|(?:foreign\s|honorary\s|corresponding\s)?member of)\sthe\s"
    r"(?:[A-Z][\w.]*\s|of\s|and\s|the\s){0,6}(?:Academy|Academies|Royal Society|Academia)\b"
)
#: What someone holds, or is paid by, that is an honour.
_HELD = re.compile(
    r"(?i:\b(?:fellowship|scholarship|prize)s?\b)|\bResearch Chair\b|\bChair (?:in|of) [A-Z]"
    r"|\bProfessorship\b"
)
_TOGETHER = re.compile(r"\s(?:jointly|together with|along with|with (?=[A-Z]))")
_WHOLE = re.compile(
    r"(?i)(?:award|prize|medal|fellowship|scholarship|mention|fellow|scholar|laureate)(?:\W|$)"
)
_SITES = re.compile(r"(?i)\b(?:google|semantic) scholar\b")
_VERB = re.compile(
    r"\b(?P<plain>received|receiving|won|winning|earned|awarded|(?:honou?red|recogni[sz]ed) (?:with|by)"
    r"|recipient of|winner of|laureate of|reçu|recibió|recibí|recebeu|recebi|ricevuto|erhielt|ontving)\s"
    r"|\b(?P<support>(?:supported|funded) by|hold|holds|held|granted)\s"
    r"|\b(?P<named>(?:named|elected|selected as|inducted as|appointed|became)(?: as)?"
    r"|(?:is|was|am|are)(?: also)?(?=\s(?:an?|the|[Ff]ellow|IEEE|ACM)\s))\s",
    re.IGNORECASE,
)
_SELF = re.compile(r"(?i)\b(?:i|my|he|his|she|her|they|their|dr|prof|professor)\b")
#: Whose honours these are not, and sentences that promise or judge rather than tell.
_OTHERS = re.compile(
    r"(?i)\b(?:students?|advisees?|mentees?|alumni|postdocs?|team|lab|colleagues?|committee|jury|nominated|apply"
    r"|applying|applications?|will|hopes?|looking|if|welcome|deadline|wife|husband|not|never)\b"
)
_WORKS = re.compile(r"(?i)\b(?:papers?|posters?|demos?|artifacts?|articles?|reviewers?)\b")
_POST = re.compile(
    r"(?i)\b(?:research|postdoc|postdoctoral|post-doctoral|teaching|visiting|senior|junior|associate|assistant"
    r"|clinical|principal|technical|industrial|phd|doctoral|staff|adjunct)\s(?:research\s)?(?:fellow|scholar)\b"
)
#: Where the words behind a verb turn to something else.
_STOP = re.compile(
    r"[;:]|(?<=award|prize|medal)(?-i:\sfor\s(?=[a-z]))|\s(?:who|which|where|when|while|before|after|because|whose|although|but)\s"
    r"|,\s(?:who|which|where|and (?:i|he|she|his|her|my|they|is|was|has|have|am|a member))\b"
    r"|\sfor\s(?:his|her|my|their|its|our|work|contributions?|research on|a paper|the paper|the best paper"
    r"|outstanding|pioneering|advances)\b|\s(?:to pursue|to support|to study|to work|as well as being)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r",\s(?:and\s|as well as\s)?|\sincluding\s(?=(?:the|an?|his|her|their|my|19\d\d|20\d\d)\s)"
    r"|\s(?:and|as well as|und|et|y|e)\s"
    r"(?=(?:the|an?|his|her|their|my|19\d\d|20\d\d|die|den|das|le|la|el|o)\s)"
)
_LOOSE_END = re.compile(
    r"(?i)(?:[,\s]{1,3}(?:and|also|the|an?|is|was|has|have|been|i|he|she|they|am|as|by|in)){1,9}$"
)
_ARTICLE = re.compile(
    r"^(?:(?:and|the|an?|his|her|my|their|also|as|prestigious|inaugural|former|(?:(?:very|most|highly) )?(?:competitive|selective|coveted|renowned)|recipient of|with|including"
    r"|like|such as|le|la|un|une|el|den|das|die|der|het|il)\s)+",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?i)^(?:several|many|multiple|numerous|various|two|three|four|five|some|other"
    r"|best(?! (?:thesis|dissertation|phd)))\b|\bawards$"
)
_SENTENCE = re.compile(
    r"(?<=[a-z)\d\]”\"][.!?])\s+(?=[A-Z“\"])"
    r"|(?<=[A-Z]{2}[.!?])\s+(?=(?:I|My|He|His|She|Her|They|Their|In|The|We|Our|Dr|Prof)\b)"
)
#: A person's own honour: "ACM Fellow", "Fellow of the Wool Society", "Wool Foundation Scholar".
_TITLED = re.compile(r"^[Ff]ellow of\b|^(?:[A-Z][\w.&-]*\s){1,6}(?:Fellow|Scholar|Laureate|Medalist)$")


def honours_told(text: str, names: Sequence[str], latest: int) -> Iterator[tuple[Honour, str]]:
    """
    The honours that the sentences of a paragraph say their subject has got, each with its sentence.

    >>> def told(text: str) -> list[tuple[object, ...]]:
    ...     return [(h.title, h.year, h.organization) for h, _ in honours_told(text, ("Ada Wong",), 2026)]
    >>> told("She received the Wool Fellowship in 2020 and a Spinning Prize from the Carding Society.")
    [('Wool Fellowship', 2020, None), ('Spinning Prize', None, 'Carding Society')]
    >>> told("My thesis was awarded the 2021 Shear Award. My PhD was supported by a Loom Fellowship.")
    [('Shear Award', 2021, None), ('Loom Fellowship', None, None)]
    >>> told("Our paper won the Best Paper Award at ICWS 2020. My student received the Wool Prize.")
    []
    """
    if not holds(text.lower(), _HINTS):
        return
    last_names = {name.split()[-1].lower() for name in names if name.split()}
    for sentence in _SENTENCE.split(text[:_LONGEST]):
        for match in _VERB.finditer(sentence):
            if _about_owner(sentence[: match.start()], last_names):
                for honour in _items(sentence[match.end() :], match.lastgroup or "", latest):
                    yield honour, sentence.strip()


def _about_owner(before: str, last_names: set[str]) -> bool:
    """Whether the words before the verb have the owner, or the owner's thesis, as their subject."""
    clause = re.split(r";|,\s(?:and|but)\s(?:the|our|a)\s", before)[-1]
    if _OTHERS.search(clause) or _WORKS.search(clause):
        return False
    if not clause.strip():
        return True
    return bool(_SELF.search(clause)) or any(
        word.lower().strip(".,") in last_names for word in clause.split()
    )


def _items(rest: str, how: str, latest: int) -> Iterator[Honour]:
    """The honours in the words behind the verb."""
    next_verb = _VERB.search(rest)
    rest = rest[: next_verb.start()] if next_verb else rest
    stop = _STOP.search(rest)
    rest = _LOOSE_END.sub("", (rest[: stop.start()] if stop else rest).rstrip(" .!"))
    found: list[Honour] = []
    for part, comma in _parts(rest):
        honour = _item(part, how, latest)
        if honour:
            found.append(honour)
        elif found and found[-1].year is None and not tidy(take_date(part, latest).text):
            found[-1] = _with(found[-1], year=take_date(part, latest).year)
        elif found and comma and found[-1].organization is None and _is_house(part):
            found[-1] = _with(
                found[-1], organization=tidy_giver(part, latest), year=take_date(part, latest).year
            )
        elif how == "named":
            break
    yield from found


def _is_house(part: str) -> bool:
    return names_giver(part) and not _NOUN.search(part) and len(part.split()) < 9


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of an enumeration, and whether a bare comma stands before each."""
    start, comma = 0, False
    for match in _PART.finditer(text):
        yield from _halves(text[start : match.start()], comma)
        start, comma = match.end(), match[0] == ", "
    yield from _halves(text[start:], comma)


def _halves(part: str, comma: bool) -> Iterator[tuple[str, bool]]:
    """Both sides of an "and" where each names an honour: "ACM Fellow and IEEE Fellow"."""
    left, joined, right = part.partition(" and ")
    if joined and _WHOLE.search(left) and _WHOLE.search(right):
        yield left, comma
        yield right, False
    else:
        yield part, comma


def _with(honour: Honour, *, year: int | None, organization: str | None = None) -> Honour:
    return Honour(
        title=honour.title,
        year=honour.year or year,
        organization=honour.organization or organization,
        sure=honour.sure,
    )


#: The term of a post: "Wool Fellow from 2018-2021".
_TERM = re.compile(r"\s(?:from|between)\s(?:[A-Z][a-z]+\s)?(?:19|20)\d\d\s?(?:[-–—]|to\b|until\b|and\b)")


def _item(part: str, how: str, latest: int) -> Honour | None:
    part = _TOGETHER.split(part.strip(" ,."))[0]
    if how == "named" and _TERM.search(part):
        return None
    if how == "named" and (elected := _ACADEMY.match(part)):
        dated = take_date(part, latest)
        seat = tidy(_ARTICLE.sub("", dated.text if dated.place == "end" else part))
        title = f"Elected {seat}" if elected[1] == "to" else seat[:1].upper() + seat[1:]
        return Honour(title=title, year=dated.year, sure=0.8 if dated.year else 0.7)
    dated = take_date(_ARTICLE.sub("", part), latest)
    text = dated.text
    if dated.place == "inside":
        in_year = re.search(r"\s(?:in|of)\s(?:19|20)\d\d\b", text)
        text = text[: in_year.start()] + text[in_year.end() :] if in_year else text
    text = _ARTICLE.sub("", text.strip())
    organization = None
    source = re.search(r"\s(?:from|by|given by|awarded by)\s(?:the\s)?(?=[A-Z])", text)
    if source and _NOUN.search(text[: source.start()]):
        organization = tidy_giver(text[source.end() :], latest)
        text = text[: source.start()]
    text = re.sub(r"\s(?:recipient|winner|holder|laureate)$", "", tidy(text))
    noun = _NOUN.search(text)
    if noun is None or _MANY.search(text) or _WORKS.search(text) or len(text.split()) > 14:
        return None
    if not re.search(r"(?:^|\s)[A-Z0-9]", text) or text.lower() == noun[0].lower():
        return None
    if not _stands_for_honour(text, how):
        return None
    return Honour(title=text, year=dated.year, organization=organization, sure=0.8 if dated.year else 0.7)


def _stands_for_honour(text: str, how: str) -> bool:
    """Whether what someone got, is, or is paid by, is an honour and not a post, a seat or a web site."""
    if how == "support":
        return _HELD.search(text) is not None
    if _PLAIN.search(text):
        return True
    if _POST.search(text) or _SITES.search(text):
        return False
    return _TITLED.search(text) is not None
