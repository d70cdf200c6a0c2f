"""What a web page behind a link says it is: the paper's own, another paper's, a robot check. Pure."""

from __future__ import annotations

import re

from snapshots.identity.likeness import title_likeness
from snapshots.model import Landing
from snapshots.text import fold, title_key

#: Likeness from which titles may be one title in other words, and below which they have little in common.
_LIKE, _UNLIKE = 0.72, 0.6

_BOT_CHECK = re.compile(
    r"just a moment|checking your browser|attention required|security (?:check|verification)|robot check"
    r"|are you a (?:human|robot)|you(?:'re| are) (?:a |not a )?(?:human|bot|robot)|captcha"
    r"|verify (?:that )?you|\b(?:log|sign)[ -]?in\b|single sign-on"
    r"|access (?:to this page )?(?:has been )?denied|ddos|client challenge|unusual traffic"
    r"|(?:please )?(?:enable|turn on) (?:javascript|cookies)",
    re.IGNORECASE,
)
#: What parts a paper's title from its site's name.
_PARTS = re.compile(r"\s+[|·•–—:-]+\s+|\s*[|·•]\s*")


def is_bot_check(landing: Landing) -> bool:
    """Tell whether the page asks who we are instead of showing what it has: a robot check, a login."""
    return not landing.paper and bool(_BOT_CHECK.search(landing.title))


def is_of(landing: Landing, title: str) -> bool:
    """
    Tell whether the page is of the work with this title.

    >>> is_of(Landing(title="On Wool and Its Strength | Journal of Yarn"), "On Wool, and its Strength")
    True
    """
    return any(
        title_likeness(said, title) >= _LIKE or _within(title, said) or _within(said, title)
        for said in _titles(landing)
    )


def is_of_another(landing: Landing, title: str) -> bool:
    """
    Tell whether the page names a paper, and one that has next to nothing of this title.

    >>> is_of_another(Landing(paper="Goats in Trees: Evidence"), "On Wool and Its Strength")
    True
    >>> is_of_another(Landing(title="Redirecting"), "On Wool and Its Strength")
    False
    """
    return bool(landing.paper) and not is_of(landing, title) and is_unlike(landing.paper, title)


def is_unlike(one: str, other: str) -> bool:
    """
    Tell whether two titles have so little in common that no version of one work could bear the other.

    >>> is_unlike("On Wool and Its Strength", "Goats in Trees"), is_unlike("On Wool", "Demo: On Wool, Live")
    (True, False)
    """
    return title_likeness(one, other) < _UNLIKE and not _shared(one, other)


def _titles(landing: Landing) -> tuple[str, ...]:
    return tuple(t for t in (landing.paper, landing.title, *_PARTS.split(landing.title)) if t.strip())


def _within(one: str, other: str) -> bool:
    """Whether one title is a stretch of another, and long enough to be no accident."""
    key = title_key(one)
    return len(key) >= (15 if key.isascii() else 6) and key in title_key(other)


def _shared(one: str, other: str) -> bool:
    """Whether two titles share half of the shorter one's telling words."""
    a, b = ({w for w in fold(t).split() if len(w) > 3} for t in (one, other))
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))
