"""Delivery over HTTP to a real Bolt app: signatures, acknowledgements, retries."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any, TypeAlias

import pytest
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.playground import Playground

Attach: TypeAlias = Callable[[AsyncApp], Awaitable[None]]
Host: TypeAlias = Callable[[Starlette], AbstractAsyncContextManager[str]]


def web_app(answer: Callable[[Request, int], Awaitable[Response]]) -> Starlette:
    """An app of one endpoint that passes the challenge; `answer` gets each further request and its number."""
    seen: list[int] = []

    async def endpoint(request: Request) -> Response:
        body = await request.json()
        if body["type"] == "url_verification":
            return PlainTextResponse(body["challenge"])
        seen.append(1)
        return await answer(request, len(seen))

    return Starlette(routes=[Route("/", endpoint, methods=["POST"])])


async def test_bolt_verifies_the_signature_and_the_ack_is_timed(
    slack: Playground, app: AsyncApp, over_http: Attach
) -> None:
    @app.event("message")
    async def answer(event: dict[str, Any], client: AsyncWebClient) -> None:
        if "bot_id" not in event:
            await client.chat_postMessage(channel=event["channel"], text="heard", thread_ts=event["ts"])

    await over_http(app)
    posted = await slack.say("newsroom", "editor", "hello")
    (delivery,) = posted.deliveries
    assert (delivery.acknowledged, delivery.status) == (True, 200)
    assert 0 < delivery.seconds < 3
    reply = (await slack.wait_for(lambda: slack.replies("newsroom", posted.ts)))[0]
    assert reply["text"] == "heard"


async def test_an_app_with_another_secret_refuses_the_challenge(slack: Playground, over_http: Attach) -> None:
    client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
    stranger = AsyncApp(client=client, signing_secret="another secret")
    with pytest.raises(ValueError, match="did not return the challenge"):
        await over_http(stranger)
    assert slack.deliveries[0].status == 401


async def test_an_event_without_a_listener_is_tried_four_times_with_retry_headers(
    slack: Playground, app: AsyncApp, over_http: Attach
) -> None:
    headers: list[list[str]] = []

    @app.middleware
    async def note(req: AsyncBoltRequest, next_: Callable[[], Awaitable[None]]) -> None:
        headers.append([*req.headers.get("x-slack-retry-num", []), *req.headers.get("x-slack-retry-reason", [])])
        await next_()

    await over_http(app)
    headers.clear()
    (delivery,) = (await slack.say("newsroom", "editor", "hello")).deliveries
    await delivery.finished()
    assert [attempt.status for attempt in delivery.attempts] == [404] * 4
    assert headers == [[], ["1", "http_error"], ["2", "http_error"], ["3", "http_error"]]


async def test_retries_end_with_the_first_acknowledgement_and_carry_the_same_event(
    slack: Playground, host: Host
) -> None:
    ids: list[str] = []

    async def recover(request: Request, number: int) -> Response:
        ids.append((await request.json())["event_id"])
        return Response(status_code=500 if number < 3 else 200)

    async with host(web_app(recover)) as address:
        await slack.connect_http(address)
        (delivery,) = (await slack.say("newsroom", "editor", "hello")).deliveries
        await delivery.finished()
    assert [attempt.acknowledged for attempt in delivery.attempts] == [False, False, True]
    assert len(set(ids)) == 1


async def test_an_answer_after_the_time_limit_is_too_late(slack: Playground, host: Host) -> None:
    retried = asyncio.Event()

    async def dawdle(_request: Request, number: int) -> Response:
        if number == 1:
            await retried.wait()
        retried.set()
        return Response()

    slack.courier.ack_timeout = 0.1
    async with host(web_app(dawdle)) as address:
        await slack.connect_http(address)
        (delivery,) = (await slack.say("newsroom", "editor", "hello")).deliveries
        await delivery.finished()
    assert [attempt.failure for attempt in delivery.attempts] == ["http_timeout", None]


async def test_an_app_can_ask_not_to_be_told_again(slack: Playground, host: Host) -> None:
    async def refuse(_request: Request, _number: int) -> Response:
        return Response(status_code=400, headers={"x-slack-no-retry": "1"})

    async with host(web_app(refuse)) as address:
        await slack.connect_http(address)
        (delivery,) = (await slack.say("newsroom", "editor", "hello")).deliveries
        await delivery.finished()
    assert len(delivery.attempts) == 1


async def test_an_app_that_is_gone_is_a_failed_connection(slack: Playground, host: Host) -> None:
    async def never(_request: Request, _number: int) -> Response:
        return Response()

    async with host(web_app(never)) as address:
        await slack.connect_http(address)
    delivery = await slack.command("/brief", "help")
    assert [attempt.failure for attempt in delivery.attempts] == ["connection_failed"]


async def test_the_request_url_can_move(slack: Playground, app: AsyncApp, over_http: Attach) -> None:
    app.event("message")(nothing)
    await over_http(app)
    await over_http(app)
    assert (await slack.say("newsroom", "editor", "hello")).acknowledged


async def nothing() -> None: ...


async def test_the_same_payload_can_be_sent_again_on_demand(
    slack: Playground, app: AsyncApp, over_http: Attach
) -> None:
    events: list[str] = []

    @app.event("message")
    async def note(body: dict[str, Any]) -> None:
        events.append(body["event_id"])

    await over_http(app)
    (delivery,) = (await slack.say("newsroom", "editor", "hello")).deliveries
    again = await slack.redeliver(delivery)
    assert again.acknowledged
    assert events == [delivery.payload["event_id"]] * 2


async def test_a_message_that_nobody_listens_to_still_stands(slack: Playground) -> None:
    posted = await slack.say("newsroom", "editor", "hello")
    assert not posted.acknowledged
    assert posted.deliveries[0].attempts[0].failure == "no_connection"
    assert slack.messages("newsroom")[0]["text"] == "hello"
