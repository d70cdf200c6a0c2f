"""PDF → Document. The bytes are read by ``child`` in a process of its own; here they become lines."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from crawler.reading.document import Document
from crawler.reading.source import Source
from snapshots.errors import ReadingError

if TYPE_CHECKING:
    from crawler.reading.pdf.pieces import Sheet

#: Beyond these nothing is handed to PDFium at all.
MOST_BYTES: Final = 20 << 20
#: Runs the child as it was compiled here: a program given by its path would be compiled for each PDF.
_RUN: Final = (
    "import sys; from importlib.machinery import SourceFileLoader as Loader; "
    "exec(Loader('__main__', sys.argv[2]).get_code('__main__'))"
)
#: Seconds on the wall; the limits on CPU and memory are the child's own.
PATIENCE: Final = 30.0
# Programs that cut words at the end of a row; in what others make, such a hyphen is the author's own.
_HYPHENATING: Final = ("tex", "dvi", "typst", "prince", "indesign", "quark")


def likely(source: Source) -> float:
    """Whether the bytes are a PDF: they say so themselves, at or near their beginning."""
    return 1.0 if b"%PDF-" in source.body[:1024] else 0.0


def read(source: Source) -> Document:
    """
    Read a PDF: printed lines joined to running text, paragraphs, headings, links.

    Raises ReadingError for a file that is damaged, locked, too large, or that costs too much to read.
    """
    from crawler.reading.pdf.layout import lay_out

    if len(source.body) > MOST_BYTES:
        raise ReadingError(
            f"{source.url}: a PDF of {len(source.body) >> 20} MiB; the limit is {MOST_BYTES >> 20} MiB"
        )
    answer = _ask_child(source)
    if not answer["count"]:
        raise ReadingError(f"{source.url}: the PDF holds no pages; it is damaged")
    sheets = tuple(_sheet(number, page) for number, page in enumerate(answer["pages"], start=1))
    laid_out = lay_out(sheets, hyphenated=any(name in answer["maker"] for name in _HYPHENATING))
    notes = []
    if answer["count"] > len(sheets):
        notes.append(f"only {len(sheets)} of {answer['count']} pages were read")
    if not any(sheet.pieces for sheet in sheets):
        notes.append("the PDF holds no text: its pages are pictures")
    return Document(
        url=source.url,
        base=source.url,
        format="pdf",
        lines=laid_out.lines,
        title=laid_out.title,
        complete=b"%%EOF" in source.body[-2048:],
        notes=tuple(notes),
    )


def _ask_child(source: Source) -> dict[str, Any]:
    """Return what the child read; a child that died, or took too long, is this page's fault alone."""
    from crawler.reading.pdf import child

    library = _pdfium()
    if library is None:
        raise ReadingError(f"{source.url}: PDFs cannot be read: pypdfium2 is not installed")
    command = [sys.executable, "-I", "-S", "-c", _RUN, library, child.__file__]
    try:
        done = subprocess.run(  # noqa: S603 — our own program, by its full path
            command, input=source.body, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ReadingError(f"{source.url}: the PDF takes too long to read; it was given up") from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise ReadingError(
            f"{source.url}: the PDF cannot be read within {child.CPU_SECONDS} s and "
            f"{child.MEMORY >> 20} MiB (its process ended with {done.returncode}); it was given up"
        ) from error
    if not isinstance(answer, dict) or "pages" not in answer:
        raise ReadingError(f"{source.url}: the PDF cannot be opened: {answer.get('error', 'unknown')}")
    return answer


def _pdfium() -> str | None:
    """Return the path of PDFium itself, as pypdfium2 brings it; else its name, where the system has it."""
    found = importlib.util.find_spec("pypdfium2_raw")
    if found is None or found.origin is None:
        return None
    beside = (file for file in Path(found.origin).parent.iterdir() if file.suffix in (".so", ".dylib"))
    return next(map(str, beside), None) or find_library("pdfium")


def _sheet(number: int, page: dict[str, Any]) -> Sheet:
    from crawler.reading.pdf.pieces import Piece, Sheet

    height = float(page["height"])
    pieces = tuple(
        Piece(
            text=text,
            left=left,
            right=right,
            baseline=height - baseline,
            top=height - top,
            bottom=height - bottom,
            size=size,
            look=look,
            href=href or None,
            spaced=bool(spaced),
        )
        for text, (left, right, baseline, top, bottom, size, look), href, spaced in page["pieces"]
    )
    return Sheet(number=number, width=float(page["width"]), height=height, pieces=pieces)
