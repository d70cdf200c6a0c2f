"""Who brought a volume out: taken from the phrase that names it."""

from __future__ import annotations

import re

_EDITOR = r"[^\W\d_a-z][\w.’'-]*(?: (?:(?:de|da|van|von|der|la) )*[A-Z][\w.’'-]*){0,3}"
#: What stands in brackets behind those who edited a volume, in the tongues of pages.
_TOLD = (
    r"(?:[Ee]ditors?|[Ee]ds?\.?|[Éé]ds?\.?|Hgg?\.?|H(?:rs|er)g\.?|[Rr]ed\.?|pod red\.|[Cc]oords?\.?|[Cc]omps?\.|[Oo]rg(?:s|anizadore?s)?\.?|[Dd]irs?\.?|[Aa] cura di|[Cc]ur\."
    r"|[Ss]ous la dir(?:ection|\.)?(?: de)?|[Ss]zerk\.|[Tt]oim\.|[Oo]tv\. red\.|(?:[Пп]од |[Оо]тв\. )?[Рр]ед\.|[Сс]ост\.|[主編编]+著?)"
)
#: What stands in most phrases that name editors.
_EDITORS_HINTS = ("dit", "ed", "Ed", "H", ".)", "cura di", "dir", "編", "编")
#: "in A. Byron, C. Babbage, editors, *Wool Today*": who brought the volume out.
_EDITORS_IN_FRONT = re.compile(
    rf"^[\s,.;:(]*(?:\[?(?:[Ii]n|[Dd]ans|[Dd]ins|[Ee][nm]|[Ww]|I|В|În)\]?\s?:?\]? )?{_EDITOR}(?:(?:,? ?/|,|,? and|,? und|,? &|,? et|,? [eyi]|,? och|,? og) ?{_EDITOR}){{0,15}},?"
    rf" (?:[(\[]{_TOLD}[)\]][,.:;]?|(?:[Ee]ditors?|[Ee]ds?\.?|Hgg?\.|Hrsg\.)[,:;]) (?=[“\"„]?[^\W\d_a-z])"
)
#: "Wool Today, edited by A. Byron. Felt Press", "Wool Today, ed. A. Byron (Felt Press)"
_EDITED_BY = re.compile(
    r"(?:(?<=\w{3})|(?<=\d\d\))|(?<=[\w)] \d\d)|(?<=[\w)] \d))[”\"]?\s?(?:[\s,.;:(\[]+(?:[Ee]dited|[Ee]ds?\.?) by|[,.;(\[]\s?(?:[Ee]ds?\.|eds(?= [A-Z])))(?=[\s,]*$| [A-Z]).*$"
)
#: "Podręcznik wełny, red. A. Byron", "Manual de lana / coord. por A. Byron", "Пряжа / под ред. А. Байрон"
_EDITED_ABROAD = re.compile(
    r"(?<=\w{3}),?\.?\s(?:/\s)?(?:red\.|pod red\.|[Пп]од ред\.|[Оо]тв\. ред\.|(?:coord|dir|ed|eds|dirs|coords)\. por|a cura di|sous la dir(?:ection|\.) de|[ée]dit[ée]e? par|(?:editado|editada|organizado|coordinado) por|editat per|coordinat per|onder redactie van|redigerad av|redigert av|toimittanut|h(?:rs)?g\. v(?:\.|on))"
    r"\s.*$"
)
#: "Ethik der Wolle, Woolton 2016: Felt Press": where, when and by whom a volume was printed.
_PRINTED = re.compile(
    r"(?<=\w{3})[,.]? [^\W\d_a-z]\w[^,:;()\d]{1,40},? (?:19|20)\d\d ?: (?!.{0,50}(?:Conference|Workshop|Symposium))[^\W\d_a-z][^:,]{2,60}(?:,.*|\.)?$"
)
#: "*Wool: Theory and Applications*, (A. Byron, C. Babbage eds.), Felt Press": the editors, and what follows.
_EDITORS_BEHIND = re.compile(r"(?:(?<=\w{3})|(?<=\s[IVX]{2})),?\.?\s\([^()]{3,90}[\s,]\(?[Ee]ds?\.?\).*$")
#: "Wool Conference, Ada Byron and W. King (Eds.). Felt Press": the editors without brackets, and what follows.
_SAID_EDITORS = re.compile(r"\s\((?:[Ee]ds?\.?|[Ee]ditors?)\)")
_INVERTED = r"[^\W\d_a-z][\w’'-]+, (?:[A-Z]\.[ -]?){1,3}"
_NAMED_BEHIND = re.compile(
    rf",\s(?:{_EDITOR}(?:(?:,|,? and|,? &) {_EDITOR}){{0,6}}|{_INVERTED}(?:(?:,|,? and|,? &) ?{_INVERTED}){{0,6}}),?$"
)
_WITH_INITIALS = r"(?:[A-Z]\.[ -]?){1,3}(?:(?:de|da|van|von|der|la) )*[^\W\d_a-z][\w’'-]+"
#: "Formal Wool, A. Byron, C. D. King, and G. Hopper, Eds., ser. LNCS": as engineers print it.
_WITH_INITIALS_BEHIND = re.compile(
    rf"(?<=\w{{3}}),\s{_WITH_INITIALS}(?:(?:,|,? and|,? &) {_WITH_INITIALS}){{0,12}},\s(?:[Ee]ds?\.|[Ee]ditors?)(?=[\s,.]|$).*$"
)


def without_editors(text: str) -> str:
    """A volume without who brought it out, and what follows them."""
    if ": " in text:
        text = _PRINTED.sub("", text)
    if (
        "ed." in text
        or "ред." in text
        or " por " in text
        or " par " in text
        or " per " in text
        or "redactie" in text
        or "rediger" in text
        or " cura " in text
        or "sous la" in text
        or "g. v" in text
    ):
        text = _EDITED_ABROAD.sub("", text)
    if not any(hint in text for hint in _EDITORS_HINTS):
        return text  # as most are
    text = _EDITORS_IN_FRONT.sub("", text)
    text = _WITH_INITIALS_BEHIND.sub("", text)
    said = _SAID_EDITORS.search(text)
    named = _NAMED_BEHIND.search(text, max(0, said.start() - 200), said.start()) if said else None
    if named and named.start() > 8:
        text = text[: named.start()]
    return _EDITED_BY.sub("", _EDITORS_BEHIND.sub("", text))
