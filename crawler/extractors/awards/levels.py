"""Honours that a page sets as headings no lower than the heading of their list, put below it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace

from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.phrases import names_honour
from crawler.extractors.headings.sections import read_heading, section_of
from crawler.headings.vocabulary import SectionKind
from crawler.reading.document import Heading, Line


def honours_below_their_list(
    lines: Sequence[Line], is_honour: Callable[[str], bool], boxes: Container[tuple[str, ...]] = ()
) -> Iterator[Line]:
    """
    The lines of a page; where the headings below "Awards" that are honours are set as high as that or higher, they
    and what follows them stand below it all the same.

    ``is_honour`` tells whether a heading is itself an honour; ``boxes`` has the paths of those that head a box among
    boxes of honours.
    """
    #: The headings over the list of honours; () outside of one.
    over: tuple[Heading, ...] = ()
    #: The honour that was set so, and how high such honours are set here.
    honour: Heading | None = None
    level = 0
    for line in lines:
        if not line.heading:
            yield line.under((*over, honour)) if honour else line
            continue
        own = Heading(text=line.text, level=line.heading)
        above = over[:-1] if honour and line.headings[-1:] == (honour,) else line.headings
        honour = None
        beside = over and line.headings[: len(over)] != over and own.level <= over[-1].level
        told = line.path in boxes or is_honour(line.text)
        if beside and (told or (own.level == level and _may_be_one(line.text))):
            honour, level = own, own.level
            yield line.under(over)
            continue
        if above[: len(over)] != over or not over:
            over, level = (), 0
        chain = (*above, own)
        if read_heading(line.text).lists_awards and section_of(chain).kinds == {SectionKind.AWARDS}:
            over = chain
        yield line if above == line.headings else replace(line, headings=above)


def _may_be_one(text: str) -> bool:
    """Whether a heading among honours heads no list that we know, and has a date or a word of honours."""
    other = read_heading(text).kind is SectionKind.OTHER
    return other and (take_date(text, EVER).year is not None or names_honour(text))
