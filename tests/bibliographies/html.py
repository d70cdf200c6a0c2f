"""Writing runs and sections down in HTML, in the dialects that academics and their tools use."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.bibliographies.runs import Run, Runs
from tests.bibliographies.surroundings import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """How one page writes its mark-up."""

    bold: tuple[str, str] = ("<b>", "</b>")
    italic: tuple[str, str] = ("<i>", "</i>")
    #: Tags in capital letters.
    upper: bool = False
    #: </li> and </p> are left out.
    unclosed: bool = False
    #: Letters beyond ASCII as numeric entities.
    numeric: bool = False
    #: Attributes without quotation marks where that is allowed.
    bare: bool = False
    br: str = "<br>"
    #: How the page sets its buttons: see ``styles.Manner.buttons``.
    buttons: str = "brackets"
    #: Line breaks inside text and wide indents, as editors and templates leave them.
    ragged: bool = False
    random: Random = field(default_factory=lambda: Random(0))

    def text(self, text: str) -> str:
        """Text with its special characters written out."""
        out = html.escape(text, quote=False)
        if self.numeric:
            out = "".join(c if ord(c) < 128 else f"&#{ord(c)};" for c in out)
        else:
            out = out.replace("\u00a0", "&nbsp;")
        if self.ragged and len(out) > 40:
            words = out.split(" ")
            out = (
                "".join(w + ("\n        " if n % 9 == 8 else " ") for n, w in enumerate(words[:-1]))
                + words[-1]
            )
        return out

    def tag(self, name: str, inside: str, **attributes: str) -> str:
        """An element; ``class_`` is class."""
        listed = "".join(
            f" {self._attribute(key.rstrip('_').replace('_', '-'), value)}"
            for key, value in attributes.items()
        )
        close = "" if self.unclosed and name in ("li", "p", "td", "tr", "dd", "dt") else f"</{name}>"
        out = f"<{name}{listed}>{inside}{close}"
        return (
            out.replace(f"<{name}", f"<{name.upper()}", 1).replace(f"</{name}>", f"</{name.upper()}>")
            if self.upper
            else out
        )

    def _attribute(self, name: str, value: str) -> str:
        name = name.upper() if self.upper else name
        if (
            self.bare
            and value
            and value.replace("-", "").replace(".", "").replace("/", "").isalnum()
            and "/" not in value
        ):
            return f"{name}={value}"
        return f'{name}="{html.escape(value)}"'

    def link(self, inside: str, href: str) -> str:
        return self.tag("a", inside, href=href)

    def run(self, run: Run) -> str:
        """One run."""
        if run.role in ("button", "toggle"):
            return self._button(run)
        out = self.text(run.text)
        if run.role == "title":
            out = self._title(out)
        if run.raised:
            out = self.tag("sup", out)
        if run.underline:
            out = self.tag("u", out)
        if run.italic:
            out = self._cased(self.italic[0]) + out + self._cased(self.italic[1])
        if run.bold:
            out = self._cased(self.bold[0]) + out + self._cased(self.bold[1])
        if run.href is not None:
            out = self.link(out, run.href)
        return out

    def _title(self, out: str) -> str:
        return out

    def _cased(self, tag: str) -> str:
        return tag.upper() if self.upper and '"' not in tag else tag

    def _button(self, run: Run) -> str:
        href = run.href or ""
        if self.buttons == "buttons":
            return self.tag(
                "a", self.text(run.text), class_="btn btn-sm btn-outline-primary", href=href, role="button"
            )
        if self.buttons == "icons":
            name = run.text.lower().replace(" ", "-")
            icon = f'<i class="{"fab fa-github" if "git" in name or name == "code" else f"fas fa-file-{name}"}" title="{html.escape(run.text)}"></i>'
            return (
                self.tag("a", icon, href=href)
                if run.role == "button"
                else self.tag("a", self.text(run.text), href=href)
            )
        return self.link(self.text(run.text), href)

    def runs(self, runs: Iterable[Run]) -> str:
        """Several runs."""
        return "".join(map(self.run, runs))

    def lines(self, lines: Iterable[Runs]) -> str:
        """Lines with breaks between them."""
        br = self.br.upper() if self.upper else self.br
        return f"{br}\n".join(map(self.runs, lines))

    def items(self, items: Sequence[str], *, ordered: bool = False, **attributes: str) -> str:
        """A list."""
        body = "\n".join(self.tag("li", item) for item in items)
        return self.tag("ol" if ordered else "ul", f"\n{body}\n", **attributes)

    def section(self, section: Section, level: int, **attributes: str) -> str:
        """A part of the page that is no list of publications."""
        head = (
            self.tag(f"h{level}", self.text(section.heading), **attributes) + "\n" if section.heading else ""
        )
        return head + self.inside(section)

    def inside(self, section: Section) -> str:
        """The part without its heading."""
        match section.kind:
            case "items":
                return self.items([self.runs(item) for item in section.items])
            case "rows":
                rows = "\n".join(
                    self.tag("tr", "".join(self.tag("td", self.text(cell)) for cell in row))
                    for row in section.rows
                )
                return self.tag("table", f"\n{rows}\n")
            case _:
                return "\n".join(self.tag("p", self.runs(item)) for item in section.items)


def document(
    title: str, body: str, *, head: str = "", doctype: bool = True, attributes: str = "", upper: bool = False
) -> str:
    """A whole page."""
    if upper:
        return f"<HTML>\n<HEAD><TITLE>{html.escape(title)}</TITLE>{head}</HEAD>\n<BODY{attributes}>\n{body}\n</BODY>\n</HTML>\n"
    start = "<!DOCTYPE html>\n" if doctype else ""
    return (
        f'{start}<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{html.escape(title)}</title>\n{head}</head>\n'
        f"<body{attributes}>\n{body}\n</body>\n</html>\n"
    )
