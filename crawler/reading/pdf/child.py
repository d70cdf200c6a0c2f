"""
Run as a program of its own: a PDF on stdin → its pieces of text as JSON on stdout.

PDFium reads strangers' bytes here, alone, under limits of CPU, memory and files (threat 8), so that a file
made to harm ends this process and nothing else. Only the standard library and PDFium are loaded: its bindings
for Python know each function there is, and take half of a short PDF's time to say so.
"""

from __future__ import annotations

import os
import sys
from ctypes import (
    CDLL,
    POINTER,
    Structure,
    byref,
    c_char_p,
    c_double,
    c_float,
    c_int,
    c_size_t,
    c_uint,
    c_ulong,
    c_ushort,
    c_void_p,
)
from ctypes import create_string_buffer as buffer_of

TYPE_CHECKING = False  # not the one of typing: each module loaded here is loaded for each PDF
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any, Final, NoReturn

CPU_SECONDS: Final = 10
MEMORY: Final = 1 << 30
MOST_PAGES: Final = 50
MOST_CHARACTERS: Final = 2 << 20

_ESCAPED: Final = {ord('"'): '\\"', ord("\\"): "\\\\"} | {code: f"\\u{code:04x}" for code in range(32)}
# What names of fonts hold; TeX's own say by two letters behind the family's what they are: "cmssbx10" is a
# bold extended sans serif, "sfso1000" an inclined one.
_BOLD: Final = (
    *("bold", "black", "heavy", "semibold", "demi", "-bd", "medi"),
    *("cmbx", "cmb1", "cmssbx", "cmssdc", "lmbx"),
    *("sfbx", "sfsx", "sfbi", "sfbl", "sfrb", "sfxc", "ecbx", "ecsx", "ecrb", "ecxc"),
)
_ITALIC: Final = (
    *("ital", "obli", "slanted", "-it", "reguital"),
    *("cmti", "cmsl", "cmssi", "cmbxti", "cmbxsl", "cmu-ti"),
    *("sfti", "sfsl", "sfsi", "sfso", "sfbi", "sfbl", "ecti", "ecsl", "ecsi", "ecso"),
)
_SMALL_CAPS: Final = ("csc", "smallcaps", "romancaps", "sfcc", "sfxc", "sfsc", "eccc", "ecxc", "ecsc")
# TeX's bitmap fonts name no characters: their codes below the printable ones, in its Cork encoding.
_CORK: Final = {
    0x10: "“", 0x11: "”", 0x15: "–", 0x16: "—", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl",
}  # fmt: skip
# The same encoding from 0x80 on.
_CORK_ABOVE: Final = (
    "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĐÑÒÓÔÕÖŒØÙÚÛÜÝÞẞàáâãäåæçèéêëìíîïðñòóôõöœøùúûüýþß"
)
# What a bullet of TeX's font of symbols would be among letters; no word is this letter alone.
_BULLET_IN_CORK: Final = "Ĺ"
# Accents that TeX's old fonts print as characters of their own, and how far off their letters may be told.
_ACCENTS: Final = frozenset("´`¨ˆ˜¸ˇ˘˚¯˙˝")
_NEAR: Final = 300
# The bar through such a letter is in those fonts where others have the space.
_CROSSED: Final = {ord("l"): "ł", ord("L"): "Ł"}
#: More points than any page is long.
_FARTHEST: Final = 1e6
#: What parts words: PDFium's own spaces and line ends, and those of the text.
_BLANK: Final = frozenset({0, 9, 10, 13, 32, 160})
#: The scripts that are written from right to left, by the codes of their letters.
_FROM_THE_RIGHT: Final = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFE), (0x10800, 0x1EFFF))
_FIXED_PITCH, _ITALIC_FLAG = 1, 64
_OPENS_ADDRESS: Final = 3
#: PDFium's functions that are called here: what each returns, then what it takes, by the letters below.
_CALLS: Final = {
    "FPDF_InitLibraryWithConfig": "-p",
    "FPDF_DestroyLibrary": "-",
    "FPDF_GetLastError": "l",
    "FPDF_LoadMemDocument64": "ppsp",
    "FPDF_CloseDocument": "-p",
    "FPDF_GetMetaText": "lpppl",
    "FPDF_GetPageCount": "ip",
    "FPDF_LoadPage": "ppi",
    "FPDF_ClosePage": "-p",
    "FPDF_GetPageWidthF": "fp",
    "FPDF_GetPageHeightF": "fp",
    "FPDFText_LoadPage": "pp",
    "FPDFText_ClosePage": "-p",
    "FPDFText_CountChars": "ip",
    "FPDFText_GetText": "ipiip",
    "FPDFText_GetUnicode": "upi",
    "FPDFText_HasUnicodeMapError": "ipi",
    "FPDFText_GetTextObject": "ppi",
    "FPDFText_GetCharOrigin": "ipipp",
    "FPDFText_GetCharBox": "ipipppp",
    "FPDFText_GetFontSize": "dpi",
    "FPDFText_GetMatrix": "ipip",
    "FPDFTextObj_GetFont": "pp",
    "FPDFFont_GetBaseFontName": "spps",
    "FPDFFont_GetFlags": "ip",
    "FPDFFont_GetWeight": "ip",
    "FPDFLink_Enumerate": "ippp",
    "FPDFLink_GetAction": "pp",
    "FPDFLink_GetAnnotRect": "ipp",
    "FPDFAction_GetType": "lp",
    "FPDFAction_GetURIPath": "lpppl",
}
#: Called for each word, with what says itself what it is: to be told so doubles the time of a call.
_OF_LETTERS: Final = ("FPDFText_GetTextObject", "FPDFText_GetCharBox")
_KINDS: Final = {
    "-": None,
    "p": c_void_p,
    "i": c_int,
    "u": c_uint,
    "l": c_ulong,
    "s": c_size_t,
    "f": c_float,
    "d": c_double,
}


class _Config(Structure):
    """How PDFium is to begin, in its second version: with fonts of other folders than the system's."""

    _fields_ = (
        ("version", c_int),
        ("font_folders", POINTER(c_char_p)),
        ("isolate", c_void_p),
        ("slot", c_uint),
    )


def main() -> NoReturn:
    """Read stdin under limits; write the pages."""
    _limit()
    pdfium = _pdfium(sys.argv[1])
    body = sys.stdin.buffer.read()
    # Letters of fonts that a file does not bring are measured by PDFium's own: to look through those of the
    # machine takes as long as to read two pages. It is done where PDFium's have no such letters.
    pdfium.FPDF_InitLibraryWithConfig(byref(_Config(2, (c_char_p * 1)(), None, 0)))
    answer = _read(pdfium, body, measured=True)
    if answer is None:
        pdfium.FPDF_DestroyLibrary()
        pdfium.FPDF_InitLibraryWithConfig(None)
        answer = _read(pdfium, body, measured=False)
    _answer(answer or "")


def _read(pdfium: Any, body: bytes, *, measured: bool) -> str | None:
    """Return the answer; None where letters have no height, and they have to be ``measured``."""
    document = pdfium.FPDF_LoadMemDocument64(body, len(body), None)
    if not document:
        return f'{{"error":{_quoted(_reason(pdfium.FPDF_GetLastError()))}}}'
    count = pdfium.FPDF_GetPageCount(document)
    pages: list[str] = []
    characters = 0
    for number in range(min(count, MOST_PAGES)):
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            continue
        read = _Page(pdfium, document, page)
        pages.append(read.as_json())
        characters += read.characters
        pdfium.FPDF_ClosePage(page)
        if measured and read.flat:
            pdfium.FPDF_CloseDocument(document)
            return None
        if characters > MOST_CHARACTERS:
            break
    maker = _quoted(_maker(pdfium, document))
    return f'{{"count":{count},"pages":[{",".join(pages)}],"maker":{maker}}}'


def _answer(text: str) -> NoReturn:
    """Write the answer and end at once: there is nothing to tidy up that does not end with the process."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
    os._exit(0)


def _quoted(text: str) -> str:
    """Return a string of JSON; the json module takes longer to load than a page to read."""
    return f'"{text.translate(_ESCAPED)}"'


def _limit() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _pdfium(library: str) -> Any:
    """Return PDFium, its functions told what they take: pointers are numbers here."""
    pdfium = CDLL(library)
    for name, kinds in _CALLS.items():
        function = getattr(pdfium, name)
        function.restype, *takes = [_KINDS[kind] for kind in kinds]
        if name not in _OF_LETTERS:
            function.argtypes = takes
    return pdfium


def _maker(pdfium: Any, document: int) -> str:
    """Return the names of the programs that made the file, lower case."""
    buffer = buffer_of(512)
    names = []
    for tag in (b"Creator", b"Producer"):
        length = pdfium.FPDF_GetMetaText(document, tag, buffer, 512)
        names.append(buffer.raw[: max(0, min(length, 512) - 2)].decode("utf-16-le", "replace").lower())
    return " / ".join(names)


def _reason(code: int) -> str:
    return {
        3: "it is no PDF, or damaged",
        4: "it is locked by a password",
        5: "its encryption is unknown",
    }.get(code, "PDFium cannot open it")


class _Page:
    """One page: its characters gathered to pieces of one line, font, link."""

    def __init__(self, pdfium: Any, document: int, page: int) -> None:
        self._pdfium = pdfium
        self._document = document
        self._page = page
        self._text = c_void_p(pdfium.FPDFText_LoadPage(page))
        self.characters = max(0, pdfium.FPDFText_CountChars(self._text)) if self._text else 0
        self._fonts: dict[int | None, tuple[str, int]] = {}
        self._left, self._right, self._bottom, self._top = (c_double() for _ in range(4))
        self._edges = tuple(map(byref, (self._left, self._right, self._bottom, self._top)))
        self._x, self._y = c_double(), c_double()
        self._matrix = (c_float * 6)()
        self._buffer = buffer_of(128)
        self._links = self._link_boxes()
        self._object_there: int | None = None
        self._beyond = self._most_alike = 0
        #: Whether letters have no height: of the fonts at hand none has them.
        self.flat = False

    def as_json(self) -> str:
        pieces = self._pieces()
        if self._text:
            self._pdfium.FPDFText_ClosePage(self._text)
        self.flat = any(top <= bottom for _, _, _, _, top, bottom, *_ in pieces)
        width, height = (
            self._pdfium.FPDF_GetPageWidthF(self._page),
            self._pdfium.FPDF_GetPageHeightF(self._page),
        )
        told = ",".join(
            f"[{_quoted(text)},{numbers},{_quoted(href or '')},{spaced:d}]"
            for text, *numbers, href, spaced in pieces
        )
        return f'{{"width":{width:.1f},"height":{height:.1f},"pieces":[{told}]}}'

    def _pieces(self) -> list[list[Any]]:
        """Return [text, left, right, baseline, top, bottom, size, look, href, space before] in text order."""
        codes = self._codes()
        accents = self._accents(codes)
        printed = self._printed(codes)
        over = set(accents.values())
        for accent in over:
            printed[accent] = ""
        for bar in self._bars(codes):
            printed[bar + 1] = _CROSSED[codes[bar + 1]]
            over.add(bar)
        # What is written from left to right is told object by object: not each character has to be asked.
        mixed = any(low <= code <= high for code in set(codes) for low, high in _FROM_THE_RIGHT)
        self._most_alike = 0 if mixed else len(codes)
        pieces: list[list[Any]] = []
        current: list[Any] | None = None
        letters: list[str] = []
        places: list[int] = []
        now: int | None = None
        last = -1
        for start, end, spaced in self._words(printed, over):
            at, space = start, spaced
            while at < end:
                address, beyond = self._object(at)
                beyond = min(end, beyond)
                if accents:
                    beyond = next((i for i in range(at + 1, beyond) if i in accents), beyond)
                # Inside one object, a wide gap parts a column from the next.
                if current is None or address != now or (space and self._gap(last, at) > 0.9 * current[6]):
                    if current is not None:
                        self._close(current, last)
                    now = address
                    current = self._piece(at, address, space)
                    letters, places = current[0], current[10]
                    pieces.append(current)
                elif space:
                    letters.append(" ")
                    places.append(-1)
                if at in accents:
                    letters.append(chr(codes[accents[at]]))
                    places.append(at)
                letters += printed[at:beyond]
                places += range(at, beyond)
                at, last, space = beyond, beyond - 1, False
        if current is not None:
            self._close(current, last)
        return self._merged(self._linked(pieces))

    def _words(self, printed: Sequence[str], over: set[int]) -> Iterator[tuple[int, int, bool]]:
        """
        Return where each row of printed characters begins and ends, and whether a space parts it off.

        What is printed `over` a letter parts none by itself.
        """
        gaps = [i for i, character in enumerate(printed) if not character]
        start, last = 0, -1
        space = detour = False
        for end in (*gaps, len(printed)):
            if start < end:
                if detour and last >= 0:
                    # PDFium sets spaces around an accent that is told too late.
                    left, _, bottom, top = self._box(start)
                    before = self._box(last)
                    space = left - before[1] > 0.3 * (top - bottom) or left < before[0]
                yield start, end, space
                last, space, detour = end - 1, False, False
            start = end + 1
            if end in over:
                detour = True
            else:
                space = True

    def _object(self, i: int) -> tuple[int | None, int]:
        """Return a character's text object, and up to where those behind it are of the same."""
        if i >= self._beyond:
            text, ask = self._text, self._pdfium.FPDFText_GetTextObject
            self._object_there = there = ask(text, i)
            # Further and further on, as long as it is the same; then between the last two that were asked.
            step, most = 1, self._most_alike
            while i + step < most and ask(text, i + step) == there:
                step *= 2
            low, high = i + step // 2 + 1, min(i + step, most)
            while low < high:
                middle = (low + high) // 2
                if ask(text, middle) == there:
                    low = middle + 1
                else:
                    high = middle
            self._beyond = low
        return self._object_there, self._beyond

    def _codes(self) -> Sequence[int]:
        """Return the characters' codes; all at once where each of them is told, one by one where not."""
        buffer = (c_ushort * (self.characters + 1))()
        told = self._pdfium.FPDFText_GetText(self._text, 0, self.characters, buffer)
        codes = buffer[:-1]
        if told == self.characters + 1 and not any(0xD800 <= code < 0xE000 for code in set(codes)):
            return codes
        return [self._pdfium.FPDFText_GetUnicode(self._text, i) for i in range(self.characters)]

    def _printed(self, codes: Sequence[int]) -> list[str]:
        """Return what each code is printed as, "" for what parts words."""
        characters = {code: "" if code in _BLANK else _character(code) for code in set(codes)}
        printed = [characters[code] for code in codes]
        unnamed = {code for code, character in characters.items() if character and 0x7F < code <= 0xFF}
        for i in [i for i, code in enumerate(codes) if code in unnamed] if unnamed else ():
            # The font says of such a character no more than its code, one byte.
            if self._pdfium.FPDFText_HasUnicodeMapError(self._text, i):
                printed[i] = _CORK_ABOVE[codes[i] - 0x80]
        return printed

    def _accents(self, codes: Sequence[int]) -> dict[int, int]:
        """Return by letter the accent that is printed over it as a character of its own."""
        if _ACCENTS.isdisjoint(map(chr, set(codes))):
            return {}
        found: dict[int, int] = {}
        for i, code in enumerate(codes):
            if chr(code) in _ACCENTS:
                letter = self._letter_below(i, codes)
                if letter is not None:
                    found[letter] = i
        return found

    def _bars(self, codes: Sequence[int]) -> list[int]:
        """Return which spaces are bars, printed through the letter behind them."""
        return [
            i
            for i, code in enumerate(codes[:-1])
            if code == 32 and codes[i + 1] in _CROSSED and self._is_bar(i)
        ]

    def _is_bar(self, i: int) -> bool:
        if not self._pdfium.FPDFText_HasUnicodeMapError(self._text, i):
            return False
        left, right, bottom, top = self._box(i)
        a, b, low, high = self._box(i + 1)
        return bottom < top and a - 0.5 <= (left + right) / 2 <= b + 0.5 and low < (bottom + top) / 2 < high

    def _letter_below(self, accent: int, codes: Sequence[int]) -> int | None:
        """Return the letter that an accent stands over, looked for outwards from its place in the text."""
        left, right, bottom, _ = self._box(accent)
        middle = (left + right) / 2
        for step in range(1, _NEAR):
            for i in (accent + step, accent - step):
                if not 0 <= i < len(codes) or not chr(codes[i]).isalpha():
                    continue
                a, b, low, high = self._box(i)
                if a - 0.5 <= middle <= b + 0.5 and low - 4 < bottom < high + 4:
                    return i
        return None

    def _piece(self, i: int, address: int | None, space: bool) -> list[Any]:
        left, _, bottom, top = self._box(i)
        self._pdfium.FPDFText_GetCharOrigin(self._text, i, byref(self._x), byref(self._y))
        size, look = self._look(i, address)
        return [[], left, 0.0, self._y.value, top, bottom, size, look, None, space, []]

    def _close(self, piece: list[Any], last: int) -> None:
        if piece[0] == [_BULLET_IN_CORK]:
            piece[0] = ["•"]
        _, right, bottom, top = self._box(last)
        piece[2] = right
        piece[4], piece[5] = max(piece[4], top), min(piece[5], bottom)

    def _box(self, i: int) -> tuple[float, float, float, float]:
        self._pdfium.FPDFText_GetCharBox(self._text, i, *self._edges)
        return self._left.value, self._right.value, self._bottom.value, self._top.value

    def _gap(self, before: int, after: int) -> float:
        """Return how far apart two characters are set."""
        box_of, text, edges = self._pdfium.FPDFText_GetCharBox, self._text, self._edges
        box_of(text, before, *edges)
        right: float = self._right.value
        box_of(text, after, *edges)
        return self._left.value - right

    def _look(self, i: int, address: int | None) -> tuple[float, int]:
        """Return the size in points, and the look: 1 bold, 2 italic, 4 fixed, 8 small caps, 16 turned."""
        size = self._pdfium.FPDFText_GetFontSize(self._text, i)
        a = b = c = d = 0.0
        if self._pdfium.FPDFText_GetMatrix(self._text, i, self._matrix):
            a, b, c, d, _, _ = self._matrix
            size *= (c**2 + d**2) ** 0.5 or 1.0
        if not address:
            return round(size, 1), 0
        font = self._pdfium.FPDFTextObj_GetFont(address)
        if font not in self._fonts:
            self._fonts[font] = self._font(font)
        turned = 16 if abs(b) > abs(a) else 0
        return round(size, 1), self._fonts[font][1] | turned

    def _font(self, font: int | None) -> tuple[str, int]:
        length = self._pdfium.FPDFFont_GetBaseFontName(font, self._buffer, 128)
        name = self._buffer.raw[: max(0, min(length, 128) - 1)].decode("utf-8", "replace")
        name = name.partition("+")[2] or name
        plain = name.lower()
        flags = self._pdfium.FPDFFont_GetFlags(font)
        weight = self._pdfium.FPDFFont_GetWeight(font)
        bold = any(word in plain for word in _BOLD) or (
            weight >= 700 and "regular" not in plain and weight <= 900
        )
        italic = any(word in plain for word in _ITALIC) or bool(flags & _ITALIC_FLAG)
        fixed = bool(flags & _FIXED_PITCH) or "mono" in plain or "cmtt" in plain or "courier" in plain
        small = any(word in plain for word in _SMALL_CAPS) or plain.endswith(("-sc", "sc10", "sc12"))
        return name, bold * 1 | italic * 2 | fixed * 4 | small * 8

    def _link_boxes(self) -> list[tuple[float, float, float, float, str]]:
        pdfium = self._pdfium
        boxes: list[tuple[float, float, float, float, str]] = []
        position, link, edges = c_int(0), c_void_p(), (c_float * 4)()
        while len(boxes) < 2000 and pdfium.FPDFLink_Enumerate(self._page, byref(position), byref(link)):
            action = pdfium.FPDFLink_GetAction(link)
            if not action or pdfium.FPDFAction_GetType(action) != _OPENS_ADDRESS:
                continue
            length = pdfium.FPDFAction_GetURIPath(self._document, action, None, 0)
            if not 1 < length <= 4096 or not pdfium.FPDFLink_GetAnnotRect(link, edges):
                continue
            buffer = buffer_of(length)
            pdfium.FPDFAction_GetURIPath(self._document, action, buffer, length)
            address = buffer.raw[: length - 1].decode("utf-8", "replace")
            left, top, right, bottom = edges
            boxes.append((left, bottom, right, top, address))
        return boxes

    def _linked(self, pieces: list[list[Any]]) -> list[list[Any]]:
        """Give pieces the address of the link they lie in; a piece that lies in part in one is cut there."""
        if not self._links:
            return pieces
        out: list[list[Any]] = []
        for piece in pieces:
            middle = (piece[4] + piece[5]) / 2
            over = [
                k
                for k in self._links
                if k[1] <= middle <= k[3] and k[0] < piece[2] - 0.5 and k[2] > piece[1] + 0.5
            ]
            if not over:
                out.append(piece)
            elif len(over) == 1 and over[0][0] <= piece[1] + 1.5 and over[0][2] >= piece[2] - 1.5:
                piece[8] = over[0][4]
                out.append(piece)
            else:
                out.extend(self._cut(piece, over))
        return out

    def _cut(self, piece: list[Any], over: list[tuple[float, float, float, float, str]]) -> list[list[Any]]:
        parts: list[list[Any]] = []
        space = piece[9]
        for character, i in zip(piece[0], piece[10], strict=True):
            if i < 0:
                space = True
                continue
            left, right, _, _ = self._box(i)
            middle = (left + right) / 2
            href = next((k[4] for k in over if k[0] <= middle <= k[2]), None)
            if not parts or parts[-1][8] != href:
                parts.append([[], left, right, *piece[3:8], href, space, []])
            elif space:
                parts[-1][0].append(" ")
                parts[-1][10].append(-1)
            parts[-1][0].append(character)
            parts[-1][10].append(i)
            parts[-1][2] = right
            space = False
        return parts

    def _merged(self, pieces: list[list[Any]]) -> list[list[Any]]:
        """Join neighbours that differ in nothing (some programs write glyph by glyph); drop turned text."""
        out: list[list[Any]] = []
        for piece in pieces:
            if piece[7] & 16 or not abs(sum(piece[1:7])) < _FARTHEST:
                continue
            before = out[-1] if out else None
            if (
                before is not None
                and before[6:9] == piece[6:9]
                and abs(before[3] - piece[3]) < 0.1 * piece[6]
                and -0.3 * piece[6] < piece[1] - before[2] < 0.6 * piece[6]
            ):
                before[0].extend(([" "] if piece[9] else []) + piece[0])
                before[2] = piece[2]
                before[4], before[5] = max(before[4], piece[4]), min(before[5], piece[5])
            else:
                out.append(piece)
        for piece in out:
            piece[0] = "".join(piece[0])
            piece[1:6] = [round(value, 1) for value in piece[1:6]]
            del piece[10]
        return out


def _character(code: int) -> str:
    if code in (2, 0xFFFE, 0xAD):
        return "\u00ad"
    if code in _CORK:
        return _CORK[code]
    if code < 32 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    return chr(code)


if __name__ == "__main__":
    main()
