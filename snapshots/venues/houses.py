"""Who brought a volume out, and where: the house and its town, which are no part of the volume's name."""

from __future__ import annotations

import re

from snapshots.venues.places import COUNTRY, is_town

PUBLISHER = re.compile(
    r"^(?:springer(?:[- ]verlag)?.{0,30}|acm(?: press)?|ieee(?: press| computer society)?|elsevier.{0,20}|wiley.{0,20}|pmlr|jmlr\.org|mit press|the mit press|crc press"
    r"|(?:all[- ]|fully |held )?(?:digital|virtual|online|hybrid)(?:ly)?(?: (?:event|conference|meeting|mode))?(?: \(.{0,40})?"
    r"|usenix(?: association)?|aaai(?: press)?|ijcai(?:\.org)?|ifaamas|association for computing machinery|association for computational linguistics"
    r"|new york(?:, ny)?|acl|curran.{0,30}|openreview.{0,10}|ceur.{0,40}|dagstuhl.{0,40}|lipics.{0,20}|lncs.{0,20}|lecture notes.{0,60}|mdpi|ios press|de gruyter.{0,20}|birkh[aä]user.{0,20}|world scientific.{0,20}|north[- ]holland|academic press|sage.{0,20}|taylor.{0,20}|routledge|n\.p\.)$",
    re.IGNORECASE,
)
#: A house by the word that ends its name: "Dr. A. Filz Musikverlag", "Felt University Press".
HOUSE = re.compile(
    r"(?:[^\W\d_a-z][\w.'’&-]* |(?:de|di|du|y|e|et|und|and|&) ){1,5}"
    r"(?:\w*[Vv]erlag|Pers|Press(?:es)?|Publish(?:ers|ing)|Edizioni|Edicions|Edições|Edit(?:ore|rice)|Ediciones|Éditions|Uitgeverij|Editora|Förlag|Forlag|Yayınevi|Yayınları|Yayıncılık|Kiadó)"
    r"|(?:Wydawnictw[oa]|Oficyna Wydawnicza|Nakladatelství|Vydavatelství|Vydavateľstvo|Editura|Naklada|Forlaget|Видавництво|Издательство|Edizioni|Ediciones|Edicions|Edições|Éditions|Editorial|Editora|Presses|Prensas?|Publicacion[es]s?|Publicacions|Servicio de Publicaciones|Servei de Publicacions|Verlag|Uitgeverij"
    r"|Ajuntament|Ayuntamiento|Patronat|Diputaci[óo]n?|Societat|Sociedad|Residència|Generalitat|Museu|Biblioteca|Fundaci[óo]n?|Associaci[óo]|Asociación|Associazione|Cambra|Cámara|Institut d[’']Estudis|Centre d[’']Estudis) (?:[^\W\d_a-z][\w.'’&/-]*|(?:de|del|della|di|du|dos|la|las|los|les|el|y|e|i|w|im\.|oraz|et|und|&|[dl][’']\w+)| (?=\w)){1,40}"
)
#: "羊毛出版", "東京: 羊毛書店", "羊毛学会": who brought a volume out.
EASTERN_HOUSE = re.compile(
    r"(?:[\u3400-\u9fff]{2,4}: ?)?[\u3040-\u30ff\u3400-\u9fff・]{2,16}(?:出版(?:会|社|局|部|センター)?|書[店房館院]|学会|學會|研究会|社|堂)"
)
_TOWN_NAME = r"[^\W\d_a-z][^\W\d_A-Z]+(?:[ -][^\W\d_a-z][^\W\d_A-Z]+){0,2}"
#: "London", "Cambridge, MA", "Berlin and New York".
_TOWNS = re.compile(rf"({_TOWN_NAME})(?:,? [A-Z]{{2}}|(?:, | and | & | ?[/–-] ?){_TOWN_NAME}){{0,2}}")
#: "Felt Press", "Felt Press, 2016"
_HOUSE_AND_YEAR = re.compile(r"([^\W\d_a-z][^,:;()\[\]]{1,60})(?:, (?:19|20)\d\d)?[)\]]?")
_NO_TOWN = re.compile(r"(?:Series|Part|Track|Section|Volume|Special|Theme|Topic|Session|Chapter|Invited)\b")
#: "Woolton: Felt, 2016", "М.: Пряжа", "Woolton, Felt": a house and its town that a book is told with alone.
_HOUSE_ALONE = re.compile(
    r"(?:(?P<short>(?:М|Л|К|СПб|М\.[;,–-] ?Л)\.):|(?P<towns>[^:;()\d]{2,40}?)\s?:|(?P<town>[^,:;()\d]{3,40}),)"
    r"\s(?=(?:de |van |von )?[^\W\d_a-zа-я])"
)
_BETWEEN_TOWNS = re.compile(r" ?[/–-] ?| and | und | et |, | & ")


def _are_towns(words: str) -> bool:
    """Whether words are a town, or several: "Berlin/New York"."""
    return is_town(words) or all(map(is_town, _BETWEEN_TOWNS.split(words)))


def without_house(text: str) -> str:
    """
    A volume without the town and the house behind its name; the house where there is no more.

    >>> without_house("Looms of Today (London: Felt Press)"), without_house("Wolle heute. Berlin: Filz, 2016")
    ('Looms of Today', 'Wolle heute')
    >>> without_house("Paris : Feutre"), without_house("Пряжа: теория")
    ('Feutre', 'Пряжа: теория')
    """
    volume, opened, told = text.rstrip(") ").rpartition(" (")
    if opened and HOUSE.fullmatch(told.partition(",")[0]):
        return volume
    alone = _HOUSE_ALONE.match(text)
    if alone and (alone["short"] or _are_towns(alone["towns"] or alone["town"])):
        house = text[alone.end() :]
        placed = is_town(house) or COUNTRY.search(house) or ", " in house.partition(",")[2]
        return text if placed else house
    if ":" not in text:
        return text
    front, _, behind = text.rpartition(":")
    house_said = _HOUSE_AND_YEAR.fullmatch(behind.strip(" ."))
    if house_said is None:
        return text
    house = house_said[1]
    for sign in ("(", "[", ", ", ". "):
        volume, found, town = front.rstrip().rpartition(sign)
        towns = _TOWNS.fullmatch(town) if found else None
        if towns is None or len(volume) < 4:
            continue
        enclosed = sign in "([" and not _NO_TOWN.match(town)
        known = is_town(towns[1]) or HOUSE.fullmatch(house) or PUBLISHER.match(house)
        if enclosed or (known and (" " in volume or sign == ". ")):
            return volume.rstrip(" ,")
    before, found, town = front.rpartition(", ")
    volume, comma, town = before.rpartition(", ")
    if found and comma and is_town(town) and len(front) - len(before) == len(", MA"):
        return volume
    return text
