"""Layouts without HTML of their own: Markdown of several habits, and plain text."""

from __future__ import annotations

import re
import textwrap

from tests.bibliographies.pages import Page
from tests.bibliographies.runs import Run, Runs, plain
from tests.bibliographies.surroundings import Section


def _escaped(text: str) -> str:
    return re.sub(r"([*_`\[\]])", r"\\\1", text)


def _run(run: Run, *, stars: bool) -> str:
    inside = run.text.strip()
    if not inside:
        return run.text
    out = _escaped(inside)
    if run.role in ("button", "toggle"):
        bracketed = inside.startswith("[") and inside.endswith("]")
        return f"\\[[{_escaped(inside[1:-1])}]({run.href})\\]" if bracketed else f"[{out}]({run.href})"
    if run.raised:
        out = f"<sup>{out}</sup>"
    if run.underline:
        out = f"<u>{out}</u>"
    if run.italic:
        out = f"*{out}*" if stars else f"_{out}_"
    if run.bold:
        out = f"**{out}**"
    if run.href is not None:
        out = f"[{out}]({run.href})"
    before = run.text[: len(run.text) - len(run.text.lstrip())]
    after = run.text[len(run.text.rstrip()) :]
    return before + out + after


def _runs(runs: Runs, *, stars: bool = True) -> str:
    return "".join(_run(run, stars=stars) for run in runs)


def _front_matter(page: Page) -> str:
    return (
        f'---\nlayout: page\ntitle: "{page.list_heading}"\npermalink: /publications/\n---\n\n'
        if page.scholar.seed % 2
        else f"# {page.scholar.printed}\n\n"
    )


def _section(section: Section) -> str:
    head = f"## {section.heading}\n\n" if section.heading else ""
    if section.kind == "rows":
        rows = "\n".join(f"| {' | '.join(row)} |" for row in section.rows)
        return f"{head}| Year | Honor | By |\n|---|---|---|\n{rows}\n"
    if section.kind == "items":
        return head + "".join(f"* {_runs(item)}\n" for item in section.items)
    return head + "\n\n".join(_runs(item) for item in section.items) + "\n"


def markdown_list(page: Page) -> str:
    """A bullet or a number an entry; breaks by two spaces, backslash or ``<br>``."""
    br = ("  \n  ", "<br>\n  ", " <br/> ")[page.scholar.seed % 3]
    bullet = ("- ", "* ", "1. ")[page.scholar.seed // 3 % 3]
    pad = " " * (len(bullet) - 2)
    gap = "\n" if page.scholar.seed % 5 else "\n\n"
    out = [
        _front_matter(page),
        *(_section(s) + "\n" for s in page.around.before),
        f"## {page.list_heading}\n\n",
    ]
    for group in page.groups:
        if group.heading:
            out.append(f"### {group.heading}\n\n")
        out += [
            bullet + br.replace("\n", "\n" + pad).join(_runs(line) for line in e.lines) + gap
            for e in group.entries
        ]
        out.append("\n")
    out.append(f"<!--\n- {' '.join(_runs(line) for line in page.hidden.lines)}\n-->\n\n")
    out += [_section(s) + "\n" for s in page.around.after]
    out += [line + "\n" for line in page.around.footer]
    return "".join(out)


def markdown_paragraphs(page: Page) -> str:
    """A paragraph an entry."""
    br = ("  \n", "<br/>\n", "\\\n")[page.scholar.seed % 3]
    out = [
        _front_matter(page),
        *(_section(s) + "\n" for s in page.around.before),
        f"## {page.list_heading}\n\n",
    ]
    for group in page.groups:
        if group.heading:
            out.append(f"### {group.heading}\n\n" if page.scholar.seed % 4 else f"**{group.heading}**\n\n")
        out += [br.join(_runs(line, stars=False) for line in e.lines) + "\n\n" for e in group.entries]
    out += [_section(s) + "\n" for s in page.around.after]
    out += [line + "\n" for line in page.around.footer]
    return "".join(out)


def shortcodes(page: Page) -> str:
    """Hugo shortcodes: title, venue and links as attributes, the authors between the tags."""

    def quoted(text: str) -> str:
        return text.replace('"', '\\"')

    out = [_front_matter(page), *(_section(s) + "\n" for s in page.around.before)]
    # Without a heading of its own the list would stand among what comes before it.
    out.append(f"## {page.list_heading}\n\n")
    for group in page.groups:
        if group.heading:
            out.append(f"### {group.heading}\n\n")
        for e in group.entries:
            year = f" {plain(e.slots['year'])}" if e.slots["year"] else ""
            links = dict(e.work.links)
            named = {"paperLink": ("pdf", "doi", "arxiv"), "codeLink": ("code",), "project": ("project",)}
            address = {
                name: next((links.pop(kind) for kind in kinds if kind in links), "")
                for name, kinds in named.items()
            }
            attributes = "".join(f' {name}="{value}"' for name, value in address.items())
            more = "".join(f" [{kind}]({value})" for kind, value in links.items())
            prize = f' award="{plain(e.slots["prizes"]).strip("(*🏆) ")}"' if e.slots["prizes"] else ""
            out.append(
                f'{{{{< publication title="{quoted(e.work.title)}" venue="{quoted(plain(e.slots["venue"]))}{year}"{attributes}{prize} >}}}}\n'
                f"{_runs(e.slots['authors'])}{more}\n{{{{< /publication >}}}}\n\n"
            )
    out += [_section(s) + "\n" for s in page.around.after]
    return "".join(out)


def plain_text(page: Page) -> str:
    """Plain text, wrapped, with numbers or hanging indents."""
    out = [page.scholar.printed, "=" * len(page.scholar.printed), ""]

    def heading(text: str) -> list[str]:
        return [
            text.upper() if page.scholar.seed % 2 else text,
            *(["-" * len(text)] if page.scholar.seed % 2 == 0 else []),
            "",
        ]

    def section(part: Section) -> list[str]:
        lines = heading(part.heading) if part.heading else []
        for item in part.items:
            lines.append(
                textwrap.fill(
                    plain(item),
                    88,
                    subsequent_indent="  ",
                    initial_indent="" if part.kind == "paragraphs" else "- ",
                )
            )
            lines += [""] if part.kind == "paragraphs" else []
        return [*lines, ""]

    for part in page.around.before:
        out += section(part)
    out += heading(page.list_heading)
    number = len(page.entries)
    for group in page.groups:
        if group.heading:
            out += [group.heading, ""]
        for entry in group.entries:
            mark = f"[{number}] " if page.scholar.seed % 3 else ""
            # Nothing but its line parts a title from the authors below it: lines stay lines.
            for at, line in enumerate(entry.lines):
                out += textwrap.wrap(
                    plain(line).strip(),
                    88,
                    initial_indent=" " * len(mark) if at else mark,
                    subsequent_indent=" " * (len(mark) or 4),
                    break_long_words=False,
                    break_on_hyphens=False,
                )
            out.append("")
            number -= 1
    for part in page.around.after:
        out += section(part)
    out += list(page.around.footer)
    return "\n".join(out) + "\n"
