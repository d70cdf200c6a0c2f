"""Layouts of pages that people write by hand: tables, lists, paragraphs, breaks."""

from __future__ import annotations

from tests.bibliographies.frame import around, comment_of, dialect_of, footer_of, hash_of, row_text
from tests.bibliographies.html import Dialect, document
from tests.bibliographies.pages import Page
from tests.bibliographies.phrases import Entry
from tests.bibliographies.runs import Run, Runs, glue, plain


def thumbnails(page: Page) -> str:
    """One table, a row a paper, thumbnail left: the page of a well-known vision researcher, copied by thousands."""
    d = dialect_of(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"), br="<br>", ragged=True)
    rows = []
    for entry in page.entries:
        lines = [role_tagged(d, line) for line in entry.lines]
        image = f'<td style="padding:20px;width:25%;vertical-align:middle"><img src="images/{abs(hash_of(entry)) % 997}.jpg" width="160" alt=""></td>'
        rows.append(
            f'<tr>\n{image}\n<td width="75%" valign="middle">\n'
            + "\n<br>\n".join(lines)
            + f"\n<p></p>\n{blurb(entry, page)}</td>\n</tr>"
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


def role_tagged(d: Dialect, line: Runs) -> str:
    """A line whose title stands in an element of the template's own."""
    out = []
    for run in line:
        if run.role == "title":
            text = f"<papertitle>{d.text(run.text)}</papertitle>"
            out.append(d.link(text, run.href) if run.href is not None else text)
        else:
            out.append(d.run(run))
    return "".join(out)


def blurb(entry: Entry, page: Page) -> str:
    """One sentence on the paper, on pages that have one."""
    return f"<p>{entry.work.abstract.split('. ')[0]}.</p>" if page.scholar.seed % 3 == 0 else ""


def columns(page: Page) -> str:
    """A table with a column each for year, title and venue."""
    d = dialect_of(page)
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
            d.runs((*s["venue"], *((glue(" "),) if s["tail"] else ()), *s["tail"])),
            d.runs(s["buttons"]),
        ]
        rows.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    names = ["Year", "Title", *([] if authors_inside else ["Authors"]), "Venue", "Links"]
    head = "<thead><tr>" + "".join(f"<th>{n}</th>" for n in names) + "</tr></thead>"
    return document(
        page.scholar.printed,
        around(page, d, 2, f'<table class="pubs">{head}<tbody>\n' + "\n".join(rows) + "\n</tbody></table>"),
    )


def definitions(page: Page) -> str:
    """A ``dl``: the year or number in ``dt``, the entry in ``dd``; or the title in ``dt``."""
    d = dialect_of(page, italic=("<em>", "</em>"))
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
    return document(page.scholar.printed, around(page, d, 2, "<dl>\n" + "\n".join(out) + "\n</dl>"))


def cards(page: Page) -> str:
    """Divs and spans with telling classes."""
    d = dialect_of(page, buttons="buttons" if page.buttons == "icons" else page.buttons)
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
        page.scholar.printed, '<main id="content">' + around(page, d, 2, "\n".join(out)) + "</main>"
    )


def one_paragraph(page: Page) -> str:
    """All entries in one ``<p>``, parted by ``<br><br>``."""
    d = dialect_of(page, br="<br/>")
    out = []
    for group in page.groups:
        if group.heading:
            out.append(d.tag("h3", d.text(group.heading)))
        out.append("<p>\n" + "\n<br><br>\n".join(d.lines(e.lines) for e in group.entries) + "\n</p>")
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def breaks(page: Page) -> str:
    """No block elements at all: bold lines as headings, ``<br>`` everywhere."""
    d = dialect_of(page, upper=page.random.random() < 0.3, br="<br>")
    br = "<BR>" if d.upper else "<br>"
    out = [d.tag("font", d.tag("b", d.text(page.scholar.printed)), size="5"), br * 2]
    for section in page.around.before:
        out += [
            d.tag("b", d.tag("u", d.text(section.heading))) + br if section.heading else "",
            br.join(d.runs(i) for i in section.items or map(row_text, section.rows)),
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
            br.join(d.runs(i) for i in section.items or map(row_text, section.rows)),
            br * 2,
        ]
    out += list(page.around.footer)
    return document(page.scholar.printed, "\n".join(out), upper=d.upper)


def paragraphs(page: Page) -> str:
    """A paragraph an entry."""
    d = dialect_of(
        page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"), unclosed=page.random.random() < 0.25
    )
    out = []
    for group in page.groups:
        if group.heading:
            out.append(d.tag("h3", d.text(group.heading)))
        out += [d.tag("p", d.lines(e.lines)) for e in group.entries]
        if page.random.random() < 0.3:
            out.append("<hr>")
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def nested(page: Page) -> str:
    """A list of lists: the years are list items."""
    d = dialect_of(page)
    years = []
    for group in page.groups:
        inner = d.items([d.lines(e.lines) for e in group.entries])
        years.append(
            f"{page.random.choice(('', ''))}{d.text(group.heading)}\n{inner}"
            if page.scholar.seed % 2
            else f"<b>{d.text(group.heading)}</b>\n{inner}"
        )
    return document(page.scholar.printed, around(page, d, 2, d.items(years)))


def numbered(page: Page) -> str:
    """[J12], [C3]: numbers by type, printed in the text."""
    d = dialect_of(page, bold=("<strong>", "</strong>"))
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
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def reversed(page: Page) -> str:
    """``<ol reversed>``."""
    d = dialect_of(page)
    out = []
    for group in page.groups:
        if group.heading:
            out.append(d.tag("h3", d.text(group.heading)))
        body = "\n".join(d.tag("li", d.lines(e.lines)) for e in group.entries)
        out.append(f"<ol reversed>\n{body}\n{comment_of(page.hidden, d)}\n</ol>")
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def old_style(page: Page) -> str:
    """The page of 1998: capital tags, fonts, nothing closed, numbers written by hand."""
    d = dialect_of(page, upper=True, unclosed=True, bare=True)
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
    out.append("<HR>" + footer_of(page, d))
    return document(
        page.scholar.printed + "'s Home Page", "\n".join(out), upper=True, attributes=' BGCOLOR="#FFFFFF"'
    )


def headless(page: Page) -> str:
    """No heading anywhere: a name, a paragraph, and then the papers."""
    d = dialect_of(page)
    about = page.around.before[0]
    body = f"<p><b>{d.text(page.scholar.printed)}</b></p>\n{d.inside(about)}\n"
    body += d.items([d.lines(e.lines) for e in page.entries])
    honours = [
        s for s in (*page.around.before[1:], *page.around.after) if s.heading in page.scholar.language.awards
    ]
    body += "".join(d.section(s, 3) for s in honours)
    return document(page.scholar.printed, body + footer_of(page, d))


def list_group(page: Page) -> str:
    """Bootstrap panels with list groups."""
    d = dialect_of(page)
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
        page.scholar.printed, '<div class="container">' + around(page, d, 2, "\n".join(out)) + "</div>"
    )


def tabs(page: Page) -> str:
    """Tabs, with abstracts folded under each entry."""
    d = dialect_of(page, bold=("<strong>", "</strong>"))
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
    return document(page.scholar.printed, around(page, d, 2, body))


def sections_of_html(page: Page) -> str:
    """Clean HTML 5 with an ordered list a section, the order of hand-written modern pages."""
    d = dialect_of(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"), ragged=True)
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
    return document(page.scholar.printed, "<article>" + around(page, d, 2, "\n".join(out)) + "</article>")


def year_rows(page: Page) -> str:
    """A table of two columns: the year once, over all its rows, and the entry; each entry a table again."""
    d = dialect_of(page)
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
    return document(page.scholar.printed, around(page, d, 2, body))


def frame_of_divs(page: Page) -> str:
    """A site builder's page: rows and columns of divs, headings that are styled divs."""
    d = dialect_of(
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
        + f"</main><footer>{footer_of(page, d)}</footer></div>",
    )


def folded(page: Page) -> str:
    """Each entry folded: the title is the handle, the rest and the abstract open below it."""
    d = dialect_of(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"))
    out = []
    for group in page.groups:
        if group.heading:
            out.append(d.tag("h3", d.text(group.heading)))
        for e in group.entries:
            s = e.slots
            rest = [
                s["authors"],
                (*s["venue"], glue(" "), *s["year"]),
                (*s["tail"], glue(" "), *s["buttons"]),
            ]
            body = "\n".join(d.tag("p", d.runs(runs)) for runs in rest if plain(runs).strip())
            out.append(
                f"<details><summary>{d.runs(s['title'])}</summary>\n{body}\n<p>{d.text(e.work.abstract)}</p>\n</details>"
            )
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def folded_years(page: Page) -> str:
    """A fold a year, closed but for the first."""
    d = dialect_of(page)
    out = []
    for n, group in enumerate(page.groups):
        items = d.items([d.lines(e.lines) for e in group.entries])
        out.append(
            f"<details{' open' if not n else ''}><summary>{d.text(group.heading)}</summary>\n{items}\n</details>"
        )
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def abstracts(page: Page) -> str:
    """The economist's page: an entry a paragraph, its abstract in small letters below it."""
    d = dialect_of(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"))
    out = []
    for group in page.groups:
        if group.heading:
            out.append(d.tag("h3", d.text(group.heading)))
        for e in group.entries:
            label = "<strong>Abstract:</strong> " if page.scholar.seed % 3 else ""
            how = "blockquote" if page.scholar.seed % 2 else "p"
            out.append(d.tag("p", d.lines(e.lines)))
            out.append(f"<{how}><small>{label}{d.text(e.work.abstract)}</small></{how}>")
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def small_capitals(page: Page) -> str:
    """The historian's page: people in small capitals, no list elements, an indent by style."""
    d = dialect_of(page, italic=("<em>", "</em>"))

    def run_of(run: Run) -> str:
        names = run.role in ("author", "owner")
        return f'<span style="font-variant: small-caps">{d.run(run)}</span>' if names else d.run(run)

    out = []
    for group in page.groups:
        if group.heading:
            out.append(f'<p class="rubric">{d.text(group.heading.upper())}</p>')
        for e in group.entries:
            lines = "<br>\n".join("".join(map(run_of, line)) for line in e.lines)
            out.append(f'<p style="margin-left:2em;text-indent:-2em">{lines}</p>')
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def numbered_rows(page: Page) -> str:
    """A table with a number beside each entry, headings as rows of their own."""
    d = dialect_of(page, upper=page.scholar.seed % 2 == 0)
    rows = []
    count = len(page.entries)
    for group in page.groups:
        if group.heading:
            rows.append(d.tag("tr", f'<td colspan="2"><b>{d.text(group.heading)}</b></td>'))
        for e in group.entries:
            rows.append(d.tag("tr", d.tag("td", f"{count}.", valign="top") + d.tag("td", d.lines(e.lines))))
            count -= 1
    return document(page.scholar.printed, around(page, d, 2, d.tag("table", "\n".join(rows), border="0")))


def preformatted(page: Page) -> str:
    """Plain words in a ``pre``, as pages once were made."""
    d = dialect_of(page)
    out = []
    count = len(page.entries)
    for group in page.groups:
        if group.heading:
            out += [d.text(group.heading), ""]
        for e in group.entries:
            mark = f"[{count}] "
            for at, line in enumerate(e.lines):
                out.append((" " * len(mark) if at else mark) + d.runs(line))
            out.append("")
            count -= 1
    return document(page.scholar.printed, around(page, d, 2, "<pre>\n" + "\n".join(out) + "\n</pre>"))
