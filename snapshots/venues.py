"""Reads where, when and how firmly a work appears, from the words of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from snapshots.model import Status
from snapshots.shortened import OF_JOURNALS


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A venue phrase, read."""

    #: None where the phrase names no venue ("submitted", "preprint").
    name: str | None = None
    year: int | None = None
    #: None where no word of the phrase says it.
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class StateWord:
    """Words that tell the state of a work, and where they stand."""

    status: Status
    start: int
    end: int


_P, _U, _T = Status.IN_PREPARATION, Status.UNDER_REVIEW, Status.TO_APPEAR

_OTHER_SCRIPTS = r"\u0400-\u04ff\u3040-\u9fff\uac00-\ud7af"
_OTHER_SCRIPT = re.compile(f"[{_OTHER_SCRIPTS}]")
#: Words of a state in order of force: what stands first wins over what follows. Linear patterns only.
#: Behind each, in lower case, what stands in every text of Latin letters that it finds something in.
_STATES: tuple[tuple[Status, re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (status, re.compile(pattern, re.IGNORECASE), hints)
    for status, pattern, hints in (
        (_P, r"\b(?:to be|will be|soon) (?:re-?)?submitted(?: (?:to|at|in)(?: the)?(?= ))?", ("submitted",)),
        (_P, r"(?:^|(?<=[(\[,;] )|(?<=[(\[,;]))to submit\b(?! (?:a|an|the)\b)", ("to submit",)),
        # "accepted subject to minor revision" is accepted.
        (_T, r"\b(?:conditionally )?accepted (?:subject to|pending|conditional on|with) (?:minor |major )?(?:revisions?|changes)", ("accepted",)),
        (_T, r"\bconditional(?:ly)? accepted(?: (?:at|in|to|by|for|as)(?= ))?|\bconditional accept(?:ance)?\b", ("conditional",)),
        (_T, r"(?<=[,.;(] )accept(?=\s*(?:[,.;)]|\([A-Z]|\(?(?:19|20)\d\d\b|$))|^accept(?=\s?\([A-Z])|(?<=\()accept(?=\))", ("accept",)),
        (_U, r"\b(?:invited (?:to|for) )?(?:revise|reject)(?:d)?(?: and |\s*(?:&|/|\+)\s*|-and-)re-?submit(?:ted)?(?: \(?\d(?:st|nd|rd|th)(?: round)?\)?)?(?: (?:at|to|in|from)(?: the)?(?= ))?", ("submit",)),
        (_U, r"(?<![\w&])(?:\d(?:st|nd|rd|th) (?:round )?)?(?:R|Rej)\s?&\s?R\b(?: (?:at|to|in|from)(?: the)?(?= ))?", ("&",)),
        (_U, r"\bsolicited(?: and submitted)?(?: (?:at|by|for|to)(?: the)?(?= ))?", ("solicited",)),
        (_U, r"\binvited (?:for )?revision\b(?: (?:at|for|in|by)(?: the)?(?= ))?", ("invited",)),
        (_U, r"\bre-?submitted(?: (?:to|at|for)(?: the)?(?= ))?", ("submitted",)),
        (_U, r"\b(?:pending|awaiting|undergoing) (?:peer[ -])?review\b", ("review",)),
        (_U, r"\b(?:submitted,? and )?(?:(?:manuscript|paper|article) )?(?:currently |presently |now |still )?(?:under|in) (?:(?:(?:\d\w\w|second|third|first|minor|major)(?:[ -]round)? |(?:peer|journal|external)[ -]))?(?:review(?! of\b)|revision|submission|consideration)(?: \([^()]{1,40}\)(?= (?:at|for|with|by) )| (?:after|following) (?:an? |the )?(?:\w+ ){0,2}(?:revisions?|resubmission|rounds?)\b(?: of re\w+)?)?(?: (?:at|for|in|to|with|by)(?: the)?(?= ))?", ("review", "revision", "submission", "consideration")),
        (_U, r"\b(?:currently |solicited and |invited and )?submitt?ed(?: for publication| for review| manuscript)?(?: (?:to|at|in)(?: the)?(?= ))?", ("submitted", "submited")),
        (_U, r"\b(?:minor|major) revisions?\b(?: (?:at|for|in|to|requested)(?= ))?|\brevisions? requested\b|\bunder revision\b|\binvited (?:to )?resubmi\w+", ("revision", "resubmi")),
        (_U, r"\bpatent (?:pending|applications?|app)\b|\bprovisional patent\b", ("patent",)),
        (_U, r"\beingereicht\b|\bin begutachtung\b|\bsoumis(?:e)?\b|\ben attente d(?:e (?:r[ée]ponse|d[ée]cision)|['’]acceptation)\b|\ben cours d(?:e relecture|['’][ée]valuation)\b|\ben r[ée]vision\b|\ben (?:revisi[oó]n|evaluaci[oó]n)\b|\benviado\b|\bsubmetido\b|\bsottomesso\b|在投|投稿至|投稿到|返修中?|审稿中|投稿中|査読中|심사 ?중|на рецензии|отправлен\w*", ("eingereicht", "begutachtung", "soumis", "en attente", "en cours d", "en rev", "en rév", "en eval", "enviado", "submetido", "sottomesso")),
        (_T, r"\b(?:under (?:advance )?|advance )contract\b(?: (?:with|at)(?: the)?(?= ))?", ("under contract", "advance contract")),
        (_T, r"\b(?:is |accepted,? )?(?:to be published|to appear|to be presented|appearing|will appear|soon to appear)(?: (?:in|at|as)(?: the)?(?= ))?", ("appear", "be published", "be presented")),
        (_T, r"(?<!version )(?<!description )(?<!abstract )(?<!details )\bforthcoming\b(?: (?:in|at|on|with)(?: the)?(?= ))?", ("forthcoming",)),
        (_T, r"(?<!was )(?<!were )(?<!been )\b(?:just |recently |newly )?accepted\b(?! (?:author(?:['’]?s|s['’])? )?(?:manuscript|version|copy|draft|pre-?print|post-?print)s?\b)(?: but not (?:yet )?published)?(?: for (?:publication|presentation))?(?: (?:in|into|at|by|to|for|as)(?: the)?(?= ))?", ("accepted",)),
        (_T, r"\bin[ -]press\b(?: (?:at|in)(?: the)?(?= ))?|(?<!ed )(?<!runs )(?<!ning )(?<!live )\bin production\b|\bin print\b", ("in press", "in-press", "in production", "in print")),
        (_T, r"\berscheint\b(?: demn[äa]chst)?|\bangenommen\b|\bacceptée?\b|\baceptad[oa]\b|\baceit[oa]\b|\baccettat[oa]\b|\bde pr[oó]xima aparici[oó]n\b|\bim erscheinen\b|\bim druck\b|\b[aà] para[iî]tre\b|\bsous presse\b|\ben prensa\b|\bpr[oó]ximamente\b|\bno prelo\b|\bin corso di stampa\b|\bin uscita\b|待发表|已接收|已录用|录用|採録決定|掲載予定|印刷中|게재 ?예정|в печати|принят\w* к публикации", ("erschein", "angenommen", "accepté", "aceptad", "aceit", "accettat", "aparici", "im druck", "para", "sous presse", "en prensa", "ximamente", "no prelo", "corso di stampa", "in uscita")),
        (_P, r"\b(?:manuscript |paper |draft )?(?:in (?:preparation|progress|prep\b\.?)|under preparation)(?: for (?:[a-z/]{4,20} )?submission(?: (?:to|at)(?: the)?(?= ))?| for(?: the)?(?= ))?|\bworks? in progress\b|\b(?:(?:field |lab |online )?experiments?|pilots?|trials?|stud(?:y|ies)|surveys?|field ?work|data collection|analys[ei]s|projects?) (?-i:in progress)\b|\b(?:draft|paper|manuscript|preprint) (?:available |coming |to come )?(?:very )?soon\b|\bcoming soon\b|\bdrafting\b|^\W*ongoing(?: (?:work|research|project|study))?\W*$|\bin vorbereitung\b|\ben pr[ée]paration\b|\ben preparaci[oó]n\b|\bem prepara[çc][ãa]o\b|\bin preparazione\b|准备中|執筆中|準備中|준비 ?중|готовится\w*", ("in prep", "under prep", "in progress", "soon", "drafting", "ongoing", "in vorbereitung", "en prep", "en prép", "em prepara")),
    )
)  # fmt: skip


def _by_first_letter(alternatives: str) -> str:
    """
    Return a pattern's alternatives sorted by their first letters, of which none is a sign of patterns.

    At each place of a text few first letters are tried rather than many words: half the time.

    >>> _by_first_letter("press|journal|proc(?:eedings|s)|j")
    'p(?:ress|roc(?:eedings|s))|j(?:ournal|)'
    """
    groups: dict[str, list[str]] = {}
    depth = start = 0
    for at, sign in enumerate(f"{alternatives}|"):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            groups.setdefault(alternatives[start], []).append(alternatives[start + 1 : at])
            start = at + 1
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


#: What every state has in it, and other scripts: most texts have none, and are looked over once.
_ANY_STATE = re.compile(
    _by_first_letter("|".join(sorted({hint for *_, hints in _STATES for hint in hints})))
    + f"|[{_OTHER_SCRIPTS}]"
)
#: Series and words of works that have not been through a venue.
_PREPRINT_WORDS = (
    r"arxiv|bio-?rxiv|med-?rxiv|chem-?rxiv|psy-?arxiv|soc-?arxiv|ed-?arxiv|law-?arxiv|eng-?rxiv|tech-?rxiv"
    r"|research square|ssrn|osf|corr|repec|philarchive|philsci-archive|zenodo preprint|cryptology eprint(?: archive)?|eprint(?: archive)?"
    r"|hal(?=[\s-]\d|[ ,.]*$|-)|pre-?prints?|prepublications?|working papers?|discussion papers?|tech(?:nical|\.)? ?reports?|tech\.? rep\.?|research report(?=,| (?:no\.? ?)?(?:rr-?)?\d)"
    r"|unpublished (?:manuscripts?|drafts?|notes?|work|papers?)|unpublished(?=[^a-z]*$)|manuscripts?|ms(?=\., )|mimeo|white ?papers?|job[ \u2011-]market papers?|draft"
    r"|dp(?= (?:no\.? ?)?\d{2,5}\b)|wp(?= (?:no\.? ?)?\d{2,5}\b)|documentos? de traba(?:jo|lho)|documents? de travail|documenti? di lavoro|textos? para discussão|arbeitspapiere?|diskussionspapiere?"
)
PREPRINT = re.compile(rf"\b(?:{_PREPRINT_WORDS})\b", re.IGNORECASE)
_PREPRINT_LOWER = re.compile(rf"\b(?:{_by_first_letter(_PREPRINT_WORDS)})\b")
#: Those of them that are names one would print as a venue.
_SERIES = re.compile(
    r"\b(arxiv|bio-?rxiv|med-?rxiv|chem-?rxiv|psy-?arxiv|soc-?arxiv|ed-?arxiv|law-?arxiv|eng-?rxiv|tech-?rxiv"
    r"|research square|ssrn|osf(?: preprints?)?|corr|(?:iacr )?(?:cryptology )?eprint(?: archive)?"
    r"|[A-Z][\w&/. ]{0,40}(?:working|discussion) papers?(?: series)?|(?:NBER|IZA|CEPR|CESifo) [WD]P)\b",
    re.IGNORECASE,
)
_NUMBERED_ARXIV = re.compile(r"\barxiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})", re.IGNORECASE)
#: "Cryptology ePrint Archive, Report 2019/1234": the year and the number in it.
_EPRINT_NUMBER = re.compile(
    r"\b(e-?print(?: archive| arch\.)?)[\s,:(]*(?:(?:report|paper|technical report)\s)?\(?((?:19|20)\d\d)\s?/\s?\d{1,5}\b\)?",
    re.IGNORECASE,
)
#: "AJ", "ApJ": where a work was accepted.
_LETTERS_ALONE = re.compile(r"[A-Z][A-Za-z&]?[A-Z]")
#: Words that make a phrase a venue.
_VENUE_WORDS = (
    r"proc(?:eedings|\.)|conf(?:erence|\.)|symposi(?:um|a)|symp\.|workshops?|journal|j\.|transactions|trans\.|annals|letters|review"
    r"|advances in|lecture notes|lncs|lnai|magazine|bulletin|quarterly|archives?|acta|international|annual meeting"
    r"|findings of|congress|congreso|convegno|kongress|exhibition|jornadas|journ[ée]es (?:d['’][ée]tudes?|nationales|internationales|francophones|scientifiques)|congresso|colloque|reuni[oó]n|simposio|press|handbook|encyclop[ae]dia|university|springer|elsevier|wiley|acm|ieee|usenix|nature|science"
    r"|plos|pnas|zeitschrift|revue|revista|rivista|tagung|colloqui(?:um|a)|forum|meeting|sessions?|track|series|studies|research"
    r"|thesis|dissertation|patent|chapter|edited by|eds?\."
    r"|труды|сборник|журнал|вестник|материалы|тезисы|конференци[яи]|симпозиум|известия|записки|диссертация"
)
VENUE_WORD = re.compile(rf"\b(?:{_VENUE_WORDS})(?=\W|$)", re.IGNORECASE)
_VENUE_WORD_LOWER = re.compile(rf"\b(?:{_by_first_letter(_VENUE_WORDS)})(?=\W|$)")


def has_venue_word(text: str) -> bool:
    """Whether a phrase has a word that makes it a venue; six times as fast as ``VENUE_WORD``."""
    return _VENUE_WORD_LOWER.search(text.lower()) is not None


def has_preprint_word(text: str) -> bool:
    """Whether a phrase has a word of works that have not been through a venue."""
    return _PREPRINT_LOWER.search(text.lower()) is not None


#: "NSDI'23", "ICSE 2024", "CHI ’19", "(OSDI)", "SIGCOMM".
ACRONYM = re.compile(
    r"\b(?:[A-Z][A-Za-z]+\s?[’'‘`]\d\d(?!\d)|(?:[A-Z][A-Za-z]*[A-Z][A-Za-z@+&/-]*|[A-Z]{3,}))(?:\s?[’'‘`]\s?\d\d|[ -]?(?:19|20)\d\d)?(?!\w)"
)

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|spring|summer|fall|autumn|winter|printemps|automne|hiver)\.?"
)
_YEAR = re.compile(
    r"([12](?<![\d./:–—-]\d)(?<![Nn]o\. \d)(?<!vol \d)(?<!\be\d)(?<!\bCORE\d)(?<!\bCORE \d)(?:(?<=1)9[3-9]|(?<=2)0[0-4])\d)(?![\d]|[-–—]\d\d?\d?\d?\b(?!\d)|[./]\d)"
)
#: "Oct.2025".
#: The year for which a journal's impact was counted: "IF 2022 = 3.1", "2021 Impact Factor".
_IMPACT_OF = re.compile(
    r"\b(?:JIF|IF|[Ii]mpact [Ff]actor)\b[\s(:,]{0,3}(?:(?:in|of) )?(?:19|20)\d\d\b"
    r"|\b(?:19|20)\d\d\)?:? (?:JIF|IF|[Ii]mpact [Ff]actor)\b"
)
#: "pp. 1927 – 1940": pages, with spaces at the dash.
_PARTED_PAGES = re.compile(r"\b(?:pp?\.|pages) \d{1,5}\s[–—-]{1,2}\s?\d{1,5}(?!\d)")
_GLUED_YEAR = re.compile(r"(?<=[a-z])\.(?=(?:19|20)\d\d)")
#: "(07/2015)".
_MONTH_OF = re.compile(r"(?<![\d/.])(?:0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\d/])")
_SHORT_YEAR = re.compile(r"(?<=[A-Za-z])\s?[’'‘`´]\s?(\d\d)(?!\d)")
#: "SODA22".
#: "(2025/3/20)"
_DAY_OF = re.compile(r"(?<![\d/.])((?:19[3-9]|20[0-4])\d)/(?:0?[1-9]|1[0-2])/[0-3]?\d(?![\d/])")
_YEAR_BEHIND_LETTERS = re.compile(r"(?<![\w-])(?!COVID)[A-Z]{4,}(0\d|1\d|2\d|9\d)(?![\w-])")
_DATED = re.compile(r"(?<![\d./])(19[3-9]\d|20[0-4]\d)(?!\d)")

_LEAD = re.compile(
    r"^(?:SCI\s?[一二三四1-4]区\s*|[\s,.;:|·•–—\-/)\]”’»\"']+|[(\[](?:invited|tool|demo|short|full|regular|long|article|extended)(?: \w{4,9})?[)\]]|\((?-i:[a-z][a-z -]{2,40})\), |(?:an? )?(?:oral|spotlight|poster)s? (?:presentation |paper )?(?:at|in)\b:?\s*|an? (?:[a-z-]{3,12} ){1,2}(?:paper|presentation|talk|contribution) (?:at|in)\s+(?=(?-i:[A-Z]|the\b))|(?:oral|spotlight|poster)(?: presentation| paper)?[,;]\s+|in\b[:.]?\s+(?=\S)|in:\s*|the\s+|at\s+|(?:also |originally |first )?(?:published|presented|appeared|appears|appearing|appear)"
    r"(?: as [^,.]{0,30})? (?:in|at|by|with|on(?= the\b))\b:?\s*|(?:it |this (?:paper|article|work) )?(?:(?:has|have|had) been|was|were|got) (?:recently )?(?:accepted|published|presented)(?: for (?:publication|presentation))? (?:in|at|by|to|as|on(?= the\b))\s+|preliminary versions? (?:in|at|appeared (?:in|at))\b:?\s*"
    r"|proceedings,\s+(?=(?-i:[A-Z]\w*[A-Z]))"
    r"|(?-i:For )(?=(?-i:The [A-Z]))|book review[.:,]\s+(?=(?-i:[A-Z]))|talk at\b\s*|\d{1,3} pages?[,.;]?\s+(?=in\b)|(?:article|paper|chapter|preprint) (?:at|in|on) (?=(?-i:[A-Z]|[a-z]{1,3}[A-Z]))|(?:art[ií]culo|artigo|articolo|artikel|cap[ií]t[uo]lo|kapitel|beitrag|chapitre|contributo) (?:e[nm]|in|su|nel(?:la)?|dans) (?=(?-i:[A-Z]))"
    r"|(?:(?:veröffentlicht|erschienen|publiziert|gepubliceerd|pubblicat[oa]) in|(?:publiée?|parue?) dans|publicad[oa] (?:en|em|n[oa])|pubblicat[oa] su|опубликован[оа]? в):?\s+"
    r"|(?:conference|journal|full|short|extended|earlier|preliminary|shorter|longer) (?:abstract|version|paper)s?(?: (?:in|at|appeared (?:in|at)))?:?\s+(?=(?-i:[A-Z(]))"
    r"|\(pp?\.? ?\d[\d\s–-]*\)|\(\d(?:st|nd|rd|th)(?: round)?\)\s*|[(\[]\s*(?:for )?(?:oral|spotlight|poster|contributed|full|short) (?:presentation|talk|paper)s?[)\]]"
    r"|(?:a )?chapter in (?:the |a )?(?:book|volume)?:?\s*|chapter \d{1,3} (?:of|in)\s+(?=[A-Z“\"])|\((?-i:Dir|Supervis|Advis)[^()]{0,60}\)\s*"
    r"|(?:(?:article invité|papier court|poster) )?(?:dans |in )?les actes (?:des?|du|de la|de l[’'])\s?(?=\w)|(?:demo(?:nstration)?|poster|extended|tool) (?:abstract|paper) in\s+|(?:revised|resubmission|submission) (?:for|to)\s+(?=(?-i:[A-Z]))|em:\s*|dans:?\s+|(?:libro|livro|livre|book|buch|revista|paper|article):\s*|(?-i:[Ee][nm]):?\s+(?=(?-i:[A-ZÀ-Þ“\"«¿]))|en:\s*|im\s+|journal:\s*|venue:\s*|conference:\s*|published:\s*)",
    re.IGNORECASE,
)
#: Months of other tongues, which are words and names too: only a year behind them tells.
_MONTH_ABROAD = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo"
    "|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|januar|februar|märz|juni|juli|oktober|dezember|gennaio"
    "|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro"
    "|outubro|novembro|dezembro"
)
#: From here on a phrase says where in the venue, not which.
_TAIL = re.compile(
    r"[,;.:(\s][,;.:(\s]{0,5}(?:"
    r"v(?:ol)?(?:ume|\.)?\s?\d|vol(?:ume|\.)\s?(?-i:[A-Z]{1,2}-?\d)|\d{1,4}-[A-Z]\s?\(\d|(?:main )?volumes?\b|no\.?\s?\d|(?-i:N)\.\s?\d|number \d|nr\.?\s?\d|n[º°]\s?\d|año [ivxlc\d]+\b|issue \d|bd\.?\s?\d|heft\s?\d|cilt\s?\d|say[ıi]\s?\d|sayfa\s?\d|(?:tome|tomo|fasc\.?)\s?[\dIVXLC]"
    r"|(?!(?-i:P\d [A-Z]))pp?\.?\s?\d|pp?\.\s?[a-z]{1,5}\.?\d|\d{1,4}\.\d{1,3}(?=,\s?pp?\.)|\d+\s?pp?\b|pages?\b|pgs?\.|p[áa]gs?\b|seiten?\b|s\.\s?\d+[-–]"
    r"|art(?:icle|\.)?\s?(?:no\.?|number|id|#|e?\d)|article\s\w?\d|(?<!working )(?<!discussion )paper (?:no\.?|#|id)?\s?\d|id\s?\d|(?<!technical )report no"
    r"|in conjunction (?:with|to)\b|(?<=, )\d{1,3}(?:st|nd|rd|th)\s*(?=$|,)|co-?located with\b|doi\b|https?:|www\.|isbn|issn|session \d|h-?index\b|(?-i:IF|AR)\s?[:=]|arxiv:|arxiv preprint|abs/|chap(?:ter|\.)?\s?\d|(?:typical )?(?:conference )?acceptance|accept\. rate|impact factor|影响因子"
    r"|(?-i:[A-Z]{2,4})\s?\d{2,4}/\d[\d/–-]*|\d+\s?\((?:\d[\d\-–/,& ]*[A-Z]?|l|(?-i:[A-D]))\)|\d+\s?\((?:suppl(?:ement)?\b|spec(?:ial|\.) iss(?:ue|\.)?|s(?:up(?:pl)?\.?\s?)?\d+\))|(?<=\()\d{1,3}\)\s?:\s?\d|(?-i:[IVXL]{1,6})-\d[\w/-]{0,8}\s?:\s?\d|\d+\s?:\s?[\w]*\d|\d+(?:\.\d+)?\s?,\s?(?:pp?\.?\s?)?[a-z]?\d+\s?[-–—]|[A-Z]?\d+\s?[-–—]{1,2}\s?[A-Z]?\d+(?!\d*(?:st|nd|rd|th)\b)|\d{1,4}\s*$|(?<=\): )\d{5,7}\s*$|\d{1,4}\s?\(" + _MONTH + r"\)|(?!(?:19|20)\d\d\b)\d{1,4}(?:\s?,)?\s[a-z]{1,2}\d+|\d{1,4}[a-c]\s?[,:]\s?\d|\d{1,4}, part [a-h]\b|(?-i:e\d{3,})|(?:ahead[ -]of[ -]print|online first|advance online|articles? in advance|(?-i:ASAP)|early access(?=[\s.,()]*(?:$|\d|doi\b)))\b|\d{1,3}\s?,\s?e?\d+|(?<=\()(?!(?:19|20)\d\d)\d{1,5}\)\s?,|(?-i:[a-z]{2,6}\d{2,6})\s*(?:$|\()"
    r"|\d{2,4}/(?-i:[IVXL]{1,5})-\d+"
    r"|(?<=, )filed\b|\d{1,4}[a-z]?\s?#\s?\d"
    r"|\d+\s?(?:st|nd|rd|th)?\s?[-–—]?\s?(?:\d+\s)?" + _MONTH + r"\b|" + _MONTH + r"(?:\s?[-–—/]\s?(?:\d+\s)?" + _MONTH + r")?\s?(?:\d|,|$|\()"
    r"|(?:\d{1,2}\.?\s)?(?:de\s)?(?:" + _MONTH_ABROAD + r")\.?\s(?:de\s)?(?:19|20)\d\d"
    r"|№\s?\d|т(?:ом|\.)\s?\d|вып(?:уск|\.)\s?\d|(?:с|сс|cc|c\.)\.?\s?\d+\s?[-–—]|с\.?$|\d+\s?с\.?$"
    r"|[第제]?\s?\d+\s?[巻卷号號期輯辑集册권호집]|(?-i:[IVXLC]{1,7})\s?\((?:(?:19|20)\d\d|\d{1,3})\)|expected (?:in )?(?:19|20)\d\d|(?:19|20)\d\d\s?[年년]|\d+\s?[–~〜-]\s?\d+\s?[頁页쪽]"
    r")|第\s?\d+\s?[巻卷号號期輯辑集册]|(?<=[^\W\d_])(?:19|20)\d\d[年년]",
    re.IGNORECASE,
)  # fmt: skip
#: A book's number names no venue, wherever it stands among the words.
#: "*Wool Letters*", as Markdown prints a venue and HTML does not.
_STARRED = re.compile(r"(?<![\w*])\*{1,2}(?=\w)([^*]+)(?<=[\w.)])\*{1,2}(?!\w)")
_BOOK_NUMBER = re.compile(
    r"[\s,;(]*\be?-?IS[BS]N(?:-1[03])?[\s:]*\d[\dXx-]*(?:[ ]\d[\dXx-]*)*\)?", re.IGNORECASE
)
#: "US Patent 9,123,456 B2", "US Patent App. 16/123,456": a patent's number is its venue.
_PATENT_NUMBER = re.compile(
    r"(?:\b(?:U\.?S\.?A?|United States|EP|European|WO|WIPO|PCT|Chinese|CN|Japanese|JP|German|DE|Korean|KR|Canadian|CA)\s+)?\bPatents?(?:\s+(?:Application|App\b\.?|Publication|Pub\b\.?))?"
    r"(?:,?\s+(?:No\b\.?|Number))?[\s:#]*[A-Z]{0,3}\s?\d[\d,./]{3,18}\d(?:\.X|\s?[A-Z]\d?)?(?!\w)"
    r"|\b(?-i:US|EP|WO|CN|JP|KR|DE)\s?\d[\d,/]{5,14}\d\s?(?-i:[AB]\d?)(?=,? filed\b)",
    re.IGNORECASE,
)
_STATE_IN_BRACKETS = re.compile(
    r"[(\[]\s*\x1e\s*[,:;]\s*([^()\[\]]{3,})[)\]]|[(\[]([^()\[\]]{3,}?)[\s,:;]+\x1e\s*[)\]]"
)
#: "STOC'06 / SICOMP'09", "CHI 2023, CSCW 2024": of two venues the first counts.
_SECOND_VENUE = re.compile(
    r"(?<=[A-Z] (?:19|20)\d\d)\s?[,;&+]\s(?:[A-Z][\w-]*[A-Z]\w*\s(?:19|20)\d\d|(?:[A-Z]\w+ ){0,3}Journal\b).*"
    r"|(?<=[’'‘]\d\d)\s?/\s?[A-Z].*|(?<=\w (?:19|20)\d\d)\s?/\s?[A-Z].*|(?<=[’'‘]\d\d)[A-Z].*"
    # "Conference on Wool Systems, in E-Wool ’25. New York": its short name.
    r"|(?<=[a-z]), in (?:[A-Z]{2,8} )?[A-Za-z][\w+&-]{1,14}\s?[’'‘]\s?\d\d(?!\d).*"
)
#: "(2023/5/17, 2023/6/9 updated) Wool Letters": when drafts were put up.
_DAYS_IN_BRACKETS = re.compile(
    r"\((?:updated )?(?:(?:19|20)\d\d/\d{1,2}/\d{1,2}(?:, ?| (?=[(\d]))?)+(?: ?updated)?\)\s?(?=[A-Z])"
)
#: "volume 58 of Lecture Notes in Wool"
_NUMBER_FIRST = re.compile(
    r"^[\s,.;:]*(?:volume|vol\.?|number|no\.)\s\d{1,5}\s(?:of|in) (?=[A-Z])", re.IGNORECASE
)
#: "12 Wool Law Review 345 (2020)": lawyers print the volume before the journal, the page behind it.
_VOLUME_FIRST = re.compile(
    r"^[\s,.;:]*(?!(?:19|20)\d\d )\d{1,4} (?=[A-Z])([^,;()\d]{2,80}?),? (?!(?:19|20)\d\d\b)\d{1,6}(?:[–-]\d{1,5})?(?=,| \(|\.?$)"
    # "74 Wool. L. Rev. (forthcoming)": no page is known yet.
    r"|^[\s,.;:]*\d{1,3} (?=(?:[A-Z][\w&.-]* ){1,4}L(?:aw|\.) (?:Review|Rev|Journal|J)\b|(?:[A-Z][\w&-]{0,6}\. ?){2})"
)
#: "(extended version of ICSE 2020)", "[presented at CHI 2021]": a remark's year is another work's.
_OTHER_WORK = re.compile(
    r"[(\[](?:(?:an? |the )?(?:extended|earlier|preliminary|previous|conference|journal|short|long|full|updated|revised)\b"
    r"|presented|selected|also|based on|invited|appeared|originally|previously|first)[^()\[\]]{0,120}[)\]]",
    re.IGNORECASE,
)
#: "(alphabetical order)", "(*equal contribution)": what is said of the authors.
_OF_AUTHORS = re.compile(
    r"\s*[(\[][\s*†‡§\\]*(?:(?:authors )?(?:(?:listed )?in )?alphabetical(?:ly| order)|(?:denotes )?(?:equal(?:ly)?|joint) (?:contribut|first)"
    r"|co-?first|contributed equally|authors contributed"
    r"|(?:共同|并列|学生|导师|第)?第?[一二三四五1-5]作者?|共同?通[讯信]作者?|通[讯信]作者?)[^()\[\]]{0,60}[)\]]\s*",
    re.IGNORECASE,
)
#: "(December 2024, Wool Review)": the brackets hold when and where.
_IN_BRACKETS = re.compile(r"^\(([^()]*,[^()]*)\)$")
#: "Wool Workshop. Extended version in Loom Letters", "…, pre-print available as Report 7": where else it stands.
_ELSEWHERE = re.compile(
    r"[.;,]\s+(?:(?:with )?(?:an? |the )?(?:pre-?print|copy|full version|extended version)s?(?:/full version)?"
    r" (?:is |are )?available (?:as|at|on|from)\b.*|(?:an? |the )?(?:extended|earlier|preliminary|longer|shorter|short|full|journal) (?:version|abstract)s?"
    r" (?:in|at|of|to appear|appear|accept|publish|under).*)",
    re.IGNORECASE,
)
_SOLE_AUTHOR = re.compile(r"^\((?:single|sole|solo)[ -]author(?:ed)?\)[\s,.:;]*", re.IGNORECASE)
#: Words beside an entry that name no venue.
_NO_PLACE = re.compile(
    r"(?:(?:[Aa]ccepted|[Aa]uthor|[Pp]re-?print|[Pp]ost-?print|[Dd]ata|[Cc]ode|[Mm]aterials?|[Ss]upporting|[Ss]upplement\w*)(?:,? [a-z&][\w&-]*){0,7} )?available (?:on|at|via|from|in|through|upon)\b.{0,50}|[Pp]resenting (?:at|in)\b.{0,60}|(?:[A-Z][a-z]+ [’'‘]?\d{2,4} )?[Ii]nternship(?: (?:[Pp]roject|[Rr]eport|[Pp]aper))?|(?:[Dd]raft|[Mm]anuscript|[Pp]reprint|[Pp]aper|[Pp]olicy [Bb]rief|[Cc]opy|[Ss]lides|[Pp]df|PDF)s? (?:is )?(?:available|coming|upon|on) .{0,40}|[Jj]ob[ \u2011-][Mm]arket [Pp]aper.{0,20}|(?:[Ss]olo|[Ss]ole|[Ss]ingle)[ \u2011-][Aa]uthored|(?:[Tt]argeting )?(?:a )?[Tt]op[- ][Tt]ier (?:journal|conference|venue)s?|\(?\d(?:st|nd|rd|th) round\)?"
    r"|[Aa]rchived|[Pp]apers?|[Pp]atents?|(?:(?:an? )?(?:FT[ -]?50|Q[1-4]|SS?CI|[Tt]op|[Ll]eading|[Uu]ndisclosed)(?:[ -][Rr]anked)? )?[Jj]ournal|[Cc]onference|[Ww]orkshop|[Ss]elected|[Nn]ew|[Uu]pdated?|(?:(?:[Nn]ew|[Rr]evised|[Uu]pdated) )?[Vv]ersion (?:coming )?soon|[A-Z][A-Za-z]{0,2} ?/ ?\d{1,3}|[Ll]inks?|©.*|[Aa]ll rights reserved|[Ss]lides|[Cc]ode|[Aa]bstract|[Ii]nvited|[Aa]vailable .{0,30}|[Ee]qual contribution.{0,30}|[Gg]ranted|[Ii]ssued|[Ff]iled|(?:(?:[Dd]issertation|[Tt]hesis) )?[Cc]hapter(?: \d+)?|(?:[Jj]ournal|[Pp]roceedings|[Cc]onference|[Mm]agazine|[Ww]orkshop) (?:[Aa]rticles?|[Pp]apers?|[Cc]ontributions?)|[Bb]ook [Cc]hapters?|[Ll]ast [Mm]odified\b.{0,40}|[Mm]odified: .{0,40}|[Rr]eaders: \w+|[Rr]esearch notes?|(?:[Ss]elected )?[Rr]esearch (?:topic|theme|project)s?|(?:[Pp]ublication |[Ff]urther )?[Dd]etails to .{0,30}|(?:[Jj]ournal|[Cc]onference|[Rr]esearch|[Rr]eview|[Mm]agazine) (?:[Aa]rticle|[Pp]aper)s?|[Ss]urvey(?: [Pp]aper| [Aa]rticle)?|[Tt]utorial(?: [Pp]aper)?|(?:[Rr]eport|[Pp]aper) \d{4}/\d+"
    r"|(?:[Oo]ral|[Ss]potlight|[Pp]oster|[Hh]ighlight)s?(?: (?:[Pp]resentation|[Pp]aper|[Tt]alk))?|[Aa]cceptance(?: [Rr]ate)?\b.{0,40}|[Cc]ited by.{0,24}|\d+ [Cc]itations?|[Ii]mpact [Ff]actor\b.{0,20}|(?:doi|DOI|Doi)\b.{0,60}"
)
_REMARK = re.compile(
    r"\s*(?:[(\[,;:–—]\s*\b|[(\[,;]\s*[+*†‡#=^∗]*\s?|(?<=(?:19|20)\d\d)\s(?=main\b))(?:(?:co-?|joint(?:ly)? |shared |equal )?(?:first|lead|senior|corresponding)[ -]authors?|equal(?:ly)? contribut\w+|short|long|full|regular|demo|poster|oral|spotlight|invited|vision|extended abstract|(?:industry|research|technical|main) track|main conference|special (?:issue|section|edition)|(?:le )?num[ée]ro sp[ée]cial|"
    r"notable|highlight|open[ -]access|monograph|ft[ -]?50|top[ -]\d+(?:\.\d+)?\s?%|acceptance(?: rate)?|accept\.? rate|selected|presentation|talk|extended version|(?:archive|preprint|author'?s?|free|online|published|final|penultimate) (?:version|draft|copy)|(?:co-)?(?:advis[eo]rs?|supervisors?|committee)(?=:)|(?:supervised|advised) by|(?:postponed|cancell?ed|rescheduled)|(?:not|no) (?:formally |officially )?(?:in (?:the )?|published |archived |formal )?proceedings|non[- ]?archival|core(?=\W*$|[\s:-]*(?:20\d\d\W*)?(?:rank|conference|[abc][*∗⋆+]?(?:\W|$)))|ccf|q1|if|impact"
    r"|(?:rating|rank(?:ing)?)(?=\s?:|\s[a-q][*∗+\d]?(?:\W*$|\sin\s)))\b"
    r"[^()\[\]]{0,60}(?:\(\d[\d.]*\s?%\))?[)\]]?\s*$",
    re.IGNORECASE,
)
_EDITOR = r"[^\W\d_a-z][\w.’'-]*(?: (?:(?:de|da|van|von|der|la) )*[A-Z][\w.’'-]*){0,3}"
#: "in A. Byron, C. Babbage, editors, *Wool Today*": who brought the volume out.
_EDITORS_IN_FRONT = re.compile(
    rf"^[\s,.;:(]*(?:[Ii]n:? )?{_EDITOR}(?:(?:,? ?/|,|,? and|,? und|,? &) ?{_EDITOR}){{0,15}},?"
    r" (?:[(\[](?:[Ee]ditors?|[Ee]ds?\.?|Hgg?\.?|Hrsg\.?)[)\]][,.:;]?|(?:[Ee]ditors?|[Ee]ds?\.?|Hgg?\.|Hrsg\.)[,:;]) (?=[“\"„]?[^\W\d_a-z])"
)
#: "Wool Today, edited by A. Byron. Felt Press", "Wool Today, ed. A. Byron (Felt Press)"
_EDITED_BY = re.compile(
    r"(?:(?<=\w{3})|(?<=\d\d\))|(?<=\w \d\d)|(?<=\w \d))[”\"]?\s?(?:[\s,.;:(\[]+(?:[Ee]dited|[Ee]ds?\.?) by|[,.;(\[]\s?(?:[Ee]ds?\.|eds(?= [A-Z])))(?=[\s,]*$| [A-Z]).*$"
)
#: "Ethik der Wolle, Woolton 2016: Felt Press": where, when and by whom a volume was printed.
_PRINTED = re.compile(
    r"(?<=\w{3})[,.]? [^\W\d_a-z]\w[^,:;()\d]{1,40},? (?:19|20)\d\d ?: (?!.{0,50}(?:Conference|Workshop|Symposium))[^\W\d_a-z][^:,]{2,60}(?:,.*|\.)?$"
)
#: "*Wool: Theory and Applications*, (A. Byron, C. Babbage eds.), Felt Press": the editors, and what follows.
_EDITORS_BEHIND = re.compile(r"(?:(?<=\w{3})|(?<=\s[IVX]{2})),?\.?\s\([^()]{3,90}[\s,]\(?[Ee]ds?\.?\).*$")
#: "Wool Conference, Ada Byron and W. King (Eds.). Felt Press": the editors without brackets, and what follows.
_SAID_EDITORS = re.compile(r"\s\((?:[Ee]ds?\.?|[Ee]ditors?)\)")
_NAMED_BEHIND = re.compile(rf",\s{_EDITOR}(?:(?:,|,? and|,? &) {_EDITOR}){{0,6}},?$")
_WITH_INITIALS = r"(?:[A-Z]\.[ -]?){1,3}(?:(?:de|da|van|von|der|la) )*[^\W\d_a-z][\w’'-]+"
#: "Formal Wool, A. Byron, C. D. King, and G. Hopper, Eds., ser. LNCS": as engineers print it.
_WITH_INITIALS_BEHIND = re.compile(
    rf"(?<=\w{{3}}),\s{_WITH_INITIALS}(?:(?:,|,? and|,? &) {_WITH_INITIALS}){{0,12}},\s(?:[Ee]ds?\.|[Ee]ditors?)(?=[\s,.]|$).*$"
)
_PUBLISHER = re.compile(
    r"^(?:springer(?:[- ]verlag)?.{0,30}|acm(?: press)?|ieee(?: press| computer society)?|elsevier.{0,20}|wiley.{0,20}|pmlr|jmlr\.org|mit press|the mit press|crc press"
    r"|(?:all[- ]|fully |held )?(?:digital|virtual|online|hybrid)(?:ly)?(?: (?:event|conference|meeting|mode))?(?: \(.{0,40})?"
    r"|usenix(?: association)?|aaai(?: press)?|ijcai(?:\.org)?|ifaamas|association for computing machinery|association for computational linguistics"
    r"|new york(?:, ny)?|acl|curran.{0,30}|openreview.{0,10}|ceur.{0,40}|dagstuhl.{0,40}|lipics.{0,20}|lncs.{0,20}|lecture notes.{0,60}|mdpi|ios press|de gruyter.{0,20}|birkh[aä]user.{0,20}|world scientific.{0,20}|north[- ]holland|academic press|sage.{0,20}|taylor.{0,20}|routledge|n\.p\.)$",
    re.IGNORECASE,
)
#: A house by the word that ends its name: "Dr. A. Filz Musikverlag", "Felt University Press".
HOUSE = re.compile(
    r"(?:[^\W\d_a-z][\w.'’&-]* |(?:de|di|du|y|e|et|und|and|&) ){1,5}"
    r"(?:\w*[Vv]erlag|Pers|Press(?:es)?|Publish(?:ers|ing)|Edizioni|Edit(?:ore|rice)|Ediciones|Éditions|Uitgeverij|Editora|Förlag|Forlag)"
    r"|(?:Edizioni|Ediciones|Éditions|Editorial|Editora|Presses|Verlag|Uitgeverij) (?:[^\W\d_a-z][\w.'’&-]*|(?:de|di|du|y|e|et|und|&|[dl][’']\w+)| (?=\w)){1,8}"
)
#: "羊毛出版", "東京: 羊毛書店", "羊毛学会": who brought a volume out.
_EASTERN_HOUSE = re.compile(
    r"(?:[\u3400-\u9fff]{2,4}: ?)?[\u3040-\u30ff\u3400-\u9fff・]{2,16}(?:出版(?:会|社|局|部|センター)?|書[店房館院]|学会|學會|研究会|社|堂)"
)
_COUNTRY = re.compile(
    r"\b(?:usa|u\.s\.?a?\.?|united states|united kingdom|uk|england|scotland|wales|ireland|germany|france|italy|spain|portugal|austria|switzerland"
    r"|netherlands|the netherlands|belgium|luxembourg|denmark|sweden|norway|finland|iceland|poland|czech(?:ia| republic)|slovakia|slovenia|hungary|greece|cyprus|malta|croatia|serbia"
    r"|romania|bulgaria|estonia|latvia|lithuania|ukraine|russia|turkey|türkiye|israel|egypt|morocco|tunisia|south africa|kenya|rwanda|ethiopia|nigeria|ghana"
    r"|china|p\.?r\.? china|hong kong|macau|taiwan|japan|(?:south )?korea|india|singapore|thailand|vietnam|malaysia|indonesia|philippines|australia|new zealand"
    r"|canada|mexico|brazil|argentina|chile|colombia|peru|uruguay|puerto rico|dominican republic|uae|united arab emirates|abu dhabi|dubai|qatar|oman|kuwait|bahrain|saudi arabia|iran|lebanon|bangladesh|pakistan|nepal|sri lanka|costa rica|panama|ecuador|cuba|algeria|senegal"
    r"|allemagne|autriche|belgique|espagne|italie|pays-bas|royaume-uni|[ée]tats-unis|suisse|su[èe]de|gr[èe]ce|maroc|tunisie|alg[ée]rie|s[ée]n[ée]gal|br[ée]sil|mexique|chine|japon"
    r"|deutschland|österreich|schweiz|italia|españa|brasil|méxico|online|virtual(?: event| conference)?|remote)(?!\w)"
    r"|^(?:alabama|arizona|california|colorado|florida|georgia|hawaii|illinois|indiana|louisiana|maryland|massachusetts|michigan|minnesota|missouri|montana|nevada|new mexico|north carolina|ohio|oregon|pennsylvania|tennessee|texas|utah|virginia|washington|wisconsin|ontario|quebec|british columbia)$"
    r"|(?:^|[\s,])(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|BC|ON|QC)$"
    r"|^(?:MX|JP|CN|FR|ES|PT|GR|KR|SG|TW|AU|NZ|NL|BE|DK|FI|PL|CZ|TR|BR|CL)$"
)  # fmt: skip
_COUNTRY_ANY = re.compile(_COUNTRY.pattern, re.IGNORECASE)
#: "Conference on Wool (Turin, Italy, 2015)": brackets behind a venue may hold where it was.
_PLACE = re.compile(r" \((?!\w*[A-Z]{3})([^(),]{2,40}(?:,[^(),]{2,40}){1,3})\)")
_DATE_AT_END = re.compile(rf", (?:{_MONTH} )?(?:19|20)\d\d$", re.IGNORECASE)
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


def find_states(text: str) -> tuple[StateWord, ...]:
    """
    Find the words that tell the state of a work, strongest first.

    >>> [s.status.value for s in find_states("Accepted at ICSE, subject to nothing")]
    ['to_appear']
    >>> [s.status.value for s in find_states("revise and resubmit at the Journal of Wool")]
    ['under_review']
    """
    return _states(text[:2000])


# The same few words are asked about for every way to read an entry.
@lru_cache(maxsize=4096)
def _states(text: str) -> tuple[StateWord, ...]:
    low = text.lower()  # a pattern that heeds case is three times as fast
    if not _ANY_STATE.search(low):
        return ()
    latin = not _OTHER_SCRIPT.search(low)
    found: list[StateWord] = []
    for status, pattern, hints in _STATES:
        if latin and not any(hint in low for hint in hints):
            continue
        for m in pattern.finditer(text):
            if not any(s.start < m.end() and m.start() < s.end for s in found):
                found.append(StateWord(status, m.start(), m.end()))
    return tuple(found)


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
        and bool(_COUNTRY_ANY.search(words[-1]) or _COUNTRY_ANY.search(" ".join(words[-2:])))
        and all(w[:1].isupper() for w in words)
    )


def find_year(text: str, *, latest: int = 2049) -> int | None:
    """
    Return the year a phrase gives: the last that stands for itself, else one after an acronym.

    >>> find_year("In Proc. of SODA 2019, pp. 2565-2569"), find_year("OSDI'24"), find_year("1998-2010 pages")
    (2019, 2024, None)
    """
    text = _GLUED_YEAR.sub(". ", text[:2000])
    if "IF" in text or "mpact" in text:
        text = _IMPACT_OF.sub(" ", text)
    if "p. " in text or "pages " in text:
        text = _PARTED_PAGES.sub(" ", text)
    years = [int(m.group(1)) for m in _YEAR.finditer(text)]
    years = [y for y in years if y <= latest] or [int(m.group(1)) for m in _MONTH_OF.finditer(text)]
    if years:
        return years[-1]
    short = [int(m.group(1)) for m in (*_YEAR_BEHIND_LETTERS.finditer(text), *_SHORT_YEAR.finditer(text))]
    if short:
        return 2000 + short[-1] if 2000 + short[-1] <= latest else 1900 + short[-1]
    days = [int(m[1]) for m in _DAY_OF.finditer(text)] if "/" in text else []
    return next((y for y in reversed(days) if y <= latest), None)


#: Signs of East Asian texts as those that the patterns know.
_FULL_WIDTH = str.maketrans(
    {
        "，": ", ",
        "、": ", ",
        "：": ": ",
        "；": "; ",
        "（": " (",
        "）": ") ",
        "「": " ",
        "」": " ",
        "『": " ",
        "』": " ",
        "《": " ",
        "》": " ",
        "．": ". ",
    }
)


#: How a work was shown, before where: "Poster @ ICFP"; and where else: "… & Oral @ Wool Workshop".
_SHOWN_AT = re.compile(r"^\W*(?:(?:oral|poster|spotlight|talk|demo)s?\s*)?@\s+", re.IGNORECASE)
#: "Wool Letters, in French"
_IN_TONGUE = re.compile(
    r", in (?:Chinese|Dutch|English|French|German|Italian|Japanese|Korean|Polish|Portuguese|Russian|Spanish|Turkish)[\s.,;(]*$"
)
#: "… (Oral presentation, 39% acceptance rate)"
_SHOWN_LAST = re.compile(
    r"[\s,]\((?:oral|poster|spotlight|talk)(?: (?:presentation|paper|talk))?, [^()]{3,50}\)[\s.,;]*$",
    re.IGNORECASE,
)
_SHOWN_TOO = re.compile(
    r"(?:\s?[,&+;]|\s+and)\s+(?:oral|poster|spotlight|talk|demo)s?\s*@\s.*", re.IGNORECASE
)


#: "Wool Review, 2014 (see corrigendum above)"
_MENDED = re.compile(
    r"\s*\((?:see (?:also )?|with (?:an? )?)?(?:the )?(?:corrigend(?:um|a)|errat(?:um|a)|corrections?|addend(?:um|a)|replies|reply|comments?)"
    r"(?:[ ,:][^()]{0,60})?\)[\s.,;]*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def read_venue(phrase: str) -> Venue:
    """
    Read where, when and how firmly a paper appears.

    >>> read_venue("To appear in ICFP 2026")
    Venue(name='ICFP', year=2026, status=<Status.TO_APPEAR: 'to_appear'>)
    >>> read_venue("In Proceedings of Wool Studies (WS 2024), Kyoto, Japan, May 2024, pages 1--3.").name
    'Proceedings of Wool Studies (WS)'
    >>> read_venue("IEEE Transactions on Systems, Man, and Cybernetics, 36(5), 9463-9473").name
    'IEEE Transactions on Systems, Man, and Cybernetics'
    >>> read_venue("arXiv preprint arXiv:2205.01445").name
    'arXiv'
    >>> read_venue("Poster @ ICFP 2026 & Oral @ Wool Workshop 2025")
    Venue(name='ICFP', year=2026, status=None)
    """
    phrase = _OF_AUTHORS.sub(" ", phrase[:2000].translate(_FULL_WIDTH))
    phrase = _DAYS_IN_BRACKETS.sub(" ", phrase) if "/" in phrase else phrase
    phrase = _MENDED.sub("", phrase) if phrase.rstrip(" .,;").endswith(")") else phrase
    phrase = _NUMBER_FIRST.sub("", phrase)
    phrase = _EPRINT_NUMBER.sub(r"\1, \2", phrase) if "rint" in phrase else phrase
    phrase = _SHOWN_TOO.sub("", _SHOWN_AT.sub("", phrase, count=1)) if "@ " in phrase else phrase
    phrase = _VOLUME_FIRST.sub(lambda m: m[1] or "", _SECOND_VENUE.sub("", " ".join(phrase.split())))
    phrase = _ELSEWHERE.sub("", phrase, count=1) if _ELSEWHERE.search(phrase, 8) else phrase
    phrase = _ROUND.sub("R&R", _STATUS_LABEL.sub("", phrase))
    phrase = _ACCEPTED_ON.sub("", phrase) if "ccepted" in phrase else phrase
    phrase = _IN_TONGUE.sub("", phrase) if ", in " in phrase else phrase
    phrase = _HOUSES_LABEL.sub("", phrase) if "ublis" in phrase or "ublic" in phrase else phrase
    phrase = _SHOWN_LAST.sub("", phrase) if phrase.rstrip(" .,;")[-1:] == ")" else phrase
    states = find_states(phrase)
    onward = _ONWARD.fullmatch(phrase) if states and phrase.rstrip(" .,;")[-1:] in (")", "]") else None
    if onward and (goes := _gone_on(onward[1], onward[2])):
        return goes
    status = states[0].status if states else None
    year = find_year(_OTHER_WORK.sub(" ", phrase)) or find_year(phrase)
    patent = _PATENT_NUMBER.search(phrase)
    if patent:
        return Venue(name=patent.group().strip(), year=year, status=status)
    series = _SERIES.search(phrase)
    name = clean_venue(_without_editors(_without(_NOTHING_SET.sub(" ", phrase), states)))
    sent = status is Status.UNDER_REVIEW and _NUMBERED_ARXIV.search(phrase)  # it stands in the series already
    alone = name is None or (_only_series(name) and not (states and _LETTERS_ALONE.fullmatch(name)))
    if series and (alone or sent):
        printed = series.group(1)
        name = "arXiv" if printed.lower() == "arxiv" else printed
        status = status or Status.PREPRINT
    elif name is not None and _no_venue(name):
        status = status or (Status.PREPRINT if PREPRINT.search(name) else None)
        name = None
    return Venue(name=name, year=year, status=status)


#: "Publisher: Wool Press, publication date: June 2018".
_HOUSES_LABEL = re.compile(
    r"\b(?:publish(?:er|ed by)|publication (?:date|year)|date of publication):\s", re.IGNORECASE
)
#: What a template prints where it has nothing to print.
_NOTHING_SET = re.compile(r"(?<!\w)(?:undefined|NaN|null|\[object Object\]|\{\{[^{}]{0,80}\}\})(?!\w)")
#: "Wool Discussion Paper 12 (forthcoming in Felt Letters)": where a work stands, and where it goes from there.
_ONWARD = re.compile(r"([^()\[\]]{3,120}?)\s*[(\[]([^()\[\]]{6,160})[)\]][\s.,;]*")


def _gone_on(stands: str, onward: str) -> Venue | None:
    """Read the two venues of a work; the first counts, but a series gives way to where a work is accepted."""
    states = find_states(onward)
    goes = read_venue(onward) if states and states[0].start < 2 else Venue()
    stood = read_venue(stands) if goes.name else Venue()
    if not goes.name or stood.status not in (None, Status.PREPRINT):
        return None
    accepted = stood.status is Status.PREPRINT and goes.status is Status.TO_APPEAR
    name = goes.name if accepted or not stood.name else stood.name
    return Venue(name=name, year=goes.year or stood.year, status=goes.status)


#: "vol. 12, 2025 (accepted May 2024)": it is out since.
_ACCEPTED_ON = re.compile(
    rf"(?<=\b(?:19|20)\d\d)\s*\((?:first )?accepted (?:in |on )?(?:\d{{1,2}} )?(?:{_MONTH} )?(?:\d{{1,2}}, )?(?:19|20)\d\d\)",
    re.IGNORECASE,
)
#: "Status: under review"
_STATUS_LABEL = re.compile(r"^\W*status\s?: ", re.IGNORECASE)
#: "R&R (minor revisions) at", "Major revisions requested by", "Revision resubmitted to": rounds of review.
_ROUND = re.compile(
    r"\bR ?& ?R \([^()\d]{3,30}\)(?= (?:at|in|to|from)\b)|\b(?:(?:minor|major) )?revisions? (?:was |were )?requested(?: by)?(?=,| the\b| [A-Z])"
    r"|\brevisions? (?:re-?)?submitted(?= to\b|, )|\brevising (?:for|and) resub\w+(?= (?:at|to|in|for)\b)",
    re.IGNORECASE,
)


def _without(text: str, states: tuple[StateWord, ...]) -> str:
    for state in sorted(states, key=lambda s: -s.start):
        text = f"{text[: state.start]}\x1e{text[state.end :]}"
    # "(Resubmitted, Journal of Wool)": beside a state the brackets hold the venue.
    text = _STATE_IN_BRACKETS.sub(lambda m: f" {m.group(1) or m.group(2)}", text)
    text = " ".join(text.split())  # a state's place is white space too
    # "(under review at Nature)": the brackets went with the remark, they are not the venue's.
    remark = re.fullmatch(r"[(\[]\s*([^()\[\]]*?)\s*[)\]]", text) if states else None
    return remark.group(1) if remark else text


def _without_editors(text: str) -> str:
    """A volume without who brought it out, and what follows them."""
    if ": " in text:
        text = _PRINTED.sub("", text)
    if "dit" not in text and "ed" not in text and "Ed" not in text and "H" not in text:
        return text  # as most are
    text = _EDITORS_IN_FRONT.sub("", text)
    text = _WITH_INITIALS_BEHIND.sub("", text)
    said = _SAID_EDITORS.search(text)
    named = _NAMED_BEHIND.search(text, max(0, said.start() - 200), said.start()) if said else None
    if named and named.start() > 8:
        text = text[: named.start()]
    return _EDITED_BY.sub("", _EDITORS_BEHIND.sub("", text))


def _only_series(name: str) -> bool:
    """Whether a name says no more than the series of a preprint."""
    # "arXiv:2008.00001 [stat.ME]": the subject.
    name = re.sub(r"\be-?prints?\b", " ", name, flags=re.I)
    left = _SERIES.sub(" ", re.sub(r"\[[a-z-]{2,8}(?:\.[A-Za-z-]{2,8})?\]", " ", name))
    left = re.sub(r"\b(?:available|posted) (?:on|at|from|via)\b", " ", PREPRINT.sub(" ", left), flags=re.I)
    return not re.search(r"[^\W\d_]{4,}", left)


def _no_venue(name: str) -> bool:
    """Whether a phrase is only a word of state or kind."""
    said = name.strip("()[] ")
    if _NO_PLACE.fullmatch(said.capitalize() if said.isupper() else said) or _MONTH_ALONE.fullmatch(name):
        return True
    if _LETTERS_JOINED.fullmatch(name):
        return False
    return not _TWO_LETTERS_TOGETHER.search(_SMALL_WORD.sub(" ", _KIND_OF_PAPER.sub(" ", name)))


#: "Term paper (WOOL 541)": written for a course.
_FOR_A_COURSE = re.compile(
    r"(?:(?:course|term|seminar|class) (?:papers?|projects?|essays?))\b", re.IGNORECASE
)
_MONTH_ALONE = re.compile(_MONTH, re.IGNORECASE)
_LETTERS_JOINED = re.compile(r"[A-Z]&[A-Z]")
_TWO_LETTERS_TOGETHER = re.compile(r"[^\W\d_]{2,}")
_KIND_OF_PAPER = re.compile(
    r"\b(?:pre-?prints?|working papers?|discussion papers?|(?:unpublished )?(?:manuscripts?|drafts?|notes?)|unpublished(?: (?:work|papers?))?|mimeo|white ?papers?)\b",
    re.IGNORECASE,
)
_SMALL_WORD = re.compile(
    r"\b(?:in|on|the|a|an|of|no|number|and|at|under|with|version|latest|current|old|new|full|completed?|available|upon|request)\b",
    re.IGNORECASE,
)


def clean_venue(phrase: str) -> str | None:
    """
    Return a venue's name without lead words, year, pages, volume, place and dates; None where nothing is left.

    >>> clean_venue("(ICSE 2024)"), clean_venue("Automatica 179, 112439"), clean_venue("2023")
    ('(ICSE)', 'Automatica', None)
    >>> clean_venue("«Rivista di lana», XII (2014), pp. 3-5"), clean_venue("羊毛学会誌 第12巻第3号")
    ('Rivista di lana', '羊毛学会誌')
    """
    phrase = _STARRED.sub(r"\1", phrase) if "*" in phrase else phrase
    phrase = _BOOK_NUMBER.sub("", phrase.strip()).lstrip(" ,;:") if "IS" in phrase else phrase.strip()
    phrase = _WHOLE_IN_BRACKETS.sub(r"\1", phrase)
    phrase = _SPECIAL_ISSUE.sub("", phrase) if "pecial" in phrase else phrase
    book = _MEETING_AGAIN.match(phrase) if ". " in phrase else None
    phrase = book[1] if book else phrase
    text = _SOLE_AUTHOR.sub("", _IN_BRACKETS.sub(r"\1", _TOLD_IN_BRACKETS.sub(r"\1", phrase)))
    text = _PLACE.sub(lambda m: "" if _COUNTRY_ANY.search(_DATE_AT_END.sub("", m[1])) else m[0], text)
    for _ in range(4):
        m = _LEAD.match(text)
        if not m or m.end() == 0:
            break
        text = text[m.end() :]
    for front in _FRONTS:
        if m := front.match(text):
            text = text[m.end() :]
    if _PLACE_IN_VOLUME.fullmatch(text):
        return None
    cut = _TAIL.search(text, 2)
    if cut:
        text = text[: cut.start()]
    text = _NUMBER_AT_END.sub("", _drop_parts(text))
    for _ in range(3):
        before = text
        text = _WITH_AT_END.sub("", _EMPTY_BRACKETS.sub("", text))
        shortened = text.endswith(".") and _SHORTENED_END.search(text)
        text = text.rstrip(" ,;:|") if shortened else _SIGNS_AT_END.sub("", text)
        text = _INDEXED_IN.sub(_without_index, _GIVEN_AS.sub("", text))
        text = _YEAR_IN_BRACKETS.sub("", _YEAR_AT_END.sub("", text))
        text = _unbalanced(text)
        text = _REMARK.sub("", text) if len(text) > 12 or text.endswith(")") else text
        if text == before:
            break
    text = _NUMBER_OF_SERIES.sub("", text) if text[-1:].isdigit() else text
    text = _WHOLE_IN_BRACKETS.sub(r"\1", text.strip(' ,;:|·–—-"“”«»'))
    return text if _TWO_LETTERS.search(text) else None


#: The indexes that list a journal and the ranks it has there, with what parts them.
_INDEXES = (
    r"(?:(?-i:ISI|E?SCIE?|SSCI|A&HCI|EI|KCI|TSSCI|CSSCI|CCF[ -]?[ABC]|T[1-4](?: Top)?)|scopus|Web of Science|(?:JCR[ -]?)?Q[1-4])"
    r"(?:(?:\s*[,/&+]\s*| and )(?:(?-i:ISI|E?SCIE?|SSCI|A&HCI|EI|KCI)|scopus|(?:JCR[ -]?)?Q[1-4]))*"
)
#: "(Published at ICSE)": the brackets are the remark's.
_TOLD_IN_BRACKETS = re.compile(
    r"[(\[]\s*((?:also |originally |first )?(?:published|presented|appeared|appears) (?:in|at) [^()\[\]]*)[)\]][.,]?",
    re.IGNORECASE,
)
#: "Advances in Wool. WOOL 2018. Smart Looms, Springer, Cham": behind the book its meeting, its series and its house.
_MEETING_AGAIN = re.compile(r"([^.]{12,200})\. (?:[A-Z][\w/-]*[A-Z][\w/-]* (?:19|20)\d\d\. )[A-Z]")
#: "Wool Letters (special issue: Threads and Looms), vol. 12"
_SPECIAL_ISSUE = re.compile(r",?\s*\((?:[Ii]n (?:the )?)?[Ss]pecial (?:[Ii]ssue|[Ss]ection)\b[^()]*\)")
#: What stands before a venue: "June 2015", "2015", "Volume 12, Number 3," and "in".
_FRONTS = tuple(
    re.compile(front, re.IGNORECASE)
    for front in (
        r"[(\[]?(?:\d+\s)?(?:" + _MONTH + r"\s?[-–/]\s?)?" + _MONTH + r"\s+(?:\d+\s?,\s?)?(?=(?:19|20)\d\d)",
        r"[(\[]?(?:19[3-9]\d|20[0-4]\d)(?:\s?[-–]\s?(?:19|20)\d\d)?[)\]]?[\s,.:;–—-]+",
        r"vol(?:ume|\.)?\s?\d+(?:\s?\(\d+\))?,\s(?:(?:number|no\.?|issue)\s?\d+,\s)?(?=[A-Z])",
        r"(?:in|the)\s+",
    )
)
_PLACE_IN_VOLUME = re.compile(r"(?:(?:pp?|pages?|vol(?:ume)?|no|issue)\.?\s?[\d\s,.:()–-]+)+", re.IGNORECASE)
_NUMBER_AT_END = re.compile(r"(?<=[^\W\d_]) (?:\d{1,4}|\d{6,8})$")
#: "Phys.Lett. B412": a volume glued to the letter of its series.
_NUMBER_OF_SERIES = re.compile(r"(?<=\w[. ] [A-H])\d{1,4}$|(?<=\w[. ][A-H])\d{1,4}$")
_EMPTY_BRACKETS = re.compile(r"[\s,]*[(\[]\s*(?:(?:joint(?:ly)?(?: work)? |in collaboration )?with)?\s*[)\]]")
#: "Wool Analysis, 2017, with", and the coauthors.
_WITH_AT_END = re.compile(r"[,.;]\s*(?:joint(?:ly)? )?with$", re.IGNORECASE)
_SIGNS_AT_END = re.compile(r"[\s,.;:|·–—-]+$")
#: "WOOL 2026 as oral", "WOOL 2021 spotlight"
_GIVEN_AS = re.compile(
    r"(?: as (?:an? )?|(?<=\d) )(?:oral|spotlight|poster|highlight)(?: (?:presentation|paper|talk))?(?: (?:on|at) .{3,90})?$",
    re.IGNORECASE,
)
#: "Wool Letters / SCI index", "Felt Studies [SSCI, Q1]", "Loom Conference - Scopus indexed"
_INDEXED_IN = re.compile(
    rf"(?<=.{{3}})(?:\s*[/|]\s*{_INDEXES}(?: ind(?:ex|exed))?|\s*[,;–—-]\s*{_INDEXES}[ -]ind(?:ex|exed)"
    rf"|\s*\[{_INDEXES}(?:[ -]ind(?:ex|exed))?\]|\s*\((?!(?:SCI|EI|ISI)\)){_INDEXES}(?:[ -]ind(?:ex|exed))?\))$",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b[A-Z]")


def _without_index(indexed: re.Match[str]) -> str:
    """Nothing, unless the letters are the name's own: "Symposium Series on Computational Intelligence (SSCI)"."""
    letters = indexed[0].strip(" ()")
    initials = "".join(_CAPITALS.findall(indexed.string[: indexed.start()]))
    return indexed[0] if indexed[0].strip()[0] == "(" and initials.endswith(letters) else ""


_YEAR_AT_END = re.compile(r"(?:[\s,]+|(?<=\())(?:19[3-9]\d|20[0-4]\d)(?:\+| and)?(?=\)|$)")
#: "(2019)", "(2017, Norway)".
_YEAR_IN_BRACKETS = re.compile(r"[\s,]*[(\[]\s*(?:19[3-9]\d|20[0-4]\d)\+?(?:,\s[^()\[\],]{2,30})?\s*[)\]]")
_WHOLE_IN_BRACKETS = re.compile(r"^\[\s*([^\[\]]+?)\s*\]$")
_TWO_LETTERS = re.compile(r"[^\W\d_].*?[^\W\d_]", re.DOTALL)
#: A stop that belongs to the name: "Phys. Rev. Lett.", "J. Wool Sci. B.".
_SHORTENED_END = re.compile(rf"\b(?:[A-Z]|Conf|Symp|J|{'|'.join(sorted(OF_JOURNALS))})\.$")


def _unbalanced(text: str) -> str:
    for opened, closed in ("()", "[]"):
        if text.count(opened) > text.count(closed):
            at = text.rfind(opened)
            text = text + closed if at < len(text) - 3 else text[:at]
        elif text.count(closed) > text.count(opened):
            text = text.rstrip(") ]") if text.rstrip().endswith(closed) else text.replace(closed, "", 1)
    return text


def _says_nothing(before: str, sentence: str) -> bool:
    """Whether a sentence has no word of three letters, and goes on with no shortened name: "Soc. Am. B"."""
    shortened = len(re.split(r"\W+", before)[-1]) <= 4 and re.search(r"[^\W\d_]", sentence)
    return not shortened and not re.search(r"[^\W\d_]{3,}", sentence)


_COMMA = re.compile(r",\s*")
_DATE_ALONE = re.compile(r"(?:\d+|" + _MONTH + r"|\s|[-–—/.]|(?:19|20)\d\d)+", re.IGNORECASE)
#: Where a journal is indexed, or how it is ranked.
_INDEX = re.compile(r"(?:ISI|SCIE?|SSCI|ESCI|EI|Scopus|(?:JCR[ -]?)?Q[1-4]|CCF[ -]?[ABC])(?:[ -][Ii]ndexed)?")
#: "R&R at Wool Studies, updated": of a draft.
_UPDATED = re.compile(r"(?:(?:last|newly|recently) )?(?:updated|revised)", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[a-z)])\.\s+")
#: "Comm. ACM", "In Proc. IEEE": a house that is part of the name.
_OF_HOUSES = re.compile(r"(?:^|\s)(?:Proc|Comm|Commun|Trans|Bull|Mag)$")


#: "University of California, Berkeley": the city tells which.
_OF_CAMPUSES = re.compile(
    r"\bUniversity of (?:California|Illinois|Maryland|Massachusetts|North Carolina|Texas)$"
)


#: "Conference on Wool (COW), University of Felt": where it met.
_HOST = re.compile(r"\b(?:Universit(?:y|à|ät|é|as)|Universidade?|College|Institute of)\b")
_MEETING = re.compile(
    r"\b(?:Conference|Symposium|Workshop|Congress|Meeting)\b[^()]*\([A-Z][\w&’' +-]{1,16}\)$"
)


#: "The Other Gaze: India, China and Japan": of the title.
_TWO_COUNTRIES = re.compile(r"\w (?:and|y|et|und|e) \w")


def _drop_parts(text: str) -> str:
    """Drop places, dates and publishers from the end of a phrase parted by commas."""
    parts = _COMMA.split(text)
    place = False
    while len(parts) > 1:
        last = parts[-1].strip(" .()")
        if (
            not last
            or (_COUNTRY_ANY.search(last) and len(last.split()) <= 4 and not _TWO_COUNTRIES.search(last))
            or (_PUBLISHER.match(last) and " Journal " not in last)
            or (HOUSE.fullmatch(last) and " " in parts[0].strip())
            or _EASTERN_HOUSE.fullmatch(last)
            or _DATE_ALONE.fullmatch(last)
            or _UPDATED.fullmatch(last)
            or _INDEX.fullmatch(last)
            or (_HOST.search(last) and _MEETING.search(", ".join(parts[:-1])))
        ):
            place = place or bool(last and _COUNTRY_ANY.search(last))
            parts.pop()
        elif len(parts) > 2 and " " not in last and HOUSE.fullmatch(parts[-2].strip()):
            parts.pop()  # "Felt Verlag, Wollstadt"
        elif (last.lower() in CITIES and not _OF_CAMPUSES.search(parts[-2])) or (
            place and len(last.split()) <= 3 and len(parts) > 1 and not has_venue_word(last)
        ):
            place = False
            parts.pop()
        else:
            break
    # "Journal of Wool. Springer": a publisher after a full stop.
    text = ", ".join(parts)
    sentences = _SENTENCE_END.split(text)
    while len(sentences) > 1 and (
        (_PUBLISHER.match(sentences[-1].strip(" .")) and not _OF_HOUSES.search(sentences[-2]))
        or _says_nothing(sentences[-2], sentences[-1])
    ):
        sentences.pop()
    return ". ".join(sentences)
