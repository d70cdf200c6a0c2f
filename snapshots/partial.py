"""Lists that show a part of what they hold: a choice of works, or as many as fit before a button."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from snapshots.identity.matching import pairs
from snapshots.model import (
    Publication,
)
from snapshots.text import fold, page_words

# Words, folded, by which a heading says that not all works stand below it.
_A_CHOICE = re.compile(
    r"\b(?:selected|selection|representative|recent|latest|highlights?|highlighted|featured|main|key)\b"
    r"|\b(?:ausgewahlte|aktuelle|choisies|recentes|principales|seleccionad[ao]s|selecionad[ao]s|selezionat[ei])\b"
    r"|\b(?:geselecteerde|recente|utvalda|utvalgte|wybrane|vybrane|izbrannye|избранные|основные)\b"
    r"|代表|精选|精選|主要|主な"
)
_A_YEAR = re.compile(r"(?:19|20)\d\d")
# Words by which a list says that it goes on behind a click.
_GOES_ON = re.compile(
    r"\b(?:load|show|view|see|display) (?:more|all|older)\b|\bnext page\b|\bpage 1 (?:of|/) \d"
    r"|\bolder (?:posts|entries|papers|publications)\b|\bmehr (?:laden|anzeigen)\b"
    r"|\b(?:voir|afficher|charger) plus\b|\b(?:ver|cargar|mostrar) m[aá]s\b|\bmostra altr[oi]\b"
    r"|もっと見る|加载更多|查看更多|더 보기",
    re.IGNORECASE,
)


def unshown_works(
    known: Sequence[Publication], read: Sequence[Publication], text: str
) -> frozenset[Publication]:
    """
    The known works that a page does not show because it shows a choice or a part of them by now.

    One part of a list may show a choice, "Selected articles", and others, "Work in progress", all there is.
    """
    if read and _goes_on(text):
        last = max((i for i, _, _, _ in pairs(known, read)), default=-1)
        return (
            frozenset(known[last + 1 :]) if last >= 0 and _goes_on_behind(known[last], text) else frozenset()
        )
    if not any(_is_chosen(record) for record in read):
        return frozenset()
    shown = {i: read[j] for i, j, _, _ in pairs(known, read)}
    others = [record for i, record in enumerate(known) if i not in shown and not _is_chosen(record)]
    if all(_is_chosen(record) for record in read):
        return frozenset(others) if shown else frozenset()
    chosen: dict[tuple[str, ...], bool] = {}
    for i, record in shown.items():
        part = _part(known[i])
        chosen[part] = chosen.get(part, True) and _is_chosen(record)
    return frozenset(record for record in others if chosen.get(_part(record), False))


def _part(record: Publication) -> tuple[str, ...]:
    """The part of its list a work stands in: the headings over it, years left out."""
    return tuple(heading for heading in record.section if not _A_YEAR.fullmatch(heading.strip()))


# The text of a page is asked about with each of its works.
@lru_cache(maxsize=8)
def _goes_on(text: str) -> bool:
    return _GOES_ON.search(text) is not None


def _goes_on_behind(last: Publication, text: str) -> bool:
    """Whether a button behind the last work shown, and no more than that one, says that there are more."""
    at = page_words(text).rfind(page_words(last.title))
    found = [m.start() for m in _GOES_ON.finditer(page_words(text))]
    return len(found) == 1 and 0 <= at < found[0]


def _is_chosen(record: Publication) -> bool:
    """Whether a work stands below a heading that promises no whole list."""
    return any(_A_CHOICE.search(fold(heading)) for heading in record.section)
