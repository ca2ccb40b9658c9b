"""What happens in the workspace, told to the app: only what it subscribed to and may hear."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.playground import payloads
from bot.playground.state import CHANNEL_TYPES, Channel, Json, Workspace

if TYPE_CHECKING:
    from bot.playground.delivery import Courier, Delivery

BOT_EVENTS = frozenset(
    {
        "app_home_opened",
        "app_mention",
        "app_uninstalled",
        "member_joined_channel",
        "message.channels",
        "message.groups",
        "message.im",
        "tokens_revoked",
    },
)
"""What the app gets unless told otherwise; the words are those of an app manifest's `bot_events`."""


@dataclass
class Events:
    """Turns changes of the workspace into deliveries."""

    workspace: Workspace
    courier: Courier
    subscriptions: frozenset[str] = BOT_EVENTS

    async def posted(self, channel: Channel, message: Json) -> list[Delivery]:
        """A new message: a `message` event, and an `app_mention` when it names the bot outside a direct message."""
        events = [payloads.message_event(channel, message)]
        mentions_bot = f"<@{self.workspace.bot_user_id}>" in message["text"]
        if mentions_bot and channel.kind != "im" and message["user"] != self.workspace.bot_user_id:
            events.append(payloads.mention_event(channel, message))
        return await self.tell(channel, *events)

    async def changed(self, channel: Channel, message: Json, previous: Json) -> list[Delivery]:
        """An edited or unfurled message."""
        return await self.tell(channel, payloads.changed_event(self.workspace, channel, message, previous))

    async def tell(self, channel: Channel | None, *events: Json) -> list[Delivery]:
        """Delivers those events that the app subscribed to, all at the same time."""
        bodies = self._bodies(channel, events)
        return await asyncio.gather(*(self.courier.deliver("events_api", body) for body in bodies))

    def in_background(self, channel: Channel, *events: Json) -> None:
        """The same without waiting for the app, which is just making the call that caused the events."""
        for body in self._bodies(channel, events):
            self.courier.spawn(self._deliver(body))

    async def _deliver(self, body: Json) -> None:
        await self.courier.deliver("events_api", body)

    def _bodies(self, channel: Channel | None, events: tuple[Json, ...]) -> list[Json]:
        if channel is not None and not self.workspace.hears(channel):
            return []
        wanted = [event for event in events if self._name(event, channel) in self.subscriptions]
        return [payloads.event_callback(self.workspace, event) for event in wanted]

    @staticmethod
    def _name(event: Json, channel: Channel | None) -> str:
        if event["type"] == "message" and channel is not None:
            return f"message.{CHANNEL_TYPES[channel.kind]}"
        return str(event["type"])
