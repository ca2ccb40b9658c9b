"""A small writer of PDF files: pages of text as programs set them, and files that are broken in known ways."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from pypdf import PdfReader, PdfWriter

PAGE = (595.0, 842.0)  # A4, in points
MARGIN = 72.0

# Widths of Helvetica's letters in thousandths of their size, as Adobe's font metrics tell them.
_NARROW = dict.fromkeys("iljI.,:;!'|", 230) | dict.fromkeys("ftr()[]- /", 300)
_WIDE = dict.fromkeys("mMW@", 860) | dict.fromkeys("wABCDEGHKNOPQRSUVXY&", 700)


def width(text: str, size: float) -> float:
    """The width of a text in points, near enough."""
    return sum({**_NARROW, **_WIDE}.get(letter, 540) for letter in text) * size / 1000


@dataclass(frozen=True)
class Run:
    """Text at a place, in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 11.0
    bold: bool = False


@dataclass
class Pdf:
    """A file in the making: text runs by page, and what the file says of itself."""

    pages: list[list[Run]] = field(default_factory=list)
    info: dict[str, str] = field(default_factory=dict)
    images: bool = False

    def bytes(self) -> bytes:
        """The file."""
        objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
        objects += [font("Helvetica"), font("Helvetica-Bold"), b"<< %s >>" % _pairs(self.info), _picture()]
        kids = []
        for runs in self.pages:
            picture = b" q 500 0 0 700 40 70 cm /Im1 Do Q" if self.images else b""
            objects.append(stream(b"".join(map(_drawn, runs)) + picture))
            drawn = "/XObject << /Im1 6 0 R >>" if self.images else ""
            objects.append(_page(len(objects), f"/Font << /F1 3 0 R /F2 4 0 R >> {drawn}"))
            kids.append(len(objects))
        objects[1] = _page_tree(kids)
        return assembled(objects, info=5)


def _drawn(run: Run) -> bytes:
    escaped = run.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    font = b"/F2" if run.bold else b"/F1"
    return b"BT %s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (font, run.size, run.x, run.y, escaped)


def font(name: str) -> bytes:
    """One of the fonts that every reader has."""
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % name.encode()


def _picture() -> bytes:
    entries = "/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceRGB /BitsPerComponent 8"
    return stream(b"\xff" * 300, entries)


def _pairs(info: dict[str, str]) -> bytes:
    return b" ".join(
        b"/%s <%s>" % (key.encode(), ("\ufeff" + value).encode("utf-16-be").hex().encode())
        for key, value in info.items()
    )


def stream(content: bytes, entries: str = "") -> bytes:
    """A compressed stream, with further entries in its dictionary."""
    packed = zlib.compress(content)
    head = b"<< /Length %d /Filter /FlateDecode %s >>" % (len(packed), entries.encode())
    return head + b"\nstream\n" + packed + b"\nendstream"


def _page(content: int, resources: str) -> bytes:
    box = f"[0 0 {PAGE[0]:g} {PAGE[1]:g}]"
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents {content} 0 R /Resources << {resources} >> >>".encode()
    )


def _page_tree(kids: Sequence[int]) -> bytes:
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    return f"<< /Type /Pages /Kids [{listed}] /Count {len(kids)} >>".encode()


def assembled(objects: Sequence[bytes], *, info: int | None = None) -> bytes:
    """A file of these objects, numbered from 1, the first its catalogue; `info` is the number of its data."""
    file = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    about = b" /Info %d 0 R" % info if info else b""
    file += b"trailer << /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, about, table)
    return bytes(file)


def one_page(content: bytes, *, face: bytes | None = None, extra: Sequence[bytes] = ()) -> bytes:
    """A file of one page with that content; `face` is its font /F1, and `extra` are objects from number 6 on."""
    page = _page(4, "/Font << /F1 3 0 R >>")
    tree = _page_tree([5])
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", tree, face or font("Helvetica"), content, page, *extra])


def glyph_pdf(text: str, *, shown: str | None = None) -> bytes:
    """A line in a font of numbered glyphs, with a table of the letters they stand for: the text's, or all `shown`."""
    letters = sorted(set(text))
    numbers = "".join(f"{letters.index(letter) + 1:04x}" for letter in text)
    pairs = "".join(
        f"<{number:04x}> <{(shown or letter).encode('utf-16-be').hex()}>\n" for number, letter in enumerate(letters, 1)
    )
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(letters)} beginbfchar\n{pairs}endbfchar endcmap end end"
    )
    face = b"<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [6 0 R]"
    face += b" /ToUnicode 7 0 R >>"
    glyphs = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 500 >>"
    line = f"BT /F1 11 Tf 72 700 Td <{numbers}> Tj ET".encode()
    return one_page(stream(line), face=face, extra=[glyphs, stream(table.encode())])


def wrapped(text: str, columns: float, size: float = 11.0, *, divide: bool = False) -> list[str]:
    """A paragraph in lines of that width in points; with `divide` words are divided at the ends of lines."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size) <= columns or not lines[-1]:
            lines[-1] = longer
            continue
        head = _head(word, columns - width(lines[-1] + " ", size), size) if divide else ""
        if head:
            lines[-1] += f" {head}-"
        lines.append(word[len(head) :])
    return lines


def _head(word: str, room: float, size: float) -> str:
    """The longest beginning of a word that fits with a hyphen, of three letters and more on both sides."""
    fitting = [word[:at] for at in range(3, len(word) - 3) if word.isalpha() and width(word[:at] + "-", size) <= room]
    return fitting[-1] if fitting else ""


@dataclass(frozen=True)
class Layout:
    """How pages look; sizes are in points.

    `indent` shifts the first line of each paragraph, `space` stands between two, `lines` are those of a full page. In
    `header` and `footer` a `#` is the page's number. `across` draws two columns row by row instead of one by one.
    """

    columns: int = 1
    size: float = 11.0
    indent: float = 0.0
    space: float = 8.0
    lines: int = 46
    divide: bool = False
    across: bool = False
    header: str = ""
    footer: str = ""
    gutter: float = 24.0

    @property
    def measure(self) -> float:
        """The width of a column."""
        return (PAGE[0] - 2 * MARGIN - self.gutter * (self.columns - 1)) / self.columns


def set_in_pages(
    paragraphs: Iterable[str], layout: Layout, *, title: str = "", info: dict[str, str] | None = None
) -> Pdf:
    """Paragraphs set in as many pages as they take, the title above in large letters."""
    setter = _Setter(layout)
    setter.set_title(title)
    for paragraph in paragraphs:
        setter.set_paragraph(paragraph)
    return Pdf(setter.finished(), info or {})


class _Setter:
    """Where the next line goes."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._pages: list[list[Run]] = [[]]
        self._column = 0
        self._top = self._y = PAGE[1] - MARGIN

    def set_title(self, title: str) -> None:
        for line in wrapped(title, PAGE[0] - 2 * MARGIN, 22.0) if title else []:
            self._pages[0].append(Run(MARGIN, self._y, line, 22.0, bold=True))
            self._y -= 28
        self._top = self._y = self._y - 14 if title else self._y

    def set_paragraph(self, text: str) -> None:
        layout = self._layout
        indent = layout.indent
        for line in wrapped(text, layout.measure - indent, layout.size, divide=layout.divide):
            if self._y < PAGE[1] - MARGIN - layout.lines * layout.size * 1.25:
                self._turn()
            x = MARGIN + self._column * (layout.measure + layout.gutter) + indent
            self._pages[-1].append(Run(x, self._y, line, layout.size))
            self._y -= layout.size * 1.25
            indent = 0.0
        self._y -= layout.space

    def _turn(self) -> None:
        """The next column, or the next page."""
        self._column = (self._column + 1) % self._layout.columns
        if self._column == 0:
            self._pages.append([])
            self._top = PAGE[1] - MARGIN
        self._y = self._top

    def finished(self) -> list[list[Run]]:
        """The pages, with headers and footers."""
        for number, page in enumerate(self._pages, 1):
            if self._layout.across:
                page.sort(key=lambda run: (-run.y, run.x))
            for text, y in ((self._layout.header, PAGE[1] - 40), (self._layout.footer, 36.0)):
                page.extend([Run(MARGIN, y, text.replace("#", str(number)), 9.0)] if text else [])
        return self._pages


def encrypted(data: bytes, *, password: str) -> bytes:
    """The same file, encrypted; with an empty password it opens by itself."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
