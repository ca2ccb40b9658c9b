"""Pages to articles: CPU only, for a process of its own."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from bot.errors import EmptyPage
from bot.intake.decoding import decode
from bot.intake.fetched import PASTE, PDF, Page
from bot.intake.page.html import is_html, markup_charset, read_html
from bot.model import Article

__all__ = ["is_html", "markup_charset", "read_html", "read_page"]


def read_page(page: Page) -> Article:
    """The article of a page: its body as one line a paragraph, parted by blank lines, and what the page says of it.

    `published` is the page's day of publication, as its markup or byline tells it, never a day of change or a
    copyright year. Raises Walled, NoArticle and EmptyPage for a page without one, NotText for binary data, and for a
    PDF file what `read_bytes` does.
    """
    if page.content_type == PDF:
        return _document(page)
    text = decode(page.body, declared=page.charset or markup_charset(page.body))
    if page.content_type == "text/plain" and not is_html(text):
        return _plain(text, page.url)
    return read_html(text, url=page.url)


def _plain(text: str, url: str) -> Article:
    if not text.strip():
        raise EmptyPage(f"{urlsplit(url).hostname} answered with an empty page. {PASTE}")
    return Article(text=text.replace("\r\n", "\n").strip(), url=url)


def _document(page: Page) -> Article:
    """The article of a file that a link leads to."""
    from bot.intake.files import read_bytes  # noqa: PLC0415 - files of HTML are read by this package

    name = PurePosixPath(unquote(urlsplit(page.url).path)).name
    article = read_bytes(name or "That file", page.body)
    return article.model_copy(update={"url": page.url, "site": urlsplit(page.url).hostname})
