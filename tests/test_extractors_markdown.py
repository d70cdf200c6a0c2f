"""Strangers' Markdown, from the file to its works: what a site's builder adds counts as printed."""

from __future__ import annotations

import pytest

from crawler.extractors import Owner, extract
from crawler.reading import Source, read
from snapshots.model import Publication, Status
from tests.extracting import OWNER, TODAY


def works(text: str) -> tuple[Publication, ...]:
    """Return the owner's works that a Markdown file lists."""
    document = read(Source(body=text.encode(), url="https://byron.example/", file_name="page.md"))
    return extract(document, Owner(name=OWNER), TODAY).publications


def titles(text: str) -> list[str]:
    """Return the titles of the works that a Markdown file lists."""
    return [p.title for p in works(text)]


PLAIN = """\
**Byron, KA.**, Wright, S. (2019) Felting of wool differs when compared with
sheared yarns. Wool Letters, 11(19), 23. [Link](https://a.example/1)

<br/>

**Byron, KA.**, Finch, R. (2018) Discrimination of yarn and thread from a dry
loom. Textile Records. 219: 135-144. [Link](https://a.example/2)

<br/>

Finch, R., **Byron, KA.** (2017) Weaving in the dark. Loom. 9(6) 307. [PDF](https://a.example/3)
"""


@pytest.mark.parametrize(
    "front", ["---\ntitle: Publications\n---\n", '+++\ntitle = "Papers"\n+++\n', "# Publications\n"]
)
def test_the_files_title_is_a_heading(front: str) -> None:
    """A site sets the title of the front matter over the page: what stands below is listed under it."""
    assert titles(front + PLAIN) == [
        "Felting of wool differs when compared with sheared yarns",
        "Discrimination of yarn and thread from a dry loom",
        "Weaving in the dark",
    ]


def test_two_backslashes_break_a_line() -> None:
    r"""Kramdown breaks a line at \\, and the signs are none of its words."""
    page = (
        "---\ntitle: Publications\n---\n## 2023\n"
        "* Sue Wright, **Ada Byron**, Rob Finch\\\\\n**Sheared: Sorting Threads by Colour** \\\\\n"
        "*The 12th Conference on Looms* (Looms 2023) \\\\\n[paper](./papers/a.pdf)\n\n"
        "* **Ada Byron**, Sue Wright, \\\\\n**Spun: Knitting Machines that Learn** \\\\\n"
        "*Transactions on Wool, 2023* \\\\\n[paper](./papers/b.pdf)\n"
    )

    assert [(p.title, p.authors, p.venue) for p in works(page)] == [
        (
            "Sheared: Sorting Threads by Colour",
            ("Sue Wright", "Ada Byron", "Rob Finch"),
            "12th Conference on Looms (Looms)",
        ),
        ("Spun: Knitting Machines that Learn", ("Ada Byron", "Sue Wright"), "Transactions on Wool"),
    ]


def test_works_in_the_front_matter() -> None:
    """A page whose works are a list of its front matter, for its layout to set, lists them."""
    page = (
        "---\nlayout: papers\ntitle: Papers\nitems:\n"
        "  - title: Refined looms, Part 2\n    arxiv: https://arxiv.org/abs/2404.02483\n"
        "    coauthor: Sue Wright and Rob Finch\n    journal: submitted.\n    description: false\n\n"
        "  - title: Refined looms, Part 1\n    arxiv: https://arxiv.org/abs/2104.04251\n    coauthor: false\n"
        "    journal: Advances in Wool, 446:Paper No. 109670, 42, 2024.\n---\n<br />\n"
    )

    assert [(p.title, p.authors, p.venue, p.year, p.status) for p in works(page)] == [
        ("Refined looms, Part 2", ("Sue Wright", "Rob Finch"), None, None, Status.UNDER_REVIEW),
        ("Refined looms, Part 1", (), "Advances in Wool", 2024, Status.PUBLISHED),
    ]


def test_links_named_in_a_box_hold_no_list() -> None:
    """What looks like a heading inside a box ends with it: a key to signs is no heading of the list below."""
    page = (
        '+++\ntitle = "Publications"\n+++\n<div class="row">\n<div><i>Links:</i></div>\n'
        '<div><img src="a.svg" /> = open access</div>\n<div> * = student </div>\n</div>\n\n'
        "* Wright S, __Byron A__, Finch R. 2024.\n  Felting of wool under load. *Wool Letters* 16(5): 86.\n"
        "* __Byron A__, Finch R. 2021.\n  Threads that learn to knot. *Ecology of Looms* 24: 269--278.\n"
    )

    assert titles(page) == ["Felting of wool under load", "Threads that learn to knot"]


def test_links_set_by_shortcodes() -> None:
    """A shortcode that sets a link by itself is a link of its entry, and no words of it."""
    page = (
        "# Publications\n"
        "* Wright S, __Byron A__, Finch R. In press.\n  Felting of wool under load. *Wool Letters*\n"
        '  {{% img_link link="https://a.example/1" type="open" %}}\n'
        "* __Byron A__, Finch R. 2021.\n  Threads that learn to knot. *Ecology of Looms* 24: 269--278.\n"
        '  {{% img_link link="https://a.example/2" type="closed" %}} {{< button href="b.pdf" >}}\n'
    )

    assert [(p.title, p.venue, p.status, [k.url for k in p.links]) for p in works(page)] == [
        ("Felting of wool under load", "Wool Letters", Status.TO_APPEAR, ["https://a.example/1"]),
        (
            "Threads that learn to knot",
            "Ecology of Looms",
            Status.PUBLISHED,
            ["https://a.example/2", "https://byron.example/b.pdf"],
        ),
    ]
