"""Places: countries, and the towns where conferences meet."""

from __future__ import annotations

import re

from snapshots.venues.words import ACRONYM

#: Lands as addresses end with them, in English and as their own people call them.
LANDS = (
    "usa|united states|united kingdom|uk|england|scotland|wales|ireland|germany|france|italy|spain|portugal|"
    "austria|switzerland|netherlands|the netherlands|belgium|luxembourg|denmark|sweden|norway|finland|iceland|"
    "poland|czechia|czech republic|slovakia|slovenia|hungary|greece|cyprus|malta|croatia|serbia|romania|bulgaria|"
    "estonia|latvia|lithuania|ukraine|russia|turkey|türkiye|israel|egypt|morocco|tunisia|south africa|kenya|"
    "nigeria|ghana|china|hong kong|macau|taiwan|japan|korea|south korea|india|singapore|thailand|vietnam|malaysia|"
    "indonesia|philippines|australia|new zealand|canada|mexico|brazil|argentina|chile|colombia|peru|ecuador|"
    "uruguay|puerto rico|uae|qatar|saudi arabia|iran|lebanon|bangladesh|pakistan|nepal|sri lanka|belgique|suisse|"
    "deutschland|österreich|schweiz|italia|españa|brasil|méxico|albania|montenegro|bosnia and herzegovina|bosnia|"
    "kosovo|north macedonia|macedonia|moldova|belarus|armenia|azerbaijan|kazakhstan|uzbekistan|mongolia|cambodia|"
    "myanmar|iraq|uganda|tanzania|cameroon|zimbabwe|zambia|mozambique|botswana|namibia|madagascar|mauritius|bolivia|"
    "paraguay|venezuela|guatemala|honduras"
)
COUNTRY = re.compile(
    rf"\b(?:{LANDS}|u\.s\.?a?\.?|p\.?r\.? china|rwanda|ethiopia|dominican republic|united arab emirates|abu dhabi|dubai|oman|kuwait|bahrain"
    r"|burkina faso|cabo verde|viet nam|el salvador|república dominicana|costa rica|panama|cuba|algeria|senegal"
    r"|allemagne|autriche|espagne|italie|pays-bas|royaume-uni|[ée]tats-unis|su[èe]de|gr[èe]ce|maroc|tunisie|alg[ée]rie|s[ée]n[ée]gal|br[ée]sil"
    r"|mexique|chine|japon|online|virtual(?: event| conference)?|remote)(?!\w)"
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
#: And the towns where books are printed, by the names they have there.
_TOWNS = CITIES | frozenset(
    "wien köln münchen zürich genève roma milano firenze napoli venezia genova palermo catania bari modena parma pavia siena perugia urbino lecce pescara messina macerata soveria"
    " berlino parigi londra londres berlín parís lisboa coimbra braga sevilla salamanca murcia córdoba alicante oviedo valladolid pamplona vic valls manresa reus lleida calvià marratxí palma torelló sabadell terrassa mataró gijón vigo cáceres badajoz burgos león jaén almería toledo ourense lugo girona tarragona castellón málaga logroño huelva cádiz"
    " bogotá medellín santiago montevideo guadalajara caracas quito brasília curitiba florianópolis salvador recife campinas niterói fortaleza belém goiânia londrina"
    " bielefeld göttingen tübingen wiesbaden mainz münster freiburg würzburg opladen weinheim paderborn hildesheim hannover bremen kassel marburg gießen konstanz regensburg passau trier jena weimar halle erfurt potsdam rostock kiel duisburg essen dortmund bochum siegen osnabrück oldenburg mannheim augsburg bamberg erlangen nürnberg bayreuth braunschweig chemnitz magdeburg schwerin reinbek klagenfurt"
    " leiden nijmegen groningen tilburg maastricht delft turnhout antwerpen gent brugge bruxelles brussel liège lausanne fribourg neuchâtel genf luzern"
    " dijon besançon reims caen rouen tours poitiers limoges clermont-ferrand saint-étienne saint-denis aix-en-provence perpignan amiens metz nancy mulhouse angers québec louvain-la-neuve tunis rabat alger casablanca dakar"
    " lund göteborg malmö umeå københavn odense roskilde åbo turku jyväskylä oulu stavanger tromsø kristiansand"
    " praha brno olomouc ostrava plzeň košice warszawa kraków poznań wrocław łódź gdańsk lublin toruń katowice szczecin białystok opole rzeszów kielce bydgoszcz olsztyn wien pécs szeged debrecen"
    " norderstedt weilerswist neuwied lübeck wuppertal greifswald cottbus eichstätt ostfildern hohengehren baltmannsweiler koblenz kaiserslautern ludwigsburg speyer fulda gütersloh idstein dordrecht deventer hilversum amersfoort beograd skopje sarajevo bucurești cluj-napoca iași timișoara athína ankara izmir i̇zmir konya bursa eskişehir"
    " москва санкт-петербург ленинград казань новосибирск екатеринбург томск самара куйбышев саратов воронеж пермь уфа омск иркутск красноярск владивосток ростов-на-дону нижний волгоград ульяновск ярославль тверь тула киев київ харьков харків одесса одеса львов львів минск мінск алматы ташкент"
    " 東京 京都 大阪 横浜 名古屋 北京 上海 南京 广州 武汉 成都 杭州 台北 臺北 香港 서울 파주 부산"
    " 札幌 函館 北海道 青森 盛岡 岩手 仙台 秋田 山形 福島 水戸 つくば 宇都宮 前橋 千葉 埼玉 川崎 箱根 新潟 富山 金沢 福井 甲府 長野 松本 岐阜 静岡 浜松 豊橋 愛知 大津 神戸 奈良 和歌山 淡路島 鳥取 松江 岡山 広島 山口 徳島 高松 松山 高知 福岡 北九州 佐賀 長崎 熊本 大分 別府 宮崎 鹿児島 沖縄 那覇"
    " 天津 重庆 西安 哈尔滨 长沙 深圳 厦门 青岛 大连 济南 合肥 郑州 昆明 福州 苏州 沈阳 长春 兰州 太原 南昌 贵阳 南宁 海口 新竹 台中 臺中 台南 臺南 高雄 桃園 花蓮 嘉義 澳門 대구 인천 대전 광주 제주 울산 수원 여수 경주 강릉 춘천 전주 청주 평창".split()
) | {"baden-baden", "saint-denis", "belo horizonte", "porto alegre", "soveria mannelli", "frankfurt am main", "frankfurt/m.", "frankfurt a.m.", "frankfurt a. m.", "freiburg i. br.", "freiburg im breisgau",
     "halle (saale)", "villeneuve d'ascq", "villeneuve-d'ascq", "la paz", "san sebastián", "a coruña", "la coruña", "vitoria-gasteiz", "нижний новгород", "mexico", "méxico d.f", "ciudad de méxico", "stara zagora", "novi sad", "den haag"}  # fmt: skip
_AMONG_TOWNS = re.compile(r"\s?[/–·-]\s?|,? (?:and|und|et|y|e|i|&) |, ")
_YEAR_BEHIND = re.compile(r"[ ,]+(?:19|20)\d\d$")
_DIGIT = re.compile(r"\d")


def is_town(text: str) -> bool:
    """
    Whether a phrase names a town or some, a year behind them or none.

    >>> is_town("Berlin 2010"), is_town("Wien/Köln/Weimar"), is_town("Berlin Lectures")
    (True, True, False)
    """
    name = _YEAR_BEHIND.sub("", text.strip()).lower() if text[:1].isupper() or not text.isascii() else ""
    if not name or name in _TOWNS:
        return bool(name)
    parts = _AMONG_TOWNS.split(name)
    return len(parts) > 1 and all(part in _TOWNS for part in parts)


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
