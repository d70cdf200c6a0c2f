"""Whether a data record is of a work, and not of a talk, a project or the page itself."""

from __future__ import annotations

import re
from typing import Final

from crawler.extractors.data.fields import Fields
from crawler.extractors.data.venue import venue_words
from crawler.extractors.data.vocabulary import AUTHORS, BIBTEX, OF_THEMES, VENUES
from crawler.extractors.headings.sections import Section
from crawler.headings.vocabulary import WORKS, SectionKind
from crawler.reading.document import DataRecord

_NO_WORK: Final = re.compile(
    r"\b(?:proceedings|talks?|presentation|slides|software|post|blog|news|project|course|teaching|event|person|"
    r"website|webpage|organization|breadcrumblist|searchaction|comment|set|online resource|imageobject)\b"
)
_WORK: Final = re.compile(
    r"article|paper|chapter|book|thesis|report|inproceedings|conference|journal|preprint|patent|dataset|publication"
)
#: What a page's JSON-LD calls the page itself.
_OF_THE_PAGE: Final = re.compile(r"webpage|\b(?:news|tech|blog)?article\b|posting|review")
#: What is set of a site and not of a work; what was only spoken: "Talk, Wool Days".
_OF_THE_SITE: Final = ("base_url", "baseurl", "tagline", "site_url", "site_name", "favicon")
_SPOKEN: Final = re.compile(
    r"(?:(?:guest|invited|keynote|plenary) )?(?:talk|lecture|keynote)\b(?=,| at\b| in\b)", re.I
)


def is_work(record: DataRecord, fields: Fields, section: Section) -> bool:
    """Return whether a record is of a work, and not of a talk, a project or the page itself."""
    kinds = fields.kinds()
    if record.source == "json-ld":
        if _OF_THE_PAGE.search(kinds) and "scholarly" not in kinds:
            return False
        return _WORK.search(kinds) is not None and fields.has("author", "creator")
    if record.source == "shortcode":
        # A tag that is called a publication is one, whatever heading it strayed under.
        return True
    # CSL data keep works as "references", with their authors.
    cited = record.source in OF_THEMES and _is_cited(record) and fields.has("author", "authors")
    if not cited and section.kind not in WORKS and section.kind is not SectionKind.OTHER:
        return False
    if record.source == "bibtex":
        return _NO_WORK.search(fields.words("type").lower()) is None
    if record.source == "front-matter":
        named = f"{fields.words('collection')} {fields.words('type')}".lower()
        return _NO_WORK.search(named) is None or _WORK.search(named) is not None
    if record.source in OF_THEMES:
        other = _NO_WORK.search(kinds)
        # A volume of proceedings has editors; with authors it is a paper's kind.
        paper = other is not None and other[0] == "proceedings" and fields.has("author", "authors")
        if other and not paper and not _WORK.search(kinds):
            return False
        if fields.has(*_OF_THE_SITE) or _SPOKEN.match(venue_words(fields)):
            return False
        if section.kind in WORKS and fields.has("doi", "arxiv", "arxiv_id", "eprint"):
            return True  # whose they are, the page says but once
        # Lists of talks, courses and links have titles too: a work has authors or a venue.
        return fields.has(*AUTHORS) or fields.has(*VENUES) or fields.has("releasedate", *BIBTEX)
    return True


def _is_cited(record: DataRecord) -> bool:
    return bool(record.headings) and record.headings[-1].text.casefold() == "references"
