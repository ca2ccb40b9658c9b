"""The whole way: what somebody does in Slack, and what they see of the bot."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.slack_room import SAMPLE, Workspace, article, open_workspace, run_bot

NO_MEETING = """The river rose again. Heavy rain flooded the old town of Marbeck in Saxony on Sunday, and
the fire brigade carried forty people from their homes, the mayor, Anna Lindqvist, said on
Monday.

Schools stay closed until Thursday. The bridge at the mill was damaged, and engineers of
Falkenau County measured cracks of several centimetres in its piers. Nobody was hurt,
according to police inspector Jonas Weber.

The water reached its highest mark since 1997 during the night. Farmers lost most of the
early potatoes, and the Alpina dairy that employs sixty people had to stop its work. The
county has promised help for those whose houses can’t be lived in, and Saint Anne’s Church
has opened its hall to them. Volunteers cooked soup for the helpers. The German Weather
Service expects the rain to end within two days, but it warned that the ground can take in
no more water and that the smaller streams could still rise quickly.
"""

EDITOR = "U0EDITOR00"
"""Named as a channel, it is that person’s direct message with the bot."""

ASKED_FOR_NOTHING = "morning all, did anybody see the game last night? what a mess :facepalm:"


def shown(reply: dict[str, Any]) -> str:
    """Everything in a reply that people can read."""
    return json.dumps(reply.get("blocks") or reply["text"], ensure_ascii=False)


def test_a_pasted_article_is_briefed_once_in_its_thread(workspace: Workspace) -> None:
    posted = workspace.say(article())
    reply = workspace.reply_to(posted.ts)
    assert posted.acknowledged
    assert reply["thread_ts"] == posted.ts
    for words in ("Sochi", "August 5, 2022", "Vladimir Putin", "Russian President", "Turkish President"):
        assert words in shown(reply)
        assert words in reply["text"]
    assert "Kremlin spokesman" in shown(reply)
    assert len(workspace.slack.replies("newsroom", posted.ts)) == 1


def test_the_agenda_has_its_three_topics_with_how_sure_they_are(workspace: Workspace) -> None:
    text = workspace.reply_to(workspace.say(article()).ts)["text"].lower()
    assert "military-technical cooperation — confirmed, according to dmitry peskov" in text
    assert "grain exports across the black sea — expected" in text
    assert "drones — likely" in text


def test_a_reply_fits_one_screen_and_unfurls_nothing(workspace: Workspace) -> None:
    posted = workspace.say(article())
    assert len(workspace.reply_to(posted.ts)["text"]) < 2_500
    call = next(c for c in workspace.slack.calls_of("chat.postMessage") if c.arguments["thread_ts"] == posted.ts)
    assert (call.arguments["unfurl_links"], call.arguments["unfurl_media"]) == (False, False)


def test_relative_dates_count_from_the_day_of_the_message_and_the_reply_says_so(workspace: Workspace) -> None:
    text = workspace.reply_to(workspace.say(article()).ts)["text"]
    assert "count from Wed, July 27, 2022, the day it was shared" in text


def test_a_link_is_opened_and_briefed_with_the_pages_own_date(workspace: Workspace, pages: str) -> None:
    text = workspace.reply_to(workspace.say(f"worth reading: {pages}/sardinia.html").ts)["text"]
    assert "Tue, May 16, 2023" in text
    assert "Cagliari" in text
    assert "publication date" in text


def test_an_article_without_an_upcoming_meeting_gets_actors_and_dates_and_says_so(workspace: Workspace) -> None:
    text = workspace.reply_to(workspace.say(NO_MEETING).ts)["text"]
    assert "No upcoming meeting" in text
    assert "Anna Lindqvist" in text
    assert "On the agenda" not in text


def test_an_article_pasted_in_three_messages_in_a_row_is_one(workspace: Workspace) -> None:
    paragraphs = article().split("\n\n")
    cuts = (0, len(paragraphs) // 3, 2 * len(paragraphs) // 3, len(paragraphs))
    first, *others = (
        workspace.say("\n\n".join(paragraphs[start:end]), after=2.0) for start, end in itertools.pairwise(cuts)
    )
    workspace.wait_for(lambda: "August 5" in "".join(m["text"] for m in workspace.slack.replies("newsroom", first.ts)))
    workspace.reply_to(workspace.say(article()).ts)
    (reply,) = workspace.slack.replies("newsroom", first.ts)
    assert all(topic in reply["text"].lower() for topic in ("grain", "military-technical cooperation", "drones"))
    assert not any(workspace.slack.replies("newsroom", other.ts) for other in others)


@pytest.mark.parametrize("shared_channel", [False, True])
def test_an_article_in_a_file_is_briefed(workspace: Workspace, shared_channel: bool) -> None:  # noqa: FBT001 - a case
    content = article().encode()
    workspace.slack.clock.advance(60)
    posted = workspace.portal.call(
        lambda: workspace.slack.upload(
            "newsroom", "editor", "sochi.txt", content, text="for tomorrow", shared_channel=shared_channel
        )
    )
    assert "August 5, 2022" in workspace.reply_to(posted.ts)["text"]


def test_pictures_and_other_files_are_passed_over_in_a_channel(workspace: Workspace) -> None:
    names = {"lunch.png": b"\x89PNG\r\n\x1a\n", "notes.txt": b"Milk, bread and two lemons, please.\n"}
    posted = [
        workspace.portal.call(workspace.slack.upload, "newsroom", "editor", name, content)
        for name, content in names.items()
    ]
    workspace.reply_to(workspace.say(article()).ts)
    assert not any(workspace.slack.replies("newsroom", each.ts) for each in posted)
    assert not any("PNG" in m["text"] or "notes" in m["text"] for m in workspace.slack.ephemerals("newsroom"))


def test_in_a_thread_the_brief_goes_to_that_thread(workspace: Workspace) -> None:
    start = workspace.say("What do we know about the summit?")
    workspace.say(article(), thread_ts=start.ts)
    (reply,) = workspace.wait_for(lambda: [m for m in workspace.slack.replies("newsroom", start.ts) if "bot_id" in m])
    assert reply["thread_ts"] == start.ts


def test_an_event_that_slack_sends_again_is_answered_once(workspace: Workspace) -> None:
    posted = workspace.say(article())
    for _ in range(3):
        assert workspace.portal.call(workspace.slack.redeliver, posted.deliveries[0]).acknowledged
    workspace.reply_to(posted.ts)
    workspace.reply_to(workspace.say(article()).ts)  # whatever came before it has been answered
    assert len(workspace.slack.replies("newsroom", posted.ts)) == 1


def test_chat_is_left_alone(workspace: Workspace) -> None:
    chat = workspace.say(ASKED_FOR_NOTHING)
    workspace.reply_to(workspace.say(article()).ts)
    assert chat.acknowledged
    assert workspace.slack.replies("newsroom", chat.ts) == []


@pytest.mark.parametrize("way", ["link", "paste"])
def test_an_article_that_the_channel_has_already_gets_a_pointer_to_its_brief(
    workspace: Workspace, pages: str, way: str
) -> None:
    shared = f"{pages}/sardinia.html?edition=first" if way == "link" else article()
    first = workspace.say(shared)
    brief = workspace.reply_to(first.ts)
    again = workspace.reply_to(workspace.say(shared).ts)["text"]
    assert "I briefed this article here on" in again
    assert f"/p{brief['ts'].replace('.', '')}" in again


def test_in_another_channel_an_article_is_briefed_anew(workspace: Workspace) -> None:
    shared = article()
    workspace.reply_to(workspace.say(shared).ts)
    direct = workspace.say(shared, EDITOR)
    assert "August 5, 2022" in workspace.reply_to(direct.ts, EDITOR)["text"]


def edit(workspace: Workspace, ts: str, text: str) -> None:
    workspace.portal.call(workspace.slack.edit, "newsroom", ts, text)


def test_the_reply_follows_an_edit_of_the_article(workspace: Workspace) -> None:
    shared = article()
    posted = workspace.say(shared)
    workspace.reply_to(posted.ts)
    edit(workspace, posted.ts, shared.replace("August 5", "August 9"))
    workspace.wait_for(lambda: "August 9, 2022" in workspace.slack.replies("newsroom", posted.ts)[0]["text"])
    assert len(workspace.slack.replies("newsroom", posted.ts)) == 1


def test_an_edit_that_leaves_the_article_as_it_is_changes_nothing(workspace: Workspace, pages: str) -> None:
    link = f"{pages}/sardinia.html?edition=edited"
    posted = workspace.say(f"Have you seen this? {link}")
    workspace.reply_to(posted.ts)
    edit(workspace, posted.ts, f"Have you all seen this? {link}")
    workspace.reply_to(workspace.say(article()).ts)
    assert "edited" not in workspace.slack.replies("newsroom", posted.ts)[0]


def test_a_reply_is_withdrawn_when_its_article_is_edited_away(workspace: Workspace) -> None:
    posted = workspace.say(article())
    workspace.reply_to(posted.ts)
    edit(workspace, posted.ts, "never mind")
    workspace.wait_for(lambda: not workspace.slack.replies("newsroom", posted.ts))


def test_a_deleted_article_takes_its_reply_with_it_and_may_be_shared_again(workspace: Workspace) -> None:
    shared = article()
    posted = workspace.say(shared)
    workspace.reply_to(posted.ts)
    workspace.portal.call(workspace.slack.delete, "newsroom", posted.ts)
    workspace.wait_for(lambda: not workspace.slack.replies("newsroom", posted.ts))
    assert "August 5, 2022" in workspace.reply_to(workspace.say(shared).ts)["text"]


def test_an_edit_and_a_deletion_of_chat_are_acknowledged(workspace: Workspace) -> None:
    chat = workspace.say(ASKED_FOR_NOTHING)
    deliveries = workspace.portal.call(workspace.slack.edit, "newsroom", chat.ts, "never mind")
    deliveries = [*deliveries, *workspace.portal.call(workspace.slack.delete, "newsroom", chat.ts)]
    assert deliveries
    assert all(delivery.acknowledged for delivery in deliveries)


def test_brief_with_a_link_shows_who_asked_and_answers_below(workspace: Workspace, pages: str) -> None:
    assert workspace.command(f"{pages}/sardinia.html?edition=evening").acknowledged
    asked = workspace.wait_for(lambda: [m for m in workspace.slack.messages("newsroom") if "evening" in m["text"]])[0]
    assert "asked for" in asked["text"]
    assert "Cagliari" in workspace.reply_to(asked["ts"])["text"]


def test_brief_with_a_text_answers_below_that_text(workspace: Workspace) -> None:
    workspace.command("The foreign ministers of Peru and Chile will meet in Arica on Friday to discuss fishing rights.")
    asked = workspace.wait_for(lambda: [m for m in workspace.slack.messages("newsroom") if "Arica" in m["text"]])[0]
    text = workspace.reply_to(asked["ts"])["text"]
    assert "Fri, July 29, 2022" in text
    assert "ishing rights" in text


@pytest.mark.parametrize("words", ["", "help", "HELP ", "frobnicate"])
def test_brief_alone_explains_itself_to_the_one_who_typed_it(workspace: Workspace, words: str) -> None:
    delivery = workspace.command(words)
    assert delivery.response is not None
    assert delivery.response["response_type"] == "ephemeral"
    assert "/brief" in delivery.response["text"]


def test_brief_in_a_channel_without_the_bot_says_to_invite_it(workspace: Workspace) -> None:
    workspace.command("The presidents of Chad and Niger will meet in Agadez on Monday.", channel="random")
    whisper = workspace.wait_for(lambda: workspace.slack.ephemerals("random"))[0]
    assert "/invite" in whisper["text"]


def test_a_link_that_leads_nowhere_is_told_to_the_sharer_alone(workspace: Workspace, pages: str) -> None:
    posted = workspace.say(f"{pages}/no-such-page.html")
    whisper = workspace.wait_for(lambda: [m for m in workspace.slack.ephemerals("newsroom") if "no page" in m["text"]])
    assert len(whisper) == 1
    assert workspace.slack.replies("newsroom", posted.ts) == []


def test_a_link_that_was_asked_for_and_leads_nowhere_is_answered_in_the_open(workspace: Workspace, pages: str) -> None:
    workspace.command(f"{pages}/not-here.html")
    asked = workspace.wait_for(lambda: [m for m in workspace.slack.messages("newsroom") if "not-here" in m["text"]])[0]
    assert "no page" in workspace.reply_to(asked["ts"])["text"]


def test_a_link_to_no_article_is_passed_over_in_a_channel(workspace: Workspace, pages: str) -> None:
    shop = workspace.say(f"{pages}/shop.html")
    workspace.reply_to(workspace.say(article()).ts)
    assert workspace.slack.replies("newsroom", shop.ts) == []


def test_hello_in_a_direct_message_is_answered_with_how_to_ask(workspace: Workspace) -> None:
    assert "Paste an article" in workspace.reply_to(workspace.say("hello!", EDITOR).ts, EDITOR)["text"]


def test_article_text_pings_nobody(workspace: Workspace) -> None:
    paste = SAMPLE.replace("will discuss", "<!channel> <@U0EDITOR00> will discuss")
    reply = workspace.reply_to(workspace.say(paste).ts)
    assert "&lt;!channel&gt;" in reply["text"]
    assert "<!channel>" not in reply["text"]
    assert "<@U0EDITOR00>" not in reply["text"]


def test_over_http_the_story_is_the_same(tmp_path: Path) -> None:
    with open_workspace() as workspace, run_bot(tmp_path, workspace, socket_mode=False):
        posted = workspace.say(article())
        assert posted.acknowledged
        assert "August 5, 2022" in workspace.reply_to(posted.ts)["text"]
        assert "/brief" in (workspace.command("").response or {})["text"]


def test_over_http_only_slack_is_heard(tmp_path: Path) -> None:
    with open_workspace() as workspace, run_bot(tmp_path, workspace, socket_mode=False) as bot:
        strange = {b"x-slack-request-timestamp": b"abc", b"x-slack-signature": "v0=ü".encode()}
        for body in (b"{}", b"[", b"\xff\xfe", b"payload={", b'{"type": "url_verification", "challenge": "x"}'):
            assert httpx.post(bot.listening, content=body).status_code == 401
            assert httpx.post(bot.listening, content=body, headers=strange).status_code == 401
        assert httpx.post(bot.listening, content=b"x" * 1_100_000).status_code == 413
        assert httpx.get(bot.listening).status_code == 405
        assert httpx.get(bot.listening.replace("/slack/events", "/readyz")).status_code == 200
        assert "Traceback" not in "".join(bot.log)


def test_a_bot_that_is_killed_after_the_acknowledgement_answers_once_after_its_restart(tmp_path: Path) -> None:
    with open_workspace() as workspace:
        with run_bot(tmp_path, workspace) as bot:
            posted = workspace.say(article())
            bot.kill()
        assert posted.acknowledged
        with run_bot(tmp_path, workspace):
            workspace.reply_to(posted.ts)
            workspace.reply_to(workspace.say(article()).ts)
        assert len(workspace.slack.replies("newsroom", posted.ts)) == 1


def test_logs_name_the_job_and_hold_neither_article_nor_token(tmp_path: Path) -> None:
    with open_workspace() as workspace:
        with run_bot(tmp_path, workspace, BRIEF_LOG_LEVEL="debug") as bot:
            posted = workspace.say(article())
            workspace.reply_to(posted.ts)
        log = "".join(bot.log)
        assert posted.ts in log
        assert "Putin" not in log
        assert workspace.slack.bot_token not in log
        assert workspace.slack.app_token not in log
