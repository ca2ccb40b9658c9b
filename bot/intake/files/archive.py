"""Zip archives of documents, measured before anything in them is opened."""

from __future__ import annotations

import re
import zipfile
import zlib
from io import BytesIO

from bot.errors import BadArticleFile, EncryptedDocument, TextTooLong

_MB = 1_000_000
_MOST_BYTES = 25 * _MB
_MOST_MEMBERS = 2_000
# An element of a tree takes some 150 bytes, an attribute 300. A long report has 100,000 of them.
_MOST_MARKS = 350_000
_CHUNK = 65_536
_TYPES = "[Content_Types].xml"
# Office documents hold no document types: ECMA-376-2, 9.1.4. With one come entities.
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# Macros and templates are documents all the same: only the type of their main part differs.
_OTHER_TYPES = re.compile(
    rb"application/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main"
    rb"|openxmlformats-officedocument\.wordprocessingml\.template\.main)\+xml"
)
_DOCUMENT_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def checked_archive(name: str, data: bytes) -> bytes:
    """The archive, when it can be opened in little memory; a document with macros or a template as a plain document.

    Every member is unpacked once, in pieces that are thrown away: what an archive says of its sizes may be a lie.
    Raises TextTooLong for one that unpacks to more than any article, EncryptedDocument and BadArticleFile.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            _check_declared(name, members)
            _check_real(name, archive, members)
            types = archive.read(_TYPES)
            return _retyped(archive, types) if _OTHER_TYPES.search(types) else data
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, OSError, NotImplementedError) as error:
        raise BadArticleFile(f"{name} is a broken file. Save it anew, or paste the article's text.") from error


def _check_declared(name: str, members: list[zipfile.ZipInfo]) -> None:
    if any(member.flag_bits & 1 for member in members):
        raise EncryptedDocument(f"{name} asks for a password. Save it without one, or paste its text.")
    if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_BYTES:
        raise _too_large(name)


def _check_real(name: str, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> None:
    size = marks = 0
    for member in members:
        is_markup = member.filename.lower().endswith((".xml", ".rels"))
        tail = b""
        with archive.open(member) as file:
            while chunk := file.read(_CHUNK):
                size += len(chunk)
                marks += chunk.count(b"<") + chunk.count(b"=")
                if size > _MOST_BYTES or marks > _MOST_MARKS:
                    raise _too_large(name)
                if _DOCTYPE.search((tail + chunk).replace(b"\x00", b"")) and is_markup:
                    raise BadArticleFile(f"{name} holds what no Word file holds. Paste the article's text.")
                tail = chunk[-32:]


def _retyped(archive: zipfile.ZipFile, types: bytes) -> bytes:
    copy = BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as plain:
        for member in archive.infolist():
            content = archive.read(member)
            plain.writestr(
                member.filename, _OTHER_TYPES.sub(_DOCUMENT_TYPE, types) if member.filename == _TYPES else content
            )
    return copy.getvalue()


def _too_large(name: str) -> TextTooLong:
    return TextTooLong(f"{name} unpacks to far more than any article. Paste the article's text.")
