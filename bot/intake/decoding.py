"""Bytes to text."""

from __future__ import annotations

import codecs
import re

from bot.errors import NotText
from bot.intake.characters import printable

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# On the web these names mean Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
_AS_CP1252 = frozenset({"ascii", "iso8859-1", "cp1252"})
_WIDE = ("utf-16", "utf-32")
# A first character that is ASCII, as UTF-16 without a mark has it: "<" or a letter, and a zero byte.
_UNMARKED = (
    (re.compile(rb"[!-~\s]\x00[\t\n\r -~]\x00"), "utf-16-le"),
    (re.compile(rb"\x00[!-~\s]\x00[\t\n\r -~]"), "utf-16-be"),
)
# Python's codecs for other things than the bytes of a document.
_NO_CHARSETS = frozenset(
    "idna punycode unicode-escape raw-unicode-escape undefined utf-7 rot-13 zlib bz2 hex base64 quopri uu".split()  # noqa: SIM905 - a word list
)

# Text has tabs, line ends and now and then a form feed. A file with more than one other control character in a
# hundred is none.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.01


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Text of bytes: by their byte order mark or first zero bytes, as UTF-8, as `declared`, or as Windows-1252.

    UTF-8 goes before what is declared, since other text is hardly ever valid UTF-8 by chance, and declarations are
    often wrong. Controls are replaced one for one (see `printable`). Raises NotText for binary data.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return printable(data.removeprefix(mark).decode(encoding, errors="replace"))
    charset = _charset(declared)
    unmarked = next((encoding for start, encoding in _UNMARKED if start.match(data)), None)
    if unmarked or (charset.startswith(_WIDE) and b"\x00" in data):
        return printable(data.decode(unmarked or charset, errors="replace"))
    if _is_binary(data):
        raise NotText("That is no text. Send the article as text, or paste it into a message.")
    try:
        return printable(data.decode("utf-8"))
    except UnicodeDecodeError:
        # What is declared as UTF-16 and has no zero byte is not: its declaration could not be read otherwise.
        return printable(data.decode("cp1252" if charset.startswith(_WIDE) else charset, errors="replace"))


def _charset(declared: str | None) -> str:
    """The name of Python's codec; Windows-1252 where none is declared or known."""
    try:
        codec = codecs.lookup((declared or "").strip())
    except (LookupError, ValueError):
        return "cp1252"
    return "cp1252" if codec.name in _NO_CHARSETS | _AS_CP1252 else codec.name


def _is_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, delete=_CONTROLS))
    return b"\x00" in data or controls > len(data) * _MOST_CONTROLS
