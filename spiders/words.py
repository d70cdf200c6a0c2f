"""The words by which pages in many languages name their publication lists, CVs and honours."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache


class Kind(Enum):
    """What a link seems to lead to; the likeliest places of records first."""

    PUBLICATIONS = 4
    CV = 3
    HONOURS = 2
    #: Where such a page is often linked from, or part of: research, about, home, a frame.
    ON_THE_WAY = 1


# Words of whole links, folded (see ``fold``): lower case, without accents. Scripts without spaces are
# looked for anywhere in the text, the others as whole words.
_PUBLICATIONS = """
    publication publications publicationlist publist pubs pub papers paperlist preprints manuscripts articles
    bibliography bibliographie bibliografia bibliografie writings works scholarship
    publikation publikationen publikationsliste publikationsverzeichnis veroffentlichung veroffentlichungen
    schriften schriftenverzeichnis aufsatze
    travaux productions
    publicacion publicaciones publicacoes publicacao articulos artigos trabajos trabalhos
    pubblicazioni pubblicazione articoli lavori scritti
    publicaties publicatielijst publicaciones publicacions publicatii
    publikationer publikasjoner publikacje publikace publikacie publikacije publikacii
    julkaisut kozlemenyek publikaciok yayinlar yayin publikimet publikatsioonid publikacijos argitalpenak
    публикации публикация публикациите статьи работы труды публікації праці статті радови објављени
    δημοσιευσεις εργασιες פרסומים منشورات ابحاث المنشورات انتشارات مقالات
"""
_PUBLICATIONS_ANYWHERE = "论文 論文 发表 發表 出版 著作 著述 业绩 業績 成果 논문 저서 출판 업적 ผลงาน प्रकाशन"
_CV = """
    cv vita vitae vitæ resume curriculum lebenslauf curriculo biosketch shortcv fullcv mycv
    cursus zivotopis zyciorys oneletrajz ozgecmis ansioluettelo elulookirjeldus gyvenimo
    резюме биография автобиография βιογραφικο קורות السيرة رزومه
"""
_CV_ANYWHERE = "简历 簡歷 履历 履歷 履歴 経歴 略歴 이력서 약력 ประวัติ"
_HONOURS = """
    award awards honor honors honour honours prizes prize distinctions fellowships recognition recognitions
    auszeichnungen auszeichnung preise ehrungen prix distinction recompenses
    premios premio distinciones reconocimientos premiacoes distincoes premi riconoscimenti onorificenze
    prijzen onderscheidingen priser utmarkelser utmerkelser palkinnot nagrody wyroznienia
    oceneni ocenenia oduller
    награды премии нагороди відзнаки βραβεια διακρισεις פרסים جوائز جوایز
"""
_HONOURS_ANYWHERE = "获奖 獲獎 荣誉 榮譽 奖励 獎項 受賞 수상"
_ON_THE_WAY = """
    research about aboutme bio biography home homepage main profile academic academics scholar overview
    forschung recherche recherches investigacion pesquisa ricerca onderzoek forskning tutkimus badania vyzkum
    kutatas arastirma uber apropos acerca sobre исследования наука научная дослідження about-me
"""
_ON_THE_WAY_ANYWHERE = "研究 科研 学术 學術 个人 個人 自己紹介 연구 소개"

#: How languages are called where a page is to be chosen in one.
_TONGUES = frozenset(
    """
    english englisch anglais ingles inglese deutsch german francais french espanol spanish italiano italian
    portugues nederlands dutch svenska suomi norsk dansk polski cestina slovencina magyar turkce romana
    русский українська ελληνικα 中文 英文 中文版 英文版 日本語 한국어
    """.split()
)
#: A link that says one of these leads to no records of the person's own, whatever else it says.
_NEVER = frozenset(
    """
    call calls submission submissions submit template templates reviewing review reviews policy course courses
    student students category categories tag tags login signin signup register search feed rss subscribe
    """.split()
)
#: A link that says one of these leads away, unless it names records too ("Talks and papers").
_AWAY = _NEVER | frozenset(
    """
    teaching people members member team alumni staff faculty group lab labs join news blog blogs posts talks
    talk slides video videos photos photo gallery contact software code projects privacy imprint impressum
    sitemap jobs openings positions calendar events event schedule service links misc fun hobbies music
    recipes travel lehre kontakt enseignement docencia ensino didattica onderwijs archive archives ethics
    """.split()
)


_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]+")


def fold(text: str) -> str:
    """
    Lower the case and take off accents.

    >>> fold("Veröffentlichungen"), fold("C.V.")
    ('veroffentlichungen', 'cv')
    """
    if text.isascii():
        return text.lower().replace("c.v.", "cv").replace("c. v.", "cv")
    text = text.lower().replace("c.v.", "cv").replace("c. v.", "cv").replace("ı", "i").replace("ł", "l")
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.combining(c)))


def _folded(words: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in words.split())


_SETS = (
    (Kind.PUBLICATIONS, frozenset(_folded(_PUBLICATIONS)), _folded(_PUBLICATIONS_ANYWHERE)),
    (Kind.CV, frozenset(_folded(_CV)), _folded(_CV_ANYWHERE)),
    (Kind.HONOURS, frozenset(_folded(_HONOURS)), _folded(_HONOURS_ANYWHERE)),
    (Kind.ON_THE_WAY, frozenset(_folded(_ON_THE_WAY)), _folded(_ON_THE_WAY_ANYWHERE)),
)


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[str, ...]:
    """
    Return the words of a link's text or of a file's name, folded.

    >>> words_of("janeDoe_CV-2024")
    ('jane', 'doe', 'cv')
    """
    return tuple(_WORD.findall(fold(_HUMP.sub(" ", text[:300]))))


_EVERY_WORD = frozenset().union(*(named for _, named, _ in _SETS))
_EVERYWHERE = tuple(word for *_, anywhere in _SETS for word in anywhere)


@lru_cache(maxsize=8192)
def names_something(text: str) -> bool:
    """
    Tell whether any word of a link's text or address could name records: a quick look before a close one.

    >>> names_something("/~jane/pubs.html"), names_something("/~jane/dog.html")
    (True, False)
    """
    if not _EVERY_WORD.isdisjoint(words_of(text)):
        return True
    return not text.isascii() and any(word in fold(text) for word in _EVERYWHERE)


@lru_cache(maxsize=8192)
def names_tongue(text: str) -> bool:
    """
    Tell whether a link's text names a language and little more.

    >>> names_tongue("English version"), names_tongue("Studies in English wool")
    (True, False)
    """
    words = words_of(text)
    return len(words) <= 3 and len(text) < 40 and not _TONGUES.isdisjoint(words)


@lru_cache(maxsize=8192)
def kind_of(text: str) -> Kind | None:
    """
    Return what a few words name; None where they name nothing, or lead elsewhere.

    >>> kind_of("Selected Papers"), kind_of("Teaching"), kind_of("学术论文")
    (<Kind.PUBLICATIONS: 4>, None, <Kind.PUBLICATIONS: 4>)
    """
    words = frozenset(words_of(text))
    if words & _NEVER:
        return None
    whole = "" if text.isascii() else fold(text)
    for kind, named, anywhere in _SETS:
        if words & named or (whole and any(word in whole for word in anywhere)):
            return None if kind is Kind.ON_THE_WAY and words & _AWAY else kind
    return None


def leads_away(text: str) -> bool:
    """
    Tell whether words name a place without records.

    >>> leads_away("My courses"), leads_away("Papers")
    (True, False)
    """
    return bool(frozenset(words_of(text)) & _AWAY)
