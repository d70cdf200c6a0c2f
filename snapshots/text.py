"""Normal forms: what titles, names, venues and addresses are compared by. Text in, text out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

_WORD = re.compile(r"[^\W_]+")

# Longer input is cut: no title, name or venue is longer, and hostile pages are not worth the time.
_LONGEST = 2000


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """
    Return the words of a text without case, accents, ligatures and punctuation.

    >>> fold("Łukasz’s  Naïve “Bayes”: ﬁne-tuning")
    'lukasz s naive bayes fine tuning'
    >>> fold("深度学习 (第二版)")
    '深度学习 第二版'
    """
    return " ".join(_words(text[:_LONGEST]))


def page_key(text: str) -> str:
    """
    Return a whole page's text in the form of ``title_key``, so that titles can be looked up in it.

    >>> title_key("On Wool") in page_key("Papers: A. Lamb. “On wool”. 2021")
    True
    """
    return page_words(text).replace(" ", "")


# A page is looked at for several reasons, one right after another.
@lru_cache(maxsize=8)
def page_words(text: str) -> str:
    """Return a whole page's text in the form of ``fold``."""
    return " ".join(_words(text))


def _words(text: str) -> list[str]:
    text = unicodedata.normalize("NFKD", text).translate(_STROKES)
    marks = {ord(c): None for c in set(text) if unicodedata.combining(c)}
    if marks:
        text = text.translate(marks)
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


# Letters that Unicode does not take apart into a letter and its accent.
_STROKES = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h"})


@lru_cache(maxsize=65_536)
def title_key(title: str) -> str:
    """
    Return what two printings of one title have in common.

    >>> title_key("Deep-Learning: a Survey.") == title_key("DeepLearning — A survey")
    True
    """
    return fold(title).replace(" ", "")


@lru_cache(maxsize=65_536)
def name_words(name: str) -> tuple[str, ...]:
    """
    Return the words of a person's name, given names first; initials as single letters.

    >>> name_words("Turing, A. M.")
    ('a', 'm', 'turing')
    >>> name_words("AM Turing"), name_words("Jean-Luc Picard")
    (('a', 'm', 'turing'), ('jean', 'luc', 'picard'))
    """
    family, comma, given = name.partition(",")
    if comma and given.strip() and fold(given) not in {"jr", "sr", "ii", "iii", "phd", "md"}:
        name = f"{given} {family}"
    words: list[str] = []
    for word in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", name[:_LONGEST])):
        # "JK" and "J.K." are two initials; "LI" alone beside capitals is a name printed in capitals.
        if len(word) <= 3 and word.isupper() and word.isascii() and not name.isupper():
            words.extend(word.casefold())
        else:
            words.extend(fold(word).split())
    return tuple(words)


@lru_cache(maxsize=65_536)
def same_person(one: str, other: str) -> bool:
    """
    Whether two printed names can be one person: initials, order, accents and middle names aside.

    >>> same_person("A. M. Turing", "Turing, Alan"), same_person("Grace Hopper", "Alan Hopper")
    (True, False)
    """
    if title_key(one) == title_key(other):
        return True
    ones, others = list(name_words(one)), list(name_words(other))
    shared = [w for w in ones if len(w) > 1 and w in others]
    if not shared:
        return False
    for word in shared:
        if word in others:
            ones.remove(word)
            others.remove(word)
    for word in tuple(ones):
        partner = next((o for o in others if o.startswith(word) or word.startswith(o)), None)
        if partner is not None:
            ones.remove(word)
            others.remove(partner)
    return not (ones and others)


def in_other_letters(ones: Sequence[str], others: Sequence[str]) -> bool:
    """
    Whether one list of people is in Latin letters and another, as long, in none: nobody can tell them apart.

    >>> in_other_letters(("Qi Yang",), ("羊奇",)), in_other_letters(("Qi Yang",), ("Bo Yang",))
    (True, False)
    """
    latin = {sum(_LATIN.search(name) is not None for name in names) for names in (ones, others)}
    return len(ones) == len(others) and latin == {0, len(ones)}


_LATIN = re.compile(r"[A-Za-z]")


# Parameters that say how a visitor came, not where the address leads.
_TRACKING = re.compile(
    r"(?i)utm_\w+|fbclid|gclid|mc_[ce]id|jsessionid|phpsessid|aspsessionid\w*|sess(?:ion)?(?:_?id)?|sid"
    r"|(?:access_?|csrf_?)?token|nonce|expires|signature|x-(?:amz|goog)-[\w-]+"
)

# Files, and parameters behind their names that only keep browsers from showing an older copy.
_FILE = re.compile(r"(?i)\.(?:pdf|ps|gz|zip|bib|txt|pptx?|docx?|png|jpe?g|gif|svg|mp4|webm)$")
_EDITION = re.compile(r"(?i)v|ver|version|rev|t|ts|time(?:stamp)?|mtime|modified|cb|_|(?:no)?cache")

# A preprint's version, and its file's ending, which its server does not ask for: the paper is the same.
_OF_PREPRINTS = re.compile(
    r"(?:^|\.)(?:(?:arxiv|biorxiv|medrxiv)\.org|hal\.science|archives-ouvertes\.fr)$|^hal\."
)
_VERSION = re.compile(r"(?<=\d)(?:v\d{1,2}(?=$|/|\.(?:full|pdf)\b)|(?=\.pdf$))(?:\.pdf$)?")


# What a generator of sites fills in, up to where the site begins: "{{ site.baseurl }}/".
_LIQUID = re.compile(
    r"^(\w+://[^/{}]*)?[^{}]*\{\{-?\s*(?:site\.(?:baseurl|url)|['\"]/?([^'\"{}]*)['\"])\s*(?:\|[^{}]*)?\}\}/?"
)


@lru_cache(maxsize=65_536)
def address(url: str, base: str = "") -> str:
    """
    Return what two ways of writing one address have in common.

    >>> address("../a.pdf", "https://x.example/b/") == address("http://X.example/a.pdf#page=2")
    True
    >>> address("https://x.example/?utm_source=mail") == address("http://x.example")
    True
    >>> address("http://x.example/get?id=3&token=9f2e") == address("http://x.example/get?id=3")
    True
    >>> address("http://x.example/a.pdf?v=17") == address("http://x.example/a.pdf")
    True
    >>> address("http://x.example/watch?v=17") == address("http://x.example/watch")
    False
    >>> address("https://arxiv.org/pdf/2401.00001v2.pdf") == address("https://arxiv.org/pdf/2401.00001")
    True
    >>> address("https://hal.science/hal-04000001v2/document") == address("https://hal.science/hal-04000001/document")
    True
    >>> address("http://x.example/b/{{ '/a.pdf' | relative_url }}") == address("http://x.example/a.pdf")
    True
    """
    url = url.strip()[:_LONGEST]
    for _ in range(min(url.count("{{"), 2)):
        url = _LIQUID.sub(r"\1/\2", url)
    try:
        parts = urlsplit(urljoin(base, url))
        file = _FILE.search(parts.path)
        query = [
            (k, v)
            for k, v in parse_qsl(parts.query, keep_blank_values=True)
            if not (_TRACKING.fullmatch(k) or (file and _EDITION.fullmatch(k)))
        ]
        host = parts.netloc.lower().rpartition("@")[2]
    except ValueError:
        return url
    path = unquote(re.sub(r"(?i);jsessionid=[^/?#]*", "", parts.path)).rstrip("/")
    if parts.scheme in ("http", "https"):
        host = host.removesuffix(":80").removesuffix(":443")
        path = _VERSION.sub("", path) if _OF_PREPRINTS.search(host) else path
    elif not host:
        return f"{parts.scheme}:{path}" if parts.scheme else path
    return f"//{host}{path}" + (f"?{urlencode(query)}" if query else "")


@lru_cache(maxsize=4096)
def site(url: str) -> str:
    """
    Return the host of an address without "www.", lower case; "" where there is none.

    >>> site("https://www.Example.org:8080/a")
    'example.org:8080'
    """
    try:
        return urlsplit(url).netloc.lower().rpartition("@")[2].removeprefix("www.")
    except ValueError:
        return ""
