"""What a reading went by, for a terminal: in colour there, plain everywhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from crawler.answers.paragraphs import paragraph
from crawler.reasons import Beside, Block, Explained, Headline, Reason
from crawler.shown import shown

if TYPE_CHECKING:
    from rich.text import Text

_STYLES = {
    "title": "bold green",
    "authors": "cyan",
    "venue": "magenta",
    "year": "yellow",
    "status": "red",
    "link": "blue underline",
    "award": "bright_yellow",
}


def lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Give the explanation as plain lines; words in no entry are left out."""
    for block in blocks:
        match block:
            case Headline():
                yield from ("", f"== {shown(' › '.join(block.path))}  [{_meaning(block)}]")
            case Beside():
                continue
            case Explained():
                yield ""
                yield from paragraph(
                    _head(block) + shown("".join(p.text for p in block.pieces)), "", "      "
                )
                for reason in block.reasons:
                    yield from paragraph(_words(reason), "      ", "          ")


def print_coloured(blocks: Iterable[Block]) -> None:
    """Print the explanation in colour."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    for block in blocks:
        match block:
            case Headline():
                console.print()
                console.print(
                    Text(shown(" › ".join(block.path)), "bold reverse"), Text(_meaning(block), "dim")
                )
            case Beside():
                continue
            case Explained():
                console.print()
                console.print(_coloured(block))
                for reason in block.reasons:
                    console.print(Padding(_coloured_reason(reason), (0, 0, 0, 6)))


def _coloured(block: Explained) -> Text:
    from rich.text import Text

    text = Text(_head(block), "bold" if block.number else "dim")
    for piece in block.pieces:
        text.append(shown(piece.text), _STYLES.get(piece.field, "default" if block.number else "dim"))
    return text


def _coloured_reason(reason: Reason) -> Text:
    from rich.text import Text

    doubtful = reason.sure is not None and reason.sure < 0.9
    text = Text(f"{reason.field:8}", _STYLES.get(reason.field, "dim"))
    text.append(f"{_sure(reason)} ", "bold red" if doubtful else "dim")
    text.append(f"{shown(reason.value) or '–'}  ")
    return text.append(shown(reason.why), "dim italic")


def _meaning(headline: Headline) -> str:
    return headline.meaning + ("" if headline.listed else "; nothing taken from here")


def _head(block: Explained) -> str:
    if block.number is None:
        return f"  –   ({shown(block.verdict)}) "
    return f"{block.number:>3}.  {block.confidence:.2f}  "


def _sure(reason: Reason) -> str:
    return f"{reason.sure:.2f}" if reason.sure is not None else "    "


def _words(reason: Reason) -> str:
    return f"{reason.field:8}{_sure(reason)} {shown(reason.value) or '–'}  ({shown(reason.why)})"
