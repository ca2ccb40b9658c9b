"""Modals and the Home tab, answered by a real Bolt app over Socket Mode."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import pytest
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Playground

Connect: TypeAlias = Callable[[AsyncApp], Awaitable[object]]

MODAL = {
    "type": "modal",
    "callback_id": "settings",
    "notify_on_close": True,
    "title": {"type": "plain_text", "text": "Settings"},
    "submit": {"type": "plain_text", "text": "Save"},
    "blocks": [
        {
            "type": "input",
            "block_id": "focus",
            "label": {"type": "plain_text", "text": "Focus"},
            "element": {"type": "plain_text_input", "action_id": "value"},
        },
    ],
}
HOME = {
    "type": "home",
    "blocks": [
        {
            "type": "actions",
            "elements": [
                {"type": "button", "action_id": "settings", "text": {"type": "plain_text", "text": "Settings"}},
            ],
        },
    ],
}


async def test_a_modal_is_opened_refused_with_errors_and_then_submitted(
    slack: Playground, app: AsyncApp, over_sockets: Connect
) -> None:
    saved: list[str] = []

    @app.shortcut("settings")
    async def show(ack: AsyncAck, shortcut: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=shortcut["trigger_id"], view=MODAL)

    @app.view("settings")
    async def save(ack: AsyncAck, view: dict[str, Any]) -> None:
        focus = view["state"]["values"]["focus"]["value"]["value"]
        if focus:
            saved.append(focus)
            await ack()
        else:
            await ack(response_action="errors", errors={"focus": "Say what to look for"})

    await over_sockets(app)
    await slack.shortcut("settings", user="editor")
    await slack.wait_for(lambda: slack.modal("editor"))
    refused = await slack.submit(user="editor", values={"focus": {"value": {"value": ""}}})
    assert refused.response is not None
    assert refused.response["errors"] == {"focus": "Say what to look for"}
    assert slack.modal("editor") is not None
    await slack.submit(user="editor", values={"focus": {"value": {"value": "Sochi"}}})
    assert saved == ["Sochi"]
    assert slack.modal("editor") is None


async def test_a_submission_can_change_the_modal_put_another_on_top_or_close_all(
    slack: Playground, app: AsyncApp, client: AsyncWebClient, over_sockets: Connect
) -> None:
    answers: list[dict[str, Any]] = [
        {"response_action": "update", "view": MODAL | {"private_metadata": "updated"}},
        {"response_action": "push", "view": MODAL | {"private_metadata": "pushed"}},
        {"response_action": "clear"},
    ]

    @app.view("settings")
    async def answer(ack: AsyncAck) -> None:
        await ack(**answers.pop(0))

    app.shortcut("open")(nothing)
    await over_sockets(app)
    await open_modal(slack, client)
    seen = []
    for _ in range(3):
        await slack.submit(user="editor")
        seen.append((slack.modal("editor") or {}).get("private_metadata"))
    assert seen == ["updated", "pushed", None]


async def nothing(ack: AsyncAck) -> None:
    await ack()


async def open_modal(slack: Playground, client: AsyncWebClient) -> dict[str, Any]:
    trigger_id = (await slack.shortcut("open", user="editor")).payload["trigger_id"]
    view: dict[str, Any] = (await client.views_open(trigger_id=trigger_id, view=MODAL))["view"]
    return view


async def test_a_closed_modal_is_told_to_an_app_that_asked(
    slack: Playground, app: AsyncApp, client: AsyncWebClient, over_sockets: Connect
) -> None:
    @app.view_closed("settings")
    async def note(ack: AsyncAck) -> None:
        await ack()

    app.shortcut("open")(nothing)
    await over_sockets(app)
    await open_modal(slack, client)
    delivery = await slack.close_modal(user="editor")
    assert delivery is not None
    assert delivery.acknowledged
    with pytest.raises(LookupError):
        await slack.close_modal(user="editor")


async def test_a_trigger_works_once_and_for_three_seconds(slack: Playground, client: AsyncWebClient) -> None:
    used, late = [(await slack.shortcut("open", user="editor")).payload["trigger_id"] for _ in range(2)]
    await client.views_open(trigger_id=used, view=MODAL)
    slack.clock.advance(4)
    errors = []
    for trigger_id in (used, late, "1.2.3"):
        with pytest.raises(SlackApiError) as caught:
            await client.views_open(trigger_id=trigger_id, view=MODAL)
        errors.append(caught.value.response["error"])
    assert errors == ["exchanged_trigger_id", "expired_trigger_id", "invalid_trigger_id"]


async def test_modals_stack_three_high_and_are_updated_by_id(slack: Playground, client: AsyncWebClient) -> None:
    view = await open_modal(slack, client)
    for _ in range(2):
        trigger_id = (await slack.shortcut("more", user="editor")).payload["trigger_id"]
        await client.views_push(trigger_id=trigger_id, view=MODAL)
    trigger_id = (await slack.shortcut("more", user="editor")).payload["trigger_id"]
    with pytest.raises(SlackApiError, match="push_limit_reached"):
        await client.views_push(trigger_id=trigger_id, view=MODAL)
    changed = await client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)
    assert changed["view"]["id"] == view["id"]
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await client.views_update(view_id=view["id"], hash=view["hash"], view=MODAL)
    with pytest.raises(SlackApiError, match="not_found"):
        await client.views_update(view_id="V0", view=MODAL)


async def test_a_modal_is_found_by_the_apps_own_id(slack: Playground, client: AsyncWebClient) -> None:
    trigger_id = (await slack.shortcut("open", user="editor")).payload["trigger_id"]
    await client.views_open(trigger_id=trigger_id, view=MODAL | {"external_id": "mine"})
    await client.views_update(external_id="mine", view=MODAL | {"private_metadata": "found"})
    modal = slack.modal("editor")
    assert modal is not None
    assert modal["private_metadata"] == "found"


async def test_home_and_modal_are_not_each_other(slack: Playground, client: AsyncWebClient) -> None:
    trigger_id = (await slack.shortcut("open", user="editor")).payload["trigger_id"]
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        await client.views_open(trigger_id=trigger_id, view=HOME)
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        await client.views_publish(user_id="U0EDITOR00", view=MODAL)


async def test_a_modal_that_asked_for_nothing_closes_in_silence(slack: Playground, client: AsyncWebClient) -> None:
    trigger_id = (await slack.shortcut("open", user="editor")).payload["trigger_id"]
    await client.views_open(trigger_id=trigger_id, view=MODAL | {"notify_on_close": False})
    assert await slack.close_modal(user="editor") is None
    assert slack.modal("editor") is None


async def test_the_home_tab_is_published_seen_and_clicked(
    slack: Playground, app: AsyncApp, over_sockets: Connect
) -> None:
    @app.event("app_home_opened")
    async def show(event: dict[str, Any], client: AsyncWebClient) -> None:
        await client.views_publish(user_id=event["user"], view=HOME)

    @app.action("settings")
    async def open_settings(ack: AsyncAck, body: dict[str, Any], client: AsyncWebClient) -> None:
        await ack()
        await client.views_open(trigger_id=body["trigger_id"], view=MODAL)

    await over_sockets(app)
    await slack.open_home("reporter")
    await slack.wait_for(lambda: slack.home("reporter"))
    assert slack.home("editor") is None
    assert (await slack.click_in_view("settings", user="reporter")).acknowledged
    await slack.wait_for(lambda: slack.modal("reporter"))
    again = await slack.open_home("reporter")
    assert again[0].payload["event"]["view"]["type"] == "home"
