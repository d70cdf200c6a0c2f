"""What stands around the lists of a CV in LaTeX: fonts and margins, heads and feet, a column at the side."""

from __future__ import annotations

import re
from random import Random

from tests.bibliographies.cvs import Cv

_FONTS = {
    r"\usepackage{lmodern}": 5, r"\usepackage{mathpazo}": 3, r"\usepackage{mathptmx}": 3, r"\usepackage{charter}": 1,
    r"\usepackage{libertine}": 2, r"\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}": 2, r"\usepackage{kpfonts}": 1,
    r"\usepackage[sfdefault]{roboto}": 1, r"\usepackage{lmodern}\renewcommand{\familydefault}{\sfdefault}": 1, r"\usepackage{utopia}": 1,
}  # fmt: skip
_SIGNS = {
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "€": r"\texteuro{}", "🏆": r"$\star$", "∞": r"$\infty$", "Ș": "Ş", "ș": "ş", "✉": "*", '"': "''", "″": "''", "­": "",
}  # fmt: skip


def drawn(random: Random, weighed: dict[str, int]) -> str:
    """One of these, the heavier the likelier."""
    return random.choices(list(weighed), list(weighed.values()))[0]


def tex_text(text: str) -> str:
    """The text as TeX wants it."""
    return "".join(_SIGNS.get(c, c) for c in text)


def sidebar(cv: Cv) -> str:
    """What stands at the left of the first page."""
    parts = [("Contact", ["me@example.edu", "+44 20 7946 0000", cv.scholar.university]), ("Interests", list(cv.scholar.topics)),
             ("Languages", ["English", "French"])]  # fmt: skip
    told = "\\par\\bigskip ".join(
        rf"{{\large\bfseries {name}}}\par\smallskip " + r"\\ ".join(map(tex_text, words))
        for name, words in parts
    )
    return rf"\begin{{textblock}}{{46}}(12,22)\raggedright\noindent {told}\end{{textblock}}"


def fits_old_fonts(body: str) -> bool:
    """Whether Computer Modern as it came first has all letters: accents are set above them by hand."""
    return not re.search(r"[|<>_ÞþÐđŁ«»„\u0100-\u0140\u0143-\u024f]|\\texteuro", body)


def preamble(random: Random, *, modern: bool, in_margin: bool, old: bool) -> list[str]:
    """Class, fonts and margins."""
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
        "" if old else drawn(random, _FONTS),
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


def edges(cv: Cv, random: Random, *, modern: bool) -> tuple[list[str], str]:
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
