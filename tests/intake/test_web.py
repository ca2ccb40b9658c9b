"""Opening links, against real servers on loopback."""

from __future__ import annotations

import gzip
import pickle
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot import errors
from bot.app import make_fetcher
from bot.intake.web import Fetcher, Page
from bot.settings import Settings
from tests.intake.serving import answer, html, serve_app, serve_raw

PASTE = "Paste the article's text and I will brief it."
LOOPBACK = ["127.0.0.0/8"]
LIMIT = 100_000


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=LOOPBACK)
    yield fetcher
    await fetcher.aclose()


@pytest.fixture
async def guarded() -> AsyncIterator[Fetcher]:
    """Nothing but the public internet."""
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT)
    yield fetcher
    await fetcher.aclose()


def redirects(limit: int) -> Starlette:
    """`/0` leads to `/1` and so on until `/<limit>`, which is a page."""

    def step(request: Request) -> Response:
        number = int(request.path_params["number"])
        return HTMLResponse("arrived") if number == limit else RedirectResponse(f"/{number + 1}")

    return Starlette(routes=[Route("/{number}", step)])


async def test_a_page_comes_with_its_final_address_type_and_charset(fetcher: Fetcher) -> None:
    async def page(_: Request) -> Response:
        return HTMLResponse("<p>Grüße</p>".encode("latin-1"), headers={"Content-Type": "Text/HTML; charset=latin-1"})

    async def old(_: Request) -> Response:
        return RedirectResponse("/new?id=7", status_code=301)

    async with serve_app(Starlette(routes=[Route("/new", page), Route("/old", old)])) as site:
        found = await fetcher.fetch(f"{site}/old#comments")

    assert found == Page(f"{site}/new?id=7", "<p>Grüße</p>".encode("latin-1"), "text/html", "latin-1")
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


async def test_plain_text_is_a_page(fetcher: Fetcher) -> None:
    async with serve_app(Starlette(routes=[Route("/", lambda _: PlainTextResponse("Leaders meet."))])) as site:
        found = await fetcher.fetch(site)

    assert (found.body, found.content_type) == (b"Leaders meet.", "text/plain")


async def test_a_page_without_a_content_type_is_taken_for_html(fetcher: Fetcher) -> None:
    async with serve_raw(answer("200 OK", b"<p>x</p>")) as site:
        assert (await fetcher.fetch(site)).content_type == "text/html"


async def test_the_request_says_who_asks_and_sends_no_cookies_along() -> None:
    visits: list[bytes] = []
    fetcher = make_fetcher(Settings.read(brief_fetch_allow_networks=LOOPBACK, brief_fetch_contact="desk@coast.example"))
    async with serve_raw(html(b"x", "Set-Cookie: visitor=1; Path=/"), visits=visits) as site:
        await fetcher.fetch(site)
        await fetcher.fetch(site)
    await fetcher.aclose()

    assert len(visits) == 2
    assert b"threadbrief (" in visits[1]
    assert b"desk@coast.example" in visits[1]
    assert b"cookie" not in visits[1].lower()


async def test_gzip_is_undone(fetcher: Fetcher) -> None:
    body = gzip.compress(b"<p>Leaders meet.</p>" * 100)
    async with serve_raw(html(body, "Content-Encoding: gzip")) as site:
        assert (await fetcher.fetch(site)).body == b"<p>Leaders meet.</p>" * 100


async def test_a_page_exactly_at_the_limit_is_read(fetcher: Fetcher) -> None:
    async with (
        serve_raw(html(b"a" * LIMIT)) as plain,
        serve_raw(html(gzip.compress(b"a" * LIMIT), "Content-Encoding: gzip")) as zipped,
    ):
        assert len((await fetcher.fetch(plain)).body) == LIMIT
        assert len((await fetcher.fetch(zipped)).body) == LIMIT


async def test_five_redirects_are_followed_and_six_are_not(fetcher: Fetcher) -> None:
    async with serve_app(redirects(5)) as five, serve_app(redirects(6)) as six:
        assert (await fetcher.fetch(f"{five}/0")).url == f"{five}/5"
        with pytest.raises(errors.TooManyRedirects, match=r"127\.0\.0\.1"):
            await fetcher.fetch(f"{six}/0")


async def test_a_page_that_leads_to_itself_ends(fetcher: Fetcher) -> None:
    async with serve_raw(answer("302 Found\r\nLocation: /")) as site:
        with pytest.raises(errors.TooManyRedirects):
            await fetcher.fetch(site)


@pytest.mark.parametrize(
    ("location", "error"),
    [
        ("http://10.1.2.3/", errors.BadAddress),
        ("http://169.254.169.254/latest/meta-data/", errors.BadAddress),
        ("http://[::1]/", errors.BadAddress),
        ("http://0.0.0.0/", errors.BadAddress),
        ("file:///etc/passwd", errors.BadAddress),
        ("ftp://127.0.0.1/", errors.BadAddress),
        ("http://reader:secret@127.0.0.1/", errors.BadAddress),
        ("http://[::", errors.PageBroken),
    ],
)
async def test_every_redirect_is_checked_like_a_link(
    fetcher: Fetcher, location: str, error: type[errors.FetchError]
) -> None:
    async with serve_raw(answer(f"302 Found\r\nLocation: {location}")) as site:
        with pytest.raises(error):
            await fetcher.fetch(site)


async def test_a_port_where_nobody_listens_is_unreachable(fetcher: Fetcher) -> None:
    async with serve_raw(b"") as site:
        pass

    with pytest.raises(errors.Unreachable, match=r"^127\.0\.0\.1 can't be reached\. Check the link"):
        await fetcher.fetch(site)


async def test_a_name_that_does_not_exist_is_unreachable(guarded: Fetcher) -> None:
    with pytest.raises(errors.Unreachable, match=r"^no-such-host\.invalid can't be reached"):
        await guarded.fetch("http://no-such-host.invalid/")
