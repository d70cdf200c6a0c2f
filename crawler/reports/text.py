"""The report as plain text, for a terminal or a mail."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.answers.paragraphs import paragraph
from crawler.reports.digest import Digest, Item, Section, make_item
from crawler.shown import shown
from snapshots.events import Told


def render(digest: Digest) -> str:
    """Return the report as lines of text."""
    return "".join(f"{line}\n" for line in _lines(digest))


def _lines(digest: Digest) -> Iterator[str]:
    if digest.title:
        yield shown(digest.title)
        yield ""
        if not digest.told:
            yield "Nothing changed."
    for number, group in enumerate(digest.groups):
        if number:
            yield ""
        name = shown(group.researcher) or "This page"
        yield name
        yield "=" * len(name)
        for section in group.sections:
            yield ""
            yield from _section(section, brief=digest.brief)


def _section(section: Section, *, brief: bool) -> Iterator[str]:
    count = len(section.items) + section.more
    yield f"{section.title} ({count})" if count > 1 else section.title
    for item in section.items:
        yield from _item(item, brief=brief)
    if section.more:
        yield f"  … and {section.more} more"


def item_lines(told: Told) -> list[str]:
    """Return one event as its lines of a report."""
    return list(_item(make_item(told), brief=False))


def _item(item: Item, *, brief: bool) -> Iterator[str]:
    yield from paragraph(shown(item.title), "  * ", "    ")
    if item.details and not brief:
        yield from paragraph(" · ".join(shown(part) for part in item.details), "    ", "    ")
    if item.followed:
        yield from paragraph(f"followed: {', '.join(map(shown, item.followed))}", "    ", "      ")
    if item.reason:
        yield from paragraph(shown(item.reason), "    ", "    ")
    for other in item.also:
        yield from paragraph(f"also {shown(other)}", "    ", "      ")
    for change in item.changes:
        sides = " → ".join(shown(side) or "(none)" for side in (change.before, change.after))
        yield from paragraph(f"{change.field}: {sides}", "    ", "      ")
    if brief:
        return
    for what, url in item.elsewhere:
        yield from paragraph(f"{what}: {shown(url)}", "    ", "      ")
    seen = f"{item.at:%Y-%m-%d}"
    yield from paragraph(
        " · ".join(part for part in (seen, shown(item.page), item.id) if part), "    ", "    "
    )
