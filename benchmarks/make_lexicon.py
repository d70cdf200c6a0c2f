"""
Count which words stand in names, titles and venues of labelled citations →
crawler/extractors/names/lexicon.tsv.

usage: make_lexicon.py CITATIONS_DIR

Sources: AnyStyle's parser training data (BSD-2-Clause, Sylvester Keil and others) and GROBID's citation model
(CC BY 4.0, Patrice Lopez and contributors). Only counts of single words are kept, of words seen three times.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from lxml import etree

TARGET = Path(__file__).parent.parent / "crawler" / "extractors" / "names" / "lexicon.tsv"
CLASSES = {
    "author": 0, "editor": 0, "translator": 0, "director": 0,
    "title": 1,
    "journal": 2, "container-title": 2, "publisher": 2, "collection-title": 2,
    "location": 3, "pubPlace": 3,
}  # fmt: skip
WORD = re.compile(r"[^\W\d_][^\W\d_'’-]+")


def tei_class(element: etree._Element) -> str:
    """The field a TEI element stands for, in AnyStyle's words."""
    tag = etree.QName(element).localname
    if tag == "title":
        return "title" if element.get("level") == "a" else "journal"
    return tag


def count(root: Path) -> dict[str, Counter[int]]:
    """How often each word stands in which column of the table, over all citations below a folder."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    seen: set[str] = set()
    for path in sorted(root.rglob("*.xml")):
        parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
        tree = etree.parse(str(path), parser)
        if tree.getroot() is None:
            continue
        for element in tree.iter(etree.Element):
            kind = CLASSES.get(tei_class(element))
            text = " ".join("".join(element.itertext()).split())
            # The sets overlap: the same field of the same words counts once.
            if kind is None or f"{kind}{text}" in seen:
                continue
            seen.add(f"{kind}{text}")
            for word in WORD.findall(text):
                counts[word.lower()][kind] += 1
    return counts


def main() -> None:
    """Count, and write the table."""
    counts = count(Path(sys.argv[1]))
    kept = {w: c for w, c in counts.items() if sum(c.values()) >= 3}
    with TARGET.open("w", encoding="utf-8") as out:
        out.write(
            "# word\tnames\ttitles\tvenues\tplaces; counts; benchmarks/make_lexicon.py names the sources\n"
        )
        for word in sorted(kept):
            c = kept[word]
            out.write(f"{word}\t{c[0]}\t{c[1]}\t{c[2]}\t{c[3]}\n")
    print(f"{len(kept)} words")


if __name__ == "__main__":
    main()
