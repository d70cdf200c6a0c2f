"""Hugo shortcodes: ``{{< name a="…" >}} inner {{< /name >}}``. Publications among them are records."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

#: Stand in for a publication's shortcode while Markdown is rendered, around its number.
OPEN, CLOSE = "\ue020", "\ue021"

_TAG: Final = re.compile(
    r"\{\{([<%])\s{0,99}(/?)\s{0,9}([\w./-]{1,80})((?:(?!\{\{[<%]).){0,8000}?)(/?)\s{0,99}[>%]\}\}", re.S
)
_ARGUMENT: Final = re.compile(
    r"([\w-]{1,60})\s{0,9}=\s{0,9}(?:\"((?:[^\"\\]|\\.){0,4000})\"|`([^`]{0,4000})`|([^\s\"`]{1,2000}))"
    r"|\"((?:[^\"\\]|\\.){0,4000})\"|`([^`]{0,4000})`|([^\s\"`=]{1,2000})"
)
_TITLES: Final = ("title", "paper", "paper_title", "papertitle", "name")
_NAMED: Final = re.compile(r"pub|paper|article|preprint|bib|cite|citation|reference", re.I)
_FIELDS: Final = re.compile(
    r"author|venue|journal|conference|booktitle|proceeding|year|doi|arxiv|paper|pdf|preprint", re.I
)
#: A talk has a title and a conference too.
_HELD: Final = re.compile(r"(?:^|[_-])(?:talk|presentation|slides?|poster|seminar|lecture|event)s?$", re.I)
_ADDRESSES: Final = ("href", "url", "link", "src")
_LINKS: Final = re.compile(r"link|button|btn|badge|doi|arxiv|pdf|url", re.I)
#: {{< links pdf="a.pdf" code="https://git.example/loom" >}}: what links beside a work are called.
_OF_A_WORK: Final = frozenset(
    "pdf paper preprint arxiv doi code github data slides poster video project website html bib".split()
)
_LEADS: Final = re.compile(r"https?://\S|\S{1,500}\.(?:pdf|html?|bib|zip)$|/\S")
#: {{< doi "10.1000/wool" >}}, {{< arxiv "2101.00001" >}}: shortcodes that know where a number leads.
_NUMBERED: Final = {"doi": "https://doi.org/", "arxiv": "https://arxiv.org/abs/"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcode:
    """One shortcode of a page, with what stands between its tags."""

    name: str
    #: Named arguments, lower case; those without a name as "0", "1", ….
    arguments: Mapping[str, str]
    #: The text between the tags; "" where the shortcode has no closing tag.
    inner: str
    printed: str
    start: int

    @property
    def fields(self) -> dict[str, object]:
        """The arguments, and the text between the tags as "inner"."""
        return {**self.arguments, **({"inner": self.inner.strip()} if self.inner.strip() else {})}

    @property
    def is_publication(self) -> bool:
        """Whether it has a title and what else only a publication has, or its name; a talk's is none."""
        if not any(self.arguments.get(name, "").strip() for name in _TITLES) or _HELD.search(self.name):
            return False
        others = [name for name in self.arguments if name not in _TITLES]
        return any(_FIELDS.search(name) for name in others) or (
            _NAMED.search(self.name) is not None and bool(others or self.inner.strip())
        )


def lift_publications(text: str) -> tuple[str, tuple[Shortcode, ...]]:
    """
    Put a paragraph with a token in place of each publication's shortcode; of all others the inner text stays.

    >>> text, found = lift_publications('{{< paper title="Wool" venue="SIG" >}}A. Ewe{{< /paper >}} {{<x>}}')
    >>> text == f"\\n\\n{OPEN}0{CLOSE}\\n\\n ", dict(found[0].fields)
    (True, {'title': 'Wool', 'venue': 'SIG', 'inner': 'A. Ewe'})
    """
    if "{{<" not in text and "{{%" not in text:
        return text, ()
    publications: list[Shortcode] = []
    parts: list[str] = []
    end = 0
    for shortcode in _shortcodes(text):
        parts.append(text[end : shortcode.start])
        end = shortcode.start + len(shortcode.printed)
        if shortcode.is_publication:
            parts.append(f"\n\n{OPEN}{len(publications)}{CLOSE}\n\n")
            publications.append(shortcode)
        else:
            # A link's address may be a shortcode itself: [CV]({{< ref "cv.pdf" >}}) keeps what is printed.
            in_address = text[max(0, shortcode.start - 2) : shortcode.start] in ("](", '="')
            parts.append(shortcode.printed if in_address else _shown(shortcode))
    parts.append(text[end:])
    return "".join(parts), tuple(publications)


def _shortcodes(text: str) -> Iterator[Shortcode]:
    """Give publications' shortcodes whole, and every other tag, in the page's order."""
    tags = list(_TAG.finditer(text))
    closings = _closings(tags)
    past = 0
    for i, tag in enumerate(tags):
        if tag.start() < past:
            continue
        closing = tags[closings[i]] if i in closings else tag
        inner = text[tag.end() : closing.start()] if i in closings else ""
        shortcode = Shortcode(
            name=tag[3],
            arguments={} if tag[2] else _arguments(tag[4]),
            inner=inner,
            printed=text[tag.start() : closing.end()],
            start=tag.start(),
        )
        if not shortcode.is_publication and ("{{<" in inner or "{{%" in inner):
            # A wrapper (a column, a tab) of more shortcodes: only its own tag goes.
            shortcode = Shortcode(name=tag[3], arguments={}, inner="", printed=tag[0], start=tag.start())
        past = shortcode.start + len(shortcode.printed)
        yield shortcode


def _closings(tags: list[re.Match[str]]) -> dict[int, int]:
    """Return which tag closes which; tags that stand alone are left out."""
    pairs: dict[int, int] = {}
    open_by_name: dict[str, list[int]] = {}
    for i, tag in enumerate(tags):
        if not tag[2]:
            if not tag[5]:
                open_by_name.setdefault(tag[3], []).append(i)
        elif open_by_name.get(tag[3]):
            pairs[open_by_name[tag[3]].pop()] = i
    return pairs


def _arguments(text: str) -> dict[str, str]:
    arguments: dict[str, str] = {}
    position = 0
    for found in _ARGUMENT.finditer(text):
        if found[1] is not None:
            value = found[2] if found[2] is not None else found[3] if found[3] is not None else found[4]
            arguments[found[1].lower()] = _unescaped(value)
        else:
            value = found[5] if found[5] is not None else found[6] if found[6] is not None else found[7]
            arguments[str(position)] = _unescaped(value)
            position += 1
    return arguments


def _unescaped(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value) if "\\" in value else value


def _shown(shortcode: Shortcode) -> str:
    """Return what a reader would see of a shortcode that is no publication: its inner text, linked or not."""
    words = shortcode.inner
    address = next((shortcode.arguments[a] for a in _ADDRESSES if shortcode.arguments.get(a)), "")
    if shortcode.name.lower() in _NUMBERED and not address:
        number = next((n for n in shortcode.arguments.values() if n[:1].isdigit()), "")
        address = _NUMBERED[shortcode.name.lower()] + number if number else ""
    if address and "\n\n" not in words and (words.strip() or _LINKS.search(shortcode.name)):
        return f'<a href="{html.escape(address)}">{words.strip() or _label(shortcode)}</a>'
    if not (address or words.strip()):
        given = ((name, value) for name, value in shortcode.arguments.items() if name in _OF_A_WORK)
        return " ".join(f'<a href="{html.escape(v)}">[{name}]</a>' for name, v in given if _LEADS.match(v))
    return words


def _label(shortcode: Shortcode) -> str:
    """What a link set by its shortcode alone may be called: {{< button link="a.pdf" type="pdf" >}}."""
    given = (shortcode.arguments.get(name, "") for name in ("text", "label", "title", "name", "type"))
    return f"[{html.escape(next((words for words in given if words), shortcode.name))}]"
