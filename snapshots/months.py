"""Names of months and seasons, as parts of patterns."""

#: English months, in full and cut short.
ENGLISH = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?"
)
SEASONS = "Spring|Summer|Fall|Autumn|Winter|Printemps|Automne|Hiver"
#: A month or season of English, and a season of French.
MONTH = rf"(?:{ENGLISH}|{SEASONS})\.?"
#: English ones as patterns of honours and headings ask for them: cut short, in full.
SHORT = "jan feb mar apr may jun jul aug sep sept oct nov dec"
FULL = "january february march april may june july august september october november december"
ENGLISH_SEASONS = "spring summer fall autumn winter"
GERMAN = "januar februar märz april mai juni juli august september oktober november dezember"
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
SPANISH = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
ITALIAN = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
PORTUGUESE = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
DUTCH = "januari februari maart april mei juni juli augustus september oktober november december"
#: As a date has them.
RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
#: As dates of further tongues have them.
FURTHER = (
    "januar februar mars maj juni juli augusti oktober desember"
    " stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
    " ledna února března dubna května června července srpna září října listopadu prosince"
    " ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"
    " gener febrer març maig juny juliol agost setembre octubre novembre desembre"
)
#: Months of other tongues, which are words and names too: only a year behind them tells.
ABROAD = "|".join(
    dict.fromkeys(
        month
        for tongue in (FRENCH, SPANISH, GERMAN, ITALIAN, PORTUGUESE, DUTCH, RUSSIAN, FURTHER)
        for month in tongue.split()
        if month not in FULL.split()
    )
)
