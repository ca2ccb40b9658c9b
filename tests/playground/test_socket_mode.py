"""Socket Mode with Bolt's own handler: acknowledgements, several connections, reconnecting."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import aiohttp
import pytest
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Playground

Connect: TypeAlias = Callable[[AsyncApp], Awaitable[AsyncSocketModeHandler]]


async def address(slack: Playground) -> str:
    client = AsyncWebClient(base_url=slack.api_url)
    return str((await client.apps_connections_open(app_token=slack.app_token))["url"])


def counting(heard: Counter[int], number: int) -> Callable[[], Awaitable[None]]:
    async def hear() -> None:
        heard[number] += 1

    return hear


async def test_an_event_is_acknowledged_and_answered(slack: Playground, app: AsyncApp, over_sockets: Connect) -> None:
    @app.event("message")
    async def answer(event: dict[str, Any], client: AsyncWebClient) -> None:
        if "bot_id" not in event:
            await client.chat_postMessage(channel=event["channel"], text="heard", thread_ts=event["ts"])

    await over_sockets(app)
    posted = await slack.say("newsroom", "editor", "hello")
    assert posted.acknowledged
    assert posted.deliveries[0].status is None
    assert (await slack.wait_for(lambda: slack.replies("newsroom", posted.ts)))[0]["text"] == "heard"


async def test_an_event_without_a_listener_is_not_acknowledged_and_comes_again() -> None:
    retries: list[list[str]] = []
    async with Playground.start(ack_timeout=0.05, retry_waits=(0, 0, 0)) as slack:
        app = AsyncApp(
            client=AsyncWebClient(token=slack.bot_token, base_url=slack.api_url),
            signing_secret=slack.signing_secret,
        )

        @app.middleware
        async def note(req: AsyncBoltRequest, next_: Callable[[], Awaitable[None]]) -> None:
            retries.append([*req.headers["x-slack-retry-num"], *req.headers["x-slack-retry-reason"]])
            await next_()

        handler = AsyncSocketModeHandler(app, slack.app_token)
        await handler.connect_async()  # type: ignore[no-untyped-call]  # Bolt has no types there
        await slack.connected()
        (delivery,) = (await slack.say("newsroom", "editor", "hello")).deliveries
        await delivery.finished()
        await handler.close_async()  # type: ignore[no-untyped-call]  # Bolt has no types there
    assert [attempt.failure for attempt in delivery.attempts] == ["timeout"] * 4
    assert retries == [["0", ""], ["1", "timeout"], ["2", "timeout"], ["3", "timeout"]]


async def test_a_payload_goes_to_any_one_of_the_connections(
    slack: Playground, client: AsyncWebClient, over_sockets: Connect
) -> None:
    heard: Counter[int] = Counter()
    for number in range(3):
        app = AsyncApp(client=client, signing_secret=slack.signing_secret)
        app.event("message")(counting(heard, number))
        await over_sockets(app)
    for number in range(20):
        assert (await slack.say("newsroom", "editor", f"message {number}")).acknowledged
    assert heard.total() == 20
    assert len(heard) == 3


@pytest.mark.parametrize("reason", ["warning", "refresh_requested", "cut"])
async def test_an_app_comes_back_when_its_connection_ends(
    slack: Playground, app: AsyncApp, over_sockets: Connect, reason: str
) -> None:
    @app.event("message")
    async def hear() -> None: ...

    await over_sockets(app)
    if reason == "cut":
        await slack.cut_connections()
    elif reason == "warning":
        await slack.ask_to_reconnect("warning")
    else:
        await slack.ask_to_reconnect()
    assert slack.sockets.active == []
    await slack.connected()
    assert (await slack.say("newsroom", "editor", "hello")).acknowledged
    assert len(slack.calls_of("apps.connections.open")) == 2


async def test_a_connection_says_hello_and_a_ticket_is_good_for_one(slack: Playground) -> None:
    url = await address(slack)
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(url) as websocket:
            hello = await websocket.receive_json()
            assert (hello["type"], hello["num_connections"]) == ("hello", 1)
            assert hello["connection_info"]["app_id"] == "A0BRIEFAPP"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(url)


async def test_what_went_into_a_dead_connection_comes_again_over_a_living_one(
    slack: Playground, app: AsyncApp, over_sockets: Connect
) -> None:
    @app.event("message")
    async def hear() -> None: ...

    slack.courier.ack_timeout = 0.3
    async with aiohttp.ClientSession() as session:
        silent = await session.ws_connect(await address(slack))
        await slack.connected()
        saying = asyncio.create_task(slack.say("newsroom", "editor", "hello"))
        while (await silent.receive_json())["type"] != "events_api":
            pass
        await over_sockets(app)
        await silent.close()
    (delivery,) = (await saying).deliveries
    await delivery.finished()
    assert not delivery.attempts[0].acknowledged
    assert delivery.acknowledged


async def test_ten_connections_are_the_most(slack: Playground) -> None:
    async with aiohttp.ClientSession() as session:
        held = [await session.ws_connect(await address(slack)) for _ in range(10)]
        await slack.connected(len(held))
        eleventh = await session.ws_connect(await address(slack))
        assert (await eleventh.receive_json())["reason"] == "too_many_websockets"
    await slack.wait_for(lambda: not slack.sockets.active)


async def test_opening_a_connection_needs_the_app_token(slack: Playground, client: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError, match="not_allowed_token_type"):
        await client.apps_connections_open(app_token=slack.bot_token)


async def test_an_acknowledgement_counts_over_any_connection(slack: Playground) -> None:
    async with aiohttp.ClientSession() as session:
        sockets = [await session.ws_connect(await address(slack)) for _ in range(2)]
        await slack.connected(2)
        for websocket in sockets:
            await websocket.receive_json()
        saying = asyncio.create_task(slack.say("newsroom", "editor", "hello"))
        envelope = await _first_envelope(sockets)
        for websocket in sockets:
            await websocket.send_str(json.dumps({"envelope_id": envelope["envelope_id"]}))
        assert (await saying).acknowledged


async def _first_envelope(sockets: list[aiohttp.ClientWebSocketResponse]) -> dict[str, Any]:
    readers = [asyncio.ensure_future(websocket.receive_json()) for websocket in sockets]
    done, waiting = await asyncio.wait(readers, return_when=asyncio.FIRST_COMPLETED)
    for reader in waiting:
        reader.cancel()
    envelope: dict[str, Any] = done.pop().result()
    return envelope
