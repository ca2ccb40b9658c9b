"""Files and pastes to articles. What a file is, its bytes say; its name tells Markdown and JSON from other text."""

from __future__ import annotations

from pathlib import Path, PurePath

from bot.errors import BadArticleFile, EmptyText, NotText, TextTooLong
from bot.intake.characters import printable
from bot.intake.decoding import decode
from bot.intake.files.kinds import is_pdf, is_word, refusal
from bot.intake.files.mail import is_mail, read_mail
from bot.intake.files.pdf import read_pdf
from bot.intake.files.slack_posts import is_slack_post, read_slack_post
from bot.intake.files.word import read_word
from bot.intake.given import read_given
from bot.intake.markdown import read_markdown
from bot.intake.page import is_html, markup_charset, read_html
from bot.model import Article

__all__ = ["MAX_BYTES", "read_bytes", "read_file", "read_plain", "read_text"]

MAX_BYTES = 5_000_000


def read_file(path: Path) -> Article:
    """The article in a file. Raises what `read_bytes` does, and BadArticleFile for a path that can't be read."""
    return read_bytes(path.name, _load(path))


def read_plain(path: Path) -> str:
    """The text of a file as it is, whatever it is: nothing is taken off but a byte order mark.

    Raises BadArticleFile, TextTooLong and NotText.
    """
    return _text(path.name, _load(path))


def read_bytes(name: str, data: bytes) -> Article:
    """The article in a file's bytes: PDF, Word (.docx), mail (.eml), HTML, text, Markdown (.md), JSON (see `given`).

    Also what is written in Slack itself: snippets, posts and canvases. `name` is the file's, for sentences too.

    The text of a plain text file is the file's, character for character, so that offsets fit the file. Its headline
    stays in the text too: nothing in a plain file says what is one. Of the other kinds the text is paragraphs parted
    by blank lines, and the headline is the title.

    Raises ArticleError only: EmptyText, TextTooLong beyond MAX_BYTES and for too many pages, NotText, NoArticle for
    HTML without an article, ScannedDocument, EncryptedDocument, and BadArticleFile for broken files and other kinds.
    """
    _check_size(name, data)
    if is_pdf(data):
        return read_pdf(name, data)
    if is_word(data):
        return read_word(name, data)
    error = refusal(name, data)
    if error:
        raise error
    if is_mail(name, data):
        return read_mail(name, data, read_attachment=read_bytes)
    return _read_as_text(name, _text(name, data))


def read_text(text: str) -> Article:
    """The article in a paste or on standard input, unchanged but for control characters. Raises EmptyText."""
    if not text.strip():
        raise EmptyText("There is no text in it. Send the text of an article.")
    return Article(text=printable(text))


def _read_as_text(name: str, text: str) -> Article:
    suffix = PurePath(name).suffix.lower()
    if is_slack_post(text):
        return read_slack_post(text)
    if is_html(text) or suffix in {".html", ".htm", ".xhtml"}:
        return read_html(text)
    if suffix == ".json":
        return read_given(name, text)
    if suffix in {".md", ".markdown"}:
        return read_markdown(text)
    return read_text(text)


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


def _check_size(name: str, data: bytes) -> None:
    if len(data) > MAX_BYTES:
        raise TextTooLong(f"{name} is larger than {MAX_BYTES // 1_000_000} MB. Send a single article.")


def _text(name: str, data: bytes) -> str:
    _check_size(name, data)
    try:
        return decode(data, declared=markup_charset(data))
    except NotText as error:
        raise NotText(f"{name} is not a text file. Send the article as text or HTML, or paste it.") from error
