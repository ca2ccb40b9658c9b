"""Pages to articles: CPU only, for a process of its own."""

from __future__ import annotations

from bot.errors import NoArticle
from bot.intake.decoding import decode
from bot.intake.fetched import PASTE, Page
from bot.intake.page.html import is_html, markup_charset, read_html
from bot.model import Article

__all__ = ["is_html", "markup_charset", "read_html", "read_page"]


def read_page(page: Page) -> Article:
    """The article of a page: its body as one line a paragraph, parted by blank lines, and what the page says of it.

    `published` is the page's day of publication, as its markup or byline tells it, never a day of change or a
    copyright year. Raises NoArticle for a page without one and NotText for binary data.
    """
    text = decode(page.body, declared=page.charset or markup_charset(page.body))
    if page.content_type == "text/plain" and not is_html(text):
        return _plain(text, page.url)
    return read_html(text, url=page.url)


def _plain(text: str, url: str) -> Article:
    if not text.strip():
        raise NoArticle(f"That page is empty. {PASTE}")
    return Article(text=text.replace("\r\n", "\n").strip(), url=url)
