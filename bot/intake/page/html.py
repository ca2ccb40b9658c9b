"""HTML to an article."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from bot.errors import NoArticle, TextTooLong
from bot.intake.characters import printable
from bot.intake.fetched import PASTE
from bot.intake.message.links import is_web_link
from bot.intake.page.published import HtmlElement, publication_day
from bot.intake.page.walls import is_shell, is_wall
from bot.model import Article

# They complain of bad pages, and quote them.
for _library in ("trafilatura", "htmldate"):
    logging.getLogger(_library).setLevel(logging.CRITICAL)

_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_META_CHARSET = re.compile(
    rb"<(?:meta[^>]{0,300}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE
)
# Where browsers stop looking for it: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream
_PRESCAN = 4096  # they look at 1024; pages in the wild are sloppier
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")

# A news page has 2,000 to 20,000 tags. A tree of millions of elements, which fit into a page's 5 MB, would take
# gigabytes and minutes.
_MOST_TAGS = 100_000
# Parsers take time by the square of a tag's attributes; no page has more than a few dozen. A long tag with few of them
# is a picture within the page.
_LONG_TAG = re.compile(r"<[^<>]{8000,}")
_MOST_ATTRIBUTES = 500

# An agency's flash has 40 words; what is shorter is a teaser or a caption.
_MIN_WORDS = 40
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
# A front page has a sentence or two a story between its headlines, an article little besides sentences.
_MIN_PROSE = 0.6

_WHITE_SPACE = re.compile(r"\s+")
_SUBSITE = re.compile(r"^(?:www|m|mobile|amp)\.")

_NONE = f"There is no article on that page, or it takes a browser to see it. {PASTE}"
_HEADLINE_WORDS = 3
_TITLE_MAX = 300
_NAME_MAX = 200


def is_html(text: str) -> bool:
    """Whether a text is an HTML document by its first tag."""
    return _HTML_START.match(text.removeprefix("\ufeff")) is not None


def markup_charset(data: bytes) -> str | None:
    """The charset that a document's own first bytes declare."""
    found = _META_CHARSET.search(data[:_PRESCAN])
    return found.group(1).decode("ascii", errors="replace") if found else None


def read_html(html: str, *, url: str | None = None) -> Article:
    """The article of an HTML document (see `read_page`); `url` is where it was found.

    Raises NoArticle and, for a document of far more tags than any article has, TextTooLong.
    """
    if html.count("<") > _MOST_TAGS or any(tag.count("=") > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(html)):
        raise TextTooLong(f"That page is larger than any article. {PASTE}")
    tree = _parse(_XML_DECLARATION.sub("", html, count=1))
    if tree is None:
        raise NoArticle(_NONE)
    _unwrap_lines(tree)
    found = _extract(tree, url)
    if found is None:
        raise NoArticle(_NONE)
    title, paragraphs = _headed(found, tree.findtext(".//title", ""))
    day = publication_day(tree, url)
    return Article(
        text=_article_text(paragraphs),
        title=_line(title, _TITLE_MAX),
        url=_address(found.url, url),
        site=_line(found.sitename, _NAME_MAX),
        author=_line(found.author, _NAME_MAX),
        published=day,
        published_source="page" if day else None,
    )


def _parse(html: str) -> HtmlElement | None:
    """The tree from its `html` element down, None for what has no element at all."""
    tree: HtmlElement | None = load_html(html)
    whole = tree is None or tree.tag == "html"
    return tree if whole else load_html(f"<html><body>{html}</body></html>")


def _unwrap_lines(tree: HtmlElement) -> None:
    """White space is one space in HTML, outside of `pre`; the extractor takes some line breaks for paragraphs."""
    kept = {element for block in tree.iter("pre", "script") for element in block.iter()}
    for element in tree.iter():
        if element.text and element not in kept:
            element.text = _WHITE_SPACE.sub(" ", printable(element.text))
        if element.tail:
            element.tail = _WHITE_SPACE.sub(" ", printable(element.tail))


def _extract(tree: HtmlElement, url: str | None) -> Document | None:
    found = bare_extraction(
        tree,
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        # The day is found in a tree without the traps, see `publication_day`; here it only costs time.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return found if isinstance(found, Document) else None


def _headed(found: Document, page_title: str) -> tuple[str | None, list[str]]:
    """The title and the paragraphs after it. A first line that the page's title holds too is the better title."""
    lines = [" ".join(line.split()) for line in printable(found.text or "").splitlines()]
    lines = [line for line in lines if line]
    first = _key(lines[0]) if lines else ""
    if first and first == _key(found.title or ""):
        return found.title, lines[1:]
    if len(first.split()) >= _HEADLINE_WORDS and f" {first} " in f" {_key(page_title)} ":
        return lines[0], lines[1:]
    return found.title, lines


def _article_text(paragraphs: Sequence[str]) -> str:
    text = "\n\n".join(paragraphs)
    if is_wall(text):
        raise NoArticle(f"That page shows a notice to its visitors in place of the article. {PASTE}")
    words = _words(text)
    prose = sum(_words(paragraph) for paragraph in paragraphs if _SENTENCE.search(paragraph))
    if words < _MIN_WORDS or prose < words * _MIN_PROSE or is_shell(text):
        raise NoArticle(_NONE)
    return text


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _line(value: str | None, longest: int) -> str | None:
    line = " ".join(printable(value or "").split())
    return line[:longest].rstrip() or None


def _address(canonical: str | None, url: str | None) -> str | None:
    """The canonical address where it is of the same site: a page can't pass itself off as another site's."""
    if not canonical or not is_web_link(canonical):
        return url
    return canonical if url is None or _site(canonical) == _site(url) else url


def _site(url: str) -> str:
    host = urlsplit(url).hostname or ""
    return _SUBSITE.sub("", host)
