"""Words that tell the state of a work: in preparation, under review, to appear; and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from snapshots.model import Status
from snapshots.patterns import by_first_letter


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
        (_P, r"\b(?:to be|will be|soon) (?:re-?)?submitted(?: (?:to|at|in)(?: the)?(?=[ )]))?", ("submitted",)),
        (_P, r"(?:^|(?<=[(\[,;] )|(?<=[(\[,;]))to submit\b(?! (?:a|an|the)\b)", ("to submit",)),
        # "accepted subject to minor revision" is accepted.
        (_T, r"\b(?:conditionally )?accepted (?:subject to|pending|conditional on|with) (?:minor |major )?(?:revisions?|changes)", ("accepted",)),
        (_T, r"\bconditional(?:ly)? accepted(?: (?:at|in|to|by|for|as)(?=[ )]))?|\bconditional accept(?:ance)?\b", ("conditional",)),
        (_T, r"(?<=[,.;(] )accept(?=\s*(?:[,.;)]|\([A-Z]|\(?(?:19|20)\d\d\b|$))|^accept(?=\s?\([A-Z])|(?<=\()accept(?=\))", ("accept",)),
        (_U, r"\b(?:invited (?:to|for) )?(?:revise|reject)(?:d)?(?: and |\s*(?:&|/|\+)\s*|-and-)re-?submit(?:ted)?(?: \(?\d(?:st|nd|rd|th)(?: round)?\)?)?(?: (?:at|to|in|from)(?: the)?(?=[ )]))?", ("submit",)),
        (_U, r"(?<![\w&])(?<!called )(?<!test of )(?:\d(?:st|nd|rd|th) (?:round )?)?(?:R|Rej)\s?&\s?R\b(?: (?:at|to|in|from)(?: the)?(?=[ )]))?", ("&",)),
        (_U, r"\bsolicited(?: and submitted)?(?: (?:at|by|for|to)(?: the)?(?=[ )]))?", ("solicited",)),
        (_U, r"\binvited (?:for )?revision\b(?: (?:at|for|in|by)(?: the)?(?=[ )]))?", ("invited",)),
        (_U, r"\bre-?submitted(?: (?:to|at|for)(?: the)?(?=[ )]))?", ("submitted",)),
        (_U, r"\b(?:pending|awaiting|undergoing) (?:peer[ -])?review\b", ("review",)),
        (_U, r"\b(?:submitted,? and )?(?:(?:manuscript|paper|article) )?(?:currently |presently |now |still )?(?:under|in)[ -](?:(?:(?:\d\w\w|second|third|first|minor|major)(?:[ -]round(?: of)?)? |(?:peer|journal|external)[ -]))?(?:review(?!s\b| of\b)|revision|submission|consideration)(?: \([^()]{1,40}\)(?= (?:at|for|with|by) )| (?:after|following) (?:an? |the )?(?:\w+ ){0,2}(?:revisions?|resubmission|rounds?)\b(?: of re\w+)?)?(?: (?:at|for|in|to|with|by)(?: the)?(?=[ )]))?", ("review", "revision", "submission", "consideration")),
        (_U, r"\b(?:currently |solicited and |invited and )?submitt?ed(?: for publication| for review| manuscript)?(?: (?:to|at|in)(?: the)?(?=[ )]))?", ("submitted", "submited")),
        (_U, r"\b(?:minor|major) revisions?\b(?: (?:at|for|in|to|requested)(?=[ )]))?|\brevisions? requested\b|\bunder revision\b|\binvited (?:to )?resubmi\w+", ("revision", "resubmi")),
        (_U, r"\bpatent (?:pending|applications?|app)\b|\bprovisional patent\b", ("patent",)),
        (_U, r"\beingereicht\b(?: (?:beim?|an|zu[rm])(?: de[rnm])?(?=[ )]))?|\bin begutachtung\b|\bsoumis(?:e)?\b(?: (?:[àa]|aux?|dans|chez)(?: la)?(?=[ )]))?|\ben attente d(?:e (?:r[ée]ponse|d[ée]cision)|['’]acceptation)\b|\ben cours d(?:e relecture|['’][ée]valuation)\b|\ben r[ée]vision\b|\ben (?:revisi[oó]n|evaluaci[oó]n)\b|\benviado\b(?: (?:al?|para)(?: la)?(?=[ )]))?|\bsubmetido\b(?: (?:ao?|à|em|para)(?=[ )]))?|\bsottomess[oa]\b(?: (?:ad?|al|alla|presso)(?=[ )]))?|\bim begutachtungsverfahren\b|\bin (?:valutazione|revisione)\b|\bem (?:avalia[çc][ãa]o|revis[ãa]o)\b|\bingediend\b|\bw recenzji\b|\bde[ğg]erlendirme(?:de|sinde)\b|在投|投稿至|投稿到|返修中?|审稿中|投稿中|審査中|査読中|심사 ?중|на (?:рецензии|рецензировании|рассмотрении)|отправлен\w*(?: в печать)?|審[查稿]中|审查中|投稿審査中|在[審审][查稿]?中|\bzur (?:ver[öo]ffentlichung|publikation) eingereicht(?: bei(?=[ )]))?|\bim review\b|\bunter begutachtung\b|\bin überarbeitung\b|\ben (?:soumission|cours de (?:soumission|r[ée]vision))\b(?: [àa](?=[ )]))?|\bbajo (?:revisi[oó]n|evaluaci[oó]n)\b|\ben proceso de (?:revisi[oó]n|evaluaci[oó]n)\b|\bsometido a(?=[ )])|\bin (?:fase|corso) di (?:revisione|valutazione)\b|\bin revisie\b|\bw trakcie recenzji\b|\bpo recenzji\b|\bv recenzn[ií]m [řr][ií]zen[ií]\b|\bhakem (?:sürecinde|değerlendirmesinde)\b|\binnsendt\b|\binskickad\b|\bbenyújtva\b|\bbírálat alatt\b|\ben revisi[óo]\b|قيد التحكيم|υπό κρίση|на стадии рецензирования", ("eingereicht", "begutachtung", "soumis", "en attente", "en cours d", "en rev", "en rév", "en eval", "enviado", "submetido", "sottomess", "begutachtungs", "valutazione", "revisione", "em avalia", "em revis", "ingediend", "recenzji", "erlendirme", "eingereicht bei", "im review", "unter begut", "überarbeitung", "soumission", "bajo", "en proceso", "sometido", "di revis", "di valut", "in revisie", "recenzn", "hakem", "innsendt", "inskickad", "benyújtva", "bírálat", "قيد", "υπό κ")),
        (_T, r"\b(?:under (?:advance )?|advance )contract\b(?: (?:with|at)(?: the)?(?=[ )]))?", ("under contract", "advance contract")),
        (_T, r"\b(?:is |accepted,? )?(?:to be published|to app?ea?r|to occur|to be presented|appearing|will appear|soon to appear)(?: (?:in|at|as)(?: the)?(?=[ )]))?", ("appear", "to ap", "be published", "be presented", "to occur")),
        (_T, r"(?<!version )(?<!description )(?<!abstract )(?<!details )\bforthcoming\b(?: (?:in|at|on|with)(?: the)?(?=[ )]))?", ("forthcoming",)),
        (_T, r"(?<!was )(?<!were )(?<!been )(?<!\d )\b(?:just |recently |newly )?accepted\b(?! (?:author(?:['’]?s|s['’])? )?(?:manuscript|version|copy|draft|pre-?print|post-?print)s?\b)(?: but not (?:yet )?published)?(?: for (?:publication|presentation))?(?: (?:in|into|at|by|to|for|as)(?: the)?(?=[ )]))?", ("accepted",)),
        (_T, r"\bin[ -]press\b(?: (?:at|in)(?: the)?(?=[ )]))?|(?<!ed )(?<!runs )(?<!ning )(?<!live )\bin production\b(?! (?:and|&|of|research|engineering|planning|economics|systems?)\b)|\bin print\b", ("in press", "in-press", "in production", "in print")),
        (_T, r"(?<!\w)(?-i:i\. ?E\.|i\. ?Dr\.|im Ersch\.)(?=[)\],;:]|$)", ("i.e.", "i. e.", "i.dr", "i. dr", "im ersch")),
        (_T, r"\berscheint\b(?: demn[äa]chst)?|\bangenommen\b(?: (?:beim?|in|von|für|zu[rm])(?: de[rnm])?(?=[ )]))?|\bacceptée?\b(?: (?:[àa]|aux?|dans|par|pour publication(?: dans)?)(?: la)?(?=[ )]))?|\baceptad[oa]\b(?: (?:en|por|para(?: su)? publicaci[oó]n(?: en)?)(?: la| el)?(?=[ )]))?|\baceit[oa]\b(?: (?:em|n[ao]|pel[ao]|para publica[cç][ãa]o(?: em| n[ao])?)(?=[ )]))?|\baccettat[oa]\b(?: (?:ad?|in|da|su|per la pubblicazione(?: in| su)?)(?=[ )]))?|\bde pr[oó]xima aparici[oó]n\b|\bim erscheinen\b|\bim druck\b|(?<=[(\[])(?-i:i\. ?(?:E|Dr|D)\.)(?=[)\]])|\b[aà] para[iî]tre\b(?: (?:en|dans|chez)(?=[ )]))?|\bi trykk\b|\bunder utgiv(?:ning|else)\b|\bv tisku\b|\bpainossa\b|\bmegjelenés alatt\b|\ben premsa\b|\bу друці\b|\bsous presse\b|\ben prensa\b|\bpr[oó]ximamente\b|\bno prelo\b|\bin corso di (?:stampa|pubblicazione)\b|\bin uscita\b|\bdi prossima pubblicazione\b|\bte verschijnen\b|\bter perse\b|\bgeaccepteerd\b|\b(?:przyjęt[aey] do|w) druku\b|\byayınlanacak\b|\bbaskıda\b|\bkabul edildi\b|待发表|待刊|即将(?:发表|出版|刊出)|已接收|已录用|录用|採択(?:済み?|決定)|採録決定|掲載予定|印刷中|게재 ?(?:예정|확정)|в печати|принят\w* (?:к|в) (?:публикации|печати|печать)|即將(?:發表|出版|刊出|刊登)|接受刊登|已(?:被)?接受(?=[)）\].,;。，]|$)|出版予定|刊行予定|掲載決定|発行予定|近刊(?=[)）\].,;。，]|$)|сдан\w* в печать|прийнято до друку|\bzur (?:ver[öo]ffentlichung|publikation) (?:angenommen|vorgesehen)\b(?: (?:bei|in)(?=[ )]))?|\bin druck(?:legung)?\b(?=[)\].,;]|$)|\ben cours de (?:publication|parution)\b|\bpor aparecer\b|\ben proceso de publicaci[oó]n\b|\ba (?:sair|aparecer)\b(?=[)\].,;]|$)|\bin stampa\b|\bin (?:via|fase) di (?:pubblicazione|stampa)\b|\baguardando publica[cç][aã]o\b|\bv tla[čc]i\b|\bi tryk\b|\bantagen för publicering\b|\bunder publicering\b|\byayımlanacak\b|\bbasım(?:da| aşamasında)\b|\bnyomdában\b|\bîn curs de (?:apari[țţ]ie|publicare)\b|\bsub tipar\b|\bukaże się\b|تحت النشر|قيد النشر|مقبول للنشر|در دست چاپ|υπό (?:δημοσίευση|έκδοση)", ("erschein", "angenommen", "accepté", "aceptad", "aceit", "accettat", "aparici", "im druck", "i. e.", "i.e.", "i. d", "i.d", "para", "i trykk", "under utgiv", "v tisku", "painossa", "megjelen", "en premsa", "sous presse", "en prensa", "ximamente", "no prelo", "corso di", "in uscita", "prossima", "verschijnen", "ter perse", "geaccepteerd", "druku", "nlanacak", "kabul", "baskı", "zur publi", "zur veröff", "zur veroff", "in druck", "aparecer", "a sair", "publicaci", "in stampa", "in via di", "in fase di", "aguardando", "v tla", "i tryk", "antagen", "publicering", "cours de p", "υπό δ", "υπό έ", "yımlanacak", "basım", "nyomd", "în curs", "sub tipar", "ukaże", "النشر", "للنشر", "دست چاپ")),
        (_P, r"\b(?:manuscript |paper |draft )?(?:in (?:preparation|progress|prep\b\.?)|under preparation)(?: for (?:[a-z/]{4,20} )?submission(?: (?:to|at)(?: the)?(?=[ )]))?| for(?: the)?(?=[ )]))?|\bworks? in progress\b|\b(?:(?:field |lab |online )?experiments?|pilots?|trials?|stud(?:y|ies)|surveys?|field ?work|data collection|analys[ei]s|projects?) (?-i:in progress)\b|\b(?:draft|paper|manuscript|preprint) (?:available |coming |to come )?(?:very )?soon\b|\bcoming soon\b|^\W*coming (?:in )?(?=20\d\d\b)|\bdrafting\b|^\W*ongoing(?: (?:work|research|project|study))?\W*$|\bin vorbereitung\b|\ben pr[ée]paration\b|\ben preparaci[oó]n\b|\bem prepara[çc][ãa]o\b|\bin preparazione\b|准备中|執筆中|準備中|준비 ?중|готовится\w*|[撰籌筹][寫写備备]中|\b(?:in |i\. ?)Vorb\.|\bin arbeit\b(?=[)\].,;]|$)|\ben cours de r[ée]daction\b|\ben (?:elaboraci[oó]n|redacci[oó]n)\b(?=[)\].,;]|$)|\bem elabora[cç][aã]o\b(?=[)\].,;]|$)|\bin voorbereiding\b|\bw przygotowaniu\b|\bw przygot\.|\bv (?:p[řr][íi]prav[ěe]|pr[íi]prave)\b|\bunder arbete\b|\bunder arbeid\b|\bhazırlan[ıi]yor\b|\bhazırlık aşamasında\b|\bel[őo]készületben\b|\bîn preg[ăa]tire\b|\ben preparaci[óo]\b|в подготовке|قيد الإعداد|בהכנה", ("in prep", "under prep", "in progress", "soon", "coming", "drafting", "ongoing", "in vorbereitung", "en prep", "en prép", "em prepara", "vorb.", "in arbeit", "cours de r", "en elab", "en redac", "em elab", "voorbereiding", "w przygot", "v pří", "v prí", "under arbe", "hazırl", "készületben", "în preg", "en preparaci", "الإعداد", "בהכנה")),
    )
)  # fmt: skip
_HINTS = frozenset(hint for *_, hints in _STATES for hint in hints)
#: What every state has in it, and other scripts: most texts have none, and are looked over once.
_ANY_STATE = re.compile(by_first_letter("|".join(sorted(_HINTS))) + f"|[{_OTHER_SCRIPTS}]")


def find_states(text: str) -> tuple[StateWord, ...]:
    """
    Find the words that tell the state of a work, strongest first.

    >>> [s.status.value for s in find_states("Accepted at ICSE, subject to nothing")]
    ['to_appear']
    >>> [s.status.value for s in find_states("revise and resubmit at the Journal of Wool")]
    ['under_review']
    >>> [s.end for s in find_states("conditionally accepted, to appear")]
    [33]
    """
    return _states(text[:2000])


# The same few words are asked about for every way to read an entry.
@lru_cache(maxsize=4096)
def _states(text: str) -> tuple[StateWord, ...]:
    low = text.lower()  # a pattern that heeds case is three times as fast
    if not _ANY_STATE.search(low):
        return ()
    told = None if _OTHER_SCRIPT.search(low) else {hint for hint in _HINTS if hint in low}
    found: list[StateWord] = []
    for status, pattern, hints in _STATES:
        if told is not None and told.isdisjoint(hints):
            continue
        for m in pattern.finditer(text):
            before = next((s for s in found if s.start < m.end() and m.start() < s.end), None)
            if before is None:
                found.append(StateWord(status, m.start(), m.end()))
            elif before.status is status and before.start < m.start() and before.end < m.end():
                # "Conditionally accepted, to appear": said on.
                found[found.index(before)] = StateWord(status, before.start, m.end())
    return tuple(found)
