"""CVs as LaTeX: fonts, headings, margins and lists in a look drawn for each CV."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from tests.bibliographies.cv_frame import drawn, edges, fits_old_fonts, preamble, sidebar, tex_text
from tests.bibliographies.cv_parts import Item, Part, Section
from tests.bibliographies.cvs import Cv
from tests.bibliographies.runs import Run, Runs, plain

#: How a heading of the first rank is set; {h} is its text.
_HEADINGS = {
    r"\par\bigskip\noindent{{\large\bfseries {h}}}\par\nobreak\smallskip": 5,
    r"\par\bigskip\noindent{{\Large\bfseries {h}}}\par\nobreak\smallskip": 3,
    r"\par\bigskip\noindent{{\large\scshape {h}}}\par\nobreak\vspace{{-4pt}}\noindent\rule{{\linewidth}}{{0.4pt}}\par\nobreak\smallskip": 4,
    r"\par\bigskip\noindent{{\large\bfseries\MakeUppercase{{{h}}}}}\par\nobreak\smallskip": 3,
    r"\par\bigskip\noindent{{\bfseries\MakeUppercase{{{h}}}}}\par\nobreak\vspace{{-6pt}}\noindent\hrulefill\par\nobreak\smallskip": 3,
    r"\par\bigskip\noindent{{\bfseries {h}}}\par\nobreak\smallskip": 2,
    r"\par\bigskip\noindent\underline{{\bfseries {h}}}\par\nobreak\smallskip": 2,
    r"\par\bigskip\begin{{center}}{{\large\bfseries {h}}}\end{{center}}\nobreak": 2,
    r"\par\bigskip\noindent{{\large\sffamily {h}}}\par\nobreak\smallskip": 1,
}  # fmt: skip
#: In the left margin, as res.cls sets it.
_IN_MARGIN = r"\par\bigskip\noindent\llap{{\smash{{\parbox[t]{{1.2in}}{{\raggedright\bfseries {h}}}}}\hspace{{.2in}}}}\nobreak\vspace{{-\baselineskip}}\par\nobreak"
_SUBHEADINGS = {
    r"\par\medskip\noindent{{\bfseries {h}}}\par\nobreak\smallskip": 5,
    r"\par\medskip\noindent{{\itshape {h}}}\par\nobreak\smallskip": 4,
    r"\par\medskip\noindent{{\scshape {h}}}\par\nobreak\smallskip": 2,
    r"\par\medskip\noindent\underline{{{h}}}\par\nobreak\smallskip": 2,
    r"\par\medskip\noindent{{\bfseries\itshape {h}}}\par\nobreak\smallskip": 1,
    r"\par\medskip\noindent {h}:\par\nobreak\smallskip": 1,
}
#: From this seed on some CVs are set in ways that those before, whose figures are kept, are not.
_LATER = 9000
#: Between the lines of an entry; without the braces a bracket behind it would be a length.
_BREAK = "\\\\{}\n"
_NEW_LINE = r"\newline "


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    heading: str
    subheading: str
    #: How works are listed, and rows with dates.
    works: str
    dated: str
    honours: str
    modern: bool
    #: Contact, interests and languages stand in a column of their own at the left of the first page.
    sidebar: bool = False
    once: bool
    numbered_on: bool
    random: Random = field(repr=False)


def _run(run: Run) -> str:
    text = tex_text(run.text)
    for wanted, macro in (
        (run.bold, "textbf"),
        (run.italic, "textit"),
        (run.underline, "uline"),
        (run.raised, "textsuperscript"),
    ):
        text = rf"\{macro}{{{text}}}" if wanted and text.strip() else text
    if run.href:
        address = run.href.replace("%", r"\%").replace("#", r"\#")
        return rf"\href{{{address}}}{{{text}}}"
    return text


def _runs(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _lines(item: Item) -> str:
    return _BREAK.join(_runs(line) for line in item.lines)


# -- lists -------------------------------------------------------------------------------------------------------


def _marks(part: Part, how: str, first: int, total: int) -> list[str]:
    """The labels of a numbered list."""
    count = len(part.items)
    match how:
        case "reversed":
            return [f"{total - first - n}." for n in range(count)]
        case "brackets":
            return [f"{{[}}{first + n + 1}{{]}}" for n in range(count)]
        case "brackets reversed":
            return [f"{{[}}{total - first - n}{{]}}" for n in range(count)]
        case "letters":
            return [f"{{[}}{part.letter}{n + 1}{{]}}" for n in range(count)]
        case "letters reversed":
            return [f"{part.letter}{count - n}." for n in range(count)]
        case "numbers":
            return [f"{first + n + 1}." for n in range(count)]
        case _:
            return [r"\textbullet" if how == "itemize" else "--"] * count


def _listed(part: Part, how: str, first: int = 0, total: int = 0) -> str:
    """A list without dates."""
    texts = [_lines(item) for item in part.items]
    if how in ("bare", "indented", "hang") and any(_BREAK in text for text in texts):
        how = "spaced"  # nothing else would part an entry of several lines from the next
    match how:
        case "hang":
            return "\n".join(rf"\par\hangindent=1.5em\hangafter=1\noindent {t}\par" for t in texts)
        case "spaced":
            return "\n".join(rf"\par\noindent {t}\par\vspace{{6pt}}" for t in texts)
        case "indented":
            return "\n".join(rf"\par\hspace*{{1.5em}}{t}\par" for t in texts)
        case "bare":
            return "\n".join(rf"\par\noindent {t}\par" for t in texts)
        case "outside":
            return "\n".join(
                rf"\par\noindent\llap{{{mark}\hspace{{0.6em}}}}{text}\par\vspace{{3pt}}"
                for mark, text in zip(_marks(part, "brackets", first, total), texts, strict=True)
            )
        case "itemize":
            return _environment("itemize", [rf"\item {t}" for t in texts])
        case _:
            width = max(_marks(part, how, first, total), key=len)
            items = [
                rf"\item[{mark}] {t}" for mark, t in zip(_marks(part, how, first, total), texts, strict=True)
            ]
            return (
                rf"\begin{{list}}{{}}{{\settowidth{{\labelwidth}}{{{width}}}\leftmargin=\labelwidth\advance\leftmargin\labelsep\itemsep=3pt\parsep=0pt}}"
                + "\n"
                + "\n".join(items)
                + "\n\\end{list}"
            )


def _environment(name: str, rows: Sequence[str]) -> str:
    return f"\\begin{{{name}}}\n" + "\n".join(rows) + f"\n\\end{{{name}}}"


def _in_cell(text: str) -> str:
    """The text as a cell holds it, where two backslashes would end the row."""
    return text.replace(_BREAK, _NEW_LINE)


def _beside(date: str, text: str, _: Item) -> str:
    return rf"\noindent\begin{{tabularx}}{{\linewidth}}{{@{{}}p{{2.4cm}}X@{{}}}}{date} & {_in_cell(text)}\end{{tabularx}}\par\vspace{{3pt}}"


def _at_edge(date: str, text: str, _: Item) -> str:
    # As wide where the date is left out: people set one table, not one for each.
    cell = rf"\makebox[{'2.5em' if len(date) < 5 else '6em'}][r]{{{date}}}"
    return rf"\noindent\begin{{tabularx}}{{\linewidth}}{{@{{}}Xr@{{}}}}{_in_cell(text)} & {cell}\end{{tabularx}}\par\vspace{{3pt}}"


def _filled(date: str, text: str, item: Item) -> str:
    first, *rest = text.split(_BREAK)
    return r"\noindent " + _BREAK.join([rf"{first} \hfill {date}", *rest]) + r"\par\vspace{2pt}"


def _bulleted(date: str, text: str, item: Item) -> str:
    first, *rest = text.split(_BREAK)
    return r"\item " + _BREAK.join([rf"{first} \hfill {date}", *rest])


def _inline(date: str, text: str, _: Item) -> str:
    first, *rest = text.split(_BREAK)
    return (
        r"\noindent "
        + _BREAK.join([f"{first.rstrip('.')}, {date}" if date else first, *rest])
        + r"\par\vspace{2pt}"
    )


def _boxed(date: str, text: str, _: Item) -> str:
    return rf"\par\noindent\hangindent=2.6cm\hangafter=1\makebox[2.6cm][l]{{{date}}}{text}\par\vspace{{2pt}}"


def _cvitem(date: str, text: str, _: Item) -> str:
    return rf"\cvitem{{{date}}}{{{_in_cell(text)}}}"


_ROWS: dict[str, Callable[[str, str, Item], str]] = {
    "beside": _beside, "edge": _at_edge, "filled": _filled, "bulleted": _bulleted, "inline": _inline, "boxed": _boxed, "cvitem": _cvitem,
}  # fmt: skip


def _dated(part: Part, how: str, *, once: bool) -> str:
    """Rows with their dates; those of several lines stand further apart."""
    gap = r"\par\vspace{6pt}" if any(len(item.lines) > 1 for item in part.items) else ""
    rows, last = [], ""
    for item in part.items:
        date = "" if once and item.date == last else tex_text(item.date)
        last = item.date
        rows.append(_ROWS[how](date, _lines(item), item) + gap)
    if how == "bulleted":
        return _environment("itemize", rows)
    return "\n".join(rows)


def _long_table(part: Part, *, once: bool) -> str:
    gap = "6pt" if any(len(item.lines) > 1 for item in part.items) else "2pt"
    rows, last = [], ""
    for item in part.items:
        date = "" if once and item.date == last else tex_text(item.date)
        last = item.date
        text = _in_cell(_lines(item))
        rows.append(f"{date} & {text}\\\\[{gap}]")
    return (
        "\\begin{longtable}{@{}p{1.6cm}p{\\dimexpr\\linewidth-2.1cm}@{}}\n"
        + "\n".join(rows)
        + "\n\\end{longtable}"
    )


def _cells(part: Part, first: int, *, once: bool) -> str:
    """Rows of a table each: the year, a number, the work."""
    rows, last = [], ""
    for number, item in enumerate(part.items, first + 1):
        date = "" if once and item.date == last else tex_text(item.date)
        last = item.date
        text = rf"\begin{{minipage}}[t]{{\dimexpr\linewidth-2.6cm}}{_lines(item)}\end{{minipage}}"
        rows.append(
            rf"\noindent\begin{{tabular}}{{@{{}}p{{1.1cm}}p{{0.9cm}}l@{{}}}}{date} & {part.letter or 'P'}.{number} & {text}\end{{tabular}}\par\vspace{{5pt}}"
        )
    return "\n".join(rows)


# -- the whole ---------------------------------------------------------------------------------------------------


def _body(section: Section, look: _Look, cv: Cv) -> str:
    out = [look.heading.format(h=tex_text(section.heading))]
    if look.modern:
        out = [rf"\section{{{tex_text(section.heading)}}}"]
    if section.note:
        out.append(rf"\noindent {tex_text(section.note)}\par")
    first, total = 0, sum(len(p.items) for p in section.parts)
    for part in section.parts:
        if part.heading:
            heading = (
                rf"\subsection{{{tex_text(part.heading)}}}"
                if look.modern
                else look.subheading.format(h=tex_text(part.heading))
            )
            out.append(heading)
        if section.kind == "works":
            out.append(
                _works(
                    part,
                    look,
                    cv,
                    first if look.numbered_on else 0,
                    total if look.numbered_on else len(part.items),
                )
            )
        elif section.kind == "dated":
            out.append(_dated(part, look.dated, once=look.once))
        elif section.kind == "honours":
            out.append(_listed(part, look.honours))
        elif section.kind == "items":
            out.append(_listed(part, look.honours if look.honours != "numbers" else "itemize"))
        else:
            out.append(_listed(part, "spaced"))
        first += len(part.items)
    return "\n".join(out)


def _works(part: Part, look: _Look, cv: Cv, first: int, total: int) -> str:
    if not cv.years or not any(item.date for item in part.items):
        how = look.works
        return _listed(part, how.replace("letters", "brackets") if not part.letter else how, first, total)
    if look.modern:
        return _dated(part, "cvitem", once=cv.once)
    if cv.years == "left":
        if look.works == "cells":
            return _cells(part, first, once=cv.once)
        if look.works in ("hang", "spaced", "itemize", "bare"):
            return _long_table(part, once=cv.once)
        return _dated(part, "beside" if look.works in ("numbers", "brackets") else "boxed", once=cv.once)
    # Nobody fills up a line that is as long as the page is wide.
    short = all(len(plain(item.lines[0])) < 65 and len(item.lines) > 1 for item in part.items)
    filled = "bulleted" if look.works in ("itemize", "numbers") else "filled"
    return _dated(part, filled if short else "edge", once=cv.once)


def cv_tex(cv: Cv) -> str:
    """The whole document."""
    random = Random(f"look {cv.seed}")
    modern = random.random() < 0.08
    in_margin = not modern and random.random() < 0.15
    look = _Look(
        heading=_IN_MARGIN if in_margin else drawn(random, _HEADINGS),
        subheading=drawn(random, _SUBHEADINGS),
        works=drawn(random, {"itemize": 5, "numbers": 5, "brackets": 3, "letters": 3, "reversed": 3, "brackets reversed": 2, "letters reversed": 1,
                              "hang": 4, "spaced": 5, "indented": 1, "dashes": 1}),
        dated="cvitem" if modern else drawn(random, {"beside": 4, "edge": 3, "filled": 4, "bulleted": 3, "inline": 3, "boxed": 2}),
        honours=drawn(random, {"itemize": 5, "bare": 4, "spaced": 2, "dashes": 1, "hang": 1}),
        modern=modern,
        once=random.random() < 0.3,
        numbered_on=random.random() < 0.5,
        random=random,
    )  # fmt: skip
    if cv.seed >= _LATER and not (modern or in_margin):
        look = _later(look, cv)
    body = "\n\n".join(_body(section, look, cv) for section in cv.sections)
    head, foot = edges(cv, random, modern=modern)
    if look.sidebar:
        head.append(sidebar(cv))
    old = not modern and random.random() < 0.2 and fits_old_fonts(body)
    above = preamble(random, modern=modern, in_margin=in_margin, old=old)
    if look.sidebar:
        above.append(
            r"\usepackage[absolute,overlay]{textpos}\setlength{\TPHorizModule}{1mm}\setlength{\TPVertModule}{1mm}"
        )
        above.append(r"\newgeometry{left=68mm,right=15mm,top=20mm,bottom=20mm}")
    return "\n".join([*above, *head, body, foot, r"\end{document}", ""])


def _later(look: _Look, cv: Cv) -> _Look:
    """The look with a layout of those that came later."""
    random = Random(f"later {cv.seed}")
    works = random.choice(
        (look.works, "outside" if not cv.years else "cells" if cv.years == "left" else look.works)
    )
    return replace(look, works=works, sidebar=random.random() < 0.2)
