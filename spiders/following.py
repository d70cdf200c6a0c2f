"""
Which links of a page are worth following. Pure: addresses and words in, addresses out.

Worth following are the places where a person's records stand: publication lists, CVs, honours, in the words
of many languages, and frames. Never the papers themselves, other people's pages, or anything outside the
site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from spiders.anchors import Anchor, anchors_of
from spiders.scope import FOLDERS_OF_PEOPLE, INDEX, PAGES, Scope, asked_url, key_of
from spiders.words import Kind, fold, kind_of, leads_away, names_something, names_tongue, words_of

#: Words of a link's text beyond which it is a sentence or a paper's title, not a menu's entry.
_MENU_WORDS = 6
#: Words of "Next page", "Publications 2019"; more of them are a title.
_TURN_WORDS = 3
_TEXTS = frozenset({".md", ".org", ".rst", ".txt", ".bib"})
_PAPERS = frozenset({".pdf"})
#: Links by which a page leads home.
_UPWARDS = frozenset({"/", ".", "./", "..", "../"})
_OTHER_THINGS = frozenset(
    ".ps .gz .zip .tar .tgz .png .jpg .jpeg .gif .svg .webp .mp4 .mov .mp3 .ppt .pptx .key .doc .docx .xls"
    " .xlsx .css .js .json .xml .rss .ics .r .py .m .c .cpp .exe .dmg .iso .csv .yml .yaml .tex".split()
)
_YEAR_OR_PAGE = re.compile(r"^(?:(?:19|20)\d\d(?:[-_](?:19|20)?\d\d)?|p|page|seite|\d{1,3})$", re.I)
#: Parameters that turn the pages of a list.
_TURNS = re.compile(r"(?:^|[?&])(?:page|paged|pg|seite|start|offset|year|jahr)=\d{1,4}(?:&|$)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A link worth following."""

    url: str
    kind: Kind
    #: Whether it is a frame: as deep as the page it stands on.
    part: bool = False
    #: Whether it is the page in a language, where one is to be chosen.
    tongue: bool = False


def worth_following(
    body: bytes, *, address: str, content_type: str, scopes: Sequence[Scope], names: Sequence[str] = ()
) -> tuple[Candidate, ...]:
    """Return the links of a page that are worth following, likeliest first, each address once."""
    found: dict[str, Candidate] = {}
    own = key_of(address)
    for anchor in anchors_of(body, content_type, wanted=may_matter):
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
    elif suffix in PAGES:
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
    if path in _UPWARDS or last[:dot].lower() in INDEX:
        return True
    if suffix not in PAGES and suffix in _OTHER_THINGS:
        return False
    if _YEAR_OR_PAGE.match(last[:dot] if dot > 0 else last) or _TURNS.search(href):
        return True
    return names_something(text) or names_something(href) or names_tongue(text)


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
    if last.lower() in INDEX and len(parts) > 1:
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
        person = part.startswith("~") or before.lower() in FOLDERS_OF_PEOPLE
        if person and f"/{part}" not in inside and not any(word in fold(part) for word in own):
            return True
    return False
