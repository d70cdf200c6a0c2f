"""What the fields of data records are called."""

from __future__ import annotations

from typing import Final

TITLES: Final = (
    "title", "paper_title", "papertitle", "headline", "citation_title", "paper", "name",
)  # fmt: skip
AUTHORS: Final = (
    "authors", "author", "author_list", "authorlist", "authors_list", "author_names", "citation_author",
    "citation_authors", "by", "creator", "creators", "contributors", "people", "names", "coauthors", "coauthor",
    "co_authors", "co-authors", "with", "inner", "editor", "a",
)  # fmt: skip
#: Where themes that know no authors have them: a line of words below the title.
LINES: Final = ("description", "subtitle", "text", "details", "info")
#: What stands behind the venue: "12(3), 41-52. 2014", "chapter 7. To appear."
DETAILS: Final = ("info", "details", "note", "notes")
#: Where a work appears: the fields that name it in full stand before those that hint at it.
VENUES: Final = (
    "journal", "booktitle", "container-title", "journaltitle", "journal_title", "citation_journal_title",
    "citation_conference_title", "citation_book_title", "journal-ref", "publication", "venue", "conference",
    "proceedings", "pubinfo", "published_in", "publishedin", "publication_venue", "ispartof", "where", "venues",
    "appeared", "appears", "event", "conf", "workshop", "publication_short", "series_title", "pub",
    "publication_title", "source_title", "journal_name", "conference_name", "information", "v",
)  # fmt: skip
HINTS: Final = (
    "howpublished",
    "school",
    "institution",
    "institute",
    "university",
    "ref",
    "citation_dissertation_institution",
    "abbr",
)
#: Where a draft was sent, and the series it stands in.
SENT_TO: Final = ("submission_to", "submitted_to", "under_review_at", "in_review_at", "target_journal")
SERVERS: Final = ("preprint_server", "preprint_repository", "preprint_venue", "server")
YEARS: Final = (
    "year", "years", "issued", "date", "pubdate", "pub_date", "published", "publication_date", "datepublished",
    "citation_publication_date", "citation_date", "citation_year", "pubyear", "pub_year", "publication_year",
    "publicationyear", "year_published", "published_year", "publicationdate", "date_published", "published_date",
    "published_at", "copyright_year", "releasedate", "y",
)  # fmt: skip
BIBTEX: Final = ("bibtex", "bib", "bibtex_entry", "bib_entry", "bibentry")
STATES: Final = (
    "status",
    "pubstate",
    "publication_status",
    "state",
    "note",
    "notes",
    "remark",
    "addendum",
    "comment",
)
#: Where themes group works, by subject or by state.
TAGS: Final = ("tags", "categories", "labels")
PRIZES: Final = (
    "award", "awards", "award_name", "honor", "honors", "honour", "honours", "prize", "prizes", "distinction",
)  # fmt: skip
REMARKS: Final = ("note", "notes", "remark", "addendum", "comment", "annotation", "extra", "special")
KINDS: Final = (
    "type", "@type", "entrytype", "publication_types", "publication_type", "pub_type", "paper-type",
    "category", "kind", "collection", "layout",
)  # fmt: skip
#: Where records come from that themes lay out, each in its own names for the fields.
OF_THEMES: Final = ("yaml", "json", "toml", "csv", "javascript")
