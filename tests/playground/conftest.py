"""The real clients of Slack against the playground: slack_sdk's web client, and Bolt apps over HTTP and Socket Mode."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import TypeAlias

import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.routing import Route

from bot.playground import Playground
from bot.playground.server import Server

BASE_TIME = 1658923201

Host: TypeAlias = Callable[[Starlette], AbstractAsyncContextManager[str]]
Connect: TypeAlias = Callable[[AsyncApp], Awaitable[AsyncSocketModeHandler]]
Attach: TypeAlias = Callable[[AsyncApp], Awaitable[None]]


@pytest.fixture
async def slack() -> AsyncIterator[Playground]:
    """Time stands still, and retries follow at once."""
    async with Playground.start(base_time=BASE_TIME, retry_waits=(0, 0, 0)) as playground:
        yield playground


@pytest.fixture
def client(slack: Playground) -> AsyncWebClient:
    return AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, timeout=5)


@pytest.fixture
def app(slack: Playground, client: AsyncWebClient) -> AsyncApp:
    """A Bolt app without listeners, which checks signatures itself."""
    return AsyncApp(client=client, signing_secret=slack.signing_secret)


@contextlib.asynccontextmanager
async def serve(web_app: Starlette) -> AsyncIterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        async with Server(web_app).serving(listener):
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"


@pytest.fixture
def host() -> Host:
    """Serves a web app on loopback and gives its address."""
    return serve


@pytest.fixture
async def over_http(slack: Playground) -> AsyncIterator[Attach]:
    """Makes a Bolt app's HTTP endpoint the playground's request URL."""
    async with contextlib.AsyncExitStack() as stack:

        async def attach(app: AsyncApp) -> None:
            route = Route("/slack/events", AsyncSlackRequestHandler(app).handle, methods=["POST"])
            address = await stack.enter_async_context(serve(Starlette(routes=[route])))
            await slack.connect_http(f"{address}/slack/events")

        yield attach


@pytest.fixture
async def over_sockets(slack: Playground) -> AsyncIterator[Connect]:
    """Connects a Bolt app by Socket Mode."""
    async with contextlib.AsyncExitStack() as stack:

        async def connect(app: AsyncApp) -> AsyncSocketModeHandler:
            handler = AsyncSocketModeHandler(app, slack.app_token, ping_interval=0.2)
            stack.push_async_callback(handler.close_async)
            before = len(slack.sockets.active)
            await handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt has no types there
            await slack.connected(before + 1)
            return handler

        yield connect
