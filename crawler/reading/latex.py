r"""LaTeX in the fields of a bibliography → the characters it prints: ``{\"o}`` → ö, ``{DNA}`` → DNA."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pylatexenc.latex2text import LatexNodes2Text

_MARKUP: Final = re.compile(r"[\\{}~$]|``|''|--")
# Mathematics is left as it is written: its source is what other pages of the same work print.
_MATHS: Final = re.compile(r"\$[^$]{1,300}\$")
_SPACE: Final = re.compile(r"\s+")


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
