"""Pages with the truth beside them: the corpus that lies beside this project, and made-up bibliographies."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crawler.extractors import Owner, extract
from crawler.extractors.evidence import Trace
from crawler.extractors.reading import Reading
from crawler.reading import Source, read
from tests.bibliographies import LAYOUTS, STYLES, bibliography, render
from tests.bibliographies.compare import FIELDS, Record, Tally, compare, entries_alike, field_right, pair_up
from tests.bibliographies.reading import TODAY, as_records

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpus"
#: The corpus's folders of single pages, by the name of their set.
SETS = {"pages": "pages", "cvs": "cvs", "seeds": "seeds/pages"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One page, what a careful reader finds on it, and how to read it."""

    #: Whose pages belong together: what is left out at one time.
    site: str
    #: pages, cvs, seeds or made-up.
    set: str
    name: str
    source: Source
    researcher: str
    on: date
    truth: Mapping[str, Sequence[Record]]

    def read(self, trace: Trace | None = None) -> Reading:
        """Read the page as it would be read anywhere."""
        return extract(read(self.source), Owner(name=self.researcher), self.on, trace)

    def tally(self, reading: Reading) -> Tally:
        """Hold a reading against the truth."""
        return compare(self.truth, as_records(reading), self.source.url)

    def right(self, reading: Reading) -> list[dict[str, bool]]:
        """For each publication found, which of its fields (and "record", all that count) are right."""
        gold, found = self.truth["publications"], as_records(reading)["publications"]
        right = [dict.fromkeys(("record", *FIELDS), False) for _ in found]
        printed_only = self.source.url.lower().endswith(".pdf")
        for i, j in pair_up(gold, found, entries_alike, 0.75):
            for name in FIELDS:
                # Of a PDF's links only those printed as text are labelled.
                right[j][name] = (name == "links" and printed_only and not gold[i]["links"]) or field_right(
                    name, gold[i], found[j], self.source.url
                )
            right[j]["record"] = all(right[j][name] for name in FIELDS[:5])
        return right


def corpus() -> Iterator[Labelled]:
    """Give every labelled page of the corpus; none where it does not lie beside this project."""
    for kind, folder in SETS.items():
        for gold in sorted((CORPUS / folder).glob("*/gold.json")):
            meta = json.loads((gold.parent / "meta.json").read_text(encoding="utf-8"))
            yield Labelled(
                site=meta["researcher"],
                set=kind,
                name=gold.parent.name,
                source=Source(
                    body=(gold.parent / meta["file"]).read_bytes(),
                    url=meta["url"],
                    content_type="",
                    file_name=meta["file"],
                ),
                researcher=meta["researcher"],
                on=date.fromisoformat(meta["date"][:10]),
                truth=json.loads(gold.read_text(encoding="utf-8")),
            )


def made_up(*, turns: int = 3, first: int = 40_000) -> Iterator[Labelled]:
    """Give made-up pages: every layout ``turns`` times, each time with another scholar and style."""
    for turn in range(turns):
        for n, layout in enumerate(LAYOUTS):
            style = STYLES[(n * 7 + turn * 3) % len(STYLES)]
            page = render(bibliography(first + turn * 1000 + n), layout, style)
            yield Labelled(
                site=f"made-up {layout}",
                set="made-up",
                name=f"{layout} × {style}",
                source=Source(body=page.body, url=page.url, content_type=f"{page.media_type}; charset=utf-8"),
                researcher=page.researcher,
                on=TODAY,
                truth=page.truth,
            )
