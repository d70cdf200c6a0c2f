"""What a citation style is."""

from __future__ import annotations

from dataclasses import dataclass

from tests.bibliographies.people import Form
from tests.bibliographies.phrases import Compose


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A way of citing, with the habits that go with it."""

    name: str
    compose: Compose
    forms: tuple[Form, ...]
    first: Form | None = None
    lasts: tuple[tuple[str, str, str], ...] = (
        (", and ", " and ", ", "),
        (" and ", " and ", ", "),
        (", ", ", ", ", "),
    )
    titles: tuple[str, ...] = ("", "", "link")
    quotes: tuple[tuple[str, str], ...] = (("", ""),)
    conferences: tuple[str, ...] = ("both", "proceedings-both", "full", "acronym")
    venues: tuple[str, ...] = ("italic", "italic", "")
    in_words: tuple[str, ...] = ("In ",)
    omit_owner: bool = False
    #: Links follow on a line of their own (styles of several lines).
    below: bool = False
    numbers: tuple[bool, ...] = (True, True, False)
    #: Journals by their short names.
    abbreviated: bool = False
