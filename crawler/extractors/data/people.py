"""Whom a data record names as its authors, in the many ways of writing them down."""

from __future__ import annotations

import re
from typing import Final

from crawler.extractors.data.fields import Fields
from crawler.extractors.data.vocabulary import AUTHORS
from crawler.extractors.links import (
    label_kind,
)
from crawler.extractors.names.finder import find_names
from crawler.extractors.names.owner import OwnerNames, fold_name
from crawler.extractors.names.words import clean_name
from crawler.extractors.unmarked import unmarked
from crawler.reading.bibtex import natural_order, split_names

_RAISED: Final = re.compile(r"<sup>([^<>]{0,40})</sup>|\^\{?([*†‡§\d,]{1,9})\}?", re.I)
_PARTS: Final = re.compile(
    r" ?(?:;|, ?(?:and|&) |,|\band\b|(?<= )(?:und|et|y|e|og|och|en|ja|и)(?= )|&(?!\w{2,6};)| \| ) ?", re.I
)
_SENTENCE: Final = re.compile(r"[a-z]{2}\.\s|[A-Z]\.\s\w{4,}\s\w{2,}$")
# "…, C. Babbage. <i>Nature</i>": what is set off after the names is where the work appeared; no name goes on behind it.
_SET_OFF: Final = re.compile(
    r"(?<=[\w>])[.,;]?\s*(?P<words><(?P<tag>i|em)\b[^<>]{0,99}>\s*[A-Za-z][^<>]{1,300}</(?P=tag)>)(?!\W*\s(?:and|&|et al)|\s*[*†‡\d]*[,;]\s*(?-i:[^\W\d_a-z]))",
    re.I,
)
#: "Ada Byron (joint first author with Mill)": a note of three words or more is no name.
_NOTE_BEHIND = re.compile(r"(?<=\w)\s*\((?:[^()\s]+\s+){2,}[^()\s]+\)$")
_LABELLED = re.compile(r"\[([^\[\]]{1,80})\]\([^()\s]{0,500}\)")


def authors_of(
    fields: Fields, owner: OwnerNames, name: str, *, as_printed: bool = False
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...], str]:
    """
    Return the authors, the marks beside their names, and what the field says after the last of them.

    ``name`` is the owner's: themes write "admin" or "me" for the page's own person. ``as_printed``: the field
    is shown as it stands, "Byron, A." too.
    """
    raw = fields.raw(AUTHORS)
    rest = ""
    if len(raw) == 1:
        text = raw[0].splitlines()[0] if "\n\n" in raw[0] else raw[0]
        text = _LABELLED.sub(lambda found: " " if label_kind(found[1]) is not None else found[1], text)
        set_off = _SET_OFF.search(text)
        if set_off and clean_name(unmarked(set_off["words"])) in owner:
            set_off = None
        people, rest = _parted(text[: set_off.start()] if set_off else text, owner, as_printed)
        rest = rest or (unmarked(text[set_off.start("words") :]) if set_off else "")
    else:
        people = [natural_order(_marks_kept(text)) for text in raw]
    people = [_NOTE_BEHIND.sub("", person) for person in people]
    named = [
        name if person.lower() in ("admin", "me") or _is_slug(person, name) else person for person in people
    ]
    clean = [(clean_name(person), _marks_of(person)) for person in named]
    kept = [
        (person, marks)
        for person, marks in clean
        if person and person.lower() not in ("others", "et al.", "et al")
    ]
    return (
        tuple(person for person, _ in kept),
        tuple((person, marks) for person, marks in kept if marks),
        rest,
    )


def _is_slug(person: str, name: str) -> bool:
    """
    Whether an author is given by the folder of a person of this name.

    >>> _is_slug("abyron", "Ada Byron"), _is_slug("ada-byron", "Ada Byron"), _is_slug("cbabbage", "Ada Byron")
    (True, True, False)
    """
    if " " in person or not person.islower():
        return False
    first, *others = fold_name(name).split() or [""]
    last = "".join(others[-1:])
    return re.sub(r"[\W_]", "", fold_name(person)) in {first[:1] + last, first + last, last + first}


#: Where the names in a citation end: at the year, or at the title's quotes.
_BEHIND_CITED: Final = re.compile(r"\s*(?:\(\s*(?:19|20)\d\d|[\"“„«]|\b(?:19|20)\d\d\b)")


def cited(fields: Fields, title: str, owner: OwnerNames) -> tuple[list[str], str]:
    """
    Return the authors and what stands behind the title in the reference that a record gives whole.

    >>> record = Fields({"citation": "Byron, A., & Mill, J. (1843). “On Wool.” <i>Wool Letters</i>, 7."})
    >>> cited(record, "On wool", OwnerNames(["Ada Byron"]))
    (['Byron, A.', 'Mill, J.'], 'Wool Letters, 7.')
    """
    words = unmarked(fields.words("citation")).strip("'‘’ ")
    at = words.lower().find(title.lower())
    head = words[: at if at >= 0 else len(words)]
    end = _BEHIND_CITED.search(head)
    if (end is None and at < 0) or "your name" in head.lower():
        return [], ""
    head = (head[: end.start()] if end else head).strip(" ,")
    people, _ = _parted(head, owner, as_printed=True)
    names = [name for person in people if (name := clean_name(person))]
    if names and head.endswith(".") and re.search(r"\b[A-Z]$", names[-1]):
        names[-1] += "."  # the stop of "Byron, A.", not of the list
    return names, words[at + len(title) :].lstrip(" .,;:\"”“»’'?!") if at >= 0 else ""


def _marks_kept(text: str) -> str:
    """Return a text's words with raised marks set as they stand: "Byron<sup>*</sup>" is "Byron*"."""
    return unmarked(_RAISED.sub(lambda found: (found[1] or found[2] or "") if _is_mark(found) else "", text))


def _is_mark(found: re.Match[str]) -> bool:
    return not any(c.isalnum() for c in (found[1] or found[2] or ""))


def _marks_of(person: str) -> str:
    return "".join(c for c in person if c in "*†‡§¶#∗⋆★☆✉⁎")


def _parted(text: str, owner: OwnerNames, as_printed: bool) -> tuple[list[str], str]:
    """Part one text of several names; return them and the words after them."""
    # "**Ada Byron**" is set bold; "Ada Byron*, Charles Babbage*" carries marks.
    words = _marks_kept(text.replace("\\*", "*"))
    if (
        re.search(r"\sand\s", words)
        and "," in words
        and all(part.strip(" ,").count(",") == 1 for part in split_names(words))
    ):
        people = split_names(words)
        return people if as_printed else [natural_order(part) for part in people], ""
    parts = [part.lstrip(".… ") for part in _PARTS.split(words.strip(" .")) if part.strip(".… ")]
    if all(_is_name(part) for part in parts):
        return parts, ""
    run = find_names(words, 0, owner)
    if run is None:
        return [part for part in parts if _is_name(part)], ""
    marks = dict(run.marks)
    people = [person + marks.get(person, "") for person in run.names]
    if run.inverted and not as_printed:
        people = [natural_order(person) for person in people]
    tail = words[run.end :].lstrip(" *†")
    # What follows without a stop is a name not understood, no venue.
    closed = tail.startswith((".", ";")) or words[run.end - 1] == "."
    return people, tail.strip(" .,;:") if closed else ""


def _is_name(part: str) -> bool:
    bare = clean_name(part)
    if bare.lower() in ("admin", "me", "others", "et al.", "et al"):
        return True
    count = len(bare.split())
    # "Byron. Nature Wool" is a name and what follows it.
    return 2 <= count <= 6 and not _SENTENCE.search(bare) and not any(c.isdigit() for c in bare)


def names_below(text: str, owner: OwnerNames) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return the authors that a page about one work names at its beginning, and the marks beside them."""
    for row in text.split("\n")[:_FIRST_LINES]:
        line = _BY.sub("", row.strip())
        run = find_names(line, 0, owner) if line else None
        if run is not None and run.owner and not _LETTERS.search(line[: run.start] + line[run.end :]):
            told = tuple((clean_name(name), mark) for name, mark in run.marks)
            return tuple(filter(None, map(clean_name, run.names))), told
    return (), ()


_BY = re.compile(r"^(?:authors?|by)\b\s*:?\s*", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_FIRST_LINES: Final = 3
