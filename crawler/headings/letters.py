"""Letters in one form: lower case, without accents where the script is Latin."""

from __future__ import annotations

import re
import unicodedata

#: Longer texts are cut: no heading, and no entry of a list of honours, is longer.
LONGEST = 2000


def plain_letters(text: str) -> str:
    """
    Lower case without accents on Latin letters, one form for every width; other scripts stay whole.

    >>> plain_letters("Veröffentlichungen"), plain_letters("ＡＷＡＲＤＳ"), plain_letters("データ"), plain_letters("Премии")
    ('veroffentlichungen', 'awards', 'データ', 'премии')
    >>> plain_letters("Yayınlar"), plain_letters("Artykuły")
    ('yayinlar', 'artykuly')
    """
    if text.isascii():
        return text[:LONGEST].casefold()
    whole = unicodedata.normalize("NFKC", text[:LONGEST]).translate(_PLAIN)
    return _BEYOND_ASCII.sub(_without_accent, whole).casefold()


def _without_accent(letter: re.Match[str]) -> str:
    base = unicodedata.normalize("NFD", letter[0])[0]
    return base if base < "\x7f" else letter[0]


_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_PLAIN = str.maketrans("ёЁ’‘ıłŁøØđĐ", "еЕ''ilLoOdD")
