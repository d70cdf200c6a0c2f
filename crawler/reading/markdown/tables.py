"""Tables that lack a head or a rule, and rows parted by tabs."""

from __future__ import annotations

import html
import re
from typing import Final

_TAB_ROW: Final = re.compile(r"\S[ ]*\t+[ ]*\S")
#: A field of printed BibTeX, before whose words some set a tab.
_BIBTEX_FIELD: Final = re.compile(r"\s*[A-Za-z_-]{2,20}\s*=\s*[{\"]")
#: Kramdown takes a table that begins with its rule, or has none, for one without a head.
_HEADLESS_TABLE: Final = re.compile(r"(?<=\n\n)(\|[^\n]*\|)[ \t]*\n(?=[ \t]*\|([^\n]*)\|[ \t]*(?:\n|\Z))")
#: A table's head and its rule, each between bars.
_HEAD_AND_RULE: Final = re.compile(
    r"^([ ]{0,3}\|[^\n]*\|)[ \t]*\n[ ]{0,3}\|((?:[ \t]*:?-+:?[ \t]*\|)+)[ \t]*$", re.M
)
_TABLE_RULE: Final = re.compile(r"[-:| \t]*")


def with_heads(text: str) -> str:
    """Give tables without a head one, and those whose rule is uneven an even one."""
    return _HEADLESS_TABLE.sub(_with_head, _HEAD_AND_RULE.sub(_with_even_rule, text))


def _with_head(start: re.Match[str]) -> str:
    """Return the first row of a table with a head of empty cells and a rule over it, where it has none."""
    if _TABLE_RULE.fullmatch(start[2]):
        return start[0]
    head = "|" * start[1].count("|") + "\n"
    rule = "" if _TABLE_RULE.fullmatch(start[1]) else "|" + "---|" * (start[1].count("|") - 1) + "\n"
    return head + rule + start[0]


def _with_even_rule(table: re.Match[str]) -> str:
    """Give a table's rule as many columns as its head has, without which CommonMark sees no table."""
    columns = table[1].count("|") - 1
    if table[2].count("|") == columns or "\\|" in table[1]:
        return table[0]
    return f"{table[1]}\n|" + "---|" * columns


def with_tables(text: str) -> str:
    """Make a table of neighbouring lines with tabs between their words: columns of a converted PDF."""
    lines = text.split("\n")
    out: list[str] = []
    rows: list[str] = []
    for line in [*lines, ""]:
        if (
            _TAB_ROW.search(line.strip())
            and not line.lstrip().startswith(("<", "|", "-", "*", "#"))
            and not _BIBTEX_FIELD.match(line)
        ):
            rows.append(line)
            continue
        out.extend(_table(rows))
        rows = []
        out.append(line)
    return "\n".join(out[:-1])


def _table(rows: list[str]) -> list[str]:
    if len(rows) < 2:
        return rows
    cells = [
        "".join(f"<td>{html.escape(cell.strip())}</td>" for cell in row.split("\t") if cell.strip())
        for row in rows
    ]
    return ["", "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>", ""]
