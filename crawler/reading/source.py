"""Source: bytes with all that is known of them before they are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The body of a page, or a file."""

    body: bytes
    #: Address of the page; what relative links are relative to.
    url: str
    #: As the server names it, with charset; "" where nobody says.
    content_type: str = ""
    #: Name of the file where it comes from a disk; "" for a page.
    file_name: str = ""

    @property
    def media_type(self) -> str:
        """The content type without parameters, lower case."""
        return self.content_type.partition(";")[0].strip().lower()

    @property
    def suffix(self) -> str:
        """The ending of the file's name, else of the address: ".md"; lower case, "" where there is none."""
        name = self.file_name or unquote(urlsplit(self.url).path)
        return PurePosixPath(name).suffix.lower()
