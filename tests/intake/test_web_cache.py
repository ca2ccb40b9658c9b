"""A page that has not changed is not sent again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot import errors
from bot.intake.fetched import Page
from bot.intake.web import Fetcher
from bot.intake.web.cache import PageCache
from tests.intake.serving import serve_app


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    fetcher = Fetcher(timeout=5, max_bytes=100_000, allow_networks=["127.0.0.0/8"])
    yield fetcher
    await fetcher.aclose()


class Newsroom:
    """A site with one page, which knows its ETag and its day of change."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self.headers = dict(headers)
        self.text = "<p>Leaders meet.</p>"
        self.statuses: list[int] = []
        self.asked: list[tuple[str | None, str | None]] = []

    def show(self, request: Request) -> Response:
        asked = request.headers.get("if-none-match"), request.headers.get("if-modified-since")
        self.asked.append(asked)
        same = asked[0] == self.headers.get("ETag") if asked[0] else asked[1] == self.headers.get("Last-Modified")
        unchanged = any(asked) and same
        answered = Response(None, 304) if unchanged else HTMLResponse(self.text, headers=self.headers)
        self.statuses.append(answered.status_code)
        return answered

    def site(self) -> Starlette:
        return Starlette(routes=[Route("/a", self.show)])


DAY = "Wed, 27 Jul 2022 10:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "asked"),
    [
        ({"ETag": '"v1"'}, ('"v1"', None)),
        ({"ETag": 'W/"v1"'}, ('W/"v1"', None)),
        ({"Last-Modified": DAY}, (None, DAY)),
        ({"ETag": '"v1"', "Last-Modified": DAY, "Cache-Control": "private, max-age=0"}, ('"v1"', DAY)),
    ],
)
async def test_an_unchanged_page_comes_once(
    fetcher: Fetcher, headers: dict[str, str], asked: tuple[str | None, str | None]
) -> None:
    newsroom = Newsroom(headers)
    async with serve_app(newsroom.site()) as site:
        first = await fetcher.fetch(f"{site}/a")
        again = await fetcher.fetch(f"{site}/a#comments")

    assert again == first
    assert newsroom.statuses == [200, 304]
    assert newsroom.asked == [(None, None), asked]


async def test_a_page_that_has_changed_comes_anew(fetcher: Fetcher) -> None:
    newsroom = Newsroom({"ETag": '"v1"'})
    async with serve_app(newsroom.site()) as site:
        await fetcher.fetch(f"{site}/a")
        newsroom.text, newsroom.headers = "<p>Leaders met.</p>", {"ETag": '"v2"'}
        assert (await fetcher.fetch(f"{site}/a")).body == b"<p>Leaders met.</p>"
        assert (await fetcher.fetch(f"{site}/a")).body == b"<p>Leaders met.</p>"

    assert newsroom.statuses == [200, 200, 304]


@pytest.mark.parametrize("headers", [{"Cache-Control": "No-Store"}, {"Vary": "*"}, {"ETag": f'"{"x" * 2000}"'}])
async def test_a_page_that_must_not_be_kept_is_asked_for_in_full(fetcher: Fetcher, headers: dict[str, str]) -> None:
    newsroom = Newsroom({"ETag": '"v1"', **headers})
    async with serve_app(newsroom.site()) as site:
        await fetcher.fetch(f"{site}/a")
        await fetcher.fetch(f"{site}/a")

    assert newsroom.statuses == [200, 200]
    assert newsroom.asked == [(None, None)] * 2


async def test_what_was_kept_is_forgotten_when_the_site_takes_its_leave_back(fetcher: Fetcher) -> None:
    newsroom = Newsroom({"ETag": '"v1"'})
    async with serve_app(newsroom.site()) as site:
        await fetcher.fetch(f"{site}/a")
        newsroom.headers = {"ETag": '"v2"', "Cache-Control": "no-store"}
        await fetcher.fetch(f"{site}/a")
        await fetcher.fetch(f"{site}/a")

    assert newsroom.asked[-1] == (None, None)


async def test_the_conditions_of_one_page_are_not_put_to_the_page_that_it_leads_to(fetcher: Fetcher) -> None:
    """The first address showed a page of its own before it was moved."""
    newsroom, moved = Newsroom({"ETag": '"v1"'}), Newsroom({"ETag": '"v1"'})

    def old(request: Request) -> Response:
        return RedirectResponse("/a") if moved.statuses else moved.show(request)

    async with serve_app(Starlette(routes=[Route("/a", newsroom.show), Route("/old", old)])) as site:
        await fetcher.fetch(f"{site}/old")
        assert (await fetcher.fetch(f"{site}/old")).url == f"{site}/a"

    assert newsroom.asked == [(None, None)]


async def test_an_answer_that_nothing_has_changed_to_a_first_question_is_broken(fetcher: Fetcher) -> None:
    async with serve_app(Starlette(routes=[Route("/", lambda _: Response(None, 304))])) as site:
        with pytest.raises(errors.PageBroken):
            await fetcher.fetch(site)


@given(sizes=st.lists(st.integers(0, 60), max_size=40))
def test_the_cache_never_grows_beyond_its_bounds(sizes: list[int]) -> None:
    cache = PageCache(max_entries=5, max_bytes=100)
    headers = httpx.Headers({"ETag": '"x"'})
    for number, size in enumerate(sizes):
        cache.put(f"/{number % 9}", Page("/", b"a" * size, "text/html", None), headers)
    kept = [entry.page for number in range(9) if (entry := cache.get(f"/{number}"))]

    assert len(kept) <= 5
    assert sum(len(page.body) for page in kept) <= 100
    assert len(kept) > 0 or not sizes


def test_the_page_that_was_used_last_stays_longest() -> None:
    cache, page = PageCache(max_entries=2), Page("/", b"x", "text/html", None)
    for url in ("/a", "/b"):
        cache.put(url, page, httpx.Headers({"ETag": '"x"'}))
    cache.get("/a")
    cache.put("/c", page, httpx.Headers({"ETag": '"x"'}))

    assert [url for url in ("/a", "/b", "/c") if cache.get(url)] == ["/a", "/c"]
