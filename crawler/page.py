"""Page: what the web gave. Spiders make it, the pipeline reads it."""

from __future__ import annotations

from dataclasses import dataclass

from snapshots.model import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One answer of the web for one researcher."""

    #: Key of the researcher in the watchlist.
    researcher: str
    visit: Visit
    #: Decoded (gunzipped) bytes; None where the visit brought no new body.
    body: bytes | None = None
    #: The page whose link led here; None for a start page.
    found_on: str | None = None
    #: Name of the file a rehearsal read it from; "" for a page of the web.
    file_name: str = ""

    @property
    def address(self) -> str:
        """Where the body came from, after redirects: what relative links are relative to."""
        return self.visit.final_url or self.visit.url
