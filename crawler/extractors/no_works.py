"""What of a page's entries is no work, whoever's list it stands in: news, posts, persons, talks, grants, sentences."""

from __future__ import annotations

import re

from crawler.extractors.awards.phrases import is_town_or_country
from crawler.extractors.headings.sections import read_heading
from crawler.extractors.hints import holds
from crawler.extractors.listed import Listed
from crawler.extractors.passage import Passage
from crawler.extractors.titles.edges import LABEL_OF_TITLE
from crawler.extractors.ways.habits import Way
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Mark
from snapshots.model import Publication, Status
from snapshots.months import ENGLISH
from snapshots.patterns import Seldom
from snapshots.venues.words import has_venue_word

#: How a sentence about the page or its owner begins.
_TALK = re.compile(
    r"(?:J[’']ai (?:publi|travaill|soutenu)|Ich (?:habe|bin|war|arbeite) |(?:He|Ho) (?:publicado|pubblicato|trabajado|lavorato) |It[’']s |I am|I'm|I was|I have|I received|My |We are|You can (?:find|see|contact|reach|download|also)|Here |This page|These |For a|Click|Please|See (?:my|also|the)|Page generated|Last (?:updated|modified)"
    r"|Session chair|Track (?:co-)?chair|(?:Co-)?[Cc]hair of|Reviewer|Program committee|Organi[sz]er|Trainees|Copyright|©|\(c\)|Powered by|All rights|Note:|The papers|Most of|Below|Updated)",
    re.IGNORECASE,
)
#: The boxes of an index's page about an author.
AGGREGATOR = re.compile(r"\bh-?index\b|\bi10-?index\b|\d+\s?citations\b", re.IGNORECASE)
#: What one goes to: "Policy Workshop".
_GATHERING = re.compile(
    r"\b(?:meeting|conference|workshop|symposium|congress|seminar|summer school)(?:$|, )", re.I
)
#: Whose meeting it was: "American Wool Science Association".
_SOCIETY = re.compile(r"(?:[A-Z][\w’']+ (?:of |for |the )*){1,6}(?:Association|Society|Academy|Union)")
#: What a talk's entry says of it, and of a meeting what one did there: "Loom Days, Woolton. Talk.".
_PRESENTED = re.compile(r"\b(?:[Tt]o be )?[Pp]resented (?:at|in|to|before) ")
_DONE_THERE = re.compile(
    r"[.,;] (?:(?:Invited |Contributed )?[Tt]alk|Poster|Oral(?: presentation)?|Attended)(?:\.|$)"
)
#: A month by its name, as meetings are dated.
_MONTH = re.compile(rf"\b(?:{ENGLISH})\b")
#: What goes on from the entry before, and figures beside a list.
_REST = re.compile(
    r"(?:r[ée]visions? par les pairs\W*$|doi\b|https?:|arxiv:|pp\.|vol\.|h-?index|i10-?index|filter by|by (?:type|year|topic)$|committee:"
    r"|(?:additional|other|external|committee|outside) (?:committee )?(?:members?|readers?|examiners?)(?::|\W*$)"
    r"|search(?:\W*$| (?:for )?(?:(?:all|of|the|my) ){0,3}(?:publications|papers|articles)(?:\W*$| (?:on|at) )| (?:by|this)\b)|total\W*\d*\W*$"
    r"|(?:notations?|legend|symbols?|key):|.*[*#†‡§∗] ?(?:=|:|denotes?|indicates?|marks?|(?:corresponding|(?:co-?|joint |shared )?first|senior) authors?\b|equal )"
    r"|(?:these authors )?contribut(?:e|ed|ing) equally\b|corresponding authors?\W*$|lorem ipsum\b|this template\b|\W*(?:list|add|insert|put|enter) (?:all )?your (?:\w+ ){0,2}(?:papers?|publications?|articles|works?|titles?|research)\b|title of (?:your|the) (?:paper|article|manuscript|work)\b|title of paper\W*$|(?:your|another|example|sample) (?:paper|publication|article) title\b|(?:\w+ or )?(?:short|conference|journal|first|second) (?:paper|article) title\W*$|(?:(?:profile )?(?:image|photo|picture|portrait)|headshot) of (?!the |an? )(?:\S+\s?){1,4}$"
    r"|(?:publication date|date of patent|patent (?:no|number)|filed|issued|inventors?)\b.{0,3}:)",
    re.I,
)
#: "(see also lecture notes, …)", between a heading and its list.
_SEE_ALSO = re.compile(r"\W*see also\b", re.IGNORECASE)
#: "1,579 citations, h-index 13": how often the works are read.
_COUNTS = Seldom(
    r"\d\W*(?:Google Scholar )?(?:citations|downloads)|\bh-index\b",
    ("citations", "downloads", "h-index"),
    re.IGNORECASE,
)
#: What goes with the work above: "Technical Appendix for “Looms That Learn”".
_SUPPLEMENT = re.compile(
    r"(?:(?:additional|online|web|technical|supplement(?:al|ary)) )*(?:appendix|appendices|supplement)\b(?: (?:for|to|of)\b|:|\W*$)"
    r"|supplement(?:al|ary) (?:[\w-]+ ){0,3}(?:results|materials?|tables?|figures?|proofs|notes?)\W*$"
    r"|(?:an? |the |my |our )?(?:[\w-]+ ){1,2}(?:of|for|to|accompanying) this (?:paper|work|article|result|publication)\b",
    re.IGNORECASE,
)
#: Where the owner works, over an address.
_INSTITUTION = re.compile(
    r"(?:[^\W\d_][\w.'&-]* ){1,4}(?:University|College|Institute of Technology|Universität)"
    r"|(?:(?:National|Technical|Federal|State|Royal|Catholic|Free|Medical|Open) )?"
    r"(?:University|Universit[àé]|Universidad|Department|School|College"
    r"|Faculty|Institute|Center|Centre|Division) (?:of|for|de|di) [\w ,&'-]{3,60}"
    # "Pontificia Universidad Nacional de la Lana, MX"
    r"|(?:[^\W\d_a-z][\w'-]* )?(?:Universidade?|Institut[oe]?|Universit[éàa]|Escuela|École|Facultad)"
    r"(?: [^\W\d_a-z][\w'-]*){0,2} d(?:e|el|i|a|o|es|u) [\w ,&'-]{3,60}"
)
#: "J. Am. Wool Soc., 2021, 143, 21252": a journal, shortened, and a place in it; of a work whose title is not printed.
_JOURNAL_ALONE = re.compile(
    r"(?:[A-Z][a-z]{0,7}\.? ){0,4}[A-Z][a-z]{0,7}\. (?:[A-Z][a-z]{0,7}\.? ?)+(?:[,\s]+(?:\d+|[a-z]{1,6}\d+)(?:[–-]\d+)?)*"
    r"|(?:[A-Z][a-z]{0,7}\.? ?){1,5}(?:[,\s]+(?:\d+|[a-z]{1,6}\d+)(?:[–-]\d+)?){2,4}"
)
#: "Byron et al., PNAS (2016)": a work named by its first author and place, as a paragraph on research names several.
_NAMED_SHORT = Seldom(r"\bet al\b[^;()]{2,60}\((?:19|20)\d\d[a-z]?\)", ("et al",))
#: Looks of a title that nobody gives to other words.
SET_OFF = frozenset(("quoted", "link", "bold", "role"))
PLAIN = frozenset(("line", "sentence", "first"))
#: A whole sentence of what was, and another behind it.
_TWO_SENTENCES = re.compile(r"\b(?:was|were) (?:[\w,’'-]+ ){1,30}[\w’'-]+\. [A-Z]")
#: Where something was said.
_SPOKEN = re.compile(
    r"(?:guest|invited|keynote|public|plenary) (?:lecture|talk|speech|seminar|presentation|panel)"
    r"|(?:[\w-]+ ){1,4}meet-?up\b|(?:radio |podcast |tv |television )?interview (?:in|with|on|for|by) |remarks (?:at|to|before) ",
    re.IGNORECASE,
)
#: Where letters go: "77 Loom Street, Woolton, NJ 01234".
_POSTED = re.compile(r"\b\d{1,5}\s[A-Z][^\n]{3,60},\s[A-Z]{2}\s\d{5}(?:-\d{4})?\b")
_MAILED = re.compile(r"[\w.\])]\s?@\s?[\w-]+\.\w")
#: "+44 20 7946 0000", "(555) 010-0199".
_PHONED = Seldom(r"(?<!\w)(?:\+\d{1,3}|\(\d{3}\))[ .-]\d[\d .()-]{5,}\d", ("+", ") ", ").", ")-"))
#: What menus lead to.
_PART_OF_SITE = re.compile(
    r"\W*(?:home(?: ?page)?|about(?: me)?|contact(?: me)?|news|blog|cv|publications|teaching|accueil|inicio|início|start(?:seite)?|hjem|hem|domů"
    r"|strona główna|anasayfa|ana sayfa|главная|首页|首頁|ホーム|enseignement|liens|lehre|publikationen|pubblicazioni|publicaciones|publicações|publikacje)\W*",
    re.IGNORECASE,
)
#: What works are called, by the kind.
_KIND_OF_WORKS = (
    r"(?:publications?|papers|articles|essays|books|book chapters|chapters|monographs|contributions|reviews|preprints|reports"
    r"|publikationen|veröffentlichungen|schriften|bücher|aufsätze|(?:buch)?beiträge|artikel|monogra(?:ph|f)ien|rezensionen"
    r"|livres|chapitres|libros|artículos|capítulos|libri|articoli|saggi)"
)
#: "Books, articles and contributions by Ada Byron", below a page's name; the name was cut off as an author's.
_KINDS_OF_SOMEONES = re.compile(
    rf"{_KIND_OF_WORKS}(?:, {_KIND_OF_WORKS}){{0,5}},? (?:and|und|&|et|y|e) {_KIND_OF_WORKS}"
    r"(?: (?:of|by|von|des?|di|del?la|do|da)(?: Prof)?)?\W*",
    re.IGNORECASE,
)
#: "Publications of Ada Byron", over a list that nothing heads.
_LIST_OF_SOMEONES = re.compile(
    r"(?:(?:full |complete )?list of )?(?:publications?|papers|articles|preprints|publikationen|veröffentlichungen|schriften|pubblicazioni|publicaciones|publicações)"
    r" (?:of|by|von|des?|di|del?la|do|da)\W*",
    re.IGNORECASE,
)
#: What one does for others: "journals I am reviewing for".
_SERVICE = Seldom(
    r"\b(?:serv(?:e|ed|ing) (?:\w+ ){0,2}as\b.{0,40}\b(?:reviewer|committee|editor)|(?:journals|conferences|venues) (?:that )?I\b.{0,20}\breview)",
    ("serv", "journals", "conferences", "venues"),
    re.IGNORECASE,
)
#: "Ada LUND-BYRON", one of a list of people.
_MEMBER = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ] ){1,3}(?:[A-ZÀ-Þ’'-]{2,} ?){1,3}")
#: "Professor Grace Lund", whom a life names.
_PERSON = re.compile(r"(?:Professor|Prof\.?|Dr\.?)(?: [A-Z][\w.’'-]*){2,4}")
#: "Dr. Lund stood where the wool was": of a life.
_DID = re.compile(
    r"\b(?:Dr|Prof)\. (?:[A-Z][\w’'-]+ ){1,3}(?!(?:and|with|et|und|y|e|de|di|da|del|der|van|von)\b)[a-z]+ "
)
#: Who leads a project is said of grants, not of works.
_GRANT = re.compile(
    r"\b(?:[Cc]o-)?PI(?: with\b|\)|:)|\b[Pp]rincipal [Ii]nvestigator"
    r"|\b[Ii]nvestigador[ae]? [Pp]rincipal|\bYürütücü\b|\bProjektleit(?:er|ung)|\bresponsable scientifique|研究代表者|[Рр]уководитель проекта"
)
_GRANT_HINTS = ("PI", "nvestiga", "Yürütücü", "Projektleit", "responsable", "研究代表者", "уководитель")
#: Who somebody is: "PhD · Professor of Weaving".
POSITION = re.compile(
    r"(?:(?:Ph\.?D\.?|Dr\.?|Full|Associate|Assistant|Adjunct|Visiting|Emeritus|Senior|Junior|Distinguished)[\s·,|/-]+)*"
    r"(?:(?:Professor|Lecturer|Reader|Chair|Fellow|Profesora?|Catedr[aá]tic[oa]) (?:of|in|at|de)\b|(?:PhD|Doctoral|Graduate|Master'?s) (?:[Ss]tudent|[Cc]andidate)\b|Research (?:Fellow|Scientist|Associate)\b|Postdoc"
    r"|(?:(?:Deputy|Vice|Associate|Assistant|Managing|Executive)[ -])*(?:Director|Dean|President|Head)\b|(?:Formerly|Currently|Previously)\b)"
)
#: Sentences in which one says who one is: "I am currently a weaver at …", "My research goal is …".
_OF_MY_LIFE = re.compile(
    r"\b(?:I (?:am|was|did|have|had|completed|finished|received|obtained|earned|will|work|worked|joined|study|studied|hold)"
    r"|My (?:\w+ ){0,2}(?:research|work|interests?|goal)) "
)
#: "I am a PhD candidate in …": who the owner is, in a sentence.
_I_AM = re.compile(
    r"(?:I am|I['’]m|I was|I have been|I (?:work|serve) as) (?:\w+ly |now |also )?(?:an?|the) ", re.IGNORECASE
)
#: What somebody does, below the name: "ML Engineer and Researcher".
_TRADE = re.compile(
    r"(?:[\w/.&-]+ ){0,4}(?:Engineer|Researcher|Scientist|Developer|Professor|Lecturer|Designer|Practitioner|Consultant)"
    r"(?:(?:,| and| &| /| \|)+ (?:[\w/.-]+ ){0,3}(?:Engineer|Researcher|Scientist|Developer|Professor|Lecturer|Designer|Practitioner|Consultant))*"
    # "Textile Science PhD Candidate"
    r"|(?:[A-Z][\w&-]* (?:(?:and|of) )?){1,5}(?:Ph\.?D\.?|[Dd]octoral|[Gg]raduate|[Mm]aster['’]?s) (?:[Ss]tudent|[Cc]andidate)"
)
#: How the list is to be read: "Full papers are numbered, my name is underlined".
_READERS_GUIDE = Seldom(
    r"(?-i:\b(?:is|are) (?:un)?(?:numbered|underlined|starred|in bold|in italics|listed alphabetically|in alphabetical order)\b)"
    r"|\b(?:superscripts?|asterisks?|stars?|daggers?|underlin(?:ed|ing)) (?:names? )?(?:indicates?|denotes?|marks?)\b"
    r"|(?-i:\b[Tt]itles? (?:open|link|lead)s? )",
    "numbered|underlin|starred|in bold|in italics|alphabetical|indicate|denote|mark|title".split("|"),
    re.IGNORECASE,
)
#: "Publications can also be found on …": where else to look.
_ELSEWHERE = re.compile(
    r"(?:[\w-]+ ){0,5}(?:publications?|papers?|works?|articles?|books?|list|preprints|research|libros?|livres?|buch|libro|art[ií]culos?)\b.{0,40}"
    r"\b(?:est[áa]n? (?:tambi[ée]n |tamb[ée]m )?(?:disponib?[lv]e|disponíve)|est (?:aussi |également )?disponible|ist (?:auch )?(?:erhältlich|verfügbar)"
    r"|(?:can|may) (?:also |all )?be (?:found|seen|accessed|downloaded)|(?:is|are) (?:also |all )?(?:available|listed) (?:on|at|from|in|here|below|above))\b"
    # "Die vollständige Liste ist auch auf … zu finden", "La liste complète se trouve sur …"
    r"|(?:[^\W\d]+ ){0,4}(?:liste|lista|publikationen|veröffentlichungen|publications|publicaciones|publicações|pubblicazioni|publicaties|publikacje|lijst)\b.{0,70}"
    r"\b(?:zu finden|einsehbar|abrufbar|se trouven?t?|à retrouver|consultables?|se puede[n]? (?:consultar|encontrar|ver)|pode[m]? ser (?:encontrad|consultad|vist)[ao]s?"
    r"|si trovan?o?|consultabil[ei]|reperibil[ei]|disponibil[ei]|te vinden|dostępn[ae])\b",
    re.IGNORECASE,
)
#: "Link to preprints: Wool Index", "Full research CV →", "← Back to home".
_LINK_TO = re.compile(
    r"\W*(?:(?:go )?back|return) to (?:the |my |our )?(?:home|main|top|index|start|list|overview|research|publications?|papers)\b(?: ?page)?\W*$"
    r"|\W*(?:zurück (?:zu[rm]?|auf)|retour (?:à|aux?)|volver|torna a?|voltar|terug naar)\b[^\d:.]{0,40}$"
    r"|The (?:[\w'’-]+ ){1,6}(?:web ?pages?|web ?sites?|pages?|appendix|repository|supplement)"
    r" (?:contains?|has|holds|provides?|includes?|lists)\b"
    r"|(?:(?:the|my|full|complete|entire|up-to-date|publications?) ){1,4}list (?:of (?:\w+ ){1,3})?(?:on|at|in|via)\b[^.]{0,60}$"
    r"|Links? to (?:[\w-]+ ){0,3}(?:publications?|papers?|preprints?|articles?|works?)\b"
    r"|(?:(?:see|view|download|my|the|full|complete|short|long|academic|research) ){1,4}(?:CV|curriculum vitae|vita)\W*$",
    re.IGNORECASE,
)
#: Pages of indexes on an author.
_PROFILE = re.compile(
    r"scholar\.google\.|dblp\.|/~ley/db/|orcid\.org/|scopus\.com/|semanticscholar\.org/author|researchgate\.net/profile|dl\.acm\.org/(?:author|profile)",
    re.IGNORECASE,
)
#: Hosts of blogs.
_BLOG = re.compile(r"^https?://(?:[\w-]+\.)?(?:substack|medium|wordpress|blogspot|tumblr)\.com/")
#: "Full list of publications at", before a link to an index.
_LIST_AT = re.compile(
    r"(?:the |my )?(?:full|complete|entire|up-to-date) (?:publications? )?list\b.{0,30}", re.IGNORECASE
)
#: Sentences of a life, and what themes and footnotes print.
_PROSE = re.compile(
    r"\b(?:I|[Ww]e|[Ss]he|[Hh]e|[Tt]hey) (?:am|was|were|is|are|received|have|has|had|did|work|works|worked|joined|completed|hold|holds|obtained|lead|leads|earned"
    r"|studied|study|graduated|live|teach|serve|served|develop|also|currently)\b|\b[Mm]y (?:research|work|interests?|advis|PhD|group|students?|current|main)"
    r"|\b[Yy]ou (?:may|can|might) |\b[Pp]lease (?:e-?mail|contact|write to|let me know|see|check|refer|visit|consult|go to)\b|\b[Ll]ook me up\b|[Pp]owered by|[Ff]ull[ -]texts? of (?:my|our|published|all) |[Aa] link to (?:the|my|our) |[Tt]extos completos de (?:mis|nuestr[ao]s|las) |denotes? (?:equal|co-?first|alphabetical|joint)|[Ss]tudents? (?:I )?(?:advise|supervise)|[Pp]age generated|[Ll]ast (?:updated|modified)|©"
)


def is_no_work(p: Publication, way: Way, x: Listed) -> bool:
    """Whether what was read is no work: a line of news, a post, a person, a talk, a grant, a sentence."""
    words = len(re.findall(r"\w+", p.title))
    if (
        _REST.match(p.title)
        or _is_person(p.title)
        or (p.venue is not None and _MEMBER.fullmatch(p.title) and _MEMBER.fullmatch(p.venue))
        or _SUPPLEMENT.match(_own_words(x.entry.passage, way).strip())
        or _INSTITUTION.fullmatch(_PHONED.sub("", p.title).strip())
        or _is_grant(p, way)
        or (p.year is None and not p.links and _DID.search(x.entry.passage.work, 0, way.end))
        or len([*_NAMED_SHORT.finditer(p.printed)]) > 1
        or (not (way.run is not None and way.run.owner) and _SERVICE.search(p.printed))
    ):
        return True
    if (
        _LIST_OF_SOMEONES.fullmatch(p.title)
        or _KINDS_OF_SOMEONES.fullmatch(p.title)
        or _is_post(p)
        or (way.cue == "quoted" and not _may_be_early(p, way, x) and _is_praise(way, x))
        or _SEE_ALSO.match(p.printed)
        or _COUNTS.search(p.title)
    ):
        return True
    if re.match(r"(?:was|were|is|are|has|had|can|may|will|indicates?|denotes?|marks) ", p.title):
        return True  # the rest of a sentence: "Byron (1999) was my thesis"
    if (POSITION.match(p.title) or _TRADE.fullmatch(p.title) or _READERS_GUIDE.search(p.title)) and (
        not p.year or _INSTITUTION.search(p.title)
    ):
        return True
    if p.year is None and not p.authors and POSITION.match(p.printed):
        return True  # "PhD student in the [Loom Laboratory] at Wool University."
    if not (x.section.lists_works or p.year) and len(_OF_MY_LIFE.findall(p.printed)) > 1:
        return True  # the owner's name, over who that is
    if _JOURNAL_ALONE.fullmatch(p.title) and (p.venue is None or p.year is None):
        return True
    if not x.section.lists_works and (
        _MAILED.search(p.printed) or _POSTED.search(p.printed) or _PART_OF_SITE.fullmatch(p.title)
    ):
        return True  # the lines over a CV: name, house, address; a menu
    if p.venue and not p.authors and _LIST_AT.fullmatch(p.venue):
        return True  # the interests, and where to look
    if (p.venue and _SPOKEN.match(p.venue)) or (way.run is None and AGGREGATOR.search(p.printed)):
        return True
    been = not p.authors and (
        _GATHERING.search(p.title)
        or _SOCIETY.fullmatch(p.title)
        or (
            not p.links
            and (_MONTH.search(p.printed) or (p.venue is not None and is_town_or_country(p.venue)))
        )
    )
    if _is_talk(p, way, x) or (been and read_heading(x.section.words).places):
        return True  # where one has been
    if way.run is None and (
        _ELSEWHERE.match(p.title) or ((_LINK_TO.match(p.printed) or _LINK_TO.match(p.title)) and not p.year)
    ):
        return True
    if way.run is None and sum(_PROFILE.search(k.url) is not None for k in p.links) > 1:
        return True  # where else the list stands
    if (_I_AM.match(p.title) and (POSITION.search(p.title) or _INSTITUTION.search(p.title))) or (
        way.run is None and way.cue in PLAIN and not p.links and _is_told(p)
    ):
        return True  # below the owner's name, before the year of a degree; what a year was spent on
    placed = way.run is not None and p.venue is not None and p.year is not None
    if _TALK.match(p.title) and way.cue not in ("role", "bold", "quoted", "heading") and not placed:
        return True
    if re.fullmatch(
        r"In [a-z]\w*|[\[(](?!Review of )[^\[\]()]*[\])]|[A-Z][a-z]{2,8}\.? (?:\d{1,2}, )?(?:19|20)\d\d",
        p.title,
    ):
        return True
    few = way.run is None and not p.year and way.cue in SET_OFF and len(p.title) < 0.15 * len(p.printed)
    if few and not (_fills_line(x.entry.passage, way) or _is_in_volume(p, way, x)):
        return True  # a few words of a paragraph
    if way.cue == "link" and words <= 4 and p.title[:1].islower() and not p.year:
        return True  # "Books have their own page"
    return not mine_here(way, p) and _PROSE.search(_own_words(x.entry.passage, way)) is not None


def _is_post(p: Publication) -> bool:
    """Whether an essay on a blog is all that is printed."""
    return p.year is None and bool(p.links) and all(_BLOG.search(link.url) for link in p.links)


#: "A feast." – *Wool Review*; "A feast" (A. Byron, *Wool Review*): from the last letter of what is quoted on.
_PRAISED_BY = re.compile(r"(?:(?<=[!…])|[.!…])[\"”»]\s*(?:[–—]|--)\s*\w")
_CENTURY = re.compile(r"\b(?:19|20)\d\d\b")
#: Whoever wrote it has a name, and what it stands in is no house.
_PRAISED_IN = re.compile(
    r"\W*[\"”»]\s*\((?![^()]*(?:[Ff]orthcoming|[Ii]n press|Press\b|Verlag\b|\bwith\b))"
    r"(?:[^\W\d_a-z][\w.’'-]*\s){1,3}[^\W\d_a-z][\w’'-]+, [^()\d]{5,90}\)\W*$"
)
#: The states that only words tell.
TO_COME = frozenset((Status.TO_APPEAR, Status.UNDER_REVIEW, Status.IN_PREPARATION, Status.PREPRINT))


def _may_be_early(p: Publication, way: Way, x: Listed) -> bool:
    """Whether the owner or a state is told of what has no year: so a work is that is not out yet."""
    return (way.run is not None and way.run.owner) or p.status in TO_COME or x.section.status is not None


def _is_praise(way: Way, x: Listed) -> bool:
    """Whether an entry is a sentence on a book, in quotes, and who wrote it, or where."""
    work = x.entry.passage.work
    _, end = x.entry.passage.line_range(x.entry.passage.line_of(way.start))
    if _LETTER.search(work[: way.start]) or _CENTURY.search(work, way.end, end):
        return False
    praised_in = x.section.kind is SectionKind.BOOKS and _PRAISED_IN.match(work, way.end)
    return bool(_PRAISED_BY.match(work, way.end) or praised_in)


def _is_told(p: Publication) -> bool:
    """Whether two sentences stand in a work's place: "The year was spent at home. No work of note."."""
    behind = p.venue if p.venue and not has_venue_word(p.venue) else ""
    return _TWO_SENTENCES.search(f"{p.title}. {behind}") is not None


def _is_talk(p: Publication, way: Way, x: Listed) -> bool:
    """Whether an entry says it was presented, below "Papers and Presentations", or a talk, below "Conferences"."""
    above = read_heading(x.entry.headings[-1].text) if x.entry.headings else None
    if above is None:
        return False
    presented = SectionKind.TALKS in above.kinds and _PRESENTED.search(p.printed)
    mine = way.run is not None and way.run.owner
    return bool(presented or (above.places and not mine and _DONE_THERE.search(p.printed)))


def _is_person(words: str) -> bool:
    """
    Whether words name a person as a life does: who advised the owner, linked in a sentence.

    >>> _is_person("Professor Grace Lund"), _is_person("Dr. Loom and the Weavers")
    (True, False)
    """
    return _PERSON.fullmatch(words) is not None


def _is_grant(p: Publication, way: Way) -> bool:
    """Whether an entry names who leads a project, and no title set in a heading over its authors."""
    return (
        holds(p.printed, _GRANT_HINTS)
        and _GRANT.search(p.printed) is not None
        and not (way.cue in ("role", "heading") and way.run is not None)
    )


def _fills_line(passage: Passage, way: Way) -> bool:
    """Whether a title has its line for itself, and for a label: "Job Market Paper: ", or what is set as it is, "New: "."""
    start, end = passage.line_range(passage.line_of(way.start))
    before = LABEL_OF_TITLE.sub("", passage.work[start : way.start])
    if way.end > end or _LETTER.search(passage.work, way.end, end):
        return False
    linked = {span.href for span, letters in passage.looks(start, end) if letters}
    alike = (len(linked) == 1 and None not in linked) or passage.covered(start, end, Mark.BOLD) == 1
    return alike or not _LETTER.search(before)


def _is_in_volume(p: Publication, way: Way, x: Listed) -> bool:
    """Whether a title in quotes begins an item of a list of works, its volume behind it: "“Wool”, in: A. Byron (ed.)"."""
    work = x.entry.passage.work
    begins = way.cue == "quoted" and not _LETTER.search(work[: way.start])
    if not (begins and x.section.lists_works and p.venue is not None):
        return False
    behind = _LETTER.search(work, way.end)
    slanted = behind is not None and any(
        q.start <= behind.start() < q.end for q in x.entry.passage.slanted
    )  # "“Wool.” *Lexicon of Threads*"
    return slanted or _IN_VOLUME.match(work, way.end) is not None


_LETTER = re.compile(r"\w")
_IN_VOLUME = re.compile(r"[^\w]{1,6}[Ii]n:? [A-Z]")


def _own_words(passage: Passage, way: Way) -> str:
    """The lines that hold title and authors: what stands beside them may be a summary, "We study …"."""
    places = [(way.start, way.end), *([(way.run.start, way.run.end)] if way.run is not None else [])]
    numbers = {n for a, b in places for n in range(passage.line_of(a), passage.line_of(b) + 1)}
    return "\n".join(passage.text[slice(*passage.line_range(n))] for n in sorted(numbers))


def mine_here(way: Way, p: Publication) -> bool:
    """Whether the entry names the owner among its authors and says more than a sentence of a life would."""
    return way.run is not None and way.run.owner and bool(p.venue or p.year)
