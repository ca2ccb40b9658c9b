"""Messages: an article that is pasted or linked in a channel of the bot, or sent to it directly; edits, deletions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncApp

from bot.intake.counting import words_in
from bot.intake.message import Shared, canonical, is_pasted_article, may_continue, may_hold_article, read_message
from bot.jobs import Change, Inbox, Request
from bot.store.messages import DELETED

_SPOKEN = frozenset({None, "file_share", "thread_broadcast"})
"""Subtypes of messages that people write; the others are edits, joins, and what bots say."""

_DIRECT_MIN_WORDS = 25
"""Words from which a direct message is read as an article: there, nobody chats with anybody else."""


def register(app: AsyncApp, inbox: Inbox, *, min_words: int, max_links: int) -> None:
    """Listen to messages."""
    reader = Reader(min_words, max_links)

    async def on_message(event: dict[str, Any], body: dict[str, Any]) -> None:
        team = str(body["team_id"])
        change = reader.change(event, team)
        if change is not None:
            await inbox.change(change)
        for request in reader.requests(event, team):
            await inbox.take(request)

    app.event("message")(on_message)


@dataclass(frozen=True, slots=True)
class Reader:
    """From a message event to what is asked for. A paste has `min_words`; at most `max_links` of a message are read."""

    min_words: int
    max_links: int

    def requests(self, event: Mapping[str, Any], team: str, version: str = "") -> Iterator[Request]:
        """What a message asks for: the article pasted into it, or else its links. Other bots are not answered."""
        if event.get("subtype") not in _SPOKEN or "bot_id" in event:
            return
        if not all(isinstance(event.get(name), str) for name in ("channel", "ts", "user")):
            return  # no message of a person
        direct = event.get("channel_type") == "im"
        shared = read_message(event)
        found = self._direct(shared) if direct else self._articles(shared)
        for number, article in enumerate([*found, *_files(shared, direct=direct)]):
            yield Request(
                reply_key=f"{team}:{event['channel']}:{event['ts']}:{number}",
                team=team,
                channel=event["channel"],
                user=event["user"],
                ts=event["ts"],
                thread_ts=event.get("thread_ts"),
                version=version,
                asked=direct,
                **article,
            )

    def change(self, event: Mapping[str, Any], team: str) -> Change | None:
        """What an edit or a deletion asks for; None where the articles stay the same, as when Slack unfurls a link."""
        if event.get("subtype") == "message_deleted":
            return _changed(event, team, str(event["deleted_ts"]), DELETED)
        if event.get("subtype") != "message_changed":
            return None
        message, before = event["message"], event.get("previous_message") or {}
        if message.get("subtype") == "tombstone":  # deleted, with replies that keep its place
            return _changed(event, team, str(message["ts"]), DELETED)
        version = str((message.get("edited") or {}).get("ts", ""))
        where = {name: event[name] for name in ("channel", "channel_type") if name in event}
        new, old = (list(self.requests({**each, **where}, team)) for each in (message, before))
        if not version or new == old:
            return None
        wholes, before_wholes = (list(filter(_is_whole, each)) for each in (new, old))
        if new and not wholes and not before_wholes:
            return None  # a remark, or a part of a paste that is an article only with the messages beside it
        requests = tuple(request.model_copy(update={"version": version, "partial": False}) for request in wholes)
        return _changed(event, team, str(message["ts"]), version, requests)

    def _articles(self, shared: Shared) -> list[dict[str, Any]]:
        """The article that was pasted; else the links; else what may be a part of an article.

        A link in the words of a text came with the paste. One that is written out was shared, and what stands around it
        is a remark on it, however much that sounds like news.
        """
        whole = is_pasted_article(shared.text, min_words=self.min_words)
        if whole or (may_continue(shared.text) and not _written_out(shared)):
            return [{"text": shared.text, "partial": True, "whole": whole}]
        return self._links(shared)

    def _direct(self, shared: Shared) -> list[dict[str, Any]]:
        """In a direct message, where nobody else is spoken to. Without an article the job answers how to ask."""
        is_request = _written_out(shared) and not is_pasted_article(shared.text, min_words=_DIRECT_MIN_WORDS)
        if words_in(shared.text) >= _DIRECT_MIN_WORDS and not is_request:
            return [{"text": shared.text, "partial": True}]
        return self._links(shared) or ([] if _files(shared, direct=True) else [{}])

    def _links(self, shared: Shared) -> list[dict[str, Any]]:
        return [{"link": link, "title": shared.titles.get(canonical(link))} for link in shared.links[: self.max_links]]


def _written_out(shared: Shared) -> bool:
    """Whether the address of a link stands in the text, rather than behind some words of it."""
    return any(link in shared.text for link in shared.links)


def _files(shared: Shared, *, direct: bool) -> list[dict[str, Any]]:
    """The files of a message: in a channel those that may hold an article, in a direct message all of them."""
    readable = [{"file": file} for file in shared.files if direct or may_hold_article(file)]
    return readable + ([{"unreadable": file.name} for file in shared.unreadable] if direct else [])


def _is_whole(request: Request) -> bool:
    """Whether it needs no other message to be an article: an edited one is not put together with its neighbours."""
    return not request.partial or request.asked or request.whole


def _changed(event: Mapping[str, Any], team: str, ts: str, version: str, requests: tuple[Request, ...] = ()) -> Change:
    return Change(team=team, channel=str(event["channel"]), ts=ts, version=version, requests=requests)
