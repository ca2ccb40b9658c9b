"""Messages: an article that is pasted or linked in a channel of the bot, or sent to it directly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.intake.message import Shared, is_pasted_article, read_message
from bot.jobs import Enqueue, Request

_SPOKEN = frozenset({None, "file_share", "thread_broadcast"})
"""Subtypes of messages that people write; the others are edits, joins, and what bots say."""

_DIRECT_MIN_WORDS = 25
"""Words from which a direct message is read as an article: there, nobody chats with anybody else."""


def register(app: AsyncApp, enqueue: Enqueue, *, min_words: int, max_links: int) -> None:
    """Listen to messages."""

    async def on_message(event: dict[str, Any], body: dict[str, Any]) -> None:
        for request in requests_in(event, str(body["team_id"]), min_words=min_words, max_links=max_links):
            await enqueue(request)

    app.event("message")(on_message)


def requests_in(event: Mapping[str, Any], team: str, *, min_words: int, max_links: int) -> Iterator[Request]:
    """What a message asks for: the article pasted into it, or else its links. Other bots are not answered."""
    if event.get("subtype") not in _SPOKEN or "bot_id" in event:
        return
    if not all(isinstance(event.get(name), str) for name in ("channel", "ts", "user")):
        return  # no message of a person
    direct = event.get("channel_type") == "im"
    shared = read_message(event)
    articles = _direct(shared, max_links) if direct else _articles(shared, max_links, min_words)
    for number, article in enumerate(articles):
        yield Request(
            job_id=f"{team}:{event['channel']}:{event['ts']}:{number}",
            team=team,
            channel=event["channel"],
            user=event["user"],
            ts=event["ts"],
            thread_ts=event.get("thread_ts"),
            asked=direct,
            **article,
        )


def _articles(shared: Shared, max_links: int, min_words: int) -> list[dict[str, str]]:
    if is_pasted_article(shared.text, min_words=min_words):
        return [{"text": shared.text}]
    return [{"link": link} for link in shared.links[:max_links]]


def _direct(shared: Shared, max_links: int) -> list[dict[str, str]]:
    """In a direct message, where nobody else is spoken to. Without an article the job answers how to ask."""
    if len(shared.text.split()) >= _DIRECT_MIN_WORDS:
        return [{"text": shared.text}]
    return [{"link": link} for link in shared.links[:max_links]] or [{}]
