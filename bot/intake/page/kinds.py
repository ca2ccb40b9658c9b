"""Pages that are none of articles, by their markup where it says so, else by their shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import parse_qs, urlsplit

from bot.errors import (
    GalleryPage,
    NoArticle,
    ProductPage,
    RepositoryPage,
    SearchPage,
    VideoPage,
    WorkPage,
)
from bot.intake.counting import words_in
from bot.intake.page.markup import Markup
from bot.intake.page.tree import HtmlElement, key
from bot.intake.page.words import types

_TYPES: tuple[tuple[frozenset[str], type[NoArticle]], ...] = (
    (types.PRODUCTS, ProductPage),
    (types.SEARCHES, SearchPage),
    (types.CODE, RepositoryPage),
    (types.PICTURES, GalleryPage),
    (types.FILMS, VideoPage),
)
# Open Graph's types: https://ogp.me/#types
_OG_TYPES = (
    ("video", VideoPage),
    ("product", ProductPage),
    ("music", VideoPage),
)
_META = {
    "product:price:amount": ProductPage,
    "og:price:amount": ProductPage,
    "og:video:url": VideoPage,
    "twitter:player": VideoPage,
    "go-import": RepositoryPage,
}
# A film, a picture or a price may stand beside an article that says nothing else of itself.
_UNSURE = frozenset({"og:video:url", "twitter:player"})
_FEW_WORDS = 150

_QUERIES = frozenset({"q", "query", "s", "search", "keyword", "keywords", "search_query", "text"})
_SEARCH_PATH = re.compile(r"/(?:search|find|results)(?:[/.]|$)", re.IGNORECASE)

_HEADLINE_WORDS = 4
_BLOCKS = ("h2", "h3", "h4", "div", "p")
# In these a link is a part of the text, unless it is all of it.
_RUNNING = frozenset({"p", "span", "em", "strong", "b", "i", "td", "li", "blockquote", "figcaption"})
_ASIDE = ("nav", "aside", "footer", "header")
_MANY_HEADLINES = 4
_TEASERS = 0.5
"""A page is a front page when this share of its words belongs to teasers, each below a headline that is a link."""
_CARD_LEVELS = 4
_CARD_PARAGRAPHS = 3
_CARD_ELEMENTS = 40
_MANY_PICTURES = 4


def declared_kind(markup: Markup, url: str | None, words: int) -> type[NoArticle] | None:
    """The kind that a page's markup or address declares; None for an article, and for a page that says nothing.

    `words` is the length of its text: some marks stand on pages with films and on articles with one.
    """
    if markup.is_article:
        return None
    named = next((kind for names, kind in _TYPES if markup.types & names), None)
    og_type = markup.meta.get("og:type", "").lower()
    named = named or next((kind for start, kind in _OG_TYPES if og_type.startswith(start)), None)
    if named is VideoPage and "video" not in og_type and words >= _FEW_WORDS:
        named = None
    if named is None:
        sure = (name for name in _META if name in markup.meta and (words < _FEW_WORDS or name not in _UNSURE))
        named = next((_META[name] for name in sure), None)
    return named or (SearchPage if _is_search(url) else None)


def _is_search(url: str | None) -> bool:
    parts = urlsplit(url or "")
    asked = _QUERIES & parse_qs(parts.query).keys()
    return bool(asked) and (_SEARCH_PATH.search(parts.path) is not None or parts.path in {"", "/"})


def is_front_page(tree: HtmlElement, markup: Markup, url: str | None) -> bool:
    """Whether a page without the text of an article is one of a site or section."""
    if markup.is_article:
        return False
    return bool(markup.types & types.FRONTS) or _is_root(markup, url) or len(list(_cards(tree))) >= _MANY_HEADLINES


def has_teasers_only(tree: HtmlElement, markup: Markup, paragraphs: Sequence[str], url: str | None) -> bool:
    """Whether what was taken for the text of an article are the teasers of several, or what a site says of itself."""
    if markup.article is not None:
        return False
    cards = list(_cards(tree))
    if len(cards) < _MANY_HEADLINES:
        return _is_root(markup, url)
    teasers = {key(element.text_content()) for card in cards for element in card.iter()}
    words = sum(words_in(paragraph) for paragraph in paragraphs)
    shared = sum(words_in(paragraph) for paragraph in paragraphs if key(paragraph) in teasers)
    return shared >= words * _TEASERS or (_is_website(markup) and tree.find(".//h1") is None)


def shaped_kind(tree: HtmlElement) -> type[NoArticle]:
    """The kind of a page without the text of an article, and without anything that stands before one."""
    if tree.xpath("boolean(//*[@contenteditable='true' or @role='grid' or @role='log'])"):
        return WorkPage
    return (
        GalleryPage
        if int(tree.xpath("count(//figure//img | //*[@role='listitem']//img)")) >= _MANY_PICTURES
        else NoArticle
    )


def _is_root(markup: Markup, url: str | None) -> bool:
    return urlsplit(url or "/-").path in {"", "/"} and _is_website(markup)


def _is_website(markup: Markup) -> bool:
    return markup.meta.get("og:type", "").lower() == "website"


def _cards(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The elements around each headline that is a link, as large as they get without a second one or a long text."""
    headlines = [link for link in tree.iter("a") if _is_headline(link)]
    for link in headlines:
        yield _card(link)


def _is_headline(link: HtmlElement) -> bool:
    """Whether a link is a story's headline or wraps its teaser; neither an item of a menu nor words of a sentence."""
    if not _has_words(link, _HEADLINE_WORDS) or next(link.iterancestors(*_ASIDE), None) is not None:
        return False
    parent = link.getparent()
    if next(link.iter(*_BLOCKS), None) is not None:
        return True
    return parent is None or _is_set_off(link, parent)


def _is_set_off(link: HtmlElement, parent: HtmlElement) -> bool:
    """Whether no text runs on beside a link."""
    before, after = link.getprevious(), link.getnext()
    if parent.tag in _RUNNING and (before is not None or after is not None):
        return False
    text = (parent.text if before is None else before.tail) or ""
    return not text.strip() and not (link.tail or "").strip()


def _has_words(link: HtmlElement, number: int) -> bool:
    return len(link.text_content().split(None, number)) >= number


def _card(link: HtmlElement) -> HtmlElement:
    card = link
    for parent in islice(link.iterancestors(), _CARD_LEVELS):
        links = (other for other in parent.iter("a") if _has_words(other, _HEADLINE_WORDS))
        if next(islice(links, 1, None), None) is not None or _is_long(parent):
            break
        card = parent
    return card


def _is_long(element: HtmlElement) -> bool:
    paragraphs = next(islice(element.iter("p"), _CARD_PARAGRAPHS, None), None)
    return paragraphs is not None or next(islice(element.iter(), _CARD_ELEMENTS, None), None) is not None
