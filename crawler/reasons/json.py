"""What a reading went by, as JSON: the records as ``extract`` prints them, each field with its ground."""

from __future__ import annotations

import json
from collections.abc import Iterable

from crawler.reasons import Block, Explained
from crawler.shown import shown_json
from snapshots.model import PageReading
from snapshots.shapes import award_as_json, publication_as_json


def render(reading: PageReading, blocks: Iterable[Block]) -> str:
    """Return the reading with its grounds, and the entries that were left out."""
    entries = [b for b in blocks if isinstance(b, Explained)]
    whys = {
        b.number: {r.field: {"value": r.value, "sure": r.sure, "why": r.why} for r in b.reasons}
        for b in entries
    }
    thing = {
        "publications": [
            publication_as_json(p) | {"why": whys.get(number, {})}
            for number, p in enumerate(reading.publications, 1)
        ],
        "awards": [award_as_json(a) for a in reading.awards],
        "left_out": [
            {"printed": " ".join("".join(p.text for p in b.pieces).split()), "why": b.verdict}
            for b in entries
            if b.number is None
        ],
    }
    return shown_json(json.dumps(thing, ensure_ascii=False, indent=1))
