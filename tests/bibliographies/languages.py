"""Headings and small words of lists in the languages that academics write their pages in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """What a page says in one language."""

    name: str
    #: Heading over the whole list.
    publications: tuple[str, ...]
    #: Headings by section, as in ``pages.SECTIONS``; a section left out is headed in English.
    sections: dict[str, tuple[str, ...]]
    awards: tuple[str, ...]
    undated: tuple[str, ...]
    #: Between the last two authors, where the language has a word that pages use; "" for "and".
    conjunction: str = ""
    #: "with", as in "with A and B".
    along: str = "with"
    #: Words of state by the English ones they stand for.
    states: tuple[tuple[str, str], ...] = ()


ENGLISH = Language(
    name="English",
    publications=(
        "Publications",
        "Publications",
        "Research",
        "Papers",
        "Selected Publications",
        "Research papers",
        "Publications and preprints",
        "List of publications",
        "My publications",
        "Scholarship",
    ),
    sections={
        "journal": (
            "Journal Articles",
            "Journal papers",
            "Refereed journal articles",
            "Peer-reviewed articles",
            "Journals",
            "Articles",
        ),
        "conference": (
            "Conference Papers",
            "Conference proceedings",
            "Refereed conference papers",
            "Conferences",
        ),
        "workshop": ("Workshop papers", "Workshops", "Refereed workshop papers"),
        "chapter": ("Book chapters", "Chapters in edited volumes", "Book Chapters"),
        "book": ("Books", "Monographs"),
        "thesis": ("Theses", "Dissertation", "Thesis"),
        "patent": ("Patents",),
        "review": (
            "Under review",
            "Submitted",
            "Papers under review",
            "Manuscripts under review",
            "Submitted papers",
        ),
        "working": ("Working Papers", "Working papers", "Preprints", "Preprints and working papers"),
        "preparation": ("Work in progress", "In preparation", "Works in Progress"),
        "forthcoming": ("Forthcoming", "Accepted papers", "To appear"),
    },
    awards=(
        "Honors and Awards",
        "Awards",
        "Honors & Awards",
        "Fellowships and Awards",
        "Selected Honors",
        "Awards and Honours",
    ),
    undated=("Current work", "Preprints and submissions", "Ongoing"),
)

OTHERS = (
    Language(
        name="German",
        publications=("Publikationen", "Veröffentlichungen", "Schriftenverzeichnis", "Publikationsliste"),
        sections={
            "journal": ("Zeitschriftenartikel", "Aufsätze in Zeitschriften", "Artikel in Fachzeitschriften"),
            "conference": ("Konferenzbeiträge", "Tagungsbeiträge"),
            "chapter": ("Buchkapitel", "Beiträge in Sammelbänden"),
            "book": ("Bücher", "Monographien"),
            "thesis": ("Dissertation", "Qualifikationsschriften"),
            "patent": ("Patente",),
            "review": ("Eingereicht", "Im Begutachtungsverfahren"),
            "working": ("Arbeitspapiere", "Diskussionspapiere"),
            "preparation": ("In Vorbereitung",),
            "forthcoming": ("Im Erscheinen", "Im Druck"),
        },
        awards=("Preise und Auszeichnungen", "Auszeichnungen", "Preise und Stipendien"),
        undated=("Laufende Arbeiten",),
        conjunction="und",
        along="mit",
        states=(
            ("to appear", "im Erscheinen"),
            ("forthcoming", "erscheint demnächst"),
            ("in press", "im Druck"),
            ("accepted", "angenommen"),
            ("submitted", "eingereicht"),
            ("in preparation", "in Vorbereitung"),
        ),
    ),
    Language(
        name="French",
        publications=("Publications", "Liste de publications", "Travaux"),
        sections={
            "journal": ("Articles dans des revues", "Articles de revues à comité de lecture"),
            "conference": ("Actes de conférences", "Communications dans des congrès"),
            "chapter": ("Chapitres d'ouvrages",),
            "book": ("Ouvrages", "Livres"),
            "thesis": ("Thèse",),
            "patent": ("Brevets",),
            "review": ("Articles soumis", "Soumis"),
            "working": ("Documents de travail", "Prépublications"),
            "preparation": ("En préparation", "Travaux en cours"),
            "forthcoming": ("À paraître",),
        },
        awards=("Prix et distinctions", "Distinctions"),
        undated=("Travaux récents",),
        conjunction="et",
        along="avec",
        states=(
            ("to appear", "à paraître"),
            ("forthcoming", "à paraître"),
            ("in press", "sous presse"),
            ("accepted", "accepté"),
            ("submitted", "soumis"),
            ("in preparation", "en préparation"),
        ),
    ),
    Language(
        name="Spanish",
        publications=("Publicaciones", "Lista de publicaciones", "Publicaciones académicas"),
        sections={
            "journal": ("Artículos en revistas", "Artículos"),
            "conference": ("Actas de congresos", "Congresos"),
            "chapter": ("Capítulos de libro",),
            "book": ("Libros",),
            "thesis": ("Tesis",),
            "patent": ("Patentes",),
            "review": ("En evaluación", "Artículos enviados"),
            "working": ("Documentos de trabajo",),
            "preparation": ("En preparación",),
            "forthcoming": ("En prensa", "Próximas publicaciones"),
        },
        awards=("Premios y distinciones", "Premios y becas"),
        undated=("Trabajos en curso",),
        conjunction="y",
        along="con",
        states=(
            ("to appear", "en prensa"),
            ("forthcoming", "de próxima aparición"),
            ("in press", "en prensa"),
            ("accepted", "aceptado"),
            ("submitted", "enviado"),
            ("in preparation", "en preparación"),
        ),
    ),
    Language(
        name="Portuguese",
        publications=("Publicações", "Produção científica"),
        sections={
            "journal": ("Artigos em periódicos", "Artigos em revistas"),
            "conference": ("Trabalhos em anais de congressos",),
            "chapter": ("Capítulos de livros",),
            "book": ("Livros",),
            "working": ("Textos para discussão",),
            "review": ("Artigos submetidos",),
            "preparation": ("Em preparação",),
            "forthcoming": ("No prelo",),
        },
        awards=("Prêmios", "Prêmios e distinções"),
        undated=("Trabalhos em andamento",),
        conjunction="e",
        along="com",
        states=(
            ("to appear", "no prelo"),
            ("accepted", "aceito"),
            ("submitted", "submetido"),
            ("in preparation", "em preparação"),
        ),
    ),
    Language(
        name="Italian",
        publications=("Pubblicazioni", "Elenco delle pubblicazioni"),
        sections={
            "journal": ("Articoli su rivista",),
            "conference": ("Atti di convegno",),
            "chapter": ("Contributi in volume", "Capitoli di libro"),
            "book": ("Monografie", "Libri"),
            "working": ("Documenti di lavoro",),
            "review": ("Articoli sottomessi",),
            "preparation": ("In preparazione",),
            "forthcoming": ("In corso di stampa",),
        },
        awards=("Premi e riconoscimenti",),
        undated=("Lavori in corso",),
        conjunction="e",
        along="con",
        states=(
            ("to appear", "in corso di stampa"),
            ("in press", "in corso di stampa"),
            ("in preparation", "in preparazione"),
        ),
    ),
    Language(
        name="Chinese",
        publications=("论文发表", "发表论文", "学术论文", "论文列表"),
        sections={
            "journal": ("期刊论文",),
            "conference": ("会议论文",),
            "book": ("专著", "著作"),
            "patent": ("专利",),
            "thesis": ("学位论文",),
            "working": ("工作论文", "预印本"),
            "review": ("在审论文", "审稿中"),
        },
        awards=("荣誉与奖励", "获奖情况"),
        undated=("最新工作",),
    ),
    Language(
        name="Japanese",
        publications=("論文", "業績", "研究業績", "発表論文"),
        sections={
            "journal": ("学術論文", "雑誌論文"),
            "conference": ("国際会議", "国際会議論文"),
            "book": ("著書",),
            "patent": ("特許",),
            "working": ("プレプリント",),
            "review": ("投稿中",),
        },
        awards=("受賞", "受賞歴"),
        undated=("準備中・投稿中",),
    ),
    Language(
        name="Korean",
        publications=("논문", "연구 업적", "출판물"),
        sections={
            "journal": ("학술지 논문", "국제 학술지"),
            "conference": ("국제 학술대회", "학술대회 논문"),
            "patent": ("특허",),
            "book": ("저서",),
            "working": ("프리프린트",),
            "review": ("심사 중",),
        },
        awards=("수상", "수상 경력"),
        undated=("진행 중인 연구",),
    ),
    Language(
        name="Russian",
        publications=("Публикации", "Список публикаций", "Научные труды"),
        sections={
            "journal": ("Статьи в журналах", "Журнальные статьи"),
            "conference": ("Труды конференций", "Материалы конференций"),
            "chapter": ("Главы в книгах",),
            "book": ("Книги", "Монографии"),
            "thesis": ("Диссертация",),
            "patent": ("Патенты",),
            "working": ("Препринты",),
            "review": ("На рецензировании",),
            "forthcoming": ("В печати",),
        },
        awards=("Награды", "Награды и премии"),
        undated=("Новые работы",),
        conjunction="и",
        states=(("to appear", "в печати"), ("in press", "в печати"), ("accepted", "принято к печати")),
    ),
)
