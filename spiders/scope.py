"""The addresses that count as one researcher's site, and the one form of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

from spiders.words import kind_of, leads_away

_LONGEST_ADDRESS = 2000
#: Endings of pages that a reader can read; "" is a page without an ending.
PAGES = frozenset({"", ".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".do"})
#: File names that stand for their folder.
INDEX = frozenset({"index", "default", "home", "main", "welcome"})
#: Folders whose next part is a person.
FOLDERS_OF_PEOPLE = frozenset(
    "people members member team staff faculty person persons students alumni users user author authors"
    " profile profiles mitarbeiter personal personnel".split()
)
_SESSION = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|phpsessid|jsessionid|sid|sessionid|session|_ga|ref|print)$", re.I
)


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
        if PurePosixPath(last).stem.lower() in INDEX:
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
    if last and not (stem.lower() in INDEX or kind_of(stem) is not None or leads_away(stem)):
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
    if PurePosixPath(last).stem.lower() in INDEX and PurePosixPath(last).suffix.lower() in PAGES - {""}:
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
