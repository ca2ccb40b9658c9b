"""What people do, and the events that the app gets of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Playground
from bot.playground.clock import Clock
from bot.playground.composer import compose, unescape
from bot.playground.state import default_workspace

WORKSPACE = default_workspace(Clock(0))


@pytest.fixture
async def heard(app: AsyncApp, over_sockets: Callable[[AsyncApp], Awaitable[object]]) -> list[dict[str, Any]]:
    """All events that a connected app gets."""
    events: list[dict[str, Any]] = []

    async def hear(event: dict[str, Any]) -> None:
        events.append(event)

    for name in ("message", "app_mention", "member_joined_channel", "app_home_opened", "app_uninstalled"):
        app.event(name)(hear)
    app.event("tokens_revoked")(hear)
    await over_sockets(app)
    return events


async def test_a_message_reaches_the_app_escaped_and_as_rich_text(
    slack: Playground, heard: list[dict[str, Any]]
) -> None:
    posted = await slack.say("newsroom", "editor", "Q&A: https://news.example/a?b=1&c=2.")
    assert posted.acknowledged
    (event,) = heard
    assert event["text"] == "Q&amp;A: <https://news.example/a?b=1&amp;c=2>."
    assert event["blocks"][0]["elements"][0]["elements"] == [
        {"type": "text", "text": "Q&A: "},
        {"type": "link", "url": "https://news.example/a?b=1&c=2"},
        {"type": "text", "text": "."},
    ]
    assert (event["channel"], event["channel_type"], event["user"]) == ("C0NEWSROOM", "channel", "U0EDITOR00")
    assert event["ts"] == event["event_ts"] == posted.ts == "1658923201.000100"
    assert "client_msg_id" in event


async def test_a_mention_is_told_twice(slack: Playground, heard: list[dict[str, Any]]) -> None:
    await slack.say("newsroom", "editor", "@threadbrief please")
    assert sorted(event["type"] for event in heard) == ["app_mention", "message"]
    assert {event["text"] for event in heard} == {"<@U0BRIEFBOT> please"}
    assert len({event["ts"] for event in heard}) == 1


async def test_a_direct_message_is_no_app_mention(slack: Playground, heard: list[dict[str, Any]]) -> None:
    await slack.say("U0EDITOR00", "editor", "@threadbrief please")
    assert [(event["type"], event["channel_type"]) for event in heard] == [("message", "im")]


async def test_the_app_hears_nothing_of_channels_it_is_not_in(slack: Playground, heard: list[dict[str, Any]]) -> None:
    posted = await slack.say("random", "editor", "@threadbrief please")
    assert posted.deliveries == []
    await slack.join("random", "threadbrief", inviter="editor")
    await slack.say("random", "editor", "and now")
    # Bolt keeps the notice of the bot's own arrival to itself.
    assert [event["type"] for event in heard] == ["member_joined_channel", "message"]
    assert heard[0]["inviter"] == "U0EDITOR00"
    assert [message.get("subtype") for message in slack.messages("random")] == [None, "channel_join", None]


async def test_a_reply_names_its_parent(slack: Playground, heard: list[dict[str, Any]]) -> None:
    parent = (await slack.say("newsroom", "editor", "hello")).ts
    await slack.say("newsroom", "reporter", "hello yourself", thread_ts=parent)
    assert (heard[1]["thread_ts"], heard[1]["parent_user_id"]) == (parent, "U0EDITOR00")


async def test_a_reply_may_also_go_to_the_channel(slack: Playground, heard: list[dict[str, Any]]) -> None:
    parent = (await slack.say("newsroom", "editor", "hello")).ts
    await slack.say("newsroom", "reporter", "look", thread_ts=parent, broadcast=True)
    assert heard[1]["subtype"] == "thread_broadcast"
    assert heard[1]["root"]["text"] == "hello"


async def test_an_edit_carries_both_texts_under_a_ts_of_its_own(slack: Playground, heard: list[dict[str, Any]]) -> None:
    ts = (await slack.say("newsroom", "editor", "helo")).ts
    await slack.edit("newsroom", ts, "hello")
    event = heard[1]
    assert event["subtype"] == "message_changed"
    assert (event["previous_message"]["text"], event["message"]["text"]) == ("helo", "hello")
    assert event["message"]["ts"] == ts != event["ts"]
    assert event["message"]["edited"]["user"] == "U0EDITOR00"
    assert event["hidden"] is True


async def test_an_unfurled_link_is_a_change_without_an_edit(slack: Playground, heard: list[dict[str, Any]]) -> None:
    ts = (await slack.say("newsroom", "editor", "https://news.example/a")).ts
    await slack.unfurl("newsroom", ts, "https://news.example/a", "Talks begin")
    event = heard[1]
    assert event["subtype"] == "message_changed"
    assert event["message"]["text"] == event["previous_message"]["text"]
    assert event["message"]["attachments"][0]["title"] == "Talks begin"
    assert "edited" not in event["message"]


async def test_a_deleted_message_is_told_as_deleted(slack: Playground, heard: list[dict[str, Any]]) -> None:
    ts = (await slack.say("newsroom", "editor", "oops")).ts
    await slack.delete("newsroom", ts)
    assert (heard[1]["subtype"], heard[1]["deleted_ts"]) == ("message_deleted", ts)
    assert heard[1]["previous_message"]["text"] == "oops"
    assert slack.messages("newsroom") == []


async def test_a_deleted_message_with_replies_leaves_a_tombstone_until_the_last_reply_goes(
    slack: Playground, heard: list[dict[str, Any]], client: AsyncWebClient
) -> None:
    ts = (await slack.say("newsroom", "editor", "oops")).ts
    reply = await client.chat_postMessage(channel="C0NEWSROOM", text="brief", thread_ts=ts)
    await slack.wait_for(lambda: slack.deliveries[-1].acknowledged)
    await slack.delete("newsroom", ts)
    event = heard[-1]
    assert (event["subtype"], event["message"]["subtype"], event["message"]["ts"]) == (
        "message_changed",
        "tombstone",
        ts,
    )
    assert event["previous_message"]["text"] == "oops"
    assert [message["text"] for message in slack.thread("newsroom", ts)] == ["This message was deleted.", "brief"]
    await client.chat_delete(channel="C0NEWSROOM", ts=reply["ts"])
    assert slack.messages("newsroom") == []


async def test_the_bots_own_posts_come_back_as_events(
    slack: Playground, app: AsyncApp, client: AsyncWebClient, over_sockets: Callable[[AsyncApp], Awaitable[object]]
) -> None:
    @app.event("message")
    async def hear() -> None: ...

    await over_sockets(app)
    posted = await client.chat_postMessage(channel="C0NEWSROOM", text="hello")
    await client.chat_update(channel="C0NEWSROOM", ts=posted["ts"], text="hullo")
    await slack.wait_for(lambda: len([each for each in slack.deliveries if each.acknowledged]) == 2)
    created, changed = (delivery.payload["event"] for delivery in slack.deliveries)
    assert (created["bot_id"], created["user"]) == ("B0BRIEFBOT", "U0BRIEFBOT")
    assert changed["subtype"] == "message_changed"


async def test_a_shared_file_comes_with_its_message(slack: Playground, heard: list[dict[str, Any]]) -> None:
    await slack.upload("newsroom", "editor", "brief.pdf", b"%PDF", text="see this")
    await slack.upload("newsroom", "editor", "more.pdf", b"%PDF", thread_ts=heard[0]["ts"])
    assert heard[1]["thread_ts"] == heard[0]["ts"]
    event = heard[0]
    assert (event["subtype"], event["text"]) == ("file_share", "see this")
    assert event["files"][0]["url_private"].startswith(slack.base_url)
    assert event["files"][0]["mimetype"] == "application/pdf"


async def test_from_a_shared_channel_only_the_files_id_comes(slack: Playground, heard: list[dict[str, Any]]) -> None:
    await slack.upload("newsroom", "editor", "brief.pdf", b"%PDF", shared_channel=True)
    (file,) = heard[0]["files"]
    assert file["file_access"] == "check_file_info"
    assert "url_private" not in file


async def test_only_subscribed_events_are_sent() -> None:
    async with Playground.start(bot_events=["reaction_added"], retry_waits=()) as slack:
        posted = await slack.say("newsroom", "editor", "hello")
        reactions = await slack.react("newsroom", posted.ts, "reporter", ":eyes:")
    assert posted.deliveries == []
    assert reactions[0].payload["event"]["reaction"] == "eyes"


@pytest.mark.parametrize("tokens_first", [True, False])
async def test_an_uninstalled_app_is_told_and_locked_out(
    slack: Playground, heard: list[dict[str, Any]], client: AsyncWebClient, *, tokens_first: bool
) -> None:
    await slack.say("newsroom", "editor", "hello")
    await slack.uninstall(tokens_first=tokens_first)
    last_words = ["tokens_revoked", "app_uninstalled"] if tokens_first else ["app_uninstalled", "tokens_revoked"]
    assert [event["type"] for event in heard] == ["message", *last_words]
    with pytest.raises(SlackApiError, match="account_inactive"):
        await client.auth_test()


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
        ("see (https://en.wikipedia.org/wiki/Sochi_(city)).", "see (<https://en.wikipedia.org/wiki/Sochi_(city)>)."),
        ("[the piece](https://news.example/a)", "<https://news.example/a|the piece>"),
        ("@editor and @nobody in #random", "<@U0EDITOR00> and @nobody in <#C0RANDOM00|random>"),
        ("@here at 10:30:45 :eyes:", "<!here> at 10:30:45 :eyes:"),
        ("mail me@editor.example", "mail me@editor.example"),
        ("two\n\nparagraphs", "two\n\nparagraphs"),
    ],
)
def test_typed_text_becomes_slacks_own(typed: str, text: str) -> None:
    assert compose(WORKSPACE, typed)[0] == text


def test_a_paste_is_kept_up_to_forty_thousand_characters() -> None:
    text, blocks = compose(WORKSPACE, "word " * 8_000 + "beyond")
    assert text == "word " * 8_000
    assert blocks[0]["elements"][0]["elements"][0]["text"] == text


@given(st.text(alphabet=st.characters(exclude_characters="@#:[/"), max_size=200))
def test_plain_text_comes_back_unchanged_when_unescaped(typed: str) -> None:
    assert unescape(compose(WORKSPACE, typed)[0]) == typed


def test_only_a_standing_clock_can_be_moved() -> None:
    with pytest.raises(RuntimeError, match="base_time"):
        Clock().advance(1)


@given(st.lists(st.floats(min_value=0, max_value=2), max_size=30))
def test_message_times_always_rise(steps: list[float]) -> None:
    clock = Clock(1_658_923_201)
    stamps = [clock.next_ts()]
    for step in steps:
        clock.advance(step)
        stamps.append(clock.next_ts())
    assert stamps == sorted(stamps)
    assert len(set(stamps)) == len(stamps)
