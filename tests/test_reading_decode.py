"""Bytes become characters whatever the server says; names survive."""

from __future__ import annotations

import pytest

from crawler.reading.decode import decode
from crawler.reading.source import Source
from snapshots.errors import ReadingError

WESTERN = "<p>José Núñez and Jürgen Groß write about wool in Zürich, about yarn in Málaga.</p>"
HEADERS = [
    "",
    "text/html; charset=utf-8",
    "text/html; charset=latin-1",
    "text/html; charset=utf-7",
    "text/html; charset=x",
]


def decoded(body: bytes, content_type: str = "") -> str:
    """Decode as a page's reader does."""
    return decode(Source(body=body, url="https://a.example/", content_type=content_type))


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252"]
)
def test_western_names_survive_every_header(encoding, header):
    """What the bytes prove stands above what the server names."""
    assert decoded(WESTERN.encode(encoding), header) == WESTERN


def test_header_that_flips_changes_nothing():
    """UTF-8 named latin-1 reads as the same text: no false change between two crawls."""
    body = "Łukasz Ødegård".encode()

    assert decoded(body, "text/html; charset=utf-8") == decoded(body, "text/html; charset=iso-8859-1")


def test_header_tells_what_bytes_cannot():
    """Bytes of one width a character are read as the server says."""
    assert decoded("Łukasz".encode("iso-8859-2"), "text/html; charset=iso-8859-2") == "Łukasz"


def test_text_that_was_encoded_twice():
    """Text that went through a wrong decoding is set right, also where the page around it is not broken."""
    names = "Łukasz Łoś, Zoë Müller, François D’Aÿ, Åsa Öberg"
    twice = names.encode().decode("latin-1")
    for text, said in (
        (twice, names),
        (f"Größe – {twice}", f"Größe – {names}"),
        ("李 小 龙".encode().decode("latin-1"), "李 小 龙"),
    ):
        assert decode(Source(body=text.encode(), url="", content_type="text/html")) == said


@pytest.mark.parametrize("text", ["Voilà\xa0»", "Ã l’Ã", "Ä“, Zoë", "Ÿ · ½ « ¿Qué? »", "São Paulo, IRMÃ»"])
def test_text_that_was_encoded_once(text):
    """Letters that stand beside signs are left alone."""
    assert decode(Source(body=text.encode(), url="", content_type="text/html")) == text


def test_scripts_that_are_not_latin_are_guessed():
    """Without a word from anyone, Russian bytes are read as Russian."""
    text = "Овечья шерсть и пряжа: новые исследования по ткачеству и вязанию, журнал о шерсти. " * 5

    assert decoded(text.encode("cp1251")) == text


def test_meta_element_is_heard_where_the_server_is_silent():
    """The page's own meta element names the encoding."""
    page = '<meta charset="shift_jis"><p>羊毛の研究</p>'

    assert decoded(page.encode("shift_jis")) == page


def test_mixed_origin_keeps_both():
    """UTF-8 with a line pasted from Windows-1252 loses neither."""
    body = "José, Jürgen, Zoë: ".encode() + "Peña’s".encode("cp1252")

    assert decoded(body, "text/html; charset=utf-8") == "José, Jürgen, Zoë: Peña’s"


def test_nul_is_left_out():
    """A NUL in the text is no character of it."""
    assert decoded(b"wo\0ol and yarn and wool and yarn and wool and yarn and wool and yarn").startswith(
        "wool"
    )


@pytest.mark.parametrize(
    "body",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"PK\x03\x04" + bytes(50),
        b"\x7fELF" + bytes(90),
        bytes(range(32)) * 90,
    ],
)
def test_what_is_no_text_is_refused(body):
    """An image, an archive, a program is a ReadingError of one sentence that names the page."""
    with pytest.raises(ReadingError, match=r"^https://a\.example/: "):
        decoded(body)
