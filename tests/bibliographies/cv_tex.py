"""CVs as LaTeX: fonts, headings, margins and lists in a look drawn for each CV."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.bibliographies.cv_parts import Item, Part, Section
from tests.bibliographies.cvs import Cv
from tests.bibliographies.runs import Run, Runs, plain

_FONTS = {
    r"\usepackage{lmodern}": 5, r"\usepackage{mathpazo}": 3, r"\usepackage{mathptmx}": 3, r"\usepackage{charter}": 1,
    r"\usepackage{libertine}": 2, r"\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}": 2, r"\usepackage{kpfonts}": 1,
    r"\usepackage[sfdefault]{roboto}": 1, r"\usepackage{lmodern}\renewcommand{\familydefault}{\sfdefault}": 1, r"\usepackage{utopia}": 1,
}  # fmt: skip
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
#: Between the lines of an entry; without the braces a bracket behind it would be a length.
_BREAK = "\\\\{}\n"
_NEW_LINE = r"\newline "
_SIGNS = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "€": r"\texteuro{}", "🏆": r"$\star$", "∞": r"$\infty$", "Ș": "Ş", "ș": "ş", "✉": "*", '"': "''", "″": "''", "­": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    heading: str
    subheading: str
    #: How works are listed, and rows with dates.
    works: str
    dated: str
    honours: str
    modern: bool
    once: bool
    numbered_on: bool
    random: Random = field(repr=False)


def _drawn(random: Random, weighed: dict[str, int]) -> str:
    return random.choices(list(weighed), list(weighed.values()))[0]


def tex_text(text: str) -> str:
    """The text as TeX wants it."""
    return "".join(_SIGNS.get(c, c) for c in text)


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
        heading=_IN_MARGIN if in_margin else _drawn(random, _HEADINGS),
        subheading=_drawn(random, _SUBHEADINGS),
        works=_drawn(random, {"itemize": 5, "numbers": 5, "brackets": 3, "letters": 3, "reversed": 3, "brackets reversed": 2, "letters reversed": 1,
                              "hang": 4, "spaced": 5, "indented": 1, "dashes": 1}),
        dated="cvitem" if modern else _drawn(random, {"beside": 4, "edge": 3, "filled": 4, "bulleted": 3, "inline": 3, "boxed": 2}),
        honours=_drawn(random, {"itemize": 5, "bare": 4, "spaced": 2, "dashes": 1, "hang": 1}),
        modern=modern,
        once=random.random() < 0.3,
        numbered_on=random.random() < 0.5,
        random=random,
    )  # fmt: skip
    body = "\n\n".join(_body(section, look, cv) for section in cv.sections)
    head, foot = _edges(cv, random, modern=modern)
    old = not modern and random.random() < 0.2 and _fits_old_fonts(body)
    preamble = _preamble(random, modern=modern, in_margin=in_margin, old=old)
    return "\n".join([*preamble, *head, body, foot, r"\end{document}", ""])


def _fits_old_fonts(body: str) -> bool:
    """Whether Computer Modern as it came first has all letters: accents are set above them by hand."""
    return not re.search(r"[|<>_ÞþÐđŁ«»„\u0100-\u0140\u0143-\u024f]|\\texteuro", body)


def _preamble(random: Random, *, modern: bool, in_margin: bool, old: bool) -> list[str]:
    size = random.choice(("10pt", "11pt", "11pt", "12pt"))
    paper = random.choice(("letterpaper", "a4paper"))
    margin = random.choice((0.75, 0.8, 1, 1, 1.2))
    if modern:
        return [
            rf"\documentclass[{size if size != '12pt' else '11pt'},a4paper,{random.choice(('sans', 'roman'))}]{{moderncv}}",
            rf"\moderncvstyle{{{random.choice(('classic', 'banking', 'casual'))}}}\moderncvcolor{{blue}}",
            r"\usepackage[T1]{fontenc}\usepackage{lmodern}\usepackage[scale=0.8]{geometry}\usepackage[normalem]{ulem}",
        ]
    left = (
        f"left={margin + 1.4}in,right={margin}in,top={margin}in,bottom={margin}in"
        if in_margin
        else f"margin={margin}in"
    )
    return [
        rf"\documentclass[{size},{paper}]{{article}}",
        "" if old else r"\usepackage[T1]{fontenc}",
        r"\usepackage{textcomp}",
        "" if old else _drawn(random, _FONTS),
        rf"\usepackage[{left}]{{geometry}}",
        r"\usepackage{tabularx,longtable,fancyhdr,lastpage}\usepackage[normalem]{ulem}\setlength{\LTleft}{0pt}\setlength{\LTpre}{2pt}\setlength{\LTpost}{2pt}",
        random.choice(
            (r"\usepackage[hidelinks]{hyperref}", r"\usepackage[colorlinks,urlcolor=blue]{hyperref}")
        ),
        r"\usepackage{microtype}" if random.random() < 0.2 and not old else "",
        r"\setlength{\parindent}{0pt}",
        r"\raggedright" if random.random() < 0.2 else "",
        r"\urlstyle{same}",
    ]


def _edges(cv: Cv, random: Random, *, modern: bool) -> tuple[list[str], str]:
    """The head of the first page, running heads, and what stands last."""
    name, family = cv.scholar.printed, cv.scholar.name.family
    mail = f"{family.split()[-1].lower()}@example.edu"
    if modern:
        *given, last = name.split()
        return [
            rf"\name{{{tex_text(' '.join(given))}}}{{{tex_text(last)}}}\email{{me@example.edu}}\title{{Curriculum Vitae}}",
            r"\begin{document}\makecvtitle",
        ], ""
    updated = random.choice(("Last updated: November 2025", "Updated November 12, 2025", "November 2025"))
    running = random.choice((
        r"\pagestyle{plain}", r"\pagestyle{plain}", r"\pagestyle{empty}",
        rf"\pagestyle{{fancy}}\fancyhf{{}}\renewcommand{{\headrulewidth}}{{0pt}}\rhead{{{tex_text(family)} -- CV -- page \thepage}}",
        rf"\pagestyle{{fancy}}\fancyhf{{}}\lhead{{{tex_text(name)}}}\rhead{{Curriculum Vitae}}\cfoot{{\thepage}}",
        r"\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0pt}\rfoot{Page \thepage{} of \pageref*{LastPage}}",
        rf"\pagestyle{{fancy}}\fancyhf{{}}\renewcommand{{\headrulewidth}}{{0pt}}\lfoot{{{updated}}}\rfoot{{\thepage}}",
        rf"\pagestyle{{fancy}}\fancyhf{{}}\cfoot{{{tex_text(name)} \textbullet{{}} Curriculum Vitae \textbullet{{}} \thepage/\pageref*{{LastPage}}}}",
    ))  # fmt: skip
    place = tex_text(cv.scholar.university)
    head = random.choice((
        rf"\begin{{center}}{{\LARGE\bfseries {tex_text(name)}}}\\[4pt]{place}\\{mail} $\cdot$ https://example.edu/\textasciitilde me\end{{center}}",
        rf"\noindent{{\Large\scshape {tex_text(name)}}}\hfill {mail}\\{place}\hfill (555) 010-0199\par",
        rf"\noindent\begin{{tabularx}}{{\linewidth}}{{@{{}}Xl@{{}}}}{{\Large\bfseries {tex_text(name)}}} & {mail}\\{place} & +44 20 7946 0000\end{{tabularx}}\par",
        rf"\begin{{center}}{{\large Curriculum Vitae}}\\{{\Large {tex_text(name)}}}\\{updated}\end{{center}}",
    ))  # fmt: skip
    foot = rf"\par\bigskip\noindent {{\small {updated}}}" if random.random() < 0.2 else ""
    return [running, r"\begin{document}", head], foot
