"""What people do in Slack, and what Slack then does by itself."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.playground import payloads
from bot.playground.composer import compose, escape
from bot.playground.delivery import Attempt, Delivery
from bot.playground.state import Channel, Json, User, snapshot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.playground.delivery import Courier
    from bot.playground.files import Mode
    from bot.playground.service import Service


@dataclass(frozen=True)
class Posted:
    """A person's message: where it stands, and its events on their way to the app (none if it doesn't hear them)."""

    channel: str
    ts: str
    deliveries: list[Delivery]

    @property
    def acknowledged(self) -> bool:
        """Whether the app has acknowledged every event; also true when none was due."""
        return all(delivery.acknowledged for delivery in self.deliveries)


class People:
    """The hands of the workspace's people. Channels and users are named by id or by name (`newsroom`, `editor`).

    Each method returns when the app has acknowledged, or the time for that is over; retries go on by themselves.
    """

    service: Service
    courier: Courier

    async def say(
        self, channel: str, user: str, text: str, thread_ts: str | None = None, *, broadcast: bool = False
    ) -> Posted:
        """Posts what a person typed or pasted: @names, #channels, links and :emoji: become Slack's own.

        With `thread_ts` it is a reply, with `broadcast` one that is "also sent to the channel".
        """
        room, author = self._room(channel), self._person(user)
        message = self._written(author, text)
        if thread_ts is not None:
            message["thread_ts"] = thread_ts
        if broadcast and thread_ts is not None:
            root = snapshot(self.service.workspace.message(room, thread_ts))
            message |= {"subtype": "thread_broadcast", "root": root}
        return await self._post(room, message)

    async def upload(  # noqa: PLR0913 - a file, and a message around it
        self,
        channel: str,
        user: str,
        name: str,
        content: bytes,
        *,
        text: str = "",
        thread_ts: str | None = None,
        shared_channel: bool = False,
        mode: Mode = "hosted",
    ) -> Posted:
        """Shares a file with a message; `mode` makes it a snippet or a canvas.

        From a `shared_channel` (Slack Connect) the event has only the file's id.
        """
        room, author = self._room(channel), self._person(user)
        about = self.service.files.add(author, room, name, content, mode)
        hint = {"id": about["id"], "mode": "file_access", "file_access": "check_file_info"}
        message = self._written(author, text) | {"subtype": "file_share", "upload": False, "display_as_bot": False}
        message["files"] = [hint if shared_channel else about]
        if thread_ts is not None:
            message["thread_ts"] = thread_ts
        return await self._post(room, message)

    async def edit(self, channel: str, ts: str, text: str) -> list[Delivery]:
        """The author rewrites a message."""
        room = self._room(channel)
        message = self.service.workspace.message(room, ts)
        previous = snapshot(message)
        message["text"], message["blocks"] = compose(self.service.workspace, text)
        message["edited"] = {"user": message["user"], "ts": self.service.workspace.clock.next_ts()}
        return await self.service.events.changed(room, message, previous)

    async def unfurl(self, channel: str, ts: str, url: str, title: str) -> list[Delivery]:
        """Slack adds a link's preview to a message, which counts as a change that nobody made."""
        room = self._room(channel)
        message = self.service.workspace.message(room, ts)
        previous = snapshot(message)
        preview = {"from_url": url, "original_url": url, "title": title, "fallback": title, "id": 1}
        message["attachments"] = [*message.get("attachments", []), preview]
        return await self.service.events.changed(room, message, previous)

    async def delete(self, channel: str, ts: str) -> list[Delivery]:
        """The author deletes a message. With replies under it a tombstone stays, and a *change* is told."""
        room = self._room(channel)
        previous = snapshot(self.service.workspace.message(room, ts))
        tombstone = self.service.workspace.remove(room, ts)
        event = payloads.removal_event(self.service.workspace, room, previous, tombstone)
        return await self.service.events.tell(room, event)

    async def join(self, channel: str, user: str, inviter: str | None = None) -> list[Delivery]:
        """Somebody, perhaps the bot, comes into a channel."""
        workspace = self.service.workspace
        room, newcomer = self._room(channel), workspace.user(user)
        room.members.add(newcomer.id)
        text = f"<@{newcomer.id}> has joined the channel"
        notice = workspace.post(room, {"subtype": "channel_join", "user": newcomer.id, "text": text})
        host = workspace.user(inviter) if inviter is not None else None
        joined = payloads.joined_event(workspace, room, newcomer, host)
        return await self.service.events.tell(room, payloads.message_event(room, notice), joined)

    async def react(self, channel: str, ts: str, user: str, name: str) -> list[Delivery]:
        """Somebody puts an emoji on a message."""
        workspace = self.service.workspace
        room = self._room(channel)
        event = payloads.reaction_event(
            workspace, room, workspace.user(user), workspace.message(room, ts), name.strip(":")
        )
        return await self.service.events.tell(room, event)

    async def open_home(self, user: str, tab: str = "home") -> list[Delivery]:
        """Somebody opens the app's Home (or `messages`) tab."""
        visitor = self._person(user)
        view = self.service.views.homes.get(visitor.id)
        event = payloads.home_opened_event(self.service.workspace, visitor, tab, view)
        return await self.service.events.tell(None, event)

    async def uninstall(self, *, tokens_first: bool = False) -> list[Delivery]:
        """An admin removes the app: its token is worth nothing, and two events say so, in either order."""
        self.service.installed = False
        workspace = self.service.workspace
        revoked = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [workspace.bot_user_id]}}
        events: Sequence[Json] = [{"type": "app_uninstalled"}, revoked]
        deliveries = []
        for event in reversed(events) if tokens_first else events:
            deliveries += await self.service.events.tell(None, event | {"event_ts": workspace.clock.next_ts()})
        return deliveries

    async def command(self, command: str, text: str = "", channel: str = "newsroom", user: str = "editor") -> Delivery:
        """Types a slash command; what the app sends back with its acknowledgement is posted as Slack would."""
        room, person = self._room(channel), self._person(user)
        ways = self.service.ways_back
        back = ways.trigger(person.id) | ways.hook("commands", room, person.id)
        typed = {"command": command, "text": escape(text), **back}
        payload = payloads.slash_command(self.service.workspace, room, person, typed)
        delivery = await self.courier.deliver("slash_commands", payload)
        if delivery.response and (delivery.response.get("text") or delivery.response.get("blocks")):
            ways.answer(ways.hooks[back["response_url"].rpartition("/")[2]], delivery.response)
            await self.courier.changes.announce()
        return delivery

    async def redeliver(self, delivery: Delivery) -> Attempt:
        """Slack sends the same payload once more."""
        return await self.courier.redeliver(delivery)

    async def _post(self, room: Channel, message: Json) -> Posted:
        stored = self.service.workspace.post(room, message)
        await self.courier.changes.announce()
        deliveries = await self.service.events.posted(room, stored)
        return Posted(room.id, stored["ts"], deliveries)

    def _written(self, author: User, text: str) -> Json:
        written, blocks = compose(self.service.workspace, text)
        message: Json = {"user": author.id, "text": written, "client_msg_id": str(uuid.uuid4())}
        return message | ({"blocks": blocks} if blocks else {})

    def _room(self, reference: str) -> Channel:
        return self.service.workspace.channel(reference)

    def _person(self, reference: str) -> User:
        return self.service.workspace.user(reference)
