"""Block Kit's limits: what just fits is taken, one more is refused in Slack's words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground.checks import check_blocks, check_view
from bot.playground.state import ApiError


def section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def button(text: str = "Go", **more: object) -> dict[str, Any]:
    return {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": text}, **more}


def header(text: str) -> dict[str, Any]:
    return {"type": "header", "text": {"type": "plain_text", "text": text}}


def words(number: int) -> list[dict[str, Any]]:
    return [{"type": "mrkdwn", "text": "x"}] * number


def feedback(value: str) -> dict[str, Any]:
    pressed = {"text": {"type": "plain_text", "text": "Good"}, "value": value}
    return {"type": "feedback_buttons", "action_id": "f", "positive_button": pressed, "negative_button": pressed}


@pytest.mark.parametrize(
    ("fits", "too_much"),
    [
        ([section("x" * 3_000)], [section("x" * 3_001)]),
        ([section("x")], [section("")]),
        ([header("x" * 150)], [header("x" * 151)]),
        ([{"type": "divider"}] * 50, [{"type": "divider"}] * 51),
        ([{"type": "section", "fields": words(10)}], [{"type": "section", "fields": words(11)}]),
        (
            [{"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * 2_000}]}],
            [{"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * 2_001}]}],
        ),
        ([{"type": "context", "elements": words(10)}], [{"type": "context", "elements": words(11)}]),
        (
            [{"type": "actions", "elements": [button() | {"action_id": str(n)} for n in range(25)]}],
            [{"type": "actions", "elements": [button() | {"action_id": str(n)} for n in range(26)]}],
        ),
        (
            [{"type": "actions", "elements": [button("x" * 75)]}],
            [{"type": "actions", "elements": [button("x" * 76)]}],
        ),
        (
            [{"type": "actions", "elements": [button(value="x" * 2_000)]}],
            [{"type": "actions", "elements": [button(value="x" * 2_001)]}],
        ),
        (
            [{"type": "actions", "elements": [button(action_id="x" * 255)]}],
            [{"type": "actions", "elements": [button(action_id="x" * 256)]}],
        ),
        (
            [{"type": "actions", "elements": [button()]}],
            [{"type": "actions", "elements": [button(), button()]}],
        ),
        (
            [{"type": "context_actions", "elements": [feedback("good")]}],
            [{"type": "context_actions", "elements": [feedback("x" * 2_001)]}],
        ),
        (
            [section("x") | {"block_id": "a"}, section("x") | {"block_id": "b"}],
            [section("x") | {"block_id": "a"}, section("x") | {"block_id": "a"}],
        ),
        (
            [{"type": "image", "image_url": "https://a.example/b.png", "alt_text": "a map"}],
            [{"type": "image", "image_url": "https://a.example/b.png"}],
        ),
        ([header("x")], [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}]),
        ([section("x")], [{"type": "section"}]),
        ([section("x")], [{"type": "alert", "text": {"type": "mrkdwn", "text": "x"}}]),
        ([section("x")], [{"type": "poem"}]),
    ],
)
def test_a_block_may_be_as_large_as_documented_and_no_larger(
    fits: list[dict[str, Any]], too_much: list[dict[str, Any]]
) -> None:
    assert check_blocks(fits) == fits
    with pytest.raises(ApiError, match="invalid_blocks"):
        check_blocks(too_much)


async def test_the_answer_points_at_the_block_that_is_wrong(client: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel="C0NEWSROOM", text="x", blocks=[section("x"), section("x" * 3_001)])
    assert caught.value.response["error"] == "invalid_blocks"
    assert caught.value.response["errors"] == [
        "must be less than 3001 characters [json-pointer:/blocks/1/text/text]",
    ]


async def test_blocks_that_each_fit_can_be_too_long_together(client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel="C0NEWSROOM", text="x", blocks=[section("x" * 2_500)] * 5)
    with pytest.raises(SlackApiError) as caught:
        await client.chat_postMessage(channel="C0NEWSROOM", text="x", blocks=[section("x" * 2_600)] * 5)
    assert caught.value.response["error"] == "msg_blocks_too_long"


def test_a_view_holds_a_hundred_blocks_and_a_modal_has_a_short_title() -> None:
    blocks = [{"type": "divider"}] * 100
    assert check_view({"type": "home", "blocks": blocks})
    title = {"type": "plain_text", "text": "Settings"}
    assert check_view({"type": "modal", "title": title, "blocks": [{"type": "alert", "text": title}]})
    for view in (
        {"type": "home", "blocks": [*blocks, {"type": "divider"}]},
        {"type": "modal", "blocks": []},
        {"type": "modal", "title": {"type": "plain_text", "text": "x" * 25}, "blocks": []},
        {"type": "window", "blocks": []},
    ):
        with pytest.raises(ApiError, match="invalid_arguments"):
            check_view(view)


@given(
    st.lists(
        st.one_of(
            st.builds(section, st.text(min_size=1, max_size=3_000)),
            st.builds(header, st.text(min_size=1, max_size=150)),
        ),
        max_size=4,
    ),
)
def test_whatever_is_within_the_limits_passes(blocks: list[dict[str, Any]]) -> None:
    assert check_blocks(blocks) == blocks
