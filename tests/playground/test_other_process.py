"""A bot in a process of its own, which dies and comes back."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator

from bot.playground import Playground

BOT = """
import asyncio, sys
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

api_url, bot_token, app_token, signing_secret = sys.argv[1:]
app = AsyncApp(client=AsyncWebClient(token=bot_token, base_url=api_url), signing_secret=signing_secret)

@app.event("message")
async def answer(event, say):
    if "bot_id" not in event:
        await say(text="heard", thread_ts=event["ts"])

async def main():
    await AsyncSocketModeHandler(app, app_token).start_async()

asyncio.run(main())
"""


@contextlib.asynccontextmanager
async def bot(slack: Playground) -> AsyncIterator[None]:
    arguments = (slack.api_url, slack.bot_token, slack.app_token, slack.signing_secret)
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", BOT, *arguments)
    try:
        await slack.connected(timeout=30)
        yield
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_a_killed_bot_misses_a_message_and_answers_it_when_it_is_back(slack: Playground) -> None:
    async with bot(slack):
        first = await slack.say("newsroom", "editor", "one")
        await slack.wait_for(lambda: slack.replies("newsroom", first.ts))
    await slack.wait_for(lambda: not slack.sockets.active)
    missed = await slack.say("newsroom", "editor", "two")
    assert not missed.acknowledged
    async with bot(slack):
        await slack.redeliver(missed.deliveries[0])
        await slack.wait_for(lambda: slack.replies("newsroom", missed.ts))
    assert missed.acknowledged
