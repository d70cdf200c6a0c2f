"""Places: countries, and the towns where conferences meet."""

from __future__ import annotations

import re

from snapshots.venue_words import ACRONYM

COUNTRY = re.compile(
    r"\b(?:usa|u\.s\.?a?\.?|united states|united kingdom|uk|england|scotland|wales|ireland|germany|france|italy|spain|portugal|austria|switzerland"
    r"|netherlands|the netherlands|belgium|luxembourg|denmark|sweden|norway|finland|iceland|poland|czech(?:ia| republic)|slovakia|slovenia|hungary|greece|cyprus|malta|croatia|serbia"
    r"|romania|bulgaria|estonia|latvia|lithuania|ukraine|russia|turkey|türkiye|israel|egypt|morocco|tunisia|south africa|kenya|rwanda|ethiopia|nigeria|ghana"
    r"|china|p\.?r\.? china|hong kong|macau|taiwan|japan|(?:south )?korea|india|singapore|thailand|vietnam|malaysia|indonesia|philippines|australia|new zealand"
    r"|canada|mexico|brazil|argentina|chile|colombia|peru|uruguay|puerto rico|dominican republic|uae|united arab emirates|abu dhabi|dubai|qatar|oman|kuwait|bahrain|saudi arabia|iran|lebanon|bangladesh|pakistan|nepal|sri lanka|burkina faso|cabo verde|viet nam|el salvador|república dominicana|costa rica|panama|ecuador|cuba|algeria|senegal"
    r"|allemagne|autriche|belgique|espagne|italie|pays-bas|royaume-uni|[ée]tats-unis|suisse|su[èe]de|gr[èe]ce|maroc|tunisie|alg[ée]rie|s[ée]n[ée]gal|br[ée]sil|mexique|chine|japon"
    r"|deutschland|österreich|schweiz|italia|españa|brasil|méxico|online|virtual(?: event| conference)?|remote)(?!\w)"
    r"|^(?:alabama|arizona|california|colorado|florida|georgia|hawaii|illinois|indiana|louisiana|maryland|massachusetts|michigan|minnesota|missouri|montana|nevada|new mexico|north carolina|ohio|oregon|pennsylvania|tennessee|texas|utah|virginia|washington|wisconsin|ontario|quebec|british columbia)$"
    r"|(?:^|[\s,])(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|BC|ON|QC)$"
    r"|^(?:MX|JP|CN|FR|ES|PT|GR|KR|SG|TW|AU|NZ|NL|BE|DK|FI|PL|CZ|TR|BR|CL)$",
    re.IGNORECASE,
)  # fmt: skip
#: Where conferences meet.
CITIES = frozenset(
    "london paris berlin vienna munich amsterdam copenhagen stockholm barcelona madrid lisbon porto rome milan venice florence zurich lausanne geneva"
    " seattle boston chicago philadelphia atlanta austin dallas denver houston portland pittsburgh baltimore miami orlando vancouver toronto montreal montréal"
    " honolulu beijing shanghai shenzhen hangzhou guangzhou tokyo kyoto osaka seoul busan melbourne sydney brisbane auckland delhi mumbai bangalore bengaluru hyderabad"
    " dublin edinburgh glasgow manchester oxford cambridge athens prague budapest warsaw krakow helsinki oslo istanbul jerusalem macao taipei bangkok kigali"
    " detroit nashville phoenix minneapolis providence berkeley redmond snowbird utrecht leuven brussels antwerp ghent rotterdam hamburg dresden saarbrücken"
    " nanjing wuhan chengdu xiamen xi'an tianjin suzhou dalian chongqing macau shenyang qingdao nagoya fukuoka sapporo hiroshima sendai daejeon jeju"
    " chennai kolkata pune kanpur dhaka karachi lahore colombo kathmandu hanoi jakarta bali manila penang granada valencia seville málaga bilbao zaragoza"
    " bologna pisa trento turin torino naples genoa verona padova trieste cagliari heraklion thessaloniki larnaca limassol nicosia bucharest sofia belgrade zagreb"
    " ljubljana bratislava tallinn riga vilnius gothenburg uppsala linköping aarhus aalborg trondheim bergen tampere espoo reykjavik basel bern lugano salzburg graz linz innsbruck"
    " frankfurt stuttgart cologne bonn leipzig karlsruhe aachen darmstadt düsseldorf nuremberg heidelberg lyon marseille toulouse nice nantes bordeaux grenoble lille strasbourg rennes montpellier"
    " bristol leeds birmingham nottingham southampton cardiff belfast leicester liverpool newcastle cork galway".split()
) | {
    "los angeles", "san francisco", "san diego", "san jose", "santa clara", "santa barbara", "santa fe", "new york", "new york city", "new orleans", "las vegas",
    "salt lake city", "long beach", "kansas city", "st. louis", "washington dc", "washington d.c", "kuala lumpur", "tel aviv", "cape town", "buenos aires", "rio de janeiro", "são paulo",
    "mexico city", "hong kong", "new delhi", "abu dhabi", "gold coast", "the hague", "ho chi minh city",
}  # fmt: skip
_DIGIT = re.compile(r"\d")


def is_place(text: str) -> bool:
    """
    Whether a phrase is a place and no more.

    >>> is_place("Santa Clara, U.S."), is_place("Kyoto, Japan"), is_place("Wool in Japan")
    (True, True, False)
    >>> is_place("ICSE'24, Kyoto, Japan"), is_place("ICSE, Kyoto, Japan"), is_place("NYC, NY, USA")
    (False, False, True)
    """
    if "," not in text:
        return False  # as most are not
    words = text.strip(" ,;().").split()
    parts = text.strip(" ,;().").split(", ")
    if len(parts) > 2 and len(parts[1]) > 2 and ACRONYM.fullmatch(parts[0]):
        return False
    return (
        1 < len(words) <= 6
        and not _DIGIT.search(text)
        and bool(COUNTRY.search(words[-1]) or COUNTRY.search(" ".join(words[-2:])))
        and all(w[:1].isupper() for w in words)
    )


def is_town_and_land(text: str) -> bool:
    """
    Whether a town and its country, of two words, may read as names.

    >>> is_town_and_land("Galle, Sri Lanka"), is_town_and_land("Byron, Israel")
    (True, False)
    """
    town, comma, land = text.strip(" ,;.").rpartition(", ")
    return bool(comma) and " " in land and "," not in town and COUNTRY.fullmatch(land) is not None
