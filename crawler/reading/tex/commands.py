r"""What LaTeX's commands print, and those that a source defines: ``\newcommand{\me}{A. Byron}``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

#: Commands whose braces are set off, by HTML's name of the mark.
MARKS: Final = {
    **dict.fromkeys(("textbf", "textsb", "strong", "mathbf"), "b"),
    **dict.fromkeys(("textit", "emph", "textsl", "textem", "mathit"), "i"),
    **dict.fromkeys(("underline", "uline", "ul"), "u"),
    **dict.fromkeys(("textsuperscript", "textsubscript", "footnotemark"), "sup"),
    **dict.fromkeys(("st", "sout"), "s"),
    **dict.fromkeys(("texttt",), "code"),
}
#: Commands that set off what follows, to the end of their group.
SWITCHES: Final = {
    **dict.fromkeys(("bf", "bfseries", "scshape bf"), "b"),
    **dict.fromkeys(("it", "itshape", "em", "sl", "slshape"), "i"),
}
#: Commands of which nothing is printed, nor of what stands in so many pairs of braces.
DROPPED: Final = {
    **dict.fromkeys(
        """vspace hspace vskip hskip refstepcounter stepcounter usepackage documentclass pagestyle
        thispagestyle pagenumbering input include subfile includegraphics bibliography bibliographystyle
        printbibliography nocite label ref pageref autoref cite citep citet color selectfont setmainfont
        setsansfont geometry hypersetup urlstyle newcounter newlength newif RequirePackage phantom hphantom
        vphantom setstretch linespread needspace enlargethispage markright lhead rhead chead lfoot rfoot cfoot
        fancyhead fancyfoot fancyhf addbibresource newrefcontext index cline cmidrule footnote thanks
        footnotetext photo moderncvstyle moderncvcolor fontdir hyphenation pdfbookmark""".split(),
        1,
    ),
    **dict.fromkeys(
        """setlength addtolength setcounter addtocounter fontsize colorlet PassOptionsToPackage markboth rule
        defbibheading renewcommand""".split(),
        2,
    ),
    **dict.fromkeys("definecolor addcontentsline newenvironment renewenvironment".split(), 3),
    **dict.fromkeys(("titlespacing", "titleformat"), 5),
}
#: Commands of which so many pairs of braces belong to them, and the last is printed.
LAST_SHOWN: Final = {
    **dict.fromkeys(
        "textcolor colorbox parbox raisebox scalebox rotatebox hypertarget hyperlink foreignlanguage"
        " adjustbox".split(),
        2,
    ),
    **dict.fromkeys("multicolumn multirow resizebox ifthenelse".split(), 3),
    **dict.fromkeys(
        "textsc textrm textsf textmd textup textnormal mbox makebox fbox framebox hbox text enquote nowrap"
        " uppercase MakeUppercase lowercase mathrm ensuremath small footnotesize large".split(),
        1,
    ),
}
#: Commands whose words stand beside the text.
MARGINS: Final = frozenset(("marginpar", "marginnote", "marginhead", "sidenote"))
#: Environments that set a table, by rows and cells.
TABLES: Final = frozenset(
    "tabular tabularx tabulary longtable supertabular tabbing xltabular tabu longtabu".split()
)
#: How many pairs of braces belong to such an environment, if not one to a table and none to others;
#: those behind them are words.
OWN_BRACES: Final = {
    **dict.fromkeys(
        ("tabular*", "tabularx", "tabulary", "xltabular", "adjustwidth", "wrapfigure", "changemargin"), 2
    ),
    **dict.fromkeys("minipage textblock multicols spacing paracol thebibliography refsection".split(), 1),
    "tabbing": 0,
}
#: Environments that only place what they hold.
PLAIN_BLOCKS: Final = frozenset(
    """document center flushleft flushright minipage multicols quote quotation verse table figure adjustwidth
    refsection refsegment spacing singlespace onehalfspace small footnotesize large fullwidth abstract paracol
    samepage sloppypar raggedright titlepage textblock wrapfigure changemargin""".split()
)
#: A measure, which nobody prints.
DIMENSION: Final = re.compile(
    r"[-+]?\d*\.?\d*\s?(?:pt|em|ex|cm|mm|in|pc|sp|bp|(?:\\(?:text|line|column|paper|page)(?:width|height|wd)))"
)
SYMBOLS: Final = {
    **{sign: sign for sign in "&%$#_{}"},
    **dict.fromkeys((",", ";", ":", "!", "/", "-", "@"), ""),
    **dict.fromkeys(
        ("quad", "qquad", "enspace", "enskip", "thinspace", "space", "hfill", "hfil", "dotfill"), " "
    ),
    **{"ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ"},
    **{
        "aa": "å",
        "AA": "Å",
        "i": "ı",
        "j": "ȷ",
        "dh": "ð",
        "DH": "Ð",
        "th": "þ",
        "TH": "Þ",
        "dj": "đ",
        "DJ": "Đ",
    },
    **{
        "textendash": "–",
        "textemdash": "—",
        "ldots": "…",
        "dots": "…",
        "textellipsis": "…",
        "LaTeX": "LaTeX",
    },
    **{"TeX": "TeX", "textbullet": "•", "bullet": "•", "cdot": "·", "cdotp": "·", "textperiodcentered": "·"},
    **{"dag": "†", "ddag": "‡", "dagger": "†", "ddagger": "‡", "S": "§", "P": "¶", "ast": "*", "star": "*"},
    **{
        "textdagger": "†",
        "textdaggerdbl": "‡",
        "textasteriskcentered": "*",
        "copyright": "©",
        "textregistered": "®",
    },
    **{"texttrademark": "™", "textasciitilde": "~", "textbackslash": "\\", "slash": "/", "textbar": "|"},
    **{
        "textless": "<",
        "textgreater": ">",
        "textquotesingle": "'",
        "textquoteright": "’",
        "textquoteleft": "‘",
    },
    **{"textquotedblleft": "“", "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»"},
    **{"textunderscore": "_", "textdollar": "$", "pounds": "£", "euro": "€", "texteuro": "€", "times": "×"},
    **{
        "alpha": "α",
        "beta": "β",
        "gamma": "γ",
        "delta": "δ",
        "lambda": "λ",
        "mu": "μ",
        "sigma": "σ",
        "pi": "π",
    },
}

_COMMENT_LINE: Final = re.compile(r"^[ \t]*%[^\n]*\n?", re.M)
#: What ends a line swallows its end too, unless the next line is empty.
_COMMENT: Final = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*(?:\n[ \t]*+(?!\n))?")
_EITHER: Final = re.compile(
    r"\\if(?!then)([a-zA-Z]{1,30})(?![a-zA-Z])((?:(?!\\if|\\else|\\fi(?![a-zA-Z])).){0,5000})\\else(?![a-zA-Z])"
    r"((?:(?!\\if|\\fi(?![a-zA-Z])).){0,5000})\\fi(?![a-zA-Z])",
    re.S,
)
_DEFINES: Final = re.compile(
    r"\\(?:(?:new|renew|provide)command|DeclareRobustCommand)\*?\s{0,9}\{?\s{0,9}\\([a-zA-Z@]+)\s{0,9}\}?"
    r"\s{0,9}(?:\[(\d)\])?\s{0,9}(?:\[([^\[\]]{0,200})\])?\s{0,9}(?=\{)"
    r"|\\(?:New|Renew|Provide|Declare)DocumentCommand\s{0,9}\{?\\([a-zA-Z@]+)\}?\s{0,9}\{([^{}]{0,100})\}\s{0,9}(?=\{)"
    r"|\\(?:def|gdef|edef)\\([a-zA-Z@]+)((?:#\d)*)\s{0,9}(?=\{)"
)
#: An environment of one's own, which may be a table.
_TABLE_OF_OWN: Final = re.compile(
    r"\\(?:re)?newenvironment\*?\s{0,9}\{([^{}]{1,60})\}\s{0,9}(?:\[(\d)\])?\s{0,9}(?:\[([^\[\]]{0,200})\])?"
    r"\s{0,9}(?=\{)"
)
_PLACE: Final = re.compile(r"#(\d)")
_BRACES: Final = re.compile(r"\\.|[{}]", re.S)
_OPEN: Final = re.compile(r"[ \t]{0,99}\n?[ \t]{0,99}(?=\{)")
_OPTION: Final = re.compile(r"\s{0,99}\[([^\[\]]{0,500})\]")
#: A group of words in a look of their own.
_SWITCHED: Final = re.compile(
    r"\s*\\(?:bf|it|em|sl|sc|tt|[bit]\w{1,3}series|\w{2}shape|[lL]arge|LARGE|[hH]uge)\b"
)


@dataclass(frozen=True, slots=True)
class Macro:
    """A command that the source defines."""

    #: How many arguments it takes, and what stands for the first where it is left out.
    takes: int
    default: str | None
    body: str

    def given(self, text: str, at: int) -> tuple[list[str], int]:
        """Return the arguments that follow a place, and where they end."""
        given: list[str] = []
        if self.default is not None:
            option = _OPTION.match(text, at)
            given.append(option[1] if option else self.default)
            at = option.end() if option else at
        while len(given) < self.takes:
            words, at = argument(text, at)
            given.append(words)
        return given, at

    def length(self, given: list[str]) -> int:
        """Return how long what it stands for may be."""
        return len(self.body) + 1 + self.body.count("#") * max(map(len, given), default=0)

    def filled(self, given: list[str]) -> str:
        """Return what it stands for, its arguments in their places."""
        return _PLACE.sub(
            lambda place: given[int(place[1]) - 1] if int(place[1]) <= len(given) else "", self.body
        )


def without_comments(text: str) -> str:
    r"""
    Return a source without what is not printed: comments, what is switched off.

    >>> without_comments("On 5\\% wool% and felt\n  yarn\n% \\item Felt\nLoom")
    'On 5\\% woolyarn\nLoom'
    """
    text = _COMMENT.sub(r"\1", _COMMENT_LINE.sub("", text))
    text = _without(text, r"\begin{comment}", r"\end{comment}")
    text = _without(text, r"\iffalse", r"\fi")
    # A switch is off until it is put on.
    return _EITHER.sub(lambda either: either[2] if f"\\{either[1]}true" in text else either[3], text)


def _without(text: str, opening: str, closing: str) -> str:
    kept: list[str] = []
    end = 0
    while (start := text.find(opening, end)) >= 0 and (stop := text.find(closing, start)) >= 0:
        kept.append(text[end:start])
        end = stop + len(closing)
    return "".join((*kept, text[end:]))


def without_definitions(text: str) -> tuple[str, dict[str, Macro]]:
    """Return a source without the commands that it defines, and those by name; "end x" ends a table."""
    macros: dict[str, Macro] = {}
    kept: list[str] = []
    end = 0
    while found := _DEFINES.search(text, end):
        kept.append(text[end : found.start()])
        body, end = braced(text, found.end())
        if found[1]:
            macros[found[1]] = Macro(int(found[2] or 0), found[3], body)
        elif found[4]:
            kinds = re.findall(r"[mo]|O\{[^{}]*\}", found[5])
            macros[found[4]] = Macro(len(kinds), "" if kinds[:1] not in ([], ["m"]) else None, body)
        else:
            macros[found[6]] = Macro(len(found[7]) // 2, None, body)
    text = "".join((*kept, text[end:]))
    end = 0 if "newenvironment" in text else len(text)
    while found := _TABLE_OF_OWN.search(text, end):
        begins, end = braced(text, found.end())
        if brace := _OPEN.match(text, end) if r"\begin{tab" in begins else None:
            ends, end = braced(text, brace.end())
            macros[f"begin {found[1].lower()}"] = Macro(int(found[2] or 0), found[3], begins)
            macros[f"end {found[1].lower()}"] = Macro(0, None, ends)
    return text, macros


def braced(text: str, at: int) -> tuple[str, int]:
    """Return what stands between the brace at a place and the one that closes it, and where that ends."""
    depth = 0
    for brace in _BRACES.finditer(text, at):
        if brace[0][0] == "\\":
            continue
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return text[at + 1 : brace.start()], brace.end()
    return text[at + 1 :], len(text)


def argument(text: str, at: int) -> tuple[str, int]:
    """Return the argument that follows a place, in braces or one letter, and where it ends."""
    if brace := _OPEN.match(text, at):
        return braced(text, brace.end())
    while text[at : at + 1].isspace():
        at += 1
    end = at + 2 if text[at : at + 1] == "\\" else at + 1
    return text[at:end], end


def arguments(text: str, at: int, most: int = 9) -> tuple[list[str], list[int]]:
    """
    Return what stands in the pairs of braces that follow one another, and where each ends.

    Words set in a look of their own on the next line are what the first ones stand over.
    """
    given: list[str] = []
    ends: list[int] = []
    while len(given) < most and (brace := _OPEN.match(text, at)):
        words, end = braced(text, brace.end())
        if given and "\n" in brace[0] and _SWITCHED.match(words):
            break
        at = end
        given.append(words)
        ends.append(at)
        option = _OPTION.match(text, at)
        at = option.end() if option and _OPEN.match(text, option.end()) else at
    return given, ends
