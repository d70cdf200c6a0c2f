"""Where the page's own names say that a part lists works, and its heading, a topic, does not."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from crawler.extractors.headings.outline import Outlined
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Line

#: What the title of a work is called: "paper-title". Posts are called articles too.
_TITLE_OF_WORK = re.compile(r"(?:^|[-_])(?:papers?|pubs?|publications?)[-_]+(?:title|name)$", re.IGNORECASE)
#: A topic may be called as parts of a life are; so few names that say so are none.
_TOPICS = frozenset((SectionKind.OTHER, SectionKind.EDUCATION))
_FEWEST = 3


def called_works(outlined: list[Outlined]) -> list[Outlined]:
    """Take topics for lists of works where the titles below them are called titles of papers."""
    titles = Counter(o.stretch for o in outlined if o.section.kind in _TOPICS and _is_called_title(o.line))
    if titles.total() < _FEWEST:
        return outlined
    return [
        replace(o, section=replace(o.section, kind=SectionKind.PUBLICATIONS)) if o.stretch in titles else o
        for o in outlined
    ]


def _is_called_title(line: Line) -> bool:
    """Whether all words of a line are called the title of a paper."""
    shown = [s for s in line.spans if s.text.strip()]
    return bool(shown) and all(s.roles and _TITLE_OF_WORK.search(s.roles[-1]) for s in shown)
