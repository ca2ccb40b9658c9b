"""What a web server answers with in place of a page: each status, check and file is an error of its own."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator

import pytest

from bot import errors
from bot.intake.web import Fetcher
from tests.intake.serving import answer, html, serve_raw

PASTE = "Paste the article's text and I will brief it."
LOOPBACK = ["127.0.0.0/8"]
LIMIT = 100_000


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    fetcher = Fetcher(timeout=5, max_bytes=LIMIT, allow_networks=LOOPBACK)
    yield fetcher
    await fetcher.aclose()


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, errors.PageMissing),
        (410, errors.PageMissing),
        (401, errors.LoginWall),
        (402, errors.Paywall),
        (403, errors.PageRefused),
        (429, errors.PageRefused),
        (451, errors.PageRefused),
        (418, errors.PageRefused),
        (500, errors.SiteDown),
        (502, errors.SiteDown),
        (503, errors.SiteDown),
        (599, errors.SiteDown),
        (304, errors.PageBroken),
        (302, errors.PageBroken),
    ],
)
async def test_a_status_is_an_error_of_its_own(
    fetcher: Fetcher, status: int, error: type[errors.ThreadbriefError]
) -> None:
    async with serve_raw(answer(f"{status} Whatever\r\nContent-Type: text/html", b"<p>x</p>")) as site:
        with pytest.raises(error, match=r"127\.0\.0\.1") as raised:
            await fetcher.fetch(site)

    assert str(raised.value).endswith(PASTE)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("403 Forbidden\r\nCF-Mitigated: challenge", b""),
        ("200 OK\r\nCF-Mitigated: challenge\r\nContent-Type: text/html", b"<p>x</p>"),
        ("202 Accepted\r\nX-Amzn-WAF-Action: challenge", b""),
        ("405 Method Not Allowed\r\nx-amzn-waf-action: captcha", b""),
        ("403 Forbidden\r\nContent-Type: text/html", b'<div class="g-recaptcha" data-sitekey="k"></div>'),
        ("429 Too Many Requests\r\nContent-Type: text/html", b"<h1>Are you a robot?</h1>"),
        ("503 Service Unavailable\r\nContent-Type: text/html", b"<title>Just a moment...</title>"),
        ("503 Service Unavailable\r\nContent-Encoding: gzip", gzip.compress(b"Checking your browser" + b" " * 10**6)),
    ],
)
async def test_a_check_for_robots_is_told_from_a_refusal(fetcher: Fetcher, head: str, body: bytes) -> None:
    async with serve_raw(answer(head, body)) as site:
        with pytest.raises(errors.BotCheck, match=r"^127\.0\.0\.1 shows its pages only after a check"):
            await fetcher.fetch(site)


@pytest.mark.parametrize("body", [b"", b" \r\n\t"])
async def test_an_empty_body_says_so(fetcher: Fetcher, body: bytes) -> None:
    async with serve_raw(html(body)) as site:
        with pytest.raises(errors.EmptyPage, match=r"^127\.0\.0\.1 answered with an empty page"):
            await fetcher.fetch(site)


@pytest.mark.parametrize(
    "media_type", ["application/pdf", "application/octet-stream", "text/html", "application/x-pdf"]
)
async def test_a_pdf_file_is_known_by_its_first_bytes(fetcher: Fetcher, media_type: str) -> None:
    async with serve_raw(answer(f"200 OK\r\nContent-Type: {media_type}", b"%PDF-1.7\n...")) as site:
        found = await fetcher.fetch(site)

    assert (found.content_type, found.body) == ("application/pdf", b"%PDF-1.7\n...")


async def test_a_page_that_calls_itself_a_pdf_file_is_a_page(fetcher: Fetcher) -> None:
    async with serve_raw(answer("200 OK\r\nContent-Type: application/pdf", b"<p>Moved.</p>")) as site:
        assert (await fetcher.fetch(site)).content_type == "text/html"


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("image/png", "a picture"),
        ("video/mp4", "a film"),
        ("audio/mpeg", "a recording"),
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
    ],
    ids=["ftp", "nothing", "cut-off", "bad-chunks", "no-gzip", "cut-gzip", "brotli", "twice"],
)
async def test_an_answer_that_is_no_proper_http_is_a_broken_page(fetcher: Fetcher, answering: bytes) -> None:
    async with serve_raw(answering) as site:
        with pytest.raises(errors.PageBroken, match=r"127\.0\.0\.1") as raised:
            await fetcher.fetch(site)

    assert str(raised.value).endswith(PASTE)
