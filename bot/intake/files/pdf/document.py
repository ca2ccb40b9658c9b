"""Opening a PDF file within limits of memory, and what its own data say of it."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from io import BytesIO

from pypdf import Configuration, PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError

from bot.errors import BadArticleFile, EmptyText, EncryptedDocument, ScannedDocument, TextTooLong
from bot.intake.files.pdf.columns import in_reading_order
from bot.intake.files.pdf.furniture import without_furniture
from bot.intake.files.pdf.lines import Line, page_lines
from bot.intake.files.pdf.paragraphs import Paragraph, paragraphs
from bot.intake.files.prose import as_article, could_be_title, key, sensible_title
from bot.model import Article

# It complains of bad files, and quotes them.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

MAX_PAGES = 200
"""A report of that length has about 100,000 words, twice what is briefed."""

_MB = 1_000_000
# A page of text takes some 20 kB; its pictures and fonts are not decoded. Each object of a content stream becomes one
# of Python's of some 100 bytes.
_LIMITS = Configuration(
    maximum_declared_stream_length=20 * _MB,
    array_based_stream_maximum_output_length=10 * _MB,
    zlib_maximum_output_length=10 * _MB,
    lzw_maximum_output_length=10 * _MB,
    run_length_maximum_output_length=10 * _MB,
    brotli_maximum_output_length=10 * _MB,
    zlib_maximum_recovery_input_length=_MB,
    stream_decoding_work_maximum_length=30 * _MB,
    stream_parsing_work_maximum_count=200_000,
    xform_maximum_invocations_per_extraction=500,
    page_tree_maximum_entries=20_000,
    page_tree_maximum_page_entries=100_000,
    disable_legacy_handling=True,
)
_MOST_CHARACTERS = 3 * _MB
_MOST_HEAVY_PAGES = 8  # each takes half a second until its limit is reached

_COPY = "Copy the article's text and paste it."
# A page of print has 1,500 letters and more; a scan at most a stamp or a page number.
_LETTERS_A_PAGE = 20
# Fonts without a table of their characters give the numbers of glyphs, as replacement or private characters.
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff]")
_MOST_UNREADABLE = 0.2
# A headline is set larger than the text below it.
_HEADLINE = 1.18


def read_pdf(name: str, data: bytes) -> Article:
    """The article in a PDF file; `name` is named in sentences.

    The title is what stands above the text in larger letters, else what the file's data give, where that is no
    file's name. There is no day: the file's data know when the file was made, which for an article printed or
    exported years later would shift every "on Friday" in it.

    Raises EncryptedDocument where it takes a password, ScannedDocument where the pages are pictures, EmptyText,
    TextTooLong beyond MAX_PAGES, and BadArticleFile for a broken file.
    """
    with apply_configuration(_LIMITS):
        try:
            reader = _opened(name, data)
            lines = _lines(name, _pages(name, reader))
            title = _declared_title(reader)
        except (DependencyError, LimitReachedError, RecursionError) as error:
            raise _unreadable(name, error) from error
    article = _article(title, paragraphs(without_furniture(lines)))
    if not article.text:
        raise _empty(name)
    return article


def _opened(name: str, data: bytes) -> PdfReader:
    """The file, decrypted with an empty password where that opens it: many files are only locked against changes."""
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        locked = reader.is_encrypted and not reader.decrypt("")
    except (DependencyError, LimitReachedError, RecursionError):
        raise
    except Exception as error:
        raise _broken(name) from error
    if locked:
        raise EncryptedDocument(f"{name} asks for a password. Save it without one, or paste the article's text.")
    return reader


def _declared_title(reader: PdfReader) -> str | None:
    """The title in the file's data, None where those are broken: the text can be read all the same."""
    try:
        return sensible_title(reader.metadata.title if reader.metadata else None)
    except (DependencyError, LimitReachedError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - broken files make it raise anything
        return None


def _pages(name: str, reader: PdfReader) -> Sequence[PageObject]:
    try:
        count = len(reader.pages)
        if count <= MAX_PAGES:
            return list(reader.pages)
    except (DependencyError, LimitReachedError, RecursionError):
        raise
    except Exception as error:
        raise _broken(name) from error
    raise TextTooLong(f"{name} has {count:,} pages, and I read {MAX_PAGES}. Send the pages that matter.")


def _lines(name: str, pages: Sequence[PageObject]) -> list[Line]:
    """The lines of all pages. A page that can't be read is passed over while others can."""
    lines: list[Line] = []
    broken = heavy = 0
    characters = 0
    for number, page in enumerate(pages):
        try:
            found = in_reading_order(page_lines(page, number))
        except (DependencyError, MemoryError):
            raise
        except LimitReachedError:
            heavy += 1
            if heavy >= _MOST_HEAVY_PAGES:
                raise
            continue
        except Exception:  # noqa: BLE001 - broken pages make it raise anything
            broken += 1
            continue
        lines += found
        characters += sum(len(line.text) for line in found)
        if characters > _MOST_CHARACTERS:
            raise TextTooLong(f"{name} has more text than I read. Send the pages that matter.")
    if broken + heavy == len(pages):
        raise _broken(name) if not heavy else _unreadable(name)
    _check_text(name, pages, "".join(line.text for line in lines), broken + heavy)
    return lines


def _check_text(name: str, pages: Sequence[PageObject], text: str, broken: int) -> None:
    letters = sum(character.isalpha() for character in text)
    if len(_UNREADABLE.findall(text)) > _MOST_UNREADABLE * len(text):
        raise BadArticleFile(f"{name} does not tell which letters its fonts show. Paste the article's text.")
    if letters and letters >= _LETTERS_A_PAGE * (len(pages) - broken):
        return
    if any(_has_picture(page) for page in pages):
        raise ScannedDocument(
            f"{name} is a scan: there is no text in it, only pictures of pages. "
            "Run it through text recognition (OCR), or paste the article's text."
        )
    if not letters:
        raise _empty(name)


def _has_picture(page: PageObject) -> bool:
    """Whether a page shows a picture, by the names of what it draws; the picture isn't decoded."""
    try:
        drawn = page["/Resources"]["/XObject"].get_object()  # type: ignore[index]  # a dictionary where it is valid
        return any(drawn[each].get_object().get("/Subtype") == "/Image" for each in drawn)
    except (KeyError, TypeError, AttributeError):
        return False


def _empty(name: str) -> EmptyText:
    return EmptyText(f"There is no text in {name}. Send the text of an article.")


def _broken(name: str) -> BadArticleFile:
    return BadArticleFile(f"{name} is a broken PDF file. {_COPY}")


def _unreadable(name: str, error: Exception | None = None) -> BadArticleFile | EncryptedDocument:
    if isinstance(error, DependencyError):  # AES without the cryptography package
        return EncryptedDocument(f"{name} is encrypted. Save it without a password, or paste the article's text.")
    return BadArticleFile(f"{name} takes more than I have to open it. {_COPY}")


def _article(title: str | None, found: Sequence[Paragraph]) -> Article:
    top = next((at for at, each in enumerate(found) if each.size < each.body * _HEADLINE), 0)
    heads = [each for each in found[:top] if could_be_title(each.text)]
    named = [each for each in heads if title and key(each.text) == key(title)]
    largest = sorted((each for each in heads if len(each.text.split()) > 2), key=lambda each: -each.size)
    head = next(iter([*named, *largest]), None)
    if head is None:
        return as_article(title, [each.text for each in found])
    return as_article(head.text, [head.text, *(each.text for each in found if each is not head)])
