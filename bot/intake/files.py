"""Files and pastes to articles. What a file is, its bytes say; its name tells Markdown and JSON from other text."""

from __future__ import annotations

from pathlib import Path, PurePath

from bot.errors import BadArticleFile, EmptyText, NotText, TextTooLong
from bot.intake.characters import printable
from bot.intake.decoding import decode
from bot.intake.given import read_given
from bot.intake.markdown import plain
from bot.intake.page import is_html, markup_charset, read_html
from bot.model import Article

MAX_BYTES = 5_000_000

# Documents that are no text, by their first bytes: https://www.garykessler.net/library/file_sigs.html
_DOCUMENTS = (
    (b"%PDF-", "PDF files are"),
    (b"PK\x03\x04", "Word files and archives are"),
    (b"\xd0\xcf\x11\xe0", "old Word files are"),
    (b"{\\rtf", "RTF files are"),
)
_COPY = "Copy the article's text out of it and paste that."


def read_file(path: Path) -> Article:
    """The article in a file. Raises what `read_bytes` does, and BadArticleFile for a path that can't be read."""
    return read_bytes(path.name, _load(path))


def read_plain(path: Path) -> str:
    """The text of a file as it is, whatever it is: nothing is taken off but a byte order mark.

    Raises BadArticleFile, TextTooLong and NotText.
    """
    return _text(path.name, _load(path))


def read_bytes(name: str, data: bytes) -> Article:
    """The article in a file's bytes: text, Markdown (.md), HTML, or JSON (.json, see `given`).

    The text of a plain text file is the file's, character for character, so that offsets fit the file. Its headline
    stays in the text too: nothing in a plain file says what is one. Raises EmptyText, TextTooLong beyond MAX_BYTES,
    NotText, NoArticle for HTML without an article, and BadArticleFile for other documents and broken JSON.
    """
    kind = next((kind for start, kind in _DOCUMENTS if data.startswith(start)), None)
    if kind:
        raise BadArticleFile(f"{name}: {kind} not read. {_COPY}")
    suffix = PurePath(name).suffix.lower()
    text = _text(name, data)
    if suffix in {".html", ".htm", ".xhtml"} or is_html(text):
        return read_html(text)
    if suffix == ".json":
        return read_given(name, text)
    return read_text(plain(text) if suffix in {".md", ".markdown"} else text)


def read_text(text: str) -> Article:
    """The article in a paste or on standard input, unchanged but for control characters. Raises EmptyText."""
    if not text.strip():
        raise EmptyText("There is no text in it. Send the text of an article.")
    return Article(text=printable(text))


def _load(path: Path) -> bytes:
    """At most one byte more than the limit, so that no endless file is read."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise BadArticleFile(f"There is no file {path}. Check its name.") from error
    except IsADirectoryError as error:
        raise BadArticleFile(f"{path} is a folder. Name the files in it that are to be briefed.") from error
    except (OSError, ValueError) as error:
        raise BadArticleFile(f"{path} can't be read. Check that it is a file that you may open.") from error


def _text(name: str, data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise TextTooLong(f"{name} is larger than {MAX_BYTES // 1_000_000} MB. Send a single article.")
    try:
        return decode(data, declared=markup_charset(data))
    except NotText as error:
        raise NotText(f"{name} is not a text file. Send the article as text or HTML, or paste it.") from error
