"""What one line of an honours list shows: its date, its bold words, its columns; an honour, or a part of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crawler.extractors.awards.dates import EVER, take_date
from crawler.extractors.awards.entry import tells_about, tidy
from crawler.extractors.awards.givers import is_sum
from crawler.extractors.awards.phrases import is_named, is_town_or_country, names_giver, names_honour
from crawler.extractors.links import label_kind
from crawler.reading.document import Line, Mark, Span

#: A line of its own that says where one is, not what was won.
NOISE = re.compile(
    r"(?:last\s)?(?:updated?|modified)\b|page\s\d|\d\s?/\s?\d{1,3}$|^\W{0,9}\d{0,9}\W{0,9}$"
    r"|back to top|read more|show (?:all|more|less)|^https?://"
    r"|^(?:duration|gpa|grade|institution|advis[eo]r|supervisor|committee|(?:thesis|paper)(?: title| committee)?"
    r"|location|role|authors?|title|project|topic)(?:/\w+)?\s?:",
    re.IGNORECASE,
)
#: A rank among honours, how a list is ordered, which kinds it holds, that it is none yet: "国家级", "Prizes and awards."
OF_LIST = re.compile(
    r"(?:国际|国家|世界|省部?|部|市|区|校|院)级|按.{1,12}(?:倒序|顺序|排序|排列).{0,40}"
    r"|(?:[a-z]+[,:]? ){0,4}co+mm?ing soon\W*|\W*back to top\W*"
    r"|(?:(?:[a-z]+ ){0,2}(?:scholarships|honou?rs|awards|prizes|grants|fellowships)(?:, | and |, and |\.?$)){2,}",
    re.IGNORECASE,
)
#: A date or a giver has at most so many words.
LONGEST_DETAIL = 12


def is_told(text: str) -> bool:
    """Whether a line is a sentence, or says where one is."""
    return text.endswith(".") or NOISE.search(text) is not None


#: The name of a field before its value: "Awarder: Wool Society".
FIELD = re.compile(
    r"(?i)^(?:(?:awarder|issuer|organi[sz]ation|institution|(?:award\s)?date|date of award|years?|when|from|duration|period)\s?:"
    r"|(?:fund|organi[sz]|sponsor|offer|host)ed by\s?:"
    r"|(?:award(?:ed)?|given|presented|issued|conferred) by\b(?: the\b)?\s?:?)\s*"
)


def without_label(text: str) -> str:
    """A line without the name of its field."""
    return FIELD.sub("", text).strip()


def is_bold_over_row(line: Line) -> bool:
    """Whether all of a line is bold but its date, at the right edge."""
    return is_bold_but_right(line) and is_dated_at_edge(line)


def is_dated_at_edge(line: Line) -> bool:
    """Whether the date stands at the right edge of a line."""
    return any("right" in s.roles and is_dated(s.text) for s in line.spans)


def is_won(text: str) -> bool:
    """Whether a line names an honour, and does not only tell of one."""
    return names_honour(text) and not tells_about(text)


def is_house_alone(text: str) -> bool:
    """Whether all of a row is the name of a school, society or firm, and no sentence with such a name in it."""
    return names_giver(text) and not tells_about(text) and is_named(_MEETING.sub("", text))


_MEETING = re.compile(r"\b(?:conference|symposium|workshop|congress|meeting)\b")


def runs_on(above: str, text: str) -> bool:
    """Whether a row goes on with the words of the one above it."""
    open_quote = above.count("“") > above.count("”")
    return open_quote or re.match(r"[a-z(&]", text) is not None or _UNFINISHED.search(above) is not None


def is_date(text: str) -> bool:
    """Whether a line is a date and no more."""
    return is_dated(text) and not tidy(take_date(text, EVER).text)


def columns_of(line: Line) -> list[str]:
    """The words of a line, and apart from them what a column at the right or between says of who gave it."""
    spans = _without_notes(_without_links(line.spans))
    whole = line.text if spans is line.spans else _words(spans)
    words, between, aside = (
        _words([s for s in spans if _column_of(s) == column]) for column in ("", "middle", "right")
    )
    if not words or not (between or aside):
        return _with_slanted_house(spans, line.rows) or [whole]
    if between:
        heads = aside and (words + between + aside).isalpha()  # "Award", "Dates", "Amount"
        return [words, between, aside] if heads or is_dated(aside) else [whole]
    if label_kind(aside) or is_town_or_country(aside) or _SEE.fullmatch(aside) or is_sum(aside):
        return [words]
    if is_dated(aside) or names_honour(aside):
        return [whole]
    if names_giver(aside):
        return [words, aside]
    if _TOWN.fullmatch(aside):
        return [words]
    # Between a date at the left and the right edge, what a row ends with is who gave what it begins with.
    return [words, aside] if date_beside(line) and _NAMED.fullmatch(aside) else [whole]


def _with_slanted_house(spans: Sequence[Span], rows: Sequence[int]) -> list[str]:
    """The words of a line and the house that fills its last rows in italics, as they alone are set; [] for none."""
    upright = next((n for n, span in enumerate(spans) if Mark.ITALIC in span.marks), len(spans))
    words, house = _words(spans[:upright]), _words(spans[upright:])
    slanted = all(Mark.ITALIC in span.marks or not span.text.strip() for span in spans[upright:])
    return [words, house] if slanted and len(words) + 1 in rows and is_house_alone(house) else []


#: Where it was, at the right edge, as far as its look tells.
_TOWN = re.compile(
    r"(?!(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|fall|autumn|winter))[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2}"
)


#: "Young Weavers of Woolton": words that begin large, with no figures.
_NAMED = re.compile(
    r"(?:[^\W\d_a-z][\w.’'&-]*|of|the|and|for|in|&)(?: (?:[^\W\d_a-z][\w.’'&-]*|of|the|and|for|in|&)){1,9}"
)


def at_right(line: Line) -> str:
    """What stands against the right edge of a line."""
    return _words([s for s in line.spans if _column_of(s) == "right"])


def _words(spans: Sequence[Span]) -> str:
    return " ".join("".join(span.text for span in spans).split())


def _without_links(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans but links behind the sentence that lead to more about it: "…, 2020. News, Award"."""
    last = len(spans)
    while last > 1:
        text = spans[last - 1].text
        if any(c.isalnum() for c in text) and not (spans[last - 1].href and label_kind(text)):
            break
        last -= 1
    for end in range(last, len(spans)):
        if spans[end].href and _words(spans[:end])[-1:] in _ENDS:
            return spans[:end]
    return spans


def _without_notes(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """
    The spans but notes at the end, called or set so, that tell neither who gave the honour nor when.

    "Wool Scholarship" and "x2 · Bachelor" in a part called a note, "Loom Reviewer" and "top 10%" in italics.
    """
    end = len(spans)
    while end > 1 and (not spans[end - 1].text.strip() or _is_note(spans[end - 1])):
        end -= 1
    if end == len(spans) or Mark.ITALIC in spans[end - 1].marks or not names_honour(_words(spans[:end])):
        return spans
    return spans[:end]


def _is_note(span: Span) -> bool:
    text = span.text.strip()
    if Mark.ITALIC in span.marks and _SHARE.fullmatch(text):
        return True
    called = any(_NOTE.search(role) for role in span.roles)
    return called and not (names_honour(text) or names_giver(text) or is_dated(text))


#: What parts called so hold beside an honour's name.
_NOTE = re.compile(r"(?:^|[-_])(?:notes?|count|remark)$")
#: "top 10%", "5 of 1,000": how few got it.
_SHARE = re.compile(r"(?i)\W*(?:top )?\d[\d,.]*\s?%\W*|\W*(?:top )?\d[\d,]* (?:out )?of (?:the )?\d[\d,]*\W*")
_ENDS = frozenset(".,;:|–—-")


def _column_of(span: Span) -> str:
    return next((role for role in ("middle", "right") if role in span.roles), "")


#: Where one reads more, set against the right edge: "see wool.example".
_SEE = re.compile(r"(?:see:?\s)?(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?")


def date_beside(line: Line) -> str:
    """The date in a column of its own at the left of a line, which holds for the lines below it too."""
    label = "".join(s.text for s in line.spans if "left" in s.roles).strip()
    return label if label and is_dated(label) else ""


def row_of(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path of the innermost row or item that holds a line; () where there is none."""
    for at in range(len(path) - 1, -1, -1):
        if path[at].partition(":")[0] in ("tr", "li"):
            return path[: at + 1]
    return ()


def bold_words(line: Line, *, whole: bool = False, mark: Mark = Mark.BOLD) -> str:
    """
    The bold words a line begins with, its date and verb aside, where others follow or ``whole`` asks for all.

    ``mark`` asks for words that are set off otherwise.
    """
    if not any(mark in span.marks for span in line.spans):
        return ""
    bold = ""
    for span in line.spans:
        if mark in span.marks or (bold and not span.text.strip()):
            bold += span.text
        elif tidy(bold) or not (_VERB.fullmatch(span.text) or not tidy(take_date(span.text, EVER).text)):
            break
    else:
        bold = bold if whole else ""
    return re.sub(r"\s+", " ", bold).strip()


def bold_and_slanted(line: Line) -> list[str]:
    """A line's bold words and the name in italics behind them, where that is all it says; [] for other lines."""
    said = [span for span in line.spans if any(c.isalnum() for c in span.text)]
    end = next((n for n, span in enumerate(said) if Mark.BOLD not in span.marks), len(said))
    name, house = said[:end], said[end:]
    slanted = bool(name and house) and all(Mark.ITALIC in span.marks for span in house)
    words = tidy(_words(house)) if slanted else ""
    if not words or not is_named(words) or is_dated(words) or names_honour(words) or len(words.split()) > 8:
        return []
    return [_words(name), words]


#: What stands before the bold name of an honour that one got.
_VERB = re.compile(
    r"(?i)\W*(?:i\s)?(?:received|awarded|won|granted|earned|obtained|recipient\sof)(?:\s(?:the|an?))?\s*"
)


def is_bold_beside_date(line: Line) -> bool:
    """Whether all of a line is bold but the date in the column at its left."""
    said = [s for s in line.spans if "left" not in s.roles and s.text.strip()]
    return bool(date_beside(line)) and all(Mark.BOLD in s.marks for s in said)


def is_bold_but_right(line: Line) -> bool:
    """Whether all of a line is bold but what stands at its right edge."""
    said = [s for s in line.spans if s.text.strip() and "right" not in s.roles]
    return bool(said) and all(Mark.BOLD in s.marks for s in said)


def is_bold_over_date(line: Line, below: Line) -> bool:
    """Whether all of a line is bold, and the one below has the date, at its right edge."""
    said = [
        s for s in line.spans if s.text.strip() and not ("right" in s.roles and is_town_or_country(s.text))
    ]
    bold = bool(said) and all(Mark.BOLD in s.marks for s in said)
    return (
        bold
        and (len(line.text.split()) > 2 or names_honour(line.text))
        and not is_dated(line.text)
        and any("right" in s.roles and is_date(s.text) for s in below.spans)
    )


def is_paged(line: Line) -> bool:
    """Whether the line is of a document that knows no elements, only lines."""
    return not line.path or line.path[-1].startswith("page:")


def is_dated(text: str) -> bool:
    """Whether a date stands in a line."""
    return take_date(text, EVER).year is not None


def is_detail(text: str) -> bool:
    """Whether a line inside an honour's item gives its date or giver, rather than tells about it."""
    if len(text.split()) > LONGEST_DETAIL or is_told(text):
        return False
    return FIELD.match(text) is not None or not (names_honour(text) or tells_about(text))


#: The end of a line that wants its continuation, and of one that has named who gave the honour before it.
_UNFINISHED = re.compile(
    r"(?:[,;–-]|\b(?:of|on|the|and|for|in|at|by|from|with|de|du|des|del|di|der|und|et|top))$", re.IGNORECASE
)
