"""The day on which a page was published."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Protocol

from htmldate import find_date

# Places whose dates are not the article's day: other articles, the copyright line, pictures (their addresses hold
# the day of the upload), days of change.
_TRAP_TAGS = ("figure", "img", "picture", "table", "aside", "nav", "footer", "form", "style", "iframe")
_TRAP_META = frozenset(
    "article:modified_time article:modified dateModified lastmod last-modified lastmodified modified og:updated_time "
    "updated_time revised dcterms.modified dc.date.modified copyrightYear og:image og:image:url og:image:secure_url "
    "twitter:image twitter:image:src thumbnail thumbnailUrl image".lower().split()
)
_META_NAMES = ("property", "name", "itemprop", "http-equiv")
# A byline fits into this many characters. What is longer is a sentence of the article, with dates of its own.
_SENTENCE_TAGS = ("p", "li", "blockquote", "dd", "h2", "h3")
_BYLINE = 120


class HtmlElement(Protocol):
    """What is used here of an element of lxml.html, which ships no types."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, name: str, default: str = "", /) -> str: ...
    def iter(self, *tags: str) -> Iterator[HtmlElement]: ...
    def findtext(self, path: str, default: str) -> str: ...
    def text_content(self) -> str: ...
    def drop_tree(self) -> None: ...


def publication_day(tree: HtmlElement, url: str | None) -> date | None:
    """The day in the page's markup, address or byline; None where only the article's sentences or traps hold dates."""
    with warnings.catch_warnings():
        # Its date parser warns of time zones that it doesn't know. The day is taken as written anyway.
        warnings.simplefilter("ignore", RuntimeWarning)
        found = find_date(
            _without_traps(tree),
            original_date=True,
            extensive_search=False,  # it takes days from any text, down to the year of the copyright
            deferred_url_extractor=True,
            url=url,
        )
    return date.fromisoformat(found) if found else None


def _without_traps(tree: HtmlElement) -> HtmlElement:
    copy = deepcopy(tree)
    for element in list(copy.iter()):
        if element is not copy and _is_trap(element):
            element.drop_tree()
    return copy


def _is_trap(element: HtmlElement) -> bool:
    if element.tag in {"meta", "time", "span", "link"} and _names(element) & _TRAP_META:
        return True
    if element.tag == "script":
        return element.get("type", "").lower() != "application/ld+json"
    return element.tag in _TRAP_TAGS or (
        element.tag in _SENTENCE_TAGS and len(element.text_content().strip()) > _BYLINE
    )


def _names(element: HtmlElement) -> frozenset[str]:
    return frozenset(element.get(name, "").lower() for name in _META_NAMES)
