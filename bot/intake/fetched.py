"""What goes from the fetcher to the reader of pages, which run in different processes, and what both say to people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.errors import (
    BotCheck,
    ConsentWall,
    FrontPage,
    GalleryPage,
    LoginWall,
    NeedsBrowser,
    NoArticle,
    Paywall,
    ProductPage,
    RepositoryPage,
    SearchPage,
    VideoPage,
    Walled,
    WorkPage,
)

# What a person can do about any link that can't be opened or read.
PASTE = "Paste the article's text and I will brief it."

PDF = "application/pdf"

_OWN_LINK = "Open the article and give me its own link."

NOT_AN_ARTICLE: Mapping[type[NoArticle], str] = MappingProxyType(
    {
        NoArticle: f"There is no article on that page. {PASTE}",
        FrontPage: f"That link leads to the front page of a site or a section, not to one article. {_OWN_LINK}",
        SearchPage: f"That link leads to the results of a search, not to one article. {_OWN_LINK}",
        ProductPage: f"That link leads to something for sale, not to an article. {PASTE}",
        VideoPage: "That link leads to a film, and I only read. Give me the link of an article about it.",
        RepositoryPage: "That link leads to a place for code, not to an article. Give me the link of an article.",
        WorkPage: f"That link leads to a document, calendar or chat at work, and I read only public pages. {PASTE}",
        GalleryPage: "That link leads to pictures, and I only read. Give me the link of an article about them.",
    }
)
"""One sentence or two for each kind of page without an article."""

_WALLS: Mapping[type[Walled], str] = MappingProxyType(
    {
        Paywall: "asks for a subscription.",
        ConsentWall: "wants an answer about cookies before it shows its pages.",
        LoginWall: "shows this page only to those who are logged in.",
        BotCheck: "shows its pages only after a check that the visitor is no robot.",
        NeedsBrowser: "shows this page only in a browser that runs its scripts.",
    }
)


def wall(kind: type[Walled], site: str) -> Walled:
    """The error for a wall, with what to do. `site` begins the sentence."""
    return kind(f"{site} {_WALLS[kind]} {PASTE}")


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it came: `url` after redirects, `body` decompressed, `content_type` without parameters, in lower case.

    `charset` is what the header says, None where it says nothing.
    """

    url: str
    body: bytes
    content_type: str
    charset: str | None
