"""What all HTML layouts share: the frame around the list, and small helpers of mark-up."""

from __future__ import annotations

from dataclasses import replace

from tests.bibliographies.html import Dialect
from tests.bibliographies.pages import Page
from tests.bibliographies.phrases import Entry
from tests.bibliographies.runs import Runs, glue


def dialect_of(page: Page, **habits: object) -> Dialect:
    """The page's mark-up habits."""
    chosen: dict[str, object] = {"buttons": page.buttons, "random": page.random}
    return Dialect(**(chosen | habits))  # type: ignore[arg-type]


def nav_of(page: Page, dialect: Dialect) -> str:
    """The menu."""
    links = [dialect.link(name, "/" if name == "Home" else f"/{name.lower()}/") for name in page.around.nav]
    return f'<nav class="navbar"><ul>{"".join(f"<li>{link}</li>" for link in links)}</ul></nav>'


def footer_of(page: Page, dialect: Dialect) -> str:
    """The lines at the foot."""
    return "".join(dialect.tag("p", dialect.text(line)) for line in page.around.footer)


def comment_of(entry: Entry, dialect: Dialect) -> str:
    """An entry that the page's author took out for now."""
    return f"<!-- <li>{dialect.lines(entry.lines).replace('--', '- -')}</li> -->"


def footnote_of(page: Page) -> str:
    """The footnote that explains the marks."""
    if any(e.work.marks for e in page.entries) and page.random.random() < 0.6:
        return page.random.choice(
            ("* equal contribution", "(* indicates equal contribution)", "*, † denote equal contribution")
        )
    return ""


def around(
    page: Page,
    dialect: Dialect,
    level: int,
    body: str,
    *,
    name_level: int = 1,
    list_heading: bool = True,
    list_level: int | None = None,
) -> str:
    """Name, sections before, the list, sections after, footer."""
    parts = [nav_of(page, dialect)] if page.random.random() < 0.7 else []
    parts.append(dialect.tag(f"h{name_level}", dialect.text(page.scholar.printed)))
    parts += [dialect.section(s, level) for s in page.around.before]
    if page.selected:
        parts.append(
            dialect.tag(
                f"h{level}",
                page.random.choice(
                    ("Selected publications", "Selected papers", "Highlights", "Recent publications")
                ),
            )
        )
        parts.append(dialect.items([dialect.lines(e.lines) for e in page.selected]))
        parts.append(dialect.tag(f"h{list_level or level}", "All publications"))
    elif list_heading:
        parts.append(dialect.tag(f"h{list_level or level}", dialect.text(page.list_heading)))
    if note := footnote_of(page):
        parts.append(dialect.tag("p", dialect.text(note)))
    parts.append(body)
    parts += [dialect.section(s, level) for s in page.around.after]
    parts.append(footer_of(page, dialect))
    return "\n".join(parts)


def hash_of(entry: Entry) -> int:
    """A number of the entry that is the same in every run."""
    return sum(ord(c) * (n + 1) for n, c in enumerate(entry.work.title))


def row_text(row: tuple[str, ...]) -> Runs:
    """A row of a table as one line."""
    return (glue(", ".join(cell for cell in row if cell)),)


def sections_before(page: Page, d: Dialect) -> str:
    """What stands above the list."""
    return "".join(d.section(s, 2) for s in page.around.before)


def sections_after(page: Page, d: Dialect) -> str:
    """What stands below the list."""
    return "".join(d.section(s, 2) for s in page.around.after)


def replace_look(title: Runs) -> Runs:
    """The theme decides the look, not the page's author."""
    return tuple(replace(run, bold=False, italic=False) for run in title)
