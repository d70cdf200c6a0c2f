"""What a link of an entry is: its label, its icon, its address; and the identifiers that addresses carry."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extractors.labels_abroad import kind_abroad
from crawler.reading.document import Line
from snapshots.model import LinkKind

_LABELS: tuple[tuple[LinkKind, str], ...] = (
    (LinkKind.PDF, r"(?:full |paper |local |author'?s? |open access |camera[- ]ready )?pdfs?(?: file)?|ps(?:\.gz)?|[\w+-]{1,30}\.(?:pdf|ps|dvi|djvu)(?:\.gz)?|postscript|full[- ]?text|(?:full )?(?:paper|article)|download|manuscript|(?:early |first |rough )?draft|(?:free )?copy|request(?: a)? (?:paper|copy|draft|pdf)|(?:paper|draft|copy) (?:available )?(?:up)?on request|ungated(?: version)?|(?:long|short|full|extended|conference|journal|final|published|preliminary|working paper|accepted|arxiv|technical report|older|latest|current|online|print|open|preprint|free) version|read|view|listen|watch|open[- ]access|tech(?:nical)?\.? report|chapter|text|(?:在线|论文|查看|下载)?全文(?:下载|链接)?|原文(?:链接)?|本文|下载|下載|ダウンロード|원문"),
    (LinkKind.DOI, r"doi|publisher(?:'s)?(?: (?:page|version|link))?|journal(?: (?:page|version|link))?|acm(?: dl)?|ieee(?:xplore)?|springer(?:link)?|elsevier|sciencedirect|wiley|official(?: version)?|proceedings|usenix|pubmed|pmc|html|web version"),
    (LinkKind.ARXIV, r"ar[xχ]iv(?:\.org)?(?:[:\s][\w./-]{4,20})?|[a-z]{2,6}(?:-[a-z]{2,3})?(?:\.[a-z]{2})?/\d{7}|bio-?rxiv|med-?rxiv|preprint|pre-print|eprint|ssrn|psyarxiv|osf preprints?|hal|nber(?: wp)?|(?:ideas/)?repec|econpapers|working paper|wp|(?-i:WP [A-Z])[\w.]*(?: \w+){0,3}"),
    (LinkKind.CODE, r"(?:source |open[- ]source |python |r |matlab |official )?codes?(?: (?:&|and|\+|/) (?:data|models?|datasets?))?|github(?: repo(?:sitory)?)?|git|repo(?:sitory)?|software|(?:r |python |stata |julia |matlab )?(?:implementation|package|library|toolbox)|tool|replication(?: (?:code|files?|package|materials?))?|artifacts?|source|notebook|colab|(?:复制|源)?代码|コード"),
    (LinkKind.SLIDES, r"(?:talk |presentation )?slides?(?: (?:pdf|pptx?|key))?|presentations?|pptx?|keynote|deck"),
    (LinkKind.VIDEO, r"(?:talk |teaser |short |demo |conference |presentation |intro )?videos?(?: recording)?|talk(?: recording| video)?|recording|youtube|teaser|trailer|webinar|lecture|podcast|oral|vimeo"),
    (LinkKind.POSTER, r"posters?(?: pdf)?"),
    (LinkKind.DATA, r"data(?:[- ]?sets?)?(?: (?:&|and) (?:codes?|materials?))?|data ?card|corpus|benchmark|models?|leaderboard|weights|checkpoints?|hugging ?face|zenodo|dataverse|osf project|(?:复制)?数据(?:集)?|データ"),
    (LinkKind.PROJECT, r"(?:project|companion|paper|tool|demo|supplementary)[- ](?:web)?(?:page|site|website)|project|home ?page|web ?(?:site|page)|site|web|page|demos?|live demo|app|online demo|interactive"),
    (LinkKind.BIBTEX, r"bib(?:tex|liography)?(?: entry)?|cite|(?:suggested |preferred )?citation|how to cite|endnote|ris|reference"),
    (LinkKind.PRESS, r"press(?: release| coverage)?|media(?: coverage)?|news|blog(?:[- ]?post)?s?|blog article|coverage|tweets?|(?:(?:twitter|x|bluesky|mastodon|mathstodon|linkedin|social media) )?thread|summary|op-?ed|policy (?:brief|report|note)s?|interview|article in .{2,30}|wired|nyt|vox(?:eu)?"),
    (LinkKind.OTHER, r"abs(?:tract)?|osf|supp(?:l(?:ement(?:al|ary)?)?)?\.?(?: (?:materials?|pdf|information|appendix|text))?|(?:online |web |technical )?appendi(?:x|ces)|si|(?:dropbox )?links?|(?-i:[A-Z]{2,6}(?:: [A-Z][a-z]+)?) link|(?-i:[A-Z]{3,6}) version|url|errat(?:um|a)|corrigendum|reviews?|openreview|forum|more(?: info(?:rmation)?)?|details|info|here|show|hide|comment(?:ary)?s?|discussion|reply|response|rejoinder|companion|proof|notes?|extended|plots?|pre-?registration|registration|pre-?analysis plan|certificate|award|semantic scholar|google scholar|dblp|scholar|research ?gate|academia(?:\.edu)?|science ?direct|acm(?: digital library| dl)|ieee ?xplore|springer ?link|wiley online(?: library)?|proquest|jstor|project euclid|inspire(?:[- ]?hep)?|zbmath|mathscinet|worldcat|altmetric|plumx|dimensions|audio|image|figures?|gallery|materials?|resources?|replicate|study|overview|faq|interview|translation|toc|cover|book|excerpt|amazon|publisher site|buy|(?:view|read|see|find)(?: it)? (?:on|at|in) [A-Z]\w+(?: [A-Z]\w+)?|[a-z]{2}|\d|(?:知网|访问|购买|相关|期刊|官方)?链接|知网|中国知网|(?:在线)?附录|内容提纲|封面(?:目录)?|目录|摘要|概要|要旨|↗|→|»|🔗|📄|💻|🎥"),
)  # fmt: skip
_LABEL = tuple((kind, re.compile(rf"(?:{words})", re.IGNORECASE)) for kind, words in _LABELS)
_ANY_LABEL = re.compile("|".join(words for _, words in _LABELS), re.IGNORECASE)
_EDGES = " \t\n[](){}<>|,.;:·•/\\–—-*_+#&\"“”'’‘→↗»«▶►▼▲▾▸⬇↓⇩📄📃📑💻🎥🎬📊📝🔗🖥️⬇️"

_ADDRESSES: tuple[tuple[LinkKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (LinkKind.ARXIV, r"^https?://(?:www\.)?(?:arxiv\.org|(?:www\.)?biorxiv\.org|(?:www\.)?medrxiv\.org|(?:papers\.)?ssrn\.com|osf\.io/preprints|psyarxiv\.com|eprint\.iacr\.org|hal\.|[\w-]+\.hal\.science|.*nber\.org/papers)"),
        (LinkKind.DOI, r"^https?://(?:dx\.)?doi\.org/|^https?://(?:dl\.acm\.org|ieeexplore\.ieee\.org|link\.springer\.com|www\.sciencedirect\.com|onlinelibrary\.wiley\.com)"),
        (LinkKind.CODE, r"^https?://(?:www\.)?(?:github\.com|gitlab\.|bitbucket\.org|codeocean\.com|colab\.)"),
        (LinkKind.VIDEO, r"^https?://(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com|videolectures\.|slideslive\.com)|\.(?:mp4|mov|webm|avi)$"),
        (LinkKind.SLIDES, r"slides?[^/]*\.(?:pdf|pptx?|key|html)$|/slides?/|slideshare\.net|speakerdeck\.com|\.pptx?$"),
        (LinkKind.POSTER, r"poster[^/]*\.(?:pdf|png|jpg)$|/posters?/"),
        (LinkKind.BIBTEX, r"\.bib$|bibtex|cite\.bib"),
        (LinkKind.DATA, r"^https?://(?:www\.)?(?:zenodo\.org|doi\.org/10\.5281|huggingface\.co|dataverse\.|kaggle\.com|data\.|osf\.io/(?!preprints))|dataset"),
        (LinkKind.PDF, r"\.(?:pdf|ps|ps\.gz)(?:[?#].*)?$|openreview\.net/pdf|/pdf/|drive\.google\.com/file"),
    )
)  # fmt: skip
_ICONS: tuple[tuple[LinkKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (LinkKind.PDF, r"pdf|file-alt|file-text|file-lines"),
        (LinkKind.ARXIV, r"arxiv"),
        (LinkKind.DOI, r"\bdoi\b|ai-doi"),
        (LinkKind.CODE, r"github|gitlab|fa-code|file-code"),
        (LinkKind.VIDEO, r"video|youtube|film|fa-play"),
        (LinkKind.SLIDES, r"slides|powerpoint|presentation|desktop|display"),
        (LinkKind.POSTER, r"poster|fa-image"),
        (LinkKind.DATA, r"database|dataset"),
        (LinkKind.BIBTEX, r"quote|bib|cite"),
        (LinkKind.PRESS, r"newspaper|twitter|blog"),
        (LinkKind.PROJECT, r"globe|home|fa-link|external"),
    )
)

#: Servers of preprints: a link there tells that the work is a preprint where nothing else is said.
_PREPRINT_HOST = re.compile(
    r"arxiv\.org|biorxiv\.org|medrxiv\.org|chemrxiv\.org|ssrn\.com|osf\.io/preprints|psyarxiv\.com|eprint\.iacr\.org|//hal\.|hal\.science|archives-ouvertes\.fr"
    r"|nber\.org/papers|preprints\.org|researchsquare\.com|techrxiv\.org|philarchive\.org|philsci-archive|site\.arxiv_url|optimization-online\.org"
    r"|10\.48550/|10\.1101/|10\.64898/|10\.2139/ssrn|10\.31234/|10\.31235/|10\.31219/|10\.31222/|10\.35542/|10\.21203/|10\.20944/|10\.36227/|cepr\.org|iza\.org|ideas\.repec\.org",
    re.IGNORECASE,
)
_ARXIV = re.compile(
    r"arxiv(?:\.org/(?:abs|pdf|html|format)/|_url\}\}/|[:\s]\s?(?:abs/)?|\.)\s?((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[a-z]{2})?/\d{7}))",
    re.IGNORECASE,
)
_DOI = re.compile(r"\b(10\.\d{4,9}/[^\s\"<>\[\]{}|\\^]+)", re.IGNORECASE)


_NOTE_BEHIND = re.compile(r"(?<=\w)\s*[(\[][^()\[\]]{0,20}[)\]]$")
_BETWEEN_LABELS = re.compile(r"\s*[/|,&+·]\s*|\s+(?:and|with|plus|incl(?:uding|\.))\s+")


@lru_cache(maxsize=16384)
def label_kind(label: str) -> LinkKind | None:
    """
    Return what a link's label says it is; None where the words are no label.

    >>> label_kind("[PDF]").value, label_kind("Slides (pptx)").value, label_kind("On Wool and Weaving")
    ('pdf', 'slides', None)
    """
    bare = label.strip()
    if len(bare) > 60:
        return None
    # "Slides (pptx)", "Paper [12 pages]", "Read the article (Spanish)."
    bare = bare.rstrip(" :.")
    bare = (_NOTE_BEHIND.sub("", bare) if ")" in bare or "]" in bare else bare).strip(_EDGES)
    if not bare:
        return LinkKind.OTHER
    if len(bare) > 40:
        return kind_abroad(bare)
    if _ANY_LABEL.fullmatch(bare):
        return next(kind for kind, pattern in _LABEL if pattern.fullmatch(bare))
    if _CITED_SHORT.fullmatch(label.strip()):
        return LinkKind.PDF
    # "PDF/Slides", "Code & Data", "Full paper with appendix"
    parts = _BETWEEN_LABELS.split(bare)
    if len(parts) > 1:
        kinds = [label_kind(p) for p in parts if p]
        if kinds and all(kinds):
            return kinds[0]
    m = _QUALIFIED.fullmatch(bare)
    if m and bare.split()[0].lower() in _MODIFIERS:
        return label_kind(m.group(1)) or LinkKind.OTHER
    # "Read the article", "Click here", "Link to paper", "Watch the talk in a new window"
    led = _BIDDING.match(bare)
    if led and led.end() < len(bare):
        rest = _WHERE.sub("", bare[led.end() :].lower())
        return LinkKind.OTHER if rest in _ANYTHING else label_kind(rest)
    here = _HERE.search(bare)  # "Paper in Spanish here"
    return label_kind(bare[: here.start()]) if here else kind_abroad(bare)


#: "Byron et al. (2009b)": the work itself by its people and year, linked to its file.
_CITED_SHORT = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+(?: (?:and|&) [A-ZÀ-Þ][\w’'-]+| et al\.?)? \((?:19|20)\d\d[a-z]?\)"
)
_QUALIFIED = re.compile(
    r"(?:[\w'’.-]+ ){1,2}(pdf|version|code|slides?|video|poster|data|page|website|link|paper|appendix|supplement|repo(?:sitory)?"
    r"|copy|manuscript|summary|column|article|site|download|available)",
    re.IGNORECASE,
)  # fmt: skip
_BIDDING = re.compile(
    r"(?:please )?(?:click|read|view|see|access|get|download|open|show|browse|watch|listen(?: to)?|visit|buy|order|find|check(?: out)?|links?|e-?mail|request)"
    r"(?: (?:to|the|my|our|an?|this|me|for|full|latest|current|complete|free|published|final|related))* ",
    re.IGNORECASE,
)  # fmt: skip
#: Where, or in which language.
_WHERE = re.compile(
    r"(?<=\w) (?:here|online|now|in (?:an? )?new (?:window|tab)|in (?:english|french|german|italian|portuguese|spanish))$"
)
_HERE = re.compile(
    r"(?<=\w)(?: in (?:english|french|german|italian|portuguese|spanish))?,? (?:available )?here$",
    re.IGNORECASE,
)
_ANYTHING = frozenset(
    "here it online now this publication publications paper article journal more speech column essay".split()
)
_MODIFIERS = frozenset(
    "acm ieee arxiv ssrn osf nber hal biorxiv journal conference full short extended long web online local springer author published supplementary supplemental"
    " most recent ungated gated accepted published author's author’s authors publisher's publisher’s internet replication non-technical nontechnical pdf data"
    " full-text voxeu vox technical project project's paper github code video talk lecture slide preprint free open latest final old older new main talk".split()
)


def link_kind(label: str, url: str, roles: tuple[str, ...] = ()) -> LinkKind:
    """
    Return what a link leads to, by its label, then its icon, then its address.

    >>> link_kind("", "https://github.com/ada/engine").value, link_kind("On Wool", "https://doi.org/10.1/2").value
    ('code', 'doi')
    """
    said = label_kind(label) if label.strip(_EDGES) else None
    if said is not None and said is not LinkKind.OTHER:
        return said
    if not label.strip():
        joined = " ".join(roles)
        for kind, pattern in _ICONS:
            if pattern.search(joined):
                return kind
    for kind, pattern in _ADDRESSES:
        if pattern.search(url):
            return kind
    return said or LinkKind.OTHER


def is_preprint_address(url: str) -> bool:
    """Whether an address is of a preprint server or a working-paper series."""
    return bool(_PREPRINT_HOST.search(url))


def arxiv_number(text: str) -> str | None:
    """
    Return the arXiv number in an address or text, without version.

    >>> arxiv_number("https://arxiv.org/pdf/2401.09670v1.pdf"), arxiv_number("arXiv:math/0211159")
    ('2401.09670', 'math/0211159')
    """
    m = _ARXIV.search(text) if "rxiv" in text.lower() else None
    return m.group(1) if m else None


def doi_in(text: str) -> str | None:
    """
    Return the DOI in an address or text, lower case, without resolver.

    >>> doi_in("https://doi.org/10.1145/3620678.3624783)."), doi_in("https://dl.acm.org/doi/pdf/10.1145/1.2")
    ('10.1145/3620678.3624783', '10.1145/1.2')
    """
    m = _DOI.search(text) if "10." in text else None
    if not m:
        return None
    doi = m.group(1).rstrip(".,;)'\"").lower()
    return re.sub(r"(?:\.pdf|/full|/abstract|/pdf)?(?:[?#].*)?$", "", doi)


def is_address(href: str | None) -> bool:
    """Whether an href leads anywhere: not empty, not a place on the page, no script, no resolver without a DOI."""
    if not href:
        return False
    low = href.strip().lower()
    if low.startswith(("#", "javascript:", "mailto:", "tel:", "data:", "about:")):
        return False
    return bool(low) and low.rstrip("/") not in _BARE_RESOLVERS


_BARE_RESOLVERS = frozenset(
    f"{scheme}://{host}" for scheme in ("http", "https") for host in ("doi.org", "dx.doi.org", "www.doi.org")
)


#: "The Felt · Wool News (May 2024) · Loom Radio": what parts links in a row.
_BETWEEN_LINKS = re.compile(r"\s*[·|•/]\s*")


def is_row_of_links(line: Line) -> bool:
    """Whether a line is links parted by signs alone, none of which may be a title: who wrote of the work."""
    if len(line.spans) < 5 or line.heading:
        return False  # as most are
    shown = [s for s in line.spans if s.text.strip()]
    links = shown[::2]
    return (
        len(links) > 2
        and all(s.href is not None and len(s.text.split()) < 6 and label_kind(s.text) is None for s in links)
        and all(s.href is None and _BETWEEN_LINKS.fullmatch(s.text) for s in shown[1::2])
    )
