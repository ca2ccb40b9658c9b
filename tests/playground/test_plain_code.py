"""The playground from code without an event loop."""

from __future__ import annotations

from anyio.from_thread import start_blocking_portal
from slack_sdk import WebClient

from bot.playground import Playground


def test_a_thread_of_its_own_serves_plain_code() -> None:
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(Playground.start()) as slack:
        posted = portal.call(slack.say, "newsroom", "editor", "good morning")
        client = WebClient(token=slack.bot_token, base_url=slack.api_url)
        client.chat_postMessage(channel=posted.channel, text="good morning", thread_ts=posted.ts)
        replies = portal.call(slack.wait_for, lambda: slack.replies("newsroom", posted.ts))
    assert [message["text"] for message in replies] == ["good morning"]
