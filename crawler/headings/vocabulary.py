"""The words people head their lists with, by what they mean: vocabulary only, no decisions."""

from __future__ import annotations

from enum import Enum

from snapshots.model import Status


class SectionKind(Enum):
    """What a heading says its lines are."""

    PUBLICATIONS = "publications"
    SELECTED_PUBLICATIONS = "selected-publications"
    PREPRINTS = "preprints"
    WORKING_PAPERS = "working-papers"
    BOOKS = "books"
    CHAPTERS = "chapters"
    THESES = "theses"
    PATENTS = "patents"
    REPORTS = "reports"
    AWARDS = "awards"
    NEWS = "news"
    TALKS = "talks"
    TEACHING = "teaching"
    SERVICE = "service"
    STUDENTS = "students"
    SOFTWARE = "software"
    DATA = "data"
    GRANTS = "grants"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    PRESS = "press"
    PROJECTS = "projects"
    ABOUT = "about"
    CONTACT = "contact"
    #: No word of any kind: a name, a topic, a site's title.
    OTHER = "other"


#: Kinds whose lines are the owner's works.
WORKS = frozenset(
    {
        SectionKind.PUBLICATIONS,
        SectionKind.SELECTED_PUBLICATIONS,
        SectionKind.PREPRINTS,
        SectionKind.WORKING_PAPERS,
        SectionKind.BOOKS,
        SectionKind.CHAPTERS,
        SectionKind.THESES,
        SectionKind.PATENTS,
        SectionKind.REPORTS,
    }
)

#: Words that say the kind whatever noun stands beside them. Latin letters without accents, lower case; other
#: scripts as they are. One phrase a line or between bars.
STRONG: dict[SectionKind, str] = {
    SectionKind.PUBLICATIONS: """
        publication|publications|papers|article|articles|pubs|bibliography|scholarship list
        works published|publication list|list of works|research output|research outputs
        scientific output|academic writing|book review|book reviews|journal paper|journal article
        conference paper|editorial|editorials|letters|commentaries|essays|op eds
        posters and demos|demo papers|extended abstracts|surveys|writings|research papers|published work
        published works|scholarly works|reprints|offprints|separatas|sonderdrucke|peer reviewed publications|refereed|peer reviewed
        contributed volumes|other writing|writing|manuscripts|manuscript|unpublished|unpublished work
        publikation|publikationen|veroffentlichung|veroffentlichungen|schriften|schriftenverzeichnis
        publikationsliste|publikationsverzeichnis|veroffentlichungsverzeichnis|aufsatze
        zeitschriftenartikel|zeitschriftenaufsatze|zeitschriftenbeitrage|konferenzbeitrage
        tagungsbeitrage|artikel|fachartikel|rezensionen|buchbesprechungen|beitrage in zeitschriften
        travaux publies|articles de revue|articles de conference|actes de conferences|comptes rendus
        communications avec actes|liste de publications|publicaciones|publicacion|articulos|articulo
        actas de congresos|actas de conferencias|producao cientifica|produccion cientifica|trabalhos em anais de congressos
        trabajos publicados|ponencias publicadas|resenas|publicacoes|publicacao|artigos|artigo
        trabalhos publicados|resenhas|producao bibliografica|pubblicazioni|pubblicazione|articoli
        articolo|atti di convegno|atti di conferenze|recensioni|publicaties|publicatie|artikelen
        tijdschriftartikelen|conferentiebijdragen|wetenschappelijke artikelen|publikasjoner
        publikationer|julkaisut|publikacje|publikace|publikacie|yayinlar|yayin listesi|publicatii|论文
        論文|发表论文|發表論文|学术论文|學術論文|论文列表|论文发表|期刊论文|期刊論文|会议论文|會議論文
        论著|論著|著作|学术成果|科研成果|研究成果|出版物|代表论文|发表|著作目录|研究業績|業績|業績リスト
        業績一覧|発表論文|学術論文|論文リスト|査読付き論文|査読付論文|国際会議論文|国際会議|学術雑誌
        論文誌|総説|解説|解説記事|解説論文|原著論文|原著|総説論文|査読あり|査読なし|紀要|紀要論文|主要論文|主な論文
        国際論文誌|国内論文誌|国際学会|论文成果|代表性论文|主要论文|期刊|会议|國際期刊|期刊發表|国际期刊|国际会议|英文论文|中文论文
        出版|文献|논문|연구업적|연구 업적|학술지 논문|학술논문|국제학술대회|국제 학술대회|저널
        출판물|출판|연구실적|연구 실적|публикации|публикация|публикаций|статьи|статья|список публикаций
        научные труды|труды|список трудов|научные публикации|избранные публикации|научные работы
        опубликованные работы|рецензии
        тезисы|тезисы докладов|материалы конференций|публікації|статті|наукові праці
        communication dans un congres|communications dans un congres|communications dans des congres
        recueil des communications|compte rendu de lecture|notes de lecture|lexikonartikel
        handbuchartikel|urteilsanmerkungen|saggi e articoli|trabalhos completos
        comunicacoes em congressos|artykuly|artykuly w czasopismach|artykuly naukowe
        materialy konferencyjne|spis publikacji|dorobek naukowy|yayinlarim|makaleler|bildiriler
        dergi makaleleri|konferans bildirileri|artiklar|artikler|tidsskriftsartikler|tidskriftsartiklar
        konferensbidrag|konferansebidrag|konferencebidrag|artikkelit|clanky|clanky v casopisech
        konferencni prispevky|prispevky ve sbornicich|publikaciok|publikacios lista|folyoiratcikkek
        cikkek|konferenciacikkek|articole|publicacions|publikasi|artikel jurnal|cong bo khoa hoc
        bai bao khoa hoc|bai bao|δημοσιεύσεις|άρθρα|פרסומים|מאמרים|المنشورات|منشورات|الأبحاث المنشورة
        المقالات
        zeitschriftenpublikationen|zeitschriftenveroffentlichungen|konferenzpublikationen
        beitrage in fachzeitschriften|beitrage in tagungsbanden|buchrezensionen|lexikonbeitrage
        handbuchbeitrage|fachpublikationen|fachbeitrage|actes de colloque|actes de colloques
        actes de congres|recensions|articles de vulgarisation|production scientifique
        productions scientifiques|contribuciones a congresos|comunicaciones a congresos
        memorias de congresos|trabalhos em eventos|anais de congressos|anais de eventos
        artigos em periodicos|atti di congresso|atti di congressi|contributi in atti
        contributi in rivista|voci di enciclopedia|prodotti della ricerca|ressenyes
        comunicacions a congressos|publicatielijst|vakpublicaties|boekbesprekingen
        lista publikacji|wykaz publikacji|prace naukowe|makalelerim|bildirilerim
        publikasjonsliste|fagartikler|fagfellevurderte artikler|julkaisuluettelo
        vertaisarvioidut artikkelit|publikacni cinnost|publikacna cinnost|seznam publikaci
        zoznam publikacii|tanulmanyok|kozlemenyek|publikacios jegyzek|lista de lucrari
        lucrari publicate|lucrari stiintifice|书评|書評|国内会議|国内学会|国内発表論文|研究会|学会誌|学術誌|寄稿|レター|期刊文章|学术文章|學術文章|发表文章|译文|譯文|電子報
        论文集|論文集|학회지|서평|الأبحاث|مقالات|فهرست مقالات
    """,
    SectionKind.PREPRINTS: """
        preprint|preprints|pre print|pre prints|workingpapers|e print|e prints|eprints|arxiv|arxiv papers
        arxiv preprints|preprints and submitted papers|vorabdrucke|prepublication|prepublications
        preimpresos|preprint articles|预印本|預印本|プレプリント|프리프린트|препринт|препринты
    """,
    SectionKind.WORKING_PAPERS: """
        working paper|working papers|work in progress|works in progress|research in progress
        papers in progress|job market paper|job market papers|jmp|manuscripts in preparation|drafts
        papers in preparation|discussion papers|ongoing work|resting papers|dormant papers
        work in preparation|works in preparation|arbeitspapiere|arbeitspapier|diskussionspapiere
        laufende arbeiten|documents de travail|document de travail|travaux en cours
        manuskripte|manuscrits|manuscritos|manoscritti
        documentos de trabajo|trabajos en curso|trabajo en curso|trabajos en preparacion
        documentos de trabalho|textos para discussao|trabalhos em andamento|documenti di lavoro
        lavori in corso|werkdocumenten|lopend werk|工作论文|工作論文|在研论文|ワーキングペーパー
        디스커션 페이퍼|워킹페이퍼|진행 중인 연구|рабочие материалы
        手稿|travaux en preparation|articles en preparation|in arbeit|en cours de redaction
    """,
    SectionKind.BOOKS: """
        books|monograph|monographs|edited volume|edited volumes|edited collections|edited books|textbooks|books edited
        edited volume s|bucher|monographien|monografien|monographie|monografie|herausgeberschaften
        herausgegebene bande|sammelbande|livres|ouvrages|ouvrage|direction d ouvrages
        ouvrages collectifs|libros|libro|monografias|monografia|livros|livro|libri|curatele
        monografie e curatele|boeken|boek|专著|專著|译著|译作|译著译作|编著|主编|著作|书籍|書籍|教材|著書|編著|図書|저서|단행본|книги
        монографии|монография|учебники
        учебные пособия|монографії|direction d ouvrage|directions of work|ksiazki|kitaplar|bocker|boker
        boger|knihy|konyvek|carti|llibres|buku|kirjat|βιβλία|ספרים|الكتب
        monografies|專書|专书|編著書|訳書|共著|역서|편저|edicion de libros|edition d ouvrages
        редактирование сборников|kitaplarim|fagboker
    """,
    SectionKind.CHAPTERS: """
        chapter|chapters|book chapter|book chapters|chapters in books|contributions to books
        contributions in books|book contributions|encyclopedia entries|chapters in edited volumes
        handbook chapters|buchkapitel|buchbeitrage|beitrage in sammelbanden|sammelbandbeitrage|chapitres
        chapitres de livre|chapitres de livres|chapitres d ouvrage|chapitres d ouvrages
        contributions a des ouvrages collectifs|capitulos|capitulos de libro|capitulos de libros
        capitulos de livro|capitulos de livros|capitoli|capitoli di libro|capitoli di libri
        contributi in volume|hoofdstukken|boekhoofdstukken|书籍章节|書籍章節|章节|分担執筆|북챕터|главы
        главы в книгах|главы книг
        book section|book sections|chapitre d ouvrage|chapitre de livre
        notice d encyclopedie ou de dictionnaire|kommentierungen|rozdzialy|rozdzialy w monografiach
        rozdzialy w ksiazkach|kitap bolumleri|kitap bolumu|bokkapitel|bokkapitler|bogkapitler|kapitoly
        kapitoly v knihach|konyvfejezetek|capitole de carte|capitols de llibre|κεφάλαια σε βιβλία
        פרקים בספרים
        專書篇章|专书篇章|專書章節|专书章节|專書論文|专书论文|图书章节|beitrage in buchern|aufsatze in sammelbanden|buchaufsatze
        beitrage in herausgeberbanden|chapitres d ouvrages collectifs|chapitres dans des ouvrages
        contributions a des ouvrages|capitulos en libros|capitulos em livros|capitoli in volume
        capitoli in volumi|contributi in volumi|contributi in libro|saggi in volume|saggi in volumi
        capitols de llibres|capitols en llibres|publicacions en llibres|bijdragen in boeken
        hoofdstukken in boeken|rozdzialy w pracach zbiorowych|разделы в монографиях
        разделы в коллективных монографиях|kapittel i bok|bokkapittel|fagbokkapitler|فصول في كتب
    """,
    SectionKind.THESES: """
        theses|dissertation|dissertations|phd thesis|ph d thesis|doctoral thesis|doctoral dissertation
        master s thesis|masters thesis|msc thesis|bachelor s thesis|phd dissertation|habilitation|these
        memoires|memoire de|doktorarbeit|masterarbeit|bachelorarbeit|diplomarbeit|abschlussarbeiten
        habilitationsschrift|qualifikationsschriften|these de doctorat|tesis|tesis doctoral|tese|teses|tese de doutorado|dissertacao|dissertacoes|teses e dissertacoes|tesi|tesi di dottorato|tesis y disertaciones
        tesi|tesi di dottorato|proefschrift|proefschriften|scriptie|学位论文|學位論文|博士论文|博士論文
        硕士论文|修士論文|卒業論文|学位論文|학위논문|학위 논문|박사학위논문|диссертация|диссертации
        автореферат
        hdr|habilitation a diriger des recherches|tezler|avhandling|avhandlingar
        tesi doctoral|doctoraatsthesis|doktoraatsthesis|doktorgradsavhandling|doktorsavhandling
        ph d afhandling|vaitoskirja|disertace|disertacni prace|dizertacna praca|diplomova prace
        rozprawa doktorska|praca doktorska|praca magisterska|doktora tezi|yuksek lisans tezi|tez
        doktori disszertacio|teza de doctorat|卒論|修論|博論|卒業研究|석사논문|석사 논문|박사논문|박사 논문|석사학위논문|پایان نامه
    """,
    SectionKind.PATENTS: """
        patent|patents|patents and applications|patent applications|issued patents|granted patents
        patente|brevets|brevet|patentes|brevetti|brevetto|octrooien|专利|專利|特許|특허|патент|патенты
        изобретения
    """,
    SectionKind.REPORTS: """
        report|reports|technical report|technical reports|tech report|tech reports|techreports
        white papers|whitepapers|policy briefs|policy papers|policy reports|policy notes|forschungsberichte
        technische berichte|berichte|rapports|rapports techniques|rapports de recherche|informes
        informes tecnicos|relatorios|relatorios tecnicos|rapporti tecnici|rapporti|rapporten
        technische rapporten|技术报告|技術報告|テクニカルレポート|기술보고서|기술 보고서|보고서|отчеты
        технические отчеты
    """,
    SectionKind.AWARDS: """
        kudos|award|awards|honor|honors|honour|honours|prize|prizes|distinction|distinctions|recognition
        recognitions|fellowship|fellowships|scholarships|accolades|medals|achievements
        academic achievements|honors and awards|fellowships and awards|awards received|laurels
        honorifics|competitions|contests|honorary degrees|named chairs|certificates of merit
        academic honors|auszeichnung|auszeichnungen|preise|preis|ehrungen|ehrung|stipendien|stipendium
        preise und auszeichnungen|prix|prix et distinctions|recompenses|recompense|honneurs|bourses
        bourse|distinctions honorifiques|premio|premios|galardones|reconocimientos|distinciones|becas
        beca|honores|premios e distincoes|distincoes|premiacoes|premiacao|homenagens|bolsas|bolsa
        honrarias|premios e titulos|premi|riconoscimenti|onorificenze|borse di studio|borse
        premi e riconoscimenti|prijzen|prijs|onderscheidingen|onderscheiding|beurzen|eerbewijzen|获奖
        獲獎|获奖情况|奖励|獎勵|荣誉|榮譽|荣誉奖励|奖项|獎項|所获荣誉|所获奖励|奖学金|獎學金|奖励与荣誉
        获奖经历|竞赛|競賽|竞赛获奖|学科竞赛|受賞|受賞歴|表彰|賞罰|栄誉|受賞等|奨学金|수상|수상경력|수상 경력|수상내역|수상 내역
        장학금|포상|상훈|награды|награда|премии|премия|призы|стипендии|стипендия|почетные звания
        достижения|отличия|premier|priser|utmarkelser|palkinnot|nagrody|oceneni|oduller|odul
        wyroznienia|stypendia|dijak|kituntetesek|premii|premis|penghargaan|giai thuong|нагороди
        διακρίσεις|βραβεία|פרסים|الجوائز
        wurdigungen|forderpreise|wissenschaftspreise|galardons|reconeixements|distincions
        odznaczenia|nagroda|burslar|burs|basari odulleri|tunnustukset|apurahat|ocenenia|vyznamenani
        osztondijak|distinctii|hedersbetygelser|menzioni|جوایز|افتخارات|מלגות|υποτροφίες|تكريمات
    """,
    SectionKind.NEWS: """
        news|updates|update|announcements|what s new|whats new|recent news|latest|recent events
        upcoming events|upcoming|blog|blogs|blogs etc|blog posts|blog entries|recent posts|latest posts|events|highlights of the year
        recent activities|neuigkeiten|aktuelles|neues|nachrichten|actualites|nouvelles|actualite
        noticias|novedades|novidades|notizie|novita|nieuws|最新动态|新闻|新聞|动态|消息|近况|最新消息
        ニュース|お知らせ|新着|新着情報|최근소식|소식|뉴스|공지|новости|события|анонсы
    """,
    SectionKind.TALKS: """
        recordings|cd recordings|discography|performances|concerts|exhibitions|group exhibitions|solo exhibitions|ausstellungen|exposiciones|mostre
        talk|talks|attended|ve attended|engagements|speaking engagements|recent engagements|upcoming engagements|presentation|presentations|seminar|seminars|keynote|keynotes|lectures
        invited lectures|invited lecture|colloquia|colloquium|tutorials|tutorial|invited talks
        invited presentations|invited speaker|panels|panel discussions|speaking|speaking engagements
        conference presentations|seminar presentations|poster presentations|oral presentations|slides
        videos|invited seminars|public speaking|plenary talks|discussions|addresses|podcasts|vortrage
        vortrag|prasentationen|eingeladene vortrage|exposes|conferences invitees|communications orales
        seminaires|presentations orales|charlas|ponencias|conferencias invitadas|presentaciones
        seminarios|palestras|apresentacoes|palestras convidadas|presentazioni|seminari
        relazioni su invito|interventi|lezingen|voordrachten|presentaties|报告|學術報告|学术报告
        特邀报告|演讲|演講|講演|招待講演|口頭発表|学会発表|発表|강연|초청강연|초청 강연|발표|세미나
        доклады|доклад|выступления|лекции|презентации|семинары
        apresentacoes de trabalho|apresentacao de trabalho|устные доклады|sunumlar|referaty|wystapienia
        foredrag|foredrag og presentasjoner|prednasky|eloadasok|comunicacoes orais|講演・口頭発表等|口頭発表等
        konferenzvortrage|gastvortrage|tagungsvortrage|fachvortrage|posterprasentationen
        relazioni a convegni|relazioni a congressi|interventi a convegni|conferencies|xerrades
        wyklady|odczyty|prezentacje|konusmalar|davetli konusmalar|seminerler|esitelmat
        presentationer|konferensforedrag|招待発表|ポスター発表|국내발표
    """,
    SectionKind.TEACHING: """
        lecture notes|course notes|teaching notes|lecture materials
        teaching|courses|course|course work|coursework|classes|teaching experience|teaching assistant
        teaching assistance|teaching assistantship|teaching assistantships|lecturing|teaching statement
        instruction|lehre|lehrveranstaltungen|vorlesungen|lehrtatigkeit|lehrerfahrung|enseignement
        enseignements|cours|docencia|ensenanza|cursos|ensino|aulas|disciplinas|didattica|insegnamento
        insegnamenti|corsi|onderwijs|cursussen|vakken|教学|教學|课程|課程|授課|授课|担当講義|講義
        教育活動|担当科目|강의|담당과목|수업|преподавание|курсы|учебные курсы
        педагогическая деятельность
        dersler|verdigi dersler|преподаваемые дисциплины|дисциплины|dydaktyka|undervisning|vyuka
    """,
    SectionKind.SERVICE: """
        service|services|professional service|academic service|community service|professional activities
        reviewing|reviewer|reviewed for|i ve reviewed for|manuscript review|manuscript reviews|program committee|program committees|programme committees|committee
        committees|editorial board|editorial boards|organization|organisation|organizing
        conference organization|workshop organization|leadership|outreach|volunteering|volunteer
        memberships|professional memberships|membership|affiliations|committee memberships
        program committee member|co chair|chair|journal reviewing|peer review|refereeing|referee
        professional affiliations|extracurricular|extracurricular activities|extra curricular activities
        activities|academic activities|scientific activities|editorial work|editorial activities
        leadership roles|organizing committee|organizing committees|area chair|workshops organized
        workshop organizer|gutachtertatigkeit|gremien|mitgliedschaften|programmkomitees
        akademische selbstverwaltung|ehrenamt|gutachtertatigkeiten|organisation d evenements
        responsabilites|comites de programme|comites|expertise|relectures|servicio|servicios
        comites de programa|revision|arbitraje|servico|servicos|revisor|atividades academicas
        organizacao de eventos|servizio|attivita editoriale|attivita di revisione|revisore|comitati
        nevenactiviteiten|dienstverlening|commissies|学术服务|學術服務|社会服务|社会兼职|学术兼职|服务
        服務|兼职|审稿|委員|学会活動|社会活動|査読|委員歴|학술활동|봉사|학회활동|위원|심사
        рецензирование|членство|организация конференций|программные комитеты|общественная деятельность
        대외 활동|대외활동|uyelikler|所属学協会
    """,
    SectionKind.STUDENTS: """
        graduate advising|theses by graduate students|theses by students|theses of students|student theses|completed phd theses|phd theses in progress|completed theses|theses in progress|thesis committees|committee member
        supervision of theses|supervision of students|supervision of bachelor s and master s theses|dissertation committees
        student|students|advisees|advising|mentoring|mentees|mentorship|supervision|supervised students
        phd students|alumni|group|team|group members|lab members|people|members|postdocs
        graduate students|current students|former students|past students|advised students
        student supervision|thesis supervision|supervised theses|theses supervised|doctoral students
        as adviser|as advisor|as supervisor|as main supervisor|as co supervisor|theses co supervised|co supervised theses|theses advised|dissertations supervised|supervised dissertations|co supervision
        masters students|undergraduate students|student advising|visitors|studenten|doktoranden
        betreuung|betreute arbeiten|absolventen|studierende|mitarbeiter|etudiants|doctorants|encadrement
        encadrements|theses encadrees|estudiantes|alumnos|direccion de tesis|tesis dirigidas|orientacoes
        orientandos|alunos|orientacao|studenti|dottorandi|tesi seguite|supervisione|begeleiding
        promovendi|学生|學生|研究生|指导学生|培养学生|指導學生|指導学生|メンバー|卒業生|학생|지도학생
        구성원|연구원|студенты|аспиранты|ученики|научное руководство|руководство
        yonetilen tezler|danismanlik|tez danismanligi
        betreute abschlussarbeiten|betreute masterarbeiten|betreute bachelorarbeiten
        betreute dissertationen|betreute promotionen|theses dirigees|direction de theses
        direction de these|memoires encadres|memoires diriges|encadrement de theses
        tesis codirigidas|trabajos dirigidos|tesi dirigides|treballs dirigits|tesi di laurea seguite
        relatore di tesi|promotorstwo|prowadzone prace|vedeni praci|vedene prace|veiledning
        handledning|danismanligi yapilan tezler|защищенные диссертации|защищенные под руководством
    """,
    SectionKind.SOFTWARE: """
        software|code|open source|tools|packages|computer programs|computer codes|programs|software created|open source software
        open source projects|r packages|python packages|artifacts|releases|repositories|logiciels
        logiciel|programas|programmi|softwareprojekte|软件|軟體|代码|开源|ソフトウェア|소프트웨어
        программы|программное обеспечение
    """,
    SectionKind.DATA: """
        data|data set|data sets|dataset|datasets|databases|corpora|original data|replication data|daten
        datensatze|donnees|jeux de donnees|datos|conjuntos de datos|dados|dati|数据集|数据|データセット
        데이터셋|данные
    """,
    SectionKind.GRANTS: """
        grant|grants|funding|fundings|research funding|sponsored research|research support
        external funding|grants received|grants awarded|sponsors|third party funding|research grants
        proposals|observing proposals|observing time|telescope time
        internal grants|funded projects|drittmittel|forderungen|forschungsforderung|drittmittelprojekte
        financements|subventions|projets finances|subvenciones|financiacion|ayudas|proyectos financiados
        financiamento|auxilios|projetos financiados|finanziamenti|progetti finanziati|subsidies
        financiering|fondsen|科研项目|课题项目|主持项目|参与项目|承担项目|科研课题|基金|项目经费|研究項目|科研項目|競争的資金|研究費|科研費|外部資金
        연구과제|연구비|과제|гранты|грант|финансирование
        共同研究・競争的資金等の研究課題|共同研究・競争的資金等
    """,
    SectionKind.EDUCATION: """
        education|academic background|educational background|degrees|studies|academic degrees
        doctor of philosophy|master of science|master of technology|master of arts|bachelor of science
        bachelor of technology|bachelor of arts|bachelor of engineering|training|education and training
        qualifications|ausbildung|bildung|studium|werdegang|formation|formations|etudes|diplomes
        educacion|formacion|estudios|formacion academica|educacao|formacao|formacao academica|istruzione
        formazione|studi|titoli di studio|opleiding|opleidingen|教育背景|教育经历|教育|學歷|学历|学歴
        学歴・職歴|학력|교육|образование
        formacao academica titulacao|ogrenim bilgisi|egitim|egitim bilgileri|wyksztalcenie|utdanning
        utbildning|базовое образование|повышение квалификации|학력 사항
    """,
    SectionKind.EXPERIENCE: """
        experience|employment|appointments|positions|work experience|professional experience
        academic appointments|work history|internships|internship|academic positions|career
        research experience|industry experience|employment history|professional appointments
        industrial experience|academic employment|visiting positions|berufserfahrung
        beruflicher werdegang|anstellungen|berufliche stationen|lebenslauf|experience professionnelle
        experiences|parcours|postes|parcours professionnel|experiencia|experiencia profesional
        trayectoria|cargos|experiencia profissional|esperienza|esperienze|esperienza professionale
        posizioni|carriera|werkervaring|ervaring|loopbaan|工作经历|经历|工作經歷|經歷|職歴|経歴|略歴
        경력|경험|опыт|опыт работы|карьера|должности
        akademik gorevler|idari gorevler|deneyim|doswiadczenie|경력 사항
    """,
    SectionKind.PRESS: """
        press|media|in the media|media coverage|press coverage|in the news|in the press|popular press
        interviews|press releases|media appearances|media mentions|presse|medien|in den medien
        presseberichte|dans les medias|medias|prensa|en los medios|medios|imprensa|na midia|midia|stampa
        rassegna stampa|nei media|pers|in de media|媒体报道|媒體報導|媒体|メディア|報道|언론|언론보도
        пресса|сми
    """,
    SectionKind.PROJECTS: """
        projects|research projects|current projects|past projects|selected projects|side projects
        projekte|forschungsprojekte|projets|projets de recherche|proyectos|projetos|progetti|projecten
        项目|項目|プロジェクト|프로젝트|проекты
        projeler|projekty|proiecte|projekter|projektek
    """,
    SectionKind.ABOUT: """
        about|about me|bio|biography|short bio|biographical sketch|interests|research interests|focus areas|areas of focus|research focus|summary
        profile|hobbies|personal|skills|research statement|research areas|research overview|languages
        research vision|uber mich|zur person|biographie|biografie|forschungsinteressen|a propos
        interets de recherche|sobre mi|biografia|intereses|sobre mim|sobre|interesses|chi sono
        interessi di ricerca|over mij|个人简介|简介|個人簡介|研究兴趣|研究方向|研究興趣|自己紹介
        プロフィール|研究分野|研究内容|研究テーマ|소개|연구분야|연구 분야|관심분야|обо мне|биография
        научные интересы|навыки
        基本情報|基本情报|基本信息|identificacao|identificacion|о себе|hakkimda|kisisel bilgiler|o mnie|om mig
        om meg|研究キーワード|research keywords
        domaines de recherche|axes de recherche|themes de recherche|thematiques de recherche
        domaines d interet|centres d interet|forschungsschwerpunkte|forschungsschwerpunkt
        forschungsgebiete|forschungsgebiet|forschungsbereiche|forschungsthemen|arbeitsschwerpunkte
        interessengebiete|lineas de investigacion|areas de investigacion|areas de interes
        temas de investigacion|intereses de investigacion|linies de recerca|linhas de pesquisa
        areas de pesquisa|areas de interesse|temi di ricerca|aree di ricerca|ambiti di ricerca
        linee di ricerca|onderzoeksinteresses|onderzoeksgebieden|zainteresowania naukowe
        zainteresowania badawcze|arastirma alanlari|arastirma alanlarim|ilgi alanlari
        calisma alanlari|forskningsinteresser|forskningsomraden|forskningsintressen|tutkimusalat
        vyzkumne zajmy|研究领域|研究領域|研究專長|研究专长|研究課題|研究概要|область научных интересов|область интересов
        область исследований|연구관심|연구 관심
    """,
    SectionKind.CONTACT: """
        contact|contact information|contact info|address|office|office hours|email|e mail|links
        useful links|kontakt|anschrift|sprechstunde|adresse|coordonnees|contacto|direccion|contato
        endereco|contatti|indirizzo|contactgegevens|adres|联系方式|联系我们|聯絡方式|連絡先|アクセス
        연락처|контакты|адрес|ссылки|main navigation|navigation|table of contents|contents|menu
        relevant links|related links|references|search|tags|categories|archives|follow|social|share
        site map|on this page|auf dieser seite|sur cette page|en esta página
    """,
}

#: Words that say a kind only where no strong word stands beside them (conference papers; conference talks).
WEAK: dict[SectionKind, str] = {
    SectionKind.PUBLICATIONS: """
        paper|conference|conferences|journal|journals|workshop|workshops|symposium|symposia|magazine
        magazines|reviews|proceedings|non refereed|non peer reviewed|publishing|works|poster|posters|demo|demos|survey
        abstracts|letter|konferenzen|konferenz|zeitschriften|zeitschrift|tagungen|revues|revue|colloques
        congresos|revistas|revista|conferencias|conferenze|riviste|rivista|convegni|tijdschriften
        conferenties|期刊|会议|會議|雑誌|학술지|학술대회|конференции|журналы|current work|recent work
        travaux recents|最新工作|новые работы
        traduction|traductions|special issue|numero special|rapport|saggi|makale|bildiri|communications
        dergiler|recenze|recenzje|traducciones|traduccions|traduzioni|ubersetzungen|traducoes|przeklady|vertalingen|переводы
        翻译|翻訳|翻譯
    """,
    SectionKind.BOOKS: "book|buch|livre|书|書|책|книга|kitap|obres",
    SectionKind.THESES: "thesis|memoire",
}

#: The kinds whose words may stand before another noun as its attribute: "Teaching and service awards".
ATTRIBUTES = (
    SectionKind.TEACHING,
    SectionKind.SERVICE,
    SectionKind.PUBLICATIONS,
    SectionKind.STUDENTS,
    SectionKind.THESES,
    SectionKind.BOOKS,
    SectionKind.SOFTWARE,
    SectionKind.PROJECTS,
)

#: Words over what a page found, whatever it was asked for: they say nothing of it.
NEUTRAL = "search results|search result"

#: Words of a work's state in a heading. First match by length, the longest first.
STATES: dict[Status, str] = {
    Status.IN_PREPARATION: """
        in preparation|under preparation|in prep|in progress|inprogress|inpreparation|work in progress|works in progress|research in progress
        papers in progress|ongoing work|ongoing|drafts|in vorbereitung|laufende arbeiten|en preparation
        travaux en cours|en preparacion|trabajos en curso|trabajo en curso|em preparacao
        trabalhos em andamento|in preparazione|lavori in corso|in voorbereiding|lopend werk|在研论文
        撰写中|準備中|執筆中|준비 중|진행 중인 연구|в подготовке|готовится к печати|в процессе
        coming soon|manuscripts in preparation
        撰寫中|準備投稿|投稿準備中|in arbeit|in fase di preparazione|en elaboracion|em elaboracao|en proceso
        en preparacio|en cours de redaction|travaux en preparation|articles en preparation
        in planung|w przygotowaniu|v priprave|elokeszuletben|hazirlanan makaleler
        hazirlik asamasinda|hazirlanmakta|under arbeid
    """,
    Status.UNDER_REVIEW: """
        or revision|or revisions|and revision|under review|under peer review|in peer review|under reviewed|underreview|inreview|under submission|in submission|in review|submitted|submitted papers|under revision
        major revision|major revisions|minor revision|minor revisions|under major revision|under minor revision|first round review|second round review|third round review|under first round review|under second round review|under third round review|under first round|under second round|second round
        revise and resubmit|revise & resubmit|r & r|revision requested|under revisions|resubmitted
        in revision|awaiting review|under consideration|eingereicht|in begutachtung|zur begutachtung|im begutachtungsverfahren
        soumis|soumises|en cours d evaluation|enviados|en revision|en evaluacion|enviado|submetidos|submetido
        em revisao|em avaliacao|sottomessi|in revisione|inviati|ingediend|在审|审稿中|投稿中|審査中
        査読中|심사 중|심사중|투고|на рецензии|на рецензировании|на рассмотрении|поданы|отправлено в печать
        審查中|审查中|審稿中|在投论文|在投|im review|unter begutachtung|eingereichte manuskripte
        eingereichte beitrage|eingereichte arbeiten|eingereichte artikel|articles soumis
        en evaluation|en cours de revision|en cours de relecture|articulos enviados|en revisio
        in revisie|in fase di revisione|w recenzji|v recenzi|v recenznim rizeni
        degerlendirme asamasinda|degerlendirmede|hakem surecinde|hakem degerlendirmesinde|inskickade
        innsendt|в рецензировании|심사 중인 논문
    """,
    Status.TO_APPEAR: """
        to appear|toappear|inpress|forthcoming|accepted|accepted papers|in press|in print|conditionally accepted
        upcoming papers|upcoming publications|accepted for publication|im druck|im erscheinen|erscheint
        angenommen|zur publikation|a paraitre|sous presse|acceptes|acceptees|acceptes pour publication
        en prensa|aceptados|de proxima aparicion|proximas publicaciones|no prelo|aceitos|aceites|in corso di stampa
        in corso di pubblicazione|accettati|di prossima pubblicazione|ter perse|te verschijnen
        geaccepteerd|已录用|录用|待发表|已接收|待刊|採択済|採録決定|掲載予定|印刷中|게재예정|게재 예정
        게재 확정|в печати|приняты к печати|принято к печати
        即將出版|即将出版|即將發表|即将发表|即將刊出|已接受|刊行予定|出版予定|近刊|in druck|in drucklegung|angenommene beitrage
        angenommene arbeiten|angenommene artikel|angenommene manuskripte|articles a paraitre
        en cours de publication|en premsa|in stampa|in via di pubblicazione|in uscita|in druk
        w druku|przyjete do druku|v tisku|v tlaci|i trykk|under utgivelse|under utgivning|baskida
        yayima kabul edilen|yayina kabul edilen|nyomdaban|in curs de aparitie|sub tipar
        принято в печать|принятые к печати|принятые к публикации|принято к публикации|в друці
    """,
    Status.PREPRINT: """
        preprint|preprints|pre print|pre prints|workingpapers|e prints|eprints|arxiv|working paper|working papers
        technical report|technical reports|tech report|tech reports|techreports|job market paper
        job market papers|jmp|unpublished|discussion papers|unpublished manuscripts|manuscripts
        manuscript|resting papers|dormant papers|white papers|unpublished work
        vorabdrucke|arbeitspapiere|diskussionspapiere|prepublications
        documents de travail|documentos de trabajo|documentos de trabalho|textos para discussao
        documenti di lavoro|werkdocumenten|rapports techniques|informes tecnicos|relatorios tecnicos
        rapporti tecnici|technische berichte|预印本|預印本|工作论文|工作論文|技术报告|技術報告
        プレプリント|ワーキングペーパー|テクニカルレポート|프리프린트|워킹페이퍼|기술보고서|препринт
        препринты
    """,
    Status.PUBLISHED: """
        published|published papers|published articles|published work|published works
        published manuscripts|appeared|veroffentlicht|publies|publiees|publicados|publicadas|pubblicati
        gepubliceerd|已发表|既発表|опубликованные работы
    """,
}

#: Words that mark a choice out of a longer list.
SELECTED = """
    selected|select|representative|featured|highlights|highlighted|key|main|favorite|favourite|notable
    ausgewahlte|ausgewahlt|choisies|choisis|selectionnees|selection|principales|seleccionadas|seleccion
    destacadas|selecionadas|selecionados|selezionate|selezione|geselecteerde|selectie|代表|代表性|精选
    主要|主な|대표|주요|избранные|основные
"""

#: Words that stand beside the deciding noun and change nothing.
FILLERS = """
    a an the my our his her of in on at by for from with to and or other others others' misc
    miscellaneous all full complete list lists listing recent latest current past previous new old older
    early earlier more academic scientific professional research scholarly technical international
    national domestic regional local invited contributed refereed non peer reviewed unrefereed
    nonrefereed major minor top tier first author lead authored coauthored co year topic area type date
    submissions category chronological reverse order google scholar page profile dblp semantic orcid researchgate
    scopus links see also here pdf bibtex bib download archive index et al works work papers paper
    public personal additional related further general some external internal university departmental
    department faculty graduate undergraduate phd ph d postdoctoral doctoral master masters bachelor msc
    bsc ms ma bs ba mphil competitive received given media popular online printed edited electronic formal informal
    individual written english chinese language languages collaborative student students' important
    documents document indexed indexees indexadas indexados indizierte uluslararasi ulusal hakemli dergilerde yayimlanan
    wybrane wybor lista recenzowane
    since until before after prior between present now awaiting publication der die das des dem den ein
    eine und im am auf aus mit von vom fur zur zum bei seit bis vor nach weitere sonstige
    wissenschaftliche begutachtete referierte internationale nationale aktuelle alle le la les l un une
    de du en dans sur pour par avec ou autres autre mes recentes recents scientifiques academiques internationales
    nationales internationaux nationaux revues comite lecture avis depuis avant apres el los las del y e
    o u con sin por para mi mis otros otras recientes cientificas cientificos academicas academicos internacionales nacionales
    arbitrados arbitradas desde hasta antes despues os as do da dos no na nos nas em com meus minhas
    outros outras completos internacionais nacionais il lo gli i di della delle dei degli dal nel nella
    per altri altre recenti scientifiche scientifici elenco internazionali nazionali mie miei selezionate su
    het een van voor met uit overige andere recente wetenschappelijke mijn и в на по с из для мои другие
    научные избранные последние основные список
"""

#: Signs and words that part the kinds a heading names.
PARTING = """
    & / , ; +|• · ・ 、 : – — - and und et y e ed en и 및 와 과 和 与 與 と oraz och og
"""

#: A word after which nothing decides: "Papers *by* …", "Prix *de* thèse".
PREPOSITIONS = """
    of in on at by for from with to about since until before after der des von vom fur zur zum bei mit
    im aus uber an de du d en dans sur pour par avec del sobre con para do da dos das di della delle dei
    su nel van voor met в на по с из для о
"""

#: Words beside one year that make it the end, or the beginning, of a span.
UNTIL = """
    before until prior pre earlier older to up through vor bis avant jusqu antes hasta ate prima fino
    voor tot до 以前 之前 이전
"""
SINCE = """
    since after post present today ongoing onwards onward later seit ab nach heute depuis apres aujourd
    desde presente despues dopo oggi sinds na heden после с 以后 至今 今まで 이후
"""
