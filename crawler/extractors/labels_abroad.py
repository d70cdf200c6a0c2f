"""What the labels of links say in other tongues than English: all their words are of these."""

from __future__ import annotations

import re
from typing import Final

from snapshots.model import LinkKind

#: Things that links lead to.
_THINGS: Final = {
    LinkKind.PDF: """article artikel articolo artículo articulo artigo artykuł makale статья стаття texte testo texto
        tekst metin текст manuscrit manuskript manoscritto manuscrito rękopis chapitre kapitel capitolo capítulo
        capitulo rozdział bölüm глава versión versione versão fassung wersja версия fichier datei archivo arquivo
        plik dosya файл aufsatz beitrag volltext""",
    LinkKind.DOI: "éditeur verlag editore editorial editora wydawca yayıncı издатель",
    LinkKind.SLIDES: """diapositives diapos transparents folien präsentation diapositive diapositivas presentación
        presentazione apresentação prezentacja slajdy sunum презентация слайды""",
    LinkKind.VIDEO: "vidéo vídeo видео wideo",
    LinkKind.DATA: "données daten dati datos dados dane veri данные",
    LinkKind.PROJECT: "projet projekt progetto proyecto projeto proje проект projektseite",
    LinkKind.POSTER: "affiche plakat póster постер",
    LinkKind.OTHER: """lien liens enlace enlaces collegamento ligação bağlantı ссылка résumé zusammenfassung riassunto
        resumen resumo streszczenie özet аннотация annexe annexes anhang appendice apéndice anexo dodatek приложение
        dépôt repositorio repositório voir lire télécharger consulter accéder ansehen lesen herunterladen öffnen
        ver leer descargar acceder leggi leggere scarica scaricare vedi ler baixar acessar pobierz czytaj zobacz
        indir oku görüntüle скачать читать открыть""",
}
_KINDS: Final = {word: kind for kind, words in _THINGS.items() for word in words.split()}
#: What stands beside them: how it came out, where it is open, in which form, and words between words.
_BESIDE: Final = frozenset(
    """publié publiée paru parue accepté acceptée accès libre ouvert ligne format électronique version complet complète
    intégral intégrale gratuit final finale définitive auteur auteurs page site web pdf html doi bibtex hal arxiv
    preprint postprint open access online link volume en in im au aux à du de des d la le les l un une et sur
    der die das dem den zum zur vom von mit frei freier zugang akzeptiert akzeptierte akzeptiertes veröffentlicht
    veröffentlichte vollständig vollständige vollständiger deutsch englisch pubblicato pubblicata accettato accettata
    libero accesso completo completa integrale formato elettronico il lo gli i del della dell dal publicado publicada
    aceptado aceptada acceso abierto electrónico el los las al o a os as do da no na aceito aceita acesso aberto livre
    eletrônico pełny pełna opublikowany otwarty dostęp w tam açık erişim полный в на""".split()
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST_WORDS: Final = 10
#: "Voir sur Wool Archive", "Leer en Felt"
_SEEN_AT: Final = re.compile(
    r"(?:voir|lire|consulter|ver|leer|vedi|leggi|ansehen|lesen|ler|disponible|verfügbar) (?:sur|dans|en|em|su|auf|bei|in) "
    r"(?-i:[^\W\d_a-z])[\w’'.-]*(?: [\w’'.-]+){0,2}",
    re.IGNORECASE,
)


def kind_abroad(label: str) -> LinkKind | None:
    """
    Return what a link leads to by its label in another tongue; None where the words are no label.

    >>> kind_abroad("Article publié en libre accès").value, kind_abroad("Zum Volltext").value
    ('pdf', 'pdf')
    >>> kind_abroad("Voir sur Wool Archive").value, kind_abroad("La version de la laine")
    ('other', None)
    """
    if _SEEN_AT.fullmatch(label):
        return LinkKind.OTHER
    words = _WORD.findall(label.lower())
    if not 0 < len(words) <= _MOST_WORDS or any(w not in _KINDS and w not in _BESIDE for w in words):
        return None
    return next((_KINDS[word] for word in words if word in _KINDS), None)
