"""Names of months and seasons, as parts of patterns."""

#: English months, in full and cut short.
ENGLISH = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?"
)
SEASONS = "Spring|Summer|Fall|Autumn|Winter|Printemps|Automne|Hiver"
#: A month or season of English, and a season of French.
MONTH = rf"(?:{ENGLISH}|{SEASONS})\.?"
#: Months of other tongues, which are words and names too: only a year behind them tells.
ABROAD = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo"
    "|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januar|februar|märz|juni|juli|oktober|dezember|gennaio"
    "|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro"
    "|outubro|novembro|dezembro"
)
