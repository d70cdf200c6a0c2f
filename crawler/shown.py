"""
Strangers' text made fit to be shown: whatever could steer a terminal or turn a line around is spelled out.

Every page's words pass through here before they reach a terminal, a mail or a Markdown file.
"""

from __future__ import annotations

import re

# C0 and C1 controls, DEL, bidi overrides and isolates, zero-width and other unseen characters, line and
# paragraph separators, tags, lone surrogates.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def shown(text: str) -> str:
    r"""
    Return a text as one line with nothing hidden in it.

    >>> shown("On\x1b]0;pwn\x07 Wool\n and\tyarn")
    'On\\x1b]0;pwn\\x07 Wool and yarn'
    >>> shown("evil\u202egpj.exe")
    'evil\\u202egpj.exe'
    """
    return _UNSEEN.sub(_spelled, re.sub(r"[ \t\r\n]+", " ", text))


def shown_lines(text: str) -> str:
    """Return a text line by line, nothing hidden in any."""
    return "\n".join(shown(line) for line in text.split("\n"))


def shown_json(text: str) -> str:
    r"""
    Return JSON text with unseen characters in JSON's own spelling; it reads back the same.

    >>> shown_json('["a\u202eb"]')
    '["a\\u202eb"]'
    """
    return _UNSEEN.sub(_json_spelled, text)


def _spelled(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json_spelled(match: re.Match[str]) -> str:
    if match[0] == "\n":
        return "\n"
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
