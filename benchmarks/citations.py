"""
How real ways of citing are read: a page of made-up works in the style of each labelled citation.

    python -m benchmarks.citations [anystyle|grobid] [--first 0] [--most 9999] [--works 14] [--show 0]

A citation beside this project whose fields are labelled is a template. Its order, signs and forms of names
stay; names, title, venue, house, place, year and numbers are drawn from other citations, and ``--works`` of
them make a page, a plain list. Citations that are no template (several titles, other fields, signs that do
not pair, names in a form that is not known) are passed over. Prints how many records have title, authors,
venue and year right, the sums by kind of venue, and what is wrong; ``--show`` prints examples of the worst.
"""

from __future__ import annotations

import argparse
import html
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lxml import etree

from crawler.extractors import Owner, extract
from crawler.reading import Source, read
from snapshots.model import Publication
from tests.bibliographies.compare import field_right, fold

_LABELLED = Path(__file__).parent.parent.parent / "shared" / "citations"
#: AnyStyle's sets of citations.
_FILES = ("core", "gold", "good")
_ON = date(2026, 1, 1)
Citation = list[tuple[str, str]]

_INITIALS, _LETTERS = r"[A-Z]\.(?: ?-?[A-Z]\.){0,2}", r"[A-Z]{1,3}"
_FAMILY = r"(?:(?:de|van|von|der|di|la) )?[A-Z][\w'’]+(?:-[A-Z]\w+)?"
_GIVEN = r"[A-Z][a-zà-ÿ]+(?: [A-Z]\.)?"
#: Forms of names, the longer first.
_FORMS = {
    "A. Byron": rf"{_INITIALS} ?{_FAMILY}",
    "Byron, A.": rf"{_FAMILY}, ?{_INITIALS}",
    "Byron A.": rf"{_FAMILY} {_INITIALS}",
    "Byron A": rf"{_FAMILY} {_LETTERS}",
    "Byron, A": rf"{_FAMILY}, {_LETTERS}",
    "Ada Byron": rf"{_GIVEN} {_FAMILY}",
    "Byron, Ada": rf"{_FAMILY}, {_GIVEN}",
}
_NATURAL = ("A. Byron", "Ada Byron")
_JOINED = r"(?P<last>,? and |,? & |,? et |,? und |; and |; & | y |,? e )"
_EDGES = re.compile(
    r"(?P<front>(?:(?:In|in|In:|Dans|En|Em|:)\s+)?[\s\"“”‘'«„(\[:–-]*)(?P<words>.*?)(?P<behind>[\s\"“”’'»,.;:)\]–?-]*\(?)",
    re.DOTALL,
)
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_MEETING = re.compile(r"proc|conf|symp|workshop", re.IGNORECASE)
_FIELDS = frozenset(
    "author title date container-title journal volume pages location publisher doi editor edition"
    " sign".split()
)
#: What a template has just once.
_ONCE = ("author", "title", "date", "container-title")


@dataclass(frozen=True, slots=True)
class _Work:
    """A made-up work as it is printed, and the truth about it."""

    printed: str
    title: str
    venue: str
    year: int
    families: tuple[str, ...]

    def faults(self, found: Publication) -> list[str]:
        """The fields that were read otherwise."""
        authors = len(found.authors) == len(self.families) and all(
            fold(family) in fold(name) for family, name in zip(self.families, found.authors, strict=True)
        )
        venue = field_right("venue", {"venue": self.venue}, {"venue": found.venue}, "")
        right = {"authors": authors, "venue": venue, "year": found.year == self.year}
        return [name for name, held in right.items() if not held]


@dataclass(frozen=True, slots=True)
class _Names:
    """How a citation prints its authors: the forms of the first and of the rest, what parts and ends them."""

    first: str
    rest: str
    comma: str
    last: str
    behind: str
    sample: str

    @classmethod
    def of(cls, printed: str) -> _Names | None:
        """Read a citation's authors; None where they are in no form that is known."""
        for first, one in _FORMS.items():
            for rest, other in _FORMS.items():
                if first != rest and not ("," in first and rest in _NATURAL):
                    continue
                found = re.fullmatch(
                    rf"({one})(?:(?P<comma>, |; ?| / |,|\. )(?:{other})(?:(?P=comma)(?:{other}))*)?"
                    rf"(?:{_JOINED}(?:{other}))?(?P<behind>[\s.,:;–-]*(?: ?\()?)",
                    printed,
                )
                if found:
                    comma = found["comma"] or ", "
                    return cls(first, rest, comma, found["last"] or comma, found["behind"], found[1])
        return None

    def printed(self, names: Sequence[tuple[str, str]]) -> str:
        """Print names, given and family, as the citation does."""
        each = [self._one(self.rest if n else self.first, *name) for n, name in enumerate(names)]
        text = each[0] if len(each) == 1 else self.comma.join(each[:-1]) + self.last + each[-1]
        doubled = text.endswith(".") and self.behind.startswith(".")
        return text + (self.behind[1:] if doubled else self.behind)

    def _one(self, form: str, given: str, family: str) -> str:
        family = family.upper() if re.search(r"[A-Z]{4}", self.sample) else family
        letters = [word[0] for word in given.split()]
        gap = " " if re.search(r"[A-Z]\. [A-Z]\.", self.sample) else ""
        dotted, bare = gap.join(f"{letter}." for letter in letters), "".join(letters)
        return {
            "A. Byron": f"{dotted} {family}",
            "Byron, A.": f"{family}, {dotted}",
            "Byron A.": f"{family} {dotted}",
            "Byron A": f"{family} {bare}",
            "Byron, A": f"{family}, {bare}",
            "Ada Byron": f"{given} {family}",
            "Byron, Ada": f"{family}, {given}",
        }[form]


@dataclass(slots=True)
class _Bank:
    """Words to draw from, by what they are."""

    words: dict[str, list[str]] = field(default_factory=dict)
    names: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, citations: Sequence[Citation]) -> _Bank:
        """Gather the words of citations that may stand in any other."""
        bank, names = cls(), set()
        for citation in citations:
            for label, text in citation:
                if label == "author":
                    names |= set(
                        re.findall(
                            r"(?:^|, |and )([A-Z][a-z]{2,}(?: [A-Z]\.)?) ([A-Z][a-zà-ÿ]{2,})(?=,|\.|$| and)",
                            text,
                        )
                    )
                words = _edges(text.strip())[1]
                kind = _kind(citation) if label == "container-title" else label
                if _may_move(kind, words):
                    bank.words.setdefault(kind, []).append(words)
        bank.names = sorted(names)
        return bank


def _may_move(kind: str, words: str) -> bool:
    """Whether words may stand in another citation, and end where its do."""
    if not words[:1].isupper() or re.search(r"[()\[\]?!*_\"“”~]", words):
        return False
    least, most, never = {
        "title": (20, 150, r"[.?!] "),
        "journal": (5, 90, r"\d|,|\. |edit|eprint|resented"),
        "meeting": (5, 90, r"\d|,|\. |edit|eprint|resented"),
        "book": (5, 90, r"\d|,|\. |edit|eprint|resented"),
        "publisher": (3, 40, r"[,:\d.]"),
        "location": (3, 30, r"[:\d.]"),
    }.get(kind, (1, 0, ""))
    return least < len(words) < most and not re.search(never, words)


def _kind(citation: Citation) -> str:
    """What a citation's venue is: a journal, a meeting, a book."""
    labels = {label for label, _ in citation}
    if "journal" in labels:
        return "journal"
    venue = next(text for label, text in citation if label == "container-title")
    if _MEETING.search(venue):
        return "meeting"
    led = re.match(r"\W*in\b", venue, re.IGNORECASE)
    brought_out = {"publisher", "editor", "location"} & labels
    return "journal" if "volume" in labels and not brought_out and not led else "book"


def _edges(text: str) -> tuple[str, str, str]:
    found = _EDGES.fullmatch(text)
    return (found["front"], found["words"], found["behind"]) if found else ("", text, "")


def labelled(collection: str) -> list[Citation]:
    """The citations of a collection, each once; a mark "journal" tells that the venue was labelled as one."""
    citations = _anystyle() if collection == "anystyle" else _grobid()
    return [list(fields) for fields in dict.fromkeys(tuple(fields) for fields in citations)]


def _anystyle() -> Iterator[Citation]:
    for name in _FILES:
        for sequence in etree.parse(str(_LABELLED / "anystyle" / f"{name}.xml")).getroot():
            fields = [(str(part.tag), _text(part) + " ") for part in sequence]
            yield [("container-title" if label == "journal" else label, text) for label, text in fields] + [
                ("journal", "") for label, _ in fields if label == "journal"
            ]


#: What GROBID calls a field.
_OF_TEI = {
    "author": "author",
    "date": "date",
    "editor": "editor",
    "publisher": "publisher",
    "pubPlace": "location",
    "biblScope": "volume",
}
_OF_TITLES = {"a": "title", "j": "container-title", "m": "container-title"}
_ENTRY = re.compile(r"<bibl>.*?</bibl>", re.DOTALL)


def _grobid() -> Iterator[Citation]:
    for file in sorted((_LABELLED / "grobid").glob("*.xml")):
        for entry in _ENTRY.findall(file.read_text(encoding="utf-8")):
            try:
                element = etree.fromstring(entry)
            except etree.XMLSyntaxError:
                continue
            fields: Citation = [("sign", element.text or "")]
            for part in element:
                level = part.get("level", "")
                tag = str(part.tag)
                fields.append(
                    (_OF_TITLES.get(level, level) if tag == "title" else _OF_TEI.get(tag, tag), _text(part))
                )
                fields += [("journal", "")] if level == "j" else []
                fields.append(("sign", re.sub(r"\s+", " ", part.tail or "")))
            # A space lost or won where a column broke is no habit of the style's.
            if not re.search(r"\w[.,;:]\w{4}|\w{3}-\s\w", "".join(text for _, text in fields)):
                yield fields


def _text(part: etree._Element) -> str:
    return " ".join("".join(map(str, part.itertext())).split())


def _is_template(citation: Citation) -> bool:
    labels = [label for label, _ in citation]
    whole = "".join(text for _, text in citation)
    front, _, behind = _edges(next((text for label, text in citation if label == "title"), ""))
    return (
        all(labels.count(label) == 1 for label in _ONCE)
        and set(labels) <= _FIELDS
        and all(part.count(a) == part.count(z) for part in (whole, front + behind) for a, z in _PAIRS)
        and whole.count('"') % 2 == 0
        and ("``" in whole or "''" not in whole)
        and not re.search(r"[?~]|\W[,;]\w| [,.;:]", whole)
        and len(re.findall(r"\d{4}", next(text for label, text in citation if label == "date"))) == 1
    )


def page_like(
    citation: Citation, bank: _Bank, rng: random.Random, works: int
) -> tuple[str, list[_Work]] | None:
    """The owner's name and the works of a page in the style of a citation; None where it is no template."""
    style = _Names.of(next((text for label, text in citation if label == "author"), ""))
    if style is None or not _is_template(citation):
        return None
    owner = rng.choice(bank.names)
    made: list[_Work] = []
    for _ in range(works):
        names = [owner, *rng.sample(bank.names, rng.randint(0, 3))]
        rng.shuffle(names)
        drawn = {
            "author": style.printed(names),
            "title": rng.choice(bank.words["title"]),
            "container-title": rng.choice(bank.words[_kind(citation)]),
            "date": str(rng.randint(1996, 2025)),
        }
        printed = "".join(_filled(label, text, drawn, bank, rng) for label, text in citation).strip()
        families = tuple(family for _, family in names)
        made.append(_Work(printed, drawn["title"], drawn["container-title"], int(drawn["date"]), families))
    return " ".join(owner), made


def _filled(label: str, text: str, drawn: dict[str, str], bank: _Bank, rng: random.Random) -> str:
    """One field of a template, filled in."""
    front, words, behind = _edges(text)
    match label:
        case "author":
            return drawn[label]
        case "title" | "container-title":
            return front + drawn[label] + behind.replace("?", ".")
        case "date":
            return re.sub(r"\d{4}", drawn[label], text)
        case "publisher" | "location" if not re.search("[:,]", words):
            return front + rng.choice(bank.words[label]) + behind
        case "volume" | "pages" | "doi":
            return re.sub(r"\d", lambda _: str(rng.randint(1, 9)), text)
    return text


def judge(owner: str, works: Sequence[_Work]) -> Iterator[tuple[_Work, list[str]]]:
    """Read a page of works, and give each with its wrong fields; "title" where no record has its own."""
    rows = "".join(f"<li>{html.escape(work.printed)}</li>" for work in works)
    name = html.escape(owner)
    body = f"<title>{name}</title><h1>{name}</h1><h2>Publications</h2><ol>{rows}</ol>".encode()
    source = Source(body=body, url="https://example.edu/~a/", content_type="text/html; charset=utf-8")
    found = {fold(p.title): p for p in extract(read(source), Owner(name=owner), _ON).publications}
    for work in works:
        publication = found.get(fold(work.title))
        yield work, work.faults(publication) if publication else ["title"]


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("collection", nargs="?", choices=("anystyle", "grobid"), default="anystyle")
    parser.add_argument("--first", type=int, default=0, help="the first template, of all in a mixed order")
    parser.add_argument("--most", type=int, default=9999, help="so many templates at most")
    parser.add_argument("--works", type=int, default=14, help="works a page")
    parser.add_argument("--show", type=int, default=0, help="so many of the worst pages")
    options = parser.parse_args(arguments)
    if not _LABELLED.is_dir():
        print(f"no labelled citations at {_LABELLED}: nothing to measure")
        return 0
    citations = labelled(options.collection)
    bank = _Bank.of(labelled("anystyle"))
    order = list(range(len(citations)))
    random.Random(1).shuffle(order)
    pages = ((n, page_like(citations[n], bank, random.Random(n), options.works)) for n in order)
    chosen = [(n, page) for n, page in pages if page][options.first : options.first + options.most]
    kinds: dict[str, list[int]] = {}
    wrong: Counter[str] = Counter()
    worst: list[tuple[int, int, list[str]]] = []
    for n, page in chosen:
        judged = [(work, faults) for work, faults in judge(*page)]
        bad = [f"{'+'.join(faults)}: {work.printed}" for work, faults in judged if faults]
        right, all_of = kinds.setdefault(_kind(citations[n]), [0, 0])
        kinds[_kind(citations[n])] = [right + len(judged) - len(bad), all_of + len(judged)]
        wrong.update(fault for _, faults in judged for fault in faults)
        worst.append((len(bad), n, bad))
    right = sum(counts[0] for counts in kinds.values())
    every = sum(counts[1] for counts in kinds.values())
    print(
        f"{len(chosen)} styles, {sum(not bad for bad, *_ in worst)} read whole;"
        f" records right {right / max(1, every):.4f} of {every}"
    )
    print("  ".join(f"{kind} {r / max(1, a):.3f} of {a}" for kind, (r, a) in sorted(kinds.items())))
    print("wrong: " + "  ".join(f"{name} {count}" for name, count in wrong.most_common()))
    for _, n, bad in sorted(worst, reverse=True)[: options.show]:
        print(f"\ncitation {n}", *bad[:3], sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
