"""Title, site, author and address of an article, from the best of what its page says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from trafilatura.json_metadata import normalize_authors
from trafilatura.metadata import examine_meta, extract_author, extract_title

from bot.intake.characters import printable
from bot.intake.counting import words_in
from bot.intake.message.links import is_web_link
from bot.intake.page.jsonld import names_of, text_of, types_of
from bot.intake.page.markup import Markup
from bot.intake.page.tree import HtmlElement, key
from bot.intake.page.words.types import SITES

_TITLE_MAX = 300
_NAME_MAX = 200
_SUBSITE = re.compile(r"^(?:www|m|mobile|amp)\.")
_SUBSITE_IN_PATH = re.compile(r"/(?:www|m|mobile|amp)\.")
_SITE_AFTER_TITLE = re.compile(r"\s+[|·•–—»-]\s+")
_AUTHOR_LINKS = "//a[@rel='author'] | //*[contains(@class, 'author') or contains(@class, 'byline')]//a"
_AMP_CACHE = re.compile(r"(?:^|\.)(?:ampproject\.org|google\.[a-z.]{2,6})$")


class Metadata(NamedTuple):
    """Each a line of text, None where the page doesn't say."""

    title: str | None
    site: str | None
    author: str | None
    url: str | None


def read_metadata(tree: HtmlElement, markup: Markup, url: str | None) -> Metadata:
    """JSON-LD's article first, then Open Graph and other meta elements, then headings and bylines."""
    meta = examine_meta(tree)
    address = _address(markup, url)
    parts = _SITE_AFTER_TITLE.split(" ".join(tree.findtext(".//title", "").split()))
    headline = text_of(markup.article, "headline") if markup.article else None
    headline = _shown(tree, parts, headline or meta.title)
    named = _publisher(markup) or meta.sitename
    title = _line(headline or _heading(tree, parts, named), _TITLE_MAX)
    site = _line(named or _beside(title, parts), _NAME_MAX) or _host(address)
    author = _author(markup) or _full_name(meta.author) or _byline(tree)
    return Metadata(_without_site(title, site), site, _line(author, _NAME_MAX), address)


def _shown(tree: HtmlElement, parts: Sequence[str], declared: str | None) -> str | None:
    """The declared title, or the heading where the page's title has that and not the declared one.

    Some put a description into the markup, and others words that are for sharing.
    """
    headings = [" ".join(heading.text_content().split()) for heading in islice(tree.iter("h1"), 2)]
    titles = {key(part) for part in (*parts, " ".join(parts))}
    if declared and len(headings) == 1 and key(headings[0]) in titles and key(unescape(declared)) not in titles:
        return headings[0]
    return declared


def _heading(tree: HtmlElement, parts: Sequence[str], site: str | None) -> str | None:
    """The heading; without one the longest part of the page's title, whose other parts name the site."""
    title: str | None = extract_title(tree)
    if title not in parts or tree.find(".//h1") is not None:
        return title
    return max((part for part in parts if key(part) != key(site or "")), key=words_in, default=title)


def _beside(title: str | None, parts: Sequence[str]) -> str | None:
    """What stands before or behind the article's title in the page's."""
    ends = {key(parts[0]): parts[-1], key(parts[-1]): parts[0]}
    return ends.get(key(title or "")) if len(parts) > 1 else None


def _line(value: str | None, longest: int) -> str | None:
    line = " ".join(printable(unescape(value or "")).split())
    return line[:longest].rstrip() or None


def _publisher(markup: Markup) -> str | None:
    """The name of the site: Open Graph's, else the publisher's, else that of the whole site's node."""
    if "og:site_name" in markup.meta:
        return markup.meta["og:site_name"]
    if markup.article:
        publishers = names_of(markup.article.get("publisher"), markup.named)
        for name, _ in publishers:
            return name
    return next((text_of(node, "name") for node in markup.nodes if types_of(node) & SITES), None)


def _author(markup: Markup) -> str | None:
    """The people who wrote the article, else the desk or agency, parted by semicolons."""
    if markup.article is None:
        return None
    named = list(names_of(markup.article.get("author"), markup.named))
    people = [name for name, types in named if not types or "person" in types]
    authors: str | None = None
    for name in people or [name for name, _ in named]:
        authors = normalize_authors(authors, name)
    return authors


def _full_name(author: str | None) -> str | None:
    """A single word is the name of an account rather than of a person."""
    return author if author and " " in author else None


def _byline(tree: HtmlElement) -> str | None:
    """The byline; of one that says more than a name, the name that is a link."""
    author: str | None = extract_author(tree)
    linked = (" ".join(link.text_content().split()) for link in tree.xpath(_AUTHOR_LINKS)) if author else ()
    return next((name for name in linked if " " in name and f"{author} ".startswith(f"{name} ")), author)


def _without_site(title: str | None, site: str | None) -> str | None:
    """The title without the name of the site that many put behind it, or before."""
    parts = _SITE_AFTER_TITLE.split(title or "")
    if len(parts) < 2 or not site or not title:
        return title
    if key(parts[-1]) == key(site):
        return title[: title.rindex(parts[-1])].rstrip(" |·•–—»-")
    return title.removeprefix(parts[0]).lstrip(" |·•–—»-") if key(parts[0]) == key(site) else title


def _address(markup: Markup, url: str | None) -> str | None:
    """The canonical address where it is of the same site: a page can't pass itself off as another site's."""
    for address in (markup.canonical, markup.meta.get("og:url")):
        if address and is_web_link(address) and (url is None or _is_same_site(address, url)):
            return address
    return url


def _is_same_site(canonical: str, url: str) -> bool:
    """Copies in an AMP cache are the site's own too: their address holds the original's."""
    host = _host(canonical) or ""
    own = _host(url) or ""
    return host == own or (_AMP_CACHE.search(own) is not None and f"/{host}/" in _SUBSITE_IN_PATH.sub("/", url))


def _host(url: str | None) -> str | None:
    return _SUBSITE.sub("", urlsplit(url).hostname or "") or None if url else None
