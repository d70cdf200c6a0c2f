"""Tables whose first row names their columns: each cell is what the head of its column says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from crawler.reading.document import Line

#: Heads of columns by what stands below them; "" for what no field of a work is, "aside" for what is folded.
_HEADS: Final = {
    "title": (
        "title|titles|paper|papers|paper title|article|article title|publication title"
        "|title of the paper|titel|titre|título|titulo|titolo|题目|標題|标题|题名|论文题目|论文标题|論文名"
        "|論文題目|題目|タイトル|제목|논문제목|논문 제목|논문명|название"
        "|название статьи|наименование|tytuł|başlık|tittel"
    ),
    "authors": (
        "author|authors|author(s)|authors list|list of authors|co-authors|coauthors|co-author(s)|autor"
        "|autoren|auteur|auteurs|autores|autori|autore(i)|autor(es)|auteur(s)|autorzy|yazar|yazarlar|författare|forfatter|forfattere"
        "|作者|完整作者|全部作者|著者|著者名|저자|авторы|автор"
    ),
    "venue": (
        "venue|journal|journals|conference|journal/conference|conference/journal|journal / conference"
        "|journal name|name of journal|name of the journal|conference name|published in|publisher"
        "|publication|publication details|details of publication|publication venue|published at|appeared in"
        "|source|outlet|book title|zeitschrift|revue|revista|rivista|期刊|会议|刊物|发表刊物"
        "|期刊名称|掲載誌|学術誌|학술지|학술지명|게재지|발행처|журнал|издание|czasopismo|dergi|tidskrift|tidsskrift"
    ),
    "year": (
        "year|date|published|publication date|publication year|year of publication|jahr|datum|année"
        "|annee|año|ano|anno|data|data di pubblicazione|fecha|fecha de publicación|date de publication"
        "|rok|yıl|år"
        "|年份|年|时间|発行年|発表年|연도|발행연도|게재연도|год|год издания|дата"
    ),
    #: What a work is on, beside it.
    "aside": (
        "topic|topics|keyword|keywords|key words|tags|field|fields|area|areas|subject|subjects|theme|themes"
        "|abstract|abstracts|summary|jel|jel codes"
    ),
    "": (
        "|file|files|full text|fulltext|video|videos"
        "|#|no|no.|nr|s.no|s.no.|s. no.|sl.no|sl.no.|sl. no.|sr. no.|link|links|pdf|doi|url|type"
        "|category|status|code|slides|download|bibtex|volume|vol|vol.|issue|pages|page|pp|if"
        "|impact factor|index|indexing|quartile|rank|issn|citations|tipo|typ|тип|file"
        "|种类|类型|種別|구분|분류|유형|序号|链接|编号|番号|번호|№"
    ),
}
_ROLE_OF: Final = {head: role for role, heads in _HEADS.items() for head in heads.split("|")}
_ROW: Final = re.compile(r"tr:(\d+)$")
_CELL: Final = re.compile(r"t[dh]:(\d+)$")


def role_of(head: str) -> str | None:
    """Return what stands below a column's head: "title", "authors", "venue", …; None for one not known."""
    return _ROLE_OF.get(head.lower().strip(" :"))


def with_columns(lines: Sequence[Line]) -> list[Line]:
    """
    Return the lines with the roles that the heads of their columns give them, without those heads.

    Only tables whose first row names a title, and who wrote it or where it appeared, are read so: those of
    courses and honours have titles and years too.
    """
    if not any(line.path[-1:] and _CELL.match(line.path[-1]) for line in lines):
        return list(lines)
    tables: dict[tuple[str, ...], dict[int, str]] = {}
    told: list[Line] = []
    for place, row in _first_rows(lines).items():
        roles = {cell: role_of(words) for cell, words in row.items()}
        if list(roles.values()).count("venue") > 1:  # "Journal | File | Publication": links to it
            roles = {
                cell: "" if row[cell].lower().strip() == "publication" else roles[cell] for cell in roles
            }
        named = set(roles.values())
        # Beside titles and authors, a column of the page's own may stand.
        known = None not in named or (list(roles.values()).count(None) == 1 and "authors" in named)
        if known and "title" in named and named & {"authors", "venue"}:
            tables[place] = {cell: role or "" for cell, role in roles.items()}
    seen: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in lines:
        table, row_path, cell = _place(line.path)
        heads = tables.get(table)
        if heads is None or cell is None:
            told.append(line)
        elif seen.setdefault(table, row_path) != row_path:
            told.append(_with_role(line, heads.get(cell, "")))
    return told


def _first_rows(lines: Sequence[Line]) -> dict[tuple[str, ...], dict[int, str]]:
    """Return the words of each cell of each table's first row."""
    rows: dict[tuple[str, ...], tuple[tuple[str, ...], dict[int, str]]] = {}
    for line in lines:
        table, row, cell = _place(line.path)
        if cell is None:
            continue
        first, words = rows.setdefault(table, (row, {}))
        if row == first:
            words[cell] = f"{words.get(cell, '')} {line.text}".strip()
    return {table: words for table, (_, words) in rows.items()}


def _place(path: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...], int | None]:
    """Return the paths of a line's table and row, and the number of its cell; None outside of tables."""
    for at in range(len(path) - 1, 0, -1):
        cell = _CELL.match(path[at])
        if cell and _ROW.match(path[at - 1]):
            table = at - 1 if path[at - 2][:5] == "table" else at - 2
            return path[: max(0, table)], path[:at], int(cell[1])
    return (), (), None


def _with_role(line: Line, role: str) -> Line:
    if not role:
        return line
    if role == "aside":
        return replace(line, folded=True)
    spans = tuple(replace(span, roles=(*span.roles, role)[-8:]) for span in line.spans)
    return replace(line, spans=spans, heading=0)
