"""`/brief`: posts what was asked for and answers in that post's thread; alone, it explains itself."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from bot.intake.message import read_command
from bot.jobs import Inbox, Request

USAGE = (
    "*What I do*: I read a news article and answer with who acts, the dates, and the agenda of the upcoming meeting.\n"
    "• `/brief https://…` briefs the article behind a link\n"
    "• `/brief` followed by an article’s text briefs that text\n"
    "• In channels that I am in, paste an article or its link: the brief comes in the thread\n"
    "Everything is read on your team’s own machine."
)

_TOO_FEW_WORDS = 5
"""Below this the words after `/brief` are no text to brief but a command that doesn't exist."""


def register(app: AsyncApp, inbox: Inbox) -> None:
    """Listen to `/brief`."""

    async def on_brief(ack: AsyncAck, command: dict[str, Any]) -> None:
        asked = read_command(command.get("text") or "")
        if asked.kind == "help" or (asked.kind == "text" and len(asked.text.split()) < _TOO_FEW_WORDS):
            await ack(response_type="ephemeral", text=USAGE)
            return
        articles = [{"link": link} for link in asked.links] or [{"text": asked.text}]
        for number, article in enumerate(articles):
            await inbox.take(_request(command, number, article))
        await ack()

    app.command("/brief")(on_brief)


def _request(command: dict[str, Any], number: int, article: dict[str, str]) -> Request:
    team, channel = str(command["team_id"]), str(command["channel_id"])
    return Request(
        reply_key=f"{team}:{channel}:{command['trigger_id']}:{number}",
        team=team,
        channel=channel,
        user=str(command["user_id"]),
        ts=None,
        asked=True,
        response_url=command["response_url"],
        link=article.get("link"),
        text=article.get("text"),
    )
