"""Files that were shared in Slack: downloads against the stand-in and against servers of other kinds."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.errors import SlackBusy, SlackRefused, TextTooLong
from bot.intake.slack_files import SlackFile, SlackFiles
from bot.playground import Playground, RateLimited, Refused, ServerError, Slow
from bot.playground.files import Mode
from tests.intake.serving import RawAnswer, answer, serve_app, serve_raw

LIMIT = 10_000
TOKEN = "xoxb-secret"
PDF = b"%PDF-1.7 not a real one"


@asynccontextmanager
async def files_of(address: str, token: str = TOKEN, seconds: float = 5) -> AsyncIterator[SlackFiles]:
    files = SlackFiles(token, api_url=f"{address}/api/", timeout=seconds, max_bytes=LIMIT)
    try:
        yield files
    finally:
        await files.aclose()


@pytest.fixture
async def slack() -> AsyncIterator[Playground]:
    async with Playground.start(retry_waits=()) as playground:
        yield playground


async def shared(
    slack: Playground, channel: str = "newsroom", content: bytes = PDF, mode: Mode = "hosted"
) -> dict[str, Any]:
    posted = await slack.upload(channel, "editor", "Talks in Söchi.pdf", content, mode=mode)
    about: dict[str, Any] = slack.thread(channel, posted.ts)[0]["files"][0]
    return about


async def download(slack: Playground, about: dict[str, Any], seconds: float = 5) -> SlackFile:
    async with files_of(slack.base_url, slack.bot_token, seconds) as files:
        return await files.download(
            about["url_private_download"], name=about["name"], size=about["size"], mimetype=about["mimetype"]
        )


async def test_a_shared_file_comes_with_its_name_bytes_and_kind(slack: Playground) -> None:
    assert await download(slack, await shared(slack)) == SlackFile("Talks in Söchi.pdf", PDF, "application/pdf")


async def test_a_snippet_and_a_canvas_come_too(slack: Playground) -> None:
    snippet = await shared(slack, content=b"Leaders meet.", mode="snippet")
    canvas = await shared(slack, content=b'<div class="quip-canvas-content"><p>Leaders</p></div>', mode="quip")

    assert (await download(slack, snippet)).data == b"Leaders meet."
    assert (await download(slack, canvas)).mimetype == "application/vnd.slack-docs"


async def test_a_file_needs_the_scope() -> None:
    async with Playground.start(retry_waits=(), scopes=["channels:history"]) as slack:
        with pytest.raises(SlackRefused, match=r"does not let me read Talks in Söchi\.pdf.*files:read") as raised:
            await download(slack, await shared(slack))
    assert raised.value.code == "missing_scope"


async def test_a_file_of_a_channel_without_the_bot_is_out_of_reach(slack: Playground) -> None:
    with pytest.raises(SlackRefused, match="a place in the channel"):
        await download(slack, await shared(slack, "random"))


async def test_a_wrong_token_gets_the_sign_in_page(slack: Playground) -> None:
    about = await shared(slack)
    async with files_of(slack.base_url, "xoxb-other") as files:
        with pytest.raises(SlackRefused, match="files:read"):
            await files.download(about["url_private"], name="a.html", size=5, mimetype="text/html")


async def test_a_file_that_is_gone_says_so(slack: Playground) -> None:
    about = await shared(slack)
    slack.service.files.stored.clear()
    with pytest.raises(SlackRefused, match="is not in Slack any more") as raised:
        await download(slack, about)
    assert raised.value.code == "file_not_found"


@pytest.mark.parametrize(("fault", "seconds"), [(RateLimited(7), 7), (ServerError(503), 2), (ServerError(500), 2)])
async def test_a_busy_slack_is_worth_another_try(slack: Playground, fault: RateLimited, seconds: float) -> None:
    about = await shared(slack)
    slack.faults.next("files.download", fault)
    with pytest.raises(SlackBusy) as raised:
        await download(slack, about)
    assert (raised.value.retry_after, raised.value.done) == (seconds, False)
    assert (await download(slack, about)).data == PDF


async def test_a_slow_download_ends_at_its_deadline(slack: Playground) -> None:
    about = await shared(slack)
    slack.faults.next("files.download", Slow(1))
    with pytest.raises(SlackBusy, match="took too long"):
        await download(slack, about, seconds=0.2)


async def test_a_refused_download_is_the_sign_in_page(slack: Playground) -> None:
    about = await shared(slack)
    slack.faults.next("files.download", Refused("not_visible"))
    with pytest.raises(SlackRefused, match="files:read"):
        await download(slack, about)


async def test_an_html_file_is_not_taken_for_the_sign_in_page(slack: Playground) -> None:
    posted = await slack.upload("newsroom", "editor", "talks.html", b"<html><body>Leaders meet.</body></html>")
    about = slack.thread("newsroom", posted.ts)[0]["files"][0]

    assert (await download(slack, about)).data == b"<html><body>Leaders meet.</body></html>"


@pytest.mark.parametrize(
    "url",
    [
        "https://files.slack.com.coast.example/files-pri/T1-F1/a.pdf",
        "http://files.slack.com/files-pri/T1-F1/a.pdf",
        "https://files.slack.com:8443/files-pri/T1-F1/a.pdf",
        "https://user:pass@files.slack.com/a.pdf",
        "https://slack.com/api/api.test",
        "https://hooks.slack.com/a.pdf",
        "https://drive.coast.example/a.pdf",
        "https://files.slack.com@coast.example/a.pdf",
        "file:///etc/hostname",
        "ftp://files.slack.com/a.pdf",
        "//files.slack.com/a.pdf",
        "https://[",
        "",
    ],
)
async def test_other_addresses_are_not_even_asked(url: str) -> None:
    async with files_of("https://slack.com") as files:
        with pytest.raises(SlackRefused, match=r"a\.pdf is not kept in Slack") as raised:
            await files.download(url, name="a.pdf")
    assert raised.value.code == "foreign_file"


async def test_a_listener_elsewhere_sees_no_connection() -> None:
    visits: list[bytes] = []
    async with serve_raw(answer("200 OK", PDF), visits=visits) as elsewhere:
        for api in ("https://slack.com", "http://127.0.0.1:1"):
            async with files_of(api) as files:
                with pytest.raises(SlackRefused):
                    await files.download(f"{elsewhere}/a.pdf", name="a.pdf")
    assert visits == []


async def test_a_redirect_keeps_the_token_at_home_and_is_not_followed_elsewhere() -> None:
    visits: list[bytes] = []
    seen: list[str | None] = []

    async def file(request: Request) -> Response:
        seen.append(request.headers.get("authorization"))
        return Response(PDF, media_type="application/pdf")

    async with serve_raw(answer("200 OK", PDF), visits=visits) as elsewhere:
        app = Starlette(
            routes=[
                Route("/file", file),
                Route("/home", lambda _: RedirectResponse("/file")),
                Route("/away", lambda _: RedirectResponse(f"{elsewhere}/?redir=/file")),
                Route("/round", lambda _: RedirectResponse("/round")),
            ]
        )
        async with serve_app(app) as site, files_of(site) as files:
            assert (await files.download(f"{site}/home", name="a.pdf")).data == PDF
            for path in ("away", "round"):
                with pytest.raises(SlackRefused, match="files:read"):
                    await files.download(f"{site}/{path}", name="a.pdf")
    assert seen == ["Bearer xoxb-secret"]
    assert visits == []


@pytest.mark.parametrize("status", [401, 403])
async def test_a_refusal_is_the_missing_permission(status: int) -> None:
    async with serve_raw(answer(f"{status} No")) as site, files_of(site) as files:
        with pytest.raises(SlackRefused, match="files:read"):
            await files.download(f"{site}/a", name="a.pdf")


async def test_any_other_status_is_named() -> None:
    async with serve_raw(answer("418 Teapot")) as site, files_of(site) as files:
        with pytest.raises(SlackRefused, match=r"did not give me a\.pdf \(HTTP 418\)"):
            await files.download(f"{site}/a", name="a.pdf")


async def endless(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"a" * 65536)
        await writer.drain()


async def drip(writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"a")
        await writer.drain()
        await asyncio.sleep(0.02)


@pytest.mark.parametrize(
    ("answering", "error"),
    [
        (endless, TextTooLong),
        (answer("200 OK", b"a" * (LIMIT + 1)), TextTooLong),
        (drip, SlackBusy),
        (b"nonsense\r\n\r\n", SlackBusy),
        (b"", SlackBusy),
        (answer("200 OK\r\nContent-Encoding: gzip", b"\x1f\x8b"), SlackBusy),
    ],
    ids=["endless", "large", "drip", "nonsense", "nothing", "gzip"],
)
async def test_every_strange_answer_is_an_error_of_ours(answering: bytes | RawAnswer, error: type[Exception]) -> None:
    async with serve_raw(answering) as site, files_of(site, seconds=0.5) as files:
        with pytest.raises(error):
            await files.download(f"{site}/a", name="a.pdf")


async def test_a_file_that_is_said_to_be_too_large_is_not_asked_for() -> None:
    visits: list[bytes] = []
    async with serve_raw(answer("200 OK", PDF), visits=visits) as site, files_of(site) as files:
        with pytest.raises(TextTooLong, match=r"a\.pdf is larger than"):
            await files.download(f"{site}/a", name="a.pdf", size=LIMIT + 1)
        assert len((await files.download(f"{site}/a", name="a.pdf", size=LIMIT)).data) == len(PDF)
    assert len(visits) == 1


async def test_nobody_there_is_worth_another_try() -> None:
    async with files_of("http://127.0.0.1:1") as files:
        with pytest.raises(SlackBusy, match="can’t be reached"):
            await files.download("http://127.0.0.1:1/a", name="a.pdf")


async def test_no_cookies_are_kept() -> None:
    visits: list[bytes] = []
    cookie = answer("200 OK\r\nSet-Cookie: b=1; Path=/", PDF)
    async with serve_raw(cookie, visits=visits) as site, files_of(site) as files:
        await files.download(f"{site}/a", name="a.pdf")
        await files.download(f"{site}/a", name="a.pdf")
    assert len(visits) == 2
    assert b"cookie" not in visits[1].lower()


async def test_html_in_place_of_a_document_is_the_sign_in_page() -> None:
    async def page(_: Request) -> Response:
        return HTMLResponse("<html><body>Sign in</body></html>")

    async with serve_app(Starlette(routes=[Route("/a", page)])) as site, files_of(site) as files:
        with pytest.raises(SlackRefused, match="files:read"):
            await files.download(f"{site}/a", name="a.txt", mimetype="text/plain")
