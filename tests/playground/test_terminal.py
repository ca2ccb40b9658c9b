"""A thread in a terminal: whole printed output against a golden text."""

from __future__ import annotations

import datetime as dt
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Playground
from bot.playground.mrkdwn import render_mrkdwn
from bot.playground.terminal import plain, render_message, render_thread

NAMES = {"U1": "Editor", "U2": "threadbrief", "C1": "newsroom"}


def plain_text(text: str) -> dict[str, str]:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> dict[str, str]:
    return {"type": "mrkdwn", "text": text}


def inline(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text_section", "elements": list(elements)}


def words(text: str, **style: bool) -> dict[str, Any]:
    return {"type": "text", "text": text, "style": style}


QUESTION = {
    "type": "message",
    "user": "U1",
    "ts": "1658923201.000100",
    "text": "<@U2> what is this in <#C1|newsroom>?\n&gt; Ministers &amp; envoys gather in May\n<https://news.example/a?b=1&amp;c=2>",
    "reactions": [{"name": "eyes", "users": ["U2"], "count": 1}],
}
BRIEF = {
    "type": "message",
    "user": "U2",
    "ts": "1658923261.000200",
    "text": "not shown, for there are blocks",
    "edited": {"user": "U2", "ts": "1658923262.000100"},
    "blocks": [
        {"type": "header", "text": plain_text("Ministers meet in Sochi :date:")},
        {
            "type": "section",
            "text": mrkdwn(
                "*Who*\n• *Vera Lind*, foreign minister (<https://news.example/a|source>)\n• R&amp;D envoys"
            ),
        },
        {
            "type": "section",
            "fields": [mrkdwn("*When*\n14 May 2025"), mrkdwn("*Where*\nSochi"), plain_text("*as is*")],
            "accessory": {"type": "button", "action_id": "ics", "text": plain_text("Add to calendar")},
        },
        {"type": "divider"},
        {
            "type": "rich_text",
            "elements": [
                inline(words("Agenda", bold=True), words(" for "), {"type": "user", "user_id": "U1"}),
                {
                    "type": "rich_text_list",
                    "style": "ordered",
                    "elements": [inline(words("Grain transit through the ports of both countries, and its price"))],
                },
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "indent": 1,
                    "elements": [inline(words("insurance", italic=True)), inline(words("escorts", strike=True))],
                },
                {
                    "type": "rich_text_list",
                    "style": "ordered",
                    "elements": [inline({"type": "link", "url": "https://news.example/b", "text": "Visas"})],
                },
                {"type": "rich_text_quote", "elements": [words("We expect progress.\nNothing more.")]},
                {"type": "rich_text_preformatted", "elements": [words("{}", code=True)]},
                inline(
                    {"type": "channel", "channel_id": "C1"},
                    {"type": "broadcast", "range": "here"},
                    {"type": "emoji", "name": "newspaper"},
                    {"type": "date", "timestamp": 1, "format": "{date}", "fallback": "today"},
                ),
            ],
        },
        {
            "type": "context",
            "elements": [
                mrkdwn("_from one article_"),
                {"type": "image", "image_url": "https://news.example/i.png", "alt_text": "logo"},
            ],
        },
        {
            "type": "actions",
            "elements": [
                {"type": "button", "action_id": "more", "text": plain_text("More")},
                {"type": "static_select", "action_id": "f", "placeholder": plain_text("Focus"), "options": []},
            ],
        },
        {
            "type": "context_actions",
            "elements": [
                {
                    "type": "feedback_buttons",
                    "action_id": "feedback",
                    "positive_button": {"text": plain_text(":thumbsup:"), "value": "good"},
                    "negative_button": {"text": plain_text("Not good"), "value": "bad"},
                },
            ],
        },
        {"type": "image", "image_url": "https://news.example/m.png", "alt_text": "a map", "title": plain_text("Map")},
        {"type": "markdown", "text": "**Sure** of it"},
        {
            "type": "input",
            "label": plain_text("Focus"),
            "element": {"type": "plain_text_input", "action_id": "v", "placeholder": plain_text("a place")},
        },
        {"type": "video"},
    ],
}
THANKS = {
    "type": "message",
    "user": "U1",
    "ts": "1658923380.000100",
    "text": "thanks!",
    "files": [{"id": "F1", "name": "talks.pdf", "size": 12_345}, {"id": "F2"}],
    "attachments": [{"title": "Talks begin", "from_url": "https://news.example/b"}],
}

GOLDEN = """\
Editor  12:00
@threadbrief what is this in #newsroom?
▎ Ministers & envoys gather in May
https://news.example/a?b=1&c=2
👀 1
2 replies ────────────────────────────────────────
    threadbrief  12:01 (edited)
    Ministers meet in Sochi 📅
    Who
    • Vera Lind, foreign minister (source)
    • R&D envoys
    When         Where
    14 May 2025  Sochi
    *as is*
    [ Add to calendar ]
    ──────────────────────────────────────────────
    Agenda for @Editor
    1. Grain transit through the ports of both
       countries, and its price
      ◦ insurance
      ◦ escorts
    2. Visas
    ▎ We expect progress.
    ▎ Nothing more.
    {}
    #newsroom@here📰today
    from one article  [image: logo]
    [ More ]  [ Focus ]
    [ 👍 ]  [ Not good ]
    Map
    [image: a map]
    Sure of it
    Focus
    [ a place ]
    [video]

    Editor  12:03
    thanks!
    📎 talks.pdf (12 kB)
    📎 F2
    ▎ Talks begin
"""


def test_a_thread_reads_as_in_slack() -> None:
    thread = render_thread([QUESTION, BRIEF, THANKS], width=50, names=NAMES)
    assert plain(thread, width=80) == GOLDEN


def test_a_terminal_gets_styles_and_links() -> None:
    console = Console(file=StringIO(), force_terminal=True, width=80, color_system="standard")
    console.print(render_message(BRIEF, width=80, names=NAMES))
    assert isinstance(console.file, StringIO)
    printed = console.file.getvalue()
    assert "\x1b[1mVera Lind\x1b[0m" in printed
    assert ";https://news.example/a\x1b\\" in printed


def test_times_are_those_of_the_reader() -> None:
    tokyo = dt.timezone(dt.timedelta(hours=9))
    assert plain(render_message(THANKS, width=40, timezone=tokyo), width=40).startswith("U1  21:03\n")


def test_nothing_to_show_is_said() -> None:
    assert plain(render_thread([], width=40), width=40) == "(no message)\n"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("*bold* _italic_ ~gone~ `a*b*c`", "bold italic gone a*b*c"),
        ("*bold and _both_*", "bold and both"),
        ("2*3*4, snake_case_name, a ~ b", "2*3*4, snake_case_name, a ~ b"),
        ("* not bold *", "* not bold *"),
        ("```x = <y> && 1```", "x = <y> && 1"),
        ("&lt;b&gt; &amp;amp;", "<b> &amp;"),
        ("<mailto:desk@news.example|desk@news.example>", "desk@news.example"),
        ("<!channel> <!subteam^S1|@desk> <!date^1658923201^{date}|27 July>", "@channel @desk 27 July"),
        ("<@U1> <@U9> <#C1>", "@Editor @U9 #newsroom"),
        (":calendar: 10:30:45 :nosuchthing:", "📆 10:30:45 :nosuchthing:"),
    ],
)
def test_mrkdwn_shows_what_slack_shows(source: str, shown: str) -> None:
    assert render_mrkdwn(source, NAMES).plain == shown


@given(st.text(alphabet=st.sampled_from("*_~`<>|&; \na")))
def test_no_text_breaks_the_rendering(source: str) -> None:
    assert render_mrkdwn(source, NAMES).plain is not None


async def test_the_bots_reply_is_shown_under_its_question(slack: Playground, client: AsyncWebClient) -> None:
    posted = await slack.say("newsroom", "editor", "@threadbrief hello")
    await client.chat_postMessage(channel="C0NEWSROOM", text="*Hello* :wave:", thread_ts=posted.ts)
    await client.chat_postEphemeral(channel="C0NEWSROOM", user="U0EDITOR00", text="psst")
    thread = render_thread(slack.thread("newsroom", posted.ts), width=30, names=slack.names)
    assert plain(thread, width=30) == (
        "Editor  12:00\n@threadbrief hello\n1 reply ──────────────────────\n    threadbrief  12:00\n    Hello 👋\n"
    )
    whisper = plain(render_message(slack.ephemerals()[0], width=60, names=slack.names), width=60)
    assert whisper == "threadbrief  12:00  Only visible to you\npsst\n"
