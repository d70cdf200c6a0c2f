"""What a page says of itself without showing it: title, base, frames, meta elements, data in scripts."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: Where a page sends its visitors on by itself.
_REFRESH = re.compile(r"url\s*=\s*['\"]?([^'\">]{1,2000})", re.IGNORECASE)
_SPACE = re.compile(r"[\s\u00a0\u200b\ufeff]+")
#: Kinds of scripts that are programs.
_PROGRAM = re.compile(r"\A\Z|javascript|module|babel|jsx", re.I)


class Head:
    """Gathers it from the walk, wherever in the page it stands."""

    def __init__(self) -> None:
        self.base = ""
        self.title = ""
        self.frames: list[str] = []
        self.meta: dict[str, list[str]] = {}
        #: The citation_* elements, in their order.
        self.citation: list[tuple[str, str]] = []
        self.json_ld: list[str] = []
        #: The programs that stand in the page.
        self.programs: list[str] = []
        #: The words of a title or script while one is open, and whether they are data.
        self._raw: list[str] | None = None
        self._is_data = False

    def note(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Take an element; tell whether it is of those that only say something of the page."""
        if tag == "meta":
            name = (attributes.get("name") or attributes.get("property") or "").lower()
            if name and "content" in attributes:
                self.meta.setdefault(name, []).append(attributes["content"])
                if name.startswith("citation_"):
                    self.citation.append((name, attributes["content"]))
            if attributes.get("http-equiv", "").lower() == "refresh":
                onward = _REFRESH.search(attributes.get("content", "")[:2100])
                self.frames += [onward[1].strip()] if onward else []
        elif tag == "base" and attributes.get("href") and not self.base:
            self.base = attributes["href"].strip()
        elif tag in ("iframe", "frame") and attributes.get("src"):
            self.frames.append(attributes["src"].strip())
        return tag in ("meta", "base", "link", "iframe", "frame")

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take an element whose words are not shown; those of a title and of scripts are kept."""
        kind = attributes.get("type", "")
        self._is_data = "ld+json" in kind or attributes.get("id") == "__NEXT_DATA__"
        if tag == "title" or (tag == "script" and (self._is_data or _PROGRAM.search(kind) is not None)):
            self._raw = []

    def text(self, text: str) -> None:
        """Take words that are not shown."""
        if self._raw is not None:
            self._raw.append(text)

    def close(self, tag: str) -> None:
        """Take the end of what was opened."""
        if self._raw is None:
            return
        if tag != "title":
            (self.json_ld if self._is_data else self.programs).append("".join(self._raw))
        elif not self.title:
            self.title = _SPACE.sub(" ", "".join(self._raw)).strip()
        self._raw = None
