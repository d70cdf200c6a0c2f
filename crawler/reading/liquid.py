"""Liquid in a Markdown source: what a site generator would act on is left out, what a reader sees stays."""

from __future__ import annotations

import re
from typing import Final

#: Stand in for ``{{ … }}`` while Markdown is rendered: a private-use pair around the number of the output.
OPEN, CLOSE = "\ue010", "\ue011"

# Loops hold templates, comments what nobody sees.
_UNSEEN: Final = {"for": "endfor", "comment": "endcomment", "tablerow": "endtablerow"}
_TAG_NAME: Final = re.compile(r"-?\s{0,99}(\w{1,40})")
# {% link files/wool.pdf %}: the address of a file of the site.
_LINK: Final = re.compile(r"-?\s{0,99}link\s{1,99}/?([^\s%]{1,300})\s")
_LONE_TAG_LINE: Final = re.compile(r"^[ \t]*\ue012+[ \t]*\n", re.M)
_OUTPUT: Final = re.compile(r"\{\{[^{}]{0,500}\}\}")
_ATTRIBUTE: Final = re.compile(r"(?<==\")[^\"<>]{0,2000}\ue010[^\"<>]{0,2000}")
_HELD: Final = re.compile(r"\ue010(\d{1,6})\ue011")


def without_tags(text: str) -> str:
    """
    Return the text without Liquid tags and comments; what stands in a loop is a template, and goes too.

    >>> without_tags("a {% if x %}b{% endif %} {% for p in site.papers %}{{ p.title }}{% endfor %}c")
    'a b c'
    >>> without_tags("[pdf]({% link files/wool.pdf %})")
    '[pdf](/files/wool.pdf)'
    """
    if "{%" not in text:
        return text
    kept: list[str] = []
    # The tags that must close before anything is seen again.
    awaited: list[str] = []
    end = 0
    while (start := text.find("{%", end)) >= 0 and (stop := text.find("%}", start)) >= 0:
        if not awaited:
            kept += (text[end:start], "\ue012")
        name = _TAG_NAME.match(text, start + 2)
        linked = _LINK.match(text, start + 2) if not awaited else None
        if linked is not None:
            kept[-1] = f"/{linked[1]}"
        if name is not None and awaited and name[1] == awaited[-1]:
            awaited.pop()
        elif name is not None and name[1] in _UNSEEN:
            awaited.append(_UNSEEN[name[1]])
        end = stop + 2
    if not awaited:
        kept.append(text[end:])
    # A line that held nothing but tags is no empty line: it must not part a paragraph in two.
    return _LONE_TAG_LINE.sub("", "".join(kept)).replace("\ue012", "")


#: {% include paper.html title="Wool" pdf="a.pdf" %}: a file of the site's, and what it is to set.
_INCLUDE: Final = re.compile(
    r"\{%-?\s{0,99}include(?:_cached)?\s{1,99}(?:[\w-]{1,40}/){0,4}([\w-]{1,60})(?:\.\w{1,10})?\s"
)
_MOST_GIVEN: Final = 8_000
#: What is not in quotes is a variable of the site's.
_QUOTED: Final = re.compile(r"([\w-]{1,60})\s{0,9}=\s{0,9}(?:\"([^\"]{0,4000})\"|'([^']{0,4000})')")


def as_shortcodes(text: str) -> str:
    """
    Write files that a site includes as Hugo's shortcodes, where words are given them to set; others stay.

    >>> as_shortcodes('{% include papers/one.html title="Wool" by=me %} {% include head.html by=me %}')
    '{{< one title="Wool" >}} {% include head.html by=me %}'
    """
    if "include" not in text:
        return text
    kept: list[str] = []
    end = 0
    while (start := text.find("{%", end)) >= 0 and (stop := text.find("%}", start)) >= 0:
        kept.append(text[end:start])
        end = stop + 2
        tag = _INCLUDE.match(text, start, stop)
        words = _words_given(text[tag.end() : stop]) if tag and stop - tag.end() <= _MOST_GIVEN else ""
        kept.append(f"{{{{< {tag[1]}{words} >}}}}" if tag and words else text[start:end])
    return "".join((*kept, text[end:]))


def _words_given(text: str) -> str:
    """Return what a tag sets to words in quotes, as a shortcode does."""
    given = [(m[1], m[2] if m[2] is not None else m[3]) for m in _QUOTED.finditer(text)]
    return "".join(f' {name}="{_escaped(value)}"' for name, value in given)


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"')


def hold_outputs(text: str) -> tuple[str, tuple[str, ...]]:
    """
    Put a token without meaning in Markdown in place of every ``{{ … }}``.

    >>> hold_outputs("[a]({{ site.x }}/1)") == (f"[a]({OPEN}0{CLOSE}/1)", ("{{ site.x }}",))
    True
    """
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found[0])
        return f"{OPEN}{len(held) - 1}{CLOSE}"

    return (_OUTPUT.sub(hold, text), tuple(held)) if "{{" in text else (text, ())


def give_back(markup: str, held: tuple[str, ...]) -> str:
    """
    Put held outputs back into the attributes of rendered HTML as they were printed; elsewhere they go.

    >>> give_back(f'<a href="{OPEN}0{CLOSE}/1">x {OPEN}0{CLOSE}</a>', ("{{ site.x }}",))
    '<a href="{{ site.x }}/1">x </a>'
    """
    if not held:
        return markup

    def original(found: re.Match[str]) -> str:
        return held[int(found[1])].replace('"', "&quot;")

    markup = _ATTRIBUTE.sub(lambda attribute: _HELD.sub(original, attribute[0]), markup)
    return _HELD.sub("", markup)
