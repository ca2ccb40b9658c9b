"""Slash commands, buttons and message shortcuts, answered by a real Bolt app over Socket Mode."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import httpx
import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.playground import Playground

Connect: TypeAlias = Callable[[AsyncApp], Awaitable[object]]

FEEDBACK = {
    "type": "context_actions",
    "elements": [
        {
            "type": "feedback_buttons",
            "action_id": "feedback",
            "positive_button": {"text": {"type": "plain_text", "text": "Good"}, "value": "good"},
            "negative_button": {"text": {"type": "plain_text", "text": "Bad"}, "value": "bad"},
        },
    ],
}
MENU = {
    "type": "section",
    "text": {"type": "mrkdwn", "text": "Which?"},
    "accessory": {
        "type": "static_select",
        "action_id": "which",
        "options": [
            {"text": {"type": "plain_text", "text": "One"}, "value": "1"},
            {"text": {"type": "plain_text", "text": "Two"}, "value": "2"},
        ],
    },
}


async def test_a_commands_acknowledgement_and_responses_are_seen_as_they_ask(
    slack: Playground, app: AsyncApp, over_sockets: Connect
) -> None:
    @app.command("/brief")
    async def answer(ack: AsyncAck, respond: AsyncRespond, command: dict[str, Any]) -> None:
        await ack(f"you said {command['text']}")
        await respond("to you")
        await respond("to all", response_type="in_channel")

    await over_sockets(app)
    delivery = await slack.command("/brief", "help & more", channel="random", user="editor")
    assert delivery.acknowledged
    assert "thread_ts" not in delivery.payload
    await slack.wait_for(lambda: slack.messages("random") and len(slack.ephemerals("random", "editor")) == 2)
    assert {each["text"] for each in slack.ephemerals()} == {"you said help &amp; more", "to you"}
    assert slack.messages("random")[0]["text"] == "to all"


async def test_an_unknown_command_is_not_retried(slack: Playground, app: AsyncApp, over_sockets: Connect) -> None:
    slack.courier.ack_timeout = 0.1
    await over_sockets(app)
    delivery = await slack.command("/brie")
    assert not delivery.acknowledged
    assert len(delivery.attempts) == 1


async def test_a_response_url_works_five_times_and_for_half_an_hour(slack: Playground) -> None:
    first, second = [(await slack.command("/brief")).payload["response_url"] for _ in range(2)]
    statuses = [(await AsyncWebhookClient(first).send(text="x")).status_code for _ in range(5)]
    assert statuses == [200] * 5
    used_up = await AsyncWebhookClient(first).send(text="x")
    assert (used_up.status_code, used_up.body) == (404, '{"ok":false,"error":"used_url"}')
    slack.clock.advance(1_801)
    expired = await AsyncWebhookClient(second).send(text="x")
    assert (expired.status_code, expired.body) == (404, '{"ok":false,"error":"expired_url"}')
    unknown = await AsyncWebhookClient(first[:-3]).send(text="x")
    assert unknown.status_code == 404
    assert len(slack.ephemerals()) == 5


async def test_a_response_must_say_something_and_fit(slack: Playground) -> None:
    url = (await slack.command("/brief")).payload["response_url"]
    empty = await AsyncWebhookClient(url).send()
    assert (empty.status_code, empty.body) == (400, '{"ok":false,"error":"no_text"}')
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3_001}}]
    large = await AsyncWebhookClient(url).send(text="x", blocks=blocks)
    assert "invalid_blocks" in large.body


async def test_a_feedback_button_sends_the_message_and_the_value_pressed(
    slack: Playground, app: AsyncApp, client: AsyncWebClient, over_sockets: Connect
) -> None:
    @app.action("feedback")
    async def thank(ack: AsyncAck, respond: AsyncRespond, action: dict[str, Any]) -> None:
        await ack()
        await respond(f"noted: {action['value']}", replace_original=False)

    await over_sockets(app)
    posted = await client.chat_postMessage(channel="C0NEWSROOM", text="brief", blocks=[FEEDBACK])
    delivery = await slack.click("feedback", channel="newsroom", ts=posted["ts"], user="reporter", value="bad")
    assert delivery.payload["message"]["text"] == "brief"
    assert delivery.payload["container"]["message_ts"] == posted["ts"]
    whisper = (await slack.wait_for(lambda: slack.ephemerals("newsroom", "reporter")))[0]
    assert whisper["text"] == "noted: bad"
    with pytest.raises(LookupError):
        await slack.click("nothing", channel="newsroom", ts=posted["ts"], user="reporter")


async def test_an_ephemeral_message_can_be_replaced_and_deleted_over_its_response_url(
    slack: Playground, app: AsyncApp, client: AsyncWebClient, over_sockets: Connect
) -> None:
    @app.action("which")
    async def choose(ack: AsyncAck, respond: AsyncRespond, action: dict[str, Any]) -> None:
        await ack()
        chosen = action["selected_option"]["value"]
        if chosen == "2":
            await respond(replace_original=True, text="chosen: 2", blocks=[MENU])
        else:
            await respond(delete_original=True)

    await over_sockets(app)
    whisper = await client.chat_postEphemeral(channel="C0NEWSROOM", user="U0EDITOR00", text="?", blocks=[MENU])
    ts = whisper["message_ts"]
    delivery = await slack.click("which", channel="newsroom", ts=ts, user="editor", value="2")
    assert "message" not in delivery.payload
    await slack.wait_for(lambda: [each["text"] for each in slack.ephemerals()] == ["chosen: 2"])
    await slack.click("which", channel="newsroom", ts=ts, user="editor", value="1")
    await slack.wait_for(lambda: not slack.ephemerals())


async def test_a_channel_message_can_be_replaced_and_deleted_over_its_response_url(
    slack: Playground, client: AsyncWebClient
) -> None:
    posted = await client.chat_postMessage(channel="C0NEWSROOM", text="brief", blocks=[MENU])
    click = await slack.click("which", channel="newsroom", ts=posted["ts"], user="editor")
    webhook = AsyncWebhookClient(click.payload["response_url"])
    await webhook.send(replace_original=True, text="changed")
    assert [message["text"] for message in slack.messages("newsroom")] == ["changed"]
    await webhook.send(delete_original=True)
    assert slack.messages("newsroom") == []


async def test_a_click_in_a_thread_names_the_thread_and_its_response_may_stay_there(
    slack: Playground, client: AsyncWebClient
) -> None:
    ts = (await slack.say("newsroom", "editor", "hello")).ts
    reply = await client.chat_postMessage(channel="C0NEWSROOM", text="brief", thread_ts=ts, blocks=[MENU])
    click = await slack.click("which", channel="newsroom", ts=reply["ts"], user="editor")
    assert click.payload["container"]["thread_ts"] == ts
    body = {"response_type": "in_channel", "text": "noted", "thread_ts": ts}
    await AsyncWebhookClient(click.payload["response_url"]).send_dict(body)
    assert [message["text"] for message in slack.replies("newsroom", ts)] == ["brief", "noted"]


async def test_a_commands_response_url_has_nothing_to_delete_and_takes_json_only(slack: Playground) -> None:
    url = (await slack.command("/brief")).payload["response_url"]
    nothing_there = await AsyncWebhookClient(url).send(delete_original=True)
    assert nothing_there.body == '{"ok":false,"error":"message_not_found"}'
    async with httpx.AsyncClient(trust_env=False) as http:
        answer = await http.post(url, content="text=x")
    assert answer.json()["error"] == "invalid_payload"


async def test_a_message_shortcut_works_in_a_thread(slack: Playground, app: AsyncApp, over_sockets: Connect) -> None:
    @app.shortcut("brief_this")
    async def brief(ack: AsyncAck, shortcut: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        ts = shortcut["message"].get("thread_ts") or shortcut["message_ts"]
        await client.chat_postMessage(channel=shortcut["channel"]["id"], text="brief", thread_ts=ts)

    app.event("message")(nothing)
    await over_sockets(app)
    parent = (await slack.say("newsroom", "editor", "hello")).ts
    reply = (await slack.say("newsroom", "reporter", "an article", thread_ts=parent)).ts
    delivery = await slack.message_shortcut("brief_this", channel="newsroom", ts=reply, user="editor")
    assert delivery.acknowledged
    await slack.wait_for(lambda: len(slack.replies("newsroom", parent)) == 2)


async def nothing(ack: AsyncAck) -> None:
    await ack()
