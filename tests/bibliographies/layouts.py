"""Page layouts: where the entries of a list stand in the mark-up, tool by tool and habit by habit."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from tests.bibliographies import texts
from tests.bibliographies.blemishes import blemished
from tests.bibliographies.html import Dialect, document
from tests.bibliographies.pages import Page, Rendered, make_page, truth_of
from tests.bibliographies.runs import Run, Runs, plain
from tests.bibliographies.styles import Entry
from tests.bibliographies.works import Kind, Scholar, State

Write = Callable[[Page], str]


def _dialect(page: Page, **habits: object) -> Dialect:
    chosen: dict[str, object] = {"buttons": page.buttons, "random": page.random}
    return Dialect(**(chosen | habits))  # type: ignore[arg-type]


def _nav(page: Page, dialect: Dialect) -> str:
    links = [dialect.link(name, "/" if name == "Home" else f"/{name.lower()}/") for name in page.around.nav]
    return f'<nav class="navbar"><ul>{"".join(f"<li>{link}</li>" for link in links)}</ul></nav>'


def _footer(page: Page, dialect: Dialect) -> str:
    return "".join(dialect.tag("p", dialect.text(line)) for line in page.around.footer)


def _comment(entry: Entry, dialect: Dialect) -> str:
    """An entry that the page's author took out for now."""
    return f"<!-- <li>{dialect.lines(entry.lines).replace('--', '- -')}</li> -->"


def _equal(page: Page) -> str:
    """The footnote that explains the marks."""
    if any(e.work.marks for e in page.entries) and page.random.random() < 0.6:
        return page.random.choice(
            ("* equal contribution", "(* indicates equal contribution)", "*, † denote equal contribution")
        )
    return ""


def _around(
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
    parts = [_nav(page, dialect)] if page.random.random() < 0.7 else []
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
    if note := _equal(page):
        parts.append(dialect.tag("p", dialect.text(note)))
    parts.append(body)
    parts += [dialect.section(s, level) for s in page.around.after]
    parts.append(_footer(page, dialect))
    return "\n".join(parts)


# -- layouts of hand-made pages ------------------------------------------------------------------------------------


def _thumbnails(page: Page) -> str:
    """One table, a row a paper, thumbnail left: the page of a well-known vision researcher, copied by thousands."""
    d = _dialect(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"), br="<br>", ragged=True)
    rows = []
    for entry in page.entries:
        lines = [_role_tagged(d, line) for line in entry.lines]
        image = f'<td style="padding:20px;width:25%;vertical-align:middle"><img src="images/{abs(hash_of(entry)) % 997}.jpg" width="160" alt=""></td>'
        rows.append(
            f'<tr>\n{image}\n<td width="75%" valign="middle">\n'
            + "\n<br>\n".join(lines)
            + f"\n<p></p>\n{_blurb(entry, page)}</td>\n</tr>"
        )
        if len(rows) == 3:
            rows.append(
                f"<!--\n<tr><td></td><td>{d.lines(page.hidden.lines).replace('--', '- -')}</td></tr>\n-->"
            )
    table = '<table style="width:100%;border:0px;"><tbody>\n{}\n</tbody></table>'
    heading = "<tr><td><heading>{}</heading></td></tr>"
    parts = [
        table.format(
            f'<tr><td width="67%"><p align="center"><name>{d.text(page.scholar.printed)}</name></p>'
            + "".join(d.inside(s) for s in page.around.before[:1])
            + '</td><td><img src="me.jpg"></td></tr>'
        )
    ]
    for section in page.around.before[1:]:
        parts.append(table.format(heading.format(d.text(section.heading))) + d.inside(section))
    parts.append(table.format(heading.format(d.text(page.list_heading))))
    parts.append(table.format("\n".join(rows)))
    for section in page.around.after:
        parts.append(table.format(heading.format(d.text(section.heading))) + d.inside(section))
    parts.append(
        table.format(
            f'<tr><td><p align="right"><font size="2">{" ".join(page.around.footer)}</font></p></td></tr>'
        )
    )
    outer = (
        '<table width="800" border="0" align="center"><tr><td>\n' + "\n".join(parts) + "\n</td></tr></table>"
    )
    return document(
        page.scholar.printed,
        outer,
        head="<style>papertitle{font-weight:700} heading{font-size:22px}</style>\n",
        doctype=False,
    )


def hash_of(entry: Entry) -> int:
    """A number of the entry that is the same in every run."""
    return sum(ord(c) * (n + 1) for n, c in enumerate(entry.work.title))


def _role_tagged(d: Dialect, line: Runs) -> str:
    out = []
    for run in line:
        if run.role == "title":
            text = f"<papertitle>{d.text(run.text)}</papertitle>"
            out.append(d.link(text, run.href) if run.href is not None else text)
        else:
            out.append(d.run(run))
    return "".join(out)


def _blurb(entry: Entry, page: Page) -> str:
    return f"<p>{entry.work.abstract.split('. ')[0]}.</p>" if page.scholar.seed % 3 == 0 else ""


def _columns(page: Page) -> str:
    """A table with a column each for year, title and venue."""
    d = _dialect(page)
    authors_inside = page.random.random() < 0.5
    rows = []
    for entry in page.entries:
        s = entry.slots
        title = d.runs(s["title"]) + (
            f"<br><small>{d.runs(s['authors'])}</small>" if authors_inside and s["authors"] else ""
        )
        cells = [str(entry.work.year or ""), title]
        if not authors_inside:
            cells.append(d.runs(s["authors"]))
        cells += [
            d.runs((*s["venue"], *((_space(),) if s["tail"] else ()), *s["tail"])),
            d.runs(s["buttons"]),
        ]
        rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    names = ["Year", "Title", *([] if authors_inside else ["Authors"]), "Venue", "Links"]
    head = "<thead><tr>" + "".join(f"<th>{n}</th>" for n in names) + "</tr></thead>"
    return document(
        page.scholar.printed,
        _around(page, d, 2, f'<table class="pubs">{head}<tbody>\n' + "\n".join(rows) + "\n</tbody></table>"),
    )


def _space() -> object:
    from tests.bibliographies.runs import glue

    return glue(" ")


def _definitions(page: Page) -> str:
    """A ``dl``: the year or number in ``dt``, the entry in ``dd``; or the title in ``dt``."""
    d = _dialect(page, italic=("<em>", "</em>"))
    years = page.random.random() < 0.5
    out = []
    number = len(page.entries)
    for group in page.groups:
        if group.heading and not years:
            out.append("</dl>\n" + d.tag("h3", d.text(group.heading)) + "\n<dl>")
        for n, entry in enumerate(group.entries):
            if years:
                out.append(f"<dt>{d.text(group.heading) if n == 0 else ''}</dt>")
            else:
                out.append(f"<dt>[{number}]</dt>")
            out.append(f"<dd>{d.lines(entry.lines)}</dd>")
            number -= 1
    return document(page.scholar.printed, _around(page, d, 2, "<dl>\n" + "\n".join(out) + "\n</dl>"))


def _cards(page: Page) -> str:
    """Divs and spans with telling classes."""
    d = _dialect(page, buttons="buttons" if page.buttons == "icons" else page.buttons)
    prefix = page.random.choice(("pub", "paper", "publication", "card"))
    out = []
    for group in page.groups:
        if group.heading:
            out.append(f'<h3 class="{prefix}-year">{d.text(group.heading)}</h3>')
        for e in group.entries:
            s = e.slots
            year = f'<span class="{prefix}-date">{d.runs(s["year"])}</span>' if s["year"] else ""
            venue = f'<span class="{prefix}-venue">{d.runs(s["venue"])}</span> {year}'
            authors = f'<div class="{prefix}-authors">{d.runs(s["authors"])}</div>' if s["authors"] else ""
            links = f'<div class="{prefix}-links">{d.runs(s["buttons"])}</div>' if s["buttons"] else ""
            prize = f'<span class="{prefix}-award">{d.runs(s["tail"])}</span>' if s["tail"] else ""
            out.append(
                f'<div class="{prefix}-item">\n  <div class="{prefix}-title">{d.runs(s["title"])}</div>\n  {authors}\n'
                f'  <div class="{prefix}-row">{venue} {prize}</div>\n  {links}\n</div>'
            )
        out.append(f"<!-- {d.lines(page.hidden.lines).replace('--', '- -')} -->")
    return document(
        page.scholar.printed, '<main id="content">' + _around(page, d, 2, "\n".join(out)) + "</main>"
    )


def _one_paragraph(page: Page) -> str:
    """All entries in one ``<p>``, parted by ``<br><br>``."""
    d = _dialect(page, br="<br/>")
    out = []
    for group in page.groups:
        if group.heading:
            out.append(d.tag("h3", d.text(group.heading)))
        out.append("<p>\n" + "\n<br><br>\n".join(d.lines(e.lines) for e in group.entries) + "\n</p>")
    return document(page.scholar.printed, _around(page, d, 2, "\n".join(out)))


def _breaks(page: Page) -> str:
    """No block elements at all: bold lines as headings, ``<br>`` everywhere."""
    d = _dialect(page, upper=page.random.random() < 0.3, br="<br>")
    br = "<BR>" if d.upper else "<br>"
    out = [d.tag("font", d.tag("b", d.text(page.scholar.printed)), size="5"), br * 2]
    for section in page.around.before:
        out += [
            d.tag("b", d.tag("u", d.text(section.heading))) + br if section.heading else "",
            br.join(d.runs(i) for i in section.items or map(_row, section.rows)),
            br * 2,
        ]
    out += [d.tag("b", d.tag("u", d.text(page.list_heading))), br * 2]
    for group in page.groups:
        if group.heading:
            out += [d.tag("b", d.text(group.heading)), br * 2]
        for entry in group.entries:
            out += [d.lines(entry.lines), br * 2]
    for section in page.around.after:
        out += [
            d.tag("b", d.tag("u", d.text(section.heading))) + br if section.heading else "",
            br.join(d.runs(i) for i in section.items or map(_row, section.rows)),
            br * 2,
        ]
    out += list(page.around.footer)
    return document(page.scholar.printed, "\n".join(out), upper=d.upper)


def _row(row: tuple[str, ...]) -> Runs:
    from tests.bibliographies.runs import glue

    return (glue(", ".join(cell for cell in row if cell)),)


def _paragraphs(page: Page) -> str:
    """A paragraph an entry."""
    d = _dialect(
        page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"), unclosed=page.random.random() < 0.25
    )
    out = []
    for group in page.groups:
        if group.heading:
            out.append(d.tag("h3", d.text(group.heading)))
        out += [d.tag("p", d.lines(e.lines)) for e in group.entries]
        if page.random.random() < 0.3:
            out.append("<hr>")
    return document(page.scholar.printed, _around(page, d, 2, "\n".join(out)))


def _nested(page: Page) -> str:
    """A list of lists: the years are list items."""
    d = _dialect(page)
    years = []
    for group in page.groups:
        inner = d.items([d.lines(e.lines) for e in group.entries])
        years.append(
            f"{page.random.choice(('', ''))}{d.text(group.heading)}\n{inner}"
            if page.scholar.seed % 2
            else f"<b>{d.text(group.heading)}</b>\n{inner}"
        )
    return document(page.scholar.printed, _around(page, d, 2, d.items(years)))


def _numbered(page: Page) -> str:
    """[J12], [C3]: numbers by type, printed in the text."""
    d = _dialect(page, bold=("<strong>", "</strong>"))
    out = []
    for group in page.groups:
        out.append(d.tag("h3", d.text(group.heading)))
        count = len(group.entries)
        out.append(
            d.items(
                [f"[{group.letter}{count - n}] " + d.lines(e.lines) for n, e in enumerate(group.entries)],
                class_="pubs",
                style="list-style:none",
            )
        )
    return document(page.scholar.printed, _around(page, d, 2, "\n".join(out)))


def _reversed(page: Page) -> str:
    """``<ol reversed>``."""
    d = _dialect(page)
    out = []
    for group in page.groups:
        if group.heading:
            out.append(d.tag("h3", d.text(group.heading)))
        body = "\n".join(d.tag("li", d.lines(e.lines)) for e in group.entries)
        out.append(f"<ol reversed>\n{body}\n{_comment(page.hidden, d)}\n</ol>")
    return document(page.scholar.printed, _around(page, d, 2, "\n".join(out)))


def _by_hand(page: Page) -> str:
    """The page of 1998: capital tags, fonts, nothing closed, numbers written by hand."""
    d = _dialect(page, upper=True, unclosed=True, bare=True)
    out = [f'<CENTER><FONT SIZE="+3">{d.text(page.scholar.printed)}</FONT></CENTER><HR>']
    heading = '<P><FONT SIZE="+1" COLOR="#800000"><B>{}</B></FONT>'
    for section in page.around.before:
        out.append((heading.format(d.text(section.heading)) if section.heading else "") + d.inside(section))
    out.append(heading.format(d.text(page.list_heading)))
    for group in page.groups:
        if group.heading:
            out.append(f"<P><B><I>{d.text(group.heading)}</I></B>")
        out.append("<OL>\n" + "\n".join("<LI>" + d.lines(e.lines) for e in group.entries) + "\n</OL>")
    for section in page.around.after:
        out.append(heading.format(d.text(section.heading)) + d.inside(section))
    out.append("<HR>" + _footer(page, d))
    return document(
        page.scholar.printed + "'s Home Page", "\n".join(out), upper=True, attributes=' BGCOLOR="#FFFFFF"'
    )


def _headless(page: Page) -> str:
    """No heading anywhere: a name, a paragraph, and then the papers."""
    d = _dialect(page)
    about = page.around.before[0]
    body = f"<p><b>{d.text(page.scholar.printed)}</b></p>\n{d.inside(about)}\n"
    body += d.items([d.lines(e.lines) for e in page.entries])
    honours = [
        s for s in (*page.around.before[1:], *page.around.after) if s.heading in page.scholar.language.awards
    ]
    body += "".join(d.section(s, 3) for s in honours)
    return document(page.scholar.printed, body + _footer(page, d))


def _list_group(page: Page) -> str:
    """Bootstrap panels with list groups."""
    d = _dialect(page)
    out = []
    for group in page.groups:
        items = "\n".join(
            f'<li class="list-group-item"><p id="e{hash_of(e) % 9999}">\n{d.lines(e.lines)}<br>\n</p></li>'
            for e in group.entries
        )
        out.append(
            f'<div class="panel panel-default">\n<div class="panel-heading"><h3 class="panel-title">{d.text(group.heading or "Papers")}</h3></div>\n'
            f'<ul class="list-group">\n{items}\n</ul>\n</div>'
        )
    return document(
        page.scholar.printed, '<div class="container">' + _around(page, d, 2, "\n".join(out)) + "</div>"
    )


def _tabs(page: Page) -> str:
    """Tabs, with abstracts folded under each entry."""
    d = _dialect(page, bold=("<strong>", "</strong>"))
    tabs, panes = [], []
    for n, group in enumerate(page.groups):
        name = group.heading or "All"
        tabs.append(
            f'<li class="nav-item"><a class="nav-link{" active" if n == 0 else ""}" data-toggle="tab" href="#tab{n}">{d.text(name)}</a></li>'
        )
        entries = "\n".join(
            f'<div class="entry">{d.lines(e.lines)}\n<details><summary>Abstract</summary><p>{d.text(e.work.abstract)}</p></details></div>'
            for e in group.entries
        )
        title = d.tag("h3", d.text(group.heading)) if group.heading else ""
        panes.append(
            f'<div class="tab-pane{" active" if n == 0 else ""}" id="tab{n}">{title}\n{entries}\n</div>'
        )
    body = (
        f'<ul class="nav nav-tabs">{"".join(tabs)}</ul>\n<div class="tab-content">'
        + "\n".join(panes)
        + "</div>"
    )
    return document(page.scholar.printed, _around(page, d, 2, body))


def _sections(page: Page) -> str:
    """Clean HTML 5 with an ordered list a section, the order of hand-written modern pages."""
    d = _dialect(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"), ragged=True)
    out = []
    for group in page.groups:
        out.append(f"<section>\n<h3>{d.text(group.heading)}</h3>" if group.heading else "<section>")
        out.append(
            d.items(
                [f"\n      {d.lines(e.lines)}\n    " for e in group.entries],
                ordered=page.scholar.seed % 2 == 0,
            )
            + "\n</section>"
        )
    return document(page.scholar.printed, "<article>" + _around(page, d, 2, "\n".join(out)) + "</article>")


def _year_rows(page: Page) -> str:
    """A table of two columns: the year once, over all its rows, and the entry; each entry a table again."""
    d = _dialect(page)
    rows = []
    for group in page.groups:
        for n, e in enumerate(group.entries):
            year = (
                f'<td rowspan="{len(group.entries)}" valign="top"><b>{d.text(group.heading)}</b></td>'
                if n == 0
                else ""
            )
            inner = f'<table border="0"><tr><td>{d.lines(e.lines)}</td></tr></table>'
            rows.append(f"<tr>{year}<td>{inner}</td></tr>")
    body = '<table border="0" cellpadding="4">\n' + "\n".join(rows) + "\n</table>"
    return document(page.scholar.printed, _around(page, d, 2, body))


def _frame_of_divs(page: Page) -> str:
    """A site builder's page: rows and columns of divs, headings that are styled divs."""
    d = _dialect(
        page,
        bold=('<span style="font-weight:bold">', "</span>"),
        italic=('<span style="font-style:italic">', "</span>"),
    )

    def rich(inside: str) -> str:
        return (
            f'<div class="wixui-rich-text" data-testid="richTextElement"><p class="font_8">{inside}</p></div>'
        )

    def title(text: str) -> str:
        return f'<div class="wixui-rich-text"><p class="font_2" style="font-size:22px"><span style="font-weight:bold">{d.text(text)}</span></p></div>'

    out = [title(page.scholar.printed)]
    for section in page.around.before:
        out += [
            *([title(section.heading)] if section.heading else []),
            *(rich(d.runs(item)) for item in section.items),
        ]
    out.append(title(page.list_heading))
    for group in page.groups:
        if group.heading:
            out.append(title(group.heading))
        out += [rich(d.lines(e.lines)) for e in group.entries]
    for section in page.around.after:
        out += [title(section.heading), *(rich(d.runs(item)) for item in section.items)]
    return document(
        page.scholar.printed,
        '<div id="SITE_CONTAINER"><main>'
        + "\n".join(out)
        + f"</main><footer>{_footer(page, d)}</footer></div>",
    )


# -- layouts of tools ----------------------------------------------------------------------------------------------


def _scattered(d: Dialect, runs: Runs) -> str:
    """Authors as a template leaves them: each on lines of white space of its own."""
    out = []
    pending = ""
    for run in runs:
        if run.role == "glue":
            pending = run.text
            if pending.strip() == ",":
                out.append(",\n")
            elif pending.strip():
                out.append(
                    f"\n{' ' * 16}{d.text(pending.strip() if not pending.startswith(',') else pending)} "
                )
            else:
                out.append(" ")
        elif run.role == "mark":
            out.append(d.run(run))
        else:
            out.append(f"\n{' ' * 18}\n{' ' * 18}{d.run(run)}")
    return "".join(out)


def _bibtex(e: Entry) -> str:
    """The folded BibTeX of a template."""
    work = e.work
    kind = {"journal": "article", "book": "book", "thesis": "phdthesis", "chapter": "incollection"}.get(
        work.kind.value, "inproceedings"
    )
    authors = " and ".join(
        p.printed_for_bibtex() if hasattr(p, "printed_for_bibtex") else f"{p.family}, {' '.join(p.given)}"
        for p in work.authors
    )
    place = work.venue.name if work.venue else "Working paper"
    return (
        f"@{kind}{{{work.authors[0].family.split()[-1].lower()}{work.year or ''},\n  title={{{work.title}}},\n  author={{{authors}}},\n"
        f"  {'journal' if kind == 'article' else 'booktitle'}={{{place}}},\n  year={{{work.year or ''}}}\n}}"
    )


def _al_folio(page: Page) -> str:
    """What jekyll-scholar makes of a .bib in the al-folio theme: badge, abstract and BibTeX folded."""
    d = _dialect(page, italic=("<em>", "</em>"), buttons="plain")
    out = ['<div class="publications">']
    new = page.scholar.seed % 2
    for group in page.groups:
        out.append(
            f'<h2 class="{"bibliography" if new else "year"}">{d.text(group.heading)}</h2>'
            if group.heading
            else ""
        )
        out.append('<ol class="bibliography">')
        for e in group.entries:
            s = e.slots
            work = e.work
            badge = (
                f'<abbr class="badge">{d.text(work.venue.acronym)}</abbr>'
                if work.venue and work.venue.acronym and work.state is State.PUBLISHED
                else ""
            )
            buttons = ['<a class="abstract btn btn-sm z-depth-0" role="button">Abs</a>'] if new else []
            buttons += (
                ['<a class="bibtex btn btn-sm z-depth-0" role="button">Bib</a>']
                if work.state is State.PUBLISHED
                else []
            )
            buttons += [
                f'<a href="{html.escape(r.href or "")}" class="btn btn-sm z-depth-0" role="button">{d.text(r.text.strip("[]"))}</a>'
                for r in s["buttons"]
                if r.role == "button"
            ]
            year = f"\n      {d.runs(s['year'])}" if s["year"] else ""
            award = f'<div class="award">{d.runs(s["tail"])}</div>' if s["tail"] else ""
            numbers = d.runs(s["numbers"])
            out.append(
                f'<li><div class="row">\n<div class="col-sm-2 abbr">{badge}</div>\n<div id="{hash_of(e)}" class="col-sm-8">\n'
                f'<div class="title">{d.runs(s["title"])}</div>\n<div class="author">\n{_scattered(d, s["authors"])}\n</div>\n'
                f'<div class="periodical">\n      {d.runs(s["venue"])}{numbers}{", " if s["venue"] and year else ""}{year}\n</div>\n'
                f'<div class="periodical">\n</div>\n{award}\n<div class="links">\n{chr(10).join(buttons)}\n</div>\n'
                f'<div class="abstract hidden">\n<p>{d.text(work.abstract)}</p>\n</div>\n'
                + (
                    f'<div class="bibtex hidden">\n<figure class="highlight"><pre><code class="language-bibtex">{html.escape(_bibtex(e))}</code></pre></figure>\n</div>\n'
                    if work.state is State.PUBLISHED
                    else ""
                )
                + "</div>\n</div>\n</li>"
            )
        out.append("</ol>")
    out.append("</div>")
    head = '<header class="post-header"><h1 class="post-title">publications</h1><p class="post-description">publications by categories in reversed chronological order.</p></header>'
    body = (
        _nav(page, d)
        + '<div class="container mt-5">'
        + _sections_before(page, d)
        + head
        + "\n".join(out)
        + "</div>"
        + _sections_after(page, d)
        + f"<footer>{_footer(page, d)}</footer>"
    )
    return document(f"publications | {page.scholar.printed}", body)


def _sections_before(page: Page, d: Dialect) -> str:
    return "".join(d.section(s, 2) for s in page.around.before)


def _sections_after(page: Page, d: Dialect) -> str:
    return "".join(d.section(s, 2) for s in page.around.after)


def _wowchemy(page: Page) -> str:
    """Hugo's academic theme (Wowchemy, Hugo Blox): citation view or compact view."""
    d = _dialect(page, italic=("<em>", "</em>"), buttons="plain")
    citation = page.scholar.seed % 2
    out = []
    for e in page.entries:
        s = e.slots
        authors = "".join(map(_author_span, s["authors"]))
        year = f" ({d.runs(s['year'])})" if s["year"] else ""
        title = _linked(d, s["title"])
        buttons = "".join(
            f'\n<a class="btn btn-outline-primary btn-page-header btn-sm" href="{html.escape(r.href or "")}" target="_blank" rel="noopener">\n  {d.text(r.text.strip("[]"))}\n</a>'
            for r in s["buttons"]
            if r.role == "button"
        )
        buttons += '\n<a href="#" class="btn btn-outline-primary btn-page-header btn-sm js-cite-modal" data-filename="/publication/x/cite.bib">\n  Cite\n</a>'
        tail = f" {d.runs(s['tail'])}" if s["tail"] else ""
        venue = d.runs(s["venue"])
        if citation:
            out.append(
                f'<div class="grid-sizer col-lg-12 isotope-item pubtype-1 year-{e.work.year}">\n<div class="pub-list-item view-citation" style="margin-bottom: 1rem">\n'
                f'<i class="far fa-file-alt pub-icon" aria-hidden="true"></i>\n<span class="article-metadata li-cite-author">{authors}\n</span>\n{year}.\n{title}.\n  {venue}{"." if venue else ""}{tail}\n<p>{buttons}\n</p>\n</div>\n</div>'
            )
        else:
            date = (
                f'<span class="article-date">{d.runs(s["year"])}</span>\n<span class="middot-divider"></span>'
                if s["year"]
                else ""
            )
            out.append(
                f'<div class="media stream-item view-compact">\n<div class="media-body">\n<h3 class="article-title mb-0 mt-0">{title}</h3>\n'
                f'<a href="#" class="summary-link"><div class="article-style">{d.text(e.work.abstract)}</div></a>\n<div class="stream-meta article-metadata">\n<div><span class="article-metadata">{authors}</span></div>\n'
                f'{date}\n<span class="pub-publication">{venue}</span>{tail}\n</div>\n<div class="btn-links">{buttons}\n</div>\n</div>\n</div>'
            )
    select = '<p>Filter by type:<select class="pub-filters"><option value="*">All</option><option value=".pubtype-1">Conference paper</option><option value=".pubtype-2">Journal article</option></select></p>'
    body = (
        f'{_nav(page, d)}<div class="universal-wrapper">{_sections_before(page, d)}<h1>Publications</h1>{select}<div id="container-publications">\n'
        + "\n".join(out)
        + f'\n</div></div>{_sections_after(page, d)}<footer class="site-footer">{_footer(page, d)}</footer>'
    )
    return document(f"Publications | {page.scholar.printed}", body)


def _author_span(run: Run) -> str:
    name = html.escape(run.text, quote=False)
    match run.role:
        case "owner":
            return f'\n      <span class="author-highlighted">{name}</span>'
        case "author":
            return f"\n      <span >{name}</span>"
        case "mark":
            return f'<i class="author-notes">{name}</i>'
        case _:
            return ", "


def _linked(d: Dialect, title: Runs) -> str:
    """Titles that lead to the work's own page, as themes make them; here only where the work has an address."""
    return d.runs(replace_look(title))


def replace_look(title: Runs) -> Runs:
    """The theme decides the look, not the page's author."""
    return tuple(replace(run, bold=False, italic=False) for run in title)


def _academic_pages(page: Page) -> str:
    """The academicpages template: an archive of items."""
    d = _dialect(page)
    out = []
    for group in page.groups:
        if group.heading:
            out.append(f'<h2 id="x">{d.text(group.heading)}</h2><hr />')
        for e in group.entries:
            s = e.slots
            authors = f"<p>{d.runs(s['authors'])}</p>" if s["authors"] else ""
            published = (
                "Published in" if e.work.state is State.PUBLISHED and e.work.kind is not Kind.PATENT else ""
            )
            venue = f'<p class="page__date">{published} {d.runs(s["venue"])}{", " if s["venue"] and s["year"] else ""}{d.runs(s["year"])} {d.runs(s["tail"])}</p>'
            links = f'<p class="archive__item-excerpt">{d.runs(s["buttons"])}</p>' if s["buttons"] else ""
            out.append(
                f'<div class="list__item">\n<article class="archive__item" itemscope itemtype="http://schema.org/CreativeWork">\n'
                f'<h2 class="archive__item-title" itemprop="headline">{d.runs(replace_look(s["title"]))}</h2>\n{authors}\n{venue}\n{links}\n</article>\n</div>'
            )
    sidebar = f'<div class="sidebar sticky"><div itemscope itemtype="http://schema.org/Person"><h3 class="author__name">{d.text(page.scholar.printed)}</h3><p class="author__bio">{page.scholar.position}</p></div></div>'
    body = (
        f'<div class="masthead">{_nav(page, d)}</div><div id="main" role="main">{sidebar}<div class="archive">{_sections_before(page, d)}<h1 class="page__title">Publications</h1>'
        + "\n".join(out)
        + f"</div>{_sections_after(page, d)}</div>{_footer(page, d)}"
    )
    return document(f"Publications - {page.scholar.printed}", body)


def _jemdoc(page: Page) -> str:
    """Pages that jemdoc makes: a menu in a table cell, paragraphs inside list items, titles without an end tag."""
    d = _dialect(page, br="<br />", bold=("<b>", "</b>"), ragged=True)
    menu = "".join(
        f'<div class="menu-item"><a href="{n.lower()}.html">{n}</a></div>\n' for n in page.around.nav
    )
    out = [
        f'<div id="toptitle">\n<h1>{d.text(page.scholar.printed)}</h1>\n<div id="subtitle">{page.scholar.position}</div>\n</div>'
    ]
    for s in page.around.before:
        out.append(d.section(s, 2))
    out.append(f"<h2>{d.text(page.list_heading)}</h2>")
    for group in page.groups:
        if group.heading:
            out.append(f"<h3>{d.text(group.heading)}\n</h3>\n<p>\n\n</p>")
        tag = "ol" if page.scholar.seed % 3 == 0 else "ul"
        out.append(
            f"<{tag}>\n"
            + "\n".join(f"<li><p>{d.lines(e.lines)}\n\n</p>\n</li>" for e in group.entries)
            + f"\n</{tag}>"
        )
    for s in page.around.after:
        out.append(d.section(s, 2))
    out.append(
        '<div id="footer">\n<div id="footer-text">\nPage generated 2025-05-02 10:11:12 CEST, by <a href="https://github.com/wsshin/jemdoc_mathjax">jemdoc+MathJax</a>.\n</div>\n</div>'
    )
    body = (
        f'<table summary="Table for page layout." id="tlayout">\n<tr valign="top">\n<td id="layout-menu">\n<div class="menu-category">Menu</div>\n{menu}</td>\n<td id="layout-content">\n'
        + "\n".join(out)
        + "\n</td>\n</tr>\n</table>"
    )
    return document(page.scholar.printed, body, doctype=False)


def _word(page: Page) -> str:
    """Saved from Word as HTML: mso classes, spans in spans, empty ``o:p``, numbers as text."""
    d = _dialect(
        page,
        bold=("<b style='mso-bidi-font-weight:normal'>", "</b>"),
        italic=("<i style='mso-bidi-font-style:normal'>", "</i>"),
        ragged=True,
        br="<br>",
    )

    def paragraph(inside: str, kind: str = "MsoNormal") -> str:
        return f"<p class={kind} style='margin-bottom:6.0pt;text-align:justify'><span lang=EN-US style='font-size:11.0pt;font-family:\"Times New Roman\",serif'>{inside}<o:p></o:p></span></p>"

    def section_of(section: object) -> list[str]:
        assert hasattr(section, "items")
        out = [paragraph(f"<b>{d.text(section.heading)}</b>", "MsoHeading7")] if section.heading else []  # type: ignore[attr-defined]
        return out + [paragraph(d.runs(item), "MsoListParagraph") for item in section.items]

    out = [
        paragraph(f"<b><span style='font-size:16.0pt'>{d.text(page.scholar.printed)}</span></b>", "MsoTitle")
    ]
    for s in page.around.before:
        out += section_of(s)
    out.append(f"<h1><span lang=EN-US>{d.text(page.list_heading)}<o:p></o:p></span></h1>")
    numbered = page.scholar.seed % 2 == 0
    count = 0
    for group in page.groups:
        if group.heading:
            out.append(paragraph(f"<b><u>{d.text(group.heading)}</u></b>"))
        for e in group.entries:
            count += 1
            mark = (
                f"<![if !supportLists]><span style='mso-list:Ignore'>{count}.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>"
                if numbered
                else ""
            )
            out.append(paragraph(mark + d.lines(e.lines), "MsoListParagraph" if numbered else "MsoBodyText"))
        out.append(paragraph("&nbsp;"))
    for s in page.around.after:
        out += section_of(s)
    out += [paragraph(d.text(line)) for line in page.around.footer]
    head = '<meta name=Generator content="Microsoft Word 15">\n<style><!-- p.MsoNormal {margin:0cm;} --></style>\n'
    return document(
        page.scholar.printed,
        "<div class=WordSection1>\n\n" + "\n\n".join(out) + "\n\n</div>",
        head=head,
        doctype=False,
    )


def _google_sites(page: Page) -> str:
    """Google Sites: everything in deep divs and spans, classes that say nothing, bold as a style."""
    d = _dialect(
        page,
        bold=('<span class="C9DxTc " style="font-weight: 700;">', "</span>"),
        italic=('<span class="C9DxTc " style="font-style: italic;">', "</span>"),
    )

    def tile(inside: str) -> str:
        return f'<div class="oKdM2c ZZyype"><div class="hJDwNd-AhqUyc-uQSCkd"><div class="jXK9ad D2fZ2 zu5uec"><div class="tyJCtd mGzaTb Depvyb baZpAe">{inside}</div></div></div></div>'

    def paragraph(inside: str) -> str:
        return f'<p dir="ltr" class="zfr3Q CDt4Ke " style="padding-left: 0; text-align: left;"><span class="C9DxTc ">{inside}</span></p>'

    def heading(text: str, level: int) -> str:
        return f'<h{level} dir="ltr" class="zfr3Q duRjpb CDt4Ke "><div class="PPhIP rviiZ"></div><span class="C9DxTc ">{d.text(text)}</span></h{level}>'

    out = [tile(heading(page.scholar.printed, 1))]
    for s in page.around.before:
        rows = [d.runs(i) for i in s.items]
        out.append(tile((heading(s.heading, 2) if s.heading else "") + "".join(map(paragraph, rows))))
    out.append(tile(heading(page.list_heading, 2)))
    for group in page.groups:
        inner = heading(group.heading, 3) if group.heading else ""
        if page.scholar.seed % 2:
            inner += (
                '<ul class="n8H08c UVNKR ">'
                + "".join(
                    f'<li dir="ltr" class="zfr3Q TYR86d eD0Rn "><p dir="ltr" class="zfr3Q CDt4Ke " role="presentation"><span class="C9DxTc ">{d.lines(e.lines)}</span></p></li>'
                    for e in group.entries
                )
                + "</ul>"
            )
        else:
            inner += "".join(paragraph(d.lines(e.lines)) for e in group.entries)
        out.append(tile(inner))
    for s in page.around.after:
        out.append(tile(heading(s.heading, 2) + "".join(paragraph(d.runs(i)) for i in s.items)))
    nav = f'<div class="M63kCb N4tAgf"><ul class="jYxBte Fpy8Db">{"".join(f"<li class=VsJjtf><a class=aJHbb href=/view/me/{n.lower()}>{n}</a></li>" for n in page.around.nav)}</ul></div>'
    body = (
        f'<div class="fktJzd AKpWA fOU46b"><div class="BuY5Fd">{nav}</div><div class="UtePc RCETm"><section class="yaqOZd"><div class="mYVXT"><div class="LS81yb VICjCf">'
        + "".join(out)
        + '</div></div></section></div><div class="dZA9kd">Report abuse · Page details · Page updated</div></div>'
    )
    return document(page.scholar.printed, body)


def _bibbase(page: Page) -> str:
    """What bibbase.org writes into a page."""
    d = _dialect(page, buttons="plain")
    out = ['<div id="bibbase">']
    for group in page.groups:
        count = len(group.entries)
        out.append(
            f'<div class="bibbase_group_whole" id="group_{d.text(group.heading)}"><div class="bibbase_group" onclick="toggleGroup(\'x\')"><i class="fa fa-angle-down"></i>&nbsp; <span>{d.text(group.heading)}</span>\n  <span class="bibbase_group_count">({count})</span></div>\n<div class="bibbase_group_body">'
        )
        for e in group.entries:
            s = e.slots
            authors = d.runs(s["authors"])
            year = f", {d.runs(s['year'])}" if s["year"] else ""
            buttons = "".join(
                f'\n<a href="{html.escape(r.href or "")}" class="bibbase link" onclick="log_download()"><img src="//bibbase.org/img/filetypes/link.svg" alt="{html.escape(r.text.strip("[]"))}"><span>{d.text(r.text.strip("[]"))}</span></a>&nbsp;'
                for r in s["buttons"]
                if r.role == "button"
            )
            out.append(
                f'<div class="bibbase_paper" id="e{hash_of(e)}"><span class="bibbase_paper_titleauthoryear">\n<span class="bibbase_paper_title"><a name="e{hash_of(e)}"></a>{d.runs(replace_look(s["title"]))}.</span>\n'
                f'<span class="bibbase_paper_author">\n{authors}.</span>\n</span>\n{d.runs(s["venue"])}{d.runs(s["numbers"])}{year}. {d.runs(s["tail"])}\n<br class="bibbase_paper_content"/>\n'
                f'<span class="bibbase_paper_content"><span class="bibbase_paper_links">{buttons}\n<a href="#" onclick="showBib(event)" class="bibbase bibtex link">bibtex</a>&nbsp;<a href="#" class="bibbase abstract link">abstract</a></span></span>\n'
                f'<div class="well well-small bibbase" data-type="BIBTEX" style="display:none"><pre>{html.escape(_bibtex(e))}</pre></div>\n</div>'
            )
        out.append("</div></div>")
    out.append(
        '<div class="bibbase_disclaimer">powered by <a href="https://bibbase.org/">bibbase.org</a></div></div>'
    )
    return document(page.scholar.printed, _around(page, d, 2, "\n".join(out)))


def _dblp(page: Page) -> str:
    """A computer science bibliography: years, numbers, itemprops; titles that end in a period."""
    d = _dialect(page, buttons="plain")
    out = ['<div id="publ-section" class="section"><h2>Publications</h2>']
    left = len(page.entries)
    for group in page.groups:
        out.append(
            f'<header class="h2"><h2>{d.text(group.heading)}</h2></header>\n<ul class="publ-list">'
            if group.heading
            else '<ul class="publ-list">'
        )
        for e in group.entries:
            s = e.slots
            authors = ", ".join(
                f'<span itemprop="author" itemscope itemtype="http://schema.org/Person"><span class="{"this-person" if r.role == "owner" else ""}" itemprop="name" title="{html.escape(r.text)}">{d.text(r.text)}</span></span>'
                for r in s["authors"]
                if r.role in ("author", "owner")
            )
            links = "".join(
                f'<li class="drop-down"><div class="head"><a href="{html.escape(r.href or "")}" itemprop="url"><img alt="" src="https://example.org/img/{"paper" if r.role == "button" else "cite"}.dark.16x16.png" class="icon"></a></div><div class="body"><p>{d.text(r.text.strip("[]"))}</p></div></li>'
                for r in s["buttons"]
                if r.role == "button"
            )
            stop = "" if e.work.title[-1] in "?!" else "."
            year = f' <span itemprop="datePublished">{d.runs(s["year"])}</span>' if s["year"] else ""
            out.append(
                f'<li class="entry inproceedings toc" id="conf/x/{hash_of(e)}" itemscope itemtype="http://schema.org/ScholarlyArticle"><div class="box"><img alt="" src="https://example.org/img/n.png"></div><div class="nr" id="c{left}">[c{left}]</div><nav class="publ"><ul>{links}</ul></nav>'
                f'<cite class="data tts-content" itemprop="headline">{authors}: <br><span class="title" itemprop="name">{d.runs(replace_look(s["title"]))}{stop}</span> {d.runs(s["venue"])}{year}{d.runs(s["numbers"])} {d.runs(s["tail"])}</cite></li>'
            )
            left -= 1
        out.append("</ul>")
    out.append("</div>")
    return document(
        f"{page.scholar.printed} - bibliography",
        f'<div id="main"><header id="headline"><h1><span class="name primary">{d.text(page.scholar.printed)}</span></h1></header>{_sections_before(page, d)}'
        + "\n".join(out)
        + f"{_sections_after(page, d)}</div>{_footer(page, d)}",
    )


def _media(page: Page) -> str:
    """Bootstrap media objects, as Jekyll pages made by hand have them."""
    d = _dialect(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"), br="<br/>")
    out = []
    for group in page.groups:
        if group.heading:
            out.append(f'<h3>\n<strong><font size="5">{d.text(group.heading)}</font></strong>\n</h3>')
        for e in group.entries:
            out.append(
                f'<div class="media">\n\t<div class="media-body">\n\t\t<p class="media-heading">\n\t\t\t{d.lines(e.lines)}\n\t\t</p >\n\t</div>\n</div>'
            )
    return document(page.scholar.printed, _around(page, d, 2, "\n".join(out)))


def _wordpress(page: Page) -> str:
    """A university's WordPress: blocks, one paragraph an entry, headings that are bold paragraphs."""
    d = _dialect(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"))
    out = []
    for group in page.groups:
        if group.heading:
            out.append(f'<p class="has-medium-font-size"><strong>{d.text(group.heading)}</strong></p>')
        for e in group.entries:
            out.append(f'<p class="wp-block-paragraph">{d.lines(e.lines)}</p>')
    body = (
        '<div class="entry-content wp-block-post-content">' + _around(page, d, 2, "\n".join(out)) + "</div>"
    )
    return document(
        page.scholar.printed,
        f'<header class="site-header"><p class="site-title">{d.text(page.scholar.printed)}</p></header>{body}',
    )


def _quarto(page: Page) -> str:
    """A listing of Quarto: a post an entry, date and description apart."""
    d = _dialect(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"))
    out = []
    for e in page.entries:
        s = e.slots
        out.append(
            f'<div class="quarto-post image-right" data-index="{hash_of(e) % 99}">\n<div class="body">\n'
            f'<h3 class="no-anchor listing-title">\n{d.runs(replace_look(s["title"]))}\n</h3>\n'
            f'<div class="listing-author">\n{d.runs(s["authors"])}\n</div>\n'
            f'<div class="listing-description">\n<p>{d.runs(s["venue"])}{" " if s["tail"] else ""}{d.runs(s["tail"])}</p>\n</div>\n'
            f'<div class="listing-links">{d.runs(s["buttons"])}</div>\n</div>\n'
            f'<div class="metadata">\n<div class="listing-date">\n{d.runs(s["year"])}\n</div>\n</div>\n</div>'
        )
    head = f'<header id="title-block-header" class="quarto-title-block default"><h1 class="title">{d.text(page.list_heading)}</h1></header>'
    listing = (
        '<div class="quarto-listing quarto-listing-container-default" id="listing-listing"><div class="list quarto-listing-default">\n'
        + "\n".join(out)
        + "\n</div></div>"
    )
    body = f'<main class="content">{_sections_before(page, d)}{head}{listing}{_sections_after(page, d)}</main>{_footer(page, d)}'
    return document(f"{page.scholar.printed} - {page.list_heading}", body)


# -- the list of them ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A page layout."""

    write: Write
    #: flat, years, kinds, topics: one is drawn.
    groupings: tuple[str, ...]
    media_type: str = "text/html"
    path: str = "publications.html"
    #: It has a place of its own for authors, so the owner is printed.
    full_authors: bool = False
    addresses: bool = False
    #: A page of the list alone.
    list_only: bool = False


_BY_NAME: dict[str, Layout] = {
    "thumbnails": Layout(write=_thumbnails, groupings=("flat",), path="index.html"),
    "columns": Layout(write=_columns, groupings=("flat",)),
    "definitions": Layout(write=_definitions, groupings=("years",)),
    "cards": Layout(write=_cards, groupings=("years", "flat", "kinds"), path=""),
    "one-paragraph": Layout(write=_one_paragraph, groupings=("flat", "years", "kinds")),
    "breaks": Layout(write=_breaks, groupings=("kinds", "years", "flat")),
    "paragraphs": Layout(write=_paragraphs, groupings=("years", "kinds", "flat")),
    "nested": Layout(write=_nested, groupings=("years",)),
    "numbered": Layout(write=_numbered, groupings=("kinds",)),
    "reversed": Layout(write=_reversed, groupings=("flat", "kinds")),
    "by-hand": Layout(write=_by_hand, groupings=("kinds", "flat", "years")),
    "headless": Layout(write=_headless, groupings=("flat",), path=""),
    "list-group": Layout(write=_list_group, groupings=("years",)),
    "tabs": Layout(write=_tabs, groupings=("kinds", "years")),
    "sections": Layout(write=_sections, groupings=("kinds", "topics", "years")),
    "topics": Layout(write=_sections, groupings=("topics",), path="research/"),
    "year-rows": Layout(write=_year_rows, groupings=("years",)),
    "site-builder": Layout(write=_frame_of_divs, groupings=("kinds", "years", "flat"), path="research"),
    "quarto": Layout(write=_quarto, groupings=("flat",), full_authors=True),
    "al-folio": Layout(
        write=_al_folio, groupings=("years", "kinds"), full_authors=True, list_only=True, path="publications/"
    ),
    "wowchemy": Layout(
        write=_wowchemy, groupings=("flat",), full_authors=True, list_only=True, path="publication/"
    ),
    "academic-pages": Layout(
        write=_academic_pages,
        groupings=("flat", "kinds"),
        full_authors=True,
        list_only=True,
        path="publications/",
    ),
    "jemdoc": Layout(write=_jemdoc, groupings=("years", "kinds")),
    "word": Layout(write=_word, groupings=("kinds", "flat", "years"), path="pubs.htm"),
    "google-sites": Layout(
        write=_google_sites, groupings=("kinds", "years", "flat"), path="view/me/research"
    ),
    "bibbase": Layout(write=_bibbase, groupings=("years", "kinds"), full_authors=True),
    "dblp": Layout(write=_dblp, groupings=("years",), full_authors=True, list_only=True, path="pid/1.html"),
    "media": Layout(write=_media, groupings=("years", "kinds")),
    "wordpress": Layout(write=_wordpress, groupings=("kinds", "years", "flat"), path="research/"),
    "markdown-list": Layout(
        write=texts.markdown_list,
        groupings=("years", "kinds", "flat"),
        media_type="text/markdown",
        path="publications.md",
    ),
    "markdown-paragraphs": Layout(
        write=texts.markdown_paragraphs,
        groupings=("years", "kinds", "topics"),
        media_type="text/markdown",
        path="index.md",
    ),
    "shortcodes": Layout(
        write=texts.shortcodes,
        groupings=("years",),
        media_type="text/markdown",
        path="publications.md",
        full_authors=True,
    ),
    "plain-text": Layout(
        write=texts.plain_text,
        groupings=("years", "kinds", "flat"),
        media_type="text/plain",
        path="pubs.txt",
        addresses=True,
    ),
}
#: The names of all page layouts.
LAYOUTS: tuple[str, ...] = tuple(_BY_NAME)


def render(
    scholar: Scholar, layout: str, style: str, *, blemishes: float = 0.05, whole: bool | None = None
) -> Rendered:
    """
    A page of the scholar's in a layout and a citation style, with the truth.

    ``blemishes`` is the share of entries with a slip of the pen; ``whole`` True puts honours and the rest on
    every layout, also on those that show the list alone.
    """
    chosen = _BY_NAME[layout]
    base = f"https://{scholar.name.family.split()[-1].lower().strip('.').encode('ascii', 'ignore').decode() or 'me'}.example.edu/{chosen.path if whole is None else ''}"
    grouping = Random(f"grouping {scholar.seed} {layout}").choice(chosen.groupings)
    page = make_page(
        scholar, style, layout=layout, grouping=grouping, base=base, full_authors=chosen.full_authors, addresses=chosen.addresses,
        whole=not chosen.list_only if whole is None else whole,
    )  # fmt: skip
    if layout == "headless":
        page = replace(
            page, selected=(), around=replace(page.around, before=page.around.before, selected=False)
        )
    page = blemished(page, blemishes)
    return Rendered(
        body=chosen.write(page).encode(),
        media_type=chosen.media_type,
        url=base,
        researcher=scholar.printed,
        truth=truth_of(page),
        printed=tuple(" ".join(map(plain, e.lines)) for e in page.entries),
        layout=layout,
        style=style,
    )
