"""What a file is, by its bytes; and what to do about the kinds that can't be read.

First bytes: https://www.garykessler.net/library/file_sigs.html
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from bot.errors import ArticleError, BadArticleFile, EncryptedDocument

# Readers take junk before the header, as mail gateways leave it: ISO 32000-1, annex H, note 13.
_PDF = re.compile(rb"%PDF-\d\.\d")
_PDF_PRESCAN = 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_PASTE = "Copy the article's text out of it and paste that."
_SAVE = "Save it as .docx or PDF and share that, or paste its text."
_PICTURE = f"is a picture, and I read text only. {_PASTE}"
_FILM = "is a film or a recording, and I read text only. Paste what is said in it."
_ARCHIVE = "is an archive. Unpack it and share the article's file by itself."
_SHEET = f"is a spreadsheet, not an article. {_PASTE}"
_SLIDES = f"is a set of slides, not an article. {_PASTE}"
_OLD_WORD = f"is an old Word file (.doc), which I don't read. {_SAVE}"
_OPEN_DOCUMENT = f"is an OpenDocument file, which I don't read. {_SAVE}"
_BOOK = f"is a book (EPUB), which I don't read. {_PASTE}"
_OUTLOOK = "is an Outlook message (.msg), which I don't read. Save it as .eml, or paste its text."
_UNKNOWN_OLE = f"is an old Office file, which I don't read. {_SAVE}"

_BY_START = (
    (b"{\\rtf", f"is an RTF file, which I don't read. {_SAVE}"),
    (b"\x89PNG\r\n", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"Rar!\x1a\x07", _ARCHIVE),
    (b"\xfd7zXZ\x00", _ARCHIVE),
    (b"\x1aE\xdf\xa3", _FILM),
)
# These begin with letters, so that a text may too: only with a null byte near them are they what they say.
_BINARY_BY_START = (
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"ID3", _FILM),
    (b"OggS", _FILM),
    (b"fLaC", _FILM),
    (b"BZh", _ARCHIVE),
)
_CONTAINERS = {b"WEBP": _PICTURE, b"WAVE": _FILM, b"AVI ": _FILM}
_PICTURE_BRANDS = (b"heic", b"heix", b"mif1", b"avif")

# Names of streams within, in UTF-16: [MS-CFB] 2.6.1.
_OLE_STREAMS = (
    ("WordDocument", _OLD_WORD),
    ("Workbook", _SHEET),
    ("PowerPoint Document", _SLIDES),
    ("__substg1.0_", _OUTLOOK),
)
_OLE_ENCRYPTED = "EncryptedPackage"
_ZIP_MEMBERS = (
    ("xl/", _SHEET),
    ("ppt/", _SLIDES),
    ("META-INF/container.xml", _BOOK),
    ("content.xml", _OPEN_DOCUMENT),
)


def is_pdf(data: bytes) -> bool:
    """Whether it is a PDF file, even one with some bytes before its header."""
    found = _PDF.search(data, 0, _PDF_PRESCAN)
    return found is not None and (not data[: found.start()].strip() or b"startxref" in data)


def is_word(data: bytes) -> bool:
    """Whether it is a Word file of today (.docx, .docm, .dotx)."""
    return any(name.startswith("word/") for name in _members(data))


def refusal(name: str, data: bytes) -> ArticleError | None:
    """The error for a kind of file that can't be read; None for what may be one that can."""
    if data.startswith(_OLE):
        return _ole_refusal(name, data)
    said = _zip_refusal(data) if data.startswith(_ZIP) else _by_start(data)
    return BadArticleFile(f"{name} {said}") if said else None


def _members(data: bytes) -> list[str]:
    """The names in an archive; none where its directory is broken."""
    if not data.startswith(_ZIP):
        return []
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return []


def _zip_refusal(data: bytes) -> str | None:
    names = _members(data)
    if any(name.startswith("word/") for name in names):
        return None
    for start, said in _ZIP_MEMBERS:
        if any(name.startswith(start) for name in names):
            return said
    return _ARCHIVE


def _ole_refusal(name: str, data: bytes) -> ArticleError:
    if _OLE_ENCRYPTED.encode("utf-16-le") in data:
        return EncryptedDocument(f"{name} asks for a password. Save it without one, or paste its text.")
    found = (said for stream, said in _OLE_STREAMS if stream.encode("utf-16-le") in data)
    return BadArticleFile(f"{name} {next(found, _UNKNOWN_OLE)}")


def _by_start(data: bytes) -> str | None:
    head = data[:1024]
    if head[4:8] == b"ftyp":
        return _PICTURE if head[8:12] in _PICTURE_BRANDS else _FILM
    if b"\x00" in head:
        if head.startswith(b"RIFF"):
            return _CONTAINERS.get(head[8:12], _FILM)
        binary = next((said for start, said in _BINARY_BY_START if head.startswith(start)), None)
        if binary:
            return binary
    return next((said for start, said in _BY_START if head.startswith(start)), None)
