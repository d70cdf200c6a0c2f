r"""LaTeX in the fields of a bibliography → the characters it prints: ``{\"o}`` → ö, ``{DNA}`` → DNA."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text

_MARKUP: Final = re.compile(r"[\\{}~$]|``|''|--")
# Mathematics is left as it is written: its source is what other pages of the same work print.
_MATHS: Final = re.compile(r"\$[^$]{1,300}\$")
_SPACE: Final = re.compile(r"\s+")
_ACCENT: Final = re.compile(
    r"""\{\\(["'`^~=.])\s?\{?([A-Za-z])\}?\}|\\(["'`^~=.])\{([A-Za-z])\}|\{\\([cvuHkr])[ {]([A-Za-z])\}?\}"""
)
_COMBINING: Final = dict(
    zip(
        "\"'`^~=.cvuHkr",
        "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a",
        strict=True,
    )
)


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    r"""
    Return the text without LaTeX, white space folded.

    >>> plain(r"{\"U}ber  {DNA} \& {\'E}tudes -- ``Wool''"), plain("On Wool")
    ('Über DNA & Études – “Wool”', 'On Wool')
    """
    text = _SPACE.sub(" ", text).strip()
    if not _MARKUP.search(text):
        return text
    if "\\" not in text:
        return _without_braces(text)
    parts: list[str] = []
    end = 0
    for maths in _MATHS.finditer(text):
        parts += (_decoded(text[end : maths.start()]), maths[0])
        end = maths.end()
    parts.append(_decoded(text[end:]))
    return _SPACE.sub(" ", "".join(parts)).strip()


def _without_braces(text: str) -> str:
    text = text.replace("``", "“").replace("''", "”").replace("---", "—").replace("--", "–")
    return _SPACE.sub(" ", text.replace("{", "").replace("}", "").replace("~", " ")).strip()


def _decoded(text: str) -> str:
    if "\\" not in text:
        lead, tail = text[:1] == " ", text[-1:] == " "
        return " " * lead + _without_braces(text) + " " * (tail and bool(text.strip()))
    if len(text) > 20_000:
        return _without_braces(text)
    try:
        return str(_decoder().latex_to_text(text))
    # pylatexenc raises its own errors, and others', on broken LaTeX: then the source is all there is.
    except Exception:
        return _without_braces(text)


@cache
def _decoder() -> LatexNodes2Text:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="verbatim", keep_comments=True, strict_latex_spaces=False)


def accented(text: str) -> str:
    r"""
    Return words of a page with the accents that their author left in LaTeX; only those, and no mathematics.

    >>> accented(r"K{\"o}ttgen, M\'{e}ndez, {\v{C}}apek"), accented(r"$\"{o}$")
    ('Köttgen, Méndez, Čapek', '$\\"{o}$')
    """
    if "\\" not in text or "$" in text:
        return text
    return _ACCENT.sub(_composed, text)


def _composed(accent: re.Match[str]) -> str:
    mark, letter = (part for part in accent.groups() if part)
    return composed(mark, letter)


def composed(mark: str, letter: str) -> str:
    """Return a letter with the accent that LaTeX calls ``mark``."""
    return unicodedata.normalize("NFC", letter + _COMBINING[mark])
