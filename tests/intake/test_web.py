"""Opening links, against real servers on loopback."""

from __future__ import annotations

import asyncio
import gzip
import pickle
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from bot import errors
from bot.intake.web import Fetcher, Page
from tests.intake.serving import answer, html, serve_app, serve_raw

PASTE = "Paste the article's text and I will brief it."
LOOPBACK = ["127.0.0.0/8"]
LIMIT = 100_000

Answer = Callable[[asyncio.StreamWriter], Awaitable[None]]


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=LOOPBACK)
    yield fetcher
    await fetcher.aclose()


@pytest.fixture
async def hurried() -> AsyncIterator[Fetcher]:
    fetcher = Fetcher(timeout=0.3, max_bytes=LIMIT, allow_networks=LOOPBACK)
    yield fetcher
    await fetcher.aclose()


@pytest.fixture
async def guarded() -> AsyncIterator[Fetcher]:
    """Nothing but the public internet."""
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT)
    yield fetcher
    await fetcher.aclose()


async def slow_drip(writer: asyncio.StreamWriter) -> None:
    """A byte now and then: no single wait is ever long."""
    writer.write(html(b""))
    while not writer.is_closing():
        writer.write(b"a")
        await writer.drain()
        await asyncio.sleep(0.02)


async def endless_body(writer: asyncio.StreamWriter) -> None:
    writer.write(html(b""))
    while not writer.is_closing():
        writer.write(b"a" * 65536)
        await writer.drain()


async def endless_headers(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while not writer.is_closing():
        writer.write(b"X-Flood: " + b"a" * 8000 + b"\r\n")
        await writer.drain()


async def silence(_: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


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
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=LOOPBACK, contact="desk@coast.example")
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


@pytest.mark.parametrize(
    "answering",
    [
        html(b"a" * (LIMIT + 1)),
        html(gzip.compress(b"a" * (LIMIT + 1)), "Content-Encoding: gzip"),
        html(gzip.compress(b"\0" * 50_000_000), "Content-Encoding: gzip"),
        endless_body,
    ],
    ids=["one-byte-over", "one-byte-over-zipped", "gzip-bomb", "endless"],
)
async def test_a_page_over_the_limit_is_refused(fetcher: Fetcher, answering: bytes | Answer) -> None:
    async with serve_raw(answering) as site:
        with pytest.raises(errors.PageTooLarge, match="too large"):
            await fetcher.fetch(site)


async def test_a_bomb_is_never_inflated_beyond_the_limit(fetcher: Fetcher) -> None:
    """One small chunk holds it all: what is kept of it at its peak tells whether it was inflated whole."""
    bomb = html(gzip.compress(b"\0" * 100_000_000), "Content-Encoding: gzip")
    async with serve_raw(bomb) as site:
        tracemalloc.start()
        with pytest.raises(errors.PageTooLarge):
            await fetcher.fetch(site)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert peak < 20_000_000


@pytest.mark.parametrize("answering", [slow_drip, silence], ids=["slow-drip", "silence"])
async def test_one_deadline_covers_the_whole_fetch(hurried: Fetcher, answering: Answer) -> None:
    async with serve_raw(answering) as site:
        with pytest.raises(errors.FetchTimeout, match=r"^127\.0\.0\.1 took too long"):
            await hurried.fetch(site)


async def test_the_deadline_covers_redirects_too(hurried: Fetcher) -> None:
    async def late(request: Request) -> Response:
        await asyncio.sleep(0.12)
        return RedirectResponse(f"/{int(request.path_params['number']) + 1}")

    async with serve_app(Starlette(routes=[Route("/{number}", late)])) as site:
        with pytest.raises(errors.FetchTimeout):
            await hurried.fetch(f"{site}/0")


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


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, errors.PageMissing),
        (410, errors.PageMissing),
        (401, errors.PageRefused),
        (402, errors.PageRefused),
        (403, errors.PageRefused),
        (429, errors.PageRefused),
        (451, errors.PageRefused),
        (500, errors.PageBroken),
        (503, errors.PageBroken),
        (304, errors.PageBroken),
        (302, errors.PageBroken),
    ],
)
async def test_a_status_is_an_error_of_its_own(fetcher: Fetcher, status: int, error: type[errors.FetchError]) -> None:
    async with serve_raw(answer(f"{status} Whatever\r\nContent-Type: text/html", b"<p>x</p>")) as site:
        with pytest.raises(error, match=r"127\.0\.0\.1") as raised:
            await fetcher.fetch(site)

    assert str(raised.value).endswith(PASTE)


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("image/png", "a picture"),
        ("video/mp4", "a film"),
        ("audio/mpeg", "a recording"),
        ("application/pdf", "a PDF file"),
        ("application/json; charset=utf-8", "data for programs"),
        ("application/octet-stream", "a file of another kind"),
        ("nonsense", "a file of another kind"),
    ],
)
async def test_what_is_no_page_is_named(fetcher: Fetcher, media_type: str, kind: str) -> None:
    async with serve_raw(answer(f"200 OK\r\nContent-Type: {media_type}", b"x")) as site:
        with pytest.raises(errors.NotAPage, match=f"leads to {kind}, not to a page"):
            await fetcher.fetch(site)


@pytest.mark.parametrize(
    "answering",
    [
        b"220 ftp.coast.example ready\r\n",
        b"",
        answer("200 OK\r\nContent-Length: 100\r\nContent-Type: text/html", b"short"),
        answer("200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", b"nonsense\r\n"),
        html(b"not zipped at all", "Content-Encoding: gzip"),
        html(gzip.compress(b"a" * 1000)[:-12], "Content-Encoding: gzip"),
        html(b"x", "Content-Encoding: br"),
        html(b"x", "Content-Encoding: gzip, gzip"),
        endless_headers,
    ],
    ids=["ftp", "nothing", "cut-off", "bad-chunks", "no-gzip", "cut-gzip", "brotli", "twice", "header-flood"],
)
async def test_an_answer_that_is_no_proper_http_is_a_broken_page(fetcher: Fetcher, answering: bytes | Answer) -> None:
    async with serve_raw(answering) as site:
        with pytest.raises(errors.PageBroken, match=r"127\.0\.0\.1") as raised:
            await fetcher.fetch(site)

    assert str(raised.value).endswith(PASTE)


async def test_a_port_where_nobody_listens_is_unreachable(fetcher: Fetcher) -> None:
    async with serve_raw(b"") as site:
        pass

    with pytest.raises(errors.Unreachable, match=r"^127\.0\.0\.1 can't be reached\. Check the link"):
        await fetcher.fetch(site)


async def test_a_name_that_does_not_exist_is_unreachable(guarded: Fetcher) -> None:
    with pytest.raises(errors.Unreachable, match=r"^no-such-host\.invalid can't be reached"):
        await guarded.fetch("http://no-such-host.invalid/")
