"""Links that lead to no article are known by their address, and not opened."""

from __future__ import annotations

import pytest

from bot import errors
from bot.intake.web import Fetcher
from bot.intake.web.addresses import not_an_article
from tests.intake.serving import answer, serve_raw


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.youtube.com/watch?v=1", errors.VideoPage),
        ("https://youtu.be/1", errors.VideoPage),
        ("https://m.youtube.com./watch?v=1", errors.VideoPage),
        ("https://github.com/a/b/issues/1", errors.RepositoryPage),
        ("https://gist.github.com/a", errors.RepositoryPage),
        ("https://docs.google.com/document/d/1/edit", errors.WorkPage),
        ("https://team.atlassian.net/browse/A-1", errors.WorkPage),
        ("https://www.google.com/maps/place/Sochi", errors.WorkPage),
        ("https://discord.com/channels/1/2", errors.WorkPage),
        ("https://www.amazon.co.uk/dp/1", errors.ProductPage),
        ("https://amazon.de/dp/1", errors.ProductPage),
        ("https://www.google.com/search?q=sochi", errors.SearchPage),
        ("https://www.google.co.jp/search?q=sochi", errors.SearchPage),
        ("https://duckduckgo.com/?q=sochi", errors.SearchPage),
        ("https://www.flickr.com/photos/1", errors.GalleryPage),
    ],
)
def test_hosts_without_articles_are_known(url: str, kind: type[errors.NoArticle]) -> None:
    assert type(not_an_article(url)) is kind


@pytest.mark.parametrize(
    "url",
    [
        "https://news.google.com/articles/1",
        "https://blog.google/a",
        "https://github.blog/a",
        "https://www.youtube.com.news.example/a",
        "https://notgithub.com/a",
        "https://discord.com/blog/a",
        "https://www.aboutamazon.com/news/a",
        "https://amazon/a",
        "https://www.google.com/searching",
        "https://www.baidu.com/story",
        "https://slack.com/blog/news/a",
        "http://127.0.0.1/search",
        "http://[::1]/",
        "http:///a",
    ],
)
def test_other_hosts_have_to_be_opened(url: str) -> None:
    assert not_an_article(url) is None


async def test_a_link_that_leads_on_to_such_a_host_is_not_followed() -> None:
    """A private document sends a visitor on to a login; it is a document all the same."""
    fetcher = Fetcher(timeout=5, max_bytes=1000, allow_networks=["127.0.0.0/8"])
    async with serve_raw(answer("302 Found\r\nLocation: https://docs.google.com/document/d/1")) as site:
        with pytest.raises(errors.WorkPage, match="document, calendar or chat"):
            await fetcher.fetch(site)
    await fetcher.aclose()
