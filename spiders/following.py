"""
Which links of a page are worth following. Pure: addresses and bytes in, addresses out.

Worth following are the places where a person's records stand: publication lists, CVs, honours, in the words
of many languages, and frames. Never the papers themselves, other people's pages, or anything outside the
site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit, urlunsplit

from lxml import etree, html

from spiders.words import Kind, fold, kind_of, leads_away, names_something, names_tongue, words_of

_LONGEST_ADDRESS = 2000
#: Words of a link's text beyond which it is a sentence or a paper's title, not a menu's entry.
_MENU_WORDS = 6
#: Words of "Next page", "Publications 2019"; more of them are a title.
_TURN_WORDS = 3
#: Links of one page that are looked at.
_MOST_LINKS = 3000

#: Endings of pages that a reader can read; "" is a page without an ending.
_PAGES = frozenset({"", ".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".do"})
_TEXTS = frozenset({".md", ".org", ".rst", ".txt", ".bib"})
_PAPERS = frozenset({".pdf"})
#: Links by which a page leads home.
_UPWARDS = frozenset({"/", ".", "./", "..", "../"})
_OTHER_THINGS = frozenset(
    ".ps .gz .zip .tar .tgz .png .jpg .jpeg .gif .svg .webp .mp4 .mov .mp3 .ppt .pptx .key .doc .docx .xls"
    " .xlsx .css .js .json .xml .rss .ics .r .py .m .c .cpp .exe .dmg .iso .csv .yml .yaml .tex".split()
)
#: File names that stand for their folder.
_INDEX = frozenset({"index", "default", "home", "main", "welcome"})
#: Folders whose next part is a person.
_FOLDERS_OF_PEOPLE = frozenset(
    "people members member team staff faculty person persons students alumni users user author authors"
    " profile profiles mitarbeiter personal personnel".split()
)
_SESSION = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|phpsessid|jsessionid|sid|sessionid|session|_ga|ref|print)$", re.I
)
_YEAR_OR_PAGE = re.compile(r"^(?:(?:19|20)\d\d(?:[-_](?:19|20)?\d\d)?|p|page|seite|\d{1,3})$", re.I)
#: Parameters that turn the pages of a list.
_TURNS = re.compile(r"(?:^|[?&])(?:page|paged|pg|seite|start|offset|year|jahr)=\d{1,4}(?:&|$)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """One link of a page, as it stands there."""

    href: str
    #: Its words, or those of its picture.
    text: str = ""
    #: In a navigation bar.
    menu: bool = False
    #: A frame, or a page that sends its readers on: part of the page itself.
    part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A link worth following."""

    url: str
    kind: Kind
    #: Whether it is a frame: as deep as the page it stands on.
    part: bool = False
    #: Whether it is the page in a language, where one is to be chosen.
    tongue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The addresses that count as one researcher's site."""

    host: str
    #: Folder or beginning of a file's name; "/" is the whole host.
    prefix: str

    def holds(self, url: str) -> bool:
        """
        Tell whether an address lies within.

        >>> jane = scope_of("https://www.cs.example.edu/~jane/index.html")
        >>> jane.holds("http://cs.example.edu/~jane/papers.html"), jane.holds("https://cs.example.edu/~bob/")
        (True, False)
        """
        parts = urlsplit(url)
        home = _home(parts.path)
        if home is not None and home == _home(self.prefix):
            # People's pages of one institution answer under several of its hosts.
            return _institution(parts.hostname) == _institution(self.host)
        if _bare(parts.hostname) != self.host:
            return False
        path = unquote(parts.path) or "/"
        if self.prefix.endswith("/"):
            return path.startswith(self.prefix) or path == self.prefix[:-1]
        rest = path.removeprefix(self.prefix)
        return path.startswith(self.prefix) and (not rest or not rest[0].isalnum())

    def is_home(self, path: str) -> bool:
        """
        Tell whether a path is the site's front page.

        >>> scope_of("https://example.org/jane/cv.html").is_home("/jane/index.html")
        True
        """
        folder, _, last = path.rpartition("/")
        if PurePosixPath(last).stem.lower() in _INDEX:
            last = ""
        return f"{folder}/{last}".rstrip("/") == self.prefix.rstrip("/")


@lru_cache(maxsize=4096)
def scope_of(url: str) -> Scope:
    """
    Return the site that a start page stands for.

    >>> scope_of("https://jane.example.org/")
    Scope(host='jane.example.org', prefix='/')
    >>> scope_of("https://cs.example.edu/faculty/jane.html").prefix
    '/faculty/jane'
    >>> scope_of("https://example.edu/jane/publications.html").prefix
    '/jane/'
    """
    parts = urlsplit(url)
    host, path = _bare(parts.hostname), unquote(parts.path) or "/"
    home = _home(path)
    if home is not None:
        return Scope(host=host, prefix=path[: path.index(home) + len(home)] + "/")
    folder, _, last = path.rpartition("/")
    stem = PurePosixPath(last).stem if last else ""
    if last and not (stem.lower() in _INDEX or kind_of(stem) is not None or leads_away(stem)):
        return Scope(host=host, prefix=f"{folder}/{stem}")
    # /jane/publications/ is a part of /jane/.
    while folder and kind_of(folder.rpartition("/")[2]) is not None:
        folder = folder.rpartition("/")[0]
    return Scope(host=host, prefix=folder + "/")


def key_of(url: str) -> str:
    """
    Return one form for all spellings of an address, for telling whether it was asked already.

    >>> key_of("https://www.Example.org:443/a/index.html?b=2&a=1&utm_source=x#top") == key_of("http://example.org/a/?a=1&b=2")
    True
    """
    parts = urlsplit(url)
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    folder, _, last = unquote(re.sub(r";jsessionid=[^/?#]*", "", parts.path, flags=re.I)).rpartition("/")
    if PurePosixPath(last).stem.lower() in _INDEX and PurePosixPath(last).suffix.lower() in _PAGES - {""}:
        last = ""
    path = f"{folder}/{last}".rstrip("/")
    query = sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _SESSION.match(k))
    return f"{_bare(parts.hostname)}{port}{path}?{'&'.join(f'{k}={v}' for k, v in query)}".rstrip("?")


def asked_url(url: str) -> str | None:
    """
    Return an address as it is asked for, without its fragment; None where it is none of the web.

    >>> asked_url("HTTPS://example.org/a#b"), asked_url("file:///x"), asked_url("http:\\\\\\\\127.0.0.1")
    ('https://example.org/a', None, None)
    """
    url = url.strip()
    if not url or len(url) > _LONGEST_ADDRESS or "\\" in url or any(c in url for c in "\r\n\t\0"):
        return None
    try:
        parts = urlsplit(url)
        if parts.scheme.lower() not in ("http", "https") or not parts.hostname or (parts.port or 80) < 1:
            return None
        if " " in parts.netloc or parts.username is not None or parts.password is not None:
            return None
        path, query = parts.path.replace(" ", "%20"), parts.query.replace(" ", "%20")
        return urlunsplit((parts.scheme.lower(), parts.netloc, path or "/", query, ""))
    except ValueError:
        return None


def worth_following(
    body: bytes, *, address: str, content_type: str, scopes: Sequence[Scope], names: Sequence[str] = ()
) -> tuple[Candidate, ...]:
    """Return the links of a page that are worth following, likeliest first, each address once."""
    found: dict[str, Candidate] = {}
    own = key_of(address)
    for anchor in anchors_of(body, content_type):
        candidate = judge(anchor, base=address, scopes=scopes, names=names)
        if candidate is None or (key := key_of(candidate.url)) == own:
            continue
        if key not in found or found[key].kind.value < candidate.kind.value:
            found[key] = candidate
    # Only a page that leads nowhere else is there to choose a language on.
    choice = all(candidate.tongue for candidate in found.values())
    found = {key: candidate for key, candidate in found.items() if choice or not candidate.tongue}
    return tuple(sorted(found.values(), key=lambda c: (not c.part, -c.kind.value)))


def judge(
    anchor: Anchor, *, base: str, scopes: Sequence[Scope], names: Sequence[str] = ()
) -> Candidate | None:
    """Return the candidate that a link makes; None where it is not worth following."""
    href = anchor.href.strip()
    if not href or href.startswith("#"):
        return None
    try:
        url = asked_url(urljoin(base, href))
    except ValueError:
        return None
    if url is None or not any(scope.holds(url) for scope in scopes):
        return None
    parts = urlsplit(url)
    path = unquote(parts.path)
    if _is_someone_else(path, scopes, names):
        return None
    suffix = PurePosixPath(path).suffix.lower()
    # "jane.doe" at the end of an address is a name, not a format.
    suffix = suffix if re.fullmatch(r"\.[a-z]{2,5}\d?", suffix) else ""
    if suffix in _PAPERS:
        kind = _kind_of_file(path, anchor.text)
    elif suffix in _TEXTS:
        kind = kind_of(PurePosixPath(path).stem)
        kind = None if kind is Kind.ON_THE_WAY else kind
    elif suffix in _PAGES:
        kind = Kind.ON_THE_WAY if anchor.part else _kind_of_page(path, parts.query, anchor)
        if kind is None and _goes_on(path, parts.query, anchor, base=base, scopes=scopes):
            kind = Kind.PUBLICATIONS
        if kind is None and not parts.query and any(scope.is_home(path) for scope in scopes):
            kind = Kind.ON_THE_WAY
        if kind is None and not parts.query and names_tongue(anchor.text):
            return Candidate(url=url, kind=Kind.ON_THE_WAY, tongue=True)
    else:
        return None
    return None if kind is None else Candidate(url=url, kind=kind, part=anchor.part)


def may_matter(href: str, text: str) -> bool:
    """
    Tell whether a link deserves a closer look: a cheap question, for of two hundred links five do.

    >>> may_matter("papers/wool.pdf", "pdf"), may_matter("cv.pdf", ""), may_matter("x", "Papers")
    (False, True, True)
    >>> may_matter("2019.html", "2019"), may_matter("?page=2", "2"), may_matter("?sort=title", "2")
    (True, True, False)
    """
    if not href or href[0] == "#":
        return False
    path = re.split(r"[?#]", href, maxsplit=1)[0]
    last = path.rstrip("/").rpartition("/")[2]
    dot = last.rfind(".")
    suffix = last[dot:].lower() if dot > 0 else ""
    if suffix in _PAPERS or suffix in _TEXTS:
        return names_something(text) or names_something(last)
    if path in _UPWARDS or last[:dot].lower() in _INDEX:
        return True
    if suffix not in _PAGES and suffix in _OTHER_THINGS:
        return False
    if _YEAR_OR_PAGE.match(last[:dot] if dot > 0 else last) or _TURNS.search(href):
        return True
    return names_something(text) or names_something(href) or names_tongue(text)


def anchors_of(body: bytes, content_type: str) -> Iterator[Anchor]:
    """Yield the links of an HTML page, in order; ``href`` is relative to what ``<base>`` says, if it says."""
    if not _is_html(body, content_type):
        return
    try:
        tree = html.document_fromstring(body, parser=html.HTMLParser(no_network=True, remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return
    base = next((b.get("href", "") for b in tree.iter("base") if b.get("href")), "")
    for count, element in enumerate(tree.iter("a", "area", "frame", "iframe", "meta", "object")):
        if count > _MOST_LINKS:
            return
        anchor = _anchor(element)
        if anchor is not None:
            href = _joined(base, anchor.href)
            yield Anchor(href=href, text=anchor.text, menu=anchor.menu, part=anchor.part)


def _anchor(element: html.HtmlElement) -> Anchor | None:
    match element.tag:
        case "a" | "area":
            href, text = element.get("href", ""), _words_on(element)
            if not may_matter(href, text):
                return None
            return Anchor(href=href, text=text, menu=_in_menu(element))
        case "frame" | "iframe":
            return Anchor(href=element.get("src", ""), text=element.get("title", ""), part=True)
        case "object":
            return Anchor(href=element.get("data", ""), part=True)
        case "meta" if element.get("http-equiv", "").lower() == "refresh":
            target = re.search(r"url\s*=\s*['\"]?([^'\">]{1,2000})", element.get("content", "")[:2100], re.I)
            return None if target is None else Anchor(href=target[1].strip(), part=True)
    return None


def _words_on(element: html.HtmlElement) -> str:
    """Return what a reader sees on a link: its text, else what its picture or its title says."""
    text = element.text if len(element) == 0 else "".join(element.itertext())
    text = " ".join((text or "").split())
    if text:
        return text[:300]
    pictures = (i.get("alt") or i.get("title") or "" for i in element.iter("img", "svg", "i", "span"))
    said = (
        element.get("aria-label")
        or element.get("title")
        or element.get("alt")
        or next(filter(None, pictures), "")
    )
    return said[:300]


def _in_menu(element: html.HtmlElement) -> bool:
    for above, _ in zip(element.iterancestors(), range(8), strict=False):
        names = f"{above.get('class', '')} {above.get('id', '')} {above.get('role', '')}".lower()
        if above.tag in ("nav", "header", "menu") or re.search(r"\b(?:nav|menu|tabs?|sidebar)", names[:300]):
            return True
    return False


def _kind_of_page(path: str, query: str, anchor: Anchor) -> Kind | None:
    """What a page is, by the words of the link first and by its address second."""
    words = anchor.text.split()
    by_text = kind_of(anchor.text) if len(words) <= _MENU_WORDS else None
    by_address = _kind_of_address(path, query)
    if by_text is None and len(words) <= _MENU_WORDS and leads_away(anchor.text):
        return None
    best = max((k for k in (by_text, by_address) if k is not None), key=lambda k: k.value, default=None)
    if best is Kind.ON_THE_WAY and not (anchor.menu or by_address is best or len(words) <= 2):
        # "my research on wool" in running text leads anywhere.
        return None
    return best


def _kind_of_address(path: str, query: str) -> Kind | None:
    parts = [p for p in path.split("/") if p]
    values = [v for _, v in parse_qsl(query)][:5]
    for value in values:
        if (kind := kind_of(value)) is not None:
            return kind
    if not parts:
        return None
    last = PurePosixPath(parts[-1]).stem
    if last.lower() in _INDEX and len(parts) > 1:
        parts.pop()
        last = parts[-1]
    below_list = any(kind_of(p) is Kind.PUBLICATIONS for p in parts[:-1])
    kind = kind_of(last)
    # Names of pages are short: /publication/an-award-for-wool/ is one paper's own page.
    if kind is not None and not below_list:
        return kind if len(words_of(last)) <= (2 if kind is Kind.ON_THE_WAY else 4) else None
    # Lists are cut by year and by page: /publications/2019/, /papers/page/2.
    while parts and _YEAR_OR_PAGE.match(PurePosixPath(parts[-1]).stem):
        parts.pop()
        if parts and kind_of(parts[-1]) is Kind.PUBLICATIONS:
            return Kind.PUBLICATIONS
    return None


def _goes_on(path: str, query: str, anchor: Anchor, *, base: str, scopes: Sequence[Scope]) -> bool:
    """Tell whether a link leads from one part of a list to the next, by year or by page."""
    if len(anchor.text.split()) > _TURN_WORDS:
        return False
    here = urlsplit(base)
    there = unquote(here.path)
    listed = _kind_of_address(there, here.query) is Kind.PUBLICATIONS
    if path.rstrip("/") == there.rstrip("/"):
        return bool(_TURNS.search(query)) and (listed or any(scope.is_home(path) for scope in scopes))
    parts = path.rstrip("/").split("/")
    while len(parts) > 1 and _YEAR_OR_PAGE.match(PurePosixPath(parts[-1]).stem):
        parts.pop()
    folder = "/".join(parts)
    turned = folder != path.rstrip("/") and not query
    return listed and turned and folder in (there.rstrip("/"), there.rpartition("/")[0])


def _kind_of_file(path: str, text: str) -> Kind | None:
    """A PDF is followed only where it is a CV, or calls itself a list of publications in so many words."""
    stem = PurePosixPath(path).stem
    by_name = kind_of(stem) if len(words_of(stem)) <= 5 else None
    by_text = kind_of(text) if len(text.split()) <= _MENU_WORDS else None
    if Kind.CV in (by_name, by_text):
        return Kind.CV
    plural = frozenset(words_of(stem)) & {
        "publications",
        "publist",
        "pubs",
        "publikationen",
        "papers",
        "list",
    }
    return Kind.PUBLICATIONS if by_name is Kind.PUBLICATIONS and plural and len(words_of(stem)) <= 3 else None


def _is_someone_else(path: str, scopes: Sequence[Scope], names: Sequence[str]) -> bool:
    """Tell whether an address is another person's: /people/bob/, /~bob/ below the whole host of someone."""
    parts = [p for p in path.split("/") if p]
    own = {w for name in names for w in words_of(name) if len(w) > 2}
    inside = " ".join(scope.prefix for scope in scopes)
    for before, part in zip(["", *parts], parts, strict=False):
        person = part.startswith("~") or before.lower() in _FOLDERS_OF_PEOPLE
        if person and f"/{part}" not in inside and not any(word in fold(part) for word in own):
            return True
    return False


def _is_html(body: bytes, content_type: str) -> bool:
    kind = content_type.partition(";")[0].strip().lower()
    if kind in ("text/html", "application/xhtml+xml"):
        return True
    head = body[:2000].lower()
    return kind in ("", "text/plain", "application/xml", "text/xml") and (
        b"<html" in head or b"<!doctype html" in head
    )


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href) if base else href
    except ValueError:
        return ""


def _bare(host: str | None) -> str:
    return (host or "").lower().rstrip(".").removeprefix("www.")


def _institution(host: str | None) -> str:
    """
    Return the part of a host's name that all hosts of an institution share.

    >>> _institution("www.cs.example.edu"), _institution("people.example.ac.uk")
    ('example.edu', 'example.ac.uk')
    """
    labels = _bare(host).split(".")
    if labels[-1].isdigit() or ":" in labels[-1]:
        return _bare(host)
    short = (
        len(labels) > 2
        and len(labels[-1]) == 2
        and labels[-2] in ("ac", "edu", "co", "com", "org", "gov", "net")
    )
    return ".".join(labels[-3:] if short else labels[-2:])


def _home(path: str) -> str | None:
    """Return the part of a path that names a person's home: "~jane"."""
    return next((p for p in unquote(path).split("/") if len(p) > 1 and p.startswith("~")), None)
