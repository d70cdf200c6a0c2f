"""How likely words are one person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from crawler.extractors.names.lexicon import name_odds
from crawler.extractors.names.words import TELLING_KINDS, Token

#: Bodies that sign papers like persons.
BODIES = frozenset(
    "Consortium Collaboration Group Team Project Network Initiative Investigators Committee Society".split()
)
_SIGNING_ALONE = frozenset(("Consortium", "Collaboration"))
#: What a word by itself loses of its plausibility.
ALONE = 0.4
#: An article before a noun; no given name begins with it.
_ARTICLE = re.compile(r"L[’'][A-ZÀ-Ý]|(?:Die|Eine?|Les|The)$")
#: Endings of Latin words that no surname has.
_LATIN = re.compile(r"[A-Z]\w+(?:icae|matica|orum)")


def plausible(name: Sequence[Token], *, natural: bool) -> float:
    """How likely words are one person's name; ``natural``: with the given names in front."""
    return _plausible(tuple([(w.text, w.kind) for w in name if w.kind in TELLING_KINDS]), natural)


# The same coauthors stand in entry after entry.
@lru_cache(maxsize=16384)
def _plausible(name: tuple[tuple[str, str], ...], natural: bool) -> float:
    words = [word for word, _ in name]
    kinds = [kind for _, kind in name]
    if "han" in kinds:
        length = sum(map(len, words))
        # "阿图·埃斯科瓦尔": a name of another tongue, by its sounds.
        return 1.0 if 2 <= length <= (18 if any("·" in word for word in words) else 6) else -1.5
    caps = [word_odds(word) for word, kind in name if kind == "cap"]
    if caps and len(words) > 1 and (body := words[-1].rstrip(".")) in BODIES:
        return 0.7 if body in _SIGNING_ALONE else 0.5
    score = sum(caps) / max(1, len(caps))
    worst = min(caps, default=0.0)
    if "initial" in kinds:
        score += 1.0
    if len(words) == 1:
        score -= ALONE
    elif 2 <= len(words) <= 4:
        score += 0.4
    else:
        score -= 0.3 * (len(words) - 4)
    if worst < -1.8 and len(caps) > 1:
        score -= 0.9
    if words and words[0] in ("A", "I") and len(words) > 1:
        score -= 1.6  # "A Scalable Perspective"
    if len(words) > 1 and (natural or words[0] == "The") and _ARTICLE.match(words[0]):
        score -= 1.6  # "L'Histoire Économique"
    if len(words) > 1 and _LATIN.fullmatch(words[-1].rstrip(".")):
        score -= 1.6  # "Acta Lanatica", a journal
    return score


#: Endings of nouns and adjectives that no surname has, which titles in other tongues are full of; a few given names do.
_NOUN = re.compile(
    r"(?!(?:Con|An|As|En|Pur|Vis)\w{2,9}(?:ção|ción)$|Nativ|Felic)[^\W\d_]{2,}?(?:ção|ções|ción|ciones|zion[ei]|[aiou][ltrscv]idad(?:es?)?"
    r"|alità|ização|ización|isation|olog[ií]as?|ologies?|ismos?|imientos?|[êé]ncias?|orial|[aá]vel|[oó]gic[oa]s?|[ií]stic[oa]s?|íticas?|úblic[oa]s?"
    r"|ierung(?:en)?|ungen|igkeit(?:en)?|lichkeit(?:en)?|schaft(?:en)?|ität(?:en)?|isatie|owani[ea]|owaniu|ości|ování|ních"
    r"|аци[ияю]|ности?|ость|ени[еяй]|ировани[ея]|ція|ції|ння)\Z"
)
#: What such a word is worth.
_NO_NAME = -2.0
_HYPHEN = re.compile(r"[-‐‑]")
#: "O'Leary", "McLeod": nothing but surnames begin so.
_SURELY = re.compile(r"(?:[OD]['’]|Mc)[A-Z]\w")


@lru_cache(maxsize=65536)
def word_odds(word: str) -> float:
    """How much likelier a word is part of a name than not: the mean log odds of the parts that hyphens join."""
    bare = word.rstrip(".")
    if _SURELY.match(bare):
        return 3.0
    if _NOUN.match(bare):
        return _NO_NAME
    parts = _HYPHEN.split(bare)
    return sum(name_odds(p.lower()) for p in parts) / len(parts)
