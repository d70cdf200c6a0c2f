r"""
The report as Markdown.

A page's words are never mark-up here: whatever means something to Markdown, HTML or a chat is escaped, so
that a title cannot bring a picture, a link or a call to everyone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from crawler.reports.digest import Digest, Item
from crawler.shown import shown

# A hyphen within a word or a date means nothing.
_MEANING = re.compile(r"([\\`*_{}\[\]()#+!|~<>&$^=]|(?<!\w)-|-(?!\w))")
_MENTION = re.compile(r"@(?=\w)|(?<=\w)(://)|\b(www)\.", re.IGNORECASE)


def render(digest: Digest) -> str:
    """Return the report as Markdown."""
    return "\n".join(_lines(digest)).rstrip("\n") + "\n"


def escaped(text: str) -> str:
    r"""
    Return a text that Markdown shows as it is.

    >>> escaped("![x](http://a.b/p) @everyone")
    '\\!\\[x\\]\\(http&#58;//a.b/p\\) &#64;everyone'
    """
    return _MENTION.sub(_unlinked, _MEANING.sub(r"\\\1", shown(text)))


def _unlinked(match: re.Match[str]) -> str:
    return match[0].replace("@", "&#64;").replace("://", "&#58;//").replace(".", "&#46;")


def address(url: str) -> str:
    """
    Return an address as a link, or as plain text where it is not of the web.

    >>> address("https://example.edu/a b>")
    '<https://example.edu/a%20b%3E>'
    """
    if not re.match(r"https?://\S", url, re.IGNORECASE):
        return escaped(url)
    return f"<{quote(shown(url), safe=_ADDRESS)}>"


_ADDRESS = "%:/?#[]@!$&'()*+,;=-._~"


def _lines(digest: Digest) -> Iterator[str]:
    if digest.title:
        yield f"# {escaped(digest.title)}"
        yield ""
        if not digest.told:
            yield "Nothing changed."
    for group in digest.groups:
        yield f"## {escaped(group.researcher) or 'This page'}"
        yield ""
        for section in group.sections:
            yield f"### {section.title}"
            yield ""
            for item in section.items:
                yield from _item(item)
            if section.more:
                yield f"- … and {section.more} more"
            yield ""


def _item(item: Item) -> Iterator[str]:
    yield f"- **{escaped(item.title)}**"
    if item.details:
        yield f"  - {' · '.join(escaped(part) for part in item.details)}"
    if item.followed:
        yield f"  - followed: {', '.join(escaped(name) for name in item.followed)}"
    if item.reason:
        yield f"  - {escaped(item.reason)}"
    for other in item.also:
        yield f"  - also {escaped(other)}"
    for change in item.changes:
        sides = " → ".join(escaped(side) or "(none)" for side in (change.before, change.after))
        yield f"  - {change.field}: {sides}"
    for what, url in item.elsewhere:
        yield f"  - {what}: {address(url)}"
    page = f" · {address(item.page)}" if item.page else ""
    yield f"  - {item.at:%Y-%m-%d}{page} · {item.id}"
