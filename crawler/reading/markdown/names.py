"""Lines of names that an author broke by hand."""

from __future__ import annotations

import re
from typing import Final

# A name in full; marks and links that names bear; a line that is no end of a list of them.
_NAME: Final = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: (?:de|van|von|der|den|la|di|del|dos|da|[^\W\d_a-z][\w.'’-]*)){1,4}"
)
_MARKS_OF_NAMES: Final = re.compile(r"[*†‡§¶\\^]|(?<!\w)_+|_+(?!\w)|</?\w{1,6}>|^\s*(?:[-+]|\d+\.)\s")
_LINKED: Final = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
# A line that is bold from end to end.
_WHOLE: Final = re.compile(r"[ \t]*(?:\d{1,3}\.[ ]|[-*+][ ])?\*\*[^*\n]{12,300}\*\*[.,]?[ ]?")
_GOES_ON: Final = re.compile(r"(?:,|&|\b(?:and|with|by))$")
_INITIAL_LAST: Final = re.compile(r"(?:^|[\s.])[^\W\d_]\.?$")
_ENDED: Final = re.compile(r"(?:\\|[ ]{2}|<br ?/?>[ ]*)$")
_BLOCK_LINE: Final = re.compile(
    r"[ \t]*(?:[-*+>|#]\s|\d{1,3}[.)]\s|</?(?:div|p|ul|ol|li|table|tr|td|h\d|section|details|summary)\b|```)"
)
# A heading, or the rule below one: neither is part of a paragraph.
_HEADING_LINE: Final = re.compile(r"[ ]{0,3}(?:#{1,6}\s|(?:=+|-+)[ \t]*$)")


def with_lines_of_names(text: str) -> str:
    """
    Break paragraphs where their author broke them: around a line that is bold or a list of names.

    Beside such a line every other break counts that was not needed for the width.
    """
    blocks = text.split("\n\n")
    return "\n\n".join(
        _broken(block) if "\n" in block and not block.lstrip().startswith("<") else block for block in blocks
    )


def _broken(block: str) -> str:
    lines = block.split("\n")
    # Who breaks lines by <br>, or twice by spaces at their ends, means no others.
    told = "<br" in block or sum(_ENDED.search(line) is not None for line in lines[:-1]) > 1
    if told or any(_BLOCK_LINE.match(line) for line in lines[1:]):
        return block
    named = {n for n in range(len(lines)) if _is_names(lines, n) or _WHOLE.fullmatch(lines[n])}
    if not named:
        return block
    width = max(72, *(len(line) for line in lines))
    out = []
    for n, line in enumerate(lines):
        following = lines[n + 1].split() if n + 1 < len(lines) else []
        fits = bool(following) and len(line.rstrip()) + 1 + len(following[0]) <= width
        heads = any(_HEADING_LINE.match(one) for one in lines[n : n + 2])
        wanted = bool(following) and not heads and ({n, n + 1} & named or fits)
        out.append(line.rstrip() + "\\" if wanted and not _ENDED.search(line) else line)
    return "\n".join(out)


def _is_names(lines: list[str], number: int) -> bool:
    """Whether a line is a list of two names or more that neither goes on nor began before."""
    bare = _MARKS_OF_NAMES.sub("", _LINKED.sub(r"\1", lines[number])).strip()
    before = lines[number - 1].rstrip() if number else ""
    after = lines[number + 1].lstrip() if number + 1 < len(lines) else ""
    if _GOES_ON.search(before) or _GOES_ON.search(bare) or re.match(r"(?:and|&|,)\s", after):
        return False
    parts = [part for part in re.split(r",\s*(?:and\s|&\s)?|\s(?:and|&)\s", bare.rstrip(".")) if part.strip()]
    ends = [_INITIAL_LAST.search(part.strip()) is not None for part in parts]
    if ends and ends[-1] and not any(ends[:-1]) and after:
        return False  # "Charles Babbage, Ada K.", and below it "Byron": the last name goes on
    return len(parts) > 1 and all(_NAME.fullmatch(part.strip()) for part in parts)
