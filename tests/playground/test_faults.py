"""Things that go wrong on demand, as the real client meets them."""

from __future__ import annotations

import asyncio
from collections import Counter

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.http_retry.builtin_interval_calculators import FixedValueRetryIntervalCalculator
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import LostAnswer, Playground, RateLimited, Refused, ServerError, Slow
from bot.playground.faults import Faults

AT_ONCE = FixedValueRetryIntervalCalculator(fixed_internal=0)


@pytest.fixture
def trusting(slack: Playground) -> AsyncWebClient:
    """A client that tries nothing twice."""
    return AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, timeout=1, retry_handlers=[])


async def post(client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel="C0NEWSROOM", text="hello")


async def test_a_rate_limit_tells_when_to_come_back(slack: Playground, trusting: AsyncWebClient) -> None:
    slack.faults.next("chat.postMessage", RateLimited(retry_after=7))
    with pytest.raises(SlackApiError) as caught:
        await post(trusting)
    assert caught.value.response.status_code == 429
    assert caught.value.response.headers["retry-after"] == "7"
    assert caught.value.response["error"] == "ratelimited"
    assert slack.messages("newsroom") == []
    await post(trusting)
    assert [call.status for call in slack.calls] == [429, 200]


async def test_a_server_error_may_come_before_or_after_the_post(slack: Playground, trusting: AsyncWebClient) -> None:
    slack.faults.next("chat.postMessage", ServerError())
    slack.faults.next("chat.postMessage", ServerError(status=503, accepted=True))
    for status, stored in ((500, 0), (503, 1)):
        with pytest.raises(SlackApiError) as caught:
            await post(trusting)
        assert caught.value.response.status_code == status
        assert len(slack.messages("newsroom")) == stored


async def test_slacks_own_retry_handler_gets_over_a_server_error(slack: Playground) -> None:
    slack.faults.next("*", ServerError())
    handler = AsyncServerErrorRetryHandler(interval_calculator=AT_ONCE)
    await post(AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[handler]))
    assert len(slack.messages("newsroom")) == 1


async def test_a_closed_connection_hides_a_post_that_was_made(slack: Playground, trusting: AsyncWebClient) -> None:
    slack.faults.next("chat.postMessage", LostAnswer())
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await post(trusting)
    assert [message["text"] for message in slack.messages("newsroom")] == ["hello"]
    assert slack.calls[0].fault == LostAnswer()


async def test_a_client_that_retries_a_closed_connection_posts_twice(slack: Playground) -> None:
    slack.faults.next("chat.postMessage", LostAnswer())
    handler = AsyncConnectionErrorRetryHandler(interval_calculator=AT_ONCE)
    await post(AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[handler]))
    assert len(slack.messages("newsroom")) == 2


async def test_a_hanging_answer_runs_into_the_clients_own_limit(slack: Playground) -> None:
    slack.faults.next("chat.postMessage", LostAnswer(hangs=True))
    hasty = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, timeout=0.2)  # type: ignore[arg-type]  # aiohttp takes fractions
    with pytest.raises(TimeoutError):
        await post(hasty)
    assert len(slack.messages("newsroom")) == 1


async def test_a_call_that_still_hangs_does_not_hold_up_the_end() -> None:
    async with Playground.start() as slack:
        slack.faults.next("auth.test", LostAnswer(hangs=True))
        client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url, retry_handlers=[])
        waiting = asyncio.create_task(client.auth_test())
        await slack.wait_for(lambda: slack.calls)
        assert not waiting.done()
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await waiting


async def test_a_slow_answer_and_a_refusal_in_slacks_words(slack: Playground, trusting: AsyncWebClient) -> None:
    slack.faults.next("chat.postMessage", Slow(0.05))
    slack.faults.next("chat.postMessage", Refused("restricted_action"))
    await post(trusting)
    assert slack.calls[0].seconds >= 0.05
    with pytest.raises(SlackApiError, match="restricted_action"):
        await post(trusting)


def test_a_share_of_the_calls_is_hit_and_the_seed_repeats_it() -> None:
    def hits(seed: int) -> list[bool]:
        faults = Faults(seed)
        faults.share("chat.postMessage", ServerError(), 0.1)
        return [faults.draw("chat.postMessage") is not None for _ in range(1_000)]

    assert hits(1) == hits(1) != hits(2)
    assert 60 < Counter(hits(1))[True] < 140


def test_upcoming_faults_come_first_and_only_to_their_method() -> None:
    faults = Faults()
    faults.share("*", Slow(0), 1.0)
    faults.next("auth.test", ServerError(), times=2)
    drawn = [faults.draw(name) for name in ("users.info", "auth.test", "auth.test", "auth.test")]
    assert drawn == [Slow(0), ServerError(), ServerError(), Slow(0)]
    faults.clear()
    assert faults.draw("auth.test") is None


async def test_posting_faster_than_once_a_second_is_noted_and_refused_on_request() -> None:
    async with Playground.start(limits_posts=True) as slack:
        client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
        await post(client)
        with pytest.raises(SlackApiError, match="ratelimited"):
            await post(client)
        await client.chat_postMessage(channel="U0EDITOR00", text="another channel")
        assert [violation.channel for violation in slack.violations] == ["C0NEWSROOM"]
        assert len(slack.messages("newsroom")) == 1


async def test_without_the_request_fast_posts_are_only_noted(slack: Playground, client: AsyncWebClient) -> None:
    for _ in range(3):
        await post(client)
    assert len(slack.violations) == 2
    assert len(slack.messages("newsroom")) == 3
