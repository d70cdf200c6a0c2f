"""Builds small PDFs for tests: text set with the standard fonts at given places."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

#: (text, left, baseline from the top, size, font): "F1" plain, "F2" bold, "F3" italic.
Run = tuple[str, float, float, float, str]
#: (left, top, right, bottom) and the address it leads to.
LinkBox = tuple[tuple[float, float, float, float], str]

WIDTH, HEIGHT = 612, 792
_FONTS = {"F1": "Times-Roman", "F2": "Times-Bold", "F3": "Times-Italic"}


def a_pdf(*pages: Sequence[Run], link: LinkBox | None = None) -> bytes:
    """Return a PDF; ``link`` is a box (left, top, right, bottom) of the first page, and where it leads."""
    streams = [_stream(page) for page in pages]
    return assemble([_content(stream) for stream in streams], link=link)


def assemble(contents: Sequence[bytes], link: LinkBox | None = None) -> bytes:
    """Return a PDF of one page for each content object."""
    count = len(contents)
    first_page, first_content = 6, 6 + count
    kids = " ".join(f"{first_page + i} 0 R" for i in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        *(f"<< /Type /Font /Subtype /Type1 /BaseFont /{_FONTS[f]} >>".encode() for f in ("F1", "F2", "F3")),
    ]
    for i in range(count):
        annotation = ""
        if link is not None and i == 0:
            (left, top, right, bottom), address = link
            annotation = (
                f"/Annots [<< /Type /Annot /Subtype /Link /A << /S /URI /URI ({address}) >>"
                f" /Rect [{left} {HEIGHT - bottom} {right} {HEIGHT - top}] >>]"
            )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {first_content + i} 0 R"
            f" /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> {annotation} >>".encode()
        )
    objects.extend(contents)
    return from_objects(objects)


def from_objects(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these numbered objects; the first is the catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def a_bomb(size: int) -> bytes:
    """Return a PDF whose one page's content unfolds to ``size`` bytes of text."""
    packer = zlib.compressobj(9)
    line = b"BT /F1 10 Tf 72 700 Td (wool and yarn and wool) Tj ET\n" * 1000
    packed = b"".join(packer.compress(line) for _ in range(size // len(line))) + packer.flush()
    return assemble([b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed)])


def _stream(page: Sequence[Run]) -> bytes:
    parts = []
    for text, left, top, size, font in page:
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(f"BT /{font} {size} Tf {left} {HEIGHT - top} Td ({escaped}) Tj ET")
    return "\n".join(parts).encode("cp1252")


def _content(stream: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream)
