"""Layouts that tools make: Jekyll and Hugo themes, Word, site builders, bibliography services."""

from __future__ import annotations

import html

from tests.bibliographies.frame import (
    around,
    dialect_of,
    footer_of,
    hash_of,
    nav_of,
    replace_look,
    sections_after,
    sections_before,
)
from tests.bibliographies.html import Dialect, document
from tests.bibliographies.pages import Page
from tests.bibliographies.phrases import Entry
from tests.bibliographies.runs import Run, Runs
from tests.bibliographies.surroundings import Section
from tests.bibliographies.works import Kind, State


def scattered(d: Dialect, runs: Runs) -> str:
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


def bibtex_of(e: Entry) -> str:
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


def al_folio(page: Page) -> str:
    """What jekyll-scholar makes of a .bib in the al-folio theme: badge, abstract and BibTeX folded."""
    d = dialect_of(page, italic=("<em>", "</em>"), buttons="plain")
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
                f'<div class="title">{d.runs(s["title"])}</div>\n<div class="author">\n{scattered(d, s["authors"])}\n</div>\n'
                f'<div class="periodical">\n      {d.runs(s["venue"])}{numbers}{", " if s["venue"] and year else ""}{year}\n</div>\n'
                f'<div class="periodical">\n</div>\n{award}\n<div class="links">\n{chr(10).join(buttons)}\n</div>\n'
                f'<div class="abstract hidden">\n<p>{d.text(work.abstract)}</p>\n</div>\n'
                + (
                    f'<div class="bibtex hidden">\n<figure class="highlight"><pre><code class="language-bibtex">{html.escape(bibtex_of(e))}</code></pre></figure>\n</div>\n'
                    if work.state is State.PUBLISHED
                    else ""
                )
                + "</div>\n</div>\n</li>"
            )
        out.append("</ol>")
    out.append("</div>")
    head = '<header class="post-header"><h1 class="post-title">publications</h1><p class="post-description">publications by categories in reversed chronological order.</p></header>'
    body = (
        nav_of(page, d)
        + '<div class="container mt-5">'
        + sections_before(page, d)
        + head
        + "\n".join(out)
        + "</div>"
        + sections_after(page, d)
        + f"<footer>{footer_of(page, d)}</footer>"
    )
    return document(f"publications | {page.scholar.printed}", body)


def wowchemy(page: Page) -> str:
    """Hugo's academic theme (Wowchemy, Hugo Blox): citation view or compact view."""
    d = dialect_of(page, italic=("<em>", "</em>"), buttons="plain")
    citation = page.scholar.seed % 2
    out = []
    for e in page.entries:
        s = e.slots
        authors = "".join(map(author_span, s["authors"]))
        year = f" ({d.runs(s['year'])})" if s["year"] else ""
        title = linked_title(d, s["title"])
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
        f'{nav_of(page, d)}<div class="universal-wrapper">{sections_before(page, d)}<h1>Publications</h1>{select}<div id="container-publications">\n'
        + "\n".join(out)
        + f'\n</div></div>{sections_after(page, d)}<footer class="site-footer">{footer_of(page, d)}</footer>'
    )
    return document(f"Publications | {page.scholar.printed}", body)


def author_span(run: Run) -> str:
    """One author as the theme writes them."""
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


def linked_title(d: Dialect, title: Runs) -> str:
    """Titles that lead to the work's own page, as themes make them; here only where the work has an address."""
    return d.runs(replace_look(title))


def academic_pages(page: Page) -> str:
    """The academicpages template: an archive of items."""
    d = dialect_of(page)
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
        f'<div class="masthead">{nav_of(page, d)}</div><div id="main" role="main">{sidebar}<div class="archive">{sections_before(page, d)}<h1 class="page__title">Publications</h1>'
        + "\n".join(out)
        + f"</div>{sections_after(page, d)}</div>{footer_of(page, d)}"
    )
    return document(f"Publications - {page.scholar.printed}", body)


def jemdoc(page: Page) -> str:
    """Pages that jemdoc makes: a menu in a table cell, paragraphs inside list items, titles without an end tag."""
    d = dialect_of(page, br="<br />", bold=("<b>", "</b>"), ragged=True)
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


def word(page: Page) -> str:
    """Saved from Word as HTML: mso classes, spans in spans, empty ``o:p``, numbers as text."""
    d = dialect_of(
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


def google_sites(page: Page) -> str:
    """Google Sites: everything in deep divs and spans, classes that say nothing, bold as a style."""
    d = dialect_of(
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


def bibbase(page: Page) -> str:
    """What bibbase.org writes into a page."""
    d = dialect_of(page, buttons="plain")
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
                f'<div class="well well-small bibbase" data-type="BIBTEX" style="display:none"><pre>{html.escape(bibtex_of(e))}</pre></div>\n</div>'
            )
        out.append("</div></div>")
    out.append(
        '<div class="bibbase_disclaimer">powered by <a href="https://bibbase.org/">bibbase.org</a></div></div>'
    )
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def dblp(page: Page) -> str:
    """A computer science bibliography: years, numbers, itemprops; titles that end in a period."""
    d = dialect_of(page, buttons="plain")
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
        f'<div id="main"><header id="headline"><h1><span class="name primary">{d.text(page.scholar.printed)}</span></h1></header>{sections_before(page, d)}'
        + "\n".join(out)
        + f"{sections_after(page, d)}</div>{footer_of(page, d)}",
    )


def media(page: Page) -> str:
    """Bootstrap media objects, as Jekyll pages made by hand have them."""
    d = dialect_of(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"), br="<br/>")
    out = []
    for group in page.groups:
        if group.heading:
            out.append(f'<h3>\n<strong><font size="5">{d.text(group.heading)}</font></strong>\n</h3>')
        for e in group.entries:
            out.append(
                f'<div class="media">\n\t<div class="media-body">\n\t\t<p class="media-heading">\n\t\t\t{d.lines(e.lines)}\n\t\t</p >\n\t</div>\n</div>'
            )
    return document(page.scholar.printed, around(page, d, 2, "\n".join(out)))


def wordpress(page: Page) -> str:
    """A university's WordPress: blocks, one paragraph an entry, headings that are bold paragraphs."""
    d = dialect_of(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"))
    out = []
    for group in page.groups:
        if group.heading:
            out.append(f'<p class="has-medium-font-size"><strong>{d.text(group.heading)}</strong></p>')
        for e in group.entries:
            out.append(f'<p class="wp-block-paragraph">{d.lines(e.lines)}</p>')
    body = '<div class="entry-content wp-block-post-content">' + around(page, d, 2, "\n".join(out)) + "</div>"
    return document(
        page.scholar.printed,
        f'<header class="site-header"><p class="site-title">{d.text(page.scholar.printed)}</p></header>{body}',
    )


def quarto(page: Page) -> str:
    """A listing of Quarto: a post an entry, date and description apart."""
    d = dialect_of(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"))
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
    body = f'<main class="content">{sections_before(page, d)}{head}{listing}{sections_after(page, d)}</main>{footer_of(page, d)}'
    return document(f"{page.scholar.printed} - {page.list_heading}", body)


def blox_cards(page: Page) -> str:
    """Hugo Blox of 2024: cards in utility classes, a date, a summary, a type."""
    d = dialect_of(page, buttons="plain")
    out = []
    for e in page.entries:
        s = e.slots
        people = ", ".join(
            f"<span>{d.text(r.text)}</span>" for r in s["authors"] if r.role in ("author", "owner")
        )
        buttons = "".join(
            f'<a class="hb-attachment-link hb-attachment-small" href="{html.escape(r.href or "")}"><svg class="inline-block"></svg> {d.text(r.text.strip("[]"))}</a>\n'
            for r in s["buttons"]
            if r.role == "button"
        )
        out.append(
            f'<div class="pub-list-item view-card flex flex-col md:flex-row mb-6"><div class="flex flex-col justify-center">\n'
            f'<div class="font-bold text-xl mb-1">{linked_title(d, s["title"])}</div>\n'
            f'<a href="#" class="text-gray-600"><p>{d.text(e.work.abstract.split(". ")[0])}.</p></a>\n'
            f'<div class="flex items-center text-sm"><span class="pub-authors">{people}</span></div>\n'
            f'<div class="text-sm italic"><span class="pub-venue">{d.runs(s["venue"])}</span>{", " if s["venue"] and s["year"] else ""}<span class="pub-date">{d.runs(s["year"])}</span></div>\n'
            f'<div>{d.runs(s["tail"])}</div>\n<div class="flex space-x-3">{buttons}</div>\n</div></div>'
        )
    body = (
        f'{nav_of(page, d)}<div class="max-w-prose">{sections_before(page, d)}<h1 class="text-3xl">{d.text(page.list_heading)}</h1>\n'
        + "\n".join(out)
        + f"\n</div>{sections_after(page, d)}<footer>{footer_of(page, d)}</footer>"
    )
    return document(f"{page.list_heading} | {page.scholar.printed}", body)


def notion(page: Page) -> str:
    """Exported from Notion: every bullet a list of its own, marks as spans, headings with ids."""
    d = dialect_of(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"), br="<br/>")

    def bullet(inside: str, number: int) -> str:
        return f'<ul id="{number:08x}-aaaa" class="bulleted-list"><li style="list-style-type:disc">{inside}</li></ul>'

    def section(s: Section) -> str:
        head = f'<h2 id="s{len(s.heading)}" class="">{d.text(s.heading)}</h2>' if s.heading else ""
        return head + "".join(bullet(d.runs(item), n) for n, item in enumerate(s.items))

    out = []
    for group in page.groups:
        if group.heading:
            out.append(f'<h3 id="g{len(out)}" class="">{d.text(group.heading)}</h3>')
        out += [bullet(d.lines(e.lines), hash_of(e)) for e in group.entries]
    body = (
        f'<article id="page" class="page sans"><header><h1 class="page-title">{d.text(page.scholar.printed)}</h1></header><div class="page-body">'
        + "".join(map(section, page.around.before))
        + f'<h2 id="list" class="">{d.text(page.list_heading)}</h2>'
        + "\n".join(out)
        + "".join(map(section, page.around.after))
        + f"</div></article>{footer_of(page, d)}"
    )
    return document(page.scholar.printed, body)


def squarespace(page: Page) -> str:
    """Squarespace: rows and columns of blocks, paragraphs with white space kept."""
    d = dialect_of(page, bold=("<strong>", "</strong>"), italic=("<em>", "</em>"))

    def block(inside: str) -> str:
        return (
            '<div class="sqs-row"><div class="col sqs-col-12 span-12"><div class="sqs-block html-block sqs-block-html">'
            f'<div class="sqs-block-content"><div class="sqs-html-content">{inside}</div></div></div></div></div>'
        )

    def paragraph(inside: str) -> str:
        return f'<p class="" style="white-space:pre-wrap;">{inside}</p>'

    def section(s: Section) -> str:
        head = f'<h3 style="white-space:pre-wrap;">{d.text(s.heading)}</h3>' if s.heading else ""
        return block(head + "".join(paragraph(d.runs(item)) for item in s.items))

    inner = []
    for group in page.groups:
        if group.heading:
            inner.append(paragraph(f"<strong>{d.text(group.heading)}</strong>"))
        inner += [paragraph(d.lines(e.lines)) for e in group.entries]
    body = (
        block(f'<h1 style="white-space:pre-wrap;">{d.text(page.scholar.printed)}</h1>')
        + "".join(map(section, page.around.before))
        + block(f'<h3 style="white-space:pre-wrap;">{d.text(page.list_heading)}</h3>' + "\n".join(inner))
        + "".join(map(section, page.around.after))
    )
    return document(page.scholar.printed, f"<main>{body}</main><footer>{footer_of(page, d)}</footer>")


def word_bullets(page: Page) -> str:
    """A list out of Word: bullets as letters of a symbol font, first, middle and last of a class each."""
    d = dialect_of(page, ragged=True, italic=("<i style='mso-bidi-font-style:normal'>", "</i>"))

    def bullet(inside: str, place: str) -> str:
        mark = (
            "<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>"
            "&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>"
        )
        return f"<p class=MsoListParagraph{place} style='margin-left:.5in;mso-add-space:auto;text-indent:-.25in;mso-list:l0 level1 lfo1'>{mark}<span lang=EN-US>{inside}<o:p></o:p></span></p>"

    def bullets(insides: list[str]) -> list[str]:
        last = len(insides) - 1
        return [
            bullet(x, "" if not last else "CxSpFirst" if not n else "CxSpLast" if n == last else "CxSpMiddle")
            for n, x in enumerate(insides)
        ]

    def head(text: str) -> str:
        return f"<p class=MsoNormal><b><span lang=EN-US>{d.text(text)}<o:p></o:p></span></b></p>"

    out = [f"<p class=MsoTitle><span lang=EN-US>{d.text(page.scholar.printed)}<o:p></o:p></span></p>"]
    for s in page.around.before:
        out += [*([head(s.heading)] if s.heading else []), *bullets([d.runs(item) for item in s.items])]
    out.append(head(page.list_heading))
    for group in page.groups:
        out += [
            *([head(group.heading)] if group.heading else []),
            *bullets([d.lines(e.lines) for e in group.entries]),
        ]
    for s in page.around.after:
        out += [head(s.heading), *bullets([d.runs(item) for item in s.items])]
    return document(
        page.scholar.printed, "<div class=WordSection1>\n" + "\n\n".join(out) + "\n</div>", doctype=False
    )


def org_export(page: Page) -> str:
    """Emacs Org's export: numbered sections in containers, a list an outline."""
    d = dialect_of(page)
    out = []
    for n, group in enumerate(page.groups, 1):
        items = "\n".join(f"<li>{d.lines(e.lines)}</li>" for e in group.entries)
        head = (
            f'<h3 id="o{n}"><span class="section-number-3">2.{n}.</span> {d.text(group.heading)}</h3>\n'
            if group.heading
            else ""
        )
        out.append(
            f'<div class="outline-3">\n{head}<div class="outline-text-3">\n<ul class="org-ul">\n{items}\n</ul>\n</div>\n</div>'
        )
    body = (
        f'<div id="content" class="content"><h1 class="title">{d.text(page.scholar.printed)}</h1>'
        + sections_before(page, d)
        + f'<div class="outline-2"><h2 id="list"><span class="section-number-2">2.</span> {d.text(page.list_heading)}</h2>'
        + "\n".join(out)
        + f"</div>{sections_after(page, d)}</div>{footer_of(page, d)}"
    )
    return document(page.scholar.printed, body)
