"""Posting: Slack's answers, over HTTP, and what becomes of each."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.errors import SlackBusy, SlackRefused
from bot.playground import LostAnswer, Playground, RateLimited, Refused, ServerError
from bot.slack import Slack, make_client
from tests.slack_room import JULY_27


@pytest.fixture
async def slack() -> AsyncIterator[Playground]:
    async with Playground.start(base_time=JULY_27) as playground:
        yield playground


@pytest.fixture
def room(slack: Playground) -> str:
    return slack.workspace.channel("newsroom").id


def poster(slack: Playground) -> Slack:
    return Slack(make_client(slack.bot_token, slack.api_url))


async def test_a_429_says_how_long_to_wait_and_that_nothing_was_posted(slack: Playground, room: str) -> None:
    slack.faults.next("chat.postMessage", RateLimited(retry_after=30))
    with pytest.raises(SlackBusy) as caught:
        await poster(slack).post(room, "hello")
    assert (caught.value.retry_after, caught.value.done) == (30, False)


@pytest.mark.parametrize("fault", [ServerError(), LostAnswer()])
async def test_after_a_5xx_or_a_lost_answer_the_message_may_stand(
    slack: Playground, room: str, fault: ServerError | LostAnswer
) -> None:
    slack.faults.next("chat.postMessage", fault)
    with pytest.raises(SlackBusy) as caught:
        await poster(slack).post(room, "hello")
    assert caught.value.done


async def test_where_nobody_listens_nothing_was_posted() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(SlackBusy) as caught:
        await Slack(make_client("xoxb-1", f"http://127.0.0.1:{port}/api/")).post("C1", "hello")
    assert not caught.value.done


@pytest.mark.parametrize("code", ["is_archived", "not_in_channel", "channel_not_found", "account_inactive"])
async def test_a_refusal_keeps_slacks_word_and_has_a_sentence(slack: Playground, room: str, code: str) -> None:
    slack.faults.next("chat.postMessage", Refused(code))
    with pytest.raises(SlackRefused) as caught:
        await poster(slack).post(room, "hello")
    assert caught.value.code == code
    assert str(caught.value).endswith(".")


async def test_blocks_that_slack_finds_too_much_are_left_out_and_the_text_is_posted(
    slack: Playground, room: str
) -> None:
    too_many = [{"type": "divider"}] * 51
    ts = await poster(slack).post(room, "hello", blocks=too_many)
    (message,) = slack.messages("newsroom")
    assert (message["ts"], message["text"], message.get("blocks")) == (ts, "hello", None)


async def test_a_reply_is_found_again_by_its_key(slack: Playground, room: str) -> None:
    parent = (await slack.say("newsroom", "editor", "look at this")).ts
    ts = await poster(slack).post(room, "here", thread_ts=parent, reply_key="T:C:1:0")
    assert await poster(slack).find_reply(room, parent, "T:C:1:0") == ts
    assert await poster(slack).find_reply(room, parent, "T:C:1:1") is None


async def test_the_day_of_a_message_is_its_authors(slack: Playground) -> None:
    half_past_eleven_at_night = "1658964600.000100"  # UTC; the editor lives an hour further east
    editor = slack.workspace.user("editor").id
    assert await poster(slack).local_day(editor, half_past_eleven_at_night) == date(2022, 7, 28)
    assert await poster(slack).local_day("U_NOBODY", half_past_eleven_at_night) == date(2022, 7, 27)


async def test_the_bot_learns_who_it_is_and_what_it_may() -> None:
    async with Playground.start(scopes=("chat:write", "commands")) as slack:
        identity = await poster(slack).whoami()
    assert identity.name == "threadbrief"
    assert identity.scopes == {"chat:write", "commands"}
