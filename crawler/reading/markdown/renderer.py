"""CommonMark → HTML, at bounded cost."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

#: Beyond these a file is made to harm, or no list: the rest is left as printed, and said.
MOST_MARKS: Final = 60_000
#: A sign that may begin mark-up within a block.
_SIGN: Final = re.compile(r"[!*_`<&\\~\[]")
#: Where the count of signs stands while a file is rendered.
SPENT: Final = "signs"


@cache
def renderer() -> MarkdownIt:
    """
    Return CommonMark with tables and struck text, without what hurts real pages.

    Indented code is off: HTML indented after an empty line is an entry, not code. Addresses stay as printed.
    """
    from markdown_it import MarkdownIt

    renderer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable("code")
    renderer.core.ruler.at("inline", _inline)
    renderer.validateLink = lambda url: True  # type: ignore[method-assign]
    renderer.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return renderer


def _inline(state: StateCore) -> None:
    """Parse the mark-up within blocks, up to as many signs as a list may have; the rest stays as printed."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        signs = len(_SIGN.findall(token.content)) + 3 * token.content.count("[")
        state.env[SPENT] = state.env.get(SPENT, 0) + signs
        token.children = []
        if state.env[SPENT] > MOST_MARKS:
            from markdown_it.token import Token

            token.children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, token.children)
