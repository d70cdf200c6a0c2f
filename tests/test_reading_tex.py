"""LaTeX sources: what a CV prints is seen as a reader sees it; layout, comments and definitions are not."""

from __future__ import annotations

import pytest

from crawler.extractors import Owner, extract
from crawler.reading import Document, Source, read
from crawler.reading.document import Mark
from crawler.reading.tex import as_html
from crawler.reading.tex.commands import without_definitions
from tests.extracting import TODAY
from tests.processor_time import seconds


def a_document(text: str, name: str = "cv.tex") -> Document:
    """Read a file of this name."""
    return read(Source(body=text.encode(), url=f"https://a.example/{name}", file_name=name))


def read_works(text: str) -> list[tuple[str, tuple[str, ...], str | None, int | None]]:
    """What is read of each work."""
    found = extract(a_document(text), Owner(name="Ada Byron"), TODAY).publications
    return [(p.title, p.authors, p.venue, p.year) for p in found]


CV = r"""\documentclass[11pt]{moderncv} % a class
\newcommand{\me}{\textbf{A.~Byron}}
\newcommand{\paper}[4][2021]{\item #2. ``#3.'' \emph{#4}, #1.}
\def\venue#1{In \textit{#1}}
\name{Ada}{Byron}
\begin{document}
\section{Publications}
\subsection*{Journals}
\begin{enumerate}[leftmargin=*]
  \paper{\me{} and C. Babbage}{Looms that learn}{Journal of Wool}
  % \item \me. Felt, forgotten. Journal of Felt, 1999.
  \paper[2022]{\me, Gr\'{e}ta K{\"o}ttgen}{Felt \& yarn}{Journal of Wool}
\end{enumerate}
\vspace{-2em}
\cvsubsection{Conferences}
\begin{cvpubs}
  \cvpub{\underline{A. Byron} and C. Babbage. Spinning in \href{https://a.example/a\_b.pdf}{the dark}.
  \venue{Proceedings of Yarn Days}. 2023.}
  \cvpub{A. Byron$^{*}$, C. Babbage. Carding by hand. \venue{Proceedings of Yarn Days}. 2020.}
\end{cvpubs}
\end{document}
\section{Not printed}
"""


def test_cv():
    """Headings, items, the CV's own commands and those of a class that is not there are read."""
    assert read_works(CV) == [
        ("Looms that learn", ("A. Byron", "C. Babbage"), "Journal of Wool", 2021),
        ("Felt & yarn", ("A. Byron", "Gréta Köttgen"), "Journal of Wool", 2022),
        ("Spinning in the dark", ("A. Byron", "C. Babbage"), "Proceedings of Yarn Days", 2023),
        ("Carding by hand", ("A. Byron", "C. Babbage"), "Proceedings of Yarn Days", 2020),
    ]


def test_what_is_shown():
    """Marks, links, accents and signs are what they print; comments and layout are not seen."""
    document = a_document(
        "\\section{Papers}\n\\hspace{1em}{\\it Wool} \\o stby~--- \\textbf{Łódź} 5\\% % felt\n"
        r"\url{https://a.example/x\_y} \textcolor{red}{K\v{r}\'i\v z} \parbox[t]{5cm}{yarn} \label{x}"
        "\n\nNext"
    )

    assert [line.text for line in document.lines] == [
        "Papers",
        "Wool østby — Łódź 5% https://a.example/x_y Kříž yarn",
        "Next",
    ]
    marks = {span.text.strip(): span.marks for span in document.spans if span.marks}
    assert marks == {"Wool": {Mark.ITALIC}, "Łódź": {Mark.BOLD}}
    assert [span.href for span in document.spans if span.href] == ["https://a.example/x_y"]


def test_words_in_the_margin():
    """A name in the margin, beside the first words of a paragraph, heads it; a year there is of the line."""
    text = (
        "\\newcommand{\\mhead}[1]{\\leavevmode\\marginpar{\\footnotesize #1}}\n"
        "\\bigskip\n\\mhead{Publications}%\nA. Byron, \\emph{``Looms that learn,''} Journal of Wool, 2021."
        "\n\n\\bigskip\n\\mhead{Talks \\newline and Posters}%\nA. Byron, \\emph{``Felt in use,''} 2020.\n\n"
        "\\noindent\\marginpar{2019}Wool Prize\n"
    )
    lines = a_document(text).lines

    assert [line.text for line in lines if line.heading] == ["Publications", "Talks and Posters"]
    assert lines[-1].text == "2019 Wool Prize"
    assert [title for title, *_ in read_works(text)] == ["Looms that learn"]


def test_plain_mathematics():
    """Letters set as mathematics are letters; what is more than that stays as it is written."""
    text = r"\section{Papers} Wool of $n$-ply yarn in $(k, 2)$ looms with $\frac{a}{b}$ and $x_1$"

    assert a_document(text).lines[-1].text == (
        r"Wool of n-ply yarn in (k, 2) looms with $\frac{a}{b}$ and $x_1$"
    )


def test_lines_in_braces():
    """The arguments of a command that nobody defines are lines of one entry."""
    text = (
        "\\section{Publications}\n\\begin{cvhonors}\n"
        "\\cvhonor{Looms that learn}{Byron, A.; Babbage, C.}{Journal of Wool}{2021}\n"
        "\\cvhonor{Carding wool by hand}{Byron, A.}{Journal of Wool}{2022}\n\\end{cvhonors}"
    )

    assert [(title, year) for title, _, _, year in read_works(text)] == [
        ("Looms that learn", 2021),
        ("Carding wool by hand", 2022),
    ]


def test_year_that_labels_an_item():
    """A year as the label of an item is printed; a counter is not."""
    shown = as_html(r"\begin{entry}\item[\rm 2016] Loom Prize\item[3.] Felt Medal\end{entry}")

    assert "2016" in shown and "3." not in shown


def test_rules_are_no_words():
    """How wide and thick a rule is, is not printed."""
    assert "width" not in as_html(
        r"\section{Awards}\vbox{\hrule width\resumewidth height 0.25pt}\smallskip Wool"
    )


def test_entry_behind_the_comment_of_another():
    """A comment takes the end of its line: the entry behind it is one of its own all the same."""
    text = (
        "\\section{Publications}\n\\begin{cvhonors}\n"
        "  \\cvhonor\n    {Looms that learn}\n    {Byron, A.}\n    {Journal of Wool}\n    {2021} % Date\n"
        "  \\cvhonor\n    {Carding wool by hand}\n    {Byron, A.}\n    {Journal of Wool}\n    {2022} % Date\n"
        "%------\n"
        "  \\cvhonor\n    {Felts of Yarnia}\n    {Byron, A.}\n    {Journal of Wool}\n    {2023}\n"
        "\\end{cvhonors}"
    )

    assert [(title, year) for title, _, _, year in read_works(text)] == [
        ("Looms that learn", 2021),
        ("Carding wool by hand", 2022),
        ("Felts of Yarnia", 2023),
    ]


def test_entry_around_its_items():
    """An environment may be an entry: what its braces say stands above its items."""
    text = (
        "\\begin{rSection}{Publications}\n\\item \\begin{rSubsection}{Looms that learn from their weavers}{}"
        "{Journal of Wool}{2021}\n\\item Byron A.C., Babbage C.\n\\end{rSubsection}\n\\end{rSection}"
    )

    assert read_works(text) == [
        ("Looms that learn from their weavers", ("Byron A.C.", "Babbage C."), "Journal of Wool", 2021)
    ]


def test_bibliography_by_hand():
    """Items of a bibliography set by hand are entries."""
    text = (
        "\\section{Publications}\\begin{thebibliography}{9}\n"
        "\\bibitem{a} A. Byron, \\newblock Looms that learn, \\newblock {\\em Journal of Wool}, 2021.\n"
        "\\bibitem[B2]{b} A. Byron, Felt in use, \\emph{Journal of Wool}, 2022.\n\\end{thebibliography}"
    )

    assert [title for title, *_ in read_works(text)] == ["Looms that learn", "Felt in use"]


def test_rows_of_a_table():
    """Rows of a table are rows; what switches a part off is heeded."""
    text = (
        "\\iffalse old \\fi\\begin{tabular}{l@{}r}2020 & Wool Prize\\\\[2pt]\n"
        "2021 & \\iflong Long\\else Short\\fi\\end{tabular}"
    )

    assert [line.text for line in a_document(text).lines] == ["2020", "Wool Prize", "2021", "Short"]


def test_words_in_braces_behind_those_of_an_environment():
    """What stands in braces behind those that belong to an environment is its first cell or word."""
    text = (
        "\\begin{tabular}{@{}ll@{}}\n{2020} & Wool Prize\\end{tabular}\n"
        "\\begin{tabu} to 0.9\\linewidth {X[1]X[6]}\n{2021} & Felt Prize\\end{tabu}\n"
        "\\begin{minipage}[t]{3cm} {\\bf A. Byron}, Looms.\\end{minipage}"
        "\\begin{center}{\\bf Yarn}\\end{center}"
    )

    told = [line.text for line in a_document(text).lines]
    assert told == ["2020", "Wool Prize", "2021", "Felt Prize", "A. Byron, Looms.", "Yarn"]


def test_words_in_bold_below_the_name_of_an_environment():
    """A section's name in the braces of an environment; the name in bold below it begins its first entry."""
    text = (
        "\\begin{rSection}{Publications}\n{\\bf A. Byron} and C. Babbage. Looms that learn. "
        "{\\em Journal of Wool}, 2021."
        "\n\n{\\bf A. Byron}. Felt in use. {\\em Journal of Wool}, 2022.\n\\end{rSection}"
    )

    assert read_works(text) == [
        ("Looms that learn", ("A. Byron", "C. Babbage"), "Journal of Wool", 2021),
        ("Felt in use", ("A. Byron",), "Journal of Wool", 2022),
    ]


def test_table_of_ones_own():
    """An environment that the source makes of a table is one."""
    text = (
        "\\newenvironment{years}[1]{\\section{#1}\\begin{tabular}{ll}}{\\end{tabular}}\n"
        "\\newcommand{\\won}[2]{#1 & #2 \\\\}\n\\begin{years}{Prizes}\n"
        "\\won{2020}{Wool Prize}\n\\won{2021}{Felt Prize}\n\\end{years}"
    )

    assert [line.text for line in a_document(text).lines] == [
        "Prizes",
        "2020",
        "Wool Prize",
        "2021",
        "Felt Prize",
    ]


def test_environments_within_themselves():
    """An environment whose body begins itself, or one that does, is expanded once."""
    one = "\\newenvironment{felt}{\\begin{tabular}{l}\\begin{%s}\\begin{%s}}{\\end{tabular}}"
    other = one.replace("{felt}", "{yarn}") % ("felt", "felt")
    shown = "\\begin{felt}On wool\\end{felt}\\begin{felt}On looms\\end{felt}"

    for text in (one % ("felt", "felt"), one % ("yarn", "yarn") + other):
        assert [line.text for line in a_document(text + shown).lines] == ["On wool", "On looms"]


def test_files_elsewhere_are_told():
    """A file whose words are printed, too, is not read, and that is said."""
    document = a_document("\\input{cv/papers}\n% \\input{old}\n\\printbibliography\\addbibresource{own.bib}")

    assert document.notes == ("it prints other files, too, which are not read: cv/papers, own.bib",)


def test_text_that_is_latex():
    """A page without an ending is LaTeX where it names a class."""
    assert a_document("\\documentclass{cv}\\begin{document}\\section{Wool}", "cv").format == "latex"


@pytest.mark.parametrize(
    "trick",
    [
        "{",
        "\\a{",
        "\\iffalse ",
        "\\def\\a{\\a}\\a",
        "\\newcommand{\\a}[1]{#1#1}\\a{",
        "\\newenvironment{a}{",
    ],
)
def test_sources_made_to_take_long(trick):
    """Neither braces nor commands within themselves take long."""
    source = trick * (30_000 // len(trick))

    assert seconds(lambda: a_document(source), under=3) < 3


@pytest.mark.parametrize("body", ["{x", "{", "{}{", "{\\begin{tabular}{l}}{"])
def test_environments_that_never_close_cost_no_more_than_their_length(body):
    """Definitions of environments without an end are each read once."""
    source = f"\\newenvironment{{a}}{body}" * 1_600

    assert seconds(lambda: without_definitions(source), under=0.5) < 0.5
