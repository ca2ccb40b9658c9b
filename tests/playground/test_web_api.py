"""The Web API as slack_sdk's own client sees it."""

from __future__ import annotations

import json

import httpx
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.models.metadata import Metadata
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Playground
from bot.playground.state import Channel


async def error_of(call: object) -> str:
    with pytest.raises(SlackApiError) as caught:
        await call  # type: ignore[misc]
    return str(caught.value.response["error"])


async def test_auth_test_names_the_team_and_the_bot_and_lists_the_scopes(client: AsyncWebClient) -> None:
    answer = await client.auth_test()
    assert (answer["team_id"], answer["user"], answer["ok"]) == ("T0PLAYTEAM", "threadbrief", True)
    assert "chat:write" in answer.headers["x-oauth-scopes"].split(",")


async def test_a_wrong_token_a_missing_one_and_the_app_token_are_told_apart(slack: Playground) -> None:
    tokens = {"xoxb-wrong": "invalid_auth", None: "not_authed", slack.app_token: "not_allowed_token_type"}
    for token, error in tokens.items():
        client = AsyncWebClient(token=token, base_url=slack.api_url)
        assert await error_of(client.auth_test()) == error


async def test_a_method_that_does_not_exist_is_unknown(client: AsyncWebClient) -> None:
    assert await error_of(client.api_call("chat.shout")) == "unknown_method"


async def test_a_missing_scope_is_named() -> None:
    async with Playground.start(scopes=["chat:write"]) as slack:
        client = AsyncWebClient(token=slack.bot_token, base_url=slack.api_url)
        with pytest.raises(SlackApiError) as caught:
            await client.users_info(user="U0EDITOR00")
    assert (caught.value.response["error"], caught.value.response["needed"]) == ("missing_scope", "users:read")


async def test_a_post_is_stored_under_a_rising_ts(slack: Playground, client: AsyncWebClient) -> None:
    first = await client.chat_postMessage(channel="#newsroom", text="one")
    second = await client.chat_postMessage(channel="C0NEWSROOM", text="two")
    assert (first["ts"], second["ts"]) == ("1658923201.000100", "1658923201.000200")
    assert [message["text"] for message in slack.messages("newsroom")] == ["one", "two"]
    assert first["message"]["bot_id"] == "B0BRIEFBOT"


async def test_json_and_form_bodies_mean_the_same(slack: Playground) -> None:
    fields = {"channel": "C0NEWSROOM", "text": "hello", "blocks": json.dumps([{"type": "divider"}])}
    headers = {"authorization": f"Bearer {slack.bot_token}"}
    async with httpx.AsyncClient(base_url=slack.api_url, headers=headers, trust_env=False) as http:
        answers = [
            await http.post("chat.postMessage", data=fields),
            await http.post("chat.postMessage", json=fields),
            await http.post(
                "chat.postMessage", data=fields | {"token": slack.bot_token}, headers={"authorization": ""}
            ),
        ]
    assert all(answer.json()["ok"] for answer in answers)
    assert [message["blocks"] for message in slack.messages("newsroom")] == [[{"type": "divider"}]] * 3


@pytest.mark.parametrize(
    ("body", "content_type", "error"),
    [
        ("{", "application/json", "invalid_json"),
        ("[]", "application/json", "json_not_object"),
        ("x", "text/plain", "invalid_form_data"),
        ("channel=C0NEWSROOM&text=x&blocks=%5B", "application/x-www-form-urlencoded", "invalid_arguments"),
        ("channel=C0NEWSROOM&text=x&blocks=1", "application/x-www-form-urlencoded", "invalid_blocks_format"),
        ("text=x", "application/x-www-form-urlencoded", "invalid_arguments"),
    ],
)
async def test_broken_bodies_are_refused_in_slacks_words(
    slack: Playground, body: str, content_type: str, error: str
) -> None:
    headers = {"authorization": f"Bearer {slack.bot_token}", "content-type": content_type}
    async with httpx.AsyncClient(trust_env=False) as http:
        answer = await http.post(f"{slack.api_url}chat.postMessage", content=body, headers=headers)
    assert answer.json()["error"] == error


@pytest.mark.parametrize(
    ("channel", "error"),
    [("#random", "not_in_channel"), ("#archive", "is_archived"), ("#nowhere", "channel_not_found")],
)
async def test_posting_where_the_bot_may_not_is_refused(client: AsyncWebClient, channel: str, error: str) -> None:
    assert await error_of(client.chat_postMessage(channel=channel, text="hello")) == error


async def test_a_post_to_a_user_opens_their_direct_message(slack: Playground, client: AsyncWebClient) -> None:
    answer = await client.chat_postMessage(channel="U0EDITOR00", text="for you")
    assert answer["channel"] == "D0EDITOR00"
    assert slack.messages("U0EDITOR00")[0]["text"] == "for you"


async def test_an_empty_message_and_a_float_for_a_thread_are_refused(client: AsyncWebClient) -> None:
    empty = {"channel": "#newsroom", "text": " "}
    assert await error_of(client.api_call("chat.postMessage", json=empty)) == "no_text"
    wrong = client.chat_postMessage(channel="#newsroom", text="x", thread_ts=str(1658923201.0001))
    assert await error_of(wrong) == "invalid_thread_ts"
    nowhere = client.chat_postMessage(channel="#newsroom", text="x", thread_ts="1658923201.999999")
    assert await error_of(nowhere) == "thread_not_found"


async def test_a_very_long_text_is_cut_and_said_so(slack: Playground, client: AsyncWebClient) -> None:
    answer = await client.chat_postMessage(channel="#newsroom", text="x" * 40_001)
    assert answer["warning"] == "message_truncated"
    assert len(slack.messages("newsroom")[0]["text"]) == 40_000
    assert await error_of(client.chat_update(channel="C0NEWSROOM", ts=answer["ts"], text="x" * 4_001)) == "msg_too_long"


async def test_a_thread_is_read_back_page_by_page_with_metadata_on_request(
    slack: Playground, client: AsyncWebClient
) -> None:
    parent = (await slack.say("newsroom", "editor", "parent")).ts
    for number in range(3):
        metadata = Metadata(event_type="brief", event_payload={"job": number})
        await client.chat_postMessage(channel="C0NEWSROOM", text=str(number), thread_ts=parent, metadata=metadata)

    bare = await client.conversations_replies(channel="C0NEWSROOM", ts=parent, limit=2)
    assert [message["text"] for message in bare["messages"]] == ["parent", "0"]
    assert bare["has_more"]
    assert bare["messages"][0]["reply_count"] == 3
    assert "metadata" not in bare["messages"][1]

    cursor = bare["response_metadata"]["next_cursor"]
    rest = await client.conversations_replies(channel="C0NEWSROOM", ts=parent, cursor=cursor, include_all_metadata=True)
    assert [message["metadata"]["event_payload"]["job"] for message in rest["messages"]] == [1, 2]
    later = await client.conversations_replies(channel="C0NEWSROOM", ts=parent, oldest=rest["messages"][0]["ts"])
    assert [message["text"] for message in later["messages"]] == ["parent", "2"]
    both = await client.conversations_replies(
        channel="C0NEWSROOM", ts=parent, oldest=rest["messages"][0]["ts"], inclusive=True
    )
    assert [message["text"] for message in both["messages"]] == ["parent", "1", "2"]
    assert await error_of(client.conversations_replies(channel="C0NEWSROOM", ts="1.000001")) == "thread_not_found"


async def test_a_reply_to_a_replys_ts_is_lost_from_the_thread(slack: Playground, client: AsyncWebClient) -> None:
    parent = (await slack.say("newsroom", "editor", "parent")).ts
    reply = (await slack.say("newsroom", "reporter", "reply", thread_ts=parent)).ts
    await client.chat_postMessage(channel="C0NEWSROOM", text="astray", thread_ts=reply)
    assert [message["text"] for message in slack.replies("newsroom", parent)] == ["reply"]


async def test_an_update_keeps_what_it_does_not_name(slack: Playground, client: AsyncWebClient) -> None:
    blocks = [{"type": "divider"}]
    posted = await client.chat_postMessage(channel="C0NEWSROOM", text="one", blocks=blocks)
    await client.chat_update(channel="C0NEWSROOM", ts=posted["ts"], text="two")
    message = slack.messages("newsroom")[0]
    assert (message["text"], message["blocks"]) == ("two", blocks)
    assert message["edited"]["user"] == "U0BRIEFBOT"
    await client.chat_update(channel="C0NEWSROOM", ts=posted["ts"], text="two", blocks=[])
    assert slack.messages("newsroom")[0]["blocks"] == []


async def test_the_bot_can_only_change_and_delete_its_own_messages(slack: Playground, client: AsyncWebClient) -> None:
    theirs = (await slack.say("newsroom", "editor", "mine")).ts
    assert await error_of(client.chat_update(channel="C0NEWSROOM", ts=theirs, text="x")) == "cant_update_message"
    assert await error_of(client.chat_delete(channel="C0NEWSROOM", ts=theirs)) == "cant_delete_message"
    assert await error_of(client.chat_delete(channel="C0NEWSROOM", ts="1.000001")) == "message_not_found"
    own = await client.chat_postMessage(channel="C0NEWSROOM", text="x")
    await client.chat_delete(channel="C0NEWSROOM", ts=own["ts"])
    assert [message["ts"] for message in slack.messages("newsroom")] == [theirs]


async def test_an_ephemeral_message_is_seen_by_one_member_only(slack: Playground, client: AsyncWebClient) -> None:
    await client.chat_postEphemeral(channel="C0NEWSROOM", user="U0EDITOR00", text="psst")
    assert [message["text"] for message in slack.ephemerals("newsroom", "editor")] == ["psst"]
    assert slack.ephemerals("newsroom", "reporter") == []
    assert slack.messages("newsroom") == []


async def test_a_whisper_goes_into_a_thread_but_only_to_members(slack: Playground, client: AsyncWebClient) -> None:
    ts = (await slack.say("newsroom", "editor", "hello")).ts
    await client.chat_postEphemeral(channel="C0NEWSROOM", user="U0EDITOR00", text="psst", thread_ts=ts)
    assert slack.ephemerals()[0]["thread_ts"] == ts
    slack.workspace.channel("newsroom").members.remove("U0REPORTER")
    outside = client.chat_postEphemeral(channel="C0NEWSROOM", user="U0REPORTER", text="psst")
    assert await error_of(outside) == "user_not_in_channel"


async def test_the_bot_can_send_a_reply_to_the_channel_as_well(slack: Playground, client: AsyncWebClient) -> None:
    ts = (await slack.say("newsroom", "editor", "hello")).ts
    await client.chat_postMessage(channel="C0NEWSROOM", text="look", thread_ts=ts, reply_broadcast=True)
    (reply,) = slack.replies("newsroom", ts)
    assert (reply["subtype"], reply["root"]["text"]) == ("thread_broadcast", "hello")


async def test_metadata_has_a_type_and_a_payload(client: AsyncWebClient) -> None:
    for metadata, error in (([], "invalid_metadata_format"), ({"event_type": "x"}, "invalid_metadata_schema")):
        fields: dict[str, object] = {"channel": "C0NEWSROOM", "text": "x", "metadata": metadata}
        assert await error_of(client.api_call("chat.postMessage", json=fields)) == error


async def test_a_private_channel_does_not_exist_for_a_bot_outside_it(slack: Playground, client: AsyncWebClient) -> None:
    slack.workspace.channels["C0PRIVATE0"] = Channel("C0PRIVATE0", "private", "group", {"U0EDITOR00"})
    assert await error_of(client.conversations_info(channel="C0PRIVATE0")) == "channel_not_found"
    assert await error_of(client.chat_postMessage(channel="C0PRIVATE0", text="x")) == "channel_not_found"
    await slack.join("private", "threadbrief")
    assert (await client.conversations_info(channel="C0PRIVATE0"))["channel"]["is_private"] is True


async def test_reactions_are_put_on_once_and_taken_off(slack: Playground, client: AsyncWebClient) -> None:
    ts = (await slack.say("newsroom", "editor", "hello")).ts
    await client.reactions_add(channel="C0NEWSROOM", timestamp=ts, name="eyes")
    assert slack.messages("newsroom")[0]["reactions"] == [{"name": "eyes", "users": ["U0BRIEFBOT"], "count": 1}]
    again = client.reactions_add(channel="C0NEWSROOM", timestamp=ts, name="eyes")
    assert await error_of(again) == "already_reacted"
    assert await error_of(client.reactions_add(channel="C0NEWSROOM", timestamp=ts, name="no!")) == "invalid_name"
    await client.reactions_remove(channel="C0NEWSROOM", timestamp=ts, name="eyes")
    assert slack.messages("newsroom")[0]["reactions"] == []
    gone = client.reactions_remove(channel="C0NEWSROOM", timestamp=ts, name="eyes")
    assert await error_of(gone) == "no_reaction"


async def test_users_and_channels_are_described(client: AsyncWebClient) -> None:
    assert (await client.users_info(user="U0REPORTER"))["user"]["tz_offset"] == -18000
    assert await error_of(client.users_info(user="U0NOBODY00")) == "user_not_found"
    assert (await client.conversations_info(channel="C0RANDOM00"))["channel"]["is_member"] is False
    direct = (await client.conversations_info(channel="D0EDITOR00"))["channel"]
    assert (direct["is_im"], direct["user"]) == (True, "U0EDITOR00")


async def test_a_reply_has_a_permalink_that_names_its_thread(slack: Playground, client: AsyncWebClient) -> None:
    parent = (await slack.say("newsroom", "editor", "hello")).ts
    reply = await client.chat_postMessage(channel="C0NEWSROOM", text="x", thread_ts=parent)
    link = (await client.chat_getPermalink(channel="C0NEWSROOM", message_ts=reply["ts"]))["permalink"]
    assert link == (
        "https://playground.slack.com/archives/C0NEWSROOM/p1658923201000200?thread_ts=1658923201.000100&cid=C0NEWSROOM"
    )


async def test_a_status_stays_until_the_bot_posts_in_the_thread(slack: Playground, client: AsyncWebClient) -> None:
    ts = (await slack.say("newsroom", "editor", "hello")).ts
    await client.assistant_threads_setStatus(channel_id="C0NEWSROOM", thread_ts=ts, status="is reading…")
    assert slack.status("newsroom", ts) == "is reading…"
    await client.chat_postMessage(channel="C0NEWSROOM", text="x", thread_ts=ts)
    assert slack.status("newsroom", ts) == ""
    await client.assistant_threads_setStatus(channel_id="C0NEWSROOM", thread_ts=ts, status="is reading…")
    await client.assistant_threads_setStatus(channel_id="C0NEWSROOM", thread_ts=ts, status="")
    assert slack.status("newsroom", ts) == ""


async def test_every_call_is_logged_with_its_arguments(slack: Playground, client: AsyncWebClient) -> None:
    await client.chat_postMessage(channel="C0NEWSROOM", text="hello", unfurl_links=False)
    (call,) = slack.calls_of("chat.postMessage")
    assert call.arguments == {"channel": "C0NEWSROOM", "text": "hello", "unfurl_links": False}
    assert (call.ok, call.status) == (True, 200)
    assert slack.bot_token not in str(slack.calls)


async def test_an_uploaded_file_needs_the_token(slack: Playground, client: AsyncWebClient) -> None:
    posted = await slack.upload("newsroom", "editor", "note.txt", b"The summit opens on Monday.")
    file_id = slack.thread("newsroom", posted.ts)[0]["files"][0]["id"]
    about = (await client.files_info(file=file_id))["file"]
    assert (about["mimetype"], about["size"], about["filetype"]) == ("text/plain", 27, "text")
    assert await error_of(client.files_info(file="F0")) == "file_not_found"
    async with httpx.AsyncClient(trust_env=False) as http:
        allowed = await http.get(about["url_private"], headers={"authorization": f"Bearer {slack.bot_token}"})
        refused = await http.get(about["url_private_download"])
        missing = await http.get(about["url_private"].replace(file_id, "F0"))
    assert allowed.content == b"The summit opens on Monday."
    assert (refused.status_code, refused.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert missing.status_code == 404
