"""HTML to an article."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from itertools import islice
from urllib.parse import urlsplit

from trafilatura import load_html

from bot.errors import EmptyPage, FrontPage, NoArticle, PageMissing, TextTooLong
from bot.intake.characters import printable
from bot.intake.counting import words_in
from bot.intake.fetched import NOT_AN_ARTICLE, PASTE, wall
from bot.intake.page.body import body_lines, headed
from bot.intake.page.kinds import declared_kind, has_teasers_only, is_front_page, shaped_kind
from bot.intake.page.live import live_posts
from bot.intake.page.markup import Markup, read_markup
from bot.intake.page.metadata import read_metadata
from bot.intake.page.published import byline_day, publication_day
from bot.intake.page.tree import HtmlElement, ends_sentence, visible_text
from bot.intake.page.walls import wall_around, wall_instead
from bot.intake.page.words import notices
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

# A news page has 2,000 to 20,000 tags, the page of a long live blog twice as many. A tree of millions of elements,
# which fit into a page's 5 MB, would take gigabytes and minutes.
_MOST_TAGS = 60_000
_LONGEST_PARAGRAPH = 1_000_000
"""Characters: three times the longest article that is briefed whole."""
# Parsers take time by the square of a tag's attributes; no page has more than a few dozen. A long tag with few of them
# is a picture within the page.
_LONG_TAG = re.compile(r"<[^<>]{8000,}")
_MOST_ATTRIBUTES = 500

# An agency's flash has 40 words; what is shorter is a teaser or a caption.
_MIN_WORDS = 40
_NOTICE_WORDS = 100
# A front page has a sentence or two a story between its headlines, an article little besides sentences.
_MIN_PROSE = 0.6

_FEW_ELEMENTS = 100
"""A page without text and with more elements than these is not empty, but odd."""
_WHITE_SPACE = re.compile(r"\s+")


def is_html(text: str) -> bool:
    """Whether a text is an HTML document by its first tag."""
    return _HTML_START.match(text.removeprefix("\ufeff")) is not None


def markup_charset(data: bytes) -> str | None:
    """The charset that a document's own first bytes declare."""
    found = _META_CHARSET.search(data[:_PRESCAN])
    return found.group(1).decode("ascii", errors="replace") if found else None


def read_html(html: str, *, url: str | None = None) -> Article:
    """The article of an HTML document (see `read_page`); `url` is where it was found.

    Raises Walled, NoArticle, EmptyPage, PageMissing for a page that says so itself, and TextTooLong for a document of
    far more tags than any article has.
    """
    if html.count("<") > _MOST_TAGS or any(tag.count("=") > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(html)):
        raise _too_large()
    declaration = _XML_DECLARATION.match(html)
    tree = _parse(html[declaration.end() :] if declaration else html)
    if tree is None:
        raise _empty(url)
    _unwrap_lines(tree)
    markup = read_markup(tree, url)
    paragraphs = live_posts(markup, body_lines(tree))
    metadata = read_metadata(tree, markup, url)
    title, body = headed(paragraphs, metadata.title, (tree.findtext(".//title", ""), tree.findtext(".//h1", "")))
    _check(tree, markup, body, url)
    day = publication_day(tree, markup, url) or byline_day(paragraphs)
    return Article(
        text="\n\n".join(body),
        title=title,
        url=metadata.url,
        site=metadata.site,
        author=metadata.author,
        published=day,
        published_source="page" if day else None,
    )


def _parse(html: str) -> HtmlElement | None:
    """The tree from its `html` element down, None for what has no element at all."""
    tree: HtmlElement | None = load_html(html)
    whole = tree is None or tree.tag == "html"
    return tree if whole else load_html(f"<html><body>{html}</body></html>")


def _unwrap_lines(tree: HtmlElement) -> None:
    """White space is one space in HTML, outside of `pre`; the extractor takes some line breaks for paragraphs.

    Raises TextTooLong for a paragraph that is longer than any article.
    """
    kept = {element for block in tree.iter("pre", "script", "style") for element in block.iter()}
    for element in tree.iter():
        if element.text and element not in kept:
            element.text = _one_line(element.text)
        if element.tail:
            element.tail = _one_line(element.tail)


def _one_line(text: str) -> str:
    if len(text) > _LONGEST_PARAGRAPH:
        raise _too_large()
    return " " if text.isspace() else _WHITE_SPACE.sub(" ", printable(text))


def _check(tree: HtmlElement, markup: Markup, paragraphs: Sequence[str], url: str | None) -> None:
    """Raise what stands in place of an article, where no article is there."""
    text = "\n\n".join(paragraphs)
    words = words_in(text)
    kind = declared_kind(markup, url, words)
    if kind:
        raise kind(NOT_AN_ARTICLE[kind])
    if words < _NOTICE_WORDS and _is_missing(tree):
        raise PageMissing(f"There is no page at that address on {_site(url)}. Check the link. {PASTE}")
    prose = sum(words_in(paragraph) for paragraph in paragraphs if ends_sentence(paragraph))
    is_text = words >= _MIN_WORDS and prose >= words * _MIN_PROSE
    if has_teasers_only(tree, markup, paragraphs, url) if is_text else is_front_page(tree, markup, url):
        raise FrontPage(NOT_AN_ARTICLE[FrontPage])
    walled = wall_around(tree, markup, text) if is_text else wall_instead(tree, markup)
    if walled:
        raise wall(walled, _site(url))
    if not is_text:
        raise _without_text(tree, url)


def _is_missing(tree: HtmlElement) -> bool:
    return any(notices.MISSING.match(tree.findtext(path, "")) for path in (".//title", ".//h1"))


def _without_text(tree: HtmlElement, url: str | None) -> NoArticle | EmptyPage:
    kind = shaped_kind(tree)
    if kind is NoArticle and not visible_text(tree) and next(islice(tree.iter(), _FEW_ELEMENTS, None), None) is None:
        return _empty(url)
    return kind(NOT_AN_ARTICLE[kind])


def _too_large() -> TextTooLong:
    return TextTooLong(f"That page is larger than any article. {PASTE}")


def _empty(url: str | None) -> EmptyPage:
    return EmptyPage(f"{_site(url)} answered with an empty page. Try again later. {PASTE}")


def _site(url: str | None) -> str:
    """How a sentence begins that is about a page's site."""
    return (urlsplit(url).hostname if url else None) or "The site of that page"
